"""Polish: polite, legal and angry; also without its own letters."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="pl",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        wypis*, wypisać, wyrejestr*, odsubskryb*, wyłącz*, wylacz*, dezaktyw*, zrezygn*, rezygn*,
        rezygnuję, zrezygnować, anuluj* subskrypcj*, anulować subskrypcj*, zakończ subskrypcj*,
        odpisać mnie, wymelduj*, wykreśl*, odmeldow*, opt out, wypisuje, wypisuję się, wypisać się,
        odsubskrybowa*, chcę zrezygnować z newsl*, rezygnuję z subskrypcj*, proszę mnie wypisać, nie
        chcę być na liście, chcę się wypisać, usuńcie subskrypcj*, koniec subskrypcj*, odłącz* mnie,
        wypisuj* mnie, wypisz* mnie, mnie wypisz*, mnie wypisuj*, wypisz, wypiszcie, wypisz się
        """,
    cease="""
        stop*, przesta*, przestań*, przestaj*, koniec z, dość, dosyć, zaprzesta*, zakończ*,
        zakoncz*, skończ*, skoncz*, wstrzym*, zawieś*, dajcie spokój z, daj spokój z, ukróc*,
        odpuść*, odpuśc*, basta, zatrzym*, zaniecha*, powstrzym*, darujcie sobie, daruj sobie,
        przestali, skończyli, dość już, dość tych, dosyć tych, dość tego, dajcie już spokój, dajcie
        sobie spokój, dajcie na wstrzymanie, przestańcie, zaprzestali, starczy tych, starczy tego,
        stop z, hamujcie, zluzujcie, dajcie na luz, dajcie se siana, dajcie sobie siana, wyluzujcie,
        przyhamujcie, opanujcie się, zatrzymajcie
        """,
    remove="usun*, usuń*, usuw*, wykreśl*, skreśl*, wyrzuć*, wyrzuc*, zdejm*, wypis*, wywal*",
    delete="""
        usun*, usuń*, usunię*, skasuj*, skasow*, kasow*, wymaż*, wymaz*, zapomnij*, zapomnie*, prawo
        do bycia zapomnianym, zniszcz*, wykasuj*, wykasow*, pozbądź*, wyczyść*, zlikwid*, bycia
        zapomnian*, usunęli, skasowali, usunęliście, wymazali, prawa do bycia zapomnian*, prawo do
        bycia zapomnian*, prawo do usunięcia, prawa do usunięcia, nie zostało, zniszczyli
        """,
    leave_alone="""
        zostawcie mnie w spokoju, zostaw mnie w spokoju, dajcie mi spokój, daj mi spokój, dajcie mi
        święty spokój, dajcie spokój, dajcie nam spokój, odczepcie się, odczep się, odwalcie się,
        odwal się, odpierdol*, spierdal*, spadaj*, wypierdal*, pierdolcie się, idźcie do diabła, goń
        się, gońcie się, znikajcie, spieprz*, odwalc*, zejdźcie ze mnie, nie zawracajcie głowy,
        zapomnijcie o mnie, zgubcie mój numer, won, odczepta, zamknijcie się, walcie się, w spokoju,
        święty spokój, odpieprzcie się, odpieprz się, odpuśćcie sobie mnie, spokoju chcę, chcę mieć
        spokój, chcę świętego spokoju, nie nękajcie, zejdzcie ze mnie, spokój mi dajcie, dajcie
        wreszcie spokój, dajże spokój, dajcie żyć, pocałujcie mnie, wypchajcie się, bujajcie się,
        wal się, nie zawracaj* mi głowy, nie zawracać mi głowy, daj spokój
        """,
    object="""
        sprzeciw*, zgłaszam sprzeciw, wnoszę sprzeciw, nie wyrażam zgody, nie zgadzam się,
        zabrania*, protest*
        """,
    withdraw="cofa*, cofnąć, wycofu*, wycofa*, odwołu*, odwoła*, cofnięcie, wycofanie",
    terminate="""
        wypowiad*, wypowiedzenie, wypowiedzieć, rozwiąz* umow*, rozwiązać umow*, rezygnacja z umowy,
        zerwać umow*, odstąpi*, odstępuj*, odstąpienie, zakończyć umow*, rezygnuję z karnetu,
        zrezygnować z karnetu, rozwiązanie umowy, zrezygnować z abonamentu, rezygnuję z abonamentu,
        rezygnacja z abonamentu, rezygnuję z członkostwa, wypowiadam abonament
        """,
    no_interest="""
        nie jestem zainteresowan*, nie interesuj*, niezainteresowan*, nie zainteresowan*, brak
        zainteresowania, nie interesuje mnie, mam gdzieś, mam to gdzieś, mam w dupie, nie obchodz*,
        nie dla mnie, nie mam zainteresowania, guzik mnie, mam w nosie, nie potrzebuj* ofert*, już
        mnie nie interesuj*, wisi mi
        """,
    enough="""
        dość, dosyć, mam dość, mam dosyć, wystarczy, basta, mam po dziurki, zmęczon*, znudz*, po
        dziurki, po kokardę, ile można, starczy, przegięci*
        """,
    annoyed="""
        denerw*, wkurz*, wkurw*, męcz*, mecz*, nękan*, nęka*, uciążliw*, natręt*, natarczyw*, spam*,
        zaspam*, irytuj*, nachaln*, zaśmiec*, zasyp*, bombard*, upierdliw*, przeszkadz*, molest*,
        niechcian*, niezamówion*, wnerwia*, nagabuj*, nagabyw*, zawrac* głow*, zawracanie, natrętn*,
        drażni*, zalew*, trzecia wiadomość, już trzecia, już piąta, już dziesiąta, ile można, do
        kiedy będziecie, szlag, zaśmieca*, trafi* mnie, nachodz*, prześladuj*, udręk*, zatruw*,
        wychodzą mi bokiem, bokiem, uprzykrza*, zadręcz*
        """,
    block="""
        zablok*, blokuj*, zgłosz*, zgłasz*, uodo, uokik, prawnik*, adwokat*, skarg*, policj*, sąd,
        donos*, rzecznik*, uke, pozew
        """,
    less="""
        mniej, za dużo, za często, zbyt często, tak często, codziennie, co dzień, każdego dnia, co
        chwilę, ciągle, bez przerwy, w kółko, rzadziej, zbyt dużo, nonstop, tyle, cały czas, co
        tydzień, ogranicz*, za duzo, za czesto
        """,
    reject="""
        oszczędźcie mi, oszczędź mi, oszczędźcie sobie, oszczędzcie, zachowajcie dla siebie,
        zachowajcie sobie, wsadźcie sobie, wsadz* sobie, wsadź sobie, wetknijcie sobie, możecie
        sobie, schowajcie sobie, do kosza, do śmieci, wyrzucam, niepotrzebn*, zbędn*, odrzucam,
        odmawiam, obejdę się, obejdzie się, podziękuję za, nie skorzystam, wyciszcie, niepożądan*,
        nie trzeba, nie są mi potrzebn*, nie jest mi potrzebn*, zakażcie, darujcie mi, daruj mi,
        odpuśćcie mi, wyłącz*
        """,
    pointless="""
        nie ma sensu, bez sensu, bezcelow*, i tak nie czytam, nie czytam, nigdy nie czytam, i tak
        usuwam, i tak kasuję, od razu kasuję, od razu usuwam, strata czasu, nie dotyczy mnie, nie
        dotyczą mnie, po co mi, na co mi, do niczego mi, zapychają, zapycha
        """,
    unasked="""
        kto wam pozwolił, kto pozwolił, kto wam kazał, kto was prosił, kto państwu pozwolił, nikt
        was nie prosił, nigdy nie wyrażał*, nigdy nie wyrazi*, nie wyrażał* zgody, nie wyraził*
        zgody, nie dawał* zgody, nie zgadzał* się, nigdy się nie zapis*, nie zapisywał* się, nie
        zapisał* się, nigdy nie zapisywał*, nie prosił* o, nigdy nie prosił* o, bez mojej zgody, bez
        zgody, nie subskrybował*, nigdy nie subskrybował*, nie pamiętam żebym
        """,
    gone="""
        nie żyje, zmarł*, umarł*, zmarły, odszedł, odeszła, wyprowadzi*, świętej pamięci, nie jestem
        już klient*, już nie jestem klient*, nie jestem już waszą, nie jestem już waszym, nie jestem
        wasz* klient*, nie mieszka
        """,
    unclear="anuluj, anulować, koniec, nie dziękuję, dość, rezygnuję, odwołaj, wystarczy, odwołuję",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, newsletter*, spam*, promocj*, promo, ulot*, marketing*, biuletyn*, ogłosze*,
        handlow*, katalog*, materiał* promocyjn*, informacj* handlow*, mailing*, gazetk*, reklamów*,
        reklamówk*, akcj* promocyjn*, spamik*
        """,
    offer="""
        ofert*, rabat*, zniżk*, znizk*, wyprzedaż*, okazj*, nowości*, nowosc*, kupon*, przecen*, kod
        rabatow*, konkurs*, black friday, okazji, promki
        """,
    message="""
        wiadomoś*, wiadomos*, sms*, mail*, email*, e mail*, maili, whatsapp*, powiadomie*,
        przypomnie*, komunikat*, alert*, bzdur*, śmieci*, smieci*, gówn*, głupot*, pierdoł*, info,
        wieści, wiadomosci, powiadomienia, badziew*, śmieciow*, esemes*, korespondencj*
        """,
    list="list*, bazy, bazie, bazę, baza, grup*, subskrypcj*, subskryben*, kartotek*, mailingow*",
    number="numer*, telefon*, kontakt*, adres*, namiar*, komórk*, nr",
    account="kont*, profil*, kartotek*",
    data="dane, danych, danymi, informacj*, dane osobowe, histori*, moje zdjęcia, teczk*",
    store="""
        przechow*, przetwarz*, zapisan*, zgromadz*, gromadz*, trzym*, baz*, zbier*, posiad*, macie
        na, macie o, wykorzyst*, zebrali*, macie o mnie, macie na mój temat, komu przekaz*, komu
        udostępn*, przechowujecie, przetwarzacie, macie moje
        """,
    know="""
        wiecie, wiedzieć, znacie, wiedz*, wie, macie na mnie
        """,
    about="""
        o mnie, na mój temat, dotycząc* mnie, dotyczących mnie, na temat mojej osoby, mojej osoby, o
        nas, mnie dotycz*, macie o mnie, macie na mój temat, macie na mnie
        """,
    gdpr="""
        rodo, gdpr, uodo, art 15, art 17, art 21, artykuł 15, artykuł 17, artykuł 21, ochron*
        danych, prawo dostępu, prawa dostępu, prawa do bycia zapomnian*, prawo do bycia zapomnian*,
        prawo do usunięcia, prawa do usunięcia, rozporządzeni* o ochronie
        """,
    consent="zgod*, zezwoleni*, pozwoleni*",
    contract="""
        umow*, abonament*, karnet*, członkostw*, ubezpieczen*, polis*, siłown*, siłk*, prenumerat*,
        najmu, najem, taryf*
        """,
    service="""
        wizyt*, zamówie*, zamowie*, faktur*, paczk*, przesył*, rezerwacj*, wycen*, potwierdzen*,
        płatnoś*, zwrot*, napraw*, recept*, wysyłk*, termin*, stolik*, odbiór, odbior*, gwarancj*,
        przegląd*, jazd* próbn*, rachun*, badani*, serwis*, zabieg*, reklamacj*, zakup*, dostawa,
        dostawy, dostawę, dostawie, dostawą, dostawca, dostawcy, dostawcą, kolejk*, szpital*,
        umówion*, nakaz*, zapłat*, zamówił*
        """,
    thing="""
        autobus*, bus, pociąg*, pociag*, tramwaj*, metro, samochod*, samochód, auto, auta, silnik*,
        hamulc*, opon*, but, buty, butów, sukienk*, rozmiar*, kolor*, zdjęci*, zdjeci*, obraz*,
        plik*, dokument*, film*, wideo, aplikacj*, stron*, telewizor*, tv, przycisk*, drzwi, okno,
        okna, klucz*, pokój, pokoj*, piec, kocioł, wind*, wod*, prysznic, ogrzewani*, basen*, kurs*,
        lekcj*, szkoł*, dzieci*, pies, psa, kot, kota, cukr*, cebul*, orzech*, mlek*, gluten*, ser,
        sera, alkohol*, maszyn*, drukark*, bateri*, akumulator*, alarm*, sklep*, ulic*, drog*,
        przystan*, parking*, garaż*, kanap*, sofa, hałas*, muzyk*, deszcz, krew, ból, bol*,
        tabletk*, lek, leki, sól, soli, sos*, chleb*, menu, koszyk*, kart* podarunkow*, zegar*,
        rower*, lot, podróż*, piętr*, łóżk*, materac*, lodówk*, meb*, kuchni*, klimatyzacj*, ostr*,
        pomidor*, lod*, kabel, farb*, taks*, krzesł*, ryb*, firan*, lamp*, kran*, dywan*, pralk*,
        zmywark*, kaw*, ciast*, kotlet*, płot, jacht, parasol*, niebiesk*, czerwon*, hasł*, wifi,
        pizz*, grzejnik*, internetow*, kolejki, dziewięć, mięso, mięsa, mięsem, mięsny, mięsne,
        żart*, załącznik*, torb*, prąd*, bezpiecznik*, śmieciark*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        pisz*, pisa*, kontakt*, dzwo*, zadzwo*, smsow*, odzyw*, odezw*, męczyć, nękać, niepokoi*,
        zaczepi*, mailow*, zawrac* głow*, zawracać, przeszkadz*, nagab*, spamow*, bombardow*,
        wypisuj*, wydzwani*, denerwow*
        """,
    call="""
        dzwo*, zadzwo*, wydzwani*, telefonow*, telefonuj*
        """,
    send="""
        wysył*, wysyl*, przysył*, przysyl*, wyśl*, wysl*, przyśl*, przesł*, przesyłaj*, słać, ślij*,
        ślę, śle, przekaż*, udostępn*, podaj*, dostarcz*, wysłan*, nadsył*, podsył*, podeśl*,
        proponu*, oferuj*, wciska*
        """,
    receive="""
        dostaw*, dostaję, otrzym*, odbier*, widzie*, słyszeć, przychodz*, dosta*, mieć, dostawać,
        dostaje, dostawał*, dostawania, dostajemy, otrzymywa*, przychodzą, przychodzi, przychodzić,
        przychodziły
        """,
    want="""
        chc*, życz*, zycz*, prosz*, prosi*, potrzebuj*, pragn*, wol*, żąda*, zada*, domag*, wnosz*,
        wniosk*, wnios*, czy możecie, możecie, proszę o, chciał*, mogl*, zechc*, zależy, bardzo
        proszę, ma ochot*, mam ochot*, mam życzenie, niech, niech mi, wolałbym, wolałabym, żebyście,
        upraszam
        """,
    able="mog*, może*, możn*, mozn*, da się, działa*, uda*, udało, potraf*, możliw*",
    see="""
        kopi*, wgląd*, zobaczyć, dostęp*, wykaz*, eksport*, ujawni*, pobrać, zestawieni*, przenosz*,
        poznać, sprawdzić
        """,
    speak="""
        rozmaw*, porozm*, pogad*, połącz*, polacz*, przełącz*, oddzwo*, odpowie*, pogadać, gadać,
        skontakt* się z
        """,
    subscribe="""
        zapis*, zapisz*, subskryb*, dopis*, dodaj*, dołącz*, przywróć*, przywroc*, zasubskryb*,
        wpis* mnie, aktywuj*
        """,
    miss="przegap*, przegapi*, omin*, stracić, tracić, przeoczy*",
    whence="""
        skąd macie, skąd wy macie, skad macie, skąd pan* ma, skąd państwo, skąd wzięl*, skąd masz,
        kto wam dał, kto państwu, kto dał wam, skąd mój, skąd się wziął, od kogo macie, jak
        zdobyliście, skąd to macie, skąd pozyskal*, kto wam podał, skąd znacie, w jaki sposób
        zdobyl*, komu przekazaliście, komu udostępniliście, skąd mieliście, skąd u was, kto wam
        udostępnił, kto wam przekazał, kto wam sprzedał, skąd państwo mają
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ja, jestem",
    me="mi, mnie, mną, nam, nas, do mnie",
    my="mój, moj*, mojego, mojej, moich, mojego, nasz*",
    you="""
        wy, wam, was, wasz*, pan*, państw*, panstw*, ty, ciebie, twoj*, firm*, sklepu, u was, macie
        o mnie, przechowujecie, przetwarzacie, macie moje, komu przekazaliście, komu udostępniliście
        """,
    other="""
        on, ona, oni, jego, jej, ich, żona, żony, mąż, męża, mężowi, syn*, córk*, mama, mamy, mamie,
        tata, ojciec, ojca, matk*, brat*, siostr*, teściow*, teść, sąsiad*, kolega, koleg*,
        koleżank*, szef*, klient*, babci*, dziad*, były, była, przyjaci*, dziewczyn*, chłopak*,
        kurier*, malarz*, hydraulik*, córce, żonie
        """,
    human="""
        człowiek*, czlowiek*, pracownik*, konsultant*, osob* żyw*, żyw* osob*, prawdziw*, kimś z
        obsługi, obsług* klienta, biuro obsługi, doradc*, sprzedawc*, recepcj*, kierownik*,
        operator*, z kimś żywym, agent*, kogoś żywego, ktoś żywy, jest tam ktoś, jest tam człowiek,
        żywy
        """,
    somebody="ktoś, kimś, kogoś",
    bot="robot*, bot, bota, botem, boty, maszyn*, automat*, chatbot*, komputer*, ai",
    # -- how ---------------------------------------------------------------------------------
    no="nie, bez, ani, żadn*, zadn*, nigdy, zero, niech nie",
    without="""
        bez
        """,
    nay="nie, nie dzięk*, nie dziękuję, nie dziekuje, nope, nie nie, absolutnie nie",
    nothing="nic, niczego",
    not_past="""
        nie dostał*, nie otrzymał*, nie przyszł*, jeszcze nie, nie mam, nie było, nie był*, nie
        mogł*, nie zdąży*, nigdy nie dosta*, nie dotarł*, nie miał*, nie odebrał*, nie ma, nie maja,
        nie mają
        """,
    not_able="""
        nie mogę, nie działa*, nie da się, nie można, nie mozna, nie moge, nie potrafi*, nie możemy,
        nie udaje
        """,
    not_want="""
        nie chc*, nie życz*, nie zycz*, nie potrzebuj*, nie prosi*, nie pragn*, nie zamawia*, nie
        zapisywa*, nigdy nie prosi*, nie zgłasza*, nie wyraż*, nie mam ochot*, nie zamierz*, nie
        trzeba, nie potrzeba, nie chcial*, już nie chc*, nie musicie, nie proszę o, nie interesuj*
        mnie otrzym*, nie mam potrzeb*, nie będę, nie chcemy, nie zamawiałem, nie zamawiałam, nie
        życzymy, żeby nie, żeby mi nie, nie czuję potrzeby, nie mam potrzeby, nie widzę potrzeby,
        nie mam ochoty, nie mam chęci
        """,
    not_send="niewysył*",
    not_write="""
        nie wypisujcie do mnie, nie wypisujcie mi
        """,
    not_receive="""
        nieprzych*
        """,
    not_unsubscribe="""
        nie wypisujcie mnie, nie wypisuj mnie
        """,
    more="""
        więcej, wiecej, już, juz, nigdy więcej, dłużej, na przyszłość, w przyszłości, od teraz, od
        dziś, na zawsze, raz na zawsze, ponownie, kolejn*, następn*, dalsz*, znowu, definitywnie, na
        stałe
        """,
    again="ponownie, znów, znowu, z powrotem, kontynuuj*, jeszcze raz, dalej",
    still="wciąż, nadal, mimo, pomimo, ciągle, choć, chociaż, a jednak, dalej dosta*",
    all="""
        wszystk*, wszelk*, całkowicie, zupełnie, jakichkolwiek, jakiekolwiek, całość, wszelki*
        """,
    this="to, ten, ta, te, tego, tej, tych, tym, takie, takich, tę, tą",
    only="tylko, jedynie, wyłącznie, oprócz, poza",
    yes="tak, dobrze, jasne, zgadzam się, ok proszę, oczywiście, pewnie",
    why="dlaczego, czemu, po co",
    how="jak, gdzie, w jaki sposób, co mam zrobić, co zrobić",
    which="jakie, jaki, jaka, które, co, jakich",
    when="kiedy, do kiedy, jak długo, okres",
    condition="""
        jeśli, jeżeli, gdyby, w razie, zanim, chyba że, inaczej, jak nie, jeżeli nie, albo was
        """,
    past="""
        był, była, było, były, wczoraj, usunęłam, usunąłem, przestał, przestała, przestało,
        skasowałam, skasowałem, w zeszłym, powiedział, powiedziała, miał, miała, przypadkiem usun*,
        temu, ostatnio, nikt, nikt mi, usunęli, skasowali, wypisał, przeprowadzi*, złożył*,
        zamówiłem, zamówiłam, wyłączyli, wyłączył, wyłączyło, wyrzuciło, wyłączył się, usunęło,
        wypisałem, wypisałam, zrezygnowałem, zrezygnowałam, zatrzymał, zatrzymała, odwołali, odwołał
        """,
    is_="jest, są",
    exists="macie jeszcze, jest jeszcze, czy są, dostępn*, czy jest, macie może, czy macie",
    time="""
        godzin*, rano, wieczor*, noc*, weekend*, poniedział*, wtor*, środ*, czwart*, piąt*, sobot*,
        niedziel*, dziś, dzisiaj, jutro, po osiemn*, przed dziewią*, później, pozniej, pracy,
        spotkani*, podczas, urlop*, minut*, po południu, północ*, rana
        """,
    old="""
        star*, now* numer, zmien*, zmian*, błędn*, zły numer, popraw*, aktualiz*, poprzedni*,
        nieaktualn*, pomyl*
        """,
    mistake="pomyłk*, przypadk*, niechcący, przez przypadek, omyłk*",
    meta="""
        znaczy, oznacza, przycisk*, słow*, funkcj*, ustawien*, link*, klikn*, pytanie o, szablon*,
        ogólnie, przykład*, projekt*, co się stanie
        """,
    praise="""
        uwielbia*, świetn*, super, doskonał*, wspaniał*, lubi*, podoba*, fantastycz*, kocham,
        rewelac*, fajn*, ekstra
        """,
    help="""
        pomoc*, kto to, kim jesteście, kto pisze, z kim, info, pomóż*, ratunku, co to za, z kim
        rozmawiam, co to za numer
        """,
    that="że, żeby, aby, by, do, z, o, na",
    and_="i, oraz, a, lub, albo, ale",
    polite="""
        proszę bardzo, prosze, uprzejmie, grzecznie, dziękuję, dziekuje, dzięki, dzieki, dzień
        dobry, dzien dobry, dobry wieczór, cześć, czesc, witam, hej, halo, pozdrawiam, z poważaniem,
        pan, pani, szanown*, teraz, natychmiast, od razu, zaraz, kurwa, kurde, cholera, do cholery,
        do kurwy nędzy, wreszcie, w końcu, naprawdę, serio, poważnie, no, ludzie, bardzo,
        przepraszam, sorry, sory, niniejszym, jak najszybciej, pilne, ok, okej, także, też, tez, po
        prostu, łaskawie, no już, błagam, ej, no dobra, dobra, więc, zatem, jezu, matko, pls, plis,
        plz, z góry, miłego dnia, pozdro, dziękuje, haha*, xd, ehh, eh, halo halo, kochani, drodzy,
        szczerze, uprzejma prośba, bezzwłocznie, niezwłocznie
        """,
    harmless="""
        nie ma problemu, nie ma sprawy, nie szkodzi, nic nie szkodzi, nie martw*, nie zapomnij*, nie
        zapomnijcie, nie tylko, nie wiem, nie jestem pewn*, nie więcej niż, nie ma za co, więcej
        niż, więcej info*, więcej informacji, więcej miejsca, mniej więcej, koniec tygodnia, koniec
        miesiąca, na koniec, pod koniec, w końcu miesiąca, do końca, na końcu, przystanek,
        zatrzymuje się, się zatrzymuje, się zatrzymał*, nie przestaje padać, nie przestaje, pakiet
        danych, dane komórkowe, transmisj* danych, w spamie, do spamu, folder spam, bez glutenu, bez
        cukru, bez cebuli, bez lodu, bez mleka, bez laktozy, bez soli, bez problemu, bez orzechów,
        nieruchomoś*, wystarczająco, wystarczy mi, czy wystarczy, wystarczy miejsca, nic się nie
        stało, nie spieszy, nie śpieszy, agencja reklamowa, agencji reklamowej, odwołać wizyt*,
        odwołać rezerwacj*, anulować zamówien*, odwołuję wizyt*, odwołać termin, czemu nie, nie da
        rady, na bieżąco, dlaczego nie, już jadę, już jestem, sprzeciw od, nakazu zapłaty, nie
        wypisuję się ze szpitala, ze szpitala, nie trzeba dzwonić, nie musicie dzwonić, nie ma
        potrzeby dzwonić, nie chcę was męczyć, nie chcę was niepokoić, nie chcę przeszkadzać, nie
        chcę wam przeszkadzać, nie chcę zawracać, nie chcę was zamęczać, nie chcę państwa męczyć,
        nie chcę państwa niepokoić, przepraszam że przeszkadzam, przepraszam że zawracam, nie mam
        czasu, nie mamy czasu, brak czasu
        """,
    common="""
        w, na, z, ze, do, od, po, przy, przez, dla, o, u, za, pod, nad, się, sie, jest, są, być,
        mam, ma, mamy, macie, mieć, co, kto, który, która, jak, tak, gdzie, tu, tam, bo, dzień, dni,
        miesiąc, rok, lat, raz, razy, dwa, dwie, trzy, pierwszy, dobry, dobra, duży, mały, mówi,
        powiedzieć, robić, robi, zrobić, dać, wziąć, znaleźć, przyjść, iść, jechać, było, będzie,
        będę, może, coś, inny, inne, dom, domu, cena, cenę, kupił, kupiłam, kupiłem, ile, kosztuje,
        jeszcze, właśnie, bardzo, dużo, mało, zawsze, sobie, swój, swoje, jutro, tylko, ten, czy,
        internet, internetu, internecie, końcem, koniec miesiąca, miesiąca, miesiącu, tygodnia,
        akcj*, anuluj*, dawał*, dotarł*, dotycz*, dotycząc*, dziewią*, dzięk*, głow*, interesuj*,
        jazd*, martw*, materiał*, miał*, obchodz*, obsług*, ochot*, ochron*, odebrał*, odłącz*,
        osiemn*, osob*, pewn*, podarunkow*, potrzebn*, pozyskal*, promocyjn*, przyszł*, próbn*,
        rozporządzeni*, rozwiąz*, skontakt*, trafi*, transmisj*, wpis*, wsadz*, wyrazi*, wyraził*,
        wyraż*, wyrażał*, wzięl*, zainteresowan*, zamawia*, zamierz*, zapomnian*, zawrac*,
        zawracaj*, zdobyl*, zdąży*, zgadzał*, przysz*, przysła*, błąd
        """,
)
