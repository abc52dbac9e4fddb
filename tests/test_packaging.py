"""What a reader installs: one version of each thing wherever it stands, and a wheel that holds all that the package reads."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LISTS = ["requirements.txt", "tests/requirements.txt", "course/requirements.txt", ".binder/requirements.txt"]
WIDGETS = ROOT / "backprop/widgets"


def pins(name):
    """{package: version} of a list of exact versions; a line of another kind is an error."""
    found = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].split(";")[0].strip()
        if line and line != "-e .":
            assert re.fullmatch(r"[\w.-]+==[\w.+]+", line), f"{name}: no exact version: {line}"
            found[canonicalize_name(line.split("==")[0])] = line.split("==")[1]
    return found


@pytest.mark.parametrize("name", LISTS)
def test_each_version_is_that_of_the_constraints(name):
    fixed, listed = pins("constraints.txt"), pins(name)
    assert listed and {each: fixed.get(each) for each in listed} == listed


def test_what_the_package_needs_is_in_the_lists_in_a_version_that_it_allows():
    needed = {canonicalize_name(each.name): each.specifier for each in map(Requirement, PROJECT["dependencies"])}
    for name in ("requirements.txt", ".binder/requirements.txt"):
        listed = pins(name)
        assert needed.keys() <= listed.keys(), name
        assert all(specifier.contains(listed[each]) for each, specifier in needed.items()), name
    assert pins(".binder/requirements.txt").keys() <= pins("requirements.txt").keys()
    assert not pins("requirements.txt").keys() & pins("tests/requirements.txt").keys()


def test_the_package_imports_only_what_it_names():
    """Without the line `tqdm` in pyproject.toml nobody here would notice: the book's own environment has it."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "backprop").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    used = {each.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for each in node.names}
    used |= {node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    used -= set(sys.stdlib_module_names) | {"backprop"}
    named = {Requirement(each).name for each in PROJECT["dependencies"]}
    brought = {"traitlets", "IPython", "cycler", "PIL"}  # by anywidget and matplotlib
    assert used - brought == named


def test_the_version_and_the_python_stand_once():
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == PROJECT["version"]
    assert f"## {PROJECT['version']}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    oldest = PROJECT["requires-python"].removeprefix(">=")
    assert f"sys.version_info < ({oldest.replace('.', ', ')})" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"Python {oldest} or newer" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert any(each.endswith(f":: {oldest}") for each in PROJECT["classifiers"])
    assert PROJECT["name"] != "backprop", "that name is another project's on the package index"


def test_the_tools_of_the_figures_have_exact_versions():
    wanted = json.loads((WIDGETS / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    locked = json.loads((WIDGETS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert json.loads((WIDGETS / "bundles/sources.json").read_text(encoding="utf-8"))["esbuild"] == wanted["esbuild"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this tree, made in a copy of it, with nothing fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    leave = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info")
    shutil.copytree(ROOT / "backprop", folder / "source/backprop", ignore=leave)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / "source")
    build = f"from setuptools import build_meta; build_meta.build_wheel({str(folder)!r})"
    done = subprocess.run([sys.executable, "-c", build], cwd=folder / "source", capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_what_the_package_reads_and_nothing_else(wheel):
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("backprop/")}
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "backprop").rglob("*.py")}
    wanted = {name for name in wanted if "node_modules" not in name}
    read = ["backprop/py.typed", *(f"backprop/data/{kind}" for kind in ("*.npz", "*.md", "*.json"))]
    # A figure is its bundle; what the bundle is made of, and what makes it, stays here.
    read += ["backprop/widgets/bundles/*.mjs"]
    wanted |= {path.relative_to(ROOT).as_posix() for pattern in read for path in ROOT.glob(pattern)}
    assert held == wanted
    assert len([name for name in held if name.endswith(".mjs")]) >= 7
    assert wheel.name.startswith(PROJECT["name"].replace("-", "_"))


@pytest.mark.slow
def test_the_archive_builds_the_same_and_both_descriptions_are_sound(wheel, tmp_path):
    """What `make dist` does: an archive with the figures' sources, and twine finds nothing to say about either."""
    source = tmp_path / "source"
    leave = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info")
    shutil.copytree(ROOT / "backprop", source / "backprop", ignore=leave)
    for name in ("pyproject.toml", "README.md", "LICENSE", "MANIFEST.in", "CITATION.cff", "CHANGELOG.md"):
        shutil.copy(ROOT / name, source)
    build = [sys.executable, "-m", "build", "--no-isolation", "--quiet", "--outdir", tmp_path / "dist", source]
    done = subprocess.run(build, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    archive, again = sorted((tmp_path / "dist").iterdir(), key=lambda path: path.suffix)
    with tarfile.open(archive) as tar:
        held = {name.split("/", 1)[1] for name in tar.getnames() if "/" in name}
    assert {"CITATION.cff", "LICENSE", "backprop/py.typed", "backprop/widgets/bundle.mjs"} <= held
    assert {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "backprop").rglob("view.js")
        if "node_modules" not in path.parts
    } <= held
    assert not [name for name in held if "node_modules" in name]
    # The wheel that the archive gives is the wheel of the tree.
    assert zipfile.ZipFile(again).namelist() == zipfile.ZipFile(wheel).namelist()
    check = [sys.executable, "-m", "twine", "check", "--strict", archive, again]
    done = subprocess.run(check, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_an_installed_package_works_away_from_the_repository(wheel, tmp_path):
    """As Colab installs it: no repository, no editable link, the dependencies already there."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", tmp_path / "site"]
    done = subprocess.run([*pip, wheel], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    program = """
import backprop, backprop.figures, backprop.widgets
from backprop.data import digits
print(backprop.__file__)
print(backprop.__version__)
print(digits() is not None)
print(len(backprop.widgets.Ledger()._esm) > 10_000)
"""
    away = tmp_path / "away"
    away.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=away,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    place, version, *facts = done.stdout.splitlines()
    assert Path(place).is_relative_to(tmp_path / "site") and version == PROJECT["version"]
    assert facts == ["True", "True"]
