// The kinds of steps. One entry holds all that is known of a kind:
//   phase; per: "example" or "batch"; places(s): the units or weights it is done for; rank(place): where it stands in the order
//   title, colour; asked: whether a reader can be asked for the number; key(step): that number's name
//   value(N, step): the number.  mistakes(N, step): what the usual mistakes give, [[word, number, values for the word], …]
//   why, formula, filled, matrices, python, where: what is told of it, functions of what writer.js gives.  `filled` ends in "=" and leaves
//     the result to the caller; `total` is a line below it; `python` is a line of the package, `where` the number in its result
//   lit(s): the units, targets and arrows that it uses, [[key, role], …]; roles: in, now, nowBack, back, forward, grad, dropped
//   spot: where in the drawing the number appears; arrow: what its arrows are labelled; cells: its cell in the tables below, and the one it reads
// Nowhere else does the figure ask which kind a step is.

import { fill } from "../kit/index.js";
import { BACKWARD } from "./kinds_backward.js";
import { FORWARD } from "./kinds_forward.js";
import { GRADIENT } from "./kinds_gradient.js";
import { fromWhere, short, writer } from "./writer.js";

export const KINDS = { ...FORWARD, ...BACKWARD, ...GRADIENT };

// In their order: the tables that a phase shows, and whether its circles show δ
export const PHASES = {
  forward: { tables: ["Delta"], back: false },
  cost: { tables: ["Delta"], back: false },
  backward: { tables: ["Delta"], back: true },
  Delta: { tables: ["Delta"], back: true },
  J: { tables: ["Delta", "D"], back: true },
  D: { tables: ["Delta", "D"], back: true },
  update: { tables: ["D", "update"], back: true },
};

const byRank = (p, q) => {
  const k = p.findIndex((value, at) => value !== q[at]);
  return k < 0 ? 0 : p[k] - q[k];
};

// The steps in their order: { kind, phase, n, l, j, i }, as far as they have these
export function stepsOf([inputs, hidden, outputs], m) {
  const s = { 1: inputs, 2: hidden, 3: outputs };
  const examples = Array.from({ length: m }, (_, n) => n);
  return Object.entries(KINDS)
    .flatMap(([kind, { phase, per, places }]) => {
      const runs = per === "example" ? examples.map((n) => ({ n })) : [{}];
      return runs.flatMap((run) => places(s).map((place) => ({ kind, phase, ...run, ...place })));
    })
    .map((step) => [[step.n ?? m, ...KINDS[step.kind].rank(step)], step])
    .sort(([p], [q]) => byRank(p, q))
    .map(([, step]) => step);
}

export const keyOf = (step) => KINDS[step.kind].key(step);
export const numberOf = (N, step) => KINDS[step.kind].value(N, step);
export const mistakesOf = (N, step) => KINDS[step.kind].mistakes(N, step).filter(([, value]) => Number.isFinite(value));
export const titleOf = (step, W) => fill(W[KINDS[step.kind].title], { ...step, from: fromWhere(step.i, W) });

// What a step lights in the drawing: { "u l i": role, "e l j i": role, "t k": role }
export function litBy({ net: { sizes } }, step) {
  return Object.fromEntries(KINDS[step.kind].lit({ 1: sizes[0], 2: sizes[1], 3: sizes[2] }, step));
}

// The label of one lit arrow. hidden: the step's number is not known yet.
export function arrowLabel(N, step, [l, j, i], hidden) {
  const weight = short(N.Theta[l][j - 1][i], true);
  const { arrow } = KINDS[step.kind];
  return arrow ? arrow({ weight, found: hidden ? null : short(numberOf(N, step)) }) : weight;
}

// A step in words, formula, numbers and Python
export function describe(N, step, look) {
  const kind = KINDS[step.kind];
  const told = writer(N, step, look);
  const texts = ["why", "formula", "filled", "total", "matrices", "python", "where"].map((text) => [
    text,
    kind[text]?.(told),
  ]);
  return { title: titleOf(step, look.W), colour: kind.colour, ...Object.fromEntries(texts) };
}

const EQUAL = 0.003; // relative distance to a number that is probably meant
const CLOSE = 0.02; // right but for its last digits

// What a typed number is: { verdict: "right" | "mistake" | "close" | "other", … }. decimals: how many were typed; four or more count as
// rounded. Of the right number and the mistakes the nearest wins, if it is near enough.
export function judge(N, step, typed, decimals = 4) {
  const right = numberOf(N, step);
  const rounding = 0.51 * 10 ** -Math.max(4, decimals);
  const far = (value) => Math.abs(typed - value);
  const near = (value) => far(value) <= Math.max(rounding, EQUAL * Math.abs(value));
  if (far(right) <= rounding) return { verdict: "right", value: right };
  const known = [["right", right], ...mistakesOf(N, step)].sort((p, q) => far(p[1]) - far(q[1]));
  const [word, value, values = {}] = known.find((each) => near(each[1])) ?? [];
  if (word === "right") return { verdict: "right", value };
  if (word) return { verdict: "mistake", word, value, values };
  if (known[0][0] === "right" && far(right) <= CLOSE * Math.abs(right)) return { verdict: "close" };
  return { verdict: "other", by: typed - right };
}

// The verdict in words
export function sentenceOf(answer, W, shown) {
  const values = Object.fromEntries(
    Object.entries(answer.values ?? {}).map(([key, value]) => [key, W[value] ?? value]),
  );
  const said = {
    right: () => fill(W.right, { value: shown(answer.value) }),
    shown: () => fill(W.shown, { value: shown(answer.value) }),
    mistake: () => fill(W.mistake, { why: fill(W[answer.word], values) }),
    close: () => W.close,
    other: () => fill(W.other, { way: answer.by > 0 ? W.tooHigh : W.tooLow }),
  };
  return said[answer.verdict]();
}
