// Written by make figures: change the sources in backprop/widgets, not this file.
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // descent/index.js
  var descent_exports = {};
  __export(descent_exports, {
    ACTIVATIONS: () => ACTIVATIONS,
    COSTS: () => COSTS,
    DESCENT_FAR: () => DESCENT_FAR,
    DESCENT_GRID: () => DESCENT_GRID,
    DESCENT_MAPS: () => DESCENT_MAPS,
    DESCENT_WORDS: () => DESCENT_WORDS,
    GRAPHS: () => GRAPHS,
    HALF_LOG_2: () => HALF_LOG_2,
    LARGEST_SLOPE: () => LARGEST_SLOPE,
    RULES: () => RULES,
    adamStep: () => adamStep,
    axes: () => axes,
    backward: () => backward,
    bowl: () => bowl,
    buggyGradients: () => buggyGradients,
    centralDifference: () => centralDifference,
    checked: () => checked,
    clipped: () => clipped,
    clippedPath: () => clippedPath,
    cosine: () => cosine,
    costCurve: () => costCurve,
    costOf: () => costOf,
    costParts: () => costParts,
    deepDraw: () => deepDraw,
    deepPass: () => deepPass,
    deepSizes: () => deepSizes,
    deltaBound: () => deltaBound,
    deltaNorms: () => deltaNorms,
    descend: () => descend,
    descentNumber: () => descentNumber,
    descentSays: () => descentSays,
    figure: () => figure,
    fill: () => fill,
    fillNormals: () => fillNormals,
    firstOf: () => firstOf,
    flag: () => flag,
    flatNetwork: () => flatNetwork,
    forward: () => forward,
    forwardDifference: () => forwardDifference,
    freeOf: () => freeOf,
    gradientDescentStep: () => gradientDescentStep,
    gradients: () => gradients,
    graphBackward: () => graphBackward,
    graphForward: () => graphForward,
    graphPaths: () => graphPaths,
    h: () => h2,
    heightLine: () => heightLine,
    heightLines: () => heightLines,
    heightsOf: () => heightsOf,
    hiddenSpectralNorms: () => hiddenSpectralNorms,
    identity: () => identity,
    identityPrime: () => identityPrime,
    landscapeOf: () => landscapeOf,
    lengthOf: () => lengthOf,
    linear: () => linear,
    logarithmic: () => logarithmic,
    mapDomain: () => mapDomain,
    mapTheta: () => mapTheta,
    math: () => math,
    minusTheta: () => minusTheta,
    momentumStep: () => momentumStep,
    normals: () => normals,
    number: () => number,
    numbers: () => numbers,
    oneOf: () => oneOf,
    path: () => path,
    put: () => put,
    readNumber: () => readNumber,
    relativeError: () => relativeError,
    relu: () => relu,
    reluPrime: () => reluPrime,
    render: () => render,
    set: () => set,
    show: () => show,
    showSmall: () => showSmall,
    sigmoid: () => sigmoid,
    sigmoidPrime: () => sigmoidPrime,
    softplus: () => softplus,
    spectralNorm: () => spectralNorm,
    svg: () => svg,
    table: () => table,
    tanh: () => tanh,
    tanhPrime: () => tanhPrime,
    ticks: () => ticks,
    tint: () => tint,
    uniforms: () => uniforms,
    walkOf: () => walkOf,
    whole: () => whole,
    withWeight: () => withWeight,
    xorName: () => xorName,
    xorshift: () => xorshift
  });

  // descent/style.css
  var style_default = "/* Figure 5, descent. */\n.descent-map {\n  position: relative;\n}\n.descent-map canvas {\n  position: absolute;\n  pointer-events: none;\n}\n.bpw .descent-map svg {\n  position: relative;\n  touch-action: pan-y;\n}\n.bpw .descent-map .grid {\n  display: none;\n}\n.bpw .descent-map .line {\n  fill: none;\n  stroke: var(--w-edge);\n  stroke-width: 1;\n}\n.bpw .descent-map .label {\n  font-size: 11px;\n  fill: var(--w-text);\n  text-anchor: middle;\n}\n.bpw .descent-map .walked {\n  fill: none;\n  stroke: var(--w-back);\n  stroke-width: 2;\n  stroke-linejoin: round;\n}\n.bpw .descent-map .foot {\n  fill: var(--w-back);\n}\n.bpw .descent-map .walker {\n  fill: var(--w-back);\n  stroke: var(--w-bg);\n  stroke-width: 2.5;\n}\n.bpw .descent-map .ring {\n  fill: var(--w-bg);\n  stroke: var(--w-text);\n  stroke-width: 2.5;\n}\n";

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

  // kit/style.css
  var style_default2 = `/* The look of every interactive figure. Colours come from the page: the book's theme (--pst-…), JupyterLab's (--jp-…), or the fallback. */
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
.bpw-math .bpw-bar {
  text-decoration: overline;
  text-decoration-thickness: 0.06em;
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
  var fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole2, key) => key in values ? String(values[key]) : whole2);
  var minus = (text) => text.replace("-", "−");
  function show(x, digits = 4) {
    if (digits === "all") return minus(String(x));
    const size = Math.abs(x);
    return minus(size >= 1e7 ? x.toExponential(digits) : (x === 0 ? 0 : x).toFixed(digits));
  }
  function showSmall(x, digits = 4) {
    const size = Math.abs(x);
    if (size === 0 || size >= 10 ** -(digits - 1) && size < 1e7) return show(x, digits);
    const [head, power] = x.toExponential(digits - 1).split("e");
    const raised = [...String(+power)].map((c) => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
    return `${minus(head)} × 10${raised}`;
  }
  function readNumber(text) {
    let t = text.trim().replace(/^[−–]/, "-").replace(/(e)[−–]/i, "$1-");
    if (t === "") return { why: "empty" };
    if (/^[-+]?(inf(inity)?|∞)$/i.test(t)) return { why: "infinite" };
    if (/^[-+]?\d*,\d+(e|$)/i.test(t)) t = t.replace(",", ".");
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?$/i.test(t)) return { why: "notNumber" };
    const value = Number(t);
    return Number.isFinite(value) ? { value } : { why: "infinite" };
  }
  var number = (low, high) => ({
    ok: (v) => typeof v === "number" && v >= low && v <= high,
    low,
    high,
    write: String,
    read: (t) => {
      const { value } = readNumber(t);
      return value;
    }
  });
  var whole = (low, high) => ({ ...number(low, high), ok: (v) => Number.isInteger(v) && v >= low && v <= high, whole: true });
  var oneOf = (...names) => ({ ok: (v) => names.includes(v), names, write: String, read: (t) => t });
  var flag = () => ({ ok: (v) => typeof v === "boolean", write: (v) => v ? "1" : "0", read: (t) => ({ 1: true, 0: false })[t] });
  var checked = (ok) => ({ ok, write: (v) => JSON.stringify(v), read: (t) => JSON.parse(t) });
  var numbers = (length, low, high) => checked((v) => Array.isArray(v) && v.length === length && v.every((x) => typeof x === "number" && x >= low && x <= high));
  var SVG = "http://www.w3.org/2000/svg";
  function make2(node, attributes, children) {
    for (const [key, value] of Object.entries(attributes ?? {})) if (value !== void 0 && value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
    node.append(...children.flat().filter((c) => c !== void 0 && c !== null));
    return node;
  }
  var h2 = (tag, attributes, ...children) => make2(document.createElement(tag), attributes, children);
  var svg = (tag, attributes, ...children) => make2(document.createElementNS(SVG, tag), attributes, children);
  var set = (node, attributes) => {
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    return node;
  };
  var put = (node, text) => {
    if (node.textContent !== text) node.textContent = text;
    return node;
  };
  var table = (caption, head, rows) => h2("div", { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": caption }, h2(
    "table",
    {},
    h2("caption", {}, caption),
    h2("thead", {}, h2("tr", {}, head.map((text) => h2("th", { scope: "col" }, text)))),
    h2("tbody", {}, rows.map(([first, ...rest]) => h2("tr", {}, h2("th", { scope: "row" }, first), rest.map((cell) => h2("td", {}, cell)))))
  ));
  var GREEK = { alpha: "α", beta: "β", delta: "δ", epsilon: "ε", eta: "η", theta: "θ", lambda: "λ", mu: "μ", sigma: "σ", pi: "π" };
  var UPRIGHT = { Theta: "Θ", Delta: "Δ", Sigma: "Σ", sum: "∑", prod: "∏", partial: "∂", infty: "∞", top: "⊤", log: "log", dots: "…", ldots: "…" };
  var SIGNS = { cdot: "·", times: "×", odot: "⊙", leftarrow: "←", rightarrow: "→", approx: "≈", le: "≤", ge: "≥", ne: "≠", "=": "=", "+": "+", "-": "−", "<": "<", ">": ">", "−": "−" };
  function math(tex) {
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
  function ticks(low, high, count = 6) {
    const rough = (high - low) / count, power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((f) => f * power).find((s) => s >= rough * 0.999);
    const first = Math.ceil(low / step - 1e-9);
    return Array.from({ length: Math.max(0, Math.floor(high / step + 1e-9) - first + 1) }, (_, i) => (first + i) * step);
  }
  var linear = ([d0, d1], [r0, r1]) => Object.assign((v) => r0 + (v - d0) / (d1 - d0) * (r1 - r0), { invert: (r) => d0 + (r - r0) / (r1 - r0) * (d1 - d0) });
  var logarithmic = ([d0, d1], range) => {
    const line = linear([Math.log10(d0), Math.log10(d1)], range);
    return Object.assign((v) => line(Math.log10(v)), { invert: (r) => 10 ** line.invert(r) });
  };
  var path = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)},${y.toFixed(2)}`).join("");
  function axes(box, x, y) {
    const [left, top, right, bottom] = box;
    const X = (x.log ? logarithmic : linear)(x.domain, [left, right]), Y = (y.log ? logarithmic : linear)(y.domain, [bottom, top]);
    const node = svg("g", { "aria-hidden": "true" });
    for (const v of y.ticks ?? ticks(...y.domain, (bottom - top) / 45)) node.append(
      svg("line", { class: "grid", x1: left, x2: right, y1: Y(v), y2: Y(v) }),
      svg("text", { class: "tick", x: left - 7, y: Y(v) + 4, "text-anchor": "end" }, (y.text ?? ((t) => minus(String(+t.toPrecision(6)))))(v))
    );
    for (const v of x.ticks ?? ticks(...x.domain, (right - left) / 60)) node.append(
      svg("line", { class: "axis", x1: X(v), x2: X(v), y1: bottom, y2: bottom + 5 }),
      svg("text", { class: "tick", x: X(v), y: bottom + 18, "text-anchor": "middle" }, (x.text ?? ((t) => minus(String(+t.toPrecision(6)))))(v))
    );
    node.append(svg("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }));
    if (x.label) node.append(svg("text", { class: "tick", x: right, y: bottom + 34, "text-anchor": "end" }, x.label));
    if (y.label) node.append(svg("text", { class: "tick", x: left, y: top - 10 }, y.label));
    return { node, X, Y };
  }
  var LIVE_DELAY = 500;
  var ADDRESS_DELAY = 300;
  var UNFINISHED_DELAY = 700;
  var inLab = () => document.body.hasAttribute("data-jp-theme-name") || document.getElementById("jupyter-config-data") !== null;
  function figure({ model, el, words, css, state: types, fits = () => true, mend = (values) => values }) {
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
        put(line, text);
        if (quiet) return;
        clearTimeout(saying);
        saying = setTimeout(() => put(live, text), LIVE_DELAY);
      },
      complain(text) {
        put(note, text ?? "");
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
        text = (v) => minus(String(v))
      }) {
        const id = fig.id(`f${++count}`), errorId = `${id}-e`;
        const input = h2("input", { id, type: "text", autocomplete: "off", spellcheck: "false", inputmode: low >= 0 ? isWhole ? "numeric" : "decimal" : void 0 });
        const error = h2("span", { id: errorId, class: bubble ? "bpw-error bpw-bubble" : "bpw-error", hidden: true });
        const labelNode = h2("label", { for: id, class: hideLabel ? "bpw-only-read" : void 0 }, label);
        const node = h2("span", { class: "bpw-field", style: width && `--w-width:${width}` }, labelNode, input, error);
        const accepted = fill(isWhole ? W.needWhole : W.needNumber, { low: minus(String(low)), high: minus(String(high)), example: isWhole ? "" : "0.5" });
        let shown, stop = () => {
        };
        const refuse = (why) => {
          put(error, `${W[why]} ${accepted}`);
          error.hidden = false;
          set(input, { "aria-invalid": "true", "aria-describedby": errorId });
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
          const answer = readNumber(input.value);
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
      slider({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }), low = types[key]?.low, high = types[key]?.high, step = "any", text = (v) => show(v, 2) }) {
        const id = fig.id(`s${++count}`);
        const input = h2("input", { id, type: "range", min: low, max: high, step });
        const output = h2("output", { for: id });
        fig.on(input, "input", () => put_(Number(input.value)));
        scope.syncs.push(() => {
          const value = get(state);
          input.value = String(value);
          put(output, text(value));
          set(input, { "aria-valuetext": text(value) });
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
          if (typeof label === "function") put(button, label(state));
          if (off) button.disabled = off(state) && button !== root.getRootNode().activeElement;
          if (off) set(button, { "aria-disabled": String(off(state)) });
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
        scope.syncs.push(() => put(count_, fill(W.step, { now: now() + 1, all: all() })));
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
        attachStyle(el, style_default2, css);
        el.append(root);
        pull();
        Object.assign(author, state);
        if (printer) layPaper();
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
    if (inLab()) fig.on(root, "focusin", ({ target }) => set(target, { "data-lm-suppress-shortcuts": "true" }));
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
    function layPaper() {
      const { head, rows, drawings = [] } = printer(state);
      const copies = drawings.map((node) => {
        const copy = node.cloneNode(true);
        for (const each of [copy, ...copy.querySelectorAll("*")]) for (const attribute of ["id", "tabindex", "role", "aria-valuenow"]) each.removeAttribute(attribute);
        return set(copy, { "aria-hidden": "true" });
      });
      const box = table(W.printed, head, rows);
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
  function gradients(net, Theta, trace, delta) {
    const m = trace.a[1].length;
    return mapTheta(Theta, (theta, l, j, i) => {
      let sum = 0;
      for (let n = 0; n < m; n++) sum += delta[l + 1][n][j] * (i === 0 ? 1 : trace.a[l][n][i - 1]);
      return sum / m + (i === 0 ? 0 : net.lam / m * theta);
    });
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
  var withWeight = (Theta, l, j, i, value) => ({
    ...Theta,
    [l]: Theta[l].map((row, r) => r === j ? row.map((old, c) => c === i ? value : old) : row)
  });
  var forwardDifference = (f, x, h3) => (f(x + h3) - f(x)) / h3;
  var centralDifference = (f, x, h3) => (f(x + h3) - f(x - h3)) / (2 * h3);
  var gradientDescentStep = (theta, d, alpha) => theta.map((value, i) => value - alpha * d[i]);
  function momentumStep(theta, d, velocity, alpha, beta) {
    const v = velocity.map((old, i) => beta * old - alpha * d[i]);
    return [theta.map((value, i) => value + v[i]), v];
  }
  function adamStep(theta, d, { m, v, t }, alpha, beta1 = 0.9, beta2 = 0.999, eps = 1e-8) {
    const now = t + 1;
    const m1 = m.map((old, i) => beta1 * old + (1 - beta1) * d[i]);
    const v1 = v.map((old, i) => beta2 * old + (1 - beta2) * d[i] * d[i]);
    const next = theta.map((value, i) => value - alpha * (m1[i] / (1 - beta1 ** now)) / (Math.sqrt(v1[i] / (1 - beta2 ** now)) + eps));
    return [next, { m: m1, v: v1, t: now }];
  }
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
  function normals(seed) {
    const uniform = uniforms(seed);
    return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  }
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
  function graphForward({ nodes }, values) {
    const v = { ...values };
    for (const { name, of } of nodes) v[name] = of(v);
    return v;
  }
  function graphBackward({ nodes }, v) {
    const out = nodes.at(-1).name, slope = { [out]: 1 }, edges = [], waits = {}, ready = [out];
    for (const { slopes } of nodes) for (const from in slopes) waits[from] = (waits[from] ?? 0) + 1;
    for (const to of ready) {
      const { slopes = {} } = nodes.find(({ name }) => name === to) ?? {};
      for (const from in slopes) {
        const local = slopes[from](v), above = slope[to], part = above * local;
        edges.push({ from, to, local, above, part });
        slope[from] = (slope[from] ?? 0) + part;
        if (--waits[from] === 0) ready.push(from);
      }
    }
    return { slope, edges };
  }
  function graphPaths(edges, from, output) {
    if (from === output) return [[]];
    return edges.filter((edge) => edge.from === from).flatMap((edge) => graphPaths(edges, edge.to, output).map((rest) => [edge, ...rest]));
  }
  function flatNetwork(sizes, X, Y) {
    const L = sizes.length, m = X.length, first = [0], J_ik = COSTS.cross_entropy.of;
    for (let l = 0; l + 1 < L; l++) first.push(first[l] + sizes[l + 1] * (1 + sizes[l]));
    const [a, z, delta] = [0, 1, 2].map(() => sizes.map((n) => new Float64Array(n)));
    function pass(theta, x) {
      a[0].set(x);
      for (let l = 0; l + 1 < L; l++) {
        let at = first[l];
        for (let j = 0; j < sizes[l + 1]; j++) {
          let sum = theta[at++];
          for (let i = 0; i < sizes[l]; i++) sum += theta[at++] * a[l][i];
          z[l + 1][j] = sum;
          a[l + 1][j] = sigmoid(sum);
        }
      }
    }
    return {
      size: first[L - 1],
      cost(theta) {
        let J = 0;
        for (let n = 0; n < m; n++) {
          pass(theta, X[n]);
          for (let k = 0; k < sizes[L - 1]; k++) J += J_ik(z[L - 1][k], a[L - 1][k], Y[n][k]);
        }
        return J / m;
      },
      slope(theta) {
        const D = new Array(first[L - 1]).fill(0);
        for (let n = 0; n < m; n++) {
          pass(theta, X[n]);
          for (let l = L - 1; l > 0; l--) {
            for (let j = 0; j < sizes[l]; j++) {
              let sum = 0;
              if (l < L - 1) for (let k = 0; k < sizes[l + 1]; k++) sum += theta[first[l] + k * (1 + sizes[l]) + 1 + j] * delta[l + 1][k];
              const d = l === L - 1 ? a[l][j] - Y[n][j] : sum * sigmoidPrime(z[l][j]);
              const row = first[l - 1] + j * (1 + sizes[l - 1]);
              delta[l][j] = d;
              D[row] += d;
              for (let i = 0; i < sizes[l - 1]; i++) D[row + 1 + i] += d * a[l - 1][i];
            }
          }
        }
        return D.map((sum) => sum / m);
      },
      answers: (theta) => X.map((x) => {
        pass(theta, x);
        return [...a[L - 1]];
      })
    };
  }
  var bowl = (c) => ({
    size: c.length,
    cost: (w) => 0.5 * w.reduce((sum, value, i) => sum + c[i] * value * value, 0),
    slope: (w) => w.map((value, i) => c[i] * value)
  });
  var RULES = {
    descent: (alpha) => ({ init: () => null, step: (theta, d) => [gradientDescentStep(theta, d, alpha), null] }),
    momentum: (alpha, beta) => ({ init: (theta) => theta.map(() => 0), step: (theta, d, v) => momentumStep(theta, d, v, alpha, beta) }),
    adam: (alpha) => ({ init: (theta) => ({ m: theta.map(() => 0), v: theta.map(() => 0), t: 0 }), step: (theta, d, memory) => adamStep(theta, d, memory, alpha) })
  };
  function heightLine(heights, columns, rows, level) {
    const pieces = [];
    const cut = (p, q) => (level - p) / (q - p);
    for (let r = 0; r + 1 < rows; r++) for (let c = 0; c + 1 < columns; c++) {
      const at = r * columns + c, p = heights[at], q = heights[at + 1], s = heights[at + columns + 1], t = heights[at + columns];
      const kind = p > level | (q > level) << 1 | (s > level) << 2 | (t > level) << 3;
      if (kind === 0 || kind === 15) continue;
      const side = [
        // where the line crosses the four sides of this square
        () => pieces.push(c + cut(p, q), r),
        () => pieces.push(c + 1, r + cut(q, s)),
        () => pieces.push(c + cut(t, s), r + 1),
        () => pieces.push(c, r + cut(p, t))
      ];
      const join = (i, j) => {
        side[i]();
        side[j]();
      };
      if (kind === 5 || kind === 10) {
        const high = (p + q + s + t) / 4 > level;
        if (high === (kind === 5)) {
          join(0, 1);
          join(2, 3);
        } else {
          join(3, 0);
          join(1, 2);
        }
      } else {
        const [i, j] = { 1: [3, 0], 2: [0, 1], 3: [3, 1], 4: [1, 2], 6: [0, 2], 7: [3, 2], 8: [2, 3], 9: [0, 2], 11: [1, 2], 12: [1, 3], 13: [0, 1], 14: [3, 0] }[kind];
        join(i, j);
      }
    }
    return pieces;
  }
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

  // descent/index.js
  var DESCENT_WORDS = {
    title: "Walk down the cost",
    help: "The map shows J as height lines: the bluer, the lower. Drag the square, press on the map, or give the square the focus and use the arrow keys to start elsewhere. The arrow keys on the buttons step to and fro.",
    helpAll: "All 13 weights move. The map is the cost over two of them with the other 11 where they are now, so it changes as you walk.",
    helpOnly: "Only the two weights of the map move; the other 11 stay at their first values.",
    land: "Landscape",
    valley: "valley",
    neuron: "neuron",
    xor: "XOR",
    rule: "Rule",
    descent: "descent",
    momentum: "momentum",
    adam: "Adam",
    alpha: "α",
    beta: "β",
    seed: "Seed",
    across: "Across",
    up: "Up",
    only: "Only these two move",
    w: "layer {l}, {from} to {to}",
    bias: "bias",
    input: "input {i}",
    hidden: "hidden {i}",
    output: "output",
    stuck: "A start that gets stuck",
    learns: "A start that learns",
    startAt: "Start at {name}",
    start: "start",
    startPoint: "The start on the map",
    back: "Back",
    step: "Step",
    steps: "{n} steps",
    play: "Play",
    pause: "Pause",
    toStart: "To the start",
    usual: "Usual start and α",
    stepsTaken: "Steps taken",
    says: "Step {t}: J = {J}, slope ‖D‖ = {slope}. {what}",
    saysStart: "The next step takes J to {next}.",
    saysDown: "The step took J down by {by}.",
    saysUp: "The step went uphill, by {by}.",
    saysHigh: "J is higher than at the start ({first}). If that goes on, it diverges. Try a smaller α.",
    saysFlat: "The slope is all but 0: this is the bottom.",
    saysEnd: "It has diverged: the next step leads to numbers that are too large. Try a smaller α.",
    saysLearnt: "It has learnt XOR. Its answers: {answers}.",
    saysStuck: "It is stuck at about ½ ln 2 = 0.3466, with hardly any slope left. Its answers: {answers}.",
    outside: "The walk leads out of the picture.",
    nextStep: "The next step in numbers",
    weight: "Weight",
    now: "now",
    slopeOf: "slope D",
    speed: "speed v",
    change: "step",
    then: "then",
    costAxis: "J",
    stepAxis: "step",
    halfLog: "½ ln 2",
    costCurve: "J after each step"
  };
  var DESCENT_MAPS = {
    // what the map shows, and the heights of its lines
    valley: { x: [-5, 5], y: [-2.5, 2.5], levels: [0.1, 0.5, 1.5, 3, 5, 8, 12, 20, 30, 45] },
    neuron: { x: [-5, 5], y: [-3.5, 4.5], levels: [0.47, 0.5, 0.55, 0.7, 1, 1.5, 2, 3, 4, 5, 6] },
    xor: {
      reach: [6, 9, 14, 20, 30],
      levels: [0.02, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3, 4, 6]
    }
  };
  var DESCENT_GRID = [81, 61];
  var DESCENT_FAR = 5e3;
  var HALF_LOG_2 = Math.log(2) / 2;
  var landscapeOf = (land) => "c" in land ? bowl(land.c) : flatNetwork(land.sizes, land.X, land.Y);
  var freeOf = (state) => state.land === "xor" ? state.pair : [0, 1];
  function firstOf(lands, state) {
    const land = lands[state.land], first = [...state.land === "xor" ? land.starts[state.seed] : land.start];
    if (state.start.length)
      freeOf(state).forEach((k, n) => {
        first[k] = state.start[n];
      });
    return first;
  }
  function walkOf(lands, state) {
    const place = landscapeOf(lands[state.land]), free = freeOf(state), rule = RULES[state.rule](state.alpha, state.beta);
    const slope = (theta) => {
      const d = place.slope(theta);
      return state.land === "xor" && state.only ? d.map((each, k) => free.includes(k) ? each : 0) : d;
    };
    const first = firstOf(lands, state);
    const walk = {
      place,
      free,
      thetas: [first],
      J: [place.cost(first)],
      slopes: [slope(first)],
      memories: [rule.init(first)],
      ended: null,
      to
    };
    function to(t) {
      while (walk.thetas.length <= t && walk.ended === null) {
        const last = walk.thetas.length - 1, [theta, memory] = rule.step(walk.thetas[last], walk.slopes[last], walk.memories[last]);
        const J = theta.every(Number.isFinite) ? place.cost(theta) : NaN, d = Number.isFinite(J) ? slope(theta) : [];
        if (!Number.isFinite(J) || !d.every(Number.isFinite)) {
          walk.ended = last;
          break;
        }
        walk.thetas.push(theta);
        walk.J.push(J);
        walk.slopes.push(d);
        walk.memories.push(memory);
      }
      return Math.min(t, walk.thetas.length - 1);
    }
    return walk;
  }
  var lengthOf = (d) => Math.hypot(...d);
  function descentSays(walk, t, W, xor) {
    const { J, slopes, place, thetas } = walk, n = descentNumber, slope = lengthOf(slopes[t]);
    const what = () => {
      if (walk.ended === t) return W.saysEnd;
      if (t === 0) return fill(W.saysStart, { next: n(J[1]) });
      if (J[t] > J[0]) return fill(W.saysHigh, { first: n(J[0]) });
      const answers = xor ? place.answers(thetas[t]).map(([a]) => show(a, 2)).join(", ") : "";
      if (xor && J[t] < 0.05) return fill(W.saysLearnt, { answers });
      if (xor && Math.abs(J[t] - HALF_LOG_2) < 0.01 && slope < 0.01) return fill(W.saysStuck, { answers });
      if (slope < 1e-6) return W.saysFlat;
      return fill(J[t] > J[t - 1] ? W.saysUp : W.saysDown, { by: n(Math.abs(J[t] - J[t - 1])) });
    };
    return fill(W.says, { t, J: n(J[t]), slope: n(slope), what: what() });
  }
  var descentNumber = (x) => x === 0 ? "0" : Math.abs(x) >= 1e4 && Math.abs(x) < 1e7 ? show(x, 0) : showSmall(x);
  var xorName = (k) => k < 9 ? { l: 1, j: Math.floor(k / 3) + 1, i: k % 3 } : { l: 2, j: 1, i: k - 9 };
  function clipped([x0, y0], [x1, y1], [left, top, right, bottom]) {
    let from = 0, to = 1;
    for (const [start, way, low, high] of [
      [x0, x1 - x0, left, right],
      [y0, y1 - y0, top, bottom]
    ]) {
      if (way === 0) {
        if (start < low || start > high) return null;
        continue;
      }
      const [enter, leave] = [(low - start) / way, (high - start) / way].sort((s, t) => s - t);
      from = Math.max(from, enter);
      to = Math.min(to, leave);
    }
    return from <= to ? [
      [x0 + from * (x1 - x0), y0 + from * (y1 - y0)],
      [x0 + to * (x1 - x0), y0 + to * (y1 - y0)]
    ] : null;
  }
  function clippedPath(points, box) {
    let d = "", pen = null, last = points[0];
    for (const next of points.slice(1)) {
      const apart = Math.hypot(next[0] - last[0], next[1] - last[1]);
      if (apart < 0.7 && next !== points[points.length - 1]) continue;
      const piece = clipped(last, next, box);
      last = next;
      if (!piece) {
        pen = null;
        continue;
      }
      const [p, q] = piece.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
      d += pen === p ? `L${q}` : `M${p}L${q}`;
      pen = q;
    }
    return d;
  }
  function mapDomain(land, walk, t) {
    const map = DESCENT_MAPS[land];
    if (map.x) return map;
    const far = Math.max(...walk.thetas.slice(0, t + 1).flatMap((theta) => walk.free.map((k) => Math.abs(theta[k]))));
    const reach = map.reach.find((r) => far <= r * 0.95) ?? map.reach[map.reach.length - 1];
    return { ...map, x: [-reach, reach], y: [-reach, reach] };
  }
  function heightsOf(place, theta, [across, up], { x, y }) {
    const [columns, rows] = DESCENT_GRID, heights = new Float64Array(columns * rows), at = [...theta];
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        at[across] = x[0] + c / (columns - 1) * (x[1] - x[0]);
        at[up] = y[0] + r / (rows - 1) * (y[1] - y[0]);
        heights[r * columns + c] = place.cost(at);
      }
    return heights;
  }
  function tint(canvas, heights, levels) {
    const [columns, rows] = DESCENT_GRID;
    set(canvas, { width: columns, height: rows });
    const pen = canvas.getContext("2d"), image = pen.createImageData(columns, rows);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const J = heights[(rows - 1 - r) * columns + c], k = levels.findIndex((level) => level > J);
        const [low, high] = [k > 0 ? levels[k - 1] : 0, levels[k]], rank = k < 0 ? levels.length : k + (J - low) / (high - low);
        image.data.set([60, 130, 215, Math.round(120 * (1 - rank / levels.length))], 4 * (r * columns + c));
      }
    pen.putImageData(image, 0, 0);
  }
  function heightLines(heights, levels, box, avoid) {
    const [columns, rows] = DESCENT_GRID, [left, top, right, bottom] = box, nodes = [], labels = [], taken = [...avoid];
    const X = linear([0, columns - 1], [left, right]), Y = linear([0, rows - 1], [bottom, top]);
    for (const level of levels) {
      const pieces = heightLine(heights, columns, rows, level);
      if (!pieces.length) continue;
      let d = "", best = null, room = 24;
      for (let n = 0; n < pieces.length; n += 4) {
        const x = X(pieces[n]), y = Y(pieces[n + 1]);
        d += `M${x.toFixed(1)},${y.toFixed(1)}L${X(pieces[n + 2]).toFixed(1)},${Y(pieces[n + 3]).toFixed(1)}`;
        if (n % 12 || x < left + 20 || x > right - 20 || y < top + 12 || y > bottom - 12) continue;
        let near = 60;
        for (const [p, q] of taken) near = Math.min(near, Math.hypot((x - p) * 0.7, y - q));
        if (near > room) {
          room = near;
          best = [x, y];
        }
      }
      nodes.push(svg("path", { class: "line", d }));
      if (!best) continue;
      taken.push(best);
      labels.push(svg("text", { class: "label halo", x: best[0], y: best[1] + 4 }, String(level)));
    }
    return { nodes, labels };
  }
  function costCurve(width, walk, t, W, xor) {
    const last = [10, 20, 30, 50, 100, 200, 300, 500, 1e3, 2e3, 3e3, DESCENT_FAR].find((n) => n >= t), J = walk.J.slice(0, t + 1).map((v) => Math.min(1e30, Math.max(1e-16, v)));
    const low = Math.floor(Math.log10(Math.min(...J)) + 1e-9), high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...J)) - 1e-9));
    const every = Math.max(1, Math.ceil((high - low) / 4)), marks = [];
    for (let p = low; p <= high; p += every)
      marks.push(
        ...(high - low === 1 ? [1, 2, 5] : [1]).map((f) => +`${f}e${p}`).filter((v) => v <= 10 ** high * 1.0001)
      );
    const box = [52, 22, width - 14, 130];
    const { node, X, Y } = axes(
      box,
      { domain: [0, last], label: W.stepAxis },
      {
        domain: [10 ** low, 10 ** high],
        log: true,
        ticks: marks,
        label: W.costAxis,
        text: (v) => v < 1e-3 || v >= 1e4 ? v.toExponential(0).replace("e+", "e").replace("-", "−") : String(+v.toPrecision(2))
      }
    );
    const points = [];
    J.forEach((v, k) => {
      const x = X(k), y = Y(v);
      if (!points.length || k === t || x - points[points.length - 1][0] > 0.5) points.push([x, y]);
    });
    return svg(
      "svg",
      { viewBox: `0 0 ${width} 172`, width, height: 172, role: "img", "aria-label": W.costCurve },
      node,
      xor && HALF_LOG_2 > 10 ** low && HALF_LOG_2 < 10 ** high && svg(
        "g",
        {},
        svg("line", {
          x1: box[0],
          x2: box[2],
          y1: Y(HALF_LOG_2),
          y2: Y(HALF_LOG_2),
          style: "stroke: var(--w-grad)",
          "stroke-dasharray": "6 4"
        }),
        svg(
          "text",
          {
            class: "halo grad",
            x: box[2] - 4,
            y: Y(HALF_LOG_2) - 6,
            "text-anchor": "end",
            style: "fill: var(--w-grad)"
          },
          W.halfLog
        )
      ),
      svg("path", { class: "curve", d: path(points), style: "stroke: var(--w-back); stroke-width: 2" }),
      svg("circle", { cx: X(t), cy: Y(J[t]), r: 5, style: "fill: var(--w-back)" })
    );
  }
  function render({ model, el }) {
    const lands = model.get("lands");
    const fig = figure({
      model,
      el,
      css: style_default,
      words: DESCENT_WORDS,
      state: {
        land: oneOf("valley", "neuron", "xor"),
        rule: oneOf("descent", "momentum", "adam"),
        alpha: number(1e-6, 1e3),
        beta: number(0, 0.999),
        step: whole(0, DESCENT_FAR),
        start: checked(
          (v) => Array.isArray(v) && (v.length === 0 || v.length === 2) && v.every((x) => typeof x === "number" && Math.abs(x) <= 100)
        ),
        seed: whole(0, 19),
        pair: checked(
          (v) => Array.isArray(v) && v.length === 2 && v[0] !== v[1] && v.every((k) => Number.isInteger(k) && k >= 0 && k <= 12)
        ),
        only: flag()
      }
    });
    const W = fig.words;
    const nameOf = (k) => {
      if (fig.state.land !== "xor") return { valley: ["w₁", "w₂"], neuron: ["b", "w"] }[fig.state.land][k];
      const { l, j, i } = xorName(k);
      return `Θ${l === 1 ? "⁽¹⁾" : "⁽²⁾"}${[j, i].map((d) => "₀₁₂₃"[d]).join("")}`;
    };
    const longName = (k) => {
      const { l, j, i } = xorName(k);
      return `${nameOf(k)}: ${fill(W.w, { l, from: i === 0 ? W.bias : fill(l === 1 ? W.input : W.hidden, { i }), to: l === 1 ? fill(W.hidden, { i: j }) : W.output })}`;
    };
    let walk, walkedFor = "", t = 0;
    function walkOn(state) {
      const { step, ...rest } = state, key = JSON.stringify(rest);
      if (key !== walkedFor) {
        walk = walkOf(lands, state);
        walkedFor = key;
      }
      t = walk.to(step);
      walk.to(t + 1);
    }
    fig.draw(walkOn);
    const go = (step) => fig.set({ step: Math.max(0, Math.min(walk.ended ?? DESCENT_FAR, step)) });
    const beta = fig.field({ label: W.beta, key: "beta", step: 0.05, width: "5rem" });
    const startPart = fig.part(
      () => fig.row(
        walk.free.map(
          (k, n) => fig.field({
            label: fill(W.startAt, { name: nameOf(k) }),
            get: () => walk.thetas[0][walk.free[n]],
            low: -100,
            high: 100,
            step: 0.1,
            width: "6rem",
            text: (v) => String(+v.toFixed(4)).replace("-", "−"),
            set: (v) => fig.set({ start: walk.free.map((other, m) => m === n ? v : walk.thetas[0][other]) })
          })
        ),
        fig.button({
          label: W.usual,
          press: () => fig.set({ start: [], step: 0, alpha: lands[fig.state.land].alpha[fig.state.rule] })
        })
      )
    );
    const choosePair = (n) => (k) => {
      const { pair } = fig.state;
      fig.set({ start: [], pair: pair[1 - n] === k ? [pair[1], pair[0]] : n === 0 ? [k, pair[1]] : [pair[0], k] });
    };
    const thirteen = Array.from({ length: 13 }, (_, k) => k);
    const weights = (n, label) => fig.select({
      label,
      get: (s) => s.pair[n],
      set: choosePair(n),
      options: (s) => s.land === "xor" ? thirteen.map((k) => [k, longName(k)]) : []
    });
    const preset = (seed) => () => fig.set({ land: "xor", rule: "adam", alpha: lands.xor.alpha.adam, seed, start: [], step: 2e3, only: false });
    const xorSeeds = fig.row(
      fig.select({ label: W.seed, key: "seed", options: lands.xor.starts.map((_, seed) => [seed, String(seed)]) }),
      fig.button({ label: W.stuck, press: preset(0) }),
      fig.button({ label: W.learns, press: preset(1) })
    );
    const which = h2("p", { class: "bpw-help" });
    const xorPair = h2(
      "div",
      {},
      fig.row(weights(0, W.across), weights(1, W.up), fig.toggle({ label: W.only, key: "only" })),
      which
    );
    let playing = null;
    const calm = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
    const stride = () => fig.state.land === "xor" ? 20 : 1;
    const far = () => fig.state.land === "xor" ? 3e3 : 300;
    const settled = () => walk.ended === t || t >= DESCENT_FAR || lengthOf(walk.slopes[t]) < 1e-6;
    function halt() {
      playing?.();
      playing = null;
      put(playButton, W.play);
    }
    function play() {
      if (playing) {
        halt();
        return;
      }
      if (settled() || t >= far()) go(0);
      playing = fig.every(calm ? 1e3 : 120, () => {
        go(t + stride() * (calm ? 10 : 1));
        if (settled() || t >= far()) halt();
      });
      put(playButton, W.pause);
    }
    const user = (step) => {
      if (playing) halt();
      go(step);
    };
    const many = () => fig.state.land === "xor" ? 100 : 10;
    const atEnd = () => walk.ended === t || t >= DESCENT_FAR;
    const playButton = fig.button({ label: W.play, press: play });
    const buttons = h2(
      "div",
      { class: "bpw-steps" },
      fig.button({ label: `|◀︎ ${W.toStart}`, press: () => user(0), off: () => t === 0 }),
      fig.button({ label: `◀︎ ${W.back}`, press: () => user(t - 1), off: () => t === 0 }),
      fig.button({ label: `${W.step} ▶︎`, press: () => user(t + 1), off: atEnd, main: true }),
      fig.button({ label: () => fill(W.steps, { n: many() }), press: () => user(t + many()), off: atEnd }),
      playButton,
      fig.field({
        label: W.stepsTaken,
        get: () => t,
        set: (step) => user(step),
        low: 0,
        high: DESCENT_FAR,
        isWhole: true,
        width: "5rem"
      })
    );
    fig.on(buttons, "keydown", (event) => {
      const to = { ArrowLeft: t - 1, ArrowRight: t + 1, Home: 0 }[event.key];
      if (to === void 0 || event.target.localName !== "button") return;
      event.preventDefault();
      user(to);
    });
    const canvas = h2("canvas", { "aria-hidden": "true" }), lines = svg("g", { "aria-hidden": "true" }), walked = svg("g", { "aria-hidden": "true" }), labels = svg("g", { "aria-hidden": "true" });
    const walker = svg("circle", { class: "walker", r: 7 });
    const startText = svg(
      "text",
      { class: "halo", y: -14, "text-anchor": "middle", "aria-hidden": "true", style: "font-weight: 600" },
      W.start
    );
    const handle = svg(
      "g",
      { role: "slider", tabindex: "0", "aria-label": W.startPoint, style: "cursor: grab" },
      svg("circle", { r: 22, fill: "transparent" }),
      svg("rect", { class: "ring", x: -7, y: -7, width: 14, height: 14 }),
      startText
    );
    const drawing = svg("svg", { role: "group", "aria-label": W.title }, lines, walked, labels, handle, walker);
    const place = h2("div", { class: "descent-map" }, canvas, drawing);
    const curvePlace = h2("div", {}), outside = h2("p", { class: "bpw-help", hidden: true }, W.outside);
    const numbersHere = h2("div", {}), ruleHere = h2("p", {}), numbersPart = h2("details", {}, h2("summary", {}, W.nextStep), ruleHere, numbersHere);
    let width = 640, X, Y, domain, mappedFor = "", heights;
    const startAt = (x, y) => {
      const within = (v, [low, high]) => Math.round(100 * Math.max(low, Math.min(high, v))) / 100;
      fig.set({ start: [within(x, domain.x), within(y, domain.y)] });
    };
    fig.drag(handle, (x, y) => {
      handle.focus({ preventScroll: true });
      startAt(X.invert(x), Y.invert(y));
    });
    fig.on(handle, "touchstart", (event) => event.preventDefault(), { passive: false });
    fig.on(drawing, "click", (event) => {
      if (handle.contains(event.target)) return;
      const box = drawing.getBoundingClientRect(), k = width / box.width;
      startAt(X.invert((event.clientX - box.left) * k), Y.invert((event.clientY - box.top) * k));
    });
    fig.on(handle, "keydown", (event) => {
      const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!by) return;
      event.preventDefault();
      const size = event.shiftKey ? 0.01 : 0.1, [x, y] = walk.free.map((k) => walk.thetas[0][k]);
      startAt(x + by[0] * size, y + by[1] * size);
    });
    fig.on(numbersPart, "toggle", () => listNumbers());
    function drawMap(state) {
      const narrow = width < 460, bottom = narrow ? 270 : Math.round(Math.min(430, 40 + (width - 66) * (state.land === "valley" ? 0.5 : 0.6)));
      const box = [46, 20, width - 12, bottom], [left, top, right] = box;
      domain = mapDomain(state.land, walk, t);
      const still = state.land !== "xor" || state.only;
      const key = JSON.stringify([
        width,
        state.land,
        walk.free,
        domain.x,
        still ? state.land === "xor" ? walk.thetas[0].filter((_, k) => !walk.free.includes(k)) : 0 : walk.thetas[t]
      ]);
      if (key !== mappedFor) {
        mappedFor = key;
        heights = heightsOf(walk.place, walk.thetas[t], walk.free, domain);
        const [across, up] = walk.free.map(nameOf), frame = axes(box, { domain: domain.x, label: across }, { domain: domain.y, label: up });
        ({ X, Y } = frame);
        const seen = walk.thetas[0], avoid = [[X(seen[walk.free[0]]), Y(seen[walk.free[1]])]];
        const map = heightLines(heights, domain.levels, box, avoid);
        labels.replaceChildren(...map.labels);
        lines.replaceChildren(
          frame.node,
          ...map.nodes,
          svg("rect", { class: "line", x: left, y: top, width: right - left, height: bottom - top })
        );
        tint(canvas, heights, domain.levels);
        set(drawing, { viewBox: `0 0 ${width} ${bottom + 42}`, width, height: bottom + 42 });
        set(canvas, { style: `left: ${left}px; top: ${top}px; width: ${right - left}px; height: ${bottom - top}px` });
      }
      const points = walk.thetas.slice(0, t + 1).map((theta) => [X(theta[walk.free[0]]), Y(theta[walk.free[1]])]);
      const inside = ([x2, y2]) => x2 >= left && x2 <= right && y2 >= top && y2 <= bottom;
      walked.replaceChildren(
        svg("path", { class: "walked", d: clippedPath(points, box) }),
        ...t <= 100 ? points.slice(1, -1).filter(inside).map(([x2, y2]) => svg("circle", { class: "foot", cx: x2.toFixed(1), cy: y2.toFixed(1), r: 2.6 })) : []
      );
      const [first, now] = [points[0], points[t]], hold = ([x2, y2]) => [Math.max(left, Math.min(right, x2)), Math.max(top, Math.min(bottom, y2))];
      const [sx, sy] = hold(first);
      set(handle, { transform: `translate(${sx.toFixed(1)},${sy.toFixed(1)})` });
      set(startText, { y: sy < top + 24 ? 24 : -14, x: sx > right - 20 ? -12 : sx < left + 20 ? 12 : 0 });
      set(walker, {
        cx: now[0].toFixed(1),
        cy: now[1].toFixed(1),
        visibility: t > 0 && inside(now) ? "visible" : "hidden"
      });
      outside.hidden = points.every(inside);
      const [x, y] = walk.free.map((k) => walk.thetas[0][k]), [low, high] = domain.x;
      set(handle, {
        "aria-valuemin": Math.min(low, x),
        "aria-valuemax": Math.max(high, x),
        "aria-valuenow": +x.toFixed(4),
        "aria-valuetext": walk.free.map((k, n) => `${nameOf(k)} = ${show(+[x, y][n].toFixed(4), "all")}`).join(", ")
      });
    }
    function numbersOf(state) {
      const moving = state.rule === "momentum", next = walk.thetas[t + 1];
      const head = [W.weight, W.now, W.slopeOf, ...moving ? [W.speed] : [], W.change, W.then];
      const rows = walk.free.map(
        (k) => [
          nameOf(k),
          walk.thetas[t][k],
          walk.slopes[t][k],
          ...moving ? [walk.memories[t][k]] : [],
          ...next ? [next[k] - walk.thetas[t][k], next[k]] : ["∞", "∞"]
        ].map((value) => typeof value === "number" ? descentNumber(value) : value)
      );
      return { head, rows };
    }
    const RULE_TEX = {
      descent: "\\theta \\leftarrow \\theta - \\alpha D",
      momentum: "v \\leftarrow \\beta v - \\alpha D \\text{ } \\theta \\leftarrow \\theta + v",
      adam: "\\theta \\leftarrow \\theta - \\alpha \\frac{u / (1 - \\beta_1^t)}{√(v / (1 - \\beta_2^t)) + \\epsilon} \\text{ } \\beta_1 = 0.9, \\beta_2 = 0.999"
    };
    function listNumbers() {
      if (!numbersPart.open) return;
      const { head, rows } = numbersOf(fig.state);
      ruleHere.replaceChildren(math(RULE_TEX[fig.state.rule]));
      numbersHere.replaceChildren(table(W.nextStep, head, rows));
    }
    fig.add(
      fig.row(
        fig.choice({
          label: W.land,
          get: (s) => s.land,
          options: ["valley", "neuron", "xor"].map((key) => [key, W[key]]),
          set: (land) => {
            if (playing) halt();
            fig.set({ land, start: [], step: 0, alpha: lands[land].alpha[fig.state.rule] });
          }
        })
      ),
      fig.row(
        fig.choice({ label: W.rule, key: "rule", options: ["descent", "momentum", "adam"].map((key) => [key, W[key]]) }),
        fig.field({ label: W.alpha, key: "alpha", step: 0.01, width: "6rem" }),
        beta
      ),
      xorSeeds,
      place,
      outside,
      buttons,
      fig.line,
      curvePlace,
      startPart,
      xorPair,
      numbersPart,
      h2("p", { class: "bpw-help" }, W.help)
    );
    let startFor = "";
    function draw(state) {
      beta.hidden = state.rule !== "momentum";
      xorSeeds.hidden = xorPair.hidden = state.land !== "xor";
      put(which, state.only ? W.helpOnly : W.helpAll);
      if (startFor !== `${state.land} ${walk.free}`) {
        startFor = `${state.land} ${walk.free}`;
        startPart.rebuild();
      }
      drawMap(state);
      curvePlace.replaceChildren(costCurve(width, walk, t, W, state.land === "xor"));
      listNumbers();
      fig.say(descentSays(walk, t, W, state.land === "xor"));
    }
    fig.draw(draw);
    fig.print((state) => {
      const { head, rows } = numbersOf(state);
      return { head, rows, drawings: [place] };
    });
    const done = fig.ready();
    fig.onWidth((now) => {
      width = now;
      draw(fig.state);
    });
    return done;
  }

  // page/descent.js.entry
  backpropFigures.modules.descent = descent_exports;
})();
