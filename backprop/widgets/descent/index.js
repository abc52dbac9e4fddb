import css from "./style.css";

export * from "../old/kit.js";
export * from "../old/numerics.js";

import {
  axes,
  checked,
  figure,
  fill,
  flag,
  h,
  linear,
  math,
  number,
  oneOf,
  path,
  put,
  set,
  show,
  showSmall,
  svg,
  table,
  whole,
} from "../old/kit.js";
import { bowl, flatNetwork, heightLine, RULES } from "../old/numerics.js";

export const DESCENT_WORDS = {
  title: "Walk down the cost",
  help: "The map shows J as height lines: the bluer, the lower. Drag the square, press on the map, or give the square the focus and use the arrow keys to start elsewhere. The arrow keys on the buttons step to and fro.",
  helpAll:
    "All 13 weights move. The map is the cost over two of them with the other 11 where they are now, so it changes as you walk.",
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
  back: "Back",
  step: "Step",
  steps: "{n} steps",
  play: "Play",
  pause: "Pause",
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
  costCurve: "J after each step",
};

export const DESCENT_MAPS = {
  // what the map shows, and the heights of its lines
  valley: { x: [-5, 5], y: [-2.5, 2.5], levels: [0.1, 0.5, 1.5, 3, 5, 8, 12, 20, 30, 45] },
  neuron: { x: [-5, 5], y: [-3.5, 4.5], levels: [0.47, 0.5, 0.55, 0.7, 1, 1.5, 2, 3, 4, 5, 6] },
  xor: {
    reach: [6, 9, 14, 20, 30],
    levels: [0.02, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3, 4, 6],
  },
};
export const DESCENT_GRID = [81, 61],
  DESCENT_FAR = 5000,
  HALF_LOG_2 = Math.log(2) / 2;

// ---- the walk: its numbers, without a page ----

export const landscapeOf = (land) => ("c" in land ? bowl(land.c) : flatNetwork(land.sizes, land.X, land.Y));
export const freeOf = (state) => (state.land === "xor" ? state.pair : [0, 1]);
export function firstOf(lands, state) {
  const land = lands[state.land],
    first = [...(state.land === "xor" ? land.starts[state.seed] : land.start)];
  if (state.start.length)
    freeOf(state).forEach((k, n) => {
      first[k] = state.start[n];
    });
  return first;
}

// { thetas, J, slopes, ended, to(t) }: to(t) walks on until step t; ended: the last step before the numbers ran over, else null
export function walkOf(lands, state) {
  const place = landscapeOf(lands[state.land]),
    free = freeOf(state),
    rule = RULES[state.rule](state.alpha, state.beta);
  const slope = (theta) => {
    const d = place.slope(theta);
    return state.land === "xor" && state.only ? d.map((each, k) => (free.includes(k) ? each : 0)) : d;
  };
  const first = firstOf(lands, state);
  const walk = {
    place,
    free,
    thetas: [first],
    J: [place.cost(first)],
    slopes: [slope(first)],
    memories: [rule.init(first)],
    ended: null,
    to,
  };
  function to(t) {
    while (walk.thetas.length <= t && walk.ended === null) {
      const last = walk.thetas.length - 1,
        [theta, memory] = rule.step(walk.thetas[last], walk.slopes[last], walk.memories[last]);
      const J = theta.every(Number.isFinite) ? place.cost(theta) : NaN,
        d = Number.isFinite(J) ? slope(theta) : [];
      if (!Number.isFinite(J) || !d.every(Number.isFinite)) {
        walk.ended = last;
        break;
      }
      walk.thetas.push(theta);
      walk.J.push(J);
      walk.slopes.push(d);
      walk.memories.push(memory);
    }
    return Math.min(t, walk.thetas.length - 1);
  }
  return walk;
}

export const lengthOf = (d) => Math.hypot(...d);

export function descentSays(walk, t, W, xor) {
  const { J, slopes, place, thetas } = walk,
    n = descentNumber,
    slope = lengthOf(slopes[t]);
  const what = () => {
    if (walk.ended === t) return W.saysEnd;
    if (t === 0) return fill(W.saysStart, { next: n(J[1]) });
    if (J[t] > J[0]) return fill(W.saysHigh, { first: n(J[0]) });
    const answers = xor
      ? place
          .answers(thetas[t])
          .map(([a]) => show(a, 2))
          .join(", ")
      : "";
    if (xor && J[t] < 0.05) return fill(W.saysLearnt, { answers });
    if (xor && Math.abs(J[t] - HALF_LOG_2) < 0.01 && slope < 0.01) return fill(W.saysStuck, { answers });
    if (slope < 1e-6) return W.saysFlat;
    return fill(J[t] > J[t - 1] ? W.saysUp : W.saysDown, { by: n(Math.abs(J[t] - J[t - 1])) });
  };
  return fill(W.says, { t, J: n(J[t]), slope: n(slope), what: what() });
}

export const descentNumber = (x) =>
  x === 0 ? "0" : Math.abs(x) >= 1e4 && Math.abs(x) < 1e7 ? show(x, 0) : showSmall(x);
export const xorName = (k) => (k < 9 ? { l: 1, j: Math.floor(k / 3) + 1, i: k % 3 } : { l: 2, j: 1, i: k - 9 });

// The part of the line from p to q inside the box, or null
export function clipped([x0, y0], [x1, y1], [left, top, right, bottom]) {
  let from = 0,
    to = 1;
  for (const [start, way, low, high] of [
    [x0, x1 - x0, left, right],
    [y0, y1 - y0, top, bottom],
  ]) {
    if (way === 0) {
      if (start < low || start > high) return null;
      continue;
    }
    const [enter, leave] = [(low - start) / way, (high - start) / way].sort((s, t) => s - t);
    from = Math.max(from, enter);
    to = Math.min(to, leave);
  }
  return from <= to
    ? [
        [x0 + from * (x1 - x0), y0 + from * (y1 - y0)],
        [x0 + to * (x1 - x0), y0 + to * (y1 - y0)],
      ]
    : null;
}

// The path of the points inside the box; steps too short to see are joined
export function clippedPath(points, box) {
  let d = "",
    pen = null,
    last = points[0];
  for (const next of points.slice(1)) {
    const apart = Math.hypot(next[0] - last[0], next[1] - last[1]);
    if (apart < 0.7 && next !== points[points.length - 1]) continue;
    const piece = clipped(last, next, box);
    last = next;
    if (!piece) {
      pen = null;
      continue;
    }
    const [p, q] = piece.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
    d += pen === p ? `L${q}` : `M${p}L${q}`;
    pen = q;
  }
  return d;
}

// ---- the map ----

export function mapDomain(land, walk, t) {
  const map = DESCENT_MAPS[land];
  if (map.x) return map;
  const far = Math.max(...walk.thetas.slice(0, t + 1).flatMap((theta) => walk.free.map((k) => Math.abs(theta[k]))));
  const reach = map.reach.find((r) => far <= r * 0.95) ?? map.reach[map.reach.length - 1];
  return { ...map, x: [-reach, reach], y: [-reach, reach] };
}

export function heightsOf(place, theta, [across, up], { x, y }) {
  const [columns, rows] = DESCENT_GRID,
    heights = new Float64Array(columns * rows),
    at = [...theta];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      at[across] = x[0] + (c / (columns - 1)) * (x[1] - x[0]);
      at[up] = y[0] + (r / (rows - 1)) * (y[1] - y[0]);
      heights[r * columns + c] = place.cost(at);
    }
  return heights;
}

// The bluer, the lower: a small picture that the browser smooths
export function tint(canvas, heights, levels) {
  const [columns, rows] = DESCENT_GRID;
  set(canvas, { width: columns, height: rows });
  const pen = canvas.getContext("2d"),
    image = pen.createImageData(columns, rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const J = heights[(rows - 1 - r) * columns + c],
        k = levels.findIndex((level) => level > J);
      const [low, high] = [k > 0 ? levels[k - 1] : 0, levels[k]],
        rank = k < 0 ? levels.length : k + (J - low) / (high - low);
      image.data.set([60, 130, 215, Math.round(120 * (1 - rank / levels.length))], 4 * (r * columns + c));
    }
  pen.putImageData(image, 0, 0);
}

// Height lines as paths, and a number on each where there is room
export function heightLines(heights, levels, box, avoid) {
  const [columns, rows] = DESCENT_GRID,
    [left, top, right, bottom] = box,
    nodes = [],
    labels = [],
    taken = [...avoid];
  const X = linear([0, columns - 1], [left, right]),
    Y = linear([0, rows - 1], [bottom, top]);
  for (const level of levels) {
    const pieces = heightLine(heights, columns, rows, level);
    if (!pieces.length) continue;
    let d = "",
      best = null,
      room = 24;
    for (let n = 0; n < pieces.length; n += 4) {
      const x = X(pieces[n]),
        y = Y(pieces[n + 1]);
      d += `M${x.toFixed(1)},${y.toFixed(1)}L${X(pieces[n + 2]).toFixed(1)},${Y(pieces[n + 3]).toFixed(1)}`;
      if (n % 12 || x < left + 20 || x > right - 20 || y < top + 12 || y > bottom - 12) continue;
      let near = 60;
      for (const [p, q] of taken) near = Math.min(near, Math.hypot((x - p) * 0.7, y - q));
      if (near > room) {
        room = near;
        best = [x, y];
      }
    }
    nodes.push(svg("path", { class: "line", d }));
    if (!best) continue;
    taken.push(best);
    labels.push(svg("text", { class: "label halo", x: best[0], y: best[1] + 4 }, String(level)));
  }
  return { nodes, labels };
}

// ---- J against the steps ----

export function costCurve(width, walk, t, W, xor) {
  const last = [10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, DESCENT_FAR].find((n) => n >= t),
    J = walk.J.slice(0, t + 1).map((v) => Math.min(1e30, Math.max(1e-16, v)));
  const low = Math.floor(Math.log10(Math.min(...J)) + 1e-9),
    high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...J)) - 1e-9));
  const every = Math.max(1, Math.ceil((high - low) / 4)),
    marks = [];
  for (let p = low; p <= high; p += every)
    marks.push(
      ...(high - low === 1 ? [1, 2, 5] : [1]).map((f) => +`${f}e${p}`).filter((v) => v <= 10 ** high * 1.0001),
    );
  const box = [52, 22, width - 14, 130];
  const { node, X, Y } = axes(
    box,
    { domain: [0, last], label: W.stepAxis },
    {
      domain: [10 ** low, 10 ** high],
      log: true,
      ticks: marks,
      label: W.costAxis,
      text: (v) =>
        v < 1e-3 || v >= 1e4 ? v.toExponential(0).replace("e+", "e").replace("-", "−") : String(+v.toPrecision(2)),
    },
  );
  const points = [];
  J.forEach((v, k) => {
    const x = X(k),
      y = Y(v);
    if (!points.length || k === t || x - points[points.length - 1][0] > 0.5) points.push([x, y]);
  });
  return svg(
    "svg",
    { viewBox: `0 0 ${width} 172`, width, height: 172, role: "img", "aria-label": W.costCurve },
    node,
    xor &&
      HALF_LOG_2 > 10 ** low &&
      HALF_LOG_2 < 10 ** high &&
      svg(
        "g",
        {},
        svg("line", {
          x1: box[0],
          x2: box[2],
          y1: Y(HALF_LOG_2),
          y2: Y(HALF_LOG_2),
          style: "stroke: var(--w-grad)",
          "stroke-dasharray": "6 4",
        }),
        svg(
          "text",
          {
            class: "halo grad",
            x: box[2] - 4,
            y: Y(HALF_LOG_2) - 6,
            "text-anchor": "end",
            style: "fill: var(--w-grad)",
          },
          W.halfLog,
        ),
      ),
    svg("path", { class: "curve", d: path(points), style: "stroke: var(--w-back); stroke-width: 2" }),
    svg("circle", { cx: X(t), cy: Y(J[t]), r: 5, style: "fill: var(--w-back)" }),
  );
}

export function render({ model, el }) {
  const lands = model.get("lands");
  const fig = figure({
    model,
    el,
    css,
    words: DESCENT_WORDS,
    state: {
      land: oneOf("valley", "neuron", "xor"),
      rule: oneOf("descent", "momentum", "adam"),
      alpha: number(1e-6, 1000),
      beta: number(0, 0.999),
      step: whole(0, DESCENT_FAR),
      start: checked(
        (v) =>
          Array.isArray(v) &&
          (v.length === 0 || v.length === 2) &&
          v.every((x) => typeof x === "number" && Math.abs(x) <= 100),
      ),
      seed: whole(0, 19),
      pair: checked(
        (v) =>
          Array.isArray(v) &&
          v.length === 2 &&
          v[0] !== v[1] &&
          v.every((k) => Number.isInteger(k) && k >= 0 && k <= 12),
      ),
      only: flag(),
    },
  });
  const W = fig.words;
  const nameOf = (k) => {
    if (fig.state.land !== "xor") return { valley: ["w₁", "w₂"], neuron: ["b", "w"] }[fig.state.land][k];
    const { l, j, i } = xorName(k);
    return `Θ${l === 1 ? "⁽¹⁾" : "⁽²⁾"}${[j, i].map((d) => "₀₁₂₃"[d]).join("")}`;
  };
  const longName = (k) => {
    const { l, j, i } = xorName(k);
    return `${nameOf(k)}: ${fill(W.w, { l, from: i === 0 ? W.bias : fill(l === 1 ? W.input : W.hidden, { i }), to: l === 1 ? fill(W.hidden, { i: j }) : W.output })}`;
  };

  // ---- the walk, kept as long as its settings stay ----
  let walk,
    walkedFor = "",
    t = 0;
  function walkOn(state) {
    const { step, ...rest } = state,
      key = JSON.stringify(rest);
    if (key !== walkedFor) {
      walk = walkOf(lands, state);
      walkedFor = key;
    }
    t = walk.to(step);
    walk.to(t + 1);
  }
  fig.draw(walkOn); // before anything shows its numbers
  const go = (step) => fig.set({ step: Math.max(0, Math.min(walk.ended ?? DESCENT_FAR, step)) });

  // ---- controls ----
  const beta = fig.field({ label: W.beta, key: "beta", step: 0.05, width: "5rem" });
  const startPart = fig.part(() =>
    fig.row(
      walk.free.map((k, n) =>
        fig.field({
          label: fill(W.startAt, { name: nameOf(k) }),
          get: () => walk.thetas[0][walk.free[n]],
          low: -100,
          high: 100,
          step: 0.1,
          width: "6rem",
          text: (v) => String(+v.toFixed(4)).replace("-", "−"),
          set: (v) => fig.set({ start: walk.free.map((other, m) => (m === n ? v : walk.thetas[0][other])) }),
        }),
      ),
      fig.button({
        label: W.usual,
        press: () => fig.set({ start: [], step: 0, alpha: lands[fig.state.land].alpha[fig.state.rule] }),
      }),
    ),
  );
  const choosePair = (n) => (k) => {
    const { pair } = fig.state;
    fig.set({ start: [], pair: pair[1 - n] === k ? [pair[1], pair[0]] : n === 0 ? [k, pair[1]] : [pair[0], k] });
  };
  const thirteen = Array.from({ length: 13 }, (_, k) => k);
  const weights = (n, label) =>
    fig.select({
      label,
      get: (s) => s.pair[n],
      set: choosePair(n),
      options: (s) => (s.land === "xor" ? thirteen.map((k) => [k, longName(k)]) : []),
    });
  const preset = (seed) => () =>
    fig.set({ land: "xor", rule: "adam", alpha: lands.xor.alpha.adam, seed, start: [], step: 2000, only: false });
  const xorSeeds = fig.row(
    fig.select({ label: W.seed, key: "seed", options: lands.xor.starts.map((_, seed) => [seed, String(seed)]) }),
    fig.button({ label: W.stuck, press: preset(0) }),
    fig.button({ label: W.learns, press: preset(1) }),
  );
  const which = h("p", { class: "bpw-help" });
  const xorPair = h(
    "div",
    {},
    fig.row(weights(0, W.across), weights(1, W.up), fig.toggle({ label: W.only, key: "only" })),
    which,
  );

  // ---- steps ----
  let playing = null;
  const calm = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
  const stride = () => (fig.state.land === "xor" ? 20 : 1);
  const far = () => (fig.state.land === "xor" ? 3000 : 300);
  const settled = () => walk.ended === t || t >= DESCENT_FAR || lengthOf(walk.slopes[t]) < 1e-6;
  function halt() {
    playing?.();
    playing = null;
    put(playButton, W.play);
  }
  function play() {
    if (playing) {
      halt();
      return;
    }
    if (settled() || t >= far()) go(0);
    playing = fig.every(calm ? 1000 : 120, () => {
      go(t + stride() * (calm ? 10 : 1));
      if (settled() || t >= far()) halt();
    });
    put(playButton, W.pause);
  }
  const user = (step) => {
    if (playing) halt();
    go(step);
  };
  const many = () => (fig.state.land === "xor" ? 100 : 10);
  const atEnd = () => walk.ended === t || t >= DESCENT_FAR;
  const playButton = fig.button({ label: W.play, press: play });
  const buttons = h(
    "div",
    { class: "bpw-steps" },
    fig.button({ label: `|◀\uFE0E ${W.toStart}`, press: () => user(0), off: () => t === 0 }),
    fig.button({ label: `◀\uFE0E ${W.back}`, press: () => user(t - 1), off: () => t === 0 }),
    fig.button({ label: `${W.step} ▶\uFE0E`, press: () => user(t + 1), off: atEnd, main: true }),
    fig.button({ label: () => fill(W.steps, { n: many() }), press: () => user(t + many()), off: atEnd }),
    playButton,
    fig.field({
      label: W.stepsTaken,
      get: () => t,
      set: (step) => user(step),
      low: 0,
      high: DESCENT_FAR,
      isWhole: true,
      width: "5rem",
    }),
  );
  fig.on(buttons, "keydown", (event) => {
    const to = { ArrowLeft: t - 1, ArrowRight: t + 1, Home: 0 }[event.key];
    if (to === undefined || event.target.localName !== "button") return;
    event.preventDefault();
    user(to);
  });

  // ---- the map: the square and the walker stay, what lies behind them is drawn anew ----
  const canvas = h("canvas", { "aria-hidden": "true" }),
    lines = svg("g", { "aria-hidden": "true" }),
    walked = svg("g", { "aria-hidden": "true" }),
    labels = svg("g", { "aria-hidden": "true" });
  const walker = svg("circle", { class: "walker", r: 7 });
  const startText = svg(
    "text",
    { class: "halo", y: -14, "text-anchor": "middle", "aria-hidden": "true", style: "font-weight: 600" },
    W.start,
  );
  const handle = svg(
    "g",
    { role: "slider", tabindex: "0", "aria-label": W.startPoint, style: "cursor: grab" },
    svg("circle", { r: 22, fill: "transparent" }),
    svg("rect", { class: "ring", x: -7, y: -7, width: 14, height: 14 }),
    startText,
  );
  const drawing = svg("svg", { role: "group", "aria-label": W.title }, lines, walked, labels, handle, walker);
  const place = h("div", { class: "descent-map" }, canvas, drawing);
  const curvePlace = h("div", {}),
    outside = h("p", { class: "bpw-help", hidden: true }, W.outside);
  const numbersHere = h("div", {}),
    ruleHere = h("p", {}),
    numbersPart = h("details", {}, h("summary", {}, W.nextStep), ruleHere, numbersHere);
  let width = 640,
    X,
    Y,
    domain,
    mappedFor = "",
    heights;

  const startAt = (x, y) => {
    const within = (v, [low, high]) => Math.round(100 * Math.max(low, Math.min(high, v))) / 100;
    fig.set({ start: [within(x, domain.x), within(y, domain.y)] });
  };
  fig.drag(handle, (x, y) => {
    handle.focus({ preventScroll: true });
    startAt(X.invert(x), Y.invert(y));
  });
  fig.on(handle, "touchstart", (event) => event.preventDefault(), { passive: false }); // browsers heed touch-action on a whole drawing only
  fig.on(drawing, "click", (event) => {
    if (handle.contains(event.target)) return;
    const box = drawing.getBoundingClientRect(),
      k = width / box.width;
    startAt(X.invert((event.clientX - box.left) * k), Y.invert((event.clientY - box.top) * k));
  });
  fig.on(handle, "keydown", (event) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const size = event.shiftKey ? 0.01 : 0.1,
      [x, y] = walk.free.map((k) => walk.thetas[0][k]);
    startAt(x + by[0] * size, y + by[1] * size);
  });
  fig.on(numbersPart, "toggle", () => listNumbers());

  function drawMap(state) {
    const narrow = width < 460,
      bottom = narrow ? 270 : Math.round(Math.min(430, 40 + (width - 66) * (state.land === "valley" ? 0.5 : 0.6)));
    const box = [46, 20, width - 12, bottom],
      [left, top, right] = box;
    domain = mapDomain(state.land, walk, t);
    const still = state.land !== "xor" || state.only; // does the map stay while walking?
    const key = JSON.stringify([
      width,
      state.land,
      walk.free,
      domain.x,
      still ? (state.land === "xor" ? walk.thetas[0].filter((_, k) => !walk.free.includes(k)) : 0) : walk.thetas[t],
    ]);
    if (key !== mappedFor) {
      mappedFor = key;
      heights = heightsOf(walk.place, walk.thetas[t], walk.free, domain);
      const [across, up] = walk.free.map(nameOf),
        frame = axes(box, { domain: domain.x, label: across }, { domain: domain.y, label: up });
      ({ X, Y } = frame);
      const seen = walk.thetas[0],
        avoid = [[X(seen[walk.free[0]]), Y(seen[walk.free[1]])]];
      const map = heightLines(heights, domain.levels, box, avoid);
      labels.replaceChildren(...map.labels);
      lines.replaceChildren(
        frame.node,
        ...map.nodes,
        svg("rect", { class: "line", x: left, y: top, width: right - left, height: bottom - top }),
      );
      tint(canvas, heights, domain.levels);
      set(drawing, { viewBox: `0 0 ${width} ${bottom + 42}`, width, height: bottom + 42 });
      set(canvas, { style: `left: ${left}px; top: ${top}px; width: ${right - left}px; height: ${bottom - top}px` });
    }
    const points = walk.thetas.slice(0, t + 1).map((theta) => [X(theta[walk.free[0]]), Y(theta[walk.free[1]])]);
    const inside = ([x, y]) => x >= left && x <= right && y >= top && y <= bottom;
    walked.replaceChildren(
      svg("path", { class: "walked", d: clippedPath(points, box) }),
      ...(t <= 100
        ? points
            .slice(1, -1)
            .filter(inside)
            .map(([x, y]) => svg("circle", { class: "foot", cx: x.toFixed(1), cy: y.toFixed(1), r: 2.6 }))
        : []),
    );
    const [first, now] = [points[0], points[t]],
      hold = ([x, y]) => [Math.max(left, Math.min(right, x)), Math.max(top, Math.min(bottom, y))];
    const [sx, sy] = hold(first);
    set(handle, { transform: `translate(${sx.toFixed(1)},${sy.toFixed(1)})` });
    set(startText, { y: sy < top + 24 ? 24 : -14, x: sx > right - 20 ? -12 : sx < left + 20 ? 12 : 0 });
    set(walker, {
      cx: now[0].toFixed(1),
      cy: now[1].toFixed(1),
      visibility: t > 0 && inside(now) ? "visible" : "hidden",
    });
    outside.hidden = points.every(inside);
    const [x, y] = walk.free.map((k) => walk.thetas[0][k]),
      [low, high] = domain.x;
    set(handle, {
      "aria-valuemin": Math.min(low, x),
      "aria-valuemax": Math.max(high, x),
      "aria-valuenow": +x.toFixed(4),
      "aria-valuetext": walk.free.map((k, n) => `${nameOf(k)} = ${show(+[x, y][n].toFixed(4), "all")}`).join(", "),
    });
  }

  function numbersOf(state) {
    const moving = state.rule === "momentum",
      next = walk.thetas[t + 1];
    const head = [W.weight, W.now, W.slopeOf, ...(moving ? [W.speed] : []), W.change, W.then];
    const rows = walk.free.map((k) =>
      [
        nameOf(k),
        walk.thetas[t][k],
        walk.slopes[t][k],
        ...(moving ? [walk.memories[t][k]] : []),
        ...(next ? [next[k] - walk.thetas[t][k], next[k]] : ["∞", "∞"]),
      ].map((value) => (typeof value === "number" ? descentNumber(value) : value)),
    );
    return { head, rows };
  }
  const RULE_TEX = {
    descent: "\\theta \\leftarrow \\theta - \\alpha D",
    momentum: "v \\leftarrow \\beta v - \\alpha D \\text{\u2003} \\theta \\leftarrow \\theta + v",
    adam: "\\theta \\leftarrow \\theta - \\alpha \\frac{u / (1 - \\beta_1^t)}{√(v / (1 - \\beta_2^t)) + \\epsilon} \\text{\u2003} \\beta_1 = 0.9, \\beta_2 = 0.999",
  };
  function listNumbers() {
    if (!numbersPart.open) return;
    const { head, rows } = numbersOf(fig.state);
    ruleHere.replaceChildren(math(RULE_TEX[fig.state.rule]));
    numbersHere.replaceChildren(table(W.nextStep, head, rows));
  }

  fig.add(
    fig.row(
      fig.choice({
        label: W.land,
        get: (s) => s.land,
        options: ["valley", "neuron", "xor"].map((key) => [key, W[key]]),
        set: (land) => {
          if (playing) halt();
          fig.set({ land, start: [], step: 0, alpha: lands[land].alpha[fig.state.rule] });
        },
      }),
    ),
    fig.row(
      fig.choice({ label: W.rule, key: "rule", options: ["descent", "momentum", "adam"].map((key) => [key, W[key]]) }),
      fig.field({ label: W.alpha, key: "alpha", step: 0.01, width: "6rem" }),
      beta,
    ),
    xorSeeds,
    place,
    outside,
    buttons,
    fig.line,
    curvePlace,
    startPart,
    xorPair,
    numbersPart,
    h("p", { class: "bpw-help" }, W.help),
  );

  let startFor = "";
  function draw(state) {
    beta.hidden = state.rule !== "momentum";
    xorSeeds.hidden = xorPair.hidden = state.land !== "xor";
    put(which, state.only ? W.helpOnly : W.helpAll);
    if (startFor !== `${state.land} ${walk.free}`) {
      startFor = `${state.land} ${walk.free}`;
      startPart.rebuild();
    }
    drawMap(state);
    curvePlace.replaceChildren(costCurve(width, walk, t, W, state.land === "xor"));
    listNumbers();
    fig.say(descentSays(walk, t, W, state.land === "xor"));
  }
  fig.draw(draw);
  fig.print((state) => {
    const { head, rows } = numbersOf(state);
    return { head, rows, drawings: [place] }; // its style sheet reaches what stands in `place` only
  });
  const done = fig.ready();
  fig.onWidth((now) => {
    width = now;
    draw(fig.state);
  });
  return done;
}
