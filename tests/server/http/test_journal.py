"""The journal of requests: what it keeps, and what it masks."""

from __future__ import annotations

import json

from sonnetry._core.headers import Headers
from sonnetry.server.http.journal import Journal


def kept(path: str, body: bytes) -> bytes:
    journal = Journal()
    entry = journal.open(
        Headers([("x-api-key", "sk-secret")]), method="POST", path=path, query="", time=0.0, request_id="req_1"
    )
    journal.fill(entry, body)
    assert "sk-secret" not in str(entry.to_dict())
    return entry.body


def test_tokens_in_a_body_are_masked():
    """Tokens of repositories and MCP servers are masked wherever they are; the rest of the body is as it was sent."""
    body = json.dumps({"resources": [{"authorization_token": 'a"b\\', "url": "https://example.com"}], "x": 1}).encode()
    seen = json.loads(kept("/v1/sessions", body))

    assert {"resources": [{"authorization_token": "***", "url": "https://example.com"}], "x": 1} == seen


def test_other_bodies_are_kept_byte_for_byte():
    """Words that look like a secret are no reason to change what a test looks at."""
    body = b'{"messages" : [{"content": "password authorization"}]}'

    assert body == kept("/v1/messages", body)


def test_paths_that_hold_secrets_keep_no_body():
    """Credentials of vaults are never kept."""
    assert b"" == kept("/v1/vaults/vlt_1/credentials", b'{"auth": {"token": "s"}}')
