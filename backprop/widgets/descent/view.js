// Figure 5: what the reader sees and does.

import {
  checked,
  figure,
  fill,
  flag,
  h,
  math,
  minus,
  number,
  numbers,
  oneOf,
  put,
  show,
  showSmall,
  table,
  whole,
} from "../kit/index.js";
import {
  costCurve,
  createMap,
  layScene,
  layStart,
  layWalk,
  longNameOf,
  mainNames,
  nameOf,
  sceneOf,
} from "./drawing.js";
import { domainOf, heightsOf, reachOf } from "./map.js";
import { firstOf, freeOf, landscapeOf, lengthOf, verdictAt, walkOf } from "./numbers.js";
import css from "./style.css";
import words from "./words.json";

const pairOfWeights = checked(
  (value, [low, high]) =>
    Array.isArray(value) &&
    value.length === 2 &&
    value[0] !== value[1] &&
    value.every((k) => Number.isInteger(k) && k >= low && k <= high),
);

const STATE = {
  land: oneOf,
  rule: oneOf,
  alpha: number,
  beta: number,
  step: whole,
  start: numbers((length) => length === 0 || length === 2),
  seed: whole,
  pair: pairOfWeights,
  only: flag,
};
const SETTINGS = ["land", "rule", "alpha", "beta", "start", "seed", "pair", "only"];

// Of a step on each landscape: how many a press of "n steps" takes, how many a tick of playing, and when playing ends
const PACE = {
  valley: { many: 10, stride: 1, far: 300 },
  neuron: { many: 10, stride: 1, far: 300 },
  xor: { many: 100, stride: 20, far: 3000 },
};

const derive = (lands, W) => ({
  free: [["land", "pair"], freeOf],
  place: [["land"], ({ land }) => landscapeOf(lands[land])],
  first: [["land", "seed", "start", "pair"], (settings) => firstOf(lands, settings)],
  walk: [SETTINGS, (settings) => walkOf(lands, settings)],
  t: [["walk", "step"], ({ walk, step }) => Math.min(walk.to(step + 1), walk.to(step))],
  reach: [["land", "walk", "t"], ({ land, walk, t }) => reachOf(land, walk, t)],
  domain: [["land", "reach"], ({ land, reach }) => domainOf(land, reach)],
  // the weights that the map does not show, as text, so that equal ones count as equal
  others: [
    ["land", "only", "free", "first", "walk", "t"],
    ({ land, only, free, first, walk, t }) =>
      land === "xor" ? (only ? first : walk.thetas[t]).map((v, k) => (free.includes(k) ? 0 : v)).join() : "0,0",
  ],
  heights: [
    ["place", "others", "free", "domain"],
    ({ place, others, free, domain }) => heightsOf(place, others.split(",").map(Number), free, domain),
  ],
  scene: [
    ["frameWidth", "land", "free", "domain", "heights"],
    ({ frameWidth, land, free, domain, heights }) => sceneOf(frameWidth, land, free, domain, heights),
  ],
  nextNumbers: [
    ["land", "rule", "walk", "t"],
    ({ land, rule, walk, t }) => ({ head: headsOf(rule, W), rows: rowsOf(land, rule, walk, t) }),
  ],
});

export function render({ model, el }) {
  const lands = model.get("lands");
  const W = { ...words, ...(model.get("words") ?? {}) };
  const fig = figure({ model, el, words, css, state: STATE, local: { listOpen: false }, derive: derive(lands, W) });
  const map = createMap(fig.words);
  const curve = fig.part(["frameWidth", "walk", "t", "land"], ({ frameWidth, walk, t, land }) =>
    costCurve(frameWidth, walk, t, land, W),
  );
  curve.className = "descent-curve";
  const outside = h("p", { class: "bpw-help", hidden: true }, W.outside);
  const list = fig.part(["listOpen", "rule", "nextNumbers"], ({ listOpen, rule, nextNumbers }) =>
    listOpen ? [h("p", {}, math(RULE_TEX[rule])), table(W.nextStep, nextNumbers.head, nextNumbers.rows)] : [],
  );
  const player = createPlayer(fig);

  fig.add(
    landChoice(fig, lands, player),
    ruleRow(fig),
    seedRow(fig, lands),
    map.node,
    outside,
    bar(fig, player),
    fig.line,
    curve,
    startRow(fig, lands),
    pairRow(fig),
    fig.details({ label: W.nextStep, key: "listOpen" }, list),
    h("p", { class: "bpw-help" }, W.help),
  );
  moveStart(fig, map);

  fig.draw(["scene"], ({ scene }) => layScene(map, scene, fig.now.first));
  fig.draw(["scene", "walk", "t"], ({ scene, walk, t }) => {
    outside.hidden = layWalk(map, scene, walk, t);
  });
  fig.draw(["scene", "first", "free", "land"], ({ scene, first, free, land }) => {
    layStart(map, scene, first, free, mainNames(land, free));
  });
  fig.draw(["walk", "t", "land"], ({ walk, t, land }) => fig.say(sentence(walk, t, land, W)));
  fig.print(({ nextNumbers }) => ({ ...nextNumbers, drawings: [map.node] })); // its style sheet reaches what stands in there only
  return fig.start();
}

// ---- settings ----

function landChoice(fig, lands, player) {
  const W = fig.words;
  const change = (land) => {
    player.halt();
    fig.set({ land, start: [], step: 0, alpha: lands[land].alpha[fig.now.rule] });
  };
  const options = fig.limits.land.map((land) => [land, W[land]]);
  return fig.row(fig.choice({ label: W.land, get: ({ land }) => land, set: change, options }));
}

function ruleRow(fig) {
  const W = fig.words;
  const beta = fig.field({ label: W.beta, key: "beta", step: 0.05, width: "5rem" });
  fig.draw(["rule"], ({ rule }) => {
    beta.hidden = rule !== "momentum";
  });
  return fig.row(
    fig.choice({ label: W.rule, key: "rule", options: fig.limits.rule.map((rule) => [rule, W[rule]]) }),
    fig.field({ label: W.alpha, key: "alpha", step: 0.01, width: "6rem" }),
    beta,
  );
}

const onlyForXor = (fig, node) => {
  fig.draw(["land"], ({ land }) => {
    node.hidden = land !== "xor";
  });
  return node;
};

function seedRow(fig, lands) {
  const W = fig.words;
  const xor = { land: "xor", rule: "adam", alpha: lands.xor.alpha.adam, start: [], step: 2000, only: false };
  const row = fig.row(
    fig.select({ label: W.seed, key: "seed", options: lands.xor.starts.map((_, seed) => [seed, String(seed)]) }),
    fig.button({ label: W.stuck, press: () => fig.set({ ...xor, seed: 0 }) }),
    fig.button({ label: W.learns, press: () => fig.set({ ...xor, seed: 1 }) }),
  );
  return onlyForXor(fig, row);
}

function startRow(fig, lands) {
  const W = fig.words;
  const [low, high] = fig.limits.start;
  const usual = () => fig.set({ start: [], step: 0, alpha: lands[fig.now.land].alpha[fig.now.rule] });
  const field = (land, free, n) =>
    fig.field({
      label: fill(W.startAt, { name: nameOf(land, free[n]) }),
      get: ({ first }) => first[free[n]],
      set: (value) => fig.set({ start: free.map((k, m) => (m === n ? value : fig.now.first[k])) }),
      low,
      high,
      step: 0.1,
      width: "6rem",
      text: (value) => minus(String(Number(value.toFixed(4)))),
    });
  return fig.part(["land", "free"], ({ land, free }) =>
    fig.row(field(land, free, 0), field(land, free, 1), fig.button({ label: W.usual, press: usual })),
  );
}

// The weight that the other axis shows changes places with it.
function pairRow(fig) {
  const W = fig.words;
  const which = h("p", { class: "bpw-help" });
  fig.draw(["only"], ({ only }) => put(which, only ? W.helpOnly : W.helpAll));
  const [low, high] = fig.limits.pair;
  const all = Array.from({ length: high - low + 1 }, (_, k) => low + k);
  const select = (n, label) =>
    fig.select({
      label,
      get: ({ pair }) => pair[n],
      set: (k) => {
        const { pair } = fig.now;
        const next = pair[1 - n] === k ? [pair[1], pair[0]] : pair.map((old, m) => (m === n ? k : old));
        fig.set({ start: [], pair: next });
      },
      options: ({ land }) => (land === "xor" ? all.map((k) => [k, longNameOf(land, k, W)]) : []),
    });
  const row = fig.row(select(0, W.across), select(1, W.up), fig.toggle({ label: W.only, key: "only" }));
  return onlyForXor(fig, h("div", {}, row, which));
}

// ---- the walk ----

function createPlayer(fig) {
  const end = ({ walk, t }) => walk.ended === t || t >= fig.limits.step[1];
  return fig.player({
    key: "step",
    at: ({ t }) => t,
    last: ({ walk }) => walk.ended ?? fig.limits.step[1],
    pace: fig.calm ? 1000 : 120,
    stride: ({ land }) => PACE[land].stride * (fig.calm ? 10 : 1),
    rest: (now) => end(now) || now.t >= PACE[now.land].far || lengthOf(now.walk.slopes[now.t]) < 1e-6,
  });
}

function bar(fig, player) {
  const W = fig.words;
  const { first, back, next, leap, play } = player.parts;
  const many = ({ land }) => PACE[land].many;
  return player.bar(
    first(`|◀\uFE0E ${W.toStart}`),
    back(),
    next(`${W.step} ▶\uFE0E`),
    leap((now) => fill(W.steps, { n: many(now) }), many),
    play(),
    fig.field({
      label: W.stepsTaken,
      get: ({ t }) => t,
      set: player.go,
      low: 0,
      high: fig.limits.step[1],
      isWhole: true,
      width: "5rem",
    }),
  );
}

// The start by dragging its square, by pressing on the map, by the arrow keys
function moveStart(fig, { handle, drawing }) {
  const within = (value, [low, high]) => Math.round(100 * Math.max(low, Math.min(high, value))) / 100;
  const startAt = (x, y) => {
    const { domain } = fig.now.scene;
    fig.set({ start: [within(x, domain.x), within(y, domain.y)] });
  };
  const startAtPixel = (x, y) => startAt(fig.now.scene.X.invert(x), fig.now.scene.Y.invert(y));
  fig.drag(handle, (x, y) => {
    handle.focus({ preventScroll: true });
    startAtPixel(x, y);
  });
  // browsers heed touch-action on a whole drawing only
  fig.on(handle, "touchstart", (event) => event.preventDefault(), { passive: false });
  fig.on(drawing, "click", (event) => {
    if (handle.contains(event.target)) return;
    const box = drawing.getBoundingClientRect();
    const scale = fig.now.scene.width / box.width;
    startAtPixel((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  });
  fig.on(handle, "keydown", (event) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const size = event.shiftKey ? 0.01 : 0.1;
    const [x, y] = fig.now.free.map((k) => fig.now.first[k]);
    startAt(x + way[0] * size, y + way[1] * size);
  });
}

// ---- what it says ----

export const RULE_TEX = {
  descent: "\\theta \\leftarrow \\theta - \\alpha D",
  momentum: "v \\leftarrow \\beta v - \\alpha D \\text{\u2003} \\theta \\leftarrow \\theta + v",
  adam: "\\theta \\leftarrow \\theta - \\alpha \\frac{u / (1 - \\beta_1^t)}{√(v / (1 - \\beta_2^t)) + \\epsilon} \\text{\u2003} \\beta_1 = 0.9, \\beta_2 = 0.999",
};

export const readable = (x) => (x === 0 ? "0" : Math.abs(x) >= 1e4 && Math.abs(x) < 1e7 ? show(x, 0) : showSmall(x));

const SAYS = {
  end: "saysEnd",
  start: "saysStart",
  high: "saysHigh",
  learnt: "saysLearnt",
  stuck: "saysStuck",
  flat: "saysFlat",
  up: "saysUp",
  down: "saysDown",
};

export function sentence(walk, t, land, W) {
  const { J, slopes, place, thetas } = walk;
  const verdict = verdictAt(walk, t, land);
  const answers = () => place.answers(thetas[t]).map(([a]) => show(a, 2));
  const what = fill(W[SAYS[verdict]], {
    next: verdict === "start" && readable(J[1]),
    first: readable(J[0]),
    by: t > 0 && readable(Math.abs(J[t] - J[t - 1])),
    answers: ["learnt", "stuck"].includes(verdict) && answers().join(", "),
  });
  return fill(W.says, { t, J: readable(J[t]), slope: readable(lengthOf(slopes[t])), what });
}

export const headsOf = (rule, W) => [
  W.weight,
  W.now,
  W.slopeOf,
  ...(rule === "momentum" ? [W.speed] : []),
  W.change,
  W.then,
];

export function rowsOf(land, rule, { free, thetas, slopes, memories }, t) {
  const next = thetas[t + 1];
  return free.map((k) => {
    const now = thetas[t][k];
    const speed = rule === "momentum" ? [memories[t][k]] : [];
    const then = next ? [next[k] - now, next[k]].map(readable) : ["∞", "∞"];
    return [nameOf(land, k), ...[now, slopes[t][k], ...speed].map(readable), ...then];
  });
}
