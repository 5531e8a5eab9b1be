"""What may be ordered of a server: replies and faults for requests to come, alone or as a whole plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from ..._core.json_access import as_list, encode
from ...rules.errors import ApiError, invalid
from ...rules.shapes import parse
from .faults import Fault
from .prepared import Reply, Script, failure, subset

if TYPE_CHECKING:
    from ..state import LocalAPI


class Order(BaseModel):
    """For which requests something is prepared. `when` is a part that the request's JSON body must contain."""

    model_config = ConfigDict(extra="forbid")

    method: str | None = None
    path: str | None = None
    times: int | None = Field(default=1, ge=1)
    when: dict[str, Any] | None = None
    nth: int = Field(default=1, ge=1)
    probability: float = Field(default=1.0, ge=0, le=1)
    seed: int = 0

    def add_to(self, script: Script[Any], what: Any) -> None:
        """Prepare something for those requests."""
        when = None if self.when is None else subset(self.when)
        script.add(
            what,
            method=self.method,
            path=self.path,
            times=self.times,
            when=when,
            nth=self.nth,
            probability=self.probability,
            seed=self.seed,
        )


class ErrorOrder(BaseModel):
    """An error in the API's shape."""

    model_config = ConfigDict(extra="forbid")

    type: str | None = None
    message: str | None = None
    code: str | None = None


class ReplyOrder(Order):
    """A prepared answer; `error` in place of `body` gives the API's error shape."""

    status: int = Field(default=200, ge=200, le=599)
    headers: dict[str, str] = Field(default_factory=dict)
    body: dict[str, Any] | list[dict[str, Any] | str] | str | None = None
    error: ErrorOrder | None = None
    early: bool = False

    def reply(self) -> Reply:
        """Return what will be answered."""
        if self.error is not None:
            return failure(self.status, headers=self.headers, early=self.early, **self.error.model_dump())
        return Reply(self.body, self.status, self.headers, early=self.early)

    def prepare(self, server: LocalAPI) -> None:
        """Prepare it on a server."""
        self.add_to(server.replies, self.reply())

    def check(self) -> None:
        """Find nothing wrong: what could be is found by the types."""


class FaultOrder(Order):
    """Faults, each in its JSON form, for the same requests."""

    faults: list[dict[str, Any]] = Field(min_length=1)

    def prepare(self, server: LocalAPI) -> None:
        """Prepare them on a server.

        Raises:
            ApiError: 400; there is no such fault.
        """
        self.add_to(server.faults, self.made())

    def check(self) -> None:
        """Find what is wrong with them, if anything."""
        self.made()

    def made(self) -> tuple[Fault, ...]:
        """Return the faults.

        Raises:
            ApiError: 400; there is no such fault.
        """
        try:
            return tuple(Fault.of(fault) for fault in self.faults)
        except (TypeError, ValueError) as error:
            raise invalid(f"faults: {error}") from None


def prepare_plan(server: LocalAPI, plan: Sequence[Any]) -> None:
    """Prepare a list of orders, each of a reply or of faults, in their order.

    Raises:
        ApiError: 400 with the first mistake; then nothing of the plan is prepared.
    """
    read = [parse(FaultOrder if "faults" in order else ReplyOrder, encode(order)) for order in plan]
    for order in read:
        order.check()
    for order in read:
        order.prepare(server)


def load_plan(server: LocalAPI, path: str | Path, seed: int = 0) -> None:
    """Prepare the plan of a file; `seed` is for the orders that bring none of their own.

    Raises:
        ValueError: the file cannot be read, or it contains no list of orders that make sense.
        ImportError: it is a YAML file and PyYAML is not installed.
    """
    plan = [{"seed": seed, **order} for order in read_plan(path)]
    try:
        prepare_plan(server, plan)
    except ApiError as error:
        raise ValueError(f"{path}: {error.message}") from None


def read_plan(path: str | Path) -> list[dict[str, Any]]:
    """Read a plan from a JSON or a YAML file.

    Raises:
        ValueError: the file cannot be read, or it contains no list of orders.
        ImportError: it is a YAML file and PyYAML is not installed.
    """
    import json

    try:
        text = Path(path).read_text("utf-8")
        plan = as_list(json.loads(text) if Path(path).suffix == ".json" else _yaml(text))
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or error}") from None
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    if not plan or not all(isinstance(order, dict) for order in plan):
        raise ValueError(f"{path}: a plan is a list of orders")
    return plan


def _yaml(text: str) -> Any:
    try:
        import yaml
    except ModuleNotFoundError:
        raise ImportError("plans in YAML need PyYAML: pip install 'sonnetry[all]'; plans in JSON do not") from None
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(f"no YAML: {error}") from None
