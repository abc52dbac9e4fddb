"""Where displayed formulas may break: nothing gets lost, and lines end where a reader would end them."""

import re
import sys

import pytest
from chapter_text import CHAPTERS, cells_of

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book" / "ext"))
import formula_rows  # noqa: E402
from formula_rows import breakable, formula  # noqa: E402

PAGES = sorted([*CHAPTERS.glob("*.ipynb"), *CHAPTERS.glob("*.md")])


def formulas_of(path):
    if path.suffix == ".md":
        text = path.read_text(encoding="utf-8")
    else:
        text = "\n".join("".join(cell["source"]) for cell in cells_of(path) if cell["cell_type"] == "markdown")
    return re.findall(r"\$\$(.*?)\$\$", text, re.S)


def broken(tex):
    """The lines that a formula falls into when each may end where it can."""
    return [re.sub(r"\\nobreak ?", "", line).strip() for line in breakable(tex).split(r"\allowbreak ")]


def bare(tex):
    """What is to be seen in TeX: without rooms, ends of rows and what encloses it all."""
    tex = re.sub(r"\\(?:allowbreak|nobreak|quad|qquad)(?![a-zA-Z])|\\\\(?:\[[^\]]*\])?|\\[;,:!]|[&\s{}]", "", tex)
    return re.sub(r"\\boxed|\\(?:begin|end)(?:aligned|gathered)", "", tex).removesuffix("\\")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_rows_and_breaks_lose_nothing(path):
    for tex in formulas_of(path):
        found = formula(tex)
        seen = "".join(breakable(part) for row in found.rows for part in (*row.cells, *row.conts))
        assert bare(seen) == bare(tex)


def test_the_book_has_formulas_to_look_at():
    assert sum(map(len, map(formulas_of, PAGES))) > 200


def test_a_line_ends_before_a_relation_or_a_sum():
    assert broken("a = b + c - d") == ["a", "= b", "+ c", "- d"]
    assert broken(r"\theta \leftarrow \theta - \alpha D") == [r"\theta", r"\leftarrow \theta", r"- \alpha D"]
    assert broken(r"u = 1, \qquad v = 2") == ["u", r"= 1, \qquad", "v", "= 2"]
    assert broken("J := x") == ["J", ":= x"]


def test_signs_fractions_and_short_brackets_stay_whole():
    assert broken("z = -3 + 2 \\cdot (-1)") == ["z", "= -3", "+ 2 \\cdot (-1)"]
    assert broken(r"\frac{a + b}{c}") == [r"\frac{a + b}{c}"]
    assert broken(r"\left( a + b \right)") == [r"\left( a + b \right)"]
    assert broken(r"g(a - b) = \bigl(a - b\bigr)") == ["g(a - b)", r"= \bigl(a - b\bigr)"]
    assert broken(r"1 \text{ for } z > 0") == [r"1 \text{ for } z > 0"]
    assert broken(r"\begin{pmatrix} a + b \\ c \end{pmatrix}") == [r"\begin{pmatrix} a + b \\ c \end{pmatrix}"]


def test_long_brackets_and_long_products_may_break():
    long = " + ".join(f"a_{{{k}}} b_{{{k}}}" for k in range(9))
    assert len(broken(f"x = ({long})")) == 10
    factors = r" \cdot ".join(["0.741365"] * 4)
    assert len(broken(f"x = {factors}")) == 5 and len(broken(r"x = 0.5 \cdot 0.25")) == 2


def test_a_row_that_goes_on_is_joined_and_a_new_relation_is_not():
    found = formula(r"\begin{aligned} z &= a\\ &\quad + b\\[4pt] &= c\\ w &= d \end{aligned}")
    assert [(row.cells, row.conts, row.gap) for row in found.rows] == [
        (("z", "= a"), ("+ b",), ""),
        (("", "= c"), (), "4pt"),
        (("w", "= d"), (), ""),
    ]
    assert (found.kind, found.boxed) == ("aligned", False)


def test_a_key_formula_is_boxed_as_a_whole_only():
    boxed = formula(r"\boxed{\;\begin{aligned} a &= b \\ c &= d \end{aligned}\;}")
    assert boxed.boxed and boxed.kind == "aligned" and len(boxed.rows) == 2
    part = formula(r"\boxed{a} = \boxed{b}")
    assert not part.boxed and part.rows[0].cells == (r"\boxed{a} = \boxed{b}",)
    two = formula(r"\begin{aligned} a &= b \end{aligned} \begin{aligned} c &= d \end{aligned}")
    assert two.kind == "single"


def test_how_wide_a_part_is_counts_what_stands_beside_each_other():
    wide = lambda tex: formula_rows.letters(formula_rows.tokens(tex))  # noqa: E731
    assert wide(r"\frac{abc}{d}") == wide("abc") and wide("a^{2}") < wide("aa") and wide(r"\alpha") == wide("a")
