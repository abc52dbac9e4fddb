// The landscapes, the rules and the walk. Weights are one flat list, in the order of backprop.flatten.

import { COSTS, sigmoid, sigmoidPrime } from "../numerics/index.js";

export const HALF_LOG_2 = Math.log(2) / 2;
const BOTH = [0, 1];

// ---- landscapes: { size, cost(theta), slope(theta) } ----

// J = 1/2 sum c w^2
export const bowl = (c) => ({
  size: c.length,
  cost: (w) => 0.5 * w.reduce((sum, value, i) => sum + c[i] * value * value, 0),
  slope: (w) => w.map((value, i) => c[i] * value),
});

// J and its gradient for a network of sigmoids with cross-entropy, lambda = 0, in arrays made once
export function flatNetwork(sizes, X, Y) {
  const L = sizes.length;
  const m = X.length;
  const first = [0]; // where each layer's weights begin
  for (let l = 0; l + 1 < L; l++) first.push(first[l] + sizes[l + 1] * (1 + sizes[l]));
  const [a, z, delta] = [0, 1, 2].map(() => sizes.map((units) => new Float64Array(units)));
  const net = { sizes, L, first, a, z, delta };
  const examples = X.map((x, n) => ({ x, y: Y[n] }));
  return {
    size: first[L - 1],
    cost: (theta) => examples.reduce((J, { x, y }) => J + forward(net, theta, x).cost(y), 0) / m,
    slope(theta) {
      const Delta = new Array(first[L - 1]).fill(0);
      for (const { x, y } of examples) {
        forward(net, theta, x);
        addBackward(net, theta, y, Delta);
      }
      return Delta.map((sum) => sum / m);
    },
    answers: (theta) => X.map((x) => forward(net, theta, x).answer()),
  };
}

function forward({ sizes, L, first, a, z }, theta, x) {
  a[0].set(x);
  for (let l = 0; l + 1 < L; l++) {
    let at = first[l];
    for (let j = 0; j < sizes[l + 1]; j++) {
      let sum = theta[at++];
      for (let i = 0; i < sizes[l]; i++) sum += theta[at++] * a[l][i];
      z[l + 1][j] = sum;
      a[l + 1][j] = sigmoid(sum);
    }
  }
  return {
    answer: () => [...a[L - 1]],
    cost: (y) => y.reduce((J, label, k) => J + COSTS.cross_entropy.of(z[L - 1][k], a[L - 1][k], label), 0),
  };
}

// Adds delta(l+1) a(l) of one example to Delta. delta(L) = a - y is written so that it keeps its digits where y = 1.
function addBackward({ sizes, L, first, a, z, delta }, theta, y, Delta) {
  for (let l = L - 1; l > 0; l--) {
    for (let j = 0; j < sizes[l]; j++) {
      const zj = z[l][j];
      delta[l][j] =
        l === L - 1
          ? (1 - y[j]) * sigmoid(zj) - y[j] * sigmoid(-zj)
          : overPaths(theta, first[l] + 1 + j, 1 + sizes[l], delta[l + 1]) * sigmoidPrime(zj);
      const row = first[l - 1] + j * (1 + sizes[l - 1]);
      Delta[row] += delta[l][j];
      for (let i = 0; i < sizes[l - 1]; i++) Delta[row + 1 + i] += delta[l][j] * a[l - 1][i];
    }
  }
}

// sum_k Theta_kj delta_k: column j of Theta begins at `start`, its entries lie `apart`
function overPaths(theta, start, apart, above) {
  let sum = 0;
  for (let k = 0; k < above.length; k++) sum += theta[start + k * apart] * above[k];
  return sum;
}

export const landscapeOf = (land) => ("c" in land ? bowl(land.c) : flatNetwork(land.sizes, land.X, land.Y));

// ---- rules, as in backprop.optimise: init(theta) -> memory, step(theta, d, memory) -> [theta, memory] ----

const zeros = (theta) => theta.map(() => 0);

export const RULES = {
  descent: (alpha) => ({
    init: () => null,
    step: (theta, d) => [theta.map((value, i) => value - alpha * d[i]), null],
  }),
  momentum: (alpha, beta) => ({
    init: zeros,
    step(theta, d, velocity) {
      const v = velocity.map((old, i) => beta * old - alpha * d[i]);
      return [theta.map((value, i) => value + v[i]), v];
    },
  }),
  adam: (alpha, _beta, beta1 = 0.9, beta2 = 0.999, eps = 1e-8) => ({
    init: (theta) => ({ u: zeros(theta), v: zeros(theta), t: 0 }),
    step(theta, d, memory) {
      const t = memory.t + 1;
      const u = memory.u.map((old, i) => beta1 * old + (1 - beta1) * d[i]);
      const v = memory.v.map((old, i) => beta2 * old + (1 - beta2) * d[i] * d[i]);
      const c1 = 1 - beta1 ** t;
      const c2 = 1 - beta2 ** t;
      return [theta.map((value, i) => value - (alpha * (u[i] / c1)) / (Math.sqrt(v[i] / c2) + eps)), { u, v, t }];
    },
  }),
};

// ---- the walk ----

// Which two weights the map shows
export const freeOf = ({ land, pair }) => (land === "xor" ? pair : BOTH);

export function firstOf(lands, { land, seed, start, pair }) {
  const first = [...(land === "xor" ? lands.xor.starts[seed] : lands[land].start)];
  start.forEach((value, k) => {
    first[freeOf({ land, pair })[k]] = value;
  });
  return first;
}

// { thetas, J, slopes, memories, ended, to(t) }: to(t) walks on until step t; ended: the last step before the numbers ran over, else null
export function walkOf(lands, settings) {
  const { land, rule, alpha, beta, only } = settings;
  const place = landscapeOf(lands[land]);
  const free = freeOf(settings);
  const { init, step } = RULES[rule](alpha, beta);
  const held = land === "xor" && only;
  const slope = (theta) => place.slope(theta).map((each, k) => (held && !free.includes(k) ? 0 : each));
  const first = firstOf(lands, settings);
  const walk = {
    place,
    free,
    thetas: [first],
    J: [place.cost(first)],
    slopes: [slope(first)],
    memories: [init(first)],
  };
  walk.ended = null;
  walk.to = (t) => {
    while (walk.thetas.length <= t && walk.ended === null) {
      const last = walk.thetas.length - 1;
      const [theta, memory] = step(walk.thetas[last], walk.slopes[last], walk.memories[last]);
      const J = place.cost(theta);
      const d = slope(theta);
      if (![...theta, J, ...d].every(Number.isFinite)) {
        walk.ended = last;
        break;
      }
      walk.thetas.push(theta);
      walk.J.push(J);
      walk.slopes.push(d);
      walk.memories.push(memory);
    }
    return Math.min(t, walk.thetas.length - 1);
  };
  return walk;
}

export const lengthOf = (d) => Math.hypot(...d);

// How the walk stands at step t
export function verdictAt({ J, slopes, ended }, t, land) {
  if (ended === t) return "end";
  if (t === 0) return "start";
  if (J[t] > J[0]) return "high";
  if (land === "xor" && J[t] < 0.05) return "learnt";
  if (land === "xor" && Math.abs(J[t] - HALF_LOG_2) < 0.01 && lengthOf(slopes[t]) < 0.01) return "stuck";
  if (lengthOf(slopes[t]) < 1e-6) return "flat";
  return J[t] > J[t - 1] ? "up" : "down";
}

// Where weight k of the XOR network leads: layer l, to unit j, from unit i (0 is the bias)
export const weightOf = (k) => (k < 9 ? { l: 1, j: Math.floor(k / 3) + 1, i: k % 3 } : { l: 2, j: 1, i: k - 9 });
