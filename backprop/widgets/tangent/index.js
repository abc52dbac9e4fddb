export * as numbers from "./numbers.js";
export { formulas, render, sentence } from "./view.js";
export { default as words } from "./words.json";
