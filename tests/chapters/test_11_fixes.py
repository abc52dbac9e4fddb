"""Chapter 11: what it says of the fixes beyond what its own cells assert."""

import numpy as np
import pytest
from ten_layers import PARTS, TEN, X, Y, trained

from backprop import GradientDescent, Network, relative_error, train
from backprop.deep import ResidualNetwork, deep_sizes, delta_norms, first_pass, ratio


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


@pytest.mark.parametrize(
    "hidden, how, kind, alpha",
    [
        ("tanh", "glorot", Network, 0.03),
        ("relu", "he", Network, 0.02),
        ("sigmoid", "glorot", ResidualNetwork, 0.1),
    ],
)
@pytest.mark.parametrize("seed", [1, 3])
def test_slope_and_start_together_or_skip_connections_make_ten_layers_read(hidden, how, kind, alpha, seed):
    net = kind(TEN, hidden=hidden)
    start, Theta, J = trained(net, how, alpha, seed=seed)
    right = (net.predict(Theta, PARTS.test.X).argmax(axis=1) == PARTS.test.labels).mean()
    assert J[-1] < 0.7 and right > 0.85
    assert all(np.linalg.norm(Theta[l] - start[l]) > 0.05 * np.linalg.norm(start[l]) for l in start)


@pytest.mark.slow
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
