"""Whatever is sent, the server answers in the API's shape and never with a failure of its own."""

import http.client
import json
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonnetry.testing import LocalServer

HEADERS = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
LOOSE = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])

anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
words = st.text(max_size=12)
mark = st.sampled_from([{"type": "ephemeral"}, {"type": "ephemeral", "ttl": "1h"}, {"type": "no"}, None])
ids = st.sampled_from(["a", "b"])


def one_of(tag, **fields):
    """An object of one type, with some of its fields left out."""
    return st.fixed_dictionaries({"type": st.just(tag)}, optional=fields)


source = st.one_of(
    one_of("base64", media_type=st.sampled_from(["image/png", "application/pdf"]), data=words),
    one_of("url", url=words),
    one_of("file", file_id=words),
    one_of("text", media_type=st.just("text/plain"), data=words),
    one_of("content", content=words),
)
block = st.one_of(
    one_of("text", text=words, cache_control=mark),
    one_of("image", source=source),
    one_of("document", source=source, title=words),
    one_of("tool_use", id=ids, name=words, input=st.dictionaries(words, anything, max_size=2)),
    one_of("tool_result", tool_use_id=ids, content=words, is_error=st.booleans()),
    one_of("thinking", thinking=words, signature=words),
    one_of("redacted_thinking", data=words),
    one_of("server_tool_use", id=ids, name=st.just("web_search"), input=st.just({})),
    one_of("search_result", source=words, title=words, content=st.just([])),
    one_of("container_upload", file_id=words),
    anything,
)
turn = st.fixed_dictionaries(
    {"role": st.sampled_from(["user", "assistant", "user", "system"]), "content": words | st.lists(block, max_size=3)}
)
tool = st.one_of(
    st.fixed_dictionaries(
        {
            "name": st.sampled_from(["f", "g"]),
            "input_schema": st.just({"type": "object"}) | st.dictionaries(words, anything),
        }
    ),
    one_of("bash_20250124", name=st.just("bash")),
    one_of("web_search_20250305", name=st.just("web_search"), max_uses=st.integers(-1, 3)),
)
models = st.sampled_from(["claude-opus-4-6", "claude-haiku-4-5", "claude-opus-5-5", "claude-2.1", "x"])
body = st.fixed_dictionaries(
    {"model": models, "max_tokens": st.integers(0, 3000), "messages": st.lists(turn, max_size=4)},
    optional={
        "stream": st.booleans(),
        "system": words | st.lists(one_of("text", text=words), max_size=2),
        "stop_sequences": st.lists(words, max_size=3),
        "temperature": st.floats(-0.5, 1.5),
        "top_p": st.floats(0, 1),
        "top_k": st.integers(-1, 50),
        "thinking": st.one_of(
            one_of("enabled", budget_tokens=st.integers(0, 4000)), one_of("adaptive", display=words), one_of("disabled")
        ),
        "tools": st.lists(tool, max_size=2),
        "tool_choice": st.one_of(
            one_of("any"), one_of("tool", name=st.sampled_from(["f", "bash", "z"])), one_of("none")
        ),
        "metadata": st.dictionaries(st.sampled_from(["user_id", "x"]), words | st.none()),
        "output_config": st.dictionaries(st.sampled_from(["effort", "format"]), anything),
        "extra": anything,
    },
)


@pytest.fixture(scope="module")
def connection():
    """One server and one connection for all examples: a broken answer would spoil the next."""
    with (
        LocalServer() as server,
        closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)) as connection,
    ):
        yield connection


def answered(connection, raw, path="/v1/messages", headers=HEADERS):
    connection.request("POST", path, raw, headers)
    response = connection.getresponse()
    return response.status, response.headers, response.read()


def well_formed(status, headers, content):
    """Whether an answer is a message, a whole stream, or an error of the caller's."""
    if status != 200:
        envelope = json.loads(content)
        return 400 <= status < 500 and envelope["type"] == "error" and envelope["request_id"] == headers["request-id"]
    if headers["content-type"].startswith("text/event-stream"):
        return (
            content.endswith(b'event: message_stop\ndata: {"type":"message_stop"}\n\n')
            and b"event: error" not in content
        )
    return json.loads(content).get("stop_reason") is not None or "input_tokens" in json.loads(content)


@given(body)
@LOOSE
def test_likely_bodies(connection, body):
    """Bodies that look like requests, right and wrong, are answered or refused."""
    assert well_formed(*answered(connection, json.dumps(body)))


@given(body)
@LOOSE
def test_likely_bodies_to_count(connection, body):
    """The same bodies can be counted or are refused."""
    counted = {name: value for name, value in body.items() if name not in ("max_tokens", "stream")}

    assert well_formed(*answered(connection, json.dumps(counted), "/v1/messages/count_tokens"))


@given(anything)
@LOOSE
def test_any_json(connection, value):
    """Any JSON is refused or answered."""
    assert well_formed(*answered(connection, json.dumps(value)))


@given(st.binary(max_size=64))
@LOOSE
def test_any_bytes(connection, raw):
    """Any bytes are refused."""
    assert well_formed(*answered(connection, raw))


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "content-type",
                "content-encoding",
                "anthropic-version",
                "anthropic-beta",
                "x-api-key",
                "authorization",
                "origin",
            ]
        ),
        st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20),
    )
)
@LOOSE
def test_any_headers(connection, headers):
    """Any values of the headers that the server reads are refused or accepted."""
    assert well_formed(*answered(connection, b"{}", headers=headers))


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="#?%"), max_size=20))
@LOOSE
def test_any_path(connection, path):
    """Any path is answered; what is no route is 404, 405 or 501."""
    status, headers, content = answered(connection, b"{}", f"/v1/{path}")

    assert status in (404, 405, 501) or well_formed(status, headers, content)
