"""A client's provider: its tokens, asked for in time and put on requests (rule HDR-7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .._core.accounts import account_of
from .._core.secrets import Secret
from .._core.wire import Request
from .cache import TokenCache
from .chain import CredentialResult
from .exchange import OAUTH_BETA
from .tokens import BaseURLBoundProvider, is_async, unwrapped


class Bearer:
    """Authorises requests with the tokens of a provider.

    `betas` are appended to the beta header; platforms of others have none.
    """

    def __init__(
        self, found: CredentialResult, *, betas: tuple[str, ...] = (OAUTH_BETA,), bound_to: str | None = None
    ) -> None:
        self.provider: Any = found.provider
        self.cache = TokenCache(found.provider)
        self._found = found
        self._betas = betas
        self._bound_to = bound_to

    def for_base_url(self, base_url: str) -> Bearer:
        """Return what authorises requests to a base URL; tokens are shared only while that stays the same."""
        if base_url == self._bound_to:
            return self
        bound = isinstance(self.provider, BaseURLBoundProvider)
        found = replace(self._found, provider=self.provider.for_base_url(base_url) if bound else self.provider)
        return Bearer(found, betas=self._betas, bound_to=base_url)

    @property
    def renews(self) -> bool:
        """Whether another token can be had after a 401."""
        return True

    @property
    def account(self) -> str:
        """What the provider's tokens are for."""
        return account_of(self.provider)

    def settled(self) -> None:
        """Return nothing: the caller's headers do it."""

    def obtain(self, request: Request) -> str:
        """Return a token."""
        del request
        return self.cache.get_token()

    async def obtain_async(self, request: Request) -> str:
        """Return a token, without blocking the event loop."""
        del request
        return await self.cache.async_get_token()

    def authorize(self, request: Request, obtained: Any) -> None:
        """Put the token on a request."""
        request.headers["authorization"] = Secret(f"Bearer {obtained}")
        if self._betas:
            present = [name.strip() for name in request.headers.get("anthropic-beta", "").split(",") if name.strip()]
            request.headers["anthropic-beta"] = ",".join(dict.fromkeys([*present, *self._betas]))

    def refused(self) -> None:
        """A 401 came back: the next token must be a new one."""
        self.cache.invalidate()

    def lend(self, engine: Any) -> None:
        """Let the provider send its own requests through the engine of a synchronous client."""
        lend = getattr(unwrapped(self.provider), "lend", None)
        if lend is not None:
            lend(engine)

    def __repr__(self) -> str:
        return f"<Bearer {type(self.provider).__name__}>"


def check_colour(provider: Any) -> None:
    """Make sure that a synchronous client can call and close a provider.

    Raises:
        TypeError: it is asynchronous.
    """
    import inspect

    if is_async(provider):
        raise TypeError("credentials= is an asynchronous provider; use `AsyncAnthropic` instead")
    if inspect.iscoroutinefunction(getattr(unwrapped(provider), "close", None)):
        raise TypeError("credentials= has an `async def close()`; use `AsyncAnthropic` instead")
