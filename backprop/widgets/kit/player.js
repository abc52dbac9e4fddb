// Walks through numbered steps: forward, back, to the start and the end, by itself, and by the arrow keys.

import { h, put, set } from "./drawing.js";
import { fill } from "./text.js";

// key: the trait that holds the number of the step shown, from 0.
// names(now): the name of each step, or [name, group]; or last(now): the number of the last one.
// at(now): the step shown, where it is not simply the trait.  For playing: pace in ms, stride(now), rest(now): whether it has come to rest.
export function player({ fig, words }, options) {
  const { key, names, pace = 1800, stride = () => 1 } = options;
  const now = fig.now;
  const last = () => (options.last ? options.last(now) : names(now).length - 1);
  const at = () => Math.min(options.at ? options.at(now) : now[key], last());
  const rest = () => (options.rest ? options.rest(now) : at() >= last());
  const show = (step) => fig.set({ [key]: Math.max(0, Math.min(last(), step)) });

  let stop = null;
  const halt = () => {
    if (!stop) return;
    stop();
    stop = null;
    fig.refreshControls();
  };
  fig.onReset(halt);
  const tick = () => {
    show(at() + stride(now));
    if (rest()) halt();
  };
  const play = () => {
    if (stop) return halt();
    if (rest()) show(0);
    stop = fig.every(pace, tick);
    fig.refreshControls();
  };
  const go = (step) => {
    halt();
    show(step);
  };

  const atStart = () => at() <= 0;
  const atEnd = () => at() >= last();
  const parts = {
    first: (label, name) => fig.button({ label, name, press: () => go(0), off: atStart }),
    back: (label = `◀\uFE0E ${words.back}`) => fig.button({ label, press: () => go(at() - 1), off: atStart }),
    next: (label = `${words.next} ▶\uFE0E`) => fig.button({ label, press: () => go(at() + 1), off: atEnd, main: true }),
    leap: (label, by) => fig.button({ label, press: () => go(at() + by(now)), off: atEnd }),
    last: (label, name) => fig.button({ label, name, press: () => go(last()), off: atEnd }),
    play: () => fig.button({ label: () => (stop ? words.pause : words.play), press: play }),
    count() {
      const node = h("span", { class: "bpw-count" });
      fig.sync(() => put(node, fill(words.step, { now: at() + 1, all: last() + 1 })));
      return node;
    },
    // every step along a line; its value as text is the step's name
    scrub() {
      const input = h("input", { type: "range", min: 0, step: 1, class: "bpw-scrub", "aria-label": words.scrub });
      fig.on(input, "input", () => go(Number(input.value)));
      fig.sync(() => {
        const step = fill(words.step, { now: at() + 1, all: last() + 1 });
        const [name] = [names ? names(now)[at()] : []].flat();
        set(input, { max: last(), "aria-valuetext": name ? `${step}: ${name}` : step });
        input.value = String(at());
      });
      return input;
    },
    jump: () => fig.select({ label: words.jump, get: at, set: go, options: () => names(now).map(numbered) }),
  };

  return {
    at,
    last,
    go,
    halt,
    parts,
    bar: (...nodes) => bar(fig, nodes.length ? nodes : usual(words, parts), { at, last, go }),
  };
}

const numbered = (step, i) => {
  const [text, group] = [step].flat();
  return [i, `${i + 1}. ${text}`, group];
};

const usual = (words, parts) => [
  parts.first("|◀\uFE0E", words.first),
  parts.back(),
  parts.next(),
  parts.last("▶\uFE0E|", words.last),
  parts.play(),
  parts.count(),
  parts.jump(),
];

// The buttons in a row, on which the arrow keys step.
function bar(fig, nodes, { at, last, go }) {
  const node = h("div", { class: "bpw-steps" }, nodes);
  fig.on(node, "keydown", (event) => {
    const to = { ArrowLeft: at() - 1, ArrowRight: at() + 1, Home: 0, End: last() }[event.key];
    if (to === undefined || event.target.localName !== "button") return;
    event.preventDefault();
    go(to);
  });
  return node;
}
