"""Profiles on disk and in memory: what is read, who may touch it, what is written back (rules AUTH-1, AUTH-5)."""

import json
import time

import pytest

from sonnetry import (
    AnthropicError,
    CredentialsError,
    CredentialsFile,
    EnvToken,
    InMemoryConfig,
    StaticToken,
    WorkloadIdentityCredentials,
    WorkloadIdentityError,
    default_credentials,
)
from sonnetry.credentials.profiles import read_credentials, write_credentials

OLD, NEW, REFRESH = "at-" + "old-secret", "at-" + "new-secret", "rt-" + "old-secret"
LOGIN = {"type": "user_oauth", "client_id": "cid"}


@pytest.fixture
def federation(tmp_path):
    (tmp_path / "jwt").write_text("jwt")
    identity = {"source": "file", "path": str(tmp_path / "jwt")}
    return {"type": "oidc_federation", "federation_rule_id": "fdrl_1", "identity_token": identity}


# --- A person's login ---------------------------------------------------------------------------------------------------


def test_a_token_without_client_is_read_each_time(profile, folder):
    """Another program renews it: unknown fields are ignored, a missing `type` is fine."""
    profile(tokens={"access_token": OLD, "expires_at": 1775000000, "note": 1})
    provider = CredentialsFile()
    first = provider()
    (folder / "credentials/default.json").write_text(json.dumps({"access_token": NEW}))

    assert (first.token, first.expires_at) == (OLD, 1775000000)
    assert (provider().token, provider().expires_at) == (NEW, None)


def test_an_expired_token_is_refreshed_and_written_back(profile, folder, endpoint):
    """Only the tokens change; what else the file held stays, mode 0600, no part file is left."""
    config = profile(
        authentication=LOGIN, tokens={"access_token": OLD, "expires_at": 1, "refresh_token": REFRESH, "id_token": "i"}
    )
    before = config.read_text()
    endpoint.give(access_token=NEW, refresh_token="rt-next")
    token = CredentialsFile(http_client=endpoint)()
    kept = folder / "credentials/default.json"
    written = json.loads(kept.read_text())

    assert token.token == NEW
    assert endpoint.bodies == [{"grant_type": "refresh_token", "refresh_token": REFRESH, "client_id": "cid"}]
    assert endpoint.requests[0].headers["anthropic-beta"] == "oauth-2025-04-20"
    assert (written["access_token"], written["refresh_token"], written["id_token"]) == (NEW, "rt-next", "i")
    assert written["expires_at"] == token.expires_at
    assert kept.stat().st_mode & 0o777 == 0o600
    assert config.read_text() == before
    assert [path.name for path in kept.parent.iterdir() if not path.name.endswith(".lock")] == ["default.json"]


def test_what_another_process_refreshed_meanwhile_is_used(profile, endpoint, folder, monkeypatch):
    """Refresh tokens serve once: two processes must not both use one."""
    profile(authentication=LOGIN, tokens={"access_token": OLD, "expires_at": 1, "refresh_token": REFRESH})
    provider = CredentialsFile(http_client=endpoint)
    read, seen = provider._login, []

    def login(path):
        stored = read(path)
        if not seen:  # the other one is faster than our lock
            write_credentials(path, {"access_token": NEW, "expires_at": int(time.time()) + 900})
        seen.append(1)
        return stored

    monkeypatch.setattr(provider, "_login", login)

    assert provider().token == NEW
    assert endpoint.requests == []


def test_a_fresh_token_is_refreshed_only_when_it_was_refused(profile, endpoint):
    """`force_refresh` follows a 401."""
    tokens = {"access_token": OLD, "expires_at": int(time.time()) + 900, "refresh_token": REFRESH}
    profile(authentication=LOGIN, tokens=tokens)
    provider = CredentialsFile(http_client=endpoint.give(access_token=NEW))

    assert provider().token == OLD
    assert provider(force_refresh=True).token == NEW


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        ({"access_token": OLD, "expires_at": 1}, "must include 'refresh_token'"),
        ({"access_token": OLD, "expires_at": 1, "refresh_token": ""}, "must include 'refresh_token'"),
        ({"access_token": "", "refresh_token": REFRESH}, "is missing 'access_token'"),
        ({"refresh_token": REFRESH}, "is missing 'access_token'"),
        ({"type": "other", "access_token": OLD}, "has type 'other'; expected 'oauth_token'"),
        ({"access_token": OLD, "expires_at": "2030-01-01"}, "invalid 'expires_at'"),
        ({"access_token": OLD, "expires_at": 1, "refresh_token": REFRESH}, "refresh failed"),
    ],
)
def test_tokens_that_cannot_be_used_are_named_without_showing_them(profile, endpoint, tokens, said):
    """In one sentence that says which file and what is wrong."""
    profile(authentication=LOGIN, tokens=tokens)
    with pytest.raises(CredentialsError, match=said) as caught:
        CredentialsFile(http_client=endpoint.give(400, {"error": "invalid_grant"}))()

    assert not [secret for secret in (OLD, REFRESH) if secret in str(caught.value)]


# --- Federation ---------------------------------------------------------------------------------------------------------


def test_an_exchanged_token_is_kept_for_the_next_process(profile, folder, endpoint, federation):
    """The file is read before the endpoint is asked, unless its token is stale, damaged or was refused."""
    profile(authentication=federation, organization_id="org", workspace_id="wrkspc_1")
    for end in (None, 1, "soon"):
        kept = folder / "credentials/default.json"
        if end is not None:
            write_credentials(kept, {"access_token": "stale", "expires_at": end})
        endpoint.give(access_token=NEW)
        assert CredentialsFile(http_client=endpoint)().token == NEW
        assert CredentialsFile(http_client=endpoint)().token == NEW
    endpoint.give(access_token="forced")
    assert CredentialsFile(http_client=endpoint)(force_refresh=True).token == "forced"

    assert len(endpoint.requests) == 4
    assert endpoint.bodies[0]["workspace_id"] == "wrkspc_1"
    assert CredentialsFile().extra_headers() == {}


def test_another_deployment_has_its_own_exchange_and_no_part_in_the_file(profile, folder, endpoint, federation):
    """A profile that names its base URL, and a person's login, stay where they are."""
    profile("fed", authentication=federation, organization_id="org")
    provider = CredentialsFile("fed", http_client=endpoint)
    assert provider.for_base_url("https://a.example/") is provider
    other = provider.for_base_url("https://b.example")
    endpoint.give(access_token="of b").give(access_token="of a")
    assert (other().token, provider().token) == ("of b", "of a")
    assert read_credentials(folder / "credentials/fed.json")["access_token"] == "of a"

    profile("pinned", authentication=federation, base_url="https://c.example")
    profile("login", authentication=LOGIN)
    for name in ("pinned", "login"):
        same = CredentialsFile(name)
        assert same.for_base_url("https://a.example") is same.for_base_url("https://b.example") is same


def test_the_environment_fills_what_a_profile_leaves_out(profile, endpoint, monkeypatch, tmp_path):
    """The profile comes first."""
    for name, value in {"ORGANIZATION_ID": "env-org", "WORKSPACE_ID": "env-ws", "IDENTITY_TOKEN": "jwt"}.items():
        monkeypatch.setenv(f"ANTHROPIC_{name}", value)
    profile(authentication={"type": "oidc_federation", "federation_rule_id": "f"}, workspace_id="own")
    CredentialsFile(http_client=endpoint.give())()

    sent = endpoint.bodies[0]
    assert (sent["organization_id"], sent["workspace_id"], sent["assertion"]) == ("env-org", "own", "jwt")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({}, "missing the 'authentication' object"),
        ({"authentication": {"type": "mystery"}}, "Unknown authentication.type 'mystery'"),
        ({"authentication": {"type": "user_oauth"}}, "requires 'authentication.credentials_path'"),
        ({"authentication": {"type": "oidc_federation"}, "base_url": "http://x.example"}, "must use https"),
        ({"authentication": {"type": "oidc_federation"}}, "top-level 'organization_id'"),
        (
            {"organization_id": "o", "authentication": {"type": "oidc_federation", "federation_rule_id": "f"}},
            "names no identity_token",
        ),
        (
            {
                "organization_id": "o",
                "authentication": {
                    "type": "oidc_federation",
                    "federation_rule_id": "f",
                    "identity_token": {"source": "url"},
                },
            },
            "source 'url' is not supported",
        ),
    ],
)
def test_a_config_that_cannot_be_used_is_named(config, said):
    """When it is made, or at the latest when a token is asked for."""
    with pytest.raises(CredentialsError, match=said):
        InMemoryConfig(config)()


def test_a_config_in_memory_keeps_tokens_only_where_it_names_a_file(tmp_path, endpoint):
    """Without one, each call exchanges."""
    config = {"organization_id": "o", "authentication": {"type": "oidc_federation", "federation_rule_id": "f"}}
    for given, requests in (
        (config, 2),
        (
            {**config, "authentication": {**config["authentication"], "credentials_path": str(tmp_path / "kept.json")}},
            1,
        ),
    ):
        endpoint.requests.clear()
        endpoint.answers.clear()
        provider = InMemoryConfig(given, identity_token_provider=lambda: "jwt", http_client=endpoint.give().give())
        provider()
        provider()
        assert len(endpoint.requests) == requests


# --- Files --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660, 0o602])
def test_auth_5_tokens_that_others_can_see_are_refused(profile, folder, mode):
    """With the command that helps (rule AUTH-5)."""
    profile(tokens={"access_token": OLD})
    (folder / "credentials/default.json").chmod(mode)

    with pytest.raises(CredentialsError, match=rf"\(mode {mode:#o}\); run `chmod 600"):
        CredentialsFile()()


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666, 0o620, 0o602])
def test_auth_5_a_config_that_others_can_write_is_refused(profile, mode):
    """It says where tokens are sent; reading it is harmless (rule AUTH-5)."""
    path = profile(tokens={"access_token": OLD})
    path.chmod(mode)
    with pytest.raises(CredentialsError, match=rf"writable by group or others \(mode {mode:#o}\)"):
        CredentialsFile()()
    path.chmod(0o644)

    assert CredentialsFile()().token == OLD


def test_auth_5_links_lead_nowhere_unexpected(profile, folder, tmp_path):
    """Tokens are never read through a link; a config only through one that stays in the folder (rule AUTH-5)."""
    config = profile(tokens={"access_token": OLD})
    inside = folder / "configs/..data"
    inside.mkdir()
    config.rename(inside / "default.json")
    config.symlink_to(inside / "default.json")
    assert CredentialsFile()().token == OLD

    kept = folder / "credentials/default.json"
    kept.rename(tmp_path / "elsewhere")
    kept.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CredentialsError, match="symlink; refusing to follow"):
        CredentialsFile()()
    (inside / "default.json").rename(tmp_path / "config")
    config.unlink()
    config.symlink_to(tmp_path / "config")
    with pytest.raises(CredentialsError, match="escapes config directory"):
        CredentialsFile()()


@pytest.mark.parametrize(
    ("content", "said"), [("{", "not valid JSON"), ('"secret-text"', "must contain a JSON object, not str")]
)
def test_files_that_are_not_an_object_are_named_without_showing_them(profile, folder, content, said):
    """Someone may have pasted a token."""
    profile(tokens={"access_token": OLD})
    (folder / "credentials/default.json").write_text(content)
    with pytest.raises(CredentialsError, match=said) as caught:
        CredentialsFile()()

    assert "secret-text" not in str(caught.value)


def test_a_pipe_in_place_of_a_file_hangs_nobody(profile, folder):
    """What is not a file is refused before it is read."""
    import os

    profile()
    (folder / "credentials").mkdir()
    os.mkfifo(folder / "credentials/default.json", 0o600)

    with pytest.raises(CredentialsError, match="is not a file"):
        CredentialsFile()()


@pytest.mark.parametrize("name", ["", ".hidden", "a/b", "a\\b", "a\0b", ".."])
def test_names_that_lead_out_of_the_folder_are_refused(name):
    """Wherever they come from."""
    with pytest.raises(CredentialsError, match="must not"):
        CredentialsFile(name)


def test_tokens_that_cannot_be_written_back_leave_the_old_file(profile, folder, endpoint, monkeypatch):
    """The error says so: the refresh token may have served its turn."""
    profile(authentication=LOGIN, tokens={"access_token": OLD, "expires_at": 1, "refresh_token": REFRESH})
    before = (folder / "credentials/default.json").read_text()

    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sonnetry.credentials.profiles.tempfile.mkstemp", full)
    with pytest.raises(CredentialsError, match="No space left"):
        CredentialsFile(http_client=endpoint.give())()

    assert (folder / "credentials/default.json").read_text() == before


# --- The order of looking -----------------------------------------------------------------------------------------------

TRIO = {"FEDERATION_RULE_ID": "f", "ORGANIZATION_ID": "o", "IDENTITY_TOKEN": "jwt"}


@pytest.mark.parametrize(
    ("environment", "kind"),
    [
        ({"API_KEY": "k", "AUTH_TOKEN": "t"}, type(None)),
        ({"AUTH_TOKEN": "t", "PROFILE": "dev"}, StaticToken),
        ({"PROFILE": "dev", **TRIO}, CredentialsFile),
        (TRIO, WorkloadIdentityCredentials),
        ({**TRIO, "IDENTITY_TOKEN": ""}, CredentialsFile),
        ({}, CredentialsFile),
    ],
)
@pytest.mark.filterwarnings("ignore:ANTHROPIC_IDENTITY_TOKEN is set but empty")
def test_auth_1_the_first_place_that_offers_one_decides(profile, monkeypatch, environment, kind):
    """Key, token, a named profile, federation by variables, the active profile (rule AUTH-1)."""
    profile("dev")
    profile("default")
    for name, value in environment.items():
        monkeypatch.setenv(f"ANTHROPIC_{name}", value)
    found = default_credentials()

    assert isinstance(getattr(found, "provider", None), kind)


def test_the_active_profile_is_followed_and_missed(profile, folder):
    """One that was chosen must be there; an empty choice is none."""
    profile("prod", workspace_id="wrkspc_1", base_url="https://prod.example")
    (folder / "active_config").write_text("prod\n")
    found = default_credentials()
    assert (found.provider.profile, found.extra_headers) == ("prod", {"anthropic-workspace-id": "wrkspc_1"})
    assert found.base_url == "https://prod.example"
    (folder / "active_config").write_text("gone")
    with pytest.raises(CredentialsError, match="gone"):
        default_credentials()
    (folder / "active_config").write_text("")

    assert default_credentials() is None


def test_a_broken_profile_is_an_error_where_somebody_chose_it(folder, monkeypatch):
    """One that merely is there is passed over."""
    path = folder / "configs/default.json"
    path.write_text("not JSON")
    path.chmod(0o644)
    assert default_credentials() is None

    for name, value in {"PROFILE": "default", "CONFIG_DIR": str(folder)}.items():
        with monkeypatch.context() as patch:
            patch.setenv(f"ANTHROPIC_{name}", value)
            with pytest.raises(AnthropicError, match="not valid JSON"):
                default_credentials()


def test_a_variable_can_provide_tokens(monkeypatch):
    """Read each time."""
    with pytest.raises(CredentialsError, match="MY_TOKEN is not set"):
        EnvToken("MY_TOKEN")()
    monkeypatch.setenv("MY_TOKEN", "t")

    assert EnvToken("MY_TOKEN")().token == "t"
    assert issubclass(WorkloadIdentityError, CredentialsError)
