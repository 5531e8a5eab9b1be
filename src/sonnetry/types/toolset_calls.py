"""Calls of browser and computer toolset members, with the input of each (rule TOOL-8)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

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
    """A point of the page's visible part."""

    type: Literal["coordinate"]
    """Always `coordinate`."""
    x: int
    """Pixels from the left edge of the screenshot."""
    y: int
    """Pixels from the upper edge of the screenshot."""


class BrowserRefTarget(BaseModel):
    """An element of the page, by the name that an earlier result gave it."""

    type: Literal["ref"]
    """Always `ref`."""
    ref: str
    """The reference, as `read_page` or `find` returned it."""


BrowserClickTarget = Annotated[BrowserCoordinateTarget | BrowserRefTarget, OpenUnion()]


class BrowserCloseTabInput(BaseModel):
    """Input of `close_tab`, which asks to close a tab."""

    tab_id: str
    """The tab to close, as `list_tabs` names it."""


class _BrowserToolUse(BaseModel):
    """What every call of a browser member has."""

    type: Literal["tool_use"]
    """Always `tool_use`."""
    id: str
    """The call (`toolu_...`), which its result names in `tool_use_id`."""
    caller: ToolUseCaller | None = None
    """Who called: the model itself or code that it runs; None where the API does not say."""
    toolset_name: Literal["browser"]
    """Always `browser`; the result repeats it."""


class BrowserCloseTabToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to close a tab."""

    input: BrowserCloseTabInput
    """What to do it with, as the model wrote it."""
    name: Literal["close_tab"]
    """Always `close_tab`."""


class BrowserDoubleClickInput(BaseModel):
    """Input of `double_click`, which asks to double-click."""

    target: BrowserClickTarget
    """Where to do it: a point, or an element that an earlier result named."""
    modifiers: str | None = None
    """Keys held down meanwhile, joined by `+` such as `ctrl+shift`; None for none."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserDoubleClickToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to double-click."""

    input: BrowserDoubleClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["double_click"]
    """Always `double_click`."""


class BrowserFileUploadInput(BaseModel):
    """Input of `file_upload`, which asks to upload files into a page."""

    target: BrowserRefTarget
    """The file field of the page."""
    document_ids: list[str] | None = None
    """Documents of the conversation to upload; None for none."""
    paths: list[str] | None = None
    """Files of your machine to upload, which the program must check; None for none."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserFileUploadToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to upload files into a page."""

    input: BrowserFileUploadInput
    """What to do it with, as the model wrote it."""
    name: Literal["file_upload"]
    """Always `file_upload`."""


class BrowserFindInput(BaseModel):
    """Input of `find`, which asks to find elements by a description."""

    query: str
    """What to look for, in words."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserFindToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to find elements by a description."""

    input: BrowserFindInput
    """What to do it with, as the model wrote it."""
    name: Literal["find"]
    """Always `find`."""


BrowserFormInputValue = str | float | bool


class BrowserFormInputInput(BaseModel):
    """Input of `form_input`, which asks to set the value of a form field."""

    target: BrowserRefTarget
    """The field to set."""
    value: BrowserFormInputValue
    """The new value: text, a number, or true and false for a box to tick."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserFormInputToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to set the value of a form field."""

    input: BrowserFormInputInput
    """What to do it with, as the model wrote it."""
    name: Literal["form_input"]
    """Always `form_input`."""


class BrowserGetPageTextInput(BaseModel):
    """Input of `get_page_text`, which asks to read the text of a page."""

    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserGetPageTextToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to read the text of a page."""

    input: BrowserGetPageTextInput
    """What to do it with, as the model wrote it."""
    name: Literal["get_page_text"]
    """Always `get_page_text`."""


class BrowserHoldKeyInput(BaseModel):
    """Input of `hold_key`, which asks to hold a key down for a time."""

    duration: float
    """Seconds to hold it."""
    text: str
    """The key, or several joined by `+`."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserHoldKeyToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to hold a key down for a time."""

    input: BrowserHoldKeyInput
    """What to do it with, as the model wrote it."""
    name: Literal["hold_key"]
    """Always `hold_key`."""


class BrowserHoverInput(BaseModel):
    """Input of `hover`, which asks to move the pointer over an element."""

    target: BrowserClickTarget
    """Where to do it: a point, or an element that an earlier result named."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserHoverToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to move the pointer over an element."""

    input: BrowserHoverInput
    """What to do it with, as the model wrote it."""
    name: Literal["hover"]
    """Always `hover`."""


class BrowserJavascriptExecInput(BaseModel):
    """Input of `javascript_exec`, which asks to run JavaScript in a page."""

    text: str
    """The JavaScript to run, written by the model: run it only where that is safe."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserJavascriptExecToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to run JavaScript in a page."""

    input: BrowserJavascriptExecInput
    """What to do it with, as the model wrote it."""
    name: Literal["javascript_exec"]
    """Always `javascript_exec`."""


class BrowserKeyInput(BaseModel):
    """Input of `key`, which asks to press keys."""

    text: str
    """The key, or several joined by `+` such as `ctrl+a`."""
    repeat: int | None = None
    """How often to press; None for once."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserKeyToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to press keys."""

    input: BrowserKeyInput
    """What to do it with, as the model wrote it."""
    name: Literal["key"]
    """Always `key`."""


class BrowserLeftClickDragInput(BaseModel):
    """Input of `left_click_drag`, which asks to drag from one point to another."""

    model_config = ConfigDict(populate_by_name=True)

    from_: BrowserCoordinateTarget = Field(alias="from")
    """Where to press the button (`from` in JSON)."""
    target: BrowserCoordinateTarget
    """Where to release it."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserLeftClickDragToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to drag from one point to another."""

    input: BrowserLeftClickDragInput
    """What to do it with, as the model wrote it."""
    name: Literal["left_click_drag"]
    """Always `left_click_drag`."""


class BrowserLeftClickInput(BaseModel):
    """Input of `left_click`, which asks to click."""

    target: BrowserClickTarget
    """Where to do it: a point, or an element that an earlier result named."""
    modifiers: str | None = None
    """Keys held down meanwhile, joined by `+` such as `ctrl+shift`; None for none."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserLeftClickToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to click."""

    input: BrowserLeftClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["left_click"]
    """Always `left_click`."""


class BrowserLeftMouseDownInput(BaseModel):
    """Input of `left_mouse_down`, which asks to press the left mouse button and keep it down."""

    target: BrowserCoordinateTarget
    """The point to press at."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserLeftMouseDownToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to press the left mouse button and keep it down."""

    input: BrowserLeftMouseDownInput
    """What to do it with, as the model wrote it."""
    name: Literal["left_mouse_down"]
    """Always `left_mouse_down`."""


class BrowserLeftMouseUpInput(BaseModel):
    """Input of `left_mouse_up`, which asks to release the left mouse button."""

    target: BrowserCoordinateTarget
    """The point to release at."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserLeftMouseUpToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to release the left mouse button."""

    input: BrowserLeftMouseUpInput
    """What to do it with, as the model wrote it."""
    name: Literal["left_mouse_up"]
    """Always `left_mouse_up`."""


class BrowserListTabsInput(BaseModel):
    """Input of `list_tabs`, which asks to list the open tabs; it takes nothing."""


class BrowserListTabsToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to list the open tabs."""

    input: BrowserListTabsInput
    """An empty object."""
    name: Literal["list_tabs"]
    """Always `list_tabs`."""


class BrowserNavigateInput(BaseModel):
    """Input of `navigate`, which asks to open a URL."""

    url: str
    """The address to open."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserNewTabInput(BaseModel):
    """Input of `new_tab`, which asks to open a tab; it takes nothing."""


class BrowserSwitchTabInput(BaseModel):
    """Input of `switch_tab`, which asks to make another tab the active one."""

    tab_id: str
    """The tab to make active, as `list_tabs` names it."""


class BrowserReadPageInput(BaseModel):
    """Input of `read_page`, which asks to read the structure of a page."""

    depth: int | None = None
    """How many levels of the page's structure to return; None for no limit of the model's own."""
    filter: Open[BrowserReadPageFilter] | None = None
    """`interactive` for elements that can be operated, `all` for every one; None for the default."""
    ref: str | None = None
    """The element below which to read; None for the whole page."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserReadConsoleInput(BaseModel):
    """Input of `read_console`, which asks to read the console of a page."""

    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserReadNetworkInput(BaseModel):
    """Input of `read_network`, which asks to list the network requests of a page."""

    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserScrollToInput(BaseModel):
    """Input of `scroll_to`, which asks to scroll until an element is visible."""

    target: BrowserRefTarget
    """The element to bring into view."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserScreenshotInput(BaseModel):
    """Input of `screenshot`, which asks to take a picture."""

    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserZoomInput(BaseModel):
    """Input of `zoom`, which asks to take an enlarged picture of a part."""

    region: list[int]
    """Four numbers: left, upper, right and lower edge, in pixels."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserRightClickInput(BaseModel):
    """Input of `right_click`, which asks to click with the right button."""

    target: BrowserClickTarget
    """Where to do it: a point, or an element that an earlier result named."""
    modifiers: str | None = None
    """Keys held down meanwhile, joined by `+` such as `ctrl+shift`; None for none."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserMiddleClickInput(BaseModel):
    """Input of `middle_click`, which asks to click with the middle button."""

    target: BrowserClickTarget
    """Where to do it: a point, or an element that an earlier result named."""
    modifiers: str | None = None
    """Keys held down meanwhile, joined by `+` such as `ctrl+shift`; None for none."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserTripleClickInput(BaseModel):
    """Input of `triple_click`, which asks to triple-click."""

    target: BrowserClickTarget
    """Where to do it: a point, or an element that an earlier result named."""
    modifiers: str | None = None
    """Keys held down meanwhile, joined by `+` such as `ctrl+shift`; None for none."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserMouseMoveInput(BaseModel):
    """Input of `mouse_move`, which asks to move the pointer."""

    target: BrowserCoordinateTarget
    """The point to move to."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserScrollInput(BaseModel):
    """Input of `scroll`, which asks to scroll."""

    scroll_direction: Open[BrowserScrollDirection]
    """Which way to scroll."""
    target: BrowserCoordinateTarget
    """The point over which to scroll."""
    scroll_amount: int | None = None
    """How far to scroll, in steps of the wheel; None for the default."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserTypeInput(BaseModel):
    """Input of `type`, which asks to type text."""

    text: str
    """What to type into the element that has the focus."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


class BrowserWaitInput(BaseModel):
    """Input of `wait`, which asks to wait for some seconds."""

    duration: float
    """Seconds to wait."""
    tab_id: str | None = None
    """The tab to act in, as `list_tabs` names it; None for the active one."""


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
    """The model asks the browser toolset to click with the middle button."""

    input: BrowserMiddleClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["middle_click"]
    """Always `middle_click`."""


class BrowserMouseMoveToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to move the pointer."""

    input: BrowserMouseMoveInput
    """What to do it with, as the model wrote it."""
    name: Literal["mouse_move"]
    """Always `mouse_move`."""


class BrowserNavigateToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to open a URL."""

    input: BrowserNavigateInput
    """What to do it with, as the model wrote it."""
    name: Literal["navigate"]
    """Always `navigate`."""


class BrowserNewTabToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to open a tab."""

    input: BrowserNewTabInput
    """An empty object."""
    name: Literal["new_tab"]
    """Always `new_tab`."""


class BrowserReadConsoleToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to read the console of a page."""

    input: BrowserReadConsoleInput
    """What to do it with, as the model wrote it."""
    name: Literal["read_console"]
    """Always `read_console`."""


class BrowserReadNetworkToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to list the network requests of a page."""

    input: BrowserReadNetworkInput
    """What to do it with, as the model wrote it."""
    name: Literal["read_network"]
    """Always `read_network`."""


class BrowserReadPageToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to read the structure of a page."""

    input: BrowserReadPageInput
    """What to do it with, as the model wrote it."""
    name: Literal["read_page"]
    """Always `read_page`."""


class BrowserRightClickToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to click with the right button."""

    input: BrowserRightClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["right_click"]
    """Always `right_click`."""


class BrowserScreenshotToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to take a picture."""

    input: BrowserScreenshotInput
    """What to do it with, as the model wrote it."""
    name: Literal["screenshot"]
    """Always `screenshot`."""


class BrowserScrollToToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to scroll until an element is visible."""

    input: BrowserScrollToInput
    """What to do it with, as the model wrote it."""
    name: Literal["scroll_to"]
    """Always `scroll_to`."""


class BrowserScrollToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to scroll."""

    input: BrowserScrollInput
    """What to do it with, as the model wrote it."""
    name: Literal["scroll"]
    """Always `scroll`."""


class BrowserSwitchTabToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to make another tab the active one."""

    input: BrowserSwitchTabInput
    """What to do it with, as the model wrote it."""
    name: Literal["switch_tab"]
    """Always `switch_tab`."""


class BrowserZoomToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to take an enlarged picture of a part."""

    input: BrowserZoomInput
    """What to do it with, as the model wrote it."""
    name: Literal["zoom"]
    """Always `zoom`."""


class BrowserTripleClickToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to triple-click."""

    input: BrowserTripleClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["triple_click"]
    """Always `triple_click`."""


class BrowserTypeToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to type text."""

    input: BrowserTypeInput
    """What to do it with, as the model wrote it."""
    name: Literal["type"]
    """Always `type`."""


class BrowserWaitToolUseBlock(_BrowserToolUse):
    """The model asks the browser toolset to wait for some seconds."""

    input: BrowserWaitInput
    """What to do it with, as the model wrote it."""
    name: Literal["wait"]
    """Always `wait`."""


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
    """Input of `cursor_position`, which asks to report where the pointer is; it takes nothing."""


class _ComputerToolUse(BaseModel):
    """What every call of a computer member has."""

    type: Literal["tool_use"]
    """Always `tool_use`."""
    id: str
    """The call (`toolu_...`), which its result names in `tool_use_id`."""
    caller: ToolUseCaller | None = None
    """Who called: the model itself or code that it runs; None where the API does not say."""
    toolset_name: Literal["computer"]
    """Always `computer`; the result repeats it."""


class ComputerCursorPositionToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to report where the pointer is."""

    input: ComputerCursorPositionInput
    """An empty object."""
    name: Literal["cursor_position"]
    """Always `cursor_position`."""


class ComputerDoubleClickInput(BaseModel):
    """Input of `double_click`, which asks to double-click."""

    coordinate: list[int] | None = None
    """Where, as x and y in pixels from the upper left corner; None for where the pointer is."""
    text: str | None = None
    """Keys held down meanwhile, joined by `+`; None for none."""


class ComputerDoubleClickToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to double-click."""

    input: ComputerDoubleClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["double_click"]
    """Always `double_click`."""


class ComputerHoldKeyInput(BaseModel):
    """Input of `hold_key`, which asks to hold a key down for a time."""

    duration: int
    """Seconds to hold it."""
    text: str
    """The key, or several joined by `+`."""


class ComputerHoldKeyToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to hold a key down for a time."""

    input: ComputerHoldKeyInput
    """What to do it with, as the model wrote it."""
    name: Literal["hold_key"]
    """Always `hold_key`."""


class ComputerKeyInput(BaseModel):
    """Input of `key`, which asks to press keys."""

    text: str
    """The key, or several joined by `+` such as `ctrl+s`."""
    repeat: int | None = None
    """How often to press; None for once."""


class ComputerKeyToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to press keys."""

    input: ComputerKeyInput
    """What to do it with, as the model wrote it."""
    name: Literal["key"]
    """Always `key`."""


class ComputerLeftClickDragInput(BaseModel):
    """Input of `left_click_drag`, which asks to drag from one point to another."""

    coordinate: list[int]
    """Where to release the button, as x and y in pixels from the upper left corner."""
    start_coordinate: list[int]
    """Where to press the button, as x and y in pixels from the upper left corner."""
    text: str | None = None
    """Keys held down meanwhile, joined by `+`; None for none."""


class ComputerLeftClickDragToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to drag from one point to another."""

    input: ComputerLeftClickDragInput
    """What to do it with, as the model wrote it."""
    name: Literal["left_click_drag"]
    """Always `left_click_drag`."""


class ComputerLeftClickInput(BaseModel):
    """Input of `left_click`, which asks to click."""

    coordinate: list[int] | None = None
    """Where, as x and y in pixels from the upper left corner; None for where the pointer is."""
    text: str | None = None
    """Keys held down meanwhile, joined by `+`; None for none."""


class ComputerLeftClickToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to click."""

    input: ComputerLeftClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["left_click"]
    """Always `left_click`."""


class ComputerLeftMouseDownInput(BaseModel):
    """Input of `left_mouse_down`, which asks to press the left mouse button and keep it down; it takes nothing."""


class ComputerLeftMouseDownToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to press the left mouse button and keep it down."""

    input: ComputerLeftMouseDownInput
    """An empty object."""
    name: Literal["left_mouse_down"]
    """Always `left_mouse_down`."""


class ComputerLeftMouseUpInput(BaseModel):
    """Input of `left_mouse_up`, which asks to release the left mouse button; it takes nothing."""


class ComputerLeftMouseUpToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to release the left mouse button."""

    input: ComputerLeftMouseUpInput
    """An empty object."""
    name: Literal["left_mouse_up"]
    """Always `left_mouse_up`."""


class ComputerTypeInput(BaseModel):
    """Input of `type`, which asks to type text."""

    text: str
    """What to type into the window that has the focus."""


class ComputerMouseMoveInput(BaseModel):
    """Input of `mouse_move`, which asks to move the pointer."""

    coordinate: list[int]
    """Where to move to, as x and y in pixels from the upper left corner."""


class ComputerRightClickInput(BaseModel):
    """Input of `right_click`, which asks to click with the right button."""

    coordinate: list[int] | None = None
    """Where, as x and y in pixels from the upper left corner; None for where the pointer is."""
    text: str | None = None
    """Keys held down meanwhile, joined by `+`; None for none."""


class ComputerMiddleClickInput(BaseModel):
    """Input of `middle_click`, which asks to click with the middle button."""

    coordinate: list[int] | None = None
    """Where, as x and y in pixels from the upper left corner; None for where the pointer is."""
    text: str | None = None
    """Keys held down meanwhile, joined by `+`; None for none."""


class ComputerTripleClickInput(BaseModel):
    """Input of `triple_click`, which asks to triple-click."""

    coordinate: list[int] | None = None
    """Where, as x and y in pixels from the upper left corner; None for where the pointer is."""
    text: str | None = None
    """Keys held down meanwhile, joined by `+`; None for none."""


class ComputerScrollInput(BaseModel):
    """Input of `scroll`, which asks to scroll."""

    scroll_amount: int
    """How far to scroll, in steps of the wheel."""
    scroll_direction: Open[ComputerScrollDirection]
    """Which way to scroll."""
    coordinate: list[int] | None = None
    """Where, as x and y in pixels from the upper left corner; None for where the pointer is."""
    text: str | None = None
    """Keys held down meanwhile, joined by `+`; None for none."""


class ComputerWaitInput(BaseModel):
    """Input of `wait`, which asks to wait for some seconds."""

    duration: int
    """Seconds to wait."""


class ComputerScreenshotInput(BaseModel):
    """Input of `screenshot`, which asks to take a picture; it takes nothing."""


class ComputerZoomInput(BaseModel):
    """Input of `zoom`, which asks to take an enlarged picture of a part."""

    region: list[int]
    """Four numbers: left, upper, right and lower edge, in pixels."""


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
    """The model asks the computer toolset to click with the middle button."""

    input: ComputerMiddleClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["middle_click"]
    """Always `middle_click`."""


class ComputerMouseMoveToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to move the pointer."""

    input: ComputerMouseMoveInput
    """What to do it with, as the model wrote it."""
    name: Literal["mouse_move"]
    """Always `mouse_move`."""


class ComputerRightClickToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to click with the right button."""

    input: ComputerRightClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["right_click"]
    """Always `right_click`."""


class ComputerScreenshotToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to take a picture."""

    input: ComputerScreenshotInput
    """An empty object."""
    name: Literal["screenshot"]
    """Always `screenshot`."""


class ComputerScrollToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to scroll."""

    input: ComputerScrollInput
    """What to do it with, as the model wrote it."""
    name: Literal["scroll"]
    """Always `scroll`."""


class ComputerTypeToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to type text."""

    input: ComputerTypeInput
    """What to do it with, as the model wrote it."""
    name: Literal["type"]
    """Always `type`."""


class ComputerTripleClickToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to triple-click."""

    input: ComputerTripleClickInput
    """What to do it with, as the model wrote it."""
    name: Literal["triple_click"]
    """Always `triple_click`."""


class ComputerWaitToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to wait for some seconds."""

    input: ComputerWaitInput
    """What to do it with, as the model wrote it."""
    name: Literal["wait"]
    """Always `wait`."""


class ComputerZoomToolUseBlock(_ComputerToolUse):
    """The model asks the computer toolset to take an enlarged picture of a part."""

    input: ComputerZoomInput
    """What to do it with, as the model wrote it."""
    name: Literal["zoom"]
    """Always `zoom`."""


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
