// A network as lists: the twin of backprop.network. net = { sizes, hidden, output, cost, lam }.
// As in the book: layers 1 … L are keys (Theta[1], a[2], delta[3]); examples are rows; column 0 of Theta[l] belongs to the bias unit.

import { ACTIVATIONS } from "./activations.js";
import { COSTS } from "./costs.js";

// f(value, l, j, i) of every weight
export const mapTheta = (Theta, f) =>
  Object.fromEntries(
    Object.entries(Theta).map(([l, rows]) => [
      l,
      rows.map((row, j) => row.map((value, i) => f(value, Number(l), j, i))),
    ]),
  );

// z_j = theta_j0 + sum_i theta_ji a_i
export const weighted = (theta, row) =>
  theta.map((weights) => {
    let sum = weights[0];
    for (let i = 0; i < row.length; i++) sum += weights[i + 1] * row[i];
    return sum;
  });

// z(l+1)_j = Theta(l)_j0 + sum_i Theta(l)_ji a(l)_i,  a(l+1) = g(z(l+1))
export function forward(net, Theta, X) {
  const L = net.sizes.length;
  const a = { 1: X };
  const z = {};
  for (let l = 1; l < L; l++) {
    const { g } = ACTIVATIONS[l + 1 < L ? net.hidden : net.output];
    z[l + 1] = a[l].map((row) => weighted(Theta[l], row));
    a[l + 1] = z[l + 1].map((row) => row.map(g));
  }
  return { a, z };
}

// delta(L) = dJ_i/dz(L),  delta(l)_i = (sum_j Theta(l)_ji delta(l+1)_j) g'(z(l)_i): one row for each example, no 1/m
export function backward(net, Theta, { a, z }, Y) {
  const L = net.sizes.length;
  const cost = COSTS[net.cost];
  const [outPrime, prime] = [ACTIVATIONS[net.output].prime, ACTIVATIONS[net.hidden].prime];
  const last = (value, y, zOut) => cost.delta?.(zOut, y) ?? cost.wrtA(value, y) * outPrime(zOut);
  const delta = { [L]: a[L].map((row, n) => row.map((value, k) => last(value, Y[n][k], z[L][n][k]))) };
  for (let l = L - 1; l > 1; l--) {
    const carried = (row, i) => {
      let sum = 0;
      for (let j = 0; j < row.length; j++) sum += Theta[l][j][i + 1] * row[j];
      return sum;
    };
    delta[l] = delta[l + 1].map((row, n) => z[l][n].map((value, i) => carried(row, i) * prime(value)));
  }
  return delta;
}

// D(l)_ji = 1/m sum_n delta(l+1)_nj a(l)_ni + lambda/m Theta(l)_ji, no lambda in the bias column
export function gradients(net, Theta, trace, delta) {
  const m = trace.a[1].length;
  return mapTheta(Theta, (theta, l, j, i) => {
    let sum = 0;
    for (let n = 0; n < m; n++) sum += delta[l + 1][n][j] * (i === 0 ? 1 : trace.a[l][n][i - 1]);
    return sum / m + (i === 0 ? 0 : (net.lam / m) * theta);
  });
}

// J = 1/m sum_n sum_k J_nk + lambda/2m sum Theta_ji^2 without the bias column; the parts are kept
export function costParts(net, Theta, { a, z }, Y) {
  const L = net.sizes.length;
  const m = Y.length;
  const each = Y.map((row, n) => row.map((y, k) => COSTS[net.cost].of(z[L][n][k], a[L][n][k], y)));
  const data = each.reduce((sum, row) => sum + row.reduce((s, value) => s + value, 0), 0) / m;
  let squares = 0;
  mapTheta(Theta, (theta, _l, _j, i) => {
    if (i > 0) squares += theta * theta;
  });
  const penalty = (net.lam / (2 * m)) * squares;
  return { each, data, squares, penalty, J: data + penalty };
}

export const costOf = (net, Theta, X, Y) => costParts(net, Theta, forward(net, Theta, X), Y).J;

// Theta with one weight changed; the old Theta is left alone. l from 1; j and i are places, from 0
export const withWeight = (Theta, l, j, i, value) => ({
  ...Theta,
  [l]: Theta[l].map((row, r) => (r === j ? row.map((old, c) => (c === i ? value : old)) : row)),
});
