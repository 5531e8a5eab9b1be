# pyright: strict
"""The sample "Request & Response types" of the TypeScript README (ts4), for type checkers and for running."""

import os

from sonnetry import Anthropic, AsyncAnthropic
from sonnetry.types import Message, MessageCreateParamsNonStreaming


def main() -> Message:
    """Send typed params through the synchronous client."""
    client = Anthropic(
        api_key=os.environ["ANTHROPIC_API_KEY"],  # This is the default and can be omitted
    )

    params: MessageCreateParamsNonStreaming = {
        "max_tokens": 1024,
        "messages": [{"role": "user", "content": "Hello, Claude"}],
        "model": "claude-3-5-sonnet-latest",
    }
    message: Message = client.messages.create(**params)
    return message


async def main_async() -> Message:
    """Send typed params through the asynchronous client."""
    client = AsyncAnthropic(
        api_key=os.environ["ANTHROPIC_API_KEY"],  # This is the default and can be omitted
    )

    params: MessageCreateParamsNonStreaming = {
        "max_tokens": 1024,
        "messages": [{"role": "user", "content": "Hello, Claude"}],
        "model": "claude-3-5-sonnet-latest",
    }
    message: Message = await client.messages.create(**params)
    return message
