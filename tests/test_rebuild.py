"""Building the book again: what is kept of the last build, and when all starts afresh."""

import sys

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book"))
import rebuild  # noqa: E402


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A book that was built; what a build does is written down, and what it leaves is chosen by the test."""
    built = tmp_path / "_build"
    (built / "html").mkdir(parents=True)
    page = built / "html" / "one.html"
    page.write_text('<p id="here"></p><p id="there"></p>', encoding="utf-8")
    (built / "built").write_text("same", encoding="utf-8")
    monkeypatch.setattr(rebuild, "BUILT", built)
    monkeypatch.setattr(rebuild, "STAMP", built / "built")
    monkeypatch.setattr(rebuild, "frame", lambda: "same")
    monkeypatch.setattr(rebuild, "places", lambda read=rebuild.places: read(built / "html"))
    runs = []

    def run(leaves, code=0):
        def one(*options):
            runs.append(page.exists())
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(leaves, encoding="utf-8")
            return code

        monkeypatch.setattr(rebuild, "build", one)
        return rebuild.main(), runs, (built / "built").is_file()

    return run


def test_what_did_not_change_is_kept(made):
    assert made('<p id="here"></p><p id="there"></p><p id="new"></p>') == (0, [True], True)


def test_a_lost_place_builds_every_page(made):
    assert made('<p id="here"></p>') == (0, [True, False], True)


def test_after_a_failure_all_starts_afresh(made):
    assert made("", code=1) == (1, [True], False)
    assert made('<p id="here"></p>') == (0, [True, False], True)


def test_another_frame_starts_afresh(made, monkeypatch):
    monkeypatch.setattr(rebuild, "frame", lambda: "another")
    assert made("") == (0, [False], True)


def test_the_frame_is_all_but_the_texts(tmp_path):
    for name in ("book/ext/one.py", "backprop/two.py", "chapters/01.md", "_config.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a", encoding="utf-8")
    first = rebuild.frame(tmp_path)
    (tmp_path / "chapters/01.md").write_text("b", encoding="utf-8")
    assert rebuild.frame(tmp_path) == first
    for name in ("book/ext/one.py", "backprop/two.py", "_config.yml"):
        (tmp_path / name).write_text("b", encoding="utf-8")
        assert rebuild.frame(tmp_path) != first
        first = rebuild.frame(tmp_path)
