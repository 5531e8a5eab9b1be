"""Questions about schemas that may take forever: they end, and other requests are served meanwhile."""

import threading

import pytest

from sonnetry.rules.json_schemas import TooHeavyError
from sonnetry.rules.schema_weight import is_heavy
from sonnetry.server.work.judging import Judge

EVIL = "^(?:a|a){40}(?!)$"


@pytest.fixture
def judge():
    made = Judge()
    yield made
    made.stop()


def pattern(text):
    return {"type": "object", "properties": {"a": {"type": "string", "pattern": text}}, "required": ["a"]}


def chain(length):
    defs = {f"d{n}": {"allOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(length)}
    return {"type": "object", "$defs": {**defs, f"d{length}": {}}, "properties": {"a": {"$ref": "#/$defs/d0"}}}


def test_answers(judge):
    """Each question has the answer that it has in this process."""
    assert judge("mistake", pattern("x+")) is None
    assert judge("mistake", {"type": "nothing"})
    assert judge("misfit", {"a": "y"}, pattern("^x+$"))
    assert judge("misfit", {"a": "x"}, pattern("^x+$")) is None
    assert judge("fitting", pattern("^x+$"), "a tool", True) == {"value": {"a": "x"}}


@pytest.mark.parametrize("value", ["a" * 40 + "b"])
@pytest.mark.parametrize("schema", [pattern("^(a|aa)+$"), chain(25)], ids=["pattern", "references"])
def test_a_question_without_end_is_ended(judge, schema, value):
    """Its process ends, the next question has another, and the answer is remembered."""
    for _ in range(2):
        with pytest.raises(TooHeavyError):
            judge("misfit", {"a": value}, schema)

    assert judge("mistake", pattern("x")) is None


def test_several_ask_at_once(judge):
    """More than there are processes: each has its answer."""
    answers = []
    asking = [threading.Thread(target=lambda n=n: answers.append(judge("misfit", n, {"const": n}))) for n in range(8)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()

    assert answers == [None] * 8


HEAVY = [EVIL, "(a+)+$", "^(a|aa)+b$", "(.*a){25}b", "(?=(a+))a", "(a)\\1", "a*a*b", "x" * 300, "(?:(?:a{255}){255})"]
LIGHT = ["^[a-z0-9_-]{1,64}$", "^\\d{4}-\\d{2}-\\d{2}$", "^[^@]+@[^@]+$", "^(yes|no)$", "[", "a+"]


@pytest.mark.parametrize("text", HEAVY)
def test_patterns_that_may_backtrack_are_heavy(text):
    """Wherever they stand."""
    assert is_heavy(pattern(text))
    assert is_heavy({"patternProperties": {text: {}}})


@pytest.mark.parametrize("text", LIGHT)
def test_usual_patterns_are_judged_at_once(text):
    """They need no process."""
    assert not is_heavy(pattern(text))


def test_references_are_heavy_by_what_they_expand_to():
    """A few are light, chains that double and circles are heavy, however short they are."""
    assert not is_heavy(chain(3))
    assert is_heavy(chain(12))
    assert is_heavy({"$defs": {"a": {"allOf": [{"$ref": "#/$defs/a"}]}}, "$ref": "#/$defs/a"})
    assert is_heavy({"$ref": "#anchor"})
    assert is_heavy({"allOf": [{"type": "object"}] * 600})


@pytest.mark.parametrize("text", [EVIL, "(?:(?:(?:(?:a{255}){255}){255}){255})"])
def test_the_server_answers_others(api, text):
    """A forced tool whose input nobody can make is 501, and the next request is served."""
    tools = [{"name": "t", "input_schema": pattern(text)}]

    assert api.create(tools=tools, tool_choice={"type": "tool", "name": "t"}).status == 501
    assert api.create().status == 200


def test_examples_that_cannot_be_judged(api):
    """A request is refused that takes too long to check."""
    tools = [{"name": "t", "input_schema": pattern("^(a|aa)+$"), "input_examples": [{"a": "a" * 40 + "b"}]}]

    assert api.create(tools=tools).error == (400, "invalid_request_error", "Schema is too complex for compilation.")


def test_chains_of_references_in_a_format(api):
    """They are checked in linear time."""
    assert api.create(output_config={"format": {"type": "json_schema", "schema": chain(500)}}).status == 400
