// Numbers as text, and text as numbers.

export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));

export const minus = (text) => text.replace("-", "−");

const RAISED = { "-": "⁻", ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [digit, sign])) };
// -12 as ⁻¹²
export const superscript = (whole) => [...String(whole)].map((sign) => RAISED[sign]).join("");

// A number as text: `digits` decimals, or every digit if digits is "all"; powers of ten where decimals would hide it.
export function show(x, digits = 4) {
  if (digits === "all") return minus(String(x));
  const size = Math.abs(x);
  return minus(size >= 1e7 ? x.toExponential(digits) : (x === 0 ? 0 : x).toFixed(digits));
}

// As show, but a small number keeps its digits: 4.249 × 10⁻¹⁸.
export function showSmall(x, digits = 4) {
  const size = Math.abs(x);
  if (size === 0 || (size >= 10 ** -(digits - 1) && size < 1e7)) return show(x, digits);
  const [head, power] = x.toExponential(digits - 1).split("e");
  return `${minus(head)} × 10${superscript(Number(power))}`;
}

// What a reader typed: { value } or { why }. "−", a decimal comma and spaces around are understood.
export function readNumber(text) {
  let typed = text
    .trim()
    .replace(/^[−–]/, "-")
    .replace(/(e)[−–]/i, "$1-");
  if (typed === "") return { why: "empty" };
  if (/^[-+]?(inf(inity)?|∞)$/i.test(typed)) return { why: "infinite" };
  if (/^[-+]?\d*,\d+(e|$)/i.test(typed)) typed = typed.replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?$/i.test(typed)) return { why: "notNumber" };
  const value = Number(typed);
  return Number.isFinite(value) ? { value } : { why: "infinite" };
}
