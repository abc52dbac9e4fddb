"""Gradients by other means: difference quotients, the complex step; the error between two gradients; and the assertion.

A function of parameters is given as `f(theta) -> number`. theta is an array of any shape, a dict {l: Theta_l}, or any
nesting of dicts, lists and tuples of arrays and numbers; the slopes come back in the same nesting.
"""

import warnings
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from .checked import between, one_of
from .likely import likely_mistake
from .nested import as_array, is_foreign, leaves, like, rebuilt
from .network import Network
from .weights import Array, Weights

F: TypeAlias = Callable[[Any], Any]  # theta -> number
STEPS = {"central": 1e-5, "forward": 1e-7, "complex": 1e-20}


def _vector(theta: Any, wide: bool = True) -> tuple[Array, F, F]:
    """theta as one vector of float64; the way back for f, in the arrays that theta is made of; and that for slopes."""
    parts = [as_array(path, leaf) for path, leaf in leaves(theta, "theta").items()]
    if any(part.dtype.kind == "c" for part in parts):
        raise TypeError("theta is complex, expected real numbers")
    ends = np.cumsum([part.size for part in parts])

    def back(v: Array, of_leaf: Callable[[Any, Array, Array], Any]) -> Any:
        pieces = zip(parts, np.split(v, ends[:-1]))

        def next_leaf(leaf: Any) -> Any:
            part, piece = next(pieces)
            return of_leaf(leaf, part, piece.reshape(part.shape))

        return rebuilt(theta, next_leaf)

    vector = np.concatenate([part.ravel() for part in parts]).astype(np.float64)
    for_f = lambda v: back(v, lambda leaf, part, piece: like(leaf, piece, wide))
    for_slopes = lambda v: back(v, lambda leaf, part, piece: piece.astype(part.dtype))
    return vector, for_f, for_slopes


def _number(value: Any) -> Any:
    """What f returned, as a number of numpy, which knows its precision."""
    if hasattr(value, "detach"):
        value = value.detach().cpu()
    value = np.asarray(value)
    if value.size != 1 or value.dtype.kind not in "iufc":
        raise TypeError(f"f returned {value.dtype} of shape {value.shape}, expected one number")
    return value.reshape(())[()]


def _forward(F: F, t: Array, e: Array, h: float) -> Any:
    return (F(t + h * e) - F(t)) / h


def _central(F: F, t: Array, e: Array, h: float) -> Any:
    return (F(t + h * e) - F(t - h * e)) / (2 * h)


def _complex(F: F, t: Array, e: Array, h: float) -> Any:
    value = F(t + 1j * h * e)
    if not np.iscomplexobj(value):
        raise TypeError(
            "f gave a real number for complex theta: something in it, such as abs or float, drops the imaginary part"
        )
    return value.imag / h


FORMULAS = {"complex": _complex, "central": _central, "forward": _forward}


def _slopes(F: F, theta: Array, method: str, h: float) -> Array:
    """The slope of F along each number of the vector theta."""
    if not h > 0:
        raise ValueError(f"h is {h}, expected a step > 0")
    slopes = np.empty_like(theta)
    for i in range(theta.size):
        e = np.zeros_like(theta)
        e[i] = 1
        slopes[i] = FORMULAS[method](F, theta, e, h)
    if method == "complex" and theta.size:
        _check_against_differences(F, theta, slopes)
    return slopes


def _nested_slopes(f: F, theta: Any, method: str, h: float) -> Any:
    vector, for_f, for_slopes = _vector(theta)
    return for_slopes(_slopes(lambda v: _number(f(for_f(v))), vector, method, h))


def forward_difference(f: F, theta: Any, h: float = STEPS["forward"]) -> Any:
    """df/dtheta_i ~ (f(theta + h e_i) - f(theta)) / h. Error of order h from the curve, eps |f| / h from rounding.

    f gets float64 whatever theta is, and the slopes have theta's dtype.
    """
    return _nested_slopes(f, theta, "forward", h)


def central_difference(f: F, theta: Any, h: float = STEPS["central"]) -> Any:
    """df/dtheta_i ~ (f(theta + h e_i) - f(theta - h e_i)) / 2h. Error of order h^2, and eps |f| / h from rounding.

    f gets float64 whatever theta is, and the slopes have theta's dtype.
    """
    return _nested_slopes(f, theta, "central", h)


def complex_step(f: F, theta: Any, h: float = STEPS["complex"]) -> Any:
    """df/dtheta_i = Im f(theta + i h e_i) / h. No subtraction, so right to the last digits (Martins et al. 2003).

    f must take complex numbers and return one. What drops the imaginary part inside it, such as abs, float or conj,
    would make the slope wrong: TypeError if f comes back real, and also if one random slope, beside theta, is not that
    of differences, so that a term that drops it alone is noticed.
    """
    return _nested_slopes(f, theta, "complex", h)


def _check_against_differences(F: F, theta: Array, slopes: Array) -> None:
    """TypeError if a random slope of f by the complex step is not that of central differences: a term was dropped.

    Along two directions: any one, and one across the slopes found, where a small term is not hidden behind large ones.
    All this at a point beside theta, where no unit of relu is just at its kink.
    """
    rng, size = np.random.default_rng(0), np.abs(theta)
    size[size == 0] = np.max(size, initial=0.0) or 1.0
    beside, any_one, across = (
        theta + 1e-3 * size * rng.standard_normal(theta.size),
        *rng.standard_normal((2, theta.size)),
    )
    with np.errstate(all="ignore"):
        uphill = slopes * size / np.linalg.norm(slopes * size)
        across = across - uphill * (uphill @ across)
    for v in (any_one * size, across * size):
        if np.isfinite(v).all() and np.abs(v).max() > 1e-6 * size.max():
            _check_along(F, beside, v)


def _check_along(F: F, beside: Array, v: Array) -> None:
    """TypeError if the slope along v is not that of differences, and the gap is the same at every step of theirs.

    Rounding, the curve and fine structure change it with the step; a dropped term does not.
    """
    by_differences = lambda h: float((F(beside + h * v).real - F(beside - h * v).real) / (2 * h))
    with np.errstate(all="ignore"):
        try:
            here = F(beside).real
            rounding = float(np.finfo(np.result_type(here, np.float32)).eps) * abs(float(here))
            along = float(F(beside + 1e-20j * v).imag / 1e-20)
            gap = by_differences(1e-5) - along
            least = (
                max(1e-12, 30 * rounding / abs(gap)) if gap else 1.0
            )  # the step down to which the gap can be trusted
            if not abs(gap) > 1e-6 * abs(along) or least > 1e-6 or abs(gap) * 1e-20 < np.finfo(np.float64).tiny:
                return
            slopes = [by_differences(h) for h in (float(np.sqrt(1e-5 * least)), least)]
        except Exception:  # f is defined at theta, but not everywhere beside it
            return
    if all(abs(slope - along - gap) < 0.1 * abs(gap) and slope for slope in slopes):
        raise TypeError(
            f"along a random direction f has the slope {slopes[-1]:.6g} by differences, but {along:.6g} by the complex "
            "step: a part of f, such as an abs, float or conj, drops the imaginary part"
        )


METHODS = {"complex": complex_step, "central": central_difference, "forward": forward_difference}


def relative_error(a: Any, b: Any) -> Any:
    """|a - b| / (|a| + |b|) with the norm over all entries; 0 for two zeros. Two dicts give a dict, layer by layer.

    By the norm, never entry by entry: right entries that nearly vanish show large errors of their own. Any nesting of
    dicts, lists and tuples gives the same nesting of errors. Nothing underflows or overflows on the way.
    """
    if isinstance(a, Mapping) and isinstance(b, Mapping) and set(a) != set(b):
        raise ValueError(f"the gradients have layers {sorted(a, key=str)} and {sorted(b, key=str)}, expected the same")
    parts, others = leaves(a, ""), leaves(b, "")
    if set(parts) != set(others):
        raise ValueError(f"the gradients have parts {', '.join(parts)} and {', '.join(others)}, expected the same")
    paths = iter(parts)
    return rebuilt(a, lambda leaf: _error_of_arrays(leaf, others[next(paths)]))


def _error_of_arrays(one: Any, other: Any) -> float:
    a, b = as_array("a", one), as_array("b", other)
    if a.shape != b.shape:
        raise ValueError(f"the gradients have shapes {a.shape} and {b.shape}, expected the same")
    (a, b), _ = _scaled(a, b)
    size = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / size) if size else 0.0


def _scaled(*arrays: Array) -> tuple[list[Array], int]:
    """The arrays in float64, times a power of 2 that brings their largest entry near 1, and its exponent.

    If one is complex, all become pairs of real ones.
    """
    wide = list(arrays)
    if any(part.dtype.kind == "c" for part in arrays):
        wide = [np.stack([part.real, part.imag]) for part in arrays]
    exponent = int(np.frexp(max(float(np.max(np.abs(part), initial=0.0)) for part in wide))[1])
    return [np.ldexp(part.astype(np.float64), -exponent) for part in wide], exponent


def acceptable_error(
    J: float, D: Any, method: str = "complex", h: float | None = None, eps: float | None = None
) -> Any:
    """3 (eps |J| sqrt(n) / (h |D|) + h^p) + 100 eps: up to here `relative_error` finds nothing wrong with D.

    A cost is rounded to about eps |J|. A quotient divides that by h, so each of the n slopes in D errs by eps |J| / h,
    however small D is; and the curve adds h^p, p = 2 for central differences, 1 for forward. The complex step subtracts
    nothing: 100 eps (1 + |J| sqrt(n) / |D|), where the second part is the rounding of the sum over the examples, which
    shows when its terms cancel, as at a minimum; but never more than sqrt(eps).

    J: the cost.  D: one layer's gradient, or a nesting of them, which gives the same nesting.  h: the step, by default
    that of the method.  eps: the precision of J, by default that of D's own numbers. A limit above 0.1 says that the
    method cannot judge a gradient so small.
    """
    one_of("method", method, METHODS)
    if h is not None:
        between("h", h, 0, np.inf)
    if not np.isfinite(J):
        raise ValueError(f"J is {J}, expected a finite number")

    def limit(leaf: Any) -> float:
        D_l = as_array("D", leaf)
        own = float(np.finfo(D_l.dtype).eps)
        return _limit(float(abs(J)), D_l, method, STEPS[method] if h is None else h, own if eps is None else eps, own)

    return rebuilt(D, limit)


def _limit(J: float, D: Array, method: str, h: float, eps_of_J: float, eps_of_D: float) -> float:
    (scaled,), exponent = _scaled(D)
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        noise = np.ldexp(eps_of_J * J * np.sqrt(D.size) / np.linalg.norm(scaled), -exponent)
    noise = 0.0 if J == 0 else float(noise)
    if method == "complex":
        return float(min(100 * (eps_of_D + noise), np.sqrt(eps_of_D)))
    return 3 * (noise / h + h ** (2 if method == "central" else 1)) + 100 * eps_of_D


def check_gradients(
    net: Network,
    Theta: Weights,
    X: ArrayLike,
    Y: ArrayLike,
    D: Weights | None = None,
    method: str = "complex",
    h: float | None = None,
) -> Any:
    """{l: relative error between D(l) and the slopes of J found without backpropagation}.

    D: the gradients to check, by default `net.gradients(Theta, X, Y)`.  method: complex, central or forward.  The
    slopes are found in float64 whatever the weights are. Accept what `acceptable_error(net.cost(Theta, X, Y), D,
    method, h)` says: about 1e-13 (complex), 1e-8 (central) and 1e-5 (forward) while D is not small.
    """
    one_of("method", method, METHODS)
    D = net.gradients(Theta, X, Y) if D is None else D
    if not isinstance(D, Mapping) or len(leaves(D)) != len(D):
        raise TypeError(
            f"D has the parts {', '.join(leaves(D, 'D'))}, expected one array D[l] for each layer l, shaped as "
            "Theta[l]; any other nesting, such as W and b, is checked by assert_gradients(f, params, grads)"
        )
    wide = {l: Theta_l.astype(np.float64) for l, Theta_l in net.checked_weights(Theta).items()}
    return relative_error(D, METHODS[method](lambda T: net.cost(T, X, Y), wide, STEPS[method] if h is None else h))


def assert_gradients(
    f: F, params: Any, grads: Any, method: str | None = None, h: float | None = None, limit: float | None = None
) -> dict[str, float]:
    """AssertionError unless grads = df/dparams, leaf by leaf: |grads - slopes| / (|grads| + |slopes|) <= limit.

    f: params -> a number.  params, grads: any nesting of dicts, lists and tuples of arrays and numbers, both alike;
    arrays of PyTorch, JAX and other libraries too, which f then gets.  method: complex (the default), central or
    forward. Where f cannot take complex numbers, a warning says so and central differences are taken; for arrays of
    other libraries they are the default.  h: the step.  limit: by default, for each leaf, what `acceptable_error` says.

    Returns {path of the leaf: relative error}. The message names each wrong leaf, its error and limit, and the mistake
    that explains it, if one does. f is called once or twice for every number in params: check small networks, whose
    sizes all differ.

    >>> import numpy as np
    >>> x, y = np.array([[1.0, 2.0, 3.0], [0.0, 1.0, -1.0]]), np.array([[1.0, 0.0], [2.0, 1.0]])
    >>> params = {"W": np.array([[0.1, -0.2], [0.3, 0.5], [-0.4, 0.2]]), "b": np.zeros(2)}
    >>> loss = lambda p: ((x @ p["W"] + p["b"] - y) ** 2).sum() / len(x)
    >>> dout = 2 * (x @ params["W"] + params["b"] - y) / len(x)
    >>> errors = assert_gradients(loss, params, {"W": x.T @ dout, "b": dout.sum(axis=0)})
    >>> max(errors.values()) < 1e-14
    True
    >>> assert_gradients(loss, params, {"W": x.T @ dout, "b": dout.mean(axis=0)})
    Traceback (most recent call last):
        ...
    AssertionError: 1 of 2 leaves is not the gradient of f, by the complex step:
      grads['b']: relative error 0.333, limit 5.7e-14; they are 0.5 times the slopes: a mean for a sum, or a ½ or a 2?
    """
    if method is not None:
        one_of("method", method, METHODS)
    if h is not None:
        between("h", h, 0, np.inf)
    if limit is not None:
        between("limit", limit, 0, np.inf, shut=True)
    theta, D = _arrays_alike(params, grads)
    method, J, h, slopes = _measured(f, params, method, h)
    eps = float(np.finfo(J.dtype).eps)
    errors, wrong = {}, []
    for path, D_l in D.items():
        errors[path] = error = relative_error(D_l, slopes[path])
        enough = _limit(float(abs(J)), slopes[path], method, h, eps, float(np.finfo(D_l.dtype).eps))
        most = min(enough, 0.1) if limit is None else limit
        if error > most:
            near = partial(_near, most=max(10 * min(enough, 0.01), 1e-3 * error))
            others = {f"params{other}": slopes[other] for other in slopes if other != path}
            said = likely_mistake(D_l.astype(np.float64), slopes[path], theta[path], near, others)
            if enough > 0.1:
                said = "too small to be judged so: try method='complex', or larger parameters"
            wrong.append(f"  grads{path}: relative error {error:.3g}, limit {most:.2g}; {said}")
    by = f"by {'the complex step' if method == 'complex' else f'{method} differences, h = {h:.2g}'}"
    if wrong:
        count = (
            f"{len(wrong)} of {len(errors)} leaves {'is' if len(wrong) == 1 else 'are'} not the gradient of f, {by}:"
        )
        raise AssertionError("\n".join([count, *wrong]))
    return errors


def _near(a: Array, b: Array, most: float) -> bool:
    return bool(relative_error(a, b) <= most)


def _measured(f: F, params: Any, method: str | None, h: float | None) -> tuple[str, Any, float, dict[str, Array]]:
    """(method, f(params), step, {path: slopes}), by the method that f can take if none is named."""
    foreign = any(is_foreign(leaf) for leaf in leaves(params).values())
    try:
        vector, for_f, _ = _vector(params)
        J = _number(f(for_f(vector)))
    except Exception:  # perhaps its own arrays are in single precision, and it refuses to mix
        if not foreign:
            raise
        vector, for_f, _ = _vector(params, wide=False)
        J = _number(f(for_f(vector)))
    J = J if J.dtype.kind == "f" else np.float64(J.real)
    if not np.isfinite(J):
        raise ValueError(f"f(params) is {J}, expected a finite number")
    F = lambda v: _number(f(for_f(v)))
    # a cost in single precision wants longer steps, by the same reasoning: eps/h + h^p is least at eps^(1/(p+1))
    power = {"central": 1 / 3, "forward": 1 / 2}
    steps = dict(STEPS)
    if J.dtype.itemsize < 8:
        steps |= {name: float(np.finfo(J.dtype).eps) ** power[name] for name in power}
    chosen = method or ("central" if foreign else "complex")
    try:
        slopes = _slopes(F, vector, chosen, h or steps[chosen])
    except Exception as error:
        if method is not None or chosen != "complex":
            raise
        warnings.warn(f"f does not take complex numbers ({error}): central differences instead", stacklevel=3)
        chosen = "central"
        slopes = _slopes(F, vector, chosen, h or steps[chosen])
    parts = {path: as_array(path, leaf).shape for path, leaf in leaves(params, "").items()}
    pieces = np.split(slopes, np.cumsum([int(np.prod(shape)) for shape in parts.values()])[:-1])
    found = {path: piece.reshape(shape) for (path, shape), piece in zip(parts.items(), pieces)}
    return chosen, J, h or steps[chosen], found


def _arrays_alike(params: Any, grads: Any) -> tuple[dict[str, Array], dict[str, Array]]:
    """({path: parameters}, {path: gradients}), or an AssertionError that names what does not fit."""
    theta = {path: as_array(f"params{path}", leaf).astype(np.float64) for path, leaf in leaves(params, "").items()}
    given = leaves(grads, "")
    if missing := [path for path in theta if path not in given]:
        raise AssertionError(f"grads has no {', '.join(missing)}, expected the nesting of params")
    if extra := [path for path in given if path not in theta]:
        raise AssertionError(f"grads has {', '.join(extra)}, which params has not")
    for path, leaf in given.items():
        if leaf is None:
            raise AssertionError(f"grads{path} is None: no gradient has reached this leaf")
    D = {path: as_array(f"grads{path}", given[path]) for path in theta}
    for path, D_l in D.items():
        if D_l.shape != theta[path].shape:
            turned = " (it fits when transposed)" if D_l.T.shape == theta[path].shape else ""
            raise AssertionError(f"grads{path} has shape {D_l.shape}, expected {theta[path].shape}{turned}")
    return theta, D
