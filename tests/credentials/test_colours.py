"""What differs between the clients: asynchronous providers, and how providers are closed."""

import asyncio
import functools

import pytest

from sonnetry import AccessToken, Anthropic, AsyncAnthropic


class Waiting:
    """A provider to be awaited, with both ways to close it."""

    def __init__(self, *hooks):
        self.closed = []
        for name in hooks:
            setattr(self, name, functools.partial(self._close, name))

    async def __call__(self, **_options):
        return AccessToken("t")

    async def _close(self, name):
        self.closed.append(name)


async def waiting(**_options):
    return AccessToken("t")


@pytest.mark.parametrize("provider", [waiting, functools.partial(waiting), Waiting(), functools.partial(Waiting())])
def test_a_synchronous_client_takes_no_asynchronous_provider(provider):
    """When it is made, and when a copy is."""
    for make in (Anthropic, Anthropic(api_key="k").with_options):
        with pytest.raises(TypeError, match="use `AsyncAnthropic` instead"):
            make(credentials=provider)


def test_an_asynchronous_provider_is_awaited_on_the_loop():
    """Its tokens reach the requests."""

    async def program():
        from sonnetry.testing import connect

        with connect() as server:
            client = AsyncAnthropic(base_url=server.base_url, credentials=waiting, http_client=_engine(server))
            await client.models.list()
            return server.requests[0].headers

    def _engine(server):
        from sonnetry.engines.aio import AsyncioEngine

        return AsyncioEngine(dial=server.dial)

    assert "authorization" in asyncio.run(program())


@pytest.mark.parametrize(("hooks", "closed"), [(("aclose", "close"), ["aclose"]), (("close",), ["close"]), ((), [])])
def test_an_asynchronous_client_prefers_aclose(hooks, closed):
    """Behind a partial, too."""
    provider = Waiting(*hooks)
    asyncio.run(AsyncAnthropic(credentials=functools.partial(provider)).close())

    assert provider.closed == closed


def test_a_synchronous_client_needs_a_synchronous_close():
    """It would have nobody to await the other."""

    class Provider:
        def __call__(self):
            return AccessToken("t")

        async def close(self):
            pass

    with pytest.raises(TypeError, match=r"`async def close\(\)`; use `AsyncAnthropic` instead"):
        Anthropic(credentials=Provider())
