"""Engine faults become the exceptions of the stream contract."""

import pytest

from sonnetry._core import errors
from sonnetry._core.transport_errors import TransportError, malformed, public_error


@pytest.mark.parametrize(
    ("kind", "phase", "limit", "delivered", "expected"),
    [
        ("connect", "connect", None, False, errors.APIConnectionError),
        ("tls", "connect", None, False, errors.APIConnectionError),
        ("cut", "send", None, False, errors.APIConnectionError),
        ("cut", "headers", None, False, errors.APIConnectionError),
        ("cut", "body", None, False, errors.APIConnectionError),
        ("protocol", "headers", None, False, errors.APIConnectionError),
        ("cut", "stream", None, True, errors.StreamTruncatedError),
        ("cut", "stream", None, False, errors.StreamTruncatedError),
        ("protocol", "stream", None, True, errors.StreamTruncatedError),
        ("closed", "stream", None, True, errors.StreamError),
        ("timeout", "connect", "connect", False, errors.APITimeoutError),
        ("timeout", "send", "write", False, errors.APITimeoutError),
        ("timeout", "headers", "read", False, errors.APITimeoutError),
        ("timeout", "body", "read", False, errors.APITimeoutError),
        ("timeout", "stream", "read", True, errors.StreamIdleError),
        ("timeout", "stream", "idle", True, errors.StreamIdleError),
        ("timeout", "stream", "idle", False, errors.APITimeoutError),
        ("timeout", "stream", "total", True, errors.APITimeoutError),
        ("timeout", "headers", "total", False, errors.APITimeoutError),
    ],
)
def test_each_fault_has_its_class(request_, kind, phase, limit, delivered, expected):
    """Kind, phase and limit pick the class; the phase, the cause and whether to retry are kept."""
    fault = TransportError(kind, phase, "what happened", limit=limit)
    error = public_error(fault, request_, delivered=delivered)

    assert type(error) is expected
    assert ("what happened", phase, limit != "total" and kind != "tls") == (error.message, error.phase, error.retryable)
    assert error.request is request_
    assert error.__cause__ is fault


def test_the_cause_is_the_deepest_known(request_):
    """When the engine knows the socket's own error, that is the cause."""
    fault = TransportError("cut", "body", "broke")
    fault.__cause__ = ConnectionResetError()

    assert public_error(fault, request_).__cause__ is fault.__cause__


def test_a_malformed_frame(request_):
    """A frame that is not an event is a `StreamProtocolError`, which may be tried again."""
    error = malformed("no JSON", request_)

    assert (errors.StreamProtocolError, "stream", True) == (type(error), error.phase, error.retryable)
