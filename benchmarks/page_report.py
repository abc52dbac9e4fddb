"""What each page of the built book weighs and how it behaves on a phone: `make page-report`.

    python benchmarks/page_report.py [--lighthouse RUNS] [PAGE …]

The pages are served from here with gzip, and opened in Chromium: weights are what came over the wire, fonts included.
`first` is the first page of a visit, `next` one after another chapter has been read. `laid out` are the elements that
the browser had to lay out when the page was there; the rest waits until it comes near. `shift` is the layout shift at
412 px while fonts and figures come, with the network of a mid phone (1.6 Mbit/s, 150 ms) and its processor (4 times
slower). `cut` counts formulas / outputs and listings that run out at 360 px with everything opened; `@1280` both there.
Lighthouse, if asked for, is run by npx (mobile, median of RUNS); what it says depends on how busy this machine is.
"""

import argparse
import functools
import gzip
import http.server
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from playwright.sync_api import sync_playwright  # noqa: E402
from test_book import PAGES, violations  # noqa: E402

from conftest import BROWSERS, FLAGS  # noqa: E402

PACKED = {".html", ".css", ".js", ".mjs", ".json", ".svg"}
WATCH = """() => { window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries())
    if (!one.hadRecentInput) window.shift += one.value; }).observe({type: "layout-shift", buffered: true}); }"""
NODES = """() => { const all = [...document.querySelectorAll("body *")];
    const waits = [...document.querySelectorAll(".bp-far")].filter((part) => !part.checkVisibility({contentVisibilityAuto: true})
        || ![...part.children].some((child) => child.checkVisibility({contentVisibilityAuto: true})));
    return [all.length, all.length - waits.reduce((sum, part) => sum + part.querySelectorAll("*").length, 0)]; }"""
BLOCKING = (
    "() => performance.getEntriesByType('resource').filter((one) => one.renderBlockingStatus === 'blocking').length"
)
CUT = """() => { document.querySelectorAll("article details").forEach((part) => { part.open = true; });
    const out = (selector) => [...document.querySelectorAll(selector)]
        .filter((part) => part.clientWidth && part.scrollWidth > part.clientWidth + 1).length;
    return [out(".math-scroll"), out("article pre, .cell_output, .pst-scrollable-table-container")]; }"""


class Packed(http.server.SimpleHTTPRequestHandler):
    """A server that sends text packed, as every host of web pages does."""

    def do_GET(self):
        path = Path(self.translate_path(self.path.split("?")[0]))
        if path.suffix not in PACKED or not path.is_file():
            return super().do_GET()
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words):
        pass


def weigh(page, address):
    """KB that came over the wire for one page, by kind."""
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    kinds, sizes = {}, {}
    client.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    client.on(
        "Network.loadingFinished",
        lambda event: sizes.__setitem__(kinds.get(event["requestId"], "Other"), sizes.get(kinds.get(event["requestId"], "Other"), 0) + event["encodedDataLength"]),
    )  # fmt: skip
    page.goto(address, wait_until="networkidle")
    client.detach()
    return {kind: size / 1024 for kind, size in sizes.items()}


def look(browser, base, name):
    """One row of the table."""
    address = f"{base}/{name}.html"
    fresh = browser.new_context(viewport={"width": 412, "height": 823})
    page = fresh.new_page()
    kinds = weigh(page, address)
    row = {kind.lower(): kinds.get(kind, 0) for kind in ("Document", "Stylesheet", "Script", "Font")}
    row["first"] = sum(kinds.values())
    row["blocking"] = page.evaluate(BLOCKING)
    row["nodes"], row["laid out"] = page.evaluate(NODES)
    fresh.close()

    after = browser.new_context(viewport={"width": 412, "height": 823})
    page = after.new_page()
    page.goto(f"{base}/{PAGES[2] if name != PAGES[2] else PAGES[3]}.html", wait_until="networkidle")
    row["next"] = sum(weigh(page, address).values())
    after.close()

    slow = browser.new_context(viewport={"width": 412, "height": 823})
    page = slow.new_page()
    client = slow.new_cdp_session(page)
    client.send("Network.enable")
    speed = 1.6e6 / 8
    client.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": speed, "uploadThroughput": speed},
    )
    client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(f"({WATCH})()")
    page.goto(address, wait_until="networkidle")
    row["shift"] = page.evaluate("window.shift")
    slow.close()

    for width in (360, 1280):
        wide = browser.new_context(viewport={"width": width, "height": 740})
        page = wide.new_page()
        page.goto(address, wait_until="networkidle")
        row[f"cut@{width}"] = "/".join(map(str, page.evaluate(CUT)))
        row[f"axe@{width}"] = sum(int(each.split("×")[1].split(":")[0]) for each in violations(page))
        wide.close()
    return row


def lighthouse(base, name, runs):
    """Median performance, and the lowest of accessibility, practices and SEO."""
    scores = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder, "report.json")
            subprocess.run(
                ["npx", "--yes", "lighthouse@12.8.2", f"{base}/{name}.html", "--quiet", "--output=json", f"--output-path={report}",
                 f"--chrome-flags=--headless {' '.join(FLAGS)}"],
                check=True, capture_output=True, env={**os.environ, "CHROME_PATH": chromium()},
            )  # fmt: skip
            found = json.loads(report.read_text(encoding="utf-8"))["categories"]
            scores.append({key: round(100 * (value["score"] or 0)) for key, value in found.items()})
    rest = min(min(score[key] for score in scores) for key in ("accessibility", "best-practices", "seo"))
    return f"{statistics.median(score['performance'] for score in scores):.0f} / {rest}"


def chromium():
    import shutil

    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)))


def shown(value):
    return (
        f"{value:.3f}"
        if isinstance(value, float) and value < 1
        else f"{value:.0f}"
        if isinstance(value, float)
        else str(value)
    )


def main():
    parser = argparse.ArgumentParser(description="what each page weighs, and how it behaves")
    parser.add_argument("pages", nargs="*", default=PAGES)
    parser.add_argument("--html", default=str(ROOT / "_build" / "html"))
    parser.add_argument("--lighthouse", type=int, default=0, metavar="RUNS")
    asked = parser.parse_args()
    handler = functools.partial(Packed, directory=asked.html)
    server = http.server.ThreadingHTTPServer(("localhost", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://localhost:{server.server_address[1]}"
    print(
        "KB over the wire, gzip; targets: landing 180, a chapter first 280, next 150; css 25; blocking 3; shift .01; cut 0; axe 0"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for at, name in enumerate(asked.pages):
            row = look(browser, base, name)
            if asked.lighthouse:
                row["lighthouse"] = lighthouse(base, name, asked.lighthouse)
            if at == 0:
                print("\t".join(["page".ljust(26), *row]), flush=True)
            print("\t".join([name.ljust(26), *map(shown, row.values())]), flush=True)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
