"""A number to predict, checked in the page: the exercises of backprop/exercises.py without a kernel."""

from .widget import Predict

__all__ = ["Predict"]
