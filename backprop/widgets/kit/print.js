// On paper only a table of the first state and its drawings appear.

import { h, set, table } from "./drawing.js";

const ONLY_ON_SCREEN = ["id", "tabindex", "role", "aria-valuenow"];

function copyOf(drawing) {
  const copy = drawing.cloneNode(true);
  for (const node of [copy, ...copy.querySelectorAll("*")])
    for (const attribute of ONLY_ON_SCREEN) node.removeAttribute(attribute);
  return set(copy, { "aria-hidden": "true" });
}

export function layPaper(paper, { words, line }, { head, rows, drawings = [] }) {
  const box = table(words.printed, head, rows);
  box.removeAttribute("tabindex");
  const title = h("p", { class: "bpw-title" }, words.title ?? "");
  paper.replaceChildren(title, ...drawings.map(copyOf), h("p", {}, line.textContent), box);
}
