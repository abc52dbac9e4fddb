"""The kit: numbers as text, what a state may be, what follows from it, parts; on a figure made here."""

import json

import pytest
from playwright.sync_api import expect
from widget_pages import BUNDLES, engine


def kit(expression):
    """The value of an expression in which the kit's exports are names, by way of JSON."""
    return json.loads(engine("tangent").eval(f"with (backpropFigures.kit) {{ JSON.stringify({expression}) }}"))


@pytest.mark.parametrize(
    "x, plain, small",
    [
        (0, "0.0000", "0.0000"),
        (-0.0, "0.0000", "0.0000"),
        (-1.5, "−1.5000", "−1.5000"),
        (4.249e-18, "0.0000", "4.249 × 10⁻¹⁸"),
        (123456789, "1.2346e+8", "1.235 × 10⁸"),
    ],
)
def test_numbers_as_text(x, plain, small):
    assert kit(f"[show({x!r}), showSmall({x!r})]") == [plain, small]


def test_superscripts_and_holes():
    assert kit("[superscript(-120), superscript(3456789)]") == ["⁻¹²⁰", "³⁴⁵⁶⁷⁸⁹"]
    assert kit("fill('{a} and {b} and {a}', { a: 1 })") == "1 and {b} and 1"


@pytest.mark.parametrize(
    "type_, good, bad",
    [
        ("number([-1, 1])", [-1, 0.5, 1], [-1.01, 2, "1", None, True]),
        ("whole([0, 3])", [0, 3], [0.5, 4, -1, "2"]),
        ("oneOf(['a', 'b'])", ["a", "b"], ["c", "", None, 0]),
        ("flag()", [True, False], [0, 1, "true", None]),
        ("numbers((n) => n === 2)([-1, 1])", [[0, 1]], [[0], [0, 2], [0, "1"], {}, "01", None, [0, None]]),
        ("checked((v, limit) => v === limit)(7)", [7], [6, None]),
    ],
)
def test_a_type_takes_what_fits_and_reads_what_it_writes(type_, good, bad):
    assert kit(f"{json.dumps(good)}.map({type_}.ok)") == [True] * len(good)
    assert kit(f"{json.dumps(bad)}.map({type_}.ok)") == [False] * len(bad)
    assert kit(f"{json.dumps(good)}.map((v) => {type_}.read({type_}.write(v)))") == good


STORE = """(() => {
  const made = [];
  const store = createStore([{ a: 1, b: [1, 2], c: 0 }], {
    twice: [["a"], ({ a }) => { made.push("twice"); return 2 * a; }],
    sum: [["twice", "b"], ({ twice, b }) => { made.push("sum"); return twice + b[0] + b[1]; }],
    blind: [["a"], ({ c }) => String(c)],
    egg: [["hen"], () => 0], hen: [["egg"], () => 0],
    missing: [["nothing"], () => 0],
  });
  const { now } = store;
  const why = (f) => { try { f(); return "no error"; } catch (error) { return error.message; } };
  %s
})()"""


def test_what_follows_is_computed_once_when_what_it_depends_on_changes():
    found = kit(
        STORE
        % """
      const seen = [now.sum, now.sum, now.twice];
      store.change({ c: 5 }); seen.push(now.sum);
      store.change({ b: [1, 2] }); seen.push(now.sum);   // an equal list is no change
      store.change({ b: [1, 5] }); seen.push(now.sum);
      store.change({ a: 3 }); seen.push(now.sum);
      return [seen, made];"""
    )
    assert found == [[5, 5, 2, 5, 5, 8, 12], ["twice", "sum", "sum", "twice", "sum"]]


def test_a_derived_value_sees_only_what_it_names_and_mistakes_are_named():
    assert kit(STORE % "return [now.blind, why(() => now.egg), why(() => now.missing)];") == [
        "undefined",
        "egg needs hen needs egg: a circle",
        "the figure has no value nothing",
    ]
    assert "two values are called a" in kit(
        "(() => { try { createStore([{ a: 1 }, { a: 2 }], {}); } catch (error) { return error.message; } })()"
    )


def test_a_watcher_runs_when_one_of_its_values_changed():
    found = kit(
        STORE
        % """
      const seen = [], look = store.watch(["twice", "c"], ({ twice, c }) => seen.push([twice, c]));
      look(); look();
      for (const change of [{ b: [9, 9] }, { c: 4 }, { a: 2 }, {}]) { store.change(change); look(); }
      return seen;"""
    )
    assert found == [[2, 0], [2, 4], [4, 4]]


FIGURE = """() => {
  const { createModel, figure, flag, h, number, whole } = backpropFigures.kit;
  const limits = { size: [1, 5], step: [0, 99], quick: null };
  globalThis.model = createModel({ name: "made", limits, size: 2, step: 0, quick: false });
  globalThis.built = 0;
  const el = document.body.appendChild(document.createElement("div"));
  const fig = figure({
    model, el, words: { title: "Made here" },
    state: { size: whole, step: whole, quick: flag },
    local: { open: false, pressed: 0 },
    fits: ({ size, quick }) => !(quick && size === 5),
    mend: (state) => ({ ...state, step: Math.min(state.step, 2 * state.size - 1) }),
    derive: { names: [["size"], ({ size }) => Array.from({ length: 2 * size }, (_, k) => `step ${k}`)] },
  });
  const part = fig.part(["size"], ({ size }) => {
    built++;
    return Array.from({ length: size }, (_, k) =>
      fig.button({ label: `press ${k}`, press: () => fig.set({ pressed: fig.now.pressed + 1 }) }));
  });
  const player = fig.player({ key: "step", names: ({ names }) => names, pace: 20 });
  const inside = h("p", {});
  fig.add(player.bar(), part, fig.field({ label: "size", key: "size" }));
  fig.add(fig.details({ label: "more", key: "open" }, inside));
  fig.draw(["pressed", "open"], ({ pressed, open }) => {
    inside.textContent = open ? `pressed ${pressed}` : "closed";
  });
  fig.draw(["step", "size"], ({ step, size }) => fig.say(`step ${step} of ${size}`));
  globalThis.fig = fig;
  globalThis.clean = fig.start();
  globalThis.why = (f) => { try { f(); return "no error"; } catch (error) { return error.message; } };
}"""


@pytest.fixture
def made(visit):
    """A page with a figure made of the kit's parts."""
    each = visit()
    each.page.goto("about:blank")
    each.page.add_script_tag(path=BUNDLES / "page" / "kit.js")
    each.page.evaluate(FIGURE)
    yield each.page
    assert each.problems == []


def test_a_part_is_made_anew_only_when_its_values_change_and_keeps_the_focus(made):
    made.get_by_role("button", name="press 1").focus()
    assert made.evaluate("(fig.set({ step: 3 }), built)") == 1
    assert made.evaluate("(fig.set({ size: 3 }), [built, document.activeElement.textContent])") == [2, "press 1"]
    made.keyboard.press("Enter")
    assert made.evaluate("fig.now.pressed") == 1
    assert made.evaluate("(fig.set({ size: 1 }), document.activeElement.localName)") == "body"  # that one is gone


def test_local_values_draw_but_are_no_part_of_the_state(made):
    made.get_by_text("more").click()
    expect(made.locator("details p")).to_have_text("pressed 0")
    made.get_by_role("button", name="press 0").click()
    expect(made.locator("details p")).to_have_text("pressed 1")
    assert made.evaluate("[Object.keys(fig.state), model.get('pressed'), location.hash]") == [
        ["size", "step", "quick"],
        None,
        "",
    ]


def test_what_is_refused_changes_nothing_and_an_unknown_name_is_an_error(made):
    assert made.evaluate("[fig.set({ size: 6, step: 1 }), fig.now.size, fig.now.step, model.get('step')]") == [
        False,
        2,
        0,
        0,
    ]
    assert "sice is neither" in made.evaluate("why(() => fig.set({ sice: 1 }))")
    assert made.evaluate("(model.set('size', 2.5), fig.now.size)") == 2  # from Python, too
    assert made.evaluate("(model.set('size', 4), [fig.now.size, built])") == [4, 2]


def test_values_that_do_not_go_together_are_refused_together(made):
    now = "[fig.now.size, fig.now.quick, model.get('size'), model.get('quick')]"
    assert made.evaluate(f"[fig.set({{ size: 5, quick: true }}), ...{now}]") == [False, 2, False, 2, False]
    assert made.evaluate(f"(model.set('quick', true), model.set('size', 5), {now})") == [2, True, 5, True]
    assert made.evaluate(f"(model.set('quick', false), {now})") == [5, False, 5, False]


def test_a_value_that_has_no_room_left_moves_in_the_traits_too(made):
    made.evaluate("(fig.set({ size: 5, step: 9 }), fig.set({ size: 2 }))")
    assert made.evaluate("[fig.now.step, model.get('step')]") == [3, 3]
    expect(made.locator(".bpw-count")).to_have_text("Step 4 of 4")


def test_the_player_steps_jumps_plays_and_stops(made):
    count = made.locator(".bpw-count")
    expect(count).to_have_text("Step 1 of 4")
    assert made.get_by_role("button", name="Back").get_attribute("aria-disabled") == "true"
    made.get_by_role("button", name="Next").focus()
    made.keyboard.press("ArrowRight")
    made.keyboard.press("ArrowRight")
    expect(count).to_have_text("Step 3 of 4")
    made.keyboard.press("Home")
    expect(count).to_have_text("Step 1 of 4")
    made.get_by_label("Go to").select_option(index=2)
    expect(count).to_have_text("Step 3 of 4")
    made.keyboard.press("End")  # on a list the key is the list's own
    made.get_by_role("button", name="First step").click()
    made.get_by_role("button", name="Play").click()
    expect(count).to_have_text("Step 4 of 4")
    expect(made.get_by_role("button", name="Play")).to_be_visible()  # it has stopped by itself
    made.get_by_role("button", name="Play").click()  # from the start again
    made.get_by_role("button", name="Pause").click()


def test_the_cleanup_ends_what_plays(made):
    made.evaluate("fig.set({ size: 5 })")
    made.get_by_role("button", name="Play").click()
    made.evaluate("clean()")
    before = made.evaluate("[fig.now.step, document.querySelectorAll('.bpw').length]")
    made.evaluate("new Promise((done) => setTimeout(done, 100))")
    assert made.evaluate("[fig.now.step, document.querySelectorAll('.bpw').length]") == before and before[1] == 0
