// What the interactive figures share: state, controls, text, drawing, formulas. CONTRIBUTING.md says how to write a figure with it.

export { axes, linear, logarithmic, ticks } from "./axes.js";
export { attachStyle, h, path, put, set, svg, table } from "./drawing.js";
export { dress, figure } from "./figure.js";
export { math } from "./formula.js";
export { createModel, leaveTheBook } from "./model.js";
export { checked, createStore, flag, number, numbers, oneOf, same, whole } from "./state.js";
export { fill, minus, readNumber, show, showSmall, superscript } from "./text.js";
