export { unitTexts } from "./drawing.js";
export * from "./kinds.js";
export * as numbers from "./numbers.js";
export { pin, runsOf } from "./pin.js";
export { cellAt, tablesOf, weightName, wiggleRows } from "./tables.js";
export { fitting, mended, table, weights } from "./types.js";
export { knownAt, render, sentence } from "./view.js";
export { default as words } from "./words.json";
