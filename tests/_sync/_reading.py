# Derived from tests/_async/_reading.py by codegen/unasync.py; edit that file instead.
"""How tests read streams: handlers that note their calls, and the final message."""

from __future__ import annotations


class Heard:
    """Handlers that write down what they were called with."""

    def __init__(self, *names):
        self.names = names
        self.calls = []

    def put(self, stream):
        for name in self.names:
            stream.on(name, self.hearing(name))
        return stream

    def hearing(self, name):
        return lambda *arguments: self.calls.append((name, *arguments))

    def of(self, name):
        return [call[1] if len(call) > 1 else None for call in self.calls if call[0] == name]


def methods(client, area):
    """Return the methods of `messages` or `beta.messages`."""
    return client.beta.messages if area == "beta.messages" else client.messages


def final(client, ask, **options):
    """Return the whole message of a stream."""
    with client.messages.stream(**options, **ask) as stream:
        return stream.get_final_message()
