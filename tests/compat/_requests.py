"""What each method of a package sends: it is called with a mark in every argument, and where the marks are found in the
request says what travels where. The same for any package whose client takes `http_client=` of httpx2; runs in its environment.
"""

import json
import re
import typing
import warnings
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qsl

import httpx2

FILES = {"archive", "file", "files"}
# What says who sends, or how much: never the same, and no part of the API.
OWN = {"accept-encoding", "connection", "content-length", "host", "idempotency-key", "user-agent"}


def sent(package: typing.Any, calls: dict[str, typing.Any]) -> dict[str, typing.Any]:
    """Describe the request of every method of the synchronous client, by its path from the client."""
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        request.read()
        requests.append(request)
        return httpx2.Response(400, json={"type": "error", "error": {"type": "invalid_request_error", "message": "no"}})

    http_client = httpx2.Client(transport=httpx2.MockTransport(answer))
    client = package.Anthropic(api_key="key", http_client=http_client, max_retries=0)
    found = {}
    for path, call in calls.items():
        owner, _, name = path.partition(".")
        if owner == "Anthropic":
            requests.clear()
            attempt(package, client, name, marks(call["parameters"]))
            if requests:
                found[name] = described(requests[0], call["parameters"])
    return found


def attempt(package: typing.Any, client: typing.Any, name: str, arguments: dict[str, typing.Any]) -> None:
    """Call a method; whatever comes of it, only the request counts."""
    method = client
    for part in name.split("."):
        method = getattr(method, part)
    with warnings.catch_warnings(), suppress(package.AnthropicError, TypeError, ValueError, AttributeError):
        warnings.simplefilter("ignore")
        method(**arguments)


def marks(parameters: dict[str, typing.Any]) -> dict[str, typing.Any]:
    """Make a value for each argument that is found again; helpers for answers are left out."""
    left_out = {"stream", "output_format"}
    return {name: mark(name, entry["type"]) for name, entry in parameters.items() if name not in left_out}


def mark(name: str, shape: typing.Any) -> typing.Any:
    """Make one: a list where the package needs one, bytes for files."""
    text: typing.Any = f"mark-{name}-"
    if name in FILES:
        text = ("name.txt", text.encode(), "text/plain")
    listed = isinstance(shape, dict) and (
        "list" in shape or any("list" in str(one)[:8] for one in shape.get("union", ()))
    )
    if name == "requests":
        text = {"custom_id": text, "params": {}}
    return [text] if listed or name == "betas" else text


def described(request: httpx2.Request, parameters: dict[str, typing.Any]) -> dict[str, typing.Any]:
    """Describe a request: its route, where each argument travels, and its headers."""
    places = dict(travels(request, parameters))
    path = re.sub(r"mark-(\w+?)-(?=/|$)", r"{\1}", request.url.path)
    return {"route": f"{request.method} {path}", "places": places, "headers": dict(headers(request))}


def travels(request: httpx2.Request, parameters: dict[str, typing.Any]) -> Iterator[tuple[str, str]]:
    """Find the marks: the name of an argument, then where it travels and under which name."""
    body = request.content.decode("utf-8", "replace")
    sent: dict[str, dict[str, str]] = {
        "header": {name.lower(): value for name, value in request.headers.items()},
        "query": dict(parse_qsl(request.url.query.decode())),
        "form": dict(re.findall(r'name="([^"]+)"(.*?)(?=\r\n--)', body, re.DOTALL)),
        "body": {},
    }
    if body and "json" in request.headers.get("content-type", ""):
        value = json.loads(body)
        sent["body"] = {key: json.dumps(one) for key, one in value.items()} if isinstance(value, dict) else {"": body}
    for place, values in sent.items():
        for wire, value in values.items():
            yield from ((name, f"{place} {wire}") for name in parameters if f"mark-{name}-" in value)


def headers(request: httpx2.Request) -> Iterator[tuple[str, str]]:
    """List the headers that the package adds, without what changes from request to request."""
    for name, value in request.headers.items():
        if name.lower().startswith("x-stainless-") and name.lower() != "x-stainless-retry-count":
            yield "x-stainless-*", "..."  # of the machine and the package
        elif name.lower() not in OWN:
            yield name.lower(), re.sub(r"boundary=.*", "boundary=...", value)
