"""The words of `briefgen.mentions.lexicon` in Turkish and Russian, which inflect names."""

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
    temsilcisi temsilci özel eş genel başkanı başkan yardımcısı bakanı müsteşarı generali korgeneral orgeneral
    tümgeneral tuğgeneral yarbay binbaşı yüzbaşı komutanı komutan büyükelçisi elçisi valisi kaymakamı müdürü sekreteri
    genel sekreteri sözcü üyesi milletvekili gazeteci aktivist avukat savcı yargıç hakim emir şeyh kral prens papa
    imam cumhurbaşkanı başbakanı başbakan doktor profesör koordinatörü direktörü eşbaşkanı devlet
    """,
    "heads": """
    organisation: bakanligi ordusu birligi konseyi orgutu dernegi universitesi meclisi elciligi buyukelciligi
    başkonsolosluğu büyükelçiliği konsolosluğu kuvvetleri komutanlığı başkanlığı müdürlüğü kurumu kurulu komisyonu
    komitesi ajansı federasyonu sendikası vakfı derneği merkezi mahkemesi bankası ofisi misyonu ittifakı koalisyonu
    genelkurmay polisi jandarma
    armed-group: cephesi tugayi hareketi gucleri tugayları ordusu-özgür cephe örgütü-silahlı taburu milisleri güçleri
    party: partisi
    media: gazetesi televizyonu radyosu dergisi haber
    """,
    "acts": """
    acikladi bildirdi duyurdu istedi kinadi onerdi kabul yalanladi dogruladi bekliyor soyledi
    hazirliyor istiyor suçluyor reddetti destekliyor acikladi uyardi destek tepki karar itiraz çağrı veto nota suçladı
    savundu yineledi çağırdı istemedi istemiyor reddediyor savunuyor düşünüyor hedefliyor tehdit söz kınıyor onayladı imzaladı
    planlıyor çağrısı çağrısında sorumlu suçlu
    """,
    "rule": """
    hükümeti yönetimi rejimi
    """,
    "towns": """
    halkı sakinleri kenti sokakları havalimanı belediyesi merkezi çevresi
    """,
    "locatives": """
    başkent
    """,
    "grounds": """
    region: vilayeti ili ilçesi eyaleti bölgesi valiliği
    site: caddesi sokağı meydanı havalimanı havaalanı köprüsü hastanesi kampı cezaevi limanı üssü sınır-kapısı barajı
    water: nehri gölü denizi körfezi boğazı
    city: köyü beldesi şehri kasabası
    """,
    "speech": """
    dedi söyledi açıkladı belirtti bildirdi vurguladı kaydetti
    """,
    "events": """
    harekâtı harekatı savaşı antlaşması anlaşması mutabakatı saldırısı zirvesi süreci görüşmeleri depremi seçimi
    seçimleri operasyonu festivali kupası
    """,
}

RUSSIAN = {
    "openers": """
    в на по из за от до с со к ко у о об и а но или что как где когда если это этот эта эти он она они мы вы я его ее
    их не также при для без под над перед после между через
    """,
    "titles": """
    президент министр премьер генерал полковник посол губернатор мэр глава лидер секретарь представитель
    генсек премьер-министр вице-премьер вице-президент спецпредставитель спецпосланник посланник замглавы замминистра
    министра президента премьера генерала полковника подполковник майор капитан адмирал генерал-майор
    генерал-лейтенант генерал-полковник командующий командир депутат сенатор спикер председатель омбудсмен
    пресс-секретарь официальный представитель канцлер король принц шейх аятолла папа епископ правозащитник
    правозащитница журналист журналистка эксперт политолог адвокат прокурор судья директор координатор
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
    рассказал рассказала отметил отметила подчеркнул подчеркнула добавил добавила написал написала пояснил пояснила
    """,
    "acts": """
    сообщила сообщил подтвердила подтвердил предложила предложил призвала призвал предупредила предупредил согласилась
    потребовала настаивает отказалась объявила объявил
    обвинил обвинила заявил заявила отвергла отверг требует поддерживает считает хочет осудил осудила готов готова
    """,
    "heads": """
    organisation: министерство комиссия комитет совет союз организация ассоциация федерация университет институт
    парламент ассамблея миссия посольство лига альянс коалиция агентство служба центр фонд суд армия полиция
    armed-group: фронт бригада движение ополчение силы отряд батальон
    party: партия
    media: газета радио телеканал
    """,
    "groups": """
    armed-group: группировка боевики батальон отряд ополчение движение
    organisation: организация фонд центр агентство ведомство
    media: газета телеканал издание агентство радиостанция
    """,
    "areas": """
    область области областью областях район района районе районом край края крае краем губерния губернии губернию
    провинция провинции провинцию провинцией
    """,
    "grounds": """
    region: область край район республика провинция губерния
    water: река озеро море залив
    city: село деревня посёлок город
    """,
}
