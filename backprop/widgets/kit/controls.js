// The controls. Each takes a label, and get(now) and set(value) or the key of a value instead of both.

import { h, put, set } from "./drawing.js";
import { show } from "./text.js";

export function slider(kit, options) {
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

// One of a few, all in view. options: [[value, text], …]
export function choice(kit, { options, ...own }) {
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
    h("div", { class: "bpw-segments" }, segments),
  );
}

// One of many. options: [[value, text, group?], …], groups in a row; or a function of `now`, for lists that change.
export function select(kit, { options, hideLabel = false, ...own }) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const id = fig.newId();
  const input = h("select", { id });
  let list = [];
  let made = "";
  const rebuild = () => {
    const groups = new Map();
    for (const [, text, group = ""] of list) groups.set(group, [...(groups.get(group) ?? []), h("option", {}, text)]);
    const nodes = [...groups].flatMap(([group, each]) => (group ? [h("optgroup", { label: group }, each)] : each));
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
  const label = h("label", { for: id, class: hideLabel ? "bpw-only-read" : undefined }, own.label);
  return h("span", { class: "bpw-field" }, label, input);
}

export function toggle(kit, options) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(options);
  const input = h("input", { type: "checkbox" });
  fig.on(input, "change", () => change(input.checked));
  fig.sync(() => {
    input.checked = get(fig.now);
  });
  return h("label", { class: "bpw-toggle" }, input, h("span", {}, options.label));
}

// off(now): when it cannot be pressed. label may be a function of `now`. name: what screen readers say, if not the label.
export function button({ fig }, { label, press, off, main = false, name }) {
  const fixed = typeof label === "string" ? label : "";
  const node = h("button", { type: "button", class: main ? "bpw-main" : undefined, "aria-label": name }, fixed);
  fig.on(node, "click", () => {
    if (node.getAttribute("aria-disabled") !== "true") press();
  });
  fig.sync(() => {
    if (typeof label === "function") put(node, label(fig.now));
    if (!off) return;
    const cannot = Boolean(off(fig.now));
    node.disabled = cannot && node !== fig.root.getRootNode().activeElement; // the focused one stays: the focus is not lost
    set(node, { "aria-disabled": String(cannot) });
  });
  return node;
}

// What opens and closes. key: a value (usually a local one) that holds whether it is open, so that what is inside can depend on it.
export function details(kit, { label, class: name, ...own }, ...nodes) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const node = h("details", { class: name }, h("summary", {}, label), ...nodes);
  let known; // of several opened at once, the first to tell must not close those that have not told yet
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

// Dragging on a drawing: run(x, y) with the place in the drawing's own units. node: a drawing, a part of one, or what holds one.
export function drag({ fig }, node, run) {
  const place = (event) => {
    const drawing = node.localName === "svg" ? node : (node.ownerSVGElement ?? node.querySelector("svg"));
    const box = drawing.getBoundingClientRect();
    const view = drawing.viewBox.baseVal;
    const x = view.x + ((event.clientX - box.left) / box.width) * view.width;
    const y = view.y + ((event.clientY - box.top) / box.height) * view.height;
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

// Arrow keys (with Shift a tenth), page up and down, home and end on an element with role="slider".
export function keys(kit, node, { low, high, step, ...own }) {
  const { fig } = kit;
  const { get, set: change } = kit.bound(own);
  const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  fig.on(node, "keydown", (event) => {
    const by = way[event.key] * step * (event.shiftKey ? 0.1 : 1);
    const to = event.key in way ? get(fig.now) + by : { Home: low, End: high }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    change(Number(Math.min(high, Math.max(low, to)).toPrecision(12)));
  });
}
