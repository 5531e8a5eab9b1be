"""Proof: live requests over Ray and Parquet files, in an environment of its own: `just prove ray`.

A local cluster of two workers answers 500 rows through one limiter against a server that limits rates; then a run reads
and writes Parquet.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import json, sys, threading
from pathlib import Path
import pyarrow as pa, pyarrow.parquet as pq, ray
from sonnetry.ray import answer
from sonnetry.testing import LocalServer
from sonnetry._core.clock import SystemClock

MOST, ROWS = 12, 500
folder = Path(sys.argv[1])
ray.init(num_cpus=2, include_dashboard=False, logging_level="error", log_to_driver=False)
with LocalServer(clock=SystemClock(), rate_limits={"requests": 6000}) as server:
    server.fail(429, headers={"retry-after": "1"}, path="/v1/messages", times=5)
    server.fail(500, path="/v1/messages", times=3)
    data = ray.data.from_items([{"n": n, "text": f"Say {n}."} for n in range(ROWS)])
    done = answer(data.repartition(8), model="claude-haiku-4-5", max_tokens=40, template="{text}", workers=2,
                  concurrency=MOST, base_url=server.base_url, api_key="sk-proof")
    rows = done.take_all()
    said = {row["n"]: json.loads(row["result"])["message"]["content"][0]["text"] for row in rows}
    assert ROWS == len(rows) == len(said), len(rows)
    assert all(said[n].endswith(f"Say {n}.") for n in said), said
    busy = [request for request in server.requests if request.path == "/v1/messages"]
    assert len(busy) == ROWS + 8, len(busy)
    print(f"ray: {ROWS} rows answered once by 2 workers; {len(busy) - ROWS} refusals and failures were sent again")

    source, output = folder / "in.parquet", folder / "out.parquet"
    wire = [{"model": "claude-haiku-4-5", "max_tokens": 40 + n, "messages": [{"role": "user", "content": f"Say {n}."}]}
            for n in range(30)]
    pq.write_table(pa.Table.from_pylist([{"custom_id": f"c{n}", "params": p} for n, p in enumerate(wire)]), source)
    with server.client() as client:
        report = client.messages.batches.run(source, output=output, batch_size=20)
    lines = pq.read_table(output).to_pylist()
    assert [(n, f"c{n}") for n in range(30)] == [(line["index"], line["custom_id"]) for line in lines]
    assert all(f"Say {n}." in line["result"] for n, line in enumerate(lines))
    print(f"parquet: {report}")
"""


def main() -> int:
    """Install Ray beside the project, and run the program there."""
    with tempfile.TemporaryDirectory() as folder:
        python = f"{folder}/env/bin/python"
        steps = (
            (sys.executable, "-m", "venv", f"{folder}/env"),
            (python, "-m", "pip", "install", "-q", f"{ROOT}[server,ray,parquet]"),
            (python, "-c", PROGRAM, folder),
        )
        return max(subprocess.run(step, check=False).returncode for step in steps)


if __name__ == "__main__":
    sys.exit(main())
