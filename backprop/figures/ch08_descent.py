"""Chapter 8: height lines with the ways down."""

from .style import FAINT, INK, PAPER, axes


def draw_map(x, y, heights, paths, ax=None, *, levels, xlabel, ylabel):
    """Height lines of heights[j, i] over x[i], y[j], and on them the ways down.

    paths: {name: path}, each (steps, 2), drawn from a square to a star. Returns ax.
    """
    ax = axes(ax, figsize=(5, 3.6))
    lines = ax.contour(x, y, heights, levels=levels, colors=FAINT, linewidths=1, linestyles="-")
    ax.clabel(lines, colors=INK)
    for name, path in paths.items():
        (line,) = ax.plot(*path.T, markevery=1, markersize=3.5, linewidth=1.4, label=name)
        ax.plot(*path[-1], "*", color=line.get_color(), markevery=1, markersize=13, markeredgecolor=INK, zorder=5)
    ax.plot(*path[0], "s", color=INK, markevery=1, markersize=7, zorder=5)
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=(x[0], x[-1]), ylim=(y[0], y[-1]))
    ax.legend(frameon=True, facecolor=PAPER, edgecolor="none", framealpha=0.85)
    return ax
