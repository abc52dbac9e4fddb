"""How fast is the package? The table of this machine, against every library found here, and against the bare matrix products.

    python benchmarks/bench.py              the whole table, about three minutes, written to benchmarks/<date>-<machine>.md
    python benchmarks/bench.py --quick      a tenth of the rounds, printed only

How it is measured. One process, bound to one core (which keeps every library to one thread); all contestants of a row take turns in short rounds,
so that what slows the machine slows all of them; each round gives a ratio, and the table shows the median of the ratios. A
step is every gradient of the mean sigmoid cross-entropy, forward and backward, without the value of the cost. Every
contestant has its batch where it wants it: JAX and PyTorch in arrays of their own, `net.stepper` in `stepper.X` and `.Y`.
G is the step's matrix products and nothing else, `np.dot(..., out=...)` on arrays made once: examples as rows or as
columns, whichever is faster.
"""

import os
import sys

ONE_CORE = hasattr(os, "sched_setaffinity")
if ONE_CORE:
    ALL_CORES = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(ALL_CORES)})
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ[name] = "1"  # before numpy is loaded
os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

import argparse
import datetime
import importlib.metadata
import platform
import subprocess
import time
import warnings
from pathlib import Path

import live
import numpy as np
from peers import EPOCHS, PEERS, plain_numpy, products, written_out

from backprop import GradientDescent, Network, relative_error, train
from backprop.numdiff import by_unit, by_weight

STEPS = [  # sizes, batch, dtype, reach: to the best peer, to G
    ((3, 2, 2), 1, "float64", 0.40, 3.5),
    ((784, 30, 10), 1, "float32", 0.55, 1.7),
    ((784, 30, 10), 10, "float32", 0.68, 1.35),
    ((784, 30, 10), 32, "float32", 0.78, 1.25),
    ((784, 30, 10), 128, "float32", 1.0, 1.15),
    ((784, 30, 10), 1024, "float32", 1.05, 1.10),
    ((784, 512, 512, 10), 128, "float32", 0.95, 1.10),
    ((100,) * 30, 256, "float64", 1.30, 1.40),
]
READING = [  # sizes, batch, dtype, reach of net.gradients to the reader's own lines
    ((3, 2, 2), 1, "float64", 2.0),
    ((3, 2, 2), 3, "float64", 2.0),
    ((784, 30, 10), 1, "float32", 1.3),
    ((784, 30, 10), 10, "float32", 1.3),
    ((784, 30, 10), 10, "float64", 1.3),
    ((784, 30, 10), 128, "float32", 1.3),
    ((784, 30, 10), 1024, "float32", 1.3),
    ((784, 512, 512, 10), 128, "float32", 1.3),
    ((784, 512, 512, 10), 1024, "float32", 1.3),
    ((100,) * 30, 256, "float64", 1.3),
]
EPOCH_ROWS = [(10, 1.20, 1.8), (128, 1.17, 1.6)]  # batch, reach: to the best peer, to G


def problem(sizes, m, dtype, seed=0):
    """(net, Theta, X, Y): first weights, m random examples and one-hot labels."""
    rng = np.random.default_rng(seed)
    net = Network(sizes)
    X = rng.random((m, sizes[0]), dtype=dtype)
    return net, net.init(rng, dtype=dtype), X, np.eye(sizes[-1], dtype=dtype)[rng.integers(sizes[-1], size=m)]


def rounds_of(contestants, rounds, seconds=0.003):
    """{name: seconds per call, one number for each round}: each round calls every contestant for about `seconds`, one after another.

    Short turns and many rounds: most turns then pass undisturbed, and the median does not see the others.
    """
    times, calls = {name: [] for name in contestants}, {}
    for name, call in contestants.items():
        call()
        start = time.perf_counter()
        call()
        calls[name] = max(1, int(seconds / (time.perf_counter() - start)))
    for _ in range(rounds):
        for name, call in contestants.items():
            call()  # not timed: brings its arrays back into the cache
            start = time.perf_counter()
            for _ in range(calls[name]):
                call()
            times[name].append((time.perf_counter() - start) / calls[name])
    return {name: np.array(t) for name, t in times.items()}


def ratio(times, name, other):
    """The median over the rounds of time over time."""
    return float(np.median(times[name] / times[other]))


def step_row(sizes, m, dtype, rounds):
    """{name: seconds in each round} of one step, after a check that all find the same gradient."""
    net, Theta, X, Y = problem(sizes, m, dtype)
    stepper = net.stepper(m, dtype)
    stepper.X[...], stepper.Y[...] = X, Y
    right = net.gradients(Theta, X, Y)
    contestants = {
        "stepper": lambda: stepper.gradients(Theta),
        "stepper, X and Y copied in": lambda: stepper.gradients(Theta, X, Y),
        "net.gradients": lambda: net.gradients(Theta, X, Y),
    }
    enough = 1e-12 if dtype == "float64" else 1e-5
    error = relative_error(stepper.gradients(Theta), right)
    assert max(error.values()) < enough, error
    for name, make in PEERS.items():
        if peer := make(sizes, Theta, X, Y):
            call, gradients = peer
            error = relative_error(gradients(), right)
            assert max(error.values()) < enough, (name, error)
            contestants[name] = call
    G = {"G by rows": products(sizes, m, dtype, by_rows=True), "G by columns": products(sizes, m, dtype, by_rows=False)}
    times = rounds_of({**G, **contestants}, rounds)
    times["G"] = min(times.pop("G by rows"), times.pop("G by columns"), key=np.median)
    return times


def reading_row(sizes, m, dtype, rounds):
    """{name: seconds in each round} of `net.gradients` and of the reader's own lines, which find the same numbers."""
    net, Theta, X, Y = problem(sizes, m, dtype)
    contestants = {"net.gradients": lambda: net.gradients(Theta, X, Y)}
    for name, make in (("written out", written_out), ("plain numpy", plain_numpy)):
        contestants[name], gradients = make(sizes, Theta, X, Y)
        error = relative_error(net.gradients(Theta, X, Y), gradients())
        assert max(error.values()) < (1e-12 if dtype == "float64" else 1e-5), (name, error)
    return rounds_of(contestants, rounds)


def epoch_row(batch_size, rounds, m=60_000):
    """{name: seconds in each round} of one epoch of gradient descent on 784-30-10, float32: shuffling, gathering, updating."""
    net, Theta, X, Y = problem((784, 30, 10), m, "float32")
    rng = np.random.default_rng(0)

    def ours(epochs, costs):
        train(net, Theta, X, Y, GradientDescent(0.1), epochs, batch_size, rng, costs=costs)

    contestants = {
        "train": lambda: ours(2, False),
        "train, with J": lambda: ours(2, True),
        "before": lambda: ours(0, False),
        "before, with J": lambda: ours(0, True),
    }
    for name, make in EPOCHS.items():
        if epoch := make(Theta, X, Y, batch_size):
            contestants[name] = epoch
    step = {
        "G by rows": products((784, 30, 10), batch_size, "float32", True),
        "G by columns": products((784, 30, 10), batch_size, "float32", False),
    }
    times = {name: [] for name in [*step, *contestants]}
    for call in contestants.values():
        call()
    for _ in range(rounds):
        for name, seconds in rounds_of(step, 31).items():
            times[name].append(float(np.median(seconds)) * m / batch_size)
        for name, call in contestants.items():
            start = time.perf_counter()
            call()
            times[name].append(time.perf_counter() - start)
    times = {name: np.array(t) for name, t in times.items()}
    times["G"] = min(times.pop("G by rows"), times.pop("G by columns"), key=np.median)
    for name, before in (
        ("train", "before"),
        ("train, with J", "before, with J"),
    ):  # two epochs, less the checks before the first
        times[name] = (times[name] - times.pop(before)) / 2
    return times


def numerical_row(rounds):
    """{name: seconds in each round}: the whole gradient of 784-30-10 by differences, float64, beside a backpropagation step."""
    net, Theta, X, Y = problem((784, 30, 10), 100, "float64")
    stepper = net.stepper(100)
    times = rounds_of(
        {
            "stepper": lambda: stepper.gradients(Theta, X, Y),
            "net.gradients": lambda: net.gradients(Theta, X, Y),
            "by_unit": lambda: by_unit(net, Theta, X, Y),
            "by_weight, one example": lambda: by_weight(net, Theta, X[:1], Y[:1]),
            "one example, stepper": (lambda one: lambda: one.gradients(Theta, X[:1], Y[:1]))(net.stepper(1)),
            "one example, by_unit": lambda: by_unit(net, Theta, X[:1], Y[:1]),
            "one forward pass with its cost": lambda: net.cost(Theta, X[:1], Y[:1]),
        },
        rounds,
    )
    error = max(relative_error(by_unit(net, Theta, X, Y), net.gradients(Theta, X, Y)).values())
    return times, error


def import_row(rounds):
    """{name: seconds in each round}: `import numpy` and `import backprop`, each in a new process, the bare start of Python taken off."""

    def seconds(code):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - start

    times = {"pass": [], "import numpy": [], "import backprop": []}
    for _ in range(rounds):
        for code in times:
            times[code].append(seconds(code))
    bare = np.array(times.pop("pass"))
    return {code: np.array(t) - np.median(bare) for code, t in times.items()}


def machine():
    """The processor's name."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def head():
    import scipy.linalg.blas  # noqa: F401, so that it is listed: the stepper's products may be made there
    from threadpoolctl import threadpool_info

    versions = []
    for name in ("numpy", "scipy", "jax", "torch", "scikit-learn"):
        try:
            versions.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            versions.append(f"{name} not installed")
    blas = [
        f"{Path(lib['filepath']).parent.name}: {lib['internal_api']} {lib['version']} ({lib.get('architecture', '?')}, {lib['num_threads']} thread)"
        for lib in threadpool_info()
        if lib["user_api"] == "blas"
    ]
    cores = os.cpu_count()
    load = f"load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return [
        f"- {machine()}, {cores} cores, {platform.system()} {platform.machine()}; {'process bound to one core' if ONE_CORE else 'one thread asked of each library'}; {load}",
        f"- Python {platform.python_version()}, {', '.join(versions)}",
        f"- BLAS: {'; '.join(dict.fromkeys(blas))}",
    ]


def gflops(sizes, m, seconds):
    """Billions of multiplications and additions a second of a step's products; no delta is found for the inputs."""
    per_layer = [n_in * n_out for n_in, n_out in zip(sizes, sizes[1:])]
    return 2 * m * (3 * sum(per_layer) - per_layer[0]) / seconds / 1e9


def limit(sizes, m, dtype, times, best, reach):
    """Why a row that was not reached cannot be: the bare products alone beside the best peer, and beside the fastest product of this machine."""
    n, rng = 2048, np.random.default_rng(0)
    A, B, C = (rng.random((n, n), dtype=dtype) for _ in range(3))
    fastest = 2 * n**3 / float(np.median(rounds_of({"product": lambda: np.dot(A, B, out=C)}, 9)["product"])) / 1e9
    alone, rate = ratio(times, "G", best), gflops(sizes, m, float(np.median(times["G"])))
    verdict = (
        f"a step that makes these products cannot reach {reach:g}"
        if alone > reach
        else f"{reach:g} leaves {reach / alone - 1:.0%} of their time for all the rest"
    )
    return (
        f"The row of {'-'.join(map(str, sizes))}: its bare products alone take {alone:.2f} of the time of {best}: {verdict}. They run at {rate:.0f} GFLOPS,"
        f" the fastest product here ({n} x {n}, {dtype}) at {fastest:.0f}; the step takes {ratio(times, 'stepper', 'G') - 1:.0%} more than its products, {best} {ratio(times, best, 'G') - 1:.0%}."
    )


def cell(value, reach):
    return f"{value:.2f} ({'reached' if value <= reach else 'NOT reached'}: {reach:g})"


def name_of(sizes):
    return "-".join(map(str, sizes)) if len(sizes) < 6 else f"{len(sizes)} layers of {sizes[0]}"


def report(quick):
    yield f"# Benchmark of {datetime.date.today().isoformat()}"
    yield ""
    yield from head()
    yield ""
    yield "Medians of interleaved rounds; ratios are medians of the ratios of each round. See `bench.py` for how it is measured."
    yield ""
    names = ["stepper", "stepper, X and Y copied in", "net.gradients", *PEERS]
    yield "## One step"
    yield ""
    yield "Times over G, the time of the bare matrix products."
    yield ""
    yield "| net, batch | G (µs) | " + " | ".join(names) + " | stepper to best peer (reach) | stepper to G (reach) |"
    yield "|---" * (4 + len(names)) + "|"
    limits = []
    for sizes, m, dtype, to_peer, to_G in STEPS:
        times = step_row(sizes, m, dtype, rounds=(20 if quick else 101))
        found = [name for name in PEERS if name in times and name != "plain numpy"]
        best = min(found, key=lambda name: np.median(times[name])) if found else None
        yield (
            f"| {name_of(sizes)}, {m}{' (float64)' if dtype == 'float64' else ''} | {1e6 * np.median(times['G']):.1f} | "
            + " | ".join(f"{ratio(times, name, 'G'):.2f}" if name in times else "" for name in names)
            + f" | {cell(ratio(times, 'stepper', best), to_peer) + ', ' + best if best else ''} | {cell(ratio(times, 'stepper', 'G'), to_G)} |"
        )
        if best and ratio(times, "stepper", best) > to_peer:
            limits.append(limit(sizes, m, dtype, times, best, to_peer))
    for line in limits:
        yield ""
        yield line
    yield ""
    yield "## Reading costs no speed"
    yield ""
    yield "`net.gradients` over the book's formulas as a reader writes them down, with Theta as it is; and over plain numpy"
    yield "with weights and biases in arrays of their own, which no longer are the book's."
    yield ""
    yield "| net, batch | written out (µs) | net.gradients to written out (reach) | net.gradients to plain numpy |"
    yield "|---|---|---|---|"
    for sizes, m, dtype, reach in READING:
        times = reading_row(sizes, m, dtype, rounds=20 if quick else 101)
        yield (
            f"| {name_of(sizes)}, {m}{' (float64)' if dtype == 'float64' else ''}"
            f" | {1e6 * np.median(times['written out']):.1f}"
            f" | {cell(ratio(times, 'net.gradients', 'written out'), reach)}"
            f" | {ratio(times, 'net.gradients', 'plain numpy'):.2f} |"
        )
    yield ""
    yield "## An epoch of 60,000 on 784-30-10, float32"
    yield ""
    names = ["train", "train, with J", *EPOCHS]
    yield "`train` with `costs=False`, as no peer finds J over all examples after the epoch; beside it with J. Times over G; seconds in brackets."
    yield ""
    yield "| batch | G (s) | " + " | ".join(names) + " | train to best peer (reach) | train to G (reach) |"
    yield "|---" * (4 + len(names)) + "|"
    for batch_size, to_peer, to_G in EPOCH_ROWS:
        times = epoch_row(batch_size, rounds=2 if quick else 15)
        found = [name for name in EPOCHS if name in times and name != "plain numpy"]
        best = min(found, key=lambda name: np.median(times[name])) if found else None
        yield (
            f"| {batch_size} | {np.median(times['G']):.3f} | "
            + " | ".join(
                f"{ratio(times, name, 'G'):.2f} ({np.median(times[name]):.2f})" if name in times else ""
                for name in names
            )
            + f" | {cell(ratio(times, 'train', best), to_peer) + ', ' + best if best else ''} | {cell(ratio(times, 'train', 'G'), to_G)} |"
        )
    yield ""
    yield "## The gradient by differences, 784-30-10, float64"
    yield ""
    times, error = numerical_row(20 if quick else 101)
    ms = {name: 1e3 * float(np.median(t)) for name, t in times.items()}
    yield f"- batch of 100: `by_unit` {ms['by_unit']:.2f} ms, a backpropagation step {ms['stepper']:.2f} ms: {cell(ratio(times, 'by_unit', 'stepper'), 5)} steps; the readable step {ms['net.gradients']:.2f} ms. Error by layer at most {error:.0e}."
    yield f"- one example: `by_unit` {ms['one example, by_unit']:.2f} ms, `by_weight` {ms['by_weight, one example']:.1f} ms, a backpropagation step {ms['one example, stepper']:.3f} ms;"
    yield f"  the naive central difference needs 47,720 costs of {ms['one forward pass with its cost']:.3f} ms: {47.720 * ms['one forward pass with its cost']:.1f} s, and {47.720 * ms['one forward pass with its cost'] * 60_000 / 3600:.0f} hours for an epoch of 60,000."
    yield ""
    yield "## Import"
    yield ""
    times = import_row(5 if quick else 25)
    yield f"`import numpy` {1e3 * np.median(times['import numpy']):.0f} ms, `import backprop` {1e3 * np.median(times['import backprop']):.0f} ms: {cell(ratio(times, 'import backprop', 'import numpy'), 1.5)} times as long."
    yield ""
    yield "## Python in the page"
    yield ""
    yield from in_the_page(quick)


def in_the_page(quick):
    """What live.py prints, in a process of its own: the browser may use every core."""
    here = "not measured with --quick" if quick else live.missing(live.HTML)
    if here:
        yield f"Not measured here: {here}."
        return
    free = {"preexec_fn": lambda: os.sched_setaffinity(0, ALL_CORES)} if ONE_CORE else {}
    done = subprocess.run([sys.executable, live.__file__], capture_output=True, text=True, check=True, **free)
    yield from done.stdout.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="few rounds, and no file written")
    quick = parser.parse_args().quick
    warnings.simplefilter("ignore")
    lines = []
    for line in report(quick):
        print(line, flush=True)
        lines.append(line)
    if not quick:
        short = "".join(c if c.isalnum() else "-" for c in machine().lower()).strip("-")
        path = Path(__file__).parent / f"{datetime.date.today().isoformat()}-{short}.md"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"\nWritten to benchmarks/{path.name}")


if __name__ == "__main__":
    main()
