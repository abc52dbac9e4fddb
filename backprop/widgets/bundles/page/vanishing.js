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

  // vanishing/index.js
  var vanishing_exports = {};
  __export(vanishing_exports, {
    formulaOf: () => formulaOf,
    heads: () => heads,
    numbers: () => numbers_exports,
    readable: () => readable,
    readout: () => readout,
    render: () => render,
    rows: () => rows,
    sentence: () => sentence,
    words: () => words_default
  });

  // vanishing/numbers.js
  var numbers_exports = {};
  __export(numbers_exports, {
    LARGEST_SLOPE: () => LARGEST_SLOPE,
    PICTURES: () => PICTURES,
    deepDraw: () => deepDraw,
    deepPass: () => deepPass,
    deepSizes: () => deepSizes,
    deltaBound: () => deltaBound,
    deltaNorms: () => deltaNorms,
    fillNormals: () => fillNormals,
    hiddenSpectralNorms: () => hiddenSpectralNorms,
    layersOf: () => layersOf,
    measure: () => measure,
    passage: () => passage,
    spectralNorm: () => spectralNorm,
    xorshift: () => xorshift
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

  // vanishing/random.js
  function xorshift(seed) {
    const state = new Int32Array([Math.imul(seed + 1, 2654435761)]);
    const next = () => {
      let s = state[0];
      s ^= s << 13;
      s ^= s >>> 17;
      s ^= s << 5;
      state[0] = s;
      return ((s >>> 0) - 1) * 23283064365386963e-26;
    };
    for (let k = 0; k < 8; k++) next();
    return next;
  }
  function fillNormals(out, uniform) {
    for (let k = 0; k < out.length; k += 2) {
      let x;
      let y;
      let square;
      do {
        x = 2 * uniform() - 1;
        y = 2 * uniform() - 1;
        square = x * x + y * y;
      } while (square >= 1 || square === 0);
      const r = Math.sqrt(-2 * Math.log(square) / square);
      out[k] = r * x;
      if (k + 1 < out.length) out[k + 1] = r * y;
    }
    return out;
  }

  // vanishing/products.js
  var startsOf = (j, nIn) => [0, 1, 2, 3].map((k) => (j + k) * (1 + nIn) + 1);
  function timesW(out, theta, nOut, nIn, x) {
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
  function addTimesW(out, at, theta, nOut, nIn, d, from) {
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
  function spectralNorm(theta, nOut, nIn) {
    const uniform = xorshift(1);
    const diagonal = [];
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
  var length = (x) => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
  var unit = (x) => {
    const size = length(x);
    return x.map((value) => value / size);
  };
  function largestEigenvalue(diagonal, beside) {
    const circles = diagonal.map((d, i) => d + Math.abs(beside[i]) + Math.abs(beside[i + 1] ?? 0));
    let low = Math.max(0, ...diagonal);
    let high = Math.max(0, ...circles);
    for (let x = (low + high) / 2; x > low && x < high; x = (low + high) / 2) {
      let pivot = 1;
      let above = false;
      for (let i = 0; i < diagonal.length && !above; i++) {
        pivot = x - diagonal[i] - (i ? beside[i] * beside[i] / pivot : 0);
        above = pivot <= 0;
      }
      if (above) low = x;
      else high = x;
    }
    return high;
  }

  // vanishing/numbers.js
  var PICTURES = 20;
  var LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };
  var FIRST_WEIGHTS = {
    glorot: { kind: "uniform", size: (nIn, nOut) => Math.sqrt(6 / (nIn + nOut)), biases: false },
    he: { kind: "normal", size: (nIn) => Math.sqrt(2 / nIn), biases: false },
    normal: { kind: "normal", size: () => 1, biases: true },
    scaled: { kind: "normal", size: (nIn) => 1 / Math.sqrt(nIn), biases: true }
  };
  var deepSizes = (depth, width, nIn = 784, nOut = 10) => [nIn, ...new Array(depth).fill(width), nOut];
  var layersOf = (L) => Array.from({ length: L - 1 }, (_, k) => k + 2);
  function firstWeights(how, nIn, nOut, uniform) {
    const { kind, size, biases } = FIRST_WEIGHTS[how];
    const theta = new Float64Array(nOut * (1 + nIn));
    if (kind === "normal") fillNormals(theta, uniform);
    else for (let k = 0; k < theta.length; k++) theta[k] = 2 * uniform() - 1;
    const scale = size(nIn, nOut);
    return theta.map((value, k) => k % (1 + nIn) > 0 ? scale * value : biases ? value : 0);
  }
  function deepDraw(sizes, how, seed, m) {
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
  var skips = ({ sizes, residual }, l) => residual && l > 1 && l < sizes.length - 1;
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
  function outputDelta(z, Y) {
    const { g } = ACTIVATIONS.sigmoid;
    return z.map((value, k) => (1 - Y[k]) * g(value) - Y[k] * g(-value));
  }
  function deepPass(net, Theta, X, Y) {
    const { sizes, hidden } = net;
    const L = sizes.length;
    const m = X.length / sizes[0];
    const { a, z } = forward(net, Theta, X);
    const delta = { [L]: outputDelta(z[L], Y) };
    const { prime } = ACTIVATIONS[hidden];
    let e = null;
    for (let l = L - 1; l > 1; l--) {
      const [nIn, nOut] = [sizes[l - 1], sizes[l]];
      e = skips(net, l) ? e.slice() : new Float64Array(m * nIn);
      for (let n = 0; n < m; n++) addTimesW(e, n * nIn, Theta[l], nOut, nIn, delta[l + 1], n * nOut);
      const through = e;
      delta[l] = z[l].map((value, k) => through[k] * prime(value));
    }
    return { a, z, delta };
  }
  function deltaNorms({ delta }, sizes, m) {
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
  var hiddenSpectralNorms = (sizes, Theta) => Object.fromEntries(
    Object.keys(Theta).filter((l) => l > 1).map((l) => [l, spectralNorm(Theta[l], sizes[l], sizes[l - 1])])
  );
  function deltaBound(sizes, hidden, spectral, norms) {
    const L = sizes.length;
    const bound = { [L]: norms[L] };
    for (let l = L - 1; l > 1; l--) bound[l] = LARGEST_SLOPE[hidden] * spectral[l] * bound[l + 1];
    return bound;
  }
  function measure({ sizes, hidden, residual, spectral }, { Theta, X, Y }) {
    const norms = deltaNorms(deepPass({ sizes, hidden, residual }, Theta, X, Y), sizes, PICTURES);
    const bound = residual ? null : deltaBound(sizes, hidden, spectral, norms);
    return { L: sizes.length, norms, spectral: residual ? null : spectral, bound };
  }
  function passage({ L, norms, bound }) {
    const change = norms[2] / norms[L - 1];
    const factor = change ** (1 / (L - 3));
    const dead = Math.max(...layersOf(L).filter((l) => norms[l] === 0));
    if (norms[2] === 0) return bound ? { kind: "dead", dead } : { kind: "deadHere" };
    if (L === 3) return { kind: "one" };
    if (!(factor < 0.8 || factor > 1.25) || norms[L - 1] === 0) return { kind: "stays", factor };
    if (change < 1) return { kind: change < 1e-3 ? "vanishes" : "shrinks", factor };
    return { kind: change > 1e3 ? "explodes" : "grows", factor };
  }

  // vanishing/view.js
  var import_kit2 = __toESM(require_kit(), 1);

  // vanishing/drawing.js
  var import_kit = __toESM(require_kit(), 1);
  var NARROW = 460;
  var LEFT = 52;
  var TOP = 34;
  var BACK = "fill: var(--w-back)";
  function vanishingDrawing(frameWidth, measured, W) {
    const { L, norms, bound } = measured;
    const bottom = frameWidth < NARROW ? 270 : 320;
    const box = [LEFT, TOP, frameWidth - 16, bottom];
    const frame = frameOf(box, measured, frameWidth, W);
    const { X, Y } = frame;
    const layers = layersOf(L);
    const place = (l) => [X(l), norms[l] > 0 ? Y(norms[l]) : bottom];
    const ceiling = bound && layers.map((l) => [X(l), Y(bound[l])]);
    const stem = (0, import_kit.svg)("line", { class: "grid", "stroke-dasharray": "3 4", style: "stroke: var(--w-edge)" });
    const handle = makeHandle(W);
    const height = bottom + 42;
    const node = (0, import_kit.svg)(
      "svg",
      {
        viewBox: `0 0 ${frameWidth} ${height}`,
        width: frameWidth,
        height,
        role: "group",
        "aria-label": W.title,
        style: "touch-action: pan-y"
      },
      (0, import_kit.svg)(
        "g",
        { "aria-hidden": "true" },
        ceiling && ceilingArea(ceiling, bottom),
        frame.node,
        (0, import_kit.svg)(
          "text",
          { class: "back", x: box[2] - 4, y: 22, "text-anchor": "end", style: BACK },
          `◀︎ ${W.backwards}`
        ),
        ceiling && ceilingLine(ceiling),
        (0, import_kit.svg)("path", { class: "curve", d: (0, import_kit.path)(layers.map(place)), style: "stroke: var(--w-back)" }),
        layers.map((l) => dot(place(l), norms[l] > 0, L > 20 && frameWidth < NARROW ? 2.5 : 4)),
        labels(measured, { X, Y, place, bottom }, W)
      ),
      stem,
      handle
    );
    const choose = (l, told) => {
      const [x, y] = place(l);
      (0, import_kit.set)(handle, {
        transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`,
        "aria-valuemax": L,
        "aria-valuenow": l,
        "aria-valuetext": `${l}: ${told}`
      });
      (0, import_kit.set)(stem, { x1: x, x2: x, y1: TOP, y2: bottom });
    };
    return { node, handle, X, choose };
  }
  function frameOf(box, { L, norms, bound }, frameWidth, W) {
    const seen = [...Object.values(norms), ...Object.values(bound ?? {})].filter((v) => v > 0).map(Math.log10);
    const low = Math.min(-3, 3 * Math.floor(Math.min(0, ...seen) / 3));
    const high = Math.max(1, Math.ceil(Math.max(0, ...seen)));
    const every = [1, 2, 3, 5, 10, 15, 20].find((step) => (high - low) / step <= 9) ?? 50;
    const first = Math.ceil(low / every);
    const powers = Array.from({ length: Math.floor(high / every) - first + 1 }, (_, k) => (first + k) * every);
    const crowd = (L - 1) / ((frameWidth - 68) / 30);
    const apart = [1, 2, 5, 10].find((step) => step >= crowd) ?? 10;
    const free = (l) => l > 2 && l % apart === 0 && l - 2 >= apart * 0.7 && L - l >= apart * 0.7;
    return (0, import_kit.axes)(
      box,
      { domain: [1.6, L + 0.4], ticks: [2, ...layersOf(L).filter(free), L], label: W.layerAxis },
      {
        domain: [10 ** low, 10 ** high],
        log: true,
        ticks: powers.map((p) => 10 ** p),
        text: (v) => `10${(0, import_kit.superscript)(Math.round(Math.log10(v)))}`,
        label: "‖δ(l)‖"
      }
    );
  }
  function makeHandle(W) {
    const ring = { class: "ring", r: 9, fill: "var(--w-back)", stroke: "var(--w-bg)", "stroke-width": 3 };
    return (0, import_kit.svg)(
      "g",
      { role: "slider", tabindex: "0", "aria-label": W.layer, "aria-valuemin": 2, style: "cursor: ew-resize" },
      (0, import_kit.svg)("circle", { r: 22, fill: "transparent" }),
      (0, import_kit.svg)("circle", ring)
    );
  }
  var ceilingArea = (points, bottom) => (0, import_kit.svg)("path", {
    d: `${(0, import_kit.path)([[points[0][0], bottom], ...points, [points.at(-1)[0], bottom]])}Z`,
    style: "fill: var(--w-grad); opacity: 0.07"
  });
  var ceilingLine = (points) => (0, import_kit.svg)("path", {
    class: "curve",
    d: (0, import_kit.path)(points),
    style: "stroke: var(--w-grad); stroke-width: 2",
    "stroke-dasharray": "7 5"
  });
  var dot = ([cx, cy], alive, r) => (0, import_kit.svg)("circle", { cx, cy, r, style: alive ? BACK : "fill: var(--w-bg); stroke: var(--w-back); stroke-width: 2" });
  function labels({ L, norms, bound }, { X, Y, place, bottom }, W) {
    const middle = Math.max(2, Math.round(2 + (L - 2) * 0.3));
    const [x, y] = place(middle);
    const below = y + 24 < bottom - 4;
    const leans = below ? Math.sign(Math.trunc(Math.log(norms[middle] / norms[2]) / Math.log(3))) : 0;
    const text = (at, style, words) => (0, import_kit.svg)("text", { class: "halo", ...at, style: `${style}; font-weight: 600` }, words);
    return [
      bound && text({ x: X(middle) - 4, y: Y(bound[middle]) - 12, "text-anchor": "middle" }, "fill: var(--w-grad)", W.ceiling),
      text(
        {
          x: x + 8 * leans,
          y: below ? y + 24 : y - 12,
          "text-anchor": { 1: "start", 0: "middle", [-1]: "end" }[leans]
        },
        BACK,
        norms[middle] > 0 ? W.measured : W.zero
      )
    ];
  }

  // vanishing/words.json
  var words_default = {
    title: "How long is δ in each layer?",
    help: "A network with its first weights looks at 20 random pictures, once forwards and once backwards. Choose a layer in the picture by pressing on it, or with the arrow keys.",
    depth: "Hidden layers",
    width: "Units in each",
    hidden: "Function",
    how: "First weights",
    sigmoid: "sigmoid",
    tanh: "tanh",
    relu: "ReLU",
    scaled: "scaled",
    glorot: "Glorot",
    he: "He",
    normal: "N(0, 1)",
    residual: "Skip connections",
    seed: "Seed",
    again: "New seed",
    layerAxis: "layer l",
    backwards: "δ travels this way",
    measured: "measured",
    ceiling: "ceiling",
    zero: "exactly 0",
    layer: "Layer",
    allNumbers: "All the numbers",
    layerHead: "Layer l",
    norm: "‖δ(l)‖, mean",
    most: "ceiling",
    spectral: "‖Θ̄(l)‖",
    no: "–",
    saysFalls: "{way}: from layer {last} back to layer 2, ‖δ‖ falls from {from} to {to}, divided by about {factor} in each layer.",
    saysGrows: "{way}: from layer {last} back to layer 2, ‖δ‖ grows from {from} to {to}, times about {factor} in each layer.",
    saysStays: "It gets through: from layer {last} back to layer 2, ‖δ‖ goes from {from} to {to}.",
    saysOne: "With one hidden layer there is no way to vanish on: ‖δ‖ is {to} in layer 2.",
    saysZero: "Nothing gets through: in layer {dead} every unit’s slope is 0, and from there back δ is exactly 0.",
    saysZeroHere: "In layer 2 every unit’s slope is 0, so δ is exactly 0 there.",
    vanishes: "It vanishes",
    shrinks: "It shrinks",
    explodes: "It explodes",
    grows: "It grows",
    saysCeiling: "The ceiling would allow {bound}.",
    saysNoCeiling: "With skip connections the ceiling does not hold, so it is not drawn.",
    readout: "‖δ({l})‖ = {norm}",
    readoutCeiling: "at most {bound}"
  };

  // vanishing/view.js
  var DERIVE = {
    sizes: [["depth", "width"], ({ depth, width }) => deepSizes(depth, width)],
    draw: [["sizes", "how", "seed"], ({ sizes, how, seed }) => deepDraw(sizes, how, seed, PICTURES)],
    spectral: [["sizes", "draw"], ({ sizes, draw }) => hiddenSpectralNorms(sizes, draw.Theta)],
    measured: [["sizes", "hidden", "residual", "draw", "spectral"], ({ draw, ...net }) => measure(net, draw)],
    chosen: [["layer", "measured"], ({ layer, measured }) => Math.min(layer, measured.L)]
  };
  function render({ model, el }) {
    const fig = (0, import_kit2.figure)({
      model,
      el,
      words: words_default,
      state: { depth: import_kit2.whole, width: import_kit2.whole, hidden: import_kit2.oneOf, how: import_kit2.oneOf, residual: import_kit2.flag, seed: import_kit2.whole, layer: import_kit2.whole },
      local: { listOpen: false },
      derive: {
        ...DERIVE,
        drawing: [
          ["frameWidth", "measured"],
          ({ frameWidth, measured }) => vanishingDrawing(frameWidth, measured, fig.words)
        ]
      }
    });
    const W = fig.words;
    const choose = (l) => fig.set({ layer: Math.max(2, Math.min(fig.now.measured.L, Math.round(l))) });
    const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
    const formula = (0, import_kit2.h)("div", { class: "bpw-row", style: "gap: 0.2rem 1.6rem; align-items: baseline" });
    const list = fig.part(
      ["listOpen", "measured"],
      ({ listOpen, measured }) => listOpen ? (0, import_kit2.table)(W.allNumbers, heads(W), rows(measured, W)) : []
    );
    fig.add(
      ...settings(fig),
      place,
      formula,
      fig.line,
      fig.details({ label: W.allNumbers, key: "listOpen" }, list),
      (0, import_kit2.h)("p", { class: "bpw-help" }, W.help)
    );
    fig.drag(place, (x) => {
      fig.now.drawing.handle.focus({ preventScroll: true });
      choose(fig.now.drawing.X.invert(x));
    });
    fig.keys(place, { get: ({ chosen }) => chosen, set: choose, low: 2, high: fig.limits.layer[1], step: 1 });
    fig.draw(["drawing", "measured", "chosen"], ({ drawing, measured, chosen }) => {
      drawing.choose(chosen, readout(measured, chosen, W));
    });
    fig.draw(["hidden", "residual", "measured", "chosen"], ({ measured, chosen, ...net }) => {
      const told = (0, import_kit2.h)("span", { style: "font-weight: 600" }, readout(measured, chosen, W));
      formula.replaceChildren(told, (0, import_kit2.math)(formulaOf(net)));
      fig.say(sentence(measured, W));
    });
    fig.print(({ measured, drawing }) => ({ head: heads(W), rows: rows(measured, W), drawings: [drawing.node] }));
    return fig.start();
  }
  function settings(fig) {
    const W = fig.words;
    const options = (key) => fig.limits[key].map((name) => [name, W[name]]);
    const tight = (...nodes) => (0, import_kit2.h)("div", { class: "bpw-row", style: "margin: 0" }, ...nodes);
    const next = () => (fig.now.seed + 1) % (fig.limits.seed[1] + 1);
    return [
      fig.row(
        fig.slider({ label: W.depth, key: "depth", step: 1, text: String }),
        fig.slider({ label: W.width, key: "width", step: 1, text: String })
      ),
      fig.row(
        fig.choice({ label: W.hidden, key: "hidden", options: options("hidden") }),
        fig.choice({ label: W.how, key: "how", options: options("how") }),
        tight(fig.toggle({ label: W.residual, key: "residual" })),
        tight(
          fig.field({ label: W.seed, key: "seed", width: "5.5rem" }),
          fig.button({ label: W.again, press: () => fig.set({ seed: next() }), main: true })
        )
      )
    ];
  }
  var readable = (x) => x === 0 ? "0" : x >= 1e4 && x < 1e7 ? (0, import_kit2.show)(x, 0) : (0, import_kit2.showSmall)(x);
  function readout({ L, norms, bound }, l, W) {
    const measured = (0, import_kit2.fill)(W.readout, { l, norm: readable(norms[l]) });
    return bound && l < L ? `${measured}, ${(0, import_kit2.fill)(W.readoutCeiling, { bound: readable(bound[l]) })}` : measured;
  }
  function formulaOf({ hidden, residual }) {
    if (residual)
      return "e^{(l)} = e^{(l+1)} + \\delta^{(l+1)} \\bar{\\Theta}^{(l)} \\text{ } \\c{back}{\\delta^{(l)}} = e^{(l)} \\odot g'(z^{(l)})";
    const slope = hidden === "sigmoid" ? "(\\frac{1}{4})^{L-l} \\cdot" : "";
    return `\\c{back}{‖\\delta^{(l)}‖} \\le \\c{grad}{${slope} ‖\\bar{\\Theta}^{(l)}‖ \\dots ‖\\bar{\\Theta}^{(L-1)}‖ \\cdot ‖\\delta^{(L)}‖}`;
  }
  var SAYS = {
    vanishes: "saysFalls",
    shrinks: "saysFalls",
    explodes: "saysGrows",
    grows: "saysGrows",
    stays: "saysStays"
  };
  function sentence(measured, W) {
    const { L, norms, bound } = measured;
    const { kind, factor, dead } = passage(measured);
    if (kind === "dead") return (0, import_kit2.fill)(W.saysZero, { dead });
    if (kind === "deadHere") return W.saysZeroHere;
    if (kind === "one") return (0, import_kit2.fill)(W.saysOne, { to: readable(norms[2]) });
    const told = (0, import_kit2.fill)(W[SAYS[kind]], {
      way: W[kind],
      last: L - 1,
      from: readable(norms[L - 1]),
      to: readable(norms[2]),
      factor: (0, import_kit2.show)(Math.max(factor, 1 / factor), 2)
    });
    return `${told} ${bound ? (0, import_kit2.fill)(W.saysCeiling, { bound: readable(bound[2]) }) : W.saysNoCeiling}`;
  }
  var heads = (W) => [W.layerHead, W.norm, W.most, W.spectral];
  var rows = ({ L, norms, bound, spectral }, W) => layersOf(L).map((l) => [
    String(l),
    readable(norms[l]),
    bound ? readable(bound[l]) : W.no,
    spectral && l < L ? (0, import_kit2.show)(spectral[l]) : W.no
  ]);

  // page/vanishing.js.entry
  backpropFigures.modules.vanishing = vanishing_exports;
})();
