from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.article import Article, Block, Figure, Run, Source
from briefgen.model.edtf import parse
from briefgen.model.mention import Mark
from briefgen.model.site import Filed
from briefgen.policy.citations import HiddenCitations
from briefgen.policy.redaction import MARK, redact_blocks, redact_filed, redact_text
from briefgen.text.phrases import Phrases

NAME = Phrases.of(["Salim Qasr"])


def filed(text: str, **changes: object) -> Filed:
    article = Article("a", "content/articles/a.md", "Talks", (Block("paragraph", text, number=1),))
    return Filed(replace(article, **changes))  # type: ignore[arg-type]


def test_names_of_any_length_leave_the_same_text() -> None:
    other = Phrases.of(["Bo X"])
    assert redact_text("Guards saw Salim Qasr leave.", NAME).text == redact_text("Guards saw Bo X leave.", other).text


def test_evidence_behind_a_mark_still_points_at_its_words() -> None:
    text = "Salim Qasr went to Milltown."
    seen = redact_filed(replace(filed(text), marks=(Mark("place", "milltown", "block", 0, 19, 27),)), NAME)
    (mark,) = seen.marks
    assert seen.article.blocks[0].text[mark.start : mark.end] == "Milltown"


def test_what_only_the_redacted_words_named_goes_with_them() -> None:
    when = parse("2020-01-03")
    assert when
    text = "the man of 3 January left"
    whole = replace(
        filed(text),
        actors=("the-man", "other"),
        dates=(when,),
        marks=(Mark("actor", "the-man", "block", 0, 0, 7), Mark("date", "2020-01-03", "block", 0, 11, 20)),
    )
    seen = redact_filed(whole, Phrases.of(["the man of 3 January"]))
    assert (seen.actors, seen.dates, seen.marks) == (("other",), (), ())


def test_a_redacted_person_goes_however_the_text_words_it() -> None:
    whole = replace(filed("He said so. Qasr left."), actors=("salim",), marks=(Mark("actor", "salim", "block", 0, 12, 16),))
    seen = redact_filed(whole, NAME, frozenset({("actor", "salim")}))
    assert (seen.article.blocks[0].text, seen.actors) == (f"He said so. {MARK} left.", ())


def test_nothing_beside_the_text_tells_it_either() -> None:
    source = Source(url="https://x.example/salim-qasr-held", publisher="Post", authors=("Salim Qasr", "B"), sha256="0" * 64)
    whole = filed(
        "Salim Qasr.",
        dek="On Salim Qasr",
        tags=("salim qasr", "dam"),
        source=source,
        redirect_from=("/salim-qasr/",),
        figures=(Figure("Salim Qasr", "Salim Qasr", "/static/salim-qasr.png", "Salim Qasr"),),
    )
    seen = redact_filed(whole, NAME).article
    assert not NAME.in_text(repr(seen).replace("-", " "))
    assert seen.source == Source(publisher="Post", authors=("B",))


@pytest.mark.parametrize(
    "changes",
    [
        {"source": Source(authors=("Salim Qasr",), sha256="0" * 64)},
        {"source": Source(rights="By Salim Qasr", sha256="0" * 64)},
        {"source": Source(url="https://x.example/salim-qasr", sha256="0" * 64)},
        {"source": Source(sha256="0" * 64), "figures": (Figure("A boat", "Salim Qasr", None),)},
        {"source": Source(sha256="0" * 64), "tags": ("salim qasr",)},
    ],
)
def test_the_hash_of_an_original_goes_wherever_it_would_confirm_a_guess(changes: dict[str, object]) -> None:
    source = redact_filed(filed("Nobody.", **changes), NAME).article.source
    assert source
    assert source.sha256 is None


def test_an_article_without_it_is_left_as_it_is() -> None:
    whole = filed("Nobody.", source=Source(sha256="0" * 64, url="https://x.example/"))
    assert redact_filed(whole, NAME) == whole


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4), st.integers(0, 20))
def test_runs_lie_in_the_text_and_nest_afterwards(ends: list[tuple[int, int]], at: int) -> None:
    text = ("word " * 8)[:at] + "Salim Qasr" + (" word" * 4)
    runs: list[Run] = []
    for start, end in sorted({(min(e), min(max(e), len(text))) for e in ends}, key=lambda e: (e[0], -e[1])):
        if start < end and all(r.end <= start or end <= r.end for r in runs):
            runs.append(Run(start, end, "em"))
    (block,) = redact_blocks((Block("paragraph", text, tuple(runs)),), NAME)
    for run in block.runs:
        assert 0 <= run.start < run.end <= len(block.text)
    for one in block.runs:
        assert all(
            o.end <= one.start
            or one.end <= o.start
            or (o.start <= one.start and one.end <= o.end)
            or (one.start <= o.start and o.end <= one.end)
            for o in block.runs
        )


def test_a_citation_of_an_article_that_may_not_be_known_goes_from_the_text_itself() -> None:
    text = "It broke [@secret]. Two say so [@mills; @secret; @ferry; @secret; @hidden], one [@secret; @mills] does not."
    unseen = HiddenCitations.among({"secret", "hidden", "mills", "ferry"}, {"mills", "ferry"})
    (block,) = redact_blocks([Block("paragraph", text)], unseen, "")
    assert block.text == "It broke. Two say so [@mills; @ferry], one [@mills] does not."
    (heading,) = redact_blocks([Block("heading", "Who [@secret]", value="who-secret")], unseen, "")
    assert (heading.text, heading.value) == ("Who", "who")


def test_the_id_of_an_article_that_may_not_be_known_goes_however_it_is_cited() -> None:
    unseen = HiddenCitations.among({"2026-11-02-quartz", "mills"}, {"mills"})
    text = "A [@2026-11-02-Quartz, p. 3] [see @2026-11-02-quartz] [-@2026-11-02-quartz.] @2026-11-02-quartz’s [@mills]"
    assert "quartz" not in redact_text(text, unseen, mark="").text.casefold()
    assert redact_text("Two [@mills]. None [@2026-11-02-quarz].", unseen, mark="").text == "Two [@mills]. None."
    assert redact_text("So says [@nobody] of [@mills].", unseen.in_sources(), mark="").text == "So says [@nobody] of [@mills]."
