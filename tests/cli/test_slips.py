"""
Slips of the pen that leave a project readable and make it mean something else: `check` finds each at its line, beside errors.

What only looks like a slip is left alone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from planted import planted, write

from briefgen import check

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

SLIPS = {
    "site.yml": """\
title: Quay Desk
base_url: https://desk.example/
language: english ⟦language-unreadable⟧
theme: harbour
theme_options: {colr: red} ⟦theme-option-unknown⟧
menu:
- dossiers
- mpa ⟦menu-unknown⟧
- search.md ⟦menu-unknown⟧
- About us ⟦menu-unknown⟧
image: /static/none.png ⟦picture-missing⟧
annotate: {languages: [english]} ⟦language-unreadable⟧
""",
    "themes/harbour/theme.yml": """\
name: harbour
parent: defualt ⟦theme-missing⟧
options:
  colour: {type: color} ⟦theme-option-type⟧
""",
    "themes/harbour/templates/article.html": """\
{% extends "!artcle.html" %} ⟦template-error⟧
{% block main %}{{ titel }}{% endblock %} ⟦template-error⟧
""",
    "themes/spare/templates/page.html": """\
{% extends "!page.html" %}
{% block main %}{{ site.title }} {{ titel }}{% endblock %} ⟦template-error⟧
""",
    "themes/spare/templates/letters.html": """\
{% extends "!letters.html" %}
{% block main %}{{ site.title|lnk }}{% endblock %} ⟦template-error⟧
""",
    "themes/spare/templates/story.html": """\
{% extends "base.html" %} ⟦template-unread⟧
{% block mian %}{% endblock %} ⟦template-error⟧
""",
    "content/actors.yml": """\
- id: mayor
  name: The mayor
  names: {arabic: العمدة} ⟦language-unreadable⟧
""",
    "content/articles/2020-01-01-one.md": """\
---
title: One
published: 2020-01-01
updated: 2019-12-31 ⟦updated-before-published⟧
source: Quay Gazette
actors: [mayor]
tags: [ceasefire]
reviewed: 2099-01-01 ⟦day-ahead⟧
translation_of: 2020-01-01-one ⟦translation-of-self⟧
redact: [Ida Oks] ⟦redaction-idle⟧
---
See [the page](/articles/nope/), said Ida Osk. ⟦link-broken⟧

See [the script](javascript:alert). ⟦link-refused⟧

See [the mail](htps://x.example/). ⟦link-refused⟧

See [the text][quai]. ⟦link-undefined⟧

[quay]: https://quay.example/

A note.[^1] ⟦footnote-missing⟧

<b>Bold</b> as in HTML. ⟦markup-shown⟧

::: warning ⟦markup-shown⟧

# The quay ⟦heading-level⟧

A word is **bold and stays so. ⟦markup-shown⟧

See [the talks] (2020-01-02-talks.md). ⟦markup-shown⟧

See (the desk)[https://desk.example/]. ⟦markup-shown⟧

A ** word ** apart. ⟦markup-shown⟧

![A boat](/static/boat.png ⟦markup-shown⟧

See [the port](http:/port.example/x). ⟦url-unreadable⟧

See [the pier](https//pier.example/x). ⟦url-unreadable⟧

| Boat | Crew | Day | ⟦markup-shown⟧
|---|---|
| Ida | 9 | 4 |

| Boat | Crew | ⟦markup-shown⟧
| Ida | 9 |

| Boat | Crew |
|---|---|
| Ida | 9 | 4 | ⟦cell-lost⟧

See [](https://desk.example/). ⟦link-empty⟧

See [[2020-01-02-talks]]. ⟦markup-shown⟧

See <www.desk.example>. ⟦markup-shown⟧

``` ⟦code-open⟧
Crew lists

And this.
""",
    "content/dossiers/quay.md": """\
---
title: The quay
as_of: 2999-01-01 ⟦day-ahead⟧
match:
  text: {any: [page]}
  publishers: {any: [Quay Gazete, Quay Gazette]} ⟦rule-word-unknown⟧
  tags: {none: [ceasefre]} ⟦rule-word-unknown⟧
exclude: [2020-01-01-one] ⟦pin-twice⟧
include: [2020-01-01-one]
---
## Bottom line {#botom-line} ⟦section-unknown⟧

Text.

## Outlook {#outlook}

## Outlook {#outlook} ⟦heading-twice⟧

Text.
""",
    "content/pages/search.md": """\
--- ⟦file-twice⟧
title: Search
---
Text.
""",
}
LOST = {
    "content/actors.yaml": "rename it to content/actors.yml",
    "content/articles/two.markdown": "rename it to two.md",
    "content/articles/quay.png": "put it into content/static/, from where pictures and other files are copied",
    "content/articles/saved.html": "take it in with: briefgen ingest content/articles/saved.html",
    "content/dosiers/two.md": "did you mean content/dossiers/?",
    "content/people.yml": "registries are content/actors.yml, content/places.yml, content/sources.yml, content/rejected.yml",
    "content/three.md": "move it to content/articles/, content/dossiers/ or content/pages/",
}
FINE = {
    "site.yml": "title: Quay Desk\nbase_url: https://desk.example/\ntheme: harbour\nmenu: [dossiers, method, search]\n",
    "themes/harbour/templates/page.html": """\
{% extends "!page.html" %}
{% block main %}{{ "/map/"|link }}{% set word = title %}{{ word }} {{ extra|default("") }}
{% if more is defined %}{{ more }}{% endif %}{{ self.aside() }}{% include "parts/own.html" %}{% endblock %}
{% block aside %}{% endblock %}
""",
    "themes/harbour/templates/parts/own.html": "Text.\n",
    "content/README.md": "How we write here.\n",
    "content/pages/method.md": "---\ntitle: Method\n---\nText.\n",
    "content/articles/2020-01-01-one.md": """\
---
title: One
published: 2020-01-01
updated: 2020-01
reviewed: 2020-01-02
source: Quay Gazette
tags: [Ceasefire]
redact: [Ida Osk]
---
Said [name redacted]{x} IDA OSK.[^n] As known [1][2], [as here][quay], \\[as][there], `<b>` and `[x][y]` and 2 < 3 > 1.

[quay]: https://quay.example/
[^n]: A note, with [mail](mailto:desk@desk.example) and <https://quay.example/>.

```html
<b>[x][y] [^9] [z](javascript:x)</b>
# Not a heading {id}
<!-- shown --> {{ shown }} [x]()
| a | b
|---|
```

F**k, 2 ** 3, \\*\\*as it stands, `**` and `](`; **bold,
over two lines**, [link
over lines](https://quay.example/ "A
title") and f(x)[1], [sic] (as in the text), [1] (www).

| One | Two `a|b` \\| c |
|:---|---:|---|
| 1 | 2 \\| 3 |
| 1 | 2 `a|b` |
| 1 |

One | Two
--- | ---
1 | 2

#tag and a rule, `<!-- shown -->` and `{{ shown }}`:

---

[[sic]] and [[1]], [[one]](https://quay.example/) and <quay.example>.

~~~text
```
~~~

- minus
-5 degrees
  -of another depth

1. one
2.5 million, [^9]: no note
""",
    "content/dossiers/quay.md": """\
---
title: The quay
as_of: 2020-01-03
match: {tags: {any: [ceasefire]}, publishers: {any: [quay gazette]}}
---
## Bottom line {#bottom-line}

Text.

## Outlooks of others

See [one](/articles/2020-01-01-one/) and [outlook](#outlooks-of-others).
""",
}


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    write(tmp_path / "faulty", SLIPS | dict.fromkeys(LOST, "x"))
    return tmp_path / "faulty"


def test_each_slip_is_found_on_its_line_with_a_way_out_whatever_else_is_wrong(run: Run, faulty: Path) -> None:
    done = run("check", "--format", "json", folder=faulty, SOURCE_DATE_EPOCH="1617321600")
    assert (done.returncode, done.stderr) == (1, "")
    found = json.loads(done.stdout)
    places = [(p["path"], p["line"], p["code"]) for p in found]
    wanted = planted(SLIPS)
    assert [slip for slip in wanted if slip not in places] == []
    assert [p for p in found if not p["hint"]] == []
    assert [p for p in places if p not in wanted and p[2] not in {"file-unread", "rule-takes-none"}] == []


def test_the_hint_names_the_nearest_word(run: Run, faulty: Path) -> None:
    told = run("check", folder=faulty).stderr
    for near in (
        "'map'",
        "'default'",
        "'main'",
        "'!article.html'",
        "'title'",
        "'Quay Gazette'",
        "'ceasefire'",
        "{#bottom-line}",
        "[quay]",
    ):
        assert f"hint: did you mean {near}?" in told
    assert "hint: write en\n" in told
    assert "hint: write ar\n" in told


def test_the_hint_of_a_link_says_what_was_meant(tmp_path: Path) -> None:
    links = {
        "www.desk.example/x?y": "an address outside begins with its scheme: https://www.desk.example/x?y",
        "desk.example": "an address outside begins with its scheme: https://desk.example",
        "2020-01-01-one": "a link to a text names its file: 2020-01-01-one.md",
        "../articles/2020-01-01-one#p2": "a link to a text names its file: ../articles/2020-01-01-one.md#p2",
        "2020-02-09-quay-oppens.md": "did you mean '2020-01-02-quay-opens.md'?",
        "static/My-Boat.png": "did you mean 'static/my boat.PNG'?",
        "quay-opens.md": "did you mean '2020-01-02-quay-opens.md'?",
    }
    body = "".join(f"See [it]({link}).\n\n" for link in links)
    other = "---\ntitle: Quay opens\npublished: 2020-01-02\n---\nText.\n"
    write(
        tmp_path,
        FINE
        | {
            "content/static/my boat.PNG": "x",
            "content/pages/method.md": f"---\ntitle: M\n---\n{body}",
            "content/articles/2020-01-02-quay-opens.md": other,
        },
    )
    found = [p for p in check(tmp_path) if p.path.endswith("method.md")]
    assert [(p.code, p.line, p.col, p.hint) for p in found] == [
        ("link-broken", 4 + 2 * n, 10, hint) for n, hint in enumerate(links.values())
    ]


def test_an_address_with_spaces_is_told_how_it_is_written(tmp_path: Path) -> None:
    page = "---\ntitle: M\n---\n![A boat](/static/my boat.png).\n"
    write(tmp_path, FINE | {"content/static/my boat.png": "x", "content/pages/method.md": page})
    (problem,) = check(tmp_path)
    assert (problem.code, problem.where) == ("markup-shown", "content/pages/method.md:4:1")
    assert problem.hint == "put an address with spaces into < and >: ](</static/my boat.png>)"


def test_a_citation_of_what_is_not_there_is_told_where_it_stands_with_the_nearest_article(tmp_path: Path) -> None:
    dossier = FINE["content/dossiers/quay.md"].replace("\nText.", "\nThe quay\nopens [@2020-01-03-one; @2020-01-01-one].")
    write(tmp_path, FINE | {"content/dossiers/quay.md": dossier})
    (problem,) = [p for p in check(tmp_path) if p.code == "source-missing"]
    assert (problem.line, problem.col, problem.hint) == (9, 8, "did you mean '2020-01-01-one'?")


def test_a_file_that_nothing_reads_is_named_with_the_place_where_it_belongs(faulty: Path) -> None:
    assert {p.path: p.hint for p in check(faulty) if p.code == "file-unread"} == LOST


def test_what_only_looks_like_a_slip_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, FINE)
    assert [(p.code, p.where, p.message) for p in check(tmp_path)] == []


def test_a_template_that_fails_is_told_once_and_not_by_the_links_to_its_pages(tmp_path: Path) -> None:
    write(
        tmp_path,
        FINE
        | {"themes/harbour/templates/article.html": '{% extends "!article.html" %}{% block main %}{{ titel }}{% endblock %}'},
    )
    assert [p.code for p in check(tmp_path)] == ["template-error"]
