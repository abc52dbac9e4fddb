// The costs: what one output adds to J, its slope by a, and delta(L) = dJ/dz where it shortens to a - y. The twins of backprop.functions.

import { sigmoid } from "./activations.js";

export const softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

export const COSTS = {
  cross_entropy: {
    of: (z, _a, y) => y * softplus(-z) + (1 - y) * softplus(z),
    wrtA: (a, y) => (a - y) / (a * (1 - a)),
    delta: (z, y) => (1 - y) * sigmoid(z) - y * sigmoid(-z), // a - y, which keeps its digits where y = 1 and a rounds to 1
  },
  half_squared_error: { of: (_z, a, y) => 0.5 * (a - y) ** 2, wrtA: (a, y) => a - y },
};
