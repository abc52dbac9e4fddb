"""Chapter 9: the digits, by this file's own training loop."""

import re

import numpy as np
import pytest
from chapter_text import cells, outputs

from backprop.data import digits

PARTS = digits()


def learn(seed, labels=PARTS.train.labels, lam=0.0, epochs=60):
    """A 64-30-10 network by this file's own loop: uniform start, mini-batches of 32, momentum 0.9, alpha 0.1."""
    rng, X, Y = np.random.default_rng(1000 + seed), PARTS.train.X, np.eye(10)[labels]
    W = [rng.uniform(-1, 1, (n, k)) * np.sqrt(6 / (n + k)) for n, k in ((64, 30), (30, 10))]
    b, m = [np.zeros(30), np.zeros(10)], len(X)
    first, speed = W[0].copy(), [0.0, 0.0, 0.0, 0.0]
    for _ in range(epochs):
        order = rng.permutation(m)
        for at in range(0, m, 32):
            x, y = X[order[at : at + 32]], Y[order[at : at + 32]]
            hidden = 1 / (1 + np.exp(-(x @ W[0] + b[0])))
            d3 = (1 / (1 + np.exp(-(hidden @ W[1] + b[1]))) - y) / len(x)
            d2 = d3 @ W[1].T * hidden * (1 - hidden)
            slopes = [x.T @ d2 + lam / m * W[0], hidden.T @ d3 + lam / m * W[1], d2.sum(axis=0), d3.sum(axis=0)]
            speed = [0.9 * v - 0.1 * D for v, D in zip(speed, slopes)]
            W, b = [W[0] + speed[0], W[1] + speed[1]], [b[0] + speed[2], b[1] + speed[3]]
    reads = lambda part: np.mean(
        (1 / (1 + np.exp(-(part.X @ W[0] + b[0]))) @ W[1] + b[1]).argmax(axis=1) == part.labels
    )
    return reads, W[0] - first


def test_ten_seeds_read_96_of_100_digits():
    scores = [learn(seed)[0](PARTS.test) for seed in range(10)]
    assert min(scores) >= 0.96
    line = r"ten seeds, test part: mean ([\d.]+), from ([\d.]+) to ([\d.]+)\nstandard deviation ([\d.]+)"
    mean, low, high, spread = map(float, re.search(line, outputs(9)).groups())
    assert 0.96 <= low <= mean <= high and abs(mean - np.mean(scores)) < 0.01 and spread < 0.01


def test_where_there_is_no_ink_no_weight_moves():
    never = np.flatnonzero(PARTS.train.X.max(axis=0) == 0)
    way = learn(0, epochs=2)[1]
    assert (way[never] == 0).all() and np.median(np.abs(way)) > 0
    assert "training digit: [ " + " ".join(map(str, never)) + "]" in outputs(9)


@pytest.mark.slow
def test_lambda_helps_where_labels_are_wrong():
    noise = np.random.default_rng(99)
    spoilt = noise.permutation(1197) < 239
    labels = np.where(spoilt, (PARTS.train.labels + noise.integers(1, 10, 1197)) % 10, PARTS.train.labels)
    assert np.sum(labels != PARTS.train.labels) == 239
    reads = {
        lam: np.mean([learn(seed, labels, lam, epochs=120)[0](PARTS.validation) for seed in range(2)])
        for lam in (0, 1, 10)
    }
    assert reads[1] > reads[0] + 0.02 and reads[1] > reads[10] + 0.02
    table = [
        tuple(map(float, row))
        for row in re.findall(r"^ *(\d[\d.]*) +(0\.\d{3}) +(0\.\d{3}) +(0\.\d{3}) +(0\.\d{3})$", outputs(9), re.M)
    ]
    clean, dirty = table[:4], table[4:]
    assert [row[0] for row in clean] == [0, 0.1, 1, 10] and [row[0] for row in dirty] == [0, 0.1, 0.3, 1, 3, 10]
    assert max(clean, key=lambda row: row[2])[0] == 0 and clean[0][2] - clean[2][2] < 0.01 < clean[0][2] - clean[3][2]
    assert max(dirty, key=lambda row: row[2])[0] == 1


def test_numbers_of_chapter_9():
    assert 30 * 65 + 10 * 31 == 2260
    assert [len(part.X) for part in PARTS] == [1197, 300, 300] and sum(len(part.X) for part in PARTS) == 1797
    assert all(
        np.array_equal(part.X * 16, np.round(part.X * 16)) and part.X.min() == 0 and part.X.max() == 1 for part in PARTS
    )


def test_curves_part():
    rows = [
        tuple(map(float, row))
        for row in re.findall(r"^ +(\d+) +(\d\.\d{3}) +(\d\.\d{3})$", outputs(9).partition("J validation")[2], re.M)[:8]
    ]
    gap = {int(epoch): validation - train for epoch, train, validation in rows}
    assert gap[2] < 0.02 and gap[60] > 0.1 and rows[-1][1] < 0.5 * rows[-1][2]


def test_one_door_leads_to_the_test_part_and_it_is_used_once():
    code = ["".join(cell["source"]) for cell in cells(9) if cell["cell_type"] == "code"]
    touching = [text for text in code if "test_part" in text.replace("look_at_the_test_part", "")]
    assert len(touching) == 2  # where the parts are made, and the door itself
    assert touching[0].startswith("train_part, validation_part, test_part = digits()")
    assert touching[0].count("test_part") == 2
    assert "looks.append(why)" in touching[1]
    assert sum("look_at_the_test_part(" in text and "def look" not in text for text in code) == 1
    assert not any("digits()" in text for text in code if text != touching[0])
    assert code[-1].rstrip().endswith("len(looks) == 1")  # the last exercise says that nobody looked again


def test_the_parts_share_no_picture():
    pictures = [{x.tobytes() for x in part.X} for part in PARTS]
    assert not (pictures[0] & pictures[1] or pictures[0] & pictures[2] or pictures[1] & pictures[2])


def test_validation_errors_not_test_errors_are_studied():
    html = "".join("".join(o.get("data", {}).get("text/html", "")) for c in cells(9) for o in c.get("outputs", []))
    titles = re.search(r"validation digits that were misread.*?answer: ([^.]+)\.", html)[1]
    rows = re.findall(r"^ +(\d+) +(\d) +(\d) +0\.\d\d$", outputs(9), re.M)
    assert [f"{label} → {said}" for _, label, said in rows] == titles.split("; ")
    assert all(PARTS.validation.labels[int(i)] == int(label) for i, label, _ in rows)
    assert f"{len(rows)} of 300 are wrong" in outputs(9)
