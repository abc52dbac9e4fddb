"""For the tests of the interactive figures: their JavaScript in an engine without a page, and pages that hold them."""

import atexit
import json
from functools import cache
from pathlib import Path

import numpy as np
from ipywidgets.embed import dependency_state
from py_mini_racer import MiniRacer

from backprop.widgets.base import BUNDLES, is_own

ROOT = Path(__file__).resolve().parent.parent
HOST = ROOT / "book" / "assets" / "js" / "widget-host.js"
VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


@cache
def engine(figure):
    """A JavaScript engine (V8) that has read the scripts that a page loads for the figure, but has no page."""
    context = MiniRacer()
    atexit.register(context.close)  # left to the interpreter, its end can wait for ever
    for script in ("kit", figure):
        context.eval((BUNDLES / "page" / f"{script}.js").read_text(encoding="utf-8"))
    return context


def evaluate(figure, expression):
    """The value of an expression in which the names are those that the figure's index.js exports, by way of JSON."""
    text = f"with (backpropFigures.modules.{figure}) {{ JSON.stringify({expression}) }}"
    return json.loads(engine(figure).eval(text))


RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def readable(x):
    """As the figures write a number: 0, four decimals, none from 10,000 on, else powers of ten."""
    if x == 0:
        return "0"
    if 1e-3 <= abs(x) < 1e7:
        text = f"{x:.0f}" if abs(x) >= 1e4 else f"{x:.4f}"
    else:
        head, power = f"{x:.3e}".split("e")
        text = f"{head} × 10{str(int(power)).translate(RAISED)}"
    return text.replace("-", "−", 1)


def run(figure, function, arguments):
    """[function(*a) for a in arguments], computed by the figure's JavaScript. `function` is an expression; all go over in one call."""
    text = json.dumps(arguments, allow_nan=False)
    return evaluate(figure, f"{text}.map((a) => ({function})(...a))")


def far(found, wanted):
    """The distance of two arrays relative to the norm of the wanted one: entries that cancel are judged by their layer."""
    found, wanted = np.asarray(found, float), np.asarray(wanted, float)
    assert found.shape == wanted.shape, (found.shape, wanted.shape)
    norm = np.linalg.norm(wanted)
    return np.linalg.norm(found - wanted) / norm if norm else np.linalg.norm(found)


def page(folder, *widgets, theme="light", name="page.html"):
    """A page of its own with these widgets' stored states, as the book publishes them. The path of the file."""
    models = dependency_state(widgets, drop_defaults=False)
    for model in models.values():  # as refresh.py stores them
        for code in ("_esm", "_css"):
            model["state"].pop(code, None)
    state = {"version_major": 2, "version_minor": 0, "state": models}
    names = ["kit", *dict.fromkeys(widget.module for widget in widgets)]
    paths = [*(BUNDLES / "page" / f"{name}.js" for name in names), HOST]
    scripts = "".join(f'<script src="{path.as_uri()}"></script>' for path in paths)
    views = "".join(
        f'<div class="cell_output"><script type="{VIEW}">{json.dumps({"version_major": 2, "version_minor": 0, "model_id": w.model_id})}</script></div>'
        for w in widgets
    )
    stored = json.dumps(state).replace("</", "<\\/")
    file = folder / name
    file.write_text(
        f'<!doctype html><html lang="en" data-theme="{theme}"><head><meta charset="utf-8"><title>Figures</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><style>:root { color-scheme: light dark }'
        f"html {{ background: {'#14181e' if theme == 'dark' else '#fff'}; color: {'#ced6dd' if theme == 'dark' else '#222832'};"
        f" --pst-color-background: {'#14181e' if theme == 'dark' else '#fff'}; --pst-color-text-base: {'#ced6dd' if theme == 'dark' else '#222832'}; color-scheme: {theme} }}"
        f"body {{ margin: 0; padding: 12px; font: 16px sans-serif }}</style></head><body><main><h1>Figures</h1>{views}</main>"
        f'<script type="{STATE}">{stored}</script>{scripts}</body></html>',
        encoding="utf-8",
    )
    return file


COUNT_LISTENERS = """
  globalThis.alive = new Map();
  for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
    const was = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (type, listener, options) {
      const key = `${this.constructor.name}#${(this.__n ??= Math.random())} ${type} ${(listener.__n ??= Math.random())}`;
      if (step > 0) alive.set(key, type); else alive.delete(key);
      return was.call(this, type, listener, options);
    };
  }
  globalThis.observers = 0;
  const [observe, disconnect] = [ResizeObserver.prototype.observe, ResizeObserver.prototype.disconnect];
  ResizeObserver.prototype.observe = function (...a) { observers++; return observe.apply(this, a); };
  ResizeObserver.prototype.disconnect = function (...a) { observers--; return disconnect.apply(this, a); };
  null;
"""

# Starts a figure by hand, as a host would, and keeps its cleanup.
START = """([module, values]) => {
  const heard = new Map();
  const model = { get: (k) => values[k], set: (k, v) => { values[k] = v; for (const f of heard.get(`change:${k}`) ?? []) f(); }, save_changes() {},
    on: (n, f) => heard.set(n, [...(heard.get(n) ?? []), f]), off: (n, f) => heard.set(n, (heard.get(n) ?? []).filter((g) => g !== f)) };
  const el = document.body.appendChild(document.createElement("div"));
  globalThis.clean = backpropFigures.modules[module].render({ model, el });
  globalThis.modelListeners = () => [...heard.values()].flat().length;
  globalThis.widgetModel = model;
}"""


def start_by_hand(page, figure):
    """Start a figure on an empty page whose listeners are counted: `clean()`, `modelListeners()`, `alive` and `observers` are there."""
    values = json.loads(json.dumps({name: value for name, value in figure.get_state().items() if is_own(name)}))
    page.goto("about:blank")
    for script in ("kit", figure.module):
        page.add_script_tag(path=BUNDLES / "page" / f"{script}.js")
    page.evaluate(COUNT_LISTENERS)
    page.evaluate(START, [figure.module, values])


def axe_problems(page):
    """What axe finds in the figures of a page: [(rule, first place)]. Nothing is excused."""
    from axe_playwright_python.sync_playwright import Axe

    return [
        (found["id"], found["nodes"][0]["html"][:160], found["nodes"][0].get("failureSummary", "")[:200])
        for found in Axe().run(page, context=".bpw").response["violations"]
    ]


ATTACK = '<img src=x onerror="globalThis.hurt = 1"><script>globalThis.hurt = 1</script>'
VIEWS = [("light", 1000), ("dark", 1000), ("light", 360), ("dark", 360)]


def live(page, index=0):
    """What screen readers were told last, once the figure has gone quiet: then it is the line under the figure."""
    page.wait_for_function(
        """(index) => { const figure = document.querySelectorAll("[role=status]")[index].closest(".bpw");
          return figure.querySelector("[role=status]").textContent === figure.querySelector(".bpw-live").textContent; }""",
        arg=index,
    )
    return page.locator("[role=status]").nth(index).inner_text()


def field(page, label):
    return page.get_by_label(label, exact=True)
