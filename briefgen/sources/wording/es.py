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
        "guardar; ampliar foto; ver comentarios; ir a la navegación; boletines; pódcast; mostrar más; "
        "contenido patrocinado; ampliar imagen; agrandar imagen; "
        "índice; tabla de contenido; tabla de contenidos; en esta página"
    ),
    section=Phrases(
        "noticias; mundo; internacional; política; opinión; análisis; exclusiva; economía; sociedad; cultura; "
        "deportes; reportaje; entrevista; editorial; investigación; oriente medio; oriente próximo; medio oriente; "
        "áfrica; europa; asia; américa; seguridad; última hora; actualidad; vídeo; crónica; tribuna; conflictos; "
        "américa latina; diplomacia; medio ambiente; clima; migraciones; regiones; minería; derechos humanos"
    ),
    share=Phrases(
        "compartir; comparte; compartir artículo; copiar enlace; enlace copiado; imprimir; enviar; enviar por correo; "
        "correo; correo electrónico; tuitear; compartir noticia; copiar link; enviar por email; descargar nota; "
        "regalar artículo; regala esta noticia; guardar en favoritos; twittear; enviar a un amigo; compartir en "
        "redes; compártelo; escuchar y compartir; guardar artículo; otras formas de compartir; más formas de "
        "compartir; share this via; guardar para después"
    ),
    share_starts=Phrases(
        "compartir en; comparte en; compartir por; síguenos; síguenos en; comparte esta; compartir esta; compartir "
        "vía; síganos; únete a; sigue toda; síguenos a través; share this via; otras formas de compartir"
    ),
    newsletter_starts=Phrases(
        "suscríbete a; suscríbase; apúntate; regístrate; recibe; reciba; mantente; no te pierdas; tu correo; "
        "su correo; introduce tu; al suscribirte; gracias por suscribirte; cada mañana; inscríbete; suscríbete; "
        "tu email; cada día; cada semana; cada viernes; cada domingo; el boletín; nuestro boletín; las noticias; "
        "lo más importante; lo mejor de; gracias por"
    ),
    newsletter_inside=Phrases(
        "boletín; boletines; newsletter; newsletters; bandeja de entrada; correo; correo electrónico; suscríbete; "
        "suscribirte; email; alertas; tu correo; tu email; en tu correo; por correo"
    ),
    related_head=Phrases(
        "te puede gustar; "
        "relacionado; artículos relacionados; noticias relacionadas; contenido relacionado; más información; lea "
        "también; lee también; te puede interesar; también te puede interesar; más leídas; lo más leído; las más "
        "leídas; más noticias; le puede interesar; recomendados; ver también; sobre el mismo tema; en otras noticias; "
        "contenidos relacionados; relacionadas; te podría interesar; quizás te interese; leer también; vea también; "
        "más sobre este tema; sobre este tema; en este tema; más en; otras noticias; lo más visto; lo más leído y "
        "visto; lo más compartido; te recomendamos; recomendado para ti; en portada; no te lo pierdas; del mismo "
        "autor; más del autor; para saber más; para leer más; seguir leyendo; otros artículos; últimas entradas; "
        "entradas relacionadas; documentos relacionados; publicaciones relacionadas; informes relacionados; también "
        "en; la selección; nuestra selección; notas relacionadas; temas del día; sigue leyendo; más lecturas; otras "
        "lecturas; lea además; noticias del día"
    ),
    related_starts=Phrases(
        "lea también; lee también; leer también; lea más; lee más; más información; ver también; te puede interesar; "
        "vea también; relacionado; lea; vídeo; análisis; reportaje; además; podcast; en fotos; en imágenes; galería; "
        "opinión; le puede interesar; perfil; cronología; no te pierdas; entrevista; puede leer; mira también"
    ),
    read_more=Phrases(
        "leer más; lee más; seguir leyendo; continuar leyendo; ver más; leer artículo; lea más; más información; "
        "leer la noticia; leer noticia completa; sigue leyendo; saber más; conoce más; ver nota completa; "
        "leer nota completa"
    ),
    consent=Phrases(
        "usamos cookies; utilizamos cookies; uso de cookies; aceptar todas; aceptar cookies; rechazar todas; "
        "rechazar todo; aceptar todo; configurar cookies; política de cookies; tu privacidad; gestionar cookies; "
        "utiliza cookies"
    ),
    licence=Phrases(
        "todos los derechos reservados; derechos reservados; prohibida su reproducción; prohibida la reproducción; "
        "reproducción total o parcial; creative commons; sin autorización escrita; "
        "sin autorización previa y expresa; republicar este; republicar nuestros; puede ser republicado; "
        "queda prohibida; expresamente prohibida; licencia creative; bajo licencia; se permite la reproducción"
    ),
    footer=Phrases(
        "quiénes somos; sobre nosotros; acerca de; contacto; contáctanos; aviso legal; política de privacidad; "
        "privacidad; términos de uso; términos y condiciones; condiciones de uso; política de cookies; ayuda; "
        "mapa del sitio; mapa web; rss; empleo; canal ético; accesibilidad; configurar cookies; "
        "configuración de cookies; cookies; contáctenos; contacta; anúnciate; trabaja con nosotros; "
        "condiciones de contratación; código ético; libro de estilo; preguntas frecuentes; canal de denuncias; "
        "gabinete de prensa; gabinete de comunicación; contacto de prensa; contactos; redacción; corregir un error; "
        "reportar un error; licencia; tienda; normas de participación; atención al cliente; fe de errores; "
        "defensor del lector; staff; oficina de prensa; servicio de prensa"
    ),
    comments=Phrases(
        "comentarios; deja un comentario; escribe un comentario; ver comentarios; únete a la conversación; 0 "
        "comentarios; comentario; dejar un comentario; comentar; publicar un comentario; añadir comentario; sin "
        "comentarios; responder; ir a los comentarios; opina; comenta; normas; mostrar comentarios; sin comentarios "
        "aún; sé el primero en comentar"
    ),
    byline=Phrases(
        "por; escrito por; redactado por; texto de; autor; autora; texto; publicado por; redacta; entrevista de; "
        "un reportaje de; reportaje de; autores; firma; una crónica de; crónica de; elaborado por; enviado por; "
        "análisis de"
    ),
    staff=Phrases(
        "redacción; agencias; agencia; la redacción; corresponsales; equipo; enviados especiales; agencias de noticias"
    ),
    role=Phrases(
        "corresponsal; periodista; enviado especial; enviada especial; redactor; redactora; editor; editora; "
        "columnista; analista; reportero; reportera; investigador; investigadora; profesor; profesora; historiador; "
        "historiadora; escritor; escritora"
    ),
    published=Phrases(
        "publicado; publicado el; publicada el; fecha; publicado a las; publicación; fecha de publicación; "
        "creado el; publicada; creado; emitido"
    ),
    updated=Phrases(
        "actualizado; actualizado el; actualizada el; actualización; última actualización; modificado el; "
        "actualizado a las; actualizada; modificado"
    ),
    ago=Phrases("hace; ayer"),
    reading=Phrases("min de lectura; minutos de lectura; tiempo de lectura; lectura min"),
    credit=Phrases(
        "fuente de la imagen; "
        "foto; fotos; fotografía; fotografía de; crédito; créditos; imagen; imágenes; fuente; vídeo; ilustración; "
        "mapa; cortesía de; vía; foto de; gráfico; gráficos; infografía"
    ),
    caption=Phrases("foto de archivo; imagen de archivo; archivo; pie de foto; fotografía de archivo; leyenda"),
    covers=Phrases("ofrece; es un; es una; publica; cubre; proporciona; es"),
    told=Phrases("dijo a; declaró a; explicó a; contó a; en entrevista con; en declaraciones a; aseguró a; dijeron a"),
    offer=Phrases(
        "artículos gratis; artículos gratuitos; cancela cuando quieras; darse de baja en cualquier momento; sin spam; "
        "ya eres suscriptor; suscríbete para seguir; apoya nuestro periodismo; prueba gratuita; hazte socio; hazte "
        "socia; apóyanos; apoya nuestro; solo para suscriptores; para suscriptores; exclusivo para suscriptores; "
        "contenido exclusivo; ya es suscriptor; suscríbete para; suscríbete por; inicia sesión para; sigue leyendo "
        "con; sin permanencia; haz posible; colabora con nosotros; necesitamos tu apoyo; regístrate gratis; te "
        "quedan; su donativo; su donación; tu donación; tu donativo"
    ),
    imprint=Phrases(
        "una versión de este artículo; este artículo apareció en; este artículo fue publicado; este artículo ha sido "
        "actualizado; has encontrado un error; se ha encontrado un error; corrección; fe de errores; nota de la "
        "redacción; nota del editor; este artículo fue; este artículo ha sido; esta noticia ha sido; si has "
        "detectado; has encontrado; las opiniones; actualización; aclaración; una versión de este; ha encontrado un "
        "error; ha encontrado algún error; encontró un error; vio un error"
    ),
    tags=Phrases(
        "etiquetas; archivado en; temas; palabras clave; en este artículo; más sobre; tags; temas relacionados; temas "
        "recomendados; temas relacionados con; región país; temas de esta nota; temas del artículo"
    ),
    byline_ends=Phrases(""),
    origin=Phrases("fuente; fuentes"),
    newsletter_words=Phrases(
        "newsletter; newsletters; boletín semanal; boletín mensual; boletín diario; nuestro boletín; "
        "bandeja de entrada; correo electrónico; tu email"
    ),
    player=Phrases(
        "escuchar; escucha el artículo; escuchar artículo; escucha este artículo; escuchar la noticia; reproducir; "
        "ver vídeo; reproducir vídeo; audio generado; audio generado con ia; haga clic para ampliar; ampliar la "
        "imagen; disponible en; también disponible en"
    ),
    placeholder=Phrases(
        "este contenido no está disponible; vídeo no está disponible; video no está disponible; no se ha podido "
        "cargar; no se pudo cargar; tu navegador no; su navegador no; actualiza tu navegador; navegador no es "
        "compatible; en un solo dispositivo; cambiar tu contraseña; actualiza tus datos de pago; copiado al "
        "portapapeles; para ver este contenido; aceptar las cookies; inicia sesión para seguir leyendo; para seguir "
        "leyendo; sigue leyendo tras la publicidad"
    ),
    scene=Phrases(
        "vista de; vista desde; vista del; visto desde; vista aérea; frente al; frente a la; imagen de archivo; "
        "foto de archivo; en la imagen; en la foto; captura de; retrato de; fotografiado; imagen del; imagen de la; "
        "junto a"
    ),
    account=Phrases(
        "iniciar sesión; inicia sesión; acceder; registrarse; regístrate; suscríbete; suscribirse; mi cuenta; "
        "buscar; hazte socio; hazte socia; dona; dona ahora; donar; menú; cerrar; búsqueda; entrar; "
        "haz una donación; mi perfil; sala de prensa"
    ),
    kind=Phrases(
        "nota de prensa; comunicado; comunicado de prensa; comunicado conjunto; boletín de prensa; informe; "
        "reportaje; entrevista; análisis; opinión; editorial; tribuna; columna; crónica; perfil; informes; explicador; "
        "directo; en directo; última hora; exclusiva; declaración; discurso; situación; investigación; ensayo; "
        "carta; verificación; hechos; especial; testimonio; informe de situación; resumen; guía; "
        "preguntas y respuestas"
    ),
    menu=Phrases(
        "hazte premium; hazte suscriptor; blogs; portada; inicio; página principal; última hora; últimas noticias; lo "
        "último; secciones; edición impresa; hemeroteca; suscripciones; iniciar sesión; inicia sesión; acceder; "
        "registrarse; regístrate; mi cuenta; buscar; búsqueda; menú; cerrar; hazte socio; hazte socia; dona; dona "
        "ahora; donar; haz una donación; saltar al contenido; saltar al contenido principal; ir al contenido; ir al "
        "contenido principal; ir al menú; ir a la navegación; volver arriba; subir; volver; anterior; siguiente; ver "
        "todo; más noticias; descargar; descargas; ver galería; galería; fotos; vídeos; en vivo; en directo; directo; "
        "podcast; podcasts; boletines; quiénes somos; qué hacemos; dónde trabajamos; nuestro trabajo; colabora; "
        "transparencia; prensa; sala de prensa; gobierno; trámites; servicios; noticias; actualidad; publicaciones; "
        "documentos; agenda; archivo; sobre mí; contacto; entrada más reciente; entrada antigua; entradas antiguas; "
        "entradas más recientes; etiquetas del blog; ediciones; idioma; español; tamaño de letra; modo oscuro; "
        "guardar; guardar artículo; mi lista; newsletters; deportes; está usted aquí; imprenta; índice; tabla de "
        "contenido; tabla de contenidos; en esta página"
    ),
    first_person=Phrases("yo; me; mi; he; tenía; nosotros; nos; era"),
)
