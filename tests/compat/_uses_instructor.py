"""A program with instructor: structured answers in both colours, a partial one as it comes, a plain one."""

import asyncio

import sonnetry

sonnetry.install_as_anthropic()

import anthropic  # noqa: E402 - comes after the alias
import instructor  # noqa: E402
from pydantic import BaseModel  # noqa: E402

from sonnetry.testing import LocalServer  # noqa: E402


class City(BaseModel):
    """What is asked for."""

    name: str
    people: int


def main() -> None:
    """Run it against a local server."""
    with LocalServer() as server:
        options = {"api_key": "key", "base_url": server.base_url}
        ask = {"model": "claude-sonnet-5", "max_tokens": 100, "messages": [{"role": "user", "content": "Hello"}]}
        client = instructor.from_anthropic(anthropic.Anthropic(**options))
        later = instructor.from_anthropic(anthropic.AsyncAnthropic(**options))

        assert isinstance(client.messages.create(response_model=City, **ask), City)
        assert isinstance(asyncio.run(later.messages.create(response_model=City, **ask)), City)
        assert list(client.messages.create_partial(response_model=City, **ask))[-1].people is not None
        assert isinstance(client.messages.create(response_model=None, **ask), sonnetry.types.Message)


if __name__ == "__main__":
    main()
