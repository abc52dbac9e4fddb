// A number to predict: what the reader sees and does.

import { figure, fill, h, numbers, show } from "../kit/index.js";
import { diagnose } from "./numbers.js";
import css from "./style.css";
import words from "./words.json";

export function render({ model, el }) {
  const [number, question, right, shape, mistakes] = ["number", "question", "right", "shape", "mistakes"].map((key) =>
    model.get(key),
  );
  const count = right.length;
  const fig = figure({
    model,
    el,
    words,
    css,
    tools: false, // an answer field: nothing to set back, no state to send
    state: { answer: numbers((length) => length === 0 || length === count) },
    derive: {
      // what is being typed; an answer from the address or from Python replaces it
      typed: [["answer"], ({ answer }) => (answer.length ? [...answer] : right.map(() => null))],
      diagnosis: [["answer"], ({ answer }) => (answer.length ? diagnose(answer, right, mistakes) : null)],
    },
  });
  const W = fig.words;

  const [low, high] = fig.limits.answer;
  const fields = right.map((_, k) =>
    fig.field({
      label: entryName(k, shape, W),
      get: ({ typed }) => typed[k],
      set: (value) => {
        fig.now.typed[k] = value;
      },
      low,
      high,
      text: (value) => (value === null ? "" : show(value, "all")),
      width: "8rem",
    }),
  );
  function check() {
    const good = fields.map((field) => field.read());
    if (good.every(Boolean)) {
      fig.set({ answer: [...fig.now.typed] });
      fig.announce(fig.line.textContent); // also where it is the same as before
    } else fields[good.indexOf(false)].input.focus();
  }
  for (const { input } of fields)
    fig.on(input, "keydown", (event) => {
      if (event.key === "Enter") check();
    });

  const row = fig.row(fields, fig.button({ label: W.check, press: check, main: true }));
  if (shape.length > 1)
    row.style = `display: grid; grid-template-columns: repeat(${shape.at(-1)}, minmax(0, max-content))`;
  fig.add(h("p", {}, fill(W.find, { number, question })), row, h("p", { class: "bpw-help" }, W.help), fig.line);

  fig.draw(["diagnosis"], ({ diagnosis }) => {
    fig.line.dataset.verdict = diagnosis ? (diagnosis.verdict === "right" ? "right" : "wrong") : "none";
    fig.say(diagnosis ? sentence(diagnosis, W) : W.waiting);
  });
  fig.print(({ answer }) => ({
    head: [W.quantity, W.mine],
    rows: right.map((_, k) => [
      count === 1 ? question : entryName(k, shape, W),
      answer.length ? show(answer[k], "all") : "…………",
    ]),
  }));
  return fig.start();
}

function entryName(k, shape, W) {
  if (shape.length === 0 || (shape.length === 1 && shape[0] === 1)) return W.answer;
  if (shape.length === 1) return fill(W.entry, { i: k + 1 });
  const columns = shape.at(-1);
  return fill(W.cell, { j: Math.floor(k / columns) + 1, i: (k % columns) + 1 });
}

export function sentence({ verdict, sentence: why }, W) {
  return verdict === "right" ? W.right : fill(W.notYet, { why: why ?? W[verdict] });
}
