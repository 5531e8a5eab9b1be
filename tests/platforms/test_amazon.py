"""Bedrock, Mantle and the Claude platform on AWS: what is sent where, how it is signed, and what is refused."""

import pickle
import traceback

import pytest

from sonnetry import (
    AnthropicError,
    AsyncAnthropic,
    Omit,
    RateLimitError,
    StreamProtocolError,
    StreamTruncatedError,
    omit,
)
from sonnetry.platforms.event_stream import encode_event, encode_frame

SECRET = "aws-secret-" + "do-not-show"
KEYS = {"aws_access_key": "AKID", "aws_secret_key": SECRET}
REGION = {"aws_region": "us-east-1"}
START = (
    b'{"type":"message_start","message":{"id":"m","type":"message","role":"assistant","model":"c","content":[],'
    b'"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}}'
)
BLOCK = b'{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}'
STOP = b'{"type":"message_stop"}'
KIND = "application/vnd.amazon.eventstream"


def test_bedrock_names_the_model_in_the_url_and_the_version_in_the_body(made, engine, run, ask):
    """Model and stream leave the body; betas and the user profile enter it; what the caller set there stays."""
    client = made("AnthropicBedrock", **KEYS, **REGION)
    message = run(
        client.beta.messages.create(
            **{**ask, "model": "us.anthropic.x-v1:0"}, betas=["b-1", "b-2"], user_profile_id="up"
        )
    )

    assert message.content[0].text == "Hello"
    assert engine.last.url == "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.x-v1:0/invoke"
    assert engine.body == {
        "anthropic_version": "bedrock-2023-05-31",
        "anthropic_beta": ["b-1", "b-2"],
        "user_profile_id": "up",
        "max_tokens": 8,
        "messages": ask["messages"],
    }
    assert not {"anthropic-version", "anthropic-user-profile-id", "x-api-key"} & set(engine.last.headers)
    run(client.messages.create(**ask, extra_body={"anthropic_version": "mine", "anthropic_beta": []}))
    assert (engine.body["anthropic_version"], engine.body["anthropic_beta"]) == ("mine", [])


def test_middleware_sees_the_request_of_the_api(made, engine, run, ask):
    """Its model, betas and path are where the API has them; a changed model and beta are sent where Bedrock has them."""
    seen = []

    def look(request):
        seen.append(request)
        return request.copy(body={**request.json, "model": "other"}, headers={**request.headers, "x-mine": "1"})

    def change(request, call_next):
        return call_next(look(request))

    async def change_async(request, call_next):
        return await call_next(look(request))

    client = made("AnthropicBedrock", **KEYS, **REGION)
    client = client.with_middleware(change_async if isinstance(client, AsyncAnthropic) else change)
    run(client.beta.messages.create(**{**ask, "model": "one"}, betas=["b-1"]))

    assert ("/v1/messages", "one", "b-1") == (seen[0].url, seen[0].json["model"], seen[0].headers["anthropic-beta"])
    assert engine.last.url == "https://bedrock-runtime.us-east-1.amazonaws.com/model/other/invoke"
    assert engine.body["anthropic_beta"] == ["b-1"]
    assert engine.last.headers["x-mine"] == "1"
    with pytest.raises(TypeError, match="async function"):
        client.with_options(middleware=[change if isinstance(client, AsyncAnthropic) else change_async])


def test_requests_are_signed_as_they_are_sent(made, engine, run, ask):
    """With the session's token, on each attempt anew; the service and region are in the scope."""
    engine.give(500, {"error": {"type": "api_error", "message": "x"}})
    client = made("AnthropicBedrock", **KEYS, **REGION, aws_session_token="session")
    client._clock = _NoWait()
    run(client.messages.create(**ask))
    signed = [request.headers for request in engine.requests]

    assert len(signed) == 2
    for headers in signed:
        assert "/us-east-1/bedrock/aws4_request" in headers["authorization"]
        assert headers["x-amz-security-token"] == "session"
        assert "content-length" in headers["authorization"]
    assert "x-stainless-retry-count" in signed[1]["authorization"]


class _NoWait:
    def monotonic(self):
        return 0.0

    def time(self):
        return 0.0

    def sleep(self, seconds):
        pass

    async def sleep_async(self, seconds):
        pass


@pytest.mark.parametrize(
    ("model", "segment"),
    [
        ("arn:aws:bedrock:x:1:profile/a b", "arn:aws:bedrock:x:1:profile%2Fa%20b"),
        ("a;b", "a;b"),
        ("..%3Bx", "..%253Bx"),
    ],
)
def test_a_model_is_one_segment_of_the_path(made, engine, run, ask, model, segment):
    """Encoded, but for colons and semicolons."""
    run(made("AnthropicBedrock", api_key="k", **REGION).messages.create(**{**ask, "model": model}))

    assert engine.last.target == f"/model/{segment}/invoke"


@pytest.mark.parametrize(
    ("model", "said"), [("", "non-empty"), (";x", "non-empty"), ("..", "dot-segment"), (".;x", "dot-")]
)
@pytest.mark.parametrize("stream", [True, False])
def test_a_model_that_leads_elsewhere_is_refused(made, engine, run, ask, model, said, stream):
    """Nothing is sent."""
    with pytest.raises(ValueError, match=said):
        run(made("AnthropicBedrock", api_key="k", **REGION).messages.create(**{**ask, "model": model}, stream=stream))

    assert engine.requests == []


def test_a_stream_of_bedrock_is_read_from_its_frames(made, engine, run, ask):
    """In any split; metrics alone are nothing for the caller."""
    frames = b"".join(map(encode_event, (START, b'{"amazon-bedrock-invocationMetrics":{}}', BLOCK, STOP)))
    engine.give(pieces=[frames[i : i + 7] for i in range(0, len(frames), 7)], kind=KIND)
    events = run(made("AnthropicBedrock", api_key="k", **REGION).messages.create(**ask, stream=True))

    assert [event.type for event in events] == ["message_start", "content_block_start", "message_stop"]
    assert engine.last.target == "/model/claude-x/invoke-with-response-stream"
    assert "stream" not in engine.body


def frames_of(*events):
    return b"".join(map(encode_event, events))


DAMAGED = bytearray(frames_of(STOP))
DAMAGED[-1] ^= 1
PRELUDE = bytearray(frames_of(STOP))
PRELUDE[9] ^= 1
SLOW = encode_frame({":message-type": "exception", ":exception-type": "throttlingException"}, b'{"message":"slow"}')
ENDS = {
    "damaged frame": (bytes(DAMAGED), StreamProtocolError, "checksum of a frame"),
    "damaged prelude": (bytes(PRELUDE), StreamProtocolError, "checksum of a prelude"),
    "no end": (b"", StreamTruncatedError, "ended before message_stop"),
    "cut frame": (frames_of(STOP)[:-3], StreamTruncatedError, "ended before message_stop"),
    "cut prelude": (frames_of(STOP)[:5], StreamTruncatedError, "ended before message_stop"),
    "exception": (SLOW, RateLimitError, "throttlingException: slow"),
    "not base64": (
        encode_frame({":message-type": "event", ":event-type": "chunk"}, b"{}"),
        StreamProtocolError,
        "no read",
    ),
}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("helper", [True, False])
def test_a_stream_that_breaks_raises_one_exception_with_what_came(made, engine, ask, colour, end, helper):
    """The stream contract over event-stream framing: damage, cuts and errors, with the message so far."""
    rest, kind, said = ENDS[end]
    engine.give(pieces=[frames_of(START, BLOCK), rest], kind=KIND)
    client = made("AnthropicBedrock", api_key="k", **REGION, max_retries=0)

    def read():
        if helper:
            with client.messages.stream(**ask) as stream:
                stream.until_done()
        else:
            list(client.messages.create(**ask, stream=True))

    async def read_async():
        if helper:
            async with client.messages.stream(**ask) as stream:
                await stream.until_done()
        else:
            async for _ in await client.messages.create(**ask, stream=True):
                pass

    import asyncio

    with pytest.raises(kind, match=said) as caught:
        read() if colour == "sync" else asyncio.run(read_async())

    assert caught.value.partial.id == "m"
    assert caught.value.phase == "stream"


def test_a_stream_that_breaks_before_it_began_is_tried_again(made, engine, run, ask):
    """Nothing was handed out, so the caller notices nothing."""
    engine.give(pieces=[bytes(DAMAGED)], kind=KIND).give(pieces=[frames_of(START, BLOCK, STOP)], kind=KIND)
    client = made("AnthropicBedrock", api_key="k", **REGION)
    client._clock = _NoWait()
    events = run(client.messages.create(**ask, stream=True))

    assert len(events) == 3
    assert len(engine.requests) == 2


@pytest.mark.parametrize(
    ("name", "options", "path", "said"),
    [
        ("AnthropicBedrock", REGION, "/v1/messages/batches", "Batch API is not supported in Bedrock yet"),
        ("AnthropicBedrock", REGION, "/v1/messages/count_tokens", "Token counting is not supported in Bedrock yet"),
        (
            "AnthropicAWS",
            {**REGION, "workspace_id": "w"},
            "/v1/user_profiles/u/action_urls",
            "action URLs are not supported",
        ),
    ],
)
def test_what_a_platform_lacks_is_refused_with_the_alternative(made, engine, run, name, options, path, said):
    """Before anything is sent, paths without a method too."""
    with pytest.raises(AnthropicError, match=said) as caught:
        run(made(name, api_key="k", **options).post(path, body={"model": "x"}))

    assert "Anthropic, the client of the API itself" in str(caught.value)
    assert engine.requests == []


@pytest.mark.parametrize("name", ["AnthropicBedrock", "AnthropicBedrockMantle"])
def test_resources_that_lead_nowhere_are_not_there(made, name):
    """`hasattr` tells it, of the beta ones too and in the raw form; the error names the client that has them."""
    client = made(name, api_key="k", **REGION)

    for holder, resource in ((client, "files"), (client.beta, "files"), (client.beta.with_raw_response, "agents")):
        assert not hasattr(holder, resource)
        with pytest.raises(AnthropicError, match=f"{resource}` is not served by Amazon Bedrock.*; use Anthropic"):
            getattr(holder, resource)
    assert hasattr(client.beta, "messages")


def test_a_copy_takes_another_kind_of_credential(made, run, engine, ask):
    """The present one, whatever it is, has no part in it; `skip_auth` is one of them."""
    keys = {"aws_access_key": "AKID", "aws_secret_key": SECRET}
    signing = made("AnthropicBedrock", **keys, **REGION)
    run(signing.with_options(api_key="k").messages.create(**ask))
    assert engine.last.headers["authorization"] == "Bearer k"
    run(signing.with_options(api_key="k").with_options(**keys).messages.create(**ask))
    assert engine.last.headers["authorization"].startswith("AWS4-HMAC-SHA256 ")
    run(made("AnthropicBedrockMantle", api_key="k", **REGION).with_options(skip_auth=True).messages.create(**ask))
    assert "authorization" not in engine.last.headers


def test_no_frame_of_ours_shows_a_credential_that_was_refused(made):
    """A traceback may be written with the variables of each frame; keys, tokens and logins are hidden there."""
    keys = {"aws_access_key": f"{SECRET}1", "aws_secret_key": f"{SECRET}2", "aws_session_token": f"{SECRET}3"}
    client = made("AnthropicBedrock", **keys, **REGION)
    for call in (
        lambda: made("AnthropicBedrock", **keys, **REGION, nonsense=1),
        lambda: made("AnthropicAWS", api_key=SECRET, auth_token=SECRET, workspace_id="w", **REGION, nonsense=1),
        lambda: client.with_options(auth_token=SECRET),
        lambda: client.with_options(api_key=SECRET, nonsense=1),
        lambda: client.with_options(base_url=f"https://u:{SECRET}@host.example"),
    ):
        with pytest.raises((TypeError, ValueError)) as caught:
            call()
        shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        ours = [frame for frame in shown.stack if "/sonnetry/" in frame.filename]
        assert ours
        assert SECRET not in repr([frame.locals for frame in ours]) + str(caught.value)


def test_credentials_of_the_api_itself_are_refused(made):
    """A platform would not know what to do with them."""
    client = made("AnthropicBedrock", api_key="k", **REGION)
    for name in ("auth_token", "profile", "config"):
        with pytest.raises(TypeError, match=f"AnthropicBedrock takes no `{name}=`"):
            client.with_options(**{name: "x"})
    with pytest.raises(TypeError, match="AnthropicBedrock takes no `auth_token=`"):
        made("AnthropicBedrock", auth_token="x", **REGION)


def test_a_bearer_token_goes_through_a_gateway_that_signs_in(made, run, engine, ask):
    """The Claude platform on AWS takes one with `skip_auth`; keys and signatures come before it."""
    client = made("AnthropicAWS", skip_auth=True, workspace_id="w", **REGION)
    run(client.with_options(auth_token="t").messages.create(**ask))
    assert engine.last.headers["authorization"] == "Bearer t"
    assert engine.last.url.startswith("https://aws-external-anthropic.")
    keyed = made("AnthropicAWS", api_key="k", workspace_id="w", **REGION).with_options(auth_token="t")
    run(keyed.messages.create(**ask))
    assert (engine.last.headers["authorization"], keyed.auth_token) == ("Bearer k", "t")


def test_credentials_of_aws_come_from_arguments_environment_and_files(made, engine, run, ask, monkeypatch, tmp_path):
    """In this order, without boto3; the region too."""
    folder = tmp_path / ".aws"
    folder.mkdir()
    (folder / "credentials").write_text(f"[default]\naws_access_key_id = FILE\naws_secret_access_key = {SECRET}\n")
    (folder / "config").write_text("[default]\nregion = eu-north-1\n[profile work]\nregion = eu-west-3\n")
    seen = []
    for variables, options in (
        ({}, {}),
        ({"AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_DEFAULT_REGION": "r-2"}, {}),
        ({"AWS_REGION": "r-1"}, {**KEYS}),
    ):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        run(made("AnthropicBedrock", **options).messages.create(**ask))
        seen.append(engine.last.headers["authorization"].split("Credential=")[1].split("/"))

    assert [(parts[0], parts[2]) for parts in seen] == [("FILE", "eu-north-1"), ("ENV", "r-2"), ("AKID", "r-1")]
    monkeypatch.delenv("AWS_REGION")
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    assert made("AnthropicBedrock", aws_profile="work").aws_region == "eu-west-3"


def test_without_credentials_of_aws_a_request_says_where_it_looked(made, engine, run, ask, monkeypatch):
    """It is an error of ours and a RuntimeError."""
    monkeypatch.setitem(__import__("sys").modules, "botocore", None)
    client = made("AnthropicBedrock", **REGION)
    for kind in (AnthropicError, RuntimeError):
        with pytest.raises(kind, match=r"Could not resolve AWS credentials.*sonnetry\[aws\]"):
            run(client.messages.create(**ask))

    assert engine.requests == []


@pytest.mark.parametrize(
    ("name", "options", "kind", "said"),
    [
        ("AnthropicBedrock", {"api_key": "k", "aws_access_key": "A", **REGION}, ValueError, "Cannot specify both"),
        ("AnthropicBedrock", {"api_key": "k"}, ValueError, "No AWS region was provided"),
        ("AnthropicBedrockMantle", {"api_key": "k"}, ValueError, "No AWS region or base URL found"),
        (
            "AnthropicBedrockMantle",
            {"aws_access_key": "A", **REGION},
            ValueError,
            "aws_access_key.*without.*aws_secret_key",
        ),
        ("AnthropicAWS", {"api_key": "k", **REGION}, AnthropicError, "No workspace ID found"),
        (
            "AnthropicAWS",
            {"api_key": "k", "workspace_id": "w"},
            AnthropicError,
            "No AWS region was provided and no base_url",
        ),
        ("AnthropicAWS", {"workspace_id": "w", "base_url": "https://x.example"}, AnthropicError, "No AWS region"),
        ("AnthropicBedrock", {"api_key": "k", **REGION, "nonsense": 1}, TypeError, "nonsense"),
    ],
)
def test_arguments_that_do_not_fit_are_named(made, name, options, kind, said):
    """When the client is made."""
    with pytest.raises(kind, match=said):
        made(name, **options)


def test_mantle_and_aws_speak_the_api_itself(made, engine, run, ask):
    """Bearer keys; the user profile in the body of Mantle; the workspace as a header on AWS."""
    run(made("AnthropicBedrockMantle", api_key="k", **REGION).messages.create(**ask, user_profile_id="up"))
    mantle, body = engine.last, engine.body
    run(made("AnthropicAWS", api_key="k", workspace_id="w", **REGION).messages.create(**ask))

    assert mantle.url == "https://bedrock-mantle.us-east-1.api.aws/anthropic/v1/messages"
    assert (mantle.headers["authorization"], body["user_profile_id"], body["model"]) == ("Bearer k", "up", "claude-x")
    assert engine.last.url == "https://aws-external-anthropic.us-east-1.api.aws/v1/messages"
    assert engine.last.headers["anthropic-workspace-id"] == "w"
    assert engine.last.headers["anthropic-version"] == "2023-06-01"
    run(made("AnthropicAWS", skip_auth=True, **REGION).messages.create(**ask))
    assert not {"authorization", "x-api-key", "x-amz-date"} & set(engine.last.headers)


def test_a_copy_keeps_what_is_not_changed(made, engine, run, ask):
    """Another region brings another URL and scope, unless a URL was given; other options are those of every client."""
    client = made("AnthropicBedrock", **KEYS, **REGION, max_retries=5)
    moved = client.with_options(aws_region="eu-west-1", timeout=3)
    run(moved.messages.create(**ask))

    assert engine.last.url.startswith("https://bedrock-runtime.eu-west-1.amazonaws.com/")
    assert "/eu-west-1/bedrock/" in engine.last.headers["authorization"]
    assert (moved.max_retries, moved.timeout.read, client.aws_region) == (5, 3, "us-east-1")
    given = made("AnthropicBedrock", **KEYS, **REGION, base_url="https://gateway.example/x")
    assert given.with_options(aws_region="eu-west-1").base_url == "https://gateway.example/x/"
    with pytest.raises(TypeError, match="does not support a `credentials` provider"):
        client.with_options(credentials=lambda: None)


def test_the_api_s_own_credentials_have_no_part_in_it(made, engine, run, ask, monkeypatch):
    """Neither from the environment nor its base URL; a header of the caller wins."""
    for name in ("API_KEY", "AUTH_TOKEN", "BASE_URL"):
        monkeypatch.setenv(f"ANTHROPIC_{name}", "https://first-party.example")
    client = made("AnthropicBedrock", api_key="k", **REGION)
    run(client.messages.create(**ask))
    assert engine.last.headers["authorization"] == "Bearer k"
    assert (client.api_key, client.auth_token, client.credentials) == ("k", None, None)
    run(client.messages.create(**ask, extra_headers={"Authorization": "Bearer mine"}))
    assert engine.last.headers["authorization"] == "Bearer mine"
    run(client.messages.create(**ask, extra_headers={"Authorization": omit}))
    assert "authorization" not in engine.last.headers
    assert isinstance(client, AsyncAnthropic) or omit is not None or Omit


def test_nothing_shows_or_pickles_a_secret(made, run, ask, monkeypatch):
    """Not the client, its settings, its pickle, nor the frames of an error."""
    client = made("AnthropicBedrock", **KEYS, **REGION, aws_session_token="session-" + SECRET)
    with pytest.raises(ValueError, match="dot-segment") as caught:
        run(client.messages.create(**{**ask, "model": ".."}))
    frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    shown = [str(frame.locals) for frame in frames if "/sonnetry/" in frame.filename]

    assert not [text for text in (repr(client), repr(client._settings), repr(vars(client)), *shown) if SECRET in text]
    data = pickle.dumps(client)
    assert SECRET.encode() not in data
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "from-there")
    again = pickle.loads(data)  # noqa: S301 - our own
    assert (type(again), again.aws_region) == (type(client), "us-east-1")
