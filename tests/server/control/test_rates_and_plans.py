"""Rate limits, fault plans and metrics."""

import sys
from datetime import datetime

import pytest

from sonnetry._core.clock import VirtualClock
from sonnetry.server import create_app
from sonnetry.server.control.orders import load_plan, read_plan
from sonnetry.server.model.rates import Bucket, RatePools, Rates
from sonnetry.testing import LocalServer

MODEL = "claude-opus-5-5"


@pytest.fixture
def limited(api_of):
    """Start a server with rate limits and return (server, api)."""
    servers = []

    def start(**rates):
        server = LocalServer(rate_limits=rates).start()
        servers.append(server)
        return server, api_of(server)

    yield start
    for server in servers:
        server.stop()


def left(answer, kind):
    return int(answer.headers[f"anthropic-ratelimit-{kind}-remaining"])


def test_rates_are_off_by_default(api):
    """Without settings nothing is limited and no header says so (RATE-5)."""
    assert not [name for name in api.create().headers if name.startswith("anthropic-ratelimit")]


def test_rate_1_rate_5_requests(limited):
    """Requests drain a bucket that fills continuously; 429 says when to come again (RATE-1, RATE-5)."""
    server, api = limited(requests=2)
    first = api.create()
    assert [api.create().status, api.create().status] == [200, 429]
    refused = api.create()

    assert (left(first, "requests"), first.headers["anthropic-ratelimit-requests-limit"]) == (1, "2")
    assert (
        datetime.fromisoformat(first.headers["anthropic-ratelimit-requests-reset"]).timestamp()
        == server.clock.time() + 30
    )
    assert refused.error[:2] == (429, "rate_limit_error")
    assert "2 requests per minute" in refused.error[2]
    assert refused.headers["retry-after"] == "30"
    server.clock.advance(29)
    assert api.create().status == 429
    server.clock.advance(1)
    assert api.create().status == 200


def test_rate_2_input_tokens(limited):
    """Input and cache writes count, cache reads are free (RATE-2)."""
    _, api = limited(input_tokens=14_000)
    prompt = {
        "messages": [
            {
                "role": "user",
                "content": [{"type": "text", "text": "word " * 5000, "cache_control": {"type": "ephemeral"}}],
            }
        ],
        "model": MODEL,
    }
    first, second = api.create(**prompt), api.create(**prompt)
    cost = first.json["usage"]["cache_creation_input_tokens"]

    assert left(first, "input-tokens") == left(first, "tokens") == round(14_000 - cost, -3)
    assert left(second, "input-tokens") == left(first, "input-tokens")
    assert api.create("word " * 5000, model=MODEL).status == 200
    assert api.create("word " * 5000, model=MODEL).error[0] == 429


def test_rate_2_output_tokens(limited):
    """Output is taken as it is written; `max_tokens` plays no part (RATE-2)."""
    server, api = limited(output_tokens=10)

    assert api.create(max_tokens=9000).status == 200
    assert api.create().error[0] == 429
    server.clock.advance(600)
    assert api.create(stream=True).status == 200
    assert api.create().error[0] == 429


def test_rate_1_rate_2_completions(limited):
    """Legacy completions draw from their model's pool: a request, their input, and what was written (RATE-1, RATE-2)."""
    body = {"model": "claude-2.1", "prompt": "\n\nHuman: Hi\n\nAssistant:", "max_tokens_to_sample": 100}
    server, api = limited(requests=3, output_tokens=10)
    first = api("POST", "/v1/complete", body)

    assert (first.status, left(first, "requests")) == (200, 2)
    refused = api("POST", "/v1/complete", body)
    assert refused.error[:2] == (429, "rate_limit_error")
    assert "10 output tokens per minute" in refused.error[2]
    server.clock.advance(120)
    assert api("POST", "/v1/complete", {**body, "stream": True}).status == 200
    assert api("POST", "/v1/complete", body).status == 429


def test_rate_3_rate_7_cnt_2_pools(limited):
    """Opus 4.x shares a pool, others have theirs, and so have fast answers and counting (RATE-3, RATE-7, CNT-2)."""
    _, api = limited(requests=1)

    assert api.create(model="claude-opus-4-6").status == 200
    assert api.create(model="claude-opus-4-7").error[0] == 429
    assert [api.create(model=model).status for model in ("claude-opus-5", MODEL, "claude-sonnet-5")] == [200] * 3
    assert api.create(model="claude-sonnet-4-6").error[0] == 429
    assert api.create(model=MODEL, speed="fast").status == 200
    assert [api.count().status, api.count().status] == [200, 429]


def test_rates_of():
    """Rates are positive and named as they are."""
    with pytest.raises(ValueError, match="at least 1"):
        Rates.of({"requests": 0})
    with pytest.raises(TypeError):
        Rates.of({"calls": 1})


def test_a_request_larger_than_the_bucket_passes_when_it_is_full():
    """A single large request is not locked out forever; the bucket is overdrawn instead."""
    clock = VirtualClock()
    limiter = RatePools(Rates(input_tokens=100), clock)
    limiter.admit("p", 1000)

    assert limiter.pools["p"]["input-tokens"].level == -900
    assert Bucket(60, 0, 0).wait(30) == 30


# --- Plans --------------------------------------------------------------------------------------------------------------


def statuses(api, count):
    return [api.create().status for _ in range(count)]


def test_plans_hit_every_nth_request(server, api):
    """An order may be for every n-th request that fits."""
    server.plan({"status": 529, "error": {}, "nth": 3, "times": None, "path": "/v1/messages"})

    assert statuses(api, 7) == [200, 200, 529, 200, 200, 529, 200]


def test_plans_are_replayable(api_of):
    """The same probability and seed hit the same requests."""
    runs = []
    for _ in range(2):
        with LocalServer() as server:
            server.plan({"status": 500, "error": {}, "probability": 0.4, "seed": 7, "times": None})
            runs.append(statuses(api_of(server), 30))

    assert runs[0] == runs[1]
    assert 4 < runs[0].count(500) < 20


def test_plans_hold_faults(server, api):
    """Faults and replies stand in one plan; a wrong order refuses all of it."""
    server.plan({"faults": [{"kind": "error", "after": 1}]}, {"status": 429, "error": {"message": "slow"}})
    with pytest.raises(ValueError, match="faults"):
        server.plan({"status": 500, "error": {}}, {"faults": [{"kind": "flood"}]})

    assert api.create(stream=True).status == 429
    assert api("POST", "/_local/plan", [{"status": 503, "error": {}}]).status == 200
    assert api("POST", "/_local/plan", [{"statuss": 503}]).error[0] == 400
    assert api.create().status in (200, 500, 503)


def test_plans_from_files(tmp_path, server):
    """A plan is a JSON file that holds a list of orders."""
    (tmp_path / "plan.json").write_text('[{"status": 529, "error": {}, "nth": 2, "times": null}]')
    (tmp_path / "bad.json").write_text('{"status": 529}')
    server.plan(*read_plan(tmp_path / "plan.json"))

    with pytest.raises(ValueError, match="a plan is a list of orders"):
        read_plan(tmp_path / "bad.json")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- status: 500\n  error: [", r"faults\.yaml: no YAML: "),
        ("status: 500", "a plan is a list of orders"),
        ("- faults: [{kind: flood}]", r"faults\.yaml: faults: no fault is called 'flood'"),
        ("- statuss: 500", r"faults\.yaml: statuss: Extra inputs are not permitted"),
    ],
)
def test_a_plan_that_makes_no_sense(tmp_path, text, words):
    """The file and the mistake are named, and nothing of the plan is prepared."""
    (tmp_path / "faults.yaml").write_text(text)
    server = create_app().server

    with pytest.raises(ValueError, match=words):
        load_plan(server, tmp_path / "faults.yaml")
    assert not server.has_plans


def test_a_yaml_plan_needs_pyyaml(tmp_path, monkeypatch):
    """Without the package the sentence says how to mend it."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    (tmp_path / "faults.yaml").write_text("[]")

    with pytest.raises(ImportError, match=r"pip install 'sonnetry\[all\]'"):
        read_plan(tmp_path / "faults.yaml")


# --- Metrics ------------------------------------------------------------------------------------------------------------


def test_metrics(api):
    """Requests are counted by method, path and status, and nothing that a caller wrote breaks the format."""
    api.create()
    api.create(max_tokens=-1)
    api("GET", '/v1/x"y')
    answer = api("GET", "/_local/metrics")
    text = answer.body.decode()

    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'sonnetry_requests_total{method="POST",path="/v1/messages",status="200"} 1' in text
    assert 'sonnetry_requests_total{method="POST",path="/v1/messages",status="400"} 1' in text
    assert r'path="/v1/x\"y",status="404"} 1' in text
    assert "sonnetry_cache_entries 0" in text
