"""Other ways in: `import anthropic`, module paths of single types, errors by their code, fakes for tests."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sonnetry
from sonnetry._core.error_codes import BY_CODE
from sonnetry._core.errors import BY_STATUS, status_error
from sonnetry._core.headers import Headers
from sonnetry._core.wire import Response
from sonnetry.types import Message, TextBlock
from sonnetry.types._paths import snake

ALIAS = """
import sonnetry
sonnetry.install_as_anthropic()
sonnetry.install_as_anthropic()
import anthropic
from anthropic import Anthropic, RateLimitError
from anthropic.types import Message
from anthropic.types.message_create_params import MessageCreateParamsNonStreaming
from anthropic.types.text_block import TextBlock
assert anthropic is sonnetry and Anthropic is sonnetry.Anthropic
assert sonnetry.__spec__.name == "sonnetry", sonnetry.__spec__
assert __import__("sonnetry.types").types.Message is Message
try:
    import anthropic.nothing_of_this_name
except ImportError:
    print("fine")
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)


def test_packages_that_import_anthropic_get_this_one():
    """After `install_as_anthropic()` the names below `anthropic` are ours, and nothing else answers to it."""
    done = run(ALIAS)

    assert ("fine\n", "") == (done.stdout, done.stderr)


def test_an_anthropic_that_is_loaded_is_left_alone():
    """Two packages under one name would be worse than an error."""
    program = "import sys, types, sonnetry\nsys.modules['anthropic'] = types.ModuleType('anthropic')\n"
    done = run(f"{program}sonnetry.install_as_anthropic()")

    assert "call install_as_anthropic() before anything imports it" in done.stderr


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("MessageCreateParams", "message_create_params"),
        ("ToolBash20250124Param", "tool_bash_20250124_param"),
        ("URLImageSourceParam", "url_image_source_param"),
        ("Base64PDFSource", "base64_pdf_source"),
        ("RawContentBlockDeltaEvent", "raw_content_block_delta_event"),
    ],
)
def test_a_type_has_a_module_path(name, path):
    """The path is the snake_case of the name."""
    assert path == snake(name)


@pytest.mark.parametrize(("status", "code"), BY_CODE, ids=str)
def test_an_error_code_has_its_class(status, code):
    """The class of a code is a kind of its status class, so that coarser handlers still work."""
    body = f'{{"type":"error","error":{{"type":"x","message":"m","details":{{"error_code":"{code}"}}}}}}'.encode()

    error = status_error(Response(status, Headers(), body))

    assert BY_CODE[status, code] is type(error)
    assert isinstance(error, BY_STATUS[status])
    assert code == error.error_code


def test_an_unknown_code_has_the_class_of_its_status():
    """Codes may grow (ERR-3)."""
    body = b'{"type":"error","error":{"type":"x","message":"m","details":{"error_code":"new_one"}}}'

    assert sonnetry.BadRequestError is type(status_error(Response(400, Headers(), body)))


def test_fakes_fill_what_a_test_does_not_name():
    """`fake()` makes a whole object; given fields are checked like received ones."""
    message = Message.fake(content=[TextBlock.fake(text="hi")], stop_reason="end_turn")

    assert ("hi", "end_turn", 0) == (message.content[0].text, message.stop_reason, message.usage.output_tokens)
    assert Message.model_validate_json(message.to_json()) == message
    with pytest.raises(ValueError, match="content"):
        Message.fake(content=5)
