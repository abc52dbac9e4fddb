// Runs cells one after the other and keeps their states.

import { fill } from "./elements.js";
import { seconds, stateOf, toRun, toRunAll } from "./order.js";
import words from "./words.json" with { type: "json" };

const PACKAGES = { scipy: "SciPy", PIL: "Pillow" };
const called = (name) => PACKAGES[name] ?? name;

function whyMissing({ package: name, name: variable, from }) {
  const missing = called(name);
  return variable
    ? fill(words.missingName, { name: variable, number: from, package: missing })
    : fill(words.missing, { package: missing });
}

// The cells that wait, and the one that runs. run(k) starts one; drop(k) says that it will not run.
function createQueue({ run, drop }) {
  let waiting = [];
  const queue = {
    now: null,
    ready: false,
    next() {
      if (!queue.ready || queue.now !== null || waiting.length === 0) return;
      queue.now = waiting.shift();
      run(queue.now);
    },
    add(wanted) {
      const more = wanted.filter((k) => !waiting.includes(k) && k !== queue.now);
      waiting = [...waiting, ...more].sort((a, b) => a - b);
      return more;
    },
    leave() {
      const left = waiting;
      waiting = [];
      left.forEach(drop);
      return left;
    },
  };
  return queue;
}

// What Python says while a cell runs, and what figures say.
function createEars({ current, ended, figures, say, show }) {
  const ofCell = (act) => (message) => {
    const cell = current();
    if (cell?.id === message.cell) act(cell, message);
  };
  return {
    stream: ofCell((cell, { stream, text }) => cell.output.write(stream, text)),
    output: ofCell((cell, { data }) => cell.output.show(data)),
    fetching: ofCell((cell, { package: name }) => {
      cell.doing = "fetching";
      cell.about = { package: called(name) };
      cell.output.begin();
      show();
    }),
    ended: ofCell(ended),
    unreachable: ({ package: name }) => say(fill(words.unreachable, { package: called(name) })),
    state: ({ model, state }) => figures.state(model, state),
    refused: ({ why }) => say(fill(words.refused, { why })),
  };
}

// cells: see cell.js.  tell(message): to Python.  say(text): in the bar.
export function createRunner({ cells, tell, say, figures }) {
  let runs = 0;
  let began = 0;

  const show = () => {
    for (let k = 0; k < cells.length; k++) cells[k].showState(stateOf(cells, k));
  };

  function run(k) {
    const cell = cells[k];
    Object.assign(cell, { doing: "running", about: {}, runText: cell.text() });
    cell.output.begin();
    began = performance.now();
    say(fill(words.busy, { number: cell.name }));
    tell({ do: "run", cell: cell.id, number: cell.name, source: cell.runText });
  }
  const drop = (k) => {
    cells[k].doing = null;
  };
  const queue = createQueue({ run, drop });

  function add(wanted) {
    const added = queue.add(wanted);
    for (const k of added) {
      const above = added.filter((each) => each < k);
      Object.assign(cells[k], { doing: "waiting", about: { above: seconds(cells, above) } });
    }
    queue.next();
    show();
  }

  function ended(cell, message) {
    queue.now = null;
    const about = { seconds: (performance.now() - began) / 1000 };
    Object.assign(cell, { doing: null, ended: message.end, ranText: cell.runText, ranAt: ++runs, about });
    say(words.idle);
    if (message.end === "error") {
      cell.output.error(message.text);
      for (const k of queue.leave()) cells[k].about = { blocked: cell.name };
    } else if (message.end === "missing") cell.output.keep(whyMissing(message));
    cell.says(message.end === "error" ? message.says : words.state[message.end]);
    queue.next();
    show();
  }

  const hears = createEars({ current: () => cells[queue.now], ended, figures, say, show });
  return {
    hear: (message) => hears[message.is]?.(message),
    run: (k) => add(toRun(cells, k)),
    runAll: () => add(toRunAll(cells)),
    ready() {
      queue.ready = true;
      queue.next();
      show();
    },
    // Python is gone: nothing has run. What was running says why.
    begin(stopped = false) {
      queue.ready = false;
      if (queue.now !== null) cells[queue.now].about = { stopped };
      queue.now = null;
      queue.leave();
      figures.orphan();
      for (const cell of cells) Object.assign(cell, { doing: null, ended: null, ranAt: 0, ranText: null });
      show();
    },
    show,
  };
}
