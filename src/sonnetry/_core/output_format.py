"""The type that a caller wants an answer's text to be: its schema as it is sent, and how text becomes an object of it.

Pydantic reads models, dataclasses, TypedDicts, named tuples, literals, unions, lists and plain types; what it does not know
and `msgspec` does, `msgspec` reads. A type is prepared once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, MutableMapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .errors import AnthropicError
from .schemas import transform_schema
from .sentinels import ABSENT

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from .partial_shapes import Shape
    from .schema_report import SchemaProblem

BOTH = (
    "Both output_format and output_config.format were provided. Please use only output_config.format "
    "(output_format is deprecated)."
)
NOT_A_TYPE = "`output_format` must be a type; pass a schema dict as `output_config={'format': ...}` instead"
NO_SCHEMA = "Could not generate JSON schema for the given `output_format` type. Use a type that works with `pydantic.TypeAdapter`"
FITS = ("error", "tool")  # what becomes of a schema that structured outputs cannot compile
KINDS_KEPT = 256  # prepared types; more than any program names


class OutputFormat:
    """A type as the format of an answer."""

    __slots__ = ("_make_shape", "_problems", "_shape", "kind", "original", "read", "schema")

    def __init__(
        self, kind: Any, original: dict[str, Any], read: Callable[[str], Any], make_shape: Callable[[], Shape]
    ) -> None:
        self.kind = kind
        self.original = original  # all that the type says
        self.schema = transform_schema(with_items(original))  # what of it is sent
        self._make_shape = make_shape
        self._shape: Shape | None = None
        self._problems: tuple[SchemaProblem, ...] | None = None
        self.read = read
        """Make an object of a whole text; raises what the type's validator raises."""

    def __repr__(self) -> str:
        return f"OutputFormat({name_of(self.kind)})"

    @property
    def shape(self) -> Shape:
        """What an object of the type looks like before it is whole."""
        if self._shape is None:
            self._shape = self._make_shape()
        return self._shape

    @property
    def tool(self) -> str | None:
        """The name of the tool that brings the answer; None where it is text."""
        return None

    @property
    def problems(self) -> tuple[SchemaProblem, ...]:
        """Why the service refuses the schema; empty when it takes it."""
        if self._problems is None:
            from .schema_report import problems_of

            self._problems = problems_of(self.schema)
        return self._problems

    def param(self) -> dict[str, Any]:
        """Return `output_config.format`."""
        return {"type": "json_schema", "schema": self.schema}


def output_format(kind: Any) -> OutputFormat:
    """Prepare a type, or return what was prepared before.

    Raises:
        TypeError: it is a schema, or nothing that Pydantic or msgspec can read.
    """
    if isinstance(kind, Mapping):
        raise TypeError(NOT_A_TYPE)
    try:
        return _kept(kind)
    except TypeError:
        # Types that cannot be hashed, such as `Annotated` with a list in it, are prepared each time.
        if _is_hashable(kind):
            raise
        return _prepared(kind)


def asked_format(params: MutableMapping[str, Any], kind: Any) -> OutputFormat | None:
    """Put the schema of a type into the arguments of a request, and take out how it may fit; None when no type is given.

    Raises:
        TypeError: it is not a type that can be read.
        SchemaError: the service refuses its schema; with `fit="tool"`, the model takes no forced tool.
        AnthropicError: the arguments have a format, or with `fit="tool"` a choice of tools, of their own.
    """
    fit = params.pop("fit", FITS[0])
    if fit not in FITS:
        raise ValueError(f"fit is one of {', '.join(map(repr, FITS))}, not {fit!r}")
    if kind is None or isinstance(kind, ABSENT):
        return None
    from .schema_report import SchemaError, refuse

    wanted = output_format(kind)
    put_format(checked := dict(params), wanted.param())
    try:
        refuse(wanted, params.get("tools"))
    except SchemaError:
        if fit != "tool":
            raise
        from .output_tool import put_tool

        return put_tool(params, wanted)
    params.update(checked)
    return wanted


def renamed(method: str, arguments: dict[str, Any]) -> None:
    """Send the format under its present name that a caller gave under the old one, `output_format`, and warn.

    Raises:
        TypeError: it is a type, which only `parse` and `stream` take.
        AnthropicError: the arguments have the format under both names.
    """
    from .notices import warn

    given = arguments.pop("output_format")
    if given is None:
        return
    if not isinstance(given, Mapping):
        area = method.rpartition(".")[0]
        raise TypeError(
            f"{method}() takes no type; call {area}.parse(output_format=...), which reads the answer as one"
        )
    put_format(arguments, given)
    warn(
        f"{method}(output_format=...) is deprecated; the format is sent as output_config={{'format': ...}}",
        DeprecationWarning,
    )


def put_format(arguments: MutableMapping[str, Any], given: Mapping[str, Any]) -> None:
    """Put a format into the arguments of a request.

    Raises:
        AnthropicError: they have one already.
    """
    config = arguments.get("output_config")
    config = {} if config is None or isinstance(config, ABSENT) else dict(config)
    if config.get("format") is not None and not isinstance(config["format"], ABSENT):
        raise AnthropicError(BOTH)
    arguments["output_config"] = {**config, "format": given}


def name_of(kind: Any) -> str:
    """Name a type as a program writes it."""
    return getattr(kind, "__name__", None) or str(kind).replace("typing.", "")


def with_items(schema: Any) -> Any:
    """Say of every tuple what its items may be, because structured outputs do not know `prefixItems`."""
    if isinstance(schema, list):
        return [with_items(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: part if key in ("enum", "const", "default", "examples") else with_items(part)
        for key, part in schema.items()
    }
    first = made.get("prefixItems")
    if isinstance(first, list):
        every = _of_tuple(first, made.pop("items", None), made.get("maxItems"))
        distinct = [part for n, part in enumerate(every) if part not in every[:n]]
        if distinct:
            made["items"] = distinct[0] if len(distinct) == 1 else {"anyOf": distinct}
    return made


def _of_tuple(first: list[Any], rest: Any, most: Any) -> list[Any]:
    """Return what the items of a tuple may be; nothing where those behind its places may be anything."""
    if isinstance(rest, dict):
        return [*first, rest]
    return first if rest is False or (isinstance(most, int) and most <= len(first)) else []


@lru_cache(maxsize=KINDS_KEPT)
def _kept(kind: Any) -> OutputFormat:
    return _prepared(kind)


def _prepared(kind: Any) -> OutputFormat:
    from pydantic import TypeAdapter
    from pydantic.errors import PydanticUserError

    try:
        adapter: TypeAdapter[Any] = TypeAdapter(kind)
        schema = adapter.json_schema(schema_generator=_generator())
        return OutputFormat(kind, schema, adapter.validate_json, lambda: _pydantic_shape(adapter))
    except PydanticUserError as error:
        found = _by_msgspec(kind)
        if found is None:
            raise TypeError(f"{NO_SCHEMA}: {name_of(kind)}") from error
        return found


def _by_msgspec(kind: Any) -> OutputFormat | None:
    """Prepare a type of msgspec; None when there is none, for then it has been imported."""
    msgspec = sys.modules.get("msgspec")
    if msgspec is None:
        return None
    try:
        decoder = msgspec.json.Decoder(kind)
        schema = msgspec.json.schema(kind)
    except (TypeError, RecursionError):
        return None

    def read(text: str) -> Any:
        try:
            return decoder.decode(text)
        except msgspec.MsgspecError as error:
            raise ValueError(str(error)) from error

    return OutputFormat(kind, schema, read, lambda: _msgspec_shape(kind))


def _pydantic_shape(adapter: TypeAdapter[Any]) -> Shape:
    from .pydantic_shapes import shape_of

    return shape_of(adapter.core_schema)


def _msgspec_shape(kind: Any) -> Shape:
    from .msgspec_shapes import shape_of

    return shape_of(kind)


@lru_cache(maxsize=1)
def _generator() -> Any:
    """Return what writes schemas: named tuples are objects there, since fixed places cannot be told to the service."""
    from pydantic.json_schema import GenerateJsonSchema

    class Generator(GenerateJsonSchema):
        def named_tuple_schema(self, schema: Any) -> Any:
            made: dict[str, Any] = super().named_tuple_schema(schema)
            names = [field.get("validation_alias") or field["name"] for field in schema["fields"]]
            required = names[: made.get("minItems", 0)]
            properties = dict(zip(names, made.get("prefixItems", ()), strict=True))
            return {"type": "object", "properties": properties, **({"required": required} if required else {})}

        def arguments_schema(self, schema: Any) -> Any:  # the form of named tuples before Pydantic 2.14
            plain: Any = {**schema, "metadata": {}}
            return super().arguments_schema(plain)

    return Generator


def _is_hashable(kind: Any) -> bool:
    try:
        hash(kind)
    except TypeError:
        return False
    return True
