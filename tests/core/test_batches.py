"""The body of a batch: encoded as it is read, and refused by the request that breaks a rule."""

import json
from collections import UserDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core import batches
from sonnetry._core.batches import batch_body
from sonnetry._core.sentinels import omit

ASK = {"model": "claude-opus-4-7", "max_tokens": 9, "messages": [{"role": "user", "content": "é"}]}


def request(custom_id, **params):
    return {"custom_id": custom_id, "params": {**ASK, **params}}


def sent(requests, **others):
    source = batch_body({"requests": requests, **others})
    body = b"".join(source.pieces())
    assert source.length == len(body)
    return json.loads(body)


@given(st.lists(st.text(st.sampled_from("abz09_-"), min_size=1, max_size=5), min_size=1, max_size=9, unique=True))
def test_any_iterable_is_a_batch(ids):
    """A generator is read once, and its requests arrive as they are, in order."""
    assert {"requests": [request(name) for name in ids]} == sent(request(name) for name in ids)


def test_a_body_is_kept_in_blocks(monkeypatch):
    """No block grows with the batch, a retry reads the same blocks, and other arguments travel along."""
    monkeypatch.setattr(batches, "BLOCK", 500)
    source = batch_body({"requests": [request(f"r{n}") for n in range(50)], "x": 1})
    first, second = list(source.pieces()), list(source.pieces())

    assert first == second
    assert max(map(len, first)) < 1000
    assert 1 == json.loads(b"".join(first))["x"]


def test_mappings_and_absent_arguments():
    """A mapping that is not a dict is one, and `omit` disappears."""
    assert {"requests": [request("a")]} == sent([UserDict(request("a", system=omit))])


@pytest.mark.parametrize(
    ("requests", "kind", "words"),
    [
        ([], ValueError, "requests is empty"),
        ("abc", TypeError, "iterable of requests, not str"),
        (7, TypeError, "iterable of requests, not int"),
        (["x"], TypeError, r"requests\[0\]: a request is a dict"),
        ([request("a"), request("a")], ValueError, r"requests\[1\] \(custom_id 'a'\).*unique.*requests\[0\]"),
        ([request("a b")], ValueError, r"requests\[0\] \(custom_id 'a b'\): custom_id must be"),
        ([request("a\n")], ValueError, "custom_id must be"),
        ([request("é")], ValueError, "custom_id must be"),
        ([request("x" * 65)], ValueError, "custom_id must be"),
        ([{"params": ASK}], ValueError, r"requests\[0\]: custom_id must be"),
        ([{"custom_id": "a"}], ValueError, r"requests\[0\] \(custom_id 'a'\): params must be a dict"),
        ([request("a"), request("b", stream=True)], ValueError, r"requests\[1\] \(custom_id 'b'\).*cannot stream"),
        ([request("a", system=float("nan"))], ValueError, r"requests\[0\] \(custom_id 'a'\): params.system"),
        ([request("a", system=object())], TypeError, r"requests\[0\] \(custom_id 'a'\): params.system"),
    ],
)
def test_bat_1_a_refusal_names_the_request(requests, kind, words):
    """Count, id, uniqueness, streaming and what JSON cannot hold are checked before anything is sent."""
    with pytest.raises(kind, match=words):
        batch_body({"requests": requests})


def test_bat_1_too_many_requests(monkeypatch):
    """An endless iterable is left at the first request too many."""
    monkeypatch.setattr(batches, "MOST_REQUESTS", 3)
    endless = (request(f"r{n}") for n in iter(int, 1) for n in range(10))

    with pytest.raises(ValueError, match=r"requests\[3\] \(custom_id 'r3'\): a batch holds at most 3 requests"):
        batch_body({"requests": endless})


def test_bat_1_too_many_bytes(monkeypatch):
    """The request that makes it too large is named; one byte less is sent."""
    whole = batch_body({"requests": [request("a"), request("b")]}).length
    monkeypatch.setattr(batches, "MOST_BYTES", whole)
    exact = batch_body({"requests": [request("a"), request("b")]}).length
    monkeypatch.setattr(batches, "MOST_BYTES", whole - 1)

    assert whole == exact
    with pytest.raises(ValueError, match=r"requests\[1\] \(custom_id 'b'\): with it the batch has more than 256 MB"):
        batch_body({"requests": [request("a"), request("b")]})
