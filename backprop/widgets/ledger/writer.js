// How a step is written: its symbols in the reader's notation, its numbers in the reader's digits.

import { fill, show } from "../kit/index.js";
import { carried } from "./numbers.js";

// A number in a drawing, where room is scarce. given: typed by somebody, so it is shown as it was typed.
export const short = (x, given = false) =>
  given && Number.isInteger(x * 1e4) && Math.abs(x) < 1e4
    ? show(x, "all")
    : show(x, Math.abs(x) < 100 ? 4 : Math.abs(x) < 1e4 ? 2 : 0);

export const shown = (x, digits) => show(x, digits === "all" ? "all" : 4);

const COLOURS = {
  blue: (tex) => `\\c{forward}{${tex}}`,
  orange: (tex) => `\\c{back}{${tex}}`,
  purple: (tex) => `\\c{grad}{${tex}}`,
};

// Where a weight comes from, in words
export const fromWhere = (i, W) => (i === 0 ? W.bias : fill(W.unit, { i }));

// `given` keeps a typed number short; `par` puts a negative one in brackets.
function numberTexts(digits) {
  const num = (x) => `\\text{${shown(x, digits)}}`;
  const isShort = (x) => digits !== "all" && Math.abs(x * 1e4 - Math.round(x * 1e4)) < 1e-7 && Math.abs(x) < 1e6;
  const given = (x) => (isShort(x) ? `\\text{${show(+x.toFixed(4), "all")}}` : num(x));
  return { num, given, par: (x, text = num) => (x < 0 ? `(${text(x)})` : text(x)) };
}

// wb: W and b instead of Theta.  columns: examples as columns, which turns the indices of W round.
function symbols({ wb, columns }) {
  const ofW = (letter, l, j, i) => `${letter}W^{(${l})}_{${columns ? `${j}${i}` : `${i}${j}`}}`;
  const ofB = (letter, l, j) => `${letter}b^{(${l})}_{${j}}`;
  const wOrB = (letter, l, j, i) => (i === 0 ? ofB(letter, l, j) : ofW(letter, l, j, i));
  const weight = (l, j, i) => (wb ? wOrB("", l, j, i) : `\\Theta^{(${l})}_{${j}${i}}`);
  return {
    weight,
    sum: (l, j, i) => (wb ? wOrB("\\text{d}", l, j, i) : `\\Delta^{(${l})}_{${j}${i}}`),
    slope: (l, j, i) => (wb ? `\\frac{\\partial J}{\\partial ${weight(l, j, i)}}` : `D^{(${l})}_{${j}${i}}`),
    a: (l, i) => `a^{(${l})}_{${i}}`,
    z: (l, i) => `z^{(${l})}_{${i}}`,
    delta: (l, i) => `\\delta^{(${l})}_{${i}}`,
  };
}

// What the entries of KINDS write with: the step's indices, the numbers N, symbols, texts.
// look: { notation, examples, digits, preset, W }. way: one of four texts, by notation and by how examples lie.
export function writer(N, step, look) {
  const wb = look.notation === "wb";
  const columns = look.examples === "columns";
  const texts = numberTexts(look.digits);
  return {
    ...look,
    ...step,
    ...texts,
    ...symbols({ wb, columns }),
    ...COLOURS,
    N,
    fill,
    wb,
    half: N.net.cost === "half_squared_error",
    shown: (x) => shown(x, look.digits),
    plus: (terms) => terms.join(" + "),
    way: ({ theta, wb: weights }) => (wb ? weights : theta)[columns ? "columns" : "rows"],
    // inputs are typed by somebody, the a of other layers are computed
    carries: (l, i) => texts.par(carried(N, l, step.n, i), l === 1 || i === 0 ? texts.given : texts.num),
    entry: (name, l, row, column) => `${name}[${l}][${row}, ${column}]`,
  };
}
