from sonnetry import Anthropic

client = Anthropic.local()
messages = []

for words in ["My name is Ada.", "What is my name?"]:
    messages.append({"role": "user", "content": words})
    reply = client.messages.create(model="claude-opus-4-7", max_tokens=1000, messages=messages)
    messages.append(reply)  # a response can be sent back unchanged
    print(reply.content[-1].text)

client.close()
