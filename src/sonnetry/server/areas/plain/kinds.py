"""What a kind of plain records is: the resources of the API that show it, and what types and routes do not say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ....endpoints import Endpoint
from ....endpoints._all import rows_of
from ...ids import Kind

if TYPE_CHECKING:
    from ...state import LocalAPI

MODULES = (
    *(f"beta.{name}" for name in ("compliance", "dreams", "tunnels", "user_profiles")),
    *(f"beta.organization.{name}" for name in ("claude", "limits", "members", "plugins", "telemetry", "workspaces")),
)
BETA = "beta."


class Call(NamedTuple):
    """A request to a kind: the ids of its path, what was sent, and the time."""

    server: LocalAPI
    ids: Mapping[str, str]
    sent: Mapping[str, Any]
    now: float


Fields = Mapping[str, Any]
Making = Callable[[Call, str], Fields]
Changing = Callable[[Call, Fields], Fields]


@dataclass(frozen=True, kw_only=True)
class Plain:
    """One kind. `name` is its resource as programs reach it, without `beta.`; `also` are others that show the same objects.

    `prefix` begins its ids; an object without an id is told from others by its fields `key`, and a `single` one is always
    there, once or for each key. `made` gives what a new one has beside what was sent, or replaces it. `actions` are the methods
    that change it, with their changes. `filters` says which field a parameter of its list looks at where the name of the
    parameter does not: a path into the object, or SQL with one `?` for each value (`{marks}` for several); "" is taken and has no
    effect. `same` are fields of which only one object has a combination: creating it again changes it. `wire` gives the name
    in the object of an id of a path. `shown` changes what is shown.
    """

    name: str
    words: str
    prefix: str = ""
    also: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    single: bool = False
    made: Making | None = None
    changed: Changing | None = None
    shown: Changing | None = None
    actions: Mapping[str, Changing] = field(default_factory=dict[str, Changing])
    filters: Mapping[str, str] = field(default_factory=dict[str, str])
    same: tuple[str, ...] = ()
    wire: Mapping[str, str] = field(default_factory=dict[str, str])

    @cached_property
    def kind(self) -> Kind:
        """Its kind of records."""
        return Kind(self.name, self.prefix, self.words)

    @cached_property
    def rows(self) -> dict[str, Endpoint[Any]]:
        """Its rows by the names of their methods."""
        return {name: row for one in (self.name, *self.also) for name, row in rows_by_resource()[one].items()}

    @cached_property
    def result(self) -> Any:
        """The type of its objects."""
        first = next(name for name in ("retrieve", "list", "create", "update") if name in self.rows)
        return self.rows[first].result

    @property
    def shared(self) -> bool:
        """Whether it belongs to the organization, and not to a workspace."""
        return next(iter(self.rows.values())).path.startswith("/v1/organizations")

    def own_ids(self, ids: Mapping[str, str]) -> dict[str, str]:
        """Return the ids of a path by the names that its objects give them."""
        return {self.wire.get(name, name): value for name, value in ids.items()}


def rows_by_resource() -> dict[str, dict[str, Endpoint[Any]]]:
    """Return the rows of every resource by the names of their methods."""
    if not _ROWS:
        for module in MODULES:
            for row in rows_of(module).values():
                resource, _, method = row.name.removeprefix(BETA).rpartition(".")
                _ROWS.setdefault(resource, {})[method] = row
    return _ROWS


_ROWS: dict[str, dict[str, Endpoint[Any]]] = {}
