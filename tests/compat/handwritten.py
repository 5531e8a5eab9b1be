"""The official package's hand-written tests of its client, run against ours; every failure has a reason, counted.

`_handwritten_plugin` puts our package behind the official name, `_handwritten_reasons` holds the reasons, and
`python tests/compat/handwritten.py --write` writes the table in `docs/compatibility.md`.
"""

import sys
from functools import partial

from _behaviour import Suite, compare
from _handwritten_reasons import ABSENT, ABSENT_TESTS, FILES, PRIVATE, PRIVATE_TESTS, REASONS

SUITE = Suite(
    name="handwritten",
    files=FILES,
    plugins=("_handwritten_plugin",),
    packages=(),
    heading="## Behaviour, by the official tests",
    intro="""\
`just compat handwritten` runs the hand-written tests of the client from the source distribution of `{official}`,
{files} files with {total:,} tests, unchanged, against this package. {passed} pass. {private} test what is private to the
official package: its inner request, response and stream classes, and functions of its own modules. {absent} need names that
are planned here. The suite itself skips {skipped}. The other {decided} differ on purpose: {demanded} because the stream contract,
absolute limits or the documents of the API ask for it (first in the table), {chosen} by choice:""",
    reasons=REASONS,
    private=PRIVATE,
    private_tests=PRIVATE_TESTS,
    absent=ABSENT,
    absent_tests=ABSENT_TESTS,
)

main = partial(compare, SUITE, write="--write" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
