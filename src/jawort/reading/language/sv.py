"""Swedish, also of Finland; polite, legal and angry."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="sv",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        avregistrer*, avprenumerer*, avanmäl*, avsluta prenumeration*, säg upp prenumeration*, säga
        upp nyhetsbrev*, stäng av, stänga av, avaktiver*, inaktiver*, koppla bort, avbeställ*,
        avsäg*, gå ur listan, av listan, tacka nej till utskick, avsluta utskick*, stäng ... av, gå
        ur, lämna gruppen, lämna listan, kliva av, hoppa av, av från listan, bort från listan, ut ur
        gruppen, slå av, slå ifrån, avbeställ* nyhetsbrev*, tacka nej, tackar nej till, komma ur, ta
        mig ur, plocka bort mig
        """,
    cease="""
        stopp*, stop, sluta, slut med, slutar, upphör*, lägg av, lägg ner, lägga av, lägg ned,
        avsluta, avstå, låt bli, sluta upp, dra åt, hejda, pausa, nog med, strunta i, skippa, slopa,
        nu räcker det, sluta med, ge er, ge dig, ge fan i, ge faan i, dra ner på, håll inne,
        upphöra, stoppa, lägga ner, lägg ner det, det får vara bra, sätt stopp, sätta stopp, stopp
        på, få slut på, gör slut på, nu är det bra, vill slippa
        """,
    remove="""
        ta bort, tar bort, tas bort, plocka bort, stryk, stryka, ta mig från, ta av mig, ta mig av,
        avlägsna, rensa, ta ... från listan, bort från, bort mig, kasta ut, borttag*, ta ... bort
        """,
    delete="""
        radera*, raderi*, radering, ta bort mina, glöm mig, glöm mitt, glöm bort mig, glömma mig,
        rätten att bli bortglömd, bli bortglömd, rätt till radering, förstör*, utplåna*, slänga,
        släng, deleta*, bortglömd, avsluta mitt konto, stäng mitt konto, sudda
        """,
    leave_alone="""
        lämna mig ifred, lämna mig i fred, lämna mej i fred, lämna oss i fred, låt mig vara, låt mig
        vara ifred, låt mej va, låt mej vara, stick, dra åt helvete, far åt helvete, dra åt skogen,
        håll käften, håll tyst, försvinn, bort med er, glöm att jag, tappa mitt nummer, ifred, i
        fred, stör inte, stör mig inte, låt oss vara, släpp mig, fuck off, dra
        """,
    object="""
        invänd*, invändning, motsätter mig, motsätt*, protesterar, motsätta, bestrider, förbjud*
        """,
    withdraw="återkall*, återta*, tar tillbaka, ta tillbaka, drar tillbaka, dra tillbaka, drar in",
    terminate="""
        säga upp, säger upp, säg upp, uppsägning, sagt upp, avsluta mitt abonnemang, avsluta
        avtalet, avsluta mitt avtal, häva avtalet, häver, säga upp avtalet, avsluta medlemskap*,
        frånträd*, säga upp mitt
        """,
    no_interest="""
        inte intresserad*, ej intresserad*, inget intresse, inte intresse, ointressera*, intresserar
        mig inte, intresserar mej inte, bryr mig inte, skiter i, struntar i, inte längre
        intresserad*, inget för mig, bryr mej int, int intresserad
        """,
    enough="""
        nog, räcker, det räcker, trött på, trött, less på, less, urless, fått nog, utled, spyr på,
        leds på, mätt på, mer än nog
        """,
    annoyed="""
        stör*, störande, irriter*, spam*, tjat*, tjatig*, jobbig*, besvär*, trakasser*, påträngande,
        gå på nerverna, outhärdlig*, bombard*, översvämm*, oönskad*, plåga*, terroriser*,
        enerverande, hemsk*, spammar, drunkna*, tröttsam*, odräglig*, oombedd*
        """,
    block="""
        blockera*, blocka*, anmäl er, anmäla er, anmäler, anmälan till, imy,
        integritetsskyddsmyndigheten, konsumentverket, advokat, polisanmäl*, jurist*, nix,
        rapportera*, konsumentombudsman*, dataombudsman*
        """,
    less="""
        mindre, färre, för mycket, för ofta, för många, så ofta, så många, varje dag, dagligen, hela
        tiden, jämt, varje vecka, mera sällan, minska, stup i kvarten, konstant, ständigt
        """,
    unclear="avbryt, avboka, slut, nej tack, räcker, avsluta, säga upp, klart, lägg av, det räcker",
    without="""
        utan
        """,
    call="""
        ring, ringa, ringer, ringt, ringde, ringer upp
        """,
    reject="""
        behåll era, behåll ert, behåll dem, behålla era, bespara mig, bespara oss, skona mig, skona
        oss, i soporna, i papperskorgen, i skräpet, åker i soporna, onödig*, behövs inte, behövs ej,
        överflödig*, stäng av, stänga av, slå av, inte välkom*, ej välkom*, ovälkom*, oönskad*,
        oönskat, avvisar, avvisa*, avböj*, tackar nej, tacka nej, klarar mig utan, kan vara utan,
        bort med, ner med, kör upp, upp någonstans, till någon annan, skicka ... någon annan, tysta,
        stäng ner, kan ni skippa, kan ni behålla, hoppa över, hoppar över
        """,
    pointless="""
        meningslös*, ingen mening, ingen idé, bortkasta*, slöseri, onödigt att, läser dem aldrig,
        läser dem inte, läser aldrig, läser inte ens, raderar dem ändå, raderar dem direkt, ingen
        läser, ingen bryr sig, till ingen nytta, ingen nytta av, har ingen användning, öppnar dem
        aldrig, öppnar aldrig, inte relevant*, gäller inte mig
        """,
    unasked="""
        aldrig bett, inte bett, har inte bett, har aldrig bett, aldrig anmält mig, inte anmält mig,
        aldrig godkänt, inte godkänt, aldrig samtyckt, inte samtyckt, aldrig sagt ja, utan mitt
        samtycke, utan samtycke, utan tillåtelse, utan min tillåtelse, utan lov, utan att fråga,
        oombett, obett, vem har gett er lov, vem har sagt, vem gav er lov, vem har bett, vem har
        godkänt, ingen har bett, aldrig skrivit upp mig, aldrig gett er, inte gett er, har aldrig
        gett, har inte gett, aldrig gått med på, inte gått med på, aldrig prenumererat, aldrig
        beställt, har aldrig gått med på, har inte gått med på, har aldrig samtyckt, har inte
        samtyckt, har aldrig godkänt, har inte godkänt, har aldrig anmält, har inte anmält, har
        aldrig prenumererat, har inte prenumererat, har aldrig tackat ja, har inte tackat ja, har
        aldrig sagt ja, har aldrig gett er, har aldrig gett lov, har aldrig beställt, har inte
        beställt, har aldrig skrivit upp, har inte skrivit upp, har inte gett
        """,
    gone="""
        död, dog, avlid*, gått bort, gick bort, somnat in, flyttat, flyttade, inte kund längre, inte
        längre kund, ej längre kund, inte er kund, ingen kund, sålt huset, sålt bilen, sålde,
        äldreboende, bor inte kvar, bor inte längre
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, nyhetsbrev*, spam, promo, annons*, marknadsför*, direktreklam*, kampanjmejl,
        kampanjutskick*, utskick*, flygblad*, katalog*, erbjudandemejl, säljbrev, kampanj*,
        direktmarknadsföring
        """,
    offer="""
        erbjudande*, rabatt*, rea, rean, reor, deal, deals, fynd, nyheter, kupong*, rabattkod*,
        kampanjer, tävling*, black friday, extrapris*, tips
        """,
    message="""
        meddeland*, sms*, mejl*, mail*, mess, email*, e post*, epost*, whatsapp*, notis*,
        avisering*, påminnels*, skit*, tjafs, grejer, skräp*, dravel, medd, aviser*, notifikation*,
        blaj, dynga, uppdatering*
        """,
    list="""
        list*, sändlista*, register, registret, utskickslista*, grupp*, kundregister*, adresslista*,
        databas*, system*
        """,
    number="""
        nummer, numret, mobilnummer*, telefon, telefonnummer*, kontaktuppgift*, adress*, mobil,
        mobilen
        """,
    account="konto*, profil*, kundprofil",
    data="uppgift*, personuppgift*, data, info om mig, information, historik*, datan",
    store="""
        lagra*, spara*, behandl*, registr*, databas*, samla*, förvar*, har om mig, hantera*,
        använd*, sparat
        """,
    know="vet, veta, känner",
    about="""
        om mig, om mej, rörande mig, gällande mig, angående mig, min person, om oss, som rör mig,
        har om mig
        """,
    gdpr="""
        gdpr, dataskydd*, artikel 15, artikel 17, artikel 21, art 15, art 17, art 21,
        registerutdrag*, imy, dataskyddsförordning*, rätt till tillgång
        """,
    consent="samtyck*, medgivande*, tillstånd, godkännande*",
    contract="""
        avtal*, abonnemang*, medlemskap*, prenumeration*, försäkring*, gym*, kontrakt*, elavtal*,
        hyresavtal*, bindningstid*, gymkort*
        """,
    service="""
        tid, tiden, tider, beställning*, faktura*, leverans*, paket*, bokning*, offert*,
        bekräftels*, betalning*, återbetalning*, reparation*, recept*, frakt*, retur*, besök*, bord,
        besiktning*, garanti*, service*, provkör*, kvitto*, order*, läkartid, behandling hos,
        klipptid, spårning*, köp*, räkning*, upphämtning*, tandläkar*
        """,
    thing="""
        buss*, bus, tåg*, spårvagn*, tunnelbana*, bil, bilen, bilar, motor*, broms*, däck*, sko,
        skor*, klänning*, storlek*, färg*, bild*, foto*, fil, filen, dokument*, video*, film*, app,
        appen, sajt*, sida*, hemsida*, tv, knapp*, dörr*, fönst*, nyck*, rum, rummet, panna*, hiss*,
        vatten*, dusch*, värme*, pool*, kurs*, lektion*, skola*, barn*, hund*, katt*, sock*, lök*,
        nöt*, mjölk*, kött*, gluten*, ost, osten, alkohol*, maskin*, skrivare*, batteri*, larm*,
        gata*, väg, hållplats*, parkering*, garage*, soffa*, byggjobb*, buller, musik*, regn*,
        blod*, blöd*, ont, värk*, tablett*, medicin*, salt*, sås*, bröd*, meny*, varukorg*,
        presentkort*, klocka*, cykel*, flyg*, resa*, våning*, säng*, madrass*, kylskåp*, möb*, kök*,
        uteservering*, stark*, tomat*, is, isen, kabel*, taxi*, stol*, fisk*, gardin*, lampa*,
        kran*, matta*, tvättmaskin*, kaffe*, staket*, tak, grädde, laktos*, läcka*, golv*, rör,
        rören, kök, vägg*, tvätt*, diskmaskin*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        skriv*, kontakta*, hör av, höra av, hörs, ringa, ring, ringer, messa*, sms:a, smsa*, mejla*,
        maila*, stör, störa, tjata*, besvär*, trakasser*, spamma*, bombard*, kontakt, texta*, tjata
        på, jaga*
        """,
    send="""
        skicka*, sänd*, vidarebefordra*, ge mig, lämna ut, tillhandahåll*, maila mig, mejla mig,
        delge, översänd*, dela med
        """,
    receive="""
        få, får, fick, fått, ta emot, mottag*, se, ser, höra från, kommer, komma, trilla*, dimp*
        """,
    want="""
        vill, ville, önsk*, skulle vilja, vänligen, begär*, kräver, kräv*, behöv*, be om, ber om,
        ber er, ber dig, gärna, hellre, kan ni, kan du, snälla kan, föredra*, orka*, skulle ni
        kunna, har lust, intresserad, uppskattar om, tack om ni
        """,
    able="kan, kunde, går, fungera*, möjlig*, lyckas, funkar, gick",
    see="""
        kopia*, utdrag, se, ta del, tillgång, registerutdrag, få ut, export*, ladda ner, insyn,
        begära ut, översikt, sammanställning
        """,
    speak="prata*, tala, snacka*, koppla*, bli kopplad, ring upp, ringa upp, svara*, få tag",
    subscribe="""
        prenumerera*, anmäl mig, anmäla mig, anmäler mig, skriv upp mig, lägg till mig, sätt upp
        mig, registrera mig, gå med, på listan igen, lägg tillbaka, börja prenumerera, aktivera,
        anmäl
        """,
    miss="missa*, gå miste",
    whence="""
        var har ni fått, var fick ni, hur har ni fått, hur fick ni, varifrån har ni, var har ni, vem
        har gett er, vem gav er, hur kom ni över, hur har ni, var hittade ni, varifrån fick ni, hur
        kommer det sig att ni har, från var, vilka har ni delat, vem har ni delat, vem har ni gett,
        vilka har ni gett, vem har ni sålt, vilka har ni sålt, till vilka har ni, hur kan ni ha, vem
        har ni fått, var kommer mitt nummer, var fick du, hur har du fått, hur fick du
        """,
    # -- who ---------------------------------------------------------------------------------
    i="jag, ja, vi",
    me="""
        mig, mej, oss, mä, ta mig från, ta av mig, ta mig av, bort mig, glöm mig, glöm bort mig,
        glömma mig, anmäl mig, anmäla mig, skriv upp mig, lägg till mig, sätt upp mig, registrera
        mig
        """,
    my="""
        min, mitt, mina, vår, vårt, våra, glöm mitt
        """,
    you="ni, er, ert, era, du, dig, dej, din, ditt, dina, företag*, butiken er",
    other="""
        han, hon, honom, henne, hans, hennes, de, dem, dom, deras, min fru, min man, min son, min
        dotter, min mamma, min pappa, min mor, min far, min vän, min kompis, min bror, min syster,
        svärmor*, svärfar*, granne*, kollega*, chef*, kund*, mormor*, farmor*, morfar*, farfar*,
        mitt ex, sambo*, målaren, rörmokaren, budet, barnen, mannen, frun
        """,
    human="""
        människa*, person, personal*, medarbetare*, handläggare*, riktig person, riktig människa,
        någon riktig, kundtjänst*, säljare*, anställd*, levande, rådgivare*, en människa, expedit*,
        växeln, operatör*
        """,
    somebody="någon, nån",
    bot="robot*, bot, botten, boten, maskin, automat*, chattbot*, dator*, ai",
    # -- how ---------------------------------------------------------------------------------
    no="""
        inte, ej, icke, aldrig, inga, ingen, inget, int, varken, inte heller
        """,
    nay="nej, nej tack, nä, nix, nope, nej nej, nä tack, näe",
    nothing="inget, ingenting, inte ett dugg",
    not_past="""
        har inte, fick inte, har aldrig, fick aldrig, inte fått, inte kommit, ännu inte, inte än,
        kom inte, var inte, hade inte, har ännu inte, fortfarande inte
        """,
    not_able="kan inte, går inte, fungerar inte, funkar inte, kunde inte, går ej, omöjlig*, kan ej",
    not_want="""
        vill inte, vill ej, önskar inte, behöver inte, vill slippa, slippa, slipper, har inte bett,
        inte bett om, aldrig bett, aldrig bett om, har inte anmält, orkar inte, undanber mig,
        undanber, avböjer, tackar nej, skulle helst slippa, inte beställt, vill inte ha, vill icke,
        ber att få slippa, har ingen lust
        """,
    more="""
        mer, mera, längre, fler, flera, framöver, i framtiden, hädanefter, någonsin, någonsin igen,
        i fortsättningen, från och med nu, permanent, för alltid, igen, en gång för alla, vidare,
        ytterligare
        """,
    again="igen, åter, på nytt, fortsätt*, tillbaka, återuppta*",
    still="fortfarande, ändå, trots, fast, fastän, hela tiden, ännu",
    all="allt, alla, all, varje, helt, fullständigt, någon som helst, samtliga, alltihop*",
    this="""
        det, detta, den här, det här, de här, dessa, denna, sånt, sånt här, sådant, sådana, den,
        detdär, såna
        """,
    only="bara, endast, enbart, förutom, utom",
    yes="ja, jo, japp, visst, gärna det, okej kör, självklart, absolut",
    why="varför, hur kommer det sig",
    how="hur, var, hur gör jag, vad ska jag göra",
    which="vilka, vilken, vilket, vad, vad för",
    when="när, hur länge, uppsägningstid*, tills när",
    condition="om, ifall, såvida, innan, annars, skulle jag",
    past="""
        var, hade, igår, råkade, raderade, slutade, förra veckan, förra månaden, sa, sade, frågade,
        har slutat, för sedan, sist, blev, stannade, tog bort, har avregistrerat, avbeställde, i
        våras, i höstas
        """,
    is_="är, blir, vore",
    exists="finns, har ni, finns det, har ni kvar, kvar, ledig*, i lager",
    time="""
        klockan, kl, morgon*, kväll*, natt*, helg*, måndag*, tisdag*, onsdag*, torsdag*, fredag*,
        lördag*, söndag*, idag, i dag, imorgon, i morgon, efter åtta, före nio, senare, jobbet,
        möte*, under, semester*, minut*, timm*, eftermiddag*, midnatt, lunch, ikväll
        """,
    old="""
        gammal*, gamla, nytt nummer, nya, ändra*, bytt, byta, fel nummer, fel, rätta, korriger*,
        uppdatera, tidigare
        """,
    mistake="""
        misstag*, av misstag, råkade, slarv, av misstag, klickade fel, tryckte fel, klickat fel,
        tryckt fel, råkade trycka
        """,
    meta="""
        betyder, knapp*, ord, ordet, funktion*, inställning*, länk*, klick*, fråga om, mall*,
        allmänhet, exempel*, design*, vad händer om
        """,
    praise="""
        älskar, toppen, superbra, jättebra, underbar*, fantastisk*, härlig*, gillar, bäst, kanon,
        perfekt*, utmärkt*, jättefin*, mysig*, toppenbra, grym*
        """,
    help="""
        hjälp, vem är det, vilka är ni, vem är du, vem är detta, info, hjälp mig, vem skriver, vem
        är det här, vem är detta, vilka är det här, vem skriver till mig, vilket företag är
        """,
    that="att, för att, från, av, så att",
    and_="och, eller, men, samt",
    polite="""
        snälla, snälla ni, tack, tackar, tusen tack, hej, hejsan, hallå, goddag, god morgon, god
        kväll, hälsningar, vänliga hälsningar, mvh, med vänlig hälsning, vänligen, nu, genast,
        omedelbart, direkt, jävla, fan, för fan, för i helvete, helvete, förbannade, herregud, gud,
        faktiskt, verkligen, seriöst, ärligt, ärligt talat, allvarligt, bara, ju, väl, nog nu,
        hörni, du, alltså, ursäkta, förlåt, härmed, så snart som möjligt, så fort som möjligt, asap,
        okej, ok, också, även, ha en bra dag, ha det bra, trevlig dag, kära, bästa, typ, liksom,
        lol, haha*, pls, plz, please, men snälla, usch, suck, åh, oj, no, va, då, jo, ba, just nu,
        bara för
        """,
    harmless="""
        inga problem, inget problem, ingen fara, gör inget, gör ingenting, oroa dig inte, oroa er
        inte, glöm inte, glöm inte att, inte bara, vet inte, inte säker, inte mer än, ingen aning,
        ingen brådska, mer info*, mer än, mer eller mindre, slutet av, i slutet, till slut, slutade
        fungera, slutat fungera, busshållplats*, stannar, mobildata, surf, i skräpposten,
        skräppost*, i spam, utan gluten, utan socker, utan lök, utan is, utan laktos, utan problem,
        utan mjölk, utan salt, glutenfri*, sockerfri*, mäklare*, stort nog, tillräckligt*, plats
        nog, varför inte, eller inte, inte sant, inte dumt, inte illa, reklambyrå*, avboka tiden,
        avboka min tid, avboka bokningen, avbeställa ordern, slutsåld*, slut i lager, är slut, slut
        på, tog slut, avbokar, bokslut, bara bra, helt slut, kan inte sluta, kan inte vänta, slutar
        ni, slutar du, när slutar, lägger av och till, vill inte störa, ville inte störa, förlåt att
        jag stör, ursäkta att jag stör, hoppas jag inte stör, avboka bordet, slutar jobba, slutar
        skolan, ringer på, ring på, ringklocka*, tillräckligt med, räcker det med, det räcker med,
        räcker till, räcker inte, räcker om, glömde, har glömt, glömt min, glömt mitt, slut på
        dagen, inget annat, inget mer, inte så farligt, ingen stress, inte idag, ta bort fläck*, ta
        bort snö*, stoppar i, när stänger
        """,
    common="""
        en, ett, den, det, de, i, på, av, till, med, för, från, hos, över, under, vid, mellan,
        genom, efter, före, sedan, är, ha, har, hade, bli, blir, blev, ska, skall, skulle, kommer,
        gör, göra, gjort, går, måste, så, också, när, då, där, här, som, eftersom, dag, dagar,
        vecka, månad, år, gång, gånger, sak, två, tre, första, bra, stor, liten, säger, ta, tar,
        tog, ge, ger, hitta, stanna, något, nåt, annan, annat, andra, hus, hem, pris, priset, köpte,
        köpt, kostar, mycket, lite, alltid, redan, sig, sin, sitt, sina, man, än, väldigt, jätte,
        hemma, idag, ut, in, upp, ner, butik*, hittar, namn, telefon, tror, fråga, frågor, igår,
        bli, måste, får, borde, hela, själv, egen, veta, behövs, nästa, annars, inget, ifrån, kring,
        snart, ens, juni, juli, varann*, båda
        """,
)
