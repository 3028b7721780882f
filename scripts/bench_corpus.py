"""
Articles to measure with: as many as asked for, the same ones every time, all of them invented.

Article number ``n`` depends on the seed and on ``n`` alone, so that a larger set begins with the smaller one. Each has a title,
a moment, a summary, actors, places, days and tags in its front matter, and 450 to 800 words with headings, lists, quotations,
links, emphasis, and every tenth a block of code.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ACTORS = (
    "Ferry Guild", "Upland Council", "Delta Authority", "Coastal Watch", "Salt Road Union", "Millers Assembly",
    "Harbour Board", "Northern Column", "Lighthouse Trust", "Dyke Wardens", "Barge Owners League", "Mission of Observers",
    "Grain Commission", "Relief Committee", "Border Troops", "Weir Company", "Reed Islands Front", "Teachers Federation",
    "Court of Waters", "River Police",
)  # fmt: skip
PLACES = (
    "Aldermouth", "Brackenford", "Caldspit", "Dunmarrow", "Eelgate", "Fennick", "Gorsewater", "Hollin Bridge", "Inverley",
    "Jarrowick", "Kestrel Sound", "Lower Tarn", "Marrowby", "Netherquay", "Osier Bend", "Pellworth", "Quernside",
    "Rushmere", "Saltney", "Thornholm", "Upper Tarn", "Vexley", "Withy Lock", "Yarrowdale",
)  # fmt: skip
TAGS = (
    "truce", "crossings", "aid", "grain", "water", "dykes", "fuel", "prisoners", "talks", "monitors", "mines", "schools",
    "clinics", "power", "roads", "shipping", "fishing", "tolls", "patrols", "drones", "floods", "harvest", "shelter",
    "evacuation", "elections", "courts", "wages", "bridges", "customs", "maps",
)  # fmt: skip
_WHO = (
    "A clerk", "Two skippers", "A member of the {actor}", "Residents of {place}", "The {actor}", "An engineer", "Drivers",
    "A nurse",
)  # fmt: skip
_DID = ("said", "wrote", "reported", "denied", "repeated", "warned", "confirmed", "told the assembly")
_THAT = (
    "that {n} barges had passed the lock before noon and that none was searched",
    "that the pumps at {place} would run for {n} more days with the fuel that is left",
    "that the list of the missing now has {n} names and that it is not complete",
    "that the road to {place} had been closed to lorries but not to carts",
    "that nobody had counted the sacks and that the number of {n} was a guess",
    "that the agreement of {day} is still the only paper that both sides signed",
    "that the school had opened again with {n} pupils and three teachers",
    "that the water stood {n} centimetres above the mark on the quay of {place}",
    "that shots were heard on the far bank for the first time since {day}",
    "that the clinic needs {n} litres of diesel a week and gets a third of it",
    "that the patrol turned back at the bridge and left its boat there",
    "that a second round of talks in {place} depends on who is invited",
)
_AND = (
    "which the {actor} disputes.", "as far as could be seen from the shore.", "and asked for the minutes to be published.",
    "on the day after the meeting in {place}.", "but gave no reason.", "while the ferry lay idle at {place}.",
    "and the {actor} promised an answer by the end of the week.", "according to notes that were read out on {day}.",
)  # fmt: skip
_HEADINGS = (
    "What is known", "What is disputed", "The crossing", "Numbers", "Who was there", "Earlier reports", "What comes next",
    "Sources",
)  # fmt: skip
_TITLES = (
    "{actor} counts {n} barges at {place}", "Ferry at {place} stops for {n} days", "{place}: the {actor} reopens the lock",
    "Talks on tolls move to {place}", "Why the {actor} left {place}", "Water at {place} rises again",
    "{actor} and wardens argue over {place}",
)  # fmt: skip
_CODE = ('{{"place": "{place}", "barges": {n}}}', "rows = [row for row in log if row.place == '{place}'][:{n}]")
_CODE_EVERY = 10
_KINDS, _SHARES = ("section", "list", "quotation", "paragraph"), (20, 15, 10, 55)
_BEGINNING = dt.datetime(2016, 3, 1, 5, 30, tzinfo=dt.UTC)
_APART = dt.timedelta(minutes=431)
_ROUND = 8_000
"""After so many articles the days begin anew, so that none lies in the future."""


@dataclass(frozen=True, slots=True)
class Text:
    """One article: its name, what its front matter says, and its body in Markdown."""

    name: str
    title: str
    moment: dt.datetime
    summary: str
    actors: tuple[str, ...]
    places: tuple[str, ...]
    days: tuple[str, ...]
    tags: tuple[str, ...]
    body: str


def text(number: int, seed: int = 20261130) -> Text:
    """Return one article of the set."""
    chance = random.Random(f"{seed}-{number}")
    moment = _BEGINNING + _APART * (number % _ROUND)
    actors, places = tuple(chance.sample(ACTORS, chance.randint(2, 4))), tuple(chance.sample(PLACES, chance.randint(1, 3)))
    days = tuple(
        sorted({(moment - dt.timedelta(days=chance.randint(0, 700))).date().isoformat() for _ in range(chance.randint(1, 4))})
    )
    writer = _Writer(chance, actors, places, days)
    title = f"{writer.fill(chance.choice(_TITLES))} ({number + 1})"
    tags = tuple(chance.sample(TAGS, chance.randint(2, 5)))
    body = writer.body(code=number % _CODE_EVERY == 0)
    return Text(f"a{number:06d}", title, moment, writer.sentence(), actors, places, days, tags, body)


def write_texts(folder: Path, count: int, dialect: str = "yaml") -> list[Text]:
    """Write ``count`` articles, their front matter in YAML or (``meta``) in lines as Python-Markdown has them."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [text(number) for number in range(count)]
    for one in texts:
        head = _yaml(one) if dialect == "yaml" else _meta(one)
        (folder / f"{one.name}.md").write_text(head + one.body, encoding="utf-8")
    return texts


@dataclass(frozen=True, slots=True)
class _Writer:
    chance: random.Random
    actors: tuple[str, ...]
    places: tuple[str, ...]
    days: tuple[str, ...]

    def fill(self, pattern: str) -> str:
        pick = self.chance.choice
        return pattern.format(
            actor=pick(self.actors), place=pick(self.places), day=pick(self.days), n=self.chance.randint(2, 97)
        )

    def sentence(self) -> str:
        pick = self.chance.choice
        return self.fill(f"{pick(_WHO)} {pick(_DID)} {pick(_THAT)}, {pick(_AND)}")

    def paragraph(self) -> str:
        said = [self.sentence() for _ in range(self.chance.randint(2, 4))]
        if not self.chance.randrange(3):
            said[0] = said[0].replace(self.places[0], f"**{self.places[0]}**", 1)
        if self.chance.randrange(2):
            said.append(f"The [whole record](https://example.org/records/{self.chance.randint(100, 999)}) is *open* to all.")
        return " ".join(said)

    def body(self, *, code: bool) -> str:
        parts = [self.paragraph(), self.paragraph()]
        headings = self.chance.sample(_HEADINGS, len(_HEADINGS))
        target = self.chance.randint(450, 760)
        while sum(len(part.split()) for part in parts) < target:
            (kind,) = self.chance.choices(_KINDS, _SHARES)
            if kind == "section" and headings:
                parts += [f"{self.chance.choice(('##', '###'))} {headings.pop()}", self.paragraph()]
            elif kind == "list":
                parts.append("\n".join(f"- {self.sentence()}" for _ in range(self.chance.randint(2, 4))))
            elif kind == "quotation":
                parts.append(f"> {self.sentence()}\n> {self.sentence()}")
            else:
                parts.append(self.paragraph())
        if code:
            parts.append(f"```python\n{self.fill(self.chance.choice(_CODE))}\n```")
        return "\n\n".join(parts) + "\n"


def _yaml(one: Text) -> str:
    lines = [f"title: {json.dumps(one.title)}", f"date: {one.moment:%Y-%m-%dT%H:%M:%SZ}", f"slug: {one.name}"]
    lines.append(f"description: {json.dumps(one.summary)}")
    for key, values in (("actors", one.actors), ("places", one.places), ("dates", one.days), ("tags", one.tags)):
        lines += [f"{key}:", *(f"  - {json.dumps(value)}" for value in values)]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _meta(one: Text) -> str:
    lines = [f"Title: {one.title}", f"Date: {one.moment:%Y-%m-%d %H:%M}", f"Slug: {one.name}", "Category: news"]
    lines += [f"Summary: {one.summary}", f"Tags: {', '.join(one.tags)}"]
    lines += [f"Actors: {', '.join(one.actors)}", f"Places: {', '.join(one.places)}", f"Dates: {', '.join(one.days)}"]
    return "\n".join(lines) + "\n\n"
