"""The digits that ship, and IDX files made here: right ones read, wrong ones refused by name."""

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest

import backprop.data
from backprop.data import IMAGES, LABELS, digits, mnist, one_hot, read_idx

# The first labels of each part, written down once: with another seed or another order they are others.
SPLIT = [
    [2, 8, 2, 6, 6, 7, 1, 9, 8, 5, 2, 8],
    [5, 3, 9, 6, 1, 6, 0, 6, 4, 0, 1, 8],
    [8, 8, 2, 2, 2, 9, 8, 8, 3, 6, 0, 4],
]


def test_the_digits_are_all_there_and_the_split_is_fixed():
    parts = digits()
    assert [part.X.shape for part in parts] == [(1197, 64), (300, 64), (300, 64)]
    X, labels = (np.concatenate(columns) for columns in zip(*parts))
    assert sorted(np.bincount(labels)) == sorted(
        [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    )  # as published with the data
    assert X.min() == 0 and X.max() == 1 and (X * 16 % 1 == 0).all()
    assert len(np.unique(np.column_stack([X, labels]), axis=0)) == 1797
    first = [part.labels[:12].tolist() for part in parts]
    assert first == SPLIT


def test_each_part_has_its_share_of_each_digit():
    for part in digits():
        assert (np.bincount(part.labels) / len(part.labels) > 0.05).all()


def test_the_file_is_small_and_names_its_source():
    folder = Path(backprop.data.__file__).parent
    assert (folder / "digits.npz").stat().st_size < 100_000
    assert "CC BY 4.0" in digits.__doc__ and "10.24432/C50P49" in (folder / "README.md").read_text()


def test_one_hot():
    np.testing.assert_array_equal(one_hot([2, 0], 3), [[0, 0, 1], [1, 0, 0]])
    for wrong, error in (([3], ValueError), ([-1], ValueError), ([[1]], ValueError), ([0.5], TypeError)):
        with pytest.raises(error, match="labels"):
            one_hot(wrong, 3)


PICTURES = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)


def idx(array, magic):
    return struct.pack(f">{1 + array.ndim}I", magic, *array.shape) + array.tobytes()


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_idx_files_are_read(tmp_path, pack):
    (tmp_path / "i").write_bytes(pack(idx(PICTURES, IMAGES)))
    (tmp_path / "l").write_bytes(pack(idx(np.array([7, 1], np.uint8), LABELS)))
    np.testing.assert_array_equal(read_idx(tmp_path / "i"), PICTURES)
    assert read_idx(tmp_path / "l", LABELS).tolist() == [7, 1]


GOOD = idx(PICTURES, IMAGES)


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "truncated: 0 bytes"),
        (GOOD[:3], "truncated: 3 bytes"),
        (GOOD[:10], "its header has 10 bytes, expected 16"),
        (GOOD[:-1], r"holds 23 bytes of data, expected 24 for \(2, 3, 4\)"),
        (GOOD + b"x", "holds more bytes of data, expected 24"),
        (gzip.compress(GOOD)[:-9], "truncated or damaged"),
        (gzip.compress(GOOD)[:20] + b"garbage", "truncated or damaged"),
        (idx(np.zeros(3, np.uint8), LABELS), r"starts with 2049 \(labels\), expected 2051 \(images\)"),
        (b"PNG picture", "no IDX file"),
        (struct.pack(">4I", IMAGES, 2**31, 2**31, 4), "expected at most 1073741824"),
        (gzip.compress(GOOD + bytes(10**7)), "holds more bytes"),
    ],
    ids=[
        "empty",
        "no magic",
        "half a header",
        "one byte short",
        "one byte long",
        "zip cut short",
        "zip damaged",
        "labels",
        "a picture",
        "a lie",
        "zip too long",
    ],
)
def test_wrong_idx_files_are_refused(tmp_path, content, words):
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=words) as error:
        read_idx(path)
    assert str(path) in str(error.value)


@pytest.mark.slow
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_2000_damaged_idx_files_are_read_or_refused_by_name(tmp_path, pack):
    """Bytes changed, cut out, doubled, at the end or anywhere: what is read has the shape announced, all else names the file."""
    rng, path, refused = np.random.default_rng(0), tmp_path / "file", 0
    for _ in range(1000):
        content = bytearray(pack(GOOD))
        for _ in range(rng.integers(1, 4)):
            at, what = int(rng.integers(len(content))), rng.integers(4)
            if what == 0:
                content[at] = rng.integers(256)
            elif what == 1:
                del content[at : at + int(rng.integers(1, 9))]
            elif what == 2:
                content[at:at] = content[at : at + 8]
            else:
                del content[at:]
            if not content:
                break
        path.write_bytes(content)
        try:
            read = read_idx(path)
        except ValueError as error:
            assert str(path) in str(error)
            refused += 1
        else:
            assert read.ndim == 3 and read.dtype == np.uint8
    assert refused > 500


def make_mnist(folder, end="", dotted=False, labels=2):
    for kind in ("train", "t10k"):
        for name, array, magic in (
            (f"{kind}-images-idx3-ubyte", PICTURES * 10, IMAGES),
            (f"{kind}-labels-idx1-ubyte", np.arange(labels, dtype=np.uint8), LABELS),
        ):
            data = idx(array, magic)
            (folder / ((name.replace("-idx", ".idx") if dotted else name) + end)).write_bytes(
                gzip.compress(data) if end else data
            )


@pytest.mark.parametrize("end", ["", ".gz"])
@pytest.mark.parametrize("dotted", [False, True])
def test_mnist_reads_its_four_files(tmp_path, end, dotted):
    make_mnist(tmp_path, end, dotted)
    train, test = mnist(tmp_path)
    assert train.X.shape == (2, 12) and test.labels.tolist() == [0, 1]
    assert train.X[1, 11] == np.float32(230) / np.float32(255) and train.X.dtype == np.float32


def test_mnist_says_what_is_missing_or_does_not_fit(tmp_path):
    with pytest.raises(FileNotFoundError, match="train-images-idx3-ubyte.gz"):
        mnist(tmp_path)
    make_mnist(tmp_path, labels=3)
    with pytest.raises(ValueError, match="2 train images and 3 labels"):
        mnist(tmp_path)
