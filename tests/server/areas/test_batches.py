"""Batches on the server: what is taken in, how it is worked off, and what comes of it (rules BAT-1 to BAT-12)."""

import gzip
import json

import pytest

from sonnetry.testing import LocalServer

DAY = 24 * 3600


@pytest.fixture
def batches(api, message):
    return Batches(api, message)


@pytest.fixture
def paced(api_of, message):
    """Batches of a server that takes ten seconds of its clock for each request."""
    with LocalServer(batch_pace=10) as server:
        yield Batches(api_of(server), message)


class Batches:
    """What a test does with batches over HTTP."""

    def __init__(self, api, message):
        self.api, self.message = api, message
        self.clock = api.server.clock

    def __call__(self, verb, path="", body=None, **headers):
        given = {"content-type": "application/json", "x-api-key": "test", "anthropic-version": "2023-06-01", **headers}
        return self.api(verb, f"/v1/messages/batches{path}", body, given)

    def item(self, custom_id="a", text="Hello", **fields):
        return {"custom_id": custom_id, "params": self.message(text, **fields)}

    def create(self, *items, **headers):
        answer = self("POST", "", {"requests": [*items]}, **headers)
        assert answer.status == 200, answer.body
        return answer.json

    def get(self, batch):
        return self("GET", f"/{batch['id']}").json

    def lines(self, batch):
        """The results by id; each id stands once."""
        answer = self("GET", f"/{batch['id']}/results")
        assert answer.status == 200, answer.body
        found = [json.loads(line) for line in answer.body.split(b"\n") if line]
        assert len({line["custom_id"] for line in found}) == len(found)
        return {line["custom_id"]: line["result"] for line in found}

    def outcomes(self, batch):
        return {custom_id: result["type"] for custom_id, result in self.lines(batch).items()}


def counts(**found):
    return dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0) | found


# --- Taking in ----------------------------------------------------------------------------------------------------------


def test_a_batch_has_the_documented_fields_bat_3_bat_4(batches):
    """A new batch is in progress, everything in it is being processed, and it expires after a day."""
    batch = batches.create(batches.item("a"), batches.item("b"))

    assert batch["id"].startswith("msgbatch_")
    assert batch == {
        "id": batch["id"],
        "type": "message_batch",
        "processing_status": "in_progress",
        "request_counts": counts(processing=2),
        "created_at": "2026-11-20T12:00:00Z",
        "expires_at": "2026-11-21T12:00:00Z",
        "ended_at": None,
        "cancel_initiated_at": None,
        "archived_at": None,
        "results_url": None,
    }


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        ({"requests": []}, "requests: List should have at least 1 item after validation, not 0"),
        ({}, "requests: Field required"),
        ({"requests": {}}, "requests: Input should be a valid list"),
        ({"requests": [1]}, "requests.0: Input should be a valid dictionary"),
        ({"requests": [[{}]]}, "requests.0: Input should be a valid dictionary"),
        ([], "Input should be a valid dictionary"),
        ({"requests": [{"custom_id": "a", "params": {}}], "x": 1}, "x: Extra inputs are not permitted"),
        ({"requests": [{"custom_id": "a", "params": {}, "x": 1}]}, "requests.0.x: Extra inputs are not permitted"),
        ({"requests": [{"params": {}}]}, "requests.0.custom_id: Field required"),
        ({"requests": [{"custom_id": "a", "params": []}]}, "requests.0.params: Input should be a valid dictionary"),
        (
            b'{"requests": [{"custom_id": "a", "params": {}} {"custom_id": "b", "params": {}}]}',
            "The request body is not valid JSON",
        ),
        (b'{"requests": [{"custom_id": "a", "params": {]}]}', "requests.0.The request body is not valid JSON"),
        (b'{"requests": [{"custom_id": "a"', "The request body is not valid JSON"),
        (b'{"requests": [], "requests": [{"custom_id": "a", "params": {}}, 2]}', "requests.1: Input should be a valid"),
        (b'{"requests": [{"custom_id": "a", "params": {}}], "requests": []}', "requests: given twice"),
    ],
)
def test_the_first_mistake_of_a_body_is_named_bat_1(batches, body, mistake):
    """A batch is refused whole when its list or the frame of a request is wrong, and nothing is created."""
    status, kind, text = batches("POST", "", body).error

    assert (status, kind) == (400, "invalid_request_error")
    assert text.startswith(mistake)
    assert batches("GET").json["data"] == []


@pytest.mark.parametrize("custom_id", ["", "ä", "a b", "x" * 65, "a\n"])
def test_ids_have_a_form_bat_1(batches, custom_id):
    """A `custom_id` is 1 to 64 letters, digits, `_` and `-`."""
    text = batches("POST", "", {"requests": [batches.item("good"), batches.item(custom_id)]}).error[2]

    assert text == "requests.1.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'"


def test_ids_are_unique_bat_1_vec_22(batches):
    """Two equal ids: 400, nothing created."""
    answer = batches("POST", "", {"requests": [batches.item("a"), batches.item("b"), batches.item("a")]})

    assert answer.error[:2] == (400, "invalid_request_error")
    assert batches("GET").json["data"] == []


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_an_encoded_body_is_read_too_hdr_5(batches, encoding):
    """Content encodings and charsets are undone while the body arrives."""
    body = json.dumps({"requests": [batches.item("a", "café")]}, ensure_ascii=False).encode("latin-1")
    headers = {"content-encoding": encoding, "content-type": "application/json; charset=iso-8859-1"}
    batch = batches("POST", "", gzip.compress(body) if encoding == "gzip" else body, **headers).json
    batches.get(batch)

    assert "café" in batches.lines(batch)["a"]["message"]["content"][0]["text"]


def test_a_cut_encoding_is_refused_hdr_5(batches):
    """A compressed body without its end is corrupt."""
    whole = gzip.compress(json.dumps({"requests": [batches.item("a")]}).encode())
    answer = batches("POST", "", whole[:-8], **{"content-encoding": "gzip"})

    assert answer.status == 400
    assert answer.json["error"]["details"] == {"error_code": "request_body_encoding_invalid"}


# --- Working off --------------------------------------------------------------------------------------------------------


def test_a_batch_ends_with_its_counts_bat_4_bat_6(batches):
    """Looked at, a batch has ended; each request has its result, a bad one the error it would have got alone."""
    batch = batches.create(
        batches.item("good"),
        batches.item("model", model="nope"),
        batches.item("body", messages=[]),
        batches.item("x-_1"),
    )
    ended = batches.get(batch)
    results = batches.lines(batch)

    assert ended["processing_status"] == "ended"
    assert ended["request_counts"] == counts(succeeded=2, errored=2)
    assert ended["ended_at"] == "2026-11-20T12:00:00Z"
    assert ended["results_url"].endswith(f"/v1/messages/batches/{batch['id']}/results")
    assert results["good"]["message"]["usage"]["service_tier"] == "batch"
    assert results["model"]["error"]["error"] == {"type": "not_found_error", "message": "model: nope"}
    assert results["body"]["error"]["type"] == "error"
    assert results["body"]["error"]["error"]["type"] == "invalid_request_error"
    assert results["body"]["error"]["request_id"].startswith("req_")


@pytest.mark.parametrize("fields", [{"stream": True}, {"speed": "fast"}, {"max_tokens": 0}])
def test_what_batches_lack_errs_alone_bat_2(batches, fields):
    """Streams, fast answers and empty ones are refused request by request, not with the batch."""
    batch = batches.create(batches.item("bad", **fields), batches.item("good"))
    batches.get(batch)
    results = batches.lines(batch)

    assert results["good"]["type"] == "succeeded"
    assert results["bad"]["error"]["error"]["message"].startswith(f"{next(iter(fields))}: ")


def test_long_output_needs_its_header_bat_12_mod_13(batches):
    """With the header a batch may ask for 300,000 tokens, without it for as many as anyone."""
    item = batches.item(model="claude-opus-4-7", max_tokens=300_000)
    header = {"anthropic-beta": "output-300k-2026-03-24"}
    longer, plain = batches.create(item, **header), batches.create(item)
    batches.get(longer)

    assert batches.outcomes(longer) == {"a": "succeeded"}
    assert batches.outcomes(plain) == {"a": "errored"}
    assert batches.api.create(model="claude-opus-4-7", max_tokens=300_000, headers={
        "content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01", **header
    }).status == 400  # fmt: skip


def test_requests_keep_the_version_of_their_batch_hdr_3(batches):
    """What a version no longer knows is an error of the request."""
    item = batches.item(temperature=1.0)
    batch = batches.create(item, **{"anthropic-version": "2026-10-21"})
    batches.get(batch)

    assert batches.lines(batch)["a"]["error"]["error"]["message"] == "temperature: Extra inputs are not permitted"
    assert batches.outcomes(batches.get(batches.create(item))) == {"a": "succeeded"}


def test_later_requests_read_the_cache_cache_18(batches):
    """A shared prefix is written once and read by the requests after it."""
    system = [{"type": "text", "text": "word " * 6000, "cache_control": {"type": "ephemeral", "ttl": "1h"}}]
    batch = batches.create(*[batches.item(str(number), system=system) for number in range(3)])
    batches.get(batch)
    usages = [batches.lines(batch)[str(number)]["message"]["usage"] for number in range(3)]

    assert [usage["cache_read_input_tokens"] > 0 for usage in usages] == [False, True, True]
    assert [usage["cache_creation"]["ephemeral_1h_input_tokens"] > 0 for usage in usages] == [True, False, False]


def test_scripts_play_for_batches_too(batches):
    """A prepared turn answers the request of a batch that it fits."""
    batches.api.server.play("As planned.", when=lambda request: "two" in request.json["messages"][0]["content"])
    batch = batches.create(batches.item("a", "one"), batches.item("b", "two"))
    batches.get(batch)
    texts = {name: result["message"]["content"][0]["text"] for name, result in batches.lines(batch).items()}

    assert texts["b"] == "As planned."
    assert texts["a"].endswith("one")


def test_rate_limits_of_messages_do_not_hold_here_bat_10(api_of, message):
    """A batch larger than the rate limit of the plain route is worked off whole."""
    with LocalServer(rate_limits={"requests": 1}) as server:
        batches = Batches(api_of(server), message)
        batch = batches.create(*[batches.item(str(number)) for number in range(5)])

        assert batches.get(batch)["request_counts"] == counts(succeeded=5)


# --- Time ---------------------------------------------------------------------------------------------------------------


def test_vector_21_vec_21_bat_8(paced):
    """One succeeds, one errs, one is cancelled in time; the counts show it at the end only."""
    batch = paced.create(paced.item("ok"), paced.item("bad", model="claude-none"), paced.item("late"))
    paced.clock.advance(25)
    during = paced.get(batch)
    canceling = paced("POST", f"/{batch['id']}/cancel").json
    paced.clock.advance(10)
    ended = paced.get(batch)

    assert during["request_counts"] == counts(processing=3)
    assert canceling["processing_status"] == "canceling"
    assert canceling["cancel_initiated_at"] == "2026-11-20T12:00:25Z"
    assert canceling["request_counts"] == counts(processing=3)
    assert ended["processing_status"] == "ended"
    assert ended["request_counts"] == counts(succeeded=1, errored=1, canceled=1)
    assert paced.outcomes(batch) == {"ok": "succeeded", "bad": "errored", "late": "canceled"}


def test_cancelling_again_changes_nothing_bat_8(paced):
    """Cancel is idempotent until the batch has ended, and 400 after that."""
    batch = paced.create(paced.item())
    first = paced("POST", f"/{batch['id']}/cancel").json
    paced.clock.advance(5)
    second = paced("POST", f"/{batch['id']}/cancel").json
    paced.clock.advance(10)
    ended = paced.get(batch)

    assert first == second
    assert ended["request_counts"] == counts(canceled=1)
    assert paced("POST", f"/{batch['id']}/cancel").error[:2] == (400, "invalid_request_error")


def test_a_finished_request_keeps_its_result_bat_8(paced):
    """Cancelling when everything is done cancels nothing."""
    batch = paced.create(paced.item())
    paced.clock.advance(10)

    assert paced("POST", f"/{batch['id']}/cancel").json["processing_status"] == "canceling"
    paced.clock.advance(10)
    assert paced.get(batch)["request_counts"] == counts(succeeded=1)


def test_open_requests_expire_bat_5(api_of, message):
    """After 24 hours what is not done is expired, and what is done stays."""
    with LocalServer(batch_pace=0.75 * DAY) as server:
        batches = Batches(api_of(server), message)
        batch = batches.create(batches.item("in time"[:2]), batches.item("late"))
        server.clock.advance(DAY - 1)
        before = batches.get(batch)
        server.clock.advance(1)
        after = batches.get(batch)

        assert before["processing_status"] == "in_progress"
        assert after["request_counts"] == counts(succeeded=1, expired=1)
        assert batches.outcomes(batch) == {"in": "succeeded", "late": "expired"}


def test_results_are_kept_for_29_days_bat_5(batches):
    """Then `results_url` is null, `archived_at` is set, and the results are gone."""
    batch = batches.create(batches.item())
    batches.get(batch)
    batches.clock.advance(29 * DAY - 1)
    kept = batches.get(batch)
    batches.clock.advance(1)
    archived = batches.get(batch)

    assert kept["results_url"] is not None
    assert archived["results_url"] is None
    assert archived["archived_at"] == "2026-12-19T12:00:00Z"
    assert archived["request_counts"] == counts(succeeded=1)
    assert batches("GET", f"/{batch['id']}/results").error[:2] == (404, "not_found_error")


# --- States -------------------------------------------------------------------------------------------------------------


def test_results_wait_for_the_end_bat_7(paced):
    """Before the end there are none, and the answer says so."""
    batch = paced.create(paced.item())
    status, kind, text = paced("GET", f"/{batch['id']}/results").error

    assert (status, kind) == (404, "not_found_error")
    assert "in_progress" in text


def test_only_ended_batches_are_deleted_bat_8_vec_23(batches):
    """Deleting a running batch is 400, deleting an ended one is final."""
    batch = batches.create(batches.item())
    running = batches("DELETE", f"/{batch['id']}")
    batches.get(batch)
    deleted = batches("DELETE", f"/{batch['id']}")

    assert running.error[:2] == (400, "invalid_request_error")
    assert deleted.json == {"id": batch["id"], "type": "message_batch_deleted"}
    for verb, path in (("GET", ""), ("DELETE", ""), ("POST", "/cancel"), ("GET", "/results")):
        assert batches(verb, f"/{batch['id']}{path}").error[:2] == (404, "not_found_error")


def test_batches_belong_to_their_workspace_bat_10(batches):
    """Another workspace sees nothing of a batch."""
    other = {"anthropic-workspace-id": "wrkspc_other"}
    batch = batches.create(batches.item())

    assert batches("GET", f"/{batch['id']}", **other).status == 404
    assert batches("GET", **other).json["data"] == []


# --- Lists --------------------------------------------------------------------------------------------------------------


def test_lists_are_newest_first_and_turn_both_ways_pg_1(batches):
    """`after_id` goes on to older batches, `before_id` to newer ones, and `has_more` tells about that direction."""
    made = [batches.create(batches.item())["id"] for _ in range(5)][::-1]

    def page(query):
        found = batches("GET", f"?{query}").json
        return [batch["id"] for batch in found["data"]], found["has_more"], found["first_id"], found["last_id"]

    assert page("") == (made, False, made[0], made[-1])
    assert page("limit=2") == (made[:2], True, made[0], made[1])
    assert page(f"limit=2&after_id={made[1]}") == (made[2:4], True, made[2], made[3])
    assert page(f"limit=2&after_id={made[3]}") == (made[4:], False, made[4], made[4])
    assert page(f"limit=2&before_id={made[3]}") == (made[1:3], True, made[1], made[2])
    assert page(f"limit=2&before_id={made[0]}") == ([], False, None, None)


@pytest.mark.parametrize("query", ["limit=0", "limit=1001", "limit=x", "after_id=a&before_id=b", "after_id=no", "x=1"])
def test_bad_pages_are_refused_pg_5(batches, query):
    """Limits, cursors and names that do not exist are 400."""
    assert batches("GET", f"?{query}").error[:2] == (400, "invalid_request_error")
