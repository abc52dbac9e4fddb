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


def mazur():
    """Every number of the 2-2-2 network with half squared error, its targets 0.01 and 0.99, and one step of 1/2."""
    x, t, V, W, eta = (0.05, 0.10), (0.01, 0.99), [[0.15, 0.20], [0.25, 0.30]], [[0.40, 0.45], [0.50, 0.55]], 0.5

    def forward(V, W):
        z2 = [0.35 + V[j][0] * x[0] + V[j][1] * x[1] for j in (0, 1)]
        a2 = [g(z) for z in z2]
        z3 = [0.60 + W[k][0] * a2[0] + W[k][1] * a2[1] for k in (0, 1)]
        a3 = [g(z) for z in z3]
        return z2, a2, z3, a3, [(a - y) ** 2 / 2 for a, y in zip(a3, t)]

    z2, a2, z3, a3, parts = forward(V, W)
    miss = [a - y for a, y in zip(a3, t)]
    slope3, slope2 = ([a * (1 - a) for a in layer] for layer in (a3, a2))
    d3 = [e * s for e, s in zip(miss, slope3)]
    back = [d3[0] * W[0][j] + d3[1] * W[1][j] for j in (0, 1)]
    d2 = [b * s for b, s in zip(back, slope2)]
    G2, G1 = [[d * a for a in a2] for d in d3], [[d * v for v in x] for d in d2]
    W_new = [[w - eta * s for w, s in zip(*rows)] for rows in zip(W, G2)]
    V_new = [[w - eta * s for w, s in zip(*rows)] for rows in zip(V, G1)]
    stale = [(d3[0] * W_new[0][j] + d3[1] * W_new[1][j]) * slope2[j] for j in (0, 1)]
    V_stale = [[V[j][i] - eta * stale[j] * x[i] for i in (0, 1)] for j in (0, 1)]
    after, after_stale = sum(forward(V_new, W_new)[-1]), sum(forward(V_stale, W_new)[-1])
    n = dict(z2=z2, a2=a2, z3=z3, a3=a3, J=sum(parts), J_after=after, J_after_stale=after_stale)
    n |= dict(miss=miss, slope3=slope3, slope2=slope2, d3=d3, back=back, d2=d2)
    return n | dict(G2=G2, G1=G1, W_new=W_new, V_new=V_new)


MAZUR = mazur()
