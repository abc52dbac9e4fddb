"""Chapters 1 and 2: curves, calculations as graphs, the area that two nudges add."""

import matplotlib.pyplot as plt

from .style import COLOURS, INK, PAPER, axes


def draw_lines(curves, ax=None, *, points=(), **settings):
    """Lines from {name: (x, y)}, with a legend where there are two or more.

    points: (x, y, text, (dx, dy)) marked, the text dx, dy points away. settings: as for `ax.set`, such as xlabel.
    Returns ax.
    """
    ax = axes(ax, figsize=(5, 3.2))
    for name, (x, y) in curves.items():
        ax.plot(x, y, marker="", label=name)
    for x, y, text, offset in points:
        ax.plot(x, y, "o", markevery=1, color=INK, zorder=5)
        ax.annotate(text, (x, y), xytext=offset, textcoords="offset points", ha="center", va="center")
    ax.set(**settings)
    if len(curves) > 1:
        ax.legend()
    return ax


def draw_graph(nodes, edges, ax=None, *, edge_texts=None, lit=()):
    """A calculation as a graph: a box for every value, an arrow from every value to whatever is computed from it.

    nodes: {name: (x, y, text)}; a text may have several lines. edges: (from, to) pairs of names. edge_texts:
    {(from, to): text} halfway along the arrow. lit: the edges drawn strong. Returns ax.
    """
    xs, ys = zip(*[(x, y) for x, y, _ in nodes.values()])
    ax = axes(ax, figsize=(min(5, 1.1 * (max(xs) - min(xs)) + 1.4), 0.75 * (max(ys) - min(ys)) + 0.8))
    ax.set(xlim=(min(xs) - 0.6, max(xs) + 0.6), ylim=(min(ys) - 0.5, max(ys) + 0.5))
    ax.axis("off")
    boxes = {
        name: ax.text(
            x,
            y,
            text,
            ha="center",
            va="center",
            linespacing=1.3,
            zorder=3,
            bbox=dict(boxstyle="round,pad=0.4", facecolor=PAPER, edgecolor=INK, linewidth=1),
        )
        for name, (x, y, text) in nodes.items()
    }
    for u, v in edges:
        strong = (u, v) in lit
        ax.annotate(
            "",
            nodes[v][:2],
            nodes[u][:2],
            zorder=2,
            arrowprops=dict(
                arrowstyle="-|>",
                color=COLOURS["blue"] if strong else INK,
                lw=2.4 if strong else 1,
                shrinkA=0,
                shrinkB=2,
                patchA=boxes[u].get_bbox_patch(),
                patchB=boxes[v].get_bbox_patch(),
            ),
        )
        if (u, v) in (edge_texts or {}):
            middle = [(p + q) / 2 for p, q in zip(nodes[u][:2], nodes[v][:2])]
            ax.text(
                *middle,
                edge_texts[u, v],
                ha="center",
                va="center",
                zorder=4,
                bbox=dict(facecolor=PAPER, edgecolor="none", pad=1),
            )
    return ax


def draw_area(width, height, nudge, ax=None, *, width_name, height_name):
    """The product width x height as a rectangle, and what both sides add to it when each grows by `nudge`.

    Returns ax.
    """
    ax = axes(ax, figsize=(4.6, 3.4))
    parts = {
        (0, 0, width, height): (f"{width:g} · {height:g} = {width * height:g}", INK, ""),
        (width, 0, nudge, height): (f"${height:g}h$", COLOURS["blue"], "//"),
        (0, height, width, nudge): (f"${width:g}h$", COLOURS["orange"], "\\\\"),
        (width, height, nudge, nudge): ("$h^2$", INK, ""),
    }
    for (x, y, w, h), (text, colour, hatch) in parts.items():
        ax.add_patch(
            plt.Rectangle((x, y), w, h, facecolor="none", edgecolor=colour, hatch=hatch, linewidth=1.4, linestyle="-")
        )
        ax.text(
            x + w / 2, y + h / 2, text, ha="center", va="center", bbox=dict(facecolor=PAPER, edgecolor="none", pad=1.5)
        )
    ax.text(width / 2, -0.1, width_name, ha="center", va="top")
    ax.text(-0.1, height / 2, height_name, ha="right", va="center")
    ax.set(xlim=(-0.8, width + nudge + 0.1), ylim=(-0.4, height + nudge + 0.1), aspect="equal")
    ax.axis("off")
    return ax
