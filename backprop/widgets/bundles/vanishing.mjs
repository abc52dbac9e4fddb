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
var table = (caption, head, rows2) => h(
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
      rows2.map(
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
  const length2 = Math.max(0, Math.floor(high / step + 1e-9) - first + 1);
  return Array.from({ length: length2 }, (_, i) => (first + i) * step);
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
function layPaper(paper, { words, line }, { head, rows: rows2, drawings = [] }) {
  const box = table(words.printed, head, rows2);
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

// vanishing/random.js
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
    let x;
    let y;
    let square;
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

// vanishing/products.js
var startsOf = (j, nIn) => [0, 1, 2, 3].map((k) => (j + k) * (1 + nIn) + 1);
function timesW(out, theta, nOut, nIn, x) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const [p, q, r, s] = startsOf(j, nIn);
    let sumP = 0;
    let sumQ = 0;
    let sumR = 0;
    let sumS = 0;
    for (let i = 0; i < nIn; i++) {
      const value = x[i];
      sumP += theta[p + i] * value;
      sumQ += theta[q + i] * value;
      sumR += theta[r + i] * value;
      sumS += theta[s + i] * value;
    }
    out[j] = sumP;
    out[j + 1] = sumQ;
    out[j + 2] = sumR;
    out[j + 3] = sumS;
  }
  for (; j < nOut; j++) {
    const p = startsOf(j, nIn)[0];
    let sum = 0;
    for (let i = 0; i < nIn; i++) sum += theta[p + i] * x[i];
    out[j] = sum;
  }
}
function addTimesW(out, at, theta, nOut, nIn, d, from) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const [p, q, r, s] = startsOf(j, nIn);
    const dP = d[from + j];
    const dQ = d[from + j + 1];
    const dR = d[from + j + 2];
    const dS = d[from + j + 3];
    for (let i = 0; i < nIn; i++)
      out[at + i] += dP * theta[p + i] + dQ * theta[q + i] + dR * theta[r + i] + dS * theta[s + i];
  }
  for (; j < nOut; j++) {
    const p = startsOf(j, nIn)[0];
    for (let i = 0; i < nIn; i++) out[at + i] += d[from + j] * theta[p + i];
  }
}
function spectralNorm(theta, nOut, nIn) {
  const uniform = xorshift(1);
  const diagonal = [];
  const beside = [];
  const u = new Float64Array(nOut);
  let before = new Float64Array(nIn);
  let now = unit(Float64Array.from({ length: nIn }, () => 1 - uniform()));
  let next = new Float64Array(nIn);
  let beta = 0;
  let last = 0;
  for (let k = 1; k <= 10 * nIn + 20; k++) {
    timesW(u, theta, nOut, nIn, now);
    next.fill(0);
    addTimesW(next, 0, theta, nOut, nIn, u, 0);
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
var length = (x) => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
var unit = (x) => {
  const size = length(x);
  return x.map((value) => value / size);
};
function largestEigenvalue(diagonal, beside) {
  const circles = diagonal.map((d, i) => d + Math.abs(beside[i]) + Math.abs(beside[i + 1] ?? 0));
  let low = Math.max(0, ...diagonal);
  let high = Math.max(0, ...circles);
  for (let x = (low + high) / 2; x > low && x < high; x = (low + high) / 2) {
    let pivot = 1;
    let above = false;
    for (let i = 0; i < diagonal.length && !above; i++) {
      pivot = x - diagonal[i] - (i ? beside[i] * beside[i] / pivot : 0);
      above = pivot <= 0;
    }
    if (above) low = x;
    else high = x;
  }
  return high;
}

// vanishing/numbers.js
var PICTURES = 20;
var LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };
var FIRST_WEIGHTS = {
  glorot: { kind: "uniform", size: (nIn, nOut) => Math.sqrt(6 / (nIn + nOut)), biases: false },
  he: { kind: "normal", size: (nIn) => Math.sqrt(2 / nIn), biases: false },
  normal: { kind: "normal", size: () => 1, biases: true },
  scaled: { kind: "normal", size: (nIn) => 1 / Math.sqrt(nIn), biases: true }
};
var deepSizes = (depth, width, nIn = 784, nOut = 10) => [nIn, ...new Array(depth).fill(width), nOut];
var layersOf = (L) => Array.from({ length: L - 1 }, (_, k) => k + 2);
function firstWeights(how, nIn, nOut, uniform) {
  const { kind, size, biases } = FIRST_WEIGHTS[how];
  const theta = new Float64Array(nOut * (1 + nIn));
  if (kind === "normal") fillNormals(theta, uniform);
  else for (let k = 0; k < theta.length; k++) theta[k] = 2 * uniform() - 1;
  const scale = size(nIn, nOut);
  return theta.map((value, k) => k % (1 + nIn) > 0 ? scale * value : biases ? value : 0);
}
function deepDraw(sizes, how, seed, m) {
  const uniform = xorshift(seed);
  const L = sizes.length;
  const K = sizes[L - 1];
  const Theta = {};
  for (let l = 1; l < L; l++) Theta[l] = firstWeights(how, sizes[l - 1], sizes[l], uniform);
  const X = new Float64Array(m * sizes[0]);
  for (let k = 0; k < X.length; k++) {
    const there = uniform() < 0.19;
    const ink = uniform();
    X[k] = there ? ink : 0;
  }
  const Y = new Float64Array(m * K);
  for (let n = 0; n < m; n++) Y[n * K + Math.floor(K * uniform())] = 1;
  return { Theta, X, Y };
}
var skips = ({ sizes, residual }, l) => residual && l > 1 && l < sizes.length - 1;
function forward(net, Theta, X) {
  const { sizes, hidden } = net;
  const L = sizes.length;
  const m = X.length / sizes[0];
  const a = { 1: X };
  const z = {};
  for (let l = 1; l < L; l++) {
    const [nIn, nOut] = [sizes[l - 1], sizes[l]];
    const { g } = ACTIVATIONS[l + 1 < L ? hidden : "sigmoid"];
    const sums = new Float64Array(nOut);
    z[l + 1] = new Float64Array(m * nOut);
    for (let n = 0; n < m; n++) {
      timesW(sums, Theta[l], nOut, nIn, a[l].subarray(n * nIn, (n + 1) * nIn));
      for (let j = 0; j < nOut; j++) z[l + 1][n * nOut + j] = sums[j] + Theta[l][j * (1 + nIn)];
    }
    a[l + 1] = skips(net, l) ? z[l + 1].map((value, k) => a[l][k] + g(value)) : z[l + 1].map((value) => g(value));
  }
  return { a, z };
}
function outputDelta(z, Y) {
  const { g } = ACTIVATIONS.sigmoid;
  return z.map((value, k) => (1 - Y[k]) * g(value) - Y[k] * g(-value));
}
function deepPass(net, Theta, X, Y) {
  const { sizes, hidden } = net;
  const L = sizes.length;
  const m = X.length / sizes[0];
  const { a, z } = forward(net, Theta, X);
  const delta = { [L]: outputDelta(z[L], Y) };
  const { prime } = ACTIVATIONS[hidden];
  let e = null;
  for (let l = L - 1; l > 1; l--) {
    const [nIn, nOut] = [sizes[l - 1], sizes[l]];
    e = skips(net, l) ? e.slice() : new Float64Array(m * nIn);
    for (let n = 0; n < m; n++) addTimesW(e, n * nIn, Theta[l], nOut, nIn, delta[l + 1], n * nOut);
    const through = e;
    delta[l] = z[l].map((value, k) => through[k] * prime(value));
  }
  return { a, z, delta };
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
var hiddenSpectralNorms = (sizes, Theta) => Object.fromEntries(
  Object.keys(Theta).filter((l) => l > 1).map((l) => [l, spectralNorm(Theta[l], sizes[l], sizes[l - 1])])
);
function deltaBound(sizes, hidden, spectral, norms) {
  const L = sizes.length;
  const bound = { [L]: norms[L] };
  for (let l = L - 1; l > 1; l--) bound[l] = LARGEST_SLOPE[hidden] * spectral[l] * bound[l + 1];
  return bound;
}
function measure({ sizes, hidden, residual, spectral }, { Theta, X, Y }) {
  const norms = deltaNorms(deepPass({ sizes, hidden, residual }, Theta, X, Y), sizes, PICTURES);
  const bound = residual ? null : deltaBound(sizes, hidden, spectral, norms);
  return { L: sizes.length, norms, spectral: residual ? null : spectral, bound };
}
function passage({ L, norms, bound }) {
  const change = norms[2] / norms[L - 1];
  const factor = change ** (1 / (L - 3));
  const dead = Math.max(...layersOf(L).filter((l) => norms[l] === 0));
  if (norms[2] === 0) return bound ? { kind: "dead", dead } : { kind: "deadHere" };
  if (L === 3) return { kind: "one" };
  if (!(factor < 0.8 || factor > 1.25) || norms[L - 1] === 0) return { kind: "stays", factor };
  if (change < 1) return { kind: change < 1e-3 ? "vanishes" : "shrinks", factor };
  return { kind: change > 1e3 ? "explodes" : "grows", factor };
}

// vanishing/drawing.js
var NARROW = 460;
var LEFT = 52;
var TOP = 34;
var BACK = "fill: var(--w-back)";
function vanishingDrawing(frameWidth, measured, W) {
  const { L, norms, bound } = measured;
  const bottom = frameWidth < NARROW ? 270 : 320;
  const box = [LEFT, TOP, frameWidth - 16, bottom];
  const frame = frameOf(box, measured, frameWidth, W);
  const { X, Y } = frame;
  const layers = layersOf(L);
  const place = (l) => [X(l), norms[l] > 0 ? Y(norms[l]) : bottom];
  const ceiling = bound && layers.map((l) => [X(l), Y(bound[l])]);
  const stem = svg("line", { class: "grid", "stroke-dasharray": "3 4", style: "stroke: var(--w-edge)" });
  const handle = makeHandle(W);
  const height = bottom + 42;
  const node = svg(
    "svg",
    {
      viewBox: `0 0 ${frameWidth} ${height}`,
      width: frameWidth,
      height,
      role: "group",
      "aria-label": W.title,
      style: "touch-action: pan-y"
    },
    svg(
      "g",
      { "aria-hidden": "true" },
      ceiling && ceilingArea(ceiling, bottom),
      frame.node,
      svg(
        "text",
        { class: "back", x: box[2] - 4, y: 22, "text-anchor": "end", style: BACK },
        `◀︎ ${W.backwards}`
      ),
      ceiling && ceilingLine(ceiling),
      svg("path", { class: "curve", d: path(layers.map(place)), style: "stroke: var(--w-back)" }),
      layers.map((l) => dot(place(l), norms[l] > 0, L > 20 && frameWidth < NARROW ? 2.5 : 4)),
      labels(measured, { X, Y, place, bottom }, W)
    ),
    stem,
    handle
  );
  const choose = (l, told) => {
    const [x, y] = place(l);
    set(handle, {
      transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`,
      "aria-valuemax": L,
      "aria-valuenow": l,
      "aria-valuetext": `${l}: ${told}`
    });
    set(stem, { x1: x, x2: x, y1: TOP, y2: bottom });
  };
  return { node, handle, X, choose };
}
function frameOf(box, { L, norms, bound }, frameWidth, W) {
  const seen = [...Object.values(norms), ...Object.values(bound ?? {})].filter((v) => v > 0).map(Math.log10);
  const low = Math.min(-3, 3 * Math.floor(Math.min(0, ...seen) / 3));
  const high = Math.max(1, Math.ceil(Math.max(0, ...seen)));
  const every = [1, 2, 3, 5, 10, 15, 20].find((step) => (high - low) / step <= 9) ?? 50;
  const first = Math.ceil(low / every);
  const powers = Array.from({ length: Math.floor(high / every) - first + 1 }, (_, k) => (first + k) * every);
  const crowd = (L - 1) / ((frameWidth - 68) / 30);
  const apart = [1, 2, 5, 10].find((step) => step >= crowd) ?? 10;
  const free = (l) => l > 2 && l % apart === 0 && l - 2 >= apart * 0.7 && L - l >= apart * 0.7;
  return axes(
    box,
    { domain: [1.6, L + 0.4], ticks: [2, ...layersOf(L).filter(free), L], label: W.layerAxis },
    {
      domain: [10 ** low, 10 ** high],
      log: true,
      ticks: powers.map((p) => 10 ** p),
      text: (v) => `10${superscript(Math.round(Math.log10(v)))}`,
      label: "‖δ(l)‖"
    }
  );
}
function makeHandle(W) {
  const ring = { class: "ring", r: 9, fill: "var(--w-back)", stroke: "var(--w-bg)", "stroke-width": 3 };
  return svg(
    "g",
    { role: "slider", tabindex: "0", "aria-label": W.layer, "aria-valuemin": 2, style: "cursor: ew-resize" },
    svg("circle", { r: 22, fill: "transparent" }),
    svg("circle", ring)
  );
}
var ceilingArea = (points, bottom) => svg("path", {
  d: `${path([[points[0][0], bottom], ...points, [points.at(-1)[0], bottom]])}Z`,
  style: "fill: var(--w-grad); opacity: 0.07"
});
var ceilingLine = (points) => svg("path", {
  class: "curve",
  d: path(points),
  style: "stroke: var(--w-grad); stroke-width: 2",
  "stroke-dasharray": "7 5"
});
var dot = ([cx, cy], alive, r) => svg("circle", { cx, cy, r, style: alive ? BACK : "fill: var(--w-bg); stroke: var(--w-back); stroke-width: 2" });
function labels({ L, norms, bound }, { X, Y, place, bottom }, W) {
  const middle = Math.max(2, Math.round(2 + (L - 2) * 0.3));
  const [x, y] = place(middle);
  const below = y + 24 < bottom - 4;
  const leans = below ? Math.sign(Math.trunc(Math.log(norms[middle] / norms[2]) / Math.log(3))) : 0;
  const text = (at, style, words) => svg("text", { class: "halo", ...at, style: `${style}; font-weight: 600` }, words);
  return [
    bound && text({ x: X(middle) - 4, y: Y(bound[middle]) - 12, "text-anchor": "middle" }, "fill: var(--w-grad)", W.ceiling),
    text(
      {
        x: x + 8 * leans,
        y: below ? y + 24 : y - 12,
        "text-anchor": { 1: "start", 0: "middle", [-1]: "end" }[leans]
      },
      BACK,
      norms[middle] > 0 ? W.measured : W.zero
    )
  ];
}

// vanishing/words.json
var words_default2 = {
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
  spectral: "‖Θ̄(l)‖",
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

// vanishing/view.js
var DERIVE = {
  sizes: [["depth", "width"], ({ depth, width }) => deepSizes(depth, width)],
  draw: [["sizes", "how", "seed"], ({ sizes, how, seed }) => deepDraw(sizes, how, seed, PICTURES)],
  spectral: [["sizes", "draw"], ({ sizes, draw }) => hiddenSpectralNorms(sizes, draw.Theta)],
  measured: [["sizes", "hidden", "residual", "draw", "spectral"], ({ draw, ...net }) => measure(net, draw)],
  chosen: [["layer", "measured"], ({ layer, measured }) => Math.min(layer, measured.L)]
};
function render({ model, el }) {
  const fig = figure({
    model,
    el,
    words: words_default2,
    state: { depth: whole, width: whole, hidden: oneOf, how: oneOf, residual: flag, seed: whole, layer: whole },
    local: { listOpen: false },
    derive: {
      ...DERIVE,
      drawing: [
        ["frameWidth", "measured"],
        ({ frameWidth, measured }) => vanishingDrawing(frameWidth, measured, fig.words)
      ]
    }
  });
  const W = fig.words;
  const choose = (l) => fig.set({ layer: Math.max(2, Math.min(fig.now.measured.L, Math.round(l))) });
  const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
  const formula = h("div", { class: "bpw-row", style: "gap: 0.2rem 1.6rem; align-items: baseline" });
  const list2 = fig.part(
    ["listOpen", "measured"],
    ({ listOpen, measured }) => listOpen ? table(W.allNumbers, heads(W), rows(measured, W)) : []
  );
  fig.add(
    ...settings(fig),
    place,
    formula,
    fig.line,
    fig.details({ label: W.allNumbers, key: "listOpen" }, list2),
    h("p", { class: "bpw-help" }, W.help)
  );
  fig.drag(place, (x) => {
    fig.now.drawing.handle.focus({ preventScroll: true });
    choose(fig.now.drawing.X.invert(x));
  });
  fig.keys(place, { get: ({ chosen }) => chosen, set: choose, low: 2, high: fig.limits.layer[1], step: 1 });
  fig.draw(["drawing", "measured", "chosen"], ({ drawing, measured, chosen }) => {
    drawing.choose(chosen, readout(measured, chosen, W));
  });
  fig.draw(["hidden", "residual", "measured", "chosen"], ({ measured, chosen, ...net }) => {
    const told = h("span", { style: "font-weight: 600" }, readout(measured, chosen, W));
    formula.replaceChildren(told, math(formulaOf(net)));
    fig.say(sentence(measured, W));
  });
  fig.print(({ measured, drawing }) => ({ head: heads(W), rows: rows(measured, W), drawings: [drawing.node] }));
  return fig.start();
}
function settings(fig) {
  const W = fig.words;
  const options = (key) => fig.limits[key].map((name) => [name, W[name]]);
  const tight = (...nodes) => h("div", { class: "bpw-row", style: "margin: 0" }, ...nodes);
  const next = () => (fig.now.seed + 1) % (fig.limits.seed[1] + 1);
  return [
    fig.row(
      fig.slider({ label: W.depth, key: "depth", step: 1, text: String }),
      fig.slider({ label: W.width, key: "width", step: 1, text: String })
    ),
    fig.row(
      fig.choice({ label: W.hidden, key: "hidden", options: options("hidden") }),
      fig.choice({ label: W.how, key: "how", options: options("how") }),
      tight(fig.toggle({ label: W.residual, key: "residual" })),
      tight(
        fig.field({ label: W.seed, key: "seed", width: "5.5rem" }),
        fig.button({ label: W.again, press: () => fig.set({ seed: next() }), main: true })
      )
    )
  ];
}
var readable = (x) => x === 0 ? "0" : x >= 1e4 && x < 1e7 ? show(x, 0) : showSmall(x);
function readout({ L, norms, bound }, l, W) {
  const measured = fill(W.readout, { l, norm: readable(norms[l]) });
  return bound && l < L ? `${measured}, ${fill(W.readoutCeiling, { bound: readable(bound[l]) })}` : measured;
}
function formulaOf({ hidden, residual }) {
  if (residual)
    return "e^{(l)} = e^{(l+1)} + \\delta^{(l+1)} \\bar{\\Theta}^{(l)} \\text{ } \\c{back}{\\delta^{(l)}} = e^{(l)} \\odot g'(z^{(l)})";
  const slope = hidden === "sigmoid" ? "(\\frac{1}{4})^{L-l} \\cdot" : "";
  return `\\c{back}{‖\\delta^{(l)}‖} \\le \\c{grad}{${slope} ‖\\bar{\\Theta}^{(l)}‖ \\dots ‖\\bar{\\Theta}^{(L-1)}‖ \\cdot ‖\\delta^{(L)}‖}`;
}
var SAYS = {
  vanishes: "saysFalls",
  shrinks: "saysFalls",
  explodes: "saysGrows",
  grows: "saysGrows",
  stays: "saysStays"
};
function sentence(measured, W) {
  const { L, norms, bound } = measured;
  const { kind, factor, dead } = passage(measured);
  if (kind === "dead") return fill(W.saysZero, { dead });
  if (kind === "deadHere") return W.saysZeroHere;
  if (kind === "one") return fill(W.saysOne, { to: readable(norms[2]) });
  const told = fill(W[SAYS[kind]], {
    way: W[kind],
    last: L - 1,
    from: readable(norms[L - 1]),
    to: readable(norms[2]),
    factor: show(Math.max(factor, 1 / factor), 2)
  });
  return `${told} ${bound ? fill(W.saysCeiling, { bound: readable(bound[2]) }) : W.saysNoCeiling}`;
}
var heads = (W) => [W.layerHead, W.norm, W.most, W.spectral];
var rows = ({ L, norms, bound, spectral }, W) => layersOf(L).map((l) => [
  String(l),
  readable(norms[l]),
  bound ? readable(bound[l]) : W.no,
  spectral && l < L ? show(spectral[l]) : W.no
]);

// bundles/states.json
var states_default = { depth: 10, hidden: "sigmoid", how: "scaled", layer: 2, limits: { depth: [1, 30], hidden: ["sigmoid", "tanh", "relu"], how: ["scaled", "glorot", "he", "normal"], layer: [2, 32], seed: [0, 999999], width: [1, 100] }, module: "vanishing", name: "vanishing", residual: false, seed: 1, width: 30, words: {} };

// vanishing.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var vanishing_mjs_default = widget;
export {
  vanishing_mjs_default as default,
  mount
};
