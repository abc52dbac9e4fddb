"""What a wrong gradient looks like: the mistakes that people make, each tried on the numbers. None is guessed."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from .weights import Array, regularised


def likely_mistake(
    D: Array, slopes: Array, theta: Array, near: Callable[[Array, Array], bool], others: Mapping[str, Array]
) -> str:
    """In words, what explains that D is not the slopes; if nothing does, where they differ most.

    near(a, b): whether two arrays are so close that the one explains the other.  others: {path: slopes} of the other
    leaves. D, slopes and theta have one shape.
    """
    return next(_explanations(D, slopes, theta, near, others), _where(D, slopes))


def _explanations(
    D: Array, slopes: Array, theta: Array, near: Callable[[Array, Array], bool], others: Mapping[str, Array]
) -> Iterator[str]:
    if not D.any():
        yield "they are all 0"
    elif not slopes.any():
        yield "all slopes are 0: f does not depend on this leaf"
    if near(D, -slopes):
        yield "the sign is flipped"
    for factor, how in ((2.0, "a sum for a mean"), (0.5, "a mean for a sum")):
        if near(D, factor * slopes):
            yield f"they are {factor:g} times the slopes: {how}, or a ½ or a 2?"
    if D.size > 1:
        times, once = _ratio(D, slopes), _ratio(slopes, D)
        if times >= 1.5 and near(D, round(times) * slopes):
            yield f"they are {round(times)} times the slopes: a sum where the mean over {round(times)} is meant?"
        elif once >= 1.5 and near(D, slopes / round(once)):
            yield f"they are 1/{round(once)} of the slopes: divided by {round(once)} once too often?"
        elif near(D, times * slopes):
            yield f"they are {times:.6g} times the slopes"
    if D.ndim == 2 and D.shape[0] == D.shape[1] and D.size > 1 and near(D.T, slopes):
        yield "they are transposed"
    for path, other in others.items():
        if other.shape == D.shape and D.any() and near(D, other):
            yield f"they are the slopes of {path}"
    yield from _decay(D, slopes, theta, near)
    if D.ndim == 2 and D.size > 1:
        columns, rows = _alone(D, slopes, near, axis=1), _alone(D, slopes, near, axis=0)
        if columns == [0] and D.shape[1] > 1:
            yield "only column 0 is wrong: the bias column, if it stands there"
        elif len(columns) == 1 and D.shape[1] > 1:
            yield f"only column {columns[0]} is wrong"
        elif len(rows) == 1 and D.shape[0] > 1:
            yield f"only row {rows[0]} is wrong"


def _decay(D: Array, slopes: Array, theta: Array, near: Callable[[Array, Array], bool]) -> Iterator[str]:
    """The lambda term, all of it or all but the bias column, forgotten or too large; or on the bias column."""
    if theta.size < 3 or not theta.any():
        return
    kinds = {"": theta}
    if theta.ndim == 2 and theta.shape[1] > 1:
        kinds |= {" without column 0": regularised(theta), " in column 0": theta - regularised(theta)}
    for which, pull in kinds.items():
        if np.count_nonzero(pull) < 2:
            continue
        share = _ratio(slopes - D, pull)
        if share and near(D + share * pull, slopes) and not near(D, slopes):
            amount = f"{abs(share):.6g} times the parameters{which}"
            if share > 0:
                yield f"{amount} is missing: is it the λ term, forgotten?"
            else:
                yield f"{amount} is too much: is it the λ term, where none belongs, or too large?"


def _ratio(a: Array, b: Array) -> float:
    """The number c for which c b is nearest to a."""
    scale = np.max(np.abs(b), initial=0.0)
    return float((a / scale).ravel() @ (b / scale).ravel() / ((b / scale) ** 2).sum()) if scale else 0.0


def _alone(D: Array, slopes: Array, near: Callable[[Array, Array], bool], axis: int) -> list[int]:
    """The columns (axis 1) or rows (axis 0) that are wrong, of those beside which all is right."""
    wrong = []
    for k in range(D.shape[axis]):
        mended = D.copy()
        part = (slice(None), k) if axis == 1 else (k, slice(None))
        mended[part] = slopes[part]
        if near(mended, slopes):
            wrong.append(k)
    return wrong


def _where(D: Array, slopes: Array) -> str:
    place = np.unravel_index(int(np.argmax(np.abs(D - slopes))), D.shape)
    at = f" at {tuple(int(i) for i in place)}" if D.ndim else ""
    return f"they differ most{at}: {D[place]:.6g} for {slopes[place]:.6g}"
