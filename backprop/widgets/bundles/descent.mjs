// Written by make figures: change the sources in backprop/widgets, not this file.
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// kit/drawing.js
var SVG = "http://www.w3.org/2000/svg";
function make(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {}))
    if (value !== void 0 && value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
  node.append(...children.flat().filter((child) => child !== void 0 && child !== null));
  return node;
}
var h = (tag, attributes, ...children) => make(document.createElement(tag), attributes, children);
var svg = (tag, attributes, ...children) => make(document.createElementNS(SVG, tag), attributes, children);
var set = (node, attributes) => {
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  return node;
};
var put = (node, text) => {
  if (node.textContent !== text) node.textContent = text;
  return node;
};
var path = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)},${y.toFixed(2)}`).join("");
var table = (caption, head, rows) => h(
  "div",
  { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": caption },
  h(
    "table",
    {},
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((text) => h("th", { scope: "col" }, text))
      )
    ),
    h(
      "tbody",
      {},
      rows.map(
        ([first, ...rest]) => h(
          "tr",
          {},
          h("th", { scope: "row" }, first),
          rest.map((cell) => h("td", {}, cell))
        )
      )
    )
  )
);
function attachStyle(node, ...sheets) {
  const tree = node.getRootNode();
  const home = tree instanceof ShadowRoot ? tree : document.head;
  const there = [...home.querySelectorAll("style[data-bpw]")].map((each) => each.textContent);
  for (const css of sheets) if (css && !there.includes(css)) home.append(h("style", { "data-bpw": true }, css));
}

// kit/text.js
var fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole2, key) => key in values ? String(values[key]) : whole2);
var minus = (text) => text.replace("-", "−");
var RAISED = { "-": "⁻", ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [digit, sign])) };
var superscript = (whole2) => [...String(whole2)].map((sign) => RAISED[sign]).join("");
function show(x, digits = 4) {
  if (digits === "all") return minus(String(x));
  const size = Math.abs(x);
  return minus(size >= 1e7 ? x.toExponential(digits) : (x === 0 ? 0 : x).toFixed(digits));
}
function showSmall(x, digits = 4) {
  const size = Math.abs(x);
  if (size === 0 || size >= 10 ** -(digits - 1) && size < 1e7) return show(x, digits);
  const [head, power] = x.toExponential(digits - 1).split("e");
  return `${minus(head)} × 10${superscript(Number(power))}`;
}
function readNumber(text) {
  let typed = text.trim().replace(/^[−–]/, "-").replace(/(e)[−–]/i, "$1-");
  if (typed === "") return { why: "empty" };
  if (/^[-+]?(inf(inity)?|∞)$/i.test(typed)) return { why: "infinite" };
  if (/^[-+]?\d*,\d+(e|$)/i.test(typed)) typed = typed.replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?$/i.test(typed)) return { why: "notNumber" };
  const value = Number(typed);
  return Number.isFinite(value) ? { value } : { why: "infinite" };
}

// kit/axes.js
function ticks(low, high, count = 6) {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999);
  const first = Math.ceil(low / step - 1e-9);
  const length = Math.max(0, Math.floor(high / step + 1e-9) - first + 1);
  return Array.from({ length }, (_, i) => (first + i) * step);
}
var linear = ([d0, d1], [r0, r1]) => Object.assign((v) => r0 + (v - d0) / (d1 - d0) * (r1 - r0), {
  invert: (r) => d0 + (r - r0) / (r1 - r0) * (d1 - d0)
});
var logarithmic = ([d0, d1], range) => {
  const line = linear([Math.log10(d0), Math.log10(d1)], range);
  return Object.assign((v) => line(Math.log10(v)), { invert: (r) => 10 ** line.invert(r) });
};
var sixDigits = (v) => minus(String(Number(v.toPrecision(6))));
function axes(box, x, y) {
  const [left, top, right, bottom] = box;
  const X = (x.log ? logarithmic : linear)(x.domain, [left, right]);
  const Y = (y.log ? logarithmic : linear)(y.domain, [bottom, top]);
  const node = svg("g", { "aria-hidden": "true" });
  for (const v of y.ticks ?? ticks(...y.domain, (bottom - top) / 45))
    node.append(
      svg("line", { class: "grid", x1: left, x2: right, y1: Y(v), y2: Y(v) }),
      svg("text", { class: "tick", x: left - 7, y: Y(v) + 4, "text-anchor": "end" }, (y.text ?? sixDigits)(v))
    );
  for (const v of x.ticks ?? ticks(...x.domain, (right - left) / 60))
    node.append(
      svg("line", { class: "axis", x1: X(v), x2: X(v), y1: bottom, y2: bottom + 5 }),
      svg("text", { class: "tick", x: X(v), y: bottom + 18, "text-anchor": "middle" }, (x.text ?? sixDigits)(v))
    );
  node.append(svg("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }));
  if (x.label) node.append(svg("text", { class: "tick", x: right, y: bottom + 34, "text-anchor": "end" }, x.label));
  if (y.label) node.append(svg("text", { class: "tick", x: left, y: top - 10 }, y.label));
  return { node, X, Y };
}

// kit/address.js
var DELAY = 300;
var parts = () => location.hash.slice(1).split("&").filter((part) => part.includes("="));
function freeName(wanted) {
  let name = wanted;
  for (let n = 2; document.querySelector(`[data-bpw-name="${CSS.escape(name)}"]`); n++) name = `${wanted}-${n}`;
  return name;
}
var partOf = (name) => parts().find((each) => each.startsWith(`${name}=`));
function readAddress(name, types) {
  const part = partOf(name);
  if (!part) return null;
  const found = {};
  for (const pair of part.slice(name.length + 1).split(";")) {
    const colon = pair.indexOf(":");
    const [key, text] = [pair.slice(0, colon), decodeURIComponent(pair.slice(colon + 1))];
    if (!Object.hasOwn(types, key)) throw new Error(`no value ${key}`);
    found[key] = types[key].read(text);
    if (!types[key].ok(found[key])) throw new Error(`${key} cannot be ${text}`);
  }
  return found;
}
function writeAddress(name, types, state, author) {
  const changed = Object.keys(types).filter((key) => types[key].write(state[key]) !== types[key].write(author[key]));
  const mine = changed.map((key) => `${key}:${encodeURIComponent(types[key].write(state[key]))}`).join(";");
  if (!mine && !parts().length) return;
  const rest = parts().filter((part) => !part.startsWith(`${name}=`));
  const hash = [...rest, ...mine ? [`${name}=${mine}`] : []].join("&");
  try {
    history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search);
  } catch {
  }
}
function followAddress(fig, { types, author, state, accept }) {
  let stop = () => {
  };
  let known = partOf(fig.name);
  const write = () => {
    writeAddress(fig.name, types, state(), author);
    known = partOf(fig.name);
  };
  const read = () => {
    known = partOf(fig.name);
    try {
      const found = readAddress(fig.name, types);
      if (!found) return;
      if (!accept({ ...author, ...found })) throw new Error("values that do not go together");
      fig.complain();
      fig.root.scrollIntoView({ block: "nearest" });
    } catch {
      fig.complain(fig.words.badAddress);
    }
  };
  fig.on(window, "hashchange", read);
  return {
    read,
    write() {
      stop();
      stop = fig.later(DELAY, () => known === partOf(fig.name) && write());
    },
    // the page's address with this state in it, at once
    link() {
      stop();
      write();
      return location.href;
    }
  };
}

// kit/content.css
var content_default = '/* Tables, formulas and drawings in every interactive figure; phones and paper. */\n.bpw-scroll {\n  overflow-x: auto;\n  max-width: 100%;\n}\n.bpw table {\n  border-collapse: collapse;\n  margin: 0.3rem 0;\n  font-size: 0.92rem;\n  width: auto;\n  color: inherit;\n  background: none;\n  border: 0;\n}\n.bpw :is(th, td) {\n  padding: 0.2rem 0.55rem;\n  border: 0;\n  border-bottom: 1px solid var(--w-line);\n  text-align: end;\n  background: none;\n  color: inherit;\n}\n.bpw th {\n  font-weight: 600;\n  text-align: start;\n}\n.bpw caption {\n  caption-side: top;\n  text-align: start;\n  color: var(--w-muted);\n  padding: 0 0 0.2rem;\n  font-size: 0.88rem;\n}\n.bpw-math {\n  font-family: var(--w-math);\n  font-size: 1.12em;\n  line-height: 1.6;\n  max-width: 100%;\n}\n.bpw-math .bpw-bar {\n  text-decoration: overline;\n  text-decoration-thickness: 0.06em;\n}\n.bpw-math .bpw-prime {\n  font-family: "STIX Two Text", "Times New Roman", serif;\n} /* KaTeX’s own sits on the line */\n.bpw-math .bpw-whole {\n  white-space: nowrap;\n}\n.bpw-math var {\n  font-family: var(--w-var);\n  font-style: italic;\n}\n.bpw-math .bpw-stack {\n  display: inline-flex;\n  flex-direction: column;\n  vertical-align: middle;\n  font-size: 0.68em;\n  line-height: 1.15;\n  margin-inline: 0.06em 0.05em;\n  text-align: start;\n}\n.bpw-math :is(sup, sub) {\n  font-size: 0.68em;\n  line-height: 0;\n}\n.bpw-math .bpw-frac {\n  display: inline-flex;\n  flex-direction: column;\n  vertical-align: middle;\n  text-align: center;\n  line-height: 1.25;\n  margin: 0 0.15em;\n}\n.bpw-math .bpw-frac > :first-child {\n  border-bottom: 1px solid currentColor;\n  padding: 0 0.15em;\n}\n.bpw-math .bpw-wide {\n  margin: 0 0.28em;\n}\n.bpw .forward {\n  color: var(--w-forward);\n}\n.bpw .back {\n  color: var(--w-back);\n}\n.bpw .grad {\n  color: var(--w-grad);\n}\n.bpw .good {\n  color: var(--w-good);\n}\n.bpw .bad {\n  color: var(--w-bad);\n}\n.bpw .muted {\n  color: var(--w-muted);\n}\n\n/* drawings */\n.bpw svg {\n  display: block;\n  max-width: 100%;\n  height: auto;\n  overflow: visible;\n  font-family: inherit;\n  background: none;\n}\n.bpw svg text {\n  fill: currentColor;\n  font-size: 13px;\n}\n.bpw svg .axis {\n  stroke: var(--w-edge);\n  stroke-width: 1;\n  fill: none;\n}\n.bpw svg .grid {\n  stroke: var(--w-line);\n  stroke-width: 1;\n  fill: none;\n}\n.bpw svg .tick {\n  fill: var(--w-muted);\n  font-size: 12px;\n}\n.bpw svg .curve {\n  fill: none;\n  stroke-width: 2.5;\n  stroke-linejoin: round;\n  stroke-linecap: round;\n}\n.bpw svg .halo {\n  paint-order: stroke;\n  stroke: var(--w-bg);\n  stroke-width: 4px;\n  stroke-linejoin: round;\n}\n.bpw svg [tabindex]:focus {\n  outline: none;\n}\n.bpw svg [tabindex]:focus-visible .ring {\n  stroke: var(--w-text);\n  stroke-width: 4;\n  r: 11px;\n}\n\n@media (pointer: coarse) {\n  .bpw {\n    --w-target: 2.75rem;\n  }\n  .bpw-toggle input {\n    width: 1.4rem;\n    height: 1.4rem;\n  }\n}\n@media (prefers-contrast: more) {\n  .bpw {\n    --w-muted: var(--w-text);\n    --w-edge: color-mix(in srgb, var(--w-text) 85%, var(--w-bg));\n    --w-line: color-mix(in srgb, var(--w-text) 60%, var(--w-bg));\n  }\n}\n@media (prefers-reduced-motion: no-preference) {\n  .bpw button,\n  .bpw-segments label {\n    transition: background-color 0.12s;\n  }\n}\n@media (prefers-reduced-motion: reduce) {\n  .bpw * {\n    transition: none !important;\n    animation: none !important;\n  }\n}\n@media (forced-colors: active) {\n  html .bpw,\n  html[data-theme] .bpw,\n  body[data-jp-theme-light] .bpw {\n    --w-text: CanvasText;\n    --w-bg: Canvas;\n    --w-forward: LinkText;\n    --w-back: CanvasText;\n    --w-grad: VisitedText;\n    --w-good: CanvasText;\n    --w-bad: CanvasText;\n    --w-muted: CanvasText;\n    --w-edge: CanvasText;\n    --w-line: GrayText;\n    --w-surface: Canvas;\n  }\n  .bpw-segments label:has(:checked) {\n    outline: 3px solid Highlight;\n    outline-offset: -3px;\n  }\n}\n@media print {\n  html .bpw,\n  html[data-theme="dark"] .bpw,\n  body[data-jp-theme-light] .bpw {\n    --w-text: #000;\n    --w-bg: #fff;\n    --w-forward: #0a66b5;\n    --w-back: #b04a00;\n    --w-grad: #7b1f6e;\n    --w-good: #1a6b3c;\n    --w-bad: #b3261e;\n    break-inside: avoid-page;\n    border-color: #999;\n  }\n  .bpw-screen {\n    display: none !important;\n  }\n  .bpw-print {\n    display: block;\n  }\n}\n';

// kit/controls.js
var controls_exports = {};
__export(controls_exports, {
  button: () => button,
  choice: () => choice,
  details: () => details,
  drag: () => drag,
  keys: () => keys,
  select: () => select,
  slider: () => slider,
  toggle: () => toggle
});
function slider(kit, options) {
  const { fig, types } = kit;
  const type = types[options.key] ?? {};
  const { label, low = type.low, high = type.high, step = "any", text = (v) => show(v, 2) } = options;
  const { get, set: change } = kit.bound(options);
  const id = fig.newId();
  const input = h("input", { id, type: "range", min: low, max: high, step });
  const output = h("output", { for: id });
  fig.on(input, "input", () => change(Number(input.value)));
  fig.sync(() => {
    const value = get(fig.now);
    input.value = String(value);
    put(output, text(value));
    set(input, { "aria-valuetext": text(value) });
  });
  return h("div", { class: "bpw-slider" }, h("label", { for: id }, label), input, output);
}
function choice(kit, { options, ...own }) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const group2 = fig.newId();
  const inputs = options.map(([value]) => h("input", { type: "radio", name: group2, value }));
  inputs.forEach((input, i) => {
    fig.on(input, "change", () => input.checked && change(options[i][0]));
  });
  fig.sync(() => {
    const value = get(fig.now);
    inputs.forEach((input, i) => {
      input.checked = options[i][0] === value;
    });
  });
  const segments = inputs.map((input, i) => h("label", {}, input, h("span", {}, options[i][1])));
  return h(
    "div",
    { class: "bpw-choice", role: "radiogroup", "aria-labelledby": `${group2}-l` },
    h("span", { id: `${group2}-l`, class: "bpw-label" }, own.label),
    h("div", { class: "bpw-segments" }, segments)
  );
}
function select(kit, { options, hideLabel = false, ...own }) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const id = fig.newId();
  const input = h("select", { id });
  let list2 = [];
  let made = "";
  const rebuild = () => {
    const groups = /* @__PURE__ */ new Map();
    for (const [, text, group2 = ""] of list2) groups.set(group2, [...groups.get(group2) ?? [], h("option", {}, text)]);
    const nodes = [...groups].flatMap(([group2, each]) => group2 ? [h("optgroup", { label: group2 }, each)] : each);
    input.replaceChildren(...nodes);
  };
  fig.on(input, "change", () => change(list2[input.selectedIndex][0]));
  fig.sync(() => {
    list2 = typeof options === "function" ? options(fig.now) : options;
    const text = JSON.stringify(list2);
    if (text !== made) rebuild();
    made = text;
    const value = get(fig.now);
    input.selectedIndex = list2.findIndex(([each]) => each === value);
  });
  const label = h("label", { for: id, class: hideLabel ? "bpw-only-read" : void 0 }, own.label);
  return h("span", { class: "bpw-field" }, label, input);
}
function toggle(kit, options) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(options);
  const input = h("input", { type: "checkbox" });
  fig.on(input, "change", () => change(input.checked));
  fig.sync(() => {
    input.checked = get(fig.now);
  });
  return h("label", { class: "bpw-toggle" }, input, h("span", {}, options.label));
}
function button({ fig }, { label, press, off, main = false, name }) {
  const fixed = typeof label === "string" ? label : "";
  const node = h("button", { type: "button", class: main ? "bpw-main" : void 0, "aria-label": name }, fixed);
  fig.on(node, "click", () => {
    if (node.getAttribute("aria-disabled") !== "true") press();
  });
  fig.sync(() => {
    if (typeof label === "function") put(node, label(fig.now));
    if (!off) return;
    const cannot = Boolean(off(fig.now));
    node.disabled = cannot && node !== fig.root.getRootNode().activeElement;
    set(node, { "aria-disabled": String(cannot) });
  });
  return node;
}
function details(kit, { label, class: name, ...own }, ...nodes) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const node = h("details", { class: name }, h("summary", {}, label), ...nodes);
  let known;
  fig.on(node, "toggle", () => {
    known = node.open;
    if (known !== get(fig.now)) change(known);
  });
  fig.sync(() => {
    const open = get(fig.now);
    if (open !== known) node.open = open;
    known = open;
  });
  return node;
}
function drag({ fig }, node, run) {
  const place = (event) => {
    const drawing = node.localName === "svg" ? node : node.ownerSVGElement ?? node.querySelector("svg");
    const box = drawing.getBoundingClientRect();
    const view = drawing.viewBox.baseVal;
    const x = view.x + (event.clientX - box.left) / box.width * view.width;
    const y = view.y + (event.clientY - box.top) / box.height * view.height;
    run(x, y);
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
}
function keys(kit, node, { low, high, step, ...own }) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  fig.on(node, "keydown", (event) => {
    const by = way[event.key] * step * (event.shiftKey ? 0.1 : 1);
    const to = event.key in way ? get(fig.now) + by : { Home: low, End: high }[event.key];
    if (to === void 0) return;
    event.preventDefault();
    change(Number(Math.min(high, Math.max(low, to)).toPrecision(12)));
  });
}

// kit/field.js
var UNFINISHED_DELAY = 700;
var UNFINISHED = /^\s*[-+−–]?\d*[.,]?(\d*e[-+−–]?)?\s*$/i;
function field(kit, options) {
  const { fig, types } = kit;
  const type = types[options.key] ?? {};
  const { low = type.low, high = type.high, isWhole = type.whole ?? false, text = (v) => minus(String(v)) } = options;
  const { get, set: put_ } = kit.bound(options);
  const step = options.step ?? (isWhole ? 1 : 0.1);
  const id = fig.newId();
  const input = h("input", {
    id,
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    inputmode: low >= 0 ? isWhole ? "numeric" : "decimal" : void 0
  });
  const complaint = createComplaint(kit, input, { low, high, isWhole, bubble: options.bubble });
  let shown;
  let stop = () => {
  };
  const write = (value) => {
    stop();
    shown = value;
    input.value = text(value);
    complaint.clear();
  };
  const whyNot = ({ value, why }) => {
    if (why) return why;
    if (isWhole && !Number.isInteger(value)) return "notNumber";
    return value >= low && value <= high ? void 0 : "range";
  };
  const read = (hurry) => {
    stop();
    const answer = readNumber(input.value);
    const why = whyNot(answer);
    if (!why) {
      complaint.clear();
      shown = answer.value;
      put_(answer.value);
    } else if (UNFINISHED.test(input.value) && !hurry && complaint.hidden())
      stop = fig.later(UNFINISHED_DELAY, () => complaint.show(why));
    else complaint.show(why);
    return !why;
  };
  fig.on(input, "input", () => read(false));
  fig.on(input, "change", () => {
    if (input.value === text(shown)) return;
    read(true);
    if (complaint.hidden()) write(get(fig.now));
  });
  fig.on(input, "keydown", (event) => {
    if (event.key === "Escape") return write(get(fig.now));
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return void 0;
    event.preventDefault();
    const next = get(fig.now) + (event.key === "ArrowUp" ? step : -step);
    const value = Math.min(high, Math.max(low, Number(next.toPrecision(12))));
    write(value);
    return put_(value);
  });
  fig.sync(() => {
    const value = get(fig.now);
    if (value !== shown) write(value);
    complaint.place();
  });
  const label = h("label", { for: id, class: options.hideLabel ? "bpw-only-read" : void 0 }, options.label);
  const width = options.width && `--w-width:${options.width}`;
  const node = h("span", { class: "bpw-field", style: width }, label, input, complaint.node);
  return Object.assign(node, { input, read: () => read(true) });
}
function createComplaint({ fig, words }, input, { low, high, isWhole, bubble }) {
  const id = `${input.id}-e`;
  const node = h("span", { id, class: bubble ? "bpw-error bpw-bubble" : "bpw-error", hidden: true });
  const accepted = fill(isWhole ? words.needWhole : words.needNumber, {
    low: minus(String(low)),
    high: minus(String(high)),
    example: isWhole ? "" : "0.5"
  });
  const place = () => {
    if (!bubble || node.hidden) return;
    fig.root.append(node);
    const box = input.getBoundingClientRect();
    const frame = fig.root.getBoundingClientRect();
    const left = Math.min(box.left - frame.left, frame.width - node.offsetWidth - 8);
    node.style.insetBlockStart = `${box.bottom - frame.top + 3}px`;
    node.style.insetInlineStart = `${Math.max(4, left)}px`;
  };
  if (bubble) fig.undo(() => node.remove());
  return {
    node,
    place,
    hidden: () => node.hidden,
    show(why) {
      put(node, `${words[why]} ${accepted}`);
      fig.announce(node.textContent);
      node.hidden = false;
      set(input, { "aria-invalid": "true", "aria-describedby": id });
      place();
    },
    clear() {
      node.hidden = true;
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
  };
}

// kit/player.js
function player({ fig, words }, options) {
  const { key, names, pace = 1800, stride = () => 1 } = options;
  const now = fig.now;
  const last = () => options.last ? options.last(now) : names(now).length - 1;
  const at = () => Math.min(options.at ? options.at(now) : now[key], last());
  const rest = () => options.rest ? options.rest(now) : at() >= last();
  const show2 = (step) => fig.set({ [key]: Math.max(0, Math.min(last(), step)) });
  let stop = null;
  const halt = () => {
    if (!stop) return;
    stop();
    stop = null;
    fig.refreshControls();
  };
  fig.onReset(halt);
  const tick = () => {
    show2(at() + stride(now));
    if (rest()) halt();
  };
  const play = () => {
    if (stop) return halt();
    if (rest()) show2(0);
    stop = fig.every(pace, tick);
    fig.refreshControls();
  };
  const go = (step) => {
    halt();
    show2(step);
  };
  const atStart = () => at() <= 0;
  const atEnd = () => at() >= last();
  const parts2 = {
    first: (label, name) => fig.button({ label, name, press: () => go(0), off: atStart }),
    back: (label = `◀︎ ${words.back}`) => fig.button({ label, press: () => go(at() - 1), off: atStart }),
    next: (label = `${words.next} ▶︎`) => fig.button({ label, press: () => go(at() + 1), off: atEnd, main: true }),
    leap: (label, by) => fig.button({ label, press: () => go(at() + by(now)), off: atEnd }),
    last: (label, name) => fig.button({ label, name, press: () => go(last()), off: atEnd }),
    play: () => fig.button({ label: () => stop ? words.pause : words.play, press: play }),
    count() {
      const node = h("span", { class: "bpw-count" });
      fig.sync(() => put(node, fill(words.step, { now: at() + 1, all: last() + 1 })));
      return node;
    },
    // every step along a line; its value as text is the step's name
    scrub() {
      const input = h("input", { type: "range", min: 0, step: 1, class: "bpw-scrub", "aria-label": words.scrub });
      fig.on(input, "input", () => go(Number(input.value)));
      fig.sync(() => {
        const step = fill(words.step, { now: at() + 1, all: last() + 1 });
        const [name] = [names ? names(now)[at()] : []].flat();
        set(input, { max: last(), "aria-valuetext": name ? `${step}: ${name}` : step });
        input.value = String(at());
      });
      return input;
    },
    jump: () => fig.select({ label: words.jump, get: at, set: go, options: () => names(now).map(numbered) })
  };
  return {
    at,
    last,
    go,
    halt,
    parts: parts2,
    bar: (...nodes) => bar(fig, nodes.length ? nodes : usual(words, parts2), { at, last, go })
  };
}
var numbered = (step, i) => {
  const [text, group2] = [step].flat();
  return [i, `${i + 1}. ${text}`, group2];
};
var usual = (words, parts2) => [
  parts2.first("|◀︎", words.first),
  parts2.back(),
  parts2.next(),
  parts2.last("▶︎|", words.last),
  parts2.play(),
  parts2.count(),
  parts2.jump()
];
function bar(fig, nodes, { at, last, go }) {
  const node = h("div", { class: "bpw-steps" }, nodes);
  fig.on(node, "keydown", (event) => {
    const to = { ArrowLeft: at() - 1, ArrowRight: at() + 1, Home: 0, End: last() }[event.key];
    if (to === void 0 || event.target.localName !== "button") return;
    event.preventDefault();
    go(to);
  });
  return node;
}

// kit/print.js
var ONLY_ON_SCREEN = ["id", "tabindex", "role", "aria-valuenow"];
function copyOf(drawing) {
  const copy = drawing.cloneNode(true);
  for (const node of [copy, ...copy.querySelectorAll("*")])
    for (const attribute of ONLY_ON_SCREEN) node.removeAttribute(attribute);
  return set(copy, { "aria-hidden": "true" });
}
function layPaper(paper, { words, line }, { head, rows, drawings = [] }) {
  const box = table(words.printed, head, rows);
  box.removeAttribute("tabindex");
  const title = h("p", { class: "bpw-title" }, words.title ?? "");
  paper.replaceChildren(title, ...drawings.map(copyOf), h("p", {}, line.textContent), box);
}

// kit/scopes.js
var PAPER_WIDTH = 640;
var FOCUSABLE = "input, select, textarea, button, summary, a[href], [tabindex]";
var newScope = () => ({ undo: /* @__PURE__ */ new Set(), draws: [], syncs: [] });
function createScopes(store) {
  const main = newScope();
  const scopes = /* @__PURE__ */ new Set([main]);
  let scope = main;
  const release = (each) => {
    scopes.delete(each);
    for (const run of each.undo) run();
    each.undo.clear();
  };
  const inside2 = (own, build) => {
    const outer = scope;
    scope = own;
    const built = build();
    scope = outer;
    return built;
  };
  const renew = (old) => {
    release(old);
    const own = newScope();
    scopes.add(own);
    return own;
  };
  const refreshControls = () => {
    for (const each of [...scopes]) for (const run of each.syncs) run();
  };
  const listening = {
    undo: (run) => scope.undo.add(run),
    on(target, type, listener, options) {
      for (const each of type.split(" ")) {
        target.addEventListener(each, listener, options);
        scope.undo.add(() => target.removeEventListener(each, listener, options));
      }
    },
    draw: (keys2, run) => scope.draws.push(store.watch(keys2, run)),
    sync: (run) => scope.syncs.push(run)
  };
  return {
    ...listening,
    ...timers(main),
    part: (keys2, build, node = h("div", {})) => createPart({ store, inside: inside2, renew, add: (run) => scope.draws.push(run) }, keys2, build, node),
    refreshControls,
    // first the draws, because they rebuild parts whose old controls no longer fit
    refresh() {
      for (const run of main.draws) run();
      refreshControls();
    },
    releaseAll() {
      for (const each of [...scopes]) release(each);
    }
  };
}
function timers({ undo }) {
  const later = (ms, run) => {
    const id = setTimeout(() => {
      undo.delete(stop);
      run();
    }, ms);
    const stop = () => {
      clearTimeout(id);
      undo.delete(stop);
    };
    undo.add(stop);
    return stop;
  };
  const every = (ms, run) => {
    const id = setInterval(run, ms);
    const stop = () => {
      clearInterval(id);
      undo.delete(stop);
    };
    undo.add(stop);
    return stop;
  };
  return { later, every };
}
function createPart({ store, inside: inside2, renew, add }, keys2, build, node) {
  let own = newScope();
  const check = store.watch(keys2, (values) => {
    const focusAgain = focusedPlace(node);
    own = renew(own);
    node.replaceChildren(...inside2(own, () => [build(values)].flat()));
    focusAgain();
  });
  add(() => {
    check();
    for (const run of own.draws) run();
  });
  return node;
}
function focusedPlace(node) {
  const active = node.getRootNode().activeElement;
  if (!active || !node.contains(active)) return () => {
  };
  const place = [...node.querySelectorAll(FOCUSABLE)].indexOf(active);
  return () => node.querySelectorAll(FOCUSABLE)[place]?.focus({ preventScroll: true });
}

// kit/state.js
var number = ([low, high]) => ({
  ok: (value) => typeof value === "number" && value >= low && value <= high,
  low,
  high,
  write: String,
  read: (text) => readNumber(text).value
});
var whole = (limit) => {
  const type = number(limit);
  return { ...type, ok: (value) => Number.isInteger(value) && type.ok(value), whole: true };
};
var oneOf = (names) => ({ ok: (value) => names.includes(value), names, write: String, read: (text) => text });
var flag = () => ({
  ok: (value) => typeof value === "boolean",
  write: (value) => value ? "1" : "0",
  read: (text) => ({ 1: true, 0: false })[text]
});
var checked = (ok) => (limit) => ({
  ok: (value) => ok(value, limit),
  limit,
  write: (value) => JSON.stringify(value),
  read: (text) => JSON.parse(text)
});
var numbers = (fits) => checked(
  (value, [low, high]) => Array.isArray(value) && fits(value.length) && value.every((each) => typeof each === "number" && each >= low && each <= high)
);
var same = (a, b) => {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys2 = Object.keys(a);
  return keys2.length === Object.keys(b).length && keys2.every((key) => key in b && same(a[key], b[key]));
};
var changedSince = (last, values) => !last || values.some((value, k) => !Object.is(value, last[k]));
function createStore(inputs, recipes) {
  let values = Object.assign({}, ...inputs);
  const made = /* @__PURE__ */ new Map();
  const asked = [];
  const pick = (keys2) => Object.fromEntries(keys2.map((key) => [key, read(key)]));
  function read(key) {
    if (Object.hasOwn(values, key)) return values[key];
    if (!Object.hasOwn(recipes, key)) throw new Error(`the figure has no value ${key}`);
    if (asked.includes(key)) throw new Error(`${[...asked, key].join(" needs ")}: a circle`);
    asked.push(key);
    try {
      const [needs, make2] = recipes[key];
      const needed = needs.map(read);
      let known = made.get(key);
      if (changedSince(known?.needed, needed)) {
        known = { needed, value: make2(pick(needs)) };
        made.set(key, known);
      }
      return known.value;
    } finally {
      asked.pop();
    }
  }
  const now = {};
  for (const key of [...inputs, recipes].flatMap(Object.keys)) {
    if (Object.hasOwn(now, key)) throw new Error(`two values are called ${key}`);
    Object.defineProperty(now, key, { enumerable: true, get: () => read(key) });
  }
  return {
    now,
    // Equal values keep the old object, so that nothing is computed anew for them.
    change(changes) {
      const kept = Object.entries(changes).map(([key, value]) => [key, same(values[key], value) ? values[key] : value]);
      values = { ...values, ...Object.fromEntries(kept) };
    },
    // A function that calls run({ those values }) if one of them has changed since it last did.
    watch(keys2, run) {
      let last = null;
      return () => {
        const found = keys2.map(read);
        if (!changedSince(last, found)) return;
        last = found;
        run(pick(keys2));
      };
    }
  };
}

// kit/style.css
var style_default = `/* The look of every interactive figure. Colours come from the page: the book's (--bp-…), its theme's (--pst-…), JupyterLab's (--jp-…), or the fallback. */
.bpw {
  --w-text: var(--bp-text, var(--pst-color-text-base, var(--jp-ui-font-color1, #1f2328)));
  --w-bg: var(--bp-bg, var(--pst-color-background, var(--jp-layout-color1, #fff)));
  --w-forward: var(--bp-forward, #0a66b5);
  --w-back: var(--bp-back, #b04a00);
  --w-grad: var(--bp-grad, #7b1f6e);
  --w-good: var(--bp-good, #1a6b3c);
  --w-bad: var(--bp-bad, #b3261e);
  --w-muted: var(--bp-muted, color-mix(in srgb, var(--w-text) 72%, var(--w-bg)));
  --w-line: var(--bp-line, color-mix(in srgb, var(--w-text) 22%, var(--w-bg)));
  --w-edge: var(--bp-edge, color-mix(in srgb, var(--w-text) 55%, var(--w-bg)));
  --w-surface: var(--bp-surface, color-mix(in srgb, var(--w-text) 5%, var(--w-bg)));
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
  font-family: var(--bp-font-ui, var(--pst-font-family-base, var(--jp-ui-font-family, system-ui, sans-serif)));
  font-size: 0.95rem;
  line-height: 1.45;
  font-variant-numeric: tabular-nums;
  text-align: start;
  overflow-wrap: break-word;
}
html[data-theme="dark"] .bpw,
body[data-jp-theme-light="false"] .bpw {
  --w-forward: var(--bp-forward, #7cc0ff);
  --w-back: var(--bp-back, #ffb07a);
  --w-grad: var(--bp-grad, #f0b4e6);
  --w-good: var(--bp-good, #86e0a8);
  --w-bad: var(--bp-bad, #ff9d94);
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
.bpw-head {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1rem;
  align-items: center;
  justify-content: space-between;
  margin: 0 0 0.5rem;
}
.bpw-title {
  margin: 0;
  font-weight: 650;
  font-size: 1.02rem;
}
.bpw-head > .bpw-title {
  flex: 1 1 12rem;
  margin: 0;
}
.bpw-tools {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;
  align-items: center;
  font-size: 0.88rem;
}
.bpw .bpw-tools button {
  background: none;
  border-color: transparent;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  color: var(--w-muted);
}
.bpw .bpw-tools button:hover {
  color: var(--w-text);
}
.bpw-told:empty {
  display: none;
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

// kit/tools.js
var TOLD_FOR = 4e3;
function createTools(fig, { reset, link }) {
  const { words: W } = fig;
  const told = h("span", { class: "bpw-told", "aria-hidden": "true" });
  let stop = () => {
  };
  const tell = (text) => {
    put(told, text);
    fig.announce(text);
    stop();
    stop = fig.later(TOLD_FOR, () => put(told, ""));
  };
  const copy = async () => tell(await copied(link()) ? W.copied : W.copyByHand);
  const buttons = [fig.button({ label: W.reset, press: reset })];
  if (link) buttons.push(fig.button({ label: W.copyLink, press: copy }));
  return h("div", { class: "bpw-tools" }, told, buttons);
}
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// kit/traits.js
var pickBy = (object, wanted) => Object.fromEntries(Object.entries(object).filter(([key]) => wanted(key)));
function createTraits(fig, { model, types, store, author, local, fits = () => true, mend = (values) => values }) {
  const keys2 = Object.keys(types);
  const isTrait = (key) => Object.hasOwn(types, key);
  let state = Object.freeze({});
  let mine = false;
  let address = null;
  function send(changes) {
    mine = true;
    for (const key in changes) model.set(key, changes[key]);
    mine = false;
  }
  function pull() {
    const held2 = Object.fromEntries(keys2.map((key) => [key, model.get(key)]));
    const next = { ...state, ...pickBy(held2, (key) => types[key].ok(held2[key])) };
    if (!fits(next) && Object.keys(state).length) return fig.refresh();
    state = Object.freeze(mend(next));
    store.change(state);
    const moved = pickBy(state, (key) => state[key] !== next[key]);
    if (Object.keys(moved).length) {
      send(moved);
      model.save_changes();
    }
    fig.refresh();
    return address?.write();
  }
  function change(changes) {
    const unknown = Object.keys(changes).find((key) => !isTrait(key) && !Object.hasOwn(local, key));
    if (unknown) throw new Error(`${unknown} is neither in the figure's state nor a local value`);
    const traits = pickBy(changes, isTrait);
    if (Object.keys(traits).some((key) => !types[key].ok(traits[key])) || !fits({ ...state, ...traits })) return false;
    store.change(pickBy(changes, (key) => !isTrait(key)));
    if (Object.keys(traits).length === 0) {
      fig.refresh();
      return true;
    }
    send(traits);
    pull();
    model.save_changes();
    return true;
  }
  function listen() {
    const heard = () => {
      if (!mine) pull();
    };
    for (const key of keys2) {
      model.on(`change:${key}`, heard);
      fig.undo(() => model.off(`change:${key}`, heard));
    }
  }
  function followTheAddress() {
    const accept = (values) => fits(values) && change(values);
    const following = followAddress(fig, { types, author, state: () => state, accept });
    address = following;
    following.read();
  }
  return { pull, change, listen, followTheAddress, link: () => address?.link(), state: () => state };
}

// kit/words.json
var words_default = {
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
  jump: "Go to",
  scrub: "Step",
  reset: "Reset",
  copyLink: "Copy link",
  copied: "Copied: a link to this figure as it stands.",
  copyByHand: "The link is in the address bar."
};

// kit/figure.js
var KIT_STYLE = style_default + content_default;
var LIVE_DELAY = 500;
var ANNOUNCE_DELAY = 60;
var dress = (node, css) => attachStyle(node, KIT_STYLE, css);
var inLab = () => document.body.hasAttribute("data-jp-theme-name") || document.getElementById("jupyter-config-data") !== null;
function figure({ model, el, words, css, state: kinds, local = {}, derive: derive2 = {}, fits, mend, tools = true }) {
  const limits = model.get("limits");
  const types = Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [key, kind(limits[key])]));
  const author = Object.fromEntries(Object.keys(types).map((key) => [key, model.get(key)]));
  const store = createStore([author, local, { frameWidth: PAPER_WIDTH }], derive2);
  const own = model.get("words") ?? {};
  const frame = createFrame(freeName(model.get("name") || "figure"), { ...words_default, ...words, ...own });
  const resets = [];
  const onReset = (run) => resets.push(run);
  const fig = { ...frame.shown, ...createScopes(store), limits, now: store.now, calm: calm(), onReset };
  Object.assign(fig, createSpeech(fig, frame));
  const traits = createTraits(fig, { model, types, store, author, local, fits, mend });
  fig.set = traits.change;
  Object.defineProperty(fig, "state", { get: traits.state });
  addControls(fig, types);
  const reset = () => {
    for (const run of resets) run();
    fig.set({ ...author, ...local });
    fig.complain();
  };
  if (tools) frame.head.append(createTools(fig, { reset, link: inLab() ? null : traits.link }));
  let printer = null;
  fig.print = (run) => {
    printer = run;
  };
  fig.start = () => {
    const dressed = () => dress(el, css);
    frame.open(el);
    dressed();
    traits.pull();
    Object.assign(author, traits.state());
    if (printer) layPaper(frame.paper, fig, printer(fig.now));
    traits.listen();
    if (!inLab() && !model.python) traits.followTheAddress();
    followWidth(fig, store, frame.content, dressed);
    fig.startSpeaking();
    return () => {
      fig.releaseAll();
      fig.root.remove();
    };
  };
  return fig;
}
function followWidth(fig, store, content, dressed) {
  const tell = () => {
    dressed();
    const frameWidth = Math.round(content.clientWidth) || PAPER_WIDTH;
    if (frameWidth === fig.now.frameWidth) return;
    store.change({ frameWidth });
    fig.refresh();
  };
  const observer = new ResizeObserver(tell);
  observer.observe(content);
  fig.undo(() => observer.disconnect());
  tell();
}
var calm = () => Boolean(globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches);
function createFrame(name, words) {
  const line = h("p", { class: "bpw-live" });
  const live = h("div", { class: "bpw-only-read", role: "status", "aria-live": "polite" });
  const note = h("p", { class: "bpw-note", hidden: true });
  const content = h("div", {});
  const title = words.title ? h("p", { class: "bpw-title" }, words.title) : null;
  const head = h("div", { class: "bpw-head" }, title);
  const paper = h("div", { class: "bpw-print" });
  const screen = h("div", { class: "bpw-screen" }, head, note, content, live);
  const root = h(
    "div",
    { class: "bpw", role: "group", "aria-label": words.title, "data-bpw-name": name },
    screen,
    paper
  );
  const unique = `bpw-${Math.random().toString(36).slice(2, 10)}`;
  let count = 0;
  return {
    live,
    head,
    note,
    content,
    paper,
    open(el) {
      if (!content.contains(line)) content.append(line);
      el.append(root);
    },
    shown: {
      words,
      root,
      name,
      line,
      // where fig.say writes; a figure may place it with fig.add
      id: (part) => `${unique}-${part}`,
      newId: () => `${unique}-${++count}`,
      add: (...nodes) => content.append(...nodes),
      row: (...nodes) => h("div", { class: "bpw-row" }, ...nodes)
    }
  };
}
function createSpeech(fig, { live, note }) {
  let quiet = true;
  let stop = () => {
  };
  return {
    startSpeaking: () => {
      quiet = false;
    },
    say(text) {
      if (text === fig.line.textContent) return;
      put(fig.line, text);
      stop();
      if (!quiet) stop = fig.later(LIVE_DELAY, () => put(live, text));
    },
    // for screen readers alone: what is not the line's
    announce(text) {
      put(live, "");
      stop();
      stop = fig.later(ANNOUNCE_DELAY, () => put(live, text));
    },
    complain(text) {
      put(note, text ?? "");
      note.hidden = !text;
    }
  };
}
function addControls(fig, types) {
  const bound = ({ key, get = (now) => now[key], set: change = (value) => fig.set({ [key]: value }) }) => ({
    get,
    set: change
  });
  const kit = { fig, types, words: fig.words, bound };
  for (const [name, control] of Object.entries({ ...controls_exports, field, player }))
    fig[name] = (...options) => control(kit, ...options);
  if (inLab()) fig.on(fig.root, "focusin", ({ target }) => set(target, { "data-lm-suppress-shortcuts": "true" }));
}

// kit/formula.js
var GREEK = {
  alpha: "α",
  beta: "β",
  delta: "δ",
  epsilon: "ε",
  eta: "η",
  theta: "θ",
  lambda: "λ",
  mu: "μ",
  sigma: "σ",
  pi: "π"
};
var UPRIGHT = {
  Theta: "Θ",
  Delta: "Δ",
  Sigma: "Σ",
  sum: "∑",
  prod: "∏",
  partial: "∂",
  infty: "∞",
  top: "⊤",
  log: "log ",
  dots: "…",
  ldots: "…"
};
var SIGNS = {
  cdot: "·",
  times: "×",
  odot: "⊙",
  leftarrow: "←",
  rightarrow: "→",
  approx: "≈",
  le: "≤",
  ge: "≥",
  ne: "≠",
  "=": "=",
  "+": "+",
  "-": "−",
  "<": "<",
  ">": ">",
  "−": "−"
};
var math = (tex) => {
  const tokens = tex.match(/\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|[\s\S]/g) ?? [];
  return h("span", { class: "bpw-math" }, list({ tokens, at: 0 }));
};
function group(from) {
  if (from.tokens[from.at] !== "{") return [atom(from)];
  from.at++;
  const nodes = list(from, "}");
  from.at++;
  return nodes;
}
function raw(from) {
  let text = "";
  for (from.at++; from.at < from.tokens.length && from.tokens[from.at] !== "}"; from.at++) text += from.tokens[from.at];
  from.at++;
  return text;
}
var COMMANDS = {
  "\\frac": (from) => h("span", { class: "bpw-frac" }, h("span", {}, group(from)), h("span", {}, group(from))),
  "\\text": (from) => h("span", {}, raw(from)),
  "\\c": (from) => h("span", { class: raw(from) }, group(from)),
  "\\b": (from) => h("b", {}, group(from)),
  "\\bar": (from) => h("span", { class: "bpw-bar" }, group(from)),
  "\\,": () => " ",
  "\\prime": () => h("span", { class: "bpw-prime" }, "′"),
  "'": () => h("span", { class: "bpw-prime" }, "′")
};
function atom(from) {
  const token = from.tokens[from.at];
  if (token === void 0) return "";
  if (token === "{") return h("span", {}, group(from));
  from.at++;
  if (Object.hasOwn(COMMANDS, token)) return COMMANDS[token](from);
  const name = token.slice(1);
  if (token[0] === "\\" && GREEK[name]) return h("var", {}, GREEK[name]);
  if (token[0] === "\\" && UPRIGHT[name]) return UPRIGHT[name];
  if (/^[A-Za-z]$/.test(token)) return h("var", {}, token);
  return token.startsWith("\\") ? name : token;
}
var signOf = (token) => SIGNS[token] ?? (token[0] === "\\" ? SIGNS[token.slice(1)] : void 0);
function scripts(from) {
  let up, down;
  while (from.tokens[from.at] === "^" || from.tokens[from.at] === "_") {
    if (from.tokens[from.at++] === "^") up = group(from);
    else down = group(from);
  }
  if (up && down) return h("span", { class: "bpw-stack" }, h("span", {}, up), h("span", {}, down));
  if (up) return h("sup", {}, up);
  return down ? h("sub", {}, down) : null;
}
function list(from, end) {
  const nodes = [];
  let operand = false;
  while (from.at < from.tokens.length && from.tokens[from.at] !== end) {
    const token = from.tokens[from.at];
    if (/^\s$/.test(token)) {
      from.at++;
      continue;
    }
    const sign = signOf(token);
    if (sign) {
      from.at++;
      nodes.push(...operand ? [h("wbr"), h("span", { class: "bpw-wide" }, sign)] : [sign]);
      operand = false;
      continue;
    }
    const base = atom(from);
    const beside = scripts(from);
    nodes.push(beside ? h("span", { class: "bpw-whole" }, base, beside) : base);
    operand = !/^[([,]$/.test(token);
  }
  return nodes;
}

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

// descent/map.js
var GRID = [81, 61];
var MAPS = {
  valley: { x: [-5, 5], y: [-2.5, 2.5], levels: [0.1, 0.5, 1.5, 3, 5, 8, 12, 20, 30, 45] },
  neuron: { x: [-5, 5], y: [-3.5, 4.5], levels: [0.47, 0.5, 0.55, 0.7, 1, 1.5, 2, 3, 4, 5, 6] },
  xor: {
    reach: [6, 9, 14, 20, 30],
    levels: [0.02, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3, 4, 6]
  }
};
function reachOf(land, { thetas, free }, t) {
  const { reach } = MAPS[land];
  if (!reach) return null;
  const far = Math.max(...thetas.slice(0, t + 1).flatMap((theta) => free.map((k) => Math.abs(theta[k]))));
  return reach.find((r) => far <= r * 0.95) ?? reach.at(-1);
}
var domainOf = (land, reach) => reach === null ? MAPS[land] : { ...MAPS[land], x: [-reach, reach], y: [-reach, reach] };
function heightsOf(place, theta, [across, up], { x, y }) {
  const [columns, rows] = GRID;
  const heights = new Float64Array(columns * rows);
  const at = [...theta];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      at[across] = x[0] + c / (columns - 1) * (x[1] - x[0]);
      at[up] = y[0] + r / (rows - 1) * (y[1] - y[0]);
      heights[r * columns + c] = place.cost(at);
    }
  return heights;
}
function blueOf(J, levels) {
  const k = levels.findIndex((level) => level > J);
  if (k < 0) return 0;
  const low = k > 0 ? levels[k - 1] : 0;
  return 1 - (k + (J - low) / (levels[k] - low)) / levels.length;
}
var SIDES = {
  1: "30",
  2: "01",
  3: "31",
  4: "12",
  6: "02",
  7: "32",
  8: "23",
  9: "02",
  11: "12",
  12: "13",
  13: "01",
  14: "30"
};
function heightLine(heights, columns, rows, level) {
  const pieces = [];
  const cut = (p, q) => (level - p) / (q - p);
  for (let r = 0; r + 1 < rows; r++)
    for (let c = 0; c + 1 < columns; c++) {
      const at = r * columns + c;
      const [p, q, s, t] = [heights[at], heights[at + 1], heights[at + columns + 1], heights[at + columns]];
      const kind = p > level | (q > level) << 1 | (s > level) << 2 | (t > level) << 3;
      if (kind === 0 || kind === 15) continue;
      const side = [
        () => [c + cut(p, q), r],
        () => [c + 1, r + cut(q, s)],
        () => [c + cut(t, s), r + 1],
        () => [c, r + cut(p, t)]
      ];
      for (const [i, j] of joined(kind, (p + q + s + t) / 4 > level)) pieces.push(...side[i](), ...side[j]());
    }
  return pieces;
}
function joined(kind, middleAbove) {
  if (kind !== 5 && kind !== 10) return [[...SIDES[kind]]];
  const pairs = middleAbove === (kind === 5) ? [0, 1, 2, 3] : [3, 0, 1, 2];
  return [pairs.slice(0, 2), pairs.slice(2)];
}
function clipped([x0, y0], [x1, y1], [left, top, right, bottom]) {
  let from = 0;
  let to = 1;
  for (const [start, way, low, high] of [
    [x0, x1 - x0, left, right],
    [y0, y1 - y0, top, bottom]
  ]) {
    if (way === 0 && (start < low || start > high)) return null;
    if (way === 0) continue;
    const [enter, leave] = [(low - start) / way, (high - start) / way].sort((s, t) => s - t);
    from = Math.max(from, enter);
    to = Math.min(to, leave);
  }
  if (from > to) return null;
  const hold = (v, low, high) => Math.max(low, Math.min(high, v));
  const at = (share) => [hold(x0 + share * (x1 - x0), left, right), hold(y0 + share * (y1 - y0), top, bottom)];
  return [at(from), at(to)];
}
var AFAR = 1e150;
var held = ([x, y]) => [x, y].map((v) => Math.max(-AFAR, Math.min(AFAR, v)));
function clippedPath(points, box) {
  let d = "";
  let pen = null;
  let last = held(points[0]);
  points.slice(1).forEach((point, k) => {
    const next = held(point);
    const apart = Math.hypot(next[0] - last[0], next[1] - last[1]);
    if (apart < 0.7 && k + 2 < points.length) return;
    const piece = clipped(last, next, box);
    last = next;
    const [p, q] = (piece ?? []).map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
    if (piece) d += pen === p ? `L${q}` : `M${p}L${q}`;
    pen = piece ? q : null;
  });
  return d;
}
var scalesOf = ([left, top, right, bottom]) => ({
  X: linear([0, GRID[0] - 1], [left, right]),
  Y: linear([0, GRID[1] - 1], [bottom, top])
});

// numerics/activations.js
var sigmoid = (z) => {
  const e = Math.exp(-Math.abs(z));
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
};
var sigmoidPrime = (z) => sigmoid(z) * sigmoid(-z);

// numerics/costs.js
var softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
var COSTS = {
  cross_entropy: {
    of: (z, _a, y) => y * softplus(-z) + (1 - y) * softplus(z),
    wrtA: (a, y) => (a - y) / (a * (1 - a)),
    delta: (z, y) => (1 - y) * sigmoid(z) - y * sigmoid(-z)
    // a - y, which keeps its digits where y = 1 and a rounds to 1
  },
  half_squared_error: { of: (_z, a, y) => 0.5 * (a - y) ** 2, wrtA: (a, y) => a - y }
};

// descent/numbers.js
var HALF_LOG_2 = Math.log(2) / 2;
var BOTH = [0, 1];
var bowl = (c) => ({
  size: c.length,
  cost: (w) => 0.5 * w.reduce((sum, value, i) => sum + c[i] * value * value, 0),
  slope: (w) => w.map((value, i) => c[i] * value)
});
function flatNetwork(sizes, X, Y) {
  const L = sizes.length;
  const m = X.length;
  const first = [0];
  for (let l = 0; l + 1 < L; l++) first.push(first[l] + sizes[l + 1] * (1 + sizes[l]));
  const [a, z, delta] = [0, 1, 2].map(() => sizes.map((units) => new Float64Array(units)));
  const net = { sizes, L, first, a, z, delta };
  const examples = X.map((x, n) => ({ x, y: Y[n] }));
  return {
    size: first[L - 1],
    cost: (theta) => examples.reduce((J, { x, y }) => J + forward(net, theta, x).cost(y), 0) / m,
    slope(theta) {
      const Delta = new Array(first[L - 1]).fill(0);
      for (const { x, y } of examples) {
        forward(net, theta, x);
        addBackward(net, theta, y, Delta);
      }
      return Delta.map((sum) => sum / m);
    },
    answers: (theta) => X.map((x) => forward(net, theta, x).answer())
  };
}
function forward({ sizes, L, first, a, z }, theta, x) {
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
  return {
    answer: () => [...a[L - 1]],
    cost: (y) => y.reduce((J, label, k) => J + COSTS.cross_entropy.of(z[L - 1][k], a[L - 1][k], label), 0)
  };
}
function addBackward({ sizes, L, first, a, z, delta }, theta, y, Delta) {
  for (let l = L - 1; l > 0; l--) {
    for (let j = 0; j < sizes[l]; j++) {
      const zj = z[l][j];
      delta[l][j] = l === L - 1 ? (1 - y[j]) * sigmoid(zj) - y[j] * sigmoid(-zj) : overPaths(theta, first[l] + 1 + j, 1 + sizes[l], delta[l + 1]) * sigmoidPrime(zj);
      const row = first[l - 1] + j * (1 + sizes[l - 1]);
      Delta[row] += delta[l][j];
      for (let i = 0; i < sizes[l - 1]; i++) Delta[row + 1 + i] += delta[l][j] * a[l - 1][i];
    }
  }
}
function overPaths(theta, start, apart, above) {
  let sum = 0;
  for (let k = 0; k < above.length; k++) sum += theta[start + k * apart] * above[k];
  return sum;
}
var landscapeOf = (land) => "c" in land ? bowl(land.c) : flatNetwork(land.sizes, land.X, land.Y);
var zeros = (theta) => theta.map(() => 0);
var RULES = {
  descent: (alpha) => ({
    init: () => null,
    step: (theta, d) => [theta.map((value, i) => value - alpha * d[i]), null]
  }),
  momentum: (alpha, beta) => ({
    init: zeros,
    step(theta, d, velocity) {
      const v = velocity.map((old, i) => beta * old - alpha * d[i]);
      return [theta.map((value, i) => value + v[i]), v];
    }
  }),
  adam: (alpha, _beta, beta1 = 0.9, beta2 = 0.999, eps = 1e-8) => ({
    init: (theta) => ({ u: zeros(theta), v: zeros(theta), t: 0 }),
    step(theta, d, memory) {
      const t = memory.t + 1;
      const u = memory.u.map((old, i) => beta1 * old + (1 - beta1) * d[i]);
      const v = memory.v.map((old, i) => beta2 * old + (1 - beta2) * d[i] * d[i]);
      const c1 = 1 - beta1 ** t;
      const c2 = 1 - beta2 ** t;
      return [theta.map((value, i) => value - alpha * (u[i] / c1) / (Math.sqrt(v[i] / c2) + eps)), { u, v, t }];
    }
  })
};
var freeOf = ({ land, pair }) => land === "xor" ? pair : BOTH;
function firstOf(lands, { land, seed, start, pair }) {
  const first = [...land === "xor" ? lands.xor.starts[seed] : lands[land].start];
  start.forEach((value, k) => {
    first[freeOf({ land, pair })[k]] = value;
  });
  return first;
}
function walkOf(lands, settings) {
  const { land, rule, alpha, beta, only } = settings;
  const place = landscapeOf(lands[land]);
  const free = freeOf(settings);
  const { init, step } = RULES[rule](alpha, beta);
  const held2 = land === "xor" && only;
  const slope = (theta) => place.slope(theta).map((each, k) => held2 && !free.includes(k) ? 0 : each);
  const first = firstOf(lands, settings);
  const walk = {
    place,
    free,
    thetas: [first],
    J: [place.cost(first)],
    slopes: [slope(first)],
    memories: [init(first)]
  };
  walk.ended = null;
  walk.to = (t) => {
    while (walk.thetas.length <= t && walk.ended === null) {
      const last = walk.thetas.length - 1;
      const [theta, memory] = step(walk.thetas[last], walk.slopes[last], walk.memories[last]);
      const J = place.cost(theta);
      const d = slope(theta);
      if (![...theta, J, ...d].every(Number.isFinite)) {
        walk.ended = last;
        break;
      }
      walk.thetas.push(theta);
      walk.J.push(J);
      walk.slopes.push(d);
      walk.memories.push(memory);
    }
    return Math.min(t, walk.thetas.length - 1);
  };
  return walk;
}
var lengthOf = (d) => Math.hypot(...d);
function verdictAt({ J, slopes, ended }, t, land) {
  if (ended === t) return "end";
  if (t === 0) return "start";
  if (J[t] > J[0]) return "high";
  if (land === "xor" && J[t] < 0.05) return "learnt";
  if (land === "xor" && Math.abs(J[t] - HALF_LOG_2) < 0.01 && lengthOf(slopes[t]) < 0.01) return "stuck";
  if (lengthOf(slopes[t]) < 1e-6) return "flat";
  return J[t] > J[t - 1] ? "up" : "down";
}
var weightOf = (k) => k < 9 ? { l: 1, j: Math.floor(k / 3) + 1, i: k % 3 } : { l: 2, j: 1, i: k - 9 };

// descent/drawing.js
var NARROW = 460;
var HIGHEST = 1e30;
var LOWEST = 1e-16;
var FEET = 100;
var inside = ([left, top, right, bottom], [x, y]) => x >= left && x <= right && y >= top && y <= bottom;
var SIMPLE = { valley: ["w₁", "w₂"], neuron: ["b", "w"] };
function nameOf(land, k) {
  if (SIMPLE[land]) return SIMPLE[land][k];
  const { l, j, i } = weightOf(k);
  return `Θ${["⁽¹⁾", "⁽²⁾"][l - 1]}${"₀₁₂₃"[j]}${"₀₁₂₃"[i]}`;
}
function longNameOf(land, k, W) {
  const { l, j, i } = weightOf(k);
  const from = i === 0 ? W.bias : fill([W.input, W.hidden][l - 1], { i });
  return `${nameOf(land, k)}: ${fill(W.w, { l, from, to: l === 1 ? fill(W.hidden, { i: j }) : W.output })}`;
}
var mainNames = (land, free) => free.map((k) => nameOf(land, k));
function createMap(W) {
  const canvas = h("canvas", { "aria-hidden": "true" });
  const [lines, walked, labels] = [0, 1, 2].map(() => svg("g", { "aria-hidden": "true" }));
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
  const node = h("div", { class: "descent-map" }, canvas, drawing);
  return { node, canvas, drawing, lines, walked, labels, walker, startText, handle };
}
function sceneOf(width, land, free, domain, heights) {
  const share = land === "valley" ? 0.5 : 0.6;
  const bottom = width < NARROW ? 270 : Math.round(Math.min(430, 40 + (width - 66) * share));
  const box = [46, 20, width - 12, bottom];
  const [across, up] = mainNames(land, free);
  const frame = axes(box, { domain: domain.x, label: across }, { domain: domain.y, label: up });
  const place = (theta) => [frame.X(theta[free[0]]), frame.Y(theta[free[1]])];
  return { width, height: bottom + 42, box, domain, heights, frame: frame.node, X: frame.X, Y: frame.Y, place };
}
function layScene(map, scene, start) {
  const { width, height, box, domain, heights } = scene;
  const [left, top, right, bottom] = box;
  const { nodes, labels } = heightLines(heights, domain.levels, box, [scene.place(start)]);
  const frame = svg("rect", { class: "line", x: left, y: top, width: right - left, height: bottom - top });
  map.lines.replaceChildren(scene.frame, ...nodes, frame);
  map.labels.replaceChildren(...labels);
  tint(map.canvas, heights, domain.levels);
  set(map.drawing, { viewBox: `0 0 ${width} ${height}`, width, height });
  const size = `width: ${right - left}px; height: ${bottom - top}px`;
  set(map.canvas, { style: `left: ${left}px; top: ${top}px; ${size}` });
}
function tint(canvas, heights, levels) {
  const [columns, rows] = GRID;
  set(canvas, { width: columns, height: rows });
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(columns, rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const blue = blueOf(heights[(rows - 1 - r) * columns + c], levels);
      image.data.set([60, 130, 215, Math.round(120 * blue)], 4 * (r * columns + c));
    }
  pen.putImageData(image, 0, 0);
}
function heightLines(heights, levels, box, avoid) {
  const { X, Y } = scalesOf(box);
  const nodes = [];
  const labels = [];
  const taken = [...avoid];
  for (const level of levels) {
    const pieces = heightLine(heights, ...GRID, level);
    const ends = Array.from({ length: pieces.length / 2 }, (_, n) => [X(pieces[2 * n]), Y(pieces[2 * n + 1])]);
    if (!ends.length) continue;
    const d = ends.map(([x, y], n) => `${n % 2 ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`).join("");
    nodes.push(svg("path", { class: "line", d }));
    const best = roomiest(ends, box, taken);
    if (!best) continue;
    taken.push(best);
    labels.push(svg("text", { class: "label halo", x: best[0], y: best[1] + 4 }, String(level)));
  }
  return { nodes, labels };
}
function roomiest(ends, [left, top, right, bottom], taken) {
  let best = null;
  let room = 24;
  for (let n = 0; n < ends.length; n += 6) {
    const [x, y] = ends[n];
    if (x < left + 20 || x > right - 20 || y < top + 12 || y > bottom - 12) continue;
    const near = Math.min(60, ...taken.map(([p, q]) => Math.hypot((x - p) * 0.7, y - q)));
    if (near <= room) continue;
    room = near;
    best = ends[n];
  }
  return best;
}
function layWalk(map, scene, { thetas }, t) {
  const { box, place } = scene;
  const points = thetas.slice(0, t + 1).map(place);
  const feet = t <= FEET ? points.slice(1, -1).filter((point) => inside(box, point)) : [];
  map.walked.replaceChildren(
    svg("path", { class: "walked", d: clippedPath(points, box) }),
    ...feet.map(([x2, y2]) => svg("circle", { class: "foot", cx: x2.toFixed(1), cy: y2.toFixed(1), r: 2.6 }))
  );
  const [x, y] = points[t];
  const seen = t > 0 && inside(box, [x, y]);
  if (seen) set(map.walker, { cx: x.toFixed(1), cy: y.toFixed(1) });
  set(map.walker, { visibility: seen ? "visible" : "hidden" });
  return points.every((point) => inside(box, point));
}
function layStart({ handle, startText }, { box, domain, place }, start, free, names) {
  const [left, top, right, bottom] = box;
  const [x, y] = place(start);
  const sx = Math.max(left, Math.min(right, x));
  const sy = Math.max(top, Math.min(bottom, y));
  set(startText, { y: sy < top + 24 ? 24 : -14, x: sx > right - 20 ? -12 : sx < left + 20 ? 12 : 0 });
  const values = free.map((k) => Number(start[k].toFixed(4)));
  set(handle, {
    transform: `translate(${sx.toFixed(1)},${sy.toFixed(1)})`,
    "aria-valuemin": Math.min(domain.x[0], start[free[0]]),
    "aria-valuemax": Math.max(domain.x[1], start[free[0]]),
    "aria-valuenow": values[0],
    "aria-valuetext": names.map((name, n) => `${name} = ${show(values[n], "all")}`).join(", ")
  });
}
var LASTS = [10, 20, 30, 50, 100, 200, 300, 500, 1e3, 2e3, 3e3, 5e3];
var brief = (v) => v < 1e-3 || v >= 1e4 ? v.toExponential(0).replace("e+", "e").replace("-", "−") : String(Number(v.toPrecision(2)));
function costScale(costs) {
  const end = costs.findIndex((J2) => J2 > HIGHEST);
  const J = (end < 0 ? costs : costs.slice(0, end)).map((value) => Math.max(LOWEST, value));
  const low = Math.floor(Math.log10(Math.min(...J)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...J)) - 1e-9));
  const every = Math.max(1, Math.ceil((high - low) / 4));
  const factors = high - low === 1 ? [1, 2, 5] : [1];
  const marks = [];
  for (let power = low; power <= high; power += every)
    marks.push(...factors.map((factor) => Number(`${factor}e${power}`)).filter((v) => v <= 10 ** high * 1.0001));
  return { J, low, high, marks, leaves: end >= 0 };
}
function costCurve(width, walk, t, land, W) {
  const { J, low, high, marks, leaves } = costScale(walk.J.slice(0, t + 1));
  const box = [52, 22, width - 14, 130];
  const { node, X, Y } = axes(
    box,
    { domain: [0, LASTS.find((n) => n >= t)], label: W.stepAxis },
    { domain: [10 ** low, 10 ** high], log: true, ticks: marks, label: W.costAxis, text: brief }
  );
  const points = [];
  J.forEach((value, k) => {
    if (!points.length || k === J.length - 1 || X(k) - points.at(-1)[0] > 0.5) points.push([X(k), Y(value)]);
  });
  const [x, y] = points.at(-1);
  const stuck = land === "xor" && HALF_LOG_2 > 10 ** low && HALF_LOG_2 < 10 ** high;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} 172`, width, height: 172, role: "img", "aria-label": W.costCurve },
    node,
    stuck && halfLogLine(box, Y(HALF_LOG_2), W),
    svg("path", { class: "curve", d: path(points), style: "stroke: var(--w-back); stroke-width: 2" }),
    leaves ? arrowUp(x, y, box[1]) : svg("circle", { cx: x, cy: y, r: 5, style: "fill: var(--w-back)" })
  );
}
var halfLogLine = ([left, , right], y, W) => svg(
  "g",
  {},
  svg("line", { x1: left, x2: right, y1: y, y2: y, style: "stroke: var(--w-grad)", "stroke-dasharray": "6 4" }),
  svg(
    "text",
    { class: "halo grad", x: right - 4, y: y - 6, "text-anchor": "end", style: "fill: var(--w-grad)" },
    W.halfLog
  )
);
var arrowUp = (x, y, top) => svg("path", {
  class: "leaves",
  d: `M${x - 5},${top + 2}L${x},${top - 8}L${x + 5},${top + 2}ZM${x},${y}L${x},${top}`,
  style: "fill: var(--w-back); stroke: var(--w-back); stroke-width: 2"
});

// descent/style.css
var style_default2 = "/* Figure 5, descent. */\n.descent-map {\n  position: relative;\n}\n.descent-map canvas {\n  position: absolute;\n  pointer-events: none;\n}\n.bpw .descent-map svg {\n  position: relative;\n  touch-action: pan-y;\n}\n.bpw .descent-map .grid {\n  display: none;\n}\n.bpw .descent-map .line {\n  fill: none;\n  stroke: var(--w-edge);\n  stroke-width: 1;\n}\n.bpw .descent-map .label {\n  font-size: 11px;\n  fill: var(--w-text);\n  text-anchor: middle;\n}\n.bpw .descent-map .walked {\n  fill: none;\n  stroke: var(--w-grad);\n  stroke-width: 2;\n  stroke-linejoin: round;\n}\n.bpw .descent-map .foot {\n  fill: var(--w-grad);\n}\n.bpw .descent-map .walker {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n  stroke-width: 2.5;\n}\n.bpw .descent-map .ring {\n  fill: var(--w-bg);\n  stroke: var(--w-text);\n  stroke-width: 2.5;\n}\n\n.bpw .descent-curve {\n  margin-top: 0.6rem;\n}\n";

// descent/words.json
var words_default2 = {
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
  step: "Step",
  steps: "{n} steps",
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

// descent/view.js
var pairOfWeights = checked(
  (value, [low, high]) => Array.isArray(value) && value.length === 2 && value[0] !== value[1] && value.every((k) => Number.isInteger(k) && k >= low && k <= high)
);
var STATE = {
  land: oneOf,
  rule: oneOf,
  alpha: number,
  beta: number,
  step: whole,
  start: numbers((length) => length === 0 || length === 2),
  seed: whole,
  pair: pairOfWeights,
  only: flag
};
var SETTINGS = ["land", "rule", "alpha", "beta", "start", "seed", "pair", "only"];
var PACE = {
  valley: { many: 10, stride: 1, far: 300 },
  neuron: { many: 10, stride: 1, far: 300 },
  xor: { many: 100, stride: 20, far: 3e3 }
};
var derive = (lands, W) => ({
  free: [["land", "pair"], freeOf],
  place: [["land"], ({ land }) => landscapeOf(lands[land])],
  first: [["land", "seed", "start", "pair"], (settings) => firstOf(lands, settings)],
  walk: [SETTINGS, (settings) => walkOf(lands, settings)],
  t: [["walk", "step"], ({ walk, step }) => Math.min(walk.to(step + 1), walk.to(step))],
  reach: [["land", "walk", "t"], ({ land, walk, t }) => reachOf(land, walk, t)],
  domain: [["land", "reach"], ({ land, reach }) => domainOf(land, reach)],
  // the weights that the map does not show, as text, so that equal ones count as equal
  others: [
    ["land", "only", "free", "first", "walk", "t"],
    ({ land, only, free, first, walk, t }) => land === "xor" ? (only ? first : walk.thetas[t]).map((v, k) => free.includes(k) ? 0 : v).join() : "0,0"
  ],
  heights: [
    ["place", "others", "free", "domain"],
    ({ place, others, free, domain }) => heightsOf(place, others.split(",").map(Number), free, domain)
  ],
  scene: [
    ["frameWidth", "land", "free", "domain", "heights"],
    ({ frameWidth, land, free, domain, heights }) => sceneOf(frameWidth, land, free, domain, heights)
  ],
  nextNumbers: [
    ["land", "rule", "walk", "t"],
    ({ land, rule, walk, t }) => ({ head: headsOf(rule, W), rows: rowsOf(land, rule, walk, t) })
  ]
});
function render({ model, el }) {
  const lands = model.get("lands");
  const W = { ...words_default2, ...model.get("words") ?? {} };
  const fig = figure({ model, el, words: words_default2, css: style_default2, state: STATE, local: { listOpen: false }, derive: derive(lands, W) });
  const map = createMap(fig.words);
  const curve = fig.part(
    ["frameWidth", "walk", "t", "land"],
    ({ frameWidth, walk, t, land }) => costCurve(frameWidth, walk, t, land, W)
  );
  curve.className = "descent-curve";
  const outside = h("p", { class: "bpw-help", hidden: true }, W.outside);
  const list2 = fig.part(
    ["listOpen", "rule", "nextNumbers"],
    ({ listOpen, rule, nextNumbers }) => listOpen ? [h("p", {}, math(RULE_TEX[rule])), table(W.nextStep, nextNumbers.head, nextNumbers.rows)] : []
  );
  const player2 = createPlayer(fig);
  fig.add(
    landChoice(fig, lands, player2),
    ruleRow(fig),
    seedRow(fig, lands),
    map.node,
    outside,
    bar2(fig, player2),
    fig.line,
    curve,
    startRow(fig, lands),
    pairRow(fig),
    fig.details({ label: W.nextStep, key: "listOpen" }, list2),
    h("p", { class: "bpw-help" }, W.help)
  );
  moveStart(fig, map);
  fig.draw(["scene"], ({ scene }) => layScene(map, scene, fig.now.first));
  fig.draw(["scene", "walk", "t"], ({ scene, walk, t }) => {
    outside.hidden = layWalk(map, scene, walk, t);
  });
  fig.draw(["scene", "first", "free", "land"], ({ scene, first, free, land }) => {
    layStart(map, scene, first, free, mainNames(land, free));
  });
  fig.draw(["walk", "t", "land"], ({ walk, t, land }) => fig.say(sentence(walk, t, land, W)));
  fig.print(({ nextNumbers }) => ({ ...nextNumbers, drawings: [map.node] }));
  return fig.start();
}
function landChoice(fig, lands, player2) {
  const W = fig.words;
  const change = (land) => {
    player2.halt();
    fig.set({ land, start: [], step: 0, alpha: lands[land].alpha[fig.now.rule] });
  };
  const options = fig.limits.land.map((land) => [land, W[land]]);
  return fig.row(fig.choice({ label: W.land, get: ({ land }) => land, set: change, options }));
}
function ruleRow(fig) {
  const W = fig.words;
  const beta = fig.field({ label: W.beta, key: "beta", step: 0.05, width: "5rem" });
  fig.draw(["rule"], ({ rule }) => {
    beta.hidden = rule !== "momentum";
  });
  return fig.row(
    fig.choice({ label: W.rule, key: "rule", options: fig.limits.rule.map((rule) => [rule, W[rule]]) }),
    fig.field({ label: W.alpha, key: "alpha", step: 0.01, width: "6rem" }),
    beta
  );
}
var onlyForXor = (fig, node) => {
  fig.draw(["land"], ({ land }) => {
    node.hidden = land !== "xor";
  });
  return node;
};
function seedRow(fig, lands) {
  const W = fig.words;
  const xor = { land: "xor", rule: "adam", alpha: lands.xor.alpha.adam, start: [], step: 2e3, only: false };
  const row = fig.row(
    fig.select({ label: W.seed, key: "seed", options: lands.xor.starts.map((_, seed) => [seed, String(seed)]) }),
    fig.button({ label: W.stuck, press: () => fig.set({ ...xor, seed: 0 }) }),
    fig.button({ label: W.learns, press: () => fig.set({ ...xor, seed: 1 }) })
  );
  return onlyForXor(fig, row);
}
function startRow(fig, lands) {
  const W = fig.words;
  const [low, high] = fig.limits.start;
  const usual2 = () => fig.set({ start: [], step: 0, alpha: lands[fig.now.land].alpha[fig.now.rule] });
  const field2 = (land, free, n) => fig.field({
    label: fill(W.startAt, { name: nameOf(land, free[n]) }),
    get: ({ first }) => first[free[n]],
    set: (value) => fig.set({ start: free.map((k, m) => m === n ? value : fig.now.first[k]) }),
    low,
    high,
    step: 0.1,
    width: "6rem",
    text: (value) => minus(String(Number(value.toFixed(4))))
  });
  return fig.part(
    ["land", "free"],
    ({ land, free }) => fig.row(field2(land, free, 0), field2(land, free, 1), fig.button({ label: W.usual, press: usual2 }))
  );
}
function pairRow(fig) {
  const W = fig.words;
  const which = h("p", { class: "bpw-help" });
  fig.draw(["only"], ({ only }) => put(which, only ? W.helpOnly : W.helpAll));
  const [low, high] = fig.limits.pair;
  const all = Array.from({ length: high - low + 1 }, (_, k) => low + k);
  const select2 = (n, label) => fig.select({
    label,
    get: ({ pair }) => pair[n],
    set: (k) => {
      const { pair } = fig.now;
      const next = pair[1 - n] === k ? [pair[1], pair[0]] : pair.map((old, m) => m === n ? k : old);
      fig.set({ start: [], pair: next });
    },
    options: ({ land }) => land === "xor" ? all.map((k) => [k, longNameOf(land, k, W)]) : []
  });
  const row = fig.row(select2(0, W.across), select2(1, W.up), fig.toggle({ label: W.only, key: "only" }));
  return onlyForXor(fig, h("div", {}, row, which));
}
function createPlayer(fig) {
  const end = ({ walk, t }) => walk.ended === t || t >= fig.limits.step[1];
  return fig.player({
    key: "step",
    at: ({ t }) => t,
    last: ({ walk }) => walk.ended ?? fig.limits.step[1],
    pace: fig.calm ? 1e3 : 120,
    stride: ({ land }) => PACE[land].stride * (fig.calm ? 10 : 1),
    rest: (now) => end(now) || now.t >= PACE[now.land].far || lengthOf(now.walk.slopes[now.t]) < 1e-6
  });
}
function bar2(fig, player2) {
  const W = fig.words;
  const { first, back, next, leap, play } = player2.parts;
  const many = ({ land }) => PACE[land].many;
  return player2.bar(
    first(`|◀︎ ${W.toStart}`),
    back(),
    next(`${W.step} ▶︎`),
    leap((now) => fill(W.steps, { n: many(now) }), many),
    play(),
    fig.field({
      label: W.stepsTaken,
      get: ({ t }) => t,
      set: player2.go,
      low: 0,
      high: fig.limits.step[1],
      isWhole: true,
      width: "5rem"
    })
  );
}
function moveStart(fig, { handle, drawing }) {
  const within = (value, [low, high]) => Math.round(100 * Math.max(low, Math.min(high, value))) / 100;
  const startAt = (x, y) => {
    const { domain } = fig.now.scene;
    fig.set({ start: [within(x, domain.x), within(y, domain.y)] });
  };
  const startAtPixel = (x, y) => startAt(fig.now.scene.X.invert(x), fig.now.scene.Y.invert(y));
  fig.drag(handle, (x, y) => {
    handle.focus({ preventScroll: true });
    startAtPixel(x, y);
  });
  fig.on(handle, "touchstart", (event) => event.preventDefault(), { passive: false });
  fig.on(drawing, "click", (event) => {
    if (handle.contains(event.target)) return;
    const box = drawing.getBoundingClientRect();
    const scale = fig.now.scene.width / box.width;
    startAtPixel((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  });
  fig.on(handle, "keydown", (event) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const size = event.shiftKey ? 0.01 : 0.1;
    const [x, y] = fig.now.free.map((k) => fig.now.first[k]);
    startAt(x + way[0] * size, y + way[1] * size);
  });
}
var RULE_TEX = {
  descent: "\\theta \\leftarrow \\theta - \\alpha D",
  momentum: "v \\leftarrow \\beta v - \\alpha D \\text{ } \\theta \\leftarrow \\theta + v",
  adam: "\\theta \\leftarrow \\theta - \\alpha \\frac{u / (1 - \\beta_1^t)}{√(v / (1 - \\beta_2^t)) + \\epsilon} \\text{ } \\beta_1 = 0.9, \\beta_2 = 0.999"
};
var readable = (x) => x === 0 ? "0" : Math.abs(x) >= 1e4 && Math.abs(x) < 1e7 ? show(x, 0) : showSmall(x);
var SAYS = {
  end: "saysEnd",
  start: "saysStart",
  high: "saysHigh",
  learnt: "saysLearnt",
  stuck: "saysStuck",
  flat: "saysFlat",
  up: "saysUp",
  down: "saysDown"
};
function sentence(walk, t, land, W) {
  const { J, slopes, place, thetas } = walk;
  const verdict = verdictAt(walk, t, land);
  const answers = () => place.answers(thetas[t]).map(([a]) => show(a, 2));
  const what = fill(W[SAYS[verdict]], {
    next: verdict === "start" && readable(J[1]),
    first: readable(J[0]),
    by: t > 0 && readable(Math.abs(J[t] - J[t - 1])),
    answers: ["learnt", "stuck"].includes(verdict) && answers().join(", ")
  });
  return fill(W.says, { t, J: readable(J[t]), slope: readable(lengthOf(slopes[t])), what });
}
var headsOf = (rule, W) => [
  W.weight,
  W.now,
  W.slopeOf,
  ...rule === "momentum" ? [W.speed] : [],
  W.change,
  W.then
];
function rowsOf(land, rule, { free, thetas, slopes, memories }, t) {
  const next = thetas[t + 1];
  return free.map((k) => {
    const now = thetas[t][k];
    const speed = rule === "momentum" ? [memories[t][k]] : [];
    const then = next ? [next[k] - now, next[k]].map(readable) : ["∞", "∞"];
    return [nameOf(land, k), ...[now, slopes[t][k], ...speed].map(readable), ...then];
  });
}

// bundles/states.json
var states_default = { alpha: 0.09, beta: 0.9, land: "valley", lands: { valley: { c: [1, 20], start: [-4, 1], alpha: { descent: 0.09, momentum: 0.05, adam: 0.3 } }, neuron: { sizes: [1, 1], X: [[-2], [-1], [-0.5], [0.5], [1], [2]], Y: [[0], [0], [1], [0], [1], [1]], start: [-3, -2], alpha: { descent: 1, momentum: 0.2, adam: 0.3 } }, xor: { sizes: [2, 3, 1], X: [[0, 0], [0, 1], [1, 0], [1, 1]], Y: [[0], [1], [1], [0]], starts: [[0.1257302210933933, 0.10490011715303971, -0.535669373161111, -0.1321048632913019, 0.36159505490948474, 1.3040000451301372, 0.6404226504432821, 0.9470809631292422, -0.7037352358069926, -1.2654214710460525, -0.6232744625373522, 0.0413259793472436, -2.3250307746388343], [0.345584192064786, -1.303157231604361, 0.9053558666731177, 0.8216181435011584, 0.4463745723640113, -0.5369532353602852, 0.33043707618338714, 0.5811181041963531, 0.36457239618607573, 0.294132496655526, 0.02842224131579679, 0.5467129866124469, -0.7364540870016669], [0.18905338179353307, -2.4414673826398556, 1.799707382720902, -0.5227484414807474, 1.1441658720372287, -0.32542283686782436, -0.41306354339189344, 0.7738065867276614, 0.28121066979764925, -0.5538228364240524, 0.9775674511260357, -0.31055654665915255, -0.3288239040579627], [2.0409191213851825, -0.5677696061279298, -0.45264929211044586, -2.5556650313141818, -0.2155971630897659, -2.019986129147251, 0.41809884672577885, -0.23193237764418947, -0.8652130762749417, 3.3229995166448827, 0.22578661322792176, -0.3526307943415954, -0.2812874181513504], [-0.6517911526116896, 0.659147749832255, -1.6413972945846467, -0.17471729232577715, -0.005203264171931977, -0.6234637409883934, 1.6637239913911968, 0.14863152325202633, -1.608187784186389, 0.2417718768768513, 0.23538091873745476, 1.5756260314314627, 0.3166450164719021], [-0.8019314252534474, 0.4204452380655215, 1.1360465324896427, -1.324358995628145, 0.10970639932180819, -0.5526473205362324, -0.24836162209524854, -0.7847803553442784, 0.7487457707345911, 1.6347830429585775, 0.27276877584472176, -1.2333286640307717, -0.9582652054360887], [1.0531157544867582, -0.13796506137840808, 1.0137194090532766, 1.776491303816993, 1.3521418253819912, 0.6537883844162056, -2.5532918384570134, 1.4971178525878377, 0.289957591366348, 0.5512671317684119, 0.17873768757050404, -1.073858701475369, -0.8466289662382713], [0.0012301533574825742, -0.8905918387572742, -0.45467078517172255, 0.2987455375084699, -0.9916465549964624, 0.060143602597438485, -0.2741378553622176, 1.3402152455545335, -0.49220651855132963, -0.6204748998199404, 0.4898420501851982, 0.35688700816006075, 0.10541424899789856], [-1.738266398496882, -0.35161713127840977, -2.3125815796967033, -1.3366427931811324, -0.18889719608460778, -0.957229228096346, -1.361106708564987, 0.8936001849299788, 0.956847237579234, 1.3922582291390866, 0.7674701130947078, -0.053029778757267734, 0.8597939889439096], [-0.8028369359828766, 0.656104877556666, 1.1434530226920894, 0.2428499070790021, -0.45261100300789897, 0.4304857455543092, -1.656345427042233, 0.25093256908418204, -0.3943520554588936, -0.8624048655156082, -2.032552427456725, 1.4104234840116703, -0.047632237192333934], [-1.103338449065532, 0.2669758563943925, -0.24858072943889084, -0.7250246402444398, 0.12648305151184983, 0.8430425708043379, -0.7818052573180567, 0.8579365494757685, 0.47518364194858514, -0.4507685980824168, -0.7549322818237513, -0.8148141073390911, -0.3438548577942607], [0.03419276725318417, -0.5103070767876675, -0.2979695111064471, 1.3597475403099617, -0.5273841930334252, 0.5697263575719601, 1.2247210785859324, -0.056064439045617594, 0.7468856162565439, -1.8473247989741095, 1.5665487746995206, -0.09643216015562055, 0.6803784532741461], [-0.006826779865523179, 0.7239565416499906, 1.6187762233340763, 1.0461432923049026, -1.2055581426463289, -0.6269554710763733, 0.7415884212884828, -1.3206632116051251, -0.10775250794802987, 0.9987636553170226, -0.02194788627038025, 0.4958800664642217, -1.910768664176647], [1.8267565599574231, 0.06963722766094482, 1.3182500241810684, -3.0783319101980338, 0.385629249998389, 1.8272586275861753, 0.9580639753088469, 0.0317437591517664, -0.5162294444924808, 0.5804849213397179, 0.43210686133773885, -0.35683935740335093, -0.24730382198818454], [0.6955197700381686, -2.924970571840865, -0.35323216358269055, -0.9794741683587314, 1.2476063726111246, 0.03307262346929485, -1.5734903329477068, 0.5118440276808229, 1.0232382136634648, -0.8821458480598934, 2.6522866971695453, -0.8769082522563802, 0.3735530621878692], [-1.4308730228590871, -0.5240866279019979, 0.525616204517509, -0.9365477163197146, 0.8073236234093464, -1.4435313882996355, 0.3939383568003809, 1.017063788892187, -0.5956486475349956, 2.0940849859026374, 0.7286889415434207, -0.5389894305810751, 0.20148779022628246], [-0.5947236978403764, 1.0309217445385483, 1.8178460987289433, 0.630783487419836, -0.3851893808502385, 0.5441771887526803, 1.0393541232237575, -0.36622168185723664, -1.4248485130063353, -0.7038591205388717, 0.1361623384532617, -0.9151747291399203, -0.19147101971894068], [1.101262453505847, -1.2602418568524327, -1.8946212698392553, 0.3384312766461778, 0.018638290983285614, -0.8105670995116028, -0.5399715152535035, -0.8721559599345132, -0.22196950708389104, -0.05184602813201771, -2.2767828157758307, 0.9251465905764266, -2.026845605910026], [-0.43234000554110225, -1.1078145982748595, 2.013915583091144, -1.130096771890423, 0.9241120367011457, -0.3592629380835823, 0.6738436579279797, 0.5705157312751826, 1.6115890898926153, 2.833969406582865, -0.9232646653032858, 1.0650737311362373, 0.5177406291981792], [-0.3700247693240037, -0.6181637087164065, 0.6721408015696635, 0.994078692032213, -1.450049505885249, 0.5934846357693563, 0.41585748064632017, -0.5618297235440954, 0.631453096950567, 0.4390906518766011, -0.76724880591175, 0.5283687488069336, 0.3419276735141769]], alpha: { descent: 1, momentum: 0.3, adam: 0.05 } } }, limits: { alpha: [1e-6, 1e3], beta: [0, 0.999], land: ["valley", "neuron", "xor"], pair: [0, 12], rule: ["descent", "momentum", "adam"], seed: [0, 19], start: [-100, 100], step: [0, 5e3] }, module: "descent", name: "descent", only: false, pair: [10, 11], rule: "descent", seed: 0, start: [], step: 0, words: {} };

// descent.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var descent_mjs_default = widget;
export {
  descent_mjs_default as default,
  mount
};
