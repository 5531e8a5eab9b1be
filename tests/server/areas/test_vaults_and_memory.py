"""Vaults, credentials and memory stores on the server (rules VLT-1 to VLT-5, MEM-1 to MEM-6, END-1)."""

import hashlib
import sqlite3

import pytest

from sonnetry.server.areas.vaults.rules import reaches
from sonnetry.testing import LocalServer

from ._refused import refusal

URL = "https://mcp.example/sse"
HEADERS = {
    "content-type": "application/json",
    "x-api-key": "test",
    "anthropic-version": "2023-06-01",
    "anthropic-beta": "agent-memory-2026-07-22",
}
OAUTH = {
    "type": "mcp_oauth",
    "mcp_server_url": URL,
    "access_token": "access-secret",
    "expires_at": "2026-11-20T13:00:00Z",
    "refresh": {
        "client_id": "client",
        "refresh_token": "refresh-secret",
        "token_endpoint": "https://auth.example/token",
        "token_endpoint_auth": {"type": "client_secret_basic", "client_secret": "client-secret"},
    },
}


@pytest.fixture
def vaults(server):
    return server.client().beta.vaults


@pytest.fixture
def stores(server):
    return server.client().beta.memory_stores


def bearer(url=URL):
    return {"type": "static_bearer", "mcp_server_url": url, "token": "bearer-secret"}


def variable(**fields):
    networking = {"type": "limited", "allowed_hosts": ["api.example.com"]}
    base = {"type": "environment_variable", "secret_name": "API_KEY", "secret_value": "value-secret"}
    return {**base, "networking": networking, **fields}


def test_an_update_keeps_where_a_variable_is_put_vlt_3(vaults):
    """A new secret changes nothing else."""
    vault = vaults.create(display_name="Keys").id
    made = vaults.credentials.create(vault, auth=variable(injection_location={"body": True}))
    changed = vaults.credentials.update(
        made.id, vault_id=vault, auth={"type": "environment_variable", "secret_value": "new-secret"}
    )

    assert made.auth.injection_location == changed.auth.injection_location
    assert (changed.auth.injection_location.body, changed.auth.injection_location.header) == (True, True)


def test_secrets_are_never_shown_vlt_2_vlt_3(vaults, server):
    """Not in the answer, a list, an update, the journal of the database, or its files; the file of the key is its owner's."""
    vault = vaults.create(display_name="Team", metadata={"a": "1"})
    made = [
        vaults.credentials.create(vault.id, auth=auth, display_name="One")
        for auth in (OAUTH, bearer("https://other.example"), variable())
    ]
    shown = "".join(one.to_json() for one in [*made, *vaults.credentials.list(vault.id).data])
    folder = server._server.storage.store.folder

    assert [one.auth.type for one in made] == ["mcp_oauth", "static_bearer", "environment_variable"]
    assert "secret" not in shown.replace("client_secret_basic", "").replace("secret_name", "")
    changed = vaults.credentials.update(
        made[1].id, vault_id=vault.id, auth={"type": "static_bearer", "token": "newer-secret"}
    )
    assert "newer" not in changed.to_json()
    for file in folder.rglob("*"):
        if file.is_file():
            assert b"-secret" not in file.read_bytes(), file
    assert (folder / "vault.key").stat().st_mode & 0o077 == 0
    assert b"-secret" not in b"".join(request.body for request in server.requests)
    assert "Extra inputs" in refusal(
        lambda: vaults.credentials.update(
            made[1].id, vault_id=vault.id, auth={**bearer(), "mcp_server_url": "https://x.example"}
        )
    )
    assert "cannot change" in refusal(
        lambda: vaults.credentials.update(
            made[1].id, vault_id=vault.id, auth={"type": "mcp_oauth", "access_token": "x"}
        )
    )


def test_a_key_of_the_environment_opens_what_it_sealed_vlt_3(tmp_path, monkeypatch):
    """With another key the secret cannot be opened, which the answer says without showing it."""
    from cryptography.fernet import Fernet

    monkeypatch.setenv("SONNETRY_VAULT_KEY", Fernet.generate_key().decode())
    with LocalServer(data=tmp_path) as server:
        vaults = server.client().beta.vaults
        vault = vaults.create(display_name="Team").id
        credential = vaults.credentials.create(vault, auth=OAUTH).id
        assert vaults.credentials.mcp_oauth_validate(credential, vault_id=vault).has_refresh_token
    assert not (tmp_path / "vault.key").exists()
    monkeypatch.setenv("SONNETRY_VAULT_KEY", Fernet.generate_key().decode())
    with LocalServer(data=tmp_path) as server:
        vaults = server.client(max_retries=0).beta.vaults
        assert "another key" in refusal(lambda: vaults.credentials.mcp_oauth_validate(credential, vault_id=vault), 500)
    with sqlite3.connect(tmp_path / "sonnetry.db") as connection:
        assert "secret" not in str(connection.execute("SELECT state FROM record").fetchall())


def test_vaults_have_limits_vlt_1(vaults):
    """One credential for a server or variable, 20 in all; an archived one frees its key; archiving a vault takes all with it."""
    vault = vaults.create(display_name="Team").id
    first = vaults.credentials.create(vault, auth=bearer()).id
    assert "already has an active credential" in refusal(lambda: vaults.credentials.create(vault, auth=OAUTH), 409)
    vaults.credentials.archive(first, vault_id=vault)
    second = vaults.credentials.create(vault, auth=OAUTH).id
    for number in range(19):
        vaults.credentials.create(vault, auth=bearer(f"https://{number}.example"))
    assert "at most 20" in refusal(lambda: vaults.credentials.create(vault, auth=variable()))
    assert vaults.archive(vault).archived_at is not None
    assert vaults.credentials.retrieve(second, vault_id=vault).archived_at is not None
    assert "archived vault" in refusal(lambda: vaults.update(vault, display_name="Other"))
    assert vaults.delete(vault).type == "vault_deleted"
    refusal(lambda: vaults.retrieve(vault), 404)
    refusal(lambda: vaults.create(display_name=""))


def test_validation_tells_what_is_known_vlt_4(vaults, server):
    """Nothing is asked over the network: a token is unknown until it has expired."""
    vault = vaults.create(display_name="Team").id
    token, other = vaults.credentials.create(vault, auth=OAUTH).id, vaults.credentials.create(vault, auth=variable()).id

    assert vaults.credentials.mcp_oauth_validate(token, vault_id=vault).status == "unknown"
    server.clock.advance(3 * 3600)
    assert vaults.credentials.mcp_oauth_validate(token, vault_id=vault).status == "invalid"
    assert "cannot be validated" in refusal(lambda: vaults.credentials.mcp_oauth_validate(other, vault_id=vault))


@pytest.mark.parametrize(
    "hosts", [[], ["a.com"] * 17, ["https://a.com"], ["a.com:443"], ["*"], ["*.*.com"], ["::1"], ["com"]]
)
def test_hosts_are_bare_vlt_5(vaults, hosts):
    """A name, an IPv4 address, or `*.` with a name, 16 at most."""
    vault = vaults.create(display_name="Team").id
    limited = {"type": "limited", "allowed_hosts": hosts}

    assert "allowed_hosts" in refusal(lambda: vaults.credentials.create(vault, auth=variable(networking=limited)))


def test_a_star_stands_for_subdomains_vlt_5():
    """Nested ones too, and not for the name itself."""
    assert reaches("*.a.com", "x.y.A.com")
    assert not reaches("*.a.com", "a.com")
    assert not reaches("*.a.com", "ba.com")
    assert reaches("10.0.0.1", "10.0.0.1")


# --- Memory stores ------------------------------------------------------------------------------------------------------


def test_memories_have_hashes_mem_1_mem_2(stores):
    """The hash is that of the bytes; the text comes when it is asked for."""
    store = stores.create(name="Notes", description="What we know")
    made = stores.memories.create(store.id, path="/a/b.md", content="Grüße")

    assert made.content_sha256 == hashlib.sha256("Grüße".encode()).hexdigest()
    assert (made.content_size_bytes, made.path, made.content) == (7, "/a/b.md", None)
    assert stores.memories.retrieve(made.id, memory_store_id=store.id).content == "Grüße"
    assert stores.update(store.id, name="Other", description=None).description == ""
    stores.archive(store.id)
    assert "archived memory store" in refusal(lambda: stores.memories.create(store.id, path="/c", content="x"))
    assert stores.delete(store.id).type == "memory_store_deleted"
    refusal(lambda: stores.memories.retrieve(made.id, memory_store_id=store.id), 404)


@pytest.mark.parametrize(
    "path",
    ["a", "/", "/a//b", "/a/", "/../a", "/./a", "/" + "/".join("a" * 21), "/" + "x" * 1025, "/e\u0301", "/a\n", ""],
)
def test_paths_are_plain_mem_2(stores, path):
    """What could mean two places, or that no file system takes, is refused."""
    store = stores.create(name="Notes").id

    assert "path:" in refusal(lambda: stores.memories.create(store, path=path, content=""))


def test_texts_are_small_mem_2(stores):
    """102,400 bytes fit, one more does not."""
    store = stores.create(name="Notes").id

    assert stores.memories.create(store, path="/a", content="x" * 102_400).content_size_bytes == 102_400
    assert "102,400 bytes" in refusal(lambda: stores.memories.create(store, path="/b", content="x" * 102_401))


def test_changes_are_not_lost_mem_3_mem_4_vec_32(stores, api):
    """A taken path and a stale hash are 409 of their own kinds; what already is as asked for is 200."""
    store = stores.create(name="Notes").id
    first = stores.memories.create(store, path="/a", content="one")
    path = f"/v1/memory_stores/{store}/memories"
    taken = api("POST", path, {"path": "/a", "content": "x"}, HEADERS)

    assert taken.error[:2] == (409, "memory_path_conflict_error")
    assert taken.json["error"]["conflicting_memory_id"] == first.id
    condition = {"type": "content_sha256", "content_sha256": first.content_sha256}
    second = stores.memories.update(first.id, memory_store_id=store, content="two", precondition=condition)
    stale = api("POST", f"{path}/{first.id}", {"content": "three", "precondition": condition}, HEADERS)
    assert stale.error[:2] == (409, "memory_precondition_failed_error")
    same = stores.memories.update(first.id, memory_store_id=store, content="two", precondition=condition)
    assert same.memory_version_id == second.memory_version_id
    assert api("PATCH", f"{path}/{first.id}", {"path": "/b"}, HEADERS).json["path"] == "/b"
    refusal(lambda: stores.memories.delete(first.id, memory_store_id=store, expected_content_sha256="0"), 409)
    assert stores.memories.delete(first.id, memory_store_id=store).type == "memory_deleted"


def test_patch_is_an_update_end_1(stores, api):
    """Memories take both verbs."""
    store = stores.create(name="Notes").id
    made = stores.memories.create(store, path="/a", content="one").id

    assert api("PATCH", f"/v1/memory_stores/{store}/memories/{made}", {"content": "two"}, HEADERS).status == 200
    assert api("PUT", f"/v1/memory_stores/{store}/memories/{made}", {"content": "two"}, HEADERS).status == 405


def test_lists_roll_up_folders_mem_5(stores):
    """By path; depth 1 shows folders; other depths and prefixes that are not folders are refused."""
    store = stores.create(name="Notes").id
    for path in ("/a/1", "/a/2", "/b", "/c/d/e"):
        stores.memories.create(store, path=path, content=path)
    paths = [one.path for one in stores.memories.list(store, limit=2)]
    folders = [(one.type, one.path) for one in stores.memories.list(store, depth=1)]

    assert paths == ["/a/1", "/a/2", "/b", "/c/d/e"]
    assert folders == [("memory_prefix", "/a/"), ("memory", "/b"), ("memory_prefix", "/c/")]
    assert [one.path for one in stores.memories.list(store, path_prefix="/a/")] == ["/a/1", "/a/2"]
    assert next(one.content for one in stores.memories.list(store, view="full", limit=20)) == "/a/1"
    refusal(lambda: stores.memories.list(store, depth=2))
    refusal(lambda: stores.memories.list(store, path_prefix="/a"))
    refusal(lambda: stores.memories.list(store, view="full", limit=21))


def test_versions_stay_and_are_redacted_mem_6(stores):
    """Newest first; the live one cannot be redacted; a redacted one answers with nulls."""
    store = stores.create(name="Notes").id
    memory = stores.memories.create(store, path="/a", content="private")
    stores.memories.update(memory.id, memory_store_id=store, content="public")
    versions = stores.memory_versions.list(store, view="full", limit=20).data

    assert [(one.operation, one.content) for one in versions] == [("modified", "public"), ("created", "private")]
    assert versions[0].created_by.type == "api_actor"
    assert "cannot be redacted" in refusal(lambda: stores.memory_versions.redact(versions[0].id, memory_store_id=store))
    stores.memory_versions.redact(versions[1].id, memory_store_id=store)
    gone = stores.memory_versions.retrieve(versions[1].id, memory_store_id=store)
    assert (gone.content, gone.content_sha256, gone.path) == (None, None, None)
    assert gone.redacted_at is not None
    assert [one.operation for one in stores.memory_versions.list(store, operation="created").data] == ["created"]


def test_one_beta_value_mem_1(api):
    """Either value opens the routes; both together are refused."""
    both = {**HEADERS, "anthropic-beta": "agent-memory-2026-07-22, managed-agents-2026-04-01"}

    assert (
        api("GET", "/v1/memory_stores", None, {**HEADERS, "anthropic-beta": "managed-agents-2026-04-01"}).status == 200
    )
    assert api("GET", "/v1/memory_stores", None, both).status == 400
