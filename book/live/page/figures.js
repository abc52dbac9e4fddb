// Live figures: the state is the reader's Python's. What changes there changes the figure, and what the reader does goes to Python.

import { load } from "./elements.js";
import words from "./words.json" with { type: "json" };

// tell(message): to Python.  root: address of the book's _static folder.
export function createFigures({ root, tell }) {
  const models = new Map(); // id -> { model, known, hearing, views }

  const scripts = new Map();
  const need = (name) => {
    if (!scripts.has(name)) scripts.set(name, load(`${root}figures/${name}.js`));
    return scripts.get(name);
  };
  async function module(name) {
    if (!globalThis.backpropFigures) await need("kit");
    if (!backpropFigures.modules[name]) await need(name);
    return backpropFigures.modules[name];
  }

  function open(id, state) {
    const model = backpropFigures.kit.createModel(state);
    const entry = { model, known: { ...state }, hearing: false, views: 0 };
    // One message for what the reader changed since the last; what Python said itself is not said back.
    model.python = true;
    model.save_changes = () => {
      const changed = {};
      for (const key in entry.known)
        if (model.get(key) !== entry.known[key]) changed[key] = entry.known[key] = model.get(key);
      if (Object.keys(changed).length) tell({ do: "heard", model: id, state: changed });
    };
    models.set(id, entry);
    return entry;
  }

  return {
    // Python says that a figure's traits have changed.
    state(id, state) {
      const entry = models.get(id);
      if (!entry) return;
      Object.assign(entry.known, state);
      entry.model.set(state);
    },
    show({ model_id: id, state }, el) {
      let cleanup = () => {};
      let gone = false;
      module(state.module)
        .then(({ render }) => {
          if (gone) return;
          const entry = models.get(id) ?? open(id, state);
          entry.views += 1;
          const stop = render({ model: entry.model, el });
          cleanup = () => {
            stop();
            entry.views -= 1;
            if (entry.views > 0) return;
            models.delete(id);
            tell({ do: "forget", model: id });
          };
          el.dataset.ready = Math.round(performance.now());
        })
        .catch((error) => {
          console.error(error);
          el.textContent = words.figureFailed;
        });
      return () => {
        gone = true;
        cleanup();
      };
    },
    // Python began anew: what the figures show stays, but nobody hears them.
    orphan() {
      for (const { model } of models.values()) model.save_changes = () => {};
      models.clear();
    },
  };
}
