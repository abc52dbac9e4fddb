// The numbers of the picture.

import { ACTIVATIONS, sigmoid } from "../numerics/index.js";

export { ACTIVATIONS, sigmoid };

export const REACH = 6; // the picture shows -REACH to REACH
export const LARGEST_SLOPE = { sigmoid: 0.25, tanh: 1, relu: 1 };

// The point (z, a) on the curve, its slope there, and the share of the largest slope that this is.
export function pointAt(kind, z) {
  const { g, prime } = ACTIVATIONS[kind];
  const slope = prime(z);
  return { z, a: g(z), slope, share: slope / LARGEST_SLOPE[kind], inside: Math.abs(z) <= REACH };
}

// The part of the line through (x0, y0) that lies in the frame, whose heights are from low to high
export function clippedLine(x0, y0, slope, [low, high]) {
  let left = -REACH;
  let right = REACH;
  if (slope !== 0) {
    const ends = [x0 + (low - y0) / slope, x0 + (high - y0) / slope].sort((s, t) => s - t);
    left = Math.max(left, ends[0]);
    right = Math.min(right, ends[1]);
  }
  return [left, right].map((x) => [x, y0 + slope * (x - x0)]);
}
