"""The command on a terminal: formatted answers, tables, and chats that Ctrl-C does not end."""

import fcntl
import os
import pty
import re
import select
import termios
import time

import pytest

from sonnetry._core import models
from sonnetry.cli.markdown import blocks
from sonnetry.cli.printing import printable

ANSWER = "Some **bold** text\n\n- one\x1b]0;title\x07\n- two\n"
COLOUR = re.compile(r"\x1b\[[\d;]*3\d[;m]")
WAIT = 40.0


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, process, fd):
        self.process = process
        self.fd = fd
        self.shown = ""

    def until(self, text):
        """Read until a text is shown; gives what was shown since the last time."""
        end = time.monotonic() + WAIT
        while text not in self.shown:
            assert select.select([self.fd], [], [], max(0, end - time.monotonic()))[0], self.shown
            self.shown += os.read(self.fd, 65536).decode()
        before, _, self.shown = self.shown.partition(text)
        return before + text

    def rest(self):
        """Read to the end; gives what was shown and the exit code."""
        shown = self.shown
        while select.select([self.fd], [], [], WAIT)[0]:
            try:
                shown += os.read(self.fd, 65536).decode()
            except OSError:  # the last holder of the terminal has gone
                break
        return shown, self.process.wait(WAIT)

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def press(self, key, text):
        """Press a key until a text is shown: line editing misses a signal that comes just before it waits for keys."""
        for _ in range(int(WAIT)):
            self.type(key)
            end = time.monotonic() + 2
            while text not in self.shown and select.select([self.fd], [], [], max(0, end - time.monotonic()))[0]:
                self.shown += os.read(self.fd, 65536).decode()
            if text in self.shown:
                break
        self.until(text)


@pytest.fixture
def terminal(program, service):
    """Start the command on a terminal, with the service."""
    opened = []

    def start(*arguments, **env):
        ours, theirs = pty.openpty()
        opened.append(ours)
        named = {"ANTHROPIC_BASE_URL": service.base_url, "ANTHROPIC_API_KEY": "sk-right", "TERM": "xterm-256color"}
        sized = {"COLUMNS": "90", "LINES": "30"}
        process = program(
            *arguments,
            env=named | sized | env,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # its Ctrl-C is a signal
        )
        os.close(theirs)
        return Terminal(process, ours)

    yield start
    for fd in opened:
        os.close(fd)


def test_markdown_is_formatted_and_nothing_of_an_answer_is_obeyed(terminal, service, wire):
    """Bold is bold, a list has bullets, and bytes that set a title are gone."""
    service.reply(wire.stream(wire.text(*(ANSWER[at : at + 5] for at in range(0, len(ANSWER), 5)))))
    shown, code = terminal("ask", "Hello").rest()

    assert code == 0
    assert "\x1b[1mbold\x1b[0m" in shown
    assert "• \x1b[0mone" in shown
    assert "\x1b]0;" not in shown
    assert " \r" not in shown  # nothing fills the lines: what is copied has no spaces at its end


def test_a_terminal_that_lacks_letters_shows_question_marks(terminal, service, wire):
    """Also for those that the formatting brings."""
    service.reply(wire.stream(wire.text("# Title\n\n- Grüße\n")))
    shown, code = terminal("ask", "Hello", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").rest()

    assert code == 0
    assert "Gr??e" in shown


@pytest.mark.parametrize(
    ("arguments", "env"), [(["ask", "--plain", "Hello"], {}), (["ask", "Hello"], {"TERM": "dumb"})]
)
def test_markdown_can_be_left_as_it_is(terminal, service, wire, arguments, env):
    """By option, or because the terminal cannot."""
    service.reply(wire.stream(wire.text(ANSWER)))
    shown, code = terminal(*arguments, **env).rest()

    assert (code, shown) == (0, "Some **bold** text\r\n\r\n- one]0;title\r\n- two\r\n")


def test_no_color_takes_the_colours_away(terminal, service):
    """Of a diagnosis, where a colour says nothing that the word does not."""
    coloured, _ = terminal("doctor").rest()
    plain, _ = terminal("doctor", NO_COLOR="1").rest()

    assert COLOUR.search(coloured)
    assert COLOUR.search(plain) is None
    assert "\x1b" not in plain


def test_models_are_a_table(terminal):
    """With a head and figures that can be read, as wide as the terminal."""
    shown, code = terminal("models", COLUMNS="70").rest()
    rows = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()

    assert code == 0
    assert rows[0].split() == ["id", "name", "state", "context"]
    assert [models.defaults().model, "active", "1,000,000"] in [[row.split()[0], *row.split()[-2:]] for row in rows]
    assert max(len(row) for row in rows) <= 70


def test_batches_are_a_table(terminal, service):
    """Ids are whole where the terminal has room for nothing else."""
    question = {"model": models.defaults().model, "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]}
    with service.client() as client:
        batch = client.messages.batches.create(requests=[{"custom_id": "q", "params": question}])
    shown, code = terminal("batch", "list", COLUMNS="50").rest()
    rows = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()

    assert code == 0
    assert rows[0].split()[:2] == ["id", "status"]
    assert rows[-1].split()[0] == batch.id
    assert max(len(row) for row in rows) <= 50


def test_ctrl_c_stops_an_answer_and_not_the_chat(terminal, service):
    """What had come stays in the conversation; at the prompt Ctrl-C forgets the line, and Ctrl-D leaves."""
    service.stream_fault("silence", after=6)
    chat = terminal("chat")
    chat.until("> ")
    chat.type("Hello\r")
    chat.until("Simulated")
    chat.press("\x03", "stopped.")
    chat.until("> ")
    chat.type("never sent")
    chat.until("never sent")  # what line editing has not read yet, Ctrl-C would take away under its hands
    chat.press("\x03", "leaves)")
    chat.until("> ")
    chat.type("Again\r")
    chat.until("You said: Again")
    chat.until("> ")
    chat.type("/nonsense\r")
    chat.until("there is no /nonsense")
    chat.until("> ")
    chat.type("\x04")
    _, code = chat.rest()
    sent = service.requests[-1].json["messages"]

    assert code == 0
    assert [turn["role"] for turn in sent] == ["user", "assistant", "user"]
    assert sent[1]["content"][0]["text"].startswith("Simulated")
    assert sent[2]["content"] == "Again"


def test_a_failed_call_does_not_end_a_chat(terminal, service):
    """It is said, and the question does not stay."""
    service.fail(400, "no")
    chat = terminal("chat", "--plain")
    chat.until("> ")
    chat.type("Hello\r")
    chat.until("400 - invalid_request_error: no")
    chat.until("> ")
    chat.type('"""\rtwo\rlines\r"""\r')
    chat.until("lines")
    chat.until("You said: two")
    chat.until("> ")
    chat.type("/exit\r")
    _, code = chat.rest()

    assert code == 0
    assert service.requests[-1].json["messages"] == [{"role": "user", "content": "two\nlines"}]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one\n\ntwo", ["one\n\n", "two"]),
        ("one\ntwo", ["one\ntwo"]),
        ("- one\n\n  more of it\n\ntwo", ["- one\n\n  more of it\n\n", "two"]),
        ("```\na\n\nb\n```\n\nc", ["```\na\n\nb\n```\n\n", "c"]),
        ("````\n```\n\n```\n````\n\nc", ["````\n```\n\n```\n````\n\n", "c"]),
        ("~~~ py\n\n```\n\n~~~\n\nc", ["~~~ py\n\n```\n\n~~~\n\n", "c"]),
        ("```\nopen\n\nstill", ["```\nopen\n\nstill"]),
        ("", [""]),
    ],
)
def test_blocks_end_at_blank_lines_that_end_them(text, parts):
    """Not inside a fence, and not before what is indented; joined they are the text."""
    assert blocks(text) == parts
    assert "".join(blocks(text)) == text


def test_printable_keeps_lines_and_letters():
    """Only what a terminal would obey goes."""
    assert printable("a\tb\nc\x1b[31m\x07\x9bd é€") == "a\tb\nc[31md é€"
