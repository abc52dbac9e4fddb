"""Figure 7: its sums and its sentences against numpy, without a page; then the keys in Chromium."""

import re

import numpy as np
import pytest
from by_hand import EACH
from traitlets import TraitError
from widget_pages import evaluate, far, field, live, run

from backprop.examples import THETA, X, Y
from backprop.widgets.row_times_column import RowTimesColumn

PRODUCTS = RowTimesColumn().products
CELLS = [
    pytest.param(kind, row, column, id=f"{kind}-{row}-{column}")
    for kind, each in PRODUCTS.items()
    for row in range(1, len(each["left"]) + 1)
    for column in range(1, len(each["right"][0]) + 1)
]


def of_numpy(kind):
    """The product by the formulas of the chapters, from the weights and examples alone."""
    g = lambda z: 1 / (1 + np.exp(-z))
    ones = np.hstack([np.ones((3, 1)), X])
    a_2 = g(ones @ THETA[1].T)
    delta_3 = g(np.hstack([np.ones((3, 1)), a_2]) @ THETA[2].T) - Y
    back = delta_3 @ THETA[2][:, 1:]
    return {
        "one": (THETA[1] @ ones[0])[:, None],
        "batch": ones @ THETA[1].T,
        "back": back[:1].T,
        "gradient": (back * a_2 * (1 - a_2)).T @ ones,
    }[kind]


def say(kind, row, column):
    lit = f"numbers.cellAt({PRODUCTS[kind]}, {row}, {column})"
    sentence, formulas = evaluate("row_times_column", f"[sentence('{kind}', {lit}, words), formulas('{kind}', {lit})]")
    return sentence, formulas[1]


def read(text):
    return float(text.replace("−", "-").strip("() "))


@pytest.mark.parametrize("kind", PRODUCTS)
def test_the_product_is_that_of_numpy(kind):
    found = evaluate("row_times_column", f"numbers.productOf({PRODUCTS[kind]})")
    assert far(found, of_numpy(kind)) < 1e-12


def test_any_product_is_that_of_numpy():
    rng = np.random.default_rng(7)
    pairs = [(rng.normal(size=(r, k)), rng.normal(size=(k, c))) for r, k, c in rng.integers(1, 6, (1000, 3))]
    cells = [(rng.integers(len(A)) + 1, rng.integers(B.shape[1]) + 1) for A, B in pairs]
    rows = [
        [{"left": A.tolist(), "right": B.tolist()}, int(r), int(c)] for (A, B), (r, c) in zip(pairs, cells, strict=True)
    ]
    whole = run("row_times_column", "(factors) => numbers.productOf(factors)", [row[:1] for row in rows])
    one = run("row_times_column", "(factors, r, c) => numbers.cellAt(factors, r, c).value", rows)
    for (A, B), (r, c), product, value in zip(pairs, cells, whole, one, strict=True):
        assert far(product, A @ B) < 1e-12
        assert abs(value - (A @ B)[r - 1, c - 1]) < 1e-12 * np.abs(A[r - 1] * B[:, c - 1]).sum()


@pytest.mark.parametrize("kind, row, column", CELLS)
def test_the_sum_is_written_with_its_numbers(kind, row, column):
    """The factors are the row and the column, in order; they add up to numpy's cell; = where nothing was rounded."""
    sentence, formula = say(kind, row, column)
    told = re.fullmatch(
        r"Row (\d) of (\S+|\[1, [xX]\]) times column (\d) of (.+?): (.+?) ([=≈]) (\S+)\. .+\.", sentence
    )
    assert told and (int(told[1]), int(told[3])) == (row, column)
    pairs = np.array([[read(each) for each in term.split(" · ")] for term in told[5].split(" + ")])
    A, B, wanted = np.array(PRODUCTS[kind]["left"]), np.array(PRODUCTS[kind]["right"]), of_numpy(kind)
    np.testing.assert_allclose(pairs, np.stack([A[row - 1], B[:, column - 1]], axis=1), atol=5.1e-5)
    assert read(told[7]) == pytest.approx(wanted[row - 1, column - 1], abs=5.1e-5)
    added = (pairs[:, 0] * pairs[:, 1]).sum()
    assert abs(added - read(told[7])) < (1e-12 if told[6] == "=" else 5e-4)
    assert (told[6] == "=") == (kind in ("one", "batch"))
    wanted = f"{told[5]} {told[6]} {told[7]}".replace("·", "\\cdot").replace("≈", "\\approx")
    assert formula.split(" = ", 1)[1] == wanted


@pytest.mark.parametrize(
    "kind, row, column, means",
    [
        ("one", 2, 1, "It is z of hidden unit 2."),
        ("batch", 3, 1, "It is z of hidden unit 1 for example 3."),
        ("back", 1, 1, "send back to hidden unit 1;"),
        ("gradient", 2, 1, "for the weight from the unit that always says 1 to hidden unit 2;"),
        ("gradient", 1, 4, "for the weight from input 3 to hidden unit 1;"),
    ],
)
def test_the_sentence_says_what_the_cell_is(kind, row, column, means):
    assert means in say(kind, row, column)[0]


def test_the_meanings_are_the_book_s_quantities():
    """The same cells, index by index from the numbers worked out by hand."""
    wanted = of_numpy("batch")
    assert [[n["z21"], n["z22"]] for n in EACH] == pytest.approx(wanted, abs=1e-12)
    first = EACH[0]
    backs = of_numpy("back")[:, 0]
    assert [first["d21"], first["d22"]] == pytest.approx(
        [backs[0] * first["gp21"], backs[1] * first["gp22"]], abs=1e-12
    )


@pytest.mark.parametrize(
    "key, to",
    [
        ("ArrowRight", (2, 3)),
        ("ArrowLeft", (2, 1)),
        ("ArrowUp", (1, 2)),
        ("ArrowDown", (2, 2)),
        ("Home", (2, 1)),
        ("End", (2, 4)),
    ],
)
def test_keys_move_to_another_cell_and_stay_inside(key, to):
    moved = evaluate("row_times_column", f"numbers.moved('{key}', {{ row: 2, column: 2 }}, [2, 4])")
    assert (moved["row"], moved["column"]) == to


def test_other_keys_move_nothing():
    assert evaluate("row_times_column", "numbers.moved('Tab', { row: 1, column: 1 }, [2, 4])") is None


def test_a_cell_past_the_end_is_the_last():
    lit = evaluate("row_times_column", f"numbers.cellAt({PRODUCTS['one']}, 4, 4)")
    assert (lit["row"], lit["column"]) == (2, 1) and lit["value"] == pytest.approx(0.45, abs=1e-12)


@pytest.mark.parametrize("key, value", [("kind", "outer"), ("row", 0), ("column", 5), ("row", 1.5)])
def test_bad_values_are_refused(key, value):
    with pytest.raises(TraitError):
        RowTimesColumn(**{key: value})


@pytest.mark.parametrize("kind", PRODUCTS)
@pytest.mark.parametrize("width", [1000, 360])
def test_every_number_stands_in_its_cell(show, kind, width):
    p = show(RowTimesColumn(kind=kind), width=width)
    A, B = np.array(PRODUCTS[kind]["left"]), np.array(PRODUCTS[kind]["right"])
    found = p.locator(".bpw-screen svg text:not(.name)").all_text_contents()
    wanted = np.concatenate([A.ravel(), B.ravel(), (A @ B).ravel()])
    np.testing.assert_allclose([read(text) for text in found], wanted, atol=5.1e-4)
    wide = p.locator(".bpw-screen svg text:not(.name)").evaluate_all("(all) => all.map((e) => e.getBBox().width)")
    assert max(wide) <= p.locator("[role=gridcell] .ring").first.evaluate("(e) => e.getBBox().width")


def test_by_keyboard_by_pressing_and_by_address(show):
    p = show(RowTimesColumn(kind="batch"))
    lit = p.locator("[role=gridcell][tabindex='0']")
    lit.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"):
        p.keyboard.press(key)
    assert p.evaluate("document.activeElement.getAttribute('aria-label')").startswith("row 3, column 2: ")
    assert lit.count() == 1 and lit.get_attribute("aria-selected") == "true"
    assert "Row 3 of [1, X] times column 2 of Θ(1)ᵀ" in live(p)
    p.wait_for_url("**#row-times-column=row:3;column:2")
    p.locator("[role=gridcell][data-row='1'][data-column='1']").click()
    assert "hidden unit 1 for example 1" in live(p)
    field(p, "the gradient").check()
    p.keyboard.press("Tab")
    p.keyboard.press("End")
    assert p.evaluate("document.activeElement.dataset.column") == "4"
    assert "from input 3 to hidden unit 1" in live(p)
