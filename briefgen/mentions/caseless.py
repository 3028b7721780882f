"""Persons in scripts without capitals (Arabic, Persian): nothing but the words around a name shows where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions.known import overlapping
from briefgen.mentions.names import Name
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

LANGUAGES = frozenset({"ar", "fa"})
_GIVEN = frozenset(
    fold(name)
    for name in """
    محمد أحمد محمود علي حسن حسين عمر عثمان خالد وليد سعيد سعد سليم سالم سلمان سامي سمير رامي رشيد راشد رشاد رائد
    رياض زياد زيد طارق طلال عادل عامر عباس عبد عبدالله عبدالملك عبدالرحمن عبدالعزيز عبدالفتاح عزيز عصام عماد
    عيسى غسان فارس فاروق فايز فتحي فهد فيصل قاسم قيس كامل كريم كمال ماجد مازن ماهر مجيد محسن مراد مروان مصطفى
    مقتدى معاذ معمر معين منصور منير موسى مهند ناصر نبيل نزار نواف نوري هادي هاشم هاني هشام هيثم ياسر ياسين يحيى
    يوسف يونس إبراهيم إسماعيل إدريس إلياس أنور أسامة أسعد أشرف أمين أنس أيمن بدر بسام بشار بشير بلال تميم توفيق
    ثامر جابر جاسم جعفر جلال جمال جهاد حاتم حازم حافظ حامد حبيب حسام حسني حميد حمزة حمدان حيدر داود رجب رفيق
    زكريا زين صالح صلاح صدام صادق ضياء طه عبيدة عدنان عدي عزت علاء عمار فؤاد فراس فواز لؤي لطفي مالك مأمون مثنى
    مختار مدحت مصعب مكرم ممدوح نادر نجيب نصر نضال نعيم وائل وسام وفيق فاطمة عائشة خديجة زينب مريم ليلى سارة سلمى
    هدى هند رنا ريم رشا دينا نادية نوال منى مها لينا سعاد سميرة أمل إيمان أسماء رغد ميساء عيدروس طاهر عبدربه قيس
    نايف بندر تركي متعب مقرن رضا مهدی مهدي حسنعلی امیر امير میر میرحسین اکبر اصغر جواد جعفر داریوش دارا رستم
    روحالله سعید سجاد سهراب سیاوش شاهین شهرام صادق علیرضا غلام غلامرضا فرهاد فریدون فرامرز کاظم کامران کاوه
    کیوان کوروش محمدباقر محمدجواد محمدرضا محمدعلی مجتبی مسعود منوچهر مهران میثم ناصر نادر هوشنگ هاشم بهروز بهرام
    بهزاد بابک پرویز پیمان ابراهیم اسماعیل اسدالله اشرف ایمان احسان آرش آیدین امید حامد حمید حمیدرضا جمشید
    جهانگیر خسرو نرگس مهسا نسرین شیرین مریم مسیح فائزه پروین پریسا الهه نازنین زهرا سمیه ژیلا گلشیفته معصومه
    لاله عبدالله عبدالغنی اشرفغنی ذبیحالله هبتالله سراجالدین حنیف گلبدین عطامحمد امرالله کرزی حبیبالله نجیب
    نجیبالله فوزیه شکریه
    """.split()
)
_STRANGERS = frozenset({"ar"})
"""Languages in which an unknown word behind a title is likelier a name than what the office is of."""
_PARTICLES = frozenset(fold(word) for word in "بن ابن آل أبو ابو بنت بو أبي ابي ولد أغ اغ".split())
_SONS = frozenset(fold(word) for word in "بن ابن بنت ولد".split())
_SERVANT = fold("عبد")
_ALI = "علي"
_ARTICLE = "ال"
_AND = "و"
_COMMAS = frozenset({", ", "، "})
_PRIME = fold("نخست")
_FULL = 2
"""Words of a full name: a given name and that of a family."""
_SHORTEST = 3
_LONGEST = 4
_REACH = 6
"""Words that may stand between a title and the name: what the office is of, of which state, which of several."""
_NAMED, _TITLED, _STRANGE = 0.8, 0.84, 0.6
"""Confidence by what tells: a verb of speech and a given name, a title and one, a title alone."""


def caseless_names(reading: Reading, hits: Sequence[Hit], words: Lexicon) -> list[Name]:
    """Return persons: behind a title with what belongs to it, behind a verb of speech, before a comma and a title."""
    found: list[Name] = []
    last = 0
    for name in sorted(_candidates(reading, hits, words), key=lambda name: (name.first, -name.confidence)):
        if name.first >= last:
            found.append(name)
            last = name.last
    return [*found, *_shorter(reading, found, words)]


def _candidates(reading: Reading, hits: Sequence[Hit], words: Lexicon) -> Iterator[Name]:
    for at, key in enumerate(reading.keys):
        bare = key[1:] if key.startswith(_AND) and key not in words.titles and key not in words.speech else key
        if bare in words.titles:
            start = _behind_title(reading, hits, words, at + 1)
            end = _end(reading, hits, words, start)
            start -= _descends(reading, start, at)
            given = is_given_name(reading, start)
            if end - start > 1 and (given or (reading.language in _STRANGERS and reading.gaps[start] == " ")):
                yield _person(start, end, "title", _TITLED if given else _STRANGE)
        elif bare in words.speech and reading.gaps[at + 1] == " " and is_given_name(reading, at + 1):
            end = _end(reading, hits, words, at + 1)
            if end - at > 2:  # noqa: PLR2004 - the verb and two words of a name
                yield _person(at + 1, end, "speech", _NAMED)
        elif is_given_name(reading, at) and not (at and reading.key(at - 1) in words.titles):
            end = _end(reading, hits, words, at)
            if end - at > 1 and end < len(reading.words) and reading.gaps[end] in _COMMAS:
                titled = _begins_title(reading, words, end)
                yield _person(at, end, "role" if titled else "given-name", _NAMED if titled else _STRANGE)
        elif reading.opens[at]:
            end = _end(reading, hits, words, at)
            if end - at == _FULL and reading.gaps[end] in _COMMAS and _begins_title(reading, words, end):
                yield _person(at, end, "role", _STRANGE)


def _descends(reading: Reading, start: int, title: int) -> int:
    """Return how many words before a "son of" behind a title are the given name, 1 or 0: "the doctor X son of Y"."""
    before = start - 1
    return int(reading.key(start) in _SONS and before > title and reading.gaps[start] == " ")


def _begins_title(reading: Reading, words: Lexicon, at: int) -> bool:
    """Whether a title begins at a word, one of two words as well: Persian "first minister"."""
    key, ahead = reading.key(at), reading.key(at + 1)
    return key in words.titles or (ahead in words.titles and (key in words.ranks or key == _PRIME))


def _person(first: int, last: int, rule: str, confidence: float) -> Name:
    return Name(first, last, None, "actor", "person", rule, confidence)


def is_given_name(reading: Reading, at: int) -> bool:
    """Whether a word in Arabic script is a usual given name, or the first half of one ("servant of")."""
    key = reading.key(at)
    if key == _ALI and reading.slice(at, at + 1) != _ALI:
        return False  # "on" is spelt with another last letter, which folding joins
    return key in _GIVEN or key == _SERVANT


def _behind_title(reading: Reading, hits: Sequence[Hit], words: Lexicon, at: int) -> int:
    """Return where the name behind a title begins: past the office, states and bodies that the title is of, and a comma."""
    start = at
    while at < len(reading.words) and at - start < _REACH and not is_given_name(reading, at):
        gap = reading.gaps[at]
        if gap not in {" ", *_COMMAS}:
            return len(reading.words)
        known = next(overlapping(hits, at, at + 1), None)
        if known is not None:
            at = known.last
        elif reading.keys[at] in words.ranks or reading.keys[at] in words.titles or reading.keys[at].startswith(_ARTICLE):
            at += 1
        else:
            break
    return at if at < len(reading.words) and reading.gaps[at] in {" ", *_COMMAS} else len(reading.words)


def _end(reading: Reading, hits: Sequence[Hit], words: Lexicon, first: int) -> int:
    """Return where the name that begins at a word ends; ``first`` where none begins."""
    at, solid = first, 0
    while at < len(reading.words) and solid < _LONGEST and (at == first or reading.gaps[at] == " "):
        key = reading.keys[at]
        if key in _PARTICLES or key == _SERVANT:
            at += 1
            continue
        serves = at > first and reading.keys[at - 1] == _SERVANT  # whatever follows it is one name with it
        if not serves and not _may_be_name(reading, hits, words, at, opens=at == first):
            break
        at, solid = at + 1, solid + 1
        if key.startswith(_ARTICLE) and solid > 1 and reading.key(at - 2) != _SERVANT:
            break  # the name of a family ends a name
    while at > first and (reading.keys[at - 1] in _PARTICLES or reading.keys[at - 1] == _SERVANT):
        at -= 1
    return at


def _may_be_name(reading: Reading, hits: Sequence[Hit], words: Lexicon, at: int, *, opens: bool) -> bool:
    key = reading.keys[at]
    if reading.shapes[at] != "u" or len(key) < _SHORTEST or key.isdigit():
        return False
    if is_given_name(reading, at):
        return True
    if key in words.openers or key in words.speech or key in words.titles or key in words.locatives or key in words.plain:
        return False
    if opens and key.startswith(_ARTICLE):
        return False
    bare = key[1:] if key.startswith(_AND) else ""
    if bare in words.speech or bare in words.titles or bare in words.openers:
        return False
    return next(overlapping(hits, at, at + 1), None) is None


def _shorter(reading: Reading, found: Iterable[Name], words: Lexicon) -> Iterator[Name]:
    """Return the family names of persons where they stand alone behind a verb of speech or a title."""
    families = {reading.keys[name.last - 1] for name in found if name.last - name.first > 1}
    taken = {i for name in found for i in range(name.first, name.last)}
    for at, key in enumerate(reading.keys):
        if at and at not in taken and key in families and reading.gaps[at] == " ":
            before = reading.keys[at - 1].removeprefix(_AND)
            if before in words.speech or before in words.titles:
                yield Name(at, at + 1)
