"""Figure 3, the ledger, in a page opened from disk, with the network off, in Chromium."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from backprop.widgets.ledger import Ledger

VIEWS = [("light", 1000), ("dark", 1000), ("light", 360), ("dark", 360)]


def live(page):
    """What screen readers were told last, once the figure has gone quiet."""
    said = page.locator("[role=status]").first
    expect(said).to_have_text(page.locator(".bpw-live").first.inner_text())
    return said.inner_text()


def field(page, label):
    return page.get_by_label(label, exact=True)


def bar(page, name):
    return page.locator(".bpw-steps").get_by_role("button", name=name, exact=False).first


def test_ledger_walks_by_keyboard(show):
    p = show(Ledger())
    assert "z of unit 1, layer 2: 0.1500" in p.locator(".bpw-live").inner_text()
    bar(p, "Next").focus()
    p.keyboard.press("Enter")
    assert "z of unit 2, layer 2: 0.4500" in p.locator(".bpw-live").inner_text()
    p.keyboard.press("ArrowRight")
    assert "a of unit 1, layer 2: 0.5374" in p.locator(".bpw-live").inner_text()
    p.keyboard.press("End")
    assert (
        "Step 64 of 64" in p.locator(".bpw-count").inner_text()
        and bar(p, "Next").get_attribute("aria-disabled") == "true"
    )
    p.keyboard.press("Home")
    assert "Step 1 of 64" in p.locator(".bpw-count").inner_text()
    assert "0.1500" in live(p)


def test_ledger_jumps_and_plays(show):
    p = show(Ledger())
    p.get_by_role("button", name="Backward").click()
    assert "δ of output 1" in p.locator(".bpw-live").inner_text()
    field(p, "Go to").select_option(index=12)
    assert "Step 13 of 64" in p.locator(".bpw-count").inner_text()
    bar(p, "Play").click()
    expect(p.locator(".bpw-count")).to_contain_text("Step 14 of 64")
    bar(p, "Pause").click()
    expect(bar(p, "Play")).to_be_visible()


def test_ledger_shows_one_step_four_ways(show):
    p = show(Ledger(step=2))
    cells = p.locator(".ledger-cell")
    assert cells.nth(0).inner_text().replace("\n", "").startswith("a(2)1=g(z(2)1)")
    assert "0.1500" in cells.nth(1).inner_text() and "0.5374" in cells.nth(1).inner_text()
    assert "a[2] = sigmoid(z[2])" in cells.nth(2).inner_text()
    assert p.locator(".bpw-screen .ledger-net .unit.now").count() == 1


def test_ledger_lights_the_two_factors_of_a_gradient_cell(show):
    p = show(Ledger())
    p.get_by_role("button", name="Sums Δ", exact=True).click()
    for _ in range(2):
        bar(p, "Next").click()
    net = p.locator(".bpw-screen .ledger-net")
    assert [net.locator(f".unit.{role}").count() for role in ("in", "back")] == [1, 1] and net.locator(
        ".edge.grad"
    ).count() == 1
    assert p.locator("td[data-lit=now]").count() == 1


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("theme, width", VIEWS)
def test_the_two_factors_are_told_apart_without_colour(show, theme, width, media):
    p = show(Ledger(step=21), theme=theme, width=width)  # layer 2, from unit 2 to unit 1
    if media == "print":
        p.emulate_media(media="print")
        p.set_viewport_size({"width": 720, "height": 900})  # a sheet of paper
    net = p.locator(f".bpw-{media} .ledger-net")
    marks = net.locator(".unit-tag:visible text").all()
    assert sorted(mark.text_content() for mark in marks) == ["a", "δ"]
    dashes = lambda role: net.locator(f".unit.{role}").evaluate("(e) => getComputedStyle(e).strokeDasharray")
    assert dashes("in") == "none" and dashes("back") != "none"
    for mark in marks:  # each beside the unit that lends the number, and large enough to read
        unit = net.locator(f".unit.{ {'a': 'in', 'δ': 'back'}[mark.text_content()] }").bounding_box()
        box = mark.evaluate(
            "(e) => { const b = e.parentNode.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2, b.height]; }"
        )
        assert (
            unit["x"] < box[0] < unit["x"] + unit["width"] + 4
            and unit["y"] - 4 < box[1] < unit["y"] + unit["height"]
            and box[2] >= 14
        )
    if media == "screen":
        assert "lends its a" in p.locator(".bpw-help").last.inner_text()


@pytest.mark.parametrize("width", [360, 1000])
def test_no_label_of_an_arrow_covers_the_text_of_a_unit(show, width):
    p = show(Ledger(), width=width)
    for step in range(0, 64):
        p.evaluate(f"location.hash = '#ledger=step:{step}'")
        expect(p.locator(".bpw-count")).to_contain_text(f"Step {step + 1} of")
        met = p.evaluate("""() => { const seen = (s) => [...document.querySelectorAll(`.bpw-screen .ledger-net ${s}`)].filter((e) => e.textContent).map((e) => [e.textContent, e.getBoundingClientRect()]);
          const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
          return seen('.edge-label').flatMap(([t, a]) => seen(':is(.unit-note, .unit-value)').filter(([, b]) => over(a, b)).map(([u]) => `${t} on ${u}`)); }""")
        assert met == [], step


def test_predict_then_reveal(show):
    p = show(Ledger(predict=True, step=13))  # δ of unit 1, layer 2: the path through unit 2 … then the sum
    bar(p, "Next").click()
    assert "predict it" in p.locator(".bpw-live").inner_text()
    hidden = p.locator(".ledger-cell").nth(1).inner_text()
    assert "?" in hidden and "−0.1282" not in p.locator(".bpw-screen").inner_text()
    guess = field(p, "Your number")
    guess.fill("-0.5159")
    p.get_by_role("button", name="Check").click()
    assert "δ without σ′" in p.locator(".ledger-feedback").inner_text()
    guess.fill("-0.0643")
    guess.press("Enter")
    assert "one path only" in p.locator(".ledger-feedback").inner_text()
    guess.fill("")
    guess.press("Enter")
    assert "Nothing here." in p.locator(".ledger-ask .bpw-error").inner_text()
    guess.fill("-0.1282")
    guess.press("Enter")
    assert (
        "Right" in p.locator(".ledger-feedback").inner_text()
        and "−0.1282" in p.locator(".ledger-cell").nth(1).inner_text()
    )
    bar(p, "Next").click()
    bar(p, "Next").click()
    p.get_by_role("button", name="Show it").click()
    assert "It is" in p.locator(".ledger-feedback").inner_text()


@pytest.mark.parametrize(
    "step, value", [(0, "0.1500"), (2, "0.5374"), (8, "0.5637"), (10, "−0.4309"), (14, "−0.1282"), (20, "−0.2316")]
)
def test_a_number_to_predict_is_nowhere_in_the_figure(show, step, value):
    shown, hidden = show(Ledger(step=step)), show(Ledger(step=step, predict=True))
    places = lambda p: p.locator(".bpw-screen").evaluate(
        "(e) => e.textContent + [...e.querySelectorAll('[aria-label]')].map((x) => x.getAttribute('aria-label'))"
    )
    assert value in places(shown) and value not in places(hidden)


def open_numbers(p):
    p.locator("summary", has_text="Change the numbers").click()


def test_ledger_takes_numbers_and_refuses_bad_ones(show):
    p = show(Ledger())
    open_numbers(p)
    bias = field(p, "Θ, layer 1, from the bias to unit 1")
    bias.fill("1.1")
    assert ": 1.1500" in p.locator(".bpw-live").inner_text()
    assert field(p, "Numbers").evaluate("(e) => e.selectedOptions[0].text") == "your own"
    bias.fill("1001")
    assert (
        "Out of range." in p.locator(".bpw-bubble:visible").inner_text()
        and ": 1.1500" in p.locator(".bpw-live").inner_text()
    )
    bias.press("Escape")
    assert p.locator(".bpw-bubble:visible").count() == 0 and bias.input_value() == "1.1"
    y = field(p, "example 1, target 1")
    y.fill("2")
    assert "from 0 to 1" in p.locator(".bpw-bubble:visible").inner_text()


@pytest.mark.parametrize("preset, first", [("mazur", "0.3775"), ("batch", "0.1500")])
def test_presets(show, preset, first):
    p = show(Ledger())
    field(p, "Numbers").select_option(index=["one", "batch", "mazur", "own"].index(preset))
    assert first in p.locator(".bpw-live").inner_text()


def test_presets_one_after_the_other(show):
    """Fewer examples and units than before must not meet the controls of the former numbers."""
    p = show(Ledger())
    open_numbers(p)
    for preset, all_ in [(1, 130), (2, 58), (1, 130), (0, 64), (2, 58), (0, 64)]:
        field(p, "Numbers").select_option(index=preset)
        assert f"of {all_}" in p.locator(".bpw-count").inner_text()


def test_sizes_and_examples_change(show):
    p = show(Ledger())
    open_numbers(p)
    field(p, "Hidden units").fill("3")
    assert "of 87" in p.locator(".bpw-count").inner_text()
    assert p.locator(".bpw-screen .ledger-net circle.unit").count() == 3 + 3 + 2
    for _ in range(4):
        p.get_by_role("button", name="Add an example").click()
    assert p.get_by_role("button", name="Add an example").get_attribute("aria-disabled") == "true"
    field(p, "Inputs").fill("9")
    assert "from 1 to 4" in p.locator(".bpw-error:visible").inner_text()
    for key in ("End", "Home"):
        bar(p, "Next").focus()
        p.keyboard.press(key)


def test_wiggle_agrees_with_the_gradient(show):
    p = show(Ledger(preset="batch", digits="all"))
    p.locator("summary", has_text="Wiggle").click()
    field(p, "Move it by ε").fill("1e-6")
    number = lambda row: float(p.locator(".ledger-more tr", has_text=row).locator("td").inner_text().replace("−", "-"))
    for index in (0, 5, 13):
        field(p, "Weight").select_option(index=index)
        assert number("ΔJ / Δθ") == pytest.approx(number("∂J/∂θ"), abs=2e-6)
    field(p, "Move it by ε").fill("0")
    assert "moves nothing" in p.locator(".ledger-more").last.inner_text()


def test_pressing_an_arrow_chooses_its_weight(show):
    p = show(Ledger())
    press(p, "1,2,3")
    assert field(p, "Weight").evaluate("(e) => e.selectedOptions[0].text") == "Θ, layer 1, from unit 3 to unit 2"


def press(p, weight):
    p.locator(f'.bpw-screen [data-weight="{weight}"]').dispatch_event("click")


@pytest.mark.parametrize("width, height", [(360, 640), (1000, 700)])
@pytest.mark.parametrize("weight", ["1,1,0", "1,2,3", "2,1,1", "2,2,0"])
def test_a_wiggle_answers_at_its_arrow(show, width, height, weight):
    p = show(Ledger(), width=width, height=height)
    p.locator(".ledger-stage").evaluate("(e) => e.scrollIntoView()")
    press(p, weight)
    bubble = p.locator(".ledger-bubble")
    numbers = [float(t.replace("−", "-")) for t in bubble.locator(".ledger-rows p > span:last-child").all_inner_texts()]
    l, j, i = (int(k) for k in weight.split(","))
    net, theta = Ledger().net, {l: np.array(rows) for l, rows in Ledger().Theta.items()}
    exact = net.gradients(theta, np.array(Ledger().X), np.array(Ledger().Y))[l][j - 1, i]
    assert numbers[1] == pytest.approx(exact, abs=6e-7) and numbers[0] == pytest.approx(exact, abs=1e-4)
    box, frame = bubble.bounding_box(), p.locator(".bpw").bounding_box()
    arrow = p.locator(f'.bpw-screen [data-weight="{weight}"]').bounding_box()
    middle = arrow["y"] + arrow["height"] / 2
    assert 0 <= box["x"] - frame["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"]
    assert min(abs(box["y"] - middle), abs(box["y"] + box["height"] - middle)) < 20
    assert box["y"] >= 0 and box["y"] + box["height"] <= height  # nothing to scroll
    p.keyboard.press("Escape")
    expect(bubble).to_be_hidden()
    assert "Next" in focused(p)
    press(p, weight)
    bubble.get_by_role("button", name="All numbers").click()
    assert p.evaluate("document.activeElement.labels[0].textContent") == "Weight"
    expect(bubble).to_be_hidden()
    expect(p.locator(".ledger-wiggle table")).to_be_visible()


def test_notation_and_digits(show):
    p = show(Ledger())
    p.locator("summary", has_text="Notation").click()
    p.get_by_label("W and b").check()
    assert (
        "affine[1].forward(a[1])" in p.locator(".ledger-cell").nth(2).inner_text()
        and "W" in p.locator(".ledger-cell").nth(0).inner_text()
    )
    p.get_by_label("columns").check()
    assert "keeps examples as rows" in p.locator(".ledger-cell").nth(2).inner_text()
    p.get_by_label("all", exact=True).check()
    assert re.search(r"0\.1[45]\d{14,}", p.locator(".bpw-live").inner_text())


def test_ledger_state_is_in_the_address(show):
    p = show(Ledger())
    field(p, "Numbers").select_option(index=1)
    p.get_by_role("button", name="Gradient").click()
    open_numbers(p)
    field(p, "λ").fill("2.5")
    p.wait_for_url("**lam:2.5**")
    seen = lambda: (
        p.locator("[role=status]").evaluate("(e) => e.replaceChildren()"),
        p.locator(".bpw-screen").inner_text(),
    )[1]
    text = seen()
    address = p.url
    assert "#ledger=" in address
    p.goto("about:blank")
    p.goto(address)
    p.wait_for_selector(".bpw svg")
    open_numbers(p)
    assert seen() == text


def test_the_ledger_s_step_is_the_one_it_shows(show):
    p = show(Ledger(), hash="#ledger=step:999")  # the address may come from another network
    assert "Step 64 of 64" in p.locator(".bpw-count").inner_text()
    p.wait_for_url(re.compile("#ledger=step:63$"))
    field(p, "Numbers").select_option(index=1)
    bar(p, "Next").focus()
    p.keyboard.press("End")
    assert "Step 130 of 130" in p.locator(".bpw-count").inner_text()
    open_numbers(p)
    p.get_by_role("button", name="Remove the last").click()
    assert "Step 97 of 97" in p.locator(".bpw-count").inner_text()
    p.wait_for_url("**step:96**")
    p.get_by_role("button", name="Add an example").click()  # what was shown stays
    assert "Step 97 of 130" in p.locator(".bpw-count").inner_text()


def test_taking_the_step_lowers_the_cost(show):
    p = show(Ledger(preset="batch", step=999))
    costs = []
    for _ in range(3):
        costs.append(float(re.search(r": ([\d.]+)$", p.locator(".bpw-live").inner_text())[1]))
        p.get_by_role("button", name="Take this step").click()
        bar(p, "Next").focus()
        p.keyboard.press("End")
    assert costs == sorted(costs, reverse=True) and len(set(costs)) == 3


@pytest.mark.parametrize("z", [1000, -1000])
def test_no_number_breaks_the_ledger(show, z):
    p = show(
        Ledger(Theta={1: [[z] * 4] * 2, 2: [[z] * 3] * 2}, X=[[1000, 1000, 1000]], Y=[[1, 0]], lam=1000, alpha=1000)
    )
    for step in range(0, 64, 3):
        p.evaluate(f"location.hash = '#ledger=step:{step}'")
        expect(p.locator(".bpw-count")).to_contain_text(f"Step {step + 1} of")
        assert "NaN" not in p.locator(".bpw").inner_text()


def focused(page):
    return page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")


def test_the_focus_stays_in_the_figure(show):
    """After a right answer, Show it and Take this step it is on Next; examples and sizes keep it where it is."""
    p = show(Ledger(predict=True))
    guess = field(p, "Your number")
    guess.fill("0.15")
    guess.press("Enter")
    assert "Next" in focused(p) and "Step 1 of" in p.locator(".bpw-count").inner_text()
    p.keyboard.press("Enter")
    show_it = p.get_by_role("button", name="Show it")
    show_it.focus()
    p.keyboard.press("Enter")
    assert "Next" in focused(p)
    field(p, "Predict, then reveal").uncheck()
    bar(p, "Last step").click()
    p.get_by_role("button", name="Take this step").focus()
    p.keyboard.press("Enter")
    assert "Next" in focused(p)
    open_numbers(p)
    for name in ("Add an example", "Remove the last"):
        p.get_by_role("button", name=name).focus()
        for _ in range(4):
            p.keyboard.press("Enter")
            assert focused(p) == name
    for label in ("Inputs", "Hidden units", "Outputs"):
        field(p, label).focus()
        p.keyboard.press("ArrowUp")
        assert p.evaluate("document.activeElement.labels[0].textContent") == label
        p.keyboard.press("ArrowDown")
        assert p.evaluate("document.activeElement.labels[0].textContent") == label


def test_predicting_needs_the_keyboard_only(show):
    """A number, Enter (it is right), Enter (on): the next number is typed at once."""
    p = show(Ledger(predict=True))
    field(p, "Your number").focus()
    for step, number in enumerate(["0.15", "0.45", "0.5374", "0.6106"], start=1):
        assert f"Step {step} of" in p.locator(".bpw-count").inner_text()
        p.keyboard.type(number)
        p.keyboard.press("Enter")
        assert "Right" in p.locator(".ledger-feedback").inner_text() and "Next" in focused(p)
        p.keyboard.press("Enter")
        assert p.evaluate("document.activeElement.labels[0].textContent") == "Your number"


@pytest.mark.parametrize("width", [360, 1000])
@pytest.mark.parametrize(
    "step, text", [(0, "0.1500"), (2, "0.5374"), (8, "J 0.5637"), (10, "−0.4309"), (12, "−0.2585")]
)
def test_the_number_just_found_is_the_largest(show, width, step, text):
    largest(show(Ledger(step=step), width=width), text)


@pytest.mark.parametrize("step, text", [(14, "−0.1282"), (23, "0.2766"), (63, "0.9"), (59, "−0.2633")])
def test_the_number_just_found_is_the_largest_going_back(show, step, text):
    largest(show(Ledger(step=step)), text)


def largest(p, text):
    sizes = p.evaluate("""() => [...document.querySelectorAll('.bpw-screen .ledger-net text')].filter((e) => /\\d\\.\\d/.test(e.textContent))
      .map((e) => [e.textContent, parseFloat(getComputedStyle(e).fontSize)])""")
    first, second = sorted(sizes, key=lambda pair: -pair[1])[:2]
    assert first[0].startswith(text) and first[1] > second[1], sizes


@pytest.mark.parametrize(
    "typed, said",
    [("-0.127", "Close. Give one more digit"), ("0.5", "You are too high."), ("-0.2585", "one path only")],
)
def test_what_is_said_of_a_wrong_number(show, typed, said):
    p = show(Ledger(predict=True, step=14))
    field(p, "Your number").fill(typed)
    p.get_by_role("button", name="Check").click()
    feedback = p.locator(".ledger-feedback").inner_text()
    assert said in feedback and not re.search(r"\d", feedback.replace("unit 1", ""))  # the answer is not given away


def test_an_address_with_a_preset_alone_brings_its_numbers(show):
    p = show(Ledger(), hash="#ledger=preset:mazur")
    assert "0.3775" in p.locator(".bpw-live").inner_text()
    assert field(p, "Numbers").evaluate("(e) => e.selectedOptions[0].text").startswith("the 2-2-2 network")


def test_the_corner_shows_the_number_of_a_step_for_all_examples(show):
    """The mean and the λ term are no J: the corner names nothing, the sentence above says what it is."""
    p = show(Ledger(preset="batch"))
    for title in ("the mean cost", "the λ term", "the cost after the update"):
        names = field(p, "Go to").locator("option").all_inner_texts()
        field(p, "Go to").select_option(index=next(k for k, name in enumerate(names) if name.endswith(title)))
        said = p.locator(".bpw-live").first.inner_text()
        assert p.locator(".bpw-screen .ledger-net .found").last.text_content() == said.split(": ")[-1] and title in said


# ---- one screen ----

PHONE = {"width": 360, "height": 640, "has_touch": True, "is_mobile": True}
HEADER = 48  # the book's, at the upper edge of a phone

# Of what one looks at: which of it is not whole on the screen, is covered by something, or runs out at a side
UNSEEN = """(header) => [".ledger-stage > .bpw-live", ".bpw-screen .ledger-net", ".ledger-cell:nth-child(2)", ".ledger-cell:nth-child(4)",
    ".ledger-dock button:first-child", ".ledger-dock .bpw-main", ".ledger-dock input"].flatMap((name) => {
  const node = document.querySelector(`.ledger-stage ${name}`) ?? document.querySelector(name), box = node.getBoundingClientRect();
  const inside = box.top >= header - 0.5 && box.bottom <= innerHeight + 0.5 && box.left >= 0 && box.right <= innerWidth;
  const at = (x, y) => node.contains(document.elementFromPoint(x, y));
  const seen = at(box.left + 8, box.top + 3) && at(box.left + 8, box.bottom - 3);
  return inside && (seen || name.includes("net")) && node.scrollWidth <= node.clientWidth + 1 ? [] : [`${name} ${box.top} ${box.bottom}`]; })"""


@pytest.mark.parametrize("preset, steps", [("one", 64), ("mazur", 58)])
def test_every_step_is_on_one_screen_of_a_phone(show, preset, steps):
    """Back, Next, the sentence, the drawing, the formula and its numbers, by thumb, with nothing scrolled."""
    p = show(Ledger(preset=preset), **PHONE)
    p.evaluate(f"scrollTo(0, document.querySelector('.ledger-stage').getBoundingClientRect().top + scrollY - {HEADER})")
    top = p.evaluate("scrollY")
    for step in range(1, steps + 1):
        expect(p.locator(".bpw-count")).to_have_text(f"Step {step} of {steps}")
        assert p.evaluate(UNSEEN, HEADER) == [], step
        if step < steps:
            p.get_by_role("button", name="Next").tap()
    assert p.evaluate("scrollY") == top
    small = p.locator(".ledger-dock :is(button, input)").evaluate_all(
        "(nodes) => nodes.map((n) => n.getBoundingClientRect()).filter((b) => b.height < 44 || b.width < 44).length"
    )
    assert small == 0


@pytest.mark.parametrize("width", [700, 1000, 1280])
def test_the_card_stands_beside_the_drawing(show, width):
    p = show(Ledger(step=14), width=width, height=720)
    p.locator(".ledger-stage").evaluate("(e) => e.scrollIntoView()")
    net, card = p.locator(".bpw-screen .ledger-net").bounding_box(), p.locator(".ledger-told").bounding_box()
    assert net["x"] + net["width"] <= card["x"] and abs(net["y"] - card["y"]) < 4
    assert p.evaluate(UNSEEN, 0) == []


def test_a_scrubber_leads_through_all_steps(show):
    p = show(Ledger())
    line = p.get_by_role("slider", name="Step")
    line.focus()
    p.keyboard.press("End")
    assert line.get_attribute("aria-valuetext") == "Step 64 of 64: the cost after the update"
    p.keyboard.press("ArrowLeft")
    assert "Step 63 of 64" in p.locator(".bpw-count").inner_text()
    line.fill("14")
    assert "−0.1282" in p.locator(".bpw-live").inner_text()
    assert line.get_attribute("aria-valuetext") == "Step 15 of 64: δ of unit 1, layer 2: the sum"
    field(p, "Numbers").select_option(index=1)
    assert line.get_attribute("max") == "129"


def test_the_tables_wait_for_the_first_sum(show):
    p = show(Ledger(step=17))
    filling = p.locator(".ledger-more").first
    assert "from step 20 on" in filling.inner_text() and not filling.locator("table").first.is_visible()
    bar(p, "Next").click()
    bar(p, "Next").click()
    assert filling.locator("table").first.is_visible() and "from step" not in filling.inner_text()


def test_no_table_that_fills_is_cut_on_a_phone(show):
    p = show(Ledger(step=60), **PHONE)
    wide = p.locator(".ledger-more .bpw-scroll:visible").evaluate_all(
        "(boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth)"
    )
    assert len(wide) == 4 and max(wide) <= 0


def test_the_number_of_the_dropped_row_is_in_the_drawing(show):
    largest(show(Ledger(step=18)), "−0.1376")


# ---- the drawing beside the text ----

STEPS = [11, 13, 14, 15, "end"]
PARAGRAPH = "<p>{mark}A paragraph at this step. " + "It is read for a while. " * 90 + "</p>"


def text_with_marks(show, width=1280, **options):
    """A page whose paragraphs name steps of its ledger, in a column of 640 pixels."""
    p = show(Ledger(name="backward"), width=width, height=700, **options)
    marks = "".join(PARAGRAPH.format(mark=f'<span data-step="{step}"></span>') for step in STEPS)
    p.evaluate(
        """(marks) => { const article = document.createElement("article");
        article.innerHTML = `<div style="max-width: 640px; padding: 0 8px">${marks}<div style="height: 2000px"></div></div>`;
        document.querySelector("main").prepend(article);
        const { state } = Object.values(JSON.parse(document.querySelector('script[type*="widget-state"]').textContent).state).find((each) => each.state.module === "ledger");
        globalThis.unpin = backpropFigures.modules.ledger.pin(article, state); }""",
        marks,
    )
    return p


def test_the_drawing_beside_the_text_is_at_the_step_of_the_paragraph(show):
    p = text_with_marks(show)
    title, drawn = p.locator(".pin-track .pin-title"), p.locator(".pin-track .found")
    for k, (name, value) in enumerate(
        [
            ("11. δ of output 1", "−0.4309"),
            ("13. δ of unit 1", "−0.2585"),
            ("14. δ of unit 1", "−0.2573"),
            ("15. δ of unit 1", "−0.1282"),
        ]
    ):
        p.locator("article p").nth(k).evaluate("(e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 200)")
        expect(title).to_contain_text(name)
        expect(drawn.filter(has_text="0.").first).to_have_text(value)
        box, text = p.locator(".pin-box").bounding_box(), p.locator("article p").nth(k).bounding_box()
        assert box["x"] > text["x"] + text["width"] and 0 <= box["y"] and box["y"] + box["height"] <= 700
    p.evaluate("unpin()")
    assert p.locator(".pin-track, .pin-still").count() == 0


def test_the_drawing_leaves_with_the_paragraphs(show):
    p = text_with_marks(show)
    p.evaluate("scrollTo(0, document.querySelector('[data-step=end]').getBoundingClientRect().top + scrollY - 200)")
    box, end = p.locator(".pin-track").bounding_box(), p.locator("[data-step=end]").bounding_box()
    assert abs(box["y"] + box["height"] - end["y"]) < 8  # it ends where the paragraph with "end" begins


@pytest.mark.parametrize("width", [360, 768, 900])
def test_without_room_nothing_is_pinned(show, width):
    p = text_with_marks(show, width=width)
    assert not p.locator(".pin-track").is_visible() and not p.locator(".pin-still").is_visible()
    assert p.evaluate("document.documentElement.scrollWidth") <= width


def test_a_still_on_paper_and_without_motion(show):
    p = text_with_marks(show)
    p.emulate_media(media="print")
    assert not p.locator(".pin-track").is_visible()
    assert "−0.1282" in p.locator(".pin-still").text_content() and p.locator(".pin-still svg").is_visible()
    calm = text_with_marks(show, reduced_motion="reduce")
    assert not calm.locator(".pin-track").is_visible() and calm.locator(".pin-still svg").is_visible()


def test_a_screen_reader_s_tree(show):
    """What is read of the stage, in its order, at a step of each kind of way: the sentence, the drawing, the formula, and what steps."""
    p = show(Ledger())
    for step, title, value in [(1, "z of unit 1, layer 2", "0.1500"), (15, "δ of unit 1, layer 2: the sum", "−0.1282")]:
        p.get_by_role("slider", name="Step").fill(str(step - 1))
        tree = p.locator(".ledger-stage").aria_snapshot()
        parts = [
            f"Example 1 · {title}: {value}",
            f'img "{title}: {value}"',
            "Formula",
            "With numbers",
            '- button "◀︎ Back"',
            '- slider "Step"',
            '- button "Next ▶︎"',
        ]
        places = [tree.find(part) for part in parts]
        assert -1 not in places and places == sorted(places), (places, tree)
        assert p.get_by_role("slider", name="Step").get_attribute("aria-valuetext") == f"Step {step} of 64: {title}"
        assert "−0.1282" in tree or step == 1


def test_a_refusal_and_a_repeated_mistake_are_announced(show):
    p = show(Ledger(predict=True))
    said = p.locator("[role=status]")
    guess = field(p, "Your number")
    for typed, answer in [("0.05", "You left out the bias."), ("x", "Not a number.")]:
        for _ in range(2):  # the second time too
            said.evaluate("(e) => e.replaceChildren()")
            guess.fill(typed)
            guess.press("Enter")
            expect(said).to_contain_text(answer)
