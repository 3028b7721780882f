from __future__ import annotations

from briefgen.site.scripts import join_parts

PARTS = {f"search/{name}.js": f'/* {name} */\nsay("{name}");\n'.encode() for name in ("page", "words", "find")}


def test_parts_become_one_script_in_a_fixed_order_without_comments() -> None:
    joined = join_parts({**PARTS, "site.js": b"// kept"})
    assert set(joined) == {"search.js", "site.js"}
    text = joined["search.js"].decode()
    assert text.index('say("words")') < text.index('say("find")') < text.index('say("page")')
    assert "/*" not in text
    assert joined["site.js"] == b"// kept"


def test_texts_and_regular_expressions_keep_their_spaces() -> None:
    part = b'const a = "one, two = three";\nconst b = /[ ,] + x/g;\nconst c = `${a} + ${b}`;\nconst d = (a / b) / 2;\n'
    text = join_parts({"search/words.js": part})["search.js"].decode()
    assert '"one, two = three"' in text
    assert "/[ ,] + x/g" in text
    assert "`${a} + ${b}`" in text
    assert "(a / b)/ 2" in text


def test_what_the_parts_share_gets_a_short_name_unless_a_property_or_a_text_has_it() -> None:
    words = b"const LIMIT = 7;\nfunction shorten(text) {\n  return text.slice(LIMIT);\n}\n"
    words += b'const places = "shown";\nconst shown = 1;\n'
    page = b"run(shorten(LIMIT), site.places, shown, `${LIMIT}`);\n"
    text = join_parts({"search/words.js": words, "search/page.js": page})["search.js"].decode()
    assert "LIMIT" not in text
    assert "shorten" not in text
    assert "run(B(A),site.places,shown,`${A}`)" in text
    assert 'places="shown"' in text


def test_names_within_a_statement_are_short_too_where_they_are_of_no_property() -> None:
    words = b"function weigh(entry, second) {\n  const sum = entry + second;\n  const shown = { entry };\n"
    words += b"  return (number) => list(number, shown.entry, sum);\n}\n"
    text = join_parts({"search/words.js": words})["search.js"].decode()
    assert "A(entry,a){const b=entry+a;const c={entry};return(d)=>list(d,c.entry,b)}" in text


def test_a_theme_may_bring_the_whole_script() -> None:
    assert join_parts({**PARTS, "search.js": b"mine"}) == {"search.js": b"mine"}
