"""Beta routes: batches."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall, BetaWorkspaceIdPageCall
from ...types.beta.batches import (
    BatchCreateCall,
    BetaDeletedMessageBatch,
    BetaMessageBatch,
    BetaMessageBatchIndividualResponse,
)
from .. import batches as ga
from .. import twin

BETAS = ("message-batches-2024-09-24",)
BETA = {"beta": "true"}

CREATE = twin(ga.CREATE, BetaMessageBatch, params=BatchCreateCall, betas=BETAS, fixed_query=BETA)
RETRIEVE = twin(ga.RETRIEVE, BetaMessageBatch, params=BetaWorkspaceCall, betas=BETAS, fixed_query=BETA)
LIST = twin(ga.LIST, BetaMessageBatch, params=BetaWorkspaceIdPageCall, betas=BETAS, fixed_query=BETA)
DELETE = twin(ga.DELETE, BetaDeletedMessageBatch, params=BetaWorkspaceCall, betas=BETAS, fixed_query=BETA)
CANCEL = twin(ga.CANCEL, BetaMessageBatch, params=BetaWorkspaceCall, betas=BETAS, fixed_query=BETA)
RESULTS = twin(
    ga.RESULTS,
    BetaMessageBatchIndividualResponse,
    params=BetaWorkspaceCall,
    betas=BETAS,
    fixed_query=BETA,
    source=(RETRIEVE, "results_url"),
)
