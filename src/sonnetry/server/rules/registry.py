"""What a rule is, and how a module's rules are found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal

from ..._core.models import ModelFacts

Evidence = Literal["documented", "observed", "assumed"]
Check = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its id (`docs/rules.md`) and how it is known.

    `documented`: the service's documentation says so. `observed`: so is its wording, seen in answers. `assumed`: what it
    refuses is documented, how it words that is not known.
    """

    id: str
    evidence: Evidence
    check: Check
    looks_at: tuple[str, ...]

    def __call__(self, body: Mapping[str, Any], model: ModelFacts | None, version: str) -> None:
        """Apply the check to a request."""
        known = {"body": body, "model": model, "version": version}
        self.check(*(known[name] for name in self.looks_at))


def rule(id: str, evidence: Evidence) -> Callable[[Check], Rule]:
    """Make a function a rule. It takes any of `body`, `model` and `version`, by these names."""

    def made(check: Check) -> Rule:
        code = check.__code__
        return Rule(id, evidence, check, code.co_varnames[: code.co_argcount])

    return made


def listed(*modules: ModuleType) -> tuple[Rule, ...]:
    """Return the rules of modules, in the order of their text."""
    found: list[Any] = [value for module in modules for value in vars(module).values()]
    return tuple(value for value in found if isinstance(value, Rule))
