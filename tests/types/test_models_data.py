"""The table of models agrees with itself and with the rules MOD-1 to MOD-9."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from sonnetry._core import models
from sonnetry._core.models import ModelFacts, find, verdict

ALL = models.models()
LEVELS = ("low", "medium", "high", "xhigh", "max")
each = pytest.mark.parametrize("facts", ALL, ids=lambda facts: facts.id)


def get(model: str) -> ModelFacts:
    facts = find(model)
    assert facts is not None
    return facts


def test_names_are_unique() -> None:
    """No id or alias stands for two models."""
    names = [name for facts in ALL for name in (facts.id, *facts.aliases)]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"claude-[a-z0-9.-]+", name) for name in names)


@each
def test_facts_are_consistent(facts: ModelFacts) -> None:
    """Defaults are among what is accepted, prices grow where they should, replacements exist and live."""
    assert facts.context is not None
    assert facts.max_output is not None
    assert facts.max_output < facts.context
    assert facts.efforts == tuple(level for level in LEVELS if level in facts.efforts)
    assert facts.default_effort in (*facts.efforts, None)
    assert bool(facts.efforts) is (facts.default_effort is not None)
    assert facts.thinking_types
    assert facts.thinking_deprecated <= facts.thinking_types
    assert facts.thinking_effort_cap.keys() <= facts.thinking_types
    assert set(facts.thinking_effort_cap.values()) <= set(facts.efforts)
    assert (facts.thinking_default == "always") <= ("disabled" not in facts.thinking_types)
    assert (facts.long_price is None) is (facts.long_price_above is None)
    assert facts.price is None or facts.price.input < facts.price.output


@each
def test_retirements_name_a_living_replacement(facts: ModelFacts) -> None:
    """MOD-4: whoever has a dead model learns what to use today."""
    if verdict(facts, models.as_of()) != "active":
        assert facts.replacement is not None
        assert verdict(get(facts.replacement), models.as_of()) == "active"


@each
def test_dates_in_ids(facts: ModelFacts) -> None:
    """MOD-1: from 4.6 on ids have no date; before, the undated form is an alias."""
    dated = re.search(r"-(\d{4})(\d\d)(\d\d)$", facts.id)
    if dated:
        assert facts.released == "-".join(dated.groups())
        assert facts.tokenizer == "3"
    if re.search(r"-4-[15]-", facts.id):
        assert facts.id[:-9] in facts.aliases


@each
def test_latest_aliases_are_dead(facts: ModelFacts) -> None:
    """MOD-1: no `-latest` id stands for a model that lives."""
    latest = any(name.endswith("-latest") for name in (facts.id, *facts.aliases))

    assert not latest or verdict(facts, models.as_of()) == "retired"


@pytest.mark.parametrize(
    ("model", "retires"),
    [
        ("claude-opus-4-1", "2026-08-05"),
        ("claude-opus-4-20250514", "2026-06-15"),
        ("claude-sonnet-4-20250514", "2026-06-15"),
        ("claude-3-haiku-20240307", "2026-04-20"),
        ("claude-3-7-sonnet-20250219", "2026-02-19"),
        ("claude-3-5-haiku-20241022", "2026-02-19"),
        ("claude-3-opus-20240229", "2026-01-05"),
        ("claude-3-5-sonnet-20240620", "2025-10-28"),
        ("claude-3-5-sonnet-latest", "2025-10-28"),
        ("claude-3-sonnet-20240229", "2025-07-21"),
        ("claude-2.1", "2025-07-21"),
        ("claude-2.0", "2025-07-21"),
        ("claude-1.3", "2024-11-06"),
        ("claude-instant-1.2", "2024-11-06"),
    ],
)
def test_retired_ids(model: str, retires: str) -> None:
    """MOD-3: requests answer 404 from that day on, and not the day before."""
    facts, day = get(model), date.fromisoformat(retires)

    assert day == facts.retires
    assert verdict(facts, day) == "retired"
    assert verdict(facts, date.fromordinal(day.toordinal() - 1)) == "deprecated"


def test_verdicts_follow_the_date_they_are_given() -> None:
    """Sonnet 4.5 retires on 30 Nov 2026, Opus 4.5 on 22 Jan 2027; Mythos Preview went on 30 Jun 2026."""
    sonnet, opus, mythos = get("claude-sonnet-4-5"), get("claude-opus-4-5"), get("claude-mythos-preview")

    assert (verdict(sonnet, date(2026, 11, 29)), verdict(sonnet, date(2026, 11, 30))) == ("deprecated", "retired")
    assert (verdict(opus, date(2027, 1, 21)), verdict(opus, date(2027, 1, 22))) == ("deprecated", "retired")
    assert (verdict(mythos, date(2026, 6, 29)), verdict(mythos, date(2026, 6, 30))) == ("deprecated", "retired")


def test_unknown_ids_are_none() -> None:
    """What is not listed may still exist: the service decides."""
    assert find("claude-unheard-of") is None
    assert find("claude-opus-4-latest") is None


@pytest.mark.parametrize(
    ("model", "facts"),
    [
        ("claude-fable-5-2", ("always", "high", "no", False, "no", "omitted", 512, 8, 40)),
        ("claude-opus-5-5", ("always", "medium", "no", False, "no", "omitted", 512, 4, 20)),
        ("claude-opus-5", ("on", "high", "yes", False, "no", "omitted", 512, 5, 25)),
        ("claude-opus-4-8", ("off", "high", "yes", False, "no", "omitted", 1024, 5, 25)),
        ("claude-opus-4-7", ("off", "high", "yes", False, "no", "omitted", 2048, 5, 25)),
        ("claude-opus-4-6", ("off", "high", "yes", False, "yes", "summarized", 4096, 5, 25)),
        ("claude-opus-4-5", ("off", "high", "yes", True, "one_of_two", "summarized", 4096, 5, 25)),
        ("claude-sonnet-5-5", ("on", "high", "no", False, "no", "omitted", 512, 2, 10)),
        ("claude-sonnet-4-5", ("off", None, "yes", True, "one_of_two", "summarized", 1024, 3, 15)),
        ("claude-haiku-5-5", ("on", "medium", "without_thinking", False, "no", "omitted", 512, 0.1, 0.5)),
        ("claude-haiku-4-5", ("off", None, "yes", True, "one_of_two", "summarized", 4096, 1, 5)),
    ],
)
def test_the_matrix(model: str, facts: tuple[object, ...]) -> None:
    """Rows of rule 5.1: thinking, effort, forced tools, prefill, sampling, display, cache, prices."""
    m = get(model)
    assert m.price is not None

    found = (m.thinking_default, m.default_effort, m.forced_tool, m.prefill, m.sampling, m.display, m.cache_min)
    assert facts == (*found, float(m.price.input), float(m.price.output))


def test_thinking_types() -> None:
    """THK-1, THK-5: the accepted types, the deprecated one, and the effort that limits some."""
    assert {"adaptive"} == get("claude-opus-5-5").thinking_types
    assert {"adaptive", "between_tools"} == get("claude-sonnet-5-5").thinking_types
    assert {"enabled"} == get("claude-opus-4-6").thinking_deprecated
    assert get("claude-opus-5").thinking_effort_cap == {"disabled": "high"}
    assert get("claude-sonnet-5").thinking_effort_cap == {}


def test_special_prices() -> None:
    """COST-1, COST-3, MOD-12: cache reads, long prompts and fast answers have prices of their own."""
    haiku, opus = get("claude-haiku-5-5"), get("claude-opus-5-5")

    assert (haiku.long_price_above, haiku.long_price.input, haiku.long_price.output) == (
        100_000,
        Decimal("0.5"),
        Decimal("2.5"),
    )  # type: ignore[union-attr]
    assert (opus.fast_price.input, opus.fast_price.output) == (8, 40)  # type: ignore[union-attr]
    assert {Decimal("0.05")} == {read_factor(m) for m in ("claude-opus-5-5", "claude-sonnet-5-5")}
    assert {Decimal("0.025")} == {read_factor(f"claude-{m}") for m in ("fable-5-1", "mythos-5-1", "fable-5-2")}
    assert read_factor("claude-haiku-5-5") == Decimal("0.1")


def read_factor(model: str) -> Decimal:
    price = get(model).price
    assert price is not None
    return price.cache_read / price.input


def test_tokens_of_newer_models() -> None:
    """MOD-9: models from 4.7 on have another tokeniser."""
    newer = {facts.id for facts in ALL if facts.tokenizer != "3"}

    assert {"claude-opus-4-7", "claude-sonnet-5", "claude-haiku-5-5"} <= newer
    assert newer.isdisjoint({"claude-opus-4-6", "claude-sonnet-4-6", "claude-haiku-4-5-20251001"})


def test_features_are_documented() -> None:
    """Every feature that the data names is explained where the field is."""
    named = {feature for facts in ALL for feature in facts.features}

    assert named == set(re.findall(r"`([a-z0-9_]+)`", (ModelFacts.__doc__ or "").partition("may hold:")[2]))


def test_defaults() -> None:
    """The command's model lives, and its limits are within the model's."""
    chosen = models.defaults()
    facts = get(chosen.model)

    assert (chosen.model, chosen.max_tokens, chosen.max_tokens_streaming) == ("claude-opus-4-7", 16_000, 64_000)
    assert verdict(facts, models.as_of()) == "active"
    assert chosen.max_tokens_streaming <= (facts.max_output or 0)


def test_reading_the_table_needs_no_pydantic() -> None:
    """The command and the client can ask about models without loading the types."""
    code = "import sys; from sonnetry._core import models; models.find('claude-opus-4-7'); sys.exit('pydantic' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
