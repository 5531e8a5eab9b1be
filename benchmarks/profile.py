"""Where the time of one work goes in our library: `python -m benchmarks.profile WORK [--lines N]`.

It runs the working tree under this interpreter. `import` prints the dearest modules that `Anthropic` loads, `process`
those of a whole process with one request and then its functions, every other work its functions.
"""

import argparse
import os
import re
import subprocess
import sys

from benchmarks import loopback
from benchmarks.environments import BENCH, ROOT
from benchmarks.rows import SCRIPTS
from benchmarks.works import WORKS

NAMES = {"async": "async_create"}
COUNTS = {"construct": 100, "create": 500, "async_create": 500, "long_request": 50}
EVENTS = 2000
ROUNDS = 3
TIMED = re.compile(r"import time: +(\d+) \| +(\d+) \| +(\S+)")
PROFILER = """
import cProfile, pstats, sys
lines, script = int(sys.argv.pop()), sys.argv.pop()
profiler = cProfile.Profile()
profiler.run(script)
pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(lines)
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.profile", description=__doc__)
    parser.add_argument("work", choices=["import", "process", *NAMES, *WORKS])
    parser.add_argument("--lines", type=int, default=40)
    asked = parser.parse_args()
    work = NAMES.get(asked.work, asked.work)
    with loopback.running() as server:
        if work in SCRIPTS:
            profile_imports(SCRIPTS[work], server.url, asked.lines)
        if work == "process":
            python("-P", "-c", PROFILER, "sonnetry", server.url, SCRIPTS[work], str(asked.lines))
        if work in WORKS:
            measured = [work, "sonnetry", server.url, str(COUNTS.get(work, EVENTS)), str(ROUNDS)]
            python("-m", "benchmarks.child", *measured, "--profile", str(asked.lines))


def python(*arguments: str, **options) -> subprocess.CompletedProcess:
    """Run this interpreter on the working tree, with bytecode kept apart from it."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    variables |= {"PYTHONPATH": str(ROOT / "src"), "PYTHONPYCACHEPREFIX": str(BENCH / "bytecode")}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=variables, check=True, **options)


def profile_imports(script: str, url: str, lines: int) -> None:
    """The modules that a script loads, by their own microseconds."""
    command = ("-P", "-X", "importtime", "-c", script, "sonnetry", url)
    python(*command, stderr=subprocess.DEVNULL)  # writes the bytecode
    done = python(*command, stderr=subprocess.PIPE, text=True)
    timed = [(int(own), int(total), name) for own, total, name in TIMED.findall(done.stderr)]
    print(f"{len(timed)} modules, {sum(own for own, _, _ in timed)} us\n   own us   with all it loads")
    for own, total, name in sorted(timed, reverse=True)[:lines]:
        print(f"{own:9} {total:9}  {name}")


if __name__ == "__main__":
    main()
