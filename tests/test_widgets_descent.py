"""Figure 5, descent: its JavaScript against the package, and the figure in a page."""

import json
import re

import numpy as np
import pytest
import traitlets
from widget_pages import far, run

from backprop import GradientDescent, Network, train
from backprop.network import flatten, unflatten
from backprop.widgets.descent import LANDS, XOR, Descent

CLOSE = 1e-12
RULES = ("descent", "momentum", "adam")
LANDS_JSON = json.dumps(LANDS)


# ---- J and its slope on the landscapes ----


def _networks():
    """1,000 random networks with examples and weights, then weights that drive z to ±700 and beyond."""
    rng = np.random.default_rng(11)
    for n in range(1000):
        sizes = [1, 1] if n % 3 == 0 else [2, 3, 1] if n % 3 == 1 else rng.integers(1, 5, rng.integers(2, 5)).tolist()
        m, net = int(rng.integers(1, 7)), Network(tuple(sizes))
        theta = flatten(net.init(rng, "normal")) * 10 ** rng.uniform(-2, 1.5)
        yield (
            sizes,
            theta.tolist(),
            rng.normal(size=(m, sizes[0])).tolist(),
            rng.integers(0, 2, (m, sizes[-1])).astype(float).tolist(),
        )
    for z in (700.0, -700.0, 745.0, -745.0, 1000.0, -1000.0):
        yield [1, 1], [z, 0.0], [[1.0], [0.5]], [[0.0], [1.0]]
        yield [2, 3, 1], [z] * 13, [[1.0, 0.0], [0.0, 1.0]], [[0.0], [1.0]]


def test_cost_and_slope_of_flat_networks():
    networks = list(_networks())
    js = """(sizes, theta, X, Y) => { const f = flatNetwork(sizes, X, Y); return [f.size, f.cost(theta), f.slope(theta), f.answers(theta)]; }"""
    for (sizes, theta, X, Y), (size, cost, slope, answers) in zip(
        networks, run("descent", js, [list(each) for each in networks])
    ):
        net, X, Y = Network(tuple(sizes)), np.array(X), np.array(Y)
        Theta = unflatten(np.array(theta), net.sizes)
        assert size == len(theta) and far(cost, net.cost(Theta, X, Y)) < CLOSE
        assert far(slope, flatten(net.gradients(Theta, X, Y))) < CLOSE, (sizes, theta)
        assert far(answers, net.predict(Theta, X)) < CLOSE


# ---- the walk ----


def walk(settings, figure="descent"):
    """The figure's walk to its step: thetas, J, slopes, memories."""
    js = f"(state) => {{ const w = walkOf({LANDS_JSON}, state); w.to(state.step + 1); return w; }}"
    return run(figure, js, [[settings]])[0]


def settings_of(widget):
    return {
        key: getattr(widget, key) for key in ("land", "rule", "alpha", "beta", "step", "start", "seed", "pair", "only")
    }


def _walks():
    rng = np.random.default_rng(12)
    for rule in RULES:
        for land in LANDS:
            yield dict(land=land, rule=rule, step=40)
    for _ in range(300):
        land, rule = str(rng.choice(list(LANDS))), str(rng.choice(RULES))
        yield dict(
            land=land,
            rule=rule,
            step=12,
            alpha=float(10 ** rng.uniform(-3, 0)),
            beta=float(rng.uniform(0, 0.99)),
            start=[float(v) for v in rng.uniform(-4, 4, 2)],
            seed=int(rng.integers(20)),
            pair=[int(k) for k in rng.choice(13, 2, replace=False)],
            only=bool(rng.integers(2)),
        )


def test_the_walk_is_the_package_s():
    """Over 3,000 steps of 309 walks, on every landscape, by every rule."""
    steps = 0
    for values in _walks():
        widget = Descent(**values)
        found, wanted = walk(settings_of(widget)), widget.path
        steps += widget.step
        assert found["free"] == (widget.pair if widget.land == "xor" else [0, 1])
        for mine, theirs in zip(found["thetas"][: widget.step + 1], wanted, strict=True):
            assert far(mine, theirs) < CLOSE, values
    assert steps > 3000


def test_only_the_two_chosen_weights_move():
    path = Descent(land="xor", rule="adam", step=30, only=True, pair=[3, 12]).path
    still = np.delete(np.arange(13), [3, 12])
    assert (path[:, still] == path[0, still]).all() and (path[-1, [3, 12]] != path[0, [3, 12]]).all()


def test_the_chapter_s_walks():
    X, Y = np.array(LANDS["neuron"]["X"]), np.array(LANDS["neuron"]["Y"])
    for rule, alpha, beta, end in [
        ("descent", 1.0, 0.9, [-0.0035, 1.3506]),
        ("momentum", 0.2, 0.8, [0.0056, 1.3261]),
        ("adam", 0.3, 0.9, [-0.1778, 1.9581]),
    ]:
        found = walk(settings_of(Descent(land="neuron", rule=rule, alpha=alpha, beta=beta, step=40)))["thetas"][40]
        assert np.allclose(found, end, atol=5e-5)
    Theta = train(Network((1, 1)), {1: np.array([[-3.0, -2.0]])}, X, Y, GradientDescent(1.0), 40).Theta
    assert far(walk(settings_of(Descent(land="neuron", step=40)))["thetas"][40], Theta[1][0]) < CLOSE


def says(**values):
    js = f"""(state) => {{ const w = walkOf({LANDS_JSON}, state), t = w.to(state.step); w.to(t + 1);
      return [descentSays(w, t, DESCENT_WORDS, state.land === "xor"), w.J[t]]; }}"""
    return run("descent", js, [[settings_of(Descent(**values))]])[0]


@pytest.mark.parametrize("seed", [0, 4, 15, 16])
def test_the_chapter_s_seeds_get_stuck(seed):
    text, J = says(land="xor", rule="adam", seed=seed, step=2000)
    assert abs(J - np.log(2) / 2) < 6e-4 and "stuck at about ½ ln 2" in text and text.count("0.50") == 2


@pytest.mark.parametrize("seed", [1, 2, 19])
def test_other_seeds_learn(seed):
    text, J = says(land="xor", rule="adam", seed=seed, step=2000)
    assert J < 0.05 and "learnt XOR" in text


@pytest.mark.parametrize(
    "values, wanted",
    [
        (dict(step=0), "The next step takes J to"),
        (dict(step=5), "took J down by"),
        (dict(step=20, alpha=0.11), "If that goes on, it diverges"),
        (dict(step=5000, alpha=1000.0), "It has diverged"),
        (dict(step=400), "this is the bottom"),
        (dict(land="neuron", step=40, rule="momentum", alpha=0.2, beta=0.8), "went uphill"),
    ],
)
def test_what_the_line_says(values, wanted):
    assert wanted in says(**values)[0]


def test_numbers_that_run_over_end_the_walk():
    found = walk(settings_of(Descent(step=5000, alpha=1000.0)))
    assert 30 < found["ended"] < 200 and len(found["thetas"]) == found["ended"] + 1
    assert np.isfinite(found["J"]).all() and np.isfinite(found["thetas"]).all()


# ---- height lines ----


def test_height_lines_lie_on_their_level():
    rng = np.random.default_rng(13)
    for _ in range(30):
        columns, rows = 9, 7
        heights = rng.normal(size=(rows, columns))
        pieces = np.array(
            run(
                "descent",
                "(h, c, r, level) => heightLine(h, c, r, level)",
                [[heights.ravel().tolist(), columns, rows, 0.2]],
            )[0]
        ).reshape(-1, 2)
        assert len(pieces) and len(pieces) % 2 == 0
        for (
            x,
            y,
        ) in pieces:  # every end lies on a side of the grid, where the height between its two corners is the level
            assert min(abs(x - round(x)), abs(y - round(y))) < 1e-9
            x0, y0 = int(x + 1e-9), int(y + 1e-9)
            fx, fy = x - x0, y - y0
            corner = heights[y0, min(x0 + 1, columns - 1)] if fx > fy else heights[min(y0 + 1, rows - 1), x0]
            assert heights[y0, x0] + max(fx, fy) * (corner - heights[y0, x0]) == pytest.approx(0.2, abs=1e-7)
        crossings = (np.diff(heights > 0.2, axis=0) != 0).sum() + (np.diff(heights > 0.2, axis=1) != 0).sum()
        assert len(np.unique(pieces.round(9), axis=0)) == crossings  # and none is left out


@pytest.mark.parametrize(
    "corners, joined",
    [  # (0, 0), (1, 0), (0, 1), (1, 1); the middle belongs to the pair that lies on its side of the level
        ([2.0, 0, 0, 1.5], [{"low right", "high left"}]),
        ([1.2, -2, -2, 1.2], [{"low left", "high right"}]),
        ([0.0, 2, 1.5, 0], [{"low left", "high right"}]),
        ([-2, 1.2, 1.2, -2], [{"low right", "high left"}]),
    ],
)
def test_saddles_between_height_lines(corners, joined):
    """Which corner each of the two pieces cuts off."""
    pieces = np.array(run("descent", "(h) => heightLine(h, 2, 2, 0.8)", [[corners]])[0]).reshape(2, 2, 2)
    middles = pieces.mean(axis=1) - 0.5
    cut = {("high" if y > 0 else "low") + (" right" if x > 0 else " left") for x, y in middles}
    assert cut in joined


def test_the_map_shows_the_cost():
    js = f"""(state) => {{ const w = walkOf({LANDS_JSON}, state); return [...heightsOf(w.place, w.thetas[0], w.free, {{ x: [-5, 5], y: [-4, 4] }})]; }}"""
    for widget in (Descent(), Descent(land="neuron"), Descent(land="xor", seed=3, pair=[4, 9])):
        found = np.array(run("descent", js, [[settings_of(widget)]])[0]).reshape(61, 81)
        first, free = widget.path[0], widget.pair if widget.land == "xor" else [0, 1]
        for r, c in [(0, 0), (60, 80), (30, 40), (7, 61)]:
            theta = first.copy()
            theta[free] = -5 + c / 8, -4 + r * 8 / 60
            land = LANDS[widget.land]
            wanted = (
                (theta @ (np.array([1, 20]) * theta)) / 2
                if widget.land == "valley"
                else (
                    Network(tuple(land["sizes"])).cost(
                        unflatten(theta, land["sizes"]), np.array(land["X"]), np.array(land["Y"])
                    )
                )
            )
            assert far(found[r, c], wanted) < CLOSE


# ---- the Python side ----


@pytest.mark.parametrize(
    "values",
    [
        dict(alpha=0),
        dict(alpha=float("nan")),
        dict(beta=1.0),
        dict(step=-1),
        dict(start=[1.0]),
        dict(start=[1.0, 101.0]),
        dict(start=[float("nan"), 0.0]),
        dict(seed=20),
        dict(pair=[3, 3]),
        dict(pair=[0, 13]),
        dict(land="moon"),
    ],
)
def test_bad_values_are_refused(values):
    with pytest.raises(traitlets.TraitError):
        Descent(**values)


def test_the_alpha_of_the_landscape():
    assert Descent(land="xor", rule="adam").alpha == 0.05 and Descent(land="xor", rule="adam", alpha=0.2).alpha == 0.2
    assert np.array_equal(LANDS["xor"]["starts"][3], flatten(XOR.init(np.random.default_rng(3), "normal")))


# ---- in the page ----


def say(page):
    return page.locator(".bpw-live").inner_text()


def field(page, label):
    return page.get_by_label(label, exact=True)


def press(page, name):
    page.get_by_role("button", name=name).click()


def test_steps_by_keyboard(show):
    p = show(Descent())
    assert "Step 0: J = 18.0000" in say(p)
    p.get_by_role("button", name="Step ▶").focus()
    p.keyboard.press("Enter")
    assert "Step 1: J = 13.0248" in say(p)
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        p.keyboard.press(key)
    assert "Step 2:" in say(p) and field(p, "Steps taken").input_value() == "2"
    press(p, "10 steps")
    assert "Step 12:" in say(p)
    p.wait_for_timeout(400)
    assert p.url.endswith("#descent=step:12")
    press(p, "To the start")
    assert "Step 0:" in say(p)


def test_play_and_pause(show):
    p = show(Descent())
    press(p, "Play")
    p.wait_for_function("!document.querySelector('.bpw-live').textContent.startsWith('Step 0')")
    press(p, "Pause")
    before = say(p)
    p.wait_for_timeout(400)
    assert say(p) == before


def test_the_start_by_keys_drag_press_and_field(show):
    p = show(Descent(step=3))
    handle = p.get_by_role("slider", name="The start on the map")
    handle.focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowUp", "Shift+ArrowDown"):
        p.keyboard.press(key)
    assert handle.get_attribute("aria-valuetext") == "w₁ = −3.8, w₂ = 1.09" and "Step 3" in say(p)
    assert field(p, "Start at w₁").input_value() == "−3.8"
    box, view = p.locator(".bpw-screen .descent-map svg").bounding_box(), handle.bounding_box()
    p.mouse.move(view["x"] + view["width"] / 2, view["y"] + view["height"] - 22)
    p.mouse.down()
    p.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.6, steps=4)
    p.mouse.up()
    x, y = (
        float(v)
        for v in re.findall(
            r"[-\d.]+", handle.get_attribute("aria-valuetext").replace("−", "-").replace("w₁", "").replace("w₂", "")
        )
    )
    assert 1.5 < x < 2.5 and -1.5 < y < 0
    p.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.3)
    assert "w₁ = −2" in handle.get_attribute("aria-valuetext")
    field(p, "Start at w₂").fill("2,5")
    assert handle.get_attribute("aria-valuetext").endswith("w₂ = 2.5")
    press(p, "Usual start and α")
    assert handle.get_attribute("aria-valuetext") == "w₁ = −4, w₂ = 1"


def test_a_rate_that_is_too_large(show):
    p = show(Descent(step=20))
    field(p, "α").fill("0.11")
    assert "If that goes on, it diverges" in say(p) and p.get_by_text("The walk leads out of the picture.").is_visible()
    field(p, "α").fill("1000")
    field(p, "Steps taken").fill("5000")
    assert (
        "It has diverged" in say(p)
        and "NaN" not in p.locator(".bpw").inner_text()
        and p.locator("svg [d*=NaN], svg [cx*=NaN]").count() == 0
    )
    assert p.get_by_role("button", name="Step ▶").get_attribute("aria-disabled") == "true"
    for typed, complaint in [
        ("0", "Out of range."),
        ("", "Nothing here."),
        ("x", "Not a number."),
        ("1e999", "Not finite."),
    ]:
        field(p, "α").fill(typed)
        field(p, "α").blur()
        assert complaint in p.locator(".bpw-error:visible").inner_text() and "It has diverged" in say(p)


def test_momentum_shows_its_beta(show):
    p = show(Descent(step=10))
    assert not field(p, "β").is_visible()
    p.get_by_label("momentum").check()
    field(p, "β").fill("0.5")
    p.locator("summary").click()
    p.wait_for_selector(".bpw-screen tbody tr")
    w = Descent(step=11, rule="momentum", alpha=0.09, beta=0.5).path
    cells = p.locator(".bpw-screen tbody tr").first.locator("td").all_inner_texts()
    number = lambda text: float(text.replace("−", "-"))
    assert number(cells[0]) == pytest.approx(w[10, 0], abs=6e-5) and number(cells[-1]) == pytest.approx(
        w[11, 0], abs=6e-5
    )


def test_xor_gets_stuck_and_learns(show):
    p = show(Descent())
    p.get_by_label("XOR").check()
    press(p, "A start that gets stuck")
    assert "stuck at about ½ ln 2" in say(p)
    press(p, "A start that learns")
    assert "learnt XOR" in say(p)
    assert "All 13 weights move" in p.locator(".bpw-screen").inner_text()
    p.get_by_label("Only these two move").check()
    assert "learnt XOR" not in say(p) and "Only the two weights" in p.locator(".bpw-screen").inner_text()
    field(p, "Across").select_option(index=11)  # the weight that goes up: the two change places
    assert field(p, "Up").evaluate("(e) => e.selectedIndex") == 10
    p.wait_for_timeout(400)
    address, text = p.url, say(p)
    p.goto("about:blank")
    p.goto(address)
    p.wait_for_selector(".bpw svg")
    assert say(p) == text and p.get_by_label("Only these two move").is_checked()


def test_the_map_is_drawn_for_every_landscape(show):
    p = show(Descent())
    for land, least in [("valley", 8), ("neuron", 8), ("XOR", 6)]:
        p.get_by_label(land).check()
        assert (
            p.locator(".descent-map path.line").count() >= least and p.locator(".descent-map text.label").count() >= 5
        )
        painted = p.evaluate("""() => { const c = document.querySelector('.descent-map canvas'), d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
          return new Set(d.filter((_, k) => k % 4 === 3)).size; }""")
        assert painted > 20


def test_by_touch_the_square_moves_and_the_map_scrolls(show):
    p = show(Descent(land="neuron"), Descent(), width=360, has_touch=True, is_mobile=True)
    handle, touch = p.get_by_role("slider").first, p.context.new_cdp_session(p)
    handle.scroll_into_view_if_needed()

    def swipe(x, y, dx, dy):
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        for k in range(1, 6):
            touch.send(
                "Input.dispatchTouchEvent",
                {"type": "touchMove", "touchPoints": [{"x": x + dx * k / 5, "y": y + dy * k / 5}]},
            )
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        p.wait_for_timeout(150)

    before, square = p.evaluate("scrollY"), handle.locator("rect").bounding_box()
    swipe(square["x"] + 7, square["y"] + 7, 60, -60)
    x, y = (float(v) for v in re.findall(r"-?[\d.]+", handle.get_attribute("aria-valuetext").replace("−", "-")))
    assert x > -1.5 and y > -1 and p.evaluate("scrollY") == before
    there, drawing = (
        handle.get_attribute("aria-valuetext"),
        p.locator(".bpw-screen .descent-map svg").first.bounding_box(),
    )
    swipe(drawing["x"] + drawing["width"] - 40, drawing["y"] + 150, 0, -100)
    assert p.evaluate("scrollY") > before + 40 and handle.get_attribute("aria-valuetext") == there


def test_the_printed_map_keeps_its_look(show):
    p = show(Descent(step=3))
    p.emulate_media(media="print")
    fills = p.locator(".bpw-print svg .line").evaluate_all(
        "(lines) => lines.map((line) => getComputedStyle(line).fill)"
    )
    assert len(fills) > 5 and set(fills) == {"none"}
