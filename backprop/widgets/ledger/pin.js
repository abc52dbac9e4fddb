// The ledger's drawing beside the text. A paragraph names its step by <span data-step="15"></span>, counted from 1 as the ledger counts; a run
// of such paragraphs ends at data-step="end". The drawing follows the paragraph that is read. Where there is no room beside the text nothing
// is pinned; on paper, and for readers who want no motion, a still of the run's last step stands below its last paragraph.

import { dress, h, math, put, set } from "../kit/index.js";
import { ledgerDrawing } from "./drawing.js";
import { arrowLabel, describe, KINDS, keyOf, litBy, numberOf, PHASES, stepsOf } from "./kinds.js";
import { numbersOf } from "./numbers.js";
import pinStyle from "./pin.css";
import css from "./style.css";
import words from "./words.json";
import { short, shown } from "./writer.js";

const [NARROWEST, WIDEST] = [270, 400]; // of the drawing, in pixels
const GAP = 28; // between it and the text
const EDGE = 12; // between it and the edge of the screen
const READING = 0.42; // how far down the screen one reads
const STILL = 540;

// root: the text.  state: what Python gave a ledger of the page.  Returns what takes everything away again; null where no paragraph names a step.
export function pin(root, state) {
  const runs = runsOf([...root.querySelectorAll("[data-step]")]);
  if (!runs.length) return null;
  const scene = sceneOf(state);
  const pins = runs.map((run) => createPin(scene, run, root));
  root.style.position = "relative";
  const follow = () => {
    for (const each of pins) each.follow();
  };
  const lay = () => {
    for (const each of pins) each.lay();
    follow();
  };
  let asked = 0;
  const soon = (run) => () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(run);
  };
  const quiet = new AbortController();
  addEventListener("scroll", soon(follow), { passive: true, signal: quiet.signal });
  const observer = new ResizeObserver(soon(lay)); // sections that were not laid out yet change the text's height
  observer.observe(root);
  observer.observe(document.documentElement);
  lay();
  return () => {
    quiet.abort();
    observer.disconnect();
    cancelAnimationFrame(asked);
    for (const each of pins) each.remove();
  };
}

// [{ marks, end }]: the marks of each run, and the mark that ends it, if there is one
export function runsOf(marks) {
  const runs = [];
  let run = null;
  for (const mark of marks) {
    if (mark.dataset.step === "end") {
      if (run) run.end = mark;
      run = null;
    } else {
      if (!run) {
        run = { marks: [], end: null };
        runs.push(run);
      }
      run.marks.push(mark);
    }
  }
  return runs;
}

function sceneOf(state) {
  const N = numbersOf({ ...state, ...state.presets.one });
  const steps = stepsOf(N.net.sizes, N.m);
  const found = new Map(steps.map((step, at) => [keyOf(step), at]));
  const W = { ...words, ...state.words };
  const look = { notation: "theta", examples: "rows", digits: "4", preset: "one", W, shown: (x) => shown(x, "4") };
  return { N, steps, found, look, W };
}

// Drawing, title and formula of one step
function createView({ N, steps, found, look, W }, width) {
  const drawing = ledgerDrawing(width, N.net.sizes, W);
  const title = h("p", { class: "pin-title" });
  const formula = h("p", { class: "pin-formula" });
  const show = (number) => {
    const at = Math.max(0, Math.min(steps.length, number) - 1);
    const step = steps[at];
    const [told, value] = [describe(N, step, look), numberOf(N, step)];
    drawing.update({
      N,
      n: step.n ?? N.m - 1,
      known: (key) => found.get(key) <= at,
      lit: litBy(N, step),
      back: PHASES[step.phase].back,
      spot: KINDS[step.kind].spot(step),
      result: short(value),
      marked: "",
      label: (weight) => arrowLabel(N, step, weight, false),
      title: () => "",
    });
    set(drawing.node, { "aria-label": `${told.title}: ${look.shown(value)}` });
    put(title, `${at + 1}. ${told.title}`);
    formula.replaceChildren(math(`${told.filled} \\c{${told.colour}}{\\b{\\text{${look.shown(value)}}}}`));
  };
  return { nodes: [drawing.node, title, formula], show };
}

const stepOf = (mark) => Number(mark.dataset.step);
const blockOf = (mark) => mark.closest("p, li, table, div.math") ?? mark;

function createPin(scene, { marks, end }, root) {
  const box = h("div", { class: "bpw pin-box" });
  const track = h("aside", { class: "pin-track", "aria-label": scene.W.pinned }, box);
  root.append(track);
  const still = createStill(scene, marks.at(-1));
  dress(track, css + pinStyle);
  let view = null;
  let width = 0;
  let shownStep = null;
  const place = () => {
    const frame = root.getBoundingClientRect();
    const blocks = marks.map((mark) => blockOf(mark).getBoundingClientRect());
    const right = Math.max(...blocks.map((block) => block.right));
    const last = end ? blockOf(end).getBoundingClientRect().top : blocks.at(-1).bottom;
    const room = document.documentElement.clientWidth - EDGE - right - GAP;
    return { left: right + GAP - frame.left, top: blocks[0].top - frame.top, height: last - blocks[0].top, room };
  };
  return {
    lay() {
      const { left, top, height, room } = place();
      track.hidden = room < NARROWEST || height < 200;
      if (track.hidden) return;
      const wanted = Math.min(WIDEST, Math.floor(room));
      track.style = `left: ${left}px; top: ${top}px; height: ${height}px; width: ${wanted}px`;
      if (wanted === width) return;
      width = wanted;
      view = createView(scene, width);
      shownStep = null;
      box.replaceChildren(...view.nodes);
    },
    follow() {
      if (track.hidden || !view) return;
      const line = innerHeight * READING;
      const read = marks.findLast((mark) => blockOf(mark).getBoundingClientRect().top <= line) ?? marks[0];
      if (stepOf(read) === shownStep) return;
      shownStep = stepOf(read);
      view.show(shownStep);
    },
    remove() {
      track.remove();
      still.remove();
    },
  };
}

function createStill(scene, mark) {
  const view = createView(scene, STILL);
  view.show(stepOf(mark));
  const node = h("div", { class: "bpw pin-still" }, view.nodes);
  blockOf(mark).after(node);
  return node;
}
