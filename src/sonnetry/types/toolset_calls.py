"""Calls of browser and computer toolset members, with the input of each (rule TOOL-8)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from ._base import BaseModel, Open, OpenUnion
from .messages import ToolUseBlock, ToolUseCaller

BrowserMemberName = Literal[
    "navigate",
    "list_tabs",
    "new_tab",
    "switch_tab",
    "close_tab",
    "read_page",
    "get_page_text",
    "read_console",
    "read_network",
    "find",
    "form_input",
    "file_upload",
    "scroll_to",
    "screenshot",
    "zoom",
    "left_click",
    "right_click",
    "middle_click",
    "double_click",
    "triple_click",
    "hover",
    "left_click_drag",
    "left_mouse_down",
    "left_mouse_up",
    "mouse_move",
    "scroll",
    "type",
    "key",
    "hold_key",
    "wait",
    "javascript_exec",
]

BrowserReadPageFilter = Literal["all", "interactive"]

BrowserScrollDirection = Literal["up", "down", "left", "right"]

ComputerMemberName = Literal[
    "key",
    "hold_key",
    "type",
    "cursor_position",
    "mouse_move",
    "left_mouse_down",
    "left_mouse_up",
    "left_click",
    "left_click_drag",
    "right_click",
    "middle_click",
    "double_click",
    "triple_click",
    "scroll",
    "wait",
    "screenshot",
    "zoom",
]

ComputerScrollDirection = Literal["up", "down", "left", "right"]


class BrowserCoordinateTarget(BaseModel):
    type: Literal["coordinate"]
    x: int
    y: int


class BrowserRefTarget(BaseModel):
    type: Literal["ref"]
    ref: str


BrowserClickTarget = Annotated[BrowserCoordinateTarget | BrowserRefTarget, OpenUnion()]


class BrowserCloseTabInput(BaseModel):
    tab_id: str


class _BrowserToolUse(BaseModel):
    """What every call of a browser member has."""

    type: Literal["tool_use"]
    id: str
    caller: ToolUseCaller | None = None
    toolset_name: Literal["browser"]


class BrowserCloseTabToolUseBlock(_BrowserToolUse):
    input: BrowserCloseTabInput
    name: Literal["close_tab"]


class BrowserDoubleClickInput(BaseModel):
    target: BrowserClickTarget
    modifiers: str | None = None
    tab_id: str | None = None


class BrowserDoubleClickToolUseBlock(_BrowserToolUse):
    input: BrowserDoubleClickInput
    name: Literal["double_click"]


class BrowserFileUploadInput(BaseModel):
    target: BrowserRefTarget
    document_ids: list[str] | None = None
    paths: list[str] | None = None
    tab_id: str | None = None


class BrowserFileUploadToolUseBlock(_BrowserToolUse):
    input: BrowserFileUploadInput
    name: Literal["file_upload"]


class BrowserFindInput(BaseModel):
    query: str
    tab_id: str | None = None


class BrowserFindToolUseBlock(_BrowserToolUse):
    input: BrowserFindInput
    name: Literal["find"]


BrowserFormInputValue = str | float | bool


class BrowserFormInputInput(BaseModel):
    target: BrowserRefTarget
    value: BrowserFormInputValue
    tab_id: str | None = None


class BrowserFormInputToolUseBlock(_BrowserToolUse):
    input: BrowserFormInputInput
    name: Literal["form_input"]


class BrowserGetPageTextInput(BaseModel):
    tab_id: str | None = None


class BrowserGetPageTextToolUseBlock(_BrowserToolUse):
    input: BrowserGetPageTextInput
    name: Literal["get_page_text"]


class BrowserHoldKeyInput(BaseModel):
    duration: float
    text: str
    tab_id: str | None = None


class BrowserHoldKeyToolUseBlock(_BrowserToolUse):
    input: BrowserHoldKeyInput
    name: Literal["hold_key"]


class BrowserHoverInput(BaseModel):
    target: BrowserClickTarget
    tab_id: str | None = None


class BrowserHoverToolUseBlock(_BrowserToolUse):
    input: BrowserHoverInput
    name: Literal["hover"]


class BrowserJavascriptExecInput(BaseModel):
    text: str
    tab_id: str | None = None


class BrowserJavascriptExecToolUseBlock(_BrowserToolUse):
    input: BrowserJavascriptExecInput
    name: Literal["javascript_exec"]


class BrowserKeyInput(BaseModel):
    text: str
    repeat: int | None = None
    tab_id: str | None = None


class BrowserKeyToolUseBlock(_BrowserToolUse):
    input: BrowserKeyInput
    name: Literal["key"]


class BrowserLeftClickDragInput(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    from_: BrowserCoordinateTarget = Field(alias="from")
    target: BrowserCoordinateTarget
    tab_id: str | None = None


class BrowserLeftClickDragToolUseBlock(_BrowserToolUse):
    input: BrowserLeftClickDragInput
    name: Literal["left_click_drag"]


class BrowserLeftClickInput(BaseModel):
    target: BrowserClickTarget
    modifiers: str | None = None
    tab_id: str | None = None


class BrowserLeftClickToolUseBlock(_BrowserToolUse):
    input: BrowserLeftClickInput
    name: Literal["left_click"]


class BrowserLeftMouseDownInput(BaseModel):
    target: BrowserCoordinateTarget
    tab_id: str | None = None


class BrowserLeftMouseDownToolUseBlock(_BrowserToolUse):
    input: BrowserLeftMouseDownInput
    name: Literal["left_mouse_down"]


class BrowserLeftMouseUpInput(BaseModel):
    target: BrowserCoordinateTarget
    tab_id: str | None = None


class BrowserLeftMouseUpToolUseBlock(_BrowserToolUse):
    input: BrowserLeftMouseUpInput
    name: Literal["left_mouse_up"]


class BrowserListTabsInput(BaseModel):
    """Browser list tabs input."""


class BrowserListTabsToolUseBlock(_BrowserToolUse):
    input: BrowserListTabsInput
    name: Literal["list_tabs"]


class BrowserNavigateInput(BaseModel):
    url: str
    tab_id: str | None = None


class BrowserNewTabInput(BaseModel):
    """Browser new tab input."""


class BrowserSwitchTabInput(BaseModel):
    tab_id: str


class BrowserReadPageInput(BaseModel):
    depth: int | None = None
    filter: Open[BrowserReadPageFilter] | None = None
    ref: str | None = None
    tab_id: str | None = None


class BrowserReadConsoleInput(BaseModel):
    tab_id: str | None = None


class BrowserReadNetworkInput(BaseModel):
    tab_id: str | None = None


class BrowserScrollToInput(BaseModel):
    target: BrowserRefTarget
    tab_id: str | None = None


class BrowserScreenshotInput(BaseModel):
    tab_id: str | None = None


class BrowserZoomInput(BaseModel):
    region: list[int]
    tab_id: str | None = None


class BrowserRightClickInput(BaseModel):
    target: BrowserClickTarget
    modifiers: str | None = None
    tab_id: str | None = None


class BrowserMiddleClickInput(BaseModel):
    target: BrowserClickTarget
    modifiers: str | None = None
    tab_id: str | None = None


class BrowserTripleClickInput(BaseModel):
    target: BrowserClickTarget
    modifiers: str | None = None
    tab_id: str | None = None


class BrowserMouseMoveInput(BaseModel):
    target: BrowserCoordinateTarget
    tab_id: str | None = None


class BrowserScrollInput(BaseModel):
    scroll_direction: Open[BrowserScrollDirection]
    target: BrowserCoordinateTarget
    scroll_amount: int | None = None
    tab_id: str | None = None


class BrowserTypeInput(BaseModel):
    text: str
    tab_id: str | None = None


class BrowserWaitInput(BaseModel):
    duration: float
    tab_id: str | None = None


BrowserMemberInput = (
    BrowserNavigateInput
    | BrowserListTabsInput
    | BrowserNewTabInput
    | BrowserSwitchTabInput
    | BrowserCloseTabInput
    | BrowserReadPageInput
    | BrowserGetPageTextInput
    | BrowserReadConsoleInput
    | BrowserReadNetworkInput
    | BrowserFindInput
    | BrowserFormInputInput
    | BrowserFileUploadInput
    | BrowserScrollToInput
    | BrowserScreenshotInput
    | BrowserZoomInput
    | BrowserLeftClickInput
    | BrowserRightClickInput
    | BrowserMiddleClickInput
    | BrowserDoubleClickInput
    | BrowserTripleClickInput
    | BrowserHoverInput
    | BrowserLeftClickDragInput
    | BrowserLeftMouseDownInput
    | BrowserLeftMouseUpInput
    | BrowserMouseMoveInput
    | BrowserScrollInput
    | BrowserTypeInput
    | BrowserKeyInput
    | BrowserHoldKeyInput
    | BrowserWaitInput
    | BrowserJavascriptExecInput
)
"""The input of any member of the browser toolset."""


class BrowserMiddleClickToolUseBlock(_BrowserToolUse):
    input: BrowserMiddleClickInput
    name: Literal["middle_click"]


class BrowserMouseMoveToolUseBlock(_BrowserToolUse):
    input: BrowserMouseMoveInput
    name: Literal["mouse_move"]


class BrowserNavigateToolUseBlock(_BrowserToolUse):
    input: BrowserNavigateInput
    name: Literal["navigate"]


class BrowserNewTabToolUseBlock(_BrowserToolUse):
    input: BrowserNewTabInput
    name: Literal["new_tab"]


class BrowserReadConsoleToolUseBlock(_BrowserToolUse):
    input: BrowserReadConsoleInput
    name: Literal["read_console"]


class BrowserReadNetworkToolUseBlock(_BrowserToolUse):
    input: BrowserReadNetworkInput
    name: Literal["read_network"]


class BrowserReadPageToolUseBlock(_BrowserToolUse):
    input: BrowserReadPageInput
    name: Literal["read_page"]


class BrowserRightClickToolUseBlock(_BrowserToolUse):
    input: BrowserRightClickInput
    name: Literal["right_click"]


class BrowserScreenshotToolUseBlock(_BrowserToolUse):
    input: BrowserScreenshotInput
    name: Literal["screenshot"]


class BrowserScrollToToolUseBlock(_BrowserToolUse):
    input: BrowserScrollToInput
    name: Literal["scroll_to"]


class BrowserScrollToolUseBlock(_BrowserToolUse):
    input: BrowserScrollInput
    name: Literal["scroll"]


class BrowserSwitchTabToolUseBlock(_BrowserToolUse):
    input: BrowserSwitchTabInput
    name: Literal["switch_tab"]


class BrowserZoomToolUseBlock(_BrowserToolUse):
    input: BrowserZoomInput
    name: Literal["zoom"]


class BrowserTripleClickToolUseBlock(_BrowserToolUse):
    input: BrowserTripleClickInput
    name: Literal["triple_click"]


class BrowserTypeToolUseBlock(_BrowserToolUse):
    input: BrowserTypeInput
    name: Literal["type"]


class BrowserWaitToolUseBlock(_BrowserToolUse):
    input: BrowserWaitInput
    name: Literal["wait"]


BrowserToolUseBlock = Annotated[
    BrowserNavigateToolUseBlock
    | BrowserListTabsToolUseBlock
    | BrowserNewTabToolUseBlock
    | BrowserSwitchTabToolUseBlock
    | BrowserCloseTabToolUseBlock
    | BrowserReadPageToolUseBlock
    | BrowserGetPageTextToolUseBlock
    | BrowserReadConsoleToolUseBlock
    | BrowserReadNetworkToolUseBlock
    | BrowserFindToolUseBlock
    | BrowserFormInputToolUseBlock
    | BrowserFileUploadToolUseBlock
    | BrowserScrollToToolUseBlock
    | BrowserScreenshotToolUseBlock
    | BrowserZoomToolUseBlock
    | BrowserLeftClickToolUseBlock
    | BrowserRightClickToolUseBlock
    | BrowserMiddleClickToolUseBlock
    | BrowserDoubleClickToolUseBlock
    | BrowserTripleClickToolUseBlock
    | BrowserHoverToolUseBlock
    | BrowserLeftClickDragToolUseBlock
    | BrowserLeftMouseDownToolUseBlock
    | BrowserLeftMouseUpToolUseBlock
    | BrowserMouseMoveToolUseBlock
    | BrowserScrollToolUseBlock
    | BrowserTypeToolUseBlock
    | BrowserKeyToolUseBlock
    | BrowserHoldKeyToolUseBlock
    | BrowserWaitToolUseBlock
    | BrowserJavascriptExecToolUseBlock,
    Field(discriminator="name"),
]
"""A call of a member of the browser toolset; `name` tells which."""


class ComputerCursorPositionInput(BaseModel):
    """Computer cursor position input."""


class _ComputerToolUse(BaseModel):
    """What every call of a computer member has."""

    type: Literal["tool_use"]
    id: str
    caller: ToolUseCaller | None = None
    toolset_name: Literal["computer"]


class ComputerCursorPositionToolUseBlock(_ComputerToolUse):
    input: ComputerCursorPositionInput
    name: Literal["cursor_position"]


class ComputerDoubleClickInput(BaseModel):
    coordinate: list[int] | None = None
    text: str | None = None


class ComputerDoubleClickToolUseBlock(_ComputerToolUse):
    input: ComputerDoubleClickInput
    name: Literal["double_click"]


class ComputerHoldKeyInput(BaseModel):
    duration: int
    text: str


class ComputerHoldKeyToolUseBlock(_ComputerToolUse):
    input: ComputerHoldKeyInput
    name: Literal["hold_key"]


class ComputerKeyInput(BaseModel):
    text: str
    repeat: int | None = None


class ComputerKeyToolUseBlock(_ComputerToolUse):
    input: ComputerKeyInput
    name: Literal["key"]


class ComputerLeftClickDragInput(BaseModel):
    coordinate: list[int]
    start_coordinate: list[int]
    text: str | None = None


class ComputerLeftClickDragToolUseBlock(_ComputerToolUse):
    input: ComputerLeftClickDragInput
    name: Literal["left_click_drag"]


class ComputerLeftClickInput(BaseModel):
    coordinate: list[int] | None = None
    text: str | None = None


class ComputerLeftClickToolUseBlock(_ComputerToolUse):
    input: ComputerLeftClickInput
    name: Literal["left_click"]


class ComputerLeftMouseDownInput(BaseModel):
    """Computer left mouse down input."""


class ComputerLeftMouseDownToolUseBlock(_ComputerToolUse):
    input: ComputerLeftMouseDownInput
    name: Literal["left_mouse_down"]


class ComputerLeftMouseUpInput(BaseModel):
    """Computer left mouse up input."""


class ComputerLeftMouseUpToolUseBlock(_ComputerToolUse):
    input: ComputerLeftMouseUpInput
    name: Literal["left_mouse_up"]


class ComputerTypeInput(BaseModel):
    text: str


class ComputerMouseMoveInput(BaseModel):
    coordinate: list[int]


class ComputerRightClickInput(BaseModel):
    coordinate: list[int] | None = None
    text: str | None = None


class ComputerMiddleClickInput(BaseModel):
    coordinate: list[int] | None = None
    text: str | None = None


class ComputerTripleClickInput(BaseModel):
    coordinate: list[int] | None = None
    text: str | None = None


class ComputerScrollInput(BaseModel):
    scroll_amount: int
    scroll_direction: Open[ComputerScrollDirection]
    coordinate: list[int] | None = None
    text: str | None = None


class ComputerWaitInput(BaseModel):
    duration: int


class ComputerScreenshotInput(BaseModel):
    """Computer screenshot input."""


class ComputerZoomInput(BaseModel):
    region: list[int]


ComputerMemberInput = (
    ComputerKeyInput
    | ComputerHoldKeyInput
    | ComputerTypeInput
    | ComputerCursorPositionInput
    | ComputerMouseMoveInput
    | ComputerLeftMouseDownInput
    | ComputerLeftMouseUpInput
    | ComputerLeftClickInput
    | ComputerLeftClickDragInput
    | ComputerRightClickInput
    | ComputerMiddleClickInput
    | ComputerDoubleClickInput
    | ComputerTripleClickInput
    | ComputerScrollInput
    | ComputerWaitInput
    | ComputerScreenshotInput
    | ComputerZoomInput
)
"""The input of any member of the computer toolset."""


class ComputerMiddleClickToolUseBlock(_ComputerToolUse):
    input: ComputerMiddleClickInput
    name: Literal["middle_click"]


class ComputerMouseMoveToolUseBlock(_ComputerToolUse):
    input: ComputerMouseMoveInput
    name: Literal["mouse_move"]


class ComputerRightClickToolUseBlock(_ComputerToolUse):
    input: ComputerRightClickInput
    name: Literal["right_click"]


class ComputerScreenshotToolUseBlock(_ComputerToolUse):
    input: ComputerScreenshotInput
    name: Literal["screenshot"]


class ComputerScrollToolUseBlock(_ComputerToolUse):
    input: ComputerScrollInput
    name: Literal["scroll"]


class ComputerTypeToolUseBlock(_ComputerToolUse):
    input: ComputerTypeInput
    name: Literal["type"]


class ComputerTripleClickToolUseBlock(_ComputerToolUse):
    input: ComputerTripleClickInput
    name: Literal["triple_click"]


class ComputerWaitToolUseBlock(_ComputerToolUse):
    input: ComputerWaitInput
    name: Literal["wait"]


class ComputerZoomToolUseBlock(_ComputerToolUse):
    input: ComputerZoomInput
    name: Literal["zoom"]


ComputerToolUseBlock = Annotated[
    ComputerKeyToolUseBlock
    | ComputerHoldKeyToolUseBlock
    | ComputerTypeToolUseBlock
    | ComputerCursorPositionToolUseBlock
    | ComputerMouseMoveToolUseBlock
    | ComputerLeftMouseDownToolUseBlock
    | ComputerLeftMouseUpToolUseBlock
    | ComputerLeftClickToolUseBlock
    | ComputerLeftClickDragToolUseBlock
    | ComputerRightClickToolUseBlock
    | ComputerMiddleClickToolUseBlock
    | ComputerDoubleClickToolUseBlock
    | ComputerTripleClickToolUseBlock
    | ComputerScrollToolUseBlock
    | ComputerWaitToolUseBlock
    | ComputerScreenshotToolUseBlock
    | ComputerZoomToolUseBlock,
    Field(discriminator="name"),
]
"""A call of a member of the computer toolset; `name` tells which."""

ToolsetToolUseBlock = BrowserToolUseBlock | ComputerToolUseBlock | ToolUseBlock
"""A tool call, with the calls of toolset members told apart."""
