// The chapter as a notebook, with what the reader typed.

import { h, load } from "./elements.js";
import words from "./words.json" with { type: "json" };

const lines = (text) => text.split(/(?<=\n)/);

// The notebook's cells with the reader's texts; a cell written for an exercise follows the one that asks.
export function withOwnTexts(notebook, cells) {
  const texts = new Map(cells.map((cell) => [cell.id, cell.text()]));
  const own = cells.filter((cell) => cell.own && cell.text().trim());
  const made = structuredClone(notebook);
  made.cells = made.cells.flatMap((cell) => {
    if (texts.has(cell.id)) cell.source = lines(texts.get(cell.id));
    const asks = own.filter((each) => each.after === cell.id);
    return [
      cell,
      ...asks.map((each) => ({
        cell_type: "code",
        execution_count: null,
        id: each.id,
        metadata: {},
        outputs: [],
        source: lines(each.text()),
      })),
    ];
  });
  return made;
}

export async function downloadNotebook({ root, page, cells, say }) {
  const live = globalThis.backpropLive;
  try {
    live.notebook ??= await load(`${root}live/pages/${page.replaceAll("/", "__")}.notebook.js`).then(
      () => live.notebook,
    );
  } catch {
    return say(words.downloadFailed);
  }
  const text = `${JSON.stringify(withOwnTexts(live.notebook, cells), null, 1)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
  h("a", { href: address, download: `${page.split("/").at(-1)}.ipynb` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
