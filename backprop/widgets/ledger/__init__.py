"""Figure 3, the ledger: a small network step by step, forwards and back, as a drawing, a formula, numbers and Python at once."""

from .widget import EXAMPLES, LIMIT, PRESETS, UNITS, Ledger

__all__ = ["EXAMPLES", "LIMIT", "PRESETS", "UNITS", "Ledger"]
