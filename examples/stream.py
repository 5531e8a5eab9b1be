from sonnetry import Anthropic

with (
    Anthropic.local() as client,
    client.messages.stream(
        model="claude-opus-4-7",
        max_tokens=1000,
        messages=[{"role": "user", "content": "Tell me about streams."}],
    ) as stream,
):
    for text in stream.text_stream:
        print(text, end="", flush=True)
    message = stream.get_final_message()

print(f"\n{message.stop_reason}, {message.usage.output_tokens} tokens")
