"""The routes of the Messages API (rules MSG-1 to MSG-22, STR-1 to STR-14, CNT-1 to CNT-6)."""

from __future__ import annotations

from ..types.messages import Message, MessageTokensCount, RawMessageStreamEvent
from . import Endpoint, deferred

HEADERS = {"user_profile_id": "anthropic-user-profile-id", "workspace_id": "anthropic-workspace-id"}

CREATE = Endpoint(
    name="messages.create",
    verb="POST",
    path="/v1/messages",
    summary="Send a conversation and get the model's next message, whole or as a stream of events.",
    params=deferred("message_params", "MessageCreateArguments"),
    result=Message,
    stream=RawMessageStreamEvent,
    headers=HEADERS,
    long_running=True,
    billed=True,
    checked="create",
)

COUNT_TOKENS = Endpoint(
    name="messages.count_tokens",
    verb="POST",
    path="/v1/messages/count_tokens",
    summary="Count the input tokens that a conversation would use, without creating a message.",
    params=deferred("message_params", "MessageCountTokensArguments"),
    result=MessageTokensCount,
    headers=HEADERS,
    checked="count",
)
