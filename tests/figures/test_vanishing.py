"""Figure 6, vanishing gradients: its JavaScript against the package on the same weights, and the figure in a page."""

import re

import numpy as np
import pytest
import traitlets
from tex import sides
from widget_pages import evaluate, far, readable, run

from backprop import ACTIVATIONS, Network, deep, sigmoid
from backprop.initialisers import INITIALISERS
from backprop.network import with_bias, without_bias
from backprop.widgets.vanishing import Vanishing

CLOSE = 1e-12
HIDDEN, HOW = ("sigmoid", "tanh", "relu"), ("scaled", "glorot", "he", "normal")


# ---- its random numbers ----


def xorshift(seed):
    """The uniform numbers of random.js, written once more in Python."""
    s, all_ones, drawn = (seed + 1) * 0x9E3779B1 & 0xFFFFFFFF, 0xFFFFFFFF, 0
    while True:
        s ^= s << 13 & all_ones
        s ^= s >> 17
        s ^= s << 5 & all_ones
        drawn += 1
        if drawn > 8:
            yield (s - 1) / 2**32


def polar(uniform):
    """Normal numbers from uniform ones by Marsaglia's polar method."""
    while True:
        x, y = 2 * next(uniform) - 1, 2 * next(uniform) - 1
        if 0 < x * x + y * y < 1:
            r = np.sqrt(-2 * np.log(x * x + y * y) / (x * x + y * y))
            yield r * x
            yield r * y


def first(count, numbers):
    return np.array([next(numbers) for _ in range(count)])


@pytest.mark.parametrize("seed", [0, 1, 7, 999_999])
def test_the_generator_is_xorshift32(seed):
    found = run(
        "vanishing", "(seed) => { const u = numbers.xorshift(seed); return Array.from({ length: 4000 }, u); }", [[seed]]
    )[0]
    assert found == first(4000, xorshift(seed)).tolist()
    assert (
        abs(np.mean(found) - 0.5) < 0.02
        and abs(np.std(found) - 12**-0.5) < 0.01
        and abs(np.corrcoef(found[1:], found[:-1])[0, 1]) < 0.06
    )


def test_its_seeds_differ():
    starts = np.array(
        run(
            "vanishing",
            "(seed) => { const u = numbers.xorshift(seed); return [u(), u(), u()]; }",
            [[seed] for seed in range(2000)],
        )
    )
    assert len(np.unique(starts)) == starts.size and abs(np.corrcoef(starts[1:, 0], starts[:-1, 0])[0, 1]) < 0.08


def test_normal_numbers():
    found = run(
        "vanishing", "(seed) => [...numbers.fillNormals(new Float64Array(4001), numbers.xorshift(seed))]", [[3]]
    )[0]
    assert np.allclose(found, first(4001, polar(xorshift(3))), rtol=1e-13, atol=0)
    assert abs(np.mean(found)) < 0.06 and abs(np.std(found) - 1) < 0.04


# what comes back: everything, as plain lists
DEEP = """(sizes, hidden, residual, Theta, X, Y) => {
  const { deepPass, deltaNorms, hiddenSpectralNorms, deltaBound } = numbers;
  const flat = (rows) => Float64Array.from(rows.flat());
  const each = (o, f) => Object.fromEntries(Object.entries(o).map(([l, v]) => [l, f(v)]));
  const T = each(Theta, flat), list = (o) => each(o, (v) => [...v]);
  const trace = deepPass({ sizes, hidden, residual }, T, flat(X), flat(Y)), norms = deltaNorms(trace, sizes, X.length);
  const spectral = hiddenSpectralNorms(sizes, T), bound = deltaBound(sizes, hidden, spectral, norms);
  return { a: list(trace.a), z: list(trace.z), delta: list(trace.delta), norms, spectral, bound };
}"""
DRAW = """(depth, width, how, seed, m) => {
  const sizes = numbers.deepSizes(depth, width), { Theta, X, Y } = numbers.deepDraw(sizes, how, seed, m);
  const list = Object.fromEntries(Object.entries(Theta).map(([l, v]) => [l, [...v]]));
  return { sizes, Theta: list, X: [...X], Y: [...Y] }; }"""


# everything that the figure shows in a state
MEASURED = """(state) => {
  const { deepDraw, deepSizes, hiddenSpectralNorms, measure, PICTURES } = numbers;
  const sizes = deepSizes(state.depth, state.width), draw = deepDraw(sizes, state.how, state.seed, PICTURES);
  return measure({ ...state, sizes, spectral: hiddenSpectralNorms(sizes, draw.Theta) }, draw);
}"""


def measured(**values):
    return run("vanishing", MEASURED, [[state_of(Vanishing(**values))]])[0]


def state_of(figure):
    return {key: getattr(figure, key) for key in ("depth", "width", "hidden", "how", "residual", "seed", "layer")}


def drawn(depth, width, how, seed, m=20):
    found = run("vanishing", DRAW, [[depth, width, how, seed, m]])[0]
    Theta = {int(l): np.array(part).reshape(found["sizes"][int(l)], -1) for l, part in found["Theta"].items()}
    return tuple(found["sizes"]), Theta, np.array(found["X"]).reshape(m, -1), np.array(found["Y"]).reshape(m, -1)


@pytest.mark.parametrize("how", HOW)
def test_first_weights_are_spread_as_the_package_s(how):
    sizes, Theta, X, Y = drawn(4, 60, how, 5, 200)
    assert sizes == deep.deep_sizes(4, 60)
    rng = np.random.default_rng(0)
    for l in Theta:
        wanted = INITIALISERS[how](rng, sizes[l - 1], sizes[l])
        W, V = without_bias(Theta[l]), without_bias(wanted)
        assert (
            Theta[l].shape == wanted.shape
            and W.std() == pytest.approx(V.std(), rel=0.12)
            and abs(W).max() == pytest.approx(abs(V).max(), rel=0.35)
        )
        assert abs(W.mean()) < 4 * W.std() / np.sqrt(W.size)
        assert (Theta[l][:, 0] == 0).all() if (wanted[:, 0] == 0).all() else 0.4 < Theta[l][:, 0].std() < 1.6
    assert abs((X > 0).mean() - deep.INK) < 0.01 and X.max() < 1 and abs(X[X > 0].mean() - 0.5) < 0.01
    assert (Y.sum(axis=1) == 1).all() and set(np.unique(Y)) == {0.0, 1.0} and (Y.sum(axis=0) > 5).all()


@pytest.mark.parametrize("how", HOW)
def test_the_draw_in_order(how):
    """Layer by layer from the stream, then for each place of X whether there is ink and how much, then the classes."""
    sizes, Theta, X, Y = drawn(2, 3, how, 9, 4)
    stream = xorshift(9)
    for l, part in Theta.items():
        n_in, n_out = sizes[l - 1], sizes[l]
        if how == "glorot":
            wanted = np.sqrt(6 / (n_in + n_out)) * (2 * first(part.size, stream) - 1)
        else:
            wanted = (
                first(part.size + part.size % 2, polar(stream))[: part.size]
                * {"he": np.sqrt(2 / n_in), "normal": 1, "scaled": 1 / np.sqrt(n_in)}[how]
            )
        assert np.allclose(without_bias(part), wanted.reshape(part.shape)[:, 1:], rtol=1e-13, atol=0)
        assert (part[:, 0] == 0).all() if how in ("glorot", "he") else (part[:, 0] != 0).all()
    there, ink = first(2 * X.size, stream).reshape(-1, 2).T
    assert np.array_equal(X.ravel(), np.where(there < deep.INK, ink, 0)) and np.array_equal(
        Y.argmax(axis=1), (10 * first(4, stream)).astype(int)
    )


# ---- forwards, backwards, norms, ceilings: equal to deep.py ----


def _states():
    """1,000 random small networks, some saturated to z = ±700 and beyond, then networks of 30 hidden layers."""
    rng = np.random.default_rng(21)
    for _ in range(1000):
        depth, width, m = int(rng.integers(1, 6)), int(rng.integers(1, 10)), int(rng.integers(1, 5))
        sizes = (int(rng.integers(1, 8)), *[width] * depth, int(rng.integers(1, 5)))
        Theta = Network(sizes).init(rng, str(rng.choice(HOW)))
        yield (
            sizes,
            str(rng.choice(HIDDEN)),
            bool(rng.integers(2)),
            {l: 10 ** rng.uniform(-1, 0.7) * part for l, part in Theta.items()},
            m,
            rng,
        )
    for z in (700.0, -700.0, 745.0, -745.0, 1000.0):
        for hidden in HIDDEN:
            yield (
                (1, 2, 2, 2),
                hidden,
                False,
                {
                    1: np.array([[z, 0.5], [0.5, z]]),
                    2: np.array([[0.1, z, 0.2], [-0.3, 0.4, 0.5]]),
                    3: np.array([[0.1, 0.2, 0.3], [0.3, 0.1, -z]]),
                },
                2,
                rng,
            )
    for hidden, how, residual in [
        ("sigmoid", "scaled", False),
        ("sigmoid", "glorot", True),
        ("relu", "he", False),
        ("relu", "glorot", True),
        ("tanh", "glorot", False),
        ("tanh", "normal", False),
    ]:
        sizes = deep.deep_sizes(30, 12, n_in=20)
        yield sizes, hidden, residual, Network(sizes).init(rng, how), 4, rng


def test_every_number_of_the_experiment():
    """Each layer from the figure's own layer before, so that 30 layers blow up no last bit; else the whole pass."""
    states = list(_states())
    given = []
    for sizes, hidden, residual, Theta, m, rng in states:
        X, Y = deep.random_batch(rng, m, sizes[0], sizes[-1])
        given.append(
            (deep.ResidualNetwork(sizes, hidden=hidden) if residual else Network(sizes, hidden=hidden), Theta, X, Y)
        )
    found = run(
        "vanishing",
        DEEP,
        [
            [
                list(net.sizes),
                net.hidden,
                isinstance(net, deep.ResidualNetwork),
                {l: part.tolist() for l, part in Theta.items()},
                X.tolist(),
                Y.tolist(),
            ]
            for net, Theta, X, Y in given
        ],
    )
    assert len(given) > 1000
    whole = 0
    for (net, Theta, X, Y), mine in zip(given, found):
        L, residual = net.L, isinstance(net, deep.ResidualNetwork)
        m = len(X)
        rows = lambda key, l, mine=mine, m=m: np.array(mine[key][str(l)]).reshape(m, -1)
        g, g_prime = ACTIVATIONS[net.hidden].g, ACTIVATIONS[net.hidden].g_prime
        e = None
        for l in range(1, L):
            z = with_bias(rows("a", l)) @ Theta[l].T
            scale = with_bias(abs(rows("a", l))) @ abs(Theta[l]).T  # terms that cancel are judged by their size
            assert (abs(rows("z", l + 1) - z) <= CLOSE * scale).all()
            act = g if l + 1 < L else ACTIVATIONS["sigmoid"].g
            a = act(rows("z", l + 1)) + (rows("a", l) if residual and net.skips(l) else 0)
            assert far(rows("a", l + 1), a) < CLOSE
        z_L = rows("z", L)  # a - y, in digits that do not cancel
        assert far(rows("delta", L), (1 - Y) * sigmoid(z_L) - Y * sigmoid(-z_L)) < CLOSE
        assert np.allclose(rows("delta", L), rows("a", L) - Y, rtol=0, atol=1e-15)
        for l in range(L - 1, 1, -1):
            e = rows("delta", l + 1) @ without_bias(Theta[l]) + (e if residual and net.skips(l) else 0)
            assert far(rows("delta", l), e * g_prime(rows("z", l))) < CLOSE
        trace = net.backward(Theta, net.forward(Theta, X), Y)
        moved = {
            l: part * (1 + 1e-15 * np.sign(np.sin(np.arange(part.size).reshape(part.shape) + l)))
            for l, part in Theta.items()
        }
        other = net.backward(moved, net.forward(moved, X), Y)
        for l in range(2, L + 1):
            shaken = far(other.delta[l], trace.delta[l])  # what a change in the last bit of the weights does
            if shaken < 3e-14:
                whole += 1
                assert far(rows("delta", l), trace.delta[l]) < CLOSE
                assert far(mine["norms"][str(l)], deep.delta_norms(trace)[l]) < CLOSE
            norms = np.linalg.norm(rows("delta", l), axis=1).mean()
            assert far(mine["norms"][str(l)], norms) < CLOSE
        for l in range(2, L):
            assert far(mine["spectral"][str(l)], np.linalg.norm(without_bias(Theta[l]), 2)) < CLOSE, (net, l)
        if not residual:
            same_end = {
                l: value / trace_end * mine["norms"][str(L)]
                for trace_end in [deep.delta_norms(trace)[L]]
                for l, value in deep.delta_bound(net, Theta, trace).items()
            }
            assert all(far(mine["bound"][str(l)], same_end[l]) < CLOSE for l in same_end)
            assert all(mine["norms"][str(l)] <= mine["bound"][str(l)] * (1 + 1e-12) for l in range(2, L + 1))
    assert whole > 3000


def test_spectral_norms():
    """Also where the largest singular values lie close together; of one row, one column, rank one, zeros."""
    rng = np.random.default_rng(22)
    matrices = [rng.normal(size=tuple(rng.integers(1, 30, 2))) for _ in range(300)] + [
        rng.normal(size=(100, 100)) for _ in range(5)
    ]
    matrices += [
        np.eye(6),
        np.zeros((3, 4)),
        np.outer([1.0, -2, 3], [4.0, 0, 5, 6]),
        np.array([[-3.0]]),
        np.diag([1, 1 - 1e-9, 0.5, -1]),
        1e8 * rng.normal(size=(9, 9)),
        1e-8 * rng.normal(size=(9, 9)),
    ]
    found = run(
        "vanishing",
        "(W) => numbers.spectralNorm(Float64Array.from(W.flatMap((row) => [7, ...row])), W.length, W[0].length)",
        [[W.tolist()] for W in matrices],
    )
    for mine, W in zip(found, matrices):
        assert far(mine, np.linalg.norm(W, 2)) < CLOSE, W


@pytest.mark.parametrize(
    "hidden, how, low, high",
    [
        ("sigmoid", "scaled", 4.3, 5.6),
        ("sigmoid", "glorot", 3.8, 4.8),
        ("relu", "he", 0.85, 1.15),
        ("tanh", "glorot", 0.9, 1.15),
    ],
)
def test_it_falls_as_in_the_chapter(hidden, how, low, high):
    """Thirty layers: δ divided by about five in each with scaled weights, by about one where it is mended."""
    found = [measured(depth=30, hidden=hidden, how=how, seed=seed)["norms"] for seed in range(5)]
    factors = [(norms["31"] / norms["2"]) ** (1 / 29) for norms in found]
    assert low < np.median(factors) < high


# ---- what it says: sentence, readout, formula and table, from the package's numbers for the same weights ----


def of_the_package(figure):
    """(net, norms, spectral norms, bound) by the package, for the weights and pictures that the page draws."""
    _, Theta, X, Y = drawn(figure.depth, figure.width, figure.how, figure.seed)
    net = figure.net
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    norms = {l: np.mean([np.sqrt((row**2).sum()) for row in trace.delta[l]]) for l in trace.delta}
    spectral = {l: np.linalg.svd(Theta[l][:, 1:], compute_uv=False)[0] for l in range(2, net.L)}
    bound = None
    if not figure.residual:
        slope, bound = {"sigmoid": 0.25, "tanh": 1.0, "relu": 1.0}[figure.hidden], {net.L: norms[net.L]}
        for l in range(net.L - 1, 1, -1):
            bound[l] = bound[l + 1] * spectral[l] * slope
    return net, norms, spectral, bound


def wanted_sentence(figure):
    net, norms, _, bound = of_the_package(figure)
    if norms[2] == 0:
        dead = max(l for l in norms if norms[l] == 0)
        if figure.residual:
            return "In layer 2 every unit’s slope is 0, so δ is exactly 0 there."
        return f"Nothing gets through: in layer {dead} every unit’s slope is 0, and from there back δ is exactly 0."
    if figure.depth == 1:
        return f"With one hidden layer there is no way to vanish on: ‖δ‖ is {readable(norms[2])} in layer 2."
    last = net.L - 1
    change = norms[2] / norms[last] if norms[last] else 1.0  # with skip connections δ may end and begin again
    times = change ** (1 / (last - 2))
    way = f"from layer {last} back to layer 2, ‖δ‖"
    ends = f"from {readable(norms[last])} to {readable(norms[2])}"
    if 0.8 <= times <= 1.25:
        text = f"It gets through: {way} goes {ends}."
    elif change < 1:
        kind = "It vanishes" if change < 1 / 1000 else "It shrinks"
        text = f"{kind}: {way} falls {ends}, divided by about {1 / times:.2f} in each layer."
    else:
        kind = "It explodes" if change > 1000 else "It grows"
        text = f"{kind}: {way} grows {ends}, times about {times:.2f} in each layer."
    if figure.residual:
        return f"{text} With skip connections the ceiling does not hold, so it is not drawn."
    return f"{text} The ceiling would allow {readable(bound[2])}."


def _figures():
    rng = np.random.default_rng(31)
    yield from (Vanishing(), Vanishing(depth=1), Vanishing(depth=2), Vanishing(depth=30), Vanishing(depth=30, width=1))
    yield from (Vanishing(depth=30, width=1, hidden="relu", how="he"), Vanishing(depth=30, how="glorot", residual=True))
    yield from (Vanishing(depth=30, hidden="relu", how="normal"), Vanishing(depth=3, hidden="relu", how="normal"))
    yield from (
        Vanishing(depth=3, width=1, hidden="relu", how="scaled", residual=True, seed=seed) for seed in range(182, 186)
    )
    for _ in range(40):
        yield Vanishing(
            depth=int(rng.integers(1, 31)),
            width=int(rng.integers(1, 60)),
            hidden=str(rng.choice(HIDDEN)),
            how=str(rng.choice(HOW)),
            residual=bool(rng.integers(2)),
            seed=int(rng.integers(10**6)),
        )


FIGURES = list(_figures())


def test_the_sentence_says_what_the_package_finds():
    found = run("vanishing", f"(state) => sentence(({MEASURED})(state), words)", [[state_of(each)] for each in FIGURES])
    kinds = set()
    for text, figure in zip(found, FIGURES, strict=True):
        assert text == wanted_sentence(figure), state_of(figure)
        kinds.add(" ".join(text.split()[:2]).strip(":"))
    wanted = {"It vanishes", "It shrinks", "It gets", "It grows", "It explodes", "With one", "Nothing gets", "In layer"}
    assert kinds == wanted  # every kind of sentence was among them


def test_the_readout_and_the_table_say_what_the_package_finds():
    js = f"(state) => {{ const m = ({MEASURED})(state); return [readout(m, state.layer, words), rows(m, words)]; }}"
    rng = np.random.default_rng(32)
    for figure in FIGURES:
        net, norms, spectral, bound = of_the_package(figure)
        l = int(rng.integers(2, net.L + 1))
        said, table = run("vanishing", js, [[{**state_of(figure), "layer": l}]])[0]
        most = f", at most {readable(bound[l])}" if bound and l < net.L else ""
        assert said == f"‖δ({l})‖ = {readable(norms[l])}{most}"
        for row, k in zip(table, range(2, net.L + 1), strict=True):
            assert row[:2] == [str(k), readable(norms[k])]
            assert row[2] == (readable(bound[k]) if bound else "–")
            assert row[3] == (f"{spectral[k]:.4f}" if bound and k < net.L else "–")


def test_the_heads_of_the_table():
    assert evaluate("vanishing", "heads(words)") == ["Layer l", "‖δ(l)‖, mean", "ceiling", "‖Θ̄(l)‖"]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_the_formula_of_the_ceiling(hidden):
    """Read as a formula it gives the bound of the package in every layer, and says that δ is at most that."""
    figure = Vanishing(depth=5, width=4, hidden=hidden, how="normal", seed=8)
    net, norms, spectral, bound = of_the_package(figure)
    tex = evaluate("vanishing", f"formulaOf({{ hidden: '{hidden}', residual: false }})")
    for l in range(2, net.L - 1):
        between = np.prod([spectral[k] for k in range(l + 1, net.L - 1)])
        names = {
            r"\delta^{(l)}": norms[l], r"\delta^{(L)}": norms[net.L], "L": net.L, "l": l, r"\dots": between,
            r"\bar{\Theta}^{(l)}": spectral[l], r"\bar{\Theta}^{(L-1)}": spectral[net.L - 1], "‖": abs,
        }  # fmt: skip
        shorter, sign, longer = sides(tex, names)
        assert sign == r"\le" and shorter == pytest.approx(norms[l]) and longer == pytest.approx(bound[l])


def test_the_formula_with_skip_connections():
    """Both equations hold for the passes of a ResidualNetwork, layer by layer."""
    figure = Vanishing(depth=4, width=3, hidden="tanh", how="normal", residual=True, seed=5)
    _, Theta, X, Y = drawn(4, 3, "normal", 5)
    net, first = figure.net, slice(0, 1)
    trace = net.backward(Theta, net.forward(Theta, X[first]), Y[first])
    tex = evaluate("vanishing", "formulaOf({ hidden: 'tanh', residual: true })")
    one, other = tex.split("\\text{\u2003}")
    e = {net.L - 1: trace.delta[net.L] @ without_bias(Theta[net.L - 1])}
    for l in range(net.L - 2, 1, -1):
        g_prime = lambda z: 1 / np.cosh(z) ** 2
        names = {
            r"e^{(l+1)}": e[l + 1], r"\delta^{(l+1)}": trace.delta[l + 1],
            r"\bar{\Theta}^{(l)}": without_bias(Theta[l]),
            "g'": g_prime, "z^{(l)}": trace.z[l], r"\delta^{(l)}": trace.delta[l], "e^{(l)}": 0,
        }  # fmt: skip
        e[l] = names["e^{(l)}"] = sides(one, names)[2]
        left, _, right = sides(other, names)
        assert np.allclose(left, right, rtol=1e-12, atol=0)


# ---- the Python side ----


@pytest.mark.parametrize(
    "values",
    [
        dict(depth=0),
        dict(depth=31),
        dict(width=0),
        dict(width=101),
        dict(hidden="softmax"),
        dict(how="zeros"),
        dict(seed=-1),
        dict(layer=1),
    ],
)
def test_bad_values_are_refused(values):
    with pytest.raises(traitlets.TraitError):
        Vanishing(**values)


def test_its_network():
    assert Vanishing(depth=3, width=7, hidden="tanh").net.sizes == (784, 7, 7, 7, 10)
    assert isinstance(Vanishing(residual=True).net, deep.ResidualNetwork)


# ---- in the page ----


def say(page):
    return page.locator(".bpw-live").inner_text()


def test_by_keyboard_and_address(show):
    p = show(Vanishing())
    assert "It vanishes" in say(p) and p.locator(".bpw-screen svg circle").count() == 11 + 2
    p.get_by_label("Hidden layers").focus()
    p.keyboard.press("End")
    assert "from layer 31 back to layer 2" in say(p)
    p.get_by_label("ReLU").check()
    p.get_by_label("He", exact=True).check()
    assert "It gets through" in say(p)
    layer = p.get_by_role("slider", name="Layer", exact=True)
    layer.focus()
    p.keyboard.press("ArrowRight")
    assert layer.get_attribute("aria-valuenow") == "3" and "‖δ(3)‖" in layer.get_attribute("aria-valuetext")
    p.keyboard.press("End")
    assert layer.get_attribute("aria-valuenow") == "32"
    p.wait_for_url("**#vanishing=depth:30;hidden:relu;how:he;layer:32")
    text, address = say(p), p.url
    p.goto("about:blank")
    p.goto(address)
    p.wait_for_selector(".bpw svg")
    assert say(p) == text and p.get_by_role("slider", name="Layer", exact=True).get_attribute("aria-valuenow") == "32"


def test_a_layer_by_pressing(show):
    p = show(Vanishing())
    box = p.locator(".bpw-screen svg").bounding_box()
    p.mouse.click(box["x"] + box["width"] - 40, box["y"] + 100)
    assert p.get_by_role("slider", name="Layer", exact=True).get_attribute("aria-valuenow") == "12"


def test_new_seed_and_skip_connections(show):
    p = show(Vanishing(depth=20, how="glorot"))
    before = say(p)
    p.get_by_role("button", name="New seed").click()
    assert say(p) != before and p.get_by_label("Seed", exact=True).input_value() == "2"
    assert p.get_by_text("ceiling", exact=True).first.is_visible()
    p.get_by_label("Skip connections").check()
    assert "the ceiling does not hold" in say(p) and p.locator(".bpw-screen svg").get_by_text("ceiling").count() == 0


@pytest.mark.parametrize(
    "typed, complaint",
    [
        ("", "Nothing here."),
        ("1.5", "Not a number."),
        ("-1", "Out of range."),
        ("1e7", "Out of range."),
        ("∞", "Not finite."),
    ],
)
def test_a_bad_seed_is_refused(show, typed, complaint):
    p = show(Vanishing())
    before, seed = say(p), p.get_by_label("Seed", exact=True)
    seed.fill(typed)
    seed.blur()
    assert complaint in p.locator(".bpw-error:visible").inner_text() and say(p) == before


@pytest.mark.parametrize("depth, width", [(1, 1), (30, 1), (30, 100), (2, 100)])
def test_every_combination_can_be_drawn(show, depth, width):
    p = show(Vanishing(depth=depth, width=width))
    for hidden in ("tanh", "ReLU", "sigmoid"):
        p.get_by_label(hidden).check()
        for how in ("Glorot", "He", "N(0, 1)", "scaled"):
            p.get_by_label(how, exact=True).check()
            for skip in (True, False):
                p.get_by_label("Skip connections").set_checked(skip)
                text = p.locator(".bpw").inner_text()
                assert not re.search("NaN|Infinity|undefined", text + p.locator(".bpw-screen svg").inner_html())


def test_all_the_numbers(show):
    p = show(Vanishing(depth=5))
    p.locator("summary").click()
    p.wait_for_selector(".bpw-screen tbody tr")
    rows = p.locator(".bpw-screen tbody tr")
    assert rows.count() == 6 and rows.first.locator("td").count() == 3
    p.get_by_label("tanh").check()
    assert rows.first.locator("td").first.inner_text() in p.locator(".bpw-screen").inner_text()
