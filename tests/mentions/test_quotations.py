"""Direct quotations: whose words they are, and that an unnamed source is never made a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.gazetteer import Register
from briefgen.mentions import file_article
from briefgen.mentions.quotation_marks import quoted
from briefgen.mentions.quotations import find_quotations
from briefgen.model.article import Article, Block, EntityRef
from briefgen.model.entities import Actor

MERU = Actor("pala-meru", "Pala Meru", "person", aliases=("Meru",), names=(("ru", "Пала Меру"), ("ar", "بالا ميرو")))
RIVERIA = Actor(
    "riveria", "Riveria", "state", adjectives=("Riverian",), names=(("ar", "ريفيريا"),), aliases=("ريفيري", "riverano")
)
SERVICE = Actor("harbour-service", "Harbour Service", "organisation")
REGISTER = Register([MERU, RIVERIA, SERVICE], shipped=False)

Found = list[tuple[str, str, str, list[str]]]


def find(*paragraphs: str, lang: str = "en") -> Found:
    blocks = tuple(Block("paragraph", text, number=n) for n, text in enumerate(paragraphs, 1))
    refs = tuple(EntityRef(a.id, forms=a.forms) for a in (MERU, RIVERIA, SERVICE))
    article = Article("a", "a.md", "A", blocks=blocks, actors=refs, lang=lang)
    found = []
    for q in file_article(article, REGISTER).filed.quotations:
        text = blocks[q.index].text
        speaker = blocks[q.speaker[0]].text[q.speaker[1] : q.speaker[2]] if q.speaker else ""
        found.append((text[q.start : q.end], speaker, q.actor, [text[a:b] for a, b in q.via]))
    return found


def speakers(*paragraphs: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(speaker, actor) for _, speaker, actor, _ in find(*paragraphs, lang=lang)]


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ('"The mills will turn again," said Pala Meru on Friday.', "Pala Meru", "pala-meru"),
        ("“The mills will turn again,” Foreign Minister Pala Meru said.", "Foreign Minister Pala Meru", "pala-meru"),
        ('A Riverian official, who asked not to be named, said: "The mills will turn again."', "A Riverian official", ""),
        ('A Riverian official, who said he was tired, added: "The mills will turn again."', "A Riverian official", ""),
        (
            "A Riverian official, who asked not to be named, was tired. “The mills will turn again,” he said.",
            "A Riverian official",
            "",
        ),
        ("Meru, who owns three mills, said: «They will turn again soon.»", "Meru", "pala-meru"),
        (
            "The head of the guild, Pala Meru, said: “They will turn again soon.”",
            "The head of the guild, Pala Meru",
            "pala-meru",
        ),
        (
            "“They will turn again soon,” said the head of the guild, Pala Meru.",
            "the head of the guild, Pala Meru",
            "pala-meru",
        ),
        ("‘They will turn again soon,’ said Meru.", "Meru", "pala-meru"),
        ('According to Pala Meru, "the mills will turn again".', "Pala Meru", "pala-meru"),
        ('Riveria said that "the mills will turn again soon".', "Riveria", "riveria"),
        ("“The gates stay shut tonight,” the Harbour Service said.", "the Harbour Service", "harbour-service"),
        ('"The mills will turn again," said a Riverian diplomat.', "a Riverian diplomat", ""),
        ('"The mills will turn again," said a spokesman for Pala Meru.', "a spokesman for Pala Meru", ""),
        ('"The mills will turn again," the spokesman for Meru said.', "the spokesman for Meru", ""),
        ('"The mills will turn again," said Meru\'s office.', "Meru's office", ""),
        ("Pala Meru first called it “too bad for our mills”.", "Pala Meru", "pala-meru"),
        ("As a carter from the hills promised, “the mills will turn again”.", "a carter from the hills", ""),
        ("According to the papers, the mill of all, “the mills will turn again”.", "the papers", ""),
        ('"The mills will turn again," said Riverian officials.', "Riverian officials", ""),
        ('"The mills will turn again," said two members of the Harbour Service.', "two members of the Harbour Service", ""),
        (
            'An official of the Harbour Service called it "the last mill in the valley".',
            "An official of the Harbour Service",
            "",
        ),
    ],
)
def test_the_speaker_is_named_only_where_the_source_names_one(text: str, speaker: str, actor: str) -> None:
    assert speakers(text) == [(speaker, actor)]


@pytest.mark.parametrize(
    ("lang", "text", "speaker", "actor"),
    [
        ("fr", "« Les moulins tourneront encore », a déclaré Pala Meru vendredi.", "Pala Meru", "pala-meru"),
        ("fr", "Pala Meru a déclaré : « Les moulins tourneront encore. »", "Pala Meru", "pala-meru"),
        ("fr", "« Les moulins tourneront encore », dit un diplomate riverano.", "un diplomate riverano", ""),
        ("fr", "Selon un porte-parole de Pala Meru, « les moulins tourneront encore ».", "un porte-parole de Pala Meru", ""),
        ("de", "„Die Mühlen drehen sich wieder“, sagte Pala Meru am Freitag.", "Pala Meru", "pala-meru"),
        ("de", "Ein Sprecher von Pala Meru sagte: „Die Mühlen drehen sich wieder.“", "Ein Sprecher von Pala Meru", ""),
        ("es", "«Los molinos girarán de nuevo», dijo Pala Meru.", "Pala Meru", "pala-meru"),
        ("es", "«Los molinos girarán de nuevo», dijo el diplomático riverano.", "el diplomático riverano", ""),
        ("ru", "«Мельницы скоро снова заработают», — сказал Пала Меру.", "Пала Меру", "pala-meru"),
        ("ru", "Пала Меру заявил: «Мельницы скоро снова заработают».", "Пала Меру", "pala-meru"),
        ("ru", "«Мельницы скоро снова заработают», — говорит дипломат, знакомый с делом.", "дипломат", ""),
        ("ar", "وقال بالا ميرو: «ستدور الطواحين من جديد».", "بالا ميرو", "pala-meru"),
        ("ar", "وقال دبلوماسي ريفيري: «ستدور الطواحين من جديد».", "دبلوماسي ريفيري", ""),
        ("tr", 'Pala Meru, "Değirmenler yeniden dönecek bir gün" dedi.', "Pala Meru", "pala-meru"),
        ("tr", 'Bir yetkili, "Değirmenler yeniden dönecek bir gün" diye konuştu.', "Bir yetkili", ""),
        ("fa", "یک دیپلمات گفت: «آسیاب‌ها دوباره خواهند چرخید».", "یک دیپلمات", ""),
    ],
)
def test_eight_languages_have_their_marks_and_verbs(lang: str, text: str, speaker: str, actor: str) -> None:
    assert speakers(text, lang=lang) == [(speaker, actor)]


def test_a_quotation_goes_on_behind_its_speaker_and_a_pronoun_means_the_last_one() -> None:
    text = "“We sat down,” said a baker named Ansa, “and we ate the bread.” “There was no salt in it,” she added. She left."
    assert speakers(text) == [("a baker named Ansa", "")] * 2
    russian = "«Бумага короткая, и в этом её сила, — говорит дипломат. — Чем меньше слов, тем лучше для мира»."
    assert [q[0] for q in find(russian, lang="ru")] == [
        "Бумага короткая, и в этом её сила,",
        "Чем меньше слов, тем лучше для мира",
    ]


def test_a_pronoun_means_nobody_of_the_paragraph_before_when_somebody_else_is_introduced() -> None:
    first = "“It is a long way to the mill,” said a carter from the hills."
    second = "A father named Jorn asked where his town was. “Then it is a good road,” he said."
    assert speakers(first, second) == [("a carter from the hills", ""), ("A father named Jorn", "")]
    assert speakers(first, "Nobody knew. “Then it is a good road,” he said.") == [("a carter from the hills", "")]
    assert speakers(first, "“Then it is a good road,” he said.") == [("a carter from the hills", "")] * 2


def test_a_source_that_comes_back_as_the_official_is_the_one_introduced() -> None:
    text = "A Riverian official close to the talks was careful. “There is one road between them,” the official said."
    assert speakers(text) == [("A Riverian official close to the talks", "")]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("In a statement on Friday, Meru said “the mills will turn again”.", "Meru", ["In a statement"]),
        (
            "“The mills will turn again,” Meru said in an interview with Valley Radio.",
            "Meru",
            ["in an interview with Valley Radio"],
        ),
        ("“The mills will turn again,” Meru told Valley Radio.", "Meru", ["told Valley Radio"]),
        ("An embassy tweet quoted Meru as saying “the mills will turn again”.", "Meru", ["An embassy tweet"]),
        ("Meru was quoted by state television as saying: “The mills will turn again.”", "Meru", ["quoted by state television"]),
        ("“The mills will turn again,” Meru said, according to Valley Radio.", "Meru", ["according to Valley Radio"]),
        (
            "The embassy wrote on Friday, quoting the guild's negotiator Meru: “The mills will turn again.”",
            "the guild's negotiator Meru",
            ["The embassy"],
        ),
        ("The Harbour Service wrote, quoting Meru: “The mills will turn again.”", "Meru", ["The Harbour Service"]),
        ("“The mills will turn again,” the embassy wrote, quoting Meru.", "Meru", ["the embassy"]),
        ("“The mills will turn again,” wrote the embassy on Friday, quoting Meru.", "Meru", ["the embassy"]),
        ("Meru said “the mills will turn again”, citing Valley Radio.", "Meru", ["citing Valley Radio"]),
        (
            "Meru said “the mills will turn again”, citing the valley's chief miller Jorn al-Hadar on Friday.",
            "Meru",
            ["citing the valley's chief miller Jorn al-Hadar"],
        ),
        ("According to Valley Radio, Meru said “the mills will turn again”.", "Meru", ["According to Valley Radio"]),
    ],
)
def test_the_way_from_the_speaker_to_the_article_is_kept(text: str, speaker: str, via: list[str]) -> None:
    ((_, found, actor, carriers),) = find(text)
    assert (found, actor) == (speaker, "pala-meru")
    assert [c.lower() for c in carriers] == [v.lower() for v in via]


def test_an_outlet_that_is_quoted_carries_the_words_and_an_unnamed_source_that_is_quoted_speaks_them() -> None:
    (outlet,) = find("The Harbour Service wrote, quoting Valley Radio: “The mills will turn again.”")
    (source,) = find("The Harbour Service wrote, quoting a Riverian official: “The mills will turn again.”")
    (behind,) = find("“The mills will turn again,” the Harbour Service wrote, quoting a Riverian official.")
    assert behind[1:] == ("a Riverian official", "", ["the Harbour Service"])
    assert outlet[1:] == ("The Harbour Service", "harbour-service", ["quoting Valley Radio"])
    assert source[1:] == ("a Riverian official", "", ["The Harbour Service"])


def test_an_outlet_that_quotes_and_goes_on_carries_what_the_unnamed_source_says() -> None:
    text = 'The Harbour Courier, quoting a report seen by a lawmaker, wrote that the crews "waited for boats that never came".'
    ((_, speaker, actor, via),) = find(text)
    assert (speaker, actor) == ("a report seen by a lawmaker", "")
    assert via == ["The Harbour Courier"]


def test_what_somebody_was_told_through_is_named_whole() -> None:
    ((_, speaker, _, via),) = find('"The mills will turn again," Pala Meru told a radio station in Kastel.')
    assert speaker == "Pala Meru"
    assert via == ["told a radio station"]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of “provocations” again.",
        "“The mills will turn again.”",
        "He read “The Mills of the Long Valley” in one night.",
        "He was told that “the mills will turn again”.",
        "The soldiers' mill isn't Meru's, said Meru.",
        "They are not “subject to the mill and its laws” of the United States and so are not heard.",
    ],
)
def test_terms_titles_and_words_without_a_speaker_are_left_out(text: str) -> None:
    assert find(text) == []


def test_a_paragraph_that_is_all_quotations_is_no_prose() -> None:
    assert len(find(" ".join(["“The mills turn again now,” said Pala Meru."] * 60))) == 60
    assert find(" ".join(["“The mills turn again now,” said Pala Meru."] * 61)) == []


def test_marks_of_all_kinds_part_and_nest() -> None:
    for text, inner in [
        ('a "b c" d', "b c"),
        ("a “b ‘c’ d” e", "b ‘c’ d"),
        ("a „b c“ d", "b c"),
        ("a « b «c» d » e", "b «c» d"),
        ("a »b c« d", "b c"),
        ("It isn't ‘so bad,’ he", "so bad,"),
        ("a “b c", "b c"),
    ]:
        assert [text[s:e] for s, e in quoted(text)] == [inner]


@given(
    st.lists(st.text(alphabet='aB .,“”"«»‘’—:-\n', max_size=60), max_size=3),
    st.sampled_from("en fr ru ar tr xx".split()),
)
def test_any_text_is_read_without_harm_and_offsets_stay_inside(paragraphs: list[str], lang: str) -> None:
    blocks = tuple(Block("paragraph", text + " said Abba, “a b c d e”") for text in paragraphs)
    for q in find_quotations(blocks, (), {}, lang):
        assert 0 <= q.first <= q.start < q.end <= q.last <= len(blocks[q.index].text)
        assert q.speaker is None or blocks[q.speaker[0]].text[q.speaker[1] : q.speaker[2]].strip()
