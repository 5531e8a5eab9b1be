"""Plain records: each kind from its creation to its end, by its own rows and types; lists, filters, and what is refused."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest

import sonnetry
from sonnetry.rules.shapes import adapter
from sonnetry.server.areas.plain.filters import _MOMENTS, PAGING, place_of
from sonnetry.server.areas.plain.handlers import REFUSED
from sonnetry.server.areas.plain.kinds import Plain, rows_by_resource
from sonnetry.server.areas.plain.objects import owners
from sonnetry.server.areas.plain.shapes import sent_type
from sonnetry.server.areas.plain.table import TABLE
from sonnetry.testing import LocalServer

from ...types.examples import example

BY_NAME = {plain.name: plain for plain in TABLE}
MANY = [plain for plain in TABLE if not plain.single]
CREATING = ("create", "add", "set")


class Got(NamedTuple):
    """An answer, and its JSON."""

    status: int
    data: Any


class Desk:
    """A server with an owner of every kind, and requests made of the rows of the kinds."""

    def __init__(self, server, api):
        self.server, self.api = server, api
        with server.client() as client:
            profile = client.beta.user_profiles.create(name="Mine").id
        self.ids = {
            "user_profile_id": profile,
            "rate_limit_id": "rtlim_1",
            "project_number": "123",
            "target": "organization",
        }
        for name, owner in owners().items():
            self.ids[name] = self.put(owner).data["id"]
        self.ids["telemetry_destination_id"] = self.ids["destination_id"]

    def put(self, plain: Plain, **fields: Any) -> Got:
        body = {"resource": plain.name, "data": {**self.named(example(plain.result)), **fields}}
        del body["data"]["type"]
        body["data"].pop("id", None)
        return self.got(self.api("POST", "/_local/records", body))

    def named(self, value: Any) -> Any:
        """Put the ids that exist into an example."""
        if isinstance(value, dict):
            return {
                name: self.ids[name] if name in self.ids and isinstance(one, str) else self.named(one)
                for name, one in value.items()
            }
        return [self.named(one) for one in value] if isinstance(value, list) else value

    def got(self, answer: Any) -> Got:
        return Got(answer.status, answer.json)

    def ask(self, row, body: Any = None, query: Any = None, **ids: str) -> Got:
        headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2026-10-21"}
        if row.betas:
            headers["anthropic-beta"] = ",".join(row.betas)
        path = row.path.format(**{"id": "nobody", **self.ids, **ids})
        if query:
            path += "?" + urlencode([(row.wire.get(name, name), one) for name, one in query], doseq=True)
        given = json.dumps(body) if row.verb == "POST" else None
        return self.got(self.api(row.verb, path, given, headers))

    def example(self, row, *, full: bool = True) -> Any:
        found = self.named(example(sent_type(row.name, row), full=full))
        if "ca_certificate_pem" in found:
            found["ca_certificate_pem"] = PEM
        return found


@pytest.fixture(scope="module")
def desk(api_of):
    with LocalServer() as server:
        yield Desk(server, api_of(server))


def fits(type_: Any, got: Got) -> dict[str, Any]:
    """Return an answer that is strictly of a type."""
    assert got.status == 200, got.data
    adapter(type_).validate_json(json.dumps(got.data), strict=True)
    return got.data


def rows_of(plain: Plain, resource: str = "") -> dict[str, Any]:
    name = resource or plain.name
    return {method: row for method, row in rows_by_resource()[name].items() if f"{name}.{method}" not in REFUSED}


def of_path(plain: Plain, row: Any, made: dict[str, Any]) -> dict[str, str]:
    """Return the ids of a row's path that name an object."""
    last = row.path_names[-1:] or ("",)
    return {last[0]: made["id"]} if "id" in made and row.path_names else {}


# --- An object ------------------------------------------------------------------------------------------------------------


class Thing(NamedTuple):
    """An object that was just made: what was sent, what came back, its rows, and its id in their paths."""

    sent: dict[str, Any]
    made: dict[str, Any]
    rows: dict[str, Any]
    names: dict[str, str]


@pytest.fixture(params=MANY, ids=lambda plain: plain.name)
def plain(request):
    return request.param


@pytest.fixture
def thing(desk, plain):
    """An object that its own rows create where they can, and `/_local/records` where not; it is taken away afterwards."""
    rows = rows_of(plain)
    create = next((rows[name] for name in CREATING if name in rows), None)
    sent = {} if create is None else desk.example(create)
    parents = {**plain.own_ids(desk.ids), **{name: desk.ids[name] for name in plain.key}}
    if create is None:
        known = {name for row in rows.values() for name in row.path_names if row.verb == "GET"} - {"id"}
        own = rows["retrieve"].path_names[-1:] if "retrieve" in rows else ()
        fields = {plain.wire.get(name, name): parents[plain.wire.get(name, name)] for name in known - {*own}}
        made = desk.put(plain, **{**fields, **{name: desk.ids[name] for name in plain.key}}).data
    else:
        made = fits(create.result, desk.ask(create, sent))
    yield Thing(
        sent, made, rows, of_path(plain, rows.get("retrieve") or rows.get("delete") or next(iter(rows.values())), made)
    )
    for method in ("delete", "remove"):
        if plain.key and method in rows:
            desk.ask(rows[method])


def test_what_is_sent_comes_back(desk, plain, thing):
    """An object has its type and what was sent, and it is found and listed."""
    for name, value in thing.sent.items():
        if name in thing.made and not isinstance(thing.made[name], (dict, list)):
            assert thing.made[name] == value, name
    if "retrieve" in thing.rows:
        assert fits(plain.result, desk.ask(thing.rows["retrieve"], **thing.names)) == thing.made
    if "list" in thing.rows:
        row = thing.rows["list"]
        workspace = thing.sent.get("slack", {}).get("workspace_id", "text")
        listed = desk.ask(row, query=[(name, workspace) for name in row.required if name not in row.path_names])
        assert listed.status == 200
        assert (
            thing.made.items()
            <= {key: value for one in listed.data["data"][:1] for key, value in {**thing.made, **one}.items()}.items()
        )


def test_what_is_changed_stays(desk, plain, thing):
    """An update has the type of its row; an archived object is archived once and changes no more."""
    update, archive = thing.rows.get("update"), thing.rows.get("archive")
    if update is not None:
        changed = fits(update.result, desk.ask(update, desk.example(update), **thing.names))
        assert changed.get("id") == thing.made.get("id")
    if archive is not None:
        end = fits(plain.result, desk.ask(archive, {}, **thing.names))
        assert end["archived_at"]
        assert fits(plain.result, desk.ask(archive, {}, **thing.names)) == end
        assert update is None or desk.ask(update, desk.example(update), **thing.names).status == 400


def test_what_is_deleted_is_gone(desk, thing):
    """Its end has the type of its row, and comes once."""
    for method in ("delete", "remove"):
        if method in thing.rows:
            fits(thing.rows[method].result, desk.ask(thing.rows[method], **thing.names))
            assert desk.ask(thing.rows[method], **thing.names).status == 404


@pytest.mark.parametrize("plain", [plain for plain in TABLE if plain.single], ids=lambda plain: plain.name)
def test_what_is_always_there(desk, plain):
    """It answers before anybody set it, and keeps what is set."""
    rows = rows_of(plain)
    first = fits(plain.result, desk.ask(rows["retrieve"]))

    assert fits(plain.result, desk.ask(rows["retrieve"])) == first
    if "update" in rows:
        sent = {name: value for name, value in desk.example(rows["update"]).items() if not name.endswith("_version")}
        changed = fits(plain.result, desk.ask(rows["update"], sent))
        assert fits(plain.result, desk.ask(rows["retrieve"])) == changed


def test_what_is_not_in_order_is_refused(desk, plain):
    """An unknown id by its name, an unknown field, and a field that is missing."""
    for method, row in rows_of(plain).items():
        if method in (*CREATING, "update"):
            got = desk.ask(row, {**desk.example(row), "colour": "red"})
            assert (got.status, got.data["error"]["message"]) == (400, "colour: Extra inputs are not permitted")
        if method in CREATING:
            for name in set(row.required) - {*row.path_names}:
                got = desk.ask(row, {key: value for key, value in desk.example(row).items() if key != name})
                assert (got.status, got.data["error"]["message"]) == (400, f"{name}: Field required")
        if method in ("retrieve", "archive", "delete", "remove") and row.path_names:
            got = desk.ask(row, {}, **{row.path_names[-1]: "nobody"})
            assert got.status == 404
            assert "nobody" in got.data["error"]["message"]


def test_betas_are_asked_for(desk):
    """A row with a beta value is 404 without it, as the service answers (rule HDR-9)."""
    row = BY_NAME["dreams"].rows["list"]
    headers = {"x-api-key": "k", "anthropic-version": "2023-06-01"}

    answer = desk.api("GET", row.path, None, headers)
    assert answer.status == 404
    assert "dreaming-2026-04-21" in answer.json["error"]["message"]


def test_a_request_without_a_body_needs_no_content_type(desk):
    """As some clients archive."""
    plain = BY_NAME["organization.service_accounts"]
    made = desk.put(plain).data["id"]
    headers = {"x-api-key": "k", "anthropic-version": "2026-10-21"}

    answer = desk.api("POST", plain.rows["archive"].path.format(service_account_id=made), None, headers)
    assert (answer.status, answer.json["id"]) == (200, made)


# --- Lists ----------------------------------------------------------------------------------------------------------------

LISTED = [
    (plain, resource)
    for plain in MANY
    for resource in (plain.name, *plain.also)
    if "list" in rows_by_resource()[resource]
]


@pytest.mark.parametrize(("plain", "resource"), LISTED, ids=lambda value: value if isinstance(value, str) else "")
def test_a_list_has_pages_and_filters(api_of, plain, resource):
    """Newest first, page after page; each parameter narrows it or is taken; an unknown one is refused."""
    with LocalServer() as server:
        desk = Desk(server, api_of(server))
        row = rows_by_resource()[resource]["list"]
        for number in range(5):
            other = {plain.key[-1] if resource == plain.name else plain.key[0]: f"x_{number}"} if plain.key else {}
            if plain.key:
                desk.put(plain, **{**{name: desk.ids[name] for name in plain.key}, **other})
            else:
                desk.put(plain, **plain.own_ids({name: desk.ids[name] for name in row.path_names}))
        required = [(name, desk.ids["workspace_id"]) for name in row.required if name not in row.path_names]
        whole = desk.ask(row, query=[*required, ("limit", "100")]).data["data"]
        pages, cursor = [], []
        while True:
            page = desk.ask(row, query=[*required, ("limit", "2"), *cursor]).data
            pages.append(page["data"])
            if not (page.get("has_more") or page.get("next_page")):
                break
            cursor = [("after_id", page["last_id"])] if row.page == "Page" else [("page", page["next_page"])]

        assert len(whole) >= 5
        assert [one for page in pages for one in page] == whole
        assert all(len(page) <= 2 for page in pages)
        for name in row.known - row.headers.keys() - {"betas", *row.path_names, *PAGING}:
            value = "2026-01-01T00:00:00Z" if name in _MOMENTS else example(row.params.__annotations__[name])
            found = desk.ask(row, query=[*required, (name, value)])
            assert found.status == 200, (name, found)
            narrow = name in _MOMENTS or name in ("order_by", *row.required) or not place_of(plain, name)
            assert narrow or len(found.data["data"]) <= len(whole)
        refused = desk.ask(row, query=[*required, ("colour", "red")])
        assert (refused.status, "colour" in refused.data["error"]["message"]) == (400, True)


def test_filters_look_at_what_they_name(desk):
    """By a field, a field inside another, several values, and members of a list."""
    users = [
        desk.put(BY_NAME["organization.users"], email=f"{n}@a.example", role=r) for n, r in enumerate(("user", "admin"))
    ]
    row = BY_NAME["organization.users"].rows["list"]

    def ids(row, *query):
        return [one["id"] for one in desk.ask(row, query=query).data["data"]]

    assert ids(row, ("email", "1@a.example")) == [users[1].data["id"]]
    assert users[0].data["id"] not in ids(row, ("roles", "admin"))
    assert {one.data["id"] for one in users} <= {*ids(row, ("roles[]", "admin"), ("roles[]", "user"))}
    limit = desk.put(BY_NAME["organization.rate_limits"], models=["claude-opus-5"]).data["id"]
    assert ids(BY_NAME["organization.rate_limits"].rows["list"], ("model", "claude-opus-5")) == [limit]
    case = desk.put(BY_NAME["compliance.review.cases"], status={"type": "closed", "reason": {"type": "responded"}})
    assert case.data["id"] in ids(BY_NAME["compliance.review.cases"].rows["list"], ("status", "closed"))
    assert case.data["id"] not in ids(BY_NAME["compliance.review.cases"].rows["list"], ("status", "open"))


# --- By the library -------------------------------------------------------------------------------------------------------


@pytest.fixture
def organization(server):
    with server.client() as client:
        yield client.beta.organization


def test_a_workspace_with_its_members(server, organization, api):
    """Roles are changed, both ends of a membership show it, and null removes a tag."""
    workspace = organization.workspaces.create(name="Mine", tags={"team": "a", "cost": "b"})
    account = organization.service_accounts.create(name="Deploy", organization_role="developer")
    organization.workspaces.service_accounts.add(
        workspace.id, service_account_id=account.id, workspace_role="workspace_user"
    )
    organization.workspaces.service_accounts.update(
        account.id, workspace_id=workspace.id, workspace_role="workspace_developer"
    )
    changed = organization.workspaces.update(workspace.id, tags={"cost": None, "new": "c"})

    assert changed.tags == {"team": "a", "new": "c"}
    [seen] = organization.service_accounts.workspaces.list(account.id)
    assert (seen.workspace_id, seen.workspace_role) == (workspace.id, "workspace_developer")
    with pytest.raises(sonnetry.ConflictError, match="exists already"):
        organization.service_accounts.workspaces.add(
            account.id, workspace_id=workspace.id, workspace_role="workspace_user"
        )
    with pytest.raises(sonnetry.NotFoundError, match="user_nobody"):
        organization.workspaces.members.add(workspace.id, user_id="user_nobody", workspace_role="workspace_user")
    organization.service_accounts.workspaces.remove(workspace.id, service_account_id=account.id)
    assert not [*organization.workspaces.service_accounts.list(workspace.id)]
    assert [one.id for one in organization.workspaces.list(ids=[workspace.id])] == [workspace.id]
    organization.workspaces.archive(workspace.id)
    assert not [*organization.workspaces.list()]
    assert [one.id for one in organization.workspaces.list(include_archived=True)] == [workspace.id]


def test_an_invite_expires_on_the_clock(server, organization):
    """After 21 days, in its answer and in the filter."""
    invite = organization.invites.create(email="a@b.example", role="user")

    assert invite.status == "pending"
    server.clock.advance(21 * 86_400 + 1)
    assert organization.invites.retrieve(invite.id).status == "expired"
    assert [one.id for one in organization.invites.list(statuses=["expired"])] == [invite.id]
    assert not [*organization.invites.list(statuses=["pending"])]


def test_a_dream_stays_as_it_is(server):
    """Nobody dreams here: it is pending until it is canceled, or until somebody says otherwise."""
    with server.client() as client:
        dreams = client.beta.dreams
        dream = dreams.create(inputs=[{"type": "memory_store", "memory_store_id": "memstore_1"}], model="claude-opus-5")
        other = dreams.create(inputs=[{"type": "sessions", "session_ids": ["sesn_1"]}], model={"id": "claude-opus-5"})

        assert (dream.status, dream.model.id, dream.output_behavior.type) == ("pending", "claude-opus-5", "create_new")
        assert dreams.cancel(dream.id).status == "canceled"
        with pytest.raises(sonnetry.BadRequestError, match="canceled"):
            dreams.cancel(dream.id)
        client.post(f"/_local/records/{other.id}", body={"data": {"status": "completed"}})
        assert [one.id for one in dreams.list(statuses=["completed"])] == [other.id]
        dreams.archive(dream.id)
        assert [one.id for one in dreams.list()] == [other.id]


def test_a_tunnel_has_a_token_and_certificates(server):
    """The token is shown when it is asked for and replaced when it is rotated; a certificate is read."""
    with server.client() as client:
        tunnels = client.beta.tunnels
        tunnel = tunnels.create(display_name="Home")
        token = tunnels.reveal_token(tunnel.id).tunnel_token
        made = tunnels.certificates.create(tunnel.id, ca_certificate_pem=PEM)

        assert tunnels.reveal_token(tunnel.id).tunnel_token == token
        assert tunnels.rotate_token(tunnel.id).tunnel_token != token
        assert token not in tunnels.retrieve(tunnel.id).to_json()
        assert (made.tunnel_id, len(made.fingerprint), made.expires_at.year) == (tunnel.id, 64, 2036)
        with pytest.raises(sonnetry.BadRequestError, match="PEM"):
            tunnels.certificates.create(tunnel.id, ca_certificate_pem="none")
        second = tunnels.create()
        with pytest.raises(sonnetry.NotFoundError, match=made.id):
            tunnels.certificates.retrieve(made.id, tunnel_id=second.id)


def test_headers_of_a_destination_are_not_kept(tmp_path):
    """Only their names are; null removes one."""
    with LocalServer(data=tmp_path) as server, server.client() as client:
        destinations = client.beta.organization.telemetry_destinations
        made = destinations.create(
            endpoint_url="https://otel.example", workspaces={"type": "all"}, headers={"x-key": "hidden", "x-team": "a"}
        )
        changed = destinations.update(made.id, headers={"x-team": None, "x-new": "hidden"})

        assert made.header_names == ["x-key", "x-team"]
        assert changed.header_names == ["x-key", "x-new"]
    assert not any(b"hidden" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_a_federation_rule_shows_its_workspaces(organization):
    """The one that it was made with, and those that were added; one that is taken away is gone."""
    account = organization.service_accounts.create(name="Deploy", organization_role="developer")
    issuer = organization.federation.issuers.create(issuer_url="https://tokens.example", name="CI")
    rules = organization.federation.rules
    target = {"type": "service_account", "service_account_id": account.id}
    rule = rules.create(issuer_id=issuer.id, match={}, name="R", oauth_scope="workspace:developer", target=target)
    workspace = organization.workspaces.create(name="Mine")
    rules.workspaces.add(rule.id, workspace_id=workspace.id)

    assert (issuer.jwks.type, rule.workspace_ids) == ("discovery", [])
    assert rules.retrieve(rule.id).workspace_ids == [workspace.id]
    assert [one.id for one in rules.list(issuer_id=issuer.id)] == [rule.id]
    rules.workspaces.remove(workspace.id, federation_rule_id=rule.id)
    assert rules.retrieve(rule.id).workspace_ids == []
    assert organization.federation.issuers.update(issuer.id, jwks_polling_disabled=True).jwks_polling_disabled_at


def test_what_belongs_to_an_object_goes_with_it(server, organization):
    """Memberships end with a group, and with a user."""
    with server.client() as client:
        users = [
            client.post(
                "/_local/records", body={"resource": "organization.users", "data": {"email": f"{n}@a.example"}}
            )["id"]
            for n in range(2)
        ]
    groups = [organization.rbac_groups.create(name=f"G{n}").id for n in range(2)]
    for group in groups:
        for user in users:
            organization.rbac_groups.members.add(group, user_id=user)
    organization.users.remove(users[0])

    assert [one.user_id for one in organization.rbac_groups.members.list(groups[0])] == [users[1]]
    organization.rbac_groups.delete(groups[0])
    with pytest.raises(sonnetry.NotFoundError, match=groups[0]):
        organization.rbac_groups.members.list(groups[0])
    assert len([*organization.rbac_groups.members.list(groups[1])]) == 1


def test_a_spend_limit_is_set_once_for_a_scope(organization):
    """Setting it again changes it; another period is another one."""
    scope = {"type": "workspace", "workspace_id": "wrkspc_1"}
    first = organization.spend_limits.set(amount="100", scope=scope)
    again = organization.spend_limits.set(amount=None, scope=scope)
    daily = organization.spend_limits.set(amount="5", scope=scope, period="daily")

    assert (again.id, again.amount, again.is_enabled) == (first.id, None, False)
    assert {one.id for one in organization.spend_limits.list(workspace_id="wrkspc_1")} == {first.id, daily.id}
    assert [*organization.spend_limits.list(scope_type=["user"])] == []


def test_what_needs_the_service_says_so(desk):
    """Each refused method names its reason and what to do."""
    for name in REFUSED:
        resource, _, method = name.rpartition(".")
        row = rows_by_resource()[resource][method]
        got = desk.ask(row, {}, version="v")
        assert got.status == 501, name
        assert re.search(
            r"does not have .*: .{20,}\. Prepare its answer: POST /_local/replies\.", got.data["error"]["message"]
        )


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ({"resource": "organization.nothing"}, "organization.users"),
        ({"resource": "organization.users", "data": {"role": 3}}, "data.role"),
        (
            {"resource": "organization.workspaces.members", "data": {"user_id": "user_1"}},
            "data.workspace_id: Field required",
        ),
    ],
)
def test_a_record_that_does_not_fit_is_refused(desk, order, words):
    """By its resource, its fields or its ids."""
    got = desk.got(desk.api("POST", "/_local/records", order))

    assert got.status == 400
    assert words in got.data["error"]["message"]


PEM = """-----BEGIN CERTIFICATE-----
MIIBCzCBsaADAgECAgEBMAoGCCqGSM49BAMCMA8xDTALBgNVBAMMBFRlc3QwHhcN
MjYwMTAxMDAwMDAwWhcNMzYwMTAxMDAwMDAwWjAPMQ0wCwYDVQQDDARUZXN0MFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAETtfJZkDftZDJn1NC+wzb3LKe/3/fBV16
NJqff2Mqq/niCJz9MBfxbg4quk2FNfaacljA3UUC+kdhPs8GIeYI2jAKBggqhkjO
PQQDAgNJADBGAiEAxglf9nMcqVcVVOCk5aJtgNTkYDeVvBqO7yMBxEfpO94CIQC6
kb4m58PcqN+9V0rijIe6azzSnL802rg7b8QxQrVHcQ==
-----END CERTIFICATE-----
"""
