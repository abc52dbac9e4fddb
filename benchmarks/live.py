"""Python in the page: bytes before and after the button, time to the first output, the slowest cell of each chapter.

    make book PYODIDE=/path/to/a/distribution && python benchmarks/live.py          the table of this machine
    python benchmarks/live.py --write                                              and which cells take more than 10 s

One fresh browser (Chromium) a chapter, over http from this machine, so no network is in the times. Bytes are as the
server sends them, uncompressed. `--write` keeps the slow cells in book/live/slow.json: the page then says so beforehand.
"""

import argparse
import json
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"
SLOW = ROOT / "book" / "live" / "slow.json"
LONG = 10  # seconds
BYTES = """() => [performance.getEntriesByType('navigation'), performance.getEntriesByType('resource')].flat()
  .reduce((sum, each) => sum + each.encodedBodySize, 0)"""
BUSY = "div.cell:is([data-live-state=waiting], [data-live-state=running], [data-live-state=fetching])"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def missing(html):
    """Why nothing can be measured here, or None."""
    if not (html / "_static" / "pyodide").is_dir():
        return f"{html} is no book with Python beside it: make book PYODIDE=/path/to/a/distribution"
    try:
        import playwright  # noqa: F401
    except ImportError:
        return "playwright is missing: install tests/requirements.txt"
    return None


def chapter(browser, site, name):
    """{bytes before, bytes after, seconds to the first output, [(seconds, number, id)], ran, cells} of one chapter."""
    from playwright.sync_api import expect

    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site}/chapters/{name}.html", wait_until="networkidle")
    before = page.evaluate(BYTES)
    fetched = []
    context.on("response", lambda r: fetched.append(int(r.headers.get("content-length", 0))))
    page.evaluate("globalThis.pressed = performance.now()")
    page.click(".bp-live-start button")
    page.wait_for_selector("div.cell[data-live-state]", timeout=120_000)
    page.evaluate(
        """() => { const cells = backpropLive.cells, first = cells.find((cell) => cell.text().includes("print("));
          cells.first = 0;
          new MutationObserver(() => { cells.first ||= performance.now() - pressed; document.body.dataset.first = ""; })
            .observe(first.node.querySelector(".bpl-output"), { childList: true, subtree: true });
          first.node.querySelector(".bpl-run").click(); }"""
    )
    page.wait_for_selector("body[data-first]", timeout=300_000)
    first = page.evaluate("backpropLive.cells.first / 1000")
    page.wait_for_selector(".bpl-bar[data-python=ready]", timeout=120_000)
    page.get_by_role("button", name="Run all cells").click()
    expect(page.locator(BUSY)).to_have_count(0, timeout=900_000)
    took = page.evaluate(
        "backpropLive.cells.filter((c) => !c.own).map((c) => [c.about.seconds ?? 0, c.name, c.id, c.ended])"
    )
    context.close()
    return before, sum(fetched), first, took


def rows(html=HTML):
    """The lines of the table, and {cell's id: seconds} of the slow cells."""
    from playwright.sync_api import sync_playwright

    sys.path.insert(0, str(ROOT))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=html))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site, slow = f"http://localhost:{server.server_port}", {}
    lines = [
        "| chapter | kB before | kB after the button | first output, s | slowest cell, s | cells that ran |",
        "|---|---|---|---|---|---|",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for path in sorted((ROOT / "chapters").glob("*.ipynb")):
            before, after, first, took = chapter(browser, site, path.stem)
            seconds, number, _, _ = max(took)
            ran = sum(ended == "done" for *_, ended in took)
            lines.append(
                f"| {path.stem} | {before / 1e3:.0f} | {after / 1e3:.0f} | {first:.1f} | {seconds:.1f} (cell {number}) | {ran} of {len(took)} |"
            )
            slow |= {cell: round(s) for s, _, cell, ended in took if s > LONG and ended == "done"}
        browser.close()
    server.shutdown()
    return lines, slow


def chromium():
    import os
    import shutil

    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--write", action="store_true", help="keep the slow cells in book/live/slow.json")
    parser.add_argument("html", nargs="?", type=Path, default=HTML)
    wanted = parser.parse_args()
    if why := missing(wanted.html):
        sys.exit(why)
    lines, slow = rows(wanted.html)
    print("\n".join(lines))
    if wanted.write:
        SLOW.write_text(json.dumps(slow, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        print(f"\n{len(slow)} cells take more than {LONG} s")


if __name__ == "__main__":
    main()
