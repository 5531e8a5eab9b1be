"""Spans of OpenTelemetry: one for each call, ended however the call ends, without secrets and without content by default."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

import sonnetry

reason = "tracing is tested with the packages of the extra `dev`, which are not installed"
TracerProvider = pytest.importorskip("opentelemetry.sdk.trace", reason=reason).TracerProvider

from opentelemetry.sdk.trace.export import SimpleSpanProcessor  # noqa: E402
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter  # noqa: E402
from opentelemetry.trace import SpanKind, StatusCode  # noqa: E402


@pytest.fixture
def exporter():
    return InMemorySpanExporter()


@pytest.fixture
def traced(make_client, exporter):
    """Make a client whose spans are kept in memory."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))

    def make(option=None, **options):
        return make_client(open_telemetry={"tracer_provider": provider, **(option or {})}, **options)

    return make


def only(exporter):
    (span,) = exporter.get_finished_spans()
    return span


async def test_a_call_has_one_span_with_the_conventions_attributes(traced, exporter, server, ask):
    """Retries are inside it and counted; each attempt carries its context."""
    client = traced({"conversation_id": "conv_1"})
    server.fail(529)
    message = await client.messages.create(**ask, stop_sequences=["END"])
    span = only(exporter)
    found = dict(span.attributes)
    usage = message.usage

    assert ("anthropic.messages.create", SpanKind.CLIENT, StatusCode.OK) == (
        span.name,
        span.kind,
        span.status.status_code,
    )
    assert {
        "gen_ai.provider.name": "anthropic",
        "gen_ai.operation.name": "chat",
        "gen_ai.conversation.id": "conv_1",
        "gen_ai.request.model": ask["model"],
        "gen_ai.request.max_tokens": ask["max_tokens"],
        "gen_ai.response.id": message.id,
        "gen_ai.response.model": message.model,
        "gen_ai.usage.input_tokens": usage.input_tokens
        + usage.cache_read_input_tokens
        + usage.cache_creation_input_tokens,
        "gen_ai.usage.output_tokens": usage.output_tokens,
        "anthropic.message.stop_reason": "end_turn",
        "anthropic.request.id": message._request_id,
        "http.request.method": "POST",
        "http.route": "/v1/messages",
        "http.response.status_code": 200,
        "http.request.resend_count": 1,
    }.items() <= found.items()
    context = f"00-{span.context.trace_id:032x}-{span.context.span_id:016x}-"
    assert all(request.headers["traceparent"].startswith(context) for request in server.requests)


async def test_neither_secrets_nor_content_are_in_a_span(traced, exporter, ask):
    """Content only when it is asked for, then cut to its limit, the oldest first."""
    secret = "sk-ant-api03-very-secret"
    await traced(api_key=secret).messages.create(**ask, system="the system prompt")
    await traced({"traces": {"content_mode": "content"}}).messages.create(**ask, system="the system prompt")
    plain, full = exporter.get_finished_spans()

    assert secret not in str(dict(plain.attributes))
    assert "the sea" not in str(dict(plain.attributes))
    assert "the system prompt" not in str(dict(plain.attributes))
    assert "the sea" in full.attributes["gen_ai.input.messages"]
    assert "the system prompt" in full.attributes["gen_ai.system_instructions"]
    assert '"role":"assistant"' in full.attributes["gen_ai.output.messages"]

    exporter.clear()
    limited = traced({"traces": {"content_mode": "content", "max_content_bytes": 60}})
    await limited.messages.create(**{**ask, "messages": [{"role": "user", "content": "x" * 500}]})
    assert only(exporter).attributes["anthropic.content.truncated"] is True
    assert len(only(exporter).attributes["gen_ai.input.messages"]) <= 60


@pytest.mark.parametrize(("status", "kind"), [(429, "rate_limit_error"), (400, "invalid_request_error")])
async def test_a_refusal_ends_the_span_with_the_errors_type(traced, exporter, server, ask, status, kind):
    """As the service names it."""
    server.fail(status)
    with pytest.raises(sonnetry.APIStatusError):
        await traced(max_retries=0).messages.create(**ask)
    span = only(exporter)

    assert (StatusCode.ERROR, kind, status) == (
        span.status.status_code,
        span.attributes["error.type"],
        span.attributes["http.response.status_code"],
    )


async def test_a_lost_connection_ends_the_span(traced, exporter, server, ask):
    """It has no status to tell."""
    server.reply(raw=b"", path="/v1/messages")
    with pytest.raises(sonnetry.APIConnectionError):
        await traced(max_retries=0).messages.create(**ask)

    assert "connection_error" == only(exporter).attributes["error.type"]


async def test_a_stream_ends_its_span_with_its_end(traced, exporter, ask):
    """And not before it is read."""
    async with traced().messages.stream(**ask) as stream:
        assert () == exporter.get_finished_spans()
        message = await stream.get_final_message()
    span = only(exporter)

    assert StatusCode.OK == span.status.status_code
    assert span.attributes["gen_ai.request.stream"] is True
    assert message.usage.output_tokens == span.attributes["gen_ai.usage.output_tokens"]


async def test_a_stream_that_is_cut_or_left_ends_its_span(traced, exporter, server, ask):
    """With what arrived; only a broken one is an error."""
    client = traced(max_retries=0)
    async with client.messages.stream(**ask) as stream:
        async for _ in stream.text_stream:
            break
    server.stream_fault("cut", after=6)

    async def read():
        async with client.messages.stream(**ask) as stream:
            return await stream.get_final_message()

    with pytest.raises(sonnetry.StreamError):
        await read()
    left, cut = exporter.get_finished_spans()

    assert (StatusCode.UNSET, StatusCode.ERROR) == (left.status.status_code, cut.status.status_code)
    assert "gen_ai.usage.output_tokens" not in left.attributes
    assert left.attributes["gen_ai.usage.input_tokens"] > 0
    assert "api_error" == cut.attributes["error.type"]


async def test_a_dropped_stream_ends_its_span(traced, exporter, ask):
    """Nobody closed it; it ends when it is collected."""
    stream = await traced().messages.create(**ask, stream=True)
    del stream
    gc.collect()

    assert "anthropic.messages.create" == only(exporter).name


async def test_other_calls_have_spans_too(traced, exporter):
    """Named without `beta`, with the ids of their path."""
    client = traced()
    await client.models.list()
    await client.beta.models.retrieve("claude-opus-4-7")
    with pytest.raises(sonnetry.NotFoundError):
        await client.messages.batches.retrieve("msgbatch_none")
    names = [span.name for span in exporter.get_finished_spans()]

    assert ["anthropic.models.list", "anthropic.models.retrieve", "anthropic.messages.batches.retrieve"] == names
    assert "msgbatch_none" == exporter.get_finished_spans()[-1].attributes["anthropic.message.batch.id"]


async def test_options_switch_it_off(traced, exporter, server, ask):
    """No span, or no headers; copies keep the option unless they are given one."""
    await traced({"traces": False}).messages.create(**ask)
    await traced().with_options(open_telemetry=False).messages.create(**ask)
    assert () == exporter.get_finished_spans()

    client = traced({"propagation": False}).with_options(max_retries=0)
    await client.messages.create(**ask)
    assert 1 == len(exporter.get_finished_spans())
    assert all("traceparent" not in request.headers for request in server.requests)
    assert client.open_telemetry["propagation"] is False


@pytest.mark.parametrize(
    ("bad", "error"), [(3, TypeError), ({"colour": 1}, ValueError), ({"traces": {"content_mode": "all"}}, ValueError)]
)
async def test_an_option_that_makes_no_sense_is_refused(bad, error):
    """When the client is made."""
    with pytest.raises(error, match=r"open_telemetry|content_mode"):
        sonnetry.AsyncAnthropic(api_key="k", open_telemetry=bad)


def test_nothing_is_loaded_when_nobody_traces():
    """A program that never asks for spans does not load OpenTelemetry."""
    program = (
        "import sys\nfrom sonnetry import Anthropic\nclient = Anthropic.local()\n"
        "client.messages.create(model='claude-haiku-4-5', max_tokens=9, messages=[{'role': 'user', 'content': 'a'}])\n"
        "client.close()\nsys.exit(any(name.startswith('opentelemetry') for name in sys.modules))"
    )

    assert 0 == subprocess.run([sys.executable, "-c", program], check=False).returncode
