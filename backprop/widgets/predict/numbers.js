// What the typed numbers say: the twin of backprop.exercises.diagnose.

// { verdict: "right" | "mistake" | "flipped" | "other", sentence }. All lists are of one length; mistakes: [[sentence, list], …]
export function diagnose(answer, right, mistakes, tolerance = 1e-3) {
  const near = (value) => {
    const size = Math.max(...value.map(Math.abs));
    return Math.max(...value.map((v, k) => Math.abs(answer[k] - v))) <= tolerance * (size || 1);
  };
  if (near(right)) return { verdict: "right" };
  const found = mistakes.find(([, wrong]) => near(wrong));
  if (found) return { verdict: "mistake", sentence: found[0] };
  return { verdict: near(right.map((v) => -v)) ? "flipped" : "other" };
}
