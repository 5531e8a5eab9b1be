"""Files: uploaded and listed, used in messages, handed out when a tool made them (FILE-*)."""

from __future__ import annotations

from typing import TypedDict

from ....rules.registry import listed
from ...area import Area
from . import rules
from .records import FILE_SIZE, STORAGE
from .routes import ROUTES, add
from .sources import with_files
from .tables import MIGRATIONS


class FileSettings(TypedDict, total=False):
    """`file_size` and `storage` are bytes: of one file, and of all together (rule FILE-1)."""

    file_size: int
    storage: int


AREA = Area(
    name="files",
    routes=ROUTES,
    migrations=MIGRATIONS,
    contents=("file",),
    rules=listed(rules),
    settings={"file_size": FILE_SIZE, "storage": STORAGE},
    expand=with_files,
    control={"files": {"POST": add}},
)
