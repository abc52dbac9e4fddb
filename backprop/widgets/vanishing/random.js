// Random numbers of the page's own: the same seed gives the same numbers in every browser.

// xorshift32 (Marsaglia 2003), from 0 up to 1. Quick, because up to 400,000 numbers are drawn for one picture.
export function xorshift(seed) {
  const state = new Int32Array([Math.imul(seed + 1, 0x9e3779b1)]); // seeds next to each other must not start alike
  const next = () => {
    let s = state[0];
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    state[0] = s;
    return ((s >>> 0) - 1) * 2.3283064365386963e-10; // 0 never comes, so less 1; times 2^-32
  };
  for (let k = 0; k < 8; k++) next();
  return next;
}

// Normal numbers, two at a time from a point in the unit disc (Marsaglia's polar form of Box and Muller, without sine and cosine)
export function fillNormals(out, uniform) {
  for (let k = 0; k < out.length; k += 2) {
    let x;
    let y;
    let square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const r = Math.sqrt((-2 * Math.log(square)) / square);
    out[k] = r * x;
    if (k + 1 < out.length) out[k + 1] = r * y;
  }
  return out;
}
