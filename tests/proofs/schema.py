"""Proof: no request that the API's description allows, or nearly allows, makes the server fail: `just prove schema`.

schemathesis makes requests from the OpenAPI document that the server serves of itself, valid ones and spoiled ones, and
sends them to `sonnetry serve`. It is installed into an environment of its own under `.compat/`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "compat"))

from _serving import serving  # noqa: E402
from environments import python  # noqa: E402

from sonnetry.endpoints._all import every_row  # noqa: E402

SCHEMATHESIS = "schemathesis>=4"
HEADERS = {"x-api-key": "any", "anthropic-version": "2023-06-01"}


def main() -> int:
    """Run it; the exit status tells whether every answer was one of the API's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=50, help="requests of each kind for a route")
    parser.add_argument("--paths", default="", metavar="REGEX", help="the routes to try; default is all")
    parser.add_argument("--seed", type=int, default=1)
    # Its phase `coverage` makes every combination of a message's parts: 18 minutes and 2 GB had not ended the first route.
    parser.add_argument("--phases", default="examples,fuzzing", help="what schemathesis does, in its words")
    asked = parser.parse_args()
    interpreter = python("schema", SCHEMATHESIS)
    hooks = {**os.environ, "SCHEMATHESIS_HOOKS": "_schema_hooks", "PYTHONPATH": str(HERE)}
    with serving("--virtual-clock") as url:
        urllib.request.urlopen(f"{url}/_local/openapi", timeout=120).close()  # noqa: S310 - made once, which takes seconds
        return subprocess.run(command(interpreter, url, asked), check=False, env=hooks).returncode


def betas() -> str:
    """Return every beta value that a route asks for."""
    return ",".join(sorted({value for row in every_row() for value in row.betas}))


def command(interpreter: Path, url: str, asked: argparse.Namespace) -> list[str | Path]:
    """Return the command line of schemathesis."""
    sent = {**HEADERS, "anthropic-beta": betas()}
    headers = [word for name, value in sent.items() for word in ("--header", f"{name}: {value}")]
    kinds = ["--phases", asked.phases, "--mode", "all", "--max-examples", str(asked.examples)]
    kinds += ["--include-path-regex", asked.paths] if asked.paths else []
    rest = [
        "--exclude-path-regex",
        "^/_local/",
        "--checks",
        "the_server_does_not_fail",
        "--seed",
        str(asked.seed),
        "--continue-on-failure",
        "--no-color",
    ]
    return [
        interpreter.with_name("schemathesis"),
        "run",
        f"{url}/_local/openapi",
        "--url",
        url,
        *headers,
        *kinds,
        *rest,
    ]


if __name__ == "__main__":
    sys.exit(main())
