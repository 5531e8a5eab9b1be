"""What the check before sending costs: processor time of the look that is the default, and of all rules.

`python benchmarks/checking.py`
"""

import json
import time

from sonnetry._core.preflight import looks_wrong
from sonnetry.rules.preflight import Sent, check_body

SMALL = {"model": "claude-opus-4-6", "max_tokens": 1000, "messages": [{"role": "user", "content": "hi"}]}
SETTINGS = {"thinking": {"type": "adaptive"}, "output_config": {"effort": "high"}, "tool_choice": {"type": "auto"}}
TURNS = [{"role": "user" if n % 2 == 0 else "assistant", "content": "word " * 400} for n in range(51)]


def microseconds(work, times):
    """Return the least processor time of five runs."""
    runs = []
    for _ in range(5):
        begun = time.process_time()
        for _ in range(times):
            work()
        runs.append((time.process_time() - begun) / times * 1e6)
    return min(runs)


def main():
    begun = time.process_time()
    check_body(json.dumps(SMALL).encode(), Sent())
    print(f"all rules, the first time: {(time.process_time() - begun) * 1e3:.0f} ms")
    for name, params in (
        ("small", SMALL),
        ("with settings", {**SMALL, **SETTINGS}),
        ("100 kB", {**SMALL, "messages": TURNS}),
    ):
        raw = json.dumps(params).encode()
        look = microseconds(lambda params=params: looks_wrong(params), 20_000)
        rules = microseconds(lambda raw=raw: check_body(raw, Sent()), 50)
        print(f"{name}: look {look:.2f} us, all rules {rules:.0f} us")


if __name__ == "__main__":
    main()
