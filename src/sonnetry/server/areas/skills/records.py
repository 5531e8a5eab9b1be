"""The skills and their versions in the database, each version beside an archive on the disk."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....rules.errors import ApiError
from ...http.paging import Rows
from ...ids import new_id
from ...store import Store
from ...store.blobs import Incoming

if TYPE_CHECKING:
    from ...state import LocalAPI
    from .bundle import Bundle

LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill as the database has it; times are seconds since the epoch."""

    seq: int
    id: str
    workspace: str
    display_name: str
    created: float
    updated: float


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a skill as the database has it; `version` is microseconds since the epoch."""

    seq: int
    skill: int
    id: str
    version: str
    name: str
    description: str
    directory: str
    created: float
    digest: str


class Skills:
    """The skills of one server."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def find(self, skill_id: str, workspace: str) -> Skill:
        """Return a skill of a workspace.

        Raises:
            ApiError: 404; there is none.
        """
        sql = "SELECT * FROM skill WHERE id = ? AND workspace = ?"
        row = self.store.database.row(sql, (skill_id, workspace))
        if row is None:
            raise ApiError(404, f"Skill '{skill_id}' was not found.")
        return Skill(*row)

    def version(self, skill: Skill, name: str) -> Version:
        """Return a version of a skill by its id, its time, or `latest`.

        Raises:
            ApiError: 404; there is none.
        """
        found = self.latest(skill) if name == LATEST else self._version(skill, name)
        if found is None:
            raise ApiError(404, f"Version '{name}' of skill '{skill.id}' was not found.")
        return found

    def latest(self, skill: Skill) -> Version | None:
        """Return the newest version of a skill."""
        sql = "SELECT * FROM skill_version WHERE skill = ? ORDER BY seq DESC LIMIT 1"
        row = self.store.database.row(sql, (skill.seq,))
        return None if row is None else Version(*row)

    def count(self, skill: Skill) -> int:
        """Return how many versions a skill has."""
        row = self.store.database.row("SELECT COUNT(*) AS n FROM skill_version WHERE skill = ?", (skill.seq,))
        return row["n"] if row else 0

    def listed(self, workspace: str) -> Rows:
        """Return the skills that a list may show."""
        return Rows(self.store.database, "skill", "workspace = ?", (workspace,))

    def listed_versions(self, skill: Skill) -> Rows:
        """Return the versions that a list may show."""
        return Rows(self.store.database, "skill_version", "skill = ?", (skill.seq,))

    async def create(self, workspace: str, display_name: str, bundle: Bundle, content: Incoming, now: float) -> Skill:
        """Keep a new skill with its first version."""
        sql = """INSERT INTO skill (id, workspace, display_name, created, updated) VALUES (?, ?, ?, ?, ?)
                 RETURNING *"""
        values = (new_id("skill"), workspace, display_name, now, now)

        def job(connection: sqlite3.Connection) -> Skill:
            skill = Skill(*connection.execute(sql, values).fetchone())
            self._add(connection, skill, bundle, content, now)
            return skill

        return await self.store.database.write(job)

    async def add(self, skill: Skill, bundle: Bundle, content: Incoming, now: float) -> Version:
        """Keep a new version of a skill."""
        return await self.store.database.write(lambda connection: self._add(connection, skill, bundle, content, now))

    async def delete(self, skill: Skill) -> None:
        """Remove a skill that has no versions."""
        sql = "DELETE FROM skill WHERE seq = ?"
        await self.store.database.write(lambda connection: connection.execute(sql, (skill.seq,)))

    async def delete_version(self, version: Version, now: float) -> None:
        """Remove a version and its archive."""

        def job(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM skill_version WHERE seq = ?", (version.seq,))
            connection.execute("UPDATE skill SET updated = ? WHERE seq = ?", (now, version.skill))
            self.store.blobs.release(version.digest)

        await self.store.database.write(job)

    def _version(self, skill: Skill, name: str) -> Version | None:
        sql = "SELECT * FROM skill_version WHERE skill = ? AND (id = ? OR version = ?)"
        row = self.store.database.row(sql, (skill.seq, name, name))
        return None if row is None else Version(*row)

    def _add(
        self, connection: sqlite3.Connection, skill: Skill, bundle: Bundle, content: Incoming, now: float
    ) -> Version:
        sql = """INSERT INTO skill_version (skill, id, version, name, description, directory, created, digest)
                 VALUES (?, ?, (SELECT MAX(?, IFNULL(MAX(CAST(version AS INTEGER)) + 1, 0)) FROM skill_version
                                WHERE skill = ?), ?, ?, ?, ?, ?) RETURNING *"""
        said = (bundle.name, bundle.description, bundle.directory)
        values = (skill.seq, new_id("skillver"), int(now * 1e6), skill.seq, *said, now, content.digest)
        row = connection.execute(sql, values).fetchone()
        connection.execute("UPDATE skill SET updated = ? WHERE seq = ?", (now, skill.seq))
        self.store.blobs.place(content)
        return Version(*row)


def skills_of(server: LocalAPI) -> Skills:
    """Return the skills of a server."""
    return Skills(server.storage.store)
