"""What `--schema` takes: a file, JSON, or a short form such as `name, age int, tags [str]`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from .failures import CommandError, CommandUsageError

Schema = dict[str, Any]
SHORT = "name, age int, tags [str]"
TYPES: Mapping[str, Schema] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
}
OTHER_NAMES = {
    "string": "str",
    "text": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
}
TOKEN = re.compile(r"\s*(?:(?P<name>[^\W\d][\w-]*)|(?P<sign>[\[\]{},?|])|(?P<other>\S))")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The schema of an answer: as it was given, and as it is sent."""

    given: Mapping[str, object]
    sent: Mapping[str, object]

    def check(self, text: str) -> None:
        """Check what the service does not check.

        Raises:
            CommandError: the answer does not fit the schema.
        """
        from .._core.dropped_keywords import local_schema

        local = {} if self.sent == self.given else local_schema(self.given)
        if not local:
            return
        try:
            from ..rules.json_schemas import misfit

            wrong = misfit(json.loads(text), local)
        except ImportError:
            raise CommandError("the answer was not checked by all of the schema: install jsonschema") from None
        except ValueError as error:
            raise CommandError(f"the answer is not JSON: {error}") from error
        if wrong is not None:
            raise CommandError(f"the answer does not fit the schema: {wrong}")


def wanted(given: str) -> Wanted:
    """Read what `--schema` says, and write it as the service takes it.

    Raises:
        CommandUsageError: the file cannot be read, it is not a schema, or the service refuses it.
    """
    schema = _schema(given)
    return Wanted(schema, _sendable(schema))


def _schema(given: str) -> Schema:
    text = given.strip()
    if text.startswith("{") and not _is_short(text):
        return _object(text, "the schema")
    path = Path(given).expanduser()
    if _names_a_file(given, path):
        return _object(_read(path, given), given)
    return Short(text).schema()


def _is_short(text: str) -> bool:
    """Tell `{name, age int}` from JSON, in which a brace is followed by a quote."""
    return re.match(r"\{\s*[^\W\d]", text) is not None


def _names_a_file(given: str, path: Path) -> bool:
    try:
        found = path.exists() and not path.is_dir()
    except (OSError, ValueError):  # too long, or with signs that no name has
        return False
    return found or os.sep in given or given.endswith(".json")


def _read(path: Path, given: str) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise CommandUsageError(f"cannot read {given}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandUsageError(f"{given} is not JSON: {error}") from error


def _object(text: str, name: str) -> Schema:
    try:
        schema: Any = json.loads(text)
    except ValueError as error:
        raise CommandUsageError(f"{name} is not JSON: {error}") from error
    if not isinstance(schema, dict):
        raise CommandUsageError(f"{name} holds no JSON Schema: it must be a JSON object")
    return cast("Schema", schema)


def _sendable(schema: Schema) -> Mapping[str, object]:
    """Return a schema as it is where the service takes it, otherwise in the subset that it takes."""
    from .._core.output_format import with_items
    from .._core.schema_report import check
    from .._core.schemas import transform_schema

    report = check(schema)
    if report:
        return schema
    try:
        sent = transform_schema(with_items(schema))
    except (ValueError, AssertionError, TypeError, AttributeError):
        sent = schema
    problems = check(sent).problems
    if problems:
        raise CommandUsageError(f"the service refuses the schema: {problems[0]}")
    return sent


class Short:
    """Reads the short form: fields with commas between them, each a name and what it holds, `str` where nothing is said.

    `[int]` is a list, `{street, zip}` an object, `low|high` one of these words; `?` after a field allows it to be missing.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = [match for match in TOKEN.finditer(text) if match.group().strip()]
        self._place = 0

    def schema(self) -> Schema:
        """Read the whole text, with braces around it or without.

        Raises:
            CommandUsageError: it is not in this form.
        """
        found = self._kind() if self._next() == "{" else self._fields()
        if self._next() != "":
            self._fail()
        return found

    def _next(self) -> str:
        return self._tokens[self._place].group().strip() if self._place < len(self._tokens) else ""

    def _take(self, sign: str = "") -> str:
        token = self._next()
        is_name = self._place < len(self._tokens) and self._tokens[self._place]["name"] is not None
        if token != sign if sign else not is_name:
            self._fail()
        self._place += 1
        return token

    def _fields(self) -> Schema:
        properties: dict[str, Schema] = {}
        required: list[str] = []
        while True:
            name = self._take()
            if name in properties:
                raise CommandUsageError(f"--schema {self._text!r} has two fields {name!r}")
            properties[name] = self._kind()
            if self._next() == "?":
                self._take("?")
            else:
                required.append(name)
            if self._next() != ",":
                break
            self._take(",")
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def _kind(self) -> Schema:
        if self._next() == "[":
            return self._inside("[", "]", lambda: {"type": "array", "items": self._kind()})
        if self._next() == "{":
            return self._inside("{", "}", self._fields)
        if self._next() in ("", ",", "]", "}", "?"):
            return dict(TYPES["str"])
        words = [self._take()]
        while self._next() == "|":
            self._take("|")
            words.append(self._take())
        return {"type": "string", "enum": words} if len(words) > 1 else self._named(words[0])

    def _inside(self, opening: str, closing: str, read: Any) -> Schema:
        self._take(opening)
        found: Schema = read()
        self._take(closing)
        return found

    def _named(self, word: str) -> Schema:
        name = OTHER_NAMES.get(word, word)
        if name not in TYPES:
            known = ", ".join(TYPES)
            raise CommandUsageError(
                f"--schema {self._text!r}: there is no type {word!r}; there are {known}, [type] and {{fields}}"
            )
        return dict(TYPES[name])

    def _fail(self) -> None:
        place = self._tokens[self._place].start(0) if self._place < len(self._tokens) else len(self._text)
        here = self._text[place:].strip()[:20]
        found = f"{here!r} is not expected" if here else "it ends too early"
        raise CommandUsageError(f"--schema {self._text!r} is not a file, JSON, or fields such as {SHORT!r}: {found}")
