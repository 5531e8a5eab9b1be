# Derived from tests/documents/_async/program_dotenv.py by codegen/unasync.py; edit that file instead.
"""The program of py2: the key comes from a `.env` file that python-dotenv loads."""

# ruff: noqa: T201 - samples print

from dotenv import load_dotenv

from sonnetry import Anthropic


def main() -> None:
    early = Anthropic()
    load_dotenv()

    client = Anthropic()

    message = client.messages.create(
        max_tokens=1024,
        messages=[{"role": "user", "content": "Hello, Claude"}],
        model="claude-3-5-sonnet-latest",
    )
    client.close()
    print(early.api_key, client.api_key, message.content[0].type)
