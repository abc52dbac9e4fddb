"""Packages that are fetched only when a cell wants them; and the drawings of the book without matplotlib.

A cell that imports what is not there yet ends with `Wanted`: the page fetches the package and begins the cell again.
`backprop.figures` imports matplotlib as a whole, and the first cell of most chapters imports `show` from it. So until
something is drawn, a stand-in takes its place (`Later`): it becomes the real thing at the first call. Where matplotlib
is not to be had, the call gives a `NotDrawn`, which takes every further order, and the page keeps the printed figure.
"""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import sys

DRAWINGS = "backprop.figures"
NOT_DRAWN = "application/x-not-drawn"


class Wanted(BaseException):
    """A package that can be fetched and is not there yet. No `except ImportError` may take it for a missing one."""

    def __init__(self, name):
        super().__init__(name)
        self.name = name


class NotDrawn:
    """What a drawing is without matplotlib: it takes every order and does nothing. Shown, it gives its words."""

    def __init__(self, alt=""):
        self.__dict__["alt"] = alt

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __setattr__(self, name, value):
        pass

    def __call__(self, *args, **kwargs):
        return self

    def __getitem__(self, key):
        return self

    def __repr__(self):
        return f"Figure: {self.alt}"

    def _repr_mimebundle_(self, **kwargs):
        return {NOT_DRAWN: self.alt}, {}


def _not_drawn(name, args, kwargs):
    if name == "show":
        alt = kwargs["alt"] if "alt" in kwargs else args[1] if len(args) > 1 else ""
        if not isinstance(alt, str) or not alt.strip():
            raise ValueError("alt is empty, expected a sentence that says what the figure shows")
        return NotDrawn(alt)
    count = kwargs.get("nrows", 1) * kwargs.get("ncols", 1) if name == "axes" else 1
    return [NotDrawn() for _ in range(count)] if count > 1 else NotDrawn()


class Later:
    """One name of backprop.figures: the real one as soon as it is used."""

    def __init__(self, packages, name):
        self.packages, self.name = packages, name

    def __call__(self, *args, **kwargs):
        real = self.packages.drawings()
        return getattr(real, self.name)(*args, **kwargs) if real else _not_drawn(self.name, args, kwargs)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        real = self.packages.drawings()
        return getattr(getattr(real, self.name), name) if real else NotDrawn()

    def __getitem__(self, key):
        real = self.packages.drawings()
        return getattr(real, self.name)[key] if real else NotDrawn()

    def __iter__(self):
        real = self.packages.drawings()
        return iter(getattr(real, self.name) if real else ())

    def __repr__(self):
        return f"<{DRAWINGS}.{self.name}, loaded when it is used>"


class Packages(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """What can still be fetched: {module: package}. Stands first among Python's finders."""

    def __init__(self, fetchable):
        self.fetchable = dict(fetchable)
        self.real = False  # are the drawings' own modules to be imported?

    def install(self):
        """Stand first among the finders."""
        sys.meta_path.insert(0, self)

    def there(self, package):
        """The package has been fetched, or cannot be: nobody is asked for it again."""
        self.fetchable = {module: name for module, name in self.fetchable.items() if name != package}
        importlib.invalidate_caches()

    def find_spec(self, fullname, path=None, target=None):
        """The stand-in for the drawings; Wanted for what can be fetched; else None: Python's own finders go on."""
        if fullname == DRAWINGS and not self.real:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        if fullname in self.fetchable:
            raise Wanted(self.fetchable[fullname])
        return None

    def create_module(self, spec):
        """Python's own kind of module."""
        return None

    def exec_module(self, module):
        """Every public name of the drawings, for later."""
        for name in drawing_names():
            setattr(module, name, Later(self, name))
        module.__all__ = drawing_names()

    def drawings(self):
        """The module backprop.figures with matplotlib behind it, or None where that is not to be had."""
        if not self.real:
            if "matplotlib" in self.fetchable:
                raise Wanted(self.fetchable["matplotlib"])
            if not (sys.modules.get("matplotlib") or importlib.util.find_spec("matplotlib")):
                return None
            stand_in = sys.modules.pop(DRAWINGS, None)
            self.real = True
            try:
                importlib.import_module(DRAWINGS)
            except BaseException:
                self.real = False
                if stand_in is not None:
                    sys.modules[DRAWINGS] = stand_in
                raise
        return sys.modules[DRAWINGS]


def drawing_names():
    """What `__all__` of backprop/figures/__init__.py lists, read and not imported."""
    package = importlib.util.find_spec("backprop")
    for folder in package.submodule_search_locations:
        try:
            with open(f"{folder}/figures/__init__.py", encoding="utf-8") as file:
                tree = ast.parse(file.read())
        except OSError:
            continue
        for line in tree.body:
            if isinstance(line, ast.Assign) and getattr(line.targets[0], "id", "") == "__all__":
                return ast.literal_eval(line.value)
    return []
