"""The API as an OpenAPI 3.1 document, derived from the rows and the types whenever one is asked for.

One operation stands for a verb and a path, so a stable row and its beta twin share it: arguments of either are allowed,
and the answer is one of theirs. `x-methods` names the methods of the client that call it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from ..._core.api_versions import BETAS, V2023, V2026, VERSIONS
from ..._core.credentials import DEFAULT_BASE_URL
from ...endpoints import Endpoint
from ...types._pages import PAGES
from ...types.shared import ErrorResponse
from .json_schema import PLACE, Schema, Schemas, ancestors, declared, simple

Row = Endpoint[Any]

_JSON, _EVENTS, _LINES, _BYTES = (
    "application/json",
    "text/event-stream",
    "application/x-jsonl",
    "application/octet-stream",
)
_FILE = {"type": "string", "contentMediaType": _BYTES}
_PARAMETERS = "#/components/parameters/"
_INFO = {
    "title": "Claude API",
    "version": V2026,
    "summary": "The routes of the Claude API as Sonnetry knows them.",
    "description": "Derived from the rows and types of Sonnetry, whose sentences these are; no document of the service.",
}
_SECURITY = {
    "key": {"type": "apiKey", "in": "header", "name": "x-api-key", "description": "A key of the API."},
    "token": {"type": "http", "scheme": "bearer", "description": "A key of the API, or a token."},
}
_BETA_VALUE = {
    "description": "A value of `anthropic-beta` that this version knows (rule HDR-9).",
    "enum": sorted(BETAS),
}
# Headers that many operations take, with what each is for.
_HEADERS = {
    "anthropic-workspace-id": "The workspace to use, for credentials that are valid in several (rule HDR-13).",
    "anthropic-user-profile-id": "The user profile on whose behalf the call is made (rule OTH-4).",
    "anthropic-worker-id": "A name for the worker (rule WRK-3).",
    "idempotency-key": "The same on every attempt of one call.",
}
_REFUSED = "The request is refused; `error.type` and `error.details` say why."
_FAILED = "The service failed or is overloaded; the same request may be sent again."


def document(rows: Iterable[Row]) -> Schema:
    """Describe the routes of these rows."""
    ordered = sorted(rows, key=lambda row: (row.path, row.verb, row.name.startswith("beta.")))
    schemas = Schemas([ErrorResponse, *PAGES.values(), *{id(t): t for row in ordered for t in _types(row)}.values()])
    paths = {
        path: {verb.lower(): _operation(list(twins), schemas) for verb, twins in groupby(own, attrgetter("verb"))}
        for path, own in groupby(ordered, attrgetter("path"))
    }
    return {
        "openapi": "3.1.0",
        "info": _INFO,
        "servers": [{"url": DEFAULT_BASE_URL}],
        "security": [{name: []} for name in _SECURITY],
        "paths": paths,
        "components": {
            "schemas": schemas.components | {"BetaValue": _BETA_VALUE},
            "parameters": _shared_parameters(),
            "headers": {"request-id": {"description": "Identifies the request.", "schema": {"type": "string"}}},
            "responses": {"Refused": _error(_REFUSED, schemas), "Failed": _error(_FAILED, schemas)},
            "securitySchemes": _SECURITY,
        },
    }


def _types(row: Row) -> Iterator[Any]:
    """List the types of a row that become components."""
    yield from (type_ for type_ in (body_type(row), row.result, row.stream) if type_ not in (None, bytes))


def body_type(row: Row) -> Any:
    """Return the TypedDict of a row's JSON body, None where it has no such body."""
    if row.arguments_in_query or row.files or not row.body_names:
        return None
    return next(base for base in ancestors(row.params) if frozenset(base.__annotations__) == row.body_names)


def _operation(twins: Sequence[Row], schemas: Schemas) -> Schema:
    """Describe what one verb does to one path."""
    row = twins[0]
    made: Schema = {
        "operationId": row.name,
        "summary": row.summary,
        "tags": [_tag(row)],
        "x-methods": [twin.name for twin in twins],
        "parameters": _united([list(_parameters(twin)) for twin in twins]),
    }
    bodies = [body for twin in twins if (body := _content(twin, schemas)) is not None]
    if bodies:
        made["requestBody"] = {"required": any(row.body_names & {*row.required}), "content": _merged(bodies)}
    return made | {"responses": _responses(twins, schemas)}


def _tag(row: Row) -> str:
    parts = row.name.removeprefix("beta.").split(".")
    return ".".join(parts[: 2 if parts[0] == "organization" and len(parts) > 2 else 1])


def _parameters(row: Row) -> Iterator[Schema]:
    """List what a row takes besides its body."""
    yield {"$ref": f"{_PARAMETERS}{'version' if row.api_version is None else 'organization-version'}"}
    if row.betas or "betas" in row.known:
        yield _betas(row)
    yield from ({"$ref": f"{_PARAMETERS}{header}"} for header in row.headers.values())
    yield from ({"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in row.path_names)
    for name, value in row.fixed_query.items():
        yield {"name": name, "in": "query", "schema": {"const": value}}
    for name in row.params.__annotations__:
        if name in row.body_names and (row.arguments_in_query or name in row.query):
            yield _in_query(row, name)
    if row.verb == "POST":
        yield {"$ref": f"{_PARAMETERS}idempotency-key"}


def _betas(row: Row) -> Schema:
    schema: Schema = {"type": "array", "items": {"$ref": PLACE + "BetaValue"}}
    if row.betas:
        schema["allOf"] = [{"contains": {"const": beta}} for beta in row.betas]
    return {"name": "anthropic-beta", "in": "header", "required": bool(row.betas), "schema": schema}


def _in_query(row: Row, name: str) -> Schema:
    schema = _single(simple(row.params.__annotations__[name]))
    wire = row.wire.get(name, f"{name}[]" if schema.get("type") == "array" else name)
    made = {"name": wire, "in": "query", "required": name in row.required, "schema": schema}
    said = declared(row.params)[name].said
    return {**made, "description": said} if said else made


def _single(schema: Schema) -> Schema:
    """Return the one form that a value has in a query, where nothing is null and a time is text of a known form."""
    choices = [choice for choice in schema.get("anyOf", ()) if choice != {"type": "null"}]
    return next((choice for choice in choices if "format" in choice), choices[0]) if choices else schema


def _united(lists: Sequence[Sequence[Schema]]) -> list[Schema]:
    """Put the parameters of twins together; only what all of them require is required."""
    found: dict[Any, list[Schema]] = {}
    for parameter in (parameter for own in lists for parameter in own):
        found.setdefault(parameter.get("$ref") or (parameter["in"], parameter["name"]), []).append(parameter)
    return [_one_of(same, everywhere=len(same) == len(lists)) for same in found.values()]


def _one_of(same: Sequence[Schema], *, everywhere: bool) -> Schema:
    required = everywhere and all(parameter.get("required") for parameter in same)
    stable = same[0]
    return stable if "required" not in stable or required else {**stable, "required": False}


def _content(row: Row, schemas: Schemas) -> tuple[str, Schema] | None:
    """Return the media type and the schema of what a row sends."""
    if row.files:
        return "multipart/form-data", _form(row)
    type_ = body_type(row)
    return None if type_ is None else (_JSON, schemas.of(type_))


def _form(row: Row) -> Schema:
    fields: Schema = {}
    for name in row.params.__annotations__:
        if name in row.files:
            fields[name] = _FILE
        elif f"{name}.<array>" in row.files:
            fields[f"{name}[]"] = {"type": "array", "items": _FILE, "minItems": 1}
        elif name in row.body_names:
            fields[name] = _single(simple(row.params.__annotations__[name]))
    required = [name for name in fields if name.removesuffix("[]") in row.required]
    return {"type": "object", "properties": fields, "required": required}


def _responses(twins: Sequence[Row], schemas: Schemas) -> Schema:
    contents = [content for row in twins for content in _answers(row, schemas)]
    return {
        "200": {
            "description": _promise(twins[0]),
            "headers": {"request-id": {"$ref": "#/components/headers/request-id"}},
            "content": _merged(contents),
        },
        "4XX": {"$ref": "#/components/responses/Refused"},
        "5XX": {"$ref": "#/components/responses/Failed"},
    }


def _answers(row: Row, schemas: Schemas) -> Iterator[tuple[str, Schema]]:
    if row.answer == "binary":
        yield _BYTES, _FILE
    elif row.page is not None:
        items = {"type": "array", "items": schemas.of(row.result)}
        yield _JSON, {"allOf": [schemas.of(PAGES[row.page]), {"required": ["data"], "properties": {"data": items}}]}
    elif not row.stream_always:
        yield _LINES if row.answer == "jsonl" else _JSON, schemas.of(row.result)
    if row.stream is not None:
        yield _EVENTS, schemas.of(row.stream)


def _promise(row: Row) -> str:
    if row.stream_always:
        return "A stream; the schema is that of the data of each event."
    if row.stream is not None:
        return "The result, or with `stream: true` a stream; its schema is that of the data of each event."
    if row.answer == "jsonl":
        return "Lines of JSON; the schema is that of each line."
    return "The content." if row.answer == "binary" else "A page." if row.page else "The result."


def _merged(contents: Iterable[tuple[str, Schema]]) -> Schema:
    """Put contents together by media type; where twins differ, either is right."""
    found: dict[str, list[Schema]] = {}
    for kind, schema in contents:
        known = found.setdefault(kind, [])
        known.extend([] if schema in known else [schema])
    return {kind: {"schema": some[0] if len(some) == 1 else {"anyOf": some}} for kind, some in found.items()}


def _error(description: str, schemas: Schemas) -> Schema:
    return {"description": description, "content": {_JSON: {"schema": schemas.of(ErrorResponse)}}}


def _shared_parameters() -> Schema:
    """Return the headers that many operations share, by the names they are referred to."""
    text: Schema = {"type": "string"}
    shared = {
        name: {
            "name": "anthropic-version",
            "in": "header",
            "required": True,
            "schema": {"enum": [*VERSIONS]},
            "example": value,
        }
        for name, value in (("version", V2023), ("organization-version", V2026))
    }
    shared |= {
        name: {"name": name, "in": "header", "description": said, "schema": text} for name, said in _HEADERS.items()
    }
    return shared
