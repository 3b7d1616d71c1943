"""Croatian, understood in Bosnia and Serbia too; with and without its own letters."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="hr",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        odjav*, odjaviti, odjavljuj*, otpiš* me, ispiš* me, ispisati, ispis, otkaži pretplatu,
        otkažite pretplatu, otkazati pretplatu, otkazujem pretplatu, prekinuti pretplatu, otkažite
        mi pretplatu, otkazati primanje, odustaj* od primanja, deaktiv*, odspoji*, opt out, odjava,
        želim izaći s liste, želim van s liste, želim izaći iz, ispisujem se, hoću van
        """,
    cease="""
        stop*, presta*, prestan*, prekini*, prekinuti, prekid*, stani, stanite, zaustav*, obustav*,
        okani*, kloni*, suzdrž*, dosta s, dosta je s, gotovo je s, kraj s, ugasi*, ugasit*, mani*
        se, manite se, batali*, prestat, dokinite, okončaj*, to više ne radite, ne radite to više,
        prestali, nek prestane, neka prestane, dosta više s, dosta više, dajte više prestan*, dosta
        tih, dosta ovih, manite me se, ostavite se, ohladite, ohladi malo, iskulirajte, smirite se
        s, smirite se, usporite s, stanite na loptu, dajte se smirite
        """,
    remove="""
        makni*, maknut*, mičite, miči, ukloni*, uklonit*, uklanj*, skini*, skinut*, izbac*, izbriši*
        me s, obriši* me s, briši* me s, prekriž*, precrtaj*, isključ*, izuzm*, izvadi*, van s
        liste, izostavite me
        """,
    delete="""
        obriš*, izbriš*, izbris*, obris*, briš*, brisanj*, izbrisan*, zaborav*, pravo na zaborav,
        pravo na brisanje, pravo biti zaboravljen, uništ*, uklonit* sve podatke, poništ*, ukinite
        moj račun, ugasite moj račun, ugasiti račun, zatvorite moj račun, počist*, pobriš*
        """,
    leave_alone="""
        ostavite me na miru, ostavi me na miru, ostavite me, pustite me na miru, pusti me na miru,
        pustite me, pustite nas na miru, dajte mi mira, daj mi mira, dajte mi mir, na miru, ma na
        miru, idite k vragu, idi k vragu, idite u, idi u, u kurac, u pičku, marš, nosite se, goni
        se, gonite se, odjebite, odjebi, jebite se, pusti te me, odbijte, odbij, spičite, bježite,
        nestanite, zaboravite da postojim, zaboravite na mene, tornjajte se, tornjaj se, gubite se,
        gubi se, ne gnjavite, skinite mi se, skinite se s mene, začepite, okanite me se, okanite se
        mene, maknite mi se, pustite me više, ostavite me više, mira mi dajte, hoću mir, želim mir,
        ne gnjavite me, daj mira, dajte mira, daj mir, dajte mir, daj više mira
        """,
    object="""
        prigov*, prigovor*, prigovaram, protivim se, ulažem prigovor, zabranjuj*, protest*, ne dajem
        privolu, ne pristajem, ne dopuštam, ne dozvoljavam, usprotiv*
        """,
    withdraw="povlač*, povuć*, povuci*, povučen*, opoziv*, opozvat*, uskraćuj*, povukao, povukla",
    terminate="""
        raskid*, raskinut*, raskini*, otkaz ugovora, otkazati ugovor, otkazujem ugovor, otkazati
        članstvo, otkazujem članstvo, otkažite ugovor, otkažite mi ugovor, prekinuti ugovor,
        odustajem od ugovora, odustanak od ugovora, raskid ugovora, ispisati se iz teretane, prekid
        ugovora
        """,
    no_interest="""
        ne zanima*, nezanima*, nisam zainteresiran*, nismo zainteresiran*, nezainteresiran*, nemam
        interesa, nemamo interesa, nemam interes, bez interesa, nije za mene, briga me, boli me
        briga, baš me briga, fućka mi se, zaboli me, boli me, nije me briga, ne interesira*
        """,
    enough="""
        dosta, dosta mi je, dosta mi, pun* mi je, preko glave, puna kapa, dovoljno, zasićen*, umoran
        od, umorna od, popizdi*, dojadi*, dozlogrdi*, više mi je dosta
        """,
    annoyed="""
        gnjav*, smara*, smet*, dosađ*, dosadn*, davi*, udavi*, živcira*, iritira*, nervira*, spam*,
        uznemira*, uznemiru*, napada*, bombardira*, zatrpava*, zatrpa*, maltretira*, neželjen*,
        nametljiv*, naporn*, idete mi na živce, ide mi na živce, idu mi na živce, na živce, na
        jetra, na kurac, jebe*, zajebava*, dopizdi*, dojadi*, dodija*, proganja*, mrcvari*, zamara*,
        tlačite, opsjeda*, pili*, preplavi*, treća poruka, već treća, već peta, već deseta, do kada,
        dokle više, dokad, stalno
        """,
    block="""
        blokira*, blokirat*, prijavit ću, prijavit cu, prijaviti agenciji, prijavljuj*, azop,
        odvjetni*, advokat*, žalb*, tužb*, tužit*, policij*, inspekcij*, sud
        """,
    less="""
        manje, previše, prečesto, prevelik*, tako često, svaki dan, svaki tjedan, stalno,
        neprestano, rjeđe, rijeđe, toliko, svako malo, non stop, cijelo vrijeme, svakodnevno,
        bezbroj, smanji*, po deset puta
        """,
    reject="""
        poštedite me, poštedi me, poštedite nas, zadržite za sebe, zadržite si, zadrži, možete si
        zadržati, u smeće, bacam, ide u smeće, bez toga, nepotreb*, suvišn*, odbijam, odbij*,
        isključite, isključi, ugasite, ugasi, utišaj*, ne treba mi, nije potrebno, nisu potrebne,
        nisu potrebni, mogu bez, zabranite, nepoželjn*, nabijte si, gurnite si, zataknite si, jebeš,
        jebes, si zadržite, si možete zadržati, možete zadržati, zaobiđite me, zadržite, zadržite
        te, meni to ne treba
        """,
    pointless="""
        nema smisla, nemaju smisla, besmislen*, uzalud*, ne čitam, nikad ne čitam, nikad ih ne
        čitam, ionako brišem, odmah brišem, gubljenje vremena, gubitak vremena, ničemu ne služi, ne
        tiče me se, što će mi
        """,
    unasked="""
        nisam tražio, nisam tražila, nisam trazio, nisam se prijavi*, nisam se pretplati*, nikad se
        nisam, nikad nisam traži*, nikad nisam da*, nikad nisam prista*, nisam prista*, nisam dao,
        nisam dala, nisam vam dao, nisam vam dala, bez mog pristanka, bez moje privole, bez
        pristanka, bez privole, bez dozvole, tko vas je tražio, nitko vas nije pitao, nitko vas nije
        tražio, tko vam je dozvolio, ko vam je dozvolio, nisam naručivao, nisam naručio rekl*, nisam
        naručila rekl*, tko vas je pitao, ko vas je pitao, tko vas pita, nisam dala privolu, nisam
        dao privolu, nisam traži*, nikad se nisam prijavi*, nikad nisam, ne sjećam se da sam se
        prijavi*
        """,
    gone="""
        umro, umrla, preminuo, preminula, pokojni, pokojna, pokojnog, pokoj, odseli*, nisam više
        klijent, više nisam kupac, više nisam član, nisam više član
        """,
    without="bez",
    call="zov*, nazov*, zvat*, nazva*, zvan*, telefonira*",
    unclear="""
        otkaži, otkazati, otkažite, otkazujem, kraj, gotovo, ne hvala, dosta, ne treba, ne treba
        hvala, poništi, storno, završi, dovoljno, odustajem
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, oglas*, newsletter*, spam*, promo, promocij*, promotiv*, letak*, letke, letci,
        marketing*, bilten*, katalog*, propagand*, kampanj*, komercijaln*, trgovačk* obavijest*,
        promidžb*
        """,
    offer="""
        ponud*, popust*, akcij*, rasprodaj*, snižen*, novosti, novitet*, kupon*, bonov*, nagradn*,
        black friday, pogodnost*
        """,
    message="""
        poruk*, poruc*, sms*, mail*, mejl*, email*, e mail*, whatsapp*, obavijest*, obavješ*,
        obaveš*, obavjest*, notifikacij*, podsjetni*, javljanj*, gluposti, sranj*, smeće, smeća,
        svašta, info, pisma, pisama, dopis*, wp, vocap, watsap, pizdarij*, budalaštin*,
        kontaktiranj*
        """,
    list="list*, popis*, baz*, grup*, evidencij*, imenik*, adresar*, mailing*, spisak, spisk*",
    number="broj*, telefon*, kontakt*, adres*, mobitel*, mobilni, cifr*, nr",
    account="račun, racun, profil*, korisničk* račun, nalog*",
    data="podat*, informacij*, osobn* podat*, osobne podatke, povijest, ličn* podat*, moje slike",
    store="""
        čuva*, pohran*, pohranj*, sprem*, obrađuj*, obrada, obrade, obradi, obradu, držite, drzite,
        baz*, prikupl*, prikuplj*, zapisan*, vodite, koristite, skuplja*, dijelite, dali, imate o
        meni, ste o meni, imate moje, ste spremili, čuvate, ste dali, ste ... dali, ste proslijedili
        """,
    know="znate, znati, poznajete, zna",
    about="""
        o meni, o mojoj osobi, vezan* uz mene, vezan* za mene, moje osobe, o nama, mene tič*, meni
        imate, odnose se na mene, odnose na mene, imate o meni, ste o meni
        """,
    gdpr="""
        gdpr, gdpr a, azop, čl 15, čl 17, čl 21, članak 15, članak 17, članak 21, članku 15, članku
        17, članku 21, članka 15, članka 17, članka 21, zaštit* podataka, pravo na pristup, prava na
        pristup, pravo na zaborav, pravo na brisanje
        """,
    consent="privol*, pristan*, suglasnos*, dozvol*, dopušten*, saglasn*",
    contract="""
        ugovor*, članstv*, clanstv*, pretplat*, osiguranj*, polic*, teretan*, fitnes*, tarif*,
        najam, najma
        """,
    service="""
        termin*, narudžb*, narudzb*, faktur*, dostav*, paket*, pošiljk*, rezervacij*, potvrd*,
        plaćanj*, uplat*, povrat*, poprav*, recept*, reklamacij*, pregled*, stol, stola, stolić*,
        tehničk*, jamstv*, garancij*, servis*, servirati, probn* vožnj*, posjet*, isporuk*, kupnj*,
        kupovin*, dolazak, nalaz*, r1, računu, racunu, računa, blagajn*, sobu, sobe, sobi,
        apartman*, pretrag*, terapij*, račun, racun, na račun, na računu, fakturu, naručio,
        naručila, naručili
        """,
    thing="""
        autobus*, bus, vlak*, tramvaj*, metro, auto*, auta, autu, motor*, kočnic*, gum*, cipel*,
        haljin*, veličin*, boj*, fotografij*, slik*, dokument*, datotek*, video*, aplikacij*,
        stranic*, televizor*, tv, tipk*, vrat*, prozor*, ključ*, soba, kotao, bojler*, lift*, vod*,
        tuš*, grijanj*, bazen*, tečaj*, škol*, djec*, dijete, djete*, pas, psa, mačk*, šećer*, luk,
        luka, orah*, mlijek*, mes*, gluten*, sir, sira, alkohol*, printer*, pisač*, baterij*,
        alarm*, dućan*, trgovin*, ulic*, cest*, stanic*, parking*, parkira*, garaž*, kauč*, buk*,
        glazb*, muzik*, kiš*, krv*, bol, bolov*, tablet*, lijek*, lijekov*, sol, soli, umak*, kruh*,
        meni za, košaric*, poklon*, sat, satov*, bicikl*, let, leta, kat, kata, krevet*, madrac*,
        hladnjak*, frižider*, namještaj*, kuhinj*, teras*, klim*, ljut*, rajčic*, led, leda, kabel*,
        taxi*, taksi*, stolic*, rib*, zavjes*, lamp*, slavin*, tepih*, perilic*, kav*, ograd*,
        stepenic*, krov*, fasad*, burek*, katamaran*, brod*, trajekt*, bura, buru, cijev*, štet*,
        chat, rat, peka, roštilj*, torba, torbu, kišobran*, plav*, crven*, lozink*, wifi, ključeve,
        peć, peći, privit*, vrećic*, struj*, osigurač*, šal, šala, šalim, šaliti, zgrad*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        piš*, pis*, pisat*, napiš*, napis*, kontaktir*, javlja*, javit*, javi*, uznemira*, gnjav*,
        smetat*, dosađiv*, spamat*, spamira*, obrać*, slati poruke, maltretira*, cimat*, tipk*
        """,
    send="""
        šalj*, salj*, slat*, šaljite, pošalj*, posalj*, poslat*, dostav* mi, proslijed*, slanje,
        slanja, posla*, ustupi*, dostavite, uputi*, trpat*, nudite, nuditi, nudit, nudi, ponudite
        """,
    receive="""
        dobij*, dobiv*, dobi*, prima*, primi*, stiž*, dolaz*, čut*, vidjet*, primat*, stignu, stigne
        """,
    want="""
        želi*, zeli*, hoć*, hoc*, trebam, treba, molim da, molim vas da, molio, molila, moli*,
        tražim, trazim, tražio, zahtijev*, zahtjev*, htio*, htjel*, volio*, voljel*, radije, možete
        li, mozete li, možete, mozete, biste li, bi li, hteo, htela, inzistir*, neka, nek mi, neka
        mi
        """,
    able="mogu, mož*, moz*, mogao, mogla, može se, moguće, uspije*, radi, funkcionir*, dade se",
    see="""
        kopij*, uvid*, pregled svih, pristup*, ispis*, izvoz*, vidjeti, dobiti, prijepis, preuz*,
        ispisnic*, saznati
        """,
    speak="""
        razgov*, priča*, pricat*, spoji*, spojit*, prespoj*, čut* se, porazgov*, nazov* me,
        dogovorit* se s, popriča*, govori*
        """,
    subscribe="""
        prijav*, pretplati*, upiši*, upisat*, dodaj*, aktivira*, uključi*, obnov*, vrati* me,
        registrir*
        """,
    miss="propusti*, propušt*, promaši*",
    whence="""
        odakle vam, otkud vam, odakle imate, otkud imate, kako ste dobili, kako ste došli do, kako
        ste dosli do, tko vam je dao, ko vam je dao, tko vam je dala, od koga imate, od koga ste
        dobili, gdje ste dobili, gdje ste našli, gdje ste nabavili, gdje ste uzeli, odakle znate,
        otkud znate, tko vam je proslijedio, odakle ti, otkud ti, odakle ste
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ja, sam, smo",
    me="me, mi, mene, meni, mnom, nas, nam, nama",
    my="moj, moj*, naš*, svoj*, nasi, nasu",
    you="""
        vi, vas, vam, vaš*, vas*, vama, ti, te, tebe, tvoj*, firma, firm*, tvrtk*, imate o meni, ste
        dali, ste dobili moj, čuvate, imate moje, ste ... dali, ste proslijedili
        """,
    other="""
        on, ona, oni, njegov*, njen*, njezin*, njemu, njoj, ga, ju, je mu, žena, žene, ženi, muž*,
        suprug*, sin*, kćer*, kći, mama, mami, mame, tata, tati, tate, otac, oca, majk*, brat*,
        sestr*, svekr*, punic*, susjed*, komšij*, koleg*, prijatelj*, frend*, šef*, klijent*, bak*,
        baka, did*, dida, djed*, bivši, bivša, dečko, cur*, kurir*, majstor*, vodoinstal*,
        dostavljač*
        """,
    human="""
        čovjek*, covjek*, ljudsk*, živ* osob*, živ* čovjek*, živim, živog, osob*, operater*,
        djelatni*, zaposleni*, agent*, konzultant*, savjetni*, prodavač*, služb* za korisnik*,
        korisničk* služb*, podršk*, recepcij*, voditelj*, referent*, koga živog, ima li koga, ima li
        tko
        """,
    somebody="netko, nekim, nekoga, neko, nekog, itko, ikoga, koga živog",
    bot="""
        robot*, bot, botom, bota, botovi, automat*, stroj*, mašin*, chatbot*, računalo, kompjuter*,
        ai
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ne, nemoj, nemojte, bez, ni, niti, nikakv*, nikad*, nijed*, nigdje, nece, neće, nemojte mi,
        nikako
        """,
    nay="ne, ne hvala, ne fala, nope, ne ne, nipošto, nikako, ne treba, ni slučajno, ma ne",
    nothing="ništa, nista, ničeg*, ništ",
    not_past="""
        nisam dobi*, nisam primi*, nisam prima*, nije stig*, nije doš*, nije dosl*, još nije, jos
        nije, još nisam, nije bilo, nisam bi*, nisam sti*, nisam ima*, nismo dobi*, nije prestaj*,
        nisu stig*, nije radi*, nisam mog*, nisam zna*
        """,
    not_able="""
        ne mogu, nemogu, ne radi, ne može, ne moze, nije moguće, ne uspijeva*, ne možemo, ne znam
        ugasit*, ne znam kako
        """,
    not_want="""
        ne želim, ne zelim, ne želimo, neželim, ne želi, neću, necu, nećemo, nisam želi*, ne trebam,
        ne treba mi, ne trebaju mi, ne treba, ne trebate, ne molim, ne tražim, ne pristajem, ne
        slažem se, nemam želj*, nemam volje, ne da mi se, ne hoću, nemam potrebu, nemam potrebe,
        nemamo potrebu, nema potrebe, nemam volju
        """,
    more="""
        više, vise, dalje, ubuduće, ubuduce, nikad više, od sada, odsad, u buduće, u budućnosti,
        zauvijek, jednom zauvijek, trajno, ponovno, opet, nadalje, daljnj*, još
        """,
    again="opet, ponovno, ponovo, nazad, natrag, nastavi*, iznova",
    still="još uvijek, i dalje, stalno, unatoč, iako, usprkos, ipak, svejedno",
    all="""
        sve, svi, svega, svih, svim, cijel*, potpuno, u potpunosti, baš sve, bilo kakv*, bilo koj*,
        uopće, skroz, ikakv*
        """,
    this="""
        to, ovo, taj, ta, ti, te, ove, ovi, ovaj, ova, ovih, tih, tim, takv*, tom, toga, ovog, tog,
        ovim, tu, ono
        """,
    only="samo, jedino, isključivo, osim",
    yes="da, može, moze, naravno, slažem se, dobro, u redu, svakako, vrijedi, ajde može",
    why="zašto, zasto, zbog čega, čemu",
    how="kako, gdje, na koji način, što trebam, što moram, kamo",
    which="koje, koji, koja, što, sto, šta, sta, koju, kojih, kakve, kome",
    when="kada, kad, do kada, do kad, koliko dugo, rok, roka, otkad",
    condition="ako, ukoliko, kad bih, u slučaju, prije nego, inače, jer ću, da li",
    past="""
        bio, bila, bilo, bili, bile, jučer, jucer, prestao, prestala, prestalo, prošli, prošle,
        rekao, rekla, slučajno obris*, imao, imala, prekinu*, izbrisao, izbrisala, prije dva, prije
        tri, stao, stala, stalo, kaže, kažu, nitko, niko, nitko me, nitko mi, naručio, naručila,
        naručili, isključili, isključilo, izbacilo, ugasilo, nestalo
        """,
    is_="je, su, jesu, jest",
    exists="""
        imate li još, ima li, imate li, ima još, dostupn*, je li još, jesu li još, jel ima, imate
        još, imate nešto, na lageru
        """,
    time="""
        sati, sata, ujutro, jutro, jutra, večer*, vecer*, noć*, noc, noći, vikend*, ponedjelj*,
        utor*, srijed*, četvrt*, pet*, subot*, nedjelj*, danas, sutra, navečer, poslije osam, prije
        devet, kasnije, posao, poslu, sastan*, tijekom, godišnj*, minut*, podne, ponoć*,
        poslijepodne, prije podne, do deset, tjedan
        """,
    old="""
        star*, nov* broj, promijen*, promjen*, mijenj*, pogrešn*, krivi broj, krivu adresu, isprav*,
        ažurir*, prethodn*, drug* broj, nov* adres*, krivo
        """,
    mistake="greškom, grešk*, slučajno, zabun*, omaškom, nehotice",
    meta="""
        znači, gumb*, riječ, riječi, funkcij*, postavk*, link*, poveznic*, klikn*, pitanje o,
        predlož*, općenito, primjer*, dizajn*, što će se dogoditi
        """,
    praise="""
        volim, odličn*, super, krasn*, divn*, sviđa*, fantastičn*, obožava*, lijep*, izvrsn*,
        prekrasn*, savršen*, hvalim, taman, simpatičn*
        """,
    help="""
        pomoć, pomoc, tko ste, ko ste, tko je ovo, ko je ovo, tko piše, info, s kim, pomozite, u
        pomoć, šta je ovo, što je ovo
        """,
    that="da, koji, s, sa, o, na, iz, od",
    and_="i, a, ali, nego, pa, te, jer, ili, al, no",
    polite="""
        molim, molim vas, molim te, molim lijepo, lijepo molim, lijepo vas molim, hvala, hvala vam,
        hvala lijepa, fala, dobar dan, dobra večer, dobro jutro, bok, pozdrav, lp, poštovan*, sad,
        sada, odmah, smjesta, hitno, jebote, jebo te, u pizdu materinu, kvragu, k vragu već,
        dovraga, majku mu, napokon, konačno, stvarno, zaista, ozbiljno, ma, ljudi, jako, oprostite,
        oprosti, sorry, sori, ovim putem, ovime, što prije, čim prije, ok, okej, također, takoder,
        isto, jednostavno, e, ej, haj*, hej, alo, halo, daj, dajte, ajde, ajmo, majke ti, bože,
        isuse, unaprijed, lijep pozdrav, srdačan pozdrav, gospodo, gospođo, gospodine, haha*, pls,
        plz, iskreno, majko mila, već, brate, bogu, ako boga znate, ljubazno, s poštovanjem, za ime
        boga, hvala bog, bog, uljudno, zbilja, čovječe, za boga miloga
        """,
    harmless="""
        nema problema, nema veze, nije problem, bez problema, ne brinite, ne brini, ne zaboravite,
        nemojte zaboravi*, nemoj zaboravi*, ne zaboravi, ne samo, ne znam, nisam sigur*, ne više od,
        nema na čemu, više od, više informacija, više info, više mjesta, manje više, manje vise,
        kraj tjedna, kraj mjeseca, na kraju, do kraja, krajem, pri kraju, na kraju krajeva, stanica,
        staje li, staje, zaustavlja, mobilni podaci, mobilne podatke, mobilnih podataka, u spamu, u
        spam, spam folder, bez glutena, bez šećera, bez luka, bez leda, bez laktoze, bez mlijeka,
        bez soli, nekretnin*, dosta mjesta, dovoljno mjesta, dosta velik*, dosta dobr*, dosta dobro,
        dosta vremena, hoće li biti dosta, hoće li biti dovoljno, ne žurim, ne žuri, reklamna
        agencija, reklamnu agenciju, otkazati narudžbu, otkazati termin, otkazati rezervaciju,
        otkažite narudžbu, otkažite termin, otkažite rezervaciju, otkazati stol, zašto ne, već idem,
        već sam, nije dosta, jedva čekam, ništa strašno, ništa posebno, ništa zato, čovjek ne bi,
        čovjek bi, stani malo, stanite malo, stani stani, odjaviti iz sobe, odjava iz sobe, odjava
        sobe, prijava štete, neću stići, neću moći, nećemo stići, pomozi bože, prestaje padati,
        reklamaciju, ne treba zvati, ne treba zvat, ne trebate zvati, nema potrebe zvati, ne morate
        zvati, ne želim vas gnjav*, ne želim vas smeta*, ne želim smetati, ne želim gnjaviti, neću
        vas gnjaviti, ne bih vas gnjavi*, ne želim vas uznemir*, ne bih smetao, ne bih smetala,
        oprostite što smetam, oprostite što gnjavim, oprostite na smetnji, nemam vremena, nemamo
        vremena
        """,
    common="""
        se, si, sam, ste, smo, je, su, biti, bude, bit, će, ću, ćete, ćemo, bi, bih, bismo, u, na,
        za, s, sa, od, do, po, kod, pri, kroz, o, iz, iza, pod, nad, među, što, tko, koji, koja,
        koje, kako, tako, gdje, tu, tamo, ovdje, jer, dan, dana, dani, mjesec, godina, godine,
        godinu, put, puta, dva, dvije, tri, prvi, dobar, dobra, velik, mali, imam, ima, imamo,
        imate, imati, raditi, radi, dati, uzeti, naći, doći, ići, idem, još, upravo, vrlo, mnogo,
        puno, malo, uvijek, njega, drugi, drugo, kuća, kući, cijena, cijenu, kupio, kupila, koliko,
        košta, nešto, li, ili, kad, isto, ali, samo, nije, nisu, nisam, jel, jesam, prije, poslije,
        onda, sad, internet, internetu, interneta, internetom, dobr*, dogovorit*, dosl*, drug*,
        interesira*, kakv*, korisnik*, korisničk*, ličn*, mani*, odustaj*, otpiš*, probn*, radi*,
        sigur*, služb*, stig*, traži*, trgovačk*, velik*, vezan*, vožnj*, zainteresiran*, zanima*,
        zaštit*, želj*
        """,
)
