"""A figure that has left the book: one file in somebody else's page, over http, without the book."""

import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

from backprop.widgets.base import BUNDLES

ROOT = Path(__file__).resolve().parents[2]
FIGURES = sorted(path.stem for path in BUNDLES.glob("*.mjs"))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A server of the files that a lecturer takes away, the example page, and an empty page."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for path in BUNDLES.glob("*.mjs"):
        shutil.copy(path, folder)
    shutil.copy(ROOT / "book" / "example-page.html", folder / "example.html")
    (folder / "empty.html").write_text('<!doctype html><title>Empty</title><main id="here"></main>', encoding="utf-8")
    (folder / "favicon.ico").write_bytes(b"")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()


@pytest.fixture
def tab(browser):
    """A page on which nothing may go wrong."""
    context = browser.new_context()
    page, problems = context.new_page(), []
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


def test_the_example_page_takes_the_state_from_its_address(tab, address):
    tab.goto(f"{address}/example.html#ledger=step:15;predict:0")
    ledger, tangent = tab.locator("[data-bpw-name=ledger]"), tab.locator("[data-bpw-name=tangent]")
    expect(ledger.locator(".bpw-count")).to_contain_text("Step 16 of 64")
    expect(ledger.locator(".bpw-live")).to_contain_text("δ of unit 2, layer 2: the path through unit 1: 0.1724")
    expect(ledger.get_by_label("Predict, then reveal")).not_to_be_checked()
    expect(tangent.locator(".bpw-live")).to_contain_text("At z = −1 tanh is a = −0.7616")
    tangent.get_by_label("z", exact=True).fill("2")
    tab.wait_for_url("**tangent=z:2")  # what changes is kept there
    expect(tangent.locator(".bpw-live")).to_contain_text("At z = 2 tanh is a = 0.9640")


@pytest.mark.parametrize("name", FIGURES)
def test_mount_shows_a_figure_and_takes_it_away(tab, address, name):
    tab.goto(f"{address}/empty.html")
    shown = tab.evaluate(
        """async (name) => {
          const { mount } = await import(`/${name}.mjs`);
          globalThis.away = mount(document.getElementById("here"));
          const figure = document.querySelector(".bpw");
          return [figure.querySelector(".bpw-live").textContent.length, getComputedStyle(figure).borderTopStyle];
        }""",
        name,
    )
    assert shown[0] > 10 and shown[1] == "solid"
    assert tab.evaluate("(away(), document.querySelectorAll('.bpw').length)") == 0


def test_words_state_and_name_can_be_given(tab, address):
    tab.goto(f"{address}/empty.html")
    tab.evaluate("""async () => {
      const { mount } = await import("/tangent.mjs");
      mount(document.getElementById("here"), { kind: "relu", z: 3, name: "mine", words: { title: "Ours <b>" } });
    }""")
    figure = tab.locator("[data-bpw-name=mine]")
    expect(figure.locator(".bpw-title").first).to_have_text("Ours <b>")
    expect(figure.locator(".bpw-live")).to_contain_text("At z = 3 ReLU is a = 3.0000")


@pytest.mark.parametrize("later", ["nothing", "host", "element"])
def test_an_anywidget_host_in_a_shadow_root(tab, address, later):
    """As MyST does it: a model that knows a few values only, a shadow root; what is put into the page later."""
    tab.goto(f"{address}/empty.html")
    found = tab.evaluate(
        """async (later) => {
          const values = { kind: "tanh" };
          const model = { get: (key) => values[key], set: (key, value) => { values[key] = value; },
            on() {}, off() {}, save_changes() {} };
          const [host, el] = [document.createElement("div"), document.createElement("div")];
          const here = document.getElementById("here");
          const root = host.attachShadow({ mode: "open" });
          if (later !== "host") here.append(host);
          if (later !== "element") root.append(el);
          const { default: widget } = await import("/tangent.mjs");
          const clean = await widget.render({ model, el });
          here.append(host);
          root.append(el);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const figure = el.querySelector(".bpw");
          const seen = [figure.querySelector(".bpw-live").textContent, getComputedStyle(figure).borderTopStyle];
          clean();
          return [...seen, el.children.length];
        }""",
        later,
    )
    assert "tanh is a = 0.7616" in found[0] and found[1:] == ["solid", 0]


def test_a_question_of_one_s_own(tab, address):
    tab.goto(f"{address}/empty.html")
    tab.evaluate("""async () => {
      const { mount } = await import("/predict.mjs");
      mount(document.getElementById("here"), { number: "1", question: "the slope of z² at z = 3", shape: [], right: [6],
        mistakes: [["that is the value; the slope is asked.", [9]]] });
    }""")
    tab.get_by_label("Your answer").fill("9")
    tab.get_by_role("button", name="Check").click()
    expect(tab.locator(".bpw-live")).to_have_text("Not yet: that is the value; the slope is asked.")
    tab.get_by_label("Your answer").fill("6")
    tab.get_by_role("button", name="Check").click()
    expect(tab.locator(".bpw-live")).to_have_text("Right.")
