"""A bearer token with its expiry, the providers that need no exchange, and what a provider looks like."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, Protocol, TypeAlias, runtime_checkable

from .._core.credentials import AUTH_TOKEN, setting
from .._core.errors import AnthropicError
from .._core.public_names import publish_names
from .._core.secrets import Secret
from .errors import CredentialsError

SHOWN = 4  # characters of a token that its repr gives away
LONG = 16  # a token must have so many before it gives any away


@dataclass(frozen=True)
class AccessToken:
    """A bearer token.

    `expires_at` is in seconds since 1970; None means never, and 0 that the provider is asked before every request.
    """

    token: str
    """The token; its repr and its pickle are masked."""
    expires_at: int | None = None
    """When it expires, in seconds since 1970."""

    def __post_init__(self) -> None:
        if isinstance(self.token, str):
            object.__setattr__(self, "token", Secret(self.token))

    def __repr__(self) -> str:
        long = isinstance(self.token, str) and len(self.token) >= LONG
        shown = f"...{self.token[-SHOWN:]}" if long else "*" * 10
        return f"AccessToken(token='{shown}', expires_at={self.expires_at!r})"


AccessTokenProvider: TypeAlias = Callable[..., AccessToken]
AsyncAccessTokenProvider: TypeAlias = Callable[..., Awaitable[AccessToken]]


@runtime_checkable
class BaseURLBoundProvider(Protocol):
    """A provider whose tokens belong to one deployment: it exchanges where its client sends."""

    def for_base_url(self, base_url: str) -> Any:
        """Return the provider for a deployment: itself, or another one that shares its connections."""
        ...


class StaticToken:
    """A provider of one token that never expires."""

    def __init__(self, token: str) -> None:
        self._token = AccessToken(token)

    def __call__(self, *, force_refresh: bool = False) -> AccessToken:
        """Return the token."""
        del force_refresh
        return self._token

    @property
    def account(self) -> str:
        """What the token is for."""
        return str(self._token.token)

    def __repr__(self) -> str:
        return f"StaticToken({self._token!r})"


class EnvToken:
    """A provider that reads a token from the environment each time."""

    def __init__(self, env_var: str = AUTH_TOKEN) -> None:
        self.env_var = env_var

    @property
    def account(self) -> str:
        """What the token is for."""
        return f"{self.env_var} {setting(self.env_var)}"

    def __call__(self, *, force_refresh: bool = False) -> AccessToken:
        """Return the token.

        Raises:
            CredentialsError: the variable is not set.
        """
        del force_refresh
        token = setting(self.env_var)
        if token is None:
            raise CredentialsError(f"the environment variable {self.env_var} is not set")
        return AccessToken(token)


def unwrapped(provider: Any) -> Any:
    """Return what `functools.partial` objects were made of."""
    while isinstance(provider, partial):
        provider = provider.func
    return provider


def is_async(provider: Any) -> bool:
    """Return whether a provider must be awaited: a coroutine function, or an object with an `async def __call__`."""
    plain = unwrapped(provider)
    called = inspect.getattr_static(type(plain), "__call__", None)
    return inspect.iscoroutinefunction(plain) or inspect.iscoroutinefunction(called)


def takes_force(provider: Any) -> bool:
    """Return whether a provider can be called with `force_refresh=`."""
    try:
        parameters = _signature(provider).parameters
    except (TypeError, ValueError):  # a builtin without a signature
        return False
    return "force_refresh" in parameters or any(p.kind is p.VAR_KEYWORD for p in parameters.values())


def _signature(provider: Any) -> inspect.Signature:
    if sys.version_info < (3, 14):
        return inspect.signature(provider)
    # Annotations may name what only type checkers know; they are not evaluated.
    forward = import_module("annotationlib").Format.FORWARDREF
    return inspect.signature(provider, annotation_format=forward)


def checked(answer: Any) -> AccessToken:
    """Return a provider's answer.

    Raises:
        AnthropicError: it is not an `AccessToken`.
    """
    if isinstance(answer, AccessToken):
        return answer
    if inspect.iscoroutine(answer):
        answer.close()
        raise AnthropicError(
            "credentials provider returned a coroutine and not an AccessToken; pass the `async def` function itself"
        )
    kind, answer = type(answer).__name__, None
    raise AnthropicError(f"credentials provider returned {kind} instead of an AccessToken")


publish_names(__name__)
