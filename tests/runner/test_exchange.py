"""Requests out to OpenAI's batch format and results back in, joined in the order of the input."""

import json

import pytest

from sonnetry.runner import BatchRunError
from sonnetry.runner.openai import export_request, export_requests, import_result, import_results
from sonnetry.runner.sources import Defaults

TOOL = {"name": "weather", "description": "Tells it.", "input_schema": {"type": "object", "properties": {}}}
IMAGE = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "AAAA"}}


def body(**params):
    return export_request("a", {"model": "m", "max_tokens": 5, "messages": [], **params})["body"]


def test_a_conversation_with_tools():
    """System, text, images, calls and their results each have their place; the order of turns stays."""
    call = {"type": "tool_use", "id": "t1", "name": "weather", "input": {"city": "Rome"}}
    result = {"type": "tool_result", "tool_use_id": "t1", "content": [{"type": "text", "text": "sunny"}]}
    messages = [
        {"role": "user", "content": [{"type": "text", "text": "Look", "cache_control": {"type": "ephemeral"}}, IMAGE]},
        {"role": "assistant", "content": [{"type": "thinking", "thinking": "", "signature": ""}, call]},
        {"role": "user", "content": [result, {"type": "text", "text": "And?"}]},
        {"role": "assistant", "content": "Well."},
    ]
    sent = body(system=[{"type": "text", "text": "Be kind."}, {"type": "text", "text": "Be brief."}], messages=messages)

    function = {"name": "weather", "arguments": '{"city": "Rome"}'}
    assert [
        {"role": "system", "content": "Be kind.\n\nBe brief."},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "Look"},
                {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}},
            ],
        },
        {"role": "assistant", "content": None, "tool_calls": [{"id": "t1", "type": "function", "function": function}]},
        {"role": "tool", "tool_call_id": "t1", "content": "sunny"},
        {"role": "user", "content": [{"type": "text", "text": "And?"}]},
        {"role": "assistant", "content": "Well."},
    ] == sent["messages"]


def test_options_have_their_other_names():
    """Limits, stops, tools, their choice and the schema of the answer."""
    sent = body(
        stop_sequences=["."],
        temperature=0.5,
        tools=[TOOL],
        tool_choice={"type": "any", "disable_parallel_tool_use": True},
        output_config={"format": {"type": "json_schema", "schema": {"type": "object"}}},
        metadata={"user_id": "u"},
    )

    assert (5, ["."], 0.5) == (sent["max_tokens"], sent["stop"], sent["temperature"])
    assert [{"name": "weather", "description": "Tells it.", "parameters": TOOL["input_schema"]}] == [
        tool["function"] for tool in sent["tools"]
    ]
    assert ("required", False) == (sent["tool_choice"], sent["parallel_tool_calls"])
    assert {"type": "object"} == sent["response_format"]["json_schema"]["schema"]
    assert "metadata" not in sent
    assert {"type": "function", "function": {"name": "weather"}} == body(
        tools=[TOOL], tool_choice={"type": "tool", "name": "weather"}
    )["tool_choice"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"container": "c"}, "a: container has no form"),
        ({"tools": [{"type": "web_search_20250305", "name": "web_search"}]}, "server tool 'web_search'"),
        ({"messages": [{"role": "user", "content": [{"type": "document", "source": {}}]}]}, "type 'document'"),
    ],
)
def test_what_the_format_cannot_say_is_refused(params, words):
    """Nothing is dropped that would change what is asked."""
    with pytest.raises(BatchRunError, match=words):
        body(**params)


def line(custom_id, **fields):
    message = {"role": "assistant", "content": "Hi", **fields.pop("message", {})}
    choice = {"index": 0, "finish_reason": fields.pop("finish", "stop"), "message": message}
    answer = {"id": "c1", "model": "q", "choices": [choice], "usage": {"prompt_tokens": 7, "completion_tokens": 2}}
    response = {"status_code": 200, "body": answer}
    return {"id": "x", "custom_id": custom_id, "response": response, "error": None, **fields}


def test_an_answer_comes_back_as_a_message():
    """Text, calls, the reason of the end and the usage, as the wire has them."""
    call = {"id": "t1", "type": "function", "function": {"name": "weather", "arguments": '{"a": 1}'}}
    name, result = import_result(line("a", finish="tool_calls", message={"tool_calls": [call]}))
    message = result["message"]

    assert ("a", "succeeded", "tool_use") == (name, result["type"], message["stop_reason"])
    assert [
        {"type": "text", "text": "Hi"},
        {"type": "tool_use", "id": "t1", "name": "weather", "input": {"a": 1}},
    ] == message["content"]
    assert {"input_tokens": 7, "output_tokens": 2} == message["usage"]
    assert "max_tokens" == import_result(line("a", finish="length"))[1]["message"]["stop_reason"]


@pytest.mark.parametrize(
    ("fields", "kind", "words"),
    [
        ({"response": {"status_code": 400, "body": {"error": {"message": "bad"}}}}, "invalid_request_error", "bad"),
        ({"response": {"status_code": 500, "body": {"message": "oh"}}}, "api_error", "oh"),
        ({"response": None, "error": {"message": "lost"}}, "api_error", "lost"),
        ({"response": None}, "api_error", "no answer"),
    ],
)
def test_a_failure_comes_back_as_an_error(fields, kind, words):
    """With the type that its status has here, and its message."""
    error = import_result(line("a", **fields))[1]["error"]["error"]

    assert (kind, words) == (error["type"], error["message"])


def test_files_are_joined_by_id(tmp_path):
    """Results in any order come out in that of the requests; one without a result says so."""
    requests = [{"custom_id": f"c{n}", "prompt": f"Say {n}."} for n in range(3)]
    out, answers, result = (tmp_path / name for name in ("out.jsonl", "answers.jsonl", "result.jsonl"))
    count = export_requests(requests, out, Defaults(max_tokens=5), model="q")
    lines = [json.loads(text) for text in out.read_text("utf-8").splitlines()]
    answers.write_text("".join(json.dumps(line(name)) + "\n" for name in ("c2", "c0")) + "\n", "utf-8")
    found = import_results(requests, answers, result, Defaults())
    joined = [json.loads(text) for text in result.read_text("utf-8").splitlines()]

    assert 3 == count
    assert [("c0", "POST", "/v1/chat/completions", "q")] == [
        (each["custom_id"], each["method"], each["url"], each["body"]["model"]) for each in lines[:1]
    ]
    assert (3, 2) == found
    assert [(0, "c0", "succeeded"), (1, "c1", None), (2, "c2", "succeeded")] == [
        (each["index"], each["custom_id"], (each["result"] or {}).get("type")) for each in joined
    ]


def test_a_bad_line_of_answers_is_named(tmp_path):
    """By its file and number."""
    answers = tmp_path / "answers.jsonl"
    answers.write_text(json.dumps(line("a")) + "\n[]\n", "utf-8")

    with pytest.raises(BatchRunError, match=r"answers.jsonl, line 2 is not a result of an OpenAI batch"):
        import_results([], answers, tmp_path / "o.jsonl", Defaults())
