from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import Article, Block, Figure, Run, Source, TextPage
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import Edtf
from briefgen.model.entities import Actor, Place, Publisher, Role
from briefgen.model.mention import Mark
from briefgen.model.settings import PolicySettings, Settings
from briefgen.model.site import Event, Filed, Gathered, Membership, Site, Spot
from briefgen.policy import Audience, publish
from briefgen.policy.places import round_coordinates
from briefgen.policy.terms import decide_show

if TYPE_CHECKING:
    from briefgen.model.public import PublicSite

DAY = dt.date(2026, 11, 24)
LONG = " ".join(["word"] * 99) + "."
WHEN = Edtf("2020-03-05", dt.date(2020, 3, 5), dt.date(2020, 3, 5))


def article(name: str, *texts: str, **changes: object) -> Article:
    blocks = tuple(Block("paragraph", text, number=i + 1) for i, text in enumerate(texts))
    fields: dict[str, object] = {"source": Source(publisher="Valley Post")} | changes
    return Article(name, f"content/articles/{name}.md", name.title(), blocks, **fields)  # type: ignore[arg-type]


def published(*filed: Filed, **parts: object) -> PublicSite:
    settings = Settings(policy=PolicySettings(excerpt_words=20, excerpt_share=0.5))
    return publish(Site(settings, DAY, filed, **parts), Audience(settings.policy, DAY))  # type: ignore[arg-type]


def test_the_timeline_quotes_the_first_article_whose_terms_allow_it() -> None:
    shut, free = article("shut", LONG, "It was signed.", show="link"), article("free", "It was signed then.", show="full")
    event = Event(WHEN, (Spot("shut", "block", 1, 0, 14), Spot("free", "block", 0, 0, 19)))
    members = (Membership("shut", "In."), Membership("free", "In."))
    site = published(Filed(shut), Filed(free), dossiers=(Gathered(Dossier("d", "", "D"), members, (event,)),))
    (entry,) = site.dossiers[0].events
    assert (entry.article, entry.sentence, entry.anchor, entry.sources) == ("free", "It was signed then.", "p1", 2)


def test_where_no_terms_allow_a_quotation_the_paragraph_is_named() -> None:
    event = Event(WHEN, (Spot("shut", "block", 1, 0, 14),))
    members = (Membership("shut", "In."),)
    shut = Filed(article("shut", LONG, "It was signed.", show="link"))
    (entry,) = published(shut, dossiers=(Gathered(Dossier("d", "", "D"), members, (event,)),)).dossiers[0].events
    assert (entry.sentence, entry.paragraph, entry.anchor) == (None, 2, "")


def test_a_rights_notice_allows_at_most_an_excerpt_unless_a_licence_is_recorded() -> None:
    policy = PolicySettings(show="full")
    noticed = article("a", "x", source=Source(publisher="P", rights="All rights reserved."))
    assert decide_show(noticed, None, policy) == "excerpt"
    assert decide_show(noticed, Publisher("p", "P", show="link"), policy) == "link"
    assert decide_show(noticed, Publisher("p", "P", show="full", licence="CC BY 4.0"), policy) == "full"
    assert decide_show(article("b", "x"), None, policy) == "full"


def test_the_publishers_entry_decides_before_the_site_and_the_article_before_both() -> None:
    policy = PolicySettings(show="full")
    assert decide_show(article("a", "x"), Publisher("p", "P", show="link"), policy) == "link"
    assert decide_show(article("a", "x", show="excerpt"), Publisher("p", "P", show="link"), policy) == "excerpt"
    assert decide_show(article("a", "x", source=None), None, PolicySettings(show="none")) == "full"


def test_the_domain_of_an_address_finds_its_publisher() -> None:
    source = Source(url="https://news.post.example/x", publisher=None)
    entry = Publisher("valley-post", "Valley Post", domains=("post.example",), show="link")
    (seen,) = published(Filed(article("a", LONG, source=source)), publishers=(entry,)).articles
    assert (seen.show, seen.blocks, seen.source and seen.source.publisher) == ("link", (), "Valley Post")


def test_a_publisher_that_may_show_nothing_leaves_no_trace() -> None:
    entry = Publisher("valley-post", "Valley Post", show="none")
    site = published(Filed(article("a", LONG), actors=("x",)), publishers=(entry,), actors=(Actor("x", "X"),))
    assert (site.articles, site.actors, site.publishers) == ((), (), ())


def test_pictures_of_other_hosts_keep_their_captions_only() -> None:
    figures = (Figure("One", src="https://cdn.example/1.jpg"), Figure("Two", src="/static/2.jpg"), Figure("Three", src="//x/3"))
    (seen,) = published(Filed(article("a", "x", source=None, figures=figures))).articles
    assert [(f.caption, f.src) for f in seen.figures] == [("One", None), ("Two", "/static/2.jpg"), ("Three", None)]


def test_a_picture_that_stands_in_the_body_is_not_told_a_second_time() -> None:
    figures = (Figure("A mill", src="https://cdn.example/1.jpg"), Figure("A river"))
    body = Block("figure", "A mill", number=1, value="https://cdn.example/1.jpg")
    marks = (
        Mark("place", "mill", "figure", 0, 2, 6),
        Mark("place", "mill", "block", 0, 2, 6),
        Mark("place", "river", "figure", 1, 2, 7),
    )
    whole = replace(article("a", show="full", figures=figures), blocks=(body,))
    (seen,) = published(Filed(whole, marks=marks)).articles
    assert [f.caption for f in seen.figures] == ["A river"]
    assert [(m.part, m.index, m.id) for m in seen.marks] == [("block", 0, "mill"), ("figure", 0, "river")]


def test_an_address_that_could_run_something_is_dropped() -> None:
    source = Source(url="javascript:alert(1)", archived="data:text/html,x", publisher="P")
    (seen,) = published(Filed(article("a", "x", source=source))).articles
    assert seen.source is not None
    assert (seen.source.url, seen.source.archived) == (None, None)


def test_a_dossier_is_as_strict_as_the_strictest_article_it_shows() -> None:
    settings = Settings(policy=PolicySettings(max_tlp="amber"))
    gathered = Gathered(Dossier("d", "", "D"), (Membership("a", "In."), Membership("b", "In.")))
    site = Site(settings, DAY, (Filed(article("a", "x", tlp="amber")), Filed(article("b", "x"))), (gathered,))
    (dossier,) = publish(site, Audience(settings.policy, DAY)).dossiers
    assert dossier.tlp == "amber"


def test_dossiers_that_are_not_ready_are_for_previews_only() -> None:
    settings = Settings()
    site = Site(
        settings, DAY, dossiers=tuple(Gathered(Dossier(s, "", s, status=s)) for s in ("draft", "proposed", "live", "closed"))
    )
    assert [d.id for d in publish(site, Audience(settings.policy, DAY)).dossiers] == ["live", "closed"]
    assert len(publish(site, Audience(settings.policy, DAY, preview=True)).dossiers) == 4


def test_coordinates_are_rounded_to_a_grid_that_the_precision_alone_makes() -> None:
    near, far = Place("n", "N", lat=35.931, lon=36.633, precision_km=10), Place("f", "F", lat=35.931, lon=36.633)
    site = published(Filed(article("a", "x"), places=("n", "f")), places=(near, far))
    seen = {p.id: (p.lat, p.lon) for p in site.places}
    assert seen["f"] == (35.931, 36.633)
    assert seen["n"] == round_coordinates(35.931, 36.633, 10) != seen["f"]
    assert round_coordinates(35.95, 36.62, 10) == round_coordinates(35.931, 36.633, 10)


def test_pictures_of_a_source_need_a_licence_or_a_permission() -> None:
    figures = (Figure("A mill", src="/static/mill.jpg"),)
    body = (
        Block("figure", "A dam", number=1, value="/static/dam.jpg", alt="a dam"),
        Block("paragraph", "See the bridge now.", (Run(8, 14, "image", "/static/bridge.jpg"),), number=2),
    )
    filed = Filed(replace(article("a", show="full", figures=figures), blocks=body))
    for terms, shown in (({}, False), ({"licence": "CC BY 4.0"}, True), ({"permission": "by letter"}, True)):
        (seen,) = published(filed, publishers=(Publisher("valley-post", "Valley Post", **terms),)).articles  # type: ignore[arg-type]
        pictures = [seen.figures[0].src, seen.blocks[0].value or None, *[run.value for run in seen.blocks[1].runs]]
        assert pictures == (["/static/mill.jpg", "/static/dam.jpg", "/static/bridge.jpg"] if shown else [None, None])
        assert [b.text for b in seen.blocks] == ["A dam", "See the bridge now."]


def test_a_site_without_pictures_shows_none_of_its_own_either() -> None:
    body = (Block("figure", "A dam", number=1, value="/static/dam.jpg", alt="a dam"),)
    settings = Settings(policy=PolicySettings(images="none"))
    own = Filed(replace(article("a", source=None), blocks=body))
    site = Site(
        settings, DAY, (own,), (Gathered(Dossier("d", "", "D", blocks=body)),), pages=(TextPage("p", "", "P", blocks=body),)
    )
    public = publish(site, Audience(settings.policy, DAY))
    (_, dossier_blocks), *_ = public.dossiers[0].sections
    for (block,) in (public.articles[0].blocks, dossier_blocks, public.pages[0].blocks):
        assert (block.text, block.value, block.alt) == ("A dam", "", "")


def test_an_office_names_nobody_whom_readers_may_not_know() -> None:
    envoy = Actor("envoy", "Envoy", "person", roles=(Role("wing", "hidden-cell"), Role("member", "council")))
    site = published(Filed(article("a", "x"), actors=("envoy",)), actors=(envoy, Actor("council", "The Council")))
    assert [(role.title, role.of) for role in site.actors[0].roles] == [("wing", ""), ("member", "The Council")]


def test_a_parent_that_is_no_public_dossier_is_not_named() -> None:
    inner = Gathered(Dossier("inner", "", "Inner", parent="draft"))
    draft = Gathered(Dossier("draft", "", "Draft", status="draft", parent=None))
    (dossier,) = published(dossiers=(inner, draft)).dossiers
    assert dossier.parent is None


def test_what_follows_a_hidden_heading_does_not_join_the_section_above() -> None:
    blocks = (
        Block("heading", "Outlook", number=1, level=2, value="outlook"),
        Block("paragraph", "It may hold.", number=2),
        Block("heading", "Source A", number=3, level=2, tlp="red"),
        Block("paragraph", "The mills run.", number=4),
    )
    (dossier,) = published(dossiers=(Gathered(Dossier("d", "", "D", blocks=blocks)),)).dossiers
    assert [(name, [b.text for b in part]) for name, part in dossier.sections] == [
        ("", ["The mills run."]),
        ("outlook", ["It may hold."]),
    ]


def test_pages_take_the_same_cut_and_have_a_label_of_their_own() -> None:
    blocks = (Block("paragraph", "Open.", number=1), Block("paragraph", "Shut.", number=2, tlp="amber"))
    pages = (TextPage("about", "", "About", blocks=blocks), TextPage("inside", "", "Inside", blocks=blocks, tlp="green"))
    (page,) = published(pages=pages).pages
    assert (page.id, [b.text for b in page.blocks]) == ("about", ["Open."])


def test_copies_count_once_and_the_sentence_may_come_from_the_copy_whose_terms_allow_it() -> None:
    wire, copy = article("wire", LONG, "It was signed.", show="link"), article("copy", "It was signed.", show="full")
    event = Event(WHEN, (Spot("wire", "block", 1, 0, 14), Spot("copy", "block", 0, 0, 14)))
    members = (Membership("wire", "In."), Membership("copy", "In.", report="wire"))
    named = (Filed(wire, actors=("turkey",)), Filed(copy, actors=("turkey",)))
    site = published(*named, dossiers=(Gathered(Dossier("d", "", "D"), members, (event,)),))
    (entry,) = site.dossiers[0].events
    assert (entry.article, entry.sentence, entry.sources) == ("copy", "It was signed.", 1)
    assert [(c.id, c.articles) for c in site.dossiers[0].actors] == [("turkey", 1)]
    assert [m.report for m in site.dossiers[0].members] == ["", "wire"]


def test_what_only_the_analyst_tells_stands_without_a_source() -> None:
    told = Event(WHEN, (Spot("gone"),), text="They signed.")
    nothing = Event(WHEN, (Spot("gone"),))
    site = published(dossiers=(Gathered(Dossier("d", "", "D"), (), (told, nothing)),))
    assert [(e.article, e.sentence, e.text, e.sources) for e in site.dossiers[0].events] == [("", None, "They signed.", 0)]
