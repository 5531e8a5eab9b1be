"""The command: measures each row, official and ours by turns, prints the table and keeps it in `.bench/results.json`."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from benchmarks import environments, loopback, pages
from benchmarks.environments import BENCH, ENVIRONMENTS, Environment
from benchmarks.measure import FULL, QUICK, Bench, MissingError
from benchmarks.rows import ROWS, Row

HEAD = ("work", "official", "ours", "ratio", "required", "floor", "ours / floor")


@dataclass(slots=True)
class Result:
    """The least figure of each side, by its name, and why a side has none."""

    row: Row
    figures: dict[str, float] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """Official / ours."""
        return self._over(self.row.official, self.row.ours)

    @property
    def above_floor(self) -> float | None:
        """Ours / floor."""
        return self._over(self.row.ours, self.row.floor) if self.row.limit else None

    @property
    def reached(self) -> bool | None:
        """Whether what is asked for is reached; None where nothing is asked for or measured."""
        verdicts = []
        if self.ratio and self.row.required:
            verdicts.append(self.ratio >= self.row.required)
        if self.above_floor and self.row.at_most:
            verdicts.append(self.above_floor <= self.row.at_most)
        return all(verdicts) if verdicts else None

    def _over(self, one: Environment | None, other: Environment) -> float | None:
        sides = self.figures.keys() >= {one and one.name, other.name}
        return self.figures[one.name] / self.figures[other.name] if one and sides else None

    def cells(self) -> Iterator[str]:
        yield self.row.title
        yield self._figure(self.row.official)
        yield self._figure(self.row.ours)
        verdict = {True: "", False: " (missed)", None: ""}[self.reached]
        yield f"{self.ratio:.1f} x" if self.ratio else "-"
        asked = [f">= {self.row.required:g} x"] if self.row.required else []
        asked += [f"<= {self.row.at_most:g} x floor"] if self.row.at_most else []
        yield (", ".join(asked) or "reported") + verdict
        yield self._figure(self.row.floor) if self.row.limit else "-"
        yield f"{self.above_floor:.1f} x" if self.above_floor else "-"

    def _figure(self, side: Environment | None) -> str:
        figure = self.figures.get(side.name) if side else None
        return "-" if figure is None else self.row.kind.show(figure)

    def as_json(self) -> dict:
        unit, scale = self.row.kind.value
        return {
            "key": self.row.key,
            "title": self.row.title,
            "unit": unit,
            **{side: figure * scale for side, figure in self.figures.items()},
            "ratio": self.ratio,
            "above_floor": self.above_floor,
            "at_most": self.row.at_most,
            "required": self.row.required,
            "reached": self.reached,
            "missing": self.missing,
        }


def measure(bench: Bench, row: Row) -> Result:
    result = Result(row)
    for _ in range(bench.effort.repeats):
        for side in row.sides:
            if side.name in result.missing:
                continue
            try:
                figure = bench.sample(row, side)
            except MissingError as reason:
                result.missing[side.name] = str(reason)
            else:
                result.figures[side.name] = min(figure, result.figures.get(side.name, figure))
    return result


def machine() -> dict[str, object]:
    """Facts of the machine that figures depend on."""
    processor = platform.processor() or platform.machine()
    with suppress(OSError):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), processor)
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor": processor,
        "cores": os.cpu_count(),
        "pinned": loopback.cores() is not None,
        "packages": {side.name: sorted(found.name for found in side.site.glob("*.dist-info")) for side in ENVIRONMENTS},
    }


def line(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


HEAD_LINE, RULE = line(iter(HEAD)), line("---" for _ in HEAD)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--rows", default="*", metavar="KEYS", help="'create,*stream'; keys: " + ", ".join(r.key for r in ROWS)
    )
    parser.add_argument("--quick", action="store_true", help="a smoke run: one short sample a row")
    parser.add_argument("--write", action="store_true", help="put the table into the pages that show it")
    asked = parser.parse_args()
    rows = [row for row in ROWS if any(fnmatch(row.key, key) for key in asked.rows.split(","))]
    if not rows:
        parser.error(f"no row is called {asked.rows}")

    with environments.alone():
        run(rows, asked.quick, asked.write)


def run(rows: list[Row], quick: bool, write: bool) -> None:
    for environment in ENVIRONMENTS:
        environments.make(environment)
    facts = machine()
    print(f"Python {facts['python']}, {facts['cores']} cores, {facts['processor']}\n")
    print(HEAD_LINE, RULE, sep="\n", flush=True)
    results = []
    with loopback.running() as server:
        bench = Bench(server, QUICK if quick else FULL)
        for row in rows:
            results.append(measure(bench, row))
            print(line(results[-1].cells()), flush=True)

    if write:
        pages.write([HEAD_LINE, RULE, *(line(result.cells()) for result in results)], facts)
    reasons = [(result.row.key, *missing) for result in results for missing in result.missing.items()]
    for key, side, reason in reasons:
        print(f"\n`{key}` has no figure for {side}: {reason}")
    kept = {"machine": facts, "quick": quick, "rows": [result.as_json() for result in results]}
    BENCH.joinpath("results.json").write_text(json.dumps(kept, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main())
