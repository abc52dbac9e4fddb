// What the figure says, as text.

import { fill, show, showSmall, superscript } from "../kit/index.js";
import { bestPlace, course, labNumbers } from "./numbers.js";

export const METHODS = ["forward", "central", "complex"];
export const ERROR_FLOOR = 1e-17; // where the picture ends below
export const FAR = 4; // the picture of the descent ends above at this many times the first cost

export const powerOfTen = (e) => {
  if (e === 0) return "1";
  return Number.isInteger(e) ? `10${superscript(e)}` : showSmall(10 ** e, 2);
};
const subscript = (whole) => [...String(whole)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[digit]).join("");

// The weight whose quotient is written out; weight = [layer, row, column], the bias unit's column being 0
export const digitsHead = ([l, row, column], W) =>
  fill(W.digits, { l: superscript(l), ji: subscript(row + 1) + subscript(column) });

// ---- the step h ----

export const shownError = (error, W) => (error < ERROR_FLOOR ? W.exact : showSmall(error, 2));

export const stepSentence = (curve, exponents, k, W) =>
  fill(W.saysStep, {
    h: powerOfTen(exponents[k]),
    ...Object.fromEntries(METHODS.map((name) => [name, shownError(curve[name][k], W)])),
  });

// [method, its error at h, its smallest error, where that is], for each method
export const stepRows = (curve, exponents, k, W) =>
  METHODS.map((name) => {
    const best = bestPlace(curve[name]);
    const at = fill(W.bestAt, { h: powerOfTen(exponents[best]) });
    return [W[name], shownError(curve[name][k], W), shownError(curve[name][best], W), at];
  });

// Two texts of a number, each as [the digits that both share from the left, the rest]
export function sharedDigits([plus, minus]) {
  let k = 0;
  while (k < Math.min(plus.length, minus.length) && plus[k] === minus[k]) k++;
  return [plus, minus].map((text) => [text.slice(0, k), text.slice(k)]);
}

// On paper: the whole powers of ten
export const stepPaper = (curve, exponents, W) => ({
  head: [W.steps, ...METHODS.map((name) => W[name])],
  rows: exponents.flatMap((e, k) =>
    Number.isInteger(e)
      ? [[powerOfTen(e), ...METHODS.map((name) => (curve[name][k] < ERROR_FLOOR ? "0" : showSmall(curve[name][k], 5)))]]
      : [],
  ),
});

// ---- the bug lab ----

const COURSES = {
  falls: "courseFalls",
  rises: "courseRises",
  turns: "courseTurns",
  mixed: "courseMixed",
  settles: "courseSettles",
  stays: "courseStays",
};

export function courseOf(costs, W) {
  const { kind, rises, at, low } = course(costs);
  const [from, to] = [show(costs[0]), show(costs.at(-1))];
  return fill(W[COURSES[kind]], { from, to, count: costs.length - 1, rises, at, low: show(low) });
}

const SILENT = { lab: "silentOther", one: "silentOne", zeros: "silentZeros", differ: "silentOther" };

export function labSentence(N, { setup, sizes, bug, checked }, W) {
  if (!N.D) {
    const l = sizes.length - 1;
    return fill(W.loud, { l: superscript(l), rows: sizes[l], columns: sizes[l - 1] });
  }
  return checked ? verdict(N, setup, bug, W) : trained(N, bug, W);
}

function trained({ right, wrong }, bug, W) {
  const outside = wrong.some((J) => J > FAR * right[0]) ? ` ${W.outside}` : "";
  const told = fill(bug === "none" ? W.withNone : W.withBug, { course: courseOf(wrong, W), right: show(right.at(-1)) });
  return `${told}${outside} ${bug === "none" ? W.runRight : W.runIt}`;
}

function verdict({ blocks }, setup, bug, W) {
  const each = Object.entries(blocks);
  if (bug !== "none" && !each.some(([, { bad }]) => bad)) return fill(W.silent, { why: W[SILENT[setup]] });
  const list = each.map(([l, { error, bad }]) =>
    fill(bad ? W.layerBad : W.layerOk, { l: superscript(l), error: show(error) }),
  );
  return fill(W.verdict, { list: list.join("; ") });
}

export function angleSentence(cosine, W) {
  if (cosine === 0) return W.noAngle;
  return `${fill(W.angle, { cosine: show(cosine) })} ${cosine > 0 ? W.downhill : W.uphill}`;
}

// [block, relative error, verdict, does it disagree?], for each block
export const labRows = ({ blocks }, W) =>
  Object.entries(blocks).map(([l, { error, bad }]) => [
    `D⁽${superscript(l)}⁾`,
    showSmall(error, bad ? 4 : 2),
    bad ? W.disagrees : W.agrees,
    bad,
  ]);

// On paper: every bug
export function labPaper(setup, bugs, alpha, steps, W) {
  const rows = [["none", W.none], ...Object.entries(bugs)].map(([bug, text]) => {
    const { D, wrong, blocks } = labNumbers(setup, bug, alpha, steps);
    if (!D) return [text, W.printLoud, ""];
    const errors = Object.values(blocks).map(({ error, bad }) => (bad ? show(error) : "0"));
    return [text, show(wrong.at(-1)), errors.join(", ")];
  });
  return { head: [W.printBug, fill(W.printCost, { count: steps }), W.printErrors], rows };
}
