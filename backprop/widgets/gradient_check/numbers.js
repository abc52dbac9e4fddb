// The bug catalogue, descent with a bug, and the check of a gradient against the one that Python found by the complex step.

import { ACTIVATIONS, backward, costOf, forward, mapTheta } from "../numerics/index.js";

// ---- the backward pass of backprop.bugs ----

// delta(L), with two mistakes
function lastDelta(net, Theta, trace, Y, bug) {
  const L = net.sizes.length;
  const outPrime = ACTIVATIONS[net.output].prime;
  const right = backward(net, Theta, trace, Y)[L];
  if (bug === "delta_sign") return right.map((row) => row.map((d) => -d));
  if (bug === "extra_prime") return right.map((row, n) => row.map((d, k) => d * outPrime(trace.z[L][n][k])));
  return right;
}

// What the lambda term adds to D(l)_ji
function pull({ lam }, m, theta, i, bug) {
  if (bug === "l2_forgotten" || (i === 0 && bug !== "bias_regularised")) return 0;
  return (bug === "lam_not_over_m" ? lam : lam / m) * theta;
}

function slopesOf(net, theta, a, delta, bug) {
  const m = a.length;
  const share = bug === "no_1_over_m" ? 1 : m;
  return theta.map((row, j) =>
    row.map((weight, i) => {
      let sum = 0;
      for (let n = 0; n < m; n++) sum += delta[n][j] * (i === 0 ? 1 : a[n][i - 1]);
      return sum / share + pull(net, m, weight, i, bug);
    }),
  );
}

// The weight by which delta(l+1)_j counts for unit i of layer l; i from 0, without the bias unit
function weightUsed(theta, j, i, bug) {
  if (bug === "bias_column_kept") return theta[j][i];
  return bug === "transpose_missing" ? theta[i][j + 1] : theta[j][i + 1];
}

// D as a program with this bug computes it; null where a missing transpose does not fit and so shows itself
export function buggyGradients(net, Theta, X, Y, bug, alpha) {
  const L = net.sizes.length;
  const trace = forward(net, Theta, X);
  const { a, z } = trace;
  const { prime } = ACTIVATIONS[net.hidden];
  const delta = { [L]: lastDelta(net, Theta, trace, Y, bug) };
  const D = (l) => slopesOf(net, Theta[l], a[l], delta[l + 1], bug);
  const updated = (l) => D(l).map((row, j) => row.map((d, i) => Theta[l][j][i] - alpha * d));
  for (let l = L - 1; l > 1; l--) {
    const above = net.sizes[l];
    if (bug === "transpose_missing" && above !== net.sizes[l - 1]) return null;
    const theta = bug === "stale_weights" ? updated(l) : Theta[l];
    const carried = (n, i) => {
      let sum = 0;
      for (let j = 0; j < above; j++) sum += weightUsed(theta, j, i, bug) * delta[l + 1][n][j];
      return sum;
    };
    const slope = (n, i) => (bug === "hidden_prime_missing" ? 1 : prime((bug === "prime_of_a" ? a : z)[l][n][i]));
    delta[l] = z[l].map((row, n) => row.map((_, i) => carried(n, i) * slope(n, i)));
  }
  return Object.fromEntries(Object.keys(Theta).map((l) => [l, D(Number(l))]));
}

// The cost before each of `steps` steps against the buggy gradient, and after the last
export function descend(net, first, X, Y, bug, alpha, steps) {
  let Theta = first;
  const costs = [costOf(net, Theta, X, Y)];
  for (let k = 0; k < steps; k++) {
    const D = buggyGradients(net, Theta, X, Y, bug, alpha);
    if (!D) return costs;
    Theta = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
    costs.push(costOf(net, Theta, X, Y));
  }
  return costs;
}

// ---- two gradients compared ----

const norm = (rows) => Math.sqrt(rows.flat().reduce((sum, value) => sum + value * value, 0));
const minus = (P, Q) => P.map((row, j) => row.map((value, i) => value - Q[j][i]));

// |P - Q| / (|P| + |Q|), 0 for two zeros
export function relativeError(P, Q) {
  const size = norm(P) + norm(Q);
  return size ? norm(minus(P, Q)) / size : 0;
}

// The cosine of the angle between two gradients, all layers taken together; 0 if one of them is 0
export function cosine(P, Q) {
  const [p, q] = [P, Q].map((each) => Object.keys(each).flatMap((l) => each[l].flat()));
  const size = norm([p]) * norm([q]);
  return size ? p.reduce((sum, value, k) => sum + value * q[k], 0) / size : 0;
}

// One block against the right one. It disagrees above the limit of acceptable_error; then `off` marks the entries whose own
// share of the gap is above it: at least one, because together they are.
function compare(found, right, accept) {
  const error = relativeError(found, right);
  const share = (accept * (norm(found) + norm(right))) / Math.sqrt(found.flat().length);
  const bad = error > accept;
  return { error, bad, off: minus(found, right).map((row) => row.map((gap) => bad && Math.abs(gap) > share)) };
}

// ---- the lab ----

// costs: with and without the bug; blocks: { l: { error, bad, off } }. D is null where the bug stops the program.
export function labNumbers(setup, bug, alpha, steps) {
  const { sizes, lam, Theta, X, Y } = setup;
  const net = { sizes, hidden: "sigmoid", output: "sigmoid", cost: "cross_entropy", lam };
  const D = buggyGradients(net, Theta, X, Y, bug, alpha);
  const right = descend(net, Theta, X, Y, "none", alpha, steps);
  if (!D) return { right, wrong: right.slice(0, 1), D };
  const wrong = bug === "none" ? right : descend(net, Theta, X, Y, bug, alpha, steps);
  const blocks = Object.fromEntries(Object.keys(D).map((l) => [l, compare(D[l], setup.D[l], setup.accept[l])]));
  return { right, wrong, D, blocks, cosine: cosine(D, setup.D) };
}

const ROUNDING = 1e-12; // a smaller change of J, relative to it, is neither a fall nor a rise

// How a descent went: { kind, rises, at: the step of the lowest cost, low }
export function course(costs) {
  const ways = costs.slice(1).map((J, k) => {
    const change = J - costs[k];
    return Math.abs(change) > ROUNDING * Math.abs(costs[k]) ? Math.sign(change) : 0;
  });
  const low = Math.min(...costs);
  const at = costs.indexOf(low);
  return { kind: kindOf(ways, at), rises: ways.filter((way) => way > 0).length, at, low };
}

// ways: of each step -1 down, 1 up, 0 neither
function kindOf(ways, at) {
  const all = (way, some = ways) => some.every((each) => each === way);
  if (all(0)) return "stays";
  if (all(-1)) return "falls";
  if (all(1)) return "rises";
  if (!ways.includes(1)) return "settles";
  return all(-1, ways.slice(0, at)) && all(1, ways.slice(at)) ? "turns" : "mixed";
}

// ---- the V-curve ----

// The place in the list of exponents that is nearest to this one
export const nearest = (exponents, exponent) =>
  exponents.reduce((best, e, k) => (Math.abs(e - exponent) < Math.abs(exponents[best] - exponent) ? k : best), 0);

// Where the error is smallest; of equal ones the smallest step
export const bestPlace = (errors) => errors.reduce((best, error, k) => (error < errors[best] ? k : best), 0);
