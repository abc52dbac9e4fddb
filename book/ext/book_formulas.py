"""Formulas become HTML while the book is built: KaTeX run by mini-racer, so a page needs no script for its maths.

A displayed formula is set row by row (formula_rows), and its lines break by the width at hand; who hears it hears it
whole, from one MathML. Bad TeX is a Sphinx warning, so that a strict build fails. HTML only; other builders keep
Sphinx's own rendering.
"""

import atexit
import functools
import json
import re
from pathlib import Path

import formula_rows
from docutils import nodes
from py_mini_racer import MiniRacer
from sphinx.locale import _
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

log = logging.getLogger(__name__)

EQREF = r"\\eqref\{([^}]*)\}"

# Everything that KaTeX calls doubtful is an error.
RENDER = """
function render(tex, display, macros, output) {
  try {
    return JSON.stringify({html: katex.renderToString(tex, {displayMode: display, macros: {...macros}, output,
      throwOnError: true, strict: "error"})});
  } catch (error) { return JSON.stringify({error: String(error.message || error)}); }
}
"""


@functools.cache
def engine():
    context = MiniRacer()
    atexit.register(context.close)  # left to the interpreter, its end can wait for ever
    context.eval(Path(__file__).with_name("katex.min.js").read_text(encoding="utf-8"))
    context.eval(RENDER)
    return context


@functools.cache
def katex(tex, display, macros, output="htmlAndMathml"):
    """The HTML of a formula, or KaTeX's complaint: {"html": …} or {"error": …}."""
    return json.loads(engine().call("render", tex, display, dict(macros), output))


def equation(translator, node, label):
    """The number and the address of a labelled equation; None, and a warning, when there is none."""
    equations = translator.builder.env.get_domain("math").equations
    if label not in equations:
        log.warning("equation not found: %s", label, location=node, type="katex")
        return None
    page, number = equations[label]
    anchor = f"equation-{nodes.make_id(label)}"
    chapter = translator.builder.env.toc_fignumbers.get(page, {}).get("displaymath", {}).get(anchor)
    here = translator.builder.current_docname
    uri = "" if page == here else translator.builder.get_relative_uri(here, page)
    return ".".join(map(str, chapter or (number,))), f"{uri}#{anchor}"


def number_only(translator, node):
    r"""A formula's TeX, with each \eqref{label} replaced by the equation's number. (A link there could not be reached
    by keyboard.)
    """

    def number(match):
        found = equation(translator, node, match[1])
        return rf"\text{{({found[0]})}}" if found else r"\text{(?)}"

    return re.sub(EQREF, number, node.astext())


def rendered(translator, node, tex, display, output="htmlAndMathml"):
    """KaTeX's HTML of a part of the formula in node; the bare TeX, and a warning, where KaTeX refuses it."""
    answer = katex(tex, display, tuple(sorted(translator.config.katex_macros.items())), output)
    if "error" in answer:
        log.warning("%s in the formula %s", answer["error"], node.astext(), location=node, type="katex")
        return f"<code>{translator.encode(node.astext())}</code>"
    return answer["html"]


def displayed(translator, node):
    """A displayed formula: what screen readers hear, whole, and what is seen, a row at a time."""
    tex = number_only(translator, node)
    # Sphinx numbers the equations; KaTeX must not number them a second time.
    tex = re.sub(r"\\(begin|end)\{(align|gather|equation|alignat)\}", r"\\\1{\2*}", tex)
    spoken = rendered(translator, node, tex, True, "mathml")
    if spoken.startswith("<code>"):
        return spoken
    formula = formula_rows.formula(tex)
    columns = max(len(row.cells) for row in formula.rows)

    def seen(cell):
        part = "{}" + formula_rows.breakable(cell) if formula.kind != "single" else formula_rows.breakable(cell)
        html = rendered(translator, node, part, True, "html")
        return html.removeprefix('<span class="katex-display">').removesuffix("</span>")

    rows = []
    for row in formula.rows:
        cells = [seen(cell) for cell in row.cells] + [""] * (columns - len(row.cells))
        cells[len(row.cells) - 1] += "".join(f'<span class="math-cont">{seen(cont)}</span>' for cont in row.conts)
        style = f' style="--above: {row.gap}"' if row.gap else ""
        rows.append(
            f'<span class="math-row"{style}>'
            + "".join(f'<span class="math-cell">{cell}</span>' for cell in cells)
            + "</span>"
        )
    look = f"math-rows {formula.kind}{' boxed' if formula.boxed else ''}"
    columns = f' style="--columns: {columns}"' if columns > 1 else ""
    return (
        f'<span class="katex"><span class="katex-mathml">{re.search("<math.*</math>", spoken, re.S)[0]}</span></span>'
        f'<div class="{look}"{columns} aria-hidden="true">{"".join(rows)}</div>'
    )


class Together(SphinxPostTransform):
    """Keeps a formula and the marks that touch it on one line: a browser may break a line beside a formula, even before
    a comma.
    """

    default_priority = 800
    formats = ("html",)

    def run(self, **kwargs):
        for formula in list(self.document.findall(nodes.math)):
            parent, at = formula.parent, formula.parent.index(formula)
            before, after = (
                parent[k] if 0 <= k < len(parent) and isinstance(parent[k], nodes.Text) else ""
                for k in (at - 1, at + 1)
            )
            opening, closing = re.search(r"[^\w\s]*$", before)[0], re.match(r"[^\w\s]*", after)[0]
            if opening or closing:
                group = nodes.inline("", nodes.Text(opening), formula, nodes.Text(closing), classes=["bp-together"])
                start, rest = before.removesuffix(opening), after.removeprefix(closing)
                parent[at - bool(before) : at + 1 + bool(after)] = [nodes.Text(start), group, nodes.Text(rest)]


def visit_math(self, node):
    alone = re.fullmatch(EQREF, node.astext().strip())
    found = alone and equation(self, node, alone[1])
    if found:  # nothing but a reference: a link like any other
        self.body.append(f'<a class="reference internal" href="{found[1]}">({found[0]})</a>')
        raise nodes.SkipNode
    # A formula longer than a line may break where KaTeX would let it, after a relation or a plus sign; the mark behind
    # it may not part from it.
    html = rendered(self, node, number_only(self, node), False).replace(
        '</span><span class="katex-base">', '</span><wbr><span class="katex-base">'
    )
    self.body.append(self.starttag(node, "span", "", CLASS="math") + html + "</span>")
    raise nodes.SkipNode


def visit_displaymath(self, node):
    # The box that scrolls can be reached by keyboard, so it has a role and a name.
    self.body.append(self.starttag(node, "div", CLASS="math"))
    self.body.append('<div class="math-scroll" tabindex="0" role="group" aria-label="%s">' % _("Formula"))
    self.body.append(displayed(self, node) + "</div>")
    if node["number"]:
        self.body.append('<span class="eqno">(%s)' % get_node_equation_number(self, node))
        self.add_permalink_ref(node, _("Link to this equation"))
        self.body.append("</span>")
    self.body.append("</div>\n")
    raise nodes.SkipNode


def setup(app):
    app.add_html_math_renderer("katex", inline_renderers=(visit_math, None), block_renderers=(visit_displaymath, None))
    app.add_config_value("katex_macros", {}, "env")
    app.add_post_transform(Together)
    app.add_css_file("vendor/katex/katex.min.css")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
