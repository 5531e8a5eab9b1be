import asyncio

from sonnetry import AsyncAnthropic


async def main() -> None:
    async with AsyncAnthropic.local() as client:
        questions = ["What is a sonnet?", "What is a haiku?"]
        answers = await asyncio.gather(*(ask(client, question) for question in questions))
    print(*answers, sep="\n")


async def ask(client: AsyncAnthropic, question: str) -> str:
    message = await client.messages.create(
        model="claude-opus-4-7",
        max_tokens=1000,
        messages=[{"role": "user", "content": question}],
    )
    return "".join(block.text for block in message.content if block.type == "text")


asyncio.run(main())
