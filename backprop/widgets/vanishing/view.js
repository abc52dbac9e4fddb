// Figure 6: what the reader sees and does.

import { figure, fill, flag, h, math, oneOf, show, showSmall, table, whole } from "../kit/index.js";
import { vanishingDrawing } from "./drawing.js";
import { deepDraw, deepSizes, hiddenSpectralNorms, layersOf, measure, PICTURES, passage } from "./numbers.js";
import words from "./words.json";

// `draw` and `spectral` do not depend on the function, so that another function answers sooner.
const DERIVE = {
  sizes: [["depth", "width"], ({ depth, width }) => deepSizes(depth, width)],
  draw: [["sizes", "how", "seed"], ({ sizes, how, seed }) => deepDraw(sizes, how, seed, PICTURES)],
  spectral: [["sizes", "draw"], ({ sizes, draw }) => hiddenSpectralNorms(sizes, draw.Theta)],
  measured: [["sizes", "hidden", "residual", "draw", "spectral"], ({ draw, ...net }) => measure(net, draw)],
  chosen: [["layer", "measured"], ({ layer, measured }) => Math.min(layer, measured.L)],
};

export function render({ model, el }) {
  const fig = figure({
    model,
    el,
    words,

    state: { depth: whole, width: whole, hidden: oneOf, how: oneOf, residual: flag, seed: whole, layer: whole },
    local: { listOpen: false },
    derive: {
      ...DERIVE,
      drawing: [
        ["frameWidth", "measured"],
        ({ frameWidth, measured }) => vanishingDrawing(frameWidth, measured, fig.words),
      ],
    },
  });
  const W = fig.words;
  const choose = (l) => fig.set({ layer: Math.max(2, Math.min(fig.now.measured.L, Math.round(l))) });

  const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
  const formula = h("div", { class: "bpw-row", style: "gap: 0.2rem 1.6rem; align-items: baseline" });
  const list = fig.part(["listOpen", "measured"], ({ listOpen, measured }) =>
    listOpen ? table(W.allNumbers, heads(W), rows(measured, W)) : [],
  );
  fig.add(
    ...settings(fig),
    place,
    formula,
    fig.line,
    fig.details({ label: W.allNumbers, key: "listOpen" }, list),
    h("p", { class: "bpw-help" }, W.help),
  );

  fig.drag(place, (x) => {
    fig.now.drawing.handle.focus({ preventScroll: true });
    choose(fig.now.drawing.X.invert(x));
  });
  fig.keys(place, { get: ({ chosen }) => chosen, set: choose, low: 2, high: fig.limits.layer[1], step: 1 });

  fig.draw(["drawing", "measured", "chosen"], ({ drawing, measured, chosen }) => {
    drawing.choose(chosen, readout(measured, chosen, W));
  });
  fig.draw(["hidden", "residual", "measured", "chosen"], ({ measured, chosen, ...net }) => {
    const told = h("span", { style: "font-weight: 600" }, readout(measured, chosen, W));
    formula.replaceChildren(told, math(formulaOf(net)));
    fig.say(sentence(measured, W));
  });
  fig.print(({ measured, drawing }) => ({ head: heads(W), rows: rows(measured, W), drawings: [drawing.node] }));
  return fig.start();
}

function settings(fig) {
  const W = fig.words;
  const options = (key) => fig.limits[key].map((name) => [name, W[name]]);
  const tight = (...nodes) => h("div", { class: "bpw-row", style: "margin: 0" }, ...nodes);
  const next = () => (fig.now.seed + 1) % (fig.limits.seed[1] + 1);
  return [
    fig.row(
      fig.slider({ label: W.depth, key: "depth", step: 1, text: String }),
      fig.slider({ label: W.width, key: "width", step: 1, text: String }),
    ),
    fig.row(
      fig.choice({ label: W.hidden, key: "hidden", options: options("hidden") }),
      fig.choice({ label: W.how, key: "how", options: options("how") }),
      tight(fig.toggle({ label: W.residual, key: "residual" })),
      tight(
        fig.field({ label: W.seed, key: "seed", width: "5.5rem" }),
        fig.button({ label: W.again, press: () => fig.set({ seed: next() }), main: true }),
      ),
    ),
  ];
}

// ---- what it says ----

export const readable = (x) => (x === 0 ? "0" : x >= 1e4 && x < 1e7 ? show(x, 0) : showSmall(x));

export function readout({ L, norms, bound }, l, W) {
  const measured = fill(W.readout, { l, norm: readable(norms[l]) });
  return bound && l < L ? `${measured}, ${fill(W.readoutCeiling, { bound: readable(bound[l]) })}` : measured;
}

// How δ is found, or the most that it can be
export function formulaOf({ hidden, residual }) {
  if (residual)
    return "e^{(l)} = e^{(l+1)} + \\delta^{(l+1)} \\bar{\\Theta}^{(l)} \\text{\u2003} \\c{back}{\\delta^{(l)}} = e^{(l)} \\odot g'(z^{(l)})";
  const slope = hidden === "sigmoid" ? "(\\frac{1}{4})^{L-l} \\cdot" : "";
  return `\\c{back}{‖\\delta^{(l)}‖} \\le \\c{grad}{${slope} ‖\\bar{\\Theta}^{(l)}‖ \\dots ‖\\bar{\\Theta}^{(L-1)}‖ \\cdot ‖\\delta^{(L)}‖}`;
}

const SAYS = {
  vanishes: "saysFalls",
  shrinks: "saysFalls",
  explodes: "saysGrows",
  grows: "saysGrows",
  stays: "saysStays",
};

export function sentence(measured, W) {
  const { L, norms, bound } = measured;
  const { kind, factor, dead } = passage(measured);
  if (kind === "dead") return fill(W.saysZero, { dead });
  if (kind === "deadHere") return W.saysZeroHere;
  if (kind === "one") return fill(W.saysOne, { to: readable(norms[2]) });
  const told = fill(W[SAYS[kind]], {
    way: W[kind],
    last: L - 1,
    from: readable(norms[L - 1]),
    to: readable(norms[2]),
    factor: show(Math.max(factor, 1 / factor), 2),
  });
  return `${told} ${bound ? fill(W.saysCeiling, { bound: readable(bound[2]) }) : W.saysNoCeiling}`;
}

export const heads = (W) => [W.layerHead, W.norm, W.most, W.spectral];

export const rows = ({ L, norms, bound, spectral }, W) =>
  layersOf(L).map((l) => [
    String(l),
    readable(norms[l]),
    bound ? readable(bound[l]) : W.no,
    spectral && l < L ? show(spectral[l]) : W.no,
  ]);
