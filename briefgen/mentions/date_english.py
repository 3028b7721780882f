"""English words of dates."""

from __future__ import annotations

from briefgen.mentions.date_words import DateWords

_GOVERNORS = (
    "due|set|plan|plans|planned|planning|scheduled|expected|expects?|agreed|decided|decides|aims?|aimed|pledged|threaten(?:s|ed)?|seeks?|vow(?:s|ed)|promised|promises|hop(?:es?|ed|ing)"
    "|wants?|wanted|intends?|intended|prepar(?:es?|ing)|ready|urged|invited|asked|ordered|called on|likely|poised|slated|about"
)

WORDS = DateWords(
    words={
        "G": "day:day",
        "u": "week:week month:month decade:decade",
        "J": "weekend:weekend",
        "y": "year:year",
        "v": "day:days week:weeks month:months year:years decade:decades quarter:quarters",
        "q": "quarter:quarter",
        "B": "half:half",
        "C": "century:century",
        "L": "-1:last -1:past -1:latest",
        "P": "-1:previous -1:preceding -1:prior",
        "T": "0:this 0:current 0:present",
        "t": "0:that 0:same",
        "N": "1:next 1:coming 1:upcoming",
        "F": "1:following 1:ensuing 1:subsequent",
        "A": "-1:ago 1:from_now",
        "E": "-1:earlier -1:previously -1:beforehand 1:later 1:afterwards 1:thereafter",
        "V": "-1:before 1:after",
        "R": "-1:yesterday 0:today 0:tonight 1:tomorrow -2:day_before_yesterday 2:day_after_tomorrow",
        "s": "morning afternoon evening noon midday dawn dusk lunchtime",
        "z": "night overnight midnight",
        "e": "early late mid 1:end 1:beginning 1:start 1:middle 1:onset 1:close",
        "l": "about around nearly almost roughly approximately circa some",
        "f": "fiscal financial",
        "g": "several few couple many",
        "a": "1:a 1:an",
        "U": "each every any",
        "Z": "1225:christmas_day 1224:christmas_eve 101:new_year_s_day 1231:new_year_s_eve 1226:boxing_day 214:valentine_s_day"
        " 1031:halloween 501:may_day 1144:thanksgiving_day 1144:thanksgiving",
        "d": "the 1:its 1:their 1:his 1:her 1:our 1:my 1:your",
        "p": "of",
        "i": "in on since by during from between throughout for at over within until_the",
        "r": "to until till through thru into",
        "&": "and or",
        "S": "21:spring 22:summer 23:autumn 23:fall 24:winter",
        "D": "1920:twenties 1930:thirties 1940:forties 1950:fifties 1960:sixties 1970:seventies 1980:eighties 1990:nineties",
    },
    future=(
        r"\b(?:will|shall|would|won['’]t|\w+['’]ll|may)(?:\s+(?:not|also|likely|then|still|again|soon|now|\w+ly))?(?:\s+be(?:\s+\w+)?)?(?:\s+\w+ed\b)?"
        rf"|\b(?:is|are)\s+(?:{_GOVERNORS})\s+to\b(?:\s+be(?:\s+\w+)?)?(?:\s+\w+ed\b)?|\b(?:is|are)\s+(?:to\b(?:\s+be(?:\s+\w+)?)?(?:\s+\w+ed\b)?|(?:due|scheduled))"
        r"|\bgoing to\b"
    ),
    coming=(
        rf"\b(?:{_GOVERNORS})\s+to\b(?:\s+be(?:\s+\w+)?)?(?:\s+\w+ed\b)?|\bto be\b(?:\s+\w+)?|\bplann(?:ed|ing) (?:for|on)\b"
        r"|\b(?:due|scheduled|slated|expected|upcoming|forthcoming|expires?|set for|(?:announced|called|billed) for|postponed"
        r"|begins?|starts|opens|ends|closes|resumes?|reopens?"
        r"|takes? effect|(?:comes?|enters?) into force"
        r"|payable|effective|no later than|as (?:soon|early|late) as)\b"
        r"|\b(?:(?:by|until|till|ahead of)\s+(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?\s+(?:[A-Z]{2,4}\s+)?)?$)"
    ),
    planned=(
        r"\b(?:plans?|timetable|schedule|programme|date|deadline|truce|ceasefire) (?:of|for|on|from)\b"
        r"|\bplann(?:ed|ing) (?:an?|the|\w*s)\b"
        r"|\b(?:was|were)\s+(?:due|scheduled|slated|supposed)\b(?:\s+to\b(?:\s+be)?(?:\s+\w+)?)?"
    ),
    pluperfect=r"\bhad\s+(?:\w+ly\s+)?(?:been\s+)?\w+",
    foiled=r"\b(?:was|were)\s+(?:due|set|expected|scheduled|slated|supposed)\s+to\s+[^.;]*\0,?\s+but\s+(?:\w+\s+)?(?:stayed|remained|never|failed|did\s+not|didn['’]t)\b",
    called_off=r"\0[^.;]*\b(?:cancel|call(?:ed)? off|postpon|put off|scrap)",
    since=r"\bsince\b[^.,;:\0]*\0",
    past=(
        r"\bhad(?:\s+\w+)?\s+been\s+(?:due|scheduled|set|expected|slated|planned|supposed|ready|about|preparing)\s+to(?:\s+be)?(?:\s+\w+)?"
        r"|\bhad\s+(?:\w+ly\s+)?(?:planned|hoped|intended)\s+to(?:\s+be)?(?:\s+\w+)?"
        r"|\bhad\s+(?!to\b)\w+\b(?:(?!\bto\b)[^.,;]){0,40}\bby\s*$"
        r"|\b(?:had|have|has|said|was|were|did|had|told|came|went|took|made|met|held|fell|rose|left|began"
        r"|broke|struck|hit|shot|fought|fled|found|gave|got|kept|knew|led|lost|paid|ran|saw|sent|spoke|stood|won|wrote|died"
        r"|became|built|bought|brought|caught|drew|drove|flew|grew|heard|sold|sought|thought|threw|withdrew|overran|set off)\b"
        r"|\b(?!(?:need|indeed|hundred|armed|un(?!veil|leash|it|load)\w+ed)\b)[a-z]{3,}ed\b"
    ),
    counted=(
        r"(?:people|civilians|men|women|children|soldiers|troops|fighters|rebels|militants|refugees|families|persons"
        r"|others|members|officers|prisoners|hostages|detainees|homes|houses|villages|vehicles|tanks|jobs"
        r"|bodies|casualties|deaths|victims|workers|students|protesters|demonstrators|residents|patients|migrants|shares|points"
        r"|percent|per cent|km|kilomet|miles|met(?:re|er)s|tons|tonnes|dollars|euros|pounds|barrels|feet|acres|hectares|times"
        r"|votes|rounds|rockets|missiles|shells|strikes|attacks|million|billion)\b|%|°"
    ),
    labels=(
        r"\b(?:resolutions?|decree|law|act|flight|page|pages|no|nos|number|room|article|section|paragraph|chapter|order|route|unit"
        r"|brigade|battalion|regiment|unscr|than|least|most|killed|killing|wounded|injured|some|about|nearly|almost|up to"
        r"|exactly|only|just|over)\b|[$€£¥#№]"
    ),
    bearers=(
        r"(?:Revolutionary |People['’]s |Youth |Students['’]? |Liberation )?"
        r"(?:Brigades?|Battalion|Movement|Alliance|Organi[sz]ation|Front|Coalition|Party|Group|Army|Committee|Foundation"
        r"|Square|Street|Avenue|Boulevard|Bridge|Stadium|University|Hospital|Barracks|Camp|Park|Airport)"
    ),
    month_first=True,
    ages_in_tens=True,
    bare_article_lasts=True,
    weekday_number=False,
)
