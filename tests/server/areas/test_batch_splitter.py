"""Cutting the requests out of a batch's body, however it is cut into pieces itself."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry.rules.errors import ApiError
from sonnetry.server.areas.batches.splitter import Splitter

SIGNS = st.text(alphabet='ab"\\{}[],: \n\té€🙂', max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | SIGNS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SIGNS, inner, max_size=3),
    max_leaves=12,
)
ELEMENTS = st.lists(st.dictionaries(SIGNS, VALUES, max_size=4), max_size=6)
OTHERS = st.dictionaries(SIGNS, VALUES, max_size=2)


def split(body, cuts=(), key="requests", most=100, largest=10_000):
    """The elements and what was around them, the body fed in pieces that end at these places."""
    splitter = Splitter(key, most=most, largest=largest)
    places = [0, *sorted(cut % (len(body) + 1) for cut in cuts), len(body)]
    found = [element for begin, end in pairwise(places) for element in splitter.feed(body[begin:end])]
    return found, splitter.finish()


@given(
    ELEMENTS, OTHERS, OTHERS, st.lists(st.integers(0, 10_000), max_size=8), st.booleans(), st.sampled_from([None, 1])
)
def test_every_cut_gives_the_same_elements(elements, before, after, cuts, ascii, indent):
    """Whatever stands around the array, inside its texts, and wherever the pieces end."""
    data = {**before, "requests": elements, **{key: value for key, value in after.items() if key != "requests"}}
    data["requests"] = elements
    body = json.dumps(data, ensure_ascii=ascii, indent=indent).encode()
    found, around = split(body, cuts)

    assert [json.loads(element) for element in found] == elements
    assert around == {**data, "requests": [{} for _ in elements]}


@given(ELEMENTS)
def test_one_byte_at_a_time(elements):
    """The smallest pieces there are."""
    body = json.dumps({"requests": elements}).encode()

    assert [json.loads(element) for element in split(body, range(len(body)))[0]] == elements


@given(ELEMENTS.filter(bool), st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_cut_body_is_no_json(elements, end, cut):
    """A body that ends early is refused, wherever it ends."""
    body = json.dumps({"requests": elements}).encode()
    body = body[: end % len(body)]
    with pytest.raises(ApiError) as caught:
        split(body, [cut])

    assert caught.value.status == 400


@given(st.binary(max_size=60), st.lists(st.integers(0, 60), max_size=4))
def test_anything_is_an_answer_or_a_refusal(body, cuts):
    """No bytes make it fail in another way, and the pieces do not matter."""

    def outcome(places):
        try:
            return split(body, places)
        except ApiError as error:
            return error.status

    assert outcome(cuts) == outcome([])


@given(st.text(alphabet='{}[]",:x\\', max_size=30))
def test_brackets_that_do_not_match_are_refused_or_kept(text):
    """What JSON would not take is not taken here."""
    body = f'{{"requests": [{text}]}}'.encode()
    try:
        expected = json.loads(body)
    except ValueError:
        expected = None
    try:
        found, around = split(body)
        taken = around.get("requests") is not None and all(_is_json(element) for element in found)
    except ApiError:
        taken = False

    assert taken == (isinstance(expected, dict) and isinstance(expected.get("requests"), list))


def _is_json(element):
    try:
        return isinstance(json.loads(element), dict)
    except ValueError:
        return False


def test_a_key_in_disguise_is_the_same_key():
    """Keys are compared by what they say, not how they are written."""
    assert split(b'{"\\u0072equests" \n :\t [{"a": 1}]}')[0] == [b'{"a": 1}']


def test_only_the_array_of_the_object_is_cut():
    """The same key deeper down is part of something else."""
    body = b'{"x": {"requests": [{"a": 1}]}, "requests": [{"requests": [{"b": 2}]}]}'

    assert split(body)[0] == [b'{"requests": [{"b": 2}]}']


def test_too_many_and_too_large_are_refused_at_once_bat_1():
    """The count is 400, the size 413, and neither waits for the end of the body."""
    with pytest.raises(ApiError) as many:
        split(b'{"requests": [{}, {}, {}', most=2)
    with pytest.raises(ApiError) as large:
        split(b'{"requests": [{"a": "' + b"x" * 100, largest=99)

    assert (many.value.status, large.value.status) == (400, 413)
    assert many.value.message == "requests: List should have at most 2 items after validation"
