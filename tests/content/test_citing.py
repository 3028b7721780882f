"""Citations in the desk's own text."""

from __future__ import annotations

from briefgen.content.citing import cite
from briefgen.content.html import to_html
from briefgen.model.article import Block, Run

LABELS = {"mills": "Mill Post, 6 March 2020", "ferry": "Ferry Times"}
TARGETS = {("article", "mills"): "/articles/mills/", ("article", "ferry"): "/articles/ferry/"}


def shown(text: str, *runs: Run) -> str:
    blocks = cite([Block("paragraph", text, runs, number=1)], LABELS)
    return to_html(blocks, root="../../", targets=TARGETS, anchors=False).strip()


def test_a_citation_says_whose_report_it_is_and_leads_to_it() -> None:
    link = '<a href="../../articles/mills/">Mill Post, 6 March 2020</a>'
    assert shown("It broke [@mills].") == f"<p>It broke ({link}).</p>"
    other = '<a href="../../articles/ferry/">Ferry Times</a>'
    assert shown("[@mills; @ferry] say so [@ferry]") == f"<p>({link}; {other}) say so ({other})</p>"


def test_marks_around_and_after_a_citation_stay_where_they_were() -> None:
    text = "It broke [@ferry] and ended."
    ended = text.index("ended")
    found = shown(text, Run(0, ended - 5, "em"), Run(ended, ended + 5, "strong"))
    assert found == '<p><em>It broke (<a href="../../articles/ferry/">Ferry Times</a>)</em> and <strong>ended</strong>.</p>'


def test_of_an_article_that_is_not_shown_nothing_is_told_and_code_stays_as_it_is() -> None:
    assert shown("It broke [@secret-report].") == "<p>It broke.</p>"
    assert shown("Write [@mills].", Run(6, 14, "code")) == "<p>Write <code>[@mills]</code>.</p>"
