"""Who may look: pages in a browser, rebound names, and `/_local` (rule HDR-14)."""

import pytest

from sonnetry.testing import LocalServer

PAGE = "http://localhost:3000"
OPT_IN = "anthropic-dangerous-direct-browser-access"
WANTED = {"origin": PAGE, "access-control-request-method": "POST"}


@pytest.fixture
def private():
    """A server that answers only requests for this machine, as `sonnetry serve` does without `--host`."""
    with LocalServer() as server:
        server._server.loopback_only = True
        yield server


@pytest.mark.parametrize("path", ["/v1/messages", "/v1/files", "/v1/models/x"])
def test_hdr_14_a_preflight_with_the_opt_in_is_allowed(api, path):
    """A page may send what it asked for."""
    asked = {**WANTED, "access-control-request-headers": f"x-api-key, {OPT_IN}, authorization"}
    answer = api("OPTIONS", path, None, asked)

    assert (answer.status, answer.body) == (204, b"")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-allow-headers"] == asked["access-control-request-headers"]
    assert "POST" in answer.headers["access-control-allow-methods"]


@pytest.mark.parametrize("wanted", [{}, {"access-control-request-headers": "x-api-key"}])
def test_hdr_14_a_preflight_without_it_allows_nothing(api, wanted):
    """The browser then stops the page."""
    answer = api("OPTIONS", "/v1/messages", None, {**WANTED, **wanted})

    assert "access-control-allow-origin" not in answer.headers


def test_an_options_request_of_a_program_is_a_wrong_verb(api):
    """Only browsers send preflights."""
    assert api("OPTIONS", "/v1/messages", None, {}).status == 405


@pytest.mark.parametrize(("fields", "status"), [({}, 200), ({"stream": True}, 200), ({"max_tokens": 0.5}, 400)])
def test_hdr_14_pages_read_answers_and_errors(api, message, fields, status):
    """Every answer to a page that opted in may be read by it, its headers too."""
    headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
    answer = api("POST", "/v1/messages", message(**fields), {**headers, "origin": PAGE, OPT_IN: "true"})

    assert answer.status == status
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-expose-headers"] == "*"


@pytest.mark.parametrize("method", ["OPTIONS", "GET"])
def test_the_control_routes_are_not_for_pages(api, method):
    """Neither a preflight nor the opt-in opens them."""
    asked = {**WANTED, OPT_IN: "true", "access-control-request-headers": OPT_IN}
    answer = api(method, "/_local/health", None, asked)

    assert answer.status in (403, 405)
    assert "access-control-allow-origin" not in answer.headers


FOREIGN = [
    "evil.example",
    "127.evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "evil.example:4141",
    "evil.example#.localhost",
    "localhost@evil.example",
    "evil.example/localhost",
    "[::1].evil.example",
    "[::2]",
    "10.0.0.1",
    "2130706433",
    "127.1",
    "",
]
OURS = ["localhost", "LOCALHOST:4141", "127.0.0.1", "127.0.0.1:4141", "127.9.9.9", "[::1]:4141", "sonnetry.localhost"]


@pytest.mark.parametrize("host", FOREIGN)
@pytest.mark.parametrize("path", ["/v1/files", "/v1/models", "/_local/requests", "/nothing"])
def test_a_rebound_name_reads_nothing(private, api_of, host, path):
    """Another host than a loopback name is refused before anything is looked up."""
    answer = api_of(private)("GET", path, None, {"host": host, "x-api-key": "k", "anthropic-version": "2023-06-01"})

    assert answer.error[:2] == (403, "permission_error")


@pytest.mark.parametrize("host", FOREIGN)
def test_a_rebound_name_never_reaches_the_control_routes(api, host):
    """Also where other hosts are served."""
    assert api("GET", "/_local/health", None, {"host": host}).status == 403


@pytest.mark.parametrize("host", OURS)
@pytest.mark.parametrize("path", ["/v1/models", "/_local/health"])
def test_loopback_names_are_served(private, api_of, host, path):
    """Every name of this machine is good."""
    answer = api_of(private)("GET", path, None, {"host": host, "x-api-key": "k", "anthropic-version": "2023-06-01"})

    assert answer.status == 200
