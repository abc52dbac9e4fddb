"""A built book with Python beside it, over http and from disk, in Chromium."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def site(book):
    """The address of the built book on a server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=book))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def with_python(book):
    """Skips, unless the book was built with a copy of Python beside it."""
    if not (book / "_static" / "pyodide").is_dir():
        pytest.skip(
            "no Python beside the book: set PYODIDE to a distribution of Pyodide (and BOOK_HTML to a book made with it)"
        )


expect.set_options(timeout=60_000)  # Python in the page takes its time where much else runs
READY = ".bpl-bar[data-python=ready]"
BUSY = ":is([data-live-state=waiting], [data-live-state=running], [data-live-state=fetching])"


class Reader:
    """Somebody who reads one page and presses the button."""

    def __init__(self, page, address):
        self.page, self.problems = page, []
        page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        page.on("console", lambda m: m.type == "error" and self.problems.append(f"console: {m.text}"))
        page.goto(address, wait_until="load")

    def press(self, wait=True):
        """Press the button; then Python is ready."""
        self.page.click(".bp-live-start button")
        if wait:
            self.page.wait_for_selector(READY, timeout=120_000)
        return self

    def cell(self, number):
        """The place of a cell, counted from 1."""
        return self.page.locator("article div.cell:not(.bpl-own)").nth(number - 1)

    def find(self, words):
        """The number of the first cell whose code holds these words."""
        return 1 + self.page.evaluate(
            "(words) => backpropLive.cells.filter((cell) => !cell.own).findIndex((cell) => cell.text().includes(words))",
            words,
        )

    def run(self, number, state="done"):
        """Run one cell by its button; wait for its end."""
        self.cell(number).locator(".bpl-run").click()
        self.wait(number, state)

    def wait(self, number, state):
        """Wait for a state of a cell."""
        expect(self.cell(number)).to_have_attribute("data-live-state", state, timeout=120_000)

    def write(self, number, text):
        """Type a text in place of a cell's."""
        field = self.cell(number).locator(".cm-content")
        self.cell(number).scroll_into_view_if_needed()
        field.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def output(self, number):
        """What a cell's live output says."""
        return self.cell(number).locator(".bpl-output").inner_text()

    def state(self, number):
        """A cell's state."""
        return self.cell(number).get_attribute("data-live-state")

    def says(self, number):
        """A cell's state in words."""
        return self.cell(number).locator(".bpl-state").inner_text()

    def run_all(self):
        """Run all cells; wait for the last."""
        self.page.get_by_role("button", name="Run all cells").click()
        expect(self.page.locator(f"div.cell{BUSY}")).to_have_count(0, timeout=400_000)


@pytest.fixture
def read(browser, site, book, with_python):
    """read("04_backward", disk=True, width=…) -> a Reader of that page; at the end nothing may have gone wrong."""
    opened = []

    def new(name, disk=False, width=1280, height=900, problems=False, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        where = (book / "chapters").as_uri() if disk else f"{site}/chapters"
        reader = Reader(context.new_page(), f"{where}/{name}.html")
        opened.append((context, reader, problems))
        return reader

    yield new
    for context, _, _ in opened:
        context.close()
    assert [p for _, reader, expected in opened if not expected for p in reader.problems] == []
