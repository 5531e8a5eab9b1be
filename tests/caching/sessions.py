"""Scripted sessions: conversations in which one request was changed in a known way, for tests and `just prove caches`."""

from __future__ import annotations

import copy
import random

from sonnetry.caching.audit import Audit
from sonnetry.caching.marks import marked

MODEL = "claude-sonnet-4-5"
WORDS = [
    "the",
    "sea",
    "is",
    "wide",
    "and",
    "the",
    "ships",
    "are",
    "slow",
    "but",
    "the",
    "harbour",
    "waits",
    "for",
    "all",
    "of",
    "them",
    "today",
]


def base(rng):
    long = " ".join(rng.choice(WORDS) for _ in range(3000))
    names = ["alpha", "beta", "gamma", "delta"]
    schema = {"type": "object", "properties": {"city": {"type": "string"}, "day": {"type": "integer"}}}
    tools = [{"name": name, "description": f"{name}: {long[:200]}", "input_schema": schema} for name in names]
    config = '{"a": 1, "b": 2, "c": 3}'
    head = f"Today is 2026-11-30T09:14. Trace 3f2b8c1d-77aa. Settings {config}. "
    request = {"model": MODEL, "max_tokens": 100, "system": head + long, "tools": tools}
    return marked({**request, "messages": [{"role": "user", "content": "Question 0"}]})


def grown(body, number):
    more = [{"role": "assistant", "content": f"Answer {number}"}, {"role": "user", "content": f"Question {number + 1}"}]
    return {**body, "messages": [*body["messages"], *more]}


def system(old, new):
    def change(body):
        blocks = copy.deepcopy(body["system"])
        assert old in blocks[0]["text"]
        blocks[0]["text"] = blocks[0]["text"].replace(old, new, 1)
        return {**body, "system": blocks}

    return change


def tool_description(body):
    tools = copy.deepcopy(body["tools"])
    tools[3]["description"] += " It was changed."
    return {**body, "tools": tools}


def tool_order(body):
    return {**body, "tools": [body["tools"][1], body["tools"][0], *body["tools"][2:]]}


def tool_keys(body):
    tools = copy.deepcopy(body["tools"])
    tools[0]["input_schema"]["properties"] = dict(reversed(tools[0]["input_schema"]["properties"].items()))
    return {**body, "tools": tools}


def message(body):
    return {**body, "messages": [{"role": "user", "content": "Another question"}, *body["messages"][1:]]}


def inserted(body):
    first = body["messages"][0]
    content = first["content"] if isinstance(first["content"], list) else [{"type": "text", "text": first["content"]}]
    return {
        **body,
        "messages": [{**first, "content": [*content, {"type": "text", "text": "more"}]}, *body["messages"][1:]],
    }


# What is done to a request, the cause that is to be found, the path, and the seconds before it.
SCRIPTS = {
    "nothing": (lambda body: body, None, None, 10),
    "time": (system("2026-11-30T09:14", "2026-11-30T09:15"), "time", "system[0].text", 10),
    "random": (system("3f2b8c1d-77aa", "9c2b8c1d-17ab"), "random", "system[0].text", 10),
    "json": (system('{"a": 1, "b": 2, "c": 3}', '{"b": 2, "a": 1, "c": 3}'), "unsorted JSON", "system[0].text", 10),
    "system": (system("Settings", "Options"), "system", "system[0].text", 10),
    "description": (tool_description, "tools", "tools[3].description", 10),
    "order": (tool_order, "tool order", "tools[0]", 10),
    "keys": (tool_keys, "unsorted JSON", "tools[0].input_schema.properties.day", 10),
    "fewer": (lambda body: {**body, "tools": body["tools"][1:]}, "tools", "tools[0]", 10),
    "model": (lambda body: {**body, "model": "claude-opus-4-5"}, "model", "model", 10),
    "effort": (lambda body: {**body, "output_config": {"effort": "low"}}, "effort", "output_config.effort", 10),
    "choice": (
        lambda body: {**body, "tool_choice": {"type": "auto", "disable_parallel_tool_use": True}},
        "tool choice",
        "tool_choice",
        10,
    ),
    "message": (message, "messages", "messages[0].content[0].text", 10),
    "a block more in an old message": (inserted, "messages", "messages[0].content[1]", 10),
    "idle": (lambda body: body, "idle", None, 400),
}


def play(name, seed):
    """Play a session; return what the audit found, the requests that broke, their cause and the place of the change."""
    rng = random.Random(f"{name}{seed}")
    change, cause, path, pause = SCRIPTS[name]
    body, audit, at = base(rng), Audit(), 0.0
    changed = rng.randrange(2, 6)
    for number in range(7):
        at += pause if number == changed else 10
        if number == changed:
            body = change(body)
        audit.add(body, at=at)
        body = grown(body, number)
    return audit, [] if cause is None else [changed + 1], cause, path
