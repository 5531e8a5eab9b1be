"""Proof: how far the estimate of tokens is off: `just prove tokens [--fixtures DIR] [--recordings FILE] [--write]`.

Texts are compared with what `ctok` counts, and with the counts of the service that its fixtures record: the Universal
Declaration of Human Rights in 501 languages, and programs in hundreds. `ctok` needs Python 3.12, so the proof runs itself
again in an environment of its own; PYTHONS names an interpreter where none is on PATH. Requests are compared with the
`usage` of recorded ones, a gzipped file of JSON lines (`request` and `response` are bodies as text); without a file they
are left out. Fails when a goal of docs/token-counts.md is missed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from _figures import table, write

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/token-counts.md"
CTOK = "ctok==1.3.0"
SUPPORTED = ("python3.12", "python3.13", "python3.14")
FRAMES = {"3": 7, "4.7": 11}  # what the recorded counts of one message hold besides its text
SHORT = 40  # tokens under which an estimate may be off by two instead of by a share


@dataclass
class Group:
    """Estimates beside true counts."""

    pairs: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    @property
    def ratios(self) -> list[float]:
        """Estimate by truth, nearest to the truth within two tokens for short texts."""
        return [1.0 if real < SHORT and abs(ours - real) <= 2 else ours / max(1, real) for ours, real in self.pairs]

    def row(self, name: str) -> tuple[object, ...]:
        """Return the figures of a table's row."""
        found = sorted(self.ratios)
        error = statistics.median(abs(ratio - 1) for ratio in found)
        cells = [f"{100 * (value - 1):+.0f} %" for value in (found[0], found[int(0.95 * (len(found) - 1))], found[-1])]
        return (name, len(found), f"{100 * error:.1f} %", *cells)

    def misses(self) -> list[str]:
        """Return which goals it misses."""
        found, missed = self.ratios, []
        if statistics.median(abs(ratio - 1) for ratio in found) > 0.10:
            missed.append("median error over 10 %")
        if min(found) < 0.90:
            missed.append(f"{sum(ratio < 0.90 for ratio in found)} more than 10 % under")
        if sum(ratio > 1.25 for ratio in found) > 0.05 * len(found):
            missed.append(f"{sum(ratio > 1.25 for ratio in found)} more than 25 % over")
        return missed


HEAD = ("", "texts", "median error", "lowest", "95 of 100 below", "highest")


def main() -> int:
    """Run here, or again where `ctok` can be installed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--fixtures", type=Path, help="the folder tests/fixtures of ctok's source")
    options.add_argument("--recordings", type=Path, help="recorded exchanges, as gzipped JSON lines")
    options.add_argument("--write", action="store_true", help="put the tables into docs/token-counts.md")
    given = options.parse_args()
    try:
        import ctok  # noqa: F401
    except ImportError:
        return again(sys.argv[1:])
    return prove(given)


def again(arguments: list[str]) -> int:
    """Run the proof in an environment with `ctok`, on a Python that can have it."""
    named = os.environ.get("PYTHONS", "").split() or SUPPORTED
    paths = [path for name in named if (path := shutil.which(name)) and runs(path)]
    if not paths:
        sys.stderr.write("tokens: needs Python 3.12 or newer; name one with PYTHONS=/path/to/python3.12\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        python = f"{folder}/bin/python"
        subprocess.run([paths[0], "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", CTOK, "pypdf", str(ROOT)], check=True)
        if not any(argument.startswith("--fixtures") for argument in arguments):
            arguments = [*arguments, "--fixtures", str(fixtures(python, Path(folder)))]
        return subprocess.run([python, __file__, *arguments], check=False).returncode


def runs(path: str) -> bool:
    """Return whether an interpreter is there: a shim may stand for a version that is not, and 3.11 cannot have `ctok`."""
    check = "import sys; sys.exit(sys.version_info < (3, 12))"
    return subprocess.run([path, "-c", check], capture_output=True, check=False).returncode == 0


def fixtures(python: str, folder: Path) -> Path:
    """Fetch `ctok`'s source, which has the recorded counts."""
    command = [python, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(folder), CTOK]
    subprocess.run(command, check=True)
    with tarfile.open(next(folder.glob("ctok-*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    return next(folder.glob("ctok-*/tests/fixtures"))


def prove(given: argparse.Namespace) -> int:
    """Compare everything there is, print the tables, and return 1 when a goal is missed."""
    texts = [(tokenizer, measured(of_texts(given.fixtures, tokenizer))) for tokenizer in FRAMES]
    lines: list[str] = []
    for tokenizer, groups in texts:
        models = "before 4.7" if tokenizer == "3" else "from 4.7 on"
        lines += [f"Texts, models {models}:", "", *table(HEAD, rows(groups)), ""]
    missed = [f"{name} ({tokenizer}): {what}" for tokenizer, groups in texts for name, what in misses(groups)]
    if given.recordings:
        requests = measured(of_requests(given.recordings))
        lines += ["Recorded requests:", "", *table(HEAD, rows(requests)), ""]
        missed += [f"requests, {name}: {what}" for name, what in misses(requests)]
    sys.stdout.write("\n".join([*lines, *missed]) + "\n")
    if given.write:
        write(PAGE, "tokens", "\n".join(lines).strip())
    return 1 if any(not miss.startswith("requests") for miss in missed) else 0


def rows(groups: Mapping[str, Group]) -> Iterator[tuple[object, ...]]:
    """Return the rows of a table, the largest groups first."""
    ordered = sorted(groups.items(), key=lambda item: -len(item[1].pairs))
    return (group.row(name) for name, group in ordered)


def misses(groups: Mapping[str, Group]) -> Iterator[tuple[str, str]]:
    """Yield the goals that groups miss."""
    return ((name, what) for name, group in groups.items() for what in group.misses())


def measured(found: Iterable[tuple[str, int, int]]) -> dict[str, Group]:
    """Gather estimates by group."""
    groups: dict[str, Group] = defaultdict(Group)
    for name, ours, real in found:
        groups[name].pairs.append((ours, real))
    return groups


# --- Texts -------------------------------------------------------------------------------------------------------------

SCRIPTS = {
    "Latn": "Latin",
    "Cyrl": "Cyrillic",
    "Arab": "Arabic",
    "Deva": "Indic",
    "Beng": "Indic",
    "Taml": "Indic",
    "Telu": "Indic",
    "Knda": "Indic",
    "Mlym": "Indic",
    "Gujr": "Indic",
    "Guru": "Indic",
    "Sinh": "Indic",
    "Hans": "Chinese, Japanese, Korean",
    "Hant": "Chinese, Japanese, Korean",
    "Hani": "Chinese, Japanese, Korean",
    "Jpan": "Chinese, Japanese, Korean",
    "Kore": "Chinese, Japanese, Korean",
    "Hang": "Chinese, Japanese, Korean",
}


def of_texts(folder: Path | None, tokenizer: str) -> Iterator[tuple[str, int, int]]:
    """Yield group, estimate and true count of every text."""
    from ctok import token_count

    from sonnetry._core.text_tokens import estimate

    for name, text, real in recorded(folder, tokenizer) if folder else ():
        yield name, estimate(text, tokenizer), real
    version = {"3": "3.0", "4.7": "4.7"}[tokenizer]
    for name, text in made():
        yield name, estimate(text, tokenizer), token_count(text, version) - FRAMES[tokenizer]


def recorded(folder: Path, tokenizer: str) -> Iterator[tuple[str, str, int]]:
    """Yield the texts of `ctok`'s fixtures with the counts that the service gave."""
    for name in ("udhr", "rosetta", "rosetta_holdout", "multipl_e"):
        counts = json.loads((folder / f"{name}_counts.json").read_text("utf-8"))[f"v{tokenizer}"]["counts"]
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                key = row.get("f") or row.get("id") or row.get("lang")
                group = SCRIPTS.get(row["script"], "other scripts") if name == "udhr" else CODE[name]
                yield group, row["text"], counts[key] - FRAMES[tokenizer]


CODE = {"rosetta": "programs", "rosetta_holdout": "programs, not fitted to", "multipl_e": "programs, not fitted to"}


def made() -> Iterator[tuple[str, str]]:
    """Yield texts of kinds that no fixture has: pages, JSON, numbers, and noise of several kinds."""
    for page in sorted((ROOT / "docs").glob("*.md")):
        yield "English pages", page.read_text("utf-8")
    described = (ROOT / "openapi.json").read_text("utf-8")
    for at in range(0, 400_000, 20_000):
        yield "JSON", described[at : at + 4_000]
    chance = random.Random(11)
    for _ in range(20):
        yield "digits", " ".join(str(chance.randrange(10 ** chance.randint(1, 12))) for _ in range(200))
        yield (
            "hexadecimal",
            " ".join(f"{chance.getrandbits(128):032x}"[: chance.choice((8, 16, 32))] for _ in range(60)),
        )
        yield "emoji", "".join(chance.choice(EMOJI) + chance.choice(("", " ", " yes ")) for _ in range(150))


EMOJI = [
    chr(code)
    for first, last in ((0x1F300, 0x1F650), (0x1F680, 0x1F6D0), (0x2600, 0x2700))
    for code in range(first, last)
]


# --- Requests ----------------------------------------------------------------------------------------------------------


def of_requests(file: Path) -> Iterator[tuple[str, int, int]]:
    """Yield kind, estimate and recorded input of every request that one prompt answered."""
    from sonnetry._core.models import find
    from sonnetry._core.tokens import prompt_tokens

    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            real = used(row)
            if real is not None:
                request = json.loads(row["request"])
                yield kind(request), prompt_tokens(request, find(request["model"])), real


def used(row: Mapping[str, Any]) -> int | None:
    """Return the recorded input of a request; None for one without, or whose figure is a sum over several prompts."""
    path, answer = row["path"].split("?")[0], row["response"]
    if row["status"] != 200 or path not in ("/v1/messages", "/v1/messages/count_tokens"):
        return None
    if re.search(r'"type": ?"(server_tool_use|mcp_tool_use|compaction)"', answer):
        return None
    found = re.search(r"^data: ?(\{.*\"message_start\".*\})\s*$", answer, re.MULTILINE)
    whole = json.loads(found[1])["message"] if found else json.loads(answer) if answer.startswith("{") else {}
    usage = whole.get("usage") or whole
    names = ("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")
    return sum(usage.get(name) or 0 for name in names) or None


def kind(request: Mapping[str, Any]) -> str:
    """Return what is special about a request, the rarest first."""
    from sonnetry._core.tokens import as_blocks

    blocks = [block for message in request["messages"] for block in as_blocks(message["content"])]
    blocks += [part for block in blocks if isinstance(block.get("content"), list) for part in block["content"]]
    sources = {
        f"{block['type']} {block['source']['type']}" for block in blocks if block["type"] in ("image", "document")
    }
    tools = [str(tool.get("type") or "custom") for tool in request.get("tools") or ()]
    traits = {
        "files and PDFs by URL": bool(sources & {"document url", "document file", "image file"}),
        "citations": any((block.get("citations") or {}).get("enabled") for block in blocks if "source" in block),
        "PDFs": "document base64" in sources,
        "images by URL": "image url" in sources,
        "images": "image base64" in sources,
        "output schema": bool((request.get("output_config") or {}).get("format") or request.get("output_format")),
        "context management": bool(request.get("context_management")),
        "memory tool": any(name.startswith("memory") for name in tools),
        "server tools": any(not name.startswith(("custom", "tool_search")) for name in tools),
        "tool search": any(tool.get("defer_loading") for tool in request.get("tools") or ()),
        "forced tools": bool(tools) and (request.get("tool_choice") or {}).get("type") in ("any", "tool"),
        "tools, Claude 3": bool(tools) and "claude-3" in request["model"],
        "tools": bool(tools),
        "thinking": (request.get("thinking") or {}).get("type") in ("enabled", "adaptive"),
    }
    return next((name for name, here in traits.items() if here), "plain text")


if __name__ == "__main__":
    sys.exit(main())
