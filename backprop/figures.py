"""The book's figures: matplotlib only, drawn from results that are handed in; nothing is computed here.

`use()` sets the style, `show(fig, alt)` turns a figure into an SVG inside the page that follows the page's light or dark
colours and carries a text alternative. Every draw function takes data and an axis and returns the axis.
"""

import base64
import hashlib
import html
import io
import re

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler
from PIL import Image

# Each has a contrast of at least 3:1 with a white page and with a dark one (a test holds it), and comes with its own
# marker and dashes, so that no line is told from another by its colour alone.
COLOURS = {
    "blue": "#3a7fc4",
    "orange": "#c9631b",
    "green": "#3c8d40",
    "purple": "#a263c0",
    "red": "#d94f5c",
    "grey": "#808080",
}
DASHES = ["-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)), (0, (8, 2))]
MARKERS = ["o", "s", "^", "D", "v", "P"]

# Stand-ins that show() replaces by the page's own colours: of the built book, else of JupyterLab, else fixed.
INK, FAINT, PAPER = "#010203", "#010204", "#010205"
PAGE = {
    INK: ("currentColor", "color: var(--pst-color-text-base, var(--jp-content-font-color1, #222))"),
    FAINT: ("var(--bp-faint)", "--bp-faint: var(--pst-color-border, var(--jp-border-color2, #bbb))"),
    PAPER: ("var(--bp-paper)", "--bp-paper: var(--pst-color-background, var(--jp-layout-color0, #fff))"),
}

# No figure is wider than 5 inches: at this size its letters are still 10 px high where a phone leaves 328 px to it.
SIZE = 11

STYLE = {
    "figure.figsize": (5, 3.1),
    "figure.constrained_layout.use": True,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "axes.titlecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": FAINT,
    "grid.linewidth": 0.6,
    "legend.frameon": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "font.size": SIZE,
    "axes.titlesize": SIZE,
    "axes.labelsize": SIZE,
    "legend.fontsize": SIZE,
    "xtick.labelsize": SIZE,
    "ytick.labelsize": SIZE,
    "lines.linewidth": 2,
    "lines.markersize": 5,
    "font.family": "DejaVu Sans",
    "mathtext.fontset": "dejavusans",  # both come with matplotlib: the same everywhere
    "svg.fonttype": "path",
    "svg.hashsalt": "backprop",
    "axes.prop_cycle": cycler(color=list(COLOURS.values()))
    + cycler(linestyle=DASHES)
    + cycler(marker=MARKERS)
    + cycler(markevery=[0.1] * 6),
}


def use():
    """Set the book's style for every figure made from here on."""
    mpl.rcParams.update(STYLE)


class Figure:
    """A finished figure: SVG for the page, and its text alternative for whoever does not see it."""

    def __init__(self, svg, alt):
        self.svg, self.alt = svg, alt

    def _repr_html_(self):
        return self.svg

    def __repr__(self):
        return f"Figure: {self.alt}"


def show(fig, alt):
    """The figure (or an axis's figure) as SVG in the page's own colours; `alt` says in words what it shows.

    Coordinates are rounded to two decimals, 1/7200 inch. Dense parts (filled contours, images) may be set
    `rasterized=True`: they become a picture inside the SVG, while text and axes still follow the page. A picture of
    nothing but black, more or less opaque, is ink: it takes the colour of the text.
    Raises ValueError if `alt` is empty.
    """
    if not isinstance(alt, str) or not alt.strip():
        raise ValueError("alt is empty, expected a sentence that says what the figure shows")
    fig = getattr(fig, "figure", fig)
    text = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": "backprop"}):
        fig.savefig(text, format="svg", metadata={"Date": None, "Creator": None}, transparent=True, dpi=150)
    plt.close(fig)
    return Figure(_tidy(text.getvalue(), " ".join(alt.split())), alt)


# Keeps of a picture how opaque it is, and paints that in the colour of the text.
INK_FILTER = (
    '<filter id="ink" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
    '<feFlood flood-color="currentColor"/><feComposite operator="in" in2="SourceAlpha"/></filter>'
)


def _inked(image):
    """An <image> of black only, made to follow the page's text; any other as it is."""
    pixels = np.asarray(Image.open(io.BytesIO(base64.b64decode(image[1]))).convert("RGBA"))
    return (
        image[0].replace("<image", '<image filter="url(#ink)"')
        if (pixels[..., :3] * (pixels[..., 3:] > 0)).max() == 0
        else image[0]
    )


def _tidy(svg, alt):
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r'<image xlink:href="data:image/png;base64,([^"]*)"', _inked, svg)
    if "url(#ink)" in svg:
        svg = re.sub(r"<svg[^>]*>", lambda opening: opening[0] + INK_FILTER, svg, count=1)
    svg = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->|<defs>\s*<style.*?</style>\s*</defs>", "", svg, flags=re.S)
    # A scale is a factor, no coordinate: it keeps its digits.
    svg = re.sub(
        r"scale\([^)]*\)|\d+\.\d{3,}(?=[^\w.])",
        lambda part: part[0] if part[0][0] == "s" else f"{float(part[0]):.2f}".rstrip("0").rstrip("."),
        svg,
    )
    for stand_in, (colour, _) in PAGE.items():
        svg = svg.replace(stand_in, colour)
    svg = re.sub(r"\s*\n\s*", "\n", svg).strip()

    # Ids in the order of the page, under a name made from the picture itself: two figures in one page never meet.
    order = {name: number for number, name in enumerate(dict.fromkeys(re.findall(r'\bid="([^"]+)"', svg)))}
    used = set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', svg))
    used = {name for pair in used for name in pair if name}
    svg = re.sub(r' id="([^"]+)"', lambda m: f' id="@{order[m[1]]}"' if m[1] in used else "", svg)
    svg = re.sub(r'(url\(#|href="#)([^)"]+)', lambda m: f"{m[1]}@{order[m[2]]}", svg)
    prefix = "bp" + hashlib.sha256((alt + svg).encode()).hexdigest()[:8] + "-"
    svg = re.sub(r'(url\(#| id="|href="#)@', lambda m: m[1] + prefix, svg)

    width, height = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups()
    # Drawn small and shown a little larger, so that the letters stay readable on a phone.
    colours = "; ".join(declaration for _, declaration in PAGE.values())
    opening = (
        f'<svg class="bp-figure" role="img" aria-label="{html.escape(alt)}" viewBox="0 0 {width} {height}" '
        f'style="width: {float(width) / 66:.4g}in; max-width: 100%; height: auto; {colours}" '
        'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
    )
    return re.sub(r"<svg[^>]*>", lambda _: opening, svg, count=1)


def axes(ax=None, **kwargs):
    """The axis handed in, or a new one in the book's style; for draw functions."""
    if ax is not None:
        return ax
    use()
    return plt.subplots(**kwargs)[1]


# Chapters 1 and 2: curves, calculations as graphs, the area that two nudges add ------------------------------------


def draw_lines(curves, ax=None, *, points=(), **settings):
    """Lines from {name: (x, y)}, with a legend where there are two or more. points: (x, y, text, (dx, dy)) marked, the text
    dx, dy points away. settings: as for `ax.set`, such as xlabel. Returns ax."""
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
    """A calculation as a graph: a box for every value, an arrow from every value to whatever is computed from it. Returns ax.

    nodes: {name: (x, y, text)}; a text may have several lines.  edges: (from, to) pairs of names.  edge_texts:
    {(from, to): text} halfway along the arrow.  lit: the edges drawn strong.
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
    """The product width x height as a rectangle, and what both sides add to it when each grows by `nudge`. Returns ax."""
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


# Chapters 3 and 4: the network, one output's cost, the outer product, one step ------------------------------------


def draw_network(sizes, ax=None, *, values=None, weights=None, lit=(), names=None, backwards=False):
    """The network with its bias units: circles for units, squares for the bias units, a line for every weight. Returns ax.

    sizes: units per layer.  values: {(l, j): text} under the symbol of unit j of layer l; j = 0 is the bias unit.
    weights: {(l, j, i): text} on the line from unit i of layer l to unit j of layer l + 1.  lit: the (l, j, i) drawn
    strong, with an arrow; the others step back.  names: {(l, j): text} in the place of the symbols.  backwards: arrows
    point from right to left.
    """
    values, weights, names = values or {}, weights or {}, names or {}
    ax = axes(ax, figsize=(4.4, 3.65))
    L, rows, r, gap = len(sizes), max(n + (l < len(sizes)) for l, n in enumerate(sizes, start=1)), 0.46, 2.3

    def place(l, j):
        count = sizes[l - 1] + (l < L)
        row = j if l < L else j - 1
        return gap * (l - 1), (rows - 1) / 2 - (rows - count) / 2 - row

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
        ax.text(gap * (l - 1), -rows / 2 - 0.15, f"layer {l}", ha="center", va="center")
    ax.set(xlim=(-0.55, gap * (L - 1) + 0.55), ylim=(-rows / 2 - 0.35, rows / 2 - 0.02), aspect="equal")
    ax.axis("off")
    return ax


def draw_cost_of_one_output(a, cost_if_1, cost_if_0, ax=None, *, points=()):
    """The cost of one output against its value a, for the label 1 and for the label 0. points: (a, cost, text, "above" or "below") marked. Returns ax."""
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
    """A column delta, a row a and the grid of their products, every number written in its cell. lit: (row, column) of one cell
    and its two factors drawn strong. Returns ax."""
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
    """The cost after one step against the step size, and the straight line that the gradient promises. points: (alpha, J) marked. Returns ax."""
    ax = axes(ax, figsize=(4.6, 3))
    ax.plot(alpha, J, color=COLOURS["blue"], lw=2, ls="-", marker="", label=r"$J(\Theta-\alpha D)$")
    ax.plot(alpha, line, color=INK, lw=1.5, ls="--", marker="", label=r"promised: $J-\alpha\,\Vert D\Vert^2$")
    for x, y in points:
        ax.plot(x, y, "o", color=INK, markevery=1, zorder=5)
    ax.set(xlabel=r"step size $\alpha$", ylabel=r"cost $J$")
    ax.legend()
    return ax


# Chapter 12: mistakes in print ------------------------------------------------------------------------------------


def draw_curves(curves, ax=None, *, xlabel, ylabel):
    """One line for each {name: values}, against 0, 1, 2, …. Returns ax."""
    ax = axes(ax, figsize=(5, 3.4))
    for name, values in curves.items():
        ax.plot(range(len(values)), values, label=name)
    ax.set(xlabel=xlabel, ylabel=ylabel, xlim=(0, None))
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2)
    return ax


def draw_mistakes(found, ax=None):
    """One row for each {name: (relative error, cosine)} of a wrong gradient: two marks on one scale from -1 to 1. Returns ax."""
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


# Chapters 5 and 6: the paths of the proof, δ at the output, counts, a chain of layers, a fitted curve ---------------


def draw_paths(sizes, j, ax=None):
    """Three layers l, l+1, l+2 without bias units: the paths that leave unit j of layer l drawn strong. sizes: units per layer. Returns ax."""
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
    """Boxes in a row, one for each layer: what passes forward above the arrows, what comes back below. One text more than names. Returns ax."""
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


# Chapters 10 and 11: deep networks ---------------------------------------------------------------------------------


def draw_norms(runs, ax=None, *, bound=None, ylabel=r"$\Vert\delta^{(l)}\Vert$"):
    """Lengths layer by layer on a log scale. runs: {name: [{l: length}, …]}, one line for each dict, one look for each name.
    bound: {l: length}, dashed in the colour of the text. Returns ax."""
    ax = axes(ax, figsize=(5, 3.7))
    looks = zip(COLOURS.values(), DASHES, MARKERS)
    for (name, many), (colour, dashes, marker) in zip(runs.items(), looks):
        for k, norms in enumerate(many):
            ax.plot(
                list(norms),
                list(norms.values()),
                color=colour,
                linestyle=dashes,
                marker=marker,
                linewidth=1.4,
                markevery=(k, 5) if len(norms) > 8 else 1,
                label=name if k == 0 else None,
            )
    if bound is not None:
        ax.plot(list(bound), list(bound.values()), color=INK, linestyle=(0, (2, 2)), marker="", label="bound")
    ax.set(xlabel="layer $l$   (inputs on the left, outputs on the right)", ylabel=ylabel, yscale="log")
    ax.grid(axis="y")
    ax.legend()
    return ax


def draw_bands(x, bands, ax=None, *, xlabel, ylabel):
    """For each {name: (low, middle, high)}, lists along x: a line through the middle and a shaded band; log scale. Returns ax."""
    ax = axes(ax, figsize=(5, 3.5))
    for (name, (low, middle, high)), colour, dashes, marker in zip(bands.items(), COLOURS.values(), DASHES, MARKERS):
        ax.fill_between(x, low, high, color=colour, alpha=0.22, linewidth=0)
        ax.plot(x, middle, color=colour, linestyle=dashes, marker=marker, markevery=1, label=name)
    ax.set(xlabel=xlabel, ylabel=ylabel, yscale="log")
    ax.grid(axis="y")
    ax.legend()
    return ax


def draw_saturation(z, slope, found, ax=None):
    """The slope g'(z) as a curve, and for each {name: (edges, shares)} how often a z falls where, as an outline. Returns ax."""
    ax = axes(ax, figsize=(5, 3.4))
    ax.plot(z, slope, color=INK, linestyle="-", marker="", label=r"$g'(z)$")
    for (name, (edges, shares)), colour, dashes in zip(found.items(), COLOURS.values(), DASHES[1:]):
        ax.stairs(shares, edges, color=colour, linestyle=dashes, linewidth=1.8, label=name)
    ax.set(xlabel="$z$", ylabel="slope; share of the $z$ per unit", ylim=(0, None), xlim=(z[0], z[-1]))
    ax.legend()
    return ax


def draw_movement(moves, ax=None):
    """How far each layer's weights moved, {name: {l: relative distance}}, on a log scale, as marks above the layers. Returns ax."""
    ax = axes(ax, figsize=(5, 3.2))
    for name, move in moves.items():
        ax.plot(list(move), list(move.values()), markevery=1, linewidth=1.2, label=name)
    ax.set(xlabel=r"layer $l$ of $\Theta^{(l)}$", ylabel="relative distance moved", yscale="log", xticks=list(move))
    ax.grid(axis="y")
    if len(moves) > 1:
        ax.legend()
    return ax


# Chapter 7: checking gradients -------------------------------------------------------------------------------------


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
    """For each {title: {l: difference of two gradients}} the blocks D(l) as grids of cells, a cross in each that is not 0. Returns ax."""
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


# Chapter 8: descent ------------------------------------------------------------------------------------------------


def draw_map(x, y, heights, paths, ax=None, *, levels, xlabel, ylabel):
    """Height lines of heights[j, i] over x[i], y[j], and on them {name: path}, each (steps, 2), from a square to a star. Returns ax."""
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


# Chapter 9: digits ------------------------------------------------------------------------------------------------


def draw_images(images, titles, ax=None, *, columns=10, signed=False):
    """Square pictures in a grid, each under its title. Returns ax.

    images: (n, pixels) from 0 to 1, drawn as ink; with signed=True any numbers, each picture by its own largest
    size: orange and + where positive, blue and - where negative.
    """
    side = int(len(images[0]) ** 0.5)
    rows = -(-len(images) // columns)
    cell = min(0.66, 5 / columns)
    ax = axes(ax, figsize=(cell * columns, cell * 1.5 / 1.15 * rows))
    ax.set(xlim=(0, 1.15 * columns), ylim=(1.5 * rows, 0), aspect="equal")
    ax.axis("off")
    colours = [mpl.colors.to_rgb(COLOURS[name]) for name in ("orange", "blue")]
    for number, (image, title) in enumerate(zip(images, titles)):
        left, top = 1.15 * (number % columns), 1.5 * (number // columns) + 0.4
        grid = image.reshape(side, side) / (abs(image).max() if signed else 1)
        ink = [[(*colours[int(v < 0)], abs(v)) if signed else (0, 0, 0, v) for v in row] for row in grid]
        ax.imshow(ink, extent=(left, left + 1, top + 1, top), interpolation="nearest")
        ax.add_patch(plt.Rectangle((left, top), 1, 1, fill=False, edgecolor=FAINT))
        ax.text(
            left + 0.5, top - 0.08, title, ha="center", va="bottom", fontsize=max(8, min(SIZE, 1.5 * columns))
        )  # a narrow figure is shown larger on a phone
        for sign, marker in ((1, "+"), (-1, "_")) if signed else ():
            y, x = (sign * grid > 0.6).nonzero()
            ax.plot(
                left + (x + 0.5) / side,
                top + (y + 0.5) / side,
                linestyle="",
                marker=marker,
                markevery=1,
                markersize=3.5,
                markeredgewidth=0.9,
                color=INK,
            )
    ax.set(xlim=(0, 1.15 * columns), ylim=(1.5 * rows, 0))
    return ax
