// At the arrow that was pressed: what wiggling its weight does to J, beside what the backward pass found.

import { fill, h, math, put, show } from "../kit/index.js";
import { wiggled } from "./numbers.js";
import { weightName } from "./tables.js";

const ROOM = 250; // its width in pixels
const APART = 14; // from the arrow's middle
const HIGH = 400; // a drawing with room above its lower half

export function createBubble(fig, focusNext) {
  const W = fig.words;
  const name = h("b", {});
  const found = h("div", { class: "ledger-rows" });
  const shut = () => {
    focusNext();
    fig.set({ bubble: false });
  };
  const more = () => {
    fig.set({ bubble: false, wiggleOpen: true });
    const field = fig.root.querySelector(".ledger-wiggle select");
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "center" });
  };
  const buttons = [fig.button({ label: W.moreOnWiggling, press: more }), fig.button({ label: W.shut, press: shut })];
  const node = h("div", { class: "ledger-bubble", role: "group", "aria-label": W.wiggle }, name, found, buttons);
  fig.on(node, "keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    shut();
  });
  fig.draw(["bubble", "drawing", "chosen"], ({ bubble, drawing, chosen }) => {
    node.hidden = !bubble;
    if (bubble) stand(node, drawing, chosen);
  });
  fig.draw(["bubble", "N", "chosen", "epsilon", "look"], ({ bubble, N, chosen, epsilon, look }) => {
    if (!bubble) return;
    put(name, weightName(chosen, look));
    found.replaceChildren(...linesOf(N, chosen, epsilon, W));
    fig.announce(`${name.textContent}: ${found.textContent}`);
  });
  // shows it, with the focus inside, so that Escape closes it
  const open = (weight) => {
    fig.set({ weight, bubble: true });
    buttons[1].focus({ preventScroll: true });
  };
  return { node, open };
}

// Below the arrow's middle; in a high drawing above it where the arrow is low
function stand(node, { middleOf, width, height }, weight) {
  const [x, y] = middleOf(weight);
  const room = Math.min(ROOM, width);
  const left = Math.max(0, Math.min(width - room, x - room / 2));
  const above = height > HIGH && y > height / 2;
  const where = above ? `bottom: ${height - y + APART}px` : `top: ${y + APART}px`;
  node.style = `left: ${left}px; ${where}; width: ${room}px`;
}

// ε, ΔJ/ε and the gradient: six digits, so that what differs is seen
export function linesOf(N, weight, epsilon, W) {
  const seen = wiggled(N, weight, epsilon);
  if (!seen) return [h("p", {}, W.zeroEpsilon)];
  const by = fill(W.movedBy, { epsilon: show(epsilon, "all") });
  const line = (tex, value, colour) => h("p", {}, math(`${tex} = `), h("span", { class: colour }, show(value, 6)));
  return [
    h("p", { class: "bpw-help" }, by),
    line("\\Delta J / \\Delta\\theta", seen.measured, ""),
    line("\\partial J / \\partial\\theta", seen.exact, "grad"),
  ];
}
