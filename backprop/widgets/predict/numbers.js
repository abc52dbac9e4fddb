// What the typed numbers say: the twin of backprop.exercises.diagnose.

const EQUAL = 1e-3; // relative distances: is it
const NEAR = 5e-3; // is probably meant
const CLOSE = 2e-2; // is right but for its last digits
const FEW = 1e-1; // the most that a lack of digits explains

// The largest difference of two entries, relative to the entry (or to a thousandth of the largest, if that is more).
function distance(answer, value) {
  const least = Math.max(...value.map(Math.abs)) / 1000;
  return Math.max(...value.map((v, k) => Math.abs(answer[k] - v) / (Math.max(Math.abs(v), least) || 1)));
}

// Is each entry right but for its last digits?
function isClose(answer, right) {
  const least = Math.max(...right.map(Math.abs)) / 1000;
  return right.every((r, k) => {
    const [a, size] = [answer[k], Math.max(Math.abs(r), least) || 1];
    const off = Math.abs(a - r);
    return off <= CLOSE * size || (off <= FEW * size && asFarAsItGoes(a, r));
  });
}

// Is a what is left of r, rounded or cut off to the digits that a has? Zeros before the point are digits.
function asFarAsItGoes(a, r) {
  const [digits, exponent] = a.toExponential().split("e");
  const unit = 10 ** Math.min(0, Number(exponent) - (digits.split(".")[1] ?? "").length);
  const missing = Math.abs(r) - Math.abs(a);
  return a !== 0 && (Math.abs(a - r) <= (unit / 2) * (1 + 1e-9) || (a * r > 0 && missing >= 0 && missing < unit));
}

// { verdict: "right" | "mistake" | "close" | "flipped" | "other", sentence }. All lists are of one length; mistakes: [[sentence, list], …]
export function diagnose(answer, right, mistakes) {
  const off = distance(answer, right);
  if (off <= EQUAL) return { verdict: "right" };
  const wrong = mistakes.map(([sentence, value]) => ({ sentence, off: distance(answer, value) }));
  const nearest = wrong.reduce((best, each) => (each.off < best.off ? each : best), { off: Infinity });
  const mistake = { verdict: "mistake", sentence: nearest.sentence };
  if (nearest.off <= EQUAL) return mistake;
  if (isClose(answer, right) && off < nearest.off) return { verdict: "close" };
  if (nearest.off <= NEAR) return mistake;
  return {
    verdict:
      distance(
        answer,
        right.map((v) => -v),
      ) <= NEAR
        ? "flipped"
        : "other",
  };
}
