"""Dutch: the Netherlands and Flanders; polite, legal and angry."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="nl",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        afmeld*, meld ... af, meldt ... af, afgemeld, uitschrij*, uitschrijv*, schrijf ... uit,
        schrijft ... uit, uitgeschreven, uitschrijf*, opzeggen nieuwsbrief, uitzetten, zet ... uit,
        zetten ... uit, uitgezet, deactiv*, deabonn*, uit de lijst, afmelding, opt out, uitschakel*,
        schakel ... uit, uit de groep, uit ... groep, van de lijst af, afhaken, uitstappen, stap
        uit, stap ... uit, uit te schrijven, af te melden, uittreden, zeg ... nieuwsbrief op, zet
        ... af, zet af, afzetten, verlaat de groep, wil eruit, wil eraf, wil van de lijst, eraf wil,
        eruit wil, kom ... van af, kom ... vanaf, er vanaf, ervan af, vanaf wil, hoe kom ik hier,
        kom ik ... af, kom ... van deze lijst, kom ik hier vanaf, geraak ... vanaf, geraak ... af,
        raak ... vanaf, mogen jullie uitzetten, mag je uitzetten
        """,
    cease="""
        stop*, stopp*, gestopt met, ophoud*, hou ... op, houd ... op, hou op, houd op, kap*, kappen,
        kap ermee, staak*, staken, beëindig*, beeindig*, schei uit, schei ... uit, schei eens uit,
        nokken, nok, laat dat, einde met, achterwege, laat ... achterwege, weglat*, bespaar*, hou er
        mee op, houd er mee op, hou ermee op, ermee op, ophouden, opgehouden, stop ermee, stopt
        ermee, stopt ... mee, stop ... mee, schei ermee uit, schei d'r mee uit, scheid uit, kap ...
        mee, kappen met, klaar nu, nu is het klaar, het is klaar, laat maar zitten, genoeg geweest,
        zet ... stop, maak ... einde, zet een punt, hou je bek, stilte, hou daarmee op, hou d'r mee
        op, afkappen, laten zitten, stoppe, mee uit, neem afstand
        """,
    remove="""
        verwijder*, haal* ... af, haal* ... van, haal* ... uit, schrap*, gooi ... eruit, gooi ...
        van, halen van, halen uit, eraf, af te halen, wegha*, eruit halen, eruit, haal* ... af,
        halen ... af, haalt ... af, gooi* ... af, zet ... eraf, streep ... door, wegstrepen,
        doorstrepen, uitlijst*, doe ... eraf, doe ... eruit, knikker ... eruit, mieter ... eruit,
        kan ... van de lijst, mag ... van de lijst, moet ... van de lijst, wil ... van de lijst
        """,
    delete="""
        verwijder*, wis, wissen, wist, gewist, verwijdering, vergeet mij, vergeet me, vergeet mijn,
        recht op vergetelheid, recht om vergeten, vernietig*, schrap*, vergeten te worden, weggooi*,
        gooi ... weg, delete*, deleten, verwijderd, opruimen, doe ... weg, uitwissen
        """,
    leave_alone="""
        laat me met rust, laat mij met rust, laat ons met rust, laat me gerust, laat ons gerust, met
        rust laten, met rust, gerust laten, laat me ... met rust, rot op, oprotten, rot toch op,
        flikker op, sodemieter op, donder op, pleur op, krijg de, val dood, ga weg, wegwezen,
        opzouten, bol het af, trap het af, zoek het uit, zoek een ander, bek dicht, kop dicht,
        verlies mijn nummer, opgehoepeld, hoepel op, loop naar de, bolt het af, laat me los, tyf op,
        tief op
        """,
    object="""
        maak bezwaar, bezwaar maken, bezwaar, verzet, ik verzet, recht van bezwaar, verbied*,
        protest*
        """,
    withdraw="intrek*, trek ... in, trek*, ingetrokken, herroep*, intrekking",
    terminate="""
        opzeg*, zeg ... op, opgezegd, ontbind*, contract beëindigen, beëindig* mijn contract,
        abonnement beëindigen, abonnement stopzetten, stopzetten van mijn abonnement, lidmaatschap
        beëindigen, opzegging
        """,
    no_interest="""
        geen interesse, niet geïnteresseerd, niet geinteresseerd, geen belangstelling, interesseert
        me niet, interesseren me niet, boeit me niet, boeien me niet, boeit niet, kan me niet
        schelen, zal me worst, zal me een worst, intresseert me niet, geen intresse, niks voor mij,
        hoeft voor mij niet, hoeft niet voor mij, nul interesse, hoef ik niet, niet meer
        geïnteresseerd
        """,
    enough="""
        genoeg, zat, beu, spuugzat, kotsbeu, moe van, klaar mee, mee klaar, klaar met, strontzat, zo
        zat, tabak, buik vol, keel uit, de keel uithangt, welletjes
        """,
    annoyed="""
        irrita*, irriteer*, irritant*, lastig*, val* ... lastig, vervelend*, spam*, gespam,
        storend*, stalk*, stoor*, stor*, zeur*, gezeur, gek van, knettergek, opdringerig*,
        ongewenst*, ongevraagd*, hinderlijk*, bestook*, bombarde*, overspoel*, ambetant*, ergernis,
        erger*, gezeik, drammerig*, ziek van, lastiggevallen, kloten, volgespamd
        """,
    block="""
        blokkeer*, blok, geblokkeerd, meld* ... bij, klacht*, autoriteit persoonsgegevens, acm,
        advocaat, aangifte, rapporteer*, bel me niet register, gegevensbeschermingsautoriteit,
        juridische stappen, rechter
        """,
    less="""
        minder, te veel, teveel, te vaak, zo vaak, zo veel, zoveel, elke dag, iedere dag, elke week,
        om de haverklap, constant, de hele tijd, voortdurend, continu
        """,
    unclear="""
        annuleer, annuleren, einde, genoeg, nee bedankt, nee dank je, opzeggen, klaar, afzeggen,
        cancel
        """,
    without="""
        zonder
        """,
    call="""
        bel, belt, bellen, gebeld, belde, opbellen, telefoneer*
        """,
    reject="""
        hou ... voor jezelf, houd ... voor jezelf, houden jullie maar, hou je aanbied*, hou jullie,
        houd uw, hou uw, steek ... in je, steken, de prullenbak in, in de prullenbak, prullenbak,
        bij het oud papier, de vuilnisbak, weg ermee, weg met, overbodig*, onnodig*, niet nodig,
        hoeft niet, hoeven niet, zet uit, zet ... uit, zet ... af, uitzetten, afzetten, mogen jullie
        uitzetten, mag uit, kan uit, sla over, bespaar me, bespaar mij, bespaar ons, bespaar u de
        moeite, spaar me, niet welkom, niet gewenst, ongewenst*, kan ik missen, missen als kiespijn,
        zie ik liever niet, wijs ... af, afwijzen, weiger*, bedank ervoor, bedank voor, kan zonder,
        kan best zonder, doe mij maar even niet, doe mij maar niet, doe maar niet, laat maar, niet
        gediend van, stuur ... iemand anders, anderen lastig, laat zitten
        """,
    pointless="""
        zinloos, zinloze, geen zin om te, heeft geen zin, geen nut, nutteloos, nutteloze,
        verspilling, verspilde, zonde van, tijdverspilling, lees ze niet, lees ze nooit, lees ik
        niet, lees ik nooit, lees het niet, gooi ze weg, gooi ze toch weg, niemand leest, niemand
        zit, niemand wil, wie wil, wie leest, heb er niks aan, heb er niets aan, heb ik niks aan,
        heb ik niets aan, niet van toepassing, open ze niet, open ze nooit, niet relevant
        """,
    unasked="""
        nooit om gevraagd, niet om gevraagd, nooit gevraagd, niet gevraagd, nooit toestemming, geen
        toestemming gegeven, nooit aangemeld, niet aangemeld, nooit ingeschreven, niet ingeschreven,
        nooit akkoord, niet akkoord, nooit opgegeven, zonder toestemming, zonder mijn toestemming,
        zonder te vragen, ongevraagd, wie heeft jullie toestemming, wie heeft gezegd, wie heeft u
        toestemming, wie vroeg, wie heeft hierom, niemand heeft, niemand vroeg, nooit mee ingestemd,
        niet mee ingestemd, nooit goedgevonden, nooit geabonneerd, nooit besteld, heb geen
        toestemming, heb nooit toestemming, heb niet gevraagd, heb nooit gevraagd, heb me nooit, heb
        me niet aangemeld, heb mij nooit, heb mij niet aangemeld, heb hier niet om gevraagd, heb
        hier nooit
        """,
    gone="""
        overleden, dood, gestorven, verhuisd, geëmigreerd, geen klant meer, niet meer klant, geen
        klant, verkocht, woont hier niet, woon er niet, woon niet meer, opgenomen in,
        verzorgingshuis, rusthuis
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reclam*, nieuwsbrie*, newsletter*, spam, promo, promos, promotie*, advertent*, publiciteit*,
        folder*, marketing, commercieel, commerciële, mailing*, catalogus, reklame*, direct
        marketing, werving
        """,
    offer="""
        aanbieding*, korting*, actie, acties, deal, deals, koopje*, uitverkoop, voordeel*,
        voordeeltje*, nieuwtje*, solden, kortingscode*, aanbod, winactie*
        """,
    message="""
        bericht*, appje*, app, apps, sms*, mail*, email*, e mail*, whatsapp*, melding*,
        notificatie*, herinnering*, update*, troep, rommel, zooi, meuk, brol, berichtje*, post,
        onzin, shit, prul, mededeling*
        """,
    list="""
        lijst*, mailinglijst, verzendlijst, bestand, bestanden, adressenbestand, adreslijst, groep,
        broadcast*, systeem
        """,
    number="nummer*, telefoonnummer*, mobiel, gsm nummer, contactgegevens, adres*, 06",
    account="account*, profiel, dossier, klantprofiel, klantaccount",
    data="""
        gegevens, persoonsgegevens, data, informatie, info over mij, historie, geschiedenis,
        klantgegevens
        """,
    store="""
        opslaa*, opgeslagen, bewaa*, bewaard, verwerk*, verwerking, database, databank,
        geregistreerd, bijhoud*, verzamel*, gebruik*
        """,
    know="weet, weten, kennen, ken",
    about="""
        over mij, over me, van mij, betreffende mij, van mijn persoon, over ons, mij betreffende,
        over mijn persoon
        """,
    gdpr="""
        avg, gdpr, artikel 15, artikel 17, artikel 21, art 15, art 17, art 21, privacywet*,
        gegevensbescherming, inzagerecht, recht op inzage, recht van inzage, autoriteit
        persoonsgegevens
        """,
    consent="toestemming, goedkeuring, akkoord, permissie",
    contract="""
        contract*, abonnement*, lidmaatschap*, verzekering*, polis, sportschool, fitness, huur,
        energiecontract, huurcontract, lease*
        """,
    service="""
        afspra*, bestelling*, factu*, levering*, pakje*, pakket*, reservering*, offerte*,
        bevestiging*, betaling*, terugbetaling*, reparatie*, recept*, verzending*, retour*, bezoek,
        tafel, apk, garantie*, onderhoud*, proefrit, boeking*, ophalen, track en trace, order*, bon,
        rekening, keuring, herstelling*, bezorg*
        """,
    thing="""
        bus, bussen, trein*, tram, metro, auto*, wagen, motor, rem, remmen, band, banden, schoen*,
        jurk*, maat, kleur*, foto*, afbeelding*, bestandje, document*, video*, applicatie, website,
        site, pagina, tv, televisie, knop*, deur*, raam, ramen, sleutel*, kamer*, ketel, cv ketel,
        lift, water, douche, verwarming, zwembad, cursus*, les, lessen, school, kind*, hond, kat,
        suiker, ui, uien, noten, melk, vlees, gluten, kaas, alcohol, machine, printer, batterij,
        accu, alarm, winkel, straat, weg, halte, bushalte, parkeren, parkeerplaats, garage, bank,
        zetel, lijn, werken, werkzaamheden, lawaai, geluid, muziek, regen, bloed, pijn, pil, pillen,
        medicijn*, zout, saus, brood, menu, winkelmand, cadeaubon, horloge, fiets*, scooter, vlucht,
        reis, verdieping, bed, matras, koelkast, meubel*, keuken, terras, airco, pikant, tomaat,
        ijs, kabel, verf, taxi, stoel*, vis, gordijn*, lamp*, kraan, tapijt, paprika, vulling,
        maaltijd, stof, vakantie, hek, sokken, bezorger*, lek, lekkage*, vloer*, leiding*, kraan,
        plafond*, muur, muren, wasmachine*, koelkast*, verwarming*, ketel, cv ketel
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        schrijf*, schrijv*, contacteer*, contact opnemen, contact op te nemen, neem ... contact op,
        bel, bellen, belt, gebeld, app me, appen, appt, sms'en, mailen, mail me, lastigvallen,
        lastig te vallen, lastig vallen, val me ... lastig, stalken, benader*, benaderd, storen,
        stoor, spammen, spam me, berichten te sturen, texten, teksten, contact, bestoken,
        bombarderen, zeuren, app me, app mij, appen, app ons, appt, geappt, whatsappen, whatsapp me
        """,
    send="""
        stuur*, sturen, gestuurd, zend*, verzend*, doorstuur*, toestuur*, toezend*, opstur*, mail
        mij, geef me, geef mij, verstuur*, verstrek*, bezorg me, krijg van jullie
        """,
    receive="""
        ontvang*, krijg*, kreeg, gekregen, hor*, binnenkrijg*, zie, zien, toegestuurd, binnenkom*,
        hoef te zien
        """,
    want="""
        wil, willen, wilt, wens*, graag, zou willen, verzoek*, vraag*, eis*, hoef*, nodig, verlang*,
        liever, behoefte, zin in, gelieve, kunt u, kunnen jullie, kan je, kun je, kunt, zou je,
        zouden jullie, zou u, geïnteresseerd, mag ik
        """,
    able="kan, kunnen, kunt, kon, mogelijk, lukt, lukken, werkt, werken, gaat",
    see="""
        kopie*, inzien, inzage, zien, bekijken, opvragen, overzicht, export*, afschrift, downloaden,
        verkrijgen, toegang
        """,
    speak="""
        spreek*, spreken, praten, praat, doorverbind*, verbind me, gesproken, te woord, terugbel*,
        antwoord*, aan de lijn, aan de telefoon, praat ik
        """,
    subscribe="""
        aanmeld*, meld ... aan, inschrijv*, schrijf ... in, abonneer*, abonneren, zet me op, zet mij
        op, zet me weer, voeg ... toe, toevoeg*, opnieuw aanmelden, inschrijf*, op de lijst zetten
        """,
    miss="mis, missen, mislopen",
    whence="""
        hoe kom* jullie aan, hoe komt u aan, hoe kom je aan, hoe komen jullie aan, waar heb* jullie,
        waar heeft u, waar heb je, waar hebt u, van wie heb* jullie, van wie heeft u, wie heeft
        jullie, wie heeft u, wie gaf jullie, waar halen jullie, waar haalt u, vanwaar heb*, hoe
        hebben jullie, van waar hebben, hoe zijn jullie aan, waar vandaan hebben
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ik, k, 'k, ben, wij, we",
    me="""
        mij, me, ons, mn, mezelf, mijzelf, vergeet mij, vergeet me
        """,
    my="mijn, m'n, mn, onze, ons",
    you="jullie, u, uw, je, jij, jou, jouw, bedrijf, zaak, winkel van jullie, firma, gij, ge, ulle",
    other="""
        hij, zij, hem, haar, hun, mijn vrouw, mijn man, mijn zoon, mijn dochter, mijn moeder, mijn
        vader, mijn vriend*, mijn broer, mijn zus, mijn buur*, buurman, buurvrouw, klant*, baas,
        collega*, oma, opa, mijn ex, schoonmoeder, schoonvader, de schilder, de loodgieter, de
        koerier, mama, papa, mensen, kinderen, mijn schoon*, z'n, zijn vrouw
        """,
    human="""
        mens*, medewerker*, persoon, echt iemand, echte persoon, echt persoon, iemand van vlees,
        klantenservice, klantendienst, adviseur*, werknemer, een echte, collega van jullie,
        verkoper*, echt mens, personeel, operator, echt mens, een echt mens, echt iemand, iemand van
        jullie, levend mens, levend wezen
        """,
    somebody="iemand",
    bot="robot*, bot, bots, machine, automatisch*, computer, chatbot*, ai, antwoordapparaat",
    # -- how ---------------------------------------------------------------------------------
    no="""
        niet, geen, nooit, nie, noch, nimmer, gene, nergens
        """,
    nay="nee, neen, nope, nee bedankt, nee dank je, nee dank u, nee hoor, echt niet, nee joh",
    nothing="niks, niets, nix",
    not_past="""
        nog niet, heb niet, heb nog niet, heb geen, heb nog geen, niet gekregen, niet ontvangen,
        nooit ontvangen, was niet, waren niet, heeft niet, nog steeds niet, nog geen, had niet
        """,
    not_able="""
        kan niet, kan geen, werkt niet, lukt niet, lukt me niet, gaat niet, kunnen niet, niet
        mogelijk, onmogelijk
        """,
    not_want="""
        wil niet, wil geen, wil niks, wil ik niet, wil ik geen, wens geen, wens niet, hoef niet,
        hoef geen, hoef ik niet, hoef ik geen, hoeft niet, niet nodig, geen behoefte, geen zin,
        nooit om gevraagd, niet om gevraagd, heb niet gevraagd, niet aangevraagd, liever niet,
        liever geen, zou niet willen, stel ... niet op prijs, niet op prijs, nooit voor aangemeld,
        niet voor aangemeld, zit niet te wachten, niet op te wachten, hoeven niet, hoeven geen
        """,
    more="""
        meer, voortaan, in de toekomst, langer, vanaf nu, van nu af aan, definitief, voorgoed, weer,
        nog meer, verder, voor altijd, eens en voor altijd
        """,
    again="opnieuw, weer, nogmaals, terug, verder gaan, ga door, doorgaan",
    still="nog steeds, toch, ondanks, terwijl, nog altijd, steeds, blijf*, blijven",
    all="alles, alle, elke, ieder*, helemaal, volledig, compleet, totaal, enig*",
    this="""
        dit, deze, dat, die, zulke, dergelijke, het, er, hier, daar, hiermee, daarmee, ermee,
        hiervan, zo'n
        """,
    only="alleen, enkel, slechts, uitsluitend, behalve, maar enkel",
    yes="ja, prima, akkoord, is goed, doe maar, ga je gang, jazeker",
    why="waarom, hoezo, hoe komt het",
    how="hoe, waar, op welke manier, wat moet ik doen",
    which="welke, wat, welk",
    when="wanneer, tot wanneer, hoe lang, opzegtermijn, termijn",
    condition="als, indien, wanneer ik, mocht, tenzij, voordat, voor ik, zou ik",
    past="""
        was, waren, had, hadden, gisteren, heb ik verwijderd, per ongeluk verwijderd, stopte, vorige
        week, vorige maand, zei, vroeg, heeft gezegd, ben gestopt, is gestopt, geleden, heb
        verwijderd, laatst, heeft zich, hebben zich, heeft haar, heeft hem
        """,
    is_="is, zijn, staat, blijkt",
    exists="""
        er is, er zijn, hebben jullie nog, heeft u nog, zijn er, is er, beschikbaar, voorradig, heb
        je nog
        """,
    time="""
        uur, ochtend*, middag*, avond*, nacht*, weekend*, maandag, dinsdag, woensdag, donderdag,
        vrijdag, zaterdag, zondag, vandaag, morgen, straks, na achten, voor negen, later, werk,
        vergadering, tijdens, minuten, vanavond, vannacht
        """,
    old="""
        oud, oude, nieuw nummer, nieuwe, gewijzigd, wijzig*, verander*, fout, foute, verkeerd*,
        corrige*, aanpass*, vorig*
        """,
    mistake="""
        per ongeluk, vergissing, foutje, ongeluk, abuis, fout geklikt, verkeerd geklikt
        """,
    meta="""
        beteken*, knop, woord, woorden, functie, instelling*, link, klik*, vraag over, sjabloon*, in
        het algemeen, voorbeeld, ontwerp, wat gebeurt er
        """,
    praise="""
        geweldig*, super, top, prachtig*, heerlijk*, fantastisch*, leuk*, tof, mooi*, lekker*,
        perfect*, blij mee, uitstekend*, hou van, zalig
        """,
    help="help, hulp, wie is dit, wie zijn jullie, wie bent u, wie ben je, info, met wie",
    that="dat, om, te, van, zodat",
    and_="en, of, maar, want",
    polite="""
        alsjeblieft, alstublieft, aub, a u b, svp, bedankt, dank je, dank u, dankjewel, dank je wel,
        dank u wel, hallo, hoi, hey, dag, beste, geachte, goedemorgen, goedemiddag, goedenavond,
        goeiedag, goeiemorgen, goedendag, groet*, mvg, met vriendelijke groet, vriendelijke, meneer,
        mevrouw, nu, direct, onmiddellijk, meteen, per direct, godverdomme, verdomme, gvd, fucking,
        kut, tering, kanker, klote, jezus, eens, nou, toch, maar, even, gewoon, echt, serieus,
        eerlijk, hoor, joh, man, jongens, mensen, sorry, excuus, hierbij, bij deze, bij dezen, zo
        snel mogelijk, asap, oké, ok, mss, trouwens, ook, dus, allee, amai, allez, pfff*, pff,
        haha*, lol, zeg, he, hè, zo spoedig mogelijk, svp aub, gelieve dus, vriendelijk, heel,
        vriendelijk verzoek, thx, merci, god, gvd, een keer, ne keer, ne keer mee
        """,
    harmless="""
        geen probleem, niet erg, maakt niet uit, geen zorgen, geen idee, niet alleen, weet niet,
        weet ik niet, niet zeker, niet vergeten, vergeet niet, vergeet je niet, niet meer dan, geen
        haast, meer info*, meer informatie, meer dan, niet slecht, niet duur, eind van, einde van,
        aan het einde, eind goed, einde week, einde maand, op het einde, stopt de, stopt de bus,
        stopt bij, stopcontact*, stopbord, bushalte, stopplaats, niet zo'n, niet ver, geen wonder,
        geen dank, suikervrij, zonder ui, zonder uien, zonder gluten, zonder suiker, zonder ijs,
        zonder melk, genoeg ruimte, groot genoeg, genoeg plaats, genoeg tijd, databundel, mobiele
        data, spammap, in de spam, in mijn spam, waarom niet, of niet, toch niet, makelaar,
        reclamebureau, bank genomen, mee stoppen, opzij, opnieuw opgestart, op zondag, kapper,
        kapot, kapsel, kapstok, afspraak annuleren, bestelling annuleren, reservering annuleren,
        afspraak afzeggen, afspraak verzetten, afzeggen voor, niet meer op voorraad, niet meer
        leverbaar, uitverkocht, wil niet storen, wilde niet storen, wil jullie niet lastigvallen,
        sorry voor het storen, sorry dat ik stoor, genoeg voor, is genoeg, genoeg tijd, genoeg
        stoelen, genoeg mensen, genoeg zo bedankt, is dat genoeg, opgehaald, haal op, bel aan,
        aanbellen, deurbel, ik haal, mag ook morgen, niets anders, verder niets, niet vandaag, laat
        maar weten, laat weten, laat het weten, stopt met regenen
        """,
    common="""
        de, het, een, van, in, op, aan, met, voor, bij, naar, uit, over, onder, door, tot, tegen,
        om, te, zijn, heb, hebben, heeft, hebt, wordt, worden, werd, zal, zullen, ga, gaan, gaat,
        moet, moeten, mag, zo, ook, nog, al, dan, wel, heel, erg, veel, weinig, wie, omdat, sinds,
        dag, dagen, week, weken, maand, jaar, keer, ding, twee, drie, eerste, goed, goede, groot,
        klein, gezegd, zeggen, doe, doen, gedaan, neem, nemen, gaf, gevonden, komen, kom, komt,
        blijven, zou, iets, andere, ander, huis, prijs, telefoon, gekocht, kost, hoeveel, mijn, net,
        tijd, thuis, wat, waar, jaren, geleden, ben, bent, opgegeven, mag, mogen, kan, kunnen, zat,
        praat, echte, ipv, vlak, hoek, vanaf, toen, steeds, soms, misschien, doen, jaar, daarom,
        graag, hele, elk, alleen, ne, deze, weinig, niemand, ons
        """,
)
