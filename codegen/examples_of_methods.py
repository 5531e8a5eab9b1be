"""How the methods that people call first are used: lines for their docstrings, in the asynchronous form.

`codegen/unasync.py` makes the synchronous form of them; `tests/client/test_examples.py` runs both.
"""

from __future__ import annotations

from collections.abc import Iterator

EXAMPLES = {
    "messages.create": """
        message = await client.messages.create(
            model="claude-opus-4-7",
            max_tokens=1000,
            messages=[{"role": "user", "content": "What is a sonnet?"}],
        )
        for block in message.content:
            if block.type == "text":
                print(block.text)
""",
    "messages.stream": """
        question = {"role": "user", "content": "What is a sonnet?"}
        async with client.messages.stream(model="claude-opus-4-7", max_tokens=1000, messages=[question]) as stream:
            async for text in stream.text_stream:
                print(text, end="")
            message = await stream.get_final_message()
""",
    "messages.batches.create": """
        question = {"role": "user", "content": "What is a sonnet?"}
        params = {"model": "claude-opus-4-7", "max_tokens": 1000, "messages": [question]}
        batch = await client.messages.batches.create(requests=[{"custom_id": "sonnet", "params": params}])
        print(batch.id, batch.processing_status)
""",
    "files.upload": """
        file = await client.files.upload(file=Path("report.pdf"))
        print(file.id, file.size_bytes)
""",
}


def docstring(method: str, sentence: str) -> Iterator[str]:
    """Write the docstring of a method: its sentence, then how it is used."""
    used = EXAMPLES.get(method, "").strip("\n").splitlines()
    if not used:
        yield f'        """{sentence}"""'
        return
    yield f'        """{sentence}'
    yield from ("", "        ```python", *used, "        ```", '        """')
