"""Rows of routes agree with the types, and with the rules of the API."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import sonnetry.endpoints
from sonnetry.endpoints import Endpoint, messages
from sonnetry.types._options import RequestOptions
from sonnetry.types.messages import MessageCountTokensCall, MessageCreateCall

AREAS = [area.name for area in pkgutil.iter_modules(sonnetry.endpoints.__path__) if not area.name.startswith("_")]
ROWS = [
    pytest.param(row, id=f"{area}.{row.name}")
    for area in AREAS
    for row in vars(importlib.import_module(f"sonnetry.endpoints.{area}")).values()
    if isinstance(row, Endpoint)
]


@pytest.mark.parametrize("row", ROWS)
def test_rows_are_consistent(row: Endpoint) -> None:
    """Paths start with the version, required names are known, header names are lower case, summaries are a sentence."""
    assert row.path.startswith("/v1/")
    assert set(row.required) <= row.known
    assert set(row.headers) <= row.known
    assert all(header == header.lower() for header in row.headers.values())
    assert row.summary.endswith(".")


@pytest.mark.parametrize("row", ROWS)
def test_required_names_are_the_required_keys(row: Endpoint) -> None:
    """What a row calls required is what its params require."""
    assert set(row.required) == set(row.params.__required_keys__)


@pytest.mark.parametrize("row", ROWS)
def test_only_rows_with_a_stream_take_stream(row: Endpoint) -> None:
    """A `stream` argument without event types, or the reverse, would be a mistake."""
    assert ("stream" in row.known) is (row.stream is not None)


@pytest.mark.parametrize(
    ("row", "call"), [(messages.CREATE, MessageCreateCall), (messages.COUNT_TOKENS, MessageCountTokensCall)]
)
def test_calls_are_arguments_and_options(row: Endpoint, call: type) -> None:
    """The keyword arguments of a method are the row's, less `stream`, and the request options."""
    assert set(call.__annotations__) == (row.known - {"stream"}) | set(RequestOptions.__annotations__)


def test_messages_routes() -> None:
    """MSG-1 to MSG-3, CNT-1: verbs, paths and what must be there."""
    create, count = messages.CREATE, messages.COUNT_TOKENS

    assert (create.verb, create.path) == ("POST", "/v1/messages")
    assert (count.verb, count.path) == ("POST", "/v1/messages/count_tokens")
    assert {"max_tokens", "messages", "model"} == set(create.required)
    assert {"stream", "max_tokens", "temperature", "top_k", "top_p"}.isdisjoint(count.known)
    assert create.long_running
    assert not count.long_running
