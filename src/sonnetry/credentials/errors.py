"""What goes wrong while a credential is looked up, read, exchanged or refreshed. No message holds a secret."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .._core.errors import AnthropicError
from .._core.public_names import publish_names


class CredentialsError(AnthropicError):
    """A profile, a credentials file or a provider cannot be used; the message says which and why."""


class IdentityTokenFileError(CredentialsError):
    """The file with the identity token is missing, unreadable, empty or not text."""

    def __init__(self, message: str, *, path: Path | None = None) -> None:
        super().__init__(message)
        self.path = path
        """The file."""


class MissingDependencyError(AnthropicError, ImportError):
    """A package is needed that is not installed; the message says which and how to install it."""

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(f"{package} is needed here: pip install 'sonnetry[{extra}]'")


class WorkloadIdentityError(CredentialsError):
    """The token endpoint refused an exchange or a refresh, or its answer is not usable."""

    def __init__(
        self, message: str, *, status_code: int | None = None, body: Any = None, request_id: str | None = None
    ) -> None:
        super().__init__(message)
        self.status_code = status_code
        """The HTTP status, None where there was no answer."""
        self.body = body
        """What the endpoint said: its `error` fields, or the first 256 characters."""
        self.request_id = request_id
        """The `request-id` header of the answer."""

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message} [request_id={self.request_id}]" if self.request_id else message


publish_names(__name__)
