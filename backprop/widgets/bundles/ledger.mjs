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

// ledger/style.css
var style_default2 = '/* Figure 3, the ledger. */\n.ledger-bar {\n  position: sticky;\n  inset-block-start: min(var(--pst-header-height, 0px), 3rem);\n  z-index: 3;\n  background: var(--w-bg);\n  padding: 0.4rem 0;\n  border-block: 1px solid var(--w-line);\n}\n.bpw :is(.ledger-more, .ledger-tables, .ledger-ask) :is(input, select, button, summary) {\n  scroll-margin-block-start: 9rem;\n} /* not under the bar */\n.ledger-phases {\n  margin-top: 0.35rem;\n}\n.bpw .ledger-phases button {\n  min-height: 2rem;\n  padding: 0.1rem 0.6rem;\n  border-radius: 1rem;\n  font-size: 0.88rem;\n}\n.bpw .ledger-phases button[aria-current] {\n  background: color-mix(in srgb, var(--w-forward) 16%, var(--w-bg));\n  border: 2px solid var(--w-forward);\n  font-weight: 650;\n}\n.bpw .ledger-bar .bpw-field {\n  flex: 1 1 14rem;\n}\n.bpw .ledger-bar select {\n  flex: 1 1 8rem;\n  width: 0;\n  min-width: 0;\n  max-width: 24rem;\n}\n.ledger-card {\n  display: grid;\n  grid-template-columns: max-content minmax(0, 1fr);\n  border: 1px solid var(--w-line);\n  border-radius: 0.4rem;\n  overflow: hidden;\n  margin: 0.5rem 0;\n}\n.ledger-card > * {\n  padding: 0.4rem 0.7rem;\n  border-bottom: 1px solid var(--w-line);\n}\n.ledger-card > :nth-last-child(-n + 2) {\n  border-bottom: 0;\n}\n.ledger-name {\n  background: var(--w-surface);\n  color: var(--w-muted);\n  font-size: 0.85rem;\n}\n.ledger-cell {\n  overflow-wrap: anywhere;\n}\n.bpw .ledger-cell code {\n  display: block;\n  background: none;\n  color: inherit;\n  padding: 0;\n  border: 0;\n  font-size: 0.86rem;\n  white-space: pre-wrap;\n}\n.bpw .ledger-cell code.muted {\n  color: var(--w-muted);\n}\n.bpw .ledger-feedback {\n  font-weight: 600;\n  min-height: 1.45em;\n}\n.ledger-more {\n  border-top: 1px solid var(--w-line);\n  margin-top: 0.5rem;\n}\n.ledger-tables {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem 1.6rem;\n}\n.bpw .ledger-grid :is(th, td) {\n  padding: 0.15rem 0.3rem;\n  border-bottom-color: transparent;\n  font-variant-numeric: tabular-nums;\n}\n.bpw .ledger-grid td {\n  min-width: 4.6rem;\n  border: 1px solid var(--w-line);\n}\n.bpw .ledger-grid td:has(input),\n.bpw .ledger-grid thead td {\n  border: 0;\n  padding: 0.1rem;\n  min-width: 0;\n}\n.bpw .ledger-grid th {\n  border: 0;\n  color: var(--w-muted);\n  font-weight: 500;\n  font-size: 0.85rem;\n  white-space: nowrap;\n}\n.bpw .ledger-grid thead th {\n  text-align: center;\n}\n.bpw .ledger-grid td[data-lit] {\n  background: color-mix(in srgb, var(--w-grad) var(--w-tint), var(--w-bg));\n  outline: 2px solid var(--w-grad);\n  outline-offset: -2px;\n  font-weight: 650;\n}\n.bpw .ledger-grid td[data-lit="in"] {\n  outline-style: dashed;\n  font-weight: 400;\n}\n.bpw svg .edge {\n  stroke: var(--w-line);\n  fill: none;\n}\n.bpw svg .edge-head {\n  fill: var(--w-line);\n}\n.bpw svg .edge.forward {\n  stroke: var(--w-forward);\n}\n.bpw svg .edge-head.forward {\n  fill: var(--w-forward);\n}\n.bpw svg .edge.back {\n  stroke: var(--w-back);\n}\n.bpw svg .edge-head.back {\n  fill: var(--w-back);\n}\n.bpw svg .edge.grad {\n  stroke: var(--w-grad);\n}\n.bpw svg .edge-head.grad {\n  fill: var(--w-grad);\n}\n.bpw svg .edge.dropped {\n  stroke: var(--w-muted);\n  stroke-dasharray: 1 5 !important;\n}\n.bpw svg .edge-head.dropped {\n  fill: var(--w-muted);\n}\n.bpw svg .edge-label {\n  font-size: 13px;\n  font-weight: 600;\n  stroke-width: 7px;\n}\n.bpw svg.narrow .edge-label {\n  font-size: 12px;\n}\n.bpw svg .edge-label.forward {\n  fill: var(--w-forward);\n}\n.bpw svg .edge-label.back {\n  fill: var(--w-back);\n}\n.bpw svg .edge-label.grad {\n  fill: var(--w-grad);\n}\n.bpw svg .edge-label.muted {\n  fill: var(--w-muted);\n}\n.bpw svg .edge-mark {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n  stroke-width: 2;\n}\n.bpw svg .unit {\n  fill: var(--w-bg);\n  stroke: var(--w-edge);\n  stroke-width: 1.5;\n}\n.bpw svg .unit.in {\n  stroke: var(--w-forward);\n  stroke-width: 3;\n  fill: color-mix(in srgb, var(--w-forward) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.now {\n  stroke: var(--w-forward);\n  stroke-width: 5;\n  fill: color-mix(in srgb, var(--w-forward) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.back {\n  stroke: var(--w-back);\n  stroke-width: 3;\n  stroke-dasharray: 7 4;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.nowBack {\n  stroke: var(--w-back);\n  stroke-width: 5;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.dropped {\n  stroke: var(--w-muted);\n  stroke-dasharray: 4 3;\n}\n.bpw svg .unit-tag circle {\n  fill: var(--w-forward);\n  stroke: var(--w-bg);\n  stroke-width: 1.5;\n}\n.bpw svg .unit-tag.back circle {\n  fill: var(--w-back);\n}\n.bpw svg .unit-tag text {\n  fill: var(--w-bg);\n  font-family: var(--w-var);\n  font-style: italic;\n  font-size: 14px;\n  font-weight: 700;\n}\n.bpw svg .unit-value {\n  font-size: 12.5px;\n}\n.bpw svg .unit-note {\n  font-size: 12px;\n}\n.bpw svg.narrow .unit-note {\n  font-size: 11px;\n}\n.bpw svg.narrow .unit-value {\n  font-size: 11.5px;\n}\n.bpw svg .unit-note.back {\n  fill: var(--w-back);\n}\n@container (max-width: 26rem) {\n  .ledger-bar {\n    position: static;\n  }\n  .bpw .ledger-grid .bpw-field input {\n    width: 3.9rem;\n    padding-inline: 0.35rem;\n  }\n  .bpw .ledger-grid th {\n    padding-inline: 0 0.15rem;\n  }\n  .bpw .ledger-grid td {\n    min-width: 3.9rem;\n  }\n  .ledger-card {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .ledger-card > .ledger-name {\n    border-bottom: 0;\n    padding-bottom: 0.1rem;\n  }\n}\n@media (pointer: coarse) {\n  .bpw .ledger-phases button {\n    min-height: 2.75rem;\n  }\n}\n';

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
var checked2 = (ok) => ({ ok, write: (v) => JSON.stringify(v), read: (t) => JSON.parse(t) });
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
var path2 = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)},${y.toFixed(2)}`).join("");
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
var withWeight = (Theta, l, j, i, value) => ({
  ...Theta,
  [l]: Theta[l].map((row, r) => r === j ? row.map((old, c) => c === i ? value : old) : row)
});
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

// ledger/index.js
var LEDGER_WORDS = {
  title: "The ledger: one network, one number at a time",
  numbersOf: "Numbers",
  one: "the book’s network, one example",
  batch: "the book’s network, three examples, λ = 1",
  mazur: "the 2-2-2 network, half squared error",
  own: "your own",
  notation: "Notation",
  theta: "Θ with bias column",
  wb: "W and b",
  examplesAs: "Examples as",
  rows: "rows",
  columns: "columns",
  digits: "Digits",
  four: "4 decimals",
  all: "all",
  predict: "Predict, then reveal",
  formula: "Formula",
  filled: "With numbers",
  python: "Python",
  matrices: "All at once",
  pythonRows: "The package keeps examples as rows.",
  example: "Example {n}",
  all_: "All examples",
  forward: "Forward",
  cost: "Cost",
  backward: "Backward",
  Delta: "Δ",
  J: "J",
  D: "Gradient",
  update: "Update",
  t_z: "z of unit {j}, layer {l}",
  t_a: "a of unit {j}, layer {l}",
  t_cost: "cost of output {j}",
  t_last: "δ of output {j}",
  t_path: "δ of unit {i}, layer {l}: the path through unit {j}",
  t_sum: "δ of unit {i}, layer {l}: the sum",
  t_drop: "layer {l}: the bias row dropped",
  t_Delta: "layer {l}, from {from} to unit {j}: δ × a",
  t_mean: "the mean cost",
  t_penalty: "the λ term",
  t_D: "gradient, layer {l}, from {from} to unit {j}",
  t_update: "update, layer {l}, from {from} to unit {j}",
  t_after: "the cost after the update",
  bias: "the bias",
  biasColumn: "bias",
  unit: "unit {i}",
  take: "Take this step: go on with the new weights",
  inputs: "inputs",
  hidden: "hidden",
  output: "output",
  target: "target",
  w_z: "Every arrow into the unit: weight times what it carries, plus the weight of the bias unit, which carries 1.",
  w_a: "The sigmoid squeezes z between 0 and 1.",
  w_cost: "What this output costs. At y = 1 only the first term counts, at y = 0 only the second.",
  w_costHalf: "Half the square of the miss. The half goes away in the derivative.",
  w_last: "With the sigmoid and cross-entropy the σ′ cancels: δ is the miss itself.",
  w_lastHalf: "The miss times σ′. Here nothing cancels.",
  w_path: "One way in which this unit reaches the cost: the weight of the arrow times the δ at its end.",
  w_sum: "All paths added, times σ′ of the unit’s own z.",
  w_drop: "Nothing leads into the bias unit, so nobody needs its δ: the bias column stays out of the backward pass.",
  w_Delta: "The δ where the arrow ends times the a where it starts. It is added to Δ.",
  w_DeltaBias: "The bias unit’s a is always 1, so δ itself is added to Δ.",
  w_mean: "The costs of all outputs of all examples, divided by the number of examples m = {m}.",
  w_penalty: "λ/2m times the sum of the squared weights, bias column left out. With it J is {J}.",
  w_D: "Δ divided by m, plus λ/m times the weight.",
  w_DBias: "Δ divided by m. A bias gets no λ term.",
  w_update: "A step of length α against the gradient. All weights take it together.",
  w_after: "The same examples with the new weights. Before the update J was {J}.",
  w_still: "Mazur’s text leaves the biases as they are; then it would be {J}.",
  yours: "Your number",
  check: "Check",
  reveal: "Show it",
  ask: "What is it? Four decimals are enough.",
  right: "Right: {value}.",
  shown: "It is {value}.",
  other: "Not yet, and not one of the usual mistakes. You are {way} by {by}.",
  tooHigh: "too high",
  tooLow: "too low",
  mistake: "Not yet. {why}",
  m_sign: "The sign is flipped.",
  m_noBias: "You left out the bias.",
  m_transposed: "You used the weights of the wrong direction: a row of Θ where a column belongs, or the other way round.",
  m_zForA: "That is z itself; the sigmoid is still to come.",
  m_aForZ: "That is a: you went one step too far.",
  m_prime: "That is σ′(z), not σ(z).",
  m_mirror: "That is σ(−z): e has the wrong sign.",
  m_otherLabel: "You used the other term: y and 1 − y are swapped.",
  m_log10: "That is the logarithm to base 10; use the natural one.",
  m_half: "You left out the ½.",
  m_notSquared: "That is not squared yet.",
  m_squares: "That is half the squared error, not cross-entropy.",
  m_extraPrime: "You multiplied by σ′ once too often: with cross-entropy it cancels.",
  m_noPrime: "That is δ without σ′.",
  m_primeOfA: "You took σ′ of a; it wants z.",
  m_wrtA: "That is ∂J/∂a; the factor σ′(z) is missing.",
  m_onePath: "That is one path only: the one through unit {j}.",
  m_biasRow: "The bias row is still in: every weight is one column off.",
  m_stale: "You used weights that were already updated.",
  m_aInPath: "You multiplied by a; going back it is δ that is multiplied.",
  m_zForAinDelta: "You multiplied by z; it is a that the arrow carries.",
  m_swapped: "δ and a are swapped: δ where the arrow ends, a where it starts.",
  m_early: "You divided by m already; that comes at the end.",
  m_total: "That is Δ after adding; asked is the product that is added.",
  m_zeroBias: "The bias unit’s a is 1, not 0.",
  m_noMean: "You left out 1/m.",
  m_outputsMean: "You divided by the number of outputs as well; they are summed.",
  m_penaltyBias: "You squared the biases too; they stay out.",
  m_penaltyHalf: "You left out the 2 in λ/2m.",
  m_penaltyNoM: "You left out the m in λ/2m.",
  m_withPenalty: "That is J with the λ term; asked is the {what}.",
  m_meanPart: "mean cost alone",
  m_penaltyPart: "λ term alone",
  m_noLam: "You left out the λ term.",
  m_lamNotByM: "λ is not divided by m.",
  m_lamHalf: "That is λ/2m; the 2 went away in the derivative.",
  m_biasRegularised: "You regularised the bias; λ leaves it alone.",
  m_uphill: "You went uphill: the gradient is subtracted.",
  m_noAlpha: "You left out α.",
  m_stepOnly: "That is the step; subtract it from the weight.",
  yourNumbers: "Change the numbers: weights, examples, λ, α, sizes",
  filling: "What the passes fill in",
  view: "Notation and digits",
  weights: "weights, layer {l} to {next}",
  newWeights: "after the update",
  weightName: "{symbol}, layer {l}, from {from} to unit {j}",
  inputName: "example {n}, input {i}",
  targetName: "example {n}, target {k}",
  moreExamples: "Add an example",
  fewerExamples: "Remove the last",
  costKind: "Cost",
  cross_entropy: "cross-entropy",
  half_squared_error: "half squared error",
  sizeIn: "Inputs",
  sizeHidden: "Hidden units",
  sizeOut: "Outputs",
  lam: "λ",
  alpha: "α",
  x: "inputs x",
  y: "targets y",
  wiggle: "Wiggle a weight",
  whichWeight: "Weight",
  by: "Move it by ε",
  jBefore: "J as it is",
  jAfter: "J with the weight moved",
  slopeMeasured: "ΔJ / Δθ",
  gradientThere: "∂J/∂θ from the backward pass",
  difference: "Difference",
  zeroEpsilon: "ε = 0 moves nothing: type another ε.",
  says: "{title}: {value}",
  saysHidden: "{title}: predict it.",
  help: "Solid arrows are positive weights, dashed ones negative; thicker is larger. Press an arrow to wiggle its weight.",
  lends: "The numbers that a step uses are marked: a unit with a solid outline and an a lends its a, one with a dashed outline and a δ its δ.",
  quantityName: "Quantity"
};
var ledgerSizes = ({ X, Theta }) => [X[0].length, Theta[1].length, Theta[2].length];
function ledgerNumbers({ Theta, X, Y, cost, lam, alpha }) {
  const net = { sizes: ledgerSizes({ X, Theta }), hidden: "sigmoid", output: "sigmoid", cost, lam };
  const trace = forward(net, Theta, X), delta = backward(net, Theta, trace, Y), parts = costParts(net, Theta, trace, Y);
  const D = gradients(net, Theta, trace, delta);
  const next = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
  const after = costParts(net, next, forward(net, next, X), Y).J;
  const still = mapTheta(next, (theta, l, j, i) => i === 0 ? Theta[l][j][0] : theta);
  const afterStill = costParts(net, still, forward(net, still, X), Y).J;
  return { net, m: X.length, L: 3, Theta, X, Y, alpha, ...trace, delta, D, next, parts, after, afterStill };
}
var carried = (N, l, n, i) => i === 0 ? 1 : N.a[l][n][i - 1];
var product = (N, { l, n, j, i }) => N.delta[l + 1][n][j - 1] * carried(N, l, n, i);
var DeltaUpTo = (N, l, j, i, last) => {
  let sum = 0;
  for (let n = 0; n <= last; n++) sum += product(N, { l, n, j, i });
  return sum;
};
function ledgerSteps([inputs, hidden, outputs], m) {
  const s = { 1: inputs, 2: hidden, 3: outputs }, steps = [];
  const each = (count, run, from = 1) => {
    for (let i = from; i <= count; i++) run(i);
  };
  for (let n = 0; n < m; n++) {
    for (const l of [2, 3]) {
      each(s[l], (j) => steps.push({ kind: "z", phase: "forward", n, l, j }));
      each(s[l], (j) => steps.push({ kind: "a", phase: "forward", n, l, j }));
    }
    each(s[3], (j) => steps.push({ kind: "cost", phase: "cost", n, l: 3, j }));
    each(s[3], (j) => steps.push({ kind: "last", phase: "backward", n, l: 3, j }));
    each(s[2], (i) => {
      each(s[3], (j) => steps.push({ kind: "path", phase: "backward", n, l: 2, i, j }));
      steps.push({ kind: "sum", phase: "backward", n, l: 2, i });
    });
    steps.push({ kind: "drop", phase: "backward", n, l: 2 });
    for (const l of [2, 1])
      each(s[l + 1], (j) => each(s[l], (i) => steps.push({ kind: "Delta", phase: "Delta", n, l, j, i }), 0));
  }
  steps.push({ kind: "mean", phase: "J" }, { kind: "penalty", phase: "J" });
  for (const kind of ["D", "update"])
    for (const l of [2, 1]) each(s[l + 1], (j) => each(s[l], (i) => steps.push({ kind, phase: kind, l, j, i }), 0));
  steps.push({ kind: "after", phase: "update" });
  return steps;
}
function ledgerValue(N, step) {
  const { kind, n, l, j, i } = step;
  switch (kind) {
    case "z":
      return N.z[l][n][j - 1];
    case "a":
      return N.a[l][n][j - 1];
    case "cost":
      return N.parts.each[n][j - 1];
    case "last":
      return N.delta[3][n][j - 1];
    case "path":
      return N.Theta[2][j - 1][i] * N.delta[3][n][j - 1];
    case "sum":
      return N.delta[2][n][i - 1];
    case "drop":
      return N.delta[3][n].reduce((sum, d, k) => sum + N.Theta[2][k][0] * d, 0);
    case "Delta":
      return product(N, step);
    case "mean":
      return N.parts.data;
    case "penalty":
      return N.parts.penalty;
    case "D":
      return N.D[l][j - 1][i];
    case "update":
      return N.next[l][j - 1][i];
    case "after":
      return N.after;
  }
}
function ledgerMistakes(N, step) {
  const { kind, n, l, j, i } = step, { Theta, m, net } = N, right = ledgerValue(N, step);
  const half = net.cost === "half_squared_error";
  const list = [];
  const add = (word, value, values) => {
    if (Number.isFinite(value)) list.push([word, value, values]);
  };
  if (kind === "z") {
    const row = Theta[l - 1][j - 1], from = N.a[l - 1][n];
    add("m_noBias", right - row[0]);
    add("m_aForZ", sigmoid(right));
    const back = from.map((_, k) => Theta[l - 1][k]?.[j]);
    if (back.every((w) => w !== void 0))
      add("m_transposed", row[0] + from.reduce((sum, a, k) => sum + back[k] * a, 0));
    add("m_sign", -right);
  }
  if (kind === "a") {
    const z = N.z[l][n][j - 1];
    add("m_zForA", z);
    add("m_prime", sigmoidPrime(z));
    add("m_mirror", sigmoid(-z));
  }
  if (kind === "cost") {
    const y = N.Y[n][j - 1], a = N.a[3][n][j - 1];
    if (half) {
      add("m_half", (a - y) ** 2);
      add("m_notSquared", a - y);
      add("m_notSquared", y - a);
    } else {
      add("m_sign", -right);
      add(
        "m_otherLabel",
        costParts(
          net,
          Theta,
          { a: N.a, z: N.z },
          N.Y.map((r) => r.map((v) => 1 - v))
        ).each[n][j - 1]
      );
      add("m_log10", right / Math.LN10);
      add("m_squares", 0.5 * (a - y) ** 2);
    }
  }
  if (kind === "last") {
    const y = N.Y[n][j - 1], a = N.a[3][n][j - 1], z = N.z[3][n][j - 1];
    add("m_sign", -right);
    if (half) {
      add("m_noPrime", a - y);
      add("m_primeOfA", (a - y) * sigmoidPrime(a));
    } else {
      add("m_extraPrime", (a - y) * sigmoidPrime(z));
      add("m_wrtA", (a - y) / (a * (1 - a)));
    }
  }
  if (kind === "path") {
    const d = N.delta[3][n][j - 1];
    add("m_biasRow", Theta[2][j - 1][i - 1] * d);
    if (Theta[2][i - 1]?.[j] !== void 0) add("m_transposed", Theta[2][i - 1][j] * d);
    add("m_aInPath", Theta[2][j - 1][i] * N.a[3][n][j - 1]);
    add("m_sign", -right);
  }
  if (kind === "sum") {
    const d = N.delta[3][n], prime = sigmoidPrime(N.z[2][n][i - 1]);
    const over = (weight) => d.reduce((sum, value, k) => sum + weight(k) * value, 0);
    const plain = over((k) => Theta[2][k][i]);
    add("m_noPrime", plain);
    if (d.length > 1) d.forEach((value, k) => add("m_onePath", Theta[2][k][i] * value * prime, { j: k + 1 }));
    add("m_biasRow", over((k) => Theta[2][k][i - 1]) * prime);
    add("m_primeOfA", plain * sigmoidPrime(N.a[2][n][i - 1]));
    if (d.every((_, k) => Theta[2][i - 1]?.[k + 1] !== void 0))
      add("m_transposed", over((k) => Theta[2][i - 1][k + 1]) * prime);
    add("m_stale", over((k) => N.next[2][k][i]) * prime);
    add("m_sign", -right);
  }
  if (kind === "Delta") {
    const d = N.delta[l + 1][n][j - 1];
    if (i === 0) add("m_zeroBias", 0);
    if (i > 0 && l > 1) add("m_zForAinDelta", d * N.z[l][n][i - 1]);
    if (i > 0 && l > 1) add("m_swapped", N.delta[l][n][i - 1] * N.a[l + 1][n][j - 1]);
    if (n > 0) add("m_total", DeltaUpTo(N, l, j, i, n));
    if (m > 1) add("m_early", right / m);
    add("m_sign", -right);
  }
  const lam = net.lam;
  if (kind === "mean") {
    if (m > 1) add("m_noMean", right * m);
    if (N.Y[0].length > 1) add("m_outputsMean", right / N.Y[0].length);
    if (lam > 0) add("m_withPenalty", N.parts.J, { what: "m_meanPart" });
    add("m_sign", -right);
  }
  if (kind === "penalty" && lam > 0) {
    let all = 0;
    mapTheta(Theta, (theta) => {
      all += theta * theta;
    });
    add("m_penaltyBias", lam / (2 * m) * all);
    add("m_penaltyHalf", 2 * right);
    if (m > 1) add("m_penaltyNoM", m * right);
    add("m_withPenalty", N.parts.J, { what: "m_penaltyPart" });
    add("m_sign", -right);
  }
  if (kind === "D") {
    const sum = DeltaUpTo(N, l, j, i, m - 1), theta = Theta[l][j - 1][i], pull = i === 0 ? 0 : lam / m * theta;
    if (m > 1) add("m_noMean", sum + pull);
    if (lam > 0 && i > 0) {
      add("m_noLam", sum / m);
      if (m > 1) add("m_lamNotByM", sum / m + lam * theta);
      add("m_lamHalf", sum / m + pull / 2);
    }
    if (lam > 0 && i === 0) add("m_biasRegularised", sum / m + lam / m * theta);
    add("m_sign", -right);
  }
  if (kind === "update") {
    const theta = Theta[l][j - 1][i], d = N.D[l][j - 1][i];
    add("m_uphill", theta + N.alpha * d);
    add("m_noAlpha", theta - d);
    add("m_stepOnly", N.alpha * d);
    add("m_stepOnly", -N.alpha * d);
  }
  return list;
}
function ledgerJudge(N, step, typed, decimals = 4) {
  const right = ledgerValue(N, step), rounding = 0.51 * 10 ** -Math.max(4, decimals);
  const far = (value2) => Math.abs(typed - value2), near = (value2) => far(value2) <= Math.max(rounding, 3e-3 * Math.abs(value2));
  if (far(right) <= rounding) return { verdict: "right", value: right };
  const [word, value, values = {}] = [["right", right], ...ledgerMistakes(N, step)].filter((each) => near(each[1])).sort((p, q) => far(p[1]) - far(q[1]))[0] ?? [];
  if (word === "right") return { verdict: "right", value };
  if (word) return { verdict: "mistake", word, value, values };
  return { verdict: "other", by: typed - right };
}
function ledgerDescribe(N, step, { notation, examples, digits, W }) {
  const { kind, n, l, j, i } = step, { Theta, m } = N, half = N.net.cost === "half_squared_error";
  const wb = notation === "wb", columns = examples === "columns";
  const num = (x) => `\\text{${show2(x, digits === "all" ? "all" : 4)}}`;
  const given = (x) => digits !== "all" && Math.abs(x * 1e4 - Math.round(x * 1e4)) < 1e-7 && Math.abs(x) < 1e6 ? `\\text{${show2(+x.toFixed(4), "all")}}` : num(x);
  const par = (x, text = num) => x < 0 ? `(${text(x)})` : text(x);
  const weight = (l2, j2, i2) => wb ? i2 === 0 ? `b^{(${l2})}_{${j2}}` : `W^{(${l2})}_{${columns ? `${j2}${i2}` : `${i2}${j2}`}}` : `\\Theta^{(${l2})}_{${j2}${i2}}`;
  const sum = (l2, j2, i2) => wb ? i2 === 0 ? `\\text{d}b^{(${l2})}_{${j2}}` : `\\text{d}W^{(${l2})}_{${columns ? `${j2}${i2}` : `${i2}${j2}`}}` : `\\Delta^{(${l2})}_{${j2}${i2}}`;
  const slope = (l2, j2, i2) => wb ? `\\frac{\\partial J}{\\partial ${weight(l2, j2, i2)}}` : `D^{(${l2})}_{${j2}${i2}}`;
  const a = (l2, i2) => `a^{(${l2})}_{${i2}}`, z = (l2, i2) => `z^{(${l2})}_{${i2}}`, delta = (l2, i2) => `\\delta^{(${l2})}_{${i2}}`;
  const blue = (tex) => `\\c{forward}{${tex}}`, orange = (tex) => `\\c{back}{${tex}}`, purple = (tex) => `\\c{grad}{${tex}}`;
  const plus = (terms) => terms.join(" + ");
  const carries = (l2, i2) => (l2 === 1 ? given : num)(carried(N, l2, n, i2));
  const from = i === 0 ? W.bias : fill2(W.unit, { i });
  const title = fill2(W[`t_${kind}`], { l, j, i, from }), at = (name, l2, row, column) => `${name}[${l2}][${row}, ${column}]`;
  const out = { title, colour: "grad", why: "" };
  const put_ = (parts) => Object.assign(out, parts);
  if (kind === "z") {
    const row = Theta[l - 1][j - 1], below = N.a[l - 1][n];
    put_({
      colour: "forward",
      why: W.w_z,
      formula: `${z(l, j)} = ${plus([weight(l - 1, j, 0), ...below.map((_, k) => `${weight(l - 1, j, k + 1)} ${blue(a(l - 1, k + 1))}`)])}`,
      filled: `${z(l, j)} = ${plus([given(row[0]), ...below.map((v, k) => `${par(row[k + 1], given)} \\cdot ${blue(par(v, l === 2 ? given : num))}`)])} =`,
      matrices: wb ? columns ? `z^{(${l})} = W^{(${l - 1})} a^{(${l - 1})} + b^{(${l - 1})}` : `z^{(${l})} = a^{(${l - 1})} W^{(${l - 1})} + b^{(${l - 1})}` : columns ? `z^{(${l})} = \\Theta^{(${l - 1})} [1; a^{(${l - 1})}]` : `z^{(${l})} = [1, a^{(${l - 1})}] \\, \\Theta^{(${l - 1})\\top}`,
      python: wb ? `z[${l}], cache = affine[${l - 1}].forward(a[${l - 1}])` : `z[${l}] = with_bias(a[${l - 1}]) @ Theta[${l - 1}].T`,
      where: at("z", l, n, j - 1)
    });
  } else if (kind === "a") {
    put_({
      colour: "forward",
      why: W.w_a,
      formula: `${a(l, j)} = g(${z(l, j)}) = \\frac{1}{1 + e^{-z}}`,
      filled: `${a(l, j)} = g(${num(N.z[l][n][j - 1])}) =`,
      matrices: `a^{(${l})} = g(z^{(${l})})`,
      python: `a[${l}] = sigmoid(z[${l}])`,
      where: at("a", l, n, j - 1)
    });
  } else if (kind === "cost") {
    const y = N.Y[n][j - 1], act = N.a[3][n][j - 1];
    put_(
      half ? {
        colour: "back",
        why: W.w_costHalf,
        formula: `J_{${j}} = \\frac{1}{2} (${blue(a(3, j))} - y_{${j}})^2`,
        filled: `J_{${j}} = \\frac{1}{2} (${blue(num(act))} - ${par(y, given)})^2 =`,
        matrices: `J_i = \\frac{1}{2} \\sum_k (a_k - y_k)^2`,
        python: "J_i = half_squared_error(a[3], Y)",
        where: `half_squared_error(a[3], Y)[${n}]`
      } : {
        colour: "back",
        why: W.w_cost,
        formula: `J_{${j}} = -y_{${j}} log ${blue(a(3, j))} - (1 - y_{${j}}) log (1 - ${blue(a(3, j))})`.replaceAll(
          "log",
          "\\log"
        ),
        filled: `J_{${j}} = -${par(y, given)} \\cdot \\log ${blue(num(act))} - ${par(1 - y, given)} \\cdot \\log ${blue(num(sigmoid(-N.z[3][n][j - 1])))} =`,
        matrices: `J_i = \\sum_k J_k`,
        python: "J_i = cross_entropy(z[3], Y)",
        where: `cross_entropy(z[3], Y)[${n}]`
      }
    );
    const cell = `[${n}:${n + 1}, ${j - 1}:${j}]`;
    out.where = half ? `half_squared_error(a[3]${cell}, Y${cell})[0]` : `cross_entropy(z[3]${cell}, Y${cell})[0]`;
  } else if (kind === "last") {
    const y = N.Y[n][j - 1], act = N.a[3][n][j - 1];
    put_({
      colour: "back",
      why: half ? W.w_lastHalf : W.w_last,
      formula: half ? `${delta(3, j)} = (${blue(a(3, j))} - y_{${j}}) \\, g'(${z(3, j)})` : `${delta(3, j)} = ${blue(a(3, j))} - y_{${j}}`,
      filled: half ? `${delta(3, j)} = (${blue(num(act))} - ${par(y, given)}) \\cdot ${num(sigmoidPrime(N.z[3][n][j - 1]))} =` : `${delta(3, j)} = ${blue(num(act))} - ${par(y, given)} =`,
      matrices: half ? "\\delta^{(3)} = (a^{(3)} - y) \\odot g'(z^{(3)})" : "\\delta^{(3)} = a^{(3)} - y",
      python: half ? "delta[3] = (a[3] - Y) * sigmoid_prime(z[3])" : "delta[3] = a[3] - Y",
      where: at("delta", 3, n, j - 1)
    });
  } else if (kind === "path" || kind === "sum") {
    const path_ = (k) => `${weight(2, k, i)} ${orange(delta(3, k))}`, pathNumbers = (k) => `${par(Theta[2][k - 1][i], given)} \\cdot ${orange(par(N.delta[3][n][k - 1]))}`;
    const all = Theta[2].map((_, k) => k + 1);
    put_({
      colour: "back",
      why: kind === "path" ? W.w_path : W.w_sum,
      formula: kind === "path" ? path_(j) : `${delta(2, i)} = (${plus(all.map(path_))}) \\, g'(${z(2, i)})`,
      filled: kind === "path" ? `${pathNumbers(j)} =` : `${delta(2, i)} = (${plus(all.map(pathNumbers))}) \\cdot ${num(sigmoidPrime(N.z[2][n][i - 1]))} =`,
      matrices: `\\delta^{(2)} = (${wb ? columns ? "W^{(2)\\top} \\delta^{(3)}" : "\\delta^{(3)} W^{(2)\\top}" : columns ? "\\Theta^{(2)\\top} \\delta^{(3)}" : "\\delta^{(3)} \\Theta^{(2)}"}) \\odot g'(z^{(2)})`,
      python: wb ? "delta[2] = affine[2].backward(delta[3], a[2])[0] * sigmoid_prime(z[2])" : "delta[2] = (delta[3] @ without_bias(Theta[2])) * sigmoid_prime(z[2])",
      where: kind === "path" ? wb ? `affine[2].W[${i - 1}, ${j - 1}] * delta[3][${n}, ${j - 1}]` : `Theta[2][${j - 1}, ${i}] * delta[3][${n}, ${j - 1}]` : at("delta", 2, n, i - 1)
    });
  } else if (kind === "drop") {
    const all = Theta[2].map((_, k) => k + 1);
    put_({
      colour: "muted",
      why: W.w_drop,
      formula: plus(all.map((k) => `${weight(2, k, 0)} ${orange(delta(3, k))}`)),
      filled: `${plus(all.map((k) => `${par(Theta[2][k - 1][0], given)} \\cdot ${orange(par(N.delta[3][n][k - 1]))}`))} =`,
      matrices: wb ? "\\delta^{(2)} = \\dots W^{(2)} \\text{, never } b^{(2)}" : "\\Theta^{(2)} \\text{ without column 0}",
      python: wb ? "affine[2].W" : "without_bias(Theta[2])",
      where: wb ? `delta[3][${n}] @ affine[2].b` : `delta[3][${n}] @ Theta[2][:, 0]`
    });
  } else if (kind === "Delta") {
    const before = DeltaUpTo(N, l, j, i, n - 1), d = N.delta[l + 1][n][j - 1];
    put_({
      why: i === 0 ? W.w_DeltaBias : W.w_Delta,
      formula: `${sum(l, j, i)} \\leftarrow ${sum(l, j, i)} + ${orange(delta(l + 1, j))} \\cdot ${blue(i === 0 ? wb ? "1" : a(l, 0) : a(l, i))}`,
      filled: `${orange(par(d))} \\cdot ${blue(par(carried(N, l, n, i), l === 1 || i === 0 ? given : num))} =`,
      total: `${sum(l, j, i)} = ${par(before)} + ${par(product(N, step))} = ${num(before + product(N, step))}`,
      matrices: wb ? columns ? `\\text{d}W^{(${l})} = \\delta^{(${l + 1})} a^{(${l})\\top} \\text{,} \\text{d}b^{(${l})} = \\delta^{(${l + 1})}` : `\\text{d}W^{(${l})} = a^{(${l})\\top} \\delta^{(${l + 1})} \\text{, } \\text{d}b^{(${l})} = \\delta^{(${l + 1})}` : columns ? `\\Delta^{(${l})} \\leftarrow \\Delta^{(${l})} + \\delta^{(${l + 1})} [1; a^{(${l})}]^\\top` : `\\Delta^{(${l})} \\leftarrow \\Delta^{(${l})} + \\delta^{(${l + 1})\\top} [1, a^{(${l})}]`,
      python: wb ? `grads = affine[${l}].backward(delta[${l + 1}][${n}], a[${l}][${n}])[1]` : `Delta[${l}] = Delta[${l}] + np.outer(delta[${l + 1}][${n}], with_bias(a[${l}])[${n}])`,
      where: wb ? i === 0 ? `grads["b"][${j - 1}]` : `grads["W"][${i - 1}, ${j - 1}]` : `delta[${l + 1}][${n}, ${j - 1}] * with_bias(a[${l}])[${n}, ${i}]`
    });
  } else if (kind === "mean") {
    put_({
      colour: "back",
      why: fill2(W.w_mean, { m }),
      formula: "\\frac{1}{m} \\sum_i \\sum_k J_k",
      filled: `\\frac{1}{${m}} (${plus(N.parts.each.flat().map((v) => num(v)))}) =`,
      matrices: "J = \\frac{1}{m} \\sum_i J_i + \\frac{\\lambda}{2m} \\sum \\Theta^2 \\text{, without column 0}",
      python: half ? "J = half_squared_error(a[3], Y).mean()" : "J = cross_entropy(z[3], Y).mean()",
      where: "J"
    });
  } else if (kind === "penalty") {
    put_({
      why: fill2(W.w_penalty, { J: show2(N.parts.J, digits === "all" ? "all" : 4) }),
      formula: `\\frac{\\lambda}{2m} \\sum ${wb ? "W^2" : "\\Theta_{ji}^2 \\text{, } i \\ge 1"}`,
      filled: `\\frac{${given(N.net.lam)}}{2 \\cdot ${m}} \\cdot ${num(N.parts.squares)} =`,
      matrices: "J = \\frac{1}{m} \\sum_i J_i + \\frac{\\lambda}{2m} \\sum \\Theta^2 \\text{, without column 0}",
      python: wb ? "pull = lam / (2 * m) * sum((layer.W ** 2).sum() for layer in affine.values())" : "pull = lam / (2 * m) * sum((without_bias(Theta[l]) ** 2).sum() for l in sorted(Theta))",
      where: "pull"
    });
  } else if (kind === "D") {
    const total = DeltaUpTo(N, l, j, i, m - 1), theta = Theta[l][j - 1][i], lam = N.net.lam;
    put_({
      why: i === 0 ? W.w_DBias : W.w_D,
      formula: `${slope(l, j, i)} = \\frac{1}{m} ${sum(l, j, i)}${i === 0 ? "" : ` + \\frac{\\lambda}{m} ${weight(l, j, i)}`}`,
      filled: `${slope(l, j, i)} = \\frac{1}{${m}} \\cdot ${par(total)}${i === 0 ? "" : ` + \\frac{${given(lam)}}{${m}} \\cdot ${par(theta, given)}`} =`,
      matrices: wb ? `\\frac{\\partial J}{\\partial W^{(${l})}} = \\frac{1}{m} \\text{d}W^{(${l})} + \\frac{\\lambda}{m} W^{(${l})}` : `D^{(${l})} = \\frac{1}{m} \\Delta^{(${l})} + \\frac{\\lambda}{m} \\Theta^{(${l})} \\text{, column 0 without } \\lambda`,
      python: wb ? i === 0 ? `db = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["b"] / m` : `dW = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["W"] / m + lam / m * affine[${l}].W` : `D[${l}] = Delta[${l}] / m + lam / m * regularised(Theta[${l}])`,
      where: wb ? i === 0 ? `db[${j - 1}]` : `dW[${i - 1}, ${j - 1}]` : at("D", l, j - 1, i)
    });
  } else if (kind === "update") {
    const theta = Theta[l][j - 1][i], d = N.D[l][j - 1][i];
    put_({
      why: W.w_update,
      formula: `${weight(l, j, i)} \\leftarrow ${weight(l, j, i)} - \\alpha ${purple(slope(l, j, i))}`,
      filled: `${weight(l, j, i)} \\leftarrow ${given(theta)} - ${given(N.alpha)} \\cdot ${purple(par(d))} =`,
      matrices: wb ? `W^{(${l})} \\leftarrow W^{(${l})} - \\alpha \\frac{\\partial J}{\\partial W^{(${l})}}` : `\\Theta^{(${l})} \\leftarrow \\Theta^{(${l})} - \\alpha D^{(${l})}`,
      python: "Theta, _ = GradientDescent(alpha).step(Theta, D)",
      where: at("Theta", l, j - 1, i)
    });
  } else {
    put_({
      colour: "back",
      why: fill2(W.w_after, { J: show2(N.parts.J, digits === "all" ? "all" : 4) }),
      formula: "J(\\Theta - \\alpha D)",
      filled: "J =",
      matrices: "J(\\Theta)",
      python: "J = net.cost(GradientDescent(alpha).step(Theta, D)[0], X, Y)",
      where: "J"
    });
  }
  return out;
}
function ledgerLit({ Theta }, { kind, l, j, i }) {
  const lit = {};
  const hiddenUnits = Theta[2][0].length - 1, inputs = Theta[1][0].length - 1, outputs = Theta[2].length;
  const below = l === 2 ? inputs : hiddenUnits;
  if (kind === "z")
    for (let k = 0; k <= below; k++)
      Object.assign(lit, { [`u ${l - 1} ${k}`]: "in", [`e ${l - 1} ${j} ${k}`]: "forward" });
  if (kind === "z" || kind === "a") lit[`u ${l} ${j}`] = "now";
  if (kind === "cost" || kind === "last")
    Object.assign(lit, { [`u 3 ${j}`]: kind === "last" ? "nowBack" : "in", [`t ${j}`]: "nowBack" });
  if (kind === "path") Object.assign(lit, { [`u 3 ${j}`]: "back", [`e 2 ${j} ${i}`]: "back", [`u 2 ${i}`]: "nowBack" });
  if (kind === "sum" || kind === "drop")
    for (let k = 1; k <= outputs; k++)
      Object.assign(lit, {
        [`u 3 ${k}`]: "back",
        [`e 2 ${k} ${kind === "drop" ? 0 : i}`]: kind === "drop" ? "dropped" : "back"
      });
  if (kind === "sum") lit[`u 2 ${i}`] = "nowBack";
  if (kind === "drop") lit["u 2 0"] = "dropped";
  if (kind === "Delta")
    Object.assign(lit, { [`u ${l} ${i}`]: "in", [`e ${l} ${j} ${i}`]: "grad", [`u ${l + 1} ${j}`]: "back" });
  if (kind === "D" || kind === "update") lit[`e ${l} ${j} ${i}`] = "grad";
  if (kind === "mean") for (let k = 1; k <= outputs; k++) lit[`t ${k}`] = "nowBack";
  if (kind === "penalty")
    for (const layer of [1, 2])
      Theta[layer].forEach(
        (row, r) => row.forEach((_, c) => {
          if (c > 0) lit[`e ${layer} ${r + 1} ${c}`] = "grad";
        })
      );
  return lit;
}
var LEDGER_LIMIT = 1e3;
var isTable = (rows, most = 5) => Array.isArray(rows) && rows.length >= 1 && rows.length <= most && rows.every(
  (row) => Array.isArray(row) && row.length >= 1 && row.length === rows[0].length && row.length <= 5 && row.every((v) => typeof v === "number" && Math.abs(v) <= LEDGER_LIMIT)
);
var writeTable = (rows) => rows.map((row) => row.join("~")).join("_");
var readTable = (text) => text.split("_").map(
  (row) => row.split("~").map((t) => {
    const { value } = readNumber2(t);
    return value;
  })
);
var tableType = { ok: isTable, write: writeTable, read: readTable };
var weightsType = {
  ok: (Theta) => Theta !== null && typeof Theta === "object" && isTable(Theta[1], 4) && isTable(Theta[2], 4) && Object.keys(Theta).length === 2,
  write: (Theta) => `${writeTable(Theta[1])}!${writeTable(Theta[2])}`,
  read: (text) => {
    const [one, two] = text.split("!");
    return { 1: readTable(one), 2: readTable(two) };
  }
};
var ledgerFits = ({ Theta, X, Y, cost }) => Theta[1][0].length === X[0].length + 1 && Theta[2][0].length === Theta[1].length + 1 && Theta[2].length === Y[0].length && X.length === Y.length && X[0].length <= 4 && (cost !== "cross_entropy" || Y.flat().every((y) => y >= 0 && y <= 1));
var symbol = (base, l, j) => math2(`${base}^{(${l})}_{${j}}`);
var svgSymbol = (base, l, j, attributes) => svg2(
  "text",
  attributes,
  svg2("tspan", { style: "font-style: italic; font-family: var(--w-var); font-size: 17px" }, base),
  svg2("tspan", { dy: -6, style: "font-size: 10px" }, `(${l})`),
  svg2("tspan", { dy: 11, dx: -13, style: "font-size: 10px" }, String(j))
);
function ledgerDrawing(width, sizes, W) {
  const narrow = width < 520, radius = narrow ? 23 : 27, margin = radius + (narrow ? 2 : 14), boxWidth = narrow ? 46 : 62;
  const top = 22, height = top + Math.max((sizes[0] + 1) * 88, (sizes[1] + 1) * 116, sizes[2] * 116) + 6;
  const xs = [0, 1, 2].map((c) => margin + c * (width - 2 * margin - boxWidth - (narrow ? 14 : 40)) / 2);
  const place = (l, i) => {
    const count = sizes[l - 1] + (l < 3 ? 1 : 0), index = l < 3 ? i : i - 1;
    return [xs[l - 1], top + (index + 0.5) * (height - top) / count];
  };
  const edges = {}, units = {}, targets = {};
  const under = svg2("g", {}), over = svg2("g", {}), labels = svg2("g", { "aria-hidden": "true" });
  for (const l of [1, 2])
    for (let j = 1; j <= sizes[l]; j++)
      for (let i = 0; i <= sizes[l - 1]; i++) {
        const [x1, y1] = place(l, i), [x2, y2] = place(l + 1, j), length = Math.hypot(x2 - x1, y2 - y1);
        const ux = (x2 - x1) / length, uy = (y2 - y1) / length, s = [x1 + ux * radius, y1 + uy * radius], e = [x2 - ux * (radius + 2), y2 - uy * (radius + 2)];
        const line = svg2("path", { class: "edge", d: path2([s, e]) });
        const head = svg2("path", { class: "edge-head", d: `M0,0L-9,4L-9,-4Z` });
        const hit = svg2(
          "path",
          { d: path2([s, e]), stroke: "transparent", "stroke-width": 13, style: "cursor: pointer" },
          svg2("title", {})
        );
        const mark = svg2("path", {
          class: "edge-mark",
          d: `M${(s[0] + e[0]) / 2},${(s[1] + e[1]) / 2}m0,-7l7,7l-7,7l-7,-7Z`,
          visibility: "hidden"
        });
        const label = svg2("text", { class: "halo edge-label", "text-anchor": "middle" });
        hit.dataset.weight = `${l},${j},${i}`;
        under.append(svg2("g", {}, line, head, mark, hit));
        labels.append(label);
        edges[`e ${l} ${j} ${i}`] = {
          line,
          head,
          mark,
          label,
          hit,
          s,
          e,
          length: length - 2 * radius,
          angle: Math.atan2(uy, ux) * 180 / Math.PI
        };
      }
  for (const l of [1, 2, 3])
    for (let i = l < 3 ? 0 : 1; i <= sizes[l - 1]; i++) {
      const [x, y] = place(l, i);
      const shape = i === 0 ? svg2("rect", {
        class: "unit",
        x: x - radius * 0.72,
        y: y - radius * 0.72,
        width: radius * 1.44,
        height: radius * 1.44,
        rx: 5
      }) : svg2("circle", { class: "unit", cx: x, cy: y, r: radius });
      const value = svg2("text", { class: "unit-value", x, y: y + 4.5, "text-anchor": "middle" }, i === 0 ? "1" : "");
      const name = i === 0 ? svg2("text", { class: "tick", x, y: y - radius * 0.72 - 6, "text-anchor": "middle" }, W.biasColumn) : svgSymbol("a", l, i, { x: x - 13, y: y - radius - 12 });
      const z = svg2("text", { class: "halo unit-note", x, y: y + radius + 14, "text-anchor": "middle" }), delta = svg2("text", { class: "halo unit-note back", x, y: y + radius + 28, "text-anchor": "middle" });
      const tag = svg2(
        "g",
        { class: "unit-tag", transform: `translate(${x + 0.74 * radius},${y - 0.74 * radius})`, visibility: "hidden" },
        svg2("circle", { r: 9 }),
        svg2("text", { y: 4.5, "text-anchor": "middle" })
      );
      over.append(svg2("g", {}, shape, value, name, z, delta, tag));
      units[`u ${l} ${i}`] = { shape, value, z, delta, tag };
    }
  for (let k = 1; k <= sizes[2]; k++) {
    const y = place(3, k)[1], x = width - boxWidth;
    const shape = svg2("rect", { class: "unit", x, y: y - 17, width: boxWidth - 1, height: 34, rx: 4 }), value = svg2("text", { class: "unit-value", x: x + boxWidth / 2, y: y + 4.5, "text-anchor": "middle" });
    const cost = svg2("text", { class: "halo unit-note back", x: width - 2, y: y + 33, "text-anchor": "end" });
    over.append(
      svg2(
        "g",
        {},
        svg2("path", {
          class: "edge",
          "stroke-dasharray": "2 4",
          d: path2([
            [xs[2] + radius, y],
            [x, y]
          ])
        }),
        shape,
        value,
        svg2(
          "text",
          { x: x + 4, y: y - 24, style: "font-size: 13px" },
          svg2("tspan", { style: "font-style: italic; font-family: var(--w-var); font-size: 17px" }, "y"),
          svg2("tspan", { dy: 5, style: "font-size: 10px" }, String(k))
        ),
        cost
      )
    );
    targets[`t ${k}`] = { shape, value, cost };
  }
  const heads = svg2(
    "g",
    { "aria-hidden": "true" },
    [W.inputs, W.hidden, W.output].map(
      (text, c) => svg2(
        "text",
        {
          class: "tick",
          x: c === 0 ? Math.max(0, xs[0] - radius) : xs[c],
          y: 14,
          "text-anchor": c === 0 ? "start" : "middle"
        },
        text
      )
    ),
    svg2("text", { class: "tick", x: width - 1, y: 14, "text-anchor": "end" }, W.target)
  );
  const node = svg2(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: `ledger-net ${narrow ? "narrow" : ""}`, role: "img" },
    heads,
    under,
    over,
    labels
  );
  const taken = Object.keys(units).flatMap((key) => {
    const [x, y] = place(...key.slice(2).split(" ").map(Number)), side = key.endsWith(" 0") || key[2] === "1" ? radius : Math.max(radius, 36);
    return [
      [x - radius, y - radius - 3, x + radius + 3, y + radius],
      [x - 15, y - radius - 28, x + 17, y - radius - 3],
      [x - side, y + radius, x + side, y + radius + (side > radius ? 31 : 0)]
    ];
  });
  const covered = (box, others) => others.reduce(
    (sum, [left, top_, right, bottom]) => sum + Math.max(0, Math.min(box[2], right) - Math.max(box[0], left)) * Math.max(0, Math.min(box[3], bottom) - Math.max(box[1], top_)),
    0
  );
  function update({ N, lit, n, known, number: number3, label, marked, titles }) {
    const placed = [];
    for (const key in edges) {
      const [, l, j, i] = key.split(" ").map(Number), theta = N.Theta[l][j - 1][i], role = lit[key] ?? "", edge = edges[key];
      const size = Math.min(4.5, 1.2 + 1.6 * Math.abs(theta));
      set2(edge.line, {
        class: `edge ${role}`,
        "stroke-width": role ? size + 1 : size,
        "stroke-dasharray": theta < 0 ? "6 4" : "none"
      });
      const back = role === "back" || role === "dropped", [hx, hy] = back ? edge.s : edge.e;
      set2(edge.head, {
        class: `edge-head ${role}`,
        transform: `translate(${hx.toFixed(1)},${hy.toFixed(1)}) rotate(${(edge.angle + (back ? 180 : 0)).toFixed(1)})`
      });
      set2(edge.mark, { visibility: marked === `${l},${j},${i}` ? "visible" : "hidden" });
      const text = role && label(l, j, i) || "", wanted = back ? 0.62 : 0.36;
      const at = (t, aside) => [
        edge.s[0] + t * (edge.e[0] - edge.s[0]),
        edge.s[1] + t * (edge.e[1] - edge.s[1]) + aside
      ];
      const around = ([x2, y2]) => [x2 - 4 * text.length, y2 - 8, x2 + 4 * text.length, y2 + 8];
      const asides = edge.length < 8 * text.length + 40 ? [-12, 12, -22, 22, 0] : [0, -12, 12];
      const spots = asides.flatMap(
        (aside) => [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32].map((by) => at(wanted + by, aside))
      );
      const [x, y] = text ? spots.map((spot) => [covered(around(spot), [...taken, ...placed]), spot]).sort((p, q) => p[0] - q[0])[0][1] : spots[0];
      if (text) placed.push(around([x, y]));
      put2(set2(edge.label, { x, y: y + 4, class: `halo edge-label ${role === "dropped" ? "muted" : role}` }), text);
      put2(edge.hit.firstChild, titles(l, j, i));
    }
    for (const key in units) {
      const [, l, i] = key.split(" ").map(Number), unit = units[key];
      const lends = { in: "a", back: "δ" }[lit[key]];
      set2(unit.shape, { class: `unit ${lit[key] ?? ""}` });
      set2(unit.tag, { class: `unit-tag ${lit[key] ?? ""}`, visibility: lends ? "visible" : "hidden" });
      put2(unit.tag.lastChild, lends ?? "");
      if (i === 0) continue;
      put2(unit.value, l === 1 || known(`a ${n} ${l} ${i}`) ? number3(N.a[l][n][i - 1], l === 1) : "");
      if (l === 1) continue;
      put2(unit.z, known(`z ${n} ${l} ${i}`) ? `z ${number3(N.z[l][n][i - 1])}` : "");
      put2(unit.delta, known(`delta ${n} ${l} ${i}`) ? `δ ${number3(N.delta[l][n][i - 1])}` : "");
    }
    for (const key in targets) {
      const k = Number(key.slice(2)), target = targets[key];
      set2(target.shape, { class: `unit ${lit[key] ?? ""}` });
      put2(target.value, number3(N.Y[n][k - 1], true));
      put2(target.cost, known(`cost ${n} ${k}`) ? `J ${number3(N.parts.each[n][k - 1])}` : "");
    }
  }
  return { node, update };
}
function render({ model, el }) {
  const presets = model.get("presets");
  const fig = figure2({
    model,
    el,
    css: style_default2,
    words: LEDGER_WORDS,
    fits: ledgerFits,
    mend: (values) => ({
      ...values,
      step: Math.min(values.step, ledgerSteps(ledgerSizes(values), values.X.length).length - 1)
    }),
    // numbers may change to ones with fewer steps
    state: {
      preset: oneOf2("one", "batch", "mazur", "own"),
      Theta: weightsType,
      X: tableType,
      Y: tableType,
      cost: oneOf2("cross_entropy", "half_squared_error"),
      lam: number2(0, LEDGER_LIMIT),
      alpha: number2(0, LEDGER_LIMIT),
      step: whole2(0, 999),
      notation: oneOf2("theta", "wb"),
      examples: oneOf2("rows", "columns"),
      digits: oneOf2("4", "all"),
      predict: flag2(),
      weight: checked2(
        (w) => Array.isArray(w) && w.length === 3 && w.every(Number.isInteger) && (w[0] === 1 || w[0] === 2)
      ),
      epsilon: number2(-10, 10)
    }
  });
  const W = fig.words;
  const num = (x) => show2(x, fig.state.digits === "all" ? "all" : 4);
  const short = (x, given = false) => given && Number.isInteger(x * 1e4) && Math.abs(x) < 1e4 ? show2(x, "all") : show2(x, Math.abs(x) < 100 ? 4 : Math.abs(x) < 1e4 ? 2 : 0);
  const own = (changes) => fig.set({ ...changes, preset: "own" });
  let N, steps = [], index = /* @__PURE__ */ new Map(), names = [], numbersOf = null, shape = "";
  const answered = /* @__PURE__ */ new Set();
  function work(state) {
    const { Theta, X, Y, cost, lam, alpha } = state;
    if (!numbersOf || [Theta, X, Y, cost, lam, alpha].some((value, k) => value !== numbersOf[k])) {
      numbersOf = [Theta, X, Y, cost, lam, alpha];
      N = ledgerNumbers(state);
      answered.clear();
    }
    const now = `${ledgerSizes(state)} ${X.length}`;
    if (now !== shape) {
      shape = now;
      steps = ledgerSteps(ledgerSizes(state), X.length);
      index = new Map(steps.map((s, at2) => [keyOf(s), at2]));
      names = steps.map((s) => [
        fill2(W[`t_${s.kind}`], { ...s, from: s.i === 0 ? W.bias : fill2(W.unit, { i: s.i }) }),
        `${s.n === void 0 ? W.all_ : fill2(W.example, { n: s.n + 1 })} · ${W[s.phase]}`
      ]);
    }
  }
  const keyOf = ({ kind, n, l, j, i }) => ({
    z: `z ${n} ${l} ${j}`,
    a: `a ${n} ${l} ${j}`,
    cost: `cost ${n} ${j}`,
    last: `delta ${n} 3 ${j}`,
    path: `path ${n} ${i} ${j}`,
    sum: `delta ${n} 2 ${i}`,
    drop: `drop ${n}`,
    Delta: `Delta ${n} ${l} ${j} ${i}`,
    D: `D ${l} ${j} ${i}`,
    update: `update ${l} ${j} ${i}`
  })[kind] ?? kind;
  const at = () => fig.state.step;
  const asks = (step) => fig.state.predict && step.kind !== "drop" && step.kind !== "after";
  const hidden = () => asks(steps[at()]) && !answered.has(at());
  const known = (key) => {
    const when = index.get(key);
    return when < at() || when === at() && !hidden();
  };
  const stepper = fig.stepper({
    key: "step",
    steps: (state) => {
      work(state);
      return names;
    }
  });
  const phases = ["forward", "cost", "backward", "Delta", "J", "D", "update"];
  const phaseButtons = phases.map(
    (phase) => fig.button({
      label: W[phase],
      press: () => {
        stepper.halt();
        const n = steps[at()].n ?? 0, first = (example) => steps.findIndex((s) => s.phase === phase && (s.n === void 0 || s.n === example));
        fig.set({ step: first(n) });
      }
    })
  );
  fig.sync(
    () => phaseButtons.forEach(
      (button, k) => phases[k] === steps[at()].phase ? set2(button, { "aria-current": "step" }) : button.removeAttribute("aria-current")
    )
  );
  const place = h2("div", { class: "ledger-place" });
  let drawing, drawn = "", width = 640;
  const formula = h2("div", { class: "ledger-cell" }), filled = h2("div", { class: "ledger-cell" }), python = h2("div", { class: "ledger-cell" }), matrices = h2("div", { class: "ledger-cell" }), why = h2("p", { class: "bpw-help" });
  let guess = null;
  const guessField = fig.field({
    label: W.yours,
    get: () => guess,
    set: (value) => {
      guess = value;
    },
    low: -1e9,
    high: 1e9,
    text: (v) => v === null ? "" : show2(v, "all"),
    width: "8rem"
  });
  const feedback = h2("p", { class: "ledger-feedback" });
  const askRow = h2(
    "div",
    { class: "bpw-row ledger-ask" },
    guessField,
    fig.button({ label: W.check, press: judge, main: true }),
    fig.button({ label: W.reveal, press: reveal })
  );
  fig.on(guessField.input, "keydown", (event) => {
    if (event.key === "Enter") judge();
  });
  let lastAsked = null;
  function settle(text, good) {
    answered.add(at());
    refreshAll();
    tell(text, good);
  }
  function tell(text, good) {
    put2(feedback, text);
    feedback.className = `ledger-feedback ${good ? "good" : "bad"}`;
    fig.say(text);
  }
  function judge() {
    if (!guessField.read()) return;
    const typed = guessField.input.value.trim(), [mantissa, power = "0"] = typed.toLowerCase().replace("−", "-").split("e");
    const answer = ledgerJudge(N, steps[at()], guess, (mantissa.split(/[.,]/)[1] ?? "").length - Number(power));
    if (answer.verdict === "right") settle(`✓ ${fill2(W.right, { value: num(answer.value) })}`, true);
    else if (answer.verdict === "mistake")
      tell(
        `✗ ${fill2(W.mistake, { why: fill2(W[answer.word], Object.fromEntries(Object.entries(answer.values).map(([k, v]) => [k, W[v] ?? v]))) })}`,
        false
      );
    else
      tell(`✗ ${fill2(W.other, { way: answer.by > 0 ? W.tooHigh : W.tooLow, by: short(Math.abs(answer.by)) })}`, false);
  }
  function reveal() {
    settle(fill2(W.shown, { value: num(ledgerValue(N, steps[at()])) }), true);
  }
  const takeStep = fig.button({ label: W.take, press: () => own({ Theta: N.next, step: 0 }) });
  const from = (i) => i === 0 ? W.bias : fill2(W.unit, { i });
  const turned = () => fig.state.notation === "wb" && fig.state.examples === "rows";
  function grid(caption, l, cell) {
    const [below, above] = [ledgerSizes(fig.state)[l - 1], ledgerSizes(fig.state)[l]];
    const starts = Array.from({ length: below + 1 }, (_, i) => i), ends = Array.from({ length: above }, (_, j) => j + 1);
    const start = (i) => fig.state.notation === "wb" && i === 0 ? "b" : i === 0 ? W.biasColumn : `${fig.state.notation === "wb" ? "W " : ""}${i}`;
    const [across, down] = turned() ? [ends, starts] : [starts, ends];
    return h2(
      "table",
      { class: "ledger-grid" },
      h2("caption", {}, caption),
      h2(
        "thead",
        {},
        h2(
          "tr",
          {},
          h2("td", {}),
          across.map((c) => h2("th", { scope: "col" }, turned() ? `→ ${c}` : start(c)))
        )
      ),
      h2(
        "tbody",
        {},
        down.map(
          (r) => h2(
            "tr",
            {},
            h2("th", { scope: "row" }, turned() ? start(r) : `→ ${r}`),
            across.map((c) => turned() ? cell(c, r) : cell(r, c))
          )
        )
      )
    );
  }
  const weightSymbol = () => fig.state.notation === "wb" ? "W" : "Θ";
  const weightName = (l, j, i) => fill2(W.weightName, { symbol: i === 0 && fig.state.notation === "wb" ? "b" : weightSymbol(), l, from: from(i), j });
  const inputs = fig.part(() => {
    const { X, Y, Theta, examples } = fig.state, m = X.length;
    const weights = [1, 2].map(
      (l) => h2(
        "div",
        { class: "bpw-scroll" },
        grid(
          fill2(W.weights, { l, next: l + 1 }),
          l,
          (j, i) => h2(
            "td",
            {},
            fig.field({
              label: weightName(l, j, i),
              get: (s) => s.Theta[l][j - 1][i],
              set: (v) => own({ Theta: withWeight(fig.state.Theta, l, j - 1, i, v) }),
              low: -LEDGER_LIMIT,
              high: LEDGER_LIMIT,
              hideLabel: true,
              bubble: true,
              width: "4.9rem"
            })
          )
        )
      )
    );
    const change = (key, n, k) => (v) => own({ [key]: fig.state[key].map((row, r) => r === n ? row.map((old, c) => c === k ? v : old) : row) });
    const entry = (key, n, k) => h2(
      "td",
      {},
      fig.field({
        label: fill2(key === "X" ? W.inputName : W.targetName, { n: n + 1, i: k + 1, k: k + 1 }),
        get: (s) => s[key][n][k],
        set: change(key, n, k),
        low: key === "X" || fig.state.cost !== "cross_entropy" ? -LEDGER_LIMIT : 0,
        high: key === "X" || fig.state.cost !== "cross_entropy" ? LEDGER_LIMIT : 1,
        hideLabel: true,
        bubble: true,
        width: "4.9rem"
      })
    );
    const quantities = [...X[0].map((_, k) => ["X", k, `x${k + 1}`]), ...Y[0].map((_, k) => ["Y", k, `y${k + 1}`])], ns = X.map((_, n) => n);
    const data = examples === "rows" ? h2(
      "table",
      { class: "ledger-grid" },
      h2("caption", {}, `${W.x}, ${W.y}`),
      h2(
        "thead",
        {},
        h2(
          "tr",
          {},
          h2("td", {}),
          quantities.map(([, , text]) => h2("th", { scope: "col" }, text))
        )
      ),
      h2(
        "tbody",
        {},
        ns.map(
          (n) => h2(
            "tr",
            {},
            h2("th", { scope: "row" }, fill2(W.example, { n: n + 1 })),
            quantities.map(([key, k]) => entry(key, n, k))
          )
        )
      )
    ) : h2(
      "table",
      { class: "ledger-grid" },
      h2("caption", {}, `${W.x}, ${W.y}`),
      h2(
        "thead",
        {},
        h2(
          "tr",
          {},
          h2("td", {}),
          ns.map((n) => h2("th", { scope: "col" }, fill2(W.example, { n: n + 1 })))
        )
      ),
      h2(
        "tbody",
        {},
        quantities.map(
          ([key, k, text]) => h2(
            "tr",
            {},
            h2("th", { scope: "row" }, text),
            ns.map((n) => entry(key, n, k))
          )
        )
      )
    );
    const resize = (at_) => (count) => {
      const sizes = ledgerSizes(fig.state);
      sizes[at_] = count;
      own({ ...resized(fig.state, sizes), step: 0 });
    };
    return [
      h2("div", { class: "ledger-tables" }, weights, h2("div", { class: "bpw-scroll" }, data)),
      fig.row(
        fig.button({
          label: W.moreExamples,
          press: () => own({
            X: [...fig.state.X, fig.state.X.at(-1).map((v) => -v)],
            Y: [...fig.state.Y, fig.state.Y.at(-1).map((v) => fig.state.cost === "cross_entropy" ? 1 - v : -v)]
          }),
          off: () => m >= 5
        }),
        fig.button({
          label: W.fewerExamples,
          press: () => own({ X: fig.state.X.slice(0, -1), Y: fig.state.Y.slice(0, -1) }),
          off: () => m <= 1
        })
      ),
      fig.row(
        [
          [W.sizeIn, 0],
          [W.sizeHidden, 1],
          [W.sizeOut, 2]
        ].map(
          ([label, k]) => fig.field({
            label,
            get: (s) => ledgerSizes(s)[k],
            set: resize(k),
            low: 1,
            high: 4,
            isWhole: true,
            width: "3.5rem"
          })
        )
      )
    ];
  });
  let builtFor = "";
  const Deltas = h2("div", {});
  let cells = null;
  function buildCells() {
    cells = [];
    const pair = (name, key) => h2(
      "div",
      { class: "ledger-tables", "data-key": key },
      [2, 1].map((l) => table_(name(l), key, l))
    );
    const table_ = (name, key, l) => h2(
      "div",
      { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": name },
      grid(name, l, (j, i) => {
        const node = h2("td", {});
        cells.push({ node, key, l, j, i });
        return node;
      })
    );
    const wb = fig.state.notation === "wb";
    Deltas.replaceChildren(
      pair((l) => wb ? `dW(${l}), db(${l})` : `Δ(${l})`, "Delta"),
      pair((l) => wb ? `∂J/∂W(${l}), ∂J/∂b(${l})` : `D(${l}) = ∂J/∂Θ(${l})`, "D"),
      pair((l) => `${wb ? `W(${l}), b(${l})` : `Θ(${l})`} ${W.newWeights}`, "update")
    );
  }
  function fillCells() {
    const step = steps[at()], wanted = step.phase === "update" ? ["D", "update"] : step.phase === "J" || step.phase === "D" ? ["Delta", "D"] : ["Delta"];
    for (const pair of Deltas.children) pair.hidden = !wanted.includes(pair.dataset.key);
    for (const { node, key, l, j, i } of cells) {
      let text = "·";
      if (key === "Delta") {
        let last = -1;
        while (last + 1 < N.m && known(`Delta ${last + 1} ${l} ${j} ${i}`)) last++;
        if (last >= 0) text = num(DeltaUpTo(N, l, j, i, last));
      } else if (known(`${key} ${l} ${j} ${i}`)) text = num(key === "D" ? N.D[l][j - 1][i] : N.next[l][j - 1][i]);
      put2(node, text);
      const lit = step.l === l && step.j === j && step.i === i && (step.kind === key || key === "Delta" && step.kind === "D" || key === "D" && step.kind === "update");
      if (lit) set2(node, { "data-lit": step.kind === key ? "now" : "in" });
      else delete node.dataset.lit;
    }
  }
  const wiggled = h2("div", {});
  const theWeight = (state) => {
    const [l, j, i] = state.weight;
    return state.Theta[l]?.[j - 1]?.[i] === void 0 ? [2, 1, 1] : state.weight;
  };
  const wiggle = h2(
    "details",
    { class: "ledger-more" },
    h2("summary", {}, W.wiggle),
    fig.row(
      fig.select({
        label: W.whichWeight,
        get: (s) => theWeight(s).join(","),
        set: (text) => fig.set({ weight: text.split(",").map(Number) }),
        options: (s) => [1, 2].flatMap(
          (l) => s.Theta[l].flatMap((row, r) => row.map((_, i) => [`${l},${r + 1},${i}`, weightName(l, r + 1, i)]))
        )
      }),
      fig.field({ label: W.by, key: "epsilon", step: 1e-3 })
    ),
    wiggled
  );
  function showWiggle(state) {
    if (!wiggle.open) return;
    const [l, j, i] = theWeight(state), theta = state.Theta[l][j - 1][i], moved = theta + state.epsilon, d = moved - theta;
    const parts = costParts(
      N.net,
      withWeight(N.Theta, l, j - 1, i, moved),
      forward(N.net, withWeight(N.Theta, l, j - 1, i, moved), N.X),
      N.Y
    );
    const measured = (parts.J - N.parts.J) / d, exact = N.D[l][j - 1][i], all = (x) => show2(x, state.digits === "all" ? "all" : 8);
    const rows = d === 0 ? [] : [
      [W.jBefore, all(N.parts.J)],
      [W.jAfter, all(parts.J)],
      [W.slopeMeasured, all(measured)],
      [W.gradientThere, all(exact)],
      [W.difference, all(measured - exact)]
    ];
    wiggled.replaceChildren(
      d === 0 ? h2("p", { class: "bpw-note" }, W.zeroEpsilon) : h2(
        "table",
        {},
        h2("caption", {}, `${weightName(l, j, i)} = ${show2(theta, "all")}`),
        h2(
          "tbody",
          {},
          rows.map(([name, value]) => h2("tr", {}, h2("th", { scope: "row" }, name), h2("td", {}, value)))
        )
      )
    );
  }
  fig.on(wiggle, "toggle", () => refreshAll());
  fig.on(place, "click", (event) => {
    const hit = event.target.closest("[data-weight]");
    if (!hit) return;
    wiggle.open = true;
    fig.set({ weight: hit.dataset.weight.split(",").map(Number) });
  });
  const numbersPart = h2(
    "details",
    { class: "ledger-more" },
    h2("summary", {}, W.yourNumbers),
    fig.row(
      fig.field({
        label: W.lam,
        get: (s) => s.lam,
        set: (v) => own({ lam: v }),
        low: 0,
        high: LEDGER_LIMIT,
        width: "5rem"
      }),
      fig.field({
        label: W.alpha,
        get: (s) => s.alpha,
        set: (v) => own({ alpha: v }),
        low: 0,
        high: LEDGER_LIMIT,
        width: "5rem"
      }),
      fig.select({
        label: W.costKind,
        get: (s) => s.cost,
        options: [
          ["cross_entropy", W.cross_entropy],
          ["half_squared_error", W.half_squared_error]
        ],
        set: (cost) => own({
          cost,
          ...cost === "cross_entropy" && {
            Y: fig.state.Y.map((row) => row.map((y) => Math.min(1, Math.max(0, y))))
          }
        })
      })
    ),
    inputs
  );
  fig.add(
    fig.row(
      fig.select({
        label: W.numbersOf,
        get: (s) => s.preset,
        options: ["one", "batch", "mazur", "own"].map((key) => [key, W[key]]),
        set: (preset) => fig.set({ ...presets[preset] ?? {}, preset, step: preset === "own" ? fig.state.step : 0 })
      }),
      fig.toggle({ label: W.predict, key: "predict" })
    ),
    h2(
      "details",
      { class: "ledger-view" },
      h2("summary", {}, W.view),
      fig.row(
        fig.choice({
          label: W.notation,
          key: "notation",
          options: [
            ["theta", W.theta],
            ["wb", W.wb]
          ]
        }),
        fig.choice({
          label: W.examplesAs,
          key: "examples",
          options: [
            ["rows", W.rows],
            ["columns", W.columns]
          ]
        }),
        fig.choice({
          label: W.digits,
          key: "digits",
          options: [
            ["4", W.four],
            ["all", W.all]
          ]
        })
      )
    ),
    h2("div", { class: "ledger-bar" }, stepper, h2("div", { class: "bpw-steps ledger-phases" }, phaseButtons)),
    fig.line,
    place,
    h2(
      "div",
      { class: "ledger-card" },
      h2("span", { class: "ledger-name" }, W.formula),
      formula,
      h2("span", { class: "ledger-name" }, W.filled),
      filled,
      h2("span", { class: "ledger-name" }, W.python),
      python,
      h2("span", { class: "ledger-name" }, W.matrices),
      matrices
    ),
    askRow,
    feedback,
    why,
    takeStep,
    h2("details", { class: "ledger-more", open: true }, h2("summary", {}, W.filling), Deltas),
    numbersPart,
    wiggle,
    h2("p", { class: "bpw-help" }, W.lends, " ", W.help)
  );
  function redraw() {
    drawing = ledgerDrawing(width, ledgerSizes(fig.state), W);
    place.replaceChildren(drawing.node);
    drawn = `${width} ${ledgerSizes(fig.state)}`;
  }
  function refreshAll() {
    const state = fig.state;
    work(state);
    const step = steps[at()], told = ledgerDescribe(N, step, { ...state, W }), value = ledgerValue(N, step), hide = hidden();
    if (`${width} ${ledgerSizes(state)}` !== drawn) redraw();
    const build = `${shape} ${state.notation} ${state.examples} ${state.cost}`;
    if (build !== builtFor) {
      builtFor = build;
      inputs.rebuild();
      buildCells();
    }
    if (lastAsked !== `${at()} ${state.predict}`) {
      lastAsked = `${at()} ${state.predict}`;
      guess = null;
      put2(feedback, "");
      guessField.input.value = "";
    }
    const n = step.n ?? N.m - 1;
    const heading = `${step.n === void 0 ? W.all_ : fill2(W.example, { n: step.n + 1 })} · ${told.title}`;
    drawing.update({
      N,
      n,
      lit: ledgerLit(N, step),
      known,
      number: short,
      marked: wiggle.open ? theWeight(state).join(",") : "",
      titles: (l, j, i) => `${weightName(l, j, i)}: ${show2(N.Theta[l][j - 1][i], "all")}`,
      label: (l, j, i) => step.kind === "penalty" ? "" : step.kind === "Delta" ? hide ? "δ · a" : short(value) : step.kind === "D" || step.kind === "update" ? hide ? "?" : short(value) : short(N.Theta[l][j - 1][i], true)
    });
    set2(drawing.node, { "aria-label": `${told.title}${hide ? "" : `: ${num(value)}`}` });
    const result = hide ? "\\b{?}" : `\\c{${told.colour}}{\\b{\\text{${num(value)}}}}`;
    formula.replaceChildren(math2(told.formula));
    filled.replaceChildren(
      math2(`${told.filled} ${result}`),
      ...told.total && !hide ? [h2("br"), math2(told.total)] : []
    );
    python.replaceChildren(
      h2("code", {}, told.python),
      h2("code", { class: "muted" }, `# ${told.where} is ${hide ? "?" : num(value)}`),
      ...state.examples === "columns" ? [h2("span", { class: "bpw-help" }, W.pythonRows)] : []
    );
    matrices.replaceChildren(math2(told.matrices));
    const still = step.kind === "after" && state.preset === "mazur" ? ` ${fill2(W.w_still, { J: num(N.afterStill) })}` : "";
    put2(why, hide ? W.ask : told.why + still);
    askRow.hidden = !hide;
    feedback.hidden = !asks(step);
    takeStep.hidden = step.phase !== "update";
    fillCells();
    showWiggle(state);
    fig.say(fill2(hide ? W.saysHidden : W.says, { title: heading, value: num(value) }));
  }
  fig.draw(refreshAll);
  fig.print(() => {
    const head = [W.quantityName, ...N.X.map((_, n) => fill2(W.example, { n: n + 1 }))], rows = [];
    const line = (name, values) => rows.push([name, ...N.X.map((_, n) => values(n) ?? "")]);
    N.X[0].forEach((_, k) => line(`x${k + 1}`, (n) => short(N.X[n][k], true)));
    for (const l of [2, 3])
      N.z[l][0].forEach((_, k) => {
        line(symbol("z", l, k + 1), (n) => show2(N.z[l][n][k]));
        line(symbol("a", l, k + 1), (n) => show2(N.a[l][n][k]));
      });
    N.Y[0].forEach((_, k) => {
      line(`y${k + 1}`, (n) => short(N.Y[n][k], true));
      line(math2(`J_${k + 1}`), (n) => show2(N.parts.each[n][k]));
    });
    for (const l of [3, 2])
      N.delta[l][0].forEach((_, k) => line(symbol("\\delta", l, k + 1), (n) => show2(N.delta[l][n][k])));
    for (const l of [1, 2])
      N.Theta[l].forEach(
        (row, r) => row.forEach(
          (theta, i) => line(
            h2("span", {}, math2(`\\Theta^{(${l})}_{${r + 1}${i}} , \\, D^{(${l})}_{${r + 1}${i}}`)),
            (n) => n === 0 ? `${short(theta, true)}, ${show2(N.D[l][r][i])}` : ""
          )
        )
      );
    line("J", (n) => n === 0 ? show2(N.parts.J) : "");
    return { head, rows, drawings: [drawing.node] };
  });
  const done = fig.ready();
  fig.onWidth((now) => {
    width = now;
    refreshAll();
  });
  return done;
}
function resized({ Theta, X, Y }, [inputs, hidden, outputs]) {
  const table_ = (rows, height, length, value) => Array.from({ length: height }, (_, r) => Array.from({ length }, (_2, c) => rows[r]?.[c] ?? value(r, c)));
  const fresh = (r, c) => Math.round(10 * Math.sin(1.7 * r + 2.3 * c + 1)) / 10;
  return {
    Theta: { 1: table_(Theta[1], hidden, inputs + 1, fresh), 2: table_(Theta[2], outputs, hidden + 1, fresh) },
    X: table_(X, X.length, inputs, fresh),
    Y: table_(Y, Y.length, outputs, (r, c) => (r + c) % 2)
  };
}

// bundles/states.json
var states_default = { Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1]], Y: [[1, 0]], alpha: 0.5, cost: "cross_entropy", digits: "4", epsilon: 1e-4, examples: "rows", lam: 0, limits: { Theta: [-1e3, 1e3], X: [-1e3, 1e3], Y: [-1e3, 1e3], alpha: [0, 1e3], cost: ["cross_entropy", "half_squared_error"], digits: ["4", "all"], epsilon: [-10, 10], examples: [1, 5], lam: [0, 1e3], notation: ["theta", "wb"], preset: ["one", "batch", "mazur", "own"], step: [0, 999], units: [1, 4], probability: [0, 1] }, module: "ledger", name: "ledger", notation: "theta", predict: false, preset: "one", presets: { one: { Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1]], Y: [[1, 0]], cost: "cross_entropy", lam: 0, alpha: 0.5 }, batch: { Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1], [0, 1, 0.5], [-0.5, 0.2, 1]], Y: [[1, 0], [0, 1], [1, 1]], cost: "cross_entropy", lam: 1, alpha: 0.5 }, mazur: { Theta: { "1": [[0.35, 0.15, 0.2], [0.35, 0.25, 0.3]], "2": [[0.6, 0.4, 0.45], [0.6, 0.5, 0.55]] }, X: [[0.05, 0.1]], Y: [[0.01, 0.99]], cost: "half_squared_error", lam: 0, alpha: 0.5 } }, step: 0, weight: [2, 1, 1], words: {} };

// ledger.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var ledger_mjs_default = widget;
export {
  ledger_mjs_default as default,
  mount
};
