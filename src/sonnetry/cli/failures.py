"""Failures as one sentence on stderr, with the exit code that tells what kind it was."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import click

SECRET = 8  # characters that make a text worth hiding


class CommandError(click.ClickException):
    """The call failed."""

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(" ".join(sentence.split()))

    def show(self, file: Any = None) -> None:
        """Print the sentence."""
        click.echo(f"sonnetry: {self.message}", file=file, err=file is None)


class CommandUsageError(CommandError):
    """The command was used wrongly."""

    exit_code = 2


@contextmanager
def in_one_sentence() -> Generator[None]:
    """Turn what the library raises on purpose into `CommandError`; anything else is a bug and keeps its traceback."""
    from .. import AnthropicError, APIError

    try:
        yield
    except APIError as error:
        raise CommandError(masked(str(error)) + _advice(error)) from error
    except (AnthropicError, ImportError, ValueError) as error:
        raise CommandUsageError(masked(str(error)) + _advice(error)) from error


def _advice(error: Exception) -> str:
    """Return how to fix the error, if its message does not say."""
    from .. import APIConnectionError, AuthenticationError, MissingCredentialsError, NotFoundError, StreamError

    if isinstance(error, MissingCredentialsError):
        return "; `sonnetry serve` accepts any text as ANTHROPIC_API_KEY"
    if isinstance(error, AuthenticationError):
        return "; check ANTHROPIC_API_KEY, or run `sonnetry doctor`"
    if isinstance(error, NotFoundError) and (error.api_message or "").startswith("model:"):
        return "; run `sonnetry models` to list the available models"
    if isinstance(error, NotFoundError) and "/v1/v1/" in str(error.request.url):
        return "; leave /v1 out of the base URL"
    if isinstance(error, APIConnectionError) and not isinstance(error, StreamError) and ";" not in str(error):
        return "; run `sonnetry doctor` to find the cause"
    return ""


def masked(text: str) -> str:
    """Hide the credential, should a gateway have repeated it in its answer; what is very short is a word, not a secret."""
    from .._core.credentials import API_KEY, AUTH_TOKEN
    from .._core.secrets import MASK

    for secret in (os.environ.get(name, "") for name in (API_KEY, AUTH_TOKEN)):
        if len(secret) >= SECRET:
            text = text.replace(secret, MASK)
    return text
