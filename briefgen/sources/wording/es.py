"""Spanish."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="es",
    common=(
        "el la los las de del que y en un una por con para se no es al su lo como más según ha fue han este esta "
        "entre sobre pero desde"
    ),
    navigation=Phrases(
        "saltar al contenido; ir al contenido; ir al contenido principal; saltar al contenido principal; inicio; "
        "portada; menú; buscar; búsqueda; cerrar; iniciar sesión; entrar; registrarse; regístrate; mi cuenta; "
        "suscríbete; suscribirse; suscripción; dona; volver arriba; anterior; siguiente; publicidad; anuncio; "
        "escuchar; escuchar artículo; en vivo; en directo; ver más; cargar más; últimas noticias; lo último; "
        "guardar; ampliar foto; ver comentarios; ir a la navegación; boletines; pódcast"
    ),
    section=Phrases(
        "noticias; mundo; internacional; política; opinión; análisis; exclusiva; economía; sociedad; cultura; "
        "deportes; reportaje; entrevista; editorial; investigación; oriente medio; oriente próximo; medio oriente; "
        "áfrica; europa; asia; américa; seguridad; última hora; actualidad; vídeo; crónica; tribuna; conflictos; "
        "américa latina; diplomacia"
    ),
    share=Phrases(
        "compartir; comparte; compartir artículo; copiar enlace; enlace copiado; imprimir; enviar; "
        "enviar por correo; correo; correo electrónico; tuitear"
    ),
    share_starts=Phrases("compartir en; comparte en; compartir por; síguenos; síguenos en; comparte esta; compartir esta"),
    newsletter_starts=Phrases(
        "suscríbete a; suscríbase; apúntate; regístrate; recibe; reciba; mantente; no te pierdas; tu correo; "
        "su correo; introduce tu; al suscribirte; gracias por suscribirte; cada mañana; inscríbete"
    ),
    newsletter_inside=Phrases(
        "boletín; boletines; newsletter; newsletters; bandeja de entrada; correo; correo electrónico; suscríbete; "
        "suscribirte; email; alertas"
    ),
    related_head=Phrases(
        "relacionado; relacionados; artículos relacionados; noticias relacionadas; contenido relacionado; "
        "más información; lea también; lee también; te puede interesar; también te puede interesar; más leídas; "
        "lo más leído; las más leídas; más noticias; le puede interesar; recomendados; ver también; "
        "sobre el mismo tema; en otras noticias"
    ),
    related_starts=Phrases(
        "lea también; lee también; leer también; lea más; lee más; más información; ver también; te puede interesar; "
        "vea también; relacionado"
    ),
    read_more=Phrases("leer más; lee más; seguir leyendo; continuar leyendo; ver más; leer artículo; lea más; más información"),
    consent=Phrases(
        "usamos cookies; utilizamos cookies; uso de cookies; aceptar todas; aceptar cookies; rechazar todas; "
        "rechazar todo; aceptar todo; configurar cookies; política de cookies; tu privacidad; gestionar cookies; "
        "utiliza cookies"
    ),
    licence=Phrases(
        "todos los derechos reservados; derechos reservados; prohibida su reproducción; prohibida la reproducción; "
        "reproducción total o parcial; creative commons; sin autorización escrita; "
        "sin autorización previa y expresa; republicar este; republicar nuestros; puede ser republicado"
    ),
    footer=Phrases(
        "quiénes somos; sobre nosotros; acerca de; contacto; contáctanos; aviso legal; política de privacidad; "
        "privacidad; términos de uso; términos y condiciones; condiciones de uso; política de cookies; publicidad; "
        "ayuda; mapa del sitio; mapa web; rss; empleo; canal ético; accesibilidad"
    ),
    comments=Phrases(
        "comentarios; deja un comentario; escribe un comentario; ver comentarios; únete a la conversación; 0 comentarios"
    ),
    byline=Phrases("por; escrito por; redactado por; texto de; autor; autora; texto"),
    staff=Phrases(
        "redacción; agencias; agencia; la redacción; corresponsales; equipo; enviados especiales; agencias de noticias"
    ),
    role=Phrases(
        "corresponsal; periodista; enviado especial; enviada especial; redactor; redactora; editor; editora; "
        "columnista; analista; reportero; reportera"
    ),
    published=Phrases(
        "publicado; publicado el; publicada el; fecha; publicado a las; publicación; fecha de publicación; creado el"
    ),
    updated=Phrases(
        "actualizado; actualizado el; actualizada el; actualización; última actualización; modificado el; actualizado a las"
    ),
    ago=Phrases("hace; ayer"),
    reading=Phrases("min de lectura; minutos de lectura; tiempo de lectura; lectura min"),
    credit=Phrases(
        "foto; fotos; fotografía; fotografía de; crédito; créditos; imagen; imágenes; fuente; vídeo; ilustración; "
        "mapa; cortesía de; vía; foto de; gráfico; gráficos; infografía"
    ),
    caption=Phrases("foto de archivo; imagen de archivo; archivo; pie de foto; fotografía de archivo"),
    covers=Phrases("ofrece; es un; es una; publica; cubre; proporciona; es"),
    told=Phrases("dijo a; declaró a; explicó a; contó a; en entrevista con; en declaraciones a; aseguró a; dijeron a"),
    offer=Phrases(
        "artículos gratis; artículos gratuitos; cancela cuando quieras; darse de baja en cualquier momento; "
        "sin spam; ya eres suscriptor; suscríbete para seguir; apoya nuestro periodismo; prueba gratuita"
    ),
    imprint=Phrases(
        "una versión de este artículo; este artículo apareció en; este artículo fue publicado; este artículo "
        "ha sido actualizado; has encontrado un error; se ha encontrado un error"
    ),
)
