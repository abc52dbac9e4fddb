"""What each drawing says is what it was given: formulas are evaluated, marks and texts looked for in their places."""

import math
import re

import matplotlib.colors
import matplotlib.pyplot as plt
import numpy as np
import pytest

from backprop import figures

TESTS = {}


def drawing(test):
    TESTS[test.__name__.removeprefix("test_")] = test
    return test


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def value(tex, **names):
    """The value of a label's formula, such as $J-\\alpha\\,\\Vert D\\Vert^2$."""
    code = re.search(r"\$(.*)\$", tex)[1]
    for pattern, python in (
        (r"\\,", " "),
        (r"\\Vert D\\Vert", "norm"),
        (r"\\log\s*(\w)", r"log(\1)"),
        (r"\\(alpha|Theta|log)", r"\1"),
        (r"\^", "**"),
        (r"(\d|alpha)\s*(?=[A-Za-z])", r"\1*"),
    ):
        code = re.sub(pattern, python, code)
    return eval(code, {"log": np.log, **names})


def lines(ax):
    return {line.get_label(): line for line in ax.get_lines()}


def texts(ax):
    return {text.get_text(): tuple(text.get_position()) for text in ax.texts}


def legend(ax):
    return [text.get_text() for text in ax.get_legend().get_texts()]


@drawing
def test_draw_lines():
    x = np.array([0.0, 1, 2])
    ax = figures.draw_lines({"one": (x, x), "two": (x, x**2)}, points=[(1, 1, "here", (9, -9))], xlabel="$x$")
    assert legend(ax) == ["one", "two"] and ax.get_xlabel() == "$x$"
    np.testing.assert_array_equal(lines(ax)["two"].get_ydata(), x**2)
    assert [note.xy for note in ax.texts] == [(1, 1)] and ax.texts[0].get_position() == (9, -9)
    assert figures.draw_lines({"one": (x, x)}).get_legend() is None


@drawing
def test_draw_graph():
    nodes = {"x": (0, 0, "x = 3"), "y": (0, 2, "y"), "z": (2, 1, "z")}
    ax = figures.draw_graph(nodes, [("x", "z"), ("y", "z")], edge_texts={("x", "z"): "4"}, lit=[("y", "z")])
    assert texts(ax)["x = 3"] == (0, 0) and texts(ax)["4"] == (1, 0.5)
    arrows = {(note.xyann, note.xy): note.arrow_patch for note in ax.texts if getattr(note, "arrow_patch", None)}
    assert set(arrows) == {((0, 0), (2, 1)), ((0, 2), (2, 1))}  # from, to
    strong = [ends for ends, arrow in arrows.items() if arrow.get_linewidth() > 2]
    assert strong == [((0, 2), (2, 1))]


@drawing
def test_draw_area():
    """Each rectangle holds the formula of its own area."""
    ax = figures.draw_area(3, 2, 0.25, width_name="w", height_name="v")
    boxes = {(p.get_x() + p.get_width() / 2, p.get_y() + p.get_height() / 2): p for p in ax.patches}
    assert len(boxes) == 4
    found = {place: text for text, place in texts(ax).items() if place in boxes}
    for place, box in boxes.items():
        area, text = box.get_width() * box.get_height(), found[place]
        assert text == "3 · 2 = 6" if area == 6 else value(text, h=0.25) == pytest.approx(area)
    assert texts(ax)["w"] == (1.5, -0.1) and texts(ax)["v"] == (-0.1, 1)


@drawing
def test_draw_network():
    sizes, lit = (3, 2, 2), (2, 1, 2)  # to unit 1 of layer 3, from unit 2 of layer 2
    for backwards in (False, True):
        ax = figures.draw_network(
            sizes,
            lit={lit},
            values={(3, 1): "0.5691"},
            weights={lit: "-0.4"},
            names={(1, 1): "in"},
            backwards=backwards,
        )
        where, strong = texts(ax), [line for line in ax.get_lines() if line.get_linewidth() > 2]
        assert len(ax.get_lines()) == 14 and len(strong) == 1  # a line for every weight, and one of them lit
        assert len(ax.patches) == 9  # 7 units and 2 bias units
        (x0, y0), (x1, y1) = where["$a_2^{(2)}$"], (where["$a_1^{(3)}$"][0], where["$a_1^{(3)}$"][1] - 0.13)
        np.testing.assert_allclose(strong[0].get_xydata(), [[x0, y0], [x1, y1]])
        np.testing.assert_allclose(where["-0.4"], [x0 + 0.33 * (x1 - x0), y0 + 0.33 * (y1 - y0)])  # nearer its start
        (arrow,) = [note for note in ax.texts if getattr(note, "arrow_patch", None)]
        assert (arrow.xy[0] < arrow.xyann[0]) == backwards  # the tip is at xy
        assert where["0.5691"] == (where["$a_1^{(3)}$"][0], where["$a_1^{(3)}$"][1] - 0.13 - 0.19)
        assert "in" in where and "$x_1$" not in where and "layer 3" in where
        assert [where[f"layer {l}"][0] for l in (1, 2, 3)] == sorted(where[f"layer {l}"][0] for l in (1, 2, 3))


@drawing
def test_draw_backward_pass():
    delta = {2: [-0.1282, 0.1266], 3: [-0.4309, 0.5147, 0.25]}
    D = {1: [[1.5, -2.5], [3.5, 4.5]], 2: [[0.1, 0.2, 0.3], [-0.4, 0.5, 0.6], [0.7, 0.8, 0.9]]}
    ax = figures.draw_backward_pass((1, 2, 3), delta, D, inputs=[-0.5], cost="J_1")
    where = texts(ax)
    strong = [line for line in ax.get_lines() if line.get_linewidth() > 2]
    assert len(strong) == 2 * 3 and len(ax.get_lines()) == 2 * 2 + 3 * 3  # a bias weight carries nothing back
    for l, row in delta.items():
        for j, number in enumerate(row, start=1):
            x, y = where[rf"$\delta_{j}^{{({l})}}$"]
            assert where[f"{number:.4f}".replace("-", "−")] == (x, pytest.approx(y - 0.32))
    assert where["−0.5"][0] == where["$x_1$"][0]
    above = where["layer 1"][1]
    for l, rows in D.items():
        places = np.array([[where[f"{number:.4f}".replace("-", "−")] for number in row] for row in rows])
        assert (np.diff(places[:, :, 0], axis=1) > 0).all() and (np.diff(places[:, :, 1], axis=0) < 0).all()
        name = where[rf"$\partial J_1/\partial\Theta^{{({l})}}$"]
        assert name[1] == pytest.approx(places[:, :, 1].mean()) and name[0] < places[:, :, 0].min()
        assert places[:, :, 1].max() < above
        above = places[:, :, 1].min()


@drawing
def test_draw_cost_of_one_output():
    a = np.linspace(0.05, 0.95, 7)
    ax = figures.draw_cost_of_one_output(a, -np.log(a), -np.log(1 - a), points=[(0.5, math.log(2), "ln 2", "above")])
    for label, line in list(lines(ax).items())[:2]:
        y, formula = re.match(r"\$y = (\d)\$: +(\$.*\$)", label).groups()
        np.testing.assert_allclose(line.get_ydata(), value(formula, a=a))
        assert (line.get_ydata()[0] > line.get_ydata()[-1]) == (y == "1")  # label 1: the nearer to 1, the cheaper
    assert ax.texts[0].xy == (0.5, math.log(2)) and ax.texts[0].get_position() == (0, 16)
    assert legend(ax) == list(lines(ax))[:2] and ax.get_xlabel() == "output $a$" and ax.get_ylabel() == "cost"


@drawing
def test_draw_outer():
    delta, a = [-0.4309, 0.5147], [1, 0.5374, 0.6106]
    grid = np.outer(delta, a)
    ax = figures.draw_outer(delta, a, grid, lit=(1, 2), delta_names=["d1", "d2"], a_names=["u", "v", "w"])
    boxes = {(round(p.get_x() + 0.5, 6), round(p.get_y() + 0.4, 6)): p for p in ax.patches}
    found = {tuple(np.round(text.get_position(), 6)): text.get_text() for text in ax.texts}
    expected = {(-1.25, j): d for j, d in enumerate(delta)} | {(i, -1.25): v for i, v in enumerate(a)}
    expected |= {(i, j): grid[j, i] for j in range(2) for i in range(3)}
    for (column, row), number in expected.items():
        place = round(column + 0.5, 6), round(-row + 0.4, 6)
        assert found[place] == f"{number:.4f}".replace("-", "−")
        strong = boxes[place].get_linewidth() > 2
        assert strong == ((column, row) in [(2, 1), (-1.25, 1), (2, -1.25)])  # the cell, and the two that make it
    assert texts(ax)["d2"][1] == pytest.approx(-1 + 0.4) and texts(ax)["w"][0] == 2.5


@drawing
def test_draw_step():
    Theta, D, alpha = 3.0, 1.5, np.linspace(0, 2, 5)
    cost = lambda Theta: 0.25 * Theta**2
    ax = figures.draw_step(alpha, cost(Theta - alpha * D), cost(Theta) - alpha * D**2, points=[(1, cost(Theta - D))])
    real, promised = list(lines(ax))[:2]
    np.testing.assert_allclose(lines(ax)[real].get_ydata(), value(real, J=cost, Theta=Theta, alpha=alpha, D=D))
    np.testing.assert_allclose(lines(ax)[promised].get_ydata(), value(promised, J=cost(Theta), alpha=alpha, norm=D))
    assert promised.startswith("promised") and legend(ax) == [real, promised]
    assert ax.get_lines()[2].get_xydata().tolist() == [[1, cost(Theta - D)]]


@drawing
def test_draw_paths():
    sizes, j = (3, 2, 2), 2
    ax = figures.draw_paths(sizes, j)
    where = texts(ax)
    arrows = [note for note in ax.texts if getattr(note, "arrow_patch", None)]
    assert len(arrows) == 3 * 2 + 2 * 2
    blue = [note for note in arrows if note.arrow_patch.get_linewidth() > 2]
    assert {note.xyann for note in blue} == {where["$z_2^{(l)}$"]}
    assert {note.xy for note in blue} == {where["$z_1^{(l+1)}$"], where["$z_2^{(l+1)}$"]}
    assert where["layer $l+1$"][0] == where["$z_1^{(l+1)}$"][0] < where["$z_1^{(l+2)}$"][0]
    # the factor of a path stands over the first step, what is known already over the second
    assert where["$z_1^{(l)}$"][0] < where[r"$\Theta_{kj}^{(l)}\,g'(z_j^{(l)})$"][0] < where["$z_1^{(l+1)}$"][0]
    assert where["$z_1^{(l+1)}$"][0] < where[r"$\delta_k^{(l+1)}$ knows the rest"][0] < where["$z_1^{(l+2)}$"][0]


@drawing
def test_draw_output_delta():
    z = np.linspace(-4, 8, 5)
    a = 1 / (1 + np.exp(-z))
    ax = figures.draw_output_delta(z, {"cross-entropy": a, "half": a * a * (1 - a)})
    np.testing.assert_array_equal(lines(ax)["cross-entropy"].get_ydata(), a)
    assert legend(ax) == ["cross-entropy", "half"] and ax.get_ylabel() == r"$\delta$"
    assert "the larger, the more wrong: $y = 0$" in ax.get_xlabel() and (np.diff(a) > 0).all()  # δ = a where y = 0


@drawing
def test_draw_counts():
    ax = figures.draw_counts([1, 2, 4], {"slow": [1, 4, 16], "fast": [1, 2, 4]}, xlabel="size")
    np.testing.assert_array_equal(lines(ax)["slow"].get_xydata(), [[1, 1], [2, 4], [4, 16]])
    assert (ax.get_xlabel(), ax.get_ylabel(), ax.get_xscale(), ax.get_yscale()) == (
        "size",
        "multiplications",
        "log",
        "log",
    )
    assert legend(ax) == ["slow", "fast"]


@drawing
def test_draw_chain():
    ax = figures.draw_chain(["affine", "sigmoid"], ["x", "z", "a"], ["dx", "dz", "da"])
    where = texts(ax)
    for forward, backward in (("x", "dx"), ("z", "dz"), ("a", "da")):
        assert where[forward][1] > 0 > where[backward][1] and where[forward][0] == where[backward][0]
    assert where["x"][0] < where["affine"][0] < where["z"][0] < where["sigmoid"][0] < where["a"][0]
    for note in ax.texts:
        if getattr(note, "arrow_patch", None):  # forward to the right above, back to the left below
            assert (note.xy[0] > note.xyann[0]) == (note.xy[1] > 0)


@drawing
def test_draw_fit():
    x = np.array([0.0, 1, 2])
    ax = figures.draw_fit(x, x**2, x, {"fit": x})
    assert lines(ax)["data"].get_linestyle() == "None" and lines(ax)["data"].get_marker() == "o"
    np.testing.assert_array_equal(lines(ax)["data"].get_ydata(), x**2)
    np.testing.assert_array_equal(lines(ax)["fit"].get_ydata(), x)


@drawing
def test_draw_v():
    ax = figures.draw_v([1e-3, 1e-2], {"forward": [1e-4, 1e-3], "central": [1e-7, 1e-5]})
    np.testing.assert_array_equal(lines(ax)["central"].get_xydata(), [[1e-3, 1e-7], [1e-2, 1e-5]])
    assert (ax.get_xscale(), ax.get_yscale(), ax.get_xlabel()) == ("log", "log", "$h$") and legend(ax)[0] == "forward"


@drawing
def test_draw_blocks():
    blocks = {1: np.array([[0, 1e-3, 0, 0], [0, 0, -2.0, 1e-13]]), 2: np.array([[0.0, 0, 5]])}
    ax = figures.draw_blocks({"a bug": blocks})
    crosses = {tuple(line.get_xydata()[0]) for line in ax.get_lines()}
    assert crosses == {(1.5, 0.5), (2.5, 1.5), (5 + 2.5, 0.5)}  # down is j, along is i; block 2 begins at 5
    assert len(ax.patches) == 8 + 3 and texts(ax)["$D^{(2)}$"][0] == 5 and texts(ax)["a bug"][0] == 0


@drawing
def test_draw_curves():
    ax = figures.draw_curves({"right": [3, 2, 1], "wrong": [3, 4, 5]}, xlabel="step", ylabel="$J$")
    np.testing.assert_array_equal(lines(ax)["wrong"].get_xydata(), [[0, 3], [1, 4], [2, 5]])
    assert legend(ax) == ["right", "wrong"] and (ax.get_xlabel(), ax.get_ylabel()) == ("step", "$J$")


@drawing
def test_draw_descents():
    """Two pictures to one scale: a curve cut off above, one with a dot at its lowest place, the right one in both."""
    right = [4.0, 2.0, 1.0]
    ax = figures.draw_descents({"up": ([4.0, 8, 16], "rises", None), "turns": ([4.0, 1, 2], "lowest", 1)}, right, top=8)
    curves = [line for line in ax.get_lines() if line.get_marker() == ""]
    ups, turns = lines(ax)["up"].get_ydata(), lines(ax)["turns"].get_ydata()
    assert np.isnan(ups[2]) and ups[1] == pytest.approx(0.6)  # 16 is above the top, 8 is at it
    assert turns[0] == pytest.approx(ups[0]) and turns[2] - turns[1] == pytest.approx(ups[1] - ups[0])  # both double
    (dot,) = [line for line in ax.get_lines() if line.get_marker() == "o"]
    assert dot.get_xydata()[0].tolist() == lines(ax)["turns"].get_xydata()[1].tolist()
    assert len(curves) == 4 and curves[0].get_ydata() == pytest.approx(curves[2].get_ydata())  # the right one, twice
    assert curves[0].get_ydata()[2] == pytest.approx(turns[1])  # right ends where "turns" has its dot: at 1
    assert texts(ax)["turns"][0] > texts(ax)["up"][0] and {"rises", "lowest"} < set(texts(ax))


@drawing
def test_draw_map():
    x, y = np.linspace(-2, 2, 9), np.linspace(-1, 1, 5)
    path = np.array([[-2.0, 1], [0, 0.5], [0.5, 0]])
    ax = figures.draw_map(x, y, x**2 + 3 * y[:, None] ** 2, {"descent": path}, levels=[1, 2], xlabel="u", ylabel="v")
    np.testing.assert_array_equal(lines(ax)["descent"].get_xydata(), path)
    marks = {line.get_marker(): line.get_xydata()[0].tolist() for line in ax.get_lines()[1:]}
    assert marks == {"*": [0.5, 0], "s": [-2, 1]}  # from a square to a star
    assert {text.get_text() for text in ax.texts} >= {"1", "2"}  # the heights on their lines
    assert (ax.get_xlim(), ax.get_ylim(), ax.get_xlabel(), ax.get_ylabel()) == ((-2, 2), (-1, 1), "u", "v")


@drawing
def test_draw_images():
    """Ink is as dark as its number; with signs, orange and + where positive, blue and − where negative."""
    image = np.array([0, 0.25, 0.5, 1.0])
    ink = figures.draw_images(image[None], ["7"]).images[0].get_array()
    np.testing.assert_array_equal(ink[..., 3].ravel(), image)
    assert (ink[..., :3] == 0).all()
    ax = figures.draw_images(np.array([[2.0, -1.0, 0.5, -2.0]]), ["w"], signed=True)
    found = ax.images[0].get_array().reshape(4, 4)
    orange, blue = (matplotlib.colors.to_rgb(figures.COLOURS[name]) for name in ("orange", "blue"))
    for cell, colour, strength in zip(found, (orange, blue, orange, blue), (1, 0.5, 0.25, 1)):
        np.testing.assert_allclose(cell, [*colour, strength])
    left, top = ax.images[0].get_extent()[0], ax.images[0].get_extent()[3]
    marks = {line.get_marker(): line.get_xydata()[0] - [left, top] for line in ax.get_lines()}
    assert set(marks) == {"+", "_"}
    np.testing.assert_allclose([marks["+"], marks["_"]], [[0.25, 0.25], [0.75, 0.75]])  # down and to the right


@drawing
def test_draw_norms():
    run = {2: 1e-3, 3: 1e-2, 4: 1e-1}
    ax = figures.draw_norms({"sigmoid": [run, {2: 2e-3, 3: 2e-2, 4: 0.2}], "tanh": [run]}, bound={2: 1.0, 4: 2.0})
    np.testing.assert_array_equal(ax.get_lines()[0].get_xydata(), [*map(list, run.items())])
    assert legend(ax) == ["sigmoid", "tanh", "bound"] and ax.get_yscale() == "log"
    np.testing.assert_array_equal(lines(ax)["bound"].get_ydata(), [1, 2])
    assert ax.get_lines()[0].get_color() == ax.get_lines()[1].get_color() != ax.get_lines()[2].get_color()
    assert ax.get_xlabel().startswith("layer $l$   (inputs on the left, outputs on the right)")
    assert ax.get_ylabel() == r"$\Vert\delta^{(l)}\Vert$" and ax.get_xlim()[0] < ax.get_xlim()[1]


@drawing
def test_draw_bands():
    low, middle, high = [1.0, 2], [2.0, 3], [4.0, 8]
    ax = figures.draw_bands([5, 10], {"sigmoid": (low, middle, high)}, xlabel="layers", ylabel="ratio")
    np.testing.assert_array_equal(lines(ax)["sigmoid"].get_xydata(), [[5, 2], [10, 3]])
    corners = {tuple(corner) for corner in ax.collections[0].get_paths()[0].vertices}
    assert {(5, 1), (10, 2), (5, 4), (10, 8)} <= corners and ax.get_yscale() == "log"
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("layers", "ratio")


@drawing
def test_draw_two_maps():
    left = ([[0.5, 1.0], [0.0, 0.25]], [["a", "b"], ["c", "d"]])
    right = ([[0.1, 0.2], [0.3, 0.4]], [["e", "f"], ["g", "h"]])
    ax = figures.draw_two_maps(["up", None, "low"], ["x", "y"], {"L": left, "R": right})
    found = texts(ax)
    places = {"a": (0.5, 0.5), "b": (1.5, 0.5), "c": (0.5, 2.5), "d": (1.5, 2.5)}  # the gap is row 1
    shift = found["e"][0] - found["a"][0]
    for (name, place), twin in zip(places.items(), "efgh"):
        assert found[name] == place and found[twin] == pytest.approx((place[0] + shift, place[1]))
    assert shift > 2 and found["up"][1] == 0.5 and found["low"][1] == 2.5 and found["up"][0] < 0
    assert found["L"][0] == 1 and found["R"][0] == pytest.approx(1 + shift)
    assert found["y"] == pytest.approx((1.5 + shift, -0.15))  # the names stand over both; the later one is kept here
    shade = {(p.get_x(), p.get_y()): p.get_alpha() for p in ax.patches if p.get_alpha() is not None}
    assert shade[0, 0] / shade[1, 0] == pytest.approx(0.5) and shade[0, 2] == 0 < shade[1, 2]
    assert ax.get_ylim()[0] > ax.get_ylim()[1]  # rows from top to bottom


@drawing
def test_draw_saturation():
    z = np.array([-2.0, 0, 2])
    ax = figures.draw_saturation(z, [0.1, 0.25, 0.1], {"small": (np.array([-1.0, 0, 1]), np.array([0.4, 0.6]))})
    np.testing.assert_array_equal(lines(ax)["$g'(z)$"].get_ydata(), [0.1, 0.25, 0.1])
    (stairs,) = [patch for patch in ax.patches if patch.get_label() == "small"]
    np.testing.assert_array_equal(stairs.get_data().values, [0.4, 0.6])
    np.testing.assert_array_equal(stairs.get_data().edges, [-1, 0, 1])
    assert ax.get_xlabel() == "$z$" and "slope" in ax.get_ylabel()


@drawing
def test_draw_movement():
    ax = figures.draw_movement({"20 epochs": {1: 1e-4, 2: 1e-2}})
    np.testing.assert_array_equal(lines(ax)["20 epochs"].get_xydata(), [[1, 1e-4], [2, 1e-2]])
    assert ax.get_yscale() == "log" and ax.get_xlabel() == r"layer $l$ of $\Theta^{(l)}$" and ax.get_legend() is None


@drawing
def test_draw_mistakes():
    found = {"stale": (0.03, 0.998), "flipped": (1.0, -1.0)}
    ax = figures.draw_mistakes(found)
    error, cosine = ("relative error (right: 0)", "cosine (right: 1)")
    np.testing.assert_array_equal(lines(ax)[error].get_xdata(), [0.03, 1.0])
    np.testing.assert_array_equal(lines(ax)[cosine].get_xdata(), [0.998, -1.0])
    assert dict(zip([t.get_text() for t in ax.get_yticklabels()], ax.get_yticks())) == {"stale": 1, "flipped": 0}
    np.testing.assert_array_equal(lines(ax)[error].get_ydata(), [1, 0])
    assert legend(ax) == [error, cosine]


def test_every_drawing_has_its_test():
    assert set(TESTS) == {name for name in dir(figures) if name.startswith("draw_")}
