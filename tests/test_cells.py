"""Code and printed outputs on a narrow page: lines fold, and no letter is lost."""

import html
import re
import sys
from types import SimpleNamespace

from docutils import nodes

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book" / "ext"))
from book_cells import NARROW, align_numbers, fold_lines  # noqa: E402

SHORT, LONG = "x = 1", "    total = " + " + ".join(["weight &lt; input"] * 5)


def text(body):
    return html.unescape(re.sub(r"<[^>]*>", "", body))


def page(*lines):
    return "<p>before</p><div><pre><span></span>" + "\n".join(lines) + "\n</pre></div><p>after</p>"


def test_long_lines_become_blocks_and_the_text_stays():
    before = page(SHORT, f'<span class="k">{LONG}</span>', "", SHORT)
    after = fold_lines(before)
    assert text(after) == text(before)
    assert after.count('class="long"') == 1 and 'style="--in: 4"' in after
    assert f"--letters: {len(html.unescape(LONG))}" in after


def test_a_line_as_wide_as_a_phone_stays_as_it_is():
    assert fold_lines(page("a" * NARROW, SHORT)) == page("a" * NARROW, SHORT)
    assert 'class="long"' in fold_lines(page("a" * (NARROW + 1)))


def test_what_stands_outside_of_code_is_untouched():
    assert fold_lines(f"<p>{LONG}</p>") == f"<p>{LONG}</p>"


def a_table(head, rows):
    def row(texts):
        return nodes.row("", *(nodes.entry("", nodes.paragraph("", text)) for text in texts))

    group = nodes.tgroup("", nodes.thead("", row(head)), nodes.tbody("", *map(row, rows)), cols=len(head))
    return nodes.container("", nodes.table("", group))


def test_columns_of_numbers_stand_on_the_point():
    tree = a_table(["name", "J", "share"], [["a", "−0.43", "12 %"], ["b", "10", "few"], ["c", "1.5", "3 %"]])
    align_numbers(SimpleNamespace(builder=SimpleNamespace(format="html")), tree, "page")
    cells = [entry for entry in tree.findall(nodes.entry)]
    assert [cell.astext() for cell in cells if "number" in cell["classes"]] == [
        "J",
        "−0.43",
        "10\u2007\u2007\u2008",
        "1.5\u2007",
    ]
