// What a cell gives, below it: where the stored output stood, which is kept aside.

import { clean } from "./clean.js";
import { h } from "./elements.js";
import { createTerminal } from "./terminal.js";
import words from "./words.json" with { type: "json" };

const NOT_DRAWN = "application/x-not-drawn";
const VIEW = "application/vnd.jupyter.widget-view+json";

// Long lines are scrolled, by keyboard too.
const pre = (kind, text = "") => h("pre", { class: `bpl-text bpl-${kind}`, tabindex: "0" }, text);
const framed = (kind, ...nodes) => h("div", { class: `output ${kind}` }, ...nodes);
const note = (text) => h("p", { class: "bpl-note" }, text);

// The printed figure stays where there is one; a new one is told in words.
function notDrawn(alt, stored) {
  const drawing = stored?.querySelector("svg");
  if (!drawing) return [note(`${words.notDrawnNew} ${alt}`)];
  return [framed("text_html", drawing.cloneNode(true)), note(words.notDrawn)];
}

// The nodes for a value. data: {mime type: text}.
function nodesFor(data, stored) {
  if (NOT_DRAWN in data) return notDrawn(data[NOT_DRAWN], stored);
  const markup = data["text/html"] ?? data["image/svg+xml"];
  if (markup) return [framed("text_html", ...clean(markup))];
  const text = data["text/plain"] ?? "";
  const picture = data["image/png"]?.replace(/\s/g, "");
  return [picture ? h("img", { alt: text, src: `data:image/png;base64,${picture}` }) : pre("plain", text)];
}

// place: where the output stands.  stored: the printed output, or null.  figures: shows live figures.
export function createOutput({ place, stored, figures }) {
  const cleanups = [];
  let terminal = null; // the last stream goes on while nothing else came between
  let stream = null;

  function begin(keepStored) {
    for (const cleanup of cleanups.splice(0)) cleanup();
    terminal = stream = null;
    place.replaceChildren();
    if (stored) stored.hidden = !keepStored;
  }
  function add(...nodes) {
    terminal = stream = null;
    place.append(...nodes);
  }

  return {
    begin: () => begin(false),
    reset: () => begin(true),
    write(name, text) {
      if (stream !== name) {
        const node = pre(name);
        add(node);
        stream = name;
        terminal = createTerminal((whole) => {
          node.textContent = whole;
        });
      }
      terminal.write(text);
    },
    show(data) {
      if (!data[VIEW]) return add(...nodesFor(data, stored));
      const el = h("div", { class: "bp-widget" });
      add(framed("bp-widget-cell", el));
      return cleanups.push(figures.show(data[VIEW], el));
    },
    error: (text) => add(pre("error", text)),
    // The cell could not run: what is printed in the book stays, with the reason.
    keep(why) {
      begin(true);
      add(note(stored ? `${why} ${words.storedStays}` : why));
    },
  };
}
