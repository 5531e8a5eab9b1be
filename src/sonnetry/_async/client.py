"""The client: what it is set to, and the resources that hang on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, Unpack, cast

from .._core.clock import Clock
from .._core.credentials import Credentials, hidden_login, sealed
from .._core.headers import SentHeaders
from .._core.logs import Log, Logger, LogLevel
from .._core.prompts import AI_PROMPT, HUMAN_PROMPT
from .._core.public_names import publish_names
from .._core.retry import RetryPolicy
from .._core.sentinels import NOT_GIVEN, NotGiven
from .._core.settings import CheckMode, Settings, make_settings, policy_of, sealed_headers, sealed_keys, webhook_key_of
from .._core.size_limits import SizeLimits
from .._core.timeouts import LongRequests, Timeout, own_limits
from ..endpoints import Verb
from . import _runtime
from .calling import AsyncAPIClient, AsyncEngineSlot, make_calls
from .credential import find_credential, look_up
from .tree import AsyncResources

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    from typing_extensions import TypeVar

    from .._core.budget import Budget
    from .._core.ledger import Ledger
    from .._core.middleware import MiddlewareInput
    from .._core.telemetry import OpenTelemetryClientOption, ResolvedOpenTelemetryOptions
    from .._core.watching import Limiter
    from .._core.webhook_signatures import WebhookKeys
    from ..engines.tls import TLS
    from ..types._options import BodyCall, OfficialOptions, PathCall
    from ..types.message_params import TextBlockParam, ToolUnionParam
    from ._runtime import AsyncPaginator
    from .client_options import AsyncChangedOptions, AsyncLocalOptions
    from .conversation import AsyncConversation
    from .raw_types import AsyncClientWithRawResponse, AsyncClientWithStreamingResponse

    R = TypeVar("R", default=Any)
    T = TypeVar("T")
    P = TypeVar("P")


class AsyncAnthropic(AsyncResources):
    """The Claude API.

    Credentials come from an argument, `ANTHROPIC_API_KEY`, `ANTHROPIC_AUTH_TOKEN`, the profile that `ANTHROPIC_PROFILE`
    names, workload identity by variables, or the active profile, in this order, looked up now (rule AUTH-1). Make one
    client and keep it; it may be shared by threads and event loops.

    Args:
        api_key: sent as `x-api-key`.
        auth_token: sent as `authorization: Bearer`.
        credentials: a provider: called for an `AccessToken` when one is needed; may be asynchronous.
        config: a config of the shape that the file of a profile has.
        profile: the name of a profile on disk.
        base_url: where the API is; default `ANTHROPIC_BASE_URL`, then what the profile says, then the public service.
        timeout: seconds, `Timeout`, or an object like `httpx.Timeout`; None switches limits off.
        max_retries: how often a failed attempt is repeated, default 2.
        retry: the whole policy, where `max_retries` is too coarse.
        default_headers: sent with every request; None or `omit` as a value removes a built-in one.
        default_query: sent with every request.
        http_client: what to send through, in place of the built-in engine: an `httpx` or `httpx2` client, or an engine; it
            is never closed for you.
        proxy: the URL of a proxy, None for none; default is what the environment says (`HTTPS_PROXY`, `NO_PROXY`, ...).
        tls: trust settings.
        max_connections: how many connections are open at once; further requests queue.
        require_stop: False accepts streams without their end mark, for gateways that do not conform.
        api_version: the `anthropic-version` header, default 2023-06-01.
        size_limits: how many bytes of an answer are held at most; see `SizeLimits`.
        log_level: `debug`, `info`, `warn`, `error` or `off`; wins over `ANTHROPIC_LOG`.
        logger: where records go.
        log_bodies: write request and answer bodies into debug records.
        long_requests: what a plain call does that may take over ten minutes: `error`, `stream` or `wait`.
        tag: what calls are counted under in `ledger`.
        budget: US dollars that calls may cost together; a request that could cost more than is left is not sent.
        ledger: where calls are counted, to share one between clients; default is one of its own.
        middleware: what runs around every attempt, the outermost first; see `Middleware`.
        fallbacks: models, or changes of the request with a `model`, to go on with when a model stays overloaded or
            limited through all retries; messages only, and never after something was handed to the caller.
        limiter: keeps messages below the rate limits before they are sent; clients that share one share its limits.
        check: what is done about a request that the API would refuse. `warn` warns before sending it, after a look at what
            goes wrong most often; `full` applies every rule to every request and warns; `strict` does too, and raises
            `RequestCheckError` in place of sending it; `off` looks at nothing.
        open_telemetry: what spans are made; needs the extra `otel`. Without it the client makes them where the program
            has loaded OpenTelemetry before.
        webhook_key: the secret that signs webhook deliveries (`whsec_...`), or several while one replaces another; default
            `ANTHROPIC_WEBHOOK_SIGNING_KEY`.
        _strict_response_validation: refuse answers and events that do not fit their types, in place of keeping what they
            hold.

    Raises:
        ValueError: more than one credential is given, or an argument is not usable.
        TypeError: a timeout or a retry count is not usable.
        CredentialsError: a profile that was named cannot be used.
    """

    HUMAN_PROMPT = HUMAN_PROMPT
    AI_PROMPT = AI_PROMPT

    def __init__(
        self,
        *,
        api_key: str | None = None,
        auth_token: str | None = None,
        credentials: _runtime.TokenProvider | None = None,
        config: Mapping[str, Any] | None = None,
        profile: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | NotGiven | None = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        retry: RetryPolicy | None = None,
        default_headers: Mapping[str, Any] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: _runtime.HTTPClient | _runtime.ForeignClient | None = None,
        proxy: str | NotGiven | None = NOT_GIVEN,
        tls: TLS | None = None,
        max_connections: int | None = None,
        require_stop: bool = True,
        api_version: str | None = None,
        log_level: LogLevel | None = None,
        logger: Logger | None = None,
        log_bodies: bool = False,
        long_requests: LongRequests = "error",
        size_limits: SizeLimits | None = None,
        tag: str | None = None,
        budget: Budget | Decimal | float | str | None = None,
        ledger: Ledger | None = None,
        middleware: Iterable[MiddlewareInput] | None = None,
        fallbacks: Sequence[str | Mapping[str, Any]] | None = None,
        limiter: Limiter | None = None,
        open_telemetry: OpenTelemetryClientOption | bool = None,
        check: CheckMode = "warn",
        webhook_key: WebhookKeys | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        # From here on no frame shows a credential.
        webhook_key = sealed_keys(webhook_key)
        api_key, auth_token, default_headers = sealed(api_key), sealed(auth_token), sealed_headers(default_headers)
        base_url = hidden_login(base_url)
        given = {
            "api_key": api_key,
            "auth_token": auth_token,
            "credentials": credentials,
            "config": config,
            "profile": profile,
        }
        settings = make_settings(
            found=find_credential(given),
            base_url=base_url,
            timeout=own_limits(http_client) if isinstance(timeout, NotGiven) else timeout,
            max_retries=max_retries,
            retry=retry,
            default_headers=default_headers,
            default_query=default_query,
            api_version=api_version,
            log=Log(log_level, logger, bodies=log_bodies),
            require_stop=require_stop,
            long_requests=long_requests,
            proxy=proxy,
            size_limits=size_limits,
            strict=_strict_response_validation,
            tag=tag,
            budget=budget,
            ledger=ledger,
            middleware=checked_middleware(middleware),
            fallbacks=fallbacks,
            limiter=limiter,
            open_telemetry=open_telemetry,
            check=check,
            webhook_key=webhook_key,
        )
        engine = _runtime.as_http_client(http_client, proxy=proxy, tls=tls, max_connections=max_connections)
        self._client = make_calls(settings, AsyncEngineSlot(engine, tls, max_connections))

    @classmethod
    def local(cls, **options: Unpack[AsyncLocalOptions]) -> Self:
        """Make a client of a local server that runs inside this process: no key, no network, simulated answers.

        Takes the constructor's options but for `base_url` and `http_client`. Closing the client ends the server.
        """
        from .._local import local_client

        client: Self = local_client(cls, cast("dict[str, Any]", options))
        return client

    # What the resources call through. They hang on this object, so they must not hold it: no circle may keep sockets.
    @property
    def _client(self) -> AsyncAPIClient:
        return self._calls

    @_client.setter
    def _client(self, value: AsyncAPIClient | _runtime.ForeignClient) -> None:
        if isinstance(value, AsyncAPIClient):
            self._calls = value
        else:  # packages made for the official one (pydantic-ai) put a new HTTP client in this place
            self._slot = AsyncEngineSlot(_runtime.as_http_client(value), None, None)

    @property
    def log(self) -> Log:
        """Where this client's records go, for records of your own beside them."""
        return self._client.log

    @property
    def ledger(self) -> Ledger:
        """What the calls of this client and its copies have cost, by model and tag."""
        return self._settings.ledger

    @property
    def budget(self) -> Budget | None:
        """What calls may cost together, None without a limit."""
        return self._settings.budget

    @property
    def limiter(self) -> Limiter | None:
        """What keeps messages below the rate limits, None without one."""
        return self._settings.limiter

    @property
    def open_telemetry(self) -> ResolvedOpenTelemetryOptions:
        """What spans are made, with the defaults filled in."""
        from .._core.telemetry import shown

        return cast("ResolvedOpenTelemetryOptions", shown(self._settings.telemetry_option))

    @property
    def middleware(self) -> tuple[MiddlewareInput, ...]:
        """What runs around every attempt, the outermost first."""
        return self._settings.middleware

    @property
    def _settings(self) -> Settings:
        return self._client.settings

    @_settings.setter
    def _settings(self, settings: Settings) -> None:
        self._client.settings = settings

    @property
    def _slot(self) -> AsyncEngineSlot:
        return self._client.slot

    @_slot.setter
    def _slot(self, slot: AsyncEngineSlot) -> None:
        self._client.slot = slot

    @cached_property
    def with_raw_response(self) -> AsyncClientWithRawResponse:
        """The resources with methods that return the answer with its headers."""
        from .raw import AsyncRawFacade, AsyncRawTree

        return cast("AsyncClientWithRawResponse", AsyncRawTree(AsyncRawFacade(self._client, read=True)))

    @cached_property
    def with_streaming_response(self) -> AsyncClientWithStreamingResponse:
        """The resources with methods that return at the head of the answer."""
        from .raw import AsyncRawFacade, AsyncRawTree, AsyncStreamingProxy

        proxy = AsyncStreamingProxy(AsyncRawTree(AsyncRawFacade(self._client, read=False)))
        return cast("AsyncClientWithStreamingResponse", proxy)

    async def count_tokens(self, text: str) -> int:
        """Estimate, without a request, how many tokens a text has.

        This is not a tokeniser, and how far it is off is hardly known: "Hello world!" is the one text whose count is
        published, 3, and that is met. Models from 4.7 on count up to 1.35 times as many (rule MOD-9). For limits and
        bills ask the service with `messages.count_tokens` (rule CNT-5).
        """
        from .._core.text_tokens import count_text

        return count_text(text)

    def conversation(
        self,
        *,
        model: str | None = None,
        max_tokens: int | None = None,
        system: str | Sequence[TextBlockParam] | None = None,
        tools: Sequence[ToolUnionParam] | None = None,
        load: str | Path | Mapping[str, Any] | None = None,
        budget: Budget | Decimal | float | str | None = None,
        fallbacks: Sequence[str | Mapping[str, Any]] | None = None,
        compact: bool | int = False,
        tag: str | None = None,
        **params: Any,
    ) -> AsyncConversation:
        """Begin a conversation, or go on with one that was saved.

        Args:
            model: the model of every request.
            max_tokens: the most tokens of an answer.
            system: the system prompt.
            tools: definitions of tools.
            load: the path of a saved conversation, or what it holds; other arguments win over it.
            budget: US dollars, or a `Budget`, that the conversation and its forks may cost.
            fallbacks: models that answer when the first stays overloaded.
            compact: True has the service sum up what is older once there are 150,000 tokens; a number, once there are so many.
            tag: what its calls are counted under in the ledger.
            **params: what else `messages.create` takes, or `beta.messages.create` where `betas` are among it.

        Raises:
            TypeError: the model or `max_tokens` is missing.
            ValueError: what is loaded is not a saved conversation.
            OSError: the file cannot be read.
        """
        from .conversation import start

        options = {"budget": budget, "fallbacks": fallbacks, "compact": compact, "tag": tag}
        given = {"model": model, "max_tokens": max_tokens, "system": system, "tools": tools, **params}
        return start(self, load, options, given)

    def with_options(self, **options: Unpack[AsyncChangedOptions]) -> Self:
        """Return a client with other options that shares this one's connections.

        Takes the constructor's options but for `tls` and `max_connections`; with an `http_client` of its own it shares
        none. `default_headers` and `default_query` add to the present ones, `set_default_headers` and
        `set_default_query` replace them.

        Raises:
            TypeError: there is no such option.
            ValueError: both forms of an option are given, or a value is not usable.
        """
        from .._core.settings import change_settings

        changes = cast("dict[str, Any]", options)
        http_client = changes.pop("http_client", None)
        slot = self._slot if http_client is None else AsyncEngineSlot(_runtime.as_http_client(http_client), None, None)
        copy = object.__new__(type(self))
        look_up(changes)
        if "middleware" in changes:
            changes["middleware"] = checked_middleware(changes["middleware"])
        copy._client = make_calls(change_settings(self._settings, changes), slot)
        return copy

    copy = with_options

    def with_middleware(self, *middleware: MiddlewareInput) -> Self:
        """Return a client with more middleware, inside of what this one has, that shares this one's connections.

        Raises:
            TypeError: it cannot be called, or serves the other client only.
        """
        return self.with_options(middleware=(*self.middleware, *middleware))

    async def get(self, path: str, *, cast_to: type[R] | None = None, **given: Unpack[PathCall]) -> R:
        """GET a path that has no method here; the answer is parsed JSON, or `cast_to`."""
        return cast("R", await self._request("GET", path, cast_to, given))

    async def post(self, path: str, *, cast_to: type[R] | None = None, **given: Unpack[BodyCall]) -> R:
        """POST to a path that has no method here; the answer is parsed JSON, or `cast_to`."""
        return cast("R", await self._request("POST", path, cast_to, given))

    async def put(self, path: str, *, cast_to: type[R] | None = None, **given: Unpack[BodyCall]) -> R:
        """PUT to a path that has no method here; the answer is parsed JSON, or `cast_to`."""
        return cast("R", await self._request("PUT", path, cast_to, given))

    async def patch(self, path: str, *, cast_to: type[R] | None = None, **given: Unpack[BodyCall]) -> R:
        """PATCH a path that has no method here; the answer is parsed JSON, or `cast_to`."""
        return cast("R", await self._request("PATCH", path, cast_to, given))

    async def delete(self, path: str, *, cast_to: type[R] | None = None, **given: Unpack[BodyCall]) -> R:
        """DELETE a path that has no method here; the answer is parsed JSON, or `cast_to`."""
        return cast("R", await self._request("DELETE", path, cast_to, given))

    def get_api_list(
        self,
        path: str,
        *,
        model: type[T],
        page: type[P],
        body: Mapping[str, object] | None = None,
        options: OfficialOptions | None = None,
        method: str = "get",
    ) -> AsyncPaginator[P, T]:
        """Request a list at a path that has no method here; its pages turn as those of the methods do.

        Args:
            path: where the list is.
            model: the type of an item.
            page: one of the classes of `sonnetry.pagination`, which says how the list is turned.
            body: sent as JSON with every page, where `method` has a body.
            options: headers, query parameters and limits under the official package's names.
            method: the HTTP method.

        Raises:
            TypeError: `page` is none of these classes, or an option is not known.
        """
        from .._core.undocumented import plan_list
        from .pages import scheme_of

        row, given = plan_list(method, path, model, scheme_of(page), body, options)
        return _runtime.paginate(self._client, row, given)

    async def _request(self, verb: Verb, path: str, cast_to: Any, given: Any) -> Any:
        from .._core.undocumented import plan_undocumented

        call = plan_undocumented(self._settings, verb, path, cast_to, given)
        if call.streaming:
            return await self._client.open_events(call)
        return await self._client.call_planned(call, cast_to)

    @property
    def api_key(self) -> str | None:
        """The API key, hidden in its repr."""
        return self._settings.credentials.api_key

    @api_key.setter
    def api_key(self, value: str | None) -> None:
        self._settings = self._settings.changed(credentials=Credentials.of(api_key=value))

    @property
    def auth_token(self) -> str | None:
        """The bearer token, hidden in its repr."""
        return self._settings.credentials.auth_token

    @auth_token.setter
    def auth_token(self, value: str | None) -> None:
        self._settings = self._settings.changed(credentials=Credentials.of(auth_token=value))

    @property
    def webhook_key(self) -> WebhookKeys | None:
        """The secrets that sign webhook deliveries, hidden in their repr; None without one."""
        return cast("WebhookKeys | None", self._settings.webhook_key)

    @webhook_key.setter
    def webhook_key(self, value: WebhookKeys | None) -> None:
        self._settings = self._settings.changed(webhook_key=sealed_keys(value))

    @property
    def credentials(self) -> _runtime.TokenProvider | None:
        """The provider of this client's tokens, None where it has a key, a token or nothing."""
        authorizer = self._settings.credentials.authorizer
        return None if authorizer is None else cast("_runtime.TokenProvider | None", authorizer.provider)

    @property
    def base_url(self) -> str:
        """Where the API is; the path ends with a slash, as that of the official client does."""
        return self._settings.shown_url

    @base_url.setter
    def base_url(self, value: str) -> None:
        from .._core.settings import change_settings

        value = hidden_login(value)
        self._settings = change_settings(self._settings, {"base_url": value})

    @property
    def timeout(self) -> Timeout:
        """The limits of each call."""
        return self._settings.timeout

    @timeout.setter
    def timeout(self, value: float | Timeout | None) -> None:
        self._settings = self._settings.changed(timeout=Timeout.of(value), timeout_given=True)

    @property
    def max_retries(self) -> int:
        """How often a failed attempt is repeated."""
        return self._settings.policy.max_retries

    @max_retries.setter
    def max_retries(self, value: int) -> None:
        self._settings = self._settings.changed(policy=policy_of(self._settings.policy, value))

    @property
    def default_headers(self) -> Mapping[str, Any]:
        """The headers this client was told to send with every request, read in any case; secrets are hidden in their repr."""
        return SentHeaders(self._settings.headers)

    @property
    def default_query(self) -> Mapping[str, object]:
        """The query parameters this client was told to send with every request."""
        return self._settings.query

    @property
    def _clock(self) -> Clock:
        return self._settings.clock

    @_clock.setter
    def _clock(self, clock: Clock) -> None:
        self._settings = self._settings.changed(clock=clock)

    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._slot.is_closed

    async def close(self) -> None:
        """Close all connections, and the provider of tokens. Calls under way go on; later ones are refused."""
        self._slot.close()
        if self.credentials is not None:
            await _runtime.close_provider(self.credentials)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        made = "_calls" in vars(self)  # a traceback may show it half made
        return f"<{type(self).__name__} base_url={self.base_url!r}>" if made else f"<{type(self).__name__}>"

    if not TYPE_CHECKING:  # checkers go on finding misspelt names

        def __getattr__(self, name: str) -> object:
            from .._core import planned_names

            planned = planned_names.absent(f"{type(self).__name__!r} object", name, planned_names.CLIENT)
            if planned is not None:
                raise planned
            return object.__getattribute__(self, name)  # raises what it raised before, with its own words

    def __copy__(self) -> Self:
        return self.with_options()

    def __deepcopy__(self, memo: object) -> Self:
        # A copy in this process keeps its credential, and shares the connections as any copy does.
        return self.with_options()

    def __getstate__(self) -> dict[str, Any]:
        return {"settings": self._settings.without_secrets()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        # Credentials never travel in a pickle; the environment of the receiving process is asked instead.
        kept = state["settings"]
        found = find_credential({}).bound(kept.base_url)
        settings = kept.changed(credentials=found, webhook_key=webhook_key_of(None))
        self._client = AsyncAPIClient(settings, AsyncEngineSlot(None, None, None))


def checked_middleware(middleware: Iterable[MiddlewareInput] | None) -> tuple[MiddlewareInput, ...]:
    """Return middleware as a client keeps it.

    Raises:
        TypeError: it cannot be called, or serves the other client only.
    """
    if middleware is None:
        return ()
    from .._core.middleware import AsyncSide

    return AsyncSide().checked(middleware)


publish_names(__name__)
