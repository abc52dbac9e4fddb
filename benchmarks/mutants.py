"""How many planted errors do the tests notice? One at a time, in code, in what figures say, in exercises, in prose.

    python benchmarks/mutants.py                    a sample of every place, about an hour on two cores
    python benchmarks/mutants.py --sample 20 prose  twenty of one place
    python benchmarks/mutants.py --list ledger      what would be tried, nothing run

Each mutant is made in a copy of the tree, the tests of its place that need no browser are run until the first failure,
and the copy is put back. A mutant that no test notices has survived: it is either a hole in the tests or an error that
changes nothing (listed in EQUAL, each with its reason). The draw is fixed by --seed: two runs try the same.
"""

import argparse
import ast
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

import nbformat

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Mutant:
    """One planted error: in `path`, the text from `start` to `end` (of `cell`, in a notebook) becomes `new`."""

    place: str
    path: str
    start: int
    end: int
    old: str
    new: str
    line: int
    context: str
    cell: int | None = None

    @property
    def name(self):
        where = f"{self.path}:{self.line}" if self.cell is None else f"{self.path} cell {self.cell}"
        return f"{where}  {self.old!r} -> {self.new!r}  in  {self.context}"


def _mutant(place, path, text, start, end, new, cell=None):
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    context = text[line_start : line_end if line_end >= 0 else len(text)].strip()
    old = text[start:end]
    return Mutant(place, path, start, end, old, new, text.count("\n", 0, start) + 1, context[:110], cell)


# ---- Python: operators, comparisons, constants, conditions, order of products, statements that do something

OPERATORS = {
    ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/"), ast.Div: ("/", "*"), ast.Pow: ("**", "*"),
    ast.FloorDiv: ("//", "*"), ast.Mod: ("%", "+"),
    ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.And: ("and", "or"), ast.Or: ("or", "and"),
}  # fmt: skip


class Offsets:
    """Where the lines and columns of `ast` lie in the text: its columns count bytes."""

    def __init__(self, text):
        self.lines = text.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))

    def of(self, line, column):
        return self.starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())

    def span(self, node):
        return self.of(node.lineno, node.col_offset), self.of(node.end_lineno, node.end_col_offset)


def _between(text, left, right, offsets, sign):
    """Where the sign between two nodes stands."""
    start, end = offsets.span(left)[1], offsets.span(right)[0]
    found = re.search(rf"(?<![\w*/<>=!]){re.escape(sign)}(?![*/=])", text[start:end])
    return None if found is None else (start + found.start(), start + found.end())


def python_mutants(place, path, text):
    """Mutants of a Python file, docstrings and messages left alone."""
    offsets, tree = Offsets(text), ast.parse(text)
    skip = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Raise, ast.JoinedStr, ast.Assert)) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            skip.update(id(each) for each in ast.walk(node))  # words of errors; docstrings
        for annotation in filter(None, (getattr(node, "annotation", None), getattr(node, "returns", None))):
            skip.update(id(each) for each in ast.walk(annotation))

    def make(span, new):
        return _mutant(place, path, text, *span, new)

    for node in ast.walk(tree):
        if isinstance(node, ast.Raise):
            yield make(offsets.span(node), "pass")
        if id(node) in skip:
            continue
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
            (a, b), (c, d) = offsets.span(node.left), offsets.span(node.right)
            yield make((a, d), f"({text[c:d]}) @ ({text[a:b]})")
        elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            sign, other = OPERATORS[type(node.op)]
            if span := _between(text, node.left, node.right, offsets, sign):
                yield make(span, other)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in OPERATORS:
            sign, other = OPERATORS[type(node.ops[0])]
            if span := _between(text, node.left, node.comparators[0], offsets, sign):
                yield make(span, other)
        elif isinstance(node, ast.BoolOp):
            sign, other = OPERATORS[type(node.op)]
            if span := _between(text, node.values[0], node.values[1], offsets, sign):
                yield make(span, other)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
            start, end = offsets.span(node)
            yield make((start, end), text[offsets.span(node.operand)[0] : end])
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
            yield make(offsets.span(node), str(not node.value))
        elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
            value = node.value + 1 if isinstance(node.value, int) else node.value * 1.25
            yield make(offsets.span(node), repr(value))
        elif isinstance(node, (ast.If, ast.IfExp)):
            start, end = offsets.span(node.test)
            yield make((start, end), f"not ({text[start:end]})")
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield make(offsets.span(node), "pass")
        elif (
            isinstance(node, ast.Call)
            and len(node.args) >= 2
            and not any(isinstance(a, ast.Starred) for a in node.args)
        ):
            (a, b), (c, d) = offsets.span(node.args[0]), offsets.span(node.args[1])
            if text[a:b] != text[c:d]:
                yield make((a, d), text[c:d] + text[b:c] + text[a:b])


# ---- JavaScript: the same by signs, and what formulas say inside strings

JS_SIGNS = [
    *[(re.escape(f" {a} "), f" {b} ") for a, b in ("+-", "-+", "*/", "/*")],
    *[(re.escape(f" {a} "), f" {b} ") for a, b in (("<", "<="), ("<=", "<"), (">", ">="), (">=", ">"), ("**", "*"))],
    *[(re.escape(f" {a} "), f" {b} ") for a, b in (("===", "!=="), ("!==", "==="), ("&&", "||"), ("||", "&&"))],
    (r"(?<=[(\[=:?,] )-(?=[\w(])|(?<=[(\[])-(?=[\w(])", ""),
    (r"!(?=[\w(])", ""),
    (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"),
    (r"(?<![\w.])[0-9]+(?![\w.])", lambda m: str(int(m[0]) + 1)),
    (r"(?<![\w.])[0-9]*\.[0-9]+(?!\w)", lambda m: repr(float(m[0]) * 1.25)),
]
TEX_SIGNS = [
    (r" \+ ", " - "),
    (r" - ", " + "),
    (r"g'", "g"),
    (r"(?<=_\{\$\{)(\w+)(\}\$\{)(\w+)(?=\}\})", r"\3\2\1"),  # the two indices of a weight
    (r"\\\\cdot\b", "+"),
    (r"\\\\odot\b", "+"),
    (r"\\\\delta\b", "a"),
    *[(rf"\\\\{a}\b", rf"\\\\{b}") for a, b in (("Theta", "Delta"), ("Delta", "Theta"), ("le", "ge"), ("sum", "prod"))],
    *[
        (rf"\\\\{a}\b", rf"\\\\{b}")
        for a, b in (("prod", "sum"), ("lambda", "alpha"), ("alpha", "lambda"), ("log", "exp"))
    ],
    (r"\bbackward\b|\bback\b", "forward"),  # a colour
    (r"\bforward\b", "back"),
]
TOKENS = re.compile(
    r"//[^\n]*|/\*.*?\*/|`(?:\\.|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}|[^`\\])*`|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'",
    re.S,
)


def _by_signs(place, path, text, start, end, signs):
    piece = text[start:end]
    for pattern, new in signs:
        for found in re.finditer(pattern, piece):
            by = new(found) if callable(new) else found.expand(new)
            yield _mutant(place, path, text, start + found.start(), start + found.end(), by)


def javascript_mutants(place, path, text):
    """Mutants of a JavaScript file: signs and numbers in code, formulas in strings; imports and comments left alone.

    Of a drawing and its view only what they say: where a line begins is seen by the eye.
    """
    says_only = Path(path).stem.startswith(("drawing", "view"))
    at = 0
    pieces = []  # (start, end, is it a string?)
    for token in TOKENS.finditer(text):
        pieces.append((at, token.start(), False))
        if not token[0].startswith("/"):
            pieces.append((token.start(), token.end(), True))
        at = token.end()
    pieces.append((at, len(text), False))
    imports = [found.span() for found in re.finditer(r"^import\b.*?;$", text, re.M | re.S)]
    for start, end, is_string in pieces:
        if any(a <= start < b for a, b in imports) or (says_only and not is_string):
            continue
        if is_string and text[start] != "`" and not re.search(r"\\\\|'", text[start + 1 : end - 1]):
            continue  # a key or a class, no formula
        yield from _by_signs(place, path, text, start, end, TEX_SIGNS if is_string else JS_SIGNS)
        if is_string and text[start] == "`" and not says_only:  # what stands in the holes is code
            for hole in re.finditer(r"\$\{[^{}`]+\}", text[start:end]):
                yield from _by_signs(place, path, text, start + hole.start(), start + hole.end(), JS_SIGNS)


# ---- words of figures and diagnoses: the opposite word, the other hole, another digit

PAIRS = """falls rises|higher lower|larger smaller|too high:too low|subtract add|subtracted added|steeper flatter
solid dashed|uphill downhill|positive negative|thicker thinner|most least|before after|never always|multiply add
divided multiplied|σ′ σ|λ/2m λ/m|1/m m|rows columns|left right|first last|forward backward|row column|above below"""
OPPOSITES = [re.split(":" if ":" in pair else " ", pair) for pair in re.split(r"[|\n]", PAIRS)]
OPPOSITES += [[other, one] for one, other in OPPOSITES]


LABELS = [(rf"(?<!\w){re.escape(one)}(?!\w)", other) for one, other in OPPOSITES]
LABELS += [
    (r"(?<=\w) \+ (?=\S)", " − "),
    (r" [-−] ", " + "),
    ("≤", "≥"),
    ("δ", "Δ"),
    ("α", "λ"),
    (r"(?<=\d)\d(?!\d)", "7"),
]


def word_mutants(place, path, text):
    """Mutants of a file of words: opposites, holes exchanged, digits changed."""
    for old, new in OPPOSITES:
        for found in re.finditer(rf"(?<![\w\"]){re.escape(old)}(?!\w|\":)", text):
            yield _mutant(place, path, text, *found.span(), new)
    for line in re.finditer(r"^.*$", text, re.M):
        holes = list(re.finditer(r"\{(\w+)\}", line[0]))
        if len({hole[1] for hole in holes}) > 1:
            for one in holes:
                other = next(hole[1] for hole in holes if hole[1] != one[1])
                start = line.start() + one.start(1)
                yield _mutant(place, path, text, start, start + len(one[1]), other)
        for digit in re.finditer(r"(?<![\w{^_])\d(?![\w}])", line[0]):
            yield _mutant(
                place,
                path,
                text,
                line.start() + digit.start(),
                line.start() + digit.end(),
                str((int(digit[0]) + 1) % 10),
            )


PLACING = {"loc", "ha", "va", "arrowstyle", "connectionstyle", "xycoords", "textcoords", "alpha", "fontweight"}


def label_mutants(place, path, text):
    """Mutants of what a drawing says: the opposite word, another sign or digit in its labels."""
    offsets, tree = Offsets(text), ast.parse(text)
    unseen = set()  # docstrings, places such as loc="lower right", code inside f-strings
    for node in ast.walk(tree):
        if isinstance(node, (ast.Expr, ast.FormattedValue)) or (isinstance(node, ast.keyword) and node.arg in PLACING):
            inside = [node.value] if not isinstance(node, ast.FormattedValue) else ast.walk(node)
            unseen.update(id(each) for each in inside)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unseen:
            start, end = offsets.span(node)
            if re.search(r"[^\w-]", node.value):  # a label, no key
                yield from _by_signs(place, path, text, start, end, LABELS)


# ---- prose: the last digit of a decimal

DECIMAL = re.compile(r"(?<![\w.])\d+\.\d+(?![\w.]*\d)")
NOT_PROSE = re.compile(
    r"\]\([^)]*\)|\{\w+\}`[^`]*`|`[^`]*`|^#+ .*$|\$\$ \([\w-]+\)", re.M
)  # addresses, roles, code, headings, labels
NUMBERED = re.compile(r"(?:sections?|chapters?|exercises?|solutions?|figures?|formulas?|and|to|,) ?$", re.I)


def prose_mutants(place, path, text, cell=None):
    """Mutants of a text: the last digit of a decimal changed. Numbers of sections and exercises are none."""
    left_out = [found.span() for found in NOT_PROSE.finditer(text)]
    for found in DECIMAL.finditer(text):
        section = re.fullmatch(r"\d{1,2}\.\d{1,2}", found[0]) and NUMBERED.search(
            text[max(0, found.start() - 12) : found.start()]
        )
        if not section and not any(a <= found.start() < b for a, b in left_out):
            last = found.end() - 1
            yield _mutant(place, path, text, last, last + 1, str((int(text[last]) + 3) % 10), cell)


def notebook_mutants(place, path, text):
    """Mutants of the prose of a notebook, formulas and solutions included."""
    for i, cell in enumerate(nbformat.reads(text, as_version=4).cells):
        if cell.cell_type == "markdown":
            yield from prose_mutants(place, path, cell.source, i)


# ---- the places: which files, which tests. Files and tests are patterns, seen from the root.

MAKERS = {
    ".py": python_mutants,
    ".js": javascript_mutants,
    ".json": word_mutants,
    ".md": prose_mutants,
    ".ipynb": notebook_mutants,
}
FIGURES = ["tangent", "graph", "ledger", "gradient_check", "descent", "vanishing", "predict"]
CORE = """functions initialisers checked weights network layers check bugs numdiff deep fast optimise rules
rules_in_place training threads ablation""".split()
CORE_TESTS = """functions network check gradients bugs numdiff deep fast optimise training errors worked_examples
memory mistakes data types ablation""".split()


@dataclass(frozen=True)
class Place:
    """Where mutants are planted and which tests are asked, the quick ones first."""

    files: tuple
    tests: tuple
    sample: int
    left_out: tuple = ()


PLACES = {
    "core": Place(
        tuple(f"backprop/{name}.py" for name in CORE),
        tuple(f"tests/test_{name}*.py" for name in CORE_TESTS),
        90,
    ),
    "exercises": Place(("backprop/exercises/*.py",), ("tests/test_exercises*.py", "tests/chapters"), 50),
    "drawings": Place(("backprop/figures/ch*.py",), ("tests/test_drawings.py", "tests/test_figures.py"), 30),
    "figure numbers": Place(
        ("backprop/widgets/numerics/*.js", "backprop/widgets/*/numbers*.js", "backprop/widgets/*/map.js"),
        ("tests/figures",),
        50,
    ),
    "figure texts": Place(
        tuple(
            f"backprop/widgets/{name}/{part}"
            for name in FIGURES
            for part in ("kinds*.js", "kinds/*.js", "formula*.js", "words.json", "drawing*.js", "view*.js", "says*.js")
        ),
        ("tests/figures",),
        100,
    ),
    "prose": Place(("chapters/*.ipynb", "chapters/*.md", "intro.md"), ("tests/test_prose.py", "tests/chapters"), 110),
}

# Survivors that change nothing a reader could meet: (path, context, new) with the reason.
EQUAL = {}


def mutants_of(place):
    """All mutants of a place, in the order of its files."""
    for pattern in PLACES[place].files:
        for path in sorted(ROOT.glob(pattern)):
            make = label_mutants if place == "drawings" else MAKERS[path.suffix]
            yield from make(place, path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def drawn(place, sample, seed):
    """`sample` mutants of a place, spread over its files: as many from each as there are to be had."""
    rng, by_file = random.Random(f"{seed} {place}"), defaultdict(list)
    for mutant in mutants_of(place):
        by_file[mutant.path].append(mutant)
    for each in by_file.values():
        rng.shuffle(each)
    weight = {path: len(each) ** 0.5 for path, each in by_file.items()}
    chosen = []
    while len(chosen) < sample and any(by_file.values()):
        path = rng.choices(list(by_file), [weight[p] if by_file[p] else 0 for p in by_file])[0]
        chosen.append(by_file[path].pop())
    return chosen


# ---- trying one


class Copy:
    """A copy of the tree as it is now, uncommitted changes included, in which mutants are made and unmade."""

    def __init__(self, folder):
        self.root = Path(folder)
        names = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
        for name in filter(None, names.split("\0")):
            source, target = ROOT / name, self.root / name
            if source.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read_bytes())
        tools = ROOT / "backprop" / "widgets" / "node_modules"
        if tools.exists():
            (self.root / "backprop" / "widgets" / "node_modules").symlink_to(tools)

    def bundle(self):
        subprocess.run(["node", "bundle.mjs"], cwd=self.root / "backprop" / "widgets", check=True, capture_output=True)

    def tests_of(self, mutant):
        """The tests of the mutant's place: those of its own figure, module or chapter, then the others."""
        patterns = PLACES[mutant.place].tests
        files = []
        for pattern in patterns:
            for path in sorted(self.root.glob(pattern)):
                files += sorted(path.rglob("test_*.py")) if path.is_dir() else [path]
        path = Path(mutant.path)
        own = path.stem if path.parent.name in ("backprop", "exercises") else path.parent.name
        if path.suffix == ".ipynb":
            own = path.stem
        near = [each for each in files if own.strip("_") in each.stem]
        return [[str(each.relative_to(self.root)) for each in part] for part in (near, set(files) - set(near)) if part]

    def ask(self, tests, limit=600):
        """True if the tests notice."""
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-q",
            "-n",
            "0",
            "-p",
            "no:cacheprovider",
            "--no-header",
            *tests,
        ]
        command += ["-m", "not browser and not notebook"]
        env = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"}
        try:
            done = subprocess.run(command, cwd=self.root, env=env, capture_output=True, timeout=limit, text=True)
        except subprocess.TimeoutExpired:
            return True  # an endless loop is noticed
        if done.returncode not in (0, 1, 2):
            raise RuntimeError(
                f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
            )
        return done.returncode != 0

    def noticed(self, mutant):
        """Plant it, ask the tests, take it out."""
        path = self.root / mutant.path
        before = path.read_text(encoding="utf-8")
        if mutant.cell is None:
            after = before[: mutant.start] + mutant.new + before[mutant.end :]
        else:
            nb = nbformat.reads(before, as_version=4)
            source = nb.cells[mutant.cell].source
            nb.cells[mutant.cell].source = source[: mutant.start] + mutant.new + source[mutant.end :]
            after = nbformat.writes(nb) + "\n"
        figures = mutant.path.startswith("backprop/widgets/") and not mutant.path.endswith(".py")
        try:
            path.write_text(after, encoding="utf-8")
            if figures:
                try:
                    self.bundle()
                except subprocess.CalledProcessError:
                    return None  # no program any more: not counted
            elif mutant.path.endswith(".py"):
                try:
                    ast.parse(after)
                except SyntaxError:
                    return None
            return any(self.ask(sorted(tests)) for tests in self.tests_of(mutant))
        finally:
            path.write_text(before, encoding="utf-8")
            if figures:
                self.bundle()


def run(mutants, workers=2, tell=print):
    """{mutant: noticed}, tried in as many copies as there are workers."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(workers) as pool:
        copies = Queue()
        for k in range(workers):
            copies.put(Copy(Path(folder, str(k))))
        if any("widgets" in mutant.path for mutant in mutants):
            for copy in list(copies.queue):
                copy.bundle()

        for tests in {tuple(sorted(part)) for mutant in mutants for part in copies.queue[0].tests_of(mutant)}:
            if copies.queue[0].ask(tests):
                raise SystemExit(f"without any mutant these tests fail already: {' '.join(tests)}")

        def attempt(mutant):
            copy, start = copies.get(), time.monotonic()
            try:
                noticed = copy.noticed(mutant)
            finally:
                copies.put(copy)
            word = {True: "noticed ", False: "SURVIVED", None: "no program"}[noticed]
            tell(f"{word} {time.monotonic() - start:5.1f} s  {mutant.place}: {mutant.name}", flush=True)
            return noticed

        return dict(zip(mutants, pool.map(attempt, mutants)))


def table(results):
    """The results as Markdown: a row for each place, then every survivor."""
    lines = ["| where | tried | noticed | survived | equal | survived of 100 |", "|---|--:|--:|--:|--:|--:|"]
    counts = {}
    for place in PLACES:
        own = {mutant: noticed for mutant, noticed in results.items() if mutant.place == place and noticed is not None}
        equal = {m for m, noticed in own.items() if not noticed and (m.path, m.context, m.new) in EQUAL}
        survived = sum(not noticed for noticed in own.values()) - len(equal)
        counts[place] = (len(own), sum(own.values()), survived, len(equal))
    counts["all"] = tuple(map(sum, zip(*counts.values())))
    for place, (tried, noticed, survived, equal) in counts.items():
        if tried:
            share = 100 * survived / max(1, tried - equal)
            lines.append(f"| {place} | {tried} | {noticed} | {survived} | {equal} | {share:.1f} |")
    silent = [m for m, noticed in results.items() if noticed is False]
    if silent:
        lines += ["", "Survivors:", ""]
        for m in silent:
            reason = EQUAL.get((m.path, m.context, m.new))
            lines.append(f"- `{m.name}`" + (f": changes nothing, {reason}" if reason else ""))
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", help=f"any of: {', '.join(PLACES)}; or a part of a path, such as ledger")
    parser.add_argument("--sample", type=int, help="how many from each place")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="say what would be tried, run nothing")
    parser.add_argument("--write", type=Path, help="a file for the table")
    wanted = parser.parse_args()
    unknown = [each for each in wanted.places if each not in PLACES]
    mutants = []
    for place in [each for each in PLACES if each in wanted.places or unknown or not wanted.places]:
        sample = wanted.sample or PLACES[place].sample
        if unknown:
            some = [m for m in drawn(place, 10**9, wanted.seed) if any(part in m.path for part in unknown)]
            mutants += some[:sample]
        else:
            mutants += drawn(place, sample, wanted.seed)
    if wanted.list:
        print("\n".join(f"{mutant.place}: {mutant.name}" for mutant in mutants))
        return
    text = table(run(mutants))
    print(text)
    if wanted.write:
        wanted.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
