// The map: heights on a grid, their height lines, and how blue a place is.

import { linear } from "../kit/index.js";

export const GRID = [81, 61];

// What the map shows, and the heights of its lines. XOR: a square as far as the walk needs.
export const MAPS = {
  valley: { x: [-5, 5], y: [-2.5, 2.5], levels: [0.1, 0.5, 1.5, 3, 5, 8, 12, 20, 30, 45] },
  neuron: { x: [-5, 5], y: [-3.5, 4.5], levels: [0.47, 0.5, 0.55, 0.7, 1, 1.5, 2, 3, 4, 5, 6] },
  xor: {
    reach: [6, 9, 14, 20, 30],
    levels: [0.02, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3, 4, 6],
  },
};

// How far the map reaches from 0; null where it is the same for every walk
export function reachOf(land, { thetas, free }, t) {
  const { reach } = MAPS[land];
  if (!reach) return null;
  const far = Math.max(...thetas.slice(0, t + 1).flatMap((theta) => free.map((k) => Math.abs(theta[k]))));
  return reach.find((r) => far <= r * 0.95) ?? reach.at(-1);
}

export const domainOf = (land, reach) =>
  reach === null ? MAPS[land] : { ...MAPS[land], x: [-reach, reach], y: [-reach, reach] };

// J over two weights, row after row from below; the others stay as in theta
export function heightsOf(place, theta, [across, up], { x, y }) {
  const [columns, rows] = GRID;
  const heights = new Float64Array(columns * rows);
  const at = [...theta];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      at[across] = x[0] + (c / (columns - 1)) * (x[1] - x[0]);
      at[up] = y[0] + (r / (rows - 1)) * (y[1] - y[0]);
      heights[r * columns + c] = place.cost(at);
    }
  return heights;
}

// From 1, at J = 0, down to 0 above the highest line: the bluer, the lower
export function blueOf(J, levels) {
  const k = levels.findIndex((level) => level > J);
  if (k < 0) return 0;
  const low = k > 0 ? levels[k - 1] : 0;
  return 1 - (k + (J - low) / (levels[k] - low)) / levels.length;
}

// ---- height lines by marching squares: [x1, y1, x2, y2, …] in units of the grid, four numbers for each piece ----

// Which sides (0 below, 1 right, 2 above, 3 left) the line joins, by which corners lie above the level
const SIDES = {
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
  14: "30",
};

export function heightLine(heights, columns, rows, level) {
  const pieces = [];
  const cut = (p, q) => (level - p) / (q - p);
  for (let r = 0; r + 1 < rows; r++)
    for (let c = 0; c + 1 < columns; c++) {
      const at = r * columns + c;
      const [p, q, s, t] = [heights[at], heights[at + 1], heights[at + columns + 1], heights[at + columns]];
      const kind = (p > level) | ((q > level) << 1) | ((s > level) << 2) | ((t > level) << 3);
      if (kind === 0 || kind === 15) continue;
      const side = [
        () => [c + cut(p, q), r],
        () => [c + 1, r + cut(q, s)],
        () => [c + cut(t, s), r + 1],
        () => [c, r + cut(p, t)],
      ];
      for (const [i, j] of joined(kind, (p + q + s + t) / 4 > level)) pieces.push(...side[i](), ...side[j]());
    }
  return pieces;
}

// At a saddle (two opposite corners above) the middle decides.
function joined(kind, middleAbove) {
  if (kind !== 5 && kind !== 10) return [[...SIDES[kind]]];
  const pairs = middleAbove === (kind === 5) ? [0, 1, 2, 3] : [3, 0, 1, 2];
  return [pairs.slice(0, 2), pairs.slice(2)];
}

// ---- what of the walk lies inside the picture ----

// The part of the line from p to q inside the box, or null
export function clipped([x0, y0], [x1, y1], [left, top, right, bottom]) {
  let from = 0;
  let to = 1;
  for (const [start, way, low, high] of [
    [x0, x1 - x0, left, right],
    [y0, y1 - y0, top, bottom],
  ]) {
    if (way === 0 && (start < low || start > high)) return null;
    if (way === 0) continue;
    const [enter, leave] = [(low - start) / way, (high - start) / way].sort((s, t) => s - t);
    from = Math.max(from, enter);
    to = Math.min(to, leave);
  }
  if (from > to) return null;
  // a walk that diverges comes from places so far away that the sum rounds: what is inside stays inside
  const hold = (v, low, high) => Math.max(low, Math.min(high, v));
  const at = (share) => [hold(x0 + share * (x1 - x0), left, right), hold(y0 + share * (y1 - y0), top, bottom)];
  return [at(from), at(to)];
}

const AFAR = 1e150; // squares of more would be infinite
const held = ([x, y]) => [x, y].map((v) => Math.max(-AFAR, Math.min(AFAR, v)));

// The path of the points inside the box; steps too short to see are joined
export function clippedPath(points, box) {
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

export const scalesOf = ([left, top, right, bottom]) => ({
  X: linear([0, GRID[0] - 1], [left, right]),
  Y: linear([0, GRID[1] - 1], [bottom, top]),
});
