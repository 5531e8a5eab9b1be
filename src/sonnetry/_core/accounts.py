"""Which account a call is for: what clients that share rate limits are told apart by. It is hashed before it is kept."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from .call import Call

HEADERS = ("x-api-key", "authorization")
_names: WeakKeyDictionary[Any, str] = WeakKeyDictionary()
_lock = threading.Lock()


def account_of_call(call: Call) -> str:
    """Return the account that pays for a call, by the credential that goes with it."""
    sent = [f"{name}: {call.headers[name]}" for name in HEADERS if call.headers.get(name)]
    if not sent and call.authorizer is not None:
        sent = [call.authorizer.account]
    return "\n".join([call.settings.base_url, *sent])


def account_of(provider: Any) -> str:
    """Return the account of a provider of tokens, which change: what it says itself, or a name made for the object.

    Two providers of a program's own are two accounts, because nobody can know better.
    """
    found = getattr(provider, "account", None)
    if isinstance(found, str):
        return found
    owner = getattr(provider, "__self__", None)  # a bound method is another object each time it is read
    if owner is not None:
        return f"{account_of(owner)} {provider.__name__}"
    try:
        with _lock:
            return _names.setdefault(provider, uuid4().hex)
    except TypeError:  # it cannot be a key, or not be referred to weakly
        return f"{_PROCESS} {id(provider)}"


_PROCESS = uuid4().hex
