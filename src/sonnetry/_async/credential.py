"""Which credential a client is made with: arguments, the environment, profiles (rule AUTH-1).

What is more than a key or a token is imported only when it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core.credentials import Credentials, check_one, offers_more
from .._core.settings import Found
from . import _runtime

LOOKED_UP = ("credentials", "config", "profile")


def find_credential(given: Mapping[str, Any], *, everywhere: bool = True) -> Found:
    """Take the credential among the arguments, else, where it may be looked for everywhere, that of the environment.

    Raises:
        ValueError: more than one is given.
        TypeError: a provider does not fit this client.
        CredentialsError: a profile is not usable.
    """
    check_one(given)
    if any(given.get(name) is not None for name in LOOKED_UP):
        return _looked_up(given)
    if given.get("api_key") is not None or given.get("auth_token") is not None:
        return Found(Credentials.of(given.get("api_key"), given.get("auth_token")))
    credentials = Credentials.find()
    static = credentials.api_key or credentials.auth_token
    return _discovered() if everywhere and not static and offers_more() else Found(credentials)


def look_up(changes: dict[str, Any]) -> None:
    """Replace what names a provider among options by the credential that it is, in place.

    Raises:
        TypeError: a provider does not fit this client.
        CredentialsError: a profile is not usable.
    """
    check_one(changes)
    for name in LOOKED_UP:
        given = changes.pop(name, None)
        if given is not None:
            changes[name] = _looked_up({name: given})


def _looked_up(given: Mapping[str, Any]) -> Found:
    from ..credentials.chain import of_profile, of_provider
    from ..credentials.stored import InMemoryConfig

    if given.get("profile") is not None:
        return _found(of_profile(given["profile"]))
    if given.get("config") is not None:
        return _found(of_provider(InMemoryConfig(given["config"])))
    _runtime.check_provider(given["credentials"])
    return _found(of_provider(given["credentials"]))


def _discovered() -> Found:
    from ..credentials.chain import discovered

    result = discovered()
    return Found(Credentials()) if result is None else _found(result)


def _found(result: Any) -> Found:
    from ..credentials.bearer import Bearer

    return Found(Credentials(authorizer=Bearer(result)), result.base_url, result.extra_headers)
