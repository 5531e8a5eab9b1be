"""Types are found by name, without loading anything before its time."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import sonnetry
import sonnetry.types.beta.organization
import sonnetry.types.organization
from sonnetry.types import APIKey
from sonnetry.types._lazy import find
from sonnetry.types._official_names import OWNED

DOORS = [sonnetry.types, sonnetry.types.beta, sonnetry.types.organization, sonnetry.types.beta.organization]
ROOT = Path(__file__).parent.parent.parent


def test_door_is_fresh() -> None:
    """The committed door is what `codegen/door.py` writes."""
    done = subprocess.run(
        [sys.executable, "codegen/door.py", "--check"], check=False, cwd=ROOT, capture_output=True, text=True
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("door", DOORS)
def test_every_name_resolves_once(door: ModuleType) -> None:
    """Each name is found, and found again without the lookup."""
    for name in door.__all__:
        assert getattr(door, name) is vars(door)[name]


def test_doors_show_what_belongs_there() -> None:
    """What begins with `Beta` is beta, and the doors of organizations show a part of what the doors above show."""
    stable, beta, organization, beta_organization = (set(door.__all__) for door in DOORS)

    assert not [name for name in stable if name.startswith("Beta")]
    assert organization < stable
    assert beta_organization < beta


@pytest.mark.parametrize("door", DOORS)
def test_unknown_names_are_attribute_errors(door: ModuleType) -> None:
    """A misspelt name says what was not found."""
    with pytest.raises(AttributeError, match="TextBlok"):
        _ = door.TextBlok


@pytest.mark.parametrize("door", DOORS)
def test_dir_lists_every_name(door: ModuleType) -> None:
    """Completion sees names that are not loaded yet."""
    assert set(door.__all__) <= set(dir(door))


@pytest.mark.parametrize(
    ("door", "older", "name"),
    [
        (sonnetry.types, "InvalidRequestError", "InvalidRequestErrorObject"),
        (sonnetry.types, "ResponseBrowserZoomToolUseBlock", "BrowserZoomToolUseBlock"),
        (sonnetry.types, "WebSearchToolRequestErrorParam", "WebSearchToolRequestErrorObjectParam"),
        (sonnetry.types.beta, "BetaAPIError", "BetaAPIErrorObject"),
        (sonnetry.types.beta, "BetaResponseToolUseBlockUnion", "BetaToolsetToolUseBlock"),
        (sonnetry.types.beta, "UnwrapWebhookEvent", "BetaWebhookEvent"),
    ],
)
def test_older_names_are_found(door: ModuleType, older: str, name: str) -> None:
    """What the official package has renamed is found under both names."""
    assert getattr(door, older) is getattr(door, name)


@pytest.mark.parametrize(
    ("path", "name", "ours"),
    [
        ("messages.batch_create_params", "Request", "MessageBatchRequestParam"),
        ("beta.messages.batch_create_params", "Request", "BetaMessageBatchRequestParam"),
        ("raw_message_delta_event", "Delta", "MessageDelta"),
        ("beta.beta_managed_agents_agent", "Tool", "BetaManagedAgentsTool"),
        ("beta.organization.plugins", "VersionListParams", "PluginVersionListParams"),
        ("beta.organization.plugins.version_list_params", "VersionListParams", "PluginVersionListParams"),
        ("organization", "InviteDeleteResponse", "InviteDeleteResponse"),
        ("beta.beta_url_pdf_source_param", "BetaURLPDFSourceParam", "BetaURLPDFSourceParam"),
        ("shared", "RateLimitError", "RateLimitErrorObject"),
    ],
)
def test_paths_of_the_official_package_lead_to_ours(path: str, name: str, ours: str) -> None:
    """Single types have modules there, and types inside them; programs that import from them get ours."""
    module = importlib.import_module(f"sonnetry.types.{path}")

    door = sonnetry.types.beta if path.startswith("beta") else sonnetry.types
    assert getattr(module, name) is getattr(door, ours)


def test_what_stands_in_a_field_here_has_its_path_there() -> None:
    """A type that we wrote where it is used is found by the name it has there, and so are lists of values."""
    assert find("sonnetry.types.organization.api_key", "Scope") == APIKey.model_fields["scope"].annotation
    assert "navigate" in find("sonnetry.types", "BROWSER_MEMBER_NAME_VALUES")


def test_modules_need_no_import_of_their_own() -> None:
    """`import anthropic` alone makes every module of types reachable, and so does ours."""
    code = "import sonnetry as a; print(a.types.beta.BetaMessage, a.types.message_create_params.MessageCreateParams)"

    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


def test_exceptions_stand_beside_the_types() -> None:
    """Exceptions by error code are found where the official package has them."""
    from sonnetry.types.file_expired_error import FileExpiredError

    assert issubclass(FileExpiredError, sonnetry.APIStatusError)


@pytest.mark.parametrize("path", ["message_nothing_params", "beta.sessions.nothing", "Message"])
def test_other_paths_are_import_errors(path: str) -> None:
    """The finder answers for nothing else."""
    with pytest.raises(ImportError, match=path):
        importlib.import_module(f"sonnetry.types.{path}")


def test_every_owned_name_exists() -> None:
    """The table of such names leads nowhere but to types."""
    assert set(OWNED.values()) <= set(sonnetry.types.HOMES) | set(sonnetry.types.beta.HOMES)


def test_the_doors_load_no_pydantic() -> None:
    """Importing the doors costs no more than themselves."""
    code = """
import sys, sonnetry.types.beta.organization
sys.exit('pydantic' in sys.modules or 'sonnetry.types.messages' in sys.modules)
"""

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
