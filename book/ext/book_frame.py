"""The frame of every page: its head, its contents, what it may load, and what need not be laid out before it is near.

The template book/templates/layout.html is whole, so a page has one style sheet, one script and none of the theme's.
"""

import base64
import hashlib
import html
import json
import os
import re
from urllib.parse import urljoin

from docutils import nodes
from sphinx.locale import _

# The theme before anything is drawn, so that no page flashes white in the dark; and its fonts asked for at once (over
# http alone: from disk a browser allows no early request of a font, and complains). The only script inside a page.
FIRST_SCRIPT = (
    '(()=>{const d=document.documentElement;d.classList.add("js");let t;try{t=localStorage.getItem("theme")}catch{}'
    'd.dataset.theme=/^(light|dark)$/.test(t)?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";'
    'if(location.protocol=="file:")d.classList.add("disk");else '
    'for(const f of d.dataset.fonts.split(" ")){const l=document.createElement("link");'
    'l.rel="preload";l.as="font";l.crossOrigin="";l.href=d.dataset.content_root+"_static/fonts/"+f;document.head.append(l)}})()'
)
# What a page may load: its own files, over http and from disk ("file:"), and no other host. KaTeX and drawings set
# style attributes.
# Another part of the book adds to this what it needs: config.page_policy["worker-src"] = "blob:" (book_live).
OWN = "'self' file:"
POLICY = {
    "default-src": "'none'",
    "script-src": OWN,
    "style-src": f"{OWN} 'unsafe-inline'",
    "img-src": f"{OWN} data: blob:",
    "font-src": OWN,
    "media-src": OWN,
    "connect-src": OWN,
    "form-action": OWN,
    "base-uri": "'none'",
    "object-src": "'none'",
}
OPENING = ("What you will be able to do", "What this chapter needs")
# Colours in a listing are of keywords, texts, numbers and comments. The other words need no element: half of them all.
PLAIN_WORD = re.compile(r'<span class="(?:n|nn|nb|p|o|w|bp|fm|vm|mi0)">([^<]*)</span>')
FIGURE = {"predict": 210, "ledger": 950}  # px; the others are about 700
SCROLLS = ' tabindex="0" role="group" aria-label="%s"'
LONG_LINE = re.compile(r"[^\n]{80,}")
FAR = 2  # sections of a page that are laid out at once


def policy(app):
    own = dict(POLICY)
    for name, more in sorted(app.config.page_policy.items()):
        own[name] = f"{own.get(name, '')} {more}".strip()
    digest = base64.b64encode(hashlib.sha256(FIRST_SCRIPT.encode()).digest()).decode()
    own["script-src"] += f" 'sha256-{digest}'"
    return "; ".join(f"{name} {value}" for name, value in own.items())


def words(markup):
    return " ".join(
        html.unescape(
            re.sub(r"<[^>]+>", "", re.sub(r'<span class="katex-mathml">.*?</math></span>', "", markup, flags=re.S))
        ).split()
    )


def opening(app, doctree, docname):
    """Put the two boxes that open a chapter into one, and name the sections that may wait."""
    for box in doctree.findall(nodes.Admonition):
        if "second-reading" in box["classes"] and isinstance(box.parent, nodes.section):
            box.parent["classes"].append("may-wait")
    first = next(doctree.findall(nodes.section), None)
    boxes = [
        each
        for each in (first.children if first is not None else ())
        if isinstance(each, nodes.Admonition) and each.children and each[0].astext() in OPENING
    ]
    if boxes:
        box = nodes.container("", classes=["bp-opening"])
        first.insert(first.index(boxes[0]), box)
        for each in boxes:
            first.remove(each)
            box += each


def first_sentence(doctree):
    for paragraph in doctree.findall(nodes.paragraph) if doctree else ():
        text = " ".join(paragraph.astext().split())
        if len(text) > 20:
            return text if len(text) <= 155 else text[:155].rsplit(" ", 1)[0] + " …"
    return ""


def head(app, pagename, context, doctree):
    """Description, and where the address is known (html_baseurl), what search machines and messengers want."""
    title, book = words(context.get("title", "")), app.config.html_title or app.config.project
    is_book = pagename == app.config.root_doc
    description = first_sentence(doctree)
    found = {"name": book if is_book else title, "inLanguage": app.config.language or "en", "isAccessibleForFree": True}
    if description:
        found["description"] = description
    if is_book:
        found |= {
            "@type": "Book",
            "bookFormat": "https://schema.org/EBook",
            "author": {"@type": "Organization", "name": app.config.author},
        }
    else:
        found |= {"@type": ["LearningResource", "Chapter"], "isPartOf": {"@type": "Book", "name": book}}
    tags = []
    if description:
        tags.append(f'<meta name="description" content="{html.escape(description)}">')
    tags += [
        f'<meta property="og:title" content="{html.escape(found["name"])}">',
        '<meta property="og:type" content="book">',
    ]
    base = app.config.html_baseurl
    if base and doctree is not None:
        address = urljoin(base.rstrip("/") + "/", app.builder.get_target_uri(pagename))
        picture = urljoin(base.rstrip("/") + "/", "_static/img/book.png")
        found |= {"url": address, "image": picture}
        tags += [
            f'<link rel="canonical" href="{address}">',
            f'<meta property="og:url" content="{address}">',
            f'<meta property="og:image" content="{picture}">',
            '<meta name="twitter:card" content="summary_large_image">',
        ]
    if doctree is not None:
        data = json.dumps({"@context": "https://schema.org", **found}, ensure_ascii=False).replace("<", "\\u003c")
        tags.append(f'<script type="application/ld+json">{data}</script>')
    return "\n".join(tags)


def contents(context):
    """The book's chapters, and below the one that is open its sections."""
    pages = context["toctree"](collapse=True, maxdepth=1, titles_only=True, includehidden=True) or ""
    pages = re.sub(r'<p ([^>]*)role="heading"([^>]*)>', r"<p \1\2>", pages)
    pages = re.sub(r' aria-level="\d"| class="(?:reference|nav)[^"]*"', "", pages)
    here = re.search(r"<ul>\s*<li>\s*<a[^>]*>.*?</a>\s*(<ul>.*</ul>)\s*</li>\s*</ul>", context.get("toc") or "", re.S)
    if here:
        sections = re.sub(r"(?<=</a>)\s*<ul>.*?</ul>(?=\s*</li>)", "", here[1], flags=re.S).replace(
            ' class="reference internal"', ""
        )
        pages = re.sub(
            r'(<li class="[^"]*\bcurrent\b[^"]*"><a[^>]*>.*?</a>)',
            lambda found: found[1] + sections,
            pages,
            count=1,
            flags=re.S,
        )
    return pages.replace(' class="current reference internal" href="#"', ' href="#" aria-current="page"')


def buttons(context):
    """[(text, address)] of where else the page can be read or run."""
    found = []
    for group in context.get("header_buttons", ()):
        for each in group.get("buttons", [group]):
            address = str(each.get("url", ""))
            if each.get("type") == "link" and address and not address.endswith((".md", ".rst")):
                found.append((words(str(each.get("text") or each.get("tooltip") or "")), address))
    return found


def line_below_the_title(context):
    """Minutes, the notebook, and what opens it elsewhere."""
    body, parts = context["body"], []
    minutes = re.search(r"First reading: (\d+) minutes", words(body[: body.find("<h2")]))
    if minutes:
        parts.append(f"<span>{_('First reading')}: {minutes[1]} {_('minutes')}</span>")
    for text, address in buttons(context):
        name = _("Notebook") if text == ".ipynb" else text
        download = " download" if text == ".ipynb" else ""
        parts.append(f'<a href="{html.escape(address)}"{download}>{name}</a>')
    if context.get("live_link"):
        parts.append(context["live_link"])
    return f'<p class="bp-meta">{"".join(parts)}</p>' if parts else ""


def height(markup):
    """About how many pixels a section takes on a wide screen: room is kept for it until it is laid out."""
    drawings = re.findall(r'<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*?width: ([\d.]+)in', markup)
    pictures = sum(float(tall) / float(wide) * float(inches) * 96 + 20 for wide, tall, inches in drawings)
    rest = re.sub(r"<svg.*?</svg>|<script.*?</script>|<details.*?</details>", "", markup, flags=re.S)
    code = "".join(re.findall(r"<pre>(.*?)</pre>", rest, re.S))
    rows = rest.count("<tr")
    displays = rest.count('class="math-scroll"')
    blocks = len(re.findall(r"<(?:p|li|h\d)\b", rest))
    text = len(
        words(re.sub(r"<pre>.*?</pre>|<table.*?</table>|<div class=\"math-scroll\".*?</div>", "", rest, flags=re.S))
    )
    return round(
        pictures
        + 22 * code.count("\n")
        + 30 * rest.count("<pre>")
        + 33 * rows
        + 70 * displays
        + 14 * blocks
        + text / 70 * 29
    )


def kind_of(body):
    """The class of a page whose paragraphs name steps: the ledger stands beside them (ledger/pin.js)."""
    return "bp-accompanied" if 'data-step="' in body else ""


def keep_far_sections(body):
    """Mark the sections of a page that need not be laid out before they are near, with the height to keep for each."""
    starts = [found.start() for found in re.finditer(r'<section (?:class="[^"]*" )?id="[^"]*">\s*<h2', body)]
    ends = [*starts[1:], len(body)] if starts else []
    for at, (start, end) in reversed(list(enumerate(zip(starts, ends, strict=True)))):
        part = body[start:end]
        if at < FAR:
            continue
        opened = re.match(r'<section (?:class="([^"]*)" )?(id="[^"]*")>', part)
        names = f"{opened[1]} bp-far" if opened[1] else "bp-far"
        tag = f'<section class="{names}" {opened[2]} style="--h:{height(part)}">'
        body = body[:start] + tag + body[start + opened.end() :]
    return body


def lighter(body):
    """The same page with fewer elements: no second copy of a formula's TeX, none around words that have no colour."""
    body = re.sub(r"<annotation [^>]*>.*?</annotation>", "", body, flags=re.S)
    body = re.sub(r"<semantics>(.*?)</semantics>", r"\1", body, flags=re.S)
    body = body.replace('<math xmlns="http://www.w3.org/1998/Math/MathML">', "<math>").replace(
        '<math xmlns="http://www.w3.org/1998/Math/MathML" ', "<math "
    )
    body = body.replace('-table-container">', f'-table-container"{SCROLLS % _("Table")}>')
    return re.sub(r"<pre>(.*?)</pre>", listing, body, flags=re.S)


def listing(found):
    """A listing with elements only for what has a colour. One that may have to scroll can be reached by keyboard."""
    inside = PLAIN_WORD.sub(r"\1", found[1]).replace("<span></span>", "")
    is_long = LONG_LINE.search(html.unescape(re.sub(r"<[^>]+>", "", inside)))
    return f"<pre{SCROLLS % _('Code') if is_long else ''}>{inside}</pre>"


def frame(app, pagename, template, context, doctree):
    scripts, stored = [], []
    for script in context.get("script_files", ()):
        name = str(getattr(script, "filename", "") or "")
        attributes = getattr(script, "attributes", {})
        if attributes.get("body") and "json" in attributes.get("type", ""):
            stored.append(context["js_tag"](script))
        elif re.match(r"(_static/)?(figures|live|js/widget-host)", name):
            scripts.append(context["pathto"](name if name.startswith("_static") else f"_static/{name}", 1))
    scripts.sort(key=lambda name: "widget-host" in name)  # it starts what the others have brought
    body = context.get("body", "")
    fonts = ["serif.woff2"]
    if 'class="katex' in body:
        fonts += ["KaTeX_Main-Regular.woff2", "KaTeX_Math-Italic.woff2"]
    if "<pre>" in body:
        fonts.append("code.woff2")
    context |= {
        "page_policy": policy(app),
        "page_first_script": FIRST_SCRIPT,
        "page_head": head(app, pagename, context, doctree),
        "page_contents": contents(context),
        "page_fonts": " ".join(fonts),
        "page_style": app.book_style,
        "page_scripts": [context["pathto"]("_static/book.js", 1) + f"?v={app.book_script}", *scripts],
        "page_kind": "bp-landing" if pagename == app.config.root_doc else kind_of(body),
    }
    if "body" in context:
        if doctree is not None and pagename != app.config.root_doc:
            body = body.replace("</h1>", "</h1>\n" + line_below_the_title(context), 1)
        context["body"] = keep_far_sections(lighter(body)) + "\n".join(stored)


def addresses(app, error):
    """sitemap.xml and robots.txt, where the book's address is known."""
    base = app.config.html_baseurl
    if error or app.builder.format != "html" or not base:
        return
    pages = [urljoin(base.rstrip("/") + "/", app.builder.get_target_uri(name)) for name in sorted(app.env.found_docs)]
    entries = "".join(f"<url><loc>{html.escape(page)}</loc></url>" for page in pages)
    site = urljoin(base.rstrip("/") + "/", "sitemap.xml")
    kind = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    sitemap = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {kind}>{entries}</urlset>\n'
    (app.outdir / "sitemap.xml").write_text(sitemap, encoding="utf-8")
    (app.outdir / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {site}\n", encoding="utf-8")


def configure(app, config):
    config.html_baseurl = os.environ.get("BOOK_ADDRESS", config.html_baseurl)


def setup(app):
    app.add_config_value("page_policy", {}, "html")
    app.connect("config-inited", configure)
    app.connect("doctree-resolved", opening)
    app.connect("html-page-context", frame, priority=950)
    app.connect("build-finished", addresses)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
