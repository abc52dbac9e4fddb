import { checked, figure, fill, h, show } from "./kit.js";

const PREDICT_WORDS = {
  title: "Predict, then check",
  find: "Exercise {number}: find {question}.",
  help: "Four digits are enough, zeros in front not counted. Press Enter to check.",
  answer: "Your answer", entry: "Entry {i}", cell: "Row {j}, column {i}",
  check: "Check",
  waiting: "Nothing checked yet.",
  right: "Right.",
  notYet: "Not yet: {why}",
  flipped: "the size is right, the sign is flipped.",
  other: "and it is none of the usual mistakes either. Go through the steps once more, one number at a time.",
  quantity: "Asked", mine: "Your answer",
};

const PREDICT_LIMIT = 1e6;

// As backprop.exercises.diagnose: { verdict: "right" | "mistake" | "flipped" | "other", sentence }. All lists are of one length.
export function diagnose(answer, right, mistakes, rtol = 1e-3) {
  const near = (value) => {
    const size = Math.max(...value.map(Math.abs));
    return Math.max(...value.map((v, k) => Math.abs(answer[k] - v))) <= rtol * (size || 1);
  };
  if (near(right)) return { verdict: "right" };
  const found = mistakes.find(([, wrong]) => near(wrong));
  if (found) return { verdict: "mistake", sentence: found[0] };
  return { verdict: near(right.map((v) => -v)) ? "flipped" : "other" };
}

export function diagnosisText({ verdict, sentence }, W) {
  return verdict === "right" ? W.right : fill(W.notYet, { why: sentence ?? W[verdict] });
}

function render({ model, el }) {
  const [number, right, shape, mistakes] = ["number", "right", "shape", "mistakes"].map((key) => model.get(key));
  const count = right.length;
  const fig = figure({
    model, el, words: PREDICT_WORDS,
    state: { answer: checked((v) => Array.isArray(v) && (v.length === 0 || v.length === count) && v.every((x) => typeof x === "number" && Math.abs(x) <= PREDICT_LIMIT)) },
  });
  const W = fig.words;
  let typed = right.map(() => null), last = null;
  fig.sync(() => {   // an answer from the address or from Python
    if (fig.state.answer === last) return;
    last = fig.state.answer;
    typed = last.length ? [...last] : right.map(() => null);
  });
  const label = (k) => (count === 1 ? W.answer : shape.length === 1 ? fill(W.entry, { i: k + 1 }) : fill(W.cell, { j: Math.floor(k / shape.at(-1)) + 1, i: (k % shape.at(-1)) + 1 }));
  const fields = right.map((_, k) => fig.field({
    label: label(k), get: () => typed[k], set: (value) => { typed[k] = value; }, low: -PREDICT_LIMIT, high: PREDICT_LIMIT,
    text: (v) => (v === null ? "" : show(v, "all")), width: "8rem",
  }));

  function check() {
    const good = fields.map((field) => field.read());
    if (good.every(Boolean)) fig.set({ answer: [...typed] });
    else fields[good.indexOf(false)].input.focus();
  }
  for (const { input } of fields) fig.on(input, "keydown", (event) => { if (event.key === "Enter") check(); });

  const row = fig.row(fields, fig.button({ label: W.check, press: check, main: true }));
  if (shape.length > 1) row.style = `display: grid; grid-template-columns: repeat(${shape.at(-1)}, minmax(0, max-content))`;
  fig.add(h("p", {}, fill(W.find, { number, question: model.get("question") })), row, h("p", { class: "bpw-help" }, W.help), fig.line);
  fig.draw(({ answer }) => {
    if (!answer.length) { fig.line.dataset.verdict = "none"; fig.say(W.waiting); return; }
    const result = diagnose(answer, right, mistakes);
    fig.line.dataset.verdict = result.verdict === "right" ? "right" : "wrong";
    fig.say(diagnosisText(result, W));
  });
  fig.print(({ answer }) => ({
    head: [W.quantity, W.mine],
    rows: right.map((_, k) => [count === 1 ? model.get("question") : label(k), answer.length ? show(answer[k], "all") : "…………"]),
  }));
  return fig.ready();
}

export default { render };
