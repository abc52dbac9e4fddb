// One figure: its frame, its state and what follows from it, when what is drawn, and the way out.

import { followAddress, freeName } from "./address.js";
import * as controls from "./controls.js";
import { attachStyle, h, put, set } from "./drawing.js";
import { field } from "./field.js";
import { player } from "./player.js";
import { layPaper } from "./print.js";
import { createStore } from "./state.js";
import kitStyle from "./style.css";
import kitWords from "./words.json";

const LIVE_DELAY = 500;
const PAPER_WIDTH = 640;
const FOCUSABLE = "input, select, textarea, button, summary, a[href], [tabindex]";

const inLab = () =>
  document.body.hasAttribute("data-jp-theme-name") || document.getElementById("jupyter-config-data") !== null;

// state: { trait: type }, local: { value of this view alone: its first value }, derive: { value: [[what it depends on], function] }.
// fits(state): whether values go together; mend(state): the state as it should be.
export function figure({ model, el, words, css, state: kinds, local = {}, derive = {}, fits, mend }) {
  const limits = model.get("limits");
  const types = Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [key, kind(limits[key])]));
  const author = Object.fromEntries(Object.keys(types).map((key) => [key, model.get(key)]));
  const store = createStore({ ...author, ...local, width: PAPER_WIDTH }, derive);
  const frame = createFrame(freeName(model.get("name") || "figure"), {
    ...kitWords,
    ...words,
    ...(model.get("words") ?? {}),
  });
  const fig = { ...frame.shown, limits, now: store.now, calm: calm() };
  Object.assign(fig, createScopes(fig, store));
  Object.assign(fig, createSpeech(fig, frame));
  const traits = createTraits(fig, { model, types, store, author, local, fits, mend });
  fig.set = traits.set;
  Object.defineProperty(fig, "state", { get: traits.state });
  addControls(fig, types);
  let printer = null;
  fig.print = (run) => {
    printer = run;
  };
  // Call last. Draws, lays the paper, reads the address, listens to Python and to the width. Returns the cleanup.
  fig.start = () => {
    frame.open(el, () => attachStyle(el, kitStyle, css));
    traits.pull();
    Object.assign(author, traits.state());
    if (printer)
      layPaper(frame.paper, {
        title: fig.words.title ?? "",
        caption: fig.words.printed,
        said: fig.line.textContent,
        ...printer(fig.now),
      });
    traits.listen();
    fig.followWidth(frame.content, () => attachStyle(el, kitStyle, css));
    fig.startSpeaking();
    return () => {
      fig.releaseAll();
      fig.root.remove();
    };
  };
  return fig;
}

const calm = () => Boolean(globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches);

function createFrame(name, words) {
  const line = h("p", { class: "bpw-live" });
  const live = h("div", { class: "bpw-only-read", role: "status", "aria-live": "polite" });
  const note = h("p", { class: "bpw-note", hidden: true });
  const content = h("div", {});
  const title = words.title ? h("p", { class: "bpw-title" }, words.title) : null;
  const paper = h("div", { class: "bpw-print" });
  const screen = h("div", { class: "bpw-screen" }, title, note, content, live);
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
    note,
    content,
    paper,
    open(el, style) {
      if (!content.contains(line)) content.append(line);
      style();
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

// Listeners, draws and controls belong to the figure or to the part that is being built: a rebuilt part forgets its own.
function createScopes(fig, store) {
  const newScope = () => ({ undo: [], draws: [], syncs: [] });
  const main = newScope();
  const scopes = new Set([main]);
  let scope = main;
  const release = (each) => {
    scopes.delete(each);
    for (const run of each.undo.splice(0)) run();
  };
  const refreshControls = () => {
    for (const each of [...scopes]) for (const run of each.syncs) run();
  };
  const timer = (start, stop) => (ms, run) => {
    const id = start(run, ms);
    const end = () => stop(id);
    main.undo.push(end);
    return end;
  };
  return {
    // first the draws, because they rebuild parts whose old controls no longer fit
    refresh() {
      for (const run of main.draws) run();
      refreshControls();
    },
    refreshControls,
    releaseAll: () => {
      for (const each of [...scopes]) release(each);
    },
    undo: (run) => scope.undo.push(run),
    on(target, type, listener, options) {
      for (const each of type.split(" ")) {
        target.addEventListener(each, listener, options);
        scope.undo.push(() => target.removeEventListener(each, listener, options));
      }
    },
    later: timer(setTimeout, clearTimeout),
    every: timer(setInterval, clearInterval),
    draw: (keys, run) => scope.draws.push(store.watch(keys, run)),
    sync: (run) => scope.syncs.push(run),
    // Nodes that are made anew when one of these values has changed; the focus goes back to the control at the same place.
    part(keys, build, node = h("div", {})) {
      let own = newScope();
      const rebuild = (values) => {
        const focusAgain = focusedPlace(node);
        release(own);
        own = newScope();
        scopes.add(own);
        const outer = scope;
        scope = own;
        node.replaceChildren(...[build(values)].flat());
        scope = outer;
        focusAgain();
      };
      const check = store.watch(keys, rebuild);
      scope.draws.push(() => {
        check();
        for (const run of own.draws) run();
      });
      return node;
    },
    followWidth(content, seen) {
      const tell = () => {
        seen();
        const width = Math.round(content.clientWidth) || PAPER_WIDTH;
        if (width === fig.now.width) return;
        store.change({ width });
        fig.refresh();
      };
      const observer = new ResizeObserver(tell);
      observer.observe(content);
      main.undo.push(() => observer.disconnect());
      tell();
    },
  };
}

// A function that gives the focus back to what stands at the same place when `node` has new children.
function focusedPlace(node) {
  const active = node.getRootNode().activeElement;
  if (!active || !node.contains(active)) return () => {};
  const place = [...node.querySelectorAll(FOCUSABLE)].indexOf(active);
  return () => node.querySelectorAll(FOCUSABLE)[place]?.focus({ preventScroll: true });
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
    complain(text) {
      put(note, text ?? "");
      note.hidden = !text;
    },
  };
}

// The state between the model (Python, or the page alone), the address and the store.
function createTraits(fig, { model, types, store, author, local, fits = () => true, mend = (values) => values }) {
  const keys = Object.keys(types);
  let state = Object.freeze({});
  let mine = false; // are these changes of the model our own?
  let address = null;
  let quiet = true;

  const send = (changes) => {
    mine = true;
    for (const key in changes) model.set(key, changes[key]);
    mine = false;
  };

  // Take over what the model holds; a value that its type refuses is left out. In the end everything shows the state.
  function pull() {
    const held = keys.map((key) => [key, model.get(key)]).filter(([key, value]) => types[key].ok(value));
    const next = { ...state, ...Object.fromEntries(held) };
    // values that do not go together, such as the first half of a change
    if (!fits(next) && Object.keys(state).length) return fig.refresh();
    const mended = mend(next);
    const moved = keys.filter((key) => mended[key] !== next[key]);
    state = Object.freeze(mended);
    store.change(state);
    if (moved.length) {
      send(Object.fromEntries(moved.map((key) => [key, state[key]])));
      model.save_changes();
    }
    fig.refresh();
    if (!quiet || moved.length) address?.write();
    return undefined;
  }

  // Change the state or local values. Returns false, and changes nothing, if a value is refused.
  function setValues(changes) {
    const entries = Object.entries(changes);
    const unknown = entries.find(([key]) => !Object.hasOwn(types, key) && !Object.hasOwn(local, key));
    if (unknown) throw new Error(`${unknown[0]} is neither in the figure's state nor a local value`);
    const traits = Object.fromEntries(entries.filter(([key]) => Object.hasOwn(types, key)));
    if (Object.keys(traits).some((key) => !types[key].ok(traits[key])) || !fits({ ...state, ...traits })) return false;
    store.change(Object.fromEntries(entries.filter(([key]) => Object.hasOwn(local, key))));
    send(traits);
    if (Object.keys(traits).length === 0) {
      fig.refresh();
      return true;
    }
    pull();
    model.save_changes();
    return true;
  }

  function listen() {
    const heard = () => {
      if (!mine) pull();
    };
    for (const key of keys) {
      model.on(`change:${key}`, heard);
      fig.undo(() => model.off(`change:${key}`, heard));
    }
    if (!inLab()) {
      address = followAddress(fig, {
        name: fig.name,
        types,
        author,
        state: () => state,
        accept(values) {
          if (!fits(values)) return false;
          fig.complain();
          setValues(values);
          fig.root.scrollIntoView({ block: "nearest" });
          return true;
        },
        refuse: () => fig.complain(fig.words.badAddress),
      });
      address.read();
    }
    quiet = false;
  }

  return { pull, set: setValues, listen, state: () => state };
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
