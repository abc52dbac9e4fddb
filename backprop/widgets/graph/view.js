// Figure 2: what the reader sees and does.

import { checked, figure, fill, h, math, number, oneOf, put, show, showSmall, table, whole } from "../kit/index.js";
import { graphDrawing } from "./drawing.js";
import { addedOf, arrowsOf, lookOf, productOf, titleOf, told } from "./kinds.js";
import { brief, NOTATION, written } from "./notation.js";
import { followed, GRAPHS, graphSteps, PARTS, passes, pathsOf, wigglesOf } from "./numbers.js";
import css from "./style.css";
import words from "./words.json";

const numbersByName = checked(
  (value) =>
    value !== null &&
    typeof value === "object" &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === "number"),
);
const text = checked((value) => typeof value === "string");

const sameNames = ({ preset, values }) =>
  Object.keys(values).sort().join() === [...GRAPHS[preset].inputs].sort().join();

const derive = (W) => ({
  steps: [["preset"], ({ preset }) => graphSteps(GRAPHS[preset])],
  at: [["step", "steps"], ({ step, steps }) => Math.min(step, steps.length - 1)],
  done: [["at", "steps"], ({ at, steps }) => at === steps.length - 1], // until then nothing below gives the answer away
  N: [["preset", "values"], passes],
  paths: [["N", "input"], ({ N, input }) => pathsOf(N, input)],
  wiggles: [
    ["N", "values", "input", "epsilon"],
    ({ N, values, input, epsilon }) => wigglesOf(N, values, input, epsilon),
  ],
  contexts: [
    ["N", "steps", "input", "paths", "preset"],
    ({ N, steps, input, paths, preset }) =>
      steps.map((step) => ({ N, step, input, paths, notation: NOTATION[preset], W })),
  ],
  now: [["contexts", "at"], ({ contexts, at }) => contexts[at]],
  said: [["now"], ({ now }) => told(now)],
});

export function render({ model, el }) {
  const presets = model.get("presets");
  const follow = model.get("follow");
  const limits = model.get("limits").values;
  const W = { ...words, ...(model.get("words") ?? {}) };
  const inRange = ({ preset, values }) =>
    Object.entries(limits[preset]).every(([name, [low, high]]) => values[name] >= low && values[name] <= high);
  const fig = figure({
    model,
    el,
    css,
    words,
    state: { preset: oneOf, values: numbersByName, step: whole, input: text, epsilon: number },
    local: { wiggleOpen: false, allOpen: false },
    derive: derive(W),
    // a preset comes with its own numbers where others are given
    fits: (state) => !sameNames(state) || (inRange(state) && followed(state.preset).includes(state.input)),
    mend: (state) =>
      sameNames(state) ? state : { ...state, values: presets[state.preset], input: follow[state.preset] },
  });
  const player = fig.player({ key: "step", names: ({ contexts }) => contexts.map(titleOf) });
  const choose = (preset) => {
    player.halt();
    fig.set({ preset, values: presets[preset], input: follow[preset], step: 0 });
  };
  fig.add(
    fig.row(
      fig.select({
        label: W.which,
        get: ({ preset }) => preset,
        set: choose,
        options: fig.limits.preset.map((key) => [key, W[key]]),
      }),
    ),
    inputs(fig),
    player.bar(),
    drawing(fig),
    help(fig, "legend"),
    card(fig),
    fig.line,
    followedInput(fig, player),
    pathsPart(fig),
    wigglePart(fig),
    fig.details({ label: W.all, key: "allOpen", class: "graph-more" }, allNumbers(fig)),
  );
  fig.draw(["said"], ({ said }) => fig.say(said.says));
  fig.print(({ N, preset, steps, contexts }) => ({
    head: headsOf(N, W),
    rows: rowsOf(N, 4),
    drawings: [graphDrawing(640, preset, lookOf(steps, steps.length - 1, contexts.at(-1)), "")],
  }));
  return fig.start();
}

// ---- the parts ----

const holesOf = ({ N, input }) => ({ out: N.out, input: written(input) });

function inputs(fig) {
  const W = fig.words;
  return fig.part(["preset"], ({ preset }) =>
    fig.row(
      GRAPHS[preset].inputs.map((name) => {
        const [low, high] = fig.limits.values[preset][name];
        return fig.field({
          label: GRAPHS[preset].given.includes(name) ? fill(W.given, { name: written(name) }) : written(name),
          get: ({ values }) => values[name],
          set: (value) => fig.set({ values: { ...fig.now.values, [name]: value } }),
          low,
          high,
          step: name === "y" ? 0.1 : 0.5,
          width: "4.6rem",
        });
      }),
    ),
  );
}

function drawing(fig) {
  const W = fig.words;
  const place = h("div", { class: "graph-place" });
  return fig.part(
    ["frameWidth", "preset", "steps", "at", "now", "said"],
    ({ frameWidth, preset, steps, at, now, said }) =>
      graphDrawing(frameWidth, preset, lookOf(steps, at, now), fill(W.drawing, { text: said.says })),
    place,
  );
}

function help(fig, key) {
  const node = h("p", { class: "bpw-help" });
  fig.draw(["N", "input"], (now) => put(node, fill(fig.words[key], holesOf(now))));
  return node;
}

function card(fig) {
  const W = fig.words;
  const formula = h("div", { class: "graph-cell" });
  const filled = h("div", { class: "graph-cell" });
  const code = h("code", { class: "graph-cell" });
  fig.draw(["said"], ({ said }) => {
    formula.replaceChildren(math(said.formula));
    filled.replaceChildren(math(said.filled));
    put(code, said.python);
  });
  const key = (label) => h("span", { class: "graph-key" }, label);
  return h("div", { class: "graph-card" }, key(W.formula), formula, key(W.filled), filled, key(W.python), code);
}

// Who chooses an input wants its paths.
function followedInput(fig, player) {
  const W = fig.words;
  const choose = (input) => {
    player.halt();
    fig.set({ input, step: fig.now.steps.length - 1 });
  };
  return fig.part(["preset"], ({ preset }) =>
    fig.choice({
      label: W.follow,
      get: ({ input }) => input,
      set: choose,
      options: followed(preset).map((name) => [name, written(name)]),
    }),
  );
}

function pathsPart(fig) {
  const W = fig.words;
  return fig.part(["done", "N", "input", "paths"], ({ done, N, input, paths }) => {
    const holes = holesOf({ N, input });
    if (!done) return h("p", { class: "bpw-help" }, fill(W.pathsLater, holes));
    return table(fill(W.pathsTitle, holes), [W.path, W.alongPath], pathRows(N, input, paths, W));
  });
}

function wigglePart(fig) {
  const W = fig.words;
  const title = h("span", {});
  fig.draw(["N", "input"], (now) => put(title, fill(W.wiggle, holesOf(now))));
  const list = fig.part(["wiggleOpen", "done", "N", "input", "values", "epsilon", "wiggles"], (now) => {
    if (!now.wiggleOpen) return [];
    if (now.epsilon === 0) return h("p", { class: "bpw-note" }, W.zero);
    return table(wiggleTitle(now, W), wiggleHeads(now, W), wiggleRows(now, W));
  });
  const field = fig.field({ label: W.epsilon, key: "epsilon", step: 0.1, width: "6rem" });
  return fig.details(
    { label: title, key: "wiggleOpen", class: "graph-more" },
    fig.row(field),
    help(fig, "epsilonHelp"),
    list,
  );
}

function allNumbers(fig) {
  const W = fig.words;
  return fig.part(["allOpen", "N"], ({ allOpen, N }) => (allOpen ? table(W.all, headsOf(N, W), rowsOf(N, "all")) : []));
}

// ---- the tables ----

export const headsOf = ({ out }, W) => [W.name, W.value, fill(W.slope, { out })];

export const rowsOf = ({ v, slope }, digits) =>
  Object.keys(v).map((name) => [
    written(name),
    show(v[name], digits),
    slope[name] === undefined ? "" : show(slope[name], digits),
  ]);

export function pathRows({ out, slope }, input, paths, W) {
  const many = paths.length > 1;
  const name = fill(W.slopeHere, { out, input: written(input) });
  const number = (k) => (many ? `${k + 1}: ` : "");
  return [
    ...paths.map((path, k) => [`${number(k)}${arrowsOf(path, input)}`, productOf(path)]),
    [name, `${many ? `${addedOf(paths)} = ` : ""}${brief(slope[input])}`],
  ];
}

const sixDigits = (x) => (x !== 0 && Math.abs(x) < 1e-2 ? showSmall(x, 6) : show(x, 6));

export function wiggleTitle({ N, input, values, done }, W) {
  const title = done ? W.wiggleTitle : W.wiggleTitleBefore;
  const holes = { ...holesOf({ N, input }), value: show(values[input], "all"), slope: sixDigits(N.slope[input]) };
  return fill(title, holes);
}

export function wiggleHeads({ N, input, done }, W) {
  const holes = holesOf({ N, input });
  const heads = [W.epsilon, fill(W.change, holes), fill(W.ratio, holes)];
  return done ? [...heads, fill(W.difference, holes)] : heads;
}

export function wiggleRows({ N, input, epsilon, wiggles, done }, W) {
  return wiggles.map(({ change, ratio, step }, k) => {
    const wanted = show(Number((epsilon * PARTS[k]).toPrecision(12)), "all");
    const difference = done ? [step === 0 ? "" : showSmall(ratio - N.slope[input], 3)] : [];
    if (step === 0) return [wanted, fill(W.tooSmall, holesOf({ N, input })), "", ...difference];
    return [wanted, sixDigits(change), sixDigits(ratio), ...difference];
  });
}
