// What the reader typed, in their own browser. Where that keeps nothing, everything works until the page is left.

export function createStore(page) {
  const name = (cell) => `bp-live:${page}:${cell}`;
  const attempt = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    read: (cell) => attempt(() => localStorage.getItem(name(cell))),
    write: (cell, text) => attempt(() => localStorage.setItem(name(cell), text)),
    forget: (cell) => attempt(() => localStorage.removeItem(name(cell))),
  };
}
