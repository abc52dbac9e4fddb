// What the typed numbers say: the twin of backprop.exercises.diagnose.

const EQUAL = 1e-3; // relative distances: is it
const NEAR = 5e-3; // is probably meant
const CLOSE = 2e-2; // is right but for its last digits

// The largest difference of two entries, relative to the entry (or to a thousandth of the largest, if that is more).
function distance(answer, value) {
  const least = Math.max(...value.map(Math.abs)) / 1000;
  return Math.max(...value.map((v, k) => Math.abs(answer[k] - v) / (Math.max(Math.abs(v), least) || 1)));
}

// { verdict: "right" | "mistake" | "close" | "flipped" | "other", sentence }. All lists are of one length; mistakes: [[sentence, list], …]
export function diagnose(answer, right, mistakes) {
  const off = distance(answer, right);
  if (off <= EQUAL) return { verdict: "right" };
  const wrong = mistakes.map(([sentence, value]) => ({ sentence, off: distance(answer, value) }));
  const nearest = wrong.reduce((best, each) => (each.off < best.off ? each : best), { off: Infinity });
  const mistake = { verdict: "mistake", sentence: nearest.sentence };
  if (nearest.off <= EQUAL) return mistake;
  if (off <= CLOSE && off < nearest.off) return { verdict: "close" };
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
