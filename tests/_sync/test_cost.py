# Derived from tests/_async/test_cost.py by codegen/unasync.py; edit that file instead.
"""What a client's calls have cost, and budgets that stop before spending (rules COST-1 to COST-8)."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

import sonnetry
from sonnetry import Budget, BudgetExceededError, Ledger, Price
from sonnetry.types import Message, Usage

HAIKU = "claude-haiku-4-5"


def read_stream(client, ask):
    with client.messages.stream(**ask) as stream:
        return stream.get_final_message()


def test_every_whole_answer_is_counted_to_the_last_digit(client, ask):
    """Plain calls, streams, folded calls and raw ones, each once, however often it is looked at."""
    costs = [(client.messages.create(**ask)).cost()]
    with client.messages.stream(**ask) as stream:
        costs.append((stream.get_final_message()).usage.cost())
    folded = client.with_options(long_requests="stream").messages.create(**{**ask, "max_tokens": 100_000})
    costs.append(folded.usage.cost())
    raw = client.messages.with_raw_response.create(**ask)
    costs += [(raw.parse()).cost()]
    beta = client.beta.messages.create(**ask)
    costs.append(beta.usage.cost())
    total = client.ledger.total()

    assert None not in costs
    assert (5, sum(costs)) == (total.calls, total.dollars)
    assert total == client.ledger.total()
    assert f"${sum(costs)} for 5 calls" == str(client.ledger)


def test_calls_are_kept_apart_by_model_and_tag(client, ask):
    """The tag comes from the call, or from the client's options."""
    client.messages.create(**ask, tag="search")
    client.with_options(tag="chat").messages.create(**{**ask, "model": HAIKU})
    client.messages.create(**ask)
    both, tags, model = client.ledger.by("model", "tag"), client.ledger.by("tag"), client.ledger.by("model")

    assert {(ask["model"], "search"), ("claude-haiku-4-5-20251001", "chat"), (ask["model"], None)} == both.keys()
    assert {"search": 1, "chat": 1, None: 1} == {tag: spent.calls for tag, spent in tags.items()}
    assert 2 == model[ask["model"]].calls
    with pytest.raises(ValueError, match="not by 'day'"):
        client.ledger.by("day")


def test_a_ledger_can_be_shared_and_cleared(make_client, ask):
    """One ledger for several clients; results of batches are added by hand, at half the price."""
    ledger = Ledger()
    first, second = make_client(ledger=ledger), make_client(ledger=ledger)
    message = first.messages.create(**ask)
    second.messages.create(**ask)
    ledger.add(message, tag="batch", batch=True)

    assert 2 == ledger.by("tag")[None].calls
    assert message.cost() / 2 == ledger.by("tag")["batch"].dollars
    ledger.clear()
    assert Decimal(0) == ledger.total().dollars
    with pytest.raises(TypeError, match="not str"):
        ledger.add("no message")


def test_a_refusal_is_not_billed_and_a_repeat_is_counted_once(client, server, ask):
    """Statuses cost nothing; the answer that follows is counted."""
    server.fail(529, times=2)
    message = client.messages.create(**ask)
    server.fail(400)
    with pytest.raises(sonnetry.BadRequestError):
        client.messages.create(**ask)

    assert (1, message.cost()) == (client.ledger.total().calls, client.ledger.total().dollars)


def test_a_cut_stream_is_estimated_and_kept_apart(client, server, ask):
    """What arrived is known, what was written is estimated: no exact sum includes it."""
    message = client.messages.create(**ask)
    server.stream_fault("cut", after=6)
    with pytest.raises(sonnetry.StreamError):
        read_stream(client, ask)
    total = client.ledger.total()

    assert (2, 1, None, message.cost()) == (total.calls, total.estimated_calls, total.dollars, total.priced)
    assert Decimal(0) < total.estimated < message.cost()
    assert total.about == total.priced + total.estimated
    assert "1 that were cut" in str(total)


def test_a_stream_that_is_left_early_is_estimated(client, ask):
    """Breaking out of the loop ends the call; it is counted once."""
    with client.messages.stream(**ask) as stream:
        for _ in stream.text_stream:
            break

    assert (1, 1) == (client.ledger.total().calls, client.ledger.total().estimated_calls)


def test_an_attempt_that_was_repeated_is_counted_too(client, server, ask):
    """A stream that broke before anything was handed out was billed for its prompt, and so is its repeat."""
    server.stream_fault("cut", after=1)
    with client.messages.stream(**ask) as stream:
        message = stream.get_final_message()
    total = client.ledger.total()

    assert (2, 1, message.cost()) == (total.calls, total.estimated_calls, total.priced)


def test_an_answer_that_was_lost_has_no_price(client, server, ask):
    """A body that was cut may have been billed, and nobody knows how much; the repeat is counted as well."""
    server.reply("/v1/messages", raw=b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
    message = client.messages.create(**ask)
    spent = client.ledger.by("model")[ask["model"]]

    assert (None, None) == (spent.dollars, spent.about)
    assert {"the answer was lost before its usage arrived": 1} == spent.unpriced
    assert message.cost() == spent.priced


def test_an_answer_that_nobody_reads_has_no_price(client, ask):
    """An open answer that is closed unread says so, in place of looking free."""
    with client.messages.with_streaming_response.create(**ask) as response:
        assert 200 == response.status_code
    total = client.ledger.total()

    assert {"the answer was not read, so its usage is not known": 1} == total.unpriced
    assert total.dollars is None


def test_an_unknown_model_has_no_price_until_it_is_given(make_client, server, ask):
    """And what is priced beside it is still told."""
    server.play("hello", model="claude-of-tomorrow")
    client = make_client(ledger=Ledger(prices={"mine": Price(input=1, output=1)}))
    client.messages.create(**ask)
    client.messages.create(**ask)
    total = client.ledger.total()

    assert {"the model 'claude-of-tomorrow' has no known price": 1} == total.unpriced
    assert (None, 2) == (total.dollars, total.calls)
    assert total.priced > 0


def test_counting_tokens_costs_nothing(client, ask):
    """Only calls that are billed are counted."""
    client.messages.count_tokens(model=ask["model"], messages=ask["messages"])

    assert 0 == client.ledger.total().calls


def test_memory_does_not_grow_with_the_number_of_calls(client, ask):
    """A thousand messages are a few sums."""
    message = client.messages.create(**ask)
    client.ledger.clear()
    for _ in range(1000):
        client.ledger.add(message)

    assert len(client.ledger._waiting) < 64
    assert 1 == len(client.ledger._sums)
    assert 1000 * message.cost() == client.ledger.total().dollars


# --- Budgets ------------------------------------------------------------------------------------------------------------


def test_a_request_that_could_cost_too_much_is_not_sent(make_client, server, ask):
    """The error says what is left and what would be needed, and nothing is spent or reserved."""
    client = make_client(budget=0.001)
    with pytest.raises(BudgetExceededError, match=r"could cost \$0\.005\d*, and the budget of \$0\.001 has") as caught:
        client.messages.create(**ask)

    assert [] == server.requests
    assert (Decimal("0.001"), Decimal(0), Decimal(0)) == (
        caught.value.left,
        client.budget.spent,
        client.budget.reserved,
    )
    assert caught.value.needed > caught.value.left


def test_a_budget_pays_what_answers_really_cost(make_client, ask):
    """The reservation is given back; several clients may share a budget."""
    budget = Budget(1)
    client = make_client(budget=budget)
    first = client.messages.create(**ask)
    with client.with_options(tag="x").messages.stream(**ask) as stream:
        assert budget.reserved > 0
        second = stream.get_final_message()

    assert (first.cost() + second.cost(), Decimal(0)) == (budget.spent, budget.reserved)
    assert budget.left == 1 - budget.spent


def test_a_budget_runs_out(make_client, server, ask):
    """Calls go on until the next could cost more than is left."""
    client = make_client(budget=Budget("0.02"))

    def spend():
        for _ in range(100):
            client.messages.create(**ask)

    with pytest.raises(BudgetExceededError):
        spend()
    assert 1 < len(server.requests) < 100
    assert client.budget.spent <= client.budget.dollars


def test_a_budget_needs_prices(make_client, server, ask):
    """A model without a known price is refused, unless its price is given."""
    unknown = {**ask, "model": "claude-of-tomorrow"}
    with pytest.raises(BudgetExceededError, match="the price of 'claude-of-tomorrow' is not known"):
        make_client(budget=1).messages.create(**unknown)
    assert [] == server.requests

    budget = Budget(1, prices={"claude-of-tomorrow": Price(input=1, output=2)})
    answer = Message.fake(model="claude-of-tomorrow", usage=Usage(input_tokens=8, output_tokens=1)).to_dict()
    server.reply(answer, path="/v1/messages")
    make_client(budget=budget).messages.create(**unknown)
    assert Decimal("0.00001") == budget.spent


def test_failures_give_the_reservation_back(make_client, server, ask):
    """A refusal costs nothing, a cut stream what arrived."""
    client = make_client(budget=1, max_retries=0)
    server.fail(529)
    with pytest.raises(sonnetry.OverloadedError):
        client.messages.create(**ask)
    assert (Decimal(0), Decimal(0)) == (client.budget.spent, client.budget.reserved)

    server.stream_fault("cut", after=6)
    with pytest.raises(sonnetry.StreamError):
        read_stream(client, ask)
    assert client.budget.spent == client.ledger.total().estimated > 0
    assert Decimal(0) == client.budget.reserved


@pytest.mark.parametrize("bad", [-1, "much", float("nan"), float("inf"), None, True, []])
def test_a_budget_is_an_amount(bad):
    """Anything else is refused when the budget is made."""
    with pytest.raises((TypeError, ValueError), match="dollars must be"):
        Budget(bad)


def test_accounts_do_not_travel_in_a_pickle(make_client, ask):
    """Another process begins its own ledger."""
    client = make_client(budget=1)
    client.messages.create(**ask)
    other = pickle.loads(pickle.dumps(client))  # noqa: S301 - our own

    assert 0 == other.ledger.total().calls
    assert other.budget is None
