"""The interactive figures in a page opened from disk, with the network off, in Chromium."""

import re

import pytest
from playwright.sync_api import expect
from widget_pages import ATTACK, VIEWS, axe_problems, start_by_hand

from backprop import widgets

# Each figure by its class; what is tested for all of them is tested for each that exists.
FIGURES = [
    cls
    for cls in (
        getattr(widgets, name, None)
        for name in ["SigmoidTangent", "Graph", "Ledger", "GradientCheck", "Descent", "Vanishing", "RowTimesColumn"]
    )
    if cls
]
# ---- every figure ----


@pytest.mark.parametrize("theme, width", VIEWS)
@pytest.mark.parametrize("cls", FIGURES)
def test_axe_finds_nothing_and_nothing_overflows(show, cls, theme, width):
    p = show(cls(), theme=theme, width=width)
    p.evaluate("document.querySelectorAll('.bpw details').forEach((d) => { d.open = true })")
    p.wait_for_timeout(100)
    assert axe_problems(p) == []
    assert p.evaluate("document.documentElement.scrollWidth") <= width
    outside = p.evaluate("""() => { const frame = document.querySelector('.bpw').getBoundingClientRect();
      return [...document.querySelectorAll('.bpw-screen *')].filter((e) => !e.closest('.bpw-scroll, .bpw-only-read, option') && e.getClientRects().length
        && (e.getBoundingClientRect().right > frame.right + 1 || e.getBoundingClientRect().left < frame.left - 1)).map((e) => e.outerHTML.slice(0, 120)); }""")
    assert outside == []


@pytest.mark.parametrize("cls", FIGURES)
def test_every_control_has_a_name_and_takes_the_focus_visibly(show, cls):
    p = show(cls())
    p.evaluate("document.querySelectorAll('.bpw details').forEach((d) => { d.open = true })")
    wanted = p.evaluate("""() => [...document.querySelectorAll('.bpw :is(input:not([type=radio]), select, button:not(:disabled), summary, [tabindex="0"])')]
      .filter((e) => e.getClientRects().length).length""")
    seen = set()
    for _ in range(wanted + 15):
        p.keyboard.press("Tab")
        found = p.evaluate("""() => { const e = document.activeElement; if (!e?.closest('.bpw')) return null;
          const drawn = (s) => parseFloat(s.outlineWidth) > 0 && s.outlineStyle !== 'none';
          const ring = drawn(getComputedStyle(e)) || drawn(getComputedStyle(e.closest('label') ?? e)) || (e.querySelector('.ring') && getComputedStyle(e.querySelector('.ring')).strokeWidth === '4px');
          e.__n ??= Math.random();
          return [e.__n, Boolean(ring), e.outerHTML.slice(0, 120)]; }""")
        if found:
            assert found[1], f"no visible focus: {found[2]}"
            seen.add(found[0])
    assert len(seen) >= wanted


@pytest.mark.parametrize("cls", FIGURES)
def test_touch_targets(show, cls):
    p = show(cls(), width=360, has_touch=True, is_mobile=True)
    p.evaluate("document.querySelectorAll('.bpw details').forEach((d) => { d.open = true })")
    small = p.evaluate("""() => [...document.querySelectorAll('.bpw :is(button, select, summary, .bpw-field input, .bpw-segments label, .bpw-toggle)')]
      .filter((e) => e.getClientRects().length && e.getBoundingClientRect().height < 43.9).map((e) => e.outerHTML.slice(0, 100))""")
    assert small == []


@pytest.mark.parametrize("cls", FIGURES)
def test_cleanup_leaves_nothing(visit, tmp_path, cls):
    each = visit()
    start_by_hand(each.page, cls())
    assert each.page.evaluate("document.querySelectorAll('.bpw svg').length") > 0
    each.page.evaluate("document.querySelectorAll('.bpw button').forEach((b) => b.click())")
    assert each.page.evaluate("[alive.size > 3, observers, modelListeners() > 0]") == [True, 1, True]
    each.page.evaluate("clean()")
    assert each.page.evaluate(
        "[[...alive.keys()], observers, modelListeners(), document.querySelectorAll('.bpw').length]"
    ) == [[], 0, 0, 0]
    each.page.wait_for_timeout(800)
    assert each.problems == []


@pytest.mark.parametrize("cls", FIGURES)
def test_two_on_one_page_do_not_meet(show, cls):
    p = show(cls(), cls())
    ids = p.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    names = p.evaluate("[...document.querySelectorAll('.bpw')].map((e) => e.dataset.bpwName)")
    assert len(set(names)) == 2
    before = p.locator(".bpw").nth(1).inner_text()
    p.locator(".bpw").nth(0).locator("input[type=radio]:not(:checked)").first.evaluate("(e) => e.click()")
    p.wait_for_timeout(400)
    assert p.locator(".bpw").nth(1).inner_text() == before
    assert f"#{names[0]}=" in p.url and f"{names[1]}=" not in p.url


@pytest.mark.parametrize("cls", FIGURES)
@pytest.mark.parametrize(
    "broken",
    ["nonsense", "a:b:c;;", "%E0%A4%A", ATTACK, "step:-1", "z:Infinity", "preset:", "Theta:1~2!3", "__proto__:1"],
)
def test_a_malformed_address_is_ignored_with_a_note(show, cls, broken):
    name = cls().name
    p = show(cls(), hash=f"#{name}={broken}")
    assert "could not be read" in p.locator(".bpw-note").first.inner_text()
    fresh = show(cls())
    p.locator(".bpw-note").first.evaluate("(e) => { e.hidden = true }")
    assert p.locator(".bpw-screen").inner_text() == fresh.locator(".bpw-screen").inner_text()
    assert p.evaluate("globalThis.hurt") is None


@pytest.mark.parametrize("cls", FIGURES)
def test_other_fragments_are_left_alone(show, cls):
    p = show(cls(), hash="#a-section")
    p.wait_for_timeout(500)
    assert p.url.endswith("#a-section") and not p.locator(".bpw-note").is_visible()


@pytest.mark.parametrize("cls", FIGURES)
def test_words_enter_as_text(show, cls):
    p = show(cls(words={"title": ATTACK, "help": ATTACK}))
    assert ATTACK in p.locator(".bpw-title").first.inner_text()
    assert p.evaluate("globalThis.hurt") is None and p.locator(".bpw img").count() == 0


@pytest.mark.parametrize("cls", FIGURES)
def test_prints_its_first_state_with_a_table(show, cls):
    p = show(cls())
    first = p.locator(".bpw-print").text_content()
    p.locator(".bpw input[type=radio]:not(:checked)").first.evaluate("(e) => e.click()")
    p.emulate_media(media="print")
    assert not p.locator(".bpw-screen").is_visible()
    assert p.locator(".bpw-print table").is_visible() and p.locator(".bpw-print svg").first.is_visible()
    assert p.locator(".bpw-print").text_content() == first
    assert re.search(r"\d\.\d{4}", first)
    assert p.locator(".bpw-print [tabindex], .bpw-print [id]").count() == 0


@pytest.mark.parametrize("cls", FIGURES)
def test_reduced_motion(show, cls):
    p = show(cls(), reduced_motion="reduce")
    moving = p.evaluate(
        "[...document.querySelectorAll('.bpw *')].filter((e) => !/^(all 0s|none|)/.test(getComputedStyle(e).transition) || getComputedStyle(e).animationName !== 'none').length"
    )
    assert moving == 0


@pytest.mark.parametrize("cls", FIGURES)
def test_before_its_cell_has_run_a_figure_is_one_sentence(cls):
    data, _ = cls()._repr_mimebundle_()
    assert data["text/plain"].endswith("run this cell to use it.") and "\n" not in data["text/plain"]


# Every control as a keyboard works it: what to press
KEYS = {"button": ["Enter"], "summary": ["Enter", "Enter"], "select": ["ArrowDown", "ArrowUp"]}
INPUTS = {"text": ["ArrowUp", "ArrowDown"], "range": ["ArrowRight", "ArrowLeft"], "checkbox": ["Space", "Space"]}
CONTROLS = ".bpw :is(button, summary, select, input, [tabindex='0'])"


@pytest.mark.parametrize("cls", FIGURES)
@pytest.mark.parametrize("first", [{}, {"predict": True}])
def test_the_focus_never_falls_out_of_a_figure(show, cls, first):
    """Whatever is pressed on whatever control, in the state that the ones before it left, the focus stays in the figure."""
    if first and not cls().has_trait("predict"):
        pytest.skip("nothing to predict in this figure")
    p = show(cls(**first))
    p.evaluate("document.querySelectorAll('.bpw details').forEach((d) => { d.open = true })")
    lost, worked = [], 0
    count = p.locator(CONTROLS).count()
    for at in range(count):
        control = p.locator(CONTROLS).nth(at)
        if at >= p.locator(CONTROLS).count() or not control.is_visible() or control.is_disabled():
            continue
        name, kind = control.evaluate("(e) => [e.localName, e.type ?? '']")
        for key in INPUTS.get(kind) or KEYS.get(name, ["ArrowRight", "ArrowLeft"]):
            if key == "Enter" and not control.is_visible():
                break  # it has done its work and is gone
            control.focus()
            p.keyboard.press(key)
            worked += 1
            if not p.evaluate("Boolean(document.activeElement.closest('.bpw'))"):
                lost.append((key, at, p.evaluate("document.activeElement.localName")))
    assert lost == [] and worked > 8


@pytest.mark.parametrize("cls", FIGURES)
def test_reset_brings_the_first_state_back(show, cls):
    p = show(cls())
    seen = lambda: p.locator(".bpw-screen").evaluate(
        "(e) => [e.innerText, ...[...e.querySelectorAll('input, select')].map((i) => [i.value, i.checked])]"
    )
    p.evaluate("document.querySelector('.bpw [role=status]').style.display = 'none'")
    first = seen()
    p.locator(".bpw input[type=radio]:not(:checked)").first.evaluate("(e) => e.click()")
    for select in p.locator(".bpw select").all():
        if select.is_visible():
            select.select_option(index=select.locator("option").count() - 1)
    assert seen() != first
    reset = p.get_by_role("button", name="Reset", exact=True)
    reset.focus()
    p.keyboard.press("Enter")
    assert seen() == first
    assert p.evaluate("document.activeElement.textContent") == "Reset"
    p.wait_for_function("location.hash === ''")


@pytest.mark.parametrize("cls", FIGURES)
@pytest.mark.parametrize("allowed", [True, False])
def test_a_link_to_the_state_can_be_copied(show, cls, allowed):
    p = show(cls())
    p.evaluate(
        "(allowed) => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { if (!allowed) throw new Error('no'); globalThis.copied = text } } })",
        allowed,
    )
    p.locator(".bpw input[type=radio]:not(:checked)").first.evaluate("(e) => e.click()")
    p.get_by_role("button", name="Copy link").click()
    told = p.locator(".bpw-told")
    if allowed:
        expect(told).to_contain_text("Copied")
        link = p.evaluate("copied")
    else:
        expect(told).to_contain_text("address bar")
        link = p.url
    assert f"#{cls().name}=" in link and link == p.url  # at once, without the usual pause
    other = show(cls())
    other.goto(link)
    other.reload()
    other.wait_for_selector(".bpw")
    chosen = "[...document.querySelectorAll('.bpw input[type=radio]:checked')].map((e) => e.value)"
    assert other.evaluate(chosen) == p.evaluate(chosen)


# Lines, shapes and text of the drawings that are too faint: [what, contrast]. Gridlines, faint areas and invisible targets say nothing.
FAINT = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
  const contrast = (p, q) => { const [low, high] = [light(p), light(q)].sort((a, b) => a - b); return (high + 0.05) / (low + 0.05); };
  const ground = rgb(getComputedStyle(document.querySelector(".bpw")).backgroundColor);
  const found = [];
  for (const node of document.querySelectorAll(".bpw-screen svg :is(path, line, circle, rect, text)")) {
    const style = getComputedStyle(node);
    if (style.visibility === "hidden" || node.closest(".grid, .frame, defs") || Number(style.opacity) < 0.2 || (node.localName === "text" && !node.textContent)) continue;
    if (node.closest("[role=gridcell]") && node.localName === "rect") continue; // cells beside each other: their numbers say it all
    const seen = (colour) => colour !== "none" && rgb(colour)[3] > 0;
    const text = node.localName === "text";
    const box = node.localName !== "path" && node.closest(".unit-tag, .graph-badge, .graph-badge-text");
    if (box) continue; // dark on a coloured disc: axe looks at these colours in the controls
    const paints = text ? [style.fill] : [style.stroke, style.fill].filter(seen);
    const best = Math.max(0, ...paints.map((colour) => contrast(rgb(colour), ground)));
    if (paints.length && best < (text ? 4.5 : 3)) found.push([node.localName, node.getAttribute("class"), node.textContent, best.toFixed(2)]);
  }
  return found; }"""


@pytest.mark.parametrize("contrast", ["no-preference", "more"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("cls", FIGURES)
def test_what_a_drawing_says_is_not_faint(show, cls, theme, contrast):
    p = show(cls(), theme=theme)
    p.emulate_media(contrast=contrast)
    assert p.evaluate(FAINT) == []
    if contrast == "more":
        edge = "getComputedStyle(document.querySelector('.bpw')).getPropertyValue('--w-edge')"
        bold = p.evaluate(edge)
        p.emulate_media(contrast="no-preference")
        assert bold != p.evaluate(edge)
