// A field to edit in without the editor's script: where that cannot be loaded.

import { h } from "./elements.js";

export function plainEditor({ parent, text, label, change, run, runAndGo }) {
  const fit = () => {
    area.rows = area.value.split("\n").length;
  };
  const keys = (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    (event.shiftKey ? runAndGo : run)();
  };
  const input = () => {
    fit();
    change(area.value);
  };
  const area = h("textarea", {
    class: "bpl-plain",
    "aria-label": label,
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
    keydown: keys,
    input,
  });
  area.value = text;
  fit();
  parent.append(area);
  return {
    set(next) {
      area.value = next;
      fit();
    },
    focus: () => area.focus(),
  };
}
