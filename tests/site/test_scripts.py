from __future__ import annotations

from briefgen.site.scripts import join_parts

PARTS = {f"search/{name}.js": f"/* {name} */\nconst {name} = 1;\n".encode() for name in ("page", "words", "find")}


def test_parts_become_one_script_in_a_fixed_order_without_comments() -> None:
    joined = join_parts({**PARTS, "site.js": b"// kept"})
    assert set(joined) == {"search.js", "site.js"}
    text = joined["search.js"].decode()
    assert text.index("words=1") < text.index("find=1") < text.index("page=1")
    assert "/*" not in text
    assert joined["site.js"] == b"// kept"


def test_texts_and_regular_expressions_keep_their_spaces() -> None:
    part = b'const a = "one, two = three";\nconst b = /[ ,] + x/g;\nconst c = `${a} + ${b}`;\nconst d = (a / b) / 2;\n'
    text = join_parts({"search/words.js": part})["search.js"].decode()
    assert '"one, two = three"' in text
    assert "/[ ,] + x/g" in text
    assert "`${a} + ${b}`" in text
    assert "(a / b)/ 2" in text


def test_a_theme_may_bring_the_whole_script() -> None:
    assert join_parts({**PARTS, "search.js": b"mine"}) == {"search.js": b"mine"}
