// Where units, arrows and labels stand in the drawing.

// Unit 0 is the bias, at the top of its column. hidden units carry two lines of text below
export function layout(width, sizes) {
  const narrow = width < 520;
  const radius = narrow ? 24 : 30;
  const margin = radius + (narrow ? 2 : 14);
  const boxWidth = narrow ? 46 : 62;
  const top = 22;
  const height = top + Math.max((sizes[0] + 1) * 88, (sizes[1] + 1) * 116, sizes[2] * 116) + 6;
  const columns = [0, 1, 2].map((c) => margin + (c * (width - 2 * margin - boxWidth - (narrow ? 14 : 40))) / 2);
  const place = (l, i) => {
    const count = sizes[l - 1] + (l < 3 ? 1 : 0);
    const index = l < 3 ? i : i - 1;
    return [columns[l - 1], top + ((index + 0.5) * (height - top)) / count];
  };
  return { width, height, narrow, radius, boxWidth, columns, place };
}

// An arrow from unit i of layer l to unit j of the next: its ends beside the circles
export function arrowBetween({ place, radius }, { l, j, i }) {
  const [[x1, y1], [x2, y2]] = [place(l, i), place(l + 1, j)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  return {
    start: [x1 + ux * radius, y1 + uy * radius],
    end: [x2 - ux * (radius + 2), y2 - uy * (radius + 2)],
    length: length - 2 * radius,
    angle: (Math.atan2(uy, ux) * 180) / Math.PI,
  };
}

const HARD = 4; // a number covered is this many times as bad as the rest of a unit

// What a label on an arrow should not cover, [left, top, right, bottom]: a unit with its mark and name, its number, and the lines of text below it
export function takenBy({ place, radius }, { l, i }) {
  const [x, y] = place(l, i);
  const texts = i > 0 && l > 1;
  const side = texts ? Math.max(radius, 36) : radius;
  const numbers = [
    [x - radius, y - 9, x + radius, y + 9],
    [x - side, y + radius, x + side, y + radius + (texts && side > radius ? 31 : 0)],
  ];
  return [
    [x - radius, y - radius - 3, x + radius + 3, y + radius],
    [x - 15, y - radius - 28, x + 17, y - radius - 3],
    ...Array.from({ length: HARD }, () => numbers).flat(),
  ];
}

const overlap = (low, high, otherLow, otherHigh) => Math.max(0, Math.min(high, otherHigh) - Math.max(low, otherLow));
const covered = (box, others) =>
  others.reduce(
    (sum, [left, top, right, bottom]) =>
      sum + overlap(box[0], box[2], left, right) * overlap(box[1], box[3], top, bottom),
    0,
  );

const ALONG = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32];

// Where on its arrow a label covers least: { at: [x, y], box }. letter: the room for one, [width, half the height]
export function spotFor(text, { start, end, length }, wanted, taken, [letter, high]) {
  const half = (letter * text.length) / 2;
  const asides = length < 2 * half + 40 ? [-12, 12, -22, 22, -32, 32, 0] : [0, -12, 12]; // a short arrow would vanish behind its label
  const at = (t, aside) => [start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1]) + aside];
  const box = ([x, y]) => [x - half, y - high, x + half, y + high];
  const spots = asides.flatMap((aside) => ALONG.map((by) => at(wanted + by, aside)));
  const costs = spots.map((spot) => covered(box(spot), taken));
  const best = spots[costs.indexOf(Math.min(...costs))];
  return { at: best, box: box(best) };
}
