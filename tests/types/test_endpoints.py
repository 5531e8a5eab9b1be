"""Rows of routes agree with the types, and with the rules of the API."""

from __future__ import annotations

import importlib
import pkgutil
import re
from typing import Any

import pytest

import sonnetry.endpoints
import sonnetry.types.beta
from sonnetry._core.paging import cursors
from sonnetry.endpoints import Endpoint, completions, messages
from sonnetry.endpoints.beta import messages as beta_messages
from sonnetry.types._options import RequestOptions
from sonnetry.types.beta import messages as beta_types
from sonnetry.types.completions import CompletionCreateCall
from sonnetry.types.message_params import MessageCountTokensCall, MessageCreateCall

NAMES = [module.name for module in pkgutil.walk_packages(sonnetry.endpoints.__path__, "sonnetry.endpoints.")]
ROWS = {
    row.name: row for name in NAMES for row in vars(importlib.import_module(name)).values() if isinstance(row, Endpoint)
}
each = pytest.mark.parametrize("area", sorted({name.rpartition(".")[0] for name in ROWS}))


def rows_of(area: str) -> list[Endpoint[Any]]:
    return [row for name, row in ROWS.items() if name.rpartition(".")[0] == area]


def test_there_are_rows() -> None:
    """Every route of the API is there: 286 of them, some in a stable and a beta form, and the legacy one."""
    assert len(ROWS) == 398
    assert len({(row.verb, row.path) for row in ROWS.values()}) == 287


@each
def test_rows_are_consistent(area: str) -> None:
    """Paths begin with the version, names of headers are lower case and known, a summary is one sentence."""
    for row in rows_of(area):
        assert row.path.startswith("/v1/"), row
        assert set(row.headers) | set(row.query) | set(row.wire) <= row.known, row
        assert all(header == header.lower() for header in row.headers.values()), row
        assert row.summary[0].isupper(), row
        assert row.summary.count(". ") == 0, row
        assert row.summary.endswith("."), row
        assert not set(row.path_names) & row.known, row


@each
def test_only_rows_with_a_stream_take_stream(area: str) -> None:
    """`stream` is an argument exactly where the caller has the choice."""
    for row in rows_of(area):
        assert ("stream" in row.known) is (row.stream is not None and not row.stream_always), row


@each
def test_beta_values_and_versions(area: str) -> None:
    """Stable rows send no beta value, and the rows of organizations alone name an API version (rule HDR-2)."""
    for row in rows_of(area):
        assert row.name.startswith("beta.") or not row.betas, row
        assert all(re.fullmatch(r"[a-z-]+-\d{4}-\d\d-\d\d", value) for value in row.betas), row
        assert ("organization" in row.name.split(".")[:2]) is (row.api_version is not None), row


@each
def test_results_and_arguments_are_found_by_name(area: str) -> None:
    """What a row answers and takes can be imported by its public name."""
    for row in rows_of(area):
        doors = (sonnetry.types, sonnetry.types.beta)
        if row.result is not bytes and isinstance(row.result, type):
            assert any(getattr(door, row.result.__name__, None) is row.result for door in doors), row
        assert row.params.__name__.endswith(("Call", "Arguments")), row
        assert set(row.required) <= row.known, row


@each
def test_pages_take_the_arguments_that_turn_them(area: str) -> None:
    """A list can be asked for each page that its scheme knows."""
    for row in rows_of(area):
        if row.page is not None:
            assert cursors(row.page) <= row.known, row


@each
def test_files_are_arguments(area: str) -> None:
    """What makes a body a form is an argument; lists of files are marked as such."""
    for row in rows_of(area):
        assert {name.removesuffix(".<array>") for name in row.files} <= row.known, row


def test_twins_share_route_and_arguments() -> None:
    """A route that stands in both trees takes the stable arguments in its beta form too, but for one."""
    stable = {(row.verb, row.path): row for row in ROWS.values() if not row.name.startswith("beta.")}
    for row in (row for row in ROWS.values() if row.name.startswith("beta.")):
        twin = stable.get((row.verb, row.path))
        if twin is not None:
            assert twin.known - row.known <= {"enforcement_status"}, row
            assert (row.name, row.required) == (f"beta.{twin.name}", twin.required)


@pytest.mark.parametrize(
    ("row", "call"),
    [
        (messages.CREATE, MessageCreateCall),
        (messages.COUNT_TOKENS, MessageCountTokensCall),
        (completions.CREATE, CompletionCreateCall),
        (beta_messages.CREATE, beta_types.MessageCreateCall),
        (beta_messages.COUNT_TOKENS, beta_types.MessageCountTokensCall),
    ],
)
def test_calls_are_arguments_and_options(row: Endpoint[Any], call: type) -> None:
    """The keyword arguments of a method are the row's, less `stream`, and the request options."""
    assert set(call.__annotations__) == (row.known - {"stream"}) | set(RequestOptions.__annotations__)


def test_documented_beta_headers() -> None:
    """The beta trees of batches, files and skills send what the documents say, their stable twins nothing."""
    for name, value in (
        ("messages.batches.results", "message-batches-2024-09-24"),
        ("files.download", "files-api-2025-04-14"),
        ("skills.versions.list", "skills-2025-10-02"),
    ):
        assert (ROWS[f"beta.{name}"].betas, ROWS[name].betas) == ((value,), ())
    assert {"beta": "true"} == ROWS["beta.messages.batches.create"].fixed_query


@pytest.mark.parametrize("row", [row for row in ROWS.values() if row.is_deferred], ids=lambda row: row.name)
def test_the_names_of_deferred_params_are_those_of_the_type(row: Endpoint[Any]) -> None:
    """What a client knows without the TypedDict is what the TypedDict says, in the same order."""
    loaded = row.changed(params=row.params)

    assert (row.is_deferred, loaded.is_deferred) == (True, False)
    assert (row.known, row.required, row.body_names) == (loaded.known, loaded.required, loaded.body_names)


def test_a_deferred_type_stays_one_in_a_copy() -> None:
    """`changed` keeps what was said of the params, and only they can be missing."""
    copy = messages.CREATE.changed(path="/elsewhere")

    assert copy.params is messages.CREATE.params
    with pytest.raises(AttributeError, match="'Endpoint' object has no attribute 'nothing'"):
        _ = copy.nothing  # type: ignore[attr-defined]


def test_messages_routes() -> None:
    """MSG-1 to MSG-3, CNT-1: verbs, paths and what must be there."""
    create, count = messages.CREATE, messages.COUNT_TOKENS

    assert (create.verb, create.path) == ("POST", "/v1/messages")
    assert (count.verb, count.path) == ("POST", "/v1/messages/count_tokens")
    assert {"max_tokens", "messages", "model"} == set(create.required)
    assert {"stream", "max_tokens", "temperature", "top_k", "top_p"}.isdisjoint(count.known)
    assert create.long_running
    assert not count.long_running
