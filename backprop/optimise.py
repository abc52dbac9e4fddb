"""Walking downhill, all under one name: the rules, training in mini-batches, and SciPy's optimisers."""

from typing import Any

from .network import Network
from .rules import Adam, AdamState, GradientDescent, Momentum, Rule
from .threads import LARGE_STEP, one_thread_if_small
from .training import Trained, train
from .weights import Array, Weights, flatten, unflatten

__all__ = [
    "LARGE_STEP",
    "Adam",
    "AdamState",
    "GradientDescent",
    "Momentum",
    "Rule",
    "Trained",
    "minimize",
    "one_thread_if_small",
    "train",
]


def minimize(
    net: Network, Theta: Weights, X: Any, Y: Any, method: str = "L-BFGS-B", **options: Any
) -> tuple[dict[int, Array], Any]:
    """min J(theta) by `scipy.optimize.minimize` with the gradient of backpropagation. Returns (Theta, SciPy's result).

    `options` goes to SciPy as it is, such as options={"maxiter": 200}.
    """
    from scipy.optimize import minimize as scipy_minimize

    Theta = net.checked_weights(Theta)

    def J_and_gradient(theta: Array) -> tuple[Any, Array]:
        T = unflatten(theta, net.sizes)
        return net.cost(T, X, Y), flatten(net.gradients(T, X, Y))

    result = scipy_minimize(J_and_gradient, flatten(Theta), jac=True, method=method, **options)
    return unflatten(result.x.astype(flatten(Theta).dtype), net.sizes), result
