"""How many tokens a text has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core import text_tokens
from sonnetry._core.text_tokens import count_text, cut, estimate, parts

TOKENIZERS = ("3", "4.7", "4.8")
# What `ctok` 1.3.0 counts for the text alone, on models before 4.7 and from 4.7 on.
COUNTED = [
    ("Hello world!", 3, 5),
    ("The quick brown fox jumps over the lazy dog. It was not amused, and said so at some length.", 24, 31),
    ("def area(radius: float) -> float:\n    return 3.14159 * radius ** 2\n", 24, 28),
    ("Der schnelle braune Fuchs springt über den faulen Hund und freut sich darüber.", 26, 32),
    ("सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।", 55, 55),
    ("人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。", 48, 48),
    ("يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.", 31, 31),
    ("3b0f9ac47d2e81655cb1f0aa92d7e6f4", 25, 28),
    ("👩\u200d👩\u200d👧 👍🏽 yes 🎉🎉", 26, 27),
    ('{"name": "Ada", "born": 1815, "tags": ["math", "engines"], "active": false}', 27, 34),
]


@pytest.fixture(autouse=True)
def _estimated(monkeypatch):
    """The estimate counts, whether or not the exact counter is installed."""
    monkeypatch.setattr(text_tokens, "_exact_count", lambda: None)


@pytest.mark.parametrize(("text", "old", "new"), COUNTED, ids=[text[:12] for text, _, _ in COUNTED])
def test_mod_9_texts_of_every_script_are_near_their_count(text, old, new):
    """Within a fifth, or two tokens of a short text (MOD-9)."""
    assert count_text(text, "3") == pytest.approx(old, rel=0.2, abs=2)
    assert count_text(text, "4.7") == pytest.approx(new, rel=0.2, abs=2)
    assert count_text(text, "4.8") == count_text(text, "4.7")


def test_no_text_has_no_tokens_and_any_text_at_least_one():
    """Also white space, which costs nothing between words."""
    assert count_text("") == 0
    assert [count_text(text) for text in (" ", "a", "\n", "é", "\ud800")] >= [1] * 5


@given(st.text())
def test_parts_are_the_text(text):
    """Joined they are the text again, whatever it is made of."""
    assert "".join(parts(text)) == text


@given(st.text(), st.sampled_from(TOKENIZERS))
def test_a_text_counts_about_as_much_as_its_bytes_at_most(text, tokenizer):
    """Weights cannot add up to nonsense: no run costs less than nothing or more than a few tokens a byte."""
    assert 0 <= estimate(text, tokenizer) <= 2 + 3 * len(text.encode("utf-8", "surrogatepass"))


@given(st.text(min_size=1), st.integers(1, 30), st.sampled_from(TOKENIZERS))
def test_a_cut_text_is_a_beginning_that_fits(text, most, tokenizer):
    """The beginning has no more tokens than asked for; a text that fits is whole."""
    beginning = cut(text, most, tokenizer)

    assert text.startswith(beginning)
    assert count_text(beginning, tokenizer) <= most
    assert (beginning == text) == (count_text(text, tokenizer) <= most)


def test_long_texts_cost_what_their_pieces_cost():
    """A text of megabytes is counted slice by slice; the seams cost next to nothing."""
    sentence = "The meeting is at noon. "
    assert count_text(sentence * 100_000) == pytest.approx(100_000 * count_text(sentence * 100) / 100, rel=0.01)


def test_the_exact_counter_is_asked_for_texts_of_usual_length(monkeypatch):
    """Where `ctok` is installed, texts count as it says; those that would take it long are estimated (CNT-5)."""
    asked = []
    monkeypatch.setattr(text_tokens, "_exact_count", lambda: lambda text, tokenizer: asked.append(tokenizer) or 7)

    assert count_text("some words", "4.8") == 7
    assert count_text("word " * 50_000) > 40_000
    assert asked == ["4.8"]
