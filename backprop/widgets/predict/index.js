export * as numbers from "./numbers.js";
export { render, sentence } from "./view.js";
export { default as words } from "./words.json";
