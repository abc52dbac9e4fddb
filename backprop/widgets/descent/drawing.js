// The map with the walk on it, and J against the steps.

import { axes, fill, h, path, set, show, svg } from "../kit/index.js";
import { blueOf, clippedPath, GRID, heightLine, scalesOf } from "./map.js";
import { HALF_LOG_2, weightOf } from "./numbers.js";

const NARROW = 460;
const HIGHEST = 1e30; // the curve of J is drawn up to here, and down to 1 / 1e16
const LOWEST = 1e-16;
const FEET = 100; // up to so many steps each has a dot
const inside = ([left, top, right, bottom], [x, y]) => x >= left && x <= right && y >= top && y <= bottom;

// ---- names ----

const SIMPLE = { valley: ["w₁", "w₂"], neuron: ["b", "w"] };

// Weight k of a landscape: w₁, b, Θ⁽¹⁾₂₀
export function nameOf(land, k) {
  if (SIMPLE[land]) return SIMPLE[land][k];
  const { l, j, i } = weightOf(k);
  return `Θ${["⁽¹⁾", "⁽²⁾"][l - 1]}${"₀₁₂₃"[j]}${"₀₁₂₃"[i]}`;
}

export function longNameOf(land, k, W) {
  const { l, j, i } = weightOf(k);
  const from = i === 0 ? W.bias : fill([W.input, W.hidden][l - 1], { i });
  return `${nameOf(land, k)}: ${fill(W.w, { l, from, to: l === 1 ? fill(W.hidden, { i: j }) : W.output })}`;
}

export const mainNames = (land, free) => free.map((k) => nameOf(land, k));

// ---- the map: the square and the walker stay, what lies behind them is drawn anew ----

export function createMap(W) {
  const canvas = h("canvas", { "aria-hidden": "true" });
  const [lines, walked, labels] = [0, 1, 2].map(() => svg("g", { "aria-hidden": "true" }));
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
  const node = h("div", { class: "descent-map" }, canvas, drawing);
  return { node, canvas, drawing, lines, walked, labels, walker, startText, handle };
}

// What lies behind: a frame, its height lines and what the walk needs to find its place
export function sceneOf(width, land, free, domain, heights) {
  const share = land === "valley" ? 0.5 : 0.6;
  const bottom = width < NARROW ? 270 : Math.round(Math.min(430, 40 + (width - 66) * share));
  const box = [46, 20, width - 12, bottom];
  const [across, up] = mainNames(land, free);
  const frame = axes(box, { domain: domain.x, label: across }, { domain: domain.y, label: up });
  const place = (theta) => [frame.X(theta[free[0]]), frame.Y(theta[free[1]])];
  return { width, height: bottom + 42, box, domain, heights, frame: frame.node, X: frame.X, Y: frame.Y, place };
}

export function layScene(map, scene, start) {
  const { width, height, box, domain, heights } = scene;
  const [left, top, right, bottom] = box;
  const { nodes, labels } = heightLines(heights, domain.levels, box, [scene.place(start)]);
  const frame = svg("rect", { class: "line", x: left, y: top, width: right - left, height: bottom - top });
  map.lines.replaceChildren(scene.frame, ...nodes, frame);
  map.labels.replaceChildren(...labels);
  tint(map.canvas, heights, domain.levels);
  set(map.drawing, { viewBox: `0 0 ${width} ${height}`, width, height });
  const size = `width: ${right - left}px; height: ${bottom - top}px`;
  set(map.canvas, { style: `left: ${left}px; top: ${top}px; ${size}` });
}

// A small picture that the browser smooths
function tint(canvas, heights, levels) {
  const [columns, rows] = GRID;
  set(canvas, { width: columns, height: rows });
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(columns, rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const blue = blueOf(heights[(rows - 1 - r) * columns + c], levels);
      image.data.set([60, 130, 215, Math.round(120 * blue)], 4 * (r * columns + c));
    }
  pen.putImageData(image, 0, 0);
}

// Height lines as paths, and a number on each where there is room
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
    nodes.push(svg("path", { class: "line", d }));
    const best = roomiest(ends, box, taken);
    if (!best) continue;
    taken.push(best);
    labels.push(svg("text", { class: "label halo", x: best[0], y: best[1] + 4 }, String(level)));
  }
  return { nodes, labels };
}

// Of every third piece's start the one farthest from what is taken, if that is far enough
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

// The walk up to step t. Returns whether all of it lies in the picture.
export function layWalk(map, scene, { thetas }, t) {
  const { box, place } = scene;
  const points = thetas.slice(0, t + 1).map(place);
  const feet = t <= FEET ? points.slice(1, -1).filter((point) => inside(box, point)) : [];
  map.walked.replaceChildren(
    svg("path", { class: "walked", d: clippedPath(points, box) }),
    ...feet.map(([x, y]) => svg("circle", { class: "foot", cx: x.toFixed(1), cy: y.toFixed(1), r: 2.6 })),
  );
  const [x, y] = points[t];
  const seen = t > 0 && inside(box, [x, y]);
  if (seen) set(map.walker, { cx: x.toFixed(1), cy: y.toFixed(1) });
  set(map.walker, { visibility: seen ? "visible" : "hidden" });
  return points.every((point) => inside(box, point));
}

// The square at the start, held at the edge where the start lies outside
export function layStart({ handle, startText }, { box, domain, place }, start, free, names) {
  const [left, top, right, bottom] = box;
  const [x, y] = place(start);
  const sx = Math.max(left, Math.min(right, x));
  const sy = Math.max(top, Math.min(bottom, y));
  set(startText, { y: sy < top + 24 ? 24 : -14, x: sx > right - 20 ? -12 : sx < left + 20 ? 12 : 0 });
  const values = free.map((k) => Number(start[k].toFixed(4)));
  set(handle, {
    transform: `translate(${sx.toFixed(1)},${sy.toFixed(1)})`,
    "aria-valuemin": Math.min(domain.x[0], start[free[0]]),
    "aria-valuemax": Math.max(domain.x[1], start[free[0]]),
    "aria-valuenow": values[0],
    "aria-valuetext": names.map((name, n) => `${name} = ${show(values[n], "all")}`).join(", "),
  });
}

// ---- J against the steps ----

const LASTS = [10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000];

const brief = (v) =>
  v < 1e-3 || v >= 1e4 ? v.toExponential(0).replace("e+", "e").replace("-", "−") : String(Number(v.toPrecision(2)));

// { J, low, high, marks }: the costs as far as they are drawn, the powers of ten they lie between, and where to write a number
export function costScale(costs) {
  const end = costs.findIndex((J) => J > HIGHEST); // beyond, an arrow
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

export function costCurve(width, walk, t, land, W) {
  const { J, low, high, marks, leaves } = costScale(walk.J.slice(0, t + 1));
  const box = [52, 22, width - 14, 130];
  const { node, X, Y } = axes(
    box,
    { domain: [0, LASTS.find((n) => n >= t)], label: W.stepAxis },
    { domain: [10 ** low, 10 ** high], log: true, ticks: marks, label: W.costAxis, text: brief },
  );
  const points = [];
  J.forEach((value, k) => {
    if (!points.length || k === J.length - 1 || X(k) - points.at(-1)[0] > 0.5) points.push([X(k), Y(value)]);
  });
  const [x, y] = points.at(-1);
  const stuck = land === "xor" && HALF_LOG_2 > 10 ** low && HALF_LOG_2 < 10 ** high;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} 172`, width, height: 172, role: "img", "aria-label": W.costCurve },
    node,
    stuck && halfLogLine(box, Y(HALF_LOG_2), W),
    svg("path", { class: "curve", d: path(points), style: "stroke: var(--w-back); stroke-width: 2" }),
    leaves ? arrowUp(x, y, box[1]) : svg("circle", { cx: x, cy: y, r: 5, style: "fill: var(--w-back)" }),
  );
}

const halfLogLine = ([left, , right], y, W) =>
  svg(
    "g",
    {},
    svg("line", { x1: left, x2: right, y1: y, y2: y, style: "stroke: var(--w-grad)", "stroke-dasharray": "6 4" }),
    svg(
      "text",
      { class: "halo grad", x: right - 4, y: y - 6, "text-anchor": "end", style: "fill: var(--w-grad)" },
      W.halfLog,
    ),
  );

// J goes on beyond the picture
const arrowUp = (x, y, top) =>
  svg("path", {
    class: "leaves",
    d: `M${x - 5},${top + 2}L${x},${top - 8}L${x + 5},${top + 2}ZM${x},${y}L${x},${top}`,
    style: "fill: var(--w-back); stroke: var(--w-back); stroke-width: 2",
  });
