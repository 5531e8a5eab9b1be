"""An area is added in two files: its own module, and its line in `AREAS`."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

SOURCE = Path(__file__).parents[3] / "src"
TOYS = '''
"""Toys: stored, shown, and broken after a while."""

import sqlite3
from urllib.parse import parse_qs

from ...endpoints import ad_hoc
from ...rules.errors import ApiError
from ...rules.registry import listed, rule
from ..area import Area
from ..http.answers import json_answer
from ..http.routes import Served


@rule("TOY-1", "assumed")
def toys_are_whole(id, broken):
    """Refuse to show a broken toy."""
    if broken:
        raise ApiError(404, f"Toy {id} is broken.")


class Breaking:
    def __init__(self, server):
        self.server = server
        self.database = server.storage.store.database

    def next_due(self):
        return self.database.row("SELECT MIN(breaks) AS at FROM toy WHERE broken = 0")["at"]

    async def do_due(self):
        sql, now = "UPDATE toy SET broken = 1 WHERE breaks <= ?", self.server.clock.time()
        await self.database.write(lambda connection: connection.execute(sql, (now,)))

    async def pass_time(self):
        await self.do_due()

    async def resume(self):
        pass


async def create(server, exchange):
    """Make a toy."""
    values = ("ball", server.clock.time() + server.settings["toy_life"])
    sql = "INSERT INTO toy (id, breaks) VALUES (?, ?)"
    await server.storage.store.database.write(lambda connection: connection.execute(sql, values))
    await server.worker("toys").wake()
    return json_answer({"id": "ball"})


async def retrieve(server, exchange):
    """Show a toy."""
    await server.worker("toys").catch_up()
    row = server.storage.store.database.row("SELECT * FROM toy WHERE id = ?", (exchange.ids["toy_id"],))
    toys_are_whole.check(row["id"], row["broken"])
    return json_answer({"id": row["id"]})


async def show(server, exchange):
    return json_answer({"toys": [row["id"] for row in server.storage.store.database.rows("SELECT id FROM toy")]})


AREA = Area(
    name="toys",
    routes=(
        Served(ad_hoc("POST", "/v1/toys", None), create),
        Served(ad_hoc("GET", "/v1/toys/{toy_id}", None), retrieve),
    ),
    migrations=("CREATE TABLE toy (seq INTEGER PRIMARY KEY, id TEXT);", """
        ALTER TABLE toy ADD COLUMN breaks REAL;
        ALTER TABLE toy ADD COLUMN broken INTEGER NOT NULL DEFAULT 0;
    """),
    rules=(toys_are_whole,),
    settings={"toy_life": 60.0},
    work=Breaking,
    control={"toys": {"GET": show}},
    clear=lambda server: print("cleared"),
)
'''
PROGRAM = """
import json, urllib.request, urllib.error
from sonnetry.server.areas import AREAS
from sonnetry.testing import LocalServer

def ask(method, path):
    headers = {"x-api-key": "k", "anthropic-version": "2023-06-01"}
    request = urllib.request.Request(server.base_url + path, method=method, headers=headers)
    try:
        return json.load(urllib.request.urlopen(request))
    except urllib.error.HTTPError as error:
        return json.load(error)["error"]["message"]

with LocalServer(toy_life=10) as server:
    print(ask("POST", "/v1/toys"), ask("GET", "/v1/toys/ball"), ask("GET", "/_local/toys"))
    server.clock.advance(11)
    print(ask("GET", "/v1/toys/ball"))
    server.clear()
"""


def test_a_toy_area(tmp_path):
    """Routes with ids, tables, a rule, a setting, work on the clock, a control route and a reset: no other file changes."""
    copytree(SOURCE, tmp_path / "src", ignore=ignore_patterns("__pycache__"))
    areas = tmp_path / "src/sonnetry/server/areas"
    (areas / "toys.py").write_text(TOYS, "utf-8")
    table = (areas / "__init__.py").read_text("utf-8")
    table = table.replace("    skills,\n", "    skills,\n    toys,\n", 1).replace(
        "skills.AREA,\n", "skills.AREA,\n    toys.AREA,\n"
    )
    (areas / "__init__.py").write_text(table, "utf-8")
    command = [sys.executable, "-c", PROGRAM]
    environment = {"PYTHONPATH": str(tmp_path / "src")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "{'id': 'ball'} {'id': 'ball'} {'toys': ['ball']}",
        "Toy ball is broken.",
        "cleared",
    ]
