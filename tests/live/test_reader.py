"""What a reader does with Python in the page: edit, run, meet errors, stop, reset, come back; by keyboard, on a phone, from disk."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parents[2]

# axe on the page's own frame and text is tested with the book; here, on what the button brings.
# Two cells of chapter 0, counted as the page counts: the one that answers, and the one that takes the miss.
CODE = [
    "".join(cell["source"])
    for cell in json.loads((ROOT / "chapters" / "00_one_breath.ipynb").read_text(encoding="utf-8"))["cells"]
    if cell["cell_type"] == "code"
]
FORWARD = 1 + next(k for k, source in enumerate(CODE) if "fur, green, light =" in source)
MISS = 1 + next(k for k, source in enumerate(CODE) if "miss_cat = cat - 1" in source)

PARTS = ".bpl-bar, .bpl-tools, .bpl-field, .bpl-output, .bpl-own"


def axe_problems(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(
        page, context={"include": [[part.strip()] for part in PARTS.split(",") if page.locator(part).count()]}
    )
    return [(each["id"], each["nodes"][0]["html"][:160]) for each in found.response["violations"]]


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_a_number_is_changed_and_its_consequences_are_seen(read, disk):
    reader = read("00_one_breath", disk=disk).press()
    reader.run(MISS)
    assert reader.output(FORWARD).split() == "middle: 0.5374, 0.6106 cat: 0.5691 outdoors: 0.5147".split()
    assert [reader.state(k) for k in (FORWARD, MISS, MISS + 1)] == ["done", "done", "fresh"]
    source = reader.page.evaluate(
        "backpropLive.cells.find((cell) => cell.text().includes('fur, green, light =')).text()"
    )
    reader.write(FORWARD, source.replace("fur, green, light = 1.0", "fur, green, light = 2.0"))
    assert [reader.state(k) for k in (FORWARD - 1, FORWARD, MISS)] == [
        "done",
        "changed",
        "stale",
    ]
    reader.run(MISS)  # what is not as it ran above runs first
    # by hand: z = 0.1 + 0.4·2 − 0.3·0.5 + 0.2·(−1) = 0.55 and −0.2 + 0.3·2 + 0.5·0.5 + 0.1 = 0.75
    assert "middle: 0.6341, 0.6792" in reader.output(FORWARD)
    assert reader.state(MISS) == "done" and reader.cell(FORWARD).locator(".cell_output").first.is_hidden()
    reader.cell(FORWARD).get_by_role("button", name="Reset").click()
    assert (
        reader.says(FORWARD) == "changed: run again" and reader.cell(FORWARD).locator(".cell_output").first.is_visible()
    )
    assert "fur, green, light = 1.0" in reader.cell(FORWARD).locator(".cm-content").inner_text()


def test_nothing_is_fetched_before_the_button_and_no_other_host_after_it(read, site):
    reader = read("00_one_breath")
    names = "() => performance.getEntriesByType('resource').map((each) => each.name)"
    assert not [n for n in reader.page.evaluate(names) if "/live/" in n or "/pyodide/" in n]
    asked = []
    reader.page.context.on("request", lambda request: asked.append(request.url))
    reader.press()
    reader.run(FORWARD)
    assert [u for u in asked if not u.startswith((site, "blob:"))] == []
    assert any("pyodide.asm.wasm" in u for u in asked)


def test_an_error_is_cut_to_the_readers_lines_and_holds_up_what_is_below(read):
    reader = read("00_one_breath").press()
    reader.write(FORWARD, "def f(x):\n    return x.reshape(3)\nf(np.zeros((2, 2)))")
    reader.cell(MISS).locator(".bpl-run").click()
    reader.wait(FORWARD, "error")
    text = reader.output(FORWARD)
    assert f"cell {FORWARD}, line 2, in f" in text and text.strip().endswith(
        "ValueError: cannot reshape array of size 4 into shape (3,)"
    )
    assert "site-packages" not in text and "/lib/" not in text
    expect(reader.cell(MISS).locator(".bpl-state")).to_have_text(f"not run: cell {FORWARD} above has an error")
    expect(reader.cell(MISS).locator(".cell_output").first).to_be_visible()  # the stored output stays


def test_an_endless_loop_is_stopped_and_python_begins_anew(read):
    reader = read("00_one_breath").press()
    reader.run(FORWARD)
    reader.write(MISS, "k = 0\nwhile True:\n    k += 1\n    if k % 1000000 == 0: print(k)")
    reader.cell(MISS).locator(".bpl-run").click()
    expect(reader.cell(MISS).locator(".bpl-stdout")).to_contain_text("000000", timeout=60_000)  # printed while it runs
    stop = reader.cell(MISS).get_by_role("button", name=f"Stop cell {MISS}")
    stop.click()
    expect(reader.cell(MISS).locator(".bpl-state")).to_have_text("stopped: run again")
    expect(reader.page.locator(".bpl-line")).to_contain_text("Stopped. Python begins anew")
    reader.page.wait_for_selector(".bpl-bar[data-python=ready]", timeout=120_000)
    assert reader.says(FORWARD) == "not run yet"
    reader.write(MISS, "print(round(a1, 4))")
    reader.run(MISS)  # the cell above runs again before it
    assert reader.output(MISS).strip() == "0.5374" and reader.state(FORWARD) == "done"


def test_what_was_typed_survives_a_reload_until_it_is_reset(read):
    reader = read("00_one_breath").press()
    reader.write(FORWARD, "print('mine')")
    reader.page.reload()
    reader.press()
    reader.cell(FORWARD).scroll_into_view_if_needed()
    expect(reader.cell(FORWARD).locator(".cm-content")).to_have_text("print('mine')")
    reader.run(FORWARD)
    assert reader.output(FORWARD).strip() == "mine"
    reader.cell(FORWARD).get_by_role("button", name="Reset").click()
    reader.page.reload()
    reader.press(wait=False)
    reader.cell(FORWARD).scroll_into_view_if_needed()
    expect(reader.cell(FORWARD).locator(".cm-content")).to_contain_text("fur, green, light")


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_the_notebook_is_downloaded_with_what_was_typed(read, disk, tmp_path):
    import nbformat

    reader = read("00_one_breath", disk=disk).press(wait=False)
    reader.write(FORWARD, "print('mine')")
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name="Download as notebook").click()
    download.value.save_as(tmp_path / "mine.ipynb")
    assert download.value.suggested_filename == "00_one_breath.ipynb"
    nb = nbformat.read(tmp_path / "mine.ipynb", 4)
    nbformat.validate(nb)
    code = [cell for cell in nb.cells if cell.cell_type == "code"]
    assert (
        code[FORWARD - 1].source == "print('mine')"
        and code[0].source.startswith("import numpy")
        and not any(c.outputs for c in code)
    )


# ---- figures ----


def test_a_figure_has_the_readers_state_and_both_sides_hear_each_other(read):
    reader = read("01_sigmoid").press()
    number = 1 + reader.page.evaluate(
        "backpropLive.cells.findIndex((cell) => cell.text().includes('SigmoidTangent()'))"
    )
    reader.write(number, "from backprop.widgets import SigmoidTangent\nmine = SigmoidTangent(z=1.25)\nmine")
    reader.run(number)
    figure = reader.cell(number).locator(".bpl-output .bpw")
    z = figure.get_by_label("z", exact=True)
    expect(z).to_have_value("1.25")
    reader.write(number + 1, "mine.z = -0.5\nprint('set')")
    reader.run(number + 1)
    expect(z).to_have_value("−0.5")  # a trait changed in a later cell changes the figure
    z.fill("2")
    z.press("Enter")
    reader.write(number + 2, "print(mine.z)")
    reader.run(number + 2)
    assert reader.output(number + 2).strip() == "2.0"  # what the reader does is read in Python
    assert "tangent" not in reader.page.url


def test_a_predict_in_a_cell_gives_its_diagnosis_there_and_in_python(read):
    reader = read("01_sigmoid").press()
    number = reader.find('Predict("1.2")')
    reader.write(number, "from backprop.widgets import Predict\np = Predict('1.2')\np")
    reader.run(number)
    figure = reader.cell(number).locator(".bpl-output .bpw")
    figure.get_by_role("textbox").fill("0.2055")
    figure.get_by_role("button", name=re.compile("Check")).click()
    expect(figure.locator(".bpw-live")).to_contain_text("Not yet")
    reader.write(number, "print(p.diagnosis)")
    reader.cell(number).locator(".bpl-run").click()
    reader.wait(number, "done")
    assert reader.output(number).startswith("Not yet: ")


# ---- exercises ----


def test_a_write_it_exercise_has_a_cell_to_write_in_and_a_checker(read):
    reader = read("01_sigmoid").press()
    number = reader.find('exercises.check("1.5"')
    reader.run(number)
    assert reader.output(number).startswith("Not yet: ")
    answer = "def silu_prime(z):\n    return sigmoid(z) + z * sigmoid_prime(z)"
    check = 'print(exercises.check("1.5", [silu_prime(z) for z in (-3.0, -0.5, 0.0, 2.0)]))'
    reader.write(number, f"{answer}\n\n{check}")
    reader.run(number)
    assert reader.output(number).strip() == "Right."


def test_hidden_cells_stay_hidden_and_run_when_one_below_needs_them(read):
    reader = read("01_sigmoid").press()
    hidden = reader.page.evaluate(
        "backpropLive.cells.filter((c) => !c.own && c.node.closest('.tag_hide-cell, details:not([open])'))"
        ".map((c) => Number(c.name))"
    )
    last = reader.page.evaluate("backpropLive.cells.filter((c) => !c.own).length")
    assert len(hidden) > 3 and last in hidden
    reader.page.evaluate(f"backpropLive.cells.find((c) => c.name === '{last}').node.querySelector('.bpl-run').click()")
    reader.wait(last, "done")
    assert all(
        reader.page.evaluate(f"backpropLive.cells.find((c) => c.name === '{k}').ended") == "done" for k in hidden
    )
    assert reader.page.locator(".cell.tag_hide-cell details[open], details.solution[open]").count() == 0


# ---- keyboard, phone, axe ----


def test_all_of_it_by_keyboard(read):
    reader = read("00_one_breath")
    reader.page.locator(".bp-live-start button").focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_selector(".bpl-bar[data-python=ready]", timeout=120_000)
    assert reader.page.evaluate("document.activeElement.className") == "bpl-bar"
    reader.cell(1).locator(".cm-content").focus()
    keys = reader.page.keyboard
    keys.press("Control+End")
    keys.press("Enter")
    keys.insert_text("if True:")
    keys.press("Enter")
    keys.insert_text("x = (1")
    keys.press("Tab")  # indents, and does not leave
    text = reader.page.evaluate("backpropLive.cells[0].text()")
    assert "if True:\n    " in text
    assert reader.page.evaluate("document.activeElement.classList.contains('cm-content')")
    keys.press("Control+z")
    keys.press("Control+a")
    keys.insert_text("x = 7\nx")
    keys.press("Control+Enter")
    reader.wait(1, "done")
    assert reader.output(1).strip() == "7"
    keys.press("Shift+Enter")  # runs, and goes on to the next cell
    expect(reader.cell(FORWARD).locator(".cm-content")).to_be_focused()  # those between are folded
    keys.press("Escape")
    keys.press("Tab")
    assert reader.page.evaluate("document.activeElement.textContent") == "Run"
    keys.press("Enter")
    reader.wait(2, "error")  # np is gone from cell 1


@pytest.mark.parametrize("width", [360, 1280])
def test_a_phone_and_both_themes_are_served(read, width):
    reader = read("00_one_breath", width=width).press()
    reader.write(MISS, "print('x' * 300)\n1 / 0")
    reader.cell(MISS).locator(".bpl-run").click()
    reader.wait(MISS, "error")
    reader.write(MISS, "print('x' * 300)")
    reader.run(MISS + 3)
    wide = reader.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{wide} px too wide"
    for theme in ("light", "dark"):
        reader.page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
        assert axe_problems(reader.page) == [], theme


# ---- where Python cannot be had ----


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_without_its_files_one_line_says_so_and_the_outputs_stay(read, disk):
    reader = read("00_one_breath", disk=disk, problems=True)
    reader.page.context.route(re.compile("pyodide"), lambda route: route.abort())
    reader.press(wait=False)
    bar = reader.page.locator(".bpl-bar[data-python=failed]")
    expect(bar).to_contain_text("Python could not be started here", timeout=60_000)
    expect(bar).to_contain_text("The printed outputs stay")
    expect(reader.cell(FORWARD).locator(".cell_output").first).to_contain_text("middle: 0.5374")
    reader.page.context.unroute(re.compile("pyodide"))
    bar.get_by_role("button", name="Try again").click()
    reader.page.wait_for_selector(".bpl-bar[data-python=ready]", timeout=120_000)
    reader.run(FORWARD)


def test_a_file_whose_sum_is_wrong_is_not_run(read, book):
    reader = read("00_one_breath", problems=True)
    text = (book / "_static" / "pyodide" / "pyodide.js").read_text() + "\nself.hurt = 1;"
    reader.page.context.route(
        re.compile(r"pyodide/pyodide\.js$"), lambda r: r.fulfill(body=text, content_type="text/javascript")
    )
    reader.press(wait=False)
    expect(reader.page.locator(".bpl-bar[data-python=failed]")).to_contain_text(
        "Python could not be started here", timeout=60_000
    )


def test_without_the_editor_a_plain_field_does(read):
    reader = read("00_one_breath", problems=True)
    reader.page.context.route(re.compile("editor.js"), lambda route: route.abort())
    reader.press()
    area = reader.cell(FORWARD).locator("textarea")
    area.fill("print('plain')")
    area.press("Control+Enter")
    reader.wait(FORWARD, "done")
    assert reader.output(FORWARD).strip() == "plain"


def test_an_address_runs_nothing(read):
    reader = read("00_one_breath")
    reader.page.goto(reader.page.url + "?code=print(1)#run-here")
    assert reader.page.evaluate("typeof backpropLive") == "undefined" and reader.page.locator(".bpl-bar").count() == 0


ATTACK = '<img src=x onerror="globalThis.hurt = 1"><script>globalThis.hurt = 1</script><svg onload="globalThis.hurt = 1"><foreignObject><b>x</b></foreignObject>'
ATTACK += '<a href="javascript:globalThis.hurt = 1"><text>link</text></a><style>*{display:none}</style><rect style="fill: url(https://example.org/x)" fill="url(https://example.org/y)"/></svg>'


def test_output_is_text_or_a_sanitised_drawing(read):
    reader = read("00_one_breath").press()
    asked = []
    reader.page.context.on("request", lambda request: asked.append(request.url))
    lines = [
        "class A:",
        f"    def _repr_html_(self): return {json.dumps(ATTACK)}",
        f"print({json.dumps(ATTACK)})",
        "A()",
    ]
    reader.write(FORWARD, "\n".join(lines))
    reader.run(FORWARD)
    out = reader.cell(FORWARD).locator(".bpl-output")
    assert out.locator("script, img, foreignObject, style, a, [onload], [onerror]").count() == 0
    assert out.locator("rect").count() == 1 and out.locator("rect[style], rect[fill]").count() == 0
    assert "<script>" in out.inner_text()  # printed, it is text
    assert reader.page.evaluate("globalThis.hurt") is None and asked == []


def test_progress_stays_one_line_and_memory_has_an_end(read):
    reader = read("00_one_breath").press()
    reader.write(FORWARD, "from tqdm import tqdm\nfor _ in tqdm(range(3), ncols=40): pass\nprint('end')")
    reader.run(FORWARD)
    bars = reader.cell(FORWARD).locator(".bpl-stderr").inner_text()
    assert bars.count("3/3") == 1 and len(bars.strip().splitlines()) == 1
    reader.write(MISS, "x = np.ones(10**12)")
    reader.cell(MISS).locator(".bpl-run").click()
    reader.wait(MISS, "error")
    assert "MemoryError" in reader.output(MISS)
    reader.run(FORWARD)
