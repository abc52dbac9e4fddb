"""Nothing runs out of a page on the right: formulas, code, outputs and tables, on a phone and on a desk, all that folds open."""

import pytest
from test_book import PAGES

OPEN = """() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    for (const part of document.querySelectorAll("section")) part.style.contentVisibility = "visible";
}"""

# A formula may not even scroll; a table may, and then it can be reached by keyboard.
CUT = """() => {
    const found = [];
    const wide = (part) => part.scrollWidth > part.clientWidth + 1;
    const say = (kind, part) => found.push(`${kind}, ${part.scrollWidth} in ${part.clientWidth}: ${part.textContent.slice(0, 80)}`);
    for (const part of document.querySelectorAll("article .math-scroll")) if (wide(part)) say("formula", part);
    for (const part of document.querySelectorAll("article .cell_output:not(.bp-widget-cell), article pre")) {
        if (wide(part)) say("code or output", part);
    }
    for (const part of document.querySelectorAll("article span.math")) {
        const box = part.closest("p, li, td, th, dd, dt, summary, h1, h2, h3, h4, .math-scroll")?.getBoundingClientRect();
        if (box && part.getBoundingClientRect().right > box.right + 2) say("formula in a line", part);
    }
    return found;
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_out(book, visit, name, width):
    page = visit(width=width, height=740).open(book / f"{name}.html")
    page.evaluate(OPEN)
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    hidden = page.evaluate("""() => [...document.querySelectorAll("article .pst-scrollable-table-container, article .table-scroll")]
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.tabIndex < 0).map((part) => part.textContent.slice(0, 60))""")
    assert not hidden, "tables that scroll, and that no key reaches"


def test_a_folded_line_is_copied_as_one(book, visit):
    page = visit(width=360, height=740).open(book / "chapters/04_backward.html")
    lines = page.evaluate("""() => {
        const line = document.querySelector("article pre .long");
        const code = line.closest("pre");
        getSelection().selectAllChildren(code);
        return { height: line.getBoundingClientRect().height, one: parseFloat(getComputedStyle(line).lineHeight) || 16,
                 copied: getSelection().toString(), source: code.textContent };
    }""")
    assert [line for line in lines["copied"].split("\n") if line] == [
        line for line in lines["source"].split("\n") if line
    ]


def test_formulas_use_the_width_that_there_is(book, visit):
    """What a phone shows in two lines stands in one on a desk."""
    heights = {}
    for width in (360, 1280):
        page = visit(width=width, height=740).open(book / "chapters/03_forward.html")
        heights[width] = page.evaluate("""() => [...document.querySelectorAll(".math-rows:has(.math-cont)")]
            .map((rows) => [...rows.querySelectorAll(".math-cont")].filter((part) => getComputedStyle(part).display === "block").length)""")
    assert sum(heights[360]) > 10 and sum(heights[1280]) == 0
