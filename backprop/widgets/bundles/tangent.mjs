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
  const inside = (own, build) => {
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
    part: (keys2, build, node = h("div", {})) => createPart({ store, inside, renew, add: (run) => scope.draws.push(run) }, keys2, build, node),
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
function createPart({ store, inside, renew, add }, keys2, build, node) {
  let own = newScope();
  const check = store.watch(keys2, (values) => {
    const focusAgain = focusedPlace(node);
    own = renew(own);
    node.replaceChildren(...inside(own, () => [build(values)].flat()));
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
var oneOf = (names) => ({ ok: (value) => names.includes(value), names, write: String, read: (text) => text });
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
    const held = Object.fromEntries(keys2.map((key) => [key, model.get(key)]));
    const next = { ...state, ...pickBy(held, (key) => types[key].ok(held[key])) };
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
function figure({ model, el, words, css, state: kinds, local = {}, derive = {}, fits, mend, tools = true }) {
  const limits = model.get("limits");
  const types = Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [key, kind(limits[key])]));
  const author = Object.fromEntries(Object.keys(types).map((key) => [key, model.get(key)]));
  const store = createStore([author, local, { frameWidth: PAPER_WIDTH }], derive);
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

// numerics/activations.js
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

// tangent/numbers.js
var REACH = 6;
var LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };
function pointAt(kind, z) {
  const { g, prime } = ACTIVATIONS[kind];
  const slope = prime(z);
  return { z, a: g(z), slope, share: slope / LARGEST_SLOPE[kind], inside: Math.abs(z) <= REACH };
}
function clippedLine(x0, y0, slope, [low, high]) {
  let left = -REACH;
  let right = REACH;
  if (slope !== 0) {
    const ends = [x0 + (low - y0) / slope, x0 + (high - y0) / slope].sort((s, t) => s - t);
    left = Math.max(left, ends[0]);
    right = Math.min(right, ends[1]);
  }
  return [left, right].map((x) => [x, y0 + slope * (x - x0)]);
}

// tangent/drawing.js
var FRAMES = {
  sigmoid: { a: [-0.15, 1.15], aTicks: [0, 0.25, 0.5, 0.75, 1], slope: [0, 0.3], slopeTicks: [0, 0.125, 0.25] },
  tanh: { a: [-1.3, 1.3], aTicks: [-1, -0.5, 0, 0.5, 1], slope: [0, 1.2], slopeTicks: [0, 0.5, 1] },
  relu: { a: [-1, 6.5], aTicks: [0, 2, 4, 6], slope: [0, 1.2], slopeTicks: [0, 0.5, 1] }
};
var ALONG = { domain: [-REACH, REACH], ticks: [] };
var ALONG_BELOW = { domain: [-REACH, REACH], ticks: [-6, -4, -2, 0, 2, 4, 6], label: "z" };
var POINTS = 240;
function tangentDrawing(width, kind, W) {
  const scene = layOut(width, kind);
  const marks = makeMarks(scene.bottom);
  const handle = makeHandle(W);
  const height = scene.bottom + 38;
  const node = svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      style: "touch-action: pan-y",
      role: "group",
      "aria-label": W.title
    },
    scene.upper.node,
    scene.lower.node,
    svg("path", { class: "curve", d: scene.curve, style: "stroke: var(--w-forward)" }),
    svg("path", { class: "curve", d: scene.slopeCurve, style: "stroke: var(--w-back)" }),
    marks.node,
    handle.node
  );
  const move = (point) => {
    moveHandle(handle, scene, point, W);
    set(marks.node, { visibility: point.inside ? "visible" : "hidden" });
    if (point.inside) moveMarks(marks, scene, point, W);
  };
  return { node, handle: handle.node, X: scene.upper.X, move };
}
function layOut(width, kind) {
  const frame = FRAMES[kind];
  const { g, prime } = ACTIVATIONS[kind];
  const narrow = width < 460;
  const left = 46;
  const right = width - 12;
  const middle = narrow ? 190 : 230;
  const bottom = middle + (narrow ? 140 : 150);
  const upper = axes([left, 24, right, middle], ALONG, { domain: frame.a, ticks: frame.aTicks, label: "a = g(z)" });
  const lower = axes([left, middle + 44, right, bottom], ALONG_BELOW, {
    domain: frame.slope,
    ticks: frame.slopeTicks,
    label: "g′(z)"
  });
  const { X } = upper;
  const zs = Array.from({ length: POINTS + 1 }, (_, i) => -REACH + 2 * REACH * i / POINTS);
  const curve = (f, Y) => path(zs.map((z) => [X(z), Y(f(z))]));
  const level = (from, to, value) => path([
    [X(from), lower.Y(value)],
    [X(to), lower.Y(value)]
  ]);
  const slopeCurve = kind === "relu" ? level(-REACH, 0, 0) + level(0, REACH, 1) : curve(prime, lower.Y);
  return { g, frame, narrow, left, right, bottom, upper, lower, curve: curve(g, upper.Y), slopeCurve };
}
function makeMarks(bottom) {
  const back = "stroke: var(--w-back)";
  const marks = {
    beside: svg("line", {
      class: "grid",
      "stroke-dasharray": "3 4",
      y1: 24,
      y2: bottom,
      style: "stroke: var(--w-edge)"
    }),
    triangle: svg("path", { class: "curve", style: `${back}; stroke-width: 1.5`, "stroke-dasharray": "5 4" }),
    tangent: svg("path", { class: "curve", style: back, "stroke-width": 2 }),
    run: svg("text", { class: "halo", "text-anchor": "middle" }),
    rise: svg("text", { class: "halo back", style: "font-weight: 600" }),
    height: svg("line", { style: `${back}; stroke-width: 3` }),
    slopeDot: svg("circle", { r: 5, style: "fill: var(--w-back)" }),
    slopeText: svg("text", { class: "halo back", style: "font-weight: 600" })
  };
  return { ...marks, node: svg("g", { "aria-hidden": "true" }, Object.values(marks)) };
}
function makeHandle(W) {
  const ring = svg("circle", { class: "ring", r: 9, "stroke-width": 3 });
  const touch = svg("circle", { r: 22, fill: "transparent" });
  const node = svg("g", { role: "slider", tabindex: "0", "aria-label": W.point, style: "cursor: grab" }, touch, ring);
  return { node, ring };
}
function moveHandle({ node, ring }, { g, upper }, { z, a, slope, inside }, W) {
  const at = Math.max(-REACH, Math.min(REACH, z));
  const y = upper.Y(inside ? a : g(at));
  set(node, {
    transform: `translate(${upper.X(at).toFixed(2)},${y.toFixed(2)})`,
    "aria-valuemin": Math.min(-REACH, z),
    "aria-valuemax": Math.max(REACH, z),
    "aria-valuenow": z,
    "aria-valuetext": `z = ${show(z, "all")}, a = ${showSmall(a)}, ${W.slope} ${showSmall(slope)}`
  });
  set(ring, { fill: `var(--w-${inside ? "forward" : "bg"})`, stroke: `var(--w-${inside ? "bg" : "forward"})` });
}
function moveMarks(marks, { frame, narrow, left, right, upper, lower }, { z, a, slope }, W) {
  const x = upper.X(z);
  const y = upper.Y(a);
  set(marks.beside, { x1: x, x2: x });
  set(marks.tangent, { d: path(clippedLine(z, a, slope, frame.a).map(([p, q]) => [upper.X(p), upper.Y(q)])) });
  const way = z > REACH - 2.5 ? -1 : 1;
  const x1 = upper.X(z + way);
  const y1 = upper.Y(a + way * slope);
  set(marks.triangle, {
    d: path([
      [x, y],
      [x1, y],
      [x1, y1]
    ]),
    visibility: slope === 0 ? "hidden" : "visible"
  });
  const visibility = slope === 0 || narrow ? "hidden" : "visible";
  put(set(marks.run, { x: (x + x1) / 2 + 6 * way, y: y + 20, visibility }), W.run);
  set(marks.rise, { x: x1 + 7 * way, y: (y + y1) / 2 + 4, "text-anchor": way > 0 ? "start" : "end", visibility });
  put(marks.rise, fill(way > 0 ? W.rise : W.fall, { slope: showSmall(slope) }));
  set(marks.height, { x1: x, x2: x, y1: lower.Y(0), y2: lower.Y(slope) });
  set(marks.slopeDot, { cx: x, cy: lower.Y(slope) });
  const outward = z < 0 ? -1 : 1;
  set(marks.slopeText, {
    x: Math.max(left + 60, Math.min(right - 60, x + 10 * outward)),
    y: lower.Y(slope) - 8,
    "text-anchor": z < 0 ? "end" : "start"
  });
  put(marks.slopeText, showSmall(slope));
}

// tangent/words.json
var words_default2 = {
  title: "A function and its tangent",
  help: "Drag the point, or give it the focus and use the arrow keys (with Shift: smaller steps).",
  which: "Function",
  sigmoid: "sigmoid",
  tanh: "tanh",
  relu: "ReLU",
  z: "z",
  point: "The point on the curve: z",
  slope: "slope",
  run: "1 along",
  rise: "{slope} up",
  fall: "{slope} down",
  outside: "The point lies outside the picture.",
  saysSigmoid: "At z = {z} the sigmoid is a = {a} and its slope is {slope}: {share} of the ¼ that it has at 0.",
  saysTanh: "At z = {z} tanh is a = {a} and its slope is {slope}: {share} of the 1 that it has at 0.",
  saysRelu: "At z = {z} ReLU is a = {a} and its slope is {slope}.",
  saysKink: "At z = 0 ReLU has a kink and no derivative; the book’s programs use 0 there."
};

// tangent/view.js
function render({ model, el }) {
  const fig = figure({
    model,
    el,
    words: words_default2,
    state: { z: number, kind: oneOf },
    derive: {
      point: [["kind", "z"], ({ kind, z }) => pointAt(kind, z)],
      drawing: [["frameWidth", "kind"], ({ frameWidth, kind }) => tangentDrawing(frameWidth, kind, fig.words)]
    }
  });
  const W = fig.words;
  const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
  const outside = h("p", { class: "bpw-help", hidden: true }, W.outside);
  const formula = h("div", { class: "bpw-row", style: "gap: 0.2rem 2rem" });
  fig.add(
    fig.row(
      fig.choice({ label: W.which, key: "kind", options: fig.limits.kind.map((kind) => [kind, W[kind]]) }),
      fig.field({ label: W.z, key: "z", step: 0.1 })
    ),
    place,
    outside,
    formula,
    h("p", { class: "bpw-help" }, W.help)
  );
  fig.drag(place, (x) => {
    fig.now.drawing.handle.focus({ preventScroll: true });
    const z = Math.round(fig.now.drawing.X.invert(x) * 100) / 100;
    fig.set({ z: Math.max(-REACH, Math.min(REACH, z)) });
  });
  fig.keys(place, { key: "z", low: -REACH, high: REACH, step: 0.1 });
  fig.draw(["drawing", "point"], ({ drawing, point }) => drawing.move(point));
  fig.draw(["kind", "point"], ({ kind, point }) => {
    outside.hidden = point.inside;
    formula.replaceChildren(...formulas(kind, point).map(math));
    fig.say(sentence(kind, point, W));
  });
  fig.print(({ kind, point, drawing }) => ({
    head: ["", W[kind]],
    rows: [
      ["z", show(point.z, "all")],
      ["a = g(z)", showSmall(point.a)],
      ["g′(z)", showSmall(point.slope)]
    ],
    drawings: [drawing.node]
  }));
  return fig.start();
}
function formulas(kind, { z, a, slope }) {
  const n = showSmall;
  const byA = {
    sigmoid: () => `a(1 - a) = ${n(a)} \\cdot ${n(sigmoid(-z))} =`,
    tanh: () => `1 - a^2 = 1 - ${a < 0 ? `(${n(a)})` : n(a)}^2 =`,
    relu: () => ""
  };
  return [
    `z = ${show(z, "all")} \\text{ } a = g(z) = \\c{forward}{${n(a)}}`,
    `g'(z) = ${byA[kind]()} \\c{back}{${n(slope)}}`
  ];
}
function sentence(kind, { z, a, slope, share }, W) {
  const says = { sigmoid: W.saysSigmoid, tanh: W.saysTanh, relu: z === 0 ? W.saysKink : W.saysRelu }[kind];
  const percent = share >= 5e-3 ? Math.round(100 * share) : showSmall(100 * share);
  return fill(says, { z: show(z, "all"), a: showSmall(a), slope: showSmall(slope), share: `${percent} %` });
}

// bundles/states.json
var states_default = { kind: "sigmoid", limits: { kind: ["sigmoid", "tanh", "relu"], z: [-1e3, 1e3] }, module: "tangent", name: "tangent", words: {}, z: 1 };

// tangent.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var tangent_mjs_default = widget;
export {
  tangent_mjs_default as default,
  mount
};
