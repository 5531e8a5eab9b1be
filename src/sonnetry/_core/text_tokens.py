"""How many tokens a text has: an estimate that needs nothing, and the exact count where the extra `tokens` is installed.

The estimate cuts a text into runs (words; ideographs, syllables and symbols that are written without spaces; everything
between) and adds up what the runs cost. The cost of a run is the sum of the weights of its groups of up to four
characters, of the run as a whole and, outside ASCII, of its parts of Unicode. The weights were fitted to counts of
`ctok`, which reproduces recorded answers of the service; `just prove tokens` measures how far the sums are off.
They hold no vocabulary: a group of characters is found by its checksum alone.

Models before 4.7 and models from it on have different tokenisers (rule MOD-9), hence two tables.
"""

from __future__ import annotations

import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal
from zlib import crc32

Tokenizer = Literal["3", "4.7", "4.8"]
"""The first version of Claude that counts this way. 4.8 differs from 4.7 in what surrounds the text only."""

# Combining marks, which belong to the word they stand in; letters between them are left in to keep the list short.
_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a"
    r"\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u074a\u07a6-\u07b0\u07eb-\u07f3"
    r"\u07fd\u0816-\u082d\u0859-\u085b\u0898-\u08e1\u08e3-\u0963\u0981-\u0983\u09bc-\u09c4\u09c7-\u09c8"
    r"\u09cb-\u09cd\u09d7\u09e2-\u09e3\u09fe\u0a01-\u0a03\u0a3c\u0a3e-\u0a42\u0a47-\u0a48\u0a4b-\u0a4d"
    r"\u0a51\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0ac5\u0ac7-\u0ac9\u0acb-\u0acd\u0ae2-\u0ae3\u0afa-\u0aff"
    r"\u0b01-\u0b03\u0b3c-\u0b44\u0b47-\u0b48\u0b4b-\u0b4d\u0b55-\u0b57\u0b62-\u0b63\u0b82\u0bbe-\u0bc2"
    r"\u0bc6-\u0bc8\u0bca-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c-\u0c44\u0c46-\u0c48\u0c4a-\u0c4d\u0c55-\u0c56"
    r"\u0c62-\u0c63\u0c81-\u0c83\u0cbc-\u0cc4\u0cc6-\u0cc8\u0cca-\u0ccd\u0cd5-\u0cd6\u0ce2-\u0ce3"
    r"\u0d00-\u0d03\u0d3b-\u0d44\u0d46-\u0d48\u0d4a-\u0d4d\u0d57-\u0d63\u0d81-\u0d83\u0dca\u0dcf-\u0dd4"
    r"\u0dd6\u0dd8-\u0ddf\u0df2-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u0f18-\u0f19"
    r"\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f97\u0f99-\u0fbc\u0fc6\u102b-\u103e"
    r"\u1056-\u108f\u109a-\u109d\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773"
    r"\u17b4-\u17d3\u17dd\u180b-\u180d\u180f\u1885-\u18a9\u1920-\u192b\u1930-\u193b\u1a17-\u1a1b"
    r"\u1a55-\u1a5e\u1a60-\u1a7c\u1a7f\u1ab0-\u1ace\u1b00-\u1b44\u1b6b-\u1b73\u1b80-\u1bad\u1be6-\u1bf3"
    r"\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1cf9\u1dc0-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff"
    r"\u302a-\u302f\u3099-\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua6f1\ua802-\ua827\ua82c\ua880-\ua8c5"
    r"\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua9c0\ua9e5\uaa29-\uaa36\uaa43-\uaa4d"
    r"\uaa7b-\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea\uabec-\uabed\ufb1e\ufe20-\ufe2f"
)
_UNSPACED = r"\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00010000-\U0010ffff"  # ideographs, Hangul, emoji
_LETTER = rf"(?:[^\W\d_{_UNSPACED}]|[{_MARKS}])"
_BETWEEN = r"\x00-@\[-`{-\x7f"  # what ASCII has besides letters
_ASCII_RUN = re.compile(rf"[A-Za-z]{{1,40}}|[{_BETWEEN}]{{1,16}}")
_RUN = re.compile(
    r"[A-Za-z]{1,40}+(?![\x80-\U0010ffff])"  # the commonest words, found faster
    rf"| ?[{_UNSPACED}]{{1,16}}"
    rf"|{_LETTER}{{1,40}}"
    rf"|[{_BETWEEN}]{{1,16}}"
    r"|.",
    re.DOTALL,
)

_UNIT = 61  # weights are in 64ths of a token; as 61sts they are 5 % more, so that a budget is not short
_LEAST = 45  # what a run that is not white space costs at least, in the same unit
_GROUP = 4  # the longest group of characters that has a weight
_REMEMBERED = 1 << 16  # costs of runs that are kept
_SLICE = 1 << 20  # characters that are cut into runs at a time, which bounds memory
_EXACT = 100_000  # characters up to which a text is counted exactly: it takes a thousand times as long as the estimate


def count_text(text: str, tokenizer: Tokenizer = "3") -> int:
    """Return how many tokens a text has, exactly where `ctok` is installed and the text is not too long for it."""
    exact = _exact_count()
    if exact is not None and len(text) <= _EXACT:
        return exact(text, tokenizer)
    return estimate(text, tokenizer)


def estimate(text: str, tokenizer: Tokenizer = "3") -> int:
    """Return about how many tokens a text has."""
    cost = _costs("3" if tokenizer == "3" else "4.7")
    slices = (text[at : at + _SLICE] for at in range(0, len(text), _SLICE))
    spent = sum(cost(run) * times for part in slices for run, times in Counter(parts(part)).items())
    return max(1 if text else 0, (spent + _UNIT // 2) // _UNIT)


def parts(text: str) -> list[str]:
    """Cut a text into words and what is between them; joined they are the text."""
    return (_ASCII_RUN if text.isascii() else _RUN).findall(text)


def cut(text: str, most: int, tokenizer: Tokenizer) -> str:
    """Return as much of the beginning of a text as has no more tokens than `most`."""
    if count_text(text, tokenizer) <= most:
        return text
    low, high = 0, len(text)  # the first `low` characters fit, the first `high` do not
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if count_text(text[:middle], tokenizer) <= most else (low, middle)
    return text[:low]


@cache
def _costs(table: str) -> Callable[[str], int]:
    """Return the function that gives the cost of a run, in units."""
    weights = memoryview(pkgutil.get_data("sonnetry", f"data/tokens-{table}.bin") or b"").cast("b")
    mask = len(weights) - 1

    @lru_cache(_REMEMBERED)
    def cost(run: str) -> int:
        code = _cased(run).encode("utf-16-le", "surrogatepass")
        end = len(code) + 1
        groups = [crc32(code[at : at + size]) for size in range(2, 2 * _GROUP + 1, 2) for at in range(0, end - size, 2)]
        groups.append(crc32(code, 1))
        if not run.isascii():
            groups += [crc32((ord(character) >> 7).to_bytes(2), 2) for character in run]
        return max(_LEAST if run.strip() else 0, sum(weights[group & mask] for group in groups))

    return cost


def _cased(run: str) -> str:
    """Return a run between marks; a word in lower case with its case as the first mark, as tokenisers see it."""
    if not run[0].isalpha():
        return f"\5{run}\4"
    if run.islower():
        return f"\1{run}\4"
    if len(run) > 1 and run.isupper():
        return f"\2{run.lower()}\4"
    if run[0].isupper() and (len(run) == 1 or run[1:].islower()):
        return f"\3{run.lower()}\4"
    return f"\5{run}\4"


@cache
def _exact_count() -> Callable[[str, Tokenizer], int] | None:
    """Return `ctok`'s count without what surrounds a message, None where it is not installed (rule CNT-5)."""
    if sys.version_info < (3, 12):
        return None
    try:
        from ctok import token_count
    except ImportError:
        return None
    versions = {"3": "3.0", "4.7": "4.7", "4.8": "4.8"}

    @lru_cache(64)  # the same text is counted for limits, usage and the cache
    def count(text: str, tokenizer: Tokenizer) -> int:
        version = versions[tokenizer]
        found: int = token_count(text, version) - token_count("", version)
        return max(0, found)

    return count
