"""Beta routes: messages."""

from __future__ import annotations

from ...types.beta.messages import (
    BetaMessage,
    BetaMessageTokensCount,
    BetaRawMessageStreamEvent,
    MessageCountTokensArguments,
    MessageCreateArguments,
)
from .. import messages as ga
from .. import twin

CREATE = twin(ga.CREATE, BetaMessage, params=MessageCreateArguments, stream=BetaRawMessageStreamEvent)
COUNT_TOKENS = twin(
    ga.COUNT_TOKENS, BetaMessageTokensCount, params=MessageCountTokensArguments, betas=("token-counting-2024-11-01",)
)
