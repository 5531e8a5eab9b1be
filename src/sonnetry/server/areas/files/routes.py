"""`/v1/files`: the handlers, and a file as the API shows it (rules FILE-1 to FILE-9)."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from ....endpoints import files as rows
from ....rules.errors import invalid
from ...http.answers import Answer, json_answer
from ...http.exchange import MEGABYTE, Exchange
from ...http.forms import Form, UploadedFile, received
from ...http.paging import check_names, id_page, moment
from ...http.routes import Served
from ...ids import WORKSPACE
from . import rules
from .ranges import file_answer
from .records import File, Files, NewFile, files_of

if TYPE_CHECKING:
    from ...state import LocalAPI

OLD_SHAPE = "files-api-2025-04-14"
SESSIONS = "managed-agents-2026-04-01"
MOST_IDS = 100
UNKNOWN_TYPE = "application/octet-stream"


async def receive(server: LocalAPI, exchange: Exchange) -> None:
    """Read an uploaded file to the disk and leave it in `exchange.received`."""
    exchange.received = await take(server, exchange, exchange.workspace)


async def take(server: LocalAPI, exchange: Exchange, workspace: str, *more: str) -> File:
    """Keep the file of a form; `more` are fields that the form may have besides (rules FILE-1 to FILE-4)."""
    largest = server.settings["file_size"]
    async with received(exchange, server.storage.store.blobs, largest + MEGABYTE) as form:
        file = only_file(form, "file")
        for name in form.fields.keys() - {"expires_in_seconds", *more}:
            raise invalid(f"{name}: Extra inputs are not permitted")
        rules.names_are_plain.check(file.filename)
        rules.files_have_a_limit.check(file.content.size, largest)
        file.content.finish()
        new = NewFile(workspace, file.filename, type_of(file), form.fields.get("downloadable") == "true", _life(form))
        return await files_of(server).add(new, file.content, server.clock.time())


async def upload(server: LocalAPI, exchange: Exchange) -> Answer:
    """Keep a file and answer with its metadata (rule FILE-3)."""
    del server
    return json_answer(describe(exchange.received))


async def list_files(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of files, newest first, in the shape that the beta header selects (rule FILE-7)."""
    query = parse_qs(exchange.query, keep_blank_values=True)
    old = OLD_SHAPE in exchange.betas
    paging = ("limit", "after_id", "before_id") if old else ("limit", "page")
    check_names(query, (*paging, "ids[]", *(["scope_id"] if SESSIONS in exchange.betas else [])))
    await files_of(server).expire(server.clock.time())
    if "ids[]" in query:
        return json_answer(_shaped(_named(files_of(server), query, exchange.workspace, paging), old=old))
    if "scope_id" in query:  # there are no sessions here, so none has files
        return json_answer(_shaped([], old=old))
    table = files_of(server).listed(exchange.workspace)
    if old:
        found, more = table.by_ids(query)
        return json_answer(id_page(([describe(File(*row)) for row in found], more)))
    found, cursor = table.by_cursor(query)
    return json_answer({"data": [describe(File(*row)) for row in found], "next_page": cursor})


async def metadata(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with what is known of a file (rule FILE-3)."""
    return json_answer(describe(await _file(server, exchange)))


async def content(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with the content of a file that a tool made (rule FILE-5)."""
    file = await _file(server, exchange)
    rules.uploads_stay_here.check(file.id, bool(file.downloadable))
    return file_answer(files_of(server).path(file), file.mime_type, file.digest, exchange.headers)


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Remove a file for good (rule FILE-6)."""
    file = await _file(server, exchange)
    await files_of(server).delete(file)
    return json_answer({"id": file.id, "type": "file_deleted"})


async def add(server: LocalAPI, exchange: Exchange) -> Answer:
    """Store a file as a tool would make it: a form like that of an upload, `downloadable` a field of it."""
    return json_answer(describe(await take(server, exchange, WORKSPACE, "downloadable")))


ROUTES = (
    Served(rows.UPLOAD, upload, receive),
    Served(rows.LIST, list_files),
    Served(rows.RETRIEVE_METADATA, metadata),
    Served(rows.DOWNLOAD, content),
    Served(rows.DELETE, delete),
)


def describe(file: File) -> dict[str, Any]:
    """Return a file as the API shows it."""
    return {
        "id": file.id,
        "type": "file",
        "filename": file.filename,
        "mime_type": file.mime_type,
        "size_bytes": file.size,
        "created_at": moment(file.created),
        "downloadable": bool(file.downloadable),
        **({} if file.expires is None else {"expires_at": moment(file.expires)}),
    }


def only_file(form: Form, field: str) -> UploadedFile:
    """Return the one file of a form."""
    for file in form.files:
        if file.field != field:
            raise invalid(f"{file.field}: Extra inputs are not permitted")
    if len(form.files) != 1:
        raise invalid(f"{field}: Field required" if not form.files else f"{field}: only one file may be given")
    return form.files[0]


def type_of(file: UploadedFile) -> str:
    """Return the media type that a file was sent with, or that its name suggests (rule FILE-2)."""
    kind = file.content_type or mimetypes.guess_type(file.filename)[0] or UNKNOWN_TYPE
    rules.types_are_media_types.check(kind)
    return kind


def _life(form: Form) -> int | None:
    text = form.fields.get("expires_in_seconds")
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()):
        raise invalid("expires_in_seconds: Input should be a valid integer")
    rules.lifetimes_have_limits.check(int(text[:12]))
    return int(text)


def _named(files: Files, query: dict[str, list[str]], workspace: str, paging: tuple[str, ...]) -> list[dict[str, Any]]:
    for name in paging:
        if name in query:
            raise invalid(f"ids: cannot be combined with {name}")
    if len(query["ids[]"]) > MOST_IDS:
        raise invalid(f"ids: List should have at most {MOST_IDS} items after validation, not {len(query['ids[]'])}")
    return [describe(file) for file in files.named(query["ids[]"], workspace)]


def _shaped(data: list[dict[str, Any]], *, old: bool) -> dict[str, Any]:
    return id_page((data, False)) if old else {"data": data, "next_page": None}


async def _file(server: LocalAPI, exchange: Exchange) -> File:
    file_id = exchange.ids["file_id"]
    return await files_of(server).find(file_id, exchange.workspace, server.clock.time())
