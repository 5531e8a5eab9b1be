# Derived from tests/documents/_async/program_logging.py by codegen/unasync.py; edit that file instead.
"""The program of py16: it says nothing about logging, the environment does."""

# ruff: noqa: T201 - samples print

from sonnetry import Anthropic


def main() -> None:
    client = Anthropic()

    message = client.messages.create(
        max_tokens=1024,
        messages=[{"role": "user", "content": "Hello, Claude"}],
        model="claude-3-5-sonnet-latest",
    )
    client.close()
    print(message._request_id)
