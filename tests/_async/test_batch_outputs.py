"""Batch runs whose answers are read as a type."""

from __future__ import annotations

import json
from typing import Any

import pydantic
import pytest

from sonnetry import AnthropicError, OutputInvalid, OutputRefused, OutputTruncated
from sonnetry.runner import BatchRunError

MODEL = {"model": "claude-haiku-4-5", "max_tokens": 40}


class Number(pydantic.BaseModel):
    """A type."""

    n: int


@pytest.fixture
def start(client, tmp_path):
    """Run prompts."""

    async def run(count: int = 3, **options: Any) -> Any:
        requests = options.pop("requests", [{"custom_id": f"c{n}", "prompt": f"Say {n}."} for n in range(count)])
        return await client.messages.batches.run(requests, **{"output": tmp_path / "out.jsonl", **MODEL, **options})

    return run


@pytest.mark.parametrize("mode", ["batch", "live"])
async def test_results_have_objects(start, server, mode):
    """They come in the order of the input; each request has the schema, and the file is that of any run."""
    for n in range(3):
        server.play(json.dumps({"n": n}))
    report = await start(mode=mode, concurrency=1, output_format=Number)
    results = list(report.results())

    assert [(n, f"c{n}", "succeeded") for n in range(3)] == [(one.index, one.custom_id, one.type) for one in results]
    assert (
        [Number(n=n) for n in range(3)]
        == [one.output for one in results]
        == [one.message.parsed_output for one in results]
    )
    assert results[0].message.usage.cost() is not None
    assert "result" in json.loads(report.output.read_text("utf-8").splitlines()[0])


async def test_an_answer_that_is_none(start, server):
    """Each result has its own typed error, which carries the message; the others have their objects."""
    server.play("no", stop_reason="refusal")
    server.play('{"n": ', stop_reason="max_tokens")
    server.play('{"n": "many"}')
    server.play('{"n": 4}')
    report = await start(4, mode="live", concurrency=1, output_format=Number)
    results = list(report.results())

    for result, kind in zip(results, (OutputRefused, OutputTruncated, OutputInvalid), strict=False):
        assert type(result.error) is kind
        assert result.message is not None
        with pytest.raises(kind):
            _ = result.output
    assert (Number(n=4), None) == (results[3].output, results[3].error)
    assert 4 == report.counts.succeeded


async def test_requests_without_an_answer(start, server):
    """A request that failed or was not sent has neither message nor output."""
    bad = {"custom_id": "bad", "params": {"model": "claude-haiku-4-5", "max_tokens": 40, "messages": []}}
    server.play('{"n": 1}')
    report = await start(requests=[{"prompt": "Hi"}, bad], output_format=Number)
    good, failed = report.results()

    assert Number(n=1) == good.output
    assert ("errored", None) == (failed.type, failed.message)
    with pytest.raises(BatchRunError, match=r"request 1 \(bad\) has no answer: invalid_request_error: "):
        _ = failed.output


async def test_a_run_that_stops(start, server):
    """What does not fit the budget is reported as not sent."""
    report = await start(2, output_format=Number, budget=0.00001)

    assert ["not_sent", "not_sent"] == [one.type for one in report.results()]
    with pytest.raises(BatchRunError, match="was not sent"):
        _ = next(report.results()).output


async def test_without_a_type(start):
    """Results are messages, and their output is an error that says why."""
    result = next((await start(1)).results())

    assert "Say 0." in result.message.content[0].text
    with pytest.raises(AnthropicError, match="no `output_format` was given"):
        _ = result.output


async def test_parquet(start, server, tmp_path):
    """A table is read as a file of lines is."""
    pytest.importorskip("pyarrow")
    server.play('{"n": 1}')
    report = await start(1, output=tmp_path / "out.parquet", output_format=Number)

    assert [Number(n=1)] == [one.output for one in report.results()]


async def test_what_cannot_be_run(start, server):
    """A schema, something that is not a type, and an entry with a format of its own are refused before anything is sent."""
    own = {"output_config": {"format": {"type": "json_schema", "schema": {"type": "integer"}}}}
    message = {"messages": [{"role": "user", "content": "Hi"}]}
    with pytest.raises(TypeError, match="must be a type"):
        await start(output_format={"type": "object"})
    with pytest.raises(TypeError, match="Could not generate JSON schema"):
        await start(output_format=object())
    with pytest.raises(BatchRunError, match="input 0: Both output_format and"):
        await start(requests=[{"params": {**message, **own}}], output_format=Number)
    assert not server.requests


async def test_an_output_that_is_gone(start, server):
    """It is named."""
    report = await start(1, output_format=Number)
    report.output.unlink()
    with pytest.raises(BatchRunError, match=r"cannot read the results in .*out\.jsonl"):
        next(report.results())
