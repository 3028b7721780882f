"""French."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="fr",
    common=(
        "le la les de des du et en un une que qui dans pour sur au aux par est sont avec plus ce pas selon ont été "
        "après cette il elle"
    ),
    navigation=Phrases(
        "aller au contenu; aller au contenu principal; accéder au contenu; accueil; menu; recherche; rechercher; "
        "fermer; se connecter; connexion; s'inscrire; mon compte; s'abonner; abonnez-vous; je m'abonne; "
        "faire un don; retour en haut; précédent; suivant; publicité; annonce; la suite après la publicité; "
        "la suite après cette publicité; écouter l'article; écouter; en direct; le direct; voir plus; afficher plus; "
        "dernières nouvelles; à la une; plan du site; ajouter à vos favoris; enregistrer; réservé aux abonnés; "
        "article réservé aux abonnés; agrandir l'image; voir les commentaires; newsletters; podcasts"
    ),
    section=Phrases(
        "actualités; actualité; monde; international; politique; opinion; analyse; exclusif; économie; société; "
        "culture; sport; sports; reportage; entretien; interview; tribune; éditorial; décryptage; enquête; "
        "proche-orient; moyen-orient; afrique; europe; asie; amériques; sécurité; défense; vidéo; dépêche; "
        "diplomatie; récit; conflit"
    ),
    share=Phrases(
        "partager; partager l'article; partager cet article; copier le lien; lien copié; envoyer; envoyer par mail; "
        "envoyer par e-mail; imprimer; courriel; tweeter; e-mail"
    ),
    share_starts=Phrases("partager sur; partager par; partager cet; suivez-nous; suivez nous sur; retrouvez-nous sur"),
    newsletter_starts=Phrases(
        "inscrivez-vous; abonnez-vous à; recevez; restez informé; restez informés; ne manquez; votre adresse; "
        "votre e-mail; votre email; entrez votre; saisissez votre; en vous inscrivant; merci de votre inscription; "
        "chaque matin recevez"
    ),
    newsletter_inside=Phrases(
        "newsletter; newsletters; lettre d'information; infolettre; boîte mail; boîte de réception; e-mail; email; "
        "inscription; inscrivant; adresse électronique; alertes"
    ),
    related_head=Phrases(
        "à lire aussi; lire aussi; à lire; à lire également; sur le même sujet; sur le même thème; articles liés; "
        "articles connexes; les plus lus; le plus lu; articles les plus lus; nos autres articles; "
        "vous aimerez aussi; à découvrir; recommandé pour vous; plus d'articles; dans la même rubrique; "
        "notre sélection; voir aussi; en savoir plus"
    ),
    related_starts=Phrases(
        "lire aussi; à lire aussi; lire également; à lire; voir aussi; lire; sur le même sujet; écouter; regarder"
    ),
    read_more=Phrases("lire la suite; lire plus; en savoir plus; lire l'article; voir plus"),
    consent=Phrases(
        "utilisons des cookies; utilise des cookies; utilisation de cookies; tout accepter; tout refuser; "
        "accepter les cookies; gérer les cookies; paramétrer les cookies; politique de cookies; "
        "continuer sans accepter; respectons votre vie privée"
    ),
    licence=Phrases(
        "tous droits réservés; tous droits de reproduction; reproduction interdite; toute reproduction; "
        "reproduction partielle; reproduction même partielle; creative commons; sans autorisation écrite; "
        "republier cet article; reproduire cet article; droits de reproduction; reproduction et diffusion"
    ),
    footer=Phrases(
        "à propos; qui sommes-nous; contact; nous contacter; contactez-nous; mentions légales; "
        "politique de confidentialité; confidentialité; cgu; cgv; conditions générales; "
        "conditions générales d'utilisation; plan du site; publicité; aide; faq; recrutement; gestion des cookies; "
        "flux rss; signaler une erreur; données personnelles; accessibilité"
    ),
    comments=Phrases(
        "commentaires; laisser un commentaire; réagir; voir les commentaires; ajouter un commentaire; vos réactions"
    ),
    byline=Phrases(
        "par; propos recueillis par; écrit par; de notre correspondant; de notre correspondante; texte de; auteur; avec"
    ),
    staff=Phrases("rédaction; agences; agence; la rédaction; avec agences; correspondants; équipe; service"),
    role=Phrases(
        "correspondant; correspondante; journaliste; envoyé spécial; envoyée spéciale; chef de service; rédacteur; "
        "rédactrice; chroniqueur; grand reporter; analyste"
    ),
    published=Phrases("publié; publié le; publiée le; paru le; mis en ligne le; posté le; publié à; date; diffusé le; créé le"),
    updated=Phrases(
        "mis à jour; mis à jour le; mise à jour; modifié le; dernière modification; dernière mise à jour; "
        "mise à jour le; actualisé le"
    ),
    ago=Phrases("il y a; hier"),
    reading=Phrases("min de lecture; minutes de lecture; temps de lecture; lecture min; mn de lecture"),
    credit=Phrases(
        "photo; photos; crédit; crédits; crédit photo; photographie; photographie de; image; vidéo; source; via; "
        "illustration; carte; photo de; infographie; infographies"
    ),
    caption=Phrases("photo d'archives; image d'archives; légende; photo d'illustration; archives; image d'illustration"),
    covers=Phrases("propose; offre; est un; est une; couvre; publie; fournit; est"),
    told=Phrases("a déclaré à; a confié à; déclare à; a dit à; a expliqué à; interrogé par; à; entretien avec"),
    offer=Phrases(
        "articles gratuits restants; sans engagement; se désabonner à tout moment; "
        "désinscription à tout moment; pas de spam; déjà abonné; réservé aux abonnés; soutenez notre journal; "
        "essai gratuit"
    ),
    imprint=Phrases(
        "cet article est paru dans; cet article a été publié dans l'édition; une version de cet article; cet "
        "article a été modifié; cet article a été mis à jour; une erreur dans l'article; signaler une faute"
    ),
)
