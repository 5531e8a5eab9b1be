"""The official package's tests of structured output, run against ours; every failure has a reason, counted.

`_handwritten_plugin` puts our package behind the official name, `_structured_reasons` holds the reasons, and
`python tests/compat/structured.py --write` writes the table in `docs/compatibility.md`.
"""

import sys
from functools import partial

from _behaviour import Suite, compare
from _structured_reasons import FILES, PRIVATE, PRIVATE_TESTS, REASONS

SUITE = Suite(
    name="structured",
    files=FILES,
    plugins=("_handwritten_plugin",),
    packages=(),
    heading="### Structured output",
    intro="""\
`just compat structured` does the same with the tests of structured output, {files} files with
{total:,} tests. {passed:,} pass, {public:.1%} of those whose subject is public. {private} test what is private to the official
package ({private_files}). None differs on purpose.""",
    reasons=REASONS,
    private=PRIVATE,
    private_tests=PRIVATE_TESTS,
    environment="handwritten",
)

main = partial(compare, SUITE, write="--write" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
