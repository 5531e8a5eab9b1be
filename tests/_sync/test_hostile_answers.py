# Derived from tests/_async/test_hostile_answers.py by codegen/unasync.py; edit that file instead.
"""Answers that no service should give: endless ones, errors with a good status, JSON that is not an object."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import threading
import time

import pytest

import sonnetry
from sonnetry import APIError, APIResponseValidationError, SizeLimits, StreamProtocolError, Timeout

KIB = 1024
SMALL = SizeLimits(event=100 * KIB, line=100 * KIB, trailers=20 * KIB, body=300 * KIB)
HEAD = b"HTTP/1.1 200 OK\r\nrequest-id: req_1\r\nconnection: close\r\ncontent-type: %b\r\n%b\r\n"
SSE, JSON = b"text/event-stream", b"application/json"


class Peer:
    """A server that answers every request with the same bytes, or endlessly, and counts the requests."""

    def __init__(self):
        self.requests = 0
        self.before = []
        self.first, self.again = b"", b""
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def say(self, first, again=b""):
        """Send `first`, then `again` forever."""
        self.first, self.again = first, again

    def close(self):
        self._listening.close()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=self._answer, args=(self._listening.accept()[0],), daemon=True).start()

    def _answer(self, sock):
        with sock, contextlib.suppress(OSError):
            self._read_request(sock)
            self.requests += 1
            if self.before:
                sock.sendall(self.before.pop(0))
                return
            sock.sendall(self.first)
            while self.again:
                sock.sendall(self.again)

    def _read_request(self, sock):
        data = b""
        while b"\r\n\r\n" not in data:
            data += sock.recv(65536)
        head, _, body = data.partition(b"\r\n\r\n")
        length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0)
        while len(body) < length:
            body += sock.recv(65536)


@pytest.fixture
def peer():
    made = Peer()
    yield made
    made.close()


@pytest.fixture
def hostile(peer, make_client):
    """Make a client of the peer with small limits."""
    return lambda **options: make_client(
        **{"base_url": peer.url, "max_retries": 2, "size_limits": SMALL, "timeout": 20, **options}
    )


def frames(*events):
    return b"".join(f"event: {e['type']}\ndata: {json.dumps(e)}\n\n".encode() for e in events)


def read_raw(client, ask):
    for _ in client.messages.create(stream=True, **ask):
        pass


def read_helper(client, ask):
    with client.messages.stream(**ask) as stream:
        stream.get_final_message()


def read_plain(client, ask):
    client.messages.create(**ask)


def read_lines(client, seen):
    for line in client.messages.batches.results("msgbatch_1"):
        seen.append(line)


READS = {"raw": read_raw, "helper": read_helper, "plain": read_plain}
STREAMS = pytest.mark.parametrize("read", [read_raw, read_helper], ids=["raw", "helper"])


# --- Nothing is endless -------------------------------------------------------------------------------------------------


@STREAMS
@pytest.mark.parametrize("again", [b"a" * 65536, b"data: a\n"], ids=["a line", "many lines"])
def test_an_endless_event_is_refused(peer, hostile, ask, wire, read, again):
    """An event over its limit is a StreamProtocolError that is not retried, with what came before it."""
    start = wire.stream(wire.text("Hi"))[:3]
    peer.say(HEAD % (SSE, b"") + frames(*start) + b"event: content_block_delta\ndata: ", again)
    with pytest.raises(StreamProtocolError, match=r"102400 bytes.*SizeLimits\.event") as caught:
        read(hostile(), ask)

    assert "Hi" == caught.value.partial.content[0].text
    assert (1, False, "req_1") == (peer.requests, caught.value.retryable, caught.value.request_id)


def test_an_event_within_its_limit_is_taken(peer, hostile, ask, wire):
    """Large events pass, and the limit may be set for one copy of a client."""
    text = "x" * 90 * KIB
    peer.say(HEAD % (SSE, b"") + frames(*wire.stream(wire.text(text))))
    client = hostile()
    with client.messages.stream(**ask) as stream:
        assert text == stream.get_final_text()
    with pytest.raises(StreamProtocolError):
        read_raw(client.with_options(size_limits=SizeLimits(event=80 * KIB)), ask)


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("status", [200, 500], ids=["an answer", "an error"])
def test_an_endless_body_is_refused(peer, hostile, ask, packed, status):
    """A plain body over its limit, as it comes or unpacked, ends the call; an error answer still has its class."""
    head = HEAD.replace(b"200", str(status).encode()) % (JSON, b"content-encoding: gzip\r\n" if packed else b"")
    peer.say(head + gzip.compress(b" " * 3_000_000), b"" if packed else b" " * 65536)
    with pytest.raises(APIError) as caught:
        hostile(max_retries=0).messages.create(**ask)

    if status == 200:
        assert "SizeLimits.body" in str(caught.value)
        assert ("body", False) == (caught.value.phase, caught.value.retryable)
    else:
        assert sonnetry.InternalServerError is type(caught.value)


LINE = json.dumps({"custom_id": "a", "result": {"type": "canceled"}}).encode()


def ended(peer):
    """Let the peer answer the first request with a batch whose results are on it."""
    batch = {"id": "msgbatch_1", "processing_status": "ended", "results_url": f"{peer.url}/results"}
    peer.before.append(HEAD % (JSON, b"") + json.dumps(batch).encode())


def test_an_endless_line_is_refused(peer, hostile):
    """A line of results over its limit is named by its number; the lines before it were handed out."""
    ended(peer)
    peer.say(HEAD % (b"application/x-jsonl", b"") + LINE + b"\n" + LINE + b"\n", b" " * 65536)
    seen = []
    with pytest.raises(APIError, match=r"line 3 .*SizeLimits\.line"):
        read_lines(hostile(), seen)

    assert ["a", "a"] == [each.custom_id for each in seen]
    assert 2 == peer.requests


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"null", "line 2 is not an object"),
        (b"[1]", "line 2 is not an object"),
        (b'{"type": "error", "error": {"type": "api_error", "message": "so it goes"}}', "so it goes"),
    ],
)
def test_a_line_that_is_not_an_object_is_no_end(peer, hostile, line, error):
    """It is an error of ours, and never the quiet end of the results; a byte order mark in front is skipped."""
    ended(peer)
    peer.say(HEAD % (b"application/x-jsonl", b"") + b"\xef\xbb\xbf" + LINE + b"\n" + line + b"\n" + LINE + b"\n")
    seen = []
    with pytest.raises(APIError, match=error):
        read_lines(hostile(max_retries=0), seen)

    assert ["a"] == [each.custom_id for each in seen]


@pytest.mark.parametrize("read", READS.values(), ids=READS)
@pytest.mark.parametrize("kind", ["one", "many"])
def test_endless_trailers_are_refused(peer, hostile, ask, wire, read, kind):
    """What follows a chunked body is limited."""
    body = frames(*wire.stream(wire.text("Hi"))[:-1]) if read is not read_plain else b" "
    chunks = b"%x\r\n%b\r\n0\r\n" % (len(body), body)
    head = HEAD % (JSON if read is read_plain else SSE, b"transfer-encoding: chunked\r\n")
    peer.say(head + chunks + (b"x: " if kind == "one" else b""), b"y" * 4096 if kind == "one" else b"x: y\r\n" * 500)
    with pytest.raises(APIError, match="trailers"):
        read(hostile(), ask)

    assert 1 == peer.requests


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_total_holds_while_bytes_pour_in(peer, hostile, ask, read):
    """`total` is an absolute deadline, however fast bytes come."""
    peer.say(HEAD % (JSON if read is read_plain else SSE, b""), b": nothing\n\n" * 6000)
    unlimited = SizeLimits(event=None, line=None, trailers=None, body=None)
    client = hostile(timeout=Timeout(total=0.4), size_limits=unlimited)
    began = time.monotonic()
    with pytest.raises(sonnetry.APITimeoutError):
        read(client, ask)

    assert time.monotonic() - began < 20  # it never ended; the machine may be busy


@pytest.mark.parametrize("value", [0, -1, "1", 2.5])
def test_a_size_limit_is_a_number_of_bytes(value):
    """Anything else is refused when it is given."""
    with pytest.raises(ValueError, match=r"SizeLimits\.event"):
        SizeLimits(event=value)


# --- Errors with a good status, and what is not an answer -------------------------------------------------------------------

ERRORS = {
    "envelope": ({"type": "error", "error": {"type": "overloaded_error", "message": "busy"}}, "OverloadedError"),
    "no type": ({"error": {"type": "rate_limit_error", "message": "busy"}}, "RateLimitError"),
    "a number": ({"error": {"message": "busy", "code": 429}}, "RateLimitError"),
    "unknown": ({"error": {"message": "busy", "code": "x"}}, "InternalServerError"),
    "text": ({"error": "busy"}, "InternalServerError"),
}
EACH_ERROR = pytest.mark.parametrize(("body", "name"), ERRORS.values(), ids=ERRORS)


@EACH_ERROR
@pytest.mark.parametrize("read", READS.values(), ids=READS)
@pytest.mark.parametrize("indent", [None, 2])
def test_an_error_with_status_200_is_the_error_it_names(peer, hostile, ask, body, name, read, indent):
    """The class of the error's type, with its words; it is tried again like the status that it stands for."""
    peer.say(HEAD % (JSON, b"") + json.dumps(body, indent=indent).encode())
    client = hostile(max_retries=0)
    with pytest.raises(APIError, match="busy") as caught:
        read(client, ask)

    assert getattr(sonnetry, name) is type(caught.value)
    assert ("busy", "req_1", True) == (caught.value.api_message, caught.value.request_id, caught.value.retryable)
    assert caught.value.phase == ("body" if read is read_plain else "stream")


def test_an_error_with_status_200_is_tried_again(make_client, server, ask, wire):
    """An overload that comes with status 200 is retried."""
    server.reply({"type": "error", "error": {"type": "overloaded_error", "message": "busy"}})
    message = make_client().messages.create(**ask)

    assert "message" == message.type
    assert 2 == len(server.requests)


@EACH_ERROR
@STREAMS
@pytest.mark.parametrize("form", ["data: %s\n\n", "event: content_block_delta\ndata: %s\n\n", "event: x\ndata: %s\n\n"])
def test_an_error_inside_a_stream_needs_no_name(peer, hostile, ask, wire, body, name, read, form):
    """Data that is an error ends the stream as that error, whatever the event is called."""
    start = frames(*wire.stream(wire.text("Hi"))[:3])
    peer.say(HEAD % (SSE, b"") + start + (form % json.dumps(body)).encode())
    with pytest.raises(APIError, match="busy") as caught:
        read(hostile(), ask)

    assert getattr(sonnetry, name) is type(caught.value)
    assert "Hi" == caught.value.partial.content[0].text


@STREAMS
@pytest.mark.parametrize("kind", [JSON, b"text/html; charset=utf-8", SSE])
def test_what_is_not_a_stream_says_what_it_is(peer, hostile, ask, wire, read, kind):
    """An answer of another kind to a stream request is named in the error."""
    body = b"<html>\n\n<p>Hello</p>" if b"html" in kind else json.dumps(wire.message()).encode()
    peer.say(HEAD % (kind, b"") + body)
    with pytest.raises(StreamProtocolError, match="not a stream of events") as caught:
        read(hostile(max_retries=0), ask)

    assert kind.decode() in str(caught.value)


@pytest.mark.parametrize("body", [b"null", b"[]", b"3", b'"x"', b"true", b'[{"type": "message"}]'])
def test_json_that_is_not_an_object_is_no_message(peer, hostile, ask, body):
    """Neither a plain call, nor a page, nor a raw answer takes it for what was asked."""
    peer.say(HEAD % (JSON, b"") + body)
    client = hostile(max_retries=0)
    raw = client.messages.with_raw_response.create(**ask)
    for call in (lambda: client.messages.create(**ask), client.models.list, raw.parse):
        with pytest.raises(APIResponseValidationError, match="not an object"):
            call()


def test_a_byte_order_mark_is_skipped(peer, hostile, ask, wire):
    """A byte order mark before JSON is skipped."""
    peer.say(HEAD % (JSON, b"") + b"\xef\xbb\xbf" + json.dumps(wire.message()).encode())

    assert "Hello" == (hostile().messages.create(**ask)).content[0].text


def test_a_cursor_that_repeats_ends_the_paging(client, server):
    """A list that names a cursor again would have no end: that is an error, with the cursor."""
    page = {"data": [{"id": "m1"}], "has_more": True, "first_id": "m1", "last_id": "m1"}
    server.reply(page, path="/v1/models", times=None)
    with pytest.raises(APIError, match="m1"):
        for _ in client.models.list():
            pass

    assert 2 == len(server.requests)


def test_long_lines_and_small_pieces_take_linear_time(client, server, ask):
    """`iter_lines` on one long line, and `iter_bytes` in tiny pieces, cost what the body is long."""

    def seconds(size):
        server.reply("x" * size)
        raw = client.messages.with_raw_response.create(**ask)
        began = time.process_time()
        lines = [len(line) for line in raw.iter_lines()]
        pieces = [len(piece) for piece in raw.iter_bytes(100)]
        assert ([size], size) == (lines, sum(pieces))
        return time.process_time() - began

    seconds(1000)

    assert seconds(4_000_000) < 16 * max(seconds(500_000), 0.01)


# --- Halves of characters -----------------------------------------------------------------------------------------------


def cut_text(*pieces):
    """Make a stream of text in these pieces, each written with escapes as JSON may."""
    usage = {"input_tokens": 1, "output_tokens": 1}
    message = {"id": "m", "type": "message", "role": "assistant", "model": "c", "content": [], "usage": usage}
    events = [
        {"type": "message_start", "message": {**message, "stop_reason": None, "stop_sequence": None}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        *(
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": piece}}
            for piece in pieces
        ),
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": usage},
        {"type": "message_stop"},
    ]
    return HEAD % (SSE, b"") + frames(*events)


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (["a\ud83d", "\ude00b"], "a\N{GRINNING FACE}b"),
        (["\ud83d", "\ude00\ud83d", "\ude01"], "\N{GRINNING FACE}\N{GRINNING FACE WITH SMILING EYES}"),
        (["a\ud83d", "b"], "a\ud83db"),
        (["\ude00", "\ud83d"], "\ude00\ud83d"),
    ],
)
def test_halves_of_a_character_are_put_together(hostile, peer, ask, listed, pieces, whole):
    """Two deltas may hold one half each; a half without its other one stays as it came."""
    peer.say(cut_text(*pieces))
    with hostile().messages.stream(**ask) as stream:
        texts = listed(stream.text_stream)
        message = stream.get_final_message()
    with hostile().messages.stream(**ask) as stream:
        snapshots = [event.snapshot for event in stream if event.type == "text"]

    assert whole == message.content[0].text == "".join(texts) == snapshots[-1]
    assert [] == [text for text in texts if len(text) > 1 and text[-1:] == "\ud83d"]
