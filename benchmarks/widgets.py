"""How fast the interactive figures are: python benchmarks/widgets.py  (needs Chromium; CHROMIUM names one).

ready: from the page being parsed to the figure, as the chapters show it, standing in it. input: from an event to the figure laid out anew, the worst of each input's median
over its repetitions, from a hard state (STARTS). All on this machine, in milliseconds; the book asks for ready < 100, 16 for an input of the ledger, 50 for the largest network.
"""

import os
import platform
import shutil
import statistics
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from playwright.sync_api import sync_playwright
from widget_pages import page

from backprop import widgets

MODULES = {
    "SigmoidTangent": "tangent",
    "Graph": "graph",
    "Ledger": "ledger",
    "GradientCheck": "gradient_check",
    "Descent": "descent",
    "Vanishing": "vanishing",
}
STARTS = {
    "Ledger": dict(preset="batch"),
    "Descent": dict(land="xor", rule="adam", step=2000),
    "Vanishing": dict(depth=30, width=100),
}
ROUNDS = 15

# Every control of the figure is used `rounds` times; the time includes the layout that follows. [[name, [ms, …]], …]
USE = """(rounds) => {
  document.querySelectorAll(".bpw details").forEach((d) => { d.open = true; });
  const times = [], clock = (name, act) => {
    const all = [];
    for (let k = 0; k < rounds; k++) { const t = performance.now(); act(k); void document.body.offsetHeight; all.push(performance.now() - t); }
    times.push([name, all]);
  };
  const change = (e) => { e.dispatchEvent(new Event("input", { bubbles: true })); e.dispatchEvent(new Event("change", { bubbles: true })); };
  const alive = (e) => e.isConnected && e.getClientRects().length > 0;
  const name = (e) => e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent;
  for (const e of [...document.querySelectorAll(".bpw input[type=text]")].slice(0, 40)) if (alive(e)) {
    const was = e.value, number = parseFloat(was.replace("−", "-"));
    if (Number.isFinite(number)) { clock(name(e), (k) => { e.value = String(k % 2 ? number : number === 1 ? 2 : number + 0.01); change(e); }); e.value = was; change(e); }
  }
  for (const e of document.querySelectorAll(".bpw input[type=range]")) if (alive(e)) clock(name(e), (k) => { e.value = String(+e.min + (k % 5) * (e.max - e.min) / 5); change(e); });
  for (const e of document.querySelectorAll(".bpw input[type=radio]")) if (alive(e)) clock(name(e), () => { e.checked = true; change(e); });
  for (const e of document.querySelectorAll(".bpw input[type=checkbox]")) if (alive(e)) clock(name(e), () => e.click());
  for (const e of document.querySelectorAll(".bpw [role=slider]")) if (alive(e)) clock(name(e), (k) => e.dispatchEvent(new KeyboardEvent("keydown", { key: k % 2 ? "ArrowLeft" : "ArrowRight", bubbles: true })));
  for (const e of document.querySelectorAll(".bpw button")) if (alive(e) && !/play/i.test(e.textContent)) clock(name(e), () => e.click());
  for (const e of document.querySelectorAll(".bpw select")) if (alive(e)) clock(name(e), (k) => { e.selectedIndex = k % e.options.length; change(e); });
  return times;
}"""


def main():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        sys.exit("Chromium is missing: install chromium, or name one in CHROMIUM")
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {ROUNDS} repetitions, milliseconds\n")
    print(f"{'figure':<16}{'ready':>8}{'inputs':>8}{'median':>8}{'worst':>8}   the slowest input")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name, module in MODULES.items():
            if not find_spec(f"backprop.widgets.{module}"):
                continue
            figure = getattr(widgets, name)
            addresses = [page(Path(folder), figure(), name="ready.html").as_uri()] * 5 + [
                page(Path(folder), figure(**STARTS.get(name, {})), name="input.html").as_uri()
            ]
            ready = []
            for address in addresses:
                tab = browser.new_page(viewport={"width": 1000, "height": 900})
                tab.goto(address)
                tab.wait_for_selector(".bp-widget[data-ready] svg")
                ready.append(
                    tab.evaluate(
                        "document.querySelector('.bp-widget').dataset.ready - performance.getEntriesByType('navigation')[0].domInteractive"
                    )
                )
                times = tab.evaluate(USE, ROUNDS) if len(ready) == 6 else None
                tab.close()
            medians = sorted((statistics.median(each), text.strip()[:50]) for text, each in times)
            print(
                f"{name:<16}{statistics.median(ready[:5]):>8.0f}{len(medians):>8}{statistics.median(m for m, _ in medians):>8.1f}{medians[-1][0]:>8.1f}   {medians[-1][1]}"
            )
        browser.close()


if __name__ == "__main__":
    main()
