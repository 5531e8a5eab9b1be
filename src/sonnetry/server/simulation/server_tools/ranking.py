"""Ranks texts for a query with BM25, as the tool search of that name and the search of pages do."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

_SATURATION, _LENGTH = 1.5, 0.75  # the usual constants k1 and b
_WORD = re.compile(r"[^\W_]+")


def ranked(query: str, texts: Sequence[str]) -> list[int]:
    """Return the indexes of the texts that share a word with the query, best first; equals keep their order."""
    documents = [Counter(words(text)) for text in texts]
    lengths = [sum(document.values()) for document in documents]
    average = (sum(lengths) / len(lengths) if lengths else 0.0) or 1.0
    scores = [0.0] * len(texts)
    for word in dict.fromkeys(words(query)):
        holding = [index for index, document in enumerate(documents) if word in document]
        rarity = math.log(1 + (len(texts) - len(holding) + 0.5) / (len(holding) + 0.5))
        for index in holding:
            count, norm = documents[index][word], 1 - _LENGTH + _LENGTH * lengths[index] / average
            scores[index] += rarity * count * (_SATURATION + 1) / (count + _SATURATION * norm)
    found = [index for index, score in enumerate(scores) if score > 0]
    return sorted(found, key=lambda index: -scores[index])


def words(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return _WORD.findall(text.lower())
