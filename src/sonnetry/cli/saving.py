"""Conversations in files: written whole or not at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from .._core.saving import Saving
from .conversation import Conversation, loaded
from .request import Choices
from .trouble import Misuse, Trouble


def save(conversation: Conversation, path: str) -> None:
    """Write a conversation; a file that is there stays as it was until the new one is whole.

    Raises:
        Trouble: it cannot be written.
    """
    target = Path(path).expanduser().resolve()  # a link stays one
    if target.exists() and not target.is_file():
        raise Trouble(f"cannot write {path}: it is no file")
    data = json.dumps(conversation.request(), ensure_ascii=False, indent=2).encode() + b"\n"
    try:
        _write(Saving(target, {}), data)
    except OSError as error:
        raise Trouble(f"cannot write {path}: {error.strerror}") from error


def _write(saving: Saving, data: bytes) -> None:
    try:
        saving.begin(200, {})
        saving.write(data)
        if saving.target.exists():
            shutil.copymode(saving.target, saving.part)
        saving.done()
    except OSError:
        saving.discard()
        raise


def load(path: str, over: Choices | None = None) -> Conversation:
    """Read a conversation; what is chosen in `over` wins.

    Raises:
        Misuse: the file cannot be read, or holds none.
    """
    try:
        saved: Any = json.loads(Path(path).expanduser().read_text("utf-8"))
        return loaded(saved, over)
    except OSError as error:
        raise Misuse(f"cannot read {path}: {error.strerror}") from error
    except ValueError as error:
        raise Misuse(f"{path} is no saved chat: {error}") from error
