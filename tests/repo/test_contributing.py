"""The change that CONTRIBUTING.md shows can be made to the tree as it is, and does what the page says."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from sonnetry._core.models import find

ROOT = Path(__file__).parents[2]
DIFF = re.search(r"^```diff\n(.*?)^```$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)[1]
PROGRAM = """
from sonnetry import Anthropic
from sonnetry.endpoints.models import SUCCESSOR
from sonnetry.server.control.openapi import document
from sonnetry.types.models import ModelSuccessor

with Anthropic.local() as client:
    print(client.get("/v1/models/claude-opus-4-1/successor", cast_to=ModelSuccessor).id)
print(*document([SUCCESSOR])["paths"])
"""


def apply(diff, root):
    """Make the changes of a unified diff; the old lines of each hunk must stand in its file once."""
    for part in re.split(r"^--- .*\n", diff, flags=re.MULTILINE)[1:]:
        head, *hunks = re.split(r"^@@ .* @@\n", part, flags=re.MULTILINE)
        path = root / head.removeprefix("+++ b/").strip()
        text = path.read_text("utf-8")
        for hunk in hunks:
            lines = hunk.splitlines(keepends=True)
            old = "".join(line[1:] or "\n" for line in lines if not line.startswith("+"))
            assert text.count(old) == 1, f"{path.name} has no such place any more:\n{old}"
            text = text.replace(old, "".join(line[1:] or "\n" for line in lines if not line.startswith("-")))
        path.write_text(text, "utf-8")


def test_the_shown_change_works(tmp_path):
    """Its lines are still there to be changed; then the server answers the new route, and the document has it."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    apply(DIFF, tmp_path)
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(tmp_path / "src")}
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [find("claude-opus-4-1").replacement, "/v1/models/{model_id}/successor"]
