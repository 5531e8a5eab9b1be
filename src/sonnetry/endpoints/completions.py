"""The route of legacy completions."""

from __future__ import annotations

from ..types.completions import Completion, CompletionCreateArguments, CompletionStreamEvent
from . import Endpoint

CREATE = Endpoint(
    name="completions.create",
    verb="POST",
    path="/v1/complete",
    summary="Continue a prompt, whole or as a stream of events; older models only.",
    params=CompletionCreateArguments,
    result=Completion,
    stream=CompletionStreamEvent,
    stream_end="stop_reason",
    billed=True,
)
