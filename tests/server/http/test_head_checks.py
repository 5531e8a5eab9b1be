"""What is checked before a request's body is read, and in which order."""

import gzip
import json
import re
import zlib

import pytest

from sonnetry.server.areas import AREAS
from sonnetry.server.http.routes import every_route
from sonnetry.testing import LocalServer

VERSION = {"anthropic-version": "2023-06-01"}
JSON = {"content-type": "application/json"}
KEY = {"x-api-key": "k"}
NOT_FOUND = (404, "not_found_error", "The requested resource could not be found.")


@pytest.fixture
def locked(api_of):
    """A server that wants the key `secret`."""
    with LocalServer(api_key="secret") as server:
        yield api_of(server)


# --- Order --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/nothing", "/v1/messages/", "/v2/messages", "/v1/files/a/b/c"])
def test_end_2_unknown_path_is_404_without_a_key(api, path):
    """An unknown path is not found before anybody asks for a key (END-2)."""
    assert api("GET", path, headers={}).error == NOT_FOUND


@pytest.mark.parametrize("verb", ["GET", "PUT", "DELETE", "PATCH"])
def test_end_3_wrong_verb_is_405_without_a_key(api, verb):
    """A known path refuses other verbs before anybody asks for a key (END-3)."""
    answer = api(verb, "/v1/messages", headers={})

    assert answer.error == (405, "invalid_request_error", "Method Not Allowed")
    assert answer.headers["allow"] == "POST"


def test_hdr_8_the_key_comes_before_the_version(api):
    """A request with neither key nor version hears about the key (HDR-8)."""
    assert api("POST", "/v1/messages", {}, JSON).error[:2] == (401, "authentication_error")


def test_vec_1_hdr_2_the_version_comes_before_the_body(api):
    """A request without a version hears about it, whatever its body is (VEC-1)."""
    answer = api("POST", "/v1/messages", "no json", {**JSON, **KEY})

    assert answer.error == (400, "invalid_request_error", "anthropic-version: header is required")


# --- Credentials --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [{}, {"x-api-key": ""}, {"x-api-key": "  "}, {"authorization": "Bearer "}, {"authorization": "Basic eA=="}],
)
def test_hdr_8_missing_credential(api, headers):
    """No key, an empty one, or another scheme is 401 (HDR-8)."""
    answer = api.create(headers={**JSON, **VERSION, **headers})

    assert answer.error == (401, "authentication_error", "x-api-key header is required")
    assert "anthropic-organization-id" not in answer.headers


@pytest.mark.parametrize(
    "headers", [{"x-api-key": "any"}, {"authorization": "Bearer any"}, {"authorization": "bearer a"}]
)
def test_hdr_6_any_credential_where_none_is_set(api, headers):
    """A server without a key of its own takes any, in either header (HDR-6)."""
    assert api.create(headers={**JSON, **VERSION, **headers}).status == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"x-api-key": "secret"}, 200),
        ({"authorization": "Bearer secret"}, 200),
        ({"x-api-key": "Secret"}, 401),
        ({"x-api-key": "sécret"}, 401),
        ({"authorization": "Bearer other"}, 401),
        ({"x-api-key": "secret", "authorization": "Bearer other"}, 200),
        ({"x-api-key": "other", "authorization": "Bearer secret"}, 401),
    ],
)
def test_hdr_6_a_configured_key_must_match(locked, headers, status):
    """A server with a key takes only that; of two credentials `x-api-key` counts (HDR-6)."""
    answer = locked.create(headers={**JSON, **VERSION, **headers})

    assert answer.status == status
    if status == 401:
        assert answer.error == (401, "authentication_error", "invalid x-api-key")


def test_hdr_14_browsers_need_the_opt_in(api):
    """An Origin without the opt-in header is 401; with it the request is served (HDR-14)."""
    headers = {**JSON, **VERSION, **KEY, "origin": "https://example.com"}
    opted = {**headers, "anthropic-dangerous-direct-browser-access": "true"}

    status, kind, words = api.create(headers=headers).error

    assert (status, kind) == (401, "authentication_error")
    assert "CORS" in words
    assert api.create(headers=opted).status == 200


# --- Version and beta values --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["My-Custom-Value", "2023-06-01, 2023-06-01", "2023-01-01", ""])
def test_hdr_2_unknown_version(api, version):
    """An unknown version, also a doubled one, is named in the refusal (HDR-2)."""
    answer = api.create(headers={**JSON, **KEY, "anthropic-version": version})

    assert answer.error == (400, "invalid_request_error", f'anthropic-version: "{version}" is not a valid version')


@pytest.mark.parametrize("version", ["2023-06-01", "2026-10-21"])
def test_hdr_2_both_versions_are_served(api, version):
    """Both live versions answer (HDR-2)."""
    assert api.create(headers={**JSON, **KEY, "anthropic-version": version}).status == 200


def test_hdr_9_beta_values(api):
    """Known beta values pass, joined or with spaces; unknown ones are named (HDR-9)."""
    headers = {**JSON, **KEY, **VERSION}

    known = api.create(headers={**headers, "anthropic-beta": "pdfs-2024-09-25, effort-2025-11-24"})
    unknown = api.create(headers={**headers, "anthropic-beta": "pdfs-2024-09-25,future-beta"})

    assert known.status == 200
    assert unknown.error[:2] == (400, "invalid_request_error")
    assert unknown.error[2].startswith("Unexpected value(s) `future-beta` for the `anthropic-beta` header.")


def test_hdr_11_the_beta_query_is_ignored(api, message):
    """`?beta=true` makes no difference (HDR-11)."""
    assert api("POST", "/v1/messages?beta=true", message()).status == 200


# --- Headers of answers -------------------------------------------------------------------------------------------------


def test_hdr_12_answers_name_request_organization_and_workspace(api):
    """An authenticated answer carries the ids of rule HDR-12, each request its own."""
    first, second = api.create(), api.create()

    assert first.headers["request-id"].startswith("req_")
    assert first.headers["request-id"] != second.headers["request-id"]
    assert first.headers["anthropic-workspace-id"].startswith("wrkspc_")
    assert first.headers["anthropic-organization-id"] == second.headers["anthropic-organization-id"]


# --- Bodies -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "", "application/jsonl"])
def test_hdr_5_content_type(api, message, kind):
    """A body that is not declared JSON is refused (HDR-5)."""
    answer = api.create(headers={**KEY, **VERSION, "content-type": kind})

    assert answer.error[:2] == (400, "invalid_request_error")
    assert answer.error[2].startswith("content-type: ")


@pytest.mark.parametrize("body", ["", "{", "[1,", '{"a":NaN}', b"\xff\xfe", "[" * 5000])
def test_body_that_is_no_json(api, body):
    """A body that is not JSON is 400 in so many words."""
    answer = api("POST", "/v1/messages", body)

    assert answer.error[:2] == (400, "invalid_request_error")
    assert answer.error[2].startswith("The request body is not valid JSON")


@pytest.mark.parametrize("body", ["[]", "5", "null", '"text"'])
def test_body_that_is_no_object(api, body):
    """JSON that is not an object is 400 without a path."""
    assert api("POST", "/v1/messages", body).error == (
        400,
        "invalid_request_error",
        "Input should be a valid dictionary",
    )


@pytest.mark.parametrize(
    ("encoding", "encode"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes), ("gzip, deflate", None)],
    ids=["gzip", "deflate", "identity", "both"],
)
def test_hdr_5_known_encodings(api, message, encoding, encode):
    """Compressed bodies are read (HDR-5)."""
    encode = encode or (lambda raw: zlib.compress(gzip.compress(raw)))
    body = encode(json.dumps(message()).encode())

    assert api("POST", "/v1/messages", body, {**JSON, **KEY, **VERSION, "content-encoding": encoding}).status == 200


@pytest.mark.parametrize(
    ("encoding", "body", "status", "code"),
    [
        ("br", b"x", 400, "request_body_encoding_unsupported"),
        ("gzip", b"no gzip", 400, "request_body_encoding_invalid"),
        ("gzip", gzip.compress(b"{}")[:-3], 400, "request_body_encoding_invalid"),
        ("gzip", gzip.compress(b"{}") + b"more", 400, "request_body_encoding_invalid"),
        ("gzip", gzip.compress(b" " * (33 * 2**20)), 413, "request_body_too_large_after_decoding"),
    ],
    ids=["unknown", "garbage", "cut", "more", "bomb"],
)
def test_hdr_5_bad_encodings(api, encoding, body, status, code):
    """Unknown and corrupt encodings and bombs are told apart by their code (HDR-5)."""
    answer = api("POST", "/v1/messages", body, {**JSON, **KEY, **VERSION, "content-encoding": encoding})

    assert answer.error[0] == status
    assert answer.json["error"]["details"] == {"error_code": code}


@pytest.mark.parametrize(("charset", "codec"), [("utf-8", "utf-8"), ("ISO-8859-1", "latin-1"), ('"us-ascii"', "ascii")])
def test_hdr_1_charsets(api, message, charset, codec):
    """Three charsets are read (HDR-1)."""
    text = "plain" if codec == "ascii" else "größer"
    body = json.dumps(message(text), ensure_ascii=False).encode(codec)
    headers = {**KEY, **VERSION, "content-type": f"application/json; charset={charset}"}

    answer = api("POST", "/v1/messages", body, headers)

    assert text in answer.text


def test_hdr_1_a_body_that_does_not_fit_its_charset(api, message):
    """A body with other bytes than its charset has is not JSON (HDR-1)."""
    body = json.dumps(message("größer"), ensure_ascii=False).encode()

    answer = api("POST", "/v1/messages", body, {**KEY, **VERSION, "content-type": "application/json; charset=us-ascii"})

    assert answer.error[2].startswith("The request body is not valid JSON")


def test_hdr_1_other_charsets(api):
    """Another charset is 400 with its code (HDR-1)."""
    answer = api("POST", "/v1/messages", b"{}", {**KEY, **VERSION, "content-type": "application/json; charset=koi8-r"})

    assert answer.status == 400
    assert answer.json["error"]["details"] == {"error_code": "unsupported_charset"}


def test_size_1_declared_too_large(raw):
    """A body that declares more than 32 MB is refused before it is sent (SIZE-1)."""
    connection = raw()
    head = b"POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n"
    connection.sock.sendall(head + b"content-length: 33554433\r\n\r\n")

    assert connection.until(b"\r\n").startswith(b"HTTP/1.1 413 ")
    assert b'"request_too_large"' in connection.until(b'"request_id"')


def test_size_1_undeclared_too_large(raw):
    """A chunked body is refused as soon as it has passed 32 MB (SIZE-1)."""
    connection = raw()
    head = b"POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n"
    connection.sock.sendall(head + b"transfer-encoding: chunked\r\n\r\n")
    chunk = b"%x\r\n" % 2**20 + b" " * 2**20 + b"\r\n"
    for _ in range(33):
        connection.sock.sendall(chunk)

    assert connection.until(b"\r\n").startswith(b"HTTP/1.1 413 ")


# --- Routes that are not built ------------------------------------------------------------------------------------------


def unbuilt():
    """Verb and path of every route of the API that no area serves."""
    served = {(route.row.verb, route.row.path) for area in AREAS for route in area.all_routes}
    return [route for route in every_route() if route not in served]


def test_unbuilt_routes_are_501(api):
    """A route of the API that this server lacks is refused by its name, whatever its ids are called."""
    for verb, path in unbuilt():
        status, kind, words = api(verb, re.sub("[{}]", "", path)).error

        assert (status, kind) == (501, "api_error"), (verb, path)
        named = f"This local server does not have {verb} {re.sub(r'{.*?}', '{}', path)}: "
        said = re.sub(r"{\w+}", "{}", words)
        assert said.startswith(named)
        assert said.endswith(". Prepare its answer: POST /_local/replies.")
        assert len(said) > len(named) + 60, "it does not say why"


def test_unbuilt_routes_know_their_verbs(api):
    """Another verb is 405 with those that the path takes, and an unknown path below them is 404 (END-2, END-3)."""
    refused = api("PUT", "/v1/agents")

    assert (refused.status, refused.headers["allow"]) == (405, "POST, GET")
    assert api("GET", "/v1/agents/a/b/c/d").status == 404


def test_unbuilt_routes_want_a_key_first(api):
    """Also a route that is not built asks for the key before it says so."""
    assert api("GET", "/v1/models", headers={}).status == 401


def test_hdr_13_workspace_header(api):
    """A credential that is good for several workspaces names one, and the answer repeats it (HDR-12, HDR-13)."""
    headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}

    assert (
        api.create(headers={**headers, "anthropic-workspace-id": "wrkspc_mine"}).headers["anthropic-workspace-id"]
        == "wrkspc_mine"
    )
    assert api.create(headers=headers).headers["anthropic-workspace-id"].startswith("wrkspc_")
