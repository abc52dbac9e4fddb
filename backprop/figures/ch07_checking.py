"""Chapter 7: the error of a difference against its step, where two gradients differ, costs beside each other."""

import matplotlib.pyplot as plt

from .style import COLOURS, INK, axes


def draw_v(steps, errors, ax=None):
    """Error of each {name: errors} against the step h, both on log scales. Returns ax."""
    ax = axes(ax)
    for name, values in errors.items():
        ax.loglog(steps, values, markevery=1, label=name)
    ax.set(xlabel="$h$", ylabel="relative error")
    ax.grid(True)
    ax.legend()
    return ax


def draw_blocks(rows, ax=None):
    """For each {title: {l: difference of two gradients}} the blocks D(l) as grids of cells.

    A cross stands in each cell that is not 0. Returns ax.
    """
    ax = axes(ax, figsize=(5, 1.3 * len(rows)))
    for number, (title, blocks) in enumerate(rows.items()):
        left, top = 0, 3.4 * number
        ax.text(left, top - 0.75, title, va="bottom")
        for l, block in blocks.items():
            ax.text(left, top - 0.1, f"$D^{{({l})}}$", va="bottom")
            for (j, i), difference in zip(
                ((j, i) for j in range(block.shape[0]) for i in range(block.shape[1])), block.ravel()
            ):
                ax.add_patch(plt.Rectangle((left + i, top + j), 1, 1, fill=False, edgecolor=INK))
                if abs(difference) > 1e-12:
                    ax.plot(
                        left + i + 0.5,
                        top + j + 0.5,
                        "x",
                        color=COLOURS["red"],
                        markevery=1,
                        markersize=13,
                        markeredgewidth=2,
                    )
            left += block.shape[1] + 1
    ax.set(xlim=(-0.1, left), ylim=(3.4 * len(rows) - 1.2, -1.7), aspect="equal")
    ax.axis("off")
    return ax


def draw_curves(curves, ax=None, *, xlabel, ylabel):
    """One line for each {name: values}, against 0, 1, 2, …. Returns ax."""
    ax = axes(ax, figsize=(5, 3.4))
    for name, values in curves.items():
        ax.plot(range(len(values)), values, label=name)
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=(0, None))
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2)
    return ax
