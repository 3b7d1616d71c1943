"""German: as written by law firms, and as typed in Munich, Cologne, Berlin, Vienna and Bern."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="de",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        abmeld*, abgemeldet, abzumelden, abbestell*, abzubestellen, austragen, auszutragen,
        ausgetragen, austrage, deabonn*, entabonn*, unsubscrib*, meld* ... ab, bestell* ... ab,
        trag* ... aus, bestelle ... ab, deaktivier*, opt out, abonniere ... ab, aus dem abo nehmen
        """,
    cease="""
        stop, stopp, stoppen, stoppt, stoppe, stopped, stopt, aufhör*, werde* ... los, werd ... los,
        loswerden, aufzuhören, hör* ... auf, beend*, einstell*, einzustellen, stell* ... ein,
        unterlass*, unterlaß*, zu unterlassen, lass* ... bleiben, lass* ... sein, lass* das, lasst
        das, lassts, lasst es, lass es, lassen sie das, lassen sie es, lassen sie ... sein, schluss
        mit, ist schluss, muss schluss, schluss jetzt, jetzt ist schluss, ende mit, halt stopp,
        abstell*, abzustellen, stell* ... ab, höat* ... auf, heart* ... auf, hert* ... auf, hörts
        auf, heats auf, hör uf, hörid uf, hürt op, hürt ... op, ufhöre, ufzhöre, lot dat, höred uf,
        höred ... uf, hört uff, hör uff, hör* ... op, quit, aus mit, verzicht*, absehen, abzusehen,
        sehen sie ... ab, nehmen sie ... abstand, schenkt euch, spart euch, spar* ... euch, sparen
        sie sich, könnt ihr euch sparen, kannste dir sparen
        """,
    remove="""
        entfern*, streich*, rausnehmen, herausnehmen, rauszunehmen, herauszunehmen, rausgenommen,
        nehm* ... raus, nimm ... raus, nehm* ... heraus, nimm ... heraus, nehmt ... aus, nehmen sie
        ... aus, nimm ... aus, schmeiß* ... raus, werft ... raus, tut ... raus, tu* ... raus, macht
        ... raus, rausschmeißen, runternehmen, nehm* ... runter, nimm ... runter, raus aus, raus,
        aus ... verteiler*, von ... liste, aus ... liste, aus ... kartei, vom verteiler*,
        rausstreichen, nehmts ... aussa, austragt, schmeisst ... raus
        """,
    delete="""
        vergessen sie, vergiss, recht auf löschung, recht auf vergessenwerden, lösch*, gelöscht, zu
        löschen, vergesst, vergessenwerden, vergessen werden, vernicht*, weglösch*, auslösch*,
        schmeißt ... weg, wegschmeißen, leschts
        """,
    leave_alone="""
        lass* ... in ruhe, lass* ... in frieden, lasst ... zufrieden, lass* ... zufrieden, in ruhe
        lassen, in ruhe gelassen, in frieden lassen, zufrieden lassen, verpiss*, verzieht euch, haut
        ab, hau ab, schleicht* euch, schleich di, schleichts eich, haltet die klappe, haltet die
        fresse, klappe halten, fresse halten, fickt euch, fick euch, fick dich, geht sterben, geht
        kacken, leckt mich, leck mich, geht mir nicht auf den sack, lossts mi ... in ruah, losst mi
        ... in ruah, lass* mi ... in ruah, in ruah, loss* ... ruh, löhnd ... rue, lönd ... rueh,
        lönd ... ruhe, lasst mi ... ruh, mei ruah, meine ruhe, hört auf zu nerven, verschont mich,
        verschonen sie, bleibt mir weg, geh weg, geht weg
        """,
    object="""
        widersprech*, widerspruch, widersprochen, wiederspruch, wiedersprech*, untersag*, verbiete*,
        einspruch, lege ... widerspruch ein, werbewiderspruch, verbitt*
        """,
    withdraw="""
        widerruf*, wiederruf*, zurückzieh*, zurückgezogen, zieh* ... zurück, zurücknehm*, nehm* ...
        zurück, entzieh*, entzogen
        """,
    terminate="""
        kündig*, gekündigt, storniere ... vertrag, aufkündig*, auflösen, vertrag beenden,
        vertragsbeendigung, künd*gung
        """,
    no_interest="""
        kein interesse, keinerlei interesse, nicht interessiert, desinteress*, keen interesse, kein
        intresse, kein bedarf, keinen bedarf, null interesse, null bock, kein bock, keinen bock,
        interessiert mich nicht, interessiert mich ned, interessiert mich nich, interessiert mich
        net, nicht interessant, interessiert ... nicht, interessiert mich null, kein interesse mehr,
        koi interesse, ka interesse, kei interesse, nicht mein ding, uninteressant
        """,
    enough="""
        reicht, langt, reichts, langts, genug, satt, gnug, gnua, gnuag, schnauze voll, nase voll,
        faxen dicke, schluss, reicht jetzt, hängt mir zum hals raus, langt's, is jut, isch gnueg,
        basta, überdrüssig
        """,
    annoyed="""
        nerv, nervt*, nerven, nervig*, nervend*, generv*, belästig*, belastig*, lästig*, spam*,
        zuspam*, gespamt, zugespamt, zugemüllt, zumüll*, müllt ... zu, zutext*, bombardier*, geht
        mir auf den sack, geht mir auf die nerven, auf den keks, auf den zeiger, gehen mir auf die
        nerven, gehts mir am arsch, auf den geist, unzumutbar, dauernd, dauernde*, ständige*,
        terror, stalk*, penetrant*, aufdringlich*, unerwünscht*, ungefragt*, unverlangt*, drecks*,
        scheiß*, müll, plage, belästigung*, unverschämt*
        """,
    block="""
        blockier*, blocke, blocken, geblockt, melde euch, melde ich euch, melde ich sie, anzeig*,
        zeige ... an, anwalt, anwältin, abmahn*, verklag*, verbraucherzentrale*,
        datenschutzbehörde*, bundesnetzagentur, rechtsanwalt, unterlassung*, rechtliche schritte,
        beschwerde, aufsichtsbehörde*, datenschutzbeauftragte*
        """,
    less="""
        weniger, seltener, zu viel, zu viele, zuviel, zuviele, zu oft, zu häufig, nicht so oft,
        nicht so viel*, nicht jeden tag, nicht täglich, nicht ständig, viel zu viel*, net so oft,
        nicht dauernd, reduzier*
        """,
    unclear="""
        ende, schluss, absagen, storno, stornieren, kündigen, kündigung, widerruf, aus, basta,
        abbrechen, abbruch, lass es, lass gut sein
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        werb*, *werbung, newsletter*, *newsletter, reklame*, prospekt, prospekte, promo*,
        marketing*, spam, spams, rundbrief*, rundmail*, rundschreiben, infobrief*, massenmail*,
        massennachricht*, kampagne*, direktwerbung, direktmarketing, mailing*, broadcast*,
        kettenbrief*, wärbig, weabung, weabig, infoservice, whatsapp service, newsfeed, kundeninfos,
        newslettr*
        """,
    offer="""
        angebote, angeboten, angebot, sonderangebot*, *angebote, rabatt*, aktionen, aktion, deals,
        schnäppchen*, gutschein*, gewinnspiel*, sale, sales, tipps, neuigkeiten, news, produktinfos,
        produktneuheiten, aktionsinfos, werbeaktion*, infos, empfehlungen, vorteile, promos,
        kataloge, katalog
        """,
    message="""
        versand, zusendung*, nachricht*, *nachricht, *nachrichten, mail, mails, sms, whatsapp*,
        mitteilung*, benachrichtigung*, *benachrichtigungen, *erinnerung, *erinnerungen, *meldungen,
        *infos, *sachen, email*, schreiben von ihnen, post von euch, texte, meldungen, erinnerungen,
        push, message*, nochricht*, nahricht*, zeug, zeugs, kram, mist, scheiß, scheiss, scheiße,
        quatsch, müll, dreck, gelaber, kontaktaufnahme*, kontaktversuch*, anrufe, anruf,
        werbeanruf*, blödsinn, schmarrn, krempel, schrott, schwachsinn, unsinn, textnachricht*
        """,
    list="""
        verteiler*, liste, listen, aus ... verteiler*, von ... liste, aus ... liste, aus ... kartei,
        vom verteiler*, *liste, *verteiler, adressliste*, kundenliste*, mailingliste*, kartei,
        adresskartei, empfängerkreis, versandliste, kontaktliste, gruppe, kanal, broadcast liste
        """,
    number="""
        nummer*, telefonnummer*, handynummer*, *nummer, kontakt, kontaktdaten, rufnummer*,
        mobilnummer*, telefonnr, handynr, nr, adresse, anschrift, nomma
        """,
    account="""
        konto, account*, profil, kundenkonto*, benutzerkonto*, nutzerkonto*, kundenprofil*,
        kundenaccount, userkonto, kundendatensatz, nutzerprofil*
        """,
    data="""
        daten, personendaten, kundendaten, datensatz, datensätze, *daten, angaben, personenbezogen*,
        datn, persönlichen daten, chatverlauf, informationen, infos über, infos von, datenbestand,
        däte, date vo mir
        """,
    store="""
        speicher*, gespeichert*, verarbeit*, datenverarbeitung*, aufbewahr*, behalten, datenbank*,
        system, nutzung, verwend*, hinterlegt, weitergabe, weitergeb*, weitergegeben, vorliegen,
        liegen ... vor, gesammelt, sammel*, erfasst, abgespeichert, abspeicher*, vorhanden,
        vorrätig, nutzen, notiert, gspeicheret, gspeichert, profiling, hortet
        """,
    know="wisst, wissen sie, weißt, weiß, wissen, woaß*, wissts, bekannt, wüsst*",
    about="""
        über mich, über meine person, von mir, zu mir, zu meiner person, über uns, über miich,
        betreffend, mich betreff*, üba mi, über mi, vo mir, vu mir, von mia, von uns, zu uns, über
        meine firma, meine person, bzgl meiner person
        """,
    gdpr="""
        recht auf löschung, recht auf vergessenwerden, recht auf auskunft, auskunftsersuchen,
        auskunftsanspruch, dsgvo, datenschutz*, bdsg, uwg, art, artikel, 15, 17, 21,
        betroffenenrecht*, grundverordnung, paragraph, gemäß, ds gvo
        """,
    consent="""
        zustimmung*, erlaubnis*, einverständnis*, genehmigung*, opt in, einwillig*, einverstanden,
        zugestimmt, werbeeinwilligung*
        """,
    contract="""
        vertrag*, *vertrag, mitgliedschaft*, abo, abos, *abo, abonnement*, leasing*, versicherung*,
        mitglied, police, verträge, abbo, kaufvertrag, kauf
        """,
    service="""
        termin*, *termin, *termine, rechnung*, *rechnung, lieferung*, *lieferung, bestell,
        bestellung*, *bestellung, bestellt, bestellte, bestätigung*, *bestätigung, versand*, paket*,
        auftrag*, reservierung*, buchung*, tischreservierung, *buchung, sendung*, probefahrt*,
        inspektion*, reparatur*, wartung, ersatzteil*, rezept*, behandlung*, lieferschein,
        kostenvoranschlag*, mahnung*, zahlung*, überweisung, lastschrift, retoure*, rücksendung*,
        abholung
        """,
    thing="""
        bus, busse, zug, züge, bahn, tram, straßenbahn, ubahn, s bahn, auto, wagen, kfz, fahrzeug*,
        pkw, lkw, motor, motorrad, anhänger, reifen, schuh*, hose*, kleid*, farbe, größe, foto*,
        bild*, datei*, dokument*, video*, app, fernseher, strom, gas, wasser, telekom, heizung,
        kurs, kurse, training, schule, kindergarten, kita, zimmer, tisch, artikelnummer, produkt*,
        schild*, uhr, stoppuhr, haltestelle, parkplatz, mengen, stück, wohnung, wohnsitz, finanzamt,
        gewerbe, job, arbeit, stelle, arzt, briefkasten, maschine, gerät, handy, drucker,
        spülmaschine, kühlschrank, blutung, schmerzen, tabletten, medikament*, regen, musik, lärm,
        baustelle, software, festplatte, speicherkarte, karte, kreditkarte, schlüssel, tür, fenster,
        urlaub, reise, flug, hotel, event, veranstaltung, verlauf, eintrag, passwort, sperre, route,
        motorhaube, kaffee, fleisch, milch, zwiebel*, zucker, nüsse, knoblauch, sahne, käse, gluten,
        alkohol, einfahrt, garage, wert, bewerbung*, mietwagen, pin, filiale, laden, jacke*, pulli,
        sofa, räder, felgen, bremse*, akku, ladekabel, rücknahme, datenvolumen, inkasso, pflaster,
        warenkorb, eis
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        schreib*, geschrieben, anschreib*, angeschrieben, anzuschreiben, zu schreiben, kontaktier*,
        zu kontaktieren, anruf*, anzurufen, angerufen, ruf* ... an, belästig*, kontaktaufnahme,
        anquatsch*, texten, textet, melden, meldet, zutext*, behellig*, anmailen, simsen,
        whatsappen, schriebm, schribed, schriib*, schriev*, nerven, nervt, zuspamm*, zuspamen,
        spammen, spammt, zumüllen, vollspamm*, volltext*, zuballer*, volllabern, ansprechen, zu
        belästigen, zu nerven, zu spammen, in kontakt treten, bombardier*
        """,
    send="""
        schick*, geschickt, zuschick*, zuzuschicken, zugeschickt, send, sende, sendet, senden,
        gesendet, zusend*, zuzusenden, zugesendet, zugesandt, zukommen, versend*, verschick*,
        übersend*, zu schicken, zu senden, sendung von, rumschick*, verschont, schigg*, beliefer*,
        zustell*, weiterleit*, reinschick*, rausschick*, übermittel*, posten
        """,
    receive="""
        bekomm*, erhalt*, erhält*, krieg*, gekriegt, empfang*, kommt, kommen, reinkommen, hören,
        höre, lesen, sehen, kriagn, griag*, überkomme, becho, bechum*, rein, reinflattern
        """,
    want="""
        will, wollen, wollte, möcht*, wünsch*, brauch*, benötig*, hätte gern*, hätt gern*, würde
        gern*, mag, mog, mecht*, wui, wü, wett, wott, bitte um, verlang*, beantrag*, bestehe auf,
        forder*, interess*, legen wert, lege wert, bestehe, erwart*, ersuch*, gerne, würd gern*,
        hätte, lust, willi, ich bitte sie
        """,
    able="""
        kann, kannst, könnt, können, könnte*, geht, klappt, funktioniert*, möglich, ka, kammer,
        kama, darf, dürft
        """,
    see="""
        recht auf auskunft, einsehen, einsicht, kopie, kopien, auskunft*, datenauskunft,
        selbstauskunft, auszug, exportier*, export, auflistung, übersicht, aushändig*, offenleg*,
        akteneinsicht, auskünfte, datenkopie
        """,
    speak="""
        gebts mir, geben sie mir, gib mir, gebt mir, sprech*, reden, red, gespräch, telefonier*,
        verbind*, verbunden, weiterleit*, durchstell*, chatten, schwätze, schwätzen, schnacken,
        rede, redn, übernehmen, übernimmt, kümmer*, persönlich, unterhalten, weiterverbinden,
        quatschen, mit jemandem schreiben, antwort*, erreichen
        """,
    subscribe="""
        anmeld*, angemeldet, anzumelden, abonnier*, eintragen, einzutragen, einschreib*, meld* ...
        an, trag* ... ein, nehmt ... auf, aufnehmen, wieder dabei, bin dabei, bin wieder dabei, bin
        ich wieder dabei, bin ich dabei, dabei sein
        """,
    miss="verpass*, versäum*, entgeh*, verzichten müssen, missen, vermiss*",
    whence="""
        woher, wo habt ihr ... her, wo haben sie ... her, wo hast du ... her, wie kommt ihr an, wie
        kommen sie an, wie kommt ihr zu, wie kommen sie zu, von wem habt ihr, von wem haben sie, wie
        seid ihr an, wie sind sie an, wer hat euch ... gegeben, wer hat ihnen ... gegeben, wohea,
        aus welcher quelle, mit wem teilt, mit wem teilen, an wen gebt, an wen geben, wo hend ihr
        ... her, von wo habt ihr
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ich, i, ick, isch, ik, wir, mir ham, ich's",
    me="mich, mir, uns, mi, mia, miar, minga, meiner person, misch, eim",
    my="mein*, unser*, mei, mine, moi, mini, miner, mains, all meine",
    you="""
        ihr, euch, euer*, eure*, sie, ihnen, ihre, ihrer, ihrem, ihren, du, dir, dich, dein*, von
        euch, von ihnen, von dir, eich, enk, ös, eire, eier, eia, üch, firma, unternehmen, laden,
        habt, seid, könnt
        """,
    other="""
        meine frau, meiner frau, mein mann, meinem mann, meinen mann, mein sohn, meinen sohn, meinem
        sohn, meine tochter, meiner tochter, mein kollege, meinem kollegen, meine mutter, meiner
        mutter, mein vater, mein freund, meine freundin, meiner freundin, mein nachbar, der nachbar,
        meine schwester, mein bruder, mein chef, er, ihm, kunde, kunden, kundin, nachbar*, kind,
        kinder, sohn, tochter, hund, katze, mama, papa, oma, opa, man
        """,
    human="""
        wer echtes, jemand echtes, wer echter, mensch, menschen, mitarbeiter*, berater*,
        kundenberater*, ansprechpartner*, sachbearbeiter*, kundenservice, kundendienst, echte
        person, echten person, richtige person, richtigen person, echter mensch, support, personal,
        kolleg*, verkäufer*, chef, filialleiter*, mensche, minsch, minschen, richtigen menschen,
        echten menschen, kundenbetreuer*, betreuer*
        """,
    somebody="""
        jemand*, wem, wen, irgendwer, irgendwen, irgendjemand*, öpper*, opper*, oaner, wer bei euch
        """,
    bot="bot, bots, roboter*, automat*, maschine, computer*, chatbot*, ki, künstliche intelligenz",
    # -- how ---------------------------------------------------------------------------------
    no="""
        nicht, nich, net, ned, nit, niet, nie, niemals, kein, keine, keinen, keiner, keinem,
        keinerlei, keines, keins, koa, koan, koane, koi, koine, kei, keen, keene, keni, ka, kan,
        ohne, niemand, nimmer, nie wieder, weder, nöd, nid, unerwünscht, verschont, verzicht auf,
        nicht weiter, kenn, keinesfalls, keineswegs, nümm, nimma, nimme, nümme, nimmermehr, nd, nüm
        """,
    nay="nein, nö, nee, ne, na danke, nej, nope, naa, nää, no, nei, nein danke, nö danke",
    nothing="""
        nichts, nix, nüt, nüd, nischt, nix mehr, goar nix, gar nichts, nüscht, nüüt, nichts mehr
        """,
    not_past="""
        noch nicht, noch kein*, noch nichts, noch nie, immer noch nicht, immer noch kein*, immer
        noch nichts, bisher nicht, bisher kein*, noch net, no ned, noch nix
        """,
    more="""
        mehr, länger, künftig*, zukünftig*, in zukunft, weiter, weiteren, weitere, weiterer,
        weiterhin nicht, ab sofort, ab jetzt, nie wieder, jemals, mea, nimmer, je wieder, wieder
        nicht, von nun an, ab heute, nümm, nümme, mehrr, zukunft, auf dauer, dauerhaft, dauernd,
        ständig, andauernd, permanent, ununterbrochen, immer, für immer, ein für alle mal, meh
        """,
    again="""
        wieder, weiterhin, nochmal, noch mal, nochmals, erneut, weiter so, doch wieder, immer wieder
        """,
    still="""
        immer noch, trotzdem, noch immer, dennoch, trotz, obwohl, schon wieder, nach wie vor,
        weiterhin, imma no, immer no, andauernd, ständig, dauernd
        """,
    all="""
        alles, alle, allen, aller, sämtliche*, jegliche*, jede, jeder, jedwede*, komplett*, gesamt*,
        überhaupt, restlos, vollständig*, egal welche*, ois, ollas, aues
        """,
    this="""
        das, dies, diese*, damit, so was, sowas, solche*, des, dat, es, davon, daran, dabei, hier,
        euren kram, so nen, so einen
        """,
    only="nur, lediglich, ausschließlich, bloß, nur noch",
    yes="passt, geht klar, einverstanden, ja, gerne, jo, jep, jawohl, klar, jap",
    why="warum, wieso, weshalb, wozu, wofür, weswegen",
    how="wie, wo, was muss ich",
    which="welche*, was, wos, wat, was für",
    when="wann, bis wann, ab wann, wie lange, wie lang, frist, kündigungsfrist",
    condition="""
        wenn, falls, sofern, sollte*, ob, angenommen, wenns, sobald, bevor, ansonsten, sonst, es sei
        denn
        """,
    past="""
        hat, hatte, hatten, hattet, wurde, wurden, war, waren, wart, gestern, neulich, letzte*,
        vorhin, bereits, versehentlich, habe ... gelöscht, hab ... gelöscht, haben ... gelöscht,
        habt ... gelöscht, ham, habt ... geschrieben, habe ... geschrieben, hab ... geschrieben,
        haben ... geschrieben, habt ... geschickt, haben ... geschickt, habt ... gesendet, haben ...
        gesendet, habe ... bekommen, hab ... bekommen, habe ... erhalten, hab ... erhalten, haben
        ... erhalten, haben ... bekommen, hab ... gekriegt, habe ... gestoppt, hab ... gestoppt,
        hast, ist ... gelöscht, sind ... gelöscht, wurde ... gelöscht, habt ... angerufen, haben ...
        angerufen, bekam, erhielt, kam, kamen, schrieb, schickte, stoppte
        """,
    is_="ist, sind, war, waren, wäre, is, bin, san, isch, wird, werden",
    exists="gibt, gibts, gab, gäbe, habt ihr, haben sie, verfügbar, lieferbar, vorrätig",
    time="""
        uhr, morgens, abends, nachts, mittags, vormittag*, nachmittag*, montag*, dienstag*,
        mittwoch*, donnerstag*, freitag*, samstag*, sonntag*, wochenende, heute, morgen, feiertag*,
        jederzeit, später, vorm, während, halb, um, nächste woche, nächsten monat, urlaub, vor 8,
        vor 9, nach 18, nach 20, tagsüber, stunde, stunden, minuten, mittagspause
        """,
    old="""
        alte, alten, alter, altes, neue, neuen, neues, geändert, ändern, korrigier*, aktualisier*,
        berichtig*, doppelt*, vorherige*
        """,
    mistake="versehentlich, aus versehen, irrtümlich*, ausversehen, unabsichtlich, fehler",
    meta="""
        bedeutet, heißt, steht, button, knopf, design, gestaltung, wort, wörter, begriff, text,
        link, klick*, beispiel, umfrage, thema, funktion*, einstellungen, agentur, website*,
        webseite, homepage, programmier*, einbau*, seite, unterschied, studie, vortrag, seminar
        """,
    praise="""
        super, toll, lustig*, klasse, spitze, genial, freu*, liebe, lieb, danke für, gefällt,
        gefallen, prima, mega, geil, cool, herrlich, lecker
        """,
    help="""
        wer ist das, wer seid ihr, wer sind sie, wer schreibt mir, wer bist du, hilfe, help, info,
        hülfe, helfen, hilf, hilft
        """,
    that="dass, daß, das ihr, zu, damit ihr, um",
    and_="und, oder, aber, sondern, sowie, doch, un, u",
    polite="""
        bitte, bitteschön, danke, dankeschön, vielen dank, besten dank, mal, doch, jetzt, endlich,
        einfach, hallo, hi, hey, servus, moin, moinsen, grüezi, grüß gott, guten tag, guten morgen,
        guten abend, sehr geehrte, sehr geehrter, damen und herren, liebes team, liebe grüße, mit
        freundlichen grüßen, freundliche grüße, mfg, lg, vg, viele grüße, halt, eben, sofort,
        umgehend, unverzüglich, schleunigst, sofortig*, direkt, echt, wirklich, ganz, gar, eh, oida,
        alter, mann, ey, leute, freunde, herrschaften, bittschön, biddschee, gefälligst, verdammt,
        verdammten, verdammte, verflucht*, nochmal bitte, gell, ne, ok, okay, so, auch, hiermit,
        gleich, dringend, höflich, freundlich*, endgültig, ausdrücklich, schon, ja bitte, tschüss,
        ciao, also, nun, bidde, bitte bitte, wäre nett, wär nett, vielleicht, übrigens, scho, mol,
        amoi, emol, emal, fei, bütte, büdde, biddn, tut mir leid, sorry, entschuldigung, leider,
        umgehendst, verfickt*, beschissen*, scheiß, scheiss, drecks, mit sofortiger wirkung, bloß,
        ma
        """,
    harmless="""
        stoppschild*, stopover*, stop over, nonstop, stoppuhr*, stopp uhr, zwischenstopp*,
        boxenstopp*, in ruhe überleg*, in ruhe ... überleg*, in ruhe ... anschau*, in ruhe ...
        anseh*, in ruhe ... durchles*, in ruhe ... nachdenk*, in ruhe lesen, in ruhe ... lesen,
        nicht nur, wenn nicht, warum nicht, oder nicht, datenvolumen*, datenblatt, datenblätter,
        datenkabel, technischen daten, technische daten, datenschutzerklärung, stopplicht,
        bushalte*, werbeagentur*, werbeartikel, werbegeschenk*, werbefläche*, spamordner, spam
        ordner, im spam, in den spam, stoppt der, stoppt die, hält der, anzeigentafel, display,
        nicht schlimm, kein problem, keine ahnung, keine sorge, keine zeit, keine eile, kein ding,
        nichts zu, macht nichts, sehenswert, nicht schlecht, nicht sicher, weiß nicht, weiß ich
        nicht, haltestelle, stoppelfeld, bremsen stoppen, löschwasser, feuerlösch*, löschpapier,
        durst löschen, werben kunden, freunde werben, freundschaftswerbung, bewerb*,
        stellenangebot*, erwerb*, wettbewerb*, unwiderruflich, abmeldung vom, kennzeichen, stoppe
        die, werkstatt, menschenskind*, mensch das, mensch ist, mensch super, mensch toll,
        menschenmenge, mitarbeiterrabatt, keine ursache, schluss gemacht, am ende, ende der, ende
        des, feierabend, ende gut, ende april, ende mai, ende juni, bis ende, ende märz, ende
        nächster, am schluss, zum schluss, ladenschluss, zu ende, wochenende, ende der woche, zum
        ende, kein stress
        """,
    common="""
        der, die, den, dem, ein, eine, einen, einem, einer, von, mit, auf, für, an, in, im, am, bei,
        aus, nach, vor, haben, habe, hab, sein, als, noch, dann, da, hier, zum, zur, vom, über,
        unter, durch, bis, zwischen, seit, wegen, gegen, muss, soll, sollen, würde, würden, werde,
        hast, bist, sehr, viel, viele, gut, heute, wer, wessen, dort, ihn, andere, anderen, gerade,
        etwa, beim, ins, außerdem, deshalb, daher, denn, weil, machen, gemacht, macht, mach, gehen,
        geben, gib, gebt, lassen, lass, lasst, deutsch, ums, aufs, oben, unten, gern, frage, fragen,
        einmal, zwei, drei, hatte, welcher, passiert, gesagt, sagen, sage, bekannten, dazu, dafür,
        tag, woche, jahr, monat, täglich, wieviel, kostet, preis, zeit, weg, mitteilen, telefonisch,
        rufen
        """,
)
