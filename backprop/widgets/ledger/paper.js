// What paper shows: every number of the first state in a table, a column for each example.

import { fill, h, math, show } from "../kit/index.js";
import { short } from "./writer.js";

const symbol = (base, l, j) => math(`${base}^{(${l})}_{${j}}`);

export function printed(N, W) {
  const head = [W.quantityName, ...N.X.map((_, n) => fill(W.example, { n: n + 1 }))];
  const line = (name, values) => [name, ...N.X.map((_, n) => values(n))];
  const first = (text) => (n) => (n === 0 ? text : "");
  const weight = (l, j, i) => {
    const name = math(`\\Theta^{(${l})}_{${j}${i}} , \\, D^{(${l})}_{${j}${i}}`);
    return line(h("span", {}, name), first(`${short(N.Theta[l][j - 1][i], true)}, ${show(N.D[l][j - 1][i])}`));
  };
  const of = (rows, make) => rows[0].flatMap((_, k) => make(k));
  const rows = [
    ...of(N.X, (k) => [line(`x${k + 1}`, (n) => short(N.X[n][k], true))]),
    ...[2, 3].flatMap((l) =>
      of(N.z[l], (k) => [
        line(symbol("z", l, k + 1), (n) => show(N.z[l][n][k])),
        line(symbol("a", l, k + 1), (n) => show(N.a[l][n][k])),
      ]),
    ),
    ...of(N.Y, (k) => [
      line(`y${k + 1}`, (n) => short(N.Y[n][k], true)),
      line(math(`J_${k + 1}`), (n) => show(N.parts.each[n][k])),
    ]),
    ...[3, 2].flatMap((l) => of(N.delta[l], (k) => [line(symbol("\\delta", l, k + 1), (n) => show(N.delta[l][n][k]))])),
    ...[1, 2].flatMap((l) => N.Theta[l].flatMap((row, r) => row.map((_, i) => weight(l, r + 1, i)))),
    line("J", first(show(N.parts.J))),
  ];
  return { head, rows };
}
