"""Hostile strings by technique: what would break out of a context, times what would then run."""

from __future__ import annotations

BREAKOUTS = (
    "",
    '">',
    "'>",
    "`>",
    "</p></article>",
    "</title>",
    "</script>",
    "</style>",
    "</textarea>",
    "</noscript>",
    "-->",
    "]]>",
    '"/>',
    '\\">',
    '\u2028">',
    "%22%3E",
    "&quot;&gt;",
    "\\u003e\\u0022",
    "{{ '' }}",
    '\x00">',
)  # fmt: skip
VECTORS = (
    "<script>alert(1)</script>",
    "<ScRiPt\n>alert(1)</ScRiPt >",
    "<script src=data:,alert(1)></script>",
    "<img src=x onerror=alert(1)>",
    "<IMG/SRC=x\tONERROR=alert(1)//>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><script>alert&#40;1)</script>",
    "<details open ontoggle=alert(1)>x</details>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<iframe src=javascript:parent.alert(1)></iframe>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<body onpageshow=alert(1)>",
    "<style onload=alert(1)>x{}</style>",
    "<input autofocus onfocus=alert(1)>",
    "<form><button formaction=javascript:alert(1)>x</button></form>",
)
ATTRIBUTES = (
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    '" autofocus onfocus=alert(1) tabindex=1 "',
    '" style="animation-name:x" onanimationstart="alert(1)',
    "x onerror=alert(1)",
)
ADDRESSES = tuple(
    f"{head}alert(1)"
    for head in (
        "javascript:",
        "JaVaScRiPt:",
        "java\tscript:",
        "\x01javascript:",
        "javascript&colon;",
        "javascript&#58;",
        "&#x6a;avascript:",
        "javascript%3A",
        "//javascript:",
        "javascript://%0a",
        "vbscript:",
        "feed:javascript:",
        "data:text/html,<script>parent.",
        "data:image/svg+xml,<svg onload=",
        "blob:javascript:",
    )
)
TEMPLATES = (
    "{{ 7*7 }}",
    "{% include 'base.html' %}",
    "{{ ''.__class__ }}",
    "${alert(1)}",
    "#{alert(1)}",
    "<%= alert(1) %>",
    "[[x]](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    '[x](https://a.example/"onmouseover=alert(1))',
    '![a](/static/x.png "\\" onerror=\\"alert(1)")',
    "```html onload=alert(1)\nx\n```",
    '# x {#a" onclick="alert(1)}',
    "| <img src=x onerror=alert(1)> |\n|---|\n| x |",
    "[^1]\n\n[^1]: <svg onload=alert(1)>",
    '!!! note "<img src=x onerror=alert(1)>"\n    x',
)  # fmt: skip
STRINGS = (*(head + vector for head in BREAKOUTS for vector in VECTORS), *ATTRIBUTES, *ADDRESSES, *TEMPLATES)
