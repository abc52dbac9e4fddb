"""Figure 7: a matrix product as rows times columns, one cell of it lit and its sum written out."""

import traitlets

from ...examples import NET, THETA, X, Y
from ...weights import with_bias, without_bias
from ..base import Figure


def products():
    """{kind: its left and its right factor, as lists}: products of chapters 3 and 4, with the book's numbers."""
    delta = NET.backward(THETA, NET.forward(THETA, X), Y).delta
    factors = {
        "one": (THETA[1], with_bias(X[:1]).T),
        "batch": (with_bias(X), THETA[1].T),
        "back": (without_bias(THETA[2]).T, delta[3][:1].T),
        "gradient": (delta[2].T, with_bias(X)),
    }
    return {kind: {"left": left.tolist(), "right": right.tolist()} for kind, (left, right) in factors.items()}


class RowTimesColumn(Figure, module="row_times_column"):
    """C_rc = sum_k A_rk B_kc for one cell of a product C = A B, with the numbers of `backprop.examples`.

    kind: "one" is z(2) = Theta(1) [1, x] of the first example, "batch" is Z(2) = [1, X] Theta(1)^T of all, "back" is
    what the first example's delta(3) carries back over Theta(2), "gradient" is Delta(1) = delta(2)^T [1, X].
    row, column: the lit cell, from 1; past the end means the last.  products: the factors of each kind.
    TraitError for anything else.
    """

    sentence = "A matrix product as rows times columns, with one cell of it written out as a sum"

    name = traitlets.Unicode("row-times-column").tag(sync=True)
    kind = traitlets.Enum(["one", "batch", "back", "gradient"], "one").tag(sync=True)
    row = traitlets.Int(1, min=1, max=4).tag(sync=True)
    column = traitlets.Int(1, min=1, max=4).tag(sync=True)
    products = traitlets.Dict(read_only=True).tag(sync=True)

    @traitlets.default("products")
    def _of_the_book(self):
        return products()
