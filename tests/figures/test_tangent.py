"""Figure 1, the example to copy: its numbers against the package, and the figure in Chromium."""

import numpy as np
import pytest
from playwright.sync_api import expect
from tex import sides
from traitlets import TraitError
from widget_pages import ATTACK, evaluate, field, live, run

from backprop import ACTIVATIONS
from backprop.widgets.tangent import SigmoidTangent

CLOSE = 1e-12
EXTREMES = [0.0, 1e-300, 700.0, -700.0, 709.5, -745.0, 36.7, -36.7, 1000.0, -1000.0]


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations(name):
    z = np.concatenate([EXTREMES, np.random.default_rng(1).normal(0, 30, 1500), np.linspace(-8, 8, 1001)])
    found = np.array(
        run(
            "tangent",
            f"(z) => [numbers.ACTIVATIONS.{name}.g(z), numbers.ACTIVATIONS.{name}.prime(z)]",
            [[v] for v in z.tolist()],
        )
    )
    wanted = np.stack([ACTIVATIONS[name].g(z), ACTIVATIONS[name].g_prime(z)], axis=1)
    tiny = np.finfo(float).tiny  # below it numbers lose digits, in Python and in JavaScript
    assert (np.abs(found - wanted) <= CLOSE * np.abs(wanted) + tiny).all()


@pytest.mark.parametrize("kind", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("z", [-2.0, -0.3, 0.0, 0.7, 1.0, 3.5])
def test_what_the_formulas_say_is_the_value(kind, z):
    """Every side of every relation, read as mathematics with the package's functions, is a or g'(z)."""
    g, prime = (
        (lambda z: float(ACTIVATIONS[kind].g(np.array(z)))),
        (lambda z: float(ACTIVATIONS[kind].g_prime(np.array(z)))),
    )
    first, second = evaluate("tangent", f"formulas('{kind}', numbers.pointAt('{kind}', {z}))")
    of_z, of_a = first.split("\\text{\u2003}")
    names = {"z": z, "a": g(z), "g": g, "g'": prime}
    assert sides(of_z, names) == [z, "=", z]
    for tex, wanted, several in ((of_a, g(z), 3), (second, prime(z), 2 if kind == "relu" else 4)):
        found, signs = sides(tex, names)[::2], sides(tex, names)[1::2]
        assert set(signs) == {"="} and len(found) == several and found == pytest.approx([wanted] * several, abs=2e-4)


@pytest.mark.parametrize(
    "kind, z, says",
    [
        ("sigmoid", 0, "At z = 0 the sigmoid is a = 0.5000 and its slope is 0.2500: 100 % of the ¼"),
        ("tanh", -1, "At z = −1 tanh is a = −0.7616 and its slope is 0.4200: 42 % of the 1"),
        ("relu", 0, "At z = 0 ReLU has a kink"),
        ("relu", 2, "At z = 2 ReLU is a = 2.0000 and its slope is 1.0000."),
    ],
)
def test_the_sentence(kind, z, says):
    assert evaluate("tangent", f"sentence('{kind}', numbers.pointAt('{kind}', {z}), words)").startswith(says)


@pytest.mark.parametrize("slope, frame", [(0.2, [-0.15, 1.15]), (3.0, [-1, 6.5]), (0.0, [-1, 6.5])])
def test_the_tangent_stays_in_the_frame_and_on_its_line(slope, frame):
    for p, q in evaluate("tangent", f"numbers.clippedLine(1, 0.5, {slope}, {frame})"):
        assert -6 <= p <= 6 and frame[0] - 1e-12 <= q <= frame[1] + 1e-12
        assert q == pytest.approx(0.5 + slope * (p - 1), abs=1e-12)


@pytest.mark.parametrize("key, value", [("z", float("nan")), ("z", 1001), ("z", "1"), ("kind", "softplus")])
def test_bad_values_of_the_tangent_are_refused(key, value):
    with pytest.raises(TraitError):
        SigmoidTangent(**{key: value})


def test_tangent_by_keyboard_address_and_live_text(show):
    p = show(SigmoidTangent(z=1.0))
    handle = p.get_by_role("slider")
    handle.focus()
    for _ in range(3):
        p.keyboard.press("ArrowRight")
    p.keyboard.press("Shift+ArrowLeft")
    assert handle.get_attribute("aria-valuenow") == "1.29"
    assert field(p, "z").input_value() == "1.29"
    assert "0.7841" in live(p)
    p.wait_for_url("**#tangent=z:1.29")
    p.keyboard.press("Home")
    assert field(p, "z").input_value() == "−6"
    p.get_by_label("tanh").check()
    assert handle.get_attribute("aria-valuenow") == "-6"
    p.wait_for_url("**#tangent=z:-6;kind:tanh")
    p.reload()
    p.wait_for_selector(".bpw svg")
    assert p.get_by_label("tanh").is_checked() and field(p, "z").input_value() == "−6"


def test_tangent_by_dragging(show):
    p = show(SigmoidTangent())
    box = p.locator(".bpw-screen svg").bounding_box()
    p.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    p.mouse.down()
    p.mouse.move(box["x"] + 46 + (box["width"] - 58) / 2, box["y"] + 80)
    p.mouse.up()
    assert abs(float(field(p, "z").input_value().replace("−", "-"))) < 0.05
    p.mouse.move(box["x"] + 100, box["y"] + 80)  # not pressed any more
    assert abs(float(field(p, "z").input_value().replace("−", "-"))) < 0.05


@pytest.mark.parametrize(
    "typed, complaint",
    [
        ("", "Nothing here."),
        ("abc", "Not a number."),
        ("Infinity", "Not finite."),
        ("1e999", "Not finite."),
        ("1e9", "Out of range."),
        ("NaN", "Not a number."),
        ("--1", "Not a number."),
        ("0x10", "Not a number."),
        (ATTACK, "Not a number."),
    ],
)
def test_bad_entries_are_refused_beside_the_field(show, typed, complaint):
    p = show(SigmoidTangent(z=1.0))
    z = field(p, "z")
    z.fill(typed)
    z.blur()
    error = p.locator(".bpw-error")
    assert error.is_visible() and complaint in error.inner_text() and "from −1000 to 1000" in error.inner_text()
    assert z.get_attribute("aria-invalid") == "true" and z.get_attribute("aria-describedby") == error.get_attribute(
        "id"
    )
    assert p.get_by_role("slider").get_attribute("aria-valuenow") == "1"
    assert p.evaluate("globalThis.hurt") is None
    z.focus()
    p.keyboard.press("Escape")
    assert z.input_value() == "1" and not error.is_visible()


@pytest.mark.parametrize(
    "typed, value",
    [("2", 2), ("-0.5", -0.5), ("−0.5", -0.5), ("0,25", 0.25), (" .5 ", 0.5), ("1e-3", 0.001), ("700", 700)],
)
def test_good_entries(show, typed, value):
    p = show(SigmoidTangent(z=1.0))
    field(p, "z").fill(typed)
    assert float(p.get_by_role("slider").get_attribute("aria-valuenow")) == value
    assert not p.locator(".bpw-error").is_visible()


def test_an_entry_being_typed_is_not_scolded_at_once(show):
    p = show(SigmoidTangent(z=1.0))
    field(p, "z").fill("-")
    assert not p.locator(".bpw-error").is_visible()
    expect(p.locator(".bpw-error")).to_be_visible()


def test_a_link_in_the_prose_sets_the_figure(show):
    p = show(SigmoidTangent(z=1.0))
    p.evaluate("location.hash = '#tangent=z:-2;kind:relu'")
    expect(field(p, "z")).to_have_value("−2")
    assert p.get_by_label("ReLU").is_checked()


def test_the_point_keeps_the_focus_when_the_picture_is_made_anew(show):
    p = show(SigmoidTangent())
    p.get_by_role("slider").focus()
    p.set_viewport_size({"width": 500, "height": 800})
    expect(p.locator(".bpw-screen svg")).to_have_attribute("width", "442")
    p.evaluate("location.hash = '#tangent=kind:tanh'")
    expect(p.get_by_label("tanh")).to_be_checked()
    assert p.evaluate("document.activeElement.getAttribute('role')") == "slider"
    p.keyboard.press("ArrowRight")
    expect(field(p, "z")).to_have_value("1.1")
