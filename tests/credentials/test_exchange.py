"""Workload identity: what is sent to the token endpoint, which answers are accepted, and what is never shown (AUTH-4)."""

import time
import traceback

import pytest

from sonnetry import (
    CredentialsError,
    IdentityTokenFile,
    IdentityTokenFileError,
    WorkloadIdentityCredentials,
    WorkloadIdentityError,
    exchange_federation_assertion,
)

ASSERTION = "eyJ.assertion-that-stays." + "secret"
MINTED = "sk-ant-oat01-" + "minted-secret"


@pytest.fixture
def workload(endpoint):
    def make(**options):
        required = {
            "identity_token_provider": lambda: ASSERTION,
            "federation_rule_id": "fdrl_1",
            "organization_id": "org",
            "http_client": endpoint,
        }
        return WorkloadIdentityCredentials(**{**required, **options})

    return make


def test_the_exchange_sends_what_the_rule_needs(workload, endpoint):
    """Grant, assertion, rule and organization; the rest where it is given, the scope never."""
    endpoint.give(access_token=MINTED, expires_in=600)
    token = workload(service_account_id="svac_1", workspace_id="wrkspc_1", scope="api:read")()
    sent = endpoint.requests[0]

    assert (token.token, round(token.expires_at - time.time(), -1)) == (MINTED, 600)
    assert (sent.method, sent.url) == ("POST", "https://api.anthropic.com/v1/oauth/token")
    assert sent.headers["anthropic-beta"] == "oauth-2025-04-20,oidc-federation-2026-04-01"
    assert endpoint.bodies[0] == {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "assertion": ASSERTION,
        "federation_rule_id": "fdrl_1",
        "organization_id": "org",
        "service_account_id": "svac_1",
        "workspace_id": "wrkspc_1",
    }


def test_a_provider_exchanges_where_its_client_sends(workload, endpoint):
    """The first base URL is its own; for others it makes providers that share its connections."""
    provider = workload()
    other = provider.for_base_url("https://a.example/").for_base_url("https://b.example/prefix")
    assert provider.for_base_url("https://a.example") is provider
    endpoint.give().give()
    provider()
    other()

    assert [request.url for request in endpoint.requests] == [
        "https://a.example/v1/oauth/token",
        "https://b.example/prefix/v1/oauth/token",
    ]


@pytest.mark.parametrize("url", ["http://evil.example", "ftp://x.example", "evil.example"])
def test_a_token_is_never_sent_in_the_clear(workload, url):
    """Only https, and http to this machine."""
    for call in (workload().bind_base_url, workload().for_base_url):
        with pytest.raises(CredentialsError, match="must use https"):
            call(url)
    with pytest.raises(CredentialsError, match="must use https"):
        exchange_federation_assertion(assertion=ASSERTION, federation_rule_id="f", organization_id="o", base_url=url)
    workload().bind_base_url("http://localhost:4141")


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (400, {"error": "invalid_grant"}, r"failed \(HTTP 400\).*invalid_grant"),
        (503, b"overloaded", r"failed \(HTTP 503\): overloaded"),
        (302, b"", r"failed \(HTTP 302\)"),
        (200, b"<html>", "returned a non-JSON response"),
        (200, b"[" * 100_000, "non-JSON response"),
        (200, [MINTED], "returned list; expected an object"),
        (200, b'"' + MINTED.encode() + b'"', "returned str; expected an object"),
        (200, {"expires_in": 600}, "missing 'access_token'"),
        (200, {"access_token": "", "expires_in": 600}, "missing 'access_token'"),
        (200, {"access_token": MINTED}, "invalid 'expires_in'"),
        (200, b'{"access_token": "%s", "expires_in": NaN}' % MINTED.encode(), "invalid 'expires_in'"),
        (200, b'{"access_token": "%s", "expires_in": 1e400}' % MINTED.encode(), "invalid 'expires_in'"),
        (200, {"access_token": MINTED, "expires_in": 60, "token_type": "MAC"}, "unsupported token_type 'MAC'"),
        (200, b"x" * ((1 << 20) + 1), "response body exceeds"),
        (None, None, "nobody listens"),
    ],
)
def test_an_answer_that_cannot_be_used_is_named_and_shows_no_secret(workload, endpoint, status, body, said):
    """In its message, and in the local variables of every frame of ours, along the chain of causes."""
    if status is not None:
        endpoint.give(status, body)
    with pytest.raises(WorkloadIdentityError, match=said) as caught:
        workload()()

    shown = shown_by(caught.value)
    assert ASSERTION not in shown
    assert MINTED not in shown


def shown_by(error):
    """Return what a crash report would show of our frames."""
    parts = []
    while error is not None:
        report = traceback.TracebackException.from_exception(error, capture_locals=True)
        parts += [str(frame.locals) for frame in report.stack if "/src/sonnetry/" in frame.filename]
        parts += [str(error), repr(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    return "\n".join(parts)


def test_a_refusal_keeps_the_fields_of_the_error_only(workload, endpoint):
    """An endpoint may echo what it was sent; the request id is for support."""
    echo = {"error": "invalid_grant", "error_description": "expired", "assertion": ASSERTION}
    endpoint.give(401, echo, headers={"Request-Id": "req_1"})
    with pytest.raises(WorkloadIdentityError) as caught:
        workload()()

    assert (caught.value.status_code, caught.value.request_id) == (401, "req_1")
    assert caught.value.body == {"error": "invalid_grant", "error_description": "expired"}
    assert "[request_id=req_1]" in str(caught.value)
    assert "Ensure your federation rule matches" in str(caught.value)
    assert "ANTHROPIC_WORKSPACE_ID" in str(caught.value)


def test_an_assertion_that_is_too_long_is_refused_before_sending(workload, endpoint):
    """16 KiB are the endpoint's limit."""
    with pytest.raises(WorkloadIdentityError, match="16385 bytes, which exceeds the 16384-byte limit") as caught:
        workload(identity_token_provider=lambda: "x" * 16385)()

    assert endpoint.requests == []
    assert "xxx" not in shown_by(caught.value)


def test_an_identity_token_file_is_read_each_time(tmp_path, monkeypatch):
    """Platforms replace it; white space around it does not count."""
    path = tmp_path / "token"
    monkeypatch.setenv("ANTHROPIC_IDENTITY_TOKEN_FILE", str(path))
    provider = IdentityTokenFile()
    got = []
    for text in ("one\n", "two"):
        path.write_text(text)
        got.append(provider())

    assert got == ["one", "two"]


@pytest.mark.parametrize(
    ("content", "said"), [(None, "not found"), (b"", "is empty"), (b" \n", "is empty"), (b"\xff\xfe\x00", "not UTF-8")]
)
def test_an_identity_token_file_that_cannot_be_used_is_named(tmp_path, content, said):
    """With its path."""
    path = tmp_path / "token"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(IdentityTokenFileError, match=said) as caught:
        IdentityTokenFile(path)()

    assert caught.value.path == path
    with pytest.raises(IdentityTokenFileError, match="not readable"):
        IdentityTokenFile(tmp_path)()
    with pytest.raises(CredentialsError, match="ANTHROPIC_IDENTITY_TOKEN_FILE"):
        IdentityTokenFile()
