"""Whole gradients by differences, against backpropagation and against `central_difference`, for every kind of network."""

import numpy as np
import pytest

from backprop import ACTIVATIONS, COSTS, Network, central_difference, numdiff, relative_error
from backprop.deep import ResidualNetwork
from backprop.numdiff import by_unit, by_weight

KINDS = [(hidden, output, cost) for hidden in ACTIVATIONS for cost in COSTS for output in COSTS[cost].outputs]


def problem(net, m, seed=0):
    rng = np.random.default_rng(seed)
    Y = rng.random((m, net.sizes[-1]))
    return net.init(rng, "scaled"), rng.standard_normal((m, net.sizes[0])), Y / Y.sum(axis=1, keepdims=True)


def worst(D, right):
    return max(relative_error(D, right).values())


@pytest.mark.parametrize("by", [by_unit, by_weight])
@pytest.mark.parametrize("lam", [0, 1.5])
@pytest.mark.parametrize("hidden, output, cost", KINDS)
def test_equals_backpropagation_for_every_kind_of_network(hidden, output, cost, lam, by):
    net = Network((3, 6, 5, 4, 3), hidden=hidden, output=output, cost=cost, lam=lam)
    Theta, X, Y = problem(net, 5)
    D = by(net, Theta, X, Y)
    assert {l: D[l].shape for l in D} == {l: Theta[l].shape for l in Theta}
    assert worst(D, net.gradients(Theta, X, Y)) < 1e-8


def test_the_network_of_the_book_with_a_batch_of_100():
    # the error that the docstring states
    net = Network((784, 30, 10))
    Theta, X, Y = problem(net, 100)
    assert worst(by_unit(net, Theta, X, Y), net.gradients(Theta, X, Y)) < 1e-9


def test_by_weight_is_the_naive_difference():
    net = Network((4, 3, 2), hidden="tanh", lam=0.5)
    Theta, X, Y = problem(net, 3)
    naive = central_difference(lambda T: net.cost(T, X, Y), Theta, h=1e-3)
    right = net.gradients(Theta, X, Y)
    # with a step so large the differences err by h^2/6 J''', alike: nearer to each other than to the derivative
    error = worst(naive, right)
    assert error > 1e-9 and worst(by_weight(net, Theta, X, Y, h=1e-3), naive) < 0.01 * error


@pytest.mark.parametrize("by", [by_unit, by_weight])
def test_the_error_falls_with_h_squared(by):
    net = Network((4, 3, 2))
    Theta, X, Y = problem(net, 3)
    right = net.gradients(Theta, X, Y)
    coarse, fine = (worst(by(net, Theta, X, Y, h=h), right) for h in (1e-2, 1e-3))
    assert 80 < coarse / fine < 120


@pytest.mark.parametrize("by", [by_unit, by_weight])
def test_blocks_of_any_size_give_the_same(by, monkeypatch):
    net = Network((4, 7, 5, 2))
    Theta, X, Y = problem(net, 3)
    whole = by(net, Theta, X, Y)
    for block in (1, 50, 200):
        monkeypatch.setattr(numdiff, "BLOCK", block)
        assert worst(by(net, Theta, X, Y), whole) < 1e-9


@pytest.mark.parametrize("by", [by_unit, by_weight])
def test_float32_weights_are_differenced_in_float64(by):
    net = Network((4, 3, 2))
    Theta, X, Y = problem(net, 3)
    narrow = {l: Theta[l].astype(np.float32) for l in Theta}
    D = by(net, narrow, X.astype(np.float32), Y)
    assert (
        D[1].dtype == np.float64
        and worst(D, net.gradients({l: narrow[l].astype(float) for l in narrow}, X.astype(np.float32).astype(float), Y))
        < 1e-8
    )


@pytest.mark.parametrize("by", [by_unit, by_weight])
def test_refusals(by):
    net = Network((4, 3, 2))
    Theta, X, Y = problem(net, 3)
    with pytest.raises(ValueError, match=r"X has shape \(3, 3\)"):
        by(net, Theta, X[:, :3], Y)
    with pytest.raises(ValueError, match="h is 0, expected a step > 0"):
        by(net, Theta, X, Y, h=0)
    with pytest.raises(TypeError, match="net is a ResidualNetwork, expected a plain Network"):
        by(ResidualNetwork((4, 3, 3, 2)), Theta, X, Y)
