"""The comparison of `just compat surface` sees what it is for, on two surfaces small enough to read."""

import copy
import importlib.util
import sys
from pathlib import Path

import pytest

COMPAT = Path(__file__).parents[1] / "compat"


def load(name):
    spec = importlib.util.spec_from_file_location(name, COMPAT / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Comparison = load("_comparison").Comparison
TEXT = {"type": "str", "required": True}
ANSWER = {"union": [{"class": "p:Page", "of": [{"class": "p:Reply"}]}, "None"]}
SURFACE = {
    "modules": {"": {"Reply": {"class": "p:Reply"}}},
    "calls": {
        "Anthropic.ask": {
            "parameters": {"text": TEXT | {"positional": True}, "words": {"type": {"list": "str"}, "required": False}},
            "options": ["timeout"],
            "returns": {"": ANSWER},
            "with_raw_response": True,
        }
    },
    "classes": {
        "p:Page": {"name": "Page", "dict": False, "bases": [], "fields": None, "methods": {"turn": ["self", "to"]}},
        "p:Reply": {
            "name": "Reply",
            "dict": False,
            "bases": ["BaseError"],
            "methods": {},
            "fields": {
                "type": {"type": {"literal": "reply"}, "required": True},
                "why": {"type": "str", "required": True},
            },
        },
        "p:Other": {"name": "Other", "dict": False, "bases": [], "fields": {"more": TEXT}, "methods": {}},
    },
}


def differences(*path, value=None):
    """Compare the surface with itself, changed at a place."""
    ours = copy.deepcopy(SURFACE)
    place = ours
    for key in path[:-1]:
        place = place[key]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return Comparison(SURFACE, ours).lines()


def test_a_surface_equals_itself():
    """There is nothing to explain where nothing differs."""
    assert [] == Comparison(SURFACE, copy.deepcopy(SURFACE)).lines()


CALL = ("calls", "Anthropic.ask")
FIELDS = ("classes", "p:Reply", "fields")


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("modules", "", "Reply"), None, "missing name Reply"),
        (("modules", ""), {"Reply": "str"}, "type name Reply: Reply, ours str"),
        (("calls", "Anthropic.ask"), None, "missing call Anthropic.ask"),
        ((*CALL, "parameters", "words"), None, "missing argument Anthropic.ask.words"),
        (
            (*CALL, "parameters", "text", "positional"),
            False,
            "positional argument Anthropic.ask.text: True, ours False",
        ),
        ((*CALL, "parameters", "words", "type"), {"list": "int"}, "type argument Anthropic.ask.words[]: str, ours int"),
        ((*CALL, "options"), [], "missing argument Anthropic.ask.timeout"),
        ((*CALL, "with_raw_response"), False, "missing form Anthropic.ask with_raw_response"),
        ((*CALL, "returns", ""), ANSWER["union"][0], "type answer Anthropic.ask: None, ours -"),
        ((*FIELDS, "why"), None, "missing field Reply.why"),
        ((*FIELDS, "why", "required"), False, "required field Reply.why: True, ours False"),
        ((*FIELDS, "why", "type"), {"union": ["str", "None"]}, "type field Reply.why: -, ours None"),
        ((*FIELDS, "new"), TEXT, "added field Reply.new"),
        (("classes", "p:Reply", "bases"), [], "missing base Reply.BaseError"),
        (("classes", "p:Page", "methods", "turn"), ["self"], "missing parameter Page.turn.to"),
    ],
)
def test_a_difference_is_a_line(path, value, line):
    """What is missing, added, or of another type is named, and nothing else."""
    assert [line] == differences(*path, value=value)


def test_what_a_class_is_parametrized_with_counts():
    """A page of something else is another answer."""
    other = {"class": "p:Page", "of": [{"class": "p:Other"}]}

    found = differences(*CALL, "returns", "", value={"union": [other, "None"]})

    assert ["type answer Anthropic.ask: Page[Reply], ours Page[Other]"] == found


def test_open_lists_are_told_from_other_types():
    """Only a list of words that ours has too, and that takes others, is open."""
    opened = {"union": [{"literal": "reply"}, "str"]}

    assert ["open field Reply.type"] == differences(*FIELDS, "type", "type", value=opened)
    assert ["type field Reply.type: 'reply', ours str"] == differences(*FIELDS, "type", "type", value="str")


def test_patterns_are_written_out_and_matched_whole(monkeypatch):
    """Braces stand for alternatives, a star for anything; a pattern fits a whole line or nothing."""
    monkeypatch.syspath_prepend(COMPAT)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    surface = load("surface")

    assert ["a b d", "a c d"] == surface.spread("a {b,c} d")
    assert ["a[] x"] == surface.fitting("{a,b}[] *", ["a[] x", "aa[] x", "b x"])
    assert ["b *"] == surface.idle({"{a,b} *": ["a x"]})
