// The card with the step's formula, numbers, Python and matrices, and below it what is asked and why.

import { h, math, put, show } from "../kit/index.js";
import { judge, PHASES, sentenceOf } from "./kinds.js";

export function createCard(fig, { own, focusNext }) {
  const W = fig.words;
  const cell = () => h("div", { class: "ledger-cell" });
  const [formula, filled, python, matrices] = [cell(), cell(), cell(), cell()];
  const name = (text) => h("span", { class: "ledger-name" }, text);
  const why = h("p", { class: "bpw-help" });

  fig.draw(["told", "value", "hidden", "look"], ({ told, value, hidden, look }) => {
    const found = look.shown(value);
    const result = hidden ? "\\b{?}" : `\\c{${told.colour}}{\\b{\\text{${found}}}}`;
    const total = told.total && !hidden ? [h("br"), math(told.total)] : [];
    formula.replaceChildren(math(told.formula));
    filled.replaceChildren(math(`${told.filled} ${result}`), ...total);
    python.replaceChildren(
      h("code", {}, told.python),
      h("code", { class: "muted" }, `# ${told.where} is ${hidden ? "?" : found}`),
      ...(look.examples === "columns" ? [h("span", { class: "bpw-help" }, W.pythonRows)] : []),
    );
    matrices.replaceChildren(math(told.matrices));
    put(why, hidden ? W.ask : told.why);
  });
  const take = () => {
    own({ Theta: fig.now.N.next, step: 0 });
    focusNext();
  };
  const takeStep = fig.button({ label: W.take, press: take });
  const lastPhase = Object.keys(PHASES).at(-1);
  fig.draw(["current"], ({ current }) => {
    takeStep.hidden = current.phase !== lastPhase;
  });
  const first = (text) => h("span", { class: "ledger-name ledger-first" }, text); // a phone has no room for these two
  const shown = [first(W.formula), formula, first(W.filled), filled];
  const rows = [name(W.python), python, name(W.matrices), matrices];
  const asked = createQuestion(fig, focusNext);
  return [h("div", { class: "ledger-card" }, shown), ...asked, takeStep, why, h("div", { class: "ledger-card" }, rows)];
}

// How many decimals were typed: 0.25 and 2.5e-1 have two
function decimalsOf(typed) {
  const [mantissa, power = "0"] = typed.trim().toLowerCase().replace("−", "-").split("e");
  return (mantissa.split(/[.,]/)[1] ?? "").length - Number(power);
}

// Predict, then reveal: the reader's number, and what is said of it
function createQuestion(fig, focusNext) {
  const W = fig.words;
  let guess = null;
  const field = fig.field({
    label: W.yours,
    get: () => guess,
    set: (value) => {
      guess = value;
    },
    low: -1e9,
    high: 1e9,
    text: (value) => (value === null ? "" : show(value, "all")),
    width: "6.5rem",
  });
  const feedback = h("p", { class: "ledger-feedback" });
  const tell = (text, good) => {
    put(feedback, text);
    feedback.className = `ledger-feedback ${good ? "good" : "bad"}`;
    fig.announce(text);
  };
  const settle = (text) => {
    fig.now.answered.add(fig.now.step);
    fig.set({ answers: fig.now.answers + 1 });
    tell(text, true);
    focusNext();
  };
  function answer() {
    if (!field.read()) return;
    const { N, current, look } = fig.now;
    const found = judge(N, current, guess, decimalsOf(field.input.value));
    const text = sentenceOf(found, W, look.shown);
    if (found.verdict === "right") settle(`✓ ${text}`);
    else tell(`✗ ${text}`, false);
  }
  const reveal = () => settle(sentenceOf({ verdict: "shown", value: fig.now.value }, W, fig.now.look.shown));
  const buttons = [
    fig.button({ label: W.check, press: answer, main: true }),
    fig.button({ label: W.reveal, press: reveal }),
  ];
  fig.on(field.input, "keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // the focus may move on to Next, which is not meant
    answer();
  });
  const row = h("div", { class: "bpw-row ledger-ask" }, field, buttons);
  fig.draw(["step", "predict", "N"], () => {
    guess = null;
    field.input.value = "";
    put(feedback, "");
  });
  fig.draw(["hidden"], ({ hidden }) => {
    row.hidden = !hidden;
  });
  return [row, feedback];
}
