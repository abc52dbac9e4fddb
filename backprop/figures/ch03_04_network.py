"""Chapters 3 and 4: the network, one output's cost, the outer product, one step."""

import matplotlib.pyplot as plt

from .style import COLOURS, FAINT, INK, PAPER, axes

GAP = 2.3  # from layer to layer of a drawn network, in radii that are nearly ½


def draw_network(sizes, ax=None, *, values=None, weights=None, lit=(), names=None, backwards=False):
    """The network with its bias units: circles for units, squares for the bias units, a line for every weight.

    sizes: units per layer. values: {(l, j): text} under the symbol of unit j of layer l; j = 0 is the bias unit.
    weights: {(l, j, i): text} on the line from unit i of layer l to unit j of layer l + 1. lit: the (l, j, i) drawn
    strong, with an arrow; the others step back. names: {(l, j): text} in the place of the symbols. backwards:
    arrows point from right to left. Returns ax.
    """
    values, weights, names = values or {}, weights or {}, names or {}
    ax = axes(ax, figsize=(4.4, 3.65))
    L, rows, r = len(sizes), max(n + (l < len(sizes)) for l, n in enumerate(sizes, start=1)), 0.46

    def place(l, j):
        count = sizes[l - 1] + (l < L)
        row = j if l < L else j - 1
        return GAP * (l - 1), (rows - 1) / 2 - (rows - count) / 2 - row

    for l in range(1, L):
        for j in range(1, sizes[l] + 1):
            for i in range(sizes[l - 1] + 1):
                (x0, y0), (x1, y1) = place(l, i), place(l + 1, j)
                strong = (l, j, i) in lit
                ax.plot(
                    [x0, x1],
                    [y0, y1],
                    color=COLOURS["blue"] if strong else FAINT if lit else INK,
                    lw=2.4 if strong else 0.8,
                    ls="-",
                    marker="",
                    zorder=2 if strong else 1,
                )
                if strong:
                    tip = 0.5 if backwards else 0.6
                    ends = [(x0 + t * (x1 - x0), y0 + t * (y1 - y0)) for t in (tip, tip + 0.01)]
                    ax.annotate(
                        "",
                        *(reversed(ends) if not backwards else ends),
                        arrowprops=dict(arrowstyle="-|>,head_width=0.35,head_length=0.6", color=COLOURS["blue"], lw=0),
                        zorder=3,
                    )
                if (l, j, i) in weights:
                    t = 0.33
                    ax.text(
                        x0 + t * (x1 - x0),
                        y0 + t * (y1 - y0),
                        weights[l, j, i],
                        ha="center",
                        va="center",
                        zorder=5,
                        bbox=dict(facecolor=PAPER, edgecolor="none", pad=1),
                    )
    for l, n in enumerate(sizes, start=1):
        for j in range(0 if l < L else 1, n + 1):
            x, y = place(l, j)
            bias = j == 0
            shape = plt.Rectangle((x - 0.8 * r, y - 0.8 * r), 1.6 * r, 1.6 * r) if bias else plt.Circle((x, y), r)
            shape.set(facecolor=PAPER, edgecolor=INK, linewidth=1.2, linestyle="--" if bias else "-", zorder=4)
            ax.add_patch(shape)
            symbol = "1" if bias else rf"$x_{j}$" if l == 1 else rf"$a_{j}^{{({l})}}$"
            text = values.get((l, j))
            ax.text(
                x,
                y + (0.13 if text else 0),
                names.get((l, j), symbol),
                ha="center",
                va="center",
                fontsize=12.5,
                zorder=5,
            )
            if text:
                ax.text(x, y - 0.19, text, ha="center", va="center", fontsize=9.7, zorder=5)
        ax.text(GAP * (l - 1), -rows / 2 - 0.15, f"layer {l}", ha="center", va="center")
    ax.set(xlim=(-0.55, GAP * (L - 1) + 0.55), ylim=(-rows / 2 - 0.35, rows / 2 - 0.02), aspect="equal")
    ax.axis("off")
    return ax


def draw_backward_pass(sizes, delta, D, ax=None, *, inputs=(), cost="J"):
    """The finished backward pass of one example: δ in each unit that has one, the ways along which it came back drawn
    strong, and below them the tables of gradients.

    delta: {l: a number per unit} for layers 2 to L. D: {l: rows}, bias column first. inputs: a number per
    unit of layer 1. cost: what the tables are the derivatives of. Returns ax.
    """
    numbers = {1: inputs, **delta}
    L, units = len(sizes), [(l, j) for l in delta for j in range(1, sizes[l - 1] + 1)]
    ax = draw_network(
        sizes,
        axes(ax, figsize=(4.4, 5.3)),
        names={(l, j): rf"$\delta_{j}^{{({l})}}$" for l, j in units},
        values={
            (l, j): _four(v) if l > 1 else f"{v:g}".replace("-", "−")
            for l in numbers
            for j, v in enumerate(numbers[l], 1)
        },
        lit={(l, j, i) for l in range(2, L) for j in range(1, sizes[l] + 1) for i in range(1, sizes[l - 1] + 1)},
        backwards=True,
    )
    wide, high, right = 0.86, 0.46, GAP * (L - 1) + 0.5
    bottom = ax.get_ylim()[0] - 0.25
    for l, rows in D.items():
        left = right - wide * len(rows[0])
        middle = bottom - high * len(rows) / 2
        ax.text(left - 0.12, middle, rf"$\partial {cost}/\partial\Theta^{{({l})}}$", ha="right", va="center")
        for row in rows:
            bottom -= high
            for i, number in enumerate(row):
                x = left + wide * i
                ax.add_patch(plt.Rectangle((x, bottom), wide, high, facecolor="none", edgecolor=FAINT, lw=1))
                ax.text(x + wide / 2, bottom + high / 2, _four(number), ha="center", va="center", fontsize=9.7)
        bottom -= 0.25
    ax.set_ylim(bottom, ax.get_ylim()[1])
    return ax


def _four(number):
    return f"{number:.4f}".replace("-", "−")


def draw_cost_of_one_output(a, cost_if_1, cost_if_0, ax=None, *, points=()):
    """The cost of one output against its value a, for the label 1 and for the label 0.

    points: (a, cost, text, "above" or "below") marked. Returns ax.
    """
    ax = axes(ax, figsize=(4.6, 3))
    ax.plot(a, cost_if_1, color=COLOURS["blue"], lw=2, ls="-", marker="", label=r"$y = 1$:  $-\log\,a$")
    ax.plot(a, cost_if_0, color=INK, lw=2, ls="--", marker="", label=r"$y = 0$:  $-\log(1-a)$")
    for x, y, text, side in points:
        ax.plot(x, y, "o", color=INK, markevery=1, zorder=5)
        ax.annotate(
            text,
            (x, y),
            xytext=(0, 16 if side == "above" else -16),
            textcoords="offset points",
            ha="center",
            va="center",
        )
    ax.set(xlabel=r"output $a$", ylabel="cost", xlim=(0, 1), ylim=(0, None))
    ax.legend(loc="upper center")
    return ax


def draw_outer(delta, a, grid, ax=None, *, lit=None, delta_names=None, a_names=None):
    """A column delta, a row a and the grid of their products, every number written in its cell.

    lit: (row, column) of one cell and its two factors drawn strong. Returns ax.
    """
    ax = axes(ax, figsize=(4.8, 1.9))
    cells = {(r, -1.25): v for r, v in enumerate(delta)} | {(-1.25, c): v for c, v in enumerate(a)}
    cells |= {(r, c): v for r, row in enumerate(grid) for c, v in enumerate(row)}
    strong = set() if lit is None else {lit, (lit[0], -1.25), (-1.25, lit[1])}
    for (r, c), value in cells.items():
        on = (r, c) in strong
        ax.add_patch(
            plt.Rectangle(
                (c, -r),
                1,
                0.8,
                facecolor="none",
                edgecolor=COLOURS["blue"] if on else FAINT,
                lw=2.4 if on else 1,
                zorder=2 if on else 1,
            )
        )
        ax.text(
            c + 0.5,
            -r + 0.4,
            f"{value:.4f}".replace("-", "−"),
            ha="center",
            va="center",
            weight="bold" if on else "normal",
        )
    for r, name in enumerate(delta_names or ()):
        ax.text(-1.35, -r + 0.4, name, ha="right", va="center")
    for c, name in enumerate(a_names or ()):
        ax.text(c + 0.5, 2.15, name, ha="center", va="bottom")
    ax.set(xlim=(-2.1, len(a) + 0.05), ylim=(-len(delta) + 0.9, 2.6))
    ax.axis("off")
    return ax


def draw_step(alpha, J, line, ax=None, *, points=()):
    """The cost after one step against the step size, and the straight line that the gradient promises.

    points: (alpha, J) marked. Returns ax.
    """
    ax = axes(ax, figsize=(4.6, 3))
    ax.plot(alpha, J, color=COLOURS["blue"], lw=2, ls="-", marker="", label=r"$J(\Theta-\alpha D)$")
    ax.plot(alpha, line, color=INK, lw=1.5, ls="--", marker="", label=r"promised: $J-\alpha\,\Vert D\Vert^2$")
    for x, y in points:
        ax.plot(x, y, "o", color=INK, markevery=1, zorder=5)
    ax.set(xlabel=r"step size $\alpha$", ylabel=r"cost $J$")
    ax.legend()
    return ax
