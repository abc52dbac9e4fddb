// The ledger's numbers as a state: what tables and weights may be, how they stand in the page's address, whether they go together.

import { readNumber, same } from "../kit/index.js";
import { stepsOf } from "./kinds.js";
import { sizesOf } from "./numbers.js";

const isTable = (rows, [low, high]) =>
  Array.isArray(rows) &&
  rows.length >= 1 &&
  rows.every((row) => Array.isArray(row) && row.length >= 1 && row.length === rows[0].length) &&
  rows.flat().every((value) => typeof value === "number" && value >= low && value <= high);

// In the page's address a table is 0.1~0.4_-0.2~0.3: no sign in it needs escaping
const writeTable = (rows) => rows.map((row) => row.join("~")).join("_");
const readTable = (text) => text.split("_").map((row) => row.split("~").map((each) => readNumber(each).value));

export const table = (limit) => ({ ok: (rows) => isTable(rows, limit), write: writeTable, read: readTable });

export const weights = (limit) => ({
  ok: (Theta) =>
    Theta !== null &&
    typeof Theta === "object" &&
    Object.keys(Theta).join() === "1,2" &&
    [1, 2].every((l) => isTable(Theta[l], limit)),
  write: (Theta) => `${writeTable(Theta[1])}!${writeTable(Theta[2])}`,
  read(text) {
    const [one, two] = text.split("!");
    return { 1: readTable(one), 2: readTable(two) };
  },
});

export const isWeight = (weight) =>
  Array.isArray(weight) && weight.length === 3 && weight.every(Number.isInteger) && [1, 2].includes(weight[0]);

const within = (value, [low, high]) => value >= low && value <= high;

// limits: how many units and examples (m) there may be, and what a probability may be
export const fitting =
  ({ units, m, probability }) =>
  ({ Theta, X, Y, cost }) => {
    const sizes = sizesOf({ X, Theta });
    return (
      sizes.every((size) => within(size, units)) &&
      within(X.length, m) &&
      X.length === Y.length &&
      Theta[1][0].length === sizes[0] + 1 &&
      Theta[2][0].length === sizes[1] + 1 &&
      Y[0].length === sizes[2] &&
      (cost !== "cross_entropy" || Y.flat().every((y) => within(y, probability)))
    );
  };

const holds = (state, numbers) => Object.keys(numbers).every((key) => same(state[key], numbers[key]));

// The name of a preset and its numbers belong together. Numbers that are no preset's are the reader's own; those of another preset
// give way to the name, as when an address says only preset:mazur. And numbers may change to ones with fewer steps.
export function mended(state, presets) {
  const named = presets[state.preset];
  const foreign = named && !holds(state, named);
  const replaced = foreign && Object.values(presets).some((numbers) => holds(state, numbers));
  const next = { ...state, ...(replaced && named), ...(foreign && !replaced && { preset: "own" }) };
  return { ...next, step: Math.min(next.step, stepsOf(sizesOf(next), next.X.length).length - 1) };
}
