"""Webhooks: endpoints that are registered here, the events of objects, and their signed deliveries (rules WH-1 to WH-9)."""

from __future__ import annotations

from typing import TypedDict

from ....rules.registry import listed
from ...area import Area
from . import rules
from .control import BODIES, CONTROL
from .organization import ROUTES
from .tables import MIGRATIONS, NAME
from .work import Deliveries


class WebhookSettings(TypedDict, total=False):
    """`webhook_failures` is after how many failed attempts in a row an endpoint is disabled."""

    webhook_failures: int


AREA = Area(
    name=NAME,
    routes=ROUTES,
    migrations=MIGRATIONS,
    rules=listed(rules),
    settings={"webhook_failures": rules.FAILURES},
    work=Deliveries,
    control=CONTROL,
    bodies=BODIES,
)
