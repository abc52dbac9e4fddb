// The V-curve, the descent with and without a bug, and what stands beside them.

import { axes, fill, h, path, set, show, superscript, svg } from "../kit/index.js";
import { ERROR_FLOOR, FAR, METHODS, powerOfTen } from "./says.js";

const NARROW = 460;
const DASHES = { forward: "none", central: "9 5", complex: "2 5" };
const BELOW = 40; // room for the axis

const MARKS = {
  forward: (x, y, r) => svg("circle", { cx: x, cy: y, r }),
  central: (x, y, r) => svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }),
  complex: (x, y, r) => svg("path", { d: `M${x},${y - r - 1}l${r + 1},${2 * r}h${-2 * r - 2}Z` }),
};

const markOf = (name, x, y, r = 6) => svg("g", { class: `check-mark check-${name}` }, MARKS[name](x, y, r));

// Entries: [text, name of the line's style, dashes, a mark?]
function legend(entries) {
  const sample = (name, dashes, marked) =>
    svg(
      "svg",
      { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" },
      svg("path", { class: `curve check-${name}`, d: "M1,8H33", "stroke-dasharray": dashes }),
      marked ? markOf(name, 17, 8, 5) : null,
    );
  return h(
    "div",
    { class: "check-legend" },
    entries.map(([text, ...line]) => h("span", {}, sample(...line), text)),
  );
}

export const stepLegend = (W) => legend(METHODS.map((name) => [W[name], name, DASHES[name], true]));

// { node, X, choose(k, told) }: the curves, and a line and marks at the chosen step
export function stepDrawing(frameWidth, curve, exponents, W) {
  const narrow = frameWidth < NARROW;
  const box = [narrow ? 46 : 54, 26, frameWidth - 12, narrow ? 270 : 320];
  const frame = stepAxes(box, exponents, narrow ? 5 : 4, W);
  const place = (name, k) => [frame.X(10 ** exponents[k]), frame.Y(Math.max(curve[name][k], ERROR_FLOOR))];
  const lines = METHODS.map((name) =>
    svg("path", {
      class: `curve check-${name}`,
      "stroke-dasharray": DASHES[name],
      d: path(exponents.map((_, k) => place(name, k))),
    }),
  );
  const now = svg("line", { class: "check-now", y1: box[1], y2: box[3] });
  const marks = svg("g", {});
  const node = svg(
    "svg",
    { ...sized(frameWidth, box), role: "img", style: "touch-action: pan-y; cursor: ew-resize" },
    frame.node,
    now,
    lines,
    marks,
  );
  const choose = (k, told) => {
    const [x] = place("forward", k);
    set(now, { x1: x, x2: x });
    set(node, { "aria-label": told });
    marks.replaceChildren(...METHODS.map((name) => markOf(name, ...place(name, k))));
  };
  return { node, X: frame.X, choose };
}

function stepAxes(box, exponents, every, W) {
  const [low, high] = [exponents[0], exponents.at(-1)];
  const text = (v) => powerOfTen(Math.round(Math.log10(v)));
  const xs = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, k) => 10 ** (low + every * k));
  const ys = [-16, -12, -8, -4, 0].map((e) => 10 ** e);
  return axes(
    box,
    { domain: [10 ** low, 10 ** high], log: true, ticks: xs, text, label: W.steps },
    { domain: [4e-18, 3], log: true, ticks: ys, text, label: W.error },
  );
}

const sized = (width, [, , , bottom]) => ({
  viewBox: `0 0 ${width} ${bottom + BELOW}`,
  width,
  height: bottom + BELOW,
});

// ---- the descent ----

const twoLines = ({ right, wrong }) => wrong !== right && wrong.length > 1;

export const descentLegend = (N, W) =>
  legend([[W.right, "right"], ...(N.wrong !== N.right && N.D ? [[W.wrong, "wrong", "9 5"]] : [])]);

export function descentDrawing(frameWidth, N, told, W) {
  const { right, wrong } = N;
  const steps = right.length - 1;
  const all = twoLines(N) ? [...right, ...wrong] : right;
  const high = Math.min(Math.max(...all), FAR * right[0]);
  const low = Math.min(...all, high);
  const room = (high - low) * 0.06 || 0.1;
  const top = high + room;
  const box = [50, 26, frameWidth - 12, frameWidth < NARROW ? 200 : 230];
  const frame = axes(
    box,
    { domain: [0, steps], ticks: [0, 1, 2, 3].map((k) => (k * steps) / 3), label: W.stepAxis },
    { domain: [Math.max(0, low - room), top], label: W.cost },
  );
  const line = (costs, name, dashes) =>
    svg("path", {
      class: `curve check-${name}`,
      "stroke-dasharray": dashes,
      d: path(inside(costs, top).map((J, k) => [frame.X(k), frame.Y(Math.min(J, top))])),
    });
  return svg(
    "svg",
    { ...sized(frameWidth, box), role: "img", "aria-label": told },
    frame.node,
    line(right, "right"),
    twoLines(N) ? line(wrong, "wrong", "9 5") : null,
  );
}

// A curve that leaves at the top ends there
function inside(costs, top) {
  const k = costs.findIndex((J) => J > top);
  return k < 0 ? costs : costs.slice(0, k + 1);
}

// ---- one block of the gradient, entry by entry ----

export function blockTable(frameWidth, l, { D, blocks }, right, W) {
  const cell = (value) => show(value, frameWidth < NARROW ? 3 : Math.abs(value) < 100 ? 4 : 1);
  const caption = fill(W.block, { l: superscript(l) });
  const heads = D[l][0].map((_, i) => h("th", { scope: "col" }, i ? fill(W.from, { i }) : W.bias));
  const entry = (value, j, i) =>
    blocks[l].off[j][i] ? offCell(cell(value), cell(right[l][j][i]), W) : h("td", {}, cell(value));
  const row = (values, j) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, fill(W.to, { j: j + 1 })),
      values.map((value, i) => entry(value, j, i)),
    );
  return h(
    "div",
    { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": caption },
    h(
      "table",
      { class: "check-block" },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, h("td", {}), heads)),
      h("tbody", {}, D[l].map(row)),
    ),
  );
}

const offCell = (found, right, W) =>
  h("td", { class: "check-off" }, h("span", {}, `✗ ${found}`), h("small", {}, fill(W.wanted, { value: right })));
