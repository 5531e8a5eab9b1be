"""Deployments on the clock: each occurrence fires once (rule DEP-6)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ...http.paging import moment
from ...resources import records_of
from ...store.records import Record, Writing
from .firing import DEPLOYMENT, fire, planned

if TYPE_CHECKING:
    from ...state import LocalAPI

_SCHEDULED = "archived IS NULL AND json_extract(state, '$.next') IS NOT NULL"
AT_ONCE = 1_000  # firings of one pass


class Schedules:
    """The schedules of one server. What came due while the server was stopped is left out."""

    def __init__(self, server: LocalAPI) -> None:
        self._server = server

    def next_due(self) -> float | None:
        """Return when the next deployment runs."""
        sql = f"SELECT MIN(json_extract(state, '$.next')) AS at FROM record WHERE kind = 'deployment' AND {_SCHEDULED}"  # noqa: S608 - words of our own
        row = records_of(self._server).database.row(sql)
        return None if row is None else row["at"]

    async def do_due(self) -> None:
        """Fire every occurrence that is due, the oldest first."""
        for _ in range(AT_ONCE):
            now = self._server.clock.time()
            due = records_of(self._server).all(
                DEPLOYMENT.name, f"{_SCHEDULED} AND json_extract(state, '$.next') <= ?", (now,)
            )
            if not due:
                return
            await self._fire(min(due, key=lambda one: one.state["next"]))

    async def _fire(self, deployment: Record) -> None:
        at = deployment.state["next"]

        def claim(writing: Writing) -> bool:
            current = writing.find(DEPLOYMENT.name, deployment.id)
            if current is None or current.state.get("next") != at:
                return False
            writing.put(replace(current, state={**current.state, **planned(current, at), "last": at}))
            return True

        if await records_of(self._server).write(claim):  # before it fires: no occurrence fires twice
            await fire(self._server, deployment, {"type": "schedule", "scheduled_at": moment(at)})

    async def pass_time(self) -> None:
        """Time alone brings nothing about but firing."""

    async def resume(self) -> None:
        """Leave out what came due while nothing ran."""
        now = self._server.clock.time()
        for deployment in records_of(self._server).all(DEPLOYMENT.name, _SCHEDULED):
            await records_of(self._server).write(partial(_plan_again, deployment_id=deployment.id, after=now))


def _plan_again(writing: Writing, deployment_id: str, after: float) -> None:
    current = writing.find(DEPLOYMENT.name, deployment_id)
    if current is not None:
        writing.put(replace(current, state={**current.state, **planned(current, after)}))
