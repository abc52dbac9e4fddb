// The products: which values the factors hold (their colour), what they are called in a drawing and in a formula, and which sentence is said.

const THETA_1 = "\\Theta^{(1)}";

export const KINDS = {
  one: {
    colours: ["muted", "forward", "forward"],
    names: ["Θ(1)", "[1, x]", "z(2)"],
    formula: `\\c{forward}{z^{(2)}} = ${THETA_1} \\c{forward}{[1, x]}`,
    cell: ({ row }) => `z^{(2)}_${row}`,
    says: "saysOne",
  },
  batch: {
    colours: ["forward", "muted", "forward"],
    names: ["[1, X]", "Θ(1)ᵀ", "Z(2)"],
    formula: `\\c{forward}{Z^{(2)}} = \\c{forward}{[1, X]} {${THETA_1}}^\\top`,
    cell: ({ row, column }) => `Z^{(2)}_{${row}${column}}`,
    says: "saysBatch",
  },
  back: {
    colours: ["muted", "back", "back"],
    names: ["Θ̄(2)ᵀ", "δ(3)", "back"],
    formula: "\\c{back}{\\text{back}} = {\\bar{\\Theta}^{(2)}}^\\top \\c{back}{\\delta^{(3)}}",
    cell: ({ row }) => `\\text{back}_${row}`,
    says: "saysBack",
  },
  gradient: {
    colours: ["back", "forward", "grad"],
    names: ["δ(2)ᵀ", "[1, X]", "Δ(1)"],
    formula: "\\c{grad}{\\Delta^{(1)}} = \\c{back}{{\\delta^{(2)}}^\\top} \\c{forward}{[1, X]}",
    cell: ({ row, column }) => `\\Delta^{(1)}_{${row}${column - 1}}`,
    says: "saysGradient",
  },
};
