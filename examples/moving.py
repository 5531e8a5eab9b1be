import sonnetry as anthropic  # was: import anthropic

client = anthropic.Anthropic.local()  # with a key: anthropic.Anthropic()
message = client.messages.create(
    model="claude-opus-4-7",
    max_tokens=1000,
    messages=[{"role": "user", "content": "Do I need to change anything?"}],
)
print("".join(block.text for block in message.content if block.type == "text"))
