"""Worksheets: one page for each student, with their numbers and no result; the key with every result."""

import re

import numpy as np
import pytest

from course import made_class, pages, personal, worksheets

SEED = "2026"


def text_of(html):
    """What is read, formulas without the part that only screen readers get."""
    html = re.sub(r'<span class="katex-mathml">.*?</span>(?=<span class="katex-html")', "", html, flags=re.S)
    return re.sub(r"<[^>]*>", " ", html)


def values(html):
    return [float(text.replace("−", "-")) for text in re.findall(r'<td class="result">([^<]*)</td>', html)]


@pytest.mark.parametrize("student", ["s001", "s017", "ada"])
def test_the_key_holds_the_ledger_by_plain_arithmetic(student):
    own = personal.numbers(student, SEED)
    T1, T2, x, y = own["Theta"][1], own["Theta"][2], own["x"], own["y"]
    g = lambda z: 1 / (1 + np.exp(-z))
    z2 = [row[0] + sum(w * v for w, v in zip(row[1:], x)) for row in T1]
    a2 = [g(z) for z in z2]
    z3 = [row[0] + sum(w * v for w, v in zip(row[1:], a2)) for row in T2]
    a3 = [g(z) for z in z3]
    J = [-np.log(a if label else 1 - a) for a, label in zip(a3, y)]
    d3 = [a - label for a, label in zip(a3, y)]
    back = []
    for j in (0, 1):
        paths = [d3[k] * T2[k][j + 1] for k in (0, 1)]
        slope = a2[j] * (1 - a2[j])
        back += [*paths, slope, sum(paths) * slope]
    wanted = [*z2, *a2, *z3, *a3, *J, sum(J), *d3, *back]
    assert np.abs(np.array(values(worksheets.sheet(student, SEED, filled=True))) - wanted).max() <= 5.1e-5


def test_the_sheet_has_the_numbers_and_no_result():
    for student in ("s001", "s002", "s003"):
        sheet = worksheets.sheet(student, SEED)
        assert set(re.findall(r'<td class="result">([^<]*)</td>', sheet)) == {""}
        shown = text_of(sheet)
        for value in np.concatenate([worksheets.numbers(student, SEED)["Theta"][l].ravel() for l in (1, 2)]):
            assert f"{abs(value):g}" in shown
        for value in made_class.on_paper(student, SEED):
            assert f"{abs(value):.4f}" not in sheet
        assert student in shown and SEED in shown


def test_bad_tex_is_an_error():
    with pytest.raises(ValueError, match="frac"):
        pages.formula(r"\frac{1")


def test_one_page_for_each_student(tmp_path, browser):
    """The PDFs, by the browser of this machine, and the pages."""
    made = worksheets.write(["s001", "s002", "s003"], SEED, tmp_path)
    assert [path.name for path in made] == ["worksheets.pdf", "key.pdf"]
    for path in made:
        data = path.read_bytes()
        assert data.startswith(b"%PDF") and len(re.findall(rb"/Type\s*/Page[^s]", data)) == 3


def test_without_a_browser_the_pages_are_there(tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "browser", lambda: None)
    made = worksheets.write(["s001"], SEED, tmp_path)
    assert [path.name for path in made] == ["worksheets.html", "key.html"]
    assert (tmp_path / "katex" / "katex.min.css").exists()


def test_the_page_opens_with_nothing_wrong(tmp_path, visit, monkeypatch):
    monkeypatch.setattr(pages, "browser", lambda: None)
    seen = visit()
    page = seen.open(worksheets.write(["s001", "s002"], SEED, tmp_path)[0])
    assert page.locator("section").count() == 2 and page.locator(".katex-error").count() == 0
    wide = page.evaluate(
        "[...document.querySelectorAll('td.how')].filter(td => td.scrollWidth > td.clientWidth).length"
    )
    assert wide == 0 and seen.problems == []
