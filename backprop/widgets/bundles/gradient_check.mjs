// Written by make figures: change the sources in backprop/widgets, not this file.

// kit/drawing.js
function make(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {}))
    if (value !== void 0 && value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
  node.append(...children.flat().filter((child) => child !== void 0 && child !== null));
  return node;
}
var h = (tag, attributes, ...children) => make(document.createElement(tag), attributes, children);
function attachStyle(node, ...sheets) {
  const tree = node.getRootNode();
  const home = tree instanceof ShadowRoot ? tree : document.head;
  const there = [...home.querySelectorAll("style[data-bpw]")].map((each) => each.textContent);
  for (const css of sheets) if (css && !there.includes(css)) home.append(h("style", { "data-bpw": true }, css));
}

// kit/text.js
var RAISED = { "-": "⁻", ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [digit, sign])) };

// kit/content.css
var content_default = '/* Tables, formulas and drawings in every interactive figure; phones and paper. */\n.bpw-scroll {\n  overflow-x: auto;\n  max-width: 100%;\n}\n.bpw table {\n  border-collapse: collapse;\n  margin: 0.3rem 0;\n  font-size: 0.92rem;\n  width: auto;\n  color: inherit;\n  background: none;\n  border: 0;\n}\n.bpw :is(th, td) {\n  padding: 0.2rem 0.55rem;\n  border: 0;\n  border-bottom: 1px solid var(--w-line);\n  text-align: end;\n  background: none;\n  color: inherit;\n}\n.bpw th {\n  font-weight: 600;\n  text-align: start;\n}\n.bpw caption {\n  caption-side: top;\n  text-align: start;\n  color: var(--w-muted);\n  padding: 0 0 0.2rem;\n  font-size: 0.88rem;\n}\n.bpw-math {\n  font-family: var(--w-math);\n  font-size: 1.12em;\n  line-height: 1.6;\n  max-width: 100%;\n}\n.bpw-math .bpw-bar {\n  text-decoration: overline;\n  text-decoration-thickness: 0.06em;\n}\n.bpw-math .bpw-prime {\n  font-family: "STIX Two Text", "Times New Roman", serif;\n} /* KaTeX’s own sits on the line */\n.bpw-math .bpw-whole {\n  white-space: nowrap;\n}\n.bpw-math var {\n  font-family: var(--w-var);\n  font-style: italic;\n}\n.bpw-math .bpw-stack {\n  display: inline-flex;\n  flex-direction: column;\n  vertical-align: middle;\n  font-size: 0.68em;\n  line-height: 1.15;\n  margin-inline: 0.06em 0.05em;\n  text-align: start;\n}\n.bpw-math :is(sup, sub) {\n  font-size: 0.68em;\n  line-height: 0;\n}\n.bpw-math .bpw-frac {\n  display: inline-flex;\n  flex-direction: column;\n  vertical-align: middle;\n  text-align: center;\n  line-height: 1.25;\n  margin: 0 0.15em;\n}\n.bpw-math .bpw-frac > :first-child {\n  border-bottom: 1px solid currentColor;\n  padding: 0 0.15em;\n}\n.bpw-math .bpw-wide {\n  margin: 0 0.28em;\n}\n.bpw .forward {\n  color: var(--w-forward);\n}\n.bpw .back {\n  color: var(--w-back);\n}\n.bpw .grad {\n  color: var(--w-grad);\n}\n.bpw .good {\n  color: var(--w-good);\n}\n.bpw .bad {\n  color: var(--w-bad);\n}\n.bpw .muted {\n  color: var(--w-muted);\n}\n\n/* drawings */\n.bpw svg {\n  display: block;\n  max-width: 100%;\n  height: auto;\n  overflow: visible;\n  font-family: inherit;\n  background: none;\n}\n.bpw svg text {\n  fill: currentColor;\n  font-size: 13px;\n}\n.bpw svg .axis {\n  stroke: var(--w-edge);\n  stroke-width: 1;\n  fill: none;\n}\n.bpw svg .grid {\n  stroke: var(--w-line);\n  stroke-width: 1;\n  fill: none;\n}\n.bpw svg .tick {\n  fill: var(--w-muted);\n  font-size: 12px;\n}\n.bpw svg .curve {\n  fill: none;\n  stroke-width: 2.5;\n  stroke-linejoin: round;\n  stroke-linecap: round;\n}\n.bpw svg .halo {\n  paint-order: stroke;\n  stroke: var(--w-bg);\n  stroke-width: 4px;\n  stroke-linejoin: round;\n}\n.bpw svg [tabindex]:focus {\n  outline: none;\n}\n.bpw svg [tabindex]:focus-visible .ring {\n  stroke: var(--w-text);\n  stroke-width: 4;\n  r: 11px;\n}\n\n@media (pointer: coarse) {\n  .bpw {\n    --w-target: 2.75rem;\n  }\n  .bpw-toggle input {\n    width: 1.4rem;\n    height: 1.4rem;\n  }\n}\n@media (prefers-reduced-motion: no-preference) {\n  .bpw button,\n  .bpw-segments label {\n    transition: background-color 0.12s;\n  }\n}\n@media (prefers-reduced-motion: reduce) {\n  .bpw * {\n    transition: none !important;\n    animation: none !important;\n  }\n}\n@media (forced-colors: active) {\n  .bpw-segments label:has(:checked) {\n    outline: 3px solid Highlight;\n    outline-offset: -3px;\n  }\n}\n@media print {\n  html .bpw,\n  html[data-theme="dark"] .bpw,\n  body[data-jp-theme-light] .bpw {\n    --w-text: #000;\n    --w-bg: #fff;\n    --w-forward: #0b5fa5;\n    --w-back: #a8430b;\n    --w-grad: #7a3aa8;\n    --w-good: #1a6b3c;\n    --w-bad: #b3261e;\n    break-inside: avoid-page;\n    border-color: #999;\n  }\n  .bpw-screen {\n    display: none !important;\n  }\n  .bpw-print {\n    display: block;\n  }\n}\n';

// kit/state.js
var same = (a, b) => {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
};

// kit/style.css
var style_default = `/* The look of every interactive figure. Colours come from the page: the book's theme (--pst-…), JupyterLab's (--jp-…), or the fallback. */
.bpw {
  --w-text: var(--pst-color-text-base, var(--jp-ui-font-color1, #1f2328));
  --w-bg: var(--pst-color-background, var(--jp-layout-color1, #fff));
  --w-forward: #0b5fa5;
  --w-back: #a8430b;
  --w-grad: #7a3aa8;
  --w-good: #1a6b3c;
  --w-bad: #b3261e;
  --w-muted: color-mix(in srgb, var(--w-text) 72%, var(--w-bg));
  --w-line: color-mix(in srgb, var(--w-text) 22%, var(--w-bg));
  --w-edge: color-mix(in srgb, var(--w-text) 55%, var(--w-bg));
  --w-surface: color-mix(in srgb, var(--w-text) 5%, var(--w-bg));
  --w-tint: 12%;
  --w-target: 2.25rem;
  --w-math: KaTeX_Main, "STIX Two Text", "Latin Modern Roman", "Cambria Math", "Times New Roman", serif;
  --w-var: KaTeX_Math, "STIX Two Text", "Latin Modern Roman", "Cambria Math", "Times New Roman", serif;
  box-sizing: border-box;
  container-type: inline-size;
  position: relative;
  margin: 0.75rem 0;
  padding: 0.9rem 1rem 0.75rem;
  border: 1px solid var(--w-line);
  border-radius: 0.6rem;
  background: var(--w-bg);
  color: var(--w-text);
  font-family: var(--pst-font-family-base, var(--jp-ui-font-family, system-ui, sans-serif));
  font-size: 0.95rem;
  line-height: 1.45;
  font-variant-numeric: tabular-nums;
  text-align: start;
  overflow-wrap: break-word;
}
html[data-theme="dark"] .bpw,
body[data-jp-theme-light="false"] .bpw {
  --w-forward: #7cc0ff;
  --w-back: #ffb07a;
  --w-grad: #d6b0ff;
  --w-good: #86e0a8;
  --w-bad: #ff9d94;
  --w-tint: 22%;
}
.bpw *,
.bpw *::before,
.bpw *::after {
  box-sizing: border-box;
}
.bpw [hidden] {
  display: none !important;
}
.bpw-title {
  margin: 0 0 0.6rem;
  font-weight: 650;
  font-size: 1.02rem;
}
.bpw-help {
  color: var(--w-muted);
  font-size: 0.85rem;
}
.bpw p {
  margin: 0.35rem 0;
}
.bpw-row {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.1rem;
  align-items: flex-start;
  margin: 0.5rem 0;
}
.bpw-live {
  min-height: 1.45em;
  margin: 0.6rem 0 0 !important;
  padding: 0.45rem 0.7rem;
  border-inline-start: 3px solid var(--w-forward);
  background: var(--w-surface);
  border-radius: 0 0.35rem 0.35rem 0;
}
.bpw-note {
  color: var(--w-bad);
  margin: 0.4rem 0;
}
.bpw-note::before {
  content: "⚠ ";
}
.bpw-only-read {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.bpw-print {
  display: none;
}

/* controls */
.bpw-field,
.bpw-slider {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.5rem;
  position: relative;
  min-width: 0;
}
.bpw label,
.bpw-label {
  font-weight: 500;
  margin: 0;
  font-size: inherit;
}
.bpw .bpw-field input,
.bpw select,
.bpw button {
  font: inherit;
  font-variant-numeric: tabular-nums;
  color: var(--w-text);
  background: var(--w-bg);
  border: 1px solid var(--w-edge);
  border-radius: 0.35rem;
  min-height: var(--w-target);
  padding: 0.2rem 0.55rem;
  margin: 0;
  box-shadow: none;
  max-width: 100%;
  line-height: 1.3;
}
.bpw .bpw-field input {
  width: var(--w-width, 6.5rem);
}
.bpw button {
  cursor: pointer;
  font-weight: 500;
  background: var(--w-surface);
}
.bpw button:hover:not(:disabled) {
  background: color-mix(in srgb, var(--w-text) 12%, var(--w-bg));
}
.bpw button:disabled {
  cursor: default;
  color: var(--w-muted);
  border-color: var(--w-line);
}
.bpw button.bpw-main {
  background: var(--w-forward);
  border-color: var(--w-forward);
  color: var(--w-bg);
}
.bpw button.bpw-main:hover:not(:disabled) {
  background: color-mix(in srgb, var(--w-forward) 85%, var(--w-text));
}
.bpw button.bpw-main:disabled {
  background: var(--w-surface);
  color: var(--w-muted);
  border-color: var(--w-line);
}
.bpw input[type="range"] {
  flex: 1 1 5rem;
  min-width: 5rem;
  min-height: var(--w-target);
  margin: 0;
  accent-color: var(--w-forward);
  background: none;
}
.bpw-slider {
  flex: 1 1 16rem;
}
.bpw-slider output {
  min-width: 3.5em;
  text-align: end;
}
.bpw :is(input, select, button, summary, [tabindex]):focus-visible {
  outline: 3px solid var(--w-forward);
  outline-offset: 2px;
}
.bpw .bpw-field input[aria-invalid="true"] {
  border: 2px solid var(--w-bad);
}
.bpw-error {
  color: var(--w-bad);
  font-size: 0.85rem;
  flex-basis: 100%;
}
.bpw-error::before {
  content: "⚠ ";
}
.bpw-bubble {
  position: absolute;
  z-index: 5;
  width: max-content;
  max-width: min(15rem, 70cqi);
  padding: 0.35rem 0.55rem;
  background: var(--w-bg);
  border: 2px solid var(--w-bad);
  border-radius: 0.35rem;
  text-align: start;
  white-space: normal;
  line-height: 1.3;
}
.bpw-choice {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.5rem;
}
.bpw-segments {
  display: flex;
  flex-wrap: wrap;
  border: 1px solid var(--w-edge);
  border-radius: 0.35rem;
  overflow: clip;
}
.bpw-segments label {
  position: relative;
  display: flex;
  align-items: center;
  justify-content: center;
  min-height: var(--w-target);
  padding: 0.2rem 0.7rem;
  cursor: pointer;
}
.bpw-segments label + label {
  border-inline-start: 1px solid var(--w-edge);
}
.bpw-segments input {
  position: absolute;
  inset: 0;
  margin: 0;
  opacity: 0;
  cursor: pointer;
}
.bpw-segments label:has(:checked) {
  background: color-mix(in srgb, var(--w-forward) 16%, var(--w-bg));
  font-weight: 650;
  box-shadow: inset 0 -3px 0 var(--w-forward);
}
.bpw-segments label:has(:focus-visible) {
  outline: 3px solid var(--w-forward);
  outline-offset: -3px;
}
.bpw-toggle {
  display: inline-flex;
  align-items: center;
  gap: 0.45rem;
  min-height: var(--w-target);
  cursor: pointer;
}
.bpw-toggle input {
  width: 1.1rem;
  height: 1.1rem;
  margin: 0;
  accent-color: var(--w-forward);
}
.bpw-steps {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem;
}
.bpw-steps button {
  min-width: var(--w-target);
  white-space: nowrap;
}
.bpw-count {
  color: var(--w-muted);
  font-size: 0.88rem;
}
.bpw details > summary {
  cursor: pointer;
  min-height: var(--w-target);
  display: flex;
  align-items: center;
  gap: 0.4rem;
  font-weight: 500;
}
.bpw details > summary::before {
  content: "▸";
}
.bpw details[open] > summary::before {
  content: "▾";
}
.bpw details > summary::-webkit-details-marker {
  display: none;
}
`;

// kit/figure.js
var KIT_STYLE = style_default + content_default;

// kit/model.js
function createModel(start) {
  const values = { ...start };
  const listeners = /* @__PURE__ */ new Map();
  const emit = (name, ...rest) => {
    for (const listener of [...listeners.get(name) ?? []]) listener(model, ...rest);
  };
  const model = {
    get: (key) => values[key],
    set(key, value) {
      const changes = typeof key === "object" ? Object.entries(key) : [[key, value]];
      const changed = changes.filter(([k, v]) => !same(values[k], v));
      for (const [k, v] of changed) values[k] = v;
      for (const [k, v] of changed) emit(`change:${k}`, v);
      if (changed.length) emit("change");
    },
    save_changes() {
    },
    send() {
    },
    on(names, listener) {
      for (const name of names.split(/\s+/)) {
        if (!listeners.has(name)) listeners.set(name, /* @__PURE__ */ new Set());
        listeners.get(name).add(listener);
      }
    },
    off(names, listener) {
      for (const name of names ? names.split(/\s+/) : [...listeners.keys()])
        if (listener) listeners.get(name)?.delete(listener);
        else listeners.delete(name);
    }
  };
  return model;
}
function leaveTheBook(render2, start) {
  const whole2 = (model) => ({
    get: (key) => model.get(key) ?? start[key],
    set: (...change) => model.set(...change),
    on: (...names) => model.on(...names),
    off: (...names) => model.off(...names),
    save_changes: () => model.save_changes()
  });
  return {
    widget: { render: ({ model, el }) => render2({ model: whole2(model), el }) },
    // Shows the figure in `element`, in the state that the page's address says; returns what takes it away again.
    mount: (element, state = {}) => render2({ model: createModel({ ...start, ...state }), el: element })
  };
}

// gradient_check/style.css
var style_default2 = '/* Figure 4, the gradient check. */\n.bpw svg .check-forward,\n.bpw svg .check-wrong {\n  stroke: var(--w-back);\n}\n.bpw svg .check-central,\n.bpw svg .check-right {\n  stroke: var(--w-forward);\n}\n.bpw svg .check-complex {\n  stroke: var(--w-grad);\n}\n.bpw svg .check-mark {\n  stroke: var(--w-bg);\n  stroke-width: 1.5;\n}\n.bpw svg .check-mark.check-forward {\n  fill: var(--w-back);\n  stroke: var(--w-bg);\n}\n.bpw svg .check-mark.check-central {\n  fill: var(--w-forward);\n  stroke: var(--w-bg);\n}\n.bpw svg .check-mark.check-complex {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n}\n.bpw svg .check-now {\n  stroke: var(--w-edge);\n  stroke-dasharray: 3 4;\n}\n.check-legend {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.1rem 1.2rem;\n  font-size: 0.9rem;\n  margin: 0.2rem 0 0.4rem;\n}\n.check-legend > span {\n  display: inline-flex;\n  align-items: center;\n  gap: 0.4rem;\n}\n.bpw .check-head {\n  font-weight: 600;\n  margin-top: 0.9rem;\n}\n.bpw .check-digits td {\n  text-align: start;\n  overflow-wrap: anywhere;\n}\n.bpw .check-digits th {\n  white-space: nowrap;\n}\n.check-blocks {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem 1.6rem;\n}\n.bpw .check-block th {\n  color: var(--w-muted);\n  font-weight: 500;\n  font-size: 0.85rem;\n  border: 0;\n  white-space: nowrap;\n}\n.bpw .check-block thead :is(th, td) {\n  border: 0;\n  text-align: center;\n}\n.bpw .check-block tbody td {\n  border: 1px solid var(--w-line);\n  min-width: 5.2rem;\n  height: 3rem;\n  vertical-align: middle;\n  white-space: nowrap;\n  padding: 0.15rem 0.35rem;\n}\n.bpw .check-block td small {\n  display: block;\n  font-size: 0.8rem;\n  color: var(--w-text);\n}\n.bpw .check-block td.check-off {\n  border: 2px solid var(--w-bad);\n  background: repeating-linear-gradient(\n    135deg,\n    transparent 0 7px,\n    color-mix(in srgb, var(--w-bad) 16%, transparent) 7px 9px\n  );\n  font-weight: 650;\n}\n.bpw .check-block td.check-off small {\n  font-weight: 400;\n}\n.bpw .check-one {\n  white-space: nowrap;\n}\n@container (max-width: 26rem) {\n  .bpw .bpw-field:has(select) {\n    flex-basis: 100%;\n  }\n  .bpw .check-block thead th {\n    font-size: 0.76rem;\n    padding-inline: 0;\n  }\n  .bpw .check-block th[scope="row"] {\n    padding-inline: 0 0.25rem;\n  }\n  .bpw .check-block tbody td {\n    min-width: 0;\n    font-size: 0.74rem;\n    padding: 0.1rem 0.15rem;\n  }\n  .bpw .check-block td small {\n    font-size: 0.7rem;\n  }\n  .bpw .check-methods :is(th, td) {\n    padding-inline: 0.25rem;\n    font-size: 0.84rem;\n  }\n}\n';

// old/kit.js
var KIT_WORDS = {
  needNumber: "Type a number from {low} to {high}, such as {example}.",
  needWhole: "Type a whole number from {low} to {high}.",
  empty: "Nothing here.",
  notNumber: "Not a number.",
  infinite: "Not finite.",
  range: "Out of range.",
  badAddress: "The settings in this page’s address could not be read, so they were ignored.",
  printed: "The figure’s first state",
  first: "First step",
  back: "Back",
  next: "Next",
  last: "Last step",
  play: "Play",
  pause: "Pause",
  step: "Step {now} of {all}",
  jump: "Go to"
};
var fill2 = (text, values) => text.replace(/\{(\w+)\}/g, (whole2, key) => key in values ? String(values[key]) : whole2);
var minus2 = (text) => text.replace("-", "−");
function show2(x, digits = 4) {
  if (digits === "all") return minus2(String(x));
  const size = Math.abs(x);
  return minus2(size >= 1e7 ? x.toExponential(digits) : (x === 0 ? 0 : x).toFixed(digits));
}
function showSmall2(x, digits = 4) {
  const size = Math.abs(x);
  if (size === 0 || size >= 10 ** -(digits - 1) && size < 1e7) return show2(x, digits);
  const [head, power] = x.toExponential(digits - 1).split("e");
  const raised2 = [...String(+power)].map((c) => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
  return `${minus2(head)} × 10${raised2}`;
}
function readNumber2(text) {
  let t = text.trim().replace(/^[−–]/, "-").replace(/(e)[−–]/i, "$1-");
  if (t === "") return { why: "empty" };
  if (/^[-+]?(inf(inity)?|∞)$/i.test(t)) return { why: "infinite" };
  if (/^[-+]?\d*,\d+(e|$)/i.test(t)) t = t.replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?$/i.test(t)) return { why: "notNumber" };
  const value = Number(t);
  return Number.isFinite(value) ? { value } : { why: "infinite" };
}
var number2 = (low, high) => ({
  ok: (v) => typeof v === "number" && v >= low && v <= high,
  low,
  high,
  write: String,
  read: (t) => {
    const { value } = readNumber2(t);
    return value;
  }
});
var oneOf2 = (...names) => ({ ok: (v) => names.includes(v), names, write: String, read: (t) => t });
var flag2 = () => ({ ok: (v) => typeof v === "boolean", write: (v) => v ? "1" : "0", read: (t) => ({ 1: true, 0: false })[t] });
var SVG = "http://www.w3.org/2000/svg";
function make2(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) if (value !== void 0 && value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
  node.append(...children.flat().filter((c) => c !== void 0 && c !== null));
  return node;
}
var h2 = (tag, attributes, ...children) => make2(document.createElement(tag), attributes, children);
var svg2 = (tag, attributes, ...children) => make2(document.createElementNS(SVG, tag), attributes, children);
var set2 = (node, attributes) => {
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  return node;
};
var put2 = (node, text) => {
  if (node.textContent !== text) node.textContent = text;
  return node;
};
var table2 = (caption, head, rows) => h2("div", { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": caption }, h2(
  "table",
  {},
  h2("caption", {}, caption),
  h2("thead", {}, h2("tr", {}, head.map((text) => h2("th", { scope: "col" }, text)))),
  h2("tbody", {}, rows.map(([first, ...rest]) => h2("tr", {}, h2("th", { scope: "row" }, first), rest.map((cell) => h2("td", {}, cell)))))
));
function ticks2(low, high, count = 6) {
  const rough = (high - low) / count, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((f) => f * power).find((s) => s >= rough * 0.999);
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.max(0, Math.floor(high / step + 1e-9) - first + 1) }, (_, i) => (first + i) * step);
}
var linear2 = ([d0, d1], [r0, r1]) => Object.assign((v) => r0 + (v - d0) / (d1 - d0) * (r1 - r0), { invert: (r) => d0 + (r - r0) / (r1 - r0) * (d1 - d0) });
var logarithmic2 = ([d0, d1], range) => {
  const line = linear2([Math.log10(d0), Math.log10(d1)], range);
  return Object.assign((v) => line(Math.log10(v)), { invert: (r) => 10 ** line.invert(r) });
};
var path2 = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)},${y.toFixed(2)}`).join("");
function axes2(box, x, y) {
  const [left, top, right, bottom] = box;
  const X = (x.log ? logarithmic2 : linear2)(x.domain, [left, right]), Y = (y.log ? logarithmic2 : linear2)(y.domain, [bottom, top]);
  const node = svg2("g", { "aria-hidden": "true" });
  for (const v of y.ticks ?? ticks2(...y.domain, (bottom - top) / 45)) node.append(
    svg2("line", { class: "grid", x1: left, x2: right, y1: Y(v), y2: Y(v) }),
    svg2("text", { class: "tick", x: left - 7, y: Y(v) + 4, "text-anchor": "end" }, (y.text ?? ((t) => minus2(String(+t.toPrecision(6)))))(v))
  );
  for (const v of x.ticks ?? ticks2(...x.domain, (right - left) / 60)) node.append(
    svg2("line", { class: "axis", x1: X(v), x2: X(v), y1: bottom, y2: bottom + 5 }),
    svg2("text", { class: "tick", x: X(v), y: bottom + 18, "text-anchor": "middle" }, (x.text ?? ((t) => minus2(String(+t.toPrecision(6)))))(v))
  );
  node.append(svg2("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }));
  if (x.label) node.append(svg2("text", { class: "tick", x: right, y: bottom + 34, "text-anchor": "end" }, x.label));
  if (y.label) node.append(svg2("text", { class: "tick", x: left, y: top - 10 }, y.label));
  return { node, X, Y };
}
var LIVE_DELAY = 500;
var ADDRESS_DELAY = 300;
var UNFINISHED_DELAY = 700;
var inLab = () => document.body.hasAttribute("data-jp-theme-name") || document.getElementById("jupyter-config-data") !== null;
function figure2({ model, el, words, css, state: types, fits = () => true, mend = (values) => values }) {
  const W = { ...KIT_WORDS, ...words, ...model.get("words") ?? {} };
  const unique = `bpw-${Math.random().toString(36).slice(2, 10)}`;
  const draws = [], author = {};
  const main = { undo: [], syncs: [] }, scopes = /* @__PURE__ */ new Set([main]);
  let scope = main;
  const release = (each) => {
    scopes.delete(each);
    each.undo.splice(0).forEach((run) => run());
  };
  let state = {}, printer, quiet = true, mine = false, saying, writing;
  const wanted = model.get("name") || "figure";
  let name = wanted;
  for (let n = 2; document.querySelector(`[data-bpw-name="${CSS.escape(name)}"]`); n++) name = `${wanted}-${n}`;
  const line = h2("p", { class: "bpw-live" });
  const live = h2("div", { class: "bpw-only-read", role: "status", "aria-live": "polite" });
  const note = h2("p", { class: "bpw-note", hidden: true });
  const content = h2("div", {});
  const screen = h2("div", { class: "bpw-screen" }, W.title ? h2("p", { class: "bpw-title" }, W.title) : null, note, content, live);
  const paper = h2("div", { class: "bpw-print" });
  const root = h2("div", { class: "bpw", role: "group", "aria-label": W.title, "data-bpw-name": name }, screen, paper);
  const fig = {
    words: W,
    root,
    name,
    line,
    // line: where fig.say writes; a figure may place it with fig.add
    get state() {
      return state;
    },
    id: (part) => `${unique}-${part}`,
    add: (...nodes) => content.append(...nodes),
    row: (...nodes) => h2("div", { class: "bpw-row" }, ...nodes),
    on(target, type, listener, options) {
      for (const each of type.split(" ")) {
        target.addEventListener(each, listener, options);
        scope.undo.push(() => target.removeEventListener(each, listener, options));
      }
    },
    later(ms, run) {
      const id = setTimeout(run, ms), stop = () => clearTimeout(id);
      main.undo.push(stop);
      return stop;
    },
    every(ms, run) {
      const id = setInterval(run, ms), stop = () => clearInterval(id);
      main.undo.push(stop);
      return stop;
    },
    onWidth(run) {
      let last = 0;
      const tell = () => {
        const width = Math.round(content.clientWidth) || 640;
        if (width !== last) run(last = width);
      };
      const observer = new ResizeObserver(tell);
      observer.observe(content);
      scope.undo.push(() => observer.disconnect());
      tell();
    },
    // A piece of the figure that is made anew when its shape changes: node.rebuild() runs build() and forgets what the last one listened to.
    part(build) {
      const node = h2("div", {});
      let own = null;
      node.rebuild = () => {
        if (own) release(own);
        own = { undo: [], syncs: [] };
        scopes.add(own);
        const outer = scope;
        scope = own;
        node.replaceChildren(...[build()].flat());
        scope = outer;
        for (const run of own.syncs) run();
      };
      return node;
    },
    draw(run) {
      draws.push(run);
    },
    sync(run) {
      scope.syncs.push(run);
    },
    print(run) {
      printer = run;
    },
    // Change the state. Returns false, and changes nothing, if a value is refused.
    set(changes) {
      if (Object.entries(changes).some(([key, value]) => !types[key].ok(value)) || !fits({ ...state, ...changes })) return false;
      mine = true;
      for (const key in changes) model.set(key, changes[key]);
      mine = false;
      pull();
      model.save_changes();
      return true;
    },
    say(text) {
      if (text === line.textContent) return;
      put2(line, text);
      if (quiet) return;
      clearTimeout(saying);
      saying = setTimeout(() => put2(live, text), LIVE_DELAY);
    },
    complain(text) {
      put2(note, text ?? "");
      note.hidden = !text;
    },
    // ---- controls: each takes a label and get(state) / set(value), or the key of the state instead of both ----
    // A number typed by hand. low, high default to those of the state's type. bubble: the message floats (for fields in a table).
    // hideLabel: the label is for screen readers only. step: what the arrow keys add.
    field({
      label,
      key,
      get = (s) => s[key],
      set: put_ = (v) => fig.set({ [key]: v }),
      low = types[key]?.low,
      high = types[key]?.high,
      isWhole = types[key]?.whole ?? false,
      step = isWhole ? 1 : 0.1,
      width,
      hideLabel = false,
      bubble = false,
      text = (v) => minus2(String(v))
    }) {
      const id = fig.id(`f${++count}`), errorId = `${id}-e`;
      const input = h2("input", { id, type: "text", autocomplete: "off", spellcheck: "false", inputmode: low >= 0 ? isWhole ? "numeric" : "decimal" : void 0 });
      const error = h2("span", { id: errorId, class: bubble ? "bpw-error bpw-bubble" : "bpw-error", hidden: true });
      const labelNode = h2("label", { for: id, class: hideLabel ? "bpw-only-read" : void 0 }, label);
      const node = h2("span", { class: "bpw-field", style: width && `--w-width:${width}` }, labelNode, input, error);
      const accepted = fill2(isWhole ? W.needWhole : W.needNumber, { low: minus2(String(low)), high: minus2(String(high)), example: isWhole ? "" : "0.5" });
      let shown, stop = () => {
      };
      const refuse = (why) => {
        put2(error, `${W[why]} ${accepted}`);
        error.hidden = false;
        set2(input, { "aria-invalid": "true", "aria-describedby": errorId });
        if (bubble) float();
      };
      const float = () => {
        root.append(error);
        const box = input.getBoundingClientRect(), frame = root.getBoundingClientRect();
        error.style.insetBlockStart = `${box.bottom - frame.top + 3}px`;
        error.style.insetInlineStart = `${Math.max(4, Math.min(box.left - frame.left, frame.width - error.offsetWidth - 8))}px`;
      };
      if (bubble) scope.undo.push(() => error.remove());
      const accept = () => {
        stop();
        error.hidden = true;
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
      };
      const write = (value) => {
        shown = value;
        input.value = text(value);
        accept();
      };
      const read = (hurry) => {
        stop();
        const answer = readNumber2(input.value);
        let why = answer.why;
        if (!why && isWhole && !Number.isInteger(answer.value)) why = "notNumber";
        if (!why && !(answer.value >= low && answer.value <= high)) why = "range";
        if (!why) {
          accept();
          shown = answer.value;
          put_(answer.value);
          return true;
        }
        const unfinished = /^\s*[-+−–]?\d*[.,]?(\d*e[-+−–]?)?\s*$/i.test(input.value);
        if (unfinished && !hurry && error.hidden) stop = fig.later(UNFINISHED_DELAY, () => refuse(why));
        else refuse(why);
        return false;
      };
      fig.on(input, "input", () => read(false));
      fig.on(input, "change", () => {
        if (input.value === text(shown)) return;
        read(true);
        if (error.hidden) write(get(state));
      });
      fig.on(input, "keydown", (event) => {
        if (event.key === "Escape") {
          write(get(state));
          return;
        }
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        const next = get(state) + (event.key === "ArrowUp" ? step : -step);
        const value = Math.min(high, Math.max(low, +next.toPrecision(12)));
        write(value);
        put_(value);
      });
      scope.syncs.push(() => {
        const value = get(state);
        if (value !== shown) write(value);
        if (bubble && !error.hidden) float();
      });
      return Object.assign(node, { input, read: () => read(true) });
    },
    slider({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }), low = types[key]?.low, high = types[key]?.high, step = "any", text = (v) => show2(v, 2) }) {
      const id = fig.id(`s${++count}`);
      const input = h2("input", { id, type: "range", min: low, max: high, step });
      const output = h2("output", { for: id });
      fig.on(input, "input", () => put_(Number(input.value)));
      scope.syncs.push(() => {
        const value = get(state);
        input.value = String(value);
        put2(output, text(value));
        set2(input, { "aria-valuetext": text(value) });
      });
      return h2("div", { class: "bpw-slider" }, h2("label", { for: id }, label), input, output);
    },
    // One of a few, all in view. options: [[value, text], …]
    choice({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }), options }) {
      const group = fig.id(`c${++count}`);
      const inputs = options.map(([value]) => h2("input", { type: "radio", name: group, value }));
      inputs.forEach((input, i) => fig.on(input, "change", () => {
        if (input.checked) put_(options[i][0]);
      }));
      scope.syncs.push(() => inputs.forEach((input, i) => {
        input.checked = options[i][0] === get(state);
      }));
      return h2(
        "div",
        { class: "bpw-choice", role: "radiogroup", "aria-labelledby": `${group}-l` },
        h2("span", { id: `${group}-l`, class: "bpw-label" }, label),
        h2("div", { class: "bpw-segments" }, inputs.map((input, i) => h2("label", {}, input, h2("span", {}, options[i][1]))))
      );
    },
    // One of many. options: [[value, text, group?], …], groups in a row; or a function of the state, for lists that change.
    select({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }), options, hideLabel = false }) {
      const id = fig.id(`l${++count}`);
      const input = h2("select", { id });
      let list = [], made = "";
      fig.on(input, "change", () => put_(list[input.selectedIndex][0]));
      scope.syncs.push(() => {
        list = typeof options === "function" ? options(state) : options;
        const text = JSON.stringify(list);
        if (text !== made) {
          made = text;
          const groups = /* @__PURE__ */ new Map();
          for (const [, shown, group = ""] of list) groups.set(group, [...groups.get(group) ?? [], h2("option", {}, shown)]);
          input.replaceChildren(...[...groups].flatMap(([group, each]) => group ? [h2("optgroup", { label: group }, each)] : each));
        }
        input.selectedIndex = list.findIndex(([value]) => value === get(state));
      });
      return h2("span", { class: "bpw-field" }, h2("label", { for: id, class: hideLabel ? "bpw-only-read" : void 0 }, label), input);
    },
    toggle({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }) }) {
      const input = h2("input", { type: "checkbox" });
      fig.on(input, "change", () => put_(input.checked));
      scope.syncs.push(() => {
        input.checked = get(state);
      });
      return h2("label", { class: "bpw-toggle" }, input, h2("span", {}, label));
    },
    // off(state): when it cannot be pressed. label may be a function of the state.
    button({ label, press, off, main: main2 = false, name: spoken }) {
      const button = h2("button", { type: "button", class: main2 ? "bpw-main" : void 0, "aria-label": spoken }, typeof label === "string" ? label : "");
      fig.on(button, "click", () => {
        if (button.getAttribute("aria-disabled") !== "true") press();
      });
      scope.syncs.push(() => {
        if (typeof label === "function") put2(button, label(state));
        if (off) button.disabled = off(state) && button !== root.getRootNode().activeElement;
        if (off) set2(button, { "aria-disabled": String(off(state)) });
      });
      return button;
    },
    // Forward, back, to the start and the end, play, and a list to jump from; the arrow keys work on its buttons.
    // steps(state): the name of each step, or [name, group]; key: the trait that holds the number of the current one, from 0.
    stepper({ key, steps, pace = 1800 }) {
      const all = () => steps(state).length, now = () => Math.min(state[key], all() - 1);
      const go = (n) => fig.set({ [key]: Math.max(0, Math.min(all() - 1, n)) });
      let stop = null;
      const halt = () => {
        stop?.();
        stop = null;
        refresh(true);
      };
      const user = (n) => {
        if (stop) halt();
        go(n);
      };
      const play = () => {
        if (stop) {
          halt();
          return;
        }
        if (now() >= all() - 1) go(0);
        stop = fig.every(pace, () => {
          if (now() + 1 >= all() - 1) {
            go(now() + 1);
            halt();
          } else go(now() + 1);
        });
        refresh(true);
      };
      const at0 = () => now() <= 0, atEnd = () => now() >= all() - 1;
      const buttons = [
        fig.button({ label: "|◀︎", name: W.first, press: () => user(0), off: at0 }),
        fig.button({ label: `◀︎ ${W.back}`, press: () => user(now() - 1), off: at0 }),
        fig.button({ label: `${W.next} ▶︎`, press: () => user(now() + 1), off: atEnd, main: true }),
        fig.button({ label: "▶︎|", name: W.last, press: () => user(all() - 1), off: atEnd }),
        fig.button({ label: () => stop ? W.pause : W.play, press: play })
      ];
      const count_ = h2("span", { class: "bpw-count" });
      scope.syncs.push(() => put2(count_, fill2(W.step, { now: now() + 1, all: all() })));
      const node = h2(
        "div",
        { class: "bpw-steps" },
        buttons,
        count_,
        fig.select({ label: W.jump, get: now, set: user, options: (s) => steps(s).map((step, i) => {
          const [text, group] = [step].flat();
          return [i, `${i + 1}. ${text}`, group];
        }) })
      );
      fig.on(node, "keydown", (event) => {
        const to = { ArrowLeft: now() - 1, ArrowRight: now() + 1, Home: 0, End: all() - 1 }[event.key];
        if (to === void 0 || event.target.localName !== "button") return;
        event.preventDefault();
        user(to);
      });
      return Object.assign(node, { halt: () => {
        if (stop) halt();
      } });
    },
    // Dragging on a drawing: run(x, y) with the place in the drawing's own units.
    // node: a drawing, a part of one, or what holds one.
    drag(node, run) {
      const place = (event) => {
        const drawing = node.localName === "svg" ? node : node.ownerSVGElement ?? node.querySelector("svg");
        const box = drawing.getBoundingClientRect(), view = drawing.viewBox.baseVal;
        run(view.x + (event.clientX - box.left) / box.width * view.width, view.y + (event.clientY - box.top) / box.height * view.height);
      };
      let down = false;
      fig.on(node, "pointerdown", (event) => {
        if (event.button !== 0) return;
        down = true;
        node.setPointerCapture(event.pointerId);
        place(event);
      });
      fig.on(node, "pointermove", (event) => {
        if (down) place(event);
      });
      fig.on(node, "pointerup pointercancel lostpointercapture", () => {
        down = false;
      });
    },
    // Arrow keys, page up and down, home and end on an element with role="slider".
    keys(node, { get, set: put_, low, high, step }) {
      fig.on(node, "keydown", (event) => {
        const by = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key];
        const to = by !== void 0 ? get(state) + by * (event.shiftKey ? 0.1 : 1) : { Home: low, End: high }[event.key];
        if (to === void 0) return;
        event.preventDefault();
        put_(+Math.min(high, Math.max(low, to)).toPrecision(12));
      });
    },
    // Call last. Draws, prepares the print, reads the address, listens to Python. Returns the cleanup.
    ready() {
      if (!content.contains(line)) content.append(line);
      attachStyle(el, style_default, css);
      el.append(root);
      pull();
      Object.assign(author, state);
      if (printer) layPaper2();
      for (const key in types) {
        const heard = () => {
          if (!mine) pull();
        };
        model.on(`change:${key}`, heard);
        main.undo.push(() => model.off(`change:${key}`, heard));
      }
      if (!inLab()) {
        fig.on(window, "hashchange", () => readAddress());
        readAddress();
      }
      quiet = false;
      return () => {
        clearTimeout(saying);
        clearTimeout(writing);
        [...scopes].forEach(release);
        root.remove();
      };
    }
  };
  let count = 0;
  if (inLab()) fig.on(root, "focusin", ({ target }) => set2(target, { "data-lm-suppress-shortcuts": "true" }));
  function refresh(controlsOnly = false) {
    if (!controlsOnly) for (const run of draws) run(state);
    for (const each of [...scopes]) for (const run of each.syncs) run();
  }
  function pull() {
    const next = { ...state };
    for (const key in types) {
      const value = model.get(key);
      if (types[key].ok(value)) next[key] = value;
    }
    if (!fits(next) && Object.keys(state).length) {
      refresh();
      return;
    }
    state = Object.freeze(mend(next));
    const moved = Object.keys(types).filter((key) => state[key] !== next[key]);
    if (moved.length) {
      mine = true;
      for (const key of moved) model.set(key, state[key]);
      mine = false;
      model.save_changes();
    }
    refresh();
    if (quiet && !moved.length || inLab()) return;
    clearTimeout(writing);
    writing = setTimeout(writeAddress, ADDRESS_DELAY);
  }
  const parts = () => location.hash.slice(1).split("&").filter((part) => part.includes("="));
  function writeAddress() {
    const changed = Object.keys(types).filter((key) => types[key].write(state[key]) !== types[key].write(author[key]));
    const mine_ = changed.map((key) => `${key}:${encodeURIComponent(types[key].write(state[key]))}`).join(";");
    const rest = parts().filter((part) => !part.startsWith(`${name}=`));
    const hash = [...rest, ...mine_ ? [`${name}=${mine_}`] : []].join("&");
    if (!mine_ && !parts().length) return;
    try {
      history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search);
    } catch {
    }
  }
  function readAddress() {
    const part = parts().find((each) => each.startsWith(`${name}=`));
    if (!part) return;
    const found = {};
    try {
      for (const pair of part.slice(name.length + 1).split(";")) {
        const [key, text] = [pair.slice(0, pair.indexOf(":")), decodeURIComponent(pair.slice(pair.indexOf(":") + 1))];
        if (!Object.hasOwn(types, key)) throw new Error();
        found[key] = types[key].read(text);
        if (!types[key].ok(found[key])) throw new Error();
      }
      if (!fits({ ...author, ...found })) throw new Error();
    } catch {
      fig.complain(W.badAddress);
      return;
    }
    fig.complain();
    fig.set({ ...author, ...found });
    root.scrollIntoView({ block: "nearest" });
  }
  function layPaper2() {
    const { head, rows, drawings = [] } = printer(state);
    const copies = drawings.map((node) => {
      const copy = node.cloneNode(true);
      for (const each of [copy, ...copy.querySelectorAll("*")]) for (const attribute of ["id", "tabindex", "role", "aria-valuenow"]) each.removeAttribute(attribute);
      return set2(copy, { "aria-hidden": "true" });
    });
    const box = table2(W.printed, head, rows);
    box.removeAttribute("tabindex");
    paper.replaceChildren(h2("p", { class: "bpw-title" }, W.title ?? ""), ...copies, h2("p", {}, line.textContent), box);
  }
  return fig;
}

// old/numerics.js
var sigmoid = (z) => {
  const e = Math.exp(-Math.abs(z));
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
};
var sigmoidPrime = (z) => sigmoid(z) * sigmoid(-z);
var tanh = (z) => Math.tanh(z);
var tanhPrime = (z) => 4 * sigmoidPrime(2 * z);
var relu = (z) => z > 0 ? z : 0;
var reluPrime = (z) => z > 0 ? 1 : 0;
var identity = (z) => z;
var identityPrime = () => 1;
var ACTIVATIONS = {
  sigmoid: { g: sigmoid, prime: sigmoidPrime },
  tanh: { g: tanh, prime: tanhPrime },
  relu: { g: relu, prime: reluPrime },
  identity: { g: identity, prime: identityPrime }
};
var softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
var COSTS = {
  cross_entropy: {
    of: (z, a, y) => y * softplus(-z) + (1 - y) * softplus(z),
    wrtA: (a, y) => (a - y) / (a * (1 - a)),
    short: true
  },
  half_squared_error: { of: (z, a, y) => 0.5 * (a - y) ** 2, wrtA: (a, y) => a - y, short: false },
  squared_error: { of: (z, a, y) => (a - y) ** 2, wrtA: (a, y) => 2 * (a - y), short: false }
};
var mapTheta = (Theta, f) => Object.fromEntries(Object.entries(Theta).map(([l, rows]) => [l, rows.map((row, j) => row.map((value, i) => f(value, +l, j, i)))]));
function forward(net, Theta, X) {
  const L = net.sizes.length, a = { 1: X }, z = {};
  for (let l = 1; l < L; l++) {
    const { g } = ACTIVATIONS[l + 1 < L ? net.hidden : net.output];
    z[l + 1] = a[l].map((row) => Theta[l].map((weights) => {
      let sum = weights[0];
      for (let i = 0; i < row.length; i++) sum += weights[i + 1] * row[i];
      return sum;
    }));
    a[l + 1] = z[l + 1].map((row) => row.map(g));
  }
  return { a, z };
}
function backward(net, Theta, { a, z }, Y) {
  const L = net.sizes.length, cost = COSTS[net.cost], delta = {};
  const outPrime = ACTIVATIONS[net.output].prime, prime = ACTIVATIONS[net.hidden].prime;
  delta[L] = a[L].map((row, n) => row.map((value, k) => cost.short ? value - Y[n][k] : cost.wrtA(value, Y[n][k]) * outPrime(z[L][n][k])));
  for (let l = L - 1; l > 1; l--) {
    delta[l] = delta[l + 1].map((row, n) => z[l][n].map((value, i) => {
      let sum = 0;
      for (let j = 0; j < row.length; j++) sum += Theta[l][j][i + 1] * row[j];
      return sum * prime(value);
    }));
  }
  return delta;
}
function costParts(net, Theta, { a, z }, Y) {
  const L = net.sizes.length, m = Y.length;
  const each = Y.map((row, n) => row.map((y, k) => COSTS[net.cost].of(z[L][n][k], a[L][n][k], y)));
  const data = each.reduce((sum, row) => sum + row.reduce((s, value) => s + value, 0), 0) / m;
  let squares = 0;
  mapTheta(Theta, (theta, l, j, i) => {
    if (i > 0) squares += theta * theta;
  });
  const penalty = net.lam / (2 * m) * squares;
  return { each, data, squares, penalty, J: data + penalty };
}
var costOf = (net, Theta, X, Y) => costParts(net, Theta, forward(net, Theta, X), Y).J;
var blockNorm = (rows) => Math.sqrt(rows.flat().reduce((sum, value) => sum + value * value, 0));
var minusTheta = (P, Q) => mapTheta(P, (value, l, j, i) => value - Q[l][j][i]);
function relativeError(P, Q) {
  const gap = minusTheta(P, Q);
  return Object.fromEntries(Object.keys(P).map((l) => {
    const size = blockNorm(P[l]) + blockNorm(Q[l]);
    return [l, size ? blockNorm(gap[l]) / size : 0];
  }));
}
function cosine(P, Q) {
  const [p, q] = [P, Q].map((each) => Object.keys(each).flatMap((l) => each[l].flat()));
  const size = blockNorm([p]) * blockNorm([q]);
  return size ? p.reduce((sum, value, k) => sum + value * q[k], 0) / size : 0;
}
function buggyGradients(net, Theta, X, Y, bug, alpha) {
  const L = net.sizes.length, m = X.length, { lam } = net, { a, z } = forward(net, Theta, X);
  const outPrime = ACTIVATIONS[net.output].prime, { prime } = ACTIVATIONS[net.hidden];
  const { [L]: last } = backward(net, Theta, { a, z }, Y);
  const delta = { [L]: last.map((row, n) => row.map((d, k) => bug === "delta_sign" ? -d : bug === "extra_prime" ? d * outPrime(z[L][n][k]) : d)) };
  const pull = (theta, i) => {
    if (bug === "l2_forgotten" || i === 0 && bug !== "bias_regularised") return 0;
    return (bug === "lam_not_over_m" ? lam : lam / m) * theta;
  };
  const D = (l) => Theta[l].map((row, j) => row.map((theta, i) => {
    let sum = 0;
    for (let n = 0; n < m; n++) sum += delta[l + 1][n][j] * (i === 0 ? 1 : a[l][n][i - 1]);
    return sum / (bug === "no_1_over_m" ? 1 : m) + pull(theta, i);
  }));
  for (let l = L - 1; l > 1; l--) {
    const [above, here] = [net.sizes[l], net.sizes[l - 1]];
    if (bug === "transpose_missing" && above !== here) return null;
    const used = bug === "stale_weights" ? D(l).map((row, j) => row.map((d, i) => Theta[l][j][i] - alpha * d)) : Theta[l];
    const weight = (j, i) => bug === "bias_column_kept" ? used[j][i] : bug === "transpose_missing" ? used[i][j + 1] : used[j][i + 1];
    delta[l] = z[l].map((row, n) => row.map((value, i) => {
      let sum = 0;
      for (let j = 0; j < above; j++) sum += weight(j, i) * delta[l + 1][n][j];
      return bug === "hidden_prime_missing" ? sum : sum * prime(bug === "prime_of_a" ? a[l][n][i] : value);
    }));
  }
  return Object.fromEntries(Object.keys(Theta).map((l) => [l, D(+l)]));
}
function descend(net, Theta, X, Y, bug, alpha, steps) {
  const costs = [costOf(net, Theta, X, Y)];
  for (let k = 0; k < steps; k++) {
    const D = buggyGradients(net, Theta, X, Y, bug, alpha);
    if (!D) return costs;
    Theta = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
    costs.push(costOf(net, Theta, X, Y));
  }
  return costs;
}
var NEURON = [
  { name: "p1", of: (v) => v.w1 * v.x1, slopes: { w1: (v) => v.x1, x1: (v) => v.w1 } },
  { name: "p2", of: (v) => v.w2 * v.x2, slopes: { w2: (v) => v.x2, x2: (v) => v.w2 } },
  { name: "z", of: (v) => v.b + v.p1 + v.p2, slopes: { p1: () => 1, p2: () => 1, b: () => 1 } },
  { name: "a", of: (v) => sigmoid(v.z), slopes: { z: (v) => sigmoidPrime(v.z) } }
];
var GRAPHS = {
  once: {
    inputs: ["x", "y", "z"],
    given: [],
    nodes: [
      { name: "q", of: (v) => v.x + v.y, slopes: { x: () => 1, y: () => 1 } },
      { name: "f", of: (v) => v.q * v.z, slopes: { q: (v) => v.z, z: (v) => v.q } }
    ]
  },
  twice: {
    inputs: ["a", "b"],
    given: [],
    nodes: [
      { name: "c", of: (v) => v.a + v.b, slopes: { a: () => 1, b: () => 1 } },
      { name: "d", of: (v) => v.b + 1, slopes: { b: () => 1 } },
      { name: "e", of: (v) => v.c * v.d, slopes: { c: (v) => v.d, d: (v) => v.c } }
    ]
  },
  neuron: { inputs: ["w1", "x1", "w2", "x2", "b"], given: [], nodes: NEURON },
  cost: {
    inputs: ["w1", "x1", "w2", "x2", "b", "y"],
    given: ["y"],
    nodes: [...NEURON, {
      name: "J",
      of: (v) => COSTS.cross_entropy.of(v.z, v.a, v.y),
      slopes: { a: (v) => (v.a - v.y) / sigmoidPrime(v.z) }
    }]
  }
};

// gradient_check/index.js
var CHECK_WORDS = {
  title: "The gradient check",
  view: "Show",
  step: "the step h",
  lab: "the bug lab",
  network: "Network",
  book: "the 3-2-2 network",
  mazur: "the 2-2-2 network, half squared error",
  relu: "3-2-2 with ReLU, z = 0.001 from a kink",
  single: "the 3-2-2 network in float32",
  h: "Step h",
  error: "relative error",
  steps: "step h",
  forward: "forward difference",
  central: "central difference",
  complex: "complex step",
  method: "Method",
  errorAt: "Error at h = {h}",
  best: "Smallest error",
  bestAt: "at {h}",
  saysStep: "At h = {h} the relative error is {forward} for the forward difference, {central} for the central one and {complex} for the complex step.",
  exact: "less than 10⁻¹⁷",
  digits: "What the subtraction leaves of one central difference, Θ⁽¹⁾₁₂",
  quotient: "quotient",
  backprop: "backpropagation",
  digitsHelp: "Grey: the digits that the two costs share and the subtraction wipes out. What is left is all that the quotient knows.",
  help: "Drag in the picture, or use the slider.",
  setup: "Numbers",
  setupLab: "chapter 7: 3-2-2, five examples, λ = 1",
  setupOne: "one example, λ = 0",
  setupZeros: "all weights zero",
  setupDiffer: "4-3-2: all layers differ",
  bug: "Bug",
  none: "no bug",
  alpha: "α",
  run: "Run the check",
  hide: "Hide the check",
  right: "right gradient",
  wrong: "with this bug",
  steps_: "step",
  cost: "J",
  falls: "With this bug the cost {way} from {from} to {to} in {count} steps; the right gradient brings it to {right}.",
  fall: "falls",
  rise: "rises",
  stay: "stays",
  fallsRight: "With the right gradient the cost {way} from {from} to {to} in {count} steps.",
  runIt: "Would you have noticed? Run the check.",
  runRight: "Run the check, or switch on a bug.",
  outside: "The curve leaves the picture.",
  loud: "This one shows itself: without its bias column Θ⁽{l}⁾ has {rows} rows and {columns} columns, and without the transpose the product does not fit. The program stops.",
  verdict: "The check: {list}.",
  layerOk: "D⁽{l}⁾ agrees",
  layerBad: "D⁽{l}⁾ disagrees, relative error {error}",
  silent: "Nothing disagrees, though the bug is on: {why}",
  silentLab: "with these numbers it changes nothing.",
  silentOne: "with one example and λ = 0 there is no 1/m and no λ term to get wrong.",
  silentZeros: "where all weights are 0, wrong terms are 0 too.",
  silentDiffer: "with these numbers it changes nothing.",
  layer: "Block",
  relative: "Relative error",
  judged: "Verdict",
  agrees: "✓ agrees",
  disagrees: "✗ disagrees",
  angle: "Cosine of the angle to the right gradient: {cosine}.",
  downhill: "Below a right angle, so a small step still goes downhill.",
  uphill: "More than a right angle: it goes uphill.",
  noAngle: "One of the two is 0.",
  block: "D⁽{l}⁾ as the program computes it",
  bias: "bias",
  from: "from {i}",
  to: "→ {j}",
  wanted: "≠ {value}",
  cells: "✗ and hatching: the cell disagrees; after ≠ stands what the complex step finds. Column “from i”, row “→ j”: the weight from unit i to unit j.",
  printBug: "Bug",
  printCost: "J after {count} steps",
  printErrors: "Error of D⁽¹⁾, D⁽²⁾",
  printLoud: "stops: shapes do not fit"
};
var DESCENT_STEPS = 60;
var AGREE = 1e-9;
var ERROR_FLOOR = 1e-17;
var CHECK_METHODS = [
  ["forward", "none", "circle"],
  ["central", "9 5", "square"],
  ["complex", "2 5", "triangle"]
];
var raised = (n) => [...String(n)].map((c) => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
var powerOfTen = (e) => e === 0 ? "1" : Number.isInteger(e) ? `10${raised(e)}` : showSmall2(10 ** e, 2);
function labNumbers(setup, bug, alpha) {
  const { Theta, X, Y } = setup, net = { sizes: setup.sizes, hidden: "sigmoid", output: "sigmoid", cost: "cross_entropy", lam: setup.lam };
  const D = buggyGradients(net, Theta, X, Y, bug, alpha);
  const right = descend(net, Theta, X, Y, "none", alpha, DESCENT_STEPS);
  if (!D) return { right, wrong: [costOf(net, Theta, X, Y)], D };
  const gap = minusTheta(D, setup.D);
  const size = Object.fromEntries(
    Object.keys(D).map((l) => [l, Math.max(...[...D[l], ...setup.D[l]].flat().map(Math.abs))])
  );
  const off = Object.fromEntries(
    Object.keys(D).map((l) => [l, gap[l].map((row) => row.map((value) => Math.abs(value) > AGREE * size[l]))])
  );
  return {
    right,
    wrong: bug === "none" ? right : descend(net, Theta, X, Y, bug, alpha, DESCENT_STEPS),
    D,
    errors: relativeError(D, setup.D),
    cosine: cosine(D, setup.D),
    off
  };
}
var markShape = (kind, x, y, r = 6) => kind === "circle" ? svg2("circle", { cx: x, cy: y, r }) : kind === "square" ? svg2("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }) : svg2("path", { d: `M${x},${y - r - 1}l${r + 1},${2 * r}h${-2 * r - 2}Z` });
var legendOf = (entries) => h2(
  "div",
  { class: "check-legend" },
  entries.map(
    ([text, cls, dashes, mark]) => h2(
      "span",
      {},
      svg2(
        "svg",
        { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" },
        svg2("path", { class: `curve ${cls}`, d: "M1,8H33", "stroke-dasharray": dashes }),
        ...mark ? [svg2("g", { class: `check-mark ${cls}` }, markShape(mark, 17, 8, 5))] : []
      ),
      text
    )
  )
);
function stepPicture(width, curve, exponents, label) {
  const narrow = width < 460, box = [narrow ? 46 : 54, 26, width - 12, narrow ? 270 : 320];
  const every = narrow ? 5 : 4, xs = Array.from({ length: 20 / every + 1 }, (_, k) => 10 ** (-20 + every * k)), ys = [-16, -12, -8, -4, 0].map((e) => 10 ** e);
  const text = (v) => powerOfTen(Math.round(Math.log10(v)));
  const frame = axes2(
    box,
    { domain: [1e-20, 1], log: true, ticks: xs, text, label: label.h },
    { domain: [4e-18, 3], log: true, ticks: ys, text, label: label.error }
  );
  const lines = CHECK_METHODS.map(
    ([name, dashes]) => svg2("path", {
      class: `curve check-${name}`,
      "stroke-dasharray": dashes,
      d: path2(exponents.map((e, k) => [frame.X(10 ** e), frame.Y(Math.max(curve[name][k], ERROR_FLOOR))]))
    })
  );
  const now = svg2("line", { class: "check-now", y1: box[1], y2: box[3] }), marks = svg2("g", {});
  const node = svg2(
    "svg",
    {
      viewBox: `0 0 ${width} ${box[3] + 40}`,
      width,
      height: box[3] + 40,
      role: "img",
      style: "touch-action: pan-y; cursor: ew-resize"
    },
    frame.node,
    now,
    lines,
    marks
  );
  const update = (k, text_) => {
    const x = frame.X(10 ** exponents[k]);
    set2(now, { x1: x, x2: x });
    set2(node, { "aria-label": text_ });
    marks.replaceChildren(
      ...CHECK_METHODS.map(
        ([name, , mark]) => svg2(
          "g",
          { class: `check-mark check-${name}` },
          markShape(mark, x, frame.Y(Math.max(curve[name][k], ERROR_FLOOR)))
        )
      )
    );
  };
  return { node, X: frame.X, update };
}
function descentPicture(width, { right, wrong }, W, label) {
  const both = wrong !== right && wrong.length > 1, all = both ? [...right, ...wrong] : right, high = Math.min(Math.max(...all), 4 * right[0]), low = Math.min(...all, high);
  const room = (high - low) * 0.06 || 0.1, box = [50, 26, width - 12, width < 460 ? 200 : 230];
  const frame = axes2(
    box,
    { domain: [0, DESCENT_STEPS], ticks: [0, 20, 40, 60], label: W.steps_ },
    { domain: [Math.max(0, low - room), high + room], label: W.cost }
  );
  const inside = (costs) => {
    const k = costs.findIndex((J) => J > high + room);
    return k < 0 ? costs : costs.slice(0, k + 1);
  };
  const line = (costs, cls, dashes) => svg2("path", {
    class: `curve ${cls}`,
    "stroke-dasharray": dashes,
    d: path2(inside(costs).map((J, k) => [frame.X(k), frame.Y(Math.min(J, high + room))]))
  });
  return svg2(
    "svg",
    { viewBox: `0 0 ${width} ${box[3] + 40}`, width, height: box[3] + 40, role: "img", "aria-label": label },
    frame.node,
    line(right, "check-right"),
    ...both ? [line(wrong, "check-wrong", "9 5")] : []
  );
}
function sharedDigits([plus, minus_]) {
  let k = 0;
  while (k < Math.min(plus.length, minus_.length) && plus[k] === minus_[k]) k++;
  const node = (text) => h2("span", {}, h2("span", { class: "muted" }, text.slice(0, k)), h2("b", {}, text.slice(k)));
  return [node(plus), node(minus_)];
}
function render({ model, el }) {
  const curves = model.get("curves"), setups = model.get("setups"), bugs = model.get("bugs");
  const fig = figure2({
    model,
    el,
    css: style_default2,
    words: CHECK_WORDS,
    state: {
      view: oneOf2("step", "lab"),
      network: oneOf2(...Object.keys(curves)),
      exponent: number2(-20, 0),
      setup: oneOf2(...Object.keys(setups)),
      bug: oneOf2("none", ...Object.keys(bugs)),
      alpha: number2(0.01, 5),
      checked: flag2()
    }
  });
  const W = fig.words, exponents = Array.from({ length: 41 }, (_, k) => k / 2 - 20);
  const place = (exponent) => Math.round(2 * (exponent + 20));
  let width = 640;
  let picture, made = "";
  const stepPlace = h2("div", {}), stepTable = h2("div", { class: "check-methods" }), digits = h2("div", { class: "check-digits" });
  const shownError = (x) => x < ERROR_FLOOR ? W.exact : showSmall2(x, 2);
  const stepLegend = legendOf(CHECK_METHODS.map(([name, dashes, mark]) => [W[name], `check-${name}`, dashes, mark]));
  const stepView = h2(
    "div",
    {},
    fig.row(fig.select({ label: W.network, key: "network", options: Object.keys(curves).map((key) => [key, W[key]]) })),
    stepPlace,
    stepLegend,
    fig.slider({ label: W.h, key: "exponent", step: 0.5, text: (e) => powerOfTen(exponents[place(e)]) }),
    h2("p", { class: "bpw-help" }, W.help)
  );
  const stepMore = h2("div", {}, stepTable, digits);
  fig.drag(
    stepPlace,
    (x) => fig.set({
      exponent: Math.max(
        -20,
        Math.min(0, exponents[Math.max(0, Math.min(40, place(Math.log10(picture.X.invert(x)))))])
      )
    })
  );
  function showStep({ network, exponent }) {
    const curve = curves[network], k = place(exponent);
    if (made !== `${network} ${width}`) {
      made = `${network} ${width}`;
      picture = stepPicture(width, curve, exponents, { h: W.steps, error: W.error });
      stepPlace.replaceChildren(picture.node);
    }
    const hText = powerOfTen(exponents[k]);
    const says = fill2(W.saysStep, {
      h: hText,
      ...Object.fromEntries(CHECK_METHODS.map(([name]) => [name, shownError(curve[name][k])]))
    });
    picture.update(k, says);
    stepTable.replaceChildren(
      table2(
        "",
        [W.method, fill2(W.errorAt, { h: hText }), W.best],
        CHECK_METHODS.map(([name]) => {
          const best = curve[name].reduce((b, error, j) => error < curve[name][b] ? j : b, 40);
          return [
            W[name],
            h2("span", { class: "check-one" }, shownError(curve[name][k])),
            h2(
              "span",
              {},
              h2("span", { class: "check-one" }, shownError(curve[name][best])),
              " ",
              h2("span", { class: "check-one muted" }, fill2(W.bestAt, { h: powerOfTen(exponents[best]) }))
            )
          ];
        })
      )
    );
    const [plus, minus_] = sharedDigits(curve.costs[k]);
    digits.replaceChildren(
      h2("p", { class: "check-head" }, W.digits),
      h2(
        "table",
        {},
        h2(
          "tbody",
          {},
          [
            ["J(θ + h)", plus],
            ["J(θ − h)", minus_],
            [W.quotient, show2(curve.quotients[k], "all")],
            [W.backprop, show2(curve.slope, "all")]
          ].map(([name, value]) => h2("tr", {}, h2("th", { scope: "row" }, name), h2("td", {}, value)))
        )
      ),
      h2("p", { class: "bpw-help" }, W.digitsHelp)
    );
    fig.say(says);
  }
  const setupName = { lab: W.setupLab, one: W.setupOne, zeros: W.setupZeros, differ: W.setupDiffer };
  const descentPlace = h2("div", {}), descentLegend = h2("div", {}), result = h2("div", {});
  const labView = h2(
    "div",
    {},
    fig.row(
      fig.select({
        label: W.bug,
        key: "bug",
        set: (bug) => fig.set({ bug, checked: false }),
        options: [["none", W.none], ...Object.entries(bugs)]
      }),
      fig.select({ label: W.setup, key: "setup", options: Object.keys(setups).map((key) => [key, setupName[key]]) }),
      fig.field({ label: W.alpha, key: "alpha", step: 0.1, width: "4.5rem" })
    ),
    descentPlace,
    descentLegend,
    fig.row(
      fig.button({
        label: (s) => s.checked ? W.hide : W.run,
        press: () => fig.set({ checked: !fig.state.checked }),
        main: true
      })
    )
  );
  let N, workedOn = "";
  function work({ setup, bug, alpha }) {
    if (workedOn === `${setup} ${bug} ${alpha}`) return;
    workedOn = `${setup} ${bug} ${alpha}`;
    N = labNumbers(setups[setup], bug, alpha);
  }
  const wayOf = (costs) => {
    const by = costs.at(-1) - costs[0];
    return by < -5e-5 ? W.fall : by > 5e-5 ? W.rise : W.stay;
  };
  const bad = () => Object.keys(N.D).filter((l) => N.off[l].flat().some(Boolean));
  function blockTable(l, setup) {
    const [rows, columns] = [N.D[l].length, N.D[l][0].length], cell = (value) => show2(value, width < 460 ? 3 : Math.abs(value) < 100 ? 4 : 1);
    return h2(
      "div",
      { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": fill2(W.block, { l: raised(l) }) },
      h2(
        "table",
        { class: "check-block" },
        h2("caption", {}, fill2(W.block, { l: raised(l) })),
        h2(
          "thead",
          {},
          h2(
            "tr",
            {},
            h2("td", {}),
            Array.from({ length: columns }, (_, i) => h2("th", { scope: "col" }, i ? fill2(W.from, { i }) : W.bias))
          )
        ),
        h2(
          "tbody",
          {},
          Array.from(
            { length: rows },
            (_, j) => h2(
              "tr",
              {},
              h2("th", { scope: "row" }, fill2(W.to, { j: j + 1 })),
              N.D[l][j].map(
                (value, i) => N.off[l][j][i] ? h2(
                  "td",
                  { class: "check-off" },
                  h2("span", {}, `✗ ${cell(value)}`),
                  h2("small", {}, fill2(W.wanted, { value: cell(setup.D[l][j][i]) }))
                ) : h2("td", {}, cell(value))
              )
            )
          )
        )
      )
    );
  }
  function showLab(state) {
    work(state);
    const setup = setups[state.setup], [from, right] = [N.right[0], N.right.at(-1)].map((J) => show2(J)), values = { from, right, count: DESCENT_STEPS };
    let says;
    if (!N.D) {
      const l = setup.sizes.length - 1;
      says = fill2(W.loud, { l: raised(l), rows: setup.sizes[l], columns: setup.sizes[l - 1] });
    } else {
      const falls = state.bug === "none" ? fill2(W.fallsRight, { ...values, to: right, way: wayOf(N.right) }) : fill2(W.falls, { ...values, to: show2(N.wrong.at(-1)), way: wayOf(N.wrong) });
      const list = Object.keys(N.D).map(
        (l) => bad().includes(l) ? fill2(W.layerBad, { l: raised(l), error: show2(N.errors[l]) }) : fill2(W.layerOk, { l: raised(l) })
      ).join("; ");
      const found = state.bug !== "none" && !bad().length ? fill2(W.silent, {
        why: W[{ lab: "silentLab", one: "silentOne", zeros: "silentZeros", differ: "silentDiffer" }[state.setup]]
      }) : fill2(W.verdict, { list });
      const off = N.wrong.some((J) => J > 4 * N.right[0]) ? ` ${W.outside}` : "";
      says = state.checked ? found : `${falls}${off} ${state.bug === "none" ? W.runRight : W.runIt}`;
    }
    descentPlace.replaceChildren(descentPicture(width, N, W, says));
    descentLegend.replaceChildren(
      legendOf([[W.right, "check-right"], ...N.wrong !== N.right && N.D ? [[W.wrong, "check-wrong", "9 5"]] : []])
    );
    result.hidden = !state.checked || !N.D;
    if (!result.hidden) {
      const c = N.cosine, angle = c === 0 ? W.noAngle : `${fill2(W.angle, { cosine: show2(c) })} ${c > 0 ? W.downhill : W.uphill}`;
      result.replaceChildren(
        table2(
          "",
          [W.layer, W.relative, W.judged],
          Object.keys(N.D).map((l) => [
            `D⁽${raised(l)}⁾`,
            showSmall2(N.errors[l], N.errors[l] < AGREE ? 2 : 4),
            h2(
              "span",
              { class: bad().includes(l) ? "check-one bad" : "check-one good" },
              bad().includes(l) ? W.disagrees : W.agrees
            )
          ])
        ),
        h2(
          "div",
          { class: "check-blocks" },
          Object.keys(N.D).map((l) => blockTable(l, setup))
        ),
        h2("p", { class: "bpw-help" }, W.cells),
        ...state.bug === "none" ? [] : [h2("p", {}, angle)]
      );
    }
    fig.say(says);
  }
  fig.add(
    fig.row(
      fig.choice({
        label: W.view,
        key: "view",
        options: [
          ["step", W.step],
          ["lab", W.lab]
        ]
      })
    ),
    stepView,
    labView,
    fig.line,
    stepMore,
    result
  );
  function draw(state) {
    stepView.hidden = stepMore.hidden = state.view !== "step";
    labView.hidden = result.hidden = state.view !== "lab";
    if (state.view === "step") showStep(state);
    else showLab(state);
  }
  fig.draw(draw);
  fig.print((state) => {
    if (state.view === "step") {
      const curve = curves[state.network];
      return {
        head: [W.steps, ...CHECK_METHODS.map(([name]) => W[name])],
        rows: exponents.filter((e) => e % 2 === 0).map((e) => [
          powerOfTen(e),
          ...CHECK_METHODS.map(([name]) => {
            const x = curve[name][place(e)];
            return x < ERROR_FLOOR ? "0" : showSmall2(x, 5);
          })
        ]),
        drawings: [picture.node, stepLegend]
      };
    }
    const rows = ["none", ...Object.keys(bugs)].map((bug) => {
      const each = labNumbers(setups[state.setup], bug, state.alpha);
      return [
        bug === "none" ? W.none : bugs[bug],
        ...each.D ? [
          show2(each.wrong.at(-1)),
          Object.values(each.errors).map((x) => x < AGREE ? "0" : show2(x)).join(", ")
        ] : [W.printLoud, ""]
      ];
    });
    return {
      head: [W.printBug, fill2(W.printCost, { count: DESCENT_STEPS }), W.printErrors],
      rows,
      drawings: [descentPlace.firstChild, descentLegend]
    };
  });
  const done = fig.ready();
  fig.onWidth((now) => {
    width = now;
    draw(fig.state);
  });
  return done;
}

// bundles/states.json
var states_default = { alpha: 0.5, bug: "none", bugs: { delta_sign: "δ(L) = y − a: the sign is flipped", no_1_over_m: "the sum over the examples is not divided by m", lam_not_over_m: "the λ term is not divided by m", hidden_prime_missing: "a hidden δ without the factor g′(z)", extra_prime: "δ(L) multiplied by g′(z) once more than the cost asks for", l2_forgotten: "the cost has its λ term, the gradient has none", bias_column_kept: "the bias column of Θ is kept in the backward pass, and the last column dropped instead", transpose_missing: "Θ where Θᵀ is meant: silent when the two layers are of one size", bias_regularised: "the λ term also pulls at the bias column", stale_weights: "a hidden δ computed with output weights that are already updated", prime_of_a: "g′(a) where g′(z) is meant" }, checked: false, curves: { book: { forward: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.81287, 0.70846, 0.34129, 0.12743, 0.048125, 0.014317, 49395e-7, 15527e-7, 49442e-8, 10078e-8, 46669e-9, 13271e-9, 40604e-10, 16868e-10, 33217e-11, 17375e-11, 41903e-12, 30972e-12, 11346e-11, 36381e-11, 11528e-10, 36456e-10, 11529e-9, 36457e-9, 1153e-7, 36466e-8, 11538e-7, 36555e-7, 0.011628, 0.037447, 0.12507, 0.44107], central: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.83165, 0.61695, 0.224, 0.07558, 0.027647, 63058e-7, 27794e-7, 70132e-8, 23871e-8, 83279e-9, 26223e-9, 61628e-10, 22693e-10, 5633e-10, 16696e-11, 82858e-12, 25401e-12, 83206e-13, 28092e-13, 67189e-14, 24047e-14, 63143e-15, 33709e-15, 21954e-14, 22026e-13, 22035e-12, 22035e-11, 22035e-10, 22033e-9, 22015e-8, 21841e-7, 0.020231], complex: [11572e-20, 11872e-20, 92263e-21, 13783e-20, 15034e-20, 14713e-20, 91631e-21, 91197e-21, 1296e-19, 13609e-20, 1103e-19, 11418e-20, 8912e-20, 97989e-21, 77272e-21, 12739e-20, 1107e-19, 10758e-20, 10267e-20, 14167e-20, 10285e-20, 98911e-21, 11163e-20, 11533e-20, 90697e-21, 11143e-20, 30942e-20, 22333e-19, 22054e-18, 22039e-17, 22036e-16, 22035e-15, 22035e-14, 22035e-13, 22035e-12, 22035e-11, 22035e-10, 22037e-9, 22054e-8, 22232e-7, 0.024169], costs: [["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679107"], ["1.3491937705679111", "1.3491937705679107"], ["1.3491937705679113", "1.3491937705679107"], ["1.349193770567912", "1.3491937705679102"], ["1.3491937705679138", "1.3491937705679085"], ["1.3491937705679196", "1.3491937705679025"], ["1.349193770567938", "1.349193770567884"], ["1.3491937705679966", "1.3491937705678254"], ["1.3491937705681825", "1.3491937705676396"], ["1.349193770568769", "1.3491937705670527"], ["1.3491937705706245", "1.3491937705651977"], ["1.3491937705764918", "1.34919377055933"], ["1.3491937705950459", "1.349193770540776"], ["1.3491937706537191", "1.3491937704821027"], ["1.3491937708392605", "1.3491937702965615"], ["1.3491937714259936", "1.3491937697098286"], ["1.3491937732814059", "1.3491937678544161"], ["1.3491937791487352", "1.3491937619870875"], ["1.3491937977028625", "1.3491937434329666"], ["1.3491938563761865", "1.3491936847597081"], ["1.3491940419177517", "1.3491934992187948"], ["1.3491946286539271", "1.3491929124891404"], ["1.3491964840989195", "1.3491910571093586"], ["1.3492023517540181", "1.3491851901063676"], ["1.3492209091350646", "1.3491666392463968"], ["1.3492796149245805", "1.3491079986675487"], ["1.349465478818192", "1.348922786871827"], ["1.3500553644551099", "1.3483394213358182"], ["1.3519399427689793", "1.346519956348968"], ["1.3580223191742469", "1.3410800606740583"], ["1.3763466865875695", "1.3284177650152642"]], quotients: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.22204460492503128, 0.07021666937153402, 0.033306690738754696, 0.028086667748613604, 0.026645352591003757, 0.0270334177080406, 0.026978419498391304, 0.027068526042726363, 0.027144952952085077, 0.0271387427120979, 0.027133850721838826, 0.02713523187862932, 0.02713496094486345, 0.027134951011951833, 0.027134949842633205, 0.027134951011951836, 0.02713494873241018, 0.02713494750111837, 0.027134947955254063, 0.027134947781985046, 0.027134947844231764, 0.02713494783113671, 0.02713494780426373, 0.027134947488479368, 0.0271349443339286, 0.02713491278666409, 0.027134597318245746, 0.027131442961278705, 0.027099932100056456, 0.02678806278397212, 0.023964460786152664], slope: 0.02713494783911357 }, mazur: { forward: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.624, 0.17542, 0.036198, 77863e-7, 48727e-7, 12368e-7, 38966e-8, 15244e-8, 49444e-9, 17858e-9, 34512e-10, 14423e-10, 55267e-11, 14297e-11, 57854e-12, 17794e-12, 10996e-12, 29386e-12, 9258e-11, 29231e-11, 92431e-11, 29229e-10, 92431e-10, 2923e-8, 92436e-9, 29235e-8, 92488e-8, 29288e-7, 93045e-7, 0.029917, 0.099983], central: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.36487, 0.1516, 0.059454, 0.017675, 52321e-7, 298e-5, 76332e-8, 3419e-7, 76288e-9, 29291e-9, 78724e-10, 25459e-10, 68529e-11, 16632e-11, 67864e-12, 29239e-12, 66989e-13, 30901e-13, 63494e-14, 28977e-14, 91578e-15, 28236e-15, 39599e-15, 39148e-14, 39193e-13, 39195e-12, 39195e-11, 39195e-10, 39193e-9, 39175e-8, 38998e-7, 0.037144], complex: [7903e-20, 8088e-20, 46548e-21, 47906e-21, 27674e-21, 85612e-21, 55319e-21, 89951e-21, 60799e-21, 50064e-21, 93218e-21, 59735e-21, 28046e-21, 91011e-21, 88526e-21, 3911e-20, 47226e-21, 10012e-20, 59209e-21, 77393e-21, 18445e-21, 93675e-21, 54539e-21, 78888e-21, 52162e-21, 87922e-21, 2719e-19, 38733e-19, 3915e-17, 39193e-17, 39193e-16, 39195e-15, 39195e-14, 39195e-13, 39195e-12, 39195e-11, 39195e-10, 39197e-9, 39215e-8, 39389e-7, 0.040971], costs: [["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600026"], ["0.29837110876000295", "0.2983711087600024"], ["0.29837110876000356", "0.2983711087600017"], ["0.29837110876000544", "0.29837110875999995"], ["0.2983711087600115", "0.2983711087599939"], ["0.29837110876003037", "0.29837110875997497"], ["0.29837110876009043", "0.298371108759915"], ["0.29837110876028", "0.29837110875972533"], ["0.29837110876087986", "0.29837110875912565"], ["0.2983711087627764", "0.29837110875722883"], ["0.29837110876877404", "0.2983711087512313"], ["0.2983711087877401", "0.29837110873226524"], ["0.2983711088477162", "0.2983711086722892"], ["0.29837110903737724", "0.2983711084826281"], ["0.2983711096371381", "0.29837110788286725"], ["0.29837111153374846", "0.29837110598625666"], ["0.29837111753135676", "0.29837109998864736"], ["0.29837113649745556", "0.2983710810225377"], ["0.29837119647348914", "0.2983710210463954"], ["0.29837138613398817", "0.29837083138480847"], ["0.29837198588942776", "0.2983702316184913"], ["0.2983738824454473", "0.29836833495369613"], ["0.2983798795096638", "0.298362336801723"], ["0.2983988401531644", "0.2983433652806759"], ["0.2984587611579431", "0.29828333550232783"], ["0.2986478564093237", "0.2980931527048005"], ["0.2992414933510836", "0.2974886592280549"]], quotients: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5551115123125783e-19, 8777083671441752e-19, 9159339953157541e-19, 8689312834727334e-19, 8798517470154366e-19, 8759529504098869e-19, 8770761894538737e-19, 8770062004504599e-19, 8771039450294892e-19, 877146633789203e-18, 877137251720228e-18, 877134345872063e-18, 8771350312741788e-19, 8771353991221036e-19, 8771354198522374e-19, 877135469338773e-18, 8771354698122736e-19, 8771354675833561e-19, 8771354687020505e-19, 8771354689876895e-19, 8771354682302057e-19, 8771354617378185e-19, 8771353970399298e-19, 8771347498557709e-19, 8771282780764555e-19, 8770635664131022e-19, 8764170615143396e-19], slope: 877135468948694e-18 }, relu: { forward: [1, 1, 1, 1, 1, 1, 1, 0.94612, 0.83103, 0.5749, 0.41093, 0.15079, 0.068083, 0.025308, 82797e-7, 17999e-7, 73093e-8, 21361e-8, 73528e-9, 18225e-9, 56081e-10, 16451e-10, 63539e-11, 14684e-11, 54682e-12, 18639e-12, 16572e-12, 56791e-12, 18263e-11, 57888e-11, 18307e-10, 57892e-10, 18307e-9, 57893e-9, 18308e-8, 0.12477, 0.16487, 0.17792, 0.18399, 0.2101, 0.38151], central: [1, 1, 1, 1, 1, 1, 1, 0.90202, 0.70761, 0.33375, 0.17214, 0.09114, 0.024535, 0.011763, 42932e-7, 10015e-7, 33254e-8, 1358e-7, 44605e-9, 9478e-9, 2651e-9, 1028e-9, 23938e-11, 86972e-12, 3919e-11, 86079e-13, 41105e-13, 80853e-14, 33938e-14, 13394e-14, 2999e-14, 18153e-15, 26054e-15, 25463e-14, 25431e-13, 0.11292, 0.15457, 0.16862, 0.17456, 0.20295, 0.30916], complex: [22498e-21, 70138e-21, 44649e-21, 85879e-21, 48529e-21, 8809e-20, 98603e-21, 80364e-21, 63389e-21, 83562e-21, 11217e-20, 80541e-21, 65944e-21, 75047e-21, 66897e-21, 11562e-20, 64699e-21, 60725e-21, 82833e-21, 68725e-21, 10795e-20, 69025e-21, 11575e-20, 70285e-21, 56221e-21, 10799e-20, 75527e-21, 31446e-20, 25608e-19, 25456e-18, 25435e-17, 25431e-16, 25431e-15, 25431e-14, 25431e-13, 25431e-12, 25431e-11, 25433e-10, 25455e-9, 25668e-8, 28034e-7], costs: [["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814492", "1.4107733415814494"], ["1.4107733415814492", "1.4107733415814494"], ["1.4107733415814492", "1.4107733415814494"], ["1.410773341581449", "1.4107733415814494"], ["1.410773341581449", "1.4107733415814494"], ["1.4107733415814483", "1.41077334158145"], ["1.4107733415814463", "1.4107733415814525"], ["1.4107733415814396", "1.410773341581459"], ["1.410773341581419", "1.4107733415814796"], ["1.4107733415813535", "1.4107733415815449"], ["1.410773341581147", "1.4107733415817514"], ["1.4107733415804933", "1.410773341582405"], ["1.410773341578426", "1.4107733415844723"], ["1.410773341571889", "1.4107733415910095"], ["1.4107733415512167", "1.4107733416116819"], ["1.4107733414858459", "1.4107733416770525"], ["1.4107733412791248", "1.4107733418837736"], ["1.4107733406254155", "1.4107733425374829"], ["1.410773338558205", "1.4107733446046933"], ["1.410773332021111", "1.4107733511417873"], ["1.4107733113490069", "1.410773371813893"], ["1.4107732459780762", "1.4107734371848348"], ["1.4107730392570819", "1.4107736439059433"], ["1.4107723855482883", "1.410774297615875"], ["1.4107703183434666", "1.4107763648320801"], ["1.4107637813067573", "1.410782901982622"], ["1.4107431097707874", "1.4108035746569192"], ["1.410677744526189", "1.4108689512847938"], ["1.41047108039181", "1.4109645736361092"], ["1.4098179402113378", "1.4109645736361092"], ["1.4077564218994592", "1.4109645736361092"], ["1.4012762610793512", "1.4109645736361092"], ["1.3937392657130652", "1.4109645736361092"], ["1.4747266487367572", "1.4109645736361092"]], quotients: [0, 0, 0, 0, 0, 0, 0, -3.510833468576701, -1.1102230246251565, -0.3510833468576701, -0.22204460492503128, -0.07021666937153402, -0.08881784197001252, -0.09830333712014762, -0.09658940314238862, -0.09584575369214395, -0.0957012247226885, -0.0955648870146578, -0.09559020242022598, -0.09559999534934356, -0.09560241487349685, -0.095603857266159, -0.09560330305191655, -0.0956033657494734, -0.09560336966529803, -0.09560337277114034, -0.09560338076752828, -0.09560337944172394, -0.09560337932423835, -0.09560337933639892, -0.09560337933534059, -0.09560337932586642, -0.09560337932312812, -0.09560337931954692, -0.09560337930236695, -0.07802813309457815, -0.05733167123856964, -0.050725332836193605, -0.04844156278378975, -0.027235603217281707, 0.03188103755032401], slope: -0.09560337932136631 }, single: { forward: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.43449, 0.26753, 0.16417, 0.029345, 0.010469, 3366e-6, 14347e-7, 28891e-8, 12401e-8, 45045e-9, 17252e-9, 40255e-10, 10247e-10, 43664e-11, 11459e-11, 40603e-12, 42968e-12, 12347e-11, 37406e-11, 11573e-10, 36386e-10, 11519e-9, 36451e-9, 11531e-8, 36466e-8, 11538e-7, 36556e-7, 0.011628, 0.037447, 0.12507, 0.44107], central: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.55963, 0.23015, 0.10453, 0.020729, 63311e-7, 23175e-7, 78666e-8, 1643e-7, 85643e-9, 23406e-9, 82187e-10, 17623e-10, 65457e-11, 27392e-11, 80769e-12, 27708e-12, 12004e-12, 1051e-11, 1037e-11, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10553e-12, 29034e-12, 22129e-11, 21978e-10, 22031e-9, 22015e-8, 21841e-7, 0.020231], complex: [10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 10359e-12, 27675e-12, 22109e-11, 22052e-10, 22041e-9, 22054e-8, 22232e-7, 0.024169], costs: [["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491937"], ["1.3491939", "1.3491937"], ["1.3491942", "1.3491936"], ["1.3491945", "1.349193"], ["1.3491964", "1.3491911"], ["1.3492025", "1.3491851"], ["1.3492209", "1.3491665"], ["1.3492795", "1.3491081"], ["1.3494655", "1.3489227"], ["1.3500553", "1.3483394"], ["1.3519398", "1.34652"], ["1.3580223", "1.3410801"], ["1.3763467", "1.3284177"]], quotients: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.11920928955078125, 0.037697289139032364, 0.029802320525050163, 0.024503236636519432, 0.02682209014892578, 0.027519021183252335, 0.027179716154932976, 0.027104349806904793, 0.02713799476623535, 0.027130739763379097, 0.027099251747131348, 0.026788068935275078, 0.023964524269104004], slope: 0.02713494869860995 } }, exponent: -5, limits: { alpha: [0.01, 5], bug: ["none", "delta_sign", "no_1_over_m", "lam_not_over_m", "hidden_prime_missing", "extra_prime", "l2_forgotten", "bias_column_kept", "transpose_missing", "bias_regularised", "stale_weights", "prime_of_a"], exponent: [-20, 0], network: ["book", "mazur", "relu", "single"], setup: ["lab", "one", "zeros", "differ"], view: ["step", "lab"] }, module: "gradient_check", name: "check", network: "book", setup: "lab", setups: { lab: { sizes: [3, 2, 2], lam: 1, Theta: { "1": [[0.1257302210933933, 0.6404226504432821, 0.10490011715303971, -0.535669373161111], [-0.1321048632913019, 0.36159505490948474, 1.3040000451301372, 0.9470809631292422]], "2": [[-0.7037352358069926, -0.6232744625373522, 0.0413259793472436], [-1.2654214710460525, -2.3250307746388343, -0.21879166393254573]] }, X: [[-1.2459109472530652, -0.7322673547034516, -0.5442589828573099], [-0.31630015636915454, 0.4116305363741328, 1.0425133694426776], [-0.12853466294403426, 1.3664634705496859, -0.6651946734866135], [0.3515100700930197, 0.9034701816518086, 0.09401229776087457], [-0.7434992493538084, -0.9217253762584194, -0.45772582566733916]], Y: [[1, 1], [1, 1], [1, 0], [1, 0], [1, 1]], D: { "1": [[0.3966061205040602, -0.150231395466203, -0.10047660963198826, -0.11827535756550903], [0.009433685998882165, 0.06342640731557249, 0.25388655974037405, 0.19298006504676646]], "2": [[-0.7279197223018747, -0.4788717307123439, -0.3591846846368796], [-0.5217667181955374, -0.6679493533553255, -0.21063287582554924]] } }, one: { sizes: [3, 2, 2], lam: 0, Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1]], Y: [[1, 0]], D: { "1": [[-0.1282463127193947, -0.1282463127193947, -0.06412315635969736, 0.1282463127193947], [0.1266382857080521, 0.1266382857080521, 0.06331914285402605, -0.1266382857080521]], "2": [[-0.43089458233660705, -0.2315756087446223, -0.2631211376708957], [0.514678915925086, 0.2766038101873076, 0.31428313895031057]] } }, zeros: { sizes: [3, 2, 2], lam: 1, Theta: { "1": [[0, 0, 0, 0], [0, 0, 0, 0]], "2": [[0, 0, 0], [0, 0, 0]] }, X: [[-1.2459109472530652, -0.7322673547034516, -0.5442589828573099], [-0.31630015636915454, 0.4116305363741328, 1.0425133694426776], [-0.12853466294403426, 1.3664634705496859, -0.6651946734866135], [0.3515100700930197, 0.9034701816518086, 0.09401229776087457], [-0.7434992493538084, -0.9217253762584194, -0.45772582566733916]], Y: [[1, 1], [1, 1], [1, 0], [1, 0], [1, 1]], D: { "1": [[0, 0, 0, 0], [0, 0, 0, 0]], "2": [[-0.5000000000000001, -0.25000000000000006, -0.25000000000000006], [-0.09999999999999999, -0.049999999999999996, -0.049999999999999996]] } }, differ: { sizes: [4, 3, 2], lam: 1, Theta: { "1": [[0.2146591225063409, -0.12961363369276946, 0.7839754700613295, 1.4934311452207607, -1.2590655321041202], [0.3553727090399214, 1.5139237747390626, 1.3458754237823045, 0.7813114007004275, 0.2644556303293035], [-0.6538286094183394, -0.3139228145364278, 1.4580206835369587, 1.9602583164499647, 1.801634869866125]], "2": [[1.31510376473437, -1.2083186322821715, -0.004454133120083229, 0.6564749350763358], [0.357380410658956, -1.2883614637495544, 0.39512206018200824, 0.42986369482223]] }, X: [[0.6960427239628685, -1.184117966757189, -0.6617025720390349, -0.43643524714322124], [-1.169801907772864, 1.739367877130134, -0.4959107284421519, 0.3289696294602021], [-0.258572545473924, 1.5834728788021222, 1.3203609870818391, 0.6333526228249152], [-2.2035098806466507, 0.05202897425988651, 0.6836861907765345, 1.0039615758421696], [-0.6179070447076008, 1.8220113633283233, -1.3204309700132935, -0.6615280218152191]], Y: [[0, 0], [1, 1], [0, 0], [0, 1], [0, 1]], D: { "1": [[-0.05301504831795038, -0.0706471877021742, 0.25610843050762505, 0.28714599648125233, -0.23785963679794125], [-0.01113451939489633, 0.3324937357484197, 0.22859760792497516, 0.1661750240375351, 0.04966828756825559], [0.0013846074053989962, -0.060530937182838036, 0.2869191021518903, 0.39001471351211986, 0.355763076006925]], "2": [[0.5248385441715226, 0.0637334719064285, 0.25018578962457155, 0.40072089524195487], [-0.08716211006098772, -0.32400146007382663, 0.06644809104638702, -0.005851050464706183]] } } }, view: "step", words: {} };

// gradient_check.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var gradient_check_mjs_default = widget;
export {
  gradient_check_mjs_default as default,
  mount
};
