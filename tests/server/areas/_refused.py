"""What the server says when it refuses a call."""

import pytest

from sonnetry import APIStatusError


def refusal(work, status=400):
    """Make a call that is refused with this status, and return the error as text."""
    with pytest.raises(APIStatusError) as caught:
        work()
    assert caught.value.status_code == status
    return str(caught.value)
