"""German."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="de",
    common=(
        "der die das und den dem des ein eine einer ist sind nicht mit von zu im auf für als auch sich nach bei aus "
        "wurde hat haben wird sei"
    ),
    navigation=Phrases(
        "zurück zur übersicht; "
        "zur übersicht; zum inhalt springen; zum hauptinhalt springen; direkt zum inhalt; zum inhalt; startseite; menü; suche; "
        "suchen; schließen; anmelden; abmelden; registrieren; mein konto; abonnieren; jetzt abonnieren; abo; "
        "nach oben; zurück; weiter; anzeige; werbung; artikel anhören; anhören; live; mehr anzeigen; mehr laden; "
        "aktuelle nachrichten; merken; auf die merkliste; vorlesen; bild vergrößern; zur startseite; "
        "hauptnavigation; zum seitenanfang; artikel merken; newsletter; podcasts; mediathek; epaper; alle anzeigen; "
        "bildergalerie; "
        "inhalt; inhaltsverzeichnis; auf dieser seite"
    ),
    section=Phrases(
        "nachrichten; politik; ausland; international; welt; meinung; kommentar; analyse; exklusiv; wirtschaft; "
        "gesellschaft; kultur; sport; reportage; interview; hintergrund; naher osten; nahost; afrika; europa; asien; "
        "sicherheit; panorama; eilmeldung; leitartikel; gastbeitrag; aktuell; video; konflikte; diplomatie; inland; "
        "umwelt; klima; regionales; wissen"
    ),
    share=Phrases(
        "teilen; artikel teilen; link kopieren; link kopiert; drucken; per e-mail; e-mail; per mail teilen; senden; "
        "versenden; mailen; beitrag teilen; seite drucken; artikel drucken; merken; artikel merken; verschenken; "
        "artikel verschenken; per e-mail teilen; per mail versenden; weiterleiten; in die zwischenablage kopieren; "
        "kopieren; e-mail senden; kommentieren; empfehlen; artikel versenden; seite teilen; zur merkliste hinzufügen; "
        "zitieren; artikel anhören; twittern; per mail verschicken; per e-mail verschicken; zur merkliste"
    ),
    share_starts=Phrases(
        "teilen auf; teilen sie; auf facebook teilen; bei facebook teilen; folgen sie uns; per whatsapp; "
        "auf x teilen; teilen über; teilen via; auf facebook; auf twitter; auf x; auf linkedin; auf whatsapp; "
        "auf telegram; folge uns; artikel zum hören"
    ),
    newsletter_starts=Phrases(
        "melden sie sich; abonnieren sie; jetzt anmelden; bleiben sie; erhalten sie; verpassen sie; ihre e-mail; "
        "ihre e-mail-adresse; mit ihrer anmeldung; mit der anmeldung; jeden morgen; vielen dank für ihre anmeldung; "
        "hier anmelden; unser newsletter; mit unserem; jetzt kostenlos; jeden tag; jede woche; jeden sonntag; "
        "jeden freitag; der newsletter; e-mail-adresse; das wichtigste; newsletter"
    ),
    newsletter_inside=Phrases(
        "newsletter; newsletters; postfach; e-mail; e-mail-adresse; anmeldung; anmelden; abonnieren; mailadresse; "
        "eilmeldungen; rundbrief; per e-mail; in ihr postfach; push-nachrichten; jetzt kostenlos bestellen; "
        "kostenlos bestellen"
    ),
    related_head=Phrases(
        "mehr zum thema; lesen sie auch; das könnte sie auch interessieren; auch interessant; ähnliche artikel; "
        "verwandte artikel; meistgelesen; meistgelesene artikel; die meistgelesenen artikel; weitere artikel; "
        "weitere themen; mehr aus; empfohlene artikel; zum thema; mehr dazu; weiterlesen; siehe auch; "
        "weiterführende links; passend zum thema; das könnte dich auch interessieren; das könnte sie interessieren; "
        "weitere meldungen; weitere nachrichten; weitere beiträge; mehr nachrichten; mehr artikel; lesetipps; "
        "lesetipp; meist gelesen; beliebte artikel; empfehlungen der redaktion; redaktionsempfehlungen; "
        "verwandte themen; ähnliche themen; top-themen; aktuelle meldungen; auch lesenswert; mehr von; "
        "vom selben autor; alle artikel zum thema; im dossier; neueste artikel; aus dem archiv; dazu passend; "
        "links zum thema; für sie empfohlen; mehr lesen; außerdem interessant"
    ),
    related_starts=Phrases(
        "lesen sie auch; lesen sie mehr; mehr zum thema; siehe auch; mehr dazu; lesen sie hier; hören sie; "
        "auch interessant; zum weiterlesen; lesen sie; lesetipp; video; podcast; hintergrund; kommentar; analyse; "
        "interview; zum nachlesen; reportage; faq; hier lesen; lesen sie dazu; bilderstrecke; grafik; passend dazu; "
        "weiterlesen"
    ),
    read_more=Phrases(
        "weiterlesen; mehr lesen; zum artikel; mehr; jetzt lesen; mehr erfahren; lesen sie mehr; artikel lesen; "
        "mehr dazu; hier weiterlesen; ganzen artikel lesen"
    ),
    consent=Phrases(
        "verwenden cookies; verwendet cookies; nutzen cookies; nutzt cookies; alle akzeptieren; alle ablehnen; "
        "cookies akzeptieren; cookie-einstellungen; einwilligung verwalten; privatsphäre ist uns wichtig; "
        "zustimmung verwalten"
    ),
    licence=Phrases(
        "alle rechte vorbehalten; nachdruck verboten; nachdruck nur; nachdruck auch auszugsweise; nachdruck und; "
        "jeder nachdruck; vervielfältigung nur; vervielfältigung und; creative commons; "
        "nur mit schriftlicher genehmigung; nutzungsrechte erwerben; urheberrechtlich geschützt; "
        "weiterverwendung nur; keine weiterverbreitung; lizenziert unter"
    ),
    footer=Phrases(
        "impressum; datenschutz; datenschutzerklärung; kontakt; über uns; agb; nutzungsbedingungen; werben; "
        "mediadaten; hilfe; faq; karriere; jobs; sitemap; barrierefreiheit; rss; fehler melden; "
        "cookie-einstellungen; leserbrief schreiben; abo kündigen; nutzungsbasierte online-werbung; "
        "datenschutzhinweise; erklärung zur barrierefreiheit; kontakt und service; kontaktformular; feedback; "
        "cookies; privatsphäre; privacy center; widerruf; verträge kündigen; vertrag kündigen; pressekontakt; "
        "ansprechpartner; leichte sprache; gebärdensprache; inhaltsverzeichnis; redaktion; unternehmen; leserbrief; "
        "leserbriefe; impressum und datenschutz; rückfragen; lizenzen; nachdruckrechte; pressestelle; pressereferat"
    ),
    comments=Phrases(
        "kommentare; kommentar schreiben; kommentar verfassen; jetzt kommentieren; diskutieren sie mit; "
        "leserkommentare; 0 kommentare; kommentieren; kommentare anzeigen; diskussion; diskutieren; "
        "kommentare lesen; alle kommentare; kommentar hinterlassen; antworten; ihre meinung"
    ),
    byline=Phrases(
        "interview; von; ein artikel von; eine analyse von; ein bericht von; eine reportage von; text von; autor; "
        "aus; ein kommentar von; interview von; ein beitrag von; text; ein interview von; autorin; autoren; "
        "bericht von; aufgezeichnet von; es berichtet; es berichten; geschrieben von; veröffentlicht von; "
        "ein gastbeitrag von; ein essay von"
    ),
    staff=Phrases(
        "redaktion; agenturen; agentur; ressort; newsroom; korrespondenten; eigener bericht; nachrichtenagenturen; studio"
    ),
    role=Phrases(
        "korrespondent; korrespondentin; redakteur; redakteurin; reporter; reporterin; journalist; journalistin; "
        "büroleiter; autor; analyst; kolumnist; kolumnistin; professor; professorin; historiker; historikerin; "
        "chefredakteur"
    ),
    published=Phrases(
        "veröffentlicht; veröffentlicht am; erschienen am; stand; vom; datum; publiziert am; erstellt am; "
        "veröffentlicht um; publiziert"
    ),
    updated=Phrases(
        "aktualisiert; aktualisiert am; zuletzt aktualisiert; zuletzt aktualisiert am; letzte aktualisierung; "
        "geändert am; update"
    ),
    ago=Phrases("vor stunden; vor minuten; vor tagen; gestern; vor einer stunde"),
    reading=Phrases("min lesezeit; minuten lesezeit; lesezeit; min lesedauer; lesedauer"),
    credit=Phrases(
        "foto; fotos; bild; bilder; quelle; bildquelle; fotoquelle; illustration; grafik; grafiken; infografik; "
        "video; karte; via; copyright"
    ),
    caption=Phrases("archivbild; archivfoto; archiv; bildunterschrift; symbolbild; symbolfoto"),
    covers=Phrases("bietet; liefert; berichtet; ist ein; ist eine; veröffentlicht; ist"),
    told=Phrases("sagte; sagte der; gegenüber; im gespräch mit; im interview mit; sagte gegenüber"),
    offer=Phrases(
        "kostenlose artikel übrig; freie artikel übrig; jederzeit kündbar; jederzeit abbestellen; kein spam; "
        "bereits abonnent; schon abonnent; abonnieren und weiterlesen; probeabo; jetzt abonnieren; "
        "nur für abonnenten; exklusiv für abonnenten; monatlich kündbar; kostenlos testen; weiterlesen mit; "
        "jetzt testen; um weiterzulesen; diesen artikel weiterlesen; mit plus weiterlesen; unterstützen sie"
    ),
    imprint=Phrases(
        "über dieses thema berichtete; über dieses thema berichteten; "
        "dieser artikel erschien; eine version dieses artikels; dieser artikel wurde; fehler gefunden; fehler "
        "entdeckt; dieser text erschien; korrektur; korrekturhinweis; hinweis der redaktion; anmerkung der redaktion; "
        "anm der redaktion; in einer früheren version; in einer früheren fassung; dieser text wurde; dieser artikel "
        "ist zuerst; transparenzhinweis; haben sie einen fehler; aktualisierung; haben sie fehler entdeckt; möchten "
        "sie etwas kritisieren; fehler melden"
    ),
    tags=Phrases(
        "schlagworte; schlagwörter; themen; stichworte; stichwörter; mehr zu den themen; themen in diesem artikel; "
        "tags; dieses thema im programm"
    ),
    byline_ends=Phrases(""),
    origin=Phrases("quelle; quellen"),
    newsletter_words=Phrases("newsletter; newsletters; postfach; e-mail-adresse; rundbrief; infobrief; kostenlos bestellen"),
    player=Phrases(
        "anhören; artikel anhören; vorlesen; vorlesen lassen; audio abspielen; video abspielen; hören sie; zum hören; "
        "jetzt anhören; podcast hören; video-player wird geladen; audio-player wird geladen; auch verfügbar auf; "
        "verfügbar auf"
    ),
    placeholder=Phrases(
        "externer inhalt; externen inhalt; externe inhalte; externen inhalten; redaktioneller inhalt; "
        "personenbezogene daten an drittplattformen; daten an drittanbieter; an drittplattformen übermittelt; inhalte "
        "angezeigt werden; inhalt angezeigt wird; ein klick für den datenschutz; datenschutzeinstellungen anpassen; "
        "inhalte von drittanbietern; inhalt nicht verfügbar; video nicht verfügbar; konnte nicht geladen werden; ihr "
        "browser unterstützt; browser ist veraltet; aktualisieren sie ihren browser; in die zwischenablage kopiert; "
        "in ihrer zwischenablage; auf einem gerät gleichzeitig; melden sie sich an um weiterzulesen; zum weiterlesen "
        "anmelden"
    ),
    scene=Phrases(
        "blick auf; blick aus; blick vom; blick von; vor dem; vor der; luftaufnahme; archivbild; archivfoto; "
        "symbolbild; symbolfoto; auf diesem bild; im bild"
    ),
    account=Phrases(
        "anmelden; login; einloggen; abo; abonnieren; suche; suchen; registrieren; konto; mein konto; menü; spenden; "
        "jetzt spenden; e-paper; abo-service; abmelden; merkliste; jetzt abonnieren; schließen; abos"
    ),
    kind=Phrases(
        "pressemitteilung; presseinformation; presseerklärung; pressestatement; medienmitteilung; medieninformation; "
        "bericht; lagebericht; hintergrund; analyse; kommentar; interview; reportage; porträt; portrait; "
        "leitartikel; glosse; gastbeitrag; essay; faq; faktencheck; liveticker; liveblog; live; eilmeldung; "
        "exklusiv; erklärung; rede; stellungnahme; nr; überblick; protokoll; kolumne; meinung; dokumentation; "
        "studie; meldung; nachricht; fragen und antworten"
    ),
    menu=Phrases(
        "blogs; kolumnen; startseite; zur startseite; ticker; service; themen; ressorts; mediathek; e-paper; epaper; "
        "zeitung; zum inhalt; zum inhalt springen; zum hauptinhalt; zum hauptinhalt springen; direkt zum inhalt; zur "
        "navigation; zur navigation springen; zur suche; zur hauptnavigation; navigation öffnen; navigation "
        "schließen; menü öffnen; menü schließen; inhalt; abo; abos; abonnement; abo-service; abo shop; jetzt "
        "abonnieren; anmelden; abmelden; login; einloggen; registrieren; konto; mein konto; merkliste; lesezeichen; "
        "suche; suchen; nach oben; zum seitenanfang; seitenanfang; zurück; weiter; vorheriger artikel; nächster "
        "artikel; alle artikel; alle nachrichten; schriftgröße; dunkelmodus; podcasts; newsletter übersicht; live; "
        "livestream; im livestream; nachrichten; regionen; regional; archiv; spenden; jetzt spenden; über uns; "
        "presse; presseportal; ministerium; das ministerium; aktuelles; publikationen; veröffentlichungen; download; "
        "downloads; herunterladen; audio herunterladen; video herunterladen; sie sind hier; kontrast; "
        "gebärdensprache; leichte sprache; vorlesen; pfadnavigation; schließen; menü; startseite öffnen; wetter; "
        "sport; rätsel; spiele; shop; teaser-bild; hauptnavigation; inhaltsverzeichnis; auf dieser seite"
    ),
    first_person=Phrases("ich; mir; mich; mein; meine; wir"),
)
