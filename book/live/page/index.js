// Loaded when the reader presses "Run the code here": fields to edit, buttons, and Python in a worker.

import { createBar } from "./bar.js";
import { createCell } from "./cell.js";
import { fill, load } from "./elements.js";
import { addOwnCells } from "./exercises.js";
import { createFigures } from "./figures.js";
import { downloadNotebook } from "./notebook.js";
import { plainEditor } from "./plain.js";
import { createPython } from "./python.js";
import { createRunner } from "./runner.js";
import { findPython } from "./source.js";
import { createStore } from "./store.js";
import css from "./style.css";
import words from "./words.json" with { type: "json" };

globalThis.backpropLive ??= { bytes: {}, pages: {} };
const live = globalThis.backpropLive;

function cellsOfPage(data) {
  const nodes = [...document.querySelectorAll("div.cell")];
  if (nodes.length !== data.cells.length) throw new Error(words.otherPage);
  const pairs = nodes.map((node, k) => ({ node, known: data.cells[k] }));
  return [...pairs, ...addOwnCells(data.own ?? [])].sort((a, b) =>
    a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

// A field is made when its cell comes near: dozens at once would hold the page up.
function editWhenNear(cells, createEditor) {
  const byNode = new Map(cells.map((cell) => [cell.node, cell]));
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        byNode.get(target).edit(createEditor);
        observer.unobserve(target);
      }
    },
    { rootMargin: "100% 0px" },
  );
  for (const cell of cells) observer.observe(cell.node);
}

function whyFailed({ why, config }) {
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") return words.tooOld;
  if (/memory/i.test(why)) return words.noMemory;
  if (!config.beside && /fetch|network|load/i.test(why))
    return fill(words.noNetwork, { host: new URL(config.cdn).host });
  return why;
}

export async function start({ root, page, button }) {
  const bar = createBar(button);
  try {
    document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
    await load(`${root}live/pages/${page.replaceAll("/", "__")}.js`);
    const createEditor = await load(`${root}live/editor.js`).then(
      () => live.editor,
      () => plainEditor,
    );
    build({ root, page, bar, createEditor, data: live.pages[page] });
  } catch (error) {
    bar.fail(String(error?.message ?? error), () => start({ root, page, button }));
  }
}

// Python, and what is said in the bar while it comes, goes, and comes again.
function createEngine({ root, config, bar, hears }) {
  const python = createPython({ find: () => findPython({ root, config }), hear });
  function begin() {
    bar.starting(config);
    python.begin();
  }
  function died({ during, why }) {
    console.warn(why);
    hears.gone();
    python.end();
    if (during === "start") return bar.failStart(whyFailed({ why, config }), begin);
    begin();
    return bar.say(fill(words.died, { why: /memory/i.test(why) ? words.noMemory : why }));
  }
  function hear(message) {
    if (message.is === "step") bar.step(message.step);
    else if (message.is === "ready") {
      bar.ready(message.version);
      hears.ready();
    } else if (message.is === "died") died(message);
    else hears.message(message);
  }
  return {
    begin,
    tell: python.tell,
    stop() {
      hears.gone(true);
      begin();
      bar.say(words.stopped);
    },
  };
}

function build({ root, page, bar, createEditor, data }) {
  const store = createStore(page);
  const cells = [];
  const hears = {
    gone: (stopped) => runner.begin(stopped),
    ready: () => runner.ready(),
    message: (message) => runner.hear(message),
  };
  const engine = createEngine({ root, config: data.config, bar, hears });
  const figures = createFigures({ root, tell: engine.tell });
  const runner = createRunner({ cells, tell: engine.tell, say: bar.say, figures });

  let count = 0;
  for (const { node, known } of cellsOfPage(data)) {
    const k = cells.length;
    const run = () => runner.run(k);
    const runAndGo = () => {
      run();
      const next = cells.find((each, place) => place > k && each.node.querySelector(".cell_input").checkVisibility());
      next?.edit(createEditor);
      next?.focus();
    };
    const actions = { run, runAndGo, stop: engine.stop, changed: runner.show };
    cells.push(createCell({ node, known, number: known.own ?? ++count, store, figures, actions }));
  }
  runner.show();
  editWhenNear(cells, createEditor);
  bar.actions({ runAll: runner.runAll, download: () => downloadNotebook({ root, page, cells, say: bar.say }) });
  engine.begin();
  live.cells = cells; // for whoever looks, and for tests
}

live.start = start;
