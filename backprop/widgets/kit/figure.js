// One figure: its frame, its state and what follows from it, when what is drawn, and the way out.

import { freeName } from "./address.js";
import contentStyle from "./content.css";
import * as controls from "./controls.js";
import { attachStyle, h, put, set } from "./drawing.js";
import { field } from "./field.js";
import { player } from "./player.js";
import { layPaper } from "./print.js";
import { createScopes, PAPER_WIDTH } from "./scopes.js";
import { createStore } from "./state.js";
import frameStyle from "./style.css";
import { createTools } from "./tools.js";
import { createTraits } from "./traits.js";
import kitWords from "./words.json";

const KIT_STYLE = frameStyle + contentStyle;
const LIVE_DELAY = 500;
const ANNOUNCE_DELAY = 60;

// The kit's look and a figure's own, for the tree in which `node` stands
export const dress = (node, css) => attachStyle(node, KIT_STYLE, css);

// JupyterLab's address is its own, and its keys are shortcuts.
const inLab = () =>
  document.body.hasAttribute("data-jp-theme-name") || document.getElementById("jupyter-config-data") !== null;

// state: { trait: type }.  local: { value of this view alone: its first value }.
// derive: { value: [[what it depends on], function of these] }; frameWidth, the width to draw for, is there too.
// fits(state): whether values go together.  mend(state): the state as it should be.  tools: whether it offers Reset and Copy link
export function figure({ model, el, words, css, state: kinds, local = {}, derive = {}, fits, mend, tools = true }) {
  const limits = model.get("limits");
  const types = Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [key, kind(limits[key])]));
  const author = Object.fromEntries(Object.keys(types).map((key) => [key, model.get(key)]));
  const store = createStore([author, local, { frameWidth: PAPER_WIDTH }], derive);
  const own = model.get("words") ?? {};
  const frame = createFrame(freeName(model.get("name") || "figure"), { ...kitWords, ...words, ...own });
  const resets = [];
  const onReset = (run) => resets.push(run); // what else a Reset ends, such as playing
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
  // Call last. Draws, lays the paper, listens to Python, reads the address, follows the width. Returns the cleanup.
  fig.start = () => {
    const dressed = () => dress(el, css);
    frame.open(el);
    dressed();
    traits.pull();
    Object.assign(author, traits.state());
    if (printer) layPaper(frame.paper, fig, printer(fig.now));
    traits.listen();
    if (!inLab() && !model.python) traits.followTheAddress(); // what a Python behind the page gave, no address changes
    followWidth(fig, store, frame.content, dressed);
    fig.startSpeaking();
    return () => {
      fig.releaseAll();
      fig.root.remove();
    };
  };
  return fig;
}

// When the figure stands on the page it may need its style there, and has a width.
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

const calm = () => Boolean(globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches);

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
    paper,
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
      line, // where fig.say writes; a figure may place it with fig.add
      id: (part) => `${unique}-${part}`,
      newId: () => `${unique}-${++count}`,
      add: (...nodes) => content.append(...nodes),
      row: (...nodes) => h("div", { class: "bpw-row" }, ...nodes),
    },
  };
}

// The line under the figure, at once; what screen readers are told, when the reader pauses; and complaints.
function createSpeech(fig, { live, note }) {
  let quiet = true;
  let stop = () => {};
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
      put(live, ""); // the same words once more are said once more
      stop();
      stop = fig.later(ANNOUNCE_DELAY, () => put(live, text));
    },
    complain(text) {
      put(note, text ?? "");
      note.hidden = !text;
    },
  };
}

function addControls(fig, types) {
  const bound = ({ key, get = (now) => now[key], set: change = (value) => fig.set({ [key]: value }) }) => ({
    get,
    set: change,
  });
  const kit = { fig, types, words: fig.words, bound };
  for (const [name, control] of Object.entries({ ...controls, field, player }))
    fig[name] = (...options) => control(kit, ...options);
  // In JupyterLab arrow keys are shortcuts and d d deletes a cell. Whatever has the focus in a figure keeps its keys.
  if (inLab()) fig.on(fig.root, "focusin", ({ target }) => set(target, { "data-lm-suppress-shortcuts": "true" }));
}
