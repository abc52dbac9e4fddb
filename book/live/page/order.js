// Which cells run, in which order, and what each one's state is. No page and no Python: cells in, decisions out.

// A cell here: { text(), ranText, ranAt, own }.  ranAt counts runs, 0 for never.  own: written by the reader for an exercise; no other cell waits for it.

const ran = (cell) => cell.ranAt > 0;
const edited = (cell) => ran(cell) && cell.ranText !== cell.text();

// Something above has changed since this cell ran.
export function stale(cells, k) {
  const cell = cells[k];
  return ran(cell) && cells.slice(0, k).some((each) => !each.own && (each.ranAt > cell.ranAt || edited(each)));
}

export function stateOf(cells, k) {
  const cell = cells[k];
  if (cell.doing) return cell.doing;
  if (!ran(cell)) return "fresh";
  if (edited(cell)) return "changed";
  if (stale(cells, k)) return "stale";
  return cell.ended;
}

const fits = (cells, k) => ["done", "missing"].includes(stateOf(cells, k));

// The cells to run for cell k: all above that have not run as they stand now, and k.
export const toRun = (cells, k) =>
  cells.map((_, each) => each).filter((each) => each === k || (each < k && !cells[each].own && !fits(cells, each)));

// All that have not run as they stand now.
export const toRunAll = (cells) => cells.map((_, k) => k).filter((k) => !cells[k].own && !fits(cells, k));

// Seconds that cells are known to take.
export const seconds = (cells, which) => which.reduce((sum, k) => sum + (cells[k].slow ?? 0), 0);
