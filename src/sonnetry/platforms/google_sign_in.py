"""How clients of Google's platforms sign in: tokens of google-auth or of a caller's provider; and the project they name."""

from __future__ import annotations

import threading
from datetime import UTC
from typing import Any

from .._core.accounts import account_of
from .._core.secrets import Secret
from .._core.wire import Request
from ..credentials.cache import TokenCache
from ..credentials.errors import MissingDependencyError
from ..credentials.tokens import AccessToken
from .base import segment
from .sign_in import KeyHeaders, Tokens

PROJECT = "%00project%00"  # stands in a path until the credentials name the project
SCOPES = ("https://www.googleapis.com/auth/cloud-platform",)


class OfProject:
    """Fills the project into the path of a request that was planned without one."""

    def __init__(self, missing: Exception) -> None:
        self._missing = missing

    def fill(self, request: Request, project: str | None) -> None:
        """Write the project into the path.

        Raises:
            Exception: the one that was given; nobody names a project.
        """
        if PROJECT in request.target:
            if project is None:
                raise self._missing
            request.target = request.target.replace(PROJECT, segment("project", project))


class ProjectKey(KeyHeaders):
    """A token that was given; it names no project."""

    def __init__(self, token: str, project: OfProject) -> None:
        super().__init__({"authorization": f"Bearer {token}"})
        self._project = project

    def authorize(self, request: Request, obtained: Any) -> None:
        """Put the token on a request."""
        self._project.fill(request, None)
        super().authorize(request, obtained)


class ProjectTokens(Tokens):
    """Tokens of a provider; it names no project."""

    def __init__(self, provider: Any, project: OfProject, asynchronous: str) -> None:
        super().__init__(provider, asynchronous)
        self._project = project

    def authorize(self, request: Request, obtained: Any) -> None:
        """Put the token on a request."""
        self._project.fill(request, None)
        super().authorize(request, obtained)


class Google(KeyHeaders):
    """Tokens of google-auth: of the credentials that are given, or of those that the machine offers."""

    def __init__(self, credentials: Any, project: OfProject, *, extra: str) -> None:
        super().__init__({})
        self._project = project
        self._extra = extra
        self._lock = threading.Lock()
        self._credentials = self._given = credentials
        self._named = getattr(credentials, "project_id", None)
        self._cache = TokenCache(self._fetch)

    def obtain(self, request: Request) -> Any:
        """Return a token and the project."""
        del request
        return self._cache.get_token(), self._named

    async def obtain_async(self, request: Request) -> Any:
        """Return a token and the project, without blocking the event loop."""
        del request
        return await self._cache.async_get_token(), self._named

    def authorize(self, request: Request, obtained: Any) -> None:
        """Put the token on a request, and the project into its path."""
        token, project = obtained
        self._project.fill(request, project)
        if token is not None:
            request.headers["authorization"] = Secret(f"Bearer {token}")

    @property
    def account(self) -> str:
        """What the credentials are for; those that the machine offers are one account."""
        if self._given is None:
            return "google"
        return str(getattr(self._given, "service_account_email", None) or account_of(self._given))

    def refused(self) -> None:
        """A 401 came back: the next token must be a new one."""
        self._cache.invalidate()

    def settled(self) -> Any:
        """Return what fills in the project alone: the caller's headers do the rest."""
        return ProjectOnly(self)

    @property
    def renews(self) -> bool:
        """Whether another credential can be had after a 401."""
        return True

    @property
    def project(self) -> str | None:
        """The project that the credentials name; loads them."""
        self._loaded()
        return self._named

    def _loaded(self) -> Any:
        with self._lock:
            if self._credentials is None:
                self._credentials, self._named = load_default(self._extra)
            return self._credentials

    def _fetch(self, *, force_refresh: bool = False) -> AccessToken:
        credentials = self._loaded()
        if force_refresh or credentials.expired or not credentials.token:
            refresh(credentials, self._extra)
        expiry = getattr(credentials, "expiry", None)  # naive, in UTC
        end = 0 if expiry is None else int(expiry.replace(tzinfo=UTC).timestamp())
        return AccessToken(credentials.token, end)


class ProjectOnly(KeyHeaders):
    """Fills in the project of credentials whose token is not sent."""

    def __init__(self, google: Google) -> None:
        super().__init__({})
        self._google = google

    def obtain(self, request: Request) -> Any:
        """Return the project, where the request needs it."""
        return None, self._google.project if PROJECT in request.target else None

    async def obtain_async(self, request: Request) -> Any:
        """Return the project, where the request needs it."""
        import asyncio

        return await asyncio.to_thread(self.obtain, request)

    def authorize(self, request: Request, obtained: Any) -> None:
        """Write the project into the path."""
        self._google.authorize(request, obtained)


def load_default(extra: str) -> tuple[Any, str | None]:
    """Return the credentials that this machine offers, and their project.

    Raises:
        MissingDependencyError: google-auth is not installed.
    """
    try:
        import google.auth  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        raise MissingDependencyError(extra, "google-auth") from None
    credentials, project = google.auth.default(scopes=SCOPES)
    return credentials, project


def refresh(credentials: Any, extra: str) -> None:
    """Fetch a new token.

    Raises:
        MissingDependencyError: google-auth is not installed.
    """
    try:
        from google.auth.transport.requests import Request as GoogleRequest  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        raise MissingDependencyError(extra, "google-auth") from None
    credentials.refresh(GoogleRequest())
