from sonnetry import Anthropic

TOOLS = [
    {
        "name": "get_weather",
        "description": "The weather in a city, now.",
        "input_schema": {
            "type": "object",
            "properties": {"city": {"type": "string", "examples": ["Paris"]}},
            "required": ["city"],
        },
    }
]


def get_weather(city):
    return {"Paris": "18 degrees, light rain"}[city]


RUN = {"get_weather": get_weather}


def result_of(call):
    """Run one tool; a failure is an answer too, for the model to read."""
    result = {"type": "tool_result", "tool_use_id": call.id}
    tool = RUN[call.name]
    try:
        return {**result, "content": tool(**call.input)}
    except (LookupError, TypeError, ValueError) as error:
        return {**result, "content": f"{type(error).__name__}: {error}", "is_error": True}


def answer_to(messages):
    """Stream one answer, and return it whole."""
    with client.messages.stream(model="claude-opus-4-7", max_tokens=2000, messages=messages, tools=TOOLS) as stream:
        for event in stream:
            if event.type == "text":
                print(event.text, end="", flush=True)
            elif event.type == "content_block_stop" and event.content_block.type == "tool_use":
                print("->", event.content_block.name, event.content_block.input)
        return stream.get_final_message()


client = Anthropic.local()
messages = [{"role": "user", "content": 'call get_weather {"city": "Paris"}'}]
answers = [answer_to(messages)]
while calls := [block for block in answers[-1].content if block.type == "tool_use" and block.is_complete]:
    messages += [answers[-1], {"role": "user", "content": [result_of(call) for call in calls]}]
    answers.append(answer_to(messages))
client.close()

read = sum(answer.usage.input_tokens for answer in answers)
written = sum(answer.usage.output_tokens for answer in answers)
print(f"\n{len(answers)} answers, {read / 1000:.1f} thousand tokens read, {written} written")
