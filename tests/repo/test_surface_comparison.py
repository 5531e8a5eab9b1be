"""The comparison of `just compat surface` sees what it is for, on two surfaces small enough to read."""

import copy
import importlib.util
import sys
from pathlib import Path

import httpx2
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
    "requests": {
        "ask": {
            "route": "POST /v1/ask",
            "places": {"text": "body text", "words": "query words[]"},
            "headers": {"a": "1"},
        }
    },
    "facts": {"default": {"max_retries": "2"}, "error": {"400 bad": "BadError"}},
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
SENT = ("requests", "ask")
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
        ((*SENT, "route"), "GET /v1/ask", "route ask: POST /v1/ask, ours GET /v1/ask"),
        ((*SENT, "places", "words"), "body words", "place ask.words: query words[], ours body words"),
        ((*SENT, "headers", "a"), "1,2", "header ask a: 1, ours 1,2"),
        ((*SENT, "headers", "b"), "3", "header ask b: -, ours 3"),
        (("facts", "default", "max_retries"), "3", "fact default max_retries: 2, ours 3"),
        (("facts", "error", "400 bad"), None, "fact error 400 bad: BadError, ours -"),
    ],
)
def test_a_difference_is_a_line(path, value, line):
    """What is missing, added, or of another type is named, and nothing else."""
    assert [line] == differences(*path, value=value)


def test_what_ours_knows_besides_is_no_difference():
    """A fact, or a method, that the official package lacks is not looked for there."""
    assert [] == differences("facts", "error", "400 worse", value="WorseError")
    assert [] == differences("requests", "more", value=SURFACE["requests"]["ask"])


def test_a_header_that_differs_everywhere_is_one_line():
    """What nearly all methods send in another way is said once, without their names."""
    one, other = ({"route": "GET /", "places": {}, "headers": {"a": value}} for value in "12")
    theirs, ours = (
        {"modules": {}, "classes": {}, "requests": {f"m{n}": sent for n in range(30)}} for sent in (one, other)
    )
    calls = {f"Anthropic.m{n}": SURFACE["calls"]["Anthropic.ask"] for n in range(30)}

    assert ["header a: 1, ours 2"] == Comparison(theirs | {"calls": calls}, ours | {"calls": calls}).lines()


def test_what_a_method_sends_is_found_by_the_marks_in_it():
    """Routes, places and headers are read off a real request: query, body, header and form."""
    sent = load("_requests")
    given = {
        name: {"type": {"list": "str"} if name == "betas" else "str"} for name in ("item_id", "size", "betas", "file")
    }
    marks = sent.marks(given)
    request = httpx2.Request(
        "POST",
        f"http://a/v1/items/{marks['item_id']}",
        params={"size[gt]": marks["size"]},
        headers={"Anthropic-Beta": f"{marks['betas'][0]},own"},
        files={"file": marks["file"]},
    )
    request.read()
    found = sent.described(request, given)

    assert "POST /v1/items/{item_id}" == found["route"]
    assert {"size": "query size[gt]", "betas": "header anthropic-beta", "file": "form file"} == found["places"]
    assert "mark-betas-,own" == found["headers"]["anthropic-beta"]


def test_news_lists_what_has_no_reason(monkeypatch):
    """Lines are sorted by kind in the order of the work, and what is explained is not among them."""
    monkeypatch.syspath_prepend(COMPAT)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    news = load("news")
    lines = ["missing name types.New", "missing call Anthropic.new", "header authorization: Bearer key, ours -", "odd"]

    assert {"Methods": lines[1:2], "Names": lines[:1], news.OTHERS: lines[3:]} == news.listed(news.unexplained(lines))


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


def test_every_addition_names_its_page():
    """A line of `additions.txt` is a page of the documentation and a line of the comparison, once."""
    lines = (COMPAT / "additions.txt").read_text("utf-8").splitlines()
    found = [line.partition(": ") for line in lines if not line.startswith("#")]

    assert [] == [page for page, _, _ in found if not (COMPAT.parents[1] / "docs" / page).is_file()]
    assert [] == [line for _, _, line in found if not line.startswith("added ")]
    assert len(found) == len(set(found))
