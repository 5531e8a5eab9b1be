"""A program with pydantic-ai: an answer, a stream, a tool with a structured answer, and a native schema."""

import asyncio

import sonnetry

sonnetry.install_as_anthropic()

from pydantic import BaseModel  # noqa: E402 - what imports `anthropic` comes after the alias
from pydantic_ai import Agent, NativeOutput  # noqa: E402
from pydantic_ai.models.anthropic import AnthropicModel  # noqa: E402
from pydantic_ai.providers.anthropic import AnthropicProvider  # noqa: E402

from sonnetry.testing import LocalServer  # noqa: E402


class City(BaseModel):
    """What is asked for."""

    name: str
    people: int


async def streamed(agent: Agent) -> str:
    """Return the pieces of a streamed answer, joined."""
    async with agent.run_stream("Hello") as answer:
        return "".join([piece async for piece in answer.stream_text(delta=True)])


def main() -> None:
    """Run it against a local server."""
    with LocalServer() as server:
        provider = AnthropicProvider(api_key="key", base_url=server.base_url)
        model = AnthropicModel("claude-sonnet-5", provider=provider)
        asked: list[str] = []
        agent = Agent(model, output_type=City)
        agent.tool_plain(lambda city: asked.append(city) or 5, name="look_up")

        assert "You said: Hello" in Agent(model).run_sync("Hello").output
        assert "You said: Hello" in asyncio.run(streamed(Agent(model)))
        assert isinstance(agent.run_sync("Use the tools").output, City)
        assert isinstance(Agent(model, output_type=NativeOutput(City)).run_sync("A city").output, City)
        assert len(server.requests) >= 4


if __name__ == "__main__":
    main()
