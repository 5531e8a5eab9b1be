"""What `_handwritten_plugin` does, for the official tests of platforms and credentials: loaded after it.

The clients of platforms and the token requests of providers send through httpx2, because the tests replace its transport.
The hooks that the tests replace (the folder of profiles, how Google's credentials are loaded) are passed on to ours.
"""

import inspect
from importlib import import_module
from typing import Any

import _handwritten_plugin as plugin
import httpx2

import sonnetry
from sonnetry._core import credentials as choice
from sonnetry._core import settings
from sonnetry.credentials import exchange, profiles, tokens
from sonnetry.engines.foreign import ForeignEngine
from sonnetry.platforms import google_sign_in

PLATFORMS = ("AWS", "Bedrock", "BedrockMantle", "Foundry", "GoogleCloud", "Vertex")
MODULES = {"AWS": "aws", "Foundry": "foundry", "GoogleCloud": "google_cloud"}  # where the tests import a client from
READ = {  # private attributes that tests read, as what they say of the setup
    "_use_sigv4": lambda client: type(client._setup.sign_in).__name__ == "Signer",
    "_skip_auth": lambda client: type(client._setup.sign_in).__name__ == "NoCredential",
    "_azure_ad_token_provider": lambda client: client.azure_ad_token_provider,
    "auth_headers": lambda client: {name.title(): str(value) for name, value in client._setup.sign_in._headers.items()},
}


def through_httpx2(prefix: str, platform: str) -> type[Any]:
    """Derive a client of a platform that sends through httpx2 where no client is given."""
    module = import_module("sonnetry._async.platforms" if prefix else "sonnetry._sync.platforms")
    default = httpx2.AsyncClient if prefix else httpx2.Client
    client = plugin.behind_httpx2(getattr(module, f"{prefix}Anthropic{platform}"), default)
    for name, read in READ.items():
        setattr(client, name, property(read))
    return client


class Seen:
    """What was told once in this process: the set that a test may have put in its place."""

    def __contains__(self, sentence: str) -> bool:
        return sentence in AUTH._warn_once_seen

    def add(self, sentence: str) -> None:
        """Take note of a sentence."""
        AUTH._warn_once_seen.add(sentence)


def engine(transport: exchange.Transport) -> Any:
    """Return what a token request goes through: the client that was given, else one of httpx2."""
    given = transport._given
    if isinstance(given, exchange.Transport):
        return engine(given)
    asynchronous = given is None or "Async" in type(given).__name__
    return ForeignEngine(httpx2.Client()) if asynchronous else exchange.adopted(given)


class ClientKind(type):
    """The class of `BaseClient` and `AsyncAPIClient`, which only tell which exports are clients, and of which kind."""

    def __subclasscheck__(cls, other: type[Any]) -> bool:
        known = cls is other or issubclass(other, sonnetry.Anthropic | sonnetry.AsyncAnthropic)
        return known and (cls.__name__ == "BaseClient" or other.__name__.startswith("Async"))

    def __getitem__(cls, _: Any) -> type[Any]:
        return cls


def redacted(body: Any) -> Any:
    """Return what an error shows of an answer."""
    content = body if isinstance(body, str) else plugin.encode.body(body).decode()
    return exchange.redacted(content.encode())


CLIENTS = {
    f"{prefix}Anthropic{platform}": through_httpx2(prefix, platform)
    for platform in PLATFORMS
    for prefix in ("", "Async")
}
plugin.put(
    {
        "": CLIENTS,
        **{
            f"lib.{module}": {
                f"{prefix}Anthropic{platform}": CLIENTS[f"{prefix}Anthropic{platform}"] for prefix in ("", "Async")
            }
            for platform, module in MODULES.items()
        },
        "lib.credentials._constants": {
            "_config_dir": profiles.config_dir,
            "TOKEN_ENDPOINT": exchange.TOKEN_ENDPOINT,
            "GRANT_TYPE_JWT_BEARER": exchange.GRANT_TYPE_JWT_BEARER,
            "OAUTH_API_BETA_HEADER": exchange.OAUTH_BETA,
            "FEDERATION_BETA_HEADER": exchange.FEDERATION_BETA,
        },
        "lib.credentials": {
            name: value for name, value in vars(sonnetry.credentials).items() if not name.startswith("_")
        },
        "lib.credentials._types": {
            "is_async_token_provider": tokens.is_async,
            "AccessToken": tokens.AccessToken,
        },
        "lib.credentials._workload": {
            "WorkloadIdentityError": sonnetry.WorkloadIdentityError,
            "_redact_body": redacted,
        },
        "lib.credentials._auth": {"_warn_once_seen": set()},
        "lib.google_cloud._client": {"_load_adc_credentials": google_sign_in.load_default},
        "lib._extras._common": {"MissingDependencyError": sonnetry.MissingDependencyError},
        "_utils": {"signature_without_evaluating_annotations": inspect.signature},
        "_base_client": {name: ClientKind(name, (), {}) for name in ("BaseClient", "AsyncAPIClient")},
        "_constants": {"ANTHROPIC_API_VERSION": settings.API_VERSION},
    }
)

# What a test puts there is what ours uses.
CONSTANTS = import_module("anthropic.lib.credentials._constants")
GOOGLE = import_module("anthropic.lib.google_cloud._client")
AUTH = import_module("anthropic.lib.credentials._auth")
OWN_LOAD = google_sign_in.load_default


def folder() -> Any:
    """Return the folder of profiles, or the one that a test has put in its place."""
    return CONSTANTS._config_dir()


def load(extra: str) -> Any:
    """Load the credentials of this machine, or what a test has put in place of that."""
    replaced = GOOGLE._load_adc_credentials
    return OWN_LOAD(extra) if replaced is OWN_LOAD else replaced()


choice._told = Seen()
exchange.Transport._engine = engine
profiles.config_dir = folder
google_sign_in.load_default = load
for colour in ("_async", "_sync"):
    # The folder of profiles is looked for where a test may have put it.
    import_module(f"sonnetry.{colour}.credential").offers_more = lambda: True
