"""Who says what stands between quotation marks in one paragraph: the rules, one after the other, surest first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions.speakers import actor_of, introduction, object_behind, subject_before, without_verb
from briefgen.model.mention import Quotation
from briefgen.model.values import dataclass
from briefgen.text.sentences import sentences
from briefgen.text.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.mentions.quotation_marks import Span
    from briefgen.mentions.speech import Speech
    from briefgen.model.article import Block
    from briefgen.model.entities import ActorType
    from briefgen.model.mention import Mark

_MOST_BETWEEN = 14
"""Words that may stand between a quotation and the verb behind it."""
_MOST_IN_GENERIC = 4
_REACH = 600
"""Characters around a quotation in which its speaker stands."""

_ONWARDS = re.compile(r"[\s.,;:!?…،؛\"“”„«»‘’'—–-]*")
_AUXILIARY = re.compile(r"(?:a|ont|avait|avaient|hat|haben|hatte|ha|han|had|has|have)\s+", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+$", re.IGNORECASE)
_FRENCH_INVERSION = re.compile(r"-(?:t-)?(?:il|elle|on|ils|elles)\b")
_DIYEN = re.compile(r"[\s,]*diyen\s+(?P<who>[^,.;]{2,60}?)(?=,)")
_AS_SAYING = re.compile(
    r"(?P<carrier>[^,;:.]{2,80}?)\s+(?:has\s+|have\s+|had\s+)?(?:quoted|quoting|cited|citing)\s+(?P<who>[^,;:.]{2,80}?)\s+as\s+"
    r"(?:saying|having\s+said)"
)
_QUOTING = re.compile(r",\s+quoting\s+(?P<who>[^;:.]{2,100}?)\s*[:,]?\s*\Z")
_ON_WITH = re.compile(r",\s+(?=(?P<rest>[^,;:.]*)\Z)")
"""A comma behind which a sentence may go on to its own verb: ", quoting a report, wrote that"."""
_QUOTING_BEHIND = re.compile(r",\s+quoting\s+(?P<who>[^;:.,]{2,100})")
_WAS_QUOTED = re.compile(r"(?P<who>[^,;:.]{2,80}?)\s+(?:was|were|is|has\s+been)\s+(?:quoted|cited)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """
    Who speaks.

    Attributes:
        who: the block, and first and last word for them in it (exclusive); None: it stays open.
        actor: id, empty when it is not known.
        via: spans of what carried the words: a letter, a broadcaster.
    """

    who: tuple[int, int, int] | None
    actor: str = ""
    via: tuple[Span, ...] = ()


class Paragraph:
    """One block with quotations: its text, the same with the quoted words masked, and its sentences outside them."""

    def __init__(
        self,
        index: int,
        text: str,
        spans: Sequence[Span],
        marks: Sequence[Mark],
        types: Mapping[str, ActorType],
        words: Speech,
    ) -> None:
        self.index, self.text, self.spans, self.marks, self.types, self.words = index, text, spans, marks, types, words
        self.plain = _masked(text, spans)
        self.sentences = sentences(self.plain)

    def attributed(self, before: Said | None, blocks: Sequence[Block]) -> Iterator[tuple[Quotation, Said]]:
        """Yield each quotation that has a speaker; ``before`` is the last speaker of the paragraph before."""
        previous, last_sentence = before, -1
        for at, span in enumerate(self.spans):
            number, whole = self._sentence(span)
            sentence = max(whole[0], span[0] - _REACH), min(whole[1], span[1] + _REACH)
            said = self._behind(at, sentence)
            if said is None and number != last_sentence:
                said = self._ahead(at, sentence)
            if said is None and (number == last_sentence or self._goes_on(span, sentence, number, last_sentence)):
                said = previous if last_sentence >= 0 or number == last_sentence else None
                said = said or self._spoken_of(number)
            said = self._settled(said, at, previous, blocks)
            if said is None:
                continue
            previous, last_sentence = said, number
            quotation = Quotation(self.index, *span, *whole, said.who, said.actor, self._carriers(sentence, said))
            yield quotation, replace(said, via=())

    def _sentence(self, span: Span) -> tuple[int, Span]:
        for number, (start, end) in enumerate(self.sentences):
            if start <= span[0] <= end:
                return number, (start, max(end, span[1]))
        return len(self.sentences), span

    def _behind(self, at: int, sentence: Span) -> Said | None:
        """Look behind a quotation: "…," said X; "…," X said; "…," according to X; "…," Y wrote, quoting X."""
        said = self._told_behind(at, sentence)
        if said is None or said.who is None:
            return said
        end = min(self.spans[at + 1][0] - 1, sentence[1]) if at + 1 < len(self.spans) else sentence[1]
        relayed = self._speaker(_QUOTING_BEHIND.search(self.plain, said.who[2], max(said.who[2], end)))
        return replace(relayed, via=(said.who[1:],)) if relayed else said

    def _speaker(self, relayed: re.Match[str] | None) -> Said | None:
        """Return whom a carrier quotes: a person or a source that stays unnamed; an outlet carries as the carrier does."""
        said = self._said(relayed.span("who")) if relayed else None
        if relayed is None or said is None or said.who is None:
            return None
        known = self.types.get(said.actor) == "person" or self.words.indefinite.match(self.plain, relayed.start("who"))
        return said if known else None

    def _told_behind(self, at: int, sentence: Span) -> Said | None:
        start = _skip(self.plain, self.spans[at][1])
        end = self.spans[at + 1][0] - 1 if at + 1 < len(self.spans) else sentence[1]
        end = max(start, min(end, sentence[1]))
        if diyen := _DIYEN.match(self.plain, self.spans[at][1] + 1, sentence[1]):
            return self._said(diyen.span("who"))
        if name := self.words.according.match(self.plain, start, end):
            return self._said(object_behind(self.plain, name.end(), end, self.words, apposed=False))
        bare = (m.end() if (m := _AUXILIARY.match(self.plain, start, end)) else start) if self.plain[start:end].strip() else end
        if verb := self.words.verb.match(self.plain, bare, end):
            if inverted := _FRENCH_INVERSION.match(self.plain, verb.end(), end):
                return self._said((verb.end() + 1, inverted.end()), pronoun=True)
            behind = object_behind(self.plain, verb.end(), end, self.words)
            return self._said(behind or self._subject_ahead(at, sentence))
        verb = self.words.verb.search(self.plain, start, end)
        if verb is None or count(self.plain[start : verb.start()]) > _MOST_BETWEEN:
            return None
        return self._said(subject_before(self.plain, start, verb.start(), self.words))

    def _subject_ahead(self, at: int, sentence: Span) -> Span | None:
        """Return the subject before a quotation whose verb stands behind it, as in Turkish."""
        start = self.spans[at - 1][1] + 1 if at and self.spans[at - 1][0] >= sentence[0] else sentence[0]
        return subject_before(self.plain, start, self.spans[at][0] - 1, self.words)

    def _ahead(self, at: int, sentence: Span) -> Said | None:
        """Look before a quotation: X said: "…"; said X: "…"; Y quoted X as saying "…"."""
        start, end = sentence[0], max(sentence[0], self.spans[at][0] - 1)
        if relayed := _WAS_QUOTED.search(self.plain, start, end):
            return self._said(relayed.span("who"))
        if relayed := _AS_SAYING.search(self.plain, start, end):
            return replace(self._said(relayed.span("who")), via=(relayed.span("carrier"),))
        if said := self._quoting(start, end) or self._clause(start, end):
            return said
        name = self.words.according.search(self.plain, start, end)
        return self._said(object_behind(self.plain, name.end(), end, self.words, apposed=False)) if name else None

    def _quoting(self, start: int, end: int) -> Said | None:
        """Return whom a carrier quotes: Y wrote, quoting X: "…"; a person or a source; an outlet carries as Y does."""
        own = _ON_WITH.search(self.plain, start, end)
        if own and not self.words.verb.match(self.plain, own.start("rest"), end):
            own = None
        relayed = _QUOTING.search(self.plain, start, own.start() if own else end)
        said = self._speaker(relayed)
        if relayed is None or said is None:
            return None
        if own:
            subject = subject_before(self.plain, start, relayed.start(), self.words)
            return replace(said, via=(subject,)) if subject else said
        carrier = self._clause(start, relayed.start())
        return replace(said, via=(carrier.who[1:],)) if carrier and carrier.who else said

    def _clause(self, start: int, end: int) -> Said | None:
        """Return whose verb of speech stands first; the verb of "who asked not to be named" only where no other stands."""
        relative: Said | None = None
        for verb in self.words.verb.finditer(self.plain, start, end):
            if _PASSIVE.search(self.plain, start, verb.start()):
                continue
            if self.words.verb_first:
                span = object_behind(self.plain, verb.end(), end, self.words)
            else:
                head = self.plain[start : verb.start()]
                bare = len(head) - len(re.sub(r"\s(?:a|ont|avait|hat|ha|had|has|have)\s+$", " ", head))
                span = subject_before(self.plain, start, verb.start() - bare, self.words)
            if span is not None and self._is_relative(span):
                relative = Said(None)
            elif span is not None:
                return self._said(span)
            elif self.words.verb_first:
                return Said(None)
        return relative

    def _is_relative(self, span: Span) -> bool:
        """Whether a subject is "who": a pronoun that also ends the words for a speaker."""
        return bool(self.words.pronoun.fullmatch(self.plain, *span) and self.words.ends.fullmatch(self.plain, *span))

    def _goes_on(self, span: Span, sentence: Span, number: int, last: int) -> bool:
        """Whether a quotation opens its sentence and follows on from the sentence before."""
        opens = not self.plain[sentence[0] : span[0]].strip("\"“„«‘'—– \t")
        return opens and number - 1 == (last if last >= 0 else number - 1) and number > 0

    def _spoken_of(self, number: int) -> Said | None:
        """Return who spoke, without quotation, in the sentence before."""
        return self._clause(*self.sentences[number - 1]) if 0 < number <= len(self.sentences) else None

    def _said(self, span: Span | None, *, pronoun: bool = False) -> Said:
        if span is None or pronoun or self.words.pronoun.fullmatch(self.plain, *span) or self._is_quoted(span):
            return Said(None)
        span = (span[0], self._with_name(span[1]))
        actor = actor_of(self.plain, span, self.marks, self.types, self.words)
        return Said((self.index, *span), actor)

    def _with_name(self, end: int) -> int:
        """Return where a speaker's words end when a person's name stands behind them between commas."""
        for mark in self.marks:
            apposed = self.plain[end : mark.start].strip() in {",", "،"} and self.plain[mark.end : mark.end + 1] in {
                ",",
                ".",
                "",
                "،",
                ":",
            }
            if self.types.get(mark.id) == "person" and mark.start > end and apposed:
                return mark.end
        return end

    def _is_quoted(self, span: Span) -> bool:
        return any(start < span[1] and span[0] < end for start, end in self.spans)

    def _settled(self, said: Said | None, at: int, previous: Said | None, blocks: Sequence[Block]) -> Said | None:
        """Return who a pronoun means, or whom "the official" was introduced as; None where it stays open."""
        if said is None:
            return None
        if said.who is None:
            known = self._meant(at, previous)
            return replace(known, via=said.via) if known else None
        index, start, end = said.who
        name = self.plain[start:end]
        if said.actor or index != self.index or not self.words.definite.match(name) or count(name) > _MOST_IN_GENERIC:
            return said
        return replace(said, who=introduction(name.split()[-1], self.index, start, blocks, self.words) or said.who)

    def _meant(self, at: int, previous: Said | None) -> Said | None:
        """
        Return whom a pronoun means: the last one who spoke or was introduced in this paragraph.

        The last speaker of the paragraph before is meant only where the quotation opens the paragraph: nobody else can be.
        """
        if previous and previous.who and previous.who[0] == self.index:
            return previous
        end = self.spans[at][0] - 1
        if (introduced := self._introduced(end)) is not None:
            return introduced
        return previous if at == 0 and not self.plain[: max(0, end)].strip() else None

    def _introduced(self, end: int) -> Said | None:
        """Return the last one whom a sentence before ``end`` begins with: an unnamed source, or a person."""
        for start, stop in reversed([one for one in self.sentences if end - _REACH <= one[0] < end]):
            said = self._clause(start, min(stop, end))
            if said and said.who:
                return said
            if self.words.indefinite.match(self.plain, start):
                span = object_behind(self.plain, start, min(stop, end), self.words)
                if span:
                    return self._said(without_verb(self.plain, span, self.words))
            person = next((m for m in self.marks if m.start == start and self.types.get(m.id) == "person"), None)
            if person:
                return Said((self.index, person.start, person.end), person.id)
        return None

    def _carriers(self, sentence: Span, said: Said) -> tuple[Span, ...]:
        found = list(said.via)
        for match in self.words.carriers.finditer(self.plain, *sentence) if self.words.carriers else ():
            inside = any(start <= match.start() < end for start, end in self.spans)
            speaker = said.who and said.who[0] == self.index and said.who[1] < match.end() and match.start() < said.who[2]
            if not inside and not speaker:
                found.append(match.span())
        return tuple(found)


def _masked(text: str, spans: Sequence[Span]) -> str:
    """Return the text with quoted words made unreadable, so that nothing is sought in them; their last stop stays."""
    out = list(text)
    for start, end in spans:
        last = end - 1 if text[end - 1] in ".!?…؟" else end
        out[start:last] = "x" * (last - start)
    return "".join(out)


def _skip(text: str, start: int) -> int:
    found = _ONWARDS.match(text, start)
    return found.end() if found else start
