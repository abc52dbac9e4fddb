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
  const there = [...home.querySelectorAll("style[data-bpw]")].map((each2) => each2.textContent);
  for (const css of sheets) if (css && !there.includes(css)) home.append(h("style", { "data-bpw": true }, css));
}

// kit/text.js
var fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole2, key) => key in values ? String(values[key]) : whole2);
var minus = (text) => text.replace("-", "−");
var RAISED = { "-": "⁻", ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [digit, sign])) };
function show(x, digits = 4) {
  if (digits === "all") return minus(String(x));
  const size = Math.abs(x);
  return minus(size >= 1e7 ? x.toExponential(digits) : (x === 0 ? 0 : x).toFixed(digits));
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

// kit/address.js
var DELAY = 300;
var parts = () => location.hash.slice(1).split("&").filter((part) => part.includes("="));
function freeName(wanted) {
  let name = wanted;
  for (let n = 2; document.querySelector(`[data-bpw-name="${CSS.escape(name)}"]`); n++) name = `${wanted}-${n}`;
  return name;
}
var partOf = (name) => parts().find((each2) => each2.startsWith(`${name}=`));
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
    const nodes = [...groups].flatMap(([group2, each2]) => group2 ? [h("optgroup", { label: group2 }, each2)] : each2);
    input.replaceChildren(...nodes);
  };
  fig.on(input, "change", () => change(list2[input.selectedIndex][0]));
  fig.sync(() => {
    list2 = typeof options === "function" ? options(fig.now) : options;
    const text = JSON.stringify(list2);
    if (text !== made) rebuild();
    made = text;
    const value = get(fig.now);
    input.selectedIndex = list2.findIndex(([each2]) => each2 === value);
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
  let shown2;
  let stop = () => {
  };
  const write = (value) => {
    stop();
    shown2 = value;
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
      shown2 = answer.value;
      put_(answer.value);
    } else if (UNFINISHED.test(input.value) && !hurry && complaint.hidden())
      stop = fig.later(UNFINISHED_DELAY, () => complaint.show(why));
    else complaint.show(why);
    return !why;
  };
  fig.on(input, "input", () => read(false));
  fig.on(input, "change", () => {
    if (input.value === text(shown2)) return;
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
    if (value !== shown2) write(value);
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
  const last2 = () => options.last ? options.last(now) : names(now).length - 1;
  const at = () => Math.min(options.at ? options.at(now) : now[key], last2());
  const rest = () => options.rest ? options.rest(now) : at() >= last2();
  const show2 = (step) => fig.set({ [key]: Math.max(0, Math.min(last2(), step)) });
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
  const atEnd = () => at() >= last2();
  const parts2 = {
    first: (label, name) => fig.button({ label, name, press: () => go(0), off: atStart }),
    back: (label = `◀︎ ${words.back}`) => fig.button({ label, press: () => go(at() - 1), off: atStart }),
    next: (label = `${words.next} ▶︎`) => fig.button({ label, press: () => go(at() + 1), off: atEnd, main: true }),
    leap: (label, by) => fig.button({ label, press: () => go(at() + by(now)), off: atEnd }),
    last: (label, name) => fig.button({ label, name, press: () => go(last2()), off: atEnd }),
    play: () => fig.button({ label: () => stop ? words.pause : words.play, press: play }),
    count() {
      const node = h("span", { class: "bpw-count" });
      fig.sync(() => put(node, fill(words.step, { now: at() + 1, all: last2() + 1 })));
      return node;
    },
    // every step along a line; its value as text is the step's name
    scrub() {
      const input = h("input", { type: "range", min: 0, step: 1, class: "bpw-scrub", "aria-label": words.scrub });
      fig.on(input, "input", () => go(Number(input.value)));
      fig.sync(() => {
        const step = fill(words.step, { now: at() + 1, all: last2() + 1 });
        const [name] = [names ? names(now)[at()] : []].flat();
        set(input, { max: last2(), "aria-valuetext": name ? `${step}: ${name}` : step });
        input.value = String(at());
      });
      return input;
    },
    jump: () => fig.select({ label: words.jump, get: at, set: go, options: () => names(now).map(numbered) })
  };
  return {
    at,
    last: last2,
    go,
    halt,
    parts: parts2,
    bar: (...nodes) => bar(fig, nodes.length ? nodes : usual(words, parts2), { at, last: last2, go })
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
function bar(fig, nodes, { at, last: last2, go }) {
  const node = h("div", { class: "bpw-steps" }, nodes);
  fig.on(node, "keydown", (event) => {
    const to = { ArrowLeft: at() - 1, ArrowRight: at() + 1, Home: 0, End: last2() }[event.key];
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
  const release = (each2) => {
    scopes.delete(each2);
    for (const run of each2.undo) run();
    each2.undo.clear();
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
    for (const each2 of [...scopes]) for (const run of each2.syncs) run();
  };
  const listening = {
    undo: (run) => scope.undo.add(run),
    on(target, type, listener, options) {
      for (const each2 of type.split(" ")) {
        target.addEventListener(each2, listener, options);
        scope.undo.add(() => target.removeEventListener(each2, listener, options));
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
      for (const each2 of [...scopes]) release(each2);
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
var checked = (ok) => (limit) => ({
  ok: (value) => ok(value, limit),
  limit,
  write: (value) => JSON.stringify(value),
  read: (text) => JSON.parse(text)
});
var same = (a2, b) => {
  if (Object.is(a2, b)) return true;
  if (typeof a2 !== "object" || typeof b !== "object" || !a2 || !b || Array.isArray(a2) !== Array.isArray(b)) return false;
  const keys2 = Object.keys(a2);
  return keys2.length === Object.keys(b).length && keys2.every((key) => key in b && same(a2[key], b[key]));
};
var changedSince = (last2, values) => !last2 || values.some((value, k) => !Object.is(value, last2[k]));
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
      let last2 = null;
      return () => {
        const found = keys2.map(read);
        if (!changedSince(last2, found)) return;
        last2 = found;
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

// ledger/layout.js
var SIZES = [
  { from: 0, name: "small", radius: 22, grown: 31, rows: [57, 80, 80], boxWidth: 46, inside: true, notes: [12, 24] },
  {
    from: 400,
    name: "middle",
    radius: 26,
    grown: 38,
    rows: [76, 108, 108],
    boxWidth: 54,
    inside: true,
    notes: [14, 28]
  },
  {
    from: 540,
    name: "large",
    radius: 30,
    grown: 44,
    rows: [92, 134, 134],
    boxWidth: 64,
    inside: false,
    notes: [14, 28]
  }
];
var LETTERS = {
  small: { usual: [7.2, 8], found: [9.4, 10] },
  middle: { usual: [8, 8], found: [11, 12] },
  large: { usual: [8, 8], found: [13, 14] }
};
function layout(width, sizes) {
  const size = SIZES.findLast(({ from }) => width >= from) ?? SIZES[0];
  const { radius, grown, rows, boxWidth } = size;
  const top = 20;
  const counts = sizes.map((units, k) => units + (k < 2 ? 1 : 0));
  const height = top + Math.max(...counts.map((count, k) => count * rows[k])) + 6;
  const [left, right] = [radius + 3, width - boxWidth - grown - (size.inside ? 4 : 22)];
  const columns = [left, (left + right) / 2, right];
  const place = (l, i) => {
    const index = l < 3 ? i : i - 1;
    return [columns[l - 1], top + (index + 0.5) * (height - top) / counts[l - 1]];
  };
  return { ...size, letters: LETTERS[size.name], width, height, columns, place };
}
function arrowBetween({ place, radius }, { l, j, i }) {
  const [[x1, y1], [x2, y2]] = [place(l, i), place(l + 1, j)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  return {
    start: [x1 + ux * radius, y1 + uy * radius],
    end: [x2 - ux * (radius + 2), y2 - uy * (radius + 2)],
    way: [ux, uy],
    length: length - 2 * radius,
    angle: Math.atan2(uy, ux) * 180 / Math.PI
  };
}
var HARD = 4;
function takenBy({ place, radius, grown, inside, notes }, { l, i }, found) {
  const [x, y] = place(l, i);
  const r = found ? grown : radius;
  const texts = i > 0 && l > 1;
  const side = texts ? Math.max(r, 36) : r;
  const numbers2 = [
    [x - r, y - 9, x + r, y + 9],
    [x - side, y + r, x + side, y + r + (texts ? notes[1] + 3 : 0)]
  ];
  const name = [x - 15, y - r - 28, x + 17, y - r - 3];
  return [
    [x - r, y - r - 3, x + r + 3, y + r],
    ...inside ? [] : [name],
    ...Array.from({ length: HARD }, () => numbers2).flat()
  ];
}
var overlap = (low, high, otherLow, otherHigh) => Math.max(0, Math.min(high, otherHigh) - Math.max(low, otherLow));
var covered = (box, others) => others.reduce(
  (sum2, [left, top, right, bottom]) => sum2 + overlap(box[0], box[2], left, right) * overlap(box[1], box[3], top, bottom),
  0
);
var ALONG = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32];
function spotFor(text, { start, end, length }, wanted, taken, [letter, high]) {
  const half = letter * text.length / 2;
  const asides = length < 2 * half + 40 ? [-12, 12, -22, 22, -32, 32, 0] : [0, -12, 12, -22, 22];
  const at = (t, aside) => [start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1]) + aside];
  const box = ([x, y]) => [x - half, y - high, x + half, y + high];
  const spots = asides.flatMap((aside) => ALONG.map((by) => at(wanted + by, aside)));
  const costs = spots.map((spot) => covered(box(spot), taken));
  const best = spots[costs.indexOf(Math.min(...costs))];
  return { at: best, box: box(best) };
}

// ledger/places.js
var each = (count, f) => Array.from({ length: count }, (_, k) => f(k + 1));
var unitsOf = (s, ...layers) => layers.flatMap((l) => each(s[l], (j) => ({ l, j })));
var weightsOf = (s, ...layers) => layers.flatMap((l) => each(s[l + 1], (j) => each(s[l] + 1, (k) => ({ l, j, i: k - 1 }))).flat());

// numerics/activations.js
var sigmoid = (z2) => {
  const e = Math.exp(-Math.abs(z2));
  return z2 < 0 ? e / (1 + e) : 1 / (1 + e);
};
var sigmoidPrime = (z2) => sigmoid(z2) * sigmoid(-z2);
var tanh = (z2) => Math.tanh(z2);
var tanhPrime = (z2) => 4 * sigmoidPrime(2 * z2);
var relu = (z2) => z2 > 0 ? z2 : 0;
var reluPrime = (z2) => z2 > 0 ? 1 : 0;
var identity = (z2) => z2;
var identityPrime = () => 1;
var ACTIVATIONS = {
  sigmoid: { g: sigmoid, prime: sigmoidPrime },
  tanh: { g: tanh, prime: tanhPrime },
  relu: { g: relu, prime: reluPrime },
  identity: { g: identity, prime: identityPrime }
};

// numerics/costs.js
var softplus = (z2) => Math.max(z2, 0) + Math.log1p(Math.exp(-Math.abs(z2)));
var COSTS = {
  cross_entropy: {
    of: (z2, _a, y) => y * softplus(-z2) + (1 - y) * softplus(z2),
    wrtA: (a2, y) => (a2 - y) / (a2 * (1 - a2)),
    delta: (z2, y) => (1 - y) * sigmoid(z2) - y * sigmoid(-z2)
    // a - y, which keeps its digits where y = 1 and a rounds to 1
  },
  half_squared_error: { of: (_z, a2, y) => 0.5 * (a2 - y) ** 2, wrtA: (a2, y) => a2 - y }
};

// numerics/network.js
var mapTheta = (Theta, f) => Object.fromEntries(
  Object.entries(Theta).map(([l, rows]) => [
    l,
    rows.map((row, j) => row.map((value, i) => f(value, Number(l), j, i)))
  ])
);
var weighted = (theta, row) => theta.map((weights2) => {
  let sum2 = weights2[0];
  for (let i = 0; i < row.length; i++) sum2 += weights2[i + 1] * row[i];
  return sum2;
});
function forward(net, Theta, X) {
  const L = net.sizes.length;
  const a2 = { 1: X };
  const z2 = {};
  for (let l = 1; l < L; l++) {
    const { g } = ACTIVATIONS[l + 1 < L ? net.hidden : net.output];
    z2[l + 1] = a2[l].map((row) => weighted(Theta[l], row));
    a2[l + 1] = z2[l + 1].map((row) => row.map(g));
  }
  return { a: a2, z: z2 };
}
function backward(net, Theta, { a: a2, z: z2 }, Y) {
  const L = net.sizes.length;
  const cost2 = COSTS[net.cost];
  const [outPrime, prime] = [ACTIVATIONS[net.output].prime, ACTIVATIONS[net.hidden].prime];
  const last2 = (value, y, zOut) => cost2.delta?.(zOut, y) ?? cost2.wrtA(value, y) * outPrime(zOut);
  const delta = { [L]: a2[L].map((row, n) => row.map((value, k) => last2(value, Y[n][k], z2[L][n][k]))) };
  for (let l = L - 1; l > 1; l--) {
    const carried2 = (row, i) => {
      let sum2 = 0;
      for (let j = 0; j < row.length; j++) sum2 += Theta[l][j][i + 1] * row[j];
      return sum2;
    };
    delta[l] = delta[l + 1].map((row, n) => z2[l][n].map((value, i) => carried2(row, i) * prime(value)));
  }
  return delta;
}
function gradients(net, Theta, trace, delta) {
  const m = trace.a[1].length;
  return mapTheta(Theta, (theta, l, j, i) => {
    let sum2 = 0;
    for (let n = 0; n < m; n++) sum2 += delta[l + 1][n][j] * (i === 0 ? 1 : trace.a[l][n][i - 1]);
    return sum2 / m + (i === 0 ? 0 : net.lam / m * theta);
  });
}
function costParts(net, Theta, { a: a2, z: z2 }, Y) {
  const L = net.sizes.length;
  const m = Y.length;
  const each2 = Y.map((row, n) => row.map((y, k) => COSTS[net.cost].of(z2[L][n][k], a2[L][n][k], y)));
  const data = each2.reduce((sum2, row) => sum2 + row.reduce((s, value) => s + value, 0), 0) / m;
  let squares = 0;
  mapTheta(Theta, (theta, _l, _j, i) => {
    if (i > 0) squares += theta * theta;
  });
  const penalty2 = net.lam / (2 * m) * squares;
  return { each: each2, data, squares, penalty: penalty2, J: data + penalty2 };
}
var costOf = (net, Theta, X, Y) => costParts(net, Theta, forward(net, Theta, X), Y).J;
var withWeight = (Theta, l, j, i, value) => ({
  ...Theta,
  [l]: Theta[l].map((row, r) => r === j ? row.map((old, c) => c === i ? value : old) : row)
});

// ledger/numbers.js
var sizesOf = ({ X, Theta }) => [X[0].length, Theta[1].length, Theta[2].length];
function numbersOf({ Theta, X, Y, cost: cost2, lam, alpha }) {
  const net = { sizes: sizesOf({ X, Theta }), hidden: "sigmoid", output: "sigmoid", cost: cost2, lam };
  const trace = forward(net, Theta, X);
  const delta = backward(net, Theta, trace, Y);
  const parts2 = costParts(net, Theta, trace, Y);
  const D2 = gradients(net, Theta, trace, delta);
  const next = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D2[l][j][i]);
  const still = mapTheta(next, (theta, l, j, i) => i === 0 ? Theta[l][j][0] : theta);
  const after2 = costOf(net, next, X, Y);
  const afterStill = costOf(net, still, X, Y);
  return { net, m: X.length, Theta, X, Y, alpha, ...trace, delta, D: D2, next, parts: parts2, after: after2, afterStill };
}
var carried = (N, l, n, i) => i === 0 ? 1 : N.a[l][n][i - 1];
var product = (N, { l, n, j, i }) => N.delta[l + 1][n][j - 1] * carried(N, l, n, i);
var DeltaUpTo = (N, { l, j, i }, last2) => {
  let sum2 = 0;
  for (let n = 0; n <= last2; n++) sum2 += product(N, { l, n, j, i });
  return sum2;
};
function wiggled(N, [l, j, i], epsilon) {
  const theta = N.Theta[l][j - 1][i];
  const moved = theta + epsilon;
  const reached = moved - theta;
  if (reached === 0) return null;
  const J = costOf(N.net, withWeight(N.Theta, l, j - 1, i, moved), N.X, N.Y);
  const measured = (J - N.parts.J) / reached;
  const exact = N.D[l][j - 1][i];
  return { before: N.parts.J, after: J, measured, exact, difference: measured - exact };
}
function resized({ Theta, X, Y }, [inputs, hidden, outputs]) {
  const cut = (rows, height, length, value) => Array.from({ length: height }, (_, r) => Array.from({ length }, (_2, c) => rows[r]?.[c] ?? value(r, c)));
  const fresh = (r, c) => Math.round(10 * Math.sin(1.7 * r + 2.3 * c + 1)) / 10;
  return {
    Theta: { 1: cut(Theta[1], hidden, inputs + 1, fresh), 2: cut(Theta[2], outputs, hidden + 1, fresh) },
    X: cut(X, X.length, inputs, fresh),
    Y: cut(Y, Y.length, outputs, (r, c) => (r + c) % 2)
  };
}
var withAnother = ({ X, Y, cost: cost2 }) => ({
  X: [...X, X.at(-1).map((x) => -x)],
  Y: [...Y, Y.at(-1).map((y) => cost2 === "cross_entropy" ? 1 - y : -y)]
});

// ledger/writer.js
var short = (x, given = false) => given && Number.isInteger(x * 1e4) && Math.abs(x) < 1e4 ? show(x, "all") : show(x, Math.abs(x) < 100 ? 4 : Math.abs(x) < 1e4 ? 2 : 0);
var shown = (x, digits) => show(x, digits === "all" ? "all" : 4);
var COLOURS = {
  blue: (tex) => `\\c{forward}{${tex}}`,
  orange: (tex) => `\\c{back}{${tex}}`,
  purple: (tex) => `\\c{grad}{${tex}}`
};
var fromWhere = (i, W) => i === 0 ? W.bias : fill(W.unit, { i });
function numberTexts(digits) {
  const num = (x) => `\\text{${shown(x, digits)}}`;
  const isShort = (x) => digits !== "all" && Math.abs(x * 1e4 - Math.round(x * 1e4)) < 1e-7 && Math.abs(x) < 1e6;
  const given = (x) => isShort(x) ? `\\text{${show(+x.toFixed(4), "all")}}` : num(x);
  return { num, given, par: (x, text = num) => x < 0 ? `(${text(x)})` : text(x) };
}
function symbols({ wb, columns }) {
  const ofW = (letter, l, j, i) => `${letter}W^{(${l})}_{${columns ? `${j}${i}` : `${i}${j}`}}`;
  const ofB = (letter, l, j) => `${letter}b^{(${l})}_{${j}}`;
  const wOrB = (letter, l, j, i) => i === 0 ? ofB(letter, l, j) : ofW(letter, l, j, i);
  const weight = (l, j, i) => wb ? wOrB("", l, j, i) : `\\Theta^{(${l})}_{${j}${i}}`;
  return {
    weight,
    sum: (l, j, i) => wb ? wOrB("\\text{d}", l, j, i) : `\\Delta^{(${l})}_{${j}${i}}`,
    slope: (l, j, i) => wb ? `\\frac{\\partial J}{\\partial ${weight(l, j, i)}}` : `D^{(${l})}_{${j}${i}}`,
    a: (l, i) => `a^{(${l})}_{${i}}`,
    z: (l, i) => `z^{(${l})}_{${i}}`,
    delta: (l, i) => `\\delta^{(${l})}_{${i}}`
  };
}
function writer(N, step, look) {
  const wb = look.notation === "wb";
  const columns = look.examples === "columns";
  const texts = numberTexts(look.digits);
  return {
    ...look,
    ...step,
    ...texts,
    ...symbols({ wb, columns }),
    ...COLOURS,
    N,
    fill,
    wb,
    half: N.net.cost === "half_squared_error",
    shown: (x) => shown(x, look.digits),
    plus: (terms) => terms.join(" + "),
    way: ({ theta, wb: weights2 }) => (wb ? weights2 : theta)[columns ? "columns" : "rows"],
    // inputs are typed by somebody, the a of other layers are computed
    carries: (l, i) => texts.par(carried(N, l, step.n, i), l === 1 || i === 0 ? texts.given : texts.num),
    entry: (name, l, row, column) => `${name}[${l}][${row}, ${column}]`
  };
}

// ledger/drawing.js
var LETTER = "font-style: italic; font-family: var(--w-var); font-size: 17px";
var byKey = (entries) => new Map(entries.map((each2) => [each2.key, each2]));
function ledgerDrawing(width, sizes, W) {
  const room = layout(width, sizes);
  const s = { 1: sizes[0], 2: sizes[1], 3: sizes[2] };
  const arrows = byKey(weightsOf(s, 1, 2).map((weight) => makeArrow(room, weight)));
  const everyUnit = [...[1, 2].map((l) => ({ l, i: 0 })), ...unitsOf(s, 1, 2, 3).map(({ l, j }) => ({ l, i: j }))];
  const units = byKey(everyUnit.map((unit) => makeUnit(room, unit, W)));
  const targets = byKey(unitsOf(s, 3).map(({ j }) => makeTarget(room, j)));
  const total = svg("text", {
    class: "halo unit-note back found",
    x: width - 2,
    y: room.height - 4,
    "text-anchor": "end"
  });
  const nodes = (map) => [...map.values()].map(({ node: node2 }) => node2);
  const labels = [...arrows.values()].map(({ label }) => label);
  const { height } = room;
  const node = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: `ledger-net ${room.name}`, role: "img" },
    headings(room, W),
    svg("g", {}, nodes(arrows)),
    svg("g", {}, nodes(units), nodes(targets)),
    svg("g", { "aria-hidden": "true" }, labels, total)
  );
  const update2 = (now) => {
    const taken = everyUnit.flatMap((unit) => takenBy(room, unit, now.spot === `u ${unit.l} ${unit.i}`));
    lightArrows(arrows, taken, room, now);
    for (const unit of units.values()) lightUnit(unit, room, now);
    for (const target of targets.values()) lightTarget(target, now);
    put(total, now.spot === "J" ? now.result : "");
  };
  const middleOf = ([l, j, i]) => {
    const { start, end } = arrows.get(`e ${l} ${j} ${i}`);
    return [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  };
  return { node, update: update2, middleOf, width, height };
}
function headings({ columns, radius, width, inside }, W) {
  const head = (text, x, anchor) => svg("text", { class: "tick", x, y: 12, "text-anchor": anchor }, text);
  const layer = (text, l) => inside ? `${text} (${l})` : text;
  return svg(
    "g",
    { "aria-hidden": "true" },
    head(layer(W.inputs, 1), Math.max(0, columns[0] - radius), "start"),
    head(layer(W.hidden, 2), columns[1], "middle"),
    head(layer(W.output, 3), columns[2], "middle"),
    head(W.target, width - 1, "end")
  );
}
function makeArrow(room, weight) {
  const { l, j, i } = weight;
  const arrow = arrowBetween(room, weight);
  const [[x1, y1], [x2, y2]] = [arrow.start, arrow.end];
  const d = path([arrow.start, arrow.end]);
  const line = svg("path", { class: "edge", d });
  const head = svg("path", { class: "edge-head", d: "M0,0L-9,4L-9,-4Z" });
  const hit = svg("path", { class: "edge-hit", d, "data-weight": `${l},${j},${i}` }, svg("title", {}));
  const diamond = `M${(x1 + x2) / 2},${(y1 + y2) / 2}m0,-7l7,7l-7,7l-7,-7Z`;
  const mark = svg("path", { class: "edge-mark", d: diamond, visibility: "hidden" });
  const label = svg("text", { class: "halo edge-label", "text-anchor": "middle" });
  const node = svg("g", {}, line, head, mark, hit);
  return { key: `e ${l} ${j} ${i}`, weight: [l, j, i], ...arrow, node, line, head, mark, hit, label };
}
var GOES_BACK = ["back", "dropped"];
function lightArrows(arrows, alwaysTaken, { radius, grown, letters }, { N, lit, spot, marked, label, title }) {
  const taken = [...alwaysTaken];
  for (const [key, arrow] of arrows) {
    const [l, j, i] = arrow.weight;
    const theta = N.Theta[l][j - 1][i];
    const role = lit[key] ?? "";
    const back = GOES_BACK.includes(role);
    const size = Math.min(4.5, 1.2 + 1.6 * Math.abs(theta));
    const dashes = theta < 0 ? "6 4" : "none";
    set(arrow.line, { class: `edge ${role}`, "stroke-width": role ? size + 1 : size, "stroke-dasharray": dashes });
    const more = spot === (back ? `u ${l} ${i}` : `u ${l + 1} ${j}`) ? grown - radius : 0;
    const [x, y] = (back ? arrow.start : arrow.end).map((at, k) => at + (back ? more : -more) * arrow.way[k]);
    const turned = arrow.angle + (back ? 180 : 0);
    const transform = `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${turned.toFixed(1)})`;
    set(arrow.head, { class: `edge-head ${role}`, transform });
    set(arrow.mark, { visibility: marked === arrow.weight.join() ? "visible" : "hidden" });
    put(arrow.hit.firstChild, title(arrow.weight));
    const text = role ? label(arrow.weight) : "";
    const best = spotFor(text, arrow, back ? 0.62 : 0.36, taken, letters[key === spot ? "found" : "usual"]);
    if (text) taken.push(best.box);
    const look = `halo edge-label ${role === "dropped" ? "muted" : role} ${key === spot ? "found" : ""}`;
    put(set(arrow.label, { x: best.at[0], y: best.at[1] + 4, class: look }), text);
  }
}
function makeUnit(room, { l, i }, W) {
  const { place, radius } = room;
  const [x, y] = place(l, i);
  const middle = { "text-anchor": "middle" };
  const half = radius * 0.72;
  const square = { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: 5 };
  const shape = i === 0 ? svg("rect", { class: "unit", ...square }) : svg("circle", { class: "unit", cx: x, cy: y, r: radius });
  const low = i > 0 && room.inside ? 12 : 4.5;
  const value = svg("text", { class: "unit-value", x, y: y + low, ...middle }, i === 0 ? "1" : "");
  const bias = () => svg("text", { class: "tick", x, y: y - half - 5, ...middle }, W.biasColumn);
  const name = i === 0 ? bias() : unitName(room, l, i, [x, y]);
  const notes = room.notes.map(
    (below) => svg("text", { class: "halo unit-note", x, y: y + radius + below, ...middle })
  );
  const tag = svg(
    "g",
    { class: "unit-tag", transform: cornerOf([x, y], radius), visibility: "hidden" },
    svg("circle", { r: 9 }),
    svg("text", { y: 4.5, ...middle })
  );
  const node = svg("g", {}, shape, name, value, notes, tag);
  return { key: `u ${l} ${i}`, l, i, at: [x, y], node, shape, value, name, notes, tag };
}
var cornerOf = ([x, y], radius) => `translate(${x + 0.74 * radius},${y - 0.74 * radius})`;
function unitName({ inside, radius }, l, i, [x, y]) {
  const letter = svg("tspan", { style: LETTER }, "a");
  const small = "font-size: 10px";
  if (inside)
    return svg(
      "text",
      { class: "unit-name", x: x - 2, y: y - 3, "text-anchor": "middle" },
      letter,
      svg("tspan", { dy: 4, style: small }, String(i))
    );
  return svg(
    "text",
    { x: x - 13, y: y - radius - 12 },
    letter,
    svg("tspan", { dy: -6, style: small }, `(${l})`),
    svg("tspan", { dy: 11, dx: -13, style: small }, String(i))
  );
}
var LENDS = { in: "a", back: "δ" };
var LENT = { in: "a", back: "δ", nowBack: "δ" };
function unitTexts(l, i, { N, n, lit, known, back }) {
  const numbers2 = [["a", short(N.a[l][n][i - 1], l === 1)]];
  if (l > 1) numbers2.push(["z", short(N.z[l][n][i - 1])], ["δ", short(N.delta[l][n][i - 1])]);
  const names = { a: "a", z: "z", δ: "delta" };
  const there = numbers2.filter(([letter2]) => l === 1 || known(`${names[letter2]} ${n} ${l} ${i}`));
  const order = [LENT[lit[`u ${l} ${i}`]], back ? "δ" : "a", "a", "z"];
  const letter = order.find((wanted) => there.some(([each2]) => each2 === wanted)) ?? "a";
  const rest = there.filter(([each2]) => each2 !== letter);
  return { letter, value: Object.fromEntries(there)[letter] ?? "", notes: rest.map((each2) => each2.join(" ")) };
}
function lightUnit(unit, { radius, grown, inside }, now) {
  const { key, l, i, at, shape, value, name, notes, tag } = unit;
  const role = now.lit[key] ?? "";
  const lends = LENDS[role];
  const found = key === now.spot;
  set(shape, { class: `unit ${role}` });
  set(tag, { class: `unit-tag ${role}`, visibility: lends ? "visible" : "hidden" });
  put(tag.lastChild, lends ?? "");
  if (i === 0) {
    put(set(notes[0], { class: `halo unit-note muted ${found ? "found" : ""}` }), found ? now.result : "");
    return;
  }
  const more = found ? grown - radius : 0;
  set(shape, { r: radius + more });
  set(tag, { transform: cornerOf(at, radius + more) });
  set(name, { transform: `translate(0,${inside ? -more / 3 : -more})` });
  const texts = unitTexts(l, i, now);
  put(name.firstChild, texts.letter);
  const look = `unit-value ${texts.letter === "δ" ? "back" : ""} ${found ? "found" : ""}`;
  put(set(value, { class: look, transform: `translate(0,${found ? 2 : 0})` }), texts.value);
  notes.forEach((note, k) => {
    const text = texts.notes[k] ?? "";
    const back = text.startsWith("δ") ? "back" : "";
    put(set(note, { class: `halo unit-note ${back}`, transform: `translate(0,${more})` }), text);
  });
}
function makeTarget({ place, radius, boxWidth, columns, width }, k) {
  const y = place(3, k)[1];
  const x = width - boxWidth;
  const way = path([
    [columns[2] + radius, y],
    [x, y]
  ]);
  const shape = svg("rect", { class: "unit", x, y: y - 17, width: boxWidth - 1, height: 34, rx: 4 });
  const value = svg("text", { class: "unit-value", x: x + boxWidth / 2, y: y + 4.5, "text-anchor": "middle" });
  const cost2 = svg("text", { class: "halo unit-note back", x: width - 2, y: y + 33, "text-anchor": "end" });
  const name = svg(
    "text",
    { x: x + 4, y: y - 24, style: "font-size: 13px" },
    svg("tspan", { style: LETTER }, "y"),
    svg("tspan", { dy: 5, style: "font-size: 10px" }, String(k))
  );
  const dots = svg("path", { class: "edge", "stroke-dasharray": "2 4", d: way });
  return { key: `t ${k}`, k, node: svg("g", {}, dots, shape, value, name, cost2), shape, value, cost: cost2 };
}
function lightTarget({ key, k, shape, value, cost: cost2 }, { N, n, lit, known, spot }) {
  set(shape, { class: `unit ${lit[key] ?? ""}` });
  put(value, short(N.Y[n][k - 1], true));
  set(cost2, { class: `halo unit-note back ${key === spot ? "found" : ""}` });
  set(cost2, { transform: `translate(0,${key === spot ? 14 : 0})` });
  put(cost2, known(`cost ${n} ${k}`) ? `J ${short(N.parts.each[n][k - 1])}` : "");
}

// ledger/kinds_backward.js
var last = {
  phase: "backward",
  per: "example",
  places: (s) => unitsOf(s, 3),
  rank: () => [3],
  title: "t_last",
  colour: "back",
  asked: true,
  key: ({ n, j }) => `delta ${n} 3 ${j}`,
  value: (N, { n, j }) => N.delta[3][n][j - 1],
  mistakes(N, { n, j }) {
    const [y, a2, z2] = [N.Y[n][j - 1], N.a[3][n][j - 1], N.z[3][n][j - 1]];
    const sign = ["m_sign", -N.delta[3][n][j - 1]];
    return N.net.cost === "half_squared_error" ? [sign, ["m_noPrime", a2 - y], ["m_primeOfA", (a2 - y) * sigmoidPrime(a2)]] : [sign, ["m_extraPrime", (a2 - y) * sigmoidPrime(z2)], ["m_wrtA", (a2 - y) / (a2 * (1 - a2))]];
  },
  why: ({ half, W }) => half ? W.w_lastHalf : W.w_last,
  formula: ({ half, delta, a: a2, z: z2, blue, j }) => half ? `${delta(3, j)} = (${blue(a2(3, j))} - y_{${j}}) \\, g'(${z2(3, j)})` : `${delta(3, j)} = ${blue(a2(3, j))} - y_{${j}}`,
  filled({ half, delta, num, given, par, blue, N, n, j }) {
    const miss = `${blue(num(N.a[3][n][j - 1]))} - ${par(N.Y[n][j - 1], given)}`;
    return half ? `${delta(3, j)} = (${miss}) \\cdot ${num(sigmoidPrime(N.z[3][n][j - 1]))} =` : `${delta(3, j)} = ${miss} =`;
  },
  matrices: ({ half }) => half ? "\\delta^{(3)} = (a^{(3)} - y) \\odot g'(z^{(3)})" : "\\delta^{(3)} = a^{(3)} - y",
  python: ({ half }) => half ? "delta[3] = (a[3] - Y) * sigmoid_prime(z[3])" : "delta[3] = a[3] - Y",
  where: ({ entry, n, j }) => entry("delta", 3, n, j - 1),
  lit: (_, { j }) => [
    [`u 3 ${j}`, "nowBack"],
    [`t ${j}`, "nowBack"]
  ],
  spot: ({ j }) => `u 3 ${j}`
};
var pathSymbols = ({ weight, orange, delta }, i, j) => `${weight(2, j, i)} ${orange(delta(3, j))}`;
var pathNumbers = ({ par, given, orange, N, n }, i, j) => `${par(N.Theta[2][j - 1][i], given)} \\cdot ${orange(par(N.delta[3][n][j - 1]))}`;
var allPaths = (writer2, i, way) => writer2.plus(each(writer2.N.net.sizes[2], (j) => way(writer2, i, j)));
var hiddenDelta = {
  matrices({ way }) {
    const carried2 = way({
      theta: { rows: "\\delta^{(3)} \\bar{\\Theta}^{(2)}", columns: "\\bar{\\Theta}^{(2)\\top} \\delta^{(3)}" },
      wb: { rows: "\\delta^{(3)} W^{(2)\\top}", columns: "W^{(2)\\top} \\delta^{(3)}" }
    });
    return `\\delta^{(2)} = (${carried2}) \\odot g'(z^{(2)})`;
  },
  python: ({ wb }) => wb ? "delta[2] = affine[2].backward(delta[3], a[2])[0] * sigmoid_prime(z[2])" : "delta[2] = (delta[3] @ without_bias(Theta[2])) * sigmoid_prime(z[2])"
};
var path2 = {
  phase: "backward",
  per: "example",
  places: (s) => each(s[2], (i) => each(s[3], (j) => ({ l: 2, i, j }))).flat(),
  rank: ({ i }) => [4, i, 0],
  title: "t_path",
  colour: "back",
  asked: true,
  key: ({ n, i, j }) => `path ${n} ${i} ${j}`,
  value: (N, { n, i, j }) => N.Theta[2][j - 1][i] * N.delta[3][n][j - 1],
  mistakes(N, { n, i, j }) {
    const [Theta, d] = [N.Theta[2], N.delta[3][n][j - 1]];
    return [
      ["m_biasRow", Theta[j - 1][i - 1] * d],
      ["m_transposed", Theta[i - 1]?.[j] * d],
      ["m_aInPath", Theta[j - 1][i] * N.a[3][n][j - 1]],
      ["m_sign", -Theta[j - 1][i] * d]
    ];
  },
  why: ({ W }) => W.w_path,
  formula: (writer2) => pathSymbols(writer2, writer2.i, writer2.j),
  filled: (writer2) => `${pathNumbers(writer2, writer2.i, writer2.j)} =`,
  ...hiddenDelta,
  where: ({ wb, n, i, j }) => wb ? `affine[2].W[${i - 1}, ${j - 1}] * delta[3][${n}, ${j - 1}]` : `Theta[2][${j - 1}, ${i}] * delta[3][${n}, ${j - 1}]`,
  lit: (_, { i, j }) => [
    [`u 3 ${j}`, "back"],
    [`e 2 ${j} ${i}`, "back"],
    [`u 2 ${i}`, "nowBack"]
  ],
  spot: ({ i, j }) => `e 2 ${j} ${i}`,
  arrow: ({ weight, found }) => found ?? weight
};
var sum = {
  phase: "backward",
  per: "example",
  places: (s) => each(s[2], (i) => ({ l: 2, i })),
  rank: ({ i }) => [4, i, 1],
  title: "t_sum",
  colour: "back",
  asked: true,
  key: ({ n, i }) => `delta ${n} 2 ${i}`,
  value: (N, { n, i }) => N.delta[2][n][i - 1],
  mistakes(N, { n, i }) {
    const [Theta, d] = [N.Theta[2], N.delta[3][n]];
    const prime = sigmoidPrime(N.z[2][n][i - 1]);
    const over = (weight) => d.reduce((total, value, k) => total + weight(k) * value, 0);
    const plain = over((k) => Theta[k][i]);
    const each2 = d.length > 1 ? d.map((value, k) => [Theta[k][i] * value, { j: k + 1 }]) : [];
    return [
      ["m_noPrime", plain],
      ...each2.map(([one, which]) => ["m_onePath", one * prime, which]),
      ...each2.map(([one, which]) => ["m_onePathPlain", one, which]),
      ["m_biasRow", over((k) => Theta[k][i - 1]) * prime],
      ["m_primeOfA", plain * sigmoidPrime(N.a[2][n][i - 1])],
      ["m_transposed", over((k) => Theta[i - 1]?.[k + 1]) * prime],
      ["m_stale", over((k) => N.next[2][k][i]) * prime],
      ["m_sign", -N.delta[2][n][i - 1]]
    ];
  },
  why: ({ W }) => W.w_sum,
  formula: (writer2) => `${writer2.delta(2, writer2.i)} = (${allPaths(writer2, writer2.i, pathSymbols)}) \\, g'(${writer2.z(2, writer2.i)})`,
  filled(writer2) {
    const { delta, num, N, n, i } = writer2;
    return `${delta(2, i)} = (${allPaths(writer2, i, pathNumbers)}) \\cdot ${num(sigmoidPrime(N.z[2][n][i - 1]))} =`;
  },
  ...hiddenDelta,
  where: ({ entry, n, i }) => entry("delta", 2, n, i - 1),
  lit: (s, { i }) => [
    ...each(s[3], (k) => [`u 3 ${k}`, "back"]),
    ...each(s[3], (k) => [`e 2 ${k} ${i}`, "back"]),
    [`u 2 ${i}`, "nowBack"]
  ],
  spot: ({ i }) => `u 2 ${i}`
};
var drop = {
  phase: "backward",
  per: "example",
  places: () => [{ l: 2 }],
  rank: () => [5],
  title: "t_drop",
  colour: "muted",
  asked: false,
  key: ({ n }) => `drop ${n}`,
  value: (N, { n }) => N.delta[3][n].reduce((total, d, k) => total + N.Theta[2][k][0] * d, 0),
  mistakes: () => [],
  why: ({ W }) => W.w_drop,
  formula: (writer2) => allPaths(writer2, 0, pathSymbols),
  filled: (writer2) => `${allPaths(writer2, 0, pathNumbers)} =`,
  matrices: ({ way }) => {
    const bar2 = "\\bar{\\Theta}^{(2)} = \\Theta^{(2)} \\text{ without column 0}";
    const [rows, columns] = ["\\delta^{(3)} W^{(2)\\top}", "W^{(2)\\top} \\delta^{(3)}"];
    const never = (tex) => `${tex} \\text{, never } b^{(2)}`;
    return way({ theta: { rows: bar2, columns: bar2 }, wb: { rows: never(rows), columns: never(columns) } });
  },
  python: ({ wb }) => wb ? "affine[2].W" : "without_bias(Theta[2])",
  where: ({ wb, n }) => wb ? `delta[3][${n}] @ affine[2].b` : `delta[3][${n}] @ Theta[2][:, 0]`,
  lit: (s) => [
    ...each(s[3], (k) => [`u 3 ${k}`, "back"]),
    ...each(s[3], (k) => [`e 2 ${k} 0`, "dropped"]),
    ["u 2 0", "dropped"]
  ],
  spot: () => "u 2 0"
};
var BACKWARD = { last, path: path2, sum, drop };

// ledger/kinds_forward.js
var z = {
  phase: "forward",
  per: "example",
  places: (s) => unitsOf(s, 2, 3),
  rank: ({ l }) => [1, l, 0],
  title: "t_z",
  colour: "forward",
  asked: true,
  key: ({ n, l, j }) => `z ${n} ${l} ${j}`,
  value: (N, { n, l, j }) => N.z[l][n][j - 1],
  mistakes(N, { n, l, j }) {
    const [Theta, from, right] = [N.Theta[l - 1], N.a[l - 1][n], N.z[l][n][j - 1]];
    const turned = from.reduce((sum2, a2, k) => sum2 + Theta[k]?.[j] * a2, Theta[j - 1][0]);
    return [
      ["m_noBias", right - Theta[j - 1][0]],
      ["m_aForZ", sigmoid(right)],
      ["m_transposed", turned],
      ["m_sign", -right]
    ];
  },
  why: ({ W }) => W.w_z,
  formula({ z: z2, weight, a: a2, blue, plus, N, l, j }) {
    const terms = each(N.net.sizes[l - 2], (i) => `${weight(l - 1, j, i)} ${blue(a2(l - 1, i))}`);
    return `${z2(l, j)} = ${plus([weight(l - 1, j, 0), ...terms])}`;
  },
  filled({ z: z2, given, par, carries, blue, plus, N, l, j }) {
    const [bias, ...row] = N.Theta[l - 1][j - 1];
    const terms = row.map((theta, k) => `${par(theta, given)} \\cdot ${blue(carries(l - 1, k + 1))}`);
    return `${z2(l, j)} = ${plus([given(bias), ...terms])} =`;
  },
  matrices: ({ way, l }) => way({
    theta: {
      rows: `z^{(${l})} = [1, a^{(${l - 1})}] \\, \\Theta^{(${l - 1})\\top}`,
      columns: `z^{(${l})} = \\Theta^{(${l - 1})} [1; a^{(${l - 1})}]`
    },
    wb: {
      rows: `z^{(${l})} = a^{(${l - 1})} W^{(${l - 1})} + b^{(${l - 1})}`,
      columns: `z^{(${l})} = W^{(${l - 1})} a^{(${l - 1})} + b^{(${l - 1})}`
    }
  }),
  python: ({ wb, l }) => wb ? `z[${l}], cache = affine[${l - 1}].forward(a[${l - 1}])` : `z[${l}] = with_bias(a[${l - 1}]) @ Theta[${l - 1}].T`,
  where: ({ entry, n, l, j }) => entry("z", l, n, j - 1),
  lit: (s, { l, j }) => [
    ...each(s[l - 1] + 1, (k) => [`u ${l - 1} ${k - 1}`, "in"]),
    ...each(s[l - 1] + 1, (k) => [`e ${l - 1} ${j} ${k - 1}`, "forward"]),
    [`u ${l} ${j}`, "now"]
  ],
  spot: ({ l, j }) => `u ${l} ${j}`
};
var a = {
  phase: "forward",
  per: "example",
  places: (s) => unitsOf(s, 2, 3),
  rank: ({ l }) => [1, l, 1],
  title: "t_a",
  colour: "forward",
  asked: true,
  key: ({ n, l, j }) => `a ${n} ${l} ${j}`,
  value: (N, { n, l, j }) => N.a[l][n][j - 1],
  mistakes(N, { n, l, j }) {
    const z2 = N.z[l][n][j - 1];
    return [
      ["m_zForA", z2],
      ["m_prime", sigmoidPrime(z2)],
      ["m_mirror", sigmoid(-z2)]
    ];
  },
  why: ({ W }) => W.w_a,
  formula: ({ a: a2, z: z2, l, j }) => `${a2(l, j)} = g(${z2(l, j)}) = \\frac{1}{1 + e^{-z}}`,
  filled: ({ a: a2, num, N, n, l, j }) => `${a2(l, j)} = g(${num(N.z[l][n][j - 1])}) =`,
  matrices: ({ l }) => `a^{(${l})} = g(z^{(${l})})`,
  python: ({ l }) => `a[${l}] = sigmoid(z[${l}])`,
  where: ({ entry, n, l, j }) => entry("a", l, n, j - 1),
  lit: (_, { l, j }) => [[`u ${l} ${j}`, "now"]],
  spot: ({ l, j }) => `u ${l} ${j}`
};
var cost = {
  phase: "cost",
  per: "example",
  places: (s) => unitsOf(s, 3),
  rank: () => [2],
  title: "t_cost",
  colour: "back",
  asked: true,
  key: ({ n, j }) => `cost ${n} ${j}`,
  value: (N, { n, j }) => N.parts.each[n][j - 1],
  mistakes(N, { n, j }) {
    const [y, a2, right] = [N.Y[n][j - 1], N.a[3][n][j - 1], N.parts.each[n][j - 1]];
    const otherLabels = N.Y.map((row) => row.map((v) => 1 - v));
    return N.net.cost === "half_squared_error" ? [
      ["m_half", (a2 - y) ** 2],
      ["m_notSquared", a2 - y],
      ["m_notSquared", y - a2]
    ] : [
      ["m_sign", -right],
      ["m_otherLabel", costParts(N.net, N.Theta, N, otherLabels).each[n][j - 1]],
      ["m_log10", right / Math.LN10],
      ["m_squares", 0.5 * (a2 - y) ** 2]
    ];
  },
  why: ({ half, W }) => half ? W.w_costHalf : W.w_cost,
  formula: ({ half, a: a2, blue, j }) => half ? `J_{${j}} = \\frac{1}{2} (${blue(a2(3, j))} - y_{${j}})^2` : `J_{${j}} = -y_{${j}} \\log ${blue(a2(3, j))} - (1 - y_{${j}}) \\log (1 - ${blue(a2(3, j))})`,
  filled({ half, num, given, par, blue, N, n, j }) {
    const [y, act, rest] = [N.Y[n][j - 1], N.a[3][n][j - 1], sigmoid(-N.z[3][n][j - 1])];
    return half ? `J_{${j}} = \\frac{1}{2} (${blue(num(act))} - ${par(y, given)})^2 =` : `J_{${j}} = -${par(y, given)} \\cdot \\log ${blue(num(act))} - ${par(1 - y, given)} \\cdot \\log ${blue(num(rest))} =`;
  },
  matrices: ({ half }) => half ? "J_n = \\frac{1}{2} \\sum_k (a_k - y_k)^2" : "J_n = \\sum_k J_k",
  python: ({ half }) => half ? "J_n = half_squared_error(a[3], Y)" : "J_n = cross_entropy(z[3], Y)",
  where({ half, n, j }) {
    const cell = `[${n}:${n + 1}, ${j - 1}:${j}]`;
    return half ? `half_squared_error(a[3]${cell}, Y${cell})[0]` : `cross_entropy(z[3]${cell}, Y${cell})[0]`;
  },
  lit: (_, { j }) => [
    [`u 3 ${j}`, "in"],
    [`t ${j}`, "nowBack"]
  ],
  spot: ({ j }) => `t ${j}`
};
var FORWARD = { z, a, cost };

// ledger/kinds_gradient.js
var oneOfMany = (m, ...mistakes) => m > 1 ? mistakes : [];
var Delta = {
  phase: "Delta",
  per: "example",
  places: (s) => weightsOf(s, 2, 1),
  rank: () => [6],
  title: "t_Delta",
  colour: "grad",
  asked: true,
  key: ({ n, l, j, i }) => `Delta ${n} ${l} ${j} ${i}`,
  value: product,
  mistakes(N, { n, l, j, i }) {
    const [right, d, a2] = [product(N, { n, l, j, i }), N.delta[l + 1][n][j - 1], carried(N, l, n, i)];
    const early = oneOfMany(N.m, ["m_early", right / N.m]);
    const total = n > 0 ? [["m_total", DeltaUpTo(N, { l, j, i }, n)]] : [];
    if (i === 0) return [["m_zeroBias", 0], ...total, ...early, ["m_sign", -right]];
    const hidden = [
      ["m_zForAinDelta", d * N.z[l]?.[n][i - 1]],
      ["m_swapped", N.delta[l]?.[n][i - 1] * N.a[l + 1][n][j - 1]]
    ];
    return [...hidden, ["m_deltaAlone", d], ["m_aAlone", a2], ...total, ...early, ["m_sign", -right]];
  },
  why: ({ W, i }) => i === 0 ? W.w_DeltaBias : W.w_Delta,
  formula({ sum: sum2, delta, a: a2, orange, blue, wb, l, j, i }) {
    const lent = i === 0 && wb ? "1" : a2(l, i);
    return `${sum2(l, j, i)} \\leftarrow ${sum2(l, j, i)} + ${orange(delta(l + 1, j))} \\cdot ${blue(lent)}`;
  },
  filled: ({ par, carries, orange, blue, N, n, l, j, i }) => `${orange(par(N.delta[l + 1][n][j - 1]))} \\cdot ${blue(carries(l, i))} =`,
  total({ sum: sum2, num, par, N, n, l, j, i }) {
    const [before, added] = [DeltaUpTo(N, { l, j, i }, n - 1), product(N, { n, l, j, i })];
    return `${sum2(l, j, i)} = ${par(before)} + ${par(added)} = ${num(before + added)}`;
  },
  matrices({ way, l }) {
    const [d, a2, D2] = [`\\delta^{(${l + 1})}`, `a^{(${l})}`, `\\Delta^{(${l})}`];
    const both = (dW, db) => `\\text{d}W^{(${l})} \\leftarrow \\text{d}W^{(${l})} + ${dW} \\text{, } \\text{d}b^{(${l})} \\leftarrow \\text{d}b^{(${l})} + ${db}`;
    return way({
      theta: {
        rows: `${D2} \\leftarrow ${D2} + \\delta^{(${l + 1})\\top} [1, ${a2}]`,
        columns: `${D2} \\leftarrow ${D2} + ${d} [1; ${a2}]^\\top`
      },
      wb: { rows: both(`a^{(${l})\\top} ${d}`, d), columns: both(`${d} a^{(${l})\\top}`, d) }
    });
  },
  python: ({ wb, n, l }) => wb ? `grads = affine[${l}].backward(delta[${l + 1}][${n}], a[${l}][${n}])[1]` : `Delta[${l}] = Delta[${l}] + np.outer(delta[${l + 1}][${n}], with_bias(a[${l}])[${n}])`,
  where({ wb, n, l, j, i }) {
    if (!wb) return `delta[${l + 1}][${n}, ${j - 1}] * with_bias(a[${l}])[${n}, ${i}]`;
    return i === 0 ? `grads["b"][${j - 1}]` : `grads["W"][${i - 1}, ${j - 1}]`;
  },
  lit: (_, { l, j, i }) => [
    [`u ${l} ${i}`, "in"],
    [`e ${l} ${j} ${i}`, "grad"],
    [`u ${l + 1} ${j}`, "back"]
  ],
  spot: ({ l, j, i }) => `e ${l} ${j} ${i}`,
  arrow: ({ found }) => found ?? "δ · a",
  cells: { now: "Delta" }
};
var costOfAll = ({ wb }) => `J = \\frac{1}{m} \\sum_n J_n + \\frac{\\lambda}{2m} \\sum ${wb ? "W^2" : "\\bar{\\Theta}^2"}`;
var mean = {
  phase: "J",
  per: "batch",
  places: () => [{}],
  rank: () => [7],
  title: "t_mean",
  colour: "back",
  asked: true,
  key: () => "mean",
  value: (N) => N.parts.data,
  mistakes(N) {
    const [right, outputs] = [N.parts.data, N.Y[0].length];
    return [
      ...oneOfMany(N.m, ["m_noMean", right * N.m]),
      ...oneOfMany(outputs, ["m_outputsMean", right / outputs]),
      ...N.net.lam > 0 ? [["m_withPenalty", N.parts.J, { what: "m_meanPart" }]] : [],
      ["m_sign", -right]
    ];
  },
  why: ({ fill: fill2, W, N }) => fill2(W.w_mean, { m: N.m }),
  formula: () => "\\frac{1}{m} \\sum_n \\sum_k J_k",
  filled: ({ num, plus, N }) => `\\frac{1}{${N.m}} (${plus(N.parts.each.flat().map(num))}) =`,
  matrices: costOfAll,
  python: ({ half }) => half ? "J = half_squared_error(a[3], Y).mean()" : "J = cross_entropy(z[3], Y).mean()",
  where: () => "J",
  lit: (s) => each(s[3], (k) => [`t ${k}`, "nowBack"]),
  spot: () => "J"
};
var penalty = {
  phase: "J",
  per: "batch",
  places: () => [{}],
  rank: () => [8],
  title: "t_penalty",
  colour: "grad",
  asked: true,
  key: () => "penalty",
  value: (N) => N.parts.penalty,
  mistakes(N) {
    const [right, m, lam] = [N.parts.penalty, N.m, N.net.lam];
    if (lam === 0) return [];
    let all = 0;
    mapTheta(N.Theta, (theta) => {
      all += theta * theta;
    });
    return [
      ["m_penaltyBias", lam / (2 * m) * all],
      ["m_penaltyHalf", 2 * right],
      ...oneOfMany(m, ["m_penaltyNoM", m * right]),
      ["m_withPenalty", N.parts.J, { what: "m_penaltyPart" }],
      ["m_sign", -right]
    ];
  },
  why: ({ fill: fill2, W, N, shown: shown2 }) => fill2(W.w_penalty, { J: shown2(N.parts.J) }),
  formula: ({ wb }) => `\\frac{\\lambda}{2m} \\sum ${wb ? "W^2" : "\\Theta_{ji}^2 \\text{, } i \\ge 1"}`,
  filled: ({ given, num, N }) => `\\frac{${given(N.net.lam)}}{2 \\cdot ${N.m}} \\cdot ${num(N.parts.squares)} =`,
  matrices: costOfAll,
  python: ({ wb }) => wb ? "pull = lam / (2 * m) * sum((layer.W ** 2).sum() for layer in affine.values())" : "pull = lam / (2 * m) * sum((without_bias(Theta[l]) ** 2).sum() for l in sorted(Theta))",
  where: () => "pull",
  lit: (s) => weightsOf(s, 1, 2).filter(({ i }) => i > 0).map(({ l, j, i }) => [`e ${l} ${j} ${i}`, "grad"]),
  spot: () => "J",
  arrow: () => ""
};
var D = {
  phase: "D",
  per: "batch",
  places: (s) => weightsOf(s, 2, 1),
  rank: () => [9],
  title: "t_D",
  colour: "grad",
  asked: true,
  key: ({ l, j, i }) => `D ${l} ${j} ${i}`,
  value: (N, { l, j, i }) => N.D[l][j - 1][i],
  mistakes(N, { l, j, i }) {
    const { m, net, Theta } = N;
    const [sum2, theta] = [DeltaUpTo(N, { l, j, i }, m - 1), Theta[l][j - 1][i]];
    const pull = net.lam / m * theta;
    const sign = ["m_sign", -N.D[l][j - 1][i]];
    const withLam = (...mistakes) => net.lam > 0 ? mistakes : [];
    if (i === 0) return [...oneOfMany(m, ["m_noMean", sum2]), ...withLam(["m_biasRegularised", sum2 / m + pull]), sign];
    return [
      ...oneOfMany(m, ["m_noMean", sum2 + pull]),
      ...withLam(["m_noLam", sum2 / m], ["m_lamHalf", sum2 / m + pull / 2]),
      ...withLam(...oneOfMany(m, ["m_lamNotByM", sum2 / m + net.lam * theta])),
      sign
    ];
  },
  why: ({ W, i }) => i === 0 ? W.w_DBias : W.w_D,
  formula: ({ slope, sum: sum2, weight, l, j, i }) => `${slope(l, j, i)} = \\frac{1}{m} ${sum2(l, j, i)}${i === 0 ? "" : ` + \\frac{\\lambda}{m} ${weight(l, j, i)}`}`,
  filled({ slope, par, given, N, l, j, i }) {
    const theta = par(N.Theta[l][j - 1][i], given);
    const pull = i === 0 ? "" : ` + \\frac{${given(N.net.lam)}}{${N.m}} \\cdot ${theta}`;
    return `${slope(l, j, i)} = \\frac{1}{${N.m}} \\cdot ${par(DeltaUpTo(N, { l, j, i }, N.m - 1))}${pull} =`;
  },
  matrices({ wb, l, i }) {
    const [W, b] = [`W^{(${l})}`, `b^{(${l})}`];
    if (!wb) return `D^{(${l})} = \\frac{1}{m} \\Delta^{(${l})} + \\frac{\\lambda}{m} [0, \\bar{\\Theta}^{(${l})}]`;
    return i === 0 ? `\\frac{\\partial J}{\\partial ${b}} = \\frac{1}{m} \\text{d}${b}` : `\\frac{\\partial J}{\\partial ${W}} = \\frac{1}{m} \\text{d}${W} + \\frac{\\lambda}{m} ${W}`;
  },
  python({ wb, l, i }) {
    if (!wb) return `D[${l}] = Delta[${l}] / m + lam / m * regularised(Theta[${l}])`;
    return i === 0 ? `db = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["b"] / m` : `dW = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["W"] / m + lam / m * affine[${l}].W`;
  },
  where({ wb, entry, l, j, i }) {
    if (!wb) return entry("D", l, j - 1, i);
    return i === 0 ? `db[${j - 1}]` : `dW[${i - 1}, ${j - 1}]`;
  },
  lit: (_, { l, j, i }) => [[`e ${l} ${j} ${i}`, "grad"]],
  spot: ({ l, j, i }) => `e ${l} ${j} ${i}`,
  arrow: ({ found }) => found ?? "?",
  cells: { now: "D", in: "Delta" }
};
var update = {
  phase: "update",
  per: "batch",
  places: (s) => weightsOf(s, 2, 1),
  rank: () => [10],
  title: "t_update",
  colour: "grad",
  asked: true,
  key: ({ l, j, i }) => `update ${l} ${j} ${i}`,
  value: (N, { l, j, i }) => N.next[l][j - 1][i],
  mistakes(N, { l, j, i }) {
    const [theta, d] = [N.Theta[l][j - 1][i], N.D[l][j - 1][i]];
    return [
      ["m_uphill", theta + N.alpha * d],
      ["m_noAlpha", theta - d],
      ["m_stepOnly", N.alpha * d],
      ["m_stepOnly", -N.alpha * d]
    ];
  },
  why: ({ W }) => W.w_update,
  formula: ({ weight, slope, purple, l, j, i }) => `${weight(l, j, i)} \\leftarrow ${weight(l, j, i)} - \\alpha ${purple(slope(l, j, i))}`,
  filled: ({ weight, given, par, purple, N, l, j, i }) => `${weight(l, j, i)} \\leftarrow ${given(N.Theta[l][j - 1][i])} - ${given(N.alpha)} \\cdot ${purple(par(N.D[l][j - 1][i]))} =`,
  matrices({ wb, l, i }) {
    const all = wb ? `${i === 0 ? "b" : "W"}^{(${l})}` : `\\Theta^{(${l})}`;
    return `${all} \\leftarrow ${all} - \\alpha ${wb ? `\\frac{\\partial J}{\\partial ${all}}` : `D^{(${l})}`}`;
  },
  python: () => "Theta, _ = GradientDescent(alpha).step(Theta, D)",
  where: ({ entry, l, j, i }) => entry("Theta", l, j - 1, i),
  lit: (_, { l, j, i }) => [[`e ${l} ${j} ${i}`, "grad"]],
  spot: ({ l, j, i }) => `e ${l} ${j} ${i}`,
  arrow: ({ found }) => found ?? "?",
  cells: { now: "update", in: "D" }
};
var newCost = ({ wb }) => {
  const moved = (name) => `${name} - \\alpha \\frac{\\partial J}{\\partial ${name}}`;
  return wb ? `J(${moved("W")}, ${moved("b")})` : "J(\\Theta - \\alpha D)";
};
var after = {
  phase: "update",
  per: "batch",
  places: () => [{}],
  rank: () => [11],
  title: "t_after",
  colour: "back",
  asked: false,
  key: () => "after",
  value: (N) => N.after,
  mistakes: () => [],
  why({ fill: fill2, W, N, shown: shown2, preset }) {
    const still = preset === "mazur" ? ` ${fill2(W.w_still, { J: shown2(N.afterStill) })}` : "";
    return `${fill2(W.w_after, { J: shown2(N.parts.J) })}${still}`;
  },
  formula: newCost,
  filled: () => "J =",
  matrices: newCost,
  python: () => "J = net.cost(GradientDescent(alpha).step(Theta, D)[0], X, Y)",
  where: () => "J",
  lit: () => [],
  spot: () => "J"
};
var GRADIENT = { Delta, mean, penalty, D, update, after };

// ledger/kinds.js
var KINDS = { ...FORWARD, ...BACKWARD, ...GRADIENT };
var PHASES = {
  forward: { tables: ["Delta"], back: false },
  cost: { tables: ["Delta"], back: false },
  backward: { tables: ["Delta"], back: true },
  Delta: { tables: ["Delta"], back: true },
  J: { tables: ["Delta", "D"], back: true },
  D: { tables: ["Delta", "D"], back: true },
  update: { tables: ["D", "update"], back: true }
};
var byRank = (p, q) => {
  const k = p.findIndex((value, at) => value !== q[at]);
  return k < 0 ? 0 : p[k] - q[k];
};
function stepsOf([inputs, hidden, outputs], m) {
  const s = { 1: inputs, 2: hidden, 3: outputs };
  const examples = Array.from({ length: m }, (_, n) => n);
  return Object.entries(KINDS).flatMap(([kind, { phase, per, places }]) => {
    const runs = per === "example" ? examples.map((n) => ({ n })) : [{}];
    return runs.flatMap((run) => places(s).map((place) => ({ kind, phase, ...run, ...place })));
  }).map((step) => [[step.n ?? m, ...KINDS[step.kind].rank(step)], step]).sort(([p], [q]) => byRank(p, q)).map(([, step]) => step);
}
var keyOf = (step) => KINDS[step.kind].key(step);
var numberOf = (N, step) => KINDS[step.kind].value(N, step);
var mistakesOf = (N, step) => KINDS[step.kind].mistakes(N, step).filter(([, value]) => Number.isFinite(value));
var titleOf = (step, W) => fill(W[KINDS[step.kind].title], { ...step, from: fromWhere(step.i, W) });
function litBy({ net: { sizes } }, step) {
  return Object.fromEntries(KINDS[step.kind].lit({ 1: sizes[0], 2: sizes[1], 3: sizes[2] }, step));
}
function arrowLabel(N, step, [l, j, i], hidden) {
  const weight = short(N.Theta[l][j - 1][i], true);
  const { arrow } = KINDS[step.kind];
  return arrow ? arrow({ weight, found: hidden ? null : short(numberOf(N, step)) }) : weight;
}
function describe(N, step, look) {
  const kind = KINDS[step.kind];
  const told = writer(N, step, look);
  const texts = ["why", "formula", "filled", "total", "matrices", "python", "where"].map((text) => [
    text,
    kind[text]?.(told)
  ]);
  return { title: titleOf(step, look.W), colour: kind.colour, ...Object.fromEntries(texts) };
}
var EQUAL = 3e-3;
var CLOSE = 0.02;
function judge(N, step, typed, decimals = 4) {
  const right = numberOf(N, step);
  const rounding = 0.51 * 10 ** -Math.max(4, decimals);
  const far = (value2) => Math.abs(typed - value2);
  const near = (value2) => far(value2) <= Math.max(rounding, EQUAL * Math.abs(value2));
  if (far(right) <= rounding) return { verdict: "right", value: right };
  const known = [["right", right], ...mistakesOf(N, step)].sort((p, q) => far(p[1]) - far(q[1]));
  const [word, value, values = {}] = known.find((each2) => near(each2[1])) ?? [];
  if (word === "right") return { verdict: "right", value };
  if (word) return { verdict: "mistake", word, value, values };
  if (known[0][0] === "right" && far(right) <= CLOSE * Math.abs(right)) return { verdict: "close" };
  return { verdict: "other", by: typed - right };
}
function sentenceOf(answer, W, shown2) {
  const values = Object.fromEntries(
    Object.entries(answer.values ?? {}).map(([key, value]) => [key, W[value] ?? value])
  );
  const said = {
    right: () => fill(W.right, { value: shown2(answer.value) }),
    shown: () => fill(W.shown, { value: shown2(answer.value) }),
    mistake: () => fill(W.mistake, { why: fill(W[answer.word], values) }),
    close: () => W.close,
    other: () => fill(W.other, { way: answer.by > 0 ? W.tooHigh : W.tooLow })
  };
  return said[answer.verdict]();
}

// ledger/style.css
var style_default2 = '/* Figure 3, the ledger. */\n/* The stage: sentence, drawing, card, and what steps. The dock stays at the lower edge of the screen while the stage is in view. */\n.ledger-stage {\n  display: flex;\n  flex-direction: column;\n  gap: 0.5rem;\n}\n.ledger-stage > .bpw-live {\n  margin: 0 !important;\n  font-size: 1.08rem;\n}\n.ledger-stage.wide {\n  display: grid;\n  grid-template-columns: 58% minmax(0, 1fr);\n  grid-template-rows: auto auto 1fr;\n  gap: 0.5rem 1.1rem;\n}\n.ledger-stage.wide > .bpw-live {\n  grid-column: 1 / -1;\n}\n.ledger-stage.wide > .ledger-dock {\n  grid-row: 3;\n  grid-column: 1;\n  align-self: start;\n}\n.ledger-stage.wide > .ledger-told {\n  grid-row: 2 / 4;\n  grid-column: 2;\n}\n.ledger-place {\n  position: relative;\n}\n.ledger-dock {\n  position: sticky;\n  inset-block-end: 0;\n  z-index: 3;\n  flex-wrap: nowrap !important;\n  gap: 0.5rem;\n  background: var(--w-bg);\n  padding: 0.4rem 0;\n  border-block-start: 1px solid var(--w-line);\n}\n.ledger-scrub {\n  flex: 1 1 5rem;\n  min-width: 0;\n}\n.bpw .ledger-scrub input {\n  display: block;\n  width: 100%;\n  min-width: 0;\n}\n.ledger-strip {\n  display: flex;\n  gap: 2px;\n  height: 4px;\n  margin: -0.45rem 0.4rem 0;\n}\n.ledger-strip span {\n  background: currentColor;\n  border-radius: 2px;\n}\n.ledger-jumps {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem 1rem;\n  margin-top: 0.5rem;\n}\n.ledger-jumps > .bpw-steps:last-child {\n  flex: 1 1 100%;\n}\n.ledger-bubble {\n  position: absolute;\n  z-index: 4;\n  padding: 0.5rem 0.7rem;\n  background: var(--w-bg);\n  border: 2px solid var(--w-grad);\n  border-radius: 0.5rem;\n  box-shadow: 0 3px 12px rgb(0 0 0 / 25%);\n}\n.ledger-bubble .ledger-rows {\n  font-size: 1.05rem;\n}\n.bpw .ledger-bubble p {\n  margin: 0.15rem 0;\n}\n.ledger-bubble button + button {\n  margin-inline-start: 0.4rem;\n}\n.bpw :is(.ledger-more, .ledger-told, .ledger-jumps) :is(input, select, button, summary) {\n  scroll-margin-block: 5rem;\n} /* not under the dock */\n.bpw .ledger-phases button {\n  min-height: 2rem;\n  padding: 0.1rem 0.6rem;\n  border-radius: 1rem;\n  font-size: 0.88rem;\n}\n.bpw .ledger-phases button[aria-current] {\n  background: color-mix(in srgb, var(--w-forward) 16%, var(--w-bg));\n  border: 2px solid var(--w-forward);\n  font-weight: 650;\n}\n.bpw .ledger-jumps .bpw-field {\n  flex: 1 1 12rem;\n}\n.bpw .ledger-jumps select {\n  flex: 1 1 8rem;\n  width: 0;\n  min-width: 0;\n  max-width: 30rem;\n}\n.ledger-card {\n  display: grid;\n  grid-template-columns: max-content minmax(0, 1fr);\n  border: 1px solid var(--w-line);\n  border-radius: 0.4rem;\n  overflow: hidden;\n  margin: 0;\n}\n.ledger-told > * + * {\n  margin-block-start: 0.5rem !important;\n}\n.ledger-stage.wide .ledger-card {\n  grid-template-columns: minmax(0, 1fr);\n}\n.ledger-stage.wide .ledger-card > .ledger-name {\n  border-bottom: 0;\n  padding-block: 0.15rem;\n}\n.ledger-card > * {\n  padding: 0.4rem 0.7rem;\n  border-bottom: 1px solid var(--w-line);\n}\n.ledger-card > :nth-last-child(-n + 2) {\n  border-bottom: 0;\n}\n.ledger-name {\n  background: var(--w-surface);\n  color: var(--w-muted);\n  font-size: 0.85rem;\n}\n.ledger-cell {\n  overflow-wrap: anywhere;\n}\n.bpw .ledger-cell code {\n  display: block;\n  background: none;\n  color: inherit;\n  padding: 0;\n  border: 0;\n  font-size: 0.86rem;\n  white-space: pre-wrap;\n}\n.bpw .ledger-cell code.muted {\n  color: var(--w-muted);\n}\n.bpw .ledger-feedback:empty {\n  display: none;\n}\n.bpw .ledger-feedback {\n  font-weight: 600;\n  min-height: 1.45em;\n}\n.ledger-more {\n  border-top: 1px solid var(--w-line);\n  margin-top: 0.5rem;\n}\n.ledger-tables {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem 1.6rem;\n}\n.bpw .ledger-grid :is(th, td) {\n  padding: 0.15rem 0.3rem;\n  border-bottom-color: transparent;\n  font-variant-numeric: tabular-nums;\n}\n.bpw .ledger-grid td {\n  min-width: 4.6rem;\n  border: 1px solid var(--w-line);\n}\n.bpw .ledger-grid td:has(input),\n.bpw .ledger-grid thead td {\n  border: 0;\n  padding: 0.1rem;\n  min-width: 0;\n}\n.bpw .ledger-grid th {\n  border: 0;\n  color: var(--w-muted);\n  font-weight: 500;\n  font-size: 0.85rem;\n  white-space: nowrap;\n}\n.bpw .ledger-grid thead th {\n  text-align: center;\n}\n.bpw .ledger-grid td[data-lit] {\n  background: color-mix(in srgb, var(--w-grad) var(--w-tint), var(--w-bg));\n  outline: 2px solid var(--w-grad);\n  outline-offset: -2px;\n  font-weight: 650;\n}\n.bpw .ledger-grid td[data-lit="in"] {\n  outline-style: dashed;\n  font-weight: 400;\n}\n.ledger-cell b {\n  font-size: 1.2em;\n}\n.bpw svg .edge {\n  stroke: var(--w-edge);\n  fill: none;\n}\n.bpw svg .edge-head {\n  fill: var(--w-edge);\n}\n.bpw svg .edge-hit {\n  fill: none;\n  stroke: transparent;\n  stroke-width: 14;\n  cursor: pointer;\n}\n.bpw svg .edge.forward {\n  stroke: var(--w-forward);\n}\n.bpw svg .edge-head.forward {\n  fill: var(--w-forward);\n}\n.bpw svg .edge.back {\n  stroke: var(--w-back);\n}\n.bpw svg .edge-head.back {\n  fill: var(--w-back);\n}\n.bpw svg .edge.grad {\n  stroke: var(--w-grad);\n}\n.bpw svg .edge-head.grad {\n  fill: var(--w-grad);\n}\n.bpw svg .edge.dropped {\n  stroke: var(--w-muted);\n  stroke-dasharray: 1 5 !important;\n}\n.bpw svg .edge-head.dropped {\n  fill: var(--w-muted);\n}\n.bpw svg .edge-label {\n  font-size: 13px;\n  font-weight: 600;\n  stroke-width: 7px;\n}\n.bpw svg.small .edge-label {\n  font-size: 12px;\n}\n.bpw svg .edge-label.forward {\n  fill: var(--w-forward);\n}\n.bpw svg .edge-label.back {\n  fill: var(--w-back);\n}\n.bpw svg .edge-label.grad {\n  fill: var(--w-grad);\n}\n.bpw svg .edge-label.muted {\n  fill: var(--w-muted);\n}\n.bpw svg .edge-mark {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n  stroke-width: 2;\n}\n.bpw svg .unit {\n  fill: var(--w-bg);\n  stroke: var(--w-edge);\n  stroke-width: 1.5;\n}\n.bpw svg .unit.in {\n  stroke: var(--w-forward);\n  stroke-width: 3;\n  fill: color-mix(in srgb, var(--w-forward) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.now {\n  stroke: var(--w-forward);\n  stroke-width: 5;\n  fill: color-mix(in srgb, var(--w-forward) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.back {\n  stroke: var(--w-back);\n  stroke-width: 3;\n  stroke-dasharray: 7 4;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.nowBack {\n  stroke: var(--w-back);\n  stroke-width: 5;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .unit.dropped {\n  stroke: var(--w-muted);\n  stroke-dasharray: 4 3;\n}\n.bpw svg .unit-tag circle {\n  fill: var(--w-forward);\n  stroke: var(--w-bg);\n  stroke-width: 1.5;\n}\n.bpw svg .unit-tag.back circle {\n  fill: var(--w-back);\n}\n.bpw svg .unit-tag text {\n  fill: var(--w-bg);\n  font-family: var(--w-var);\n  font-style: italic;\n  font-size: 14px;\n  font-weight: 700;\n}\n.bpw svg .unit-value {\n  font-size: 12.5px;\n  stroke: var(--w-bg);\n  stroke-width: 3px;\n  paint-order: stroke;\n}\n.bpw svg .unit-note {\n  font-size: 12px;\n}\n.bpw svg .unit-note.muted {\n  fill: var(--w-muted);\n}\n.bpw svg .unit-name {\n  font-size: 13px;\n}\n.bpw svg.small :is(.unit-note, .unit-value) {\n  font-size: 11px;\n}\n.bpw svg .unit {\n  transition: r 0.15s;\n}\n.bpw svg .unit-note.back,\n.bpw svg .unit-value.back {\n  fill: var(--w-back);\n}\n/* The number that the step finds is the largest */\n.bpw svg .found {\n  font-size: 20px;\n  font-weight: 750;\n}\n.bpw svg.middle .found {\n  font-size: 18px;\n}\n.bpw svg.small .found {\n  font-size: 15px;\n}\n@container (max-width: 26rem) {\n  .bpw .ledger-grid .bpw-field input {\n    width: 3.9rem;\n    padding-inline: 0.35rem;\n  }\n  .bpw .ledger-grid th {\n    padding-inline: 0 0.15rem;\n  }\n  .bpw .ledger-grid td {\n    min-width: 3.3rem;\n    padding-inline: 0.2rem;\n    font-size: 0.82rem;\n  }\n  .ledger-jumps .bpw-field label {\n    flex-basis: 100%;\n  }\n  .ledger-stage > .bpw-live {\n    min-height: 3.9em;\n    padding: 0.3rem 0.55rem;\n    font-size: 0.95rem;\n    line-height: 1.35;\n  }\n  .ledger-card {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .ledger-card > .ledger-name {\n    border-bottom: 0;\n    padding-bottom: 0.1rem;\n  }\n  .ledger-card > .ledger-first {\n    position: absolute;\n    width: 1px;\n    height: 1px;\n    overflow: hidden;\n    clip-path: inset(50%);\n  }\n  .ledger-cell {\n    padding-block: 0.2rem !important;\n  }\n}\n@media (pointer: coarse) {\n  .bpw .ledger-phases button {\n    min-height: 2.75rem;\n  }\n  .bpw svg .edge-hit {\n    stroke-width: 22;\n  }\n}\n';

// ledger/words.json
var words_default2 = {
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
  Delta: "Sums Δ",
  J: "Mean J",
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
  other: "Not yet, and not one of the usual mistakes. You are {way}.",
  close: "Close. Give one more digit, and round only at the end.",
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
  m_onePathPlain: "That is one path only, the one through unit {j}, and σ′ is missing.",
  m_biasRow: "The bias row is still in: every weight is one column off.",
  m_stale: "You used weights that were already updated.",
  m_aInPath: "You multiplied by a; going back it is δ that is multiplied.",
  m_zForAinDelta: "You multiplied by z; it is a that the arrow carries.",
  m_swapped: "δ and a are swapped: δ where the arrow ends, a where it starts.",
  m_deltaAlone: "That is δ alone; the a that the arrow carries is missing.",
  m_aAlone: "That is a alone; the δ where the arrow ends is missing.",
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
  help: "Solid arrows are positive weights, dashed ones negative; thicker is larger. Press an arrow to wiggle its weight; by keyboard, choose it below under “Wiggle a weight”.",
  lends: "The numbers that a step uses are marked: a unit with a solid outline and an a lends its a, one with a dashed outline and a δ its δ.",
  quantityName: "Quantity",
  shut: "Close",
  moreOnWiggling: "All numbers",
  movedBy: "moved by ε = {epsilon}",
  fillsLater: "The tables of Δ fill from step {step} on.",
  pinned: "The network at the step of the text"
};

// ledger/tables.js
var weightName = ([l, j, i], { notation, W }) => {
  const symbol2 = { theta: "Θ", wb: i === 0 ? "b" : "W" }[notation];
  return fill(W.weightName, { symbol: symbol2, l, from: fromWhere(i, W), j });
};
var createTables = (fig, { own }) => [createPasses(fig), createNumbers(fig, own), createWiggle(fig)];
function grid(caption, [below, above], { notation, examples, W }, cell) {
  const turned = notation === "wb" && examples === "rows";
  const bias = notation === "wb" ? "b" : W.biasColumn;
  const start = (i) => i === 0 ? bias : `${notation === "wb" ? "W " : ""}${i}`;
  const [starts, ends] = [each(below + 1, (k) => k - 1), each(above, (j) => j)];
  return turned ? lay(
    caption,
    ends.map((j) => `→ ${j}`),
    starts.map((i) => [start(i), ends.map((j) => cell(j, i))])
  ) : lay(
    caption,
    starts.map(start),
    ends.map((j) => [`→ ${j}`, starts.map((i) => cell(j, i))])
  );
}
var lay = (caption, head, rows) => h(
  "table",
  { class: "ledger-grid" },
  h("caption", {}, caption),
  h(
    "thead",
    {},
    h(
      "tr",
      {},
      h("td", {}),
      head.map((text) => h("th", { scope: "col" }, text))
    )
  ),
  h(
    "tbody",
    {},
    rows.map(([text, cells]) => h("tr", {}, h("th", { scope: "row" }, text), cells))
  )
);
var CAPTIONS = {
  theta: { Delta: (l) => `Δ(${l})`, D: (l) => `D(${l}) = ∂J/∂Θ(${l})`, update: (l, W) => `Θ(${l}) ${W.newWeights}` },
  wb: {
    Delta: (l) => `dW(${l}), db(${l})`,
    D: (l) => `∂J/∂W(${l}), ∂J/∂b(${l})`,
    update: (l, W) => `W(${l}), b(${l}) ${W.newWeights}`
  }
};
var CELLS = {
  Delta(N, known, { l, j, i }) {
    let last2 = -1;
    while (last2 + 1 < N.m && known(`Delta ${last2 + 1} ${l} ${j} ${i}`)) last2++;
    return last2 < 0 ? null : DeltaUpTo(N, { l, j, i }, last2);
  },
  D: (N, known, { l, j, i }) => known(`D ${l} ${j} ${i}`) ? N.D[l][j - 1][i] : null,
  update: (N, known, { l, j, i }) => known(`update ${l} ${j} ${i}`) ? N.next[l][j - 1][i] : null
};
function cellAt(key, weight, { N, known, current }) {
  const { l, j, i } = weight;
  const value = CELLS[key](N, known, weight);
  const same2 = current.l === l && current.j === j && current.i === i;
  const cells = Object.entries(KINDS[current.kind].cells ?? {});
  return { value, lit: same2 && cells.find(([, table3]) => table3 === key)?.[0] || null };
}
var tablesOf = (current) => PHASES[current.phase].tables;
function createPasses(fig) {
  const W = fig.words;
  const box = h("div", {});
  const later = h("p", { class: "bpw-help" });
  let cells = [];
  const one = (key, l, sizes, look) => {
    const name = CAPTIONS[look.notation][key](l, W);
    const cell = (j, i) => {
      const node = h("td", {});
      cells.push({ node, key, weight: { l, j, i } });
      return node;
    };
    const inside = grid(name, sizes.slice(l - 1, l + 1), look, cell);
    return h("div", { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": name }, inside);
  };
  fig.draw(["shape", "look"], ({ shape, look }) => {
    const sizes = shape.split(",").map(Number);
    cells = [];
    const pair = (key) => h(
      "div",
      { class: "ledger-tables", "data-key": key },
      [2, 1].map((l) => one(key, l, sizes, look))
    );
    box.replaceChildren(...Object.keys(CELLS).map(pair));
  });
  fig.draw(["steps", "step"], ({ steps, step }) => {
    const first = steps.findIndex(({ kind }) => KINDS[kind].cells);
    box.hidden = step < first;
    later.hidden = !box.hidden;
    put(later, fill(W.fillsLater, { step: first + 1 }));
  });
  fig.draw(["shape", "look", "N", "known", "current"], (seen) => {
    for (const pair of box.children) pair.hidden = !tablesOf(seen.current).includes(pair.dataset.key);
    for (const { node, key, weight } of cells) {
      const { value, lit } = cellAt(key, weight, seen);
      put(node, value === null ? "·" : seen.look.shown(value));
      if (lit) set(node, { "data-lit": lit });
      else node.removeAttribute("data-lit");
    }
  });
  return fig.details({ label: W.filling, key: "passesOpen", class: "ledger-more" }, later, box);
}
var IN_A_TABLE = { hideLabel: true, bubble: true, width: "4.9rem" };
function createNumbers(fig, own) {
  const W = fig.words;
  const inputs = fig.part(["shape", "notation", "examples", "cost"], ({ shape, ...chosen }) => {
    const sizes = shape.split(",").map(Number);
    const look = { ...chosen, W };
    const weights2 = [1, 2].map(
      (l) => h(
        "div",
        { class: "bpw-scroll" },
        grid(
          fill(W.weights, { l, next: l + 1 }),
          sizes.slice(l - 1, l + 1),
          look,
          (j, i) => h("td", {}, weightField(fig, own, [l, j, i], look))
        )
      )
    );
    return h(
      "div",
      { class: "ledger-tables" },
      weights2,
      h("div", { class: "bpw-scroll" }, examplesTable(fig, own, sizes, chosen))
    );
  });
  const [fewest, most] = fig.limits.m;
  const many = () => fig.now.X.length;
  return fig.details(
    { label: W.yourNumbers, key: "numbersOpen", class: "ledger-more" },
    fig.row(
      fig.field({ label: W.lam, key: "lam", set: (lam) => own({ lam }), get: ({ lam }) => lam, width: "5rem" }),
      fig.field({
        label: W.alpha,
        key: "alpha",
        set: (alpha) => own({ alpha }),
        get: ({ alpha }) => alpha,
        width: "5rem"
      }),
      costSelect(fig, own)
    ),
    inputs,
    fig.row(
      fig.button({ label: W.moreExamples, press: () => own(withAnother(fig.now)), off: () => many() >= most }),
      fig.button({
        label: W.fewerExamples,
        press: () => own({ X: fig.now.X.slice(0, -1), Y: fig.now.Y.slice(0, -1) }),
        off: () => many() <= fewest
      })
    ),
    sizeFields(fig, own)
  );
}
function costSelect(fig, own) {
  const W = fig.words;
  const [low, high] = fig.limits.probability;
  const clipped = () => fig.now.Y.map((row) => row.map((y) => Math.min(high, Math.max(low, y))));
  return fig.select({
    label: W.costKind,
    get: ({ cost: cost2 }) => cost2,
    options: fig.limits.cost.map((name) => [name, W[name]]),
    set: (cost2) => own({ cost: cost2, ...cost2 === "cross_entropy" && { Y: clipped() } })
  });
}
function sizeFields(fig, own) {
  const W = fig.words;
  const [low, high] = fig.limits.units;
  return fig.row(
    [W.sizeIn, W.sizeHidden, W.sizeOut].map(
      (label, k) => fig.field({
        label,
        get: (now) => sizesOf(now)[k],
        set: (count) => own({ ...resized(fig.now, sizesOf(fig.now).with(k, count)), step: 0 }),
        low,
        high,
        isWhole: true,
        width: "3.5rem"
      })
    )
  );
}
function weightField(fig, own, [l, j, i], look) {
  const [low, high] = fig.limits.Theta;
  return fig.field({
    label: weightName([l, j, i], look),
    get: ({ Theta }) => Theta[l][j - 1][i],
    set: (value) => own({ Theta: withWeight(fig.now.Theta, l, j - 1, i, value) }),
    low,
    high,
    ...IN_A_TABLE
  });
}
function examplesTable(fig, own, [inputs, , outputs, m], { examples, cost: cost2 }) {
  const W = fig.words;
  const quantities = [
    ...each(inputs, (k) => ({ key: "X", k, text: `x${k}`, label: W.inputName, range: fig.limits.X })),
    ...each(outputs, (k) => ({
      key: "Y",
      k,
      text: `y${k}`,
      label: W.targetName,
      range: cost2 === "cross_entropy" ? fig.limits.probability : fig.limits.Y
    }))
  ];
  const names = each(m, (n) => fill(W.example, { n }));
  const cell = ({ key, k, label, range: [low, high] }, n) => h(
    "td",
    {},
    fig.field({
      label: fill(label, { n: n + 1, i: k, k }),
      get: (now) => now[key][n][k - 1],
      set: (value) => own({ [key]: fig.now[key].with(n, fig.now[key][n].with(k - 1, value)) }),
      low,
      high,
      ...IN_A_TABLE
    })
  );
  const caption = `${W.x}, ${W.y}`;
  return examples === "rows" ? lay(
    caption,
    quantities.map(({ text }) => text),
    names.map((name, n) => [name, quantities.map((q) => cell(q, n))])
  ) : lay(
    caption,
    names,
    quantities.map((q) => [q.text, names.map((_, n) => cell(q, n))])
  );
}
function wiggleRows(N, weight, epsilon, W) {
  const found = wiggled(N, weight, epsilon);
  return found ? [
    [W.jBefore, found.before],
    [W.jAfter, found.after],
    [W.slopeMeasured, found.measured],
    [W.gradientThere, found.exact],
    [W.difference, found.difference]
  ] : [];
}
function createWiggle(fig) {
  const W = fig.words;
  const everyWeight = ({ shape, notation }) => {
    const [inputs, hidden, outputs] = shape.split(",").map(Number);
    const weights2 = weightsOf({ 1: inputs, 2: hidden, 3: outputs }, 1, 2).map(({ l, j, i }) => [l, j, i]);
    return weights2.map((weight) => [weight.join(), weightName(weight, { notation, W })]);
  };
  const needs = ["wiggleOpen", "N", "chosen", "epsilon", "look"];
  const wiggle = fig.part(needs, ({ wiggleOpen, N, chosen, epsilon, look }) => {
    if (!wiggleOpen) return [];
    const rows = wiggleRows(N, chosen, epsilon, W);
    if (rows.length === 0) return h("p", { class: "bpw-note" }, W.zeroEpsilon);
    const [l, j, i] = chosen;
    const caption = `${weightName(chosen, look)} = ${show(N.Theta[l][j - 1][i], "all")}`;
    const digits = look.digits === "all" ? "all" : 8;
    const line = ([name, value]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, show(value, digits)));
    return h("table", {}, h("caption", {}, caption), h("tbody", {}, rows.map(line)));
  });
  return fig.details(
    { label: W.wiggle, key: "wiggleOpen", class: "ledger-more ledger-wiggle" },
    fig.row(
      fig.select({
        label: W.whichWeight,
        get: ({ chosen }) => chosen.join(),
        set: (text) => fig.set({ weight: text.split(",").map(Number) }),
        options: everyWeight
      }),
      fig.field({ label: W.by, key: "epsilon", step: 1e-3 })
    ),
    wiggle
  );
}

// ledger/types.js
var isTable = (rows, [low, high]) => Array.isArray(rows) && rows.length >= 1 && rows.every((row) => Array.isArray(row) && row.length >= 1 && row.length === rows[0].length) && rows.flat().every((value) => typeof value === "number" && value >= low && value <= high);
var writeTable = (rows) => rows.map((row) => row.join("~")).join("_");
var readTable = (text) => text.split("_").map((row) => row.split("~").map((each2) => readNumber(each2).value));
var table2 = (limit) => ({ ok: (rows) => isTable(rows, limit), write: writeTable, read: readTable });
var weights = (limit) => ({
  ok: (Theta) => Theta !== null && typeof Theta === "object" && Object.keys(Theta).join() === "1,2" && [1, 2].every((l) => isTable(Theta[l], limit)),
  write: (Theta) => `${writeTable(Theta[1])}!${writeTable(Theta[2])}`,
  read(text) {
    const [one, two] = text.split("!");
    return { 1: readTable(one), 2: readTable(two) };
  }
});
var isWeight = (weight) => Array.isArray(weight) && weight.length === 3 && weight.every(Number.isInteger) && [1, 2].includes(weight[0]);
var within = (value, [low, high]) => value >= low && value <= high;
var fitting = ({ units, m, probability }) => ({ Theta, X, Y, cost: cost2 }) => {
  const sizes = sizesOf({ X, Theta });
  return sizes.every((size) => within(size, units)) && within(X.length, m) && X.length === Y.length && Theta[1][0].length === sizes[0] + 1 && Theta[2][0].length === sizes[1] + 1 && Y[0].length === sizes[2] && (cost2 !== "cross_entropy" || Y.flat().every((y) => within(y, probability)));
};
var holds = (state, numbers2) => Object.keys(numbers2).every((key) => same(state[key], numbers2[key]));
function mended(state, presets) {
  const named = presets[state.preset];
  const foreign = named && !holds(state, named);
  const replaced = foreign && Object.values(presets).some((numbers2) => holds(state, numbers2));
  const next = { ...state, ...replaced && named, ...foreign && !replaced && { preset: "own" } };
  return { ...next, step: Math.min(next.step, stepsOf(sizesOf(next), next.X.length).length - 1) };
}

// ledger/bubble.js
var ROOM = 250;
var APART = 14;
var HIGH = 400;
function createBubble(fig, focusNext) {
  const W = fig.words;
  const name = h("b", {});
  const found = h("div", { class: "ledger-rows" });
  const shut = () => {
    focusNext();
    fig.set({ bubble: false });
  };
  const more = () => {
    fig.set({ bubble: false, wiggleOpen: true });
    const field2 = fig.root.querySelector(".ledger-wiggle select");
    field2.focus({ preventScroll: true });
    field2.scrollIntoView({ block: "center" });
  };
  const buttons = [fig.button({ label: W.moreOnWiggling, press: more }), fig.button({ label: W.shut, press: shut })];
  const node = h("div", { class: "ledger-bubble", role: "group", "aria-label": W.wiggle }, name, found, buttons);
  fig.on(node, "keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    shut();
  });
  fig.draw(["bubble", "drawing", "chosen"], ({ bubble, drawing, chosen }) => {
    node.hidden = !bubble;
    if (bubble) stand(node, drawing, chosen);
  });
  fig.draw(["bubble", "N", "chosen", "epsilon", "look"], ({ bubble, N, chosen, epsilon, look }) => {
    if (!bubble) return;
    put(name, weightName(chosen, look));
    found.replaceChildren(...linesOf(N, chosen, epsilon, W));
    fig.announce(`${name.textContent}: ${found.textContent}`);
  });
  const open = (weight) => {
    fig.set({ weight, bubble: true });
    buttons[1].focus({ preventScroll: true });
  };
  return { node, open };
}
function stand(node, { middleOf, width, height }, weight) {
  const [x, y] = middleOf(weight);
  const room = Math.min(ROOM, width);
  const left = Math.max(0, Math.min(width - room, x - room / 2));
  const above = height > HIGH && y > height / 2;
  const where = above ? `bottom: ${height - y + APART}px` : `top: ${y + APART}px`;
  node.style = `left: ${left}px; ${where}; width: ${room}px`;
}
function linesOf(N, weight, epsilon, W) {
  const seen = wiggled(N, weight, epsilon);
  if (!seen) return [h("p", {}, W.zeroEpsilon)];
  const by = fill(W.movedBy, { epsilon: show(epsilon, "all") });
  const line = (tex, value, colour) => h("p", {}, math(`${tex} = `), h("span", { class: colour }, show(value, 6)));
  return [
    h("p", { class: "bpw-help" }, by),
    line("\\Delta J / \\Delta\\theta", seen.measured, ""),
    line("\\partial J / \\partial\\theta", seen.exact, "grad")
  ];
}

// ledger/card.js
function createCard(fig, { own, focusNext }) {
  const W = fig.words;
  const cell = () => h("div", { class: "ledger-cell" });
  const [formula, filled, python, matrices] = [cell(), cell(), cell(), cell()];
  const name = (text) => h("span", { class: "ledger-name" }, text);
  const why = h("p", { class: "bpw-help" });
  fig.draw(["told", "value", "hidden", "look"], ({ told, value, hidden, look }) => {
    const found = look.shown(value);
    const result = hidden ? "\\b{?}" : `\\c{${told.colour}}{\\b{\\text{${found}}}}`;
    const total = told.total && !hidden ? [h("br"), math(told.total)] : [];
    formula.replaceChildren(math(told.formula));
    filled.replaceChildren(math(`${told.filled} ${result}`), ...total);
    python.replaceChildren(
      h("code", {}, told.python),
      h("code", { class: "muted" }, `# ${told.where} is ${hidden ? "?" : found}`),
      ...look.examples === "columns" ? [h("span", { class: "bpw-help" }, W.pythonRows)] : []
    );
    matrices.replaceChildren(math(told.matrices));
    put(why, hidden ? W.ask : told.why);
  });
  const take = () => {
    own({ Theta: fig.now.N.next, step: 0 });
    focusNext();
  };
  const takeStep = fig.button({ label: W.take, press: take });
  const lastPhase = Object.keys(PHASES).at(-1);
  fig.draw(["current"], ({ current }) => {
    takeStep.hidden = current.phase !== lastPhase;
  });
  const first = (text) => h("span", { class: "ledger-name ledger-first" }, text);
  const shown2 = [first(W.formula), formula, first(W.filled), filled];
  const rows = [name(W.python), python, name(W.matrices), matrices];
  const asked = createQuestion(fig, focusNext);
  return [h("div", { class: "ledger-card" }, shown2), ...asked, takeStep, why, h("div", { class: "ledger-card" }, rows)];
}
function decimalsOf(typed) {
  const [mantissa, power = "0"] = typed.trim().toLowerCase().replace("−", "-").split("e");
  return (mantissa.split(/[.,]/)[1] ?? "").length - Number(power);
}
function createQuestion(fig, focusNext) {
  const W = fig.words;
  let guess = null;
  const field2 = fig.field({
    label: W.yours,
    get: () => guess,
    set: (value) => {
      guess = value;
    },
    low: -1e9,
    high: 1e9,
    text: (value) => value === null ? "" : show(value, "all"),
    width: "6.5rem"
  });
  const feedback = h("p", { class: "ledger-feedback" });
  const tell = (text, good) => {
    put(feedback, text);
    feedback.className = `ledger-feedback ${good ? "good" : "bad"}`;
    fig.announce(text);
  };
  const settle = (text) => {
    fig.now.answered.add(fig.now.step);
    fig.set({ answers: fig.now.answers + 1 });
    tell(text, true);
    focusNext();
  };
  function answer() {
    if (!field2.read()) return;
    const { N, current, look } = fig.now;
    const found = judge(N, current, guess, decimalsOf(field2.input.value));
    const text = sentenceOf(found, W, look.shown);
    if (found.verdict === "right") settle(`✓ ${text}`);
    else tell(`✗ ${text}`, false);
  }
  const reveal = () => settle(sentenceOf({ verdict: "shown", value: fig.now.value }, W, fig.now.look.shown));
  const buttons = [
    fig.button({ label: W.check, press: answer, main: true }),
    fig.button({ label: W.reveal, press: reveal })
  ];
  fig.on(field2.input, "keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    answer();
  });
  const row = h("div", { class: "bpw-row ledger-ask" }, field2, buttons);
  fig.draw(["step", "predict", "N"], () => {
    guess = null;
    field2.input.value = "";
    put(feedback, "");
  });
  fig.draw(["hidden"], ({ hidden }) => {
    row.hidden = !hidden;
  });
  return [row, feedback];
}

// ledger/paper.js
var symbol = (base, l, j) => math(`${base}^{(${l})}_{${j}}`);
function printed(N, W) {
  const head = [W.quantityName, ...N.X.map((_, n) => fill(W.example, { n: n + 1 }))];
  const line = (name, values) => [name, ...N.X.map((_, n) => values(n))];
  const first = (text) => (n) => n === 0 ? text : "";
  const weight = (l, j, i) => {
    const name = math(`\\Theta^{(${l})}_{${j}${i}} , \\, D^{(${l})}_{${j}${i}}`);
    return line(h("span", {}, name), first(`${short(N.Theta[l][j - 1][i], true)}, ${show(N.D[l][j - 1][i])}`));
  };
  const of = (rows2, make2) => rows2[0].flatMap((_, k) => make2(k));
  const rows = [
    ...of(N.X, (k) => [line(`x${k + 1}`, (n) => short(N.X[n][k], true))]),
    ...[2, 3].flatMap(
      (l) => of(N.z[l], (k) => [
        line(symbol("z", l, k + 1), (n) => show(N.z[l][n][k])),
        line(symbol("a", l, k + 1), (n) => show(N.a[l][n][k]))
      ])
    ),
    ...of(N.Y, (k) => [
      line(`y${k + 1}`, (n) => short(N.Y[n][k], true)),
      line(math(`J_${k + 1}`), (n) => show(N.parts.each[n][k]))
    ]),
    ...[3, 2].flatMap((l) => of(N.delta[l], (k) => [line(symbol("\\delta", l, k + 1), (n) => show(N.delta[l][n][k]))])),
    ...[1, 2].flatMap((l) => N.Theta[l].flatMap((row, r) => row.map((_, i) => weight(l, r + 1, i)))),
    line("J", first(show(N.parts.J)))
  ];
  return { head, rows };
}

// ledger/view.js
var NUMBERS = ["Theta", "X", "Y", "cost", "lam", "alpha"];
var STATE = {
  preset: oneOf,
  ...{ Theta: weights, X: table2, Y: table2, cost: oneOf, lam: number, alpha: number },
  ...{ step: whole, notation: oneOf, examples: oneOf, digits: oneOf, predict: flag },
  ...{ weight: checked(isWeight), epsilon: number }
};
var LOCAL = {
  ...{ answers: 0, bubble: false },
  ...{ wiggleOpen: false, numbersOpen: false, viewOpen: false, passesOpen: true }
};
var WIDE = 620;
var SHARE = 0.58;
var deriveWith = (fig) => ({
  N: [NUMBERS, numbersOf],
  // what the tables and the drawing are made for: as text, so that it stays the same while weights change
  shape: [["Theta", "X"], ({ Theta, X }) => [...sizesOf({ Theta, X }), X.length].join()],
  steps: [["shape"], ({ shape }) => stepsOf(shape.split(",").map(Number), Number(shape.split(",")[3]))],
  found: [["steps"], ({ steps }) => new Map(steps.map((step, at) => [keyOf(step), at]))],
  // when each number is found
  names: [["steps"], ({ steps }) => steps.map((step) => [titleOf(step, fig().words), groupOf(step, fig().words)])],
  current: [["steps", "step"], ({ steps, step }) => steps[step]],
  value: [["N", "current"], ({ N, current }) => numberOf(N, current)],
  answered: [["N"], () => /* @__PURE__ */ new Set()],
  hidden: [
    ["current", "step", "predict", "answered", "answers"],
    ({ current, step, predict, answered }) => predict && KINDS[current.kind].asked && !answered.has(step)
  ],
  known: [["found", "step", "hidden"], ({ found, step, hidden }) => knownAt(found, step, hidden)],
  look: [
    ["notation", "examples", "digits", "preset"],
    (chosen) => ({ ...chosen, W: fig().words, shown: (x) => shown(x, chosen.digits) })
  ],
  told: [["N", "current", "look"], ({ N, current, look }) => describe(N, current, look)],
  wide: [["frameWidth"], ({ frameWidth }) => frameWidth >= WIDE],
  drawing: [
    ["frameWidth", "wide", "shape"],
    ({ frameWidth, wide, shape }) => ledgerDrawing(
      wide ? Math.round(frameWidth * SHARE) : frameWidth,
      shape.split(",").slice(0, 3).map(Number),
      fig().words
    )
  ],
  wiggled: [["bubble", "wiggleOpen"], ({ bubble, wiggleOpen }) => bubble || wiggleOpen],
  chosen: [["Theta", "weight"], ({ Theta, weight }) => weightIn(Theta, weight) === void 0 ? [2, 1, 1] : weight]
});
var weightIn = (Theta, [l, j, i]) => Theta[l]?.[j - 1]?.[i];
var exampleOf = (step, W) => step.n === void 0 ? W.all_ : fill(W.example, { n: step.n + 1 });
var groupOf = (step, W) => `${exampleOf(step, W)} · ${W[step.phase]}`;
function sentence(step, value, W) {
  const title = `${exampleOf(step, W)} · ${titleOf(step, W)}`;
  return value === null ? fill(W.saysHidden, { title }) : fill(W.says, { title, value });
}
var knownAt = (found, at, hidden) => (key) => found.get(key) < at || found.get(key) === at && !hidden;
function render({ model, el }) {
  const limits = model.get("limits");
  const presets = model.get("presets");
  const fig = figure({
    model,
    el,
    words: words_default2,
    css: style_default2,
    state: STATE,
    local: LOCAL,
    derive: deriveWith(() => fig),
    fits: fitting(limits),
    mend: (state) => mended(state, presets)
  });
  const W = fig.words;
  const own = (changes) => fig.set({ ...changes, preset: "own" });
  const { dock, focusNext, jumps } = createBar(fig);
  const place = createDrawing(fig, focusNext);
  const card = h("div", { class: "ledger-told" }, createCard(fig, { own, focusNext }));
  const stage = h("div", { class: "ledger-stage" }, fig.line, place, card, dock);
  fig.onReset(() => fig.now.answered.clear());
  fig.on(dock, "click", ({ detail, target }) => {
    const byKey2 = detail === 0 && target.closest(".bpw-main");
    if (byKey2 && fig.now.hidden) card.querySelector(".ledger-ask input").focus({ preventScroll: true });
  });
  fig.draw(["wide"], ({ wide }) => stage.classList.toggle("wide", wide));
  fig.add(
    stage,
    jumps,
    createTop(fig, presets),
    ...createTables(fig, { own }),
    createLook(fig),
    h("p", { class: "bpw-help" }, W.lends, " ", W.help)
  );
  fig.draw(
    ["current", "value", "hidden", "look"],
    ({ current, value, hidden, look }) => fig.say(sentence(current, hidden ? null : look.shown(value), W))
  );
  fig.print(({ N, drawing }) => ({ ...printed(N, W), drawings: [drawing.node] }));
  return fig.start();
}
function createTop(fig, presets) {
  const W = fig.words;
  const load = (preset) => fig.set({ ...presets[preset], preset, ...preset !== "own" && { step: 0 } });
  const options = fig.limits.preset.map((name) => [name, W[name]]);
  return fig.row(
    fig.select({ label: W.numbersOf, get: ({ preset }) => preset, options, set: load }),
    fig.toggle({ label: W.predict, key: "predict" })
  );
}
function createLook(fig) {
  const W = fig.words;
  const names = { 4: W.four, all: W.all };
  const options = (key) => fig.limits[key].map((name) => [name, names[name] ?? W[name]]);
  const choices = { notation: W.notation, examples: W.examplesAs, digits: W.digits };
  const choice2 = ([key, label]) => fig.choice({ label, key, options: options(key) });
  return fig.details(
    { label: W.view, key: "viewOpen", class: "ledger-view" },
    fig.row(Object.entries(choices).map(choice2))
  );
}
function createBar(fig) {
  const W = fig.words;
  const player2 = fig.player({ key: "step", names: ({ names }) => names });
  const { first, back, scrub, next, last: last2, play, count, jump } = player2.parts;
  const dock = player2.bar(back(), h("div", { class: "ledger-scrub" }, scrub(), createStrip(fig)), next());
  const firstOf = (phase, { steps, current }) => steps.findIndex((step) => step.phase === phase && (step.n === void 0 || step.n === (current.n ?? 0)));
  const phases = Object.keys(PHASES).map(
    (phase) => fig.button({ label: W[phase], press: () => player2.go(firstOf(phase, fig.now)) })
  );
  fig.draw(
    ["current"],
    ({ current }) => Object.keys(PHASES).forEach((phase, k) => {
      if (phase === current.phase) set(phases[k], { "aria-current": "step" });
      else phases[k].removeAttribute("aria-current");
    })
  );
  const ends = player2.bar(first("|◀︎", W.first), last2("▶︎|", W.last), play(), count(), jump());
  const focusNext = () => dock.querySelector(".bpw-main").focus({ preventScroll: true });
  dock.classList.add("ledger-dock");
  const jumps = h("div", { class: "ledger-jumps" }, h("div", { class: "bpw-steps ledger-phases" }, phases), ends);
  return { dock, focusNext, jumps };
}
function createStrip(fig) {
  const strip = h("div", { class: "ledger-strip", "aria-hidden": "true" });
  fig.draw(["steps"], ({ steps }) => {
    const runs = [];
    for (const { kind } of steps) {
      const { colour } = KINDS[kind];
      if (runs.at(-1)?.colour === colour) runs.at(-1).count++;
      else runs.push({ colour, count: 1 });
    }
    strip.replaceChildren(...runs.map(({ colour, count }) => h("span", { class: colour, style: `flex: ${count}` })));
  });
  return strip;
}
function createDrawing(fig, focusNext) {
  const W = fig.words;
  const bubble = createBubble(fig, focusNext);
  const net = fig.part(["drawing"], ({ drawing }) => drawing.node);
  fig.on(net, "click", ({ target }) => {
    const weight = target.closest("[data-weight]")?.dataset.weight;
    if (weight) bubble.open(weight.split(",").map(Number));
  });
  const needs = ["drawing", "N", "current", "value", "told", "look", "known", "hidden", "wiggled", "chosen"];
  fig.draw(needs, ({ drawing, N, current, value, told, look, known, hidden, wiggled: wiggled2, chosen }) => {
    drawing.update({
      N,
      known,
      n: current.n ?? N.m - 1,
      lit: litBy(N, current),
      back: PHASES[current.phase].back,
      spot: hidden ? null : KINDS[current.kind].spot(current),
      result: short(value),
      marked: wiggled2 ? chosen.join() : "",
      label: (weight) => arrowLabel(N, current, weight, hidden),
      title: (weight) => `${weightName(weight, look)}: ${show(weightIn(N.Theta, weight), "all")}`
    });
    set(drawing.node, {
      "aria-label": hidden ? told.title : fill(W.says, { title: told.title, value: look.shown(value) })
    });
  });
  return h("div", { class: "ledger-place" }, net, bubble.node);
}

// bundles/states.json
var states_default = { Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1]], Y: [[1, 0]], alpha: 0.5, cost: "cross_entropy", digits: "4", epsilon: 1e-4, examples: "rows", lam: 0, limits: { Theta: [-1e3, 1e3], X: [-1e3, 1e3], Y: [-1e3, 1e3], alpha: [0, 1e3], cost: ["cross_entropy", "half_squared_error"], digits: ["4", "all"], epsilon: [-10, 10], examples: ["rows", "columns"], lam: [0, 1e3], notation: ["theta", "wb"], preset: ["one", "batch", "mazur", "own"], step: [0, 999], units: [1, 4], m: [1, 5], probability: [0, 1] }, module: "ledger", name: "ledger", notation: "theta", predict: false, preset: "one", presets: { one: { Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1]], Y: [[1, 0]], cost: "cross_entropy", lam: 0, alpha: 0.5 }, batch: { Theta: { "1": [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], "2": [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]] }, X: [[1, 0.5, -1], [0, 1, 0.5], [-0.5, 0.2, 1]], Y: [[1, 0], [0, 1], [1, 1]], cost: "cross_entropy", lam: 1, alpha: 0.5 }, mazur: { Theta: { "1": [[0.35, 0.15, 0.2], [0.35, 0.25, 0.3]], "2": [[0.6, 0.4, 0.45], [0.6, 0.5, 0.55]] }, X: [[0.05, 0.1]], Y: [[0.01, 0.99]], cost: "half_squared_error", lam: 0, alpha: 0.5 } }, step: 0, weight: [2, 1, 1], words: {} };

// ledger.mjs.entry
var { widget, mount } = leaveTheBook(render, states_default);
var ledger_mjs_default = widget;
export {
  ledger_mjs_default as default,
  mount
};
