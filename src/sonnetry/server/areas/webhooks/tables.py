"""The tables of webhooks: events that somebody takes, their deliveries, and the attempts that were made. Endpoints are records."""

from __future__ import annotations

from ...ids import Kind

NAME = "webhooks"  # of the area
ENDPOINT = Kind("webhook_endpoint", "wep", "Webhook endpoint")
MOST = 10_000  # events that are remembered, and attempts

MIGRATIONS = (
    """
CREATE TABLE webhook_event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    created REAL NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE webhook_delivery (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due REAL NOT NULL,
    faults TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (due);
CREATE INDEX webhook_delivery_endpoint ON webhook_delivery (endpoint);
CREATE TABLE webhook_attempt (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    type TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    url TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    at REAL NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER,
    error TEXT,
    answer TEXT NOT NULL,
    seconds REAL NOT NULL,
    next REAL
);
CREATE INDEX webhook_attempt_event ON webhook_attempt (event);
""",
)
