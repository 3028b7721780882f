"""How many words of a source a site shows, counted as a lawyer would: over everything that is public, wherever it stands."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import fields, is_dataclass, replace
from itertools import count as numbers
from typing import TYPE_CHECKING, Any

import pytest

from briefgen.checks.quotation import Body, shown_words
from briefgen.model.amendments import Correction, Withdrawal
from briefgen.model.article import Article, Block, Figure, Source
from briefgen.model.dossier import Dossier, Judgement
from briefgen.model.entities import Actor, Place, Publisher
from briefgen.model.mention import Mark
from briefgen.model.page import Artifact
from briefgen.model.settings import PolicySettings, Settings
from briefgen.model.site import Filed, Gathered, Membership, Site
from briefgen.policy import Audience, publish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.public import PublicSite

DAY = dt.date(2026, 11, 24)
POLICY = PolicySettings(excerpt_words=40, excerpt_share=0.5)
LETTERS = "bdfgklmnprst"


def words(first: int, number: int) -> list[str]:
    """Return words that stand nowhere else."""
    return [
        "".join(f"{LETTERS[n // 12**place % 12]}a" for place in range(5)) for n in range(first + 5000, first + 5000 + number)
    ]


def sentence(first: int, number: int) -> str:
    return " ".join(words(first, number)).capitalize() + "."


def article(name: str, *texts: str, **changes: Any) -> Article:
    blocks = tuple(Block("paragraph", text, number=i + 1) for i, text in enumerate(texts))
    return Article(name, f"content/articles/{name}.md", name.title(), blocks, source=Source(publisher="Post"), **changes)


def published(*articles: Article | Filed, **parts: Any) -> PublicSite:
    filed = tuple(one if isinstance(one, Filed) else Filed(one) for one in articles)
    return publish(Site(Settings(policy=POLICY), DAY, filed, **parts), Audience(POLICY, DAY))


def texts_of(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))
    elif isinstance(value, tuple | frozenset):
        for one in value:
            yield from texts_of(one)


def shown(site: PublicSite, article: Article) -> int:
    everything = " ".join(texts_of(site)).lower()
    body = " ".join(block.text for block in article.blocks).lower().replace(".", "").split()
    return sum(word in everything for word in body)


LEAD, MIDDLE, END = sentence(0, 12), sentence(100, 20), sentence(200, 48)


def test_a_caption_counts_for_the_copy_that_prints_it_in_its_text() -> None:
    two = article("two", sentence(300, 41), MIDDLE, END, figures=(Figure(MIDDLE, src=None),))
    roomy = article("roomy", LEAD, MIDDLE, END)
    narrow = article("narrow", LEAD, sentence(600, 10), MIDDLE, sentence(700, 10))  # of which 26 words may be shown
    assert [a.figures for a in published(roomy, two).articles] == [(), two.figures]
    assert [a.figures for a in published(narrow, two).articles] == [(), ()]
    assert shown(published(narrow, two), narrow) == 12


def test_copies_of_short_sentences_do_not_show_each_other_piece_by_piece() -> None:
    short = [sentence(n * 10, 6) for n in range(12)]
    long = sentence(300, 24)
    copies = [article(f"c{n}", *short[n * 3 :], *short[: n * 3], long) for n in range(4)]
    site = published(*copies)
    assert [shown(site, copy) <= 40 for copy in copies] == [True] * 4


def test_copies_of_sentences_of_a_few_words_count_for_each_other() -> None:
    brief = [sentence(n * 10, 3) for n in range(12)]
    shared = sentence(300, 20)
    own = [sentence(1000 + n * 50, 9) for n in range(8)]
    copies = [
        article(f"c{n}", own[n], brief[n * 3], own[n + 4], *brief[n * 3 + 1 :], *brief[: n * 3], shared) for n in range(4)
    ]
    marked = [Filed(c, marks=tuple(Mark("date", "2020", "block", i, 0, 4) for i in (1, 3, 4, 5, 6, 7, 8))) for c in copies]
    site = published(*marked)
    assert [shown(site, copy) <= 37 for copy in copies] == [True] * 4, "half of 74 words"


def test_a_sentence_of_short_words_counts_for_every_article_that_prints_it() -> None:
    shared = "We saw ten men at the old dam by nine on 5 May."
    long, brief = article("long", shared, END), article("brief", shared, "So they left it.")
    at_the_dam = (Mark("place", "dam", "block", 0, 25, 28),)
    alone = published(Filed(long, marks=at_the_dam))
    both = published(Filed(long, marks=at_the_dam), Filed(brief, marks=at_the_dam))
    assert shared in str(alone.articles[0].blocks)
    assert shared not in str([a.blocks for a in both.articles]), "of the brief one 8 words may be shown, and it has 12"


def test_a_standfirst_that_repeats_more_than_may_be_shown_is_left_out() -> None:
    long, short = article("a", LEAD, END, dek=END), article("b", sentence(300, 60), sentence(400, 20), dek=sentence(400, 20))
    first, second = published(long, short).articles
    assert (first.dek, second.dek) == ("", sentence(400, 20))
    assert shown(published(long, short), long) == 12
    assert shown(published(long, short), short) <= 40


def test_what_the_desk_quotes_in_its_own_texts_leaves_less_for_the_excerpt() -> None:
    one = article("one", LEAD, MIDDLE, sentence(500, 48))
    marked = Filed(one, marks=(Mark("date", "2020", "block", 1, 0, 4),))
    quoting = Dossier("d", "", "D", judgements=(Judgement(sentence(500, 30)),))
    site = published(marked, dossiers=(Gathered(quoting, (Membership("one", "In."),), ()),))
    assert shown(published(marked), one) == 12 + 20
    assert shown(site, one) == 30
    assert MIDDLE not in " ".join(texts_of(site))


QUOTED = sentence(500, 30)
BESIDE: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a note on an actor": ({}, {"actors": (Actor("guard", "Guard", note=QUOTED),)}),
    "a note on a place": ({}, {"places": (Place("dam", "Dam", note=QUOTED),)}),
    "a correction": ({"corrections": (Correction(QUOTED),)}, {}),
    "a credit": ({"figures": (Figure("", QUOTED, None),)}, {}),
    "a picture's words": ({"figures": (Figure("", "", None, QUOTED),)}, {}),
    "a licence": ({}, {"publishers": (Publisher("post", "Post", licence=QUOTED),)}),
    "another article's summary": ({}, {"articles": (Filed(article("two", LEAD[:9], summary=QUOTED)),)}),
    "a text of the site's own": ({}, {"articles": (Filed(replace(article("two", QUOTED), source=None)),)}),
    "why another was withdrawn": ({}, {"withdrawn": (replace(article("two", ""), withdrawn=Withdrawal(QUOTED)),)}),
}


@pytest.mark.parametrize("where", BESIDE)
def test_what_stands_beside_the_texts_and_quotes_a_source_leaves_less_for_the_excerpt(where: str) -> None:
    changes, parts = BESIDE[where]
    one = article("one", LEAD, MIDDLE, sentence(500, 48), **changes)
    marked = Filed(
        one,
        actors=("guard",),
        places=("dam",),
        marks=(Mark("date", "2020", "block", 1, 0, 4), Mark("actor", "guard", "title", 0, 0, 1)),
    )
    site = published(marked, *parts.get("articles", ()), **{key: part for key, part in parts.items() if key != "articles"})
    assert MIDDLE not in " ".join(texts_of(site))
    assert shown(site, one) <= 40


def test_a_name_as_long_as_a_passage_counts() -> None:
    name = " ".join(words(100, 20)).capitalize()
    one = article("one", LEAD, MIDDLE, sentence(500, 40))
    body = Filed(one, actors=("committee",), marks=(Mark("actor", "committee", "block", 2, 0, 4),))
    site = published(body, actors=(Actor("committee", name),))
    assert shown(site, one) == 20 + 12


@pytest.mark.parametrize("seed", range(25))
def test_no_more_words_of_a_body_are_public_than_may_be_shown(seed: int) -> None:
    chance = random.Random(seed)
    serial = numbers(0, 60)
    made: list[Article] = []
    for n in range(chance.randint(2, 6)):
        texts = [" ".join(sentence(next(serial), chance.choice([4, 7, 12, 30])) for _ in range(3)) for _ in range(6)]
        if made and chance.random() < 0.5:  # a copy of one before, in another order
            texts = [*(block.text for block in chance.choice(made).blocks), texts[0]]
            chance.shuffle(texts)
        figures = tuple(Figure(chance.choice(texts)[:200], src=None) for _ in range(chance.randint(0, 2)))
        made.append(article(f"a{n}", *texts, figures=figures, dek=chance.choice(["", *texts])))
    site = published(*(Filed(a, marks=tuple(Mark("date", "2020", "block", i, 0, 4) for i in range(0, 6, 2))) for a in made))
    for one in made:
        total = sum(len(block.text.split()) for block in one.blocks)
        assert (
            shown(site, one) <= min(POLICY.excerpt_words, int(total * POLICY.excerpt_share)) + 3
        )  # copies: runs of four words


def counted(body: str, *texts: str) -> int:
    files = [Artifact(f"{n}.html", text.encode()) for n, text in enumerate(texts)]
    return shown_words(files, [Body("a", tuple(body.split()), 10)])["a"]


def test_a_passage_that_a_body_prints_twice_counts_once_where_it_is_shown_once() -> None:
    twice = " ".join(words(0, 10))
    body = " ".join([*words(100, 5), twice, *words(200, 5), twice, *words(300, 5)])
    assert counted(body, f"<p>{twice}</p>") == 10
    assert counted(body, f"<p>{twice} {' '.join(words(300, 5))}</p>") == 15
    assert counted(body, f"<p>{' '.join(words(100, 5))} {twice}</p>", f"<p>{twice} {' '.join(words(300, 5))}</p>") == 30


def test_what_stands_beside_a_passage_by_chance_is_no_part_of_it() -> None:
    said, passage = " ".join(words(0, 3)), " ".join(words(100, 12))
    body = f"{' '.join(words(300, 9))} {said} {passage}"
    for pause in ('<p class="gap">[…]</p>', "</blockquote><blockquote>"):
        assert counted(body, f"<p>{' '.join(words(500, 4))} {said}</p>{pause}<p>{passage}</p>") == 12
    assert counted(body, f"<p>{said} {passage}</p>") == 15
