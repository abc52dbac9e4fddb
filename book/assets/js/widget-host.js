// Shows the page's stored widgets with no kernel behind it: each is an anywidget, whose module is started on its stored state.
// A classic script, so that it also runs in a page opened from disk; the modules come from blob addresses.
(() => {
  "use strict";
  const STATE = "application/vnd.jupyter.widget-state+json";
  const VIEW = "application/vnd.jupyter.widget-view+json";

  const equal = (a, b) => {
    if (Object.is(a, b)) return true;
    if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]));
  };

  // What anywidget gives a module as `model`: set() tells the listeners at once; save_changes() has no kernel to tell.
  class Model {
    #values;
    #listeners = new Map();
    constructor(values) { this.#values = { ...values }; }
    get(key) { return this.#values[key]; }
    set(key, value) {
      const changes = typeof key === "object" ? Object.entries(key) : [[key, value]];
      const changed = changes.filter(([k, v]) => !equal(this.#values[k], v));
      for (const [k, v] of changed) this.#values[k] = v;
      for (const [k, v] of changed) this.#emit(`change:${k}`, v);
      if (changed.length) this.#emit("change");
    }
    save_changes() {}
    send() {}
    on(names, listener) {
      for (const name of names.split(/\s+/)) {
        if (!this.#listeners.has(name)) this.#listeners.set(name, new Set());
        this.#listeners.get(name).add(listener);
      }
    }
    off(names, listener) {
      for (const name of names ? names.split(/\s+/) : [...this.#listeners.keys()])
        if (listener) this.#listeners.get(name)?.delete(listener);
        else this.#listeners.delete(name);
    }
    #emit(name, ...rest) { for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(this, ...rest); }
  }

  const once = (make) => {
    const made = new Map();
    return (key) => made.get(key) ?? made.set(key, make(key)).get(key);
  };
  const closing = new AbortController();
  const cleanups = [];

  const states = {};
  for (const script of document.querySelectorAll(`script[type="${STATE}"]`))
    Object.assign(states, JSON.parse(script.textContent).state);

  const styled = once((css) => {
    const style = document.createElement("style");
    style.textContent = css;
    document.head.append(style);
    return style;
  });
  const module = once(async (source) => {
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    try {
      const definition = (await import(address)).default;
      return typeof definition === "function" ? await definition() : definition;
    } finally { URL.revokeObjectURL(address); }
  });
  const started = once(async (id) => {
    const values = states[id].state;
    const model = new Model(values);
    const widget = await module(values._esm);
    const cleanup = await widget.initialize?.({ model, signal: closing.signal });
    if (typeof cleanup === "function") cleanups.push(cleanup);
    return { model, widget };
  });

  async function show(script) {
    const el = document.createElement("div");
    el.className = "bp-widget";
    script.after(el);
    try {
      const id = JSON.parse(script.textContent).model_id;
      if (!states[id]?.state?._esm) throw new Error(`no stored state for the widget ${id}`);
      if (states[id].state._css) styled(states[id].state._css);
      const { model, widget } = await started(id);
      const cleanup = await widget.render?.({ model, el, signal: closing.signal });
      if (typeof cleanup === "function") cleanups.push(cleanup);
      el.dataset.ready = Math.round(performance.now());
    } catch (error) {
      el.textContent = "This interactive figure could not start.";
      console.error(error);
    }
  }

  // A page kept in the browser's back-forward cache comes back alive, so it is not cleaned up.
  addEventListener("pagehide", (event) => {
    if (event.persisted) return;
    closing.abort();
    for (const cleanup of cleanups.splice(0)) cleanup();
  });

  for (const script of document.querySelectorAll(`script[type="${VIEW}"]`)) show(script);
})();
