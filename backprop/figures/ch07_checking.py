"""Chapter 7: the error of a difference against its step, where two gradients differ, costs beside each other."""

import matplotlib.pyplot as plt
import numpy as np

from .style import COLOURS, FAINT, INK, axes


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


def draw_descents(panels, right, ax=None, *, top, columns=2):
    """A small picture of each descent, all to one log scale, beside the descent with the right gradient. Returns ax.

    panels: {title: (costs, note, mark)}: the costs as a line, the note in its corner, a dot at the step `mark` or none
    for None.  right: the costs that each picture shows as a thin dashed line.  top: what is higher is cut off.
    """
    wide, high, gap = 1.0, 0.6, (0.08, 0.3)
    rows = -(-len(panels) // columns)
    ax = axes(ax, figsize=(5, 0.95 * rows))
    bottom = 0.9 * min(map(min, [right, *(costs for costs, _, _ in panels.values())]))
    height = lambda J: high * np.log(np.asarray(J) / bottom) / np.log(top / bottom)
    place = lambda J, left, floor: (left + wide * np.arange(len(J)) / (len(J) - 1), floor + height(J))
    for number, (title, (costs, note, mark)) in enumerate(panels.items()):
        left, floor = (number % columns) * (wide + gap[0]), -(number // columns) * (high + gap[1])
        ax.add_patch(plt.Rectangle((left, floor), wide, high, fill=False, edgecolor=FAINT))
        ax.plot(*place(right, left, floor), color=INK, linestyle=(0, (3, 2)), linewidth=1, marker="")
        shown = np.where(np.asarray(costs) <= top, costs, np.nan)
        (line,) = ax.plot(*place(shown, left, floor), color=COLOURS["orange"], linestyle="-", marker="", label=title)
        if mark is not None:
            x, y = place(shown, left, floor)
            ax.plot(x[mark], y[mark], "o", color=line.get_color(), markevery=1, markersize=6, markeredgecolor=INK)
        ax.text(left, floor + high + 0.04, title, va="bottom")
        ax.text(left + wide - 0.03, floor + high - 0.05, note, ha="right", va="top")
    ax.set(xlim=(-0.02, columns * (wide + gap[0])), ylim=(-(rows - 1) * (high + gap[1]) - 0.03, high + 0.25))
    ax.axis("off")
    return ax
