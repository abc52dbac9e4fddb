"""A cell is run: what it prints and shows goes to the page, and how it ended comes back."""

import ast
import builtins
import copy
import linecache
import sys
import traceback

from .outputs import Printed, shown
from .packages import Packages, Wanted


class Cells:
    """The reader's Python: one namespace, as in a notebook.

    send(message): a dictionary for the page.  fetchable: {module: package} of what the page could fetch.
    names: {package: what people call it}, for sentences.
    """

    def __init__(self, send, fetchable=(), here=()):
        self.send = send
        self.here = set(here)  # top-level modules that were there from the start
        self.packages = Packages(fetchable)
        self.packages.install()
        self.cell = None
        self.missing = {}  # {name: (number of the cell that would have made it, the package which that cell misses)}
        self.streams = [Printed(name, self._printed) for name in ("stdout", "stderr")]
        self.begin()

    def begin(self):
        """An empty namespace."""
        self.space = {"__name__": "__main__", "__builtins__": builtins, "display": self.display}

    def _printed(self, stream, text):
        self.send({"is": "stream", "cell": self.cell, "stream": stream, "text": text})

    def display(self, *values):
        """Show each value below the cell, as the last line's value is shown."""
        self._flush()
        for value in values:
            self.send({"is": "output", "cell": self.cell, "data": shown(value)})

    def _flush(self):
        for stream in self.streams:
            stream.flush()

    def run(self, cell, number, source):
        """{"end": "done"}, or "wanted" with `package`, "missing" with `why`, "error" with `text`.

        cell: the page's name for it.  number: what tracebacks call it.  A cell that wants a package leaves no trace:
        names and random generators are as they were, so that it can begin again when the package is there.
        """
        self.cell = cell
        sys.stdout, sys.stderr = self.streams
        for stream in self.streams:
            stream.begin()
        name = f"<cell {number}>"
        linecache.cache[name] = (len(source), None, [f"{line}\n" for line in source.split("\n")], name)
        before = self._remember()
        try:
            tree = ast.parse(source, name)
            last = tree.body.pop().value if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, name, "exec"), self.space)
            if last is not None:
                value = eval(compile(ast.Expression(last), name, "eval"), self.space)
                if value is not None:
                    self.space["_"] = value
                    self.display(value)
            self._show_what_was_drawn()
        except Wanted as wanted:
            self._give_back(before)
            return {"end": "wanted", "package": wanted.name}
        except BaseException as error:
            self._flush()
            return self._ended_by(error, number, source)
        for made in bound(source):
            self.missing.pop(made, None)
        self._flush()
        return {"end": "done"}

    def _ended_by(self, error, number, source):
        why = self._why_missing(error)
        if why is None:
            return {"end": "error", "text": own_lines(error), "says": last_line(error)}
        # What the cell would have made is no more what it was: whoever uses it must not go on with an older value.
        for made in bound(source):
            self.space.pop(made, None)
            self.missing.setdefault(made, (number, why["package"]))
        return {"end": "missing", **why}

    def _why_missing(self, error):
        if isinstance(error, ModuleNotFoundError) and error.name:
            package = error.name.split(".")[0]
            return {"package": package} if package in KNOWN else None
        if isinstance(error, NameError) and error.name in self.missing:
            number, package = self.missing[error.name]
            return {"package": package, "name": error.name, "from": number}
        return None

    def _remember(self):
        states = {}
        numpy = sys.modules.get("numpy")
        for value in self.space.values():
            if numpy and isinstance(value, numpy.random.Generator):
                states[id(value)] = (value, copy.deepcopy(value.bit_generator.state))
        return dict(self.space), states

    def _give_back(self, before):
        space, states = before
        self.space.clear()
        self.space.update(space)
        for generator, state in states.values():
            generator.bit_generator.state = state

    def _show_what_was_drawn(self):
        """Figures that the cell left open by matplotlib's own commands."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot and pyplot.get_fignums():
            show = self.packages.drawings().show
            for number in pyplot.get_fignums():
                self.display(show(pyplot.figure(number), "A figure that this cell draws"))


# What a copy of Python beside the book may lack: a cell that misses one of these is told apart from a reader's error.
KNOWN = {"matplotlib": "matplotlib", "scipy": "SciPy", "PIL": "Pillow", "anywidget": "anywidget"}


def bound(source):
    """The names that a cell makes in the notebook's namespace; none for a cell that is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return set()
    names, inner = set(), (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.comprehension)
    waiting = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            continue
        if not isinstance(node, inner):
            waiting.extend(ast.iter_child_nodes(node))
    return names


def own_lines(error):
    """The traceback, cut to lines of cells: what the reader wrote, and can mend."""
    return "\n".join(_chain(error))


def _chain(error):
    """Each exception of the chain, the first cause first."""
    texts, seen = [], set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        told = traceback.TracebackException.from_exception(error)
        told.stack = traceback.StackSummary.from_list([f for f in told.stack if f.filename.startswith("<cell ")])
        told.__cause__ = told.__context__ = None
        text = "".join(told.format()).rstrip().replace('File "<cell ', "cell ").replace('>", line', ", line")
        texts.append(text)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return reversed(texts)


def last_line(error):
    """The exception in one line, such as "ValueError: X has shape …"."""
    return "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
