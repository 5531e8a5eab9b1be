"""Which rules the local server is measured by, and those that it does not enforce, each with the reason.

Every rule that is not named in `CLASSES` counts as enforced and needs a test that names it.
"""

from __future__ import annotations

# Sections of the rules with how many rules of each prefix they hold.
SECTIONS: dict[str, dict[str, int]] = {
    "1 Transport, versions, headers": {"HDR": 16, "AUTH": 7, "CLI": 7},
    "2 Endpoints": {"END": 3},
    "3 Errors and their wording": {"ERR": 4, "TXT": 28},
    "4 Size and rate limits": {"SIZE": 2, "RATE": 9},
    "5 Models": {"MOD": 16, "COST": 8},
    "6 Requests": {"MSG": 22, "BLK": 14, "PAIR": 5},
    "7 Responses": {"RSP": 11},
    "8 Thinking and effort": {"THK": 13, "EFF": 4},
    "9 Streaming": {"STR": 14},
    "10 Prompt caching": {"CACHE": 20},
    "11 Token counting": {"CNT": 6},
    "12 Structured outputs": {"SO": 8},
    "13 Tools of the caller": {"TOOL": 11},
    "14 Server tools": {"SRV": 17},
    "15 Citations, PDFs, images": {"CIT": 4, "PDF": 1, "IMG": 1},
    "16 Vision": {"VIS": 2},
    "17 Context management": {"CTX": 7},
    "18 Mid-conversation controls": {"MID": 4},
    "19 Cache diagnostics": {"DIA": 1},
    "20 Refusal fallbacks": {"FB": 6},
    "21 Other features": {"OTH": 5},
    "22 Batches": {"BAT": 12},
    "23 Files, Models API, Skills": {"FILE": 9, "MDL": 4, "SKL": 1},
    "24 Managed Agents: agents and environments": {"MA": 5, "AG": 11, "ENV": 4},
    "24 Managed Agents: sessions": {"SES": 9, "EVT": 9, "THR": 3, "OUT": 2, "BUD": 1},
    "24 Managed Agents: vaults and memory stores": {"VLT": 5, "MEM": 6},
    "24 Managed Agents: deployments and work queues": {"DEP": 7, "WRK": 7},
    "25 Webhooks": {"WH": 9},
    "26 Pagination": {"PG": 7},
}

CLIENT, UNSEEN, MISSING, ELSEWHERE = "client's duty", "not observable", "missing", "other routes"

# Rules that are not enforced: what they are instead, and why.
CLASSES: dict[str, tuple[str, str]] = {
    **{f"AUTH-{n}": (CLIENT, "how a client finds its credential") for n in range(1, 8)},
    **{f"CLI-{n}": (CLIENT, "defaults and retries of a client") for n in range(1, 8)},
    "HDR-4": (CLIENT, "unknown fields must not make a client fail"),
    "HDR-15": (CLIENT, "paths are checked before sending"),
    "HDR-16": (CLIENT, "how queries are written; the server reads the bracket form"),
    "ERR-3": (CLIENT, "how errors are mapped"),
    "ERR-4": (CLIENT, "how foreign bodies are kept"),
    "RATE-4": (UNSEEN, "tiers move and belong to an organisation; the rates are settings here"),
    "RATE-6": (CLIENT, "what a 429 without retry-after means"),
    "RATE-8": (CLIENT, "how to back off from 529"),
    "RATE-9": (CLIENT, "showing limits to the caller"),
    "MOD-2": (UNSEEN, "partner platforms are services of their own; here their ids are unknown ones (MSG-1)"),
    "MOD-6": (UNSEEN, "retention is a setting of an organisation"),
    "MOD-7": (UNSEEN, "classifiers judge real text; refusals come from scripts (RSP-3), who has fallbacks is FB-1"),
    **{f"COST-{n}": (CLIENT, "prices are computed by the caller from the usage") for n in (1, 2, 3, 4, 6, 7, 8)},
    "BLK-14": (CLIENT, "cut calls are not replayed"),
    "PAIR-3": (CLIENT, "turns are kept as received"),
    "RSP-6": (UNSEEN, "the simulation never ends a turn empty by itself"),
    "RSP-10": (CLIENT, "what to do for each reason"),
    "EFF-2": (UNSEEN, "a simulation spends no effort"),
    "EFF-3": (CLIENT, "advice on limits"),
    **{f"STR-{n}": (CLIENT, "how a client reads a stream") for n in (10, 11, 12, 13, 14)},
    "CACHE-17": (CLIENT, "advice on cost"),
    "SO-6": (CLIENT, "when not to parse"),
    **{f"TOOL-{n}": (CLIENT, "how tools are run") for n in (4, 5, 9, 10)},
    "SRV-5": (UNSEEN, "no organisation setting exists here"),
    "IMG-1": (CLIENT, "advice; sizes are BLK-2 and counts MOD-10"),
    "CTX-6": (CLIENT, "names of features that have nothing to do with each other"),
    "CTX-7": (CLIENT, "how a client shortens its history"),
    "FB-3": (UNSEEN, "which model serves is the script's choice"),
    "FB-6": (UNSEEN, "the fallback's own request is not visible"),
    "BAT-9": (CLIENT, "how to poll"),
    "BAT-11": (CLIENT, "what to send again"),
    "MDL-4": (CLIENT, "how the answer is kept"),
    "MA-5": (CLIENT, "an object shows the state when it was read"),
    "SES-4": (UNSEEN, "no server is reached with the credentials of a vault"),
    "DEP-3": (UNSEEN, "runs start at their exact time, so that tests on the clock are exact"),
    "EVT-8": (CLIENT, "status and events change in one write here, so there is no race"),
    **{f"WH-{n}": (CLIENT, "how a receiver verifies a delivery, and what it ignores") for n in (2, 3, 9)},
    "PG-4": (ELSEWHERE, "no list that is served has page tokens"),
    "PG-7": (CLIENT, "auto-paging iterators"),
    "OUT-2": (UNSEEN, "no tool runs here that could leave files; add some with LocalServer.files"),
}

# Rules without a function of their own whose wording or behaviour was seen in answers.
OBSERVED = frozenset({"HDR-2", "HDR-6", "HDR-8", "HDR-14", "END-3", "TXT-18"})

# Conformance vectors of these routes; 16 to 20 are a client's, and its tests name them.
VECTORS = (*range(1, 26), 30, 32, 33, 34, 35, 38)
