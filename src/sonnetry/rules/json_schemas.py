"""JSON Schema, draft 2020-12: whether a schema is one, and whether a value fits.

Nothing is fetched: a reference that leaves the schema does not resolve.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from .errors import invalid
from .schema_weight import is_heavy

DRAFT = "https://json-schema.org/draft/2020-12"
Schema = Mapping[str, Any]


# What answers questions about heavy schemas: where others wait too, something that can be stopped. Set by the server.
Elsewhere = Callable[..., Any]
_elsewhere: list[Elsewhere] = []
MOST_VALUE = 1000  # characters of a value that a pattern may be matched with at once
TOO_COMPLEX = "Schema is too complex for compilation."


class TooHeavyError(Exception):
    """A question about a schema took too long."""


def answer_heavy_with(elsewhere: Elsewhere) -> None:
    """Have questions about heavy schemas answered elsewhere: a function of the question's name and its arguments."""
    _elsewhere[:] = [elsewhere]


def is_asked_elsewhere(schema: Schema) -> bool:
    """Return whether questions about a schema are answered elsewhere."""
    return bool(_elsewhere) and is_heavy(schema)


def ask_elsewhere(question: str, *arguments: Any) -> Any:
    """Ask a question about a heavy schema.

    Raises:
        TooHeavyError: it took too long.
    """
    return _elsewhere[0](question, *arguments)


def mistake(schema: Schema) -> str | None:
    """Return what is wrong with a schema, None when it is one.

    Raises:
        ApiError: 400; it takes too long to find out.
    """
    return _judged("mistake", schema) if is_asked_elsewhere(schema) else mistake_here(schema)


def misfit(value: object, schema: Schema) -> str | None:
    """Return why a value does not fit a schema, None when it does.

    Raises:
        ApiError: 400; it takes too long to find out.
    """
    heavy = _elsewhere and (is_heavy(schema) or len(json.dumps(value)) > MOST_VALUE)
    return _judged("misfit", value, schema) if heavy else misfit_here(value, schema)


def _judged(question: str, *arguments: Any) -> Any:
    try:
        return ask_elsewhere(question, *arguments)
    except TooHeavyError:
        raise invalid(TOO_COMPLEX) from None


def mistake_here(schema: Schema) -> str | None:
    """Return what is wrong with a schema, however long that takes."""
    return _mistake(json.dumps(schema))


def misfit_here(value: object, schema: Schema) -> str | None:
    """Return why a value does not fit a schema, however long that takes."""
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types of its own
    from jsonschema.exceptions import best_match  # type: ignore[import-untyped]
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    try:
        validator: Any = Draft202012Validator(
            schema, registry=Registry(), format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        found: list[Any] = [best_match(validator.iter_errors(value))]
    except (Unresolvable, RecursionError, re.error, ValueError, TypeError, OverflowError) as trouble:
        return str(trouble) or type(trouble).__name__
    return None if found[0] is None else str(found[0].message)


@lru_cache(maxsize=512)
def _mistake(text: str) -> str | None:
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(json.loads(text))
    except SchemaError as error:
        return str(error.message)
    except (RecursionError, re.error, ValueError, TypeError, OverflowError) as error:
        return str(error) or type(error).__name__
    return None
