from __future__ import annotations

import datetime as dt

import pytest

from briefgen.dossiers import Known, disclose, explain, in_order_of_need, read_for_rules, rule_of, unknown_names
from briefgen.gazetteer import Register
from briefgen.model.article import Article, Block, Source
from briefgen.model.dossier import Clause, Dossier, Rule
from briefgen.model.edtf import parse
from briefgen.model.entities import Actor, Place, Publisher
from briefgen.model.site import Filed, Hidden

GROUP = Actor("river-front", "River Front", "armed-group", aliases=("RF",))
WING = Actor("river-wing", "River Wing", "armed-group", part_of=("river-front",))
VALLEY = Place("long-valley", "Long Valley", "region")
TOWN = Place("milltown", "Milltown", "town", within=("long-valley",))
KNOWN = Known(Register([GROUP, WING], [VALLEY, TOWN], shipped=False))
ARTICLE = Article(
    id="2018-08-24-mills",
    path="content/articles/2018-08-24-mills.md",
    title="Mills stand still",
    blocks=(Block("paragraph", "The cease-fire held. A ceasefire, they said, is a ceasefire.", number=1),),
    published=parse("2018-08-24"),
    source=Source(publisher="Valley Post"),
    lang="en-GB",
    tags=("Truce",),
)


def filed(**changes: object) -> Filed:
    fields: dict[str, object] = {"article": ARTICLE, "actors": ("river-wing",), "places": ("milltown",)} | changes
    return Filed(**fields)  # type: ignore[arg-type]


def judge(*clauses: Clause, refused: tuple[Clause, ...] = (), one: Filed | None = None) -> tuple[bool, str]:
    dossier = Dossier("d", "content/dossiers/d.md", "D", rules=(Rule(clauses, refused),))
    publishers = (Publisher("valley-post", "Valley Post", grade="B"),)
    verdict = explain(dossier, read_for_rules([one or filed()], publishers)[0], KNOWN, {"other": frozenset({ARTICLE.id})})
    return verdict.inside, str(verdict.reason)


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        (Clause("actors", any_of=("River Front",)), "In because it names River Wing (part of River Front)."),
        (Clause("actors", any_of=("RF", "Nobody Known")), "In because it names River Wing (part of River Front)."),
        (Clause("places", within=("Long Valley",)), "In because it names Milltown (in Long Valley)."),
        (Clause("places", all_of=("Milltown",)), "In because it names Milltown."),
        (Clause("text", any_of=("ceasefire",), least=2), "In because it says “ceasefire” twice."),
        (Clause("text", any_of=("cease fire",)), "In because it says “cease fire” once."),
        (Clause("text", none_of=("football",)), "In because it does not say “football”."),
        (Clause("tags", any_of=("truce",)), "In because it is tagged truce."),
        (Clause("publishers", any_of=("valley-post",)), "In because it comes from valley-post."),
        (Clause("publishers", any_of=("Valley Post",)), "In because it comes from Valley Post."),
        (Clause("languages", any_of=("en",)), "In because it is written in en."),
        (Clause("grades", at_least="C"), "In because it is graded B."),
        (Clause("dossiers", any_of=("other",)), "In because it is in the dossier other."),
        (Clause("dates", first=dt.date(2018, 8, 1)), "In because it was published on 2018-08-24."),
    ],
)
def test_a_key_that_holds_says_what_it_found(clause: Clause, reason: str) -> None:
    assert judge(clause) == (True, reason)


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        (Clause("places", any_of=("Long Valley",)), "Out because it does not name Long Valley."),
        (Clause("actors", all_of=("River Front", "River Wing"), none_of=("RF",)), "Out because it names River Wing"),
        (Clause("text", any_of=("ceasefire",), least=5), "Out because it says “ceasefire” twice only, fewer than 5 times."),
        (Clause("text", any_of=("truce", "armistice")), "Out because it does not say “truce” or “armistice”."),
        (Clause("grades", at_least="A"), "Out because it is graded B, below A."),
        (Clause("grades", at_least="B2"), "Out because it is graded B for its source alone, where B2 is asked."),
        (
            Clause("dates", last=dt.date(2018, 8, 1)),
            "Out because it was published on 2018-08-24, which is not up to 2018-08-01.",
        ),
        (Clause("languages", any_of=("ar",)), "Out because it is not written in ar."),
    ],
)
def test_a_key_that_fails_says_what_is_missing(clause: Clause, reason: str) -> None:
    inside, said = judge(clause)
    assert not inside
    assert said.startswith(reason)


@pytest.mark.parametrize(
    ("clause", "inside"),
    [
        (Clause("text", any_of=("ceasefires",)), True),
        (Clause("text", any_of=("mill",)), True),
        (Clause("text", any_of=("mill",), exact=True), False),
        (Clause("text", any_of=("ceasefire", "ceasefires", "cease-fire"), least=3), True),
        (Clause("text", any_of=("ceasefire", "ceasefires", "cease-fire"), least=4), False),
    ],
)
def test_words_count_in_every_inflected_form_and_each_spot_once(clause: Clause, inside: bool) -> None:  # noqa: FBT001 - expected
    assert judge(clause)[0] is inside


def test_grades_may_be_asked_for_one_by_one_beside_the_lowest() -> None:
    assert judge(Clause("grades", at_least="C", none_of=("B",)))[1] == "Out because it is graded B."
    assert judge(Clause("grades", any_of=("A", "B")))[1] == "In because it is graded B."


def test_all_keys_of_a_rule_must_hold() -> None:
    inside, reason = judge(Clause("tags", any_of=("truce",)), Clause("languages", any_of=("ar", "fa")))
    assert not inside
    assert reason == "Out because it is not written in ar or fa."


def test_what_a_rule_refuses_keeps_an_article_out() -> None:
    inside, reason = judge(Clause("tags", any_of=("truce",)), refused=(Clause("text", any_of=("ceasefire",)),))
    assert (inside, reason) == (False, "Out because it says “ceasefire” twice.")


def test_an_uncertain_month_counts_when_it_may_lie_in_the_span() -> None:
    from dataclasses import replace

    vague = filed(article=replace(ARTICLE, published=parse("2018-08?")))
    assert judge(Clause("dates", first=dt.date(2018, 8, 20)), one=vague)[0]
    assert not judge(Clause("dates", first=dt.date(2018, 9, 1)), one=vague)[0]


def test_an_article_without_a_date_is_not_guessed_into_a_span() -> None:
    from dataclasses import replace

    undated = filed(article=replace(ARTICLE, published=None))
    assert judge(Clause("dates", first=dt.date(2018, 8, 1)), one=undated) == (
        False,
        "Out because it has no known day of publication.",
    )


def test_pins_win_over_rules_and_exclude_wins_over_include() -> None:
    rule = Rule((Clause("tags", any_of=("truce",)),))
    reading = read_for_rules([filed()], ())[0]
    pinned = Dossier("d", "", "D", rules=(rule,), include=(ARTICLE.id,))
    both = Dossier("d", "", "D", rules=(rule,), include=(ARTICLE.id,), exclude=(ARTICLE.id,))
    assert str(explain(pinned, reading, KNOWN, {}).reason) == "Put in by hand (include)."
    assert explain(both, reading, KNOWN, {}).inside is False


def test_one_rule_of_several_is_enough() -> None:
    rules = (Rule((Clause("languages", any_of=("ar",)),)), Rule((Clause("tags", any_of=("truce",)),)))
    dossier = Dossier("d", "", "D", rules=rules)
    assert str(explain(dossier, read_for_rules([filed()], ())[0], KNOWN, {}).reason) == "In because it is tagged truce."


def test_a_rule_reads_as_a_sentence() -> None:
    rule = Rule(
        (Clause("places", within=("Long Valley",)), Clause("text", any_of=("truce", "ceasefire"), least=2)),
        (Clause("text", any_of=("football",)),),
    )
    dossier = Dossier("d", "", "D", rules=(rule,), include=("x",))
    assert str(rule_of(dossier, KNOWN)) == (
        "An article is in when it names a place in Long Valley and says “truce” or “ceasefire” at least twice, "
        "unless it says “football”. One article is put in by hand."
    )


def test_an_unknown_name_is_an_error_that_names_the_nearest_known() -> None:
    clause = Clause("actors", any_of=("River Frnt",), line=7, col=12)
    dossier = Dossier("d", "content/dossiers/d.md", "D", rules=(Rule((clause,)),))
    known = Known(Register([GROUP], [], shipped=False), [GROUP])
    (problem,) = unknown_names(dossier, known, ["d"])
    assert (problem.code, problem.where, problem.hint) == (
        "actor-unknown",
        "content/dossiers/d.md:7:12",
        "did you mean 'River Front'?",
    )


def test_an_area_and_a_name_must_both_hold() -> None:
    assert judge(Clause("places", within=("Long Valley",), any_of=("Milltown",)))[0]
    inside, reason = judge(Clause("places", within=("Milltown",), any_of=("Long Valley",)))
    assert (inside, reason) == (False, "Out because it does not name Long Valley.")


def test_a_phrase_is_read_in_the_language_of_the_article() -> None:
    from dataclasses import replace

    block = Block("paragraph", "Hier l'armée a quitté la vallée.", number=1)
    french = filed(article=replace(ARTICLE, lang="fr", blocks=(block,)))
    assert judge(Clause("text", any_of=("l'armée",)), one=french) == (True, "In because it says “l'armée” once.")
    assert judge(Clause("text", any_of=("armée",)), one=french)[0]


def test_a_rule_that_only_refuses_reads_as_a_sentence() -> None:
    refuses = Rule(refused=(Clause("text", any_of=("football",)),))
    tagged = Rule((Clause("tags", any_of=("truce",)),))
    assert str(rule_of(Dossier("d", "", "D", rules=(refuses,)), KNOWN)) == "An article is in unless it says “football”."
    assert str(rule_of(Dossier("d", "", "D", rules=(tagged, refuses)), KNOWN)) == (
        "An article is in when it is tagged truce; or unless it says “football”."
    )
    assert str(rule_of(Dossier("d", "", "D", rules=(Rule(),)), KNOWN)) == "An article is in whatever it says."


def needing(name: str, other: str, line: int = 0) -> Dossier:
    clause = Clause("dossiers", any_of=(other,), line=line, col=3)
    return Dossier(name, f"content/dossiers/{name}.md", name, rules=(Rule((clause,)),))


def test_a_long_chain_of_dossiers_is_put_in_order() -> None:
    chain = [needing(f"d{i:04}", f"d{i + 1:04}") for i in range(3000)]
    ordered, problems = in_order_of_need([*chain, Dossier("d3000", "", "last")])
    assert problems == []
    assert [d.id for d in ordered] == [f"d{i:04}" for i in range(3000, -1, -1)]


def test_a_circle_of_dossiers_is_shown_where_it_closes() -> None:
    ordered, (problem,) = in_order_of_need([needing("a", "b", 4), needing("b", "c", 5), needing("c", "b", 6)])
    assert [d.id for d in ordered] == ["c", "b", "a"]
    assert (problem.where, problem.message.partition(": ")[2]) == ("content/dossiers/c.md:6:3", "b → c → b")


HIDDEN: Hidden = frozenset(
    {
        ("actor", "river-wing"), ("place", "milltown"), ("dossier", "draft"), ("tag", "truce"), ("publisher", "valley post"),
        ("article", "unseen"),
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "open_"),
    [
        (Clause("actors", any_of=("River Wing", "RF")), Clause("actors", any_of=("RF",))),
        (Clause("places", none_of=("Milltown", "Long Valley")), Clause("places", none_of=("Long Valley",))),
        (Clause("text", any_of=("the river  wing", "river")), Clause("text", any_of=("river",))),
        (Clause("tags", any_of=("Truce", "dam")), Clause("tags", any_of=("dam",))),
        (Clause("publishers", any_of=("Valley Post", "Dam News")), Clause("publishers", any_of=("Dam News",))),
        (Clause("dossiers", any_of=("draft", "other")), Clause("dossiers", any_of=("other",))),
    ],
)
def test_a_rule_for_readers_leaves_out_what_they_may_not_know(written: Clause, open_: Clause) -> None:
    dossier = Dossier("d", "", "D", rules=(Rule((written,)),))
    assert disclose(dossier, KNOWN, HIDDEN).rules == (Rule((open_,)),)


def test_a_rule_that_cannot_hold_without_a_hidden_name_goes() -> None:
    sole, every = Clause("actors", any_of=("River Wing",)), Clause("actors", all_of=("River Wing", "RF"))
    none, tagged = Clause("actors", none_of=("River Wing",)), Clause("tags", any_of=("dam",))
    dossier = Dossier(
        "d", "", "D", rules=(Rule((sole, tagged)), Rule((every,)), Rule((none, tagged)), Rule((tagged,), (sole,)))
    )
    assert disclose(dossier, KNOWN, HIDDEN).rules == (Rule((tagged,)), Rule((tagged,)))


def test_pins_that_readers_may_not_know_are_not_counted() -> None:
    dossier = Dossier("d", "", "D", include=("unseen", "seen"), exclude=("unseen",), parent="draft")
    shown = disclose(dossier, KNOWN, HIDDEN)
    assert (shown.include, shown.exclude, shown.parent) == (("seen",), (), None)
