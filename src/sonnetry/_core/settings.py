"""What a client is set to: arguments and environment, read once when the client is made."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Literal, get_args
from urllib.parse import urlsplit

from .._records import Record, Value
from .clock import SYSTEM_CLOCK, Clock
from .credentials import (
    BASE_URL,
    DEFAULT_BASE_URL,
    WEBHOOK_KEY,
    Authorizer,
    Credentials,
    check_one,
    custom_headers,
    hidden_login,
    refuse_login,
    setting,
)
from .headers import header_name, header_text
from .ledger import Ledger
from .logs import Log
from .retry import RetryPolicy
from .secrets import Secret, SecretBytes, is_sensitive, seal
from .sentinels import ABSENT, NOT_GIVEN, NotGiven, Omit
from .size_limits import DEFAULT_SIZES, SizeLimits
from .timeouts import DEFAULT_TIMEOUT, MODES, LongRequests, Timeout
from .wire import Origin

if TYPE_CHECKING:
    from .budget import Budget
    from .draft import Rewriter
    from .proxies import Proxy
    from .watching import Limiter

CheckMode = Literal["off", "warn", "full", "strict"]
API_VERSION = "2023-06-01"
HELPER = "x-stainless-helper"
CREDENTIAL_HEADERS = frozenset({"x-api-key", "authorization"})
REQUEST_OPTIONS = frozenset(
    {
        "extra_headers",
        "extra_query",
        "extra_body",
        "timeout",
        "max_retries",
        "retry",
        "resend",
        "idempotency_key",
        "long_requests",
        "require_stop",
        "proxy",
        "progress",
        "tag",
    }
)


NOTHING: Mapping[str, Any] = {}


class Settings(Record, frozen=True):
    """The state of a client, without connections. Immutable: `with_options` makes another."""

    credentials: Credentials
    base_url: str
    origin: Origin
    base_path: str
    base_query: str
    timeout: Timeout
    timeout_given: bool
    policy: RetryPolicy
    headers: Mapping[str, str]
    query: Mapping[str, object]
    log: Log
    ledger: Ledger
    require_stop: bool = True
    long_requests: LongRequests = "error"
    proxy: Proxy | NotGiven | None = NOT_GIVEN
    strict: bool = False
    size_limits: SizeLimits = DEFAULT_SIZES
    base_url_given: bool = False  # otherwise the credential may say where the API is
    brought: Mapping[str, str] = NOTHING  # headers that the credential brings: the workspace
    tag: str | None = None
    budget: Budget | None = None
    platform: Rewriter | None = None  # who serves the API, where it is not the service itself
    middleware: tuple[Any, ...] = ()
    fallbacks: tuple[Mapping[str, Any], ...] = ()
    limiter: Limiter | None = None
    check: CheckMode = "warn"
    telemetry: Mapping[str, Any] | None = None
    """The options of spans, None where none are made."""
    telemetry_option: Mapping[str, Any] | None = None
    """The options of spans as a client shows them, None before anything was said of them."""
    webhook_key: Any = None
    """The secrets that sign webhook deliveries, None without one."""
    clock: Clock = SYSTEM_CLOCK

    @cached_property
    def _made(self) -> dict[str | None, dict[str, str]]:
        """The headers to start from, by API version."""
        return {}

    @property
    def shown_url(self) -> str:
        """The base URL with a slash at the end of its path, as the official clients show it."""
        path, question, query = self.base_url.partition("?")
        return f"{path.rstrip('/')}/{question}{query}"

    def base_headers(self, api_version: str | None) -> dict[str, str]:
        """Return a copy of the headers that every request of this client starts from."""
        base = self._made.get(api_version)
        if base is None:
            own = {
                "accept": "application/json",
                "accept-encoding": "gzip",
                "user-agent": user_agent(),
                "anthropic-version": api_version or API_VERSION,
            }
            base = self._made[api_version] = merge_headers({**own, **self.brought}, self.headers)
        return base.copy()

    def without_secrets(self) -> Settings:
        """Return a copy that may be pickled: no credential, no sensitive header, no custom logger, no accounts."""
        headers = {name: value for name, value in self.headers.items() if not is_sensitive(name)}
        log = Log(self.log.level, bodies=self.log.bodies)
        return self.changed(
            credentials=Credentials(),
            headers=headers,
            log=log,
            budget=None,
            ledger=Ledger(),
            middleware=(),
            telemetry=None,
            telemetry_option=None,
            webhook_key=None,
            clock=SYSTEM_CLOCK,
        )

    def authorizer(self, extra: Mapping[str, object], *, same_origin: bool) -> Authorizer | None:
        """Return what authorises each attempt of a call, None where its headers do."""
        authorizer = self.credentials.authorizer
        if authorizer is None or not same_origin:
            return None
        return authorizer.settled() if self.settles_credentials or settles_credentials(extra) else authorizer

    @cached_property
    def settles_credentials(self) -> bool:
        """Whether the caller's default headers say what credential to send, or that none is sent."""
        return settles_credentials(self.headers)


class Found(Value):
    """The credential that a client was made with, and what comes with it: a host and headers of its profile."""

    __slots__ = ("base_url", "credentials", "headers")

    def __init__(
        self, credentials: Credentials, base_url: str | None = None, headers: Mapping[str, str] = NOTHING
    ) -> None:
        self.credentials = credentials
        self.base_url = base_url
        self.headers = headers

    def bound(self, base_url: str) -> Credentials:
        """Return the credential for a base URL."""
        authorizer = self.credentials.authorizer
        if authorizer is None:
            return self.credentials
        return self.credentials.changed(authorizer=authorizer.for_base_url(base_url.rstrip("/")))


def make_settings(
    *,
    found: Found,
    base_url: str | None,
    timeout: Any,
    max_retries: int | NotGiven,
    retry: RetryPolicy | None,
    default_headers: Mapping[str, Any] | None,
    default_query: Mapping[str, object] | None,
    api_version: str | None,
    log: Log,
    require_stop: bool,
    long_requests: LongRequests,
    proxy: str | NotGiven | None = NOT_GIVEN,
    strict: bool = False,
    size_limits: SizeLimits | None = None,
    tag: str | None = None,
    budget: Any = None,
    ledger: Ledger | None = None,
    middleware: tuple[Any, ...] = (),
    fallbacks: Sequence[str | Mapping[str, Any]] | None = None,
    limiter: Any = None,
    open_telemetry: Any = None,
    check: CheckMode = "warn",
    webhook_key: Any = None,
) -> Settings:
    """Combine constructor arguments with the environment.

    Raises:
        ValueError: a URL or mode is not usable.
        TypeError: a timeout or retry count is not usable.
    """
    default_headers, base_url = sealed_headers(default_headers), hidden_login(base_url)
    given = hidden_login(base_url or setting(BASE_URL))
    url = given or hidden_login(found.base_url) or DEFAULT_BASE_URL
    return Settings(
        credentials=found.bound(url),
        **_address(url),
        base_url_given=bool(given),
        brought=found.headers,
        timeout=DEFAULT_TIMEOUT if isinstance(timeout, NotGiven) else Timeout.of(timeout),
        timeout_given=not isinstance(timeout, NotGiven),
        policy=policy_of(retry or RetryPolicy(), max_retries),
        headers=_default_headers(default_headers, api_version),
        query=dict(default_query or {}),
        log=log,
        require_stop=require_stop,
        long_requests=checked_mode(long_requests),
        proxy=proxy_of(proxy),
        strict=strict,
        size_limits=size_limits or DEFAULT_SIZES,
        tag=tag,
        budget=budget_of(budget),
        ledger=Ledger() if ledger is None else ledger,
        middleware=middleware,
        fallbacks=fallbacks_of(fallbacks),
        limiter=limiter_of(limiter),
        **telemetry_of(open_telemetry),
        check=check_mode(check),
        webhook_key=webhook_key_of(webhook_key),
    )


def change_settings(settings: Settings, changes: dict[str, Any]) -> Settings:
    """Return settings with some of the constructor's options changed; None leaves one as it is, except where it has a meaning.

    Raises:
        TypeError: there is no such option.
        ValueError: a value is not usable, or two credentials are given.
    """
    seal_options(changes)
    check_one(changes)
    for name in changes.keys() - _CHANGES.keys():
        raise TypeError(f"unknown option {name!r}; choose from {', '.join(sorted(_CHANGES))}")
    for name in ("default_headers", "default_query"):
        if not any(isinstance(changes.get(option), (*ABSENT, type(None))) for option in (name, f"set_{name}")):
            raise ValueError(f"`{name}` and `set_{name}` arguments are mutually exclusive; give one of them")
    for (
        name,
        change,
    ) in _CHANGES.items():  # in the table's order: where two options meet, the finer one has the last word
        value = changes.get(name, NOT_GIVEN)
        if not (isinstance(value, ABSENT) or (value is None and name not in _NULLABLE)):
            settings = settings.changed(**change(settings, value))
    return settings


# Options that are credentials: of the API, and of platforms.
SECRETS = ("api_key", "auth_token", "access_token", "aws_access_key", "aws_secret_key", "aws_session_token")


def seal_options(options: dict[str, Any]) -> None:
    """Hide the credentials among options, in place, so that no frame shows them."""
    for name in SECRETS:
        if isinstance(options.get(name), str):
            options[name] = Secret(options[name])
    if "webhook_key" in options:
        options["webhook_key"] = sealed_keys(options["webhook_key"])
    if "base_url" in options:
        options["base_url"] = hidden_login(options["base_url"])
    for name in ("default_headers", "set_default_headers"):
        if isinstance(options.get(name), Mapping):
            options[name] = sealed_headers(options[name])


def _moved(settings: Settings, url: str) -> dict[str, Any]:
    """Return what changes with the base URL: a credential that is bound to one, too."""
    address = _address(url)
    found = Found(settings.credentials)
    return {**address, "base_url_given": True, "credentials": found.bound(address["base_url"])}


def _with_credential(settings: Settings, found: Found) -> dict[str, Any]:
    """Return what changes with the credential: the host and the headers that the present one brought."""
    kept = settings.base_url if settings.base_url_given else None
    address = _address(kept or found.base_url or DEFAULT_BASE_URL)
    return {**address, "credentials": found.bound(address["base_url"]), "brought": found.headers}


def _address(url: object) -> dict[str, Any]:
    """Read a base URL; its query is sent with every request, for gateways that give such addresses."""
    refuse_login(url)
    base, mark, query = str(url).partition("?")
    base = base.rstrip("/")
    origin = Origin.of(base)
    if "#" in base + query:
        raise ValueError("base_url must not contain a fragment (#...): it is never sent")
    return {"base_url": base + mark + query, "origin": origin, "base_path": urlsplit(base).path, "base_query": query}


# Options for which None says something: no limit, no proxy, the environment's or the default log.
_NULLABLE = frozenset({"timeout", "proxy", "logger", "log_level", "limiter"})
# What each option of `with_options` changes.
_CHANGES: dict[str, Callable[[Settings, Any], dict[str, Any]]] = {
    "base_url": _moved,
    "api_key": lambda settings, value: _with_credential(settings, Found(Credentials.of(api_key=value))),
    "auth_token": lambda settings, value: _with_credential(settings, Found(Credentials.of(auth_token=value))),
    # The client has looked these up.
    "credentials": _with_credential,
    "config": _with_credential,
    "profile": _with_credential,
    "timeout": lambda _, value: {"timeout": Timeout.of(value), "timeout_given": True},
    "retry": lambda _, value: {"policy": value},
    "max_retries": lambda settings, value: {"policy": policy_of(settings.policy, value)},
    "set_default_headers": lambda _, value: {"headers": sealed_headers(value)},
    "default_headers": lambda settings, value: {"headers": _laid_over(settings.headers, value)},
    "default_query": lambda settings, value: {"query": {**settings.query, **value}},
    "set_default_query": lambda _, value: {"query": dict(value)},
    "api_version": lambda settings, value: {"headers": {**settings.headers, "anthropic-version": value}},
    "require_stop": lambda _, value: {"require_stop": value},
    "long_requests": lambda _, value: {"long_requests": checked_mode(value)},
    "proxy": lambda _, value: {"proxy": proxy_of(value)},
    "size_limits": lambda _, value: {"size_limits": value or DEFAULT_SIZES},
    "_strict_response_validation": lambda _, value: {"strict": value},
    "tag": lambda _, value: {"tag": value},
    "budget": lambda _, value: {"budget": budget_of(value)},
    "ledger": lambda _, value: {"ledger": value},
    "middleware": lambda _, value: {"middleware": value},
    "check": lambda _, value: {"check": check_mode(value)},
    "fallbacks": lambda _, value: {"fallbacks": fallbacks_of(value)},
    "limiter": lambda _, value: {"limiter": limiter_of(value)},
    "webhook_key": lambda _, value: {"webhook_key": sealed_keys(value)},
    "open_telemetry": lambda _, value: {} if value is None else telemetry_of(value),
    "logger": lambda settings, value: {"log": Log(settings.log.level, value, bodies=settings.log.bodies)},
    "log_level": lambda settings, value: {"log": Log(value, settings.log.logger, bodies=settings.log.bodies)},
    "log_bodies": lambda settings, value: {"log": Log(settings.log.level, settings.log.logger, bodies=value)},
}


def _laid_over(headers: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Lay a caller's default headers over the present ones; the tag of a helper goes behind those that are there."""
    fresh = sealed_headers(given)
    if isinstance(headers.get(HELPER), str) and isinstance(fresh.get(HELPER), str):
        fresh[HELPER] = _joined(headers[HELPER], fresh[HELPER])
    return {**headers, **fresh}


def policy_of(base: RetryPolicy, max_retries: int | NotGiven) -> RetryPolicy:
    """Apply `max_retries` to a policy.

    Raises:
        TypeError: it is not a whole number of at least 0.
    """
    if isinstance(max_retries, NotGiven):
        return base
    from dataclasses import replace

    return replace(base, max_retries=max_retries)


def proxy_of(value: object) -> Proxy | NotGiven | None:
    """Read `proxy=`: a URL, None for no proxy at all, or nothing, which leaves it to the environment.

    Raises:
        ValueError: the URL is not usable.
        TypeError: it is not a text.
    """
    if value is None or isinstance(value, NotGiven):
        return value
    from .proxies import given

    return given(value)


def budget_of(value: Any) -> Budget | None:
    """Read `budget=`: dollars, a budget, or None for no limit.

    Raises:
        TypeError: it is none of these.
        ValueError: it is not an amount.
    """
    if value is None:
        return None
    from .budget import Budget

    return Budget.of(value)


def limiter_of(value: Any) -> Limiter | None:
    """Read `limiter=`: a limiter, or None for none.

    Raises:
        TypeError: it is something else.
    """
    if value is not None and not callable(getattr(value, "turn", None)):
        raise TypeError(f"limiter must be a sonnetry.Limiter, not {type(value).__name__}")
    return value  # type: ignore[no-any-return]


def fallbacks_of(value: Any) -> tuple[Mapping[str, Any], ...]:
    """Read `fallbacks=`: models, or changes of the request with a model.

    Raises:
        TypeError: it is something else.
    """
    if isinstance(value, str | Mapping):
        raise TypeError("fallbacks must be a list, as in fallbacks=['claude-sonnet-5-5']")
    found = tuple({"model": entry} if isinstance(entry, str) else entry for entry in value or ())
    for entry in found:
        if not isinstance(entry, Mapping) or not isinstance(entry.get("model"), str):
            raise TypeError(f"a fallback is the id of a model, or a mapping with a 'model', not {entry!r}")
    return found


def webhook_key_of(given: Any) -> Any:
    """Return the signing secrets of a client: those given, else what the environment has (rule WH-3)."""
    return sealed_keys(setting(WEBHOOK_KEY) if given is None else given) or None


def sealed_keys(keys: Any) -> Any:
    """Return signing secrets whose repr hides them."""
    if isinstance(keys, str):
        return Secret(keys)
    if isinstance(keys, bytes):
        return SecretBytes(keys)
    return tuple(sealed_keys(key) for key in keys) if isinstance(keys, (list, tuple)) else keys


def _joined(present: str, tag: str) -> str:
    from .helper_tags import added

    return added(present, tag)


def telemetry_of(option: Any) -> dict[str, Any]:
    """Read `open_telemetry=`. Nothing is loaded where nothing is said of it and the program has no OpenTelemetry.

    Raises:
        TypeError: it is not an option.
        ValueError: a value in it is not usable.
    """
    if option is None and "opentelemetry.trace" not in sys.modules:
        return {"telemetry": None, "telemetry_option": None}
    from .telemetry import resolved

    found = resolved(option)
    return {"telemetry": found if found["traces"]["enabled"] else None, "telemetry_option": found}


def checked_mode(mode: LongRequests) -> LongRequests:
    """Return a `long_requests` mode that exists.

    Raises:
        ValueError: it does not.
    """
    if mode not in MODES:
        raise ValueError(f"long_requests must be one of {', '.join(get_args(LongRequests))}, not {mode!r}")
    return mode


def check_mode(mode: CheckMode) -> CheckMode:
    """Return a mode of checking requests that exists.

    Raises:
        ValueError: it does not.
    """
    if mode not in get_args(CheckMode):
        raise ValueError(f"check must be one of {', '.join(get_args(CheckMode))}, not {mode!r}")
    return mode


def merge_headers(base: dict[str, str], extra: Mapping[str, Any]) -> dict[str, str]:
    """Lay headers over others, in any case; an absent value removes a header."""
    for name, value in extra.items():
        if value is None or isinstance(value, Omit):
            base.pop(header_name(name), None)
        elif not isinstance(value, NotGiven):
            lower, text = header_name(name), header_text(value)
            base[lower] = _joined(base[lower], text) if lower == HELPER and lower in base else text
    return base


def settles_credentials(headers: Mapping[str, object]) -> bool:
    """Return whether headers name a credential, be it to send another one or none."""
    return any(header_name(name) in CREDENTIAL_HEADERS for name in headers)


def _default_headers(given: Mapping[str, Any] | None, api_version: str | None) -> dict[str, str]:
    headers: dict[str, Any] = custom_headers()
    if api_version is not None:
        headers["anthropic-version"] = api_version
    return {**sealed_headers(headers), **sealed_headers(given)}


def sealed_headers(headers: Mapping[str, Any] | None) -> dict[str, Any]:
    """Copy headers with lower-case names, the values of credentials hidden."""
    if not headers:
        return {}
    # An absent value stays: it has to remove a built-in header when requests are made.
    absent = (*ABSENT, type(None))
    given: dict[str, Any] = {}
    for name, value in headers.items():
        low = header_name(name)
        several = low == HELPER and isinstance(given.get(low), str) and isinstance(value, str)
        given[low] = _joined(given[low], value) if several else value
    return {
        **given,
        **seal({name: header_text(value) for name, value in given.items() if not isinstance(value, absent)}),
    }


@cache
def user_agent() -> str:
    """Return what requests of this package call themselves."""
    from .. import __version__

    python = ".".join(map(str, sys.version_info[:3]))
    return f"sonnetry/{__version__} Python/{python}"
