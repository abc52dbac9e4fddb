"""Tables of results: what stands in which cell, as HTML and as text, and where the points are."""

import doctest
import xml.etree.ElementTree as ET

import pytest

from backprop import tables
from backprop.tables import table

HEAD = {"bug": "", "cosine": ".2f", "steps": "d", "λ": ""}
ROWS = [("delta_sign <b>", -0.58, 60, 0.1), ("prime_of_a", 1.0, 3, 10), ("none", "all & right", None, 0.25)]


def parsed(shown):
    return ET.fromstring(shown._repr_html_())


def words(element):
    return "".join(element.itertext())


def test_text_stands_in_columns_with_the_points_under_each_other():
    lines = repr(table(HEAD, ROWS)).splitlines()
    assert lines == [
        "bug                  cosine  steps      λ",
        "delta_sign <b>        -0.58     60   0.1",
        "prime_of_a             1.00      3  10",
        "none            all & right          0.25",
    ]
    assert len({line.index(".", 30) for line in (lines[1], lines[3])}) == 1
    assert str(table(HEAD, ROWS)) == repr(table(HEAD, ROWS))


def test_long_words_of_the_last_column_go_on_in_the_next_line():
    sentence = " ".join(["word"] * 30)
    lines = repr(table({"a": ".2f", "what": ""}, [(1, sentence), (10, "short")])).splitlines()
    assert max(map(len, lines)) <= 80 and len(lines) == 5 and lines[2].startswith("       word")
    assert " ".join(" ".join(lines[1:4]).split()) == f"1.00 {sentence}"
    assert sentence in words(parsed(table(["a", "what"], [(1, sentence)])))


def test_html_has_a_head_for_each_column_and_for_each_row():
    tree = parsed(table(HEAD, ROWS))
    assert [words(cell) for cell in tree.find("thead/tr")] == list(HEAD)
    assert {cell.get("scope") for cell in tree.find("thead/tr")} == {"col"}
    assert {cell.tag for cell in tree.find("thead/tr")} == {"th"}
    body = tree.findall("tbody/tr")
    assert [[words(cell) for cell in row] for row in body] == [
        ["delta_sign <b>", "−0.58", "60", "0.1"],
        ["prime_of_a", "1.00", "3", "10"],
        ["none", "all & right", "", "0.25"],
    ]
    for row in body:
        assert [cell.tag for cell in row] == ["th", "td", "td", "td"] and row[0].get("scope") == "row"


def test_numbers_are_aligned_on_the_right_and_words_on_the_left():
    tree = parsed(table(HEAD, ROWS))
    for row in [tree.find("thead/tr"), *tree.findall("tbody/tr")]:
        assert [cell.get("style") for cell in row] == ["text-align: left"] + 3 * ["text-align: right"]
    rooms = [row[3].find("span") for row in tree.findall("tbody/tr")]
    assert [room.get("style") if room is not None else None for room in rooms] == [
        "padding-right: 1ch",  # 0.1 under 0.25: one digit less
        "padding-right: 2.5ch",  # 10: a point and two digits less
        None,
    ]


def test_names_alone_make_a_head_and_no_rows_make_an_empty_table():
    shown = table(["a", "b"], [])
    assert repr(shown) == "a  b" and not parsed(shown).findall("tbody/tr")


@pytest.mark.parametrize("head, rows, said", [
    (["a", "b"], [(1, 2), (3,)], "row 1 has 1 cells, expected 2: a, b"),
    (["a", "b"], [(1, 2, 3)], "row 0 has 3 cells, expected 2: a, b"),
    ([], [], "head is []"),
    (["a", "a"], [(1, 2)], "expected names that differ"),
])  # fmt: skip
def test_a_table_that_does_not_fit_is_refused(head, rows, said):
    with pytest.raises(ValueError, match=said.replace("[", r"\[")):
        table(head, rows)


def test_the_example_of_the_docstring():
    assert doctest.testmod(tables) == (0, 1)


def test_a_corner_without_a_name_is_no_header():
    corner, other = parsed(table({"": "", "J": ".2f"}, [("start", 1.0)])).find("thead/tr")
    assert (corner.tag, corner.get("scope"), corner.text) == ("td", None, None)
    assert (other.tag, other.get("scope"), other.text) == ("th", "col", "J")
