"""Kinds of words: what a word is about in any language, so that one teaches the weights of others.

The lexicons say what is a wish; this says what people talk of when they wish for something or for
nothing of the kind: quiet, files, telephones, lawyers, but also cars, food and pain. Only the
weights use it. A word stands for itself, `stem*` for all that begins so; folded spellings.
"""

from functools import lru_cache
from typing import Final

from jawort.reading.fold import fold

_KINDS: Final = {
    "quiet": """
        ruhe ruh rueh rueh* ruah rua rue stille still schweig* geschwiegen funkstille sendepause
        stummsch* verstumm* klappe schluss feierabend basta ende versieg* friede* frieden quiet*
        silen* mute* hush wheesht wheest shush peace schtum zip enough desist cease quit stop
        halt silencio silence silenzio paix pace paz tranquil* calma calme basta cisza ciszy
        spokoj* klid* ticho rust stilte genoeg fred ro lugn* tyst* hiljaa rauha* csend* liniste*
        тиш* поко* спок* ησυχ* sessiz* rahat huzur هدوء arret* fini finito acabou ferma* pare
        """,
    "end": """
        abstell* abgestell* ausschalt* ausgeschalt* abschalt* abgeschalt* abdreh* einstell*
        eingestell* stummschalt* deaktivier* kappen kappt unterlass* unterbind* unterbleib*
        aufhor* aufzuhor* beend* endet enden absehen ausmach* knipst wegfall* weglass* streich*
        gestrichen entfern* ausklink* aussortier* austrag* rausnehm* rausschmeiss* rausstreich*
        abmeld* abbestell* abo*bestell* off disable* deactivat* discontinu* unsubscrib* unhook
        strike struck scratch drop dropped kill killed end ends cut desactiv* desabon* desinscri*
        disattiv* cancell* disiscri* elimin* togli* levat* levem baja desuscri* deten* remov*
        retir* cess* enlev* retrait dezabon* scoate* opri* wypis* wylacz* skresl* rezygn* odhlas*
        vyrad* vypn* zrus* uitschrijv* afmeld* stopzet* afmeld* frameld* avregistr* avsluta
        stang* slut* lopet* leirat* torol* отпи* прекра* отключ* отказ* убер* відпи* припин*
        вимкн* odjav* prekin* iskljuc* izbris* odjavi isklop* διαγρ* σταματ* διακο* κοψτε iptal
        durdur* kapat* cikar* الغ* اوقف* وقف*
        """,
    "destroy": """
        schredder* geschredder* vernicht* entsorg* beseitig* verschwind* verschwund* verbrann*
        ausfeg* ausloschen ausgeloscht* kaputt auflos* zumach* tilg* zerreiss*
        zerriss* einstampf* reisswolf verbrenn* tonne papierkorb radier* ausradier* bereinig*
        losch* geloscht* wegwerf* wegschmeiss* rausloschen ruckstandslos restlos spurlos shred*
        destroy* bin binned wipe* wiping purge* expung* eras* scrub* scrap* trash* incinerat*
        delet* dispos* obliterat* forget forgotten vanish* disappear* detrui* effac* supprim*
        dechir* poubelle oubli* distrugg* bruciat* strappa* dimentic* destru* borr* suprim*
        olvid* apag* rasg* esquec* sterg* distrug* uita* usun* skasuj* zniszcz* zapomn* smaz*
        znic* skart* vymaz* vernietig* wissen gewist verwijder* slet* rader* poista* tuho*
        megsemmis* удал* стер* сотр* уничтож* забуд* знищ* видал* забуть izbris* obris* unisti*
        brisat* διαγραψ* σβησ* sil* imha احذف* امسح* مسح حذف
        """,
    "record": """
        akte* ordner passkopie* ausweiskop* aufnahmen vermerk* kundendatei rechner
        computer kartei* kundenkart* kundenkont* kundendat* patientendat* patientenakt* profil*
        konto* account* unterlagen datensatz stammdat* daten dossier* historie verlauf archiv*
        register* formular* bogen eintrag* angaben anschrift adress* kontaktdat* telefonnummer*
        handynummer* rufnummer* nummer geburtsdat* bankverbind* befund* werte notiz* aufzeichn*
        gespeichert* hinterlegt* datenbank system file files filed record records profile details
        particulars paperwork folder database data info held hold holding scans passport fiche*
        fichier* dossie* donnee* compte coordonnee* scheda schede cartell* dati conto account
        ficha* fichero* datos cuenta historial expediente dados conta registo fisa fise date
        contul konto* dane danych kartotek* udaj* zaznam* gegevens dossier* oplysninger uppgifter
        tiedot tieto* adat* данн* карточ* анкет* дан* картк* podat* podatk* στοιχεια δεδομεν*
        bilgi* veri* kayit* بيانات* ملف معلومات*
        """,
    "learn": """
        auskunft* auflist* aufstellung ubersicht einsehen einsicht abschrift kopie* ausdruck*
        export* copy copies printout disclose* disclosure subject sar access* access request
        copie* acces* droit copia copie accesso derecho acesso direito dreptul wglad* kopia kopi*
        kopii dostep* kopie vypis* inzage inzien indsigt utdrag masolat* копи* копі* uvid pregled
        αντιγραφ* kopya* erisim نسخة
        """,
    "noise": """
        mucks vibration* pingen piep* biept bimmel* gebimmel pling* brumm* vibrier* klingel*
        geklingel gepiepe geblinke gebrumm bing ping* buzz* beep* ding dings bleep* chirp*
        chime* vibr* bip bips sonne suona* squilla* pita toca* suna brzecz* pika* piip* zoem*
        пищ* жужж* пика*
        """,
    "device": """
        handy* hendi telefon* smartphone* whatsapp display* postfach* speicher gerat posteingang
        phone* mobile mob cell cellphone screen inbox device telefono movil portable tel
        telephone telemovel celular celulare telefoni* telefoon mobil* puhelin* telefonum cep
        телефон* мобил* τηλεφων* κινητο* هاتف* جوال* موبايل*
        """,
    "promo": """
        gutschein* rabatt* aktion* prozent* schnappch* angebot* werb* reklam* reklame newsletter*
        prospekt* katalog* sale sales promo* deal deals voucher* coupon* discount* offer offers
        flyer* campaign* gewinnspiel* kampagne* tipps neuheit* vorteil* bonus* treuepunkt*
        empfehlung* vorschlag* sonderverkauf* sonderangebot* schwarm marketing spam* blast*
        special specials ad ads advert* bargain* upsell* junk pub publicit* remise* offre* reduc*
        pubblicit* offert* sconti sconto volantin* publicidad oferta* descuento* desconto* cupon*
        publicidade reclam* oferte* reducer* promoc* promot* ofert* znizk* rabat* kupon* slev*
        nabidk* aanbieding* korting* tilbud* erbjud* rea rabatt* tarjous* mainos* ajanlat*
        akcio* kedvezm* реклам* скидк* акци* знижк* акці* popust* ponud* προσφορ* εκπτωσ*
        διαφημ* kampanya* indirim* reklam* عروض* عرض اعلان* خصم*
        """,
    "notify": """
        erinner* benachrichtig* meldung* mitteilung* hinweis* zwischenst* update* reminder* alert*
        notif* nachricht* benachrichtigung* info infos bestatig* confirmation* tracking sms
        botschaft* rundschreib* rundbrief* rundmail* zuschrift* zusendung* geschreib* schreiben
        schreibt schreib schreibs texte texting text texts texted msg msgs message* messag*
        missive* post mail mails anstups* sendung* nudges nudge* broadcast* rappel* promemoria
        avvis* aviso* recordatori* lembrete* mensaj* mensag* mesaj* notific* przypomn* wiadom*
        powiadom* upominek pripom* zprav* sprav* herinner* bericht* besked* meddeland* påminn*
        paminn* viesti* muistut* uzenet* ertesit* emlekezt* напомин* сообщ* уведом* нагад*
        повідомл* poruk* obavijes* podsjet* sporocil* opomnik* obvestil* μηνυμα* υπενθυμ*
        ειδοποι* bildirim* hatirlat* رسائل رسالة تذكير* اشعار* ntfy
        """,
    "listing": """
        verteiler* liste listen mailingliste kundenliste adressliste datei list lists mailing
        distribution roster rota group broadcast liste lista listas lijst listan lista* seznam*
        zoznam* spis* lista списк* рассыл* розсил* popis* λιστα liste* listeden قائمة
        """,
    "spare": """
        spar* erspar* verschon* verzicht* schenken geschenkt stecken klemmen bleib* entbehr*
        uberflussig* unnotig* unerwunscht* ungebeten* untersag* verbitt* widersprech* ablehn*
        abgelehnt absag* keks zeiger senkel sack wecker hut leier gedons zeug zeugs kram mull
        dreck schmarrn schmarren quatsch nerv* genervt genug reicht langt satt dick hals lastig*
        belast* belastig* aufdringlich* penetrant* spare spared bother bothered bothering
        pester* hassl* nag nagging harass* sick fed tired annoy* irritat* unwanted unwelcome
        unsolicited pointless useless wasted clutter nuisance sod jog bugger quit rest knock
        pack leave lose loose relent marre assez ras gonfl* epargn* dispens* lass* laiss*
        stuf* rompe* risparmi* disturb* fastid* harto harta cansad* molest* pesad* dejen deja
        farto farta chatei* incomod* deixem satur* deranj* enerv* lasati lasa* dosc meczy
        meczac* zawrac* otrav* obtezu* nech* pokoj laat met* zat beu lastig* trot tret lad
        irriter* stor* stop spar besvar* jatta* tjat* arsyt* hairi* rasitt* zaklat* idegesit*
        hagy* достал* надое* хват* отста* оставь* набрид* досит* годі dosta dosad* gnjav*
        smeta* pustite βαρεθ* ενοχλ* αφηστε biktim yeter rahatsiz زهقت ازعاج كفاية خلاص
        """,
    "law": """
        anwalt* anwaltin rechtsanwalt* verbraucher* datenschutz* behorde* aufsicht* beschwer*
        abmahn* anzeig* polizei gericht* klage* dsgvo bundesnetzagentur blockier* block blocken
        blockiert lawyer* solicitor* ico ombudsman watchdog regulator* complain* sue suing police
        gdpr court authority report reported reporting blocking blocked tribunal avocat* cnil
        rgpd plainte bloqu* avvocat* garante blocco blocc* denunci* abogad* aepd rgpd advogad*
        cnpd queixa anpc plang* avocat* prawnik* adwokat* uodo rodo zablok* pravnik* uoou gdpr
        advocaat avg blokker* advokat* blocker* asianajaj* tietosuoj* ugyved* letilt* адвокат*
        юрист* заблок* жалоб* скарг* odvjet* prijav* δικηγορ* μπλοκ* avukat* engell* sikayet*
        محامي شكوى حظر
        """,
    "gone": """
        verstorben* gestorben* tot tod verschieden umgezogen weggezogen ausgezogen verkauft
        gewechselt rente ruhestand scheidung geschieden dement* pflegeheim beerdigt ausgewander*
        pleite aufgegeben moved sold died dead passed funeral divorc* retired retire late widow
        estate switched emigrat* scrapped decede* mort morte demenag* vendu* morto trasferit*
        vendut* fallec* mudad* mudei mude vendid* vendi murio falec* decedat* murit mutat* vandut*
        zmarl* przeprowadz* sprzeda* zemrel* zomrel* prestehoval* prodal* overleden verhuisd
        verkocht dod dog flyttet flyttat solgt sald* kuoll* muutt* myyt* myin meghalt elkoltoz*
        elad* умер* переех* продал* помер* переїх* umro umrl* preselil* prodao prodal* πεθαν*
        μετακομ* πουλησ* oldu vefat tasind* satt* توفي* انتقل* بعت
        """,
    "person": """
        mensch* mitarbeiter* chef chefin jemand jemanden jemandem berater* kolleg* ansprechpartner*
        bot bots roboter automat* maschine computer* ki human* person someone somebody anyone agent
        manager staff advisor* representative boss robot* machine ai automated real rep humain*
        quelqu* conseill* robot* umano umana persona operator* qualcuno humano alguien encargad*
        pessoa alguem funcionar* om omul cineva czlowiek* konsultant* kims clovek* nekym niekym
        mens iemand medewerker menneske* manniska* nogon ihmi* ember* valaki* человек* оператор*
        людин* coek* covjek* clovek* ανθρωπ* insan* yetkili temsilci موظف* شخص انسان
        """,
    "contract": """
        vertrag* mitglied* kundig* gekundig* widerruf* widerrufe austritt* austret* rucktritt*
        abo abonnement* rate raten kauf ruckerstatt* laufzeit contract* member* subscription
        cancel* refund* withdraw* terminate* resign* notice resili* contrat* adhesion rembours*
        recess* disdett* contratt* iscrizion* contrato* abono socio socia devoluc* rescind*
        contract* rezili* abonament* umow* wypowied* czlonk* karnet* smlouv* zmluv* vypoved*
        clenstv* opzeg* lidmaatschap abonnement* opsig* upps* medlem* jasen* sopimu* irtisan*
        szerzod* felmond* tagsag* договор* расторг* договір* розірв* ugovor* clanar* raskid*
        pogodb* odpoved* συμβολαι* συνδρομ* sozlesme* uyelik* عقد اشتراك
        """,
    "joining": """
        anmeld* angemeldet eintrag* aufnehm* aufgenommen dabei mitmach* abonnier* nimm nehmt setz
        setzt auch ebenfalls gern gerne add adding include join joining subscribe sign too also
        inscri* ajout* aussi iscriv* aggiung* anche apunt* anad* tambien adicion* inscrev* tambem
        abona* adauga* dopisz* zapisz* tez prihlas* pridej* pridaj* taky tiez toevoeg* aanmeld*
        ook tilmeld* ogsa anmal* ocksa lisaa* liity* feliratk* подпис* добав* тоже підпиш* додай*
        dodaj* prijav* tudi takoder εγγραφ* προσθεσ* ekle* kaydol* اضاف* اشتراك*
        """,
    "help": """
        hilfe wer wem help who whom qui aide chi aiuto quien ayuda quem ajuda cine ajutor kto
        pomoc kdo wie hulp hvem vem hjalp kuka apua ki segitseg кто хто помо* tko ποιος kim yardim
        مين مساعدة funktioniert bedien* works work fonctionne funziona funciona
        """,
    "body": """
        schmerz* blut* zahn* zahne knie* rucken fieber husten ubel entzund* geschwoll* wunde
        tablett* medikament* pille* rezept* nebenwirk* schwind* ausschlag pain* bleed* tooth teeth
        knee* fever cough* swollen swell* wound rash tablet* dose prescription* itch* ache* sore
        stitch* douleur* saign* dent* fievre mal dolore* sangue denti febbre dolor* sangra* diente*
        fiebre dor dores febre durere dureri sange bol boli krwaw* goraczk* zab* bolest* krvac*
        horeck* pijn bloed* koorts smert* bloder feber kipu* kuume vere* faj* laz verzik боль*
        болит кровь зуб* температур* бол* кров* boli krv* temperatur* πονο* αιμα πυρετο* agri*
        kan dis ates الم وجع دم حرارة
        """,
    "car": """
        auto autos wagen motor* reifen bremse* kupplung* ol batterie* tuv getriebe* scheibe* kfz
        werkstatt golf corsa passat bmw car cars engine* tyre* tire* brake* clutch* battery van
        mot gearbox windscreen wiper* boiler heizung* rohr* wasserhahn dach* strom voiture moteur
        pneu* frein* macchina motore gomm* freni coche rueda* freno* carro motore masin* frane
        samochod* opon* silnik* hamul* brzd* pneumat* banden rem bil bilen dæk dack broms* autoa
        rengas* jarru* kocsi* gumi* fek* машин* мотор* колес* тормоз* гальм* gume kocnic* zavor*
        αυτοκιν* λαστιχ* φρεν* araba* lastik* fren سيارة* محرك اطارات فرامل
        """,
    "food": """
        tisch* pizza* kuchen torte* brot* broetchen brotchen nuss* nusse zwiebel* gluten milch
        sahne wein* bier kaffee essen menu menue speise* fleisch vegan* vegetar* table tables cake*
        bread onion* nut nuts dairy cheese wine beer coffee lunch dinner breakfast steak soup pizza
        pain gateau vin repas noix tavolo torta pane vino noci mesa tarta pan nueces bolo pao vinho
        masa tort paine stol stolik ciasto chleb orzech* stul dort chleb tafel taart brood bord
        kage brod tarta poyta kakku leipa asztal torta kenyer стол* торт* хлеб* стіл хліб* miz
        torta kruh τραπεζι τουρτα ψωμι masa pasta ekmek طاولة كيك خبز
        """,
    "beauty": """
        strahnchen strahnen pony schneiden spitzen ansatz fohn* haar* frisur* nagel* nagellack
        lack wimpern highlights haircut fringe bangs hair roots gloss nails lashes blowout trim
        brow* cheveux coupe meches ongles capelli taglio unghie pelo corte unas cabelo unhas par
        unghii wlos* paznok* vlas* nehty haar knippen nagels har klip hiukset kynn* haj korom
        волос* ногт* волосс* нігт* kosa nokti lase μαλλια νυχια sac tirnak شعر اظافر
        """,
    "animal": """
        hund* katze* kater pferd* pony welpe* kaninchen dog dogs cat cats horse* puppy kitten*
        rabbit* chien* chat cheval cane gatto cavallo perr* gato caballo cao gato cavalo caine
        pisica pies psa kot kota psa pes psa kocka hond kat paard hest kat hund katt hast koira
        kissa hevonen kutya macska собак* кот* кошк* пес pas macka σκυλ* γατα kopek kedi كلب قط
        """,
    "trade": """
        bestell* liefer* paket* buchung* buchen termin* reservier* rechnung* preis* kost* euro eur
        bezahl* uberweis* abhol* umtausch* grosse farbe quittung angebot order* deliver* parcel*
        booking* book booked appointment* reserv* invoice* price* cost* pay paid payment* collect*
        pickup exchange size colour color receipt commande* livraison colis rdv reserv* facture
        prix ordine consegna pacco appuntament* prenot* fattura prezzo pedido entrega paquete cita
        reserva factura precio encomenda marcac* fatura preco comanda livrare colet programare
        factura pret zamow* dostaw* paczk* wizyt* rezerw* faktur* cena objedn* dodav* zasilk*
        termin* rezerv* bestel* lever* pakket afspraak factuur prijs bestil* pakke tid pris faktura
        tilaus* toimit* paketti aika hinta rendel* szallit* csomag* idopont* szamla ar заказ*
        достав* посыл* запис* счет цена замов* достав* посил* рахунок ціна narudz* dostav* paket*
        narocil* παραγγελ* δεμα ραντεβου τιμη siparis* kargo* randevu* fatura fiyat* طلب توصيل
        موعد فاتورة سعر
        """,
    "when": """
        morgen heute gestern ubermorgen uhr montag dienstag mittwoch donnerstag freitag samstag
        sonntag mittag abend nachmittag vormittag tomorrow today tonight yesterday monday tuesday
        wednesday thursday friday saturday sunday noon am pm oclock demain aujourd hier lundi mardi
        mercredi jeudi vendredi samedi domani oggi ieri lunedi martedi mercoledi giovedi venerdi
        sabato manana hoy ayer lunes martes miercoles jueves viernes sabado amanha hoje ontem
        segunda terca quarta quinta sexta maine azi ieri luni marti miercuri joi vineri sambata
        jutro dzis dzisiaj wczoraj poniedzialek wtorek srod* czwartek piatek zitra dnes vcera
        pondeli utery stred* ctvrtek patek vandaag gisteren maandag dinsdag woensdag donderdag
        vrijdag завтра сегодня вчера сьогодні вчора sutra danas jucer danes vceraj αυριο σημερα
        yarin bugun dun غدا اليوم امس
        """,
    "thanks": """
        danke dank dankeschon merci vergelts super toll prima klasse spitze wunderbar begeistert
        schon herzlich freu* freue lob thanks thank thx ta cheers brilliant lovely great excellent
        fantastic awesome amazing wonderful perfect merci genial super parfait grazie ottimo
        perfetto bravi gracias genial perfecto estupend* obrigad* otimo perfeito multumesc*
        mersi dzieki dziekuj* swietn* dekuj* diky super dakujem bedankt dank geweldig tak tusind
        tack kiitos koszon* спасибо отлично дякую чудово hvala odlicno super ευχαριστ* τελεια
        tesekkur* harika شكرا ممتاز رائع
        """,
    "talk": """
        weitergeleit* kettenbrief* betrug* warnung achtung betruger* phishing forward* scam* fraud*
        warning beware chain fwd transfer* arnaque* attention truff* inoltrat* attenzione estafa*
        reenvi* cuidado burla* reencaminh* inselator* redirection* atentie oszust* przekaz* uwaga
        podvod* preposl* pozor oplicht* doorgestuurd svindel videresendt bedrag* vidarebefordr*
        huijau* csalas* мошенн* переслан* внимание шахра* увага prevar* proslije* απατη dolandir*
        iletil* احتيال تحذير
        """,
}  # fmt: skip
NAMES: Final = tuple(_KINDS)
"""What the kinds are called."""

_SHORTEST_STEM: Final = 3


def _indexed() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    exact: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for kind, words in _KINDS.items():
        for word in dict.fromkeys(words.split()):
            table = stems if word.endswith("*") else exact
            of_word = table.setdefault(fold(word.rstrip("*")), [])
            if kind not in of_word:
                of_word.append(kind)
    return exact, stems


_EXACT, _STEMS = _indexed()
_LONGEST_STEM: Final = max(map(len, _STEMS))


@lru_cache(maxsize=65_536)
def kinds(word: str) -> tuple[str, ...]:
    """The kinds a casefolded word may be of, in their order; most are of none."""
    plain = fold(word)
    found = dict.fromkeys(_EXACT.get(plain, ()))
    for length in range(_SHORTEST_STEM, min(len(plain), _LONGEST_STEM) + 1):
        found |= dict.fromkeys(_STEMS.get(plain[:length], ()))
    return tuple(found)
