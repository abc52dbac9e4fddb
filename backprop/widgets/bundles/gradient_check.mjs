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
function show(x, digits2 = 4) {
  if (digits2 === "all") return minus(String(x));
  const size = Math.abs(x);
  return minus(size >= 1e7 ? x.toExponential(digits2) : (x === 0 ? 0 : x).toFixed(digits2));
}
function showSmall(x, digits2 = 4) {
  const size = Math.abs(x);
  if (size === 0 || size >= 10 ** -(digits2 - 1) && size < 1e7) return show(x, digits2);
  const [head, power] = x.toExponential(digits2 - 1).split("e");
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
  const group = fig.newId();
  const inputs = options.map(([value]) => h("input", { type: "radio", name: group, value }));
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
    { class: "bpw-choice", role: "radiogroup", "aria-labelledby": `${group}-l` },
    h("span", { id: `${group}-l`, class: "bpw-label" }, own.label),
    h("div", { class: "bpw-segments" }, segments)
  );
}
function select(kit, { options, hideLabel = false, ...own }) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const id = fig.newId();
  const input = h("select", { id });
  let list = [];
  let made = "";
  const rebuild = () => {
    const groups = /* @__PURE__ */ new Map();
    for (const [, text, group = ""] of list) groups.set(group, [...groups.get(group) ?? [], h("option", {}, text)]);
    const nodes = [...groups].flatMap(([group, each]) => group ? [h("optgroup", { label: group }, each)] : each);
    input.replaceChildren(...nodes);
  };
  fig.on(input, "change", () => change(list[input.selectedIndex][0]));
  fig.sync(() => {
    list = typeof options === "function" ? options(fig.now) : options;
    const text = JSON.stringify(list);
    if (text !== made) rebuild();
    made = text;
    const value = get(fig.now);
    input.selectedIndex = list.findIndex(([each]) => each === value);
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
  const [text, group] = [step].flat();
  return [i, `${i + 1}. ${text}`, group];
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
  function pull2() {
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
    pull2();
    model.save_changes();
    return true;
  }
  function listen() {
    const heard = () => {
      if (!mine) pull2();
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
  return { pull: pull2, change, listen, followTheAddress, link: () => address?.link(), state: () => state };
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

// numerics/network.js
var mapTheta = (Theta, f) => Object.fromEntries(
  Object.entries(Theta).map(([l, rows]) => [
    l,
    rows.map((row, j) => row.map((value, i) => f(value, Number(l), j, i)))
  ])
);
var weighted = (theta, row) => theta.map((weights) => {
  let sum = weights[0];
  for (let i = 0; i < row.length; i++) sum += weights[i + 1] * row[i];
  return sum;
});
function forward(net, Theta, X) {
  const L = net.sizes.length;
  const a = { 1: X };
  const z = {};
  for (let l = 1; l < L; l++) {
    const { g } = ACTIVATIONS[l + 1 < L ? net.hidden : net.output];
    z[l + 1] = a[l].map((row) => weighted(Theta[l], row));
    a[l + 1] = z[l + 1].map((row) => row.map(g));
  }
  return { a, z };
}
function backward(net, Theta, { a, z }, Y) {
  const L = net.sizes.length;
  const cost = COSTS[net.cost];
  const [outPrime, prime] = [ACTIVATIONS[net.output].prime, ACTIVATIONS[net.hidden].prime];
  const last = (value, y, zOut) => cost.delta?.(zOut, y) ?? cost.wrtA(value, y) * outPrime(zOut);
  const delta = { [L]: a[L].map((row, n) => row.map((value, k) => last(value, Y[n][k], z[L][n][k]))) };
  for (let l = L - 1; l > 1; l--) {
    const carried = (row, i) => {
      let sum = 0;
      for (let j = 0; j < row.length; j++) sum += Theta[l][j][i + 1] * row[j];
      return sum;
    };
    delta[l] = delta[l + 1].map((row, n) => z[l][n].map((value, i) => carried(row, i) * prime(value)));
  }
  return delta;
}
function costParts(net, Theta, { a, z }, Y) {
  const L = net.sizes.length;
  const m = Y.length;
  const each = Y.map((row, n) => row.map((y, k) => COSTS[net.cost].of(z[L][n][k], a[L][n][k], y)));
  const data = each.reduce((sum, row) => sum + row.reduce((s, value) => s + value, 0), 0) / m;
  let squares = 0;
  mapTheta(Theta, (theta, _l, _j, i) => {
    if (i > 0) squares += theta * theta;
  });
  const penalty = net.lam / (2 * m) * squares;
  return { each, data, squares, penalty, J: data + penalty };
}
var costOf = (net, Theta, X, Y) => costParts(net, Theta, forward(net, Theta, X), Y).J;

// gradient_check/numbers.js
function lastDelta(net, Theta, trace, Y, bug) {
  const L = net.sizes.length;
  const outPrime = ACTIVATIONS[net.output].prime;
  const right = backward(net, Theta, trace, Y)[L];
  if (bug === "delta_sign") return right.map((row) => row.map((d) => -d));
  if (bug === "extra_prime") return right.map((row, n) => row.map((d, k) => d * outPrime(trace.z[L][n][k])));
  return right;
}
function pull({ lam }, m, theta, i, bug) {
  if (bug === "l2_forgotten" || i === 0 && bug !== "bias_regularised") return 0;
  return (bug === "lam_not_over_m" ? lam : lam / m) * theta;
}
function slopesOf(net, theta, a, delta, bug) {
  const m = a.length;
  const share = bug === "no_1_over_m" ? 1 : m;
  return theta.map(
    (row, j) => row.map((weight, i) => {
      let sum = 0;
      for (let n = 0; n < m; n++) sum += delta[n][j] * (i === 0 ? 1 : a[n][i - 1]);
      return sum / share + pull(net, m, weight, i, bug);
    })
  );
}
function weightUsed(theta, j, i, bug) {
  if (bug === "bias_column_kept") return theta[j][i];
  return bug === "transpose_missing" ? theta[i][j + 1] : theta[j][i + 1];
}
function buggyGradients(net, Theta, X, Y, bug, alpha) {
  const L = net.sizes.length;
  const trace = forward(net, Theta, X);
  const { a, z } = trace;
  const { prime } = ACTIVATIONS[net.hidden];
  const delta = { [L]: lastDelta(net, Theta, trace, Y, bug) };
  const D = (l) => slopesOf(net, Theta[l], a[l], delta[l + 1], bug);
  const updated = (l) => D(l).map((row, j) => row.map((d, i) => Theta[l][j][i] - alpha * d));
  for (let l = L - 1; l > 1; l--) {
    const above = net.sizes[l];
    if (bug === "transpose_missing" && above !== net.sizes[l - 1]) return null;
    const theta = bug === "stale_weights" ? updated(l) : Theta[l];
    const carried = (n, i) => {
      let sum = 0;
      for (let j = 0; j < above; j++) sum += weightUsed(theta, j, i, bug) * delta[l + 1][n][j];
      return sum;
    };
    const slope = (n, i) => bug === "hidden_prime_missing" ? 1 : prime((bug === "prime_of_a" ? a : z)[l][n][i]);
    delta[l] = z[l].map((row, n) => row.map((_, i) => carried(n, i) * slope(n, i)));
  }
  return Object.fromEntries(Object.keys(Theta).map((l) => [l, D(Number(l))]));
}
function descend(net, first, X, Y, bug, alpha, steps) {
  let Theta = first;
  const costs = [costOf(net, Theta, X, Y)];
  for (let k = 0; k < steps; k++) {
    const D = buggyGradients(net, Theta, X, Y, bug, alpha);
    if (!D) return costs;
    Theta = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
    costs.push(costOf(net, Theta, X, Y));
  }
  return costs;
}
var norm = (rows) => Math.sqrt(rows.flat().reduce((sum, value) => sum + value * value, 0));
var minus2 = (P, Q) => P.map((row, j) => row.map((value, i) => value - Q[j][i]));
function relativeError(P, Q) {
  const size = norm(P) + norm(Q);
  return size ? norm(minus2(P, Q)) / size : 0;
}
function cosine(P, Q) {
  const [p, q] = [P, Q].map((each) => Object.keys(each).flatMap((l) => each[l].flat()));
  const size = norm([p]) * norm([q]);
  return size ? p.reduce((sum, value, k) => sum + value * q[k], 0) / size : 0;
}
function compare(found, right, accept) {
  const error = relativeError(found, right);
  const share = accept * (norm(found) + norm(right)) / Math.sqrt(found.flat().length);
  const bad = error > accept;
  return { error, bad, off: minus2(found, right).map((row) => row.map((gap) => bad && Math.abs(gap) > share)) };
}
function labNumbers(setup, bug, alpha, steps) {
  const { sizes, lam, Theta, X, Y } = setup;
  const net = { sizes, hidden: "sigmoid", output: "sigmoid", cost: "cross_entropy", lam };
  const D = buggyGradients(net, Theta, X, Y, bug, alpha);
  const right = descend(net, Theta, X, Y, "none", alpha, steps);
  if (!D) return { right, wrong: right.slice(0, 1), D };
  const wrong = bug === "none" ? right : descend(net, Theta, X, Y, bug, alpha, steps);
  const blocks = Object.fromEntries(Object.keys(D).map((l) => [l, compare(D[l], setup.D[l], setup.accept[l])]));
  return { right, wrong, D, blocks, cosine: cosine(D, setup.D) };
}
var ROUNDING = 1e-12;
function course(costs) {
  const ways = costs.slice(1).map((J, k) => {
    const change = J - costs[k];
    return Math.abs(change) > ROUNDING * Math.abs(costs[k]) ? Math.sign(change) : 0;
  });
  const low = Math.min(...costs);
  const at = costs.indexOf(low);
  return { kind: kindOf(ways, at), rises: ways.filter((way) => way > 0).length, at, low };
}
function kindOf(ways, at) {
  const all = (way, some = ways) => some.every((each) => each === way);
  if (all(0)) return "stays";
  if (all(-1)) return "falls";
  if (all(1)) return "rises";
  if (!ways.includes(1)) return "settles";
  return all(-1, ways.slice(0, at)) && all(1, ways.slice(at)) ? "turns" : "mixed";
}
var nearest = (exponents, exponent) => exponents.reduce((best, e, k) => Math.abs(e - exponent) < Math.abs(exponents[best] - exponent) ? k : best, 0);
var bestPlace = (errors) => errors.reduce((best, error, k) => error < errors[best] ? k : best, 0);

// gradient_check/says.js
var METHODS = ["forward", "central", "complex"];
var ERROR_FLOOR = 1e-17;
var FAR = 4;
var powerOfTen = (e) => {
  if (e === 0) return "1";
  return Number.isInteger(e) ? `10${superscript(e)}` : showSmall(10 ** e, 2);
};
var subscript = (whole2) => [...String(whole2)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[digit]).join("");
var digitsHead = ([l, row, column], W) => fill(W.digits, { l: superscript(l), ji: subscript(row + 1) + subscript(column) });
var shownError = (error, W) => error < ERROR_FLOOR ? W.exact : showSmall(error, 2);
var stepSentence = (curve, exponents, k, W) => fill(W.saysStep, {
  h: powerOfTen(exponents[k]),
  ...Object.fromEntries(METHODS.map((name) => [name, shownError(curve[name][k], W)]))
});
var stepRows = (curve, exponents, k, W) => METHODS.map((name) => {
  const best = bestPlace(curve[name]);
  const at = fill(W.bestAt, { h: powerOfTen(exponents[best]) });
  return [W[name], shownError(curve[name][k], W), shownError(curve[name][best], W), at];
});
function sharedDigits([plus, minus3]) {
  let k = 0;
  while (k < Math.min(plus.length, minus3.length) && plus[k] === minus3[k]) k++;
  return [plus, minus3].map((text) => [text.slice(0, k), text.slice(k)]);
}
var stepPaper = (curve, exponents, W) => ({
  head: [W.steps, ...METHODS.map((name) => W[name])],
  rows: exponents.flatMap(
    (e, k) => Number.isInteger(e) ? [[powerOfTen(e), ...METHODS.map((name) => curve[name][k] < ERROR_FLOOR ? "0" : showSmall(curve[name][k], 5))]] : []
  )
});
var COURSES = {
  falls: "courseFalls",
  rises: "courseRises",
  turns: "courseTurns",
  mixed: "courseMixed",
  settles: "courseSettles",
  stays: "courseStays"
};
function courseOf(costs, W) {
  const { kind, rises, at, low } = course(costs);
  const [from, to] = [show(costs[0]), show(costs.at(-1))];
  return fill(W[COURSES[kind]], { from, to, count: costs.length - 1, rises, at, low: show(low) });
}
var SILENT = { lab: "silentOther", one: "silentOne", zeros: "silentZeros", differ: "silentOther" };
function labSentence(N, { setup, sizes, bug, checked: checked2 }, W) {
  if (!N.D) {
    const l = sizes.length - 1;
    return fill(W.loud, { l: superscript(l), rows: sizes[l], columns: sizes[l - 1] });
  }
  return checked2 ? verdict(N, setup, bug, W) : trained(N, bug, W);
}
function trained({ right, wrong }, bug, W) {
  const outside = wrong.some((J) => J > FAR * right[0]) ? ` ${W.outside}` : "";
  const told = fill(bug === "none" ? W.withNone : W.withBug, { course: courseOf(wrong, W), right: show(right.at(-1)) });
  return `${told}${outside} ${bug === "none" ? W.runRight : W.runIt}`;
}
function verdict({ blocks }, setup, bug, W) {
  const each = Object.entries(blocks);
  if (bug !== "none" && !each.some(([, { bad }]) => bad)) return fill(W.silent, { why: W[SILENT[setup]] });
  const list = each.map(
    ([l, { error, bad }]) => fill(bad ? W.layerBad : W.layerOk, { l: superscript(l), error: show(error) })
  );
  return fill(W.verdict, { list: list.join("; ") });
}
function angleSentence(cosine2, W) {
  if (cosine2 === 0) return W.noAngle;
  return `${fill(W.angle, { cosine: show(cosine2) })} ${cosine2 > 0 ? W.downhill : W.uphill}`;
}
var labRows = ({ blocks }, W) => Object.entries(blocks).map(([l, { error, bad }]) => [
  `D⁽${superscript(l)}⁾`,
  showSmall(error, bad ? 4 : 2),
  bad ? W.disagrees : W.agrees,
  bad
]);
function labPaper(setup, bugs, alpha, steps, W) {
  const rows = [["none", W.none], ...Object.entries(bugs)].map(([bug, text]) => {
    const { D, wrong, blocks } = labNumbers(setup, bug, alpha, steps);
    if (!D) return [text, W.printLoud, ""];
    const errors = Object.values(blocks).map(({ error, bad }) => bad ? show(error) : "0");
    return [text, show(wrong.at(-1)), errors.join(", ")];
  });
  return { head: [W.printBug, fill(W.printCost, { count: steps }), W.printErrors], rows };
}

// gradient_check/drawing.js
var NARROW = 460;
var DASHES = { forward: "none", central: "9 5", complex: "2 5" };
var BELOW = 40;
var MARKS = {
  forward: (x, y, r) => svg("circle", { cx: x, cy: y, r }),
  central: (x, y, r) => svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }),
  complex: (x, y, r) => svg("path", { d: `M${x},${y - r - 1}l${r + 1},${2 * r}h${-2 * r - 2}Z` })
};
var markOf = (name, x, y, r = 6) => svg("g", { class: `check-mark check-${name}` }, MARKS[name](x, y, r));
function legend(entries) {
  const sample = (name, dashes, marked) => svg(
    "svg",
    { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" },
    svg("path", { class: `curve check-${name}`, d: "M1,8H33", "stroke-dasharray": dashes }),
    marked ? markOf(name, 17, 8, 5) : null
  );
  return h(
    "div",
    { class: "check-legend" },
    entries.map(([text, ...line]) => h("span", {}, sample(...line), text))
  );
}
var stepLegend = (W) => legend(METHODS.map((name) => [W[name], name, DASHES[name], true]));
function stepDrawing(frameWidth, curve, exponents, W) {
  const narrow = frameWidth < NARROW;
  const box = [narrow ? 46 : 54, 26, frameWidth - 12, narrow ? 270 : 320];
  const frame = stepAxes(box, exponents, narrow ? 5 : 4, W);
  const place = (name, k) => [frame.X(10 ** exponents[k]), frame.Y(Math.max(curve[name][k], ERROR_FLOOR))];
  const lines = METHODS.map(
    (name) => svg("path", {
      class: `curve check-${name}`,
      "stroke-dasharray": DASHES[name],
      d: path(exponents.map((_, k) => place(name, k)))
    })
  );
  const now = svg("line", { class: "check-now", y1: box[1], y2: box[3] });
  const marks = svg("g", {});
  const node = svg(
    "svg",
    { ...sized(frameWidth, box), role: "img", style: "touch-action: pan-y; cursor: ew-resize" },
    frame.node,
    now,
    lines,
    marks
  );
  const choose = (k, told) => {
    const [x] = place("forward", k);
    set(now, { x1: x, x2: x });
    set(node, { "aria-label": told });
    marks.replaceChildren(...METHODS.map((name) => markOf(name, ...place(name, k))));
  };
  return { node, X: frame.X, choose };
}
function stepAxes(box, exponents, every, W) {
  const [low, high] = [exponents[0], exponents.at(-1)];
  const text = (v) => powerOfTen(Math.round(Math.log10(v)));
  const xs = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, k) => 10 ** (low + every * k));
  const ys = [-16, -12, -8, -4, 0].map((e) => 10 ** e);
  return axes(
    box,
    { domain: [10 ** low, 10 ** high], log: true, ticks: xs, text, label: W.steps },
    { domain: [4e-18, 3], log: true, ticks: ys, text, label: W.error }
  );
}
var sized = (width, [, , , bottom]) => ({
  viewBox: `0 0 ${width} ${bottom + BELOW}`,
  width,
  height: bottom + BELOW
});
var twoLines = ({ right, wrong }) => wrong !== right && wrong.length > 1;
var descentLegend = (N, W) => legend([[W.right, "right"], ...N.wrong !== N.right && N.D ? [[W.wrong, "wrong", "9 5"]] : []]);
function descentDrawing(frameWidth, N, told, W) {
  const { right, wrong } = N;
  const steps = right.length - 1;
  const all = twoLines(N) ? [...right, ...wrong] : right;
  const high = Math.min(Math.max(...all), FAR * right[0]);
  const low = Math.min(...all, high);
  const room = (high - low) * 0.06 || 0.1;
  const top = high + room;
  const box = [50, 26, frameWidth - 12, frameWidth < NARROW ? 200 : 230];
  const frame = axes(
    box,
    { domain: [0, steps], ticks: [0, 1, 2, 3].map((k) => k * steps / 3), label: W.stepAxis },
    { domain: [Math.max(0, low - room), top], label: W.cost }
  );
  const line = (costs, name, dashes) => svg("path", {
    class: `curve check-${name}`,
    "stroke-dasharray": dashes,
    d: path(inside(costs, top).map((J, k) => [frame.X(k), frame.Y(Math.min(J, top))]))
  });
  return svg(
    "svg",
    { ...sized(frameWidth, box), role: "img", "aria-label": told },
    frame.node,
    line(right, "right"),
    twoLines(N) ? line(wrong, "wrong", "9 5") : null
  );
}
function inside(costs, top) {
  const k = costs.findIndex((J) => J > top);
  return k < 0 ? costs : costs.slice(0, k + 1);
}
function blockTable(frameWidth, l, { D, blocks }, right, W) {
  const cell = (value) => show(value, frameWidth < NARROW ? 3 : Math.abs(value) < 100 ? 4 : 1);
  const caption = fill(W.block, { l: superscript(l) });
  const heads = D[l][0].map((_, i) => h("th", { scope: "col" }, i ? fill(W.from, { i }) : W.bias));
  const entry = (value, j, i) => blocks[l].off[j][i] ? offCell(cell(value), cell(right[l][j][i]), W) : h("td", {}, cell(value));
  const row = (values, j) => h(
    "tr",
    {},
    h("th", { scope: "row" }, fill(W.to, { j: j + 1 })),
    values.map((value, i) => entry(value, j, i))
  );
  return h(
    "div",
    { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": caption },
    h(
      "table",
      { class: "check-block" },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, h("td", {}), heads)),
      h("tbody", {}, D[l].map(row))
    )
  );
}
var offCell = (found, right, W) => h("td", { class: "check-off" }, h("span", {}, `✗ ${found}`), h("small", {}, fill(W.wanted, { value: right })));

// gradient_check/style.css
var style_default2 = '/* Figure 4, the gradient check. */\n.bpw svg .check-forward {\n  stroke: var(--w-muted);\n}\n.bpw svg .check-central {\n  stroke: var(--w-text);\n}\n.bpw svg .check-complex {\n  stroke: var(--w-grad);\n}\n.bpw svg .check-right {\n  stroke: var(--w-good);\n}\n.bpw svg .check-wrong {\n  stroke: var(--w-bad);\n}\n.bpw svg .check-mark {\n  stroke: var(--w-bg);\n  stroke-width: 1.5;\n}\n.bpw svg .check-mark.check-forward {\n  fill: var(--w-muted);\n}\n.bpw svg .check-mark.check-central {\n  fill: var(--w-text);\n}\n.bpw svg .check-mark.check-complex {\n  fill: var(--w-grad);\n}\n.bpw svg .check-mark:is(.check-forward, .check-central, .check-complex) {\n  stroke: var(--w-bg);\n}\n.bpw svg .check-now {\n  stroke: var(--w-edge);\n  stroke-dasharray: 3 4;\n}\n.check-legend {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.1rem 1.2rem;\n  font-size: 0.9rem;\n  margin: 0.2rem 0 0.4rem;\n}\n.check-legend > span {\n  display: inline-flex;\n  align-items: center;\n  gap: 0.4rem;\n}\n.bpw .check-head {\n  font-weight: 600;\n  margin-top: 0.9rem;\n}\n.bpw .check-digits td {\n  text-align: start;\n  overflow-wrap: anywhere;\n}\n.bpw .check-digits th {\n  white-space: nowrap;\n}\n.check-blocks {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem 1.6rem;\n}\n.bpw .check-block th {\n  color: var(--w-muted);\n  font-weight: 500;\n  font-size: 0.85rem;\n  border: 0;\n  white-space: nowrap;\n}\n.bpw .check-block thead :is(th, td) {\n  border: 0;\n  text-align: center;\n}\n.bpw .check-block tbody td {\n  border: 1px solid var(--w-line);\n  min-width: 5.2rem;\n  height: 3rem;\n  vertical-align: middle;\n  white-space: nowrap;\n  padding: 0.15rem 0.35rem;\n}\n.bpw .check-block td small {\n  display: block;\n  font-size: 0.8rem;\n  color: var(--w-text);\n}\n.bpw .check-block td.check-off {\n  border: 2px solid var(--w-bad);\n  background: repeating-linear-gradient(\n    135deg,\n    transparent 0 7px,\n    color-mix(in srgb, var(--w-bad) 16%, transparent) 7px 9px\n  );\n  font-weight: 650;\n}\n.bpw .check-block td.check-off small {\n  font-weight: 400;\n}\n.bpw .check-one {\n  white-space: nowrap;\n}\n@container (max-width: 26rem) {\n  .bpw .bpw-field:has(select) {\n    flex-basis: 100%;\n  }\n  .bpw .check-block thead th {\n    font-size: 0.76rem;\n    padding-inline: 0;\n  }\n  .bpw .check-block th[scope="row"] {\n    padding-inline: 0 0.25rem;\n  }\n  .bpw .check-block tbody td {\n    min-width: 0;\n    font-size: 0.74rem;\n    padding: 0.1rem 0.15rem;\n  }\n  .bpw .check-block td small {\n    font-size: 0.7rem;\n  }\n  .bpw .check-methods :is(th, td) {\n    padding-inline: 0.25rem;\n    font-size: 0.84rem;\n  }\n}\n';

// gradient_check/words.json
var words_default2 = {
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
  digits: "What the subtraction leaves of one central difference, Θ⁽{l}⁾{ji}",
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
  stepAxis: "step",
  cost: "J",
  withBug: "With this bug the cost {course}. The right gradient brings it to {right}.",
  withNone: "With the right gradient the cost {course}.",
  courseFalls: "falls at every step, from {from} to {to} in {count} steps",
  courseRises: "rises at every step, from {from} to {to} in {count} steps",
  courseTurns: "falls from {from} to {low} at step {at}, then turns round and rises, to {to} at step {count}",
  courseMixed: "goes from {from} to {to} in {count} steps, {rises} of which rise; it is lowest at step {at}, with {low}",
  courseSettles: "falls from {from} to {to} in {count} steps and never rises",
  courseStays: "stays at {from} for {count} steps",
  runIt: "Would you have noticed? Run the check.",
  runRight: "Run the check, or switch on a bug.",
  outside: "The curve leaves the picture.",
  loud: "This one shows itself: without its bias column Θ⁽{l}⁾ has {rows} rows and {columns} columns, and without the transpose the product does not fit. The program stops.",
  verdict: "The check: {list}.",
  layerOk: "D⁽{l}⁾ agrees",
  layerBad: "D⁽{l}⁾ disagrees, relative error {error}",
  silent: "Nothing disagrees, though the bug is on: {why}",
  silentOther: "with these numbers it changes nothing.",
  silentOne: "with one example and λ = 0 there is no 1/m and no λ term to get wrong.",
  silentZeros: "where all weights are 0, wrong terms are 0 too.",
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
  printLoud: "stops: shapes do not fit",
  methods: "Each method’s relative error"
};

// gradient_check/view.js
var STATE = {
  view: oneOf,
  network: oneOf,
  exponent: number,
  setup: oneOf,
  bug: oneOf,
  alpha: number,
  checked: flag
};
var derive = ({ curves, setups }, { exponents, steps }, W) => ({
  curve: [["network"], ({ network }) => curves[network]],
  k: [["exponent"], ({ exponent }) => nearest(exponents, exponent)],
  picture: [["frameWidth", "curve"], ({ frameWidth, curve }) => stepDrawing(frameWidth, curve, exponents, W)],
  lab: [
    ["view", "setup", "bug", "alpha"],
    ({ view, setup, bug, alpha }) => view === "lab" ? labNumbers(setups[setup], bug, alpha, steps) : null
  ],
  told: [
    ["view", "curve", "k", "lab", "setup", "bug", "checked"],
    ({ view, curve, k, lab, ...state }) => view === "step" ? stepSentence(curve, exponents, k, W) : labSentence(lab, { ...state, sizes: setups[state.setup].sizes }, W)
  ]
});
function render({ model, el }) {
  const given = Object.fromEntries(["curves", "setups", "bugs"].map((name) => [name, model.get(name)]));
  const limits = model.get("limits");
  const W = { ...words_default2, ...model.get("words") ?? {} };
  const fig = figure({ model, el, words: words_default2, css: style_default2, state: STATE, derive: derive(given, limits, W) });
  const options = ["step", "lab"].map((view) => [view, W[view]]);
  const [step, lab] = [stepView(fig), labView(fig, given)];
  fig.add(
    fig.row(fig.choice({ label: W.view, key: "view", options })),
    step.above,
    lab.above,
    fig.line,
    step.below,
    lab.below
  );
  fig.draw(["view"], ({ view }) => {
    for (const node of [step.above, step.below]) node.hidden = view !== "step";
    for (const node of [lab.above, lab.below]) node.hidden = view !== "lab";
  });
  fig.draw(["told"], ({ told }) => fig.say(told));
  fig.print(
    ({ view, curve, setup, alpha }) => view === "step" ? { ...stepPaper(curve, limits.exponents, W), drawings: step.drawings() } : { ...labPaper(given.setups[setup], given.bugs, alpha, limits.steps, W), drawings: lab.drawings() }
  );
  return fig.start();
}
function stepView(fig) {
  const { words: W } = fig;
  const { exponents } = fig.limits;
  const place = fig.part(["picture"], ({ picture }) => picture.node);
  const legend2 = stepLegend(W);
  fig.drag(place, (x) => {
    const exponent = Math.log10(fig.now.picture.X.invert(x));
    fig.set({ exponent: exponents[nearest(exponents, exponent)] });
  });
  fig.draw(["picture", "curve", "k"], ({ picture, curve, k }) => {
    picture.choose(k, stepSentence(curve, exponents, k, W));
  });
  const below = fig.part(["curve", "k"], ({ curve, k }) => [methodTable(fig, curve, k), digits(fig, curve, k)]);
  const above = h(
    "div",
    {},
    fig.row(
      fig.select({ label: W.network, key: "network", options: fig.limits.network.map((name) => [name, W[name]]) })
    ),
    place,
    legend2,
    fig.slider({ label: W.h, key: "exponent", step: 0.5, text: (e) => powerOfTen(exponents[nearest(exponents, e)]) }),
    h("p", { class: "bpw-help" }, W.help)
  );
  return { above, below, drawings: () => [place.firstChild, legend2] };
}
function methodTable({ words: W, limits }, curve, k) {
  const one = (text, muted = "") => h("span", { class: `check-one ${muted}` }, text);
  const rows = stepRows(curve, limits.exponents, k, W).map(([name, error, best, at]) => [
    name,
    one(error),
    h("span", {}, one(best), " ", one(at, "muted"))
  ]);
  const head = [W.method, fill(W.errorAt, { h: powerOfTen(limits.exponents[k]) }), W.best];
  return h("div", { class: "check-methods" }, table(W.methods, head, rows));
}
function digits({ words: W, limits }, curve, k) {
  const node = ([shared, rest]) => h("span", {}, h("span", { class: "muted" }, shared), h("b", {}, rest));
  const [plus, minus3] = sharedDigits(curve.costs[k]).map(node);
  const rows = [
    ["J(θ + h)", plus],
    ["J(θ − h)", minus3],
    [W.quotient, show(curve.quotients[k], "all")],
    [W.backprop, show(curve.slope, "all")]
  ];
  return h(
    "div",
    { class: "check-digits" },
    h("p", { class: "check-head" }, digitsHead(limits.weight, W)),
    h(
      "table",
      {},
      h(
        "tbody",
        {},
        rows.map(([name, value]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, value)))
      )
    ),
    h("p", { class: "bpw-help" }, W.digitsHelp)
  );
}
var SETUPS = { lab: "setupLab", one: "setupOne", zeros: "setupZeros", differ: "setupDiffer" };
function labView(fig, { setups, bugs }) {
  const { words: W } = fig;
  const place = fig.part(
    ["frameWidth", "lab", "told"],
    ({ frameWidth, lab, told }) => lab ? descentDrawing(frameWidth, lab, told, W) : []
  );
  const legend2 = fig.part(["lab"], ({ lab }) => lab ? descentLegend(lab, W) : []);
  const below = fig.part(
    ["frameWidth", "lab", "setup", "bug", "checked"],
    (now) => now.lab?.D && now.checked ? result(now, setups[now.setup].D, W) : []
  );
  const again = (bug) => fig.set({ bug, checked: false });
  const names = fig.limits.bug.map((bug) => [bug, bugs[bug] ?? W.none]);
  const run = fig.button({
    label: ({ checked: checked2 }) => checked2 ? W.hide : W.run,
    press: () => fig.set({ checked: !fig.now.checked }),
    main: true
  });
  const above = h(
    "div",
    {},
    fig.row(
      fig.select({ label: W.bug, key: "bug", get: ({ bug }) => bug, set: again, options: names }),
      fig.select({ label: W.setup, key: "setup", options: fig.limits.setup.map((name) => [name, W[SETUPS[name]]]) }),
      fig.field({ label: W.alpha, key: "alpha", step: 0.1, width: "4.5rem" })
    ),
    place,
    legend2,
    fig.row(run)
  );
  return { above, below, drawings: () => [place.firstChild, legend2] };
}
function result({ frameWidth, lab, bug }, right, W) {
  const rows = labRows(lab, W).map(([block, error, judged, bad]) => [
    block,
    error,
    h("span", { class: `check-one ${bad ? "bad" : "good"}` }, judged)
  ]);
  return [
    table("", [W.layer, W.relative, W.judged], rows),
    h(
      "div",
      { class: "check-blocks" },
      Object.keys(lab.D).map((l) => blockTable(frameWidth, l, lab, right, W))
    ),
    h("p", { class: "bpw-help" }, W.cells),
    ...bug === "none" ? [] : [h("p", {}, angleSentence(lab.cosine, W))]
  ];
}

// bundles/states.json
var states_default = { alpha: 0.5, bug: "none", bugs: { delta_sign: "δ(L) = y − a: the sign is flipped", no_1_over_m: "the sum over the examples is not divided by m", lam_not_over_m: "the λ term is not divided by m", hidden_prime_missing: "a hidden δ without the factor g′(z)", extra_prime: "δ(L) multiplied by g′(z) once more than the cost asks for", l2_forgotten: "the cost has its λ term, the gradient has none", bias_column_kept: "the bias column of Θ is kept in the backward pass, and the last column dropped instead", transpose_missing: "Θ where Θᵀ is meant: silent when the two layers are of one size", bias_regularised: "the λ term also pulls at the bias column", stale_weights: "a hidden δ computed with output weights that are already updated", prime_of_a: "g′(a) where g′(z) is meant" }, checked: false, curves: { book: { forward: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.81287, 0.70846, 0.34129, 0.12743, 0.048125, 0.014317, 49395e-7, 15527e-7, 49442e-8, 10078e-8, 46669e-9, 13271e-9, 40604e-10, 16868e-10, 33217e-11, 17375e-11, 41903e-12, 30972e-12, 11346e-11, 36381e-11, 11528e-10, 36456e-10, 11529e-9, 36457e-9, 1153e-7, 36466e-8, 11538e-7, 36555e-7, 0.011628, 0.037447, 0.12507, 0.44107], central: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.83165, 0.61695, 0.224, 0.07558, 0.027647, 63058e-7, 27794e-7, 70132e-8, 23871e-8, 83279e-9, 26223e-9, 61628e-10, 22693e-10, 5633e-10, 16696e-11, 82858e-12, 25401e-12, 83206e-13, 28092e-13, 67189e-14, 24047e-14, 63143e-15, 33709e-15, 21954e-14, 22026e-13, 22035e-12, 22035e-11, 22035e-10, 22033e-9, 22015e-8, 21841e-7, 0.020231], complex: [11572e-20, 11872e-20, 92263e-21, 13783e-20, 15034e-20, 14713e-20, 91631e-21, 91197e-21, 1296e-19, 13609e-20, 1103e-19, 11418e-20, 8912e-20, 97989e-21, 77272e-21, 12739e-20, 1107e-19, 10758e-20, 10267e-20, 14167e-20, 10285e-20, 98911e-21, 11163e-20, 11533e-20, 90697e-21, 11143e-20, 30942e-20, 22333e-19, 22054e-18, 22039e-17, 22036e-16, 22035e-15, 22035e-14, 22035e-13, 22035e-12, 22035e-11, 22035e-10, 22037e-9, 22054e-8, 22232e-7, 0.024169], costs: [["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679111"], ["1.3491937705679111", "1.3491937705679107"], ["1.3491937705679111", "1.3491937705679107"], ["1.3491937705679113", "1.3491937705679107"], ["1.349193770567912", "1.3491937705679102"], ["1.3491937705679138", "1.3491937705679085"], ["1.3491937705679196", "1.3491937705679025"], ["1.349193770567938", "1.349193770567884"], ["1.3491937705679966", "1.3491937705678254"], ["1.3491937705681825", "1.3491937705676396"], ["1.349193770568769", "1.3491937705670527"], ["1.3491937705706245", "1.3491937705651977"], ["1.3491937705764918", "1.34919377055933"], ["1.3491937705950459", "1.349193770540776"], ["1.3491937706537191", "1.3491937704821027"], ["1.3491937708392605", "1.3491937702965615"], ["1.3491937714259936", "1.3491937697098286"], ["1.3491937732814059", "1.3491937678544161"], ["1.3491937791487352", "1.3491937619870875"], ["1.3491937977028625", "1.3491937434329666"], ["1.3491938563761865", "1.3491936847597081"], ["1.3491940419177517", "1.3491934992187948"], ["1.3491946286539271", "1.3491929124891404"], ["1.3491964840989195", "1.3491910571093586"], ["1.3492023517540181", "1.3491851901063676"], ["1.3492209091350646", "1.3491666392463968"], ["1.3492796149245805", "1.3491079986675487"], ["1.349465478818192", "1.348922786871827"], ["1.3500553644551099", "1.3483394213358182"], ["1.3519399427689793", "1.346519956348968"], ["1.3580223191742469", "1.3410800606740583"], ["1.3763466865875695", "1.3284177650152642"]], quotients: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.22204460492503128, 0.07021666937153402, 0.033306690738754696, 0.028086667748613604, 0.026645352591003757, 0.0270334177080406, 0.026978419498391304, 0.027068526042726363, 0.027144952952085077, 0.0271387427120979, 0.027133850721838826, 0.02713523187862932, 0.02713496094486345, 0.027134951011951833, 0.027134949842633205, 0.027134951011951836, 0.02713494873241018, 0.02713494750111837, 0.027134947955254063, 0.027134947781985046, 0.027134947844231764, 0.02713494783113671, 0.02713494780426373, 0.027134947488479368, 0.0271349443339286, 0.02713491278666409, 0.027134597318245746, 0.027131442961278705, 0.027099932100056456, 0.02678806278397212, 0.023964460786152664], slope: 0.02713494783911357 }, mazur: { forward: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.624, 0.17542, 0.036198, 77863e-7, 48727e-7, 12368e-7, 38966e-8, 15244e-8, 49444e-9, 17858e-9, 34512e-10, 14423e-10, 55267e-11, 14297e-11, 57854e-12, 17794e-12, 10996e-12, 29386e-12, 9258e-11, 29231e-11, 92431e-11, 29229e-10, 92431e-10, 2923e-8, 92436e-9, 29235e-8, 92488e-8, 29288e-7, 93045e-7, 0.029917, 0.099983], central: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.36487, 0.1516, 0.059454, 0.017675, 52321e-7, 298e-5, 76332e-8, 3419e-7, 76288e-9, 29291e-9, 78724e-10, 25459e-10, 68529e-11, 16632e-11, 67864e-12, 29239e-12, 66989e-13, 30901e-13, 63494e-14, 28977e-14, 91578e-15, 28236e-15, 39599e-15, 39148e-14, 39193e-13, 39195e-12, 39195e-11, 39195e-10, 39193e-9, 39175e-8, 38998e-7, 0.037144], complex: [7903e-20, 8088e-20, 46548e-21, 47906e-21, 27674e-21, 85612e-21, 55319e-21, 89951e-21, 60799e-21, 50064e-21, 93218e-21, 59735e-21, 28046e-21, 91011e-21, 88526e-21, 3911e-20, 47226e-21, 10012e-20, 59209e-21, 77393e-21, 18445e-21, 93675e-21, 54539e-21, 78888e-21, 52162e-21, 87922e-21, 2719e-19, 38733e-19, 3915e-17, 39193e-17, 39193e-16, 39195e-15, 39195e-14, 39195e-13, 39195e-12, 39195e-11, 39195e-10, 39197e-9, 39215e-8, 39389e-7, 0.040971], costs: [["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600027"], ["0.2983711087600027", "0.2983711087600026"], ["0.29837110876000295", "0.2983711087600024"], ["0.29837110876000356", "0.2983711087600017"], ["0.29837110876000544", "0.29837110875999995"], ["0.2983711087600115", "0.2983711087599939"], ["0.29837110876003037", "0.29837110875997497"], ["0.29837110876009043", "0.298371108759915"], ["0.29837110876028", "0.29837110875972533"], ["0.29837110876087986", "0.29837110875912565"], ["0.2983711087627764", "0.29837110875722883"], ["0.29837110876877404", "0.2983711087512313"], ["0.2983711087877401", "0.29837110873226524"], ["0.2983711088477162", "0.2983711086722892"], ["0.29837110903737724", "0.2983711084826281"], ["0.2983711096371381", "0.29837110788286725"], ["0.29837111153374846", "0.29837110598625666"], ["0.29837111753135676", "0.29837109998864736"], ["0.29837113649745556", "0.2983710810225377"], ["0.29837119647348914", "0.2983710210463954"], ["0.29837138613398817", "0.29837083138480847"], ["0.29837198588942776", "0.2983702316184913"], ["0.2983738824454473", "0.29836833495369613"], ["0.2983798795096638", "0.298362336801723"], ["0.2983988401531644", "0.2983433652806759"], ["0.2984587611579431", "0.29828333550232783"], ["0.2986478564093237", "0.2980931527048005"], ["0.2992414933510836", "0.2974886592280549"]], quotients: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5551115123125783e-19, 8777083671441752e-19, 9159339953157541e-19, 8689312834727334e-19, 8798517470154366e-19, 8759529504098869e-19, 8770761894538737e-19, 8770062004504599e-19, 8771039450294892e-19, 877146633789203e-18, 877137251720228e-18, 877134345872063e-18, 8771350312741788e-19, 8771353991221036e-19, 8771354198522374e-19, 877135469338773e-18, 8771354698122736e-19, 8771354675833561e-19, 8771354687020505e-19, 8771354689876895e-19, 8771354682302057e-19, 8771354617378185e-19, 8771353970399298e-19, 8771347498557709e-19, 8771282780764555e-19, 8770635664131022e-19, 8764170615143396e-19], slope: 877135468948694e-18 }, relu: { forward: [1, 1, 1, 1, 1, 1, 1, 0.94612, 0.83103, 0.5749, 0.41093, 0.15079, 0.068083, 0.025308, 82797e-7, 17999e-7, 73093e-8, 21361e-8, 73528e-9, 18225e-9, 56081e-10, 16451e-10, 63539e-11, 14684e-11, 54682e-12, 18639e-12, 16572e-12, 56791e-12, 18263e-11, 57888e-11, 18307e-10, 57892e-10, 18307e-9, 57893e-9, 18308e-8, 0.12477, 0.16487, 0.17792, 0.18399, 0.2101, 0.38151], central: [1, 1, 1, 1, 1, 1, 1, 0.90202, 0.70761, 0.33375, 0.17214, 0.09114, 0.024535, 0.011763, 42932e-7, 10015e-7, 33254e-8, 1358e-7, 44605e-9, 9478e-9, 2651e-9, 1028e-9, 23938e-11, 86972e-12, 3919e-11, 86079e-13, 41105e-13, 80853e-14, 33938e-14, 13394e-14, 2999e-14, 18153e-15, 26054e-15, 25463e-14, 25431e-13, 0.11292, 0.15457, 0.16862, 0.17456, 0.20295, 0.30916], complex: [22498e-21, 70138e-21, 44649e-21, 85879e-21, 48529e-21, 8809e-20, 98603e-21, 80364e-21, 63389e-21, 83562e-21, 11217e-20, 80541e-21, 65944e-21, 75047e-21, 66897e-21, 11562e-20, 64699e-21, 60725e-21, 82833e-21, 68725e-21, 10795e-20, 69025e-21, 11575e-20, 70285e-21, 56221e-21, 10799e-20, 75527e-21, 31446e-20, 25608e-19, 25456e-18, 25435e-17, 25431e-16, 25431e-15, 25431e-14, 25431e-13, 25431e-12, 25431e-11, 25433e-10, 25455e-9, 25668e-8, 28034e-7], costs: [["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814494", "1.4107733415814494"], ["1.4107733415814492", "1.4107733415814494"], ["1.4107733415814492", "1.4107733415814494"], ["1.4107733415814492", "1.4107733415814494"], ["1.410773341581449", "1.4107733415814494"], ["1.410773341581449", "1.4107733415814494"], ["1.4107733415814483", "1.41077334158145"], ["1.4107733415814463", "1.4107733415814525"], ["1.4107733415814396", "1.410773341581459"], ["1.410773341581419", "1.4107733415814796"], ["1.4107733415813535", "1.4107733415815449"], ["1.410773341581147", "1.4107733415817514"], ["1.4107733415804933", "1.410773341582405"], ["1.410773341578426", "1.4107733415844723"], ["1.410773341571889", "1.4107733415910095"], ["1.4107733415512167", "1.4107733416116819"], ["1.4107733414858459", "1.4107733416770525"], ["1.4107733412791248", "1.4107733418837736"], ["1.4107733406254155", "1.4107733425374829"], ["1.410773338558205", "1.4107733446046933"], ["1.410773332021111", "1.4107733511417873"], ["1.4107733113490069", "1.410773371813893"], ["1.4107732459780762", "1.4107734371848348"], ["1.4107730392570819", "1.4107736439059433"], ["1.4107723855482883", "1.410774297615875"], ["1.4107703183434666", "1.4107763648320801"], ["1.4107637813067573", "1.410782901982622"], ["1.4107431097707874", "1.4108035746569192"], ["1.410677744526189", "1.4108689512847938"], ["1.41047108039181", "1.4109645736361092"], ["1.4098179402113378", "1.4109645736361092"], ["1.4077564218994592", "1.4109645736361092"], ["1.4012762610793512", "1.4109645736361092"], ["1.3937392657130652", "1.4109645736361092"], ["1.4747266487367572", "1.4109645736361092"]], quotients: [0, 0, 0, 0, 0, 0, 0, -3.510833468576701, -1.1102230246251565, -0.3510833468576701, -0.22204460492503128, -0.07021666937153402, -0.08881784197001252, -0.09830333712014762, -0.09658940314238862, -0.09584575369214395, -0.0957012247226885, -0.0955648870146578, -0.09559020242022598, -0.09559999534934356, -0.09560241487349685, -0.095603857266159, -0.09560330305191655, -0.0956033657494734, -0.09560336966529803, -0.09560337277114034, -0.09560338076752828, -0.09560337944172394, -0.09560337932423835, -0.09560337933639892, -0.09560337933534059, -0.09560337932586642, -0.09560337932312812, -0.09560337931954692, -0.09560337930236695, -0.07802813309457815, -0.05733167123856964, -0.050725332836193605, -0.04844156278378975, -0.027235603217281707, 0.03188103755032401], slope: -0.09560337932136631 }, single: { forward: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.96235, 0.92996, 0.81732, 0.59522, 0.33037, 0.11122, 0.043273, 0.0145, 39078e-7, 12268e-7, 10382e-7, 35614e-7, 0.011603, 0.037442, 0.12507, 0.44106], central: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.92681, 0.86527, 0.75718, 0.4296, 0.11196, 0.039887, 94723e-7, 39286e-7, 15305e-7, 30015e-8, 13156e-8, 48045e-9, 2352e-8, 22149e-8, 2184e-6, 0.020231], complex: [63967e-12, 57071e-12, 57153e-12, 36291e-12, 65851e-12, 36147e-12, 57883e-12, 64994e-12, 6368e-11, 5823e-11, 71078e-12, 46262e-12, 62693e-12, 45722e-12, 41319e-12, 34492e-12, 6201e-11, 44099e-12, 64455e-12, 58514e-12, 38978e-12, 7607e-11, 53492e-12, 28229e-12, 79349e-12, 7533e-11, 52362e-12, 38087e-12, 39936e-12, 45548e-12, 36154e-12, 55326e-12, 6226e-11, 73294e-12, 79365e-12, 23094e-11, 21549e-10, 22036e-9, 22054e-8, 22232e-7, 0.024169], costs: [["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491939"], ["1.3491939", "1.3491937"], ["1.3491939", "1.3491937"], ["1.3491942", "1.3491936"], ["1.3491945", "1.349193"], ["1.3491964", "1.3491911"], ["1.3492025", "1.3491851"], ["1.3492209", "1.3491665"], ["1.3492795", "1.3491081"], ["1.3494655", "1.3489227"], ["1.3500553", "1.3483394"], ["1.3519398", "1.34652"], ["1.3580223", "1.3410801"], ["1.3763467", "1.3284177"]], quotients: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.11920928955078125, 0.03769728732309794, 0.029802322387695316, 0.024503236760013657, 0.02682209014892578, 0.027519019745861493, 0.027179718017578125, 0.027104349585307417, 0.02713799476623535, 0.027130737686433586, 0.027099251747131348, 0.026788069344666623, 0.023964524269104004], slope: 0.02713494869860995 } }, exponent: -5, limits: { alpha: [0.01, 5], bug: ["none", "delta_sign", "no_1_over_m", "lam_not_over_m", "hidden_prime_missing", "extra_prime", "l2_forgotten", "bias_column_kept", "transpose_missing", "bias_regularised", "stale_weights", "prime_of_a"], exponent: [-20, 0], network: ["book", "mazur", "relu", "single"], setup: ["lab", "one", "zeros", "differ"], view: ["step", "lab"], exponents: [-20, -19.5, -19, -18.5, -18, -17.5, -17, -16.5, -16, -15.5, -15, -14.5, -14, -13.5, -13, -12.5, -12, -11.5, -11, -10.5, -10, -9.5, -9, -8.5, -8, -7.5, -7, -6.5, -6, -5.5, -5, -4.5, -4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0], steps: 60, weight: [1, 0, 2] }, module: "gradient_check", name: "check", network: "book", setup: "lab", setups: { lab: { sizes: [3, 2, 2], lam: 1, Theta: { "1": [[0.1257302210933933, 0.6404226504432821, 0.10490011715303971, -0.535669373161111], [-0.1321048632913019, 0.36159505490948474, 1.3040000451301372, 0.9470809631292422]], "2": [[-0.7037352358069926, -0.6232744625373522, 0.0413259793472436], [-1.2654214710460525, -2.3250307746388343, -0.21879166393254573]] }, X: [[-1.2459109472530652, -0.7322673547034516, -0.5442589828573099], [-0.31630015636915454, 0.4116305363741328, 1.0425133694426776], [-0.12853466294403426, 1.3664634705496859, -0.6651946734866135], [0.3515100700930197, 0.9034701816518086, 0.09401229776087457], [-0.7434992493538084, -0.9217253762584194, -0.45772582566733916]], Y: [[1, 1], [1, 1], [1, 0], [1, 0], [1, 1]], D: { "1": [[0.3966061205040602, -0.150231395466203, -0.10047660963198826, -0.11827535756550903], [0.009433685998882165, 0.06342640731557249, 0.25388655974037405, 0.19298006504676646]], "2": [[-0.7279197223018747, -0.4788717307123439, -0.3591846846368796], [-0.5217667181955374, -0.6679493533553255, -0.21063287582554924]] }, accept: { "1": 4364383456039293e-28, "2": 17759402701343216e-29 } }, one: { sizes: [3, 2, 2], lam: 0, Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1]], Y: [[1, 0]], D: { "1": [[-0.1282463127193947, -0.1282463127193947, -0.06412315635969736, 0.1282463127193947], [0.1266382857080521, 0.1266382857080521, 0.06331914285402605, -0.1266382857080521]], "2": [[-0.43089458233660705, -0.2315756087446223, -0.2631211376708957], [0.514678915925086, 0.2766038101873076, 0.31428313895031057]] }, accept: { "1": 27089621234661335e-29, "2": 10307953087002628e-29 } }, zeros: { sizes: [3, 2, 2], lam: 1, Theta: { "1": [[0, 0, 0, 0], [0, 0, 0, 0]], "2": [[0, 0, 0], [0, 0, 0]] }, X: [[-1.2459109472530652, -0.7322673547034516, -0.5442589828573099], [-0.31630015636915454, 0.4116305363741328, 1.0425133694426776], [-0.12853466294403426, 1.3664634705496859, -0.6651946734866135], [0.3515100700930197, 0.9034701816518086, 0.09401229776087457], [-0.7434992493538084, -0.9217253762584194, -0.45772582566733916]], Y: [[1, 1], [1, 1], [1, 0], [1, 0], [1, 1]], D: { "1": [[0, 0, 0, 0], [0, 0, 0, 0]], "2": [[-0.5000000000000001, -0.25000000000000006, -0.25000000000000006], [-0.09999999999999999, -0.049999999999999996, -0.049999999999999996]] }, accept: { "1": 14901161193847656e-24, "2": 14294107775944682e-29 } }, differ: { sizes: [4, 3, 2], lam: 1, Theta: { "1": [[0.2146591225063409, -0.12961363369276946, 0.7839754700613295, 1.4934311452207607, -1.2590655321041202], [0.3553727090399214, 1.5139237747390626, 1.3458754237823045, 0.7813114007004275, 0.2644556303293035], [-0.6538286094183394, -0.3139228145364278, 1.4580206835369587, 1.9602583164499647, 1.801634869866125]], "2": [[1.31510376473437, -1.2083186322821715, -0.004454133120083229, 0.6564749350763358], [0.357380410658956, -1.2883614637495544, 0.39512206018200824, 0.42986369482223]] }, X: [[0.6960427239628685, -1.184117966757189, -0.6617025720390349, -0.43643524714322124], [-1.169801907772864, 1.739367877130134, -0.4959107284421519, 0.3289696294602021], [-0.258572545473924, 1.5834728788021222, 1.3203609870818391, 0.6333526228249152], [-2.2035098806466507, 0.05202897425988651, 0.6836861907765345, 1.0039615758421696], [-0.6179070447076008, 1.8220113633283233, -1.3204309700132935, -0.6615280218152191]], Y: [[0, 0], [1, 1], [0, 0], [0, 1], [0, 1]], D: { "1": [[-0.05301504831795038, -0.0706471877021742, 0.25610843050762505, 0.28714599648125233, -0.23785963679794125], [-0.01113451939489633, 0.3324937357484197, 0.22859760792497516, 0.1661750240375351, 0.04966828756825559], [0.0013846074053989962, -0.060530937182838036, 0.2869191021518903, 0.39001471351211986, 0.355763076006925]], "2": [[0.5248385441715226, 0.0637334719064285, 0.25018578962457155, 0.40072089524195487], [-0.08716211006098772, -0.32400146007382663, 0.06644809104638702, -0.005851050464706183]] }, accept: { "1": 41664374634895006e-29, "2": 3433187448894832e-28 } } }, view: "step", words: {} };

// gradient_check.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var gradient_check_mjs_default = widget;
export {
  gradient_check_mjs_default as default,
  mount
};
