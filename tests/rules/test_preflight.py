"""`sonnetry.check` and `sonnetry.fits`: what they take, and what is found besides errors."""

import json
import subprocess
import sys
from datetime import date

import pytest

import sonnetry
from sonnetry.rules.catalogue import ROWS
from sonnetry.testing import connect
from sonnetry.types import Message

from ._blocks import MODEL, assistant, call, image, marked, result, text, tool, user

SMALL = {"model": MODEL, "max_tokens": 100, "messages": [user()]}
# For every warning a request that has it: the fields, and more arguments of the check.
UNWISE = {
    "model-deprecated": ({"model": "claude-opus-4-5-20251101"}, {"today": date(2026, 12, 1)}),
    "model-unknown": ({"model": "claude-opus-4.8"}, {}),
    "thinking-enabled-deprecated": ({"thinking": {"type": "enabled", "budget_tokens": 1024}, "max_tokens": 2000}, {}),
    "effort-high-small-max": ({"output_config": {"effort": "max"}}, {}),
    "cache-below-minimum": ({"system": [marked(text("short"))]}, {}),
    "beta-header-ga": ({}, {"betas": ["prompt-caching-2024-07-31"]}),
    "beta-header-unknown": ({}, {"betas": ["compact-2026-01-13"]}),
    "builtin-old-version": ({"tools": [{"type": "web_search_20250305", "name": "web_search"}]}, {}),
    "tool-result-split": (
        {"messages": [user(), assistant(call("a"), call("b")), user(result("a")), user(result("b"))]},
        {},
    ),
    "metadata-pii": ({"metadata": {"user_id": "+44 20 7946 0000"}}, {}),
    "key-in-prompt": ({"messages": [user(f"my key is {'sk-ant-'}api03-{'x' * 30}")]}, {}),
}


def ids(params, **options):
    return [finding.id for finding in sonnetry.check(params, **options)]


@pytest.mark.parametrize("name", UNWISE)
def test_what_is_unwise_is_a_warning_and_the_api_takes_it(name):
    """Nothing else is found, and the server answers."""
    fields, options = UNWISE[name]
    params = {**SMALL, **fields}
    found = sonnetry.check(params, **options)

    assert [(finding.id, finding.severity) for finding in found] == [(name, "warning")]
    if not name.endswith("-unknown"):  # what is newer than this version is unknown to the server too
        with connect() as server, server.client(check="off") as client:
            body, headers = json.dumps(params), {"anthropic-beta": ",".join(options.get("betas", ()))}
            client.post(
                "/v1/messages", body=json.loads(body), extra_headers=headers if headers["anthropic-beta"] else {}
            )


def test_every_warning_has_an_example():
    """As every error has."""
    assert set(UNWISE) == {row.id for row in ROWS if row.severity == "warning"}


def test_a_key_is_never_repeated():
    """Neither in a finding nor in its text."""
    (finding,) = sonnetry.check({**SMALL, **UNWISE["key-in-prompt"][0]})

    assert "x" * 10 not in repr(finding) + str(finding)


@pytest.mark.parametrize("user_id", ["8f14e45f", "550e8400-e29b-41d4-a716-446655440000", "u_123456", "a" * 64])
def test_an_opaque_id_is_no_personal_data(user_id):
    """Hashes, counters and UUIDs pass."""
    assert ids({**SMALL, "metadata": {"user_id": user_id}}) == []


def test_a_model_that_is_retired():
    """By the day that is given; the id of any platform is known."""
    gone = {**SMALL, "model": "claude-3-opus-20240229"}

    assert ids(gone, today=date(2026, 1, 5))[0] == "model-retired"
    assert ids(gone, today=date(2026, 1, 4))[0] == "model-deprecated"
    assert ids({**SMALL, "model": "us.anthropic.claude-opus-4-6"}) == []
    assert ids({**SMALL, "model": "anthropic.claude-haiku-4-5-20251001-v1:0", "top_p": 1, "temperature": 1}) == [
        "sampling-both"
    ]


def test_another_model_shows_what_a_move_would_break():
    """The request stays as it is."""
    params = {**SMALL, "temperature": 0.3}

    assert ids(params) == []
    assert ids(params, model="claude-opus-5-5") == ["sampling-removed"]
    assert params["model"] == MODEL


def test_the_keywords_of_a_call_are_taken_as_they_are():
    """Response objects, request options, beta values, `omit`, paths of files and `extra_body`."""
    reply = Message.fake(content=[{"type": "text", "text": "yes"}])
    params = {
        **SMALL,
        "messages": [user(), reply, user()],
        "timeout": 3,
        "tag": "x",
        "extra_headers": {"a": "b"},
        "system": sonnetry.omit,
        "betas": ["compact-2026-01-12"],
        "context_management": {"edits": [{"type": "compact_20260112"}]},
    }

    assert ids(params) == []
    assert ids({**params, "extra_body": {"nonsense": 1}}) == ["unknown-field"]
    with pytest.raises(TypeError, match="not JSON serializable"):
        sonnetry.check({**SMALL, "system": object()})


def test_a_batch_has_rules_of_its_own():
    """What batches lack is an error only there."""
    assert ids({**SMALL, "stream": True}) == []
    assert ids({**SMALL, "stream": True}, in_batch=True) == ["batch-unsupported"]


def test_a_body_that_is_too_large():
    """32 MB, as the server counts."""
    assert ids({**SMALL, "metadata": {"user_id": "x" * (32 * 2**20)}})[0] == "body-too-large"


def test_mistakes_of_types_and_of_rules_come_together():
    """A field too many, or no limit, hides nothing; where a rule's ground is missing, nothing is guessed."""
    params = {**SMALL, "temprature": 1, "tool_choice": {"type": "any"}, "max_tokens": ...}
    del params["max_tokens"]
    nearest = sonnetry.check(params)[1]

    assert ids(params) == ["max-tokens-missing", "unknown-field", "choice-without-tools"]
    assert nearest.fix.endswith("Did you mean temperature?")
    assert ids({**params, "tools": "x"}) == ["max-tokens-missing", "wrong-value", "unknown-field"]
    assert ids({**SMALL, "messages": []}) == ["wrong-value"]


def test_places_after_a_beta_item_are_counted_in_the_request():
    """The types see a request without its beta tools."""
    advisor = {"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-5-5"}
    params = {**SMALL, "tools": [advisor, tool(x=1)]}
    (finding,) = sonnetry.check(params, betas=["advisor-tool-2026-03-01"])

    assert finding.path == "tools[1].x"


def test_without_jsonschema_the_rest_is_checked(tmp_path):
    """A client without the extra says what it left out."""
    (tmp_path / "jsonschema.py").write_text("raise ModuleNotFoundError('jsonschema')")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import sonnetry\n"
        f"params = {SMALL!r} | {{'tools': [{tool('a')!r}, {tool('a')!r}]}}\n"
        "print([finding.id for finding in sonnetry.check(params)])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['tool-name-invalid', 'schemas-unchecked']"


def test_a_file_is_left_to_the_service():
    """What an id or a URL stands for is not known here."""
    sources = [{"type": "file", "file_id": "file_1"}, {"type": "url", "url": "https://a.test/x"}]
    blocks = [{"type": kind, "source": source} for kind in ("image", "document") for source in sources]

    assert ids({**SMALL, "messages": [user(*blocks, text())]}) == []
    assert ids({**SMALL, "messages": [user(image(), text())]}) == []


# --- Fits ---------------------------------------------------------------------------------------------------------------


def test_a_request_that_fits():
    """It is true, and says how much room there is."""
    fit = sonnetry.fits(SMALL, tokens=900_000)

    assert fit
    assert (fit.tokens, fit.max_tokens, fit.context, fit.max_output) == (900_000, 100, 1_000_000, 128_000)
    assert (fit.room, fit.reason, fit.is_refused) == (100_000, None, False)


@pytest.mark.parametrize(
    ("fields", "tokens", "reason", "refused"),
    [
        ({}, 1_000_001, "the prompt has about 1,000,001 tokens and claude-opus-4-6 takes 1,000,000", True),
        ({"max_tokens": 128_001}, 5, "max_tokens is 128,001 and claude-opus-4-6 writes at most 128,000", True),
        ({"max_tokens": 1000}, 999_500, "the prompt leaves 500 tokens for the answer and max_tokens is 1,000", False),
        ({"model": "claude-sonnet-4-20250514", "max_tokens": 1000}, 199_500, "the prompt leaves 500 tokens", True),
    ],
)
def test_a_request_that_does_not_fit(fields, tokens, reason, refused):
    """Newer models take a request whose answer may find no room, older ones refuse it."""
    fit = sonnetry.fits({**SMALL, **fields}, tokens=tokens)

    assert not fit
    assert fit.reason.startswith(reason)
    assert fit.is_refused is refused


def test_the_estimate_is_the_servers_count():
    """One estimate everywhere."""
    with connect() as server, server.client() as client:
        count = client.messages.count_tokens(model=MODEL, messages=SMALL["messages"], tools=[tool()])

    assert sonnetry.fits({**SMALL, "tools": [tool()]}).tokens == count.input_tokens


def test_a_longer_context_and_what_cannot_be_judged():
    """A beta makes it longer; a model that is not known, and a request that cannot be counted, are refused by name."""
    assert sonnetry.fits(SMALL, model="claude-sonnet-4-5", betas=["context-1m-2025-08-07"]).context == 10**6
    with pytest.raises(ValueError, match="'claude-of-tomorrow' are not known"):
        sonnetry.fits(SMALL, model="claude-of-tomorrow")
    with pytest.raises(ValueError, match="cannot be counted"):
        sonnetry.fits({"model": MODEL, "messages": [{"role": "user"}]})
