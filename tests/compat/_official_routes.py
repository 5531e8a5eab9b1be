"""The routes of the official package as it shows them when asked: each method is called with a mark in every argument,
and where the marks are found in the request says what travels where. Runs in the official package's own environment.
"""

import inspect
import re
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from anthropic import Anthropic, Omit
from anthropic._resource import SyncAPIResource
from pydantic import PydanticUserError

WHOLE = ""  # the name of an argument that is the whole body
LISTS = {"betas", "tools"}  # taken apart before they are sent
OPTIONS = {"output_format", "self", "extra_headers", "extra_query", "extra_body", "timeout"}


class Caught(BaseException):
    """Stops a call where it would be sent."""


@dataclass
class Argument:
    """An argument of a method: where it travels, under which name, and what it may be."""

    place: str
    name: str
    type: Any
    required: bool


@dataclass
class Form:
    """One method's way to use a route: a route may serve several, the stable and the beta one."""

    method: str
    verb: str
    path: str
    arguments: list[Argument]
    betas: set[str]
    result: Any
    events: Any

    def at(self, place: str) -> dict[str, Argument]:
        """Return the arguments that travel in one place, by their names there."""
        return {argument.name: argument for argument in self.arguments if argument.place == place}


class Recorder(Anthropic):
    """A client that sends nothing."""

    def request(self, cast_to: Any, options: Any, *, stream_cls: Any = None, **_: Any) -> Any:
        """Hand out what would have been sent."""
        raise Caught(cast_to, options, stream_cls)


def forms() -> list[Form]:
    """Ask every method of every resource."""
    return [form for name, method in methods(Recorder(api_key="none"), ()) if (form := asked(name, method))]


def methods(owner: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Walk the resources; what is private, and the other ways to call the same methods, stay out."""
    for name in dir(type(owner)):
        if name.startswith(("_", "with_")):
            continue
        value = getattr(owner, name)
        if isinstance(value, SyncAPIResource):
            yield from methods(value, (*path, name))
        elif path and inspect.ismethod(value):
            yield ".".join((*path, name)), value


def asked(name: str, method: Callable[..., Any]) -> Form | None:
    """Call a method with a mark in each argument; None where it sends nothing (a helper)."""
    named = {key: value for key, value in inspect.signature(method).parameters.items() if key not in OPTIONS}
    marks = {key: mark(key, str(value.annotation)) for key, value in named.items()}
    sent = caught(method, marks)
    if sent is None:
        return None
    cast_to, options, stream = sent
    hints = typing.get_type_hints(inspect.unwrap(method), include_extras=True)
    places = dict(found(options, marks))
    arguments = [
        Argument(*places[key], given(hints[key]), named[key].default is inspect.Parameter.empty)
        for key in marks
        if key in places
    ]
    events = typing.get_args(stream)[0] if stream is not None and typing.get_args(stream) else None
    verb, path = options.method.upper(), unmarked(options.url)
    return Form(name, verb, path, arguments, default_betas(options.headers), cast_to, events)


def caught(method: Callable[..., Any], marks: dict[str, Any]) -> tuple[Any, ...] | None:
    """Return what a method would send; None where it is a helper that sends nothing, or nothing yet."""
    try:
        method(**marks, timeout=1)
    except Caught as sent:
        return sent.args
    except (TypeError, ValueError, AttributeError, PydanticUserError):
        return None
    return None


def mark(name: str, annotation: str) -> Any:
    """Make a value that is found again."""
    if "FileTypes" in annotation:
        return (
            [b"mark-" + name.encode()] if "Sequence" in annotation or "List" in annotation else b"mark-" + name.encode()
        )
    return [f"mark-{name}"] if name in LISTS else f"mark-{name}"


def found(options: Any, marks: dict[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Find the marks: name of the argument, then where it travels and under which name."""
    headers = options.headers if isinstance(options.headers, dict) else {}
    body = options.json_data if isinstance(options.json_data, dict) else {WHOLE: options.json_data}
    sent = {"header": headers, "query": options.params, "body": body}
    for place, values in sent.items():
        for wire, value in values.items():
            for name, marked in marks.items():
                if value == marked:
                    yield name, (place, wire.lower() if place == "header" else wire)
    for wire, content in options.files or []:
        held = content if isinstance(content, bytes) else content[1]
        yield held.removeprefix(b"mark-").decode(), ("file", wire)


def default_betas(headers: Any) -> set[str]:
    """Return the beta headers that a method sends unasked."""
    value = headers.get("anthropic-beta", "") if isinstance(headers, dict) else ""
    return {beta for beta in value.split(",") if beta and not beta.startswith("mark-")}


def unmarked(url: str) -> str:
    """Return the pattern of a path: its marks become names."""
    return re.sub(r"mark-(\w+)", r"{\1}", url)


def given(hint: Any) -> Any:
    """Return a type without the ways to leave the argument out."""
    if typing.get_origin(hint) not in (typing.Union, types.UnionType):
        return hint
    kept = tuple(arm for arm in typing.get_args(hint) if arm is not Omit)
    return typing.Union[kept]  # noqa: UP007 - made of what is found
