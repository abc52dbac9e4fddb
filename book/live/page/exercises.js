// "Write it": an empty cell in the exercise's box, and what checks it.

import { fill, h } from "./elements.js";
import words from "./words.json" with { type: "json" };

// own: [{ number, after, call }] of the page's data: exercises that ask to write code, and how the answer is checked.
export function addOwnCells(own) {
  return own.flatMap(({ number, after, call }) => {
    const box = document.getElementById(`exercise-${number.replace(".", "-")}`);
    if (!box) return [];
    const input = h("div", { class: "cell_input" }, h("div", { class: "highlight" }));
    const note = call ? h("p", { class: "bpl-note" }, fill(words.ownCheck, { call })) : null;
    const node = h("div", { class: "cell bpl-own" }, input, note);
    const below = box.querySelector(":scope details"); // a hint, or the solution
    if (below) below.before(node);
    else box.append(node);
    return [{ node, known: { id: `own-${number}`, own: number, after, source: fill(words.ownHint, { number }) } }];
  });
}
