// What a figure's state may be (types), and what follows from it (derived values).

import { readNumber } from "./text.js";

// ---- types: each takes the limit that Python wrote for the trait. ok(value); write and read: to and from the address ----

export const number = ([low, high]) => ({
  ok: (value) => typeof value === "number" && value >= low && value <= high,
  low,
  high,
  write: String,
  read: (text) => readNumber(text).value,
});

export const whole = (limit) => {
  const type = number(limit);
  return { ...type, ok: (value) => Number.isInteger(value) && type.ok(value), whole: true };
};

export const oneOf = (names) => ({ ok: (value) => names.includes(value), names, write: String, read: (text) => text });

export const flag = () => ({
  ok: (value) => typeof value === "boolean",
  write: (value) => (value ? "1" : "0"),
  read: (text) => ({ 1: true, 0: false })[text],
});

// Whatever else JSON holds: ok(value, limit) decides.
export const checked = (ok) => (limit) => ({
  ok: (value) => ok(value, limit),
  limit,
  write: (value) => JSON.stringify(value),
  read: (text) => JSON.parse(text),
});

// A list of numbers within the limit; fits(length) says which lengths are right.
export const numbers = (fits) =>
  checked(
    (value, [low, high]) =>
      Array.isArray(value) &&
      fits(value.length) &&
      value.every((each) => typeof each === "number" && each >= low && each <= high),
  );

// ---- derived values ----

export const same = (a, b) => {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
};

const changedSince = (last, values) => !last || values.some((value, k) => !Object.is(value, last[k]));

// inputs: lists of { key: value }: state, local values, width.  recipes: { name: [[what it depends on], function] }, what follows from them.
// `now` has a getter for each of them; a derived value is computed when it is asked for and something that it depends on has changed.
export function createStore(inputs, recipes) {
  let values = Object.assign({}, ...inputs);
  const made = new Map();
  const asked = []; // the derived values being computed, to name a circle

  const pick = (keys) => Object.fromEntries(keys.map((key) => [key, read(key)]));

  function read(key) {
    if (Object.hasOwn(values, key)) return values[key];
    if (!Object.hasOwn(recipes, key)) throw new Error(`the figure has no value ${key}`);
    if (asked.includes(key)) throw new Error(`${[...asked, key].join(" needs ")}: a circle`);
    asked.push(key);
    try {
      const [needs, make] = recipes[key];
      const needed = needs.map(read);
      let known = made.get(key);
      if (changedSince(known?.needed, needed)) {
        known = { needed, value: make(pick(needs)) };
        made.set(key, known);
      }
      return known.value;
    } finally {
      asked.pop();
    }
  }

  const now = {};
  for (const key of [...inputs, recipes].flatMap(Object.keys)) {
    if (Object.hasOwn(now, key)) throw new Error(`two values are called ${key}`);
    Object.defineProperty(now, key, { enumerable: true, get: () => read(key) });
  }

  return {
    now,
    // Equal values keep the old object, so that nothing is computed anew for them.
    change(changes) {
      const kept = Object.entries(changes).map(([key, value]) => [key, same(values[key], value) ? values[key] : value]);
      values = { ...values, ...Object.fromEntries(kept) };
    },
    // A function that calls run({ those values }) if one of them has changed since it last did.
    watch(keys, run) {
      let last = null;
      return () => {
        const found = keys.map(read);
        if (!changedSince(last, found)) return;
        last = found;
        run(pick(keys));
      };
    },
  };
}
