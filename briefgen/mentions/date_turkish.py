"""Turkish words of dates."""

from __future__ import annotations

from briefgen.mentions.date_words import DateWords

WORDS = DateWords(
    words={
        "G": "day:gün day:günü day:günün day:gününe day:gününden",
        "u": "week:hafta week:haftaki week:haftanın week:haftada month:ay month:ayı month:ayında month:ayındaki month:ayının"
        " month:ayından month:ayda month:ayın",
        "J": "weekend:hafta_sonu",
        "y": "year:yıl year:yılı year:yılında year:yılın year:yılından year:yılının year:yılındaki year:sene year:yılda",
        "v": "year:yıllar year:yılları year:yıllarda",
        "q": "quarter:çeyrek quarter:çeyreği quarter:çeyreğinde",
        "B": "half:yarısı half:yarısında half:yarıyıl",
        "C": "century:yüzyıl century:yüzyılda",
        "L": "-1:geçen -1:geçtiğimiz -1:son",
        "P": "-1:önceki",
        "T": "0:bu 0:içinde_bulunduğumuz",
        "t": "0:aynı 0:o",
        "N": "1:gelecek 1:önümüzdeki",
        "F": "1:ertesi 1:sonraki 1:izleyen",
        "A": "-1:önce -1:evvel",
        "E": "1:sonra -1:öncesinde",
        "R": "-1:dün 0:bugün 1:yarın -2:evvelsi_gün",
        "O": "1:ertesi_gün -1:önceki_gün",
        "s": "sabah sabahı akşam akşamı öğle öğleden_sonra öğleden_önce",
        "z": "gece gecesi geceyarısı gece_yarısı",
        "e": "başı başında başlarında ortası ortasında ortalarında sonu sonunda sonlarında başından itibaren",
        "U": "her herhangi_bir",
        "l": "yaklaşık",
        "g": "birkaç",
        "p": "ayın",
        "r": "ila bağlayan",
        "&": "ve veya ile",
        "S": "21:ilkbahar 21:bahar 22:yaz 22:yazı 22:yazında 23:sonbahar 23:güz 24:kış 24:kışı 24:kışında",
    },
    future=(
        r"\b\w+(?:acak|ecek|acağı\w*|eceği\w*|acakt\w+|ecekt\w+)\b|\b(?:önümüzdeki|planlan\w+|bekleniyor"
        r"|başlıyor|başlar|bitiyor|sona eriyor|yürürlüğe giriyor|açılıyor)\b"
    ),
    past=r"\b\w+(?:dı|di|du|dü|tı|ti|tu|tü|mış|miş|muş|müş|dığı\w*|diği\w*|mıştı|mişti)\b",
    counted=r"(?:kişi|sivil|asker|kadın|çocuk|aile|ölü|yaralı|mülteci|km|kilometre|metre|ton|dolar|avro|lira|kez|oy)\w*|%",
    labels=r"\b(?:yüzde|sayılı|karar|madde|sefer|no|en az|yaklaşık)\b|[$€₺№]",
    dotted=True,
    pluperfect=r"\w(?:mıştı|mişti|muştu|müştü)\w*\b",
    since=r"\0\S* (?:beri|bu yana)\b",
    event=r"\b\w{3,}[’']?[dt][ae]n \0",
    endings_prove=True,
    verb_last=True,
)
