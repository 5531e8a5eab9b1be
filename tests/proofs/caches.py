"""Proof: the cache audit finds every break, no other, and why: `just prove caches [--write]`.

Plays scripted sessions, in each of which one request was changed in a known way or in none, and compares what the audit
finds with what was done. Then it reads a saved conversation of 1,000 turns that ends at 200,000 tokens. Fails when a break is
missed or invented, when less than 98 % of the causes are right, or when the conversation takes 3 seconds of CPU or more.
`--write` puts the figures into `docs/caching.md`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path

from _figures import table, write

sys.path.insert(0, str(Path(__file__).parents[1] / "caching"))
from sessions import MODEL, SCRIPTS, WORDS, play

from sonnetry.caching.sources import audit_of

PAGE = Path(__file__).parents[2] / "docs" / "caching.md"
SEEDS, TURNS, TOKENS, SECONDS = 15, 1_000, 200_000, 3.0


def main() -> int:
    """Measure, print, and say whether all of it holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    made, found, right, causes, places, sessions = judged()
    tokens, seconds = read_long()
    rows = [
        ("sessions", sessions),
        ("requests that broke the cache", made),
        ("recall", percent(right, made)),
        ("precision", percent(right, found)),
        ("cause right", percent(causes, made)),
        ("first changed place right", percent(places, made)),
        (f"a conversation of {TURNS:,} turns, {tokens:,} tokens at its end", f"{seconds:.2f} s of CPU"),
    ]
    text = "\n".join(table(("measured", "figure"), rows))
    sys.stdout.write(text + "\n")
    if given.write:
        write(PAGE, "caches", text)
    exact = made == found == right and causes >= 0.98 * made
    return 0 if exact and tokens >= TOKENS and seconds < SECONDS else 1


def judged() -> tuple[int, ...]:
    """Play the sessions; count breaks that were made, found and both, right causes and places, and sessions."""
    made = found = right = causes = places = 0
    for name in SCRIPTS:
        for seed in range(SEEDS):
            audit, expected, cause, path = play(name, seed)
            breaks = {turn.number: turn for turn in audit.breaks}
            both = [breaks[number] for number in expected if number in breaks]
            made, found, right = made + len(expected), found + len(breaks), right + len(both)
            causes += sum(turn.cause == cause for turn in both)
            places += sum(turn.path == path for turn in both)
    return made, found, right, causes, places, len(SCRIPTS) * SEEDS


def read_long() -> tuple[int, float]:
    """Read a long conversation; return the tokens of its last request, and the seconds that it took."""
    rng = random.Random(1)
    turns = [
        {"role": role, "content": [{"type": "text", "text": " ".join(rng.choice(WORDS) for _ in range(93))}]}
        for _ in range(TURNS)
        for role in ("user", "assistant")
    ]
    saved = json.dumps({"model": MODEL, "max_tokens": 9, "cache_control": {"type": "ephemeral"}, "messages": turns})
    before = time.process_time()
    last = audit_of(saved).turns[-1]
    return last.read + last.written + last.plain, time.process_time() - before


def percent(part: int, whole: int) -> str:
    """Write a part as per cent."""
    return f"{100 * part / whole:.1f} %"


if __name__ == "__main__":
    sys.exit(main())
