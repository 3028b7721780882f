"""Saved HTML: metadata with its origin, a clean body, figures, and nothing active."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from briefgen.model.article import Figure
from briefgen.model.errors import ContentError, TooBigError
from briefgen.sources import extract

FIRST = (
    "The island council voted on Tuesday to lease a second ferry, although no pilot has agreed to take it through the channel."
)
SECOND = "“The boat is two metres wider than the gate,” said a pilot who has brought ships into the harbour for twenty years."
THIRD = "The mayor told reporters that a survey had been ordered and that its result would be published before the snow."
FOURTH = (
    "Freight is carried by a barge that can cross only in calm weather, and flour has become a third dearer since the spring."
)

PAGE = f"""<!doctype html><html lang="en-GB"><head>
<title>Council votes for a ferry that no pilot wants | Strait Courier</title>
<link rel="canonical" href="/news/second-ferry">
<meta property="og:site_name" content="Strait Courier">
<meta property="og:title" content="Council votes for a ferry that no pilot wants - Strait Courier">
<meta name="description" content="The channel has not been surveyed since the war, pilots say">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"headline": "Council votes for a ferry that no pilot wants", "datePublished": "2021-03-02T23:30:00+01:00",
"dateModified": "2021-03-03T08:00:00+01:00", "author": [{{"@type": "Person", "name": "Dana Whitlock"}},
{{"@type": "Person", "name": "Omar Castell"}}], "publisher": {{"@type": "Organization", "name": "Strait Courier"}}}}]}}</script>
</head><body>
<div class="consent">We use cookies. <button>Accept all</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article>
<h1>Council votes for a ferry that no pilot wants</h1>
<p class="standfirst">The channel has not been surveyed since the war, pilots say</p>
<p class="byline">By <a rel="author" href="/dana">Dana Whitlock</a> and Omar Castell</p>
<figure><img src="/img/ferry.jpg" alt="A ferry at a berth"><figcaption>The old ferry in December
<span class="credit">Lena Marsh/Reuters</span></figcaption></figure>
<p>{FIRST}</p>
<p>{SECOND}</p>
<aside class="pullquote"><p>The boat is two metres wider than the gate</p></aside>
<h2>A channel without a map</h2>
<p>{THIRD} It cost <strong>nine million</strong> and the <a href="/docs/plan.pdf">plan</a> is public;
<a href="javascript:alert(1)">this</a> is not.</p>
<blockquote><p>We shall measure twice and dredge once, and we shall not be hurried by anybody.</p></blockquote>
<ul><li>The lease runs for <em>three</em> years</li><li>The crew stays the same</li></ul>
<figure><img src="data:image/gif;base64,R0" data-src="https://cdn.example/barge.jpg"><figcaption>
A barge in calm weather (AFP)
</figcaption></figure>
<p>{FOURTH}</p>
<table><tr><th>Year</th><th>Crossings</th></tr>
<tr><td>2019</td><td>1,204</td></tr><tr><td>2020</td><td>0 | none</td></tr></table>
<div class="related"><h3>Related articles</h3><ul><li><a href="/a">Who owns the strait</a></li></ul></div>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div>
<p>Sign up to our newsletter for the latest from the islands</p>
</article></main>
<footer><p>© 2021 Strait Courier. All rights reserved.</p></footer></body></html>"""
URL = "https://courier.example/news/second-ferry?ref=feed"


def test_metadata_come_from_json_ld_before_meta_tags_before_the_page() -> None:
    got = extract(PAGE, url=URL)
    assert got.title == "Council votes for a ferry that no pilot wants"
    assert got.dek == "The channel has not been surveyed since the war, pilots say"
    assert got.authors == ("Dana Whitlock", "Omar Castell")
    assert (got.published, got.updated) == ("2021-03-02", "2021-03-03")
    assert got.publisher == "Strait Courier"
    assert got.language == "en-GB"
    assert got.url == "https://courier.example/news/second-ferry"
    assert got.rights == "© 2021 Strait Courier. All rights reserved."


def test_each_field_says_where_it_came_from() -> None:
    notes = dict(extract(PAGE, url=URL).notes)
    assert notes["authors"] == "from JSON-LD author"
    assert notes["published"] == "from JSON-LD datePublished"
    assert notes["language"] == "from the lang attribute"
    assert notes["url"] == "from the canonical link"
    assert "description" in notes["dek"]


def test_the_body_is_the_article_as_commonmark() -> None:
    body = extract(PAGE, url=URL).body
    assert f"{FIRST}\n\n{SECOND}\n\n## A channel without a map\n\n{THIRD}" in body
    assert "**nine million**" in body
    assert "[plan](https://courier.example/docs/plan.pdf)" in body
    assert "> We shall measure twice" in body
    assert "- The lease runs for *three* years\n- The crew stays the same" in body
    assert "| Year | Crossings |\n| --- | --- |\n| 2019 | 1,204 |\n| 2020 | 0 \\| none |" in body


def test_noise_and_the_head_are_not_in_the_body() -> None:
    body = extract(PAGE, url=URL).body
    for noise in (
        "cookies",
        "Home",
        "Related",
        "Who owns",
        "Tweet",
        "newsletter",
        "© 2021",
        "Whitlock",
        "surveyed since",
        "javascript",
    ):
        assert noise not in body
    assert body.count("wider than the gate") == 1


def test_figures_keep_caption_credit_and_absolute_address_and_stand_at_their_place() -> None:
    got = extract(PAGE, url=URL)
    assert got.figures == (
        Figure(
            "The old ferry in December", "Lena Marsh/Reuters", "https://courier.example/img/ferry.jpg", "A ferry at a berth"
        ),
        Figure("A barge in calm weather", "AFP", "https://cdn.example/barge.jpg"),
    )
    assert got.body.index("/barge.jpg") < got.body.index("Freight is carried")
    assert '![A ferry at a berth](https://courier.example/img/ferry.jpg "The old ferry in December")' in got.body


def test_links_are_http_only_and_listed() -> None:
    assert extract(PAGE, url=URL).links == ("https://courier.example/docs/plan.pdf",)


def test_a_page_without_machine_readable_data_is_read_as_a_reader_sees_it() -> None:
    bare = f"""<html><body><h1>Ferry leased</h1><p>By Ruth Penhale</p><p>2 March 2021</p>
    <p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p></body></html>"""
    got = extract(bare)
    assert got.title == "Ferry leased"
    assert got.authors == ("Ruth Penhale",)
    assert got.published == "2021-03-02"
    assert got.publisher is None
    assert got.language == "en"
    assert got.body.startswith(FIRST)


def test_a_dateline_becomes_a_field() -> None:
    page = f"<html><body><article><h1>Ferry leased</h1><p>PORT ARLEN (AP) — {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    got = extract(page)
    assert got.dateline == "Port Arlen"
    assert got.body.startswith(FIRST)


def test_a_title_loses_the_name_of_its_site() -> None:
    page = f"""<html><head><title>Ferry leased at last - Strait Courier</title>
    <meta property="og:site_name" content="Strait Courier">
    </head><body><article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"""
    assert extract(page).title == "Ferry leased at last"


def test_broken_json_ld_does_not_hide_the_meta_tags() -> None:
    page = f"""<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "headline": </script>
    <script type="application/ld+json">{"[" * 50_000}</script><meta property="og:title" content="Ferry leased">
    </head><body><article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"""
    assert extract(page).title == "Ferry leased"


def test_numbers_of_lists_and_nested_lists_are_kept() -> None:
    page = f"""<html><body><article><p>{FIRST}</p><p>{SECOND}</p>
    <ol start="3"><li>The council of the larger island votes again</li>
    <li>The pilots are asked<ul><li>each of them in writing this time</li></ul></li></ol><p>{THIRD}</p></article>"""
    body = extract(page).body
    assert (
        "3. The council of the larger island votes again\n4. The pilots are asked\n   - each of them in writing this time"
        in body
    )


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<a href='javascript:alert(1)'>the plan of the harbour</a>",
    "<a href='java\nscript:alert(1)'>the plan of the harbour</a>",
    "<a href='&#x6A;avascript:alert(1)'>the plan of the harbour</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>the plan of the harbour</a>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "[x](javascript:alert(1))",
    "![x](data:text/html,1)",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "<a href='https://a.example/)<script>alert(1)</script>'>the plan</a>",
    "<https://a.example/><b onclick=alert(1)>bold</b>",
    "[id]: javascript:alert(1)",
    "<figure><img src='javascript:alert(1)'><figcaption>A quay with &lt;b&gt; in rain</figcaption></figure>",
]


@pytest.mark.parametrize("attack", HOSTILE)
def test_nothing_active_survives_in_the_body(attack: str) -> None:
    middle = f"<p>{attack} {SECOND}</p><p>{THIRD}</p><p>{attack}</p>"
    page = f"<html><body><article><h1>Ferry leased</h1><p>{FIRST}</p>{middle}<p>{FOURTH}</p>"
    got = extract(page, url="https://courier.example/")
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(got.body)
    for token in (
        "<script",
        "<img src=x",
        "onerror=alert(1)>",
        'javascript:alert(1)"',
        "<iframe",
        "<svg",
        "onclick=",
        'href="data:',
        'src="data:',
    ):
        assert token not in rendered.replace("&quot;", "'")
    assert all(link.startswith("https://") for link in got.links)
    assert all(figure.src is None or figure.src.startswith("https://") for figure in got.figures)


def deep(tag: str, times: int) -> str:
    return f"<html><body>{f'<{tag}>' * times}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{f'</{tag}>' * times}</body></html>"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "x-y", "svg", "span"])
def test_ten_thousand_levels_are_refused_by_name(tag: str) -> None:
    with pytest.raises(TooBigError) as caught:
        extract(deep(tag, 10_000))
    assert caught.value.problems[0].code == "source-too-big"


@pytest.mark.parametrize("tag", ["div", "section", "span"])
def test_text_three_hundred_levels_deep_is_not_lost(tag: str) -> None:
    body = extract(deep(tag, 300)).body
    assert FIRST in body
    assert THIRD in body


def test_a_tag_with_a_hundred_thousand_attributes_is_refused() -> None:
    attributes = " ".join(f"a{n}=1" for n in range(100_000))
    with pytest.raises(TooBigError):
        extract(f"<html><body><p {attributes}>{FIRST}</p></body></html>")


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!doctype html>",
        "<html><body></body></html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<!-- nothing -->",
        "<html><head><title>Ferry</title></head><body><div hidden></div></body></html>",
    ],
)
def test_a_page_without_text_holds_no_article(page: str) -> None:
    with pytest.raises(ContentError) as caught:
        extract(page, content_type="text/html")
    assert caught.value.problems[0].code == "no-article"
    assert caught.value.problems[0].hint


def test_even_a_single_short_paragraph_comes_out() -> None:
    assert extract("<html><body><p>warm up</p></body></html>").body.strip() == "warm up"


def test_the_content_type_decides_over_the_look_of_the_text() -> None:
    text = f"Ferry leased at last\n\n{FIRST}\n\nHe wrote <p>hello</p> and </div> on the wall, the pilots said, and went home."
    assert "wrote \\<p>hello\\</p> and" in extract(text, content_type="text/plain; charset=utf-8").body
    assert extract(f"{FIRST} {SECOND}", content_type="text/html").body.startswith(FIRST)


def test_extraction_is_deterministic() -> None:
    assert extract(PAGE, url=URL) == extract(PAGE.encode(), url=URL)


def test_paragraphs_of_a_short_page_stay_apart() -> None:
    said = ("The mills stood still on Monday, because there was no grain in the town.", "The miller sat in the sun and waited.")
    page = "".join(f"<p>{one}</p>" for one in said)
    found = extract(f"<!DOCTYPE html><html lang=en><title>Mills</title><article><h1>Mills</h1>{page}</article></html>")
    assert found.body == "\n\n".join(said) + "\n"


def test_the_same_sentence_with_another_number_is_another_fact() -> None:
    said = [
        f"On day {day} they moved {day * 3} kilometres before the road was closed and all went back." for day in range(1, 7)
    ]
    page = "".join(f"<p>{one}</p>" for one in said)
    text = "\n\n".join(["The convoy turns back", *said])
    whole = f"<!DOCTYPE html><html lang=en><title>Convoy</title><article><h1>The convoy turns back</h1>{page}</article></html>"
    assert extract(text).body == extract(whole).body == "\n\n".join(said) + "\n"


def test_a_standfirst_without_spaces_between_its_words_is_one() -> None:
    told = "水坝八台涡轮机中仅有两台仍在运转"
    text = "".join(f"<p>水坝的一名工程师说，八台涡轮机中仅有两台运转，再过{n}个月就无法供水了。</p>" for n in "一二三四五")
    page = (
        f'<!DOCTYPE html><html lang="zh"><head><title>河水下降</title><meta name="description" content="{told}"></head>'
        "<body><main>"
        f"<article><h1>河水下降 三国要求放水</h1><p>{told}</p>{text}</article></main>"
        "<footer><p>版权所有 © 河流日报社 未经授权不得转载</p></footer></body></html>"
    )
    found = extract(page)
    assert (found.dek, found.rights) == (told, "版权所有 © 河流日报社 未经授权不得转载")
    assert told not in found.body
