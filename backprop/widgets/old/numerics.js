// The numerics of every interactive figure, and nothing else: plain functions of numbers and arrays, no page, no state.
// Each is the JavaScript twin of a function of the package `backprop` and is tested against it, so the algorithms are the same.
// As in the book: layers 1 … L are keys (Theta[1], a[2], delta[3]); examples are rows; column 0 of Theta[l] belongs to the bias unit.

// ---- activations, each beside its derivative; both take z ----

export const sigmoid = (z) => {
  const e = Math.exp(-Math.abs(z));   // at most 1, so it cannot overflow
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
};
export const sigmoidPrime = (z) => sigmoid(z) * sigmoid(-z);
export const tanh = (z) => Math.tanh(z);
export const tanhPrime = (z) => 4 * sigmoidPrime(2 * z);
export const relu = (z) => (z > 0 ? z : 0);
export const reluPrime = (z) => (z > 0 ? 1 : 0);
export const identity = (z) => z;
export const identityPrime = () => 1;

export const ACTIVATIONS = {
  sigmoid: { g: sigmoid, prime: sigmoidPrime },
  tanh: { g: tanh, prime: tanhPrime },
  relu: { g: relu, prime: reluPrime },
  identity: { g: identity, prime: identityPrime },
};

// ---- costs ----

export const softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

// Each cost: what one output adds to J, its slope by a, and whether delta(L) shortens to a - y.
export const COSTS = {
  cross_entropy: {
    of: (z, a, y) => y * softplus(-z) + (1 - y) * softplus(z),
    wrtA: (a, y) => (a - y) / (a * (1 - a)),
    short: true,
  },
  half_squared_error: { of: (z, a, y) => 0.5 * (a - y) ** 2, wrtA: (a, y) => a - y, short: false },
  squared_error: { of: (z, a, y) => (a - y) ** 2, wrtA: (a, y) => 2 * (a - y), short: false },
};

// ---- a network: net = { sizes, hidden, output, cost, lam } ----

export const mapTheta = (Theta, f) =>
  Object.fromEntries(Object.entries(Theta).map(([l, rows]) => [l, rows.map((row, j) => row.map((value, i) => f(value, +l, j, i)))]));

// z(l+1)_j = Theta(l)_j0 + sum_i Theta(l)_ji a(l)_i,  a(l+1) = g(z(l+1))
export function forward(net, Theta, X) {
  const L = net.sizes.length, a = { 1: X }, z = {};
  for (let l = 1; l < L; l++) {
    const { g } = ACTIVATIONS[l + 1 < L ? net.hidden : net.output];
    z[l + 1] = a[l].map((row) => Theta[l].map((weights) => {
      let sum = weights[0];
      for (let i = 0; i < row.length; i++) sum += weights[i + 1] * row[i];
      return sum;
    }));
    a[l + 1] = z[l + 1].map((row) => row.map(g));
  }
  return { a, z };
}

// delta(L) = dJ_i/dz(L),  delta(l)_i = (sum_j Theta(l)_ji delta(l+1)_j) g'(z(l)_i): one row for each example, no 1/m
export function backward(net, Theta, { a, z }, Y) {
  const L = net.sizes.length, cost = COSTS[net.cost], delta = {};
  const outPrime = ACTIVATIONS[net.output].prime, prime = ACTIVATIONS[net.hidden].prime;
  delta[L] = a[L].map((row, n) => row.map((value, k) =>
    cost.short ? value - Y[n][k] : cost.wrtA(value, Y[n][k]) * outPrime(z[L][n][k])));
  for (let l = L - 1; l > 1; l--) {
    delta[l] = delta[l + 1].map((row, n) => z[l][n].map((value, i) => {
      let sum = 0;
      for (let j = 0; j < row.length; j++) sum += Theta[l][j][i + 1] * row[j];
      return sum * prime(value);
    }));
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
  const L = net.sizes.length, m = Y.length;
  const each = Y.map((row, n) => row.map((y, k) => COSTS[net.cost].of(z[L][n][k], a[L][n][k], y)));
  const data = each.reduce((sum, row) => sum + row.reduce((s, value) => s + value, 0), 0) / m;
  let squares = 0;
  mapTheta(Theta, (theta, l, j, i) => { if (i > 0) squares += theta * theta; });
  const penalty = (net.lam / (2 * m)) * squares;
  return { each, data, squares, penalty, J: data + penalty };
}

export const costOf = (net, Theta, X, Y) => costParts(net, Theta, forward(net, Theta, X), Y).J;

// Theta with one weight changed; the old Theta is left alone
export const withWeight = (Theta, l, j, i, value) => ({
  ...Theta, [l]: Theta[l].map((row, r) => (r === j ? row.map((old, c) => (c === i ? value : old)) : row)),
});

// ---- derivatives by differences ----

export const forwardDifference = (f, x, h) => (f(x + h) - f(x)) / h;
export const centralDifference = (f, x, h) => (f(x + h) - f(x - h)) / (2 * h);

// ---- one step of an optimiser on flat arrays: (theta, d, state) -> [theta, state] ----

export const gradientDescentStep = (theta, d, alpha) => theta.map((value, i) => value - alpha * d[i]);

export function momentumStep(theta, d, velocity, alpha, beta) {
  const v = velocity.map((old, i) => beta * old - alpha * d[i]);
  return [theta.map((value, i) => value + v[i]), v];
}

export function adamStep(theta, d, { m, v, t }, alpha, beta1 = 0.9, beta2 = 0.999, eps = 1e-8) {
  const now = t + 1;
  const m1 = m.map((old, i) => beta1 * old + (1 - beta1) * d[i]);
  const v1 = v.map((old, i) => beta2 * old + (1 - beta2) * d[i] * d[i]);
  const next = theta.map((value, i) =>
    value - (alpha * (m1[i] / (1 - beta1 ** now))) / (Math.sqrt(v1[i] / (1 - beta2 ** now)) + eps));
  return [next, { m: m1, v: v1, t: now }];
}

// ---- seeded random numbers: the same seed gives the same numbers in every browser ----

export function uniforms(seed) {   // mulberry32
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = s;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function normals(seed) {   // Box and Muller
  const uniform = uniforms(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

// ---- two gradients compared, and the bug catalogue ----

const blockNorm = (rows) => Math.sqrt(rows.flat().reduce((sum, value) => sum + value * value, 0));
export const minusTheta = (P, Q) => mapTheta(P, (value, l, j, i) => value - Q[l][j][i]);

// { l: |P - Q| / (|P| + |Q|) }, 0 for two zeros
export function relativeError(P, Q) {
  const gap = minusTheta(P, Q);
  return Object.fromEntries(Object.keys(P).map((l) => { const size = blockNorm(P[l]) + blockNorm(Q[l]); return [l, size ? blockNorm(gap[l]) / size : 0]; }));
}

// The cosine of the angle between two gradients, all layers taken together
export function cosine(P, Q) {
  const [p, q] = [P, Q].map((each) => Object.keys(each).flatMap((l) => each[l].flat()));
  const size = blockNorm([p]) * blockNorm([q]);
  return size ? p.reduce((sum, value, k) => sum + value * q[k], 0) / size : 0;
}

// D as a program with this bug computes it (backprop.bugs); null where a missing transpose does not fit and so shows itself
export function buggyGradients(net, Theta, X, Y, bug, alpha) {
  const L = net.sizes.length, m = X.length, { lam } = net, { a, z } = forward(net, Theta, X);
  const outPrime = ACTIVATIONS[net.output].prime, { prime } = ACTIVATIONS[net.hidden];
  const { [L]: last } = backward(net, Theta, { a, z }, Y);
  const delta = { [L]: last.map((row, n) => row.map((d, k) => (bug === "delta_sign" ? -d : bug === "extra_prime" ? d * outPrime(z[L][n][k]) : d))) };
  const pull = (theta, i) => {
    if (bug === "l2_forgotten" || (i === 0 && bug !== "bias_regularised")) return 0;
    return (bug === "lam_not_over_m" ? lam : lam / m) * theta;
  };
  const D = (l) => Theta[l].map((row, j) => row.map((theta, i) => {
    let sum = 0;
    for (let n = 0; n < m; n++) sum += delta[l + 1][n][j] * (i === 0 ? 1 : a[l][n][i - 1]);
    return sum / (bug === "no_1_over_m" ? 1 : m) + pull(theta, i);
  }));
  for (let l = L - 1; l > 1; l--) {
    const [above, here] = [net.sizes[l], net.sizes[l - 1]];
    if (bug === "transpose_missing" && above !== here) return null;
    const used = bug === "stale_weights" ? D(l).map((row, j) => row.map((d, i) => Theta[l][j][i] - alpha * d)) : Theta[l];
    const weight = (j, i) => (bug === "bias_column_kept" ? used[j][i] : bug === "transpose_missing" ? used[i][j + 1] : used[j][i + 1]);
    delta[l] = z[l].map((row, n) => row.map((value, i) => {
      let sum = 0;
      for (let j = 0; j < above; j++) sum += weight(j, i) * delta[l + 1][n][j];
      return bug === "hidden_prime_missing" ? sum : sum * prime(bug === "prime_of_a" ? a[l][n][i] : value);
    }));
  }
  return Object.fromEntries(Object.keys(Theta).map((l) => [l, D(+l)]));
}

// The cost before each of `steps` steps against the buggy gradient, and after the last
export function descend(net, Theta, X, Y, bug, alpha, steps) {
  const costs = [costOf(net, Theta, X, Y)];
  for (let k = 0; k < steps; k++) {
    const D = buggyGradients(net, Theta, X, Y, bug, alpha);
    if (!D) return costs;
    Theta = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
    costs.push(costOf(net, Theta, X, Y));
  }
  return costs;
}

// ---- calculations as graphs ----
// inputs: names; given: those that are data and get no slope. nodes, in the order of the calculation: { name, of(v), slopes: { from: slope(v) } }, v holding
// the value of every name. The last node is the output. Slopes and costs are written in z, so that nothing is lost where a rounds to 0 or 1.

const NEURON = [
  { name: "p1", of: (v) => v.w1 * v.x1, slopes: { w1: (v) => v.x1, x1: (v) => v.w1 } },
  { name: "p2", of: (v) => v.w2 * v.x2, slopes: { w2: (v) => v.x2, x2: (v) => v.w2 } },
  { name: "z", of: (v) => v.b + v.p1 + v.p2, slopes: { p1: () => 1, p2: () => 1, b: () => 1 } },
  { name: "a", of: (v) => sigmoid(v.z), slopes: { z: (v) => sigmoidPrime(v.z) } },
];
export const GRAPHS = {
  once: {
    inputs: ["x", "y", "z"], given: [],
    nodes: [
      { name: "q", of: (v) => v.x + v.y, slopes: { x: () => 1, y: () => 1 } },
      { name: "f", of: (v) => v.q * v.z, slopes: { q: (v) => v.z, z: (v) => v.q } },
    ],
  },
  twice: {
    inputs: ["a", "b"], given: [],
    nodes: [
      { name: "c", of: (v) => v.a + v.b, slopes: { a: () => 1, b: () => 1 } },
      { name: "d", of: (v) => v.b + 1, slopes: { b: () => 1 } },
      { name: "e", of: (v) => v.c * v.d, slopes: { c: (v) => v.d, d: (v) => v.c } },
    ],
  },
  neuron: { inputs: ["w1", "x1", "w2", "x2", "b"], given: [], nodes: NEURON },
  cost: {
    inputs: ["w1", "x1", "w2", "x2", "b", "y"], given: ["y"],
    nodes: [...NEURON, {
      name: "J", of: (v) => COSTS.cross_entropy.of(v.z, v.a, v.y),
      slopes: { a: (v) => (v.a - v.y) / sigmoidPrime(v.z) },
    }],
  },
};

// The value of every name, from those of the inputs
export function graphForward({ nodes }, values) {
  const v = { ...values };
  for (const { name, of } of nodes) v[name] = of(v);
  return v;
}

// From the output back, each name once all whom it feeds are done: the sum over them, slope there times local slope.
// { slope, edges }, edges in the order of the walk: { from, to, local, above, part }, part = above · local
export function graphBackward({ nodes }, v) {
  const out = nodes.at(-1).name, slope = { [out]: 1 }, edges = [], waits = {}, ready = [out];
  for (const { slopes } of nodes) for (const from in slopes) waits[from] = (waits[from] ?? 0) + 1;
  for (const to of ready) {
    const { slopes = {} } = nodes.find(({ name }) => name === to) ?? {};
    for (const from in slopes) {
      const local = slopes[from](v), above = slope[to], part = above * local;
      edges.push({ from, to, local, above, part });
      slope[from] = (slope[from] ?? 0) + part;
      if (--waits[from] === 0) ready.push(from);
    }
  }
  return { slope, edges };
}

// Every way from a name to the output, as lists of edges
export function graphPaths(edges, from, output) {
  if (from === output) return [[]];
  return edges.filter((edge) => edge.from === from).flatMap((edge) => graphPaths(edges, edge.to, output).map((rest) => [edge, ...rest]));
}

// ---- figure 5: what a walker feels on a landscape of one flat array of weights, in the order of flatten() ----

// J and its gradient for a network of sigmoids with cross-entropy, lambda = 0
export function flatNetwork(sizes, X, Y) {
  const L = sizes.length, m = X.length, first = [0], J_ik = COSTS.cross_entropy.of;
  for (let l = 0; l + 1 < L; l++) first.push(first[l] + sizes[l + 1] * (1 + sizes[l]));
  const [a, z, delta] = [0, 1, 2].map(() => sizes.map((n) => new Float64Array(n)));
  function pass(theta, x) {
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
  }
  return {
    size: first[L - 1],
    cost(theta) {
      let J = 0;
      for (let n = 0; n < m; n++) {
        pass(theta, X[n]);
        for (let k = 0; k < sizes[L - 1]; k++) J += J_ik(z[L - 1][k], a[L - 1][k], Y[n][k]);
      }
      return J / m;
    },
    slope(theta) {
      const D = new Array(first[L - 1]).fill(0);
      for (let n = 0; n < m; n++) {
        pass(theta, X[n]);
        for (let l = L - 1; l > 0; l--) {
          for (let j = 0; j < sizes[l]; j++) {
            let sum = 0;
            if (l < L - 1) for (let k = 0; k < sizes[l + 1]; k++) sum += theta[first[l] + k * (1 + sizes[l]) + 1 + j] * delta[l + 1][k];
            const d = l === L - 1 ? a[l][j] - Y[n][j] : sum * sigmoidPrime(z[l][j]);
            const row = first[l - 1] + j * (1 + sizes[l - 1]);
            delta[l][j] = d;
            D[row] += d;
            for (let i = 0; i < sizes[l - 1]; i++) D[row + 1 + i] += d * a[l - 1][i];
          }
        }
      }
      return D.map((sum) => sum / m);
    },
    answers: (theta) => X.map((x) => { pass(theta, x); return [...a[L - 1]]; }),
  };
}

// J = 1/2 sum c w^2
export const bowl = (c) => ({
  size: c.length,
  cost: (w) => 0.5 * w.reduce((sum, value, i) => sum + c[i] * value * value, 0),
  slope: (w) => w.map((value, i) => c[i] * value),
});

// The rules of optimise.py: init(theta) -> memory, step(theta, d, memory) -> [theta, memory]
export const RULES = {
  descent: (alpha) => ({ init: () => null, step: (theta, d) => [gradientDescentStep(theta, d, alpha), null] }),
  momentum: (alpha, beta) => ({ init: (theta) => theta.map(() => 0), step: (theta, d, v) => momentumStep(theta, d, v, alpha, beta) }),
  adam: (alpha) => ({ init: (theta) => ({ m: theta.map(() => 0), v: theta.map(() => 0), t: 0 }), step: (theta, d, memory) => adamStep(theta, d, memory, alpha) }),
};

// Height lines by marching squares. heights[row * columns + column]; returns [x1, y1, x2, y2, …] in units of the grid, four numbers for each piece.
export function heightLine(heights, columns, rows, level) {
  const pieces = [];
  const cut = (p, q) => (level - p) / (q - p);
  for (let r = 0; r + 1 < rows; r++) for (let c = 0; c + 1 < columns; c++) {
    const at = r * columns + c, p = heights[at], q = heights[at + 1], s = heights[at + columns + 1], t = heights[at + columns];
    const kind = (p > level) | ((q > level) << 1) | ((s > level) << 2) | ((t > level) << 3);
    if (kind === 0 || kind === 15) continue;
    const side = [   // where the line crosses the four sides of this square
      () => pieces.push(c + cut(p, q), r), () => pieces.push(c + 1, r + cut(q, s)), () => pieces.push(c + cut(t, s), r + 1), () => pieces.push(c, r + cut(p, t))];
    const join = (i, j) => { side[i](); side[j](); };
    if (kind === 5 || kind === 10) {   // a saddle: its middle decides
      const high = (p + q + s + t) / 4 > level;
      if (high === (kind === 5)) { join(0, 1); join(2, 3); } else { join(3, 0); join(1, 2); }
    } else {
      const [i, j] = { 1: [3, 0], 2: [0, 1], 3: [3, 1], 4: [1, 2], 6: [0, 2], 7: [3, 2], 8: [2, 3], 9: [0, 2], 11: [1, 2], 12: [1, 3], 13: [0, 1], 14: [3, 0] }[kind];
      join(i, j);
    }
  }
  return pieces;
}

// ---- figure 6: the experiment of deep.py. Theta[l], a[l], z[l], delta[l] are flat Float64Arrays, row after row, as numpy stores them ----

// xorshift32 (Marsaglia 2003): ten times as fast as mulberry32 here, where up to 400,000 numbers are drawn for one picture
export function xorshift(seed) {
  const state = new Int32Array([Math.imul(seed + 1, 0x9e3779b1)]);   // seeds next to each other must not start alike
  const next = () => {
    let s = state[0];
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    state[0] = s;
    return ((s >>> 0) - 1) * 2.3283064365386963e-10;   // 0 never comes, so less 1; times 2^-32
  };
  for (let k = 0; k < 8; k++) next();
  return next;
}

// Normal numbers, two at a time from a point in the unit disc (Marsaglia's polar form of Box and Muller, without sine and cosine)
export function fillNormals(out, uniform) {
  for (let k = 0; k < out.length; k += 2) {
    let x, y, square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const r = Math.sqrt((-2 * Math.log(square)) / square);
    out[k] = r * x;
    if (k + 1 < out.length) out[k + 1] = r * y;
  }
  return out;
}

// First weights as in initialisers.py: which numbers are drawn, how large a weight is, and whether the biases are drawn or 0
const FIRST_WEIGHTS = {
  glorot: { kind: "uniform", size: (nIn, nOut) => Math.sqrt(6 / (nIn + nOut)), biases: false },
  he: { kind: "normal", size: (nIn) => Math.sqrt(2 / nIn), biases: false },
  normal: { kind: "normal", size: () => 1, biases: true },
  scaled: { kind: "normal", size: (nIn) => 1 / Math.sqrt(nIn), biases: true },
};

export const deepSizes = (depth, width, nIn = 784, nOut = 10) => [nIn, ...new Array(depth).fill(width), nOut];

// From one seed: a number for each weight, layer by layer, row by row (for biases that stay 0 too); then m examples with ink in 19 of
// 100 places, for each place whether and how much; then the classes as one-hot rows
export function deepDraw(sizes, how, seed, m) {
  const uniform = xorshift(seed), { kind, size, biases } = FIRST_WEIGHTS[how], L = sizes.length, K = sizes[L - 1], Theta = {};
  for (let l = 1; l < L; l++) {
    const nIn = sizes[l - 1], nOut = sizes[l], part = new Float64Array(nOut * (1 + nIn)), scale = size(nIn, nOut);
    if (kind === "normal") fillNormals(part, uniform);
    else for (let k = 0; k < part.length; k++) part[k] = 2 * uniform() - 1;
    for (let j = 0, k = 0; j < nOut; j++) {
      if (!biases) part[k] = 0;
      k++;
      for (let i = 0; i < nIn; i++) part[k++] *= scale;
    }
    Theta[l] = part;
  }
  const X = new Float64Array(m * sizes[0]), Y = new Float64Array(m * K);
  for (let k = 0; k < X.length; k++) {
    const there = uniform() < 0.19, ink = uniform();
    X[k] = there ? ink : 0;
  }
  for (let n = 0; n < m; n++) Y[n * K + Math.floor(K * uniform())] = 1;
  return { Theta, X, Y };
}

// One forward and one backward pass; sigmoid output and cross-entropy. residual: a(l) is added to a(l+1) between hidden layers.
export function deepPass({ sizes, hidden, residual }, Theta, X, Y) {
  const L = sizes.length, m = X.length / sizes[0], a = { 1: X }, z = {}, delta = {};
  const skips = (l) => residual && l > 1 && l < L - 1;
  for (let l = 1; l < L; l++) {
    const nIn = sizes[l - 1], nOut = sizes[l], theta = Theta[l], { g } = ACTIVATIONS[l + 1 < L ? hidden : "sigmoid"], from = a[l];
    const zs = new Float64Array(m * nOut), as = new Float64Array(m * nOut), sums = new Float64Array(nOut);
    for (let n = 0; n < m; n++) {
      dotRows(sums, theta, nOut, nIn, from.subarray(n * nIn, (n + 1) * nIn));
      for (let j = 0; j < nOut; j++) zs[n * nOut + j] = sums[j] + theta[j * (1 + nIn)];
    }
    for (let n = 0; n < zs.length; n++) as[n] = skips(l) ? from[n] + g(zs[n]) : g(zs[n]);
    z[l + 1] = zs;
    a[l + 1] = as;
  }
  delta[L] = a[L].map((value, n) => value - Y[n]);
  const { prime } = ACTIVATIONS[hidden];
  let e = null;   // dJ_i/da
  for (let l = L - 1; l > 1; l--) {
    const nIn = sizes[l - 1], nOut = sizes[l], theta = Theta[l], from = delta[l + 1], es = skips(l) ? e.slice() : new Float64Array(m * nIn);
    for (let n = 0; n < m; n++) addRows(es, n * nIn, nIn, theta, nOut, from, n * nOut);
    delta[l] = new Float64Array(m * nIn);
    for (let n = 0; n < es.length; n++) delta[l][n] = es[n] * prime(z[l][n]);
    e = es;
  }
  return { a, z, delta };
}

// out = W x
function dotRows(out, theta, nOut, nIn, x) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const p = j * (1 + nIn) + 1, q = p + 1 + nIn, r = q + 1 + nIn, s = r + 1 + nIn;
    let sp = 0, sq = 0, sr = 0, ss = 0;
    for (let i = 0; i < nIn; i++) { const v = x[i]; sp += theta[p + i] * v; sq += theta[q + i] * v; sr += theta[r + i] * v; ss += theta[s + i] * v; }
    out[j] = sp; out[j + 1] = sq; out[j + 2] = sr; out[j + 3] = ss;
  }
  for (; j < nOut; j++) {
    let sum = 0;
    for (let i = 0, p = j * (1 + nIn) + 1; i < nIn; i++) sum += theta[p + i] * x[i];
    out[j] = sum;
  }
}

// out[at …] += sum_j by[from + j] W_j, the rows of Theta without their bias
function addRows(out, at, nIn, theta, nOut, by, from) {
  let j = 0;
  for (; j + 3 < nOut; j += 4) {
    const p = j * (1 + nIn) + 1, q = p + 1 + nIn, r = q + 1 + nIn, s = r + 1 + nIn, wp = by[from + j], wq = by[from + j + 1], wr = by[from + j + 2], ws = by[from + j + 3];
    for (let i = 0; i < nIn; i++) out[at + i] += wp * theta[p + i] + wq * theta[q + i] + wr * theta[r + i] + ws * theta[s + i];
  }
  for (; j < nOut; j++) for (let i = 0, p = j * (1 + nIn) + 1; i < nIn; i++) out[at + i] += by[from + j] * theta[p + i];
}

// { l: mean over the examples of |delta(l)| }
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

// The largest singular value of Theta without its bias column: Lanczos' method on W^T W
export function spectralNorm(theta, nOut, nIn) {
  const uniform = uniforms(1), diagonal = [], beside = [];   // of the small tridiagonal matrix whose largest eigenvalue is sought
  let before = new Float64Array(nIn), now = new Float64Array(nIn), next = new Float64Array(nIn), beta = 0, last = 0;
  const u = new Float64Array(nOut), length = (x) => { let sum = 0; for (let i = 0; i < nIn; i++) sum += x[i] * x[i]; return Math.sqrt(sum); };
  for (let i = 0; i < nIn; i++) now[i] = 1 - uniform();
  const start = length(now);
  for (let i = 0; i < nIn; i++) now[i] /= start;
  for (let k = 1; k <= 10 * nIn + 20; k++) {
    dotRows(u, theta, nOut, nIn, now);
    next.fill(0);
    addRows(next, 0, nIn, theta, nOut, u, 0);
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

// Of a symmetric tridiagonal matrix with no negative eigenvalue, by halving: x is too small as long as a pivot of x - T is negative
function largestEigenvalue(diagonal, beside) {
  let low = Math.max(0, ...diagonal), high = 0;
  diagonal.forEach((d, i) => { high = Math.max(high, d + Math.abs(beside[i]) + Math.abs(beside[i + 1] ?? 0)); });
  for (let x = (low + high) / 2; x > low && x < high; x = (low + high) / 2) {
    let pivot = 1, above = false;
    for (let i = 0; i < diagonal.length && !above; i++) {
      pivot = x - diagonal[i] - (i ? (beside[i] * beside[i]) / pivot : 0);
      above = pivot <= 0;
    }
    if (above) low = x; else high = x;
  }
  return high;
}

// { l: |W(l)| }, l = 2 to L - 1, and the ceiling { l: c^(L-l) |W(l)| … |W(L-1)| |delta(L)| }
export const hiddenSpectralNorms = (sizes, Theta) =>
  Object.fromEntries(Object.keys(Theta).filter((l) => l > 1).map((l) => [l, spectralNorm(Theta[l], sizes[l], sizes[l - 1])]));
export const LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };
export function deltaBound(sizes, hidden, spectral, norms) {
  const L = sizes.length, bound = { [L]: norms[L] };
  for (let l = L - 1; l > 1; l--) bound[l] = LARGEST_SLOPE[hidden] * spectral[l] * bound[l + 1];
  return bound;
}
