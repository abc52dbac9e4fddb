// Figure 4: what the reader sees and does.

import { figure, fill, flag, h, number, oneOf, show, table } from "../kit/index.js";
import { blockTable, descentDrawing, descentLegend, stepDrawing, stepLegend } from "./drawing.js";
import { labNumbers, nearest } from "./numbers.js";
import {
  angleSentence,
  digitsHead,
  labPaper,
  labRows,
  labSentence,
  powerOfTen,
  sharedDigits,
  stepPaper,
  stepRows,
  stepSentence,
} from "./says.js";
import css from "./style.css";
import words from "./words.json";

const STATE = {
  view: oneOf,
  network: oneOf,
  exponent: number,
  setup: oneOf,
  bug: oneOf,
  alpha: number,
  checked: flag,
};

// The lab's numbers are found when somebody looks at the lab.
const derive = ({ curves, setups }, { exponents, steps }, W) => ({
  curve: [["network"], ({ network }) => curves[network]],
  k: [["exponent"], ({ exponent }) => nearest(exponents, exponent)],
  picture: [["frameWidth", "curve"], ({ frameWidth, curve }) => stepDrawing(frameWidth, curve, exponents, W)],
  lab: [
    ["view", "setup", "bug", "alpha"],
    ({ view, setup, bug, alpha }) => (view === "lab" ? labNumbers(setups[setup], bug, alpha, steps) : null),
  ],
  told: [
    ["view", "curve", "k", "lab", "setup", "bug", "checked"],
    ({ view, curve, k, lab, ...state }) =>
      view === "step"
        ? stepSentence(curve, exponents, k, W)
        : labSentence(lab, { ...state, sizes: setups[state.setup].sizes }, W),
  ],
});

export function render({ model, el }) {
  const given = Object.fromEntries(["curves", "setups", "bugs"].map((name) => [name, model.get(name)]));
  const limits = model.get("limits");
  const W = { ...words, ...(model.get("words") ?? {}) };
  const fig = figure({ model, el, words, css, state: STATE, derive: derive(given, limits, W) });
  const options = ["step", "lab"].map((view) => [view, W[view]]);

  const [step, lab] = [stepView(fig), labView(fig, given)];
  fig.add(
    fig.row(fig.choice({ label: W.view, key: "view", options })),
    step.above,
    lab.above,
    fig.line,
    step.below,
    lab.below,
  );
  fig.draw(["view"], ({ view }) => {
    for (const node of [step.above, step.below]) node.hidden = view !== "step";
    for (const node of [lab.above, lab.below]) node.hidden = view !== "lab";
  });
  fig.draw(["told"], ({ told }) => fig.say(told));
  fig.print(({ view, curve, setup, alpha }) =>
    view === "step"
      ? { ...stepPaper(curve, limits.exponents, W), drawings: step.drawings() }
      : { ...labPaper(given.setups[setup], given.bugs, alpha, limits.steps, W), drawings: lab.drawings() },
  );
  return fig.start();
}

// ---- how small should the step be ----

function stepView(fig) {
  const { words: W } = fig;
  const { exponents } = fig.limits;
  const place = fig.part(["picture"], ({ picture }) => picture.node);
  const legend = stepLegend(W);
  fig.drag(place, (x) => {
    const exponent = Math.log10(fig.now.picture.X.invert(x));
    fig.set({ exponent: exponents[nearest(exponents, exponent)] });
  });
  fig.draw(["picture", "curve", "k"], ({ picture, curve, k }) => {
    picture.choose(k, stepSentence(curve, exponents, k, W));
  });
  const below = fig.part(["curve", "k"], ({ curve, k }) => [methodTable(fig, curve, k), digits(fig, curve, k)]);
  const above = h(
    "div",
    {},
    fig.row(
      fig.select({ label: W.network, key: "network", options: fig.limits.network.map((name) => [name, W[name]]) }),
    ),
    place,
    legend,
    fig.slider({ label: W.h, key: "exponent", step: 0.5, text: (e) => powerOfTen(exponents[nearest(exponents, e)]) }),
    h("p", { class: "bpw-help" }, W.help),
  );
  return { above, below, drawings: () => [place.firstChild, legend] };
}

function methodTable({ words: W, limits }, curve, k) {
  const one = (text, muted = "") => h("span", { class: `check-one ${muted}` }, text);
  const rows = stepRows(curve, limits.exponents, k, W).map(([name, error, best, at]) => [
    name,
    one(error),
    h("span", {}, one(best), " ", one(at, "muted")),
  ]);
  const head = [W.method, fill(W.errorAt, { h: powerOfTen(limits.exponents[k]) }), W.best];
  return h("div", { class: "check-methods" }, table(W.methods, head, rows));
}

// Grey: the digits that the two costs share
function digits({ words: W, limits }, curve, k) {
  const node = ([shared, rest]) => h("span", {}, h("span", { class: "muted" }, shared), h("b", {}, rest));
  const [plus, minus] = sharedDigits(curve.costs[k]).map(node);
  const rows = [
    ["J(θ + h)", plus],
    ["J(θ − h)", minus],
    [W.quotient, show(curve.quotients[k], "all")],
    [W.backprop, show(curve.slope, "all")],
  ];
  return h(
    "div",
    { class: "check-digits" },
    h("p", { class: "check-head" }, digitsHead(limits.weight, W)),
    h(
      "table",
      {},
      h(
        "tbody",
        {},
        rows.map(([name, value]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, value))),
      ),
    ),
    h("p", { class: "bpw-help" }, W.digitsHelp),
  );
}

// ---- the bug lab ----

const SETUPS = { lab: "setupLab", one: "setupOne", zeros: "setupZeros", differ: "setupDiffer" };

function labView(fig, { setups, bugs }) {
  const { words: W } = fig;
  const place = fig.part(["frameWidth", "lab", "told"], ({ frameWidth, lab, told }) =>
    lab ? descentDrawing(frameWidth, lab, told, W) : [],
  );
  const legend = fig.part(["lab"], ({ lab }) => (lab ? descentLegend(lab, W) : []));
  const below = fig.part(["frameWidth", "lab", "setup", "bug", "checked"], (now) =>
    now.lab?.D && now.checked ? result(now, setups[now.setup].D, W) : [],
  );
  const again = (bug) => fig.set({ bug, checked: false }); // a new bug is to be guessed first
  const names = fig.limits.bug.map((bug) => [bug, bugs[bug] ?? W.none]);
  const run = fig.button({
    label: ({ checked }) => (checked ? W.hide : W.run),
    press: () => fig.set({ checked: !fig.now.checked }),
    main: true,
  });
  const above = h(
    "div",
    {},
    fig.row(
      fig.select({ label: W.bug, key: "bug", get: ({ bug }) => bug, set: again, options: names }),
      fig.select({ label: W.setup, key: "setup", options: fig.limits.setup.map((name) => [name, W[SETUPS[name]]]) }),
      fig.field({ label: W.alpha, key: "alpha", step: 0.1, width: "4.5rem" }),
    ),
    place,
    legend,
    fig.row(run),
  );
  return { above, below, drawings: () => [place.firstChild, legend] };
}

function result({ frameWidth, lab, bug }, right, W) {
  const rows = labRows(lab, W).map(([block, error, judged, bad]) => [
    block,
    error,
    h("span", { class: `check-one ${bad ? "bad" : "good"}` }, judged),
  ]);
  return [
    table("", [W.layer, W.relative, W.judged], rows),
    h(
      "div",
      { class: "check-blocks" },
      Object.keys(lab.D).map((l) => blockTable(frameWidth, l, lab, right, W)),
    ),
    h("p", { class: "bpw-help" }, W.cells),
    ...(bug === "none" ? [] : [h("p", {}, angleSentence(lab.cosine, W))]),
  ];
}
