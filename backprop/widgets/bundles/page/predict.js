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

  // predict/index.js
  var predict_exports = {};
  __export(predict_exports, {
    numbers: () => numbers_exports,
    render: () => render,
    sentence: () => sentence,
    words: () => words_default
  });

  // predict/numbers.js
  var numbers_exports = {};
  __export(numbers_exports, {
    diagnose: () => diagnose
  });
  var EQUAL = 1e-3;
  var NEAR = 5e-3;
  var CLOSE = 0.02;
  var FEW = 0.1;
  function distance(answer, value) {
    const least = Math.max(...value.map(Math.abs)) / 1e3;
    return Math.max(...value.map((v, k) => Math.abs(answer[k] - v) / (Math.max(Math.abs(v), least) || 1)));
  }
  function isClose(answer, right) {
    const least = Math.max(...right.map(Math.abs)) / 1e3;
    return right.every((r, k) => {
      const [a, size] = [answer[k], Math.max(Math.abs(r), least) || 1];
      const off = Math.abs(a - r);
      return off <= CLOSE * size || off <= FEW * size && asFarAsItGoes(a, r);
    });
  }
  function asFarAsItGoes(a, r) {
    const [digits, exponent] = a.toExponential().split("e");
    const unit = 10 ** Math.min(0, Number(exponent) - (digits.split(".")[1] ?? "").length);
    const missing = Math.abs(r) - Math.abs(a);
    return a !== 0 && (Math.abs(a - r) <= unit / 2 * (1 + 1e-9) || a * r > 0 && missing >= 0 && missing < unit);
  }
  function diagnose(answer, right, mistakes) {
    const off = distance(answer, right);
    if (off <= EQUAL) return { verdict: "right" };
    const wrong = mistakes.map(([sentence2, value]) => ({ sentence: sentence2, off: distance(answer, value) }));
    const nearest = wrong.reduce((best, each) => each.off < best.off ? each : best, { off: Infinity });
    const mistake = { verdict: "mistake", sentence: nearest.sentence };
    if (nearest.off <= EQUAL) return mistake;
    if (isClose(answer, right) && off < nearest.off) return { verdict: "close" };
    if (nearest.off <= NEAR) return mistake;
    return {
      verdict: distance(
        answer,
        right.map((v) => -v)
      ) <= NEAR ? "flipped" : "other"
    };
  }

  // predict/view.js
  var import_kit = __toESM(require_kit(), 1);

  // predict/style.css
  var style_default = '/* Predict: the verdict by a sign and words, the colour only in addition */\n.bpw-live[data-verdict="right"] {\n  border-color: var(--w-good);\n}\n.bpw-live[data-verdict="right"]::before {\n  content: "✓ ";\n  color: var(--w-good);\n  font-weight: 700;\n}\n.bpw-live[data-verdict="wrong"] {\n  border-color: var(--w-bad);\n}\n.bpw-live[data-verdict="wrong"]::before {\n  content: "✗ ";\n  color: var(--w-bad);\n  font-weight: 700;\n}\n';

  // predict/words.json
  var words_default = {
    title: "Predict, then check",
    find: "Exercise {number}: find {question}.",
    help: "Four digits are enough, zeros in front not counted. Press Enter to check.",
    answer: "Your answer",
    entry: "Entry {i}",
    cell: "Row {j}, column {i}",
    check: "Check",
    waiting: "Nothing checked yet.",
    right: "Right.",
    notYet: "Not yet: {why}",
    close: "close. Give one more digit, and round only at the end.",
    flipped: "the size is right, the sign is flipped.",
    other: "and it is none of the usual mistakes either. Go through the steps once more, one number at a time.",
    quantity: "Asked",
    mine: "Your answer"
  };

  // predict/view.js
  function render({ model, el }) {
    const [number, question, right, shape, mistakes] = ["number", "question", "right", "shape", "mistakes"].map(
      (key) => model.get(key)
    );
    const count = right.length;
    const fig = (0, import_kit.figure)({
      model,
      el,
      words: words_default,
      css: style_default,
      tools: false,
      // an answer field: nothing to set back, no state to send
      state: { answer: (0, import_kit.numbers)((length) => length === 0 || length === count) },
      derive: {
        // what is being typed; an answer from the address or from Python replaces it
        typed: [["answer"], ({ answer }) => answer.length ? [...answer] : right.map(() => null)],
        diagnosis: [["answer"], ({ answer }) => answer.length ? diagnose(answer, right, mistakes) : null]
      }
    });
    const W = fig.words;
    const [low, high] = fig.limits.answer;
    const fields = right.map(
      (_, k) => fig.field({
        label: entryName(k, shape, W),
        get: ({ typed }) => typed[k],
        set: (value) => {
          fig.now.typed[k] = value;
        },
        low,
        high,
        text: (value) => value === null ? "" : (0, import_kit.show)(value, "all"),
        width: "8rem"
      })
    );
    function check() {
      const good = fields.map((field) => field.read());
      if (good.every(Boolean)) {
        fig.set({ answer: [...fig.now.typed] });
        fig.announce(fig.line.textContent);
      } else fields[good.indexOf(false)].input.focus();
    }
    for (const { input } of fields)
      fig.on(input, "keydown", (event) => {
        if (event.key === "Enter") check();
      });
    const row = fig.row(fields, fig.button({ label: W.check, press: check, main: true }));
    if (shape.length > 1)
      row.style = `display: grid; grid-template-columns: repeat(${shape.at(-1)}, minmax(0, max-content))`;
    fig.add((0, import_kit.h)("p", {}, (0, import_kit.fill)(W.find, { number, question })), row, (0, import_kit.h)("p", { class: "bpw-help" }, W.help), fig.line);
    fig.draw(["diagnosis"], ({ diagnosis }) => {
      fig.line.dataset.verdict = diagnosis ? diagnosis.verdict === "right" ? "right" : "wrong" : "none";
      fig.say(diagnosis ? sentence(diagnosis, W) : W.waiting);
    });
    fig.print(({ answer }) => ({
      head: [W.quantity, W.mine],
      rows: right.map((_, k) => [
        count === 1 ? question : entryName(k, shape, W),
        answer.length ? (0, import_kit.show)(answer[k], "all") : "…………"
      ])
    }));
    return fig.start();
  }
  function entryName(k, shape, W) {
    if (shape.length === 0 || shape.length === 1 && shape[0] === 1) return W.answer;
    if (shape.length === 1) return (0, import_kit.fill)(W.entry, { i: k + 1 });
    const columns = shape.at(-1);
    return (0, import_kit.fill)(W.cell, { j: Math.floor(k / columns) + 1, i: k % columns + 1 });
  }
  function sentence({ verdict, sentence: why }, W) {
    return verdict === "right" ? W.right : (0, import_kit.fill)(W.notYet, { why: why ?? W[verdict] });
  }

  // page/predict.js.entry
  backpropFigures.modules.predict = predict_exports;
})();
