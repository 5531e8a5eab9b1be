"""`sonnetry webhooks`: the endpoints of a local server, and what is delivered to them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import click

from .commands import BASE_URL, Command, Group, together
from .failures import CommandError, CommandUsageError, in_one_sentence
from .streams import write

if TYPE_CHECKING:
    from pathlib import Path

    from .. import Anthropic

LOCAL = "http://127.0.0.1:4141"
PAUSE = 0.25  # seconds between looks at the log
SECRET_FILE = "webhook_secret"  # beside the profiles of `sonnetry auth`
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(s|m|h|d|)")
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3_600, "d": 86_400}
COLUMNS = ("id", "url", "state", "events")

ID = click.argument("endpoint_id", metavar="ID")
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
EVENTS = click.option(
    "-e", "--event", "events", multiple=True, metavar="TYPE", help="Only events of this type; may be repeated."
)
ENDPOINT = click.option("--endpoint", "endpoint_id", metavar="ID", help="Only this endpoint.")


def _seconds(context: click.Context, parameter: click.Parameter, value: str) -> float:
    """Read seconds, or a number with s, m, h or d behind it."""
    found = _LENGTH.fullmatch(value)
    if found is None:
        raise click.BadParameter(f"{value!r} is not a length such as 400s or 5m", context, parameter)
    return float(found[1]) * _UNITS[found[2]]


@click.group(cls=Group)
def webhooks() -> None:
    """Register endpoints on a local server, deliver events to them, and inspect the deliveries.

    The server is the one that `sonnetry serve` started: --base-url, ANTHROPIC_BASE_URL, or http://127.0.0.1:4141. The
    endpoints of the Claude API are managed in its Console.
    """


# --- The server ---------------------------------------------------------------------------------------------------------


class Control:
    """The control routes of a local server."""

    def __init__(self, client: Anthropic) -> None:
        self._client = client

    def get(self, path: str = "", **query: object) -> Any:
        """Read something."""
        asked = urlencode({name: value for name, value in query.items() if value is not None})
        return self._client.get(f"/_local/webhooks{path}{'?' if asked else ''}{asked}")

    def post(self, path: str, body: Mapping[str, object] | None = None) -> Any:
        """Change something."""
        return self._client.post(f"/_local/webhooks{path}", body=dict(body or {}))

    def delete(self, path: str) -> Any:
        """Remove something."""
        return self._client.delete(f"/_local/webhooks{path}")


@contextmanager
def _server(base_url: str | None) -> Generator[Control]:
    from .. import Anthropic, APIConnectionError, NotFoundError
    from .._core.credentials import API_KEY, setting
    from .._core.credentials import BASE_URL as VARIABLE

    url = base_url or setting(VARIABLE) or LOCAL
    with in_one_sentence(), Anthropic(base_url=url, api_key=setting(API_KEY) or "local", max_retries=0) as client:
        try:
            yield Control(client)
        except NotFoundError as error:
            if "was not found" in str(error):
                raise
            raise CommandError(f"{url} is no local server: it has no /_local/webhooks") from error
        except APIConnectionError as error:
            raise CommandError(f"no server answers at {url}; start one with `sonnetry serve`: {error}") from error


# --- Endpoints ----------------------------------------------------------------------------------------------------------


@webhooks.command(
    cls=Command,
    examples=(
        "sonnetry webhooks add http://127.0.0.1:8000/hook",
        "sonnetry webhooks add http://127.0.0.1:8000/hook -e session.status_idled -e vault.created",
    ),
    short_help="Register an endpoint and print its signing secret.",
)
@click.argument("url", metavar="URL")
@EVENTS
@click.option("--name", default="", metavar="TEXT", help="Name of the endpoint.")
@JSON
@BASE_URL
def add(url: str, events: tuple[str, ...], name: str, as_json: bool, base_url: str | None) -> None:
    """Register URL for the named events, or for all. The signing secret is shown only once."""
    with _server(base_url) as server:
        made = server.post("", {"url": url, "enabled_events": list(events) or ["*"], "name": name})
    _say(made, as_json, lambda: f"{made['id']}\n{_export(made['signing_secret'])}")


@webhooks.command(
    "list",
    cls=Command,
    examples=("sonnetry webhooks list", "sonnetry webhooks list --json"),
    short_help="List the endpoints.",
)
@JSON
@BASE_URL
def list_endpoints(as_json: bool, base_url: str | None) -> None:
    """List the endpoints, tab-separated: id, URL, state with the reason if it is disabled, events."""
    with _server(base_url) as server:
        found = server.get()["data"]
    _say(found, as_json, lambda: "\n".join(_row(one) for one in found))


def _row(endpoint: Mapping[str, Any]) -> str:
    state = endpoint["state"] + (f" ({endpoint['disabled_reason']})" if endpoint["disabled_reason"] else "")
    return "\t".join((endpoint["id"], endpoint["url"], state, ",".join(endpoint["enabled_events"])))


@webhooks.command(
    cls=Command,
    examples=("sonnetry webhooks rotate wep_...", "sonnetry webhooks rotate wep_... --overlap 0"),
    short_help="Replace the signing secret of an endpoint.",
)
@ID
@click.option(
    "--overlap",
    callback=_seconds,
    default="1d",
    show_default=True,
    metavar="TIME",
    help="How long the old secret stays valid.",
)
@JSON
@BASE_URL
def rotate(endpoint_id: str, overlap: float, as_json: bool, base_url: str | None) -> None:
    """Replace the signing secret and print the new one. Until the old one expires, deliveries are signed with both."""
    with _server(base_url) as server:
        made = server.post(f"/{endpoint_id}/rotate", {"overlap_seconds": overlap})
    _say(
        made,
        as_json,
        lambda: f"{_export(made['signing_secret'])}\n# the old secret ends {made['previous_secret_expires_at']}",
    )


@webhooks.command(cls=Command, examples=("sonnetry webhooks enable wep_...",), short_help="Enable an endpoint again.")
@ID
@BASE_URL
def enable(endpoint_id: str, base_url: str | None) -> None:
    """Enable an endpoint that was disabled. Events that it missed are not sent."""
    _change(base_url, lambda server: server.post(f"/{endpoint_id}/enable"), f"{endpoint_id} is enabled")


@webhooks.command(cls=Command, examples=("sonnetry webhooks disable wep_...",), short_help="Disable an endpoint.")
@ID
@BASE_URL
def disable(endpoint_id: str, base_url: str | None) -> None:
    """Disable an endpoint. Its pending deliveries are dropped."""
    _change(base_url, lambda server: server.post(f"/{endpoint_id}/disable"), f"{endpoint_id} is disabled")


@webhooks.command(cls=Command, examples=("sonnetry webhooks delete wep_...",), short_help="Delete an endpoint.")
@ID
@BASE_URL
def delete(endpoint_id: str, base_url: str | None) -> None:
    """Delete an endpoint, its secret and its pending deliveries."""
    _change(base_url, lambda server: server.delete(f"/{endpoint_id}"), f"{endpoint_id} is deleted")


def _change(base_url: str | None, change: Callable[[Control], object], done: str) -> None:
    with _server(base_url) as server:
        change(server)
    write(f"{done}\n")


# --- Events -------------------------------------------------------------------------------------------------------------


@webhooks.command(
    cls=Command, examples=("sonnetry webhooks events | grep session",), short_help="List the event types."
)
@BASE_URL
def events(base_url: str | None) -> None:
    """List the event types, one per line."""
    with _server(base_url) as server:
        found = server.get("/events")["data"]
    write("".join(f"{name}\n" for name in found))


@webhooks.command(
    cls=Command,
    examples=("sonnetry webhooks test wep_...", "sonnetry webhooks test wep_... --type vault.created"),
    short_help="Send a test event to an endpoint.",
)
@ID
@click.option(
    "--type", "type_", metavar="TYPE", help="Event type; by default the first one that the endpoint is subscribed to."
)
@BASE_URL
def test(endpoint_id: str, type_: str | None, base_url: str | None) -> None:
    """Send a test event to an endpoint, even if it is not subscribed to the type, and print the result."""
    with _server(base_url) as server:
        sent = server.post(f"/{endpoint_id}/test", {"type": type_} if type_ else {})
        _report(server, [sent["event_id"]], 1)


TROUBLE = together(
    click.option(
        "--times", type=click.IntRange(1, 100), default=1, metavar="N", help="Deliver it N times with the same id."
    ),
    click.option(
        "--late",
        callback=_seconds,
        default="0",
        metavar="TIME",
        help="Sign it with a timestamp this old, such as 400s.",
    ),
    click.option("--reorder", is_flag=True, help="Also deliver the event that normally precedes it, but after it."),
    click.option("--bad-signature", is_flag=True, help="Sign it with a wrong secret."),
)


@webhooks.command(
    cls=Command,
    examples=(
        "sonnetry webhooks trigger session.status_idled --data id=sesn_123",
        "sonnetry webhooks trigger session.status_idled --times 2 --reorder",
        "sonnetry webhooks trigger vault.created --late 400s",
        "sonnetry webhooks trigger vault.created --bad-signature",
    ),
    short_help="Deliver a made-up event.",
)
@click.argument("type_", metavar="TYPE")
@click.option("--data", "fields", multiple=True, metavar="NAME=VALUE", help="Set a field of its data; may be repeated.")
@TROUBLE
@ENDPOINT
@BASE_URL
def trigger(type_: str, fields: tuple[str, ...], endpoint_id: str | None, base_url: str | None, **trouble: Any) -> None:
    """Deliver a made-up event of TYPE, optionally repeated, late, out of order or badly signed, and print the result."""
    pairs = [field.partition("=") for field in fields]
    if any(not name or not sign for name, sign, _ in pairs):
        raise CommandUsageError("--data takes NAME=VALUE")
    order = {"type": type_, "data": {name: value for name, _, value in pairs}, **trouble}
    with _server(base_url) as server:
        takers = [endpoint_id] if endpoint_id else _takers(server, type_)
        made = server.post("/trigger", {**order, **({"endpoint_id": endpoint_id} if endpoint_id else {})})["data"]
        _report(server, [one["event_id"] for one in made], len(made) * trouble["times"] * len(takers))


def _takers(server: Control, type_: str) -> list[str]:
    found = [one for one in server.get()["data"] if one["state"] == "enabled"]
    return [one["id"] for one in found if {"*", type_} & {*one["enabled_events"]}]


@webhooks.command(cls=Command, examples=("sonnetry webhooks resend event_...",), short_help="Deliver an event again.")
@click.argument("event_id", metavar="EVENT")
@ENDPOINT
@BASE_URL
def resend(event_id: str, endpoint_id: str | None, base_url: str | None) -> None:
    """Deliver an event again with the same id, and print the result."""
    with _server(base_url) as server:
        seen = server.get("/deliveries", event_id=event_id)["data"]
        sent = server.post("/resend", {"event_id": event_id, **({"endpoint_id": endpoint_id} if endpoint_id else {})})
        _report(server, [event_id], len(sent["endpoint_ids"]), after=seen[-1]["number"] if seen else 0)


def _report(server: Control, events: Sequence[str], wanted: int, after: int = 0) -> None:
    """Print the first attempts at events as they are made; exit with 1 where one failed."""
    failed = False
    for attempt in _following(server, after):
        if attempt["event_id"] in events:
            write(_line(attempt) + "\n")
            failed = failed or attempt["outcome"] != "delivered"
            wanted -= 1
        if wanted <= 0:
            break
    if failed:
        click.get_current_context().exit(1)


# --- The log ------------------------------------------------------------------------------------------------------------


@webhooks.command(
    cls=Command,
    examples=("sonnetry webhooks log", "sonnetry webhooks log --follow", "sonnetry webhooks log --json | jq .response"),
    short_help="Print the delivery attempts.",
)
@click.option("--follow", is_flag=True, help="Keep printing new attempts until Ctrl-C.")
@click.option("--event", "event_id", metavar="ID", help="Only this event.")
@ENDPOINT
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per line, with the receiver's response.")
@BASE_URL
def log(follow: bool, event_id: str | None, endpoint_id: str | None, as_json: bool, base_url: str | None) -> None:
    """Print the delivery attempts, oldest first, tab-separated: time, event, type, URL, attempt, status, outcome."""
    with _server(base_url) as server:
        for attempt in _following(server, 0, follow=follow, event_id=event_id, endpoint_id=endpoint_id):
            write((json.dumps(attempt) if as_json else _line(attempt)) + "\n")


def _following(server: Control, after: int, *, follow: bool = True, **query: str | None) -> Iterator[dict[str, Any]]:
    import time

    while True:
        found = server.get("/deliveries", after=after, **query)["data"]
        for attempt in found:
            after = attempt["number"]
            yield attempt
        if not found:
            if not follow:
                return
            time.sleep(PAUSE)


def _line(attempt: Mapping[str, Any]) -> str:
    came = str(attempt["status"] or attempt["error"])
    names = ("attempted_at", "event_id", "event_type", "url")
    return "\t".join((*(attempt[name] for name in names), str(attempt["attempt"]), came, attempt["outcome"]))


# --- Listening ----------------------------------------------------------------------------------------------------------


@webhooks.command(
    cls=Command,
    examples=(
        "sonnetry webhooks listen --to http://127.0.0.1:8000/hook",
        "sonnetry webhooks listen --to http://127.0.0.1:8000/hook -e session.status_idled",
    ),
    short_help="Deliver events to a program while the command runs.",
)
@click.option("--to", "url", required=True, metavar="URL", help="URL at which the program receives deliveries.")
@EVENTS
@BASE_URL
def listen(url: str, events: tuple[str, ...], base_url: str | None) -> None:
    """Deliver events to URL and print them, until Ctrl-C.

    The signing secret is created once and stored in a file that only you can read, so it stays the same. The endpoint is
    enabled again if failures disable it, and deleted when the command ends.
    """
    with _server(base_url) as server:
        secret = _kept_secret()
        order = {"url": url, "enabled_events": list(events) or ["*"], "name": "sonnetry webhooks listen"}
        endpoint = server.post("", {**order, "signing_secret": secret})["id"]
        try:
            write(f"{_export(secret)}\n")
            click.echo(f"sonnetry: events go to {url} until Ctrl-C", err=True)
            for attempt in _following(server, 0, endpoint_id=endpoint):
                write(_line(attempt) + "\n")
                if server.get(f"/{endpoint}")["state"] == "disabled":
                    server.post(f"/{endpoint}/enable")
        finally:
            server.delete(f"/{endpoint}")


def _kept_secret() -> str:
    """Return the secret of this user, made when there is none."""
    import secrets
    from base64 import b64encode

    from .._core.download_file import write_whole
    from .._core.owner_only import make_folder
    from ..credentials.profiles import config_dir

    path: Path = config_dir() / SECRET_FILE
    try:
        if not path.exists():
            make_folder(path.parent)
            write_whole(path, f"whsec_{b64encode(secrets.token_bytes(32)).decode()}\n".encode())
        return path.read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise CommandError(f"the signing secret in {path} cannot be read or written: {error}") from error


def _export(secret: str) -> str:
    return f"{'set' if os.name == 'nt' else 'export'} ANTHROPIC_WEBHOOK_SIGNING_KEY={secret}"


def _say(found: object, as_json: bool, text: Callable[[], str]) -> None:
    said = json.dumps(found, indent=2) if as_json else text()
    write(f"{said}\n" if said else "")
