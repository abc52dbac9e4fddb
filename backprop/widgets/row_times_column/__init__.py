"""Figure 7: a matrix product as rows times columns, one cell of it lit and its sum written out."""

from .widget import RowTimesColumn

__all__ = ["RowTimesColumn"]
