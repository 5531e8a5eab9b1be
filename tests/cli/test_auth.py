"""`sonnetry auth`: profiles made, shown and removed; `--profile` on other commands; no secret on a terminal."""

import json
from pathlib import Path

import pytest

from sonnetry.testing import LocalServer

TOKEN = "sk-ant-oat01-" + "typed-in"


@pytest.fixture
def folder():
    return Path("~/.config/anthropic").expanduser()


def test_a_token_becomes_a_profile_that_is_used_from_now_on(sonnetry, folder):
    """It is read from standard input, kept mode 0600, and not shown."""
    done = sonnetry("auth", "login", stdin=f"{TOKEN}\n".encode())
    kept = folder / "credentials/default.json"
    state = sonnetry("auth", "status")

    assert (done.code, done.err) == (0, "")
    assert json.loads(kept.read_text())["access_token"] == TOKEN
    assert {oct(path.stat().st_mode & 0o777) for path in folder.rglob("*") if path.is_file()} == {"0o600"}
    assert (folder / "active_config").read_text() == "default\n"
    assert state.code == 0
    assert "profile default" in state.out
    assert TOKEN not in done.out + state.out


def test_a_profile_signs_other_commands_in(sonnetry, folder, monkeypatch):
    """The active one by itself, another by --profile, which also wins over a key."""
    from sonnetry.testing import LocalServer

    with LocalServer() as server:
        for name in ("default", "work"):
            login = ("auth", "login", "--profile", name, "--base-url", server.base_url, "--workspace", f"wrkspc_{name}")
            assert sonnetry(*login, stdin=TOKEN.encode()).code == 0
        (folder / "active_config").write_text("default")
        assert sonnetry("models").code == 0
        monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
        assert sonnetry("models", "--profile", "work").code == 0
        monkeypatch.delenv("ANTHROPIC_API_KEY")
        doctor = sonnetry("doctor", "--base-url", server.base_url)
        sent = [request.headers.get("anthropic-workspace-id") for request in server.requests]

    assert sent == ["wrkspc_default", "wrkspc_work", "wrkspc_default"]
    assert "the profile 'default' uses user_oauth" in doctor.out
    assert TOKEN not in doctor.out


def test_status_names_the_environment_first_and_nothing_with_exit_code_1(sonnetry, monkeypatch):
    """Only names, never values."""
    none = sonnetry("auth", "status")
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-secret")
    key = sonnetry("auth", "status")

    assert (none.code, none.out) == (1, "no credential\n")
    assert (key.code, key.out) == (0, "ANTHROPIC_API_KEY in the environment\n")


def test_federation_is_tried_against_a_server_and_used_from_then_on(sonnetry, folder, tmp_path):
    """The identity token is exchanged at once; the profile asks with what came of it. A refused one leaves no profile."""
    identity = tmp_path / "identity"
    identity.write_text("the-token-of-this-machine")
    rule = ("--federation-rule", "fdrl_1", "--organization", "org_1", "--identity-token-file", identity)
    with LocalServer(api_key="the-token-of-this-machine") as server:
        done = sonnetry("auth", "login", *rule, "--base-url", server.base_url)
        state = sonnetry("auth", "status")
        answer = sonnetry("ask", "Hello")
        identity.write_text("the-token-of-another")
        refused = sonnetry("auth", "login", "--profile", "other", *rule, "--base-url", server.base_url)
        paths = [request.path for request in server.requests]

    assert (done.code, done.err) == (0, "")
    assert "authenticates by oidc_federation" in state.out
    assert "token valid until" in state.out
    assert (answer.code, "Hello" in answer.out) == (0, True)
    assert paths == ["/v1/oauth/token", "/v1/messages", "/v1/oauth/token"]
    assert "invalid_grant" in refused.err
    assert "the-token" not in done.out + state.out + refused.out + refused.err
    assert [path.name for path in folder.rglob("configs/*.json")] == ["default.json"]
    assert {oct(path.stat().st_mode & 0o777) for path in folder.rglob("*.json")} == {"0o600"}


def test_logout_removes_the_profile(sonnetry, folder):
    """Its files, and the pointer to it; a second time there is nothing to remove."""
    sonnetry("auth", "login", stdin=TOKEN.encode())
    done, again = sonnetry("auth", "logout"), sonnetry("auth", "logout")

    assert (done.code, again.code) == (0, 2)
    assert [path for path in folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        ((), b"", "no token"),
        ((), b"two words", "no token"),
        (("--profile", "../evil"), TOKEN.encode(), "must not"),
        (("--base-url", "http://evil.example"), TOKEN.encode(), "must use https"),
        (("--federation-rule", "f"), b"", "--organization"),
        (("--federation-rule", "f", "--organization", "o"), b"", "names no identity_token"),
    ],
)
def test_a_login_that_cannot_work_leaves_no_profile(sonnetry, folder, arguments, stdin, said):
    """Exit code 2 and one sentence."""
    done = sonnetry("auth", "login", *arguments, stdin=stdin)

    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert list(folder.rglob("configs/*.json")) == []
