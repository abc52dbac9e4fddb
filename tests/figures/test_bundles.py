"""The figures' bundles are those of today's sources, whoever only reads needs no Node, and a wheel holds them."""

import hashlib
import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from backprop.widgets import states
from backprop.widgets.base import BUNDLES

ROOT = Path(__file__).resolve().parents[2]
WIDGETS = BUNDLES.parent
MADE = json.loads((BUNDLES / "sources.json").read_text(encoding="utf-8"))
FIGURES = sorted(path.parent.name for path in WIDGETS.glob("*/widget.py"))


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def test_every_figure_has_its_bundles():
    wanted = {"page/kit.js", *(f"{name}.mjs" for name in FIGURES), *(f"page/{name}.js" for name in FIGURES)}
    there = {str(path.relative_to(BUNDLES)) for path in BUNDLES.rglob("*js")}
    assert len(FIGURES) >= 7 and wanted == set(MADE["bundles"]) == there


@pytest.mark.parametrize("bundle", MADE["bundles"])
def test_a_bundle_is_made_of_today_s_sources(bundle):
    made = MADE["bundles"][bundle]
    assert digest(BUNDLES / bundle) == made["digest"], "changed by hand, or not committed with its digest: make figures"
    changed = [path for path, known in made["sources"].items() if digest(WIDGETS / path) != known]
    assert changed == [], "make figures"


def test_every_source_file_is_in_a_bundle():
    used = {path for made in MADE["bundles"].values() for path in made["sources"]}
    folders = ["kit", "numerics", *FIGURES]
    there = {
        str(path.relative_to(WIDGETS))
        for folder in folders
        for end in ("js", "json", "css")
        for path in (WIDGETS / folder).glob(f"*.{end}")
    }
    assert there <= used


def test_the_states_are_those_of_the_classes():
    assert (BUNDLES / "states.json").read_text(encoding="utf-8") == states.text(), "make figures"


def test_a_build_with_node_gives_the_same_bytes(tmp_path):
    if not shutil.which("node") or not (WIDGETS / "node_modules" / "esbuild").exists():
        pytest.skip("Node or node_modules is missing: make figures installs it")
    subprocess.run(["node", "bundle.mjs", str(tmp_path)], cwd=WIDGETS, check=True, capture_output=True)
    files = [*MADE["bundles"], "sources.json"]
    assert [name for name in files if (tmp_path / name).read_bytes() != (BUNDLES / name).read_bytes()] == []


def test_versions_are_exact_and_the_lock_names_no_address():
    package = json.loads((WIDGETS / "package.json").read_text(encoding="utf-8"))
    lock = (WIDGETS / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(lock)["packages"]
    for name, version in package["devDependencies"].items():
        assert packages[f"node_modules/{name}"]["version"] == version
    assert MADE["esbuild"] == package["devDependencies"]["esbuild"]
    assert '"resolved"' not in lock and "registry" not in lock


def test_a_wheel_holds_the_figures():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "bundles/*.mjs" in project["tool"]["setuptools"]["package-data"]["backprop.widgets"]
