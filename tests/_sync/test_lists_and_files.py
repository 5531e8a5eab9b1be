# Derived from tests/_async/test_lists_and_files.py by codegen/unasync.py; edit that file instead.
"""Pages, JSON lines, forms and downloads: what the other resources stand on, against rows made for the test."""

from __future__ import annotations

import io
from typing import Any

import pytest
from typing_extensions import TypedDict

import sonnetry
from sonnetry._core.files import to_file
from sonnetry._sync import _runtime
from sonnetry._sync.pages import Page, PageCursor
from sonnetry.endpoints import Endpoint
from sonnetry.types._base import BaseModel


class Thing(BaseModel):
    """An item of a list."""

    id: str


class ThingArguments(TypedDict, total=False):
    """What the rows of this page take."""

    limit: int
    after_id: str
    before_id: str
    page: str
    file: Any
    files: Any
    label: str
    betas: list[str]


def row(**facts: Any) -> Endpoint[Any]:
    base = {"name": "things.do", "verb": "GET", "path": "/v1/things", "summary": "", "params": ThingArguments}
    return Endpoint(**{**base, "result": Thing, **facts})


def fifteen(request: Any) -> dict[str, Any]:
    """Answer pages of five of fifteen things, by id, in either direction."""
    asked = dict(pair.split("=") for pair in request.query.split("&") if pair)
    ids = [f"t{n:02}" for n in range(15)]
    if "before_id" in asked:
        end = ids.index(asked["before_id"])
        found, more = ids[max(0, end - 5) : end], end > 5
    else:
        start = ids.index(asked["after_id"]) + 1 if "after_id" in asked else 0
        found, more = ids[start : start + 5], start + 5 < len(ids)
    ends = {"first_id": found[0], "last_id": found[-1]} if found else {"first_id": None, "last_id": None}
    return {"data": [{"id": name} for name in found], "has_more": more, **ends}


@pytest.fixture
def things(server: Any) -> None:
    server.reply(fifteen, path="/v1/things", times=None)


def listing(client: Any, **params: Any) -> Any:
    return _runtime.paginate(client._client, row(page="Page"), params)


def test_pg_1_iterating_gives_the_items_of_all_pages(client, server, things):
    """Items come page by page, and each page is asked for once."""
    found = [thing.id for thing in listing(client, limit=5)]

    assert [f"t{n:02}" for n in range(15)] == found
    assert ["limit=5", "limit=5&after_id=t04", "limit=5&after_id=t09"] == [r.query for r in server.requests]


def test_pg_7_a_page_nobody_reads_is_not_asked_for(client, server, things):
    """Stopping inside a page asks for no other."""
    for thing in listing(client):
        if thing.id == "t03":
            break

    assert 1 == len(server.requests)


def test_pg_7_pages_can_be_turned_by_hand(client, server, things):
    """`data` is one page; `has_next_page` and `get_next_page` lead on, and the last page says so."""
    page = listing(client)
    sizes = [len(page.data)]
    while page.has_next_page():
        page = page.get_next_page()
        sizes.append(len(page.data))

    assert [5, 5, 5] == sizes
    assert isinstance(page, Page)
    assert page._request_id == server.requests[-1].request_id
    with pytest.raises(RuntimeError, match="no next page"):
        page.get_next_page()


def test_pg_1_backwards_goes_on_backwards(client, things):
    """A list that was asked for with `before_id` turns towards the start."""
    pages = [page for page in (listing(client, before_id="t12")).iter_pages()]

    assert [["t07", "t08", "t09", "t10", "t11"], ["t02", "t03", "t04", "t05", "t06"], ["t00", "t01"]] == [
        [thing.id for thing in page.data] for page in pages
    ]


def test_pg_2_an_empty_page_with_a_cursor_is_not_the_end(client, server):
    """Cursor lists go on while there is a cursor."""
    for body in (
        {"data": [{"id": "a"}], "next_page": "p2"},
        {"data": [], "next_page": "p3"},
        {"data": [{"id": "b"}], "next_page": None},
    ):
        server.reply(body, path="/v1/things")

    found = [thing.id for thing in _runtime.paginate(client._client, row(page="PageCursor"), {})]

    assert ["a", "b"] == found
    assert ["", "page=p2", "page=p3"] == [request.query for request in server.requests]


def test_pg_3_a_page_with_both_cursors_turns_both_ways(client, server):
    """`get_previous_page` asks with the cursor that leads back."""
    server.reply({"data": [], "next_page": None, "prev_page": "back"}, path="/v1/things")
    server.reply({"data": [{"id": "a"}], "next_page": "on", "prev_page": None}, path="/v1/things")
    page = _runtime.paginate(client._client, row(page="BidirectionalPageCursor"), {})

    before = page.get_previous_page()

    assert ["a"] == [thing.id for thing in before.data]
    assert "page=back" == server.requests[-1].query


def test_a_list_without_a_method_turns_too(client, server, things):
    """`get_api_list` takes any path; cursors change from page to page, other parameters stay."""
    options = {"params": {"colour": "red", "limit": 5}, "headers": {"x-mine": "1"}}
    found = [thing.id for thing in client.get_api_list("/v1/things", model=Thing, page=Page[Thing], options=options)]

    assert found == [f"t{number:02}" for number in range(15)]
    assert {request.headers["x-mine"] for request in server.requests} == {"1"}
    assert all("colour=red&limit=5" in request.query for request in server.requests)
    assert len({request.query for request in server.requests}) == len(server.requests)
    first = client.get_api_list("/v1/things", model=Thing, page=Page, options={"params": {"before_id": "t12"}})
    assert [thing.id for thing in first.data] == ["t07", "t08", "t09", "t10", "t11"]


def test_a_list_by_post_sends_its_body_with_every_page(client, server):
    """The cursor travels in the query there."""
    for page in ({"data": [{"id": "a"}], "next_page": "p2"}, {"data": [{"id": "b"}], "next_page": None}):
        server.reply(page, path="/v1/things")
    listing = client.get_api_list("/v1/things", model=Thing, page=PageCursor, body={"kind": "x"}, method="post")

    assert ["a", "b"] == [thing.id for thing in listing]
    assert [("", {"kind": "x"}), ("page=p2", {"kind": "x"})] == [
        (request.query, request.json) for request in server.requests
    ]


def test_an_iterator_in_the_query_is_sent_with_every_page(client, server, things):
    """It can be read once; the pages after the first need it too."""
    pages = [page for page in (listing(client, extra_query={"tags": iter(["red", "blue"])})).iter_pages()]

    assert 3 == len(pages)
    assert all("tags%5B%5D=red&tags%5B%5D=blue" in request.query for request in server.requests)


@pytest.mark.parametrize("page", [Thing, None, list])
def test_a_list_needs_a_page_class(client, page):
    """Anything else is refused before a request, with the classes that do."""
    with pytest.raises(TypeError, match=r"sonnetry.pagination \(.*TokenPage"):
        client.get_api_list("/v1/things", model=Thing, page=page)


def test_a_page_without_a_client_cannot_be_turned():
    """A page that a test made says so."""
    page = Page[Thing](data=[Thing(id="a")])

    with pytest.raises(RuntimeError, match="does not come from a client"):
        page.has_next_page()


def lines_row() -> Endpoint[Any]:
    return row(answer="jsonl", path="/v1/lines")


@pytest.mark.parametrize(
    "body",
    [
        b'{"id":"a"}\n{"id":"b"}\n',
        b'{"id":"a"}\r\n{"id":"b"}\r\n',
        b'{"id":"a"}\n\n{"id":"b"}',
        b'\n{"id":"a"}\n{"id":"b"}\n\n',
    ],
)
@pytest.mark.parametrize("size", [1, 7, 4096])
def test_bat_7_lines_survive_any_split(client, server, body, size):
    """A line ends with LF; CR before it, blank lines and a missing last LF do not matter."""
    server.reply(body, path="/v1/lines")
    server.stream_fault("split", size=size, path="/v1/lines")

    found = [thing.id for thing in client._client.call_lines(lines_row(), {})]

    assert ["a", "b"] == found


def test_bat_7_other_line_separators_are_text(client, server):
    """U+2028 and a form feed inside a text do not end a line."""
    server.reply('{"id":"a\u2028\\f"}\n'.encode(), path="/v1/lines")

    found = [thing.id for thing in client._client.call_lines(lines_row(), {})]

    assert ["a\u2028\f"] == found


def test_a_bad_line_is_named_by_its_number(client, server, released):
    """One clear error, after the good lines; the connection is let go."""
    server.reply(b'{"id":"a"}\n\n{"id":\n{"id":"b"}\n', path="/v1/lines")
    lines = client._client.call_lines(lines_row(), {})

    assert "a" == (lines.__next__()).id
    with pytest.raises(sonnetry.APIResponseValidationError, match="line 3 is not JSON"):
        lines.__next__()
    client.close()
    assert released()


def test_a_cut_body_of_lines_raises(client, server):
    """What came before the cut was handed out; the end is an error."""
    server.reply(b'{"id":"a"}\n{"id":"b"}\n', path="/v1/lines")
    server.stream_fault("reset", after_bytes=14, path="/v1/lines")
    lines = client._client.call_lines(lines_row(), {"max_retries": 0})

    with pytest.raises(sonnetry.APIConnectionError):
        [thing for thing in lines]


def test_lines_can_be_left(client, server, released):
    """Leaving the loop, or the `with` block, closes the connection."""
    server.reply(b'{"id":"a"}\n' * 1000, path="/v1/lines", times=2)
    for _ in client._client.call_lines(lines_row(), {}):
        break
    with client._client.call_lines(lines_row(), {}) as lines:
        assert "a" == (lines.__next__()).id

    client.close()
    assert released()


def upload_row(field: str = "file") -> Endpoint[Any]:
    return row(verb="POST", path="/v1/upload", files=(field,), result=None)


def parts(request: Any) -> list[bytes]:
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    return request.body.split(b"--" + boundary)[1:-1]


def test_a_form_holds_files_and_fields(client, server):
    """A file has its name and type; other arguments are fields; the length is announced."""
    server.reply({}, path="/v1/upload")

    client._client.call(upload_row(), {"file": ("a.txt", b"my bytes", "text/plain"), "label": "x"})

    file, label = parts(server.requests[-1])
    assert b'name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nmy bytes\r\n' in file
    assert b'name="label"\r\n\r\nx\r\n' in label
    assert str(len(server.requests[-1].body)) == server.requests[-1].headers["content-length"]


def test_a_list_of_files_is_an_array(client, server, tmp_path):
    """Array fields carry brackets; a path is read while it is sent."""
    server.reply({}, path="/v1/upload")
    path = tmp_path / "b.json"
    path.write_bytes(b"{}")

    client._client.call(upload_row("files.<array>"), {"files": [path, io.BytesIO(b"c")]})

    first, second = parts(server.requests[-1])
    assert b'name="files[]"; filename="b.json"\r\nContent-Type: application/json' in first
    assert b'name="files[]"; filename="upload"' in second


def test_an_upload_is_repeated_whole(client, server):
    """A retry sends an iterator's bytes again, though it can be read once; progress begins anew."""
    server.fail(500, path="/v1/upload")
    server.reply({}, path="/v1/upload")
    heard: list[int] = []
    params = {"file": to_file(iter([b"one ", b"two"]), "x.bin"), "progress": heard.append}

    client._client.call(upload_row(), params)

    assert [True, True] == [b"\r\n\r\none two\r\n" in request.body for request in server.requests]
    assert 2 == heard.count(max(heard))


def test_a_download_appears_whole_or_not_at_all(client, server, tmp_path):
    """The file takes its name when it is whole; a broken download leaves a part file and an error."""
    target = tmp_path / "out.bin"
    server.reply(b"x" * 5000, path="/v1/file", times=2)
    server.stream_fault("reset", after_bytes=3000, path="/v1/file")
    file = row(answer="binary", path="/v1/file", result=bytes)

    with pytest.raises(sonnetry.APIConnectionError):
        (client._client.call_file(file, {})).write_to_file(target)
    broken = target.exists()
    answer = client._client.call_file(file, {})
    answer.write_to_file(target)

    assert not broken
    assert 5000 == len(target.read_bytes())
    assert ["out.bin"] == [path.name for path in tmp_path.iterdir()]


BYTES = bytes(range(256)) * 20


def serve_file(server, *, etag='"v1"', times=1, **headers):
    """Answer for a file: whole, or the rest that is asked for where the version still is the one that the asker has."""
    path, own = "/v1/file", {**({"etag": etag} if etag else {}), **headers}

    def fits(request):
        return "range" in request.headers and request.headers.get("if-range", etag) == etag

    def rest(request):
        return BYTES[int(request.headers["range"].removeprefix("bytes=").removesuffix("-")) :]

    span = {"content-range": f"bytes 3000-{len(BYTES) - 1}/{len(BYTES)}"}
    server.reply(rest, status=206, headers={**own, **span}, path=path, when=fits, times=times)
    server.reply(BYTES, headers=own, path=path, when=lambda request: not fits(request), times=times)


def cut(server, kind="reset"):
    server.stream_fault(kind, after_bytes=3000, path="/v1/file")


def download(client):
    return client._client.call_file(row(answer="binary", path="/v1/file", result=bytes), {})


@pytest.mark.parametrize(
    "facts", [{}, {"etag": "", "accept-ranges": "bytes"}, {"etag": 'W/"v1"', "accept-ranges": "bytes"}]
)
def test_a_cut_download_goes_on(make_client, server, tmp_path, facts):
    """The rest is asked for within the same call, by `etag` where there is a strong one."""
    client = make_client(max_retries=1)
    serve_file(server, **facts)
    cut(server)

    (download(client)).write_to_file(tmp_path / "out.bin")

    first, second = server.requests
    assert BYTES == (tmp_path / "out.bin").read_bytes()
    assert ["out.bin"] == [path.name for path in tmp_path.iterdir()]
    assert "range" not in first.headers
    assert "bytes=3000-" == second.headers["range"]
    assert (None if facts else '"v1"') == second.headers.get("if-range")


def test_the_next_call_goes_on_with_what_was_left(make_client, server, tmp_path):
    """With the same `etag` a later call, of another process too, asks for the rest alone."""
    client, target = make_client(max_retries=0), tmp_path / "out.bin"
    serve_file(server, times=2)
    cut(server)

    with pytest.raises(sonnetry.APIConnectionError):
        (download(client)).write_to_file(target)
    left = [path.stat().st_size for path in tmp_path.iterdir()]
    (download(client)).write_to_file(target)

    assert [3000] == left
    assert BYTES == target.read_bytes()
    assert [None, None, "bytes=3000-"] == [request.headers.get("range") for request in server.requests]


def test_a_file_that_changed_is_fetched_anew(make_client, server, tmp_path):
    """A whole answer to the question for the rest replaces what had come."""
    client = make_client(max_retries=1)
    server.reply(b"x" * 5000, headers={"etag": '"v1"'}, path="/v1/file")
    server.reply(b"new", headers={"etag": '"v2"'}, path="/v1/file")
    cut(server)

    (download(client)).write_to_file(tmp_path / "out.bin")

    assert b"new" == (tmp_path / "out.bin").read_bytes()
    assert ["out.bin"] == [path.name for path in tmp_path.iterdir()]


def test_another_part_than_asked_for_is_refused(make_client, server, tmp_path):
    """A rest that begins elsewhere is not glued on."""
    client = make_client(max_retries=1)
    server.reply(b"x" * 5000, headers={"etag": '"v1"'}, path="/v1/file")
    server.reply(b"y", status=206, headers={"content-range": "bytes 0-0/5000"}, path="/v1/file")
    cut(server)

    with pytest.raises(sonnetry.AnthropicError, match="from byte 3000, but got 'bytes 0-0/5000'"):
        (download(client)).write_to_file(tmp_path / "out.bin")

    assert not (tmp_path / "out.bin").exists()


def test_cut_downloads_use_up_the_retries(make_client, server, tmp_path):
    """A download that is cut every time raises in the end, and is not asked for more often than any other call."""
    client = make_client(max_retries=2)
    server.reply(BYTES, headers={"accept-ranges": "bytes"}, path="/v1/file", times=3)
    for _ in range(3):
        cut(server)

    with pytest.raises(sonnetry.APIConnectionError):
        (download(client)).write_to_file(tmp_path / "out.bin")

    assert 3 == len(server.requests)


def test_a_download_can_be_read(client, server):
    """`read` gives the bytes, and `content` gives them again."""
    server.reply(b"abc", path="/v1/file")
    answer = client._client.call_file(row(answer="binary", path="/v1/file", result=bytes), {})
    with pytest.raises(RuntimeError, match="has not been read"):
        _ = answer.content

    assert b"abc" == answer.read() == answer.content


def test_a_download_of_the_local_server_goes_on_where_it_was_cut(client, server, tmp_path):
    """The server's files have an `etag` and can be had in parts, so that a cut costs only what is missing."""
    file_id = server.files.add(("bytes.bin", BYTES))
    server.stream_fault("close", after_bytes=3000, path=f"/v1/files/{file_id}/content")

    (client.files.download(file_id)).write_to_file(tmp_path / "out.bin")

    first, second = server.requests
    assert BYTES == (tmp_path / "out.bin").read_bytes()
    assert [200, 206] == [first.status, second.status]
    assert "bytes=3000-" == second.headers["range"]


def test_a_raw_download_is_a_file_too(client, server, tmp_path):
    """The raw and the streaming form of a download can be written to a file like the plain one."""
    server.reply(b"abc", path="/v1/files/file_1/content", times=2)
    raw = client.files.with_raw_response.download("file_1")
    raw.write_to_file(tmp_path / "raw")
    with client.files.with_streaming_response.download("file_1") as answer:
        early = answer.is_closed
        answer.write_to_file(tmp_path / "streamed")

    assert (True, False) == (raw.is_closed, early)
    assert [b"abc", b"abc"] == [(tmp_path / name).read_bytes() for name in ("raw", "streamed")]


def test_betas_of_the_caller_come_first(client, server):
    """The row's own values follow the caller's; the caller's header replaces both."""
    server.reply({"id": "a"}, path="/v1/things", times=3)
    beta = row(betas=("own-2026",))

    client._client.call(beta, {})
    client._client.call(beta, {"betas": ["a", "b"]})
    client._client.call(beta, {"betas": ["a"], "extra_headers": {"anthropic-beta": "mine"}})

    assert ["own-2026", "a,b,own-2026", "mine"] == [r.headers["anthropic-beta"] for r in server.requests]


def test_path_query_and_names_of_the_wire(client, server):
    """Ids are quoted into the path, constants and renamed arguments travel in the query."""
    server.reply({"id": "a"})
    named = row(path="/v1/things/{thing_id}", fixed_query={"beta": "true"}, wire={"label": "label[gte]"})

    client._client.call(named, {"label": "x"}, {"thing_id": "a/b"})

    assert "beta=true&label%5Bgte%5D=x" == server.requests[-1].query


def test_pg_1_a_beta_header_may_keep_a_page_in_its_old_form(client, server):
    """A cursor list whose page has ids instead of a cursor goes on by the last id."""
    server.reply({"data": [{"id": "a"}], "has_more": True, "first_id": "a", "last_id": "a"}, path="/v1/things")
    server.reply({"data": [{"id": "b"}], "has_more": False, "first_id": "b", "last_id": "b"}, path="/v1/things")

    found = [thing.id for thing in _runtime.paginate(client._client, row(page="PageCursor"), {})]

    assert ["a", "b"] == found
    assert ["", "after_id=a"] == [request.query for request in server.requests]
