"""A strict server of the official package's routes, made from the package itself: a request that lacks a required field,
or has one that the route does not know, is a 400 that says which. Prints its URL and serves until its input ends.

Runs in the official package's own environment. What is checked: verb and path, the names and types of body, query, form
and `anthropic-*` header fields at every depth, and the beta headers that a method sends unasked.
"""

import json
import re
import sys
from email import message_from_bytes
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pydantic
from _official_answers import kinds, sample
from _official_routes import WHOLE, Argument, Form, forms
from anthropic import _response
from anthropic.lib.tools._tool_params import SupportsToDict
from pydantic_core import SchemaValidator, ValidationError, core_schema

OWN_HEADERS = {"anthropic-version", "anthropic-beta"}
BETA_MARK = ("beta", "true")  # beta methods may say so in the query, as the documents have it


class Refused(Exception):  # noqa: N818 - an outcome, not a failure
    """A request that does not fit a form."""


class Routes:
    """All forms, by verb and path."""

    def __init__(self) -> None:
        known: dict[tuple[str, str], list[Form]] = {}
        for form in forms():
            known.setdefault((form.verb, form.path), []).append(form)
        self._table = [(verb, pattern(path), path.count("{"), group) for (verb, path), group in known.items()]
        self._table.sort(key=lambda row: row[2])  # a fixed path wins over one with a name in its place

    def find(self, verb: str, path: str) -> list[Form]:
        """Return the forms of a route, none where there is no such route."""
        return next((group for each, match, _, group in self._table if each == verb and match.fullmatch(path)), [])


def pattern(path: str) -> re.Pattern[str]:
    """Make the expression that the paths of a route match."""
    return re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)))


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    routes: Routes

    def answer(self) -> None:
        """Check the request against each form of its route; the first that fits answers."""
        parts = urlsplit(self.path)
        body = self.body()
        refusals = []
        for form in self.routes.find(self.command, parts.path):
            try:
                accept(form, dict(self.headers.items()), parts.query, body)
            except Refused as refused:
                refusals.append(f"{form.method}: {refused}")
            else:
                self.send(200, *content(form, body))
                return
        reason = "; ".join(refusals) or f"no route {self.command} {parts.path}"
        self.send(400 if refusals else 404, "application/json", error(reason))

    do_GET = do_POST = do_DELETE = answer  # noqa: N815 - the names that the base class looks for

    def body(self) -> bytes:
        """Read the body, by its length or by chunks."""
        if self.headers.get("transfer-encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("content-length") or 0))
        pieces = []
        while size := int(self.rfile.readline(), 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    def send(self, status: int, kind: str, body: bytes) -> None:
        """Send an answer whole."""
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: refusals are in the answers."""


def error(reason: str) -> bytes:
    """Render an error as the API does."""
    return json.dumps({"type": "error", "error": {"type": "invalid_request_error", "message": reason}}).encode()


def accept(form: Form, headers: dict[str, str], query: str, body: bytes) -> None:
    """Hold a request against a form.

    Raises:
        Refused: it does not fit.
    """
    lower = {name.lower(): value for name, value in headers.items()}
    missing = form.betas - set(lower.get("anthropic-beta", "").split(","))
    if missing:
        raise Refused(f"anthropic-beta lacks {', '.join(sorted(missing))}")
    own = {name: value for name, value in lower.items() if name.startswith("anthropic-") and name not in OWN_HEADERS}
    check_names(own, form.at("header"), "header")
    check(nested(query), form.at("query"), "query", wire=False)
    kind = lower.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        check_names(parts(kind, body), {**form.at("file"), **form.at("body")}, "form")
    elif form.at("file"):
        raise Refused(f"content-type is {kind!r}, not multipart/form-data")
    else:
        check_body(form, body)


def check_body(form: Form, body: bytes) -> None:
    """Check a JSON body, which may be one argument as a whole."""
    known = form.at("body")
    if WHOLE in known:
        check({WHOLE: json.loads(body)}, known, "body", wire=True)
    elif body or known:
        values = json.loads(body or b"{}")
        if not isinstance(values, dict):
            raise Refused("the body is not an object")
        check(values, known, "body", wire=True)


def check_names(given: Any, known: dict[str, Argument], place: str) -> None:
    """Refuse unknown names and missing ones."""
    for name in sorted(set(given) - set(known)):
        raise Refused(f"unknown {place} field {name!r}")
    for name, argument in known.items():
        if argument.required and name not in given:
            raise Refused(f"missing {place} field {name!r}")


def check(values: dict[str, Any], known: dict[str, Argument], place: str, *, wire: bool) -> None:
    """Check names, and each value by its type: as JSON, or as the text of a query."""
    check_names(values, known, place)
    for name, value in values.items():
        try:
            if wire:
                validator(known[name]).validate_json(json.dumps(value), strict=True)
            else:
                validator(known[name]).validate_python(value)
        except ValidationError as invalid:
            first = invalid.errors(include_url=False, include_context=False)[0]
            raise Refused(f"{place} field {name!r}: {first['loc']}: {first['msg']}: {first['input']!r}") from invalid


_validators: dict[int, SchemaValidator] = {}


def validator(argument: Argument) -> SchemaValidator:
    """Return what checks an argument; built once."""
    if id(argument) not in _validators:
        _validators[id(argument)] = SchemaValidator(strict(pydantic.TypeAdapter(argument.type).core_schema))
    return _validators[id(argument)]


def strict(schema: Any) -> Any:
    """Make a schema refuse unknown keys, and look into what it would only iterate."""
    if isinstance(schema, list | tuple):
        return type(schema)(strict(each) for each in schema)
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(value) for key, value in schema.items()}
    if made.get("type") == "typed-dict" and "extras_schema" not in made:
        made["extra_behavior"] = "forbid"
    if made.get("type") == "generator":
        made["type"] = "list"
    return made


def nested(query: str) -> dict[str, Any]:
    """Undo the query's encoding: `k[]=` is a list, `a[b]=` a field of `a` where the route does not know it as a name."""
    found: dict[str, Any] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if (name, value) == BETA_MARK:
            continue
        if name.endswith("[]"):
            found.setdefault(name.removesuffix("[]"), []).append(value)
        else:
            found[name] = value
    return found


def parts(kind: str, body: bytes) -> set[str]:
    """Return the names of a form's parts."""
    form = message_from_bytes(b"content-type: " + kind.encode() + b"\r\n\r\n" + body)
    return {str(part.get_param("name", header="content-disposition")) for part in form.get_payload()}


def content(form: Form, body: bytes) -> tuple[str, bytes]:
    """Make an answer of the form's type: a stream where one was asked for."""
    whole = form.verb == "POST" and body[:1] == b"{" and json.loads(body).get("stream") is not True
    if form.events is not None and not whole:
        return "text/event-stream", stream(form.events)
    return made(form.result)


@cache
def made(result: Any) -> tuple[str, bytes]:
    """Make the answer for a type, once."""
    if result is type(None):
        return "application/json", b""
    if isinstance(result, type) and issubclass(result, _response.BinaryAPIResponse):
        return "application/octet-stream", b"content"
    return "application/json", json.dumps(sample(result)).encode()


def stream(events: Any) -> bytes:
    """Make a stream of one event of each kind."""
    samples = [sample(kind) for kind in kinds(events)]
    return "".join(f"event: {each['type']}\ndata: {json.dumps(each)}\n\n" for each in samples).encode()


class Server(ThreadingHTTPServer):
    """A thread for each connection; a client may leave in the middle of one."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet about clients that left."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def main() -> None:
    """Serve until the input ends."""
    SupportsToDict.__get_pydantic_core_schema__ = classmethod(  # never on the wire
        lambda cls, *_: core_schema.is_instance_schema(cls)
    )
    Handler.routes = Routes()
    with Server(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
        sys.stdin.read()
        server.shutdown()


if __name__ == "__main__":
    main()
