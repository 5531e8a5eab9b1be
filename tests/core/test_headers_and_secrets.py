"""Headers in any case, and values that must not be seen (rule AUTH-7)."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core.headers import Headers
from sonnetry._core.secrets import Secret, SecretBytes, is_sensitive, redact, seal

RAW = [(b"Request-Id", b"req_1"), (b"Set-Cookie", b"a=1"), (b"set-cookie", b"b=2"), (b"x-latin", b"\xe9")]


def test_headers_are_read_in_any_case():
    """Names match in any case; repeated ones join with a comma."""
    headers = Headers(RAW)

    assert ("req_1", "req_1", "a=1, b=2", "é") == (
        headers["request-id"],
        headers["REQUEST-ID"],
        headers.get("Set-Cookie"),
        headers["X-Latin"],
    )
    assert "Request-ID" in headers
    assert 5 not in headers
    assert headers.get("nope") is None
    assert (3, ["request-id", "set-cookie", "x-latin"]) == (len(headers), list(headers))
    assert ["a=1", "b=2"] == headers.get_list("SET-COOKIE")
    assert ("request-id", "req_1") == headers.multi_items()[0]


def test_headers_from_a_mapping():
    """A mapping, ours included, makes headers."""
    assert "b" == Headers({"A": "b"})["a"] == Headers(Headers({"A": "b"}))["a"]
    assert 0 == len(Headers())


def test_headers_neither_print_nor_pickle_secrets():
    """Cookies and keys are masked."""
    headers = Headers([*RAW, (b"x-api-key", b"very-secret")])
    again = pickle.loads(pickle.dumps(headers))  # noqa: S301

    assert "very-secret" not in repr(headers)
    assert "a=1" not in repr(headers)
    assert b"very-secret" not in pickle.dumps(headers)
    assert ("req_1", "***") == (again["request-id"], again["x-api-key"])


@pytest.mark.parametrize(
    "name",
    ["x-api-key", "X-Api-Key", "authorization", "Proxy-Authorization", "cookie", "set-cookie", "x-auth-token",
     "x-amz-security-token", "api-key", "x_api_key", "x-goog-api-key", "cf-access-client-secret", "x-password",
     "ocp-apim-subscription-key", "anthropic-environment-key", "helicone-auth", "x-access-tokens", "x-functions-key"],
)  # fmt: skip
def test_auth_7_names_that_carry_credentials(name):
    """Headers that gateways and clouds use for credentials are masked (rule AUTH-7)."""
    assert is_sensitive(name)
    assert {name: "***"} == redact({name: "v"})
    assert "very" not in repr(seal({name: "very"}))


@pytest.mark.parametrize(
    "name",
    ["anthropic-version", "request-id", "anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-input-tokens-limit",
     "anthropic-priority-input-tokens-limit", "idempotency-key", "content-type", "retry-after", "anthropic-beta"],
)  # fmt: skip
def test_names_that_do_not(name):
    """What helps to understand a log stays readable."""
    assert not is_sensitive(name)
    assert {name: "v"} == redact({name: "v"}) == seal({name: "v"})


@given(st.text(min_size=4))
def test_a_secret_goes_to_the_wire_and_nowhere_else(text):
    """`str()` and formatting give it away on purpose; repr and pickle do not."""
    secret = Secret(text)

    assert (text, text, text) == (str(secret), f"{secret}", "".join([secret]))  # noqa: FLY002 - joining is what is tested
    assert secret == text
    assert "'***'" == repr(secret)
    assert "['***']" == repr([secret])
    assert Secret("***") == pickle.loads(pickle.dumps(secret))  # noqa: S301


def test_a_secret_survives_copying_inside_the_process():
    """A deep copy of what holds a credential still sends the credential."""
    assert "very-secret" == copy.copy(Secret("very-secret")) == copy.deepcopy({"k": Secret("very-secret")})["k"]


def test_secret_bytes_show_their_length():
    """A rendered head says only how long it is."""
    assert "<3 bytes>" == repr(SecretBytes(b"abc"))
