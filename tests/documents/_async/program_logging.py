"""The program of py16: it says nothing about logging, the environment does."""

# ruff: noqa: T201 - samples print

from sonnetry import AsyncAnthropic


async def main() -> None:
    client = AsyncAnthropic()

    message = await client.messages.create(
        max_tokens=1024,
        messages=[{"role": "user", "content": "Hello, Claude"}],
        model="claude-3-5-sonnet-latest",
    )
    await client.close()
    print(message._request_id)
