"""Danish: as written by lawyers and by grandmothers, with a swear word now and then."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="da",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        afmeld*, frameld*, meld* mig ud, melde mig ud, melder mig ud, meld mig fra, melder mig fra,
        melde mig fra, meld* os fra, meld* ... fra, slå dem fra, slå det fra, slår dem fra, slå fra,
        slå ... fra, slår ... fra, afbestil*, deaktiver*, unsubscribe*, opsige nyhedsbrev*, opsig
        nyhedsbrev*, sig nej til, sige nej til, siger nej til, ud af listen, af listen, væk fra
        listen, ude af listen, være med mere, stå af, står af, hoppe af, hopper af, melde fra,
        slukke for, sluk for, slå lyden fra, ud af gruppen, forlade gruppen, fravælg*, fravalg*,
        udmeld*, trække mig ud, trækker mig ud
        """,
    cease="""
        stop, stop*, stands, standse, standser, hold op, holde op, holder op, holdt op, hør op, høre
        op, ophør*, ophøre, lad være, lade være, ladt være, lad vær, la vær, drop, droppe, dropper,
        slut med, slut på, indstil, indstille, indstiller, afslut*, indstillet, hold inde, undlad*,
        undlade, afstå fra, afholde jer fra, afhold jer, afbryd*, sæt en stopper, sætte en stopper,
        få en ende, gør en ende, så er det slut, ro på, klap i, knyt sylten, skip, skippe, pak det
        væk, pause, ti stille, fred for, slippe for, skån mig, må stoppe, nok er nok, stp, stpo,
        sotp, stob
        """,
    remove="""
        fjern*, slet mig fra, slette mig fra, slettes fra, tag mig af, tage mig af, tag mig ud, tage
        mig ud, tag mig væk, tag ... af listen, tage ... af listen, tag ... ud af, tage ... ud af,
        pil mig af, streg mig, stryg mig, stryge mig, sæt mig af, tag os af, smid mig af, smid mig
        ud, få mig ud, få mig af, taget af, tages af, fjernes, fjernet, meldes ud, strøget, pillet
        """,
    delete="""
        slet*, sletning*, glem mig, glem mit, glem mine, glem alt, glemme mig, glemme mit, glemmer
        mit, blive glemt, bliver glemt, ret til at blive glemt, retten til at blive glemt,
        destruer*, makuler*, udslet*, smid mine, smide mine, smid alt, udvisk*, visk, kasser*,
        anonymiser*, rens jeres, skaf jer af med mine, ryd
        """,
    leave_alone="""
        lad mig være i fred, lad mig være, lade mig være, lade mig i fred, lad os være, lad mig nu
        være, lad mig ... i fred, lad mig ... være, lad os ... i fred, la mig være, i fred, ifred,
        fred og ro, skrid, skrid med, skrub af, forsvind, fuck af, fuck jer, fuck dig, fuck off,
        rend mig, rend og hop, rend mig i røven, gå ad helvede til, gå af helvede til, dra ad
        helvede til, pis af, hold kæft, hold jeres kæft, hold mund, luk røven, hold jer væk, bliv
        væk, hold fingrene fra, stik af, smut, gå væk, gå hjem, glem at jeg
        """,
    object="""
        indsigelse*, gør indsigelse, protester*, modsætter mig, modsætte mig, modsæt*, forbyd*,
        indvend*, nedlægger forbud, frabeder, frabed*
        """,
    withdraw="""
        tilbagekald*, tilbagetræk*, trækker ... tilbage, trække ... tilbage, træk ... tilbage,
        trækker tilbage, trække tilbage, trukket tilbage, tager ... tilbage, tilbagetages, ophæver,
        ophæve
        """,
    terminate="""
        opsig*, opsagt, opsagde, sige op, siger ... op, sige ... op, ophæv*, udmeldelse*, bring* ...
        til ophør, træde ud af aftal*
        """,
    no_interest="""
        ikke interesseret, ikke interesserede, ingen interesse, uinteressant*, rager mig, rager ikke
        mig, interesserer mig ikke, er ligeglad, ligeglad med, ikke noget for mig, ikke mig, ikke
        længere interesseret, ikk interesseret, interesserer ... ikke, ikke relevant, ik
        interesseret, bryder mig ikke, kommer ikke mig ved
        """,
    enough="""
        nok, rigeligt, nu er det nok, træt af, dødtræt af, led og ked, ked af jeres, fået nok, har
        fået nok, så er det godt, kan ikke mere, skidetræt af, pisse træt af, op i halsen, op over
        begge ører, mæt af, stop så, færdig med, led ved, møgtræt af
        """,
    annoyed="""
        irriter*, spam*, forstyr*, plag*, generer*, generende, chikaner*, chikane, belemr*,
        bombarder*, terror*, påtrængende, anmasse*, trættende, uudholdelig*, uønsket, uønskede,
        drukner i, oversvømm*, enerverende, pisse mig af, pisser mig af, går mig på nerverne,
        nerverne, mas, træls, pågående, tager overhånd, ulidelig*, uopfordret*, vanvittig*, hele
        tiden, konstant, evindelig*, hader, hade, tosset, sindssyg*, pestilens, nosser, overfald*,
        overdynge*, dynget, stalk*
        """,
    block="""
        blokér*, bloker*, anmeld jer, anmelder jer, anmelde jer, anmeldelse, anmelder, datatilsynet,
        forbrugerombudsmand*, advokat*, politianmeld*, politiet, rapporter*, klager til, klage til,
        klager over, retslig*, sagsøg*
        """,
    less="""
        mindre, færre, for mange, for meget, for ofte, for tit, så tit, så ofte, så mange, hver dag,
        hver eneste dag, dagligt, sjældnere, skru ned, skrue ned, begræns*, alt for mange, i tide og
        utide, ikke så tit, knap så
        """,
    reject="""
        spar mig, spar os, kan I beholde, kan i godt beholde, behold jeres, behold selv, kan jeg
        undvære, undvære, undværes, uden jeres, sluk, slukke, slå fra, slå ... fra, skån mig, skån
        os, skåne mig, væk med, ned med, skrot, ryger i skraldespanden, i skraldespanden, i skrald,
        i papirkurven, afvis*, afslå*, takker nej, takke nej, tak nej, siger nej tak, nej tak til,
        unødvendig*, overflødig*, ikke nødvendig*, ikke ønsket, uønskede, ikke velkom*, forskån*,
        kan godt undvære, til andre, til en anden, stik ... skråt op, skråt op, op i røven
        """,
    pointless="""
        spild af, spilder jeres, nytter ikke, nytteløs*, formålsløs*, ingen mening, giver ikke
        mening, læser dem ikke, læser dem aldrig, læser ikke jeres, ser dem aldrig, sletter dem
        alligevel, sletter dem bare, ingen gider, ingen læser, ubrugelig*, ingen brug for, kan ikke
        bruge, bruger jeg ikke, åbner dem aldrig, åbner dem ikke, til ingen nytte, ikke brug for,
        spild af tid, tidsspilde, spilder tiden
        """,
    unasked="""
        aldrig bedt om, ikke bedt om, har ikke bedt, har aldrig bedt, aldrig tilmeldt, ikke tilmeldt
        mig, aldrig sagt ja, ikke sagt ja, aldrig givet lov, ikke givet lov, aldrig givet
        tilladelse, ikke givet tilladelse, aldrig givet samtykke, ikke givet samtykke, aldrig
        samtykket, ikke samtykket, uden min tilladelse, uden mit samtykke, uden samtykke, uden
        tilladelse, uden at spørge, uopfordret, hvem har givet jer lov, hvem har sagt, hvem gav jer
        lov, aldrig ønsket, ingen har bedt, hvem har bedt, aldrig skrevet mig op, ikke skrevet mig
        op, aldrig accepteret, har aldrig sagt ja, har ikke sagt ja, har aldrig givet, har ikke
        givet, har aldrig tilmeldt, har ikke tilmeldt, har aldrig samtykket, har ikke samtykket, har
        aldrig accepteret, har ikke accepteret, har aldrig skrevet mig op, har ikke skrevet mig op,
        har aldrig ønsket, har aldrig abonneret, har ikke abonneret
        """,
    gone="""
        død, døde, afgået ved døden, gået bort, sov ind, flyttet, på plejehjem, solgt, ikke kunde
        længere, ikke længere kunde, ikke mere kunde, ikke kunde mere, bor her ikke, bor ikke her
        """,
    unclear="slut, annuller, annullere, annuller*, nej tak, fortryd, færdig, opsig, afbryd, stå af",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, *reklame, *reklamer, nyhedsbrev*, nyhedsmail*, spam, promo*, annonce*,
        markedsføring*, markedsfør*, tilbudsavis*, kampagne*, salgsbrev*, salgsgas, salgssnak,
        salgstale*, masseudsend*, massebesked*, udsendels*, tilbudsmail*, tilbudsbeskeder,
        reklameri, markedsfør, direkte markedsføring, salgsbeskeder, rabatbeskeder, gruppebesked*,
        ad, reklamepis, pr
        """,
    offer="""
        tilbud*, rabat*, udsalg*, deal, deals, nyheder*, kampagnekode*, rabatkode*, kupon*,
        konkurrence*, gavekortstilbud, black friday, slagtilbud*, tips, inspiration*,
        specialtilbud*, spotvarer, lagersalg*
        """,
    message="""
        besked*, *besked, *beskeder, *beskederne, sms*, mail*, mails, mailen, whatsapp*,
        notifikation*, påmindels*, meddelels*, *meddelelser, skriverier, henvendels*, email*, e
        mail, lort, lortet, pis, pjat, bras, møg, skrammel, sludder, notits*, opdatering*, skriveri,
        beskedder, tekster, ping, dyt, bip, opkald, skidt, gejl, vrøvl, fis, halløj, sms'er,
        messages, sms er
        """,
    list="""
        list*, liste, listen, lister, mailingliste*, *liste, *listen, kartotek*, kundekartotek*,
        fordeler, gruppen, gruppe, kundedatabase, maillist*, ud af systemet, af systemet, ud af
        databasen, ud af jeres system
        """,
    number="""
        nummer, nummeret, numre, telefonnummer*, mobilnummer*, tlf, tlfnr, nr, mobilnr, telefon,
        mobil, kontaktoplysning*, adresse*, kontaktinfo
        """,
    account="konto, kontoen, kontoer, profil*, kundeprofil*, brugerprofil*, brugerkonto*, bruger",
    data="""
        data, oplysning*, personoplysning*, persondata*, personlige oplysninger, informationer, info
        om mig, historik*, personfølsom*, alt i har, dataene, kundedata, stamdata
        """,
    store="""
        gem, gemme, gemmer, gemt, opbevar*, behandl*, lagr*, registrer*, database*, system*,
        indsaml*, har om mig, liggende, bruges til, bruger I, brug af, står I, videregiv*, registr*,
        arkiv*, deler, dele mine, solgt mine, ligger inde med, ligge inde med
        """,
    know="ved om, ved, vide, kender til, kender",
    about="""
        om mig, vedrørende mig, angående mig, min person, om min person, om os, på mig, om mit,
        omkring mig, om undertegnede, har om mig
        """,
    gdpr="""
        gdpr, databeskyttelse*, persondataforordning*, persondatalov*, artikel 15, artikel 17,
        artikel 21, art 15, art 17, art 21, indsigtsret*, ret til indsigt, aktindsigt, forordningen,
        ret til sletning, retten til sletning, artikel, art, 15, 17, 21, indsigtsanmodning*, ret til
        at blive glemt, retten til at blive glemt
        """,
    consent="samtykk*, tilladelse*, tilladelsen, godkendelse*, accept",
    contract="""
        kontrakt*, aftale, aftalen, abonnement*, medlemskab*, forsikring*, *abonnement, lejemål*,
        lejekontrakt*, fitnessmedlemskab, mobilabonnement*, leasing*, police*, elaftale*, abonnement
        på avis*, avisabonnement*
        """,
    service="""
        tid, tiden, tider, bestilling*, ordre*, faktura*, levering*, pakke, pakken, pakker,
        booking*, bekræftels*, betaling*, refusion*, reparation*, recept*, fragt*, retur*, bord,
        bordet, besøg*, kvittering*, regning*, tilbudsgivning, reservation*, aftaler, afhentning*,
        forsendelse*, værkstedstid, tandlæge*, lægetid, sporing*, køb, købet, prøvetur*, eftersyn*,
        behandling hos, afbud, service, syn, garanti*
        """,
    thing="""
        bus, bussen, busser, tog, toget, bil, bilen, biler, cykel*, metro*, motor*, bremse*, dæk,
        dækkene, sko, skoene, kjole*, størrelse*, farve*, billede*, foto*, fil, filen, dokument*,
        video*, film*, app, appen, hjemmeside*, side, siden, tv, fjernsyn*, knap*, dør*, vindue*,
        nøgle*, værelse*, vand*, bad, badet, varme*, kursus*, lektion*, skole*, hund*, kat, katten,
        løg, nødder, mælk, kød, ost, gluten*, alkohol*, maskin*, printer*, batteri*, alarm*, gade*,
        vej, vejen, holdeplads*, stoppested*, parkering*, garage*, sofa*, støj*, musik*, regn,
        regnen, blod*, blød*, ondt, smerte*, pille*, medicin*, sukker*, salt, sovs*, brød*, menu*,
        kurv*, gavekort*, ur, uret, fly, flyet, rejse*, seng*, madras*, køleskab*, møbel*, møbler,
        køkken*, tomat*, is, isen, kabel*, taxa*, stol*, fisk*, gardin*, lampe*, vandhane*, hane*,
        tæppe*, vaskemaskin*, kaffe*, hegn*, hæk*, tag, taget, fløde, laktos*, graffiti*, mur*,
        svømning*, avis, avisen, sæbe*, byggeplads*, linse*, plet*, pletter, kage*, dessert*, ringe,
        lys, lyset, hul, hullet, træ, træet, ukrudt, stubbe, klistermærke*, tand, visdomstand, sne,
        skoldkopper, hoste, hoster, piercing*, tatovering*, opskrift*, elektricitet, strøm*, vagt
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        skriv*, skrev, kontakt*, henvend*, ringe til, ring, ringer, ringe, ringet, sms'e, smse,
        texte, skrevet, tage kontakt, forstyr*, genere, generer, plage, plager, spamme, spammer,
        bombarder*, chikaner*, mase, maile, mailer, kontaktes, kontaktet, kimer, kime, mails mig,
        tekste, høre fra jer, besvær*, jagte, opsøg*
        """,
    send="""
        send*, sendes, sendte, tilsend*, fremsend*, udsend*, videresend*, udlever*, giv mig,
        udleveret, skicke, oversend*
        """,
    receive="""
        modtag*, får, få, fik, fået, kommer, komme, høre fra, hører fra, se, ser, læse, tikker ind,
        ligge på, stå på, står på, stå nogen, stå nogle, være på, være med, dukker op, vælter ind,
        være en del
        """,
    want="""
        vil, ville, ønsk*, vil gerne, vil ha, gider, gad, kræv*, anmod*, beder om, bede om, bedes,
        beder jer, bed jer, behøv*, har brug for, brug for, må jeg, må gerne, foretræk*, hellere,
        forlang*, orker, kunne tænke mig, skal bruge, bedt jer, venligst, vær venlig, vær så venlig,
        sæt pris på, sætter pris på, setter pris, glad hvis, interesseret i, lyst til, sørg for,
        sørge for, insister*
        """,
    able="kan, kunne, går, virker, fungerer, muligt, mulig, lykkes, må",
    see="""
        kopi*, se, indsigt, indsigtsret, udskrift*, adgang, få udleveret, udleveret, eksport*,
        downloade, hente, aktindsigt, oversigt*, oplyse, oplys, opgørelse*, få vist
        """,
    speak="""
        tale, tal, snakke, snak, prate, blive stillet, stil mig, stille mig, stillet om, ring mig,
        ringe mig op, ring mig op, ringer mig op, komme i kontakt, få fat, forbind*, viderestil*,
        svare mig, svarer mig, chatte
        """,
    subscribe="""
        tilmeld*, abonner*, skriv mig op, skrive mig op, meld mig til, melde mig til, sæt mig på,
        sætte mig på, tilføj mig, tilføje mig, være med igen, på listen igen, gentilmeld*, melde mig
        ind, meld mig ind
        """,
    miss="går glip, gå glip, misser, misse, forpas*, savne, savner",
    whence="""
        hvor har I, hvor har i mit, hvor har i fået, hvor fik i, hvor har du, hvordan har i fået,
        hvordan fik i, hvem har givet jer, hvem gav jer, hvorfra har i, hvorfra har I, hvor kender
        i, hvordan kan i have, hvor stammer, hvem har i givet, hvem har i delt, hvem har i solgt,
        hvem deler i, hvordan har i mit, hvordan er i kommet i besiddelse, hvorfra kommer
        """,
    # -- who ---------------------------------------------------------------------------------
    i="jeg, vi, jeg har, jeg er",
    me="""
        mig, os, mej, mæ, glem mig, glemme mig, tag mig af, tage mig af, tag mig ud, tage mig ud,
        tag mig væk, pil mig af, streg mig, stryg mig, stryge mig, sæt mig af, smid mig af, smid mig
        ud, få mig ud, få mig af, slet mig fra, slette mig fra, skriv mig op, skrive mig op, meld
        mig til, melde mig til, sæt mig på, meld mig ind, trække mig ud, trækker mig ud, spar mig,
        skån mig
        """,
    my="""
        min, mit, mine, vores, vor, glem mit, glem mine, glemme mit, glemmer mit, smid mine, smide
        mine
        """,
    you="i, jer, jeres, de, dem, du, dig, din, dit, dine, firma*, virksomhed*, selskab*",
    other="""
        han, hun, ham, hende, hans, hendes, deres, min kone, min mand, min søn, min datter, min mor,
        min far, min ven, min veninde, min bror, min søster, svigermor*, svigerfar*, svigersøn*,
        nabo*, kollega*, chef*, kunde, kunder, mormor*, farmor*, morfar*, farfar*, min eks,
        kæreste*, håndværker*, mureren, blikkenslager*, min chef, min kæreste, børn, børnene, konen,
        manden, svoger*, bedstemor, bedstefar, drengen, pigen, barnet, onkel, tante
        """,
    human="""
        menneske*, person, personen, rigtig person, levende, medarbejder*, sagsbehandler*,
        kundeservice*, ekspedient*, ansat, ansatte, rigtigt menneske, rådgiver*, en rigtig, sælger,
        kundechef*, konsulent*, personale*, ægte menneske, kød og blod, leder, supporten
        """,
    somebody="nogen, nogle, en eller anden, en person",
    bot="robot*, bot, botten, maskine, automat*, chatbot*, computer*, ai, telefonsvarer",
    # -- how ---------------------------------------------------------------------------------
    no="""
        ikke, ikk, ik, ej, aldrig, ingen, intet, hverken, heller ikke, inge, it, ikke nogen, nul,
        næppe, ikkje
        """,
    without="uden",
    nay="nej, nej tak, næ, nix, niks, næh, nope, nej nej, nejtak, næ tak, naj",
    nothing="intet, ingenting, ikke noget, en skid, en dyt, ikke en skid",
    not_past="""
        har ikke fået, fik ikke, har ikke, har aldrig, fik aldrig, ikke fået, ikke modtaget, endnu
        ikke, ikke endnu, kom ikke, var ikke, havde ikke, er ikke kommet, ikke kommet, stadig ikke,
        ikke hørt, har stadig ikke
        """,
    not_able="""
        kan ikke, går ikke, virker ikke, fungerer ikke, kunne ikke, umulig*, kan ik, kan ikk, ka ik
        """,
    not_want="""
        vil ikke, ønsker ikke, vil ikke have, gider ikke, behøver ikke, har ikke brug for, vil ik,
        vil helst ikke, gider ik, gider ikk, vil helst undgå, helst være fri, være fri, fri for,
        blive fri, vil slippe, slippe, slipper, undgå, frabeder mig, frabeder, frabede mig, takker
        nej, siger nej, ingen brug for, ønsker ej, vil ikk, gider sgu ikke, vil sgu ikke, gad ikke,
        har ikke lyst, ikke lyst, ønskes ikke, ønskes ej
        """,
    more="""
        mere, længere, fler, flere, fremover, i fremtiden, fremtidig*, nogensinde, nogensinde igen,
        fra nu af, herefter, permanent, for altid, for evigt, en gang for alle, én gang for alle,
        yderligere, mer, igen, resten af
        """,
    again="igen, på ny, atter, fortsæt*, tilbage, genoptag*, bare fortsæt, bliv ved",
    still="stadig, stadigvæk, alligevel, på trods, trods, selvom, selv om, endnu, fortsat",
    all="alt, alle, samtlige, helt, fuldstændig*, enhver, hver eneste, det hele, alverdens, al",
    this="""
        det, det her, det der, dette, denne, disse, de her, de der, sådan noget, sådan, sådanne, den
        her, den slags, den, dem her, det pjat
        """,
    only="kun, bare, udelukkende, blot, undtagen, alene",
    yes="ja, jo, jep, ja tak, gerne, helt sikkert, selvfølgelig, jeps, jada, yes, absolut",
    why="hvorfor, hvordan kan det være",
    how="hvordan, hvor, hvad skal jeg gøre, hvad gør jeg, hvorledes",
    which="hvilke, hvilken, hvilket, hvad, hva, hvad for",
    when="hvornår, hvor længe, opsigelsesvarsel*, til hvornår, opsigelsesfrist*",
    condition="hvis, såfremt, medmindre, inden, ellers, dersom, før jeg, om jeg",
    past="""
        var, havde, i går, igår, slettede, stoppede, holdt op, sidste uge, sidste måned, sagde,
        spurgte, kom til at, kom, har slettet, blev, fik slettet, er slettet, har afmeldt, er
        afmeldt, er frameldt, har frameldt, afmeldte, meldte, for siden, siden sidst, købte, købt,
        skrev, ringede, sendte, glemte, er stoppet, har stoppet, er holdt, gik
        """,
    is_="er, bliver, var",
    exists="findes, har I, er der, har i, på lager, ledig*, tilbage, tilgængelig",
    time="""
        klokken, kl, morgen*, formiddag*, aften*, nat, natten, nætter, weekend*, mandag*, tirsdag*,
        onsdag*, torsdag*, fredag*, lørdag*, søndag*, i dag, idag, i morgen, imorgen, efter otte,
        før ni, senere, arbejde, arbejdet, møde, under, ferie*, minut*, time, timer, eftermiddag*,
        midnat, frokost, i aften, inden ni, før otte, næste uge, helligdag*, når den er klar, uge
        """,
    old="""
        gammel, gamle, nyt nummer, nyt, nye, ændre*, skiftet, skifte, forkert*, ret, rette, retter,
        korriger*, opdater*, tidligere, forkert nummer, stavet
        """,
    mistake="fejltagelse, ved en fejl, fejl, ved et uheld, uheld, kom til, smutter",
    meta="""
        betyder, knap, ord, ordet, funktion*, indstilling*, link*, klik*, skabelon*, generelt,
        eksempel*, design*, spørgsmål om, hvad sker der hvis, skilt*, reklameskilt*, undersøgelse
        """,
    praise="""
        elsker, fantastisk*, dejlig*, skøn*, god, godt, gode, fedt, fed, super, perfekt*, bedste,
        lækker*, lækkert, hyggelig*, sjov*, sød, søde, flot*, kanon, herlig*, glad for, elskede
        """,
    help="""
        hjælp, hvem er det, hvem er I, hvem er i, hvem er du, info, hjælp mig, hvem skriver, hjælpe
        """,
    that="at, for at, fra, så at, med at, til",
    and_="""
        og, eller, men, samt, så, fordi
        """,
    polite="""
        tak, mange tak, tusind tak, venligst, hej, hejsa, hej med jer, goddag, godmorgen, god aften,
        hilsen, mvh, venlig hilsen, med venlig hilsen, nu, straks, omgående, øjeblikkeligt, med det
        samme, for fanden, for satan, for helvede, fanden, fandme, kraftedeme, kraftædme, sgu,
        satan, satme, pokker, for pokker, gud, for guds skyld, virkelig, faktisk, seriøst, ærligt,
        ærlig talt, altså, undskyld, beklager, hermed, hurtigst muligt, snarest, snarest muligt, ok,
        okay, også, ha en god dag, god dag, kære, bedste hilsner, haha*, pls, plz, please, øh, hov,
        nå, jamen, vel, lige, lige nu, jo, da, simpelthen, endelig, fucking, skide, forbandede,
        jeres forbandede, mange hilsner, kh, vh, dbh, hilsner, hallo, halløj, hey, davs, godaften,
        en gang, bare lige, måske, hej hej, farvel, skal i have, ærligt talt, med øjeblikkelig
        virkning, allerede, ja hallo, ja hej
        """,
    harmless="""
        intet problem, ikke noget problem, ingen problem*, det gør ikke noget, gør ikke noget, bare
        rolig, glem ikke, glem nu ikke, ikke kun, ikke bare, ved ikke, ved jeg ikke, ikke sikker,
        ikke mere end, ingen anelse, ingen hast, haster ikke, mere info*, mere end, mere eller
        mindre, slutningen af, til sidst, til slut, holdt op med at virke, stoppet med at virke,
        stoppested*, mobildata, al min data, brugt al min data, datapakke*, i spam, spammappe*,
        spamfilter*, uden gluten, uden sukker, uden løg, uden is, uden laktose, uden problemer, uden
        mælk, uden salt, glutenfri*, sukkerfri*, ejendomsmægler*, stor nok, stort nok, varmt nok,
        plads nok, tid nok, hvorfor ikke, eller ikke, ikke sandt, ikke dårlig*, ikke værst,
        reklamebureau*, reklamation*, reklamere over, aflys*, aflyse, afbestille min tid, afbestille
        ordren, udsolgt, slut på, er slut, slutter, slutspurt*, ende med, ikke vente, kan ikke
        vente, holder bussen, holder I, glemte min, glemt min, glemt mit, har glemt, ikke så slemt,
        helt sikkert nok, god nok, godt nok, nok til, er nok til, nok plads, skal nok, vil nok,
        bliver nok, kommer nok, har nok, er nok, kan nok, hedder nok, sikkert nok, vist nok,
        vistnok, sjovt nok, ligeså, ikke mere sæbe, må ikke ryge, ikke den, ikke det, ikke de, går i
        stå, gået i stå, ringe på, ring på, ringer på, ring på døren, glem det, ikke i dag, ikke
        noget at, holde ferie, ikke travlt, kan du også, undskyld jeg forstyrrer, undskyld at jeg
        forstyrrer, vil ikke forstyrre, ville ikke forstyrre, beklager forstyrrelsen, undskyld
        forstyrrelsen
        """,
    common="""
        en, et, den, det, de, i, på, af, til, med, for, fra, hos, over, under, ved, mellem, gennem,
        efter, før, siden, er, har, have, havde, blive, bliver, blev, skal, skulle, kommer, gør,
        gøre, gjort, går, må, måtte, så, når, der, her, som, fordi, dag, dage, uge, måned, år, gang,
        gange, to, tre, fire, første, bra, stor, lille, siger, sige, tag, tage, tager, tog, giv,
        give, giver, find, finde, noget, nogen, nogle, anden, andet, andre, hus, hjem, pris, prisen,
        koster, meget, lidt, altid, sig, sin, sit, sine, man, end, hjemme, ud, ind, op, ned, hvor,
        hvem, også, bare, lige, om, være, været, kun, god, godt, hele, selv, uden, jo, da, vel, nok,
        hel, hver, synes, tror, tænker, bruge, bruger, spørge, spørgsmål, lade, lad, lave, laver,
        få, får, gerne, okay, hvert, denne, nede, oppe, væk, deres, derfor, navn, passer, klar, mod,
        tilbage, igennem, imod, stadig, måske, butik*
        """,
)
