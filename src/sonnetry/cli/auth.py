"""`sonnetry auth`: makes a profile, shows which credential is used, and removes a profile. Prints no secret."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from .commands import PROFILE, Command, Group, chosen_profile, together
from .failures import CommandUsageError, in_one_sentence
from .streams import write

if TYPE_CHECKING:
    from ..credentials.chain import CredentialResult

NONE = 1  # the exit code of `status` without a credential
LOGIN = (
    "sonnetry auth login < token.txt",
    "sonnetry auth login --profile work --workspace wrkspc_01",
    "sonnetry auth login --federation-rule fdrl_01 --organization 8f1f... --identity-token-file /var/run/token",
)
FEDERATION = together(
    click.option(
        "--federation-rule",
        "rule",
        metavar="ID",
        help="Exchange this machine's identity token under this federation rule.",
    ),
    click.option("--organization", metavar="ID", help="Organization that the rule belongs to."),
    click.option("--service-account", metavar="ID", help="Service account to act as, if the rule does not name one."),
    click.option(
        "--identity-token-file", metavar="PATH", help="File in which the platform stores this machine's identity token."
    ),
)


@click.group(cls=Group)
def auth() -> None:
    """Store credentials in profiles.

    Profiles are in ~/.config/anthropic, or in ANTHROPIC_CONFIG_DIR; files with tokens are readable by their owner only. A
    key or a token in the environment comes before any profile.
    """


@auth.command(cls=Command, examples=LOGIN, short_help="Create a profile, or renew its token.")
@PROFILE
@FEDERATION
@click.option("--workspace", metavar="ID", help="Workspace to use.")
@click.option("--base-url", metavar="URL", help="Address of the API for this profile.")
def login(
    rule: str | None,
    organization: str | None,
    service_account: str | None,
    identity_token_file: str | None,
    workspace: str | None,
    base_url: str | None,
) -> None:
    """Create a profile and use it from now on.

    A token is read from standard input, or asked for without showing it; arguments could be read by others. With
    --federation-rule nothing is asked: the token of this machine is exchanged, which also shows that the rule admits it.
    """
    from ..credentials import profiles

    with in_one_sentence():
        name = profiles.checked_name(chosen_profile() or profiles.DEFAULT_PROFILE)
        shared = _present(base_url=base_url, workspace_id=workspace)
        if rule or organization or service_account or identity_token_file:
            authentication = _federation(rule, organization, service_account, identity_token_file)
            _write(name, {**shared, **_present(organization_id=organization), "authentication": authentication})
            _try(name)
        else:
            token = _token()
            profiles.write_credentials(
                profiles.credentials_path(name), {"version": "1.0", "type": "oauth_token", "access_token": token}
            )
            _write(name, {**shared, "authentication": {"type": "user_oauth"}})
        profiles.write_private(profiles.config_dir() / "active_config", f"{name}\n".encode(), "active_config")
    write(f"signed in with the profile {name!r}: {profiles.config_path(name)}\n")


def _federation(
    rule: str | None, organization: str | None, service_account: str | None, path: str | None
) -> dict[str, Any]:
    if not (rule and organization):
        raise CommandUsageError("federation requires --federation-rule and --organization")
    identity = {"identity_token": {"source": "file", "path": path}} if path else {}
    account = _present(service_account_id=service_account)
    return {"type": "oidc_federation", "federation_rule_id": rule, **account, **identity}


def _present(**fields: str | None) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def _write(name: str, config: dict[str, Any]) -> None:
    import json

    from ..credentials import profiles
    from ..credentials.stored import checked_config

    content = json.dumps(checked_config(config), indent=2).encode() + b"\n"
    profiles.write_private(profiles.config_path(name), content, "Config file")


def _token() -> str:
    from .._core.secrets import Secret

    typed = click.prompt("Token", hide_input=True, err=True) if sys.stdin.isatty() else sys.stdin.readline(1 << 16)
    token = Secret(str(typed).strip())
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise CommandUsageError(
            "no token: standard input is empty, or contains a space or another character that cannot be in a token"
        )
    return token


def _try(name: str) -> None:
    """Exchange once; a profile that does not work is not left behind."""
    from ..credentials import CredentialsError, CredentialsFile, profiles

    provider = CredentialsFile(name)
    try:
        provider(force_refresh=True)
    except CredentialsError:
        profiles.config_path(name).unlink(missing_ok=True)
        raise
    finally:
        provider.close()


@auth.command(cls=Command, examples=("sonnetry auth status",), short_help="Show which credential is used.")
@PROFILE
@click.pass_context
def status(context: click.Context) -> None:
    """Show which credential the commands and the library use, and when it expires.

    The exit code is 1 if there is none. Nothing is sent.
    """
    from .._core.credentials import API_KEY, AUTH_TOKEN, offers_more, setting
    from ..credentials import chain

    with in_one_sentence():
        profile = chosen_profile()
        if profile is None:
            for name in (API_KEY, AUTH_TOKEN):
                if setting(name):
                    write(f"{name} in the environment\n")
                    return
        found = chain.of_profile(profile) if profile else chain.discovered() if offers_more() else None
        lines = ["no credential"] if found is None else list(_described(found))
    write("".join(f"{line}\n" for line in lines))
    context.exit(NONE if found is None else 0)


def _described(found: CredentialResult) -> list[str]:
    from ..credentials import CredentialsFile

    provider = found.provider
    if not isinstance(provider, CredentialsFile):
        return ["workload identity from the environment"]
    lines = [f"profile {provider.profile}: {provider.config_path}", f"authenticates by {provider.kind}"]
    lines += [f"base URL {found.base_url}"] if found.base_url else []
    lines += [f"{name}: {value}" for name, value in found.extra_headers.items()]
    return [*lines, f"token {_until(provider.stored_until())}"]


def _until(end: float | None) -> str:
    if end is None:
        return "without an expiry, or not fetched yet"
    moment = datetime.fromtimestamp(end, UTC).isoformat(" ", "seconds").removesuffix("+00:00")
    return f"{'valid until' if end > time.time() else 'expired at'} {moment} UTC"


@auth.command(
    cls=Command,
    examples=("sonnetry auth logout", "sonnetry auth logout --profile work"),
    short_help="Remove a profile.",
)
@PROFILE
def logout() -> None:
    """Remove a profile and its tokens from this machine. To revoke tokens, use the Console."""
    from ..credentials import profiles

    with in_one_sentence():
        name = profiles.profile_name(chosen_profile())
        gone = [profiles.credentials_path(name), profiles.config_path(name)]
        if profiles.active_profile() == name:
            gone.append(profiles.config_dir() / "active_config")
        there = [path for path in gone if path.exists() or path.is_symlink()]
        if not there:
            raise CommandUsageError(f"there is no profile {name!r}")
        for path in there:
            path.unlink()
    write(f"removed the profile {name!r}\n")
