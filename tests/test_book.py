"""The built book, opened in a real browser from disk with the network off."""

import re
from importlib.resources import files
from urllib.parse import unquote, urldefrag

import pytest
import yaml

from conftest import ROOT, Visit

TOC = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
PAGES = [TOC["root"], *(chapter["file"] for part in TOC["parts"] for chapter in part["chapters"])]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=PAGES)
def opened(request, book, browser):
    """(name, visit, page): one page of the book, opened once for all that is looked at in it."""
    seen = Visit(browser, viewport={"width": 1280, "height": 900})
    yield request.param, seen, seen.open(book / f"{request.param}.html")
    seen.context.close()


def test_the_table_of_contents_leads_to_every_page(book, visit):
    page = visit().open(book / f"{PAGES[0]}.html")
    links = page.eval_on_selector_all(
        ".bd-sidebar-primary nav a", "links => links.map(link => link.href.split('#')[0])"
    )
    missing = [name for name in PAGES[1:] if not any(link.endswith(f"/{name}.html") for link in links)]
    assert not missing, f"not linked in the table of contents: {missing}"


def test_next_leads_through_the_whole_book_in_order(book, visit):
    page, seen = visit().open(book / f"{PAGES[0]}.html"), []
    while page and len(seen) <= len(PAGES):
        seen.append(page.url.split("/html/")[1].removesuffix(".html"))
        link = page.query_selector("a.right-next")
        if link is None:
            break
        page.goto(link.evaluate("link => link.href"))
    assert seen == PAGES


def test_index_leads_to_the_first_page(book, visit):
    page = visit().open(book / "index.html")
    page.wait_for_url(f"**/{PAGES[0]}.html")


def test_searching_finds_pages_from_disk(book, visit):
    seen = visit()
    page = seen.open(book / f"{PAGES[0]}.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("sigmoid")
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results li a")
    page.wait_for_load_state()
    found = page.eval_on_selector_all(
        "#search-results li a", "links => links.map(link => link.href.split('#')[0].split('?')[0])"
    )
    assert any(link.endswith("/chapters/01_sigmoid.html") for link in found)
    assert seen.problems == [] and violations(page) == []


def test_page_opens_with_nothing_wrong(opened):
    name, seen, page = opened
    assert seen.problems == []
    assert page.title() and page.query_selector("h1")
    assert page.get_attribute('meta[name="description"]', "content")
    views = page.locator('script[type="application/vnd.jupyter.widget-view+json"]').count()
    assert page.locator(".bp-widget[data-ready]").count() == views, "an interactive figure did not start"


def test_formulas_are_rendered(opened):
    name, seen, page = opened
    assert page.locator(".katex-error").count() == 0
    assert page.locator(".math:not(:has(.katex))").count() == 0
    text = page.evaluate("""() => {
        const article = document.querySelector("article").cloneNode(true);
        article.querySelectorAll("pre, code, .katex, script, style, svg, .bp-widget").forEach(part => part.remove());
        return article.textContent;
    }""")
    raw = re.findall(
        r"\$[^$\n]{1,60}\$|\$\$|\\(?:begin|end|frac|delta|Theta|eqref)\b.{0,30}|\{(?:eq|ref|cite|doc|numref)[^}]*\}`",
        text,
    )
    assert not raw, f"left as they were written: {raw}"


def test_pictures_say_what_they_show(opened):
    name, seen, page = opened
    alternatives = page.evaluate("""() => [...document.querySelectorAll("article img, article svg.bp-figure")]
        .map(picture => picture.getAttribute(picture.localName === "img" ? "alt" : "aria-label") ?? "")""")
    useless = [alt for alt in alternatives if len(alt) < 10 or re.search(r"\.(png|svg|jpe?g)$|^<|_images/", alt)]
    assert not useless
    # matplotlib's own picture, without show(), has no text alternative and glares in the dark.
    assert page.locator(".cell_output > img, .cell_output > svg:not(.bp-figure)").count() == 0


def test_links_within_the_book_lead_somewhere(book, opened):
    name, seen, page = opened
    broken = []
    for link in set(page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")):
        address, anchor = urldefrag(link)
        if re.match(r"[a-z]+:", link) or link == "#":
            continue
        target = (book / f"{name}.html").parent / unquote(address) if address else book / f"{name}.html"
        if not target.exists():
            broken.append(link)
        elif (
            anchor
            and target.suffix == ".html"
            and not anchor.startswith("state=")
            and not re.search(rf'\bid="{re.escape(unquote(anchor))}"', target.read_text(encoding="utf-8"))
        ):
            broken.append(link)
    assert not broken


# Most of a page's elements are KaTeX's spans and the words of its code, and axe looks at every pair of them. A formula keeps its name and
# its size, but becomes empty boxes; of words of the same colour, weight and size on the same ground the first that is seen stays marked.
SIMPLIFY = """() => {
    const parts = [...document.querySelectorAll(".katex-html .katex-base")].map((part) => [part, part.getBoundingClientRect()]);
    for (const [part, { width, height }] of parts) {
        const box = document.createElement("span");
        box.style.cssText = `display: inline-block; width: ${width}px; height: ${height}px`;
        part.replaceWith(box);
    }
    const seen = new Set();
    const words = [...document.querySelectorAll("article pre span:not(:has(*))")].map((word) => {
        const { color, backgroundColor, fontWeight, fontSize } = getComputedStyle(word);
        const key = [color, backgroundColor, fontWeight, fontSize];
        for (let part = word.parentElement; part.localName !== "article"; part = part.parentElement) {
            key.push(part.localName, part.className, getComputedStyle(part).opacity);
        }
        return [word, key.join(), word.checkVisibility()];
    });
    for (const [word, key, visible] of words) {
        if (visible && !seen.has(key)) seen.add(key);
        else word.replaceWith(...word.childNodes);
    }
}"""


def violations(page):
    """What axe finds, a line each. It changes the page: let nothing else look at it afterwards."""
    page.evaluate(SIMPLIFY)
    page.evaluate(AXE)
    # What passed is not to be listed: axe would write a selector for each of some thousand elements.
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(result => result.violations)")
    return [
        f"{rule['id']} ×{len(rule['nodes'])}: {rule['nodes'][0]['target']} {' '.join(rule['nodes'][0]['html'].split())[:160]}"
        for rule in found
    ]


def test_axe_finds_nothing_in_the_light(opened):
    name, seen, page = opened
    assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_in_the_dark(book, visit, name):
    page = visit(width=360, height=740, color_scheme="dark", reduced_motion="reduce").open(book / f"{name}.html")
    moving = page.evaluate("document.getAnimations().filter(each => each instanceof CSSTransition).length")
    assert moving == 0, f"{moving} colours or places change gradually for a reader who asked for no motion"
    width = page.evaluate("document.documentElement.scrollWidth")
    wide = page.evaluate("""() => [...document.querySelectorAll("body *")].filter(part =>
        part.getBoundingClientRect().right > 361 && getComputedStyle(part).position !== "fixed")
        .slice(0, 5).map(part => part.outerHTML.slice(0, 120))""")
    assert width <= 360, f"{width} px wide; parts that stick out: {wide}"
    # The narrowest that the guidelines for accessible pages ask for.
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 360, "height": 740})
    assert violations(page) == []


# ---- on paper ----

PAPER = 680  # CSS pixels: A4 without the margins of the style sheet, 180 mm


def prepare(page):
    """What a browser does before it prints, in the dark."""
    assert page.get_attribute("html", "data-theme") == "dark"
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


@pytest.fixture(scope="module", params=PAGES)
def printed(request, book, browser):
    """One page of the book as it is printed from a browser in the dark."""
    seen = Visit(browser, viewport={"width": PAPER, "height": 960}, color_scheme="dark")
    yield prepare(seen.open(book / f"{request.param}.html"))
    seen.context.close()


def test_paper_is_white_and_carries_no_controls(printed):
    page = printed
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    dead = page.evaluate("""() => [...document.querySelectorAll(
        "button, input, select, details:not([open]) > summary, nav, .headerlink, .prev-next-area, .bp-side, .bp-top")]
        .filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 120))""")
    assert not dead
    # A see-through ground is printed as white, over the formula in the box.
    boxes = page.evaluate(
        "[...document.querySelectorAll('.katex .fbox')].map(box => getComputedStyle(box).backgroundColor)"
    )
    assert set(boxes) <= {"rgba(0, 0, 0, 0)"}
    assert page.locator("article h1").first.is_visible()


def test_nothing_is_cut_off_on_paper(printed):
    page = printed
    page.evaluate("document.querySelectorAll('details.hide').forEach(part => { part.open = true; })")
    cut = page.evaluate(f"""() => [...document.querySelectorAll("pre, table, svg, .math-scroll, .katex-html, .eqno, .admonition, .cell_output")]
        .filter(part => part.checkVisibility())
        .filter(part => part.getBoundingClientRect().right > {PAPER} + 1
            || (getComputedStyle(part).overflowX !== "visible" && part.localName !== "svg" && part.scrollWidth > part.clientWidth + 1))
        .map(part => part.outerHTML.slice(0, 160))""")
    assert not cut


def test_after_printing_the_page_is_dark_again(printed):
    printed.evaluate("dispatchEvent(new Event('afterprint'))")
    assert printed.get_attribute("html", "data-theme") == "dark"


def test_paper_shows_the_solutions_that_are_open(book, visit):
    page = visit(width=PAPER, height=960, color_scheme="dark").open(book / "chapters/04_backward.html")
    page.evaluate("document.querySelector('details.solution').open = true")
    prepare(page)
    solutions = page.locator("details.solution")
    assert solutions.count() > 3 and [each.is_visible() for each in solutions.all()] == [True] + [False] * (
        solutions.count() - 1
    )
