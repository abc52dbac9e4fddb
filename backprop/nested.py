"""Parameters however they are nested: dicts, lists and tuples of arrays and numbers, numpy's or another library's.

A leaf is an array, a number, or a list of numbers that numpy takes for an array. Arrays of PyTorch, JAX and others are
taken by what they offer, `detach`, `__array__`, `new_tensor`, `__array_namespace__`; nothing of theirs is imported.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from .checked import as_floats
from .weights import Array


def _is_array(tree: Any) -> bool:
    """Whether it is one leaf: no dict, and no list but one of numbers in equal rows."""
    if isinstance(tree, Mapping):
        return False
    if not isinstance(tree, (list, tuple)):
        return True
    if not all(isinstance(part, (int, float, complex, np.number, list, tuple)) for part in tree):
        return False
    if any(isinstance(part, (list, tuple)) and not _is_array(part) for part in tree):
        return False
    try:
        np.asarray(tree)
    except ValueError:  # rows of different lengths
        return False
    return True


def leaves(tree: Any, name: str = "params") -> dict[str, Any]:
    """{path: leaf}, in order; a path reads as Python writes it, such as params['W'][0]."""
    if _is_array(tree):
        return {name: tree}
    pairs = tree.items() if isinstance(tree, Mapping) else enumerate(tree)
    return {path: leaf for key, part in pairs for path, leaf in leaves(part, f"{name}[{key!r}]").items()}


def rebuilt(tree: Any, of_leaf: Callable[[Any], Any]) -> Any:
    """The same nesting with of_leaf(leaf) in place of each leaf, in the order of `leaves`."""
    if _is_array(tree):
        return of_leaf(tree)
    if isinstance(tree, Mapping):
        return {key: rebuilt(part, of_leaf) for key, part in tree.items()}
    parts = [rebuilt(part, of_leaf) for part in tree]
    if isinstance(tree, list):
        return parts
    return type(tree)(*parts) if hasattr(tree, "_fields") else tuple(parts)  # a named tuple keeps its names


def as_array(name: str, leaf: Any) -> Array:
    """The leaf as a numpy array of finite floats, or an error."""
    if leaf is None:
        raise TypeError(f"{name} is None, expected an array or a number")
    if hasattr(leaf, "detach"):  # a tensor that may be tracked by autograd, or lie on a graphics card
        leaf = leaf.detach().cpu()
        if not str(leaf.dtype).endswith(("float32", "float64")) and hasattr(leaf, "double"):
            leaf = leaf.double()  # bfloat16 has no counterpart in numpy
    return as_floats(name, np.asarray(leaf) if is_foreign(leaf) else leaf)


def is_foreign(leaf: Any) -> bool:
    """Whether the leaf is another library's array."""
    return hasattr(leaf, "__array__") and not isinstance(leaf, (np.ndarray, np.generic))


def like(leaf: Any, array: Array, wide: bool = True) -> Any:
    """`array` as an array of the library that the leaf comes from; in double precision, or in its own if not wide."""
    if not is_foreign(leaf):
        return array
    if hasattr(leaf, "new_tensor"):
        own = leaf.detach()
        return (own.double() if wide else own).new_tensor(array)
    if hasattr(leaf, "__array_namespace__"):
        return leaf.__array_namespace__().asarray(array)
    return array
