"""A program with langchain-anthropic: an answer in both colours, a stream, a tool call, a structured answer, an error."""

import asyncio

import sonnetry

sonnetry.install_as_anthropic()

from langchain_anthropic import ChatAnthropic  # noqa: E402 - what imports `anthropic` comes after the alias
from pydantic import BaseModel  # noqa: E402

from sonnetry.testing import LocalServer  # noqa: E402


class City(BaseModel):
    """What is asked for."""

    name: str
    people: int


def refusal(model: ChatAnthropic) -> Exception | None:
    """Return the exception of a call."""
    try:
        model.invoke("Hello")
    except Exception as error:  # noqa: BLE001 - its class is looked at
        return error
    return None


def main() -> None:
    """Run it against a local server."""
    with LocalServer() as server:
        options = {"api_key": "key", "base_url": server.base_url}
        model = ChatAnthropic(model="claude-sonnet-5", **options)

        assert "You said: Hello" in model.invoke("Hello").text
        assert "You said: Hello" in asyncio.run(model.ainvoke("Hello")).text
        assert "You said: Hello" in "".join(chunk.text for chunk in model.stream("Hello"))
        asked = 'call City {"name": "Rome", "people": 3}'
        assert [call["name"] for call in model.bind_tools([City]).invoke(asked).tool_calls] == ["City"]
        assert isinstance(model.with_structured_output(City).invoke("A city"), City)
        assert isinstance(refusal(ChatAnthropic(model="claude-none", **options)), sonnetry.NotFoundError)


if __name__ == "__main__":
    main()
