"""Turkish."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="tr",
    common=(
        "ve bir bu da de için ile olarak olan daha çok gibi kadar sonra ise ancak göre dedi etti oldu olduğunu "
        "ettiği değil en tarafından üzerine ama her"
    ),
    navigation=Phrases(
        "sayfanın başına dön; ana içeriğe geç; ana içeriğe atla; içeriğe geç; içeriğe atla; ana sayfa; anasayfa; "
        "menü; ara; arama; kapat; giriş; giriş yap; üye ol; kayıt ol; hesabım; abone ol; bağış yap; yukarı çık; "
        "başa dön; önceki; sonraki; reklam; ilan; haberi dinle; dinle; canlı; canlı yayın; daha fazla; "
        "daha fazla göster; son dakika haberleri; kaydet; önceki haber; sonraki haber; fotoğrafı büyüt; "
        "tüm haberler; bültenler; sponsorlu içerik; devamını gör; görseli büyüt; "
        "içindekiler; bu sayfada"
    ),
    section=Phrases(
        "haberler; haber; dünya; gündem; siyaset; politika; görüş; analiz; özel haber; ekonomi; toplum; kültür; "
        "spor; röportaj; söyleşi; dosya; orta doğu; ortadoğu; afrika; avrupa; asya; güvenlik; son dakika; yorum; "
        "video; köşe yazısı; dış haberler; türkiye; diplomasi; canlı; balkanlar; kafkasya; göç; çevre"
    ),
    share=Phrases(
        "sayfayı paylaş; bu sayfayı paylaş; sayfayı yazdır; paylaş; haberi paylaş; bu haberi paylaş; bağlantıyı "
        "kopyala; bağlantı kopyalandı; linki kopyala; yazdır; e-posta; e-posta gönder; gönder; tweetle; yazıyı "
        "paylaş; link kopyalandı; kopyala; e-posta ile gönder; tweet at; takip et; arkadaşına gönder; beğen; "
        "paylaşım; çıktı al; mail gönder; bu sayfayı paylaşın; daha sonra oku"
    ),
    share_starts=Phrases(
        "facebook'ta paylaş; twitter'da paylaş; whatsapp'ta paylaş; x'te paylaş; bizi takip edin; takip edin; sosyal "
        "medyada; paylaş; whatsappta; facebookta; twitterda; x'te; telegramda; bizi takip; google newste; google "
        "haberlerde; bu sayfayı paylaş; bu sayfayı paylaşın"
    ),
    newsletter_starts=Phrases(
        "bültenimize; e-bültenimize; bülten aboneliği; e-posta adresiniz; e-posta adresinizi; abone olun; "
        "kayıt olun; gelişmelerden; gelişmeleri kaçırmayın; en son haberleri; günün; her sabah; haberdar olun; "
        "üye olun; kaydolun; son gelişmelerden; e-bültene; her hafta; her gün; e-posta; öne çıkan; kaçırmayın; "
        "bültene; bülten; ücretsiz"
    ),
    newsletter_inside=Phrases(
        "bülten; bülteni; bültenimize; bültene; bültenlerimize; e-bülten; e-bültenimize; e-posta; abone olun; "
        "haberdar olun; kaydolun; gelen kutunuza; bültenimiz; bültenleri; e-bültene; e-posta adresiniz; "
        "posta kutunuza"
    ),
    related_head=Phrases(
        "ilgili haberler; ilgili haber; ilgili içerikler; benzer haberler; bunlar da ilginizi çekebilir; "
        "ilginizi çekebilir; en çok okunanlar; çok okunanlar; diğer haberler; önerilen haberler; ayrıca okuyun; "
        "bu konuda daha fazla; okumaya devam edin; editörün seçtikleri; sizin için seçtiklerimiz; "
        "günün öne çıkanları; öne çıkan haberler; ilgili yazılar; ilgili konular; benzer içerikler; benzer yazılar; "
        "en çok okunan haberler; çok okunan haberler; en çok izlenenler; bunlar da ilgini çekebilir; "
        "ilginizi çekebilecek haberler; bunlara da bakın; bunları da okuyun; ayrıca bakınız; diğer yazılar; "
        "yazarın diğer yazıları; tüm yazıları; editörün seçimi; son haberler; son dakika haberleri; "
        "daha fazla haber; devamını oku; bunlar da var; popüler haberler; bir de bunu okuyun; ilgili belgeler; "
        "ilgili raporlar; okumaya devam et; önerilenler"
    ),
    related_starts=Phrases(
        "ayrıca okuyun; bunu da okuyun; ilgili haber; devamını okuyun; bkz; ayrıca bakınız; okuyun; "
        "ilginizi çekebilir; ayrıca; ilgili; haberin devamı; izleyin; izle; video; analiz; görüş; podcast; dosya; "
        "röportaj; bakınız; galeri; bir de bunu okuyun; öneri; detaylar için; tıklayın"
    ),
    read_more=Phrases(
        "devamını oku; daha fazla oku; haberin devamı; devamı; devamını okuyun; daha fazla bilgi; haberi oku; "
        "daha fazlası; tamamını oku; okumaya devam et; detaylar; ayrıntılar; habere git"
    ),
    consent=Phrases(
        "çerez kullanıyoruz; çerezler kullanıyoruz; çerez kullanmaktadır; çerezler kullanılmaktadır; "
        "çerezleri kabul et; tümünü kabul et; tümünü reddet; çerez politikası; çerez ayarları; çerez tercihleri; "
        "çerezlere; çerez kullanır; çerezleri"
    ),
    licence=Phrases(
        "tüm hakları saklıdır; her hakkı saklıdır; izinsiz kullanılamaz; izinsiz yayınlanamaz; izinsiz yayımlanamaz; "
        "izinsiz kopyalanamaz; kaynak gösterilmeden; telif hakları; creative commons; izin alınmadan; yazılı izin; "
        "izinsiz çoğaltılamaz; hakları saklıdır; kaynak gösterilerek; telif hakkı; izinsiz alıntılanamaz"
    ),
    footer=Phrases(
        "hakkımızda; iletişim; künye; gizlilik; gizlilik politikası; kullanım koşulları; kullanım şartları; "
        "çerez politikası; reklam verin; kariyer; yardım; site haritası; rss; kvkk; kişisel verilerin korunması; "
        "sıkça sorulan sorular; yasal uyarı; veri politikası; gizlilik sözleşmesi; gizlilik ve çerez politikası; "
        "çerez ayarları; çerezler; yasal; aydınlatma metni; kvkk aydınlatma metni; reklam ver; insan kaynakları; "
        "sss; bize yazın; bize ulaşın; yayın ilkeleri; etik ilkeler; düzeltme; mobil uygulama; uygulamamızı indirin; "
        "basın iletişim; basın için iletişim; temsilcilikler; abonelik; hata bildir; kamuoyuna saygıyla duyurulur; "
        "kamuoyuna duyurulur; saygılarımızla; basın ve halkla ilişkiler; basın bürosu; halkla ilişkiler"
    ),
    comments=Phrases(
        "yorumlar; yorum yap; yorum yaz; yorum ekle; yorumları gör; 0 yorum; yorum; bu yazıya yorum yap; "
        "bu habere yorum yap; ilk yorumu siz yapın; ilk yorumu sen yap; yorumları göster; yanıtla; cevapla; "
        "okur yorumları; henüz yorum yok; görüşlerinizi yazın"
    ),
    byline=Phrases(
        "yazan; yazan; haber; yazar; muhabir; hazırlayan; haberi hazırlayan; röportaj; kaleme alan; söyleşi; derleyen; "
        "çeviren; analiz; yazı; kaynak muhabir; haberi yazan; metin; anlatan; gönderen; editör"
    ),
    staff=Phrases("haber merkezi; dış haberler servisi; ajanslar; servisi; editörler; haber ajansları; ekibi; masası"),
    role=Phrases(
        "muhabir; muhabiri; editör; editörü; gazeteci; yazar; yazarı; temsilcisi; analist; köşe yazarı; araştırmacı; "
        "akademisyen; tarihçi; profesör; uzman"
    ),
    published=Phrases(
        "yayınlanma; yayınlanma tarihi; yayımlanma; yayımlanma tarihi; yayın tarihi; tarih; yayınlandı; "
        "giriş tarihi; oluşturulma; oluşturulma tarihi; eklenme; yayın; yayınlanma zamanı; haber tarihi; "
        "eklenme tarihi"
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
    caption=Phrases("arşiv; arşiv fotoğrafı; fotoğraf altı; fotoğraf altı yazısı; temsili; temsili fotoğraf; arşiv fotoğraf"),
    covers=Phrases("sunar; sunuyor; yayınlar; yayımlar"),
    told=Phrases("konuşan; konuştu; verdiği demeçte; açıklamada bulunan; söyleyen; anlattı; verdiği röportajda"),
    offer=Phrases(
        "ücretsiz makale; ücretsiz haber hakkınız; istediğiniz zaman iptal; dilediğiniz zaman abonelikten; spam yok; "
        "zaten abone misiniz; abone olun devam; ücretsiz deneyin; abonelere özel; abone olarak okuyun; "
        "okumaya devam etmek için; üye olun; zaten üye misiniz; destek olun; bağımsız gazeteciliği; "
        "devamını okumak için; sadece aboneler"
    ),
    imprint=Phrases(
        "bu haberin bir bölümü; bu yazı ilk olarak; bu haber güncellenmiştir; bu haber güncellendi; hata bildir; bir "
        "hata mı buldunuz; düzeltme; editörün notu; editör notu; bu makalede; bu yazıda; hata mı; yanlış bilgi; "
        "haberde hata; güncelleme notu; bu yazı ilk; yazıda yer alan görüşler; bir hata mı gördünüz"
    ),
    tags=Phrases("etiketler; etiket; konular; anahtar kelimeler; başlıklar"),
    byline_ends=Phrases("yazdı; bildirdi; aktardı; bildiriyor; yazıyor"),
    origin=Phrases("kaynak"),
    newsletter_words=Phrases(
        "bültenimizi; bültenini; bültenlerimizi; e-bültenimizi; bültenimize; bültene; bültenimiz; e-bülten; "
        "e-bültene; e-bültenimize; e-posta adresiniz; gelen kutunuza; bültenlerimize; kaydol"
    ),
    player=Phrases(
        "dinle; haberi dinle; makaleyi dinle; yazıyı dinle; sesli dinle; videoyu izle; seslendir; sesli makale; dinlemek için"
    ),
    placeholder=Phrases(
        "üçüncü taraf içeriği; bu içerik görüntülenemiyor; içerik yüklenemedi; video yüklenemedi; reklam yüklenemedi; "
        "bu video oynatılamıyor; tarayıcınız desteklemiyor; tarayıcınızı güncelleyin; tarayıcınız güncel değil; tek "
        "cihazda; panoya kopyalandı; içeriği görüntülemek için; çerezleri kabul; okumaya devam etmek için giriş; "
        "haberin devamı reklamdan sonra"
    ),
    scene=Phrases(
        "görünümü; önünde; önünden; havadan; arşiv fotoğrafı; fotoğrafta; karede; kareler; görüntüsü; genel görünüm; bir kare"
    ),
    account=Phrases(
        "giriş; giriş yap; üye girişi; üye ol; kayıt ol; abone ol; ara; arama; menü; hesabım; kapat; bağış yap; "
        "destek ol; e-gazete; bağış; duyurular"
    ),
    kind=Phrases(
        "basın açıklaması; basın bülteni; basın duyurusu; duyuru; açıklama; rapor; durum raporu; analiz; röportaj; "
        "söyleşi; görüş; yorum; köşe yazısı; dosya; haber analiz; canlı; canlı blog; son dakika; özel haber; özel; "
        "portre; izlenim; araştırma; bilgi notu; inceleme; makale; soru cevap; 5 soruda; bildiri; ortak bildiri; "
        "konuşma; mercek; deneme; soruşturma; infografik; dosya haber"
    ),
    menu=Phrases(
        "bloglar; köşe yazarları; ana sayfa; anasayfa; haberler; son dakika; gündem; canlı yayın; video; videolar; "
        "foto galeri; galeri; fotoğraflar; tüm haberler; dünya haberleri; yazarlar; arşiv; e-gazete; abone ol; üye "
        "girişi; giriş; giriş yap; üye ol; kayıt ol; hesabım; ara; arama; menü; menüyü aç; menüyü kapat; kapat; ilan; "
        "yukarı çık; başa dön; sayfa başı; geri; ileri; önceki; sonraki; önceki haber; sonraki haber; tümünü gör; "
        "tümü; hepsini gör; içeriğe geç; içeriğe atla; ana içeriğe atla; ana içeriğe geç; kurumsal; mevzuat; "
        "duyurular; hizmetler; bakanlık; basın odası; basın merkezi; yayınlar; belgeler; biz kimiz; ne yapıyoruz; "
        "nerede çalışıyoruz; bağış yap; bağış; destek ol; gönüllü ol; bize ulaşın; kaydet; favorilere ekle; yazı "
        "boyutu; yazıyı büyüt; karanlık mod; dil; türkçe; podcast; bültenler; spor; hava durumu; namaz vakitleri; "
        "ekleri indir; indir; raporu indir; sitede ara; tüm kategoriler; kategoriler; buradasınız; haberin devamı; "
        "haberin devamı için tıklayın; reklam; içindekiler; bu sayfada"
    ),
    first_person=Phrases("ben; bana; beni; benim; biz; bize"),
)
