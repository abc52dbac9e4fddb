"""The interactive figures. Importing `backprop` does not load them; `from backprop.widgets import Ledger` does."""

from importlib import import_module

_MODULES = {
    "SigmoidTangent": "tangent",
    "Graph": "graph",
    "Ledger": "ledger",
    "GradientCheck": "gradient_check",
    "Descent": "descent",
    "Vanishing": "vanishing",
    "Predict": "predict",
    "RowTimesColumn": "row_times_column",
}
__all__ = list(_MODULES)


def __getattr__(name):
    if name not in _MODULES:
        raise AttributeError(f"backprop.widgets has no figure {name!r}, expected one of {', '.join(__all__)}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
