"""Toolset settings as the beta API returns them."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from .. import toolsets as ga
from .._base import BaseModel

BetaBrowserCloseTabConfigParam = ga.BrowserCloseTabConfigParam
BetaBrowserDoubleClickConfigParam = ga.BrowserDoubleClickConfigParam
BetaBrowserFileUploadConfigParam = ga.BrowserFileUploadConfigParam
BetaBrowserFindConfigParam = ga.BrowserFindConfigParam
BetaBrowserFormInputConfigParam = ga.BrowserFormInputConfigParam
BetaBrowserGetPageTextConfigParam = ga.BrowserGetPageTextConfigParam
BetaBrowserHoldKeyConfigParam = ga.BrowserHoldKeyConfigParam
BetaBrowserHoverConfigParam = ga.BrowserHoverConfigParam
BetaBrowserJavascriptExecConfigParam = ga.BrowserJavascriptExecConfigParam
BetaBrowserKeyConfigParam = ga.BrowserKeyConfigParam
BetaBrowserLeftClickConfigParam = ga.BrowserLeftClickConfigParam
BetaBrowserLeftClickDragConfigParam = ga.BrowserLeftClickDragConfigParam
BetaBrowserLeftMouseDownConfigParam = ga.BrowserLeftMouseDownConfigParam
BetaBrowserLeftMouseUpConfigParam = ga.BrowserLeftMouseUpConfigParam
BetaBrowserListTabsConfigParam = ga.BrowserListTabsConfigParam
BetaBrowserMiddleClickConfigParam = ga.BrowserMiddleClickConfigParam
BetaBrowserMouseMoveConfigParam = ga.BrowserMouseMoveConfigParam
BetaBrowserNavigateConfigParam = ga.BrowserNavigateConfigParam
BetaBrowserNewTabConfigParam = ga.BrowserNewTabConfigParam
BetaBrowserReadConsoleConfigParam = ga.BrowserReadConsoleConfigParam
BetaBrowserReadNetworkConfigParam = ga.BrowserReadNetworkConfigParam
BetaBrowserReadPageConfigParam = ga.BrowserReadPageConfigParam
BetaBrowserRightClickConfigParam = ga.BrowserRightClickConfigParam
BetaBrowserScreenshotConfigParam = ga.BrowserScreenshotConfigParam
BetaBrowserScrollConfigParam = ga.BrowserScrollConfigParam
BetaBrowserScrollToConfigParam = ga.BrowserScrollToConfigParam
BetaBrowserSwitchTabConfigParam = ga.BrowserSwitchTabConfigParam
BetaBrowserToolsetConfigsParam = ga.BrowserToolsetConfigsParam
BetaBrowserTripleClickConfigParam = ga.BrowserTripleClickConfigParam
BetaBrowserTypeConfigParam = ga.BrowserTypeConfigParam
BetaBrowserWaitConfigParam = ga.BrowserWaitConfigParam
BetaBrowserZoomConfigParam = ga.BrowserZoomConfigParam
BetaComputerCursorPositionConfigParam = ga.ComputerCursorPositionConfigParam
BetaComputerDoubleClickConfigParam = ga.ComputerDoubleClickConfigParam
BetaComputerHoldKeyConfigParam = ga.ComputerHoldKeyConfigParam
BetaComputerKeyConfigParam = ga.ComputerKeyConfigParam
BetaComputerLeftClickConfigParam = ga.ComputerLeftClickConfigParam
BetaComputerLeftClickDragConfigParam = ga.ComputerLeftClickDragConfigParam
BetaComputerLeftMouseDownConfigParam = ga.ComputerLeftMouseDownConfigParam
BetaComputerLeftMouseUpConfigParam = ga.ComputerLeftMouseUpConfigParam
BetaComputerMiddleClickConfigParam = ga.ComputerMiddleClickConfigParam
BetaComputerMouseMoveConfigParam = ga.ComputerMouseMoveConfigParam
BetaComputerRightClickConfigParam = ga.ComputerRightClickConfigParam
BetaComputerScreenshotConfigParam = ga.ComputerScreenshotConfigParam
BetaComputerScrollConfigParam = ga.ComputerScrollConfigParam
BetaComputerToolsetConfigsParam = ga.ComputerToolsetConfigsParam
BetaComputerTripleClickConfigParam = ga.ComputerTripleClickConfigParam
BetaComputerTypeConfigParam = ga.ComputerTypeConfigParam
BetaComputerWaitConfigParam = ga.ComputerWaitConfigParam
BetaComputerZoomConfigParam = ga.ComputerZoomConfigParam


class BetaToolsetMemberConfig(BaseModel):
    """Whether one member of a toolset is offered to the model, and when its definition is loaded."""

    defer_loading: bool | None = None
    """Whether the definition stays out of the prompt until tool search asks for it; None for the default, false."""
    enabled: bool | None = None
    """Whether the member is offered to the model; None for its default."""


# Every member has the same two settings, so its public name is another name of the one class above.
BetaBrowserCloseTabConfig = BetaToolsetMemberConfig
BetaBrowserDoubleClickConfig = BetaToolsetMemberConfig
BetaBrowserFileUploadConfig = BetaToolsetMemberConfig
BetaBrowserFindConfig = BetaToolsetMemberConfig
BetaBrowserFormInputConfig = BetaToolsetMemberConfig
BetaBrowserGetPageTextConfig = BetaToolsetMemberConfig
BetaBrowserHoldKeyConfig = BetaToolsetMemberConfig
BetaBrowserHoverConfig = BetaToolsetMemberConfig
BetaBrowserJavascriptExecConfig = BetaToolsetMemberConfig
BetaBrowserKeyConfig = BetaToolsetMemberConfig
BetaBrowserLeftClickConfig = BetaToolsetMemberConfig
BetaBrowserLeftClickDragConfig = BetaToolsetMemberConfig
BetaBrowserLeftMouseDownConfig = BetaToolsetMemberConfig
BetaBrowserLeftMouseUpConfig = BetaToolsetMemberConfig
BetaBrowserListTabsConfig = BetaToolsetMemberConfig
BetaBrowserMiddleClickConfig = BetaToolsetMemberConfig
BetaBrowserMouseMoveConfig = BetaToolsetMemberConfig
BetaBrowserNavigateConfig = BetaToolsetMemberConfig
BetaBrowserNewTabConfig = BetaToolsetMemberConfig
BetaBrowserReadConsoleConfig = BetaToolsetMemberConfig
BetaBrowserReadNetworkConfig = BetaToolsetMemberConfig
BetaBrowserReadPageConfig = BetaToolsetMemberConfig
BetaBrowserRightClickConfig = BetaToolsetMemberConfig
BetaBrowserScreenshotConfig = BetaToolsetMemberConfig
BetaBrowserScrollConfig = BetaToolsetMemberConfig
BetaBrowserScrollToConfig = BetaToolsetMemberConfig
BetaBrowserSwitchTabConfig = BetaToolsetMemberConfig
BetaBrowserTripleClickConfig = BetaToolsetMemberConfig
BetaBrowserTypeConfig = BetaToolsetMemberConfig
BetaBrowserWaitConfig = BetaToolsetMemberConfig
BetaBrowserZoomConfig = BetaToolsetMemberConfig
BetaComputerCursorPositionConfig = BetaToolsetMemberConfig
BetaComputerDoubleClickConfig = BetaToolsetMemberConfig
BetaComputerHoldKeyConfig = BetaToolsetMemberConfig
BetaComputerKeyConfig = BetaToolsetMemberConfig
BetaComputerLeftClickConfig = BetaToolsetMemberConfig
BetaComputerLeftClickDragConfig = BetaToolsetMemberConfig
BetaComputerLeftMouseDownConfig = BetaToolsetMemberConfig
BetaComputerLeftMouseUpConfig = BetaToolsetMemberConfig
BetaComputerMiddleClickConfig = BetaToolsetMemberConfig
BetaComputerMouseMoveConfig = BetaToolsetMemberConfig
BetaComputerRightClickConfig = BetaToolsetMemberConfig
BetaComputerScreenshotConfig = BetaToolsetMemberConfig
BetaComputerScrollConfig = BetaToolsetMemberConfig
BetaComputerTripleClickConfig = BetaToolsetMemberConfig
BetaComputerTypeConfig = BetaToolsetMemberConfig
BetaComputerWaitConfig = BetaToolsetMemberConfig
BetaComputerZoomConfig = BetaToolsetMemberConfig


class BetaBrowserToolsetConfigs(BaseModel):
    """Settings of the members of the browser toolset, by member name."""

    type: BetaBrowserTypeConfig | None = None
    """Settings of the member that types text; None for the defaults."""
    close_tab: BetaBrowserCloseTabConfig | None = None
    """Settings of the member that closes a tab; None for the defaults."""
    double_click: BetaBrowserDoubleClickConfig | None = None
    """Settings of the member that double-clicks; None for the defaults."""
    file_upload: BetaBrowserFileUploadConfig | None = None
    """Settings of the member that uploads files into a page; None for the defaults."""
    find: BetaBrowserFindConfig | None = None
    """Settings of the member that finds elements by a description; None for the defaults."""
    form_input: BetaBrowserFormInputConfig | None = None
    """Settings of the member that sets the value of a form field; None for the defaults."""
    get_page_text: BetaBrowserGetPageTextConfig | None = None
    """Settings of the member that reads the text of a page; None for the defaults."""
    hold_key: BetaBrowserHoldKeyConfig | None = None
    """Settings of the member that holds a key down for a time; None for the defaults."""
    hover: BetaBrowserHoverConfig | None = None
    """Settings of the member that moves the pointer over an element; None for the defaults."""
    javascript_exec: BetaBrowserJavascriptExecConfig | None = None
    """Settings of the member that runs JavaScript in a page; None for the defaults."""
    key: BetaBrowserKeyConfig | None = None
    """Settings of the member that presses keys; None for the defaults."""
    left_click: BetaBrowserLeftClickConfig | None = None
    """Settings of the member that clicks; None for the defaults."""
    left_click_drag: BetaBrowserLeftClickDragConfig | None = None
    """Settings of the member that drags from one point to another; None for the defaults."""
    left_mouse_down: BetaBrowserLeftMouseDownConfig | None = None
    """Settings of the member that presses the left mouse button and keeps it down; None for the defaults."""
    left_mouse_up: BetaBrowserLeftMouseUpConfig | None = None
    """Settings of the member that releases the left mouse button; None for the defaults."""
    list_tabs: BetaBrowserListTabsConfig | None = None
    """Settings of the member that lists the open tabs; None for the defaults."""
    middle_click: BetaBrowserMiddleClickConfig | None = None
    """Settings of the member that clicks with the middle button; None for the defaults."""
    mouse_move: BetaBrowserMouseMoveConfig | None = None
    """Settings of the member that moves the pointer; None for the defaults."""
    navigate: BetaBrowserNavigateConfig | None = None
    """Settings of the member that opens a URL, or goes back or forward; None for the defaults."""
    new_tab: BetaBrowserNewTabConfig | None = None
    """Settings of the member that opens a tab; None for the defaults."""
    read_console: BetaBrowserReadConsoleConfig | None = None
    """Settings of the member that reads the console of a page; None for the defaults."""
    read_network: BetaBrowserReadNetworkConfig | None = None
    """Settings of the member that lists the network requests of a page; None for the defaults."""
    read_page: BetaBrowserReadPageConfig | None = None
    """Settings of the member that reads the structure of a page; None for the defaults."""
    right_click: BetaBrowserRightClickConfig | None = None
    """Settings of the member that clicks with the right button; None for the defaults."""
    screenshot: BetaBrowserScreenshotConfig | None = None
    """Settings of the member that takes a picture; None for the defaults."""
    scroll: BetaBrowserScrollConfig | None = None
    """Settings of the member that scrolls; None for the defaults."""
    scroll_to: BetaBrowserScrollToConfig | None = None
    """Settings of the member that scrolls until an element is visible; None for the defaults."""
    switch_tab: BetaBrowserSwitchTabConfig | None = None
    """Settings of the member that makes another tab the active one; None for the defaults."""
    triple_click: BetaBrowserTripleClickConfig | None = None
    """Settings of the member that triple-clicks; None for the defaults."""
    wait: BetaBrowserWaitConfig | None = None
    """Settings of the member that waits for some seconds; None for the defaults."""
    zoom: BetaBrowserZoomConfig | None = None
    """Settings of the member that takes a picture of a part, enlarged; None for the defaults."""


class BetaComputerToolsetConfigs(BaseModel):
    """Settings of the members of the computer toolset, by member name."""

    type: BetaComputerTypeConfig | None = None
    """Settings of the member that types text; None for the defaults."""
    cursor_position: BetaComputerCursorPositionConfig | None = None
    """Settings of the member that reports where the pointer is; None for the defaults."""
    double_click: BetaComputerDoubleClickConfig | None = None
    """Settings of the member that double-clicks; None for the defaults."""
    hold_key: BetaComputerHoldKeyConfig | None = None
    """Settings of the member that holds a key down for a time; None for the defaults."""
    key: BetaComputerKeyConfig | None = None
    """Settings of the member that presses keys; None for the defaults."""
    left_click: BetaComputerLeftClickConfig | None = None
    """Settings of the member that clicks; None for the defaults."""
    left_click_drag: BetaComputerLeftClickDragConfig | None = None
    """Settings of the member that drags from one point to another; None for the defaults."""
    left_mouse_down: BetaComputerLeftMouseDownConfig | None = None
    """Settings of the member that presses the left mouse button and keeps it down; None for the defaults."""
    left_mouse_up: BetaComputerLeftMouseUpConfig | None = None
    """Settings of the member that releases the left mouse button; None for the defaults."""
    middle_click: BetaComputerMiddleClickConfig | None = None
    """Settings of the member that clicks with the middle button; None for the defaults."""
    mouse_move: BetaComputerMouseMoveConfig | None = None
    """Settings of the member that moves the pointer; None for the defaults."""
    right_click: BetaComputerRightClickConfig | None = None
    """Settings of the member that clicks with the right button; None for the defaults."""
    screenshot: BetaComputerScreenshotConfig | None = None
    """Settings of the member that takes a picture; None for the defaults."""
    scroll: BetaComputerScrollConfig | None = None
    """Settings of the member that scrolls; None for the defaults."""
    triple_click: BetaComputerTripleClickConfig | None = None
    """Settings of the member that triple-clicks; None for the defaults."""
    wait: BetaComputerWaitConfig | None = None
    """Settings of the member that waits for some seconds; None for the defaults."""
    zoom: BetaComputerZoomConfig | None = None
    """Settings of the member that takes a picture of a part, enlarged; None for the defaults."""
