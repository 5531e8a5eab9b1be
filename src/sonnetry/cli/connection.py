"""Whom a command asks: the service, the server that is named, or a simulation inside the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from .. import Anthropic

NO_KEY = "sonnetry: ANTHROPIC_API_KEY is not set, so a server inside this command {does}"
ANSWERS = "answers with a simulation; no model is asked."


def connect(base_url: str | None, does: str = ANSWERS) -> Anthropic:
    """Return a client; without credential and address that of a simulation, and standard error says what it does.

    Raises:
        ValueError: the address is none.
        CredentialsError: the profile is not usable.
    """
    from .. import Anthropic
    from .._core.credentials import API_KEY, AUTH_TOKEN, BASE_URL, offers_more, setting
    from .commands import chosen_profile

    profile = chosen_profile()
    if base_url is not None or profile is not None:
        return Anthropic(base_url=base_url, profile=profile)
    if any(setting(name) for name in (API_KEY, AUTH_TOKEN, BASE_URL)) or offers_more():
        return Anthropic()
    click.echo(NO_KEY.format(does=does), err=True)
    return Anthropic.local()
