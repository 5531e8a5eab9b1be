"""Rules on what a request holds: blocks, images, documents, system turns, cache marks, formats, citations."""

import base64
import io
import struct

import pytest
from pypdf import PdfWriter

TEXT = {"type": "text", "text": "a"}
DOCUMENT = {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "The sky is blue."}}
CITED = {**DOCUMENT, "citations": {"enabled": True}}
CLOSED = {"type": "object", "additionalProperties": False}


def user(*content):
    return {"role": "user", "content": list(content) or "hi"}


def assistant(*content):
    return {"role": "assistant", "content": list(content) or "yes"}


def system(content="be brief", **more):
    return {"role": "system", "content": content, **more}


def png(width, height):
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\0" * 5
    return {
        "type": "image",
        "source": {"type": "base64", "media_type": "image/png", "data": base64.b64encode(head).decode()},
    }


def blank_pdf(pages):
    writer, made = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(612, 792)
    writer.write(made)
    return made.getvalue()


def pdf(raw):
    return {
        "type": "document",
        "source": {"type": "base64", "media_type": "application/pdf", "data": base64.b64encode(raw).decode()},
    }


def marked(block=TEXT, ttl=None):
    return {**block, "cache_control": {"type": "ephemeral", **({"ttl": ttl} if ttl else {})}}


def refused(answer, start):
    assert answer.error[:2] == (400, "invalid_request_error")
    assert answer.error[2].startswith(start)


# --- Blocks -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "block", "owner"),
    [
        ("user", {"type": "thinking", "thinking": "x", "signature": "s"}, "assistant"),
        ("user", {"type": "redacted_thinking", "data": "x"}, "assistant"),
        ("user", {"type": "tool_use", "id": "t", "name": "f", "input": {}}, "assistant"),
        ("user", {"type": "server_tool_use", "id": "t", "name": "web_search", "input": {}}, "assistant"),
        ("user", {"type": "web_search_tool_result", "tool_use_id": "t", "content": []}, "assistant"),
        ("assistant", {"type": "tool_result", "tool_use_id": "t"}, "user"),
        ("assistant", png(1, 1), "user"),
    ],
    ids=["BLK-5", "BLK-5b", "BLK-6", "BLK-8", "BLK-8b", "BLK-7", "BLK-2"],
)
def test_blk_5_to_8_whose_blocks(api, role, block, owner):
    """A block of the other side is refused by its name (BLK-2, BLK-5 to BLK-8)."""
    messages = [user(block)] if role == "user" else [user(), assistant(block), user()]

    refused(
        api.create(messages=messages),
        f"messages.{len(messages) // 2}.content.0: `{block['type']}` blocks can only be in `{owner}` messages",
    )


@pytest.mark.parametrize("size", [(8001, 10), (10, 8001)])
def test_blk_2_sides_of_images(api, size):
    """No side is longer than 8000 pixels, 2000 where there are more than twenty images (BLK-2)."""
    path = "messages.0.content.0.image.source.base64.data: At least one of the image dimensions exceed max allowed size"

    refused(api.create(messages=[user(png(*size))]), f"{path}: 8000 pixels")
    assert api.create(messages=[user(png(8000, 10), *[png(1, 1)] * 19)]).status == 200
    refused(
        api.create(messages=[user(png(2001, 10), *[png(1, 1)] * 20)]), f"{path} for many-image requests: 2000 pixels"
    )


def test_blk_2_weight_of_images(api):
    """An image has at most 10 MB of base64, of a known media type (BLK-2)."""
    heavy = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "A" * (10 * 2**20 + 4)}}
    tiff = {"type": "image", "source": {"type": "base64", "media_type": "image/tiff", "data": "AAAA"}}

    refused(api.create(messages=[user(heavy)]), "messages.0.content.0.image.source.base64: image exceeds 10 MB maximum")
    refused(api.create(messages=[user(tiff)]), "messages.0.content.0.source.media_type: Input should be ")


def test_vis_1_images_that_must_not_shrink(api):
    """An image over the model's limit is an error where the request says so (VIS-1, BLK-2)."""
    strict = {"transformations": {"oversized_image": "error"}}

    assert api.create(messages=[user({**png(1568, 700), **strict})]).status == 200
    refused(api.create(messages=[user({**png(1569, 700), **strict})]), "messages.0.content.0: image of 1569x700 pixels")
    assert api.create(messages=[user({**png(2000, 700), **strict})], model="claude-opus-4-7").status == 200
    assert api.create(messages=[user(png(4000, 4000))]).status == 200


@pytest.mark.parametrize(("model", "most"), [("claude-haiku-4-5", 100), ("claude-opus-4-6", 600)])
def test_size_2_how_many_images(api, model, most):
    """A small context takes 100 images and a large one 600 (SIZE-2)."""
    far = {"type": "image", "source": {"type": "url", "url": "https://x.test/a.png"}}

    assert "too many images" not in str(api.count(messages=[user(*[far] * most)], model=model).json)
    refused(
        api.count(messages=[user(*[far] * (most + 1))], model=model), f"messages: too many images: {most + 1} > {most}"
    )


def test_size_2_pdf_1_pages(api):
    """A PDF has at most 100 or 600 pages, and is not encrypted (SIZE-2, PDF-1)."""
    long = pdf(blank_pdf(101))

    refused(
        api.create(messages=[user(long)], model="claude-haiku-4-5"),
        "messages.0.content.0: A maximum of 100 PDF pages may be provided.",
    )
    assert api.create(messages=[user(long)]).status == 200
    refused(
        api.create(messages=[user(pdf(b"%PDF-1.4 /Encrypt 5 0 R"))]),
        "messages.0.content.0.pdf.source.base64.data: The PDF specified is password",
    )


@pytest.mark.parametrize(
    ("raw", "problem"),
    [(b"", "PDF cannot be empty"), (b"hello", "The PDF specified was not valid."), (b"%PDF-1.4", "The PDF specified")],
)
def test_pdf_1_files_that_are_none(api, raw, problem):
    """A PDF is looked at (PDF-1)."""
    refused(api.create(messages=[user(pdf(raw))]), f"messages.0.content.0.pdf.source.base64.data: {problem}")


def test_pdf_1_the_limit_of_pages_can_be_reached(api):
    """Blank pages cost little, so as many as a model takes fit its context; pages beyond are refused (PDF-1, REC-15)."""
    assert api.count(messages=[user(pdf(blank_pdf(100)))], model="claude-haiku-4-5").json["input_tokens"] < 20_000
    assert api.count(messages=[user(pdf(blank_pdf(600)))]).json["input_tokens"] < 100_000
    refused(
        api.create(messages=[user(pdf(blank_pdf(601)))]),
        "messages.0.content.0: A maximum of 600 PDF pages may be provided.",
    )


def test_blk_2_images_are_what_they_are_called(api):
    """Bytes of another type, or of no image, are refused as the service does, in results too (BLK-2, REC-13)."""
    real, place = png(10, 10), "messages.0.content.0.image.source.base64"
    jpeg = {**real, "source": {**real["source"], "media_type": "image/jpeg"}}
    told = "The image was specified using the image/jpeg media type, but the image appears to be a image/png image"

    def holding(data):
        return {**real, "source": {**real["source"], "data": data}}

    assert api.create(messages=[user(real)]).status == 200
    refused(api.create(messages=[user(jpeg)]), f"{place}: {told}")
    refused(api.create(messages=[user(holding(""))]), f"{place}: image cannot be empty")
    refused(api.create(messages=[user(holding("%%%"))]), f"{place}: invalid base64 data")
    refused(api.create(messages=[user(holding("aGVsbG8="))]), "Could not process image")
    call = assistant({"type": "tool_use", "id": "t", "name": "f", "input": {}})
    result = user({"type": "tool_result", "tool_use_id": "t", "content": [jpeg]})
    refused(
        api.create(messages=[user(TEXT), call, result]),
        f"messages.2.content.0.tool_result.content.0.image.source.base64: {told}",
    )


def test_mod_10_an_image_costs_by_its_size(api):
    """By cells of 28 pixels, on both tiers, and three tokens around it (MOD-10)."""
    for model in ("claude-haiku-4-5", "claude-opus-4-8"):
        without = api.count(messages=[user(TEXT)], model=model).json["input_tokens"]
        assert api.count(messages=[user(png(1000, 1000), TEXT)], model=model).json["input_tokens"] == without + 1299


def test_size_2_too_many_messages(api):
    """A request has at most 100,000 messages (SIZE-2)."""
    refused(api.create(messages=[user()] * 100_001), "messages: List should have at most 100000 items")


def test_blk_10_srv_17_uploads_and_skills(server, api):
    """Files are the user's, and they and skills need the container of code execution (BLK-10, SRV-17, MSG-14)."""
    file = {"type": "container_upload", "file_id": server.files.add(("a.csv", b"1", "text/csv"))}
    upload = [user(file)]
    skills = {"skills": [{"type": "anthropic", "skill_id": "xlsx"}]}
    code = [{"type": "code_execution_20250825", "name": "code_execution"}]

    refused(api.create(messages=upload), "messages.0.content.0: `container_upload` blocks require")
    refused(
        api.create(messages=[user(), assistant(file), user()]),
        "messages.1.content.0: `container_upload` blocks can only",
    )
    refused(api.create(container=skills), "container.skills: ")
    assert api.count(messages=upload, tools=code).status == 200
    refused(
        api.create(container={"skills": skills["skills"] * 21}), "container.skills: List should have at most 20 items"
    )


# --- Pairing ------------------------------------------------------------------------------------------------------------


def test_pair_2_results_come_first(api):
    """Results stand before everything else of their message (PAIR-2, BLK-7)."""
    call, result = (
        {"type": "tool_use", "id": "t", "name": "f", "input": {}},
        {"type": "tool_result", "tool_use_id": "t"},
    )

    refused(
        api.create(messages=[user(), assistant(call), user(TEXT, result)]),
        "messages.2.content.1: `tool_result` blocks must come before",
    )
    assert api.create(messages=[user(), assistant(call), user(result, TEXT)]).status == 200


def test_pair_4_server_calls_wait_for_results_only(api):
    """Beside an unresolved server call only results may be sent, with the same tools (PAIR-4, SRV-6, TXT-28)."""
    calls = assistant(
        {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {}},
        {"type": "tool_use", "id": "t", "name": "f", "input": {}},
    )
    result = {"type": "tool_result", "tool_use_id": "t"}
    tools = [{"type": "web_search_20250305", "name": "web_search"}]

    assert api.count(messages=[user(), calls, user(result)], tools=tools).status == 200
    refused(
        api.count(messages=[user(), calls, user(result, TEXT)], tools=tools), "messages.2: only `tool_result` blocks"
    )
    assert api.count(messages=[user(), calls, user(result)]).error[2].endswith("but no `web_search` tool was provided")


def test_tool_6_failures_are_text(api):
    """A failed result carries text only, or nothing (TOOL-6)."""
    call = {"type": "tool_use", "id": "t", "name": "f", "input": {}}
    failed = {"type": "tool_result", "tool_use_id": "t", "is_error": True}

    def ask(**more):
        return api.create(messages=[user(), assistant(call), user({**failed, **more})])

    refused(ask(content=[png(1, 1)]), "messages.2.content.0.content: all content must be type `text`")
    assert [ask().status, ask(content="no").status, ask(content=[TEXT]).status] == [200] * 3


def test_tool_8_results_repeat_their_toolset(api):
    """A result names the toolset that its call named (TOOL-8)."""
    call = {"type": "tool_use", "id": "t", "name": "click", "input": {}, "toolset_name": "computer"}
    result = {"type": "tool_result", "tool_use_id": "t"}

    refused(
        api.create(messages=[user(), assistant(call), user(result)]), "messages.2.content.0.toolset_name: must repeat"
    )
    assert api.create(messages=[user(), assistant(call), user({**result, "toolset_name": "computer"})]).status == 200


# --- System turns -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("messages", "start"),
    [
        ([user(), system()], None),
        ([user(), system(), assistant(), user()], None),
        ([system(), user()], "messages: first message must use"),
        ([user(), assistant(), system()], "messages.2: a system message must follow"),
        ([user(), system(), system()], "messages.2: a system message must follow"),
        ([user(), system(), user()], "messages.1: a system message must be the last"),
        ([user(), system([png(1, 1)])], "messages.1.content.0: only text blocks"),
    ],
)
def test_mid_1_mid_2_system_turns(api, messages, start):
    """A system turn follows the user, ends the conversation or precedes the assistant, and holds text (MID-1, MID-2)."""
    answer = api.create(messages=messages, model="claude-opus-5-5")

    if start is None:
        assert answer.status == 200
    else:
        refused(answer, start)


def test_mid_3_clear_at(api):
    """`clear_at` is a beta of system turns; a cleared turn is hidden once the user speaks again (MID-3)."""
    beta = {
        "content-type": "application/json",
        "x-api-key": "k",
        "anthropic-version": "2023-06-01",
        "anthropic-beta": "mid-conversation-system-clear-at-2026-08-21",
    }
    note = system("note " * 50, clear_at="next_user_message")
    kept = [user(), system("note " * 50), assistant(), user()]
    cleared = [user(), note, assistant(), user()]
    model = {"model": "claude-opus-5-5"}

    refused(api.count(messages=cleared, **model), "messages.1.clear_at: Extra inputs are not permitted")
    refused(api.count(messages=[{**user(), "clear_at": "never"}], headers=beta, **model), "messages.0.clear_at: Extra")
    assert (
        api.count(messages=cleared, headers=beta, **model).json["input_tokens"]
        < api.count(messages=kept, **model).json["input_tokens"] - 50
    )
    assert api.count(messages=cleared[:2], headers=beta, **model).json == api.count(messages=kept[:2], **model).json


# --- Cache marks --------------------------------------------------------------------------------------------------------


def test_vec_9_txt_21_four_marks(api):
    """Four marks are allowed, the automatic one counts (VEC-9, CACHE-3, TXT-21)."""
    words = "A maximum of 4 blocks with cache_control may be provided. Found 5."
    four = [user(*[marked()] * 4, TEXT)]

    assert api.create(messages=four).status == 200
    refused(api.create(messages=[user(*[marked()] * 5)]), words)
    refused(api.create(messages=four, system=[marked()]), words)
    refused(api.create(messages=four, cache_control={"type": "ephemeral"}), words)
    refused(api.count(messages=four, cache_control={"type": "ephemeral"}), words)


def test_cache_2_kinds_of_marks(api):
    """A mark is ephemeral, for five minutes or an hour (CACHE-2, CACHE-6)."""
    bad_type = {**TEXT, "cache_control": {"type": "eternal"}}
    thinking = {"type": "thinking", "thinking": "", "signature": "s", "cache_control": {"type": "ephemeral"}}

    refused(api.create(messages=[user(bad_type)]), "messages.0.content.0.cache_control.type: ")
    refused(api.create(messages=[user(marked(ttl="2h"))]), "messages.0.content.0.cache_control.ttl: ")
    refused(
        api.create(messages=[user(), assistant(thinking), user()]), "messages.1.content.0.cache_control: Extra inputs"
    )
    refused(
        api.create(messages=[user(marked({"type": "text", "text": ""}))]),
        "messages: text content blocks must be non-empty",
    )


def test_vec_9_cache_5_longer_lives_first(api):
    """An hour's mark comes before one of five minutes (VEC-9, CACHE-5)."""
    refused(
        api.create(messages=[user(marked(), marked(ttl="1h"))]), "messages[0].content[1].cache_control.ttl: a ttl='1h'"
    )
    assert api.create(messages=[user(marked(ttl="1h"), marked())]).status == 200


def test_cache_4_automatic_mark(api):
    """The automatic mark agrees with the one its block already has (CACHE-4, MSG-18)."""
    hour = {"type": "ephemeral", "ttl": "1h"}

    assert api.create(messages=[user(marked(ttl="1h"))], cache_control=hour).status == 200
    refused(
        api.create(messages=[user(marked())], cache_control=hour), "cache_control: ttl '1h' conflicts with ttl '5m'"
    )


# --- Formats and citations ----------------------------------------------------------------------------------------------


def form(schema):
    return {"output_config": {"format": {"type": "json_schema", "schema": schema}}}


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "object"}, "For 'object' type, 'additionalProperties' must be explicitly set to false"),
        ({**CLOSED, "properties": {"a": {"type": "integer", "minimum": 1}}}, "For 'number' type, properties minimum are not supported"),
        ({"type": "string", "maxLength": 3}, "For 'string' type, properties maxLength are not supported"),
        ({"type": "array", "minItems": 2}, "For 'array' type, 'minItems' values other than 0 or 1 are not supported"),
        ({"type": "string", "format": "iri"}, "For 'string' type, format 'iri' is not supported"),
        ({"type": "string", "pattern": "(?=a)"}, "For 'string' type, this 'pattern' is not supported"),
        ({"enum": [{"a": 1}]}, "'enum' values must be strings"),
        ({"oneOf": [{"type": "string"}]}, "For 'schema' type, properties oneOf are not supported"),
        ({"$ref": "https://x.test/s.json"}, "External $ref"),
        ({"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"type": "string"}}}, "'allOf' with '$ref' is not supported"),
        ({"$ref": "#/$defs/a", "$defs": {"a": {"type": "array", "items": {"$ref": "#/$defs/a"}}}}, "Circular $ref detected"),
        ({"type": "banana"}, "JSON schema is invalid"),
    ],
)  # fmt: skip
def test_so_2_txt_27_what_does_not_compile(api, schema, words):
    """Schemas that structured outputs cannot compile are refused with the reason (SO-2, SO-3, TXT-27)."""
    refused(api.create(**form(schema)), f"output_config.format.schema: {words}")


@pytest.mark.parametrize(
    "schema",
    [
        {**CLOSED, "properties": {"a": {"type": "string", "format": "email"}}, "required": ["a"]},
        {"type": "array", "minItems": 1, "items": {"anyOf": [{"type": "null"}, {"type": "integer", "default": 3}]}},
        {"$ref": "#/$defs/a", "$defs": {"a": {"enum": ["x", "y"]}}},
        {"const": 5},
        {"type": "string", "pattern": "^[a-z]{3}$"},
    ],
)
def test_so_3_what_compiles(api, schema):
    """All basic types, enum, const, anyOf, internal references and ten formats are supported (SO-3)."""
    assert api.create(**form(schema)).status == 200


def test_so_4_limits(api):
    """At most 20 strict tools, 24 optional parameters and 16 unions (SO-4, TXT-27)."""
    words = "Schema is too complex for compilation."
    optional = {**CLOSED, "properties": {f"p{n}": {"type": "string"} for n in range(25)}}
    unions = {
        **CLOSED,
        "required": [f"p{n}" for n in range(17)],
        "properties": {f"p{n}": {"type": ["string", "null"]} for n in range(17)},
    }
    strict = [{"name": f"t{n}", "strict": True, "input_schema": CLOSED} for n in range(21)]

    refused(api.create(**form(optional)), words)
    refused(api.create(**form(unions)), words)
    refused(api.create(tools=strict), words)
    assert api.create(tools=strict[:20]).status == 200


def test_so_8_strict_tools(api):
    """A strict tool's schema obeys the same rules; another's does not have to (SO-8)."""
    tool = {"name": "f", "input_schema": {"type": "object", "properties": {"n": {"type": "integer", "minimum": 1}}}}

    assert api.create(tools=[tool]).status == 200
    refused(api.create(tools=[{**tool, "strict": True}]), "tools.0.custom.input_schema: For 'object' type")


def test_cit_1_so_7_citations(api):
    """Citations are for all documents or none, and not next to an output format (CIT-1, SO-7, BLK-4)."""
    found = {"type": "search_result", "source": "s", "title": "t", "content": [TEXT]}

    refused(api.create(messages=[user(CITED, DOCUMENT)]), "messages: Citations must be enabled for all documents")
    refused(
        api.create(messages=[user(found, {**found, "citations": {"enabled": True}})]),
        "messages: Citations must be enabled for all search",
    )
    refused(
        api.create(messages=[user(CITED)], **form({"const": 1})), "output_config.format: Citations are not supported"
    )
    assert api.create(messages=[user(CITED, CITED)]).status == 200


def test_blk_1_blk_3_texts_and_documents_by_version(api):
    """Under 2026-10-21 the user's text cites nothing and the assistant has no documents; replays of citations stay (BLK-1, BLK-3)."""
    headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2026-10-21"}
    place = {
        "type": "char_location",
        "cited_text": "a",
        "document_index": 0,
        "document_title": None,
        "start_char_index": 0,
        "end_char_index": 1,
    }
    cited = {**TEXT, "citations": [place]}

    assert api.create(messages=[user(DOCUMENT), assistant(cited), user()], headers=headers).status == 200
    refused(api.create(messages=[user(cited)], headers=headers), "messages.0.content.0.citations: ")
    refused(api.create(messages=[user(), assistant(DOCUMENT), user()], headers=headers), "messages.1.content.0: ")


def test_vis_2_many_small_images(api):
    """Many images pass as long as their count and the request's size do (VIS-2)."""
    assert api.create(messages=[user(*[png(100, 100)] * 100)]).status == 200
