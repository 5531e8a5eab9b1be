"""instructor with the official package against `sonnetry serve`."""

import sys

import anthropic
import instructor
from _client_cases import MODEL, PICTURE, run
from pydantic import BaseModel

plain = anthropic.Anthropic(api_key="key", base_url=sys.argv[1])
client = instructor.from_anthropic(plain)
ASK = {"model": MODEL, "max_tokens": 200, "messages": [{"role": "user", "content": "Hello"}]}


class City(BaseModel):
    """A city."""

    name: str
    people: int


def chat() -> None:
    assert "You said: Hello" in client.messages.create(response_model=None, **ASK).content[0].text


def stream() -> None:
    assert list(client.messages.create_partial(response_model=City, **ASK))[-1].people is not None


def tool() -> None:
    made = client.messages.create(response_model=City, **ASK)
    assert isinstance(made, City)


def structured() -> None:
    json_client = instructor.from_anthropic(plain, mode=instructor.Mode.ANTHROPIC_TOOLS)
    assert isinstance(json_client.messages.create(response_model=City, **ASK), City)


def vision() -> None:
    source = {"type": "base64", "media_type": "image/png", "data": PICTURE}
    content = [{"type": "image", "source": source}, {"type": "text", "text": "What is this?"}]
    asked = {**ASK, "messages": [{"role": "user", "content": content}]}
    assert isinstance(client.messages.create(response_model=City, **asked), City)


run({"chat": chat, "stream": stream, "tool": tool, "structured": structured, "vision": vision})
