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
