"""Which model serves a request: the data file's facts, this server's policy, and the clock (rules MSG-1, MOD-1 and MOD-3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from .._core import models as data
from .._core.tokens import NEW_SCALE, OLD_SCALE
from .errors import ApiError
from .state import Server

# Where this server does what the service would refuse, an answer says so in this header.
WARNING = "sonnetry-warning"
