"""Schemas in the subset that structured outputs take."""

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

    assert {"type": "integer", "title": "Count", "description": "How many. (minimum: 1)"} == made["count"]
    assert 1 == made["tags"]["minItems"]
    assert "minItems" not in transform_schema({"type": "array", "minItems": 2})


def test_one_of_becomes_any_of_so_3():
    """`oneOf` is no part of the subset, `anyOf` is; formats stay where they are known."""
    made = transform_schema({"oneOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "colour"}]})

    assert {"type": "string", "format": "date"} == made["anyOf"][0]
    assert {"type": "string", "description": "(format: colour)"} == made["anyOf"][1]
    assert ["anyOf"] == list(made)
