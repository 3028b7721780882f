"""German words of dates."""

from __future__ import annotations

from briefgen.mentions.date_words import DateWords

WORDS = DateWords(
    words={
        "G": "day:tag day:tages day:tage",
        "u": "week:woche month:monat month:monats month:monates decade:jahrzehnt",
        "J": "weekend:wochenende weekend:wochenendes",
        "y": "year:jahr year:jahres year:jahre",
        "v": "day:tage day:tagen week:wochen month:monate month:monaten year:jahren decade:jahrzehnten",
        "q": "quarter:quartal quarter:quartals",
        "B": "half:halbjahr half:halbjahres half:jahreshälfte",
        "C": "century:jahrhundert century:jahrhunderts",
        "L": "-1:letzte -1:letzten -1:letztes -1:letzter -1:letztem -1:vergangene -1:vergangenen -1:vergangenes -1:vergangener"
        " -1:vorige -1:vorigen -1:voriges -1:voriger",
        "P": "-1:vorherige -1:vorherigen -1:vorangegangenen -1:vorangegangene",
        "T": "0:diese 0:diesen 0:dieses 0:dieser 0:diesem 0:laufenden 0:laufende",
        "t": "0:selben 0:gleichen 0:jenem 0:jenes 0:jener",
        "N": "1:nächste 1:nächsten 1:nächstes 1:nächster 1:kommende 1:kommenden 1:kommendes 1:kommender",
        "F": "1:folgenden 1:folgende 1:darauffolgenden 1:darauf",
        "A": "-1:vor 1:in",
        "E": "-1:zuvor -1:früher -1:vorher 1:später 1:danach 1:darauf",
        "R": "-1:gestern 0:heute 1:!morgen -2:vorgestern 2:übermorgen",
        "O": "-1:vortag 1:folgetag",
        "s": "vormittag nachmittag abend mittag morgens abends früh vormittags nachmittags abendstunden",
        "z": "nacht nachts mitternacht",
        "0": "nacht_zum nacht_auf nacht_auf_den nacht_zu",
        "e": "anfang mitte ende beginn frühe frühen späten",
        "U": "jeden jede jedes jedem jeder irgendeinem",
        "Z": "1224:heiligabend 1231:silvester 101:neujahr",
        "l": "etwa rund fast knapp ungefähr gut",
        "g": "einigen wenigen mehreren ein_paar",
        "d": "der die das den dem des",
        "p": "von des",
        "i": "am im seit vom ab zum bis_zum für zwischen gegen während nach um",
        "r": "bis auf zu bis_zum zum bis_zum_den",
        "&": "und oder",
        "S": "21:frühling 21:frühjahr 21:frühjahrs 22:sommer 22:sommers 23:herbst 23:herbstes 24:winter 24:winters",
    },
    future=r"\b(?:wird|werden|soll|sollen|will|wollen|könnte|könnten|dürfte|dürften|geplant\w*|kommende\w*|bevorsteh\w+|beginnt|beginnen|angekündigte?[nrs]?|angesetzte?[nrs]?|anberaumte?[nrs]?|startet|starten|endet|enden|tritt|läuft|vorgesehen\w*)\b",
    past=r"\b(?:hat|haben|hatte|hatten|war|waren|wurde|wurden|sagte|sagten|teilte|kam|kamen|ging|starb|starben|griff|griffen)\b|\b\w{3,}(?:ten|te)\b",
    counted=(
        r"(?:Menschen|Zivilisten|Männer|Frauen|Kinder|Soldaten|Kämpfer|Flüchtlinge|Familien|Tote|Verletzte|Einwohner|Personen|km"
        r"|Kilometer|Meter|Tonnen|Euro|Dollar|Prozent|Millionen|Milliarden|Mal|Stimmen)\b|%"
    ),
    labels=r"\b(?:Resolution|Resolutionen|Dekret|Gesetz|Flug|Seite|Artikel|Nummer|Nr|als|mindestens|rund|etwa|fast|knapp)\b|[$€£§№]",
    dotted=True,
    ago_leads=True,
    pluperfect=r"\b(?:hatten?|waren?)\b",
    since=r"\bseit\b[^.,;:\0]*\0",
)
