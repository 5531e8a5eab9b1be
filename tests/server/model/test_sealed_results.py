"""What server tools leave behind: results that come back verbatim, their errors, and the containers of code."""

import pytest

from sonnetry.testing import LocalServer

BASE = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
ADVISING = {**BASE, "anthropic-beta": "advisor-tool-2026-03-01"}
SEARCH = {"type": "web_search_20250305", "name": "web_search"}
FETCH = {"type": "web_fetch_20250910", "name": "web_fetch"}
CODE = {"type": "code_execution_20260120", "name": "code_execution"}
ADVISOR = {"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-5-5"}


def user(content="hi"):
    return {"role": "user", "content": content}


def call(name, **more):
    return {"type": "server_tool_use", "id": "srvtoolu_1", "name": name, "input": {}, **more}


def result(kind, content):
    return {"type": kind, "tool_use_id": "srvtoolu_1", "content": content}


@pytest.fixture
def played(server, api):
    """Play a turn of a server tool, and return it with a way to send it back, changed or not."""

    def play(blocks, tool, headers=BASE, **fields):
        server.play(blocks)
        first = api.create(tools=[tool], headers=headers, **fields).json
        server.play("Done.", times=None)

        def back(content=first["content"], tools=(tool,), **more):
            turns = [user(), {"role": "assistant", "content": content}, user("go on")]
            return api.create(messages=turns, tools=[*tools], headers=headers, **fields, **more)

        return first, back

    return play


# --- Verbatim -----------------------------------------------------------------------------------------------------------

FOUND = {"type": "web_search_result", "url": "https://x.test", "title": "X", "page_age": None}


def test_blk_8_results_come_back_verbatim(played):
    """Results are sealed, accepted as they were sent, and refused when anything in them was changed (BLK-8)."""
    first, back = played([call("web_search"), result("web_search_tool_result", [FOUND]), {"type": "text", "text": "X."}], SEARCH)  # fmt: skip
    asked, found, text = first["content"]
    (item,) = found["content"]

    assert item["encrypted_content"]
    assert back().status == 200
    assert back([asked, {**found, "cache_control": {"type": "ephemeral"}}, text]).status == 200
    for changed in ({**item, "title": "Y"}, {**item, "encrypted_content": "e"}):
        status, _, message = back([asked, {**found, "content": [changed]}, text]).error
        assert (status, message) == (400, "messages.1.content.1: `web_search_tool_result` blocks cannot be modified. They must remain as they were received.")  # fmt: skip


def test_blk_8_rec_14_foreign_results(api, api_of, played):
    """A result of another service is believed, unless the server is strict; ours comes back unchanged (BLK-8, REC-14)."""
    first, _ = played([call("web_search"), result("web_search_tool_result", [FOUND])], SEARCH)
    item = first["content"][1]["content"][0]

    def send(item, api=api):
        found = {**result("web_search_tool_result", [item]), "tool_use_id": "srvtoolu_2"}
        turn = [call("web_search", id="srvtoolu_2"), found, {"type": "text", "text": "X."}]
        return api.create(messages=[user(), {"role": "assistant", "content": turn}, user("go on")], tools=[SEARCH])

    assert send(item).text == "Done."
    foreign = {**item, "encrypted_content": "e"}
    assert send(foreign).text == "Done."
    with LocalServer(strict_signatures=True) as strict:
        assert "Invalid `encrypted_content`" in send(foreign, api_of(strict)).error[2]
    for wrong in ({**item, "url": "https://y.test"}, {**item, "encrypted_content": f"{item['encrypted_content']}x"}):
        assert send(wrong).error[2] == "messages.1.content.1.content.0: Invalid `encrypted_content` in `web_search_result` block"  # fmt: skip


@pytest.mark.parametrize("content", [{"type": "advisor_result", "text": "Do it."}, {"type": "advisor_redacted_result"}])
def test_blk_8_srv_15_advice_comes_back(played, content):
    """The results of an advisor are replayed under its header (BLK-8, SRV-15)."""
    first, back = played([call("advisor"), result("advisor_tool_result", content)], ADVISOR, ADVISING)
    advice = first["content"][1]["content"]

    assert ("encrypted_content" in advice) == (content["type"] == "advisor_redacted_result")
    assert back().status == 200


# --- Errors -------------------------------------------------------------------------------------------------------------

SEARCHES = "invalid_tool_input unavailable max_uses_exceeded too_many_requests query_too_long request_too_large"
FETCHES = "invalid_tool_input url_too_long url_not_allowed url_not_in_prior_context url_not_accessible unsupported_content_type too_many_requests max_uses_exceeded unavailable"
CODES = "invalid_tool_input unavailable too_many_requests execution_time_exceeded"
ADVICES = "max_uses_exceeded prompt_too_long too_many_requests overloaded unavailable execution_time_exceeded"
ERRORS = [
    *[(SEARCH, "web_search", "web_search_tool_result", code) for code in SEARCHES.split()],
    *[(FETCH, "web_fetch", "web_fetch_tool_result", code) for code in FETCHES.split()],
    *[(CODE, "bash_code_execution", "bash_code_execution_tool_result", code) for code in CODES.split()],
    *[(ADVISOR, "advisor", "advisor_tool_result", code) for code in ADVICES.split()],
]


@pytest.mark.parametrize(("tool", "name", "kind", "code"), ERRORS)
def test_srv_4_srv_8_srv_10_srv_12_errors_are_results(played, tool, name, kind, code):
    """An error of a server tool is a 200 with an error object, which goes back like any result (SRV-4, SRV-8, SRV-10, SRV-12)."""
    error = result(kind, {"type": f"{kind}_error", "error_code": code})
    first, back = played([call(name), error, {"type": "text", "text": "No."}], tool, ADVISING, model="claude-opus-4-6")

    assert first["content"][1]["content"]["error_code"] == code
    fields = {} if "container" not in first else {"container": first["container"]["id"]}
    assert back(**fields).status == 200
    unknown = {**first["content"][1], "content": {"type": f"{kind}_error", "error_code": "bored"}}
    assert back([first["content"][0], unknown], **fields).error[0] == 400


# --- Containers ---------------------------------------------------------------------------------------------------------

RAN = [
    call("bash_code_execution"),
    result("bash_code_execution_tool_result", {"type": "bash_code_execution_result", "stdout": "1\n", "stderr": "", "return_code": 0, "content": []}),
]  # fmt: skip


def test_srv_12_msg_14_containers(server, played):
    """Code runs in a container that the answer names; its id brings it back until it expires (SRV-12, MSG-14, RSP-1)."""
    first, back = played(RAN, CODE, model="claude-opus-4-6")
    name = first["container"]["id"]

    assert (name[:10], first["container"]["expires_at"] > "2") == ("container_", True)
    assert back(container=name).json["container"]["id"] == name
    assert back(container={"id": name}, stream=True).events[-2]["delta"]["container"]["id"] == name
    assert "container" not in back().json
    server.clock.advance(3601)
    assert back(container=name).error == (400, "invalid_request_error", f"container: '{name}' does not exist or has expired; leave it out to get a new one")  # fmt: skip


def test_srv_13_code_waits_in_its_container(server, api):
    """While code waits for a tool, its container must be named with the result (SRV-13)."""
    tool = {"name": "look", "input_schema": {"type": "object"}, "allowed_callers": ["code_execution_20260120"]}
    asked = {"type": "tool_use", "name": "look", "caller": {"type": "code_execution_20260120", "tool_id": "srvtoolu_1"}}
    server.play([call("code_execution"), asked])
    fields = {"tools": [CODE, tool], "model": "claude-opus-4-6"}
    first = api.create(**fields).json
    server.play("Done.", times=None)
    answer = {"type": "tool_result", "tool_use_id": first["content"][1]["id"], "content": "ok"}
    turns = [user(), {"role": "assistant", "content": first["content"]}, user([answer])]

    assert "its id is required" in api.create(messages=turns, **fields).error[2]
    assert api.create(messages=turns, container=first["container"]["id"], **fields).text == "Done."
