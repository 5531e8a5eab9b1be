"""langchain-anthropic with the official package against `sonnetry serve`."""

import sys

from _client_cases import MODEL, PHRASE, PICTURE, run
from langchain_anthropic import ChatAnthropic
from pydantic import BaseModel

model = ChatAnthropic(model=MODEL, api_key="key", base_url=sys.argv[1])


class City(BaseModel):
    """A city."""

    name: str
    people: int


def get_weather(city: str) -> str:
    """Tell the weather of a city."""
    return f"sunny in {city}"


def chat() -> None:
    assert "You said: Hello" in model.invoke("Hello").text


def stream() -> None:
    assert "You said: Hello" in "".join(chunk.text for chunk in model.stream("Hello"))


def tool() -> None:
    calls = model.bind_tools([get_weather]).invoke(PHRASE).tool_calls
    assert [(call["name"], call["args"]) for call in calls] == [("get_weather", {"city": "Paris"})]


def structured() -> None:
    assert isinstance(model.with_structured_output(City).invoke("A city"), City)


def vision() -> None:
    picture = {"type": "image", "base64": PICTURE, "mime_type": "image/png"}
    said = model.invoke([("user", [picture, {"type": "text", "text": "What is this?"}])]).text
    assert "You said: What is this?" in said


run({"chat": chat, "stream": stream, "tool": tool, "structured": structured, "vision": vision})
