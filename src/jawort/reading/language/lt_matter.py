"""Lithuanian: what messages are about, and what only looks like a wish. The rest: `lt.py`."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="lt",
    ads="""
        reklam*, reklamos, reklamą, reklamų, reklaminėm*, naujienlaišk*, rinkodar*, spam*, spamas,
        spamą, šlamšt*, brukal*, promo*, kampanij*, marketing*, tiesiogin* rinkod*, masini* laišk*,
        masini* žinut*, akcijų žinut*, nuolaidų kod*, skelbim*, komercini*, lankstinuk*, bukletai,
        biuletenis, biuleteni*, pardavimo laišk*, aplinkrašt*, reklaminiai
        """,
    offer="""
        pasiūlym*, akcij*, nuolaid*, išpardavim*, kupon*, naujien*, konkurs*, žaidim*, loterij*,
        black friday, specialius pasiūlym*, katalog*, rekomendacij*, dovanų kod*, diskont*,
        naujienas
        """,
    message="""
        žinut*, žinutės, žinučių, žinutėm*, pranešim*, sms*, sms, esemes*, laišk*, laiškai, el
        pašt*, elpašt*, email*, meil*, mailai, mailus, whatsapp*, vatsap*, priminim*, šūdus, šūdai,
        šūdais, šūdą, šlykštyn*, nesąmon*, mėšlą, mėšlas, šiukšles, šiukšlių, pezal*, pezalus,
        kvailyst*, balaganą, tekst*, bendravim*, susirašinėjim*, skambuč*, skambut*, čatas, plepal*,
        pypsėjim*, korespondencij*, spamas
        """,
    list="""
        sąraš*, adresat*, grup*, grupės, registr*, duomenų baz*, klientų baz*, bazės, adresyn*, iš
        sistemos, iš duomenų bazės, iš bazės
        """,
    number="numer*, telefon*, mobil*, tel, nr, kontakt*, kontaktin*, adres*",
    account="""
        paskyr*, profil*, sąskaitą sistem*, vartotojo paskyr*, kliento paskyr*, anket*, account*
        """,
    data="""
        duomen*, duomenys, duomenis, duomenų, informacij*, info apie mane, asmenini*, asmens duom*,
        pokalbių istorij*, istorij*, dosje, byla
        """,
    store="""
        saugo*, saugote, tvarko*, tvarkote, tvarkom*, tvarkym*, kaup*, kaupiate, laikote, laikot,
        renkate, duomenų baz*, sistem*, naudoj*, naudojim*, perdav*, perduo*, dalin*, parduo*,
        pardavėt, registruo*, archyv*, turite apie, turit apie, disponuo*, saugom*, dalijat*,
        saugojim*
        """,
    know="žinote, žinot, žinai, žinom*",
    about="""
        apie mane, apie mus, apie save, su manimi susij*, su manim susij*, mano asmen*, susijusi* su
        manim*, mane liečian*, dėl manęs,
        """,
    gdpr="""
        bdar, gdpr*, duomenų apsaug*, asmens duomenų apsaug*, reglament*, straipsn*, str, 15, 17,
        21, teisė būti pamiršt*, teise būti pamiršt*, būti pamiršt*, teisę būti pamiršt*, duomenų
        subjekt*, teisė susipažin*, susipažinti su, prieigos teis*, būti pamirštam*
        """,
    consent="sutikim*, leidim*, sutikimą, leidimą, įgaliojim*, sutikt*",
    contract="""
        sutart*, sutartis, sutartį, naryst*, prenumerat*, abonement*, draudim*, polis*, lizing*,
        nuomos sutart*, planą, planas, sporto klub*, interneto sutart*, klubo nari*
        """,
    service="""
        vizit*, užsakym*, užsakiau, sąskait*, pristatym*, siunt*, siuntini*, siuntą, paštomat*,
        rezervacij*, rezervav*, patvirtinim*, mokėjim*, apmokėjim*, grąžinim*, remont*, recept*,
        kvit*, čekis, čekį, staliuk*, gydytoj*, odontolog*, kirpykl*, kirpėj*, susitikim*,
        registracija pas, garantij*, pirkini*, pirkim*, kurjer*, bilietas, biliet*, techninė
        apžiūr*, apžiūr*, laikas, laiką, laiko, sekimo, pakuot*, prekių, dantist*, procedūr*,
        paslaug*
        """,
    thing="""
        autobus*, traukin*, tramvaj*, troleibus*, auto, automobil*, mašin*, motor*, variklis,
        variklį, stabdžiai, stabdžių, stabdžius, padang*, bat*, batai, suknel*, dyd*, spalv*,
        nuotrauk*, foto*, fail*, dokument*, video*, film*, programėl*, svetain*, tinklalap*,
        puslap*, televizor*, mygtuk*, dur*, durys, lang*, rakt*, kambar*, vanden*, vanduo, duš*,
        šildym*, kursas, kursą, kursai, kursų, kurso, pamok*, mokykl*, vaik*, šuo, šuns, šunį,
        šunys, kat*, katė, svogūn*, riešut*, pien*, mėsa, mėsos, gliuten*, sūr*, alkohol*, printer*,
        spausdintuv*, baterij*, akumuliator*, signalizacij*, gatv*, stotel*, stovėjim*, aikštel*,
        garaž*, sof*, triukšm*, muzik*, lietus, lyja, krauj*, skaus*, skauda, tablet*, vaist*,
        cukr*, druska, druskos, padaž*, duon*, meniu, krepšel*, dovanų kupon*, laikrod*, skryd*,
        kelion*, lov*, čiužin*, šaldytuv*, bald*, virtuv*, pomidor*, led*, ledų, kabel*, taksi,
        kėd*, žuvis, žuvies, užuolaid*, lemp*, čiaup*, kilim*, skalbykl*, skalbim*, kav*, tvor*,
        stog*, grietin*, laktoz*, tort*, pyrag*, desert*, dėm*, dant*, sniego, snieg*, šviesa,
        šviesos, operacij*, dvirat*, bandel*, rūkym*, rūkyti, maišel*, krepš*, rankin*, žvak*, kod*,
        krūm*, medž*, temperatūr*, kosul*, kosti*, slaptaž*, kain*, kelnes, striuk*, kepti,
        močiutei, nuotėk*, grind*, vamzd*
        """,
    harmless="""
        nieko tokio, nieko baisaus, jokių problemų, nėra problem*, ne problema, nesvarbu,
        nesijaudinkit*, nesijaudink, nepamirškit*, nepamiršk, nepamirškite, ne tik, nežinau, nesu
        tikr*, nesu įsitikin*, kodėl ne, ar ne, neblogai, ne blogai, neblogas, daugiau informacij*,
        daugiau info, daugiau nei, daugiau negu, šlamšto aplank*, spamo aplank*, šlamšte, į spam,
        spame, galų gale, savaitės pabaig*, mėnesio pabaig*, metų pabaig*, pabaigoje, pabaigai,
        išparduot*, sustoja, stoja, mobilieji duomenys, mobiliuosius duomenis, duomenys telefone,
        baigėsi duomen*, be cukraus, be gliuteno, be svogūn*, be pieno, be ledo, be laktozės, be
        mėsos, be problemų, pakankamai, užtenka vietos, užteks vietos, užtenka laiko, ar užtenka, ar
        užteks, užteks mums, užteks dviejų, užteks vieno, nekantrauju, negaliu sulaukti, pamiršau,
        neskub*, nėra skub*, atšaukti vizit*, atšaukti rytoj*, atšaukti rezerv*, atšaukti užsakym*,
        atšaukiu vizit*, reklamos agentūr*, reklamos ant, daugiau nededu, nenustojo, nenustokit*,
        neatsisakysiu, neatsisakyčiau, maišelio nereikia, nesustoja, nenoriu trukdyti, nenorėjau
        trukdyti, nenorėčiau trukdyti, atsiprašau kad trukdau, atsiprašau už trukd*, nieko kito,
        nieko daugiau nereik*, baikit darb*, nėra kur, kada baigiat*, iki kada dirbat*, nėra už ką
        """,
    common="""
        ir, yra, ar, kad, bet, o, su, be, iš, į, ant, prie, per, pas, nuo, iki, po, prieš, apie, už,
        dėl, tarp, kas, ką, kur, kai, kaip, tai, tas, ta, jau, dar, labai, daug, mažai, kartu,
        diena, dieną, dienos, savaitė, savaitę, savaitės, mėnuo, mėnesį, metai, metus, metų, vienas,
        vieną, du, trys, tris, pirmas, didelis, mažas, kitas, kita, kitą, pats, pati, toks, tokia,
        reikia, eiti, einu, daryti, darau, daro, imti, imu, duoti, duok, esu, esi, esam, esame,
        būti, būsiu, buvo, būtų, kiek, kainuoja, kaina, kainą, gerai, blogai, namo, namuose, namus,
        čia, ten, pernai, dabar, nors, jei, nei, tik, taip, va, gal, nes, tad, pasakykit*, kažkaip,
        visada, dažnai, viskas, turiu, turi, turim, turite, nebėra, dalykas, dalyką, jums, jūsų,
        man, mano, lauk, ačiū, atvažiuosiu, važiuoju, kartą, pat, jog, nebent, vakare, šiandien,
        savaitgalį, kada, kuris, kuri, sau, parduotuv*, internet*
        """,
)
