"""Which request goes to which handler: the rows of `sonnetry.endpoints` that are served, and the API's other routes."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...endpoints import Endpoint, ad_hoc
from ...rules.errors import ApiError
from .answers import Answer

if TYPE_CHECKING:
    from ..state import LocalAPI
    from .exchange import Exchange

# The routes of the API that this server does not have yet; one leaves this table when its area gets handlers. `*` stands
# for everything below.
UNBUILT: tuple[tuple[str, str], ...] = (
    ("POST", "/v1/oauth/token"),
    ("GET POST", "/v1/user_profiles"),
    ("GET POST DELETE", "/v1/user_profiles/{id}"),
    ("POST", "/v1/user_profiles/{id}/enrollment_url"),
    ("POST", "/v1/user_profiles/{id}/action_urls"),
    ("GET POST", "/v1/user_profiles/{id}/providers/google/data_controls"),
    ("GET", "/v1/compliance/review/cases"),
    ("GET", "/v1/compliance/review/cases/{case_id}"),
    ("POST", "/v1/compliance/review/cases/{case_id}/respond"),
    ("GET", "/v1/compliance/review/items/{item_id}"),
    ("GET", "/v1/compliance/review/notices"),
    ("GET POST", "/v1/agents"),
    ("GET POST", "/v1/agents/{id}"),
    ("POST", "/v1/agents/{id}/archive"),
    ("GET", "/v1/agents/{id}/versions"),
    ("GET POST", "/v1/environments"),
    ("GET POST DELETE", "/v1/environments/{id}"),
    ("POST", "/v1/environments/{id}/archive"),
    ("GET", "/v1/environments/{id}/work"),
    ("GET", "/v1/environments/{id}/work/poll"),
    ("GET", "/v1/environments/{id}/work/stats"),
    ("GET POST", "/v1/environments/{id}/work/{work_id}"),
    ("POST", "/v1/environments/{id}/work/{work_id}/ack"),
    ("POST", "/v1/environments/{id}/work/{work_id}/heartbeat"),
    ("POST", "/v1/environments/{id}/work/{work_id}/stop"),
    ("GET POST", "/v1/sessions"),
    ("GET POST DELETE", "/v1/sessions/{id}"),
    ("POST", "/v1/sessions/{id}/archive"),
    ("GET POST", "/v1/sessions/{id}/events"),
    ("GET", "/v1/sessions/{id}/events/stream"),
    ("GET", "/v1/sessions/{id}/threads"),
    ("GET", "/v1/sessions/{id}/threads/{thread_id}"),
    ("POST", "/v1/sessions/{id}/threads/{thread_id}/archive"),
    ("GET", "/v1/sessions/{id}/threads/{thread_id}/events"),
    ("GET", "/v1/sessions/{id}/threads/{thread_id}/stream"),
    ("GET POST", "/v1/sessions/{id}/resources"),
    ("GET POST DELETE", "/v1/sessions/{id}/resources/{resource_id}"),
    ("GET POST", "/v1/deployments"),
    ("GET POST", "/v1/deployments/{id}"),
    ("POST", "/v1/deployments/{id}/archive"),
    ("POST", "/v1/deployments/{id}/pause"),
    ("POST", "/v1/deployments/{id}/run"),
    ("POST", "/v1/deployments/{id}/unpause"),
    ("GET", "/v1/deployment_runs"),
    ("GET", "/v1/deployment_runs/{id}"),
    ("GET POST", "/v1/vaults"),
    ("GET POST DELETE", "/v1/vaults/{id}"),
    ("POST", "/v1/vaults/{id}/archive"),
    ("GET POST", "/v1/vaults/{id}/credentials"),
    ("GET POST DELETE", "/v1/vaults/{id}/credentials/{credential_id}"),
    ("POST", "/v1/vaults/{id}/credentials/{credential_id}/archive"),
    ("POST", "/v1/vaults/{id}/credentials/{credential_id}/mcp_oauth_validate"),
    ("GET POST", "/v1/memory_stores"),
    ("GET POST DELETE", "/v1/memory_stores/{id}"),
    ("POST", "/v1/memory_stores/{id}/archive"),
    ("GET POST", "/v1/memory_stores/{id}/memories"),
    ("GET POST PATCH DELETE", "/v1/memory_stores/{id}/memories/{memory_id}"),  # both verbs update (rule END-1)
    ("GET", "/v1/memory_stores/{id}/memory_versions"),
    ("GET", "/v1/memory_stores/{id}/memory_versions/{version_id}"),
    ("POST", "/v1/memory_stores/{id}/memory_versions/{version_id}/redact"),
    ("GET POST", "/v1/dreams"),
    ("GET", "/v1/dreams/{id}"),
    ("POST", "/v1/dreams/{id}/cancel"),
    ("POST", "/v1/dreams/{id}/archive"),
    ("GET POST", "/v1/tunnels"),
    ("GET", "/v1/tunnels/{id}"),
    ("POST", "/v1/tunnels/{id}/archive"),
    ("POST", "/v1/tunnels/{id}/reveal_token"),
    ("POST", "/v1/tunnels/{id}/rotate_token"),
    ("GET POST", "/v1/tunnels/{id}/certificates"),
    ("GET", "/v1/tunnels/{id}/certificates/{certificate_id}"),
    ("POST", "/v1/tunnels/{id}/certificates/{certificate_id}/archive"),
    ("GET POST DELETE", "/v1/organizations/*"),
)

Handler = Callable[["LocalAPI", "Exchange"], Awaitable[Answer]]
Reader = Callable[["LocalAPI", "Exchange"], Awaitable[object]]


async def read_whole(server: LocalAPI, exchange: Exchange) -> None:
    """Read a body into memory."""
    del server
    await exchange.read()


@dataclass(frozen=True, slots=True)
class Served:
    """A route with the coroutine that answers it, and the one that reads the body before."""

    row: Endpoint[Any]
    handler: Handler
    reader: Reader = read_whole


class Router:
    """Finds the handler of a request by path and verb."""

    def __init__(self, served: Iterable[Served]) -> None:
        self._exact: dict[str, dict[str, Served]] = {}
        for route in served:
            self._exact.setdefault(route.row.path, {})[route.row.verb] = route
        self._with_ids = [(pattern(path), verbs) for path, verbs in self._exact.items() if "{" in path]
        self._unbuilt = [(pattern(path), verbs.split(), path) for verbs, path in UNBUILT]

    def find(self, method: str, path: str) -> Served:
        """Return the route.

        Raises:
            ApiError: 404 for an unknown path (rule END-2), 405 for a verb the path lacks (rule END-3), 501 for a route
                of the API that this server does not have.
        """
        verbs = self._exact.get(path) or next((verbs for regex, verbs in self._with_ids if regex.fullmatch(path)), None)
        if verbs is None:
            return self._absent(method, path)
        if method not in verbs:
            raise wrong_verb(verbs)
        return verbs[method]

    def _absent(self, method: str, path: str) -> Served:
        for regex, verbs, template in self._unbuilt:
            if regex.fullmatch(path):
                if method not in verbs:
                    raise wrong_verb(verbs)
                return Served(ad_hoc("GET", template, None), _refuse(f"{method} {template}"))
        raise ApiError(404)


def wrong_verb(verbs: Iterable[str]) -> ApiError:
    """Return the answer to a verb that a known path does not take."""
    return ApiError(405, "Method Not Allowed", headers={"allow": ", ".join(verbs)})


def pattern(path: str) -> re.Pattern[str]:
    """Turn a path template into a regular expression; `*` stands for any rest."""
    return re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)).replace(r"\*", ".+"))


def _refuse(what: str) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        del server, exchange
        raise ApiError(501, f"This local server does not have {what} yet.")

    return handler
