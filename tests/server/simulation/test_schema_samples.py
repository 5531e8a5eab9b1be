"""Values made from schemas."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonnetry.server.simulation.schema_samples import fitting, sample

CYCLE = {"required": ["next"], "properties": {"next": {"$ref": "#"}}}
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
words = st.sampled_from(
    [
        "type",
        "properties",
        "required",
        "items",
        "enum",
        "const",
        "default",
        "anyOf",
        "allOf",
        "$ref",
        "minItems",
        "minLength",
        "minimum",
        "exclusiveMinimum",
        "format",
    ]
)
types = st.sampled_from(["object", "array", "string", "integer", "number", "boolean", "null", ["string", "null"], []])
schemas = st.recursive(
    st.dictionaries(words, anything | types | st.sampled_from(["#", "#/properties/a"]), max_size=4),
    lambda inner: st.fixed_dictionaries(
        {"type": types},
        optional={
            "properties": st.dictionaries(st.sampled_from("ab"), inner),
            "required": st.lists(st.sampled_from("abc"), max_size=3),
            "items": inner,
            "minItems": st.integers(-1, 10**9),
            "minLength": st.integers(-1, 10**9),
            "anyOf": st.lists(inner, max_size=2),
        },
    ),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({}, "text"),
        ({"type": "string"}, "text"),
        ({"type": "string", "minLength": 6}, "text.."),
        ({"type": "string", "format": "date"}, "2026-01-01"),
        ({"type": "integer"}, 0),
        ({"type": "integer", "minimum": 5}, 5),
        ({"type": "number", "exclusiveMinimum": 0}, 1),
        ({"type": "boolean"}, True),
        ({"type": "null"}, None),
        ({"type": ["string", "null"]}, "text"),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 2}, [0, 0]),
        ({"type": "array"}, []),
        ({"enum": ["b", "a"]}, "b"),
        ({"const": 3}, 3),
        ({"type": "string", "default": "d"}, "d"),
        ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, 0),
        ({"$ref": "#/$defs/x"}, "f"),
        ({"type": "object", "properties": {"b": {"type": "integer"}, "c": {}}, "required": ["b"]}, {"b": 0}),
    ],
)
def test_smallest_values(schema, value):
    """Each kind of schema has a smallest value; properties that are not required are left out."""
    whole = {
        "type": "object",
        "properties": {"a": schema, "left out": {"type": "string"}},
        "required": ["a"],
        "$defs": {"x": {"const": "f"}},
    }

    assert sample(whole) == {"a": value}


def test_a_schema_that_holds_itself_ends():
    """A cycle ends at some depth."""
    assert json.dumps(sample(CYCLE)).count("next") < 20


@settings(deadline=None)
@given(schemas)
def test_any_schema_gives_a_small_object(schema):
    """Whatever the schema says, the value is an object of bounded size that is JSON."""
    value = sample(schema)

    assert isinstance(value, dict)
    assert len(json.dumps(value)) < 200_000


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string", "examples": ["Paris", "Rome"]}, "Paris"),
        ({"type": "string", "examples": ["Paris"], "default": "Rome"}, "Paris"),
        ({"type": "integer", "examples": ["no number"], "minimum": 3}, 3),
        ({"type": "string", "default": 5, "enum": ["a", "b"]}, "a"),
        ({"type": "string", "format": "date"}, "2026-01-01"),
        ({"type": "object", "examples": [{"a": 1}], "properties": {"a": {"type": "integer"}}}, {"a": 1}),
    ],
)
def test_what_a_schema_suggests_is_taken_if_it_fits(schema, value):
    """Examples come before defaults, both before the smallest value; what does not fit is passed over."""
    assert fitting(schema, "it") == value
