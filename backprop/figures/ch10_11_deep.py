"""Chapters 10 and 11: what becomes of δ, slopes and weights in deep networks."""

import matplotlib.pyplot as plt

from .style import COLOURS, DASHES, FAINT, INK, MARKERS, axes


def draw_norms(runs, ax=None, *, bound=None, ylabel=r"$\Vert\delta^{(l)}\Vert$"):
    """Lengths layer by layer on a log scale.

    runs: {name: [{l: length}, …]}, one line for each dict, one look for each name. bound: {l: length}, dashed in
    the colour of the text. Returns ax.
    """
    ax = axes(ax, figsize=(5, 3.7))
    looks = zip(COLOURS.values(), DASHES, MARKERS)
    for (name, many), (colour, dashes, marker) in zip(runs.items(), looks):
        for k, norms in enumerate(many):
            ax.plot(
                list(norms),
                list(norms.values()),
                color=colour,
                linestyle=dashes,
                marker=marker if k == 0 else "",  # marks on every line of a bundle would look like one more curve
                linewidth=1.4,
                markevery=5 if len(norms) > 8 else 1,
                label=name if k == 0 else None,
            )
    if bound is not None:
        ax.plot(list(bound), list(bound.values()), color=INK, linestyle=(0, (2, 2)), marker="", label="bound")
    ax.set(xlabel="layer $l$   (inputs on the left, outputs on the right)", ylabel=ylabel, yscale="log")
    ax.grid(axis="y")
    ax.legend()
    return ax


def draw_bands(x, bands, ax=None, *, xlabel, ylabel):
    """For each {name: (low, middle, high)}, lists along x: a line through the middle and a shaded band; log scale.

    Returns ax.
    """
    ax = axes(ax, figsize=(5, 3.5))
    for (name, (low, middle, high)), colour, dashes, marker in zip(bands.items(), COLOURS.values(), DASHES, MARKERS):
        ax.fill_between(x, low, high, color=colour, alpha=0.22, linewidth=0)
        ax.plot(x, middle, color=colour, linestyle=dashes, marker=marker, markevery=1, label=name)
    ax.set(xlabel=xlabel, ylabel=ylabel, yscale="log")
    ax.grid(axis="y")
    ax.legend()
    return ax


def draw_saturation(z, slope, found, ax=None):
    """The slope g'(z) as a curve, and for each {name: (edges, shares)} how often a z falls where, as an outline.

    Returns ax.
    """
    ax = axes(ax, figsize=(5, 3.4))
    ax.plot(z, slope, color=INK, linestyle="-", marker="", label=r"$g'(z)$")
    for (name, (edges, shares)), colour, dashes in zip(found.items(), COLOURS.values(), DASHES[1:]):
        ax.stairs(shares, edges, color=colour, linestyle=dashes, linewidth=1.8, label=name)
    ax.set(xlabel="$z$", ylabel="slope; share of the $z$ per unit", ylim=(0, None), xlim=(z[0], z[-1]))
    ax.legend()
    return ax


def draw_movement(moves, ax=None):
    """How far each layer's weights moved, {name: {l: relative distance}}, on a log scale, as marks above the layers.

    Returns ax.
    """
    ax = axes(ax, figsize=(5, 3.2))
    for name, move in moves.items():
        ax.plot(list(move), list(move.values()), markevery=1, linewidth=1.2, label=name)
    ax.set(xlabel=r"layer $l$ of $\Theta^{(l)}$", ylabel="relative distance moved", yscale="log", xticks=list(move))
    ax.grid(axis="y")
    if len(moves) > 1:
        ax.legend()
    return ax


def draw_two_maps(rows, columns, maps, ax=None):
    """Tables of numbers side by side, with the same rows and columns, so that the eye can compare them cell by cell.

    rows: their names; None leaves a gap. columns: their names. maps: {title: (shades, texts)}, each a list of rows of
    equal length without the gaps; a shade from 0 to 1 says how dark a cell is, its text what it holds. Returns ax.
    """
    ax = axes(ax, figsize=(5, 0.7 + 0.29 * len(rows)))
    height, colours = 1.0, list(COLOURS.values())
    for number, (title, (shades, texts)) in enumerate(maps.items()):
        left, lines = number * (len(columns) + 0.35), iter(zip(shades, texts))
        ax.text(left + len(columns) / 2, -1.15, title, ha="center", va="bottom", weight="bold")
        for c, name in enumerate(columns):
            ax.text(left + c + 0.5, -0.15, name, ha="center", va="bottom")
        for r, name in enumerate(rows):
            if name is None:
                continue
            if number == 0:
                ax.text(-0.15, r + height / 2, name, ha="right", va="center")
            for c, (shade, text) in enumerate(zip(*next(lines))):
                box = plt.Rectangle((left + c, r), 1, height, facecolor=colours[number], alpha=0.65 * shade)
                ax.add_patch(box)
                ax.add_patch(plt.Rectangle((left + c, r), 1, height, facecolor="none", edgecolor=FAINT, linewidth=0.6))
                ax.text(left + c + 0.5, r + height / 2, text, ha="center", va="center")
    ax.set(xlim=(-3.7, len(maps) * (len(columns) + 0.35)), ylim=(len(rows), -2))
    ax.axis("off")
    return ax
