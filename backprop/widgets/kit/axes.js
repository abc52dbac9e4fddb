// Scales and axes.

import { svg } from "./drawing.js";
import { minus } from "./text.js";

// Round tick values between low and high, about `count` of them.
export function ticks(low, high, count = 6) {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999);
  const first = Math.ceil(low / step - 1e-9);
  const length = Math.max(0, Math.floor(high / step + 1e-9) - first + 1);
  return Array.from({ length }, (_, i) => (first + i) * step);
}

export const linear = ([d0, d1], [r0, r1]) =>
  Object.assign((v) => r0 + ((v - d0) / (d1 - d0)) * (r1 - r0), {
    invert: (r) => d0 + ((r - r0) / (r1 - r0)) * (d1 - d0),
  });

export const logarithmic = ([d0, d1], range) => {
  const line = linear([Math.log10(d0), Math.log10(d1)], range);
  return Object.assign((v) => line(Math.log10(v)), { invert: (r) => 10 ** line.invert(r) });
};

const sixDigits = (v) => minus(String(Number(v.toPrecision(6))));

// A frame with two axes. box: [left, top, right, bottom] in pixels. x, y: { domain, ticks, label, log, text(value) }. { node, X, Y }.
export function axes(box, x, y) {
  const [left, top, right, bottom] = box;
  const X = (x.log ? logarithmic : linear)(x.domain, [left, right]);
  const Y = (y.log ? logarithmic : linear)(y.domain, [bottom, top]);
  const node = svg("g", { "aria-hidden": "true" });
  for (const v of y.ticks ?? ticks(...y.domain, (bottom - top) / 45))
    node.append(
      svg("line", { class: "grid", x1: left, x2: right, y1: Y(v), y2: Y(v) }),
      svg("text", { class: "tick", x: left - 7, y: Y(v) + 4, "text-anchor": "end" }, (y.text ?? sixDigits)(v)),
    );
  for (const v of x.ticks ?? ticks(...x.domain, (right - left) / 60))
    node.append(
      svg("line", { class: "axis", x1: X(v), x2: X(v), y1: bottom, y2: bottom + 5 }),
      svg("text", { class: "tick", x: X(v), y: bottom + 18, "text-anchor": "middle" }, (x.text ?? sixDigits)(v)),
    );
  node.append(svg("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }));
  if (x.label) node.append(svg("text", { class: "tick", x: right, y: bottom + 34, "text-anchor": "end" }, x.label));
  if (y.label) node.append(svg("text", { class: "tick", x: left, y: top - 10 }, y.label));
  return { node, X, Y };
}
