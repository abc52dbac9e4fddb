export * as kinds from "./kinds.js";
export * as notation from "./notation.js";
export * as numbers from "./numbers.js";
export { headsOf, pathRows, render, rowsOf, wiggleHeads, wiggleRows, wiggleTitle } from "./view.js";
export { default as words } from "./words.json";
