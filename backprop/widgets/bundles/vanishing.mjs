// Written by make figures from backprop/widgets/*: change it there.

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

/* tables and formulas */
.bpw-scroll {
  overflow-x: auto;
  max-width: 100%;
}
.bpw table {
  border-collapse: collapse;
  margin: 0.3rem 0;
  font-size: 0.92rem;
  width: auto;
  color: inherit;
  background: none;
  border: 0;
}
.bpw :is(th, td) {
  padding: 0.2rem 0.55rem;
  border: 0;
  border-bottom: 1px solid var(--w-line);
  text-align: end;
  background: none;
  color: inherit;
}
.bpw th {
  font-weight: 600;
  text-align: start;
}
.bpw caption {
  caption-side: top;
  text-align: start;
  color: var(--w-muted);
  padding: 0 0 0.2rem;
  font-size: 0.88rem;
}
.bpw-math {
  font-family: var(--w-math);
  font-size: 1.12em;
  line-height: 1.6;
  max-width: 100%;
}
.bpw-math .bpw-prime {
  font-family: "STIX Two Text", "Times New Roman", serif;
} /* KaTeX’s own sits on the line */
.bpw-math .bpw-whole {
  white-space: nowrap;
}
.bpw-math var {
  font-family: var(--w-var);
  font-style: italic;
}
.bpw-math .bpw-stack {
  display: inline-flex;
  flex-direction: column;
  vertical-align: middle;
  font-size: 0.68em;
  line-height: 1.15;
  margin-inline: 0.06em 0.05em;
  text-align: start;
}
.bpw-math :is(sup, sub) {
  font-size: 0.68em;
  line-height: 0;
}
.bpw-math .bpw-frac {
  display: inline-flex;
  flex-direction: column;
  vertical-align: middle;
  text-align: center;
  line-height: 1.25;
  margin: 0 0.15em;
}
.bpw-math .bpw-frac > :first-child {
  border-bottom: 1px solid currentColor;
  padding: 0 0.15em;
}
.bpw-math .bpw-wide {
  margin: 0 0.28em;
}
.bpw .forward {
  color: var(--w-forward);
}
.bpw .back {
  color: var(--w-back);
}
.bpw .grad {
  color: var(--w-grad);
}
.bpw .good {
  color: var(--w-good);
}
.bpw .bad {
  color: var(--w-bad);
}
.bpw .muted {
  color: var(--w-muted);
}

/* drawings */
.bpw svg {
  display: block;
  max-width: 100%;
  height: auto;
  overflow: visible;
  font-family: inherit;
  background: none;
}
.bpw svg text {
  fill: currentColor;
  font-size: 13px;
}
.bpw svg .axis {
  stroke: var(--w-edge);
  stroke-width: 1;
  fill: none;
}
.bpw svg .grid {
  stroke: var(--w-line);
  stroke-width: 1;
  fill: none;
}
.bpw svg .tick {
  fill: var(--w-muted);
  font-size: 12px;
}
.bpw svg .curve {
  fill: none;
  stroke-width: 2.5;
  stroke-linejoin: round;
  stroke-linecap: round;
}
.bpw svg .halo {
  paint-order: stroke;
  stroke: var(--w-bg);
  stroke-width: 4px;
  stroke-linejoin: round;
}
.bpw svg [tabindex]:focus {
  outline: none;
}
.bpw svg [tabindex]:focus-visible .ring {
  stroke: var(--w-text);
  stroke-width: 4;
  r: 11px;
}

@media (pointer: coarse) {
  .bpw {
    --w-target: 2.75rem;
  }
  .bpw-toggle input {
    width: 1.4rem;
    height: 1.4rem;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .bpw button,
  .bpw-segments label {
    transition: background-color 0.12s;
  }
}
@media (prefers-reduced-motion: reduce) {
  .bpw * {
    transition: none !important;
    animation: none !important;
  }
}
@media (forced-colors: active) {
  .bpw-segments label:has(:checked) {
    outline: 3px solid Highlight;
    outline-offset: -3px;
  }
}
@media print {
  html .bpw,
  html[data-theme="dark"] .bpw,
  body[data-jp-theme-light] .bpw {
    --w-text: #000;
    --w-bg: #fff;
    --w-forward: #0b5fa5;
    --w-back: #a8430b;
    --w-grad: #7a3aa8;
    --w-good: #1a6b3c;
    --w-bad: #b3261e;
    break-inside: avoid-page;
    border-color: #999;
  }
  .bpw-screen {
    display: none !important;
  }
  .bpw-print {
    display: block;
  }
}
`;

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
  const whole3 = (model) => ({
    get: (key) => model.get(key) ?? start[key],
    set: (...change) => model.set(...change),
    on: (...names) => model.on(...names),
    off: (...names) => model.off(...names),
    save_changes: () => model.save_changes()
  });
  return {
    widget: { render: ({ model, el }) => render2({ model: whole3(model), el }) },
    // Shows the figure in `element`, in the state that the page's address says; returns what takes it away again.
    mount: (element, state = {}) => render2({ model: createModel({ ...start, ...state }), el: element })
  };
}

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
var fill2 = (text, values) => text.replace(/\{(\w+)\}/g, (whole3, key) => key in values ? String(values[key]) : whole3);
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
var whole2 = (low, high) => ({ ...number2(low, high), ok: (v) => Number.isInteger(v) && v >= low && v <= high, whole: true });
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
var GREEK = { alpha: "α", beta: "β", delta: "δ", epsilon: "ε", eta: "η", theta: "θ", lambda: "λ", mu: "μ", sigma: "σ", pi: "π" };
var UPRIGHT = { Theta: "Θ", Delta: "Δ", Sigma: "Σ", sum: "∑", prod: "∏", partial: "∂", infty: "∞", top: "⊤", log: "log", dots: "…", ldots: "…" };
var SIGNS = { cdot: "·", times: "×", odot: "⊙", leftarrow: "←", rightarrow: "→", approx: "≈", le: "≤", ge: "≥", ne: "≠", "=": "=", "+": "+", "-": "−", "<": "<", ">": ">", "−": "−" };
function math2(tex) {
  const tokens = tex.match(/\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|[\s\S]/g) ?? [];
  let at = 0;
  const group = () => {
    if (tokens[at] !== "{") return [atom()];
    at++;
    const nodes = list("}");
    at++;
    return nodes;
  };
  const raw = () => {
    let text = "";
    for (at++; at < tokens.length && tokens[at] !== "}"; at++) text += tokens[at];
    at++;
    return text;
  };
  function atom() {
    const t = tokens[at++] ?? "";
    const name = t.slice(1);
    if (t === "{") {
      at--;
      return h2("span", {}, group());
    }
    if (t === "\\frac") return h2("span", { class: "bpw-frac" }, h2("span", {}, group()), h2("span", {}, group()));
    if (t === "\\text") return h2("span", {}, raw());
    if (t === "\\c") {
      const cls = raw();
      return h2("span", { class: cls }, group());
    }
    if (t === "\\b") return h2("b", {}, group());
    if (t === "\\,") return " ";
    if (t === "'" || t === "\\prime") return h2("span", { class: "bpw-prime" }, "′");
    if (t[0] === "\\" && GREEK[name]) return h2("var", {}, GREEK[name]);
    if (t[0] === "\\" && UPRIGHT[name]) return UPRIGHT[name];
    if (/^[A-Za-z]$/.test(t)) return h2("var", {}, t);
    return t.startsWith("\\") ? t.slice(1) : t;
  }
  function list(end) {
    const nodes = [];
    let operand = false;
    while (at < tokens.length && tokens[at] !== end) {
      const t = tokens[at];
      if (/^\s$/.test(t)) {
        at++;
        continue;
      }
      const sign = SIGNS[t] ?? (t[0] === "\\" ? SIGNS[t.slice(1)] : void 0);
      if (sign) {
        at++;
        nodes.push(...operand ? [h2("wbr"), h2("span", { class: "bpw-wide" }, sign)] : [sign]);
        operand = false;
        continue;
      }
      const base = atom();
      let up, down;
      while (tokens[at] === "^" || tokens[at] === "_") {
        if (tokens[at++] === "^") up = group();
        else down = group();
      }
      const scripts = up && down ? h2("span", { class: "bpw-stack" }, h2("span", {}, up), h2("span", {}, down)) : up ? h2("sup", {}, up) : down ? h2("sub", {}, down) : null;
      nodes.push(scripts ? h2("span", { class: "bpw-whole" }, base, scripts) : base);
      operand = !/^[([,]$/.test(t);
    }
    return nodes;
  }
  return h2("span", { class: "bpw-math" }, list());
}
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
function uniforms(seed) {
  let s = seed >>> 0;
  return () => {
    s = s + 1831565813 >>> 0;
    let t = s;
    t = Math.imul(t ^ t >>> 15, t | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
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
function xorshift(seed) {
  const state = new Int32Array([Math.imul(seed + 1, 2654435761)]);
  const next = () => {
    let s = state[0];
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    state[0] = s;
    return ((s >>> 0) - 1) * 23283064365386963e-26;
  };
  for (let k = 0; k < 8; k++) next();
  return next;
}
function fillNormals(out, uniform) {
  for (let k = 0; k < out.length; k += 2) {
    let x, y, square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const r = Math.sqrt(-2 * Math.log(square) / square);
    out[k] = r * x;
    if (k + 1 < out.length) out[k + 1] = r * y;
  }
  return out;
}
var FIRST_WEIGHTS = {
  glorot: { kind: "uniform", size: (nIn, nOut) => Math.sqrt(6 / (nIn + nOut)), biases: false },
  he: { kind: "normal", size: (nIn) => Math.sqrt(2 / nIn), biases: false },
  normal: { kind: "normal", size: () => 1, biases: true },
  scaled: { kind: "normal", size: (nIn) => 1 / Math.sqrt(nIn), biases: true }
};
var deepSizes = (depth, width, nIn = 784, nOut = 10) => [nIn, ...new Array(depth).fill(width), nOut];
function deepDraw(sizes, how, seed, m) {
  const uniform = xorshift(seed), { kind, size, biases } = FIRST_WEIGHTS[how], L = sizes.length, K = sizes[L - 1], Theta = {};
  for (let l = 1; l < L; l++) {
    const nIn = sizes[l - 1], nOut = sizes[l], part = new Float64Array(nOut * (1 + nIn)), scale = size(nIn, nOut);
    if (kind === "normal") fillNormals(part, uniform);
    else for (let k = 0; k < part.length; k++) part[k] = 2 * uniform() - 1;
    for (let j = 0, k = 0; j < nOut; j++) {
      if (!biases) part[k] = 0;
      k++;
      for (let i = 0; i < nIn; i++) part[k++] *= scale;
    }
    Theta[l] = part;
  }
  const X = new Float64Array(m * sizes[0]), Y = new Float64Array(m * K);
  for (let k = 0; k < X.length; k++) {
    const there = uniform() < 0.19, ink = uniform();
    X[k] = there ? ink : 0;
  }
  for (let n = 0; n < m; n++) Y[n * K + Math.floor(K * uniform())] = 1;
  return { Theta, X, Y };
}
function deepPass({ sizes, hidden, residual }, Theta, X, Y) {
  const L = sizes.length, m = X.length / sizes[0], a = { 1: X }, z = {}, delta = {};
  const skips = (l) => residual && l > 1 && l < L - 1;
  for (let l = 1; l < L; l++) {
    const nIn = sizes[l - 1], nOut = sizes[l], theta = Theta[l], { g } = ACTIVATIONS[l + 1 < L ? hidden : "sigmoid"], from = a[l];
    const zs = new Float64Array(m * nOut), as = new Float64Array(m * nOut), sums = new Float64Array(nOut);
    for (let n = 0; n < m; n++) {
      dotRows(sums, theta, nOut, nIn, from.subarray(n * nIn, (n + 1) * nIn));
      for (let j = 0; j < nOut; j++) zs[n * nOut + j] = sums[j] + theta[j * (1 + nIn)];
    }
    for (let n = 0; n < zs.length; n++) as[n] = skips(l) ? from[n] + g(zs[n]) : g(zs[n]);
    z[l + 1] = zs;
    a[l + 1] = as;
  }
  delta[L] = a[L].map((value, n) => value - Y[n]);
  const { prime } = ACTIVATIONS[hidden];
  let e = null;
  for (let l = L - 1; l > 1; l--) {
    const nIn = sizes[l - 1], nOut = sizes[l], theta = Theta[l], from = delta[l + 1], es = skips(l) ? e.slice() : new Float64Array(m * nIn);
    for (let n = 0; n < m; n++) addRows(es, n * nIn, nIn, theta, nOut, from, n * nOut);
    delta[l] = new Float64Array(m * nIn);
    for (let n = 0; n < es.length; n++) delta[l][n] = es[n] * prime(z[l][n]);
    e = es;
  }
  return { a, z, delta };
}
function dotRows(out, theta, nOut, nIn, x) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const p = j * (1 + nIn) + 1, q = p + 1 + nIn, r = q + 1 + nIn, s = r + 1 + nIn;
    let sp = 0, sq = 0, sr = 0, ss = 0;
    for (let i = 0; i < nIn; i++) {
      const v = x[i];
      sp += theta[p + i] * v;
      sq += theta[q + i] * v;
      sr += theta[r + i] * v;
      ss += theta[s + i] * v;
    }
    out[j] = sp;
    out[j + 1] = sq;
    out[j + 2] = sr;
    out[j + 3] = ss;
  }
  for (; j < nOut; j++) {
    let sum = 0;
    for (let i = 0, p = j * (1 + nIn) + 1; i < nIn; i++) sum += theta[p + i] * x[i];
    out[j] = sum;
  }
}
function addRows(out, at, nIn, theta, nOut, by, from) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const p = j * (1 + nIn) + 1, q = p + 1 + nIn, r = q + 1 + nIn, s = r + 1 + nIn, wp = by[from + j], wq = by[from + j + 1], wr = by[from + j + 2], ws = by[from + j + 3];
    for (let i = 0; i < nIn; i++) out[at + i] += wp * theta[p + i] + wq * theta[q + i] + wr * theta[r + i] + ws * theta[s + i];
  }
  for (; j < nOut; j++) for (let i = 0, p = j * (1 + nIn) + 1; i < nIn; i++) out[at + i] += by[from + j] * theta[p + i];
}
function deltaNorms({ delta }, sizes, m) {
  const norms = {};
  for (let l = 2; l <= sizes.length; l++) {
    const width = sizes[l - 1];
    let sum = 0;
    for (let n = 0; n < m; n++) {
      let squares = 0;
      for (let j = 0; j < width; j++) squares += delta[l][n * width + j] ** 2;
      sum += Math.sqrt(squares);
    }
    norms[l] = sum / m;
  }
  return norms;
}
function spectralNorm(theta, nOut, nIn) {
  const uniform = uniforms(1), diagonal = [], beside = [];
  let before = new Float64Array(nIn), now = new Float64Array(nIn), next = new Float64Array(nIn), beta = 0, last = 0;
  const u = new Float64Array(nOut), length = (x) => {
    let sum = 0;
    for (let i = 0; i < nIn; i++) sum += x[i] * x[i];
    return Math.sqrt(sum);
  };
  for (let i = 0; i < nIn; i++) now[i] = 1 - uniform();
  const start = length(now);
  for (let i = 0; i < nIn; i++) now[i] /= start;
  for (let k = 1; k <= 10 * nIn + 20; k++) {
    dotRows(u, theta, nOut, nIn, now);
    next.fill(0);
    addRows(next, 0, nIn, theta, nOut, u, 0);
    let alpha = 0;
    for (let i = 0; i < nIn; i++) alpha += next[i] * now[i];
    for (let i = 0; i < nIn; i++) next[i] -= alpha * now[i] + beta * before[i];
    diagonal.push(alpha);
    beside.push(beta);
    beta = length(next);
    if (beta === 0 || k % 4 === 0) {
      const found = largestEigenvalue(diagonal, beside);
      if (beta === 0 || found - last <= 1e-14 * found) return Math.sqrt(found);
      last = found;
    }
    for (let i = 0; i < nIn; i++) next[i] /= beta;
    [before, now, next] = [now, next, before];
  }
  return Math.sqrt(last);
}
function largestEigenvalue(diagonal, beside) {
  let low = Math.max(0, ...diagonal), high = 0;
  diagonal.forEach((d, i) => {
    high = Math.max(high, d + Math.abs(beside[i]) + Math.abs(beside[i + 1] ?? 0));
  });
  for (let x = (low + high) / 2; x > low && x < high; x = (low + high) / 2) {
    let pivot = 1, above = false;
    for (let i = 0; i < diagonal.length && !above; i++) {
      pivot = x - diagonal[i] - (i ? beside[i] * beside[i] / pivot : 0);
      above = pivot <= 0;
    }
    if (above) low = x;
    else high = x;
  }
  return high;
}
var hiddenSpectralNorms = (sizes, Theta) => Object.fromEntries(Object.keys(Theta).filter((l) => l > 1).map((l) => [l, spectralNorm(Theta[l], sizes[l], sizes[l - 1])]));
var LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };
function deltaBound(sizes, hidden, spectral, norms) {
  const L = sizes.length, bound = { [L]: norms[L] };
  for (let l = L - 1; l > 1; l--) bound[l] = LARGEST_SLOPE[hidden] * spectral[l] * bound[l + 1];
  return bound;
}

// vanishing/index.js
var VANISHING_WORDS = {
  title: "How long is δ in each layer?",
  help: "A network with its first weights looks at 20 random pictures, once forwards and once backwards. Choose a layer in the picture by pressing on it, or with the arrow keys.",
  depth: "Hidden layers",
  width: "Units in each",
  hidden: "Function",
  how: "First weights",
  sigmoid: "sigmoid",
  tanh: "tanh",
  relu: "ReLU",
  scaled: "scaled",
  glorot: "Glorot",
  he: "He",
  normal: "N(0, 1)",
  residual: "Skip connections",
  seed: "Seed",
  again: "New seed",
  layerAxis: "layer l",
  backwards: "δ travels this way",
  measured: "measured",
  ceiling: "ceiling",
  zero: "exactly 0",
  layer: "Layer",
  allNumbers: "All the numbers",
  layerHead: "Layer l",
  norm: "‖δ(l)‖, mean",
  most: "ceiling",
  spectral: "‖W(l)‖",
  no: "–",
  saysFalls: "{way}: from layer {last} back to layer 2, ‖δ‖ falls from {from} to {to}, divided by about {factor} in each layer.",
  saysGrows: "{way}: from layer {last} back to layer 2, ‖δ‖ grows from {from} to {to}, times about {factor} in each layer.",
  saysStays: "It gets through: from layer {last} back to layer 2, ‖δ‖ goes from {from} to {to}.",
  saysOne: "With one hidden layer there is no way to vanish on: ‖δ‖ is {to} in layer 2.",
  saysZero: "Nothing gets through: in layer {dead} every unit’s slope is 0, and from there back δ is exactly 0.",
  saysZeroHere: "In layer 2 every unit’s slope is 0, so δ is exactly 0 there.",
  vanishes: "It vanishes",
  shrinks: "It shrinks",
  explodes: "It explodes",
  grows: "It grows",
  saysCeiling: "The ceiling would allow {bound}.",
  saysNoCeiling: "With skip connections the ceiling does not hold, so it is not drawn.",
  readout: "‖δ({l})‖ = {norm}",
  readoutCeiling: "at most {bound}"
};
var VANISHING_M = 20;
function vanishingNumbers() {
  let drawnFor = "", drawn, spectral;
  return ({ depth, width, hidden, how, residual, seed }) => {
    const key = `${depth} ${width} ${how} ${seed}`, sizes = deepSizes(depth, width);
    if (key !== drawnFor) {
      drawn = deepDraw(sizes, how, seed, VANISHING_M);
      spectral = null;
      drawnFor = key;
    }
    const norms = deltaNorms(deepPass({ sizes, hidden, residual }, drawn.Theta, drawn.X, drawn.Y), sizes, VANISHING_M);
    if (!residual) spectral ??= hiddenSpectralNorms(sizes, drawn.Theta);
    return {
      sizes,
      L: sizes.length,
      norms,
      spectral: residual ? null : spectral,
      bound: residual ? null : deltaBound(sizes, hidden, spectral, norms)
    };
  };
}
var readable = (x) => x === 0 ? "0" : x >= 1e4 && x < 1e7 ? show2(x, 0) : showSmall2(x);
var raised = (n) => [...String(n)].map((c) => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
var layersOf = (L) => Array.from({ length: L - 1 }, (_, k) => k + 2);
function vanishingSentence({ L, norms, bound }, W) {
  const from = norms[L - 1], to = norms[2], change = to / from, n = readable;
  const tail = bound ? ` ${fill2(W.saysCeiling, { bound: n(bound[2]) })}` : ` ${W.saysNoCeiling}`;
  if (to === 0)
    return bound ? fill2(W.saysZero, { dead: Math.max(...layersOf(L).filter((l) => norms[l] === 0)) }) : W.saysZeroHere;
  if (L === 3) return fill2(W.saysOne, { to: n(to) });
  const words = { last: L - 1, from: n(from), to: n(to) };
  const factor = change ** (1 / (L - 3));
  if (!(factor < 0.8 || factor > 1.25) || from === 0) return fill2(W.saysStays, words) + tail;
  return (change < 1 ? fill2(W.saysFalls, { ...words, way: change < 1e-3 ? W.vanishes : W.shrinks, factor: show2(1 / factor, 2) }) : fill2(W.saysGrows, { ...words, way: change > 1e3 ? W.explodes : W.grows, factor: show2(factor, 2) })) + tail;
}
function vanishingPicture(width, { L, norms, bound }, W) {
  const layers = layersOf(L), box = [52, 34, width - 16, width < 460 ? 270 : 320];
  const all = [...Object.values(norms), ...Object.values(bound ?? {})].filter((v) => v > 0).map(Math.log10);
  const low = Math.min(-3, 3 * Math.floor(Math.min(0, ...all) / 3)), high = Math.max(1, Math.ceil(Math.max(0, ...all)));
  const every = [1, 2, 3, 5, 10, 15, 20].find((step) => (high - low) / step <= 9) ?? 50;
  const powers = Array.from(
    { length: Math.floor(high / every) - Math.ceil(low / every) + 1 },
    (_, k) => (Math.ceil(low / every) + k) * every
  );
  const crowd = (L - 1) / ((width - 68) / 30), apart = [1, 2, 5, 10].find((step) => step >= crowd) ?? 10;
  const xTicks = [
    2,
    ...layers.filter((l) => l % apart === 0 && l - 2 >= apart * 0.7 && L - l >= apart * 0.7 && l > 2),
    L
  ];
  const frame = axes2(
    box,
    { domain: [1.6, L + 0.4], ticks: xTicks, label: W.layerAxis },
    {
      domain: [10 ** low, 10 ** high],
      log: true,
      ticks: powers.map((p) => 10 ** p),
      text: (v) => `10${raised(Math.round(Math.log10(v)))}`,
      label: "‖δ(l)‖"
    }
  );
  const { X, Y } = frame, bottom = box[3], place = (l) => [X(l), norms[l] > 0 ? Y(norms[l]) : bottom];
  const [from, to] = [box[2] - 4, 22];
  const node = svg2(
    "g",
    { "aria-hidden": "true" },
    bound && svg2("path", {
      d: `${path2([[X(2), bottom], ...layers.map((l) => [X(l), Y(bound[l])]), [X(L), bottom]])}Z`,
      style: "fill: var(--w-grad); opacity: 0.07"
    }),
    frame.node,
    svg2(
      "text",
      { class: "back", x: from, y: to, "text-anchor": "end", style: "fill: var(--w-back)" },
      `◀︎ ${W.backwards}`
    ),
    bound && svg2("path", {
      class: "curve",
      d: path2(layers.map((l) => [X(l), Y(bound[l])])),
      style: "stroke: var(--w-grad); stroke-width: 2",
      "stroke-dasharray": "7 5"
    }),
    svg2("path", { class: "curve", d: path2(layers.map(place)), style: "stroke: var(--w-back)" }),
    layers.map(
      (l) => svg2("circle", {
        cx: X(l),
        cy: place(l)[1],
        r: L > 20 && width < 460 ? 2.5 : 4,
        style: norms[l] > 0 ? "fill: var(--w-back)" : "fill: var(--w-bg); stroke: var(--w-back); stroke-width: 2"
      })
    )
  );
  const middle = Math.max(2, Math.round(2 + (L - 2) * 0.3));
  if (bound)
    node.append(
      svg2(
        "text",
        {
          class: "halo",
          x: X(middle) - 4,
          y: Y(bound[middle]) - 12,
          "text-anchor": "middle",
          style: "fill: var(--w-grad); font-weight: 600"
        },
        W.ceiling
      )
    );
  const [x, y] = place(middle), below = y + 24 < bottom - 4, rising = !below ? 0 : norms[2] < norms[middle] / 3 ? 1 : norms[2] > norms[middle] * 3 ? -1 : 0;
  node.append(
    svg2(
      "text",
      {
        class: "halo",
        x: x + 8 * rising,
        y: below ? y + 24 : y - 12,
        "text-anchor": { 1: "start", 0: "middle", [-1]: "end" }[rising],
        style: "fill: var(--w-back); font-weight: 600"
      },
      norms[middle] > 0 ? W.measured : W.zero
    )
  );
  return { node, X, place, height: bottom + 42, top: box[1], bottom };
}
function vanishingFormula({ hidden, residual }) {
  if (residual)
    return math2(
      "e^{(l)} = e^{(l+1)} + \\delta^{(l+1)} W^{(l)} \\text{ } \\c{back}{\\delta^{(l)}} = e^{(l)} \\odot g'(z^{(l)})"
    );
  const slope = hidden === "sigmoid" ? "(\\frac{1}{4})^{L-l} \\cdot" : "";
  return math2(
    `\\c{back}{‖\\delta^{(l)}‖} \\le \\c{grad}{${slope} ‖W^{(l)}‖ \\dots ‖W^{(L-1)}‖ \\cdot ‖\\delta^{(L)}‖}`
  );
}
function render({ model, el }) {
  const fig = figure2({
    model,
    el,
    words: VANISHING_WORDS,
    state: {
      depth: whole2(1, 30),
      width: whole2(1, 100),
      hidden: oneOf2("sigmoid", "tanh", "relu"),
      how: oneOf2("scaled", "glorot", "he", "normal"),
      residual: flag2(),
      seed: whole2(0, 999999),
      layer: whole2(2, 32)
    }
  });
  const W = fig.words, work = vanishingNumbers();
  const back = svg2("g", {}), ring = svg2("circle", { class: "ring", r: 9, fill: "var(--w-back)", stroke: "var(--w-bg)", "stroke-width": 3 });
  const stem = svg2("line", { class: "grid", "stroke-dasharray": "3 4", style: "stroke: var(--w-edge)" });
  const handle = svg2(
    "g",
    { role: "slider", tabindex: "0", "aria-label": W.layer, "aria-valuemin": 2, style: "cursor: ew-resize" },
    svg2("circle", { r: 22, fill: "transparent" }),
    ring
  );
  const drawing = svg2(
    "svg",
    { role: "group", "aria-label": W.title, style: "touch-action: pan-y" },
    back,
    stem,
    handle
  );
  const place = h2("div", {}, drawing), formula = h2("div", { class: "bpw-row", style: "gap: 0.2rem 1.6rem; align-items: baseline" });
  const numbersHere = h2("div", {}), numbersPart = h2("details", {}, h2("summary", {}, W.allNumbers), numbersHere);
  let paperWidth = 640, N, worked = "", picture, drawnFor = "";
  const layer = (state) => Math.min(state.layer, state.depth + 2);
  const choose = (l) => fig.set({ layer: Math.max(2, Math.min(N.L, Math.round(l))) });
  fig.add(
    fig.row(
      fig.slider({ label: W.depth, key: "depth", step: 1, text: String }),
      fig.slider({ label: W.width, key: "width", step: 1, text: String })
    ),
    fig.row(
      fig.choice({ label: W.hidden, key: "hidden", options: ["sigmoid", "tanh", "relu"].map((key) => [key, W[key]]) }),
      fig.choice({
        label: W.how,
        key: "how",
        options: ["scaled", "glorot", "he", "normal"].map((key) => [key, W[key]])
      }),
      h2("div", { class: "bpw-row", style: "margin: 0" }, fig.toggle({ label: W.residual, key: "residual" })),
      h2(
        "div",
        { class: "bpw-row", style: "margin: 0" },
        fig.field({ label: W.seed, key: "seed", width: "5.5rem" }),
        fig.button({ label: W.again, press: () => fig.set({ seed: (fig.state.seed + 1) % 1e6 }), main: true })
      )
    ),
    place,
    formula,
    fig.line,
    numbersPart,
    h2("p", { class: "bpw-help" }, W.help)
  );
  fig.drag(place, (x) => {
    handle.focus({ preventScroll: true });
    choose(picture.X.invert(x));
  });
  fig.keys(handle, { get: layer, set: choose, low: 2, high: 32, step: 1 });
  fig.on(numbersPart, "toggle", () => listNumbers());
  const row = (l) => [
    String(l),
    readable(N.norms[l]),
    N.bound ? readable(N.bound[l]) : W.no,
    N.spectral && l < N.L ? show2(N.spectral[l]) : W.no
  ];
  function listNumbers() {
    if (numbersPart.open)
      numbersHere.replaceChildren(
        table2(W.allNumbers, [W.layerHead, W.norm, W.most, W.spectral], layersOf(N.L).map(row))
      );
  }
  function draw(state) {
    const { layer: _, ...rest } = state, key = JSON.stringify(rest);
    if (key !== worked) {
      N = work(state);
      worked = key;
      drawnFor = "";
    }
    if (drawnFor !== `${paperWidth}`) {
      picture = vanishingPicture(paperWidth, N, W);
      back.replaceChildren(picture.node);
      set2(drawing, { viewBox: `0 0 ${paperWidth} ${picture.height}`, width: paperWidth, height: picture.height });
      drawnFor = `${paperWidth}`;
      listNumbers();
    }
    const l = layer(state), [x, y] = picture.place(l), norm = readable(N.norms[l]);
    const told = fill2(W.readout, { l, norm }) + (N.bound && l < N.L ? `, ${fill2(W.readoutCeiling, { bound: readable(N.bound[l]) })}` : "");
    set2(handle, {
      transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`,
      "aria-valuemax": N.L,
      "aria-valuenow": l,
      "aria-valuetext": `${l}: ${told}`
    });
    set2(stem, { x1: x, x2: x, y1: picture.top, y2: picture.bottom });
    formula.replaceChildren(h2("span", { style: "font-weight: 600" }, told), vanishingFormula(state));
    fig.say(vanishingSentence(N, W));
  }
  fig.draw(draw);
  fig.print(() => ({
    head: [W.layerHead, W.norm, W.most, W.spectral],
    rows: layersOf(N.L).map(row),
    drawings: [drawing]
  }));
  const done = fig.ready();
  fig.onWidth((now) => {
    paperWidth = now;
    draw(fig.state);
  });
  return done;
}

// bundles/states.json
var states_default = { depth: 10, hidden: "sigmoid", how: "scaled", layer: 2, limits: { depth: [1, 30], hidden: ["sigmoid", "tanh", "relu"], how: ["scaled", "glorot", "he", "normal"], layer: [2, 32], seed: [0, 999999], width: [1, 100] }, module: "vanishing", name: "vanishing", residual: false, seed: 1, width: 30, words: {} };

// vanishing.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var vanishing_mjs_default = widget;
export {
  vanishing_mjs_default as default,
  mount
};
