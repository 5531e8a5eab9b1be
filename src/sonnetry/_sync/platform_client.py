# Derived from src/sonnetry/_async/platform_client.py by codegen/unasync.py; edit that file instead.
"""What the clients of platforms share: they are made of a `Setup`, and made again when `with_options` changes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from .._core.credentials import ARGUMENTS, Credentials, hidden_login, sealed
from .._core.settings import Settings, change_settings, seal_options
from ..platforms.base import ELSEWHERE, NotServedError, Setup
from . import _runtime
from .calling import EngineSlot, make_calls
from .client import Anthropic, checked_middleware
from .client_options import PlatformOptions

if TYPE_CHECKING:
    from .beta import BetaResource

NOBODY = "of the platform"
SECRETS = frozenset({"api_key", "auth_token", "aws_access_key", "access_token", "aws_secret_key", "aws_session_token"})


class PlatformClient(Anthropic):
    """Base of the clients of platforms. Credentials of the API itself, in arguments or the environment, have no part in it.

    The arguments of a platform are attributes of its client, and options of `with_options`.
    """

    _set_up: ClassVar[Any]  # decides: (the platform's own arguments, base_url) -> Setup
    _own: dict[str, Any]
    _setup: Setup

    def __init__(self, own: dict[str, Any], base_url: str | None, shared: PlatformOptions) -> None:
        seal_options(cast("dict[str, Any]", shared))
        _refuse_first_party(type(self).__name__, own, shared)
        self._resolve(own, base_url)
        # The environment's own credentials have no part in it.
        super().__init__(api_key=NOBODY, base_url=self._setup.base_url, **shared)
        self._settings = self._on_platform(self._settings)

    def _resolve(self, own: dict[str, Any], base_url: str | None) -> None:
        vars(self)["_setup"] = self._set_up(own, base_url)
        vars(self)["_own"] = own

    def _on_platform(self, settings: Settings) -> Settings:
        setup = self._setup
        return settings.changed(
            platform=setup.platform,
            base_url_given=setup.base_url_given,
            credentials=Credentials(sealed(setup.api_key), None, setup.sign_in),
            brought=setup.headers,
        )

    def with_options(self, **changes: Any) -> Self:
        """Return a client with other options that shares this one's connections.

        Takes the constructor's options but for `tls` and `max_connections`. A credential replaces one of another kind.
        Another region, resource or project brings another base URL, unless one was given.

        Raises:
            TypeError: there is no such option.
            ValueError: a value is not usable.
        """
        seal_options(changes)
        own = {name: changes.pop(name) for name in self._own.keys() & changes.keys()}
        _refuse_first_party(type(self).__name__, self._own, changes)
        for name in ARGUMENTS:
            changes.pop(name, None)
        for name in self._setup.platform.instead(own):
            own[name] = False if isinstance(self._own[name], bool) else None
        copy: Self = object.__new__(type(self))
        base_url = changes.pop("base_url", None)
        if own or base_url is not None:
            copy._resolve(*self._placed({**self._own, **own}, own, base_url))
        else:
            vars(copy).update(_own=self._own, _setup=self._setup)
        if "middleware" in changes:
            changes["middleware"] = checked_middleware(changes["middleware"])
        copy._client = make_calls(copy._moved(self._settings, changes), self._slot_for(changes))
        return copy

    copy = with_options

    def _placed(
        self, own: dict[str, Any], given: Mapping[str, Any], base_url: str | None
    ) -> tuple[dict[str, Any], str | None]:
        """Return arguments and base URL; where only one of them may say where the platform is, what is given now."""
        places = {name for name in self._setup.platform.places if name in own}
        if base_url is not None:
            return {**own, **{name: None for name in places if name not in given}}, base_url
        moved = any(given.get(name) is not None for name in places)
        return own, self.base_url if self._settings.base_url_given and not moved else None

    def _slot_for(self, changes: dict[str, Any]) -> EngineSlot:
        http_client = changes.pop("http_client", None)
        given = http_client is not None
        return EngineSlot(_runtime.as_http_client(http_client), None, None) if given else self._slot

    def _moved(self, settings: Settings, changes: dict[str, Any]) -> Settings:
        moved = self._on_platform(change_settings(settings, {"base_url": self._setup.base_url}))
        return change_settings(moved, changes).changed(base_url_given=self._setup.base_url_given)

    @cached_property
    def beta(self) -> BetaResource:
        """`client.beta`; what the platform lacks raises."""
        platform: Any = type(self._setup.platform)
        return _beta_of(platform)(self._client)

    @property
    def auth_token(self) -> str | None:
        """The bearer token that was given, hidden in its repr; only `AnthropicAWS` takes one."""
        token: str | None = self._own.get("auth_token")
        return token

    @auth_token.setter
    def auth_token(self, value: str | None) -> None:
        _refuse_first_party(type(self).__name__, self._own, {"auth_token": value})
        if "auth_token" in self._own:
            self._change(auth_token=value)

    @property
    def api_key(self) -> str | None:
        """The key of the platform, hidden in its repr."""
        return self._settings.credentials.api_key

    @api_key.setter
    def api_key(self, value: str | None) -> None:
        self._change(api_key=value)

    @property
    def credentials(self) -> None:
        """Nothing: providers of tokens of the API itself have no part here."""
        return None

    @property
    def base_url(self) -> str:
        """Where the platform is; the path ends with a slash."""
        return self._settings.shown_url

    @base_url.setter
    def base_url(self, value: str) -> None:
        self._resolve(*self._placed(self._own, {}, hidden_login(value)))
        self._settings = self._moved(self._settings, {})

    def _change(self, **own: Any) -> None:
        own = {name: _sealed(name, value) for name, value in own.items()}
        self._resolve(*self._placed({**self._own, **own}, own, None))
        self._settings = self._moved(self._settings, {})

    def __getattr__(self, name: str) -> Any:
        setup = vars(self).get("_setup")
        if setup is not None and name in setup.own:
            return setup.own[name]
        if setup is not None and name in setup.platform.lacks:  # its descriptor has raised just this
            raise lacking(name, setup.platform.name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name: str, value: Any) -> None:
        setup = vars(self).get("_setup")
        if setup is None or name not in setup.own or isinstance(getattr(type(self), name, None), property):
            super().__setattr__(name, value)
        elif hasattr(setup.platform, name):
            platform = replace(setup.platform, **{name: value})
            vars(self)["_setup"] = replace(setup, platform=platform, own={**setup.own, name: value})
            self._settings = self._settings.changed(platform=platform)
        else:
            self._change(**{name: value})

    def __getstate__(self) -> dict[str, Any]:
        own = {name: value for name, value in self._own.items() if isinstance(value, str) and name not in SECRETS}
        kept = self.base_url if self._settings.base_url_given else None
        return {**super().__getstate__(), "own": own, "base_url": kept}

    def __setstate__(self, state: dict[str, Any]) -> None:
        # Secrets never travel in a pickle; the environment of the receiving process is asked instead.
        self._resolve(state["own"], state["base_url"])
        self._client = make_calls(self._moved(state["settings"], {}), EngineSlot(None, None, None))


class Lacking:
    """In place of a resource that a platform does not serve."""

    def __init__(self, name: str, platform: str) -> None:
        self._name = name
        self._platform = platform

    def __get__(self, owner: Any, kind: Any = None) -> Any:
        if owner is None:
            return self
        raise lacking(self._name, self._platform)


def lacking(name: str, platform: str) -> NotServedError:
    """Make the error for a resource that a platform does not serve."""
    return NotServedError(f"`{name}` is not served by {platform}; {ELSEWHERE}")


@cache
def _beta_of(platform: type[Any]) -> type[BetaResource]:
    """Return the class of `client.beta` of a platform."""
    from .beta import BetaResource

    names = [name for name, value in vars(BetaResource).items() if isinstance(value, cached_property)]
    lacks = {name: Lacking(f"beta.{name}", platform.name) for name in platform.lacks_in_beta(names)}
    return type(BetaResource.__name__, (BetaResource,), lacks)


def _refuse_first_party(client: str, own: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    """Refuse what names a credential of the API itself.

    Raises:
        TypeError: there is some.
    """
    for name in ARGUMENTS:
        if given.get(name) is not None and name not in own:
            what = "does not support a `credentials` provider" if name == "credentials" else f"takes no `{name}=`"
            raise TypeError(f"{client} {what}")


def _sealed(name: str, value: Any) -> Any:
    return sealed(value) if name in SECRETS and isinstance(value, str) else value


def own_arguments(names: Mapping[str, Any]) -> dict[str, Any]:
    """Return a constructor's arguments that are the platform's own, from its local names."""
    return {name: value for name, value in names.items() if name not in ("self", "base_url", "options", "__class__")}
