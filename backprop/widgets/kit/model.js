// A figure without Python: what anywidget gives a module as `model`, and how a figure is put into any page.

import { same } from "./state.js";

// set() tells the listeners at once; save_changes() has no kernel to tell.
export function createModel(start) {
  const values = { ...start };
  const listeners = new Map();
  const emit = (name, ...rest) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(model, ...rest);
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
    save_changes() {},
    send() {},
    on(names, listener) {
      for (const name of names.split(/\s+/)) {
        if (!listeners.has(name)) listeners.set(name, new Set());
        listeners.get(name).add(listener);
      }
    },
    off(names, listener) {
      for (const name of names ? names.split(/\s+/) : [...listeners.keys()])
        if (listener) listeners.get(name)?.delete(listener);
        else listeners.delete(name);
    },
  };
  return model;
}

// What <name>.mjs exports: a widget for anywidget, and mount() for any page. start: the state that Python gave the figure.
export function leaveTheBook(render, start) {
  // a host without Python, such as MyST's {anywidget}, may know a few values only
  const whole = (model) => ({
    get: (key) => model.get(key) ?? start[key],
    set: (...change) => model.set(...change),
    on: (...names) => model.on(...names),
    off: (...names) => model.off(...names),
    save_changes: () => model.save_changes(),
  });
  return {
    widget: { render: ({ model, el }) => render({ model: whole(model), el }) },
    // Shows the figure in `element`, in the state that the page's address says; returns what takes it away again.
    mount: (element, state = {}) => render({ model: createModel({ ...start, ...state }), el: element }),
  };
}
