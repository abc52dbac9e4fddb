export { KINDS } from "./kinds.js";
export * as numbers from "./numbers.js";
export { brief, sumText } from "./text.js";
export { formulas, render, sentence } from "./view.js";
export { default as words } from "./words.json";
