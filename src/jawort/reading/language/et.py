"""Estonian: polite, legal and cross; with and without its dots and tildes."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="et",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        loobu, loobun, loobuda, loobumi*, soovin loobuda, tellimusest loobu*, uudiskirjast loobu*,
        loobu* uudiskirja*, tühista* tellimus*, tellimuse tühista*, unsubscri*, listist välja,
        listist maha, listist ära, nimekirjast välja, nimekirjast maha, lahkun, lahkuda, astun
        välja, astuda välja, välja registreeri*, kinni panna, panna kinni, pange kinni, pane kinni,
        kinni keera*, keera* kinni, välja lülita*, lülita* ... välja, grupist välja, grupist ära,
        saan välja, saab välja, saaks välja, lahti saada, neist lahti, neist loobuda, nendest
        loobuda, nendest lahti, sellest lahti, maha võtta end, end maha võtta, end eemaldada, saan
        ma maha, saan ennast, tahan välja, tahan maha, soovin välja, tellimust lõpet*
        """,
    cease="""
        stop, stopp, lõpeta*, lõpetage, lõpetada, lõpetaks*, jäta* järele, jätke järele, jäta järgi,
        jätke järgi, jätke ... järele, katkesta*, peata*, lakka*, lakake, aitab juba, nüüd aitab,
        lõpp sellele, lõpp nendele, saagu lõpp, tehke lõpp, pange lõpp, olgu lõpp, piisab juba,
        jätke see, jäta see, jätke sellega, jäägu tulemata, jäägu ära, jätke ära, jätke saatmata,
        jätke saatmine, jätke kirjutamine, pidage, pidage nüüd, hoiduge, hoidu*, vait, olge vait,
        lõpetagu, lõpetame, lõppeks, jätke mulle saatmata, ärgu enam tulgu, piduri*, tõmmake
        pidurit, seiska*
        """,
    remove="""
        eemalda*, võtke ... maha, võta ... maha, võtta ... maha, võtate ... maha, võtaks* ... maha,
        võtke ... välja, võta ... välja, võtate ... välja, võtke ... ära, võtate ... ära, võta ...
        ära, võtta ... ära, tõmmake ... maha, tõmba ... maha, arvake ... välja, arva ... välja,
        jätke ... välja, kriipsutage, kustutage ... nimekirjast, kustutage ... listist, kustutage
        ... loendist, visake ... välja, visake ... listist, tõstke ... välja, maha võtta, välja
        arva*
        """,
    delete="""
        kustuta*, kustut*, hävita*, unusta*, unustage, olla unustatud, unustatud, visake ... minema,
        õigus olla unustatud, õigust olla unustatud, visake minema, andmete kustut*, kustutamist,
        anonümi*, likvideeri*, deleti*, pühkige, tühjenda*
        """,
    leave_alone="""
        jätke ... rahule, jäta ... rahule, jätta ... rahule, jätaks* ... rahule, rahule, rahu saada,
        tahan rahu, laske ... olla, las ma olen, andke rahu, andke mulle rahu, käige perse, käi
        perse, perse, käige kuradile, kuradile, minge metsa, käige metsa, minge minema, tõmmake
        uttu, tõmba uttu, kao ära, kaduge, kaduge ära, kao, ärge segage, ärge tülitage, ära tülita,
        ära sega, pange suu kinni, suu kinni, fuck off, hoidke eemale, hoia eemale, unustage mu
        number ära ja ärge, keri, kerige
        """,
    object="""
        vaidlusta*, vastuväi*, keela*, keeld*, keelan, protesteeri*, olen vastu, esitan vastuväite,
        ei nõustu, ei ole nõus, pole nõus
        """,
    withdraw="""
        võtan ... tagasi, võtta ... tagasi, võtan tagasi, tagasi võt*, tagasi võtta, tühistan
        nõusolek*, tühistan oma nõusolek*, tagasivõt*, võtame ... tagasi, võtaksin ... tagasi,
        tühistan, annulleeri*
        """,
    terminate="""
        öelda üles, üles öelda, ütlen ... üles, ütlen üles, ülesütle*, öelda ... üles, lepingu
        lõpeta*, lepingut lõpeta*, lepingu üles, lõpetada leping*, lõpetan lepingu, katkestada
        leping*, leping lõpetada, taganen, taganeda, taganemi*
        """,
    no_interest="""
        ei huvita, ei ole huvitatud, pole huvitatud, ei paku huvi, puudub huvi, huvi puudub, pole
        huvi, ei ole huvi, ei huvita mind, kama kaks, suva, savi, pole minu jaoks, ei ole minu
        jaoks, ei ... huvita, ei oma huvi, mitte huvitatud, huvi pole, huvi ei ole, üldse ei huvita,
        ei koti, ei kõneta
        """,
    enough="""
        aitab, küllalt, piisab, kõrini, kopp ees, siiber, villand, on kõrini, kõrini neist, mul on
        villand, sain küll, mõõt täis, küll saanud, isu täis, isu otsas, väsinud, tüdinenud, ära
        tüüdanud
        """,
    annoyed="""
        tüüta*, tüütu*, häiri*, sega*, spämm*, spämmi*, spammi*, rämps*, rämpspost*, närvi*, ajab
        närvi, pommita*, ahista*, koorma*, tülita*, pealetüki*, väljakannatamat*, talumat*, ärrita*,
        lausa uputa*, uputa*, üle ujuta*, igavesed, pidevalt, kogu aeg, iga päev, iga jumala päev,
        vihale, vihka*, jama, häbemat*, pinda, käib pinda, käivad pinda, käib närvidele, närvidele,
        soovimatu*, kurnav, hulluks, lämmata*, terroriseeri*, mõttetu*, jubedad
        """,
    block="""
        blokeeri*, bloki*, kaeba*, kaeban, kaebus*, andmekaitse inspektsioon*, aki, tarbijakaits*,
        advoka*, jurist*, politsei*, raporteeri*, teatan, andmekaitseinspekt*, kohtusse, ttja
        """,
    less="""
        vähem, harvemini, harvem, liiga palju, liiga tihti, liiga sageli, nii tihti, nii palju, nii
        sageli, iga päev, iga nädal, vähenda*, pidevalt, mitu korda päevas, pole vaja nii
        """,
    reject="""
        hoidke oma, hoidke endale, jätke endale, jätke enda teada, säästke, säästke mind,
        prügikasti, prügi, läheb prügikasti, pole vaja, ei ole vaja, pole tarvis, ei lähe vaja,
        ebavajalik*, üleliigne*, ülearu*, tarbetu*, lülita* ... välja, lülitage, keelduda, keeldun,
        keeldume, tagasi lükka*, ei võta vastu, maha, saatke kellelegi teisele, saan ilma, saan
        hakkama ilma, ilma teie, pange ... kinni, võite endale jätta, võite ära jätta, las jääda,
        tuleks ära jätta, topi*, toppige, pistke, jätke tulemata, tänan ei, vaigista*
        """,
    pointless="""
        mõtet pole, pole mõtet, mõttetu*, mõttetud, asjata, raiskami*, aja raiskami*, ei loe neid,
        ei loe kunagi, keegi ei loe, keegi ei viitsi, kasutu*, pole kasu, ei ole kasu, kustutan
        niikuinii, kustutan kohe, kustutan lugemata, ei ava neid, ei ava, ei puuduta mind, ei vaata
        kunagi, lugemata, ei loegi, raiskate
        """,
    unasked="""
        pole palunud, ei ole palunud, pole küsinud, pole andnud luba, pole luba andnud, ei ole
        andnud luba, ei ole luba andnud, pole nõusolekut andnud, pole andnud nõusolekut, ei ole
        andnud nõusolekut, pole tellinud, ei ole tellinud, ma ei tellinud, pole liitunud, pole
        registreerinud, ilma loata, ilma minu loata, ilma nõusolekuta, loata, küsimata, kes andis
        teile loa, kes andis loa, kes teile loa andis, kes palus, kes käskis, kes lubas, kes teil
        lubas, pole lubanud, ei ole lubanud, ma pole nõustunud, pole nõustunud, ei ole nõustunud, ma
        pole end, ei andnud luba, kes teid palus, pole kunagi andnud, pole kunagi palunud, pole
        kunagi tellinud, pole kunagi lubanud, pole kunagi nõustunud, pole kunagi liitunud, pole
        kunagi küsinud, pole kunagi soovinud, ei ole kunagi andnud, ei ole kunagi palunud, ei ole
        kunagi tellinud, ei ole kunagi lubanud, ei ole kunagi nõustunud, ei ole kunagi liitunud,
        pole iial andnud, pole iial palunud, pole soovinud
        """,
    gone="""
        surnud, suri, lahkunud meie, meie seast, kolis*, kolinud, kolisime, elan nüüd, ei ela enam,
        müüsin maha, müüsime maha, müüdud, pole enam klient, ei ole enam klient, ei ole klient, pole
        teie klient, hooldekod*, siit ilmast, ei ole enam teie klient
        """,
    unclear="lõpp, tühista, tühistan, tühistada, ei aitäh, ei tänan, loobun, lõpetan, otsas, ära",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklaam*, uudiskir*, rekla*, spämm*, spämmi*, turundus*, otseturundus*, kampaania*, promo*,
        rämpspost*, reklaamsõnum*, pakkumiskir*, müügijut*, reklaamkir*, masssõnum*, massikir*,
        massipost*, sooduskood*, reklaamitekst*, müügikir*, reklaamivärk, turundustea*,
        reklaamindus*, reklaamimis*, infokir*
        """,
    offer="""
        pakkumi*, pakkumist*, soodustus*, soodus*, allahindl*, alehind*, ale, kupong*, uudised,
        uudiseid, uudistest, diil*, loosimi*, konkurss*, katalog*, black friday, soovitus*,
        sooduspakk*, eripakkum*, teie pakkum*, hinnapakkum*, nipid, auhinnamäng*
        """,
    message="""
        sõnum*, sms*, kiri, kirju, kirja, kirjad, kirjade*, meil, meile saade*, meilid, meilisid,
        mail*, mailid, teavitus*, teade, teate*, teateid, whatsapp*, meeldetulet*, jama, jamast,
        pask*, pasa, saast*, sodi, mula, lora, jura, träni, email*, e kiri, e kirju, e kirjad,
        tekstisõnum*, postitus*, värk, kraam, kräpp, kõned, telefonikõn*, tüütus*, plära, piiksumi*,
        kirjadest, sõnumitest, notifikatsioon*, suhtlus*, suhtlemi*, pull, tsirkus, tsirkust, hullus
        """,
    list="""
        nimekir*, list, listi, listist, listis, loend*, meililist*, postitusnimek*, saatmisnimek*,
        andmebaasist, grupp, grupist, grupi, rühm*, register, registrist, registris, kliendibaasist,
        sealt, süsteemist, andmebaasist
        """,
    number="""
        number, numbri*, numbrit, numbrile, numbrilt, telefon*, telefoninumb*, kontakt*, aadress*,
        mobiil*, nr
        """,
    account="""
        konto, kontot, kontod, kontol, kontole, profiil*, kasutajakonto*, kliendikonto*, kasutaja
        """,
    data="""
        andme*, andmed, andmeid, andmete*, isikuandme*, kliendiandm*, info minu, teave, teavet,
        teabe*, informatsioon*, vestlusajalug*, ajalugu, kontaktandm*, infot, dossier, andmetest,
        toimik*
        """,
    store="""
        säilita*, hoia*, hoiate, hoitakse, töötle*, töötlemi*, salvesta*, andmebaas*, süsteem*,
        registreeri*, kogu*, kasutami*, kasutate, kasutada, kasutamast, jaga*, jagate, edasta*,
        edasi anda, edasi andnud, edasi andmi*, baasis, arhiiv*, talleta*, omate, müünud, edasi müü*
        """,
    know="teate minust, teate, tead, teada, teatakse",
    about="""
        minu kohta, mu kohta, minust, must, meie kohta, minuga seo*, mind puudutav*, minu isiku
        kohta, enda kohta, endast, mind käsitlev*, minusse, enese kohta
        """,
    gdpr="""
        ikü, iküm, gdpr*, andmekaits*, isikuandmete kaits*, artik*, art, 15, 17, 21, üldmäärus*,
        õigus olla unustatud, õigust olla unustatud, andmesubjekt*, määrus*, paragrahv*
        """,
    consent="nõusolek*, luba, loa, nõusolekut, loaga, nõustumi*, volitus*",
    contract="""
        leping*, lepingu, lepingut, liikme*, liikmesus*, kindlustus*, internetileping*, üürileping*,
        kuutasu*, abonement*, spordiklub*, püsitellimus*, pakett, liising*, ajalehetell*
        """,
    service="""
        aeg, aja, aega, ajad, aegade, tellimus*, arve, arvet, arvele, arvelt, arvel, kohaletoimet*,
        pakk, pakki, paki, pakid, broneering*, bronn, kinnitus*, makse, maksed, maksmi*, tagastus*,
        remont*, remondi*, retsept*, saadetis*, tagasta*, laud, lauda, visiit*, visiidi*, kviitung*,
        tšekk*, hinnapäring*, ostu, ost, ostsin, proovisõi*, hooldus*, ülevaatus*, hambaarst*, arst,
        arsti*, vastuvõt*, kuller*, pakiautomaa*, tarne*, tarnit*
        """,
    thing="""
        buss*, rong*, tramm*, troll*, auto, autot, autost, autol, jalgrat*, ratas, ratta*, mootor*,
        pidur*, rehv*, king*, kleit*, suurus*, värv*, pilt*, pildi*, foto*, fail*, dokument*,
        video*, film*, äpp*, rakendus*, leht*, koduleh*, veebileh*, teler*, telekas*, nupp*, uks,
        ukse*, ust, aken, akna*, võti, võtme*, tuba, toa, tuppa, vesi, vee, vett, dušš*, küte*,
        kütte*, kursus*, tund, tundi, tunni*, kool*, laps*, last, lapse*, koer*, kass*, kassi,
        sibul*, pähkl*, piim*, liha, lihast, gluteen*, juust*, alkohol*, masin*, pesumasin*,
        printer*, aku, alarm*, tänav*, tee, teed, peatus*, parkimi*, parkla*, garaaž*, diivan*,
        müra, muusika*, vihm*, veri, verd, valu*, valutab, tablet*, rohi, rohu*, ravim*, suhkr*,
        sool*, kaste, leib*, leiba, saia, menüü*, ostukorv*, kinkekaart*, kell*, lend, lennu*,
        reis*, voodi*, madrats*, külmik*, külmkap*, mööb*, köök*, tomat*, jää, jääd, kaabel*,
        takso*, tool*, kala, kardin*, lamp*, kraan*, vaip*, vaiba*, kohv*, aed*, aia, katus*, koor,
        laktoos*, kott*, kotti, padi, padja*, padjast, kringl*, lõputunnis*, raam*, link*, lingi*,
        matk*, tsükk*, kuur*, magustoi*, hommikusöö*, plekk*, plekid, hammas*, lumi, lumed, tuled,
        valgus*, puu, puid, lapsel, palavik*, köha*, tagatisraha*, kook*, tort*, transport*, vanni*,
        seep*, rätik*, veok*, pirn*, sokid, leke, leket, lekke, lekki*, põrand*, toru*, torud
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        kirjuta*, kirjutage, ühendust, ühendus võtta, kontakteeru*, helista*, häiri*, häirige,
        tülita*, tülitage, sega*, segage, pommita*, spämmi*, spämmige, tüüta*, tüüdake, pöördu*,
        pöörduge, smsi*, meilige, meilimi*, torki*, ahista*, kontakte, koputa*, ühendust võt*,
        jälita*, piinake, piinami*, õngitse*
        """,
    call="helista*",
    send="""
        saat*, saatke, saada, saadate, saata, saatmi*, saadetaks*, saadetud, saadet*, edasta*,
        läkita*, väljasta*, andke mulle, pange mulle, saadaks*, saatmast, saatnud, saatmisest,
        toimeta*
        """,
    receive="""
        saada, saan, saame, saaks, saaksin, saama, saabu*, tule*, tuleb, tulevad, tulla, tulge,
        näha, kuulda, kuulen, kuulma, kätte, lugeda, laekuda, sajab, lendab, olla nimekir*, olla
        listis
        """,
    want="""
        soovi*, soovin, sooviks*, taha*, tahan, tahame, tahaks*, vaja, vajan, vajame, palu*, palun
        et, nõua*, nõuan, nõuame, eelista*, viitsi*, tarvis, soov, oleksin tänulik, oleks tore,
        oleks hea, meeleldi, oleks kena, huvitatud, tänulik kui, kena kui, pigem
        """,
    able="""
        saab, saaks, võib, võin, võite, võimali*, oskan, oska, toimib, töötab, kas saate, saaksite,
        saate, suuda*, suudan
        """,
    see="""
        koopia*, näha, tutvu*, väljavõt*, ligipääs*, juurdepääs*, eksport*, vaadata, alla laadida,
        ülevaade*, ülevaadet, väljastage, väljastada, avaldage, kokkuvõt*, koopiat
        """,
    speak="""
        rääkida, rääki*, räägi*, vestel*, suhelda, ühenda*, helista* mulle, kõnele*, suuna*,
        vestlus*, vastata, vastake, vastaks, jutule, juttu, juttu ajada, telefonile, kätte saada
        """,
    subscribe="""
        liitu*, liituda, liitun, liita, telli uudiskir*, tellida uudiskir*, tellin uudiskir*, lisage
        mind, lisa mind, registreeri* mind, pange mind kirja, pange mind uuesti, tagasi listi,
        tagasi nimekirja, panna mind, kirja panna, pane mind
        """,
    miss="ilma jääda, ilma jääma, maha magada, jään ilma, maha magama, maha maganud",
    whence="""
        kust te, kust saite, kust sa said, kust teil, kuidas te saite, kuidas saite, kes andis
        teile, kellelt saite, kellele te minu, kellele te mu, kellele olete, kellele te, kust
        pärineb, kuidas teil on minu, kuidas te minu, kust on teil, kust kohast te, kust kohast
        saite, kes teile, kellele jaga*, kust tuli, kellelt te
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ma, mina, me, meie",
    me="""
        mind, mulle, minule, meid, meile, mult, minult, minuga, mul, minul, meiega, mindki, meilt,
        muga, ennast, mu sealt
        """,
    my="minu, mu, meie, oma, enda",
    you="""
        te, teie, teid, teile, teilt, teil, teiega, sina, sa, sinu, teist, firma*, ettevõt*, olete,
        saate, võtate, võtaksite, saaksite, kauplus
        """,
    other="""
        tema, ta, talle, teda, tal, nende, naine, naise*, abikaas*, mees, mehe, mehel, poeg, poja,
        pojale, tütar, tütre*, ema, emale, emal, isa, isale, sõber, sõbra*, sõbrann*, vend, venna*,
        õde, õe, ämm, ämma, äi, naaber*, naabri*, kolleeg*, ülemus*, klient, kliendi, kliendid,
        klientide*, vanaema*, vanaisa*, töömees*, torumees*, lapsed, doktor*, poiss, poisi, tüdruk*,
        onu, tädi, elukaasla*
        """,
    human="""
        inime*, inimesega, inimest, inimesele, päris inime*, elus inime*, teenindaja*,
        klienditeenind*, töötaja*, klienditugi*, klienditoe*, konsultan*, müüja*, spetsialist*,
        operaator*, haldur*, juhataja*, isik, isikuga, nõustaja*, elava inimese*, tugiisik
        """,
    somebody="keegi, kellegi*, kedagi, kellegagi, kellelegi",
    bot="""
        robot*, bot, boti, botiga, botid, masin, masinaga, automaat*, arvuti*, juturobot*,
        tehisintell*
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ei, ära, ärge, mitte, pole, ärgem, ärgu, ega, iialgi, mitte kunagi, ei ole, eip, mitteükski,
        mittekunagi, mingit, null, keelake
        """,
    without="ilma",
    nay="ei, ei aitäh, ei tänan, ei ei, mkm, ei soovi, mitte, tänan ei",
    nothing="midagi, mitte midagi, mitte kui midagi, mittemidagi",
    not_past="""
        ei ole saanud, pole saanud, ei saanud, pole tulnud, ei ole tulnud, ei tulnud, pole veel, ei
        ole veel, veel ei, ei olnud, polnud, ei jõudnud, pole jõudnud, pole kuulnud, ei kirjutanud,
        ei saatnud, pole vastatud, ei ole vastanud
        """,
    not_able="""
        ei saa, ei oska, ei tööta, ei toimi, ei õnnestu, ei suuda, ei avane, võimatu*, ei saanudki,
        ei lase
        """,
    not_want="""
        ei soovi, ei taha, ei vaja, pole vaja, ei ole vaja, ei sooviks, ei tahaks, ei viitsi, ei
        soovita, ei ole tarvis, pole tarvis, ei soovigi, ei tahagi, ei tarvitse, ei kannata, ei
        talu, pole soovi
        """,
    more="""
        rohkem, enam, edaspidi, tulevikus, iialgi, kunagi, veel, lõplikult, igaveseks, nüüdsest,
        edasi, alates nüüd, lõputult, jäädavalt, ühtegi, ainsatki, ükskord, uuesti, ühtki
        """,
    again="jälle, uuesti, tagasi, jätka*, taas",
    still="""
        ikka, ikka veel, siiski, endiselt, hoolimata, kuigi, ometi, vaatamata, ikkagi, kogu aeg,
        jätkuvalt
        """,
    all="""
        kõik, kõiki, kõike, kõigi*, kõigist, täielikult, üldse, mingit, mingeid, mingi*, kogu,
        igasugu*, täiesti, tervenisti
        """,
    this="""
        see, seda, selle, sellest, need, neid, neist, nendest, nende, sellise*, sellist, selliseid,
        niisugu*, säärase*, siit, too, toda, selline, nendele, sellele, sellega
        """,
    only="ainult, vaid, üksnes, kõigest, peale",
    yes="jah, jaa, jep, muidugi, kindlasti, sobib, jah palun, ikka jah, loomulikult, võivad tulla",
    why="miks, milleks, mispärast",
    how="kuidas, kus, mida teha, kuidasmoodi",
    which="mis, mida, milliseid, milline, millised, missugu*, mille, millist",
    when="millal, kui kaua, mis ajani, etteteatami*, mis ajal",
    condition="kui, juhul, enne kui, muidu, vastasel, kas ma, äkki",
    past="""
        oli, olid, eile, kogemata, lõpetasin, lõpetas, kustutasin, kustutas, eelmi*, ütles, küsis,
        sain, sai, tuli, tulid, kirjutas, kirjutasite, saatsite, saatis, helistas, unustasin,
        tagasi, olin, loobusin, loobus, ostsin, käisin, käisime, jäi, luges, tühistasin, tühistas,
        ostsime, ammu, läks, tellisin, palusin, ütlesin, tegi, tegite, lõppes
        """,
    is_="on, oli, oleks, olid, olen",
    exists="kas on, on olemas, olemas, kas teil on, saadaval, vaba, vabu, alles",
    time="""
        kell, hommiku*, õhtu*, öö, öösel, öösiti, nädalavah*, esmaspäev*, teisipäev*, kolmapäev*,
        neljapäev*, reede*, laupäev*, pühapäev*, täna, homme, homse, pärast, enne, hiljem, tööl,
        tööle, koosolek*, puhkus*, minut*, tundi, pärastlõun*, kesköö*, lõuna*, järgmi*, jõulu*,
        jaanipäev*, kui valmis, päeval, varem
        """,
    old="""
        vana, vanad, vana number, uus, uue, uued, muutu*, vahetus*, vale, valele, valesti, paranda*,
        muuda, muutke, uuenda*, endine, eelmine number
        """,
    mistake="kogemata, eksikombel, ekslikult, viga, eksitus*, eksi*",
    meta="""
        tähenda*, nupp, sõna, sõnad, funktsioon*, seaded, seadete*, link, klikk*, klõps*, mall*,
        üldiselt, näide, näite*, küsimus*, küsitlus*, reklaamtahv*, reklaamindus, mis juhtub
        """,
    praise="""
        armasta*, super, imeline*, fantasti*, suurepära*, ilus, ilusa*, tore, toredad, lahe, parim*,
        hea, head, väga hea, meeldi*, mõnus*, vinge*, äge, lemmik*, vahva*
        """,
    help="""
        abi, aita*, kes kirjutab, kes te olete, kes see on, kes siin on, kes sa oled, info, aidake,
        kes te, kes räägib, kellega räägin, kes saadab
        """,
    that="et, selleks et, sest et, ega",
    and_="ja, või, aga, ning, kuid, sest, siis, vaid",
    polite="""
        palun, palun teid, aitäh, tänan, tänud, suur tänu, suur aitäh, tänades, tere, tervist, tsau,
        tšau, hei, tere päevast, tere hommikust, tere õhtust, lugupidamisega, parimate soovidega,
        parimat, nüüd, kohe, viivitamatult, viivitamata, koheselt, kurat, kuradi, kurask, raisk,
        raibe, perse küll, türa, putsi, pagan, jumal, issand, jumala eest, jumala pärast, tõesti,
        tõsiselt, ausalt, ausalt öeldes, ükskord, lõpuks, ometi kord, juba, vabandust, vabandage,
        kahjuks, nii ruttu kui võimalik, esimesel võimalusel, kiiresti, ok, okei, okey, ka, samuti,
        ilusat päeva, head päeva, kena päeva, lp, lugupeetud, austatud, pls, plz, please, noh, no,
        eks, vist, ikka palun, siin on, käesolevaga, lihtsalt, väga palun, täitsa, olge hea, olge
        head, olge kena, olge nii kenad, aa, sorri, sry, hästi, ausõna, päriselt, kui võimalik, jah
        tere
        """,
    harmless="""
        pole hullu, ei ole hullu, pole midagi, ei ole midagi, pole probleemi, ei ole probleemi, pole
        viga, pole kiiret, ei ole kiiret, ärge muretsege, ära muretse, ärge unustage, ära unusta,
        mitte ainult, ei tea, ei ole kindel, pole kindel, miks mitte, või mitte, eks ole, pole paha,
        lisainfo*, rohkem infot, rohkem kui, spämmi kausta, rämpsposti kaust*, rämpspostis, lõpuks,
        nädala lõpp*, nädala lõpus, kuu lõpus, aasta lõpus, lõpus, otsa lõppe*, otsas, välja müüdud,
        läbi müüdud, lõppes, peatub, peatus, mobiilne andme*, andmemaht*, andmeside*, ilma suhkru*,
        ilma gluteeni*, ilma sibula*, ilma piima*, ilma jää*, ilma laktoosi*, ilma liha*, ilma
        probleemi*, piisavalt, aitab kahest, aitab ühest, aitab kolmest, ei lõpeta tegemist, ärge
        lõpetage, ära lõpeta, unustasin, tühistan aja, tühistada aja, aja tühistama, aja tühistada,
        lõpetami* aeg, reklaamtahvel, reklaamibüroo*, reklaamiagentuur*, see on kõik, ja kõik, ei
        jõua ära oodata, ei suuda oodata, ei lõpe ära, loobun hommiku*, loobun magus*, ei taha
        segada, ei tahtnud tülitada, ei taha tülitada, ei tahaks tülitada, ära maksta, kas aitab,
        aitab küll
        """,
    common="""
        ja, on, ei, et, see, oli, aga, kui, ka, oma, ta, ma, te, kas, mis, kes, kus, siis, nii,
        veel, juba, ainult, väga, hästi, palju, vähe, koos, ilma, kuni, pärast, enne, üle, alla,
        peale, juurde, juures, teil, meil, päev, päeva, nädal, nädala, kuu, aasta, üks, kaks, kolm,
        esimene, suur, väike, teine, muu, sama, päris, üsna, peab, peaks, läheb, minna, lähen, teha,
        teen, teeb, võtta, võta, võtke, võtan, anna, anda, andke, olen, oled, oleme, on, olla,
        olnud, oleks, käia, käin, hind, hinna, maksab, maksta, hea, halb, kodu, koju, kodus, läbi,
        eest, alates, nagu, siin, seal, sinna, siia, ees, tagasi, kohta, jaoks, poolt, kaudu, vahel,
        asi, asja, miski, iga, kõige, mõni, mõned, ise, end, ennast, ära, maha, välja, sisse, kinni,
        lahti, üles, kas, äkki, võimalik, terve, üldse, poole, poolest, tagant, teel, number, jäi,
        jääb, jätke, jätta, pood*, poe, poest, poodi
        """,
)
