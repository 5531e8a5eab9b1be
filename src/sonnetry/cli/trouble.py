"""Failures as one sentence on stderr, with the exit code that tells what kind it was."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import click


class Trouble(click.ClickException):
    """The call failed."""

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(" ".join(sentence.split()))

    def show(self, file: Any = None) -> None:
        """Print the sentence."""
        click.echo(f"sonnetry: {self.message}", file=file, err=file is None)


class Misuse(Trouble):
    """The command was used wrongly."""

    exit_code = 2


@contextmanager
def in_one_sentence() -> Generator[None]:
    """Turn what the library raises on purpose into `Trouble`; anything else is a bug and keeps its traceback."""
    from .. import AnthropicError, APIError

    try:
        yield
    except APIError as error:
        raise Trouble(_masked(str(error))) from error
    except (AnthropicError, ImportError, ValueError) as error:
        raise Misuse(_masked(str(error))) from error


def _masked(text: str) -> str:
    """Hide the credential, should a gateway have repeated it in its answer."""
    from .._core.credentials import API_KEY, AUTH_TOKEN
    from .._core.secrets import MASK

    for secret in filter(None, map(os.environ.get, (API_KEY, AUTH_TOKEN))):
        text = text.replace(secret, MASK)
    return text
