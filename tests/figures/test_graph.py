"""Figure 2, the graph: its JavaScript against the package and against school, and the figure in a page."""

import math
import re

import numpy as np
import pytest
from playwright.sync_api import expect
from tex import bare, sides
from traitlets import TraitError
from widget_pages import ATTACK, field, live, run

from backprop import ACTIVATIONS, Network
from backprop.widgets import graph
from backprop.widgets.graph import Graph

CLOSE = 1e-12


def bar(page, name):
    return page.locator(".bpw-steps").get_by_role("button", name=name)


# ---- its numbers, against the package ----


def _graph_states():
    """For every preset 1,000 random values, the preset's own, and the ends of every range: z reaches -700 and 700."""
    rng = np.random.default_rng(6)
    for preset, values in graph.PRESETS.items():
        ranges = [graph.limits(preset, name) for name in values]
        rows = [list(values.values()), [low for low, _ in ranges], [high for _, high in ranges]]
        for _ in range(1000):
            scale = 10 ** rng.uniform(-3, 0)
            rows.append(
                [float(rng.uniform(low, high) if low == 0 else scale * rng.uniform(low, high)) for low, high in ranges]
            )
        if "w1" in values:
            rows += [[15, s * 15, 15, s * 15, s * 250, 0, 1][: len(values)] for s in (1, -1)] + [
                [15, s * 15, 15, s * 15, s * 250, 1, 0][: len(values)] for s in (1, -1)
            ]
        for row in rows:
            yield preset, dict(zip(values, map(float, row)))


def _graph_wanted(preset, v):
    """(output, {input: slope}) by the package, or by the formulas that school gives."""
    if preset == "once":
        return (v["x"] + v["y"]) * v["z"], {"x": v["z"], "y": v["z"], "z": v["x"] + v["y"]}
    if preset == "twice":
        return (v["a"] + v["b"]) * (v["b"] + 1), {"a": v["b"] + 1, "b": (v["b"] + 1) + (v["a"] + v["b"])}
    w, x, b = np.array([v["w1"], v["w2"]]), np.array([v["x1"], v["x2"]]), v["b"]
    z = b + w[0] * x[0] + w[1] * x[1]
    out, delta = ACTIVATIONS["sigmoid"].g(z), ACTIVATIONS["sigmoid"].g_prime(z)
    if preset == "cost":
        net, Theta, Y = Network((2, 1)), {1: np.array([[b, *w]])}, np.array([[v["y"]]])
        trace = net.backward(Theta, net.forward(Theta, x[None]), Y)
        out, delta = net.cost(Theta, x[None], Y), trace.delta[2][0, 0]
        assert np.allclose(net.gradients(Theta, x[None], Y)[1][0], [delta, *delta * x], rtol=1e-14, atol=0)
    return out, {"w1": delta * x[0], "x1": delta * w[0], "w2": delta * x[1], "x2": delta * w[1], "b": delta}


def test_every_number_of_the_graph():
    states = list(_graph_states())
    found = run(
        "graph",
        """(preset, values, input) => {
          const N = numbers.passes({ preset, values });
          return [N.v[N.out], N.slope, numbers.pathsOf(N, input).map((p) => p.product)]; }""",
        [[preset, values, graph.FOLLOWED[preset]] for preset, values in states],
    )
    assert len(states) > 4000
    tiny = np.finfo(float).tiny / CLOSE
    for (preset, values), (out, slope, paths) in zip(states, found):
        wanted, slopes = _graph_wanted(preset, values)
        size = max(map(abs, slopes.values()))
        assert out == pytest.approx(float(wanted), rel=CLOSE, abs=tiny), (preset, values)
        for name in slopes:
            assert abs(slope[name] - slopes[name]) <= CLOSE * abs(slopes[name]) + tiny, (preset, values, name)
        assert sum(paths) == pytest.approx(slope[graph.FOLLOWED[preset]], rel=CLOSE, abs=CLOSE * size + tiny)


def test_the_wiggle_and_the_paths():
    js = """(preset, values, input, epsilon) => {
      const N = numbers.passes({ preset, values });
      return [numbers.pathsOf(N, input), numbers.wigglesOf(N, values, input, epsilon)]; }"""
    paths, wiggles = run("graph", js, [["twice", {"a": 2, "b": 1}, "b", 0.1]])[0]
    assert [(p["product"], [e["to"] for e in p["way"]]) for p in paths] == [(2, ["c", "e"]), (3, ["d", "e"])]
    assert [w["ratio"] for w in wiggles] == pytest.approx([5.1, 5.01, 5.001], rel=1e-9)  # (2 h + 3 h + h²) / h
    values = graph.PRESETS["cost"]
    for name in ("w1", "x2", "b"):
        _, wiggles = run("graph", js, [["cost", values, name, 0.5]])[0]
        for w, h in zip(wiggles, (0.5, 0.05, 0.005), strict=True):
            change = _graph_wanted("cost", {**values, name: values[name] + h})[0] - _graph_wanted("cost", values)[0]
            assert w["step"] == pytest.approx(h) and w["change"] == pytest.approx(float(change), rel=1e-9)
            assert w["ratio"] == pytest.approx(float(change) / h, rel=1e-9)


def test_graph_in_python():
    figure = graph.Graph()
    figure.preset = "cost"
    assert figure.values["y"] == 1 and figure.input == "w1"
    figure.values = {**figure.values, "w1": 3}
    for name, bad in [
        ("values", {"a": 1.0}),
        ("values", {**figure.values, "w1": 16.0}),
        ("values", {**figure.values, "y": float("nan")}),
        ("input", "y"),
        ("preset", "five"),
        ("epsilon", float("inf")),
    ]:
        with pytest.raises(TraitError):
            setattr(figure, name, bad)
    assert graph.Graph(preset="twice", values={"a": 3, "b": 1}).values == {"a": 3.0, "b": 1.0}


# ---- what is said: every step's formula, numbers, Python, sentence, drawing ----

JS = """(preset, values, input) => {
  const N = numbers.passes({ preset, values }), paths = numbers.pathsOf(N, input), steps = numbers.graphSteps(N.graph);
  const contexts = steps.map((step) => ({ N, step, input, paths, notation: notation.NOTATION[preset], W: words }));
  return contexts.map((now, k) => ({ ...now.step, ...kinds.told(now), title: kinds.titleOf(now),
    look: kinds.lookOf(steps, k, now), edge: N.edges[now.step.edge] })); }"""

FEEDS = {  # written once more: who feeds whom, and each local slope
    "once": {"q": {"x": lambda v: 1, "y": lambda v: 1}, "f": {"q": lambda v: v["z"], "z": lambda v: v["q"]}},
    "twice": {
        "c": {"a": lambda v: 1, "b": lambda v: 1},
        "d": {"b": lambda v: 1},
        "e": {"c": lambda v: v["d"], "d": lambda v: v["c"]},
    },
    "neuron": {
        "p1": {"w1": lambda v: v["x1"], "x1": lambda v: v["w1"]},
        "p2": {"w2": lambda v: v["x2"], "x2": lambda v: v["w2"]},
        "z": {"p1": lambda v: 1, "p2": lambda v: 1, "b": lambda v: 1},
        "a": {"z": lambda v: v["a"] * (1 - v["a"])},
    },
}
FEEDS["cost"] = {**FEEDS["neuron"], "J": {"a": lambda v: (v["a"] - v["y"]) / (v["a"] * (1 - v["a"]))}}
MAKE = {
    "q": lambda v: v["x"] + v["y"], "f": lambda v: v["q"] * v["z"], "c": lambda v: v["a"] + v["b"],
    "d": lambda v: v["b"] + 1, "e": lambda v: v["c"] * v["d"], "p1": lambda v: v["w1"] * v["x1"],
    "p2": lambda v: v["w2"] * v["x2"], "z": lambda v: v["p1"] + v["p2"] + v["b"],
    "a": lambda v: 1 / (1 + math.exp(-v["z"])),
    "J": lambda v: -v["y"] * math.log(v["a"]) - (1 - v["y"]) * math.log(1 - v["a"]),
}  # fmt: skip


def by_school(preset, values):
    """(all values, all slopes of the output) by the rules of school, node by node."""
    v, feeds = dict(values), FEEDS[preset]
    for name in feeds:
        v[name] = MAKE[name](v)
    slope = {list(feeds)[-1]: 1.0}
    for to in reversed(feeds):
        for source, local in feeds[to].items():
            slope[source] = slope.get(source, 0) + slope[to] * local(v)
    return v, slope


def _moderate():
    """States whose numbers the boxes write without powers of ten; values with one decimal, which boxes write whole."""
    rng = np.random.default_rng(41)
    for preset, values in graph.PRESETS.items():
        inputs = [name for name in values if name != "y"]
        yield preset, values, graph.FOLLOWED[preset]
        for _ in range(12):
            some = {name: float(rng.integers(-19, 20)) / 10 for name in values}
            if preset == "cost":
                some["y"] = float(rng.integers(0, 2))
            yield preset, some, str(rng.choice(inputs))


STATES = list(_moderate())
TOLD = list(zip(STATES, run("graph", JS, [list(state) for state in STATES]), strict=True))


def tex_name(name):
    return re.sub(r"(\d)", r"_{\1}", name)


def names_of(preset, values):
    """The symbols of the formulas with their numbers; \\D{e|b} stands for the fraction of partial derivatives."""
    v, slope = by_school(preset, values)
    names = {tex_name(name): value for name, value in v.items()}
    names |= {r"\sigma": lambda z: 1 / (1 + math.exp(-z)), r"\log": math.log}
    out = list(FEEDS[preset])[-1]
    fractions = {f"{out}|{name}": slope[name] for name in slope}
    fractions |= {f"{to}|{source}": f(v) for to, feeds in FEEDS[preset].items() for source, f in feeds.items()}
    return names, fractions


def read(tex, names, fractions):
    """The sides of a formula, its fractions of partial derivatives looked up first."""
    found = {}

    def look_up(match):
        key = "|".join(part.replace("_", "") for part in match.groups())
        found[f"F_{{{len(found)}}}"] = fractions[key]
        return f" F_{len(found) - 1} "

    tex = re.sub(r"\\frac\{\\partial (\w+)\}\{\\partial (\w+)\}", look_up, bare(tex))
    return sides(tex, {**names, **found})


def close(a, b):
    return a == pytest.approx(b, rel=1e-9, abs=1e-12)


def near(a, b):
    """Equal but for four decimals shown of each factor."""
    return abs(a - b) <= 3e-3 * max(1, abs(a), abs(b))


def test_every_formula_is_true():
    read_so_far = set()
    for (preset, values, input), steps in TOLD:
        names, fractions = names_of(preset, values)
        for step in steps:
            kind, formula = step["kind"], step["formula"]
            read_so_far.add(kind)
            if kind == "inputs":
                assert formula == r"\text{, }".join(re.sub(r"(\d)", r"_\1", name) for name in values)
                continue
            product, *rest = formula.split(r"\text{, with }")
            found = read(product, names, fractions)
            assert all(close(found[0], each) for each in found[::2]), (preset, formula)
            if kind == "edge":
                edge = step["edge"]
                part = fractions[f"{list(FEEDS[preset])[-1]}|{edge['to']}"] * fractions[f"{edge['to']}|{edge['from']}"]
                assert close(found[-1], part) and close(*read(rest[0], names, fractions)[::2])
            else:
                out, name = list(FEEDS[preset])[-1], step.get("name", input)
                wanted = names[tex_name(name)] if kind == "forward" else fractions[f"{out}|{name}"]
                assert close(found[-1], wanted), (preset, formula)
    assert read_so_far == {"inputs", "forward", "seed", "edge", "sum", "paths"}


def test_every_line_of_numbers_is_true():
    """Each side of "with numbers" comes to the same, and to the number of the step; the result wears its colour."""
    for (preset, values, input), steps in TOLD:
        names, fractions = names_of(preset, values)
        v, slope = by_school(preset, values)
        for step in steps:
            kind, filled = step["kind"], step["filled"]
            if kind == "inputs":
                for part, (name, value) in zip(filled.split(r"\text{, }"), values.items(), strict=True):
                    assert read(part, {tex_name(name): value}, {})[2] == value
                continue
            found = read(filled, names, fractions)
            wanted = {
                "forward": lambda step=step, v=v: v[step["name"]],
                "edge": lambda step=step: step["edge"]["part"],
                "paths": lambda slope=slope, input=input: slope[input],
            }.get(kind, lambda step=step, slope=slope: slope[step["name"]])()
            assert all(near(each, wanted) for each in found[::2]), (preset, values, filled)
            assert near(found[-1], wanted) and len(found) >= 3
            assert re.search(r"\\c\{(\w+)\}[^=]*$", filled)[1] == {"forward": "forward", "paths": "grad"}.get(
                kind, "back"
            )


def test_the_python_runs_and_finds_the_numbers():
    """All lines of all steps, one after the other."""
    for (preset, values, _), steps in TOLD:
        v, slope = by_school(preset, values)
        out = list(FEEDS[preset])[-1]
        space = {"sigmoid": lambda z: 1 / (1 + math.exp(-z)), "log": math.log}
        for step in steps:
            code = step["python"]
            if "+=" in code and code.split()[0] not in space:
                space[code.split()[0]] = 0.0
            exec(code, space)
        assert all(close(space[name], v[name]) for name in v)
        assert all(close(space[f"d{out}_d{name}"], slope[name]) for name in slope if (preset, name) != ("cost", "y"))


def brief(x):
    """As a box writes a number: short decimals whole, else four decimals."""
    if abs(x * 1e4 - round(x * 1e4)) < 1e-7:
        text = f"{round(x, 4):.4f}".rstrip("0").rstrip(".")
    else:
        text = f"{x:.4f}"
    return ("0" if text in ("-0", "") else text).replace("-", "−")


def bracketed(x):
    return f"({brief(x)})" if x < 0 else brief(x)


def product(factors):
    return brief(factors[0]) + "".join(f" · {bracketed(x)}" for x in factors[1:])


def added(parts):
    return brief(parts[0]) + "".join(f" + {bracketed(x)}" for x in parts[1:])


LOW = str.maketrans("12", "₁₂")
TEXTS = {"q": "x + y", "f": "q z", "c": "a + b", "d": "b + 1", "e": "c d", "p1": "w₁x₁", "p2": "w₂x₂"}
TEXTS |= {"z": "p₁ + p₂ + b", "a": "σ(z)", "J": "(a, y)"}


def paths_back(preset, v, name):
    """[(names along the path, local slopes from the output back)] in the order in which the page walks back."""
    out, feeds = list(FEEDS[preset])[-1], FEEDS[preset]
    if name == out:
        return [([name], [])]
    return [
        ([name, *way], [*locals_, feeds[to][name](v)])
        for to in feeds
        if name in feeds[to]
        for way, locals_ in paths_back(preset, v, to)
    ]


def wanted_sentence(preset, values, input, step):
    v, slope = by_school(preset, values)
    out, kind, low = list(FEEDS[preset])[-1], step["kind"], lambda name: name.translate(LOW)
    uses = lambda name: [to for to in FEEDS[preset] if name in FEEDS[preset][to]]
    if kind == "inputs":
        return f"The inputs: {', '.join(f'{low(name)} = {brief(x)}' for name, x in values.items())}."
    if kind == "forward":
        return f"Forward: {low(step['name'])} = {TEXTS[step['name']]} = {brief(v[step['name']])}."
    if kind == "seed":
        return f"Backward starts at {out}: if {out} grows by h, {out} grows by h, so its slope is 1."
    if kind == "edge":
        source, to = step["edge"]["from"], step["edge"]["to"]
        local = FEEDS[preset][to][source](v)
        text = f"Back from {low(to)} to {low(source)}: {brief(slope[to])} from above times the local slope "
        text += f"{brief(local)} is {brief(slope[to] * local)}."
        many = len(uses(source))
        return text + (f" That is one of the {many} uses of {source}; the rest is added to it." if many > 1 else "")
    if kind == "sum":
        parts = [slope[to] * FEEDS[preset][to][step["name"]](v) for to in uses(step["name"])]
        end = f"what comes back is added, {added(parts)} = {brief(slope[step['name']])}."
        return f"{step['name']} is used {len(parts)} times: {end}"
    ways = paths_back(preset, v, input)
    products = [math.prod(locals_) for _, locals_ in ways]
    one = lambda way, factors, p: (
        f"{' → '.join(map(low, way))}, {product(factors)}{f' = {brief(p)}' if len(factors) > 1 else ''}"
    )
    text = "; ".join(one(*way, p) for way, p in zip(ways, products, strict=True))
    if len(ways) == 1:
        return f"One path from {low(input)} to {out}: {text}. So ∂{out}/∂{low(input)} = {brief(slope[input])}."
    return f"{len(ways)} paths from {low(input)} to {out}: {text}. Added: {added(products)} = {brief(slope[input])}."


def test_every_sentence_says_what_school_finds():
    for (preset, values, input), steps in TOLD:
        for step in steps:
            assert step["says"] == wanted_sentence(preset, values, input, step), (preset, values)


def test_titles_name_the_step_and_its_pass():
    for (preset, _, _), steps in TOLD:
        out, low = list(FEEDS[preset])[-1], lambda name: name.translate(LOW)
        for step in steps:
            edge = step.get("edge") or {"from": "", "to": ""}
            wanted = {
                "inputs": ["the inputs", "Forward"],
                "forward": [low(step.get("name", "")), "Forward"],
                "seed": [f"the start: ∂{out}/∂{out}", "Backward"],
                "edge": [f"from {low(edge['to'])} to {low(edge['from'])}", "Backward"],
                "sum": [f"{low(step.get('name', ''))}: the sum", "Backward"],
                "paths": ["the paths", "Backward"],
            }[step["kind"]]
            assert step["title"] == wanted


def test_the_drawing_shows_what_has_been_found_and_lights_what_is_used():
    for (preset, values, input), steps in TOLD:
        v, slope = by_school(preset, values)
        feeds, seen, back, local = FEEDS[preset], set(values), {}, {}
        for step in steps:
            kind, name, look = step["kind"], step.get("name"), step["look"]
            arrows, boxes, badges = {}, {}, {}
            if kind == "forward":
                seen.add(name)
                boxes, arrows = {name: "forward"}, {f"{source} {name}": "forward" for source in feeds[name]}
            if kind == "seed":
                back[name], boxes = [1.0], {name: "back"}
            if kind == "edge":
                source, to = step["edge"]["from"], step["edge"]["to"]
                local[f"{source} {to}"] = brief(feeds[to][source](v))
                back.setdefault(source, []).append(slope[to] * feeds[to][source](v))
                boxes, arrows = {source: "back", to: "above"}, {f"{source} {to}": "back"}
            if kind == "sum":
                users = [to for to in feeds if name in feeds[to]]
                boxes = {name: "back"} | dict.fromkeys(users, "above")
                arrows = {f"{name} {to}": "back" for to in users}
            if kind == "paths":
                ways = [way for way, _ in paths_back(preset, v, input)]
                for k, way in enumerate(ways, start=1):
                    arrows |= {f"{one} {next_}": f"path{k}" for one, next_ in zip(way, way[1:])}
                    boxes |= dict.fromkeys(way, "grad")
                    if len(ways) > 1:
                        badges[f"{way[0]} {way[1]}"] = str(k)
            assert look["value"] == {each: brief(v[each]) for each in seen}
            assert (look["local"], look["arrows"], look["boxes"], look["badges"]) == (local, arrows, boxes, badges)
            whole = lambda each, feeds=feeds, back=back: len(back[each]) >= sum(each in to for to in feeds.values())
            wanted = {each: brief(sum(back[each])) if whole(each) else f"{brief(back[each][-1])} + …" for each in back}
            assert look["slope"] == wanted


def test_the_tables_below():
    """Paths, the wiggle before and after the answer is known, and all numbers."""
    js = """(preset, values, input, done) => {
      const N = numbers.passes({ preset, values }), paths = numbers.pathsOf(N, input), epsilon = 0.5;
      const wiggles = numbers.wigglesOf(N, values, input, epsilon);
      const now = { N, input, values, epsilon, wiggles, done };
      return { paths: pathRows(N, input, paths, words), title: wiggleTitle(now, words), heads: wiggleHeads(now, words),
        wiggle: wiggleRows(now, words), all: rowsOf(N, 4), allHeads: headsOf(N, words) }; }"""
    six = lambda x: f"{x:.6f}".replace("-", "−")
    for preset, values, input in STATES:
        v, slope = by_school(preset, values)
        out, low = list(FEEDS[preset])[-1], input.translate(LOW)
        before, after = run("graph", js, [[preset, values, input, done] for done in (False, True)])
        for k, (way, factors) in enumerate(paths_back(preset, v, input)):
            number = f"{k + 1}: " if len(before["paths"]) > 2 else ""
            text = product(factors) + (f" = {brief(math.prod(factors))}" if len(factors) > 1 else "")
            assert after["paths"][k] == [f"{number}{' → '.join(way).translate(LOW)}", text]
        assert after["paths"][-1][0] == f"∂{out}/∂{low}" and after["paths"][-1][1].endswith(brief(slope[input]))
        assert "∂" not in before["title"] and before["heads"] == ["ε", f"Δ{out}", f"Δ{out} / ε"]
        assert after["heads"] == [*before["heads"], "Difference"]
        for h, row, longer in zip((0.5, 0.05, 0.005), before["wiggle"], after["wiggle"], strict=True):
            moved, _ = by_school(preset, {**values, input: values[input] + h})
            change = moved[out] - v[out]
            if abs(change) > 0.011 and abs(change / h) > 0.011:
                assert row == [brief(h), six(change), six(change / h)]
            assert longer[:3] == row and len(longer) == 4
        if abs(slope[input]) > 0.011:
            assert after["title"].endswith(f"∂{out}/∂{low} = {six(slope[input])}")
        assert after["allHeads"] == ["Name", "Value", f"Slope of {out}"]
        for name, value, s in after["all"]:
            plain = name.translate(str.maketrans("₁₂", "12"))
            assert value == f"{v[plain]:.4f}".replace("-", "−") or v[plain] == 0
            if slope.get(plain) != 0:
                assert s == (f"{slope[plain]:.4f}".replace("-", "−") if plain in slope else "")


# ---- in the page ----


def test_graph_walks_and_adds_at_the_fork(show):
    p = show(Graph())
    line = p.locator(".bpw-live")
    assert line.inner_text() == "The inputs: a = 2, b = 1."
    bar(p, "Next").focus()
    for _ in range(3):
        p.keyboard.press("ArrowRight")
    assert line.inner_text() == "Forward: e = c d = 6."
    assert p.locator(".bpw-screen .graph-slope").count() == 0
    heard = []
    for _ in range(8):
        p.keyboard.press("Enter")
        heard.append(line.inner_text())
    assert any("1 from above times the local slope 2 is 2" in text for text in heard) and any(
        "one of the 2 uses of b" in text for text in heard
    )
    assert any("b is used 2 times: what comes back is added, 2 + 3 = 5." in text for text in heard)
    assert (
        heard[-1] == "2 paths from b to e: b → c → e, 2 · 1 = 2; b → d → e, 3 · 1 = 3. Added: 2 + 3 = 5."
        and live(p) == heard[-1]
    )
    drawing = p.locator(".bpw-screen svg")
    assert [drawing.locator(f".graph-edge.path{k}").count() for k in (1, 2)] == [2, 2] and drawing.locator(
        ".graph-badge"
    ).count() == 2
    assert drawing.locator(".graph-edge.path2").first.get_attribute("stroke-dasharray") and not drawing.locator(
        ".graph-edge.path1"
    ).first.get_attribute("stroke-dasharray")
    assert drawing.get_attribute("aria-label").endswith(heard[-1])


def test_graph_shows_the_part_that_has_come_back(show):
    p = show(Graph())
    p.evaluate("location.hash = '#graph=step:8'")
    expect(p.locator(".bpw-live")).to_contain_text("of the 2 uses")
    assert "◀\ufe0e 2 + …" in p.locator(".bpw-screen .graph-slope").all_text_contents()
    assert "+=" in p.locator("code.graph-cell").inner_text()


def test_graph_gives_no_answer_away(show):
    """The paths, and the slope beside the wiggle, appear when the reader has stepped back to the inputs."""
    p = show(Graph())
    p.get_by_text("Wiggle b", exact=True).click()
    text = p.locator(".bpw-screen").inner_text()
    assert "are listed here" in text and "∂e/∂b" not in text and "= 5" not in text
    bar(p, "Next").focus()
    p.keyboard.press("End")
    expect(p.locator(".bpw-screen")).to_contain_text("2 + 3 = 5")
    assert "∂e/∂b = 5.000000" in p.locator(".bpw-screen").inner_text()


def test_graph_takes_inputs_and_follows_another(show):
    p = show(Graph())
    b = p.get_by_role("textbox", name="b", exact=True)
    b.fill("-3")
    assert "b = −3" in p.locator(".bpw-live").inner_text()
    p.get_by_role("radio", name="a").check()
    assert "One path from a to e: a → c → e, −2 · 1 = −2." in p.locator(".bpw-live").inner_text()
    p.get_by_text("Wiggle a", exact=True).click()
    assert "−0.200000" in p.locator(".graph-more tbody tr").first.inner_text()
    for bad, why in (
        ("", "Nothing here."),
        ("x", "Not a number."),
        ("1e999", "Not finite."),
        ("1001", "Out of range."),
        (ATTACK, "Not a number."),
    ):
        b.fill(bad)
        b.blur()
        assert why in p.locator(".bpw-error:visible").inner_text() and "−2" in p.locator(".bpw-live").inner_text()
    assert p.evaluate("globalThis.hurt") is None


@pytest.mark.parametrize("preset", ["once", "neuron", "cost"])
def test_graph_presets(show, preset):
    p = show(Graph())
    field(p, "Calculation").select_option(index=["twice", "once", "neuron", "cost"].index(preset))
    bar(p, "Next").focus()
    p.keyboard.press("End")
    text = p.locator(".bpw-live").inner_text()
    assert {"once": "−4 · 1 = −4", "neuron": "0.1966 · 1 · (−1) = −0.1966", "cost": "0.2689"}[preset] in text
    p.wait_for_url("**#graph=*step:*")
    address = p.url
    p.goto("about:blank")
    p.goto(address)
    p.wait_for_selector(".bpw svg")
    assert p.locator(".bpw-live").inner_text() == text and p.locator(".bpw-note:visible").count() == 0


@pytest.mark.parametrize(
    "preset, values",
    [
        ("once", dict(x=1000, y=-1000, z=1000)),
        ("cost", dict(w1=15, x1=15, w2=15, x2=15, b=250, y=0)),
        ("cost", dict(w1=15, x1=-15, w2=15, x2=-15, b=-250, y=1)),
    ],
)
@pytest.mark.parametrize("width", [360, 1000])
def test_no_number_breaks_the_graph(show, preset, values, width):
    p = show(Graph(preset=preset, values=values, epsilon=10), width=width)
    for step in range(18):
        p.evaluate(f"location.hash = '#graph=step:{step}'")
        last = {"once": 9, "cost": 17}[preset]  # a later step is the last
        expect(p.locator(".bpw-count")).to_have_text(f"Step {min(step + 1, last)} of {last}")
        assert "NaN" not in p.locator(".bpw").inner_text() and "Infinity" not in p.locator(".bpw").inner_text()
        wide = p.evaluate(
            """[...document.querySelectorAll('.bpw-screen .graph-slope, .bpw-screen .graph-value')]
              .filter((e) => e.getBBox().width > 92).map((e) => e.textContent)"""
        )
        assert wide == []
    assert p.evaluate("document.documentElement.scrollWidth") <= width


def test_graph_refuses_epsilon_zero_in_words(show):
    p = show(Graph())
    p.get_by_text("Wiggle b", exact=True).click()
    field(p, "ε").fill("0")
    assert "moves nothing" in p.locator(".graph-more").first.inner_text()
    field(p, "ε").fill("1e-300")
    assert "too small to move b" in p.locator(".graph-more").first.inner_text()


def test_a_preset_in_the_address_brings_its_numbers(show):
    p = show(Graph(), hash="#graph=preset:once")
    assert p.locator(".bpw-note:visible").count() == 0
    assert p.locator(".bpw-live").inner_text() == "The inputs: x = −2, y = 5, z = −4."


@pytest.mark.parametrize("bad", ["preset:five", "values:%7B%22a%22:2000,%22b%22:1%7D", "input:q", "epsilon:11"])
def test_a_bad_address_is_ignored_with_a_note(show, bad):
    p = show(Graph(), hash=f"#graph={bad}")
    assert "could not be read" in p.locator(".bpw-note").inner_text() and "a = 2" in p.locator(".bpw-live").inner_text()
