"""The estimate of tokens."""

import base64
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core.tokens import (
    NEW_SCALE,
    OLD_SCALE,
    count_message_request,
    count_text,
    fits_the_tier,
    image_size,
    image_tokens,
    merged_turns,
    parts,
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Hello world!", 3),
        ("a", 1),
        ("understanding", 2),
        ("2026", 2),
        ("...", 1),
        ("日本語", 3),
        ("a\n\nb", 3),
    ],
)
def test_py8_counts(text, count):
    """Known small counts (py8)."""
    assert count_text(text) == count


@given(st.text())
def test_parts_are_the_text(text):
    """The counted parts join to the text, and are as many as the count."""
    found = list(parts(text))

    assert "".join(found) == text
    assert len(found) == count_text(text)
    assert "" not in found


@given(st.text(), st.text())
def test_more_text_never_counts_less(text, more):
    """A longer text has at least as many tokens, within the one part where the two meet."""
    assert count_text(text + more) >= max(count_text(text), count_text(more)) - 1


def test_mod_9_newer_models_count_more():
    """The newer tokeniser's factor applies to texts (MOD-9)."""
    assert count_text("word" + " word" * 99, NEW_SCALE) == 130


def test_msg_3_turns_merge():
    """Consecutive turns of one role are one turn of their blocks (MSG-3)."""
    messages = [{"role": "user", "content": "a"}, {"role": "user", "content": [{"type": "text", "text": "b"}]}]

    assert merged_turns(messages) == [("user", [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}])]


def picture(kind, width, height):
    if kind == "png":
        return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\0" * 5
    if kind == "gif":
        return b"GIF89a" + struct.pack("<HH", width, height)
    if kind == "jpeg":
        head = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
        return head + b"\xff\xc2" + struct.pack(">HBHHB", 17, 8, height, width, 3) + b"\0" * 9
    if kind == "webp":
        return b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height)
    if kind == "webp lossless":
        bits = (width - 1) | (height - 1) << 14
        return b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", bits) + b"\0" * 8
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + sides


@pytest.mark.parametrize("kind", ["png", "gif", "jpeg", "webp", "webp lossless", "webp extended"])
@pytest.mark.parametrize(("width", "height"), [(1000, 1000), (1, 2000), (1919, 1081)])
def test_sizes_of_images(kind, width, height):
    """Width and height are read from the first bytes of each accepted format."""
    assert image_size(picture(kind, width, height)) == (width, height)


@given(st.binary(max_size=64), st.sampled_from(["png", "gif", "jpeg", "webp", "webp lossless", "webp extended"]))
def test_damaged_images_have_no_size_or_a_real_one(noise, kind):
    """Whatever the bytes are, the size is positive or unknown."""
    for data in (noise, picture(kind, 9, 9)[: len(noise)], picture(kind, 9, 9)[:12] + noise):
        size = image_size(data)
        assert size is None or min(size) > 0


@pytest.mark.parametrize("scale", [OLD_SCALE, NEW_SCALE])
def test_vec_30_image_tokens(scale):
    """A 1000 x 1000 image has 1296 tokens on both tiers (VEC-30)."""
    assert image_tokens(1000, 1000, scale) == 1296


@pytest.mark.parametrize(("scale", "most"), [(OLD_SCALE, 1568), (NEW_SCALE, 4784)])
def test_mod_10_large_images_are_scaled_down(scale, most):
    """A large image costs the tier's most (MOD-10)."""
    assert image_tokens(20_000, 20_000, scale) == most


def test_mod_10_a_wide_image_is_scaled_to_the_longest_edge():
    """Twice as wide as the edge it is halved on both sides: 1568 x 140, which is 56 x 5 cells (MOD-10)."""
    assert image_tokens(3136, 280, OLD_SCALE) == 56 * 5


def test_mod_10_an_image_that_fits_exactly_is_used_as_it_is():
    """56 x 28 cells are the smaller tier's most; another row of pixels is one cell too many (MOD-10)."""
    assert fits_the_tier(1568, 784, OLD_SCALE)
    assert not fits_the_tier(1568, 785, OLD_SCALE)


def blocks(*content):
    return {"messages": [{"role": "user", "content": list(content)}]}


def test_images_in_requests_cost_by_size():
    """An image at hand costs by its size, another a flat figure."""
    data = base64.b64encode(picture("png", 1000, 1000)).decode()
    base = count_message_request(blocks())
    known = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}
    unread = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "no image!"}}
    far = {"type": "image", "source": {"type": "url", "url": "https://x.test/a.png"}}

    assert count_message_request(blocks(known)) - base == 1296
    assert count_message_request(blocks(unread)) - base == count_message_request(blocks(far)) - base == 1568


def test_documents_cost_by_text_or_page():
    """A text document costs its text, a PDF by its pages."""
    base = count_message_request(blocks())
    text = {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "word " * 100}}
    pages = base64.b64encode(b"%PDF /Type /Page /Type/Page /Type /Pages").decode()
    pdf = {"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": pages}}

    assert 100 <= count_message_request(blocks(text)) - base <= 110
    assert 7636 <= count_message_request(blocks(pdf)) - base <= 7646


def test_system_tools_and_calls_count():
    """Everything the model reads adds to the count; marks for the service do not."""
    plain = blocks({"type": "text", "text": "hi"})
    marked = blocks({"type": "text", "text": "hi", "cache_control": {"type": "ephemeral"}})
    tool = {"name": "f", "description": "does something", "input_schema": {"type": "object"}}
    call = {"role": "assistant", "content": [{"type": "tool_use", "id": "t", "name": "f", "input": {"a": "b"}}]}
    result = {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t", "content": "ok"}]}
    base = count_message_request(plain)

    assert count_message_request(marked) == base
    assert count_message_request({**plain, "system": "be brief"}) == base + count_text("be brief")
    assert count_message_request({**plain, "tools": [tool]}) > base + 10
    assert count_message_request({"messages": [*plain["messages"], call, result]}) > base + 10
