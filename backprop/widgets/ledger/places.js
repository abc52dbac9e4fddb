// Where steps happen. s: the units in each layer, { 1: …, 2: …, 3: … }.

// f(1), …, f(count)
export const each = (count, f) => Array.from({ length: count }, (_, k) => f(k + 1));

// Every unit of these layers
export const unitsOf = (s, ...layers) => layers.flatMap((l) => each(s[l], (j) => ({ l, j })));

// Every weight of these layers, the bias's first
export const weightsOf = (s, ...layers) =>
  layers.flatMap((l) => each(s[l + 1], (j) => each(s[l] + 1, (k) => ({ l, j, i: k - 1 }))).flat());
