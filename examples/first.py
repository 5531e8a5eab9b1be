from sonnetry import Anthropic

# Anthropic() reads ANTHROPIC_API_KEY and calls the Claude API; local() needs no key and simulates the answer.
with Anthropic.local() as client:
    message = client.messages.create(
        model="claude-opus-4-7",
        max_tokens=1000,
        messages=[{"role": "user", "content": "What is a sonnet?"}],
    )

for block in message.content:
    if block.type == "text":
        print(block.text)
