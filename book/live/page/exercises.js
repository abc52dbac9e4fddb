// "Write it": an empty cell in the card of an exercise that has none of its own.

import { fill, h } from "./elements.js";
import words from "./words.json" with { type: "json" };

// own: [{ number, after }] of the page's data: exercises that ask to write code.
export function addOwnCells(own) {
  return own.flatMap(({ number, after }) => {
    const box = document.getElementById(`exercise-${number.replace(".", "-")}`);
    if (!box) return [];
    const input = h("div", { class: "cell_input" }, h("div", { class: "highlight" }));
    const node = h("div", { class: "cell bpl-own" }, input);
    const below = box.querySelector(":scope details"); // a hint, or the solution
    if (below) below.before(node);
    else box.append(node);
    return [{ node, known: { id: `own-${number}`, own: number, after, source: fill(words.ownHint, { number }) } }];
  });
}
