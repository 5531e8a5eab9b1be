"""A batch of 100,000 requests through the server with `sim`, for ours and the official client: `python -m benchmarks.batches`.

The server and each client are processes of their own. A row has the seconds to submit, until the batch has ended, and to
read the results back and join them with the requests, then requests a second in all and the peak memory of both sides.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .environments import OFFICIAL, OURS, ROOT, Environment, alone, make

SERVER = Environment("server", "sonnetry", (f"{ROOT}[server,cli]",))
CLIENT = """
import json, resource, sys, time
package, url, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
client = __import__(package).Anthropic(base_url=url, api_key="sk-bench", timeout=600)
def request(n):
    params = {"model": "claude-haiku-4-5", "max_tokens": 40, "messages": [{"role": "user", "content": f"Say {n}."}]}
    return {"custom_id": f"r{n}", "params": params}
marks = [time.monotonic()]
batch = client.messages.batches.create(requests=[request(n) for n in range(count)] if package == "anthropic" else map(request, range(count)))
marks.append(time.monotonic())
while client.messages.batches.retrieve(batch.id).processing_status != "ended":
    time.sleep(0.5)
marks.append(time.monotonic())
answers = [None] * count
for entry in client.messages.batches.results(batch.id):
    answers[int(entry.custom_id[1:])] = entry.result.message.content[0].text
marks.append(time.monotonic())
assert all(text.endswith(f"Say {n}.") for n, text in enumerate(answers))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(json.dumps([b - a for a, b in zip(marks, marks[1:])] + [peak]))
"""


def serve(folder, port_file):
    command = [SERVER.python, "-c", "from sonnetry.cli import main; main()", "serve", "--port", "0", "--data", folder]
    server = subprocess.Popen(command, stdout=port_file.open("wb"), stderr=subprocess.STDOUT)
    while "http://" not in (said := port_file.read_text()):
        if server.poll() is not None:
            raise SystemExit(f"the server did not start: {said}")
        time.sleep(0.05)
    return server, "http://" + said.partition("http://")[2].split()[0].rstrip(".,;")


def peak_of(process):
    status = Path(f"/proc/{process.pid}/status")
    line = next((line for line in status.read_text().splitlines() if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(line.split()[1]) * 1024


def measure(environment, count):
    with tempfile.TemporaryDirectory() as folder:
        server, url = serve(f"{folder}/data", Path(folder) / "said")
        try:
            command = [environment.python, "-c", CLIENT, environment.package, url, str(count)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            submit, work, read, peak = json.loads(done.stdout)
            return submit, work, read, count / (submit + work + read), peak / 2**20, peak_of(server) / 2**20
        finally:
            server.kill()
            server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=100_000)
    count = parser.parse_args().requests
    print(
        f"| {count:,} requests | submit, s | until ended, s | read and join, s | requests/s | client MiB | server MiB |"
    )
    print("|---|---|---|---|---|---|---|")
    with alone():
        make(SERVER)
        for environment in (OURS, OFFICIAL):
            make(environment)
            submit, work, read, rate, peak, server = measure(environment, count)
            print(
                f"| {environment.package} | {submit:.1f} | {work:.1f} | {read:.1f} | {rate:,.0f} | {peak:.0f} | {server:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    sys.exit(main())
