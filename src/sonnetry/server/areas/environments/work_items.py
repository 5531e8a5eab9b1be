"""The items of the queue of a self-hosted environment, and how a session gets into it."""

from __future__ import annotations

from typing import Any

from ...ids import Kind
from ...store.records import Record, Writing, new_record

WORK = Kind("work", "work", "Work")
OPEN = "parent = ? AND json_extract(data, '$.state') != 'stopped'"
TIMES = ("acknowledged_at", "latest_heartbeat_at", "started_at", "stop_requested_at", "stopped_at")


def work_of(writing: Writing, session: Record) -> list[Record]:
    """Return the items that a session has had. Only inside a write."""
    mine = "parent = ? AND json_extract(data, '$.data.id') = ?"
    return writing.all(WORK.name, mine, (session.data["environment_id"], session.id))


def queueing(writing: Writing, session: Record, now: float) -> None:
    """Put a session of a self-hosted environment into its queue, unless a worker has it. Only inside a write."""
    environment_id = session.data["environment_id"]
    if all(work.data["state"] == "stopped" for work in work_of(writing, session)):
        data = {"data": {"type": "session", "id": session.id}, "metadata": {}, "state": "queued"}
        times: dict[str, Any] = dict.fromkeys(TIMES)
        writing.add(new_record(WORK, session.workspace, now, {**data, **times}, parent=environment_id))
