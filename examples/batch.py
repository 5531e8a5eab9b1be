from sonnetry import Anthropic

client = Anthropic.local()
questions = [{"custom_id": f"q{n}", "prompt": f"Name {n} rivers."} for n in range(1, 6)]

report = client.messages.batches.run(questions, output="answers.jsonl", model="claude-haiku-4-5", max_tokens=200)
print(report)

client.close()
