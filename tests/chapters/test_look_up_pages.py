"""The pages to look things up: notation, glossary, formula sheet."""

import re

import numpy as np
import pytest
from chapter_text import CHAPTERS, prose

from backprop.examples import NET, THETA, X


def test_notation_page_reads_the_arrays_rightly():
    text = (CHAPTERS / "notation.md").read_text(encoding="utf-8")
    assert "$\\Theta^{(1)}_{23}$ is `Theta[1][1, 3]`" in text and "`net.sizes[l - 1]`" in text
    z = NET.forward(THETA, X).z[2]
    nudged = X + np.array([0, 0, 1.0])  # input 3 up by 1
    moved = NET.forward(THETA, nudged).z[2] - z
    assert moved[:, 1] == pytest.approx(np.full(len(X), THETA[1][1, 3]))


def test_glossary_is_bilingual_sorted_and_linked():
    text = (CHAPTERS / "glossary.md").read_text(encoding="utf-8")
    body = text.split("```{glossary}\n")[1].split("\n```")[0]
    entries = [entry.split("\n") for entry in body.strip().split("\n\n")]
    assert len(entries) >= 50
    english = [entry[0] for entry in entries]
    assert english == sorted(english, key=str.lower) and len(set(english)) == len(english)
    assert len({entry[1] for entry in entries}) == len(entries)
    for _, korean, sentence in entries:
        assert re.search("[가-힣]", korean), korean
        assert re.search(r"\. \[Chapter (\d+)\]\((\d\d)_\w+\.ipynb\)$", sentence), sentence
        number, stem = re.search(r"\[Chapter (\d+)\]\((\d\d)_", sentence).groups()
        assert int(number) == int(stem), sentence


def labelled_formulas():
    """{label: TeX} of the numbered formulas of all chapters."""
    found = {}
    for path in sorted(CHAPTERS.glob("[0-9]*.ipynb")):
        for tex, label in re.findall(
            r"^\$\$\n((?:(?!\$\$).)*?)\n\$\$ \(([\w-]+)\)$", prose(int(path.name[:2])), re.S | re.M
        ):
            assert label not in found, f"{label} is used twice"
            found[label] = tex
    return found


def test_the_formula_sheet_holds_every_boxed_formula():
    formulas = labelled_formulas()
    cited = set(re.findall(r"\{eq\}`([\w-]+)`", (CHAPTERS / "formulas.md").read_text(encoding="utf-8")))
    boxed = {label for label, tex in formulas.items() if r"\boxed" in tex}
    assert len(boxed) > 30
    assert not boxed - cited, "boxed in a chapter, missing from formulas.md"
    assert not cited - set(formulas), "cited in formulas.md, not in any chapter"
