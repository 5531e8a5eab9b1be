"""Legacy text completions: what `POST /v1/complete` takes, answers and streams."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from ._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion
from ._calls import BetaHeader, Sequence
from ._options import RequestOptions
from .message_params import MetadataParam
from .messages import Model, ModelParam, UnknownEvent

HUMAN_PROMPT = "\n\nHuman:"
"""What begins the user's turn in a prompt."""

AI_PROMPT = "\n\nAssistant:"
"""What begins the model's turn; a prompt must end with such a turn."""


class Completion(BaseModel):
    """Text that continues a prompt."""

    type: Literal["completion"]
    """Always `completion`."""
    id: str
    """Identifies the completion."""
    completion: str
    """The text; in a stream only what is new."""
    model: Model
    """The id of the model that wrote it."""
    stop_reason: Annotated[Open[Literal["stop_sequence", "max_tokens"]] | None, ALWAYS] = None
    """Why the model stopped; in a stream None but in the last event, without which the stream was cut."""


CompletionStreamEvent = Annotated[Completion, OpenUnion(UnknownEvent)]
"""One event of a streamed completion; pings are not delivered, and an `error` event is raised."""


@with_config(FORBID_EXTRA)
class CompletionCreateParamsBase(TypedDict, total=False):
    """What a request for a completion may hold."""

    max_tokens_to_sample: Required[Annotated[int, Ge(1)]]
    """The most tokens to write."""
    model: Required[ModelParam]
    """The id of the model."""
    prompt: Required[str]
    """The conversation as text, each turn begun by `HUMAN_PROMPT` or `AI_PROMPT`."""
    metadata: MetadataParam
    """Facts about the request that the model does not see."""
    stop_sequences: Sequence[str]
    """Strings at which the model stops, besides `HUMAN_PROMPT`."""
    temperature: Annotated[float, Ge(0), Le(1)]
    """Randomness from 0 to 1."""
    top_k: Annotated[int, Ge(0)]
    """Sample from this many of the likeliest tokens."""
    top_p: Annotated[float, Ge(0), Le(1)]
    """Sample from the likeliest tokens of this joint probability."""


class CompletionCreateParamsNonStreaming(CompletionCreateParamsBase, total=False):
    """A request for a whole completion."""

    stream: Literal[False]
    """Always false: the completion comes whole."""


class CompletionCreateParamsStreaming(CompletionCreateParamsBase):
    """A request for a stream of events."""

    stream: Required[Literal[True]]
    """Always true: the completion comes as events."""


CompletionCreateParams = CompletionCreateParamsNonStreaming | CompletionCreateParamsStreaming
"""A request for a completion, whole or streamed."""


class CompletionCreateBody(CompletionCreateParamsBase, total=False):
    """The JSON body of a request for a completion, as a server sees it."""

    stream: bool
    """Whether to send the completion in pieces."""


class CompletionCreateArguments(CompletionCreateBody, BetaHeader):
    """All that a caller may name when creating a completion, request options aside."""


class CompletionCreateCall(CompletionCreateParamsBase, BetaHeader, RequestOptions):
    """The keyword arguments of `completions.create`, but for `stream`."""
