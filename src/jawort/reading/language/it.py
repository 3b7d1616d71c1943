"""Italian: as it is written from Bolzano to Palermo; polite, legal and angry."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="it",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        disiscri*, disicri*, cancellazione dalla, cancellarmi dall*, cancellatemi dall*, cancellami
        dall*, disabbon*, toglietemi dall*, toglimi dall*, disattiv*, uscire dall*, revoca
        iscrizione, annullare l iscrizione, annullate l iscrizione, annulla iscrizione, annullare
        iscrizione, rimozione dall*, disdetta newsletter
        """,
    cease="""
        stop*, basta*, ferma*, fermi, fermate, fermatevi, smett*, smettet*, smettila, smettetela,
        finit*, finitela, finiscila, finitela di, cessa*, cessate, piant*, piantatela, piantala,
        interromp*, sospend*, chiudete con, finirla, piantarla, stoppate, falla finita, fatela
        finita, evit*, evitate
        """,
    remove="""
        togl*, toglietemi, rimuov*, rimozione, levat*, levami, leva*, esclud*, depenn*, eliminat*,
        cancellat*, cancellami, cancellarmi, cancellatemi, toglimi
        """,
    delete="""
        cancell*, elimin*, diritto all oblio, diritto alla cancellazione, dimentic*, distrugg*,
        rimuov*, sparire, fate sparire, scord*, ripulit*, chiudere il mio account, chiudete il mio
        account, oblio
        """,
    leave_alone="""
        lasciatemi in pace, lasciami in pace, lasciateci in pace, lasciatemi stare, lasciami stare,
        lascia stare, lasciate stare, lasciatemi tranquill*, non rompete, non rompere, non mi
        rompete, andate a quel paese, vai a quel paese, andate affanculo, vaffanculo, fanculo, a
        fanculo, andate a cagare, sparite, sparisci, toglietevi, levatevi, scordatevi di me,
        dimenticatevi di me, dimenticatemi, state zitti, perdete il mio numero, andate via,
        mollatemi, che palle, levati di torno, levatevi di torno, fuori dai
        """,
    object="""
        mi oppongo, oppong*, opposizione, oppormi, diritto di opposizione, nego, diffid*, vieto
        """,
    withdraw="revoc*, ritir*, revoca, ritiro",
    terminate="""
        disdir*, disdett*, disdico, recedere, recesso, recedo, rescind*, rescissione, risoluzione
        del contratto, chiudere il contratto, disdire l abbonamento, annullare l abbonamento,
        annullare il contratto, cessazione del contratto
        """,
    no_interest="""
        non mi interess*, non interess*, non sono interessat*, non siamo interessat*, più
        interessat*, nessun interesse, senza interesse, me ne frega, non me ne frega, non mi
        importa, non m interessa, frega niente, frega un cazzo, disinteress*, tenetevel*, tenetevi
        """,
    enough="""
        basta, stufo, stufa, stufi, stanc*, ne ho abbastanza, abbastanza, piene le scatole, piene le
        palle, pieno le, non ne posso più, stuf*, ho le scatole piene, esaust*, non se ne può più
        """,
    annoyed="""
        rompet*, rompi*, rompere, rotto, scoccia*, scocci*, assill*, molest*, stress*, spam*,
        fastidi*, disturb*, infastid*, bombard*, insopportabil*, insistent*, invadent*, pesant*,
        scassa*, seccat*, invas*, tartass*, assurd*, noios*, tormenta*, indesiderat*, non richiest*,
        romper*, palle
        """,
    block="""
        blocc*, denunc*, segnal*, avvocat*, garante, querel*, agcom, diffida, reclamo, registro
        delle opposizioni, vie legali, causa
        """,
    less="""
        meno, troppi, troppe, troppo, troppa, tutti i giorni, ogni giorno, ogni settimana, così
        spesso, spesso, di continuo, continuamente, ridurre, riducete, a tutte le ore, in
        continuazione
        """,
    unclear="annulla, annullare, annullate, fine, basta così, no grazie, esci, disdici, cancella",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        pubblicit*, promo, promos, promozion*, newsletter*, spam, reclame, réclame, volantin*,
        marketing, commercial*, telemarketing, propagand*, comunicazioni commerciali, bollettino,
        catalog*, sponsor*, volantinaggio
        """,
    offer="""
        offert*, scont*, saldi, svendit*, affari, novità, coupon, buoni sconto, occasion*, black
        friday, concors*
        """,
    message="""
        messagg*, msg, msgs, sms, mail*, email*, e mail*, whatsapp*, wapp, notific*, avvis*, alert*,
        comunicazion*, promemoria, cazzate, stronzate, roba, robe, schifezz*, cavolate, robaccia,
        reminder, mess, non mandarne, non inviarne, non mandarne più, non inviarne più, non spedirne
        """,
    list="list*, elenc*, mailing*, rubrica, database, gruppo, broadcast, indirizzario, archivi*",
    number="numero, mio numero, telefono, cellulare, contatto, recapit*, indirizzo, nr, cell",
    account="account, profilo, scheda, utenza, anagrafica",
    data="""
        dati, dato, informazion*, info personali, storico, foto mie, nominativo, dati personali, che
        dati, che informazioni
        """,
    store="""
        conserv*, memorizz*, archivi*, trattat*, tratta*, detien*, salvat*, raccolt*, database,
        possed*, registrat*, tenete, avete in, avete, conservate, trattate, detenete, possedete
        """,
    know="""
        sapet*, sai, conosc*, sapere, sappia*, sapete
        """,
    about="""
        su di me, di me, a mio riguardo, che mi riguarda*, che mi riguard*, sulla mia persona, sul
        mio conto, su di noi, mi riguardan*
        """,
    gdpr="""
        gdpr, rgpd, garante, articolo 15, articolo 17, articolo 21, art 15, art 17, art 21, art 7,
        privacy, protezione dei dati, diritto di accesso, codice privacy, regolamento ue
        """,
    consent="consenso, autorizzazion*, permesso, assenso",
    contract="""
        contratt*, abbonament*, polizz*, assicurazion*, tesser*, palestra, canone, fornitura, luce e
        gas, utenza luce
        """,
    service="""
        appuntament*, ordin*, fattur*, consegn*, pacc*, prenotazion*, preventiv*, conferm*,
        pagament*, rimbors*, riparazion*, ricett*, spedizion*, reso, resi, visita, tavolo,
        tagliando, garanzi*, ritiro del, revisione, prova, bollett*, prelievo, acquist*, scontrin*
        """,
    thing="""
        autobus, bus, tren*, tram, metro, macchin*, auto, motore, fren*, gomm*, scarp*, vestit*,
        taglia, colore, foto, immagin*, file, document*, video, app, sito, pagina, tv, televisore,
        pulsant*, porta, finestr*, chiav*, camer*, caldaia, ascensore, acqua, doccia, riscaldament*,
        piscina, cors*, lezion*, scuola, bambin*, cane, gatto, zuccher*, cipoll*, noci, latte,
        carne, glutine, formaggi*, alcol, stampante, batteria, allarme, negozio, strada, via,
        fermata, parcheggio, garage, divano, linea, lavori, rumore, musica, pioggia, sangue, dolor*,
        pastigli*, farmac*, medicin*, sale, salsa, pane, menu, menù, carrello, carta regalo,
        orologio, bici*, moto, volo, viaggio, piano, letto, materasso, frigo*, mobil*, cucina,
        terrazz*, condizionator*, peperoncino, pomodor*, ghiaccio, cavo, pittura, taxi, sedi*,
        pesce, funghi, tende, lavatrice, lavastoviglie, caffè, latticini, olive, acciughe, giacca,
        merce, cantiere, perdita, camion, megafono, sveglia
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        scriv*, scrivet*, contatt*, chiam*, telefon*, disturb*, messaggiar*, molest*, assill*,
        importun*, scocci*, romp*, cerc*, bombard*, rompermi, stress*, infastid*, spammare,
        tartass*, scrivermi, contattarmi
        """,
    send="""
        invi*, mand*, manda*, spedi*, inoltr*, trasmett*, trasmess*, girat*, fornit*, fornire,
        fornisc*, dammi, datemi, comunicat*, invii, propin*, rifil*, manna*
        """,
    receive="""
        ricev*, arriv*, aver*, sentire, vedere, riceva, veder*, mi arrivano, mi arriva, sentir*,
        ritrovar*, trovarmi
        """,
    want="""
        vogl*, vorr*, volet*, voler*, desider*, chied*, chiest*, richied*, bisogno, serv*, pretend*,
        esig*, prefer*, prego di, pregasi, gradi*, potreste, potete, puoi, può, potresti,
        piacerebbe, interessa*, ho voglia, cortesemente
        """,
    able="posso, può, possono, potete, potrei, possibile, funziona*, riesc*, riusc*, va",
    see="""
        copia*, veder*, consult*, acced*, accesso, diritto di accesso, ottener*, conoscer*, scaric*,
        esport*, portabilità, visionar*, estratto, informazion* su
        """,
    speak="""
        parl*, passatemi, passami, mettetemi in contatto, rispond*, essere richiamat*, richiamatemi,
        richiamami, interloquire, confront*, contatto con, ragionare, parlare con
        """,
    subscribe="""
        iscriv*, riscriv*, reiscriv*, iscrizione, abbonar*, abbonatemi, rimettetemi, rimettimi,
        aggiung*, aggiungetemi, inserit*, inseritemi, riattiv*, reinserit*, rimettete*, mi rimettete
        """,
    miss="perder*, perdo, perd*, saltare",
    whence="""
        dove avete preso, dove avete trovato, come avete avuto, come avete ottenuto, da dove avete,
        come fate ad avere, come hai avuto, chi vi ha dato, chi ve l ha dato, chi ti ha dato, da chi
        avete, dove hai preso, dove l avete, come avete il mio, come mai avete, da dove viene, chi
        vi ha passato, come l avete
        """,
    # -- who ---------------------------------------------------------------------------------
    i="io, sono, ho, voglio, chiedo",
    me="""
        mi, me, ci, noi, m, contattarmi, scrivermi, mandarmi, inviarmi, chiamarmi, disturbarmi,
        mandatemi, inviatemi, cancellarmi, cancellatemi, toglietemi
        """,
    my="mio, mia, miei, mie, nostr*",
    you="""
        voi, vi, vostr*, tu, ti, tuo, tua, lei, suo, sua, azienda, ditta, ve, v, avete, conservate,
        trattate, tenete, sapete, detenete, possedete
        """,
    other="""
        lui, loro, mia moglie, mio marito, mio figlio, mia figlia, mia madre, mio padre, mia mamma,
        mio papà, un amic*, mio amic*, mia amica, mio fratello, mia sorella, mio suocero, mia
        suocera, vicin*, client*, capo, collega, colleghi, nonna, nonno, il mio ex, la mia ex,
        compagn*, l idraulico, il corriere, l imbianchino, bimb*, figli, genitori
        """,
    human="""
        person*, uman*, operator*, operatrice, consulent*, addett*, impiegat*, responsabil*,
        servizio clienti, assistenza clienti, una persona vera, persona reale, persona in carne,
        collaborator*, commess*, qualcuno di vero, agente, operatore in carne, in carne e ossa
        """,
    somebody="qualcuno, qualcun*",
    bot="robot*, bot, macchina, automatic*, risponditore, chatbot*, ia, macchinetta, segreteria",
    # -- how ---------------------------------------------------------------------------------
    no="non, mai, nessun, nessuna, nessuno, né, senza, neanche, nemmeno, niente, nn, n",
    nay="no, no grazie, nah, macché, no no, anche no, niente",
    nothing="niente, nulla",
    not_past="""
        non ho, non abbiamo, non mi è, non mi sono, non ancora, ancora non, non era, non erano, mai
        ricevut*, non è arrivat*, non ha, non hanno, non avete, non mi avete, non sono arrivat*
        """,
    not_able="""
        non posso, non può, non riesco, non funziona, non va, non si può, impossibile, non riuscia*,
        non possiamo, non potrò
        """,
    not_want="""
        non voglio, non vogliamo, non desider*, non vorrei, non mi serv*, non ho bisogno, non serve,
        non chied*, non ho chiest*, mai chiest*, non ho richiest*, non ho mai chiest*, non ho più
        bisogno, non mi va di, non ho voglia, non gradisc*, non intendo, non mi sono iscritt*, non
        mi sono mai iscritt*, non mi interessa ricev*, non c è bisogno
        """,
    more="""
        più, mai più, d ora in poi, da ora in poi, in futuro, per sempre, definitivamente, oltre,
        ulteriori, ulterior*, ancora, da oggi, una volta per tutte, una buona volta, di nuovo, non
        mandarne più, non inviarne più
        """,
    again="di nuovo, ancora, continu*, riprend*, nuovamente",
    still="ancora, nonostante, continuate, eppure, anche se, benché, malgrado",
    all="tutto, tutti, tutta, tutte, qualsiasi, qualunque, completamente, totalmente, interamente",
    this="""
        questo, questa, questi, queste, quest, quello, quella, ciò, ste, sto, sti, sta, tali, tale,
        così
        """,
    only="solo, soltanto, solamente, unicamente, esclusivamente, tranne, salvo",
    yes="sì, si grazie, va bene, certo, certamente, procedete, ok procedi, volentieri",
    why="perché, perche, xké, xche, come mai",
    how="come si, come faccio, come posso, dove, cosa devo fare, in che modo",
    which="quali, quale, che dati, cosa, che cosa, che informazioni",
    when="quando, fino a quando, quanto tempo, preavviso, entro quando",
    condition="se, qualora, nel caso, a meno che, prima di, altrimenti",
    past="""
        era, erano, ero, stato, stata, ieri, avevo, aveva, ho cancellato, ho eliminato, si è
        fermat*, si è, settimana scorsa, la volta scorsa, scorso, scorsa, ha detto, mi ha detto, fu,
        ha smesso, hanno tolto, ho tolto, fa
        """,
    is_="è, sono, sia, sarebbe, e'",
    exists="c è, ci sono, avete ancora, disponibil*, esist*, c era",
    time="""
        ora, ore, mattin*, pomeriggio, sera, notte, weekend, fine settimana, lunedì, martedì,
        mercoledì, giovedì, venerdì, sabato, domenica, oggi, domani, dopo le, prima delle, tardi,
        presto, mezzogiorno, mezzanotte, lavoro, riunione, durante, ferie, vacanz*, più tardi,
        minuti
        """,
    old="""
        vecchi*, nuovo numero, cambia*, cambio, sbagliat*, corregg*, aggiorn*, rettific*,
        precedente, errat*, modific*
        """,
    mistake="errore, per sbaglio, sbaglio, inavvertitamente, accident*",
    meta="""
        signific*, vuol dire, pulsante, bottone, parola, parole, funzione, impostazion*, link,
        clicc*, domanda su, modell*, in generale, esempio, grafica, cosa succede se
        """,
    praise="""
        ador*, fantastic*, ottim*, eccellent*, perfett*, meravigl*, mi piac*, bellissim*, super,
        bravissim*, complimenti
        """,
    help="aiuto, aiutatemi, chi sei, chi siete, chi è, con chi parlo, info, ma chi, chi scrive",
    that="che, di, da, a, per",
    and_="e, ed, o, ma, però, oppure",
    polite="""
        per favore, perfavore, x favore, per piacere, per cortesia, cortesemente, gentilmente,
        grazie, grazie mille, ciao, salve, buongiorno, buonasera, buon giorno, buona sera, buona
        giornata, saluti, cordiali saluti, distinti saluti, signor*, gentil*, egregi*, spett*,
        subito, adesso, immediatamente, ora basta, davvero, veramente, cazzo, cavolo, porca,
        miseria, madonna, maledett*, dannat*, ragazzi, raga, scusate, scusi, scusa, mi dispiace, con
        la presente, sinceramente, onestamente, francamente, dai, ok, okay, oh, ehi, beh, boh, mah,
        allora, insomma, appena possibile, quanto prima, il prima possibile, semplicemente, anche,
        pure, urgente, urgentemente, tra l altro, pls, plz, prego, dio, santo, per l amor, uff,
        ahah*, haha*, vi prego, ti prego, la prego, buona, una buona volta, una volta per tutte,
        cortese, sto
        """,
    harmless="""
        non c è problema, nessun problema, non fa niente, non importa, non vi preoccupate, non si
        preoccupi, non preoccuparti, non ti preoccupare, non dimenticat*, non dimenticar*, non solo,
        non so, non sono sicur*, non esitat*, non più di, più tardi, più o meno, più grand*, più
        piccol*, più info*, più veloce, più economic*, di più, al più presto, in più, più che, più
        di, fine settimana, fine mese, alla fine, a fine, fine del, in fine, basta che, basta un,
        basta una, mi basta, basta chiamare, si ferma, si fermano, si è fermat*, ferma a, fermata
        del*, dati mobili, giga, piano dati, nella spam, in spam, cartella spam, perché no, senza
        glutine, senza zucchero, senza cipolla, senza lattosio, senza ghiaccio, agente immobiliare,
        agenzia immobiliare, pezzo di ricambio, abbastanza grand*, abbastanza spazio, abbastanza
        bene, abbastanza posto, non vedo l ora, non male, senza problemi, non di meno, cancell* l
        appuntamento, cancell* la prenotazione, cancell* l ordine, disdire l appuntamento, disdire
        la prenotazione, disdire il tavolo, cancello di, il cancello, al cancello, cancello
        automatico
        """,
    common="""
        il, lo, la, i, gli, le, un, uno, una, l, del, dello, della, dei, delle, al, allo, alla, ai,
        alle, dal, dalla, nel, nella, nei, nelle, sul, sulla, in, con, su, tra, fra, si, ha, hai,
        abbiamo, avete, hanno, essere, siamo, siete, fare, faccio, fatto, fa, vado, va, andare,
        molto, molti, troppo, perché, quando, dove, chi, anche, poi, qui, qua, lì, giorno, giorni,
        mese, anno, anni, volta, volte, cosa, due, tre, primo, buono, bella, bello, grande, piccolo,
        detto, dire, dico, messo, mettere, preso, prendere, dare, dato, trovare, passare, venire,
        sarà, sarebbe, poco, qualche, altro, altra, altri, contro, secondo, casa, prezzo, gente,
        comprato, quanto, costa, questo, stamattina, sempre, gia, già, sono
        """,
    not_send="""
        non mandarne, non inviarne, non mandarne più, non inviarne più, non spedirne
        """,
)
