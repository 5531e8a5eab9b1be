"""Plain records: what an organization is made of, dreams, tunnels and reviews, kept as they are sent.

The kinds stand in `table`; routes, types and parameters are derived from the rows of `endpoints`. They are loaded with the
first request for one of them, because their types are many.
"""

from __future__ import annotations

from ...area import Area
from ...http.routes import Served
from .control import BODIES, CONTROL


def routes() -> tuple[Served, ...]:
    """Load the routes."""
    from .handlers import routes

    return routes()


PATHS = ("/v1/organizations", "/v1/dreams", "/v1/tunnels", "/v1/compliance", "/v1/user_profiles")
AREA = Area(name="plain", later=routes, later_paths=PATHS, control=CONTROL, bodies=BODIES)
