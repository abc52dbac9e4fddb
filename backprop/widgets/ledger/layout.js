// Where units, arrows and labels stand in the drawing.

// By width: the radius of a unit, and of the one whose number was just found; room for each unit of the three layers, below the headings;
// the targets' boxes; the width of a letter and half the height of an arrow's label, and of one that was just found.
// inside: a unit's name stands in its circle, so that a small drawing is low.
const SIZES = [
  { from: 0, name: "small", radius: 22, grown: 31, rows: [57, 80, 80], boxWidth: 46, inside: true, notes: [12, 24] },
  {
    from: 400,
    name: "middle",
    radius: 26,
    grown: 38,
    rows: [76, 108, 108],
    boxWidth: 54,
    inside: true,
    notes: [14, 28],
  },
  {
    from: 540,
    name: "large",
    radius: 30,
    grown: 44,
    rows: [92, 134, 134],
    boxWidth: 64,
    inside: false,
    notes: [14, 28],
  },
];
const LETTERS = {
  small: { usual: [7.2, 8], found: [9.4, 10] },
  middle: { usual: [8, 8], found: [11, 12] },
  large: { usual: [8, 8], found: [13, 14] },
};

// Unit 0 is the bias, at the top of its column.
export function layout(width, sizes) {
  const size = SIZES.findLast(({ from }) => width >= from) ?? SIZES[0];
  const { radius, grown, rows, boxWidth } = size;
  const top = 20;
  const counts = sizes.map((units, k) => units + (k < 2 ? 1 : 0));
  const height = top + Math.max(...counts.map((count, k) => count * rows[k])) + 6;
  const [left, right] = [radius + 3, width - boxWidth - grown - (size.inside ? 4 : 22)];
  const columns = [left, (left + right) / 2, right];
  const place = (l, i) => {
    const index = l < 3 ? i : i - 1;
    return [columns[l - 1], top + ((index + 0.5) * (height - top)) / counts[l - 1]];
  };
  return { ...size, letters: LETTERS[size.name], width, height, columns, place };
}

// An arrow from unit i of layer l to unit j of the next: its ends beside the circles, and its direction
export function arrowBetween({ place, radius }, { l, j, i }) {
  const [[x1, y1], [x2, y2]] = [place(l, i), place(l + 1, j)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  return {
    start: [x1 + ux * radius, y1 + uy * radius],
    end: [x2 - ux * (radius + 2), y2 - uy * (radius + 2)],
    way: [ux, uy],
    length: length - 2 * radius,
    angle: (Math.atan2(uy, ux) * 180) / Math.PI,
  };
}

const HARD = 4; // a number covered is this many times as bad as the rest of a unit

// What a label on an arrow should not cover, [left, top, right, bottom]: a unit with its mark and name, its number, and the lines of text below it
export function takenBy({ place, radius, grown, inside, notes }, { l, i }, found) {
  const [x, y] = place(l, i);
  const r = found ? grown : radius;
  const texts = i > 0 && l > 1;
  const side = texts ? Math.max(r, 36) : r;
  const numbers = [
    [x - r, y - 9, x + r, y + 9],
    [x - side, y + r, x + side, y + r + (texts ? notes[1] + 3 : 0)],
  ];
  const name = [x - 15, y - r - 28, x + 17, y - r - 3];
  return [
    [x - r, y - r - 3, x + r + 3, y + r],
    ...(inside ? [] : [name]),
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
  const asides = length < 2 * half + 40 ? [-12, 12, -22, 22, -32, 32, 0] : [0, -12, 12, -22, 22]; // a short arrow would vanish behind its label
  const at = (t, aside) => [start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1]) + aside];
  const box = ([x, y]) => [x - half, y - high, x + half, y + high];
  const spots = asides.flatMap((aside) => ALONG.map((by) => at(wanted + by, aside)));
  const costs = spots.map((spot) => covered(box(spot), taken));
  const best = spots[costs.indexOf(Math.min(...costs))];
  return { at: best, box: box(best) };
}
