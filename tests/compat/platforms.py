"""The official package's hand-written tests of its clients for platforms and of its credentials, run against ours.

`_platforms_plugin` does what `_handwritten_plugin` does for these files, `_platforms_reasons` holds the reasons, and
`python tests/compat/platforms.py --write` writes the table in `docs/compatibility.md`.
"""

import sys
from functools import partial

from _behaviour import Suite, compare
from _platforms_reasons import FILES, PRIVATE, PRIVATE_TESTS, REASONS

SUITE = Suite(
    name="platforms",
    files=FILES,
    plugins=("_handwritten_plugin", "_platforms_plugin"),
    packages=("sniffio", "boto3", "google-auth[requests]", "time-machine"),
    heading="### Platforms and credentials",
    intro="""\
`just compat platforms` does the same with the tests of the clients for platforms and of credentials, {files} files with
{total:,} tests. {passed:,} pass, {public:.1%} of those whose subject is public. {private} test what is private to the official
package ({private_files}). The suite itself skips {skipped}. The other {decided} differ on purpose:""",
    reasons=REASONS,
    private=PRIVATE,
    private_tests=PRIVATE_TESTS,
)

main = partial(compare, SUITE, write="--write" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
