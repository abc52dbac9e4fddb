// On paper only a table of the first state and its drawings appear.

import { h, set, table } from "./drawing.js";

const ONLY_ON_SCREEN = ["id", "tabindex", "role", "aria-valuenow"];

function copyOf(drawing) {
  const copy = drawing.cloneNode(true);
  for (const node of [copy, ...copy.querySelectorAll("*")])
    for (const attribute of ONLY_ON_SCREEN) node.removeAttribute(attribute);
  return set(copy, { "aria-hidden": "true" });
}

export function layPaper(paper, { title, caption, said, head, rows, drawings = [] }) {
  const box = table(caption, head, rows);
  box.removeAttribute("tabindex");
  paper.replaceChildren(h("p", { class: "bpw-title" }, title), ...drawings.map(copyOf), h("p", {}, said), box);
}
