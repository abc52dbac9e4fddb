"""What all figures share: colours, dashes, markers, letters, and the page's own colours."""

import matplotlib as mpl
import matplotlib.pyplot as plt
from cycler import cycler

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


def axes(ax=None, **kwargs):
    """The axis handed in, or a new one in the book's style; for draw functions."""
    if ax is not None:
        return ax
    use()
    return plt.subplots(**kwargs)[1]
