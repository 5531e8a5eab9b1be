"""What a program does on a platform with the official clients, and with boto3 on Bedrock; runs in their environment.

Its arguments are the platform, the key of the server, and the server's URL.
"""

import asyncio
import inspect
import json
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import anthropic
from _client_cases import PHRASE, PICTURE, run

PLATFORM, KEY, URL = sys.argv[1:]
URL = URL.rstrip("/")
MODELS = {
    "bedrock": "us.anthropic.claude-opus-5-v1:0",
    "mantle": "anthropic.claude-opus-5",
    "vertex": "claude-sonnet-4-5@20250929",
}
MODEL = MODELS.get(PLATFORM, "claude-opus-5")
HELLO: dict[str, Any] = {
    "model": MODEL,
    "max_tokens": 200,
    "messages": [{"role": "user", "content": "Say hello."}],
}
WEATHER = {
    "name": "get_weather",
    "description": "Tells the weather of a city.",
    "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
SIGNED = {"aws_region": "us-east-1", "aws_access_key": "AKIALOCAL"}
NAMES = {
    "bedrock": "AnthropicBedrock",
    "mantle": "AnthropicBedrockMantle",
    "aws": "AnthropicAWS",
    "vertex": "AnthropicVertex",
    "google": "AnthropicGoogleCloud",
    "foundry": "AnthropicFoundry",
}
BASES = {"mantle": "/anthropic", "foundry": "/anthropic", "vertex": "/v1"}
"""What follows the address in the base URL of a platform."""


def made(prefix: str, key: str) -> Any:
    """Make the official client of the platform, signed in with a key."""
    suffix = BASES.get(PLATFORM, "")
    ways: dict[str, dict[str, Any]] = {
        "bedrock": {**SIGNED, "aws_secret_key": key},
        "mantle": {**SIGNED, "aws_secret_key": key},
        "aws": {**SIGNED, "aws_secret_key": key, "workspace_id": "wrkspc_1"},
        "vertex": {"region": "us-east5", "project_id": "p", "access_token": key},
        "google": {"project": "p", "workspace_id": "wrkspc_1", "token_provider": lambda: key},
        "foundry": {"api_key": key},
    }
    name = f"{prefix}{NAMES[PLATFORM]}"
    base_url = URL if URL.endswith(suffix) else URL + suffix
    kind = getattr(anthropic, name)
    given = {"base_url": base_url, "max_retries": 0, **ways[PLATFORM]}
    if PLATFORM == "google":
        given["base_url"] = f"{URL}/v1/projects/p/locations/global/workspaces/wrkspc_1/invoke"
    return kind(**given)


def text_of(message: Any) -> str:
    """Return the text of an answer."""
    return "".join(block.text for block in message.content if block.type == "text")


def create() -> None:
    """An answer, of both clients."""
    assert "hello" in text_of(made("", KEY).messages.create(**HELLO)).lower()

    async def ask() -> Any:
        async with made("Async", KEY) as client:
            return await client.messages.create(**HELLO)

    assert "hello" in text_of(asyncio.run(ask())).lower()


def stream() -> None:
    """Events, and the helper that puts them together, of both clients."""
    with made("", KEY).messages.create(**HELLO, stream=True) as events:
        kinds = [event.type for event in events]
    assert kinds[0] == "message_start", kinds
    assert kinds[-1] == "message_stop", kinds

    async def ask() -> Any:
        async with made("Async", KEY) as client, client.messages.stream(**HELLO) as events:
            return await events.get_final_message()

    assert asyncio.run(ask()).stop_reason == "end_turn"


def beta() -> None:
    """A value of the beta header travels as the platform wants it."""
    message = made("", KEY).beta.messages.create(**HELLO, betas=["context-1m-2025-08-07"])
    assert message.role == "assistant"


def tool() -> None:
    """A tool is called, and the input is JSON."""
    asked = {**HELLO, "messages": [{"role": "user", "content": PHRASE}], "tools": [WEATHER]}
    message = made("", KEY).messages.create(**asked)
    [call] = [block for block in message.content if block.type == "tool_use"]
    assert call.input == {"city": "Paris"}


def image() -> None:
    """A picture is taken."""
    source = {"type": "base64", "media_type": "image/png", "data": PICTURE}
    content = [{"type": "image", "source": source}, {"type": "text", "text": "What is it?"}]
    assert made("", KEY).messages.create(**{**HELLO, "messages": [{"role": "user", "content": content}]}).id


def refused(kinds: Any, call: Callable[[], object]) -> Any:
    """Return the exception that a call ends with."""
    try:
        call()
    except kinds as error:
        return error
    raise AssertionError("it was taken")


def refusal() -> None:
    """A mistake is the class of its status, with the message of the API."""
    client = made("", KEY)
    error = refused(anthropic.BadRequestError, lambda: client.messages.create(**{**HELLO, "messages": []}))
    assert "messages" in str(error)


def other_key() -> None:
    """Another key, or a signature made with another secret, is refused."""
    client = made("", "another-key")
    kinds = (anthropic.AuthenticationError, anthropic.PermissionDeniedError)
    assert KEY not in str(refused(kinds, lambda: client.messages.create(**HELLO)))


def count() -> None:
    """Tokens are counted."""
    asked = {name: value for name, value in HELLO.items() if name != "max_tokens"}
    assert made("", KEY).messages.count_tokens(**asked).input_tokens > 0


def files() -> None:
    """A file goes up and is listed: what has a form for a body is signed too."""
    client = made("", KEY)
    given = {"betas": ["files-api-2025-04-14"]}
    uploaded = client.beta.files.upload(file=("a.txt", b"hello", "text/plain"), **given)
    assert uploaded.id in [file.id for file in client.beta.files.list(**given)]


def batch() -> None:
    """A batch is taken."""
    requests = [{"custom_id": "a", "params": HELLO}]
    assert made("", KEY).messages.batches.create(requests=requests).processing_status


def boto3_client(secret: str) -> Any:
    """Make the client of Amazon's own library."""
    import boto3
    from botocore.config import Config

    session = boto3.Session(aws_access_key_id="AKIALOCAL", aws_secret_access_key=secret, region_name="us-east-1")
    once = Config(retries={"max_attempts": 0})
    return session.client("bedrock-runtime", endpoint_url=URL, config=once)


def body() -> str:
    """Return a body of InvokeModel."""
    content = {name: value for name, value in HELLO.items() if name != "model"}
    return json.dumps({"anthropic_version": "bedrock-2023-05-31", **content})


def boto3_invoke() -> None:
    """Boto3 invokes a model."""
    answer = boto3_client(KEY).invoke_model(modelId=MODEL, body=body())
    message = json.loads(answer["body"].read())
    assert "hello" in "".join(block.get("text", "") for block in message["content"]).lower()
    assert answer["contentType"].startswith("application/json")


def boto3_stream() -> None:
    """Boto3 reads the frames of a stream, checksums included."""
    answer = boto3_client(KEY).invoke_model_with_response_stream(modelId=MODEL, body=body())
    events = [json.loads(event["chunk"]["bytes"]) for event in answer["body"]]
    assert events[0]["type"] == "message_start"
    assert events[-1]["type"] == "message_stop"


def boto3_refusals() -> None:
    """Boto3 raises the exceptions of its own model."""
    from botocore.exceptions import ClientError

    client = boto3_client(KEY)
    broken = json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "messages": []})
    for invoke in (client.invoke_model, client.invoke_model_with_response_stream):
        error = refused(client.exceptions.ValidationException, partial(invoke, modelId=MODEL, body=broken))
        assert "messages" in str(error)
    stranger = partial(boto3_client("another-key").invoke_model, modelId=MODEL, body=body())
    assert refused(ClientError, stranger).response["Error"]["Code"] == "InvalidSignatureException"


CASES: dict[str, list[Callable[[], None]]] = {
    "bedrock": [boto3_invoke, boto3_stream, boto3_refusals],
    "mantle": [count, batch],
    "aws": [count, batch, files],
    "vertex": [count],
    "google": [count, batch, files],
    "foundry": [count, files],
}
cases = [create, stream, beta, tool, image, refusal, other_key, *CASES[PLATFORM]]
run({str(inspect.getdoc(case)).rstrip("."): case for case in cases})
