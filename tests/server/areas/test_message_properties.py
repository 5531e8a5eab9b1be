"""Whatever is sent, the server answers in the API's shape and never with a failure of its own."""

import http.client
import json
from contextlib import closing
from copy import deepcopy

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
text = st.text(min_size=1, max_size=30)
ids = st.sampled_from(["a", "b"])


def exactly(**fields):
    return st.fixed_dictionaries(
        {name: st.just(value) if isinstance(value, str) else value for name, value in fields.items()}
    )


mark = st.sampled_from([{"type": "ephemeral"}, {"type": "ephemeral", "ttl": "1h"}, None])
image = st.one_of(
    exactly(type="base64", media_type="image/png", data=words),
    exactly(type="url", url=words),
    exactly(type="file", file_id=words),
)
document = st.one_of(
    exactly(type="base64", media_type="application/pdf", data=words),
    exactly(type="text", media_type="text/plain", data=words),
    exactly(type="content", content=words),
    exactly(type="url", url=words),
)
plain_block = st.one_of(
    exactly(type="text", text=text, cache_control=mark),
    exactly(type="text", text=text),
    exactly(type="image", source=image),
    exactly(type="document", source=document),
)
block = st.one_of(
    plain_block,
    exactly(type="tool_use", id=ids, name="f", input=st.dictionaries(words, anything, max_size=2)),
    exactly(type="tool_result", tool_use_id=ids, content=words | st.lists(plain_block, max_size=2)),
    exactly(type="thinking", thinking=words, signature=words),
    exactly(type="redacted_thinking", data=words),
    exactly(type="server_tool_use", id=ids, name="web_search", input=st.just({"query": "q"})),
)
user = exactly(role="user", content=text | st.lists(plain_block, min_size=1, max_size=3))
turn = exactly(
    role=st.sampled_from(["user", "user", "assistant", "assistant", "system"]),
    content=text | text | st.lists(plain_block, min_size=1, max_size=2) | st.lists(block, max_size=3),
)
turns = st.tuples(user, st.lists(turn, max_size=3), st.lists(user, max_size=1)).map(lambda t: [t[0], *t[1], *t[2]])
schema = exactly(
    type="object", properties=st.dictionaries(words, anything, max_size=2), required=st.lists(words, max_size=2)
)
tools = st.lists(
    exactly(name="f", input_schema=schema) | exactly(type="bash_20250124", name="bash"), min_size=1, max_size=2
)
choice = st.sampled_from([{"type": "any"}, {"type": "auto"}, {"type": "none"}, {"type": "tool", "name": "f"}])
likely = st.fixed_dictionaries(
    {
        "model": st.sampled_from(["claude-opus-4-6", "claude-haiku-4-5", "claude-opus-5-5", "claude-2.1"]),
        "max_tokens": st.integers(0, 60),
        "messages": turns,
    },
    optional={
        "stream": st.booleans(),
        "system": text | st.lists(exactly(type="text", text=text), max_size=2),
        "stop_sequences": st.lists(text, max_size=2),
        "thinking": st.sampled_from(
            [{"type": "adaptive"}, {"type": "adaptive", "display": "omitted"}, {"type": "disabled"}]
        ),
        "metadata": exactly(user_id=words),
    },
)
with_tools = st.tuples(likely, tools, choice).map(lambda t: {**t[0], "tools": t[1], "tool_choice": t[2]})
body = likely | with_tools


@st.composite
def spoiled(draw):
    """A likely body with one value somewhere in it replaced or removed."""
    whole = deepcopy(draw(body))  # constants are shared between examples
    place = whole
    while True:
        key = draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], (dict, list)) or not place[key] or draw(st.integers(0, 3)) == 0:
            break
        place = place[key]
    if draw(st.booleans()):
        del place[key]
    else:
        place[key] = draw(anything)
    return whole


@pytest.fixture(scope="module")
def connection():
    """One server and one connection for all examples: a broken answer would spoil the next."""
    with (
        LocalServer() as server,
        closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)) as connection,
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
    """Bodies of the right types are answered, or refused by a rule."""
    assert well_formed(*answered(connection, json.dumps(body)))


@given(spoiled())
@LOOSE
def test_spoiled_bodies(connection, body):
    """Bodies with a mistake in them are refused, or answered where it was none."""
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
    """Any path is answered; what is not a route is 404, 405 or 501."""
    status, headers, content = answered(connection, b"{}", f"/v1/{path}")

    assert status in (404, 405, 501) or well_formed(status, headers, content)
