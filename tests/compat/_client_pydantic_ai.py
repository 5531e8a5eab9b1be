"""pydantic-ai with the official package against `sonnetry serve`."""

import asyncio
import sys

from _client_cases import MODEL, PHRASE, png, run
from pydantic import BaseModel
from pydantic_ai import Agent, BinaryContent
from pydantic_ai.models.anthropic import AnthropicModel
from pydantic_ai.providers.anthropic import AnthropicProvider

model = AnthropicModel(MODEL, provider=AnthropicProvider(api_key="key", base_url=sys.argv[1]))


class City(BaseModel):
    """A city."""

    name: str
    people: int


def chat() -> None:
    assert "You said: Hello" in Agent(model).run_sync("Hello").output


def stream() -> None:
    async def read() -> str:
        async with Agent(model).run_stream("Hello") as answer:
            return "".join([piece async for piece in answer.stream_text(delta=True)])

    assert "You said: Hello" in asyncio.run(read())


def tool() -> None:
    asked: list[str] = []

    def get_weather(city: str) -> str:
        asked.append(city)
        return "sunny"

    assert "sunny" in Agent(model, tools=[get_weather]).run_sync(PHRASE).output
    assert asked == ["Paris"]


def structured() -> None:
    assert isinstance(Agent(model, output_type=City).run_sync("A city").output, City)


def vision() -> None:
    said = Agent(model).run_sync(["What is this?", BinaryContent(png(), media_type="image/png")]).output
    assert "You said: What is this?" in said


run({"chat": chat, "stream": stream, "tool": tool, "structured": structured, "vision": vision})
