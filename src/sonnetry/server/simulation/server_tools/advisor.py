"""The advisor: another model that is asked for advice (rule SRV-15). Here the advice is made of the user's own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...._core.text_tokens import count_text, cut
from ....caching.cache import CacheUse
from ...model.backend import PREFIX, Usage
from ...model.events import counts_of
from .scene import Outcome, Scene, failed, text

KIND = "advisor"


async def advise(scene: Scene, asked: Mapping[str, Any], tool: Mapping[str, Any]) -> Outcome:
    """Give advice, with the usage of the model that gave it."""
    del asked
    if scene.used_up(tool):
        return Outcome(failed(KIND, "max_uses_exceeded"))
    facts = scene.prompt.facts
    whole = f"{PREFIX} The advisor read {len(scene.prompt.body['messages'])} messages and has no objection."
    advice = cut(whole, tool.get("max_tokens") or len(whole), facts.tokenizer)
    used = Usage(scene.prompt.tokens, count_text(advice, facts.tokenizer))
    reason = "end_turn" if advice == whole else "max_tokens"
    content = {"type": "advisor_result", "text": advice, "stop_reason": reason}
    step = {"type": "advisor_message", "model": tool["model"], **counts_of(used, CacheUse())}
    return Outcome(content, [text("The advisor has no objection.")], advised=step)
