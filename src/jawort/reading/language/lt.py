"""Lithuanian: polite, legal and cross; often typed without its hooks and dots."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="lt",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        atsisak*, atsisakau, atsisakyti, atsisakome, išsiregistr*, išsiregistruoti, išregistruok*,
        atsiregistr*, atšaukti prenumerat*, atšaukiu prenumerat*, atšaukite prenumerat*, nutraukti
        prenumerat*, nutraukiu prenumerat*, nutraukite prenumerat*, prenumeratos atsisak*,
        atsijungti, atsijungiu, atjunkite, atjunkit, atjungti, išjungti, išjunkite, išjunkit,
        išjunk, išeiti iš sąrašo, išeiti iš, išeinu iš sąrašo, išsirašyti, išsirašau, unsubscri*,
        atsiprenumeruo*, nebeprenumeruo*, atsikratyti, atsikratau, deaktyvuo*, noriu išeiti, iš
        grupės, palikti grupę, noriu lauk, išstoti, išstoju
        """,
    not_unsubscribe="neatsisak*, neišsiregistr*, neišjung*, neišjunk*",
    cease="""
        stop, stopas, stabdy*, stabdyti, stabdykit*, sustabdy*, sustabdykit*, baik*, baikit,
        baikite, baigti, baigt, baigiam, baigiate, nustok*, nustoti, nustot, nustokit, nustokite,
        liaukit*, liaukis, liautis, liaukitės, nutrauk*, nutraukti, nutraukit*, užbaikit*,
        užbaikite, pabaikit, pakaks siuntinėti, užtenka siuntinėti, užtenka rašinėti, dėkit tašką,
        dėkite tašką, taškas, padėkit tašką, meskit, mesk, mesti, susilaikykit*, tylėk*,
        užsičiaupk*, užsikimškit, tylos, gana siųsti, gana rašyti, gana siuntinėti, lai baigiasi,
        kad baigtųsi, turi baigtis, pristabdy*, pauzę, galas šitam, susilaikyti, pertraukit*
        """,
    not_cease="nenusto*, nebaik*, nesustab*, nenutrauk*, nesiliauk*, nestabdyk*, nesustok*",
    remove="""
        išbrauk*, išbraukit*, išbraukti, išim*, išimkit*, išimti, pašalin*, pašalinkit*, išmesk*,
        išmeskit*, išmesti, nuimk*, išregistruo*, ištrauk* mane, ištraukit* mane, ištrinkit* ...
        sąraš*, ištrinti ... sąraš*, išmet* ... sąraš*, braukit* ... lauk, metkit mane, meskit mane
        lauk, išrašykit*, išrašyti
        """,
    delete="""
        ištrin*, ištrink*, ištrinkit*, trink*, trinkit*, trinti, ištrinti, panaikin*, panaikinkit*,
        sunaikin*, sunaikinkit*, pamiršk*, pamirškit*, pamiršti, būti pamiršt*, teisė būti pamiršt*,
        teise būti pamiršt*, užmiršk*, užmirškit*, ištryni*, ištrynim*, naikin*, deletin*,
        nuasmenin*, pašalin* ... duomen*, išvalykit*, likviduok*, ištrynimo, pamiršt*, pamirštam*
        """,
    not_delete="neištrin*, netrink*, nepamiršk*, nepamirškit*, neužmiršk*",
    leave_alone="""
        palikit* ... ramybėje, palik ... ramybėje, palikti ... ramybėje, palikit* ramybėj, palikit*
        mane ramybėj, palikit ... ramybėj, ramybėje, ramybėj, ramybės, duokit* ramybę, duokit
        ramybės, duok ramybę, noriu ramybės, duokite man ramybę, atstokit*, atstokite, atstok,
        atsiknis*, atsikniskit*, atsipisk*, atsipiskit*, eikit nachui, eik nachui, nachui, eikit
        velniop, eik velniop, eikit šikt, eik šikt, eikit jūs, dinkit*, dink, nešdinkit*,
        užsičiaupkit*, užsikniskit, nelįskit*, nelįsk, fuck off, netrukdykit*, netrukdyk, pamirškit
        apie mane, pamirškit mane, nesikabinėkit*, nesikabinkit, atsikabinkit*, atsikabink, duokit
        žmogui ramybę
        """,
    object="""
        prieštarau*, nesutinku, nesutinkam, nesutinkame, prieštaravim*, draudžiu, uždraud*,
        protestuo*, draudžiam*, prieštaraujam
        """,
    withdraw="atšauk*, atšaukiu, atšaukti, atsiimu, atsiimti, atsiimam*, anuliuo*, atšaukimas",
    terminate="""
        nutraukti sutart*, nutraukti ... sutart*, nutraukiu sutart*, nutraukiu ... sutart*, nutrauk*
        ... sutart*, sutarties nutrauk*, sutartį nutrauk*, nutraukt sutart*, nutraukt ... sutart*,
        atsisakyti sutart*, atsisakau sutart*, narystę nutrauk*, nutrauk* naryst*, nutraukti ...
        naryst*, išstoti iš klub*
        """,
    no_interest="""
        neįdomu, neįdomūs, neįdomios, nedomina, manęs nedomina, nesidomiu, nesidomim*, man nerūpi,
        nerūpi, man pofig, pofig, dzin, man dzin, nesuinteresuot*, nesu suinteresuot*, man
        neaktual*, neaktualu, neaktual*, nebedomina, nebeįdomu, jokio susidomėjimo, visai neįdomu,
        man nusišvilpt*, nebeaktual*, nebeįdom*
        """,
    enough="""
        užtenka, užteks, gana, pakanka, pakaks, užkniso, užknisa, užknis*, atsibodo, nusibodo,
        įgriso, įkyrėjo, iki kaklo, soti, sotus, pavargau, pavargom, man jau gana, jau gana, pakako,
        užpiso, užpisa, užpisot, kiek galima, kantrybė baig*, kantrybės
        """,
    annoyed="""
        erzin*, įkyr*, trukd*, nervin*, erzina, spam*, spamin*, šlamšt*, brukal*, bombarduo*,
        užknis*, knisa, knist*, piktin*, varo iš proto, varot iš proto, užversk*, verčiat,
        priekabiau*, persekio*, terorizuo*, kankin*, vargin*, nepakenčiam*, siaubing*, įžūl*,
        nekenčiu, visą laiką, kasdien, kas dieną, be perstojo, nuolat, nesibaigian*, pypsi, pyptel*,
        skęstu, užtvin*, užplūd*, pykin*, veria, nepageidaujam*, beprasmišk*, ant nervų, nervų,
        erzinat, graso
        """,
    block="""
        užblokuo*, blokuo*, blokuoju, skųsi*, skųsiu, skundas, skundą, skundžiu, inspekcij*, vdai,
        vvtat, vartotojų teisi*, advokat*, teisinink*, policij*, teism*, pranešiu, reportin*,
        apskųs*
        """,
    less="""
        mažiau, rečiau, per daug, per dažnai, taip dažnai, tiek daug, kasdien, kas dieną, kiekvieną
        dieną, sumažin*, pernelyg, po kelis kartus, kas savaitę, be galo daug, tokių daug
        """,
    reject="""
        pasilikit* sau, pasilikite sau, pasilaikyk*, pasilaikykit*, laikykit* sau, apsieisiu,
        apsieičiau, apsieinu, apsieisim, susitvarkysiu be, šiukšliadėž*, šiukšlinę, į šiukšles,
        šiukšlių dėžę, nereikalingi, nereikalinga*, nereikalingų, nebūtin*, atmetu, atmesti,
        nepageidaujam*, siųskit kitiems, siųskite kitiems, siųskit kam nors kitam, kitam, kitiems,
        susikiškit*, kiškit*, susikišk, šalin, lauk su, taupykit*, pataupykit*, man nieko neduoda,
        ačiū ne, nutildy*, nutildykit*, pasitaupykit*, pasigailėk*, perteklin*, pasilikit* ... sau,
        pasilaikyk* ... sau, laikykit* ... sau, pasilik* ... sau
        """,
    pointless="""
        nėra prasmės, jokios prasmės, beprasm*, neturi prasmės, neskaitau, niekada neskaitau, vis
        tiek neskaitau, niekas neskaito, niekam nereikia, niekam neįdomu, veltui, be reikalo,
        bergžd*, švaistot*, švaistym*, trinu neskaityd*, ištrinu neskaityd*, vis tiek ištrinu,
        iškart trinu, iškart ištrinu, neatidarau, neatsidarau, man nebeaktual*, laiko gaišim*, laiko
        švaistym*
        """,
    unasked="""
        niekada neprašiau, neprašiau, aš neprašiau, nesu prašęs, nesu prašiusi, nesu davęs, nesu
        davusi, nesu sutikęs, nesu sutikusi, nedaviau sutikim*, nedaviau leidim*, niekada nedaviau,
        niekada nesutikau, nesutikau, neprenumeravau, niekada neprenumerav*, nesiregistravau,
        niekada nesiregistr*, be leidimo, be mano leidimo, be sutikimo, be mano sutikimo, be mano
        žinios, neužsisakiau, kas jums leido, kas leido, kas davė leidimą, kas jums davė leidim*,
        kas jūsų prašė, kas prašė, niekas neprašė, niekas jūsų neprašė, nekviest*, neprašyt*, nieko
        neprašiau, neužsirašiau, nesu užsisak*
        """,
    gone="""
        mirė, miręs, mirusi, mirus, išėjo anapilin, anapilin, išsikraust*, persikraust*, išvykau,
        išvažiav*, pardaviau, pardavėm, pardavėme, nebe klient*, nebesu klient*, nesu jūsų klient*,
        nebesu jūsų, nebegyvenu, gyvenam užsien*, slaugos nam*, nesu klient*, jau ne klient*
        """,
    unclear="""
        pabaiga, atšaukti, atšaukiu, atšaukite, atšaukit, baigta, ne ačiū, nutraukti, gana, užtenka,
        galas
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        rašy*, rašykit*, rašyti, rašinė*, skambin*, skambinkit*, susisiek*, susisiekti, kontaktuo*,
        trukdy*, įkyrė*, įkyrėti, kreipti*, kreipkit*, persekio*, spamin*, bombarduo*, rašot,
        rašote, susisiekin*, parašy*, smsin*, tekstin*, bendrau*, terorizuo*, priekabiau*,
        kabinėti*, kreiptumėt*, rašymas
        """,
    not_write="""
        neraš*, neberaš*, nerašykit*, neskambin*, nebeskambin*, nesusisiek*, nebesusisiek*,
        netrukdy*, nebetrukdy*, neįkyrė*, nebeįkyrė*, nespamin*, nebespamin*, nesikreipk*,
        nebesikreip*, nekontaktuo*, nebekontaktuo*, nepersekio*, neterorizuo*, nebebendrau*,
        neberašot, nelįskit
        """,
    call="skambin*, paskambin*",
    send="""
        siųs*, siųskit*, siųsti, siunt*, siunč*, siunčia*, siunčiat, siuntinė*, atsiųs*, atsiųsk*,
        atsiunt*, persiųs*, išsiųs*, pateik*, pateikt*, pateikti, duokit man, siųskite, siuntinėt*,
        mėtyt*
        """,
    not_send="""
        nesiųs*, nebesiųs*, nesiųskit*, nesiunt*, nebesiunt*, nesiunč*, nebesiunč*, neatsiųs*,
        nebeatsiųs*, nesiuntinė*, nebesiuntinė*
        """,
    receive="""
        gaut*, gauti, gaun*, gaunu, gaučiau, ateina, ateit*, ateiti, matyti, matyt, girdėti, būti
        sąraš*, skaityti, gausiu, plaukia, krenta, sulaukt*, pasiekia
        """,
    not_receive="""
        negaut*, nebegaut*, negauti, nebegauti, nematyti, nebematyti, negaučiau, nebegaučiau, nebūti
        sąraš*, nebegirdėti, negirdėti
        """,
    want="""
        nor*, noriu, norim, norėčiau, norėtum*, norėt*, pageidau*, pageidauju, reik*, reikia,
        reikės, reikalau*, reikalauju, prašau kad, prašom kad, prašyčiau, būčiau dėking*, būtų
        gerai, būtų gražu, trokšt*, domina, domiuosi, mielai, siek*, būkit geri, prašome kad,
        verčiau, būtų smagu
        """,
    not_want="""
        nenor*, nenoriu, nenorim*, nenorėčiau, nebenor*, nebenoriu, nepageidau*, nebepageidau*,
        nereik*, nereikia, nebereik*, nebereikia, neverta, nebetrokšt*, nėra noro, netrokšt*,
        nereikalau*
        """,
    able="""
        gal*, galiu, galima, galite, galit, galėčiau, galėtumėt*, veikia, moku, mokat, įmanom*,
        pavyks, išeina, pavyksta
        """,
    see="""
        kopij*, matyti, susipažin*, susipažinti, išraš*, prieig*, eksport*, atsisiųsti, peržiūr*,
        pateikt*, išduo*, ataskait*, suvestin*, apžvalg*, nuoraš*
        """,
    speak="""
        kalbėti, kalbėt*, pakalbėti, pakalbėt*, pasikalbėti, pasikalbėt*, šnekėti, pašnekėt*,
        sujunk*, sujungti, sujunkit*, paskambinkit* man, perskambink*, bendrauti su, pabendraut*,
        susirašyti su, perjunk*, atsakyti, atsakytų, atsakykit*, konsultuo*, prisiskamb*, kuriam
        rašyti, kuriam galiu rašyti, kuriam galima rašyti, su kuriuo susirašyti
        """,
    subscribe="""
        prenumeruo*, prenumeruoti, užsiprenumeruo*, užsirašyti, užsirašau, registruotis į,
        įtraukit*, įtraukti, įtraukite, pridėkit* mane, pridėkite mane, pridėk mane, grąžinkit*
        mane, užregistruokit* mane, prisijungti prie, vėl gauti, įrašykit* mane, užsisakyti
        naujien*, prijunkit*
        """,
    miss="praleisti, praleist, nepraleisti, pražiopsot*, pražiopsoti",
    whence="""
        iš kur, kur gavot, kur gavote, kaip gavot, kaip gavote, kas jums davė, kas davė, kam
        perdav*, kam perdavėt*, kam pardav*, kam davėt*, iš ko gavot*, kaip jūs gavot*, kas jums
        perdavė, kam atidavėt*, kaip pas jus atsidūrė, kam jūs perdav*, su kuo dalin*, kaip
        sužinojot*, kur jūs gavot*, kokiu būdu gavot*
        """,
    # -- who ---------------------------------------------------------------------------------
    i="aš, mes, as",
    me="man, mane, manęs, mums, mus, manimi, manim, mūsų numer*, mumis",
    my="mano, mūsų, savo, visus mano, manąjį",
    you="""
        jūs, jūsų, jums, jus, tu, tau, tavo, įmon*, firma*, firmos, bendrov*, kompanij*, siunčiat*,
        rašot*, galėtumėt*, galit, jumis, kontora*
        """,
    other="""
        jis, ji, jam, jai, jo, jos, jie, joms, žmona, žmonos, žmonai, žmoną, vyras, vyro, vyrui,
        vyrą, sūnus, sūnaus, sūnui, sūnų, dukra, dukros, dukrai, dukrą, mama, mamos, mamai, mamą,
        tėvas, tėvo, tėvui, tėtis, tėčio, draug*, brolis, brolio, broliui, sesuo, sesers, seseriai,
        anyta, uošv*, kaimyn*, koleg*, viršinink*, šefas, klient*, močiut*, senel*, santechnik*,
        meistr*, vaikinas, mergina, berniuk*, mergait*, dėdė, teta, tetai, buvęs
        """,
    human="""
        žmog*, žmogų, žmogumi, žmogus, žmogui, gyvu žmogum*, gyvas žmogus, gyvas, gyvą, tikras
        žmogus, tikru žmogum*, darbuotoj*, konsultant*, operator*, pardavėj*, vadybinink*, vadov*,
        specialist*, asmeniu, administrator*, klientų aptarn*, gyvu, tikru
        """,
    somebody="kas nors, ką nors, kuo nors, kažkas, kažkuo, kažkam, kam nors, kas norint",
    bot="""
        robot*, bot*, botas, botu, botui, automat*, mašina, pokalbių robot*, kompiuter*,
        autoatsakikl*, dirbtin*
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ne, nė, jokio, jokių, jokios, jokie, jokius, joks, jokia, nebe, niekada, niekad, nėra,
        niekas, nebėra, nei, jokiais, jokiu, jokią, nulis
        """,
    without="be",
    nay="ne, ne ačiū, nea, ne ne, neee, ačiū ne, niekaip",
    nothing="nieko, niekas, nė vieno, nieko daugiau",
    not_past="""
        negavau, dar negavau, nesu gav*, neatėjo, dar ne, nebuvo, nespėjau, dar nesu, negavom*,
        negirdėjau, nerašė, nerašėt*, neatsakė*, neatsiuntė*, neskambino, nepristat*, nesulaukiau,
        neprisimenu, nerašiau, nesusisiekė
        """,
    not_able="""
        negaliu, negalim*, neveikia, nemoku, neišeina, nepavyksta, neįmanom*, negalėjau, neatsidaro,
        negalima, nesigauna, nepavyko
        """,
    more="""
        daugiau, toliau, ateityje, kada nors, kartą ir visiems laikams, visam laikui, visam, nuo
        šiol, nuo dabar, ilgiau, amžiams, galutinai, vieną kartą, pagaliau, jau, visiems laikams,
        nuo šiandien, bet kada, nebesiųs*, nebesiunt*, nebesiunč*, nebeatsiųs*, neberaš*,
        nebeskambin*, nebesusisiek*, nebetrukdy*, nebegaut*, nebegau*, nebenor*, nebereik*,
        nebepageidau*, nebematyti, nebespamin*, nebe, nebesiuntinė*
        """,
    again="vėl, iš naujo, tęsk*, tęskit*, dar kartą, atgal, pratęs*",
    still="""
        vis dar, vis tiek, tebe*, nepaisant, nors, vistiek, vis dėlto, tebesiunč*, tebegaun*, visą
        laiką
        """,
    all="""
        visk*, viską, visus, visas, visi, visos, visiškai, bet kok*, visų, visa, kiekvien*, pilnai,
        absoliučiai, visokių
        """,
    this="""
        šit*, šitą, šitas, šitos, šituos, šis, ši, šias, šiuos, šių, tas, tos, tų, tą, tie, tais,
        tuos, toms, tokių, tokius, tokias, tokie, tai, tuo, tom, šitais, šitom, tokiais, tuos visus
        """,
    only="tik, tiktai, vien, išskyrus, vienintel*",
    yes="taip, tai taip, žinoma, būtinai, gerai, mielai, aha, jo, tinka, aišku",
    why="kodėl, kam, dėl ko, kodel",
    how="kaip, kur, ką daryti, kokiu būdu, ką man daryti",
    which="kokie, kokius, kokia, kokią, kokių, kurie, kuriuos, ką, kas, koki*, kokias",
    when="kada, kiek laiko, iki kada, įspėjimo termin*",
    condition="jei, jeigu, jei ne, kitaip, prieš tai, antraip, arba, kai",
    past="""
        buvo, vakar, netyčia, baigė, baigėsi, nustojo, ištryniau, ištrynė, praėjus*, sakė, klausė,
        gavau, gavo, atėjo, rašė, rašėt, siuntėt, siuntė, skambino, pamiršau, buvau, atsisakiau,
        atsisakė, nusipirkau, pirkau, pirkom, remontavau, pernai, liko, nustojot, atšaukė,
        atšaukiau, pavargo, lankiausi, prieš, išsiregistravau, prenumeravau, lankėmės, prašiau,
        sakiau, žadėj*
        """,
    is_="yra, buvo, būtų, esat, esate, bus",
    exists="ar yra, ar turite, ar turit, turit, likę, liko, laisv*, sandėlyje",
    time="""
        valand*, val, ryt*, rytoj, rytais, vakar*, vakarais, nakt*, naktimis, savaitgal*,
        pirmadien*, antradien*, trečiadien*, ketvirtadien*, penktadien*, šeštadien*, sekmadien*,
        šiandien, po, prieš, vėliau, darbe, darbo metu, susirinkim*, atostog*, minut*, pietų,
        pietus, pietums, vidurnakt*, kitą savait*, kitą mėn*, dienom, dienomis, kalėd*, anksčiau,
        kai bus, iki
        """,
    old="""
        sena*, senas, seno, naujas, naują, naujo, pasikeit*, pakeis*, keičiu, neteising*, pataisy*,
        taisy*, atnaujin*, ankstesn*, klaiding*, kitą adres*, buvęs numer*
        """,
    mistake="netyčia, klaid*, per klaidą, suklydau, nesusipratim*",
    meta="""
        reiškia, mygtuk*, žodis, žodžio, žodį, funkcij*, nustatym*, nuorod*, spustel*, šablon*,
        apskritai, pavyzd*, apklaus*, reklamos agent*, klausimas apie, televizij*, ant autobus*,
        nuostat*
        """,
    praise="""
        myl*, patinka, patiko, super, puik*, nuostab*, fantastišk*, graž*, juoking*, geriaus*,
        šaun*, skan*, malon*, gera, geras, geri, gerą, mieli, žavu, džiaug*, faina, fainas, faini
        """,
    help="""
        pagalb*, padėk*, padėkit*, padėti, kas čia rašo, kas rašo, kas jūs, kas jūs tokie, kas čia,
        info, kas čia per, su kuo kalbu, kas tu, kas man rašo, su kuo bendrauju
        """,
    that="kad, dėl to kad, jog, kad man",
    and_="ir, bet, ar, tačiau, o, nes, todėl, tad, tai",
    polite="""
        prašau, prašom, prašome, ačiū, aciu, labai ačiū, dėkui, dėkoju, labas, sveiki, laba diena,
        labas rytas, labas vakaras, gerbiam*, pagarbiai, su pagarba, dabar, tuojau, tuoj pat,
        nedelsiant, nedelsdami, iškart, velnias, velniai, po velnių, velniais, blemba, blet, bliat,
        bliamba, nx, kurva, kurwa, rupūžė, rupūže, šūdas, dieve, dėl dievo, dėl dievo meilės,
        viešpatie, tikrai, rimtai, sąžiningai, atvirai, atsiprašau, atsiprašom, gaila, deja, kuo
        greičiau, kuo skubiau, skubiai, greitai, ok, okei, taip pat, geros dienos, gražios dienos,
        viso gero, iki, pls, please, plyz, na, nu, šiaip, tiesiog, klausykit, klausykite, žmonės,
        vyručiai, sakau, labai, labai prašau, maloniai prašau, maloniai, gal, galgi, beje,
        nuoširdžiai, šiuo, čia petras, būkit malonūs, būkite malonūs, būkit žmonės, jūs rimtai,
        blyn, pagaliau, kartą, kaip nors, davai, susimildami, nagi, net
        """,
)
