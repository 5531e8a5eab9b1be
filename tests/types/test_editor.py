"""What an editor shows: a real language server finds the sentence of a keyword and of a field, and the names of arguments."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parents[2] / "src"
SERVER = Path(sys.executable).parent / "basedpyright-langserver"
DEADLINE = 60
"""Seconds for an answer; on a quiet machine the first takes about ten, the others less than one."""
PROGRAM = """\
from sonnetry import Anthropic

client = Anthropic()
message = client.messages.create(model="m", max_tokens=1, messages=[])
usage = message.usage.output_tokens
batch = client.messages.batches.create(requests=[{"custom_id": "a", "params": {"model": "m", "max_tokens": 1}}])
counts = batch.request_counts.succeeded
file = client.files.upload(file=b"", expires_in_seconds=3600)
agent = client.beta.agents.create(name="n", model="m", system="s")
session = client.beta.sessions.create(agent=agent.id, environment_id="e")
state = session.status
with client.messages.stream(model="m", max_tokens=1, messages=[]) as stream:
    texts = stream.text_stream
    final = stream.get_final_message()
client.messages.create(
"""


class Editor:
    """The side of an editor in the language server protocol: as much of it as these tests need."""

    def __init__(self, server: subprocess.Popen[bytes], folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.uri = (folder / "program.py").as_uri()
        self.received: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.number = 0
        self.reader = threading.Thread(target=self.receive, daemon=True)
        self.reader.start()

    def receive(self) -> None:
        """Put what the server says into the queue, and None when it ends."""
        pipe = self.server.stdout
        assert pipe is not None
        while head := pipe.readline():
            if head.lower().startswith(b"content-length:"):
                while pipe.readline().strip():
                    pass
                self.received.put(json.loads(pipe.read(int(head.split(b":")[1]))))
        self.received.put(None)

    def send(self, **message: Any) -> None:
        """Write one message."""
        pipe = self.server.stdin
        assert pipe is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        pipe.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        pipe.flush()

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and return its result; what the server asks meanwhile is answered with nothing."""
        self.number += 1
        self.send(id=self.number, method=method, params=params)
        while (message := self.received.get(timeout=DEADLINE)) is not None:
            if "method" not in message and message.get("id") == self.number:
                assert "error" not in message, message["error"]
                return message["result"]
            if "method" in message and "id" in message:
                self.send(id=message["id"], result=None)
        raise AssertionError("the language server ended")

    def open(self) -> None:
        """Open the folder and its program."""
        root = {"uri": self.folder.as_uri(), "name": "project"}
        self.ask("initialize", processId=None, rootUri=root["uri"], workspaceFolders=[root], capabilities=ABLE)
        self.send(method="initialized", params={})
        document = {"uri": self.uri, "languageId": "python", "version": 1, "text": PROGRAM}
        self.send(method="textDocument/didOpen", params={"textDocument": document})

    def close(self) -> None:
        """End the server as an editor does, and wait until it has closed its pipe."""
        self.ask("shutdown")
        self.send(method="exit")
        self.server.wait(DEADLINE)
        self.reader.join(DEADLINE)
        for pipe in (self.server.stdin, self.server.stdout):
            assert pipe is not None
            pipe.close()

    def at(self, text: str, word: str) -> dict[str, Any]:
        """Return the position of a word in the first line that contains the text."""
        line, found = next((n, line) for n, line in enumerate(PROGRAM.splitlines()) if text in line)
        position = {"line": line, "character": found.index(text) + text.index(word) + 1}
        return {"textDocument": {"uri": self.uri}, "position": position}

    def after(self, start: str) -> dict[str, Any]:
        """Return the position behind the last line, which starts a call."""
        position = {"line": PROGRAM.count("\n") - 1, "character": len(start)}
        return {"textDocument": {"uri": self.uri}, "position": position}

    def hover(self, text: str, word: str) -> str:
        """Return what is shown when the pointer rests on a word, in one line and without marks."""
        shown: str = self.ask("textDocument/hover", **self.at(text, word))["contents"]["value"]
        return " ".join(shown.replace("\\", "").replace("&nbsp;", " ").split())


ABLE = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "signatureHelp": {"signatureInformation": {"documentationFormat": ["markdown"]}},
    }
}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One language server for all tests."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "program.py").write_text(PROGRAM)
    settings = {"extraPaths": [str(SOURCE)], "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    server = subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    editor = Editor(server, folder)
    try:
        editor.open()
        yield editor
        editor.close()
    finally:
        server.kill()


KEYWORDS = [
    ("max_tokens=1", "max_tokens", "The most tokens to write"),
    ("custom_id", "custom_id", "unique in the batch"),
    ("expires_in_seconds", "expires_in_seconds", "an hour to 90 days"),
    ("system=", "system", "up to 100,000 characters"),
    ("environment_id=", "environment_id", "(`env_...`)"),
]
FIELDS = [
    ("usage.output_tokens", "output_tokens", "thinking included"),
    ("request_counts.succeeded", "succeeded", "message"),
    ("session.status", "status", "rule SES-3"),
]
EXAMPLES = [
    ("messages.create", "create", "message = client.messages.create("),
    ("messages.stream", "stream", "for text in stream.text_stream:"),
    ("batches.create", "create", "batch = client.messages.batches.create("),
    ("files.upload", "upload", "file = client.files.upload("),
    ("stream.text_stream", "text_stream", "for text in stream.text_stream:"),
    ("stream.get_final_message", "get_final_message", "message = stream.get_final_message()"),
]


@pytest.mark.parametrize(("text", "word", "sentence"), KEYWORDS)
def test_a_keyword_shows_its_sentence(editor: Editor, text: str, word: str, sentence: str) -> None:
    """The pointer on a keyword of a call, or on a key inside one, shows what it means."""
    assert sentence in editor.hover(text, word)


@pytest.mark.parametrize(("text", "word", "sentence"), FIELDS)
def test_a_field_shows_its_sentence(editor: Editor, text: str, word: str, sentence: str) -> None:
    """So does the pointer on a field of an answer."""
    assert sentence in editor.hover(text, word)


@pytest.mark.parametrize(("text", "word", "line"), EXAMPLES)
def test_a_method_shows_how_it_is_used(editor: Editor, text: str, word: str, line: str) -> None:
    """The methods that people call first show lines to copy."""
    assert line in editor.hover(text, word)


def test_a_call_lists_the_names_of_its_arguments(editor: Editor) -> None:
    """An open parenthesis lists them, with their types, required ones first."""
    helped = editor.ask("textDocument/signatureHelp", **editor.after("client.messages.create("))
    names = [parameter["label"].partition(":")[0] for parameter in helped["signatures"][0]["parameters"]]

    assert ["max_tokens", "messages", "model"] == names[2:5]
    assert {"system", "tools", "thinking", "timeout", "extra_headers"} <= set(names)
