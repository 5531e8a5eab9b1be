"""The records and logs of sessions: what they are called, and whose they are."""

from __future__ import annotations

from ...ids import Kind

SESSION = Kind("session", "sesn", "Session")
THREAD = Kind("session_thread", "sthr", "Thread")
RESOURCE = Kind("session_resource", "sesrsc", "Resource")
QUEUED = "queued_event"  # records of events that nobody has taken yet, by the thread that is to take them
NAME = "sessions"  # of the area

IDLE, RUNNING, RESCHEDULING, TERMINATED = "idle", "running", "rescheduling", "terminated"
WORKING = (RUNNING, RESCHEDULING)
RUNS = "json_extract(data, '$.status') IN ('running', 'rescheduling')"


def transcript(thread_id: str) -> str:
    """Return the log of what the model of a thread has seen and said."""
    return f"{thread_id}/messages"


# The events that answer a call, with the field that names it (rule EVT-7).
ANSWERS = {
    "user.tool_confirmation": "tool_use_id",
    "user.custom_tool_result": "custom_tool_use_id",
    "user.tool_result": "tool_use_id",
}
