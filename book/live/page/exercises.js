// "Write it": an empty cell in the exercise's box, and what checks it.

import { fill, h } from "./elements.js";
import words from "./words.json" with { type: "json" };

const titleOf = (box) => box.querySelector(".admonition-title, summary, .exercise-title, p")?.textContent ?? "";

// own: [{ number, after, call }] of the page's data: exercises that ask to write code, and how the answer is checked.
export function addOwnCells(own) {
  const boxes = [...document.querySelectorAll(".admonition.exercise, [id^='exercise-']")];
  return own.flatMap(({ number, after, call }) => {
    const box = boxes.find((each) => new RegExp(`\\b${number.replace(".", "\\.")}(?!\\d)`).test(titleOf(each)));
    if (!box) return [];
    const input = h("div", { class: "cell_input" }, h("div", { class: "highlight" }));
    const note = call ? h("p", { class: "bpl-note" }, fill(words.ownCheck, { call })) : null;
    const node = h("div", { class: "cell bpl-own" }, input, note);
    box.append(node);
    return [{ node, known: { id: `own-${number}`, own: number, after, source: fill(words.ownHint, { number }) } }];
  });
}
