"""Files of `sonnetry ask`: what is sent of them, and which are refused."""

import json
import re
from base64 import b64decode

import pytest

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR\0\0\0\x04\0\0\0\x03" + bytes(9)
PDF = b"%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n"


def content(service):
    return service.requests[-1].json["messages"][0]["content"]


@pytest.fixture
def file(tmp_path):
    """Write a file; returns its path."""

    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
    ],
)
def test_images_are_known_by_their_bytes_blk_2(sonnetry, service, wire, file, head, media_type):
    """The name says nothing; the words come after the image."""
    service.reply(wire.stream(wire.text("ok")))
    sonnetry("ask", "-f", file("picture.txt", head + b"rest"), "What is this?")
    image, words = content(service)

    assert image["type"] == "image"
    assert image["source"]["media_type"] == media_type
    assert b64decode(image["source"]["data"]) == head + b"rest"
    assert words == {"type": "text", "text": "What is this?"}


def test_pdfs_and_texts_are_documents_blk_3(sonnetry, service, file):
    """Each has its name as title, in the order given."""
    done = sonnetry("ask", "-f", file("report.pdf", PDF), "--file", file("notes", "Grüße".encode()), "Compare")
    report, notes, _ = content(service)

    assert done.code == 0
    assert (report["title"], report["source"]["media_type"]) == ("report.pdf", "application/pdf")
    assert b64decode(report["source"]["data"]) == PDF
    assert notes == {
        "type": "document",
        "title": "notes",
        "source": {"type": "text", "media_type": "text/plain", "data": "Grüße"},
    }


@pytest.mark.parametrize("data", ["Grüße".encode("utf-16"), b"\xef\xbb\xbf" + "Grüße".encode()])
def test_a_byte_order_mark_decides_how_a_text_is_read(sonnetry, service, file, data):
    """UTF-16 is not a binary file."""
    sonnetry("ask", "-f", file("notes.txt", data), "Read")

    assert content(service)[0]["source"]["data"] == "Grüße"


def test_files_alone_are_a_question(sonnetry, service, file):
    """What is asked may stand in the file."""
    assert sonnetry("ask", "-f", file("question.txt", b"Why?"), stdin=None).code == 0
    assert [block["type"] for block in content(service)] == ["document"]


def test_a_piped_image_is_attached(sonnetry, service):
    """`sonnetry ask "What is this?" < picture.png` does what it looks like."""
    sonnetry("ask", "What is this?", stdin=PNG)

    assert [block["type"] for block in content(service)] == ["image", "text"]


def test_a_pipe_without_end_is_not_read_for_ever(sonnetry, service):
    """No request can hold more than 32 MB (rule SIZE-1)."""
    done = sonnetry("ask", "Read", stdin=b"y\n" * (17 * 1024 * 1024))

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("sonnetry: cannot send standard input: a request is limited to 32 MB")
    assert service.requests == []


def test_standard_input_may_be_a_file(sonnetry, service):
    """`-f -` attaches what is piped in, and then it is not part of the question."""
    sonnetry("ask", "-f", "-", "Read", stdin=b"a text")

    assert content(service) == [
        {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "a text"}},
        {"type": "text", "text": "Read"},
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b" \n", "it is empty"),
        (b"PK\x03\x04\0\0", "office document; save it as PDF or text"),
        (b"\0\0\0\x18ftypheic\0", "convert it to JPEG"),
        (b"\x7fELF\0\0", "neither a text, a PDF nor an image"),
        (PNG + bytes(8 * 1024 * 1024), "the limit is 10 MB"),
        (b"a" * (32 * 1024 * 1024 + 1), "a request is limited to 32 MB"),
    ],
)
def test_what_cannot_be_attached_is_said_before_anything_is_sent(sonnetry, service, file, data, words):
    """One sentence that names the file and what helps."""
    path = file("thing", data)
    done = sonnetry("ask", "-f", path, "Read")

    assert (done.code, done.out) == (2, "")
    assert re.match(rf"sonnetry: cannot (attach|send) {path}: ", done.err)
    assert words in done.err
    assert service.requests == []


@pytest.mark.parametrize(
    ("name", "why"), [("none.txt", "No such file or directory"), ("", "Is a directory"), ("none/x", "No such file")]
)
def test_a_file_that_cannot_be_read_is_named(sonnetry, service, tmp_path, name, why):
    """With the system's reason."""
    done = sonnetry("ask", "-f", tmp_path / name, "Read")

    assert done.code == 2
    assert done.err.startswith(f"sonnetry: cannot read {tmp_path / name}: {why}")


def test_a_device_is_not_read(sonnetry, service):
    """It might never end."""
    done = sonnetry("ask", "-f", "/dev/zero", "Read")

    assert (done.code, done.err) == (2, "sonnetry: cannot attach /dev/zero: it is a device\n")


# --- Schemas ----------------------------------------------------------------------------------------------------------

SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string"}},
    "required": ["name"],
    "additionalProperties": False,
}


def test_a_schema_shapes_the_answer_so_1(sonnetry, service, file):
    """The answer is JSON that fits, and nothing but it is printed."""
    done = sonnetry("ask", "--schema", file("person.json", json.dumps(SCHEMA).encode()), "Ada")

    assert done.code == 0
    assert isinstance(json.loads(done.out)["name"], str)
    assert service.requests[-1].json["output_config"] == {"format": {"type": "json_schema", "schema": SCHEMA}}


def test_json_that_was_cut_is_an_error(sonnetry, service, file):
    """What is not whole must not look like a result."""
    done = sonnetry("ask", "--schema", file("s.json", json.dumps(SCHEMA).encode()), "--max-tokens", 2, "Ada")

    assert done.code == 1
    assert "was cut at its limit of 2 tokens" in done.err


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"{", "is not JSON: "), (b"[1]", "it must be a JSON object"), (b"\xff", "is not JSON: "), (None, "cannot read")],
)
def test_a_schema_that_is_none_is_said(sonnetry, service, file, tmp_path, data, words):
    """Exit code 2, and nothing is sent."""
    path = tmp_path / "none.json" if data is None else file("s.json", data)
    done = sonnetry("ask", "--schema", path, "Ada")

    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert done.err.count("\n") == 1
    assert service.requests == []


@pytest.mark.parametrize(
    ("short", "properties", "required"),
    [
        ("name", {"name": {"type": "string"}}, ["name"]),
        (
            "name, age int, tags [str]",
            {
                "name": {"type": "string"},
                "age": {"type": "integer"},
                "tags": {"type": "array", "items": {"type": "string"}},
            },
            ["name", "age", "tags"],
        ),
        (
            "{ size low|high ?, when date, ok boolean }",
            {
                "size": {"type": "string", "enum": ["low", "high"]},
                "when": {"type": "string", "format": "date"},
                "ok": {"type": "boolean"},
            },
            ["when", "ok"],
        ),
    ],
)
def test_a_schema_in_short(sonnetry, service, short, properties, required):
    """Fields with their types; `?` lets one be missing."""
    done = sonnetry("ask", "--schema", short, "Ada")

    schema = service.requests[-1].json["output_config"]["format"]["schema"]
    assert done.code == 0
    assert {"type": "object", "properties": properties, "required": required, "additionalProperties": False} == schema
    assert set(required) <= json.loads(done.out).keys()


def test_fields_hold_fields(sonnetry, service):
    """Lists of objects, as deep as wanted."""
    done = sonnetry("ask", "--schema", "lines [{item, price float, at {city}}]", "Ada")

    items = service.requests[-1].json["output_config"]["format"]["schema"]["properties"]["lines"]["items"]
    assert done.code == 0
    assert {"type": "number"} == items["properties"]["price"]
    assert ["city"] == items["properties"]["at"]["required"]


def test_a_schema_on_the_command_line(sonnetry, service):
    """JSON is sent as it is, where the service takes it."""
    done = sonnetry("ask", "--schema", f" {json.dumps(SCHEMA)}", "Ada")

    assert done.code == 0
    assert service.requests[-1].json["output_config"] == {"format": {"type": "json_schema", "schema": SCHEMA}}


def test_what_the_service_does_not_check_is_checked_here(sonnetry, service):
    """Limits move into the description, and an answer beyond them is an error."""
    schema = json.dumps({"type": "object", "properties": {"n": {"type": "integer", "minimum": 5}}, "required": ["n"]})
    service.play('{"n": 3}')
    bad = sonnetry("ask", "--schema", schema, "How many?")
    service.play('{"n": 7}')
    good = sonnetry("ask", "--schema", schema, "How many?")

    assert (bad.code, bad.err) == (1, "sonnetry: the answer does not fit the schema: 3 is less than the minimum of 5\n")
    assert (good.code, good.out) == (0, '{"n": 7}\n')
    sent = service.requests[-1].json["output_config"]["format"]["schema"]
    assert {"type": "integer", "description": "{minimum: 5}"} == sent["properties"]["n"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("name, age years", "there is no type 'years'; there are str, int, float"),
        ("name, name", "two fields 'name'"),
        ("tags [str", "it ends too early"),
        ("name: str", "': str' is not expected"),
        ("", "it ends too early"),
        ("there/is/none", "cannot read there/is/none"),
        ('{"a" 1}', "the schema is not JSON"),
        ('{"$ref": "#/$defs/a", "$defs": {"a": {"type": "array", "items": {"$ref": "#/$defs/a"}}}}', "Circular $ref"),
    ],
)
def test_what_is_no_schema(sonnetry, service, given, words):
    """Exit code 2, one sentence, and nothing is sent."""
    done = sonnetry("ask", "--schema", given, "Ada")

    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert words in done.err
    assert [] == service.requests
