"""Turkish, also as it is written in Germany; denial stands inside the verb."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="tr",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        aboneliğimi iptal, aboneliği iptal, üyeliğimi iptal et mesaj, abonelikten çık*, abonelikten
        ayrıl*, listeden çık*, listenizden çık*, listenden çık*, üyelikten çık*, kaydımı iptal,
        kapat*, bültenden çık*, ret, iptal et ... mesaj, sms iptal, devre dışı, çıkarın beni, beni
        çıkar*, çıkmak istiyorum, ayrılmak istiyorum, gruptan çıkar*, abonelikten nasıl çık*, nasıl
        çıkarım, nasıl çıkabilir*, aboneliği nasıl iptal, abonelikten ... çık*
        """,
    cease="""
        dur, durun, durdur*, bırak*, kes, kesin, kesiniz, son ver*, son verin, vazgeç*, yeter, yeter
        artık, stop, bitir*, sonlandır*, kesip, keser misiniz, tamam yeter, dursun, bitsin, kesilsin
        """,
    remove="çıkar*, çıkart*, kaldır*, sil, silin, siliniz, düşür*, çekin",
    delete="""
        sil, silin, siliniz, sildir*, silin*, silme*, silmenizi, silinmesini, siler misiniz, unut,
        unutun, yok edin, yok et*, imha*, unutulma hakk*, temizle*, hesabımı kapat*, yok edilmesini,
        silebilir*, numaramı unut*, kaydımı sil*, kaydımı da sil*, unut*
        """,
    leave_alone="""
        rahat bırak*, beni rahat bırak*, bizi rahat bırak*, yakamdan düş*, defol*, siktir*,
        siktirin, yürü git, git işine, gidin, bıktırma*, rahatsız etmeyin, rahatsız etme, düş
        yakamdan, uğraşmayın, uğraşma, kaybolun, kaybol, peşimi bırak*, başka kapıya, allah
        belanızı, bas git, ananızı, susun, bela mısınız, rahat verin, rahat ver
        """,
    object="itiraz*, karşı çık*, reddediyorum, itirazım var",
    withdraw="geri çek*, geri al*, rızamı geri, iznimi geri, çekiyorum, geri alıyorum",
    terminate="""
        feshed*, fesih, feshi, feshetmek, sözleşmemi iptal, sözleşmeyi iptal, üyeliğimi sonlandır*,
        sözleşmeyi sonlandır*, üyeliğimi iptal, spor salonu üyeliğ*, aboneliğimi sonlandır*,
        kündigung, cayma, cayıyorum
        """,
    no_interest="""
        ilgilenmiyorum, ilgilenmiyoruz, ilgimi çekmiyor, ilgi duymuyorum, umurumda değil, umrumda
        değil, ilgim yok, ilgilenmem, lazım değil, bana ne, işim olmaz, ihtiyacım yok, ihtiyacımız
        yok
        """,
    enough="""
        yeter, yetti, bıktım, bıktık, usandım, usandık, sıkıldım, bezdim, gına geldi, illallah,
        yeter be, canıma yetti, kafayı yedim, yoruldum, bunaldım, tamam artık, yetti artık,
        bıktırdı*
        """,
    annoyed="""
        rahatsız*, spam*, sinir*, taciz*, bunalt*, bıktır*, can sık*, kafa ütüle*, darla*, sık
        boğaz, yağmur*, yağdır*, istenmeyen, izinsiz, usandır*, musallat, gıcık*, delirt*, baymay*,
        bay* artık, dolduruyor*, başımı şişir*
        """,
    block="""
        engelle*, blokla*, şikayet*, şikâyet*, kvkk'ya, avukat*, dava, savcılı*, ihbar*, bildir*,
        tüketici, polise, blok, btk, mahkeme*
        """,
    less="""
        daha az, çok fazla, çok sık, bu kadar sık, her gün, hergün, sürekli, durmadan, her hafta,
        günde üç, azalt*, bu kadar çok, seyrek, ikide bir
        """,
    unclear="""
        iptal, son, yeter, hayır teşekkürler, bitir, vazgeçtim, istemem, hayır sağolun, gerek yok
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, bülten*, newsletter*, promosyon*, spam, tanıtım*, ticari ileti*, pazarlama*,
        broşür*, katalog*, ilan*, ticari, promo, afiş, elektronik ileti*
        """,
    offer="""
        kampanya*, indirim*, fırsat*, teklif*, kupon*, yenilik*, çekiliş*, avantaj*, ucuzluk, black
        friday, haberler
        """,
    message="""
        mesaj*, sms*, mail*, e posta*, eposta*, email*, whatsapp*, vatsap*, bildirim*, hatırlatma*,
        ileti*, uyarı*, saçmalık*, çöp, zırva*, şey, şeyler*, yazı*, duyuru*, msj*, mesajlar*,
        iletişim
        """,
    list="liste*, listen*, kayıt*, veritaban*, grup*, rehber*, defter*, sistem*",
    number="""
        numaram*, telefonum*, adresim*, numara*, telefon*, adres*, irtibat*, numarım*, cebim*, no,
        numaramı unut*
        """,
    account="""
        hesabım*, kaydım*, hesap*, hesab*, profil*, üyelik kaydı*, dosya*, kaydımı sil*, kaydımı da
        sil*
        """,
    data="""
        verilerim*, bilgilerim*, veri*, bilgi*, kişisel veri*, geçmiş*, kayıtlar*, bilgiler*,
        fotoğraflarımı, kişisel verilerim*
        """,
    store="""
        saklı*, sakla*, tut*, işle*, işlen*, kayıtlı*, kaydet*, veritaban*, topla*, kullan*, sahip,
        elinizde, depola*
        """,
    know="biliyor*, bil*, tanı*, biliyorsunuz",
    about="""
        hakkımda, hakkımdaki, benimle ilgili, bana ait, bana dair, şahsım*, bizimle ilgili,
        hakkımızda, şahsıma
        """,
    gdpr="""
        kvkk, gdpr, dsgvo, madde 15, madde 17, madde 21, art 15, art 17, art 21, 6698, kişisel
        verilerin korunması, veri koruma*
        """,
    consent="""
        iznim*, rızam*, onayım*, rıza*, izin*, izn*, onay*, muvafakat*, onayı, onayımı, onayını
        """,
    contract="""
        üyeliğim*, sözleşmem*, sözleşme*, üyeli*, abonelik*, sigorta*, poliçe*, kira*, spor salon*,
        tarife*, kontrat*, vertrag*
        """,
    service="""
        randevum*, siparişim*, randevu*, sipariş*, fatura*, teslimat*, kargo*, paket*, rezervasyon*,
        fiyat teklif*, ödeme*, iade*, tamir*, reçete*, servis*, ziyaret*, masa*, muayene*, garanti*,
        test sürüş*, fiş, alışveriş*, termin*, bakım*, tahlil*, kurye*, bilet*, sipariş onayı,
        randevu onayı, ödeme onayı, rezervasyon onayı
        """,
    thing="""
        otobüs*, bus, tren*, tramvay*, metro*, araba*, araç*, motor*, fren*, lastik*, ayakkabı*,
        elbise*, beden*, renk*, renkler*, resim*, fotoğraf*, foto, dosyay*, belge*, video*,
        uygulama*, site*, sayfa*, televizyon*, tv, düğme*, buton*, kapı*, pencere*, anahtar*, oda*,
        kombi*, asansör*, su, suyu, duş*, ısıtma*, kalorifer*, havuz*, kurs*, ders*, okul*, çocuk*,
        köpek*, kedi*, şeker*, soğan*, ceviz*, fındık*, süt*, et, eti, glüten*, peynir*, alkol*,
        makine*, yazıcı*, pil*, akü*, alarm*, mağaza*, dükkan*, sokak*, yol, yolu, durak*, durağ*,
        otopark*, garaj*, koltuk*, kanepe*, gürültü*, müzik*, yağmur, kan, ağrı*, hap, hapı, ilaç*,
        ilac*, tuz*, sos*, ekmek*, menü*, sepet*, hediye kart*, saat*, bisiklet*, uçuş*, uçak*,
        yolculuk*, kat, katta, yatak*, buzdolab*, mobilya*, mutfak*, klima*, acı, acılı, domates*,
        buz*, kablo*, boya*, taksi*, sandalye*, balık*, perde*, lamba*, musluk*, halı*, çamaşır*,
        kahve*, çit, fatura adres*, ekmeği, simit*, pano*, tabela*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        yaz, yazın, yazıyor*, yazma*k, ara, arayın, arıyor*, aranma*, iletişime geç*, rahatsız et*,
        mesaj at, mesaj atın, mesaj atmak, mesaj atıyor*, ulaş*, taciz et*, irtibat kur*, arama,
        aramay*, yazıp, yazmay*, yazmak, aramak, mesajla*, spamla*
        """,
    send="""
        gönder*, yolla*, at, atın, atıyor*, atmay*, atmak, ilet, iletin, iletiniz, paylaş*, verin,
        gönderim*, atar mısınız, göndermek, göndermeyi, yollamay*, yollayıp, bildirin
        """,
    receive="""
        al, alıyor*, almak, almay*, gel, gelsin, geliyor*, gelme*k, görmek, duymak, gelen, düşüyor*,
        gelip
        """,
    want="""
        isti*, isterim, istiyor*, istediğ*, rica ed*, rica*, talep*, lütfen mi, arzu*, diliyor*,
        ihtiyac*, tercih*, lazım, gerek, mümkünse, misiniz, mısınız, musunuz, müsünüz, isterdim,
        istemekteyim, talebim
        """,
    able="olur, olabilir, mümkün, edebilir*, çalış*, oluyor, yapabil*, ebil*, bilir miyim, işliyor",
    see="""
        kopya*, görmek, görebilir*, eriş*, erişim*, öğren*, öğrenmek, örneği*, dışa aktar*, dökum*,
        döküm*, liste halinde, bilgi almak, açıkla*, inceleme*, kopyasını, kopyasını isterim
        """,
    speak="konuş*, görüş*, bağla*, aktar*, cevap ver*, yanıtla*, muhatap*, biri baksın, görüşmek",
    subscribe="""
        abone ol*, kaydol*, kaydet beni, ekle*, listeye al*, yeniden abone, tekrar abone, üye ol*,
        katıl*, kaydımı yap*, beni ekle*, açın tekrar, yeniden aç*
        """,
    miss="kaçır*, kaçırmak",
    whence="""
        nereden buldunuz, nereden aldınız, nerden buldunuz, nerden aldınız, nereden bulundu, nerden
        buldun, nereden biliyorsunuz, numaramı kim, kim verdi, nasıl buldunuz, nasıl aldınız, nasıl
        elde et*, nereden ulaş*, nerden ulaş*, nasıl ulaştınız, kimden aldınız, kimden buldunuz,
        nereden elinize
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ben, biz",
    me="bana, beni, bende, benden, bize, bizi, benim",
    my="""
        benim, numaram*, telefonum*, verilerim*, bilgilerim*, hesabım*, kaydım*, adresim*, adım*,
        bizim, randevum*, siparişim*, iznim*, rızam*, üyeliğim*, sözleşmem*, kendi, kaydımı sil*,
        kaydımı da sil*, numaramı unut*, kişisel verilerim*
        """,
    you="""
        siz*, sizin, size, sizi, sizden, sen, senin, sana, seni, firma*, şirket*, mağazanız*,
        firmanız*
        """,
    other="""
        o, ona, onu, onun, onlar*, eşim*, karım*, kocam*, oğlum*, kızım*, annem*, babam*, abim*,
        ablam*, kayınvalide*, komşu*, müşteri*, patron*, müdür*, iş arkadaş*, arkadaş*, ninem*,
        dedem*, babaann*, anneann*, teyze*, amca*, eski sevgili*, boyacı, tesisatçı, kurye, usta
        """,
    human="""
        insan*, temsilci*, müşteri hizmet*, yetkili*, gerçek bir*, gerçek kişi*, personel*,
        çalışan*, danışman*, görevli*, operatör*, canlı destek, canlı biri*, mensch, satıcı*, bir
        insan
        """,
    somebody="birisi*, biri, birine, biriyle, kimse",
    bot="robot*, bot, botla, makineyle, otomatik*, bilgisayar*, chatbot*, yapay zeka*, sekreter",
    # -- how ---------------------------------------------------------------------------------
    no="değil, yok, hiç, hiçbir, asla, olmadan, siz de, hicbir, ne de",
    nay="""
        hayır, yok, yo, hayır teşekkür*, istemez, hayır sağol*, olmaz, hayir, almayayım, almayalım
        """,
    nothing="hiçbir şey, hiçbirşey, hiçbiri*",
    not_past="""
        almadım, gelmedi, ulaşmadı, henüz, daha gelmedi, göremedim, bulamadım, etmedim, yapmadım,
        olmadı, gönderilmedi, yetişemedim, vermedim, almadık, gelmemiş
        """,
    not_able="""
        olmuyor, çalışmıyor, edemiyor*, yapamıyor*, mümkün değil, açılmıyor, giremiyor*, bilmiyorum
        nasıl, beceremiyor*, gelemiyor*, gelemeyeceğim, kapatamıyor*, çıkamıyor*
        """,
    not_want="""
        istemiyor*, istemem, istemiyoruz, istemediğ*, istemedim, isteğim yok, gerek yok, gerekmiyor,
        lazım değil, talep etme*, talep etmedim, izin vermedim, izin vermiyorum, onay vermedim,
        kaydolmadım, üye olmadım, abone olmadım, hoşlanmıyorum, gerekli değil, ihtiyacım yok,
        istemiyom, istemiyorm, istemiyrm, istemicem, istemeyiz, istenmiyor, gelmesin*, irtibata
        geçilmesini istemiyor*, iletişime geçilmesini istemiyor*, aranmak istemiyor*, almak
        istemiyor*, görmek istemiyor*, almak istemem, gelmesini istemiyorum, duymak istemiyor*
        """,
    not_send="""
        gönderme*, göndermeyin*, yollama*, yollamayın*, atma*, atmayın*, gönderilmesin,
        gönderilmesini istemiyorum, atmasanız, göndermeseniz, yollamasanız, atıp durma*, gönderip
        durma*, yollayıp durma*
        """,
    not_write="""
        yazma, yazmayın*, yazmasın*, arama, aramayın*, rahatsız etme*, ulaşmayın*, mesaj atma*,
        iletişime geçme*, aramasanız, yazmasanız, taciz etme*, irtibat kurma*, irtibata geçilmesini
        istemiyor*, iletişime geçilmesini istemiyor*, aranmak istemiyor*, yazılmasını istemiyor*,
        aranmasını istemiyor*, schreiben yapmayın, schreiben yapma, whatsapp yapmayın, yazıp durma*,
        arayıp durma*
        """,
    not_receive="""
        geçilmesini istemiyor*, almak istemiyor*, gelmesin*, almayayım, almayalım, görmek
        istemiyor*, almak istemem, gelmesini istemiyorum
        """,
    not_cease="durma, durmayın, bırakma, kesmeyin, kesme, bırakmayın, durdurmayın",
    not_delete="silme, silmeyin*",
    not_unsubscribe="çıkarmayın*, çıkarma beni, iptal etmeyin, kapatmayın",
    more="""
        artık, bir daha, bidaha, birdaha, daha fazla, bundan sonra, bundan böyle, gelecekte,
        ebediyen, tamamen, kesinlikle, tekrar, hiçbir zaman, daha, ileride, kalıcı olarak
        """,
    again="tekrar, yeniden, gene, yine, devam",
    still="hala, hâlâ, halen, rağmen, yine de, gene de, devamlı, sürekli",
    all="""
        hepsi*, her şey*, herşey*, tüm, bütün, hiçbir, tamamı*, tamamen, hepsini, her türlü, ne
        varsa
        """,
    this="bu, bunu, bunlar*, şu, şunu, böyle, bunun, buna, bundan, bunları, şunlar*, öyle",
    only="sadece, yalnızca, yalnız, hariç, dışında, bir tek",
    yes="evet, tamam olur, olur, tabii, tabi, elbette, peki, onaylıyorum",
    why="neden, niye, niçin, ne diye",
    how="nasıl, nerede, nereden yapabil*, ne yapmam",
    which="""
        hangi, ne, neler, nedir, hangileri, ne varsa
        """,
    when="ne zaman, ne kadar süre, kaça kadar, süre",
    condition="""
        eğer, takdirde, yoksa, durumunda, önce, olursa, edersem, ederseniz, olmazsa, istersem
        """,
    past="""
        dün, sildim, yanlışlıkla, geçen hafta, geçen ay, dedi, söyledi, demişti, bıraktı, durdu,
        oldu, olmuş, idi, çıktım, iptal ettim, geçenlerde, önceden, vardı, bozuldu, bozulmuş,
        bıraktım
        """,
    is_="dır, dir, mı, mi, mu, mü, idi",
    exists="var mı, varmı, mevcut*, kaldı mı, bulunur, var",
    time="""
        saat, sabah*, akşam*, gece*, hafta sonu*, pazartesi*, salı*, çarşamba*, perşembe*, cuma*,
        cumartesi*, pazar*, bugün*, yarın*, sekizden, dokuzdan, sonra, toplantı*, işte, işteyken,
        sırasında, tatil*, dakika*, öğle*, gündüz
        """,
    old="""
        eski*, yeni numara*, değişti*, değiştir*, yanlış numara, yanlış*, düzelt*, güncelle*, önceki
        """,
    mistake="yanlışlıkla, kazara, hata*, istemeden, farketmeden",
    meta="""
        demek, anlamı*, anlama*, düğme*, kelime*, fonksiyon*, ayar*, link*, tıkla*, şablon*, genel
        olarak, örnek*, tasarım*, sorum
        """,
    praise="""
        bayıl*, harika*, süper*, mükemmel*, güzel*, sevdim, seviyor*, beğen*, çok iyi, memnun*,
        muhteşem*
        """,
    help="yardım*, kimsiniz, kim bu, sen kimsin, siz kimsiniz, bilgi, kimdir, kiminle, imdat",
    that="diye, ki, için, için de",
    and_="ve, veya, ya da, ama, fakat, ancak, lakin",
    polite="""
        lütfen, lutfen, rica ederim, teşekkürler, teşekkür ederim, tesekkurler, sağolun, sağ olun,
        sagolun, merhaba, selam, selamlar, iyi günler, günaydın, iyi akşamlar, saygılarımla,
        saygılar, sayın, bey, hanım, şimdi, hemen, derhal, acilen, acil, allah aşkına, allahaşkına,
        yahu, ya, yaa, be, lan, ulan, amk, aq, mk, abi, abla, kardeşim, hocam, arkadaşlar,
        gerçekten, cidden, vallahi, valla, yeter ya, bitte, danke, kusura bakmayın, özür dilerim,
        pardon, işbu, en kısa sürede, mümkün olan en kısa, bir an önce, tamam, peki, da, de,
        mümkünse, sevgiler, kolay gelsin, hayırlı günler, iyi çalışmalar, zahmet olmazsa, bi, bir,
        bakın, baksana, haha*, ddjdj, ne olur, nolur, yav, yani, işte ya, gereğini, bilgilerinize,
        arz ederim, plz, pls, lfn, slm, mrb, tşk, tşkler, aa, ee, ay
        """,
    harmless="""
        sorun değil, sorun yok, problem değil, önemli değil, merak etmeyin, unutmayın, unutma,
        sadece değil, bilmiyorum, emin değilim, daha fazla bilgi, daha fazla değil, rica ederim,
        hafta sonu, ay sonu, sonunda, son gün, son kez, son model, en son, son durum, son fiyat,
        sonuç*, durak, durakta, durağı, nerede duruyor, duruyor mu, durur mu, mobil veri, veri
        paketi, spam klasör*, spama, şekersiz, soğansız, glütensiz, laktozsuz, tuzsuz, sütsüz,
        buzsuz, sorunsuz, acısız, emlak*, yeterince, yeter mi, yeterli, neden olmasın, acelesi yok,
        randevumu iptal, randevu iptal*, siparişi iptal, siparişimi iptal, rezervasyonu iptal,
        rezervasyonumu iptal, randevuyu iptal, stokta yok, durumu nedir, ne durumda, durumda, reklam
        ajansı, atın kutu, kapat* kapı*, yetişir mi, at nalı, atm, dursun dedi*, kaçta kapat*, saat
        kaçta, kaçta kapanıyor*
        """,
    common="""
        ve, bir, bu, şu, ile, için, çok, az, gibi, kadar, sonra, önce, içinde, üzerinde, altında,
        yanında, orada, burada, şurada, kim, ne, nerede, çünkü, gün, günü, ay, yıl, sene, kez, kere,
        iki, üç, ilk, iyi, güzel, büyük, küçük, söyle, yap, yapın, yaptım, ver, verdi, bul, buldum,
        geç, kal, kalır, olarak, olan, şey, başka, ev, eve, fiyat*, fiyatı, kaç, ne kadar, aldım,
        daha, henüz, sadece, her, hem, mi, mı, mu, mü, var, yok, değil, oldu, olsun, olacak, misin,
        bugün, ama, diye, bile, zaten, hep, galiba, çık, çıkar, çıkmak
        """,
)
