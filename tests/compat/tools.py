"""The official package's hand-written tests of tools, tool runners and message threads, run against ours.

`_tools_plugin` does what `_handwritten_plugin` does for these files, `_tools_reasons` holds the reasons, and
`python tests/compat/tools.py --write` writes the table in `docs/compatibility.md`.
"""

import sys
from functools import partial

from _behaviour import FILTERS, Suite, compare
from _tools_reasons import ABSENT, ABSENT_TESTS, FILES, PRIVATE, PRIVATE_TESTS, REASONS

SUITE = Suite(
    name="tools",
    files=FILES,
    plugins=("_handwritten_plugin", "_tools_plugin"),
    packages=("mcp>=2.3",),
    heading="### Tools and threads",
    intro="""\
`just compat tools` does the same with the tests of tools, tool runners and message threads, {total:,} tests. {passed:,} pass,
{public:.1%} of those whose subject is public; {absent} of them need the tools for browsers and computers, which are planned.
{private} test what is private to the official package ({private_files}). The suite itself skips {skipped}. The other {decided}
differ on purpose, {demanded} because the stream contract asks for it (first in the table), {chosen} by choice:""",
    reasons=REASONS,
    private=PRIVATE,
    private_tests=PRIVATE_TESTS,
    absent=ABSENT,
    absent_tests=ABSENT_TESTS,
    # Ours checks requests before they are sent; under `error` that would hide what else such a test is about.
    filters=f"{FILTERS}\nignore:The API will refuse this request:UserWarning",
)

main = partial(compare, SUITE, write="--write" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
