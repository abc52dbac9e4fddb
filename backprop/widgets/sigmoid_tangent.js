import { ACTIVATIONS, sigmoid } from "./numerics.js";
import { axes, figure, fill, h, math, number, oneOf, path, put, set, show, showSmall, svg } from "./kit.js";

const TANGENT_WORDS = {
  title: "A function and its tangent",
  help: "Drag the point, or give it the focus and use the arrow keys (with Shift: smaller steps).",
  which: "Function",
  sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU",
  z: "z", point: "The point on the curve: z", slope: "slope",
  run: "1 along", rise: "{slope} up", fall: "{slope} down",
  outside: "The point lies outside the picture.",
  saysSigmoid: "At z = {z} the sigmoid is a = {a} and its slope is {slope}: {share} of the ¼ that it has at 0.",
  saysTanh: "At z = {z} tanh is a = {a} and its slope is {slope}: {share} of the 1 that it has at 0.",
  saysRelu: "At z = {z} ReLU is a = {a} and its slope is {slope}.",
  saysKink: "At z = 0 ReLU has a kink and no derivative; the book’s programs use 0 there.",
};

const REACH = 6;   // the picture shows -REACH to REACH
const TANGENT_LOOK = {
  sigmoid: { a: [-0.15, 1.15], aTicks: [0, 0.25, 0.5, 0.75, 1], slope: [0, 0.3], slopeTicks: [0, 0.125, 0.25], top: 0.25 },
  tanh: { a: [-1.3, 1.3], aTicks: [-1, -0.5, 0, 0.5, 1], slope: [0, 1.2], slopeTicks: [0, 0.5, 1], top: 1 },
  relu: { a: [-1, 6.5], aTicks: [0, 2, 4, 6], slope: [0, 1.2], slopeTicks: [0, 0.5, 1], top: 1 },
};

// The part of the line through (x0, y0) that lies in the frame
function clippedLine(x0, y0, slope, [low, high]) {
  let left = -REACH, right = REACH;
  if (slope !== 0) {
    const [p, q] = [x0 + (low - y0) / slope, x0 + (high - y0) / slope].sort((s, t) => s - t);
    left = Math.max(left, p);
    right = Math.min(right, q);
  }
  return [[left, y0 + slope * (left - x0)], [right, y0 + slope * (right - x0)]];
}

// Everything that depends on the width and the function, and update(z) for what depends on z
function tangentPicture(width, kind, W) {
  const look = TANGENT_LOOK[kind], { g, prime } = ACTIVATIONS[kind], narrow = width < 460;
  const left = 46, right = width - 12, mid = narrow ? 190 : 230, bottom = mid + (narrow ? 140 : 150);
  const upper = axes([left, 24, right, mid], { domain: [-REACH, REACH], ticks: [] }, { domain: look.a, ticks: look.aTicks, label: "a = g(z)" });
  const lower = axes([left, mid + 44, right, bottom], { domain: [-REACH, REACH], ticks: [-6, -4, -2, 0, 2, 4, 6], label: "z" }, { domain: look.slope, ticks: look.slopeTicks, label: "g′(z)" });
  const { X } = upper, count = 240;
  const xs = Array.from({ length: count + 1 }, (_, i) => -REACH + (2 * REACH * i) / count);
  const curve = (f, Y) => path(xs.map((x) => [X(x), Y(f(x))]));
  const slopeCurve = kind === "relu"
    ? path([[X(-REACH), lower.Y(0)], [X(0), lower.Y(0)]]) + path([[X(0), lower.Y(1)], [X(REACH), lower.Y(1)]])
    : curve(prime, lower.Y);
  const join_ = svg("line", { class: "grid", "stroke-dasharray": "3 4", y1: 24, y2: bottom, style: "stroke: var(--w-edge)" });
  const tangent = svg("path", { class: "curve", style: "stroke: var(--w-back)", "stroke-width": 2 });
  const triangle = svg("path", { class: "curve", style: "stroke: var(--w-back); stroke-width: 1.5", "stroke-dasharray": "5 4" });
  const run = svg("text", { class: "halo", "text-anchor": "middle" }), rise = svg("text", { class: "halo back", style: "font-weight: 600" });
  const height = svg("line", { style: "stroke: var(--w-back); stroke-width: 3" });
  const slopeDot = svg("circle", { r: 5, style: "fill: var(--w-back)" });
  const slopeText = svg("text", { class: "halo back", style: "font-weight: 600" });
  const ring = svg("circle", { class: "ring", r: 9, "stroke-width": 3 });
  const handle = svg("g", { role: "slider", tabindex: "0", "aria-label": W.point, style: "cursor: grab" }, svg("circle", { r: 22, fill: "transparent" }), ring);
  const inside = svg("g", { "aria-hidden": "true" }, join_, triangle, tangent, run, rise, height, slopeDot, slopeText);
  const node = svg("svg", { viewBox: `0 0 ${width} ${bottom + 38}`, width, height: bottom + 38, style: "touch-action: pan-y", role: "group", "aria-label": W.title },
    upper.node, lower.node,
    svg("path", { class: "curve", d: curve(g, upper.Y), style: "stroke: var(--w-forward)" }),
    svg("path", { class: "curve", d: slopeCurve, style: "stroke: var(--w-back)" }),
    inside, handle);

  function update(z) {
    const a = g(z), slope = prime(z), shown = Math.abs(z) <= REACH, at = Math.max(-REACH, Math.min(REACH, z));
    const x = X(at), y = upper.Y(shown ? a : g(at));
    set(handle, { transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`, "aria-valuemin": Math.min(-REACH, z), "aria-valuemax": Math.max(REACH, z), "aria-valuenow": z,
      "aria-valuetext": `z = ${show(z, "all")}, a = ${showSmall(a)}, ${W.slope} ${showSmall(slope)}` });
    set(inside, { visibility: shown ? "visible" : "hidden" });
    set(ring, { fill: `var(--w-${shown ? "forward" : "bg"})`, stroke: `var(--w-${shown ? "bg" : "forward"})` });
    if (!shown) return;
    set(join_, { x1: x, x2: x });
    set(tangent, { d: path(clippedLine(z, a, slope, look.a).map(([p, q]) => [X(p), upper.Y(q)])) });
    // the triangle's corner points away from the frame's edge
    const way = z > REACH - 2.5 ? -1 : 1, x1 = X(z + way), y1 = upper.Y(a + way * slope);
    set(triangle, { d: path([[x, y], [x1, y], [x1, y1]]), visibility: slope === 0 ? "hidden" : "visible" });
    put(set(run, { x: (x + x1) / 2 + 6 * way, y: y + 20, visibility: slope === 0 || narrow ? "hidden" : "visible" }), W.run);
    put(set(rise, { x: x1 + 7 * way, y: (y + y1) / 2 + 4, "text-anchor": way > 0 ? "start" : "end", visibility: slope === 0 || narrow ? "hidden" : "visible" }),
      fill(way > 0 ? W.rise : W.fall, { slope: showSmall(slope) }));
    set(height, { x1: x, x2: x, y1: lower.Y(0), y2: lower.Y(slope) });
    set(slopeDot, { cx: x, cy: lower.Y(slope) });
    const outward = z < 0 ? -1 : 1;   // on the outer side the curve is lower, so the number stands free
    put(set(slopeText, { x: Math.max(left + 60, Math.min(right - 60, x + 10 * outward)), y: lower.Y(slope) - 8, "text-anchor": z < 0 ? "end" : "start" }), showSmall(slope));
  }
  return { node, handle, X, update };
}

function tangentFormula(kind, z, a, slope) {
  const n = showSmall;
  const start = `z = ${show(z, "all")} \\text{\u2003} a = g(z) = \\c{forward}{${n(a)}}`;
  const factors = kind === "sigmoid" ? `a(1 - a) = ${n(a)} \\cdot ${n(sigmoid(-z))} =`
    : kind === "tanh" ? `1 - a^2 = 1 - ${a < 0 ? `(${n(a)})` : n(a)}^2 =` : "";
  return [math(start), math(`g'(z) = ${factors} \\c{back}{${n(slope)}}`)];
}

function render({ model, el }) {
  const fig = figure({ model, el, words: TANGENT_WORDS, state: { z: number(-1000, 1000), kind: oneOf("sigmoid", "tanh", "relu") } });
  const W = fig.words;
  const place = h("div", {}), outside = h("p", { class: "bpw-help", hidden: true }, W.outside);
  const formula = h("div", { class: "bpw-row", style: "gap: 0.2rem 2rem" });
  let width = 640, picture, made = "";

  function rebuild() {
    const focused = picture?.handle.matches(":focus");
    picture = tangentPicture(width, fig.state.kind, W);
    made = `${width} ${fig.state.kind}`;
    place.replaceChildren(picture.node);
    if (focused) picture.handle.focus({ preventScroll: true });
  }

  fig.add(
    fig.row(
      fig.choice({ label: W.which, key: "kind", options: [["sigmoid", W.sigmoid], ["tanh", W.tanh], ["relu", W.relu]] }),
      fig.field({ label: W.z, key: "z", step: 0.1 })),
    place, outside, formula, h("p", { class: "bpw-help" }, W.help));

  fig.drag(place, (x) => {
    picture.handle.focus({ preventScroll: true });
    fig.set({ z: Math.max(-REACH, Math.min(REACH, Math.round(picture.X.invert(x) * 100) / 100)) });
  });
  fig.keys(place, { get: (s) => s.z, set: (z) => fig.set({ z }), low: -REACH, high: REACH, step: 0.1 });

  fig.draw(({ z, kind }) => {
    if (made !== `${width} ${kind}`) rebuild();
    picture.update(z);
    outside.hidden = Math.abs(z) <= REACH;
    const { g, prime } = ACTIVATIONS[kind], a = g(z), slope = prime(z);
    formula.replaceChildren(...tangentFormula(kind, z, a, slope));
    const says = kind === "relu" ? (z === 0 ? W.saysKink : W.saysRelu) : kind === "tanh" ? W.saysTanh : W.saysSigmoid;
    const share = slope / TANGENT_LOOK[kind].top;
    fig.say(fill(says, { z: show(z, "all"), a: showSmall(a), slope: showSmall(slope), share: share >= 0.005 ? `${Math.round(100 * share)} %` : `${showSmall(100 * share)} %` }));
  });
  fig.print(({ z, kind }) => {
    const { g, prime } = ACTIVATIONS[kind];
    return { head: ["", W[kind]], rows: [["z", show(z, "all")], ["a = g(z)", showSmall(g(z))], ["g′(z)", showSmall(prime(z))]], drawings: [picture.node] };
  });
  const done = fig.ready();
  fig.onWidth((now) => {
    width = now;
    rebuild();
    picture.update(fig.state.z);
  });
  return done;
}

export default { render };
