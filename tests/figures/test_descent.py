"""Figure 5, descent: its JavaScript against the package, and the figure in a page."""

import json
import re

import numpy as np
import pytest
import traitlets
from tex import sides, value
from widget_pages import evaluate, far, readable, run

from backprop import Adam, GradientDescent, Momentum, Network, train
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
    js = """(sizes, theta, X, Y) => {
      const f = numbers.flatNetwork(sizes, X, Y);
      return [f.size, f.cost(theta), f.slope(theta), f.answers(theta)]; }"""
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
    js = f"(state) => {{ const w = numbers.walkOf({LANDS_JSON}, state); w.to(state.step + 1); return w; }}"
    return run(figure, js, [[settings]])[0]


def walked(expression):
    """A function of a state: the expression, where w is the walk, one step farther than its step t."""
    walk = f"const w = numbers.walkOf({LANDS_JSON}, state), t = w.to(state.step); w.to(t + 1);"
    return f"(state) => {{ {walk} return {expression}; }}"


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


def test_the_rules_walk_as_in_python():
    rng = np.random.default_rng(3)
    theta, ds = rng.normal(size=7), rng.normal(size=(200, 7))
    walk = """(name, theta, ds) => {
      const rule = numbers.RULES[name](0.1, 0.9);
      let memory = rule.init(theta);
      for (const d of ds) [theta, memory] = rule.step(theta, d, memory);
      return theta; }"""
    found = run("descent", walk, [[name, theta.tolist(), ds.tolist()] for name in RULES])
    for mine, optimiser in zip(found, [GradientDescent(0.1), Momentum(0.1, 0.9), Adam(0.1)], strict=True):
        Theta, state = {1: theta}, optimiser.init({1: theta})
        for d in ds:
            Theta, state = optimiser.step(Theta, {1: d}, state)
        assert far(mine, Theta[1]) < CLOSE


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
    js = walked("[sentence(w, t, state.land, words), w.J[t]]")
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


# ---- what is said: from the package's own walk ----


def by_the_package(figure):
    """(path with one step more, J, slopes, answers): what is said, by the package; slopes as the walk feels them."""
    longer = Descent(**{**settings_of(figure), "step": figure.step + 1})
    path, land = longer.path, LANDS[figure.land]
    if figure.land == "valley":
        J, D, answers = (path**2 @ [0.5, 10.0]), path * [1.0, 20.0], None
    else:
        net, X, Y = Network(tuple(land["sizes"])), np.array(land["X"]), np.array(land["Y"])
        Thetas = [unflatten(theta, net.sizes) for theta in path]
        J = np.array([net.cost(Theta, X, Y) for Theta in Thetas])
        D = np.array([flatten(net.gradients(Theta, X, Y)) for Theta in Thetas])
        answers = net.predict(Thetas[figure.step], X)[:, 0]
    if figure.land == "xor" and figure.only:
        D = np.where(np.isin(np.arange(13), figure.pair), D, 0)
    return path, J, D, answers


def wanted_sentence(figure):
    _, J, D, answers = by_the_package(figure)
    t, slope = figure.step, np.linalg.norm(D[figure.step])
    rounded = ", ".join(f"{a:.2f}" for a in answers) if figure.land == "xor" else ""
    if t == 0:
        what = f"The next step takes J to {readable(J[1])}."
    elif J[t] > J[0]:
        what = f"J is higher than at the start ({readable(J[0])}). If that goes on, it diverges. Try a smaller α."
    elif figure.land == "xor" and J[t] < 0.05:
        what = f"It has learnt XOR. Its answers: {rounded}."
    elif figure.land == "xor" and abs(J[t] - np.log(2) / 2) < 0.01 and slope < 0.01:
        what = f"It is stuck at about ½ ln 2 = 0.3466, with hardly any slope left. Its answers: {rounded}."
    elif slope < 1e-6:
        what = "The slope is all but 0: this is the bottom."
    elif J[t] > J[t - 1]:
        what = f"The step went uphill, by {readable(J[t] - J[t - 1])}."
    else:
        what = f"The step took J down by {readable(J[t - 1] - J[t])}."
    return f"Step {t}: J = {readable(J[t])}, slope ‖D‖ = {readable(slope)}. {what}"


def _figures():
    yield from (Descent(**values) for values in _walks() if values["step"] == 12)
    yield from (Descent(land=land, rule=rule) for land in LANDS for rule in RULES)
    yield from (Descent(land="xor", rule="adam", seed=seed, step=2000) for seed in (0, 1))
    yield Descent(step=400)


def test_every_sentence_says_what_the_package_finds():
    figures = list(_figures())
    js = walked("sentence(w, t, state.land, words)")
    kinds = set()
    for figure, found in zip(figures, run("descent", js, [[settings_of(each)] for each in figures]), strict=True):
        assert found == wanted_sentence(figure), settings_of(figure)
        kinds.add(" ".join(found.split(". ", 1)[1].split()[:4]))
    assert len(kinds) == 7, kinds  # all that can be said but the end of the numbers, which has a test of its own


@pytest.mark.parametrize("rule", RULES)
def test_the_next_step_in_numbers(rule):
    for figure in (Descent(rule=rule, step=7), Descent(land="xor", rule=rule, step=7, pair=[2, 9], seed=5)):
        js = walked("rowsOf(state.land, state.rule, w, t)")
        rows = run("descent", js, [[settings_of(figure)]])[0]
        path, _, D, _ = by_the_package(figure)
        free = figure.pair if figure.land == "xor" else [0, 1]
        speed = [[readable(path[7, k] - path[6, k])] if rule == "momentum" else [] for k in free]
        for row, k, v in zip(rows, free, speed, strict=True):
            now, then = path[7, k], path[8, k]
            assert row[1:] == [readable(now), readable(D[7, k]), *v, readable(then - now), readable(then)]
        heads = evaluate("descent", f"headsOf('{rule}', words)")
        wanted = ["Weight", "now", "slope D", *(["speed v"] if rule == "momentum" else []), "step", "then"]
        assert heads == wanted and len(heads) == len(rows[0])


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_shown_makes_the_step(rule):
    """The printed rule, read as a formula, leads from step 5 to step 6 of the package's walk, in every weight."""
    figure = Descent(rule=rule, step=5, alpha=0.07, beta=0.6)
    path, _, D, _ = by_the_package(figure)
    names = {r"\theta": path[5], r"\alpha": 0.07, r"\beta": 0.6, "D": D[5], "v": path[5] - path[4], "√": np.sqrt}
    first, *rest = evaluate("descent", f"RULE_TEX.{rule}").split("\\text{\u2003}")
    if rule == "momentum":
        names["v"] = sides(first, names)[2]
        first = rest[0]
    if rule == "adam":
        betas = {name: value(number) for name, _, number in (text.partition("=") for text in rest[0].split(","))}
        names |= {name.strip().replace("_1", "_{1}").replace("_2", "_{2}"): beta for name, beta in betas.items()}
        u = v = 0.0
        for d in D[:6]:
            u, v = 0.9 * u + 0.1 * d, 0.999 * v + 0.001 * d**2
        names |= {"u": u, "v": v, "t": 6, r"\epsilon": 1e-8}
    assert far(sides(first, names)[2], path[6]) < CLOSE


def test_weights_are_called_by_their_place():
    """Θ(l)_ji of the map leads to unit j from unit i: entry [j - 1, i] of Theta[l], at that place of the flat list."""
    Theta = {1: np.arange(9.0).reshape(3, 3), 2: np.arange(9.0, 13).reshape(1, 4)}
    lower = "₀₁₂₃"
    for l, part in Theta.items():
        for j, row in enumerate(part, start=1):
            for i, k in enumerate(row):
                name, long = evaluate("descent", f"[nameOf('xor', {int(k)}), longNameOf('xor', {int(k)}, words)]")
                assert name == f"Θ{'⁽¹⁾' if l == 1 else '⁽²⁾'}{lower[j]}{lower[i]}"
                source = "bias" if i == 0 else f"{'input' if l == 1 else 'hidden'} {i}"
                assert long == f"{name}: layer {l}, {source} to {f'hidden {j}' if l == 1 else 'output'}"
    assert evaluate("descent", "[0, 1].map((k) => nameOf('valley', k) + nameOf('neuron', k))") == ["w₁b", "w₂w"]


@pytest.mark.parametrize("land", LANDS)
def test_the_lower_the_bluer(land):
    """As the text under the map says: full at 0, less with every step up, none above the highest line."""
    levels = evaluate("descent", f"map.MAPS.{land}.levels")
    heights = np.linspace(0, levels[-1] * 1.2, 400)
    blue = np.array(run("descent", f"(J) => map.blueOf(J, map.MAPS.{land}.levels)", [[J] for J in heights.tolist()]))
    assert levels == sorted(levels) and blue[0] == 1 and (blue[heights >= levels[-1]] == 0).all()
    assert (np.diff(blue[heights < levels[-1]]) < 0).all()


WILD = [
    dict(alpha=1.0, step=20),
    dict(alpha=0.2, step=40),
    dict(alpha=0.11, step=300),
    dict(rule="momentum", alpha=1.0, beta=0.99, step=60),
    dict(alpha=1000.0, step=100),
]


@pytest.mark.parametrize("values", WILD)
def test_a_walk_that_diverges_stays_inside_the_frame(values):
    js = f"""(state, box) => {{
      const w = numbers.walkOf({LANDS_JSON}, state), t = w.to(state.step);
      const points = w.thetas.slice(0, t + 1).map(([x, y]) => [46 + (x + 5) * 68, 20 + (2.5 - y) * 68]);
      return map.clippedPath(points, box); }}"""
    left, top, right, bottom = box = [46, 20, 726, 360]
    d = run("descent", js, [[settings_of(Descent(**values)), box]])[0]
    points = np.array([point.split(",") for point in re.split("[ML]", d)[1:]], float)
    assert len(points) > 1 and np.isfinite(points).all()
    assert (points >= [left, top]).all() and (points <= [right, bottom]).all()


def test_the_curve_of_costs_ends_where_it_leaves_the_picture():
    scale = run(
        "descent", "(J) => costScale(J)", [[[18.0, 1e3, 1e29, 1e31, 1e60]], [[18.0, 13.0, 1e-20]], [[2.0, 3.0]]]
    )
    assert scale[0]["J"] == [18, 1e3, 1e29] and scale[0]["leaves"] and (scale[0]["low"], scale[0]["high"]) == (1, 29)
    assert scale[1]["J"] == [18, 13, 1e-16] and not scale[1]["leaves"]
    assert scale[2]["marks"] == [1, 2, 5, 10]


# ---- height lines ----


def test_height_lines_lie_on_their_level():
    rng = np.random.default_rng(13)
    for _ in range(30):
        columns, rows = 9, 7
        heights = rng.normal(size=(rows, columns))
        pieces = np.array(
            run(
                "descent",
                "(h, c, r, level) => map.heightLine(h, c, r, level)",
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
    pieces = np.array(run("descent", "(h) => map.heightLine(h, 2, 2, 0.8)", [[corners]])[0]).reshape(2, 2, 2)
    middles = pieces.mean(axis=1) - 0.5
    cut = {("high" if y > 0 else "low") + (" right" if x > 0 else " left") for x, y in middles}
    assert cut in joined


def test_the_map_shows_the_cost():
    js = walked("[...map.heightsOf(w.place, w.thetas[0], w.free, { x: [-5, 5], y: [-4, 4] })]")
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
    p.wait_for_url("**#descent=step:12")
    press(p, "To the start")
    assert "Step 0:" in say(p)


def test_play_and_pause(show):
    p = show(Descent())
    press(p, "Play")
    p.wait_for_function("!document.querySelector('.bpw-live').textContent.startsWith('Step 0')")
    press(p, "Pause")
    before = say(p)
    p.evaluate("() => new Promise((done) => setTimeout(done, 300))")  # twice the pace of playing
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


@pytest.mark.parametrize("values", WILD)
def test_a_diverging_walk_is_drawn_inside_its_frame(show, values):
    p = show(Descent(**values))
    frame = p.locator(".bpw-screen .descent-map rect.line").bounding_box()
    walk = p.locator(".bpw-screen .descent-map path.walked").bounding_box()
    assert walk["y"] > frame["y"] - 2 and walk["y"] + walk["height"] < frame["y"] + frame["height"] + 2
    assert walk["x"] > frame["x"] - 2 and walk["x"] + walk["width"] < frame["x"] + frame["width"] + 2
    assert bool(p.locator("path.leaves").count()) == (
        np.nanmax(by_the_package(Descent(**values))[1][: values["step"] + 1]) > 1e30
    )


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
    p.wait_for_url("**pair:*")
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
        painted = p.evaluate("""() => {
          const c = document.querySelector('.descent-map canvas');
          const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
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
        p.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

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
