// How each graph is written, and where its boxes stand.

import { minus, show, superscript } from "../kit/index.js";

const SUBSCRIPTS = "₀₁₂";

// w1 as w₁, for texts, and as w_1, for formulas
export const written = (name) => name.replace(/\d/, (digit) => SUBSCRIPTS[digit]);
export const texName = (name) => name.replace(/(\d)/, "_$1");

// tex: {w1} is a name or its number; * is a dot between numbers and nothing between names. slopes: { from: [tex, python] }
const NEURON = {
  p1: { tex: "{w1}*{x1}", text: "w₁x₁", python: "w1 * x1", slopes: { w1: ["{x1}", "x1"], x1: ["{w1}", "w1"] } },
  p2: { tex: "{w2}*{x2}", text: "w₂x₂", python: "w2 * x2", slopes: { w2: ["{x2}", "x2"], x2: ["{w2}", "w2"] } },
  z: {
    tex: "{p1} + {p2} + {b}",
    text: "p₁ + p₂ + b",
    python: "p1 + p2 + b",
    slopes: { p1: ["1", "1"], p2: ["1", "1"], b: ["1", "1"] },
  },
  a: { tex: "\\sigma({z})", text: "σ(z)", python: "sigmoid(z)", slopes: { z: ["{a}(1 - {a})", "a * (1 - a)"] } },
};

export const NOTATION = {
  once: {
    q: { tex: "{x} + {y}", text: "x + y", python: "x + y", slopes: { x: ["1", "1"], y: ["1", "1"] } },
    f: { tex: "{q}*{z}", text: "q z", python: "q * z", slopes: { q: ["{z}", "z"], z: ["{q}", "q"] } },
  },
  twice: {
    c: { tex: "{a} + {b}", text: "a + b", python: "a + b", slopes: { a: ["1", "1"], b: ["1", "1"] } },
    d: { tex: "{b} + 1", text: "b + 1", python: "b + 1", slopes: { b: ["1", "1"] } },
    e: { tex: "{c}*{d}", text: "c d", python: "c * d", slopes: { c: ["{d}", "d"], d: ["{c}", "c"] } },
  },
  neuron: NEURON,
  cost: {
    ...NEURON,
    J: {
      tex: "-{y}*\\log {a} - (1 - {y})*\\log(1 - {a})",
      text: "(a, y)",
      python: "-y * log(a) - (1 - y) * log(1 - a)",
      slopes: { a: ["\\frac{{a} - {y}}{{a}(1 - {a})}", "(a - y) / (a * (1 - a))"] },
    },
  },
};

// In columns and rows; on a narrow screen the neurons turn downwards.
const NEURON_AT = {
  w1: [0, 0],
  x1: [0, 1],
  w2: [0, 2],
  x2: [0, 3],
  b: [0, 4.1],
  p1: [1, 0.5],
  p2: [1, 2.5],
  z: [2, 2],
};
const NEURON_NARROW = { ...NEURON_AT, p2: [1, 2.3] };
export const PLACES = {
  once: { wide: { x: [0, 0], y: [0, 1], z: [0, 2], q: [1, 0.5], f: [2, 1.25] } },
  twice: { wide: { a: [0, 0], b: [0, 1.3], c: [1, 0], d: [1, 1.3], e: [2, 0.65] } },
  neuron: { wide: { ...NEURON_AT, a: [3, 2] }, narrow: { ...NEURON_NARROW, a: [2, 3.5] } },
  cost: {
    wide: { ...NEURON_AT, a: [3, 2], y: [3, 3.5], J: [4, 2] },
    narrow: { ...NEURON_NARROW, a: [2, 3.4], y: [1, 4.8], J: [2, 4.8] },
  },
};

// As short as a box allows
export function brief(x) {
  const size = Math.abs(x);
  const rounded = Number(x.toFixed(4));
  if (size < 1e5 && Number.isInteger(Number((x * 1e4).toPrecision(12))) && String(rounded).length <= 8)
    return show(rounded, "all");
  if (size >= 1e5 || size < 1e-3) {
    const [head, power] = x.toExponential(1).split("e");
    return `${minus(head)}·10${superscript(Number(power))}`;
  }
  return show(x, size < 100 ? 4 : size < 1e3 ? 3 : 1);
}
export const inBrackets = (x) => (x < 0 ? `(${brief(x)})` : brief(x));

// Numbers in a formula: as they are, and where a sign stands before them
export const plain = (x) => `\\text{${brief(x)}}`;
export const afterSign = (x) => `\\text{${inBrackets(x)}}`;

const HOLE = /\{([a-zA-Z]\d?)\}/g;

// A node's formula in names
export const inNames = (tex) => tex.replace(HOLE, (_, name) => texName(name)).replaceAll("*", " ");

// The same with its numbers; brackets around negative ones unless they stand first or after a bracket
export const inNumbers = (tex, v) =>
  tex
    .replace(HOLE, (_, name, at) => (at === 0 || tex[at - 1] === "(" ? plain : afterSign)(v[name]))
    .replaceAll("*", " \\cdot ");
