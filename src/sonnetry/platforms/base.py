"""What a client asks of a platform: to refuse what it lacks, and to rewrite what it serves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar
from urllib.parse import quote, unquote

from .._core.credentials import setting
from .._core.draft import Draft
from .._core.encode import PATH_SAFE
from .._core.errors import AnthropicError
from .._core.sentinels import NotGiven

MESSAGES = "/v1/messages"
COUNT_TOKENS = "/v1/messages/count_tokens"
BATCHES = "/v1/messages/batches"
PROFILE_HEADER = "anthropic-user-profile-id"
WORKSPACE_HEADER = "anthropic-workspace-id"
ELSEWHERE = "use Anthropic, the client of the API itself"


class NotServedError(AnthropicError, AttributeError):
    """The platform does not serve this. An AttributeError too, so that `hasattr` tells."""


@dataclass(slots=True)
class Setup:
    """What a client of a platform is made of, as decided from arguments and environment."""

    platform: Platform
    base_url: str
    base_url_given: bool
    sign_in: Any = None  # an authorizer; None sends no credential
    api_key: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, Any] = field(default_factory=dict)  # the platform's arguments, as they are in force


@dataclass
class Platform:
    """Base of the platforms; fields of subclasses are attributes of their clients, and may be assigned."""

    name: ClassVar[str] = ""
    span_scope: ClassVar[str] = ""  # how spans name it
    provider: ClassVar[str] = "anthropic"  # by the conventions for generative AI
    # Routes it serves, by how their path begins; None serves all.
    serves: ClassVar[tuple[str, ...] | None] = None
    # What is said about routes that it lacks, by how their path begins.
    refusals: ClassVar[Mapping[str, str]] = {}
    # Resources of the client that lead to nothing but refusals.
    lacks: ClassVar[frozenset[str]] = frozenset()
    # Whether it keeps message threads (rule OTH-2).
    threads: ClassVar[bool] = True
    # Arguments that are one credential together: a copy that is given one of a group forgets the other groups.
    sign_ins: ClassVar[tuple[frozenset[str], ...]] = ()
    # Arguments that exclude a base URL: a copy that is given one forgets the other.
    places: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def lacks_in_beta(cls, names: Iterable[str]) -> frozenset[str]:
        """Return those of the resources of `client.beta` that it does not serve."""
        return frozenset(names) - {"messages"} if cls.serves is not None else cls.lacks & frozenset(names)

    @classmethod
    def instead(cls, given: Mapping[str, Any]) -> set[str]:
        """Return the arguments whose credential is replaced when these are given to a copy."""
        chosen = [group for group in cls.sign_ins if any(given.get(name) not in (None, False) for name in group)]
        others = {name for group in cls.sign_ins if group not in chosen for name in group}
        return others - given.keys() if chosen else set()

    def framing(self, headers: Mapping[str, str]) -> Any:
        """Return what cuts the body of a stream with these headers into blocks; None for server-sent events."""
        del headers

    def rewrite(self, draft: Draft) -> None:
        """Turn a request of the API into one of the platform, in place.

        Raises:
            NotServedError: the platform lacks the route.
            ValueError: a value has no place in its URLs.
        """
        self.refuse(draft)

    def refuse(self, draft: Draft) -> None:
        """Refuse what the platform lacks, before anything is sent."""
        for begin, sentence in self.refusals.items():
            if _under(draft.route, begin):
                raise NotServedError(sentence)
        served = self.serves is None or any(_under(draft.route, begin) for begin in self.serves)
        if draft.endpoint.described and not served:  # a path that has no method is the caller's own affair
            raise NotServedError(f"{draft.endpoint.name} is not served by {self.name}; {ELSEWHERE}")


def _under(path: str, begin: str) -> bool:
    return path == begin or path.startswith(begin if begin.endswith("/") else f"{begin}/")


def segment(name: str, value: object, *, safe: str = PATH_SAFE, alone: bool = True) -> str:
    """Return a value as one segment of a path; one that is not `alone` is followed by more in its segment.

    Raises:
        ValueError: it is empty or a dot segment, or becomes one where a server drops what follows a semicolon.
    """
    text = value if isinstance(value, str) else ""
    head, semicolon, _ = text.partition(";")
    if not head:
        why = " (starting with ';')" if semicolon else ""
        raise ValueError(f"Expected a non-empty value for `{name}` but received {value!r}{why}")
    if (alone or semicolon) and unquote(head) in (".", ".."):
        raise ValueError(f"`{name}` {value!r} contains dot-segment {head!r}, which would lead to another path")
    return quote(text, safe=safe)


def first(*values: Any, variables: tuple[str, ...] = ()) -> Any:
    """Return the first value that is given: of the arguments, then of the variables."""
    for value in values:
        if value is not None and not isinstance(value, NotGiven):
            return value
    return next((found for name in variables if (found := setting(name)) is not None), None)


def take_model(draft: Draft) -> Any:
    """Take the model out of the body, which its URL names."""
    draft.content = dict(draft.content) if isinstance(draft.content, Mapping) else {}
    return draft.content.pop("model", None)


def move_profile(draft: Draft) -> None:
    """Move the user profile from its header into the body, where one that is given stays."""
    value = draft.headers.pop(PROFILE_HEADER, None)
    if value is not None and isinstance(draft.content, Mapping):
        draft.content = {"user_profile_id": value, **draft.content}


def move_version(draft: Draft, versions: Mapping[str, str]) -> None:
    """Move the version of the API from its header into the body; platforms have names of their own for the older one."""
    version = str(draft.headers.pop("anthropic-version", ""))
    draft.content = {"anthropic_version": versions.get(version, version), **draft.content}
