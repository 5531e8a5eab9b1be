"""The batch runner's decisions and its memory; the clients' `messages.batches.run` is the shell around them.

What is sent next and what it may cost (`planning`, `reconcile`, `steps`), what is sent again (`outcomes`) and how
fast live requests go (`limiter`) are decided without I/O. `store` is the one file that survives a crash, `sources` and
`output` read and write the data, and `report` says how it went.
"""

from __future__ import annotations

from .errors import BatchRunError, InputChangedError, OutOfBudgetError
from .job import Job
from .report import Progress, RunReport
from .results import RunResult

__all__ = ["BatchRunError", "InputChangedError", "Job", "OutOfBudgetError", "Progress", "RunReport", "RunResult"]
