"""Chapters 5 and 6: the paths of the proof, δ at the output, counts, a chain of layers, a fitted curve."""

import matplotlib.pyplot as plt

from .style import COLOURS, DASHES, FAINT, INK, PAPER, axes


def draw_paths(sizes, j, ax=None):
    """Three layers l, l+1, l+2 without bias units: the paths that leave unit j of layer l drawn strong.

    sizes: units per layer. Returns ax.
    """
    ax = axes(ax, figsize=(5, 3.2))
    place = {(c, u): (2.4 * c, (n - 1) / 2 - u) for c, n in enumerate(sizes) for u in range(n)}
    for (c, u), (x0, y0) in place.items():
        for v in range(sizes[c + 1] if c + 1 < len(sizes) else 0):
            x1, y1 = place[c + 1, v]
            strong = c > 0 or u == j - 1
            ax.annotate(
                "",
                (x1, y1),
                (x0, y0),
                zorder=2 if strong else 1,
                arrowprops=dict(
                    arrowstyle="-|>" if strong else "-",
                    shrinkA=18,
                    shrinkB=18,
                    linestyle="-" if c == 0 else "--",
                    color=(COLOURS["blue"] if c == 0 else INK) if strong else FAINT,
                    lw=2.2 if strong and c == 0 else 0.9,
                ),
            )
    for (c, u), (x, y) in place.items():
        on = c == 0 and u == j - 1
        ax.add_patch(
            plt.Circle(
                (x, y),
                0.33,
                facecolor=PAPER,
                edgecolor=COLOURS["blue"] if on else INK,
                linewidth=2.4 if on else 1.2,
                zorder=4,
            )
        )
        ax.text(x, y, rf"$z_{u + 1}^{{({'l' if c == 0 else f'l+{c}'})}}$", ha="center", va="center", zorder=5)
    low = -(max(sizes) - 1) / 2 - 0.62
    for c in range(len(sizes)):
        ax.text(2.4 * c, low, rf"layer ${'l' if c == 0 else f'l+{c}'}$", ha="center", va="center")
    ax.text(1.2, -low - 0.05, r"$\Theta_{kj}^{(l)}\,g'(z_j^{(l)})$", ha="center", va="center", color=COLOURS["blue"])
    ax.text(3.6, -low - 0.05, r"$\delta_k^{(l+1)}$ knows the rest", ha="center", va="center")
    ax.set(xlim=(-0.5, 2.4 * (len(sizes) - 1) + 0.5), ylim=(low - 0.2, -low + 0.2), aspect="equal")
    ax.axis("off")
    return ax


def draw_output_delta(z, curves, ax=None):
    """δ of one output against its z, one line for each {cost: δ}. Returns ax."""
    ax = axes(ax, figsize=(5, 3.2))
    for name, delta in curves.items():
        ax.plot(z, delta, label=name)
    ax.set(xlabel="$z$   (the larger, the more wrong: $y = 0$)", ylabel=r"$\delta$", ylim=(-0.03, 1.05))
    ax.legend(loc="upper left")
    return ax


def draw_counts(x, counts, ax=None, *, xlabel, ylabel="multiplications", scale="log"):
    """How often something is done against a size, one line for each {way: counts}. scale: of both axes. Returns ax."""
    ax = axes(ax, figsize=(5, 3.4))
    for way, count in counts.items():
        ax.plot(x, count, label=way, markevery=1)
    ax.set(xlabel=xlabel, ylabel=ylabel, xscale=scale, yscale=scale)
    ax.legend(loc="upper left")
    return ax


def draw_chain(names, forward, backward, ax=None):
    """Boxes in a row, one for each layer: what passes forward above the arrows, what comes back below.

    One text more than names. Returns ax.
    """
    ax = axes(ax, figsize=(min(5, 1.1 * len(names) + 0.7), 1.6))
    for c, name in enumerate(names):
        ax.add_patch(plt.Rectangle((2 * c, -0.6), 1.3, 1.2, facecolor=PAPER, edgecolor=INK, linewidth=1.2))
        ax.text(2 * c + 0.65, 0, name, ha="center", va="center")
    for c, (out, back) in enumerate(zip(forward, backward)):
        for y, ends, text, colour in ((0.3, (-0.65, -0.05), out, INK), (-0.3, (-0.05, -0.65), back, COLOURS["blue"])):
            ax.annotate(
                "",
                (2 * c + ends[1], y),
                (2 * c + ends[0], y),
                arrowprops=dict(arrowstyle="-|>", color=colour, lw=1.4, linestyle="-" if y > 0 else "--"),
            )
            ax.text(2 * c - 0.35, y + (0.3 if y > 0 else -0.33), text, ha="center", va="center", color=colour)
    ax.set(xlim=(-0.8, 2 * len(names) + 0.1), ylim=(-1.0, 1.0), aspect="equal")
    ax.axis("off")
    return ax


def draw_fit(x, y, x_line, lines, ax=None):
    """Points (x, y), and one line over x_line for each {name: values}. Returns ax."""
    ax = axes(ax, figsize=(5, 3.4))
    ax.plot(x, y, linestyle="none", marker="o", color=INK, markersize=4, markevery=None, label="data")
    for (name, values), colour, dashes in zip(lines.items(), COLOURS.values(), DASHES[::-1]):
        ax.plot(x_line, values, color=colour, linestyle=dashes, marker="", label=name)
    ax.set(xlabel="$x$", ylabel="$y$")
    ax.legend()
    return ax
