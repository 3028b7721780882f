"""Plain text as CommonMark: whatever is typed reads as typed."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefgen.sources import markdown_text

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
AWKWARD = """# not a heading|1. one|1) x|- dash|* star|> q|a *b* c|snake_case and _x_|<b>x</b>|[a](b)|[Idlib] city|[x]: http://y|
a & b &amp; c|**|***|---|===|~~x~~|back\\slash\\*x|`code`|2 * 3 < 4|![x](y)|[[x]](y)|+ x|10. May war|x {#id}|trailing\\|_ _ _|
* * *|<http://x.y>|a_|_a|-|# x|#|# #|::: note|!!! note|[ ] task|[^1] note|~~~ fence""".replace("\n", "").split("|")


@pytest.mark.parametrize("text", AWKWARD)
def test_what_would_be_markdown_by_accident_reads_as_typed(text: str) -> None:
    shown = html.escape(text, quote=False)
    assert MARKDOWN.render(markdown_text.paragraph(text)) == f"<p>{shown}</p>\n"
    assert MARKDOWN.render(markdown_text.heading(text)) == f"<h2>{shown}</h2>\n"


@pytest.mark.parametrize(
    "text",
    [
        "Plain prose, with commas; and (brackets) - and a dash.",
        "“Quoted [sic] words,” he said.",
        "In 2018 it cost $5 & more.",
        "a_name_with_underscores stays",
        "5 * 3 < 20 | it is",
        "استيقظنا فوجدنا السمك في الطين",
    ],
)
def test_plain_prose_is_not_touched(text: str) -> None:
    assert markdown_text.paragraph(text) == text


@given(st.text(alphabet=st.sampled_from("ab 1.)(-+*_#>`~[]!<&;\\|{}=:\"'/"), min_size=1, max_size=30))
def test_any_line_reads_as_typed(text: str) -> None:
    line = " ".join(text.split())
    if not line:
        return
    assert html.unescape(MARKDOWN.render(markdown_text.paragraph(line))) == f"<p>{line}</p>\n"


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_picture_stays_one_picture_whatever_its_texts_say(alt: str, caption: str) -> None:
    alt, caption = " ".join(alt.split()), " ".join(caption.split())
    source = markdown_text.image(alt, "https://pictures.example/a (1).jpg", caption)
    tokens = MARKDOWN.parseInline(source)[0].children or []
    assert [token.type for token in tokens] == ["image"]
    assert tokens[0].attrs["src"] == "https://pictures.example/a%20%281%29.jpg"
