// Shows the page's stored figures with no kernel behind them: each is started on its stored state. Their code comes before, in scripts
// that book_pages puts on the page: _static/figures/kit.js and, for each figure, one that registers it as backpropFigures.modules[name].
(() => {
  const STATE = "application/vnd.jupyter.widget-state+json";
  const VIEW = "application/vnd.jupyter.widget-view+json";
  const { kit, modules } = globalThis.backpropFigures ?? { modules: {} };

  const cleanups = [];
  const states = {};
  for (const script of document.querySelectorAll(`script[type="${STATE}"]`))
    Object.assign(states, JSON.parse(script.textContent).state);

  // In the student's edition the answer to a `Predict` is stored sealed: to be checked by the page, not to be read in the file.
  function opened({ sealed, ...state }) {
    if (!sealed) return state;
    const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
    return { ...state, ...JSON.parse(new TextDecoder().decode(bytes)) };
  }

  // Two views of one figure share its model.
  const models = {};
  const modelOf = (id) => {
    models[id] ??= kit.createModel(opened(states[id].state));
    return models[id];
  };

  function show(script) {
    const el = document.createElement("div");
    el.className = "bp-widget";
    script.after(el);
    try {
      const id = JSON.parse(script.textContent).model_id;
      const name = states[id]?.state?.module;
      if (!name) throw new Error(`no stored state for the widget ${id}`);
      if (!modules[name]) throw new Error(`no script for the figure ${name}`);
      cleanups.push(modules[name].render({ model: modelOf(id), el }));
      el.dataset.ready = Math.round(performance.now());
    } catch (error) {
      el.textContent = "This interactive figure could not start.";
      console.error(error);
    }
  }

  // A page kept in the browser's back-forward cache comes back alive, so it is not cleaned up.
  addEventListener("pagehide", (event) => {
    if (event.persisted) return;
    for (const cleanup of cleanups.splice(0)) cleanup();
  });

  for (const script of document.querySelectorAll(`script[type="${VIEW}"]`)) show(script);

  // Paragraphs that name a step of the ledger have its drawing beside them.
  const ledger = Object.values(states).find(({ state }) => state?.module === "ledger")?.state;
  const text = document.querySelector("article");
  if (ledger && text && document.querySelector("[data-step]")) {
    const unpin = modules.ledger?.pin(text, ledger);
    if (unpin) cleanups.push(unpin);
  }
})();
