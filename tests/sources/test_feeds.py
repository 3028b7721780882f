from __future__ import annotations

import pytest

from briefgen.sources import extract
from briefgen.sources.feeds import Entry, read_feed

WHOLE = "<p>The crews of eleven boats kept them tied to the quay for another day, and nobody came to speak with them.</p>" * 8
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Courier</title><link>https://courier.example/</link><language>en-GB</language>
<item><title>Boats stay &amp;amp; wait</title><link>https://courier.example/a</link><guid>a</guid>
<dc:creator>Ida Osk</dc:creator>
<pubDate>Sat, 01 Sep 2018 01:30:00 +0300</pubDate><description>The crews wait.</description>
<content:encoded><![CDATA[{WHOLE}<script>alert(1)</script>]]></content:encoded></item>
<item><title>Boats leave</title><link>/b?x=1&amp;y=2</link><description>The crews leave [...]</description></item>
<item><title>Boats leave again</title><link>https://courier.example/b?x=1&amp;y=2</link></item>
<item><title>A note without a page</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>Hafenkurier</title><id>urn:x</id><updated>2018-09-02T00:00:00Z</updated>
<entry><title type="html">Boote &lt;b&gt;bleiben&lt;/b&gt;</title><id>urn:1</id><link rel="alternate" href="https://kurier.example/1"/>
<author><name>Ida Osk</name></author><author><name>Jo Berg</name></author><published>2018-09-01T23:30:00-05:00</published>
<updated>2018-09-03T00:00:00Z</updated><content type="html">{WHOLE.replace("<", "&lt;")}</content></entry>
</feed>"""


def read(text: str) -> list[Entry]:
    entries, problems = read_feed(text.encode(), "feed.xml", "https://courier.example/feed.xml", "2018-09-02T10:00:00Z")
    assert problems == []
    return entries


def test_an_entry_that_brings_its_article_is_a_document_with_all_that_the_feed_says() -> None:
    first = read(RSS)[0]
    assert first.whole is not None
    told = first.whole.told
    assert (told.title, told.authors, told.published) == ("Boats stay & wait", ("Ida Osk",), "2018-09-01")
    assert (told.publisher, told.language, told.firm) == ("Harbour Courier", "en-GB", True)
    assert first.whole.url == "https://courier.example/a"
    assert first.whole.container == "feed.xml https://courier.example/a"
    assert extract(first.whole.data, content_type=first.whole.content_type).body.count("eleven boats") >= 1


def test_an_entry_with_a_teaser_is_the_address_of_its_page_each_once() -> None:
    _, second, third = read(RSS)
    assert (second.whole, second.url, second.told.title) == (None, "https://courier.example/b?x=1&y=2", "Boats leave")
    assert (third.url, third.told.title) == (None, "A note without a page")


def test_the_day_is_that_of_the_publishers_own_clock() -> None:
    (entry,) = read(ATOM)
    assert entry.told.published == "2018-09-01"
    assert entry.told.authors == ("Ida Osk", "Jo Berg")
    assert entry.told.title == "Boote bleiben"


def test_a_whole_text_that_is_cut_off_is_a_teaser() -> None:
    assert read(RSS.replace("<script>alert(1)</script>", "<p>Read on […]</p>"))[0].whole is None


def test_a_feed_that_breaks_off_yields_its_entries_and_says_so() -> None:
    entries, problems = read_feed(RSS[: RSS.index("<item><title>A note")].encode(), "feed.xml", "https://courier.example/")
    assert len(entries) == 2
    assert [(p.code, p.severity) for p in problems] == [("feed-broken", "warning")]
    assert "3 entries were read" in problems[0].message


@pytest.mark.parametrize("text", ["<rss></rss>", '<feed xmlns="http://www.w3.org/2005/Atom"/>'])
def test_a_feed_without_entries_is_told(text: str) -> None:
    assert [p.code for p in read_feed(text.encode(), "feed.xml")[1]] == ["feed-empty"]


def test_entities_that_unfold_into_millions_are_no_danger() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'
    bomb = f"{head}<rss><channel><item><title>&l9;</title></item></channel></rss>"
    entries, _ = read_feed(bomb.encode(), "feed.xml")
    assert sum(len(entry.told.title) for entry in entries) < 100_000


@pytest.mark.parametrize("reference", ["&#x110000;", "&#55357;", "&#x" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"])
def test_a_reference_to_no_character_costs_a_feed_that_character_and_nothing_else(reference: str) -> None:
    broken = RSS.replace("Boats leave", f"Boats {reference} leave").replace("<channel>", "<channel><b>", 1)  # read loosely
    titles = [entry.told.title for entry in read_feed(broken.encode(), "feed.xml", "https://courier.example/")[0]]
    assert titles[1] == "Boats \ufffd leave"
    assert len(titles) == 3


def test_a_feed_on_which_its_reader_fails_is_told() -> None:
    text = (
        '<?xml version="1.0" encoding="utf-16"?><rss><channel><b><item><title>Boats &#x110000;</title></item></channel></rss>'
    )
    assert [p.code for p in read_feed(text.encode("utf-16"), "feed.xml")[1]] == ["feed-broken"]
    crossed = "<rss><channel><item><title>Boats</title><link>/1</item></item>.html</link></channel></rss>"
    assert [(p.code, p.message) for p in read_feed(crossed.encode(), "feed.xml")[1]] == [
        ("feed-broken", "the feed cannot be read (its elements are not closed as they were opened)")
    ]


@pytest.mark.parametrize(("summary", "whole"), [("The crews wait.", True), (WHOLE[:440], False), ("", False)])
def test_a_short_text_beside_a_shorter_summary_is_whole(summary: str, whole: bool) -> None:  # noqa: FBT001 - a case
    short = WHOLE[: len(WHOLE) // 8 * 3]
    item = f"<title>Boats</title><link>https://courier.example/a</link><content:encoded><![CDATA[{short}]]></content:encoded>"
    item += f"<description><![CDATA[{summary}]]></description>" if summary else ""
    head = RSS[: RSS.index("<item>")]
    (entry,) = read(f"{head}<item>{item}</item></channel></rss>")
    assert (entry.whole is not None) is whole


TEXT = "The ferry of the smaller island sails again, and the crew says that it will stay so over the winter."
OTHER = "The ferry of the larger island lies in the yard, where nobody has worked since the money ran out in May."


@pytest.mark.parametrize(
    ("brought", "paragraphs"),
    [
        (f"<description>{TEXT}</description>", 1),
        (f"<description>&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;{OTHER}&lt;/p&gt;</description>", 2),
        (f'<content type="text" xmlns="http://www.w3.org/2005/Atom">{TEXT} 2 &lt; 3.\n\n{OTHER}</content>', 2),
        (f"<description>{TEXT} […]</description>", 0),
        ("<description></description>", 0),
    ],
)
def test_an_entry_without_an_address_is_the_text_that_it_brings_however_short(brought: str, paragraphs: int) -> None:
    item = f"<item><title>Ferry sails again</title>{brought}</item>"
    (entry,) = read(f"<rss version='2.0'><channel><title>Islands</title>{item}</channel></rss>")
    (linked,) = read(
        f"<rss version='2.0'><channel>{item.replace('<title>', '<link>https://a.example/</link><title>')}</channel></rss>"
    )
    assert linked.whole is None, "its page tells more"
    if not paragraphs:
        assert entry.whole is None
        return
    assert entry.whole is not None
    found = extract(entry.whole.data, content_type=entry.whole.content_type)
    assert found.title == "Ferry sails again"
    assert found.body.count("The ferry of the ") == paragraphs


def test_a_day_of_change_alone_is_an_inferred_day_of_publication() -> None:
    (entry,) = read(ATOM.replace("<published>2018-09-01T23:30:00-05:00</published>", ""))
    assert entry.told.published == "2018-09-03?"
    undated = ATOM.replace("<published>2018-09-01T23:30:00-05:00</published>", "").replace(
        "<updated>2018-09-03T00:00:00Z</updated>", ""
    )
    assert read(undated)[0].told.published is None
