// Figure 3, the ledger: what the reader sees and does.

import { checked, figure, fill, flag, h, number, oneOf, set, show, whole } from "../kit/index.js";
import { createBubble } from "./bubble.js";
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
// `bubble`: are the numbers of the weight that is wiggled shown at its arrow?
const LOCAL = {
  ...{ answers: 0, bubble: false },
  ...{ wiggleOpen: false, numbersOpen: false, viewOpen: false, passesOpen: true },
};
const WIDE = 620; // from here on the drawing and the card stand side by side
const SHARE = 0.58; // of the width, for the drawing

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
  wide: [["frameWidth"], ({ frameWidth }) => frameWidth >= WIDE],
  drawing: [
    ["frameWidth", "wide", "shape"],
    ({ frameWidth, wide, shape }) =>
      ledgerDrawing(
        wide ? Math.round(frameWidth * SHARE) : frameWidth,
        shape.split(",").slice(0, 3).map(Number),
        fig().words,
      ),
  ],
  wiggled: [["bubble", "wiggleOpen"], ({ bubble, wiggleOpen }) => bubble || wiggleOpen],
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
  const { dock, focusNext, jumps } = createBar(fig);
  const place = createDrawing(fig, focusNext);
  const card = h("div", { class: "ledger-told" }, createCard(fig, { own, focusNext }));
  const stage = h("div", { class: "ledger-stage" }, fig.line, place, card, dock);
  fig.onReset(() => fig.now.answered.clear());
  // who predicts by keyboard goes on typing: number, Enter, Enter, number
  fig.on(dock, "click", ({ detail, target }) => {
    const byKey = detail === 0 && target.closest(".bpw-main");
    if (byKey && fig.now.hidden) card.querySelector(".ledger-ask input").focus({ preventScroll: true });
  });
  fig.draw(["wide"], ({ wide }) => stage.classList.toggle("wide", wide));
  fig.add(
    stage,
    jumps,
    createTop(fig, presets),
    ...createTables(fig, { own }),
    createLook(fig),
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

// dock: what a thumb needs, at the lower edge of a phone.  jumps: ways to steps far away.
function createBar(fig) {
  const W = fig.words;
  const player = fig.player({ key: "step", names: ({ names }) => names });
  const { first, back, scrub, next, last, play, count, jump } = player.parts;
  const dock = player.bar(back(), h("div", { class: "ledger-scrub" }, scrub(), createStrip(fig)), next());
  // of the example that is shown
  const firstOf = (phase, { steps, current }) =>
    steps.findIndex((step) => step.phase === phase && (step.n === undefined || step.n === (current.n ?? 0)));
  const phases = Object.keys(PHASES).map((phase) =>
    fig.button({ label: W[phase], press: () => player.go(firstOf(phase, fig.now)) }),
  );
  fig.draw(["current"], ({ current }) =>
    Object.keys(PHASES).forEach((phase, k) => {
      if (phase === current.phase) set(phases[k], { "aria-current": "step" });
      else phases[k].removeAttribute("aria-current");
    }),
  );
  const ends = player.bar(first("|◀\uFE0E", W.first), last("▶\uFE0E|", W.last), play(), count(), jump());
  const focusNext = () => dock.querySelector(".bpw-main").focus({ preventScroll: true });
  dock.classList.add("ledger-dock");
  const jumps = h("div", { class: "ledger-jumps" }, h("div", { class: "bpw-steps ledger-phases" }, phases), ends);
  return { dock, focusNext, jumps };
}

// Below the scrubber: how much of the way goes forward, comes back, makes gradients
function createStrip(fig) {
  const strip = h("div", { class: "ledger-strip", "aria-hidden": "true" });
  fig.draw(["steps"], ({ steps }) => {
    const runs = [];
    for (const { kind } of steps) {
      const { colour } = KINDS[kind];
      if (runs.at(-1)?.colour === colour) runs.at(-1).count++;
      else runs.push({ colour, count: 1 });
    }
    strip.replaceChildren(...runs.map(({ colour, count }) => h("span", { class: colour, style: `flex: ${count}` })));
  });
  return strip;
}

function createDrawing(fig, focusNext) {
  const W = fig.words;
  const bubble = createBubble(fig, focusNext);
  const net = fig.part(["drawing"], ({ drawing }) => drawing.node);
  fig.on(net, "click", ({ target }) => {
    const weight = target.closest("[data-weight]")?.dataset.weight;
    if (weight) bubble.open(weight.split(",").map(Number));
  });
  const needs = ["drawing", "N", "current", "value", "told", "look", "known", "hidden", "wiggled", "chosen"];
  fig.draw(needs, ({ drawing, N, current, value, told, look, known, hidden, wiggled, chosen }) => {
    drawing.update({
      N,
      known,
      n: current.n ?? N.m - 1,
      lit: litBy(N, current),
      back: PHASES[current.phase].back,
      spot: hidden ? null : KINDS[current.kind].spot(current),
      result: short(value),
      marked: wiggled ? chosen.join() : "",
      label: (weight) => arrowLabel(N, current, weight, hidden),
      title: (weight) => `${weightName(weight, look)}: ${show(weightIn(N.Theta, weight), "all")}`,
    });
    set(drawing.node, {
      "aria-label": hidden ? told.title : fill(W.says, { title: told.title, value: look.shown(value) }),
    });
  });
  return h("div", { class: "ledger-place" }, net, bubble.node);
}
