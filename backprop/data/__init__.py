"""Handwritten digits: 1,797 small ones that come with the package, and MNIST from files that the reader names."""

import gzip
from math import prod
from pathlib import Path
from typing import NamedTuple

import numpy as np


class Part(NamedTuple):
    """Examples as rows, pixels from 0 to 1: X (m, pixels) and the digit of each, labels (m,)."""

    X: np.ndarray
    labels: np.ndarray


class Split(NamedTuple):
    """Three parts without a common example: fit on the first, choose by the second, report on the third."""

    train: Part
    validation: Part
    test: Part


def one_hot(labels, K=10):
    """Y (m, K): Y_ik = 1 where k is the label of example i, else 0. ValueError for a label outside 0 to K - 1."""
    labels = np.asarray(labels)
    if labels.dtype.kind not in "iu":
        raise TypeError(f"labels has dtype {labels.dtype}, expected whole numbers")
    if labels.ndim != 1:
        raise ValueError(f"labels has shape {labels.shape}, expected (m,)")
    if labels.size and not (0 <= labels.min() and labels.max() < K):
        raise ValueError(f"labels holds {labels.min()} to {labels.max()}, expected 0 to {K - 1}")
    return np.eye(K)[labels]


def digits():
    """Split of the 1,797 digits of 8x8 pixels: 1,197 to train, 300 to validate, 300 to test; always the same.

    The order is shuffled once and for all, so the 13 writers are in all three parts.
    Source: E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, CC BY 4.0; see README.md beside the file.
    """
    with np.load(Path(__file__).with_name("digits.npz")) as file:
        order = np.random.RandomState(0).permutation(1797)  # the one generator of numpy whose stream never changes
        X, labels = file["images"].reshape(1797, 64)[order] / 16, file["labels"][order].astype(int)
    return Split(*(Part(X[a:b], labels[a:b]) for a, b in ((0, 1197), (1197, 1497), (1497, 1797))))


IMAGES, LABELS = 2051, 2049  # the first four bytes of an IDX file of bytes: 0, 0, type 8, number of axes (3 or 1)
LIMIT = 1 << 30  # one gigabyte: ten times MNIST, and small enough to refuse a header that lies


def read_idx(path, magic=IMAGES):
    """Array of bytes from an IDX file, plain or gzip: images (m, rows, columns) for magic 2051, labels (m,) for 2049.

    ValueError, naming the file, for one of another kind, one that is truncated, and one that is longer than its header
    says.
    """
    path = Path(path)
    with open(path, "rb") as raw:
        zipped = raw.read(2) == b"\x1f\x8b"
    try:
        with (gzip.open if zipped else open)(path, "rb") as file:
            head = file.read(4)
            if len(head) < 4:
                raise ValueError(f"{path} is truncated: {len(head)} bytes, expected a header of at least 4")
            found = int.from_bytes(head, "big")
            if found != magic:
                kinds = {IMAGES: "images", LABELS: "labels"}
                raise ValueError(
                    f"{path} starts with {found} ({kinds.get(found, 'no IDX file of bytes')}), "
                    f"expected {magic} ({kinds[magic]})"
                )
            axes = 3 if magic == IMAGES else 1
            head = file.read(4 * axes)
            if len(head) < 4 * axes:
                raise ValueError(f"{path} is truncated: its header has {4 + len(head)} bytes, expected {4 + 4 * axes}")
            shape = tuple(int(n) for n in np.frombuffer(head, ">u4"))
            size = prod(shape)
            if size > LIMIT:
                raise ValueError(f"{path} announces {shape}, {size} bytes, expected at most {LIMIT}")
            data = file.read(size + 1)  # one more than announced, to notice a longer file without reading all of it
    except (EOFError, gzip.BadGzipFile, gzip.zlib.error) as error:
        raise ValueError(f"{path} is truncated or damaged: {error}") from error
    if len(data) != size:
        raise ValueError(
            f"{path} holds {'more' if len(data) > size else len(data)} bytes of data, expected {size} for {shape}"
        )
    return np.frombuffer(data, np.uint8).reshape(shape)


def mnist(folder):
    """(train, test), each a Part, from the four files of MNIST in `folder`, plain or with .gz, pixels divided by 255.

    FileNotFoundError says which file is missing; ValueError if images and labels differ in number.
    """
    folder = Path(folder)

    def find(name):
        names = [n + end for n in (name, name.replace("-idx", ".idx")) for end in ("", ".gz")]
        for candidate in names:
            if (folder / candidate).is_file():
                return folder / candidate
        raise FileNotFoundError(f"none of {', '.join(names)} is in {folder}")

    def part(kind):
        images = read_idx(find(f"{kind}-images-idx3-ubyte"))
        labels = read_idx(find(f"{kind}-labels-idx1-ubyte"), LABELS)
        if len(images) != len(labels):
            raise ValueError(
                f"{folder} has {len(images)} {kind} images and {len(labels)} labels, expected as many of both"
            )
        return Part(images.reshape(len(images), -1) / np.float32(255), labels.astype(int))

    return part("train"), part("t10k")
