"""Ledgers to fill in with a pencil: one page for each student, with numbers of their own, and the key.

    python -m course.worksheets --seed 2027 --students list.txt     into _course/worksheets

The numbers are those of assignment 1 for the same seed. A browser of the Chromium family makes the PDFs; without one
the pages are there all the same, and any browser prints them.
"""

import argparse
import sys
from html import escape
from pathlib import Path

from backprop import Network
from backprop.functions import sigmoid_prime

from .assignments import students_from
from .pages import document, formula, pdf, put_katex
from .personal import numbers

ROOT = Path(__file__).resolve().parent.parent
SHEETS = ROOT / "_course" / "worksheets"
NET = Network((3, 2, 2))

STYLE = """
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 10.5pt/1.35 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: #000; background: #fff; }
section { break-after: page; max-width: 182mm; margin: 0 auto; padding: 2mm 0; }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1.5pt solid #000; }
h1 { font-size: 14pt; margin: 0; } h2 { font-size: 10.5pt; margin: 2mm 0 .8mm; }
.given { display: flex; justify-content: space-between; align-items: center; gap: 3mm; margin: 2mm 0; }
.given svg { width: 48mm; }
table { border-collapse: collapse; width: 100%; }
td, th { border: .6pt solid #666; padding: 0 2mm; height: 6.6mm; font-weight: normal; text-align: left; }
thead th { height: 4.4mm; font-size: 8.5pt; background: #eee; }
th.name { width: 17mm; } td.how { width: 55mm; font-size: 9pt; } td.result { width: 24mm; text-align: right; }
.grids { display: flex; gap: 8mm; align-items: start; }
.grids td { width: 19mm; text-align: right; } .grids table { width: auto; }
.step { margin: 2mm 0 0; }
.note { font-size: 8.5pt; margin: 1.5mm 0 0; }
@media screen { section { border-bottom: 1px dashed #999; margin-bottom: 8mm; } }
"""


def ledger(student, seed):
    """(own numbers, [(name, how, value) …] forward, the same backward, {layer: D}), all by the package."""
    own = numbers(student, seed)
    Theta, x, y = own["Theta"], own["x"][None], own["y"][None]
    trace = NET.backward(Theta, NET.forward(Theta, x), y)
    z, a, delta = ({l: part[0] for l, part in each.items()} for each in (trace.z, trace.a, trace.delta))
    costs = [NET.replace(sizes=(3, 2, 1)).cost({1: Theta[1], 2: Theta[2][[k]]}, x, y[:, [k]]) for k in (0, 1)]
    forward = []
    for l, count in ((2, 3), (3, 2)):
        before = "x" if l == 2 else "a^{(2)}"
        terms = " + ".join(rf"\Theta_{{j{i}}}\,{before}_{i}" for i in range(1, count + 1))
        forward += [(rf"z^{{({l})}}_{j + 1}", rf"\Theta_{{j0}} + {terms}", z[l][j]) for j in (0, 1)]
        forward += [(rf"a^{{({l})}}_{j + 1}", r"1 / (1 + e^{-z})", a[l][j]) for j in (0, 1)]
    forward += [(rf"J_{k + 1}", r"-\log a,\text{ or } -\log(1 - a)", costs[k]) for k in (0, 1)]
    forward += [("J", "J_1 + J_2", sum(costs))]
    backward = [(rf"\delta^{{(3)}}_{k + 1}", "a - y", delta[3][k]) for k in (0, 1)]
    for j in (0, 1):
        paths = delta[3] * Theta[2][:, j + 1]
        backward += [
            (rf"\text{{via }} {k + 1}", rf"\delta^{{(3)}}_{k + 1}\,\Theta^{{(2)}}_{{{k + 1}{j + 1}}}", paths[k])
            for k in (0, 1)
        ]
        backward += [(rf"g'_{j + 1}", r"a\,(1 - a)", sigmoid_prime(z[2][j]))]
        backward += [(rf"\delta^{{(2)}}_{j + 1}", r"(\text{sum of the two}) \cdot g'", delta[2][j])]
    return own, forward, backward, NET.gradients(Theta, x, y)


def rows(lines, filled):
    result = lambda value: f"{value:.4f}".replace("-", "−") if filled else ""
    cells = "".join(
        f'<tr><th scope="row" class="name">{formula(name)}</th><td class="how">{formula(how)}</td><td></td>'
        f'<td class="result">{result(value)}</td></tr>'
        for name, how, value in lines
    )
    head = "<tr><th>number</th><th>how</th><th>working</th><th>value</th></tr>"
    return f"<table><thead>{head}</thead><tbody>{cells}</tbody></table>"


def grid(l, D, filled):
    value = lambda number: f"{number:.4f}".replace("-", "−") if filled else ""
    head = "".join(f"<th>{'bias' if i == 0 else f'from {i}'}</th>" for i in range(D.shape[1]))
    body = "".join(
        f'<tr><th scope="row">to {j + 1}</th>' + "".join(f"<td>{value(number)}</td>" for number in row) + "</tr>"
        for j, row in enumerate(D)
    )
    table = f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f"<div>{formula(f'D^{{({l})}}')}{table}</div>"


def matrix(rows):
    text = r" \\ ".join(" & ".join(f"{value:g}" for value in row) for row in rows)
    return rf"\begin{{pmatrix}} {text} \end{{pmatrix}}"


def row(values):
    return "(" + r",\ ".join(f"{value:g}" for value in values) + ")"


def picture():
    """The network, bias units left out, with the names of its units."""
    places = {1: [(25, 20), (25, 60), (25, 100)], 2: [(105, 36), (105, 84)], 3: [(185, 36), (185, 84)]}
    names = {1: "x₁ x₂ x₃".split(), 2: ["1", "2"], 3: ["1", "2"]}
    lines = [
        f'<line x1="{a[0]}" y1="{a[1]}" x2="{b[0]}" y2="{b[1]}" stroke="#777"/>'
        for l in (1, 2)
        for a in places[l]
        for b in places[l + 1]
    ]
    units = [
        f'<circle cx="{x}" cy="{y}" r="13" fill="#fff" stroke="#000"/>'
        f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-size="12">{name}</text>'
        for l in places
        for (x, y), name in zip(places[l], names[l])
    ]
    heads = [
        f'<text x="{x}" y="132" text-anchor="middle" font-size="11">layer {l}</text>'
        for l, x in ((1, 25), (2, 105), (3, 185))
    ]
    label = "Three inputs, two hidden units, two outputs, each connected with all of the next layer"
    return f'<svg viewBox="0 0 210 138" role="img" aria-label="{label}">{"".join(lines + units + heads)}</svg>'


def sheet(student, seed, filled=False):
    """A page: what is given, and a ledger to fill in, or filled in."""
    own, forward, backward, D = ledger(student, seed)
    given = [
        rf"\Theta^{{(1)}} = {matrix(own['Theta'][1])}",
        rf"\Theta^{{(2)}} = {matrix(own['Theta'][2])}",
        rf"x = {row(own['x'])} \quad y = {row(own['y'])}",
    ]
    formulas = "".join(f"<p style='margin:1mm 0'>{formula(tex)}</p>" for tex in given)
    what = "Key" if filled else "Ledger"
    weight = formula(r"\Theta^{(2)}_{11}")
    new = own["Theta"][2][0, 1] - 0.5 * D[2][0, 1]
    step = f"<b>{new:.4f}</b>".replace("-", "−") if filled else "…………………"
    whose = f"student <b>{escape(student)}</b> · set {escape(seed)}"
    return f"""<section>
<header><h1>{what}: forward and back by hand</h1><span>{whose}</span></header>
<div class="given"><div>{formulas}</div>{picture()}</div>
<p class="note">Sigmoid units, cross-entropy, one example. The first column of each Θ holds the biases; the first index
says where a weight leads, the second where it comes from. Four decimals on the way.</p>
<h2>Forward</h2>{rows(forward, filled)}
<h2>Back</h2>{rows(backward, filled)}
<h2>The gradient: δ where the weight leads, times a where it comes from</h2>
<div class="grids">{grid(2, D[2], filled)}{grid(1, D[1], filled)}</div>
<p class="step">One step with α = 0.5: {weight} becomes {step}</p>
</section>"""


def write(students, seed, folder=SHEETS):
    """worksheets and key, as pages and, where a browser is found, as PDFs. The files."""
    folder.mkdir(parents=True, exist_ok=True)
    put_katex(folder)
    made = []
    for name, filled in (("worksheets", False), ("key", True)):
        page = folder / f"{name}.html"
        body = "\n".join(sheet(student, seed, filled) for student in students)
        page.write_text(document(name.capitalize(), body, STYLE), encoding="utf-8")
        done = pdf(page, page.with_suffix(".pdf"))
        made.append(page.with_suffix(".pdf") if done else page)
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", default="", help="that of the assignments")
    parser.add_argument("--students", default="20", help="a file of student numbers, or how many")
    wanted = parser.parse_args()
    try:
        made = write(students_from(wanted.students), wanted.seed)
    except (OSError, ValueError) as error:
        sys.exit(str(error))
    print("Print", *made)
    if made[0].suffix == ".html":
        print("No Chromium, Chrome or Edge was found, so there are no PDFs: open the pages and print them.")


if __name__ == "__main__":
    main()
