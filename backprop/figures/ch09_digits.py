"""Chapter 9: pictures of digits and of weights."""

import matplotlib as mpl
import matplotlib.pyplot as plt

from .style import COLOURS, FAINT, INK, SIZE, axes


def draw_images(images, titles, ax=None, *, columns=10, signed=False):
    """Square pictures in a grid, each under its title. Returns ax.

    images: (n, pixels) from 0 to 1, drawn as ink; with signed=True any numbers, each picture by its own largest
    size: orange and + where positive, blue and - where negative.
    """
    side = int(len(images[0]) ** 0.5)
    rows = -(-len(images) // columns)
    inches = min(0.9, 5 / columns) / 1.15  # of a picture's side
    title = 0.2 / inches  # a line of letters, in sides
    pitch = 1.15 + 0.1 + title
    ax = axes(ax, figsize=(1.15 * inches * columns, pitch * inches * rows))
    ax.set(xlim=(0, 1.15 * columns), ylim=(pitch * rows, 0), aspect="equal")
    ax.axis("off")
    colours = [mpl.colors.to_rgb(COLOURS[name]) for name in ("orange", "blue")]
    for number, (image, text) in enumerate(zip(images, titles)):
        left, top = 1.15 * (number % columns), pitch * (number // columns) + title + 0.1
        grid = image.reshape(side, side) / (abs(image).max() if signed else 1)
        ink = [[(*colours[int(v < 0)], abs(v)) if signed else (0, 0, 0, v) for v in row] for row in grid]
        ax.imshow(ink, extent=(left, left + 1, top + 1, top), interpolation="nearest")
        ax.add_patch(plt.Rectangle((left, top), 1, 1, fill=False, edgecolor=FAINT))
        ax.text(
            left + 0.5, top - 0.06, text, ha="center", va="bottom", fontsize=SIZE
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
    ax.set(xlim=(0, 1.15 * columns), ylim=(pitch * rows, 0))
    return ax
