from sonnetry import Anthropic, tool


@tool
def get_weather(city: str) -> str:
    """The weather in a city, now.

    Args:
        city: the name of the city
    """
    return f"18 degrees and light rain in {city}"


with Anthropic.local() as client:
    runner = client.messages.tool_runner(
        model="claude-opus-4-7",
        max_tokens=1000,
        tools=[get_weather],
        messages=[{"role": "user", "content": 'call get_weather {"city": "Paris"}'}],
    )
    for message in runner:
        print(message.stop_reason)
    print(message.content[-1].text)
