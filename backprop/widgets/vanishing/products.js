// The two products of a layer, four rows of Theta at a time, and the largest singular value. Theta(l) is one flat array, row after
// row, its bias first in each row, as numpy stores it; W is Theta without the biases.

import { xorshift } from "./random.js";

// Where the weights of rows j to j + 3 begin
const startsOf = (j, nIn) => [0, 1, 2, 3].map((k) => (j + k) * (1 + nIn) + 1);

// out = W x
export function timesW(out, theta, nOut, nIn, x) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const [p, q, r, s] = startsOf(j, nIn);
    let sumP = 0;
    let sumQ = 0;
    let sumR = 0;
    let sumS = 0;
    for (let i = 0; i < nIn; i++) {
      const value = x[i];
      sumP += theta[p + i] * value;
      sumQ += theta[q + i] * value;
      sumR += theta[r + i] * value;
      sumS += theta[s + i] * value;
    }
    out[j] = sumP;
    out[j + 1] = sumQ;
    out[j + 2] = sumR;
    out[j + 3] = sumS;
  }
  for (; j < nOut; j++) {
    const p = startsOf(j, nIn)[0];
    let sum = 0;
    for (let i = 0; i < nIn; i++) sum += theta[p + i] * x[i];
    out[j] = sum;
  }
}

// out[at …] += d[from …] W, a row vector on the left
export function addTimesW(out, at, theta, nOut, nIn, d, from) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const [p, q, r, s] = startsOf(j, nIn);
    const dP = d[from + j];
    const dQ = d[from + j + 1];
    const dR = d[from + j + 2];
    const dS = d[from + j + 3];
    for (let i = 0; i < nIn; i++)
      out[at + i] += dP * theta[p + i] + dQ * theta[q + i] + dR * theta[r + i] + dS * theta[s + i];
  }
  for (; j < nOut; j++) {
    const p = startsOf(j, nIn)[0];
    for (let i = 0; i < nIn; i++) out[at + i] += d[from + j] * theta[p + i];
  }
}

// ‖W‖, the largest singular value: the root of the largest eigenvalue of WᵀW, by Lanczos' method. A power iteration would need
// hundreds of rounds where the two largest lie close together, and 30 layers are drawn between two frames.
export function spectralNorm(theta, nOut, nIn) {
  const uniform = xorshift(1);
  const diagonal = []; // of the small tridiagonal matrix whose largest eigenvalue is sought, and what stands beside it
  const beside = [];
  const u = new Float64Array(nOut);
  let before = new Float64Array(nIn);
  let now = unit(Float64Array.from({ length: nIn }, () => 1 - uniform()));
  let next = new Float64Array(nIn);
  let beta = 0;
  let last = 0;
  for (let k = 1; k <= 10 * nIn + 20; k++) {
    timesW(u, theta, nOut, nIn, now);
    next.fill(0);
    addTimesW(next, 0, theta, nOut, nIn, u, 0);
    let alpha = 0;
    for (let i = 0; i < nIn; i++) alpha += next[i] * now[i];
    for (let i = 0; i < nIn; i++) next[i] -= alpha * now[i] + beta * before[i];
    diagonal.push(alpha);
    beside.push(beta);
    beta = length(next);
    if (beta === 0 || k % 4 === 0) {
      const found = largestEigenvalue(diagonal, beside);
      if (beta === 0 || found - last <= 1e-14 * found) return Math.sqrt(found);
      last = found;
    }
    for (let i = 0; i < nIn; i++) next[i] /= beta;
    [before, now, next] = [now, next, before];
  }
  return Math.sqrt(last);
}

const length = (x) => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
const unit = (x) => {
  const size = length(x);
  return x.map((value) => value / size);
};

// Of a symmetric tridiagonal matrix with no negative eigenvalue, by halving: x is too small as long as a pivot of x - T is negative
function largestEigenvalue(diagonal, beside) {
  const circles = diagonal.map((d, i) => d + Math.abs(beside[i]) + Math.abs(beside[i + 1] ?? 0)); // Gershgorin's
  let low = Math.max(0, ...diagonal);
  let high = Math.max(0, ...circles);
  for (let x = (low + high) / 2; x > low && x < high; x = (low + high) / 2) {
    let pivot = 1;
    let above = false;
    for (let i = 0; i < diagonal.length && !above; i++) {
      pivot = x - diagonal[i] - (i ? (beside[i] * beside[i]) / pivot : 0);
      above = pivot <= 0;
    }
    if (above) low = x;
    else high = x;
  }
  return high;
}
