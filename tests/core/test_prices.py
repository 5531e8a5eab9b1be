"""What usage costs: the vectors of the rules, each factor by itself, and a second price table beside ours (COST-1 to COST-8)."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from importlib import resources

import pytest

from sonnetry import Bill, Price
from sonnetry._core import models, prices
from sonnetry._core.prices import bill, cost, highest_cost
from sonnetry.types import Message, Usage
from sonnetry.types.beta import BetaMessage

M = 1_000_000


@pytest.mark.parametrize(
    ("model", "usage", "batch", "dollars"),
    [
        (
            "claude-opus-5-5",
            {
                "input_tokens": 1000,
                "cache_creation_input_tokens": 2000,
                "cache_read_input_tokens": 50_000,
                "output_tokens": 800,
            },
            False,
            "0.04",
        ),
        (
            "claude-opus-4-8",
            {
                "input_tokens": 1000,
                "cache_creation_input_tokens": 3000,
                "cache_creation": {"ephemeral_1h_input_tokens": 3000, "ephemeral_5m_input_tokens": 0},
                "cache_read_input_tokens": 100_000,
                "output_tokens": 500,
            },
            True,
            "0.04875",
        ),
        (
            "claude-haiku-5-5",
            {"input_tokens": 1000, "cache_read_input_tokens": 120_000, "output_tokens": 500},
            False,
            "0.00775",
        ),
        (
            "claude-haiku-5-5",
            {"input_tokens": 1000, "cache_read_input_tokens": 90_000, "output_tokens": 500},
            False,
            "0.00125",
        ),
    ],
)
def test_vec_27_to_29(model, usage, batch, dollars):
    """The published examples, to the last digit."""
    assert Decimal(dollars) == cost(model, usage, batch=batch)


@pytest.mark.parametrize(
    ("usage", "dollars"),
    [
        ({"input_tokens": M}, "5"),
        ({"output_tokens": M}, "25"),
        ({"cache_read_input_tokens": M}, "0.5"),
        ({"cache_creation_input_tokens": M}, "6.25"),
        ({"cache_creation_input_tokens": M, "cache_creation": {"ephemeral_1h_input_tokens": M}}, "10"),
        ({"cache_creation": {"ephemeral_5m_input_tokens": M}}, "6.25"),
        ({"input_tokens": M, "inference_geo": "us"}, "5.5"),
        ({"input_tokens": M, "inference_geo": "global"}, "5"),
        ({"input_tokens": M, "inference_geo": "not_available"}, "5"),
        ({"input_tokens": M, "service_tier": "batch"}, "2.5"),
        ({"input_tokens": M, "service_tier": "batch", "inference_geo": "us"}, "2.75"),
        ({"server_tool_use": {"web_search_requests": 3, "web_fetch_requests": 9}}, "0.03"),
        ({"service_tier": "batch", "server_tool_use": {"web_search_requests": 3}}, "0.03"),
        ({"input_tokens": None, "output_tokens": None, "cache_creation": None, "server_tool_use": None}, "0"),
    ],
)
def test_cost_1_2_4_each_class_has_its_price(usage, dollars):
    """Classes of tokens, places, batches and searches; a batch does not halve what a search costs."""
    assert Decimal(dollars) == cost("claude-opus-4-7", usage)


def test_mod_12_fast_answers_have_a_price_of_their_own():
    """It replaces the base before the factors of the cache; a model that ignores the field bills as usual."""
    fast = {"input_tokens": M, "cache_creation_input_tokens": M, "speed": "fast"}

    assert Decimal("22.5") == cost("claude-opus-4-8", fast)
    assert cost("claude-opus-4-6", fast) == cost("claude-opus-4-6", {**fast, "speed": "standard"})


@pytest.mark.parametrize(
    ("model", "usage", "reason"),
    [
        ("claude-of-tomorrow", {"input_tokens": 1}, "the model 'claude-of-tomorrow' has no known price"),
        (
            "claude-opus-4-7",
            {"input_tokens": 1, "service_tier": "priority"},
            "the service tier 'priority' has no public price",
        ),
        ("claude-opus-4-7", {"input_tokens": 1, "service_tier": "flex"}, "the service tier 'flex' has no public price"),
        ("claude-opus-4-7", {"input_tokens": 1, "inference_geo": "mars"}, "inference in 'mars' has no known price"),
        (
            "claude-opus-4-7",
            {"input_tokens": 1, "speed": "fast"},
            "the speed 'fast' of 'claude-opus-4-7' has no known price",
        ),
        ("claude-opus-4-7", {"input_tokens": "9"}, "input_tokens is '9', which is not a count"),
        ("claude-opus-4-7", {"output_tokens": -9}, "output_tokens is -9, which is not a count"),
        (
            "claude-opus-4-7",
            {"server_tool_use": {"time_travel_requests": 1}},
            "the server tool counter 'time_travel_requests' has no known price",
        ),
    ],
)
def test_what_has_no_known_price_is_named_and_never_guessed(model, usage, reason):
    """The whole answer then has no price: a partial sum would look like a whole one."""
    made = bill(model, usage)

    assert (None, (reason,)) == (made.dollars, made.unpriced)
    assert f"not known: {reason}" == str(made)


def test_cost_7_each_step_has_its_own_model():
    """Compaction, advisors and declined hops are summed; the figures at the top cover the serving attempt alone."""
    steps = [
        {"type": "compaction", "input_tokens": M, "output_tokens": 0},
        {"type": "advisor_message", "model": "claude-fable-5", "input_tokens": M, "output_tokens": 0},
        {"type": "message", "input_tokens": M, "output_tokens": M},
    ]
    usage = {"input_tokens": 7, "output_tokens": 7, "cache_creation_input_tokens": 7, "iterations": steps}

    assert Decimal(5 + 10 + 30) == cost("claude-opus-4-7", usage)
    assert Decimal("5.5") == cost("claude-opus-4-7", {**usage, "iterations": steps[:1], "inference_geo": "us"})
    assert cost("claude-opus-4-7", {**usage, "iterations": [{**steps[1], "model": "new"}, *steps]}) is None


def test_cost_8_a_refusal_before_any_output_is_free():
    """Once output began, input and output are billed; a declined hop of a fallback counts the same way."""
    empty, begun = {"input_tokens": M, "output_tokens": 0}, {"input_tokens": M, "output_tokens": M}
    hop, served = {"type": "message", **empty}, {"type": "fallback_message", "model": "claude-opus-4-8", **begun}

    assert Decimal(0) == bill("claude-opus-4-7", empty, refused=True).dollars
    assert Decimal(30) == bill("claude-opus-4-7", begun, refused=True).dollars
    assert Decimal(30) == bill("claude-opus-4-8", {**begun, "iterations": [hop, served]}).dollars


def test_cost_3_a_long_prompt_costs_more():
    """Haiku 5.5 takes its high price for the whole request once the prompt is long."""
    short = cost("claude-haiku-5-5", {"input_tokens": 100_000})
    long = cost("claude-haiku-5-5", {"input_tokens": 100_001})

    assert long > 4 * short


@pytest.mark.parametrize("kind", ["input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"])
def test_cost_3_all_that_the_model_reads_is_prompt(kind):
    """Cached tokens count for the length of a prompt like others, so its output costs more too."""
    dollars = [cost("claude-haiku-5-5", {kind: size, "output_tokens": 10**6}) for size in (100_000, 100_001)]

    assert dollars[1] > 2 * dollars[0]


def test_prices_of_the_caller_win():
    """For models that the table does not list, and for contracts; cache prices follow from the input's."""
    own = {"my-model": Price(input=1, output=2), "claude-opus-4-7": Price(input="0.5", output=1, cache_read=0)}

    assert Decimal("0.1") == bill("my-model", {"cache_read_input_tokens": M}, prices=own).dollars
    assert (
        Decimal("0.5") == bill("claude-opus-4-7", {"input_tokens": M, "cache_read_input_tokens": M}, prices=own).dollars
    )


def test_the_most_that_a_request_can_cost():
    """COST-2: half of it in a batch; None where the price is not known."""
    most = highest_cost("claude-opus-4-7", 1000, 100)

    assert Decimal("0.0125") == most
    assert most == 2 * highest_cost("claude-opus-4-7", 1000, 100, batch=True)
    assert highest_cost("claude-of-tomorrow", 1, 1) is None


def test_a_bill_adds_up():
    """Its lines name what was billed, and their sum is the price."""
    made = bill(
        "claude-opus-4-7", {"input_tokens": 3, "output_tokens": 2, "server_tool_use": {"web_search_requests": 1}}
    )

    assert [("input", 3), ("output", 2), ("web_search_requests", 1)] == [
        (line.kind, line.quantity) for line in made.lines
    ]
    assert made.dollars == sum(line.dollars for line in made.lines) == Decimal("0.010065")
    assert "$0.010065" == str(made)
    assert Decimal(0) == Bill().dollars


def test_usage_and_messages_know_their_price():
    """`message.cost()` always; `usage.cost()` in a message that a client received, otherwise with its model."""
    fields = {"model": "claude-opus-4-7", "stop_reason": "end_turn", "usage": Usage(input_tokens=M, output_tokens=0)}
    message = Message.fake(**fields)

    assert Decimal(5) == message.cost() == message.usage.cost(model="claude-opus-4-7")
    assert Decimal("2.5") == message.cost(batch=True)
    assert Decimal(1) == message.cost(prices={"claude-opus-4-7": Price(input=1, output=1)})
    with pytest.raises(ValueError, match=r"pass cost\(model=\.\.\.\)"):
        message.usage.cost()
    assert BetaMessage.fake(model="claude-opus-4-7").cost() is not None


# --- A second table -----------------------------------------------------------------------------------------------------

DATA = json.loads(resources.files("sonnetry").joinpath("data/models.json").read_text("utf-8"))
EXPLAINED = {model: entry for entry in DATA["price_differences"] for model in entry["models"]}
ALL = [name for facts in models.models() for name in (facts.id, *facts.aliases)]


def theirs(model, usage):
    """Price usage with the other table; None where it does not list the model."""
    import genai_prices

    written = usage["cache_creation_input_tokens"]
    figures = genai_prices.Usage(
        input_tokens=usage["input_tokens"] + written + usage["cache_read_input_tokens"],
        cache_write_tokens=written,
        cache_write_1h_tokens=usage["cache_creation"]["ephemeral_1h_input_tokens"],
        cache_read_tokens=usage["cache_read_input_tokens"],
        output_tokens=usage["output_tokens"],
        **({"web_searches": usage["server_tool_use"]["web_search_requests"]} if usage["server_tool_use"] else {}),
    )
    try:
        return genai_prices.calc_price(figures, model, provider_id="anthropic").total_price
    except LookupError:
        return None


def random_usage(rng, size):
    long, short = rng.randrange(size), rng.randrange(size)
    return {
        "input_tokens": rng.randrange(size),
        "output_tokens": rng.randrange(20_000),
        "cache_creation_input_tokens": long + short,
        "cache_creation": {"ephemeral_1h_input_tokens": long, "ephemeral_5m_input_tokens": short},
        "cache_read_input_tokens": rng.randrange(size),
        "server_tool_use": {"web_search_requests": rng.randrange(9)} if rng.random() < 0.3 else None,
    }


def test_a_second_table_gives_the_same_price_for_1000_usages():
    """To the cent and beyond it, for every model that both tables list the same way, at all lengths of a prompt."""
    rng = random.Random(7)
    both = [model for model in ALL if model not in EXPLAINED and theirs(model, random_usage(rng, 9)) is not None]
    for _ in range(1000):
        model, usage = rng.choice(both), random_usage(rng, rng.choice((100, 10_000, 50_000, 300_000)))

        assert theirs(model, usage) == cost(model, usage), (model, usage)
    assert len(both) >= 23


def test_the_second_table_lists_nothing_that_ours_lacks():
    """A model that only the other table knows is explained too."""
    from genai_prices import data

    provider = next(found for found in data.providers if found.id == "anthropic")
    unknown = {model.id for model in provider.models if not any(name.startswith(model.id) for name in ALL)}

    assert unknown == {"claude-v1"} <= EXPLAINED.keys()


@pytest.mark.parametrize("model", sorted(EXPLAINED))
def test_every_difference_from_the_second_table_is_explained(model):
    """And is still there: an explanation that nobody needs any more goes."""
    rng = random.Random(model)
    usages = [random_usage(rng, size) for size in (100, 10_000, 50_000, 300_000) for _ in range(25)]

    assert any(theirs(model, usage) != cost(model, usage) for usage in usages)
    assert EXPLAINED[model]["reason"].endswith(".")


def test_prices_have_a_date_and_a_source():
    """A reader of the data file learns how old its prices are."""
    assert DATA["date"] <= DATA["prices"]["date"]
    assert "Decimal" in (prices.__doc__ or "")
