"""The page "The package": every public name with its types, and the docstrings' formulas set."""

import doctest
import html
import inspect
import re
import sys

import pytest

import backprop
from conftest import ROOT

sys.path.insert(0, str(ROOT / "book" / "ext"))
import book_api  # noqa: E402

TEXT = (ROOT / "chapters/api.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(book):
    return (book / "chapters/api.html").read_text(encoding="utf-8")


def test_every_public_name_is_on_the_page_with_its_types(page):
    missing, untyped = [], []
    for name in backprop.__all__:
        thing = getattr(backprop, name)
        if not (inspect.isfunction(thing) or inspect.isclass(thing)):
            if f"`{name}`" not in TEXT:  # a dictionary or a type: a word of the text
                missing.append(name)
            continue
        found = re.search(rf'<dt class="sig [^>]*id="{re.escape(thing.__module__)}\.{name}".*?</dt>', page, re.S)
        if not found:
            missing.append(name)
            continue
        said = html.unescape(re.sub(r"<[^>]+>", "", found[0]))
        wanted = [each for each in inspect.signature(thing).parameters if each != "self"]
        untyped += [f"{name}: {each}" for each in wanted if not re.search(rf"\b{each}: ?\S", said)]
    assert not missing and not untyped


def test_no_type_is_written_out(page):
    """`Weights` and `Array`, as in the source, not what they stand for; and no address of a function."""
    signatures = " ".join(re.findall(r'<dt class="sig.*?</dt>', page, re.S))
    assert not re.findall(r"ndarray|Mapping\[int, Array|typing|numpy\.| at 0x", re.sub(r"<[^>]+>", "", signatures))


def test_formulas_are_set(page):
    assert page.count('class="math-rows') >= 35 and "katex-error" not in page


@pytest.mark.parametrize(
    "plain, tex",
    [
        ("1/m sum_i J_i + lambda/2m sum Theta_ji^2", r"\tfrac1m \sum_i J_i + \frac{\lambda}{2m} \sum \Theta_{ji}^{2}"),
        ("D(l) = dJ/dTheta(l)", r"D^{(l)} = \frac{\partial J}{\partial \Theta^{(l)}}"),
        ("z(l+1) = [1, a(l)] Theta(l)^T", r"z^{(l+1)} = [1, a^{(l)}] (\Theta^{(l)})^{T}"),
        ("W ~ N(0, 2 / n_in)", r"W \sim N(0, 2 / n_{in})"),
        ("v / (sqrt(v / (1 - beta2^t)) + eps)", r"v / (\sqrt{v / (1 - \beta_2^{t})} + \varepsilon)"),
        ("a_k = e^(z_k) / sum_j e^(z_j)", r"a_k = e^{z_k} / \sum_j e^{z_j}"),
    ],
)
def test_plain_formulas_become_tex(plain, tex):
    assert re.sub(r" +(?=[\^_) ])", "", book_api.tex(plain)) == tex


def test_a_docstring_is_taken_apart():
    lines = ["g(z) = e^z, elementwise, any shape.", "", "z: a number_ of |any| *kind*.  h: the step."]
    assert list(book_api.paragraphs(lines)) == [
        ".. math::",
        "",
        "   g(z) = e^{z}",
        "",
        "Elementwise, any shape.",
        "",
        "",
        "",
        r"- *z*: a number\_ of \|any\| \*kind\*.",
        "",
        "- *h*: the step.",
        "",
    ]
    assert doctest.testmod(book_api).failed == 0
