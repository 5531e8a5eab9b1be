"""The hostile requests of the siege, by name: each is a verb, a path, headers and a body."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

KEY = {"x-api-key": "k", "anthropic-version": "2023-06-01"}
JSON = {**KEY, "content-type": "application/json"}
MESSAGE: dict[str, Any] = {
    "model": "claude-opus-4-7", "max_tokens": 20, "messages": [{"role": "user", "content": "hi"}],
}  # fmt: skip
PATTERNS = (
    "^(?:a|a){40}(?!)$", "(?:(?:(?:(?:a{255}){255}){255}){255})", "(a+)+$", "^(a|aa)+b$", "(.*a){25}b", "(?:a?){30}a{30}b",
    "^(([a-z])+.)+[A-Z]([a-z])+$", "(" * 150 + ")" * 150, "(?=(a+))a*b\\1", "[", "a{9999999999}", "\\p{L}", "(?P<x>a)(?P=x)",
    "a{1000000}", "x*" * 90,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hostile:
    """One request that should be answered with anything but a 500."""

    name: str
    path: str
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=lambda: JSON)
    method: str = "POST"


def requests() -> Iterator[Hostile]:
    """Yield all of them."""
    for name, body in _bodies():
        yield Hostile(name, "/v1/messages", json.dumps(body).encode())
        yield Hostile(f"{name}, counted", "/v1/messages/count_tokens", json.dumps(_counted(body)).encode())
    for name, raw in _raw_bodies():
        for path in ("/v1/messages", "/v1/messages/batches", "/v1/complete"):
            yield Hostile(f"{name} at {path}", path, raw)
    yield from _heads()
    yield from _forms()
    yield from _queries()
    yield from _control()


def _counted(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name != "max_tokens"}


def _tool(schema: Any, **more: Any) -> dict[str, Any]:
    made = {"name": "t", "input_schema": schema, **more}
    return {**MESSAGE, "tools": [made], "tool_choice": {"type": "tool", "name": "t"}}


def _format(schema: Any) -> dict[str, Any]:
    return {**MESSAGE, "output_config": {"format": {"type": "json_schema", "schema": schema}}}


def _one(name: str, value: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {name: value}, "required": [name], "additionalProperties": False}


def _bodies() -> Iterator[tuple[str, dict[str, Any]]]:
    for number, pattern in enumerate(PATTERNS):
        schema = _one("a", {"type": "string", "pattern": pattern})
        yield f"pattern {number} of a tool", _tool(schema)
        yield f"pattern {number} of a format", _format(schema)
        yield f"pattern {number} of an example", _tool(schema, input_examples=[{"a": "a" * 40 + "!"}])
        yield (
            f"pattern {number} of names",
            _tool({"type": "object", "patternProperties": {pattern: {}}}, input_examples=[{"a" * 30: 1}]),
        )
    for length in (20, 2000):
        chain = {f"d{n}": {"allOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(length)}
        pairs = {f"d{n}": {"type": "object", "properties": {"a": {"$ref": f"#/$defs/d{n + 1}"}, "b": {"$ref": f"#/$defs/d{n + 1}"}},
                           "additionalProperties": False} for n in range(length)}  # fmt: skip
        end = {f"d{length}": {"type": "object", "additionalProperties": False}}
        for name, defs in (("chain", chain), ("pairs", pairs)):
            schema = {"type": "object", "$defs": {**defs, **end}, **_one("a", {"$ref": "#/$defs/d0"})}
            yield f"{name} of {length} references in a tool", _tool(schema, input_examples=[{"a": {}}])
            yield f"{name} of {length} references in a format", _format(schema)
    circle = {
        **_one("a", {"$ref": "#/$defs/x"}),
        "$defs": {"x": {"allOf": [{"properties": {"a": {"$ref": "#/$defs/x"}}}] * 2}},
    }
    deep: Any = {}
    for _ in range(40):
        deep = {"a": deep}
    yield "a circle in a tool", _tool(circle, input_examples=[deep])
    yield "a circle in a format", _format(circle)
    yield (
        "allOf of 3,000",
        _tool({"type": "object", "allOf": [{"properties": {f"p{n}": {"type": "string"}}} for n in range(3000)]}),
    )
    yield "anyOf of 3,000", _format(_one("a", {"anyOf": [{"type": "string"}] * 3000}))
    yield "5,000 properties", _tool({"type": "object", "properties": {f"p{n}": {} for n in range(5000)}})
    yield (
        "unique items",
        _tool(
            _one("a", {"type": "array", "uniqueItems": True}), input_examples=[{"a": [{"x": n} for n in range(3000)]}]
        ),
    )
    yield (
        "odd schema words",
        _tool(
            {
                "type": "object",
                "minProperties": 1e308,
                "multipleOf": 0,
                "$id": "://",
                "$schema": "x",
                "$ref": "http://[",
            }
        ),
    )
    yield "numbers without end", _tool(_one("a", {"type": "number", "minimum": 10**400, "multipleOf": 1e-300}))
    yield (
        "40,000 turns",
        {
            **MESSAGE,
            "messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}] * 20_000
            + MESSAGE["messages"],
        },
    )
    yield (
        "40,000 blocks",
        {**MESSAGE, "messages": [{"role": "user", "content": [{"type": "text", "text": "a"}] * 40_000}]},
    )
    yield "a long text", {**MESSAGE, "messages": [{"role": "user", "content": "word " * 400_000}]}
    yield "one long word", {**MESSAGE, "messages": [{"role": "user", "content": "x" * 2_000_000}]}
    yield (
        "half characters",
        {**MESSAGE, "messages": [{"role": "user", "content": "\ud800"}], "metadata": {"user_id": "\udfff"}},
    )
    yield (
        "null characters",
        {**MESSAGE, "messages": [{"role": "user", "content": "\0" * 100}], "stop_sequences": ["\0"]},
    )
    yield "many stops", {**MESSAGE, "stop_sequences": [f"s{n}" for n in range(5000)]}
    yield (
        "5,000 tools",
        {**MESSAGE, "tools": [{"name": f"t{n}", "input_schema": {"type": "object"}} for n in range(5000)]},
    )
    yield "huge numbers", {**MESSAGE, "max_tokens": 10**30, "temperature": 1e308}
    yield "an odd model", {**MESSAGE, "model": "\0/../\ud800" * 50}
    for kind in ("image", "document"):
        for data in ("", "!!!!", "iVBORw0KGgo=", "JVBERi0xLjQK", "A" * 100_000):
            source = {
                "type": "base64",
                "media_type": "image/png" if kind == "image" else "application/pdf",
                "data": data,
            }
            yield (
                f"{kind} {data[:12]}",
                {**MESSAGE, "messages": [{"role": "user", "content": [{"type": kind, "source": source}]}]},
            )


def _raw_bodies() -> Iterator[tuple[str, bytes]]:
    yield from (
        ("nothing", b""),
        ("null", b"null"),
        ("a list", b"[]"),
        ("a number", b"1e999"),
        ("cut", b'{"a": '),
        ("NaN", b"NaN"),
    )
    yield "deep lists", b"[" * 100_000
    yield "deep objects", b'{"a":' * 100_000
    yield "not UTF-8", b'{"model": "\xff\xfe"}'
    yield "long digits", b'{"max_tokens": ' + b"9" * 10_000 + b"}"
    yield "the same key", b"{" + b'"a":1,' * 50_000 + b'"a":1}'


def _heads() -> Iterator[Hostile]:
    good = json.dumps(MESSAGE).encode()
    bombs = gzip.compress(gzip.compress(bytes(50 * 2**20)))
    for path in ("/v1/messages", "/v1/messages/batches", "/v1/complete"):
        yield Hostile(f"3,000 encodings at {path}", path, b"x", {**JSON, "content-encoding": "gzip, " * 3000})
        yield Hostile(f"a bomb at {path}", path, bombs, {**JSON, "content-encoding": "gzip, gzip"})
        yield Hostile(f"not gzip at {path}", path, good, {**JSON, "content-encoding": "gzip"})
        yield Hostile(f"cut deflate at {path}", path, b"x\x9c", {**JSON, "content-encoding": "deflate"})
    for name, value in (
        ("content-type", "application/json; charset=utf-7"), ("content-type", "application/json; charset=\xe9"),
        ("content-type", "text/plain"), ("anthropic-beta", "x," * 5000), ("anthropic-beta", "\xff"), ("anthropic-version", "\xe9"),
        ("x-api-key", "\xe9" * 1000), ("anthropic-workspace-id", "\xe9\t" * 50), ("authorization", "Basic \xff"), ("accept", "\xff"),
        ("x-stainless-retry-count", "x"), ("origin", "null"), ("user-agent", "\xff" * 1000),
    ):  # fmt: skip
        yield Hostile(f"{name}: {value[:30]!r}", "/v1/messages", good, {**JSON, name: value})
    for method in ("PUT", "PATCH", "TRACE", "OPTIONS", "BREW"):
        yield Hostile(f"verb {method}", "/v1/messages", good, JSON, method)


def _forms() -> Iterator[Hostile]:
    def form(name: str, body: bytes, boundary: str = "XbX") -> Iterator[Hostile]:
        for path in ("/v1/files", "/v1/skills"):
            kind = {"content-type": f"multipart/form-data; boundary={boundary}"}
            yield Hostile(f"{name} at {path}", path, body, {**KEY, **kind})

    def part(head: bytes, content: bytes) -> bytes:
        return b"--XbX\r\nContent-Disposition: form-data; " + head + b"\r\n\r\n" + content + b"\r\n--XbX--\r\n"

    yield from form("a long boundary", b"--x--", "b" * 300)
    yield from form("an empty boundary", b"--x--", '""')
    yield from form("a form that is cut", b"--XbX\r\nContent-Disp")
    yield from form("not a form", b"\0" * 1000)
    yield from form("a form without end", b"--XbX\r\n" * 5000)
    yield from form("a large field", part(b'name="a"', bytes(3 * 2**20)))
    yield from form("odd names", part(b'name="\xff\xfe"; filename="\xff/../\x01"', b"x"))
    yield from form("an odd type", part(b'name="file"; filename="a"\r\nContent-Type: a\x01b', b"x"))
    for front in (
        b"when: 2020-99-99",
        b"n: !!int abc",
        b"n: " + b"9" * 5000,
        b"z: " + b"[" * 3000,
        b"&a [*a]",
        b"t: !!timestamp x",
        b"\xff",
    ):
        yield from form(f"front matter {front[:12]!r}", _skill(b"---\nname: s\ndescription: d\n" + front + b"\n---\n"))
    archive = _archive(bytes(40 * 2**20))
    yield from form("a bomb", _zip(archive))
    yield from form(
        "a bomb that lies", _zip(archive.replace((40 * 2**20).to_bytes(4, "little"), (9).to_bytes(4, "little")))
    )
    for at in range(0, 120, 9):
        small = bytearray(_archive(b"text " * 50))
        small[at] ^= 0xFF
        yield from form(f"an archive with byte {at} damaged", _zip(bytes(small)))


def _skill(head: bytes) -> bytes:
    return (
        b'--XbX\r\nContent-Disposition: form-data; name="files[]"; filename="s/SKILL.md"\r\n\r\n'
        + head
        + b"\r\n--XbX--\r\n"
    )


def _zip(data: bytes) -> bytes:
    return (
        b'--XbX\r\nContent-Disposition: form-data; name="files[]"; filename="s.zip"\r\n\r\n' + data + b"\r\n--XbX--\r\n"
    )


def _archive(more: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("s/SKILL.md", b"---\nname: s\ndescription: d\n---\n")
        archive.writestr("s/more", more)
    return buffer.getvalue()


def _queries() -> Iterator[Hostile]:
    for path in ("/v1/files", "/v1/skills", "/v1/messages/batches", "/v1/models"):
        for query in ("limit=99999999999999999999", "limit=-1", "limit=%00", "page=page_%FF", "page=page_W10", "page=page_bnVsbA", "after_id=%00", "before_id=%ED%A0%80",
                      "page=page_" + "A" * 5000, "a=" * 500, "%"):  # fmt: skip
            yield Hostile(f"{path}?{query[:40]}", f"{path}?{query}", b"", KEY, "GET")
        for name in ("%00", "%FF", "..%2F..%2Fetc", "x" * 5000, "%ED%A0%80", "{x}"):
            yield Hostile(f"{path}/{name[:20]}", f"{path}/{name}", b"", KEY, "GET")


def _control() -> Iterator[Hostile]:
    for path, body in (("clock", {"advance": 1e12}), ("clock", {"advance": "x"}), ("turns", {"content": [{}]}), ("turns", {"content": [{"type": "tool_use"}]}),
                       ("faults", {"kind": "x"}), ("plan", [{"status": "x"}]), ("replies", {"status": 10**9})):  # fmt: skip
        yield Hostile(f"/_local/{path} {json.dumps(body)[:40]}", f"/_local/{path}", json.dumps(body).encode())
