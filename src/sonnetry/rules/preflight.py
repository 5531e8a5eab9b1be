"""The check of a request before it is sent: every rule that can be decided without the service, and what is unwise.

The local server applies the same types and rules in the same order, and answers with the first of them. Nothing is read
or fetched here: what files hold, what a signature was made over and what an account may do stay with the service.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from .._core import encode
from .._core.api_versions import V2023
from .._core.errors import AnthropicError
from .._core.json_access import as_object
from .._core.models import ModelFacts, find, verdict, without_vendor
from .._core.public_names import publish_names
from .._core.sentinels import ABSENT
from .._core.settings import REQUEST_OPTIONS
from ..types.message_params import MessageCountTokensParams, MessageCreateBody
from . import RULES, SENT_RULES, VERSION_RULES, Checked
from .advice import advice
from .beta_shapes import mistakes, read_body
from .catalogue import BY_ID, BY_RULE
from .context import window
from .errors import ApiError, follow
from .findings import Finding, found, noticed
from .registry import Rule
from .type_mistakes import finding_of
from .visible import seen
from .walk import Indexed, tools

MOST_BYTES = 32 * 2**20  # rule SIZE-1
_A_TOOL = 2_500  # tokens that a tool of the service has at most
_UNCOUNTED = tuple(rule for rule in RULES if "tokens" not in rule.looks_at)
_NEEDED = ((), ("model",), ("messages",), ("tools",))  # what other rules are about too


@dataclass(frozen=True, slots=True)
class Sent:
    """How a request is sent: under which version and beta values, in a batch, for its token count alone, and when."""

    version: str = V2023
    betas: frozenset[str] = frozenset()
    in_batch: bool = False
    counting: bool = False
    today: date | None = None
    size: int = 0
    """Bytes of its body; 0 where they are not known."""
    pictures: bool = False
    """Whether it may hold images or documents."""


class RequestCheckError(AnthropicError, ValueError):
    """A request that the API would refuse was not sent, because its client has `check="strict"`.

    `findings` is everything that was found, errors and warnings.
    """

    findings: tuple[Finding, ...]

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        wrong = [finding for finding in findings if finding.severity == "error"]
        more = f"\n({len(wrong) - 1} more in .findings)" if len(wrong) > 1 else ""
        super().__init__(f"the request was not sent: {wrong[0] if wrong else findings[0]}{more}")

    def __reduce__(self) -> tuple[type[RequestCheckError], tuple[tuple[Finding, ...]]]:
        return type(self), (self.findings,)


def check(
    params: Mapping[str, Any],
    *,
    model: str | None = None,
    betas: Iterable[str] | None = None,
    api_version: str | None = None,
    in_batch: bool = False,
    today: date | None = None,
) -> list[Finding]:
    """Check what is given to `messages.create` without sending it, and return everything that is found.

    Findings of severity `error` are what the API refuses, first those that it would name first. Iterators in the request
    are used up, and files are read, as in sending it.

    Args:
        params: the keywords of `messages.create` or `beta.messages.create`; request options among them are left out.
        model: check for this model in place of the one in `params`.
        betas: beta values beside those in `params`.
        api_version: the version it is sent under; default is the client's, 2023-06-01.
        in_batch: check it as a request of a batch.
        today: the day by which models are judged; default is today, in UTC.

    Raises:
        TypeError: a value cannot be sent as JSON.
        ValueError: a number or text cannot be sent as JSON.
    """
    raw, asked = written_request(params, model)
    sent = Sent(api_version or V2023, asked.union(map(str, betas or ())), in_batch, today=today)
    return check_body(raw, sent)


def written_request(params: Mapping[str, Any], model: str | None = None) -> tuple[bytes, frozenset[str]]:
    """Return the body that the keywords of a call make, and the beta values among them."""
    given = {name: value for name, value in params.items() if not isinstance(value, ABSENT)}
    if model is not None:
        given["model"] = model
    asked = given.pop("betas", None) or ()
    body = {name: value for name, value in given.items() if name not in REQUEST_OPTIONS}
    body.update(as_object(given.get("extra_body")))
    return encode.body(body), frozenset(map(str, (asked,) if isinstance(asked, str) else asked))


def check_body(raw: bytes, sent: Sent) -> list[Finding]:
    """Check the JSON text of a request.

    Raises:
        ApiError: it is not JSON.
    """
    pictures = b'"image"' in raw or b'"document"' in raw
    return [*_weight(raw), *_findings(raw, replace(sent, size=len(raw), pictures=pictures))]


def _weight(raw: bytes) -> Iterator[Finding]:
    if len(raw) > MOST_BYTES:
        error = ApiError(413, f"Request exceeds the maximum size: {len(raw)} bytes > {MOST_BYTES} bytes")
        yield found(BY_ID["body-too-large"], error, {}, rules=("SIZE-1",))


def _findings(raw: bytes, sent: Sent) -> list[Finding]:
    params: Any = MessageCountTokensParams if sent.counting else MessageCreateBody
    try:
        body: dict[str, Any] = read_body(params, raw, sent.betas)
    except ApiError:
        wrong = mistakes(params, raw, sent.betas)
        data = as_object(json.loads(raw))
        return [*(finding_of(mistake, data) for mistake in wrong), *_of_the_rest(params, data, wrong, sent)]
    return list(_of_body(body, sent))


def _of_the_rest(params: Any, data: dict[str, Any], wrong: Sequence[ApiError], sent: Sent) -> Iterator[Finding]:
    """Apply the rules to a request that has fields too many, or no limit, as if that was corrected."""
    if any(mistake.kind != "extra_forbidden" and mistake.at[:1] in _NEEDED for mistake in wrong):
        return
    corrected = copy.deepcopy(data)
    for mistake in wrong:
        as_object(follow(mistake.at[:-1], corrected)).pop(str(mistake.at[-1]) if mistake.at else "", None)
    limited = "max_tokens" in data or sent.counting
    if not limited:
        corrected["max_tokens"] = 1
    try:
        body: dict[str, Any] = read_body(params, json.dumps(corrected).encode(), sent.betas)
    except ApiError:
        return  # the rules are about requests of the right types
    if not limited:
        del body["max_tokens"]
    yield from _of_body(body, sent)


def _of_body(body: Mapping[str, Any], sent: Sent) -> Iterator[Finding]:
    facts, body = facts_of(body["model"]), Indexed(body)
    for request, rules in _stages(body, facts, sent):
        for rule in rules:
            yield from _broken(rule, request)
        if rules is VERSION_RULES:
            yield from _model(body["model"], facts, sent.today or datetime.now(UTC).date())
    yield from advice(body, facts, sent.betas)


def _stages(
    body: Mapping[str, Any], facts: ModelFacts | None, sent: Sent
) -> Iterator[tuple[Checked, tuple[Rule, ...]]]:
    """Yield the request as each group of rules looks at it; rules about a model are left out where it is not known."""
    as_sent = Checked(body, facts, sent.version, sent.betas, sent.in_batch)
    yield as_sent, VERSION_RULES
    yield as_sent, _decidable(SENT_RULES, facts)
    visible = seen(as_sent.body)
    shown = (
        as_sent
        if visible is as_sent.body
        else Checked(Indexed(visible), facts, sent.version, sent.betas, sent.in_batch)
    )
    yield shown, (_UNCOUNTED if _is_short(body, facts, sent) else _decidable(RULES, facts))


def _decidable(rules: tuple[Rule, ...], facts: ModelFacts | None) -> tuple[Rule, ...]:
    return rules if facts is not None else tuple(rule for rule in rules if "model" not in rule.looks_at)


def _is_short(body: Mapping[str, Any], facts: ModelFacts | None, sent: Sent) -> bool:
    """Return whether a prompt is so short that it need not be counted, which takes most of the time of a check.

    A byte is at most one token. What costs more than its bytes are tools that the service describes, images and documents.
    """
    most = None if facts is None else window(facts, sent.betas)
    if most is None or sent.size == 0 or sent.pictures:
        return False
    asked: int = body.get("max_tokens", 0)
    return sent.size + _A_TOOL * (2 + len(tools(body))) + asked <= most


def _broken(rule: Rule, request: Checked) -> Iterator[Finding]:
    try:
        rule(request)
    except ApiError as error:
        row = BY_RULE[rule.check.__name__]
        yield found(row, error, request.body, rules=(rule.id, *rule.also))
    except ModuleNotFoundError:  # the library that knows JSON Schema comes with an extra
        row = BY_ID["schemas-unchecked"]
        place = next((name for name in row.where if name.partition(".")[0] in request.body), "")
        yield noticed(row, place, f"{rule.check.__name__} was not applied")


def _model(name: str, facts: ModelFacts | None, today: date) -> Iterator[Finding]:
    """Say that a model is unknown, retired, or will be (rules MOD-1 and MOD-3)."""
    if facts is None:
        yield noticed(BY_ID["model-unknown"], "model", f"model: {name}")
    elif verdict(facts, today) == "retired" or name.endswith("-latest"):
        yield found(BY_ID["model-retired"], ApiError(404, f"model: {name}", at=("model",)), {}, more=_instead(facts))
    elif facts.retires is not None:
        days = (facts.retires - today).days
        words = f"{name} is retired on {facts.retires.isoformat()}, in {days} day{'s' * (days != 1)}"
        yield noticed(BY_ID["model-deprecated"], "model", words, more=_instead(facts))


def _instead(facts: ModelFacts) -> str:
    return f"That is {facts.replacement}." if facts.replacement else ""


def facts_of(model: str) -> ModelFacts | None:
    """Return what is known of a model by any platform's form of its id (rule MOD-2), None when it is not known."""
    return find(model) or find(without_vendor(model).replace("@", "-"))


publish_names(__name__)
