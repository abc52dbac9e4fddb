// The left factor below, the right one above, the product where they meet: each cell lies in its row and in its column.

import { fill, set, svg } from "../kit/index.js";
import { KINDS } from "./kinds.js";
import { brief } from "./text.js";

const GAP = 12;
const HIGH = 40;
const TOP = 22;
const BELOW = 26;

// What depends on the width and the product. { node, cells, light(cell) }
export function productDrawing(width, kind, { left, right }, product, W) {
  const [K, columns] = [right.length, right[0].length];
  const wide = Math.min(68, Math.floor((width - GAP - 4) / (K + columns)));
  const [x, y] = [2 + K * wide + GAP, TOP + K * HIGH + GAP];
  const { names, colours } = KINDS[kind];
  const size = wide < 44 ? 10 : 13;
  const factor = (values, at, i) =>
    svg("g", { class: colours[i], "aria-hidden": "true" }, frame(values, at, wide), texts(values, at, wide, size));
  const cells = product.map((row, r) =>
    row.map((value, c) => makeCell([x + c * wide, y + r * HIGH], wide, size, { value, row: r + 1, column: c + 1 }, W)),
  );
  const marks = [svg("rect", { class: "row" }), svg("rect", { class: "column" })];
  const bottom = y + left.length * HIGH;
  const name = (i, at, anchor) =>
    svg(
      "text",
      { class: `name ${colours[i]}`, x: at[0], y: at[1], "text-anchor": anchor, "aria-hidden": "true" },
      names[i],
    );
  const node = svg(
    "svg",
    {
      class: "product",
      viewBox: `0 0 ${width} ${bottom + BELOW}`,
      width,
      height: bottom + BELOW,
      role: "group",
      "aria-label": W.title,
    },
    factor(left, [2, y], 0),
    factor(right, [x, TOP], 1),
    svg("g", { "aria-hidden": "true" }, marks),
    name(0, [2, y - 8], "start"),
    name(1, [x, TOP - 8], "start"),
    name(2, [x, bottom + 18], "start"),
    svg(
      "g",
      { role: "grid", class: colours[2], "aria-label": fill(W.grid, { name: names[2] }) },
      cells.map((row) => svg("g", { role: "row" }, row)),
    ),
  );
  const light = ({ row, column }) => {
    set(marks[0], { x: 2, y: y + (row - 1) * HIGH, width: K * wide, height: HIGH });
    set(marks[1], { x: x + (column - 1) * wide, y: TOP, width: wide, height: K * HIGH });
    cells.flat().forEach((cell, at) => {
      const lit = at === (row - 1) * columns + column - 1;
      set(cell, { tabindex: lit ? "0" : "-1", "aria-selected": lit, class: lit ? "lit" : "" });
    });
  };
  return { node, cells, light };
}

const frame = (values, [x, y], wide) =>
  svg("rect", { class: "frame", x, y, width: values[0].length * wide, height: values.length * HIGH });

const number = (value, x, y, size) =>
  svg(
    "text",
    { x, y: y + size / 2 - 2, "text-anchor": "middle", style: `font-size: ${size}px` },
    brief(value, size < 13 ? 3 : 4),
  );

const texts = (values, [x, y], wide, size) =>
  values.flatMap((row, r) => row.map((value, c) => number(value, x + (c + 0.5) * wide, y + (r + 0.5) * HIGH, size)));

function makeCell([x, y], wide, size, { value, row, column }, W) {
  const label = fill(W.cell, { row, column, value: brief(value) });
  return svg(
    "g",
    { role: "gridcell", "aria-label": label, "data-row": row, "data-column": column },
    svg("rect", { class: "ring", x: x + 1, y: y + 1, width: wide - 2, height: HIGH - 2, rx: 4 }),
    number(value, x + wide / 2, y + HIGH / 2, size),
  );
}
