"""Amazon's formats against botocore's: `just prove platforms`. It needs `pip install botocore`, which the tests do without.

5,000 random requests are signed by both, and 5,000 random frames are written by ours and read by both, in random splits.
"""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest import mock
from urllib.parse import quote

from sonnetry.platforms.event_stream import FrameDecoder, encode_frame
from sonnetry.platforms.sigv4 import Keys, digest, signed

NUMBER = 5000
LETTERS = "abcXYZ019-._~ /:;@!$&'()*+,=%äß€\t"
METHODS = ("GET", "POST", "PUT", "DELETE")


def text(rng: random.Random, longest: int) -> str:
    """Make a text of signs that are hard to encode."""
    return "".join(rng.choices(LETTERS, k=rng.randint(0, longest)))


def request(rng: random.Random) -> dict[str, Any]:
    """Make a request as it could be sent."""
    path = "/" + "/".join(quote(text(rng, 8), safe="-._~:;@!$&'()*+,=") for _ in range(rng.randint(0, 4)))
    pairs = [f"{quote(text(rng, 5), safe='')}={quote(text(rng, 5), safe='')}" for _ in range(rng.randint(0, 3))]
    names = rng.sample(["accept", "x-a", "x-b", "anthropic-beta", "content-type", "connection", "user-agent"], 4)
    return {
        "method": rng.choice(METHODS),
        "target": path + (f"?{'&'.join(pairs)}" if pairs else ""),
        "headers": {name: quote(text(rng, 12), safe=" ,=;") for name in names},
        "body": rng.randbytes(rng.randint(0, 200)),
        "token": rng.choice([None, "session-token"]),
        "region": rng.choice(["us-east-1", "eu-west-1"]),
        "service": rng.choice(["bedrock", "bedrock-mantle", "aws-external-anthropic"]),
        "moment": datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=rng.randint(0, 10**8)),
    }


def theirs(made: dict[str, Any]) -> str:
    """Sign with botocore."""
    from botocore import auth, awsrequest, credentials

    headers = {name: value for name, value in made["headers"].items() if name != "connection"}
    given = awsrequest.AWSRequest(
        method=made["method"], url=f"https://host.example{made['target']}", headers=headers, data=made["body"]
    )
    keys = credentials.Credentials("AKID", "secret", made["token"])
    naive = made["moment"].replace(tzinfo=None)
    with mock.patch("botocore.auth.get_current_datetime", return_value=naive, create=True):
        auth.SigV4Auth(keys, made["service"], made["region"]).add_auth(given)
    return str(given.headers["Authorization"])


def ours(made: dict[str, Any]) -> str:
    """Sign with ours."""
    return str(
        signed(
            made["method"],
            "host.example",
            made["target"],
            made["headers"],
            digest([made["body"]]),
            keys=Keys("AKID", "secret", made["token"]),
            service=made["service"],
            region=made["region"],
            moment=made["moment"],
        )["authorization"]
    )


def frames(rng: random.Random) -> int:
    """Read random frames with both parsers; return how many differ."""
    from botocore.eventstream import EventStreamBuffer

    different = 0
    for _ in range(NUMBER):
        headers = {f":{number}": text(rng, 20) for number in range(rng.randint(0, 4))}
        stream = encode_frame(headers, rng.randbytes(rng.randint(0, 300)))
        mine, yours, place = FrameDecoder(), EventStreamBuffer(), 0
        found = []
        while place < len(stream):
            piece = stream[place : place + rng.randint(1, 100)]
            place += len(piece)
            found += mine.feed(piece)
            yours.add_data(piece)
        [read] = list(yours)
        different += (found[0].headers, found[0].payload) != (read.headers, read.payload)
    return different


def main() -> int:
    """Compare, and say what came of it."""
    rng = random.Random(20261130)
    requests = [request(rng) for _ in range(NUMBER)]
    wrong = [made for made in requests if ours(made) != theirs(made)]
    different = frames(rng)
    print(f"{NUMBER} requests, {len(wrong)} signed differently; {NUMBER} frames, {different} read differently")
    for made in wrong[:3]:
        print(made)
    return 1 if wrong or different else 0


if __name__ == "__main__":
    sys.exit(main())
