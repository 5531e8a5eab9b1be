"""Write openapi.json, the API as an OpenAPI 3.1 document: `python codegen/openapi.py [--check]`.

What it says is decided in `sonnetry.server.control.openapi`, which the server uses too.
"""

from __future__ import annotations

import json
import sys

from sonnetry.endpoints._all import every_row
from sonnetry.server.control.openapi import document
from writing import ROOT, write_or_check

if __name__ == "__main__":
    text = json.dumps(document(every_row()), indent=1, ensure_ascii=False) + "\n"
    sys.exit(write_or_check({ROOT / "openapi.json": text}))
