"""Signatures of webhooks against the package `standardwebhooks`: `just prove webhooks`; `--write` puts the figures into the page.

10,000 random payloads are signed by each and verified by the other, then each delivery is damaged at a random place, and
both must refuse it.
"""

from __future__ import annotations

import json
import random
import sys
import time
from base64 import b64encode
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import _figures
import standardwebhooks

import sonnetry
from sonnetry._core.webhook_signatures import delivery_headers, secrets_of, verify

NUMBER = 10_000
SEED = 20261201
SIGNS = "abcXYZ 019-._~/\\\"'{}[]:,\n\t\u00e4\u00df\u20ac\u2028\U0001f600\x00\x7f"
PAGE = Path(__file__).resolve().parents[2] / "docs/webhooks.md"


def key(rng: random.Random) -> str:
    """Make a secret of a size that Standard Webhooks allows."""
    return "whsec_" + b64encode(rng.randbytes(rng.randint(24, 64))).decode()


def payload(rng: random.Random) -> str:
    """Make a body: any text, or JSON with it, of up to 4 kB."""
    text = "".join(rng.choices(SIGNS, k=rng.randint(1, 1000)))
    whole = {"type": "event", "data": {text[:9]: text}}
    return rng.choice((text, json.dumps(whole), json.dumps(whole, ensure_ascii=False, indent=rng.choice((None, 2)))))


def name(rng: random.Random) -> str:
    """Make the id of a delivery."""
    return "event_" + "".join(rng.choices("abcXYZ019_-", k=rng.randint(1, 40)))


def damaged(rng: random.Random, headers: dict[str, str], body: str) -> tuple[dict[str, str], str]:
    """Change one thing of a delivery."""
    match rng.choice(("body", "webhook-id", "webhook-timestamp", "webhook-signature")):
        case "body":
            place = rng.randrange(len(body))
            return headers, body[:place] + chr(ord(body[place]) ^ 1) + body[place + 1 :]
        case "webhook-timestamp":
            return {**headers, "webhook-timestamp": str(int(headers["webhook-timestamp"]) + rng.choice((-1, 1)))}, body
        case "webhook-id":
            return {**headers, "webhook-id": headers["webhook-id"] + "x"}, body
        case header:
            mark, _, digest = headers[header].partition(",")
            place = rng.randrange(len(digest) - 2)  # the last sign may stand for bits that do not count
            other = "A" if digest[place] != "A" else "B"
            return {**headers, header: f"{mark},{digest[:place]}{other}{digest[place + 1 :]}"}, body


def ours_takes(secret: str, headers: dict[str, str], body: str) -> bool:
    """Verify with ours."""
    try:
        return verify(body, headers, secret, (time.time(),)) == body.encode()
    except sonnetry.APIWebhookValidationError:
        return False


def theirs_takes(hook: standardwebhooks.Webhook, headers: dict[str, str], body: str) -> bool:
    """Verify with the package; it reads the payload as JSON afterwards, which most of these are not."""
    try:
        hook.verify(body, headers)
    except standardwebhooks.WebhookVerificationError:
        return False
    except json.JSONDecodeError:
        return True
    return True


def one(rng: random.Random, counts: Counter[str]) -> None:
    """Try one payload both ways, and damaged."""
    secret, body, id_ = key(rng), payload(rng), name(rng)
    hook, stamp = standardwebhooks.Webhook(secret), int(time.time())
    ours = {k.lower(): v for k, v in delivery_headers(secrets_of(secret), id_, stamp, body.encode()).items()}
    theirs = {**ours, "webhook-signature": hook.sign(id_, datetime.fromtimestamp(stamp, UTC), body)}
    counts["equal"] += ours == theirs
    counts["signed here, verified there"] += theirs_takes(hook, ours, body)
    counts["signed there, verified here"] += ours_takes(secret, theirs, body)
    changed, other = damaged(rng, ours, body)
    counts["damaged, refused there"] += not theirs_takes(hook, changed, other)
    counts["damaged, refused here"] += not ours_takes(secret, changed, other)


def main() -> int:
    """Compare, and say what came of it."""
    rng, counts = random.Random(SEED), Counter[str]()
    for _ in range(NUMBER):
        one(rng, counts)
    wrong = {what: NUMBER - count for what, count in counts.items() if count != NUMBER}
    text = (
        f"Of {NUMBER:,} random payloads that each signed, the other verified {min(counts['signed here, verified there'], counts['signed there, verified here']):,}, "
        f"with {counts['equal']:,} signatures equal; of as many that were changed at one place, both refused "
        f"{min(counts['damaged, refused there'], counts['damaged, refused here']):,}."
    )
    print(text)
    print(*(f"{what}: {number} not" for what, number in wrong.items()), sep="\n", end="")
    if "--write" in sys.argv:
        _figures.write(PAGE, "webhooks", text)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
