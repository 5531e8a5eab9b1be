"""Objects that grow with their text: any split, any type, final where closed."""

from __future__ import annotations

import dataclasses
import enum
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar

import msgspec
import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import TypedDict

from sonnetry._core.output_format import output_format
from sonnetry._core.partial_objects import Partial, PartialObject

T = TypeVar("T")


class Line(pydantic.BaseModel):
    """A model with an alias, types that are not those of JSON, and validators."""

    item: Annotated[str, pydantic.Field(min_length=3)]
    price: Decimal
    due: date | None = pydantic.Field(default=None, alias="dueDate")

    @pydantic.field_validator("item")
    @classmethod
    def tidied(cls, item: str) -> str:
        return item.strip().upper()

    @pydantic.model_validator(mode="after")
    def checked(self) -> Line:
        assert self.price is not None, "never run on half an object"
        return self


class Place(NamedTuple):
    """It cannot be changed."""

    city: str
    number: int = 0


class Keys(TypedDict):
    """A dict."""

    a: int
    b: str


class Color(enum.Enum):
    """An enum."""

    RED = "red"


@dataclass(frozen=True)
class Point:
    """It cannot be set."""

    x: int
    tags: list[str]


@dataclass(slots=True)
class Pair:
    """It has no `__dict__`."""

    left: str
    right: Point


class Box(pydantic.BaseModel, Generic[T]):
    """A generic model."""

    held: T


class Names(pydantic.RootModel[list[str]]):
    """A model around a list."""


class Sized(pydantic.BaseModel):
    """A model with settings and a validator that needs the field before its own."""

    model_config = pydantic.ConfigDict(str_strip_whitespace=True)
    least: int
    most: int
    name: str

    @pydantic.field_validator("most")
    @classmethod
    def above(cls, most: int, info: pydantic.ValidationInfo) -> int:
        assert most >= info.data["least"]
        return most


class Order(pydantic.BaseModel):
    """All of them."""

    buyer: str
    color: Color
    lines: list[Line]
    point: Point
    pair: Pair
    place: Place
    keys: Keys
    table: dict[str, Point]
    either: int | str
    shape: Line | Keys
    two: tuple[int, str]
    box: Box[Line]
    names: Names
    sized: Sized
    done: bool
    kind: Literal["a", "b"]
    mood: Annotated[list[int], pydantic.BeforeValidator(lambda value: value or [0])]
    free: dict[str, Any]


class Tree(pydantic.BaseModel):
    """A type that holds itself."""

    left: Tree | None
    name: str


class Pet(msgspec.Struct, rename="camel", frozen=True):
    """A type of another library."""

    pet_name: str
    born: date
    legs: list[int]
    friend: Pet | None = None

    def __post_init__(self) -> None:
        assert self.pet_name, "never run on half an object"


LINE = {"item": " pen é😀", "price": 1.50, "dueDate": "2026-01-02"}
ORDER: dict[str, Any] = {
    "buyer": "Ann \\n é😀",
    "color": "red",
    "lines": [LINE, {"price": 2, "item": "xyz"}],
    "point": {"x": 1, "tags": ["a", "b"]},
    "pair": {"left": "l", "right": {"x": 2, "tags": ["c"]}},
    "place": {"city": "Bern", "number": 3},
    "keys": {"a": 1, "b": "x"},
    "table": {"k": {"x": 2, "tags": []}},
    "either": 12,
    "shape": LINE,
    "two": [1, "z"],
    "box": {"held": LINE},
    "names": ["p", "q"],
    "sized": {"least": 1, "most": 2, "name": " n "},
    "done": True,
    "kind": "b",
    "mood": [],
    "free": {"x": [1, None]},
}
TREE = {"left": {"left": {"left": None, "name": "c"}, "name": "b"}, "name": "a"}
PETS = [
    {
        "petName": "Rex",
        "born": "2020-01-02",
        "legs": [1, 2],
        "friend": {"petName": "Mo", "born": "2020-01-03", "legs": []},
    }
]
VALUES = {"order": (Order, ORDER), "tree": (Tree, TREE), "structs": (list[Pet], PETS)}


def fed(kind: Any, *pieces: str) -> Partial[Any]:
    """Return the last step of an object."""
    growing = PartialObject(output_format(kind).shape)
    return [growing.feed(piece) for piece in pieces][-1]


def split(text: str, places: list[int]) -> list[str]:
    """Cut a text."""
    ends = sorted({0, *(place % (len(text) + 1) for place in places), len(text)})
    return [text[one:two] for one, two in itertools.pairwise(ends)]


def likeness(value: Any) -> Any:
    """Return the names and classes of an object, without those of its lists and of what may be None."""
    if dataclasses.is_dataclass(value):
        parts: Any = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    elif isinstance(value, (pydantic.BaseModel, msgspec.Struct)):
        parts = {name: getattr(value, name) for name in type(value).__annotations__}
    else:
        parts = value._asdict() if isinstance(value, Place) else value if isinstance(value, dict) else {}
    inner = {
        name: likeness(part) for name, part in parts.items() if name not in ("table", "free", "shape", "left", "friend")
    }
    return type(value), {name: part for name, part in inner.items() if part[1]}


@pytest.mark.parametrize("name", VALUES)
@given(places=st.lists(st.integers(0, 5000), max_size=60), ascii_only=st.booleans())
def test_every_split_gives_the_same(name: str, places: list[int], *, ascii_only: bool) -> None:
    """At each piece the object has the shape of the whole one, parts that have closed are those of the whole, and stay."""
    kind, data = VALUES[name]
    text = json.dumps(data, ensure_ascii=ascii_only)
    wanted = output_format(kind)
    final = wanted.read(text)
    growing = PartialObject(wanted.shape)
    steps = [growing.feed(piece) for piece in split(text, places)]

    for step in steps:
        value = step.value
        assert likeness(value) == likeness(final) or isinstance(final, list)
        for part in [
            *getattr(kind, "model_fields", ()),
            "lines[0]",
            "lines[1].item",
            "pair.right",
            "left.left",
            "[0].born",
            "[0].legs",
        ]:
            if step.closed(part):
                assert at(part, value) == at(part, final)
        assert not step.errors
        assert not step.closed()
    last = steps[-1]
    for part in getattr(kind, "model_fields", ()):
        assert last.closed(part)
        assert at(part, last.value) == at(part, final)
    assert growing.finish(final).closed()
    assert growing.finish(final).value is final


def at(path: str, value: Any) -> Any:
    """Return a part of a value."""
    return eval(f"value{path if path[0] == '[' else '.' + path}", {"value": value})  # noqa: S307 - our own


def test_what_is_open_is_marked() -> None:
    """Its path is told, and nothing is closed but what stands before it."""
    step = fed(Order, '{"buyer": "A", "lines": [{"item": "pencil", "price": 1}, {"item": "in')

    assert "lines[1].item" == step.open
    assert all(map(step.closed, ("buyer", "lines[0]", "lines[0].price")))
    assert not any(
        map(step.closed, ("lines", "lines[1]", "lines[1].item", "lines[1].price", "lines[2]", "place", "", "?"))
    )
    assert ("in", None) == (step.value.lines[1].item, step.value.lines[1].price)
    assert ("PENCIL", Decimal(1)) == (step.value.lines[0].item, step.value.lines[0].price)


def test_before_anything_came() -> None:
    """Lists are empty, objects have their fields, the rest is None."""
    value = fed(Order, " ").value

    assert (None, [], None, [], None) == (value.buyer, value.lines, value.point.x, value.point.tags, value.color)
    assert (Place(None, None), {"a": None, "b": None}) == (value.place, value.keys)  # type: ignore[arg-type]
    assert (None, []) == (value.box.held.item, value.names.root)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (int, "12", None),
        (str, '"ab', "ab"),
        (list[int], "[1, 2", [1]),
        (bool, "tr", None),
        (list[Color], '["red", "re', [Color.RED]),
        (Line | Keys, '{"a": 1', None),
        (dict[str, int], '{"a": 1, "b": 2', {"a": 1}),
        (Literal["yes", "no"], '"ye', None),
    ],
)
def test_only_texts_are_shown_in_part(kind: Any, text: str, value: object) -> None:
    """Half a number, enum or union would be another value than the one that comes."""
    assert value == fed(kind, text).value
    assert value == fed(kind, *text).value


def test_an_earlier_step_is_what_it_was() -> None:
    """Steps may be kept: each has its own value, paths and errors."""
    growing = PartialObject(output_format(Order).shape)
    first, second = growing.feed('{"buyer": "An'), growing.feed('n", "kind": "c", "color": "red"')

    assert ("An", "buyer", False) == (first.value.buyer, first.open, first.closed("buyer"))
    assert ("Ann", "", True) == (second.value.buyer, second.open, second.closed("buyer"))
    assert ([], ["kind"]) == (list(first.errors), list(second.errors))


@pytest.mark.parametrize("size", [1, 1000])
def test_a_part_that_is_not_valid(size: int) -> None:
    """The object keeps its shape, and the part and what is around it are not closed; the error is told by its path."""
    text = '{"buyer": "A", "lines": [{"item": "pen", "price": "dear"}, {"item": "xyz", "price": 1}], "either": 1, "odd": {"a": [1]}}'
    step = fed(Order, *[text[at : at + size] for at in range(0, len(text), size)])

    assert ("PEN", None) == (step.value.lines[0].item, step.value.lines[0].price)
    assert ["lines[0].price"] == list(step.errors)
    assert not any(map(step.closed, ("lines", "lines[0]", "lines[0].price")))
    assert all(map(step.closed, ("lines[0].item", "lines[1]", "either")))
    assert not hasattr(step.value, "odd")


def test_a_validator_may_repair_what_is_around_it() -> None:
    """What it takes is no error before it has run."""

    class Cleaned(pydantic.BaseModel):
        numbers: list[int]
        after: str

        @pydantic.field_validator("numbers", mode="before")
        @classmethod
        def numeric(cls, numbers: list[Any]) -> list[Any]:
            return [number for number in numbers if str(number).isdigit()]

    step = fed(Cleaned, *'{"numbers": [1, "x", 2], "after": "a')

    assert [1, 2] == step.value.numbers
    assert step.closed("numbers[1]")
    assert not step.errors


@pytest.mark.parametrize(
    "text", ["Sure! Here", '[{"buyer": "A"}]', '"text"', "12 ", '{"buyer": {"a": 1}, ', '{"lines": {"0": 1}, ']
)
def test_text_of_another_shape(text: str) -> None:
    """Nothing of it is shown."""
    step = fed(Order, *text)

    assert isinstance(step.value, Order)
    assert (None, []) == (step.value.buyer, step.value.lines)


def test_each_piece_costs_what_it_is_long() -> None:
    """Validators see each part a fixed number of times, whatever the number of pieces."""
    seen: list[int] = []

    def count(value: int) -> int:
        seen.append(value)
        return value

    validator: Callable[[int], int] = count
    kind = pydantic.create_model("Counted", parts=(list[Annotated[int, pydantic.AfterValidator(validator)]], ...))
    fed(kind, *json.dumps({"parts": list(range(500))}))

    assert len(seen) <= 1000
