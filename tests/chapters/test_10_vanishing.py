"""Chapter 10: what it says of vanishing gradients beyond what its own cells assert."""

import numpy as np
from ten_layers import TEN, X, Y, trained

from backprop import Network
from backprop.deep import deep_sizes, delta_norms, first_pass, ratio


def test_thirty_layers_divide_delta_by_five_each():
    # z of scaled weights is normal with variance 1.302, and the root mean square slope there is 1/4.88: see chapter 11.
    factors = [
        ratio(delta_norms(first_pass(Network(deep_sizes(30)), "scaled", np.random.default_rng(seed))[1])) ** (1 / 29)
        for seed in range(8)
    ]
    assert 4.6 < np.median(factors) < 5.3


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


def test_every_layer_divides_by_about_five():
    for seed in range(5):
        norms = delta_norms(first_pass(Network(deep_sizes(30)), "scaled", np.random.default_rng(seed))[1])
        steps = [norms[l + 1] / norms[l] for l in range(2, 32)]
        assert 3.5 < min(steps) and max(steps) < 7.5


def test_the_length_of_the_mean_is_never_more_than_the_mean_length():
    """10.6: examples cancel in the mean of delta, which is the gradient of the biases."""
    for how in ("scaled", "normal"):
        for depth in (2, 4, 12):
            _, trace = first_pass(Network(deep_sizes(depth)), how, np.random.default_rng(depth))
            for delta in trace.delta.values():
                assert np.linalg.norm(delta.mean(axis=0)) < np.linalg.norm(delta, axis=1).mean()


def test_one_saturated_neuron_cuts_a_chain():
    chain = Network((1, 1, 1, 1))
    Theta = {l: np.array([[-0.5, 1.0]]) for l in (1, 2, 3)}
    cut = {**Theta, 2: np.array([[10.0, 1.0]])}
    delta = [chain.backward(T, chain.forward(T, [[0.5]]), [[1.0]]).delta[2][0, 0] for T in (Theta, cut)]
    assert abs(delta[1] / delta[0]) < 1e-3


def test_seven_random_layers_make_all_pictures_alike():
    start = Network(TEN).init(np.random.default_rng(1), "scaled")
    features = Network(TEN).forward(start, X).a
    assert features[8].std(axis=0).max() < 1e-4 < 0.05 < features[2].std(axis=0).mean()
