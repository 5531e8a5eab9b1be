"""What an image is and costs, by its first bytes."""

import re
import struct
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core.images import fits_the_tier, image_block_tokens, image_kind, image_problem, image_size, image_tokens

KINDS = ["png", "gif", "jpeg", "webp", "webp lossless", "webp extended"]


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


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("width", "height"), [(1000, 1000), (1, 2000), (1919, 1081)])
def test_sizes_of_images(kind, width, height):
    """Width and height are read from the first bytes of each accepted format."""
    assert image_size(picture(kind, width, height)) == (width, height)


@given(st.binary(max_size=64), st.sampled_from(KINDS))
def test_damaged_images_have_no_size_or_a_real_one(noise, kind):
    """Whatever the bytes are, the size is positive or unknown."""
    for data in (noise, picture(kind, 9, 9)[: len(noise)], picture(kind, 9, 9)[:12] + noise):
        size = image_size(data)
        assert size is None or min(size) > 0


@pytest.mark.parametrize("tokenizer", ["3", "4.8"])
def test_vec_30_image_tokens(tokenizer):
    """A 1000 x 1000 image has 1296 tokens on both tiers (VEC-30)."""
    assert image_tokens(1000, 1000, tokenizer) == 1296


@pytest.mark.parametrize(("tokenizer", "most"), [("3", 1568), ("4.8", 4784)])
def test_mod_10_large_images_are_scaled_down(tokenizer, most):
    """A large image costs the tier's most (MOD-10)."""
    assert image_tokens(20_000, 20_000, tokenizer) == most


def test_mod_10_a_wide_image_is_scaled_to_the_longest_edge():
    """Twice as wide as the edge it is halved on both sides: 1568 x 140, which is 56 x 5 cells (MOD-10)."""
    assert image_tokens(3136, 280, "3") == 56 * 5


def test_mod_10_an_image_that_fits_exactly_is_used_as_it_is():
    """56 x 28 cells are the smaller tier's most; another row of pixels is one cell too many (MOD-10)."""
    assert fits_the_tier(1568, 784, "3")
    assert not fits_the_tier(1568, 785, "3")


def source(data, kind="image/png"):
    return {"type": "base64", "media_type": kind, "data": b64encode(data).decode()}


@pytest.mark.parametrize("kind", KINDS)
def test_rec_13_an_image_is_what_its_bytes_say(kind):
    """Its type is read from them, and one called by its name is in order (REC-13)."""
    said = f"image/{kind.split()[0]}"

    assert image_kind(picture(kind, 20, 10)) == said
    assert image_problem(source(picture(kind, 20, 10), said)) is None


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (
            source(picture("png", 20, 10), "image/jpeg"),
            "specified using the image/jpeg media type, but .* a image/png image",
        ),
        (source(b"hello"), "Could not process image"),
        (source(b""), "image cannot be empty"),
        (source(picture("png", 20, 10)[:18]), "Could not process image"),
        (source(picture("png", 0, 10)), "Could not process image"),
        ({"type": "base64", "media_type": "image/png", "data": "%%%"}, "invalid base64 data"),
    ],
)
def test_rec_13_other_images_are_refused(given, problem):
    """Another type than was said, no image at all, a cut one, characters that are not base64 (REC-13)."""
    assert re.search(problem, image_problem(given))


def test_images_cost_by_size_and_unseen_ones_a_usual_figure():
    """The formula and what stands around an image; one that is only named cannot be looked at."""
    far = {"type": "url", "url": "https://x.test/a.png"}

    assert image_block_tokens(source(picture("png", 1000, 1000)), "3") == 1296 + 3
    assert image_problem(far) is None
    assert 100 <= image_block_tokens(far, "3") <= 600
