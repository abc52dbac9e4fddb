// Written by make figures: change the sources in backprop/widgets, not this file.
(() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
    mod
  ));

  // page:kit
  var require_kit = __commonJS({
    "page:kit"(exports, module) {
      module.exports = backpropFigures.kit;
    }
  });

  // graph/index.js
  var graph_exports = {};
  __export(graph_exports, {
    headsOf: () => headsOf,
    kinds: () => kinds_exports,
    notation: () => notation_exports,
    numbers: () => numbers_exports,
    pathRows: () => pathRows,
    render: () => render,
    rowsOf: () => rowsOf,
    wiggleHeads: () => wiggleHeads,
    wiggleRows: () => wiggleRows,
    wiggleTitle: () => wiggleTitle,
    words: () => words_default
  });

  // graph/kinds.js
  var kinds_exports = {};
  __export(kinds_exports, {
    KINDS: () => KINDS,
    addedOf: () => addedOf,
    arrowsOf: () => arrowsOf,
    lookOf: () => lookOf,
    productOf: () => productOf,
    titleOf: () => titleOf,
    told: () => told
  });
  var import_kit2 = __toESM(require_kit(), 1);

  // graph/notation.js
  var notation_exports = {};
  __export(notation_exports, {
    NOTATION: () => NOTATION,
    PLACES: () => PLACES,
    afterSign: () => afterSign,
    brief: () => brief,
    inBrackets: () => inBrackets,
    inNames: () => inNames,
    inNumbers: () => inNumbers,
    plain: () => plain,
    texName: () => texName,
    written: () => written
  });
  var import_kit = __toESM(require_kit(), 1);
  var SUBSCRIPTS = "₀₁₂";
  var written = (name) => name.replace(/\d/, (digit) => SUBSCRIPTS[digit]);
  var texName = (name) => name.replace(/(\d)/, "_$1");
  var NEURON = {
    p1: { tex: "{w1}*{x1}", text: "w₁x₁", python: "w1 * x1", slopes: { w1: ["{x1}", "x1"], x1: ["{w1}", "w1"] } },
    p2: { tex: "{w2}*{x2}", text: "w₂x₂", python: "w2 * x2", slopes: { w2: ["{x2}", "x2"], x2: ["{w2}", "w2"] } },
    z: {
      tex: "{p1} + {p2} + {b}",
      text: "p₁ + p₂ + b",
      python: "p1 + p2 + b",
      slopes: { p1: ["1", "1"], p2: ["1", "1"], b: ["1", "1"] }
    },
    a: { tex: "\\sigma({z})", text: "σ(z)", python: "sigmoid(z)", slopes: { z: ["{a}(1 - {a})", "a * (1 - a)"] } }
  };
  var NOTATION = {
    once: {
      q: { tex: "{x} + {y}", text: "x + y", python: "x + y", slopes: { x: ["1", "1"], y: ["1", "1"] } },
      f: { tex: "{q}*{z}", text: "q z", python: "q * z", slopes: { q: ["{z}", "z"], z: ["{q}", "q"] } }
    },
    twice: {
      c: { tex: "{a} + {b}", text: "a + b", python: "a + b", slopes: { a: ["1", "1"], b: ["1", "1"] } },
      d: { tex: "{b} + 1", text: "b + 1", python: "b + 1", slopes: { b: ["1", "1"] } },
      e: { tex: "{c}*{d}", text: "c d", python: "c * d", slopes: { c: ["{d}", "d"], d: ["{c}", "c"] } }
    },
    neuron: NEURON,
    cost: {
      ...NEURON,
      J: {
        tex: "-{y}*\\log {a} - (1 - {y})*\\log(1 - {a})",
        text: "(a, y)",
        python: "-y * log(a) - (1 - y) * log(1 - a)",
        slopes: { a: ["\\frac{{a} - {y}}{{a}(1 - {a})}", "(a - y) / (a * (1 - a))"] }
      }
    }
  };
  var NEURON_AT = {
    w1: [0, 0],
    x1: [0, 1],
    w2: [0, 2],
    x2: [0, 3],
    b: [0, 4.1],
    p1: [1, 0.5],
    p2: [1, 2.5],
    z: [2, 2]
  };
  var NEURON_NARROW = { ...NEURON_AT, p2: [1, 2.3] };
  var PLACES = {
    once: { wide: { x: [0, 0], y: [0, 1], z: [0, 2], q: [1, 0.5], f: [2, 1.25] } },
    twice: { wide: { a: [0, 0], b: [0, 1.3], c: [1, 0], d: [1, 1.3], e: [2, 0.65] } },
    neuron: { wide: { ...NEURON_AT, a: [3, 2] }, narrow: { ...NEURON_NARROW, a: [2, 3.5] } },
    cost: {
      wide: { ...NEURON_AT, a: [3, 2], y: [3, 3.5], J: [4, 2] },
      narrow: { ...NEURON_NARROW, a: [2, 3.4], y: [1, 4.8], J: [2, 4.8] }
    }
  };
  function brief(x) {
    const size = Math.abs(x);
    const rounded = Number(x.toFixed(4));
    if (size < 1e5 && Number.isInteger(Number((x * 1e4).toPrecision(12))) && String(rounded).length <= 8)
      return (0, import_kit.show)(rounded, "all");
    if (size >= 1e5 || size < 1e-3) {
      const [head, power] = x.toExponential(1).split("e");
      return `${(0, import_kit.minus)(head)}·10${(0, import_kit.superscript)(Number(power))}`;
    }
    return (0, import_kit.show)(x, size < 100 ? 4 : size < 1e3 ? 3 : 1);
  }
  var inBrackets = (x) => x < 0 ? `(${brief(x)})` : brief(x);
  var plain = (x) => `\\text{${brief(x)}}`;
  var afterSign = (x) => `\\text{${inBrackets(x)}}`;
  var HOLE = /\{([a-zA-Z]\d?)\}/g;
  var inNames = (tex) => tex.replace(HOLE, (_, name) => texName(name)).replaceAll("*", " ");
  var inNumbers = (tex, v) => tex.replace(HOLE, (_, name, at) => (at === 0 || tex[at - 1] === "(" ? plain : afterSign)(v[name])).replaceAll("*", " \\cdot ");

  // graph/kinds.js
  var forwardColour = (tex) => `\\c{forward}{${tex}}`;
  var backColour = (tex) => `\\c{back}{${tex}}`;
  var slopeTex = (out, name) => `\\frac{\\partial ${out}}{\\partial ${texName(name)}}`;
  var localTex = ({ from, to }) => slopeTex(texName(to), from);
  var python = (out, name) => `d${out}_d${name}`;
  var joined = (numbers, sign) => numbers.map((x, k) => k ? inBrackets(x) : brief(x)).join(` ${sign} `);
  var joinedTex = (numbers, sign) => numbers.map((x, k) => k ? afterSign(x) : plain(x)).join(` ${sign} `);
  var nodeOf = ({ N, step }) => N.graph.nodes.find(({ name }) => name === step.name);
  var edgeOf = ({ N, step }) => N.edges[step.edge];
  var valuesOf = ({ N }) => N.graph.inputs.map((name) => [name, N.v[name]]);
  var KINDS = {
    inputs: {
      group: "forward",
      title: ({ W }) => W.stepInputs,
      formula: (now) => valuesOf(now).map(([name]) => texName(name)).join("\\text{, }"),
      filled: (now) => valuesOf(now).map(([name, x]) => `${texName(name)} = ${plain(x)}`).join("\\text{, }"),
      python: (now) => valuesOf(now).map(([name, x]) => `${name} = ${x}`).join("; "),
      says: (now) => (0, import_kit2.fill)(now.W.saysInputs, {
        list: valuesOf(now).map(([name, x]) => `${written(name)} = ${brief(x)}`).join(", ")
      }),
      lights: () => ({})
    },
    forward: {
      group: "forward",
      title: ({ W, step }) => (0, import_kit2.fill)(W.stepForward, { name: written(step.name) }),
      formula: ({ notation, step }) => `${texName(step.name)} = ${inNames(notation[step.name].tex)}`,
      filled: ({ N, notation, step: { name } }) => `${texName(name)} = ${inNumbers(notation[name].tex, N.v)} = ${forwardColour(plain(N.v[name]))}`,
      python: ({ notation, step }) => `${step.name} = ${notation[step.name].python}`,
      says: ({ N, W, notation, step: { name } }) => (0, import_kit2.fill)(W.saysForward, { text: `${written(name)} = ${notation[name].text} = ${brief(N.v[name])}` }),
      lights: (now) => ({
        boxes: { [now.step.name]: "forward" },
        arrows: Object.keys(nodeOf(now).slopes).map((from) => [from, now.step.name, "forward"])
      })
    },
    seed: {
      group: "backward",
      title: ({ W, N: { out } }) => (0, import_kit2.fill)(W.stepSeed, { out }),
      formula: ({ N: { out } }) => slopeTex(out, out),
      filled: ({ N: { out } }) => `${slopeTex(out, out)} = ${backColour("1")}`,
      python: ({ N: { out } }) => `${python(out, out)} = 1.0`,
      says: ({ W, N: { out } }) => (0, import_kit2.fill)(W.saysSeed, { out }),
      lights: ({ step }) => ({ boxes: { [step.name]: "back" } })
    },
    edge: {
      group: "backward",
      title(now) {
        const { from, to } = edgeOf(now);
        return (0, import_kit2.fill)(now.W.stepEdge, { from: written(from), to: written(to) });
      },
      formula(now) {
        const edge = edgeOf(now);
        const { out, uses } = now.N;
        const whole2 = uses(edge.from).length > 1 ? "" : `${slopeTex(out, edge.from)} = `;
        const local = inNames(now.notation[edge.to].slopes[edge.from][0]);
        const product = `${backColour(slopeTex(out, edge.to))} \\cdot ${localTex(edge)}`;
        return `${whole2}${product} \\text{, with } ${localTex(edge)} = ${local}`;
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
        return count > 1 ? `${(0, import_kit2.fill)(W.saysEdge, holes)} ${(0, import_kit2.fill)(W.saysPart, holes)}` : (0, import_kit2.fill)(W.saysEdge, holes);
      },
      lights(now) {
        const { from, to } = edgeOf(now);
        return { boxes: { [from]: "back", [to]: "above" }, arrows: [[from, to, "back"]] };
      }
    },
    sum: {
      group: "backward",
      title: ({ W, step }) => (0, import_kit2.fill)(W.stepSum, { name: written(step.name) }),
      formula({ N, step: { name } }) {
        const terms = N.uses(name).map((edge) => `${backColour(slopeTex(N.out, edge.to))} \\cdot ${localTex(edge)}`);
        return `${slopeTex(N.out, name)} = ${terms.join(" + ")}`;
      },
      filled: ({ N, step: { name } }) => `${joinedTex(partsOf(N, name), "+")} = ${backColour(plain(N.slope[name]))}`,
      python: ({ N, step: { name } }) => `${python(N.out, name)}   # ${partsOf(N, name).map(brief).join(" + ")}`,
      says({ N, W, step: { name } }) {
        const parts = partsOf(N, name);
        const sum = `${joined(parts, "+")} = ${brief(N.slope[name])}`;
        return (0, import_kit2.fill)(W.saysSum, { from: written(name), count: parts.length, sum });
      },
      lights: ({ N, step: { name } }) => ({
        boxes: { [name]: "back", ...Object.fromEntries(N.uses(name).map(({ to }) => [to, "above"])) },
        arrows: N.uses(name).map(({ from, to }) => [from, to, "back"])
      })
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
        const list = paths.map((path2) => `${arrowsOf(path2, input)}, ${productOf(path2)}`).join("; ");
        const many = paths.length > 1;
        const total = many ? (0, import_kit2.fill)(W.together, { sum: `${addedOf(paths)} = ${sum}` }) : (0, import_kit2.fill)(W.alone, { ...holes, sum });
        return (0, import_kit2.fill)(W.saysPaths, {
          ...holes,
          count: many ? (0, import_kit2.fill)(W.manyPaths, { count: paths.length }) : W.onePath,
          list,
          total
        });
      },
      lights({ paths }) {
        const edges = paths.flatMap(({ way }, k) => way.map(({ from, to }) => [from, to, `path${Math.min(k + 1, 3)}`]));
        return {
          boxes: Object.fromEntries(
            edges.flatMap(([from, to]) => [
              [from, "grad"],
              [to, "grad"]
            ])
          ),
          arrows: edges,
          badges: paths.length > 1 ? paths.map(({ way: [{ from, to }] }, k) => [from, to, String(k + 1)]) : []
        };
      }
    }
  };
  var partsOf = (N, name) => N.uses(name).map(({ part }) => part);
  var arrowsOf = ({ way }, input) => [input, ...way.map(({ to }) => to)].map(written).join(" → ");
  var productOf = ({ factors, product }) => factors.length > 1 ? `${joined(factors, "·")} = ${brief(product)}` : brief(product);
  var addedOf = (paths) => joined(
    paths.map(({ product }) => product),
    "+"
  );
  function told(now) {
    const kind = KINDS[now.step.kind];
    const { formula, filled, python: code, says } = kind;
    return { formula: formula(now), filled: filled(now), python: code(now), says: says(now) };
  }
  var titleOf = (now) => [KINDS[now.step.kind].title(now), now.W[KINDS[now.step.kind].group]];
  function lookOf(steps, at, now) {
    const { N } = now;
    const look = { value: {}, slope: {}, local: {}, boxes: {}, arrows: {}, badges: {} };
    for (const name of N.graph.inputs) look.value[name] = brief(N.v[name]);
    const back = {};
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
    const byArrow = (list) => Object.fromEntries(list.map(([from, to, text2]) => [`${from} ${to}`, text2]));
    return { ...look, boxes, arrows: byArrow(arrows), badges: byArrow(badges) };
  }

  // graph/numbers.js
  var numbers_exports = {};
  __export(numbers_exports, {
    GRAPHS: () => GRAPHS,
    PARTS: () => PARTS,
    followed: () => followed,
    graphBackward: () => graphBackward,
    graphForward: () => graphForward,
    graphPaths: () => graphPaths,
    graphSteps: () => graphSteps,
    outputOf: () => outputOf,
    passes: () => passes,
    pathsOf: () => pathsOf,
    wigglesOf: () => wigglesOf
  });

  // numerics/activations.js
  var sigmoid = (z) => {
    const e = Math.exp(-Math.abs(z));
    return z < 0 ? e / (1 + e) : 1 / (1 + e);
  };
  var sigmoidPrime = (z) => sigmoid(z) * sigmoid(-z);

  // numerics/costs.js
  var softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  var COSTS = {
    cross_entropy: {
      of: (z, _a, y) => y * softplus(-z) + (1 - y) * softplus(z),
      wrtA: (a, y) => (a - y) / (a * (1 - a)),
      delta: (z, y) => (1 - y) * sigmoid(z) - y * sigmoid(-z)
      // a - y, which keeps its digits where y = 1 and a rounds to 1
    },
    half_squared_error: { of: (_z, a, y) => 0.5 * (a - y) ** 2, wrtA: (a, y) => a - y }
  };

  // graph/numbers.js
  var NEURON2 = [
    { name: "p1", of: (v) => v.w1 * v.x1, slopes: { w1: (v) => v.x1, x1: (v) => v.w1 } },
    { name: "p2", of: (v) => v.w2 * v.x2, slopes: { w2: (v) => v.x2, x2: (v) => v.w2 } },
    { name: "z", of: (v) => v.b + v.p1 + v.p2, slopes: { p1: () => 1, p2: () => 1, b: () => 1 } },
    { name: "a", of: (v) => sigmoid(v.z), slopes: { z: (v) => sigmoidPrime(v.z) } }
  ];
  var COST = {
    name: "J",
    of: (v) => COSTS.cross_entropy.of(v.z, v.a, v.y),
    slopes: { a: (v) => ((1 - v.y) * sigmoid(v.z) - v.y * sigmoid(-v.z)) / sigmoidPrime(v.z) }
  };
  var GRAPHS = {
    once: {
      inputs: ["x", "y", "z"],
      given: [],
      nodes: [
        { name: "q", of: (v) => v.x + v.y, slopes: { x: () => 1, y: () => 1 } },
        { name: "f", of: (v) => v.q * v.z, slopes: { q: (v) => v.z, z: (v) => v.q } }
      ]
    },
    twice: {
      inputs: ["a", "b"],
      given: [],
      nodes: [
        { name: "c", of: (v) => v.a + v.b, slopes: { a: () => 1, b: () => 1 } },
        { name: "d", of: (v) => v.b + 1, slopes: { b: () => 1 } },
        { name: "e", of: (v) => v.c * v.d, slopes: { c: (v) => v.d, d: (v) => v.c } }
      ]
    },
    neuron: { inputs: ["w1", "x1", "w2", "x2", "b"], given: [], nodes: NEURON2 },
    cost: { inputs: ["w1", "x1", "w2", "x2", "b", "y"], given: ["y"], nodes: [...NEURON2, COST] }
  };
  var outputOf = ({ nodes }) => nodes.at(-1).name;
  var followed = (preset) => GRAPHS[preset].inputs.filter((name) => !GRAPHS[preset].given.includes(name));
  function graphForward({ nodes }, values) {
    const v = { ...values };
    for (const { name, of } of nodes) v[name] = of(v);
    return v;
  }
  function graphBackward(graph, v) {
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
  function graphPaths(edges, from, output) {
    if (from === output) return [[]];
    const first = edges.filter((edge) => edge.from === from);
    return first.flatMap((edge) => graphPaths(edges, edge.to, output).map((rest) => [edge, ...rest]));
  }
  function graphSteps(graph) {
    const some = Object.fromEntries(graph.inputs.map((name) => [name, 0.5]));
    const { edges } = graphBackward(graph, graphForward(graph, some));
    const uses = (name) => edges.filter((edge) => edge.from === name).length;
    const last = (name) => edges.findLastIndex((edge) => edge.from === name);
    const back = edges.flatMap(({ from: name }, edge) => [
      { kind: "edge", edge, name },
      ...uses(name) > 1 && last(name) === edge ? [{ kind: "sum", name }] : []
    ]);
    return [
      { kind: "inputs" },
      ...graph.nodes.map(({ name }) => ({ kind: "forward", name })),
      { kind: "seed", name: outputOf(graph) },
      ...back,
      { kind: "paths" }
    ];
  }
  function passes({ preset, values }) {
    const graph = GRAPHS[preset];
    const v = graphForward(graph, values);
    const { slope, edges } = graphBackward(graph, v);
    return { graph, out: outputOf(graph), v, slope, edges, uses: (name) => edges.filter((edge) => edge.from === name) };
  }
  function pathsOf({ edges, out }, input) {
    return graphPaths(edges, input, out).map((way) => {
      const factors = way.map(({ local }) => local).reverse();
      return { way, factors, product: factors.reduce((product, local) => product * local, 1) };
    });
  }
  var PARTS = [1, 0.1, 0.01];
  function wigglesOf({ graph, out, v }, values, input, epsilon) {
    return PARTS.map((part) => {
      const moved = values[input] + epsilon * part;
      const step = moved - values[input];
      const change = graphForward(graph, { ...values, [input]: moved })[out] - v[out];
      return { step, change, ratio: change / step };
    });
  }

  // graph/view.js
  var import_kit4 = __toESM(require_kit(), 1);

  // graph/drawing.js
  var import_kit3 = __toESM(require_kit(), 1);
  var BOX_HEIGHT = 46;
  var ROW = 78;
  var NARROW = 520;
  function graphDrawing(width, preset, look, label) {
    const scene = layOut(width, preset);
    const { inputs: inputs2, given, nodes } = GRAPHS[preset];
    const layers = ["arrows", "labels", "boxes"].map(() => (0, import_kit3.svg)("g", {}));
    const [arrows, labels, boxes] = layers;
    for (const { name: to, slopes } of nodes)
      for (const from of [...Object.keys(slopes), ...to === "J" ? given : []]) {
        const key = `${from} ${to}`;
        const arrow = arrowOf(scene, from, to);
        const role = look.arrows[key] ?? "";
        arrows.append(...drawArrow(arrow, role));
        if (look.local[key]) labels.append(localSlope(arrow, role, look.local[key], Boolean(look.badges[key])));
        if (look.badges[key]) labels.append(...badge(arrow, look.badges[key]));
      }
    for (const name in scene.at)
      boxes.append(
        ...drawBox(scene, name, {
          role: look.boxes[name] ?? "",
          isInput: inputs2.includes(name),
          isGiven: given.includes(name),
          formula: NOTATION[preset][name]?.text,
          value: look.value[name],
          slope: look.slope[name]
        })
      );
    const { height } = scene;
    return (0, import_kit3.svg)(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, width, height, class: "graph-drawing", role: "img", "aria-label": label },
      layers
    );
  }
  function layOut(width, preset) {
    const narrow = width < NARROW;
    const { wide } = PLACES[preset];
    const at = narrow && PLACES[preset].narrow || wide;
    const columns = Math.max(...Object.values(at).map(([column]) => column));
    const rows = Math.max(...Object.values(at).map(([, row]) => row));
    const boxWidth = narrow ? 72 : 92;
    const span = Math.min(width - boxWidth - 4, columns * 215);
    const left = (width - span) / 2;
    const top = BOX_HEIGHT / 2 + 20;
    const middle = (name) => [left + at[name][0] * span / columns, top + at[name][1] * ROW];
    return { at, narrow, boxWidth, middle, height: top + rows * ROW + BOX_HEIGHT / 2 + 4 };
  }
  function arrowOf({ boxWidth, middle }, from, to) {
    const [fromX, fromY] = middle(from);
    const [toX, toY] = middle(to);
    const down = fromX === toX;
    const aside = boxWidth / 4;
    const start = down ? [fromX - aside, fromY + BOX_HEIGHT / 2 + 2] : [fromX + boxWidth / 2 + 2, fromY];
    const end = down ? [toX - aside, toY - BOX_HEIGHT / 2 - 2] : [toX - boxWidth / 2 - 2, toY];
    const along = (share) => [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    return { start, end, down, along };
  }
  function drawArrow({ start, end }, role) {
    const back = role === "back";
    const [x, y] = back ? start : end;
    const angle = Math.atan2(end[1] - start[1], end[0] - start[0]) * 180 / Math.PI + (back ? 180 : 0);
    return [
      (0, import_kit3.svg)("path", {
        class: `graph-edge ${role}`,
        d: (0, import_kit3.path)([start, end]),
        "stroke-dasharray": { path2: "9 5", path3: "2 5" }[role]
      }),
      (0, import_kit3.svg)("path", {
        class: `graph-head ${role}`,
        d: "M0,0L-10,4.5L-10,-4.5Z",
        transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${angle.toFixed(1)})`
      })
    ];
  }
  function localSlope({ start, end, down, along }, role, text2, hasBadge) {
    const [x, y] = along(hasBadge ? 0.6 : 0.5);
    const flat = Math.abs(end[1] - start[1]) < 14;
    return (0, import_kit3.svg)(
      "text",
      {
        class: `halo graph-local ${role}`,
        x: down ? x - 8 : x,
        y: y + (flat ? -8 : 4),
        "text-anchor": down ? "end" : "middle"
      },
      text2
    );
  }
  function badge({ along }, text2) {
    const [x, y] = along(0.25);
    return [
      (0, import_kit3.svg)("circle", { class: "graph-badge", cx: x, cy: y, r: 9 }),
      (0, import_kit3.svg)("text", { class: "graph-badge-text", x, y: y + 4.5, "text-anchor": "middle" }, text2)
    ];
  }
  function drawBox({ narrow, boxWidth, middle }, name, { role, isInput, isGiven, formula, value, slope }) {
    const [x, y] = middle(name);
    const tail = isInput || narrow && formula.length > 6 ? "" : `${formula.startsWith("(") ? "" : " = "}${formula}`;
    return [
      (0, import_kit3.svg)("rect", {
        class: `graph-box ${role} ${isGiven ? "given" : ""}`,
        x: x - boxWidth / 2,
        y: y - BOX_HEIGHT / 2,
        width: boxWidth,
        height: BOX_HEIGHT,
        rx: isInput ? 4 : 14
      }),
      (0, import_kit3.svg)(
        "text",
        { class: "halo graph-name", x: x + boxWidth / 2 - 2, y: y - BOX_HEIGHT / 2 - 6, "text-anchor": "end" },
        (0, import_kit3.svg)("tspan", { class: "graph-symbol" }, written(name)),
        tail
      ),
      (0, import_kit3.svg)("text", { class: `graph-value ${value ? "" : "waits"}`, x, y: y - 3, "text-anchor": "middle" }, value ?? "?"),
      ...slope ? [(0, import_kit3.svg)("text", { class: "graph-slope", x, y: y + 15, "text-anchor": "middle" }, `◀︎ ${slope}`)] : []
    ];
  }

  // graph/style.css
  var style_default = "/* Figure 2, the graph. */\n.graph-place {\n  margin: 0.6rem 0 0.2rem;\n}\n.graph-card {\n  display: grid;\n  grid-template-columns: max-content minmax(0, 1fr);\n  border: 1px solid var(--w-line);\n  border-radius: 0.4rem;\n  overflow: hidden;\n  margin: 0.5rem 0;\n}\n.graph-card > * {\n  padding: 0.4rem 0.7rem;\n  border-bottom: 1px solid var(--w-line);\n}\n.graph-card > :nth-last-child(-n + 2) {\n  border-bottom: 0;\n}\n.graph-key {\n  background: var(--w-surface);\n  color: var(--w-muted);\n  font-size: 0.85rem;\n}\n.graph-cell {\n  overflow-wrap: anywhere;\n  min-height: 3.2em;\n  display: flex;\n  align-items: center;\n}\n.bpw code.graph-cell {\n  min-height: 0;\n  background: none;\n  color: inherit;\n  border-inline: 0;\n  border-top: 0;\n  border-radius: 0;\n  font-size: 0.86rem;\n  white-space: pre-wrap;\n}\n.graph-place + .bpw-help {\n  margin-bottom: 0.6rem;\n}\n.bpw .bpw-live + div {\n  margin-top: 0.8rem;\n}\n.graph-more {\n  border-top: 1px solid var(--w-line);\n  margin-top: 0.5rem;\n}\n.bpw svg .graph-edge {\n  stroke: var(--w-edge);\n  stroke-width: 1.3;\n  fill: none;\n}\n.bpw svg .graph-head {\n  fill: var(--w-edge);\n}\n.bpw svg .graph-edge.forward {\n  stroke: var(--w-forward);\n  stroke-width: 3;\n}\n.bpw svg .graph-head.forward {\n  fill: var(--w-forward);\n}\n.bpw svg .graph-edge.back {\n  stroke: var(--w-back);\n  stroke-width: 3.5;\n}\n.bpw svg .graph-head.back {\n  fill: var(--w-back);\n}\n.bpw svg :is(.graph-edge.path1, .graph-edge.path2, .graph-edge.path3) {\n  stroke: var(--w-grad);\n  stroke-width: 4;\n}\n.bpw svg :is(.graph-head.path1, .graph-head.path2, .graph-head.path3) {\n  fill: var(--w-grad);\n}\n.bpw svg .graph-local {\n  fill: var(--w-muted);\n  font-size: 13px;\n  stroke-width: 6px;\n}\n.bpw svg .graph-local.back {\n  fill: var(--w-back);\n  font-weight: 700;\n  font-size: 14px;\n}\n.bpw svg :is(.graph-local.path1, .graph-local.path2, .graph-local.path3) {\n  fill: var(--w-grad);\n  font-weight: 700;\n}\n.bpw svg .graph-badge {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n  stroke-width: 2;\n}\n.bpw svg .graph-badge-text {\n  fill: var(--w-bg);\n  font-weight: 700;\n  font-size: 12.5px;\n}\n.bpw svg .graph-box {\n  fill: var(--w-bg);\n  stroke: var(--w-edge);\n  stroke-width: 1.5;\n}\n.bpw svg .graph-box.given {\n  stroke-dasharray: 4 3;\n}\n.bpw svg .graph-box.forward {\n  stroke: var(--w-forward);\n  stroke-width: 4;\n  fill: color-mix(in srgb, var(--w-forward) var(--w-tint), var(--w-bg));\n}\n.bpw svg .graph-box.back {\n  stroke: var(--w-back);\n  stroke-width: 4;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .graph-box.above {\n  stroke: var(--w-back);\n  stroke-width: 2;\n  fill: color-mix(in srgb, var(--w-back) var(--w-tint), var(--w-bg));\n}\n.bpw svg .graph-box.grad {\n  stroke: var(--w-grad);\n  stroke-width: 2.5;\n}\n.bpw svg .graph-name {\n  fill: var(--w-muted);\n  font-size: 12.5px;\n}\n.bpw svg .graph-symbol {\n  fill: currentColor;\n  font-family: var(--w-var);\n  font-style: italic;\n  font-size: 16px;\n}\n.bpw svg .graph-value {\n  fill: var(--w-forward);\n  font-size: 15px;\n  font-weight: 650;\n}\n.bpw svg .graph-value.waits {\n  fill: var(--w-muted);\n  font-weight: 400;\n}\n.bpw svg .graph-slope {\n  fill: var(--w-back);\n  font-size: 13px;\n  font-weight: 600;\n}\n@container (max-width: 26rem) {\n  .graph-card {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .graph-card > .graph-key {\n    border-bottom: 0;\n    padding-bottom: 0.1rem;\n  }\n  .bpw svg .graph-value {\n    font-size: 14px;\n  }\n  .bpw svg .graph-slope {\n    font-size: 12px;\n  }\n  .bpw svg .graph-name {\n    font-size: 11.5px;\n  }\n}\n@container (max-width: 26rem) {\n  .bpw .graph-more :is(th, td) {\n    padding-inline: 0.2rem;\n    font-size: 0.8rem;\n  }\n  .bpw .graph-more td {\n    white-space: nowrap;\n  }\n}\n";

  // graph/words.json
  var words_default = {
    title: "A calculation as a graph: forwards, then backwards",
    which: "Calculation",
    twice: "e = (a + b)(b + 1): b is used twice",
    once: "f = (x + y) z",
    neuron: "a sigmoid neuron",
    cost: "a sigmoid neuron and its cost",
    given: "{name} (given)",
    legend: "In each box: the value, found going forward, and below it ◀ the slope of {out} by it, found going back. On an arrow: its local slope.",
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
    epsilonHelp: "Move {input} by ε, leave the rest, and see how far {out} moves. The smaller ε, the closer Δ{out}/ε comes to the slope; the difference is what is left.",
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
    pathsLater: "Step back to the inputs, and the paths from {input} to {out} are listed here.",
    wiggleTitleBefore: "{input} moved from {value} by ε"
  };

  // graph/view.js
  var numbersByName = (0, import_kit4.checked)(
    (value) => value !== null && typeof value === "object" && !Array.isArray(value) && Object.values(value).every((each) => typeof each === "number")
  );
  var text = (0, import_kit4.checked)((value) => typeof value === "string");
  var sameNames = ({ preset, values }) => Object.keys(values).sort().join() === [...GRAPHS[preset].inputs].sort().join();
  var derive = (W) => ({
    steps: [["preset"], ({ preset }) => graphSteps(GRAPHS[preset])],
    at: [["step", "steps"], ({ step, steps }) => Math.min(step, steps.length - 1)],
    done: [["at", "steps"], ({ at, steps }) => at === steps.length - 1],
    // until then nothing below gives the answer away
    N: [["preset", "values"], passes],
    paths: [["N", "input"], ({ N, input }) => pathsOf(N, input)],
    wiggles: [
      ["N", "values", "input", "epsilon"],
      ({ N, values, input, epsilon }) => wigglesOf(N, values, input, epsilon)
    ],
    contexts: [
      ["N", "steps", "input", "paths", "preset"],
      ({ N, steps, input, paths, preset }) => steps.map((step) => ({ N, step, input, paths, notation: NOTATION[preset], W }))
    ],
    now: [["contexts", "at"], ({ contexts, at }) => contexts[at]],
    said: [["now"], ({ now }) => told(now)]
  });
  function render({ model, el }) {
    const presets = model.get("presets");
    const follow = model.get("follow");
    const limits = model.get("limits").values;
    const W = { ...words_default, ...model.get("words") ?? {} };
    const inRange = ({ preset, values }) => Object.entries(limits[preset]).every(([name, [low, high]]) => values[name] >= low && values[name] <= high);
    const fig = (0, import_kit4.figure)({
      model,
      el,
      css: style_default,
      words: words_default,
      state: { preset: import_kit4.oneOf, values: numbersByName, step: import_kit4.whole, input: text, epsilon: import_kit4.number },
      local: { wiggleOpen: false, allOpen: false },
      derive: derive(W),
      // a preset comes with its own numbers where others are given
      fits: (state) => !sameNames(state) || inRange(state) && followed(state.preset).includes(state.input),
      mend: (state) => sameNames(state) ? state : { ...state, values: presets[state.preset], input: follow[state.preset] }
    });
    const player = fig.player({ key: "step", names: ({ contexts }) => contexts.map(titleOf) });
    const choose = (preset) => {
      player.halt();
      fig.set({ preset, values: presets[preset], input: follow[preset], step: 0 });
    };
    fig.add(
      fig.row(
        fig.select({
          label: W.which,
          get: ({ preset }) => preset,
          set: choose,
          options: fig.limits.preset.map((key) => [key, W[key]])
        })
      ),
      inputs(fig),
      player.bar(),
      drawing(fig),
      help(fig, "legend"),
      card(fig),
      fig.line,
      followedInput(fig, player),
      pathsPart(fig),
      wigglePart(fig),
      fig.details({ label: W.all, key: "allOpen", class: "graph-more" }, allNumbers(fig))
    );
    fig.draw(["said"], ({ said }) => fig.say(said.says));
    fig.print(({ N, preset, steps, contexts }) => ({
      head: headsOf(N, W),
      rows: rowsOf(N, 4),
      drawings: [graphDrawing(640, preset, lookOf(steps, steps.length - 1, contexts.at(-1)), "")]
    }));
    return fig.start();
  }
  var holesOf = ({ N, input }) => ({ out: N.out, input: written(input) });
  function inputs(fig) {
    const W = fig.words;
    return fig.part(
      ["preset"],
      ({ preset }) => fig.row(
        GRAPHS[preset].inputs.map((name) => {
          const [low, high] = fig.limits.values[preset][name];
          return fig.field({
            label: GRAPHS[preset].given.includes(name) ? (0, import_kit4.fill)(W.given, { name: written(name) }) : written(name),
            get: ({ values }) => values[name],
            set: (value) => fig.set({ values: { ...fig.now.values, [name]: value } }),
            low,
            high,
            step: name === "y" ? 0.1 : 0.5,
            width: "4.6rem"
          });
        })
      )
    );
  }
  function drawing(fig) {
    const W = fig.words;
    const place = (0, import_kit4.h)("div", { class: "graph-place" });
    return fig.part(
      ["frameWidth", "preset", "steps", "at", "now", "said"],
      ({ frameWidth, preset, steps, at, now, said }) => graphDrawing(frameWidth, preset, lookOf(steps, at, now), (0, import_kit4.fill)(W.drawing, { text: said.says })),
      place
    );
  }
  function help(fig, key) {
    const node = (0, import_kit4.h)("p", { class: "bpw-help" });
    fig.draw(["N", "input"], (now) => (0, import_kit4.put)(node, (0, import_kit4.fill)(fig.words[key], holesOf(now))));
    return node;
  }
  function card(fig) {
    const W = fig.words;
    const formula = (0, import_kit4.h)("div", { class: "graph-cell" });
    const filled = (0, import_kit4.h)("div", { class: "graph-cell" });
    const code = (0, import_kit4.h)("code", { class: "graph-cell" });
    fig.draw(["said"], ({ said }) => {
      formula.replaceChildren((0, import_kit4.math)(said.formula));
      filled.replaceChildren((0, import_kit4.math)(said.filled));
      (0, import_kit4.put)(code, said.python);
    });
    const key = (label) => (0, import_kit4.h)("span", { class: "graph-key" }, label);
    return (0, import_kit4.h)("div", { class: "graph-card" }, key(W.formula), formula, key(W.filled), filled, key(W.python), code);
  }
  function followedInput(fig, player) {
    const W = fig.words;
    const choose = (input) => {
      player.halt();
      fig.set({ input, step: fig.now.steps.length - 1 });
    };
    return fig.part(
      ["preset"],
      ({ preset }) => fig.choice({
        label: W.follow,
        get: ({ input }) => input,
        set: choose,
        options: followed(preset).map((name) => [name, written(name)])
      })
    );
  }
  function pathsPart(fig) {
    const W = fig.words;
    return fig.part(["done", "N", "input", "paths"], ({ done, N, input, paths }) => {
      const holes = holesOf({ N, input });
      if (!done) return (0, import_kit4.h)("p", { class: "bpw-help" }, (0, import_kit4.fill)(W.pathsLater, holes));
      return (0, import_kit4.table)((0, import_kit4.fill)(W.pathsTitle, holes), [W.path, W.alongPath], pathRows(N, input, paths, W));
    });
  }
  function wigglePart(fig) {
    const W = fig.words;
    const title = (0, import_kit4.h)("span", {});
    fig.draw(["N", "input"], (now) => (0, import_kit4.put)(title, (0, import_kit4.fill)(W.wiggle, holesOf(now))));
    const list = fig.part(["wiggleOpen", "done", "N", "input", "values", "epsilon", "wiggles"], (now) => {
      if (!now.wiggleOpen) return [];
      if (now.epsilon === 0) return (0, import_kit4.h)("p", { class: "bpw-note" }, W.zero);
      return (0, import_kit4.table)(wiggleTitle(now, W), wiggleHeads(now, W), wiggleRows(now, W));
    });
    const field = fig.field({ label: W.epsilon, key: "epsilon", step: 0.1, width: "6rem" });
    return fig.details(
      { label: title, key: "wiggleOpen", class: "graph-more" },
      fig.row(field),
      help(fig, "epsilonHelp"),
      list
    );
  }
  function allNumbers(fig) {
    const W = fig.words;
    return fig.part(["allOpen", "N"], ({ allOpen, N }) => allOpen ? (0, import_kit4.table)(W.all, headsOf(N, W), rowsOf(N, "all")) : []);
  }
  var headsOf = ({ out }, W) => [W.name, W.value, (0, import_kit4.fill)(W.slope, { out })];
  var rowsOf = ({ v, slope }, digits) => Object.keys(v).map((name) => [
    written(name),
    (0, import_kit4.show)(v[name], digits),
    slope[name] === void 0 ? "" : (0, import_kit4.show)(slope[name], digits)
  ]);
  function pathRows({ out, slope }, input, paths, W) {
    const many = paths.length > 1;
    const name = (0, import_kit4.fill)(W.slopeHere, { out, input: written(input) });
    const number2 = (k) => many ? `${k + 1}: ` : "";
    return [
      ...paths.map((path2, k) => [`${number2(k)}${arrowsOf(path2, input)}`, productOf(path2)]),
      [name, `${many ? `${addedOf(paths)} = ` : ""}${brief(slope[input])}`]
    ];
  }
  var sixDigits = (x) => x !== 0 && Math.abs(x) < 0.01 ? (0, import_kit4.showSmall)(x, 6) : (0, import_kit4.show)(x, 6);
  function wiggleTitle({ N, input, values, done }, W) {
    const title = done ? W.wiggleTitle : W.wiggleTitleBefore;
    const holes = { ...holesOf({ N, input }), value: (0, import_kit4.show)(values[input], "all"), slope: sixDigits(N.slope[input]) };
    return (0, import_kit4.fill)(title, holes);
  }
  function wiggleHeads({ N, input, done }, W) {
    const holes = holesOf({ N, input });
    const heads = [W.epsilon, (0, import_kit4.fill)(W.change, holes), (0, import_kit4.fill)(W.ratio, holes)];
    return done ? [...heads, (0, import_kit4.fill)(W.difference, holes)] : heads;
  }
  function wiggleRows({ N, input, epsilon, wiggles, done }, W) {
    return wiggles.map(({ change, ratio, step }, k) => {
      const wanted = (0, import_kit4.show)(Number((epsilon * PARTS[k]).toPrecision(12)), "all");
      const difference = done ? [step === 0 ? "" : (0, import_kit4.showSmall)(ratio - N.slope[input], 3)] : [];
      if (step === 0) return [wanted, (0, import_kit4.fill)(W.tooSmall, holesOf({ N, input })), "", ...difference];
      return [wanted, sixDigits(change), sixDigits(ratio), ...difference];
    });
  }

  // page/graph.js.entry
  backpropFigures.modules.graph = graph_exports;
})();
