"""What a rule is, and how a module's rules are found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from types import ModuleType
from typing import Any, Literal, Protocol

from .._core.models import ModelFacts
from .._core.tokens import prompt_tokens


class Signature(Protocol):
    """What the server knows of a text that it signed."""

    def fits(self, shown: str) -> bool:
        """Return whether this is the text that was signed."""
        ...


Unseal = Callable[[str], Signature | None]
Evidence = Literal["documented", "observed", "recorded", "assumed"]
Check = Callable[..., None]


@dataclass(frozen=True)
class Checked:
    """What the rules may look at, each by its name. `unseal` opens signatures; None where they cannot be verified."""

    body: Mapping[str, Any]
    model: ModelFacts | None
    version: str
    betas: frozenset[str] = frozenset()
    in_batch: bool = False
    unseal: Unseal | None = None

    @cached_property
    def tokens(self) -> int:
        """The count of the prompt, made when first asked for."""
        return prompt_tokens(self.body, self.model)


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its id (as in `FIDELITY.md`) and how it is known.

    `recorded`: recorded traffic of the service shows it. `observed`: public reports quote its wording. `documented`: the
    service's documentation says so. `assumed`: what it refuses is documented, how it words that is not known. `also` are other ids that it enforces.
    """

    id: str
    evidence: Evidence
    check: Check
    looks_at: tuple[str, ...]
    also: tuple[str, ...] = ()
    arguments: Callable[[Checked], tuple[Any, ...]] = lambda _: ()

    def __call__(self, request: Checked) -> None:
        """Apply the check to a request."""
        self.check(*self.arguments(request))


def rule(id: str, evidence: Evidence, *also: str) -> Callable[[Check], Rule]:
    """Make a function a rule. It takes any of the names of `Checked`."""

    def made(check: Check) -> Rule:
        code = check.__code__
        names = code.co_varnames[: code.co_argcount]
        return Rule(id, evidence, check, names, also, _reader(names))

    return made


def _reader(names: tuple[str, ...]) -> Callable[[Checked], tuple[Any, ...]]:
    """Return what reads a rule's arguments; over a hundred rules see each request, and in C this takes a third."""
    if len(names) > 1:
        return attrgetter(*names)
    only = attrgetter(*names)
    return lambda request: (only(request),)


def listed(*modules: ModuleType) -> tuple[Rule, ...]:
    """Return the rules of modules, in the order of their text."""
    found: list[Any] = [value for module in modules for value in vars(module).values()]
    return tuple(value for value in found if isinstance(value, Rule))
