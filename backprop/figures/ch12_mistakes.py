"""Chapter 12: how wrong the gradients in print are."""

from .style import INK, axes


def draw_mistakes(found, ax=None):
    """One row for each {name: (relative error, cosine)} of a wrong gradient: two marks on one scale from -1 to 1.

    Returns ax.
    """
    ax = axes(ax, figsize=(5, 0.42 * len(found) + 1.2))
    rows = range(len(found) - 1, -1, -1)
    for k, label in enumerate(["relative error (right: 0)", "cosine (right: 1)"]):
        ax.plot(
            [pair[k] for pair in found.values()],
            rows,
            linestyle="none",
            marker="os"[k],
            markevery=1,
            markersize=(6, 11)[k],
            fillstyle=("full", "none")[k],
            markeredgewidth=2,
            label=label,
        )
    ax.set(xlim=(-1.15, 1.15), yticks=list(rows), yticklabels=list(found))
    ax.axvline(0, color=INK, lw=0.8, ls="-", marker="")
    ax.grid(axis="y")
    ax.legend(loc="lower right", bbox_to_anchor=(1.03, 1.0))
    return ax
