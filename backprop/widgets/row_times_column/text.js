// Numbers and the sum, as text.

import { minus, show } from "../kit/index.js";

const clean = (x) => Number(x.toPrecision(12)) + 0; // without the last bits of a sum

// All digits where they are few, else so many decimals
export const brief = (x, digits = 4) => (isBrief(x) ? minus(String(clean(x))) : show(x, digits));

export const isBrief = (x) => clean(x) === Number(clean(x).toFixed(3));

const signed = (x) => (x < 0 ? `(${brief(x)})` : brief(x));

// "0.1 · 1 + 0.4 · 1 = 0.5", with ≈ where a number was rounded; the signs may be those of TeX
export function sumText({ terms, value }, times = " · ", almost = "≈") {
  const exact = [...terms.flat(), value].every(isBrief);
  return `${terms.map(([a, b]) => `${signed(a)}${times}${signed(b)}`).join(" + ")} ${exact ? "=" : almost} ${brief(value)}`;
}
