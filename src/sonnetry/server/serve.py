"""Running the server as a program: `sonnetry serve`."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._core.clock import SYSTEM_CLOCK, VirtualClock
from . import create_app
from .control.orders import load_plan
from .gateway import Gateway
from .http.host import BACKLOG, Host, new_loop
from .log_levels import log_number
from .room import NoRoom
from .simulation.simulation import Simulation
from .state import Betas, Models
from .store import FolderError, full

if TYPE_CHECKING:
    from .app import App

GRACE = 3.0  # seconds that answers under way have left after the first signal; a second one cuts them
SWITCH = 0.001  # seconds after which a thread that checks a large request lets the event loop run
LOOPBACK = "127.0.0.1"
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def run(
    host: str | None = None,
    port: int = 4141,
    api_key: str | None = None,
    models: Models = "any",
    log_level: str = "warn",
    *,
    data: str | None = None,
    betas: Betas = "known",
    strict_signatures: bool = False,
    pace: Mapping[str, Any] | None = None,
    rates: Mapping[str, int] | None = None,
    plan: str | Path | None = None,
    seed: int = 0,
    virtual_clock: bool = False,
    platform: str | None = None,
    say: Callable[[str], None] | None = None,
) -> int:
    """Serve until SIGTERM or Ctrl-C and return the exit status: 0, or 1 when the address or the folder cannot be had.

    Without a `host` it listens on 127.0.0.1 and answers only requests for loopback names. `say` prints the address;
    `log_level` is debug, info, warn, error or off. `pace` are the settings of a `Simulation`, `rates` those of `Rates`;
    `plan` is a file of replies and faults. The same `seed` gives the same faults and pauses. `betas` and
    `strict_signatures` are those of `create_app`. `platform` is one of `platforms.DOORS`, in whose form the API is served.
    `data` is the folder that keeps batches, files and skills. Raises `ValueError` for a plan or rates that make no sense.
    """
    sys.setswitchinterval(SWITCH)
    logging.basicConfig(format="%(levelname)s %(message)s")
    logging.getLogger("uvicorn").setLevel(log_number(log_level))
    clock = VirtualClock() if virtual_clock else SYSTEM_CLOCK
    backend = Simulation(clock, seed=seed, **(pace or {}))
    options: dict[str, Any] = {"clock": clock, "backend": backend, "rate_limits": rates, "log_level": log_level}
    options |= {"betas": betas, "strict_signatures": strict_signatures}
    app = create_app(api_key=api_key, models=models, data=data, **options)
    app.server.loopback_only = host is None
    host = LOOPBACK if host is None else host
    if plan is not None:
        load_plan(app.server, plan, seed)
    try:
        listening = listen(host, port)
    except OSError as error:
        return _give_up(_trouble(host, port, error))
    try:
        app.server.storage.open()
    except FolderError as error:
        listening.close()
        return _give_up(str(error))
    app.server.on_loopback = ipaddress.ip_address(listening.getsockname()[0].partition("%")[0]).is_loopback
    served = app if platform is None else Gateway(app, platform)
    (say or _say)(_greeting(host, listening, served, has_key=api_key is not None))
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(_serve(served, listening))
    except NoRoom:  # what a stopped server left could not be taken up
        return _give_up(full(Path(data or ".")))
    return 0


def _give_up(trouble: str) -> int:
    print(trouble, file=sys.stderr)  # noqa: T201 - a command's last word
    return 1


def listen(host: str, port: int) -> socket.socket:
    """Open a listening socket; a name such as `localhost` gives its first address."""
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    return socket.create_server(address[:2], family=family, backlog=BACKLOG)


async def _serve(app: App | Gateway, listening: socket.socket) -> None:
    host = Host(app)
    signals = 0
    stopped = asyncio.Event()

    def hear() -> None:
        nonlocal signals
        signals += 1
        stopped.set() if signals == 1 else host.cut()

    _on_signals(asyncio.get_running_loop(), hear)
    async with app.running():
        await host.listen(listening)
        await stopped.wait()
        await host.stop(GRACE)


def _on_signals(loop: asyncio.AbstractEventLoop, hear: Callable[[], None]) -> None:
    def wake(*_: object) -> None:
        loop.call_soon_threadsafe(hear)

    for number in _SIGNALS:
        try:
            loop.add_signal_handler(number, hear)
        except NotImplementedError:  # Windows: its loops leave signals to Python
            signal.signal(number, wake)


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - what a program that started this one reads first


def _greeting(host: str, listening: socket.socket, served: App | Gateway, *, has_key: bool) -> str:
    address, port = listening.getsockname()[:2]
    named = _reachable(host)
    url = f"http://{f'[{named}]' if ':' in named else named}:{port}"
    form, variable = "", "ANTHROPIC_BASE_URL"
    if isinstance(served, Gateway):
        form, variable, url = f" in the form of {served.platform}", served.variable, url + served.base_path
    lines = [f"Sonnetry serves the Claude API{form} at {url} (Ctrl-C stops it). For your programs:"]
    lines += [f"export {variable}={url}"]
    if not ipaddress.ip_address(address.partition("%")[0]).is_loopback:
        who = "with the key" if has_key else "without a key; --api-key-file limits that"
        lines.append(f"It listens on {address}: every machine that can reach this one may use it, {who}.")
    return "\n".join(lines)


def _reachable(host: str) -> str:
    """Return the name for a URL: nobody connects to the address that stands for all addresses."""
    return {"0.0.0.0": LOOPBACK, "::": "::1", "": LOOPBACK}.get(host, host)  # noqa: S104 - compared, not listened on


def _trouble(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use by another program; choose another with --port."
    return f"Cannot listen on {host}:{port}: {error.strerror or error}."
