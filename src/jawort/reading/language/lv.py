"""Latvian: polite, legal and cross; often typed without its long signs."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="lv",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        atteik*, atteikties, atsakos, atsakāmies, atsakies, atteikšan*, atrakst*, atrakstīt*,
        izrakst*, izrakstiet mani, atslēgt, atslēdziet, atslēdz, izslēgt, izslēdziet, anulēt
        abonement*, atcelt abonement*, atceliet abonement*, abonēšanu atcelt, atteikt jaunumus,
        unsubscri*, ārā no saraksta, ārā no listes, ārā no grupas, izstāties, izstājos, izstāšan*,
        no saraksta nost, tikt ārā, tieku ārā, tikt no tām vaļā, tikt vaļā, tieku vaļā, deaktivizē*,
        izreģistrē*, atabonē*, pamest grupu, vairs nebūt sarakst*, gribu ārā, gribu prom no,
        atslēgties, atslēdzos
        """,
    not_unsubscribe="neatteik*, neatsak*, neatrakst*",
    cease="""
        stop, stopp, beidz, beidziet, beigt, beidzat, beidzamies, beigsiet, beigtu, beidzot sūtīt,
        pārtrauc*, pārtraukt, pārtrauciet, pārstā*, pārstāj*, apturē*, apturiet, izbeig*, izbeidz*,
        apstādin*, mitējieties, mitēties, rimstieties, pietiek sūtīt, pielieciet punktu, liekam
        punktu, lieciet punktu, punkts, atturieties, atturēties, apklust*, apklustiet, ciet, turiet
        muti, lai beidzas, lai tas beidzas, jābeidz, jābeidzas, bremzē*, pauzē*, nobremzē*,
        stopējiet, atmetiet, met mieru, metiet mieru, mest mieru, liec* mieru, laiks beigt
        """,
    not_cease="nebeidz*, nepārtrauc*, nepārstā*, neapstā*, neapturi*, neizbeidz*",
    remove="""
        izņem*, izņemt, izņemiet, noņem*, noņemt, svītro*, izsvītro*, nosvītro*, izmet* ...
        sarakst*, izmetiet mani, izmet mani, ņemiet ... ārā, ņem ... ārā, ņemt ... ārā, ņemiet ...
        nost, ņem ... nost, ņemt ... nost, dzēsiet ... saraksta, dzēst ... saraksta, izdzēsiet ...
        saraksta, izslēdziet mani, izslēgt mani, izvāciet mani, vāciet mani, aizvāciet, dabūt mani
        ārā, dabūjiet mani ārā
        """,
    delete="""
        dzēs*, izdzēs*, nodzēs*, dzēst, dzēšan*, aizmirst*, aizmirstiet manu, aizmirsti manu, tikt
        aizmirst*, tiesības tikt aizmirst*, iznīcin*, iznīcini*, likvidē*, nolikvidē*, anonimizē*,
        izdzēšan*, izmetiet manus, delete*, iztīriet, iztīri, iztīrīt
        """,
    not_delete="nedzēs*, neizdzēs*, neaizmirst*, neiznīcin*",
    leave_alone="""
        lieciet mani mierā, liec mani mierā, lieciet ... mierā, liec ... mierā, likt ... mierā,
        lieciet mieru, mierā, lieciet man mieru, dodiet man mieru, dod mieru, atstājiet mani mierā,
        atstāj mani mierā, atstājiet ... mierā, ejiet dirst, ej dirst, dirst, ejiet pie velna, ej
        pie velna, ejiet ieskrieties, ej ieskrieties, pazūdi, pazūdiet, vācieties, vācies, atpisies,
        atpisieties, nahuj, nahui, nahren, atšujieties, atšujies, aizveries, aizverieties, turiet
        muti, atsienieties, atsienies, atvaliet, atvali, fuck off, atstājiet mieru, netraucējiet,
        netraucējiet mani, netraucē mani, aizmirstiet par mani, gribu mieru, ļaujiet mierā
        """,
    object="""
        iebilst*, iebildum*, iebilstu, protestē*, aizliedz*, aizlieg*, nepiekrītu, nepiekrītam,
        nepiekrist
        """,
    withdraw="""
        atsauc*, atsauk*, atsaucu, ņemu atpakaļ, paņemu atpakaļ, atcelt piekriš*, atceļu piekriš*,
        anulē*, atsaukums
        """,
    terminate="""
        lauzt līgum*, lauzt ... līgum*, laužu līgum*, laužu ... līgum*, izbeigt līgum*, pārtraukt
        līgum*, uzteikt, uzteik*, uzsaku, uzsakām, līguma laušan*, līguma izbeigš*, uzteikum*,
        izbeigt ... līgum*, pārtraukt ... līgum*, atkāpties no līgum*, atkāpjos
        """,
    no_interest="""
        neinteresē*, mani neinteresē, nav interes*, neesmu ieinteresē*, nav intereses,
        neieinteresē*, man vienalga, man pofig, pofig, nav aktuāl*, nav man domāt*, vairs
        neinteresē, ne mazākās intereses, nekādas intereses, intereses nav, nulle intereses
        """,
    enough="""
        pietiek, pietiks, gana, apnik*, apnika, apnicis, apnikuš*, apnikušas, līdz kaklam, esmu
        noguris, esmu nogurusi, piegriez*, piegriezies, pieriebies, pieriebu*, riebjas, man diezgan,
        diezgan, līdz brošai, kakls pilns, piesis*
        """,
    annoyed="""
        kaitin*, traucē*, uzmāc*, uzmācīg*, spam*, spamo*, mēstul*, besī, besij*, bombardē*,
        tracin*, nervus, krīt uz nerviem, krīt uz nervien, uz nerviem, krītat uz nerviem, nervē,
        uzbāz*, uzbāzīg*, nepanesam*, neciešam*, apgrūtin*, mocī*, moka, kretin*, terorizē*,
        ienīst*, visu laiku, nepārtraukti, katru dienu, pīkst, pipina, bezkaunīg*, bezgalīg*,
        nevēlam*, plūdi, slīkstu, pārplūdin*, kaitina, vajā, pārlieku, dusmo*, ļoti kaitin*
        """,
    block="""
        bloķē*, nobloķē*, blokē*, sūdzēš*, sūdzēties, sūdzība, sūdzību, ziņošu, datu valsts
        inspekcij*, dvi, ptac, patērētāju tiesīb*, advokāt*, jurist*, policij*, tiesā, tiesāties,
        iesniegšu, reportē*
        """,
    less="""
        mazāk, retāk, par daudz, pārāk daudz, pārāk bieži, tik bieži, tik daudz, katru dienu, ik
        dienas, samazin*, pārāk, katru mīļu dienu, ik pa brīdim, vairākas reizes dienā
        """,
    reject="""
        paturiet sev, paturiet pie sevis, paturiet savas, paturiet savu, paturi sev, patur* ... sev,
        aiztaupiet, pasargājiet, miskastē, mēslainē, papīrgrozā, atkritumos, nav vajadzīg*,
        nevajadzīg*, lieki, liekas reklām*, lieks, nav nepieciešam*, noraidu, noraidīt, atgriež*
        sūtītājam, bāziet, iebāziet, varat neturēt, iztikšu, iztieku bez, iztikšu bez, varu iztikt,
        sūtiet kādam citam, sūtiet citiem, prom ar, nost ar, neko man nedod, nevajag man, varat
        nesūtīt, pietiks ar, paldies nē, izslēgt, izslēdziet, apklusiniet
        """,
    pointless="""
        nav jēgas, bezjēdzīg*, nav nekādas jēgas, neko nedod, man neko nedod, nelasu, es nelasu,
        nekad nelasu, neviens nelasa, nevienam nevajag, bezjēdzīgi, veltīgi, velti, laika
        izšķiešan*, izšķērdē*, dzēšu nelasot, uzreiz dzēšu, izdzēšu uzreiz, tāpat dzēšu, neatveru,
        nekad neatveru, uz mani neattiecas, lieka tērēšana, tāpat izdzēšu
        """,
    unasked="""
        neesmu lūdz*, neesmu prasī*, neesmu devis, neesmu devusi, neesmu piekritis, neesmu
        piekritusi, neesmu pieteic*, neesmu pasūtī*, neesmu abonē*, nepieteicos, neprasīju, nelūdzu
        jums, nedevu atļauj*, nedevu piekriš*, bez atļaujas, bez manas atļaujas, bez piekrišanas,
        bez manas piekrišanas, neprasot, kas jums atļāva, kas deva atļauju, kas jums deva, kas jums
        lūdza, kurš jums atļāva, kurš atļāva, kurš jums deva, neviens neprasīja, neviens jums
        neprasīja, neesmu pierakst*, nepierakstījos, nepasūtīju šīs, neesmu atļāv*, neatļāvu, neesam
        devuši, neesam piekrituši, neesam lūguši, nelūgt*
        """,
    gone="""
        miris, mirusi, nomira, aizgājis mūžībā, aizgāja mūžībā, mūžībā, pārvācies, pārvācāmies,
        pārvācos, aizbrauc*, dzīvojam, neesmu vairs klients, vairs neesmu klient*, neesmu jūsu
        klient*, vairs neesmu jūsu, pārdevu, pārdevām, pansionāt*, vairs nedzīvo
        """,
    unclear="beigas, atcelt, atceļu, atceliet, nē paldies, atsaukt, atteikums, pietiek, lauzt",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklām*, reklāmas, mārketing*, spams, spamu, spami, spam*, surogātpast*, mēstul*, jaunumu
        vēst*, vēstkop*, tirgvedīb*, tirgvedības, promo*, kampaņ*, reklāmu, biļeten*, akciju ziņas,
        atlaižu ziņas, akciju piedāvāj*, reklāmraks*, komerciāl*, masu sūtī*, avīzīt*, apkārtrakst*,
        reklāmsūt*, pārdošanas ziņ*, ziņu lapa, ziņu lapu
        """,
    offer="""
        piedāvāj*, akcij*, atlaid*, atlaiž*, izpārdošan*, kupon*, jaunum*, konkurs*, loterij*, black
        friday, īpašie piedāvāj*, īpašajiem piedāvāj*, katalog*, dāvanu kod*, atlaižu kod*,
        ieteikum*, deals
        """,
    message="""
        ziņ*, ziņas, ziņu, ziņām, ziņojum*, īsziņ*, sms, smsk*, esemes*, vēstul*, e past*, epast*,
        meil*, mēļ*, whatsapp*, vatsap*, paziņojum*, atgādinājum*, sūdus, sūdi, sūdiem, mēslus,
        mēsli, mēsliem, draza, drazas, drazu, muļķības, muļķībām, saziņ*, sūtījum* jūsu, epastus,
        čats, murgus, murgi, hujņ*, hreņ*, teksti, tekstus, pļurkst*, sarakst* ar jums, saziņu,
        zvani no, zvanus, bleķ*, štrunt*, tarkšķ*
        """,
    list="""
        sarakst*, listes, liste, listē, adresāt*, reģistr*, grup*, grupas, datubāz*, datu bāz*,
        klientu bāz*, bāzes, no sistēmas, no datubāzes
        """,
    number="""
        numur*, telefon*, tālrun*, kontakt*, kontaktinformācij*, adres*, nr, mobil*, telefonā,
        telefona
        """,
    account="kont*, kontu, konts, profil*, lietotāj*, klienta kont*",
    data="""
        dati, datus, datiem, datu, datos, dat*, personas dat*, informācij*, ziņas par mani,
        informāciju, info par mani, sarunu vēstur*, vēstur*, personīg*, ziņas par mums
        """,
    store="""
        glabā*, uzglabā*, apstrād*, apstrādā*, saglabā*, datubāz*, datu bāz*, sistēm*, reģistrē*,
        vāc*, vācat, izmantoj*, lietoj*, izmantošan*, nodod*, nodev*, pārdev*, turat, turēt, esat
        ievāk*, krājat, ievāc*, nodošan*, kopīgo*, arhīv*, ir jums, jums ir par
        """,
    know="zināt, zin, zini, zināms, zināmi, zina",
    about="""
        par mani, par mums, par manu personu, mani attiec*, saistīt* ar mani, uz mani attiec*,
        attiecībā uz mani, manu personu, ar mani saistī*, par sevi
        """,
    gdpr="""
        vdar, gdpr*, datu aizsardz*, regul*, pant*, 15, 17, 21, tikt aizmirst*, tiesības tikt, datu
        subjekt*, tiesības piekļūt, piekļuves tiesīb*, fizpersonu, datu regul*, tiesības tikt
        aizmirst*
        """,
    consent="piekrišan*, atļauj*, piekrist, piekriš*, atļauja, akcept*",
    contract="""
        līgum*, abonement*, abonēšan*, dalīb*, apdrošināšan*, polis*, īres līgum*, sporta klub*,
        avīzes abon*, pieslēgum*, līzing*, tarif*, sporta zāles, dalību
        """,
    service="""
        pierakst*, vizīt*, pasūtījum*, pasūtī*, pasūtīju, rēķin*, piegād*, paka, paku, pakas,
        pakomāt*, sūtījum*, rezervācij*, rezervē*, apstiprinājum*, maksājum*, atmaks*, remont*,
        recept*, ček*, galdiņ*, ārst*, zobārst*, frizier*, tikšan*, preces atgriešan*, atgriešan*,
        garantij*, apkop*, pirkum*, kvīt*, izsekošan*, kurjer*, tehnisk* apskat*, cenu piedāvājumu
        par, tāme, procedūr*, laiku, laiks, rezervāciju
        """,
    thing="""
        autobus*, vilcien*, tramvaj*, trolejbus*, auto, automašīn*, mašīn*, motor*, bremz*, riep*,
        kurp*, apav*, kleit*, izmēr*, krās*, bild*, foto*, fails, failu, dokument*, video*, film*,
        lietotn*, aplikācij*, lap*, mājaslap*, televizor*, poga*, durv*, logs, logu, atslēg*,
        istab*, numuriņ*, ūden*, dušas, apkur*, kurs, kurss, kursa, kursu, kursi, stund*, skol*,
        bērn*, suns, suņ*, suni, kaķ*, sīpol*, riekst*, pien*, gaļ*, gluten*, sier*, alkohol*,
        printer*, akumulator*, bateri*, signalizācij*, iela, ielu, ielas, pietur*, autostāv*,
        stāvviet*, garāž*, dīvān*, troksn*, mūzik*, lietus, lietu, asin*, asiņ*, sāp, sāpes,
        tablet*, zāles, zāļu, cukur*, sāls, mērce*, maiz*, ēdienkart*, groz*, dāvanu kart*,
        pulksten*, lidojum*, ceļojum*, gult*, matrač*, ledusskap*, mēbel*, virtuv*, tomāt*, ledus,
        kabel*, taksometr*, taksi, krēsl*, zivs, zivju, aizkar*, lamp*, krān*, paklāj*, veļas,
        kafij*, kafejnīc*, žog*, jumts, jumtu, krējum*, laktoz*, kūk*, desert*, traip*, zobs, zobu,
        sniegs, sniegu, gaism*, operācij*, kuģ*, velosip*, kotlet*, maizīt*, pīpē*, smēķē*, maisiņ*,
        soma, somu, svece*, kods, koda, krūm*, koks, kokus, drudz*, klepo*, klepus, parol*, cen*,
        zīm*, dušu, bikses, jak*, noplūd*, grīd*, caurul*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        rakst*, rakstiet, rakstīt, zvan*, sazin*, traucē*, uzmāc*, kontaktē*, apgrūtin*, mocīt,
        spamo*, spamot, bombardē*, vērst*, uzrun*, traucēt, bakst*, mākties, mākties virsū,
        mācieties virsū, bāz*, tirdīt, tirdi*, saraksti*, komunicē*, piezvan*, tekstē*
        """,
    not_write="""
        nerakst*, nezvan*, nesazin*, netraucē*, neuzmāc*, nekontaktē*, nespamo*, neapgrūtin*,
        neuzrun*, nebakst*, nemokiet, nemoki, neterorizē*, nevērs*, nebombardē*
        """,
    call="zvan*, piezvan*",
    send="""
        sūt*, sūtiet, atsūt*, nosūt*, izsūt*, pārsūt*, sūtīt, izsniedz*, dodiet man, piesūt*, mētāt,
        met, metiet man
        """,
    not_send="nesūt*, neatsūt*, neizsūt*, nenosūt*, nepiesūt*, nesūtiet, nesūti",
    receive="""
        saņem*, saņemt, saņēm*, nāk, pienāk*, ienāk*, redzēt, dzirdēt, nākt, dabūt, būt sarakst*,
        iekrīt, birst, lasīt, gāžas
        """,
    not_receive="nesaņem*, nedabū*, neredzēt, nedzirdēt, nepienāk*, nebūt sarakst*, nelasīt",
    want="""
        grib*, gribu, gribam, vēlos, vēlam*, vēlē*, vēlētos, vajag, vajadzē*, vajadzīg*,
        nepieciešam*, lūdzu lai, pieprasu, pieprasām, prasu, prasām, lūdzam, lūgtu, aicinu, būtu
        labi ja, būtu pateicīg*, priecāšos, labprāt, gribētos, interesē, būšu pateicīg*, lūgums,
        gribētu, dodiet priekšroku
        """,
    not_want="""
        negrib*, nevēl*, nevajag*, nevajadzē*, nav vajadz*, nav nepieciešam*, nevēlos, negribu,
        nelabprāt, nav vēlēšan*, nevēlamies, nav vēlmes
        """,
    able="""
        var, varu, varat, varētu, varam, spēj*, iespējam*, strādā, darbojas, sanāk, izdodas, māku,
        drīkst*
        """,
    see="""
        kopij*, redzēt, iepazīt*, izrakst* no, pieeja*, piekļū*, piekļūt, eksport*, lejupielādē*,
        apskatīt, pārskat*, izsniegt, izsniedziet, izziņ*, uzziņ*, uzrādiet
        """,
    speak="""
        runāt, parunāt, aprunāties, runā*, savieno*, savienojiet, savienot, piezvaniet man, zvaniet
        man, pārslēdz*, sarunāties, čatot, atbild*, saslēdz*, konsultē*, sazvanīt, dabūt pie
        telefona, sarakstīties ar, saruna ar, kam rakstīt, kam varu rakstīt
        """,
    subscribe="""
        pieteik*, piesakos, piesakāmies, piesakiet, pierakstiet mani jaunum*, abonē*, abonēt,
        pievieno*, pievienojiet, ielieciet mani, reģistrējiet mani, atpakaļ sarakstā, iekļauj*,
        pierakst* mani atpakaļ, pieslēdz*, parakst* uz
        """,
    miss="palaist garām, palaižu garām, nokavēt, nepalaist garām, palaistu garām",
    whence="""
        no kurienes, kur jūs ņēmāt, kur ņēmāt, kur dabūjāt, kur jūs dabūjāt, kā jūs ieguvāt, kā
        ieguvāt, kas jums iedeva, kas iedeva, kā pie jums nonāca, kurš jums iedeva, kam jūs esat,
        kam esat nodevuši, kam esat pārdevuši, kam nodevāt, kā dabūjāt, kā jūs dabūjāt, kā jums ir
        mans, kur jums mans, kam jūs nodod*, kur jūs esat, kam jūs devāt, no kā dabūjāt, kurš
        iedeva, kam pārdevāt, ar ko esat dalīj*
        """,
    # -- who ---------------------------------------------------------------------------------
    i="es, mēs",
    me="""
        mani, man, manis, mums, mūs, manī, manim, izmetiet mani, izmet mani, izslēdziet mani,
        izslēgt mani, izvāciet mani, vāciet mani, dabūt mani ārā, dabūjiet mani ārā, izrakstiet mani
        """,
    my="""
        mans, manu, mana, manus, manas, manam, maniem, savu, savus, savas, savam, manā, mūsu, visus
        manus, visu manu
        """,
    you="""
        jūs, jūsu, jums, tu, tev, tavu, tavs, tavas, firma*, uzņēmum*, sūtāt, rakstāt, jūsu firma,
        varat, esat, jūsējās, kompānij*, saziņu ar jums
        """,
    other="""
        viņ*, viņš, viņa, viņam, viņu, sieva, sievu, sievai, vīrs, vīra, vīram, vīru, dēls, dēla,
        dēlam, dēlu, meita, meitas, meitai, meitu, māte, mātei, mamma, mammas, mammai, tēvs, tēva,
        tēvam, tētis, draug*, draudzen*, brālis, brāļa, brālim, māsa, māsai, vīramāte*, sievasmāte*,
        kaimiņ*, kolēģ*, priekšniek*, boss, klient*, vecmāmiņ*, vecāmamma*, vectēv*, ome, omei,
        omes, opis, opim, santehniķ*, meistar*, bijus*, puisis, puika, puikam, meitene, krustmāt*,
        onkul*, tante, tantei
        """,
    human="""
        cilvēk*, cilvēku, cilvēkam, dzīvu cilvēku, dzīvs cilvēks, īstu cilvēku, īsts cilvēks, kāds
        īsts, darbiniek*, konsultant*, operator*, pārdevēj*, klientu apkalp*, menedžer*, vadītāj*,
        speciālist*, persona, personu, administrator*, dispečer*, dzīvs, īsts
        """,
    somebody="kāds, kādu, kādam, kaut kas, kāds no, ar kādu",
    bot="""
        robot*, bots, botu, botam, automāt*, mašīnu, čatbot*, dator*, autoatbild*, mākslīg*,
        automatizē*
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ne, nē, nav, nekad, nekād*, neviens, neviena, nevienu, nekādas, nekādu, nekādus, ne jau,
        nemaz, nebūt, nulle, nevaj
        """,
    without="bez",
    nay="nē, ne, nē paldies, nea, nē nē, nekādā gadījumā, paldies nē, nē nē paldies",
    nothing="neko, nekas, nekā",
    not_past="""
        nesaņēmu, neesmu saņēm*, nav atnā*, neatnāca, vēl nav, nav vēl, neesmu, nebija, nedabūju,
        nav pienā*, nepienāca, vēl neesmu, nerakstīja, nerakstījāt, neatbildē*, neatsūtīj*,
        nezvanīj*, nav saņemt*, nedzirdēju, nesazināj*
        """,
    not_able="""
        nevar, nevaru, nevaram, nevarēju, nestrādā, nedarbojas, nesanāk, neizdodas, nemāku, nespēju,
        nav iespējam*, neiespējam*, neatveras, nevarat
        """,
    more="""
        vairs, vairāk, turpmāk, nākotnē, vienreiz par visām reizēm, uz visiem laikiem, pavisam,
        turpmākaj*, tālāk, vienreiz, no šī brīža, no šodienas, no tagad, kādreiz, arī turpmāk,
        vispār, reizi par visām, pastāvīgi, jebkad
        """,
    again="atkal, no jauna, turpin*, atpakaļ, vēlreiz, atsāk*",
    still="""
        joprojām, tomēr, aizvien, neskatoties, kaut gan, lai gan, vēl aizvien, vēl joprojām, tik un
        tā, visu laiku
        """,
    all="""
        visu, visus, visas, visi, viss, visiem, visām, pilnīgi, jebkād*, ikvien*, pilnībā, visa
        veida, jelkād*, itin visu
        """,
    this="""
        šis, šī, šo, šīs, šos, tās, tos, to, tas, tā, tādas, tādu, šādas, šādu, tām, tiem, šitos,
        šitās, šito, šiem, šīm, tādus, to visu, šitā
        """,
    only="tikai, vienīgi, izņemot, vien",
    yes="jā, labi jā, protams, noteikti, jā lūdzu, jāā, der, aha",
    why="kāpēc, kādēļ, kālab, par ko",
    how="kā, kur, ko darīt, kādā veidā, kā var",
    which="kādi, kādus, kāda, kādas, kuri, kurus, ko, kas, kādu informācij*",
    when="kad, cik ilgi, līdz kuram, cikos, uzteikuma termiņ*",
    condition="ja, gadījumā, ja ne, citādi, pirms es, kamēr, vai tad ja",
    past="""
        bija, vakar, nejauši, beidza, beidzās, beidzu, izdzēsu, izdzēsa, pagājuš*, teica, prasīja,
        saņēmu, atnāca, rakstīja, rakstījāt, sūtījāt, zvanīja, aizmirsu, biju, atteicās, atteicos,
        esmu atteic*, esmu jau, nopirku, pirms, pirkām, nopirkām, atrakstījos, atcēla, atcēlu,
        pieteicos, dzēsu, lūdzu jau, palika, beigusies, beidzies, runājām, solīj*, bijām, apturēja
        """,
    is_="ir, bija, būtu, esat, būs",
    exists="vai ir, vai jums ir, ir pieejam*, pieejam*, noliktav*, brīv*, palicis",
    time="""
        pulksten*, plkst, no rīta, rīt*, vakar*, vakaros, naktī*, nakts, nedēļas nogal*, brīvdien*,
        pirmdien*, otrdien*, trešdien*, ceturtdien*, piektdien*, sestdien*, svētdien*, šodien,
        šovakar, pēc, pirms, vēlāk, darbā, darba laik*, sapulc*, atvaļinājum*, minūt*, stund*,
        pusdien*, pusnakt*, nākam*, dien* laikā, līgo, ziemassvēt*, agrāk, kad būs
        """,
    old="""
        vecs, vecais, veco, vecā, jauns, jauno, jaunais, maini*, nomaini*, nepareiz*, labot,
        labojiet, izlabo*, atjaunin*, iepriekšēj*, kļūdain*, precizē*
        """,
    mistake="nejauši, kļūd*, kļūda, pārpratum*, netīšām, netīši",
    meta="""
        nozīmē, poga, pogu, vārds, vārdu, vārdi, funkcij*, iestatījum*, saite, saiti, klikšķ*,
        veidne*, vispār kā, piemēr*, aptauj*, reklāmas aģentūr*, jautājums par, televīzij*
        """,
    praise="""
        mīl*, patīk, patika, super, lielisk*, brīnišķīg*, fantastisk*, skaist*, jauki, jauka,
        labāk*, forš*, foršs, forši, garšīg*, malač*, labs, labi, laba, iepriecin*
        """,
    help="""
        palīdz*, palīdziet, palīdzība, palīgā, kas tu esi, kas jūs esat, kas raksta, kas tas ir,
        info, kas šeit, ar ko es runāju, ar ko runāju, kas šis ir, kas te raksta, kas jūs tādi, kas
        man raksta
        """,
    that="lai, ka, par to ka, lai jūs",
    and_="un, vai, bet, jo, tāpēc, taču, un arī, tad",
    polite="""
        lūdzu, ludzu, paldies, liels paldies, sveiki, čau, čauks, labdien, labrīt, labvakar,
        cienījam*, ar cieņu, tagad, tūlīt, nekavējoties, tūliņ, velns, velna, bļaģ, bļin, bļe, bļa,
        bļāviens, maita, sasodīt*, nolādēt*, dieva dēļ, ak dievs, kungs, tiešām, nopietni, godīgi,
        godīgi sakot, beidzot, vienreiz beidzot, atvainojiet, atvaino, piedodiet, diemžēl, pēc
        iespējas ātrāk, ātri, ok, okei, labi, arī, jauku dienu, lai jauka diena, visu labu, pls,
        please, plīz, nu, davai, vo, lūk, te runā, ar šo, vienkārši, ļoti lūdzu, klau, klausieties,
        esiet tik laipni, esi tik laipns, laipni lūdzu, steidzami, jau, taču, gan, cienītie, hallo,
        nu jau, jel, varbūt, atā, esat tik laipni, loti, ļoti, jums visiem
        """,
    harmless="""
        nav problēmu, nav problēmas, nekas, nekas traks, nekas slikts, nav traki, neuztraucieties,
        neuztraucies, neaizmirst*, neaizmirsti, ne tikai, nezinu, neesmu drošs, neesmu droša, neesmu
        pārliecināt*, kāpēc ne, vai ne, nav slikti, nav slikts, vairāk informācij*, vairāk nekā,
        vairāk par, spama map*, spamā, surogātpasta map*, beigās, nedēļas beig*, mēneša beig*, gada
        beig*, nedēļas nogal*, galu galā, akcija beig*, beigušies, izpārdot*, pietur, pieturēs,
        apstājas, mobilie dati, mobilos datus, dati beig*, datu apjom*, bez cukura, bez glutēna, bez
        sīpol*, bez piena, bez ledus, bez laktozes, bez gaļas, bez problēmām, pietiekami, pietiek
        vietas, pietiek laika, pietiek ar vienu, vai pietiek, pietiek diviem, nevaru sagaidīt,
        nepalaid*, aizmirsu, steigas nav, nav steigas, nesteidz*, atcelt vizīt*, atcelt pierakst*,
        jāatceļ, atcelt rezervācij*, atceļu vizīt*, reklāmas aģentūr*, neko citu, nebeidz pilēt,
        nebeidza, nebeidz riet, kursi beigs*, beigsies, beidzas, neatteikšos no kūk*, negribu
        traucēt, negribēju traucēt, negribētu traucēt, atvainojiet ka traucēju, negribu apgrūtināt,
        atvainojos par traucēj*, strādāt, pārstājusi strādāt, neko nevajag, nevajag maisiņ*, sarkano
        negribu, viss nav
        """,
    common="""
        un, ir, par, uz, no, ar, bet, ka, kas, es, jūs, mēs, vai, tas, tā, to, ko, kā, kad, kur,
        tad, tik, vēl, jau, ļoti, daudz, maz, kopā, bez, līdz, pēc, pirms, virs, zem, pie, pa, pret,
        starp, caur, dienu, diena, nedēļa, nedēļu, mēnesis, gads, gadu, gadā, viens, divi, trīs,
        pirmais, liels, mazs, cits, citi, citu, pats, pati, tāds, jābūt, jāiet, iet, eju, darīt,
        daru, dara, ņemt, ņem, ņemu, dod, dot, dodu, esmu, esi, esam, būt, būs, bija, būtu, cik,
        maksā, cena, cenu, labs, slikti, mājas, mājās, pret, kopš, kamēr, te, šeit, tur, turp,
        priekšā, atpakaļ, kaut, lietas, lieta, lietu, katru, kāds, kāda, ar, turienes, tikai, arī,
        kuru, kurš, kura, sava, savs, savi, sev, sevi, viss, vairs, atkal, jūsu, jums, mani, man,
        šodien, nākamreiz, reizi, reize, ārā, iekšā, nost, ciet, vaļā, gada, veikal*, internet*,
        atrast, atradu, atrodu, atrodas, atrod, atraku
        """,
)
