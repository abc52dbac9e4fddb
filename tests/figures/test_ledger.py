"""Figure 3, the ledger, without a page: what it computes, and what it says of it, against the package."""

import re
from functools import cache

import numpy as np
import pytest
from tex import bare, sides, value
from widget_pages import evaluate, far, run

import backprop
from backprop import Network, sigmoid
from backprop.functions import cross_entropy, half_squared_error, sigmoid_prime
from backprop.layers import to_affine
from backprop.network import regularised, with_bias, without_bias
from backprop.optimise import GradientDescent
from backprop.widgets.ledger import PRESETS

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

    def Delta(self, l, until):
        """The sum over the first `until` examples."""
        return self.t.delta[l + 1][:until].T @ with_bias(self.t.a[l])[:until]

    def J_k(self):
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
