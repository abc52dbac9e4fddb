"""What every built page promises: how much comes over the wire, what it may load, that it reads without a script."""

import gzip
import re

import pytest
from test_book import PAGES

from conftest import ROOT, Visit

KB = 1024


def packed(path):
    return len(gzip.compress(path.read_bytes(), 6)) / KB


def read(book, name):
    return (book / f"{name}.html").read_text(encoding="utf-8")


def files_of(book, name):
    """The files that a page asks for, fonts of its first lines included."""
    text, folder = read(book, name), (book / f"{name}.html").parent
    addresses = re.findall(r'<(?:script|link rel="stylesheet"|img)[^>]*(?:src|href)="([^"#?]+)', text)
    fonts = [book / "_static/fonts" / each for each in re.search(r'data-fonts="([^"]+)"', text)[1].split()]
    return [(folder / each).resolve() for each in addresses] + fonts


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_light(book, name):
    files, page = files_of(book, name), packed(book / f"{name}.html")
    assert not [path for path in files if not path.is_file()]
    style = [path for path in files if path.suffix == ".css"]
    assert [path.name for path in style] == ["book.css"] and packed(style[0]) <= 25
    script = sum(packed(path) for path in files if path.suffix == ".js")
    fonts = sum(path.stat().st_size / KB for path in files if path.suffix == ".woff2")
    assert page + script <= 215, "further pages: what is not there already"
    assert page + packed(style[0]) + script + fonts <= (180 if name == PAGES[0] else 290)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stops_a_page_but_its_style(book, name):
    head = read(book, name).split("</head>")[0]
    assert not [tag for tag in re.findall(r"<script [^>]*src=[^>]*>", head) if " defer" not in tag]
    assert len(re.findall(r'<link rel="stylesheet"', head)) == 1
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', head.replace('rel="canonical" href="https:', ""))


@pytest.mark.parametrize("name", PAGES)
def test_far_sections_wait_with_their_room_kept(book, name):
    text = read(book, name)
    far = re.findall(r'<section class="[^"]*\bbp-far\b[^"]*" id="[^"]*" style="--h:(\d+)">', text)
    sections = len(re.findall(r"<section (?:class=\"[^\"]*\" )?id=\"[^\"]*\"[^>]*>\s*<h2", text))
    assert len(far) == max(0, sections - 2) and all(int(height) > 40 for height in far)


def test_fonts_are_cut_and_their_license_is_kept(book):
    fonts = book / "_static/fonts"
    assert (fonts / "LICENSE-serif").is_file() and (fonts / "LICENSE-code").is_file()
    ours = [path for path in fonts.glob("*.woff2") if not path.name.startswith("KaTeX")]
    assert len(ours) == 4 and sum(path.stat().st_size for path in ours) < 75 * KB
    whole = ROOT / "book/assets/vendor/katex/fonts/KaTeX_Main-Regular.woff2"
    assert (fonts / "KaTeX_Main-Regular.woff2").stat().st_size < whole.stat().st_size


def test_the_policy_stops_what_comes_from_elsewhere(book, browser):
    """A page that is made to load from another host, run an inline script or send a form away is stopped."""
    page = Visit(browser).open(book / f"{PAGES[0]}.html")
    stopped = page.evaluate("""() => new Promise((done) => {
        const found = new Set();
        document.addEventListener("securitypolicyviolation", (event) => {
            found.add(event.effectiveDirective);
            if (found.size === 3) done([...found].sort());
        });
        const image = document.createElement("img");
        image.src = "https://example.org/one.png";
        const outside = document.createElement("script");
        outside.src = "https://example.org/one.js";
        const inside = document.createElement("script");
        inside.textContent = "globalThis.ran = true";
        document.body.append(image, outside);
        document.body.append(inside);
        document.body.append(Object.assign(document.createElement("iframe"), {src: "https://example.org/"}));
    })""")
    assert len(stopped) == 3 and not page.evaluate("globalThis.ran ?? false")
    assert {each.split("-")[0] for each in stopped} <= {"img", "script", "frame", "child", "default"}


@pytest.mark.parametrize("name", [PAGES[0], "chapters/04_backward"])
def test_a_page_reads_without_a_script(book, browser, name):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto((book / f"{name}.html").as_uri())
    assert page.locator("h1").first.is_visible() and page.locator(".katex").first.is_visible()
    page.locator(".bp-contents-link").click()
    assert page.locator("#contents a").nth(3).is_visible()
    context.close()


QUERIES = {
    "exercise 4.2": "chapters/04_backward.html#exercise-4-2",
    "sigmoid": "chapters/01_sigmoid.html",
    "chain rule": "chapters/02_chain_rule.html",
    "vanishing gradients": "chapters/10_vanishing.html",
    "check_gradients": "chapters/api.html#backprop.check.check_gradients",
}


def results(book, browser, query):
    seen = Visit(browser)
    seen.page.goto((book / "search.html").as_uri() + f"?q={query.replace(' ', '+')}", wait_until="load")
    seen.page.wait_for_selector("#search-summary:not(:empty)")
    found = seen.page.eval_on_selector_all("#search-results li a", "links => links.map(link => link.href)")
    marked = seen.page.locator("#search-results mark").count()
    assert seen.problems == []
    seen.context.close()
    return [link.split("/html/")[1] for link in found], marked


@pytest.mark.parametrize("query", QUERIES)
def test_searching_from_disk_puts_first_what_explains(book, browser, query):
    found, marked = results(book, browser, query)
    wanted = QUERIES[query]
    assert found[0] == wanted or ("#" not in wanted and found[0].split("#")[0] == wanted), found[:3]
    assert marked >= len(found)


@pytest.mark.parametrize("sign, name", [("δ", "delta"), ("Θ", "theta"), ("σ", "sigma")])
def test_a_sign_is_found_by_its_name_too(book, browser, sign, name):
    by_sign, by_name = results(book, browser, sign)[0], results(book, browser, name)[0]
    assert by_sign == by_name and len(by_sign) > 5


def test_nonsense_is_not_found_and_breaks_nothing(book, browser):
    assert results(book, browser, "xyzzyqq")[0] == [] and results(book, browser, "%5B(%2B*")[0] == []
