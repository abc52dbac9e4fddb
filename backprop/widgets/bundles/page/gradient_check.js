// Written by make figures: change the sources in backprop/widgets, not this file.
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // gradient_check/index.js
  var gradient_check_exports = {};
  __export(gradient_check_exports, {
    ACTIVATIONS: () => ACTIVATIONS,
    AGREE: () => AGREE,
    CHECK_METHODS: () => CHECK_METHODS,
    CHECK_WORDS: () => CHECK_WORDS,
    COSTS: () => COSTS,
    DESCENT_STEPS: () => DESCENT_STEPS,
    ERROR_FLOOR: () => ERROR_FLOOR,
    GRAPHS: () => GRAPHS,
    LARGEST_SLOPE: () => LARGEST_SLOPE,
    RULES: () => RULES,
    adamStep: () => adamStep,
    axes: () => axes,
    backward: () => backward,
    bowl: () => bowl,
    buggyGradients: () => buggyGradients,
    centralDifference: () => centralDifference,
    checked: () => checked,
    cosine: () => cosine,
    costOf: () => costOf,
    costParts: () => costParts,
    deepDraw: () => deepDraw,
    deepPass: () => deepPass,
    deepSizes: () => deepSizes,
    deltaBound: () => deltaBound,
    deltaNorms: () => deltaNorms,
    descend: () => descend,
    descentPicture: () => descentPicture,
    figure: () => figure,
    fill: () => fill,
    fillNormals: () => fillNormals,
    flag: () => flag,
    flatNetwork: () => flatNetwork,
    forward: () => forward,
    forwardDifference: () => forwardDifference,
    gradientDescentStep: () => gradientDescentStep,
    gradients: () => gradients,
    graphBackward: () => graphBackward,
    graphForward: () => graphForward,
    graphPaths: () => graphPaths,
    h: () => h2,
    heightLine: () => heightLine,
    hiddenSpectralNorms: () => hiddenSpectralNorms,
    identity: () => identity,
    identityPrime: () => identityPrime,
    labNumbers: () => labNumbers,
    legendOf: () => legendOf,
    linear: () => linear,
    logarithmic: () => logarithmic,
    mapTheta: () => mapTheta,
    markShape: () => markShape,
    math: () => math,
    minusTheta: () => minusTheta,
    momentumStep: () => momentumStep,
    normals: () => normals,
    number: () => number,
    numbers: () => numbers,
    oneOf: () => oneOf,
    path: () => path,
    powerOfTen: () => powerOfTen,
    put: () => put,
    raised: () => raised,
    readNumber: () => readNumber,
    relativeError: () => relativeError,
    relu: () => relu,
    reluPrime: () => reluPrime,
    render: () => render,
    set: () => set,
    sharedDigits: () => sharedDigits,
    show: () => show,
    showSmall: () => showSmall,
    sigmoid: () => sigmoid,
    sigmoidPrime: () => sigmoidPrime,
    softplus: () => softplus,
    spectralNorm: () => spectralNorm,
    stepPicture: () => stepPicture,
    svg: () => svg,
    table: () => table,
    tanh: () => tanh,
    tanhPrime: () => tanhPrime,
    ticks: () => ticks,
    uniforms: () => uniforms,
    whole: () => whole,
    withWeight: () => withWeight,
    xorshift: () => xorshift
  });

  // gradient_check/style.css
  var style_default = '/* Figure 4, the gradient check. */\n.bpw svg .check-forward,\n.bpw svg .check-wrong {\n  stroke: var(--w-back);\n}\n.bpw svg .check-central,\n.bpw svg .check-right {\n  stroke: var(--w-forward);\n}\n.bpw svg .check-complex {\n  stroke: var(--w-grad);\n}\n.bpw svg .check-mark {\n  stroke: var(--w-bg);\n  stroke-width: 1.5;\n}\n.bpw svg .check-mark.check-forward {\n  fill: var(--w-back);\n  stroke: var(--w-bg);\n}\n.bpw svg .check-mark.check-central {\n  fill: var(--w-forward);\n  stroke: var(--w-bg);\n}\n.bpw svg .check-mark.check-complex {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n}\n.bpw svg .check-now {\n  stroke: var(--w-edge);\n  stroke-dasharray: 3 4;\n}\n.check-legend {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.1rem 1.2rem;\n  font-size: 0.9rem;\n  margin: 0.2rem 0 0.4rem;\n}\n.check-legend > span {\n  display: inline-flex;\n  align-items: center;\n  gap: 0.4rem;\n}\n.bpw .check-head {\n  font-weight: 600;\n  margin-top: 0.9rem;\n}\n.bpw .check-digits td {\n  text-align: start;\n  overflow-wrap: anywhere;\n}\n.bpw .check-digits th {\n  white-space: nowrap;\n}\n.check-blocks {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem 1.6rem;\n}\n.bpw .check-block th {\n  color: var(--w-muted);\n  font-weight: 500;\n  font-size: 0.85rem;\n  border: 0;\n  white-space: nowrap;\n}\n.bpw .check-block thead :is(th, td) {\n  border: 0;\n  text-align: center;\n}\n.bpw .check-block tbody td {\n  border: 1px solid var(--w-line);\n  min-width: 5.2rem;\n  height: 3rem;\n  vertical-align: middle;\n  white-space: nowrap;\n  padding: 0.15rem 0.35rem;\n}\n.bpw .check-block td small {\n  display: block;\n  font-size: 0.8rem;\n  color: var(--w-text);\n}\n.bpw .check-block td.check-off {\n  border: 2px solid var(--w-bad);\n  background: repeating-linear-gradient(\n    135deg,\n    transparent 0 7px,\n    color-mix(in srgb, var(--w-bad) 16%, transparent) 7px 9px\n  );\n  font-weight: 650;\n}\n.bpw .check-block td.check-off small {\n  font-weight: 400;\n}\n.bpw .check-one {\n  white-space: nowrap;\n}\n@container (max-width: 26rem) {\n  .bpw .bpw-field:has(select) {\n    flex-basis: 100%;\n  }\n  .bpw .check-block thead th {\n    font-size: 0.76rem;\n    padding-inline: 0;\n  }\n  .bpw .check-block th[scope="row"] {\n    padding-inline: 0 0.25rem;\n  }\n  .bpw .check-block tbody td {\n    min-width: 0;\n    font-size: 0.74rem;\n    padding: 0.1rem 0.15rem;\n  }\n  .bpw .check-block td small {\n    font-size: 0.7rem;\n  }\n  .bpw .check-methods :is(th, td) {\n    padding-inline: 0.25rem;\n    font-size: 0.84rem;\n  }\n}\n';

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
    const raised2 = [...String(+power)].map((c) => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
    return `${minus(head)} × 10${raised2}`;
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
  var powerOfTen = (e) => e === 0 ? "1" : Number.isInteger(e) ? `10${raised(e)}` : showSmall(10 ** e, 2);
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
  var markShape = (kind, x, y, r = 6) => kind === "circle" ? svg("circle", { cx: x, cy: y, r }) : kind === "square" ? svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }) : svg("path", { d: `M${x},${y - r - 1}l${r + 1},${2 * r}h${-2 * r - 2}Z` });
  var legendOf = (entries) => h2(
    "div",
    { class: "check-legend" },
    entries.map(
      ([text, cls, dashes, mark]) => h2(
        "span",
        {},
        svg(
          "svg",
          { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" },
          svg("path", { class: `curve ${cls}`, d: "M1,8H33", "stroke-dasharray": dashes }),
          ...mark ? [svg("g", { class: `check-mark ${cls}` }, markShape(mark, 17, 8, 5))] : []
        ),
        text
      )
    )
  );
  function stepPicture(width, curve, exponents, label) {
    const narrow = width < 460, box = [narrow ? 46 : 54, 26, width - 12, narrow ? 270 : 320];
    const every = narrow ? 5 : 4, xs = Array.from({ length: 20 / every + 1 }, (_, k) => 10 ** (-20 + every * k)), ys = [-16, -12, -8, -4, 0].map((e) => 10 ** e);
    const text = (v) => powerOfTen(Math.round(Math.log10(v)));
    const frame = axes(
      box,
      { domain: [1e-20, 1], log: true, ticks: xs, text, label: label.h },
      { domain: [4e-18, 3], log: true, ticks: ys, text, label: label.error }
    );
    const lines = CHECK_METHODS.map(
      ([name, dashes]) => svg("path", {
        class: `curve check-${name}`,
        "stroke-dasharray": dashes,
        d: path(exponents.map((e, k) => [frame.X(10 ** e), frame.Y(Math.max(curve[name][k], ERROR_FLOOR))]))
      })
    );
    const now = svg("line", { class: "check-now", y1: box[1], y2: box[3] }), marks = svg("g", {});
    const node = svg(
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
      set(now, { x1: x, x2: x });
      set(node, { "aria-label": text_ });
      marks.replaceChildren(
        ...CHECK_METHODS.map(
          ([name, , mark]) => svg(
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
    const frame = axes(
      box,
      { domain: [0, DESCENT_STEPS], ticks: [0, 20, 40, 60], label: W.steps_ },
      { domain: [Math.max(0, low - room), high + room], label: W.cost }
    );
    const inside = (costs) => {
      const k = costs.findIndex((J) => J > high + room);
      return k < 0 ? costs : costs.slice(0, k + 1);
    };
    const line = (costs, cls, dashes) => svg("path", {
      class: `curve ${cls}`,
      "stroke-dasharray": dashes,
      d: path(inside(costs).map((J, k) => [frame.X(k), frame.Y(Math.min(J, high + room))]))
    });
    return svg(
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
    const fig = figure({
      model,
      el,
      css: style_default,
      words: CHECK_WORDS,
      state: {
        view: oneOf("step", "lab"),
        network: oneOf(...Object.keys(curves)),
        exponent: number(-20, 0),
        setup: oneOf(...Object.keys(setups)),
        bug: oneOf("none", ...Object.keys(bugs)),
        alpha: number(0.01, 5),
        checked: flag()
      }
    });
    const W = fig.words, exponents = Array.from({ length: 41 }, (_, k) => k / 2 - 20);
    const place = (exponent) => Math.round(2 * (exponent + 20));
    let width = 640;
    let picture, made = "";
    const stepPlace = h2("div", {}), stepTable = h2("div", { class: "check-methods" }), digits = h2("div", { class: "check-digits" });
    const shownError = (x) => x < ERROR_FLOOR ? W.exact : showSmall(x, 2);
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
      const says = fill(W.saysStep, {
        h: hText,
        ...Object.fromEntries(CHECK_METHODS.map(([name]) => [name, shownError(curve[name][k])]))
      });
      picture.update(k, says);
      stepTable.replaceChildren(
        table(
          "",
          [W.method, fill(W.errorAt, { h: hText }), W.best],
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
                h2("span", { class: "check-one muted" }, fill(W.bestAt, { h: powerOfTen(exponents[best]) }))
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
              [W.quotient, show(curve.quotients[k], "all")],
              [W.backprop, show(curve.slope, "all")]
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
      const [rows, columns] = [N.D[l].length, N.D[l][0].length], cell = (value) => show(value, width < 460 ? 3 : Math.abs(value) < 100 ? 4 : 1);
      return h2(
        "div",
        { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": fill(W.block, { l: raised(l) }) },
        h2(
          "table",
          { class: "check-block" },
          h2("caption", {}, fill(W.block, { l: raised(l) })),
          h2(
            "thead",
            {},
            h2(
              "tr",
              {},
              h2("td", {}),
              Array.from({ length: columns }, (_, i) => h2("th", { scope: "col" }, i ? fill(W.from, { i }) : W.bias))
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
                h2("th", { scope: "row" }, fill(W.to, { j: j + 1 })),
                N.D[l][j].map(
                  (value, i) => N.off[l][j][i] ? h2(
                    "td",
                    { class: "check-off" },
                    h2("span", {}, `✗ ${cell(value)}`),
                    h2("small", {}, fill(W.wanted, { value: cell(setup.D[l][j][i]) }))
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
      const setup = setups[state.setup], [from, right] = [N.right[0], N.right.at(-1)].map((J) => show(J)), values = { from, right, count: DESCENT_STEPS };
      let says;
      if (!N.D) {
        const l = setup.sizes.length - 1;
        says = fill(W.loud, { l: raised(l), rows: setup.sizes[l], columns: setup.sizes[l - 1] });
      } else {
        const falls = state.bug === "none" ? fill(W.fallsRight, { ...values, to: right, way: wayOf(N.right) }) : fill(W.falls, { ...values, to: show(N.wrong.at(-1)), way: wayOf(N.wrong) });
        const list = Object.keys(N.D).map(
          (l) => bad().includes(l) ? fill(W.layerBad, { l: raised(l), error: show(N.errors[l]) }) : fill(W.layerOk, { l: raised(l) })
        ).join("; ");
        const found = state.bug !== "none" && !bad().length ? fill(W.silent, {
          why: W[{ lab: "silentLab", one: "silentOne", zeros: "silentZeros", differ: "silentDiffer" }[state.setup]]
        }) : fill(W.verdict, { list });
        const off = N.wrong.some((J) => J > 4 * N.right[0]) ? ` ${W.outside}` : "";
        says = state.checked ? found : `${falls}${off} ${state.bug === "none" ? W.runRight : W.runIt}`;
      }
      descentPlace.replaceChildren(descentPicture(width, N, W, says));
      descentLegend.replaceChildren(
        legendOf([[W.right, "check-right"], ...N.wrong !== N.right && N.D ? [[W.wrong, "check-wrong", "9 5"]] : []])
      );
      result.hidden = !state.checked || !N.D;
      if (!result.hidden) {
        const c = N.cosine, angle = c === 0 ? W.noAngle : `${fill(W.angle, { cosine: show(c) })} ${c > 0 ? W.downhill : W.uphill}`;
        result.replaceChildren(
          table(
            "",
            [W.layer, W.relative, W.judged],
            Object.keys(N.D).map((l) => [
              `D⁽${raised(l)}⁾`,
              showSmall(N.errors[l], N.errors[l] < AGREE ? 2 : 4),
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
              return x < ERROR_FLOOR ? "0" : showSmall(x, 5);
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
            show(each.wrong.at(-1)),
            Object.values(each.errors).map((x) => x < AGREE ? "0" : show(x)).join(", ")
          ] : [W.printLoud, ""]
        ];
      });
      return {
        head: [W.printBug, fill(W.printCost, { count: DESCENT_STEPS }), W.printErrors],
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

  // page/gradient_check.js.entry
  backpropFigures.modules.gradient_check = gradient_check_exports;
})();
