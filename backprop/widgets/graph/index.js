import css from "./style.css";

export * from "../old/kit.js";
export * from "../old/numerics.js";

import {
  checked,
  figure,
  fill,
  h,
  math,
  number,
  oneOf,
  path,
  put,
  show,
  showSmall,
  svg,
  table,
  whole,
} from "../old/kit.js";
import { GRAPHS, graphBackward, graphForward, graphPaths } from "../old/numerics.js";

export const GRAPH_WORDS = {
  title: "A calculation as a graph: forwards, then backwards",
  which: "Calculation",
  twice: "e = (a + b)(b + 1): b is used twice",
  once: "f = (x + y) z",
  neuron: "a sigmoid neuron",
  cost: "a sigmoid neuron and its cost",
  given: "{name} (given)",
  legend:
    "In each box: the value, found going forward, and below it ◀ the slope of {out} by it, found going back. On an arrow: its local slope.",
  formula: "Formula",
  filled: "With numbers",
  python: "Python",
  stepInputs: "the inputs",
  stepForward: "{name}",
  stepSeed: "the start: ∂{out}/∂{out}",
  stepEdge: "from {to} to {from}",
  stepSum: "{name}: the sum",
  stepPaths: "the paths",
  forward: "Forward",
  backward: "Backward",
  saysInputs: "The inputs: {list}.",
  saysForward: "Forward: {text}.",
  saysSeed: "Backward starts at {out}: if {out} grows by h, {out} grows by h, so its slope is 1.",
  saysEdge: "Back from {to} to {from}: {above} from above times the local slope {local} is {part}.",
  saysPart: "That is one of the {count} uses of {from}; the rest is added to it.",
  saysSum: "{from} is used {count} times: what comes back is added, {sum}.",
  saysPaths: "{count} from {input} to {out}: {list}. {total}",
  onePath: "One path",
  manyPaths: "{count} paths",
  together: "Added: {sum}.",
  alone: "So ∂{out}/∂{input} = {sum}.",
  follow: "Follow an input",
  pathsTitle: "Paths from {input} to {out}",
  path: "Path",
  alongPath: "multiplied along the path",
  sum: "added over the paths",
  wiggle: "Wiggle {input}",
  epsilon: "ε",
  epsilonHelp:
    "Move {input} by ε, leave the rest, and see how far {out} moves. The smaller ε, the closer Δ{out}/ε comes to the slope; the difference is what is left.",
  wiggleTitle: "{input} moved from {value} by ε; ∂{out}/∂{input} = {slope}",
  change: "Δ{out}",
  ratio: "Δ{out} / ε",
  slopeHere: "∂{out}/∂{input}",
  difference: "Difference",
  zero: "ε = 0 moves nothing: type another ε.",
  tooSmall: "too small to move {input}",
  all: "All numbers, all digits",
  name: "Name",
  value: "Value",
  slope: "Slope of {out}",
  drawing: "The graph. {text}",
};

// How each graph is written and where its boxes stand, in columns and rows. at: [wide, narrow] or one for both.
export const SUB = { w1: "w₁", w2: "w₂", x1: "x₁", x2: "x₂", p1: "p₁", p2: "p₂" };
export const NEURON_TEXT = {
  p1: { tex: "w_1 x_1", text: "w₁x₁", python: "w1 * x1", slopes: { w1: ["x_1", "x1"], x1: ["w_1", "w1"] } },
  p2: { tex: "w_2 x_2", text: "w₂x₂", python: "w2 * x2", slopes: { w2: ["x_2", "x2"], x2: ["w_2", "w2"] } },
  z: {
    tex: "p_1 + p_2 + b",
    text: "p₁ + p₂ + b",
    python: "p1 + p2 + b",
    slopes: { p1: ["1", "1"], p2: ["1", "1"], b: ["1", "1"] },
  },
  a: { tex: "\\sigma(z)", text: "σ(z)", python: "sigmoid(z)", slopes: { z: ["a(1 - a)", "a * (1 - a)"] } },
};
export const NEURON_WIDE = {
  w1: [0, 0],
  x1: [0, 1],
  w2: [0, 2],
  x2: [0, 3],
  b: [0, 4.1],
  p1: [1, 0.5],
  p2: [1, 2.5],
  z: [2, 2],
};
export const GRAPH_TEXT = {
  once: {
    q: { tex: "x + y", text: "x + y", python: "x + y", slopes: { x: ["1", "1"], y: ["1", "1"] } },
    f: { tex: "q z", text: "q z", python: "q * z", slopes: { q: ["z", "z"], z: ["q", "q"] } },
    at: { x: [0, 0], y: [0, 1], z: [0, 2], q: [1, 0.5], f: [2, 1.25] },
  },
  twice: {
    c: { tex: "a + b", text: "a + b", python: "a + b", slopes: { a: ["1", "1"], b: ["1", "1"] } },
    d: { tex: "b + 1", text: "b + 1", python: "b + 1", slopes: { b: ["1", "1"] } },
    e: { tex: "c d", text: "c d", python: "c * d", slopes: { c: ["d", "d"], d: ["c", "c"] } },
    at: { a: [0, 0], b: [0, 1.3], c: [1, 0], d: [1, 1.3], e: [2, 0.65] },
  },
  neuron: { ...NEURON_TEXT, at: { ...NEURON_WIDE, a: [3, 2] }, narrow: { ...NEURON_WIDE, p2: [1, 2.3], a: [2, 3.5] } },
  cost: {
    ...NEURON_TEXT,
    J: {
      tex: "-y \\log a - (1 - y) \\log(1 - a)",
      text: "(a, y)",
      python: "-y * log(a) - (1 - y) * log(1 - a)",
      slopes: { a: ["\\frac{a - y}{a(1 - a)}", "(a - y) / (a * (1 - a))"] },
    },
    at: { ...NEURON_WIDE, a: [3, 2], y: [3, 3.5], J: [4, 2] },
    narrow: { ...NEURON_WIDE, p2: [1, 2.3], a: [2, 3.4], y: [1, 4.8], J: [2, 4.8] },
  },
};

export const inputLimits = (preset, name) =>
  preset === "once" || preset === "twice"
    ? [-1000, 1000]
    : name === "y"
      ? [0, 1]
      : name === "b"
        ? [-250, 250]
        : [-15, 15];
export const followed = (preset) => GRAPHS[preset].inputs.filter((name) => !GRAPHS[preset].given.includes(name));
export const written = (name) => SUB[name] ?? name;
export const texName = (name) => name.replace(/(\d)/, "_$1");

// The steps: { kind, name } or { kind, edge } with the edge's place in the walk back
export function graphSteps(graph) {
  const { edges } = graphBackward(
    graph,
    graphForward(graph, Object.fromEntries(graph.inputs.map((name) => [name, 0.5]))),
  );
  const uses = (name) => edges.filter((edge) => edge.from === name).length;
  const steps = [
    { kind: "inputs" },
    ...graph.nodes.map(({ name }) => ({ kind: "forward", name })),
    { kind: "seed", name: graph.nodes.at(-1).name },
  ];
  edges.forEach(({ from }, k) => {
    steps.push({ kind: "edge", edge: k, name: from });
    if (uses(from) > 1 && edges.findLastIndex((edge) => edge.from === from) === k)
      steps.push({ kind: "sum", name: from });
  });
  return [...steps, { kind: "paths" }];
}

// Everything there is to know about one state
export function graphNumbers({ preset, values, input, epsilon }) {
  const graph = GRAPHS[preset],
    out = graph.nodes.at(-1).name,
    v = graphForward(graph, values),
    { slope, edges } = graphBackward(graph, v);
  const paths = graphPaths(edges, input, out).map((way) => ({
    way,
    product: way.reduce((p, { local }) => p * local, 1),
  }));
  const wiggles = [1, 0.1, 0.01].map((part) => {
    const moved = values[input] + epsilon * part,
      step = moved - values[input]; // step: what really reached the input
    const change = graphForward(graph, { ...values, [input]: moved })[out] - v[out];
    return { step, change, ratio: change / step };
  });
  return { graph, out, v, slope, edges, paths, wiggles };
}

// As short as a box allows
export function brief(x) {
  const size = Math.abs(x);
  if (size < 1e5 && Number.isInteger(+(x * 1e4).toPrecision(12)) && String(+x.toFixed(4)).length <= 8)
    return show(+x.toFixed(4), "all");
  if (size >= 1e5 || size < 1e-3) {
    const [head, power] = x.toExponential(1).split("e");
    return `${head.replace("-", "−")}·10${[...String(+power)].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c])).join("")}`;
  }
  return show(x, size < 100 ? 4 : size < 1e3 ? 3 : 1);
}
export const inBrackets = (x) => (x < 0 ? `(${brief(x)})` : brief(x));

// The drawing at a step. look: known, slopeText: { name: text }, local: { edge: text }, lit: { edge: class }, now: { name: class }, badges: { edge: [path numbers] }
export function graphDrawing(width, preset, look, label) {
  const text = GRAPH_TEXT[preset],
    { inputs, given, nodes } = GRAPHS[preset],
    narrow = width < 520;
  const at = (narrow && text.narrow) || text.at,
    places = Object.values(at);
  const columns = Math.max(...places.map(([c]) => c)),
    rows = Math.max(...places.map(([, r]) => r));
  const boxWidth = narrow ? 72 : 92,
    boxHeight = 46,
    pitch = 78,
    span = Math.min(width - boxWidth - 4, columns * 215);
  const left = (width - span) / 2,
    top = boxHeight / 2 + 20;
  const middle = (name) => [left + (at[name][0] * span) / columns, top + at[name][1] * pitch];
  const height = top + rows * pitch + boxHeight / 2 + 4;
  const under = svg("g", {}),
    labels = svg("g", {}),
    over = svg("g", {});
  for (const { name: to, slopes } of nodes)
    for (const from of [...Object.keys(slopes), ...(to === "J" ? given : [])]) {
      const key = `${from} ${to}`,
        role = look.lit[key] ?? "",
        back = role === "back";
      const [fromX, fromY] = middle(from),
        [toX, toY] = middle(to),
        down = fromX === toX,
        aside = down ? boxWidth / 4 : 0; // a step down leaves room for the name
      const s = down ? [fromX - aside, fromY + boxHeight / 2 + 2] : [fromX + boxWidth / 2 + 2, fromY],
        e = down ? [toX - aside, toY - boxHeight / 2 - 2] : [toX - boxWidth / 2 - 2, toY];
      const [tipX, tipY] = back ? s : e,
        angle = (Math.atan2(e[1] - s[1], e[0] - s[0]) * 180) / Math.PI + (back ? 180 : 0);
      under.append(
        svg("path", {
          class: `graph-edge ${role}`,
          d: path([s, e]),
          "stroke-dasharray": { path2: "9 5", path3: "2 5" }[role],
        }),
        svg("path", {
          class: `graph-head ${role}`,
          d: "M0,0L-10,4.5L-10,-4.5Z",
          transform: `translate(${tipX.toFixed(1)},${tipY.toFixed(1)}) rotate(${angle.toFixed(1)})`,
        }),
      );
      const along = (t) => [s[0] + t * (e[0] - s[0]), s[1] + t * (e[1] - s[1])],
        flat = Math.abs(e[1] - s[1]) < 14,
        [mx, my] = along(look.badges[key] ? 0.6 : 0.5);
      if (look.local[key])
        labels.append(
          svg(
            "text",
            {
              class: `halo graph-local ${role}`,
              x: down ? mx - 8 : mx,
              y: my + (flat ? -8 : 4),
              "text-anchor": down ? "end" : "middle",
            },
            look.local[key],
          ),
        );
      if (look.badges[key]) {
        const [bx, by] = along(0.25);
        labels.append(
          svg("circle", { class: "graph-badge", cx: bx, cy: by, r: 9 }),
          svg("text", { class: "graph-badge-text", x: bx, y: by + 4.5, "text-anchor": "middle" }, look.badges[key]),
        );
      }
    }
  for (const name in at) {
    const [x, y] = middle(name),
      isInput = inputs.includes(name),
      role = look.now[name] ?? "";
    over.append(
      svg("rect", {
        class: `graph-box ${role} ${given.includes(name) ? "given" : ""}`,
        x: x - boxWidth / 2,
        y: y - boxHeight / 2,
        width: boxWidth,
        height: boxHeight,
        rx: isInput ? 4 : 14,
      }),
      svg(
        "text",
        { class: "halo graph-name", x: x + boxWidth / 2 - 2, y: y - boxHeight / 2 - 6, "text-anchor": "end" },
        svg("tspan", { class: "graph-symbol" }, written(name)),
        ...(isInput || (narrow && text[name].text.length > 6)
          ? []
          : [`${text[name].text.startsWith("(") ? "" : " = "}${text[name].text}`]),
      ),
      svg(
        "text",
        { class: `graph-value ${look.value[name] ? "" : "waits"}`, x, y: y - 3, "text-anchor": "middle" },
        look.value[name] ?? "?",
      ),
      ...(look.slope[name]
        ? [svg("text", { class: "graph-slope", x, y: y + 15, "text-anchor": "middle" }, `◀\uFE0E ${look.slope[name]}`)]
        : []),
    );
  }
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: "graph-drawing", role: "img", "aria-label": label },
    under,
    labels,
    over,
  );
}

// What the drawing shows at a step
export function graphLook(N, steps, at, preset) {
  const look = { value: {}, slope: {}, local: {}, lit: {}, now: {}, badges: {} },
    step = steps[at];
  for (const name of N.graph.inputs) look.value[name] = brief(N.v[name]);
  const got = {}; // the contributions that have come back so far
  steps.slice(0, at + 1).forEach((each) => {
    if (each.kind === "forward") look.value[each.name] = brief(N.v[each.name]);
    if (each.kind === "seed") look.slope[each.name] = "1";
    if (each.kind !== "edge") return;
    const { from, to, local, part } = N.edges[each.edge];
    look.local[`${from} ${to}`] = brief(local);
    (got[from] ??= []).push(part);
    const uses = N.edges.filter((edge) => edge.from === from).length;
    look.slope[from] = got[from].length < uses ? `${brief(part)} + …` : brief(N.slope[from]);
  });
  if (step.kind === "forward") {
    look.now[step.name] = "forward";
    for (const from in GRAPHS[preset].nodes.find(({ name }) => name === step.name).slopes)
      look.lit[`${from} ${step.name}`] = "forward";
  }
  if (step.kind === "seed") look.now[step.name] = "back";
  if (step.kind === "edge") {
    const { from, to } = N.edges[step.edge];
    look.lit[`${from} ${to}`] = "back";
    Object.assign(look.now, { [from]: "back", [to]: "above" });
  }
  if (step.kind === "sum") {
    look.now[step.name] = "back";
    for (const { from, to } of N.edges)
      if (from === step.name) {
        look.lit[`${from} ${to}`] = "back";
        look.now[to] = "above";
      }
  }
  if (step.kind === "paths")
    N.paths.forEach(({ way }, k) =>
      way.forEach(({ from, to }, place) => {
        look.lit[`${from} ${to}`] = `path${Math.min(k + 1, 3)}`;
        look.now[from] ??= look.now[to] = "grad";
        if (place === 0 && N.paths.length > 1) look.badges[`${from} ${to}`] = String(k + 1);
      }),
    );
  return look;
}

export function render({ model, el }) {
  const presets = model.get("presets"),
    names = Object.keys(presets);
  const fits = ({ preset, values, input }) =>
    Object.keys(values).sort().join() === [...GRAPHS[preset].inputs].sort().join() &&
    followed(preset).includes(input) &&
    Object.entries(values).every(([name, value]) => {
      const [low, high] = inputLimits(preset, name);
      return value >= low && value <= high;
    });
  const fig = figure({
    model,
    el,
    css,
    words: GRAPH_WORDS,
    fits,
    state: {
      preset: oneOf(...names),
      values: checked(
        (v) =>
          v !== null &&
          typeof v === "object" &&
          !Array.isArray(v) &&
          Object.values(v).every((x) => typeof x === "number"),
      ),
      step: whole(0, 99),
      input: checked((t) => typeof t === "string"),
      epsilon: number(-10, 10),
    },
  });
  const W = fig.words;
  let N,
    steps = [],
    width = 640,
    made = "";
  const at = () => Math.min(fig.state.step, steps.length - 1);
  function work(state) {
    N = graphNumbers(state);
    if (made !== state.preset) steps = graphSteps(GRAPHS[(made = state.preset)]);
  }

  const place = h("div", { class: "graph-place" });
  const formula = h("div", { class: "graph-cell" }),
    filled = h("div", { class: "graph-cell" }),
    python = h("code", { class: "graph-cell" });
  const card = h(
    "div",
    { class: "graph-card" },
    h("span", { class: "graph-key" }, W.formula),
    formula,
    h("span", { class: "graph-key" }, W.filled),
    filled,
    h("span", { class: "graph-key" }, W.python),
    python,
  );
  const legend = h("p", { class: "bpw-help" }),
    paths = h("div", {}),
    wiggled = h("div", {}),
    wiggleHelp = h("p", { class: "bpw-help" }),
    all = h("div", {}),
    wiggleTitle = h("summary", {});

  const inputs = fig.part(() => {
    const { preset } = fig.state;
    return [
      fig.row(
        GRAPHS[preset].inputs.map((name) => {
          const [low, high] = inputLimits(preset, name);
          return fig.field({
            label: GRAPHS[preset].given.includes(name) ? fill(W.given, { name: written(name) }) : written(name),
            get: (s) => s.values[name],
            set: (value) => fig.set({ values: { ...fig.state.values, [name]: value } }),
            low,
            high,
            step: name === "y" ? 0.1 : 0.5,
            width: "4.6rem",
          });
        }),
      ),
    ];
  });
  const followedPart = fig.part(() => [
    fig.choice({
      label: W.follow,
      get: (s) => s.input,
      set: (input) => {
        stepper.halt();
        fig.set({ input, step: steps.length - 1 });
      },
      options: followed(fig.state.preset).map((name) => [name, written(name)]),
    }),
  ]);
  let builtFor = "";
  const stepName = ({ kind, name, edge }) =>
    ({
      inputs: [W.stepInputs, W.forward],
      forward: [fill(W.stepForward, { name: written(name) }), W.forward],
      seed: [fill(W.stepSeed, { out: N.out }), W.backward],
      sum: [fill(W.stepSum, { name: written(name) }), W.backward],
      paths: [W.stepPaths, W.backward],
      edge:
        edge === undefined
          ? null
          : [fill(W.stepEdge, { from: written(N.edges[edge].from), to: written(N.edges[edge].to) }), W.backward],
    })[kind];
  const stepper = fig.stepper({
    key: "step",
    steps: (state) => {
      work(state);
      return steps.map(stepName);
    },
  });

  // formula, numbers, Python and a sentence for the step shown
  function told(step) {
    const { out } = N,
      text = GRAPH_TEXT[fig.state.preset],
      blue = (tex) => `\\c{forward}{${tex}}`,
      orange = (tex) => `\\c{back}{${tex}}`,
      plain = (x) => `\\text{${brief(x)}}`,
      par = (x) => `\\text{${inBrackets(x)}}`;
    const slope = (name) => `\\frac{\\partial ${out}}{\\partial ${texName(name)}}`,
      py = (name) => `d${out}_d${name}`;
    const uses = (name) => N.edges.filter((edge) => edge.from === name);
    if (step.kind === "inputs") {
      const list = N.graph.inputs.map((name) => `${written(name)} = ${brief(N.v[name])}`).join(", ");
      return {
        formula: N.graph.inputs.map(texName).join("\\text{, }"),
        filled: N.graph.inputs.map((name) => `${texName(name)} = ${plain(N.v[name])}`).join("\\text{, }"),
        python: N.graph.inputs.map((name) => `${name} = ${N.v[name]}`).join("; "),
        says: fill(W.saysInputs, { list }),
      };
    }
    if (step.kind === "forward") {
      const { name } = step,
        { tex, python: code, text: words } = text[name],
        value = (n) => N.v[n];
      const numbers_ = {
        q: () => `${plain(value("x"))} + ${par(value("y"))}`,
        f: () => `${plain(value("q"))} \\cdot ${par(value("z"))}`,
        c: () => `${plain(value("a"))} + ${par(value("b"))}`,
        d: () => `${plain(value("b"))} + 1`,
        e: () => `${plain(value("c"))} \\cdot ${par(value("d"))}`,
        p1: () => `${plain(value("w1"))} \\cdot ${par(value("x1"))}`,
        p2: () => `${plain(value("w2"))} \\cdot ${par(value("x2"))}`,
        z: () => `${plain(value("p1"))} + ${par(value("p2"))} + ${par(value("b"))}`,
        a: () => `\\sigma(${plain(value("z"))})`,
        J: () =>
          `-${plain(value("y"))} \\cdot \\log ${plain(value("a"))} - (1 - ${plain(value("y"))}) \\log(1 - ${plain(value("a"))})`,
      }[name]();
      return {
        formula: `${texName(name)} = ${tex}`,
        filled: `${texName(name)} = ${numbers_} = ${blue(plain(N.v[name]))}`,
        python: `${name} = ${code}`,
        says: fill(W.saysForward, { text: `${written(name)} = ${words} = ${brief(N.v[name])}` }),
      };
    }
    if (step.kind === "seed")
      return {
        formula: slope(out),
        filled: `${slope(out)} = ${orange("1")}`,
        python: `${py(out)} = 1.0`,
        says: fill(W.saysSeed, { out }),
      };
    if (step.kind === "edge") {
      const edge = N.edges[step.edge],
        { from, to, above, local, part } = edge,
        [tex, code] = text[to].slopes[from],
        count = uses(from).length;
      const localTex = `\\frac{\\partial ${texName(to)}}{\\partial ${texName(from)}}`;
      const says = fill(W.saysEdge, {
        from: written(from),
        to: written(to),
        above: brief(above),
        local: brief(local),
        part: brief(part),
      });
      return {
        formula: `${count > 1 ? "" : `${slope(from)} = `}${orange(slope(to))} \\cdot ${localTex} \\text{, with } ${localTex} = ${tex}`,
        filled: `${orange(plain(above))} \\cdot ${par(local)} = ${orange(plain(part))}`,
        python: `${py(from)} ${count > 1 ? "+=" : "="} ${py(to)} * ${/^\w+$/.test(code) ? code : `(${code})`}`,
        says: count > 1 ? `${says} ${fill(W.saysPart, { from: written(from), count })}` : says,
      };
    }
    if (step.kind === "sum") {
      const parts = uses(step.name),
        sum = `${parts.map(({ part }, k) => (k ? inBrackets(part) : brief(part))).join(" + ")} = ${brief(N.slope[step.name])}`;
      return {
        formula: `${slope(step.name)} = ${parts.map(({ to }) => `${orange(slope(to))} \\cdot \\frac{\\partial ${texName(to)}}{\\partial ${texName(step.name)}}`).join(" + ")}`,
        filled: `${parts.map(({ part }, k) => (k ? par(part) : plain(part))).join(" + ")} = ${orange(plain(N.slope[step.name]))}`,
        python: `${py(step.name)}   # ${parts.map(({ part }) => brief(part)).join(" + ")}`,
        says: fill(W.saysSum, { from: written(step.name), count: parts.length, sum }),
      };
    }
    const { input } = fig.state,
      name = written(input),
      sum = brief(N.slope[input]);
    const list = N.paths
      .map(
        ({ way, product }) =>
          `${[input, ...way.map(({ to }) => to)].map(written).join(" → ")}, ${way.length > 1 ? `${way.map(({ local }, k) => (k ? inBrackets(local) : brief(local))).join(" · ")} = ` : ""}${brief(product)}`,
      )
      .join("; ");
    const added = N.paths.map(({ product }, k) => (k ? inBrackets(product) : brief(product))).join(" + ");
    return {
      formula: `${slope(input)} = ${N.paths.map(({ way }) => way.map(({ from, to }) => `\\frac{\\partial ${texName(to)}}{\\partial ${texName(from)}}`).join(" \\cdot ")).join(" + ")}`,
      filled: `${N.paths.map(({ way }) => way.map(({ local }, k) => (k ? par(local) : plain(local))).join(" \\cdot ")).join(" + ")} = \\c{grad}{${plain(N.slope[input])}}`,
      python: py(input),
      says: fill(W.saysPaths, {
        count: N.paths.length > 1 ? fill(W.manyPaths, { count: N.paths.length }) : W.onePath,
        input: name,
        out,
        list,
        total:
          N.paths.length > 1
            ? fill(W.together, { sum: `${added} = ${sum}` })
            : fill(W.alone, { out, input: name, sum }),
      }),
    };
  }

  const rowsOfAll = () =>
    Object.keys(N.v).map((name) => [
      written(name),
      show(N.v[name], "all"),
      N.slope[name] === undefined ? "" : show(N.slope[name], "all"),
    ]);

  function draw(state) {
    work(state);
    if (builtFor !== state.preset) {
      builtFor = state.preset;
      inputs.rebuild();
      followedPart.rebuild();
    }
    const step = steps[at()],
      { out } = N,
      name = written(state.input),
      holes = { out, input: name };
    const now = told(step);
    place.replaceChildren(
      graphDrawing(width, state.preset, graphLook(N, steps, at(), state.preset), fill(W.drawing, { text: now.says })),
    );
    formula.replaceChildren(math(now.formula));
    filled.replaceChildren(math(now.filled));
    put(python, now.python);
    put(legend, fill(W.legend, holes));
    paths.replaceChildren(
      table(
        fill(W.pathsTitle, holes),
        [W.path, W.alongPath],
        [
          ...N.paths.map(({ way, product }, k) => [
            `${N.paths.length > 1 ? `${k + 1}: ` : ""}${[state.input, ...way.map(({ to }) => to)].map(written).join(" → ")}`,
            `${way.map(({ local }, j) => (j ? inBrackets(local) : brief(local))).join(" · ")}${way.length > 1 ? ` = ${brief(product)}` : ""}`,
          ]),
          [
            fill(W.slopeHere, holes),
            `${N.paths.length > 1 ? `${N.paths.map(({ product }, k) => (k ? inBrackets(product) : brief(product))).join(" + ")} = ` : ""}${brief(N.slope[state.input])}`,
          ],
        ],
      ),
    );
    put(wiggleTitle, fill(W.wiggle, holes));
    put(wiggleHelp, fill(W.epsilonHelp, holes));
    const six = (x) => (x !== 0 && Math.abs(x) < 1e-2 ? showSmall(x, 6) : show(x, 6)),
      wanted = (k) => show(+(state.epsilon * [1, 0.1, 0.01][k]).toPrecision(12), "all");
    wiggled.replaceChildren(
      state.epsilon === 0
        ? h("p", { class: "bpw-note" }, W.zero)
        : table(
            fill(W.wiggleTitle, {
              ...holes,
              value: show(state.values[state.input], "all"),
              slope: six(N.slope[state.input]),
            }),
            ["ε", fill(W.change, holes), fill(W.ratio, holes), fill(W.difference, holes)],
            N.wiggles.map(({ change, ratio, step: d }, k) =>
              d === 0
                ? [wanted(k), fill(W.tooSmall, holes), "", ""]
                : [wanted(k), six(change), six(ratio), showSmall(ratio - N.slope[state.input], 3)],
            ),
          ),
    );
    all.replaceChildren(table(W.all, [W.name, W.value, fill(W.slope, holes)], rowsOfAll()));
    fig.say(now.says);
  }

  fig.add(
    fig.row(
      fig.select({
        label: W.which,
        key: "preset",
        options: names.map((key) => [key, W[key]]),
        set: (preset) => {
          stepper.halt();
          fig.set({ preset, values: presets[preset], input: { twice: "b", once: "x" }[preset] ?? "w1", step: 0 });
        },
      }),
    ),
    inputs,
    stepper,
    place,
    legend,
    card,
    fig.line,
    followedPart,
    paths,
    h(
      "details",
      { class: "graph-more", open: true },
      wiggleTitle,
      fig.row(fig.field({ label: W.epsilon, key: "epsilon", step: 0.1, width: "6rem" })),
      wiggleHelp,
      wiggled,
    ),
    h("details", { class: "graph-more" }, h("summary", {}, W.all), all),
  );
  fig.draw(draw);
  fig.print((state) => ({
    head: [W.name, W.value, fill(W.slope, { out: N.out })],
    rows: Object.keys(N.v).map((name) => [
      written(name),
      show(N.v[name], 4),
      N.slope[name] === undefined ? "" : show(N.slope[name], 4),
    ]),
    drawings: [graphDrawing(640, state.preset, graphLook(N, steps, steps.length - 1, state.preset), "")],
  }));
  const done = fig.ready();
  fig.onWidth((now) => {
    width = now;
    draw(fig.state);
  });
  return done;
}
