// The two curves, and the point with its tangent.

import { axes, fill, path, put, set, show, showSmall, svg } from "../kit/index.js";
import { ACTIVATIONS, clippedLine, REACH } from "./numbers.js";

const FRAMES = {
  sigmoid: { a: [-0.15, 1.15], aTicks: [0, 0.25, 0.5, 0.75, 1], slope: [0, 0.3], slopeTicks: [0, 0.125, 0.25] },
  tanh: { a: [-1.3, 1.3], aTicks: [-1, -0.5, 0, 0.5, 1], slope: [0, 1.2], slopeTicks: [0, 0.5, 1] },
  relu: { a: [-1, 6.5], aTicks: [0, 2, 4, 6], slope: [0, 1.2], slopeTicks: [0, 0.5, 1] },
};
const ALONG = { domain: [-REACH, REACH], ticks: [] };
const ALONG_BELOW = { domain: [-REACH, REACH], ticks: [-6, -4, -2, 0, 2, 4, 6], label: "z" };
const POINTS = 240;

// What depends on the width and the function. { node, X, handle, move(point) }
export function tangentDrawing(width, kind, W) {
  const scene = layOut(width, kind);
  const marks = makeMarks(scene.bottom);
  const handle = makeHandle(W);
  const height = scene.bottom + 38;
  const node = svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      style: "touch-action: pan-y",
      role: "group",
      "aria-label": W.title,
    },
    scene.upper.node,
    scene.lower.node,
    svg("path", { class: "curve", d: scene.curve, style: "stroke: var(--w-forward)" }),
    svg("path", { class: "curve", d: scene.slopeCurve, style: "stroke: var(--w-back)" }),
    marks.node,
    handle.node,
  );
  const move = (point) => {
    moveHandle(handle, scene, point, W);
    set(marks.node, { visibility: point.inside ? "visible" : "hidden" });
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
  const upper = axes([left, 24, right, middle], ALONG, { domain: frame.a, ticks: frame.aTicks, label: "a = g(z)" });
  const lower = axes([left, middle + 44, right, bottom], ALONG_BELOW, {
    domain: frame.slope,
    ticks: frame.slopeTicks,
    label: "g′(z)",
  });
  const { X } = upper;
  const zs = Array.from({ length: POINTS + 1 }, (_, i) => -REACH + (2 * REACH * i) / POINTS);
  const curve = (f, Y) => path(zs.map((z) => [X(z), Y(f(z))]));
  const level = (from, to, value) =>
    path([
      [X(from), lower.Y(value)],
      [X(to), lower.Y(value)],
    ]);
  const slopeCurve = kind === "relu" ? level(-REACH, 0, 0) + level(0, REACH, 1) : curve(prime, lower.Y);
  return { g, frame, narrow, left, right, bottom, upper, lower, curve: curve(g, upper.Y), slopeCurve };
}

function makeMarks(bottom) {
  const back = "stroke: var(--w-back)";
  const marks = {
    beside: svg("line", {
      class: "grid",
      "stroke-dasharray": "3 4",
      y1: 24,
      y2: bottom,
      style: "stroke: var(--w-edge)",
    }),
    triangle: svg("path", { class: "curve", style: `${back}; stroke-width: 1.5`, "stroke-dasharray": "5 4" }),
    tangent: svg("path", { class: "curve", style: back, "stroke-width": 2 }),
    run: svg("text", { class: "halo", "text-anchor": "middle" }),
    rise: svg("text", { class: "halo back", style: "font-weight: 600" }),
    height: svg("line", { style: `${back}; stroke-width: 3` }),
    slopeDot: svg("circle", { r: 5, style: "fill: var(--w-back)" }),
    slopeText: svg("text", { class: "halo back", style: "font-weight: 600" }),
  };
  return { ...marks, node: svg("g", { "aria-hidden": "true" }, Object.values(marks)) };
}

function makeHandle(W) {
  const ring = svg("circle", { class: "ring", r: 9, "stroke-width": 3 });
  const touch = svg("circle", { r: 22, fill: "transparent" });
  const node = svg("g", { role: "slider", tabindex: "0", "aria-label": W.point, style: "cursor: grab" }, touch, ring);
  return { node, ring };
}

// Outside the picture the handle waits at its edge, hollow.
function moveHandle({ node, ring }, { g, upper }, { z, a, slope, inside }, W) {
  const at = Math.max(-REACH, Math.min(REACH, z));
  const y = upper.Y(inside ? a : g(at));
  set(node, {
    transform: `translate(${upper.X(at).toFixed(2)},${y.toFixed(2)})`,
    "aria-valuemin": Math.min(-REACH, z),
    "aria-valuemax": Math.max(REACH, z),
    "aria-valuenow": z,
    "aria-valuetext": `z = ${show(z, "all")}, a = ${showSmall(a)}, ${W.slope} ${showSmall(slope)}`,
  });
  set(ring, { fill: `var(--w-${inside ? "forward" : "bg"})`, stroke: `var(--w-${inside ? "bg" : "forward"})` });
}

function moveMarks(marks, { frame, narrow, left, right, upper, lower }, { z, a, slope }, W) {
  const x = upper.X(z);
  const y = upper.Y(a);
  set(marks.beside, { x1: x, x2: x });
  set(marks.tangent, { d: path(clippedLine(z, a, slope, frame.a).map(([p, q]) => [upper.X(p), upper.Y(q)])) });
  // the triangle's corner points away from the frame's edge
  const way = z > REACH - 2.5 ? -1 : 1;
  const x1 = upper.X(z + way);
  const y1 = upper.Y(a + way * slope);
  set(marks.triangle, {
    d: path([
      [x, y],
      [x1, y],
      [x1, y1],
    ]),
    visibility: slope === 0 ? "hidden" : "visible",
  });
  const visibility = slope === 0 || narrow ? "hidden" : "visible";
  put(set(marks.run, { x: (x + x1) / 2 + 6 * way, y: y + 20, visibility }), W.run);
  set(marks.rise, { x: x1 + 7 * way, y: (y + y1) / 2 + 4, "text-anchor": way > 0 ? "start" : "end", visibility });
  put(marks.rise, fill(way > 0 ? W.rise : W.fall, { slope: showSmall(slope) }));
  set(marks.height, { x1: x, x2: x, y1: lower.Y(0), y2: lower.Y(slope) });
  set(marks.slopeDot, { cx: x, cy: lower.Y(slope) });
  const outward = z < 0 ? -1 : 1; // on the outer side the curve is lower, so the number stands free
  set(marks.slopeText, {
    x: Math.max(left + 60, Math.min(right - 60, x + 10 * outward)),
    y: lower.Y(slope) - 8,
    "text-anchor": z < 0 ? "end" : "start",
  });
  put(marks.slopeText, showSmall(slope));
}
