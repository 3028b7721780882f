"""The same kinds of words in further languages, fewer of them: what is not said here has no rule in that language."""

from briefgen.mentions.lexicon_caseless import ARABIC, PERSIAN
from briefgen.mentions.lexicon_east import RUSSIAN, TURKISH

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
    vice-président commissaire procureur ministre sénateur sénatrice députée juge avocat avocate lieutenant sergent
    brigadier maréchal militant militante journaliste analyste chercheur chercheuse politologue historien activiste
    coordinateur coordinatrice émissaire envoyé envoyée représentant représentante conseiller conseillère médiateur
    médiatrice leader rebelle opposant opposante sultan ayatollah mollah
    """,
    "speech": """
    declare dit annonce affirme averti indique explique assure accuse estime
    déclaré raconté déploré ajouté précisé souligné confié raconte déplore ajoute précise souligne confie expliqué
    dénoncé dénonce prévient prévenu rapporte rapporté reconnu reconnaît
    """,
    "acts": """
    annonca declara affirma accusa rejeta demanda promit proposa soutint condamna appela appelle propose promet condamne
    avait ont juge s'oppose considere confirme
    a veut souhaite refuse accuse soutient estime demande annonce exige dement rejette va doit peut espere reste
    ferme rejeta salue salua rappelle rappela suspend suspendit expulse expulsa menace menaça
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
    organisation: coordination ministere agence commission comite conseil union organisation association federation
    universite ministère direction office gouvernement état-major tribunal cour sénat société fonds observatoire
    institut armée police gendarmerie secrétariat bureau haut-commissariat collectif réseau centre comité
    parlement assemblee mission ambassade ligue alliance coalition nations croix garde
    armed-group: front brigade brigades milice mouvement forces milices groupe faction armée-de-libération bataillon katiba
    party: parti
    media: radio télévision journal quotidien agence-de-presse
    """,
    "groups": """
    armed-group: groupe milice rebelles gang gangs faction katiba brigade milices jihadistes djihadistes
    organisation: coalition alliance organisation ong association syndicat organisation mouvement agence
    party: parti
    media: radio quotidien chaîne journal hebdomadaire télévision
    """,
    "grounds": """
    region: province gouvernorat district département cercle commune préfecture sous-préfecture wilaya cercle
    water: fleuve lac mer golfe
    site: aeroport aéroport rue avenue pont camp stade prison hôpital palais camp place boulevard quartier port base barrage
    city: village ville localité bourg commune
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
    bundeskanzlerin bundesaußenminister bundesaußenministerin bundesverteidigungsminister
    bundesverteidigungsministerin bundesinnenminister bundespräsident vizepräsident vizepräsidentin ministerpräsident
    ministerpräsidentin premierministerin regierungschef regierungschefin staatschef staatschefin finanzminister
    justizminister energieminister gesundheitsminister vizeminister staatssekretär generalsekretär un-generalsekretär
    un-sondergesandter sondergesandter sondergesandte gesandter generalmajor generalleutnant generalstabschef
    generalstaatsanwalt generalleutnant oberstleutnant major hauptmann admiral kommandeur kommandant milizführer
    rebellenführer rebellenchef taliban-sprecher regierungssprecher regierungssprecherin militärsprecher armeesprecher
    armeechef polizeichef geheimdienstchef putschführer oppositionsführer oppositionsführerin oppositionspolitiker
    parteichef parteivorsitzender präsidentschaftskandidat machthaber juntachef ajatollah mullah imam papst bischof
    kaiser anwalt anwältin aktivist aktivistin journalist journalistin analyst experte politologe politologin
    historiker forscher abgeordneter abgeordnete senator senatorin botschafterin richter staatsanwalt direktor
    direktorin chef chefin chefdiplomat chefdiplomatin außenbeauftragte außenbeauftragter eu-außenbeauftragter
    eu-außenbeauftragte diktator autokrat präsidentensprecher gouverneurin bürgermeisterin
    """,
    "speech": """
    sagte erklarte teilte warnte betonte forderte
    sagt erklärt erklärte warnt betont kritisiert kritisierte berichtete bestätigte schrieb
    """,
    "locatives": """
    in im bei nahe nach aus um hauptstadt stadt provinz region dorf ort ortschaft gemeinde bezirk distrikt
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
    "plain": """
    norden süden osten westen nordosten nordwesten südosten südwesten mitte
    stadt dorf ort ortschaft gemeinde bezirk distrikt
    """,
    "groups": """
    armed-group: miliz gruppe rebellengruppe bande terrormiliz terrorgruppe islamistengruppe
    organisation: organisation hilfsorganisation bündnis behörde denkfabrik
    party: partei oppositionspartei regierungspartei
    media: zeitung sender fernsehsender nachrichtenagentur agentur zeitschrift tageszeitung wochenzeitung
    """,
    "heads": """
    organisation: ministerium kommission rat partei union organisation verband bündnis allianz parlament mission liga
    agentur behörde amt gericht armee polizei universität stiftung auswärtiges
    armed-group: front brigade miliz bewegung streitkräfte widerstandsfront befreiungsfront befreiungsarmee
    befreiungsbewegung
    party: partei
    media: zeitung rundfunk nachrichtenagentur
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
    vicepresidente vicepresidenta teniente sargento brigadier fiscal juez magistrado senador senadora diputado
    diputada jefe jefa comandante guerrillero líder lider dirigente director directora defensor defensora comisionado
    comisionada enviado enviada representante consejero consejera asesor asesora vocero vocera activista periodista
    analista investigador investigadora abogado abogada obispo cardenal canciller ministro exministro expresidente
    expresidenta viceministro viceministra alcaldesa gobernadora embajadora
    """,
    "speech": """
    dijo afirmo declaro anuncio aseguro senalo explico advirtio
    señaló indicó sostuvo reiteró agregó añadió contó relató denunció aseveró manifestó subrayó informó reconoció lamentó
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
    defensoría fiscalía procuraduría ministerio secretaría tribunal corte senado congreso cámara instituto
    fundación observatorio oficina comando estado registraduría cancillería policía armada dirección
    parlamento asamblea mision embajada liga alianza coalicion naciones cruz ejercito policia guardia fuerza
    armed-group: frente brigada milicia movimiento fuerzas disidencias clan columna bloque autodefensas cartel cártel
    ejército-guerrillero
    party: partido
    media: radio televisión noticias diario revista
    """,
    "acts": """
    anuncio dijo pidio acuso rechazo nego exigio apoyo condeno advirtio considero respondio quiso acepto confirmo
    propuso prometio espera propone acepta confirma
    pide dice acusa rechaza niega exige anuncia quiere apoya condena advierte considera ha responde
    """,
    "groups": """
    armed-group: guerrilla disidencia disidencias banda pandilla cartel cártel columna bloque milicia rebeldes
    organisation: organización ong coalición alianza agencia sindicato movimiento
    media: diario emisora cadena revista periódico canal
    """,
    "grounds": """
    region: departamento municipio provincia corregimiento vereda comuna región
    water: río lago mar golfo
    site: puente aeropuerto avenida calle plaza puerto base cárcel estadio
    city: ciudad pueblo localidad
    """,
    "plain": """
    gobierno estado ejército
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
