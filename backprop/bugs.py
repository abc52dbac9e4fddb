"""The bug catalogue: eleven mistakes that people really make in a backward pass, each switched on by its name.

`buggy_gradients` is the backward pass of `network.py` written once more, with the place of each mistake marked.
With no bug it is right; the gradient check must find it wrong with any of them.
"""

from .checked import one_of
from .functions import ACTIVATIONS, COSTS, OUTPUTS
from .weights import regularised, with_bias, without_bias

BUGS = {
    "delta_sign": "δ(L) = y − a: the sign is flipped",
    "no_1_over_m": "the sum over the examples is not divided by m",
    "lam_not_over_m": "the λ term is not divided by m",
    "hidden_prime_missing": "a hidden δ without the factor g′(z)",
    "extra_prime": "δ(L) multiplied by g′(z) once more than the cost asks for",
    "l2_forgotten": "the cost has its λ term, the gradient has none",
    "bias_column_kept": "the bias column of Θ is kept in the backward pass, and the last column dropped instead",
    "transpose_missing": "Θ where Θᵀ is meant: silent when the two layers are of one size",
    "bias_regularised": "the λ term also pulls at the bias column",
    "stale_weights": "a hidden δ computed with output weights that are already updated",
    "prime_of_a": "g′(a) where g′(z) is meant",
}


def buggy_gradients(net, Theta, X, Y, bug=None, alpha=0.5):
    """D as a program with this bug computes it: {l: shape of Theta(l)}; the right D for bug=None.

    alpha: the step size of the update that `stale_weights` makes too early. ValueError for an unknown bug, and for
    `transpose_missing` where the layers differ in size, because there the mistake is loud already.
    """
    if bug is not None:
        one_of("bug", bug, BUGS)
    Theta, trace, L, lam = net.checked_weights(Theta), net.forward(Theta, X), net.L, net.lam
    a, z, m = trace.a, trace.z, len(trace.a[1])
    Y = net.checked_targets(Y, m)
    g_prime, cost = ACTIVATIONS[net.hidden].g_prime, COSTS[net.cost_name]
    out_prime = OUTPUTS[net.output].g_prime or (lambda z: trace.a[L] * (1 - trace.a[L]))

    delta = {L: cost.delta(z[L], Y) if cost.delta else cost.wrt_a(a[L], Y) * out_prime(z[L])}
    if bug == "delta_sign":
        delta[L] = -delta[L]
    if bug == "extra_prime":
        delta[L] = delta[L] * out_prime(z[L])

    def D(l):
        if bug == "l2_forgotten":
            pull = 0
        elif bug == "bias_regularised":
            pull = lam / m * Theta[l]
        else:
            pull = (lam if bug == "lam_not_over_m" else lam / m) * regularised(Theta[l])
        return delta[l + 1].T @ with_bias(a[l]) / (1 if bug == "no_1_over_m" else m) + pull

    for l in range(L - 1, 1, -1):
        Theta_l = Theta[l] - alpha * D(l) if bug == "stale_weights" else Theta[l]
        W = Theta_l[:, :-1] if bug == "bias_column_kept" else without_bias(Theta_l)
        if bug == "transpose_missing":
            if W.shape[0] != W.shape[1]:
                raise ValueError(
                    f"Theta[{l}] without its bias column has shape {W.shape}: "
                    "the missing transpose does not fit and shows itself"
                )
            W = W.T
        delta[l] = delta[l + 1] @ W
        if bug != "hidden_prime_missing":
            delta[l] = delta[l] * g_prime(a[l] if bug == "prime_of_a" else z[l])
    return {l: D(l) for l in range(1, L)}
