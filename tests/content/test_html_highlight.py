from __future__ import annotations

import re
import subprocess
import sys

from lxml import html as lxml_html

from briefgen.content.highlight import MAX_CHARACTERS, highlighted, style_sheet

CODE = '\n\n# count <them>\ndef count(names: list[str]) -> int:\n    return len("a & b")\n\n'


def test_colours_are_classes_and_the_text_stays() -> None:
    made = highlighted(CODE, "python")
    assert made is not None
    assert "style" not in made
    assert '<span class="k">def</span>' in made
    assert lxml_html.fragment_fromstring(f"<pre><code>{made}</code></pre>").text_content() == CODE


def test_a_language_nobody_knows_and_long_code_have_no_colours() -> None:
    assert highlighted("x", "nosuchlanguage") is None
    assert highlighted("x", "") is None
    assert highlighted("x" * (MAX_CHARACTERS + 1), "python") is None


def test_each_scheme_has_rules_for_the_classes_in_use() -> None:
    light, dark = style_sheet("light"), style_sheet("dark", ".dark .highlight")
    assert re.search(r"^\.highlight \.k \{ color: #[0-9A-Fa-f]+", light, re.MULTILINE)
    assert re.search(r"^\.dark \.highlight \.k \{ color: #[0-9A-Fa-f]+", dark, re.MULTILINE)
    assert light == style_sheet("light")


def test_colours_are_readable_on_the_lightest_and_the_darkest_page() -> None:
    for scheme, page in (("light", "f6f6f4"), ("dark", "1b1f24")):
        colours = re.findall(
            r"(?<!background-)color: #([0-9A-Fa-f]{3,6})\b", style_sheet("light" if scheme == "light" else "dark")
        )
        assert len(set(colours)) > 5
        assert min(contrast(colour, page) for colour in colours) >= 4.5


def test_pygments_is_loaded_only_where_there_is_code() -> None:
    program = (
        "import sys; from briefgen.content.html import to_html; from briefgen.content.markdown import to_blocks;"
        "to_html(to_blocks('# a\\n\\nb'), root='./'); assert 'pygments' not in sys.modules;"
        "to_html(to_blocks('```python\\nb\\n```'), root='./'); assert 'pygments' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    parts = [int(full[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
