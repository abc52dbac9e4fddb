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
var put = (node, text2) => {
  if (node.textContent !== text2) node.textContent = text2;
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
        head.map((text2) => h("th", { scope: "col" }, text2))
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
var fill = (text2, values) => text2.replace(/\{(\w+)\}/g, (whole2, key) => key in values ? String(values[key]) : whole2);
var minus = (text2) => text2.replace("-", "−");
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
function readNumber(text2) {
  let typed = text2.trim().replace(/^[−–]/, "-").replace(/(e)[−–]/i, "$1-");
  if (typed === "") return { why: "empty" };
  if (/^[-+]?(inf(inity)?|∞)$/i.test(typed)) return { why: "infinite" };
  if (/^[-+]?\d*,\d+(e|$)/i.test(typed)) typed = typed.replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?$/i.test(typed)) return { why: "notNumber" };
  const value = Number(typed);
  return Number.isFinite(value) ? { value } : { why: "infinite" };
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
    const [key, text2] = [pair.slice(0, colon), decodeURIComponent(pair.slice(colon + 1))];
    if (!Object.hasOwn(types, key)) throw new Error(`no value ${key}`);
    found[key] = types[key].read(text2);
    if (!types[key].ok(found[key])) throw new Error(`${key} cannot be ${text2}`);
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
  const { label, low = type.low, high = type.high, step = "any", text: text2 = (v) => show(v, 2) } = options;
  const { get, set: change } = kit.bound(options);
  const id = fig.newId();
  const input = h("input", { id, type: "range", min: low, max: high, step });
  const output = h("output", { for: id });
  fig.on(input, "input", () => change(Number(input.value)));
  fig.sync(() => {
    const value = get(fig.now);
    input.value = String(value);
    put(output, text2(value));
    set(input, { "aria-valuetext": text2(value) });
  });
  return h("div", { class: "bpw-slider" }, h("label", { for: id }, label), input, output);
}
function choice(kit, { options, ...own }) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const group2 = fig.newId();
  const inputs2 = options.map(([value]) => h("input", { type: "radio", name: group2, value }));
  inputs2.forEach((input, i) => {
    fig.on(input, "change", () => input.checked && change(options[i][0]));
  });
  fig.sync(() => {
    const value = get(fig.now);
    inputs2.forEach((input, i) => {
      input.checked = options[i][0] === value;
    });
  });
  const segments = inputs2.map((input, i) => h("label", {}, input, h("span", {}, options[i][1])));
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
    for (const [, text2, group2 = ""] of list2) groups.set(group2, [...groups.get(group2) ?? [], h("option", {}, text2)]);
    const nodes = [...groups].flatMap(([group2, each]) => group2 ? [h("optgroup", { label: group2 }, each)] : each);
    input.replaceChildren(...nodes);
  };
  fig.on(input, "change", () => change(list2[input.selectedIndex][0]));
  fig.sync(() => {
    list2 = typeof options === "function" ? options(fig.now) : options;
    const text2 = JSON.stringify(list2);
    if (text2 !== made) rebuild();
    made = text2;
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
    const drawing2 = node.localName === "svg" ? node : node.ownerSVGElement ?? node.querySelector("svg");
    const box = drawing2.getBoundingClientRect();
    const view = drawing2.viewBox.baseVal;
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
  const { low = type.low, high = type.high, isWhole = type.whole ?? false, text: text2 = (v) => minus(String(v)) } = options;
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
    input.value = text2(value);
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
    if (input.value === text2(shown)) return;
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
  const [text2, group2] = [step].flat();
  return [i, `${i + 1}. ${text2}`, group2];
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
function copyOf(drawing2) {
  const copy = drawing2.cloneNode(true);
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
  read: (text2) => readNumber(text2).value
});
var whole = (limit) => {
  const type = number(limit);
  return { ...type, ok: (value) => Number.isInteger(value) && type.ok(value), whole: true };
};
var oneOf = (names) => ({ ok: (value) => names.includes(value), names, write: String, read: (text2) => text2 });
var checked = (ok) => (limit) => ({
  ok: (value) => ok(value, limit),
  limit,
  write: (value) => JSON.stringify(value),
  read: (text2) => JSON.parse(text2)
});
var same = (a, b) => {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys2 = Object.keys(a);
  return keys2.length === Object.keys(b).length && keys2.every((key) => key in b && same(a[key], b[key]));
};
var changedSince = (last, values) => !last || values.some((value, k) => !Object.is(value, last[k]));
function createStore(inputs2, recipes) {
  let values = Object.assign({}, ...inputs2);
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
  for (const key of [...inputs2, recipes].flatMap(Object.keys)) {
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
  const told2 = h("span", { class: "bpw-told", "aria-hidden": "true" });
  let stop = () => {
  };
  const tell = (text2) => {
    put(told2, text2);
    fig.announce(text2);
    stop();
    stop = fig.later(TOLD_FOR, () => put(told2, ""));
  };
  const copy = async () => tell(await copied(link()) ? W.copied : W.copyByHand);
  const buttons = [fig.button({ label: W.reset, press: reset })];
  if (link) buttons.push(fig.button({ label: W.copyLink, press: copy }));
  return h("div", { class: "bpw-tools" }, told2, buttons);
}
async function copied(text2) {
  try {
    await navigator.clipboard.writeText(text2);
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
    say(text2) {
      if (text2 === fig.line.textContent) return;
      put(fig.line, text2);
      stop();
      if (!quiet) stop = fig.later(LIVE_DELAY, () => put(live, text2));
    },
    // for screen readers alone: what is not the line's
    announce(text2) {
      put(live, "");
      stop();
      stop = fig.later(ANNOUNCE_DELAY, () => put(live, text2));
    },
    complain(text2) {
      put(note, text2 ?? "");
      note.hidden = !text2;
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
  let text2 = "";
  for (from.at++; from.at < from.tokens.length && from.tokens[from.at] !== "}"; from.at++) text2 += from.tokens[from.at];
  from.at++;
  return text2;
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

// graph/notation.js
var SUBSCRIPTS = "₀₁₂";
var written = (name) => name.replace(/\d/, (digit) => SUBSCRIPTS[digit]);
var texName = (name) => name.replace(/(\d)/, "_$1");
var NEURON = {
  p1: { tex: "{w1}*{x1}", text: "w₁x₁", python: "w1 * x1", slopes: { w1: ["{x1}", "x1"], x1: ["{w1}", "w1"] } },
  p2: { tex: "{w2}*{x2}", text: "w₂x₂", python: "w2 * x2", slopes: { w2: ["{x2}", "x2"], x2: ["{w2}", "w2"] } },
  z: {
    tex: "{p1} + {p2} + {b}",
    text: "p₁ + p₂ + b",
    python: "p1 + p2 + b",
    slopes: { p1: ["1", "1"], p2: ["1", "1"], b: ["1", "1"] }
  },
  a: { tex: "\\sigma({z})", text: "σ(z)", python: "sigmoid(z)", slopes: { z: ["{a}(1 - {a})", "a * (1 - a)"] } }
};
var NOTATION = {
  once: {
    q: { tex: "{x} + {y}", text: "x + y", python: "x + y", slopes: { x: ["1", "1"], y: ["1", "1"] } },
    f: { tex: "{q}*{z}", text: "q z", python: "q * z", slopes: { q: ["{z}", "z"], z: ["{q}", "q"] } }
  },
  twice: {
    c: { tex: "{a} + {b}", text: "a + b", python: "a + b", slopes: { a: ["1", "1"], b: ["1", "1"] } },
    d: { tex: "{b} + 1", text: "b + 1", python: "b + 1", slopes: { b: ["1", "1"] } },
    e: { tex: "{c}*{d}", text: "c d", python: "c * d", slopes: { c: ["{d}", "d"], d: ["{c}", "c"] } }
  },
  neuron: NEURON,
  cost: {
    ...NEURON,
    J: {
      tex: "-{y}*\\log {a} - (1 - {y})*\\log(1 - {a})",
      text: "(a, y)",
      python: "-y * log(a) - (1 - y) * log(1 - a)",
      slopes: { a: ["\\frac{{a} - {y}}{{a}(1 - {a})}", "(a - y) / (a * (1 - a))"] }
    }
  }
};
var NEURON_AT = {
  w1: [0, 0],
  x1: [0, 1],
  w2: [0, 2],
  x2: [0, 3],
  b: [0, 4.1],
  p1: [1, 0.5],
  p2: [1, 2.5],
  z: [2, 2]
};
var NEURON_NARROW = { ...NEURON_AT, p2: [1, 2.3] };
var PLACES = {
  once: { wide: { x: [0, 0], y: [0, 1], z: [0, 2], q: [1, 0.5], f: [2, 1.25] } },
  twice: { wide: { a: [0, 0], b: [0, 1.3], c: [1, 0], d: [1, 1.3], e: [2, 0.65] } },
  neuron: { wide: { ...NEURON_AT, a: [3, 2] }, narrow: { ...NEURON_NARROW, a: [2, 3.5] } },
  cost: {
    wide: { ...NEURON_AT, a: [3, 2], y: [3, 3.5], J: [4, 2] },
    narrow: { ...NEURON_NARROW, a: [2, 3.4], y: [1, 4.8], J: [2, 4.8] }
  }
};
function brief(x) {
  const size = Math.abs(x);
  const rounded = Number(x.toFixed(4));
  if (size < 1e5 && Number.isInteger(Number((x * 1e4).toPrecision(12))) && String(rounded).length <= 8)
    return show(rounded, "all");
  if (size >= 1e5 || size < 1e-3) {
    const [head, power] = x.toExponential(1).split("e");
    return `${minus(head)}·10${superscript(Number(power))}`;
  }
  return show(x, size < 100 ? 4 : size < 1e3 ? 3 : 1);
}
var inBrackets = (x) => x < 0 ? `(${brief(x)})` : brief(x);
var plain = (x) => `\\text{${brief(x)}}`;
var afterSign = (x) => `\\text{${inBrackets(x)}}`;
var HOLE = /\{([a-zA-Z]\d?)\}/g;
var inNames = (tex) => tex.replace(HOLE, (_, name) => texName(name)).replaceAll("*", " ");
var inNumbers = (tex, v) => tex.replace(HOLE, (_, name, at) => (at === 0 || tex[at - 1] === "(" ? plain : afterSign)(v[name])).replaceAll("*", " \\cdot ");

// graph/kinds.js
var forwardColour = (tex) => `\\c{forward}{${tex}}`;
var backColour = (tex) => `\\c{back}{${tex}}`;
var slopeTex = (out, name) => `\\frac{\\partial ${out}}{\\partial ${texName(name)}}`;
var localTex = ({ from, to }) => slopeTex(texName(to), from);
var python = (out, name) => `d${out}_d${name}`;
var joined = (numbers2, sign) => numbers2.map((x, k) => k ? inBrackets(x) : brief(x)).join(` ${sign} `);
var joinedTex = (numbers2, sign) => numbers2.map((x, k) => k ? afterSign(x) : plain(x)).join(` ${sign} `);
var nodeOf = ({ N, step }) => N.graph.nodes.find(({ name }) => name === step.name);
var edgeOf = ({ N, step }) => N.edges[step.edge];
var valuesOf = ({ N }) => N.graph.inputs.map((name) => [name, N.v[name]]);
var KINDS = {
  inputs: {
    group: "forward",
    title: ({ W }) => W.stepInputs,
    formula: (now) => valuesOf(now).map(([name]) => texName(name)).join("\\text{, }"),
    filled: (now) => valuesOf(now).map(([name, x]) => `${texName(name)} = ${plain(x)}`).join("\\text{, }"),
    python: (now) => valuesOf(now).map(([name, x]) => `${name} = ${x}`).join("; "),
    says: (now) => fill(now.W.saysInputs, {
      list: valuesOf(now).map(([name, x]) => `${written(name)} = ${brief(x)}`).join(", ")
    }),
    lights: () => ({})
  },
  forward: {
    group: "forward",
    title: ({ W, step }) => fill(W.stepForward, { name: written(step.name) }),
    formula: ({ notation, step }) => `${texName(step.name)} = ${inNames(notation[step.name].tex)}`,
    filled: ({ N, notation, step: { name } }) => `${texName(name)} = ${inNumbers(notation[name].tex, N.v)} = ${forwardColour(plain(N.v[name]))}`,
    python: ({ notation, step }) => `${step.name} = ${notation[step.name].python}`,
    says: ({ N, W, notation, step: { name } }) => fill(W.saysForward, { text: `${written(name)} = ${notation[name].text} = ${brief(N.v[name])}` }),
    lights: (now) => ({
      boxes: { [now.step.name]: "forward" },
      arrows: Object.keys(nodeOf(now).slopes).map((from) => [from, now.step.name, "forward"])
    })
  },
  seed: {
    group: "backward",
    title: ({ W, N: { out } }) => fill(W.stepSeed, { out }),
    formula: ({ N: { out } }) => slopeTex(out, out),
    filled: ({ N: { out } }) => `${slopeTex(out, out)} = ${backColour("1")}`,
    python: ({ N: { out } }) => `${python(out, out)} = 1.0`,
    says: ({ W, N: { out } }) => fill(W.saysSeed, { out }),
    lights: ({ step }) => ({ boxes: { [step.name]: "back" } })
  },
  edge: {
    group: "backward",
    title(now) {
      const { from, to } = edgeOf(now);
      return fill(now.W.stepEdge, { from: written(from), to: written(to) });
    },
    formula(now) {
      const edge = edgeOf(now);
      const { out, uses } = now.N;
      const whole2 = uses(edge.from).length > 1 ? "" : `${slopeTex(out, edge.from)} = `;
      const local = inNames(now.notation[edge.to].slopes[edge.from][0]);
      const product = `${backColour(slopeTex(out, edge.to))} \\cdot ${localTex(edge)}`;
      return `${whole2}${product} \\text{, with } ${localTex(edge)} = ${local}`;
    },
    filled(now) {
      const { above, local, part } = edgeOf(now);
      return `${backColour(plain(above))} \\cdot ${afterSign(local)} = ${backColour(plain(part))}`;
    },
    python(now) {
      const { from, to } = edgeOf(now);
      const { out, uses } = now.N;
      const code = now.notation[to].slopes[from][1];
      const factor = /^\w+$/.test(code) ? code : `(${code})`;
      return `${python(out, from)} ${uses(from).length > 1 ? "+=" : "="} ${python(out, to)} * ${factor}`;
    },
    says(now) {
      const { from, to, above, local, part } = edgeOf(now);
      const { W } = now;
      const count = now.N.uses(from).length;
      const [aboveText, localText, partText] = [above, local, part].map(brief);
      const holes = { from: written(from), to: written(to), above: aboveText, local: localText, part: partText, count };
      return count > 1 ? `${fill(W.saysEdge, holes)} ${fill(W.saysPart, holes)}` : fill(W.saysEdge, holes);
    },
    lights(now) {
      const { from, to } = edgeOf(now);
      return { boxes: { [from]: "back", [to]: "above" }, arrows: [[from, to, "back"]] };
    }
  },
  sum: {
    group: "backward",
    title: ({ W, step }) => fill(W.stepSum, { name: written(step.name) }),
    formula({ N, step: { name } }) {
      const terms = N.uses(name).map((edge) => `${backColour(slopeTex(N.out, edge.to))} \\cdot ${localTex(edge)}`);
      return `${slopeTex(N.out, name)} = ${terms.join(" + ")}`;
    },
    filled: ({ N, step: { name } }) => `${joinedTex(partsOf(N, name), "+")} = ${backColour(plain(N.slope[name]))}`,
    python: ({ N, step: { name } }) => `${python(N.out, name)}   # ${partsOf(N, name).map(brief).join(" + ")}`,
    says({ N, W, step: { name } }) {
      const parts2 = partsOf(N, name);
      const sum = `${joined(parts2, "+")} = ${brief(N.slope[name])}`;
      return fill(W.saysSum, { from: written(name), count: parts2.length, sum });
    },
    lights: ({ N, step: { name } }) => ({
      boxes: { [name]: "back", ...Object.fromEntries(N.uses(name).map(({ to }) => [to, "above"])) },
      arrows: N.uses(name).map(({ from, to }) => [from, to, "back"])
    })
  },
  paths: {
    group: "backward",
    title: ({ W }) => W.stepPaths,
    formula({ N, input, paths }) {
      const terms = paths.map(({ way }) => way.map(localTex).reverse().join(" \\cdot "));
      return `${slopeTex(N.out, input)} = ${terms.join(" + ")}`;
    },
    filled({ N, input, paths }) {
      const terms = paths.map(({ factors }) => joinedTex(factors, "\\cdot"));
      return `${terms.join(" + ")} = \\c{grad}{${plain(N.slope[input])}}`;
    },
    python: ({ N, input }) => python(N.out, input),
    says({ N, W, input, paths }) {
      const holes = { input: written(input), out: N.out };
      const sum = brief(N.slope[input]);
      const list2 = paths.map((path2) => `${arrowsOf(path2, input)}, ${productOf(path2)}`).join("; ");
      const many = paths.length > 1;
      const total = many ? fill(W.together, { sum: `${addedOf(paths)} = ${sum}` }) : fill(W.alone, { ...holes, sum });
      return fill(W.saysPaths, {
        ...holes,
        count: many ? fill(W.manyPaths, { count: paths.length }) : W.onePath,
        list: list2,
        total
      });
    },
    lights({ paths }) {
      const edges = paths.flatMap(({ way }, k) => way.map(({ from, to }) => [from, to, `path${Math.min(k + 1, 3)}`]));
      return {
        boxes: Object.fromEntries(
          edges.flatMap(([from, to]) => [
            [from, "grad"],
            [to, "grad"]
          ])
        ),
        arrows: edges,
        badges: paths.length > 1 ? paths.map(({ way: [{ from, to }] }, k) => [from, to, String(k + 1)]) : []
      };
    }
  }
};
var partsOf = (N, name) => N.uses(name).map(({ part }) => part);
var arrowsOf = ({ way }, input) => [input, ...way.map(({ to }) => to)].map(written).join(" → ");
var productOf = ({ factors, product }) => factors.length > 1 ? `${joined(factors, "·")} = ${brief(product)}` : brief(product);
var addedOf = (paths) => joined(
  paths.map(({ product }) => product),
  "+"
);
function told(now) {
  const kind = KINDS[now.step.kind];
  const { formula, filled, python: code, says } = kind;
  return { formula: formula(now), filled: filled(now), python: code(now), says: says(now) };
}
var titleOf = (now) => [KINDS[now.step.kind].title(now), now.W[KINDS[now.step.kind].group]];
function lookOf(steps, at, now) {
  const { N } = now;
  const look = { value: {}, slope: {}, local: {}, boxes: {}, arrows: {}, badges: {} };
  for (const name of N.graph.inputs) look.value[name] = brief(N.v[name]);
  const back = {};
  for (const step of steps.slice(0, at + 1)) {
    if (step.kind === "forward") look.value[step.name] = brief(N.v[step.name]);
    if (step.kind === "seed") look.slope[step.name] = "1";
    if (step.kind !== "edge") continue;
    const { from, to, local, part } = N.edges[step.edge];
    back[from] = (back[from] ?? 0) + 1;
    look.local[`${from} ${to}`] = brief(local);
    look.slope[from] = back[from] < N.uses(from).length ? `${brief(part)} + …` : brief(N.slope[from]);
  }
  const { boxes = {}, arrows = [], badges = [] } = KINDS[now.step.kind].lights(now);
  const byArrow = (list2) => Object.fromEntries(list2.map(([from, to, text2]) => [`${from} ${to}`, text2]));
  return { ...look, boxes, arrows: byArrow(arrows), badges: byArrow(badges) };
}

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

// graph/numbers.js
var NEURON2 = [
  { name: "p1", of: (v) => v.w1 * v.x1, slopes: { w1: (v) => v.x1, x1: (v) => v.w1 } },
  { name: "p2", of: (v) => v.w2 * v.x2, slopes: { w2: (v) => v.x2, x2: (v) => v.w2 } },
  { name: "z", of: (v) => v.b + v.p1 + v.p2, slopes: { p1: () => 1, p2: () => 1, b: () => 1 } },
  { name: "a", of: (v) => sigmoid(v.z), slopes: { z: (v) => sigmoidPrime(v.z) } }
];
var COST = {
  name: "J",
  of: (v) => COSTS.cross_entropy.of(v.z, v.a, v.y),
  slopes: { a: (v) => ((1 - v.y) * sigmoid(v.z) - v.y * sigmoid(-v.z)) / sigmoidPrime(v.z) }
};
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
  neuron: { inputs: ["w1", "x1", "w2", "x2", "b"], given: [], nodes: NEURON2 },
  cost: { inputs: ["w1", "x1", "w2", "x2", "b", "y"], given: ["y"], nodes: [...NEURON2, COST] }
};
var outputOf = ({ nodes }) => nodes.at(-1).name;
var followed = (preset) => GRAPHS[preset].inputs.filter((name) => !GRAPHS[preset].given.includes(name));
function graphForward({ nodes }, values) {
  const v = { ...values };
  for (const { name, of } of nodes) v[name] = of(v);
  return v;
}
function graphBackward(graph, v) {
  const { nodes } = graph;
  const out = outputOf(graph);
  const slope = { [out]: 1 };
  const edges = [];
  const waits = {};
  const ready = [out];
  for (const { slopes } of nodes) for (const from in slopes) waits[from] = (waits[from] ?? 0) + 1;
  for (const to of ready) {
    const { slopes = {} } = nodes.find(({ name }) => name === to) ?? {};
    for (const from in slopes) {
      const local = slopes[from](v);
      const above = slope[to];
      const part = above * local;
      edges.push({ from, to, local, above, part });
      slope[from] = (slope[from] ?? 0) + part;
      waits[from] -= 1;
      if (waits[from] === 0) ready.push(from);
    }
  }
  return { slope, edges };
}
function graphPaths(edges, from, output) {
  if (from === output) return [[]];
  const first = edges.filter((edge) => edge.from === from);
  return first.flatMap((edge) => graphPaths(edges, edge.to, output).map((rest) => [edge, ...rest]));
}
function graphSteps(graph) {
  const some = Object.fromEntries(graph.inputs.map((name) => [name, 0.5]));
  const { edges } = graphBackward(graph, graphForward(graph, some));
  const uses = (name) => edges.filter((edge) => edge.from === name).length;
  const last = (name) => edges.findLastIndex((edge) => edge.from === name);
  const back = edges.flatMap(({ from: name }, edge) => [
    { kind: "edge", edge, name },
    ...uses(name) > 1 && last(name) === edge ? [{ kind: "sum", name }] : []
  ]);
  return [
    { kind: "inputs" },
    ...graph.nodes.map(({ name }) => ({ kind: "forward", name })),
    { kind: "seed", name: outputOf(graph) },
    ...back,
    { kind: "paths" }
  ];
}
function passes({ preset, values }) {
  const graph = GRAPHS[preset];
  const v = graphForward(graph, values);
  const { slope, edges } = graphBackward(graph, v);
  return { graph, out: outputOf(graph), v, slope, edges, uses: (name) => edges.filter((edge) => edge.from === name) };
}
function pathsOf({ edges, out }, input) {
  return graphPaths(edges, input, out).map((way) => {
    const factors = way.map(({ local }) => local).reverse();
    return { way, factors, product: factors.reduce((product, local) => product * local, 1) };
  });
}
var PARTS = [1, 0.1, 0.01];
function wigglesOf({ graph, out, v }, values, input, epsilon) {
  return PARTS.map((part) => {
    const moved = values[input] + epsilon * part;
    const step = moved - values[input];
    const change = graphForward(graph, { ...values, [input]: moved })[out] - v[out];
    return { step, change, ratio: change / step };
  });
}

// graph/drawing.js
var BOX_HEIGHT = 46;
var ROW = 78;
var NARROW = 520;
function graphDrawing(width, preset, look, label) {
  const scene = layOut(width, preset);
  const { inputs: inputs2, given, nodes } = GRAPHS[preset];
  const layers = ["arrows", "labels", "boxes"].map(() => svg("g", {}));
  const [arrows, labels, boxes] = layers;
  for (const { name: to, slopes } of nodes)
    for (const from of [...Object.keys(slopes), ...to === "J" ? given : []]) {
      const key = `${from} ${to}`;
      const arrow = arrowOf(scene, from, to);
      const role = look.arrows[key] ?? "";
      arrows.append(...drawArrow(arrow, role));
      if (look.local[key]) labels.append(localSlope(arrow, role, look.local[key], Boolean(look.badges[key])));
      if (look.badges[key]) labels.append(...badge(arrow, look.badges[key]));
    }
  for (const name in scene.at)
    boxes.append(
      ...drawBox(scene, name, {
        role: look.boxes[name] ?? "",
        isInput: inputs2.includes(name),
        isGiven: given.includes(name),
        formula: NOTATION[preset][name]?.text,
        value: look.value[name],
        slope: look.slope[name]
      })
    );
  const { height } = scene;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: "graph-drawing", role: "img", "aria-label": label },
    layers
  );
}
function layOut(width, preset) {
  const narrow = width < NARROW;
  const { wide } = PLACES[preset];
  const at = narrow && PLACES[preset].narrow || wide;
  const columns = Math.max(...Object.values(at).map(([column]) => column));
  const rows = Math.max(...Object.values(at).map(([, row]) => row));
  const boxWidth = narrow ? 72 : 92;
  const span = Math.min(width - boxWidth - 4, columns * 215);
  const left = (width - span) / 2;
  const top = BOX_HEIGHT / 2 + 20;
  const middle = (name) => [left + at[name][0] * span / columns, top + at[name][1] * ROW];
  return { at, narrow, boxWidth, middle, height: top + rows * ROW + BOX_HEIGHT / 2 + 4 };
}
function arrowOf({ boxWidth, middle }, from, to) {
  const [fromX, fromY] = middle(from);
  const [toX, toY] = middle(to);
  const down = fromX === toX;
  const aside = boxWidth / 4;
  const start = down ? [fromX - aside, fromY + BOX_HEIGHT / 2 + 2] : [fromX + boxWidth / 2 + 2, fromY];
  const end = down ? [toX - aside, toY - BOX_HEIGHT / 2 - 2] : [toX - boxWidth / 2 - 2, toY];
  const along = (share) => [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
  return { start, end, down, along };
}
function drawArrow({ start, end }, role) {
  const back = role === "back";
  const [x, y] = back ? start : end;
  const angle = Math.atan2(end[1] - start[1], end[0] - start[0]) * 180 / Math.PI + (back ? 180 : 0);
  return [
    svg("path", {
      class: `graph-edge ${role}`,
      d: path([start, end]),
      "stroke-dasharray": { path2: "9 5", path3: "2 5" }[role]
    }),
    svg("path", {
      class: `graph-head ${role}`,
      d: "M0,0L-10,4.5L-10,-4.5Z",
      transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${angle.toFixed(1)})`
    })
  ];
}
function localSlope({ start, end, down, along }, role, text2, hasBadge) {
  const [x, y] = along(hasBadge ? 0.6 : 0.5);
  const flat = Math.abs(end[1] - start[1]) < 14;
  return svg(
    "text",
    {
      class: `halo graph-local ${role}`,
      x: down ? x - 8 : x,
      y: y + (flat ? -8 : 4),
      "text-anchor": down ? "end" : "middle"
    },
    text2
  );
}
function badge({ along }, text2) {
  const [x, y] = along(0.25);
  return [
    svg("circle", { class: "graph-badge", cx: x, cy: y, r: 9 }),
    svg("text", { class: "graph-badge-text", x, y: y + 4.5, "text-anchor": "middle" }, text2)
  ];
}
function drawBox({ narrow, boxWidth, middle }, name, { role, isInput, isGiven, formula, value, slope }) {
  const [x, y] = middle(name);
  const tail = isInput || narrow && formula.length > 6 ? "" : `${formula.startsWith("(") ? "" : " = "}${formula}`;
  return [
    svg("rect", {
      class: `graph-box ${role} ${isGiven ? "given" : ""}`,
      x: x - boxWidth / 2,
      y: y - BOX_HEIGHT / 2,
      width: boxWidth,
      height: BOX_HEIGHT,
      rx: isInput ? 4 : 14
    }),
    svg(
      "text",
      { class: "halo graph-name", x: x + boxWidth / 2 - 2, y: y - BOX_HEIGHT / 2 - 6, "text-anchor": "end" },
      svg("tspan", { class: "graph-symbol" }, written(name)),
      tail
    ),
    svg("text", { class: `graph-value ${value ? "" : "waits"}`, x, y: y - 3, "text-anchor": "middle" }, value ?? "?"),
    ...slope ? [svg("text", { class: "graph-slope", x, y: y + 15, "text-anchor": "middle" }, `◀︎ ${slope}`)] : []
  ];
}

// graph/style.css
var style_default2 = "/* Figure 2, the graph. */\n.graph-place {\n  margin: 0.6rem 0 0.2rem;\n}\n.graph-card {\n  display: grid;\n  grid-template-columns: max-content minmax(0, 1fr);\n  border: 1px solid var(--w-line);\n  border-radius: 0.4rem;\n  overflow: hidden;\n  margin: 0.5rem 0;\n}\n.graph-card > * {\n  padding: 0.4rem 0.7rem;\n  border-bottom: 1px solid var(--w-line);\n}\n.graph-card > :nth-last-child(-n + 2) {\n  border-bottom: 0;\n}\n.graph-key {\n  background: var(--w-surface);\n  color: var(--w-muted);\n  font-size: 0.85rem;\n}\n.graph-cell {\n  overflow-wrap: anywhere;\n  min-height: 3.2em;\n  display: flex;\n  align-items: center;\n}\n.bpw code.graph-cell {\n  min-height: 0;\n  background: none;\n  color: inherit;\n  border-inline: 0;\n  border-top: 0;\n  border-radius: 0;\n  font-size: 0.86rem;\n  white-space: pre-wrap;\n}\n.graph-place + .bpw-help {\n  margin-bottom: 0.6rem;\n}\n.bpw .bpw-live + div {\n  margin-top: 0.8rem;\n}\n.graph-more {\n  border-top: 1px solid var(--w-line);\n  margin-top: 0.5rem;\n}\n.bpw svg .graph-edge {\n  stroke: var(--w-edge);\n  stroke-width: 1.3;\n  fill: none;\n}\n.bpw svg .graph-head {\n  fill: var(--w-edge);\n}\n.bpw svg .graph-edge.forward {\n  stroke: var(--w-forward);\n  stroke-width: 3;\n}\n.bpw svg .graph-head.forward {\n  fill: var(--w-forward);\n}\n.bpw svg .graph-edge.back {\n  stroke: var(--w-back);\n  stroke-width: 3.5;\n}\n.bpw svg .graph-head.back {\n  fill: var(--w-back);\n}\n.bpw svg :is(.graph-edge.path1, .graph-edge.path2, .graph-edge.path3) {\n  stroke: var(--w-grad);\n  stroke-width: 4;\n}\n.bpw svg :is(.graph-head.path1, .graph-head.path2, .graph-head.path3) {\n  fill: var(--w-grad);\n}\n.bpw svg .graph-local {\n  fill: var(--w-muted);\n  font-size: 13px;\n  stroke-width: 6px;\n}\n.bpw svg .graph-local.back {\n  fill: var(--w-back);\n  font-weight: 700;\n  font-size: 14px;\n}\n.bpw svg :is(.graph-local.path1, .graph-local.path2, .graph-local.path3) {\n  fill: var(--w-grad);\n  font-weight: 700;\n}\n.bpw svg .graph-badge {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n  stroke-width: 2;\n}\n.bpw svg .graph-badge-text {\n  fill: var(--w-bg);\n  font-weight: 700;\n  font-size: 12.5px;\n}\n.bpw svg .graph-box {\n  fill: var(--w-bg);\n  stroke: var(--w-edge);\n  stroke-width: 1.5;\n}\n.bpw svg .graph-box.given {\n  stroke-dasharray: 4 3;\n}\n.bpw svg .graph-box.forward {\n  stroke: var(--w-forward);\n  stroke-width: 4;\n  fill: color-mix(in srgb, var(--w-forward) var(--w-tint), var(--w-bg));\n}\n.bpw svg .graph-box.back {\n  stroke: var(--w-back);\n  stroke-width: 4;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .graph-box.above {\n  stroke: var(--w-back);\n  stroke-width: 2;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .graph-box.grad {\n  stroke: var(--w-grad);\n  stroke-width: 2.5;\n}\n.bpw svg .graph-name {\n  fill: var(--w-muted);\n  font-size: 12.5px;\n}\n.bpw svg .graph-symbol {\n  fill: currentColor;\n  font-family: var(--w-var);\n  font-style: italic;\n  font-size: 16px;\n}\n.bpw svg .graph-value {\n  fill: var(--w-forward);\n  font-size: 15px;\n  font-weight: 650;\n}\n.bpw svg .graph-value.waits {\n  fill: var(--w-muted);\n  font-weight: 400;\n}\n.bpw svg .graph-slope {\n  fill: var(--w-back);\n  font-size: 13px;\n  font-weight: 600;\n}\n@container (max-width: 26rem) {\n  .graph-card {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .graph-card > .graph-key {\n    border-bottom: 0;\n    padding-bottom: 0.1rem;\n  }\n  .bpw svg .graph-value {\n    font-size: 14px;\n  }\n  .bpw svg .graph-slope {\n    font-size: 12px;\n  }\n  .bpw svg .graph-name {\n    font-size: 11.5px;\n  }\n}\n@container (max-width: 26rem) {\n  .bpw .graph-more :is(th, td) {\n    padding-inline: 0.2rem;\n    font-size: 0.8rem;\n  }\n  .bpw .graph-more td {\n    white-space: nowrap;\n  }\n}\n";

// graph/words.json
var words_default2 = {
  title: "A calculation as a graph: forwards, then backwards",
  which: "Calculation",
  twice: "e = (a + b)(b + 1): b is used twice",
  once: "f = (x + y) z",
  neuron: "a sigmoid neuron",
  cost: "a sigmoid neuron and its cost",
  given: "{name} (given)",
  legend: "In each box: the value, found going forward, and below it ◀ the slope of {out} by it, found going back. On an arrow: its local slope.",
  formula: "Formula",
  filled: "With numbers",
  python: "Python",
  stepInputs: "the inputs",
  stepForward: "{name}",
  stepSeed: "the start: ∂{out}/∂{out}",
  stepEdge: "from {to} to {from}",
  stepSum: "{name}: the sum",
  stepPaths: "the paths",
  forward: "Forward",
  backward: "Backward",
  saysInputs: "The inputs: {list}.",
  saysForward: "Forward: {text}.",
  saysSeed: "Backward starts at {out}: if {out} grows by h, {out} grows by h, so its slope is 1.",
  saysEdge: "Back from {to} to {from}: {above} from above times the local slope {local} is {part}.",
  saysPart: "That is one of the {count} uses of {from}; the rest is added to it.",
  saysSum: "{from} is used {count} times: what comes back is added, {sum}.",
  saysPaths: "{count} from {input} to {out}: {list}. {total}",
  onePath: "One path",
  manyPaths: "{count} paths",
  together: "Added: {sum}.",
  alone: "So ∂{out}/∂{input} = {sum}.",
  follow: "Follow an input",
  pathsTitle: "Paths from {input} to {out}",
  path: "Path",
  alongPath: "multiplied along the path",
  sum: "added over the paths",
  wiggle: "Wiggle {input}",
  epsilon: "ε",
  epsilonHelp: "Move {input} by ε, leave the rest, and see how far {out} moves. The smaller ε, the closer Δ{out}/ε comes to the slope; the difference is what is left.",
  wiggleTitle: "{input} moved from {value} by ε; ∂{out}/∂{input} = {slope}",
  change: "Δ{out}",
  ratio: "Δ{out} / ε",
  slopeHere: "∂{out}/∂{input}",
  difference: "Difference",
  zero: "ε = 0 moves nothing: type another ε.",
  tooSmall: "too small to move {input}",
  all: "All numbers, all digits",
  name: "Name",
  value: "Value",
  slope: "Slope of {out}",
  drawing: "The graph. {text}",
  pathsLater: "Step back to the inputs, and the paths from {input} to {out} are listed here.",
  wiggleTitleBefore: "{input} moved from {value} by ε"
};

// graph/view.js
var numbersByName = checked(
  (value) => value !== null && typeof value === "object" && !Array.isArray(value) && Object.values(value).every((each) => typeof each === "number")
);
var text = checked((value) => typeof value === "string");
var sameNames = ({ preset, values }) => Object.keys(values).sort().join() === [...GRAPHS[preset].inputs].sort().join();
var derive = (W) => ({
  steps: [["preset"], ({ preset }) => graphSteps(GRAPHS[preset])],
  at: [["step", "steps"], ({ step, steps }) => Math.min(step, steps.length - 1)],
  done: [["at", "steps"], ({ at, steps }) => at === steps.length - 1],
  // until then nothing below gives the answer away
  N: [["preset", "values"], passes],
  paths: [["N", "input"], ({ N, input }) => pathsOf(N, input)],
  wiggles: [
    ["N", "values", "input", "epsilon"],
    ({ N, values, input, epsilon }) => wigglesOf(N, values, input, epsilon)
  ],
  contexts: [
    ["N", "steps", "input", "paths", "preset"],
    ({ N, steps, input, paths, preset }) => steps.map((step) => ({ N, step, input, paths, notation: NOTATION[preset], W }))
  ],
  now: [["contexts", "at"], ({ contexts, at }) => contexts[at]],
  said: [["now"], ({ now }) => told(now)]
});
function render({ model, el }) {
  const presets = model.get("presets");
  const follow = model.get("follow");
  const limits = model.get("limits").values;
  const W = { ...words_default2, ...model.get("words") ?? {} };
  const inRange = ({ preset, values }) => Object.entries(limits[preset]).every(([name, [low, high]]) => values[name] >= low && values[name] <= high);
  const fig = figure({
    model,
    el,
    css: style_default2,
    words: words_default2,
    state: { preset: oneOf, values: numbersByName, step: whole, input: text, epsilon: number },
    local: { wiggleOpen: false, allOpen: false },
    derive: derive(W),
    // a preset comes with its own numbers where others are given
    fits: (state) => !sameNames(state) || inRange(state) && followed(state.preset).includes(state.input),
    mend: (state) => sameNames(state) ? state : { ...state, values: presets[state.preset], input: follow[state.preset] }
  });
  const player2 = fig.player({ key: "step", names: ({ contexts }) => contexts.map(titleOf) });
  const choose = (preset) => {
    player2.halt();
    fig.set({ preset, values: presets[preset], input: follow[preset], step: 0 });
  };
  fig.add(
    fig.row(
      fig.select({
        label: W.which,
        get: ({ preset }) => preset,
        set: choose,
        options: fig.limits.preset.map((key) => [key, W[key]])
      })
    ),
    inputs(fig),
    player2.bar(),
    drawing(fig),
    help(fig, "legend"),
    card(fig),
    fig.line,
    followedInput(fig, player2),
    pathsPart(fig),
    wigglePart(fig),
    fig.details({ label: W.all, key: "allOpen", class: "graph-more" }, allNumbers(fig))
  );
  fig.draw(["said"], ({ said }) => fig.say(said.says));
  fig.print(({ N, preset, steps, contexts }) => ({
    head: headsOf(N, W),
    rows: rowsOf(N, 4),
    drawings: [graphDrawing(640, preset, lookOf(steps, steps.length - 1, contexts.at(-1)), "")]
  }));
  return fig.start();
}
var holesOf = ({ N, input }) => ({ out: N.out, input: written(input) });
function inputs(fig) {
  const W = fig.words;
  return fig.part(
    ["preset"],
    ({ preset }) => fig.row(
      GRAPHS[preset].inputs.map((name) => {
        const [low, high] = fig.limits.values[preset][name];
        return fig.field({
          label: GRAPHS[preset].given.includes(name) ? fill(W.given, { name: written(name) }) : written(name),
          get: ({ values }) => values[name],
          set: (value) => fig.set({ values: { ...fig.now.values, [name]: value } }),
          low,
          high,
          step: name === "y" ? 0.1 : 0.5,
          width: "4.6rem"
        });
      })
    )
  );
}
function drawing(fig) {
  const W = fig.words;
  const place = h("div", { class: "graph-place" });
  return fig.part(
    ["frameWidth", "preset", "steps", "at", "now", "said"],
    ({ frameWidth, preset, steps, at, now, said }) => graphDrawing(frameWidth, preset, lookOf(steps, at, now), fill(W.drawing, { text: said.says })),
    place
  );
}
function help(fig, key) {
  const node = h("p", { class: "bpw-help" });
  fig.draw(["N", "input"], (now) => put(node, fill(fig.words[key], holesOf(now))));
  return node;
}
function card(fig) {
  const W = fig.words;
  const formula = h("div", { class: "graph-cell" });
  const filled = h("div", { class: "graph-cell" });
  const code = h("code", { class: "graph-cell" });
  fig.draw(["said"], ({ said }) => {
    formula.replaceChildren(math(said.formula));
    filled.replaceChildren(math(said.filled));
    put(code, said.python);
  });
  const key = (label) => h("span", { class: "graph-key" }, label);
  return h("div", { class: "graph-card" }, key(W.formula), formula, key(W.filled), filled, key(W.python), code);
}
function followedInput(fig, player2) {
  const W = fig.words;
  const choose = (input) => {
    player2.halt();
    fig.set({ input, step: fig.now.steps.length - 1 });
  };
  return fig.part(
    ["preset"],
    ({ preset }) => fig.choice({
      label: W.follow,
      get: ({ input }) => input,
      set: choose,
      options: followed(preset).map((name) => [name, written(name)])
    })
  );
}
function pathsPart(fig) {
  const W = fig.words;
  return fig.part(["done", "N", "input", "paths"], ({ done, N, input, paths }) => {
    const holes = holesOf({ N, input });
    if (!done) return h("p", { class: "bpw-help" }, fill(W.pathsLater, holes));
    return table(fill(W.pathsTitle, holes), [W.path, W.alongPath], pathRows(N, input, paths, W));
  });
}
function wigglePart(fig) {
  const W = fig.words;
  const title = h("span", {});
  fig.draw(["N", "input"], (now) => put(title, fill(W.wiggle, holesOf(now))));
  const list2 = fig.part(["wiggleOpen", "done", "N", "input", "values", "epsilon", "wiggles"], (now) => {
    if (!now.wiggleOpen) return [];
    if (now.epsilon === 0) return h("p", { class: "bpw-note" }, W.zero);
    return table(wiggleTitle(now, W), wiggleHeads(now, W), wiggleRows(now, W));
  });
  const field2 = fig.field({ label: W.epsilon, key: "epsilon", step: 0.1, width: "6rem" });
  return fig.details(
    { label: title, key: "wiggleOpen", class: "graph-more" },
    fig.row(field2),
    help(fig, "epsilonHelp"),
    list2
  );
}
function allNumbers(fig) {
  const W = fig.words;
  return fig.part(["allOpen", "N"], ({ allOpen, N }) => allOpen ? table(W.all, headsOf(N, W), rowsOf(N, "all")) : []);
}
var headsOf = ({ out }, W) => [W.name, W.value, fill(W.slope, { out })];
var rowsOf = ({ v, slope }, digits) => Object.keys(v).map((name) => [
  written(name),
  show(v[name], digits),
  slope[name] === void 0 ? "" : show(slope[name], digits)
]);
function pathRows({ out, slope }, input, paths, W) {
  const many = paths.length > 1;
  const name = fill(W.slopeHere, { out, input: written(input) });
  const number2 = (k) => many ? `${k + 1}: ` : "";
  return [
    ...paths.map((path2, k) => [`${number2(k)}${arrowsOf(path2, input)}`, productOf(path2)]),
    [name, `${many ? `${addedOf(paths)} = ` : ""}${brief(slope[input])}`]
  ];
}
var sixDigits = (x) => x !== 0 && Math.abs(x) < 0.01 ? showSmall(x, 6) : show(x, 6);
function wiggleTitle({ N, input, values, done }, W) {
  const title = done ? W.wiggleTitle : W.wiggleTitleBefore;
  const holes = { ...holesOf({ N, input }), value: show(values[input], "all"), slope: sixDigits(N.slope[input]) };
  return fill(title, holes);
}
function wiggleHeads({ N, input, done }, W) {
  const holes = holesOf({ N, input });
  const heads = [W.epsilon, fill(W.change, holes), fill(W.ratio, holes)];
  return done ? [...heads, fill(W.difference, holes)] : heads;
}
function wiggleRows({ N, input, epsilon, wiggles, done }, W) {
  return wiggles.map(({ change, ratio, step }, k) => {
    const wanted = show(Number((epsilon * PARTS[k]).toPrecision(12)), "all");
    const difference = done ? [step === 0 ? "" : showSmall(ratio - N.slope[input], 3)] : [];
    if (step === 0) return [wanted, fill(W.tooSmall, holesOf({ N, input })), "", ...difference];
    return [wanted, sixDigits(change), sixDigits(ratio), ...difference];
  });
}

// bundles/states.json
var states_default = { epsilon: 0.1, follow: { twice: "b", once: "x", neuron: "w1", cost: "w1" }, input: "b", limits: { epsilon: [-10, 10], preset: ["twice", "once", "neuron", "cost"], step: [0, 99], values: { twice: { a: [-1e3, 1e3], b: [-1e3, 1e3] }, once: { x: [-1e3, 1e3], y: [-1e3, 1e3], z: [-1e3, 1e3] }, neuron: { w1: [-15, 15], x1: [-15, 15], w2: [-15, 15], x2: [-15, 15], b: [-250, 250] }, cost: { w1: [-15, 15], x1: [-15, 15], w2: [-15, 15], x2: [-15, 15], b: [-250, 250], y: [0, 1] } } }, module: "graph", name: "graph", preset: "twice", presets: { twice: { a: 2, b: 1 }, once: { x: -2, y: 5, z: -4 }, neuron: { w1: 2, x1: -1, w2: -3, x2: -2, b: -3 }, cost: { w1: 2, x1: -1, w2: -3, x2: -2, b: -3, y: 1 } }, step: 0, values: { a: 2, b: 1 }, words: {} };

// graph.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var graph_mjs_default = widget;
export {
  graph_mjs_default as default,
  mount
};
