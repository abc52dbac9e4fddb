import { attachStyle } from "../kit/drawing.js";
import kitStyle from "../kit/style.css";
// What the interactive figures share: state, controls, text, drawing, formulas.
//
// HOW TO WRITE A FIGURE (sigmoid_tangent.py and sigmoid_tangent.js are the example to copy)
//
//   name.py     class Name(Figure): _esm = join("name.js"); sentence = "…"; one synced, checked trait for each value of the state.
//   name.js     import { … } from "./numerics.js";  import { … } from "./kit.js";      (these two forms only: _base.join strips them)
//               const NAME_WORDS = { … every text the reader sees … };                   top-level names must differ from the kit's
//               function render({ model, el }) {
//                 const fig = figure({ model, el, words: NAME_WORDS, state: { z: number(-1000, 1000), kind: oneOf("a", "b") } });
//                 fig.add(fig.row(fig.field({ … }), fig.choice({ … })), svgNode);        controls and drawing, top to bottom
//                 fig.draw((state) => { …update the drawing…; fig.say("What changed."); });
//                 fig.print((state) => ({ head: […], rows: [[…]], drawings: [svgNode] }));
//                 return fig.ready();                                                     the cleanup
//               }
//               export default { render };
//
// STATE    `state` names the traits that make the figure's state, each with a type: number, whole, oneOf, flag, numbers, checked. A value that its
//          type refuses never enters, nor do values that do not go together (the option fits(state)): fig.state always holds the last good one. A value that the others
//          leave no room for is moved to where there is (the option mend(state) returns the state as it should be), in the traits too. Controls call fig.set({ key: value }); so do you. Python sets the same
//          traits. Either way every function given to fig.draw runs once, in the same task (keep it under 16 ms), with the whole state.
// ADDRESS  What differs from the author's values is kept in `#name=key:value;…` of the page's address and read from there at the start and when the
//          address changes. A part that cannot be read is ignored as a whole, with a note. In JupyterLab, whose address is its own, this is off.
// TEXT     fig.say(text) puts one sentence in the line under the figure at once and tells screen readers when the reader pauses.
//          Texts come from WORDS, `{hole}`s filled with fill(); the trait `words` replaces them. Text enters the page as text only, never as markup.
// FIELDS   fig.field refuses what is empty, no number, infinite or out of range beside the field and says what is accepted.
// DRAWING  svg() and h() make elements. No ids in drawings (two figures may share a page); for an id use fig.id("x"). Classes: forward (blue),
//          back (orange), grad (purple), good, bad; never colour alone: add a word, a sign, a dash. fig.onWidth(fn) gives the width to draw for.
// PRINT    On paper only a table of the first state and its drawings appear; fig.print says which. Drawings are cloned.
// CLEANUP  Listen with fig.on, wait with fig.later, repeat with fig.every: the cleanup undoes them all.

const KIT_WORDS = {
  needNumber: "Type a number from {low} to {high}, such as {example}.",
  needWhole: "Type a whole number from {low} to {high}.",
  empty: "Nothing here.",
  notNumber: "Not a number.",
  infinite: "Not finite.",
  range: "Out of range.",
  badAddress: "The settings in this page’s address could not be read, so they were ignored.",
  printed: "The figure’s first state",
  first: "First step", back: "Back", next: "Next", last: "Last step", play: "Play", pause: "Pause",
  step: "Step {now} of {all}", jump: "Go to",
};

// ---- numbers and texts ----

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));

const minus = (text) => text.replace("-", "−");

// A number as text: `digits` decimals, or every digit if digits is "all"; powers of ten where decimals would hide it.
export function show(x, digits = 4) {
  if (digits === "all") return minus(String(x));
  const size = Math.abs(x);
  return minus(size >= 1e7 ? x.toExponential(digits) : (x === 0 ? 0 : x).toFixed(digits));
}

// As show, but a small number keeps its digits: 4.249 × 10⁻¹⁸.
export function showSmall(x, digits = 4) {
  const size = Math.abs(x);
  if (size === 0 || (size >= 10 ** -(digits - 1) && size < 1e7)) return show(x, digits);
  const [head, power] = x.toExponential(digits - 1).split("e");
  const raised = [...String(+power)].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c])).join("");
  return `${minus(head)} × 10${raised}`;
}

// What a reader typed: { value } or { why }. "−", a decimal comma and spaces around are understood.
export function readNumber(text) {
  let t = text.trim().replace(/^[−–]/, "-").replace(/(e)[−–]/i, "$1-");
  if (t === "") return { why: "empty" };
  if (/^[-+]?(inf(inity)?|∞)$/i.test(t)) return { why: "infinite" };
  if (/^[-+]?\d*,\d+(e|$)/i.test(t)) t = t.replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?$/i.test(t)) return { why: "notNumber" };
  const value = Number(t);
  return Number.isFinite(value) ? { value } : { why: "infinite" };
}

// ---- types of state: ok(value), and the way to and from the page's address ----

export const number = (low, high) => ({
  ok: (v) => typeof v === "number" && v >= low && v <= high, low, high,
  write: String, read: (t) => { const { value } = readNumber(t); return value; },
});
export const whole = (low, high) => ({ ...number(low, high), ok: (v) => Number.isInteger(v) && v >= low && v <= high, whole: true });
export const oneOf = (...names) => ({ ok: (v) => names.includes(v), names, write: String, read: (t) => t });
export const flag = () => ({ ok: (v) => typeof v === "boolean", write: (v) => (v ? "1" : "0"), read: (t) => ({ 1: true, 0: false })[t] });
// A list of lists of numbers, or an object of them, or whatever else JSON holds: `ok` decides.
export const checked = (ok) => ({ ok, write: (v) => JSON.stringify(v), read: (t) => JSON.parse(t) });
export const numbers = (length, low, high) =>
  checked((v) => Array.isArray(v) && v.length === length && v.every((x) => typeof x === "number" && x >= low && x <= high));

// ---- elements ----

const SVG = "http://www.w3.org/2000/svg";
function make(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
  node.append(...children.flat().filter((c) => c !== undefined && c !== null));
  return node;
}
export const h = (tag, attributes, ...children) => make(document.createElement(tag), attributes, children);
export const svg = (tag, attributes, ...children) => make(document.createElementNS(SVG, tag), attributes, children);
export const set = (node, attributes) => { for (const key in attributes) node.setAttribute(key, attributes[key]); return node; };
export const put = (node, text) => { if (node.textContent !== text) node.textContent = text; return node; };

// head: texts of the header row; rows: lists of texts or nodes, the first of each being its header.
export const table = (caption, head, rows) => h("div", { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": caption }, h("table", {},
  h("caption", {}, caption),
  h("thead", {}, h("tr", {}, head.map((text) => h("th", { scope: "col" }, text)))),
  h("tbody", {}, rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), rest.map((cell) => h("td", {}, cell)))))));

// ---- formulas: a small part of TeX, as elements ----
// Knows ^ _ { } ' \frac{}{} \text{} \c{class}{…} (a colour), \b{…} (bold), Greek letters and the signs below. "\\delta^{(2)}_1 = 0.5 \\cdot 0.2".

const GREEK = { alpha: "α", beta: "β", delta: "δ", epsilon: "ε", eta: "η", theta: "θ", lambda: "λ", mu: "μ", sigma: "σ", pi: "π" };
const UPRIGHT = { Theta: "Θ", Delta: "Δ", Sigma: "Σ", sum: "∑", prod: "∏", partial: "∂", infty: "∞", top: "⊤", log: "log", dots: "…", ldots: "…" };
const SIGNS = { cdot: "·", times: "×", odot: "⊙", leftarrow: "←", rightarrow: "→", approx: "≈", le: "≤", ge: "≥", ne: "≠", "=": "=", "+": "+", "-": "−", "<": "<", ">": ">", "−": "−" };

export function math(tex) {
  const tokens = tex.match(/\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|[\s\S]/g) ?? [];
  let at = 0;
  const group = () => {   // {…} or one token
    if (tokens[at] !== "{") return [atom()];
    at++;
    const nodes = list("}");
    at++;
    return nodes;
  };
  const raw = () => {   // the text inside {…}
    let text = "";
    for (at++; at < tokens.length && tokens[at] !== "}"; at++) text += tokens[at];
    at++;
    return text;
  };
  function atom() {
    const t = tokens[at++] ?? "";
    const name = t.slice(1);
    if (t === "{") { at--; return h("span", {}, group()); }
    if (t === "\\frac") return h("span", { class: "bpw-frac" }, h("span", {}, group()), h("span", {}, group()));
    if (t === "\\text") return h("span", {}, raw());
    if (t === "\\c") { const cls = raw(); return h("span", { class: cls }, group()); }
    if (t === "\\b") return h("b", {}, group());
    if (t === "\\,") return "\u2009";
    if (t === "'" || t === "\\prime") return h("span", { class: "bpw-prime" }, "′");
    if (t[0] === "\\" && GREEK[name]) return h("var", {}, GREEK[name]);
    if (t[0] === "\\" && UPRIGHT[name]) return UPRIGHT[name];
    if (/^[A-Za-z]$/.test(t)) return h("var", {}, t);
    return t.startsWith("\\") ? t.slice(1) : t;
  }
  function list(end) {
    const nodes = [];
    let operand = false;   // is there something on the left for a sign to bind to?
    while (at < tokens.length && tokens[at] !== end) {
      const t = tokens[at];
      if (/^\s$/.test(t)) { at++; continue; }
      const sign = SIGNS[t] ?? (t[0] === "\\" ? SIGNS[t.slice(1)] : undefined);
      if (sign) {
        at++;
        nodes.push(...(operand ? [h("wbr"), h("span", { class: "bpw-wide" }, sign)] : [sign]));
        operand = false;
        continue;
      }
      const base = atom();
      let up, down;
      while (tokens[at] === "^" || tokens[at] === "_") { if (tokens[at++] === "^") up = group(); else down = group(); }
      const scripts = up && down ? h("span", { class: "bpw-stack" }, h("span", {}, up), h("span", {}, down)) : up ? h("sup", {}, up) : down ? h("sub", {}, down) : null;
      nodes.push(scripts ? h("span", { class: "bpw-whole" }, base, scripts) : base);
      operand = !/^[([,]$/.test(t);
    }
    return nodes;
  }
  return h("span", { class: "bpw-math" }, list());
}

// ---- axes ----

// Round tick values between low and high, about `count` of them.
export function ticks(low, high, count = 6) {
  const rough = (high - low) / count, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((f) => f * power).find((s) => s >= rough * 0.999);
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.max(0, Math.floor(high / step + 1e-9) - first + 1) }, (_, i) => (first + i) * step);
}
export const linear = ([d0, d1], [r0, r1]) => Object.assign((v) => r0 + ((v - d0) / (d1 - d0)) * (r1 - r0), { invert: (r) => d0 + ((r - r0) / (r1 - r0)) * (d1 - d0) });
export const logarithmic = ([d0, d1], range) => {
  const line = linear([Math.log10(d0), Math.log10(d1)], range);
  return Object.assign((v) => line(Math.log10(v)), { invert: (r) => 10 ** line.invert(r) });
};
export const path = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)},${y.toFixed(2)}`).join("");

// A frame with two axes. box: [left, top, right, bottom] in pixels. x, y: { domain, ticks, label, log, text(value) }. Returns { node, X, Y }.
export function axes(box, x, y) {
  const [left, top, right, bottom] = box;
  const X = (x.log ? logarithmic : linear)(x.domain, [left, right]), Y = (y.log ? logarithmic : linear)(y.domain, [bottom, top]);
  const node = svg("g", { "aria-hidden": "true" });
  for (const v of y.ticks ?? ticks(...y.domain, (bottom - top) / 45)) node.append(
    svg("line", { class: "grid", x1: left, x2: right, y1: Y(v), y2: Y(v) }),
    svg("text", { class: "tick", x: left - 7, y: Y(v) + 4, "text-anchor": "end" }, (y.text ?? ((t) => minus(String(+t.toPrecision(6)))))(v)));
  for (const v of x.ticks ?? ticks(...x.domain, (right - left) / 60)) node.append(
    svg("line", { class: "axis", x1: X(v), x2: X(v), y1: bottom, y2: bottom + 5 }),
    svg("text", { class: "tick", x: X(v), y: bottom + 18, "text-anchor": "middle" }, (x.text ?? ((t) => minus(String(+t.toPrecision(6)))))(v)));
  node.append(svg("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }));
  if (x.label) node.append(svg("text", { class: "tick", x: right, y: bottom + 34, "text-anchor": "end" }, x.label));
  if (y.label) node.append(svg("text", { class: "tick", x: left, y: top - 10 }, y.label));
  return { node, X, Y };
}

// ---- the figure ----

const LIVE_DELAY = 500, ADDRESS_DELAY = 300, UNFINISHED_DELAY = 700;
const inLab = () => document.body.hasAttribute("data-jp-theme-name") || document.getElementById("jupyter-config-data") !== null;

export function figure({ model, el, words, css, state: types, fits = () => true, mend = (values) => values }) {
  const W = { ...KIT_WORDS, ...words, ...(model.get("words") ?? {}) };
  const unique = `bpw-${Math.random().toString(36).slice(2, 10)}`;
  const draws = [], author = {};
  const main = { undo: [], syncs: [] }, scopes = new Set([main]);
  let scope = main;   // whose listeners and controls are being made: the figure's or a part's
  const release = (each) => { scopes.delete(each); each.undo.splice(0).forEach((run) => run()); };
  let state = {}, printer, quiet = true, mine = false, saying, writing;

  // the name in the address; a second figure of the same name gets a number
  const wanted = model.get("name") || "figure";
  let name = wanted;
  for (let n = 2; document.querySelector(`[data-bpw-name="${CSS.escape(name)}"]`); n++) name = `${wanted}-${n}`;

  const line = h("p", { class: "bpw-live" });
  const live = h("div", { class: "bpw-only-read", role: "status", "aria-live": "polite" });
  const note = h("p", { class: "bpw-note", hidden: true });
  const content = h("div", {});
  const screen = h("div", { class: "bpw-screen" }, W.title ? h("p", { class: "bpw-title" }, W.title) : null, note, content, live);
  const paper = h("div", { class: "bpw-print" });
  const root = h("div", { class: "bpw", role: "group", "aria-label": W.title, "data-bpw-name": name }, screen, paper);

  const fig = {
    words: W, root, name, line,   // line: where fig.say writes; a figure may place it with fig.add
    get state() { return state; },
    id: (part) => `${unique}-${part}`,
    add: (...nodes) => content.append(...nodes),
    row: (...nodes) => h("div", { class: "bpw-row" }, ...nodes),

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
        if (width !== last) run((last = width));
      };
      const observer = new ResizeObserver(tell);
      observer.observe(content);
      scope.undo.push(() => observer.disconnect());
      tell();
    },

    // A piece of the figure that is made anew when its shape changes: node.rebuild() runs build() and forgets what the last one listened to.
    part(build) {
      const node = h("div", {});
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

    draw(run) { draws.push(run); },
    sync(run) { scope.syncs.push(run); },
    print(run) { printer = run; },

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
    complain(text) { put(note, text ?? ""); note.hidden = !text; },

    // ---- controls: each takes a label and get(state) / set(value), or the key of the state instead of both ----

    // A number typed by hand. low, high default to those of the state's type. bubble: the message floats (for fields in a table).
    // hideLabel: the label is for screen readers only. step: what the arrow keys add.
    field({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }), low = types[key]?.low, high = types[key]?.high,
      isWhole = types[key]?.whole ?? false, step = isWhole ? 1 : 0.1, width, hideLabel = false, bubble = false, text = (v) => minus(String(v)) }) {
      const id = fig.id(`f${++count}`), errorId = `${id}-e`;
      const input = h("input", { id, type: "text", autocomplete: "off", spellcheck: "false", inputmode: low >= 0 ? (isWhole ? "numeric" : "decimal") : undefined });
      const error = h("span", { id: errorId, class: bubble ? "bpw-error bpw-bubble" : "bpw-error", hidden: true });
      const labelNode = h("label", { for: id, class: hideLabel ? "bpw-only-read" : undefined }, label);
      const node = h("span", { class: "bpw-field", style: width && `--w-width:${width}` }, labelNode, input, error);
      const accepted = fill(isWhole ? W.needWhole : W.needNumber, { low: minus(String(low)), high: minus(String(high)), example: isWhole ? "" : "0.5" });
      let shown, stop = () => {};
      const refuse = (why) => {
        put(error, `${W[why]} ${accepted}`);
        error.hidden = false;
        set(input, { "aria-invalid": "true", "aria-describedby": errorId });
        if (bubble) float();
      };
      const float = () => {
        root.append(error);   // out of the table, which would clip it
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
      const write = (value) => { shown = value; input.value = text(value); accept(); };
      const read = (hurry) => {
        stop();
        const answer = readNumber(input.value);
        let why = answer.why;
        if (!why && isWhole && !Number.isInteger(answer.value)) why = "notNumber";
        if (!why && !(answer.value >= low && answer.value <= high)) why = "range";
        if (!why) { accept(); shown = answer.value; put_(answer.value); return true; }
        const unfinished = /^\s*[-+−–]?\d*[.,]?(\d*e[-+−–]?)?\s*$/i.test(input.value);   // perhaps still being typed
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
        if (event.key === "Escape") { write(get(state)); return; }
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
      const input = h("input", { id, type: "range", min: low, max: high, step });
      const output = h("output", { for: id });
      fig.on(input, "input", () => put_(Number(input.value)));
      scope.syncs.push(() => {
        const value = get(state);
        input.value = String(value);
        put(output, text(value));
        set(input, { "aria-valuetext": text(value) });
      });
      return h("div", { class: "bpw-slider" }, h("label", { for: id }, label), input, output);
    },

    // One of a few, all in view. options: [[value, text], …]
    choice({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }), options }) {
      const group = fig.id(`c${++count}`);
      const inputs = options.map(([value]) => h("input", { type: "radio", name: group, value }));
      inputs.forEach((input, i) => fig.on(input, "change", () => { if (input.checked) put_(options[i][0]); }));
      scope.syncs.push(() => inputs.forEach((input, i) => { input.checked = options[i][0] === get(state); }));
      return h("div", { class: "bpw-choice", role: "radiogroup", "aria-labelledby": `${group}-l` }, h("span", { id: `${group}-l`, class: "bpw-label" }, label),
        h("div", { class: "bpw-segments" }, inputs.map((input, i) => h("label", {}, input, h("span", {}, options[i][1])))));
    },

    // One of many. options: [[value, text, group?], …], groups in a row; or a function of the state, for lists that change.
    select({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }), options, hideLabel = false }) {
      const id = fig.id(`l${++count}`);
      const input = h("select", { id });
      let list = [], made = "";
      fig.on(input, "change", () => put_(list[input.selectedIndex][0]));
      scope.syncs.push(() => {
        list = typeof options === "function" ? options(state) : options;
        const text = JSON.stringify(list);
        if (text !== made) {
          made = text;
          const groups = new Map();
          for (const [, shown, group = ""] of list) groups.set(group, [...(groups.get(group) ?? []), h("option", {}, shown)]);
          input.replaceChildren(...[...groups].flatMap(([group, each]) => (group ? [h("optgroup", { label: group }, each)] : each)));
        }
        input.selectedIndex = list.findIndex(([value]) => value === get(state));
      });
      return h("span", { class: "bpw-field" }, h("label", { for: id, class: hideLabel ? "bpw-only-read" : undefined }, label), input);
    },

    toggle({ label, key, get = (s) => s[key], set: put_ = (v) => fig.set({ [key]: v }) }) {
      const input = h("input", { type: "checkbox" });
      fig.on(input, "change", () => put_(input.checked));
      scope.syncs.push(() => { input.checked = get(state); });
      return h("label", { class: "bpw-toggle" }, input, h("span", {}, label));
    },

    // off(state): when it cannot be pressed. label may be a function of the state.
    button({ label, press, off, main = false, name: spoken }) {
      const button = h("button", { type: "button", class: main ? "bpw-main" : undefined, "aria-label": spoken }, typeof label === "string" ? label : "");
      fig.on(button, "click", () => { if (button.getAttribute("aria-disabled") !== "true") press(); });
      scope.syncs.push(() => {
        if (typeof label === "function") put(button, label(state));
        if (off) button.disabled = off(state) && button !== root.getRootNode().activeElement;   // the focused button stays, so that focus is not lost
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
      const halt = () => { stop?.(); stop = null; refresh(true); };
      const user = (n) => { if (stop) halt(); go(n); };
      const play = () => {
        if (stop) { halt(); return; }
        if (now() >= all() - 1) go(0);
        stop = fig.every(pace, () => { if (now() + 1 >= all() - 1) { go(now() + 1); halt(); } else go(now() + 1); });
        refresh(true);
      };
      const at0 = () => now() <= 0, atEnd = () => now() >= all() - 1;
      const buttons = [
        fig.button({ label: "|◀\uFE0E", name: W.first, press: () => user(0), off: at0 }),
        fig.button({ label: `◀\uFE0E ${W.back}`, press: () => user(now() - 1), off: at0 }),
        fig.button({ label: `${W.next} ▶\uFE0E`, press: () => user(now() + 1), off: atEnd, main: true }),
        fig.button({ label: "▶\uFE0E|", name: W.last, press: () => user(all() - 1), off: atEnd }),
        fig.button({ label: () => (stop ? W.pause : W.play), press: play }),
      ];
      const count_ = h("span", { class: "bpw-count" });
      scope.syncs.push(() => put(count_, fill(W.step, { now: now() + 1, all: all() })));
      const node = h("div", { class: "bpw-steps" }, buttons, count_,
        fig.select({ label: W.jump, get: now, set: user, options: (s) => steps(s).map((step, i) => { const [text, group] = [step].flat(); return [i, `${i + 1}. ${text}`, group]; }) }));
      fig.on(node, "keydown", (event) => {
        const to = { ArrowLeft: now() - 1, ArrowRight: now() + 1, Home: 0, End: all() - 1 }[event.key];
        if (to === undefined || event.target.localName !== "button") return;
        event.preventDefault();
        user(to);
      });
      return Object.assign(node, { halt: () => { if (stop) halt(); } });
    },

    // Dragging on a drawing: run(x, y) with the place in the drawing's own units.
    // node: a drawing, a part of one, or what holds one.
    drag(node, run) {
      const place = (event) => {
        const drawing = node.localName === "svg" ? node : node.ownerSVGElement ?? node.querySelector("svg");
        const box = drawing.getBoundingClientRect(), view = drawing.viewBox.baseVal;
        run(view.x + ((event.clientX - box.left) / box.width) * view.width, view.y + ((event.clientY - box.top) / box.height) * view.height);
      };
      let down = false;
      fig.on(node, "pointerdown", (event) => {
        if (event.button !== 0) return;
        down = true;
        node.setPointerCapture(event.pointerId);
        place(event);
      });
      fig.on(node, "pointermove", (event) => { if (down) place(event); });
      fig.on(node, "pointerup pointercancel lostpointercapture", () => { down = false; });
    },

    // Arrow keys, page up and down, home and end on an element with role="slider".
    keys(node, { get, set: put_, low, high, step }) {
      fig.on(node, "keydown", (event) => {
        const by = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key];
        const to = by !== undefined ? get(state) + by * (event.shiftKey ? 0.1 : 1) : { Home: low, End: high }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        put_(+Math.min(high, Math.max(low, to)).toPrecision(12));
      });
    },

    // Call last. Draws, prepares the print, reads the address, listens to Python. Returns the cleanup.
    ready() {
      if (!content.contains(line)) content.append(line);
      attachStyle(el, kitStyle, css);
      el.append(root);
      pull();
      Object.assign(author, state);
      if (printer) layPaper();
      for (const key in types) {
        const heard = () => { if (!mine) pull(); };
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
    },
  };
  let count = 0;
  // In JupyterLab arrow keys are shortcuts and d d deletes a cell. Whatever has the focus in a figure keeps its keys; the mark is looked for there first.
  if (inLab()) fig.on(root, "focusin", ({ target }) => set(target, { "data-lm-suppress-shortcuts": "true" }));

  function refresh(controlsOnly = false) {
    if (!controlsOnly) for (const run of draws) run(state);   // first, because they rebuild parts whose old controls no longer fit
    for (const each of [...scopes]) for (const run of each.syncs) run();
  }

  // Take over what the model holds; a value that its type refuses is left out. In the end everything shows the state.
  function pull() {
    const next = { ...state };
    for (const key in types) { const value = model.get(key); if (types[key].ok(value)) next[key] = value; }
    if (!fits(next) && Object.keys(state).length) { refresh(); return; }   // values that do not go together, such as the first half of a change
    state = Object.freeze(mend(next));
    const moved = Object.keys(types).filter((key) => state[key] !== next[key]);
    if (moved.length) {
      mine = true;
      for (const key of moved) model.set(key, state[key]);
      mine = false;
      model.save_changes();
    }
    refresh();
    if ((quiet && !moved.length) || inLab()) return;
    clearTimeout(writing);
    writing = setTimeout(writeAddress, ADDRESS_DELAY);
  }

  const parts = () => location.hash.slice(1).split("&").filter((part) => part.includes("="));

  function writeAddress() {
    const changed = Object.keys(types).filter((key) => types[key].write(state[key]) !== types[key].write(author[key]));
    const mine_ = changed.map((key) => `${key}:${encodeURIComponent(types[key].write(state[key]))}`).join(";");
    const rest = parts().filter((part) => !part.startsWith(`${name}=`));
    const hash = [...rest, ...(mine_ ? [`${name}=${mine_}`] : [])].join("&");
    if (!mine_ && !parts().length) return;   // nothing of ours is there or wanted: leave `#section` alone
    try { history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search); } catch { /* a page that may not: no address */ }
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
    paper.replaceChildren(h("p", { class: "bpw-title" }, W.title ?? ""), ...copies, h("p", {}, line.textContent), box);
  }

  return fig;
}
