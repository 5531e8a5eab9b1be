"""Whether a type can be the format of an answer: what the service's limits say of its schema, and what is checked here.

The limits count over a whole request, strict tools included (rule SO-4). What they refuse is not sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .dropped_keywords import dropped, open_mappings
from .errors import AnthropicError
from .public_names import publish_names
from .schema_limits import (
    MOST_OPTIONAL,
    MOST_STRICT_TOOLS,
    MOST_UNIONS,
    Found,
    Trouble,
    optional_fields,
    troubles,
    union_fields,
)

if TYPE_CHECKING:
    from .output_format import OutputFormat

SHOWN = 8  # paths in a sentence
FIXES = {
    Trouble.CIRCLE: "write the levels out, keep the parts in one list with the ids of their parents, or pass fit='tool'",
    Trouble.WORD: "sonnetry.transform_schema(schema) writes it so that it can be sent",
}
ALL_OF_REFERENCE = "write the two as one object"
EVERY_FIELD = "the answer itself"


@dataclass(frozen=True, slots=True)
class SchemaProblem:
    """Why a schema is refused."""

    path: str
    """The field to change, such as `lines[].note`; empty for the schema itself."""
    reason: str
    """What is wrong with it."""
    fix: str
    """What to change."""
    fields: tuple[str, ...] = ()
    """Every field that counts, where there are too many of a kind."""

    def __str__(self) -> str:
        return f"{self.path or EVERY_FIELD}: {self.reason}; {self.fix}"


@dataclass(frozen=True, slots=True)
class SchemaReport:
    """What `sonnetry.schema.check` found. It is true when the service takes the schema."""

    schema: Mapping[str, Any]
    """The schema as it is sent."""
    optional: tuple[str, ...]
    """Fields that may be left out: a request takes 24, those of strict tools included."""
    unions: tuple[str, ...]
    """Fields that may have several types, as `int | None` has: a request takes 16."""
    checked_here: Mapping[str, tuple[str, ...]]
    """The keywords that the service does not know, by field: they are told to the model and checked when it has answered."""
    empty_mappings: tuple[str, ...]
    """Mappings with keys of any name, which can only be empty in an answer: use a list of pairs."""
    problems: tuple[SchemaProblem, ...]
    """Why the service refuses it; empty when it takes it."""

    def __bool__(self) -> bool:
        return not self.problems

    def __str__(self) -> str:
        return "\n".join(_lines(self))


class SchemaError(AnthropicError, ValueError):
    """A request was not sent, because the service refuses the schema of its answer.

    `problems` says which fields to change.
    """

    def __init__(self, problems: Sequence[SchemaProblem], name: str = "") -> None:
        self.problems = tuple(problems)
        """What is wrong, and what to change."""
        self.name = name
        """The type."""
        more = f"\n({len(problems) - 1} more in .problems)" if len(problems) > 1 else ""
        super().__init__(f"{name or 'the schema'} cannot be asked for, nothing was sent: {problems[0]}{more}")

    def __reduce__(self) -> tuple[type[SchemaError], tuple[Sequence[SchemaProblem], str]]:
        return type(self), (self.problems, self.name)


def check(kind: Any, *, tools: Iterable[Any] = ()) -> SchemaReport:
    """Say whether a type can be the format of an answer, and what of it is checked here; nothing is sent.

    Args:
        kind: a type, as in `output_format`; or a JSON schema, as in `output_config`, which is sent as it is.
        tools: tools of the same request; those with `strict` count with the format.

    Raises:
        TypeError: it is not a type that can be read.
    """
    schema, original = _schemas(kind)
    words: dict[str, list[str]] = {}
    for path, word in dropped(original):
        words.setdefault(path, []).append(word)
    optional, unions = tuple(optional_fields(schema)), tuple(union_fields(schema))
    return SchemaReport(
        schema=schema,
        optional=optional,
        unions=unions,
        checked_here={path: tuple(found) for path, found in words.items()},
        empty_mappings=tuple(open_mappings(original)),
        problems=tuple(_problems(schema, optional, unions, _strict(tools))),
    )


def refuse(output: OutputFormat, tools: object) -> None:
    """Refuse a format that a request with these tools cannot have.

    Raises:
        SchemaError: the service's limits, or the words it knows, do not allow it.
    """
    from .output_format import name_of

    strict = _strict(tools) if isinstance(tools, (list, tuple)) else {}
    problems = output.problems if not strict else _all_problems(output.schema, strict)
    if problems:
        raise SchemaError(problems, name_of(output.kind))


def problems_of(schema: Mapping[str, Any]) -> tuple[SchemaProblem, ...]:
    """Return why a schema is refused in a request without strict tools."""
    return _all_problems(schema, {})


def _all_problems(schema: Mapping[str, Any], strict: Mapping[str, Any]) -> tuple[SchemaProblem, ...]:
    return tuple(_problems(schema, tuple(optional_fields(schema)), tuple(union_fields(schema)), strict))


def _schemas(kind: Any) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return what is sent, and what it was made of."""
    if isinstance(kind, Mapping):
        return kind, {}
    from .output_format import output_format

    found = output_format(kind)
    return found.schema, found.original


def _strict(tools: Any) -> dict[str, Any]:
    """Return the schemas of strict tools by name."""
    found: dict[str, Any] = {}
    for tool in tools:
        given: Any = tool if isinstance(tool, Mapping) else _definition(tool)
        if isinstance(given, Mapping) and given.get("strict") and isinstance(given.get("input_schema"), Mapping):
            found[str(given.get("name"))] = given["input_schema"]
    return found


def _definition(tool: Any) -> Any:
    make = getattr(tool, "to_dict", None)
    return make() if callable(make) else None


def _problems(
    schema: Mapping[str, Any], optional: tuple[str, ...], unions: tuple[str, ...], strict: Mapping[str, Any]
) -> Iterator[SchemaProblem]:
    for found in troubles(schema):
        yield SchemaProblem(found.path, found.words, _fix(found))
    of_tools = [(f"tools.{name}", tool) for name, tool in strict.items()]
    optional += tuple(f"{at}.{path}" for at, tool in of_tools for path in optional_fields(tool))
    unions += tuple(f"{at}.{path}" for at, tool in of_tools for path in union_fields(tool))
    if len(strict) > MOST_STRICT_TOOLS:
        reason = f"the request has {len(strict)} strict tools and the service takes {MOST_STRICT_TOOLS}"
        yield SchemaProblem("tools", reason, "remove strict from tools that do not need it", tuple(strict))
    yield from _too_many(optional, MOST_OPTIONAL, "may be left out", "give {} of them no default")
    yield from _too_many(
        unions, MOST_UNIONS, "have several types", "give {} of them one type, `str` in place of `str | None`"
    )


def _too_many(fields: tuple[str, ...], most: int, what: str, how: str) -> Iterator[SchemaProblem]:
    if len(fields) <= most:
        return
    listed = ", ".join(field or EVERY_FIELD for field in fields[:SHOWN]) + (", ..." if len(fields) > SHOWN else "")
    fix = f"{how.format(len(fields) - most)} ({listed}), ask in several requests, or pass fit='tool'"
    yield SchemaProblem(fields[most], f"{len(fields)} fields {what} and the service takes {most}", fix, fields)


def _fix(found: Found) -> str:
    return ALL_OF_REFERENCE if "'allOf' with '$ref'" in found.words else FIXES[found.kind]


def _lines(report: SchemaReport) -> Iterator[str]:
    yield f"{len(report.optional)} of {MOST_OPTIONAL} optional fields, {len(report.unions)} of {MOST_UNIONS} unions"
    for path, words in report.checked_here.items():
        yield f"{path or EVERY_FIELD}: {', '.join(words)} checked here, not by the service"
    for path in report.empty_mappings:
        yield f"{path or EVERY_FIELD}: a mapping with keys of any name can only be empty; use a list of pairs"
    yield from (f"refused: {problem}" for problem in report.problems)


publish_names(__name__)
