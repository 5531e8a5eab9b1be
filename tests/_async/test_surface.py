"""Every route is a method: it is reached by its name, asks what its row says, and its raw and streaming forms exist."""

from __future__ import annotations

import importlib
import warnings
from pathlib import Path
from typing import Any

import pytest

import sonnetry
import sonnetry.endpoints
from sonnetry.endpoints import Endpoint

FOLDER = Path(sonnetry.endpoints.__file__).parent


def all_rows() -> list[Endpoint[Any]]:
    names = (path.relative_to(FOLDER).with_suffix("").parts for path in sorted(FOLDER.rglob("[!_]*.py")))
    modules = [importlib.import_module(".".join(("sonnetry.endpoints", *parts))) for parts in names]
    return [value for module in modules for value in vars(module).values() if isinstance(value, Endpoint)]


ROWS = all_rows()
# These answer in another way and have tests of their own.
PLAIN = [row for row in ROWS if not row.stream_always and row.answer == "json"]


def arguments(row: Endpoint[Any]) -> dict[str, Any]:
    files = {name.removesuffix(".<array>"): name.endswith(".<array>") for name in row.files}
    given: dict[str, Any] = {name: "x" for name in row.required if name not in files}
    given |= {name: [b"x"] if array else b"x" for name, array in files.items()}
    if row.batch:
        given["requests"] = [{"custom_id": "x", "params": {}}]
    return given | {name: f"{name}-1" for name in row.path_names}


def method_of(client: Any, row: Endpoint[Any]) -> Any:
    for part in row.name.split("."):
        client = getattr(client, part)
    return client


def test_names_are_unique():
    """No two rows claim one method."""
    names = [row.name for row in ROWS]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", PLAIN, ids=lambda row: row.name)
async def test_a_route_is_a_method(row, server, client):
    """The method sends the row's verb, path, beta values and version, and decodes what comes back."""
    server.reply({"data": []} if row.page else {}, times=None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        answer = await method_of(client, row)(**arguments(row))

    sent = server.requests[-1]
    assert (row.verb, row.path.format(**{name: f"{name}-1" for name in row.path_names})) == (sent.method, sent.path)
    assert ",".join(row.betas) == sent.headers.get("anthropic-beta", "")
    assert (row.api_version or "2023-06-01") == sent.headers["anthropic-version"]
    assert answer is not None or row.result is None


@pytest.mark.parametrize("row", PLAIN[::7], ids=lambda row: row.name)
async def test_the_other_forms_reach_the_same_route(row, server, client):
    """`with_raw_response` and `with_streaming_response` send the same request and keep the headers."""
    server.reply({"data": []} if row.page else {}, headers={"X-Mine": "yes"}, times=None)
    raw = await method_of(client.with_raw_response, row)(**arguments(row))
    async with method_of(client.with_streaming_response, row)(**arguments(row)) as streamed:
        second = streamed.headers.get("x-mine")

    assert ("yes", "yes") == (raw.headers.get("x-mine"), second)
    assert 1 == len({(request.method, request.path, request.query) for request in server.requests})
    assert type(await raw.parse()) is type(await method_of(client, row)(**arguments(row)))


async def test_ids_may_be_positional(server, client):
    """A resource's own id comes first; ids of parents are named."""
    server.reply({}, times=None)

    await client.messages.batches.retrieve("msgbatch_1")
    await client.beta.vaults.credentials.retrieve("vcrd_1", vault_id="vlt_1")

    assert ["/v1/messages/batches/msgbatch_1", "/v1/vaults/vlt_1/credentials/vcrd_1"] == [
        request.path for request in server.requests
    ]


async def test_br2_betas_of_the_documents(server, client):
    """The batches of `beta` carry their value after the caller's, and `?beta=true`."""
    server.reply({}, times=None)

    await client.beta.messages.batches.retrieve("b", betas=["a-2026-01-01"])
    await client.beta.messages.batches.retrieve("b", extra_headers={"anthropic-beta": "mine"})

    assert ["a-2026-01-01,message-batches-2024-09-24", "mine"] == [r.headers["anthropic-beta"] for r in server.requests]
    assert {"beta=true"} == {request.query for request in server.requests}


async def test_two_betas_of_a_route_are_one_header(server, client):
    """The caller's values come first, then those of the route, all in one header."""
    server.reply({}, times=None)
    controls = client.beta.user_profiles.providers.google.data_controls

    await controls.retrieve("uprof_1")
    await controls.update("uprof_1", betas=["a-2026-01-01"], workspace_id="wrkspc_1", cmek={"type": "disabled"})
    await client.beta.user_profiles.retrieve("uprof_1")
    await client.beta.organization.workspaces.retrieve("wrkspc_1", betas=["efs-2026-10-01"])

    both = "user-profiles-2026-09-04,google-managed-data-controls-2026-09-01"
    sent = [request.headers["anthropic-beta"] for request in server.requests]
    assert [both, f"a-2026-01-01,{both}", "user-profiles-2026-08-18", "efs-2026-10-01"] == sent
    assert "wrkspc_1" == server.requests[1].headers["anthropic-workspace-id"]


async def test_a_region_is_cleared_with_null(server, client):
    """Keys and buckets are set by region; None travels as null, which takes one away."""
    server.reply({}, times=None)
    controls = client.beta.organization.providers.google.projects.data_controls

    await controls.update("7", cmek={"type": "enabled", "external_key_ids": {"us": "ekey_1", "eu": None}})

    assert {"cmek": {"type": "enabled", "external_key_ids": {"us": "ekey_1", "eu": None}}} == server.requests[-1].json


async def test_a_user_profile_is_a_filter_of_cases_and_a_header_of_items(server, client):
    """`user_profile_id` travels in the query of the list, and as a header where one item is read."""
    server.reply({"data": []}, times=None)

    await client.beta.compliance.review.cases.list(user_profile_id="uprof_1", updated_at_gte="2026-11-01")
    await client.beta.compliance.review.items.retrieve("msg_1", user_profile_id="uprof_1")

    first, second = server.requests
    assert "updated_at%5Bgte%5D=2026-11-01" in first.query
    assert "user_profile_id=uprof_1" in first.query
    assert "anthropic-user-profile-id" not in first.headers
    assert ("", "uprof_1") == (second.query, second.headers["anthropic-user-profile-id"])


@pytest.mark.parametrize("bad", ["", ".", ".."])
async def test_br3_an_id_that_is_no_segment_is_refused(bad, server, client):
    """Refused before anything is sent (HDR-15)."""
    with pytest.raises(ValueError, match="message_batch_id"):
        await client.messages.batches.cancel(bad)

    assert [] == server.requests


async def test_files_send_the_header_only_in_beta(server, client):
    """`beta.files` and `beta.skills` send their documented value, the stable ones none."""
    server.reply({}, times=None)

    await client.beta.files.retrieve_metadata("file_1")
    await client.files.retrieve_metadata("file_1")
    await client.beta.skills.retrieve("skill_1")
    await client.skills.retrieve("skill_1")

    sent = [request.headers.get("anthropic-beta") for request in server.requests]
    assert ["files-api-2025-04-14", None, "skills-2025-10-02", None] == sent


def batch(**fields: Any) -> dict[str, Any]:
    return {"id": "msgbatch_1", "type": "message_batch", "processing_status": "ended", "results_url": None, **fields}


LINE = b'{"custom_id":"a","result":{"type":"canceled"}}\n'


@pytest.mark.parametrize("beta", [False, True])
async def test_br7_results_are_read_where_the_batch_says(beta, server, client):
    """A retrieve, then the `results_url` with its own Accept; entries come while it is read."""
    url = f"{server.base_url}/v1/elsewhere?x=1"
    server.reply(batch(results_url=url), path="/v1/messages/batches/msgbatch_1")
    server.reply(LINE, path="/v1/elsewhere")
    batches = client.beta.messages.batches if beta else client.messages.batches

    entries = [entry async for entry in await batches.results("msgbatch_1")]

    assert [("a", "canceled")] == [(entry.custom_id, entry.result.type) for entry in entries]
    assert "application/binary" == server.requests[-1].headers["accept"]
    assert server.requests[-1].query.startswith("x=1")


async def test_results_of_another_origin_are_read_from_our_own_path(server, client):
    """The key goes nowhere else."""
    server.reply(batch(results_url="https://elsewhere.example/x"), path="/v1/messages/batches/msgbatch_1")
    server.reply(LINE, path="/v1/messages/batches/msgbatch_1/results")

    entries = [entry async for entry in await client.messages.batches.results("msgbatch_1")]

    assert 1 == len(entries)


async def test_br8_results_before_the_end_are_an_error_without_a_second_request(server, client):
    """It names the batch and how far it is."""
    server.reply(batch(processing_status="in_progress"), path="/v1/messages/batches/msgbatch_1")

    with pytest.raises(sonnetry.AnthropicError, match="msgbatch_1 has no results_url yet: its status is 'in_progress'"):
        await client.messages.batches.results("msgbatch_1")

    assert 1 == len(server.requests)
