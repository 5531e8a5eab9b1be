"""Which calls share limits: those of one account, whatever brings its credential, and never those of two."""

from __future__ import annotations

import pytest

from sonnetry import Anthropic, AnthropicBedrock, AnthropicFoundry, AnthropicVertex, Limiter
from sonnetry._core.call import plan
from sonnetry.credentials import AccessToken, StaticToken, WorkloadIdentityCredentials
from sonnetry.endpoints import messages
from sonnetry.limits.turn import Turn

ASK = {"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [{"role": "user", "content": "x"}]}
BEDROCK = {"aws_region": "us-east-1", "aws_secret_key": "secret"}
VERTEX = {"region": "us-east5", "project_id": "p"}


def tokens():
    """Make a provider whose token is another one each time."""
    given = iter(range(1000))
    return lambda: AccessToken(f"token-{next(given)}", 0)


def workload(organization):
    return WorkloadIdentityCredentials(
        identity_token_provider=lambda: "jwt", federation_rule_id="fdrl_1", organization_id=organization
    )


class Login:
    """A provider that is a method."""

    def token(self):
        return AccessToken("token", 0)


def pool(client):
    """Return the pool of limits that a message of this client counts against."""
    call = plan(client._settings, messages.CREATE, dict(ASK))
    turn = Turn(Limiter(), client._settings)
    turn.wait(call, 0.0)
    return turn.pool


LOGIN, TOKENS, TEXTS = Login(), tokens(), lambda: "azure"
ONE_ACCOUNT = {
    "key": lambda: Anthropic(api_key="a"),
    "token": lambda: Anthropic(auth_token="a"),
    "header of the caller": lambda: Anthropic(api_key="z", default_headers={"x-api-key": "a"}),
    "static provider": lambda: Anthropic(credentials=StaticToken("a")),
    "provider of changing tokens": lambda: Anthropic(credentials=TOKENS),
    "method": lambda: Anthropic(credentials=LOGIN.token),
    "workload": lambda: Anthropic(credentials=workload("org_1")),
    "access key of AWS": lambda: AnthropicBedrock(aws_access_key="AKIA1", **BEDROCK),
    "key of Bedrock": lambda: AnthropicBedrock(api_key="a", aws_region="us-east-1"),
    "token of Vertex": lambda: AnthropicVertex(access_token="a", **VERTEX),
    "tokens of Azure": lambda: AnthropicFoundry(resource="r", azure_ad_token_provider=TEXTS),
}
OTHERS = {
    "key": lambda: Anthropic(api_key="b"),
    "token": lambda: Anthropic(auth_token="b"),
    "header of the caller": lambda: Anthropic(api_key="z", default_headers={"x-api-key": "b"}),
    "static provider": lambda: Anthropic(credentials=StaticToken("b")),
    "provider of changing tokens": lambda: Anthropic(credentials=tokens()),
    "method": lambda: Anthropic(credentials=Login().token),
    "workload": lambda: Anthropic(credentials=workload("org_2")),
    "access key of AWS": lambda: AnthropicBedrock(aws_access_key="AKIA2", **BEDROCK),
    "key of Bedrock": lambda: AnthropicBedrock(api_key="b", aws_region="us-east-1"),
    "token of Vertex": lambda: AnthropicVertex(access_token="b", **VERTEX),
    "tokens of Azure": lambda: AnthropicFoundry(resource="r", azure_ad_token_provider=lambda: "other"),
}


@pytest.mark.parametrize("kind", ONE_ACCOUNT)
def test_two_clients_of_one_account_share_its_limits_and_two_accounts_do_not(kind):
    """Rule RATE-1; a pool's name has neither a key nor a token in it."""
    first, again, other = pool(ONE_ACCOUNT[kind]()), pool(ONE_ACCOUNT[kind]()), pool(OTHERS[kind]())

    assert first == again
    assert first != other
    assert first.startswith("haiku@")
    assert 12 == len(first.partition("@")[2])


def test_every_kind_of_credential_is_another_account():
    """None of them is taken for another kind with the same text."""
    pools = [pool(make()) for make in ONE_ACCOUNT.values()]

    assert len(pools) - 1 == len(set(pools)), "only a key and the same key in a header of the caller are one"
