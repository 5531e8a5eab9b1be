"""Lines out of bytes, and the place in a body where a second reading goes on."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core.jsonl import Lines, Place, is_blank

TEXTS = st.lists(st.text(st.sampled_from("ab\r \u2028é"), max_size=6).map(str.encode), max_size=8)


def split(body, cuts):
    edges = sorted({0, len(body), *(cut % (len(body) + 1) for cut in cuts)})
    return [body[a:b] for a, b in pairwise(edges)]


def read(chunks):
    lines = Lines()
    found = [line for chunk in chunks for line in lines.feed(chunk)]
    return [*found, lines.finish()]


@given(TEXTS, st.lists(st.integers(0, 100)), st.booleans())
def test_bat_7_lines_do_not_depend_on_the_split(texts, cuts, ended):
    """However a body is cut into chunks, its lines are those between its LFs, and nothing else ends one."""
    body = b"\n".join(texts) + (b"\n" if ended else b"")

    assert body.split(b"\n") == read(split(body, cuts))


def test_bat_7_a_blank_line_is_white_space_only():
    """CR, spaces and nothing are blank; a brace is not."""
    assert all(map(is_blank, (b"", b"\r", b"  \r")))
    assert not is_blank(b"{}\r")


@given(st.binary(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 60), st.lists(st.integers(0, 60)))))
def test_a_body_that_is_cut_and_read_again_comes_out_once(body, readings):
    """Each reading may stop anywhere and be split anyhow; together they give every byte once, in order."""
    place, got = Place(), b""
    for length, cuts in [*readings, (len(body), [])]:
        place.rewind()
        got += b"".join(place.passed(chunk) for chunk in split(body[:length], cuts))

    assert body == got
    assert not place.behind


@given(st.binary(min_size=1, max_size=60), st.integers(0, 59), st.lists(st.integers(0, 60)))
def test_another_body_is_noticed(body, at, cuts):
    """A second reading that differs in what was read already is refused, wherever it differs."""
    at %= len(body)
    other = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
    place = Place()
    place.passed(body)
    place.rewind()

    with pytest.raises(ValueError, match="was different"):
        [place.passed(chunk) for chunk in split(other, cuts)]


def test_progress_is_seen_once():
    """New bytes are progress, bytes read again are not."""
    place = Place()
    place.passed(b"ab")

    assert place.advanced()
    place.rewind()
    place.passed(b"ab")
    assert not place.advanced()
