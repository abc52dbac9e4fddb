"""What worksheets and slides share: formulas as HTML, the files that a page needs beside it, a PDF by Chromium."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from html import escape
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
KATEX = ROOT / "book" / "assets" / "vendor" / "katex"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
sys.path.append(str(ROOT / "book" / "ext"))


@cache
def macros():
    settings = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    return tuple(sorted(settings["sphinx"]["config"].get("katex_macros", {}).items()))


def formula(tex, display=False):
    """A formula as HTML, rendered as in the book. ValueError for TeX that KaTeX complains of."""
    from book_formulas import katex

    answer = katex(tex, display, macros())
    if "error" in answer:
        raise ValueError(f"{answer['error']} in {tex}")
    return answer["html"]


def put_katex(folder):
    """KaTeX's style and fonts beside the pages."""
    shutil.copytree(KATEX, folder / "katex", dirs_exist_ok=True)


def browser():
    """A Chromium, Chrome or Edge of this machine; None if there is none."""
    named = [os.environ.get("CHROMIUM")] if os.environ.get("CHROMIUM") else []
    found = [shutil.which(name) for name in BROWSERS] + [place for place in PLACES if Path(place).exists()]
    return next(filter(None, [*named, *found]), None)


def pages_of(target):
    """How many pages a PDF has; 0 if it is not there."""
    return len(re.findall(rb"/Type\s*/Page[^s]", target.read_bytes())) if target.exists() else 0


def pdf(page, target, query="", at_least=1, attempts=4):
    """Print a page to a PDF; False where there is no browser: then any browser prints the page itself.

    Where much runs, Chromium may print before a deck is laid out: one of fewer than `at_least` pages is made again.
    Raises RuntimeError if that does not help.
    """
    program = browser()
    if not program:
        return False
    with tempfile.TemporaryDirectory() as profile:
        flags = [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            f"--user-data-dir={profile}",
            "--no-pdf-header-footer",
        ]
        flags += ["--no-sandbox"] if hasattr(os, "getuid") and os.getuid() == 0 else []
        flags += ["--virtual-time-budget=20000", "--disable-background-networking", "--allow-file-access-from-files"]
        command = [program, *flags, f"--print-to-pdf={target}", page.as_uri() + query]
        for _ in range(attempts):
            subprocess.run(command, check=True, capture_output=True, timeout=600)
            if pages_of(target) >= at_least:
                return True
    raise RuntimeError(f"{target} has {pages_of(target)} pages, expected at least {at_least}")


def document(title, body, style, head="", end="", attributes=""):
    """A page that needs nothing from elsewhere."""
    return (
        f'<!doctype html>\n<html lang="en"{attributes}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="stylesheet" href="katex/katex.min.css">\n{head}<style>\n{style}</style>\n</head>\n'
        f"<body>\n{body}\n{end}</body>\n</html>\n"
    )
