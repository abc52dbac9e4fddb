"""The experiment of chapters 10 and 11: the formula, the bound, the published ratios; and networks with skip connections."""

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from hypothesis import given, settings
from hypothesis import strategies as st

from backprop import GradientDescent, Network, Trace, check_gradients, complex_step, relative_error, train
from backprop.deep import (
    INK,
    ResidualNetwork,
    bias_gradient_norms,
    clipped,
    deep_sizes,
    delta_bound,
    delta_norms,
    first_pass,
    random_batch,
    ratio,
)

HOW = ("glorot", "he", "normal", "scaled", "small")


@st.composite
def deep_cases(draw, cls=Network, hidden=("sigmoid", "tanh", "relu", "identity"), scales=(0.1, 1.0, 5.0)):
    """(net, Theta, X, Y): up to eight hidden layers, all sizes free (but alike for skip connections), weights N(0, s^2), s from `scales`."""
    one_size = st.integers(1, 6).flatmap(lambda w: st.lists(st.just(w), min_size=1, max_size=8))
    any_size = st.lists(st.integers(1, 6), min_size=1, max_size=8)
    middle = draw(any_size if cls is Network else one_size)
    net = cls((draw(st.integers(1, 5)), *middle, draw(st.integers(1, 4))), hidden=draw(st.sampled_from(hidden)))
    rng, scale = np.random.default_rng(draw(st.integers(0, 2**32 - 1))), draw(st.sampled_from(scales))
    Theta = {l: scale * part for l, part in net.init(rng, "normal").items()}
    X, Y = random_batch(rng, draw(st.integers(1, 4)), net.sizes[0], net.sizes[-1])
    return net, Theta, X, Y


SLOPES = {  # a second copy, on purpose: these tests share no formula with the package
    "sigmoid": lambda z: 1 / (2 + np.exp(z) + np.exp(-z)),
    "tanh": lambda z: 1 / np.cosh(z) ** 2,
    "relu": lambda z: 1.0 * (z > 0),
    "identity": lambda z: np.ones_like(z),
}


@given(deep_cases())
@settings(max_examples=60, deadline=None)
def test_delta_is_the_product_of_matrices(case):
    net, Theta, X, Y = case
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    for i in range(len(X)):
        product = np.eye(net.sizes[-1])
        for l in range(net.L - 1, 1, -1):
            product = product @ Theta[l][:, 1:] @ np.diag(SLOPES[net.hidden](trace.z[l][i]))
            delta = trace.delta[net.L][i] @ product
            np.testing.assert_allclose(trace.delta[l][i], delta, rtol=1e-9, atol=1e-12 * (1 + np.abs(delta).max()))


@given(deep_cases())
@settings(max_examples=150, deadline=None)
def test_the_bound_is_never_violated(case):
    net, Theta, X, Y = case
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    norms, bound = delta_norms(trace), delta_bound(net, Theta, trace)
    assert list(norms) == list(bound) == list(range(2, net.L + 1))
    assert all(norms[l] <= bound[l] * (1 + 1e-12) for l in norms)
    assert all(b <= norms[l] * (1 + 1e-12) for l, b in bias_gradient_norms(trace).items())


def test_the_bound_is_reached():
    # One unit in each layer, z = 0 everywhere: every factor is exactly w/4.
    net = Network((1,) * 7)
    Theta = {l: np.array([[-1.5 if l > 1 else 0.0, 3.0 if l > 1 else 1.0]]) for l in range(1, 7)}
    trace = net.backward(Theta, net.forward(Theta, [[0.0]]), [[1.0]])
    assert delta_norms(trace)[2] == pytest.approx(0.75**5 * 0.5, rel=1e-14)
    assert delta_bound(net, Theta, trace)[2] == pytest.approx(0.75**5 * 0.5, rel=1e-14)
    assert delta_bound(net.replace(hidden="tanh"), Theta, trace)[2] == pytest.approx(3**5 * 0.5, rel=1e-14)


@pytest.mark.parametrize("hidden", ["sigmoid", "tanh", "relu"])
def test_thirty_layers_against_complex_step(hidden):
    # delta(l) of one example is the slope of J along the biases of layer l, found here without backpropagation.
    net = Network(deep_sizes(30, width=4, n_in=5, n_out=3), hidden=hidden)
    rng = np.random.default_rng(30)
    Theta = net.init(rng, "normal")
    X, Y = random_batch(rng, 1, 5, 3)
    X = X + 0.3
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    slopes = complex_step(lambda T: net.cost(T, X, Y), Theta)
    assert all(relative_error(trace.delta[l + 1][0], slopes[l][:, 0]) < 1e-12 for l in slopes)


def test_the_batch_has_the_ink_of_a_digit():
    X, Y = random_batch(np.random.default_rng(0), 1000, 784, 10)
    assert X.shape == (1000, 784) and Y.shape == (1000, 10)
    assert abs((X > 0).mean() - INK) < 0.002 and 0 <= X.min() and X.max() < 1 and abs(X[X > 0].mean() - 0.5) < 0.002
    assert (Y.sum(axis=1) == 1).all() and (np.abs(Y.mean(axis=0) - 0.1) < 0.04).all()


def ratios(depth, hidden, how, measure, seeds=40):
    net = Network(deep_sizes(depth), hidden=hidden)
    return [ratio(measure(first_pass(net, how, np.random.default_rng(seed))[1])) for seed in range(seeds)]


# The norm of the mean delta, as in Nielsen (2015, chapter 5): published ratio, and the band that holds 90 % of the seeds.
@pytest.mark.parametrize(
    "depth, hidden, how, published, low, high",
    [
        (2, "sigmoid", "scaled", 4.8, 3.9, 6.2),
        (3, "sigmoid", "scaled", 25, 18, 38),
        (4, "sigmoid", "scaled", 121, 84, 191),
        (2, "sigmoid", "normal", 3.3, None, None),
        (3, "sigmoid", "normal", 6.2, None, None),
        (4, "sigmoid", "normal", 10.3, None, None),
        (4, "sigmoid", "glorot", 82, None, None),
        (4, "tanh", "glorot", 1.4, None, None),
        (4, "relu", "he", 2.0, None, None),
    ],
)
def test_published_ratios(depth, hidden, how, published, low, high):
    found = ratios(depth, hidden, how, bias_gradient_norms)
    assert abs(np.median(found) / published - 1) < 0.15
    if low:
        assert low <= np.percentile(found, 15) and np.percentile(found, 85) <= high


@given(deep_cases(ResidualNetwork, hidden=("sigmoid", "tanh"), scales=(0.1, 0.5)))
@settings(max_examples=60, deadline=None)
def test_residual_gradients_against_complex_step(case):
    net, Theta, X, Y = case
    D = net.gradients(Theta, X, Y)
    by_example = net.gradients_by_example(Theta, X, Y)
    assert max(relative_error(D, by_example).values()) < 1e-12
    assert max(check_gradients(net, Theta, X, Y).values()) < 1e-11


def test_residual_gradients_against_autograd():
    net = ResidualNetwork((4, 5, 5, 5, 5, 3), hidden="tanh")
    rng = np.random.default_rng(1)
    Theta = net.init(rng, "normal")
    X, Y = random_batch(rng, 6, 4, 3)

    def J(thetas):
        a = anp.tanh(anp.dot(X, thetas[0][:, 1:].T) + thetas[0][:, 0])
        for Theta_l in thetas[1:-1]:
            a = a + anp.tanh(anp.dot(a, Theta_l[:, 1:].T) + Theta_l[:, 0])
        z = anp.dot(a, thetas[-1][:, 1:].T) + thetas[-1][:, 0]
        return anp.sum(anp.logaddexp(0, z) - Y * z) / len(X)

    thetas = [Theta[l] for l in sorted(Theta)]
    assert net.cost(Theta, X, Y) == pytest.approx(J(thetas), rel=1e-13)
    D = net.gradients(Theta, X, Y)
    for l, slopes in enumerate(grad(J)(thetas), start=1):
        assert relative_error(D[l], slopes) < 1e-13


def test_a_residual_network_without_two_hidden_layers_is_a_plain_one():
    rng = np.random.default_rng(2)
    plain, skipping = Network((3, 4, 2)), ResidualNetwork((3, 4, 2))
    Theta = plain.init(rng, "normal")
    X, Y = random_batch(rng, 5, 3, 2)
    assert relative_error(plain.gradients(Theta, X, Y), skipping.gradients(Theta, X, Y)) == {1: 0, 2: 0}


def test_residual_networks_keep_their_kind_and_train_by_their_own_gradient():
    net = ResidualNetwork((3, 4, 4, 2), hidden="tanh")
    assert type(net.replace(lam=1)) is ResidualNetwork and net.replace(lam=1).lam == 1
    rng = np.random.default_rng(3)
    Theta = net.init(rng, "glorot")
    X, Y = random_batch(rng, 6, 3, 2)
    reached = train(net, Theta, X, Y, GradientDescent(0.5), epochs=3).Theta
    for _ in range(3):
        slopes = complex_step(lambda T: net.cost(T, X, Y), Theta)
        Theta = {l: Theta[l] - 0.5 * slopes[l] for l in Theta}
    assert max(relative_error(reached, Theta).values()) < 1e-13


def test_residual_refusals():
    with pytest.raises(ValueError, match=r"sizes is \(3, 4, 5, 2\), expected hidden layers of one size"):
        ResidualNetwork((3, 4, 5, 2))
    net = ResidualNetwork((3, 4, 4, 2))
    Theta, trace = first_pass(net, "glorot", np.random.default_rng(0), m=2)
    with pytest.raises(TypeError, match="expected a Network"):
        delta_bound(net, Theta, trace)


def test_clipping_keeps_the_direction():
    D = {1: np.array([[3.0, 0.0]]), 2: np.array([[0.0, 4.0]])}
    assert clipped(D, 6) is D
    short = clipped(D, 1)
    assert np.allclose(short[1], [[0.6, 0]]) and np.allclose(short[2], [[0, 0.8]]) and D[1][0, 0] == 3


def test_the_two_lengths_of_delta():
    trace = Trace({}, {}, {2: np.array([[3.0, 4.0], [-3.0, -4.0]]), 3: np.array([[3.0, 4.0], [0.0, 0.0]])})
    assert delta_norms(trace) == {2: 5.0, 3: 2.5} and bias_gradient_norms(trace) == {2: 0.0, 3: 2.5}
