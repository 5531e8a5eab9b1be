"""The rows of the table. A row is added here; what it does is a script below, a work in `works` or a size."""

from dataclasses import dataclass
from enum import Enum

from benchmarks.environments import AIOHTTP, COMMAND, LIMIT, OFFICIAL, OURS, WEBHOOKS, Environment
from benchmarks.material import MODEL, QUESTION, REQUEST


class Kind(Enum):
    """How a row is measured, and the unit and scale it is shown in."""

    CPU = ("ms", 1e3)  # CPU of a whole process that runs a script
    MEMORY = ("MiB", 2**-20)  # its peak memory
    WORK = ("us", 1e6)  # CPU of one operation of a work
    BYTES = ("MB", 1e-6)  # what is installed, with bytecode
    FILES = ("", 1)  # the `.py` files of that

    def show(self, value: float) -> str:
        unit, scale = self.value
        figure = value * scale
        digits = 0 if figure >= 1000 or isinstance(figure, int) else 1 if figure >= 10 else 2
        return f"{figure:,.{digits}f} {unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    title: str
    kind: Kind
    work: str  # by the kind: a script, a work, or one of INSTALLED
    limit: str = ""  # the floor, what no client goes below: a work or script of the same kind
    required: float | None = None  # official / ours to reach; None: reported only
    count: int = 1  # operations of a round
    tls: bool = False
    at_most: float | None = None  # ours / floor not to exceed; None: reported only
    official: Environment | None = OFFICIAL  # None where the official package has nothing like it
    ours: Environment = OURS
    floor: Environment = LIMIT  # where the floor is measured

    @property
    def sides(self) -> list[Environment]:
        """Who is measured: the official package where it has this, ours, and the floor."""
        return [*filter(None, [self.official]), self.ours, *([self.floor] if self.limit else [])]


ROWS = (
    Row("import", "`import` with `Anthropic` resolved", Kind.CPU, "import", "bare", 15),
    Row("process", "whole process: import, one `create`, exit", Kind.CPU, "process", "raw", 9),
    Row("memory", "peak memory of that process", Kind.MEMORY, "process", "raw", 2.6),
    Row("version", "`sonnetry --version`", Kind.CPU, "version", "bare", at_most=3, official=None, ours=COMMAND),
    Row(
        "ask",
        "`sonnetry ask`; its floor is the library's process above",
        Kind.CPU,
        "ask",
        "process",
        at_most=2,
        official=None,
        ours=COMMAND,
        floor=OURS,
    ),
    Row("create", "sync `create`", Kind.WORK, "create", "raw_create", 13, 100),
    Row("async-create", "async `create`, 50 at once", Kind.WORK, "async_create", "parser_create", 20, 100),
    Row(
        "async-create-aiohttp",
        "the same, beside the official package's aiohttp extra",
        Kind.WORK,
        "async_create_aiohttp",
        "parser_create",
        count=100,
        official=AIOHTTP,
    ),
    Row("stream", "stream, raw events, per event", Kind.WORK, "stream", "decode_events", 8, 2000, at_most=1.8),
    Row(
        "async-stream",
        "async stream, raw events, per event",
        Kind.WORK,
        "async_stream",
        "decode_events",
        8,
        2000,
        at_most=1.8,
    ),
    Row(
        "helper",
        "stream helper, text and final message, per event",
        Kind.WORK,
        "helper",
        "decode_events",
        12,
        2000,
        at_most=2.2,
    ),
    Row(
        "async-helper",
        "async stream helper, per event",
        Kind.WORK,
        "async_helper",
        "decode_events",
        12,
        2000,
        at_most=2.2,
    ),
    Row(
        "input-snapshots",
        "stream helper, 4 MB of tool input in 20,000 events, a snapshot read at each, per event",
        Kind.WORK,
        "input_snapshots",
        "decode_inputs",
        count=20_000,
    ),
    Row("batch-results", "batch results, per line", Kind.WORK, "batch_results", "decode_lines", 8, 2000),
    Row(
        "runner",
        "tool runner: a function called once, two requests; its floor is those requests",
        Kind.WORK,
        "tool_run",
        "two_creates",
        count=50,
        floor=OURS,
    ),
    Row(
        "parallel-tools",
        "async tool runner: four calls of a reply at once (official: one after the other)",
        Kind.WORK,
        "tool_calls",
        count=50,
    ),
    Row("construct", "client construction", Kind.WORK, "construct", "", 20, 10),
    Row("size", "installed client, with bytecode", Kind.BYTES, "client", required=2),
    Row("files", "its `.py` files", Kind.FILES, "client", required=8),
    Row("package", "installed package, with bytecode", Kind.BYTES, "package"),
    Row("package-files", "its `.py` files", Kind.FILES, "package"),
    Row("environment", "installed with all it depends on", Kind.BYTES, "environment"),
    Row("https", "sync `create` over https", Kind.WORK, "create", "raw_create", 8, 100, tls=True),
    Row(
        "concurrent",
        "500 concurrent streams of 20, per event",
        Kind.WORK,
        "concurrent_streams",
        "decode_events",
        count=10_000,
    ),
    Row("long", "`create` with 400 turns", Kind.WORK, "long_request", "raw_long", 6, 25),
    Row(
        "encode", "`batches.create` of 10,000 requests, per request", Kind.WORK, "batch_create", "raw_batch", 4, 10_000
    ),
    Row(
        "webhook",
        "`webhooks.unwrap` of 1 kB, verified and typed",
        Kind.WORK,
        "unwrap",
        "verify_delivery",
        10,
        2000,
        official=WEBHOOKS,
    ),
)

# What of a package is counted; None is all of it. A client is what programs import, without server, command and testing.
INSTALLED: dict[str, tuple[str, ...] | None] = {
    "client": ("types", "endpoints", "_core", "engines", "_async", "_sync"),
    "package": None,
}

# Whole processes; their arguments are the package and the server's address.
SCRIPTS = {
    "bare": "pass",
    "import": """
import sys
__import__(sys.argv[1]).Anthropic
""",
    "process": f"""
import sys
client = __import__(sys.argv[1]).Anthropic(api_key="k", base_url=sys.argv[2], max_retries=0)
message = client.messages.create(**{REQUEST!r})
if message.stop_reason != "end_turn":
    raise AssertionError(message)
""",
    "version": """
import sys
from sonnetry.cli import main
sys.argv = ["sonnetry", "--version"]
main()
""",
    "ask": f"""
import os, sys
from sonnetry.cli import main
os.environ.update(ANTHROPIC_API_KEY="k", ANTHROPIC_BASE_URL=sys.argv[2])
sys.argv = ["sonnetry", "ask", "--model", {MODEL!r}, "--max-tokens", "20", {QUESTION!r}]
main()
""",
    "raw": f"""
import json, socket, sys
host, port = sys.argv[2].removeprefix("http://").split(":")
body = json.dumps({REQUEST!r}).encode()
head = f"POST /v1/messages HTTP/1.1\\r\\nhost: {{host}}\\r\\ncontent-length: {{len(body)}}\\r\\n\\r\\n"
with socket.create_connection((host, int(port))) as connection:
    connection.sendall(head.encode() + body)
    head, _, body = connection.recv(65536).partition(b"\\r\\n\\r\\n")
message = json.loads(body)
if message["stop_reason"] != "end_turn":
    raise AssertionError(message)
""",
}
