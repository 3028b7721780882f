"""The table of words: brought up to date it is the one that is made from nothing."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.article import Block
from briefgen.model.public import PublicActor, PublicArticle, PublicSite
from briefgen.model.settings import Settings
from briefgen.site import search

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.model.page import Artifact
    from briefgen.site.search import Held, Tokens, Words

WORDS = "ferry ferries mill dam quay attack attacks attacked Hafen Häfen häfen Angriff Angriffe 𐐨𐐩𐐪 丽丽".split()
EDITS = st.lists(st.tuples(st.sampled_from(["add", "gone", "edit", "language"]), st.integers(0, 10**6)), min_size=1, max_size=6)


def article(name: int, chance: random.Random) -> PublicArticle:
    text = " ".join(chance.choices(WORDS, k=chance.randint(1, 9)))
    return PublicArticle(
        f"a{name}",
        f"/articles/a{name}/",
        f"Notes {name}",
        (Block("paragraph", text, number=1),),
        lang=chance.choice(["en", "de"]),
    )


def site(articles: dict[int, PublicArticle], union: str) -> PublicSite:
    actor = PublicActor("union", "/actors/union/", "Harbour Union", "organisation", note=union)
    return PublicSite(Settings(), dt.date(2026, 11, 24), tuple(articles.values()), actors=(actor,))


def kept(public: PublicSite, store: dict[bytes, Words]) -> list[Tokens]:
    """Return tokens as a build has them that keeps the words of articles apart."""
    found = []
    for one in public.articles:
        tokens = search.words_of(one)
        origin = repr(one).encode()
        store[origin] = tokens.words
        counted = cast("Callable[[], Words]", lambda words=tokens.words: words)
        found.append(replace(tokens, counted=counted, known=tokens.seal, origin=origin))
    return found


def by_path(artifacts: tuple[Artifact, ...]) -> dict[str, bytes]:
    """Return the bytes of files; those that are known by their digest only have it."""
    for artifact in artifacts:
        assert artifact.is_held_by(artifact.data)
    return {artifact.path: artifact.data for artifact in artifacts}


@settings(max_examples=60, deadline=None)
@given(start=st.integers(0, 10**6), first=st.sampled_from([5, 30, 300]), edits=EDITS)
def test_a_table_that_is_brought_up_to_date_gives_the_index_that_is_made_from_nothing(
    start: int, first: int, edits: list[tuple[str, int]]
) -> None:
    chance = random.Random(start)
    articles = {name: article(name, chance) for name in range(first)}
    store: dict[bytes, Words] = {}
    public = site(articles, "the quay")
    _, table = search.renewed_index(kept(public, store), public)
    for number, (edit, seed) in enumerate(edits):
        chance = random.Random(seed)
        name = chance.choice([*articles])
        if edit == "add":
            articles[first + number] = article(first + number, chance)
        elif edit == "gone" and len(articles) > 1:
            del articles[name]
        else:
            articles[name] = article(name, chance)
        public = site(articles, chance.choice(["the quay", "the mill and the dam"]))
        made, table = search.renewed_index(kept(public, store), public, table, lambda held: store[held.origin])
        assert by_path(made) == by_path(search.index(public))


def test_lists_that_grow_and_shrink_over_the_limits_give_the_index_that_is_made_from_nothing() -> None:
    """Lists go into files of their own, become common, fall into more parts, and all of it back."""
    articles: dict[int, PublicArticle] = {}
    store: dict[bytes, Words] = {}
    table = None
    kinds: set[str] = set()
    for size in (190, 202, 230, 252, 300, 370, 470, 520, 360, 290, 249, 200, 160):
        for name in range(size):
            words = " ".join(word for i, word in enumerate(WORDS) if name % 12 >= i)
            articles.setdefault(name, replace(article(name, random.Random(name)), blocks=(Block("paragraph", words),)))
        articles = {name: articles[name] for name in range(size)}
        public = site(articles, "the quay")
        made, table = search.renewed_index(kept(public, store), public, table, lambda held: store[held.origin])
        assert by_path(made) == by_path(search.index(public))
        kinds.update(long.row.written for long in table.long.values())
    assert kinds == {"+1", "*1", "*2"}


def test_a_name_that_comes_to_a_word_or_leaves_it_changes_its_shard() -> None:
    chance = random.Random(9)
    articles = {name: article(name, chance) for name in range(260)}
    store: dict[bytes, Words] = {}
    table = None
    for names in ((), ("Ferry Notes",), ("Ferry Notes", "Quorum"), ("Quorum",), ()):
        actor = PublicActor("union", "/actors/union/", "Harbour Union", "organisation", former=names)
        public = replace(site(articles, ""), actors=(actor,))
        made, table = search.renewed_index(kept(public, store), public, table, lambda held: store[held.origin])
        assert by_path(made) == by_path(search.index(public))


def test_a_table_whose_earlier_words_nobody_knows_any_more_is_made_from_nothing() -> None:
    chance = random.Random(7)
    articles = {name: article(name, chance) for name in range(20)}
    public = site(articles, "")
    _, table = search.renewed_index(kept(public, {}), public)
    articles[3] = article(3, chance)
    public = site(articles, "")
    asked: list[Held] = []
    made, _ = search.renewed_index(kept(public, {}), public, table, asked.append)
    assert by_path(made) == by_path(search.index(public))
    assert len(asked) == 1


def test_only_the_words_of_changed_documents_are_opened() -> None:
    chance = random.Random(8)
    articles = {name: article(name, chance) for name in range(20)}
    store: dict[bytes, Words] = {}
    public = site(articles, "")
    _, table = search.renewed_index(kept(public, store), public)
    articles[3] = article(99, chance)
    public = site(articles, "")
    opened: list[str] = []

    def seen(tokens: Tokens) -> Tokens:
        def words() -> Words:
            opened.append(tokens.ref)
            return tokens.words

        return replace(tokens, counted=words)

    search.renewed_index(map(seen, kept(public, store)), public, table, lambda held: store[held.origin])
    assert set(opened) == {"article/a99"}
