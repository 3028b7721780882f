"""The same kinds of words in further languages, fewer of them: what is not said here has no rule in that language."""

FRENCH = {
    "openers": """
    le la les un une des du de d l ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs mon ma
    mes notre nos votre vos qui que quoi dont ou quand comment pourquoi si mais et donc or ni car en au aux dans sur
    sous par pour avec sans selon depuis pendant apres avant entre vers chez contre malgre cependant toutefois ainsi
    alors hier demain ici plus moins tres tout tous toute toutes plusieurs certains deux trois quatre cinq lors face
    outre parmi a
    """,
    "calendar": """
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
    octobre novembre decembre
    """,
    "titles": """
    ministre president presidente premier chancelier general colonel capitaine commandant amiral cheikh roi reine
    prince princesse ambassadeur porte-parole parole secretaire gouverneur maire docteur professeur m mme mlle mm emir
    pape imam depute senateur dirigeant chef directeur
    """,
    "speech": """
    declare dit annonce affirme averti indique explique assure accuse estime
    """,
    "acts": """
    annonca declara affirma accusa rejeta demanda promit proposa soutint condamna appela appelle propose promet condamne
    avait ont juge s'oppose considere confirme
    a veut souhaite refuse accuse soutient estime demande annonce exige dement rejette va doit peut espere reste
    """,
    "locatives": """
    a dans en pres vers ville capitale autour depuis banlieue province region nord sud est ouest
    """,
    "scenes": """
    en dans au aux
    """,
    "partners": """
    avec par entre contre selon
    """,
    "links": """
    de du des la le les d l pour et
    """,
    "heads": """
    organisation: coordination ministere agence commission comite conseil union organisation association federation universite
    parlement assemblee mission ambassade ligue alliance coalition nations croix
    armed-group: front brigade brigades milice mouvement forces
    party: parti
    """,
    "groups": """
    armed-group: groupe milice rebelles
    organisation: coalition alliance organisation ong
    party: parti
    """,
    "grounds": """
    region: province gouvernorat district
    water: fleuve lac mer golfe
    site: aeroport rue avenue pont camp
    """,
}

GERMAN = {
    "openers": """
    der die das den dem des ein eine einen einem einer eines und oder aber doch denn weil wenn als ob dass wie was wer
    wo wann warum in im an am auf aus bei beim mit nach seit von vom vor zu zum zur durch fur gegen ohne um uber unter
    zwischen es er sie wir ihr ich sein seine ihre unser auch nur noch schon sehr nicht
    """,
    "calendar": """
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august
    september oktober november dezember
    """,
    "titles": """
    minister ministerin aussenminister aussenministerin prasident prasidentin premierminister kanzler kanzlerin
    bundeskanzler general oberst scheich konig sprecher sprecherin botschafter gouverneur burgermeister
    verteidigungsminister innenminister herr frau dr prof
    """,
    "speech": """
    sagte erklarte teilte warnte betonte forderte
    """,
    "locatives": """
    in im bei nahe nach aus um hauptstadt stadt provinz region
    """,
    "scenes": """
    in im
    """,
    "partners": """
    mit von zwischen gegen
    """,
    "acts": """
    aeusserte ausserte erklarte warnte forderte kritisierte lehnte kundigte bestatigte drohte wies reagierte schweigt
    schwieg verlangt verlangte unterstutzte sagte wirft warf hofft setzt bietet bot hatte stimmt stimmte
    kritisiert will warnt fordert unterstutzt lehnt droht erklart sieht hat ist wird beschuldigt verurteilt weist plant
    """,
}

SPANISH = {
    "openers": """
    el la los las un una unos unas lo y e o u pero sino que quien cual cuando donde como si no en de del al a por para
    con sin sobre tras desde hasta entre segun durante ante bajo contra su sus mi este esta estos estas ese esa eso
    esto se ya mas menos muy tambien ademas mientras aunque porque asi entonces ayer hoy
    """,
    "calendar": """
    lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre
    """,
    "titles": """
    ministro ministra presidente presidenta primer canciller general coronel capitan comandante almirante jeque rey
    reina principe embajador portavoz secretario gobernador alcalde doctor profesor senor senora papa
    """,
    "speech": """
    dijo afirmo declaro anuncio aseguro senalo explico advirtio
    """,
    "locatives": """
    en cerca hacia ciudad capital provincia region norte sur este oeste
    a
    """,
    "scenes": """
    en
    """,
    "partners": """
    con por entre contra
    """,
    "links": """
    de del la el los las y para
    """,
    "heads": """
    organisation: ministerio agencia comision comite consejo union organizacion asociacion federacion universidad
    parlamento asamblea mision embajada liga alianza coalicion naciones cruz ejercito policia
    armed-group: frente brigada milicia movimiento fuerzas
    party: partido
    """,
    "acts": """
    anuncio dijo pidio acuso rechazo nego exigio apoyo condeno advirtio considero respondio quiso acepto confirmo
    propuso prometio espera propone acepta confirma
    pide dice acusa rechaza niega exige anuncia quiere apoya condena advierte considera ha responde
    """,
}

TURKISH = {
    "openers": """
    bir bu su o ve veya ama fakat ancak ise de da ki ile icin gibi kadar daha en cok her ben sen biz siz onlar ne
    neden nasil
    """,
    "calendar": """
    pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz agustos eylul
    ekim kasim aralik
    """,
    "titles": """
    bakani bakan cumhurbaskani basbakan baskan baskani general albay sozcusu buyukelci vali sayin dr prof lideri
    """,
    "heads": """
    organisation: bakanligi ordusu birligi konseyi orgutu dernegi universitesi meclisi elciligi buyukelciligi
    armed-group: cephesi tugayi hareketi gucleri
    party: partisi
    """,
    "acts": """
    acikladi bildirdi duyurdu istedi kinadi onerdi kabul yalanladi dogruladi bekliyor soyledi
    hazirliyor istiyor suçluyor reddetti destekliyor acikladi uyardi
    """,
}

RUSSIAN = {
    "openers": """
    в на по из за от до с со к ко у о об и а но или что как где когда если это этот эта эти он она они мы вы я его ее
    их не также при для без под над перед после между через
    """,
    "titles": """
    президент министр премьер генерал полковник посол губернатор мэр глава лидер секретарь представитель
    """,
    "locatives": """
    в во на под около из до город городе столице
    """,
    "scenes": """
    в во
    """,
    "partners": """
    с со между против
    обвинил обвинила
    """,
    "speech": """
    заявил заявила сообщил сообщила сказал сказала
    """,
    "acts": """
    сообщила сообщил подтвердила подтвердил предложила предложил призвала призвал предупредила предупредил согласилась
    потребовала настаивает отказалась объявила объявил
    обвинил обвинила заявил заявила отвергла отверг требует поддерживает считает хочет осудил осудила готов готова
    """,
}

ARABIC = {
    "speech": """
    قال قالت أعلن أعلنت أكد أكدت اتهم اتهمت نفى نفت حذر حذرت دعا دعت رفض رفضت أدان أدانت
    """,
    "locatives": """
    في من إلى قرب داخل خارج نحو مدينة العاصمة وفي ومن
    """,
    "scenes": """
    في داخل قرب وفي شمال جنوب شرق غرب شمالي جنوبي شرقي غربي
    """,
    "partners": """
    بين مع وبين ضد
    """,
}

PERSIAN = {
    "locatives": """
    در به از شهر نزدیک پایتخت
    """,
    "scenes": """
    در شمال جنوب شرق غرب
    """,
    "partners": """
    با بین میان علیه
    """,
}

WORDS: dict[str, dict[str, str]] = {
    "fr": FRENCH,
    "de": GERMAN,
    "es": SPANISH,
    "tr": TURKISH,
    "ru": RUSSIAN,
    "ar": ARABIC,
    "fa": PERSIAN,
}
