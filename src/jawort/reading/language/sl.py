"""Slovenian: polite, legal and angry, also as spoken; with and without its own letters."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="sl",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        odjav*, odjaviti, odjavljam, odjavit, odpišite me, izpišite me, izpiši me, izpisati,
        prekliči naročnino na, prekličite naročnino na, preklicati naročnino na, odpovedujem se
        prejemanju, odpovedati se prejemanju, preklicujem prejemanje, deaktiv*, izklopite obvešč*,
        opt out, izstopam, ven s seznama, želim ven, hočem ven, rad bi ven, rada bi ven, me
        odjavite, odjavljam se
        """,
    cease="""
        stop*, neha*, nehaj*, nehte, nehat, prenehaj*, preneha*, ustavi*, ustavit, prekini*,
        prekinit*, končaj*, dovolj s, dost s, konec s, konec z, opusti*, opustite, zaustav*,
        prenehanje, vzdržite se, odnehaj*, ukini*, ukinit*, pustite to, dajte no nehat, nehejte,
        nehi, zaključite, nehali mi, dovolj je s, dovolj teh, dost teh, dost mam teh, nehajte že,
        naj se neha, pustite s, umirite se s, umirite se, ustavite konje, pomirite se, zavirajte,
        nehajte že enkrat
        """,
    remove="""
        odstrani*, odstranit*, umakni*, umaknit*, umaknt*, izbriši* me s, izbriši* me iz, zbriši* me
        s, zbriši* me iz, črta* me, črtajte, prečrtaj*, vrzi* me ven, vržete ven, vrži* ven, vrzite
        ven, vržte ven, dajte me ven, dejte me ven, dajte me vn, dejte me vn, daj me ven, dej me vn,
        me vržete, me lahko vržete, izloči*, izločit*, izključi* me, dol s seznama, snemi*, spravite
        me ven, spravte me dol, izpusti* me, vzemite me ven, vzemite me s, umakn*, vrzite me, vrzi
        me, vržite me, vrži me, vržte me, dajte me iz, dejte me iz, spravite me iz
        """,
    delete="""
        izbriš*, zbriš*, izbris*, zbris*, briši*, brisanj*, pobriš*, pobris*, pozabi*, pozabt*,
        pozabljen*, pravico do pozabe, pravica do pozabe, pravice do pozabe, do pozabe, pravico do
        izbrisa, uniči*, uničit*, ukinite moj račun, ukiniti račun, zaprite moj račun, zapreti
        račun, počisti*, umaknite vse podatke, pravica do izbrisa, izbris podatkov
        """,
    leave_alone="""
        pustite me pri miru, pusti me pri miru, pustite me na miru, pusti me na miru, pustite me ...
        miru, pusti me ... miru, pri miru pustite, pustite nas pri miru, dajte mi mir, daj mi mir,
        dejte mi mir, dejte mi mer, dajte mir, mir mi dajte, pri miru, na miru, pojdite k vragu,
        pojdi k vragu, pojdite v, pejte v, pejte nekam, pejt nekam, v rit, v pizdo, v pizdu,
        odjebite, odjebi, jebite se, zginite, zgini, izginite, spelji se, speljite se, spizdite,
        spokajte, spokaj, pozabite na mojo številko, pozabite da obstajam, izgubite mojo številko,
        utihnite, zaprite gobec, marš, solite se, piši me v uho, pišite me v uho, nehajte težiti,
        dajte mi že mir, hočem mir, želim mir, rad bi imel mir, pustite me že, daj mir, dej mir,
        dejte mir, dejte že mir
        """,
    object="""
        ugovor*, ugovarja*, ugovarjam, nasprotuj*, protest*, prepovedujem, prepoved*, ne soglašam,
        ne dovolim, ne dovoljujem, ne strinjam se
        """,
    withdraw="""
        preklic*, preklicujem, prekliče*, umik soglasja, umikam, vzamem nazaj, odvzem*, odtegujem,
        odvzemam
        """,
    terminate="""
        odpoveduj*, odpovedat*, odpovem pogodb*, odpoved, odpovedi, odpoved pogodbe, odpovem
        naročni*, odpovem članstvo, odpovedal bi naročn*, prekiniti pogodbo, prekinem pogodbo,
        prekinitev pogodbe, odstopam od pogodbe, odstop od pogodbe, razdreti pogodbo, razvez*
        pogodb*, prekiniti naročniško, preklicati članstvo, preklic članstva
        """,
    no_interest="""
        me ne zanima*, ne zanima*, ne zanimajo me, nezanima*, nisem zainteresiran*, nismo
        zainteresiran*, nezainteresiran*, brez interesa, nimam interesa, ni zame, ni zame to, briga
        me, me briga, en drek me, boli me, mi dol visi, dol mi visi, mi je vseeno za, ne
        interesira*, ni me zanima, dol mi visijo, dol visijo, mi visijo, visijo mi
        """,
    enough="""
        dovolj, dovolj imam, dost, dost mam, dost imam, dosti imam, dosti, dost mi je, zadosti, sit,
        sita, siti, do grla, čez glavo, prek glave, preveč je preveč, naveličan*, naveličal*, vrh
        glave, poln kufer, polno kapo
        """,
    annoyed="""
        moti, motijo, moteč*, motite, nadleg*, nadležn*, sitnar*, siten, sitni, tečn*, težite, teži,
        težijo, jezi*, nervira*, živcira*, spam*, spem*, zasip*, zasuv*, bombardira*, nezaželen*,
        vsiljiv*, neželen*, gre na živce, grejo na živce, greste na živce, mi gre na, na živce, na
        jetra, najeda*, najedate, zateži*, utruja*, utrujajo, davi*, jebe*, zajeba*, nabija*,
        smeti*, obmeta*, preganja*, naporn*, maltretira*, zamorite, morite, tretje sporočilo, že
        tretje, že peto, že deseto, do kdaj, kako dolgo še
        """,
    block="""
        blokira*, blokirat*, prijavil vas, prijavila vas, prijavil bom, prijavila bom, vas prijavim,
        informacijsk* pooblašč*, odvetnik*, odvetnic*, pritožb*, pritožil*, tožb*, tožil*, polici*,
        inšpek*, sodišč*
        """,
    less="""
        manj, preveč, prepogosto, tako pogosto, vsak dan, vsak teden, kar naprej, stalno, nenehno,
        redkeje, toliko, vsake pol ure, ves čas, vsakodnevn*, non stop, kr neki, skos, zmanjšajte
        """,
    reject="""
        prihranite mi, prihranite nam, prizanesite, prizanesi mi, obdržite zase, kar obdržite, lahko
        obdržite, zadržite zase, v smeti, v koš, gre v smeti, mečem stran, vržem stran, nepotrebn*,
        odveč, zavračam, zavrača*, izklopi*, izklopit*, ugasni*, utišaj*, ne potrebujem, ni
        potrebno, ni treba, niso potrebn*, lahko brez, prepovej*, zataknite si, vtaknite si,
        nezaželen*, nezaželjen*, stran s, proč s, preč s, odklanjam, odklonil*, si kar obdržite, kar
        imejte, lahko imate, si vtaknite, si zataknite, obdržite, si lahko vtaknete, si lahko kam
        vtaknete
        """,
    pointless="""
        nima smisla, nimajo smisla, brez smisla, nesmiseln*, zaman, ne berem, nikoli ne berem, itak
        ne berem, itak brišem, sproti brišem, takoj brišem, izguba časa, ne tiče se me, se me ne
        tiče, kaj mi bodo
        """,
    unasked="""
        nisem prosil*, nisem naročil* na, nikoli nisem prosil*, nikoli se nisem, nikoli nisem, nisem
        se prijavil*, nisem se naročil*, nisem privolil*, nisem dal*, nisem vam dal*, brez mojega
        soglasja, brez soglasja, brez dovoljenja, brez privolitve, nihče vas ni prosil, nihče vas
        ni, kdo vas je prosil, kdo vam je dovolil, kdo vam je rekel, nisem zahteval*, nisem na nič,
        nikoli vam nisem, nikoli nisem dal*, kdo vas je vprašal, kdo vam daje pravico
        """,
    gone="""
        umrl*, umrla, preminil*, preminul*, pokojn*, pokojni, pokojna, odselil*, nisem več stranka,
        nisem več kupec, nismo več stranka, nisem več član*, zaprl* obrt, ne živi več
        """,
    without="brez",
    call="klic*, kliči*, poklič*, kličite, klicat*, telefonira*",
    unclear="""
        prekliči, prekličite, preklic, preklicati, konec, ne hvala, dovolj, dost, ni treba, ne
        rabim, storno, odpovej, končaj, zadosti
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, oglas*, newsletter*, spam*, promo, promocij*, letak*, marketing*, tržen*, trženj*,
        katalog*, propagand*, kampanj*, novičnik*, e novic*, obvestilnik, okrožnic*, neposredno
        trženje, komercial*, reklamn*
        """,
    offer="""
        ponudb*, ponudbe, popust*, akcij*, razprodaj*, znižan*, novosti, novice, novic, novitet*,
        kupon*, bon, boni, bone, nagradn*, black friday, ugodnost*
        """,
    message="""
        sporočil*, sporocil*, spročil*, sporoč*, sms*, mail*, mejl*, email*, e mail*, whatsapp*,
        obvestil*, obvešč*, obvescanj*, opomnik*, opozoril*, neumnosti, bedarij*, sranj*, traparij*,
        smeti, info, pošta od, dopis*, pisma, čvek*, notifikacij*, kontaktiranj*, esemes*
        """,
    list="seznam*, baz*, skupin*, evidenc*, imenik*, adresar*, mailing*, naročnišk* seznam*",
    number="""
        številk*, stevilk*, telefonsk*, telefon, telefona, kontakt*, naslov*, mobitel, cifr*, cifro,
        gsm
        """,
    account="račun, racun, profil*, uporabniški račun, kartotek*",
    data="podat*, informacij*, osebn* podat*, osebne podatke, zgodovin*, moje slike",
    store="""
        hrani*, hranit*, shranjuj*, shranjen*, shrani*, obdeluj*, obdelav*, obdelujete, baz*,
        zbira*, zbirate, vodite, uporablja*, deli*, posedujete, dali, posredova*, imate o meni, ste
        o meni, hranite, imate moje, ste dali, ste ... dali, ste posredovali
        """,
    know="veste, vedeti, poznate, ve",
    about="""
        o meni, o moji osebi, v zvezi z mano, v zvezi z menoj, moje osebe, o nas, glede mene,
        nanašajo name, nanašajo se name, imate o meni, ste o meni
        """,
    gdpr="""
        gdpr, gdpr ju, informacijski pooblaščenec, 15 člen*, 17 člen*, 21 člen*, člen 15, člen 17,
        člen 21, členu 15, členu 17, členu 21, člena 15, člena 17, člena 21, varstv* podatkov,
        varstv* osebnih podatkov, pravica do dostopa, pravico do dostopa, zvop, pravico do pozabe,
        pravica do pozabe, pravico do izbrisa, pravica do izbrisa
        """,
    consent="soglas*, privolit*, privolitev, dovoljenj*, pristan*",
    contract="""
        pogodb*, članstv*, clanstv*, naročnin*, naročnišk*, zavarovanj*, polic*, fitnes*, tarif*,
        najem*, najemn*, vadnin*
        """,
    service="""
        termin*, naročil*, narocil*, faktur*, dostav*, paket*, pošiljk*, rezervacij*, potrdil*,
        plačil*, placil*, vračil*, popravil*, recept*, reklamacij*, pregled*, miza, mizo, mize,
        tehnični, garancij*, servis*, preizkusn* vožnj*, obisk*, dobav*, nakup*, predračun*, računu,
        računa, sobo, sobe, sobi, vaja, terapij*, izvid*, naročen*, naročim, račun, racun, na račun,
        na računu, naročil, naročila, naročili
        """,
    thing="""
        avtobus*, bus, vlak*, tramvaj*, metro, avto*, avta, motor*, zavor*, gum*, čevlj*, oblek*,
        velikost*, barv*, slik*, fotografij*, dokument*, datotek*, video*, aplikacij*, stran,
        strani, televizor*, tv, gumb*, vrat*, okn*, ključ*, kotel*, bojler*, dvigal*, vod*, tuš*,
        ogrevanj*, bazen*, tečaj*, šol*, otrok*, pes, psa, mačk*, sladkor*, čebul*, oreh*, orešč*,
        mlek*, mes*, gluten*, sir, sira, alkohol*, tiskalnik*, baterij*, alarm*, trgovin*, ulic*,
        cest*, postaj*, parkir*, garaž*, kavč*, hrup*, glasb*, dež, krvi, kri, bolečin*, boli,
        tablet*, zdravil*, sol, soli, omak*, kruh*, meni za, košaric*, daril*, ura, kolo, kolesa,
        let, nadstropj*, postelj*, vzmetnic*, hladilnik*, pohištv*, kuhinj*, teras*, klim*, pekoč*,
        paradižnik*, led, ledu, kabel*, taksi*, stol, ribe, riba, zaves*, luč, pip*, preprog*,
        pralni*, pomivaln*, kav*, kava, ograj*, stopnic*, streh*, pumpi, gob, hleb*, kosil*,
        zajtrk*, davčn*, čebel*, sosedi, panj*, kovček, jahanj*, torba, torbo, dežnik*, modr*,
        rdeč*, geslo, wifi, pico, pice, pica, gretj*, radiator*, priponk*, vrečk*, elektrik*,
        varovalk*, hecat*, heca*, blok*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        piš*, pis*, pisat*, napiš*, napis*, kontaktir*, javlja*, javit*, oglaša* se, oglašat*,
        nadleg*, sitnar*, moti*, motit*, spama*, spamat*, obrač*, obvešča*, obveščat*, morit*,
        težit*, tečnari*, teži*, klicar*, smsa*, gnjavi*
        """,
    send="""
        pošilj*, posilj*, pošlj*, poslji*, poslat*, pošiljat*, posredujte, posreduj, pošiljanj*,
        pošl*, dostavlja*, pošiljte, izročite, predložite, ponuja*, vsiljuj*
        """,
    receive="""
        dobi*, dobit*, dobiva*, dobivat*, prejema*, prejem*, prejet*, prihaja*, hodijo, slišat*,
        videt*, pride, pridejo
        """,
    want="""
        želi*, zeli*, želel*, hoče*, hočem, hoc*, hotel*, rad bi, rada bi, radi bi, bi rad, bi rada,
        prosim za, prosim da, prosil*, rabim, rabimo, potrebuj*, zahteva*, zahtevam, bi lahko, lahko
        prosim, raje, ali lahko, a lahko, mi lahko, me lahko, terja*, vztraja*, uveljavlja*, maram,
        naj mi, naj ne, naj
        """,
    able="lahko, morem, mogoče je, uspe*, dela, deluje, gre, se da, znam, zna",
    see="""
        kopij*, vpogled*, pregled vseh, dostop*, izpis podat*, izpis vseh, izvoz*, videti, dobiti,
        prenos*, izvedeti, seznanit*
        """,
    speak="""
        govori*, govorim, govoril*, pogovor*, poveži*, povezat*, prevežit*, prevez*, pokličite me,
        pokliči me, dogovorit* se z, zmenit*, pomenit*, pokecat*
        """,
    subscribe="""
        prijav*, naroči* me na, naročite me, vpiši*, vpisat*, dodaj*, aktivira*, vključi*, obnov*,
        vrni* me, registrir*, naročil bi se, naročila bi se
        """,
    miss="zamudi*, zamujat*, izpustit*, zgreši*",
    whence="""
        kje ste dobili, kje ste našli, kje ste staknili, od kje vam, od kod vam, od kod imate, od
        kje imate, odkod vam, odkod imate, odkje imate, odkje vam, kdo vam je dal, kdo vam je
        posredoval, kako ste dobili, kako ste prišli do, od koga imate, od koga ste dobili, kje
        imate, kje ste vzeli, od kod poznate, od kod veste, kdo vam je povedal, kako to da imate
        """,
    # -- who ---------------------------------------------------------------------------------
    i="jaz, sem, smo, jest",
    me="me, mi, mene, meni, mano, menoj, nas, nam, name",
    my="moj, moj*, naš*, svoj*",
    you="""
        vi, vas, vam, vaš*, vas*, vami, ti, te, tebe, tvoj*, firma, podjetj*, imate o meni, ste
        dali, hranite, obdelujete, imate moje, ste dobili mojo, ste ... dali, ste posredovali
        """,
    other="""
        on, ona, oni, njegov*, njen*, njemu, njej, ji, ga, jo, mu, žena, žene, ženi, mož, moža,
        možu, sin*, hči*, hčer*, mama, mami, mame, oče, očet*, ata, atija, mati, mater*, brat,
        brata, bratu, sestr*, tašč*, tast*, sosed*, kolega, kolegi*, prijatelj*, šef*, strank*,
        babi*, babica, dedek, dedk*, ded, bivši, bivša, fant, punc*, kurir*, mojster*, vodovodar*,
        otroka, bratranc*, zdravnik*, zdravnic*
        """,
    human="""
        človek*, clovek*, človešk*, živ* oseb*, živim, živega, oseb* v živo, resnično osebo, prav*
        osebo, operater*, zaposlen*, uslužben*, agentom, konzultant*, svetoval*, prodajal*, podpor*
        strank*, podporo, recepcij*, vodj*, referent*, osebje, živ človek, kdo živ, je kdo tam, je
        kdo živ, z osebo, pravega človeka
        """,
    somebody="nekdo, nekom, nekoga, kdo od vas, kdorkoli, komerkoli, nekomu, s kom, kdo živ",
    bot="robot*, bot, botom, bota, boti, avtomat*, stroj*, chatbot*, računalnik*, ai",
    # -- how ---------------------------------------------------------------------------------
    no="ne, brez, niti, nobe*, nikol*, nikdar, nočem, nikakor, nikakrš*, ni, naj ne",
    nay="ne, ne hvala, nak, nope, ne ne, nikakor, ni treba, ni govora, pa ne, nočem, ne rabim",
    nothing="nič, nic, ničesar, nč",
    not_past="""
        nisem dobil*, nisem prejel*, ni prišl*, ni prispel*, še ni, še ne, še nisem, ni bilo, nisem
        bil*, nisem utegnil*, nisem imel*, nismo dobil*, nisem mogel*, niso prišl*, nič ni prišlo,
        nobeno ni prišlo
        """,
    not_able="""
        ne morem, ne moremo, ne dela, ne deluje, ne gre, se ne da, ne da se, ni mogoče, ne uspe, ne
        znam, ni možno
        """,
    not_want="""
        nočem, nocem, nočemo, noče, ne želim, ne zelim, ne želimo, neželim, ne želi, ne maram, ne
        rabim, ne rabimo, ne potrebuj*, ni treba, ni potrebno, nisem želel*, ne bi rad, ne bi rada,
        ne bi, ne prosim, ne zahtevam, ne soglašam, nisem hotel*, nimam želj*, nimam volje, ne da se
        mi, noćem, nimam potrebe, nimam potrebo, ne čutim potrebe, nimamo potrebe, ni potrebe
        """,
    more="""
        več, vec, naprej, v prihodnje, odslej, od zdaj naprej, nikoli več, nikdar več, za vedno,
        enkrat za vselej, trajno, ponovno, spet, vnaprej, še, dalje, nadaljnj*, od danes, niti enega
        več
        """,
    again="spet, ponovno, nazaj, nadalj*, znova, znov, še kar",
    still="še vedno, še zmeraj, še kar, kljub, čeprav, vseeno, navkljub, vedno znova",
    all="""
        vse, vsi, vsega, vseh, vsem, celot*, povsem, popolnoma, kakršn*, katerokoli, karkoli, sploh,
        čisto, kakršnokoli, kakršnekoli
        """,
    this="""
        to, ta, te, ti, tega, tem, temi, teh, tole, tale, takšn*, taka, take, takih, tole vaše, tej
        """,
    only="samo, le, zgolj, izključno, razen",
    yes="ja, da, lahko, seveda, strinjam se, prav, v redu, itak, ja seveda, ja prosim",
    why="zakaj, čemu, cemu",
    how="kako, kje, na kakšen način, kaj moram, kaj naj, kam",
    which="katere, kateri, katera, kaj, kakšne, kakšna, katerih, kater*, komu",
    when="kdaj, do kdaj, kako dolgo, rok, odkdaj",
    condition="če, ce, ako, v primeru, preden, sicer, drugače, ali se, ali",
    past="""
        bil, bila, bilo, bili, bile, včeraj, vceraj, nehal, nehala, nehalo, prejšnji, prejšnjo,
        rekel, rekla, po nesreči izbris*, imel, imela, lani, izbrisal sem, odjavil sem, odjavila
        sem, pred dvema, pravi, pravijo, nihče, nihce, nobeden, nihče me, nihče mi, nehali, nehale,
        preselil*, naročil, naročila, naročili, izklopilo, vrglo, izklopili, zmanjkalo
        """,
    is_="je, so, sta",
    exists="""
        imate še, ali imate, a imate, je še, na voljo, na zalogi, ali je, imate kaj, imate morda,
        imate tudi
        """,
    time="""
        ur, uri, urah, uro, zjutraj, jutro, jutra, večer*, vecer*, noč, noči, nocoj, ponoči,
        vikend*, ponedelj*, torek, torka, sred*, četrt*, petek, petka, sobot*, nedelj*, danes,
        jutri, po osmi, pred deveto, kasneje, pozneje, služb*, delom, sestan*, med, dopust*, minut*,
        popoldne, dopoldne, opoldne, polnoč*, teden
        """,
    old="""
        star*, nov* številk*, spremen*, spremem*, menja*, napačn*, nov* naslov*, poprav*, posodob*,
        prejšnj*, drug* številk*
        """,
    mistake="pomot*, pomotoma, zmot*, slučajno, po nesreči, nehote",
    meta="""
        pomeni, gumb*, besed*, funkcij*, nastavit*, povezav*, klik*, vprašanj* o, predlog*, splošno,
        primer*, dizajn*, kaj se zgodi
        """,
    praise="""
        obožuj*, super, odličn*, krasn*, čudovit*, všeč, fantastič*, lep, lepa, lepe, zakon,
        prekrasn*, rad imam, zadovolj*
        """,
    help="""
        pomoč, pomoc, kdo ste, kdo je to, kdo piše, kdo si, info, s kom, pomagajte, na pomoč, kaj je
        to
        """,
    that="da, ki, s, z, o, na, iz, od, naj, za",
    and_="in, ter, pa, a, ampak, vendar, oziroma, zato, ker",
    polite="""
        prosim, prosm, prosim vas, lepo prosim, lepo vas prosim, hvala, hvala vam, hvala lepa,
        najlepša hvala, fala, dober dan, dober večer, dobro jutro, živjo, zdravo, ojla,
        pozdravljeni, pozdrav, lp, lep pozdrav, spoštovan*, zdaj, sedaj, takoj, nemudoma, nujno,
        pizda, jebemti, jebenti, hudiča, prekleto, madona, končno, res, resno, zares, ma, no,
        ljudje, zelo, oprostite, oprosti, pardon, sorry, sori, s tem, čim prej, čimprej, ok, okej,
        tudi, enostavno, ej, hej, halo, alo, daj, dajte, dejte, dej, bog, vnaprej hvala, gospod,
        gospa, gospodična, haha*, pls, plz, iskreno, že, že enkrat, lahko prosim vas, ljubi bog, za
        božjo voljo, spoštovanjem, enkrat, vljudno, prijazno, pač, hvala lep, lepo
        """,
    harmless="""
        ni problema, ni panike, nič hudega, brez problema, brez skrbi, ne skrbite, ne skrbi, ne
        pozabite, ne pozabi, ne samo, ne vem, nisem prepričan*, ne več kot, ni za kaj, več kot, več
        informacij, več info, več prostora, bolj ali manj, konec tedna, konec meseca, na koncu, do
        konca, koncem, na konec, ob koncu, postaja, se ustavi, se ustavlja, ustavi se, ustavite se,
        ustavimo, mobilni podatki, mobilnih podatkov, mobilne podatke, v spamu, v spam, mapa spam,
        brez glutena, brez sladkorja, brez čebule, brez ledu, brez laktoze, brez mleka, brez soli,
        brez gob, nepremičn*, dovolj prostora, dovolj velik*, dovolj dobr*, dovolj časa, bo dovolj,
        dosti velik*, ni dovolj, se ne mudi, oglaševalska agencija, reklamni pano, odpovedati
        rezervacijo, odpovedati termin, odpovedati naročilo, preklicati naročilo, preklicati termin,
        preklicati rezervacijo, odpovejte termin, odpovejte rezervacijo, zakaj pa ne, zakaj ne, sem
        že, že grem, komaj čakam, nič posebnega, človek ne bi, človek bi, odjaviti iz sobe, odjava
        iz sobe, noče nehat*, noče nehati, ni nehal*, pri miru bo, brez razmišljanja, ni treba
        klicat*, ni potrebno klicat*, ni vam treba klicat*, nočem vas motit*, nočem vas nadleg*,
        nočem motiti, nočem vam težiti, ne bi vas rad, ne bi rad motil, oprostite ker motim,
        oprostite da motim, oprostite motnji, ne želim vas motiti, nimam časa, nimamo časa
        """,
    common="""
        se, si, sem, ste, smo, je, so, biti, bo, bom, bodo, bi, v, na, za, s, z, k, h, od, do, po,
        ob, pri, čez, o, iz, pod, nad, med, kaj, kdo, ki, kateri, kako, tako, kje, tu, tukaj, tam,
        ker, dan, dni, dneva, mesec, leto, leta, let, krat, dva, dve, tri, prvi, dober, dobra,
        velik, mali, imam, ima, imamo, imate, imeti, delati, dela, dati, vzeti, najti, priti, iti,
        grem, še, ravno, zelo, veliko, malo, vedno, njega, drugi, drugo, hiša, doma, cena, ceno,
        kupil, kupila, koliko, stane, nekaj, ali, kadar, ko, tudi, samo, nisem, ni, niso, nimam,
        ampak, torej, potem, prej, kar, saj, tisto, tega, zdaj, internet, internetu, interneta,
        internetom, dobr*, dogovorit*, drug*, imel*, interesira*, izključi*, mogel*, oseb*, osebn*,
        podpor*, pooblašč*, potrebn*, prav*, preizkusn*, prejel*, prepričan*, prispel*, privolil*,
        prišl*, razvez*, utegnil*, varstv*, vožnj*, vprašanj*, vrni*, vrzi*, vrži*, zainteresiran*,
        zanima*, zaprl*, člen*, črta*, želj*, priš*, prisl*, napak*
        """,
)
