"""German: as written by law firms, and as typed in Munich, Cologne, Berlin, Vienna and Bern."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="de",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        abmeld*, abgemeldet, abzumelden, abbestell*, abzubestellen, austragen, auszutragen,
        ausgetragen, austrage, deabonn*, entabonn*, unsubscrib*, meld* ... ab, bestell* ... ab,
        trag* ... aus, bestelle ... ab, deaktivier*, opt out, abonniere ... ab, aus dem abo nehmen,
        aussteigen, aussteige, steige ... aus, steig ... aus, bin raus, ich bin raus, bin ich raus,
        auszunehmen, ausnehmen, auszuschließen
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
        sie sich, könnt ihr euch sparen, kannste dir sparen, bleiben lassen, sein lassen, sei lass*,
        sein lass*, bleiben lassn, lasst den scheiß, lasst den scheiss, lasst den mist, lasst den
        quatsch, lass den scheiß, gut sein lassen, unterbind*, unterbleib*, auf unterlassung, zu
        unterbinden, abzubrechen, hört auf, hör auf, hören sie auf, abstand zu nehmen, abstand
        nehmen, abstand von, macht schluss, mach schluss, setzt ... ein ende, ein ende, endlich
        ruhe, gib ... ruhe, gebt ... ruhe, geben sie ... ruhe, gib ruhe, will ruhe, will meine ruhe,
        möchte ruhe, möchte meine ruhe, ruhe haben, hört endlich, aufhöhr*, auföhr*, aufhör,
        aufhörn, aufhöre, aufgehört, stpo, sotp, stob, ende der, unterlasst, unterlassen,
        unterlasse, abbrechen, abbrecht, brecht ... ab, brechen sie ... ab, pausier*, ruhen lassen,
        abblasen, blast ... ab, kappt, kappen, ihr lassen, bleiben zu lassen, sein zu lassen, werde
        ... los, schluss damit, aus die maus, ende gelände, sense mit, krieg* ... weg, bekomm* ...
        weg, kriege ... los, abschaffen, schaff* ... ab, einzudämmen, eindämmen, nicht mehr
        vorkommen, nie wieder vor, abgestellt, abgeschaltet, eingestellt wird, eingestellt werden,
        unterbunden
        """,
    remove="""
        entfern*, streich*, rausnehmen, herausnehmen, rauszunehmen, herauszunehmen, rausgenommen,
        nehm* ... raus, nimm ... raus, nehm* ... heraus, nimm ... heraus, nehmt ... aus, nehmen sie
        ... aus, nimm ... aus, schmeiß* ... raus, werft ... raus, tut ... raus, tu* ... raus, macht
        ... raus, rausschmeißen, runternehmen, nehm* ... runter, nimm ... runter, raus aus, raus,
        aus ... verteiler*, von ... liste, aus ... liste, aus ... kartei, vom verteiler*,
        rausstreichen, nehmts ... aussa, austragt, schmeisst ... raus, aus ... nehmen, aus ...
        löschen, aus ... streichen, aus ... werfen, aus ... entfernen, aus ... raus, aus ...
        rausnehmen, tilgen, streicht, ausschließ*, ausschliess*, ausklink*, klink* ... aus,
        raushaben, raus haben, raushalten, raus*, rausmach*, weg aus, weg von der liste, wegmach*,
        macht ... weg, mach ... weg
        """,
    delete="""
        löschantrag, löschungsantrag, löschersuchen, löschbegehren, löschanfrage,
        vergessen sie, vergiss, recht auf löschung, recht auf vergessenwerden, lösch*, gelöscht, zu
        löschen, vergesst, vergessenwerden, vergessen werden, vernicht*, weglösch*, auslösch*,
        schmeißt ... weg, wegschmeißen, leschts, vergessts, vergesst mich, tilg*, ausradier*,
        rückstandslos, restlos entfern*, nichts mehr verloren, nix mehr verloren, nichts verloren,
        nix verloren
        """,
    leave_alone="""
        lass* ... in ruhe, lass* ... in frieden, lasst ... zufrieden, lass* ... zufrieden, in ruhe
        lassen, in ruhe gelassen, in frieden lassen, zufrieden lassen, verpiss*, verzieht euch, haut
        ab, hau ab, schleicht* euch, schleich di, schleichts eich, haltet die klappe, haltet die
        fresse, klappe halten, fresse halten, fickt euch, fick euch, fick dich, geht sterben, geht
        kacken, leckt mich, leck mich, geht mir nicht auf den sack, lossts mi ... in ruah, losst mi
        ... in ruah, lass* mi ... in ruah, in ruah, loss* ... ruh, löhnd ... rue, lönd ... rueh,
        lönd ... ruhe, lasst mi ... ruh, mei ruah, meine ruhe, hört auf zu nerven, verschont mich,
        verschonen sie, bleibt mir weg, geh weg, geht weg, lassts mi ... aus, lass mi ... aus, losst
        mi ... aus, lossts mi ... aus
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
        koi interesse, ka interesse, kei interesse, nicht mein ding, uninteressant, keine lust,
        keinen nerv, kein nerv, keine verwendung, null lust, interessier* ... null, interessier* ...
        nicht, interessier* ... nix, interessier* ... kein, interessier* ... ned, interessier* ...
        net, interessier* ... nich
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
        scheiß*, müll, plage, belästigung*, unverschämt*, krise, nervensäge*, vollgemüllt,
        überflut*, quillt über, zugespammt, zubombt, andauernd, unzumutbar*, nervtöt*, geht mir
        sowas von auf, aufn sack, aufn keks, aufn geist, auf die eier, auf den wecker, kotzt mich
        an, kotzt an, wahnsinnig, geht gar nicht, frechheit, hausfriedensbruch, reiz* ... aus,
        gestört, schlimmer als, belämmer*, auf den senkel, strapazier*, unerträglich*, genug von,
        satt haben, hab's satt, habs satt, dauerwerbung, dauerbeschallung, werbeterror, beschall*,
        zumutung, bombardement, wahnsinn, pausenlos, jeden tag, jeden einzelnen tag, alle zwei tage,
        täglich*, stören, stört, störe, störend, nervt, müllt ... voll, vollmüll*, überschütt*,
        überhäuf*, verstopf*, zuschütt*, bimmelt, vibriert, schnauze voll, dreh durch, drehe durch,
        platzt der kragen, zum kotzen, ätzend*, genervt, geht mir auf, gehen mir auf, gehts mir auf,
        geht uns auf, gehen uns auf, ersticke, ertrinke, hängt mir zum hals, wird mir zu viel, wird
        uns zu viel, rund um die uhr
        """,
    block="""
        blockier*, blocke, blocken, geblockt, melde euch, melde ich euch, melde ich sie, anzeig*,
        zeige ... an, anwalt, anwältin, abmahn*, verklag*, verbraucherzentrale*,
        datenschutzbehörde*, bundesnetzagentur, rechtsanwalt, unterlassung*, rechtliche schritte,
        beschwerde, aufsichtsbehörde*, datenschutzbeauftragte*, werde sie melden, werde euch melden,
        werd euch melden, euch melden, melde das, beschwere, beschweren, strafanzeige,
        datenschützer, gehe rechtlich, juristisch*, abmahnung, meta melden, als spam
        """,
    less="""
        weniger, seltener, zu viel, zu viele, zuviel, zuviele, zu oft, zu häufig, nicht so oft,
        nicht so viel*, nicht jeden tag, nicht täglich, nicht ständig, viel zu viel*, net so oft,
        nicht dauernd, reduzier*, chillt mal, halblang, runterfahren, fahrt ... runter, etwas
        weniger, bisschen weniger, deutlich weniger
        """,
    reject="""
        verschon*, könnt ihr behalten, können sie behalten, kannst du behalten, kannste behalten,
        behalten sie ... für sich, behaltet ... für euch, mach* ... aus, mache ... aus, ausmachen,
        schalt* ... aus, schalt* ... ab, ausschalten, abschalten, abdrehen, dreh* ... ab, stellt ...
        aus, ausstellen, erspar*, spar* ... euch, könnt ihr euch sparen, könnt ihr euch klemmen,
        könnt ihr euch schenken, können sie sich sparen, können sie sich schenken, kannst dir
        sparen, kannst du dir sparen, klemmt euch, steckt euch, schiebt euch, weg mit, fort mit, ab
        in die tonne, in die tonne, in den müll, in die mülltonne, wandert ... müll, gehört in den
        müll, einstampfen, stampft ... ein, wegfallen, entfallen, weglassen, lass* ... weg, brauchts
        nicht, braucht es nicht, braucht es keine, braucht's nicht, nicht nötig, unnötig, unnötige,
        entbehrlich, überflüssig*, nicht mehr nötig, nicht erwünscht, unerwünscht, nicht gewünscht,
        keinen wert auf, keinen wert mehr, keinerlei wert, kann verzichten, kann drauf verzichten,
        kann ich verzichten, kann gut verzichten, darauf verzichte*, verzichte, pfeif* auf, pfeife
        auf, scheiß* auf, scheiss* auf, geschenkt, stummschalt*, drosselt, raus damit, reinschieben,
        sonstwohin, vom leib, vom hals, hals halten, fernhalt*, haltet ... fern, loswerden, zum
        teufel, lehne ... ab, ablehn*, abgelehnt, dankend ab, verbannt, setzt ... aus, einstellen,
        auszulassen, nicht erforderlich, gestrichen, jemand anderem, jemand anders, andere leute,
        anderen leuten, chillt, chill* ... mal mit, lass* stecken, lasst stecken, nicht gebrauchen,
        nimmer gebrauchen, kein ... gebrauchen, abbestellt haben, verzichte dankend, dankend
        verzichten, nicht benötigt, ausknipsen, knipst ... aus, erübrigt sich, könnt ihr lassen,
        könnt ihr bleiben lassen, können sie lassen, könnt ihr stecken lassen, kann weg, können weg,
        könnt ihr weglassen, könnt ihr einstampfen, steck* ... euch, kann ... weg, können ... weg,
        könnt ... wegschmeißen, wem anders, wen anders, jemand andern, schreib* ... anderen
        """,
    pointless="""
        sinnlos*, bringt nichts, bringt mir nichts, bringt nix, bringt mir nix, nutzlos*, zwecklos,
        lohnt ... nicht, lohnt sich nicht, für die katz, verschwendung, zeitverschwendung, keinen
        sinn, kein sinn, fang ... nichts an, fange ... nichts an, nichts anfangen, nix anfangen,
        kann ... nichts anfangen, nützt mir nichts, hab ... nix von, hab ... nichts von, nicht mehr
        relevant, irrelevant, nicht mehr aktuell, geht mich nichts an, geht uns nichts an, betrifft
        mich nicht, betrifft uns nicht, les ... eh nicht, lese ... eh nicht, lese ... nie, les ...
        nie, lösch ... immer, lösche ... immer, lösche ... sowieso, schmeiß ... immer weg, wer soll
        ... lesen, wer liest, will keiner, will niemand, liest keiner, liest niemand, interessiert
        keinen, interessiert niemanden, interessiert kein schwein, interessiert doch keinen
        """,
    unasked="""
        nie darum gebeten, nicht darum gebeten, nie gebeten, nie gewollt, nicht gewollt, nie
        zugestimmt, nicht zugestimmt, nie erlaubt, nicht erlaubt, euch je erlaubt, euch erlaubt, hat
        euch erlaubt, nie eingewilligt, nicht eingewilligt, nie angemeldet, nie ... angemeldet,
        nicht angemeldet, nicht ... angemeldet, nie bestellt, nie abonniert, nie ... abonniert,
        nicht abonniert, nie angefordert, nicht angefordert, ohne meine zustimmung, ohne meine
        erlaubnis, ohne meine einwilligung, ohne einwilligung, ohne zustimmung, ohne zu fragen,
        ungefragt, ungebeten*, unaufgefordert*, unverlangt*, wer hat euch gesagt, wer hat ihnen
        gesagt, wer hat euch gebeten, wer hat sie gebeten, hat euch keiner gebeten, habe ich nie,
        hab ich nie, habe nie, hab nie, keine erlaubnis, keine einwilligung, keine zustimmung, nie
        die erlaubnis
        """,
    without="ohne",
    call="anruf*, anzurufen, angerufen, ruf* ... an, telefonier*, durchklingeln, anläuten",
    gone="""
        verstorben*, gestorben, tot, storbn, gstorbn, g'storbn, verschieden, weggezogen, umgezogen,
        ausgewandert, verkauft, nicht mehr kunde, kein kunde mehr, keine kundin mehr, kein kunde,
        nicht mehr euer kunde, woanders
        """,
    not_want="""
        keinen bedarf, nicht haben, will ich nich, will ich net, will ich ned, muss nicht sein, muss
        ich nicht haben, muss ich nicht, will nimma, will nimmer, mag nimma, mag nimmer, kein
        verlangen, verlange nicht, wünsche nicht, wünschen nicht
        """,
    unclear="""
        ende, schluss, absagen, storno, stornieren, kündigen, kündigung, widerruf, aus, basta,
        abbrechen, abbruch, lass es, lass gut sein
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        schreib*, geschrieben, anschreib*, angeschrieben, anzuschreiben, zu schreiben, kontaktier*,
        zu kontaktieren, anruf*, anzurufen, angerufen, ruf* ... an, belästig*, kontaktaufnahme,
        anquatsch*, texten, textet, melden, meldet, zutext*, behellig*, anmailen, simsen,
        whatsappen, schriebm, schribed, schriib*, schriev*, nerven, nervt, zuspamm*, zuspamen,
        spammen, spammt, zumüllen, vollspamm*, volltext*, zuballer*, volllabern, ansprechen, zu
        belästigen, zu nerven, zu spammen, in kontakt treten, bombardier*, zu stören, stören, stört,
        störe, kontaktiert werden, angeschrieben werden, angerufen werden, kontaktiert zu werden,
        angeschrieben zu werden, ansimsen, antexten, anpingen, pingt, kontakt aufnehmen, kontakt zu,
        ansprech*, bewerben, beworben, bespaßen, bespielen, beglück*, beschall*, zudröhn*,
        vollquatschen, zulabern, zutexten, vollspammen, informier*, benachrichtig*, benachrichtigen,
        unterricht*
        """,
    send="""
        schick*, geschickt, zuschick*, zuzuschicken, zugeschickt, send, sende, sendet, senden,
        gesendet, zusend*, zuzusenden, zugesendet, zugesandt, zukommen, versend*, verschick*,
        übersend*, zu schicken, zu senden, sendung von, rumschick*, verschont, schigg*, beliefer*,
        zustell*, weiterleit*, reinschick*, rausschick*, übermittel*, posten, schick* ... jemand
        ander*, sent
        """,
    receive="""
        bekomm*, erhalt*, erhält*, krieg*, gekriegt, empfang*, kommt, kommen, reinkommen, hören,
        höre, lesen, sehen, kriagn, griag*, überkomme, becho, bechum*, rein, reinflattern, drin
        sein, drinnen sein, drin stehen, draufstehen, drauf sein, dabei sein, teil davon, mitglied
        sein, auf ihrer liste, in eurer gruppe, in der gruppe, im verteiler, in eurem verteiler, zu
        hören, zu lesen, erreichen, reinkriegen, kriege, kriegen, dienst* ... nutzen, service ...
        nutzen, angebot ... nutzen, in anspruch nehmen, beziehen, bezieh, weiter nutzen
        """,
    want="""
        will, wollen, wollte, möcht*, wünsch*, brauch*, benötig*, hätte gern*, hätt gern*, würde
        gern*, mag, mog, mecht*, wui, wü, wett, wott, bitte um, verlang*, beantrag*, bestehe auf,
        forder*, interess*, legen wert, lege wert, bestehe, erwart*, ersuch*, gerne, würd gern*,
        hätte, lust, willi, ich bitte sie, wäre ... lieb wenn, wäre ... lieber wenn, wäre ... froh
        wenn, wäre ... dankbar wenn, wäre ... nett wenn, wäre ... recht wenn, wäre ... schön wenn,
        wäre ... super wenn, wäre ... toll wenn, wäre ... lieb, wäre ... lieber, wäre ... dankbar,
        wäre ... verbunden wenn, wär ... lieb wenn, wär ... nett wenn, wär ... cool wenn, wär ...
        super wenn, wär ... gut wenn, wäre ... gut wenn, würde mich freuen wenn, würd mich freuen
        wenn, fände es ... wenn, bitte darum, bitte sie, bitte euch, darum bitten, lege ... wert
        auf, hebben, well, bock, lust auf, sorgen sie dafür, sorgt dafür, sorg dafür, stellen sie
        sicher, stellt sicher, achten sie darauf, achtet darauf, schaut dass, veranlassen,
        veranlasst, wäre es möglich, ist es möglich, wär es möglich, besteht die möglichkeit
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
        quatschen, mit jemandem schreiben, antwort*, erreichen, mit ... schreiben, mit ... chatten,
        mit ... unterhalten
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
        ... her, von wo habt ihr, wie kommen sie ... an, wie kommt ihr ... an, wie sind sie ... an,
        wie seid ihr ... an, wie haben sie ... bekommen, wie habt ihr ... bekommen, wie habt ihr ...
        gekriegt, durch wen haben, herbekommen, woher habt
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ich, i, ick, isch, ik, wir, mir ham, ich's",
    me="""
        mich, mir, uns, mi, mia, miar, minga, meiner person, misch, eim, nehmts mi, nehmt mich,
        nehmen sie mich, nimm mich, streichen sie mich, streicht mich, entfernen sie mich
        """,
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
        kinder, sohn, tochter, hund, katze, mama, papa, oma, opa, man, meine* mann*, mein* frau,
        meines mannes, meines sohnes, meines vaters, meiner eltern, meine eltern, meinen eltern,
        mein* bruder*, meiner schwester, mein* enkel*, meiner oma, meines opas, mein*
        schwiegermutter, mein* schwiegervater, mein* nachbarn, mein* kumpel*, mein* ex
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        nicht, nich, net, ned, nit, niet, nie, niemals, kein, keine, keinen, keiner, keinem,
        keinerlei, keines, keins, koa, koan, koane, koi, koine, kei, keen, keene, keni, ka, kan,
        niemand, nimmer, nie wieder, weder, nöd, nid, verzicht auf, nicht weiter, kenn, keinesfalls,
        keineswegs, nümm, nimma, nimme, nümme, nimmermehr, nd, nüm
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
        nicht, von nun an, ab heute, nümm, nümme, mehrr, zukunft, auf dauer, dauerhaft, für immer,
        ein für alle mal, meh, nie mehr, nicht wieder, weiterhin noch, folge*
        """,
    again="""
        wieder, weiterhin, nochmal, noch mal, nochmals, erneut, weiter so, doch wieder, immer
        wieder, wieder dabei, bin wieder dabei, bin ich wieder dabei
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
        angerufen, bekam, erhielt, kam, kamen, schrieb, schickte, stoppte, haben ... bestellt, habe
        ... bestellt, hab ... bestellt, stand, hat gesagt, haben gesagt, sagte, gesagt hat, soll
        ich, ich soll, wir sollen, wollte
        """,
    is_="ist, sind, war, waren, wäre, is, bin, san, isch, wird, werden",
    exists="gibt, gibts, gab, gäbe, habt ihr, haben sie, verfügbar, lieferbar, vorrätig",
    time="""
        uhr, morgens, abends, nachts, mittags, vormittag*, nachmittag*, montag*, dienstag*,
        mittwoch*, donnerstag*, freitag*, samstag*, sonntag*, wochenende, heute, morgen, feiertag*,
        jederzeit, später, vorm, während, halb, um, nächste woche, nächsten monat, urlaub, vor 8,
        vor 9, nach 18, nach 20, tagsüber, stunde, stunden, minuten, mittagspause, vor sechs, vor
        sieben, vor acht, vor neun, vor zehn, vor elf, vor zwölf, nach sechs, nach sieben, nach
        acht, nach neun, nach zehn, vor der arbeit, nach der arbeit, nach feierabend, vor mittag,
        bis mittag, wenn fertig, wenns fertig, erst wenn, erst ab, solange, zwischen
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
        lese ... gern, lesen ... gern, les ... gern, hilfreich*,
        super, toll, lustig*, klasse, spitze, genial, freu*, liebe, lieb, danke für, gefällt,
        gefallen, prima, mega, geil, cool, herrlich, lecker, nice
        """,
    help="""
        wer ist das, wer seid ihr, wer sind sie, wer schreibt mir, wer bist du, hilfe, help, info,
        hülfe, helfen, hilf, hilft
        """,
    that="dass, daß, das ihr, zu, damit ihr, um, dass ihr, dass sie, damit sie",
    and_="""
        und, oder, aber, sondern, sowie, doch, un, u, weil, denn, also, deshalb, deswegen, darum,
        drum, daher
        """,
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
)
