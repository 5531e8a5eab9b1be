"""The check before sending and the local server agree: what one calls an error, the other refuses, in the same words."""

import json
import re
from datetime import date

import pytest

import sonnetry
from sonnetry.rules import RULES, SENT_RULES, VERSION_RULES, Checked
from sonnetry.rules.beta_shapes import read_body
from sonnetry.rules.catalogue import BY_ID, BY_RULE, PAGES, ROWS
from sonnetry.rules.errors import ApiError
from sonnetry.rules.preflight import facts_of
from sonnetry.rules.visible import seen
from sonnetry.testing import connect
from sonnetry.types.message_params import MessageCreateBody

from ._examples import EXAMPLES

LONG_AGO = date(2024, 1, 1)  # no model was retired yet; the server serves those that are, with a header
# Errors that other tests show, and rules that decide where the server has said something else before.
ELSEWHERE = {"body-too-large", "model-retired", "batch-unsupported"}
UNSEEN = {
    "signed_summaries_are_unchanged": "whoever signed a summary can tell, the check cannot",
    "uploads_need_a_container": "the server looks for the file first",
    "nothing_that_batches_lack": "in batches only",
}


@pytest.fixture(scope="module")
def client():
    with connect() as server, server.client(max_retries=0, check="off") as client:
        yield client


def named(example):
    return example.id


def sent(client, params, betas, version):
    """Send a request and return what the server refuses it with, None when it takes it."""
    headers = {"anthropic-version": version, **({"anthropic-beta": ",".join(betas)} if betas else {})}
    try:
        client.post(
            "/v1/messages",
            body={**params, "stream": params.get("stream", False)},
            extra_headers=headers,
            cast_to=object,
        )
    except sonnetry.APIStatusError as error:
        return error.body["error"]["message"]
    return None


def errors(example, params, betas):
    found = sonnetry.check(params, betas=betas, api_version=example.version, today=LONG_AGO)
    return [finding for finding in found if finding.severity == "error"]


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_the_server_refuses_what_the_check_finds(client, example):
    """The first error is the one that the server names, in its words; the corrected request has none and is taken."""
    bad, fixed = example.params(example.bad), example.params(example.fixed)
    fixed_betas = example.betas if example.fixed_betas is None else example.fixed_betas
    found = errors(example, bad, example.betas)

    assert found, "the check finds nothing"
    assert (found[0].id, found[0].message) == (example.id, sent(client, bad, example.betas, example.version))
    assert errors(example, fixed, fixed_betas) == []
    assert sent(client, fixed, fixed_betas, example.version) is None


def test_every_error_has_an_example():
    """No row is only claimed."""
    wanted = {row.id for row in ROWS if row.severity == "error"}

    assert {example.id for example in EXAMPLES} == wanted - ELSEWHERE


def test_every_rule_is_in_one_row_and_has_an_example():
    """A rule that is added needs a text and an example."""
    rules = (*VERSION_RULES, *SENT_RULES, *RULES)

    assert {rule.check.__name__ for rule in rules} == set(BY_RULE)
    assert {name for example in EXAMPLES for name in broken(example)} == set(BY_RULE) - set(UNSEEN)


def broken(example):
    """Name the rules that a bad example breaks."""
    body = json.dumps(example.params(example.bad)).encode()
    try:
        body = read_body(MessageCreateBody, body, frozenset(example.betas))
    except ApiError:
        return
    facts = facts_of(body["model"])
    for rules, looked_at in (((*VERSION_RULES, *SENT_RULES), body), (RULES, seen(body))):
        checked = Checked(looked_at, facts, example.version, frozenset(example.betas))
        for rule in rules:
            try:
                rule(checked)
            except ApiError:
                yield rule.check.__name__


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.path is not None], ids=named)
def test_a_finding_names_the_place(example):
    """As code writes it: `messages[0].content[1]`."""
    assert errors(example, example.params(example.bad), example.betas)[0].path == example.path


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_says_why_and_what_to_do(row):
    """In sentences, with a page of the documentation; ids are words with hyphens."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row.id)
    assert row.reason.endswith(".")
    assert row.fix.endswith(".")
    assert row.url in PAGES.values()
    assert BY_ID[row.id] is row
