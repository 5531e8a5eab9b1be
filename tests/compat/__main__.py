"""What others wrote, against what we wrote: `just compat` runs every part, `just compat suite` one.

A part is a module beside this one with a `main() -> int`. Nothing of other packages is kept in the repository: each part
installs what it compares with into an environment of its own under `.compat/`.
"""

import importlib
import sys
from pathlib import Path

HERE = Path(__file__).parent
HELPERS = {"__main__", "environments"}
PARTS = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in HELPERS and not path.stem.startswith("_"))


def main(wanted: list[str]) -> int:
    sys.path.insert(0, str(HERE))
    unknown = [part for part in wanted if part not in PARTS]
    if unknown:
        print(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    verdicts = {part: importlib.import_module(part).main() for part in wanted or PARTS}
    for part, code in verdicts.items():
        print(f"{part}: {'holds' if code == 0 else 'does not hold'}")
    return max(verdicts.values(), default=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
