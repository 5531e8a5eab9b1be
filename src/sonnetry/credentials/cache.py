"""`TokenCache`: the token of a provider, kept until shortly before it expires."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from .._core.public_names import publish_names
from .errors import WorkloadIdentityError
from .refreshing import Refreshing
from .tokens import AccessToken, AccessTokenProvider, AsyncAccessTokenProvider, checked, is_async, takes_force

ADVISORY, MANDATORY = 120.0, 30.0  # seconds


class TokenCache:
    """Asks a provider for a token when one is needed, once for all callers.

    A token is refreshed 120 s before it expires, and the present one stays in use if that fails; 30 s before, it
    is no longer used. A provider that is a plain function runs in a thread when the caller is asynchronous.

    Args:
        provider: returns an `AccessToken`; called with `force_refresh=True` after `invalidate`, if it takes that.
        advisory_refresh_seconds: how long before the end a fetch is tried.
        mandatory_refresh_seconds: how long before the end the token is given up.
        time_source: the time of day in seconds since 1970.
    """

    def __init__(
        self,
        provider: AccessTokenProvider | AsyncAccessTokenProvider,
        *,
        advisory_refresh_seconds: float = ADVISORY,
        mandatory_refresh_seconds: float = MANDATORY,
        time_source: Callable[[], float] = time.time,
    ) -> None:
        self._provider: Callable[..., Any] = provider
        self._is_async = is_async(provider)
        self._takes_force = takes_force(provider)
        limits: dict[str, Any] = {"advisory": advisory_refresh_seconds, "mandatory": mandatory_refresh_seconds}
        fetch_async = self._fetch_async if self._is_async else None
        self._held: Refreshing[AccessToken] = Refreshing(
            self._fetch, _end, **limits, fetch_async=fetch_async, now=time_source
        )

    def get_token(self) -> str:
        """Return a token that is good for some time.

        Raises:
            RuntimeError: the provider is asynchronous.
            AnthropicError: the provider returned something else.
        """
        if self._is_async:
            raise RuntimeError("this provider is asynchronous; use `async_get_token()`")
        return self._held.get().token

    async def async_get_token(self) -> str:
        """Return a token that is good for some time, without blocking the event loop."""
        return (await self._held.get_async()).token

    def invalidate(self) -> None:
        """Drop the token, for instance because the API refused it."""
        self._held.invalidate()

    def _options(self, force: bool) -> dict[str, bool]:
        return {"force_refresh": force} if self._takes_force else {}

    def _fetch(self, force: bool) -> AccessToken:
        try:
            return checked(self._provider(**self._options(force)))
        except WorkloadIdentityError as error:
            if error.status_code != 401:  # an identity token may have been replaced in the meantime
                raise
        return checked(self._provider(**self._options(force)))

    async def _fetch_async(self, force: bool) -> AccessToken:
        try:
            return checked(await self._provider(**self._options(force)))
        except WorkloadIdentityError as error:
            if error.status_code != 401:
                raise
        return checked(await self._provider(**self._options(force)))


def _end(token: AccessToken) -> float | None:
    return token.expires_at


publish_names(__name__)
