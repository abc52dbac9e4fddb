"""What several test files share: the book, built once, and a browser to open it in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import sync_playwright

# The same draws in every run, however slow the machine; HYPOTHESIS_PROFILE=explore draws new ones.
settings.register_profile("fixed", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

ROOT = Path(__file__).resolve().parent

# Fixtures of one folder; a second conftest.py would take this one's name.
pytest_plugins = ["live_pages"]

# What a test needs follows from its fixtures, so that nobody has to say it (or can forget to).
NEEDS = {"browser": "browser", "run_once": "notebook", "book": "slow", "small_book": "slow"}
LONG = 5  # seconds; a test that needs nothing and takes longer is named at the end of the run


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    if any(item.path.suffix == ".ipynb" for item in items):
        import notebooks

        notebooks.add_fresh(items)
    for item in items:
        for fixture in NEEDS.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(NEEDS[fixture])
        if item.path.suffix == ".ipynb":
            item.add_marker("notebook")
        item.add_marker(pytest.mark.xdist_group(share(item)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node, ids):
    """Groups go to the scheduler in the items' ids; without them the cells of one notebook would run in two kernels."""
    if node.config.option.dist == "loadgroup" and ids and "@" not in ids[0]:
        pytest.exit("pytest-xdist's groups do not reach this pytest: install tests/requirements.txt", returncode=4)


def share(item):
    """Tests of one name run in one worker, in order: a notebook's cells, a file's, what looks at a page opened once."""
    fixtures = getattr(item, "_fixtureinfo", None)
    once = [name for name, made in fixtures.name2fixturedefs.items() if made[-1].scope == "module"] if fixtures else []
    if item.get_closest_marker("browser") and not once:
        return item.nodeid
    params = item.callspec.params if hasattr(item, "callspec") else {}
    return " ".join([os.path.relpath(item.path, ROOT), *(str(params[name]) for name in once if name in params)])


def pytest_terminal_summary(terminalreporter):
    marked = set(NEEDS.values())
    for report in terminalreporter.getreports("passed"):
        if report.when == "call" and report.duration > LONG and not marked & set(report.keywords):
            terminalreporter.write_line(f"{report.duration:.0f} s, mark it slow: {report.nodeid}")


FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
]


def build_book(source, target):
    """Build a book strictly, from scratch, without writing into its folder; the exit code and what was printed."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from jupyter_book.cli.main import main; main()",
            "build",
            str(source),
            "-n",
            "-W",
            "--keep-going",
            "--path-output",
            str(target),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """The folder of the built pages: BOOK_HTML if that names one, else a build that all of xdist's workers share."""
    if os.environ.get("BOOK_HTML"):
        return (ROOT / os.environ["BOOK_HTML"]).resolve(strict=True)
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with FileLock(shared / "book.lock"):
        if not (shared / "book.log").exists():
            code, log = build_book(ROOT, shared / "book")
            (shared / "book.log").write_text(f"{code}\n{log}", encoding="utf-8")
    code, log = (shared / "book.log").read_text(encoding="utf-8").split("\n", 1)
    warnings = "\n".join(line for line in log.splitlines() if "WARNING" in line or "ERROR" in line)
    assert code == "0", f"the strict build failed:\n{warnings or log[-3000:]}"
    return shared / "book" / "_build" / "html"


@pytest.fixture(scope="session")
def browser():
    """Chromium. Without it the test is skipped, or fails where REQUIRE_CHROMIUM is set."""
    wanted = os.environ.get("CHROMIUM")
    path = wanted or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        reason = "Chromium is missing: install chromium or Google Chrome, or name one in CHROMIUM"
        (pytest.fail if os.environ.get("REQUIRE_CHROMIUM") else pytest.skip)(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


class Visit:
    """A page with the network off, and everything that went wrong on it."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.context.set_offline(True)
        self.page = self.context.new_page()
        self.problems = []
        self.page.on(
            "console", lambda message: message.type == "error" and self.problems.append(f"console: {message.text}")
        )
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("requestfailed", lambda request: self.problems.append(f"not loaded: {request.url}"))
        self.page.on(
            "request",
            lambda request: (
                request.url.startswith(("file:", "data:", "blob:", "http://localhost"))
                or self.problems.append(f"request to another host: {request.url}")
            ),
        )

    def open(self, path):
        self.page.goto(Path(path).as_uri(), wait_until="load")
        self.page.wait_for_function("document.querySelectorAll('.bp-widget:not([data-ready])').length === 0")
        return self.page


@pytest.fixture
def visit(browser):
    """visit(width=…, color_scheme=…) opens pages from disk in a context of their own, with the network off."""
    visits = []

    def new(width=1280, height=900, **options):
        visits.append(Visit(browser, viewport={"width": width, "height": height}, **options))
        return visits[-1]

    yield new
    for each in visits:
        each.context.close()


@pytest.fixture
def show(visit, tmp_path):
    """show(widget, …, theme=…, width=…, hash=…) -> the page, ready; fails at the end if anything went wrong on it."""
    from widget_pages import page

    visits = []

    def new(*figures, theme="light", width=1000, hash="", **options):
        each = visit(width=width, **options)
        visits.append(each)
        file = page(tmp_path, *figures, theme=theme, name=f"page{len(visits)}.html")
        each.page.goto(file.as_uri() + hash)
        each.page.wait_for_function("document.querySelectorAll('.bp-widget:not([data-ready])').length === 0")
        each.page.wait_for_selector(".bpw")
        return each.page

    yield new
    assert [problem for each in visits for problem in each.problems] == []


@pytest.fixture(params=["gemm", "dot"])
def either_product(request, monkeypatch):
    """A test of the fast step with both ways to make its products, whichever this machine prefers."""
    from backprop import fast

    monkeypatch.setattr(fast, "gemm_is_faster", lambda: request.param == "gemm")
    return request.param
