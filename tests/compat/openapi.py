"""openapi.json against a validator of others: `openapi-spec-validator` must find nothing to object to."""

import subprocess

from environments import ROOT, python

SCRIPT = """
import json, sys
from openapi_spec_validator import OpenAPIV31SpecValidator
document = json.load(open(sys.argv[1], encoding="utf-8"))
faults = [f"{'/'.join(map(str, fault.path))}: {fault.message}" for fault in OpenAPIV31SpecValidator(document).iter_errors()]
print(*faults, sep="\\n", end="\\n" * bool(faults))
print(f"{len(document['paths'])} paths, {len(document['components']['schemas'])} schemas, {len(faults)} faults")
sys.exit(bool(faults))
"""


def main() -> int:
    interpreter = python("openapi", "openapi-spec-validator>=0.7")
    return subprocess.run([interpreter, "-c", SCRIPT, ROOT / "openapi.json"], check=False).returncode
