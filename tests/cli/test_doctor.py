"""`sonnetry doctor`: what it looks at, what it finds wrong, and that it tells no secret."""

import re
from datetime import UTC, datetime

import pytest

from sonnetry.cli import diagnosis

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
REQUIREMENTS = ["pydantic<3,>=2.11", "uvicorn>=0.34; extra == 'server'", "sonnetry[server]; extra == 'all'"]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def lines(done):
    """Return level and sentence of each line by its subject."""
    found = (re.fullmatch(r"(ok|note|wrong) +(\S+) +(.*)", line).groups() for line in done.out.splitlines())
    return {subject: (level, sentence) for level, subject, sentence in found}


def test_when_all_is_right_each_line_says_so(sonnetry, service):
    """Exit code 0; one request, which is not repeated."""
    done = sonnetry("doctor")
    found = lines(done)

    assert (done.code, done.err) == (0, "")
    assert {level for level, _ in found.values()} == {"ok"}
    assert list(found) == ["versions", "packages", "terminal", "credential", "address", "proxy", "answer", "clock"]
    assert len(service.requests) == 1


def test_a_refused_key_is_wrong_and_not_shown(sonnetry, service, monkeypatch):
    """Exit code 1; the line says what to do."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-stale-key")
    done = sonnetry("doctor")

    assert done.code == 1
    assert lines(done)["answer"] == ("wrong", lines(done)["answer"][1])
    assert "401" in lines(done)["answer"][1]
    assert "create a new one" in lines(done)["answer"][1]
    assert "sk-stale-key" not in done.out


def test_without_a_key_the_server_is_looked_for_all_the_same(sonnetry, service, monkeypatch):
    """Its 401 shows that it can be reached."""
    monkeypatch.delenv("ANTHROPIC_API_KEY")
    done = sonnetry("doctor")

    assert done.code == 1
    assert lines(done)["credential"][0] == "wrong"
    assert lines(done)["answer"][0] == "ok"
    assert "401, as expected without a key" in lines(done)["answer"][1]


def test_a_closed_port_is_wrong(sonnetry, service):
    """With what to look at."""
    done = sonnetry("doctor", "--base-url", "http://127.0.0.1:1")

    assert done.code == 1
    assert lines(done)["address"] == ("ok", "http://127.0.0.1:1")
    assert lines(done)["answer"] == (
        "wrong",
        "cannot connect to 127.0.0.1:1: Connection refused; check the address, that the server is running, and any firewall in between",
    )


@pytest.mark.parametrize(
    ("status", "level", "words"),
    [
        (403, "wrong", "is not allowed to do this"),
        (404, "note", "normal for a gateway"),
        (529, "wrong", "try again later"),
        (400, "wrong", "ask the operator of the server"),
    ],
)
def test_other_answers_are_explained(sonnetry, service, status, level, words):
    """By their status."""
    service.fail(status, "something", times=9)
    found = lines(sonnetry("doctor"))["answer"]

    assert found[0] == level
    assert words in found[1]


def test_what_depends_on_something_wrong_is_left_out(sonnetry, service, monkeypatch):
    """Nothing is sent through a proxy that cannot be used, or to an address that is none."""
    monkeypatch.setenv("http_proxy", "socks5://ada:secret-word@127.0.0.1:9")
    with_proxy = sonnetry("doctor")
    nowhere = sonnetry("doctor", "--base-url", "ftp://example.com")

    assert (with_proxy.code, nowhere.code) == (1, 1)
    assert "secret-word" not in with_proxy.out
    assert list(lines(with_proxy))[-1] == "proxy"
    assert list(lines(nowhere))[-1] == "address"
    assert service.requests == []


def test_a_file_of_authorities_that_is_missing_is_wrong(sonnetry, service, monkeypatch):
    """Before anything is sent."""
    monkeypatch.setenv("SSL_CERT_FILE", "none.pem")
    found = lines(sonnetry("doctor", "--base-url", "https://127.0.0.1:1"))

    assert found["TLS"][0] == "wrong"
    assert "SSL_CERT_FILE='none.pem'" in found["TLS"][1]
    assert "answer" not in found


def test_tls_is_looked_at_for_https(sonnetry, service, monkeypatch):
    """Its line names the library and the variables that add authorities."""
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)

    assert "OpenSSL" in lines(sonnetry("doctor", "--base-url", "https://127.0.0.1:1"))["TLS"][1]


# --- What is concluded ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environ", "level", "words"),
    [
        ({"ANTHROPIC_API_KEY": "sk-1"}, "ok", "ANTHROPIC_API_KEY is set"),
        ({"ANTHROPIC_AUTH_TOKEN": "sk-1"}, "ok", "ANTHROPIC_AUTH_TOKEN is set"),
        ({"ANTHROPIC_API_KEY": "sk-1", "ANTHROPIC_AUTH_TOKEN": "t"}, "note", "ANTHROPIC_AUTH_TOKEN is also set"),
        ({"ANTHROPIC_API_KEY": "sk-1\n"}, "wrong", "set it again without"),
        ({"ANTHROPIC_API_KEY": '"sk-1"'}, "wrong", "set it again without"),
        ({"ANTHROPIC_API_KEY": "sk…1"}, "wrong", "set it again without"),
        ({"ANTHROPIC_API_KEY": ""}, "wrong", "is set but empty"),
        ({}, "wrong", "there is none"),
    ],
)
def test_credentials_are_judged_by_their_variables_auth_2(environ, level, words):
    """What is left of quoting or of a copied line is found."""
    found = diagnosis.credential(environ)

    assert (found.level, words in found.sentence) == (level, True)
    assert re.search("sk[-…]1", found.sentence) is None


@pytest.mark.parametrize(
    ("value", "level", "words"),
    [("x-team: one\nx-more: two", "note", "adds x-team, x-more"), ("x-team one", "wrong", "has no colon")],
)
def test_custom_headers_are_named(value, level, words):
    """And their values are not."""
    found = diagnosis.custom_headers({"ANTHROPIC_CUSTOM_HEADERS": value})

    assert (found.level, words in found.sentence) == (level, True)
    assert "two" not in found.sentence


@pytest.mark.parametrize(
    ("told", "level", "words"),
    [
        ("Sat, 21 Nov 2026 12:00:30 GMT", "ok", "agrees"),
        ("Sat, 21 Nov 2026 11:57:00 GMT", "note", "3 minutes ahead of"),
        ("Sat, 21 Nov 2026 13:00:00 GMT", "wrong", "60 minutes behind"),
    ],
)
def test_clocks_are_compared(told, level, words):
    """Five minutes are too many."""
    found = diagnosis.clock(told, NOW)

    assert (found.level, words in found.sentence) == (level, True)


@pytest.mark.parametrize("told", [None, "", "yesterday"])
def test_a_date_that_nobody_told_is_not_compared(told):
    """No line is better than a wrong one."""
    assert diagnosis.clock(told, NOW) is None


@pytest.mark.parametrize(
    ("installed", "level", "words"),
    [
        ({"pydantic": "2.11.0", "uvicorn": "0.34"}, "ok", "pydantic 2.11.0, uvicorn 0.34"),
        ({"pydantic": "2.11.0", "uvicorn": None}, "note", "not installed: uvicorn"),
        ({"pydantic": "2.9.1", "uvicorn": None}, "wrong", "pydantic 2.9.1 (needs 2.11)"),
    ],
)
def test_packages_are_judged_by_what_is_declared(installed, level, words):
    """Too old is wrong, missing is a choice."""
    found = diagnosis.packages(installed, REQUIREMENTS)

    assert (found.level, words in found.sentence) == (level, True)


@pytest.mark.parametrize(("name", "level"), [("utf-8", "ok"), ("UTF8", "ok"), (None, "ok"), ("ascii", "note")])
def test_an_encoding_that_lacks_letters_is_noted(name, level):
    """The note says what to set."""
    assert diagnosis.encoding(name).level == level


def test_a_key_that_travels_in_the_clear_is_noted():
    """On this machine it does not travel."""
    assert diagnosis.address(diagnosis.Origin.of("http://gate.example"), "http://gate.example").level == "note"
    assert diagnosis.address(diagnosis.Origin.of("http://127.0.0.1:1"), "http://127.0.0.1:1").level == "ok"
    for url in ("https://a.example/v1", "https://a.example/v1/", "https://a.example/p/v1?k=1"):
        assert "leave it out" in diagnosis.address(diagnosis.Origin.of(url.partition("?")[0]), url).sentence
    assert diagnosis.address(diagnosis.Origin.of("https://a.example"), "https://a.example/v10").level == "ok"
