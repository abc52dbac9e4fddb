"""The page "The Python of this book": its examples are run, and what it explains is what the chapters use."""

import ast
import re
import sys
from itertools import product

import nbformat
import numpy as np
import pytest

import backprop
import backprop.examples
import backprop.widgets
from conftest import ROOT

sys.path.insert(0, str(ROOT / "book"))
import reading_time  # noqa: E402

TEXT = (ROOT / "chapters" / "python.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"\| `([^`|]+)` → `([^`|]+)` \|$", TEXT, re.M)


def test_every_example_is_found():
    assert len(EXAMPLES) == TEXT.count("→") >= 35


@pytest.mark.parametrize("source, value", EXAMPLES, ids=[source for source, _ in EXAMPLES])
def test_an_example_gives_what_the_page_says(source, value):
    result = eval(source, {"np": np, "product": product})  # noqa: S307
    assert np.asarray(result).tolist() == np.asarray(eval(value)).tolist()  # noqa: S307


def test_the_books_own_words_exist():
    net = backprop.examples.NET
    for name in ("forward", "backward", "predict", "cost", "gradients", "gradients_by_example", "replace"):
        assert f"NET.{name}" in TEXT and callable(getattr(net, name))
    for name in ("with_bias", "without_bias", "central_difference", "check_gradients", "sigmoid_prime"):
        assert f"`{name}(" in TEXT and callable(getattr(backprop, name))


def first_reading(path):
    """(the visible code, the Markdown) of a page without its second readings and its exercises."""
    level, second, code, words = 1, None, [], []
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            if not (second or any(tag.startswith("hide") for tag in cell.metadata.get("tags", []))):
                code.append(cell.source)
            continue
        words.append(cell.source)
        for block in reading_time.BLOCKS.finditer(cell.source):
            if not block[1]:
                second = level
                continue
            level = len(block[1])
            if second and level <= second:
                second = None
            if block[2] == "Exercises":
                return code, words
    return code, words


def names_used(code):
    """What is called or looked up in the code, and the kinds of expression that school does not have."""
    for node in ast.walk(ast.parse("\n".join(code))):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        elif type(node) in SIGNS:
            yield SIGNS[type(node)]


SIGNS = {ast.Lambda: "lambda", ast.Starred: "[1, *x]", ast.DictComp: "{l: … for l in D}", ast.ListComp: "for v in x]"}
SIGNS |= {ast.Try: "try: …", ast.AugAssign: "d += 1", ast.MatMult: "A @ B", ast.JoinedStr: 'f"', ast.Slice: "x[1:]"}
SPINE = ["00_one_breath", "01_sigmoid", "02_chain_rule", "03_forward", "04_backward", "10_vanishing"]
PLAIN = {"print"}


@pytest.mark.parametrize("stem", SPINE)
def test_what_a_first_reader_sees_is_explained(stem):
    """Every function, method and sign of the visible cells: here, in the chapter's own words, or made in the chapter."""
    code, words = first_reading(ROOT / "chapters" / f"{stem}.ipynb")
    earlier = [first_reading(ROOT / "chapters" / f"{page}.ipynb") for page in SPINE[: SPINE.index(stem) + 1]]
    made = {node.name for part in code for node in ast.walk(ast.parse(part)) if isinstance(node, ast.FunctionDef)}
    made |= {
        node.id
        for part in code
        for node in ast.walk(ast.parse(part))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    said = "\n".join(
        [
            *re.findall("`([^`]+)`", TEXT),
            *(found for _, texts in earlier for text in texts for found in re.findall("`([^`\n]+)`", text)),
        ]
    )
    activations = set(backprop.functions.ACTIVATIONS)
    known = made | PLAIN | set(backprop.widgets.__all__) | activations | {f"{g}_prime" for g in activations}
    unexplained = {name for name in names_used(code) if name not in known and name not in said}
    assert not unexplained
