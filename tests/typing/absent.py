"""Arguments that say nothing, and histories that are read: what type checkers have to accept."""

from __future__ import annotations

from sonnetry import NOT_GIVEN, Anthropic, NotGiven, Omit, not_given, omit
from sonnetry.types import Message, MessageParam, TextBlockParam, ThinkingConfigParam, ToolChoiceParam, ToolParam
from sonnetry.types.beta import BetaMessage, BetaMessageParam


def wrapper(
    client: Anthropic,
    system: str | None,
    temperature: float | NotGiven = NOT_GIVEN,
    thinking: ThinkingConfigParam | Omit = omit,
    tools: list[ToolParam] | Omit = omit,
    choice: ToolChoiceParam | NotGiven = not_given,
    stop_sequences: list[str] | Omit = omit,
) -> Message:
    """Every argument may be absent, alone or in a union."""
    if not isinstance(tools, Omit):
        repr(tools[0]["name"])
    if not isinstance(temperature, NotGiven):
        repr(temperature + 1)
    return client.messages.create(
        model="m",
        max_tokens=1,
        messages=[{"role": "user", "content": [TextBlockParam(type="text", text="hi")]}],
        system=system or omit,
        temperature=temperature,
        thinking=thinking,
        tools=tools,
        tool_choice=choice,
        stop_sequences=stop_sequences,
        metadata=omit,
        service_tier=not_given,
        container=NOT_GIVEN,
        inference_geo=omit,
        top_k=omit,
        cache_control=omit,
        output_config=not_given,
    )


def everywhere(client: Anthropic) -> None:
    """So it is in lists, in beta and in options."""
    client.models.list(limit=omit, after_id=not_given)
    client.messages.batches.list(limit=NOT_GIVEN)
    client.beta.messages.create(
        model="m", max_tokens=1, messages=[], betas=omit, mcp_servers=omit, context_management=not_given
    )
    client.beta.files.list(limit=omit, scope_id=omit)
    client.messages.count_tokens(
        model="m", messages=[], system=omit, tools=not_given, extra_body=omit, extra_query=omit
    )


def history(client: Anthropic, reply: Message, beta_reply: BetaMessage) -> None:
    """A list of turns can be read, and responses may stand among the arguments."""
    turns: list[MessageParam] = [{"role": "user", "content": "hi"}]
    role: str = turns[-1]["role"]
    repr((role, turns[-1]["content"]))
    turns.append(reply.to_param())
    client.messages.create(model="m", max_tokens=1, messages=turns)
    client.messages.create(model="m", max_tokens=1, messages=[*turns, reply])
    mixed: list[MessageParam | Message] = [*turns, reply]
    client.messages.create(model="m", max_tokens=1, messages=mixed)
    beta: list[BetaMessageParam] = [{"role": "user", "content": "hi"}]
    repr(beta[0]["role"])
    client.beta.messages.create(model="m", max_tokens=1, messages=[*beta, beta_reply])
    client.beta.messages.create(model="m", max_tokens=1, messages=beta)
