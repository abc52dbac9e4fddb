// How long δ is in each layer, on a scale of powers of ten, the ceiling above it, and the handle that chooses a layer.

import { axes, path, set, superscript, svg } from "../kit/index.js";
import { layersOf } from "./numbers.js";

const NARROW = 460;
const LEFT = 52;
const TOP = 34;
const BACK = "fill: var(--w-back)";

// What depends on the width and the numbers. { node, handle, X, choose(l, told) }
export function vanishingDrawing(frameWidth, measured, W) {
  const { L, norms, bound } = measured;
  const bottom = frameWidth < NARROW ? 270 : 320;
  const box = [LEFT, TOP, frameWidth - 16, bottom];
  const frame = frameOf(box, measured, frameWidth, W);
  const { X, Y } = frame;
  const layers = layersOf(L);
  const place = (l) => [X(l), norms[l] > 0 ? Y(norms[l]) : bottom];
  const ceiling = bound && layers.map((l) => [X(l), Y(bound[l])]);
  const stem = svg("line", { class: "grid", "stroke-dasharray": "3 4", style: "stroke: var(--w-edge)" });
  const handle = makeHandle(W);
  const height = bottom + 42;
  const node = svg(
    "svg",
    {
      viewBox: `0 0 ${frameWidth} ${height}`,
      width: frameWidth,
      height,
      role: "group",
      "aria-label": W.title,
      style: "touch-action: pan-y",
    },
    svg(
      "g",
      { "aria-hidden": "true" },
      ceiling && ceilingArea(ceiling, bottom),
      frame.node,
      svg(
        "text",
        { class: "back", x: box[2] - 4, y: 22, "text-anchor": "end", style: BACK },
        `◀\uFE0E\u2009${W.backwards}`,
      ),
      ceiling && ceilingLine(ceiling),
      svg("path", { class: "curve", d: path(layers.map(place)), style: "stroke: var(--w-back)" }),
      layers.map((l) => dot(place(l), norms[l] > 0, L > 20 && frameWidth < NARROW ? 2.5 : 4)),
      labels(measured, { X, Y, place, bottom }, W),
    ),
    stem,
    handle,
  );
  const choose = (l, told) => {
    const [x, y] = place(l);
    set(handle, {
      transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`,
      "aria-valuemax": L,
      "aria-valuenow": l,
      "aria-valuetext": `${l}: ${told}`,
    });
    set(stem, { x1: x, x2: x, y1: TOP, y2: bottom });
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
  const crowd = (L - 1) / ((frameWidth - 68) / 30); // layers for each tick that there is room for
  const apart = [1, 2, 5, 10].find((step) => step >= crowd) ?? 10;
  const free = (l) => l > 2 && l % apart === 0 && l - 2 >= apart * 0.7 && L - l >= apart * 0.7;
  return axes(
    box,
    { domain: [1.6, L + 0.4], ticks: [2, ...layersOf(L).filter(free), L], label: W.layerAxis },
    {
      domain: [10 ** low, 10 ** high],
      log: true,
      ticks: powers.map((p) => 10 ** p),
      text: (v) => `10${superscript(Math.round(Math.log10(v)))}`,
      label: "‖δ(l)‖",
    },
  );
}

function makeHandle(W) {
  const ring = { class: "ring", r: 9, fill: "var(--w-back)", stroke: "var(--w-bg)", "stroke-width": 3 };
  return svg(
    "g",
    { role: "slider", tabindex: "0", "aria-label": W.layer, "aria-valuemin": 2, style: "cursor: ew-resize" },
    svg("circle", { r: 22, fill: "transparent" }),
    svg("circle", ring),
  );
}

const ceilingArea = (points, bottom) =>
  svg("path", {
    d: `${path([[points[0][0], bottom], ...points, [points.at(-1)[0], bottom]])}Z`,
    style: "fill: var(--w-grad); opacity: 0.07",
  });

const ceilingLine = (points) =>
  svg("path", {
    class: "curve",
    d: path(points),
    style: "stroke: var(--w-grad); stroke-width: 2",
    "stroke-dasharray": "7 5",
  });

// Hollow where δ is exactly 0
const dot = ([cx, cy], alive, r) =>
  svg("circle", { cx, cy, r, style: alive ? BACK : "fill: var(--w-bg); stroke: var(--w-back); stroke-width: 2" });

// Each curve's name beside it, about a third of the way
function labels({ L, norms, bound }, { X, Y, place, bottom }, W) {
  const middle = Math.max(2, Math.round(2 + (L - 2) * 0.3));
  const [x, y] = place(middle);
  const below = y + 24 < bottom - 4;
  const leans = below ? Math.sign(Math.trunc(Math.log(norms[middle] / norms[2]) / Math.log(3))) : 0;
  const text = (at, style, words) => svg("text", { class: "halo", ...at, style: `${style}; font-weight: 600` }, words);
  return [
    bound &&
      text({ x: X(middle) - 4, y: Y(bound[middle]) - 12, "text-anchor": "middle" }, "fill: var(--w-grad)", W.ceiling),
    text(
      {
        x: x + 8 * leans,
        y: below ? y + 24 : y - 12,
        "text-anchor": { 1: "start", 0: "middle", [-1]: "end" }[leans],
      },
      BACK,
      norms[middle] > 0 ? W.measured : W.zero,
    ),
  ];
}
