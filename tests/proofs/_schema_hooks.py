"""What must hold for every answer to a made-up request; loaded by schemathesis in its own environment."""

import schemathesis


@schemathesis.check
def the_server_does_not_fail(ctx, response, case):
    """No request makes the server fail, and what it refuses it refuses in the API's shape."""
    del ctx, case
    assert response.status_code != 500, response.text
    if response.status_code >= 400:
        envelope = response.json()
        assert envelope["type"] == "error"
        assert envelope["request_id"] == response.headers["request-id"][0]
