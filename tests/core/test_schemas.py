"""Schemas in the subset that structured outputs take."""

import copy

import pytest
from pydantic import BaseModel, Field

from sonnetry import transform_schema


class Tag(BaseModel):
    name: str = Field(pattern="^a")


class Order(BaseModel):
    count: int = Field(ge=1, description="How many.")
    tags: list[Tag] = Field(min_length=1)
    note: str | None = None


def test_objects_are_closed_and_references_kept_so_2():
    """Every object, in definitions too, allows no other properties."""
    made = transform_schema(Order)

    assert (False, False) == (made["additionalProperties"], made["$defs"]["Tag"]["additionalProperties"])
    assert {"$ref": "#/$defs/Tag"} == made["properties"]["tags"]["items"]


def test_what_cannot_be_kept_is_told_so_2():
    """Limits that the subset lacks move into the description, and those it has stay."""
    made = transform_schema(Order)["properties"]

    assert {"type": "integer", "title": "Count", "description": "How many.\n\n{minimum: 1}"} == made["count"]
    assert 1 == made["tags"]["minItems"]
    assert "minItems" not in transform_schema({"type": "array", "minItems": 2})


def test_one_of_becomes_any_of_so_3():
    """`oneOf` is not part of the subset, `anyOf` is; formats stay where they are known."""
    made = transform_schema({"oneOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "colour"}]})

    assert {"type": "string", "format": "date"} == made["anyOf"][0]
    assert {"type": "string", "description": "{format: colour}"} == made["anyOf"][1]
    assert ["anyOf"] == list(made)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "const": "a"}, {"const": "a"}),
        ({"type": "null", "const": None}, {"const": None}),
        ({"type": ["string", "null"], "enum": ["a", None]}, {"enum": ["a", None]}),
        ({"type": "array", "enum": [[1], [2]]}, {"type": "array", "description": "{enum: [[1], [2]]}"}),
        ({"type": "string", "enum": []}, {"type": "string", "description": "{enum: []}"}),
        ({"type": "array", "minItems": 2, "x": 1, "items": {"type": "null"}}, {"type": "array", "items": {"type": "null"}, "description": "{x: 1, minItems: 2}"}),
        ({"$ref": "#/$defs/A", "title": "B", "$defs": {"A": {"type": "object"}}}, {"$defs": {"A": {"type": "object", "properties": {}, "additionalProperties": False}}, "$ref": "#/$defs/A"}),
        ({"type": "object", "anyOf": [], "oneOf": [{"type": "null"}], "minProperties": 1}, {"anyOf": [], "properties": {}, "additionalProperties": False, "description": "{minProperties: 1}"}),
        ({"oneOf": [{"type": "null"}], "allOf": [{"type": "string"}], "default": None}, {"anyOf": [{"type": "null"}], "description": "{default: None}"}),
        ({"type": "string", "pattern": "^a", "format": "colour", "description": "C"}, {"type": "string", "description": "C\n\n{pattern: ^a, format: colour}"}),
    ],
)  # fmt: skip
def test_each_rule_of_the_subset_so_2(schema, expected):
    """Values drop the type, a reference drops its neighbours, combinations have an order, and what is left is told at the end."""
    before = copy.deepcopy(schema)

    assert expected == transform_schema(schema)
    assert before == schema


@pytest.mark.parametrize("schema", [{}, {"title": "T"}, {"const": [1]}, {"enum": [{}]}, {"enum": []}])
def test_a_schema_says_what_it_is(schema):
    """Without a type and without simple values nothing can be made of it."""
    with pytest.raises(ValueError, match="Schema must have a 'type'"):
        transform_schema(schema)


@pytest.mark.parametrize("kind", [["string", "null"], "text", 5])
@pytest.mark.parametrize("more", [{}, {"anyOf": [{"type": "null"}]}])
def test_a_type_is_one_of_seven(kind, more):
    """A list of types is refused, with what to write in its place."""
    with pytest.raises(AssertionError, match="write several as 'anyOf'"):
        transform_schema({"type": kind, **more})
