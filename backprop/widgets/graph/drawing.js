// The graph: boxes with the value and, below it, the slope; arrows with the local slopes.

import { path, svg } from "../kit/index.js";
import { NOTATION, PLACES, written } from "./notation.js";
import { GRAPHS } from "./numbers.js";

const BOX_HEIGHT = 46;
const ROW = 78; // from one row to the next
const NARROW = 520;

// look: what kinds.js lookOf gives
export function graphDrawing(width, preset, look, label) {
  const scene = layOut(width, preset);
  const { inputs, given, nodes } = GRAPHS[preset];
  const layers = ["arrows", "labels", "boxes"].map(() => svg("g", {}));
  const [arrows, labels, boxes] = layers;
  for (const { name: to, slopes } of nodes)
    for (const from of [...Object.keys(slopes), ...(to === "J" ? given : [])]) {
      const key = `${from} ${to}`;
      const arrow = arrowOf(scene, from, to);
      const role = look.arrows[key] ?? "";
      arrows.append(...drawArrow(arrow, role));
      if (look.local[key]) labels.append(localSlope(arrow, role, look.local[key], Boolean(look.badges[key])));
      if (look.badges[key]) labels.append(...badge(arrow, look.badges[key]));
    }
  for (const name in scene.at)
    boxes.append(
      ...drawBox(scene, name, {
        role: look.boxes[name] ?? "",
        isInput: inputs.includes(name),
        isGiven: given.includes(name),
        formula: NOTATION[preset][name]?.text,
        value: look.value[name],
        slope: look.slope[name],
      }),
    );
  const { height } = scene;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: "graph-drawing", role: "img", "aria-label": label },
    layers,
  );
}

function layOut(width, preset) {
  const narrow = width < NARROW;
  const { wide } = PLACES[preset];
  const at = (narrow && PLACES[preset].narrow) || wide;
  const columns = Math.max(...Object.values(at).map(([column]) => column));
  const rows = Math.max(...Object.values(at).map(([, row]) => row));
  const boxWidth = narrow ? 72 : 92;
  const span = Math.min(width - boxWidth - 4, columns * 215);
  const left = (width - span) / 2;
  const top = BOX_HEIGHT / 2 + 20;
  const middle = (name) => [left + (at[name][0] * span) / columns, top + at[name][1] * ROW];
  return { at, narrow, boxWidth, middle, height: top + rows * ROW + BOX_HEIGHT / 2 + 4 };
}

// From box to box; one straight down starts aside and leaves room for the name
function arrowOf({ boxWidth, middle }, from, to) {
  const [fromX, fromY] = middle(from);
  const [toX, toY] = middle(to);
  const down = fromX === toX;
  const aside = boxWidth / 4;
  const start = down ? [fromX - aside, fromY + BOX_HEIGHT / 2 + 2] : [fromX + boxWidth / 2 + 2, fromY];
  const end = down ? [toX - aside, toY - BOX_HEIGHT / 2 - 2] : [toX - boxWidth / 2 - 2, toY];
  const along = (share) => [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
  return { start, end, down, along };
}

// Going back the head is at the other end.
function drawArrow({ start, end }, role) {
  const back = role === "back";
  const [x, y] = back ? start : end;
  const angle = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI + (back ? 180 : 0);
  return [
    svg("path", {
      class: `graph-edge ${role}`,
      d: path([start, end]),
      "stroke-dasharray": { path2: "9 5", path3: "2 5" }[role],
    }),
    svg("path", {
      class: `graph-head ${role}`,
      d: "M0,0L-10,4.5L-10,-4.5Z",
      transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${angle.toFixed(1)})`,
    }),
  ];
}

function localSlope({ start, end, down, along }, role, text, hasBadge) {
  const [x, y] = along(hasBadge ? 0.6 : 0.5);
  const flat = Math.abs(end[1] - start[1]) < 14;
  return svg(
    "text",
    {
      class: `halo graph-local ${role}`,
      x: down ? x - 8 : x,
      y: y + (flat ? -8 : 4),
      "text-anchor": down ? "end" : "middle",
    },
    text,
  );
}

function badge({ along }, text) {
  const [x, y] = along(0.25);
  return [
    svg("circle", { class: "graph-badge", cx: x, cy: y, r: 9 }),
    svg("text", { class: "graph-badge-text", x, y: y + 4.5, "text-anchor": "middle" }, text),
  ];
}

function drawBox({ narrow, boxWidth, middle }, name, { role, isInput, isGiven, formula, value, slope }) {
  const [x, y] = middle(name);
  const tail = isInput || (narrow && formula.length > 6) ? "" : `${formula.startsWith("(") ? "" : " = "}${formula}`;
  return [
    svg("rect", {
      class: `graph-box ${role} ${isGiven ? "given" : ""}`,
      x: x - boxWidth / 2,
      y: y - BOX_HEIGHT / 2,
      width: boxWidth,
      height: BOX_HEIGHT,
      rx: isInput ? 4 : 14,
    }),
    svg(
      "text",
      { class: "halo graph-name", x: x + boxWidth / 2 - 2, y: y - BOX_HEIGHT / 2 - 6, "text-anchor": "end" },
      svg("tspan", { class: "graph-symbol" }, written(name)),
      tail,
    ),
    svg("text", { class: `graph-value ${value ? "" : "waits"}`, x, y: y - 3, "text-anchor": "middle" }, value ?? "?"),
    ...(slope
      ? [svg("text", { class: "graph-slope", x, y: y + 15, "text-anchor": "middle" }, `◀\uFE0E ${slope}`)]
      : []),
  ];
}
