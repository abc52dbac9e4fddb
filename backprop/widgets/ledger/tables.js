// Below the card: what the passes fill in, the numbers to change, and a weight to wiggle.

import { fill, h, put, set, show } from "../kit/index.js";
import { KINDS, PHASES } from "./kinds.js";
import { DeltaUpTo, resized, sizesOf, wiggled, withAnother, withWeight } from "./numbers.js";
import { each, weightsOf } from "./places.js";
import { fromWhere } from "./writer.js";

export const weightName = ([l, j, i], { notation, W }) => {
  const symbol = { theta: "Θ", wb: i === 0 ? "b" : "W" }[notation];
  return fill(W.weightName, { symbol, l, from: fromWhere(i, W), j });
};

export const createTables = (fig, { own }) => [createPasses(fig), createNumbers(fig, own), createWiggle(fig)];

// A table with a cell for each weight of layer l, as the notation lays it out: W as the package's Affine holds it has a row for each unit below
function grid(caption, [below, above], { notation, examples, W }, cell) {
  const turned = notation === "wb" && examples === "rows";
  const bias = notation === "wb" ? "b" : W.biasColumn;
  const start = (i) => (i === 0 ? bias : `${notation === "wb" ? "W " : ""}${i}`);
  const [starts, ends] = [each(below + 1, (k) => k - 1), each(above, (j) => j)];
  return turned
    ? lay(
        caption,
        ends.map((j) => `→ ${j}`),
        starts.map((i) => [start(i), ends.map((j) => cell(j, i))]),
      )
    : lay(
        caption,
        starts.map(start),
        ends.map((j) => [`→ ${j}`, starts.map((i) => cell(j, i))]),
      );
}

// head: texts; rows: [text, cells]
const lay = (caption, head, rows) =>
  h(
    "table",
    { class: "ledger-grid" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td", {}),
        head.map((text) => h("th", { scope: "col" }, text)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(([text, cells]) => h("tr", {}, h("th", { scope: "row" }, text), cells)),
    ),
  );

// ---- what the passes fill in ----

const CAPTIONS = {
  theta: { Delta: (l) => `Δ(${l})`, D: (l) => `D(${l}) = ∂J/∂Θ(${l})`, update: (l, W) => `Θ(${l}) ${W.newWeights}` },
  wb: {
    Delta: (l) => `dW(${l}), db(${l})`,
    D: (l) => `∂J/∂W(${l}), ∂J/∂b(${l})`,
    update: (l, W) => `W(${l}), b(${l}) ${W.newWeights}`,
  },
};

// The number in one cell, as far as it is known: null if not yet
const CELLS = {
  Delta(N, known, { l, j, i }) {
    let last = -1;
    while (last + 1 < N.m && known(`Delta ${last + 1} ${l} ${j} ${i}`)) last++;
    return last < 0 ? null : DeltaUpTo(N, { l, j, i }, last);
  },
  D: (N, known, { l, j, i }) => (known(`D ${l} ${j} ${i}`) ? N.D[l][j - 1][i] : null),
  update: (N, known, { l, j, i }) => (known(`update ${l} ${j} ${i}`) ? N.next[l][j - 1][i] : null),
};

// What a cell of a table shows at a step: { value (null: not yet), lit: "now", "in" or null }
export function cellAt(key, weight, { N, known, current }) {
  const { l, j, i } = weight;
  const value = CELLS[key](N, known, weight);
  const same = current.l === l && current.j === j && current.i === i;
  const cells = Object.entries(KINDS[current.kind].cells ?? {});
  return { value, lit: (same && cells.find(([, table]) => table === key)?.[0]) || null };
}

export const tablesOf = (current) => PHASES[current.phase].tables;

function createPasses(fig) {
  const W = fig.words;
  const box = h("div", {});
  const later = h("p", { class: "bpw-help" });
  let cells = [];
  const one = (key, l, sizes, look) => {
    const name = CAPTIONS[look.notation][key](l, W);
    const cell = (j, i) => {
      const node = h("td", {});
      cells.push({ node, key, weight: { l, j, i } });
      return node;
    };
    const inside = grid(name, sizes.slice(l - 1, l + 1), look, cell);
    return h("div", { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": name }, inside);
  };
  fig.draw(["shape", "look"], ({ shape, look }) => {
    const sizes = shape.split(",").map(Number);
    cells = [];
    const pair = (key) =>
      h(
        "div",
        { class: "ledger-tables", "data-key": key },
        [2, 1].map((l) => one(key, l, sizes, look)),
      );
    box.replaceChildren(...Object.keys(CELLS).map(pair));
  });
  fig.draw(["steps", "step"], ({ steps, step }) => {
    const first = steps.findIndex(({ kind }) => KINDS[kind].cells);
    box.hidden = step < first;
    later.hidden = !box.hidden;
    put(later, fill(W.fillsLater, { step: first + 1 }));
  });
  fig.draw(["shape", "look", "N", "known", "current"], (seen) => {
    for (const pair of box.children) pair.hidden = !tablesOf(seen.current).includes(pair.dataset.key);
    for (const { node, key, weight } of cells) {
      const { value, lit } = cellAt(key, weight, seen);
      put(node, value === null ? "·" : seen.look.shown(value));
      if (lit) set(node, { "data-lit": lit });
      else node.removeAttribute("data-lit");
    }
  });
  return fig.details({ label: W.filling, key: "passesOpen", class: "ledger-more" }, later, box);
}

// ---- the numbers to change ----

const IN_A_TABLE = { hideLabel: true, bubble: true, width: "4.9rem" };

function createNumbers(fig, own) {
  const W = fig.words;
  const inputs = fig.part(["shape", "notation", "examples", "cost"], ({ shape, ...chosen }) => {
    const sizes = shape.split(",").map(Number);
    const look = { ...chosen, W };
    const weights = [1, 2].map((l) =>
      h(
        "div",
        { class: "bpw-scroll" },
        grid(fill(W.weights, { l, next: l + 1 }), sizes.slice(l - 1, l + 1), look, (j, i) =>
          h("td", {}, weightField(fig, own, [l, j, i], look)),
        ),
      ),
    );
    return h(
      "div",
      { class: "ledger-tables" },
      weights,
      h("div", { class: "bpw-scroll" }, examplesTable(fig, own, sizes, chosen)),
    );
  });
  const [fewest, most] = fig.limits.m;
  const many = () => fig.now.X.length;
  return fig.details(
    { label: W.yourNumbers, key: "numbersOpen", class: "ledger-more" },
    fig.row(
      fig.field({ label: W.lam, key: "lam", set: (lam) => own({ lam }), get: ({ lam }) => lam, width: "5rem" }),
      fig.field({
        label: W.alpha,
        key: "alpha",
        set: (alpha) => own({ alpha }),
        get: ({ alpha }) => alpha,
        width: "5rem",
      }),
      costSelect(fig, own),
    ),
    inputs,
    fig.row(
      fig.button({ label: W.moreExamples, press: () => own(withAnother(fig.now)), off: () => many() >= most }),
      fig.button({
        label: W.fewerExamples,
        press: () => own({ X: fig.now.X.slice(0, -1), Y: fig.now.Y.slice(0, -1) }),
        off: () => many() <= fewest,
      }),
    ),
    sizeFields(fig, own),
  );
}

function costSelect(fig, own) {
  const W = fig.words;
  const [low, high] = fig.limits.probability;
  const clipped = () => fig.now.Y.map((row) => row.map((y) => Math.min(high, Math.max(low, y))));
  return fig.select({
    label: W.costKind,
    get: ({ cost }) => cost,
    options: fig.limits.cost.map((name) => [name, W[name]]),
    set: (cost) => own({ cost, ...(cost === "cross_entropy" && { Y: clipped() }) }),
  });
}

function sizeFields(fig, own) {
  const W = fig.words;
  const [low, high] = fig.limits.units;
  return fig.row(
    [W.sizeIn, W.sizeHidden, W.sizeOut].map((label, k) =>
      fig.field({
        label,
        get: (now) => sizesOf(now)[k],
        set: (count) => own({ ...resized(fig.now, sizesOf(fig.now).with(k, count)), step: 0 }),
        low,
        high,
        isWhole: true,
        width: "3.5rem",
      }),
    ),
  );
}

function weightField(fig, own, [l, j, i], look) {
  const [low, high] = fig.limits.Theta;
  return fig.field({
    label: weightName([l, j, i], look),
    get: ({ Theta }) => Theta[l][j - 1][i],
    set: (value) => own({ Theta: withWeight(fig.now.Theta, l, j - 1, i, value) }),
    low,
    high,
    ...IN_A_TABLE,
  });
}

function examplesTable(fig, own, [inputs, , outputs, m], { examples, cost }) {
  const W = fig.words;
  const quantities = [
    ...each(inputs, (k) => ({ key: "X", k, text: `x${k}`, label: W.inputName, range: fig.limits.X })),
    ...each(outputs, (k) => ({
      key: "Y",
      k,
      text: `y${k}`,
      label: W.targetName,
      range: cost === "cross_entropy" ? fig.limits.probability : fig.limits.Y,
    })),
  ];
  const names = each(m, (n) => fill(W.example, { n }));
  const cell = ({ key, k, label, range: [low, high] }, n) =>
    h(
      "td",
      {},
      fig.field({
        label: fill(label, { n: n + 1, i: k, k }),
        get: (now) => now[key][n][k - 1],
        set: (value) => own({ [key]: fig.now[key].with(n, fig.now[key][n].with(k - 1, value)) }),
        low,
        high,
        ...IN_A_TABLE,
      }),
    );
  const caption = `${W.x}, ${W.y}`;
  return examples === "rows"
    ? lay(
        caption,
        quantities.map(({ text }) => text),
        names.map((name, n) => [name, quantities.map((q) => cell(q, n))]),
      )
    : lay(
        caption,
        names,
        quantities.map((q) => [q.text, names.map((_, n) => cell(q, n))]),
      );
}

// ---- a weight to wiggle ----

// [[what, number], …]; empty if the weight does not move
export function wiggleRows(N, weight, epsilon, W) {
  const found = wiggled(N, weight, epsilon);
  return found
    ? [
        [W.jBefore, found.before],
        [W.jAfter, found.after],
        [W.slopeMeasured, found.measured],
        [W.gradientThere, found.exact],
        [W.difference, found.difference],
      ]
    : [];
}

function createWiggle(fig) {
  const W = fig.words;
  const everyWeight = ({ shape, notation }) => {
    const [inputs, hidden, outputs] = shape.split(",").map(Number);
    const weights = weightsOf({ 1: inputs, 2: hidden, 3: outputs }, 1, 2).map(({ l, j, i }) => [l, j, i]);
    return weights.map((weight) => [weight.join(), weightName(weight, { notation, W })]);
  };
  const needs = ["wiggleOpen", "N", "chosen", "epsilon", "look"];
  const wiggle = fig.part(needs, ({ wiggleOpen, N, chosen, epsilon, look }) => {
    if (!wiggleOpen) return [];
    const rows = wiggleRows(N, chosen, epsilon, W);
    if (rows.length === 0) return h("p", { class: "bpw-note" }, W.zeroEpsilon);
    const [l, j, i] = chosen;
    const caption = `${weightName(chosen, look)} = ${show(N.Theta[l][j - 1][i], "all")}`;
    const digits = look.digits === "all" ? "all" : 8;
    const line = ([name, value]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, show(value, digits)));
    return h("table", {}, h("caption", {}, caption), h("tbody", {}, rows.map(line)));
  });
  return fig.details(
    { label: W.wiggle, key: "wiggleOpen", class: "ledger-more ledger-wiggle" },
    fig.row(
      fig.select({
        label: W.whichWeight,
        get: ({ chosen }) => chosen.join(),
        set: (text) => fig.set({ weight: text.split(",").map(Number) }),
        options: everyWeight,
      }),
      fig.field({ label: W.by, key: "epsilon", step: 0.001 }),
    ),
    wiggle,
  );
}
