"""French."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="fr",
    common=(
        "le la les de des du et en un une que qui dans pour sur au aux par est sont avec plus ce pas selon ont été "
        "après cette il elle"
    ),
    navigation=Phrases(
        "ouvrir l'image en plein écran; agrandir l'image; "
        "aller au contenu; aller au contenu principal; accéder au contenu; accueil; menu; recherche; rechercher; "
        "fermer; se connecter; connexion; s'inscrire; mon compte; s'abonner; abonnez-vous; je m'abonne; "
        "faire un don; retour en haut; précédent; suivant; publicité; annonce; la suite après la publicité; "
        "la suite après cette publicité; écouter l'article; écouter; en direct; le direct; voir plus; afficher plus; "
        "dernières nouvelles; à la une; plan du site; ajouter à vos favoris; enregistrer; réservé aux abonnés; "
        "article réservé aux abonnés; agrandir l'image; voir les commentaires; newsletters; podcasts; charger plus; "
        "agrandir; lire la suite après la publicité; contenu sponsorisé; contenu partenaire; "
        "sommaire; table des matières; au sommaire; sur cette page"
    ),
    section=Phrases(
        "actualités; actualité; monde; international; politique; opinion; analyse; exclusif; économie; société; "
        "culture; sport; sports; reportage; entretien; interview; tribune; éditorial; décryptage; enquête; "
        "proche-orient; moyen-orient; afrique; europe; asie; amériques; sécurité; défense; vidéo; dépêche; "
        "diplomatie; récit; conflit; environnement; climat; planète; migrations; conflits; justice; idées; débats"
    ),
    share=Phrases(
        "partager; partager l'article; partager cet article; copier le lien; lien copié; envoyer; envoyer par mail; "
        "envoyer par e-mail; imprimer; courriel; tweeter; e-mail; partager par mail; offrir cet article; offrir "
        "l'article; offrir; copier; partager sur; réutiliser ce contenu; envoyer à un ami; partager cette page; "
        "imprimer la page; imprimer l'article; partager ce contenu; réagir; classer; classer l'article; lire plus "
        "tard; ajouter à mes favoris; ajouter à ma sélection"
    ),
    share_starts=Phrases(
        "partager sur; partager par; partager cet; suivez-nous; suivez nous sur; retrouvez-nous sur; partager via; "
        "partagez; suivez; retrouvez nous; rejoignez nous sur; envoyer à"
    ),
    newsletter_starts=Phrases(
        "inscrivez-vous; abonnez-vous à; recevez; restez informé; restez informés; ne manquez; votre adresse; "
        "votre e-mail; votre email; entrez votre; saisissez votre; en vous inscrivant; merci de votre inscription; "
        "chaque matin recevez; abonnez vous; je m'inscris; chaque matin; chaque jour; chaque semaine; chaque jeudi; "
        "chaque vendredi; chaque dimanche; ne ratez; la newsletter; notre newsletter; la lettre; toute l'actualité; "
        "l'essentiel; le meilleur"
    ),
    newsletter_inside=Phrases(
        "newsletter; newsletters; lettre d'information; infolettre; boîte mail; boîte de réception; e-mail; email; "
        "inscription; inscrivant; adresse électronique; alertes; adresse mail; courriel; par mail; nos alertes"
    ),
    related_head=Phrases(
        "à lire aussi; lire aussi; à lire; à lire également; sur le même sujet; sur le même thème; articles liés; "
        "articles connexes; les plus lus; le plus lu; articles les plus lus; nos autres articles; vous aimerez aussi; "
        "à découvrir; recommandé pour vous; plus d'articles; dans la même rubrique; notre sélection; voir aussi; en "
        "savoir plus; dans le même dossier; pour aller plus loin; aller plus loin; articles associés; articles "
        "similaires; à voir aussi; à écouter aussi; les plus lus du moment; les plus partagés; nos lecteurs ont lu "
        "ensuite; recommandés pour vous; à découvrir aussi; les articles les plus lus; contenus sponsorisés; du même "
        "auteur; plus d'informations; autres articles; autres actualités; dernières actualités; l'actualité en "
        "continu; notre dossier; tous nos articles; à ne pas manquer; en relation; la sélection de la rédaction; dans "
        "l'actualité; à la une; les dernières infos; vous pourriez aussi aimer; notre sélection d'articles; le choix "
        "de la rédaction"
    ),
    related_starts=Phrases(
        "lire aussi; à lire aussi; lire également; à lire; voir aussi; lire; sur le même sujet; écouter; regarder; "
        "à voir; notre dossier; pour aller plus loin; en vidéo; podcast; relire; retrouvez; décryptage; reportage; "
        "entretien; à relire; notre récit; notre enquête; en images; en photos"
    ),
    read_more=Phrases("lire la suite; lire plus; en savoir plus; lire l'article; voir plus; découvrir; lire; suite"),
    consent=Phrases(
        "utilisons des cookies; utilise des cookies; utilisation de cookies; tout accepter; tout refuser; "
        "accepter les cookies; gérer les cookies; paramétrer les cookies; politique de cookies; "
        "continuer sans accepter; respectons votre vie privée"
    ),
    licence=Phrases(
        "tous droits réservés; tous droits de reproduction; reproduction interdite; toute reproduction; "
        "reproduction partielle; reproduction même partielle; creative commons; sans autorisation écrite; "
        "republier cet article; reproduire cet article; droits de reproduction; reproduction et diffusion; "
        "reproduction réservée; interdite sans autorisation; licence creative; mentions légales et droits; "
        "usage strictement personnel"
    ),
    footer=Phrases(
        "publicité; à propos; qui sommes-nous; contact; nous contacter; contactez-nous; mentions légales; "
        "politique de confidentialité; confidentialité; cgu; cgv; conditions générales; "
        "conditions générales d'utilisation; plan du site; aide; faq; recrutement; gestion des cookies; flux rss; "
        "signaler une erreur; données personnelles; accessibilité; gérer mes cookies; paramétrer les cookies; "
        "gérer les cookies; préférences cookies; politique de cookies; charte; charte éditoriale; "
        "charte déontologique; contacts; contacts presse; contact presse; accessibilité non conforme; "
        "accessibilité partiellement conforme; accessibilité totalement conforme; protection des données; "
        "informations légales; crédits; foire aux questions; aide et contact; régie publicitaire; annonceurs; "
        "boutique; contribuer; voir les commentaires; lire les commentaires; réagir à cet article; code de conduite; "
        "la rédaction; nos engagements; service client; applications mobiles; conditions d'utilisation; "
        "service de presse; bureau de presse"
    ),
    comments=Phrases(
        "commentaires; laisser un commentaire; réagir; voir les commentaires; ajouter un commentaire; vos réactions; "
        "commenter; écrire un commentaire; répondre; poster un commentaire; 0 commentaire; commentaire; "
        "lire les commentaires; aucun commentaire"
    ),
    byline=Phrases(
        "par; propos recueillis par; écrit par; de notre correspondant; de notre correspondante; texte de; auteur; "
        "avec; rédigé par; publié par; texte; reportage de; signé; article de; recueilli par; un reportage de; "
        "entretien réalisé par; posté par"
    ),
    staff=Phrases("rédaction; agences; agence; la rédaction; avec agences; correspondants; équipe; service"),
    role=Phrases(
        "correspondant; correspondante; journaliste; envoyé spécial; envoyée spéciale; chef de service; rédacteur; "
        "rédactrice; chroniqueur; grand reporter; analyste; chroniqueuse; chercheur; chercheuse; professeur; "
        "hydrologue; historien; historienne; politologue; écrivain; directeur; directrice"
    ),
    published=Phrases(
        "publié; publié le; publiée le; paru le; mis en ligne le; posté le; publié à; date; diffusé le; créé le; "
        "mis en ligne; publication; parution; date de publication"
    ),
    updated=Phrases(
        "mis à jour; mis à jour le; mise à jour; modifié le; dernière modification; dernière mise à jour; "
        "mise à jour le; actualisé le; actualisé; modifié"
    ),
    ago=Phrases("il y a; hier"),
    reading=Phrases("min de lecture; minutes de lecture; temps de lecture; lecture min; mn de lecture"),
    credit=Phrases(
        "crédit image; photo; photos; crédit; crédits; crédit photo; photographie; photographie de; image; vidéo; source; via; "
        "illustration; carte; photo de; infographie; infographies"
    ),
    caption=Phrases(
        "photo d'archives; image d'archives; légende; légende image; photo d'illustration; archives; image d'illustration"
    ),
    covers=Phrases("propose; offre; est un; est une; couvre; publie; fournit; est"),
    told=Phrases("a déclaré à; a confié à; déclare à; a dit à; a expliqué à; interrogé par; à; entretien avec"),
    offer=Phrases(
        "articles gratuits restants; sans engagement; se désabonner à tout moment; désinscription à tout moment; "
        "pas de spam; déjà abonné; réservé aux abonnés; soutenez notre journal; essai gratuit; réservée aux abonnés; "
        "se connecter pour lire; pour lire la suite; la suite est réservée; il vous reste; vous êtes abonné; "
        "lire la suite avec; annulable à tout moment; abonnez vous pour; cet article est réservé"
    ),
    imprint=Phrases(
        "cet article est paru dans; cet article a été publié dans l'édition; une version de cet article; cet article "
        "a été modifié; cet article a été mis à jour; une erreur dans l'article; signaler une faute; correction; "
        "erratum; mise à jour; cet article est issu; vous avez repéré; une coquille; article initialement; les propos "
        "tenus; cet article est extrait; une erreur; signaler une erreur; vous avez repéré une erreur"
    ),
    tags=Phrases(
        "mots clés; mots-clés; sujets associés; "
        "sur le même thème; thèmes; étiquettes; sujets; tags; dans cet article; rubriques; "
        "classé dans; documents listés dans l'article"
    ),
    byline_ends=Phrases(""),
    origin=Phrases("source; sources"),
    newsletter_words=Phrases(
        "newsletter; newsletters; boîte mail; boîte de réception; infolettre; lettre d'information; adresse mail; nos alertes"
    ),
    player=Phrases(
        "écouter; écouter l'article; écouter cet article; lecture audio; lire la vidéo; vitesse de lecture; version "
        "audio; regarder la vidéo; disponible en; également disponible en"
    ),
    placeholder=Phrases(
        "contenu bloqué; ce contenu est bloqué; ce contenu n'est pas disponible; vidéo n'est pas disponible; n'a pas "
        "pu être chargé; n'a pas pu être chargée; votre navigateur ne; votre navigateur est obsolète; mettre à jour "
        "votre navigateur; un seul appareil à la fois; changer votre mot de passe; modifier votre mot de passe; copié "
        "dans le presse- papiers; pour afficher ce contenu; acceptez les cookies; accepter les cookies; la publicité "
        "n'a pas; connectez-vous pour lire la suite; service abonnements"
    ),
    scene=Phrases(
        "vu de; vue de; vue depuis; vu depuis; vu du; vue du; devant le; devant la; devant l; image d'archive; "
        "photo d'archive; vue aérienne; sur cette photo; photographié; photographiée; prise de vue; capture d'écran; "
        "aperçu de"
    ),
    account=Phrases(
        "se connecter; connexion; s'identifier; s'inscrire; s'abonner; abonnez vous; mon compte; mon espace; "
        "recherche; rechercher; menu; je m'abonne; faire un don; je fais un don; fermer; déconnexion; "
        "créer un compte; espace presse"
    ),
    kind=Phrases(
        "communiqué de presse; communiqué; communiqué commun; dossier de presse; rapport; reportage; entretien; "
        "interview; tribune; éditorial; édito; analyse; décryptage; portrait; enquête; chronique; billet; récit; "
        "explication; direct; exclusif; note; point de situation; déclaration; discours; le point; débat; "
        "vrai ou faux; témoignage; témoignages; infographie; point de vue; idées; opinion; grand format"
    ),
    menu=Phrases(
        "blogs; les blogs; s'identifier; s'inscrire; créer un compte; mon espace; rubriques; édition du jour; le "
        "journal; journal; direct; en direct; en continu; infos en continu; fil info; dernières infos; dernière "
        "heure; dossiers; vidéos; photos; podcasts; la une; à la une; services; archives; aller à la navigation; "
        "aller au menu; aller à la recherche; passer au contenu; passer au contenu principal; passer la navigation; "
        "haut de page; retour en haut; retour en haut de page; retour haut de page; pièces jointes; télécharger; voir "
        "tout; suivant; précédent; article suivant; article précédent; fermer; ouvrir le menu; ouvrir; taille du "
        "texte; éditions locales; communes; qui sommes nous; nos actions; nos missions; le ministère; ministère; "
        "presse; espace presse; salle de presse; publications; documents; actualités; actualité; agenda; je fais un "
        "don; faire un don; nous soutenir; soutenez nous; abonnez vous; je m'abonne; lire dans l'application; ajouter "
        "à mes favoris; ajouter aux favoris; sauvegarder; enregistrer; régions; météo; jeux; mots croisés; se "
        "désabonner; déconnexion; newsletters; version imprimable; mode sombre; toutes les actualités; tous les "
        "articles; accéder au contenu; accueil du site; vous êtes ici; fil d'ariane; faits divers; codes promo; "
        "contribuer; la suite après cette publicité; sommaire; table des matières; au sommaire; sur cette page"
    ),
    first_person=Phrases("je; j'ai; moi; mon; ma; nous; j'étais; me"),
)
