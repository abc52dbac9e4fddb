// The numbers of the picture.

// The product, and its lit cell: sum_k left_rk right_kc. row and column count from 1; past the end means the last.
export function productOf({ left, right }) {
  return left.map((a) => right[0].map((_, c) => sumOf(a.map((value, k) => [value, right[k][c]]))));
}

const sumOf = (terms) => terms.reduce((sum, [a, b]) => sum + a * b, 0);

export function cellAt({ left, right }, row, column) {
  const [r, c] = [Math.min(row, left.length), Math.min(column, right[0].length)];
  const terms = left[r - 1].map((value, k) => [value, right[k][c - 1]]);
  return { row: r, column: c, terms, value: sumOf(terms) };
}

// Where a key leads from a cell of a product with so many rows and columns; null for other keys
export function moved(key, { row, column }, [rows, columns]) {
  const to = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 1],
    End: [row, columns],
  }[key];
  if (!to) return null;
  const within = (value, most) => Math.max(1, Math.min(most, value));
  return { row: within(to[0], rows), column: within(to[1], columns) };
}
