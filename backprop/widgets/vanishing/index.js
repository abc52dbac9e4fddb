export * from "../old/kit.js";
export * from "../old/numerics.js";

import { axes, figure, fill, flag, h, math, oneOf, path, set, show, showSmall, svg, table, whole } from "../old/kit.js";
import { deepDraw, deepPass, deepSizes, deltaBound, deltaNorms, hiddenSpectralNorms } from "../old/numerics.js";

export const VANISHING_WORDS = {
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
  spectral: "‖W(l)‖",
  no: "–",
  saysFalls:
    "{way}: from layer {last} back to layer 2, ‖δ‖ falls from {from} to {to}, divided by about {factor} in each layer.",
  saysGrows:
    "{way}: from layer {last} back to layer 2, ‖δ‖ grows from {from} to {to}, times about {factor} in each layer.",
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
  readoutCeiling: "at most {bound}",
};

export const VANISHING_M = 20; // pictures

// Everything the picture shows: { sizes, L, norms, spectral, bound }; spectral and bound are null with skip connections.
// Weights and their norms are kept as long as they stay the same, so that another function answers sooner.
export function vanishingNumbers() {
  let drawnFor = "",
    drawn,
    spectral;
  return ({ depth, width, hidden, how, residual, seed }) => {
    const key = `${depth} ${width} ${how} ${seed}`,
      sizes = deepSizes(depth, width);
    if (key !== drawnFor) {
      drawn = deepDraw(sizes, how, seed, VANISHING_M);
      spectral = null;
      drawnFor = key;
    }
    const norms = deltaNorms(deepPass({ sizes, hidden, residual }, drawn.Theta, drawn.X, drawn.Y), sizes, VANISHING_M);
    if (!residual) spectral ??= hiddenSpectralNorms(sizes, drawn.Theta);
    return {
      sizes,
      L: sizes.length,
      norms,
      spectral: residual ? null : spectral,
      bound: residual ? null : deltaBound(sizes, hidden, spectral, norms),
    };
  };
}

export const readable = (x) => (x === 0 ? "0" : x >= 1e4 && x < 1e7 ? show(x, 0) : showSmall(x));
export const raised = (n) => [...String(n)].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c])).join("");
export const layersOf = (L) => Array.from({ length: L - 1 }, (_, k) => k + 2);

export function vanishingSentence({ L, norms, bound }, W) {
  const from = norms[L - 1],
    to = norms[2],
    change = to / from,
    n = readable;
  const tail = bound ? ` ${fill(W.saysCeiling, { bound: n(bound[2]) })}` : ` ${W.saysNoCeiling}`;
  if (to === 0)
    return bound ? fill(W.saysZero, { dead: Math.max(...layersOf(L).filter((l) => norms[l] === 0)) }) : W.saysZeroHere;
  if (L === 3) return fill(W.saysOne, { to: n(to) });
  const words = { last: L - 1, from: n(from), to: n(to) };
  const factor = change ** (1 / (L - 3));
  if (!(factor < 0.8 || factor > 1.25) || from === 0) return fill(W.saysStays, words) + tail;
  return (
    (change < 1
      ? fill(W.saysFalls, { ...words, way: change < 1e-3 ? W.vanishes : W.shrinks, factor: show(1 / factor, 2) })
      : fill(W.saysGrows, { ...words, way: change > 1e3 ? W.explodes : W.grows, factor: show(factor, 2) })) + tail
  );
}

// The picture behind the handle, and the place of layer l
export function vanishingPicture(width, { L, norms, bound }, W) {
  const layers = layersOf(L),
    box = [52, 34, width - 16, width < 460 ? 270 : 320];
  const all = [...Object.values(norms), ...Object.values(bound ?? {})].filter((v) => v > 0).map(Math.log10);
  const low = Math.min(-3, 3 * Math.floor(Math.min(0, ...all) / 3)),
    high = Math.max(1, Math.ceil(Math.max(0, ...all)));
  const every = [1, 2, 3, 5, 10, 15, 20].find((step) => (high - low) / step <= 9) ?? 50;
  const powers = Array.from(
    { length: Math.floor(high / every) - Math.ceil(low / every) + 1 },
    (_, k) => (Math.ceil(low / every) + k) * every,
  );
  const crowd = (L - 1) / ((width - 68) / 30),
    apart = [1, 2, 5, 10].find((step) => step >= crowd) ?? 10;
  const xTicks = [
    2,
    ...layers.filter((l) => l % apart === 0 && l - 2 >= apart * 0.7 && L - l >= apart * 0.7 && l > 2),
    L,
  ];
  const frame = axes(
    box,
    { domain: [1.6, L + 0.4], ticks: xTicks, label: W.layerAxis },
    {
      domain: [10 ** low, 10 ** high],
      log: true,
      ticks: powers.map((p) => 10 ** p),
      text: (v) => `10${raised(Math.round(Math.log10(v)))}`,
      label: "‖δ(l)‖",
    },
  );
  const { X, Y } = frame,
    bottom = box[3],
    place = (l) => [X(l), norms[l] > 0 ? Y(norms[l]) : bottom];
  const [from, to] = [box[2] - 4, 22];
  const node = svg(
    "g",
    { "aria-hidden": "true" },
    bound &&
      svg("path", {
        d: `${path([[X(2), bottom], ...layers.map((l) => [X(l), Y(bound[l])]), [X(L), bottom]])}Z`,
        style: "fill: var(--w-grad); opacity: 0.07",
      }),
    frame.node,
    svg(
      "text",
      { class: "back", x: from, y: to, "text-anchor": "end", style: "fill: var(--w-back)" },
      `◀\uFE0E\u2009${W.backwards}`,
    ),
    bound &&
      svg("path", {
        class: "curve",
        d: path(layers.map((l) => [X(l), Y(bound[l])])),
        style: "stroke: var(--w-grad); stroke-width: 2",
        "stroke-dasharray": "7 5",
      }),
    svg("path", { class: "curve", d: path(layers.map(place)), style: "stroke: var(--w-back)" }),
    layers.map((l) =>
      svg("circle", {
        cx: X(l),
        cy: place(l)[1],
        r: L > 20 && width < 460 ? 2.5 : 4,
        style: norms[l] > 0 ? "fill: var(--w-back)" : "fill: var(--w-bg); stroke: var(--w-back); stroke-width: 2",
      }),
    ),
  );
  const middle = Math.max(2, Math.round(2 + (L - 2) * 0.3));
  if (bound)
    node.append(
      svg(
        "text",
        {
          class: "halo",
          x: X(middle) - 4,
          y: Y(bound[middle]) - 12,
          "text-anchor": "middle",
          style: "fill: var(--w-grad); font-weight: 600",
        },
        W.ceiling,
      ),
    );
  const [x, y] = place(middle),
    below = y + 24 < bottom - 4,
    rising = !below ? 0 : norms[2] < norms[middle] / 3 ? 1 : norms[2] > norms[middle] * 3 ? -1 : 0;
  node.append(
    svg(
      "text",
      {
        class: "halo",
        x: x + 8 * rising,
        y: below ? y + 24 : y - 12,
        "text-anchor": { 1: "start", 0: "middle", [-1]: "end" }[rising],
        style: "fill: var(--w-back); font-weight: 600",
      },
      norms[middle] > 0 ? W.measured : W.zero,
    ),
  );
  return { node, X, place, height: bottom + 42, top: box[1], bottom };
}

export function vanishingFormula({ hidden, residual }) {
  if (residual)
    return math(
      "e^{(l)} = e^{(l+1)} + \\delta^{(l+1)} W^{(l)} \\text{\u2003} \\c{back}{\\delta^{(l)}} = e^{(l)} \\odot g'(z^{(l)})",
    );
  const slope = hidden === "sigmoid" ? "(\\frac{1}{4})^{L-l} \\cdot" : "";
  return math(
    `\\c{back}{‖\\delta^{(l)}‖} \\le \\c{grad}{${slope} ‖W^{(l)}‖ \\dots ‖W^{(L-1)}‖ \\cdot ‖\\delta^{(L)}‖}`,
  );
}

export function render({ model, el }) {
  const fig = figure({
    model,
    el,
    words: VANISHING_WORDS,
    state: {
      depth: whole(1, 30),
      width: whole(1, 100),
      hidden: oneOf("sigmoid", "tanh", "relu"),
      how: oneOf("scaled", "glorot", "he", "normal"),
      residual: flag(),
      seed: whole(0, 999999),
      layer: whole(2, 32),
    },
  });
  const W = fig.words,
    work = vanishingNumbers();
  const back = svg("g", {}),
    ring = svg("circle", { class: "ring", r: 9, fill: "var(--w-back)", stroke: "var(--w-bg)", "stroke-width": 3 });
  const stem = svg("line", { class: "grid", "stroke-dasharray": "3 4", style: "stroke: var(--w-edge)" });
  const handle = svg(
    "g",
    { role: "slider", tabindex: "0", "aria-label": W.layer, "aria-valuemin": 2, style: "cursor: ew-resize" },
    svg("circle", { r: 22, fill: "transparent" }),
    ring,
  );
  const drawing = svg(
    "svg",
    { role: "group", "aria-label": W.title, style: "touch-action: pan-y" },
    back,
    stem,
    handle,
  );
  const place = h("div", {}, drawing),
    formula = h("div", { class: "bpw-row", style: "gap: 0.2rem 1.6rem; align-items: baseline" });
  const numbersHere = h("div", {}),
    numbersPart = h("details", {}, h("summary", {}, W.allNumbers), numbersHere);
  let paperWidth = 640,
    N,
    worked = "",
    picture,
    drawnFor = "";
  const layer = (state) => Math.min(state.layer, state.depth + 2);
  const choose = (l) => fig.set({ layer: Math.max(2, Math.min(N.L, Math.round(l))) });

  fig.add(
    fig.row(
      fig.slider({ label: W.depth, key: "depth", step: 1, text: String }),
      fig.slider({ label: W.width, key: "width", step: 1, text: String }),
    ),
    fig.row(
      fig.choice({ label: W.hidden, key: "hidden", options: ["sigmoid", "tanh", "relu"].map((key) => [key, W[key]]) }),
      fig.choice({
        label: W.how,
        key: "how",
        options: ["scaled", "glorot", "he", "normal"].map((key) => [key, W[key]]),
      }),
      h("div", { class: "bpw-row", style: "margin: 0" }, fig.toggle({ label: W.residual, key: "residual" })),
      h(
        "div",
        { class: "bpw-row", style: "margin: 0" },
        fig.field({ label: W.seed, key: "seed", width: "5.5rem" }),
        fig.button({ label: W.again, press: () => fig.set({ seed: (fig.state.seed + 1) % 1000000 }), main: true }),
      ),
    ),
    place,
    formula,
    fig.line,
    numbersPart,
    h("p", { class: "bpw-help" }, W.help),
  );

  fig.drag(place, (x) => {
    handle.focus({ preventScroll: true });
    choose(picture.X.invert(x));
  });
  fig.keys(handle, { get: layer, set: choose, low: 2, high: 32, step: 1 });
  fig.on(numbersPart, "toggle", () => listNumbers());

  const row = (l) => [
    String(l),
    readable(N.norms[l]),
    N.bound ? readable(N.bound[l]) : W.no,
    N.spectral && l < N.L ? show(N.spectral[l]) : W.no,
  ];
  function listNumbers() {
    if (numbersPart.open)
      numbersHere.replaceChildren(
        table(W.allNumbers, [W.layerHead, W.norm, W.most, W.spectral], layersOf(N.L).map(row)),
      );
  }

  function draw(state) {
    const { layer: _, ...rest } = state,
      key = JSON.stringify(rest);
    if (key !== worked) {
      N = work(state);
      worked = key;
      drawnFor = "";
    }
    if (drawnFor !== `${paperWidth}`) {
      picture = vanishingPicture(paperWidth, N, W);
      back.replaceChildren(picture.node);
      set(drawing, { viewBox: `0 0 ${paperWidth} ${picture.height}`, width: paperWidth, height: picture.height });
      drawnFor = `${paperWidth}`;
      listNumbers();
    }
    const l = layer(state),
      [x, y] = picture.place(l),
      norm = readable(N.norms[l]);
    const told =
      fill(W.readout, { l, norm }) +
      (N.bound && l < N.L ? `, ${fill(W.readoutCeiling, { bound: readable(N.bound[l]) })}` : "");
    set(handle, {
      transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`,
      "aria-valuemax": N.L,
      "aria-valuenow": l,
      "aria-valuetext": `${l}: ${told}`,
    });
    set(stem, { x1: x, x2: x, y1: picture.top, y2: picture.bottom });
    formula.replaceChildren(h("span", { style: "font-weight: 600" }, told), vanishingFormula(state));
    fig.say(vanishingSentence(N, W));
  }
  fig.draw(draw);
  fig.print(() => ({
    head: [W.layerHead, W.norm, W.most, W.spectral],
    rows: layersOf(N.L).map(row),
    drawings: [drawing],
  }));
  const done = fig.ready();
  fig.onWidth((now) => {
    paperWidth = now;
    draw(fig.state);
  });
  return done;
}
