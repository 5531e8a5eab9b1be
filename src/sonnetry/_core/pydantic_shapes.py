"""The shapes of the types that Pydantic reads, from the core schemas that it makes of them.

Field validators, aliases, settings of a model, generics and forward references are in the core schema already. A kind of
schema that is not known here gives a shape that shows nothing before the value has ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .partial_shapes import (
    ANY,
    LIST,
    MAPPING,
    OBJECT,
    SCALAR,
    TEXT,
    Reader,
    Shape,
    Structure,
    as_instance,
    as_slots,
    as_tuple,
)

Node = Mapping[str, Any]
# Schemas around another one, and where it is.
AROUND = {
    "default": "schema",
    "nullable": "schema",
    "custom-error": "schema",
    "function-after": "schema",
    "function-before": "schema",
    "function-wrap": "schema",
    "definitions": "schema",
    "lax-or-strict": "lax_schema",
    "json-or-python": "json_schema",
}
REPAIRING = frozenset({"function-before", "function-wrap"})
LISTS = frozenset({"list", "set", "frozenset", "generator", "tuple"})
PLAIN = {"str": str, "int": int, "float": float, "bool": bool}
# Settings of a model that do not change what a text, number or boolean is read as.
HARMLESS = frozenset(
    {"title", "extra_fields_behavior", "from_attributes", "frozen", "validate_by_name", "validate_by_alias"}
)
BARE = frozenset({"type", "metadata", "ref", "serialization"})


def shape_of(core: Node) -> Shape:
    """Return the shape of a type, given its core schema."""
    return _Walk().shape(core, {})


class _Walk:
    """One look at a core schema."""

    def __init__(self) -> None:
        self._definitions: dict[str, Node] = {}
        self._known: dict[int, Structure] = {}

    def shape(self, node: Node, config: Node) -> Shape:
        """Return the shape of a place; `config` are the settings of the model around it."""
        around = list(self._around(node))
        bare = around[-1]
        shape = Shape(self._structure(bare, config), self._reader(node, config))
        shape.is_optional = any(one["type"] == "nullable" for one in around)
        shape.is_loose = any(one["type"] in REPAIRING for one in around)
        shape.waits = any(_takes_info(one) for one in around)
        if len(around) == 1 and bare.keys() <= BARE and config.keys() <= HARMLESS:
            shape.plain = PLAIN.get(bare["type"])
        return shape

    def _around(self, node: Node) -> Iterator[Node]:
        while True:
            for definition in node.get("definitions", ()) if node["type"] == "definitions" else ():
                self._definitions[definition["ref"]] = definition
            yield node
            kind = node["type"]
            if kind == "definition-ref":
                node = self._definitions[node["schema_ref"]]
            elif kind == "chain":
                node = node["steps"][0]
            elif kind in AROUND and AROUND[kind] in node:
                node = node[AROUND[kind]]
            else:
                return

    def _reader(self, node: Node, config: Node) -> Callable[[], Reader]:
        def make() -> Reader:
            from pydantic_core import SchemaValidator

            whole: Any = node
            if self._definitions:
                whole = {"type": "definitions", "schema": node, "definitions": list(self._definitions.values())}
            return SchemaValidator(whole, config=dict(config) or None).validate_json  # type: ignore[arg-type]

        return make

    def _structure(self, node: Node, config: Node) -> Structure:
        made = self._known.get(id(node))
        if made is None:
            made = self._known[id(node)] = Structure(_kind(node))
            if made.kind == LIST:
                self._fill_list(made, node, config)
            elif made.kind == MAPPING and "values_schema" in node:
                made.item = self.shape(node["values_schema"], config)
            elif made.kind == OBJECT:
                self._fill_object(made, node)
            elif node.get("root_model"):
                self._fill_root(made, node)
        return made

    def _fill_root(self, made: Structure, node: Node) -> None:
        """Wrap a list or mapping in the model around it; other root models are shown when they have ended."""
        inner = self.shape(node["schema"], node.get("config") or {}).structure
        if inner.kind in (LIST, MAPPING):
            made.kind, made.item = inner.kind, inner.item
            wrap = _maker(node)[0]
            made.make = lambda container: wrap({"root": container})

    def _fill_list(self, made: Structure, node: Node, config: Node) -> None:
        items = node.get("items_schema")
        if isinstance(items, list):  # of a tuple; its places may differ
            made.item = self.shape(items[0], config) if len(items) == 1 and "variadic_item_index" in node else None
        elif items is not None:
            made.item = self.shape(items, config)

    def _fill_object(self, made: Structure, node: Node) -> None:
        made.make, made.is_live = _maker(node)
        config: Node = node.get("config") or {}
        for name, field in self._fields(node):
            made.names.update(dict.fromkeys(_keys(name, field), name))
            made.fields[name] = self.shape(field["schema"], config)

    def _fields(self, node: Node) -> Iterator[tuple[str, Node]]:
        inner: Node = node
        if node["type"] in ("model", "dataclass", "call"):
            inner = list(self._around(node["arguments_schema" if node["type"] == "call" else "schema"]))[-1]
        fields: Any = inner.get("fields", inner.get("arguments_schema", {}))
        if isinstance(fields, Mapping):
            yield from fields.items()
        else:
            yield from ((field["name"], field) for field in fields if isinstance(field, Mapping))


def _kind(node: Node) -> str:
    kind = node["type"]
    if kind in LISTS:
        return LIST
    if kind == "model":
        return SCALAR if node.get("root_model") else OBJECT
    if kind in ("dataclass", "typed-dict", "named-tuple") or (kind == "call" and _is_named_tuple(node.get("function"))):
        return OBJECT
    return {"str": TEXT, "any": ANY, "dict": MAPPING}.get(kind, SCALAR)


def _is_named_tuple(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def _maker(node: Node) -> tuple[Callable[[dict[str, Any]], Any], bool]:
    """Return what makes an object, and whether the object changes with its fields."""
    kind: Any = node.get("cls")
    if node["type"] == "model":
        extra = dict if kind.model_config.get("extra") == "allow" else None
        beside = {"__pydantic_fields_set__": set, "__pydantic_extra__": extra, "__pydantic_private__": None}
        return as_instance(kind, beside), True
    if node["type"] == "dataclass":
        is_live = hasattr(object.__new__(kind), "__dict__")
        return (as_instance(kind) if is_live else as_slots(kind)), is_live
    if node["type"] == "typed-dict":
        return Structure(OBJECT).make, True
    return as_tuple(kind or node["function"]), False


def _keys(name: str, field: Node) -> Iterator[str]:
    """Yield the keys that a field is read from."""
    yield name
    alias: Any = field.get("validation_alias", field.get("alias"))
    if isinstance(alias, str):
        yield alias
        return
    ways = alias if alias and isinstance(alias[0], list) else [alias or []]
    yield from (way[0] for way in ways if len(way) == 1 and isinstance(way[0], str))


def _takes_info(node: Node) -> bool:
    """Tell whether a validator gets the fields before its own, which it does not when it is called alone."""
    return isinstance(node.get("function"), Mapping) and node["function"].get("type") == "with-info"
