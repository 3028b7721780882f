"""Strings that mean harm, through every place of a body that a string can come from."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from briefgen.content.html import to_html
from briefgen.content.markdown import to_blocks
from briefgen.model.errors import ContentError
from briefgen.model.mention import Mark

STRINGS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//e.example></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script href=data:,alert(1) />",
    "<iframe src=javascript:alert(1)>",
    "<body onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<base href=//e.example/>",
    "<meta http-equiv=refresh content=0;url=//e.example>",
    "<link rel=stylesheet href=//e.example>",
    "<form action=//e.example><input>",
    "<object data=javascript:alert(1)>",
    "<embed src=//e.example>",
    "<style>*{background:url(//e.example)}</style>",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "` onerror=alert(1) `",
    "</p></div></article><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "{{ 7*7 }}",
    "{% include 'x' %}",
    "${alert(1)}",
    "<%= 1 %>",
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "&#106;avascript:alert(1)",
    "jav&#x0A;ascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//e.example/x.png",
    "\\\\e.example\\x.png",
    "/\\e.example/x.png",
    "/%5Ce.example/x.png",
    "https:e.example",
    "file:///etc/passwd",
    "../../../../etc/passwd",
    "\u202egnp.exe",
    "a\u0000b",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<\u0000script>alert(1)</script>",
    "＜script＞alert(1)＜/script＞",
    "!@#$%^&*()_+|~`{}[]:\";'<>?,./",
    "{onclick=alert(1)}",
    "{#x onclick=alert(1)}",
    "[x](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
]

PLACES = {
    "paragraph": "{}",
    "heading": "# {}",
    "item": "- {}",
    "task": "- [ ] {}",
    "quotation": "> {}",
    "cell": "| {0} |\n|---|\n| {0} |",
    "code span": "`{}`",
    "code": "```\n{}\n```",
    "language": "```{}\nx\n```",
    "link": "[x]({})",
    "bracketed link": "[x](<{}>)",
    "link text": "[{}](https://example.org/)",
    "link title": '[x](https://example.org/ "{}")',
    "reference": "[x]\n\n[x]: {}",
    "address": "<{}>",
    "picture": "![x]({})",
    "alternative": "![{}](/x.png)",
    "caption": '![x](/x.png "{}")',
    "picture in a line": "a ![x]({}) b",
    "footnote": "x[^1]\n\n[^1]: {}",
    "label": "x[^{0}]\n\n[^{0}]: y",
    "admonition": "!!! {}\n    x",
    "title": '!!! note "{}"\n    x',
    "alert": "> [!NOTE] {}\n> x",
    "attribute": "{{#{}}}\n# x",
    "raw": "\n\n{}\n\n",
}
ALLOWED: dict[str, set[str] | frozenset[str]] = {
    "a": {"href", "rel", "class", "id", "role", "aria-label", "data-entity"},
    "img": {"src", "alt", "loading"},
    "input": {"type", "disabled", "checked", "aria-label"},
    "aside": {"class", "role"},
    "div": {"class", "role", "tabindex", "aria-label"},
    "code": {"class"},
    "pre": {"id", "class", "tabindex"},
    "figure": {"id", "class"},
    "li": {"id", "class", "value"},
    "ol": {"start"},
    "td": {"id", "class"},
    "th": {"id", "class", "scope"},
    "span": {"class", "role", "aria-label", "data-entity", "id"},
    "sup": {"class"},
    "section": {"class"},
    "p": {"id", "class"},
    **{f"h{n}": {"id"} for n in range(1, 7)},
    **dict.fromkeys(
        ["em", "strong", "del", "br", "hr", "ul", "table", "thead", "tbody", "tr", "blockquote", "figcaption", "bdi"],
        frozenset[str](),
    ),
}


def check(html: str) -> None:
    tree = lxml_html.fragment_fromstring(f"<main>{html}</main>")
    for element in tree.iterdescendants():
        assert element.tag in ALLOWED, (element.tag, html)
        assert set(element.attrib) <= ALLOWED[element.tag], (dict(element.attrib), html)
        href = element.get("href", "#")
        assert href.startswith(("#", "?", "../../", "https://", "http://", "//", "mailto:", "https:")), href
        assert element.get("src", "../../").startswith("../../"), html
        assert "\\" not in element.get("src", ""), html


@pytest.mark.parametrize("place", PLACES)
def test_hostile_strings_do_nothing(place: str) -> None:
    for string in STRINGS:
        try:
            blocks = to_blocks(PLACES[place].format(string))
        except ContentError as error:
            raise AssertionError((string, str(error))) from error
        check(to_html(blocks, root="../../"))
        everywhere = [Mark("actor", string, "block", i, 0, len(b.text)) for i, b in enumerate(blocks)]
        check(to_html(blocks, root="../../", marks=everywhere, targets={("actor", string): f"/actors/{string}/"}))


def test_the_check_would_see_harm() -> None:
    for harm in ("<script></script>", '<p onclick="x">', '<a href="javascript:x">x</a>', '<img src="//e.example/x.png">'):
        with pytest.raises(AssertionError):
            check(harm)
