"""Which request goes to which handler: the rows of `sonnetry.endpoints` that are served; the API's other routes are 501."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ...endpoints import Endpoint, ad_hoc
from ...rules.errors import ApiError
from .answers import Answer

if TYPE_CHECKING:
    from ..state import LocalAPI
    from .exchange import Exchange

# Verbs and paths of the API that have no row of their own; the second is another verb for an update (rule END-1).
ROWLESS: tuple[tuple[str, str], ...] = (("PATCH", "/v1/memory_stores/{memory_store_id}/memories/{memory_id}"),)

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
    """Finds the handler of a request by path and verb."""

    def __init__(self, served: Iterable[Served]) -> None:
        self._served = _Paths()
        for route in served:
            self._served.add(route.row.verb, route.row.path, route)

    def find(self, method: str, path: str) -> tuple[Served, Mapping[str, str]]:
        """Return the route, and the ids in the path by their names in the row.

        Raises:
            ApiError: 404 for an unknown path (rule END-2), 405 for a verb the path lacks (rule END-3).
        """
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
        paths.add(verb, path, Served(ad_hoc("GET", path, None), _refuse(f"{verb} {path}")))
    return paths


def wrong_verb(verbs: Iterable[str]) -> ApiError:
    """Return the answer to a verb that a known path does not take."""
    return ApiError(405, "Method Not Allowed", headers={"allow": ", ".join(verbs)})


def pattern(path: str) -> re.Pattern[str]:
    """Return the regular expression of a path template, with a named group for each id."""
    return re.compile(_ID.sub(r"(?P<\1>[^/]+)", path.replace(".", r"\.")))


# Why a route is not played, by the beginning of its path; the first that fits.
_REASONS: tuple[tuple[str, str], ...] = (
    ("/v1/organizations/analytics", "it reports on the usage of an organization, and nobody keeps books here"),
    ("/v1/organizations", "it manages an organization, and a local server belongs to none"),
    ("/v1/dreams", "a dream is made by a model of the service over many sessions"),
    ("/v1/tunnels", "a tunnel needs the network of the service"),
    ("/v1/compliance", "reviews are made by people of the service"),
    ("/v1/user_profiles", "it depends on an agreement with another company"),
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
