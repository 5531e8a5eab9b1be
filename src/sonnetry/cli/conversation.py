"""A conversation: its turns, what was chosen for it, and the file that keeps it, written whole or not at all.

A saved conversation is a request: `client.messages.create(**json.load(file))` takes it once a question stands last.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from .._core.download_file import write_whole
from .attachments import Block
from .failures import CommandError, CommandUsageError
from .request import THINKING, Choices, request_for

KEPT = {"model", "max_tokens", "system", "thinking", "messages"}
Turn = dict[str, Any]


@dataclass(slots=True)
class Conversation:
    """Turns so far, oldest first, and the files that go with the next one."""

    choices: Choices = field(default_factory=Choices)
    turns: list[Turn] = field(default_factory=list[Turn])
    attached: list[Block] = field(default_factory=list[Block])

    def ask(self, text: str) -> None:
        """Add a turn of the user, with the files that were attached."""
        content = [*self.attached, {"type": "text", "text": text}] if self.attached else text
        self.turns.append({"role": "user", "content": content})
        self.attached = []

    def answer(self, content: Sequence[Block], stop_reason: str | None) -> bool:
        """Add the answer, or take the question back: nothing empty may stand in a turn, and nothing of a refusal be kept.

        The second is rule RSP-3. Returns whether both stay.
        """
        if not content or stop_reason == "refusal":
            return not self.undo()
        self.turns.append({"role": "assistant", "content": list(content)})
        return True

    def unanswered(self) -> None:
        """Take back a question that nobody answered; its files go with the next one."""
        content = self.turns.pop()["content"]
        self.attached = content[:-1] if isinstance(content, list) else []

    def undo(self) -> bool:
        """Take back the last question and its answer, False when there is none."""
        asked = [at for at, turn in enumerate(self.turns) if turn["role"] == "user"]
        self.turns = self.turns[: asked[-1]] if asked else []
        return bool(asked)

    def clear(self) -> None:
        """Forget all turns and attached files; what was chosen stays."""
        self.turns = []
        self.attached = []

    def request(self) -> dict[str, Any]:
        """Return the request for the next answer."""
        return cast("dict[str, Any]", request_for(self.turns, self.choices))


def loaded(saved: object, over: Choices | None = None) -> Conversation:
    """Return the conversation that was saved; what is chosen in `over` wins.

    Raises:
        ValueError: this is not a saved conversation.
    """
    request = cast("dict[str, Any]", saved if isinstance(saved, dict) else {})
    if type(request.get("messages")) is not list:
        raise ValueError("there is no list of messages in it")
    if (strange := sorted(request.keys() - KEPT)) != []:
        raise ValueError(f"it has {strange[0]!r}, which a chat cannot keep")
    wrong = next((at for at, turn in enumerate(request["messages"]) if not _is_turn(turn)), None)
    if wrong is not None:
        raise ValueError(f"messages[{wrong}] has no role (user, assistant) with content")
    return Conversation(_joined(_choices(request), over or Choices()), list(request["messages"]))


def _is_turn(turn: object) -> bool:
    if not isinstance(turn, dict):
        return False
    fields = cast("Turn", turn)
    return fields.get("role") in ("user", "assistant") and isinstance(fields.get("content"), (str, list))


def _choices(request: Mapping[str, Any]) -> Choices:
    """Read what was chosen; what is as it would be by default stays so when the model changes."""
    model = request.get("model")
    usual = request_for([], Choices(model=model))
    most = request.get("max_tokens")
    return Choices(
        model=model,
        system=request.get("system"),
        max_tokens=None if most == usual["max_tokens"] else most,
        thinking=None if request.get("thinking") == usual.get("thinking") else _thinking(request.get("thinking")),
    )


def _thinking(config: Mapping[str, Any] | None) -> str:
    if config is None:
        return "off"
    names = {wire: name for name, wire in THINKING.items()}
    return str(config.get("budget_tokens") or names.get(config.get("type", ""), ""))


def _joined(choices: Choices, over: Choices) -> Choices:
    given = {name: value for name in Choices.__slots__ if (value := getattr(over, name)) is not None}
    return replace(choices, **given)


def save(conversation: Conversation, path: str) -> None:
    """Write a conversation; an existing file stays as it was until the new one is complete.

    Raises:
        CommandError: it cannot be written.
    """
    target = Path(path).expanduser()
    if target.exists() and not target.is_file():
        raise CommandError(f"cannot write {path}: it is not a file")
    data = json.dumps(conversation.request(), ensure_ascii=False, indent=2).encode() + b"\n"
    try:
        write_whole(target, data)
    except OSError as error:
        raise CommandError(f"cannot write {path}: {error.strerror}") from error


def load(path: str, over: Choices | None = None) -> Conversation:
    """Read a conversation; what is chosen in `over` wins.

    Raises:
        CommandUsageError: the file cannot be read, or holds none.
    """
    try:
        saved: Any = json.loads(Path(path).expanduser().read_text("utf-8"))
        return loaded(saved, over)
    except OSError as error:
        raise CommandUsageError(f"cannot read {path}: {error.strerror}") from error
    except ValueError as error:
        raise CommandUsageError(f"{path} is not a saved chat: {error}") from error
