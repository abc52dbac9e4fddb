// Figure 1: what the reader sees and does.

import { figure, fill, h, math, number, oneOf, show, showSmall } from "../kit/index.js";
import { tangentDrawing } from "./drawing.js";
import { pointAt, REACH, sigmoid } from "./numbers.js";
import words from "./words.json";

export function render({ model, el }) {
  const fig = figure({
    model,
    el,
    words,
    state: { z: number, kind: oneOf },
    derive: {
      point: [["kind", "z"], ({ kind, z }) => pointAt(kind, z)],
      drawing: [["frameWidth", "kind"], ({ frameWidth, kind }) => tangentDrawing(frameWidth, kind, fig.words)],
    },
  });
  const W = fig.words;

  const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
  const outside = h("p", { class: "bpw-help", hidden: true }, W.outside);
  const formula = h("div", { class: "bpw-row", style: "gap: 0.2rem 2rem" });
  fig.add(
    fig.row(
      fig.choice({ label: W.which, key: "kind", options: fig.limits.kind.map((kind) => [kind, W[kind]]) }),
      fig.field({ label: W.z, key: "z", step: 0.1 }),
    ),
    place,
    outside,
    formula,
    h("p", { class: "bpw-help" }, W.help),
  );

  fig.drag(place, (x) => {
    fig.now.drawing.handle.focus({ preventScroll: true });
    const z = Math.round(fig.now.drawing.X.invert(x) * 100) / 100;
    fig.set({ z: Math.max(-REACH, Math.min(REACH, z)) });
  });
  fig.keys(place, { key: "z", low: -REACH, high: REACH, step: 0.1 });

  fig.draw(["drawing", "point"], ({ drawing, point }) => drawing.move(point));
  fig.draw(["kind", "point"], ({ kind, point }) => {
    outside.hidden = point.inside;
    formula.replaceChildren(...formulas(kind, point).map(math));
    fig.say(sentence(kind, point, W));
  });
  fig.print(({ kind, point, drawing }) => ({
    head: ["", W[kind]],
    rows: [
      ["z", show(point.z, "all")],
      ["a = g(z)", showSmall(point.a)],
      ["g′(z)", showSmall(point.slope)],
    ],
    drawings: [drawing.node],
  }));
  return fig.start();
}

// a, and g' from it by the formula that the chapter derives
export function formulas(kind, { z, a, slope }) {
  const n = showSmall;
  const byA = {
    sigmoid: () => `a(1 - a) = ${n(a)} \\cdot ${n(sigmoid(-z))} =`,
    tanh: () => `1 - a^2 = 1 - ${a < 0 ? `(${n(a)})` : n(a)}^2 =`,
    relu: () => "",
  };
  return [
    `z = ${show(z, "all")} \\text{\u2003} a = g(z) = \\c{forward}{${n(a)}}`,
    `g'(z) = ${byA[kind]()} \\c{back}{${n(slope)}}`,
  ];
}

export function sentence(kind, { z, a, slope, share }, W) {
  const says = { sigmoid: W.saysSigmoid, tanh: W.saysTanh, relu: z === 0 ? W.saysKink : W.saysRelu }[kind];
  const percent = share >= 0.005 ? Math.round(100 * share) : showSmall(100 * share);
  return fill(says, { z: show(z, "all"), a: showSmall(a), slope: showSmall(slope), share: `${percent} %` });
}
