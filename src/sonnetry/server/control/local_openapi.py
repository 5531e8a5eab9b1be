"""The routes below `/_local` as a part of the OpenAPI document that the server provides."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from ..http.routes import Handler

_TAG = "local"
_JSON = "application/json"
_ID = re.compile(r"{(\w+)}")


def local_paths(
    routes: Mapping[str, Mapping[str, Handler]], bodies: Mapping[tuple[str, str], Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the paths of the control routes and the schemas that they refer to; `bodies` are types by verb and path."""
    components: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for path, verbs in sorted(routes.items()):
        paths[f"/_local/{path}"] = {
            verb.lower(): _operation(verb, path, handler, bodies.get((verb, path)), components)
            for verb, handler in verbs.items()
        }
    return paths, components


def _operation(verb: str, path: str, handler: Handler, body: Any, components: dict[str, Any]) -> dict[str, Any]:
    said = (inspect.getdoc(handler) or f"{verb} /_local/{path}.").split("\n")[0]
    ids = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in _ID.findall(path)]
    operation: dict[str, Any] = {
        "operationId": f"local.{path}.{verb.lower()}",
        "summary": said,
        "tags": [_TAG],
        "responses": {"200": {"description": "Done."}},
    }
    if ids:
        operation["parameters"] = ids
    if body is not None:
        schema = TypeAdapter(body).json_schema(ref_template="#/components/schemas/Local{model}")
        components |= {f"Local{name}": part for name, part in schema.pop("$defs", {}).items()}
        operation["requestBody"] = {"required": True, "content": {_JSON: {"schema": schema}}}
    return operation
