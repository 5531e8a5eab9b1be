"""Authorizers of platforms: a key in the headers they want, no credential at all, and tokens of Azure."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

from .._core.accounts import account_of
from .._core.errors import AnthropicError
from .._core.secrets import Secret
from .._core.wire import Request
from ..credentials.cache import TokenCache
from ..credentials.tokens import AccessToken, is_async


class KeyHeaders:
    """Sends a key in the headers that a platform reads it from."""

    provider: Any = None

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = {name: Secret(value) for name, value in headers.items()}

    def obtain(self, request: Request) -> Any:
        """Return nothing: the key is here."""
        del request

    async def obtain_async(self, request: Request) -> Any:
        """Return nothing: the key is here."""
        del request

    def authorize(self, request: Request, obtained: Any) -> None:
        """Put the key on a request."""
        del obtained
        request.headers.update(self._headers)

    def refused(self) -> None:
        """Do nothing: there is no other key."""

    def lend(self, engine: Any) -> None:
        """Do nothing: no requests are sent for a key."""

    def for_base_url(self, base_url: str) -> KeyHeaders:
        """Return this: a key belongs to its platform wherever that is."""
        del base_url
        return self

    def settled(self) -> Any:
        """Return nothing: the caller's headers do it."""

    @property
    def account(self) -> str:
        """What the key is for."""
        return " ".join(f"{name}: {value}" for name, value in self._headers.items())

    @property
    def renews(self) -> bool:
        """Whether another credential can be had after a 401."""
        return False


class NoCredential(KeyHeaders):
    """Sends no credential: a gateway signs in."""

    def __init__(self) -> None:
        super().__init__({})


class Tokens(KeyHeaders):
    """Sends bearer tokens of a provider that returns texts; `asynchronous` names the client that awaits one."""

    def __init__(self, provider: Any, asynchronous: str) -> None:
        super().__init__({})
        self.texts = provider
        self._asynchronous = asynchronous
        self.cache = TokenCache(_as_tokens(provider))

    def obtain(self, request: Request) -> Any:
        """Return a token.

        Raises:
            AnthropicError: the provider is asynchronous.
        """
        del request
        if is_async(self.texts):
            raise AnthropicError(f"the token provider is asynchronous; use {self._asynchronous}, which awaits it")
        return self.cache.get_token()

    async def obtain_async(self, request: Request) -> Any:
        """Return a token, without blocking the event loop."""
        del request
        return await self.cache.async_get_token()

    def authorize(self, request: Request, obtained: Any) -> None:
        """Put the token on a request."""
        request.headers["authorization"] = Secret(f"Bearer {obtained}")

    @property
    def account(self) -> str:
        """What the provider's tokens are for."""
        return account_of(self.texts)

    @property
    def renews(self) -> bool:
        """Whether another credential can be had after a 401."""
        return True


def _as_tokens(provider: Any) -> Any:
    """Ask the provider before every request: such providers keep their tokens themselves."""

    def ask() -> AccessToken:
        return AccessToken(checked(provider()), 0)

    async def ask_async() -> AccessToken:
        return AccessToken(checked(await provider()), 0)

    return ask_async if is_async(provider) else ask


def checked(answer: Any) -> str:
    """Return the text of a token provider.

    Raises:
        TypeError: it is not a text.
        ValueError: it is empty.
    """
    if inspect.iscoroutine(answer):
        answer.close()
    if not isinstance(answer, str):
        raise TypeError(f"the token provider must return a text, not {type(answer).__name__}")
    if not answer:
        raise ValueError("the token provider returned an empty text")
    return answer
