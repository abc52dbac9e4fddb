export * as numbers from "./numbers.js";
export { formulaOf, heads, readable, readout, render, rows, sentence } from "./view.js";
export { default as words } from "./words.json";
