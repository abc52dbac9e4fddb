"""Figure 3, the ledger, without a page: what it computes, and what it says of it, against the package."""

import re
from functools import cache

import numpy as np
import pytest
from tex import bare, sides, value
from traitlets import TraitError
from widget_pages import evaluate, far, run

import backprop
from backprop import Network, sigmoid
from backprop import examples as book
from backprop.functions import cross_entropy, half_squared_error, sigmoid_prime
from backprop.layers import to_affine
from backprop.network import regularised, with_bias, without_bias
from backprop.optimise import GradientDescent
from backprop.widgets.ledger import PRESETS, Ledger

CLOSE = 1e-12
WORDS = evaluate("ledger", "words")
KINDS = evaluate("ledger", "Object.keys(KINDS)")
LOOKS = [(notation, examples) for notation in ("theta", "wb") for examples in ("rows", "columns")]


# ---- the states that are tried, and the package's numbers for them ----


def random_state(rng, scale):
    s1, s2, s3, m = rng.integers(1, 5), rng.integers(1, 5), rng.integers(1, 5), rng.integers(1, 6)
    return {
        "Theta": {
            1: (scale * rng.normal(size=(s2, s1 + 1))).tolist(),
            2: (scale * rng.normal(size=(s3, s2 + 1))).tolist(),
        },
        "X": rng.normal(0, 2, (m, s1)).tolist(),
        "Y": rng.uniform(0, 1, (m, s3)).round(rng.integers(0, 3)).tolist(),
        "cost": str(rng.choice(["cross_entropy", "half_squared_error"])),
        "lam": float(rng.choice([0, 1, rng.uniform(0, 9)])),
        "alpha": float(rng.uniform(0, 3)),
    }


def many_states():
    """1,000 random states of the ledger, then its presets and states with z = ±700 and beyond."""
    rng = np.random.default_rng(4)
    for _ in range(1000):
        yield random_state(rng, 10 ** rng.uniform(-2, 1.5))
    yield from PRESETS.values()
    for z in (700.0, -700.0, 1000.0, -1000.0):
        for cost in ("cross_entropy", "half_squared_error"):
            Theta = {1: [[z, 0.0], [0.0, z]], 2: [[z, 1.0, -1.0], [-z, 0.5, 0.5]]}
            data = {"X": [[1.0], [-1.0]], "Y": [[1.0, 0.0], [0.0, 1.0]]}
            yield {"Theta": Theta, **data, "cost": cost, "lam": 1.0, "alpha": 0.5}


def few_states():
    """The presets and networks of all shapes, for what is tried at every step."""
    rng = np.random.default_rng(11)
    return [*PRESETS.values(), *(random_state(rng, 0.8) for _ in range(6))]


FEW = few_states()
ONE, BATCH, MAZUR = PRESETS["one"], PRESETS["batch"], PRESETS["mazur"]


class Package:
    """The numbers of a state by the package. `a(l)` has the column of ones; n counts examples from 0, units from 1."""

    def __init__(self, state):
        sizes = (len(state["X"][0]), len(state["Theta"][1]), len(state["Theta"][2]))
        self.net = Network(sizes, cost=state["cost"], lam=state["lam"])
        self.Theta = {l: np.array(rows) for l, rows in state["Theta"].items()}
        self.X, self.Y = np.array(state["X"]), np.array(state["Y"])
        self.t = self.net.backward(self.Theta, self.net.forward(self.Theta, self.X), self.Y)
        self.D = self.net.gradients(self.Theta, self.X, self.Y)
        self.m, self.lam, self.alpha = len(self.X), state["lam"], state["alpha"]
        self.half = state["cost"] == "half_squared_error"
        self.s = dict(enumerate(sizes, 1))
        self.next = {l: self.Theta[l] - self.alpha * self.D[l] for l in self.D}
        self.J = self.net.cost(self.Theta, self.X, self.Y)
        self.mean = self.net.replace(lam=0).cost(self.Theta, self.X, self.Y)
        self.after = self.net.cost(self.next, self.X, self.Y)
        first = lambda l, k: self.t.delta[l + 1][:k].T @ with_bias(self.t.a[l])[:k]
        self.sums = {(l, k): first(l, k) for l in (1, 2) for k in range(self.m + 1)}
        self.costs = self._costs()

    def Delta(self, l, until):
        """The sum over the first `until` examples."""
        return self.sums[l, until]

    def J_k(self):
        return self.costs

    def _costs(self):
        """(m, K): what each output of each example costs."""
        each = lambda k: (
            half_squared_error(self.t.a[3][:, k], self.Y[:, k])
            if self.half
            else cross_entropy(self.t.z[3][:, k], self.Y[:, k])
        )
        return np.stack([each(slice(k, k + 1)) for k in range(self.s[3])], axis=1)


@cache
def package(number):
    return Package(FEW[number])


TELL = """(state, notation, examples, digits) => {
  const N = numbers.numbersOf(state), look = { notation, examples, digits, preset: "one", W: words };
  return stepsOf(numbers.sizesOf(state), N.m).map((step, at) => ({ at, step, value: numberOf(N, step), told: describe(N, step, look),
    mistakes: mistakesOf(N, step), lit: litBy(N, step), spot: KINDS[step.kind].spot(step) }));
}"""


@cache
def steps_of(number, notation="theta", examples="rows", digits="all"):
    return run("ledger", TELL, [[FEW[number], notation, examples, digits]])[0]


EVERY_STATE = pytest.mark.parametrize("number", range(len(FEW)))
EVERY_LOOK = pytest.mark.parametrize("notation, examples", LOOKS)
equal = lambda found, wanted, **more: (
    np.shape(found) == np.shape(wanted) and np.allclose(found, wanted, rtol=1e-9, atol=1e-12, **more)
)


# ---- numbers ----


def test_every_number_of_the_ledger():
    states = list(many_states())
    assert len(states) > 1000
    for state, found in zip(
        states, run("ledger", "(state) => numbers.numbersOf(state)", [[state] for state in states])
    ):
        p = Package(state)
        pairs = [(found["parts"]["J"], p.J), (found["after"], p.after), (found["parts"]["data"], p.mean)]
        pairs += [(found["z"][str(l)], p.t.z[l]) for l in (2, 3)] + [(found["a"][str(l)], p.t.a[l]) for l in (2, 3)]
        pairs += [(found["delta"][str(l)], p.t.delta[l]) for l in (2, 3)]
        pairs += [(found["D"][str(l)], p.D[l]) for l in (1, 2)] + [(found["next"][str(l)], p.next[l]) for l in (1, 2)]
        for mine, wanted in pairs:
            assert far(mine, wanted) < CLOSE, state


def test_published_numbers():
    N = run("ledger", "(state) => numbers.numbersOf(state)", [[MAZUR]])[0]
    assert N["afterStill"] == pytest.approx(0.291027773694, abs=1e-12)
    assert N["parts"]["J"] == pytest.approx(0.298371108760, abs=1e-12)
    D = {l: np.array(N["D"][str(l)])[:, 1:] for l in (1, 2)}
    assert np.allclose(D[2], [[0.082167040564, 0.082667627848], [-0.022602540477, -0.022740242216]], atol=1e-12, rtol=0)
    assert np.allclose(D[1], [[0.000438567734, 0.000877135469], [0.000497712735, 0.000995425471]], atol=1e-12, rtol=0)


@pytest.mark.parametrize("sizes, m", [((3, 2, 2), 1), ((3, 2, 2), 3), ((4, 3, 2), 2), ((1, 1, 1), 1)])
def test_the_steps_are_all_there_and_in_order(sizes, m):
    """Written out loop by loop, as one would do it by hand."""
    s1, s2, s3 = sizes
    s, wanted = dict(enumerate(sizes, 1)), []
    for n in range(m):
        for l in (2, 3):
            wanted += [("z", n, l, j, None) for j in range(1, s[l] + 1)]
            wanted += [("a", n, l, j, None) for j in range(1, s[l] + 1)]
        wanted += [("cost", n, 3, j, None) for j in range(1, s3 + 1)]
        wanted += [("last", n, 3, j, None) for j in range(1, s3 + 1)]
        for i in range(1, s2 + 1):
            wanted += [("path", n, 2, j, i) for j in range(1, s3 + 1)]
            wanted += [("sum", n, 2, None, i)]
        wanted += [("drop", n, 2, None, None)]
        wanted += [("Delta", n, l, j, i) for l in (2, 1) for j in range(1, s[l + 1] + 1) for i in range(s[l] + 1)]
    wanted += [("mean", None, None, None, None), ("penalty", None, None, None, None)]
    for kind in ("D", "update"):
        wanted += [(kind, None, l, j, i) for l in (2, 1) for j in range(1, s[l + 1] + 1) for i in range(s[l] + 1)]
    wanted += [("after", None, None, None, None)]
    found = run("ledger", "(sizes, m) => stepsOf(sizes, m)", [[sizes, m]])[0]
    assert [(f["kind"], *(f.get(key) for key in "nlji")) for f in found] == wanted


def test_each_number_has_a_name_of_its_own():
    names = run("ledger", "(sizes, m) => stepsOf(sizes, m).map(keyOf)", [[[4, 3, 2], 3]])[0]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("digits", [4, 6, 15])
@EVERY_STATE
def test_right_numbers_are_right_at_every_step(number, digits):
    js = """(state, digits) => { const N = numbers.numbersOf(state);
      return stepsOf(N.net.sizes, N.m).map((s) => judge(N, s, Number(numberOf(N, s).toFixed(digits)), digits).verdict); }"""
    assert set(run("ledger", js, [[FEW[number], digits]])[0]) == {"right"}


# ---- rows: formula, with numbers, Python, all at once ----


def symbols(p, step, wb, columns, until=None):
    """What each symbol of a formula stands for at this step, by the package."""
    n, kind = step.get("n"), step["kind"]
    here = p.m - 1 if n is None else n
    until = (p.m if n is None else n) if until is None else until  # so many examples are in Delta
    names = {"m": p.m, r"\lambda": p.lam, r"\alpha": p.alpha, "e": np.e, "g": sigmoid, "g'": sigmoid_prime}
    names |= {r"\log": np.log, "J": p.J, r"J_{n}": p.J_k().sum(axis=1), "J_{k}": p.J_k()}
    names |= {r"\sum_{k}": lambda x: x.sum(axis=-1), r"\sum_{n}": lambda x: x.sum(axis=0), r"\sum": np.sum}
    names |= {f"y_{{{k + 1}}}": p.Y[here, k] for k in range(p.s[3])}
    names |= {f"J_{{{k + 1}}}": p.J_k()[here, k] for k in range(p.s[3])}
    for l in (1, 2, 3):
        for i in range(p.s[l] + 1):
            names[f"a^{{({l})}}_{{{i}}}"] = with_bias(p.t.a[l])[here, i]
            if l > 1 and i > 0:
                names[f"z^{{({l})}}_{{{i}}}"] = p.t.z[l][here, i - 1]
                names[f"\\delta^{{({l})}}_{{{i}}}"] = p.t.delta[l][here, i - 1]
    if kind == "a":
        names["z"] = p.t.z[step["l"]][here, step["j"] - 1]
    for l in (1, 2):
        tables = {r"\Theta": p.Theta[l], r"\Delta": p.Delta(l, until), "D": p.D[l]}
        for j in range(1, p.s[l + 1] + 1):
            for i in range(p.s[l] + 1):
                index = f"{j}{i}" if columns else f"{i}{j}"
                symbol = f"b^{{({l})}}_{{{j}}}" if i == 0 else f"W^{{({l})}}_{{{index}}}"
                names |= {
                    f"{letter}^{{({l})}}_{{{j}{i}}}": table[j - 1, i] for letter, table in tables.items() if not wb
                }
                if wb:
                    names |= {symbol: p.Theta[l][j - 1, i], rf"\text{{d}}{symbol}": p.Delta(l, until)[j - 1, i]}
                    names[rf"\frac{{\partialJ}}{{\partial{symbol}}}"] = p.D[l][j - 1, i]
    return names | whole_tables(p, step, wb, columns, slice(here, here + 1) if n is not None else slice(None), until)


def whole_tables(p, step, wb, columns, rows, until):
    """The same for the matrices; examples are rows, or columns."""
    turn = np.transpose if columns else np.asarray
    names = {"y": turn(p.Y[rows]), "a_{k}": p.t.a[3], "y_{k}": p.Y}
    flat = lambda tables, cut: np.concatenate([cut(tables[l]).ravel() for l in (1, 2)])
    for l in (1, 2, 3):
        names[f"a^{{({l})}}"] = turn(p.t.a[l][rows])
        if l > 1:
            names |= {f"z^{{({l})}}": turn(p.t.z[l][rows]), f"\\delta^{{({l})}}": turn(p.t.delta[l][rows])}
    bias = lambda table: table[:, :1] if columns else table[:, :1].T
    W = lambda table: without_bias(table) if columns else without_bias(table).T
    for l in (1, 2):
        if wb:
            for letter, cut in (("W", W), ("b", bias)):
                name = f"{letter}^{{({l})}}"
                names |= {name: cut(p.Theta[l]), rf"\text{{d}}{name}": cut(p.Delta(l, until))}
                names[rf"\frac{{\partialJ}}{{\partial{name}}}"] = cut(p.D[l])
        else:
            names |= {rf"\Theta^{{({l})}}": p.Theta[l], rf"\bar{{\Theta}}^{{({l})}}": without_bias(p.Theta[l])}
            names |= {rf"\Delta^{{({l})}}": p.Delta(l, until), f"D^{{({l})}}": p.D[l]}
    squares = flat(p.Theta, without_bias)
    names |= {"W": squares} if wb else {r"\bar{\Theta}": squares, r"\Theta_{ji}": squares}
    if step["kind"] == "after":
        names |= after_names(p, wb)
    return names


def after_names(p, wb):
    """J as a function of all weights, or of all W and all b, each as one vector."""
    cost = lambda Theta: p.net.cost(Theta, p.X, p.Y)
    if not wb:
        whole = lambda Theta: np.concatenate([Theta[l].ravel() for l in (1, 2)])
        return {r"\Theta": whole(p.Theta), "D": whole(p.D), "J": lambda vector: cost(unravel(p, vector))}
    W = lambda Theta: np.concatenate([without_bias(Theta[l]).ravel() for l in (1, 2)])
    b = lambda Theta: np.concatenate([Theta[l][:, 0] for l in (1, 2)])

    def of_both(both):
        cut_W, cut_b = p.s[2] * p.s[1], p.s[2]
        tables = {1: (both[0][:cut_W], both[1][:cut_b]), 2: (both[0][cut_W:], both[1][cut_b:])}
        return cost(
            {l: np.column_stack([bias, flat.reshape(p.s[l + 1], p.s[l])]) for l, (flat, bias) in tables.items()}
        )

    slope = lambda name: rf"\frac{{\partialJ}}{{\partial{name}}}"
    return {"W": W(p.Theta), "b": b(p.Theta), slope("W"): W(p.D), slope("b"): b(p.D), "J": of_both}


def unravel(p, vector):
    cut = p.s[2] * (p.s[1] + 1)
    return {1: vector[:cut].reshape(p.s[2], -1), 2: vector[cut:].reshape(p.s[3], -1)}


NOTES = [
    r" \text{, } i \ge 1",
    r" \text{ without column 0}",
    r" \text{, never } b^{(2)}",
]  # words in formulas, for the reader


def without_notes(tex):
    for note in NOTES:
        tex = tex.replace(note, "")
    return tex


def new_of(p, step):
    """What stands left of an arrow after it: the sum with this example's product, or the weight after the update."""
    l, j, i = step["l"], step["j"] - 1, step["i"]
    return p.Delta(l, step["n"] + 1)[j, i] if step["kind"] == "Delta" else p.next[l][j, i]


@EVERY_LOOK
@EVERY_STATE
def test_the_formula_says_the_number(number, notation, examples):
    p = package(number)
    for each in steps_of(number, notation, examples):
        step, tex = each["step"], without_notes(each["told"]["formula"])
        found = sides(tex, symbols(p, step, notation == "wb", examples == "columns"))
        wanted = new_of(p, step) if r"\leftarrow" in tex else each["value"]
        right = found if len(found) == 1 else found[2::2]
        assert all(equal(one, wanted) for one in right), (step, tex, found, wanted)
        if " = " in tex:
            assert equal(found[0], each["value"]), (step, tex)


@EVERY_LOOK
@EVERY_STATE
def test_the_numbers_say_the_number(number, notation, examples):
    p = package(number)
    for each in steps_of(number, notation, examples):
        step, told = each["step"], each["told"]
        assert told["filled"].endswith("=")
        if step["kind"] == "after":
            assert told["filled"] == "J ="
            continue
        names = symbols(p, step, notation == "wb", examples == "columns")
        found = sides(told["filled"], names)
        assert found[-1] is None and equal(found[-3], each["value"]), (step, told["filled"])
        left = bare(told["filled"]).split("=" if r"\leftarrow" not in told["filled"] else r"\leftarrow")[0].strip()
        of_formula = re.split(r"=|\\leftarrow", bare(told["formula"]))[0].strip()
        if len(found) > 3:  # it begins with the formula's own symbol
            assert left == of_formula, (step, told)


@EVERY_STATE
def test_four_digits_are_the_same_line_rounded(number):
    for exact, rounded in zip(steps_of(number), steps_of(number, digits="4")):
        cut = lambda tex: re.split(r"\\text\{([^}]*)\}", tex)
        long, short = cut(exact["told"]["filled"]), cut(rounded["told"]["filled"])
        assert long[::2] == short[::2]
        for a, b in zip(long[1::2], short[1::2]):
            assert abs(value(a) - value(b)) <= 0.500001e-4, (exact["step"], a, b)


@EVERY_STATE
def test_the_running_sum(number):
    p = package(number)
    for notation, examples in LOOKS:
        for each in steps_of(number, notation, examples):
            step, total = each["step"], each["told"].get("total")
            assert (total is not None) == (step["kind"] == "Delta")
            if total:
                l, j, i, n = step["l"], step["j"] - 1, step["i"], step["n"]
                first, *parts = total.split(" = ")
                assert first == bare(each["told"]["formula"]).split(r" \leftarrow")[0]
                assert [equal(value(part), p.Delta(l, n + 1)[j, i]) for part in parts] == [True, True]
                before, added = parts[0].split(" + ")
                assert equal(value(before), p.Delta(l, n)[j, i]) and equal(value(added), each["value"])


@EVERY_LOOK
@EVERY_STATE
def test_all_at_once_is_true(number, notation, examples):
    p = package(number)
    for each in steps_of(number, notation, examples):
        step, wb, columns = each["step"], notation == "wb", examples == "columns"
        names = symbols(p, step, wb, columns)
        for tex in re.split(r" \\text\{, \} (?=\\text)", each["told"]["matrices"]):
            note = next((note for note in NOTES if note in tex), "")
            found = sides(tex.replace(note, ""), names)
            if note == NOTES[1]:
                assert equal(found[0], found[2][:, 1:])
            elif note == NOTES[2]:
                carried = p.t.delta[3][step["n"]] @ without_bias(p.Theta[2])
                assert equal(np.ravel(found[0]), carried)
            elif step["kind"] == "after":
                assert equal(found[0], p.after)
            elif found[1] == r"\leftarrow":
                until = step["n"] + 1 if step["kind"] == "Delta" else None
                moved = Package.__new__(Package)
                moved.__dict__ = {**p.__dict__, "Theta": p.next if step["kind"] == "update" else p.Theta}
                left = bare(tex).split(r" \leftarrow")[0]
                assert equal(found[2], value(left, symbols(moved, step, wb, columns, until))), (step, tex)
            else:
                assert equal(found[0], found[2]), (step, tex)


@EVERY_LOOK
@EVERY_STATE
def test_the_python_shown_finds_the_number_shown(number, notation, examples):
    """Each step's line is run with the package; the place it names must hold the step's number."""
    p = package(number)
    functions = {
        name: getattr(backprop.functions, name)
        for name in ("sigmoid", "sigmoid_prime", "cross_entropy", "half_squared_error")
    }
    tools = dict(
        np=np, with_bias=with_bias, without_bias=without_bias, regularised=regularised, GradientDescent=GradientDescent
    )
    for each in steps_of(number, notation, examples):
        given = dict(
            net=p.net,
            m=p.m,
            lam=p.lam,
            alpha=p.alpha,
            X=p.X,
            Y=p.Y,
            D=p.D,
            affine=to_affine(p.Theta),
            Theta=dict(p.Theta),
        )
        passes = dict(a=dict(p.t.a), z=dict(p.t.z), delta=dict(p.t.delta), Delta={l: p.Delta(l, p.m) for l in (1, 2)})
        names = {**functions, **tools, **given, **passes}
        exec(each["told"]["python"], names)
        assert float(eval(each["told"]["where"], names)) == pytest.approx(each["value"], rel=1e-11, abs=1e-13), each


# ---- mistakes: what each diagnosis is, by the package ----

bias = lambda p, l, j: p.Theta[l][j - 1, 0]
W = lambda p, l: without_bias(p.Theta[l])
delta = lambda p, l, n, j: p.t.delta[l][n, j - 1]
miss = lambda p, n, j: p.t.a[3][n, j - 1] - p.Y[n, j - 1]
prime = lambda p, n, i: sigmoid_prime(p.t.z[2][n, i - 1])
carried = lambda p, l, n, i: with_bias(p.t.a[l])[n, i]


def turned_z(p, n, l, j, i):
    below, above = p.s[l - 1], p.s[l]
    return [bias(p, l - 1, j) + p.t.a[l - 1][n] @ p.Theta[l - 1][:below, j]] if below <= above and j <= below else []


def turned_sum(p, n, l, j, i):
    return [p.t.delta[3][n] @ p.Theta[2][i - 1, 1 : p.s[3] + 1] * prime(p, n, i)] if i <= p.s[3] <= p.s[2] else []


def one_path(p, n, i, factor):
    return (
        [(d * w * factor, {"j": k}) for k, (d, w) in enumerate(zip(p.t.delta[3][n], p.Theta[2][:, i]), 1)]
        if p.s[3] > 1
        else []
    )


def D_with(p, l, j, i, data, pull):
    return data * p.Delta(l, p.m)[j - 1, i] + pull * p.Theta[l][j - 1, i]


CE = lambda p, values: [] if p.half else values
HALF = lambda p, values: values if p.half else []
several = lambda p, values: values if p.m > 1 else []
J = lambda p, n, j: p.J_k()[n, j - 1]
# (kind, word) -> what the package finds for that mistake: [number or (number, values for the word), ...], empty where it cannot be made
MISTAKES = {
    ("z", "m_noBias"): lambda p, n, l, j, i: [(p.t.a[l - 1] @ W(p, l - 1).T)[n, j - 1]],
    ("z", "m_aForZ"): lambda p, n, l, j, i: [p.t.a[l][n, j - 1]],
    ("z", "m_transposed"): turned_z,
    ("z", "m_sign"): lambda p, n, l, j, i: [-p.t.z[l][n, j - 1]],
    ("a", "m_zForA"): lambda p, n, l, j, i: [p.t.z[l][n, j - 1]],
    ("a", "m_prime"): lambda p, n, l, j, i: [sigmoid_prime(p.t.z[l][n, j - 1])],
    ("a", "m_mirror"): lambda p, n, l, j, i: [1 - p.t.a[l][n, j - 1]],
    ("cost", "m_half"): lambda p, n, l, j, i: HALF(p, [2 * J(p, n, j)]),
    ("cost", "m_notSquared"): lambda p, n, l, j, i: HALF(p, [miss(p, n, j), -miss(p, n, j)]),
    ("cost", "m_sign"): lambda p, n, l, j, i: CE(p, [-J(p, n, j)]),
    ("cost", "m_otherLabel"): lambda p, n, l, j, i: CE(
        p, [cross_entropy(p.t.z[3][n, j - 1 : j], 1 - p.Y[n, j - 1 : j])]
    ),
    ("cost", "m_log10"): lambda p, n, l, j, i: CE(
        p,
        [-p.Y[n, j - 1] * np.log10(p.t.a[3][n, j - 1]) - (1 - p.Y[n, j - 1]) * np.log10(1 - p.t.a[3][n, j - 1])],
    ),
    ("cost", "m_squares"): lambda p, n, l, j, i: CE(p, [half_squared_error(p.t.a[3][n, j - 1 : j], p.Y[n, j - 1 : j])]),
    ("last", "m_sign"): lambda p, n, l, j, i: [-delta(p, 3, n, j)],
    ("last", "m_noPrime"): lambda p, n, l, j, i: HALF(p, [miss(p, n, j)]),
    ("last", "m_primeOfA"): lambda p, n, l, j, i: HALF(p, [miss(p, n, j) * sigmoid_prime(p.t.a[3][n, j - 1])]),
    ("last", "m_extraPrime"): lambda p, n, l, j, i: CE(p, [miss(p, n, j) * sigmoid_prime(p.t.z[3][n, j - 1])]),
    ("last", "m_wrtA"): lambda p, n, l, j, i: CE(
        p, [-p.Y[n, j - 1] / p.t.a[3][n, j - 1] + (1 - p.Y[n, j - 1]) / (1 - p.t.a[3][n, j - 1])]
    ),
    ("path", "m_biasRow"): lambda p, n, l, j, i: [p.Theta[2][j - 1, i - 1] * delta(p, 3, n, j)],
    ("path", "m_transposed"): lambda p, n, l, j, i: (
        [p.Theta[2][i - 1, j] * delta(p, 3, n, j)] if i <= p.s[3] and j <= p.s[2] else []
    ),
    ("path", "m_aInPath"): lambda p, n, l, j, i: [p.Theta[2][j - 1, i] * p.t.a[3][n, j - 1]],
    ("path", "m_sign"): lambda p, n, l, j, i: [-p.Theta[2][j - 1, i] * delta(p, 3, n, j)],
    ("sum", "m_noPrime"): lambda p, n, l, j, i: [(p.t.delta[3] @ W(p, 2))[n, i - 1]],
    ("sum", "m_onePath"): lambda p, n, l, j, i: one_path(p, n, i, prime(p, n, i)),
    ("sum", "m_onePathPlain"): lambda p, n, l, j, i: one_path(p, n, i, 1),
    ("sum", "m_biasRow"): lambda p, n, l, j, i: [(p.t.delta[3] @ p.Theta[2][:, :-1])[n, i - 1] * prime(p, n, i)],
    ("sum", "m_primeOfA"): lambda p, n, l, j, i: [
        (p.t.delta[3] @ W(p, 2))[n, i - 1] * sigmoid_prime(p.t.a[2][n, i - 1])
    ],
    ("sum", "m_transposed"): turned_sum,
    ("sum", "m_stale"): lambda p, n, l, j, i: [(p.t.delta[3] @ without_bias(p.next[2]))[n, i - 1] * prime(p, n, i)],
    ("sum", "m_sign"): lambda p, n, l, j, i: [-delta(p, 2, n, i)],
    ("Delta", "m_zeroBias"): lambda p, n, l, j, i: [0.0] if i == 0 else [],
    ("Delta", "m_zForAinDelta"): lambda p, n, l, j, i: (
        [delta(p, l + 1, n, j) * p.t.z[l][n, i - 1]] if i and l == 2 else []
    ),
    ("Delta", "m_swapped"): lambda p, n, l, j, i: [delta(p, l, n, i) * p.t.a[l + 1][n, j - 1]] if i and l == 2 else [],
    ("Delta", "m_deltaAlone"): lambda p, n, l, j, i: [delta(p, l + 1, n, j)] if i else [],
    ("Delta", "m_aAlone"): lambda p, n, l, j, i: [carried(p, l, n, i)] if i else [],
    ("Delta", "m_total"): lambda p, n, l, j, i: [p.Delta(l, n + 1)[j - 1, i]] if n else [],
    ("Delta", "m_early"): lambda p, n, l, j, i: several(p, [delta(p, l + 1, n, j) * carried(p, l, n, i) / p.m]),
    ("Delta", "m_sign"): lambda p, n, l, j, i: [-delta(p, l + 1, n, j) * carried(p, l, n, i)],
    ("mean", "m_noMean"): lambda p, *_: several(p, [p.J_k().sum()]),
    ("mean", "m_outputsMean"): lambda p, *_: [p.J_k().mean()] if p.s[3] > 1 else [],
    ("mean", "m_withPenalty"): lambda p, *_: [(p.J, {"what": "m_meanPart"})] if p.lam else [],
    ("mean", "m_sign"): lambda p, *_: [-p.mean],
    ("penalty", "m_penaltyBias"): lambda p, *_: (
        [p.lam / (2 * p.m) * sum((p.Theta[l] ** 2).sum() for l in (1, 2))] if p.lam else []
    ),
    ("penalty", "m_penaltyHalf"): lambda p, *_: [2 * (p.J - p.mean)] if p.lam else [],
    ("penalty", "m_penaltyNoM"): lambda p, *_: several(p, [p.m * (p.J - p.mean)]) if p.lam else [],
    ("penalty", "m_withPenalty"): lambda p, *_: [(p.J, {"what": "m_penaltyPart"})] if p.lam else [],
    ("penalty", "m_sign"): lambda p, *_: [p.mean - p.J] if p.lam else [],
    ("D", "m_noMean"): lambda p, n, l, j, i: several(p, [D_with(p, l, j, i, 1, p.lam / p.m if i else 0)]),
    ("D", "m_noLam"): lambda p, n, l, j, i: [D_with(p, l, j, i, 1 / p.m, 0)] if p.lam and i else [],
    ("D", "m_lamHalf"): lambda p, n, l, j, i: [D_with(p, l, j, i, 1 / p.m, p.lam / (2 * p.m))] if p.lam and i else [],
    ("D", "m_lamNotByM"): lambda p, n, l, j, i: several(p, [D_with(p, l, j, i, 1 / p.m, p.lam)]) if p.lam and i else [],
    ("D", "m_biasRegularised"): lambda p, n, l, j, i: (
        [D_with(p, l, j, i, 1 / p.m, p.lam / p.m)] if p.lam and not i else []
    ),
    ("D", "m_sign"): lambda p, n, l, j, i: [-p.D[l][j - 1, i]],
    ("update", "m_uphill"): lambda p, n, l, j, i: [p.Theta[l][j - 1, i] + p.alpha * p.D[l][j - 1, i]],
    ("update", "m_noAlpha"): lambda p, n, l, j, i: [p.Theta[l][j - 1, i] - p.D[l][j - 1, i]],
    ("update", "m_stepOnly"): lambda p, n, l, j, i: [p.alpha * p.D[l][j - 1, i], -p.alpha * p.D[l][j - 1, i]],
}


@EVERY_STATE
def test_every_diagnosis_is_that_mistake(number):
    p = package(number)
    for each in steps_of(number):
        step = each["step"]
        wanted = []
        for (kind, word), find in MISTAKES.items():
            if kind == step["kind"]:
                found = find(p, *(step.get(key) for key in "nlji"))
                wanted += [(word, *(one if isinstance(one, tuple) else (one, None))) for one in found]
        found = [(word, number, *(more or [None])) for word, number, *more in each["mistakes"]]
        key = lambda row: (row[0], str(row[2]))
        mine, theirs = sorted(found, key=key), sorted(wanted, key=key)
        assert [key(row) for row in mine] == [key(row) for row in theirs], step
        for (word, _), group in ((pair, None) for pair in {key(row) for row in mine}):
            numbers = [sorted(float(row[1]) for row in rows if row[0] == word) for rows in (mine, theirs)]
            assert equal(*numbers), (step, word, numbers)


def test_every_mistake_has_its_row_and_its_sentence():
    seen = {
        (each["step"]["kind"], word)
        for number in range(len(FEW))
        for each in steps_of(number)
        for word, *_ in each["mistakes"]
    }
    assert seen == set(MISTAKES)
    assert {word for _, word in seen} | {"m_meanPart", "m_penaltyPart"} == {
        word for word in WORDS if word.startswith("m_")
    }


def judged(state, step, typed, decimals=12):
    f = "(state, step, typed, decimals) => { const a = judge(numbers.numbersOf(state), step, typed, decimals); return [a, sentenceOf(a, words, String)]; }"
    return run("ledger", f, [[state, step, float(typed), decimals]])[0]


SUM = {"kind": "sum", "n": 0, "l": 2, "i": 1}


@pytest.mark.parametrize("number", range(3))
def test_a_typed_mistake_is_named(number):
    """Typed in all digits: named, unless another mistake or the right number is the same number."""
    js = """(state) => { const N = numbers.numbersOf(state);
      return stepsOf(N.net.sizes, N.m).map((s) => mistakesOf(N, s).map(([, v]) => judge(N, s, v, 12))); }"""
    for each, verdicts in zip(steps_of(number), run("ledger", js, [[FEW[number]]])[0]):
        for (word, typed, *_), found in zip(each["mistakes"], verdicts):
            assert found["verdict"] in ("mistake", "right") and abs(found["value"] - typed) <= 0.51e-4, (
                each["step"],
                word,
            )
            assert found["verdict"] == "right" or (found["word"], found["value"]) in [
                (w, v) for w, v, *_ in each["mistakes"]
            ]


@pytest.mark.parametrize(
    "step, typed, decimals, verdict, said",
    [
        (SUM, -0.1282, 4, "right", "Right: "),
        (SUM, -0.128, 3, "right", "Right: "),
        (SUM, -0.13, 2, "close", "Close. Give one more digit, and round only at the end."),
        (SUM, -0.127, 3, "close", "Close. Give one more digit"),
        (SUM, -0.2585, 4, "mistake", "one path only, the one through unit 1, and σ′ is missing"),
        (SUM, -0.2573, 4, "mistake", "one path only, the one through unit 2, and σ′ is missing"),
        (SUM, -0.0643, 4, "mistake", "one path only: the one through unit 1"),
        (SUM, 0.77, 2, "other", "Not yet, and not one of the usual mistakes. You are too high."),
        (SUM, -0.77, 2, "other", "You are too low."),
        ({"kind": "Delta", "n": 0, "l": 2, "j": 2, "i": 1}, 0.5147, 4, "mistake", "That is δ alone"),
    ],
)
def test_what_is_said_of_a_number(step, typed, decimals, verdict, said):
    answer, text = judged(ONE, step, typed, decimals)
    assert answer["verdict"] == verdict and said in text


def test_published_stale_number_is_recognised():
    """The hidden delta behind the published .291027924: output weights already updated."""
    p = Package(MAZUR)
    stale = (p.t.delta[3][0] @ without_bias(p.Theta[2] - 0.5 * p.D[2]))[0] * prime(p, 0, 1)
    assert judged(MAZUR, SUM, stale)[0]["word"] == "m_stale"


# ---- the drawing: what is lit, labels, what stands in the circles ----

EDGE_ROLE = dict(z="forward", path="back", sum="back", drop="dropped", Delta="grad", D="grad", update="grad")
SYMBOL = re.compile(r"(\\Theta|\\Delta|D|a|z|\\delta)\^\{\((\d)\)\}_\{(\d)(\d?)\}|(y|J)_\{(\d)\}")


def lit_by_the_formula(kind, formula, sizes):
    """{key: role}, read off the formula's symbols: what stands right of the sign is used, what stands left is found."""
    left, _, right = re.sub(r" \\leftarrow |(?<=\}) = ", "@", bare(formula), count=1).rpartition("@")
    lit = {}
    for letter, l, j, i, other, k in SYMBOL.findall(right):
        if letter in (r"\Theta", r"\Delta", "D"):
            lit[f"e {l} {j} {i}"] = EDGE_ROLE[kind]
            if kind == "z":
                lit[f"u {l} {i}"] = "in"  # the bias unit too, whose a = 1 is not written
            if kind == "drop":
                lit[f"u {l} {i}"] = "dropped"
            if kind == "path":
                lit[f"u {l} {i}"] = "nowBack"
        elif letter in ("a", r"\delta"):
            lit[f"u {l} {j}"] = {"a": "in", r"\delta": "back"}[letter]
        elif other:
            lit[f"t {k}"] = "nowBack"
    for letter, l, j, i, other, k in SYMBOL.findall(left):
        if letter in ("z", "a", r"\delta"):
            lit[f"u {l} {j}"] = "nowBack" if letter == r"\delta" else "now"
        elif other:
            lit[f"t {k}"] = "nowBack"
    if kind == "mean":
        lit = {f"t {k + 1}": "nowBack" for k in range(sizes[2])}
    if kind == "penalty":
        lit = {f"e {l} {j + 1} {i + 1}": "grad" for l in (1, 2) for j in range(sizes[l]) for i in range(sizes[l - 1])}
    return {} if kind == "after" else lit


@EVERY_STATE
def test_what_is_lit_is_what_the_formula_uses(number):
    for each in steps_of(number):
        kind = each["step"]["kind"]
        assert each["lit"] == lit_by_the_formula(kind, each["told"]["formula"], package(number).net.sizes), each["step"]


def shown(x, given=False):
    """A number in the drawing, as short.js... writes it, by Python's own formatting."""
    if given and float(x * 1e4).is_integer() and abs(x) < 1e4:
        return str(int(x) if float(x).is_integer() else x).replace("-", "−")
    places = 4 if abs(x) < 100 else 2 if abs(x) < 1e4 else 0
    return f"{x:.{places}f}".replace("-", "−")


@EVERY_STATE
def test_labels_of_the_arrows(number):
    """The weight that a step uses, or the number that it finds; and no number that is still to be predicted."""
    p = package(number)
    js = """(state) => { const N = numbers.numbersOf(state);
      return stepsOf(N.net.sizes, N.m).map((s) => Object.keys(litBy(N, s)).filter((key) => key[0] === "e").map((key) => {
        const weight = key.slice(2).split(" ").map(Number); return [weight, arrowLabel(N, s, weight, false), arrowLabel(N, s, weight, true)]; })); }"""
    for each, labels in zip(steps_of(number), run("ledger", js, [[FEW[number]]])[0]):
        kind = each["step"]["kind"]
        for (l, j, i), open_, hidden in labels:
            weight, found = shown(p.Theta[l][j - 1, i], True), shown(each["value"])
            wanted = dict(
                penalty=("", ""), Delta=(found, "δ · a"), D=(found, "?"), update=(found, "?"), path=(found, weight)
            )
            assert (open_, hidden) == wanted.get(kind, (weight, weight)), each["step"]


SPOT = dict(z="u {l} {j}", a="u {l} {j}", cost="t {j}", last="u 3 {j}", path="e 2 {j} {i}", sum="u 2 {i}", drop="u 2 0")
SPOT |= dict(Delta="e {l} {j} {i}", D="e {l} {j} {i}", update="e {l} {j} {i}", mean="J", penalty="J", after="J")


def test_where_the_number_appears_and_what_circles_show():
    """Going forwards a circle shows z, then a; a unit that lends its a shows a, one that lends its δ or gets it shows δ."""
    js = """(state) => { const N = numbers.numbersOf(state), steps = stepsOf(N.net.sizes, N.m), found = new Map(steps.map((s, k) => [keyOf(s), k]));
      return steps.map((s, at) => [1, 2, 3].flatMap((l) => N.net.sizes.slice(l - 1, l).flatMap((count) => Array.from({ length: count }, (_, k) => [l, k + 1, unitTexts(l, k + 1,
        { N, n: s.n ?? N.m - 1, lit: litBy(N, s), known: knownAt(found, at, false), back: PHASES[s.phase].back })])))); }"""
    p = package(FEW.index(BATCH))
    for each, units in zip(steps_of(FEW.index(BATCH)), run("ledger", js, [[BATCH]])[0]):
        step = each["step"]
        assert each["spot"] == SPOT[step["kind"]].format(**{key: step.get(key) for key in "lji"})
        n = step.get("n", p.m - 1)
        for l, i, texts in units:
            numbers = {
                "a": p.t.a[l][n, i - 1],
                "z": p.t.z.get(l, p.t.a[l])[n, i - 1],
                "δ": p.t.delta.get(l, p.t.a[l])[n, i - 1],
            }
            if texts["value"]:
                assert texts["value"] == shown(numbers[texts["letter"]], l == 1), (step, l, i)
            for note in texts["notes"]:
                assert note == f"{note[0]} {shown(numbers[note[0]])}"
            role = each["lit"].get(f"u {l} {i}")
            wanted = {"in": "a", "back": "δ"}.get(role)
            assert wanted is None or texts["letter"] == wanted, (step, l, i)
            if each["spot"] == f"u {l} {i}":
                assert texts["letter"] == {"z": "z", "a": "a", "last": "δ", "sum": "δ"}[step["kind"]] and texts[
                    "value"
                ] == shown(each["value"])


# ---- words: titles, the sentence under the figure, why ----

TITLES = dict(
    z="z of unit {j}, layer {l}",
    a="a of unit {j}, layer {l}",
    cost="cost of output {j}",
    last="δ of output {j}",
    path="δ of unit {i}, layer {l}: the path through unit {j}",
    sum="δ of unit {i}, layer {l}: the sum",
    drop="layer {l}: the bias row dropped",
    Delta="layer {l}, from {start} to unit {j}: δ × a",
    mean="the mean cost",
    penalty="the λ term",
    D="gradient, layer {l}, from {start} to unit {j}",
    update="update, layer {l}, from {start} to unit {j}",
    after="the cost after the update",
)


@EVERY_STATE
def test_titles_and_sentences(number):
    p = package(number)
    js = """(steps) => steps.map((s) => [sentence(s, "7.5", words), sentence(s, null, words)])"""
    steps = steps_of(number)
    for each, (said, asked) in zip(steps, run("ledger", js, [[[each["step"] for each in steps]]])[0]):
        step = each["step"]
        start = "the bias" if step.get("i") == 0 else f"unit {step.get('i')}"
        title = TITLES[step["kind"]].format(**{key: step.get(key) for key in "lji"}, start=start)
        assert each["told"]["title"] == title
        of = f"Example {step['n'] + 1}" if "n" in step else "All examples"
        assert (said, asked) == (f"{of} · {title}: 7.5", f"{of} · {title}: predict it.")
        numbers = re.findall(r"(?<![\w.])−?\d+(?:\.\d+)?", each["told"]["why"])
        if step["kind"] == "mean":
            assert f"m = {p.m}." in each["told"]["why"]
        elif step["kind"] in ("penalty", "after"):
            assert float(numbers[-1]) == pytest.approx(p.J, rel=1e-12)
    assert set(TITLES) == set(KINDS)


def test_mazur_s_cost_with_the_biases_left_is_told():
    js = """(state) => { const N = numbers.numbersOf(state), look = { notation: "theta", examples: "rows", digits: "4", W: words };
      return ["mazur", "own"].map((preset) => describe(N, stepsOf(N.net.sizes, N.m).at(-1), { ...look, preset }).why); }"""
    told, own = run("ledger", js, [[MAZUR]])[0]
    assert "then it would be 0.2910" in told and "0.2910" not in own


# ---- tables below: what the passes fill in, and the wiggle ----


@pytest.mark.parametrize("number", range(5))
def test_what_the_passes_fill_in(number):
    """Each cell at each step, seen and still hidden: counted and added up here from the order of the steps."""
    p, steps = package(number), steps_of(number)
    js = """(state, hidden) => { const N = numbers.numbersOf(state), steps = stepsOf(N.net.sizes, N.m), found = new Map(steps.map((s, k) => [keyOf(s), k]));
      return steps.map((current, at) => [tablesOf(current), ["Delta", "D", "update"].map((key) => [1, 2].map((l) => N.Theta[l].map((row, r) => row.map((_, i) =>
        cellAt(key, { l, j: r + 1, i }, { N, known: knownAt(found, at, hidden), current })))))]); }"""
    for hidden in (False, True):
        done = {}
        for each, (tables, cells) in zip(steps, run("ledger", js, [[FEW[number], hidden]])[0]):
            step = each["step"]
            before = dict(done)
            if step["kind"] in ("Delta", "D", "update"):
                key = (step["kind"], step["l"], step["j"], step["i"])
                done[key] = done.get(key, 0) + 1
            assert tables == {"J": ["Delta", "D"], "D": ["Delta", "D"], "update": ["D", "update"]}.get(
                step["phase"], ["Delta"]
            )
            for key, layers in zip(("Delta", "D", "update"), cells):
                whole = {"D": p.D, "update": p.next}.get(key)
                for l, rows in zip((1, 2), layers):
                    for j, i in np.ndindex(*np.shape(p.Theta[l])):
                        place = (key, l, j + 1, i)
                        count = (before if hidden else done).get(place, 0)
                        found = rows[j][i]
                        wanted = None if count == 0 else p.Delta(l, count)[j, i] if key == "Delta" else whole[l][j, i]
                        assert (found["value"] is None) == (wanted is None) and (
                            wanted is None or equal(found["value"], wanted)
                        )
                        here = (step.get("l"), step.get("j"), step.get("i")) == place[1:]
                        reads = {"D": "Delta", "update": "D"}.get(step["kind"])
                        lit = "now" if here and step["kind"] == key else "in" if here and reads == key else None
                        assert found["lit"] == lit, (step, place)


@EVERY_STATE
def test_the_wiggle_s_numbers(number):
    p, epsilon = package(number), 1e-4
    weights = [(l, j + 1, i) for l in (1, 2) for j, i in np.ndindex(*p.Theta[l].shape)]
    js = "(state, weight, epsilon) => wiggleRows(numbers.numbersOf(state), weight, epsilon, words)"
    for (l, j, i), rows in zip(weights, run("ledger", js, [[FEW[number], weight, epsilon] for weight in weights])):
        moved = {layer: table.copy() for layer, table in p.Theta.items()}
        moved[l][j - 1, i] += epsilon
        after = p.net.cost(moved, p.X, p.Y)
        slope = (after - p.J) / (moved[l][j - 1, i] - p.Theta[l][j - 1, i])
        names, values = zip(*rows)
        assert list(names) == [
            WORDS[key] for key in ("jBefore", "jAfter", "slopeMeasured", "gradientThere", "difference")
        ]
        exact = p.D[l][j - 1, i]
        assert np.allclose(values, [p.J, after, slope, exact, slope - exact], rtol=1e-9, atol=1e-10)
    assert run("ledger", js, [[FEW[number], [1, 1, 0], 0]]) == [[]]


# ---- one object: the Python side ----

NAN = float("nan")
BAD = [
    ("lam", -1),
    ("lam", NAN),
    ("lam", 1e9),
    ("lam", "1"),
    ("alpha", float("inf")),
    ("step", -1),
    ("step", 0.5),
    ("notation", "x"),
    ("preset", "x"),
    ("cost", "squared_error"),
    ("predict", "yes"),
    ("weight", [3, 1, 1]),
    ("weight", [1, 9, 0]),
    ("weight", [1, 1]),
    ("epsilon", NAN),
    ("X", [[1, 2]]),
    ("X", [[1, 2, NAN]]),
    ("X", [[1, 2, 3]] * 2),
    ("X", []),
    ("X", [[1, 2, 1001]]),
    ("X", "abc"),
    ("X", [[1, 2], [3]]),
    ("Y", [[2, 0]]),
    ("Y", [[1]]),
    ("Theta", {1: [[1, 2]]}),
    ("Theta", 5),
    ("Theta", {1: np.ones((2, 4)), 2: np.ones((1, 4))}),
    ("name", "A B"),
    ("name", ""),
    ("words", {"title": 5}),
]


@pytest.mark.parametrize("key, value", BAD)
def test_bad_values_from_python_are_refused(key, value):
    ledger = Ledger()
    before = ledger.get_state()
    with pytest.raises(TraitError):
        setattr(ledger, key, value)
    assert ledger.get_state() == before


@pytest.mark.parametrize("sizes", [(3, 2, 2), (2, 2, 2), (1, 1, 1), (4, 4, 4), (1, 4, 2), (4, 2, 3)])
@pytest.mark.parametrize("m", [1, 2, 5])
def test_the_ledger_counts_its_steps_and_stays_within_them(sizes, m):
    (count,) = run("ledger", "(sizes, m) => stepsOf(sizes, m).length", [[list(sizes), m]])
    Theta = Network(sizes).init(np.random.default_rng(1))
    ledger = Ledger(Theta=Theta, X=np.zeros((m, sizes[0])), Y=np.zeros((m, sizes[2])), step=999)
    assert (ledger.steps, ledger.step) == (count, count - 1)
    ledger.step = 3
    ledger.step = count
    assert ledger.step == count - 1
    with ledger.hold_trait_notifications():  # fewer examples, fewer steps
        ledger.X, ledger.Y = ledger.X[:1], ledger.Y[:1]
    assert ledger.step == min(count, ledger.steps) - 1


def test_presets_and_numbers_follow_one_another():
    ledger = Ledger(preset="batch")
    assert (ledger.preset, ledger.lam, len(ledger.X)) == ("batch", 1.0, 3)
    ledger.lam = 2
    assert ledger.preset == "own"
    ledger.preset = "mazur"
    assert (ledger.lam, ledger.cost, ledger.net.sizes) == (0.0, "half_squared_error", (2, 2, 2))
    assert (Ledger(preset="batch", lam=3).preset, Ledger(preset="batch", lam=3).lam) == ("own", 3.0)
    with ledger.hold_trait_notifications():
        ledger.Theta, ledger.X, ledger.Y = {1: np.ones((3, 2)), 2: np.ones((1, 4))}, np.array([[1.0]]), np.array([[1]])
    assert ledger.net.sizes == (1, 3, 1)


def test_presets_are_the_book_s_numbers():
    assert np.array_equal(PRESETS["batch"]["X"], book.X) and np.array_equal(PRESETS["one"]["Theta"][1], book.THETA[1])
    ledger = Ledger(preset="batch")
    assert ledger.net.cost(ledger.Theta, np.array(ledger.X), np.array(ledger.Y)) == Network((3, 2, 2), lam=1).cost(
        dict(book.THETA), book.X, book.Y
    )
