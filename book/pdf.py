"""The whole book as one PDF: bookmarks, running heads, page numbers, links that lead, solutions at the end.

    python book/pdf.py [--html _build/html] [--out _build/backprop-by-hand.pdf] [PAGE …]

The built pages are opened in the Chromium that the tests use. Of each the article is taken as paper shows it (pdf.js; a
figure as its still, with its numbers); all are joined into one page, book.html beside the PDF, and Chromium prints that
twice: once to learn on which page everything stands, and once with these numbers.
"""

import argparse
import html
import os
import re
import shutil
import sys
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from conftest import BROWSERS, FLAGS  # noqa: E402

STYLE = ROOT / "book/assets/css/pdf.css"
TITLE = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))["title"]

TAKE = (ROOT / "book/pdf.js").read_text(encoding="utf-8")


def pages_of(toc):
    """[(part or None, page)] in the order of the table of contents."""
    found = [(None, toc["root"])]
    for part in toc["parts"]:
        found += [(part["caption"], chapter["file"]) for chapter in part["chapters"]]
    return found


def prefix_of(page):
    return "p-" + re.sub(r"\W+", "-", page.split("/")[-1])


def taken(chromium, folder, pages):
    """{page: what TAKE returns}, each page opened from disk with the network off."""
    prefixes = {page: prefix_of(page) for page in pages}
    context = chromium.new_context(viewport={"width": 680, "height": 960}, offline=True, reduced_motion="reduce")
    found = {}
    for page in pages:
        tab = context.new_page()
        tab.emulate_media(media="print")
        tab.goto((folder / f"{page}.html").as_uri(), wait_until="load")
        tab.wait_for_function("document.querySelectorAll('.bp-widget:not([data-ready])').length === 0", timeout=120_000)
        found[page] = tab.evaluate(TAKE, {"prefix": prefixes[page], "prefixes": prefixes})
        tab.close()
    context.close()
    return found


def contents(parts, found):
    """The table of contents, with room for the page numbers."""
    lines, before = [], None
    for part, page in parts:
        if part and part != before:
            lines.append(f'<li class="part">{html.escape(part)}</li>')
        before = part
        lines.append(line_of(prefix_of(page), found[page]["title"]))
    if any(found[page]["solutions"] for _, page in parts):
        lines.append('<li class="part">At the end</li>' + line_of("solutions", "Solutions"))
    return f'<nav class="contents" id="contents"><h2>Contents</h2><ol>{"".join(lines)}</ol></nav>'


def line_of(anchor, title):
    return (
        f'<li><a href="#{anchor}"><span>{html.escape(title)}</span>'
        f'<span class="page" data-page-of="{anchor}">000</span></a></li>'
    )


def solutions_of(parts, found):
    """All solutions, under the titles of their chapters, each with a way back to its exercise."""
    text = []
    for _, page in parts:
        if found[page]["solutions"]:
            text.append(f"<h3>{html.escape(found[page]['title'])}</h3>")
        for each in found[page]["solutions"]:
            text.append(
                f'<section class="printed-solution" id="{each["id"]}"><div class="solution-head">'
                f'<h4>{html.escape(each["number"])}</h4><p class="to-exercise"><a href="#{each["exercise"]}">'
                f'the exercise</a>, page <span data-page-of="{each["exercise"]}">000</span></p></div>'
                f"{each['html']}</section>"
            )
    if not text:
        return ""
    return f'<div class="paper-page" style="page: solutions"><h2 id="solutions">Solutions</h2>{"".join(text)}</div>'


def quoted(text):
    return '"' + text.replace("\\", r"\\").replace('"', r"\"") + '"'


def joined(parts, found):
    """One HTML document: title, contents, every page, the solutions."""
    sheets = list(dict.fromkeys(sheet for each in found.values() for sheet in each["sheets"]))
    styles = list(dict.fromkeys(style for each in found.values() for style in each["styles"]))
    heads = {prefix_of(page): found[page]["title"] for _, page in parts} | {"solutions": "Solutions"}
    named = "".join(
        f"@page {name} {{ @top-left {{ content: {quoted(TITLE)} }} @top-right {{ content: {quoted(head)} }} }}\n"
        for name, head in heads.items()
    )
    body = "".join(
        f'<div class="paper-page {prefix_of(page)}" id="{prefix_of(page)}" style="page: {prefix_of(page)}">'
        f"{found[page]['html']}</div>"
        for _, page in parts
    )
    links = "".join(f'<link rel="stylesheet" href="{html.escape(sheet)}">' for sheet in sheets)
    return (
        f'<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8"><title>{TITLE}</title>{links}'
        f"<style>{''.join(styles)}</style><style>{STYLE.read_text(encoding='utf-8')}\n{named}</style></head>"
        f'<body class="paper"><div class="title-page"><h1>{TITLE}</h1><p>The whole book, on paper</p></div>'
        f'{contents(parts, found)}<main class="bd-article">{body}{solutions_of(parts, found)}</main></body></html>'
    )


def pages_by_name(path):
    """{anchor: the number of the page on which it stands}."""
    reader = PdfReader(path)
    return {
        name.lstrip("/"): reader.get_destination_page_number(there) + 1
        for name, there in reader.named_destinations.items()
    }


def printed(chromium, document, out):
    """Print the document twice; the second time it knows its page numbers."""
    context = chromium.new_context(offline=True)
    tab = context.new_page()
    tab.set_default_timeout(600_000)
    tab.goto(document.as_uri(), wait_until="load", timeout=600_000)
    tab.evaluate("document.fonts.ready.then(() => true)")
    for _ in range(2):
        tab.pdf(path=out, prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
        lost = tab.evaluate(
            """(pages) => [...document.querySelectorAll("[data-page-of]")].filter((place) => {
                 place.textContent = pages[place.dataset.pageOf] ?? "";
                 return !place.textContent;
               }).map((place) => place.dataset.pageOf)""",
            pages_by_name(out),
        )
        if lost:
            raise SystemExit(f"no page in the PDF for {', '.join(lost[:5])}")
    context.close()


def browser_path():
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise SystemExit("Chromium is missing: install chromium or Google Chrome, or name one in CHROMIUM")
    return path


def print_book(chromium, folder, out, only=()):
    """Write the PDF of the book built in folder, or of the pages named in only; returns how many pages it has."""
    parts = pages_of(yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8")))
    parts = [(part, page) for part, page in parts if not only or page.split("/")[-1] in only]
    found = taken(chromium, folder, [page for _, page in parts])
    document = out.with_name("book.html")
    document.write_text(joined(parts, found), encoding="utf-8")
    printed(chromium, document, out)
    return len(PdfReader(out).pages)


def main():
    parser = argparse.ArgumentParser(description="Print the built book as one PDF.")
    parser.add_argument("--html", type=Path, default=ROOT / "_build/html")
    parser.add_argument("--out", type=Path, default=ROOT / "_build/pdf/backprop-by-hand.pdf")
    parser.add_argument("pages", nargs="*", help="of these pages only, such as 04_backward")
    told = parser.parse_args()
    told.out.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        count = print_book(chromium, told.html.resolve(), told.out.resolve(), told.pages)
        chromium.close()
    print(f"{told.out}: {count} pages, {told.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
