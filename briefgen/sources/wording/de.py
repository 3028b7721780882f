"""German."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="de",
    common=(
        "der die das und den dem des ein eine einer ist sind nicht mit von zu im auf für als auch sich nach bei aus "
        "wurde hat haben wird sei"
    ),
    navigation=Phrases(
        "zum inhalt springen; zum hauptinhalt springen; direkt zum inhalt; zum inhalt; startseite; menü; suche; "
        "suchen; schließen; anmelden; abmelden; registrieren; mein konto; abonnieren; jetzt abonnieren; abo; "
        "nach oben; zurück; weiter; anzeige; werbung; artikel anhören; anhören; live; mehr anzeigen; mehr laden; "
        "aktuelle nachrichten; merken; auf die merkliste; vorlesen; bild vergrößern; zur startseite; "
        "hauptnavigation; zum seitenanfang; artikel merken; newsletter; podcasts; mediathek; epaper"
    ),
    section=Phrases(
        "nachrichten; politik; ausland; international; welt; meinung; kommentar; analyse; exklusiv; wirtschaft; "
        "gesellschaft; kultur; sport; reportage; interview; hintergrund; naher osten; nahost; afrika; europa; asien; "
        "sicherheit; panorama; eilmeldung; leitartikel; gastbeitrag; aktuell; video; konflikte; diplomatie"
    ),
    share=Phrases(
        "teilen; artikel teilen; link kopieren; link kopiert; drucken; per e-mail; e-mail; per mail teilen; senden; "
        "versenden; mailen; beitrag teilen"
    ),
    share_starts=Phrases(
        "teilen auf; teilen sie; auf facebook teilen; bei facebook teilen; folgen sie uns; per whatsapp; "
        "auf x teilen; teilen über"
    ),
    newsletter_starts=Phrases(
        "melden sie sich; abonnieren sie; jetzt anmelden; bleiben sie; erhalten sie; verpassen sie; ihre e-mail; "
        "ihre e-mail-adresse; mit ihrer anmeldung; mit der anmeldung; jeden morgen; vielen dank für ihre anmeldung; "
        "hier anmelden; unser newsletter; mit unserem"
    ),
    newsletter_inside=Phrases(
        "newsletter; newsletters; postfach; e-mail; e-mail-adresse; anmeldung; anmelden; abonnieren; mailadresse; eilmeldungen"
    ),
    related_head=Phrases(
        "mehr zum thema; lesen sie auch; das könnte sie auch interessieren; auch interessant; ähnliche artikel; "
        "verwandte artikel; meistgelesen; meistgelesene artikel; die meistgelesenen artikel; weitere artikel; "
        "weitere themen; mehr aus; empfohlene artikel; zum thema; mehr dazu; weiterlesen; siehe auch; "
        "weiterführende links; passend zum thema"
    ),
    related_starts=Phrases(
        "lesen sie auch; lesen sie mehr; mehr zum thema; siehe auch; mehr dazu; lesen sie hier; hören sie; "
        "auch interessant; zum weiterlesen"
    ),
    read_more=Phrases("weiterlesen; mehr lesen; zum artikel; mehr; jetzt lesen; mehr erfahren; lesen sie mehr"),
    consent=Phrases(
        "verwenden cookies; verwendet cookies; nutzen cookies; nutzt cookies; alle akzeptieren; alle ablehnen; "
        "cookies akzeptieren; cookie-einstellungen; einwilligung verwalten; privatsphäre ist uns wichtig; "
        "zustimmung verwalten"
    ),
    licence=Phrases(
        "alle rechte vorbehalten; nachdruck verboten; nachdruck nur; nachdruck auch auszugsweise; nachdruck und; "
        "jeder nachdruck; vervielfältigung nur; vervielfältigung und; creative commons; "
        "nur mit schriftlicher genehmigung; nutzungsrechte erwerben; urheberrechtlich geschützt; "
        "weiterverwendung nur; keine weiterverbreitung"
    ),
    footer=Phrases(
        "impressum; datenschutz; datenschutzerklärung; kontakt; über uns; agb; nutzungsbedingungen; werben; "
        "mediadaten; hilfe; faq; karriere; jobs; sitemap; barrierefreiheit; rss; fehler melden; "
        "cookie-einstellungen; leserbrief schreiben; abo kündigen; nutzungsbasierte online-werbung"
    ),
    comments=Phrases(
        "kommentare; kommentar schreiben; kommentar verfassen; jetzt kommentieren; diskutieren sie mit; "
        "leserkommentare; 0 kommentare"
    ),
    byline=Phrases(
        "von; ein artikel von; eine analyse von; ein bericht von; eine reportage von; text von; autor; aus; "
        "ein kommentar von; interview von"
    ),
    staff=Phrases("redaktion; agenturen; agentur; ressort; newsroom; korrespondenten; eigener bericht; nachrichtenagenturen"),
    role=Phrases(
        "korrespondent; korrespondentin; redakteur; redakteurin; reporter; reporterin; journalist; journalistin; "
        "büroleiter; autor; analyst"
    ),
    published=Phrases(
        "veröffentlicht; veröffentlicht am; erschienen am; stand; vom; datum; publiziert am; erstellt am; veröffentlicht um"
    ),
    updated=Phrases(
        "aktualisiert; aktualisiert am; zuletzt aktualisiert; zuletzt aktualisiert am; letzte aktualisierung; "
        "geändert am; update"
    ),
    ago=Phrases("vor stunden; vor minuten; vor tagen; gestern; vor einer stunde"),
    reading=Phrases("min lesezeit; minuten lesezeit; lesezeit; min lesedauer; lesedauer"),
    credit=Phrases(
        "foto; fotos; bild; bilder; quelle; bildquelle; fotoquelle; illustration; grafik; grafiken; infografik; video; "
        "karte; via; copyright"
    ),
    caption=Phrases("archivbild; archivfoto; archiv; bildunterschrift; symbolbild; symbolfoto"),
    covers=Phrases("bietet; liefert; berichtet; ist ein; ist eine; veröffentlicht; ist"),
    told=Phrases("sagte; sagte der; gegenüber; im gespräch mit; im interview mit; sagte gegenüber"),
    offer=Phrases(
        "kostenlose artikel übrig; freie artikel übrig; jederzeit kündbar; jederzeit abbestellen; kein spam; "
        "bereits abonnent; schon abonnent; abonnieren und weiterlesen; probeabo; jetzt abonnieren"
    ),
    imprint=Phrases(
        "dieser artikel erschien; eine version dieses artikels; dieser artikel wurde; fehler gefunden; fehler "
        "entdeckt; dieser text erschien"
    ),
)
