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
    """Settings of the member that closes a tab; None for the defaults."""
    double_click: BrowserDoubleClickConfigParam | None
    """Settings of the member that double-clicks; None for the defaults."""
    file_upload: BrowserFileUploadConfigParam | None
    """Settings of the member that uploads files into a page; None for the defaults."""
    find: BrowserFindConfigParam | None
    """Settings of the member that finds elements by a description; None for the defaults."""
    form_input: BrowserFormInputConfigParam | None
    """Settings of the member that sets the value of a form field; None for the defaults."""
    get_page_text: BrowserGetPageTextConfigParam | None
    """Settings of the member that reads the text of a page; None for the defaults."""
    hold_key: BrowserHoldKeyConfigParam | None
    """Settings of the member that holds a key down for a time; None for the defaults."""
    hover: BrowserHoverConfigParam | None
    """Settings of the member that moves the pointer over an element; None for the defaults."""
    javascript_exec: BrowserJavascriptExecConfigParam | None
    """Settings of the member that runs JavaScript in a page; None for the defaults."""
    key: BrowserKeyConfigParam | None
    """Settings of the member that presses keys; None for the defaults."""
    left_click: BrowserLeftClickConfigParam | None
    """Settings of the member that clicks; None for the defaults."""
    left_click_drag: BrowserLeftClickDragConfigParam | None
    """Settings of the member that drags from one point to another; None for the defaults."""
    left_mouse_down: BrowserLeftMouseDownConfigParam | None
    """Settings of the member that presses the left mouse button and keeps it down; None for the defaults."""
    left_mouse_up: BrowserLeftMouseUpConfigParam | None
    """Settings of the member that releases the left mouse button; None for the defaults."""
    list_tabs: BrowserListTabsConfigParam | None
    """Settings of the member that lists the open tabs; None for the defaults."""
    middle_click: BrowserMiddleClickConfigParam | None
    """Settings of the member that clicks with the middle button; None for the defaults."""
    mouse_move: BrowserMouseMoveConfigParam | None
    """Settings of the member that moves the pointer; None for the defaults."""
    navigate: BrowserNavigateConfigParam | None
    """Settings of the member that opens a URL, or goes back or forward; None for the defaults."""
    new_tab: BrowserNewTabConfigParam | None
    """Settings of the member that opens a tab; None for the defaults."""
    read_console: BrowserReadConsoleConfigParam | None
    """Settings of the member that reads the console of a page; None for the defaults."""
    read_network: BrowserReadNetworkConfigParam | None
    """Settings of the member that lists the network requests of a page; None for the defaults."""
    read_page: BrowserReadPageConfigParam | None
    """Settings of the member that reads the structure of a page; None for the defaults."""
    right_click: BrowserRightClickConfigParam | None
    """Settings of the member that clicks with the right button; None for the defaults."""
    screenshot: BrowserScreenshotConfigParam | None
    """Settings of the member that takes a picture; None for the defaults."""
    scroll: BrowserScrollConfigParam | None
    """Settings of the member that scrolls; None for the defaults."""
    scroll_to: BrowserScrollToConfigParam | None
    """Settings of the member that scrolls until an element is visible; None for the defaults."""
    switch_tab: BrowserSwitchTabConfigParam | None
    """Settings of the member that makes another tab the active one; None for the defaults."""
    triple_click: BrowserTripleClickConfigParam | None
    """Settings of the member that triple-clicks; None for the defaults."""
    type: BrowserTypeConfigParam | None
    """Settings of the member that types text; None for the defaults."""
    wait: BrowserWaitConfigParam | None
    """Settings of the member that waits for some seconds; None for the defaults."""
    zoom: BrowserZoomConfigParam | None
    """Settings of the member that takes a picture of a part, enlarged; None for the defaults."""


class ComputerToolsetConfigsParam(TypedDict, total=False):
    """Settings of the members of the computer toolset, by member name."""

    cursor_position: ComputerCursorPositionConfigParam | None
    """Settings of the member that reports where the pointer is; None for the defaults."""
    double_click: ComputerDoubleClickConfigParam | None
    """Settings of the member that double-clicks; None for the defaults."""
    hold_key: ComputerHoldKeyConfigParam | None
    """Settings of the member that holds a key down for a time; None for the defaults."""
    key: ComputerKeyConfigParam | None
    """Settings of the member that presses keys; None for the defaults."""
    left_click: ComputerLeftClickConfigParam | None
    """Settings of the member that clicks; None for the defaults."""
    left_click_drag: ComputerLeftClickDragConfigParam | None
    """Settings of the member that drags from one point to another; None for the defaults."""
    left_mouse_down: ComputerLeftMouseDownConfigParam | None
    """Settings of the member that presses the left mouse button and keeps it down; None for the defaults."""
    left_mouse_up: ComputerLeftMouseUpConfigParam | None
    """Settings of the member that releases the left mouse button; None for the defaults."""
    middle_click: ComputerMiddleClickConfigParam | None
    """Settings of the member that clicks with the middle button; None for the defaults."""
    mouse_move: ComputerMouseMoveConfigParam | None
    """Settings of the member that moves the pointer; None for the defaults."""
    right_click: ComputerRightClickConfigParam | None
    """Settings of the member that clicks with the right button; None for the defaults."""
    screenshot: ComputerScreenshotConfigParam | None
    """Settings of the member that takes a picture; None for the defaults."""
    scroll: ComputerScrollConfigParam | None
    """Settings of the member that scrolls; None for the defaults."""
    triple_click: ComputerTripleClickConfigParam | None
    """Settings of the member that triple-clicks; None for the defaults."""
    type: ComputerTypeConfigParam | None
    """Settings of the member that types text; None for the defaults."""
    wait: ComputerWaitConfigParam | None
    """Settings of the member that waits for some seconds; None for the defaults."""
    zoom: ComputerZoomConfigParam | None
    """Settings of the member that takes a picture of a part, enlarged; None for the defaults."""
