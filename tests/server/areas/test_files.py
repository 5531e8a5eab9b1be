"""Files on the server: uploads, lists, use in messages, downloads of what tools made (rules FILE-1 to FILE-9)."""

import json
from base64 import b64encode

import pytest

from sonnetry.testing import LocalServer

OLD = {"anthropic-beta": "files-api-2025-04-14"}
BOUNDARY = "----limit"
# One pixel.
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de")


def form(*parts, end=f"--{BOUNDARY}--\r\n"):
    """A form of (name, filename or None, type or None, content) parts."""
    body = b""
    for name, filename, kind, content in parts:
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"'
        head += "" if filename is None else f'; filename="{filename}"'
        head += "" if kind is None else f"\r\nContent-Type: {kind}"
        body += head.encode() + b"\r\n\r\n" + content + b"\r\n"
    return body + end.encode()


class Files:
    """What a test does with files over HTTP."""

    def __init__(self, api):
        self.api, self.clock = api, api.server.clock

    def __call__(self, verb, path="", body=None, **headers):
        given = {"x-api-key": "test", "anthropic-version": "2023-06-01", **headers}
        return self.api(verb, f"/v1/files{path}", body, given)

    def post(self, body, **headers):
        return self("POST", "", body, **{"content-type": f"multipart/form-data; boundary={BOUNDARY}", **headers})

    def upload(self, content=b"my bytes", name="file.txt", kind="text/plain", **fields):
        more = [(field, None, None, str(value).encode()) for field, value in fields.items()]
        return self.post(form(("file", name, kind, content), *more))

    def kept(self, *args, **fields):
        answer = self.upload(*args, **fields)
        assert answer.status == 200, answer.body
        return answer.json

    def source(self, kind, file_id):
        return {"type": kind, "source": {"type": "file", "file_id": file_id}}

    def ask(self, *blocks):
        return self.api.create([*blocks, {"type": "text", "text": "What is this?"}])


@pytest.fixture
def files(api):
    return Files(api)


# --- Uploads ------------------------------------------------------------------------------------------------------------


def test_an_upload_answers_with_the_documented_fields_file_3(files):
    """Name, type, size and time of an upload; it cannot be downloaded and lives until it is deleted."""
    file = files.kept(b"my bytes", "rés umé.txt")

    assert file["id"].startswith("file_")
    assert file == {
        "id": file["id"],
        "type": "file",
        "filename": "rés umé.txt",
        "mime_type": "text/plain",
        "size_bytes": 8,
        "created_at": "2026-11-20T12:00:00Z",
        "downloadable": False,
    }
    assert files("GET", f"/{file['id']}").json == file


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", "application/pdf"), ("a.what", "application/octet-stream")])
def test_a_type_that_is_not_sent_is_guessed_file_2(files, name, kind):
    """The name tells, and where it does not the type says so."""
    assert files.kept(name=name, kind=None)["mime_type"] == kind


@pytest.mark.parametrize("name", ["", "a/b", "a:b", "a\\\\b", "a|b", "a?b", "a*b", "a<b", "a>b", "a\tb", "x" * 256])
def test_bad_names_are_refused_file_2(files, name):
    """1 to 255 characters, none of those that file systems stumble over."""
    assert files.upload(name=name).error[:2] == (400, "invalid_request_error")
    assert files.kept(name="x" * 255)["filename"] == "x" * 255


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        (form(), "file: Field required"),
        (form(("file", None, None, b"text")), "file: Field required"),
        (form(("other", "a.txt", None, b"text")), "other: Extra inputs are not permitted"),
        (form(("file", "a.txt", None, b"1"), ("x", None, None, b"2")), "x: Extra inputs are not permitted"),
        (form(("file", "a.txt", None, b"1"), ("downloadable", None, None, b"true")), "downloadable: Extra inputs"),
        (form(("file", "a.txt", None, b"1"), ("file", "b.txt", None, b"2")), "file: only one file may be given"),
        (form(("file", "a.txt", None, b"1"), end=""), "The request body is not a valid form: it is cut"),
        (b"no form", "The request body is not a valid form"),
        (form(("file", "a", None, b"1"), ("expires_in_seconds", None, None, b"x")), "expires_in_seconds: Input should"),
    ],
)
def test_bad_forms_are_refused(files, body, mistake):
    """The first mistake is named, and nothing is kept."""
    status, kind, text = files.post(body).error

    assert (status, kind) == (400, "invalid_request_error")
    assert text.startswith(mistake)
    assert files("GET").json["data"] == []


@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data", "text/plain; boundary=x"])
def test_an_upload_is_a_form_hdr_5(files, content_type):
    """Anything else is 400."""
    assert files.post(b"{}", **{"content-type": content_type}).error[0] == 400


def test_sizes_and_storage_have_limits_file_1(api_of):
    """A file over the limit is 413, one for which there is no room 400 with its code; deleting makes room."""
    with LocalServer(file_size=100, storage=150) as server:
        files = Files(api_of(server))
        first = files.kept(b"x" * 100)
        full = files.upload(b"y" * 51)

        assert files.upload(b"x" * 101).error[:2] == (413, "request_too_large")
        assert full.error[0] == 400
        assert full.json["error"]["details"] == {"error_code": "storage_quota_exceeded"}
        assert files.upload(b"y" * 50).status == 200
        files("DELETE", f"/{first['id']}")
        assert files.upload(b"y" * 51).status == 200


@pytest.mark.parametrize("seconds", [3599, 7_776_001])
def test_lifetimes_have_limits_file_4(files, seconds):
    """An hour to 90 days."""
    assert files.upload(expires_in_seconds=seconds).error[0] == 400


def test_expired_files_are_gone_file_4(files):
    """After its time a file is 404 with its code, and in no list; its content is no longer on the disk."""
    file = files.kept(b"secret bytes", expires_in_seconds=3600)
    files.clock.advance(3599)
    before = files("GET", f"/{file['id']}")
    files.clock.advance(1)
    after = files("GET", f"/{file['id']}")

    assert before.json["expires_at"] == "2026-11-20T13:00:00Z"
    assert after.error[:2] == (404, "not_found_error")
    assert after.json["error"]["details"] == {"error_code": "file_expired"}
    assert files("GET").json["data"] == []
    assert not on_disk(files.api.server, b"secret bytes")


# --- Lists --------------------------------------------------------------------------------------------------------------


def test_lists_have_two_shapes_file_7(files):
    """Cursors without the beta header, ids with it; newest first, twenty to a page."""
    made = [files.kept(str(number).encode())["id"] for number in range(22)][::-1]
    first = files("GET").json
    second = files("GET", f"?page={first['next_page']}").json
    old = files("GET", f"?limit=2&after_id={made[1]}", **OLD).json

    assert [file["id"] for file in first["data"] + second["data"]] == made
    assert len(first["data"]) == 20
    assert second["next_page"] is None
    assert first.keys() == {"data", "next_page"}
    assert [file["id"] for file in old["data"]] == made[2:4]
    assert (old["has_more"], old["first_id"], old["last_id"]) == (True, made[2], made[3])


def test_lists_by_id_file_7(files):
    """`ids[]` gives those of them that exist, without paging."""
    made = [files.kept(str(number).encode())["id"] for number in range(3)]
    found = files("GET", f"?ids[]={made[0]}&ids[]={made[2]}&ids[]=file_none").json

    assert [file["id"] for file in found["data"]] == [made[2], made[0]]
    assert found["next_page"] is None


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("limit=0", {}),
        ("limit=1001", {}),
        ("page=x", {}),
        ("page=page_WyJiYXRjaCIsMSwieCJd", {}),
        ("after_id=x", {}),
        ("after_id=x", OLD),
        ("page=x", OLD),
        ("ids[]=a&limit=2", {}),
        ("&".join(["ids[]=a"] * 101), {}),
        ("scope_id=s", {}),
        ("after_id=a&before_id=b", OLD),
    ],
)
def test_bad_lists_are_refused_file_7_pg_6(files, query, headers):
    """Limits, foreign cursors, names of the other shape, and a scope without its header."""
    assert files("GET", f"?{query}", **headers).error[:2] == (400, "invalid_request_error")


def test_no_session_has_files_here_file_7(files):
    """With the header of sessions a scope may be named; there are no sessions, so nothing is in it."""
    files.kept()

    assert files("GET", "?scope_id=s", **{"anthropic-beta": "managed-agents-2026-04-01"}).json["data"] == []


# --- Content and deletion -----------------------------------------------------------------------------------------------


def test_uploads_are_not_handed_out_file_5_vec_24(files):
    """400 with its code for an upload."""
    answer = files("GET", f"/{files.kept()['id']}/content")

    assert answer.error[:2] == (400, "invalid_request_error")
    assert answer.error[2].endswith("is not downloadable")
    assert answer.json["error"]["details"] == {"error_code": "file_not_downloadable"}


def test_what_a_tool_made_is_handed_out_file_5(files, tmp_path):
    """From Python and over HTTP tests can add such files, and get back every byte."""
    content = bytes(range(256)) * 5000
    path = tmp_path / "chart.png"
    path.write_bytes(content)
    by_hand = files.api.server.files.add(path)
    body = form(("file", "out.csv", None, b"1,2"), ("downloadable", None, None, b"true"))
    kind = {"content-type": f"multipart/form-data; boundary={BOUNDARY}"}
    over_http = files.api("POST", "/_local/files", body, kind).json
    answer = files("GET", f"/{by_hand}/content")

    assert answer.body == content
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["content-length"] == str(len(content))
    assert over_http["downloadable"] is True
    assert files("GET", f"/{over_http['id']}/content").body == b"1,2"


@pytest.mark.parametrize(
    ("asked", "status", "span"),
    [
        ("bytes=3-", 206, "bytes 3-9/10"),
        ("bytes=0-3", 206, "bytes 0-3/10"),
        ("bytes=8-99", 206, "bytes 8-9/10"),
        ("bytes=-4", 206, "bytes 6-9/10"),
        ("bytes=-99", 206, "bytes 0-9/10"),
        ("bytes=10-", 416, "bytes */10"),
        ("bytes=-0", 416, "bytes */10"),
        ("bytes=5-3", 200, None),
        ("bytes=-", 200, None),
        ("bytes=0-1,4-5", 200, None),
        ("lines=1-2", 200, None),
    ],
)
def test_a_part_of_a_content_can_be_had(files, asked, status, span):
    """One range of bytes is answered with it, one outside with 416, what is not understood with the whole."""
    content = b"0123456789"
    answer = files("GET", f"/{files.api.server.files.add(('a.txt', content))}/content", range=asked)

    assert (answer.status, answer.headers.get("content-range")) == (status, span)
    if status == 206:
        first, last = map(int, span.removeprefix("bytes ").removesuffix("/10").split("-"))
        assert answer.body == content[first : last + 1]
    elif status == 200:
        assert answer.body == content


def test_a_part_is_of_the_version_that_was_begun(files):
    """With another `if-range` than the file's `etag` the whole comes; equal contents have equal tags."""
    first, same, other = (files.api.server.files.add(("a.txt", content)) for content in (b"one", b"one", b"two"))
    tags = [files("GET", f"/{file}/content").headers["etag"] for file in (first, same, other)]
    answers = [files("GET", f"/{first}/content", range="bytes=1-", **{"if-range": tag}) for tag in tags]

    assert [(206, b"ne"), (206, b"ne"), (200, b"one")] == [(answer.status, answer.body) for answer in answers]


def test_a_deleted_file_is_gone_from_the_disk_file_6(files):
    """Two files may have the same content; it goes with the second."""
    first, second = files.kept(b"the same bytes"), files.kept(b"the same bytes")
    deleted = files("DELETE", f"/{first['id']}")
    shared = on_disk(files.api.server, b"the same bytes")
    files("DELETE", f"/{second['id']}")

    assert deleted.json == {"id": first["id"], "type": "file_deleted"}
    assert shared
    assert not on_disk(files.api.server, b"the same bytes")
    for verb, path in (("GET", ""), ("DELETE", ""), ("GET", "/content")):
        assert files(verb, f"/{first['id']}{path}").error[:2] == (404, "not_found_error")


def test_files_belong_to_their_workspace(files):
    """Another workspace sees nothing of a file."""
    other = {"anthropic-workspace-id": "wrkspc_other"}
    file = files.kept()

    assert files("GET", f"/{file['id']}", **other).status == 404
    assert files("GET", **other).json["data"] == []


def on_disk(server, content):
    """Return whether the server's folder still holds some bytes."""
    folder = server._server.storage.store.folder
    return any(content in path.read_bytes() for path in folder.rglob("*") if path.is_file())


# --- Use in messages ----------------------------------------------------------------------------------------------------


def test_a_file_counts_as_if_it_had_been_sent_file_9(files):
    """A PDF, a text and an image cost the same by name as in full."""
    pdf = b"%PDF-1.4 /Type /Page  /Type /Page "
    cases = (
        ("document", "a.pdf", "application/pdf", pdf),
        ("document", "a.txt", "text/plain", b"some words of text"),
        ("image", "a.png", "image/png", PNG),
    )
    for block, name, kind, content in cases:
        text = {"type": "text", "media_type": kind, "data": content.decode("latin-1")}
        base64 = {"type": "base64", "media_type": kind, "data": b64encode(content).decode()}
        full = files.ask({"type": block, "source": text if kind == "text/plain" else base64}).json["usage"]
        named = files.ask(files.source(block, files.kept(content, name, kind)["id"])).json["usage"]

        assert named["input_tokens"] == full["input_tokens"], name


def test_blocks_take_files_of_their_types_file_8(files):
    """Spreadsheets are not documents, texts no images."""
    table = files.kept(b"1,2", "a.csv", "text/csv")["id"]
    text = files.kept()["id"]

    assert files.ask(files.source("document", table)).error[:2] == (400, "invalid_request_error")
    assert files.ask(files.source("image", text)).error[:2] == (400, "invalid_request_error")


def test_an_unknown_file_is_404_file_6(files):
    """As a source, inside a tool's result, and after deletion."""
    file = files.kept()["id"]
    files("DELETE", f"/{file}")
    call = {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "look", "input": {}}]}
    result = {"type": "tool_result", "tool_use_id": "toolu_1", "content": [files.source("document", file)]}
    tools = [{"name": "look", "input_schema": {"type": "object"}}]
    turns = [{"role": "user", "content": "Look"}, call, {"role": "user", "content": [result]}]

    assert files.ask(files.source("document", file)).error[:2] == (404, "not_found_error")
    assert files.api.create(messages=turns, tools=tools).error[:2] == (404, "not_found_error")


def test_a_file_in_a_tool_result_is_read_file_8(files):
    """Documents inside results are resolved like others."""
    file = files.kept(b"many words " * 50)["id"]
    call = {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "look", "input": {}}]}
    result = {"type": "tool_result", "tool_use_id": "toolu_1", "content": [files.source("document", file)]}
    turns = [{"role": "user", "content": "Look"}, call, {"role": "user", "content": [result]}]
    answer = files.api.create(messages=turns, tools=[{"name": "look", "input_schema": {"type": "object"}}])

    assert answer.json["usage"]["input_tokens"] > 100


def test_batches_use_files_too(files, message):
    """A request of a batch names a file like any other."""
    content = [files.source("document", files.kept(b"many words " * 50)["id"])]
    requests = [{"custom_id": "a", "params": message(content)}]
    headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
    batch = files.api("POST", "/v1/messages/batches", {"requests": requests}, headers).json
    line = files.api("GET", f"/v1/messages/batches/{batch['id']}/results", None, headers).body

    assert json.loads(line)["result"]["message"]["usage"]["input_tokens"] > 100


# --- Forms that are wrong -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("boundary", ["b" * 300, "b" * 257, '""', "é" * 100])
def test_boundaries_that_no_form_may_have(files, boundary):
    """A boundary that is too long, empty or not in the body is the client's mistake."""
    answer = files.post(b"--x--\r\n", **{"content-type": f"multipart/form-data; boundary={boundary}"})

    assert answer.error[:2] == (400, "invalid_request_error")


@pytest.mark.parametrize("path", ["/v1/files", "/v1/skills"])
@pytest.mark.parametrize("parts", [[("f", None, None, b"x" * 600_000)] * 2, [("f" * 3000, None, None, b"")] * 400])
def test_fields_have_a_limit_together(files, path, parts):
    """What is not a file stays in memory, so all of it together is limited, its names too."""
    kind = {"content-type": f"multipart/form-data; boundary={BOUNDARY}"}
    answer = files.api("POST", path, form(*parts), {"x-api-key": "k", "anthropic-version": "2023-06-01", **kind})

    assert answer.status == 413


@pytest.mark.parametrize(
    "part",
    [
        b"Content-Disposition: form-data; name=a\r\n" + b"X-A: 1\r\n" * 50,
        b"Content-Disposition: " + b"x" * 9000 + b"\r\n",
        b"no header\r\n",
        b"",
    ],
)
def test_parts_that_are_wrong(files, part):
    """Heads of parts that are too many, too long or malformed are the client's mistake."""
    body = f"--{BOUNDARY}\r\n".encode() + part + b"\r\nx\r\n" + f"--{BOUNDARY}--\r\n".encode()

    assert files.post(body).error[:2] == (400, "invalid_request_error")


@pytest.mark.parametrize("kind", ["text/pl\x01ain", "text", "text/plain; a=\x7f", "t\té/x", "a/" + "b" * 300])
def test_media_types_that_no_header_can_hold(files, kind):
    """A download repeats the media type, so it must be one."""
    body = form(("file", "a.txt", "KIND", b"x")).replace(b"KIND", kind.encode("latin-1"))

    assert files.post(body).error[:2] == (400, "invalid_request_error")


@pytest.mark.parametrize("kind", ["text/plain; charset=utf-8", "application/vnd.api+json", "image/svg+xml"])
def test_media_types_are_repeated(files, kind):
    """Real ones are taken as they are."""
    assert files.kept(kind=kind)["mime_type"] == kind
