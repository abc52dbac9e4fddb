"""Which repair is enough? Activation x weights x biases x skip connections x optimiser, on the digits (chapter 11).

The experiment, so that anything that repeats it agrees:

    net       (64, 30, ..., 30, 10) with `depth` hidden layers; sigmoid output, cross-entropy, lambda 0
    start     one generator, default_rng(seed): Theta = net.init(rng, weights); then each bias column, layer by layer,
              is set to 0 or drawn anew from N(0, 1). So two starts that differ in the biases have the same weights
    factor    (|delta(2)| / |delta(L-1)|)^(1/(depth-1)) before any training: by what one layer multiplies the mean
              length of delta on its way back, over the training digits
    training  20 epochs, batches of 20 in the order of default_rng(1000 + seed); a run that diverges keeps the last
              finite weights
    alpha     that of the optimiser's few with which the seeds TRIALS read most of the validation part, or the first
    reads     the share of the test part that the net then reads, with that alpha, for each of the other SEEDS

    python -m backprop.ablation --jobs 2         the whole grid, about an hour; the table in backprop/data/ablation.json
"""

import argparse
import json
import platform
import warnings
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .data import digits, one_hot
from .deep import ResidualNetwork, deep_sizes, delta_norms, ratio
from .network import Network
from .optimise import Adam, GradientDescent, one_thread_if_small, train

DEPTHS = (10, 4)
HIDDEN = ("sigmoid", "tanh", "relu")
WEIGHTS = ("scaled", "glorot", "he", "normal")  # variance 1/n, 2/(n_in + n_out), 2/n, 1
BIASES = ("zero", "normal")
OPTIMISERS = {GradientDescent: (0.01, 0.03, 0.1, 0.3, 1.0), Adam: (0.001, 0.003, 0.01)}
SEEDS, TRIALS = (0, 1, 2, 3, 4), (100, 101)
EPOCHS, BATCH = 20, 20
TABLE = Path(__file__).parent / "data" / "ablation.json"

digits_once = cache(digits)


class Setting(NamedTuple):
    """One cell of the grid: what the network is and how it starts."""

    depth: int
    hidden: str
    weights: str
    biases: str
    skip: bool

    def net(self):
        """(64, 30, ..., 30, 10), with or without skip connections."""
        return (ResidualNetwork if self.skip else Network)(deep_sizes(self.depth, n_in=64), hidden=self.hidden)

    def start(self, seed):
        """{l: Theta(l)} of this seed; the bias column is 0 or N(0, 1) whatever the name of the weights says of it."""
        rng = np.random.default_rng(seed)
        Theta = self.net().init(rng, self.weights)
        for part in Theta.values():
            part[:, 0] = rng.normal(size=len(part)) if self.biases == "normal" else 0
        return Theta


class Result(NamedTuple):
    """What one setting and one optimiser gave; lists over SEEDS, and `trials` over the alphas tried."""

    factor: list  # of |delta| per layer, before training
    alpha: float  # the one chosen in the validation part
    trials: list  # [alpha, mean of what it reads in the validation part], for each alpha
    J: list  # over the training part, after training
    reads: list  # share of the test part, after training


def grid(depths=DEPTHS):
    """Every Setting, in the order of the table; skip connections at ten layers only."""
    cells = product(depths, HIDDEN, WEIGHTS, BIASES, (False, True))
    return [Setting(*cell) for cell in cells if not (cell[-1] and cell[0] < 10)]


def factor(setting, seed):
    """(|delta(2)| / |delta(L-1)|)^(1/(depth-1)) at the first weights: below 1 delta vanishes, above 1 it explodes."""
    net, Theta, part = setting.net(), setting.start(seed), digits_once().train
    trace = net.backward(Theta, net.forward(Theta, part.X), one_hot(part.labels))
    return ratio(delta_norms(trace)) ** (-1 / (setting.depth - 1))


def trained(setting, optimiser, seed, epochs=EPOCHS):
    """(net, Theta, J): the net after training, and J over the training part."""
    net, part, Theta = setting.net(), digits_once().train, setting.start(seed)
    Y, order = one_hot(part.labels), np.random.default_rng(1000 + seed)

    def keep(epoch, new, J):
        nonlocal Theta
        Theta = new

    with warnings.catch_warnings(), np.errstate(over="ignore", invalid="ignore"), one_thread_if_small(net, BATCH):
        warnings.simplefilter("ignore", RuntimeWarning)  # a run that diverges is a result here
        try:
            train(net, Theta, part.X, Y, optimiser, epochs, BATCH, order, callback=keep, costs=False)
        except ValueError as error:  # the plain path refuses weights that became infinite in the middle of an epoch
            if "expected finite numbers" not in str(error):
                raise
        return net, Theta, net.cost(Theta, part.X, Y)


def share_read(net, Theta, part):
    """The share of a part's digits that the largest output names."""
    return float((net.predict(Theta, part.X).argmax(axis=1) == part.labels).mean())


def measure(setting, rule):
    """The Result of one setting and optimiser: alpha is chosen in the validation part, then the test part is read."""
    validation, test = digits_once().validation, digits_once().test
    trials = [
        [alpha, float(np.mean([share_read(*trained(setting, rule(alpha), seed)[:2], validation) for seed in TRIALS]))]
        for alpha in OPTIMISERS[rule]
    ]
    alpha = max(trials, key=lambda trial: trial[1])[0]
    runs = [trained(setting, rule(alpha), seed) for seed in SEEDS]
    return Result(
        factor=[factor(setting, seed) for seed in SEEDS],
        alpha=alpha,
        trials=trials,
        J=[float(J) for _, _, J in runs],
        reads=[share_read(net, Theta, test) for net, Theta, _ in runs],
    )


def stored():
    """{(Setting, name of the optimiser): Result}: the whole grid, as it was computed once."""
    rows = json.loads(TABLE.read_text())["rows"]
    return {
        (Setting(**row["setting"]), row["optimiser"]): Result(**{key: row[key] for key in Result._fields})
        for row in rows
    }


def provenance():
    """How the stored grid was computed: the settings, the seeds and the versions."""
    return json.loads(TABLE.read_text())["provenance"]


def _rounded(value):
    if isinstance(value, (list, tuple)):
        return [_rounded(v) for v in value]
    return float(f"{value:.5g}") if isinstance(value, float) else value


def _row(cell):
    setting, rule = cell
    result = measure(setting, rule)._asdict()
    return {"setting": setting._asdict(), "optimiser": rule.__name__} | {k: _rounded(v) for k, v in result.items()}


def main(arguments=None):
    """Compute the whole grid and write the table."""
    parser = argparse.ArgumentParser(prog="python -m backprop.ablation", description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args(arguments)
    cells = list(product(grid(), OPTIMISERS))
    rows = []
    with ProcessPoolExecutor(options.jobs) as pool:
        for row in pool.map(_row, cells):
            rows.append(row)
            print(f"{len(rows):3d}/{len(cells)}", *row["setting"].values(), row["optimiser"], row["reads"], flush=True)
    made = {
        "command": "python -m backprop.ablation",
        "seeds": SEEDS,
        "trials": TRIALS,
        "alphas": {rule.__name__: alphas for rule, alphas in OPTIMISERS.items()},
        "epochs": EPOCHS,
        "batch": BATCH,
        "python": platform.python_version(),
        "numpy": np.__version__,
    }
    lines = ",\n".join(json.dumps(row) for row in rows)
    options.out.write_text(f'{{"provenance": {json.dumps(made)},\n"rows": [\n{lines}\n]}}\n')


if __name__ == "__main__":
    main()
