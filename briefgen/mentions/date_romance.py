"""French and Spanish words of dates."""

from __future__ import annotations

from briefgen.mentions.date_words import DateWords

_FRENCH_DONE = (
    r"\b(?<!être )(?<!sera )(?<!seront )(?<!\bet )(?<!\bou )(?<!ment )(?:signé|conclu|annoncé)e?s?\b"
    r"(?![^.,;]*\b(?:pour|dès|à partir d[eu]|d[’']ici)\s*(?:le\s+)?$)"
)
_SPANISH_DONE = (
    r"\b(?<!\bser )(?<!será )(?<!serán )(?<!\bsea )(?<!\bsean )(?<!\by )(?<!\bo )(?<!mente )(?:firmad|acordad|anunciad)[oa]s?\b"
    r"(?![^.,;]*\b(?:para|desde|a partir del?)\s*(?:el\s+)?$)"
)
"""Participles that date what was agreed, whatever is to come of it: "signé jeudi, entre en vigueur lundi"; not "pour lundi"."""

FRENCH = DateWords(
    words={
        "G": "day:jour day:journée",
        "u": "week:semaine month:mois decade:décennie",
        "J": "weekend:week_end weekend:weekend",
        "y": "year:an year:année",
        "v": "day:jours week:semaines year:ans year:années month:mois decade:décennies",
        "q": "quarter:trimestre",
        "B": "half:semestre",
        "C": "century:siècle",
        "L": "-1:dernier -1:dernière -1:passé -1:passée",
        "P": "-1:précédent -1:précédente",
        "T": "0:ce 0:cet 0:cette 0:en_cours",
        "t": "0:même",
        "N": "1:prochain 1:prochaine",
        "F": "1:suivant 1:suivante",
        "A": "-1:il_y_a -1:voici 1:dans 1:d'ici",
        "E": "-1:plus_tôt -1:auparavant 1:plus_tard",
        "V": "-1:avant 1:après",
        "R": "-1:hier 0:aujourd_hui 1:demain -2:avant_hier 2:après_demain",
        "O": "-1:veille 1:lendemain 2:surlendemain -2:avant_veille",
        "s": "matin matinée midi après_midi soir soirée aube",
        "z": "nuit",
        "e": "début fin mi milieu courant",
        "U": "chaque n_importe_quel",
        "Z": "1225:noël",
        "l": "environ vers près_de presque quelque",
        "g": "quelques plusieurs",
        "d": "le la les l",
        "p": "de du d des",
        "i": "en au depuis dès pour durant pendant entre fin_de à",
        "r": "au à jusqu_à jusqu_au jusqu_en",
        "&": "et ou",
        "S": "21:printemps 22:été 23:automne 24:hiver",
    },
    future=(
        r"\b(?:va|vont|commence|commencent|débute|débutent|s[’']ouvre|reprend|entre en vigueur|prend effet|prend fin|expire"
        r"|doit|doivent|devrait|devraient|pourrait|pourraient|prévue?s?|prochaine?|attendue?s?|censée?s?)\b"
        r"|\b(?:annoncé|fixé|programmé|convoqué|planifié)e?s?\s+(?:pour|au|à)\b|\bsera\b|\bseront\b|\b\w{2,}(?:era|eront|ira|iront|dra|dront|ura|uront)\b|\b\w{3,}(?:erai|erons|erez|irai|irons|drons)\b"
    ),
    past=r"\b(?:a|ont|est|sont|avait|avaient|était|étaient|fut|furent)\s+(?:été\s+)?\w+|\b\w{2,}(?:ait|aient|èrent)\b|"
    + _FRENCH_DONE,
    counted=(
        r"(?:personnes|civils|hommes|femmes|enfants|soldats|combattants|réfugiés|familles|morts|blessés|habitants|km|kilom|mètres"
        r"|tonnes|euros|dollars|pour cent|millions?|milliards?|fois|voix|obus|roquettes)\b|%"
    ),
    labels=r"\b(?:résolutions?|décret|loi|vol|page|article|numéro|n|chambre|que|moins|plus|environ|près de|tué)\b|[$€£°№]",
    ago_leads=True,
    planned=r"\b(?:plans?|calendrier|date|trêve) (?:de|d[’']|du|pour|dès|à partir de)",
    pluperfect=r"\b(?:avait|avaient|était|étaient)\b",
    since=r"\bdepuis\b[^.,;:\0]*\0",
    elides=True,
    turns_follow=True,
    years_name_decades=True,
)

SPANISH = DateWords(
    words={
        "G": "day:día day:jornada",
        "u": "week:semana month:mes decade:década",
        "J": "weekend:fin_de_semana",
        "y": "year:año",
        "v": "day:días week:semanas month:meses year:años decade:décadas",
        "q": "quarter:trimestre",
        "B": "half:semestre",
        "C": "century:siglo",
        "L": "-1:pasado -1:pasada -1:último -1:última",
        "P": "-1:anterior -1:previo -1:previa",
        "T": "0:este 0:esta 0:en_curso 0:actual",
        "t": "0:mismo 0:misma 0:ese 0:esa 0:aquel 0:aquella",
        "N": "1:próximo 1:próxima 1:que_viene",
        "F": "1:siguiente",
        "A": "-1:hace 1:dentro_de",
        "E": "-1:antes 1:después 1:más_tarde",
        "V": "-1:antes_de 1:después_de",
        "R": "-1:ayer 0:hoy 0:esta_mañana 0:esta_tarde 0:esta_noche 1:mañana -1:anoche -2:anteayer 2:pasado_mañana",
        "O": "-1:víspera",
        "s": "la_mañana por_la_mañana por_la_tarde tarde mediodía madrugada de_la_mañana",
        "z": "noche por_la_noche",
        "e": "principios comienzos inicios mediados finales fines",
        "U": "cada cualquier",
        "Z": "1224:nochebuena 1231:nochevieja 1225:navidad",
        "l": "unos unas cerca_de casi aproximadamente alrededor_de",
        "g": "varios varias algunos algunas pocos pocas",
        "d": "el la los las",
        "p": "de del",
        "i": "en desde entre durante a hacia para antes_del",
        "r": "al hasta hasta_el a",
        "&": "y o",
        "S": "21:primavera 22:verano 23:otoño 24:invierno",
    },
    future=(
        r"\b(?:va a|van a|comienza|comienzan|empieza|empiezan|termina|entra en vigor|expira|reanuda"
        r"|debe|deben|previst[oa]s?|prevé|prevén|próxim[oa])\b|\b(?:anunciad|convocad|programad|fijad|planead|citad|esperad|acordad)[oa]s?\s+para\b|\b\w{2,}(?:rá|rán|ré|rás|remos|ría|rían)\b"
    ),
    coming=(
        r"\b(?:prorrog|extend|extiend|ampl[ií]|aplaz|suspend|rige\b|rigen\b|vigente|v[aá]lid|dura\b|duran\b|plazo)\w*[^.;,:]{0,60}"
        r"\bhasta\s+(?:el\s+)?$"
    ),
    past=r"\b(?:ha|han|había|habían|fue|fueron|era|eran|estaba|estaban)\b|\b\w{2,}(?:ó|aron|ieron|aba|aban)\b|" + _SPANISH_DONE,
    counted=(
        r"(?:personas|civiles|hombres|mujeres|niños|soldados|combatientes|refugiados|familias|muertos|heridos|habitantes|km|kilóm"
        r"|metros|toneladas|euros|dólares|por ciento|millones|veces|votos)\b|%"
    ),
    labels=r"\b(?:resolución|resoluciones|decreto|ley|vuelo|página|artículo|número|que|menos|más|unos|unas|casi)\b|[$€£º№]",
    ago_leads=True,
    planned=r"\b(?:plan|planes|calendario|fecha|tregua) (?:de|del|para|desde)\b",
    pluperfect=r"\bhabían?\b",
    since=r"\bdesde\b[^.,;:\0]*\0",
    turns_follow=True,
    years_name_decades=True,
)
