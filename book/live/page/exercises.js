// "Write it": an empty cell in the exercise's box, and what checks it.

import { fill, h } from "./elements.js";
import words from "./words.json" with { type: "json" };

// own: [{ number, call, place }] of the page's data; place counts the boxes of exercises on the page.
export function addOwnCells(own) {
  const boxes = [...document.querySelectorAll(".admonition.exercise")];
  return own.flatMap(({ number, call, place, after, source }) => {
    const box = boxes[place];
    if (!box) return [];
    const input = h(
      "div",
      { class: "cell_input" },
      h("div", { class: "highlight-python" }, h("div", { class: "highlight" })),
    );
    const node = h("div", { class: "cell bpl-own" }, input);
    box.append(node);
    if (call) node.append(h("p", { class: "bpl-note" }, fill(words.ownCheck, { call })));
    const known = { id: `own-${number}`, own: number, after, source: source ?? fill(words.ownHint, { number }) };
    return [{ node, known }];
  });
}
