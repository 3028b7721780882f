"""Turkish."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="tr",
    common=(
        "ve bir bu da de için ile olarak olan daha çok gibi kadar sonra ise ancak göre dedi etti oldu olduğunu "
        "ettiği değil en tarafından üzerine ama her"
    ),
    navigation=Phrases(
        "ana içeriğe geç; ana içeriğe atla; içeriğe geç; içeriğe atla; ana sayfa; anasayfa; menü; ara; arama; kapat; "
        "giriş; giriş yap; üye ol; kayıt ol; hesabım; abone ol; bağış yap; yukarı çık; başa dön; önceki; sonraki; "
        "reklam; ilan; haberi dinle; dinle; canlı; canlı yayın; daha fazla; daha fazla göster; son dakika haberleri; "
        "kaydet; önceki haber; sonraki haber; fotoğrafı büyüt; tüm haberler; bültenler"
    ),
    section=Phrases(
        "haberler; haber; dünya; gündem; siyaset; politika; görüş; analiz; özel haber; ekonomi; toplum; kültür; "
        "spor; röportaj; söyleşi; dosya; orta doğu; ortadoğu; afrika; avrupa; asya; güvenlik; son dakika; yorum; "
        "video; köşe yazısı; dış haberler; türkiye; diplomasi"
    ),
    share=Phrases(
        "paylaş; haberi paylaş; bu haberi paylaş; bağlantıyı kopyala; bağlantı kopyalandı; linki kopyala; yazdır; "
        "e-posta; e-posta gönder; gönder; tweetle"
    ),
    share_starts=Phrases(
        "facebook'ta paylaş; twitter'da paylaş; whatsapp'ta paylaş; x'te paylaş; bizi takip edin; takip edin; sosyal medyada"
    ),
    newsletter_starts=Phrases(
        "bültenimize; e-bültenimize; bülten aboneliği; e-posta adresiniz; e-posta adresinizi; abone olun; "
        "kayıt olun; gelişmelerden; gelişmeleri kaçırmayın; en son haberleri; günün; her sabah; haberdar olun; "
        "üye olun; kaydolun; son gelişmelerden"
    ),
    newsletter_inside=Phrases(
        "bülten; bülteni; bültenimize; bültene; bültenlerimize; e-bülten; e-bültenimize; e-posta; abone olun; "
        "haberdar olun; kaydolun; gelen kutunuza"
    ),
    related_head=Phrases(
        "ilgili haberler; ilgili haber; ilgili içerikler; benzer haberler; bunlar da ilginizi çekebilir; "
        "ilginizi çekebilir; en çok okunanlar; çok okunanlar; diğer haberler; önerilen haberler; ayrıca okuyun; "
        "bu konuda daha fazla; okumaya devam edin; editörün seçtikleri; sizin için seçtiklerimiz; "
        "günün öne çıkanları; öne çıkan haberler"
    ),
    related_starts=Phrases(
        "ayrıca okuyun; bunu da okuyun; ilgili haber; devamını okuyun; bkz; ayrıca bakınız; okuyun; ilginizi çekebilir"
    ),
    read_more=Phrases("devamını oku; daha fazla oku; haberin devamı; devamı; devamını okuyun; daha fazla bilgi; haberi oku"),
    consent=Phrases(
        "çerez kullanıyoruz; çerezler kullanıyoruz; çerez kullanmaktadır; çerezler kullanılmaktadır; "
        "çerezleri kabul et; tümünü kabul et; tümünü reddet; çerez politikası; çerez ayarları; çerez tercihleri; "
        "çerezlere; çerez kullanır; çerezleri"
    ),
    licence=Phrases(
        "tüm hakları saklıdır; her hakkı saklıdır; izinsiz kullanılamaz; izinsiz yayınlanamaz; izinsiz yayımlanamaz; "
        "izinsiz kopyalanamaz; kaynak gösterilmeden; telif hakları; creative commons; izin alınmadan; yazılı izin; "
        "izinsiz çoğaltılamaz; hakları saklıdır"
    ),
    footer=Phrases(
        "hakkımızda; iletişim; künye; gizlilik; gizlilik politikası; kullanım koşulları; kullanım şartları; "
        "çerez politikası; reklam verin; kariyer; yardım; site haritası; rss; kvkk; kişisel verilerin korunması; "
        "sıkça sorulan sorular; yasal uyarı; veri politikası"
    ),
    comments=Phrases("yorumlar; yorum yap; yorum yaz; yorum ekle; yorumları gör; 0 yorum"),
    byline=Phrases("yazan; haber; yazar; muhabir; hazırlayan; haberi hazırlayan; röportaj; kaleme alan"),
    staff=Phrases("haber merkezi; dış haberler servisi; ajanslar; servisi; editörler; haber ajansları; ekibi; masası"),
    role=Phrases("muhabir; muhabiri; editör; editörü; gazeteci; yazar; yazarı; temsilcisi; analist; köşe yazarı"),
    published=Phrases(
        "yayınlanma; yayınlanma tarihi; yayımlanma; yayımlanma tarihi; yayın tarihi; tarih; yayınlandı; "
        "giriş tarihi; oluşturulma; oluşturulma tarihi; eklenme"
    ),
    updated=Phrases(
        "güncelleme; güncellenme; güncelleme tarihi; son güncelleme; güncellendi; son güncellenme; "
        "güncellenme tarihi; güncelleniyor"
    ),
    ago=Phrases("dakika önce; saat önce; gün önce; dün; hafta önce"),
    reading=Phrases("dakikalık okuma; dk okuma; dakika okuma; okuma süresi; dk okuma süresi; dakikada okunur"),
    credit=Phrases(
        "fotoğraf; fotoğraflar; foto; görsel; görüntü; kaynak; video; harita; grafik; infografik; illüstrasyon; "
        "fotoğraf kaynağı; görsel kaynağı"
    ),
    caption=Phrases("arşiv; arşiv fotoğrafı; fotoğraf altı; temsili; temsili fotoğraf; arşiv fotoğraf"),
    covers=Phrases("sunar; sunuyor; yayınlar; yayımlar"),
    told=Phrases("konuşan; konuştu; verdiği demeçte; açıklamada bulunan; söyleyen; anlattı; verdiği röportajda"),
    offer=Phrases(
        "ücretsiz makale; ücretsiz haber hakkınız; istediğiniz zaman iptal; dilediğiniz zaman abonelikten; "
        "spam yok; zaten abone misiniz; abone olun devam; ücretsiz deneyin"
    ),
    imprint=Phrases(
        "bu haberin bir bölümü; bu yazı ilk olarak; bu haber güncellenmiştir; bu haber güncellendi; hata "
        "bildir; bir hata mı buldunuz"
    ),
)
