"""The 3-2-2 network of the chapters worked out in plain Python, index by index: no array, nothing of the package."""

from math import exp, log


def g(z):
    return 1 / (1 + exp(-z))


def worked(x1, x2, x3, y1, y2):
    """Every number of one example on the 3-2-2 network, written out."""
    n = {}
    n["z21"] = 0.1 + 0.4 * x1 - 0.3 * x2 + 0.2 * x3
    n["z22"] = -0.2 + 0.3 * x1 + 0.5 * x2 - 0.1 * x3
    n["a21"], n["a22"] = g(n["z21"]), g(n["z22"])
    n["z31"] = 0.2 + 0.6 * n["a21"] - 0.4 * n["a22"]
    n["z32"] = -0.1 - 0.5 * n["a21"] + 0.7 * n["a22"]
    n["a31"], n["a32"] = g(n["z31"]), g(n["z32"])
    n["J1"] = -log(n["a31"]) if y1 else -log(1 - n["a31"])
    n["J2"] = -log(n["a32"]) if y2 else -log(1 - n["a32"])
    n["J"] = n["J1"] + n["J2"]
    # delta(3) by the long way, through dJ/da
    n["dJda1"] = -y1 / n["a31"] + (1 - y1) / (1 - n["a31"])
    n["dJda2"] = -y2 / n["a32"] + (1 - y2) / (1 - n["a32"])
    n["gp31"], n["gp32"] = n["a31"] * (1 - n["a31"]), n["a32"] * (1 - n["a32"])
    n["d31"], n["d32"] = n["dJda1"] * n["gp31"], n["dJda2"] * n["gp32"]
    n["p11"], n["p21"] = n["d31"] * 0.6, n["d32"] * -0.5
    n["p12"], n["p22"] = n["d31"] * -0.4, n["d32"] * 0.7
    n["s1"], n["s2"] = n["p11"] + n["p21"], n["p12"] + n["p22"]
    n["bias_row"] = n["d31"] * 0.2 + n["d32"] * -0.1
    n["gp21"], n["gp22"] = n["a21"] * (1 - n["a21"]), n["a22"] * (1 - n["a22"])
    n["d21"], n["d22"] = n["s1"] * n["gp21"], n["s2"] * n["gp22"]
    n["G2"] = [[d * a for a in (1, n["a21"], n["a22"])] for d in (n["d31"], n["d32"])]
    n["G1"] = [[d * a for a in (1, x1, x2, x3)] for d in (n["d21"], n["d22"])]
    return n


ONE, TWO, THREE = EACH = [
    worked(*x, *y) for x, y in [((1, 0.5, -1), (1, 0)), ((0, 1, 0.5), (0, 1)), ((-0.5, 0.2, 1), (1, 1))]
]


J = sum(n["J"] for n in EACH) / 3


SQUARES = 0.4**2 + 0.3**2 + 0.2**2 + 0.3**2 + 0.5**2 + 0.1**2, 0.6**2 + 0.4**2 + 0.5**2 + 0.7**2


D = {
    l: [[sum(n[f"G{l}"][j][i] for n in EACH) / 3 for i in range(columns)] for j in range(2)]
    for l, columns in ((1, 4), (2, 3))
}


NORM_SQUARED = sum(d * d for l in D for row in D[l] for d in row)
