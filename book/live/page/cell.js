// One code cell of the page: its editor, its buttons, its state in words, its output.

import { fill, h } from "./elements.js";
import { createOutput } from "./output.js";
import words from "./words.json" with { type: "json" };

// The box of a cell's code; a page may print a cell's output alone.
function inputOf(node) {
  const there = node.querySelector(".cell_input");
  if (there) return there;
  const made = h("div", { class: "cell_input" });
  node.prepend(made);
  return made;
}

// Where a cell's live output stands: where the stored one does.
function placeFor(node, hidden) {
  const place = h("div", { class: "bpl-output cell_output" });
  const stored = node.querySelector(".cell_output");
  const input = node.querySelector(".cell_input");
  if (stored) stored.after(place);
  else (hidden ? input : (input.closest("details") ?? input)).after(place);
  return { place, stored };
}

function describe(state, about, slow) {
  if (state === "fresh" && about.stopped) return words.state.stopped;
  if (about.blocked && ["fresh", "changed", "stale"].includes(state))
    return fill(words.state.blocked, { number: about.blocked });
  let text = fill(words.state[state], about);
  if (state === "done" && about.seconds >= 1) text += `, ${fill(words.seconds, { seconds: about.seconds.toFixed(1) })}`;
  if (about.above) text += `, ${fill(words.slowAbove, { seconds: about.above })}`;
  if (slow && !["done", "error", "missing"].includes(state)) text += `, ${fill(words.slow, { seconds: slow })}`;
  return text;
}

// The row below the code: Run or Stop, Reset, which cell it is, its state in words.
function createTools({ title, name, press, reset }) {
  const state = h("span", { class: "bpl-state" });
  const heard = h("span", { class: "bpl-only-read", role: "status" });
  const run = h("button", { type: "button", class: "bpl-run", click: press });
  const label = fill(words.resetCell, { number: name });
  const back = h("button", { type: "button", class: "bpl-reset", "aria-label": label, click: reset }, words.reset);
  const node = h("div", { class: "bpl-tools", role: "group", "aria-label": title }, run, back, title, state, heard);
  return {
    node,
    offerReset: (offered) => {
      back.hidden = !offered;
    },
    say: (sentence) => {
      heard.textContent = `${title}: ${sentence}`;
    },
    show(which, running, text) {
      run.textContent = running ? words.stop : words.run;
      run.setAttribute("aria-label", fill(running ? words.stopCell : words.runCell, { number: name }));
      state.dataset.state = which;
      state.textContent = text;
    },
  };
}

// known: { id, tags, source, slow, own } of the page's data.  actions: { run(), runAndGo(), stop(), changed() }.
export function createCell({ node, known, number, store, figures, actions }) {
  const input = inputOf(node);
  const printed = [...input.children];
  const { place, stored } = placeFor(node, (known.tags ?? []).includes("hide-cell"));
  const name = String(number);
  const own = Boolean(known.own);
  const running = () => cell.doing === "running" || cell.doing === "fetching";
  const title = fill(own ? words.ownCell : words.cell, { number: name });
  const tools = createTools({
    title,
    name,
    press: () => (running() ? actions.stop() : actions.run()),
    reset: () => cell.reset(),
  });
  const field = h("div", { class: "bpl-field highlight" });
  input.append(field);
  input.after(tools.node);
  let text = store.read(known.id) ?? known.source;
  let editor = null;

  function change(next) {
    text = next;
    if (text === known.source) store.forget(known.id);
    else store.write(known.id, text);
    tools.offerReset(text !== known.source);
    actions.changed();
  }
  tools.offerReset(text !== known.source);

  // ranAt, ranText: when it last ran, and what.  doing: what it does now, or null.  ended: how it ended.  about: more of that.
  const cell = {
    ...{ id: known.id, name, own, after: known.after, slow: known.slow ?? 0, node },
    ...{ doing: null, ended: null, ranAt: 0, ranText: null, about: {} },
    output: createOutput({ place, stored, figures }),
    text: () => text,
    // The field to edit in takes the printed code's place.
    edit(createEditor) {
      if (editor) return;
      const label = fill(own ? words.codeOfOwn : words.codeOf, { number: name });
      editor = createEditor({ parent: field, text, label, change, run: actions.run, runAndGo: actions.runAndGo });
      for (const each of printed) each.hidden = true;
    },
    focus: () => editor?.focus(),
    reset() {
      change(known.source);
      editor?.set(known.source);
      if (cell.ranText !== known.source) cell.output.reset();
      editor?.focus();
    },
    says: tools.say,
    showState(which) {
      node.dataset.liveState = which;
      tools.show(which, running(), describe(which, cell.about, cell.slow));
    },
  };
  return cell;
}
