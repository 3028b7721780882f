from __future__ import annotations

import re
import subprocess
import sys
from importlib.resources import files

import pytest
from lxml import html as lxml_html

from briefgen.content.highlight import MAX_CHARACTERS, highlighted

CODE = '\n\n# count <them>\ndef count(names: list[str]) -> int:\n    return len("a & b")\n\n'

CSS = (files("briefgen") / "themes/default/static/style.css").read_text(encoding="utf-8")


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


def test_the_style_sheet_has_a_colour_for_what_stands_out_in_code() -> None:
    made = highlighted(CODE, "python")
    assert made is not None
    for kind in {"k", "nf", "nb", "c1", "s2"} & set(re.findall(r'class="(\w+)"', made)):
        assert re.search(rf"^\.highlight :is\([^)]*\.{kind}\b[^)]*\) \{{ color: var\(--code-\w+\)", CSS, re.MULTILINE), kind


@pytest.mark.parametrize("head", [":root {", ':root:not([data-scheme="light"]) {', '[data-scheme="dark"] {'])
def test_colours_of_code_are_readable_on_their_ground(head: str) -> None:
    block = CSS.partition(f"\n{head}" if f"\n{head}" in CSS else f"  {head}")[2].partition("}")[0]
    colours = dict(re.findall(r"--([\w-]+): #([0-9a-fA-F]{3,6});", block))
    code = {name: colour for name, colour in colours.items() if name.startswith("code-")}
    assert len(set(code.values())) == 5
    for name, colour in code.items():
        assert contrast(colour, colours["raised"]) >= 4.5, name


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
