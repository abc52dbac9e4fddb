"""The book in other environments than its own, each made from nothing in `.venv-NAME`.

    python elsewhere/environments.py oldest     the oldest that pyproject.toml allows: package and notebooks
    python elsewhere/environments.py newest     the newest of everything
    python elsewhere/environments.py colab      Google Colab's versions: every plain notebook
    python elsewhere/environments.py binder     what Binder installs: its plan, its size, every plain notebook

`oldest` and `newest` compare the notebooks' stored outputs; `colab` and `binder` need `make plain` first.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
import tomllib
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ROOT / "_build" / "plain"
LIMIT = 350  # MB that Binder installs for this book beside Jupyter
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

# Files that look at the package alone: they need no page, no browser and no list of versions.
PACKAGE = """ablation assert_gradients check coming_from data deep drawings errors exercises fast figures functions
memory network numdiff optimise tables trapdoors worked_examples""".split()


def oldest():
    """`name==X` for every `name>=X` that the package needs."""
    needs = [Requirement(each) for each in PROJECT["dependencies"]]
    return [f"{need.name}=={next(iter(need.specifier)).version}" for need in needs]


# What runs the tests is the same everywhere; what the package and the notebooks stand on is not.
TOOLS = ["-r", ROOT / "tests/requirements.txt", "nbval", "nbclient", "nbformat", "ipykernel"]


class Environment:
    """A fresh virtual environment in the repository's folder."""

    def __init__(self, name, python):
        self.folder = ROOT / f".venv-{name}"
        shutil.rmtree(self.folder, ignore_errors=True)
        uv = shutil.which("uv")
        if uv:
            run([uv, "venv", "--quiet", "--python", python, self.folder])
        else:
            run([python, "-m", "venv", self.folder])
        windows = os.name == "nt"
        self.python = self.folder / ("Scripts/python.exe" if windows else "bin/python")
        self.pip = [uv, "pip", "install", "--quiet", "--python", self.python] if uv else None
        self.pip = self.pip or [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]

    def install(self, *what, folder=ROOT):
        run([*self.pip, *what], cwd=folder)

    def versions(self):
        """{package: version} of what is installed."""
        program = "from importlib.metadata import distributions\n"
        program += "for each in distributions(): print(each.metadata['Name'].lower(), each.version)"
        told = subprocess.run([self.python, "-c", program], capture_output=True, text=True, check=True).stdout
        return dict(line.split() for line in told.splitlines())

    def size(self):
        """MB of what is installed, less what pip itself takes."""
        return (
            sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink())
            / 1e6
        )


def run(command, **options):
    done = subprocess.run([str(each) for each in command], **options)
    if done.returncode:
        sys.exit(done.returncode)


def package_tests(env):
    """The package's tests, then the notebooks against their stored outputs."""
    print(
        ", ".join(f"{name} {env.versions()[name]}" for name in ("numpy", "scipy", "matplotlib", "anywidget", "ipython"))
    )
    files = [f"tests/test_{name}.py" for name in PACKAGE]
    run(
        [env.python, "-m", "pytest", "-q", "-o", "addopts=", "-n", "2", "-m", "not browser and not notebook", *files],
        cwd=ROOT,
    )
    compare = ["--nbval", "--nbval-sanitize-with", "tests/nbval.cfg", "--dist", "loadgroup"]
    # Stored widgets name anywidget's version, so "fresh", byte for byte, is asked in the book's own environment only.
    run(
        [env.python, "-m", "pytest", "-q", "-o", "addopts=", "-n", "2", *compare, "-k", "not fresh", "chapters"],
        cwd=ROOT,
    )


def run_plain(env):
    """Every plain notebook from top to bottom, with the environment's own kernel."""
    program = ROOT / "elsewhere" / "run_notebooks.py"
    run([env.python, "-Xfrozen_modules=off", program, PLAIN], cwd=PLAIN)


def in_oldest(python):
    env = Environment("oldest", python)
    env.install(*oldest(), *TOOLS, "-e", ".")
    package_tests(env)


def in_newest(python):
    env = Environment("newest", python)
    env.install(*TOOLS, "-e", ".")
    package_tests(env)


def in_colab(python):
    env = Environment("colab", python)
    env.install("-r", ROOT / "elsewhere/colab.txt")
    before = env.versions()
    env.install(PLAIN)  # what the notebooks' first cell does
    changed = {name: version for name, version in before.items() if env.versions()[name] != version}
    if changed:
        sys.exit(f"the package replaces what Colab has, and a running kernel would break: {changed}")
    run_plain(env)


def in_binder(python):
    if find_spec("repo2docker"):
        run([sys.executable, "-m", "repo2docker", "--no-build", "--debug", PLAIN])
    else:
        print("repo2docker is missing (pip install jupyter-repo2docker), so its plan is not shown")
    env = Environment("binder", python)
    start = time.time()
    env.install("jupyterlab", "nbclient")
    jupyter = env.size()
    env.install("-r", ".binder/requirements.txt", folder=PLAIN)
    added = env.size() - jupyter
    print(f"installed in {time.time() - start:.0f} s: Jupyter {jupyter:.0f} MB, and {added:.0f} MB for this book")
    if added > LIMIT:
        sys.exit(f"that is more than {LIMIT} MB")
    run_plain(env)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=["oldest", "newest", "colab", "binder"])
    parser.add_argument("--python", default=sys.executable, help="the Python to make it with")
    wanted = parser.parse_args()
    if wanted.name in ("colab", "binder") and not PLAIN.exists():
        sys.exit("make plain comes first")
    globals()[f"in_{wanted.name}"](wanted.python)
    print(f"{wanted.name}: all of it passes")


if __name__ == "__main__":
    main()
