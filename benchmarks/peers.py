"""The others: the same step and the same epoch in JAX, PyTorch, scikit-learn and plain numpy, each as its own users write it.

A step's maker takes (sizes, Theta, X, Y) and returns (call, gradients): call() makes one step and waits for it;
gradients() is D in our layout, to check that all do the same. An epoch's maker takes (Theta, X, Y, batch_size) and
returns epoch(). None where the library is missing.
"""

import importlib.util

import numpy as np


def have(name):
    return importlib.util.find_spec(name) is not None


def split(Theta):
    """[(W, b)] of each layer, W of shape (s_(l+1), s_l)."""
    return [(np.ascontiguousarray(Theta[l][:, 1:]), Theta[l][:, 0].copy()) for l in sorted(Theta)]


def join(pairs):
    return {l: np.column_stack([np.asarray(b), np.asarray(W)]) for l, (W, b) in enumerate(pairs, start=1)}


def products(sizes, m, dtype, by_rows):
    """The matrix products of a step, forward, backward and gradients, `np.dot` into arrays made once; a call of no arguments."""
    rng = np.random.default_rng(0)

    def array(*shape):
        return rng.random(shape, dtype=dtype) / 100

    W = [array(n_out, n_in) for n_in, n_out in zip(sizes, sizes[1:])]
    shape = (lambda s: (m, s)) if by_rows else (lambda s: (s, m))
    X = array(m, sizes[0])  # the examples come by rows in either case
    a, z, delta, back = ([array(*shape(s)) for s in sizes] for _ in range(4))
    D = [np.empty_like(w) for w in W]
    L, calls = len(W), []
    if by_rows:
        a[0] = X
        calls += [(a[l], W[l].T, z[l + 1]) for l in range(L)]
        calls += [(delta[l + 1], W[l], back[l]) for l in range(L - 1, 0, -1)]
        calls += [(delta[l + 1].T, a[l], D[l]) for l in range(L)]
    else:
        a[0] = X.T
        calls += [(W[l], a[l], z[l + 1]) for l in range(L)]
        calls += [(W[l].T, delta[l + 1], back[l]) for l in range(L - 1, 0, -1)]
        calls += [(delta[l + 1], a[l].T, D[l]) for l in range(L)]

    def call():
        for A, B, out in calls:
            np.dot(A, B, out=out)

    return call


def plain_numpy(sizes, Theta, X, Y):
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    pairs, m = split(Theta), len(X)

    def gradients():
        a = [X]
        for W, b in pairs:
            a.append(sigmoid(a[-1] @ W.T + b))
        delta, found = (a[-1] - Y) / m, []
        for l in range(len(pairs) - 1, -1, -1):
            found.append((delta.T @ a[l], delta.sum(axis=0)))
            if l:
                delta = (delta @ pairs[l][0]) * (a[l] * (1 - a[l]))
        return found[::-1]

    return gradients, lambda: join(gradients())


def written_out(sizes, Theta, X, Y):
    """The book's formulas as its reader writes them down, with Theta as it is: what `net.gradients` is measured against."""
    L, m = len(sizes), len(X)

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def gradients():
        a = {1: X}
        for l in range(1, L):
            a[l + 1] = sigmoid(a[l] @ Theta[l][:, 1:].T + Theta[l][:, 0])
        delta = {L: a[L] - Y}
        for l in range(L - 1, 1, -1):
            delta[l] = (delta[l + 1] @ Theta[l][:, 1:]) * a[l] * (1 - a[l])
        return {l: np.column_stack([delta[l + 1].sum(axis=0), delta[l + 1].T @ a[l]]) / m for l in Theta}

    return gradients, gradients


def jax_loss():
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)  # for the float64 rows; float32 stays float32

    def loss(pairs, X, Y):
        a = X
        for W, b in pairs:
            z = a @ W.T + b
            a = jax.nn.sigmoid(z)
        return jnp.sum(jax.nn.softplus(z) - Y * z) / X.shape[0]

    return loss


def jax_jit(sizes, Theta, X, Y):
    if not have("jax"):
        return None
    import jax
    import jax.numpy as jnp

    step = jax.jit(jax.grad(jax_loss()))
    pairs, x, y = jax.tree.map(jnp.asarray, (split(Theta), X, Y))
    return lambda: jax.block_until_ready(step(pairs, x, y)), lambda: join(step(pairs, x, y))


def torch_by_hand(sizes, Theta, X, Y):
    if not have("torch"):
        return None
    import torch

    torch.set_num_threads(1)
    pairs = [(torch.tensor(W), torch.tensor(b)) for W, b in split(Theta)]
    x, y, m = torch.tensor(X), torch.tensor(Y), len(X)

    @torch.no_grad()
    def gradients():
        a = [x]
        for W, b in pairs:
            a.append(torch.sigmoid(torch.addmm(b, a[-1], W.t())))
        delta, found = (a[-1] - y) / m, []
        for l in range(len(pairs) - 1, -1, -1):
            found.append((delta.t() @ a[l], delta.sum(0)))
            if l:
                delta = (delta @ pairs[l][0]) * (a[l] * (1 - a[l]))
        return found[::-1]

    return gradients, lambda: join(gradients())


def torch_model(Theta):
    import torch

    layers = []
    for W, b in split(Theta):
        linear = torch.nn.Linear(W.shape[1], W.shape[0])
        linear.weight.data, linear.bias.data = torch.tensor(W), torch.tensor(b)
        layers += [linear, torch.nn.Sigmoid()]
    return torch.nn.Sequential(*layers[:-1])  # the loss takes z


def torch_eager(sizes, Theta, X, Y):
    if not have("torch"):
        return None
    import torch

    torch.set_num_threads(1)
    model, loss = torch_model(Theta), torch.nn.BCEWithLogitsLoss(reduction="sum")
    parameters, x, y, m = list(model.parameters()), torch.tensor(X), torch.tensor(Y), len(X)

    def gradients():
        return torch.autograd.grad(loss(model(x), y) / m, parameters)

    return gradients, lambda: join(list(zip(*[iter(gradients())] * 2)))


def sklearn_step(sizes, Theta, X, Y):
    """The backward pass of MLPClassifier, which also finds the value of the loss; it cannot be asked not to."""
    if not have("sklearn"):
        return None
    from sklearn.neural_network import MLPClassifier

    model = sklearn_model(Theta, X, Y, MLPClassifier(hidden_layer_sizes=sizes[1:-1], activation="logistic", alpha=0.0))
    units = [np.empty((len(X), s), X.dtype) for s in sizes[1:]]
    deltas = [np.empty_like(u) for u in units]
    coefs = [np.empty_like(W) for W in model.coefs_]
    intercepts = [np.empty_like(b) for b in model.intercepts_]

    def step():
        activations = [X, *units]
        activations = model._forward_pass(activations)
        return model._backprop(X, Y, None, activations, deltas, coefs, intercepts)

    def gradients():
        step()
        return join([(W.T, b) for W, b in zip(coefs, intercepts)])

    return step, gradients


def sklearn_model(Theta, X, Y, model):
    """An MLPClassifier with our weights and several yes/no labels, hence sigmoid outputs and their cross-entropy."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        labels = np.vstack([np.eye(Y.shape[1]), np.ones((1, Y.shape[1]))]).astype(
            int
        )  # no row of which is alone in its class
        model.set_params(max_iter=1).fit(np.zeros((len(labels), X.shape[1]), X.dtype), labels)
    model.coefs_ = [np.ascontiguousarray(W.T) for W, _ in split(Theta)]
    model.intercepts_ = [b for _, b in split(Theta)]
    return model


PEERS = {
    "JAX jit": jax_jit,
    "PyTorch by hand": torch_by_hand,
    "PyTorch eager": torch_eager,
    "scikit-learn": sklearn_step,
    "plain numpy": plain_numpy,
}


# ---- one epoch of gradient descent: a new order, gather, step, update


def jax_scan(Theta, X, Y, batch_size, alpha=0.1):
    """The whole epoch as one compiled call; the few examples of a last, smaller batch are left out."""
    if not have("jax"):
        return None
    import jax
    import jax.numpy as jnp

    loss, steps = jax_loss(), len(X) // batch_size

    @jax.jit
    def epoch(pairs, X, Y, key):
        order = jax.random.permutation(key, len(X))[: steps * batch_size].reshape(steps, batch_size)

        def step(pairs, batch):
            D = jax.grad(loss)(pairs, X[batch], Y[batch])
            return jax.tree.map(lambda p, d: p - alpha * d, pairs, D), None

        return jax.lax.scan(step, pairs, order)[0]

    pairs, x, y = jax.tree.map(jnp.asarray, (split(Theta), X, Y))
    key = jax.random.key(0)
    return lambda: jax.block_until_ready(epoch(pairs, x, y, key))


def torch_epoch(Theta, X, Y, batch_size, alpha=0.1):
    if not have("torch"):
        return None
    import torch

    torch.set_num_threads(1)
    x, y, loss = torch.tensor(X), torch.tensor(Y), torch.nn.BCEWithLogitsLoss(reduction="sum")

    def epoch():
        model = torch_model(Theta)
        optimiser = torch.optim.SGD(model.parameters(), lr=alpha)
        for batch in torch.randperm(len(x)).split(batch_size):
            optimiser.zero_grad()
            (loss(model(x[batch]), y[batch]) / len(batch)).backward()
            optimiser.step()

    return epoch


def sklearn_epoch(Theta, X, Y, batch_size, alpha=0.1):
    """MLPClassifier with solver sgd, one epoch of `partial_fit`, which also sums the loss."""
    if not have("sklearn"):
        return None
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier(
        hidden_layer_sizes=(30,),
        activation="logistic",
        solver="sgd",
        alpha=0.0,
        momentum=0.0,
        learning_rate_init=alpha,
        batch_size=batch_size,
    )
    labels = Y.astype(int)
    labels[0, :2] = 1  # more than one label for some example, so that the outputs are sigmoids
    return lambda: model.partial_fit(X, labels, classes=np.arange(Y.shape[1]))


def plain_numpy_epoch(Theta, X, Y, batch_size, alpha=0.1):
    def epoch():
        now = dict(Theta)
        order = np.random.default_rng(0).permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            D = plain_numpy(None, now, X[batch], Y[batch])[1]()
            now = {l: now[l] - alpha * D[l] for l in now}

    return epoch


EPOCHS = {
    "JAX scan": jax_scan,
    "PyTorch eager": torch_epoch,
    "scikit-learn": sklearn_epoch,
    "plain numpy": plain_numpy_epoch,
}
