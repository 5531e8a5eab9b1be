"""`/v1/skills`: the handlers, and skills as the API shows them, in both shapes (rule SKL-1)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from ....endpoints import skills as rows
from ....endpoints.beta import skills as beta_rows
from ....rules.errors import invalid
from ...http.answers import Answer, json_answer
from ...http.exchange import MEGABYTE, Exchange
from ...http.forms import received
from ...http.paging import check_names, moment
from ...http.routes import Served
from ..files.ranges import file_answer
from . import rules
from .bundle import Bundle, bundle_of
from .records import Skill, Skills, Version, skills_of

if TYPE_CHECKING:
    from ...state import LocalAPI

OLD_SHAPE = "skills-2025-10-02"
SOURCES = ("custom", "anthropic", "anthropic_example", "plugin")
ARCHIVE = "application/zip"


async def receive(server: LocalAPI, exchange: Exchange) -> None:
    """Read a skill and leave it with its fields and its archive in `exchange.received`."""
    async with received(exchange, server.storage.store.blobs, rules.MAX_SKILL + MEGABYTE) as form:
        exchange.received = (await asyncio.to_thread(bundle_of, form), form.fields)


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Keep a skill with its first version and answer with it."""
    bundle, fields = _received(exchange, "display_name", "display_title")
    name = fields.get("display_name") or fields.get("display_title") or bundle.name
    now, skills = server.clock.time(), skills_of(server)
    with skills.store.blobs.holding(await asyncio.to_thread(bundle.archive)) as content:
        skill = await skills.create(exchange.workspace, name, bundle, content, now)
    return json_answer(describe(skills, skill, exchange))


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a skill."""
    return json_answer(describe(skills_of(server), _skill(server, exchange), exchange))


async def list_skills(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of skills, newest first; there are only custom ones here."""
    query = parse_qs(exchange.query, keep_blank_values=True)
    check_names(query, ("limit", "page", "source"))
    source = query.get("source", ["custom"])[0]
    if source not in SOURCES:
        raise invalid(f"source: '{source}' is not a valid value; expected one of {', '.join(SOURCES)}")
    skills = skills_of(server)
    found, cursor = skills.listed(exchange.workspace).by_cursor(query)
    shown = [describe(skills, Skill(*row), exchange) for row in found] if source == "custom" else []
    cursor = cursor if source == "custom" else None
    return json_answer({"data": shown, "has_more": cursor is not None, "next_page": cursor})


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Remove a skill that has no versions left."""
    skills, skill = skills_of(server), _skill(server, exchange)
    rules.skills_go_without_versions.check(skill.id, skills.count(skill))
    await skills.delete(skill)
    return json_answer({"id": skill.id, "type": "skill_deleted"})


async def create_version(server: LocalAPI, exchange: Exchange) -> Answer:
    """Keep a new version of a skill and answer with it."""
    bundle, _ = _received(exchange)
    skills, skill = skills_of(server), _skill(server, exchange)
    with skills.store.blobs.holding(await asyncio.to_thread(bundle.archive)) as content:
        version = await skills.add(skill, bundle, content, server.clock.time())
    return json_answer(describe_version(skill, version, exchange))


async def retrieve_version(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a version of a skill, by its id, its time or `latest`."""
    return json_answer(describe_version(*_version(server, exchange), exchange))


async def list_versions(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of a skill's versions, newest first."""
    query = parse_qs(exchange.query, keep_blank_values=True)
    check_names(query, ("limit", "page"))
    skill = _skill(server, exchange)
    found, cursor = skills_of(server).listed_versions(skill).by_cursor(query)
    shown = [describe_version(skill, Version(*row), exchange) for row in found]
    return json_answer({"data": shown, "has_more": cursor is not None, "next_page": cursor})


async def delete_version(server: LocalAPI, exchange: Exchange) -> Answer:
    """Remove a version of a skill and its files."""
    _, version = _version(server, exchange)
    await skills_of(server).delete_version(version, server.clock.time())
    return json_answer({"id": _shown_id(version, exchange), "type": "skill_version_deleted"})


async def content(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with the files of a version as a ZIP archive."""
    digest = _version(server, exchange)[1].digest
    return file_answer(server.storage.store.blobs.path(digest), ARCHIVE, digest, exchange.headers)


ROUTES = (
    Served(rows.CREATE, create, receive),
    Served(rows.RETRIEVE, retrieve),
    Served(rows.LIST, list_skills),
    Served(rows.DELETE, delete),
    Served(rows.VERSIONS_CREATE, create_version, receive),
    Served(rows.VERSIONS_RETRIEVE, retrieve_version),
    Served(rows.VERSIONS_LIST, list_versions),
    Served(rows.VERSIONS_DELETE, delete_version),
    Served(beta_rows.VERSIONS_DOWNLOAD, content),
)


def describe(skills: Skills, skill: Skill, exchange: Exchange) -> dict[str, Any]:
    """Return a skill in the shape that the beta header selects."""
    latest = skills.latest(skill)
    facts = {
        "id": skill.id,
        "type": "skill",
        "created_at": moment(skill.created),
        "updated_at": moment(skill.updated),
    }
    if OLD_SHAPE in exchange.betas:
        version = latest.version if latest else None
        return {**facts, "display_title": skill.display_name, "latest_version": version, "source": "custom"}
    version = latest.id if latest else ""
    return {
        **facts,
        "display_name": skill.display_name,
        "latest_version_id": version,
        "source": {"type": "custom"},
    }


def describe_version(skill: Skill, version: Version, exchange: Exchange) -> dict[str, Any]:
    """Return a version in the shape that the beta header selects."""
    old = {"directory": version.directory, "version": version.version} if OLD_SHAPE in exchange.betas else {}
    return {
        "id": version.id,
        "type": "skill_version",
        "created_at": moment(version.created),
        "name": version.name,
        "description": version.description,
        "skill_id": skill.id,
        **old,
    }


def _shown_id(version: Version, exchange: Exchange) -> str:
    return version.version if OLD_SHAPE in exchange.betas else version.id


def _received(exchange: Exchange, *known: str) -> tuple[Bundle, dict[str, str]]:
    bundle, fields = exchange.received
    for name in fields.keys() - {*known}:
        raise invalid(f"{name}: Extra inputs are not permitted")
    return bundle, fields


def _skill(server: LocalAPI, exchange: Exchange) -> Skill:
    return skills_of(server).find(exchange.ids["skill_id"], exchange.workspace)


def _version(server: LocalAPI, exchange: Exchange) -> tuple[Skill, Version]:
    skill = _skill(server, exchange)
    return skill, skills_of(server).version(skill, exchange.ids["version"])
