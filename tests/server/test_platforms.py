"""The local server in the form of a platform: paths, signatures, tokens, streams and errors, with our own clients."""

import asyncio
import json

import pytest

from sonnetry import AuthenticationError, BadRequestError, PermissionDeniedError, StreamTruncatedError
from sonnetry.server.platforms import DOORS, model_of
from sonnetry.testing import LocalServer

ASK = {
    "model": "claude-sonnet-4-6",
    "max_tokens": 50,
    "messages": [{"role": "user", "content": "say seven words about the sea"}],
}


@pytest.fixture(params=DOORS)
def server(request):
    with LocalServer(platform=request.param, port=None) as running:
        yield running


def test_a_message_and_a_stream_come_through(server):
    """In both colours; what the API saw is a request of its own."""
    client = server.client()
    plain = client.messages.create(**ASK)
    with client.messages.stream(**ASK) as stream:
        streamed = stream.get_final_message()

    async def program():
        async with server.async_client() as client, client.messages.stream(**ASK) as stream:
            return await stream.get_final_message()

    assert plain.content[0].text == streamed.content[0].text == asyncio.run(program()).content[0].text
    assert {request.path for request in server.requests} == {"/v1/messages"}
    assert server.requests[0].json["model"] == "claude-sonnet-4-6"


def test_a_refusal_of_the_api_keeps_its_class(server):
    """The message, too, in whatever form it travels."""
    with pytest.raises(BadRequestError, match="max_tokens"):
        server.client().messages.create(**{**ASK, "max_tokens": -1})


def test_a_cut_stream_is_a_cut_stream(server):
    """Faults of the server act on every platform."""
    server.stream_fault("cut", after=4)
    with pytest.raises(StreamTruncatedError), server.client().messages.stream(**ASK) as stream:
        stream.until_done()


@pytest.mark.parametrize("platform", DOORS)
def test_a_wrong_secret_is_refused_in_the_platform_s_form(platform):
    """Before the API sees anything."""
    with LocalServer(platform=platform, api_key="right-secret", port=None) as server:
        right = server.client()
        right.messages.create(**ASK)
        wrong = {
            "aws_secret_key": "wrong",
            "access_token": "wrong",
            "api_key": "wrong",
            "token_provider": lambda: "wrong",
        }
        own = vars(right)["_own"]
        name = next(name for name in wrong if own.get(name) is not None)
        with pytest.raises((AuthenticationError, PermissionDeniedError)):
            right.with_options(**{name: wrong[name]}).messages.create(**ASK)

        assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda request: request.headers.pop("authorization"), "Missing Authentication Token"),
        (lambda request: request.headers.update({"x-amz-date": "20200101T000000Z"}), "expired"),
        (lambda request: request.headers.update({"x-added": "later"}), None),
        (lambda request: setattr(request, "body", request.body + b" "), "does not match"),
        (lambda request: setattr(request, "target", request.target.replace("sonnet", "opus")), "does not match"),
    ],
)
def test_a_signature_is_of_one_request(change, said):
    """What is changed after signing is noticed; a header that was not signed may be added."""
    with LocalServer(platform="bedrock", api_key="secret", port=None) as server:
        client = server.client()
        engine = client._slot.sender.engine
        send = engine.send

        def changing(request, limits):
            change(request)
            return send(request, limits)

        engine.send = changing
        if said is None:
            client.messages.create(**ASK)
            return
        with pytest.raises(PermissionDeniedError, match=said):
            client.messages.create(**ASK)


FAULTS = [
    *[(kind, {"after": after}) for kind in ("error", "cut", "close", "reset", "broken_chunk") for after in (0, 1, 4)],
    ("half_close", {"after": 4}),
    ("cut", {"after_bytes": 700}),
    ("reset", {"before_headers": True}),
    ("malformed", {"after": 4}),
    ("split", {"size": 3}),
    ("crlf", {}),
]


def ended(platform, kind, numbers):
    """Return how a stream with a fault ends: the class of the error, its phase, and whether something had come."""
    with LocalServer(platform=platform, port=None) as server:
        server.stream_fault(kind, **numbers)
        client = server.client(max_retries=0)
        try:
            with client.messages.stream(**{**ASK, "model": "claude-sonnet-4-6"}) as stream:
                return stream.get_final_message().content[0].text
        except Exception as error:  # noqa: BLE001 - compared by its class
            return type(error), error.phase, error.partial is not None and bool(error.partial.content)


@pytest.mark.parametrize(("kind", "numbers"), FAULTS, ids=str)
def test_every_fault_ends_on_bedrock_as_it_does_on_the_api(kind, numbers):
    """The stream contract holds over event-stream framing: the same exception, phase and partial message."""
    assert ended("bedrock", kind, numbers) == ended(None, kind, numbers)


def test_errors_inside_a_stream_are_frames_of_bedrock():
    """An exception frame with the API's message."""
    from sonnetry import OverloadedError

    with LocalServer(platform="bedrock", port=None) as server:
        server.stream_fault("error", after=2)
        with pytest.raises(OverloadedError), server.client(max_retries=0).messages.stream(**ASK) as stream:
            stream.until_done()


@pytest.mark.parametrize(
    ("platform", "model"), [("mantle", "anthropic.claude-sonnet-4-6"), ("vertex", "claude-sonnet-4-5@20250929")]
)
def test_a_body_names_models_as_the_platform_does(platform, model):
    """Where the model is in the body, the API's id is found behind the platform's name."""
    with LocalServer(platform=platform, port=None) as server, server.client() as client:
        counted = client.messages.count_tokens(model=model, messages=ASK["messages"])
        answered = client.messages.create(**{**ASK, "model": model})

    assert counted.input_tokens > 0
    assert answered.model == model.removeprefix("anthropic.").replace("@", "-")


def test_token_counting_of_vertex():
    """By the model that is its path."""
    with LocalServer(platform="vertex", port=None) as server:
        counted = server.client().messages.count_tokens(model=ASK["model"], messages=ASK["messages"])

    assert counted.input_tokens > 5


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("anthropic.claude-sonnet-4-6-v1:0", "claude-sonnet-4-6"),
        ("us.anthropic.claude-opus-4-7-v1:0", "claude-opus-4-7"),
        ("global.anthropic.claude-opus-4-7", "claude-opus-4-7"),
        ("arn:aws:bedrock:us-east-1:1:inference-profile/eu.anthropic.claude-haiku-4-5-v2:0", "claude-haiku-4-5"),
        ("claude-sonnet-4-6", "claude-sonnet-4-6"),
    ],
)
def test_bedrock_names_of_models_become_the_api_s(name, model):
    """Without region, vendor and version."""
    assert model_of(name) == model


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/nothing", {}, 404),
        ("/model/claude-sonnet-4-6/invoke", b"no JSON", 400),
        ("/model/claude-sonnet-4-6/invoke", {"max_tokens": 1}, 400),
    ],
)
def test_requests_that_make_no_sense_are_refused_as_bedrock_does(path, body, status):
    """A message, and the kind in a header."""
    with LocalServer(platform="bedrock") as server:
        import http.client

        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection.request("POST", path, content, {"authorization": "Bearer k"})
        answer = connection.getresponse()

        assert answer.status == status
        assert answer.headers["x-amzn-errortype"]
        assert "message" in json.loads(answer.read())
        connection.close()


def test_vertex_refuses_a_body_that_is_not_json_in_the_api_s_form():
    """Not in Amazon's."""
    with LocalServer(platform="vertex") as server:
        import http.client

        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        path = "/v1/projects/p/locations/global/publishers/anthropic/models/claude-sonnet-4-6:rawPredict"
        connection.request("POST", path, b"{", {"authorization": "Bearer k"})
        answer = connection.getresponse()

        assert (answer.status, answer.headers["x-amzn-errortype"]) == (400, None)
        assert json.loads(answer.read())["error"]["type"] == "invalid_request_error"
        connection.close()


def test_a_platform_that_is_not_known_is_named():
    """With those that are."""
    with pytest.raises(ValueError, match="bedrock, mantle, aws, vertex, google, foundry"):
        LocalServer(platform="ibm")
