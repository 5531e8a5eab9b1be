"""Types as JSON Schema (draft 2020-12), each class once, for the document that describes the API.

Pydantic makes the schemas; what it cannot know is added: the sentences under the fields, and names that tell a beta class
from its stable twin. A field that may be null may also be missing, as in what the service sends.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from typing import Any, Literal, NamedTuple, Required, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import get_original_bases

from ...endpoints._all import home_of

Schema = dict[str, Any]
PLACE = "#/components/schemas/"
# How Pydantic names classes that share their name: by their whole path.
_PATH = re.compile(r"\bsonnetry__types__(beta__)?\w*?__([A-Z]\w*)")


class _Generator(GenerateJsonSchema):
    def field_title_should_be_set(self, schema: Any) -> bool:
        del schema
        return False  # a name said twice

    def default_schema(self, schema: Any) -> Schema:
        if schema.get("default", ...) is None:
            return self.generate_inner(schema["schema"])  # None stands for "not sent"; no peer fills it in
        return super().default_schema(schema)

    def model_schema(self, schema: Any) -> Schema:
        made = super().model_schema(schema)
        if made.get("additionalProperties") is True:
            del made["additionalProperties"]
        return _described(made, schema["cls"])

    def typed_dict_schema(self, schema: Any) -> Schema:
        return _described(super().typed_dict_schema(schema), schema["cls"])


def _described(made: Schema, cls: type) -> Schema:
    """Put the sentences under the fields of a class into its schema."""
    made.pop("title", None)
    written = declared(cls)
    for name, field in made.get("properties", {}).items():
        said = written[name].said if name in written else ""
        if said and "description" not in field:
            field["description"] = said
    return made


class Declared(NamedTuple):
    """A field as it is written in a class: its annotation, and the sentence under it, if any."""

    annotation: ast.expr
    said: str


def declared(cls: type) -> dict[str, Declared]:
    """Return the fields of a class as they are written, those that it inherits included."""
    bases = cls.__mro__[::-1] if issubclass(cls, BaseModel) else [*ancestors(cls), cls]
    return {
        name: field for base in bases for name, field in _written_in(base.__module__).get(base.__name__, {}).items()
    }


def ancestors(cls: type) -> Iterator[type]:
    """List what a TypedDict extends, farthest first; it has no method resolution order that would know."""
    for base in get_original_bases(cls):
        if isinstance(base, type) and hasattr(base, "__required_keys__"):
            yield from (*ancestors(base), base)


@cache
def _written_in(module: str) -> dict[str, dict[str, Declared]]:
    """Return the fields of each class of a module of ours."""
    if not module.startswith("sonnetry."):
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: dict(_fields(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, Declared]]:
    for field, after in zip_longest(node.body, node.body[1:]):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            said = after.value if isinstance(after, ast.Expr) else None
            text = said.value if isinstance(said, ast.Constant) else ""
            yield field.target.id, Declared(field.annotation, inspect.cleandoc(str(text)))


class Schemas:
    """The schemas of some types: `components` holds those with names, `of` returns what stands for one of the types."""

    def __init__(self, types: Iterable[Any]) -> None:
        adapters: list[tuple[tuple[str, str], Literal["validation"], TypeAdapter[Any]]] = [
            (home_of(type_), "validation", TypeAdapter(type_)) for type_ in types
        ]
        made, rest = TypeAdapter.json_schemas(adapters, schema_generator=_Generator, ref_template=PLACE + "{model}")
        # Unions become components too, though Pydantic has no names for them.
        unions = {home: schema for (home, _), schema in made.items() if "$ref" not in schema}
        named = rest["$defs"] | {name: schema for (_, name), schema in unions.items()}
        references = {
            home: {"$ref": PLACE + home[1]} if home in unions else schema for (home, _), schema in made.items()
        }
        self.components, self._references = _renamed(named, references)

    def of(self, type_: Any) -> Schema:
        """Return the reference to one of the types."""
        return self._references[home_of(type_)]


def _renamed(named: Schema, references: dict[Any, Schema]) -> tuple[Schema, dict[Any, Schema]]:
    """Give short names to the classes that Pydantic names by their path, which a beta class and its twin share."""
    text = _PATH.sub(_short, json.dumps([named, list(references.values())]))
    components, values = json.loads(text)
    return dict(sorted(components.items())), dict(zip(references, values, strict=True))


def _short(match: re.Match[str]) -> str:
    return f"Beta{match[2]}" if match[1] else match[2]


def simple(annotation: Any) -> Schema:
    """Return the schema of an annotation that needs no component."""
    bare = get_args(annotation)[0] if get_origin(annotation) is Required else annotation
    return TypeAdapter(bare).json_schema(schema_generator=_Generator)
