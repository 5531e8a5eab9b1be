"""Requests as bytes: bodies, queries (rules HDR-15, HDR-16) and paths (rule HDR-15)."""

import json
import math
from collections import OrderedDict, UserDict, deque
from datetime import UTC, date, datetime
from enum import Enum, IntEnum
from io import BytesIO, StringIO
from pathlib import Path
from types import MappingProxyType
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core import encode
from sonnetry._core.sentinels import NOT_GIVEN, omit

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=15
)
absent = st.sampled_from([omit, NOT_GIVEN])


class Colour(Enum):
    RED = "red"


class Text(str, Enum):  # noqa: UP042 - the older form, which programs use
    A = "a"


class Number(IntEnum):
    ONE = 1


class Block:
    """An answer's object, as `types._base.BaseModel` is one."""

    def to_param(self):
        return {"type": "text", "text": "hi"}


class Foreign:
    """Another library's Pydantic model."""

    def model_dump(self, **options):
        assert options == {"mode": "json", "by_alias": True, "exclude_unset": True}
        return {"a": 1}


@given(values)
def test_any_json_value_round_trips(value):
    """Compact UTF-8 JSON that reads back as the value."""
    data = encode.body(value)

    assert value == json.loads(data)
    assert json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() == data


def strip(value):
    """Drop absent values the slow way."""
    if isinstance(value, dict):
        return {k: strip(v) for k, v in value.items() if v is not omit and v is not NOT_GIVEN}
    if isinstance(value, list):
        return [strip(v) for v in value if v is not omit and v is not NOT_GIVEN]
    return value


sparse = st.recursive(
    leaves | absent,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=15,
).filter(lambda value: value is not omit and value is not NOT_GIVEN)


@given(sparse)
def test_absent_values_disappear_at_any_depth(value):
    """`omit` and `NOT_GIVEN` leave no trace, None is null."""
    assert strip(value) == json.loads(encode.body(value))


def disguise(value, draw):
    """Replace containers with equal ones that JSON does not know."""
    if isinstance(value, dict):
        inner = {k: disguise(v, draw) for k, v in value.items()}
        return draw(st.sampled_from([dict, OrderedDict, UserDict, MappingProxyType]))(inner)
    if isinstance(value, list):
        inner = [disguise(v, draw) for v in value]
        return draw(
            st.sampled_from([list, tuple, deque, iter, lambda v: (x for x in v), lambda v: dict(enumerate(v)).values()])
        )(inner)
    return value


@given(sparse, st.data())
def test_any_mapping_is_an_object_and_any_iterable_a_list(value, data):
    """Generators, iterators, views and mappings encode like what they hold, also with absent values inside."""
    assert strip(value) == json.loads(encode.body(disguise(value, data.draw)))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"text": "é\u2028😀"}, '{"text":"é\u2028😀"}'),
        ([Colour.RED, Text.A, Number.ONE], '["red","a",1]'),
        ({"e": Colour.RED, "o": omit}, '{"e":"red"}'),
        ({"e": Text.A, "n": Number.ONE, "o": omit}, '{"e":"a","n":1}'),
        ([datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), date(2026, 1, 2)], '["2026-01-02T03:04:05+00:00","2026-01-02"]'),
        ({"messages": [Block()]}, '{"messages":[{"type":"text","text":"hi"}]}'),
        ([Foreign(), omit], '[{"a":1}]'),
        ({3}, "[3]"),
        (range(3), "[0,1,2]"),
        ([], "[]"),
    ],
)
def test_what_python_values_become(value, expected):
    """Enums, times, answer objects, sets and ranges have their JSON form."""
    assert expected.encode() == encode.body(value)


@pytest.mark.parametrize("key", ["a", 1, True, False, None, 1.5, Text.A, Number.ONE])
def test_keys_are_the_same_with_and_without_absent_values(key):
    """An absent value elsewhere does not change how a key is written."""
    assert encode.body({key: 1}) == encode.body({key: 1, "gone": omit})


def source(data):
    return {"content": [{"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}]}


@pytest.mark.parametrize("given", [Path, lambda path: BytesIO(path.read_bytes())])
def test_a_file_as_base64_data_is_read_and_encoded(tmp_path, given):
    """A path and an open file say the same as the text of their bytes."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG")

    assert encode.body(source("iVBORw==")) == encode.body(source(given(tmp_path / "a.png")))


def test_a_file_opened_as_text_is_refused():
    """Text is not what the file holds."""
    with pytest.raises(TypeError, match=r"content\[0\]\.source\.data: StringIO is a text file; open it in binary mode"):
        encode.body(source(StringIO("a")))


def test_a_file_that_is_not_base64_data_has_no_json_form(tmp_path):
    """A path elsewhere is a mistake, not a text."""
    with pytest.raises(TypeError, match=r"a: Object of type .*Path is not JSON serializable"):
        encode.body({"a": tmp_path})


def cyclic():
    value = {"a": [1]}
    value["a"].append(value)
    return value


def cyclic_mapping():
    value = {}
    value["m"] = UserDict({"again": value})
    return value


@pytest.mark.parametrize(
    ("value", "error", "place"),
    [
        ({"a": [1, {"b": math.nan}]}, ValueError, r"a\[1\]\.b is nan"),
        ([math.inf], ValueError, r"\[0\] is inf"),
        (-math.inf, ValueError, "the body is -inf"),
        (cyclic(), ValueError, r"a\[1\] contains itself"),
        (cyclic_mapping(), ValueError, r"m\.again contains itself"),
        ({"a": {"b": "x\ud800"}}, ValueError, r"a\.b contains a lone surrogate at character 1"),
        ({"a": {"\udfff": 1}}, ValueError, r"a contains a lone surrogate"),
        ({"a": [object()]}, TypeError, r"a\[0\]: Object of type object is not JSON serializable"),
        ({"a": b"x"}, TypeError, r"a: Object of type bytes is not JSON serializable"),
        ({"a": (n for n in [1, b"x"])}, TypeError, r"a\[1\]: Object of type bytes is not JSON serializable"),
        ({"a": (n for n in [1, math.nan])}, ValueError, r"a\[1\] is nan"),
        ({"a": {"b": complex(1)}, "o": omit}, TypeError, r"a\.b: Object of type complex is not JSON serializable"),
        (memoryview(b"x"), TypeError, "the body: Object of type memoryview is not JSON serializable"),
        (omit, TypeError, "the body: Object of type Omit is not JSON serializable"),
    ],
)
def test_what_cannot_be_encoded_names_its_place(value, error, place):
    """NaN, cycles, lone surrogates and values without a JSON form are refused by name."""
    with pytest.raises(error, match=place):
        encode.body(value)


@pytest.mark.parametrize("error", [ValueError("mine"), TypeError("mine"), LookupError("mine")])
def test_a_failing_iterator_is_not_a_short_list(error):
    """An exception of the caller's generator reaches the caller; the request is never encoded without the rest."""

    def items():
        yield {"role": "user", "content": "hi"}
        raise error

    with pytest.raises(type(error), match="mine"):
        encode.body({"messages": items()})


def test_an_iterator_that_goes_on_after_a_failure_is_not_read_on():
    """The item at which a `map` failed is not skipped."""
    with pytest.raises(ValueError, match="invalid literal"):
        encode.body({"numbers": map(int, ["1", "two", "3"])})


def test_an_iterator_is_read_once_however_often_the_body_is_walked():
    """A generator beside an absent value is still whole."""
    assert b'{"a":[1,2],"b":[1,2]}' == encode.body({"a": (n for n in (1, 2)), "o": omit, "b": iter([1, 2])})


@pytest.mark.parametrize("extra", [None, omit])
def test_a_value_too_deep_is_a_value_error(extra):
    """Nesting beyond what can be encoded raises what the docstring says."""
    value = extra
    for _ in range(100_000):
        value = [value]

    with pytest.raises(ValueError, match=r"deep|nest"):
        encode.body(value)


# --- Paths --------------------------------------------------------------------------------------------------------------


@given(texts)
def test_hdr_15_path_arguments_stay_in_their_segment(text):
    """Any argument is one segment that decodes to itself, or is refused (rule HDR-15)."""
    try:
        path = encode.path("/v1/a/{id}/b", {"id": text})
    except ValueError:
        assert text == "" or text.split(";")[0] in (".", "..") or unquote(text).split(";")[0] in (".", "..")
        return
    head, segment, tail = path.removeprefix("/v1/").split("/")

    assert ("a", text, "b") == (head, unquote(segment), tail)
    assert segment.isascii()
    assert not set(segment) & set(" ?#\r\n\\")


@pytest.mark.parametrize("value", ["", ".", "..", ".;x", "..;x=1", "%2e", "%2E%2e", "..%3Bx", ".%2e;"])
def test_hdr_15_empty_and_dot_segments_are_refused(value):
    """Empty, `.` and `..`, also escaped or with `;x`, name the argument (rule HDR-15)."""
    with pytest.raises(ValueError, match=r"Expected a non-empty value for `batch_id`|batch_id must not be"):
        encode.path("/v1/{batch_id}", {"batch_id": value})


@pytest.mark.parametrize("value", [None, omit, NOT_GIVEN])
def test_hdr_15_a_missing_path_argument_is_refused(value):
    """None is not an id: it must not become the path `/None`."""
    with pytest.raises((ValueError, TypeError)):
        encode.path("/v1/{batch_id}", {"batch_id": value})


@pytest.mark.parametrize(
    ("value", "expected"),
    [("a/b", "a%2Fb"), ("a b", "a%20b"), ("ü", "%C3%BC"), ("{x}", "%7Bx%7D"), ("a:b@c", "a:b@c"), (7, "7"), ("%41", "%2541"), ("...", "...")],
)  # fmt: skip
def test_hdr_15_path_escaping(value, expected):
    """Everything outside a segment's alphabet is percent-encoded."""
    assert f"/v1/{expected}" == encode.path("/v1/{id}", {"id": value})


# --- Queries ------------------------------------------------------------------------------------------------------------


@given(st.dictionaries(texts.filter(bool), texts, max_size=5))
def test_hdr_15_queries_round_trip(arguments):
    """Names and values come back from a standard parser; blanks are `%20` (rule HDR-15)."""
    query = encode.query(arguments)

    assert list(arguments.items()) == parse_qsl(query, keep_blank_values=True)
    assert query.isascii()
    assert not set(query) & set(" +\r\n#")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, ""),
        ({"statuses": ["a", "b"]}, "statuses%5B%5D=a&statuses%5B%5D=b"),
        ({"created_at": {"gte": "x", "lt": "y"}}, "created_at%5Bgte%5D=x&created_at%5Blt%5D=y"),
        ({"at": {"gte": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)}}, "at%5Bgte%5D=2026-01-02T03%3A04%3A05%2B00%3A00"),
        ({"day": date(2026, 1, 2)}, "day=2026-01-02"),
        ({"a": True, "b": False, "c": None, "d": omit, "e": NOT_GIVEN, "f": 0, "g": 1.5}, "a=true&b=false&f=0&g=1.5"),
        ({"a": [None, omit, 1]}, "a%5B%5D=1"),
        ({"a": (n for n in "xy")}, "a%5B%5D=x&a%5B%5D=y"),
        ({"a b": "c d"}, "a%20b=c%20d"),
        ({"a": Colour.RED, "b": Text.A, "c": Number.ONE}, "a=red&b=a&c=1"),
        ({"a": "x&y=z"}, "a=x%26y%3Dz"),
        ({"a": []}, ""),
        ({"a": {"b": ["c"]}}, "a%5Bb%5D%5B%5D=c"),
    ],
)
def test_hdr_16_queries(arguments, expected):
    """Lists as `k[]=`, objects as `a[b]=`, brackets encoded, times as RFC 3339, absent values dropped (rule HDR-16)."""
    assert expected == encode.query(arguments)


def test_hdr_16_times_without_zone_are_still_rfc_3339():
    """RFC 3339 wants an offset: a naive time is refused or gets one (rule HDR-16)."""
    try:
        query = unquote(encode.query({"at": datetime(2026, 1, 2)}))  # noqa: DTZ001
    except ValueError:
        return
    assert datetime.fromisoformat(query.removeprefix("at=")).tzinfo is not None
