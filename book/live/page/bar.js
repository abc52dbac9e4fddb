// The line by the first cell: how far Python is, and what can be done with all cells.

import { fill, h } from "./elements.js";
import words from "./words.json" with { type: "json" };

// button: the one that was pressed; the line takes its paragraph's place.
export function createBar(button) {
  const line = h("span", { class: "bpl-line", role: "status" });
  const buttons = h("span", { class: "bpl-buttons" });
  const old = document.querySelector(".bpl-bar");
  const node = h(
    "div",
    { class: "bpl-bar", id: "run-here", role: "group", "aria-label": words.bar, tabindex: "-1" },
    line,
    buttons,
  );
  if (old) old.replaceWith(node);
  else (document.querySelector(".bp-live-start") ?? button).replaceWith(node);
  node.focus({ preventScroll: true });

  const offer = (label, click) => h("button", { type: "button", click }, label);
  let usual = [];
  const say = (text) => {
    line.textContent = text;
  };
  const fail = (text, again) => {
    node.dataset.python = "failed";
    line.textContent = text;
    buttons.replaceChildren(offer(words.again, again));
  };
  return {
    say,
    starting({ megabytes }) {
      node.dataset.python = "starting";
      line.textContent = fill(words.starting, { megabytes });
      buttons.replaceChildren(...usual);
    },
    step(step) {
      const text = { starting: words.beginning, numpy: words.numpy }[step];
      if (text && node.dataset.python === "starting") line.textContent = text;
    },
    ready(version) {
      node.dataset.python = "ready";
      node.dataset.version = version;
      line.textContent = fill(words.ready, { version: version.split(".").slice(0, 2).join(".") });
    },
    actions({ runAll, download }) {
      usual = [offer(words.runAll, runAll), offer(words.download, download)];
      buttons.replaceChildren(...usual);
    },
    failStart: (why, again) => fail(fill(words.failedStart, { why }), again),
    fail,
  };
}
