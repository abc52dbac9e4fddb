"""The ledger's drawing beside chapters 3 and 4: each paragraph that names a step is about the number that the step finds."""

import json
import re

import nbformat
import pytest
from widget_pages import ROOT, evaluate, run

from backprop.widgets.ledger import Ledger

MARK = re.compile(r'<span data-step="(\w+)"></span>')


def text_of(page):
    """Prose and what its cells print, in order."""
    cells = nbformat.read(ROOT / "chapters" / f"{page}.ipynb", 4).cells
    printed = lambda cell: "\n".join(str(out.get("text", "")) for out in cell.outputs if out.output_type == "stream")
    return "\n\n".join(cell.source if cell.cell_type == "markdown" else printed(cell) for cell in cells)


def runs_in(text):
    """[[(step, the text from here to the next mark), …] for each run]; a run ends at "end"."""
    runs, run_ = [], []
    marks = [*MARK.finditer(text)]
    for mark, after in zip(marks, [*marks[1:], None]):
        if mark[1] == "end":
            runs.append(run_)
            run_ = []
        else:
            run_.append((int(mark[1]), text[mark.end() : after.start() if after else None]))
    assert run_ == [], "a run that does not end"
    return runs


@pytest.fixture(scope="module")
def found():
    """Each step's number, from 1, in four digits without its sign."""
    one = json.loads(json.dumps(Ledger().get_state(["Theta", "X", "Y", "cost", "lam", "alpha"])))
    js = "(state) => { const N = numbers.numbersOf(state); return stepsOf(N.net.sizes, N.m).map((step) => numberOf(N, step)); }"
    return {k: f"{abs(value):.4f}".rstrip("0") for k, value in enumerate(run("ledger", js, [[one]])[0], start=1)}


@pytest.mark.parametrize("page, own", [("03_forward", {1, 2, 4, 6}), ("04_backward", {12, 14, 15, 18, 19, 21, 27})])
def test_a_paragraph_names_the_step_that_it_is_about(page, own, found):
    """All the numbers stand in the chapter; those of the `own` steps in the very paragraphs that name them."""
    text = text_of(page)
    (steps,) = runs_in(text)
    assert own <= {step for step, _ in steps}
    for step, _ in steps:
        assert found[step] in text or page == "04_backward" and found[step] == "0.5637", step  # the cost is chapter 3's
    told = {step for step, here in steps if found[step] in here}
    assert own <= told


def test_marks_are_gathered_into_runs():
    marks = [{"dataset": {"step": step}} for step in ["1", "2", "end", "end", "5", "end", "7"]]
    js = f"runsOf({json.dumps(marks)}).map(({{ marks, end }}) => [marks.map((m) => m.dataset.step), end && end.dataset.step])"
    assert evaluate("ledger", js) == [[["1", "2"], "end"], [["5"], "end"], [["7"], None]]


# ---- in the built pages ----

# What of the page the drawing covers, and whether it is whole on the screen
COVERED = """() => {
  const box = document.querySelector(".pin-box").getBoundingClientRect(), track = document.querySelector(".pin-track").getBoundingClientRect();
  const apart = (b) => b.width === 0 || b.right <= box.left || b.left >= box.right || b.bottom <= box.top || b.top >= box.bottom;
  const met = [...document.querySelectorAll("article :is(p, pre, table, img, .katex, .math, h2, h3), nav a, footer")].filter((e) => !e.closest(".pin-track")
    && e.checkVisibility() && !apart(e.getBoundingClientRect())).map((e) => e.outerHTML.slice(0, 80));
  return [met, box.right <= document.documentElement.clientWidth, box.bottom <= track.bottom + 1]; }"""


@pytest.mark.parametrize("width", [1280, 1600])
@pytest.mark.parametrize("page", ["03_forward", "04_backward"])
def test_the_drawing_covers_nothing(book, visit, page, width):
    p = visit(width=width, height=720).page
    p.goto((book / "chapters" / f"{page}.html").as_uri())
    p.wait_for_selector(".pin-track", state="attached")
    marks = p.locator("[data-step]:not([data-step=end])")
    seen = set()
    for k in range(0, marks.count(), 3):
        marks.nth(k).evaluate("(e) => { e.parentNode.scrollIntoView(); scrollBy(0, -150) }")
        step = int(marks.nth(k).get_attribute("data-step"))
        p.wait_for_function(  # this paragraph's step, or where two are short, the next one's
            "(steps) => steps.includes(parseInt(document.querySelector('.pin-box .pin-title').textContent))",
            arg=[step, step + 1],
        )
        met, inside, ends = p.evaluate(COVERED)
        assert (met, inside, ends) == ([], True, True), k
        seen.add(p.locator(".pin-box .pin-title").inner_text())
    assert len(seen) > 2
    assert p.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("page", ["03_forward", "04_backward"])
def test_on_a_phone_nothing_is_pinned_and_the_stage_is_one_screen(book, visit, page):
    p = visit(width=360, height=640, has_touch=True, is_mobile=True).page
    p.goto((book / "chapters" / f"{page}.html").as_uri())
    p.wait_for_selector(".ledger-stage", state="attached")
    assert not p.locator(".pin-track").first.is_visible() and not p.locator(".pin-still").first.is_visible()
    p.locator(".ledger-stage").evaluate("(e) => e.scrollIntoView()")
    for part in (".bpw-live", ".ledger-net", ".ledger-cell >> nth=1", ".ledger-dock"):
        box = p.locator(f".ledger-stage {part}").first.bounding_box()
        assert -0.5 <= box["y"] and box["y"] + box["height"] <= 640.5, part


def test_the_ledger_is_wider_than_the_text(book, visit):
    p = visit(width=1440, height=800).page
    p.goto((book / "chapters" / "04_backward.html").as_uri())
    p.wait_for_selector(".ledger-stage.wide", state="attached")
    wide, text = (
        p.locator(".bp-ledger .bpw").first.bounding_box(),
        p.locator("[data-step='15']").first.locator("..").bounding_box(),
    )
    assert wide["width"] > 1.3 * text["width"] and wide["x"] + wide["width"] <= 1440
