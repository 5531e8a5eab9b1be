"""The Models API and the legacy completions."""

import json

import pytest

from sonnetry._core.models import models
from sonnetry.testing import LocalServer

HEADERS = {"x-api-key": "k", "anthropic-version": "2023-06-01"}
FALLBACK = {**HEADERS, "anthropic-beta": "server-side-fallback-2026-07-01"}
ASK = {
    "model": "claude-2.1",
    "max_tokens_to_sample": 300,
    "prompt": "\n\nHuman: how does a court decide?\n\nAssistant:",
}


@pytest.fixture
def get(api):
    return lambda path, headers=HEADERS: api("GET", f"/v1/models{path}", headers=headers)


def test_mdl_1_a_model(get):
    """A model has its window, limits, life and capabilities (MDL-1)."""
    model = get("/claude-sonnet-5-5").json
    capabilities = model.pop("capabilities")

    assert model == {
        "id": "claude-sonnet-5-5",
        "type": "model",
        "display_name": "Claude Sonnet 5.5",
        "created_at": "2026-09-28T00:00:00Z",
        "max_input_tokens": 1_000_000,
        "max_tokens": 128_000,
        "line": "sonnet",
        "lifecycle": "active",
        "deprecated_at": None,
        "retires_at": None,
    }
    assert capabilities["effort"]["xhigh"] == capabilities["structured_outputs"] == {"supported": True}
    assert {kind for kind, leaf in capabilities["thinking"]["types"].items() if leaf["supported"]} == {
        "adaptive",
        "between_tools",
    }


@pytest.mark.parametrize("facts", [facts for facts in models() if not facts.limited_access], ids=lambda facts: facts.id)
def test_mdl_2_disabled_is_told_truly(api, get, facts):
    """`disabled` is supported exactly when a request with it is not refused (MDL-2)."""
    told = get(f"/{facts.id}").json["capabilities"]["thinking"]["types"]["disabled"]["supported"]

    assert told is (api.create(model=facts.id, thinking={"type": "disabled"}).status == 200)


def test_mdl_3_aliases_and_unknown_ids(get):
    """Aliases are resolved; an unknown id is 404; a retired one tells its end (MDL-3, MOD-3)."""
    assert get("/claude-haiku-4-5").json["id"] == "claude-haiku-4-5-20251001"
    assert get("/gpt-4").error == (404, "not_found_error", "model: gpt-4")
    retired = get("/claude-opus-4-1")
    assert (retired.json["lifecycle"], retired.json["retires_at"]) == ("retired", "2026-08-05T00:00:00Z")
    assert "sonnetry-warning" in retired.headers
    assert get("/claude-sonnet-4-5").json["lifecycle"] == "deprecated"


def test_mdl_3_strict(api_of):
    """A strict server no longer knows retired models (MDL-3, MOD-3)."""
    with LocalServer(models="strict") as server:
        assert api_of(server)("GET", "/v1/models/claude-opus-4-1", headers=HEADERS).error[0] == 404


def test_mdl_3_pg_1_pages(get):
    """Pages are walked in both directions, newest first, and the parts are the whole (MDL-3, PG-1)."""
    whole = get("?limit=1000").json
    ids = [model["id"] for model in whole["data"]]
    forward, after = [], ""
    while True:
        page = get(f"?limit=4{after}").json
        forward += [model["id"] for model in page["data"]]
        if not page["has_more"]:
            break
        after = f"&after_id={page['last_id']}"
    back = get(f"?limit=4&before_id={ids[10]}").json

    assert ids == forward
    assert (whole["first_id"], whole["last_id"], whole["has_more"]) == (ids[0], ids[-1], False)
    assert ids[0] == "claude-fable-5-2"
    assert len(get("").json["data"]) == min(20, len(ids))
    assert ([model["id"] for model in back["data"]], back["has_more"]) == (ids[6:10], True)
    assert "claude-2.1" in [model["id"] for model in get("?lifecycle[]=retired&limit=1000").json["data"]]


@pytest.mark.parametrize(
    "query",
    [
        "?limit=0",
        "?limit=1001",
        "?limit=x",
        "?limit=%C2%B2",
        "?after_id=x",
        "?after_id=a&before_id=b",
        "?lifecycle=young",
        "?page=2",
    ],
)
def test_pg_5_bad_queries(get, query):
    """Bad limits, cursors and filters are refused (PG-5, MDL-3)."""
    assert get(query).error[:2] == (400, "invalid_request_error")


def test_fb_1_allowed_fallbacks_are_a_beta(get):
    """Allowed fallbacks are shown under their header (MDL-1, FB-1)."""
    assert "claude-sonnet-5-5" in get("/claude-opus-5-5", FALLBACK).json["allowed_fallback_models"]
    assert get("/claude-haiku-5-5", FALLBACK).json["allowed_fallback_models"] == []
    assert "allowed_fallback_models" not in get("/claude-opus-5-5").json


# --- Completions --------------------------------------------------------------------------------------------------------


@pytest.fixture
def complete(api):
    return lambda **fields: api("POST", "/v1/complete", {**ASK, **fields})


def test_py1_a_completion(complete):
    """A completion continues the last turn; only its own fields are there."""
    answer = complete().json

    assert answer.pop("id").startswith("compl_01")
    assert answer == {
        "type": "completion",
        "completion": " Simulated answer from a local Sonnetry server. You said: how does a court decide?",
        "stop_reason": "stop_sequence",
        "model": "claude-2.1",
    }


def test_py4_a_stream_of_completions(complete):
    """Named events hold the new text each; the last has the reason, and none is called message_stop."""
    answer = complete(stream=True)

    assert {event["type"] for event in answer.events} == {"completion"}
    assert all(frame.startswith("event: completion\n") for frame in answer.frames)
    assert "".join(event["completion"] for event in answer.events) == complete().json["completion"]
    assert [event["stop_reason"] for event in answer.events] == [None] * (len(answer.events) - 1) + ["stop_sequence"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"prompt": "hi"}, 'prompt must end with "\\n\\nAssistant:" turn'),
        ({"prompt": "\n\nHuman: a\n\nAssistant: b\n\nHuman: c"}, 'prompt must end with "\\n\\nAssistant:" turn'),
        ({"max_tokens_to_sample": 0}, "max_tokens_to_sample: Input should be greater than or equal to 1"),
        ({"max_tokens": 5}, "max_tokens: Extra inputs are not permitted"),
        ({"temperature": 2}, "temperature: Input should be less than or equal to 1"),
    ],
)
def test_completions_are_checked(complete, fields, message):
    """Wrong prompts and fields are refused."""
    assert complete(**fields).error == (400, "invalid_request_error", message)


def test_completions_end_early(complete):
    """`max_tokens_to_sample` and stop sequences end a completion; a prefill is gone on from."""
    assert complete(max_tokens_to_sample=2).json["stop_reason"] == "max_tokens"
    assert complete(stop_sequences=["local"]).json["completion"] == " Simulated answer from a "
    assert complete(prompt="\n\nHuman: a\n\nAssistant: Simulated answer").json["completion"].startswith(" from a local")
    assert json.loads(complete(model="nope").body)["error"]["message"] == "model: nope"
