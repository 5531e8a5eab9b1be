"""What an area of the API is to the server: everything that the application, the store and `/_local` ask of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..rules.registry import Rule
from .http.routes import Handler, Served
from .store.migrations import Tables
from .work import Work

if TYPE_CHECKING:
    from .state import LocalAPI


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One kind of things the API has, such as batches. A new one is a module in `areas/` and a line in its `AREAS`.

    `routes` are the rows it answers for; the others stay 501. `later` loads routes with the first request for a path that begins
    with one of `later_paths` and that nothing else serves. `migrations` and `contents` are its tables (see
    `store.migrations.Tables`), `rules` the checks of its own for `FIDELITY.md`. `settings` are the keywords of
    `create_app` that are its own, with their defaults. `work` makes what it does as time passes, `control` are its
    handlers below `/_local` by path and verb with the types of their `bodies` by verb and path, and `clear` forgets what
    `POST /_local/reset` resets. `expand` puts what the area stores in place of the references to it in a request of Messages,
    before its rules are checked.
    """

    name: str
    routes: tuple[Served, ...] = ()
    later: Callable[[], tuple[Served, ...]] | None = None
    later_paths: tuple[str, ...] = ()
    migrations: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    work: Callable[[LocalAPI], Work] | None = None
    control: Mapping[str, Mapping[str, Handler]] = field(default_factory=dict[str, Mapping[str, Handler]])
    bodies: Mapping[tuple[str, str], Any] = field(default_factory=dict[tuple[str, str], Any])
    clear: Callable[[LocalAPI], None] | None = None
    expand: Callable[[Mapping[str, Any], LocalAPI, str], Awaitable[Mapping[str, Any]]] | None = None

    @property
    def all_routes(self) -> tuple[Served, ...]:
        """Its routes, those that are loaded later among them."""
        return self.routes if self.later is None else (*self.routes, *self.later())

    @property
    def tables(self) -> Tables:
        """Its tables, as the store wants them."""
        return Tables(self.name, self.migrations, self.contents)
