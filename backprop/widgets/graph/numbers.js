// Calculations as graphs: values forwards, slopes backwards, the paths, and one input wiggled.

import { COSTS, sigmoid, sigmoidPrime } from "../numerics/index.js";

// inputs: names; given: those that are data and get no slope. nodes, in the order of the calculation: { name, of(v), slopes:
// { from: slope(v) } }, v holding the value of every name. The last node is the output. Slopes and costs are written in z, so
// that nothing is lost where a rounds to 0 or 1.
const NEURON = [
  { name: "p1", of: (v) => v.w1 * v.x1, slopes: { w1: (v) => v.x1, x1: (v) => v.w1 } },
  { name: "p2", of: (v) => v.w2 * v.x2, slopes: { w2: (v) => v.x2, x2: (v) => v.w2 } },
  { name: "z", of: (v) => v.b + v.p1 + v.p2, slopes: { p1: () => 1, p2: () => 1, b: () => 1 } },
  { name: "a", of: (v) => sigmoid(v.z), slopes: { z: (v) => sigmoidPrime(v.z) } },
];
const COST = {
  name: "J",
  of: (v) => COSTS.cross_entropy.of(v.z, v.a, v.y),
  slopes: { a: (v) => ((1 - v.y) * sigmoid(v.z) - v.y * sigmoid(-v.z)) / sigmoidPrime(v.z) },
};
export const GRAPHS = {
  once: {
    inputs: ["x", "y", "z"],
    given: [],
    nodes: [
      { name: "q", of: (v) => v.x + v.y, slopes: { x: () => 1, y: () => 1 } },
      { name: "f", of: (v) => v.q * v.z, slopes: { q: (v) => v.z, z: (v) => v.q } },
    ],
  },
  twice: {
    inputs: ["a", "b"],
    given: [],
    nodes: [
      { name: "c", of: (v) => v.a + v.b, slopes: { a: () => 1, b: () => 1 } },
      { name: "d", of: (v) => v.b + 1, slopes: { b: () => 1 } },
      { name: "e", of: (v) => v.c * v.d, slopes: { c: (v) => v.d, d: (v) => v.c } },
    ],
  },
  neuron: { inputs: ["w1", "x1", "w2", "x2", "b"], given: [], nodes: NEURON },
  cost: { inputs: ["w1", "x1", "w2", "x2", "b", "y"], given: ["y"], nodes: [...NEURON, COST] },
};

export const outputOf = ({ nodes }) => nodes.at(-1).name;
export const followed = (preset) => GRAPHS[preset].inputs.filter((name) => !GRAPHS[preset].given.includes(name));

// The value of every name, from those of the inputs
export function graphForward({ nodes }, values) {
  const v = { ...values };
  for (const { name, of } of nodes) v[name] = of(v);
  return v;
}

// From the output back, each name once all whom it feeds are done: the sum over them, slope there times local slope.
// { slope, edges }, edges in the order of the walk: { from, to, local, above, part }, part = above · local
export function graphBackward(graph, v) {
  const { nodes } = graph;
  const out = outputOf(graph);
  const slope = { [out]: 1 };
  const edges = [];
  const waits = {};
  const ready = [out];
  for (const { slopes } of nodes) for (const from in slopes) waits[from] = (waits[from] ?? 0) + 1;
  for (const to of ready) {
    const { slopes = {} } = nodes.find(({ name }) => name === to) ?? {};
    for (const from in slopes) {
      const local = slopes[from](v);
      const above = slope[to];
      const part = above * local;
      edges.push({ from, to, local, above, part });
      slope[from] = (slope[from] ?? 0) + part;
      waits[from] -= 1;
      if (waits[from] === 0) ready.push(from);
    }
  }
  return { slope, edges };
}

// Every way from a name to the output, as lists of edges
export function graphPaths(edges, from, output) {
  if (from === output) return [[]];
  const first = edges.filter((edge) => edge.from === from);
  return first.flatMap((edge) => graphPaths(edges, edge.to, output).map((rest) => [edge, ...rest]));
}

// The steps: { kind, name } or { kind, name, edge } with the edge's place in the walk back
export function graphSteps(graph) {
  const some = Object.fromEntries(graph.inputs.map((name) => [name, 0.5]));
  const { edges } = graphBackward(graph, graphForward(graph, some));
  const uses = (name) => edges.filter((edge) => edge.from === name).length;
  const last = (name) => edges.findLastIndex((edge) => edge.from === name);
  const back = edges.flatMap(({ from: name }, edge) => [
    { kind: "edge", edge, name },
    ...(uses(name) > 1 && last(name) === edge ? [{ kind: "sum", name }] : []),
  ]);
  return [
    { kind: "inputs" },
    ...graph.nodes.map(({ name }) => ({ kind: "forward", name })),
    { kind: "seed", name: outputOf(graph) },
    ...back,
    { kind: "paths" },
  ];
}

// What does not depend on the input that is followed: { graph, out, v, slope, edges, uses(name) }
export function passes({ preset, values }) {
  const graph = GRAPHS[preset];
  const v = graphForward(graph, values);
  const { slope, edges } = graphBackward(graph, v);
  return { graph, out: outputOf(graph), v, slope, edges, uses: (name) => edges.filter((edge) => edge.from === name) };
}

// The paths of one input: { way, factors, product }, the factors from the output back, as the chain rule writes them
export function pathsOf({ edges, out }, input) {
  return graphPaths(edges, input, out).map((way) => {
    const factors = way.map(({ local }) => local).reverse();
    return { way, factors, product: factors.reduce((product, local) => product * local, 1) };
  });
}

export const PARTS = [1, 0.1, 0.01]; // of ε

// The input moved by parts of epsilon: { step, change, ratio }, step being what really reached the input
export function wigglesOf({ graph, out, v }, values, input, epsilon) {
  return PARTS.map((part) => {
    const moved = values[input] + epsilon * part;
    const step = moved - values[input];
    const change = graphForward(graph, { ...values, [input]: moved })[out] - v[out];
    return { step, change, ratio: change / step };
  });
}
