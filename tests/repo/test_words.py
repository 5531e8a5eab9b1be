"""Pages, help, errors, docstrings and comments use plain English: the words of this list have a better form."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What not to write, and what to write instead.
BETTER = {
    r"mend(s|ed|ing)?\b": "fix",
    r"what ha[ds] come\b": "the partial message, the received part",
    r"what there is\b": "the available ...",
    r"work(s|ed)? off\b|works? (it|them|batches) off\b": "process",
    r"for ever\b": "forever, every time",
    r"a limit ran out\b": "a time limit expired",
    r"(?<!there )(?<!There )\b(is|are|was|were) no (JSON|object|mapping|event|number|text|string|list|file|error)\b": "is not a ...",
    r"hand(s|ed)? (it |them )?on\b": "pass, deliver",
    r"(and|with) (its|their) kin\b": "and similar ...",
    r"comes? to nothing\b|came to nothing\b": "fail",
    r"lies (where|beside|under)\b": "is in",
    r"nobody's choice\b": "a default",
    r"the other colour\b|two colours\b|(a|each) colour\b": "sync, async",
}
PLACES = ("*.md", "docs/*.md", "src/**/*.py", "codegen/*.py", "benchmarks/*.py")


def files() -> list[Path]:
    """The handwritten files that users and maintainers read."""
    return sorted(path for place in PLACES for path in ROOT.glob(place) if "_sync" not in path.parts)


@pytest.mark.parametrize("word", BETTER, ids=lambda word: word.split("\\b")[0])
def test_house_words(word):
    """No file uses the word; the message names the place and a better form."""
    pattern = re.compile(rf"\b(?:{word})", re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in files()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]

    assert not found, f"write: {BETTER[word]}\n" + "\n".join(found)
