// The steps of the backward pass. What an entry holds: kinds.js.

import { sigmoidPrime } from "./numbers.js";
import { each, unitsOf } from "./places.js";

const last = {
  phase: "backward",
  per: "example",
  places: (s) => unitsOf(s, 3),
  rank: () => [3],
  title: "t_last",
  colour: "back",
  asked: true,
  key: ({ n, j }) => `delta ${n} 3 ${j}`,
  value: (N, { n, j }) => N.delta[3][n][j - 1],
  mistakes(N, { n, j }) {
    const [y, a, z] = [N.Y[n][j - 1], N.a[3][n][j - 1], N.z[3][n][j - 1]];
    const sign = ["m_sign", -N.delta[3][n][j - 1]];
    return N.net.cost === "half_squared_error"
      ? [sign, ["m_noPrime", a - y], ["m_primeOfA", (a - y) * sigmoidPrime(a)]]
      : [sign, ["m_extraPrime", (a - y) * sigmoidPrime(z)], ["m_wrtA", (a - y) / (a * (1 - a))]];
  },
  why: ({ half, W }) => (half ? W.w_lastHalf : W.w_last),
  formula: ({ half, delta, a, z, blue, j }) =>
    half
      ? `${delta(3, j)} = (${blue(a(3, j))} - y_{${j}}) \\, g'(${z(3, j)})`
      : `${delta(3, j)} = ${blue(a(3, j))} - y_{${j}}`,
  filled({ half, delta, num, given, par, blue, N, n, j }) {
    const miss = `${blue(num(N.a[3][n][j - 1]))} - ${par(N.Y[n][j - 1], given)}`;
    return half
      ? `${delta(3, j)} = (${miss}) \\cdot ${num(sigmoidPrime(N.z[3][n][j - 1]))} =`
      : `${delta(3, j)} = ${miss} =`;
  },
  matrices: ({ half }) => (half ? "\\delta^{(3)} = (a^{(3)} - y) \\odot g'(z^{(3)})" : "\\delta^{(3)} = a^{(3)} - y"),
  python: ({ half }) => (half ? "delta[3] = (a[3] - Y) * sigmoid_prime(z[3])" : "delta[3] = a[3] - Y"),
  where: ({ entry, n, j }) => entry("delta", 3, n, j - 1),
  lit: (_, { j }) => [
    [`u 3 ${j}`, "nowBack"],
    [`t ${j}`, "nowBack"],
  ],
  spot: ({ j }) => `u 3 ${j}`,
};

// One way from output j to unit i: as symbols, and as numbers
const pathSymbols = ({ weight, orange, delta }, i, j) => `${weight(2, j, i)} ${orange(delta(3, j))}`;
const pathNumbers = ({ par, given, orange, N, n }, i, j) =>
  `${par(N.Theta[2][j - 1][i], given)} \\cdot ${orange(par(N.delta[3][n][j - 1]))}`;
const allPaths = (writer, i, way) => writer.plus(each(writer.N.net.sizes[2], (j) => way(writer, i, j)));

// The hidden δ of all units at once, where one path is a part of it
const hiddenDelta = {
  matrices({ way }) {
    const carried = way({
      theta: { rows: "\\delta^{(3)} \\bar{\\Theta}^{(2)}", columns: "\\bar{\\Theta}^{(2)\\top} \\delta^{(3)}" },
      wb: { rows: "\\delta^{(3)} W^{(2)\\top}", columns: "W^{(2)\\top} \\delta^{(3)}" },
    });
    return `\\delta^{(2)} = (${carried}) \\odot g'(z^{(2)})`;
  },
  python: ({ wb }) =>
    wb
      ? "delta[2] = affine[2].backward(delta[3], a[2])[0] * sigmoid_prime(z[2])"
      : "delta[2] = (delta[3] @ without_bias(Theta[2])) * sigmoid_prime(z[2])",
};

const path = {
  phase: "backward",
  per: "example",
  places: (s) => each(s[2], (i) => each(s[3], (j) => ({ l: 2, i, j }))).flat(),
  rank: ({ i }) => [4, i, 0],
  title: "t_path",
  colour: "back",
  asked: true,
  key: ({ n, i, j }) => `path ${n} ${i} ${j}`,
  value: (N, { n, i, j }) => N.Theta[2][j - 1][i] * N.delta[3][n][j - 1],
  mistakes(N, { n, i, j }) {
    const [Theta, d] = [N.Theta[2], N.delta[3][n][j - 1]];
    return [
      ["m_biasRow", Theta[j - 1][i - 1] * d],
      ["m_transposed", Theta[i - 1]?.[j] * d],
      ["m_aInPath", Theta[j - 1][i] * N.a[3][n][j - 1]],
      ["m_sign", -Theta[j - 1][i] * d],
    ];
  },
  why: ({ W }) => W.w_path,
  formula: (writer) => pathSymbols(writer, writer.i, writer.j),
  filled: (writer) => `${pathNumbers(writer, writer.i, writer.j)} =`,
  ...hiddenDelta,
  where: ({ wb, n, i, j }) =>
    wb
      ? `affine[2].W[${i - 1}, ${j - 1}] * delta[3][${n}, ${j - 1}]`
      : `Theta[2][${j - 1}, ${i}] * delta[3][${n}, ${j - 1}]`,
  lit: (_, { i, j }) => [
    [`u 3 ${j}`, "back"],
    [`e 2 ${j} ${i}`, "back"],
    [`u 2 ${i}`, "nowBack"],
  ],
  spot: ({ i, j }) => `e 2 ${j} ${i}`,
  arrow: ({ weight, found }) => found ?? weight,
};

const sum = {
  phase: "backward",
  per: "example",
  places: (s) => each(s[2], (i) => ({ l: 2, i })),
  rank: ({ i }) => [4, i, 1],
  title: "t_sum",
  colour: "back",
  asked: true,
  key: ({ n, i }) => `delta ${n} 2 ${i}`,
  value: (N, { n, i }) => N.delta[2][n][i - 1],
  mistakes(N, { n, i }) {
    const [Theta, d] = [N.Theta[2], N.delta[3][n]];
    const prime = sigmoidPrime(N.z[2][n][i - 1]);
    const over = (weight) => d.reduce((total, value, k) => total + weight(k) * value, 0);
    const plain = over((k) => Theta[k][i]);
    const each = d.length > 1 ? d.map((value, k) => [Theta[k][i] * value, { j: k + 1 }]) : [];
    return [
      ["m_noPrime", plain],
      ...each.map(([one, which]) => ["m_onePath", one * prime, which]),
      ...each.map(([one, which]) => ["m_onePathPlain", one, which]),
      ["m_biasRow", over((k) => Theta[k][i - 1]) * prime],
      ["m_primeOfA", plain * sigmoidPrime(N.a[2][n][i - 1])],
      ["m_transposed", over((k) => Theta[i - 1]?.[k + 1]) * prime],
      ["m_stale", over((k) => N.next[2][k][i]) * prime],
      ["m_sign", -N.delta[2][n][i - 1]],
    ];
  },
  why: ({ W }) => W.w_sum,
  formula: (writer) =>
    `${writer.delta(2, writer.i)} = (${allPaths(writer, writer.i, pathSymbols)}) \\, g'(${writer.z(2, writer.i)})`,
  filled(writer) {
    const { delta, num, N, n, i } = writer;
    return `${delta(2, i)} = (${allPaths(writer, i, pathNumbers)}) \\cdot ${num(sigmoidPrime(N.z[2][n][i - 1]))} =`;
  },
  ...hiddenDelta,
  where: ({ entry, n, i }) => entry("delta", 2, n, i - 1),
  lit: (s, { i }) => [
    ...each(s[3], (k) => [`u 3 ${k}`, "back"]),
    ...each(s[3], (k) => [`e 2 ${k} ${i}`, "back"]),
    [`u 2 ${i}`, "nowBack"],
  ],
  spot: ({ i }) => `u 2 ${i}`,
};

const drop = {
  phase: "backward",
  per: "example",
  places: () => [{ l: 2 }],
  rank: () => [5],
  title: "t_drop",
  colour: "muted",
  asked: false,
  key: ({ n }) => `drop ${n}`,
  value: (N, { n }) => N.delta[3][n].reduce((total, d, k) => total + N.Theta[2][k][0] * d, 0),
  mistakes: () => [],
  why: ({ W }) => W.w_drop,
  formula: (writer) => allPaths(writer, 0, pathSymbols),
  filled: (writer) => `${allPaths(writer, 0, pathNumbers)} =`,
  matrices: ({ way }) => {
    const bar = "\\bar{\\Theta}^{(2)} = \\Theta^{(2)} \\text{ without column 0}";
    const [rows, columns] = ["\\delta^{(3)} W^{(2)\\top}", "W^{(2)\\top} \\delta^{(3)}"];
    const never = (tex) => `${tex} \\text{, never } b^{(2)}`;
    return way({ theta: { rows: bar, columns: bar }, wb: { rows: never(rows), columns: never(columns) } });
  },
  python: ({ wb }) => (wb ? "affine[2].W" : "without_bias(Theta[2])"),
  where: ({ wb, n }) => (wb ? `delta[3][${n}] @ affine[2].b` : `delta[3][${n}] @ Theta[2][:, 0]`),
  lit: (s) => [
    ...each(s[3], (k) => [`u 3 ${k}`, "back"]),
    ...each(s[3], (k) => [`e 2 ${k} 0`, "dropped"]),
    ["u 2 0", "dropped"],
  ],
  spot: () => "u 2 0",
};

export const BACKWARD = { last, path, sum, drop };
