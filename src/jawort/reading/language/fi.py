"""Finnish: written language and what is said in Helsinki, Turku and Oulu."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="fi",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        peru uutiskirj*, perukaa uutiskirj*, peruuttaa uutiskirj*, perua uutiskirj*, perun
        uutiskirj*, peruutan uutiskirj*, peruttava, peru tilaukseni uutis*, peruuta tilaus, poistun,
        poistua, poistukaa listalta, eroan, erota, eroaa, lähden listalta, jättäydyn, jään pois,
        jäädä pois, haluan pois, halun pois, haluun pois, pois listalta, pois listaltanne, pois ...
        listalta, pois ryhmästä, irrottaudu*, irtaudun, irtautua, tilauksen peruu*, unsubscri*,
        kytkeä pois, kytkekää pois, kytke pois, ottaa pois päältä, ota pois päältä, poistaa
        käytöstä, poistakaa käytöstä, laittaa pois, laittaa pois päältä, saa pois päältä, saa ...
        pois päältä, saan ... pois, saan nämä pois, saada ... pois, saa pois, sammuttaa, päästä
        pois, pääsen pois, pääsis ... pois, pääsee ... pois, pääsen ... pois, peruutus listalta,
        peruut* uutiskirj*, peru* uutiskirj*, poistun listalta, pois tältä listalta, pois tuolta
        listalta, peruut* uutiskirj* tilau*, peru* uutiskirj* tilau*
        """,
    cease="""
        stop, stoppi, lopet*, lopettakaa, loppukoon, loppumaan, saa loppua, saa jo loppua, loppua
        nyt, pitää loppua, täytyy loppua, loputtava, lopeteltava, loppu tälle, loppu näille, loppu
        näille, lakka*, lakat*, lopetus, seis, riittää jo, jo riittää, antakaa olla, anna olla,
        antakaa jo olla, olkaa hiljaa, turpa kiinni, suu kiinni, keskeyt*, päätty*, hillitk*,
        jättäkää väliin, jättäkää sikseen, luopukaa, pidättäyty*, pidättäyd*, lopettaisitte,
        loppuis, loppuisi, saisi loppua, sais loppua, sais jo loppua, hyllyttä*, pistäkää seis,
        laittakaa seis, panna stoppi, pankaa stoppi, laittaa stoppi, laittakaa stoppi, stopatkaa,
        stoppaa, stopatk*, loppu nyt, loppu jo, hiljaiseksi
        """,
    remove="""
        poista*, poistet*, poistoa, ota* pois, ottakaa ... pois, ota ... pois, ottaa ... pois,
        otatte ... pois, ottaisitte ... pois, ottasitte ... pois, otettais pois, tiputtakaa, tiputa,
        pudottakaa, pudota, pyyhkikää yli, vetäkää yli, voisitte ottaa ... pois, saa ... listalta,
        saisko ... listalta, saiskos ... listalta, heittäkää ... pois, heitä ... pois, pois sieltä,
        pois siitä, poies, ottakaa ... listalta, ottaa ... listalta, otatte ... listalta, ota ...
        listalta, saisiko ... pois listalta
        """,
    delete="""
        unohta*, unohtak*, unohdetuk*, unohda mun, unohda minut, unohda mut, unohda numeroni,
        hävit*, tuhot*, tuhoa, tuhoaminen, pyyhki*, pyyhi, deleto*, hävite*, poistak* tieto*,
        poista* ... tieto*, poista* ... tilini, tulla unohdetuksi, oikeus tulla unohdetuksi,
        tietojen poist*, tietojeni poist*, anonymisoi*, poista* ... minusta, poista* ... musta,
        poista* ... muistista, poista* ... rekisteri*, poista* ... järjestelm*, poista* tietokan*,
        hävitetään
        """,
    leave_alone="""
        jättäkää ... rauhaan, jätä ... rauhaan, jättää ... rauhaan, jättäisitte ... rauhaan,
        jättäkää ... rauhaa, jättäkää rauhaan, rauhaan, haistakaa, haista vittu, haista paska,
        vittuun, painukaa, painu, suksikaa, suksi, häipykää, häivy, menkää pois, mee pois, painukaa
        helvettiin, painukaa vittuun, antakaa ... olla rauhassa, anna ... olla rauhassa, antakaa mun
        olla, antakaa minun olla, antakaa ... olla, saada olla rauhassa, olla rauhassa, älkää
        häiritkö, älä häiritse, ei saa häiritä, fuck off, hukatkaa numeroni, pysykää kaukana,
        pysykää erossa, hus hus, katokaa, rauhaa näiltä, rauha näiltä
        """,
    object="vastust*, kiellä*, kieltä*, kiellet*, protesto*, vastalaus*, markkinointikiel*",
    withdraw="""
        peruut*, peruu, perun, perua, perukaa, vedän pois, vedän takaisin, vedän ... takaisin, vedän
        ... pois, otan takaisin, otan ... takaisin, mitätöi*, perutaan, kumoan, kumota
        """,
    terminate="irtisano*, irtisanou*, sanon irti, sanoa irti, purkaa, puran, purku, irtisanom*",
    no_interest="""
        ei kiinnosta, ei kiinnosta pätkääkään, en ole kiinnostunut, en oo kiinnostunu*, ei kiinnosta
        yhtään, ei kiinnosta enää, ei ... kiinnosta, eivät kiinnosta, ei voisi vähempää kiinnostaa,
        ei vois vähempää kiinnostaa, ei nappaa, ei oo mun juttu, ei ole minua varten, ei ole mun
        juttu, yhtään kiinnosta, en välitä, emme ole kiinnostuneita, ei kinosta, ei kiinosta
        """,
    enough="""
        riittää, riitti, tarpeeksi, tarpeekseni, kyllästyny*, kyllästynyt, sain tarpeekseni, saanut
        tarpeekseni, saanu tarpeeks, mitta täynnä, mitta on täynnä, kyllin, saanut kyllikseni,
        kurkkua myöten, täynnä näitä, kypsä, kypsyny*, lopen kyllästynyt, riittäis, väsynyt näihin,
        väsyny
        """,
    annoyed="""
        ärsyt*, häirits*, häiriö*, häirintä*, häiritse*, spämm*, spämmi*, roskapost*, raivostut*,
        rasittav*, rasitta*, pommit*, ahdist*, kiusaa*, kiusant*, vaivaa*, tunkeil*, tungettel*,
        hermo*, hermoille, vituttaa, vitutta*, ketuttaa, ei kestä, en kestä, en kestä enää,
        sietämät*, häirikö*, kohtuut*, tyrkyt*, tuputt*, tuputa*, jatkuva*, koko ajan, pursuaa,
        hukun, hukumme, ylenpalttis*, kamala*, hirveä*, inho*, jauhami*, rassaa, risoo, tympii,
        tympi*, kyllästyt*, sekoan, vihaan, terroris*, käsittämät*, pyytämättä, en jaksa näitä,
        tökkii, ramppaa, hulluks
        """,
    block="""
        estän, estä, estän teidät, blokk*, blokkaan, ilmoitan teidät, ilmiann*,
        tietosuojavaltuutet*, kuluttajansuoj*, kuluttaja-asiamie*, asianaja*, lakimie*,
        rikosilmoitu*, poliisi*, raportoi*, kuluttaja asiamie*, valitan, valitus,
        tietosuojaviranomai*, juristi*, käräjille
        """,
    less="""
        vähemmän, harvemmin, liikaa, liian usein, liian paljon, niin usein, niin paljon, joka päivä,
        päivittäin, vähentä*, vähennä*, jatkuvasti, koko aika, alvariinsa, tämän tästä, joka ikinen
        päivä, aivan liikaa, monta kertaa päivässä
        """,
    reject="""
        pitäkää hyvänänne, pitäkää omananne, pitäkää itsellänne, säästäkää, säästä minut, säästäkää
        minut, säästykää, roskiin, roskikseen, menee roskiin, joutaa roskiin, joutavat roskiin, voi
        jättää pois, voitte jättää, jättää väliin, jätän väliin, joutaa pois, joutaa mennä,
        tarpeeton*, tarpeettom*, turhia, turhaa, pois päältä, kieltäydy*, kieltäyty*, torju*,
        tungette, tunkekaa, työntäkää, työnnä, tunge, voitte unohtaa, pitäkää tunkkinne, hylkää*, ei
        tervetull*, en ota vastaan, emme ota vastaan, kiitos ei, ei kiitos enää, pois mainokset,
        alas mainokset, voisi jättää, vois jättää, saa jättää, voitte lopettaa, mykistä*, pitäkää,
        pidä omana
        """,
    pointless="""
        turhaan, turhaa vaivaa, ei hyötyä, hyödytön*, hyödyttöm*, ei mitään järkeä, ei järkeä, en
        lue, en edes lue, en koskaan lue, en avaa, en edes avaa, kukaan ei lue, ei kukaan lue,
        ajanhuk*, ajantuhl*, poistan ne heti, poistan ne aina, poistan ne kuitenkin, poistan ne
        lukematta, en tee niillä mitään, en tee näillä mitään, merkitystä, ei merkitystä, hukkaan,
        tuhlaatte, ei koske minua, en tartte, lukematta
        """,
    unasked="""
        en ole pyytänyt, en oo pyytäny, en pyytänyt, en ole tilannut, en oo tilannu, en tilannut
        näitä, en tilannut tätä, en ole antanut lupaa, en oo antanu lupaa, en antanut lupaa, en ole
        suostunut, en oo suostunu, en ole liittynyt, en ole ilmoittautunut, en ole hyväksynyt, ilman
        lupaa, ilman lupaani, ilman suostumus*, luvatta, kysymättä, kuka antoi luvan, kuka käski,
        kuka pyysi, kuka teille antoi luvan, pyytämättä, kuka näitä pyysi, kukaan ei pyytänyt, kuka
        on antanut luvan, emme ole pyytäneet, emme ole tilanneet, emme ole antaneet lupaa, en ole
        koskaan antanut, en ole koskaan pyytänyt, en ole koskaan tilannut, en ole koskaan liittynyt,
        en ole koskaan suostunut, en ole koskaan hyväksynyt, en oo koskaan antanu*, en oo koskaan
        pyytäny*, en oo koskaan tilannu*, en ole ikinä antanut, en ole ikinä pyytänyt, en oo ikinä
        pyytäny*, en oo ikinä tilannu*, en koskaan antanut, en koskaan pyytänyt, en koskaan
        tilannut, en ole ikinä tilannut
        """,
    gone="""
        kuollut, kuoli, edesmenn*, menehtyn*, nukkui pois, poismenn*, muuttanut, muutti, muutettiin,
        muutimme, muuttaneet, en ole enää asiakas, en ole asiakas, en oo enää asiakas, enää
        asiakkaanne, myytiin, myyty, hoitokotiin, palvelutaloon, en asu enää, en omista enää
        """,
    unclear="""
        peru, peruuta, seis, loppu, ei kiitos, peruutan, perun, peruutus, irtisanon, lopetan,
        peruuttakaa, perukaa, perutaan
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        kirjoit*, kirjott*, kirjote*, kirjota, yhteyttä, yhteydenot*, soit*, soitel*, soitt*,
        häiri*, häirit*, pommit*, spämmä*, tekstail*, tekstaa*, viestitel*, viestitt*, viestitä*,
        vaivat*, vaivatk*, ahdistel*, lähesty*, kontakto*, meilail*, kiusat*, meilatk*, rimputel*,
        pommittaa, kirjoitte*, viestiä, viestitellä, viestittele, tyrkyttä*, tuputta*, tuputtak*
        """,
    call="soit*, soitt*, soitel*",
    send="""
        lähet*, lähete*, lähettä*, laita, laittakaa, laittako, laittaa, laittele*, laitella,
        laitelko, laittakaan, laiteta, pistä, pistäkää, pistäkö, lähettel*, toimittakaa, toimittak*,
        pukkaa, suoltaa, tunkea, laittelko, lähetelk*, laitatte, postita*, postitta*, lähettäk*,
        välittäk*, työntäkö, lähetättekö, lähetätte, syytä*, lähetätte, laitatte
        """,
    receive="""
        saada, saan, saa, saako, saanko, saisin, saamaan, saisinko, tulee, tule, tuu, tulis, tulisi,
        tulla, tulevat, tuleva*, vastaanot*, kuulla, nähdä, näkyy, nähä, vastaan, saapu*, olla
        listal*, kuulua, kuulu, tulossa, tupsah*, tulvii, tippuu
        """,
    want="""
        halua*, haluu*, haluis*, haluais*, halut*, toivo*, toivoi*, tahdo*, tahdon, tahtois*,
        pyydä*, pyytä*, pyydän, vaadi*, vaatia, tarvits*, tarvi*, tarvii, tartte*, tartten, jaksa,
        jaksaa, kaipa*, kaipais*, viitsi*, mieluummin, mieluiten, saisinko, saisko, saisiko,
        voisitteko, voisitko, voisitte, kiinnosta*, haluisin, kiva jos, olisi kiva, arvostais*,
        toivottav*, edellyt*, kiitos jos, huvita, huvittaa, olkaa hyvä ja
        """,
    able="""
        voi, voin, voiko, voinko, voitte, voitteko, voisin, pystyy, pystyn, toimii, onnistu*, osaa,
        osaan, mahdollis*, pysty
        """,
    see="""
        tarkast*, nähdä, katsoa, kopio*, jäljennös*, jäljennöks*, tulost*, vienti, ladata, ote,
        otteen, selvity*, selvityks*, pääsy, näyttäkää, yhteenve*, rekisteriote*, oikeus saada
        """,
    speak="""
        puhu*, puhua, jutella, juttel*, keskustel*, yhdist*, yhdistäk*, soittaa minulle, soittaako,
        soittais*, soittakaa mulle, soittakaa minulle, soittakaa, chatata, tavoit*, vastata, vastaa,
        rupattel*, pääsisinkö, tavata, langan päähän, langoille, asioida, jolle kirjoittaa, jolle
        voi kirjoittaa, jonka kanssa kirjoittaa, jolle voisi kirjoittaa
        """,
    subscribe="""
        liity, liittyä, liityn, liittäkää, liittää, lisätkää, lisää mut, lisää minut, tilaan,
        ilmoittaud*, ilmoittautu*, rekisteröid*, rekisteröity*, takaisin listalle, mukaan, tilata
        uutiskir*, ottakaa takaisin, liityin, haluan mukaan, listalle
        """,
    miss="jäädä paitsi, jäisi väliin, missata, missaan, jää väliin, paitsi",
    whence="""
        mistä olette saaneet, mistä saitte, mistä ootte saanu*, mistä teillä on, miten saitte, miten
        olette saaneet, miten ootte saanu*, kuka antoi teille, kuka on antanut, kenelle olette
        luovuttaneet, kenelle olette antaneet, kenelle ootte antanu*, kenelle luovut*, mistä te
        saitte, mistä te olette, mistä te ootte, kuinka saitte, kenelle olette, kenelle jaatte, mist
        te, mist saitte, mistäs, keneltä saitte, keneltä olette, miten teillä on, mistä kaivoitte,
        kenelle tietojani, mistä lähteestä
        """,
    # -- who ---------------------------------------------------------------------------------
    i="minä, mä, mää, mie, me, myö, itse",
    me="""
        minut, mut, minua, mua, minulle, mulle, meille, meitä, minulta, multa, minuun, muhun,
        meidät, meiltä, minnuu, miut, mnua, mulla, minulla, minuunkaan, miulle, meikäläis*
        """,
    my="""
        minun, mun, meidän, mein, tietoni, tietojani, tietojeni, numeroni, numeroani, tilini, miun,
        puhelinnumeroni, yhteystietoni, henkilötietoni, henkilötietojani, henkilötietojeni, omat,
        oman, omia, omaa, lupani, suostumukseni, datani, tiedoistani, asiakastietoni, profiilini,
        henkilötiedoistani, tiliäni, omista, omien, jäsenyyteni, sopimukseni, puhelimeeni
        """,
    you="""
        te, teidän, teiltä, teidät, teille, teillä, teitä, teistä, teihin, sinä, sä, sun, sinun,
        yritys*, yritykse*, firma*, putiikki*, listanne, listaltanne, mainoksianne, tarjouksianne,
        viestejänne, mainoksenne, mainoksistanne, tarjouksistanne, viestinne, viesteistänne,
        tarjouksenne, olette, ootte, lähetätte, laitatte, uutiskirjeenne, uutiskirjeitänne,
        rekisteristänne, järjestelmästänne, tein, teijän, laitatte, voitteko, voisitteko, voisitte
        """,
    other="""
        hän, hänen, hänelle, heidän, vaimo*, mieheni, mies, miehen, poika, pojan, poikani, tyttö,
        tyttären, tyttäreni, äiti*, äidin, äidille, isä, isän, isälle, isäni, ystävä*, kaveri*,
        veli, veljeni, sisko*, anoppi*, naapuri*, kollega*, työkaver*, pomo*, asiakas, asiakkaa*,
        mummo*, mummi*, ukki*, pappa*, vaari*, ex, eksän, tyttöystäv*, poikaystäv*, kenelläkään,
        lapset, lapsen, lapselle, lapsille, putkimie*, sähkömie*, lääkäri, kokki, serkku*, täti,
        setä, appi, appeni, appiukko*
        """,
    human="""
        ihmi*, ihmisen, ihmiselle, ihmistä, ihminen, henkilö, henkilön, henkilöä, asiakaspalvel*,
        aspa, aspaan, työntekijä*, myyjä*, asiantuntij*, oikea ihminen, oikean ihmisen, elävä*,
        virkailija*, oikeeta, ketään oikeeta, esimie*, neuvoja*, oikea henkilö, oikeaa, lihaa ja
        verta, asiakaspalv*, päällik*, joku oikea, henkilökun*
        """,
    somebody="joku, jonkun, jollekin, jollekulle, jotakuta, joltakin, joltakulta, ketään, kukaan",
    bot="""
        robot*, botti*, botin, botti, bottia, kone, koneen, konetta, automaatti*, automaat*,
        tekoäly*, tietoko*
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ei, en, et, emme, ette, eivät, älä, älkää, älkö, eikä, enkä, ettekä, älkääkä, ilman, eipä,
        enpä, elä, elkää, älkäät, eikö, emmä, emmää, älkeä, äläkä, älkääs, elekee, emmekä, ei
        mitään, enkö, älkäätte, nolla
        """,
    nay="ei, ei kiitos, eipä kiitos, ehei, eii, en kiitos, eikä, no ei, nää, ei ei",
    nothing="mitään, ei mitään, mitää",
    not_past="""
        en ole saanut, en saanut, ei ole tullut, ei tullut, en oo saanu, ei oo tullu, ei vielä, ei
        ole vielä, en ole vielä, ei oo vielä, ei ollut, en ollut, ei saapunut, ei ole saapunut, en
        ole kuullut, ei kuulunut, ei lähtenyt, en ehtinyt, ei ehtinyt, en muista, en huomannut, ette
        vastanneet, ette ole vastan*
        """,
    not_able="""
        en voi, ei voi, en pysty, ei toimi, ei onnistu, en pääse, ei pysty, en osaa, ei saa auki, en
        saa auki, ei aukea, en saa, en pääsis, emme pysty, emme pääse, emme voi, mahdoton*
        """,
    not_want="""
        en halua, en haluu, en haluais*, emme halua, en tahdo, en tarvitse, en tartte, en tarvi, en
        kaipaa, en jaksa, emme kaipaa, emme tarvitse, en toivo, en toivoisi, ei tarvitse, ei tartte,
        ei tarvita, emmä haluu, en viitsi, en haluisi, en huoli, en haluaisi, emme toivo, ei
        kaivata, ei haluta, en ota, en siedä, ei huvita, mieluummin en, mieluummin ei
        """,
    more="""
        enää, enempää, jatkossa, tulevaisuudessa, vastaisuudessa, enään, enä, ikinä, koskaan, lisää,
        pysyvästi, lopullisesti, iäksi, ikuisesti, tästä lähtien, tästä eteenpäin, kerrasta poikki,
        tästedes, tämän jälkeen, missään, kertaakaan, ainuttakaan, yhtäkään, uudestaan
        """,
    again="""
        taas, uudelleen, jatka, jatkakaa, jälleen, takaisin, uudestaan, jatkaa, edelleenkin jatk*
        """,
    still="""
        edelleen, vieläkin, yhä, silti, siitä huolimatta, vaikka, kuitenkin, huolimatta, koko ajan
        """,
    all="""
        kaikki, kaikkia, kaiken, kaikista, kaikesta, minkäänlai*, mitään, kokonaan, täysin,
        täydellis*, kaikkea, kaikenlai*, joka ikinen, jokainen, kaikin
        """,
    this="""
        tämä, tätä, tähän, nämä, näitä, noi, noita, noi, nuo, noista, näistä, tästä, se, sitä,
        siihen, tää, nää, näihin, noihin, tuo, tuota, tuollais*, tällai*, tämmö*, tommo*, niitä,
        sellais*, tota
        """,
    only="vain, vaan, ainoastaan, pelkästään, pelkkä, paitsi, pelkät",
    yes="""
        joo, kyllä, juu, jep, selvä, ok kyllä, jees, totta kai, tottakai, toki, okei joo, mielellään
        """,
    why="miksi, miks, minkä takia, mitä varten, minkä vuoksi",
    how="miten, kuinka, mistä, missä, mitä pitää, mitä teen",
    which="mitä, mitkä, mikä, mitäs, minkälai*, millai*, mitä kaikkea",
    when="milloin, koska, kauanko, kuinka kauan, mihin asti, irtisanomisaik*, monelta",
    condition="""
        jos, mikäli, ellei, ellette, muuten, ennen kuin, jossei, vai, ennenku, jollei*, tai muuten
        """,
    past="""
        oli, olin, olivat, eilen, viime, vahingossa, lopetin, lopetti, poistin, poisti, sanoi,
        kysyi, sain, sai, tuli, tulivat, kirjoitti, kirjoititte, lähetitte, soitti, unohdin,
        unohtui, sitten, lopettanut, poistanut, peruin, peruutin, perui, peruutti, loppui, ostin,
        ostimme, ollut, pysähtyi, löytyi, lähti, jäi, kävin, kävimme, erosin, sanoin, pyysin,
        poistui, viimeksi
        """,
    is_="on, ovat, oli, olisi, oo",
    exists="onko, onks, löytyykö, löytyy, jäljellä, vapaa*, varastossa, onko teillä",
    time="""
        kello, klo, aamu*, ilta*, illa*, yöllä, yötä, viikonlop*, maanantai*, tiistai*, keskiviik*,
        torstai*, perjantai*, lauantai*, sunnuntai*, tänään, huomen*, jälkeen, ennen, myöhem*,
        töissä, kokous*, loma*, lomaa, minuut*, tunnin, iltapäiv*, keskiyö*, lounas*, illalla,
        päivällä, öisin, ensi viikol*, tällä viikol*, kahdeksan, yhdeksän, aikaisin, kun valmis,
        joulu*, juhannu*
        """,
    old="""
        vanha*, uusi, uuden, uutta, vaihtunut, vaihtui, vaihdoin, väärä*, väärään, väärin, korja*,
        muuta, muuttakaa, muuttunut, päivit*, aiempi, entinen, oikaise*, virhe*
        """,
    mistake="vahingossa, erehdy*, vahinko, epähuomio*, virhe, lapsus",
    meta="""
        tarkoitt*, nappi, painike*, sana, sanan, toiminto*, asetuk*, linkki*, klikk*, malli*,
        yleisesti, esimerk*, mitä tapahtuu, kysely*, mainostaul*, mainosvalo*, mainostoimis*,
        sivusto
        """,
    praise="""
        rakastan, ihana*, mahtava*, loistava*, upea*, paras, parasta, parhai*, hieno*, kiva, kivaa,
        kivat, hauska*, täydellinen, mukava*, tykkään, tykkä*, super, hyvä, hyvää, hyvät, huippu*
        """,
    help="""
        apua, auttakaa, auta, kuka siellä, kuka tää on, kuka tämä on, keitä olette, kuka sä oot,
        kuka sinä olet, kuka kirjoittaa, info, ohje, ohjeet, kuka te, kukas siellä, kuka laittaa,
        neuvokaa, kuka viestit*, keitä te
        """,
    that="että, jotta, ettei, etten, ettette, et te",
    and_="ja, tai, mutta, sekä, niin, joten, vaan, koska, mut, eli, kun",
    polite="""
        kiitos, kiitti, kiitoksia, kiitän, ole hyvä, olkaa hyvä, olkaa hyvät, olkaapa hyvä, hei,
        heippa, moi, moikka, terve, tervehdys, päivää, hyvää päivää, huomenta, iltaa, terveisin,
        ystävällisin terveisin, t, yst, terv, nyt, heti, välittömästi, saatana, perkele, vittu,
        vitun, helvetti, helvetin, jumalauta, jumalan tähden, hitto, hiton, pliis, pliide, please,
        pls, ystävällisesti, kohteliaimmin, ihan oikeasti, oikeesti, oikeasti, jo, nyt jo, vihdoin,
        viimein, anteeksi, pahoittelut, sori, mahdollisimman pian, pikaisesti, okei, ok, myös, kans,
        hyvää päivänjatkoa, mukavaa päivää, haha*, niinku, siis, hei hei, tuota, no, noh, öö, sitten
        kai, tosiaan, edes, ihan, nyt heti, jooko, kai, jookos, sentään, suoraan sanottuna,
        ylipäätään, arvon, hyvät, täällä, hei vaan, moro, moron, kiltti, kiltit, ihan oikeesti,
        -kin, nyt vaan, vaikka heti, kuulkaa
        """,
)
