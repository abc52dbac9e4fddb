// The steps of the forward pass and of the cost. What an entry holds: kinds.js.

import { costParts, sigmoid, sigmoidPrime } from "./numbers.js";
import { each, unitsOf } from "./places.js";

const z = {
  phase: "forward",
  per: "example",
  places: (s) => unitsOf(s, 2, 3),
  rank: ({ l }) => [1, l, 0],
  title: "t_z",
  colour: "forward",
  asked: true,
  key: ({ n, l, j }) => `z ${n} ${l} ${j}`,
  value: (N, { n, l, j }) => N.z[l][n][j - 1],
  mistakes(N, { n, l, j }) {
    const [Theta, from, right] = [N.Theta[l - 1], N.a[l - 1][n], N.z[l][n][j - 1]];
    const turned = from.reduce((sum, a, k) => sum + Theta[k]?.[j] * a, Theta[j - 1][0]); // Θ(k, j) for Θ(j, k)
    return [
      ["m_noBias", right - Theta[j - 1][0]],
      ["m_aForZ", sigmoid(right)],
      ["m_transposed", turned],
      ["m_sign", -right],
    ];
  },
  why: ({ W }) => W.w_z,
  formula({ z, weight, a, blue, plus, N, l, j }) {
    const terms = each(N.net.sizes[l - 2], (i) => `${weight(l - 1, j, i)} ${blue(a(l - 1, i))}`);
    return `${z(l, j)} = ${plus([weight(l - 1, j, 0), ...terms])}`;
  },
  filled({ z, given, par, carries, blue, plus, N, l, j }) {
    const [bias, ...row] = N.Theta[l - 1][j - 1];
    const terms = row.map((theta, k) => `${par(theta, given)} \\cdot ${blue(carries(l - 1, k + 1))}`);
    return `${z(l, j)} = ${plus([given(bias), ...terms])} =`;
  },
  matrices: ({ way, l }) =>
    way({
      theta: {
        rows: `z^{(${l})} = [1, a^{(${l - 1})}] \\, \\Theta^{(${l - 1})\\top}`,
        columns: `z^{(${l})} = \\Theta^{(${l - 1})} [1; a^{(${l - 1})}]`,
      },
      wb: {
        rows: `z^{(${l})} = a^{(${l - 1})} W^{(${l - 1})} + b^{(${l - 1})}`,
        columns: `z^{(${l})} = W^{(${l - 1})} a^{(${l - 1})} + b^{(${l - 1})}`,
      },
    }),
  python: ({ wb, l }) =>
    wb
      ? `z[${l}], cache = affine[${l - 1}].forward(a[${l - 1}])`
      : `z[${l}] = with_bias(a[${l - 1}]) @ Theta[${l - 1}].T`,
  where: ({ entry, n, l, j }) => entry("z", l, n, j - 1),
  lit: (s, { l, j }) => [
    ...each(s[l - 1] + 1, (k) => [`u ${l - 1} ${k - 1}`, "in"]),
    ...each(s[l - 1] + 1, (k) => [`e ${l - 1} ${j} ${k - 1}`, "forward"]),
    [`u ${l} ${j}`, "now"],
  ],
  spot: ({ l, j }) => `u ${l} ${j}`,
};

const a = {
  phase: "forward",
  per: "example",
  places: (s) => unitsOf(s, 2, 3),
  rank: ({ l }) => [1, l, 1],
  title: "t_a",
  colour: "forward",
  asked: true,
  key: ({ n, l, j }) => `a ${n} ${l} ${j}`,
  value: (N, { n, l, j }) => N.a[l][n][j - 1],
  mistakes(N, { n, l, j }) {
    const z = N.z[l][n][j - 1];
    return [
      ["m_zForA", z],
      ["m_prime", sigmoidPrime(z)],
      ["m_mirror", sigmoid(-z)],
    ];
  },
  why: ({ W }) => W.w_a,
  formula: ({ a, z, l, j }) => `${a(l, j)} = g(${z(l, j)}) = \\frac{1}{1 + e^{-z}}`,
  filled: ({ a, num, N, n, l, j }) => `${a(l, j)} = g(${num(N.z[l][n][j - 1])}) =`,
  matrices: ({ l }) => `a^{(${l})} = g(z^{(${l})})`,
  python: ({ l }) => `a[${l}] = sigmoid(z[${l}])`,
  where: ({ entry, n, l, j }) => entry("a", l, n, j - 1),
  lit: (_, { l, j }) => [[`u ${l} ${j}`, "now"]],
  spot: ({ l, j }) => `u ${l} ${j}`,
};

const cost = {
  phase: "cost",
  per: "example",
  places: (s) => unitsOf(s, 3),
  rank: () => [2],
  title: "t_cost",
  colour: "back",
  asked: true,
  key: ({ n, j }) => `cost ${n} ${j}`,
  value: (N, { n, j }) => N.parts.each[n][j - 1],
  mistakes(N, { n, j }) {
    const [y, a, right] = [N.Y[n][j - 1], N.a[3][n][j - 1], N.parts.each[n][j - 1]];
    const otherLabels = N.Y.map((row) => row.map((v) => 1 - v));
    return N.net.cost === "half_squared_error"
      ? [
          ["m_half", (a - y) ** 2],
          ["m_notSquared", a - y],
          ["m_notSquared", y - a],
        ]
      : [
          ["m_sign", -right],
          ["m_otherLabel", costParts(N.net, N.Theta, N, otherLabels).each[n][j - 1]],
          ["m_log10", right / Math.LN10],
          ["m_squares", 0.5 * (a - y) ** 2],
        ];
  },
  why: ({ half, W }) => (half ? W.w_costHalf : W.w_cost),
  formula: ({ half, a, blue, j }) =>
    half
      ? `J_{${j}} = \\frac{1}{2} (${blue(a(3, j))} - y_{${j}})^2`
      : `J_{${j}} = -y_{${j}} \\log ${blue(a(3, j))} - (1 - y_{${j}}) \\log (1 - ${blue(a(3, j))})`,
  filled({ half, num, given, par, blue, N, n, j }) {
    const [y, act, rest] = [N.Y[n][j - 1], N.a[3][n][j - 1], sigmoid(-N.z[3][n][j - 1])];
    return half
      ? `J_{${j}} = \\frac{1}{2} (${blue(num(act))} - ${par(y, given)})^2 =`
      : `J_{${j}} = -${par(y, given)} \\cdot \\log ${blue(num(act))} - ${par(1 - y, given)} \\cdot \\log ${blue(num(rest))} =`;
  },
  matrices: ({ half }) => (half ? "J_n = \\frac{1}{2} \\sum_k (a_k - y_k)^2" : "J_n = \\sum_k J_k"),
  python: ({ half }) => (half ? "J_n = half_squared_error(a[3], Y)" : "J_n = cross_entropy(z[3], Y)"),
  where({ half, n, j }) {
    const cell = `[${n}:${n + 1}, ${j - 1}:${j}]`; // one output's share: the same function of one column
    return half ? `half_squared_error(a[3]${cell}, Y${cell})[0]` : `cross_entropy(z[3]${cell}, Y${cell})[0]`;
  },
  lit: (_, { j }) => [
    [`u 3 ${j}`, "in"],
    [`t ${j}`, "nowBack"],
  ],
  spot: ({ j }) => `t ${j}`,
};

export const FORWARD = { z, a, cost };
