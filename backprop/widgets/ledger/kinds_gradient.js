// The steps from δ to the gradient, and the step downhill. What an entry holds: kinds.js.

import { carried, DeltaUpTo, mapTheta, product } from "./numbers.js";
import { each, weightsOf } from "./places.js";

const oneOfMany = (m, ...mistakes) => (m > 1 ? mistakes : []);

const Delta = {
  phase: "Delta",
  per: "example",
  places: (s) => weightsOf(s, 2, 1),
  rank: () => [6],
  title: "t_Delta",
  colour: "grad",
  asked: true,
  key: ({ n, l, j, i }) => `Delta ${n} ${l} ${j} ${i}`,
  value: product,
  mistakes(N, { n, l, j, i }) {
    const [right, d, a] = [product(N, { n, l, j, i }), N.delta[l + 1][n][j - 1], carried(N, l, n, i)];
    const early = oneOfMany(N.m, ["m_early", right / N.m]);
    const total = n > 0 ? [["m_total", DeltaUpTo(N, { l, j, i }, n)]] : [];
    if (i === 0) return [["m_zeroBias", 0], ...total, ...early, ["m_sign", -right]];
    const hidden = [
      ["m_zForAinDelta", d * N.z[l]?.[n][i - 1]],
      ["m_swapped", N.delta[l]?.[n][i - 1] * N.a[l + 1][n][j - 1]],
    ];
    return [...hidden, ["m_deltaAlone", d], ["m_aAlone", a], ...total, ...early, ["m_sign", -right]];
  },
  why: ({ W, i }) => (i === 0 ? W.w_DeltaBias : W.w_Delta),
  formula({ sum, delta, a, orange, blue, wb, l, j, i }) {
    const lent = i === 0 && wb ? "1" : a(l, i);
    return `${sum(l, j, i)} \\leftarrow ${sum(l, j, i)} + ${orange(delta(l + 1, j))} \\cdot ${blue(lent)}`;
  },
  filled: ({ par, carries, orange, blue, N, n, l, j, i }) =>
    `${orange(par(N.delta[l + 1][n][j - 1]))} \\cdot ${blue(carries(l, i))} =`,
  total({ sum, num, par, N, n, l, j, i }) {
    const [before, added] = [DeltaUpTo(N, { l, j, i }, n - 1), product(N, { n, l, j, i })];
    return `${sum(l, j, i)} = ${par(before)} + ${par(added)} = ${num(before + added)}`;
  },
  matrices({ way, l }) {
    const [d, a, D] = [`\\delta^{(${l + 1})}`, `a^{(${l})}`, `\\Delta^{(${l})}`];
    const both = (dW, db) =>
      `\\text{d}W^{(${l})} \\leftarrow \\text{d}W^{(${l})} + ${dW} \\text{, } \\text{d}b^{(${l})} \\leftarrow \\text{d}b^{(${l})} + ${db}`;
    return way({
      theta: {
        rows: `${D} \\leftarrow ${D} + \\delta^{(${l + 1})\\top} [1, ${a}]`,
        columns: `${D} \\leftarrow ${D} + ${d} [1; ${a}]^\\top`,
      },
      wb: { rows: both(`a^{(${l})\\top} ${d}`, d), columns: both(`${d} a^{(${l})\\top}`, d) },
    });
  },
  python: ({ wb, n, l }) =>
    wb
      ? `grads = affine[${l}].backward(delta[${l + 1}][${n}], a[${l}][${n}])[1]`
      : `Delta[${l}] = Delta[${l}] + np.outer(delta[${l + 1}][${n}], with_bias(a[${l}])[${n}])`,
  where({ wb, n, l, j, i }) {
    if (!wb) return `delta[${l + 1}][${n}, ${j - 1}] * with_bias(a[${l}])[${n}, ${i}]`;
    return i === 0 ? `grads["b"][${j - 1}]` : `grads["W"][${i - 1}, ${j - 1}]`;
  },
  lit: (_, { l, j, i }) => [
    [`u ${l} ${i}`, "in"],
    [`e ${l} ${j} ${i}`, "grad"],
    [`u ${l + 1} ${j}`, "back"],
  ],
  spot: ({ l, j, i }) => `e ${l} ${j} ${i}`,
  arrow: ({ found }) => found ?? "δ · a",
  cells: { now: "Delta" },
};

const costOfAll = ({ wb }) =>
  `J = \\frac{1}{m} \\sum_n J_n + \\frac{\\lambda}{2m} \\sum ${wb ? "W^2" : "\\bar{\\Theta}^2"}`;

const mean = {
  phase: "J",
  per: "batch",
  places: () => [{}],
  rank: () => [7],
  title: "t_mean",
  colour: "back",
  asked: true,
  key: () => "mean",
  value: (N) => N.parts.data,
  mistakes(N) {
    const [right, outputs] = [N.parts.data, N.Y[0].length];
    return [
      ...oneOfMany(N.m, ["m_noMean", right * N.m]),
      ...oneOfMany(outputs, ["m_outputsMean", right / outputs]),
      ...(N.net.lam > 0 ? [["m_withPenalty", N.parts.J, { what: "m_meanPart" }]] : []),
      ["m_sign", -right],
    ];
  },
  why: ({ fill, W, N }) => fill(W.w_mean, { m: N.m }),
  formula: () => "\\frac{1}{m} \\sum_n \\sum_k J_k",
  filled: ({ num, plus, N }) => `\\frac{1}{${N.m}} (${plus(N.parts.each.flat().map(num))}) =`,
  matrices: costOfAll,
  python: ({ half }) => (half ? "J = half_squared_error(a[3], Y).mean()" : "J = cross_entropy(z[3], Y).mean()"),
  where: () => "J",
  lit: (s) => each(s[3], (k) => [`t ${k}`, "nowBack"]),
  spot: () => "J",
};

const penalty = {
  phase: "J",
  per: "batch",
  places: () => [{}],
  rank: () => [8],
  title: "t_penalty",
  colour: "grad",
  asked: true,
  key: () => "penalty",
  value: (N) => N.parts.penalty,
  mistakes(N) {
    const [right, m, lam] = [N.parts.penalty, N.m, N.net.lam];
    if (lam === 0) return [];
    let all = 0;
    mapTheta(N.Theta, (theta) => {
      all += theta * theta;
    });
    return [
      ["m_penaltyBias", (lam / (2 * m)) * all],
      ["m_penaltyHalf", 2 * right],
      ...oneOfMany(m, ["m_penaltyNoM", m * right]),
      ["m_withPenalty", N.parts.J, { what: "m_penaltyPart" }],
      ["m_sign", -right],
    ];
  },
  why: ({ fill, W, N, shown }) => fill(W.w_penalty, { J: shown(N.parts.J) }),
  formula: ({ wb }) => `\\frac{\\lambda}{2m} \\sum ${wb ? "W^2" : "\\Theta_{ji}^2 \\text{, } i \\ge 1"}`,
  filled: ({ given, num, N }) => `\\frac{${given(N.net.lam)}}{2 \\cdot ${N.m}} \\cdot ${num(N.parts.squares)} =`,
  matrices: costOfAll,
  python: ({ wb }) =>
    wb
      ? "pull = lam / (2 * m) * sum((layer.W ** 2).sum() for layer in affine.values())"
      : "pull = lam / (2 * m) * sum((without_bias(Theta[l]) ** 2).sum() for l in sorted(Theta))",
  where: () => "pull",
  lit: (s) =>
    weightsOf(s, 1, 2)
      .filter(({ i }) => i > 0)
      .map(({ l, j, i }) => [`e ${l} ${j} ${i}`, "grad"]),
  spot: () => "J",
  arrow: () => "",
};

const D = {
  phase: "D",
  per: "batch",
  places: (s) => weightsOf(s, 2, 1),
  rank: () => [9],
  title: "t_D",
  colour: "grad",
  asked: true,
  key: ({ l, j, i }) => `D ${l} ${j} ${i}`,
  value: (N, { l, j, i }) => N.D[l][j - 1][i],
  mistakes(N, { l, j, i }) {
    const { m, net, Theta } = N;
    const [sum, theta] = [DeltaUpTo(N, { l, j, i }, m - 1), Theta[l][j - 1][i]];
    const pull = (net.lam / m) * theta;
    const sign = ["m_sign", -N.D[l][j - 1][i]];
    const withLam = (...mistakes) => (net.lam > 0 ? mistakes : []);
    if (i === 0) return [...oneOfMany(m, ["m_noMean", sum]), ...withLam(["m_biasRegularised", sum / m + pull]), sign];
    return [
      ...oneOfMany(m, ["m_noMean", sum + pull]),
      ...withLam(["m_noLam", sum / m], ["m_lamHalf", sum / m + pull / 2]),
      ...withLam(...oneOfMany(m, ["m_lamNotByM", sum / m + net.lam * theta])),
      sign,
    ];
  },
  why: ({ W, i }) => (i === 0 ? W.w_DBias : W.w_D),
  formula: ({ slope, sum, weight, l, j, i }) =>
    `${slope(l, j, i)} = \\frac{1}{m} ${sum(l, j, i)}${i === 0 ? "" : ` + \\frac{\\lambda}{m} ${weight(l, j, i)}`}`,
  filled({ slope, par, given, N, l, j, i }) {
    const theta = par(N.Theta[l][j - 1][i], given);
    const pull = i === 0 ? "" : ` + \\frac{${given(N.net.lam)}}{${N.m}} \\cdot ${theta}`;
    return `${slope(l, j, i)} = \\frac{1}{${N.m}} \\cdot ${par(DeltaUpTo(N, { l, j, i }, N.m - 1))}${pull} =`;
  },
  matrices({ wb, l, i }) {
    const [W, b] = [`W^{(${l})}`, `b^{(${l})}`];
    if (!wb) return `D^{(${l})} = \\frac{1}{m} \\Delta^{(${l})} + \\frac{\\lambda}{m} [0, \\bar{\\Theta}^{(${l})}]`;
    return i === 0
      ? `\\frac{\\partial J}{\\partial ${b}} = \\frac{1}{m} \\text{d}${b}`
      : `\\frac{\\partial J}{\\partial ${W}} = \\frac{1}{m} \\text{d}${W} + \\frac{\\lambda}{m} ${W}`;
  },
  python({ wb, l, i }) {
    if (!wb) return `D[${l}] = Delta[${l}] / m + lam / m * regularised(Theta[${l}])`;
    return i === 0
      ? `db = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["b"] / m`
      : `dW = affine[${l}].backward(delta[${l + 1}], a[${l}])[1]["W"] / m + lam / m * affine[${l}].W`;
  },
  where({ wb, entry, l, j, i }) {
    if (!wb) return entry("D", l, j - 1, i);
    return i === 0 ? `db[${j - 1}]` : `dW[${i - 1}, ${j - 1}]`;
  },
  lit: (_, { l, j, i }) => [[`e ${l} ${j} ${i}`, "grad"]],
  spot: ({ l, j, i }) => `e ${l} ${j} ${i}`,
  arrow: ({ found }) => found ?? "?",
  cells: { now: "D", in: "Delta" },
};

const update = {
  phase: "update",
  per: "batch",
  places: (s) => weightsOf(s, 2, 1),
  rank: () => [10],
  title: "t_update",
  colour: "grad",
  asked: true,
  key: ({ l, j, i }) => `update ${l} ${j} ${i}`,
  value: (N, { l, j, i }) => N.next[l][j - 1][i],
  mistakes(N, { l, j, i }) {
    const [theta, d] = [N.Theta[l][j - 1][i], N.D[l][j - 1][i]];
    return [
      ["m_uphill", theta + N.alpha * d],
      ["m_noAlpha", theta - d],
      ["m_stepOnly", N.alpha * d],
      ["m_stepOnly", -N.alpha * d],
    ];
  },
  why: ({ W }) => W.w_update,
  formula: ({ weight, slope, purple, l, j, i }) =>
    `${weight(l, j, i)} \\leftarrow ${weight(l, j, i)} - \\alpha ${purple(slope(l, j, i))}`,
  filled: ({ weight, given, par, purple, N, l, j, i }) =>
    `${weight(l, j, i)} \\leftarrow ${given(N.Theta[l][j - 1][i])} - ${given(N.alpha)} \\cdot ${purple(par(N.D[l][j - 1][i]))} =`,
  matrices({ wb, l, i }) {
    const all = wb ? `${i === 0 ? "b" : "W"}^{(${l})}` : `\\Theta^{(${l})}`;
    return `${all} \\leftarrow ${all} - \\alpha ${wb ? `\\frac{\\partial J}{\\partial ${all}}` : `D^{(${l})}`}`;
  },
  python: () => "Theta, _ = GradientDescent(alpha).step(Theta, D)",
  where: ({ entry, l, j, i }) => entry("Theta", l, j - 1, i),
  lit: (_, { l, j, i }) => [[`e ${l} ${j} ${i}`, "grad"]],
  spot: ({ l, j, i }) => `e ${l} ${j} ${i}`,
  arrow: ({ found }) => found ?? "?",
  cells: { now: "update", in: "D" },
};

const newCost = ({ wb }) => {
  const moved = (name) => `${name} - \\alpha \\frac{\\partial J}{\\partial ${name}}`;
  return wb ? `J(${moved("W")}, ${moved("b")})` : "J(\\Theta - \\alpha D)";
};

const after = {
  phase: "update",
  per: "batch",
  places: () => [{}],
  rank: () => [11],
  title: "t_after",
  colour: "back",
  asked: false,
  key: () => "after",
  value: (N) => N.after,
  mistakes: () => [],
  why({ fill, W, N, shown, preset }) {
    const still = preset === "mazur" ? ` ${fill(W.w_still, { J: shown(N.afterStill) })}` : "";
    return `${fill(W.w_after, { J: shown(N.parts.J) })}${still}`;
  },
  formula: newCost,
  filled: () => "J =",
  matrices: newCost,
  python: () => "J = net.cost(GradientDescent(alpha).step(Theta, D)[0], X, Y)",
  where: () => "J",
  lit: () => [],
  spot: () => "J",
};

export const GRADIENT = { Delta, mean, penalty, D, update, after };
