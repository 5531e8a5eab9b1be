"""The API as an OpenAPI document: complete, sound, and true of what the server takes and answers."""

import json

import pytest
from jsonschema import Draft202012Validator

from sonnetry.endpoints._all import every_row
from sonnetry.server import create_app
from sonnetry.server.control.json_schema import PLACE
from sonnetry.server.control.openapi import document

HEADERS = {"x-api-key": "k", "anthropic-version": "2023-06-01"}
ASK = {"model": "claude-opus-4-6", "max_tokens": 100, "messages": [{"role": "user", "content": "Hello, Claude"}]}
WEATHER = {"name": "weather", "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}}}


@pytest.fixture(scope="module")
def api_document():
    return document(every_row())


@pytest.fixture
def fits(api_document):
    """Say whether a value fits a schema of the document."""

    def check(value, schema):
        return Draft202012Validator({**schema, "components": api_document["components"]}).is_valid(value)

    return check


@pytest.fixture
def ask(api_document):
    return api_document["paths"]["/v1/messages"]["post"]


def nodes(value):
    """Yield every object below a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from nodes(item)


def test_every_row_has_an_operation(api_document):
    """Each method of the client is named by the operation of its verb and path."""
    named = {
        (verb, path, method)
        for path, verbs in api_document["paths"].items()
        for verb, operation in verbs.items()
        for method in operation["x-methods"]
    }

    assert named == {(row.verb.lower(), row.path, row.name) for row in every_row()}


def test_every_operation_says_what_it_is(api_document):
    """An operation has an id of its own, one sentence, its path's ids, an answer and errors."""
    operations = [(path, one) for path, verbs in api_document["paths"].items() for one in verbs.values()]

    assert len({operation["operationId"] for _, operation in operations}) == len(operations)
    for path, operation in operations:
        inside = [parameter["name"] for parameter in operation["parameters"] if parameter.get("in") == "path"]
        assert operation["summary"].endswith(".")
        assert inside == [part[1:-1] for part in path.split("/") if part.startswith("{")]
        assert set(operation["responses"]) == {"200", "4XX", "5XX"}


def test_references_lead_somewhere(api_document):
    """No reference names what is not there, and no component is there for nothing."""
    references = {node["$ref"] for node in nodes(api_document) if isinstance(node.get("$ref"), str)}
    pages = {PLACE + "TokenPageData"}  # a scheme that no route uses yet

    for reference in references:
        place = api_document
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]
    assert {PLACE + name for name in api_document["components"]["schemas"]} <= references | pages


def test_schemas_are_schemas(api_document):
    """All components are valid under draft 2020-12."""
    for schema in api_document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({}, True),
        ({"tools": [WEATHER], "system": "Be brief.", "stream": True}, True),
        ({"messages": [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]}, True),
        ({"nonsense": 1}, False),
        ({"max_tokens": "100"}, False),
        ({"messages": []}, False),
        ({"messages": [{"role": "robot", "content": "Hi"}]}, False),
        ({"messages": [{"role": "user", "content": [{"type": "text"}]}]}, False),
    ],
)
def test_what_fits_is_taken(api, ask, fits, change, right):
    """The document and the server agree on which requests are well formed."""
    body = {**ASK, **change}
    schema = ask["requestBody"]["content"]["application/json"]["schema"]

    assert fits(body, schema) is right
    assert (api("POST", "/v1/messages", body).status == 200) is right


def test_answers_fit(api, ask, fits, api_document):
    """A message, each event of a stream, a page and an error are what the document says."""
    answers = ask["responses"]["200"]["content"]
    page = api_document["paths"]["/v1/models"]["get"]["responses"]["200"]["content"]["application/json"]
    error = api_document["components"]["responses"]["Refused"]["content"]["application/json"]
    events = api("POST", "/v1/messages", {**ASK, "stream": True}).events

    assert fits(api("POST", "/v1/messages", ASK).json, answers["application/json"]["schema"])
    assert len(events) > 3
    assert all(fits(event, answers["text/event-stream"]["schema"]) for event in events)
    assert fits(api("GET", "/v1/models", headers=HEADERS).json, page["schema"])
    assert fits(api("GET", "/v1/nothing", headers=HEADERS).json, error["schema"])
    assert not fits({"type": "error"}, error["schema"])


def test_it_is_json(api_document):
    """The document survives being written and read."""
    assert json.loads(json.dumps(api_document)) == api_document


def test_the_server_describes_what_it_serves(asgi):
    """`/_local/openapi` has the routes of this server, and no others of the API."""
    start, body = asgi(create_app(), "GET", "/_local/openapi")
    paths = set(json.loads(body["body"])["paths"])

    assert start["status"] == 200
    assert {"/v1/messages", "/v1/models/{model_id}", "/v1/complete"} <= paths
    assert "/v1/organizations/spend_limits/effective" not in paths


def test_the_server_describes_its_control_routes(asgi):
    """`/_local/openapi` has the routes below `/_local` with what they take."""
    _, body = asgi(create_app(), "GET", "/_local/openapi")
    described = json.loads(body["body"])
    turn = described["paths"]["/_local/turns"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    whole = {**turn, "components": described["components"]}

    assert {"/_local/health", "/_local/replies", "/_local/faults", "/_local/plan", "/_local/files"} <= set(
        described["paths"]
    )
    assert Draft202012Validator(whole).is_valid({"content": "Hello", "times": None})
    assert not Draft202012Validator(whole).is_valid({"contents": "Hello"})
