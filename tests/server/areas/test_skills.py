"""Skills on the server: versions of a folder with a `SKILL.md`, in both shapes (rule SKL-1)."""

import io
import itertools
import zipfile

import pytest

OLD = {"anthropic-beta": "skills-2025-10-02"}
BOUNDARY = "edge"
HEAD = b"---\nname: my-skill\ndescription: Does it well.\n---\n# How\n"


def form(files, **fields):
    parts = [(f'name="files[]"; filename="{path}"', content) for path, content in files.items()]
    parts += [(f'name="{name}"', value.encode()) for name, value in fields.items()]
    lines = [
        f"--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + body + b"\r\n"
        for head, body in parts
    ]
    return b"".join(lines) + f"--{BOUNDARY}--\r\n".encode()


@pytest.fixture
def skills(api):
    def call(verb, path="", files=None, headers=None, **fields):
        given = {"x-api-key": "test", "anthropic-version": "2023-06-01", **(headers or {})}
        body = None
        if files is not None:
            body, given = form(files, **fields), {**given, "content-type": f"multipart/form-data; boundary={BOUNDARY}"}
        return api(verb, f"/v1/skills{path}", body, given)

    call.create = lambda **fields: call("POST", "", {"my-skill/SKILL.md": HEAD}, **fields).json
    call.clock = api.server.clock
    return call


def test_a_skill_has_two_shapes_skl_1(skills):
    """`display_name`, `latest_version_id` and an object without the header; the older names and words with it."""
    skill = skills.create(display_name="Mine")
    old = skills("GET", f"/{skill['id']}", headers=OLD).json

    assert skill["id"].startswith("skill_")
    assert skill == {
        "id": skill["id"],
        "type": "skill",
        "created_at": "2026-11-20T12:00:00Z",
        "updated_at": "2026-11-20T12:00:00Z",
        "display_name": "Mine",
        "latest_version_id": skill["latest_version_id"],
        "source": {"type": "custom"},
    }
    assert (old["display_title"], old["source"]) == ("Mine", "custom")
    assert old["latest_version"] == "1795176000000000"
    assert {"display_name", "latest_version_id"}.isdisjoint(old)


def test_versions_are_told_apart_skl_1(skills):
    """By id, by time, and as `latest`; newest first; each has what its `SKILL.md` says."""
    skill = skills.create()
    skills.clock.advance(1)
    new = skills("POST", f"/{skill['id']}/versions", {"my-skill/SKILL.md": HEAD.replace(b"well", b"better")}).json
    versions = f"/{skill['id']}/versions"
    listed = skills("GET", versions).json

    assert [version["id"] for version in listed["data"]] == [new["id"], skill["latest_version_id"]]
    assert (new["name"], new["description"]) == ("my-skill", "Does it better.")
    assert skills("GET", f"{versions}/latest").json == new
    assert skills("GET", f"{versions}/1795176001000000").json == new
    assert skills("GET", f"{versions}/{new['id']}", headers=OLD).json["directory"] == "my-skill"
    assert skills("GET", f"/{skill['id']}").json["latest_version_id"] == new["id"]
    assert skills("GET", f"/{skill['id']}").json["updated_at"] == "2026-11-20T12:00:01Z"
    assert skills("GET", f"{versions}/nothing").error[:2] == (404, "not_found_error")


def test_the_files_come_back_as_an_archive_skl_1(skills):
    """Sent in parts or as an archive, each file is there with every byte."""
    files = {"my-skill/SKILL.md": HEAD, "my-skill/scripts/run.py": bytes(range(256))}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    for sent in (files, {"skill.zip": buffer.getvalue()}):
        skill = skills("POST", "", sent).json
        answer = skills("GET", f"/{skill['id']}/versions/latest/content")
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            assert {name: archive.read(name) for name in archive.namelist()} == files


def test_versions_go_before_their_skill_skl_1(skills):
    """A skill with versions is not deleted; without them it is."""
    skill = skills.create()
    refused = skills("DELETE", f"/{skill['id']}")
    version = skills("DELETE", f"/{skill['id']}/versions/{skill['latest_version_id']}")
    deleted = skills("DELETE", f"/{skill['id']}")

    assert refused.error[:2] == (400, "invalid_request_error")
    assert version.json == {"id": skill["latest_version_id"], "type": "skill_version_deleted"}
    assert deleted.json == {"id": skill["id"], "type": "skill_deleted"}
    assert skills("GET", f"/{skill['id']}").error[:2] == (404, "not_found_error")


def test_skills_are_listed_in_pages_skl_1(skills):
    """Newest first, with a cursor that belongs to the list; the vendor's own are not here."""
    made = [skills.create()["id"] for _ in range(3)][::-1]
    first = skills("GET", "?limit=2").json
    second = skills("GET", f"?limit=2&page={first['next_page']}&source=custom").json

    assert [skill["id"] for skill in first["data"] + second["data"]] == made
    assert (first["has_more"], second["has_more"], second["next_page"]) == (True, False, None)
    assert skills("GET", "?source=anthropic").json["data"] == []
    assert skills("GET", "?source=what").error[0] == 400


def front(**said):
    lines = "".join(f"{name}: {value}\n" for name, value in said.items())
    return {"s/SKILL.md": f"---\n{lines}---\n".encode()}


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"SKILL.md": HEAD},
        {"a/SKILL.md": HEAD, "b/x": b""},
        {"a/b/SKILL.md": HEAD},
        {"a/SKILL.md": HEAD, "a/../x": b""},
        {"/a/SKILL.md": HEAD},
        {"a/SKILL.md": b"no front matter"},
        {"a/SKILL.md": b"---\n- a list\n---\n"},
        {"a/SKILL.md": b"---\nname: [\n---\n"},
        {"skill.zip": b"no archive"},
        front(description="Does it."),
        front(name="Bad Name", description="Does it."),
        front(name="x" * 65, description="Does it."),
        front(name="my-claude", description="Does it."),
        front(name="anthropic-x", description="Does it."),
        front(name="good"),
        front(name="good", description="x" * 1025),
        front(name="good", description="<b>Does</b> it."),
    ],
)
def test_what_is_no_skill_is_refused_skl_1(skills, files):
    """Directory, name and description have their rules; nothing is kept."""
    answer = skills("POST", "", files)

    assert answer.error[:2] == (400, "invalid_request_error")
    assert skills("GET").json["data"] == []


def test_skills_have_30_megabytes_unpacked_skl_1(skills):
    """An archive that unpacks to more is refused without unpacking it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/SKILL.md", HEAD)
        archive.writestr("a/zeros", bytes(30 * 2**20))
    answer = skills("POST", "", {"skill.zip": buffer.getvalue()})

    assert answer.error == (413, "request_too_large", "The Skills API accepts requests up to 30MBs.")


def test_unknown_fields_are_refused_skl_1(skills):
    """A version takes nothing but files."""
    skill = skills.create()
    answer = skills("POST", f"/{skill['id']}/versions", {"my-skill/SKILL.md": HEAD}, display_name="x")

    assert answer.error[2] == "display_name: Extra inputs are not permitted"


# --- Skills that are wrong ----------------------------------------------------------------------------------------------

FRONT = "name: my-skill\ndescription: Does it well.\n"


@pytest.mark.parametrize(
    "line",
    [
        "when: 2020-99-99",
        "n: !!int abc",
        "n: !!int ''",
        "f: !!float abc",
        "b: !!bool abc",
        "t: !!timestamp abc",
        "t: !!binary é",
        "p: !!python/object:os.system x",
        "n: " + "9" * 5000,
        "z: " + "[" * 3000 + "]" * 3000,
        "z: " + "{a: " * 500 + "}" * 500,
        "? [a]\n: b",
        "a: &a [*a]",
        "a: *nothing",
        "\x00",
        "- a",
        "a: &a {x: 1}\n" + "\n".join(f"{k}: &{k} {{<<: [*{p}, *{p}]}}" for p, k in itertools.pairwise("abcdefghij")),
        "x: " + "y" * 70_000,
    ],
)
def test_front_matter_never_fails_the_server(skills, line):
    """Whatever the YAML library stumbles over is the client's mistake."""
    answer = skills("POST", "", {"my-skill/SKILL.md": f"---\n{FRONT}{line}\n---\n".encode()})

    assert answer.status in (200, 400), answer.body
    assert answer.status == 200 or answer.error[1] == "invalid_request_error"


def archive(*entries, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in entries:
            made.writestr(name, content)
    return buffer.getvalue()


GOOD = ("my-skill/SKILL.md", HEAD)


def test_an_archive_that_lies_about_its_sizes(skills):
    """Sizes are counted while unpacking: a directory that names small ones lets nothing more in."""
    data = archive(GOOD, ("my-skill/big", bytes(40 * 2**20)))
    size = (40 * 2**20).to_bytes(4, "little")
    assert data.count(size) >= 1
    answer = skills("POST", "", {"s.zip": data.replace(size, (1000).to_bytes(4, "little"))})

    assert answer.status in (400, 413)


def test_an_archive_that_is_too_large_unpacked(skills):
    """The limit is that of the unpacked files."""
    assert skills("POST", "", {"s.zip": archive(GOOD, ("my-skill/big", bytes(31 * 2**20)))}).status == 413


def damaged(data, at):
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_STORED])
def test_damaged_archives(skills, method):
    """A byte that changed anywhere is the client's mistake, or changes nothing that matters."""
    data = archive(GOOD, ("my-skill/more.txt", "some text " * 20), method=method)
    for at in range(0, len(data), 7):
        answer = skills("POST", "", {"s.zip": damaged(data, at)})
        assert answer.status in (200, 400, 413), (at, answer.body)


@pytest.mark.parametrize(
    "name", ["a//SKILL.md", "./SKILL.md", "a/./SKILL.md", "../SKILL.md", "/a/SKILL.md", "SKILL.md"]
)
def test_paths_of_archives_are_plain(skills, name):
    """A path is a folder and a name, and leads nowhere else."""
    assert skills("POST", "", {"s.zip": archive((name, HEAD))}).error[:2] == (400, "invalid_request_error")


def test_names_that_are_not_utf_8(skills):
    """The flag for UTF-8 with other bytes is the client's mistake."""
    data = archive(("ä/SKILL.md", HEAD)).replace("ä".encode(), b"\xff\xfe")

    assert skills("POST", "", {"s.zip": data}).error[:2] == (400, "invalid_request_error")


def test_archives_of_very_many_files(skills):
    """Refused before an object is made for each."""
    data = archive(GOOD, *[(f"my-skill/{number}", "") for number in range(1100)])

    assert skills("POST", "", {"s.zip": data}).error[:2] == (400, "invalid_request_error")
