"""Which request goes to which handler: the rows of `sonnetry.endpoints` that are served; the API's other routes are 501."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from ...endpoints import Endpoint, Verb, ad_hoc
from ...rules.errors import ApiError
from .answers import Answer

if TYPE_CHECKING:
    from ..state import LocalAPI
    from .exchange import Exchange

# Verbs and paths of the API that have no row of their own; the second is another verb for an update (rule END-1).
ROWLESS: tuple[tuple[str, str], ...] = (("PATCH", "/v1/memory_stores/{memory_store_id}/memories/{memory_id}"),)

NOTHING: Mapping[str, Callable[[], Iterable[Any]]] = {}
_ID = re.compile(r"{(\w+)}")

Handler = Callable[["LocalAPI", "Exchange"], Awaitable[Answer]]
Reader = Callable[["LocalAPI", "Exchange"], Awaitable[object]]


async def read_whole(server: LocalAPI, exchange: Exchange) -> None:
    """Read a body into memory."""
    del server
    await exchange.read()


@dataclass(frozen=True, slots=True)
class Served:
    """A route with the coroutine that answers it, and the one that reads the body before.

    An `open` one is asked without a credential and a version: what hands out credentials.
    """

    row: Endpoint[Any]
    handler: Handler
    reader: Reader = read_whole
    open: bool = False


class Router:
    """Finds the handler of a request by path and verb. `later` loads more routes, by the beginning of their paths."""

    def __init__(self, served: Iterable[Served], later: Mapping[str, Callable[[], Iterable[Served]]] = NOTHING) -> None:
        self._served = _Paths()
        self._later = {**later}
        self._add(served)

    def _add(self, served: Iterable[Served]) -> None:
        for route in served:
            self._served.add(route.row.verb, route.row.path, route)

    def _load(self, path: str) -> bool:
        """Load the routes that a path may be one of; returns whether there were any."""
        load = next((load for start, load in self._later.items() if path.startswith(start)), None)
        if load is None:
            return False
        self._later = {start: other for start, other in self._later.items() if other is not load}
        self._add(load())
        self._add(_unbuilt().beside(self._served))  # an exact path is no id
        return True

    def find(self, method: str, path: str) -> tuple[Served, Mapping[str, str]]:
        """Return the route, and the ids in the path by their names in the row.

        Raises:
            ApiError: 404 for an unknown path (rule END-2), 405 for a verb the path lacks (rule END-3).
        """
        verbs, ids = self._served.find(path)
        if method not in verbs and self._load(path):
            verbs, ids = self._served.find(path)
        if method in verbs:
            return verbs[method], ids
        unbuilt, ids = _unbuilt().find(path)
        if method in unbuilt:
            return unbuilt[method], ids
        if not verbs and not unbuilt:
            raise ApiError(404, _TWICE if path.startswith("/v1/v1/") else None)
        raise wrong_verb(verbs or unbuilt)


_TWICE = "The path begins with /v1/v1: the base URL goes without /v1, which the client adds by itself."


class _Paths:
    """Routes by path and verb."""

    def __init__(self) -> None:
        self._exact: dict[str, dict[str, Served]] = {}
        self._with_ids: dict[str, tuple[re.Pattern[str], dict[str, Served]]] = {}

    def add(self, verb: str, path: str, route: Served) -> None:
        """Add a route. Where rows of one path name its ids differently, the first names are used."""
        if "{" not in path:
            self._exact.setdefault(path, {})[verb] = route
        else:
            shape = _ID.sub("{}", path)
            self._with_ids.setdefault(shape, (pattern(path), {}))[1][verb] = route
            # `work/stats` goes before `work/{work_id}`.
            self._with_ids = dict(sorted(self._with_ids.items(), key=lambda item: item[0].replace("{}", "~")))

    def beside(self, others: _Paths) -> Iterator[Served]:
        """Yield the routes without ids that others lack, and may take for a path with one."""
        for path, verbs in self._exact.items():
            yield from (
                route for verb, route in verbs.items() if path not in others._exact and verb in others.find(path)[0]
            )

    def find(self, path: str) -> tuple[Mapping[str, Served], Mapping[str, str]]:
        """Return the routes of a path by verb, and the ids in it."""
        if path in self._exact:
            return self._exact[path], {}
        for regex, verbs in self._with_ids.values():
            found = regex.fullmatch(path)
            if found is not None:
                return verbs, {name: unquote(text) for name, text in found.groupdict().items()}
        return {}, {}


def every_route() -> Iterator[tuple[str, str]]:
    """Yield verb and path of everything the API has."""
    from ...endpoints._all import every_row

    yield from dict.fromkeys((row.verb, row.path) for row in every_row())
    yield from ROWLESS


@cache
def _unbuilt() -> _Paths:
    """Return all routes of the API as refusals; made for the first request that nothing serves, because it loads all rows."""
    paths = _Paths()
    for verb, path in every_route():
        paths.add(verb, path, Served(ad_hoc(cast("Verb", verb), path, None), _refuse(f"{verb} {path}")))
    return paths


def wrong_verb(verbs: Iterable[str]) -> ApiError:
    """Return the answer to a verb that a known path does not take."""
    return ApiError(405, "Method Not Allowed", headers={"allow": ", ".join(verbs)})


def pattern(path: str) -> re.Pattern[str]:
    """Return the regular expression of a path template, with a named group for each id."""
    return re.compile(_ID.sub(r"(?P<\1>[^/]+)", path.replace(".", r"\.")))


# Why a route is not played, by the beginning of its path; the first that fits.
_REASONS: tuple[tuple[str, str], ...] = (
    ("/v1/organizations/spend_limits/effective", "it says who spent what, and nobody keeps books here"),
    ("/v1/organizations/external_keys", "the key is tried at the cloud that has it"),
    ("/v1/organizations/telemetry_destinations", "nothing is exported from here, so there is nothing to try"),
    (
        "/v1/organizations/plugin",
        "plugins are unpacked and scanned by the service; POST /_local/records puts some here",
    ),
    ("/v1/organizations/providers/google", "keys and buckets are tried at Google's cloud"),
    ("/v1/user_profiles/{user_profile_id}/providers/google", "keys and buckets are tried at Google's cloud"),
    (
        "/v1/organizations/workspaces",
        "limits of a workspace follow from the organization's; POST /_local/records puts some here",
    ),
    ("/v1/organizations/analytics", "it reports on the usage of an organization, and nobody keeps books here"),
    ("/v1/organizations", "it manages an organization, and a local server belongs to none"),
)


def _refuse(what: str) -> Handler:
    path = what.partition(" ")[2]
    reason = next((words for start, words in _REASONS if path.startswith(start)), "it is not built")

    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        del server, exchange
        raise ApiError(
            501, f"This local server does not have {what}: {reason}. Prepare its answer: POST /_local/replies."
        )

    return handler
