"""Toolsets: which members of the browser and computer toolsets a request switches on (rule TOOL-8)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing_extensions import TypedDict


class ToolsetMemberConfigParam(TypedDict, total=False):
    """Whether one member of a toolset is offered to the model, and when its definition is loaded."""

    defer_loading: bool | None
    """Leave the definition out of the prompt until tool search asks for it."""
    enabled: bool | None
    """Offer this member to the model."""


# Every member has the same two settings, so its public name is another name of the one class above.
BrowserCloseTabConfigParam = ToolsetMemberConfigParam
BrowserDoubleClickConfigParam = ToolsetMemberConfigParam
BrowserFileUploadConfigParam = ToolsetMemberConfigParam
BrowserFindConfigParam = ToolsetMemberConfigParam
BrowserFormInputConfigParam = ToolsetMemberConfigParam
BrowserGetPageTextConfigParam = ToolsetMemberConfigParam
BrowserHoldKeyConfigParam = ToolsetMemberConfigParam
BrowserHoverConfigParam = ToolsetMemberConfigParam
BrowserJavascriptExecConfigParam = ToolsetMemberConfigParam
BrowserKeyConfigParam = ToolsetMemberConfigParam
BrowserLeftClickConfigParam = ToolsetMemberConfigParam
BrowserLeftClickDragConfigParam = ToolsetMemberConfigParam
BrowserLeftMouseDownConfigParam = ToolsetMemberConfigParam
BrowserLeftMouseUpConfigParam = ToolsetMemberConfigParam
BrowserListTabsConfigParam = ToolsetMemberConfigParam
BrowserMiddleClickConfigParam = ToolsetMemberConfigParam
BrowserMouseMoveConfigParam = ToolsetMemberConfigParam
BrowserNavigateConfigParam = ToolsetMemberConfigParam
BrowserNewTabConfigParam = ToolsetMemberConfigParam
BrowserReadConsoleConfigParam = ToolsetMemberConfigParam
BrowserReadNetworkConfigParam = ToolsetMemberConfigParam
BrowserReadPageConfigParam = ToolsetMemberConfigParam
BrowserRightClickConfigParam = ToolsetMemberConfigParam
BrowserScreenshotConfigParam = ToolsetMemberConfigParam
BrowserScrollConfigParam = ToolsetMemberConfigParam
BrowserScrollToConfigParam = ToolsetMemberConfigParam
BrowserSwitchTabConfigParam = ToolsetMemberConfigParam
BrowserTripleClickConfigParam = ToolsetMemberConfigParam
BrowserTypeConfigParam = ToolsetMemberConfigParam
BrowserWaitConfigParam = ToolsetMemberConfigParam
BrowserZoomConfigParam = ToolsetMemberConfigParam
ComputerCursorPositionConfigParam = ToolsetMemberConfigParam
ComputerDoubleClickConfigParam = ToolsetMemberConfigParam
ComputerHoldKeyConfigParam = ToolsetMemberConfigParam
ComputerKeyConfigParam = ToolsetMemberConfigParam
ComputerLeftClickConfigParam = ToolsetMemberConfigParam
ComputerLeftClickDragConfigParam = ToolsetMemberConfigParam
ComputerLeftMouseDownConfigParam = ToolsetMemberConfigParam
ComputerLeftMouseUpConfigParam = ToolsetMemberConfigParam
ComputerMiddleClickConfigParam = ToolsetMemberConfigParam
ComputerMouseMoveConfigParam = ToolsetMemberConfigParam
ComputerRightClickConfigParam = ToolsetMemberConfigParam
ComputerScreenshotConfigParam = ToolsetMemberConfigParam
ComputerScrollConfigParam = ToolsetMemberConfigParam
ComputerTripleClickConfigParam = ToolsetMemberConfigParam
ComputerTypeConfigParam = ToolsetMemberConfigParam
ComputerWaitConfigParam = ToolsetMemberConfigParam
ComputerZoomConfigParam = ToolsetMemberConfigParam


class BrowserToolsetConfigsParam(TypedDict, total=False):
    """Settings of the members of the browser toolset, by member name."""

    close_tab: BrowserCloseTabConfigParam | None
    double_click: BrowserDoubleClickConfigParam | None
    file_upload: BrowserFileUploadConfigParam | None
    find: BrowserFindConfigParam | None
    form_input: BrowserFormInputConfigParam | None
    get_page_text: BrowserGetPageTextConfigParam | None
    hold_key: BrowserHoldKeyConfigParam | None
    hover: BrowserHoverConfigParam | None
    javascript_exec: BrowserJavascriptExecConfigParam | None
    key: BrowserKeyConfigParam | None
    left_click: BrowserLeftClickConfigParam | None
    left_click_drag: BrowserLeftClickDragConfigParam | None
    left_mouse_down: BrowserLeftMouseDownConfigParam | None
    left_mouse_up: BrowserLeftMouseUpConfigParam | None
    list_tabs: BrowserListTabsConfigParam | None
    middle_click: BrowserMiddleClickConfigParam | None
    mouse_move: BrowserMouseMoveConfigParam | None
    navigate: BrowserNavigateConfigParam | None
    new_tab: BrowserNewTabConfigParam | None
    read_console: BrowserReadConsoleConfigParam | None
    read_network: BrowserReadNetworkConfigParam | None
    read_page: BrowserReadPageConfigParam | None
    right_click: BrowserRightClickConfigParam | None
    screenshot: BrowserScreenshotConfigParam | None
    scroll: BrowserScrollConfigParam | None
    scroll_to: BrowserScrollToConfigParam | None
    switch_tab: BrowserSwitchTabConfigParam | None
    triple_click: BrowserTripleClickConfigParam | None
    type: BrowserTypeConfigParam | None
    wait: BrowserWaitConfigParam | None
    zoom: BrowserZoomConfigParam | None


class ComputerToolsetConfigsParam(TypedDict, total=False):
    """Settings of the members of the computer toolset, by member name."""

    cursor_position: ComputerCursorPositionConfigParam | None
    double_click: ComputerDoubleClickConfigParam | None
    hold_key: ComputerHoldKeyConfigParam | None
    key: ComputerKeyConfigParam | None
    left_click: ComputerLeftClickConfigParam | None
    left_click_drag: ComputerLeftClickDragConfigParam | None
    left_mouse_down: ComputerLeftMouseDownConfigParam | None
    left_mouse_up: ComputerLeftMouseUpConfigParam | None
    middle_click: ComputerMiddleClickConfigParam | None
    mouse_move: ComputerMouseMoveConfigParam | None
    right_click: ComputerRightClickConfigParam | None
    screenshot: ComputerScreenshotConfigParam | None
    scroll: ComputerScrollConfigParam | None
    triple_click: ComputerTripleClickConfigParam | None
    type: ComputerTypeConfigParam | None
    wait: ComputerWaitConfigParam | None
    zoom: ComputerZoomConfigParam | None
