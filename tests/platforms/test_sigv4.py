"""Signature Version 4: the examples that Amazon publishes, and what is signed of a request."""

from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry.platforms.sigv4 import Keys, canonical_path, canonical_query, digest, signed

SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"  # of Amazon's documentation
KEYS = Keys("AKIDEXAMPLE", SECRET)
MOMENT = datetime(2015, 8, 30, 12, 36, tzinfo=UTC)


def signature(method, target, *, keys=KEYS, headers=None, body=b"", host="example.amazonaws.com"):
    return signed(
        method,
        host,
        target,
        headers or {},
        digest([body]),
        keys=keys,
        service="service",
        region="us-east-1",
        moment=MOMENT,
    )


@pytest.mark.parametrize(
    ("method", "target", "expected"),
    [
        ("GET", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        ("POST", "/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        ("GET", "/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
        ("GET", "/example/..", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        ("GET", "//", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    ],
    ids=["get-vanilla", "post-vanilla", "query-order", "relative path", "slashes"],
)
def test_the_published_examples_are_met(method, target, expected):
    """The test suite of the signing process, by the names it has there."""
    added = signature(method, target)

    assert added["x-amz-date"] == "20150830T123600Z"
    assert str(added["authorization"]) == (
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        f"SignedHeaders=host;x-amz-date, Signature={expected}"
    )


def test_a_session_signs_its_token_too():
    """And says so among the signed headers."""
    added = signature("GET", "/", keys=Keys("AKIDEXAMPLE", SECRET, "a-token"))

    assert added["x-amz-security-token"] == "a-token"
    assert "SignedHeaders=host;x-amz-date;x-amz-security-token" in added["authorization"]


def test_what_changes_on_the_way_is_not_signed():
    """A proxy may rewrite the connection header; values are signed with single spaces."""
    plain = signature("GET", "/", headers={"a": "b c"})
    noisy = {"a": " b   c ", "connection": "close", "user-agent": "x", "authorization": "y", "expect": "100-continue"}

    assert signature("GET", "/", headers=noisy) == plain


def test_paths_are_encoded_once_more_and_queries_are_not():
    """As all services but one have it."""
    assert canonical_path("/model/a%2Fb:0/invoke") == "/model/a%252Fb%3A0/invoke"
    assert canonical_path("/a/./b/../c/") == "/a/c/"
    assert canonical_path("") == "/"
    assert canonical_query("b=2&a=%20&a&c=") == "a=&a=%20&b=2&c="


@given(st.binary(max_size=50), st.text(max_size=20), st.text(max_size=20))
def test_every_part_of_a_request_is_signed(body, path, value):
    """Another body, path, query or header is another signature."""
    target, header = f"/{quote(path, safe='')}x", quote(value)
    found = signature("POST", target, headers={"h": header}, body=body)["authorization"]

    assert found != signature("POST", target, headers={"h": header}, body=body + b"!")["authorization"]
    assert found != signature("POST", target + "y", headers={"h": header}, body=body)["authorization"]
    assert found != signature("POST", target + "?q=", headers={"h": header}, body=body)["authorization"]
    assert found != signature("POST", target, headers={"h": header + "!"}, body=body)["authorization"]
    assert found == signature("post", target, headers={"H": header}, body=body)["authorization"]


def test_keys_show_no_secret():
    """Neither in their repr nor in the headers that they make."""
    keys = Keys("AKIDEXAMPLE", SECRET, "a-token")

    assert SECRET not in repr(keys)
    assert "a-token" not in repr(keys)
    assert "a-token" not in repr(signature("GET", "/", keys=keys))
