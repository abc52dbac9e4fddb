"""The page "The Python of this book": its examples are run, and what it explains is what the chapters use."""

import re

import numpy as np
import pytest

import backprop
import backprop.examples
from conftest import ROOT

TEXT = (ROOT / "chapters" / "python.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"\| `([^`|]+)` → `([^`|]+)` \|$", TEXT, re.M)


def test_every_example_is_found():
    assert len(EXAMPLES) == TEXT.count("→") >= 14


@pytest.mark.parametrize("source, value", EXAMPLES, ids=[source for source, _ in EXAMPLES])
def test_an_example_gives_what_the_page_says(source, value):
    result = eval(source, {"np": np})  # noqa: S307
    assert np.asarray(result).tolist() == eval(value)  # noqa: S307


def test_the_books_own_words_exist():
    net = backprop.examples.NET
    for name in ("forward", "predict", "cost", "gradients", "replace"):
        assert f"NET.{name}" in TEXT and callable(getattr(net, name))
    for name in ("with_bias", "without_bias", "central_difference", "sigmoid_prime"):
        assert f"`{name}(" in TEXT and callable(getattr(backprop, name))
