"""The memory tool: the model keeps files below `/memories` and reads them in later conversations (rule TOOL-12).

`LocalFilesystemMemoryTool` keeps them in a folder. For any other place, derive from `AbstractMemoryTool`.
"""

from __future__ import annotations

import stat
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from .builtin import AsyncBuiltinFunctionTool, BuiltinFunctionTool
from .confined import ConfinedFolder, OutsideError, SpecialFileError, make_folders
from .errors import InvalidInputError, ToolError
from .functions import RunPolicy

if TYPE_CHECKING:
    from ..types.beta import (
        BetaMemoryTool20250818CreateCommand,
        BetaMemoryTool20250818DeleteCommand,
        BetaMemoryTool20250818InsertCommand,
        BetaMemoryTool20250818RenameCommand,
        BetaMemoryTool20250818StrReplaceCommand,
        BetaMemoryTool20250818ViewCommand,
    )
    from ..types.beta.messages import BetaCacheControlEphemeralParam
    from .content import ToolContent

ROOT = "/memories"
COMMANDS = ("view", "create", "str_replace", "insert", "delete", "rename")
MOST_LINES = 999_999
CONTEXT = 2  # lines shown before and after a change
LEVELS = 2  # of folders in a listing
LISTED = f"Here're the files and directories up to {LEVELS} levels deep in {{}}, excluding hidden items:"
UNITS, KILO = "BKMG", 1024
MISSING = "The path {} does not exist. Please provide a valid path."


class _Memory:
    run_policy = RunPolicy(serial=True)  # a change reads a file and writes it

    def __init__(self, *, cache_control: BetaCacheControlEphemeralParam | None = None) -> None:
        super().__init__()
        self._cache_control = cache_control

    def to_dict(self) -> dict[str, Any]:
        """Return the definition as it is sent in `tools`."""
        found: dict[str, Any] = {"type": "memory_20250818", "name": "memory"}
        return found if self._cache_control is None else {**found, "cache_control": self._cache_control}


class AbstractMemoryTool(_Memory, BuiltinFunctionTool):
    """Base of memory tools; each method runs one command of the model and returns what the model reads.

    Raise `ToolError` for what the model should know.
    """

    def call(self, input: object) -> ToolContent:
        """Run a command.

        Raises:
            NotImplementedError: the command is unknown.
            ValueError: its arguments do not fit.
        """
        return self.execute(read_command(input))

    def execute(self, command: Any) -> ToolContent:
        """Run a command that was read.

        Raises:
            NotImplementedError: it is unknown.
        """
        return cast("ToolContent", getattr(self, name_of(command))(command))

    @abstractmethod
    def view(self, command: BetaMemoryTool20250818ViewCommand) -> ToolContent:
        """Show a file, or what is in a folder."""

    @abstractmethod
    def create(self, command: BetaMemoryTool20250818CreateCommand) -> ToolContent:
        """Write a new file."""

    @abstractmethod
    def str_replace(self, command: BetaMemoryTool20250818StrReplaceCommand) -> ToolContent:
        """Replace a text in a file."""

    @abstractmethod
    def insert(self, command: BetaMemoryTool20250818InsertCommand) -> ToolContent:
        """Insert a text into a file."""

    @abstractmethod
    def delete(self, command: BetaMemoryTool20250818DeleteCommand) -> ToolContent:
        """Delete a file or folder."""

    @abstractmethod
    def rename(self, command: BetaMemoryTool20250818RenameCommand) -> ToolContent:
        """Rename or move a file or folder."""

    def clear_all_memory(self) -> ToolContent:
        """Forget everything; for your program, the model cannot call it."""
        raise NotImplementedError("clear_all_memory not implemented")


class AsyncAbstractMemoryTool(_Memory, AsyncBuiltinFunctionTool):
    """The same for the asynchronous client."""

    async def call(self, input: object) -> ToolContent:
        """Run a command.

        Raises:
            NotImplementedError: the command is unknown.
            ValueError: its arguments do not fit.
        """
        return await self.execute(read_command(input))

    async def execute(self, command: Any) -> ToolContent:
        """Run a command that was read.

        Raises:
            NotImplementedError: it is unknown.
        """
        return cast("ToolContent", await getattr(self, name_of(command))(command))

    @abstractmethod
    async def view(self, command: BetaMemoryTool20250818ViewCommand) -> ToolContent:
        """Show a file, or what is in a folder."""

    @abstractmethod
    async def create(self, command: BetaMemoryTool20250818CreateCommand) -> ToolContent:
        """Write a new file."""

    @abstractmethod
    async def str_replace(self, command: BetaMemoryTool20250818StrReplaceCommand) -> ToolContent:
        """Replace a text in a file."""

    @abstractmethod
    async def insert(self, command: BetaMemoryTool20250818InsertCommand) -> ToolContent:
        """Insert a text into a file."""

    @abstractmethod
    async def delete(self, command: BetaMemoryTool20250818DeleteCommand) -> ToolContent:
        """Delete a file or folder."""

    @abstractmethod
    async def rename(self, command: BetaMemoryTool20250818RenameCommand) -> ToolContent:
        """Rename or move a file or folder."""

    async def clear_all_memory(self) -> ToolContent:
        """Forget everything; for your program, the model cannot call it."""
        raise NotImplementedError("clear_all_memory not implemented")


def name_of(command: Any) -> str:
    """Return the method that runs a command.

    Raises:
        NotImplementedError: there is none.
    """
    name = cast("Mapping[str, Any]", command).get("command") if isinstance(command, Mapping) else command.command
    if name not in COMMANDS:
        raise NotImplementedError(f"Unknown command: {name}")
    return str(name)


def read_command(input: object) -> Any:
    """Read the input of a call as a command.

    Raises:
        NotImplementedError: the command is unknown.
        InvalidInputError: its arguments do not fit.
    """
    from pydantic import TypeAdapter, ValidationError

    from ..types.beta import BetaMemoryTool20250818Command
    from .schema import problems

    if not isinstance(input, Mapping):
        raise InvalidInputError(f"the input of the memory tool must be an object, not {type(input).__name__}")
    name_of(cast("Any", input))
    adapter: TypeAdapter[Any] = TypeAdapter(BetaMemoryTool20250818Command)
    try:
        return adapter.validate_python(input)
    except ValidationError as error:
        raise InvalidInputError(f"Invalid arguments of the memory tool: {problems(error)}") from error


class LocalFilesystemMemoryTool(AbstractMemoryTool):
    """Keeps the files in a folder, below `<base_path>/memories`. No path leads out of it.

    Folders are made for their owner alone (0700), files too (0600), and a file is changed in one step.
    """

    base_path: Path
    """The folder that was given."""
    memory_root: Path
    """What the model sees as `/memories`."""

    def __init__(
        self, base_path: str | Path = "./memory", *, cache_control: BetaCacheControlEphemeralParam | None = None
    ) -> None:
        super().__init__(cache_control=cache_control)
        self.base_path = Path(base_path)
        self.memory_root = self.base_path / "memories"
        make_folders(self.memory_root)
        self._folder = ConfinedFolder(self.memory_root)

    def view(self, command: BetaMemoryTool20250818ViewCommand) -> str:
        """Show a file with numbers of lines, or what is in a folder with sizes."""
        parts = self._resolved(command.path)
        found = self._folder.status(parts) if parts else None
        if not parts or (found is not None and stat.S_ISDIR(found.st_mode)):
            return "\n".join([LISTED.format(command.path), *self._listing(parts)])
        lines = self._text(parts, command.path).split("\n")
        if len(lines) > MOST_LINES:
            raise ToolError(f"File {command.path} exceeds maximum line limit of {MOST_LINES:,} lines.")
        first, last = _range(command.view_range, len(lines))
        head = f"Here's the content of {command.path} with line numbers:"
        return "\n".join([head, *_numbered(lines[first - 1 : last], first)])

    def create(self, command: BetaMemoryTool20250818CreateCommand) -> str:
        """Write a new file, with the folders that it needs."""
        parts = self._resolved(command.path, name="create")
        try:
            self._folder.create(parts, _bytes(command.file_text))
        except FileExistsError:
            raise ToolError(f"File {command.path} already exists") from None
        except OSError as error:
            raise _told(error, command.path) from error
        return f"File created successfully at: {command.path}"

    def str_replace(self, command: BetaMemoryTool20250818StrReplaceCommand) -> str:
        """Replace a text that occurs once."""
        parts = self._resolved(command.path)
        text = self._text(parts, command.path)
        places = list(_places(text, command.old_str))
        if not places:
            told = f"old_str `{command.old_str}` did not appear verbatim in {command.path}."
            raise ToolError(f"No replacement was performed, {told}")
        if len(places) > 1:
            lines = ", ".join(str(text.count("\n", 0, place) + 1) for place in places)
            told = f"Multiple occurrences of old_str `{command.old_str}` in lines: {lines}. Please ensure it is unique"
            raise ToolError(f"No replacement was performed. {told}")
        place = places[0]
        new = f"{text[:place]}{command.new_str}{text[place + len(command.old_str) :]}"
        self._write(parts, new, command.path)
        line = text.count("\n", 0, place)
        first = max(0, line - CONTEXT)
        shown = new.split("\n")[first : line + command.new_str.count("\n") + CONTEXT + 1]
        head = "The memory file has been edited. Here is the snippet showing the change (with line numbers):"
        return "\n".join([head, *_numbered(shown, first + 1)])

    def insert(self, command: BetaMemoryTool20250818InsertCommand) -> str:
        """Insert a text behind a line."""
        parts = self._resolved(command.path)
        lines = self._text(parts, command.path).split("\n")
        if lines[-1] == "":
            lines.pop()
        if not 0 <= command.insert_line <= len(lines):
            told = f"It should be within the range [0, {len(lines)}]."
            raise ToolError(f"Invalid `insert_line` parameter: {command.insert_line}. {told}")
        lines.insert(command.insert_line, command.insert_text.rstrip("\n"))
        self._write(parts, "\n".join(lines) + "\n", command.path)
        return f"The file {command.path} has been edited."

    def delete(self, command: BetaMemoryTool20250818DeleteCommand) -> str:
        """Delete a file, or a folder with all that is in it."""
        parts = self._resolved(command.path, name="delete", last=False)
        try:
            self._folder.remove(parts)
        except (FileNotFoundError, NotADirectoryError):
            raise ToolError(f"The path {command.path} does not exist") from None
        except OSError as error:
            raise _told(error, command.path) from error
        return f"Successfully deleted {command.path}"

    def rename(self, command: BetaMemoryTool20250818RenameCommand) -> str:
        """Rename or move a file or folder to where nothing is."""
        old = self._resolved(command.old_path, name="rename", last=False)
        new = self._resolved(command.new_path, name="rename", last=False)
        if self._folder.status(old) is None:
            raise ToolError(f"The path {command.old_path} does not exist")
        try:
            self._folder.rename(old, new)
        except FileExistsError:
            raise ToolError(f"The destination {command.new_path} already exists") from None
        except OSError as error:
            raise _told(error, command.old_path) from error
        return f"Successfully renamed {command.old_path} to {command.new_path}"

    def clear_all_memory(self) -> str:
        """Delete all files."""
        for name in self._folder.names(()):
            self._folder.remove((name,))
        return "All memory cleared"

    def _resolved(self, path: str, *, name: str = "", last: bool = True) -> tuple[str, ...]:
        """Return where a path of the model leads, without links.

        Raises:
            ToolError: it leads out of the folder, or names the folder itself where that cannot be.
        """
        parts = parts_of(path)
        if not parts and name:
            raise ToolError(f"Cannot {name} the {ROOT} directory itself")
        try:
            return self._folder.resolve(parts, last=last)
        except OutsideError:
            raise ToolError(f"Path {path} would escape {ROOT} directory via symlink") from None
        except OSError as error:
            raise _told(error, path) from error

    def _text(self, parts: tuple[str, ...], path: str) -> str:
        try:
            return self._folder.read(parts).decode("utf-8")
        except UnicodeDecodeError:
            raise ToolError(f"Unsupported file type for {path}") from None
        except OSError as error:
            raise _told(error, path) from error

    def _write(self, parts: tuple[str, ...], text: str, path: str) -> None:
        if self._folder.status(parts) is None:
            raise ToolError(f"The file {path} no longer exists (may have been deleted or renamed concurrently).")
        try:
            self._folder.replace(parts, _bytes(text))
        except OSError as error:
            raise _told(error, path) from error

    def _listing(self, parts: tuple[str, ...]) -> Iterator[str]:
        own = self._folder.path(parts).stat().st_size
        yield f"{_size(own)}\t{'/'.join((ROOT, *parts))}"
        yield from self._below(parts, LEVELS)

    def _below(self, parts: tuple[str, ...], levels: int) -> Iterator[str]:
        for name in self._folder.names(parts):
            if name.startswith("."):
                continue
            try:
                target = self._folder.resolve((*parts, name))
            except OSError:
                continue  # a link that leads out
            found = self._folder.status(target)
            if found is None:
                continue
            folder = stat.S_ISDIR(found.st_mode)
            yield f"{_size(found.st_size)}\t{'/'.join((ROOT, *parts, name))}{'/' if folder else ''}"
            if folder and levels > 1 and target == (*parts, name):
                yield from self._below(target, levels - 1)


class AsyncLocalFilesystemMemoryTool(AsyncAbstractMemoryTool):
    """The same for the asynchronous client; files are read and written in threads, the folder is made at first use."""

    base_path: Path
    """The folder that was given."""
    memory_root: Path
    """What the model sees as `/memories`."""

    def __init__(
        self, base_path: str | Path = "./memory", *, cache_control: BetaCacheControlEphemeralParam | None = None
    ) -> None:
        super().__init__(cache_control=cache_control)
        self.base_path = Path(base_path)
        self.memory_root = self.base_path / "memories"

    async def view(self, command: BetaMemoryTool20250818ViewCommand) -> str:
        """Show a file with numbers of lines, or what is in a folder with sizes."""
        return await self._run("view", command)

    async def create(self, command: BetaMemoryTool20250818CreateCommand) -> str:
        """Write a new file, with the folders that it needs."""
        return await self._run("create", command)

    async def str_replace(self, command: BetaMemoryTool20250818StrReplaceCommand) -> str:
        """Replace a text that occurs once."""
        return await self._run("str_replace", command)

    async def insert(self, command: BetaMemoryTool20250818InsertCommand) -> str:
        """Insert a text behind a line."""
        return await self._run("insert", command)

    async def delete(self, command: BetaMemoryTool20250818DeleteCommand) -> str:
        """Delete a file, or a folder with all that is in it."""
        return await self._run("delete", command)

    async def rename(self, command: BetaMemoryTool20250818RenameCommand) -> str:
        """Rename or move a file or folder to where nothing is."""
        return await self._run("rename", command)

    async def clear_all_memory(self) -> str:
        """Delete all files."""
        return await self._run("clear_all_memory")

    async def _run(self, name: str, *command: Any) -> str:
        import asyncio

        def work() -> str:
            return cast("str", getattr(LocalFilesystemMemoryTool(self.base_path), name)(*command))

        return await asyncio.to_thread(work)


def parts_of(path: str) -> tuple[str, ...]:
    """Split a path of the model below `/memories`; `..` is resolved as text, also where it is encoded.

    Raises:
        ToolError: it is not below `/memories`.
    """
    if path != ROOT and not path.startswith(f"{ROOT}/"):
        raise ToolError(f"Path must start with {ROOT}, got: {path}")
    rest = path[len(ROOT) :]
    for form in (unquote(rest), unquote(unquote(rest)), rest.replace("\\", "/"), rest):
        if "\0" in form:
            raise ToolError(f"Path {path!r} would escape {ROOT} directory")
        found = _normal(form, path)
    return found


def _normal(rest: str, path: str) -> tuple[str, ...]:
    found: list[str] = []
    for name in PurePosixPath(rest.lstrip("/")).parts:
        if name == ".." and not found:
            raise ToolError(f"Path {path} would escape {ROOT} directory")
        if name == "..":
            found.pop()
        else:
            found.append(name)
    return tuple(found)


def _told(error: OSError, path: str) -> ToolError:
    """Say to the model why a path cannot be used."""
    if isinstance(error, FileNotFoundError):
        return ToolError(MISSING.format(path))
    if isinstance(error, SpecialFileError):
        return ToolError(f"Unsupported file type for {path}")
    if isinstance(error, IsADirectoryError):
        return ToolError(f"The path {path} is not a file.")
    return ToolError(f"The path {path} cannot be used: {error.strerror or error}")


def _places(text: str, wanted: str) -> Iterator[int]:
    place = text.find(wanted) if wanted else -1
    while place >= 0:
        yield place
        place = text.find(wanted, place + len(wanted))


def _range(wanted: list[int] | None, count: int) -> tuple[int, int]:
    """Return the first and last line to show.

    Raises:
        ToolError: they are not two numbers.
    """
    if not wanted:
        return 1, count
    if len(wanted) != 2:
        raise ToolError("view_range must have two numbers, the first and the last line")
    return max(1, wanted[0]), count if wanted[1] == -1 else wanted[1]


def _numbered(lines: list[str], first: int) -> Iterator[str]:
    return (f"{number:>6}\t{line}" for number, line in enumerate(lines, first))


def _size(count: float) -> str:
    """Write a number of bytes as `du` does."""
    power = 0
    while count >= KILO and power < len(UNITS) - 1:
        count, power = count / KILO, power + 1
    return f"{count:.1f}".removesuffix(".0") + UNITS[power]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


BetaAbstractMemoryTool = AbstractMemoryTool
BetaAsyncAbstractMemoryTool = AsyncAbstractMemoryTool
BetaLocalFilesystemMemoryTool = LocalFilesystemMemoryTool
BetaAsyncLocalFilesystemMemoryTool = AsyncLocalFilesystemMemoryTool
