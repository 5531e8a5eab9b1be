"""Toolset settings as the beta API returns them."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

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
    enabled: bool | None = None


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
    type: BetaBrowserTypeConfig | None = None
    close_tab: BetaBrowserCloseTabConfig | None = None
    double_click: BetaBrowserDoubleClickConfig | None = None
    file_upload: BetaBrowserFileUploadConfig | None = None
    find: BetaBrowserFindConfig | None = None
    form_input: BetaBrowserFormInputConfig | None = None
    get_page_text: BetaBrowserGetPageTextConfig | None = None
    hold_key: BetaBrowserHoldKeyConfig | None = None
    hover: BetaBrowserHoverConfig | None = None
    javascript_exec: BetaBrowserJavascriptExecConfig | None = None
    key: BetaBrowserKeyConfig | None = None
    left_click: BetaBrowserLeftClickConfig | None = None
    left_click_drag: BetaBrowserLeftClickDragConfig | None = None
    left_mouse_down: BetaBrowserLeftMouseDownConfig | None = None
    left_mouse_up: BetaBrowserLeftMouseUpConfig | None = None
    list_tabs: BetaBrowserListTabsConfig | None = None
    middle_click: BetaBrowserMiddleClickConfig | None = None
    mouse_move: BetaBrowserMouseMoveConfig | None = None
    navigate: BetaBrowserNavigateConfig | None = None
    new_tab: BetaBrowserNewTabConfig | None = None
    read_console: BetaBrowserReadConsoleConfig | None = None
    read_network: BetaBrowserReadNetworkConfig | None = None
    read_page: BetaBrowserReadPageConfig | None = None
    right_click: BetaBrowserRightClickConfig | None = None
    screenshot: BetaBrowserScreenshotConfig | None = None
    scroll: BetaBrowserScrollConfig | None = None
    scroll_to: BetaBrowserScrollToConfig | None = None
    switch_tab: BetaBrowserSwitchTabConfig | None = None
    triple_click: BetaBrowserTripleClickConfig | None = None
    wait: BetaBrowserWaitConfig | None = None
    zoom: BetaBrowserZoomConfig | None = None


class BetaComputerToolsetConfigs(BaseModel):
    type: BetaComputerTypeConfig | None = None
    cursor_position: BetaComputerCursorPositionConfig | None = None
    double_click: BetaComputerDoubleClickConfig | None = None
    hold_key: BetaComputerHoldKeyConfig | None = None
    key: BetaComputerKeyConfig | None = None
    left_click: BetaComputerLeftClickConfig | None = None
    left_click_drag: BetaComputerLeftClickDragConfig | None = None
    left_mouse_down: BetaComputerLeftMouseDownConfig | None = None
    left_mouse_up: BetaComputerLeftMouseUpConfig | None = None
    middle_click: BetaComputerMiddleClickConfig | None = None
    mouse_move: BetaComputerMouseMoveConfig | None = None
    right_click: BetaComputerRightClickConfig | None = None
    screenshot: BetaComputerScreenshotConfig | None = None
    scroll: BetaComputerScrollConfig | None = None
    triple_click: BetaComputerTripleClickConfig | None = None
    wait: BetaComputerWaitConfig | None = None
    zoom: BetaComputerZoomConfig | None = None
