"""Beta routes: models."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.models import BetaModelInfo, ModelListCall
from .. import models as ga
from .. import twin

RETRIEVE = twin(ga.RETRIEVE, BetaModelInfo, params=BetaWorkspaceCall)
LIST = twin(ga.LIST, BetaModelInfo, params=ModelListCall)
