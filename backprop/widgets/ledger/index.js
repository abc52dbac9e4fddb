import css from "./style.css";

export * from "../old/kit.js";
export * from "../old/numerics.js";

import {
  checked,
  figure,
  fill,
  flag,
  h,
  math,
  number,
  oneOf,
  path,
  put,
  readNumber,
  set,
  show,
  svg,
  whole,
} from "../old/kit.js";
import {
  backward,
  costParts,
  forward,
  gradients,
  mapTheta,
  sigmoid,
  sigmoidPrime,
  withWeight,
} from "../old/numerics.js";

export const LEDGER_WORDS = {
  title: "The ledger: one network, one number at a time",
  numbersOf: "Numbers",
  one: "the book’s network, one example",
  batch: "the book’s network, three examples, λ = 1",
  mazur: "the 2-2-2 network, half squared error",
  own: "your own",
  notation: "Notation",
  theta: "Θ with bias column",
  wb: "W and b",
  examplesAs: "Examples as",
  rows: "rows",
  columns: "columns",
  digits: "Digits",
  four: "4 decimals",
  all: "all",
  predict: "Predict, then reveal",
  formula: "Formula",
  filled: "With numbers",
  python: "Python",
  matrices: "All at once",
  pythonRows: "The package keeps examples as rows.",
  example: "Example {n}",
  all_: "All examples",
  forward: "Forward",
  cost: "Cost",
  backward: "Backward",
  Delta: "Δ",
  J: "J",
  D: "Gradient",
  update: "Update",
  t_z: "z of unit {j}, layer {l}",
  t_a: "a of unit {j}, layer {l}",
  t_cost: "cost of output {j}",
  t_last: "δ of output {j}",
  t_path: "δ of unit {i}, layer {l}: the path through unit {j}",
  t_sum: "δ of unit {i}, layer {l}: the sum",
  t_drop: "layer {l}: the bias row dropped",
  t_Delta: "layer {l}, from {from} to unit {j}: δ × a",
  t_mean: "the mean cost",
  t_penalty: "the λ term",
  t_D: "gradient, layer {l}, from {from} to unit {j}",
  t_update: "update, layer {l}, from {from} to unit {j}",
  t_after: "the cost after the update",
  bias: "the bias",
  biasColumn: "bias",
  unit: "unit {i}",
  take: "Take this step: go on with the new weights",
  inputs: "inputs",
  hidden: "hidden",
  output: "output",
  target: "target",
  w_z: "Every arrow into the unit: weight times what it carries, plus the weight of the bias unit, which carries 1.",
  w_a: "The sigmoid squeezes z between 0 and 1.",
  w_cost: "What this output costs. At y = 1 only the first term counts, at y = 0 only the second.",
  w_costHalf: "Half the square of the miss. The half goes away in the derivative.",
  w_last: "With the sigmoid and cross-entropy the σ′ cancels: δ is the miss itself.",
  w_lastHalf: "The miss times σ′. Here nothing cancels.",
  w_path: "One way in which this unit reaches the cost: the weight of the arrow times the δ at its end.",
  w_sum: "All paths added, times σ′ of the unit’s own z.",
  w_drop: "Nothing leads into the bias unit, so nobody needs its δ: the bias column stays out of the backward pass.",
  w_Delta: "The δ where the arrow ends times the a where it starts. It is added to Δ.",
  w_DeltaBias: "The bias unit’s a is always 1, so δ itself is added to Δ.",
  w_mean: "The costs of all outputs of all examples, divided by the number of examples m = {m}.",
  w_penalty: "λ/2m times the sum of the squared weights, bias column left out. With it J is {J}.",
  w_D: "Δ divided by m, plus λ/m times the weight.",
  w_DBias: "Δ divided by m. A bias gets no λ term.",
  w_update: "A step of length α against the gradient. All weights take it together.",
  w_after: "The same examples with the new weights. Before the update J was {J}.",
  w_still: "Mazur’s text leaves the biases as they are; then it would be {J}.",
  yours: "Your number",
  check: "Check",
  reveal: "Show it",
  ask: "What is it? Four decimals are enough.",
  right: "Right: {value}.",
  shown: "It is {value}.",
  other: "Not yet, and not one of the usual mistakes. You are {way} by {by}.",
  tooHigh: "too high",
  tooLow: "too low",
  mistake: "Not yet. {why}",
  m_sign: "The sign is flipped.",
  m_noBias: "You left out the bias.",
  m_transposed:
    "You used the weights of the wrong direction: a row of Θ where a column belongs, or the other way round.",
  m_zForA: "That is z itself; the sigmoid is still to come.",
  m_aForZ: "That is a: you went one step too far.",
  m_prime: "That is σ′(z), not σ(z).",
  m_mirror: "That is σ(−z): e has the wrong sign.",
  m_otherLabel: "You used the other term: y and 1 − y are swapped.",
  m_log10: "That is the logarithm to base 10; use the natural one.",
  m_half: "You left out the ½.",
  m_notSquared: "That is not squared yet.",
  m_squares: "That is half the squared error, not cross-entropy.",
  m_extraPrime: "You multiplied by σ′ once too often: with cross-entropy it cancels.",
  m_noPrime: "That is δ without σ′.",
  m_primeOfA: "You took σ′ of a; it wants z.",
  m_wrtA: "That is ∂J/∂a; the factor σ′(z) is missing.",
  m_onePath: "That is one path only: the one through unit {j}.",
  m_biasRow: "The bias row is still in: every weight is one column off.",
  m_stale: "You used weights that were already updated.",
  m_aInPath: "You multiplied by a; going back it is δ that is multiplied.",
  m_zForAinDelta: "You multiplied by z; it is a that the arrow carries.",
  m_swapped: "δ and a are swapped: δ where the arrow ends, a where it starts.",
  m_early: "You divided by m already; that comes at the end.",
  m_total: "That is Δ after adding; asked is the product that is added.",
  m_zeroBias: "The bias unit’s a is 1, not 0.",
  m_noMean: "You left out 1/m.",
  m_outputsMean: "You divided by the number of outputs as well; they are summed.",
  m_penaltyBias: "You squared the biases too; they stay out.",
  m_penaltyHalf: "You left out the 2 in λ/2m.",
  m_penaltyNoM: "You left out the m in λ/2m.",
  m_withPenalty: "That is J with the λ term; asked is the {what}.",
  m_meanPart: "mean cost alone",
  m_penaltyPart: "λ term alone",
  m_noLam: "You left out the λ term.",
  m_lamNotByM: "λ is not divided by m.",
  m_lamHalf: "That is λ/2m; the 2 went away in the derivative.",
  m_biasRegularised: "You regularised the bias; λ leaves it alone.",
  m_uphill: "You went uphill: the gradient is subtracted.",
  m_noAlpha: "You left out α.",
  m_stepOnly: "That is the step; subtract it from the weight.",
  yourNumbers: "Change the numbers: weights, examples, λ, α, sizes",
  filling: "What the passes fill in",
  view: "Notation and digits",
  weights: "weights, layer {l} to {next}",
  newWeights: "after the update",
  weightName: "{symbol}, layer {l}, from {from} to unit {j}",
  inputName: "example {n}, input {i}",
  targetName: "example {n}, target {k}",
  moreExamples: "Add an example",
  fewerExamples: "Remove the last",
  costKind: "Cost",
  cross_entropy: "cross-entropy",
  half_squared_error: "half squared error",
  sizeIn: "Inputs",
  sizeHidden: "Hidden units",
  sizeOut: "Outputs",
  lam: "λ",
  alpha: "α",
  x: "inputs x",
  y: "targets y",
  wiggle: "Wiggle a weight",
  whichWeight: "Weight",
  by: "Move it by ε",
  jBefore: "J as it is",
  jAfter: "J with the weight moved",
  slopeMeasured: "ΔJ / Δθ",
  gradientThere: "∂J/∂θ from the backward pass",
  difference: "Difference",
  zeroEpsilon: "ε = 0 moves nothing: type another ε.",
  says: "{title}: {value}",
  saysHidden: "{title}: predict it.",
  help: "Solid arrows are positive weights, dashed ones negative; thicker is larger. Press an arrow to wiggle its weight.",
  lends:
    "The numbers that a step uses are marked: a unit with a solid outline and an a lends its a, one with a dashed outline and a δ its δ.",
  quantityName: "Quantity",
};

// ================ the numbers: pure functions, tested against the package ================

export const ledgerSizes = ({ X, Theta }) => [X[0].length, Theta[1].length, Theta[2].length];

// Everything there is to know about one state
export function ledgerNumbers({ Theta, X, Y, cost, lam, alpha }) {
  const net = { sizes: ledgerSizes({ X, Theta }), hidden: "sigmoid", output: "sigmoid", cost, lam };
  const trace = forward(net, Theta, X),
    delta = backward(net, Theta, trace, Y),
    parts = costParts(net, Theta, trace, Y);
  const D = gradients(net, Theta, trace, delta);
  const next = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
  const after = costParts(net, next, forward(net, next, X), Y).J;
  const still = mapTheta(next, (theta, l, j, i) => (i === 0 ? Theta[l][j][0] : theta)); // the biases left as they were
  const afterStill = costParts(net, still, forward(net, still, X), Y).J;
  return { net, m: X.length, L: 3, Theta, X, Y, alpha, ...trace, delta, D, next, parts, after, afterStill };
}

// a(l)_ni with a(l)_n0 = 1, the bias unit
export const carried = (N, l, n, i) => (i === 0 ? 1 : N.a[l][n][i - 1]);
export const product = (N, { l, n, j, i }) => N.delta[l + 1][n][j - 1] * carried(N, l, n, i);
export const DeltaUpTo = (N, l, j, i, last) => {
  let sum = 0;
  for (let n = 0; n <= last; n++) sum += product(N, { l, n, j, i });
  return sum;
};

// The steps in their order. Units and outputs count from 1, unit 0 is the bias; examples count from 0.
export function ledgerSteps([inputs, hidden, outputs], m) {
  const s = { 1: inputs, 2: hidden, 3: outputs },
    steps = [];
  const each = (count, run, from = 1) => {
    for (let i = from; i <= count; i++) run(i);
  };
  for (let n = 0; n < m; n++) {
    for (const l of [2, 3]) {
      each(s[l], (j) => steps.push({ kind: "z", phase: "forward", n, l, j }));
      each(s[l], (j) => steps.push({ kind: "a", phase: "forward", n, l, j }));
    }
    each(s[3], (j) => steps.push({ kind: "cost", phase: "cost", n, l: 3, j }));
    each(s[3], (j) => steps.push({ kind: "last", phase: "backward", n, l: 3, j }));
    each(s[2], (i) => {
      each(s[3], (j) => steps.push({ kind: "path", phase: "backward", n, l: 2, i, j }));
      steps.push({ kind: "sum", phase: "backward", n, l: 2, i });
    });
    steps.push({ kind: "drop", phase: "backward", n, l: 2 });
    for (const l of [2, 1])
      each(s[l + 1], (j) => each(s[l], (i) => steps.push({ kind: "Delta", phase: "Delta", n, l, j, i }), 0));
  }
  steps.push({ kind: "mean", phase: "J" }, { kind: "penalty", phase: "J" });
  for (const kind of ["D", "update"])
    for (const l of [2, 1]) each(s[l + 1], (j) => each(s[l], (i) => steps.push({ kind, phase: kind, l, j, i }), 0));
  steps.push({ kind: "after", phase: "update" });
  return steps;
}

// The number that a step finds
export function ledgerValue(N, step) {
  const { kind, n, l, j, i } = step;
  switch (kind) {
    case "z":
      return N.z[l][n][j - 1];
    case "a":
      return N.a[l][n][j - 1];
    case "cost":
      return N.parts.each[n][j - 1];
    case "last":
      return N.delta[3][n][j - 1];
    case "path":
      return N.Theta[2][j - 1][i] * N.delta[3][n][j - 1];
    case "sum":
      return N.delta[2][n][i - 1];
    case "drop":
      return N.delta[3][n].reduce((sum, d, k) => sum + N.Theta[2][k][0] * d, 0);
    case "Delta":
      return product(N, step);
    case "mean":
      return N.parts.data;
    case "penalty":
      return N.parts.penalty;
    case "D":
      return N.D[l][j - 1][i];
    case "update":
      return N.next[l][j - 1][i];
    case "after":
      return N.after;
  }
}

// The usual mistakes at a step, each by its own formula: [[word, number, values for the word], …]
export function ledgerMistakes(N, step) {
  const { kind, n, l, j, i } = step,
    { Theta, m, net } = N,
    right = ledgerValue(N, step);
  const half = net.cost === "half_squared_error";
  const list = [];
  const add = (word, value, values) => {
    if (Number.isFinite(value)) list.push([word, value, values]);
  };
  if (kind === "z") {
    const row = Theta[l - 1][j - 1],
      from = N.a[l - 1][n];
    add("m_noBias", right - row[0]);
    add("m_aForZ", sigmoid(right));
    const back = from.map((_, k) => Theta[l - 1][k]?.[j]); // Θ(k, j) for Θ(j, k)
    if (back.every((w) => w !== undefined))
      add("m_transposed", row[0] + from.reduce((sum, a, k) => sum + back[k] * a, 0));
    add("m_sign", -right);
  }
  if (kind === "a") {
    const z = N.z[l][n][j - 1];
    add("m_zForA", z);
    add("m_prime", sigmoidPrime(z));
    add("m_mirror", sigmoid(-z));
  }
  if (kind === "cost") {
    const y = N.Y[n][j - 1],
      a = N.a[3][n][j - 1];
    if (half) {
      add("m_half", (a - y) ** 2);
      add("m_notSquared", a - y);
      add("m_notSquared", y - a);
    } else {
      add("m_sign", -right);
      add(
        "m_otherLabel",
        costParts(
          net,
          Theta,
          { a: N.a, z: N.z },
          N.Y.map((r) => r.map((v) => 1 - v)),
        ).each[n][j - 1],
      );
      add("m_log10", right / Math.LN10);
      add("m_squares", 0.5 * (a - y) ** 2);
    }
  }
  if (kind === "last") {
    const y = N.Y[n][j - 1],
      a = N.a[3][n][j - 1],
      z = N.z[3][n][j - 1];
    add("m_sign", -right);
    if (half) {
      add("m_noPrime", a - y);
      add("m_primeOfA", (a - y) * sigmoidPrime(a));
    } else {
      add("m_extraPrime", (a - y) * sigmoidPrime(z));
      add("m_wrtA", (a - y) / (a * (1 - a)));
    }
  }
  if (kind === "path") {
    const d = N.delta[3][n][j - 1];
    add("m_biasRow", Theta[2][j - 1][i - 1] * d);
    if (Theta[2][i - 1]?.[j] !== undefined) add("m_transposed", Theta[2][i - 1][j] * d);
    add("m_aInPath", Theta[2][j - 1][i] * N.a[3][n][j - 1]);
    add("m_sign", -right);
  }
  if (kind === "sum") {
    const d = N.delta[3][n],
      prime = sigmoidPrime(N.z[2][n][i - 1]);
    const over = (weight) => d.reduce((sum, value, k) => sum + weight(k) * value, 0);
    const plain = over((k) => Theta[2][k][i]);
    add("m_noPrime", plain);
    if (d.length > 1) d.forEach((value, k) => add("m_onePath", Theta[2][k][i] * value * prime, { j: k + 1 }));
    add("m_biasRow", over((k) => Theta[2][k][i - 1]) * prime);
    add("m_primeOfA", plain * sigmoidPrime(N.a[2][n][i - 1]));
    if (d.every((_, k) => Theta[2][i - 1]?.[k + 1] !== undefined))
      add("m_transposed", over((k) => Theta[2][i - 1][k + 1]) * prime);
    add("m_stale", over((k) => N.next[2][k][i]) * prime);
    add("m_sign", -right);
  }
  if (kind === "Delta") {
    const d = N.delta[l + 1][n][j - 1];
    if (i === 0) add("m_zeroBias", 0);
    if (i > 0 && l > 1) add("m_zForAinDelta", d * N.z[l][n][i - 1]);
    if (i > 0 && l > 1) add("m_swapped", N.delta[l][n][i - 1] * N.a[l + 1][n][j - 1]);
    if (n > 0) add("m_total", DeltaUpTo(N, l, j, i, n));
    if (m > 1) add("m_early", right / m);
    add("m_sign", -right);
  }
  const lam = net.lam;
  if (kind === "mean") {
    if (m > 1) add("m_noMean", right * m);
    if (N.Y[0].length > 1) add("m_outputsMean", right / N.Y[0].length);
    if (lam > 0) add("m_withPenalty", N.parts.J, { what: "m_meanPart" });
    add("m_sign", -right);
  }
  if (kind === "penalty" && lam > 0) {
    let all = 0;
    mapTheta(Theta, (theta) => {
      all += theta * theta;
    });
    add("m_penaltyBias", (lam / (2 * m)) * all);
    add("m_penaltyHalf", 2 * right);
    if (m > 1) add("m_penaltyNoM", m * right);
    add("m_withPenalty", N.parts.J, { what: "m_penaltyPart" });
    add("m_sign", -right);
  }
  if (kind === "D") {
    const sum = DeltaUpTo(N, l, j, i, m - 1),
      theta = Theta[l][j - 1][i],
      pull = i === 0 ? 0 : (lam / m) * theta;
    if (m > 1) add("m_noMean", sum + pull);
    if (lam > 0 && i > 0) {
      add("m_noLam", sum / m);
      if (m > 1) add("m_lamNotByM", sum / m + lam * theta);
      add("m_lamHalf", sum / m + pull / 2);
    }
    if (lam > 0 && i === 0) add("m_biasRegularised", sum / m + (lam / m) * theta);
    add("m_sign", -right);
  }
  if (kind === "update") {
    const theta = Theta[l][j - 1][i],
      d = N.D[l][j - 1][i];
    add("m_uphill", theta + N.alpha * d);
    add("m_noAlpha", theta - d);
    add("m_stepOnly", N.alpha * d);
    add("m_stepOnly", -N.alpha * d);
  }
  return list;
}

// What a typed number is: { verdict: "right" | "mistake" | "other", … }. decimals: how many were typed; four or more count as rounded.
// Of the right number and the mistakes the nearest wins, if it is near enough.
export function ledgerJudge(N, step, typed, decimals = 4) {
  const right = ledgerValue(N, step),
    rounding = 0.51 * 10 ** -Math.max(4, decimals);
  const far = (value) => Math.abs(typed - value),
    near = (value) => far(value) <= Math.max(rounding, 0.003 * Math.abs(value));
  if (far(right) <= rounding) return { verdict: "right", value: right };
  const [word, value, values = {}] =
    [["right", right], ...ledgerMistakes(N, step)]
      .filter((each) => near(each[1]))
      .sort((p, q) => far(p[1]) - far(q[1]))[0] ?? [];
  if (word === "right") return { verdict: "right", value };
  if (word) return { verdict: "mistake", word, value, values };
  return { verdict: "other", by: typed - right };
}

// The step in words, formula, numbers and Python. look: { notation, examples, digits, W }.
// `filled` ends in "=" or "←" and leaves the result to the caller; python is a line of the package, `where` the number in its result.
export function ledgerDescribe(N, step, { notation, examples, digits, W }) {
  const { kind, n, l, j, i } = step,
    { Theta, m } = N,
    half = N.net.cost === "half_squared_error";
  const wb = notation === "wb",
    columns = examples === "columns";
  const num = (x) => `\\text{${show(x, digits === "all" ? "all" : 4)}}`;
  const given = (x) =>
    digits !== "all" && Math.abs(x * 1e4 - Math.round(x * 1e4)) < 1e-7 && Math.abs(x) < 1e6
      ? `\\text{${show(+x.toFixed(4), "all")}}`
      : num(x);
  const par = (x, text = num) => (x < 0 ? `(${text(x)})` : text(x));
  const weight = (l, j, i) =>
    wb
      ? i === 0
        ? `b^{(${l})}_{${j}}`
        : `W^{(${l})}_{${columns ? `${j}${i}` : `${i}${j}`}}`
      : `\\Theta^{(${l})}_{${j}${i}}`;
  const sum = (l, j, i) =>
    wb
      ? i === 0
        ? `\\text{d}b^{(${l})}_{${j}}`
        : `\\text{d}W^{(${l})}_{${columns ? `${j}${i}` : `${i}${j}`}}`
      : `\\Delta^{(${l})}_{${j}${i}}`;
  const slope = (l, j, i) => (wb ? `\\frac{\\partial J}{\\partial ${weight(l, j, i)}}` : `D^{(${l})}_{${j}${i}}`);
  const a = (l, i) => `a^{(${l})}_{${i}}`,
    z = (l, i) => `z^{(${l})}_{${i}}`,
    delta = (l, i) => `\\delta^{(${l})}_{${i}}`;
  const blue = (tex) => `\\c{forward}{${tex}}`,
    orange = (tex) => `\\c{back}{${tex}}`,
    purple = (tex) => `\\c{grad}{${tex}}`;
  const plus = (terms) => terms.join(" + ");
  const carries = (l, i) => (l === 1 ? given : num)(carried(N, l, n, i));
  const from = i === 0 ? W.bias : fill(W.unit, { i });
  const title = fill(W[`t_${kind}`], { l, j, i, from }),
    at = (name, l, row, column) => `${name}[${l}][${row}, ${column}]`;
  const out = { title, colour: "grad", why: "" };
  const put_ = (parts) => Object.assign(out, parts);

  if (kind === "z") {
    const row = Theta[l - 1][j - 1],
      below = N.a[l - 1][n];
    put_({
      colour: "forward",
      why: W.w_z,
      formula: `${z(l, j)} = ${plus([weight(l - 1, j, 0), ...below.map((_, k) => `${weight(l - 1, j, k + 1)} ${blue(a(l - 1, k + 1))}`)])}`,
      filled: `${z(l, j)} = ${plus([given(row[0]), ...below.map((v, k) => `${par(row[k + 1], given)} \\cdot ${blue(par(v, l === 2 ? given : num))}`)])} =`,
      matrices: wb
        ? columns
          ? `z^{(${l})} = W^{(${l - 1})} a^{(${l - 1})} + b^{(${l - 1})}`
          : `z^{(${l})} = a^{(${l - 1})} W^{(${l - 1})} + b^{(${l - 1})}`
        : columns
          ? `z^{(${l})} = \\Theta^{(${l - 1})} [1; a^{(${l - 1})}]`
          : `z^{(${l})} = [1, a^{(${l - 1})}] \\, \\Theta^{(${l - 1})\\top}`,
      python: wb
        ? `z[${l}], cache = affine[${l - 1}].forward(a[${l - 1}])`
        : `z[${l}] = with_bias(a[${l - 1}]) @ Theta[${l - 1}].T`,
      where: at("z", l, n, j - 1),
    });
  } else if (kind === "a") {
    put_({
      colour: "forward",
      why: W.w_a,
      formula: `${a(l, j)} = g(${z(l, j)}) = \\frac{1}{1 + e^{-z}}`,
      filled: `${a(l, j)} = g(${num(N.z[l][n][j - 1])}) =`,
      matrices: `a^{(${l})} = g(z^{(${l})})`,
      python: `a[${l}] = sigmoid(z[${l}])`,
      where: at("a", l, n, j - 1),
    });
  } else if (kind === "cost") {
    const y = N.Y[n][j - 1],
      act = N.a[3][n][j - 1];
    put_(
      half
        ? {
            colour: "back",
            why: W.w_costHalf,
            formula: `J_{${j}} = \\frac{1}{2} (${blue(a(3, j))} - y_{${j}})^2`,
            filled: `J_{${j}} = \\frac{1}{2} (${blue(num(act))} - ${par(y, given)})^2 =`,
            matrices: `J_i = \\frac{1}{2} \\sum_k (a_k - y_k)^2`,
            python: "J_i = half_squared_error(a[3], Y)",
            where: `half_squared_error(a[3], Y)[${n}]`,
          }
        : {
            colour: "back",
            why: W.w_cost,
            formula: `J_{${j}} = -y_{${j}} log ${blue(a(3, j))} - (1 - y_{${j}}) log (1 - ${blue(a(3, j))})`.replaceAll(
              "log",
              "\\log",
            ),
            filled: `J_{${j}} = -${par(y, given)} \\cdot \\log ${blue(num(act))} - ${par(1 - y, given)} \\cdot \\log ${blue(num(sigmoid(-N.z[3][n][j - 1])))} =`,
            matrices: `J_i = \\sum_k J_k`,
            python: "J_i = cross_entropy(z[3], Y)",
            where: `cross_entropy(z[3], Y)[${n}]`,
          },
    );
    const cell = `[${n}:${n + 1}, ${j - 1}:${j}]`; // one output's share: the same function of one column
    out.where = half ? `half_squared_error(a[3]${cell}, Y${cell})[0]` : `cross_entropy(z[3]${cell}, Y${cell})[0]`;
  } else if (kind === "last") {
    const y = N.Y[n][j - 1],
      act = N.a[3][n][j - 1];
    put_({
      colour: "back",
      why: half ? W.w_lastHalf : W.w_last,
      formula: half
        ? `${delta(3, j)} = (${blue(a(3, j))} - y_{${j}}) \\, g'(${z(3, j)})`
        : `${delta(3, j)} = ${blue(a(3, j))} - y_{${j}}`,
      filled: half
        ? `${delta(3, j)} = (${blue(num(act))} - ${par(y, given)}) \\cdot ${num(sigmoidPrime(N.z[3][n][j - 1]))} =`
        : `${delta(3, j)} = ${blue(num(act))} - ${par(y, given)} =`,
      matrices: half ? "\\delta^{(3)} = (a^{(3)} - y) \\odot g'(z^{(3)})" : "\\delta^{(3)} = a^{(3)} - y",
      python: half ? "delta[3] = (a[3] - Y) * sigmoid_prime(z[3])" : "delta[3] = a[3] - Y",
      where: at("delta", 3, n, j - 1),
    });
  } else if (kind === "path" || kind === "sum") {
    const path_ = (k) => `${weight(2, k, i)} ${orange(delta(3, k))}`,
      pathNumbers = (k) => `${par(Theta[2][k - 1][i], given)} \\cdot ${orange(par(N.delta[3][n][k - 1]))}`;
    const all = Theta[2].map((_, k) => k + 1);
    put_({
      colour: "back",
      why: kind === "path" ? W.w_path : W.w_sum,
      formula: kind === "path" ? path_(j) : `${delta(2, i)} = (${plus(all.map(path_))}) \\, g'(${z(2, i)})`,
      filled:
        kind === "path"
          ? `${pathNumbers(j)} =`
          : `${delta(2, i)} = (${plus(all.map(pathNumbers))}) \\cdot ${num(sigmoidPrime(N.z[2][n][i - 1]))} =`,
      matrices: `\\delta^{(2)} = (${wb ? (columns ? "W^{(2)\\top} \\delta^{(3)}" : "\\delta^{(3)} W^{(2)\\top}") : columns ? "\\Theta^{(2)\\top} \\delta^{(3)}" : "\\delta^{(3)} \\Theta^{(2)}"}) \\odot g'(z^{(2)})`,
      python: wb
        ? "delta[2] = affine[2].backward(delta[3], a[2])[0] * sigmoid_prime(z[2])"
        : "delta[2] = (delta[3] @ without_bias(Theta[2])) * sigmoid_prime(z[2])",
      where:
        kind === "path"
          ? wb
            ? `affine[2].W[${i - 1}, ${j - 1}] * delta[3][${n}, ${j - 1}]`
            : `Theta[2][${j - 1}, ${i}] * delta[3][${n}, ${j - 1}]`
          : at("delta", 2, n, i - 1),
    });
  } else if (kind === "drop") {
    const all = Theta[2].map((_, k) => k + 1);
    put_({
      colour: "muted",
      why: W.w_drop,
      formula: plus(all.map((k) => `${weight(2, k, 0)} ${orange(delta(3, k))}`)),
      filled: `${plus(all.map((k) => `${par(Theta[2][k - 1][0], given)} \\cdot ${orange(par(N.delta[3][n][k - 1]))}`))} =`,
      matrices: wb
        ? "\\delta^{(2)} = \\dots W^{(2)} \\text{, never } b^{(2)}"
        : "\\Theta^{(2)} \\text{ without column 0}",
      python: wb ? "affine[2].W" : "without_bias(Theta[2])",
      where: wb ? `delta[3][${n}] @ affine[2].b` : `delta[3][${n}] @ Theta[2][:, 0]`,
    });
  } else if (kind === "Delta") {
    const before = DeltaUpTo(N, l, j, i, n - 1),
      d = N.delta[l + 1][n][j - 1];
    put_({
      why: i === 0 ? W.w_DeltaBias : W.w_Delta,
      formula: `${sum(l, j, i)} \\leftarrow ${sum(l, j, i)} + ${orange(delta(l + 1, j))} \\cdot ${blue(i === 0 ? (wb ? "1" : a(l, 0)) : a(l, i))}`,
      filled: `${orange(par(d))} \\cdot ${blue(par(carried(N, l, n, i), l === 1 || i === 0 ? given : num))} =`,
      total: `${sum(l, j, i)} = ${par(before)} + ${par(product(N, step))} = ${num(before + product(N, step))}`,
      matrices: wb
        ? columns
          ? `\\text{d}W^{(${l})} = \\delta^{(${l + 1})} a^{(${l})\\top} \\text{,} \\text{d}b^{(${l})} = \\delta^{(${l + 1})}`
          : `\\text{d}W^{(${l})} = a^{(${l})\\top} \\delta^{(${l + 1})} \\text{, } \\text{d}b^{(${l})} = \\delta^{(${l + 1})}`
        : columns
          ? `\\Delta^{(${l})} \\leftarrow \\Delta^{(${l})} + \\delta^{(${l + 1})} [1; a^{(${l})}]^\\top`
          : `\\Delta^{(${l})} \\leftarrow \\Delta^{(${l})} + \\delta^{(${l + 1})\\top} [1, a^{(${l})}]`,
      python: wb
        ? `grads = affine[${l}].backward(delta[${l + 1}][${n}], a[${l}][${n}])[1]`
        : `Delta[${l}] = Delta[${l}] + np.outer(delta[${l + 1}][${n}], with_bias(a[${l}])[${n}])`,
      where: wb
        ? i === 0
          ? `grads["b"][${j - 1}]`
          : `grads["W"][${i - 1}, ${j - 1}]`
        : `delta[${l + 1}][${n}, ${j - 1}] * with_bias(a[${l}])[${n}, ${i}]`,
    });
  } else if (kind === "mean") {
    put_({
      colour: "back",
      why: fill(W.w_mean, { m }),
      formula: "\\frac{1}{m} \\sum_i \\sum_k J_k",
      filled: `\\frac{1}{${m}} (${plus(N.parts.each.flat().map((v) => num(v)))}) =`,
      matrices: "J = \\frac{1}{m} \\sum_i J_i + \\frac{\\lambda}{2m} \\sum \\Theta^2 \\text{, without column 0}",
      python: half ? "J = half_squared_error(a[3], Y).mean()" : "J = cross_entropy(z[3], Y).mean()",
      where: "J",
    });
  } else if (kind === "penalty") {
    put_({
      why: fill(W.w_penalty, { J: show(N.parts.J, digits === "all" ? "all" : 4) }),
      formula: `\\frac{\\lambda}{2m} \\sum ${wb ? "W^2" : "\\Theta_{ji}^2 \\text{, } i \\ge 1"}`,
      filled: `\\frac{${given(N.net.lam)}}{2 \\cdot ${m}} \\cdot ${num(N.parts.squares)} =`,
      matrices: "J = \\frac{1}{m} \\sum_i J_i + \\frac{\\lambda}{2m} \\sum \\Theta^2 \\text{, without column 0}",
      python: wb
        ? "pull = lam / (2 * m) * sum((layer.W ** 2).sum() for layer in affine.values())"
        : "pull = lam / (2 * m) * sum((without_bias(Theta[l]) ** 2).sum() for l in sorted(Theta))",
      where: "pull",
    });
  } else if (kind === "D") {
    const total = DeltaUpTo(N, l, j, i, m - 1),
      theta = Theta[l][j - 1][i],
      lam = N.net.lam;
    put_({
      why: i === 0 ? W.w_DBias : W.w_D,
      formula: `${slope(l, j, i)} = \\frac{1}{m} ${sum(l, j, i)}${i === 0 ? "" : ` + \\frac{\\lambda}{m} ${weight(l, j, i)}`}`,
      filled: `${slope(l, j, i)} = \\frac{1}{${m}} \\cdot ${par(total)}${i === 0 ? "" : ` + \\frac{${given(lam)}}{${m}} \\cdot ${par(theta, given)}`} =`,
      matrices: wb
        ? `\\frac{\\partial J}{\\partial W^{(${l})}} = \\frac{1}{m} \\text{d}W^{(${l})} + \\frac{\\lambda}{m} W^{(${l})}`
        : `D^{(${l})} = \\frac{1}{m} \\Delta^{(${l})} + \\frac{\\lambda}{m} \\Theta^{(${l})} \\text{, column 0 without } \\lambda`,
      python: wb
        ? i === 0
          ? `db = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["b"] / m`
          : `dW = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["W"] / m + lam / m * affine[${l}].W`
        : `D[${l}] = Delta[${l}] / m + lam / m * regularised(Theta[${l}])`,
      where: wb ? (i === 0 ? `db[${j - 1}]` : `dW[${i - 1}, ${j - 1}]`) : at("D", l, j - 1, i),
    });
  } else if (kind === "update") {
    const theta = Theta[l][j - 1][i],
      d = N.D[l][j - 1][i];
    put_({
      why: W.w_update,
      formula: `${weight(l, j, i)} \\leftarrow ${weight(l, j, i)} - \\alpha ${purple(slope(l, j, i))}`,
      filled: `${weight(l, j, i)} \\leftarrow ${given(theta)} - ${given(N.alpha)} \\cdot ${purple(par(d))} =`,
      matrices: wb
        ? `W^{(${l})} \\leftarrow W^{(${l})} - \\alpha \\frac{\\partial J}{\\partial W^{(${l})}}`
        : `\\Theta^{(${l})} \\leftarrow \\Theta^{(${l})} - \\alpha D^{(${l})}`,
      python: "Theta, _ = GradientDescent(alpha).step(Theta, D)",
      where: at("Theta", l, j - 1, i),
    });
  } else {
    put_({
      colour: "back",
      why: fill(W.w_after, { J: show(N.parts.J, digits === "all" ? "all" : 4) }),
      formula: "J(\\Theta - \\alpha D)",
      filled: "J =",
      matrices: "J(\\Theta)",
      python: "J = net.cost(GradientDescent(alpha).step(Theta, D)[0], X, Y)",
      where: "J",
    });
  }
  return out;
}

// Which units and arrows a step uses, for the drawing: { "u l i": role, "e l j i": role }; roles: in, now, back, grad, out.
export function ledgerLit({ Theta }, { kind, l, j, i }) {
  const lit = {};
  const hiddenUnits = Theta[2][0].length - 1,
    inputs = Theta[1][0].length - 1,
    outputs = Theta[2].length;
  const below = l === 2 ? inputs : hiddenUnits;
  if (kind === "z")
    for (let k = 0; k <= below; k++)
      Object.assign(lit, { [`u ${l - 1} ${k}`]: "in", [`e ${l - 1} ${j} ${k}`]: "forward" });
  if (kind === "z" || kind === "a") lit[`u ${l} ${j}`] = "now";
  if (kind === "cost" || kind === "last")
    Object.assign(lit, { [`u 3 ${j}`]: kind === "last" ? "nowBack" : "in", [`t ${j}`]: "nowBack" });
  if (kind === "path") Object.assign(lit, { [`u 3 ${j}`]: "back", [`e 2 ${j} ${i}`]: "back", [`u 2 ${i}`]: "nowBack" });
  if (kind === "sum" || kind === "drop")
    for (let k = 1; k <= outputs; k++)
      Object.assign(lit, {
        [`u 3 ${k}`]: "back",
        [`e 2 ${k} ${kind === "drop" ? 0 : i}`]: kind === "drop" ? "dropped" : "back",
      });
  if (kind === "sum") lit[`u 2 ${i}`] = "nowBack";
  if (kind === "drop") lit["u 2 0"] = "dropped";
  if (kind === "Delta")
    Object.assign(lit, { [`u ${l} ${i}`]: "in", [`e ${l} ${j} ${i}`]: "grad", [`u ${l + 1} ${j}`]: "back" });
  if (kind === "D" || kind === "update") lit[`e ${l} ${j} ${i}`] = "grad";
  if (kind === "mean") for (let k = 1; k <= outputs; k++) lit[`t ${k}`] = "nowBack";
  if (kind === "penalty")
    for (const layer of [1, 2])
      Theta[layer].forEach((row, r) =>
        row.forEach((_, c) => {
          if (c > 0) lit[`e ${layer} ${r + 1} ${c}`] = "grad";
        }),
      );
  return lit;
}

// ================ the page ================

export const LEDGER_LIMIT = 1000;
export const isTable = (rows, most = 5) =>
  Array.isArray(rows) &&
  rows.length >= 1 &&
  rows.length <= most &&
  rows.every(
    (row) =>
      Array.isArray(row) &&
      row.length >= 1 &&
      row.length === rows[0].length &&
      row.length <= 5 &&
      row.every((v) => typeof v === "number" && Math.abs(v) <= LEDGER_LIMIT),
  );
// In the page's address a table is 0.1~0.4_-0.2~0.3: no sign in it needs escaping
export const writeTable = (rows) => rows.map((row) => row.join("~")).join("_");
export const readTable = (text) =>
  text.split("_").map((row) =>
    row.split("~").map((t) => {
      const { value } = readNumber(t);
      return value;
    }),
  );
export const tableType = { ok: isTable, write: writeTable, read: readTable };
export const weightsType = {
  ok: (Theta) =>
    Theta !== null &&
    typeof Theta === "object" &&
    isTable(Theta[1], 4) &&
    isTable(Theta[2], 4) &&
    Object.keys(Theta).length === 2,
  write: (Theta) => `${writeTable(Theta[1])}!${writeTable(Theta[2])}`,
  read: (text) => {
    const [one, two] = text.split("!");
    return { 1: readTable(one), 2: readTable(two) };
  },
};
export const ledgerFits = ({ Theta, X, Y, cost }) =>
  Theta[1][0].length === X[0].length + 1 &&
  Theta[2][0].length === Theta[1].length + 1 &&
  Theta[2].length === Y[0].length &&
  X.length === Y.length &&
  X[0].length <= 4 &&
  (cost !== "cross_entropy" || Y.flat().every((y) => y >= 0 && y <= 1));

export const symbol = (base, l, j) => math(`${base}^{(${l})}_{${j}}`);

// A symbol with layer and unit for a drawing: two raised and lowered pieces after the letter
export const svgSymbol = (base, l, j, attributes) =>
  svg(
    "text",
    attributes,
    svg("tspan", { style: "font-style: italic; font-family: var(--w-var); font-size: 17px" }, base),
    svg("tspan", { dy: -6, style: "font-size: 10px" }, `(${l})`),
    svg("tspan", { dy: 11, dx: -13, style: "font-size: 10px" }, String(j)),
  );

// The network: units as circles, bias units as squares, targets as boxes. update() lights a step and writes the values known by then.
export function ledgerDrawing(width, sizes, W) {
  const narrow = width < 520,
    radius = narrow ? 23 : 27,
    margin = radius + (narrow ? 2 : 14),
    boxWidth = narrow ? 46 : 62;
  const top = 22,
    height = top + Math.max((sizes[0] + 1) * 88, (sizes[1] + 1) * 116, sizes[2] * 116) + 6; // hidden units carry two lines of text below
  const xs = [0, 1, 2].map((c) => margin + (c * (width - 2 * margin - boxWidth - (narrow ? 14 : 40))) / 2);
  const place = (l, i) => {
    // unit 0 is the bias, at the top
    const count = sizes[l - 1] + (l < 3 ? 1 : 0),
      index = l < 3 ? i : i - 1;
    return [xs[l - 1], top + ((index + 0.5) * (height - top)) / count];
  };
  const edges = {},
    units = {},
    targets = {};
  const under = svg("g", {}),
    over = svg("g", {}),
    labels = svg("g", { "aria-hidden": "true" });
  for (const l of [1, 2])
    for (let j = 1; j <= sizes[l]; j++)
      for (let i = 0; i <= sizes[l - 1]; i++) {
        const [x1, y1] = place(l, i),
          [x2, y2] = place(l + 1, j),
          length = Math.hypot(x2 - x1, y2 - y1);
        const ux = (x2 - x1) / length,
          uy = (y2 - y1) / length,
          s = [x1 + ux * radius, y1 + uy * radius],
          e = [x2 - ux * (radius + 2), y2 - uy * (radius + 2)];
        const line = svg("path", { class: "edge", d: path([s, e]) });
        const head = svg("path", { class: "edge-head", d: `M0,0L-9,4L-9,-4Z` });
        const hit = svg(
          "path",
          { d: path([s, e]), stroke: "transparent", "stroke-width": 13, style: "cursor: pointer" },
          svg("title", {}),
        );
        const mark = svg("path", {
          class: "edge-mark",
          d: `M${(s[0] + e[0]) / 2},${(s[1] + e[1]) / 2}m0,-7l7,7l-7,7l-7,-7Z`,
          visibility: "hidden",
        });
        const label = svg("text", { class: "halo edge-label", "text-anchor": "middle" });
        hit.dataset.weight = `${l},${j},${i}`;
        under.append(svg("g", {}, line, head, mark, hit));
        labels.append(label);
        edges[`e ${l} ${j} ${i}`] = {
          line,
          head,
          mark,
          label,
          hit,
          s,
          e,
          length: length - 2 * radius,
          angle: (Math.atan2(uy, ux) * 180) / Math.PI,
        };
      }
  for (const l of [1, 2, 3])
    for (let i = l < 3 ? 0 : 1; i <= sizes[l - 1]; i++) {
      const [x, y] = place(l, i);
      const shape =
        i === 0
          ? svg("rect", {
              class: "unit",
              x: x - radius * 0.72,
              y: y - radius * 0.72,
              width: radius * 1.44,
              height: radius * 1.44,
              rx: 5,
            })
          : svg("circle", { class: "unit", cx: x, cy: y, r: radius });
      const value = svg("text", { class: "unit-value", x, y: y + 4.5, "text-anchor": "middle" }, i === 0 ? "1" : "");
      const name =
        i === 0
          ? svg("text", { class: "tick", x, y: y - radius * 0.72 - 6, "text-anchor": "middle" }, W.biasColumn)
          : svgSymbol("a", l, i, { x: x - 13, y: y - radius - 12 });
      const z = svg("text", { class: "halo unit-note", x, y: y + radius + 14, "text-anchor": "middle" }),
        delta = svg("text", { class: "halo unit-note back", x, y: y + radius + 28, "text-anchor": "middle" });
      const tag = svg(
        "g",
        { class: "unit-tag", transform: `translate(${x + 0.74 * radius},${y - 0.74 * radius})`, visibility: "hidden" },
        svg("circle", { r: 9 }),
        svg("text", { y: 4.5, "text-anchor": "middle" }),
      );
      over.append(svg("g", {}, shape, value, name, z, delta, tag));
      units[`u ${l} ${i}`] = { shape, value, z, delta, tag };
    }
  for (let k = 1; k <= sizes[2]; k++) {
    const y = place(3, k)[1],
      x = width - boxWidth;
    const shape = svg("rect", { class: "unit", x, y: y - 17, width: boxWidth - 1, height: 34, rx: 4 }),
      value = svg("text", { class: "unit-value", x: x + boxWidth / 2, y: y + 4.5, "text-anchor": "middle" });
    const cost = svg("text", { class: "halo unit-note back", x: width - 2, y: y + 33, "text-anchor": "end" });
    over.append(
      svg(
        "g",
        {},
        svg("path", {
          class: "edge",
          "stroke-dasharray": "2 4",
          d: path([
            [xs[2] + radius, y],
            [x, y],
          ]),
        }),
        shape,
        value,
        svg(
          "text",
          { x: x + 4, y: y - 24, style: "font-size: 13px" },
          svg("tspan", { style: "font-style: italic; font-family: var(--w-var); font-size: 17px" }, "y"),
          svg("tspan", { dy: 5, style: "font-size: 10px" }, String(k)),
        ),
        cost,
      ),
    );
    targets[`t ${k}`] = { shape, value, cost };
  }
  const heads = svg(
    "g",
    { "aria-hidden": "true" },
    [W.inputs, W.hidden, W.output].map((text, c) =>
      svg(
        "text",
        {
          class: "tick",
          x: c === 0 ? Math.max(0, xs[0] - radius) : xs[c],
          y: 14,
          "text-anchor": c === 0 ? "start" : "middle",
        },
        text,
      ),
    ),
    svg("text", { class: "tick", x: width - 1, y: 14, "text-anchor": "end" }, W.target),
  );
  const node = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: `ledger-net ${narrow ? "narrow" : ""}`, role: "img" },
    heads,
    under,
    over,
    labels,
  );

  // What a label on an arrow should not cover, [left, top, right, bottom]: the units with their marks and names, and the lines of text below them
  const taken = Object.keys(units).flatMap((key) => {
    const [x, y] = place(...key.slice(2).split(" ").map(Number)),
      side = key.endsWith(" 0") || key[2] === "1" ? radius : Math.max(radius, 36);
    return [
      [x - radius, y - radius - 3, x + radius + 3, y + radius],
      [x - 15, y - radius - 28, x + 17, y - radius - 3],
      [x - side, y + radius, x + side, y + radius + (side > radius ? 31 : 0)],
    ];
  });
  const covered = (box, others) =>
    others.reduce(
      (sum, [left, top_, right, bottom]) =>
        sum +
        Math.max(0, Math.min(box[2], right) - Math.max(box[0], left)) *
          Math.max(0, Math.min(box[3], bottom) - Math.max(box[1], top_)),
      0,
    );

  function update({ N, lit, n, known, number, label, marked, titles }) {
    const placed = [];
    for (const key in edges) {
      const [, l, j, i] = key.split(" ").map(Number),
        theta = N.Theta[l][j - 1][i],
        role = lit[key] ?? "",
        edge = edges[key];
      const size = Math.min(4.5, 1.2 + 1.6 * Math.abs(theta));
      set(edge.line, {
        class: `edge ${role}`,
        "stroke-width": role ? size + 1 : size,
        "stroke-dasharray": theta < 0 ? "6 4" : "none",
      });
      const back = role === "back" || role === "dropped",
        [hx, hy] = back ? edge.s : edge.e;
      set(edge.head, {
        class: `edge-head ${role}`,
        transform: `translate(${hx.toFixed(1)},${hy.toFixed(1)}) rotate(${(edge.angle + (back ? 180 : 0)).toFixed(1)})`,
      });
      set(edge.mark, { visibility: marked === `${l},${j},${i}` ? "visible" : "hidden" });
      const text = (role && label(l, j, i)) || "",
        wanted = back ? 0.62 : 0.36;
      const at = (t, aside) => [
        edge.s[0] + t * (edge.e[0] - edge.s[0]),
        edge.s[1] + t * (edge.e[1] - edge.s[1]) + aside,
      ];
      const around = ([x, y]) => [x - 4 * text.length, y - 8, x + 4 * text.length, y + 8];
      const asides = edge.length < 8 * text.length + 40 ? [-12, 12, -22, 22, 0] : [0, -12, 12]; // a short arrow would vanish behind its label
      const spots = asides.flatMap((aside) =>
        [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32].map((by) => at(wanted + by, aside)),
      );
      const [x, y] = text
        ? spots.map((spot) => [covered(around(spot), [...taken, ...placed]), spot]).sort((p, q) => p[0] - q[0])[0][1]
        : spots[0];
      if (text) placed.push(around([x, y]));
      put(set(edge.label, { x, y: y + 4, class: `halo edge-label ${role === "dropped" ? "muted" : role}` }), text);
      put(edge.hit.firstChild, titles(l, j, i));
    }
    for (const key in units) {
      const [, l, i] = key.split(" ").map(Number),
        unit = units[key];
      const lends = { in: "a", back: "δ" }[lit[key]];
      set(unit.shape, { class: `unit ${lit[key] ?? ""}` });
      set(unit.tag, { class: `unit-tag ${lit[key] ?? ""}`, visibility: lends ? "visible" : "hidden" });
      put(unit.tag.lastChild, lends ?? "");
      if (i === 0) continue;
      put(unit.value, l === 1 || known(`a ${n} ${l} ${i}`) ? number(N.a[l][n][i - 1], l === 1) : "");
      if (l === 1) continue;
      put(unit.z, known(`z ${n} ${l} ${i}`) ? `z ${number(N.z[l][n][i - 1])}` : "");
      put(unit.delta, known(`delta ${n} ${l} ${i}`) ? `δ ${number(N.delta[l][n][i - 1])}` : "");
    }
    for (const key in targets) {
      const k = Number(key.slice(2)),
        target = targets[key];
      set(target.shape, { class: `unit ${lit[key] ?? ""}` });
      put(target.value, number(N.Y[n][k - 1], true));
      put(target.cost, known(`cost ${n} ${k}`) ? `J ${number(N.parts.each[n][k - 1])}` : "");
    }
  }
  return { node, update };
}

export function render({ model, el }) {
  const presets = model.get("presets");
  const fig = figure({
    model,
    el,
    css,
    words: LEDGER_WORDS,
    fits: ledgerFits,
    mend: (values) => ({
      ...values,
      step: Math.min(values.step, ledgerSteps(ledgerSizes(values), values.X.length).length - 1),
    }), // numbers may change to ones with fewer steps
    state: {
      preset: oneOf("one", "batch", "mazur", "own"),
      Theta: weightsType,
      X: tableType,
      Y: tableType,
      cost: oneOf("cross_entropy", "half_squared_error"),
      lam: number(0, LEDGER_LIMIT),
      alpha: number(0, LEDGER_LIMIT),
      step: whole(0, 999),
      notation: oneOf("theta", "wb"),
      examples: oneOf("rows", "columns"),
      digits: oneOf("4", "all"),
      predict: flag(),
      weight: checked(
        (w) => Array.isArray(w) && w.length === 3 && w.every(Number.isInteger) && (w[0] === 1 || w[0] === 2),
      ),
      epsilon: number(-10, 10),
    },
  });
  const W = fig.words;
  const num = (x) => show(x, fig.state.digits === "all" ? "all" : 4);
  const short = (x, given = false) =>
    given && Number.isInteger(x * 1e4) && Math.abs(x) < 1e4
      ? show(x, "all")
      : show(x, Math.abs(x) < 100 ? 4 : Math.abs(x) < 1e4 ? 2 : 0);
  const own = (changes) => fig.set({ ...changes, preset: "own" });

  // what follows from the state; made anew only when its part of the state changes
  let N,
    steps = [],
    index = new Map(),
    names = [],
    numbersOf = null,
    shape = "";
  const answered = new Set();
  function work(state) {
    const { Theta, X, Y, cost, lam, alpha } = state;
    if (!numbersOf || [Theta, X, Y, cost, lam, alpha].some((value, k) => value !== numbersOf[k])) {
      numbersOf = [Theta, X, Y, cost, lam, alpha];
      N = ledgerNumbers(state);
      answered.clear();
    }
    const now = `${ledgerSizes(state)} ${X.length}`;
    if (now !== shape) {
      shape = now;
      steps = ledgerSteps(ledgerSizes(state), X.length);
      index = new Map(steps.map((s, at) => [keyOf(s), at]));
      names = steps.map((s) => [
        fill(W[`t_${s.kind}`], { ...s, from: s.i === 0 ? W.bias : fill(W.unit, { i: s.i }) }),
        `${s.n === undefined ? W.all_ : fill(W.example, { n: s.n + 1 })} · ${W[s.phase]}`,
      ]);
    }
  }
  const keyOf = ({ kind, n, l, j, i }) =>
    ({
      z: `z ${n} ${l} ${j}`,
      a: `a ${n} ${l} ${j}`,
      cost: `cost ${n} ${j}`,
      last: `delta ${n} 3 ${j}`,
      path: `path ${n} ${i} ${j}`,
      sum: `delta ${n} 2 ${i}`,
      drop: `drop ${n}`,
      Delta: `Delta ${n} ${l} ${j} ${i}`,
      D: `D ${l} ${j} ${i}`,
      update: `update ${l} ${j} ${i}`,
    })[kind] ?? kind;
  const at = () => fig.state.step;
  const asks = (step) => fig.state.predict && step.kind !== "drop" && step.kind !== "after";
  const hidden = () => asks(steps[at()]) && !answered.has(at());
  const known = (key) => {
    const when = index.get(key);
    return when < at() || (when === at() && !hidden());
  };

  // ---- top: what, how ----
  const stepper = fig.stepper({
    key: "step",
    steps: (state) => {
      work(state);
      return names;
    },
  });
  const phases = ["forward", "cost", "backward", "Delta", "J", "D", "update"];
  const phaseButtons = phases.map((phase) =>
    fig.button({
      label: W[phase],
      press: () => {
        stepper.halt();
        const n = steps[at()].n ?? 0,
          first = (example) => steps.findIndex((s) => s.phase === phase && (s.n === undefined || s.n === example));
        fig.set({ step: first(n) });
      },
    }),
  );
  fig.sync(() =>
    phaseButtons.forEach((button, k) =>
      phases[k] === steps[at()].phase
        ? set(button, { "aria-current": "step" })
        : button.removeAttribute("aria-current"),
    ),
  );

  // ---- middle: the drawing and the card ----
  const place = h("div", { class: "ledger-place" });
  let drawing,
    drawn = "",
    width = 640;
  const formula = h("div", { class: "ledger-cell" }),
    filled = h("div", { class: "ledger-cell" }),
    python = h("div", { class: "ledger-cell" }),
    matrices = h("div", { class: "ledger-cell" }),
    why = h("p", { class: "bpw-help" });
  let guess = null;
  const guessField = fig.field({
    label: W.yours,
    get: () => guess,
    set: (value) => {
      guess = value;
    },
    low: -1e9,
    high: 1e9,
    text: (v) => (v === null ? "" : show(v, "all")),
    width: "8rem",
  });
  const feedback = h("p", { class: "ledger-feedback" });
  const askRow = h(
    "div",
    { class: "bpw-row ledger-ask" },
    guessField,
    fig.button({ label: W.check, press: judge, main: true }),
    fig.button({ label: W.reveal, press: reveal }),
  );
  fig.on(guessField.input, "keydown", (event) => {
    if (event.key === "Enter") judge();
  });
  let lastAsked = null;

  function settle(text, good) {
    answered.add(at());
    refreshAll();
    tell(text, good);
  }
  function tell(text, good) {
    put(feedback, text);
    feedback.className = `ledger-feedback ${good ? "good" : "bad"}`;
    fig.say(text);
  }
  function judge() {
    if (!guessField.read()) return;
    const typed = guessField.input.value.trim(),
      [mantissa, power = "0"] = typed.toLowerCase().replace("−", "-").split("e");
    const answer = ledgerJudge(N, steps[at()], guess, (mantissa.split(/[.,]/)[1] ?? "").length - Number(power));
    if (answer.verdict === "right") settle(`✓ ${fill(W.right, { value: num(answer.value) })}`, true);
    else if (answer.verdict === "mistake")
      tell(
        `✗ ${fill(W.mistake, { why: fill(W[answer.word], Object.fromEntries(Object.entries(answer.values).map(([k, v]) => [k, W[v] ?? v]))) })}`,
        false,
      );
    else
      tell(`✗ ${fill(W.other, { way: answer.by > 0 ? W.tooHigh : W.tooLow, by: short(Math.abs(answer.by)) })}`, false);
  }
  function reveal() {
    settle(fill(W.shown, { value: num(ledgerValue(N, steps[at()])) }), true);
  }

  const takeStep = fig.button({ label: W.take, press: () => own({ Theta: N.next, step: 0 }) });

  // ---- bottom: the numbers ----
  const from = (i) => (i === 0 ? W.bias : fill(W.unit, { i }));
  const turned = () => fig.state.notation === "wb" && fig.state.examples === "rows"; // W as the package's Affine holds it: a row for each unit below
  // A table with a cell for each weight of layer l, as the notation lays it out
  function grid(caption, l, cell) {
    const [below, above] = [ledgerSizes(fig.state)[l - 1], ledgerSizes(fig.state)[l]];
    const starts = Array.from({ length: below + 1 }, (_, i) => i),
      ends = Array.from({ length: above }, (_, j) => j + 1);
    const start = (i) =>
      fig.state.notation === "wb" && i === 0
        ? "b"
        : i === 0
          ? W.biasColumn
          : `${fig.state.notation === "wb" ? "W " : ""}${i}`;
    const [across, down] = turned() ? [ends, starts] : [starts, ends];
    return h(
      "table",
      { class: "ledger-grid" },
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td", {}),
          across.map((c) => h("th", { scope: "col" }, turned() ? `→ ${c}` : start(c))),
        ),
      ),
      h(
        "tbody",
        {},
        down.map((r) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, turned() ? start(r) : `→ ${r}`),
            across.map((c) => (turned() ? cell(c, r) : cell(r, c))),
          ),
        ),
      ),
    );
  }
  const weightSymbol = () => (fig.state.notation === "wb" ? "W" : "Θ");
  const weightName = (l, j, i) =>
    fill(W.weightName, { symbol: i === 0 && fig.state.notation === "wb" ? "b" : weightSymbol(), l, from: from(i), j });
  const inputs = fig.part(() => {
    const { X, Y, Theta, examples } = fig.state,
      m = X.length;
    const weights = [1, 2].map((l) =>
      h(
        "div",
        { class: "bpw-scroll" },
        grid(fill(W.weights, { l, next: l + 1 }), l, (j, i) =>
          h(
            "td",
            {},
            fig.field({
              label: weightName(l, j, i),
              get: (s) => s.Theta[l][j - 1][i],
              set: (v) => own({ Theta: withWeight(fig.state.Theta, l, j - 1, i, v) }),
              low: -LEDGER_LIMIT,
              high: LEDGER_LIMIT,
              hideLabel: true,
              bubble: true,
              width: "4.9rem",
            }),
          ),
        ),
      ),
    );
    const change = (key, n, k) => (v) =>
      own({ [key]: fig.state[key].map((row, r) => (r === n ? row.map((old, c) => (c === k ? v : old)) : row)) });
    const entry = (key, n, k) =>
      h(
        "td",
        {},
        fig.field({
          label: fill(key === "X" ? W.inputName : W.targetName, { n: n + 1, i: k + 1, k: k + 1 }),
          get: (s) => s[key][n][k],
          set: change(key, n, k),
          low: key === "X" || fig.state.cost !== "cross_entropy" ? -LEDGER_LIMIT : 0,
          high: key === "X" || fig.state.cost !== "cross_entropy" ? LEDGER_LIMIT : 1,
          hideLabel: true,
          bubble: true,
          width: "4.9rem",
        }),
      );
    const quantities = [...X[0].map((_, k) => ["X", k, `x${k + 1}`]), ...Y[0].map((_, k) => ["Y", k, `y${k + 1}`])],
      ns = X.map((_, n) => n);
    const data =
      examples === "rows"
        ? h(
            "table",
            { class: "ledger-grid" },
            h("caption", {}, `${W.x}, ${W.y}`),
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                h("td", {}),
                quantities.map(([, , text]) => h("th", { scope: "col" }, text)),
              ),
            ),
            h(
              "tbody",
              {},
              ns.map((n) =>
                h(
                  "tr",
                  {},
                  h("th", { scope: "row" }, fill(W.example, { n: n + 1 })),
                  quantities.map(([key, k]) => entry(key, n, k)),
                ),
              ),
            ),
          )
        : h(
            "table",
            { class: "ledger-grid" },
            h("caption", {}, `${W.x}, ${W.y}`),
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                h("td", {}),
                ns.map((n) => h("th", { scope: "col" }, fill(W.example, { n: n + 1 }))),
              ),
            ),
            h(
              "tbody",
              {},
              quantities.map(([key, k, text]) =>
                h(
                  "tr",
                  {},
                  h("th", { scope: "row" }, text),
                  ns.map((n) => entry(key, n, k)),
                ),
              ),
            ),
          );
    const resize = (at_) => (count) => {
      const sizes = ledgerSizes(fig.state);
      sizes[at_] = count;
      own({ ...resized(fig.state, sizes), step: 0 });
    };
    return [
      h("div", { class: "ledger-tables" }, weights, h("div", { class: "bpw-scroll" }, data)),
      fig.row(
        fig.button({
          label: W.moreExamples,
          press: () =>
            own({
              X: [...fig.state.X, fig.state.X.at(-1).map((v) => -v)],
              Y: [...fig.state.Y, fig.state.Y.at(-1).map((v) => (fig.state.cost === "cross_entropy" ? 1 - v : -v))],
            }),
          off: () => m >= 5,
        }),
        fig.button({
          label: W.fewerExamples,
          press: () => own({ X: fig.state.X.slice(0, -1), Y: fig.state.Y.slice(0, -1) }),
          off: () => m <= 1,
        }),
      ),
      fig.row(
        [
          [W.sizeIn, 0],
          [W.sizeHidden, 1],
          [W.sizeOut, 2],
        ].map(([label, k]) =>
          fig.field({
            label,
            get: (s) => ledgerSizes(s)[k],
            set: resize(k),
            low: 1,
            high: 4,
            isWhole: true,
            width: "3.5rem",
          }),
        ),
      ),
    ];
  });
  let builtFor = "";

  const Deltas = h("div", {});
  let cells = null;
  function buildCells() {
    cells = [];
    const pair = (name, key) =>
      h(
        "div",
        { class: "ledger-tables", "data-key": key },
        [2, 1].map((l) => table_(name(l), key, l)),
      );
    const table_ = (name, key, l) =>
      h(
        "div",
        { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": name },
        grid(name, l, (j, i) => {
          const node = h("td", {});
          cells.push({ node, key, l, j, i });
          return node;
        }),
      );
    const wb = fig.state.notation === "wb";
    Deltas.replaceChildren(
      pair((l) => (wb ? `dW(${l}), db(${l})` : `Δ(${l})`), "Delta"),
      pair((l) => (wb ? `∂J/∂W(${l}), ∂J/∂b(${l})` : `D(${l}) = ∂J/∂Θ(${l})`), "D"),
      pair((l) => `${wb ? `W(${l}), b(${l})` : `Θ(${l})`} ${W.newWeights}`, "update"),
    );
  }
  function fillCells() {
    const step = steps[at()],
      wanted =
        step.phase === "update"
          ? ["D", "update"]
          : step.phase === "J" || step.phase === "D"
            ? ["Delta", "D"]
            : ["Delta"];
    for (const pair of Deltas.children) pair.hidden = !wanted.includes(pair.dataset.key);
    for (const { node, key, l, j, i } of cells) {
      let text = "·";
      if (key === "Delta") {
        let last = -1;
        while (last + 1 < N.m && known(`Delta ${last + 1} ${l} ${j} ${i}`)) last++;
        if (last >= 0) text = num(DeltaUpTo(N, l, j, i, last));
      } else if (known(`${key} ${l} ${j} ${i}`)) text = num(key === "D" ? N.D[l][j - 1][i] : N.next[l][j - 1][i]);
      put(node, text);
      const lit =
        step.l === l &&
        step.j === j &&
        step.i === i &&
        (step.kind === key || (key === "Delta" && step.kind === "D") || (key === "D" && step.kind === "update"));
      if (lit) set(node, { "data-lit": step.kind === key ? "now" : "in" });
      else delete node.dataset.lit;
    }
  }

  // ---- wiggle ----
  const wiggled = h("div", {});
  const theWeight = (state) => {
    const [l, j, i] = state.weight;
    return state.Theta[l]?.[j - 1]?.[i] === undefined ? [2, 1, 1] : state.weight;
  };
  const wiggle = h(
    "details",
    { class: "ledger-more" },
    h("summary", {}, W.wiggle),
    fig.row(
      fig.select({
        label: W.whichWeight,
        get: (s) => theWeight(s).join(","),
        set: (text) => fig.set({ weight: text.split(",").map(Number) }),
        options: (s) =>
          [1, 2].flatMap((l) =>
            s.Theta[l].flatMap((row, r) => row.map((_, i) => [`${l},${r + 1},${i}`, weightName(l, r + 1, i)])),
          ),
      }),
      fig.field({ label: W.by, key: "epsilon", step: 0.001 }),
    ),
    wiggled,
  );
  function showWiggle(state) {
    if (!wiggle.open) return;
    const [l, j, i] = theWeight(state),
      theta = state.Theta[l][j - 1][i],
      moved = theta + state.epsilon,
      d = moved - theta; // d: what really reached the weight
    const parts = costParts(
      N.net,
      withWeight(N.Theta, l, j - 1, i, moved),
      forward(N.net, withWeight(N.Theta, l, j - 1, i, moved), N.X),
      N.Y,
    );
    const measured = (parts.J - N.parts.J) / d,
      exact = N.D[l][j - 1][i],
      all = (x) => show(x, state.digits === "all" ? "all" : 8);
    const rows =
      d === 0
        ? []
        : [
            [W.jBefore, all(N.parts.J)],
            [W.jAfter, all(parts.J)],
            [W.slopeMeasured, all(measured)],
            [W.gradientThere, all(exact)],
            [W.difference, all(measured - exact)],
          ];
    wiggled.replaceChildren(
      d === 0
        ? h("p", { class: "bpw-note" }, W.zeroEpsilon)
        : h(
            "table",
            {},
            h("caption", {}, `${weightName(l, j, i)} = ${show(theta, "all")}`),
            h(
              "tbody",
              {},
              rows.map(([name, value]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, value))),
            ),
          ),
    );
  }
  fig.on(wiggle, "toggle", () => refreshAll());
  fig.on(place, "click", (event) => {
    const hit = event.target.closest("[data-weight]");
    if (!hit) return;
    wiggle.open = true;
    fig.set({ weight: hit.dataset.weight.split(",").map(Number) });
  });

  const numbersPart = h(
    "details",
    { class: "ledger-more" },
    h("summary", {}, W.yourNumbers),
    fig.row(
      fig.field({
        label: W.lam,
        get: (s) => s.lam,
        set: (v) => own({ lam: v }),
        low: 0,
        high: LEDGER_LIMIT,
        width: "5rem",
      }),
      fig.field({
        label: W.alpha,
        get: (s) => s.alpha,
        set: (v) => own({ alpha: v }),
        low: 0,
        high: LEDGER_LIMIT,
        width: "5rem",
      }),
      fig.select({
        label: W.costKind,
        get: (s) => s.cost,
        options: [
          ["cross_entropy", W.cross_entropy],
          ["half_squared_error", W.half_squared_error],
        ],
        set: (cost) =>
          own({
            cost,
            ...(cost === "cross_entropy" && {
              Y: fig.state.Y.map((row) => row.map((y) => Math.min(1, Math.max(0, y)))),
            }),
          }),
      }),
    ),
    inputs,
  );

  fig.add(
    fig.row(
      fig.select({
        label: W.numbersOf,
        get: (s) => s.preset,
        options: ["one", "batch", "mazur", "own"].map((key) => [key, W[key]]),
        set: (preset) => fig.set({ ...(presets[preset] ?? {}), preset, step: preset === "own" ? fig.state.step : 0 }),
      }),
      fig.toggle({ label: W.predict, key: "predict" }),
    ),
    h(
      "details",
      { class: "ledger-view" },
      h("summary", {}, W.view),
      fig.row(
        fig.choice({
          label: W.notation,
          key: "notation",
          options: [
            ["theta", W.theta],
            ["wb", W.wb],
          ],
        }),
        fig.choice({
          label: W.examplesAs,
          key: "examples",
          options: [
            ["rows", W.rows],
            ["columns", W.columns],
          ],
        }),
        fig.choice({
          label: W.digits,
          key: "digits",
          options: [
            ["4", W.four],
            ["all", W.all],
          ],
        }),
      ),
    ),
    h("div", { class: "ledger-bar" }, stepper, h("div", { class: "bpw-steps ledger-phases" }, phaseButtons)),
    fig.line,
    place,
    h(
      "div",
      { class: "ledger-card" },
      h("span", { class: "ledger-name" }, W.formula),
      formula,
      h("span", { class: "ledger-name" }, W.filled),
      filled,
      h("span", { class: "ledger-name" }, W.python),
      python,
      h("span", { class: "ledger-name" }, W.matrices),
      matrices,
    ),
    askRow,
    feedback,
    why,
    takeStep,
    h("details", { class: "ledger-more", open: true }, h("summary", {}, W.filling), Deltas),
    numbersPart,
    wiggle,
    h("p", { class: "bpw-help" }, W.lends, " ", W.help),
  );

  function redraw() {
    drawing = ledgerDrawing(width, ledgerSizes(fig.state), W);
    place.replaceChildren(drawing.node);
    drawn = `${width} ${ledgerSizes(fig.state)}`;
  }

  function refreshAll() {
    const state = fig.state;
    work(state);
    const step = steps[at()],
      told = ledgerDescribe(N, step, { ...state, W }),
      value = ledgerValue(N, step),
      hide = hidden();
    if (`${width} ${ledgerSizes(state)}` !== drawn) redraw();
    const build = `${shape} ${state.notation} ${state.examples} ${state.cost}`;
    if (build !== builtFor) {
      builtFor = build;
      inputs.rebuild();
      buildCells();
    }
    if (lastAsked !== `${at()} ${state.predict}`) {
      lastAsked = `${at()} ${state.predict}`;
      guess = null;
      put(feedback, "");
      guessField.input.value = "";
    }
    const n = step.n ?? N.m - 1;
    const heading = `${step.n === undefined ? W.all_ : fill(W.example, { n: step.n + 1 })} · ${told.title}`;
    drawing.update({
      N,
      n,
      lit: ledgerLit(N, step),
      known,
      number: short,
      marked: wiggle.open ? theWeight(state).join(",") : "",
      titles: (l, j, i) => `${weightName(l, j, i)}: ${show(N.Theta[l][j - 1][i], "all")}`,
      label: (l, j, i) =>
        step.kind === "penalty"
          ? ""
          : step.kind === "Delta"
            ? hide
              ? "δ · a"
              : short(value)
            : step.kind === "D" || step.kind === "update"
              ? hide
                ? "?"
                : short(value)
              : short(N.Theta[l][j - 1][i], true),
    });
    set(drawing.node, { "aria-label": `${told.title}${hide ? "" : `: ${num(value)}`}` });
    const result = hide ? "\\b{?}" : `\\c{${told.colour}}{\\b{\\text{${num(value)}}}}`;
    formula.replaceChildren(math(told.formula));
    filled.replaceChildren(
      math(`${told.filled} ${result}`),
      ...(told.total && !hide ? [h("br"), math(told.total)] : []),
    );
    python.replaceChildren(
      h("code", {}, told.python),
      h("code", { class: "muted" }, `# ${told.where} is ${hide ? "?" : num(value)}`),
      ...(state.examples === "columns" ? [h("span", { class: "bpw-help" }, W.pythonRows)] : []),
    );
    matrices.replaceChildren(math(told.matrices));
    const still =
      step.kind === "after" && state.preset === "mazur" ? ` ${fill(W.w_still, { J: num(N.afterStill) })}` : "";
    put(why, hide ? W.ask : told.why + still);
    askRow.hidden = !hide;
    feedback.hidden = !asks(step);
    takeStep.hidden = step.phase !== "update";
    fillCells();
    showWiggle(state);
    fig.say(fill(hide ? W.saysHidden : W.says, { title: heading, value: num(value) }));
  }
  fig.draw(refreshAll);
  fig.print(() => {
    const head = [W.quantityName, ...N.X.map((_, n) => fill(W.example, { n: n + 1 }))],
      rows = [];
    const line = (name, values) => rows.push([name, ...N.X.map((_, n) => values(n) ?? "")]);
    N.X[0].forEach((_, k) => line(`x${k + 1}`, (n) => short(N.X[n][k], true)));
    for (const l of [2, 3])
      N.z[l][0].forEach((_, k) => {
        line(symbol("z", l, k + 1), (n) => show(N.z[l][n][k]));
        line(symbol("a", l, k + 1), (n) => show(N.a[l][n][k]));
      });
    N.Y[0].forEach((_, k) => {
      line(`y${k + 1}`, (n) => short(N.Y[n][k], true));
      line(math(`J_${k + 1}`), (n) => show(N.parts.each[n][k]));
    });
    for (const l of [3, 2])
      N.delta[l][0].forEach((_, k) => line(symbol("\\delta", l, k + 1), (n) => show(N.delta[l][n][k])));
    for (const l of [1, 2])
      N.Theta[l].forEach((row, r) =>
        row.forEach((theta, i) =>
          line(h("span", {}, math(`\\Theta^{(${l})}_{${r + 1}${i}} , \\, D^{(${l})}_{${r + 1}${i}}`)), (n) =>
            n === 0 ? `${short(theta, true)}, ${show(N.D[l][r][i])}` : "",
          ),
        ),
      );
    line("J", (n) => (n === 0 ? show(N.parts.J) : ""));
    return { head, rows, drawings: [drawing.node] };
  });
  const done = fig.ready();
  fig.onWidth((now) => {
    width = now;
    refreshAll();
  });
  return done;
}

// The same numbers as far as they go, for other layer sizes; new weights are short decimals
export function resized({ Theta, X, Y }, [inputs, hidden, outputs]) {
  const table_ = (rows, height, length, value) =>
    Array.from({ length: height }, (_, r) => Array.from({ length }, (_, c) => rows[r]?.[c] ?? value(r, c)));
  const fresh = (r, c) => Math.round(10 * Math.sin(1.7 * r + 2.3 * c + 1)) / 10;
  return {
    Theta: { 1: table_(Theta[1], hidden, inputs + 1, fresh), 2: table_(Theta[2], outputs, hidden + 1, fresh) },
    X: table_(X, X.length, inputs, fresh),
    Y: table_(Y, Y.length, outputs, (r, c) => (r + c) % 2),
  };
}
