// The kinds of steps, an entry each: title (and the group it stands in), formula, the same with numbers, Python, what is said, and
// what the drawing shows of it. A context holds the numbers N, the step, the input that is followed, its paths, the notation and the words.

import { fill } from "../kit/index.js";
import { afterSign, brief, inBrackets, inNames, inNumbers, plain, texName, written } from "./notation.js";

const forwardColour = (tex) => `\\c{forward}{${tex}}`;
const backColour = (tex) => `\\c{back}{${tex}}`;
const slopeTex = (out, name) => `\\frac{\\partial ${out}}{\\partial ${texName(name)}}`;
const localTex = ({ from, to }) => slopeTex(texName(to), from);
const python = (out, name) => `d${out}_d${name}`;

// Numbers with a sign between them: the first as it is, negative others in brackets
const joined = (numbers, sign) => numbers.map((x, k) => (k ? inBrackets(x) : brief(x))).join(` ${sign} `);
const joinedTex = (numbers, sign) => numbers.map((x, k) => (k ? afterSign(x) : plain(x))).join(` ${sign} `);

const nodeOf = ({ N, step }) => N.graph.nodes.find(({ name }) => name === step.name);
const edgeOf = ({ N, step }) => N.edges[step.edge];
const valuesOf = ({ N }) => N.graph.inputs.map((name) => [name, N.v[name]]);

export const KINDS = {
  inputs: {
    group: "forward",
    title: ({ W }) => W.stepInputs,
    formula: (now) =>
      valuesOf(now)
        .map(([name]) => texName(name))
        .join("\\text{, }"),
    filled: (now) =>
      valuesOf(now)
        .map(([name, x]) => `${texName(name)} = ${plain(x)}`)
        .join("\\text{, }"),
    python: (now) =>
      valuesOf(now)
        .map(([name, x]) => `${name} = ${x}`)
        .join("; "),
    says: (now) =>
      fill(now.W.saysInputs, {
        list: valuesOf(now)
          .map(([name, x]) => `${written(name)} = ${brief(x)}`)
          .join(", "),
      }),
    lights: () => ({}),
  },

  forward: {
    group: "forward",
    title: ({ W, step }) => fill(W.stepForward, { name: written(step.name) }),
    formula: ({ notation, step }) => `${texName(step.name)} = ${inNames(notation[step.name].tex)}`,
    filled: ({ N, notation, step: { name } }) =>
      `${texName(name)} = ${inNumbers(notation[name].tex, N.v)} = ${forwardColour(plain(N.v[name]))}`,
    python: ({ notation, step }) => `${step.name} = ${notation[step.name].python}`,
    says: ({ N, W, notation, step: { name } }) =>
      fill(W.saysForward, { text: `${written(name)} = ${notation[name].text} = ${brief(N.v[name])}` }),
    lights: (now) => ({
      boxes: { [now.step.name]: "forward" },
      arrows: Object.keys(nodeOf(now).slopes).map((from) => [from, now.step.name, "forward"]),
    }),
  },

  seed: {
    group: "backward",
    title: ({ W, N: { out } }) => fill(W.stepSeed, { out }),
    formula: ({ N: { out } }) => slopeTex(out, out),
    filled: ({ N: { out } }) => `${slopeTex(out, out)} = ${backColour("1")}`,
    python: ({ N: { out } }) => `${python(out, out)} = 1.0`,
    says: ({ W, N: { out } }) => fill(W.saysSeed, { out }),
    lights: ({ step }) => ({ boxes: { [step.name]: "back" } }),
  },

  edge: {
    group: "backward",
    title(now) {
      const { from, to } = edgeOf(now);
      return fill(now.W.stepEdge, { from: written(from), to: written(to) });
    },
    formula(now) {
      const edge = edgeOf(now);
      const { out, uses } = now.N;
      const whole = uses(edge.from).length > 1 ? "" : `${slopeTex(out, edge.from)} = `;
      const local = inNames(now.notation[edge.to].slopes[edge.from][0]);
      const product = `${backColour(slopeTex(out, edge.to))} \\cdot ${localTex(edge)}`;
      return `${whole}${product} \\text{, with } ${localTex(edge)} = ${local}`;
    },
    filled(now) {
      const { above, local, part } = edgeOf(now);
      return `${backColour(plain(above))} \\cdot ${afterSign(local)} = ${backColour(plain(part))}`;
    },
    python(now) {
      const { from, to } = edgeOf(now);
      const { out, uses } = now.N;
      const code = now.notation[to].slopes[from][1];
      const factor = /^\w+$/.test(code) ? code : `(${code})`;
      return `${python(out, from)} ${uses(from).length > 1 ? "+=" : "="} ${python(out, to)} * ${factor}`;
    },
    says(now) {
      const { from, to, above, local, part } = edgeOf(now);
      const { W } = now;
      const count = now.N.uses(from).length;
      const [aboveText, localText, partText] = [above, local, part].map(brief);
      const holes = { from: written(from), to: written(to), above: aboveText, local: localText, part: partText, count };
      return count > 1 ? `${fill(W.saysEdge, holes)} ${fill(W.saysPart, holes)}` : fill(W.saysEdge, holes);
    },
    lights(now) {
      const { from, to } = edgeOf(now);
      return { boxes: { [from]: "back", [to]: "above" }, arrows: [[from, to, "back"]] };
    },
  },

  sum: {
    group: "backward",
    title: ({ W, step }) => fill(W.stepSum, { name: written(step.name) }),
    formula({ N, step: { name } }) {
      const terms = N.uses(name).map((edge) => `${backColour(slopeTex(N.out, edge.to))} \\cdot ${localTex(edge)}`);
      return `${slopeTex(N.out, name)} = ${terms.join(" + ")}`;
    },
    filled: ({ N, step: { name } }) => `${joinedTex(partsOf(N, name), "+")} = ${backColour(plain(N.slope[name]))}`,
    python: ({ N, step: { name } }) => `${python(N.out, name)}   # ${partsOf(N, name).map(brief).join(" + ")}`,
    says({ N, W, step: { name } }) {
      const parts = partsOf(N, name);
      const sum = `${joined(parts, "+")} = ${brief(N.slope[name])}`;
      return fill(W.saysSum, { from: written(name), count: parts.length, sum });
    },
    lights: ({ N, step: { name } }) => ({
      boxes: { [name]: "back", ...Object.fromEntries(N.uses(name).map(({ to }) => [to, "above"])) },
      arrows: N.uses(name).map(({ from, to }) => [from, to, "back"]),
    }),
  },

  paths: {
    group: "backward",
    title: ({ W }) => W.stepPaths,
    formula({ N, input, paths }) {
      const terms = paths.map(({ way }) => way.map(localTex).reverse().join(" \\cdot "));
      return `${slopeTex(N.out, input)} = ${terms.join(" + ")}`;
    },
    filled({ N, input, paths }) {
      const terms = paths.map(({ factors }) => joinedTex(factors, "\\cdot"));
      return `${terms.join(" + ")} = \\c{grad}{${plain(N.slope[input])}}`;
    },
    python: ({ N, input }) => python(N.out, input),
    says({ N, W, input, paths }) {
      const holes = { input: written(input), out: N.out };
      const sum = brief(N.slope[input]);
      const list = paths.map((path) => `${arrowsOf(path, input)}, ${productOf(path)}`).join("; ");
      const many = paths.length > 1;
      const total = many ? fill(W.together, { sum: `${addedOf(paths)} = ${sum}` }) : fill(W.alone, { ...holes, sum });
      return fill(W.saysPaths, {
        ...holes,
        count: many ? fill(W.manyPaths, { count: paths.length }) : W.onePath,
        list,
        total,
      });
    },
    lights({ paths }) {
      const edges = paths.flatMap(({ way }, k) => way.map(({ from, to }) => [from, to, `path${Math.min(k + 1, 3)}`]));
      return {
        boxes: Object.fromEntries(
          edges.flatMap(([from, to]) => [
            [from, "grad"],
            [to, "grad"],
          ]),
        ),
        arrows: edges,
        badges: paths.length > 1 ? paths.map(({ way: [{ from, to }] }, k) => [from, to, String(k + 1)]) : [],
      };
    },
  },
};

const partsOf = (N, name) => N.uses(name).map(({ part }) => part);

// b → c → e;  2 · 1 = 2, from the output back;  2 + 3
export const arrowsOf = ({ way }, input) => [input, ...way.map(({ to }) => to)].map(written).join(" → ");
export const productOf = ({ factors, product }) =>
  factors.length > 1 ? `${joined(factors, "·")} = ${brief(product)}` : brief(product);
export const addedOf = (paths) =>
  joined(
    paths.map(({ product }) => product),
    "+",
  );

// What the card and the line say of a step
export function told(now) {
  const kind = KINDS[now.step.kind];
  const { formula, filled, python: code, says } = kind;
  return { formula: formula(now), filled: filled(now), python: code(now), says: says(now) };
}

export const titleOf = (now) => [KINDS[now.step.kind].title(now), now.W[KINDS[now.step.kind].group]];

// What the drawing shows: values and slopes found so far, local slopes, what is lit
export function lookOf(steps, at, now) {
  const { N } = now;
  const look = { value: {}, slope: {}, local: {}, boxes: {}, arrows: {}, badges: {} };
  for (const name of N.graph.inputs) look.value[name] = brief(N.v[name]);
  const back = {}; // how many contributions have come back
  for (const step of steps.slice(0, at + 1)) {
    if (step.kind === "forward") look.value[step.name] = brief(N.v[step.name]);
    if (step.kind === "seed") look.slope[step.name] = "1";
    if (step.kind !== "edge") continue;
    const { from, to, local, part } = N.edges[step.edge];
    back[from] = (back[from] ?? 0) + 1;
    look.local[`${from} ${to}`] = brief(local);
    look.slope[from] = back[from] < N.uses(from).length ? `${brief(part)} + …` : brief(N.slope[from]);
  }
  const { boxes = {}, arrows = [], badges = [] } = KINDS[now.step.kind].lights(now);
  const byArrow = (list) => Object.fromEntries(list.map(([from, to, text]) => [`${from} ${to}`, text]));
  return { ...look, boxes, arrows: byArrow(arrows), badges: byArrow(badges) };
}
