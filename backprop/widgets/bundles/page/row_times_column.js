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

  // row_times_column/index.js
  var row_times_column_exports = {};
  __export(row_times_column_exports, {
    KINDS: () => KINDS,
    brief: () => brief,
    formulas: () => formulas,
    numbers: () => numbers_exports,
    render: () => render,
    sentence: () => sentence,
    sumText: () => sumText,
    words: () => words_default
  });

  // row_times_column/kinds.js
  var THETA_1 = "\\Theta^{(1)}";
  var KINDS = {
    one: {
      colours: ["muted", "forward", "forward"],
      names: ["Θ(1)", "[1, x]", "z(2)"],
      formula: `\\c{forward}{z^{(2)}} = ${THETA_1} \\c{forward}{[1, x]}`,
      cell: ({ row }) => `z^{(2)}_${row}`,
      says: "saysOne"
    },
    batch: {
      colours: ["forward", "muted", "forward"],
      names: ["[1, X]", "Θ(1)ᵀ", "Z(2)"],
      formula: `\\c{forward}{Z^{(2)}} = \\c{forward}{[1, X]} {${THETA_1}}^\\top`,
      cell: ({ row, column }) => `Z^{(2)}_{${row}${column}}`,
      says: "saysBatch"
    },
    back: {
      colours: ["muted", "back", "back"],
      names: ["Θ̄(2)ᵀ", "δ(3)", "back"],
      formula: "\\c{back}{\\text{back}} = {\\bar{\\Theta}^{(2)}}^\\top \\c{back}{\\delta^{(3)}}",
      cell: ({ row }) => `\\text{back}_${row}`,
      says: "saysBack"
    },
    gradient: {
      colours: ["back", "forward", "grad"],
      names: ["δ(2)ᵀ", "[1, X]", "Δ(1)"],
      formula: "\\c{grad}{\\Delta^{(1)}} = \\c{back}{{\\delta^{(2)}}^\\top} \\c{forward}{[1, X]}",
      cell: ({ row, column }) => `\\Delta^{(1)}_{${row}${column - 1}}`,
      says: "saysGradient"
    }
  };

  // row_times_column/numbers.js
  var numbers_exports = {};
  __export(numbers_exports, {
    cellAt: () => cellAt,
    moved: () => moved,
    productOf: () => productOf
  });
  function productOf({ left, right }) {
    return left.map((a) => right[0].map((_, c) => sumOf(a.map((value, k) => [value, right[k][c]]))));
  }
  var sumOf = (terms) => terms.reduce((sum, [a, b]) => sum + a * b, 0);
  function cellAt({ left, right }, row, column) {
    const [r, c] = [Math.min(row, left.length), Math.min(column, right[0].length)];
    const terms = left[r - 1].map((value, k) => [value, right[k][c - 1]]);
    return { row: r, column: c, terms, value: sumOf(terms) };
  }
  function moved(key, { row, column }, [rows, columns]) {
    const to = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 1],
      End: [row, columns]
    }[key];
    if (!to) return null;
    const within = (value, most) => Math.max(1, Math.min(most, value));
    return { row: within(to[0], rows), column: within(to[1], columns) };
  }

  // row_times_column/text.js
  var import_kit = __toESM(require_kit(), 1);
  var clean = (x) => Number(x.toPrecision(12)) + 0;
  var brief = (x, digits = 4) => isBrief(x) ? (0, import_kit.minus)(String(clean(x))) : (0, import_kit.show)(x, digits);
  var isBrief = (x) => clean(x) === Number(clean(x).toFixed(3));
  var signed = (x) => x < 0 ? `(${brief(x)})` : brief(x);
  function sumText({ terms, value }, times = " · ", almost = "≈") {
    const exact = [...terms.flat(), value].every(isBrief);
    return `${terms.map(([a, b]) => `${signed(a)}${times}${signed(b)}`).join(" + ")} ${exact ? "=" : almost} ${brief(value)}`;
  }

  // row_times_column/view.js
  var import_kit3 = __toESM(require_kit(), 1);

  // row_times_column/drawing.js
  var import_kit2 = __toESM(require_kit(), 1);
  var GAP = 12;
  var HIGH = 40;
  var TOP = 22;
  var BELOW = 26;
  function productDrawing(width, kind, { left, right }, product, W) {
    const [K, columns] = [right.length, right[0].length];
    const wide = Math.min(68, Math.floor((width - GAP - 4) / (K + columns)));
    const [x, y] = [2 + K * wide + GAP, TOP + K * HIGH + GAP];
    const { names, colours } = KINDS[kind];
    const size = wide < 44 ? 10 : 13;
    const factor = (values, at, i) => (0, import_kit2.svg)("g", { class: colours[i], "aria-hidden": "true" }, frame(values, at, wide), texts(values, at, wide, size));
    const cells = product.map(
      (row, r) => row.map((value, c) => makeCell([x + c * wide, y + r * HIGH], wide, size, { value, row: r + 1, column: c + 1 }, W))
    );
    const marks = [(0, import_kit2.svg)("rect", { class: "row" }), (0, import_kit2.svg)("rect", { class: "column" })];
    const bottom = y + left.length * HIGH;
    const name = (i, at, anchor) => (0, import_kit2.svg)(
      "text",
      { class: `name ${colours[i]}`, x: at[0], y: at[1], "text-anchor": anchor, "aria-hidden": "true" },
      names[i]
    );
    const node = (0, import_kit2.svg)(
      "svg",
      {
        class: "product",
        viewBox: `0 0 ${width} ${bottom + BELOW}`,
        width,
        height: bottom + BELOW,
        role: "group",
        "aria-label": W.title
      },
      factor(left, [2, y], 0),
      factor(right, [x, TOP], 1),
      (0, import_kit2.svg)("g", { "aria-hidden": "true" }, marks),
      name(0, [2, y - 8], "start"),
      name(1, [x, TOP - 8], "start"),
      name(2, [x, bottom + 18], "start"),
      (0, import_kit2.svg)(
        "g",
        { role: "grid", class: colours[2], "aria-label": (0, import_kit2.fill)(W.grid, { name: names[2] }) },
        cells.map((row) => (0, import_kit2.svg)("g", { role: "row" }, row))
      )
    );
    const light = ({ row, column }) => {
      (0, import_kit2.set)(marks[0], { x: 2, y: y + (row - 1) * HIGH, width: K * wide, height: HIGH });
      (0, import_kit2.set)(marks[1], { x: x + (column - 1) * wide, y: TOP, width: wide, height: K * HIGH });
      cells.flat().forEach((cell, at) => {
        const lit = at === (row - 1) * columns + column - 1;
        (0, import_kit2.set)(cell, { tabindex: lit ? "0" : "-1", "aria-selected": lit, class: lit ? "lit" : "" });
      });
    };
    return { node, cells, light };
  }
  var frame = (values, [x, y], wide) => (0, import_kit2.svg)("rect", { class: "frame", x, y, width: values[0].length * wide, height: values.length * HIGH });
  var number = (value, x, y, size) => (0, import_kit2.svg)(
    "text",
    { x, y: y + size / 2 - 2, "text-anchor": "middle", style: `font-size: ${size}px` },
    brief(value, size < 13 ? 3 : 4)
  );
  var texts = (values, [x, y], wide, size) => values.flatMap((row, r) => row.map((value, c) => number(value, x + (c + 0.5) * wide, y + (r + 0.5) * HIGH, size)));
  function makeCell([x, y], wide, size, { value, row, column }, W) {
    const label = (0, import_kit2.fill)(W.cell, { row, column, value: brief(value) });
    return (0, import_kit2.svg)(
      "g",
      { role: "gridcell", "aria-label": label, "data-row": row, "data-column": column },
      (0, import_kit2.svg)("rect", { class: "ring", x: x + 1, y: y + 1, width: wide - 2, height: HIGH - 2, rx: 4 }),
      number(value, x + wide / 2, y + HIGH / 2, size)
    );
  }

  // row_times_column/style.css
  var style_default = '.bpw .product .frame {\n  fill: var(--w-surface);\n  stroke: var(--w-line);\n}\n.bpw .product .row,\n.bpw .product .column {\n  fill: none;\n  stroke: var(--w-text);\n  stroke-width: 2;\n}\n.bpw .product .column {\n  stroke-dasharray: 6 4;\n}\n.bpw .product .name {\n  font-weight: 600;\n}\n.bpw .product [role="gridcell"] {\n  cursor: pointer;\n}\n.bpw .product [data-row] .ring {\n  fill: var(--w-bg);\n  stroke: var(--w-line);\n}\n.bpw .product .lit .ring {\n  fill: var(--w-surface);\n  stroke: currentColor;\n  stroke-width: 3;\n}\n.bpw .product .lit text {\n  font-weight: 700;\n}\n';

  // row_times_column/words.json
  var words_default = {
    title: "Row times column",
    help: "Choose a cell of the product by pressing on it, or give it the focus and use the arrow keys. The solid frame is its row, the dashed frame its column.",
    which: "Product",
    one: "one example",
    batch: "three examples",
    back: "the error back",
    gradient: "the gradient",
    grid: "The product {name}",
    cell: "row {row}, column {column}: {value}",
    rowHead: "row {row}",
    columnHead: "column {column}",
    input: "input {i}",
    biasUnit: "the unit that always says 1",
    says: "Row {row} of {left} times column {column} of {right}: {sum}. {meaning}",
    saysOne: "It is z of hidden unit {row}.",
    saysBatch: "It is z of hidden unit {column} for example {row}.",
    saysBack: "It is what the outputs’ errors send back to hidden unit {row}; times g′(z) it is its δ.",
    saysGradient: "It sums over the three examples, for the weight from {from} to hidden unit {row}; a third of it is the gradient."
  };

  // row_times_column/view.js
  function render({ model, el }) {
    const products = model.get("products");
    const fig = (0, import_kit3.figure)({
      model,
      el,
      words: words_default,
      css: style_default,
      state: { kind: import_kit3.oneOf, row: import_kit3.whole, column: import_kit3.whole },
      derive: {
        product: [["kind"], ({ kind }) => productOf(products[kind])],
        lit: [["kind", "row", "column"], ({ kind, row, column }) => cellAt(products[kind], row, column)],
        drawing: [
          ["frameWidth", "kind", "product"],
          ({ frameWidth, kind, product }) => productDrawing(frameWidth, kind, products[kind], product, fig.words)
        ]
      }
    });
    const W = fig.words;
    const place = fig.part(["drawing"], ({ drawing }) => drawing.node);
    const formula = (0, import_kit3.h)("div", { class: "bpw-row", style: "gap: 0.2rem 2rem" });
    fig.add(
      fig.row(fig.choice({ label: W.which, key: "kind", options: fig.limits.kind.map((kind) => [kind, W[kind]]) })),
      place,
      formula,
      fig.line,
      (0, import_kit3.h)("p", { class: "bpw-help" }, W.help)
    );
    const go = (to) => {
      fig.set(to);
      const { drawing, lit } = fig.now;
      drawing.cells[lit.row - 1][lit.column - 1].focus({ preventScroll: true });
    };
    fig.on(place, "click", ({ target }) => {
      const cell = target.closest("[data-row]");
      if (cell) go({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
    });
    fig.on(place, "keydown", (event) => {
      const { lit, product } = fig.now;
      const to = moved(event.key, lit, [product.length, product[0].length]);
      if (!to) return;
      event.preventDefault();
      go(to);
    });
    fig.draw(["drawing", "lit"], ({ drawing, lit }) => drawing.light(lit));
    fig.draw(["kind", "lit"], ({ kind, lit }) => {
      formula.replaceChildren(...formulas(kind, lit).map(import_kit3.math));
      fig.say(sentence(kind, lit, W));
    });
    fig.print(({ kind, product, drawing }) => ({
      head: [KINDS[kind].names[2], ...product[0].map((_, c) => (0, import_kit3.fill)(W.columnHead, { column: c + 1 }))],
      rows: product.map((row, r) => [(0, import_kit3.fill)(W.rowHead, { row: r + 1 }), ...row.map(brief)]),
      drawings: [drawing.node]
    }));
    return fig.start();
  }
  function formulas(kind, lit) {
    return [KINDS[kind].formula, `${KINDS[kind].cell(lit)} = ${sumText(lit, " \\cdot ", "\\approx")}`];
  }
  function sentence(kind, lit, W) {
    const { names, says } = KINDS[kind];
    const from = lit.column > 1 ? (0, import_kit3.fill)(W.input, { i: lit.column - 1 }) : W.biasUnit;
    const meaning = (0, import_kit3.fill)(W[says], { row: lit.row, column: lit.column, from });
    const values = { left: names[0], right: names[1], row: lit.row, column: lit.column, sum: sumText(lit), meaning };
    return (0, import_kit3.fill)(W.says, values);
  }

  // page/row_times_column.js.entry
  backpropFigures.modules.row_times_column = row_times_column_exports;
})();
