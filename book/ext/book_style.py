"""One style sheet and one script for all pages, from the files that _config.yml names, and fonts cut to their letters.

The sheets of the theme and of Sphinx's extensions are left out: what the book needs of them is in book/assets/css.
"""

import hashlib
import io
import logging
import re
import shutil
from pathlib import Path

from fontTools import subset

logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of every table of a font
BOOK = Path(__file__).resolve().parents[1]
KATEX = BOOK / "assets" / "vendor" / "katex"
# What the theme and Sphinx's extensions put beside the pages, and no page asks for.
LEFT_OUT = """
styles scripts vendor images locales css webpack-macros.html sbt-webpack-macros.html basic.css pygments.css
mystnb.*.css sphinx-* sphinx_highlight.js design-tabs.js clipboard.min.js copy* check-solid.svg play-solid.svg
togglebutton.* doctools.js documentation_options.js language_data.js searchtools.js minus.png plus.png
file.png js/page.js js/print.js
""".split()


def katex_style():
    """KaTeX's own sheet, asking for the one kind of font file that every browser of ten years reads."""
    sheet = (KATEX / "katex.min.css").read_text(encoding="utf-8")
    return re.sub(r"src:url\(fonts/([\w-]+)\.woff2\)[^;}]*", r'src:url("fonts/\1.woff2") format("woff2")', sheet)


def small(sheet):
    """A style sheet without its comments and spaces.

    >>> small("a > b , c { color : red ; }  /* why */ @media (min-width: 2em) and (x) { d { e: f } }")
    'a > b,c{color : red}@media (min-width: 2em) and (x){d{e: f}}'
    """
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)
    sheet = re.sub(r"\s+", " ", sheet)
    return re.sub(r";}", "}", re.sub(r"\s*([{};,])\s*", r"\1", sheet)).strip()


def from_disk(sheet):
    """A page from disk may not ask for its fonts early: there they are exchanged when they come, faces "… Disk"."""
    own = re.findall(r'@font-face \{ font-family: "Book (?:Serif|Code)";.*?\}', sheet)
    late = [re.sub('"(Book \\w+)"', r'"\1 Disk"', rule, count=1).replace("optional", "swap") for rule in own]
    return sheet + "\n".join(late)


def own_files(config, kind):
    listed = getattr(config, f"html_{kind}_files")
    return [BOOK / "assets" / (each if isinstance(each, str) else each[0]) for each in listed]


def join(app):
    """Write _static/book.css and _static/book.js; their digests are the pages' to name."""
    sheet = from_disk(
        katex_style() + "".join(path.read_text(encoding="utf-8") for path in own_files(app.config, "css"))
    )
    sheet = small(sheet)
    script = "".join(path.read_text(encoding="utf-8") for path in own_files(app.config, "js"))
    app.book_style, app.book_script = (hashlib.sha256(each.encode()).hexdigest()[:10] for each in (sheet, script))
    app.book_files = {"book.css": sheet, "book.js": script}


def letters(app):
    """Every letter that a formula of a page may show, those that figures write themselves included."""
    found = {chr(code) for code in [*range(0x20, 0x7F), *range(0x391, 0x3CA)]}
    for page in Path(app.outdir).rglob("*.html"):
        for formula in re.findall(
            r'class="katex-html".*?</span></span></span>', page.read_text(encoding="utf-8"), re.S
        ):
            found.update(re.sub(r"<[^>]*>", "", formula))
    for script in Path(app.outdir, "_static", "figures").glob("*.js"):
        found.update(script.read_text(encoding="utf-8"))
    return "".join(sorted(found))


def cut(path, text):
    options = subset.Options(flavor="woff2", hinting=False)
    font = subset.load_font(str(path), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def write(app, error):
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir, "_static")
    for pattern in LEFT_OUT:
        for path in static.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, text in app.book_files.items():
        (static / name).write_text(text, encoding="utf-8")

    text = letters(app)
    stamp, kept = hashlib.sha256(text.encode()).hexdigest(), Path(app.doctreedir, "katex-fonts")
    if not (kept / stamp).exists():
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        for path in (KATEX / "fonts").glob("*.woff2"):
            (kept / path.name).write_bytes(cut(path, text))
        (kept / stamp).touch()
    for path in kept.glob("*.woff2"):
        shutil.copy(path, static / "fonts" / path.name)


def setup(app):
    app.connect("builder-inited", join)
    app.connect("build-finished", write, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
