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

  // tangent/index.js
  var tangent_exports = {};
  __export(tangent_exports, {
    formulas: () => formulas,
    numbers: () => numbers_exports,
    render: () => render,
    sentence: () => sentence,
    words: () => words_default
  });

  // tangent/numbers.js
  var numbers_exports = {};
  __export(numbers_exports, {
    ACTIVATIONS: () => ACTIVATIONS,
    LARGEST_SLOPE: () => LARGEST_SLOPE,
    REACH: () => REACH,
    clippedLine: () => clippedLine,
    pointAt: () => pointAt,
    sigmoid: () => sigmoid
  });

  // numerics/activations.js
  var sigmoid = (z) => {
    const e = Math.exp(-Math.abs(z));
    return z < 0 ? e / (1 + e) : 1 / (1 + e);
  };
  var sigmoidPrime = (z) => sigmoid(z) * sigmoid(-z);
  var tanh = (z) => Math.tanh(z);
  var tanhPrime = (z) => 4 * sigmoidPrime(2 * z);
  var relu = (z) => z > 0 ? z : 0;
  var reluPrime = (z) => z > 0 ? 1 : 0;
  var identity = (z) => z;
  var identityPrime = () => 1;
  var ACTIVATIONS = {
    sigmoid: { g: sigmoid, prime: sigmoidPrime },
    tanh: { g: tanh, prime: tanhPrime },
    relu: { g: relu, prime: reluPrime },
    identity: { g: identity, prime: identityPrime }
  };

  // tangent/numbers.js
  var REACH = 6;
  var LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };
  function pointAt(kind, z) {
    const { g, prime } = ACTIVATIONS[kind];
    const slope = prime(z);
    return { z, a: g(z), slope, share: slope / LARGEST_SLOPE[kind], inside: Math.abs(z) <= REACH };
  }
  function clippedLine(x0, y0, slope, [low, high]) {
    let left = -REACH;
    let right = REACH;
    if (slope !== 0) {
      const ends = [x0 + (low - y0) / slope, x0 + (high - y0) / slope].sort((s, t) => s - t);
      left = Math.max(left, ends[0]);
      right = Math.min(right, ends[1]);
    }
    return [left, right].map((x) => [x, y0 + slope * (x - x0)]);
  }

  // tangent/view.js
  var import_kit2 = __toESM(require_kit(), 1);

  // tangent/drawing.js
  var import_kit = __toESM(require_kit(), 1);
  var FRAMES = {
    sigmoid: { a: [-0.15, 1.15], aTicks: [0, 0.25, 0.5, 0.75, 1], slope: [0, 0.3], slopeTicks: [0, 0.125, 0.25] },
    tanh: { a: [-1.3, 1.3], aTicks: [-1, -0.5, 0, 0.5, 1], slope: [0, 1.2], slopeTicks: [0, 0.5, 1] },
    relu: { a: [-1, 6.5], aTicks: [0, 2, 4, 6], slope: [0, 1.2], slopeTicks: [0, 0.5, 1] }
  };
  var ALONG = { domain: [-REACH, REACH], ticks: [] };
  var ALONG_BELOW = { domain: [-REACH, REACH], ticks: [-6, -4, -2, 0, 2, 4, 6], label: "z" };
  var POINTS = 240;
  function tangentDrawing(width, kind, W) {
    const scene = layOut(width, kind);
    const marks = makeMarks(scene.bottom);
    const handle = makeHandle(W);
    const height = scene.bottom + 38;
    const node = (0, import_kit.svg)(
      "svg",
      {
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        style: "touch-action: pan-y",
        role: "group",
        "aria-label": W.title
      },
      scene.upper.node,
      scene.lower.node,
      (0, import_kit.svg)("path", { class: "curve", d: scene.curve, style: "stroke: var(--w-forward)" }),
      (0, import_kit.svg)("path", { class: "curve", d: scene.slopeCurve, style: "stroke: var(--w-back)" }),
      marks.node,
      handle.node
    );
    const move = (point) => {
      moveHandle(handle, scene, point, W);
      (0, import_kit.set)(marks.node, { visibility: point.inside ? "visible" : "hidden" });
      if (point.inside) moveMarks(marks, scene, point, W);
    };
    return { node, handle: handle.node, X: scene.upper.X, move };
  }
  function layOut(width, kind) {
    const frame = FRAMES[kind];
    const { g, prime } = ACTIVATIONS[kind];
    const narrow = width < 460;
    const left = 46;
    const right = width - 12;
    const middle = narrow ? 190 : 230;
    const bottom = middle + (narrow ? 140 : 150);
    const upper = (0, import_kit.axes)([left, 24, right, middle], ALONG, { domain: frame.a, ticks: frame.aTicks, label: "a = g(z)" });
    const lower = (0, import_kit.axes)([left, middle + 44, right, bottom], ALONG_BELOW, {
      domain: frame.slope,
      ticks: frame.slopeTicks,
      label: "g′(z)"
    });
    const { X } = upper;
    const zs = Array.from({ length: POINTS + 1 }, (_, i) => -REACH + 2 * REACH * i / POINTS);
    const curve = (f, Y) => (0, import_kit.path)(zs.map((z) => [X(z), Y(f(z))]));
    const level = (from, to, value) => (0, import_kit.path)([
      [X(from), lower.Y(value)],
      [X(to), lower.Y(value)]
    ]);
    const slopeCurve = kind === "relu" ? level(-REACH, 0, 0) + level(0, REACH, 1) : curve(prime, lower.Y);
    return { g, frame, narrow, left, right, bottom, upper, lower, curve: curve(g, upper.Y), slopeCurve };
  }
  function makeMarks(bottom) {
    const back = "stroke: var(--w-back)";
    const marks = {
      beside: (0, import_kit.svg)("line", {
        class: "grid",
        "stroke-dasharray": "3 4",
        y1: 24,
        y2: bottom,
        style: "stroke: var(--w-edge)"
      }),
      triangle: (0, import_kit.svg)("path", { class: "curve", style: `${back}; stroke-width: 1.5`, "stroke-dasharray": "5 4" }),
      tangent: (0, import_kit.svg)("path", { class: "curve", style: back, "stroke-width": 2 }),
      run: (0, import_kit.svg)("text", { class: "halo", "text-anchor": "middle" }),
      rise: (0, import_kit.svg)("text", { class: "halo back", style: "font-weight: 600" }),
      height: (0, import_kit.svg)("line", { style: `${back}; stroke-width: 3` }),
      slopeDot: (0, import_kit.svg)("circle", { r: 5, style: "fill: var(--w-back)" }),
      slopeText: (0, import_kit.svg)("text", { class: "halo back", style: "font-weight: 600" })
    };
    return { ...marks, node: (0, import_kit.svg)("g", { "aria-hidden": "true" }, Object.values(marks)) };
  }
  function makeHandle(W) {
    const ring = (0, import_kit.svg)("circle", { class: "ring", r: 9, "stroke-width": 3 });
    const touch = (0, import_kit.svg)("circle", { r: 22, fill: "transparent" });
    const node = (0, import_kit.svg)("g", { role: "slider", tabindex: "0", "aria-label": W.point, style: "cursor: grab" }, touch, ring);
    return { node, ring };
  }
  function moveHandle({ node, ring }, { g, upper }, { z, a, slope, inside }, W) {
    const at = Math.max(-REACH, Math.min(REACH, z));
    const y = upper.Y(inside ? a : g(at));
    (0, import_kit.set)(node, {
      transform: `translate(${upper.X(at).toFixed(2)},${y.toFixed(2)})`,
      "aria-valuemin": Math.min(-REACH, z),
      "aria-valuemax": Math.max(REACH, z),
      "aria-valuenow": z,
      "aria-valuetext": `z = ${(0, import_kit.show)(z, "all")}, a = ${(0, import_kit.showSmall)(a)}, ${W.slope} ${(0, import_kit.showSmall)(slope)}`
    });
    (0, import_kit.set)(ring, { fill: `var(--w-${inside ? "forward" : "bg"})`, stroke: `var(--w-${inside ? "bg" : "forward"})` });
  }
  function moveMarks(marks, { frame, narrow, left, right, upper, lower }, { z, a, slope }, W) {
    const x = upper.X(z);
    const y = upper.Y(a);
    (0, import_kit.set)(marks.beside, { x1: x, x2: x });
    (0, import_kit.set)(marks.tangent, { d: (0, import_kit.path)(clippedLine(z, a, slope, frame.a).map(([p, q]) => [upper.X(p), upper.Y(q)])) });
    const way = z > REACH - 2.5 ? -1 : 1;
    const x1 = upper.X(z + way);
    const y1 = upper.Y(a + way * slope);
    (0, import_kit.set)(marks.triangle, {
      d: (0, import_kit.path)([
        [x, y],
        [x1, y],
        [x1, y1]
      ]),
      visibility: slope === 0 ? "hidden" : "visible"
    });
    const visibility = slope === 0 || narrow ? "hidden" : "visible";
    (0, import_kit.put)((0, import_kit.set)(marks.run, { x: (x + x1) / 2 + 6 * way, y: y + 20, visibility }), W.run);
    (0, import_kit.set)(marks.rise, { x: x1 + 7 * way, y: (y + y1) / 2 + 4, "text-anchor": way > 0 ? "start" : "end", visibility });
    (0, import_kit.put)(marks.rise, (0, import_kit.fill)(way > 0 ? W.rise : W.fall, { slope: (0, import_kit.showSmall)(slope) }));
    (0, import_kit.set)(marks.height, { x1: x, x2: x, y1: lower.Y(0), y2: lower.Y(slope) });
    (0, import_kit.set)(marks.slopeDot, { cx: x, cy: lower.Y(slope) });
    const outward = z < 0 ? -1 : 1;
    (0, import_kit.set)(marks.slopeText, {
      x: Math.max(left + 60, Math.min(right - 60, x + 10 * outward)),
      y: lower.Y(slope) - 8,
      "text-anchor": z < 0 ? "end" : "start"
    });
    (0, import_kit.put)(marks.slopeText, (0, import_kit.showSmall)(slope));
  }

  // tangent/words.json
  var words_default = {
    title: "A function and its tangent",
    help: "Drag the point, or give it the focus and use the arrow keys (with Shift: smaller steps).",
    which: "Function",
    sigmoid: "sigmoid",
    tanh: "tanh",
    relu: "ReLU",
    z: "z",
    point: "The point on the curve: z",
    slope: "slope",
    run: "1 along",
    rise: "{slope} up",
    fall: "{slope} down",
    outside: "The point lies outside the picture.",
    saysSigmoid: "At z = {z} the sigmoid is a = {a} and its slope is {slope}: {share} of the ¼ that it has at 0.",
    saysTanh: "At z = {z} tanh is a = {a} and its slope is {slope}: {share} of the 1 that it has at 0.",
    saysRelu: "At z = {z} ReLU is a = {a} and its slope is {slope}.",
    saysKink: "At z = 0 ReLU has a kink and no derivative; the book’s programs use 0 there."
  };

  // tangent/view.js
  function render({ model, el }) {
    const fig = (0, import_kit2.figure)({
      model,
      el,
      words: words_default,
      state: { z: import_kit2.number, kind: import_kit2.oneOf },
      derive: {
        point: [["kind", "z"], ({ kind, z }) => pointAt(kind, z)],
        drawing: [["frameWidth", "kind"], ({ frameWidth, kind }) => tangentDrawing(frameWidth, kind, fig.words)]
      }
    });
    const W = fig.words;
    const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
    const outside = (0, import_kit2.h)("p", { class: "bpw-help", hidden: true }, W.outside);
    const formula = (0, import_kit2.h)("div", { class: "bpw-row", style: "gap: 0.2rem 2rem" });
    fig.add(
      fig.row(
        fig.choice({ label: W.which, key: "kind", options: fig.limits.kind.map((kind) => [kind, W[kind]]) }),
        fig.field({ label: W.z, key: "z", step: 0.1 })
      ),
      place,
      outside,
      formula,
      (0, import_kit2.h)("p", { class: "bpw-help" }, W.help)
    );
    fig.drag(place, (x) => {
      fig.now.drawing.handle.focus({ preventScroll: true });
      const z = Math.round(fig.now.drawing.X.invert(x) * 100) / 100;
      fig.set({ z: Math.max(-REACH, Math.min(REACH, z)) });
    });
    fig.keys(place, { key: "z", low: -REACH, high: REACH, step: 0.1 });
    fig.draw(["drawing", "point"], ({ drawing, point }) => drawing.move(point));
    fig.draw(["kind", "point"], ({ kind, point }) => {
      outside.hidden = point.inside;
      formula.replaceChildren(...formulas(kind, point).map(import_kit2.math));
      fig.say(sentence(kind, point, W));
    });
    fig.print(({ kind, point, drawing }) => ({
      head: ["", W[kind]],
      rows: [
        ["z", (0, import_kit2.show)(point.z, "all")],
        ["a = g(z)", (0, import_kit2.showSmall)(point.a)],
        ["g′(z)", (0, import_kit2.showSmall)(point.slope)]
      ],
      drawings: [drawing.node]
    }));
    return fig.start();
  }
  function formulas(kind, { z, a, slope }) {
    const n = import_kit2.showSmall;
    const byA = {
      sigmoid: () => `a(1 - a) = ${n(a)} \\cdot ${n(sigmoid(-z))} =`,
      tanh: () => `1 - a^2 = 1 - ${a < 0 ? `(${n(a)})` : n(a)}^2 =`,
      relu: () => ""
    };
    return [
      `z = ${(0, import_kit2.show)(z, "all")} \\text{ } a = g(z) = \\c{forward}{${n(a)}}`,
      `g'(z) = ${byA[kind]()} \\c{back}{${n(slope)}}`
    ];
  }
  function sentence(kind, { z, a, slope, share }, W) {
    const says = { sigmoid: W.saysSigmoid, tanh: W.saysTanh, relu: z === 0 ? W.saysKink : W.saysRelu }[kind];
    const percent = share >= 5e-3 ? Math.round(100 * share) : (0, import_kit2.showSmall)(100 * share);
    return (0, import_kit2.fill)(says, { z: (0, import_kit2.show)(z, "all"), a: (0, import_kit2.showSmall)(a), slope: (0, import_kit2.showSmall)(slope), share: `${percent} %` });
  }

  // page/tangent.js.entry
  backpropFigures.modules.tangent = tangent_exports;
})();
