"""What chapters 10 and 11 say beyond what their own cells assert."""

import numpy as np
import pytest

from backprop import GradientDescent, Network, exercises, relative_error, train
from backprop.data import digits, one_hot
from backprop.deep import ResidualNetwork, deep_sizes, delta_norms, first_pass, ratio

TEN = (64, *[30] * 10, 10)
PARTS = digits()
X, Y = PARTS.train.X, one_hot(PARTS.train.labels)


def trained(net, how, alpha, epochs=20, seed=1):
    start = net.init(np.random.default_rng(seed), how)
    return start, *train(net, start, X, Y, GradientDescent(alpha), epochs, batch_size=20, rng=np.random.default_rng(2))


def test_bound_for_five_layers():
    assert 0.25**5 == 9.765625e-4


def test_thirty_layers_divide_delta_by_five_each():
    # z of scaled weights is normal with variance 1.302, and the root mean square slope there is 1/4.88: see chapter 11.
    factors = [
        ratio(delta_norms(first_pass(Network(deep_sizes(30)), "scaled", np.random.default_rng(seed))[1])) ** (1 / 29)
        for seed in range(8)
    ]
    assert 4.6 < np.median(factors) < 5.3


@pytest.mark.parametrize(
    "hidden, how, kind, low, high",
    [
        ("tanh", "glorot", Network, 1.0, 1.1),
        ("relu", "he", Network, 0.93, 1.1),
        ("relu", "glorot", Network, 1.35, 1.5),
        ("relu", "normal", Network, 1 / 4.1, 1 / 3.5),
        ("sigmoid", "glorot", ResidualNetwork, 0.9, 1.0),
    ],
)
def test_factors_per_layer(hidden, how, kind, low, high):
    net = kind(deep_sizes(30), hidden=hidden)
    many = [ratio(delta_norms(first_pass(net, how, np.random.default_rng(seed))[1])) ** (1 / 29) for seed in range(8)]
    assert low < np.median(many) < high


def test_ten_sigmoid_layers_stay_blind_for_a_hundred_epochs():
    p = Y.mean(axis=0)
    blind = -(p * np.log(p) + (1 - p) * np.log(1 - p)).sum()
    start, Theta, J = trained(Network(TEN), "scaled", 0.5, epochs=100)
    assert blind < J[-1] < blind + 0.01
    moved = {l: np.linalg.norm(Theta[l] - start[l]) / np.linalg.norm(start[l]) for l in start}
    assert moved[1] < 1e-4 and moved[11] > 1 and all(moved[l] < moved[l + 1] for l in range(4, 11))


def test_three_sigmoid_layers_get_there_with_patience():
    assert trained(Network((64, 30, 30, 30, 10)), "scaled", 0.5, epochs=60)[2][-1] < 0.5


def test_ten_sigmoid_layers_begin_to_learn_with_large_weights():
    assert trained(Network(TEN), "normal", 0.5)[2].min() < 2.5


@pytest.mark.parametrize(
    "hidden, how, kind, alpha",
    [
        ("tanh", "glorot", Network, 0.03),
        ("relu", "he", Network, 0.02),
        ("sigmoid", "glorot", ResidualNetwork, 0.1),
    ],
)
@pytest.mark.parametrize("seed", [1, 3])
def test_each_fix_alone_makes_ten_layers_read(hidden, how, kind, alpha, seed):
    net = kind(TEN, hidden=hidden)
    start, Theta, J = trained(net, how, alpha, seed=seed)
    right = (net.predict(Theta, PARTS.test.X).argmax(axis=1) == PARTS.test.labels).mean()
    assert J[-1] < 0.7 and right > 0.85
    assert all(np.linalg.norm(Theta[l] - start[l]) > 0.05 * np.linalg.norm(start[l]) for l in start)


@pytest.mark.parametrize(
    "hidden, how, kind, alpha",
    [
        ("sigmoid", "scaled", Network, 0.5),
        ("tanh", "glorot", Network, 0.03),
        ("relu", "he", Network, 0.02),
        ("sigmoid", "glorot", ResidualNetwork, 0.1),
    ],
)
def test_printed_costs_do_not_hang_on_the_last_bits(hidden, how, kind, alpha):
    # The chapters print J to three digits on any machine: noise of the size of rounding must not grow into them.
    net = kind(TEN, hidden=hidden)
    start = net.init(np.random.default_rng(1), how)
    noise = np.random.default_rng(9)
    shaken = {l: part * (1 + 1e-15 * noise.normal(size=part.shape)) for l, part in start.items()}
    J, J_shaken = (
        train(net, T, X, Y, GradientDescent(alpha), 20, batch_size=20, rng=np.random.default_rng(2)).J
        for T in (start, shaken)
    )
    assert relative_error(J, J_shaken) < 1e-5


@pytest.mark.parametrize("number", ["10.1", "10.4", "11.1", "11.2"])
def test_exercises_tell_their_mistakes_apart(number):
    row = exercises.EXERCISES[number]()
    assert exercises.check(number, row.right) == "Right."
    for sentence, wrong in row.mistakes.items():
        assert exercises.check(number, wrong) == f"Not yet: {sentence}"
