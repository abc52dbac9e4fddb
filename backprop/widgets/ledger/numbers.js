// The numbers of the ledger: pure functions, tested against the package. Units count from 1, unit 0 is the bias; examples count from 0.

import { backward, costOf, costParts, forward, gradients, mapTheta, withWeight } from "../numerics/index.js";

export * from "../numerics/index.js";

export const sizesOf = ({ X, Theta }) => [X[0].length, Theta[1].length, Theta[2].length];

// Everything there is to know about one state
export function numbersOf({ Theta, X, Y, cost, lam, alpha }) {
  const net = { sizes: sizesOf({ X, Theta }), hidden: "sigmoid", output: "sigmoid", cost, lam };
  const trace = forward(net, Theta, X);
  const delta = backward(net, Theta, trace, Y);
  const parts = costParts(net, Theta, trace, Y);
  const D = gradients(net, Theta, trace, delta);
  const next = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
  const still = mapTheta(next, (theta, l, j, i) => (i === 0 ? Theta[l][j][0] : theta)); // the biases left as they were
  const after = costOf(net, next, X, Y);
  const afterStill = costOf(net, still, X, Y);
  return { net, m: X.length, Theta, X, Y, alpha, ...trace, delta, D, next, parts, after, afterStill };
}

// a(l)_ni with a(l)_n0 = 1, the bias unit
export const carried = (N, l, n, i) => (i === 0 ? 1 : N.a[l][n][i - 1]);
export const product = (N, { l, n, j, i }) => N.delta[l + 1][n][j - 1] * carried(N, l, n, i);
// The sum of the products of the examples 0 … last
export const DeltaUpTo = (N, { l, j, i }, last) => {
  let sum = 0;
  for (let n = 0; n <= last; n++) sum += product(N, { l, n, j, i });
  return sum;
};

// What moving one weight by epsilon does to J; null if it moves nothing
export function wiggled(N, [l, j, i], epsilon) {
  const theta = N.Theta[l][j - 1][i];
  const moved = theta + epsilon;
  const reached = moved - theta; // what of epsilon really reached the weight
  if (reached === 0) return null;
  const J = costOf(N.net, withWeight(N.Theta, l, j - 1, i, moved), N.X, N.Y);
  const measured = (J - N.parts.J) / reached;
  const exact = N.D[l][j - 1][i];
  return { before: N.parts.J, after: J, measured, exact, difference: measured - exact };
}

// The same numbers as far as they go, for other layer sizes; new weights are short decimals
export function resized({ Theta, X, Y }, [inputs, hidden, outputs]) {
  const cut = (rows, height, length, value) =>
    Array.from({ length: height }, (_, r) => Array.from({ length }, (_, c) => rows[r]?.[c] ?? value(r, c)));
  const fresh = (r, c) => Math.round(10 * Math.sin(1.7 * r + 2.3 * c + 1)) / 10;
  return {
    Theta: { 1: cut(Theta[1], hidden, inputs + 1, fresh), 2: cut(Theta[2], outputs, hidden + 1, fresh) },
    X: cut(X, X.length, inputs, fresh),
    Y: cut(Y, Y.length, outputs, (r, c) => (r + c) % 2),
  };
}

// One more example, the last one turned round
export const withAnother = ({ X, Y, cost }) => ({
  X: [...X, X.at(-1).map((x) => -x)],
  Y: [...Y, Y.at(-1).map((y) => (cost === "cross_entropy" ? 1 - y : -y))],
});
