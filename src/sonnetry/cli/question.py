"""What is asked: words, what is piped in, and files, as the content of one message."""

from __future__ import annotations

from collections.abc import Sequence

import click

from .attachments import MOST, Block, attachment, block_of, is_text, text_of, too_large
from .streams import STDIN, piped, readable


def content_of(words: Sequence[str], files: Sequence[str]) -> str | list[Block]:
    """Return the files, then the words, then what is piped in; a piped image or PDF is attached like a file.

    Raises:
        UsageError: there is nothing of all that.
        Misuse: a file cannot be attached.
    """
    text = readable(" ".join(word for word in words if word != STDIN))
    blocks = [attachment(path) for path in files]
    data = b"" if STDIN in files else _piped(wait=STDIN in words or not (text.strip() or blocks), asked=STDIN in words)
    if data.strip() and not is_text(data):
        blocks.append(block_of(data, "standard input", title=None))
        data = b""
    text = "\n\n".join(part for part in (text, text_of(data)) if part.strip())
    if not (text or blocks):
        raise click.UsageError("there is no question; give it as words or on standard input")
    # Images first: models read them better so (rule IMG-1).
    return [*blocks, *([{"type": "text", "text": text}] if text else [])] if blocks else text


def _piped(*, wait: bool, asked: bool) -> bytes:
    data = piped(MOST + 1, wait=wait, asked=asked)
    if len(data) > MOST:
        raise too_large("standard input")
    return data
