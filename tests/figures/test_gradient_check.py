"""Figure 4, the gradient check: its JavaScript against the package, what it says, and the figure in a page."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError
from widget_pages import VIEWS, axe_problems, far, field, live, run

from backprop import Network
from backprop.bugs import BUGS, buggy_gradients
from backprop.check import acceptable_error, check_gradients, relative_error
from backprop.network import flatten
from backprop.widgets.gradient_check import GradientCheck
from backprop.widgets.gradient_check import widget as gradient_check

CLOSE = 1e-12
STEPS = 60


# ---- the bugs, the descent, the check: against the package ----


def _buggy_cases():
    """1,000 random networks and data for the bug lab, and its own setups; each with every bug."""
    rng = np.random.default_rng(7)
    for net, Theta, X, Y in gradient_check.lab().values():
        yield net, {l: np.asarray(Theta[l]) for l in Theta}, X, np.asarray(Y, float), 0.5
    for _ in range(1000):
        sizes = [int(s) for s in rng.integers(1, 5, rng.integers(2, 5))]
        if rng.random() < 0.4:
            sizes = [sizes[0]] * len(sizes)
        cost = str(rng.choice(["cross_entropy", "half_squared_error"]))
        output = "sigmoid" if cost == "cross_entropy" else str(rng.choice(["sigmoid", "tanh", "identity"]))
        net = Network(
            sizes,
            str(rng.choice(["sigmoid", "tanh", "relu", "identity"])),
            output,
            cost,
            lam=float(rng.choice([0, 1, rng.uniform(0, 9)])),
        )
        m, scale = int(rng.integers(1, 6)), 10 ** rng.uniform(-2, 1.5)
        Theta = {l: scale * W for l, W in net.init(rng, "normal").items()}
        yield (
            net,
            Theta,
            rng.normal(size=(m, sizes[0])),
            rng.uniform(0, 1, (m, sizes[-1])).round(rng.integers(0, 3)),
            float(rng.uniform(0.01, 2)),
        )
    for z in (700.0, -700.0, 1000.0, -1000.0):
        yield (
            Network((1, 2, 2), lam=1),
            {1: np.array([[z, 0], [0, z]]), 2: np.array([[z, 1, -1], [-z, 0.5, 0.5]])},
            np.array([[1.0], [-1.0]]),
            np.eye(2),
            0.5,
        )


def as_js(net):
    return {"sizes": net.sizes, "hidden": net.hidden, "output": net.output, "cost": net.cost_name, "lam": net.lam}


def lists(Theta):
    return {l: np.asarray(Theta[l]).tolist() for l in Theta}


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_every_bug_is_the_package_s_bug(bug):
    cases = list(_buggy_cases())
    found = run(
        "gradient_check",
        "numbers.buggyGradients",
        [[as_js(net), lists(Theta), X.tolist(), Y.tolist(), bug or "none", alpha] for net, Theta, X, Y, alpha in cases],
    )
    compared = 0
    for D, (net, Theta, X, Y, alpha) in zip(found, cases):
        try:
            wanted = buggy_gradients(net, Theta, X, Y, bug, alpha)
        except ValueError:
            assert D is None and bug == "transpose_missing"
            continue
        compared += 1
        for l in wanted:
            assert far(D[str(l)], wanted[l]) < CLOSE, (bug, net, l)
    assert compared >= (300 if bug == "transpose_missing" else 1000)


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_the_bug_lab_s_descent_and_check(bug):
    for name, (net, Theta, X, Y) in gradient_check.lab().items():
        state, alpha = gradient_check.lab_states()[name], 0.5
        N = run("gradient_check", "numbers.labNumbers", [[state, bug or "none", alpha, STEPS]])[0]
        if N["D"] is None:
            assert (bug, name) == ("transpose_missing", "differ")
            continue
        T, costs = Theta, []
        for _ in range(STEPS + 1):
            costs.append(net.cost(T, X, Y))
            D = buggy_gradients(net, T, X, Y, bug, alpha)
            T = {l: T[l] - alpha * D[l] for l in T}
        assert np.allclose(N["wrong"], costs, rtol=1e-10, atol=0)
        D = buggy_gradients(net, Theta, X, Y, bug, alpha)
        assert {int(l): block["error"] for l, block in N["blocks"].items()} == pytest.approx(
            check_gradients(net, Theta, X, Y, D), rel=1e-9, abs=1e-13
        )
        right, wrong = flatten(net.gradients(Theta, X, Y)), flatten(D)
        assert N["cosine"] == pytest.approx(wrong @ right / np.linalg.norm(wrong) / np.linalg.norm(right), abs=1e-12)
        for l, exact in net.gradients(Theta, X, Y).items():
            off = ~np.isclose(D[l], exact, rtol=0, atol=1e-7)
            block = N["blocks"][str(l)]
            assert np.array_equal(block["off"], off) and block["bad"] == off.any(), (bug, name, l)


def test_the_setups_hide_what_they_say():
    def seen(name, bug):
        state = gradient_check.lab_states()[name]
        N = run("gradient_check", "numbers.labNumbers", [[state, bug, 0.5, STEPS]])[0]
        return any(block["bad"] for block in N["blocks"].values())

    hidden = lambda name: {bug for bug in BUGS if not seen(name, bug)}
    assert hidden("lab") == set()
    assert hidden("one") == {"no_1_over_m", "lam_not_over_m", "l2_forgotten", "bias_regularised"}
    assert hidden("zeros") > {"hidden_prime_missing", "l2_forgotten", "bias_regularised"}


def test_the_v_curve_is_the_package_s():
    net, Theta, X, Y = gradient_check.networks()["book"]
    curve, J = gradient_check.v_curves()["book"], lambda T: net.cost(T, X, Y)
    D = flatten(net.gradients(Theta, X, Y))
    for method, h in [("forward", 1e-7), ("central", 1e-5), ("complex", 1e-3)]:
        k = round(2 * (np.log10(h) + 20))
        wanted = relative_error(flatten(gradient_check.METHODS[method](J, Theta, h)), D)
        # rounding is part of it, and h differs in its last digit
        assert curve[method][k] == pytest.approx(wanted, rel=0.5)
    best = {method: min(curve[method]) for method in gradient_check.METHODS}
    assert 1e-9 < best["forward"] < 1e-7 and 1e-12 < best["central"] < 1e-9 and best["complex"] < 1e-15
    kink = gradient_check.v_curves()["relu"]
    assert kink["central"][34] < 1e-6 < 1e-2 < kink["central"][36]  # h = 0.001 and 0.01, z = 0.001


def test_the_curve_of_float32_shows_float32():
    """No method finds more than a float32 cost can tell: eps |J| / h for a quotient, eps for the complex step."""
    curve = gradient_check.v_curves()["single"]
    eps, h = np.finfo(np.float32).eps, 10.0**gradient_check.EXPONENTS
    assert 1e-4 < min(curve["forward"]) < 1e-2 and 1e-6 < min(curve["central"]) < 1e-4  # four digits at best
    assert eps / 10 < min(curve["complex"]) < eps
    assert curve["central"][30] > 1e-3  # h = 10^-5, the best step of float64
    rounded = h < 1e-9  # theta + h is theta
    for method in ("forward", "central"):
        assert np.array_equal(np.array(curve[method])[rounded], np.ones(rounded.sum()))
    for plus, minus in curve["costs"]:
        for text in (plus, minus):
            assert str(np.float32(text)) == text


def test_gradient_check_in_python():
    figure = GradientCheck(view="lab", bug="stale_weights")
    for name, bad in [
        ("bug", "typo"),
        ("alpha", 0),
        ("alpha", float("nan")),
        ("exponent", 1),
        ("view", ""),
        ("network", "none"),
    ]:
        with pytest.raises(TraitError):
            setattr(figure, name, bad)


# ---- what it says ----

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
ALPHAS = (0.01, 0.5, 2.0, 5.0)
EXPONENTS = gradient_check.EXPONENTS


def shown(x, digits=4):
    """A number as the book writes it: four decimals, or powers of ten from 10^7 on."""
    text = f"{x:.{digits}e}" if abs(x) >= 1e7 else f"{x:.{digits}f}"
    return re.sub(r"e([+-])0*(\d)", r"e\1\2", text).replace("-", "−", 1)


def small(x, digits):
    if x == 0 or abs(x) >= 10 ** -(digits - 1):
        return shown(x, digits)
    head, power = f"{x:.{digits - 1}e}".split("e")
    return f"{head} × 10{str(int(power)).translate(RAISED)}"


def power(e):
    return "1" if e == 0 else f"10{str(int(e)).translate(RAISED)}" if e == int(e) else small(10**e, 2)


def descent(net, Theta, X, Y, bug, alpha):
    costs = [net.cost(Theta, X, Y)]
    for _ in range(STEPS):
        D = buggy_gradients(net, Theta, X, Y, bug, alpha)
        Theta = {l: Theta[l] - alpha * D[l] for l in D}
        costs.append(net.cost(Theta, X, Y))
    return np.array(costs)


def course(J):
    """How the costs went, told from their differences."""
    change = np.diff(J) / np.abs(J[:-1])
    change[np.abs(change) <= 1e-12] = 0
    rises, low, first, last = int((change > 0).sum()), J.min(), shown(J[0]), shown(J[-1])
    at = int(J.argmin())
    if (change < 0).all():
        return f"falls at every step, from {first} to {last} in 60 steps"
    if (change > 0).all():
        return f"rises at every step, from {first} to {last} in 60 steps"
    if not change.any():
        return f"stays at {first} for 60 steps"
    if not rises:
        return f"falls from {first} to {last} in 60 steps and never rises"
    if (change[:at] < 0).all() and (change[at:] > 0).all():
        return f"falls from {first} to {shown(low)} at step {at}, then turns round and rises, to {last} at step 60"
    return (
        f"goes from {first} to {last} in 60 steps, {rises} of which rise; it is lowest at step {at}, with {shown(low)}"
    )


SAYS = """(setup, name, bug, alpha, checked) => {
  const N = numbers.labNumbers(setup, bug, alpha, 60);
  return labSentence(N, { setup: name, sizes: setup.sizes, bug, checked }, words); }"""


def said(name, bug, alpha, checked):
    return run("gradient_check", SAYS, [[gradient_check.lab_states()[name], name, bug or "none", alpha, checked]])[0]


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_the_lab_says_how_the_cost_went(bug):
    """At the largest steps a descent can be chaos, which blows up the last bit: then it is the package's for 10 steps."""
    js = "(s, bug, alpha) => { const N = numbers.labNumbers(s, bug, alpha, 60); return [N.right, N.wrong]; }"
    for name, (net, Theta, X, Y) in gradient_check.lab().items():
        if (bug, name) == ("transpose_missing", "differ"):
            continue
        for alpha in ALPHAS:
            found = run("gradient_check", js, [[gradient_check.lab_states()[name], bug or "none", alpha]])[0]
            right, wrong = (np.array(costs) for costs in found)
            for costs, which in [(right, None), (wrong, bug)]:
                wanted, sure = descent(net, Theta, X, Y, which, alpha), STEPS + 1 if alpha <= 2 else 10
                assert len(costs) == STEPS + 1
                assert np.allclose(costs[:sure], wanted[:sure], rtol=1e-9, atol=0), (name, alpha, which)
            told = f"With {'this bug' if bug else 'the right gradient'} the cost {course(wrong)}."
            told += f" The right gradient brings it to {shown(right[-1])}." if bug else ""
            told += " The curve leaves the picture." if (wrong > 4 * right[0]).any() else ""
            told += " Would you have noticed? Run the check." if bug else " Run the check, or switch on a bug."
            assert said(name, bug, alpha, False) == told, (name, alpha)


@pytest.mark.parametrize(
    "bug, rises, turns",
    [("delta_sign", 60, None), ("no_1_over_m", 52, 8), ("l2_forgotten", 49, 11), ("bias_regularised", 16, 44)]
    + [(bug, 0, None) for bug in sorted(BUGS) if bug not in
       ("delta_sign", "no_1_over_m", "l2_forgotten", "bias_regularised")],
)  # fmt: skip
def test_the_lab_says_what_chapter_7_counts(bug, rises, turns):
    text = said("lab", bug, 0.5, False)
    found = run("gradient_check", "(s, bug) => numbers.course(numbers.labNumbers(s, bug, 0.5, 60).wrong)",
                [[gradient_check.lab_states()["lab"], bug]])[0]  # fmt: skip
    assert found["rises"] == rises
    if turns:
        assert found["at"] == turns and f"at step {turns}, then turns round and rises" in text
    else:
        assert f"{'rises' if rises else 'falls'} at every step" in text


@pytest.mark.parametrize(
    "costs, text",
    [
        ([3, 2, 1], "falls at every step, from 3.0000 to 1.0000 in 2 steps"),
        ([1, 2, 3], "rises at every step, from 1.0000 to 3.0000 in 2 steps"),
        ([3, 1, 2], "falls from 3.0000 to 1.0000 at step 1, then turns round and rises, to 2.0000 at step 2"),
        (
            [3, 4, 5, 1, 2, 1.5],
            "goes from 3.0000 to 1.5000 in 5 steps, 3 of which rise; it is lowest at step 3, with 1.0000",
        ),
        ([3, 4, 1], "goes from 3.0000 to 1.0000 in 2 steps, 1 of which rise; it is lowest at step 2, with 1.0000"),
        ([3, 2, 2], "falls from 3.0000 to 2.0000 in 2 steps and never rises"),
        ([3, 2, 2 + 1e-15], "falls from 3.0000 to 2.0000 in 2 steps and never rises"),
        ([2, 2, 2], "stays at 2.0000 for 2 steps"),
    ],
)
def test_each_course_has_its_words(costs, text):
    assert run("gradient_check", "(costs) => courseOf(costs, words)", [[costs]]) == [text]


WHY_SILENT = {
    "one": "with one example and λ = 0 there is no 1/m and no λ term to get wrong.",
    "zeros": "where all weights are 0, wrong terms are 0 too.",
}


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_the_verdict_the_table_and_the_angle(bug):
    js = """(s, bug) => {
      const N = numbers.labNumbers(s, bug, 0.5, 60);
      return [labRows(N, words), angleSentence(N.cosine, words)]; }"""
    for name, (net, Theta, X, Y) in gradient_check.lab().items():
        if (bug, name) == ("transpose_missing", "differ"):
            rows, columns = np.shape(Theta[2][:, 1:])
            assert f"Θ⁽³⁾ has {rows} rows and {columns} columns".replace("³", "²") in said(name, bug, 0.5, True)
            continue
        D, exact = buggy_gradients(net, Theta, X, Y, bug, 0.5), net.gradients(Theta, X, Y)
        errors = check_gradients(net, Theta, X, Y, D)
        limits = acceptable_error(net.cost(Theta, X, Y), exact)
        bad = {l: errors[l] > limits[l] for l in D}
        each = [f"D{f'({l})'.translate(str.maketrans('()12', '⁽⁾¹²'))} " + (
                f"disagrees, relative error {shown(errors[l])}" if bad[l] else "agrees") for l in D]  # fmt: skip
        if bug and not any(bad.values()):
            wanted = f"Nothing disagrees, though the bug is on: {WHY_SILENT[name]}"
        else:
            wanted = f"The check: {'; '.join(each)}."
        assert said(name, bug, 0.5, True) == wanted
        rows, angle = run("gradient_check", js, [[gradient_check.lab_states()[name], bug or "none"]])[0]
        for l, (block, error, judged, is_bad) in zip(D, rows, strict=True):
            assert block == f"D⁽{'⁰¹²'[l]}⁾" and is_bad == bad[l]
            assert judged == ("✗ disagrees" if bad[l] else "✓ agrees")
            if bad[l]:
                assert error == small(errors[l], 4)
        p, q = flatten(D), flatten(exact)
        c = p @ q / np.linalg.norm(p) / np.linalg.norm(q)
        way = "Below a right angle, so a small step still goes" if c > 0 else "More than a right angle: it goes"
        assert angle == f"Cosine of the angle to the right gradient: {shown(c)}. {way} {'down' if c > 0 else 'up'}hill."
        h = 1e-6  # and so it goes
        moved = {l: Theta[l] - h * D[l] for l in D}
        assert (net.cost(moved, X, Y) < net.cost(Theta, X, Y)) == (c > 0)


def test_no_angle_to_a_zero_gradient():
    assert run("gradient_check", "(c) => angleSentence(c, words)", [[0]]) == ["One of the two is 0."]
    zero, one = {"1": [[0.0, 0.0]]}, {"1": [[1.0, 2.0]]}
    assert run("gradient_check", "numbers.cosine", [[zero, one], [one, one]]) == [0, pytest.approx(1)]
    assert run("gradient_check", "numbers.relativeError", [[zero["1"], zero["1"]], [zero["1"], one["1"]]]) == [0, 1]


@pytest.mark.parametrize("name", gradient_check.lab())
def test_what_it_accepts_is_what_the_package_accepts(name):
    """Just below the limit of `acceptable_error` a block agrees, just above it disagrees and shows where."""
    net, Theta, X, Y = gradient_check.lab()[name]
    state, limits = (
        gradient_check.lab_states()[name],
        acceptable_error(net.cost(Theta, X, Y), net.gradients(Theta, X, Y)),
    )
    js = "(s) => numbers.labNumbers(s, 'none', 0.5, 0).blocks"
    for l, limit in limits.items():
        assert state["accept"][str(l)] == pytest.approx(limit, rel=1e-9)
        D = net.gradients(Theta, X, Y)[l]
        for factor, bad in [(0.9, False), (1.1, True)]:
            if not D.any():
                continue
            gap = np.zeros_like(D)
            gap[0, 0] = factor * limit * 2 * np.linalg.norm(D)
            wrong = {**state, "D": {**state["D"], str(l): (D + gap).tolist()}}
            block = run("gradient_check", js, [[wrong]])[0][str(l)]
            assert block["bad"] == bad and np.array_equal(block["off"], gap != 0 if bad else gap != gap), (l, factor)


# ---- the V-curve's words and digits ----


@pytest.mark.parametrize("network", gradient_check.networks())
def test_the_step_s_sentence_and_tables(network):
    curve, places = gradient_check.v_curves()[network], list(range(len(EXPONENTS)))
    js = "(curve, e, k) => [stepSentence(curve, e, k, words), stepRows(curve, e, k, words)]"
    error = lambda x: "less than 10⁻¹⁷" if x < 1e-17 else small(x, 2)
    found = run("gradient_check", js, [[curve, EXPONENTS.tolist(), k] for k in places])
    for k, (text, rows) in zip(places, found):
        at = [error(curve[method][k]) for method in ("forward", "central", "complex")]
        assert text == (
            f"At h = {power(EXPONENTS[k])} the relative error is {at[0]} for the forward difference, "
            f"{at[1]} for the central one and {at[2]} for the complex step."
        )
        for method, row, name in zip(
            gradient_check.METHODS, rows, ("forward difference", "central difference", "complex step")
        ):
            best = int(np.argmin(curve[method]))
            assert row == [name, error(curve[method][k]), error(min(curve[method])), f"at {power(EXPONENTS[best])}"]


def test_the_steps_on_paper():
    curve = gradient_check.v_curves()["book"]
    paper = run("gradient_check", "(curve, e) => stepPaper(curve, e, words)", [[curve, EXPONENTS.tolist()]])[0]
    assert paper["head"] == ["step h", "forward difference", "central difference", "complex step"]
    wanted = [
        [power(e), *("0" if curve[m][k] < 1e-17 else small(curve[m][k], 5) for m in gradient_check.METHODS)]
        for k, e in enumerate(EXPONENTS)
        if e == int(e)
    ]
    assert paper["rows"] == wanted and len(wanted) == 21


def cost_by_hand(network, l, j, i, change):
    """J of a network of the V-curve with one weight changed, by a pass of our own."""
    net, Theta, X, Y = gradient_check.networks()[network]
    T, a = {k: np.array(Theta[k]) for k in Theta}, np.array(X)
    T[l][j, i] += change
    for k in sorted(T):
        a = 1 / (1 + np.exp(-np.c_[np.ones(len(a)), a] @ T[k].T))
    each = 0.5 * (a - Y) ** 2 if network == "mazur" else -(Y * np.log(a) + (1 - Y) * np.log(1 - a))
    return each.sum() / len(X) + sum((T[k][:, 1:] ** 2).sum() for k in T) * net.lam / (2 * len(X))


@pytest.mark.parametrize("network", ["book", "mazur"])
def test_the_digits_are_those_of_the_weight_that_is_named(network):
    head = run("gradient_check", "(weight) => digitsHead(weight, words)", [[GradientCheck().limits["weight"]]])[0]
    l, j, i = ("⁰¹²₀₁₂".index(sign) % 3 for sign in re.search("Θ⁽(.)⁾(.)(.)$", head).groups())
    J = lambda change: cost_by_hand(network, l, j - 1, i, change)
    curve = gradient_check.v_curves()[network]
    for k in (24, 30, 36, 40):  # h = 10^-8 to 1
        h, (plus, minus) = 10.0 ** EXPONENTS[k], map(float, curve["costs"][k])
        assert plus == pytest.approx(J(h), rel=1e-14) and minus == pytest.approx(J(-h), rel=1e-14)
        assert curve["quotients"][k] == pytest.approx((plus - minus) / (2 * h), rel=1e-9)
    assert curve["slope"] == pytest.approx((J(1e-5) - J(-1e-5)) / 2e-5, rel=1e-7)
    net, *rest = gradient_check.networks()[network]
    assert np.isclose(flatten(net.gradients(*rest)), curve["slope"], rtol=1e-6).sum() == 1  # no other weight's


@pytest.mark.parametrize(
    "pair, shared",
    [(["0.123", "0.124"], "0.12"), (["1.5", "1.5"], "1.5"), (["2", "1"], ""), (["1.34", "1.345"], "1.34")],
)
def test_the_shared_digits(pair, shared):
    plus, minus = run("gradient_check", "sharedDigits", [[pair]])[0]
    assert [plus, minus] == [[shared, pair[0][len(shared) :]], [shared, pair[1][len(shared) :]]]


# ---- in the page ----


def test_the_step_by_slider_drag_and_address(show):
    p = show(GradientCheck())
    assert "At h = 10⁻⁵" in p.locator(".bpw-live").inner_text()
    slider = p.get_by_role("slider", name="Step h")
    slider.focus()
    p.keyboard.press("ArrowRight")
    assert "At h = 3.2 × 10⁻⁵" in live(p) and slider.get_attribute("aria-valuetext") == "3.2 × 10⁻⁵"
    box = p.locator(".bpw-screen svg").first.bounding_box()
    p.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 100)
    p.mouse.down()
    p.mouse.move(box["x"] + 55, box["y"] + 120)
    p.mouse.up()
    assert "At h = 10⁻²⁰ the relative error is 1.00 for the forward difference" in p.locator(".bpw-live").inner_text()
    shared = p.locator(".check-digits td .muted").first.inner_text()
    assert (
        p.locator(".check-digits td").nth(0).inner_text() == shared == p.locator(".check-digits td").nth(1).inner_text()
    )  # nothing is left
    field(p, "Network").select_option(label="the 3-2-2 network in float32")
    p.wait_for_url("**#check=network:single;exponent:-20")
    p.reload()
    p.wait_for_selector(".bpw")
    assert "10⁻²⁰" in p.locator(".bpw-live").inner_text() and field(p, "Network").evaluate(
        "(e) => e.selectedOptions[0].text"
    ).endswith("float32")


def test_the_bug_lab_by_keyboard(show):
    p = show(GradientCheck(view="lab"))
    field(p, "Bug").select_option(label=BUGS["prime_of_a"])
    assert (
        "falls at every step, from 3.6709 to" in p.locator(".bpw-live").inner_text()
        and not p.locator(".check-block").count()
    )
    run_ = p.get_by_role("button", name="Run the check")
    run_.focus()
    p.keyboard.press("Enter")
    assert live(p).startswith("The check: D⁽¹⁾ disagrees, relative error 0.0182") and live(p).endswith("D⁽²⁾ agrees.")
    blocks = p.locator(".check-block")
    assert [blocks.nth(k).locator(".check-off").count() for k in (0, 1)] == [8, 0]
    assert all(text.startswith("✗ ") and "≠" in text for text in blocks.nth(0).locator(".check-off").all_inner_texts())
    field(p, "Bug").select_option(label=BUGS["bias_regularised"])
    assert not p.locator(".check-block:visible").count()  # a new bug is to be guessed first
    p.get_by_role("button", name="Run the check").click()
    assert [blocks.nth(k).locator("td.check-off").count() for k in (0, 1)] == [2, 2] and blocks.nth(0).locator(
        "tr td:nth-child(2).check-off"
    ).count() == 2
    p.wait_for_url("**bug:bias_regularised;checked:*")
    text = p.locator(".bpw-live").inner_text()
    p.reload()
    p.wait_for_selector(".bpw")
    assert p.locator(".bpw-live").inner_text() == text and blocks.count() == 2


@pytest.mark.parametrize(
    "setup, bug, says",
    [
        ("differ", "transpose_missing", "This one shows itself"),
        ("one", "no_1_over_m", "Nothing disagrees, though the bug is on: with one example"),
        ("zeros", "hidden_prime_missing", "where all weights are 0"),
        ("lab", "none", "D⁽¹⁾ agrees; D⁽²⁾ agrees."),
        ("lab", "delta_sign", "disagrees, relative error 0.9"),
    ],
)
def test_the_bug_lab_s_setups(show, setup, bug, says):
    p = show(GradientCheck(view="lab", setup=setup, bug=bug, checked=True))
    assert says in p.locator(".bpw-live").inner_text()


@pytest.mark.parametrize("alpha", [0.01, 5])
@pytest.mark.parametrize("setup", ["lab", "one", "zeros", "differ"])
def test_no_alpha_breaks_the_lab(show, alpha, setup):
    p = show(GradientCheck(view="lab", setup=setup, alpha=alpha, checked=True), width=360)
    for bug, name in BUGS.items():
        p.evaluate(f"location.hash = '#check=bug:{bug}'")
        expect(field(p, "Bug").locator("option:checked")).to_have_text(name)
        assert not re.search("NaN|Infinity|undefined|null", p.locator(".bpw").inner_text())
    assert p.evaluate("document.documentElement.scrollWidth") <= 360
    field(p, "α").fill("0")
    field(p, "α").blur()
    assert "from 0.01 to 5" in p.locator(".bpw-error:visible").inner_text()


@pytest.mark.parametrize(
    "view, names",
    [
        ("step", ["forward difference", "central difference", "complex step"]),
        ("lab", ["right gradient", "with this bug"]),
    ],
)
def test_the_lines_have_their_names_on_paper(show, view, names):
    p = show(GradientCheck(view=view, bug="prime_of_a"))
    p.emulate_media(media="print")
    assert [text.strip() for text in p.locator(".bpw-print .check-legend > span:visible").all_inner_texts()] == names


def test_the_lab_prints_every_bug(show):
    p = show(GradientCheck(view="lab"))
    p.emulate_media(media="print")
    rows = p.locator(".bpw-print tbody tr").all_inner_texts()
    assert len(rows) == 12 and all(re.search(r"\d\.\d{4}", row) for row in rows)


@pytest.mark.parametrize("theme, width", VIEWS)
def test_axe_finds_nothing_in_the_bug_lab(show, theme, width):
    p = show(GradientCheck(view="lab", bug="bias_column_kept", checked=True), theme=theme, width=width)
    assert axe_problems(p) == []
    assert p.evaluate("document.documentElement.scrollWidth") <= width
