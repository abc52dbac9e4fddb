// Written by make figures: change the sources in backprop/widgets, not this file.
(() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
    mod
  ));

  // page:kit
  var require_kit = __commonJS({
    "page:kit"(exports, module) {
      module.exports = backpropFigures.kit;
    }
  });

  // gradient_check/index.js
  var gradient_check_exports = {};
  __export(gradient_check_exports, {
    angleSentence: () => angleSentence,
    courseOf: () => courseOf,
    digitsHead: () => digitsHead,
    labPaper: () => labPaper,
    labRows: () => labRows,
    labSentence: () => labSentence,
    numbers: () => numbers_exports,
    render: () => render,
    sharedDigits: () => sharedDigits,
    stepPaper: () => stepPaper,
    stepRows: () => stepRows,
    stepSentence: () => stepSentence,
    words: () => words_default
  });

  // gradient_check/numbers.js
  var numbers_exports = {};
  __export(numbers_exports, {
    bestPlace: () => bestPlace,
    buggyGradients: () => buggyGradients,
    cosine: () => cosine,
    course: () => course,
    descend: () => descend,
    labNumbers: () => labNumbers,
    nearest: () => nearest,
    relativeError: () => relativeError
  });

  // numerics/activations.js
  var sigmoid = (z) => {
    const e = Math.exp(-Math.abs(z));
    return z < 0 ? e / (1 + e) : 1 / (1 + e);
  };
  var sigmoidPrime = (z) => sigmoid(z) * sigmoid(-z);
  var tanh = (z) => Math.tanh(z);
  var tanhPrime = (z) => 4 * sigmoidPrime(2 * z);
  var relu = (z) => z > 0 ? z : 0;
  var reluPrime = (z) => z > 0 ? 1 : 0;
  var identity = (z) => z;
  var identityPrime = () => 1;
  var ACTIVATIONS = {
    sigmoid: { g: sigmoid, prime: sigmoidPrime },
    tanh: { g: tanh, prime: tanhPrime },
    relu: { g: relu, prime: reluPrime },
    identity: { g: identity, prime: identityPrime }
  };

  // numerics/costs.js
  var softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  var COSTS = {
    cross_entropy: {
      of: (z, _a, y) => y * softplus(-z) + (1 - y) * softplus(z),
      wrtA: (a, y) => (a - y) / (a * (1 - a)),
      delta: (z, y) => (1 - y) * sigmoid(z) - y * sigmoid(-z)
      // a - y, which keeps its digits where y = 1 and a rounds to 1
    },
    half_squared_error: { of: (_z, a, y) => 0.5 * (a - y) ** 2, wrtA: (a, y) => a - y }
  };

  // numerics/network.js
  var mapTheta = (Theta, f) => Object.fromEntries(
    Object.entries(Theta).map(([l, rows]) => [
      l,
      rows.map((row, j) => row.map((value, i) => f(value, Number(l), j, i)))
    ])
  );
  var weighted = (theta, row) => theta.map((weights) => {
    let sum = weights[0];
    for (let i = 0; i < row.length; i++) sum += weights[i + 1] * row[i];
    return sum;
  });
  function forward(net, Theta, X) {
    const L = net.sizes.length;
    const a = { 1: X };
    const z = {};
    for (let l = 1; l < L; l++) {
      const { g } = ACTIVATIONS[l + 1 < L ? net.hidden : net.output];
      z[l + 1] = a[l].map((row) => weighted(Theta[l], row));
      a[l + 1] = z[l + 1].map((row) => row.map(g));
    }
    return { a, z };
  }
  function backward(net, Theta, { a, z }, Y) {
    const L = net.sizes.length;
    const cost = COSTS[net.cost];
    const [outPrime, prime] = [ACTIVATIONS[net.output].prime, ACTIVATIONS[net.hidden].prime];
    const last = (value, y, zOut) => cost.delta?.(zOut, y) ?? cost.wrtA(value, y) * outPrime(zOut);
    const delta = { [L]: a[L].map((row, n) => row.map((value, k) => last(value, Y[n][k], z[L][n][k]))) };
    for (let l = L - 1; l > 1; l--) {
      const carried = (row, i) => {
        let sum = 0;
        for (let j = 0; j < row.length; j++) sum += Theta[l][j][i + 1] * row[j];
        return sum;
      };
      delta[l] = delta[l + 1].map((row, n) => z[l][n].map((value, i) => carried(row, i) * prime(value)));
    }
    return delta;
  }
  function costParts(net, Theta, { a, z }, Y) {
    const L = net.sizes.length;
    const m = Y.length;
    const each = Y.map((row, n) => row.map((y, k) => COSTS[net.cost].of(z[L][n][k], a[L][n][k], y)));
    const data = each.reduce((sum, row) => sum + row.reduce((s, value) => s + value, 0), 0) / m;
    let squares = 0;
    mapTheta(Theta, (theta, _l, _j, i) => {
      if (i > 0) squares += theta * theta;
    });
    const penalty = net.lam / (2 * m) * squares;
    return { each, data, squares, penalty, J: data + penalty };
  }
  var costOf = (net, Theta, X, Y) => costParts(net, Theta, forward(net, Theta, X), Y).J;

  // gradient_check/numbers.js
  function lastDelta(net, Theta, trace, Y, bug) {
    const L = net.sizes.length;
    const outPrime = ACTIVATIONS[net.output].prime;
    const right = backward(net, Theta, trace, Y)[L];
    if (bug === "delta_sign") return right.map((row) => row.map((d) => -d));
    if (bug === "extra_prime") return right.map((row, n) => row.map((d, k) => d * outPrime(trace.z[L][n][k])));
    return right;
  }
  function pull({ lam }, m, theta, i, bug) {
    if (bug === "l2_forgotten" || i === 0 && bug !== "bias_regularised") return 0;
    return (bug === "lam_not_over_m" ? lam : lam / m) * theta;
  }
  function slopesOf(net, theta, a, delta, bug) {
    const m = a.length;
    const share = bug === "no_1_over_m" ? 1 : m;
    return theta.map(
      (row, j) => row.map((weight, i) => {
        let sum = 0;
        for (let n = 0; n < m; n++) sum += delta[n][j] * (i === 0 ? 1 : a[n][i - 1]);
        return sum / share + pull(net, m, weight, i, bug);
      })
    );
  }
  function weightUsed(theta, j, i, bug) {
    if (bug === "bias_column_kept") return theta[j][i];
    return bug === "transpose_missing" ? theta[i][j + 1] : theta[j][i + 1];
  }
  function buggyGradients(net, Theta, X, Y, bug, alpha) {
    const L = net.sizes.length;
    const trace = forward(net, Theta, X);
    const { a, z } = trace;
    const { prime } = ACTIVATIONS[net.hidden];
    const delta = { [L]: lastDelta(net, Theta, trace, Y, bug) };
    const D = (l) => slopesOf(net, Theta[l], a[l], delta[l + 1], bug);
    const updated = (l) => D(l).map((row, j) => row.map((d, i) => Theta[l][j][i] - alpha * d));
    for (let l = L - 1; l > 1; l--) {
      const above = net.sizes[l];
      if (bug === "transpose_missing" && above !== net.sizes[l - 1]) return null;
      const theta = bug === "stale_weights" ? updated(l) : Theta[l];
      const carried = (n, i) => {
        let sum = 0;
        for (let j = 0; j < above; j++) sum += weightUsed(theta, j, i, bug) * delta[l + 1][n][j];
        return sum;
      };
      const slope = (n, i) => bug === "hidden_prime_missing" ? 1 : prime((bug === "prime_of_a" ? a : z)[l][n][i]);
      delta[l] = z[l].map((row, n) => row.map((_, i) => carried(n, i) * slope(n, i)));
    }
    return Object.fromEntries(Object.keys(Theta).map((l) => [l, D(Number(l))]));
  }
  function descend(net, first, X, Y, bug, alpha, steps) {
    let Theta = first;
    const costs = [costOf(net, Theta, X, Y)];
    for (let k = 0; k < steps; k++) {
      const D = buggyGradients(net, Theta, X, Y, bug, alpha);
      if (!D) return costs;
      Theta = mapTheta(Theta, (theta, l, j, i) => theta - alpha * D[l][j][i]);
      costs.push(costOf(net, Theta, X, Y));
    }
    return costs;
  }
  var norm = (rows) => Math.sqrt(rows.flat().reduce((sum, value) => sum + value * value, 0));
  var minus = (P, Q) => P.map((row, j) => row.map((value, i) => value - Q[j][i]));
  function relativeError(P, Q) {
    const size = norm(P) + norm(Q);
    return size ? norm(minus(P, Q)) / size : 0;
  }
  function cosine(P, Q) {
    const [p, q] = [P, Q].map((each) => Object.keys(each).flatMap((l) => each[l].flat()));
    const size = norm([p]) * norm([q]);
    return size ? p.reduce((sum, value, k) => sum + value * q[k], 0) / size : 0;
  }
  function compare(found, right, accept) {
    const error = relativeError(found, right);
    const share = accept * (norm(found) + norm(right)) / Math.sqrt(found.flat().length);
    const bad = error > accept;
    return { error, bad, off: minus(found, right).map((row) => row.map((gap) => bad && Math.abs(gap) > share)) };
  }
  function labNumbers(setup, bug, alpha, steps) {
    const { sizes, lam, Theta, X, Y } = setup;
    const net = { sizes, hidden: "sigmoid", output: "sigmoid", cost: "cross_entropy", lam };
    const D = buggyGradients(net, Theta, X, Y, bug, alpha);
    const right = descend(net, Theta, X, Y, "none", alpha, steps);
    if (!D) return { right, wrong: right.slice(0, 1), D };
    const wrong = bug === "none" ? right : descend(net, Theta, X, Y, bug, alpha, steps);
    const blocks = Object.fromEntries(Object.keys(D).map((l) => [l, compare(D[l], setup.D[l], setup.accept[l])]));
    return { right, wrong, D, blocks, cosine: cosine(D, setup.D) };
  }
  var ROUNDING = 1e-12;
  function course(costs) {
    const ways = costs.slice(1).map((J, k) => {
      const change = J - costs[k];
      return Math.abs(change) > ROUNDING * Math.abs(costs[k]) ? Math.sign(change) : 0;
    });
    const low = Math.min(...costs);
    const at = costs.indexOf(low);
    return { kind: kindOf(ways, at), rises: ways.filter((way) => way > 0).length, at, low };
  }
  function kindOf(ways, at) {
    const all = (way, some = ways) => some.every((each) => each === way);
    if (all(0)) return "stays";
    if (all(-1)) return "falls";
    if (all(1)) return "rises";
    if (!ways.includes(1)) return "settles";
    return all(-1, ways.slice(0, at)) && all(1, ways.slice(at)) ? "turns" : "mixed";
  }
  var nearest = (exponents, exponent) => exponents.reduce((best, e, k) => Math.abs(e - exponent) < Math.abs(exponents[best] - exponent) ? k : best, 0);
  var bestPlace = (errors) => errors.reduce((best, error, k) => error < errors[best] ? k : best, 0);

  // gradient_check/says.js
  var import_kit = __toESM(require_kit(), 1);
  var METHODS = ["forward", "central", "complex"];
  var ERROR_FLOOR = 1e-17;
  var FAR = 4;
  var powerOfTen = (e) => {
    if (e === 0) return "1";
    return Number.isInteger(e) ? `10${(0, import_kit.superscript)(e)}` : (0, import_kit.showSmall)(10 ** e, 2);
  };
  var subscript = (whole) => [...String(whole)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[digit]).join("");
  var digitsHead = ([l, row, column], W) => (0, import_kit.fill)(W.digits, { l: (0, import_kit.superscript)(l), ji: subscript(row + 1) + subscript(column) });
  var shownError = (error, W) => error < ERROR_FLOOR ? W.exact : (0, import_kit.showSmall)(error, 2);
  var stepSentence = (curve, exponents, k, W) => (0, import_kit.fill)(W.saysStep, {
    h: powerOfTen(exponents[k]),
    ...Object.fromEntries(METHODS.map((name) => [name, shownError(curve[name][k], W)]))
  });
  var stepRows = (curve, exponents, k, W) => METHODS.map((name) => {
    const best = bestPlace(curve[name]);
    const at = (0, import_kit.fill)(W.bestAt, { h: powerOfTen(exponents[best]) });
    return [W[name], shownError(curve[name][k], W), shownError(curve[name][best], W), at];
  });
  function sharedDigits([plus, minus2]) {
    let k = 0;
    while (k < Math.min(plus.length, minus2.length) && plus[k] === minus2[k]) k++;
    return [plus, minus2].map((text) => [text.slice(0, k), text.slice(k)]);
  }
  var stepPaper = (curve, exponents, W) => ({
    head: [W.steps, ...METHODS.map((name) => W[name])],
    rows: exponents.flatMap(
      (e, k) => Number.isInteger(e) ? [[powerOfTen(e), ...METHODS.map((name) => curve[name][k] < ERROR_FLOOR ? "0" : (0, import_kit.showSmall)(curve[name][k], 5))]] : []
    )
  });
  var COURSES = {
    falls: "courseFalls",
    rises: "courseRises",
    turns: "courseTurns",
    mixed: "courseMixed",
    settles: "courseSettles",
    stays: "courseStays"
  };
  function courseOf(costs, W) {
    const { kind, rises, at, low } = course(costs);
    const [from, to] = [(0, import_kit.show)(costs[0]), (0, import_kit.show)(costs.at(-1))];
    return (0, import_kit.fill)(W[COURSES[kind]], { from, to, count: costs.length - 1, rises, at, low: (0, import_kit.show)(low) });
  }
  var SILENT = { lab: "silentOther", one: "silentOne", zeros: "silentZeros", differ: "silentOther" };
  function labSentence(N, { setup, sizes, bug, checked }, W) {
    if (!N.D) {
      const l = sizes.length - 1;
      return (0, import_kit.fill)(W.loud, { l: (0, import_kit.superscript)(l), rows: sizes[l], columns: sizes[l - 1] });
    }
    return checked ? verdict(N, setup, bug, W) : trained(N, bug, W);
  }
  function trained({ right, wrong }, bug, W) {
    const outside = wrong.some((J) => J > FAR * right[0]) ? ` ${W.outside}` : "";
    const told = (0, import_kit.fill)(bug === "none" ? W.withNone : W.withBug, { course: courseOf(wrong, W), right: (0, import_kit.show)(right.at(-1)) });
    return `${told}${outside} ${bug === "none" ? W.runRight : W.runIt}`;
  }
  function verdict({ blocks }, setup, bug, W) {
    const each = Object.entries(blocks);
    if (bug !== "none" && !each.some(([, { bad }]) => bad)) return (0, import_kit.fill)(W.silent, { why: W[SILENT[setup]] });
    const list = each.map(
      ([l, { error, bad }]) => (0, import_kit.fill)(bad ? W.layerBad : W.layerOk, { l: (0, import_kit.superscript)(l), error: (0, import_kit.show)(error) })
    );
    return (0, import_kit.fill)(W.verdict, { list: list.join("; ") });
  }
  function angleSentence(cosine2, W) {
    if (cosine2 === 0) return W.noAngle;
    return `${(0, import_kit.fill)(W.angle, { cosine: (0, import_kit.show)(cosine2) })} ${cosine2 > 0 ? W.downhill : W.uphill}`;
  }
  var labRows = ({ blocks }, W) => Object.entries(blocks).map(([l, { error, bad }]) => [
    `D⁽${(0, import_kit.superscript)(l)}⁾`,
    (0, import_kit.showSmall)(error, bad ? 4 : 2),
    bad ? W.disagrees : W.agrees,
    bad
  ]);
  function labPaper(setup, bugs, alpha, steps, W) {
    const rows = [["none", W.none], ...Object.entries(bugs)].map(([bug, text]) => {
      const { D, wrong, blocks } = labNumbers(setup, bug, alpha, steps);
      if (!D) return [text, W.printLoud, ""];
      const errors = Object.values(blocks).map(({ error, bad }) => bad ? (0, import_kit.show)(error) : "0");
      return [text, (0, import_kit.show)(wrong.at(-1)), errors.join(", ")];
    });
    return { head: [W.printBug, (0, import_kit.fill)(W.printCost, { count: steps }), W.printErrors], rows };
  }

  // gradient_check/view.js
  var import_kit3 = __toESM(require_kit(), 1);

  // gradient_check/drawing.js
  var import_kit2 = __toESM(require_kit(), 1);
  var NARROW = 460;
  var DASHES = { forward: "none", central: "9 5", complex: "2 5" };
  var BELOW = 40;
  var MARKS = {
    forward: (x, y, r) => (0, import_kit2.svg)("circle", { cx: x, cy: y, r }),
    central: (x, y, r) => (0, import_kit2.svg)("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }),
    complex: (x, y, r) => (0, import_kit2.svg)("path", { d: `M${x},${y - r - 1}l${r + 1},${2 * r}h${-2 * r - 2}Z` })
  };
  var markOf = (name, x, y, r = 6) => (0, import_kit2.svg)("g", { class: `check-mark check-${name}` }, MARKS[name](x, y, r));
  function legend(entries) {
    const sample = (name, dashes, marked) => (0, import_kit2.svg)(
      "svg",
      { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" },
      (0, import_kit2.svg)("path", { class: `curve check-${name}`, d: "M1,8H33", "stroke-dasharray": dashes }),
      marked ? markOf(name, 17, 8, 5) : null
    );
    return (0, import_kit2.h)(
      "div",
      { class: "check-legend" },
      entries.map(([text, ...line]) => (0, import_kit2.h)("span", {}, sample(...line), text))
    );
  }
  var stepLegend = (W) => legend(METHODS.map((name) => [W[name], name, DASHES[name], true]));
  function stepDrawing(frameWidth, curve, exponents, W) {
    const narrow = frameWidth < NARROW;
    const box = [narrow ? 46 : 54, 26, frameWidth - 12, narrow ? 270 : 320];
    const frame = stepAxes(box, exponents, narrow ? 5 : 4, W);
    const place = (name, k) => [frame.X(10 ** exponents[k]), frame.Y(Math.max(curve[name][k], ERROR_FLOOR))];
    const lines = METHODS.map(
      (name) => (0, import_kit2.svg)("path", {
        class: `curve check-${name}`,
        "stroke-dasharray": DASHES[name],
        d: (0, import_kit2.path)(exponents.map((_, k) => place(name, k)))
      })
    );
    const now = (0, import_kit2.svg)("line", { class: "check-now", y1: box[1], y2: box[3] });
    const marks = (0, import_kit2.svg)("g", {});
    const node = (0, import_kit2.svg)(
      "svg",
      { ...sized(frameWidth, box), role: "img", style: "touch-action: pan-y; cursor: ew-resize" },
      frame.node,
      now,
      lines,
      marks
    );
    const choose = (k, told) => {
      const [x] = place("forward", k);
      (0, import_kit2.set)(now, { x1: x, x2: x });
      (0, import_kit2.set)(node, { "aria-label": told });
      marks.replaceChildren(...METHODS.map((name) => markOf(name, ...place(name, k))));
    };
    return { node, X: frame.X, choose };
  }
  function stepAxes(box, exponents, every, W) {
    const [low, high] = [exponents[0], exponents.at(-1)];
    const text = (v) => powerOfTen(Math.round(Math.log10(v)));
    const xs = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, k) => 10 ** (low + every * k));
    const ys = [-16, -12, -8, -4, 0].map((e) => 10 ** e);
    return (0, import_kit2.axes)(
      box,
      { domain: [10 ** low, 10 ** high], log: true, ticks: xs, text, label: W.steps },
      { domain: [4e-18, 3], log: true, ticks: ys, text, label: W.error }
    );
  }
  var sized = (width, [, , , bottom]) => ({
    viewBox: `0 0 ${width} ${bottom + BELOW}`,
    width,
    height: bottom + BELOW
  });
  var twoLines = ({ right, wrong }) => wrong !== right && wrong.length > 1;
  var descentLegend = (N, W) => legend([[W.right, "right"], ...N.wrong !== N.right && N.D ? [[W.wrong, "wrong", "9 5"]] : []]);
  function descentDrawing(frameWidth, N, told, W) {
    const { right, wrong } = N;
    const steps = right.length - 1;
    const all = twoLines(N) ? [...right, ...wrong] : right;
    const high = Math.min(Math.max(...all), FAR * right[0]);
    const low = Math.min(...all, high);
    const room = (high - low) * 0.06 || 0.1;
    const top = high + room;
    const box = [50, 26, frameWidth - 12, frameWidth < NARROW ? 200 : 230];
    const frame = (0, import_kit2.axes)(
      box,
      { domain: [0, steps], ticks: [0, 1, 2, 3].map((k) => k * steps / 3), label: W.stepAxis },
      { domain: [Math.max(0, low - room), top], label: W.cost }
    );
    const line = (costs, name, dashes) => (0, import_kit2.svg)("path", {
      class: `curve check-${name}`,
      "stroke-dasharray": dashes,
      d: (0, import_kit2.path)(inside(costs, top).map((J, k) => [frame.X(k), frame.Y(Math.min(J, top))]))
    });
    return (0, import_kit2.svg)(
      "svg",
      { ...sized(frameWidth, box), role: "img", "aria-label": told },
      frame.node,
      line(right, "right"),
      twoLines(N) ? line(wrong, "wrong", "9 5") : null
    );
  }
  function inside(costs, top) {
    const k = costs.findIndex((J) => J > top);
    return k < 0 ? costs : costs.slice(0, k + 1);
  }
  function blockTable(frameWidth, l, { D, blocks }, right, W) {
    const cell = (value) => (0, import_kit2.show)(value, frameWidth < NARROW ? 3 : Math.abs(value) < 100 ? 4 : 1);
    const caption = (0, import_kit2.fill)(W.block, { l: (0, import_kit2.superscript)(l) });
    const heads = D[l][0].map((_, i) => (0, import_kit2.h)("th", { scope: "col" }, i ? (0, import_kit2.fill)(W.from, { i }) : W.bias));
    const entry = (value, j, i) => blocks[l].off[j][i] ? offCell(cell(value), cell(right[l][j][i]), W) : (0, import_kit2.h)("td", {}, cell(value));
    const row = (values, j) => (0, import_kit2.h)(
      "tr",
      {},
      (0, import_kit2.h)("th", { scope: "row" }, (0, import_kit2.fill)(W.to, { j: j + 1 })),
      values.map((value, i) => entry(value, j, i))
    );
    return (0, import_kit2.h)(
      "div",
      { class: "bpw-scroll", tabindex: "0", role: "group", "aria-label": caption },
      (0, import_kit2.h)(
        "table",
        { class: "check-block" },
        (0, import_kit2.h)("caption", {}, caption),
        (0, import_kit2.h)("thead", {}, (0, import_kit2.h)("tr", {}, (0, import_kit2.h)("td", {}), heads)),
        (0, import_kit2.h)("tbody", {}, D[l].map(row))
      )
    );
  }
  var offCell = (found, right, W) => (0, import_kit2.h)("td", { class: "check-off" }, (0, import_kit2.h)("span", {}, `✗ ${found}`), (0, import_kit2.h)("small", {}, (0, import_kit2.fill)(W.wanted, { value: right })));

  // gradient_check/style.css
  var style_default = '/* Figure 4, the gradient check. */\n.bpw svg .check-forward {\n  stroke: var(--w-muted);\n}\n.bpw svg .check-central {\n  stroke: var(--w-text);\n}\n.bpw svg .check-complex {\n  stroke: var(--w-grad);\n}\n.bpw svg .check-right {\n  stroke: var(--w-good);\n}\n.bpw svg .check-wrong {\n  stroke: var(--w-bad);\n}\n.bpw svg .check-mark {\n  stroke: var(--w-bg);\n  stroke-width: 1.5;\n}\n.bpw svg .check-mark.check-forward {\n  fill: var(--w-muted);\n}\n.bpw svg .check-mark.check-central {\n  fill: var(--w-text);\n}\n.bpw svg .check-mark.check-complex {\n  fill: var(--w-grad);\n}\n.bpw svg .check-mark:is(.check-forward, .check-central, .check-complex) {\n  stroke: var(--w-bg);\n}\n.bpw svg .check-now {\n  stroke: var(--w-edge);\n  stroke-dasharray: 3 4;\n}\n.check-legend {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.1rem 1.2rem;\n  font-size: 0.9rem;\n  margin: 0.2rem 0 0.4rem;\n}\n.check-legend > span {\n  display: inline-flex;\n  align-items: center;\n  gap: 0.4rem;\n}\n.bpw .check-head {\n  font-weight: 600;\n  margin-top: 0.9rem;\n}\n.bpw .check-digits td {\n  text-align: start;\n  overflow-wrap: anywhere;\n}\n.bpw .check-digits th {\n  white-space: nowrap;\n}\n.check-blocks {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem 1.6rem;\n}\n.bpw .check-block th {\n  color: var(--w-muted);\n  font-weight: 500;\n  font-size: 0.85rem;\n  border: 0;\n  white-space: nowrap;\n}\n.bpw .check-block thead :is(th, td) {\n  border: 0;\n  text-align: center;\n}\n.bpw .check-block tbody td {\n  border: 1px solid var(--w-line);\n  min-width: 5.2rem;\n  height: 3rem;\n  vertical-align: middle;\n  white-space: nowrap;\n  padding: 0.15rem 0.35rem;\n}\n.bpw .check-block td small {\n  display: block;\n  font-size: 0.8rem;\n  color: var(--w-text);\n}\n.bpw .check-block td.check-off {\n  border: 2px solid var(--w-bad);\n  background: repeating-linear-gradient(\n    135deg,\n    transparent 0 7px,\n    color-mix(in srgb, var(--w-bad) 16%, transparent) 7px 9px\n  );\n  font-weight: 650;\n}\n.bpw .check-block td.check-off small {\n  font-weight: 400;\n}\n.bpw .check-one {\n  white-space: nowrap;\n}\n@container (max-width: 26rem) {\n  .bpw .bpw-field:has(select) {\n    flex-basis: 100%;\n  }\n  .bpw .check-block thead th {\n    font-size: 0.76rem;\n    padding-inline: 0;\n  }\n  .bpw .check-block th[scope="row"] {\n    padding-inline: 0 0.25rem;\n  }\n  .bpw .check-block tbody td {\n    min-width: 0;\n    font-size: 0.74rem;\n    padding: 0.1rem 0.15rem;\n  }\n  .bpw .check-block td small {\n    font-size: 0.7rem;\n  }\n  .bpw .check-methods :is(th, td) {\n    padding-inline: 0.25rem;\n    font-size: 0.84rem;\n  }\n}\n';

  // gradient_check/words.json
  var words_default = {
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
    saysStep: "At h = {h} the relative error is {forward} for the forward difference, {central} for the central one and {complex} for the complex step.",
    exact: "less than 10⁻¹⁷",
    digits: "What the subtraction leaves of one central difference, Θ⁽{l}⁾{ji}",
    quotient: "quotient",
    backprop: "backpropagation",
    digitsHelp: "Grey: the digits that the two costs share and the subtraction wipes out. What is left is all that the quotient knows.",
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
    stepAxis: "step",
    cost: "J",
    withBug: "With this bug the cost {course}. The right gradient brings it to {right}.",
    withNone: "With the right gradient the cost {course}.",
    courseFalls: "falls at every step, from {from} to {to} in {count} steps",
    courseRises: "rises at every step, from {from} to {to} in {count} steps",
    courseTurns: "falls from {from} to {low} at step {at}, then turns round and rises, to {to} at step {count}",
    courseMixed: "goes from {from} to {to} in {count} steps, {rises} of which rise; it is lowest at step {at}, with {low}",
    courseSettles: "falls from {from} to {to} in {count} steps and never rises",
    courseStays: "stays at {from} for {count} steps",
    runIt: "Would you have noticed? Run the check.",
    runRight: "Run the check, or switch on a bug.",
    outside: "The curve leaves the picture.",
    loud: "This one shows itself: without its bias column Θ⁽{l}⁾ has {rows} rows and {columns} columns, and without the transpose the product does not fit. The program stops.",
    verdict: "The check: {list}.",
    layerOk: "D⁽{l}⁾ agrees",
    layerBad: "D⁽{l}⁾ disagrees, relative error {error}",
    silent: "Nothing disagrees, though the bug is on: {why}",
    silentOther: "with these numbers it changes nothing.",
    silentOne: "with one example and λ = 0 there is no 1/m and no λ term to get wrong.",
    silentZeros: "where all weights are 0, wrong terms are 0 too.",
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
    cells: "✗ and hatching: the cell disagrees; after ≠ stands what the complex step finds. Column “from i”, row “→ j”: the weight from unit i to unit j.",
    printBug: "Bug",
    printCost: "J after {count} steps",
    printErrors: "Error of D⁽¹⁾, D⁽²⁾",
    printLoud: "stops: shapes do not fit",
    methods: "Each method’s relative error"
  };

  // gradient_check/view.js
  var STATE = {
    view: import_kit3.oneOf,
    network: import_kit3.oneOf,
    exponent: import_kit3.number,
    setup: import_kit3.oneOf,
    bug: import_kit3.oneOf,
    alpha: import_kit3.number,
    checked: import_kit3.flag
  };
  var derive = ({ curves, setups }, { exponents, steps }, W) => ({
    curve: [["network"], ({ network }) => curves[network]],
    k: [["exponent"], ({ exponent }) => nearest(exponents, exponent)],
    picture: [["frameWidth", "curve"], ({ frameWidth, curve }) => stepDrawing(frameWidth, curve, exponents, W)],
    lab: [
      ["view", "setup", "bug", "alpha"],
      ({ view, setup, bug, alpha }) => view === "lab" ? labNumbers(setups[setup], bug, alpha, steps) : null
    ],
    told: [
      ["view", "curve", "k", "lab", "setup", "bug", "checked"],
      ({ view, curve, k, lab, ...state }) => view === "step" ? stepSentence(curve, exponents, k, W) : labSentence(lab, { ...state, sizes: setups[state.setup].sizes }, W)
    ]
  });
  function render({ model, el }) {
    const given = Object.fromEntries(["curves", "setups", "bugs"].map((name) => [name, model.get(name)]));
    const limits = model.get("limits");
    const W = { ...words_default, ...model.get("words") ?? {} };
    const fig = (0, import_kit3.figure)({ model, el, words: words_default, css: style_default, state: STATE, derive: derive(given, limits, W) });
    const options = ["step", "lab"].map((view) => [view, W[view]]);
    const [step, lab] = [stepView(fig), labView(fig, given)];
    fig.add(
      fig.row(fig.choice({ label: W.view, key: "view", options })),
      step.above,
      lab.above,
      fig.line,
      step.below,
      lab.below
    );
    fig.draw(["view"], ({ view }) => {
      for (const node of [step.above, step.below]) node.hidden = view !== "step";
      for (const node of [lab.above, lab.below]) node.hidden = view !== "lab";
    });
    fig.draw(["told"], ({ told }) => fig.say(told));
    fig.print(
      ({ view, curve, setup, alpha }) => view === "step" ? { ...stepPaper(curve, limits.exponents, W), drawings: step.drawings() } : { ...labPaper(given.setups[setup], given.bugs, alpha, limits.steps, W), drawings: lab.drawings() }
    );
    return fig.start();
  }
  function stepView(fig) {
    const { words: W } = fig;
    const { exponents } = fig.limits;
    const place = fig.part(["picture"], ({ picture }) => picture.node);
    const legend2 = stepLegend(W);
    fig.drag(place, (x) => {
      const exponent = Math.log10(fig.now.picture.X.invert(x));
      fig.set({ exponent: exponents[nearest(exponents, exponent)] });
    });
    fig.draw(["picture", "curve", "k"], ({ picture, curve, k }) => {
      picture.choose(k, stepSentence(curve, exponents, k, W));
    });
    const below = fig.part(["curve", "k"], ({ curve, k }) => [methodTable(fig, curve, k), digits(fig, curve, k)]);
    const above = (0, import_kit3.h)(
      "div",
      {},
      fig.row(
        fig.select({ label: W.network, key: "network", options: fig.limits.network.map((name) => [name, W[name]]) })
      ),
      place,
      legend2,
      fig.slider({ label: W.h, key: "exponent", step: 0.5, text: (e) => powerOfTen(exponents[nearest(exponents, e)]) }),
      (0, import_kit3.h)("p", { class: "bpw-help" }, W.help)
    );
    return { above, below, drawings: () => [place.firstChild, legend2] };
  }
  function methodTable({ words: W, limits }, curve, k) {
    const one = (text, muted = "") => (0, import_kit3.h)("span", { class: `check-one ${muted}` }, text);
    const rows = stepRows(curve, limits.exponents, k, W).map(([name, error, best, at]) => [
      name,
      one(error),
      (0, import_kit3.h)("span", {}, one(best), " ", one(at, "muted"))
    ]);
    const head = [W.method, (0, import_kit3.fill)(W.errorAt, { h: powerOfTen(limits.exponents[k]) }), W.best];
    return (0, import_kit3.h)("div", { class: "check-methods" }, (0, import_kit3.table)(W.methods, head, rows));
  }
  function digits({ words: W, limits }, curve, k) {
    const node = ([shared, rest]) => (0, import_kit3.h)("span", {}, (0, import_kit3.h)("span", { class: "muted" }, shared), (0, import_kit3.h)("b", {}, rest));
    const [plus, minus2] = sharedDigits(curve.costs[k]).map(node);
    const rows = [
      ["J(θ + h)", plus],
      ["J(θ − h)", minus2],
      [W.quotient, (0, import_kit3.show)(curve.quotients[k], "all")],
      [W.backprop, (0, import_kit3.show)(curve.slope, "all")]
    ];
    return (0, import_kit3.h)(
      "div",
      { class: "check-digits" },
      (0, import_kit3.h)("p", { class: "check-head" }, digitsHead(limits.weight, W)),
      (0, import_kit3.h)(
        "table",
        {},
        (0, import_kit3.h)(
          "tbody",
          {},
          rows.map(([name, value]) => (0, import_kit3.h)("tr", {}, (0, import_kit3.h)("th", { scope: "row" }, name), (0, import_kit3.h)("td", {}, value)))
        )
      ),
      (0, import_kit3.h)("p", { class: "bpw-help" }, W.digitsHelp)
    );
  }
  var SETUPS = { lab: "setupLab", one: "setupOne", zeros: "setupZeros", differ: "setupDiffer" };
  function labView(fig, { setups, bugs }) {
    const { words: W } = fig;
    const place = fig.part(
      ["frameWidth", "lab", "told"],
      ({ frameWidth, lab, told }) => lab ? descentDrawing(frameWidth, lab, told, W) : []
    );
    const legend2 = fig.part(["lab"], ({ lab }) => lab ? descentLegend(lab, W) : []);
    const below = fig.part(
      ["frameWidth", "lab", "setup", "bug", "checked"],
      (now) => now.lab?.D && now.checked ? result(now, setups[now.setup].D, W) : []
    );
    const again = (bug) => fig.set({ bug, checked: false });
    const names = fig.limits.bug.map((bug) => [bug, bugs[bug] ?? W.none]);
    const run = fig.button({
      label: ({ checked }) => checked ? W.hide : W.run,
      press: () => fig.set({ checked: !fig.now.checked }),
      main: true
    });
    const above = (0, import_kit3.h)(
      "div",
      {},
      fig.row(
        fig.select({ label: W.bug, key: "bug", get: ({ bug }) => bug, set: again, options: names }),
        fig.select({ label: W.setup, key: "setup", options: fig.limits.setup.map((name) => [name, W[SETUPS[name]]]) }),
        fig.field({ label: W.alpha, key: "alpha", step: 0.1, width: "4.5rem" })
      ),
      place,
      legend2,
      fig.row(run)
    );
    return { above, below, drawings: () => [place.firstChild, legend2] };
  }
  function result({ frameWidth, lab, bug }, right, W) {
    const rows = labRows(lab, W).map(([block, error, judged, bad]) => [
      block,
      error,
      (0, import_kit3.h)("span", { class: `check-one ${bad ? "bad" : "good"}` }, judged)
    ]);
    return [
      (0, import_kit3.table)("", [W.layer, W.relative, W.judged], rows),
      (0, import_kit3.h)(
        "div",
        { class: "check-blocks" },
        Object.keys(lab.D).map((l) => blockTable(frameWidth, l, lab, right, W))
      ),
      (0, import_kit3.h)("p", { class: "bpw-help" }, W.cells),
      ...bug === "none" ? [] : [(0, import_kit3.h)("p", {}, angleSentence(lab.cosine, W))]
    ];
  }

  // page/gradient_check.js.entry
  backpropFigures.modules.gradient_check = gradient_check_exports;
})();
