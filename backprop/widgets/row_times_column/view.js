// Figure 7: what the reader sees and does.

import { figure, fill, h, math, oneOf, whole } from "../kit/index.js";
import { productDrawing } from "./drawing.js";
import { KINDS } from "./kinds.js";
import { cellAt, moved, productOf } from "./numbers.js";
import css from "./style.css";
import { brief, sumText } from "./text.js";
import words from "./words.json";

export function render({ model, el }) {
  const products = model.get("products");
  const fig = figure({
    model,
    el,
    words,
    css,
    state: { kind: oneOf, row: whole, column: whole },
    derive: {
      product: [["kind"], ({ kind }) => productOf(products[kind])],
      lit: [["kind", "row", "column"], ({ kind, row, column }) => cellAt(products[kind], row, column)],
      drawing: [
        ["frameWidth", "kind", "product"],
        ({ frameWidth, kind, product }) => productDrawing(frameWidth, kind, products[kind], product, fig.words),
      ],
    },
  });
  const W = fig.words;

  const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
  const formula = h("div", { class: "bpw-row", style: "gap: 0.2rem 2rem" });
  fig.add(
    fig.row(fig.choice({ label: W.which, key: "kind", options: fig.limits.kind.map((kind) => [kind, W[kind]]) })),
    place,
    formula,
    fig.line,
    h("p", { class: "bpw-help" }, W.help),
  );

  const go = (to) => {
    fig.set(to);
    const { drawing, lit } = fig.now;
    drawing.cells[lit.row - 1][lit.column - 1].focus({ preventScroll: true });
  };
  fig.on(place, "click", ({ target }) => {
    const cell = target.closest("[data-row]");
    if (cell) go({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
  });
  fig.on(place, "keydown", (event) => {
    const { lit, product } = fig.now;
    const to = moved(event.key, lit, [product.length, product[0].length]);
    if (!to) return;
    event.preventDefault();
    go(to);
  });

  fig.draw(["drawing", "lit"], ({ drawing, lit }) => drawing.light(lit));
  fig.draw(["kind", "lit"], ({ kind, lit }) => {
    formula.replaceChildren(...formulas(kind, lit).map(math));
    fig.say(sentence(kind, lit, W));
  });
  fig.print(({ kind, product, drawing }) => ({
    head: [KINDS[kind].names[2], ...product[0].map((_, c) => fill(W.columnHead, { column: c + 1 }))],
    rows: product.map((row, r) => [fill(W.rowHead, { row: r + 1 }), ...row.map(brief)]),
    drawings: [drawing.node],
  }));
  return fig.start();
}

// The product, and the lit cell as the sum that it is
export function formulas(kind, lit) {
  return [KINDS[kind].formula, `${KINDS[kind].cell(lit)} = ${sumText(lit, " \\cdot ", "\\approx")}`];
}

export function sentence(kind, lit, W) {
  const { names, says } = KINDS[kind];
  const from = lit.column > 1 ? fill(W.input, { i: lit.column - 1 }) : W.biasUnit;
  const meaning = fill(W[says], { row: lit.row, column: lit.column, from });
  const values = { left: names[0], right: names[1], row: lit.row, column: lit.column, sum: sumText(lit), meaning };
  return fill(W.says, values);
}
