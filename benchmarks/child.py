"""One measured process: `python -m benchmarks.child WORK PACKAGE URL COUNT ROUNDS` prints CPU seconds per operation.

With `--profile` it prints where the time goes instead (elapsed time: `recv` includes waiting for the server). A work that fails ends the process with its traceback; the
last line of that is the reason in the table.
"""

import argparse
import cProfile
import importlib
import json
import pstats
import time

from benchmarks.limits import LIMITS
from benchmarks.works import WORKS, Round


def mean_of(once: Round, rounds: int) -> float:
    """The CPU time of a round, after one that warms up.

    The mean, not the least: the garbage collector's full passes come once in several rounds and are paid all the same.
    """
    once()
    start = time.process_time()
    for _ in range(rounds):
        once()
    return (time.process_time() - start) / rounds


def profiled(once: Round, rounds: int, lines: int) -> None:
    once()
    profiler = cProfile.Profile()
    with profiler:
        for _ in range(rounds):
            once()
    pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.child")
    parser.add_argument("work")
    parser.add_argument("package", help="'-' for a limit")
    parser.add_argument("url")
    parser.add_argument("count", type=int)
    parser.add_argument("rounds", type=int)
    parser.add_argument("--profile", type=int, metavar="LINES")
    asked = parser.parse_args()

    api = None if asked.package == "-" else importlib.import_module(asked.package)
    with (WORKS | LIMITS)[asked.work](api, asked.url, asked.count) as once:
        if asked.profile:
            profiled(once, asked.rounds, asked.profile)
        else:
            print(json.dumps(mean_of(once, asked.rounds) / asked.count))


if __name__ == "__main__":
    main()
