"""Outcomes: what a session works towards, and the grader that tells whether it is there (rule OUT-1)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...._core.json_access import as_object
from ...http.paging import moment
from ...store.records import Record
from .usage import span_usage

if TYPE_CHECKING:
    from .steps import Step

DEFAULT = 3  # evaluations of one outcome
_RESULTS = ("satisfied", "needs_revision", "failed")
_SCHEMA = {
    "type": "object",
    "properties": {"result": {"type": "string", "enum": [*_RESULTS]}, "explanation": {"type": "string"}},
    "required": ["result", "explanation"],
    "additionalProperties": False,
}


def active(session: Record) -> dict[str, Any] | None:
    """Return the outcome that a session works towards."""
    found: dict[str, Any] | None = session.state.get("outcome")
    return found


def prompt(outcome: Mapping[str, Any]) -> str:
    """Return what the agent is told of an outcome."""
    return f"Work towards this outcome:\n{outcome['description']}\n\nIt is judged by:\n{outcome['rubric']}"


def begin(step: Step, event: Mapping[str, Any]) -> None:
    """Let a session work towards an outcome."""
    read = step.session.state.get("rubrics", {}).pop(event["outcome_id"], None)  # of a file
    rubric = event["rubric"].get("content", "") if read is None else read
    step.session.state["outcome"] = {
        "id": event["outcome_id"],
        "description": event["description"],
        "rubric": rubric,
        "most": event.get("max_iterations") or DEFAULT,
        "iteration": 0,
        "start": None,
    }
    _show(step, "running", None)


def start(step: Step) -> None:
    """Begin to judge; an evaluation that was begun before, such as by a server that stopped, goes on."""
    outcome = step.session.state["outcome"]
    if outcome["start"] is None:
        shown = {"outcome_id": outcome["id"], "iteration": outcome["iteration"]}
        outcome["start"] = step.emit("span.outcome_evaluation_start", **shown)["id"]
        _show(step, "evaluating", None)


def grader_body(session: Record, agent: Mapping[str, Any], messages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the request that asks the model for a grade."""
    outcome = session.state["outcome"]
    work = json.dumps([*messages], ensure_ascii=False)[-60_000:]
    text = (
        f"Judge whether this work achieves the outcome.\n\nOutcome:\n{outcome['description']}\n\n"
        f"Rubric:\n{outcome['rubric']}\n\nWork, as JSON messages:\n{work}"
    )
    return {
        "model": agent["model"]["id"],
        "max_tokens": 4_096,
        "messages": [{"role": "user", "content": text}],
        "output_config": {"format": {"type": "json_schema", "schema": _SCHEMA}},
    }


def judge(step: Step, message: Mapping[str, Any]) -> str | None:
    """Write the grade; returns what the agent is told when it is to go on."""
    result, explanation = _grade_of(message)
    outcome = step.session.state["outcome"]
    if result == "needs_revision" and outcome["iteration"] + 1 >= outcome["most"]:
        result = "max_iterations_reached"
    end(step, result, explanation, message)
    if result != "needs_revision":
        return None
    return f"The work does not achieve the outcome yet:\n{explanation}"


def end(step: Step, result: str, explanation: str, message: Mapping[str, Any] | None) -> None:
    """End one evaluation, and the outcome unless it is to be revised."""
    outcome = step.session.state["outcome"]
    step.emit(
        "span.outcome_evaluation_end",
        outcome_evaluation_start_id=outcome["start"] or "",
        outcome_id=outcome["id"],
        iteration=outcome["iteration"],
        result=result,
        explanation=explanation,
        usage=span_usage(message),
    )
    going = result == "needs_revision"
    _show(step, "running" if going else result, explanation)
    outcome |= {"iteration": outcome["iteration"] + 1, "start": None}
    step.session.state["outcome"] = outcome if going else None


def interrupt(step: Step) -> None:
    """End an outcome because the user stopped the agent."""
    if active(step.session):
        end(step, "interrupted", "The user stopped the agent.", None)


def _show(step: Step, result: str, explanation: str | None) -> None:
    """Keep the evaluation that the session shows up to date (rule SES-7)."""
    outcome = step.session.state["outcome"]
    ended = result not in ("running", "evaluating", "pending")
    shown = {
        "type": "outcome_evaluation",
        "outcome_id": outcome["id"],
        "description": outcome["description"],
        "iteration": outcome["iteration"],
        "result": result,
        "explanation": explanation,
        "completed_at": moment(step.now) if ended else None,
    }
    others = [one for one in step.session.data["outcome_evaluations"] if one["outcome_id"] != outcome["id"]]
    step.session = step.session.changed(step.now, outcome_evaluations=[*others, shown])


def _grade_of(message: Mapping[str, Any]) -> tuple[str, str]:
    text = "".join(block.get("text", "") for block in message["content"] if block["type"] == "text")
    try:
        grade = as_object(json.loads(text))
    except ValueError:
        grade = {}
    if grade.get("result") not in _RESULTS:
        return "failed", "The grader did not answer with a grade."
    return str(grade["result"]), str(grade.get("explanation") or "")
