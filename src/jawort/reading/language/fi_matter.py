"""Finnish: what messages are about, and what only looks like a wish. The rest: `fi.py`."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="fi",
    ads="""
        mainos*, mainok*, mainonta*, mainontaa, mainonnan, mainostami*, mainosta*, uutiskirj*,
        uutiskirje*, spam*, spämmi*, markkinoin*, markkinoint*, suoramarkkinoint*, kampanja*,
        promo*, asiakaskirje*, mainosviest*, mainosposti*, tarjousviest*, roskapost*, joukkoviest*,
        massaviest*, uutispost*, suoramainon*, myyntipuhe*, tarjouskirje*, mainosteksti*,
        alennusviest*, markkinointiviest*, tarjouspost*, myyntiviest*, kauppatarjou*, mainoksianne,
        mainoksenne, mainoksistanne, uutiskirjeenne, uutiskirjeitänne, uutiskirjeen tilau*,
        uutiskirjetilau*, mainontanne
        """,
    offer="""
        tarjou*, tarjous*, alennus*, alennuks*, ale, alet, aleja, alesta, alen, alekood*, alekoodi*,
        alennuskood*, tarjouks*, uutis*, diili*, etu, etuja, edut, kupong*, kilpailu*, arvonta*,
        arvonn*, black friday, katalogi*, kuvasto*, vinkk*, lounasvink*, kanta asiakas*, tarjoks*,
        tarjouksianne, tarjouksistanne, tarjouksenne, alennuksenne
        """,
    message="""
        viest*, viesti*, viestej*, tekstiviest*, tekstari*, sähköpost*, meili*, maili*, ilmoituk*,
        ilmoitus*, whatsap*, muistutu*, muistutuks*, yhteydenot*, meilit, notifikaatio*, notari*,
        postia, paska*, paskaa, roska*, sontaa, höpinä*, höpötys*, jorina*, jauhanta*, hömppä*,
        moska, moskaa, tiedottei*, tiedote*, tiedotte*, sms, piippaus*, pirinä, soittelu*,
        viestintä*, viestinn*, huttua, scheisse, kamaa, viestittely*, tekstarei*, puhelu*,
        viestejänne, viestinne, viesteistänne
        """,
    list="""
        lista*, listal*, listan, listo*, postituslist*, jakelu*, jakelulist*, jakelust*, rekisteri*,
        asiakasrekister*, ryhmä*, ryhmäst*, sähköpostilist*, lähetyslist*, osoitelist*, listanne,
        listaltanne
        """,
    number="""
        numero*, numer*, puhelinnumero*, puhnro, puhelimeen, kännykkä*, yhteystie*, osoit*,
        numeroni, numeroani, puhelinnumeroni, yhteystietoni, kännyyn, luuri*, luuriin
        """,
    account="""
        tili, tilini, tilin, tiliä, tiliäni, profiili*, käyttäjätil*, asiakastil*, asiakastie*,
        profiilini, asiakastilini
        """,
    data="""
        tieto*, tiedot, tietoja, tiedoista*, tietoni, tietojani, tietojeni, henkilötie*,
        asiakastie*, henkilötieto*, dataa, datani, data, informaatio*, tiedoist*, tiedostani,
        tiedoistani, asiakashistoria*, tietosi, yhteystie*, henkilötietoni, henkilötietojani,
        henkilötietojeni, asiakastietoni, henkilötiedoistani
        """,
    store="""
        säily*, säilyt*, talle*, tallen*, käsitt*, käsitel*, käsittel*, rekister*, tietokan*,
        järjestelm*, kerät*, kerää*, käytät*, käyttää, käyttö, luovut*, jaa, jakaneet, myyneet,
        säilö*, pidät*, arkisto*, hallus*, taltioi*, hallussanne, luovuttaneet, rekisteristänne,
        järjestelmästänne
        """,
    know="tiedätte, tiedät, tietää, tiiätte, tiedossa",
    about="""
        minusta, koskevat minua, minua koskev*, itseäni koskev*, itsestäni, meistä, minuun liittyv*,
        mua koskev*, musta on, musta tiedätte, on musta, teillä on musta, tietoja musta, teillä
        musta, mustakin, minuun kohdistuv*
        """,
    gdpr="""
        gdpr*, tietosuoja*, tietosuoja asetus*, artikla*, art, 15, 17, 21, tarkastusoikeu*,
        tietosuojalak*, tulla unohdetuksi, oikeus tulla unohdetuksi, tietopyyntö*, oikeuttani tulla,
        rekisteröidyn, asetuksen
        """,
    consent="""
        suostumu*, suostumuks*, lupa, luvan, lupani, lupaa, valtuutu*, hyväksyn*, lupaani,
        suostumukseni
        """,
    contract="""
        sopimu*, sopimuks*, liittymä*, jäsenyy*, jäsenyyteni, kuntosalijäsen*, kestotil*, vakuutu*,
        vakuutuks*, salikortti*, vuokrasopimu*, lehtitila*, liittymäsopimu*, leasing*, jäsenyyteni,
        sopimukseni
        """,
    service="""
        tilau*, tilaus*, lasku, laskun, laskua, laskusta, laskut, aika, ajan, aikaa, aikani, ajat,
        varau*, varauks*, toimit*, paketti*, paketin, pakettia, vahvistu*, vahvistuks*, maksu*,
        huolto*, korjaus*, resept*, palautus*, pöytä, pöydän, kuitti*, kuitin, lähety*, rahti*,
        seuranta*, katsastu*, hammaslääkär*, lääkäriaik*, parturi*, kampaaja*, koeajo*, takuu*,
        noutoilm*, matkahuol*, posti, postiin, postista, treeni*, tapaami*, tarjouspyyn*,
        vastaanotto*, tilasin, pakettiviest*, toimitusviest*, ajanvarau*
        """,
    thing="""
        bussi*, juna*, raitio*, ratikka*, metro*, auto, autoa, auton, autosta, autoon, autot,
        pyörä*, moottori*, jarru*, rengas*, renka*, kenkä*, kengä*, mekko*, koko, kokoa, koon,
        koossa, väri*, kuva, kuvan, kuvaa, kuvat, kuvia, tiedosto*, dokument*, video*, sovellu*,
        sivu, sivut, sivusto*, tv, telkka*, nappi*, nappula*, ovi, oven, ikkuna*, avain*, avaime*,
        huone*, vesi, vettä, veden, suihku*, lämmity*, kurssi*, tunti*, koulu*, koira*, kissa*,
        sipuli*, pähkinä*, maito*, lihaa, liha, gluteen*, juusto*, alkoholi*, kone, koneen, konetta,
        tulostin*, akku*, hälyti*, katu*, tie, pysäkki*, pysäköin*, autotalli*, sohva*, melu*,
        musiikki*, sade, sadetta, veri, verta, kipu*, kipe*, särky*, pilleri*, lääke*, lääkk*,
        sokeri*, suola*, kastike*, leipä*, ruokalist*, ostoskor*, lahjakort*, kello*, lento*,
        matka*, matkan, sänky*, patja*, jääkaapp*, huonekalu*, keittiö*, tomaatti*, jää, jäitä,
        kaapeli*, taksi*, tuoli*, kala*, verho*, lamppu*, hana*, matto*, pesukone*, kahvi*, aita*,
        katto*, kerma*, laktoos*, kassi*, kassia, tupakoin*, tupakka*, netti*, hattu*, paristo*,
        joululimpp*, nilkka*, vuoto*, tahra*, kakku*, jälkiruo*, hammas*, lumi, lunta, valo*,
        reikä*, puu, puun, puut, puita, lapsi*, lastens*, henkilökunta*, työ, töitä, levy*,
        astianpes*, remontti*, vauva*, salasan*, saippua*, pyyhe*, pyykki*, kulho*, lasi*, levä,
        kuume*, yskä*, imuri*, hissi*, tarra*, tarrat, vuodo*, vuotaa, lattia*, putki*, putke*,
        kaapi*, remontin, ikkuna*, seinä*, vika, vian, kiuka*, takka, takan
        """,
    harmless="""
        ei haittaa, ei se haittaa, ei hätää, ei mitään hätää, ei kiirettä, ei kiire, ei ongelmaa, en
        tiedä, en tiiä, en ole varma, en oo varma, älä huoli, älkää huoliko, älä unohda, älkää
        unohtako, ei vain, ei vaan, ei pelkästään, miksi ei, vai ei, eikö vain, eikö niin, ei paha,
        ei huono, ei hullumpi, lisätieto*, lisätietoja, lisää tieto*, roskapostikansio*,
        roskapostissa, roskapostiin, loppujen lopuksi, lopuksi, viikon lopussa, kuun lopussa,
        lopussa, loppu viikos*, loppuviik*, loppuvuo*, loppunut, on loppu, jo loppu, loppuunmyy*,
        loppui, loppuu kesken, pysähty*, peruun, perussa, mobiilidata*, datapaket*, ilman sokeri*,
        ilman gluteen*, ilman sipuli*, ilman maito*, ilman jäi*, ilman laktoos*, ilman lihaa, ilman
        ongelm*, tarpeeksi iso, tarpeeksi tilaa, tarpeeksi aikaa, tarpeeksi suuri, riittää meille,
        riittää hyvin, riittääkö, neljälle riittää, ei oo totta, ei ole totta, en malta odottaa,
        unohdin, unohtui, ei enää tuu, unohda jäi, peruutan ajan, perun ajan, peruutan varauk*,
        mainostoimist*, mainosvalo*, mainoskyltti*, mainostaul*, kaikki ei, ei kaikki,
        tiedotustilai*, ei muuta, ei mitään kiirettä, lehtiö*, laita hinta, en halua häiritä, en
        halunnut häiritä, anteeksi häiriö, anteeksi että häirits*, riittää kun, riittää että,
        riittää jos, yksi riittää, kaksi riittää, se riittää, lopettaa vuoro*, mieluummin kuin,
        hakea, lopetusilmoit*, älkää lopettako, älä lopeta, ette lopeta, ettehän lopeta, musta
        tuntuu, minusta tuntuu, pitäkää kiinni, pitäkää paikka, pitäkää huolta, pitäkää varaus,
        pitäkää pöytä, pitäkää hauskaa, pitäkää kuitti, pitäkää paketti, en ole koskaan käynyt, en
        ole koskaan saanut
        """,
    common="""
        ja, on, ei, että, se, oli, mutta, niin, kun, olen, olet, ollaan, ole, oot, mitä, joka, jos,
        kuin, sitä, sen, siellä, täällä, tuolla, vielä, nyt, jo, hyvin, kyllä, vain, sitten, paljon,
        vähän, kanssa, mukaan, noin, ehkä, aina, usein, tänne, sinne, teillä, meillä, päivä, viikko,
        kuukausi, vuosi, yksi, kaksi, kolme, ensimmäi*, iso, pieni, toinen, muu, muut, muuta, sama,
        ihan, tosi, todella, aivan, pitää, pitäisi, täytyy, menee, mennä, menen, tehdä, teen, tekee,
        ottaa, ota, ottakaa, otan, anna, antaa, tulen, tuli, käydä, käy, hinta, maksaa, hyvä,
        huonosti, kotiin, koti, kotona, mieltä, alla, päällä, yli, asti, saakka, luona, vielä, siis,
        jossa, jonka, jotka, joita, mihin, kuka, ketä, kenen, olla, olisi, olisiko, ollut, johon,
        sekä, varten, edessä, kuten, koko, vaikka, puolesta, kautta, itse, asia, asiaa, takia,
        vuoksi, pois, päivänä, voisko, voisiko, voiko, kauppa, kaupan, kaupasta, kauppanne
        """,
)
