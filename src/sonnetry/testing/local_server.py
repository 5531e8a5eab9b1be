"""`LocalServer`: the local API in a thread, with everything a test wants to prepare, break and look at."""

from __future__ import annotations

import socket
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, Unpack, cast

from .._core.clock import Clock, VirtualClock
from ..rules.errors import ApiError
from ..server.app import create_app
from ..server.areas import Settings
from ..server.control.faults import Fault
from ..server.control.orders import prepare_plan
from ..server.control.prepared import Body, Reply, When, failure
from ..server.gateway import Gateway
from ..server.http.journal import RecordedRequest
from ..server.model.backend import Backend
from ..server.model.rates import Rates
from ..server.simulation.prepared_turn import made_turn
from ..server.simulation.tool_calls import ToolUse
from ..server.state import Betas, Models
from .arguments import check
from .local_files import LocalFiles
from .loop_thread import LoopThread
from .platforms import client_name, sign_in_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    import sonnetry

HOST = "127.0.0.1"
_C = TypeVar("_C")


class LocalServer:
    """The local API on a free port of this machine, or with `port=None` on no port at all.

    A context manager. `api_key` None accepts any key; `clock` is a `VirtualClock` unless another is given, so that
    nothing the server waits for takes real time. `new_account` False is an account from before 31 Aug 2026, for which
    thinking is not bound to its prefix. `betas` "any" accepts every beta value, "known" those of the API;
    `tools` says when the simulation calls a tool: "forced", "phrase" (forced, or asked for as `call NAME {json}`) or "never";
    `web` is the folder whose pages web search and web fetch see, `mcp` the addresses of MCP servers on this machine by name.
    `strict_signatures` refuses thinking and sealed contents that this server did not sign. `rate_limits` are requests,
    input_tokens and output_tokens per minute.
    `data` is the folder that keeps batches, files and skills; without it they are lost when the server stops. Batches are processed
    when they are looked at, or with `batch_pace` one request in that many seconds of the clock. `file_size` and `storage`
    are how many bytes a file and all files together may have. `platform` (bedrock, mantle, aws, vertex, google, foundry)
    serves the API the way a platform does; `api_key` is then its key, its token, or the secret of any AWS access key, and
    clients are those of the platform. `requests` are what the API made of them.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        models: Models = "any",
        clock: Clock | None = None,
        backend: Backend | None = None,
        port: int | None = 0,
        new_account: bool = True,
        betas: Betas = "known",
        tools: ToolUse = "phrase",
        strict_signatures: bool = False,
        web: str | Path | None = None,
        mcp: Mapping[str, str] | None = None,
        rate_limits: Rates | Mapping[str, int] | None = None,
        data: str | Path | None = None,
        platform: str | None = None,
        **settings: Unpack[Settings],
    ) -> None:
        check("LocalServer", api_key=api_key, models=models, clock=clock, backend=backend, port=port)
        check("LocalServer", betas=betas, tools=tools, strict_signatures=strict_signatures, web=web, mcp=mcp)
        check("LocalServer", new_account=new_account, rate_limits=rate_limits, data=data, platform=platform, **settings)
        # Another clock than a virtual one is the caller's own; the type is for those who want to turn it.
        self.clock = cast("VirtualClock", clock if clock is not None else VirtualClock())
        self._app = create_app(
            api_key=api_key,
            models=models,
            clock=self.clock,
            backend=backend,
            new_account=new_account,
            betas=betas,
            tools=tools,
            strict_signatures=strict_signatures,
            web=web,
            mcp=mcp,
            rate_limits=rate_limits,
            data=data,
            **settings,
        )
        self._server = self._app.server
        self._platform = platform
        self._served = self._app if platform is None else Gateway(self._app, platform)
        self._port = port
        self._thread: LoopThread | None = None

    def __repr__(self) -> str:
        return f"<LocalServer {self._port if self._thread else 'stopped'}>"

    # --- Life -----------------------------------------------------------------------------------------------------------

    def start(self) -> Self:
        """Start, unless it runs; it answers when this returns."""
        if self._thread is None:
            listening = None if self._port is None else socket.create_server((HOST, self._port))
            if listening is not None:
                self._port = listening.getsockname()[1]
            thread = LoopThread(self._served, f"sonnetry-local-server-{self._port}")
            try:
                thread.start(listening)
            except BaseException:
                if listening is not None:
                    listening.close()
                raise
            self._thread = thread
        return self

    def stop(self) -> None:
        """Cut every connection and wait until the server's thread has ended."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    # --- Reaching it ----------------------------------------------------------------------------------------------------

    @property
    def base_url(self) -> str:
        """The URL for `base_url=` and `ANTHROPIC_BASE_URL`; without a port a name that only our own clients reach."""
        path = self._served.base_path if isinstance(self._served, Gateway) else ""
        if self._port is None:
            return f"http://sonnetry.localhost{path}"
        if not self._port:
            self._running  # noqa: B018 - which port it gets is known when it runs
        return f"http://{HOST}:{self._port}{path}"

    @property
    def port(self) -> int:
        """The port it listens on, 0 when there is none."""
        return self._port or 0

    def dial(self, host: str = "", port: int = 0, deadline: float | None = None) -> socket.socket:
        """Return a connected socket whose other end this server serves; the arguments are those of an engine's dial."""
        del host, port, deadline
        thread = self._running
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        thread.adopt(ours, theirs)
        return theirs

    def client(self, **options: Any) -> sonnetry.Anthropic:
        """Return a client of this server; `options` are those of `Anthropic`. Its waits are on the server's clock."""
        import sonnetry

        from ..engines.sockets import SocketEngine

        kind = getattr(sonnetry, client_name(self._platform))
        made: sonnetry.Anthropic = kind(**self._options(SocketEngine, options))
        return self._on_our_clock(made)

    def async_client(self, **options: Any) -> sonnetry.AsyncAnthropic:
        """Return an asynchronous client of this server, like `client`."""
        import sonnetry

        from ..engines.aio import AsyncioEngine

        kind = getattr(sonnetry, f"Async{client_name(self._platform)}")
        made: sonnetry.AsyncAnthropic = kind(**self._options(AsyncioEngine, options))
        return self._on_our_clock(made)

    def _options(self, engine: Callable[..., Any], options: dict[str, Any]) -> dict[str, Any]:
        sign_in = sign_in_of(self._platform, self._server.api_key or "local")
        defaults: dict[str, Any] = {"base_url": self.base_url, **sign_in, "proxy": None}
        if self._port is None:
            defaults["http_client"] = engine(dial=self.dial)
        return defaults | options

    def _on_our_clock(self, client: _C) -> _C:
        cast("Any", client)._clock = self.clock  # noqa: SLF001 - the seam that the client keeps for this
        return client

    # --- Preparing it ---------------------------------------------------------------------------------------------------

    def reply(
        self,
        body: Body | Callable[[RecordedRequest], Body] = None,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        method: str | None = None,
        path: str | None = None,
        when: When | None = None,
        times: int | None = 1,
        early: bool = False,
        raw: bytes | None = None,
    ) -> None:
        """Answer the next `times` requests that fit (None: all of them) with this.

        A mapping is sent as JSON, a list as a stream of events (mappings with a `type`, or whole frames as text or
        bytes), a text as plain text, bytes as binary; a callable gets the recorded request and returns one of these.
        `method`, `path` and `when` (a predicate over the recorded request) narrow what fits. `early` answers before the
        request's body is read. `raw` is written to the connection as it is, which is then closed.
        """
        check("reply", body=body, status=status, headers=headers, raw=raw)
        check("reply", method=method, path=path, when=when, times=times)
        reply = Reply(body, status, headers or {}, early=early, raw=raw)
        self._server.replies.add(reply, method=method, path=path, when=when, times=times)

    def fail(
        self,
        status: int = 529,
        message: str | None = None,
        *,
        type: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
        method: str | None = None,
        path: str | None = None,
        when: When | None = None,
        times: int | None = 1,
        early: bool = False,
    ) -> None:
        """Answer the next `times` requests that fit with an error in the API's shape; `type` follows from the status."""
        check("fail", status=status, message=message, type=type, code=code, headers=headers)
        check("fail", method=method, path=path, when=when, times=times)
        reply = failure(status, message, type=type, code=code, headers=headers, early=early)
        self._server.replies.add(reply, method=method, path=path, when=when, times=times)

    def play(
        self,
        content: Sequence[Mapping[str, Any]] | str,
        *,
        stop_reason: str | None = None,
        stop_details: Mapping[str, Any] | None = None,
        stop_sequence: str | None = None,
        model: str | None = None,
        usage: Mapping[str, Any] | None = None,
        when: When | None = None,
        times: int | None = 1,
    ) -> None:
        """Let the model answer the next `times` requests that fit with these blocks (or this text).

        Unlike `reply`, the request is checked, counted and cached as always, and the blocks are streamed as the model
        would: calls get ids and thinking gets a signature unless they bring their own. This is how server tools,
        refusals, `pause_turn` and fallbacks are played. `stop_reason` follows from the blocks unless given; `model` is
        the model that served; `usage` adds to the usage.
        """
        check("play", content=content, stop_reason=stop_reason, stop_sequence=stop_sequence, stop_details=stop_details)
        check("play", model=model, usage=usage, when=when, times=times)
        turn = made_turn(content, stop_reason, stop_details, stop_sequence, model, usage)
        self._server.turns.add(turn, when=when, times=times)

    def stream_fault(
        self,
        *faults: Fault | str | Mapping[str, Any],
        method: str | None = None,
        path: str | None = None,
        when: When | None = None,
        times: int | None = 1,
        **numbers: Any,
    ) -> None:
        """Spoil the answers to the next `times` requests that fit.

        A fault is the name of one with its numbers as keywords (`"cut", after=2`), a `Fault`, or its JSON form; several
        act on the same answer, from the inside out.
        """
        if not faults or (numbers and len(faults) > 1):
            raise ValueError("give one fault with its numbers as keywords, or several as Fault(...) objects")
        for fault in faults:
            check("stream_fault", fault=fault)
        check("stream_fault", method=method, path=path, when=when, times=times)
        made = tuple(Fault.of(fault, **numbers) for fault in faults)
        self._server.faults.add(made, method=method, path=path, when=when, times=times)

    def plan(self, *orders: Mapping[str, Any]) -> None:
        """Prepare replies and faults as data, each an order as `/_local/replies` and `/_local/faults` take it.

        `{"faults": [{"kind": "cut", "after": 2}], "probability": 0.1, "seed": 7, "times": None}` cuts a tenth of all
        streams, the same ones on every run; `{"status": 529, "error": {}, "nth": 3, "times": None}` fails every third
        request. Raises `ValueError` for an order that makes no sense.
        """
        for order in orders:
            check("plan", order=order)
        try:
            prepare_plan(self._server, orders)
        except ApiError as error:
            raise ValueError(error.message) from None

    def close_connections(self) -> None:
        """Close every open connection, as a server does with idle ones."""
        self._running.close_connections()

    # --- Looking at it --------------------------------------------------------------------------------------------------

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests that arrived, oldest first, their secrets masked."""
        return self._server.journal.entries()

    @property
    def files(self) -> LocalFiles:
        """The files it keeps, for adding some as a tool would make them."""
        self._running  # noqa: B018 - a stopped server keeps nothing
        return LocalFiles(self._server)

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return self._thread.connections if self._thread else 0

    def clear(self) -> None:
        """Forget what was prepared and what arrived."""
        self._server.clear()

    @property
    def _running(self) -> LoopThread:
        if self._thread is None:
            raise RuntimeError("this server is not running; use it in a `with` block or call start()")
        return self._thread


def connect(
    *,
    api_key: str | None = None,
    models: Models = "any",
    clock: Clock | None = None,
    backend: Backend | None = None,
    data: str | Path | None = None,
) -> LocalServer:
    """Return a started server without a port: its clients reach it over socketpairs. Close it with `stop()` or `with`."""
    return LocalServer(api_key=api_key, models=models, clock=clock, backend=backend, data=data, port=None).start()
