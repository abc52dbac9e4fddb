"""The grid of chapter 11: the stored table is whole, and other code, written out here, finds what stands in it."""

from itertools import product

import numpy as np
import pytest

from backprop import Adam, GradientDescent, ablation
from backprop.ablation import Setting
from backprop.data import digits

PARTS = digits()
SLOPES = {
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a)),
    "tanh": (np.tanh, lambda a: 1 - a**2),
    "relu": (lambda z: np.maximum(z, 0), lambda a: np.sign(a)),
}


def passes(W, b, X, Y, hidden, skip):
    """Outputs, deltas from the first layer on, and what went into each layer: nothing of the package in it."""
    g, slope = SLOPES[hidden]
    into, gs, a = [X], [], X
    for k in range(len(W) - 1):
        gs.append(g(a @ W[k] + b[k]))
        a = a + gs[-1] if skip and k else gs[-1]
        into.append(a)
    output = 1 / (1 + np.exp(-(a @ W[-1] + b[-1])))
    deltas = [output - Y]
    e = deltas[0] @ W[-1].T
    for k in range(len(W) - 2, -1, -1):
        deltas.insert(0, e * slope(gs[k]))
        if k:
            e = e * skip + deltas[0] @ W[k].T
    return output, deltas, into


def first_weights(setting, seed):
    Theta = setting.start(seed)
    return [Theta[l][:, 1:].T.copy() for l in Theta], [Theta[l][:, 0].copy() for l in Theta]


def own_run(setting, alpha, seed):
    """(J over the training part, share of the test part) by a loop of its own."""
    X, Y = PARTS.train.X, np.eye(10)[PARTS.train.labels]
    W, b = first_weights(setting, seed)
    order = np.random.default_rng(1000 + seed)
    for _ in range(20):
        shuffled = order.permutation(len(X))
        for at in range(0, len(X), 20):
            some = shuffled[at : at + 20]
            _, deltas, into = passes(W, b, X[some], Y[some], setting.hidden, setting.skip)
            for k, (delta, a) in enumerate(zip(deltas, into)):
                W[k] -= alpha / len(some) * a.T @ delta
                b[k] -= alpha / len(some) * delta.sum(axis=0)
    a = passes(W, b, X, Y, setting.hidden, setting.skip)[0]
    J = -(Y * np.log(a) + (1 - Y) * np.log(1 - a)).sum(axis=1).mean()
    answers = passes(W, b, PARTS.test.X, 0, setting.hidden, setting.skip)[0].argmax(axis=1)
    return J, (answers == PARTS.test.labels).mean()


# Settings whose course does not hang on the last bits: weights shaken by 1e-15 give the same J to 1e-10.
CALM = [
    Setting(10, "sigmoid", "scaled", "normal", False),
    Setting(10, "tanh", "scaled", "zero", False),
    Setting(10, "relu", "scaled", "normal", False),
    Setting(10, "sigmoid", "scaled", "normal", True),
    Setting(10, "sigmoid", "glorot", "zero", True),
]


@pytest.mark.slow
@pytest.mark.parametrize("setting", CALM, ids=lambda s: f"{s.hidden}-{s.weights}-{s.biases}-{s.skip}")
def test_a_loop_of_its_own_finds_the_stored_numbers(setting):
    kept = ablation.stored()[setting, "GradientDescent"]
    J, reads = own_run(setting, kept.alpha, seed=1)
    assert J == pytest.approx(kept.J[1], rel=1e-4) and reads == pytest.approx(kept.reads[1], abs=1e-4)


@pytest.mark.slow
@pytest.mark.parametrize(
    "setting",
    [
        Setting(4, "sigmoid", "scaled", "normal", False),
        Setting(10, "sigmoid", "scaled", "normal", False),
        Setting(10, "sigmoid", "normal", "normal", False),
        Setting(10, "relu", "he", "zero", True),
    ],
    ids=lambda s: f"{s.depth}-{s.hidden}-{s.weights}-{s.skip}",
)
def test_adam_finds_the_stored_numbers(setting):
    # Adam divides by small numbers, so other machines' last bits may grow: to a few digits of 300, not to the last.
    kept = ablation.stored()[setting, "Adam"]
    net, Theta, J = ablation.trained(setting, Adam(kept.alpha), seed=2)
    assert ablation.share_read(net, Theta, PARTS.test) == pytest.approx(kept.reads[2], abs=0.05)


@pytest.mark.parametrize("hidden, skip, depth", [*product(SLOPES, (False, True), (4, 10))])
def test_factor_before_training(hidden, skip, depth):
    for weights, biases in (("scaled", "normal"), ("he", "zero")):
        setting = Setting(depth, hidden, weights, biases, skip)
        W, b = first_weights(setting, seed=3)
        deltas = passes(W, b, PARTS.train.X, np.eye(10)[PARTS.train.labels], hidden, skip)[1]
        lengths = [np.sqrt((delta**2).sum(axis=1)).mean() for delta in deltas]
        factor = (lengths[0] / lengths[-2]) ** (1 / (depth - 1))
        assert ablation.factor(setting, 3) == pytest.approx(factor, rel=1e-9)
        if (setting, "Adam") in ablation.stored():
            assert ablation.stored()[setting, "Adam"].factor[3] == pytest.approx(factor, rel=1e-4)


def test_the_stored_table_is_whole():
    results, made = ablation.stored(), ablation.provenance()
    assert set(results) == set(product(ablation.grid(), ("GradientDescent", "Adam")))
    assert len(results) == (48 + 24) * 2
    assert made["seeds"] == list(ablation.SEEDS) and made["trials"] == list(ablation.TRIALS)
    assert not set(made["seeds"]) & set(made["trials"])
    assert made["epochs"] == ablation.EPOCHS and made["batch"] == ablation.BATCH
    assert made["alphas"] == {rule.__name__: list(alphas) for rule, alphas in ablation.OPTIMISERS.items()}
    trainings = sum(len(made["trials"]) * len(kept.trials) + len(kept.reads) for kept in results.values())
    assert trainings == 1872  # as the chapter says
    for (_, rule), kept in results.items():
        assert len(kept.factor) == len(kept.reads) == len(kept.J) == 5
        assert [alpha for alpha, _ in kept.trials] == made["alphas"][rule]
        best = max(read for _, read in kept.trials)
        assert kept.alpha == next(alpha for alpha, read in kept.trials if read == best)
        assert all(0 <= read <= 1 and (300 * read) == pytest.approx(round(300 * read), abs=5e-3) for read in kept.reads)


def test_both_optimisers_begin_with_the_same_networks():
    results = ablation.stored()
    for setting in ablation.grid():
        assert results[setting, "Adam"].factor == results[setting, "GradientDescent"].factor


@pytest.mark.parametrize("weights, variance", [("scaled", 1 / 30), ("glorot", 2 / 60), ("he", 2 / 30), ("normal", 1)])
def test_a_start_is_what_it_says(weights, variance):
    zero, normal = (Setting(10, "tanh", weights, biases, True) for biases in ("zero", "normal"))
    first, second = zero.start(0), normal.start(0)
    assert all((first[l][:, 0] == 0).all() for l in first)
    assert all(np.array_equal(first[l][:, 1:], second[l][:, 1:]) for l in first)  # the same weights
    between = np.concatenate([first[l][:, 1:].ravel() for l in range(2, 11)])
    assert between.var() == pytest.approx(variance, rel=0.05)
    assert np.concatenate([second[l][:, 0] for l in second]).std() == pytest.approx(1, rel=0.1)
    assert not np.array_equal(second[2][:, 0], normal.start(1)[2][:, 0])


def test_alpha_is_chosen_in_the_validation_part_alone(monkeypatch):
    # A pretended training that is right for 0.1 in the validation part and for 0.3 in the test part.
    monkeypatch.setattr(ablation, "trained", lambda setting, rule, seed: (None, rule.alpha, 0.5))
    best = {id(ablation.digits_once().validation): 0.1, id(ablation.digits_once().test): 0.3}
    monkeypatch.setattr(ablation, "share_read", lambda net, alpha, part: 1.0 - abs(alpha - best[id(part)]))
    result = ablation.measure(Setting(4, "tanh", "glorot", "zero", False), GradientDescent)
    assert result.alpha == 0.1 and result.reads == pytest.approx([0.8] * 5)


@pytest.mark.parametrize("skip", [False, True])
def test_a_run_that_diverges_keeps_finite_weights(skip):
    setting = Setting(10, "relu", "normal", "normal", skip)
    net, Theta, J = ablation.trained(setting, GradientDescent(1.0), seed=0, epochs=2)
    assert all(np.isfinite(part).all() for part in Theta.values()) and J > 100


def test_the_command_writes_what_is_read(monkeypatch, tmp_path):
    setting = Setting(4, "tanh", "glorot", "zero", False)
    monkeypatch.setattr(ablation, "grid", lambda: [setting])
    monkeypatch.setattr(ablation, "OPTIMISERS", {GradientDescent: (0.1,)})
    monkeypatch.setattr(ablation, "_row", _pretended)
    ablation.main(["--out", str(tmp_path / "table.json")])
    monkeypatch.setattr(ablation, "TABLE", tmp_path / "table.json")
    assert ablation.stored() == {(setting, "GradientDescent"): ablation.Result([0.9], 0.1, [[0.1, 0.5]], [0.2], [0.8])}
    assert ablation.provenance()["numpy"] == np.__version__


def _pretended(cell):
    setting, rule = cell
    result = ablation.Result([0.9], 0.1, [[0.1, 0.5]], [0.2], [0.8])
    return {"setting": setting._asdict(), "optimiser": rule.__name__} | result._asdict()
