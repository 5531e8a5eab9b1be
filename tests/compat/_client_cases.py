"""What every client of other people is tried with: a chat, a stream, a tool, a structured answer, an image."""

import base64
import struct
import sys
import traceback
import zlib
from collections.abc import Callable

MODEL = "claude-sonnet-4-5"
PHRASE = 'call get_weather {"city": "Paris"}'


def png() -> bytes:
    """Return a small picture."""
    rows = b"".join(b"\x00" + b"\xff\x00\x00" * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PICTURE = base64.b64encode(png()).decode()


def run(cases: dict[str, Callable[[], object]]) -> None:
    """Run the cases, print a line for each, and end with 1 if one failed."""
    held = [_holds(name, case) for name, case in cases.items()]
    sys.exit(not all(held))


def _holds(name: str, case: Callable[[], object]) -> bool:
    try:
        case()
    except Exception:  # noqa: BLE001 - whatever it is, the case does not hold
        traceback.print_exc()
        print(f"  {name}: fails", flush=True)
        return False
    print(f"  {name}: holds", flush=True)
    return True
