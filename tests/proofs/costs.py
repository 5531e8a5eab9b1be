"""Proof: usage is priced to the last digit, and the ledger loses nothing: `just prove costs`.

A local server answers with random usages; a client prices each answer and keeps its ledger. A second price table,
`genai-prices`, prices the same usages. Models on which the tables differ, each explained in the data file, are left out.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

from _figures import table, write

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/core"))

from test_prices import ALL, EXPLAINED, random_usage, theirs  # noqa: E402

from sonnetry.testing import LocalServer  # noqa: E402
from sonnetry.types import Message  # noqa: E402

PAGE = ROOT / "docs/cost.md"


def main() -> int:
    """Run it; the exit status tells whether all prices agree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--usages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    models = [model for model in ALL if model not in EXPLAINED and theirs(model, random_usage(rng, 9)) is not None]
    outcomes, total = Counter[str](), Decimal(0)
    with LocalServer() as server, server.client() as client:
        for _ in range(asked.usages):
            model, usage = rng.choice(models), random_usage(rng, rng.choice((100, 10_000, 50_000, 300_000)))
            ours, second = ask(server, client, model, usage), theirs(model, usage)
            outcomes["equal" if ours == second else "different"] += 1
            total += second
        spent = client.ledger.total()
    rows = [
        ("usages, of how many models", f"{asked.usages}, {len(models)}"),
        ("priced like the second table, to the last digit", outcomes["equal"]),
        ("priced otherwise", outcomes["different"]),
        ("sum of the second table, in dollars", total),
        ("the ledger's sum", spent.dollars),
    ]
    text = "\n".join(table(("", ""), rows))
    print(text)
    write(PAGE, "costs", text)
    return 0 if not outcomes["different"] and spent.dollars == total else 1


def ask(server, client, model, usage):
    """Have the server answer with this usage, and return what the client says that it costs."""
    fields = {"model": model, "usage": usage, "stop_reason": "end_turn"}
    server.reply({**Message.fake().to_dict(), **fields}, path="/v1/messages")
    answer = client.messages.create(
        model="claude-opus-4-7", max_tokens=1, messages=[{"role": "user", "content": "Hello"}]
    )
    return answer.usage.cost()


if __name__ == "__main__":
    sys.exit(main())
