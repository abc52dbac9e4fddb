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

  // descent/index.js
  var descent_exports = {};
  __export(descent_exports, {
    RULE_TEX: () => RULE_TEX,
    costScale: () => costScale,
    headsOf: () => headsOf,
    longNameOf: () => longNameOf,
    map: () => map_exports,
    nameOf: () => nameOf,
    numbers: () => numbers_exports,
    readable: () => readable,
    render: () => render,
    rowsOf: () => rowsOf,
    sentence: () => sentence,
    words: () => words_default
  });

  // descent/drawing.js
  var import_kit2 = __toESM(require_kit(), 1);

  // descent/map.js
  var map_exports = {};
  __export(map_exports, {
    GRID: () => GRID,
    MAPS: () => MAPS,
    blueOf: () => blueOf,
    clipped: () => clipped,
    clippedPath: () => clippedPath,
    domainOf: () => domainOf,
    heightLine: () => heightLine,
    heightsOf: () => heightsOf,
    reachOf: () => reachOf,
    scalesOf: () => scalesOf
  });
  var import_kit = __toESM(require_kit(), 1);
  var GRID = [81, 61];
  var MAPS = {
    valley: { x: [-5, 5], y: [-2.5, 2.5], levels: [0.1, 0.5, 1.5, 3, 5, 8, 12, 20, 30, 45] },
    neuron: { x: [-5, 5], y: [-3.5, 4.5], levels: [0.47, 0.5, 0.55, 0.7, 1, 1.5, 2, 3, 4, 5, 6] },
    xor: {
      reach: [6, 9, 14, 20, 30],
      levels: [0.02, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3, 4, 6]
    }
  };
  function reachOf(land, { thetas, free }, t) {
    const { reach } = MAPS[land];
    if (!reach) return null;
    const far = Math.max(...thetas.slice(0, t + 1).flatMap((theta) => free.map((k) => Math.abs(theta[k]))));
    return reach.find((r) => far <= r * 0.95) ?? reach.at(-1);
  }
  var domainOf = (land, reach) => reach === null ? MAPS[land] : { ...MAPS[land], x: [-reach, reach], y: [-reach, reach] };
  function heightsOf(place, theta, [across, up], { x, y }) {
    const [columns, rows] = GRID;
    const heights = new Float64Array(columns * rows);
    const at = [...theta];
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        at[across] = x[0] + c / (columns - 1) * (x[1] - x[0]);
        at[up] = y[0] + r / (rows - 1) * (y[1] - y[0]);
        heights[r * columns + c] = place.cost(at);
      }
    return heights;
  }
  function blueOf(J, levels) {
    const k = levels.findIndex((level) => level > J);
    if (k < 0) return 0;
    const low = k > 0 ? levels[k - 1] : 0;
    return 1 - (k + (J - low) / (levels[k] - low)) / levels.length;
  }
  var SIDES = {
    1: "30",
    2: "01",
    3: "31",
    4: "12",
    6: "02",
    7: "32",
    8: "23",
    9: "02",
    11: "12",
    12: "13",
    13: "01",
    14: "30"
  };
  function heightLine(heights, columns, rows, level) {
    const pieces = [];
    const cut = (p, q) => (level - p) / (q - p);
    for (let r = 0; r + 1 < rows; r++)
      for (let c = 0; c + 1 < columns; c++) {
        const at = r * columns + c;
        const [p, q, s, t] = [heights[at], heights[at + 1], heights[at + columns + 1], heights[at + columns]];
        const kind = p > level | (q > level) << 1 | (s > level) << 2 | (t > level) << 3;
        if (kind === 0 || kind === 15) continue;
        const side = [
          () => [c + cut(p, q), r],
          () => [c + 1, r + cut(q, s)],
          () => [c + cut(t, s), r + 1],
          () => [c, r + cut(p, t)]
        ];
        for (const [i, j] of joined(kind, (p + q + s + t) / 4 > level)) pieces.push(...side[i](), ...side[j]());
      }
    return pieces;
  }
  function joined(kind, middleAbove) {
    if (kind !== 5 && kind !== 10) return [[...SIDES[kind]]];
    const pairs = middleAbove === (kind === 5) ? [0, 1, 2, 3] : [3, 0, 1, 2];
    return [pairs.slice(0, 2), pairs.slice(2)];
  }
  function clipped([x0, y0], [x1, y1], [left, top, right, bottom]) {
    let from = 0;
    let to = 1;
    for (const [start, way, low, high] of [
      [x0, x1 - x0, left, right],
      [y0, y1 - y0, top, bottom]
    ]) {
      if (way === 0 && (start < low || start > high)) return null;
      if (way === 0) continue;
      const [enter, leave] = [(low - start) / way, (high - start) / way].sort((s, t) => s - t);
      from = Math.max(from, enter);
      to = Math.min(to, leave);
    }
    if (from > to) return null;
    const hold = (v, low, high) => Math.max(low, Math.min(high, v));
    const at = (share) => [hold(x0 + share * (x1 - x0), left, right), hold(y0 + share * (y1 - y0), top, bottom)];
    return [at(from), at(to)];
  }
  var AFAR = 1e150;
  var held = ([x, y]) => [x, y].map((v) => Math.max(-AFAR, Math.min(AFAR, v)));
  function clippedPath(points, box) {
    let d = "";
    let pen = null;
    let last = held(points[0]);
    points.slice(1).forEach((point, k) => {
      const next = held(point);
      const apart = Math.hypot(next[0] - last[0], next[1] - last[1]);
      if (apart < 0.7 && k + 2 < points.length) return;
      const piece = clipped(last, next, box);
      last = next;
      const [p, q] = (piece ?? []).map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
      if (piece) d += pen === p ? `L${q}` : `M${p}L${q}`;
      pen = piece ? q : null;
    });
    return d;
  }
  var scalesOf = ([left, top, right, bottom]) => ({
    X: (0, import_kit.linear)([0, GRID[0] - 1], [left, right]),
    Y: (0, import_kit.linear)([0, GRID[1] - 1], [bottom, top])
  });

  // descent/numbers.js
  var numbers_exports = {};
  __export(numbers_exports, {
    HALF_LOG_2: () => HALF_LOG_2,
    RULES: () => RULES,
    bowl: () => bowl,
    firstOf: () => firstOf,
    flatNetwork: () => flatNetwork,
    freeOf: () => freeOf,
    landscapeOf: () => landscapeOf,
    lengthOf: () => lengthOf,
    verdictAt: () => verdictAt,
    walkOf: () => walkOf,
    weightOf: () => weightOf
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

  // descent/numbers.js
  var HALF_LOG_2 = Math.log(2) / 2;
  var BOTH = [0, 1];
  var bowl = (c) => ({
    size: c.length,
    cost: (w) => 0.5 * w.reduce((sum, value, i) => sum + c[i] * value * value, 0),
    slope: (w) => w.map((value, i) => c[i] * value)
  });
  function flatNetwork(sizes, X, Y) {
    const L = sizes.length;
    const m = X.length;
    const first = [0];
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
      answers: (theta) => X.map((x) => forward(net, theta, x).answer())
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
      cost: (y) => y.reduce((J, label, k) => J + COSTS.cross_entropy.of(z[L - 1][k], a[L - 1][k], label), 0)
    };
  }
  function addBackward({ sizes, L, first, a, z, delta }, theta, y, Delta) {
    for (let l = L - 1; l > 0; l--) {
      for (let j = 0; j < sizes[l]; j++) {
        const zj = z[l][j];
        delta[l][j] = l === L - 1 ? (1 - y[j]) * sigmoid(zj) - y[j] * sigmoid(-zj) : overPaths(theta, first[l] + 1 + j, 1 + sizes[l], delta[l + 1]) * sigmoidPrime(zj);
        const row = first[l - 1] + j * (1 + sizes[l - 1]);
        Delta[row] += delta[l][j];
        for (let i = 0; i < sizes[l - 1]; i++) Delta[row + 1 + i] += delta[l][j] * a[l - 1][i];
      }
    }
  }
  function overPaths(theta, start, apart, above) {
    let sum = 0;
    for (let k = 0; k < above.length; k++) sum += theta[start + k * apart] * above[k];
    return sum;
  }
  var landscapeOf = (land) => "c" in land ? bowl(land.c) : flatNetwork(land.sizes, land.X, land.Y);
  var zeros = (theta) => theta.map(() => 0);
  var RULES = {
    descent: (alpha) => ({
      init: () => null,
      step: (theta, d) => [theta.map((value, i) => value - alpha * d[i]), null]
    }),
    momentum: (alpha, beta) => ({
      init: zeros,
      step(theta, d, velocity) {
        const v = velocity.map((old, i) => beta * old - alpha * d[i]);
        return [theta.map((value, i) => value + v[i]), v];
      }
    }),
    adam: (alpha, _beta, beta1 = 0.9, beta2 = 0.999, eps = 1e-8) => ({
      init: (theta) => ({ u: zeros(theta), v: zeros(theta), t: 0 }),
      step(theta, d, memory) {
        const t = memory.t + 1;
        const u = memory.u.map((old, i) => beta1 * old + (1 - beta1) * d[i]);
        const v = memory.v.map((old, i) => beta2 * old + (1 - beta2) * d[i] * d[i]);
        const c1 = 1 - beta1 ** t;
        const c2 = 1 - beta2 ** t;
        return [theta.map((value, i) => value - alpha * (u[i] / c1) / (Math.sqrt(v[i] / c2) + eps)), { u, v, t }];
      }
    })
  };
  var freeOf = ({ land, pair }) => land === "xor" ? pair : BOTH;
  function firstOf(lands, { land, seed, start, pair }) {
    const first = [...land === "xor" ? lands.xor.starts[seed] : lands[land].start];
    start.forEach((value, k) => {
      first[freeOf({ land, pair })[k]] = value;
    });
    return first;
  }
  function walkOf(lands, settings) {
    const { land, rule, alpha, beta, only } = settings;
    const place = landscapeOf(lands[land]);
    const free = freeOf(settings);
    const { init, step } = RULES[rule](alpha, beta);
    const held2 = land === "xor" && only;
    const slope = (theta) => place.slope(theta).map((each, k) => held2 && !free.includes(k) ? 0 : each);
    const first = firstOf(lands, settings);
    const walk = {
      place,
      free,
      thetas: [first],
      J: [place.cost(first)],
      slopes: [slope(first)],
      memories: [init(first)]
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
  var lengthOf = (d) => Math.hypot(...d);
  function verdictAt({ J, slopes, ended }, t, land) {
    if (ended === t) return "end";
    if (t === 0) return "start";
    if (J[t] > J[0]) return "high";
    if (land === "xor" && J[t] < 0.05) return "learnt";
    if (land === "xor" && Math.abs(J[t] - HALF_LOG_2) < 0.01 && lengthOf(slopes[t]) < 0.01) return "stuck";
    if (lengthOf(slopes[t]) < 1e-6) return "flat";
    return J[t] > J[t - 1] ? "up" : "down";
  }
  var weightOf = (k) => k < 9 ? { l: 1, j: Math.floor(k / 3) + 1, i: k % 3 } : { l: 2, j: 1, i: k - 9 };

  // descent/drawing.js
  var NARROW = 460;
  var HIGHEST = 1e30;
  var LOWEST = 1e-16;
  var FEET = 100;
  var inside = ([left, top, right, bottom], [x, y]) => x >= left && x <= right && y >= top && y <= bottom;
  var SIMPLE = { valley: ["w₁", "w₂"], neuron: ["b", "w"] };
  function nameOf(land, k) {
    if (SIMPLE[land]) return SIMPLE[land][k];
    const { l, j, i } = weightOf(k);
    return `Θ${["⁽¹⁾", "⁽²⁾"][l - 1]}${"₀₁₂₃"[j]}${"₀₁₂₃"[i]}`;
  }
  function longNameOf(land, k, W) {
    const { l, j, i } = weightOf(k);
    const from = i === 0 ? W.bias : (0, import_kit2.fill)([W.input, W.hidden][l - 1], { i });
    return `${nameOf(land, k)}: ${(0, import_kit2.fill)(W.w, { l, from, to: l === 1 ? (0, import_kit2.fill)(W.hidden, { i: j }) : W.output })}`;
  }
  var mainNames = (land, free) => free.map((k) => nameOf(land, k));
  function createMap(W) {
    const canvas = (0, import_kit2.h)("canvas", { "aria-hidden": "true" });
    const [lines, walked, labels] = [0, 1, 2].map(() => (0, import_kit2.svg)("g", { "aria-hidden": "true" }));
    const walker = (0, import_kit2.svg)("circle", { class: "walker", r: 7 });
    const startText = (0, import_kit2.svg)(
      "text",
      { class: "halo", y: -14, "text-anchor": "middle", "aria-hidden": "true", style: "font-weight: 600" },
      W.start
    );
    const handle = (0, import_kit2.svg)(
      "g",
      { role: "slider", tabindex: "0", "aria-label": W.startPoint, style: "cursor: grab" },
      (0, import_kit2.svg)("circle", { r: 22, fill: "transparent" }),
      (0, import_kit2.svg)("rect", { class: "ring", x: -7, y: -7, width: 14, height: 14 }),
      startText
    );
    const drawing = (0, import_kit2.svg)("svg", { role: "group", "aria-label": W.title }, lines, walked, labels, handle, walker);
    const node = (0, import_kit2.h)("div", { class: "descent-map" }, canvas, drawing);
    return { node, canvas, drawing, lines, walked, labels, walker, startText, handle };
  }
  function sceneOf(width, land, free, domain, heights) {
    const share = land === "valley" ? 0.5 : 0.6;
    const bottom = width < NARROW ? 270 : Math.round(Math.min(430, 40 + (width - 66) * share));
    const box = [46, 20, width - 12, bottom];
    const [across, up] = mainNames(land, free);
    const frame = (0, import_kit2.axes)(box, { domain: domain.x, label: across }, { domain: domain.y, label: up });
    const place = (theta) => [frame.X(theta[free[0]]), frame.Y(theta[free[1]])];
    return { width, height: bottom + 42, box, domain, heights, frame: frame.node, X: frame.X, Y: frame.Y, place };
  }
  function layScene(map, scene, start) {
    const { width, height, box, domain, heights } = scene;
    const [left, top, right, bottom] = box;
    const { nodes, labels } = heightLines(heights, domain.levels, box, [scene.place(start)]);
    const frame = (0, import_kit2.svg)("rect", { class: "line", x: left, y: top, width: right - left, height: bottom - top });
    map.lines.replaceChildren(scene.frame, ...nodes, frame);
    map.labels.replaceChildren(...labels);
    tint(map.canvas, heights, domain.levels);
    (0, import_kit2.set)(map.drawing, { viewBox: `0 0 ${width} ${height}`, width, height });
    const size = `width: ${right - left}px; height: ${bottom - top}px`;
    (0, import_kit2.set)(map.canvas, { style: `left: ${left}px; top: ${top}px; ${size}` });
  }
  function tint(canvas, heights, levels) {
    const [columns, rows] = GRID;
    (0, import_kit2.set)(canvas, { width: columns, height: rows });
    const pen = canvas.getContext("2d");
    const image = pen.createImageData(columns, rows);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const blue = blueOf(heights[(rows - 1 - r) * columns + c], levels);
        image.data.set([60, 130, 215, Math.round(120 * blue)], 4 * (r * columns + c));
      }
    pen.putImageData(image, 0, 0);
  }
  function heightLines(heights, levels, box, avoid) {
    const { X, Y } = scalesOf(box);
    const nodes = [];
    const labels = [];
    const taken = [...avoid];
    for (const level of levels) {
      const pieces = heightLine(heights, ...GRID, level);
      const ends = Array.from({ length: pieces.length / 2 }, (_, n) => [X(pieces[2 * n]), Y(pieces[2 * n + 1])]);
      if (!ends.length) continue;
      const d = ends.map(([x, y], n) => `${n % 2 ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`).join("");
      nodes.push((0, import_kit2.svg)("path", { class: "line", d }));
      const best = roomiest(ends, box, taken);
      if (!best) continue;
      taken.push(best);
      labels.push((0, import_kit2.svg)("text", { class: "label halo", x: best[0], y: best[1] + 4 }, String(level)));
    }
    return { nodes, labels };
  }
  function roomiest(ends, [left, top, right, bottom], taken) {
    let best = null;
    let room = 24;
    for (let n = 0; n < ends.length; n += 6) {
      const [x, y] = ends[n];
      if (x < left + 20 || x > right - 20 || y < top + 12 || y > bottom - 12) continue;
      const near = Math.min(60, ...taken.map(([p, q]) => Math.hypot((x - p) * 0.7, y - q)));
      if (near <= room) continue;
      room = near;
      best = ends[n];
    }
    return best;
  }
  function layWalk(map, scene, { thetas }, t) {
    const { box, place } = scene;
    const points = thetas.slice(0, t + 1).map(place);
    const feet = t <= FEET ? points.slice(1, -1).filter((point) => inside(box, point)) : [];
    map.walked.replaceChildren(
      (0, import_kit2.svg)("path", { class: "walked", d: clippedPath(points, box) }),
      ...feet.map(([x2, y2]) => (0, import_kit2.svg)("circle", { class: "foot", cx: x2.toFixed(1), cy: y2.toFixed(1), r: 2.6 }))
    );
    const [x, y] = points[t];
    const seen = t > 0 && inside(box, [x, y]);
    if (seen) (0, import_kit2.set)(map.walker, { cx: x.toFixed(1), cy: y.toFixed(1) });
    (0, import_kit2.set)(map.walker, { visibility: seen ? "visible" : "hidden" });
    return points.every((point) => inside(box, point));
  }
  function layStart({ handle, startText }, { box, domain, place }, start, free, names) {
    const [left, top, right, bottom] = box;
    const [x, y] = place(start);
    const sx = Math.max(left, Math.min(right, x));
    const sy = Math.max(top, Math.min(bottom, y));
    (0, import_kit2.set)(startText, { y: sy < top + 24 ? 24 : -14, x: sx > right - 20 ? -12 : sx < left + 20 ? 12 : 0 });
    const values = free.map((k) => Number(start[k].toFixed(4)));
    (0, import_kit2.set)(handle, {
      transform: `translate(${sx.toFixed(1)},${sy.toFixed(1)})`,
      "aria-valuemin": Math.min(domain.x[0], start[free[0]]),
      "aria-valuemax": Math.max(domain.x[1], start[free[0]]),
      "aria-valuenow": values[0],
      "aria-valuetext": names.map((name, n) => `${name} = ${(0, import_kit2.show)(values[n], "all")}`).join(", ")
    });
  }
  var LASTS = [10, 20, 30, 50, 100, 200, 300, 500, 1e3, 2e3, 3e3, 5e3];
  var brief = (v) => v < 1e-3 || v >= 1e4 ? v.toExponential(0).replace("e+", "e").replace("-", "−") : String(Number(v.toPrecision(2)));
  function costScale(costs) {
    const end = costs.findIndex((J2) => J2 > HIGHEST);
    const J = (end < 0 ? costs : costs.slice(0, end)).map((value) => Math.max(LOWEST, value));
    const low = Math.floor(Math.log10(Math.min(...J)) + 1e-9);
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...J)) - 1e-9));
    const every = Math.max(1, Math.ceil((high - low) / 4));
    const factors = high - low === 1 ? [1, 2, 5] : [1];
    const marks = [];
    for (let power = low; power <= high; power += every)
      marks.push(...factors.map((factor) => Number(`${factor}e${power}`)).filter((v) => v <= 10 ** high * 1.0001));
    return { J, low, high, marks, leaves: end >= 0 };
  }
  function costCurve(width, walk, t, land, W) {
    const { J, low, high, marks, leaves } = costScale(walk.J.slice(0, t + 1));
    const box = [52, 22, width - 14, 130];
    const { node, X, Y } = (0, import_kit2.axes)(
      box,
      { domain: [0, LASTS.find((n) => n >= t)], label: W.stepAxis },
      { domain: [10 ** low, 10 ** high], log: true, ticks: marks, label: W.costAxis, text: brief }
    );
    const points = [];
    J.forEach((value, k) => {
      if (!points.length || k === J.length - 1 || X(k) - points.at(-1)[0] > 0.5) points.push([X(k), Y(value)]);
    });
    const [x, y] = points.at(-1);
    const stuck = land === "xor" && HALF_LOG_2 > 10 ** low && HALF_LOG_2 < 10 ** high;
    return (0, import_kit2.svg)(
      "svg",
      { viewBox: `0 0 ${width} 172`, width, height: 172, role: "img", "aria-label": W.costCurve },
      node,
      stuck && halfLogLine(box, Y(HALF_LOG_2), W),
      (0, import_kit2.svg)("path", { class: "curve", d: (0, import_kit2.path)(points), style: "stroke: var(--w-back); stroke-width: 2" }),
      leaves ? arrowUp(x, y, box[1]) : (0, import_kit2.svg)("circle", { cx: x, cy: y, r: 5, style: "fill: var(--w-back)" })
    );
  }
  var halfLogLine = ([left, , right], y, W) => (0, import_kit2.svg)(
    "g",
    {},
    (0, import_kit2.svg)("line", { x1: left, x2: right, y1: y, y2: y, style: "stroke: var(--w-grad)", "stroke-dasharray": "6 4" }),
    (0, import_kit2.svg)(
      "text",
      { class: "halo grad", x: right - 4, y: y - 6, "text-anchor": "end", style: "fill: var(--w-grad)" },
      W.halfLog
    )
  );
  var arrowUp = (x, y, top) => (0, import_kit2.svg)("path", {
    class: "leaves",
    d: `M${x - 5},${top + 2}L${x},${top - 8}L${x + 5},${top + 2}ZM${x},${y}L${x},${top}`,
    style: "fill: var(--w-back); stroke: var(--w-back); stroke-width: 2"
  });

  // descent/view.js
  var import_kit3 = __toESM(require_kit(), 1);

  // descent/style.css
  var style_default = "/* Figure 5, descent. */\n.descent-map {\n  position: relative;\n}\n.descent-map canvas {\n  position: absolute;\n  pointer-events: none;\n}\n.bpw .descent-map svg {\n  position: relative;\n  touch-action: pan-y;\n}\n.bpw .descent-map .grid {\n  display: none;\n}\n.bpw .descent-map .line {\n  fill: none;\n  stroke: var(--w-edge);\n  stroke-width: 1;\n}\n.bpw .descent-map .label {\n  font-size: 11px;\n  fill: var(--w-text);\n  text-anchor: middle;\n}\n.bpw .descent-map .walked {\n  fill: none;\n  stroke: var(--w-grad);\n  stroke-width: 2;\n  stroke-linejoin: round;\n}\n.bpw .descent-map .foot {\n  fill: var(--w-grad);\n}\n.bpw .descent-map .walker {\n  fill: var(--w-grad);\n  stroke: var(--w-bg);\n  stroke-width: 2.5;\n}\n.bpw .descent-map .ring {\n  fill: var(--w-bg);\n  stroke: var(--w-text);\n  stroke-width: 2.5;\n}\n\n.bpw .descent-curve {\n  margin-top: 0.6rem;\n}\n";

  // descent/words.json
  var words_default = {
    title: "Walk down the cost",
    help: "The map shows J as height lines: the bluer, the lower. Drag the square, press on the map, or give the square the focus and use the arrow keys to start elsewhere. The arrow keys on the buttons step to and fro.",
    helpAll: "All 13 weights move. The map is the cost over two of them with the other 11 where they are now, so it changes as you walk.",
    helpOnly: "Only the two weights of the map move; the other 11 stay at their first values.",
    land: "Landscape",
    valley: "valley",
    neuron: "neuron",
    xor: "XOR",
    rule: "Rule",
    descent: "descent",
    momentum: "momentum",
    adam: "Adam",
    alpha: "α",
    beta: "β",
    seed: "Seed",
    across: "Across",
    up: "Up",
    only: "Only these two move",
    w: "layer {l}, {from} to {to}",
    bias: "bias",
    input: "input {i}",
    hidden: "hidden {i}",
    output: "output",
    stuck: "A start that gets stuck",
    learns: "A start that learns",
    startAt: "Start at {name}",
    start: "start",
    startPoint: "The start on the map",
    step: "Step",
    steps: "{n} steps",
    toStart: "To the start",
    usual: "Usual start and α",
    stepsTaken: "Steps taken",
    says: "Step {t}: J = {J}, slope ‖D‖ = {slope}. {what}",
    saysStart: "The next step takes J to {next}.",
    saysDown: "The step took J down by {by}.",
    saysUp: "The step went uphill, by {by}.",
    saysHigh: "J is higher than at the start ({first}). If that goes on, it diverges. Try a smaller α.",
    saysFlat: "The slope is all but 0: this is the bottom.",
    saysEnd: "It has diverged: the next step leads to numbers that are too large. Try a smaller α.",
    saysLearnt: "It has learnt XOR. Its answers: {answers}.",
    saysStuck: "It is stuck at about ½ ln 2 = 0.3466, with hardly any slope left. Its answers: {answers}.",
    outside: "The walk leads out of the picture.",
    nextStep: "The next step in numbers",
    weight: "Weight",
    now: "now",
    slopeOf: "slope D",
    speed: "speed v",
    change: "step",
    then: "then",
    costAxis: "J",
    stepAxis: "step",
    halfLog: "½ ln 2",
    costCurve: "J after each step"
  };

  // descent/view.js
  var pairOfWeights = (0, import_kit3.checked)(
    (value, [low, high]) => Array.isArray(value) && value.length === 2 && value[0] !== value[1] && value.every((k) => Number.isInteger(k) && k >= low && k <= high)
  );
  var STATE = {
    land: import_kit3.oneOf,
    rule: import_kit3.oneOf,
    alpha: import_kit3.number,
    beta: import_kit3.number,
    step: import_kit3.whole,
    start: (0, import_kit3.numbers)((length) => length === 0 || length === 2),
    seed: import_kit3.whole,
    pair: pairOfWeights,
    only: import_kit3.flag
  };
  var SETTINGS = ["land", "rule", "alpha", "beta", "start", "seed", "pair", "only"];
  var PACE = {
    valley: { many: 10, stride: 1, far: 300 },
    neuron: { many: 10, stride: 1, far: 300 },
    xor: { many: 100, stride: 20, far: 3e3 }
  };
  var derive = (lands, W) => ({
    free: [["land", "pair"], freeOf],
    place: [["land"], ({ land }) => landscapeOf(lands[land])],
    first: [["land", "seed", "start", "pair"], (settings) => firstOf(lands, settings)],
    walk: [SETTINGS, (settings) => walkOf(lands, settings)],
    t: [["walk", "step"], ({ walk, step }) => Math.min(walk.to(step + 1), walk.to(step))],
    reach: [["land", "walk", "t"], ({ land, walk, t }) => reachOf(land, walk, t)],
    domain: [["land", "reach"], ({ land, reach }) => domainOf(land, reach)],
    // the weights that the map does not show, as text, so that equal ones count as equal
    others: [
      ["land", "only", "free", "first", "walk", "t"],
      ({ land, only, free, first, walk, t }) => land === "xor" ? (only ? first : walk.thetas[t]).map((v, k) => free.includes(k) ? 0 : v).join() : "0,0"
    ],
    heights: [
      ["place", "others", "free", "domain"],
      ({ place, others, free, domain }) => heightsOf(place, others.split(",").map(Number), free, domain)
    ],
    scene: [
      ["frameWidth", "land", "free", "domain", "heights"],
      ({ frameWidth, land, free, domain, heights }) => sceneOf(frameWidth, land, free, domain, heights)
    ],
    nextNumbers: [
      ["land", "rule", "walk", "t"],
      ({ land, rule, walk, t }) => ({ head: headsOf(rule, W), rows: rowsOf(land, rule, walk, t) })
    ]
  });
  function render({ model, el }) {
    const lands = model.get("lands");
    const W = { ...words_default, ...model.get("words") ?? {} };
    const fig = (0, import_kit3.figure)({ model, el, words: words_default, css: style_default, state: STATE, local: { listOpen: false }, derive: derive(lands, W) });
    const map = createMap(fig.words);
    const curve = fig.part(
      ["frameWidth", "walk", "t", "land"],
      ({ frameWidth, walk, t, land }) => costCurve(frameWidth, walk, t, land, W)
    );
    curve.className = "descent-curve";
    const outside = (0, import_kit3.h)("p", { class: "bpw-help", hidden: true }, W.outside);
    const list = fig.part(
      ["listOpen", "rule", "nextNumbers"],
      ({ listOpen, rule, nextNumbers }) => listOpen ? [(0, import_kit3.h)("p", {}, (0, import_kit3.math)(RULE_TEX[rule])), (0, import_kit3.table)(W.nextStep, nextNumbers.head, nextNumbers.rows)] : []
    );
    const player = createPlayer(fig);
    fig.add(
      landChoice(fig, lands, player),
      ruleRow(fig),
      seedRow(fig, lands),
      map.node,
      outside,
      bar(fig, player),
      fig.line,
      curve,
      startRow(fig, lands),
      pairRow(fig),
      fig.details({ label: W.nextStep, key: "listOpen" }, list),
      (0, import_kit3.h)("p", { class: "bpw-help" }, W.help)
    );
    moveStart(fig, map);
    fig.draw(["scene"], ({ scene }) => layScene(map, scene, fig.now.first));
    fig.draw(["scene", "walk", "t"], ({ scene, walk, t }) => {
      outside.hidden = layWalk(map, scene, walk, t);
    });
    fig.draw(["scene", "first", "free", "land"], ({ scene, first, free, land }) => {
      layStart(map, scene, first, free, mainNames(land, free));
    });
    fig.draw(["walk", "t", "land"], ({ walk, t, land }) => fig.say(sentence(walk, t, land, W)));
    fig.print(({ nextNumbers }) => ({ ...nextNumbers, drawings: [map.node] }));
    return fig.start();
  }
  function landChoice(fig, lands, player) {
    const W = fig.words;
    const change = (land) => {
      player.halt();
      fig.set({ land, start: [], step: 0, alpha: lands[land].alpha[fig.now.rule] });
    };
    const options = fig.limits.land.map((land) => [land, W[land]]);
    return fig.row(fig.choice({ label: W.land, get: ({ land }) => land, set: change, options }));
  }
  function ruleRow(fig) {
    const W = fig.words;
    const beta = fig.field({ label: W.beta, key: "beta", step: 0.05, width: "5rem" });
    fig.draw(["rule"], ({ rule }) => {
      beta.hidden = rule !== "momentum";
    });
    return fig.row(
      fig.choice({ label: W.rule, key: "rule", options: fig.limits.rule.map((rule) => [rule, W[rule]]) }),
      fig.field({ label: W.alpha, key: "alpha", step: 0.01, width: "6rem" }),
      beta
    );
  }
  var onlyForXor = (fig, node) => {
    fig.draw(["land"], ({ land }) => {
      node.hidden = land !== "xor";
    });
    return node;
  };
  function seedRow(fig, lands) {
    const W = fig.words;
    const xor = { land: "xor", rule: "adam", alpha: lands.xor.alpha.adam, start: [], step: 2e3, only: false };
    const row = fig.row(
      fig.select({ label: W.seed, key: "seed", options: lands.xor.starts.map((_, seed) => [seed, String(seed)]) }),
      fig.button({ label: W.stuck, press: () => fig.set({ ...xor, seed: 0 }) }),
      fig.button({ label: W.learns, press: () => fig.set({ ...xor, seed: 1 }) })
    );
    return onlyForXor(fig, row);
  }
  function startRow(fig, lands) {
    const W = fig.words;
    const [low, high] = fig.limits.start;
    const usual = () => fig.set({ start: [], step: 0, alpha: lands[fig.now.land].alpha[fig.now.rule] });
    const field = (land, free, n) => fig.field({
      label: (0, import_kit3.fill)(W.startAt, { name: nameOf(land, free[n]) }),
      get: ({ first }) => first[free[n]],
      set: (value) => fig.set({ start: free.map((k, m) => m === n ? value : fig.now.first[k]) }),
      low,
      high,
      step: 0.1,
      width: "6rem",
      text: (value) => (0, import_kit3.minus)(String(Number(value.toFixed(4))))
    });
    return fig.part(
      ["land", "free"],
      ({ land, free }) => fig.row(field(land, free, 0), field(land, free, 1), fig.button({ label: W.usual, press: usual }))
    );
  }
  function pairRow(fig) {
    const W = fig.words;
    const which = (0, import_kit3.h)("p", { class: "bpw-help" });
    fig.draw(["only"], ({ only }) => (0, import_kit3.put)(which, only ? W.helpOnly : W.helpAll));
    const [low, high] = fig.limits.pair;
    const all = Array.from({ length: high - low + 1 }, (_, k) => low + k);
    const select = (n, label) => fig.select({
      label,
      get: ({ pair }) => pair[n],
      set: (k) => {
        const { pair } = fig.now;
        const next = pair[1 - n] === k ? [pair[1], pair[0]] : pair.map((old, m) => m === n ? k : old);
        fig.set({ start: [], pair: next });
      },
      options: ({ land }) => land === "xor" ? all.map((k) => [k, longNameOf(land, k, W)]) : []
    });
    const row = fig.row(select(0, W.across), select(1, W.up), fig.toggle({ label: W.only, key: "only" }));
    return onlyForXor(fig, (0, import_kit3.h)("div", {}, row, which));
  }
  function createPlayer(fig) {
    const end = ({ walk, t }) => walk.ended === t || t >= fig.limits.step[1];
    return fig.player({
      key: "step",
      at: ({ t }) => t,
      last: ({ walk }) => walk.ended ?? fig.limits.step[1],
      pace: fig.calm ? 1e3 : 120,
      stride: ({ land }) => PACE[land].stride * (fig.calm ? 10 : 1),
      rest: (now) => end(now) || now.t >= PACE[now.land].far || lengthOf(now.walk.slopes[now.t]) < 1e-6
    });
  }
  function bar(fig, player) {
    const W = fig.words;
    const { first, back, next, leap, play } = player.parts;
    const many = ({ land }) => PACE[land].many;
    return player.bar(
      first(`|◀︎ ${W.toStart}`),
      back(),
      next(`${W.step} ▶︎`),
      leap((now) => (0, import_kit3.fill)(W.steps, { n: many(now) }), many),
      play(),
      fig.field({
        label: W.stepsTaken,
        get: ({ t }) => t,
        set: player.go,
        low: 0,
        high: fig.limits.step[1],
        isWhole: true,
        width: "5rem"
      })
    );
  }
  function moveStart(fig, { handle, drawing }) {
    const within = (value, [low, high]) => Math.round(100 * Math.max(low, Math.min(high, value))) / 100;
    const startAt = (x, y) => {
      const { domain } = fig.now.scene;
      fig.set({ start: [within(x, domain.x), within(y, domain.y)] });
    };
    const startAtPixel = (x, y) => startAt(fig.now.scene.X.invert(x), fig.now.scene.Y.invert(y));
    fig.drag(handle, (x, y) => {
      handle.focus({ preventScroll: true });
      startAtPixel(x, y);
    });
    fig.on(handle, "touchstart", (event) => event.preventDefault(), { passive: false });
    fig.on(drawing, "click", (event) => {
      if (handle.contains(event.target)) return;
      const box = drawing.getBoundingClientRect();
      const scale = fig.now.scene.width / box.width;
      startAtPixel((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    });
    fig.on(handle, "keydown", (event) => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!way) return;
      event.preventDefault();
      const size = event.shiftKey ? 0.01 : 0.1;
      const [x, y] = fig.now.free.map((k) => fig.now.first[k]);
      startAt(x + way[0] * size, y + way[1] * size);
    });
  }
  var RULE_TEX = {
    descent: "\\theta \\leftarrow \\theta - \\alpha D",
    momentum: "v \\leftarrow \\beta v - \\alpha D \\text{ } \\theta \\leftarrow \\theta + v",
    adam: "\\theta \\leftarrow \\theta - \\alpha \\frac{u / (1 - \\beta_1^t)}{√(v / (1 - \\beta_2^t)) + \\epsilon} \\text{ } \\beta_1 = 0.9, \\beta_2 = 0.999"
  };
  var readable = (x) => x === 0 ? "0" : Math.abs(x) >= 1e4 && Math.abs(x) < 1e7 ? (0, import_kit3.show)(x, 0) : (0, import_kit3.showSmall)(x);
  var SAYS = {
    end: "saysEnd",
    start: "saysStart",
    high: "saysHigh",
    learnt: "saysLearnt",
    stuck: "saysStuck",
    flat: "saysFlat",
    up: "saysUp",
    down: "saysDown"
  };
  function sentence(walk, t, land, W) {
    const { J, slopes, place, thetas } = walk;
    const verdict = verdictAt(walk, t, land);
    const answers = () => place.answers(thetas[t]).map(([a]) => (0, import_kit3.show)(a, 2));
    const what = (0, import_kit3.fill)(W[SAYS[verdict]], {
      next: verdict === "start" && readable(J[1]),
      first: readable(J[0]),
      by: t > 0 && readable(Math.abs(J[t] - J[t - 1])),
      answers: ["learnt", "stuck"].includes(verdict) && answers().join(", ")
    });
    return (0, import_kit3.fill)(W.says, { t, J: readable(J[t]), slope: readable(lengthOf(slopes[t])), what });
  }
  var headsOf = (rule, W) => [
    W.weight,
    W.now,
    W.slopeOf,
    ...rule === "momentum" ? [W.speed] : [],
    W.change,
    W.then
  ];
  function rowsOf(land, rule, { free, thetas, slopes, memories }, t) {
    const next = thetas[t + 1];
    return free.map((k) => {
      const now = thetas[t][k];
      const speed = rule === "momentum" ? [memories[t][k]] : [];
      const then = next ? [next[k] - now, next[k]].map(readable) : ["∞", "∞"];
      return [nameOf(land, k), ...[now, slopes[t][k], ...speed].map(readable), ...then];
    });
  }

  // page/descent.js.entry
  backpropFigures.modules.descent = descent_exports;
})();
