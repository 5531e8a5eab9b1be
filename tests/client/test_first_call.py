"""What the first call of a process loads, and what of other people's it leaves alone."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sonnetry.types import _plugins

# A client with an engine of its own, so that no server has a part in the count.
CREATE = """
import sys
import sonnetry
MESSAGE = b'{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Hi"}],"usage":{}}'
import socket, threading
listener = socket.create_server(("127.0.0.1", 0))
def answer():
    peer, _ = listener.accept()
    peer.recv(65536)
    peer.sendall(b"HTTP/1.1 200 OK\\r\\ncontent-type: application/json\\r\\ncontent-length: %d\\r\\n\\r\\n" % len(MESSAGE) + MESSAGE)
threading.Thread(target=answer, daemon=True).start()
client = sonnetry.Anthropic(api_key="k", base_url="http://127.0.0.1:%d" % listener.getsockname()[1], max_retries=0)
message = client.messages.create(model="m", max_tokens=9, messages=[{"role": "user", "content": "Hi"}])
assert message.content[0].text == "Hi"
"""
PLUGIN = """
seen = []
class Plugin:
    def new_schema_validator(self, schema, schema_type, schema_type_path, schema_kind, config, plugin_settings):
        seen.append(schema_type_path.name)
        return None, None, None
plugin = Plugin()
"""


def run(program, *folders):
    """Run a program that prints one JSON value last; `folders` are searched for packages first."""
    command = [sys.executable, "-c", "\n".join([f"import sys; sys.path[:0] = {list(map(str, folders))}", program])]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1])


@pytest.fixture
def plugin(tmp_path):
    """Return a folder with an installed plugin of Pydantic."""
    info = tmp_path / "watcher-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: watcher\nVersion: 1.0\n")
    info.joinpath("entry_points.txt").write_text("[pydantic]\nwatcher = watcher:plugin\n")
    tmp_path.joinpath("watcher.py").write_text(PLUGIN)
    return tmp_path


def test_a_first_call_loads_few_modules():
    """A bare interpreter, Pydantic, httptools and what a call needs of ours: at most 240 modules in all (288 before)."""
    loaded = run(f"{CREATE}\nimport json\nprint(json.dumps(sorted(sys.modules)))")

    assert len([name for name in loaded if not name.startswith(("site", "encodings"))]) <= 240
    assert not {"importlib.metadata", "importlib.resources", "logging", "concurrent.futures", "zlib"} & set(loaded)


def test_a_plugin_of_pydantic_sees_the_models_of_the_program_and_ours(plugin):
    """Nothing is searched twice, and nothing that is installed is left out."""
    own = "import pydantic\nclass Own(pydantic.BaseModel): a: int\nOwn(a=1)"
    seen = run(f"{CREATE}\n{own}\nimport json, watcher\nprint(json.dumps(watcher.seen))", plugin)

    assert {"Message", "Own"} <= set(seen)


def test_without_plugins_pydantic_finds_none_later_either():
    """The program's own models are made as ever, and whoever asks Pydantic's loader for more gets the loader."""
    own = "import pydantic\nclass Own(pydantic.BaseModel): a: int\nassert Own(a='1').a == 1"
    asked = "from pydantic.plugin import _loader\ngroup = _loader.PYDANTIC_ENTRY_POINT_GROUP\nimport json"

    assert "pydantic" == run(f"{CREATE}\n{own}\n{asked}\nprint(json.dumps(group))")
    assert [] == run(f"{CREATE}\n{asked}\nprint(json.dumps(list(_loader.get_plugins())))")


@pytest.mark.parametrize("kept", ["egg-info", "egg", "zip", "finder"])
def test_packages_that_are_kept_otherwise_are_left_to_pydantic(tmp_path, monkeypatch, kept):
    """Only folders of ordinary metadata are looked at; with anything else the search is Pydantic's."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(sys, "meta_path", [finder for finder in sys.meta_path if _plugins._is_standard(finder)])
    before = _plugins._may_have_plugins()
    if kept == "egg-info":
        tmp_path.joinpath("a.egg-info").mkdir()
        tmp_path.joinpath("a.egg-info/entry_points.txt").write_text("[console_scripts]\n\n[pydantic]\na = b:c\n")
    elif kept == "egg":
        tmp_path.joinpath("a.egg").write_bytes(b"PK")
    elif kept == "zip":
        tmp_path.joinpath("a.zip").write_bytes(b"PK")
        monkeypatch.setattr(sys, "path", [str(tmp_path / "a.zip")])
    else:
        monkeypatch.setattr(sys, "meta_path", [type("Odd", (), {"find_distributions": None})()])

    assert before is False
    assert _plugins._may_have_plugins() is True


def test_the_names_of_files_beside_packages_are_no_plugins(tmp_path, monkeypatch):
    """A package without entry points, one with others, and folders that are not there."""
    tmp_path.joinpath("a.dist-info").mkdir()
    tmp_path.joinpath("b.dist-info").mkdir()
    tmp_path.joinpath("b.dist-info/entry_points.txt").write_text("[console_scripts]\npydantic = a:b\n")
    Path(tmp_path / "c.egg-info").write_text("Name: c\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "nowhere")])

    assert _plugins._may_have_plugins() is any(
        hasattr(finder, "find_distributions") and not _plugins._is_standard(finder) for finder in sys.meta_path
    )
