"""What sessions, their events, threads, outcomes and budgets may be (rules SES-*, EVT-*, THR-*, OUT-1, BUD-1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from ...._core.models import ModelFacts
from ....rules.errors import ApiError, invalid
from ....rules.registry import rule
from .kinds import WORKING

MOST_EVENTS, MOST_FILES, MOST_STORES, MOST_QUEUED = 50, 999, 8, 1_000
MOST_INSTRUCTIONS, MOST_RUBRIC, MOST_ITERATIONS, MOST_SYSTEM = 4_096, 262_144, 20, 1_000
UPLOADS = "/mnt/session/uploads/"


@rule("SES-1", "documented")
def sessions_begin_with_few_events(events: Sequence[Any]) -> None:
    """Refuse more initial events than a session may begin with."""
    if len(events) > MOST_EVENTS:
        raise invalid(f"initial_events: at most {MOST_EVENTS}, not {len(events)}")


@rule("SES-1", "documented")
def overrides_name_a_model(overrides: Mapping[str, Any]) -> None:
    """Refuse to take the model from a session's agent, or its tools while skills remain."""
    if "model" in overrides and overrides["model"] is None:
        raise ApiError(400, "agent.model: a session needs a model", code="agent_model_required")


@rule("SES-1", "documented")
def skills_need_tools(tools: Sequence[Any], skills: Sequence[Any]) -> None:
    """Refuse to clear the tools while skills remain."""
    if skills and not tools:
        raise invalid("agent.tools: cannot be cleared while the agent has skills")


@rule("SES-5", "assumed")
def only_idle_sessions_change_tools(id: str, status: str) -> None:
    """Refuse other tools while a session runs."""
    if status != "idle":
        raise invalid(f'Session {id} cannot change its agent while its status is "{status}".')


@rule("SES-5", "documented")
def vaults_stay(vault_ids: Any) -> None:
    """Refuse to change the vaults of a session."""
    if vault_ids is not None:
        raise invalid("vault_ids: updating the vaults of a session is not supported")


@rule("SES-6", "observed")
def running_sessions_are_not_archived(id: str, status: str) -> None:
    """Refuse to archive a session that runs."""
    if status in WORKING:
        raise invalid(
            f'Session {id} cannot be archived while its status is "{status}". Only pending or idle sessions may be '
            "archived."
        )


@rule("SES-6", "observed")
def running_sessions_are_not_deleted(status: str) -> None:
    """Refuse to delete a session that runs."""
    if status in WORKING:
        raise invalid(
            "Cannot delete session while it is running. Send an interrupt event or wait for the session to complete."
        )


@rule("SES-8", "documented")
def versions_need_an_agent(agent_version: int | None, agent_id: str | None) -> None:
    """Refuse to filter by a version of no agent."""
    if agent_version is not None and agent_id is None:
        raise invalid("agent_version: needs agent_id")


@rule("SES-9", "documented")
def resources_have_limits(resources: Sequence[Mapping[str, Any]]) -> None:
    """Refuse more files or memory stores than a session may have, and a store twice."""
    kinds = [one["type"] for one in resources]
    stores = [one["memory_store_id"] for one in resources if one["type"] == "memory_store"]
    if len(kinds) - len(stores) > MOST_FILES:
        raise invalid(f"resources: at most {MOST_FILES} files and repositories")
    if len(stores) > MOST_STORES:
        raise invalid(f"resources: at most {MOST_STORES} memory stores, not {len(stores)}")
    if len(set(stores)) < len(stores):
        raise invalid("resources: a memory store may be given once")
    if any(len(one.get("instructions") or "") > MOST_INSTRUCTIONS for one in resources):
        raise invalid(f"resources.instructions: at most {MOST_INSTRUCTIONS} characters")


@rule("SES-9", "observed")
def files_stay_below_uploads(path: str) -> None:
    """Refuse a mount path that leaves the folder of uploads."""
    if any(part == ".." for part in path.split("/")):
        raise invalid(f'Invalid file resource: mount path "{path}" escapes /uploads/')


@rule("SES-9", "observed")
def mount_paths_do_not_overlap(path: str, taken: Sequence[str]) -> None:
    """Refuse a mount path inside another, or the same."""
    for other in taken:
        if path == other or path.startswith(f"{other}/") or other.startswith(f"{path}/"):
            raise invalid(f'Invalid file resource: mount path "{path}" overlaps "{other}"')


@rule("SES-9", "documented")
def own_machines_take_stores_only(self_hosted: bool, resources: Sequence[Mapping[str, Any]]) -> None:
    """Refuse files and repositories where the sandbox is on the customer's machines."""
    if self_hosted and any(one["type"] != "memory_store" for one in resources):
        raise invalid("resources: self-hosted environments take memory stores only")


@rule("EVT-1", "assumed")
def sends_hold_events(events: Sequence[Any], waiting: int) -> None:
    """Refuse an empty send, and more events than may wait."""
    if not events:
        raise invalid("events: at least one event is needed")
    if waiting + len(events) > MOST_QUEUED:
        raise ApiError(429, f"At most {MOST_QUEUED} events of a session may wait to be processed.")


@rule("EVT-7", "assumed", "EVT-6")
def answers_name_a_call(field: str, id: str, found: bool) -> None:
    """Refuse an answer to a call that the session never made."""
    if not found:
        raise invalid(f"{field}: {id[:100]!r} is not the id of a tool call of this session; use the id of its event")


@rule("EVT-1", "assumed")
def archived_sessions_take_no_events(id: str, archived: float | None, status: str) -> None:
    """Refuse events for a session that is archived or has ended."""
    if archived is not None:
        raise invalid(f"Session {id} is archived.")
    if status == "terminated":
        raise invalid(f"Session {id} is terminated.")


@rule("EVT-1", "documented")
def only_denials_have_messages(result: str, deny_message: str | None) -> None:
    """Refuse a message beside a yes."""
    if deny_message is not None and result != "deny":
        raise invalid("deny_message: only allowed when result is deny")


@rule("EVT-1", "documented")
def system_messages_follow(events: Sequence[Mapping[str, Any]], model: ModelFacts | None) -> None:
    """Refuse system messages out of place, of the wrong size, or for models that do not know them."""
    for place, event in enumerate(events):
        if event["type"] != "system.message":
            continue
        after = events[place - 1]["type"] if place else ""
        if place != len(events) - 1 or after not in ("user.message", "user.tool_result", "user.custom_tool_result"):
            raise invalid("events: system.message must be the last event, right after a user.message or a tool result")
        if not 1 <= len(event["content"]) <= MOST_SYSTEM:
            raise invalid(f"events: system.message has 1 to {MOST_SYSTEM} blocks")
        if model is None or "system_role" not in model.features:
            raise invalid("role 'system' is not supported on this model")


@rule("EVT-1", "documented")
def tool_results_are_for_own_machines(self_hosted: bool) -> None:
    """Refuse results of sandbox tools where the server runs them."""
    if not self_hosted:
        raise invalid("user.tool_result: only sessions of self-hosted environments take results of sandbox tools")


@rule("THR-3", "documented")
def primary_threads_stay(primary: bool) -> None:
    """Refuse to archive the first thread of a session."""
    if primary:
        raise invalid("The primary thread of a session cannot be archived.")


@rule("THR-3", "assumed")
def running_threads_are_not_archived(id: str, status: str) -> None:
    """Refuse to archive a thread that runs."""
    if status in WORKING:
        raise invalid(f'Thread {id} cannot be archived while its status is "{status}".')


@rule("OUT-1", "documented")
def one_outcome_at_a_time(active: bool, defined: int) -> None:
    """Refuse a second outcome while one is worked on."""
    if defined > 1 or (active and defined):
        raise invalid("user.define_outcome: a session works towards one outcome at a time; interrupt it first")


@rule("OUT-1", "documented")
def outcomes_have_limits(event: Mapping[str, Any]) -> None:
    """Refuse an outcome without a rubric, or with too many iterations."""
    iterations = event.get("max_iterations")
    if iterations is not None and not 1 <= iterations <= MOST_ITERATIONS:
        raise invalid(f"max_iterations: Input should be from 1 to {MOST_ITERATIONS}")
    content = event["rubric"].get("content")
    if content is not None and not 1 <= len(content) <= MOST_RUBRIC:
        raise invalid(f"rubric.content: must have 1 to {MOST_RUBRIC:,} characters")


@rule("BUD-1", "documented")
def budgets_are_amounts(budget: Mapping[str, Any] | None, models: Sequence[ModelFacts | None]) -> None:
    """Refuse amounts that are not positive numbers, and models without a list price."""
    if budget is None:
        return
    try:
        amount = Decimal(budget["max_list_cost"]["amount"])
    except InvalidOperation:
        amount = Decimal(0)
    if not (amount.is_finite() and 0 < amount < 10**12):
        raise invalid("budget.max_list_cost.amount: must be a positive number of cents, as a string")
    for model in models:
        if model is None or model.price is None:
            name = "this model" if model is None else model.id
            raise invalid(f"budget: {name} has no list price, so its sessions cannot have a budget")
