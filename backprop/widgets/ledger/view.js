// Figure 3, the ledger: what the reader sees and does.

import { checked, figure, fill, flag, h, number, oneOf, set, show, whole } from "../kit/index.js";
import { createCard } from "./card.js";
import { ledgerDrawing } from "./drawing.js";
import { arrowLabel, describe, KINDS, keyOf, litBy, numberOf, PHASES, stepsOf, titleOf } from "./kinds.js";
import { numbersOf, sizesOf } from "./numbers.js";
import { printed } from "./paper.js";
import style from "./style.css";
import { createTables, weightName } from "./tables.js";
import { fitting, isWeight, mended, table, weights } from "./types.js";
import words from "./words.json";
import { short, shown } from "./writer.js";

const NUMBERS = ["Theta", "X", "Y", "cost", "lam", "alpha"];
const STATE = {
  preset: oneOf,
  ...{ Theta: weights, X: table, Y: table, cost: oneOf, lam: number, alpha: number },
  ...{ step: whole, notation: oneOf, examples: oneOf, digits: oneOf, predict: flag },
  ...{ weight: checked(isWeight), epsilon: number },
};
// `answers` counts what was found by answering, to draw again; which they are stands in `answered`.
const LOCAL = { answers: 0, wiggleOpen: false, numbersOpen: false, viewOpen: false, passesOpen: true };

const deriveWith = (fig) => ({
  N: [NUMBERS, numbersOf],
  // what the tables and the drawing are made for: as text, so that it stays the same while weights change
  shape: [["Theta", "X"], ({ Theta, X }) => [...sizesOf({ Theta, X }), X.length].join()],
  steps: [["shape"], ({ shape }) => stepsOf(shape.split(",").map(Number), Number(shape.split(",")[3]))],
  found: [["steps"], ({ steps }) => new Map(steps.map((step, at) => [keyOf(step), at]))], // when each number is found
  names: [["steps"], ({ steps }) => steps.map((step) => [titleOf(step, fig().words), groupOf(step, fig().words)])],
  current: [["steps", "step"], ({ steps, step }) => steps[step]],
  value: [["N", "current"], ({ N, current }) => numberOf(N, current)],
  answered: [["N"], () => new Set()],
  hidden: [
    ["current", "step", "predict", "answered", "answers"],
    ({ current, step, predict, answered }) => predict && KINDS[current.kind].asked && !answered.has(step),
  ],
  known: [["found", "step", "hidden"], ({ found, step, hidden }) => knownAt(found, step, hidden)],
  look: [
    ["notation", "examples", "digits", "preset"],
    (chosen) => ({ ...chosen, W: fig().words, shown: (x) => shown(x, chosen.digits) }),
  ],
  told: [["N", "current", "look"], ({ N, current, look }) => describe(N, current, look)],
  drawing: [
    ["frameWidth", "shape"],
    ({ frameWidth, shape }) => ledgerDrawing(frameWidth, shape.split(",").slice(0, 3).map(Number), fig().words),
  ],
  chosen: [["Theta", "weight"], ({ Theta, weight }) => (weightIn(Theta, weight) === undefined ? [2, 1, 1] : weight)],
});
const weightIn = (Theta, [l, j, i]) => Theta[l]?.[j - 1]?.[i];
const exampleOf = (step, W) => (step.n === undefined ? W.all_ : fill(W.example, { n: step.n + 1 }));
const groupOf = (step, W) => `${exampleOf(step, W)} · ${W[step.phase]}`;

// The line under the figure. value: as text, or null while it is to be predicted
export function sentence(step, value, W) {
  const title = `${exampleOf(step, W)} · ${titleOf(step, W)}`;
  return value === null ? fill(W.saysHidden, { title }) : fill(W.says, { title, value });
}

// Which numbers are known at a step; found: when each is found
export const knownAt = (found, at, hidden) => (key) => found.get(key) < at || (found.get(key) === at && !hidden);

export function render({ model, el }) {
  const limits = model.get("limits");
  const presets = model.get("presets");
  const fig = figure({
    model,
    el,
    words,
    css: style,
    state: STATE,
    local: LOCAL,
    derive: deriveWith(() => fig),
    fits: fitting(limits),
    mend: (state) => mended(state, presets),
  });
  const W = fig.words;
  const own = (changes) => fig.set({ ...changes, preset: "own" });
  const { bar, focusNext, phases } = createBar(fig);
  const place = createDrawing(fig);
  const card = createCard(fig, { own, focusNext });
  const tables = createTables(fig, { own });
  fig.add(
    createTop(fig, presets),
    createLook(fig),
    h("div", { class: "ledger-bar" }, bar, phases),
    fig.line,
    place,
    ...card,
    ...tables,
    h("p", { class: "bpw-help" }, W.lends, " ", W.help),
  );
  fig.draw(["current", "value", "hidden", "look"], ({ current, value, hidden, look }) =>
    fig.say(sentence(current, hidden ? null : look.shown(value), W)),
  );
  fig.print(({ N, drawing }) => ({ ...printed(N, W), drawings: [drawing.node] }));
  return fig.start();
}

function createTop(fig, presets) {
  const W = fig.words;
  const load = (preset) => fig.set({ ...presets[preset], preset, ...(preset !== "own" && { step: 0 }) });
  const options = fig.limits.preset.map((name) => [name, W[name]]);
  return fig.row(
    fig.select({ label: W.numbersOf, get: ({ preset }) => preset, options, set: load }),
    fig.toggle({ label: W.predict, key: "predict" }),
  );
}

function createLook(fig) {
  const W = fig.words;
  const names = { 4: W.four, all: W.all };
  const options = (key) => fig.limits[key].map((name) => [name, names[name] ?? W[name]]);
  const choices = { notation: W.notation, examples: W.examplesAs, digits: W.digits };
  const choice = ([key, label]) => fig.choice({ label, key, options: options(key) });
  return fig.details(
    { label: W.view, key: "viewOpen", class: "ledger-view" },
    fig.row(Object.entries(choices).map(choice)),
  );
}

function createBar(fig) {
  const player = fig.player({ key: "step", names: ({ names }) => names });
  const bar = player.bar();
  // of the example that is shown
  const firstOf = (phase, { steps, current }) =>
    steps.findIndex((step) => step.phase === phase && (step.n === undefined || step.n === (current.n ?? 0)));
  const buttons = Object.keys(PHASES).map((phase) =>
    fig.button({ label: fig.words[phase], press: () => player.go(firstOf(phase, fig.now)) }),
  );
  fig.draw(["current"], ({ current }) =>
    Object.keys(PHASES).forEach((phase, k) => {
      if (phase === current.phase) set(buttons[k], { "aria-current": "step" });
      else buttons[k].removeAttribute("aria-current");
    }),
  );
  const focusNext = () => bar.querySelector(".bpw-main").focus({ preventScroll: true });
  return { bar, focusNext, phases: h("div", { class: "bpw-steps ledger-phases" }, buttons) };
}

function createDrawing(fig) {
  const W = fig.words;
  const place = fig.part(["drawing"], ({ drawing }) => drawing.node, h("div", { class: "ledger-place" }));
  fig.on(place, "click", ({ target }) => {
    const weight = target.closest("[data-weight]")?.dataset.weight;
    if (weight) fig.set({ weight: weight.split(",").map(Number), wiggleOpen: true });
  });
  const needs = ["drawing", "N", "current", "value", "told", "look", "known", "hidden", "wiggleOpen", "chosen"];
  fig.draw(needs, ({ drawing, N, current, value, told, look, known, hidden, wiggleOpen, chosen }) => {
    drawing.update({
      N,
      known,
      n: current.n ?? N.m - 1,
      lit: litBy(N, current),
      back: PHASES[current.phase].back,
      spot: hidden ? null : KINDS[current.kind].spot(current),
      result: short(value),
      marked: wiggleOpen ? chosen.join() : "",
      label: (weight) => arrowLabel(N, current, weight, hidden),
      title: (weight) => `${weightName(weight, look)}: ${show(weightIn(N.Theta, weight), "all")}`,
    });
    set(drawing.node, {
      "aria-label": hidden ? told.title : fill(W.says, { title: told.title, value: look.shown(value) }),
    });
  });
  return place;
}
