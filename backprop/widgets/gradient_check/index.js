import css from "./style.css";

export * from "../old/kit.js";
export * from "../old/numerics.js";

import { axes, figure, fill, flag, h, number, oneOf, path, put, set, show, showSmall, svg, table } from "../old/kit.js";
import { buggyGradients, cosine, costOf, descend, minusTheta, relativeError } from "../old/numerics.js";

export const CHECK_WORDS = {
  title: "The gradient check",
  view: "Show",
  step: "the step h",
  lab: "the bug lab",
  network: "Network",
  book: "the 3-2-2 network",
  mazur: "the 2-2-2 network, half squared error",
  relu: "3-2-2 with ReLU, z = 0.001 from a kink",
  single: "the 3-2-2 network in float32",
  h: "Step h",
  error: "relative error",
  steps: "step h",
  forward: "forward difference",
  central: "central difference",
  complex: "complex step",
  method: "Method",
  errorAt: "Error at h = {h}",
  best: "Smallest error",
  bestAt: "at {h}",
  saysStep:
    "At h = {h} the relative error is {forward} for the forward difference, {central} for the central one and {complex} for the complex step.",
  exact: "less than 10⁻¹⁷",
  digits: "What the subtraction leaves of one central difference, Θ⁽¹⁾₁₂",
  quotient: "quotient",
  backprop: "backpropagation",
  digitsHelp:
    "Grey: the digits that the two costs share and the subtraction wipes out. What is left is all that the quotient knows.",
  help: "Drag in the picture, or use the slider.",
  setup: "Numbers",
  setupLab: "chapter 7: 3-2-2, five examples, λ = 1",
  setupOne: "one example, λ = 0",
  setupZeros: "all weights zero",
  setupDiffer: "4-3-2: all layers differ",
  bug: "Bug",
  none: "no bug",
  alpha: "α",
  run: "Run the check",
  hide: "Hide the check",
  right: "right gradient",
  wrong: "with this bug",
  steps_: "step",
  cost: "J",
  falls: "With this bug the cost {way} from {from} to {to} in {count} steps; the right gradient brings it to {right}.",
  fall: "falls",
  rise: "rises",
  stay: "stays",
  fallsRight: "With the right gradient the cost {way} from {from} to {to} in {count} steps.",
  runIt: "Would you have noticed? Run the check.",
  runRight: "Run the check, or switch on a bug.",
  outside: "The curve leaves the picture.",
  loud: "This one shows itself: without its bias column Θ⁽{l}⁾ has {rows} rows and {columns} columns, and without the transpose the product does not fit. The program stops.",
  verdict: "The check: {list}.",
  layerOk: "D⁽{l}⁾ agrees",
  layerBad: "D⁽{l}⁾ disagrees, relative error {error}",
  silent: "Nothing disagrees, though the bug is on: {why}",
  silentLab: "with these numbers it changes nothing.",
  silentOne: "with one example and λ = 0 there is no 1/m and no λ term to get wrong.",
  silentZeros: "where all weights are 0, wrong terms are 0 too.",
  silentDiffer: "with these numbers it changes nothing.",
  layer: "Block",
  relative: "Relative error",
  judged: "Verdict",
  agrees: "✓ agrees",
  disagrees: "✗ disagrees",
  angle: "Cosine of the angle to the right gradient: {cosine}.",
  downhill: "Below a right angle, so a small step still goes downhill.",
  uphill: "More than a right angle: it goes uphill.",
  noAngle: "One of the two is 0.",
  block: "D⁽{l}⁾ as the program computes it",
  bias: "bias",
  from: "from {i}",
  to: "→ {j}",
  wanted: "≠ {value}",
  cells:
    "✗ and hatching: the cell disagrees; after ≠ stands what the complex step finds. Column “from i”, row “→ j”: the weight from unit i to unit j.",
  printBug: "Bug",
  printCost: "J after {count} steps",
  printErrors: "Error of D⁽¹⁾, D⁽²⁾",
  printLoud: "stops: shapes do not fit",
};

export const DESCENT_STEPS = 60,
  AGREE = 1e-9,
  ERROR_FLOOR = 1e-17;
export const CHECK_METHODS = [
  ["forward", "none", "circle"],
  ["central", "9 5", "square"],
  ["complex", "2 5", "triangle"],
]; // name, dashes, mark
export const raised = (n) => [...String(n)].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c])).join("");
export const powerOfTen = (e) => (e === 0 ? "1" : Number.isInteger(e) ? `10${raised(e)}` : showSmall(10 ** e, 2));

// Everything the bug lab shows: costs with and without the bug, D and its errors; D is null where the bug stops the program
export function labNumbers(setup, bug, alpha) {
  const { Theta, X, Y } = setup,
    net = { sizes: setup.sizes, hidden: "sigmoid", output: "sigmoid", cost: "cross_entropy", lam: setup.lam };
  const D = buggyGradients(net, Theta, X, Y, bug, alpha);
  const right = descend(net, Theta, X, Y, "none", alpha, DESCENT_STEPS);
  if (!D) return { right, wrong: [costOf(net, Theta, X, Y)], D };
  const gap = minusTheta(D, setup.D);
  const size = Object.fromEntries(
    Object.keys(D).map((l) => [l, Math.max(...[...D[l], ...setup.D[l]].flat().map(Math.abs))]),
  );
  const off = Object.fromEntries(
    Object.keys(D).map((l) => [l, gap[l].map((row) => row.map((value) => Math.abs(value) > AGREE * size[l]))]),
  );
  return {
    right,
    wrong: bug === "none" ? right : descend(net, Theta, X, Y, bug, alpha, DESCENT_STEPS),
    D,
    errors: relativeError(D, setup.D),
    cosine: cosine(D, setup.D),
    off,
  };
}

export const markShape = (kind, x, y, r = 6) =>
  kind === "circle"
    ? svg("circle", { cx: x, cy: y, r })
    : kind === "square"
      ? svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r })
      : svg("path", { d: `M${x},${y - r - 1}l${r + 1},${2 * r}h${-2 * r - 2}Z` });

// The legend of a picture: a piece of each line with its mark, and its name
export const legendOf = (entries) =>
  h(
    "div",
    { class: "check-legend" },
    entries.map(([text, cls, dashes, mark]) =>
      h(
        "span",
        {},
        svg(
          "svg",
          { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" },
          svg("path", { class: `curve ${cls}`, d: "M1,8H33", "stroke-dasharray": dashes }),
          ...(mark ? [svg("g", { class: `check-mark ${cls}` }, markShape(mark, 17, 8, 5))] : []),
        ),
        text,
      ),
    ),
  );

export function stepPicture(width, curve, exponents, label) {
  const narrow = width < 460,
    box = [narrow ? 46 : 54, 26, width - 12, narrow ? 270 : 320];
  const every = narrow ? 5 : 4,
    xs = Array.from({ length: 20 / every + 1 }, (_, k) => 10 ** (-20 + every * k)),
    ys = [-16, -12, -8, -4, 0].map((e) => 10 ** e);
  const text = (v) => powerOfTen(Math.round(Math.log10(v)));
  const frame = axes(
    box,
    { domain: [1e-20, 1], log: true, ticks: xs, text, label: label.h },
    { domain: [4e-18, 3], log: true, ticks: ys, text, label: label.error },
  );
  const lines = CHECK_METHODS.map(([name, dashes]) =>
    svg("path", {
      class: `curve check-${name}`,
      "stroke-dasharray": dashes,
      d: path(exponents.map((e, k) => [frame.X(10 ** e), frame.Y(Math.max(curve[name][k], ERROR_FLOOR))])),
    }),
  );
  const now = svg("line", { class: "check-now", y1: box[1], y2: box[3] }),
    marks = svg("g", {});
  const node = svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${box[3] + 40}`,
      width,
      height: box[3] + 40,
      role: "img",
      style: "touch-action: pan-y; cursor: ew-resize",
    },
    frame.node,
    now,
    lines,
    marks,
  );
  const update = (k, text_) => {
    const x = frame.X(10 ** exponents[k]);
    set(now, { x1: x, x2: x });
    set(node, { "aria-label": text_ });
    marks.replaceChildren(
      ...CHECK_METHODS.map(([name, , mark]) =>
        svg(
          "g",
          { class: `check-mark check-${name}` },
          markShape(mark, x, frame.Y(Math.max(curve[name][k], ERROR_FLOOR))),
        ),
      ),
    );
  };
  return { node, X: frame.X, update };
}

export function descentPicture(width, { right, wrong }, W, label) {
  const both = wrong !== right && wrong.length > 1,
    all = both ? [...right, ...wrong] : right,
    high = Math.min(Math.max(...all), 4 * right[0]),
    low = Math.min(...all, high);
  const room = (high - low) * 0.06 || 0.1,
    box = [50, 26, width - 12, width < 460 ? 200 : 230];
  const frame = axes(
    box,
    { domain: [0, DESCENT_STEPS], ticks: [0, 20, 40, 60], label: W.steps_ },
    { domain: [Math.max(0, low - room), high + room], label: W.cost },
  );
  const inside = (costs) => {
    const k = costs.findIndex((J) => J > high + room);
    return k < 0 ? costs : costs.slice(0, k + 1);
  }; // a curve that leaves at the top ends there
  const line = (costs, cls, dashes) =>
    svg("path", {
      class: `curve ${cls}`,
      "stroke-dasharray": dashes,
      d: path(inside(costs).map((J, k) => [frame.X(k), frame.Y(Math.min(J, high + room))])),
    });
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${box[3] + 40}`, width, height: box[3] + 40, role: "img", "aria-label": label },
    frame.node,
    line(right, "check-right"),
    ...(both ? [line(wrong, "check-wrong", "9 5")] : []),
  );
}

// Two texts of a number as nodes: the digits they share from the left in grey, the rest in bold
export function sharedDigits([plus, minus_]) {
  let k = 0;
  while (k < Math.min(plus.length, minus_.length) && plus[k] === minus_[k]) k++;
  const node = (text) => h("span", {}, h("span", { class: "muted" }, text.slice(0, k)), h("b", {}, text.slice(k)));
  return [node(plus), node(minus_)];
}

export function render({ model, el }) {
  const curves = model.get("curves"),
    setups = model.get("setups"),
    bugs = model.get("bugs");
  const fig = figure({
    model,
    el,
    css,
    words: CHECK_WORDS,
    state: {
      view: oneOf("step", "lab"),
      network: oneOf(...Object.keys(curves)),
      exponent: number(-20, 0),
      setup: oneOf(...Object.keys(setups)),
      bug: oneOf("none", ...Object.keys(bugs)),
      alpha: number(0.01, 5),
      checked: flag(),
    },
  });
  const W = fig.words,
    exponents = Array.from({ length: 41 }, (_, k) => k / 2 - 20);
  const place = (exponent) => Math.round(2 * (exponent + 20));
  let width = 640;

  // ---- how small should the step be ----
  let picture,
    made = "";
  const stepPlace = h("div", {}),
    stepTable = h("div", { class: "check-methods" }),
    digits = h("div", { class: "check-digits" });
  const shownError = (x) => (x < ERROR_FLOOR ? W.exact : showSmall(x, 2));
  const stepLegend = legendOf(CHECK_METHODS.map(([name, dashes, mark]) => [W[name], `check-${name}`, dashes, mark]));
  const stepView = h(
    "div",
    {},
    fig.row(fig.select({ label: W.network, key: "network", options: Object.keys(curves).map((key) => [key, W[key]]) })),
    stepPlace,
    stepLegend,
    fig.slider({ label: W.h, key: "exponent", step: 0.5, text: (e) => powerOfTen(exponents[place(e)]) }),
    h("p", { class: "bpw-help" }, W.help),
  );
  const stepMore = h("div", {}, stepTable, digits);
  fig.drag(stepPlace, (x) =>
    fig.set({
      exponent: Math.max(
        -20,
        Math.min(0, exponents[Math.max(0, Math.min(40, place(Math.log10(picture.X.invert(x)))))]),
      ),
    }),
  );
  function showStep({ network, exponent }) {
    const curve = curves[network],
      k = place(exponent);
    if (made !== `${network} ${width}`) {
      made = `${network} ${width}`;
      picture = stepPicture(width, curve, exponents, { h: W.steps, error: W.error });
      stepPlace.replaceChildren(picture.node);
    }
    const hText = powerOfTen(exponents[k]);
    const says = fill(W.saysStep, {
      h: hText,
      ...Object.fromEntries(CHECK_METHODS.map(([name]) => [name, shownError(curve[name][k])])),
    });
    picture.update(k, says);
    stepTable.replaceChildren(
      table(
        "",
        [W.method, fill(W.errorAt, { h: hText }), W.best],
        CHECK_METHODS.map(([name]) => {
          const best = curve[name].reduce((b, error, j) => (error < curve[name][b] ? j : b), 40);
          return [
            W[name],
            h("span", { class: "check-one" }, shownError(curve[name][k])),
            h(
              "span",
              {},
              h("span", { class: "check-one" }, shownError(curve[name][best])),
              " ",
              h("span", { class: "check-one muted" }, fill(W.bestAt, { h: powerOfTen(exponents[best]) })),
            ),
          ];
        }),
      ),
    );
    const [plus, minus_] = sharedDigits(curve.costs[k]);
    digits.replaceChildren(
      h("p", { class: "check-head" }, W.digits),
      h(
        "table",
        {},
        h(
          "tbody",
          {},
          [
            ["J(θ + h)", plus],
            ["J(θ − h)", minus_],
            [W.quotient, show(curve.quotients[k], "all")],
            [W.backprop, show(curve.slope, "all")],
          ].map(([name, value]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, value))),
        ),
      ),
      h("p", { class: "bpw-help" }, W.digitsHelp),
    );
    fig.say(says);
  }

  // ---- the bug lab ----
  const setupName = { lab: W.setupLab, one: W.setupOne, zeros: W.setupZeros, differ: W.setupDiffer };
  const descentPlace = h("div", {}),
    descentLegend = h("div", {}),
    result = h("div", {});
  const labView = h(
    "div",
    {},
    fig.row(
      fig.select({
        label: W.bug,
        key: "bug",
        set: (bug) => fig.set({ bug, checked: false }),
        options: [["none", W.none], ...Object.entries(bugs)],
      }),
      fig.select({ label: W.setup, key: "setup", options: Object.keys(setups).map((key) => [key, setupName[key]]) }),
      fig.field({ label: W.alpha, key: "alpha", step: 0.1, width: "4.5rem" }),
    ),
    descentPlace,
    descentLegend,
    fig.row(
      fig.button({
        label: (s) => (s.checked ? W.hide : W.run),
        press: () => fig.set({ checked: !fig.state.checked }),
        main: true,
      }),
    ),
  );
  let N,
    workedOn = "";
  function work({ setup, bug, alpha }) {
    if (workedOn === `${setup} ${bug} ${alpha}`) return;
    workedOn = `${setup} ${bug} ${alpha}`;
    N = labNumbers(setups[setup], bug, alpha);
  }
  const wayOf = (costs) => {
    const by = costs.at(-1) - costs[0];
    return by < -5e-5 ? W.fall : by > 5e-5 ? W.rise : W.stay;
  };
  const bad = () => Object.keys(N.D).filter((l) => N.off[l].flat().some(Boolean));

  function blockTable(l, setup) {
    const [rows, columns] = [N.D[l].length, N.D[l][0].length],
      cell = (value) => show(value, width < 460 ? 3 : Math.abs(value) < 100 ? 4 : 1);
    return h(
      "div",
      { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": fill(W.block, { l: raised(l) }) },
      h(
        "table",
        { class: "check-block" },
        h("caption", {}, fill(W.block, { l: raised(l) })),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("td", {}),
            Array.from({ length: columns }, (_, i) => h("th", { scope: "col" }, i ? fill(W.from, { i }) : W.bias)),
          ),
        ),
        h(
          "tbody",
          {},
          Array.from({ length: rows }, (_, j) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, fill(W.to, { j: j + 1 })),
              N.D[l][j].map((value, i) =>
                N.off[l][j][i]
                  ? h(
                      "td",
                      { class: "check-off" },
                      h("span", {}, `✗ ${cell(value)}`),
                      h("small", {}, fill(W.wanted, { value: cell(setup.D[l][j][i]) })),
                    )
                  : h("td", {}, cell(value)),
              ),
            ),
          ),
        ),
      ),
    );
  }

  function showLab(state) {
    work(state);
    const setup = setups[state.setup],
      [from, right] = [N.right[0], N.right.at(-1)].map((J) => show(J)),
      values = { from, right, count: DESCENT_STEPS };
    let says;
    if (!N.D) {
      const l = setup.sizes.length - 1;
      says = fill(W.loud, { l: raised(l), rows: setup.sizes[l], columns: setup.sizes[l - 1] });
    } else {
      const falls =
        state.bug === "none"
          ? fill(W.fallsRight, { ...values, to: right, way: wayOf(N.right) })
          : fill(W.falls, { ...values, to: show(N.wrong.at(-1)), way: wayOf(N.wrong) });
      const list = Object.keys(N.D)
        .map((l) =>
          bad().includes(l)
            ? fill(W.layerBad, { l: raised(l), error: show(N.errors[l]) })
            : fill(W.layerOk, { l: raised(l) }),
        )
        .join("; ");
      const found =
        state.bug !== "none" && !bad().length
          ? fill(W.silent, {
              why: W[{ lab: "silentLab", one: "silentOne", zeros: "silentZeros", differ: "silentDiffer" }[state.setup]],
            })
          : fill(W.verdict, { list });
      const off = N.wrong.some((J) => J > 4 * N.right[0]) ? ` ${W.outside}` : "";
      says = state.checked ? found : `${falls}${off} ${state.bug === "none" ? W.runRight : W.runIt}`;
    }
    descentPlace.replaceChildren(descentPicture(width, N, W, says));
    descentLegend.replaceChildren(
      legendOf([[W.right, "check-right"], ...(N.wrong !== N.right && N.D ? [[W.wrong, "check-wrong", "9 5"]] : [])]),
    );
    result.hidden = !state.checked || !N.D;
    if (!result.hidden) {
      const c = N.cosine,
        angle = c === 0 ? W.noAngle : `${fill(W.angle, { cosine: show(c) })} ${c > 0 ? W.downhill : W.uphill}`;
      result.replaceChildren(
        table(
          "",
          [W.layer, W.relative, W.judged],
          Object.keys(N.D).map((l) => [
            `D⁽${raised(l)}⁾`,
            showSmall(N.errors[l], N.errors[l] < AGREE ? 2 : 4),
            h(
              "span",
              { class: bad().includes(l) ? "check-one bad" : "check-one good" },
              bad().includes(l) ? W.disagrees : W.agrees,
            ),
          ]),
        ),
        h(
          "div",
          { class: "check-blocks" },
          Object.keys(N.D).map((l) => blockTable(l, setup)),
        ),
        h("p", { class: "bpw-help" }, W.cells),
        ...(state.bug === "none" ? [] : [h("p", {}, angle)]),
      );
    }
    fig.say(says);
  }

  fig.add(
    fig.row(
      fig.choice({
        label: W.view,
        key: "view",
        options: [
          ["step", W.step],
          ["lab", W.lab],
        ],
      }),
    ),
    stepView,
    labView,
    fig.line,
    stepMore,
    result,
  );
  function draw(state) {
    stepView.hidden = stepMore.hidden = state.view !== "step";
    labView.hidden = result.hidden = state.view !== "lab";
    if (state.view === "step") showStep(state);
    else showLab(state);
  }
  fig.draw(draw);
  fig.print((state) => {
    if (state.view === "step") {
      const curve = curves[state.network];
      return {
        head: [W.steps, ...CHECK_METHODS.map(([name]) => W[name])],
        rows: exponents
          .filter((e) => e % 2 === 0)
          .map((e) => [
            powerOfTen(e),
            ...CHECK_METHODS.map(([name]) => {
              const x = curve[name][place(e)];
              return x < ERROR_FLOOR ? "0" : showSmall(x, 5);
            }),
          ]),
        drawings: [picture.node, stepLegend],
      };
    }
    const rows = ["none", ...Object.keys(bugs)].map((bug) => {
      const each = labNumbers(setups[state.setup], bug, state.alpha);
      return [
        bug === "none" ? W.none : bugs[bug],
        ...(each.D
          ? [
              show(each.wrong.at(-1)),
              Object.values(each.errors)
                .map((x) => (x < AGREE ? "0" : show(x)))
                .join(", "),
            ]
          : [W.printLoud, ""]),
      ];
    });
    return {
      head: [W.printBug, fill(W.printCost, { count: DESCENT_STEPS }), W.printErrors],
      rows,
      drawings: [descentPlace.firstChild, descentLegend],
    };
  });
  const done = fig.ready();
  fig.onWidth((now) => {
    width = now;
    draw(fig.state);
  });
  return done;
}
