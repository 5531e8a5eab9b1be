"""Fallback credits: what a refusal is worth to the request that asks another model (FB-4)."""

import pytest

OLD, NEW = "fallback-credit-2026-06-01", "fallback-credit-2026-07-01"
FIRST, OTHER = "claude-opus-5-5", "claude-sonnet-5"


def headers(*betas, workspace=None):
    fixed = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
    place = {} if workspace is None else {"anthropic-workspace-id": workspace}
    return {**fixed, **place, **({"anthropic-beta": ",".join(betas)} if betas else {})}


@pytest.fixture
def refused(server, api):
    """Return the details of a refusal, of one that had begun to answer where content is given."""

    def ask(content="", *, betas=(NEW,)):
        server.play([{"type": "text", "text": content}] if content else [], stop_reason="refusal")
        return api.create(model=FIRST, headers=headers(*betas)).json["stop_details"]

    return ask


@pytest.fixture
def redeem(api):
    """Send a request with a credit and return what the usage says of it."""

    def ask(token, text="Hello, Claude", *, model=OTHER, betas=(NEW,), **fields):
        return api.create(text, model=model, fallback_credit_token=token, headers=headers(*betas), **fields).json[
            "usage"
        ]["fallback_credit"]["status"]

    return ask


def test_fb_4_a_refusal_brings_a_token(refused):
    """Under its header a refusal names a token, and whether its text may be gone on from; without it there is none (FB-4)."""
    assert "fallback_credit_token" not in refused(betas=())
    assert refused()["fallback_has_prefill_claim"] is False
    assert refused("I would")["fallback_has_prefill_claim"] is True


@pytest.mark.parametrize("form", ["text", "object"])
def test_fb_4_redeemed_once(refused, redeem, form):
    """The same request to another model redeems a token, once (FB-4)."""
    token = refused()["fallback_credit_token"]
    sent = token if form == "text" else {"token": token, "mode": "strict"}

    assert redeem(sent, max_tokens=50) == {"type": "redeemed"}
    assert redeem(token) == {"type": "not_applied", "reason": "expired"}


def test_fb_4_one_more_turn_after_a_beginning(refused, redeem):
    """After a refusal that had begun, the request may carry on the assistant's turn (FB-4)."""
    turns = [{"role": "user", "content": "Hello, Claude"}, {"role": "assistant", "content": "I would"}]
    fields = {"messages": turns, "model": "claude-opus-4-5"}

    assert redeem(refused("I would")["fallback_credit_token"], **fields) == {"type": "redeemed"}
    assert redeem(refused()["fallback_credit_token"], **fields)["reason"] == "body_mismatch"


def test_fb_4_not_applied(server, refused, redeem, api):
    """A token that does not fit is told of; `strict` refuses the request (FB-4)."""
    token = refused()["fallback_credit_token"]

    assert redeem(token, "Something else")["reason"] == "body_mismatch"
    assert redeem(token, model=FIRST)["reason"] == "invalid_target_model"
    strict = {"fallback_credit_token": {"token": token, "mode": "strict"}, "model": OTHER, "headers": headers(NEW)}
    assert api.create("Something else", **strict).error[:2] == (400, "invalid_request_error")
    server.clock.advance(301)
    assert redeem(token)["reason"] == "expired"


def test_fb_4_forms_by_header(refused, redeem, api):
    """The older header knows the text alone, and counting knows no token (FB-4, HDR-10)."""
    token = refused(betas=(OLD,))["fallback_credit_token"]
    told = api.create(fallback_credit_token={"token": token}, headers=headers(OLD)).error

    assert told[0] == 400
    assert "fallback_credit_token" in told[2]
    assert redeem(token, betas=(OLD,)) == {"type": "redeemed"}
    assert api.create(fallback_credit_token=token).error[2] == "fallback_credit_token: Extra inputs are not permitted"
    assert "Extra inputs" in api.count(fallback_credit_token=token, headers=headers(NEW)).error[2]
