// The experiment of backprop.deep: one forward and one backward pass through a deep network at its first weights, and how long δ is
// in every layer. Theta[l], a[l], z[l], delta[l] are flat Float64Arrays, row after row.

import { ACTIVATIONS } from "../numerics/index.js";
import { addTimesW, spectralNorm, timesW } from "./products.js";
import { fillNormals, xorshift } from "./random.js";

export { fillNormals, spectralNorm, xorshift };

export const PICTURES = 20;
export const LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };

// First weights as in backprop.initialisers: which numbers are drawn, how large a weight is, and whether biases are drawn or 0
const FIRST_WEIGHTS = {
  glorot: { kind: "uniform", size: (nIn, nOut) => Math.sqrt(6 / (nIn + nOut)), biases: false },
  he: { kind: "normal", size: (nIn) => Math.sqrt(2 / nIn), biases: false },
  normal: { kind: "normal", size: () => 1, biases: true },
  scaled: { kind: "normal", size: (nIn) => 1 / Math.sqrt(nIn), biases: true },
};

export const deepSizes = (depth, width, nIn = 784, nOut = 10) => [nIn, ...new Array(depth).fill(width), nOut];
export const layersOf = (L) => Array.from({ length: L - 1 }, (_, k) => k + 2); // 2 to L

// ---- the draw: weights layer by layer, row by row; then the pictures, with ink in 19 of 100 places; then their classes ----

function firstWeights(how, nIn, nOut, uniform) {
  const { kind, size, biases } = FIRST_WEIGHTS[how];
  const theta = new Float64Array(nOut * (1 + nIn)); // a number is drawn for biases that stay 0 too
  if (kind === "normal") fillNormals(theta, uniform);
  else for (let k = 0; k < theta.length; k++) theta[k] = 2 * uniform() - 1;
  const scale = size(nIn, nOut);
  return theta.map((value, k) => (k % (1 + nIn) > 0 ? scale * value : biases ? value : 0));
}

export function deepDraw(sizes, how, seed, m) {
  const uniform = xorshift(seed);
  const L = sizes.length;
  const K = sizes[L - 1];
  const Theta = {};
  for (let l = 1; l < L; l++) Theta[l] = firstWeights(how, sizes[l - 1], sizes[l], uniform);
  const X = new Float64Array(m * sizes[0]);
  for (let k = 0; k < X.length; k++) {
    const there = uniform() < 0.19;
    const ink = uniform();
    X[k] = there ? ink : 0;
  }
  const Y = new Float64Array(m * K);
  for (let n = 0; n < m; n++) Y[n * K + Math.floor(K * uniform())] = 1;
  return { Theta, X, Y };
}

// ---- the passes; sigmoid output and cross-entropy. residual: a(l) is added to a(l+1) between hidden layers ----

const skips = ({ sizes, residual }, l) => residual && l > 1 && l < sizes.length - 1;

function forward(net, Theta, X) {
  const { sizes, hidden } = net;
  const L = sizes.length;
  const m = X.length / sizes[0];
  const a = { 1: X };
  const z = {};
  for (let l = 1; l < L; l++) {
    const [nIn, nOut] = [sizes[l - 1], sizes[l]];
    const { g } = ACTIVATIONS[l + 1 < L ? hidden : "sigmoid"];
    const sums = new Float64Array(nOut);
    z[l + 1] = new Float64Array(m * nOut);
    for (let n = 0; n < m; n++) {
      timesW(sums, Theta[l], nOut, nIn, a[l].subarray(n * nIn, (n + 1) * nIn));
      for (let j = 0; j < nOut; j++) z[l + 1][n * nOut + j] = sums[j] + Theta[l][j * (1 + nIn)];
    }
    a[l + 1] = skips(net, l) ? z[l + 1].map((value, k) => a[l][k] + g(value)) : z[l + 1].map((value) => g(value));
  }
  return { a, z };
}

// delta(L) = a(L) - y, written (1 - y) g(z) - y g(-z): so it keeps its digits where y = 1 and a rounds to 1
function outputDelta(z, Y) {
  const { g } = ACTIVATIONS.sigmoid;
  return z.map((value, k) => (1 - Y[k]) * g(value) - Y[k] * g(-value));
}

export function deepPass(net, Theta, X, Y) {
  const { sizes, hidden } = net;
  const L = sizes.length;
  const m = X.length / sizes[0];
  const { a, z } = forward(net, Theta, X);
  const delta = { [L]: outputDelta(z[L], Y) };
  const { prime } = ACTIVATIONS[hidden];
  let e = null; // dJ_n/da(l)
  for (let l = L - 1; l > 1; l--) {
    const [nIn, nOut] = [sizes[l - 1], sizes[l]];
    e = skips(net, l) ? e.slice() : new Float64Array(m * nIn);
    for (let n = 0; n < m; n++) addTimesW(e, n * nIn, Theta[l], nOut, nIn, delta[l + 1], n * nOut);
    const through = e;
    delta[l] = z[l].map((value, k) => through[k] * prime(value));
  }
  return { a, z, delta };
}

// ---- what the picture shows ----

// { l: mean over the examples of ‖delta(l)‖ }
export function deltaNorms({ delta }, sizes, m) {
  const norms = {};
  for (let l = 2; l <= sizes.length; l++) {
    const width = sizes[l - 1];
    let sum = 0;
    for (let n = 0; n < m; n++) {
      let squares = 0;
      for (let j = 0; j < width; j++) squares += delta[l][n * width + j] ** 2;
      sum += Math.sqrt(squares);
    }
    norms[l] = sum / m;
  }
  return norms;
}

// { l: ‖W(l)‖ }, l = 2 to L - 1
export const hiddenSpectralNorms = (sizes, Theta) =>
  Object.fromEntries(
    Object.keys(Theta)
      .filter((l) => l > 1)
      .map((l) => [l, spectralNorm(Theta[l], sizes[l], sizes[l - 1])]),
  );

// The ceiling { l: c^(L-l) ‖W(l)‖ … ‖W(L-1)‖ ‖delta(L)‖ }, c the largest slope
export function deltaBound(sizes, hidden, spectral, norms) {
  const L = sizes.length;
  const bound = { [L]: norms[L] };
  for (let l = L - 1; l > 1; l--) bound[l] = LARGEST_SLOPE[hidden] * spectral[l] * bound[l + 1];
  return bound;
}

// With skip connections the ceiling does not hold: spectral and bound are null.
export function measure({ sizes, hidden, residual, spectral }, { Theta, X, Y }) {
  const norms = deltaNorms(deepPass({ sizes, hidden, residual }, Theta, X, Y), sizes, PICTURES);
  const bound = residual ? null : deltaBound(sizes, hidden, spectral, norms);
  return { L: sizes.length, norms, spectral: residual ? null : spectral, bound };
}

// How δ comes through, from layer L-1 back to layer 2: what the sentence says. factor: by how much in each layer.
export function passage({ L, norms, bound }) {
  const change = norms[2] / norms[L - 1];
  const factor = change ** (1 / (L - 3));
  const dead = Math.max(...layersOf(L).filter((l) => norms[l] === 0));
  if (norms[2] === 0) return bound ? { kind: "dead", dead } : { kind: "deadHere" };
  if (L === 3) return { kind: "one" };
  if (!(factor < 0.8 || factor > 1.25) || norms[L - 1] === 0) return { kind: "stays", factor };
  if (change < 1) return { kind: change < 1e-3 ? "vanishes" : "shrinks", factor };
  return { kind: change > 1e3 ? "explodes" : "grows", factor };
}
