"""How each language says who speaks: verbs, the words that begin an unnamed source, and what ends the name of a speaker."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.model.values import dataclass

_LETTERS = r"[^\W\d_]"


@dataclass(frozen=True, slots=True)
class Speech:
    """
    The words of one language, as regular expressions over running text.

    Attributes:
        verb: a verb with a speaker, auxiliaries included.
        pronoun: a word for a speaker who was named before.
        indefinite: a word that begins the name of a source that stays unnamed ("a", "two", "several").
        definite: a word that begins the name of something known ("the").
        ends: words that end what names the speaker: relative clauses, days, manners.
        prepositions: words behind the head of a name ("of", "for"): "a spokesman for X" is not X.
        according: words before a speaker without a verb ("according to").
        carriers: how words came to the article: a statement, an interview, another outlet that quotes.
        verb_first: whether the verb comes before its subject ("قال X").
        adjective_last: whether adjectives follow their noun, so that the last word of a name may be a nationality.
    """

    verb: re.Pattern[str]
    pronoun: re.Pattern[str]
    indefinite: re.Pattern[str]
    definite: re.Pattern[str]
    ends: re.Pattern[str]
    prepositions: re.Pattern[str]
    according: re.Pattern[str]
    carriers: re.Pattern[str] | None = None
    verb_first: bool = False
    adjective_last: bool = False


_OUTLET = r"(?:the |an? )?[\w’'&-]+(?: [A-Z][\w’'&-]*| (?:news )?agency| television| radio| tweet| statement)*"
_NAMED = r"(?: (?:al|el|de|del|la|von|van|der|den|bin|ibn)){0,2} (?:(?:al|el|as|ash|an|ar|az|at|ad)-)?[A-Z][\w’'&-]*"
_ROLE = rf"(?:[\w’'-]*[’']s?(?: [a-z][\w-]*){{1,3}}(?={_NAMED})|[\w’'&-]+)"
"""One word, or a role by its owner before a name: "government's chief negotiator"."""
_EN_CARRIERS = (
    r"\b[Ii]n (?:an?|his|her|its|their|the) (?:[\w-]+ ){0,3}(?:statements?|tweets?|posts?|interviews?|speech|address|letter"
    r"|message|briefing|videos?|communiqu[ée]|(?:news|press) conference|press release|report|broadcast|article|column)\b"
    r"(?: (?:with|to|for|by) [A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)?"
    r"|\b(?:told|tells) (?!(?:him|her|them|us|me|you|it)\b)(?:the |an? )?[\w’'&-]+"
    r"(?: [A-Z][\w’'&-]*| agency| television| radio| station| channel| newspaper)*"
    r"|\b(?:quoted|cited) (?:as saying )?by "
    + _OUTLET
    + r"|(?<!\w)[Aa]ccording to "
    + _OUTLET
    + rf"|\b(?:quoting|citing) (?:the |an? |its |their |his |her )?{_ROLE}(?:{_NAMED})*"
    r"|\bon (?:Twitter|Telegram|Facebook|X|television|state television|state radio)\b"
)

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "verb": "said says say told tells added adds replied replies answered asked asks warned warns insisted insists claimed "
        "claims declared declares stated noted notes wrote writes tweeted announced announces argued argues stressed "
        "stresses explained explains recalled recalls continued concluded complained complains called calls described "
        "describes promised vowed urged urges denied denies admitted admits acknowledged confirmed remarked observed joked "
        "shouted repeated quipped predicted boasted lamented countered suggested",
        "pronoun": "he she they it who",
        "indefinite": "a an another one two three four several some many few other unnamed anonymous",
        "definite": "the this that these those his her its their our my",
        "ends": "who whom which whose that asked speaking reached adding on at after during as when while "
        "before since following "
        "until amid because if whether was were is are had has have will would did first also "
        "later then still now already again previously repeatedly recently earlier yesterday today "
        "to_reporters to_journalists to_parliament",
        "prepositions": "of for from in at with to on by near close under over through about against between among within "
        "without obtained seen published released",
        "according": "according_to in_the_words_of",
    },
    "fr": {
        "verb": "dit disait déclare déclarait déclaré affirme affirmait affirmé explique expliquait "
        "expliqué ajoute ajoutait ajouté "
        "raconte racontait raconté assure assurait assuré estime estimait estimé souligne soulignait "
        "souligné précise précisait "
        "précisé répond répondait répondu annonce annoncé indique indiquait indiqué confie confiait confié avertit averti "
        "prévient prévenu rappelle rappelait rappelé martèle lance lançait lancé insiste insistait insisté écrit déplore "
        "dénonce soupire résume conclut témoigne",
        "pronoun": "il elle ils elles on qui",
        "indefinite": "un une des deux trois plusieurs certains quelques autre",
        "definite": "le la les l ce cet cette ces son sa ses leur leurs notre",
        "ends": "qui que dont lors après avant pendant quand depuis mercredi jeudi vendredi samedi dimanche "
        "lundi mardi auprès a ont est était sont étaient avait avaient",
        "prepositions": "de du des d à au aux pour en dans sur chez près",
        "according": "selon d'après d’après",
    },
    "de": {
        "verb": "sagte sagt sagten erklärte erklärt betonte betont fügte meinte meint warnte warnt "
        "antwortete antwortet schrieb "
        "schreibt teilte berichtete berichtet kündigte forderte fordert so behauptete behauptet erzählte erzählt kritisierte "
        "kritisiert räumte bestätigte",
        "pronoun": "er sie es man",
        "indefinite": "ein eine einer einem zwei drei mehrere einige manche andere",
        "definite": "der die das dieser diese dieses sein seine ihr ihre unser unsere",
        "ends": "welcher welche hinzu mit am im nach vor während als wenn gegenüber weiter war waren ist "
        "sind hat haben hatte hatten wurde wurden",
        "prepositions": "von vom für aus in im bei beim mit an auf der des",
        "according": "laut nach_angaben_von nach_den_worten_von",
    },
    "es": {
        "verb": "dijo dice dijeron dicen afirmó afirma declaró declara aseguró asegura explicó explica "
        "añadió añade agregó agrega "
        "señaló señala indicó indica sostuvo sostiene advirtió advierte respondió responde insistió insiste subrayó subraya "
        "recordó recuerda manifestó comentó comenta escribió escribe contó cuenta relató relata denunció denuncia",
        "pronoun": "él ella ellos ellas quien",
        "indefinite": "un una unos unas dos tres varios varias algunos algunas otro otra",
        "definite": "el la los las este esta su sus nuestro nuestra",
        "ends": "que quien cuyo cuya tras después antes durante cuando desde lunes martes miércoles jueves "
        "viernes sábado domingo ha han es era fue fueron está estaba",
        "prepositions": "de del para en a al por con sobre cerca",
        "according": "según de_acuerdo_con",
    },
    "ru": {
        "verb": "сказал сказала сказали сказано говорит говорят говорил говорила заявил заявила заявили "
        "заявило заявляет добавил "
        "добавила добавили отметил отметила отметили подчеркнул подчеркнула сообщил сообщила сообщили сообщило сообщает "
        "рассказал рассказала рассказали рассказывает пояснил пояснила объяснил объяснила ответил ответила написал написала "
        "считает утверждает предупредил предупредила признал признала пообещал пообещала",
        "pronoun": "он она они",
        "indefinite": "один одна одни несколько некоторые некий некая двое другой другая",
        "definite": "этот эта эти его её их",
        "ends": "который которая которые которого что когда после перед во_время знакомый знакомая вывозивший",
        "prepositions": "из от для в во на по при с со о об",
        "according": "по_словам по_мнению по_данным как_заявил как_сообщил",
    },
    "tr": {
        "verb": "dedi diyor dediler söyledi söylüyor söylediler belirtti açıkladı konuştu anlattı anlatıyor vurguladı ekledi "
        "kaydetti yanıtladı uyardı savundu savunuyor duyurdu bildirdi yazdı ifade_etti yanıtını_verdi diye_konuştu diye_ekledi "
        "diye_yazdı diye_yanıtladı şeklinde_konuştu",
        "pronoun": "o onlar",
        "indefinite": "bir iki üç birkaç bazı kimi başka",
        "definite": "bu şu",
        "ends": "ise de da",
        "prepositions": "için ile",
        "according": "",
    },
    "ar": {
        "verb": "قال قالت قالوا وقال وقالت وقالوا فقال يقول تقول ويقول وتقول أضاف أضافت وأضاف وأضافت صرح "
        "صرحت وصرح وصرحت أكد أكدت وأكد "
        "وأكدت أعلن أعلنت وأعلن وأعلنت ذكر ذكرت وذكر وذكرت أوضح أوضحت وأوضح وأوضحت تابع وتابع تابعت وتابعت "
        "شدد وشدد كتب كتبت وكتب "
        "وكتبت حذر وحذر حذرت وحذرت رد ورد",
        "pronoun": "هو هي هم",
        "indefinite": "أحد إحدى بعض عدد",
        "definite": "هذا هذه",
        "ends": "الذي التي الذين إن أن إنه إنها يوم أمس مساء صباح خلال بعد قبل حضر يتابع فضل طلب",
        "prepositions": "في من باسم لدى على إلى عن",
        "according": "بحسب حسب وفق وفقا_ل",
    },
    "fa": {
        "verb": "گفت گفته_است گفتند می‌گوید می_گوید افزود اظهار_داشت اعلام_کرد تاکید_کرد تأکید_کرد نوشت "
        "خاطرنشان_کرد پاسخ_داد توضیح_داد "
        "هشدار_داد",
        "pronoun": "او وی آنها آنان",
        "indefinite": "یک یکی برخی چند دو",
        "definite": "این آن",
        "ends": "که روز پس هنگام",
        "prepositions": "از در به با برای",
        "according": "به_گفته به_نقل_از",
    },
}  # fmt: skip
_VERB_FIRST = frozenset({"ar"})
_ADJECTIVE_LAST = frozenset({"ar", "fa", "fr", "es"})


@lru_cache(maxsize=16)
def speech(language: str) -> Speech | None:
    """Return how a language (primary subtag) says who speaks, None where no rules are known."""
    words = _WORDS.get(language)
    if words is None:
        return None
    found = {name: re.compile(_either(text), re.IGNORECASE) for name, text in words.items()}
    return Speech(
        **found,
        carriers=re.compile(_EN_CARRIERS) if language == "en" else None,
        verb_first=language in _VERB_FIRST,
        adjective_last=language in _ADJECTIVE_LAST,
    )


def _either(text: str) -> str:
    """Return an expression for any of the words (underscores stand for spaces); what matches nothing where there are none."""
    words = sorted((re.escape(word).replace("_", r"\s+") for word in text.split()), key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(words)})(?!\w)" if words else r"(?!)"
