"""Likenesses that are kept: after any changes they are what they would be if all texts were compared anew."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.dossiers.likeness import Likenesses, nearest
from briefgen.dossiers.stories import regroup_stories

Told = tuple[str, str]


def telling(rnd: random.Random, words: int) -> Told:
    """Return a text of few sentences, with words of which some are common and most are rare."""
    sentences = [
        " ".join(
            f"W{min(int(rnd.paretovariate(0.7)), words)}" if rnd.random() < 0.3 else f"w{rnd.randrange(words)}"
            for _ in range(8)
        )
        for _ in range(3)
    ]
    return (sentences[0][:12], f"{'. '.join(sentences)}.")


def regrouped(texts: list[Told], known: Likenesses | None) -> Likenesses:
    """Group texts with what is known, hold it against grouping them anew, and return what is to be remembered."""
    labels, kept = regroup_stories(texts, range(len(texts)), known)
    again, anew = regroup_stories(texts, range(len(texts)))
    assert labels == again
    assert nearest(kept, 32) == nearest(anew, 32)
    return kept


def edited(texts: list[Told], rnd: random.Random, words: int) -> list[Told]:
    """Return the texts with one of them changed a little, told anew, added, taken away or said twice, in another order."""
    texts, at = list(texts), rnd.randrange(len(texts))
    title, text = texts[at]
    change = rnd.randrange(5)
    if change == 0:
        texts[at] = (title, f"{text} W{rnd.randrange(words)} w1 w2.")
    elif change == 1:
        texts[at] = telling(rnd, words)
    elif change == 2:
        texts.append(telling(rnd, words))
    elif change == 3:
        del texts[at]
    else:
        texts.append(texts[at])
    rnd.shuffle(texts)
    return texts


@settings(max_examples=12)
@given(st.integers(0), st.integers(9, 60), st.sampled_from([12, 60, 400]))
def test_what_is_kept_says_after_any_edits_what_comparing_anew_says(seed: int, size: int, words: int) -> None:
    rnd = random.Random(seed)
    texts = [telling(rnd, words) for _ in range(size)]
    known = regrouped(texts, None)
    for _ in range(4):
        texts = edited(texts, rnd, words)
        known = regrouped(texts, known)


def test_it_does_so_among_many_texts_whose_features_are_counted_in_bands() -> None:
    rnd, words = random.Random(1), 900
    texts = [telling(rnd, words) for _ in range(530)]
    _, known = regroup_stories(texts, range(len(texts)))
    for _ in range(5):
        texts = edited(texts, rnd, words)
        _, known = regroup_stories(texts, range(len(texts)), known)
    regrouped(texts, known)
