export { costScale, longNameOf, nameOf } from "./drawing.js";
export * as map from "./map.js";
export * as numbers from "./numbers.js";
export { headsOf, RULE_TEX, readable, render, rowsOf, sentence } from "./view.js";
export { default as words } from "./words.json";
