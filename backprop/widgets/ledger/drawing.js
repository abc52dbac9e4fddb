// The network as a drawing: units as circles, bias units as squares, targets as boxes. update() lights a step and writes what is known by then.

import { path, put, set, svg } from "../kit/index.js";
import { arrowBetween, layout, spotFor, takenBy } from "./layout.js";
import { unitsOf, weightsOf } from "./places.js";
import { short } from "./writer.js";

const LETTER = "font-style: italic; font-family: var(--w-var); font-size: 17px";
const byKey = (entries) => new Map(entries.map((each) => [each.key, each]));

// { node, update(now) }.  now: what lightArrows and the others below take from it.
export function ledgerDrawing(width, sizes, W) {
  const room = layout(width, sizes);
  const s = { 1: sizes[0], 2: sizes[1], 3: sizes[2] };
  const arrows = byKey(weightsOf(s, 1, 2).map((weight) => makeArrow(room, weight)));
  const everyUnit = [...[1, 2].map((l) => ({ l, i: 0 })), ...unitsOf(s, 1, 2, 3).map(({ l, j }) => ({ l, i: j }))];
  const units = byKey(everyUnit.map((unit) => makeUnit(room, unit, W)));
  const targets = byKey(unitsOf(s, 3).map(({ j }) => makeTarget(room, j)));
  const total = svg("text", {
    class: "halo unit-note back found",
    x: width - 2,
    y: room.height - 4,
    "text-anchor": "end",
  });
  const nodes = (map) => [...map.values()].map(({ node }) => node);
  const labels = [...arrows.values()].map(({ label }) => label);
  const { height } = room;
  const node = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, class: `ledger-net ${room.name}`, role: "img" },
    headings(room, W),
    svg("g", {}, nodes(arrows)),
    svg("g", {}, nodes(units), nodes(targets)),
    svg("g", { "aria-hidden": "true" }, labels, total),
  );
  const update = (now) => {
    const taken = everyUnit.flatMap((unit) => takenBy(room, unit, now.spot === `u ${unit.l} ${unit.i}`));
    lightArrows(arrows, taken, room, now);
    for (const unit of units.values()) lightUnit(unit, room, now);
    for (const target of targets.values()) lightTarget(target, now);
    put(total, now.spot === "J" ? now.result : "");
  };
  const middleOf = ([l, j, i]) => {
    const { start, end } = arrows.get(`e ${l} ${j} ${i}`);
    return [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  };
  return { node, update, middleOf, width, height };
}

// Names inside the circles leave the layer out, so that it stands here.
function headings({ columns, radius, width, inside }, W) {
  const head = (text, x, anchor) => svg("text", { class: "tick", x, y: 12, "text-anchor": anchor }, text);
  const layer = (text, l) => (inside ? `${text} (${l})` : text);
  return svg(
    "g",
    { "aria-hidden": "true" },
    head(layer(W.inputs, 1), Math.max(0, columns[0] - radius), "start"),
    head(layer(W.hidden, 2), columns[1], "middle"),
    head(layer(W.output, 3), columns[2], "middle"),
    head(W.target, width - 1, "end"),
  );
}

// ---- arrows ----

function makeArrow(room, weight) {
  const { l, j, i } = weight;
  const arrow = arrowBetween(room, weight);
  const [[x1, y1], [x2, y2]] = [arrow.start, arrow.end];
  const d = path([arrow.start, arrow.end]);
  const line = svg("path", { class: "edge", d });
  const head = svg("path", { class: "edge-head", d: "M0,0L-9,4L-9,-4Z" });
  const hit = svg("path", { class: "edge-hit", d, "data-weight": `${l},${j},${i}` }, svg("title", {}));
  const diamond = `M${(x1 + x2) / 2},${(y1 + y2) / 2}m0,-7l7,7l-7,7l-7,-7Z`;
  const mark = svg("path", { class: "edge-mark", d: diamond, visibility: "hidden" });
  const label = svg("text", { class: "halo edge-label", "text-anchor": "middle" });
  const node = svg("g", {}, line, head, mark, hit);
  return { key: `e ${l} ${j} ${i}`, weight: [l, j, i], ...arrow, node, line, head, mark, hit, label };
}

const GOES_BACK = ["back", "dropped"]; // roles of arrows whose number travels backwards

// now: N, lit, spot, marked (a weight as "l,j,i"), label(weight), title(weight)
function lightArrows(arrows, alwaysTaken, { radius, grown, letters }, { N, lit, spot, marked, label, title }) {
  const taken = [...alwaysTaken];
  for (const [key, arrow] of arrows) {
    const [l, j, i] = arrow.weight;
    const theta = N.Theta[l][j - 1][i];
    const role = lit[key] ?? "";
    const back = GOES_BACK.includes(role);
    const size = Math.min(4.5, 1.2 + 1.6 * Math.abs(theta));
    const dashes = theta < 0 ? "6 4" : "none";
    set(arrow.line, { class: `edge ${role}`, "stroke-width": role ? size + 1 : size, "stroke-dasharray": dashes });
    const more = spot === (back ? `u ${l} ${i}` : `u ${l + 1} ${j}`) ? grown - radius : 0; // the circle there is larger
    const [x, y] = (back ? arrow.start : arrow.end).map((at, k) => at + (back ? more : -more) * arrow.way[k]);
    const turned = arrow.angle + (back ? 180 : 0);
    const transform = `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${turned.toFixed(1)})`;
    set(arrow.head, { class: `edge-head ${role}`, transform });
    set(arrow.mark, { visibility: marked === arrow.weight.join() ? "visible" : "hidden" });
    put(arrow.hit.firstChild, title(arrow.weight));
    const text = role ? label(arrow.weight) : "";
    const best = spotFor(text, arrow, back ? 0.62 : 0.36, taken, letters[key === spot ? "found" : "usual"]);
    if (text) taken.push(best.box);
    const look = `halo edge-label ${role === "dropped" ? "muted" : role} ${key === spot ? "found" : ""}`;
    put(set(arrow.label, { x: best.at[0], y: best.at[1] + 4, class: look }), text);
  }
}

// ---- units ----

function makeUnit(room, { l, i }, W) {
  const { place, radius } = room;
  const [x, y] = place(l, i);
  const middle = { "text-anchor": "middle" };
  const half = radius * 0.72;
  const square = { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: 5 };
  const shape =
    i === 0 ? svg("rect", { class: "unit", ...square }) : svg("circle", { class: "unit", cx: x, cy: y, r: radius });
  const low = i > 0 && room.inside ? 12 : 4.5;
  const value = svg("text", { class: "unit-value", x, y: y + low, ...middle }, i === 0 ? "1" : "");
  const bias = () => svg("text", { class: "tick", x, y: y - half - 5, ...middle }, W.biasColumn);
  const name = i === 0 ? bias() : unitName(room, l, i, [x, y]);
  const notes = room.notes.map((below) =>
    svg("text", { class: "halo unit-note", x, y: y + radius + below, ...middle }),
  );
  const tag = svg(
    "g",
    { class: "unit-tag", transform: cornerOf([x, y], radius), visibility: "hidden" },
    svg("circle", { r: 9 }),
    svg("text", { y: 4.5, ...middle }),
  );
  const node = svg("g", {}, shape, name, value, notes, tag);
  return { key: `u ${l} ${i}`, l, i, at: [x, y], node, shape, value, name, notes, tag };
}

const cornerOf = ([x, y], radius) => `translate(${x + 0.74 * radius},${y - 0.74 * radius})`;

// The letter of the number in the circle, with unit and layer; in the circle the column's heading says the layer
function unitName({ inside, radius }, l, i, [x, y]) {
  const letter = svg("tspan", { style: LETTER }, "a");
  const small = "font-size: 10px";
  if (inside)
    return svg(
      "text",
      { class: "unit-name", x: x - 2, y: y - 3, "text-anchor": "middle" },
      letter,
      svg("tspan", { dy: 4, style: small }, String(i)),
    );
  return svg(
    "text",
    { x: x - 13, y: y - radius - 12 },
    letter,
    svg("tspan", { dy: -6, style: small }, `(${l})`),
    svg("tspan", { dy: 11, dx: -13, style: small }, String(i)),
  );
}

const LENDS = { in: "a", back: "δ" };
const LENT = { in: "a", back: "δ", nowBack: "δ" }; // of a unit in this role the circle shows

// What a unit shows: the letter and the number in its circle, and the lines below it.
// now: N, n (the example), lit, known(key), back (does the phase go back?)
export function unitTexts(l, i, { N, n, lit, known, back }) {
  const numbers = [["a", short(N.a[l][n][i - 1], l === 1)]];
  if (l > 1) numbers.push(["z", short(N.z[l][n][i - 1])], ["δ", short(N.delta[l][n][i - 1])]);
  const names = { a: "a", z: "z", δ: "delta" };
  const there = numbers.filter(([letter]) => l === 1 || known(`${names[letter]} ${n} ${l} ${i}`));
  const order = [LENT[lit[`u ${l} ${i}`]], back ? "δ" : "a", "a", "z"];
  const letter = order.find((wanted) => there.some(([each]) => each === wanted)) ?? "a";
  const rest = there.filter(([each]) => each !== letter);
  return { letter, value: Object.fromEntries(there)[letter] ?? "", notes: rest.map((each) => each.join(" ")) };
}

// The unit whose number was just found is larger: what stands above and below it moves on.
function lightUnit(unit, { radius, grown, inside }, now) {
  const { key, l, i, at, shape, value, name, notes, tag } = unit;
  const role = now.lit[key] ?? "";
  const lends = LENDS[role];
  const found = key === now.spot;
  set(shape, { class: `unit ${role}` });
  set(tag, { class: `unit-tag ${role}`, visibility: lends ? "visible" : "hidden" });
  put(tag.lastChild, lends ?? "");
  if (i === 0) {
    put(set(notes[0], { class: `halo unit-note muted ${found ? "found" : ""}` }), found ? now.result : "");
    return;
  }
  const more = found ? grown - radius : 0;
  set(shape, { r: radius + more });
  set(tag, { transform: cornerOf(at, radius + more) });
  set(name, { transform: `translate(0,${inside ? -more / 3 : -more})` });
  const texts = unitTexts(l, i, now);
  put(name.firstChild, texts.letter);
  const look = `unit-value ${texts.letter === "δ" ? "back" : ""} ${found ? "found" : ""}`;
  put(set(value, { class: look, transform: `translate(0,${found ? 2 : 0})` }), texts.value);
  notes.forEach((note, k) => {
    const text = texts.notes[k] ?? "";
    const back = text.startsWith("δ") ? "back" : "";
    put(set(note, { class: `halo unit-note ${back}`, transform: `translate(0,${more})` }), text);
  });
}

// ---- targets ----

function makeTarget({ place, radius, boxWidth, columns, width }, k) {
  const y = place(3, k)[1];
  const x = width - boxWidth;
  const way = path([
    [columns[2] + radius, y],
    [x, y],
  ]);
  const shape = svg("rect", { class: "unit", x, y: y - 17, width: boxWidth - 1, height: 34, rx: 4 });
  const value = svg("text", { class: "unit-value", x: x + boxWidth / 2, y: y + 4.5, "text-anchor": "middle" });
  const cost = svg("text", { class: "halo unit-note back", x: width - 2, y: y + 33, "text-anchor": "end" });
  const name = svg(
    "text",
    { x: x + 4, y: y - 24, style: "font-size: 13px" },
    svg("tspan", { style: LETTER }, "y"),
    svg("tspan", { dy: 5, style: "font-size: 10px" }, String(k)),
  );
  const dots = svg("path", { class: "edge", "stroke-dasharray": "2 4", d: way });
  return { key: `t ${k}`, k, node: svg("g", {}, dots, shape, value, name, cost), shape, value, cost };
}

function lightTarget({ key, k, shape, value, cost }, { N, n, lit, known, spot }) {
  set(shape, { class: `unit ${lit[key] ?? ""}` });
  put(value, short(N.Y[n][k - 1], true));
  set(cost, { class: `halo unit-note back ${key === spot ? "found" : ""}` });
  set(cost, { transform: `translate(0,${key === spot ? 14 : 0})` }); // below what stands under the output
  put(cost, known(`cost ${n} ${k}`) ? `J ${short(N.parts.each[n][k - 1])}` : "");
}
