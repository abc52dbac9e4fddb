"""A deck of slides for each chapter, with its formulas, figures and live figures; static, works from disk, prints.

    python -m course.slides [--pdf]     into _course/slides

Keys: arrows go on, S opens the speaker's view with the chapter's text, T changes light and dark, Esc shows all slides.
"""

import argparse
import json
import re
import shutil
from html import escape
from pathlib import Path

from . import deck
from .pages import document, pdf, put_katex

ROOT = Path(__file__).resolve().parent.parent
DECKS = ROOT / "_course" / "slides"
REVEAL = ROOT / "course" / "vendor" / "reveal"
SCRIPTS = ROOT / "backprop" / "widgets" / "bundles" / "page"
HOST = ROOT / "book" / "assets" / "js" / "widget-host.js"
TOKENS = ROOT / "book" / "assets" / "css" / "tokens.css"
STYLE = ROOT / "course" / "slides.css"
START = ROOT / "course" / "slides.js"

THEME = """<script>
  const asked = new URLSearchParams(location.search).get("theme");
  const dark = asked ? asked === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark && !/print/.test(location.search) ? "dark" : "light";
</script>
<link rel="stylesheet" href="reveal/reveal.css">
<link rel="stylesheet" href="tokens.css">
<link rel="stylesheet" href="slides.css">
"""


def slide(kind, heading, body, notes, number):
    """One slide; the speaker's notes are the section's own text."""
    title = f"<h1>{escape(heading)}</h1>" if kind == "title" else f"<h2>{deck.html_of(heading)[3:-5]}</h2>"
    aside = f'<aside class="notes">{deck.html_of(notes)}</aside>' if notes else ""
    chapter = f'<p class="number">Chapter {number}</p>' if kind == "title" and number else ""
    return f'<section class="{kind}">{chapter}{title}<div class="fit">{body}</div>{aside}</section>'


def write_deck(path, folder):
    """Write the deck of a chapter; its file."""
    made, state = deck.slides(path), deck.states(path)
    body = "\n".join(slide(*each, int(path.stem[:2])) for each in made)
    used = set(re.findall(r'"model_id": "(\w+)"', body))
    models = {name: model for name, model in state["state"].items() if "module" in model["state"]}
    modules = sorted({models[name]["state"]["module"] for name in used})
    for model in models.values():
        model["state"].pop("_esm", None)
    stored = json.dumps({"state": models}).replace("</", "<\\/")
    scripts = [
        "reveal/reveal.js",
        "reveal/notes.js",
        *([f"figures/{name}.js" for name in ["kit", *modules] if modules]),
    ]
    scripts += ["widget-host.js", "slides.js"]
    end = f'<script type="{deck.STATE}">{stored}</script>\n' if used else ""
    end += "".join(f'<script src="{name}"></script>\n' for name in scripts)
    target = folder / f"{path.stem}.html"
    wrapped = f'<div class="reveal"><div class="slides">\n{body}\n</div></div>'
    target.write_text(document(made[0][1], wrapped, "", THEME, end), encoding="utf-8")
    return target, made[0][1], len(made)


def write(folder=DECKS, chapters=None):
    """Write the decks, what they need, and a page that lists them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    put_katex(folder)
    shutil.copytree(REVEAL, folder / "reveal")
    shutil.copytree(SCRIPTS, folder / "figures")
    for file in (HOST, TOKENS, STYLE, START):
        shutil.copy(file, folder)
    chapters = chapters or sorted((ROOT / "chapters").glob("[0-9]*.ipynb"))
    made = [write_deck(path, folder) for path in chapters]
    links = "".join(
        f'<li><a href="{file.name}">{escape(title)}</a>, {count} slides</li>' for file, title, count in made
    )
    listed = f"<main><h1>Backpropagation by Hand: slides</h1><ol start='0'>{links}</ol></main>"
    head = '<link rel="stylesheet" href="tokens.css">\n<link rel="stylesheet" href="slides.css">\n'
    (folder / "index.html").write_text(document("Slides", listed, "", head), encoding="utf-8")
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pdf", action="store_true", help="print each deck to a PDF too (needs Chromium)")
    wanted = parser.parse_args()
    made = write()
    for file, title, count in made:
        done = wanted.pdf and pdf(file, file.with_suffix(".pdf"), "?print-pdf", at_least=count)
        print(f"{count} slides: {title}{', and as a PDF' if done else ''}", flush=True)
    print(f"Open {DECKS / 'index.html'}")


if __name__ == "__main__":
    main()
