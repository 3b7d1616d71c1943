"""German: what messages are about, and what only looks like a wish. The rest: `de.py`."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="de",
    ads="""
        werb*, *werbung, newsletter*, *newsletter, reklame*, prospekt, prospekte, promo*,
        marketing*, spam, spams, rundbrief*, rundmail*, rundschreiben, infobrief*, massenmail*,
        massennachricht*, kampagne*, direktwerbung, direktmarketing, mailing*, broadcast*,
        kettenbrief*, wärbig, weabung, weabig, infoservice, whatsapp service, newsfeed, kundeninfos,
        newslettr*, werbetext*, werbemails, werbedings*, werbesms, werbekram, werbemüll, werbezeug,
        werbenachricht*, rabattding*, rabattcode*, rabattaktion*, aktionsware, lockangebot*,
        werbepost, werbeflut, werbeansprache, werbeinhalt*, geburtstagsgrüße, weihnachtsgrüße
        """,
    offer="""
        angebote, angeboten, angebot, sonderangebot*, *angebote, rabatt*, aktionen, aktion, deals,
        schnäppchen*, gutschein*, gewinnspiel*, sale, sales, tipps, neuigkeiten, news, produktinfos,
        produktneuheiten, aktionsinfos, werbeaktion*, infos, empfehlungen, vorteile, promos,
        kataloge, katalog, *informationen, informationsmaterial, einladung*, umfrage*,
        fachinformation*, gratisproben, werbeinfos, neuheiten, gutscheinaktion*, ihre produkte, eure
        produkte, ihren produkten, euren produkten
        """,
    message="""
        versand, zusendung*, nachricht*, *nachricht, *nachrichten, mail, mails, sms, whatsapp*,
        mitteilung*, benachrichtigung*, *benachrichtigungen, *erinnerung, *erinnerungen, *meldungen,
        *infos, sachen, email*, schreiben von ihnen, post von euch, texte, meldungen, erinnerungen,
        push, message*, nochricht*, nahricht*, zeug, zeugs, kram, mist, scheiß, scheiss, scheiße,
        quatsch, müll, dreck, gelaber, kontaktaufnahme*, kontaktversuch*, anrufe, anruf,
        werbeanruf*, blödsinn, schmarrn, krempel, schrott, schwachsinn, unsinn, textnachricht*,
        dinger, dingern, chatnachricht*, kontaktier*, zusendungen, kontakt von, folgenachricht*,
        dauernachricht*, massennachricht*, sprachnachricht*, rundruf*
        """,
    list="""
        verteiler*, liste, listen, aus ... verteiler*, von ... liste, aus ... liste, aus ... kartei,
        vom verteiler*, *liste, *verteiler, adressliste*, kundenliste*, mailingliste*, kartei,
        adresskartei, empfängerkreis, versandliste, kontaktliste, gruppe, kanal, broadcast liste,
        verteilerkreis, empfängerliste*, versandverteiler, aussendung*, versand
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
        löschantrag, löschungsantrag, löschersuchen, löschbegehren, löschanfrage,
        daten, personendaten, kundendaten, datensatz, datensätze, *daten, angaben, personenbezogen*,
        datn, persönlichen daten, chatverlauf, informationen, infos über, infos von, datenbestand,
        däte, date vo mir
        """,
    store="""
        speicher*, gespeichert*, verarbeit*, datenverarbeitung*, aufbewahr*, datenbank*, system,
        nutzung, verwend*, hinterlegt, weitergabe, weitergeb*, weitergegeben, vorliegen, liegen ...
        vor, gesammelt, sammel*, erfasst, abgespeichert, abspeicher*, vorhanden, vorrätig, nutzen,
        notiert, gspeicheret, gspeichert, profiling, hortet, rumliegen, rumliegt, liegen, bei euch
        liegt, hinterlegt*, behalten, behaltet, aufheb*
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
        gewerbe, job, arbeit, stelle, arzt, briefkasten, maschine, gerät, drucker, spülmaschine,
        kühlschrank, blutung, schmerzen, tabletten, medikament*, regen, musik, lärm, baustelle,
        software, festplatte, speicherkarte, karte, kreditkarte, schlüssel, tür, fenster, urlaub,
        reise, flug, hotel, event, veranstaltung, verlauf, eintrag, passwort, sperre, route,
        motorhaube, kaffee, fleisch, milch, zwiebel*, zucker, nüsse, knoblauch, sahne, käse, gluten,
        alkohol, einfahrt, garage, wert, bewerbung*, mietwagen, pin, filiale, laden, jacke*, pulli,
        sofa, räder, felgen, bremse*, akku, ladekabel, rücknahme, datenvolumen, inkasso, pflaster,
        warenkorb, eis
        """,
    harmless="""
        abmeldegebühr*, abmeldebescheinigung*, stopfen,
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
        ende, kein stress, ohne probleme, ohne problem, ohne weiteres, schluss für heute, schluss
        für, was wäre wenn, schluss mit lustig, oder keine, genug geredet, genug geld, genug platz,
        genug zeit, groß genug, lang genug, warm genug, gut genug, früh genug, genug personen, genug
        plätze, nicht genug, reicht eine, reicht ein, reicht das, reicht es wenn, reicht auch,
        reicht mir, reicht uns, reicht bis, reicht für, reicht der, reicht die, reicht völlig,
        reicht vollkommen, schön genug, sonst noch, klingeln, was sonst, gibt es sonst, bitte noch,
        am besten noch, macht schluss um, nicht nötig dass sie, zu ignorieren, nicht verstanden,
        falscher chat, will ja nicht nerven, will nicht nerven, möchte nicht nerven, möchte nicht
        stören, will nicht stören, will ja nicht stören, möchte sie nicht stören, will euch nicht
        nerven, will sie nicht nerven, möchte euch nicht nerven, nicht drängen, keine nachricht
        verpassen
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
        rufen, spaß, rausfind*, rauskomm*, rausgeb*, rausgekommen, rausgefunden, stand
        """,
    human="""
        wer echtes, jemand echtes, wer echter, mensch, menschen, mitarbeiter*, berater*,
        kundenberater*, ansprechpartner*, sachbearbeiter*, kundenservice, kundendienst, echte
        person, echten person, richtige person, richtigen person, echter mensch, support, personal,
        kolleg*, verkäufer*, chef, filialleiter*, mensche, minsch, minschen, richtigen menschen,
        echten menschen, kundenbetreuer*, betreuer*, richtiger mensch, lebendigen menschen, jemanden
        aus fleisch, person, personen
        """,
    somebody="""
        jemand*, wem, wen, irgendwer, irgendwen, irgendjemand*, öpper*, opper*, oaner, wer bei euch
        """,
    bot="""
        bot, bots, roboter*, maschine, computer*, chatbot*, ki, künstliche intelligenz,
        automatisch*, automatisiert*, automat, automaten
        """,
)
