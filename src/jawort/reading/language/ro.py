"""Romanian, also of Moldova; polite, legal and angry; with and without its own letters."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="ro",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        dezabon*, dezabona*, dezînscri*, dezinscri*, dezactiv*, anula* abonarea, anulați abonarea,
        anulează abonarea, opriți abonarea, ieșire din listă, ies din listă, scoate* din listă,
        vreau afară, radiați mă, renunț la newsletter
        """,
    cease="""
        stop*, opri*, opreș*, opreșt*, oprit* cu, încet*, incet*, terminați, termină, terminati,
        gata cu, gata, lăsați vă, lasati va, lăsați o, ajunge cu, sista*, sistați, suspend*,
        întrerup*, finaliz*, puneți capăt, pune capăt, potoliți vă, nu mai, ho, mai terminați odată,
        mai terminați, terminați odată, mai încetați
        """,
    remove="""
        scoat*, scot, scoteți*, scoateți*, elimin*, șterg*, sterg*, îndepărt*, radia*, radiați,
        excludeți, tăia*, taie
        """,
    delete="""
        șterg*, sterg*, ștears*, ștergere*, stergere*, elimin*, dreptul de a fi uitat, uita*, uitați
        de mine, uitati, distrug*, dreptul la ștergere, dispar*, faceți să dispar*, închideți
        contul, inchideti contul, uitați mă
        """,
    leave_alone="""
        lăsați mă în pace, lasati ma in pace, lasă mă în pace, lasa ma in pace, lăsați ne în pace,
        lăsați mă, lăsați mă dracului, duceți vă dracului, du te dracului, duceti va, du te naibii,
        valea, dispăreți, cărați vă, mă lăsați, dați mi pace, da mi pace, dați mi drumul, slăbiți
        mă, slabiti ma, slăbește mă, terminați o odată, în pace, in pace, pierdeți mi numărul,
        tăceți, gura, marș, luați o din, duceți vă, mai lasă mă, mai lăsați mă, scutiți mă, scutește
        mă
        """,
    object="""
        mă opun, ma opun, opun, opoziție, opozitie, dreptul la opoziție, obiectez, interzic, refuz
        """,
    withdraw="retrag*, revoc*, retragere*, revocare*, îmi iau înapoi",
    terminate="""
        reziliez*, rezili*, reziliere*, denunț*, încetarea contractului, incetarea contractului,
        închid contractul, închidere contract, renunț la abonament, renunt la abonament, renunțare
        la contract, anulez abonamentul, anula abonamentul, anulați abonamentul, anularea
        contractului, încet contractul
        """,
    no_interest="""
        nu mă interes*, nu ma interes*, nu sunt interesat*, nu prezint interes, nu am interes,
        niciun interes, nu mai sunt interesat*, nu mă mai interes*, nu mai interes*, nu ne interes*,
        mă doare în, ma doare in, mi se rupe, nu mi pasă, nu mi pasa, fără interes, dezinteres*,
        lipsă de interes
        """,
    enough="""
        ajunge, destul, sătul, sătulă, satul, satula, săturat*, saturat*, m am săturat, mi ajunge,
        obosit*, până peste cap, am obosit, gata ajunge, suficient
        """,
    annoyed="""
        enerv*, deranj*, sâcâ*, sacai*, hărțui*, hartui*, spam*, agas*, agas, plictis*, stres*,
        insist*, invada*, bombard*, nesimțit*, nesimtit*, enervant*, supăr*, iritant*, irit*,
        nesolicitat*, nedorit*, terorizat*, terorizez*, teroriz*, bâzâ*, disperat*, înnebun*,
        innebun*, pisa*, inund*, obositor*, obosiți
        """,
    block="""
        bloc*, blochez, report*, raport*, reclam* la, reclama la, anpc, anspdcp, avocat*, plângere,
        plangere, poliți*, sesiz*, dau în judecată, proces, judecată
        """,
    less="""
        mai puțin*, mai putin*, prea mult*, prea des, atât de des, asa de des, în fiecare zi, in
        fiecare zi, zilnic, săptămânal, tot timpul, non stop, mai rar, încontinuu, continuu, atâtea,
        reduce*
        """,
    unclear="""
        anulează, anulare, anulați, sfârșit, nu mulțumesc, gata, terminat, ajunge, renunț, anulez,
        anula
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reclam*, publicitat*, publicitar*, newsletter*, promo, promoți*, promotii*, promotie*,
        promoțional*, spam*, marketing*, comercial*, pliant*, catalog*, anunțuri, buletin*,
        telemarketing, mailing*
        """,
    offer="""
        ofert*, reducer*, discount*, solduri, lichidar*, noutăț*, noutat*, cupon*, voucher*, black
        friday, chilipir*, concurs*, promoția
        """,
    message="""
        mesaj*, sms*, mail*, email*, e mail*, whatsapp*, wapp, notific*, anunț*, alert*, remind*,
        prosti*, tâmpeni*, tampeni*, căcat*, cacat*, mizeri*, gunoi*, comunicăr*, comunicar*,
        informări*, mesajel*, porcări*, chestii, mementou*, reamintir*, amintir*
        """,
    list="list*, baza de date, bază de date, evidenț*, grup*, agend*, difuzare",
    number="număr*, numar*, telefon*, contact*, adres*, nr, mobilul",
    account="cont, contul*, profil*, fiș*, fișa, dosar*",
    data="date, datele*, informaț*, informatii*, date personale, istoric*, datelor, pozele mele",
    store="""
        stoc*, păstr*, pastr*, prelucr*, dețin*, detin*, înregistr*, colect*, țineți, tineti,
        procesa*, baza de date, folosi*, aveți, aveti, dețineți, aveți despre mine, aveti despre
        mine, știți despre mine
        """,
    know="știți, stiti, știi, stii, cunoaș*, ști, afla",
    about="""
        despre mine, cu privire la mine, referitor la mine, privitor la mine, care mă privesc,
        persoana mea, despre noi, care ma privesc, aveți despre mine, aveti despre mine, știți
        despre mine, ce știți despre mine
        """,
    gdpr="""
        gdpr, rgpd, anspdcp, art 15, art 17, art 21, articolul 15, articolul 17, articolul 21,
        protecția datelor, protectia datelor, dreptul de acces, dreptului de acces
        """,
    consent="consimțământ*, consimtamant*, acord*, acordul, permisiune*, consimt*",
    contract="""
        contract*, abonament*, poliț*, asigurar*, membr*, sală, sala, chirie*, închiriere,
        abonamentul
        """,
    service="""
        programar*, comand*, factur*, livrar*, colet*, pachet*, rezervar*, ofertă de preț,
        confirmar*, plăț*, plata, ramburs*, repara*, reteț*, retet*, retur*, vizit*, masă, masa,
        revizi*, garanți*, garanti*, itp, devis*, bilet*, transport*, consultați*, analiz*, cumpăr*,
        bon
        """,
    thing="""
        autobuz*, bus, tren*, tramvai*, metrou*, mașin*, masin*, auto, motor*, frân*, frana,
        cauciuc*, anvelop*, pantof*, roch*, mărim*, marim*, culoare*, culori*, poz*, foto*, imagin*,
        fișier*, fisier*, document*, video*, aplicați*, aplicatie*, site*, pagin*, televizor*, tv,
        buton*, ușă, usa, ușa, geam*, fereastr*, chei, cheie, cheia, camer*, centrală, centrala,
        lift*, apă, apa, duș*, dus, căldur*, piscin*, curs, cursuri, cursul*, lecți*, școal*,
        scoal*, copil*, copii*, câine*, caine*, pisic*, zahăr*, zahar, ceap*, nuci, lapte*, carne*,
        gluten*, brânz*, alcool*, imprimant*, bateri*, alarm*, magazin*, strad*, drum*, stați*,
        statie, parcar*, garaj*, canapea*, lucrări*, zgomot*, muzic*, ploaie*, sânge, durer*,
        pastil*, medicament*, sare, sos*, pâine*, paine, meniu*, coș*, card cadou, ceas*, biciclet*,
        zbor*, călători*, etaj*, pat, patul, saltea*, frigider*, mobil*, bucătări*, terasă, aer
        condiționat, picant*, roșii, gheaț*, cablu*, vopse*, taxi*, scaun*, pește, perdea*, lamp*,
        robinet*, covor*, smântân*, gard, ciuperci*, usturoi
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        scri*, scrie*, contact*, sun*, sunați, sunati, apel*, deranj*, mesaj*, telefona*, bat* la
        cap, băteți la cap, hărțui*, sâcâi*, spam*, trimite* mesaje, enerv*, caut*, sâcâiți,
        bombard*, stresa*
        """,
    send="""
        trimit*, trimet*, trimis*, expedi*, transmit*, transmite*, furniz*, dați mi, comunic*,
        puneți la dispoziție, livra*
        """,
    receive="primi*, primesc, veni, vin, vină, aud, auzi, văd, vad, ajung, recepțion*, primit",
    want="""
        vreau, vrea*, vrem, vrei, vreți, doresc, dori*, dorim, dorit, rog, rugăm, rugăminte,
        solicit*, cer, cere*, am nevoie, nevoie, aș vrea, as vrea, prefer*, mi aș dori, puteți,
        puteti, poți, poti, putea, pofti*, insist să, am rugămintea
        """,
    able="pot, poate, putem, puteți, se poate, posibil, merge*, funcționeaz*, functioneaz*, reuș*",
    see="""
        copie*, copia, vad, văd, vedea, acces*, consult*, obțin*, export*, portabilitat*, extras,
        aflu, lista cu, situați*, să știu
        """,
    speak="""
        vorb*, discut*, dați mi, legătura cu, legatura cu, pune* în legătură, contactat de,
        răspund*, raspund*, sunat înapoi, operator
        """,
    subscribe="""
        abona*, abonez, abonați*, reabon*, înscri*, inscri*, reînscri*, adaug*, adăugați*, puneți
        mă, pune mă, pune ma, reactiv*, treceți mă
        """,
    miss="rata*, ratez, pierd*, scap*",
    whence="""
        de unde aveți, de unde aveti, de unde ați luat, de unde ati luat, de unde ai, de unde îmi
        aveți, de unde mi aveți, cum ați obținut, cum ati obtinut, cine v a dat, cine ți a dat, de
        unde știți, de unde stiti, de unde ați făcut, de unde ati facut, cum ați făcut rost, cum ați
        ajuns, de unde ați găsit, cum de aveți
        """,
    # -- who ---------------------------------------------------------------------------------
    i="eu, sunt, am",
    me="mă, ma, mie, mine, îmi, imi, mi, ne, nouă, m",
    my="meu, mea, mei, mele, nostru, noastr*, noștri",
    you="""
        voi, vă, va, vouă, vostru, voastră, dumneavoastr*, dvs, tu, tine, te, ți, tău, ta, firma,
        compania, v, dumneata, aveți, dețineți, stocați, păstrați, știți, mai terminați odată, mai
        terminați, terminați odată, mai încetați
        """,
    other="""
        el, ea, ei, ele, lui, lor, îi, soția*, sotia*, soțul*, sotul*, nevast*, fiul*, fiica*,
        băiatul*, fata mea, mama, tata, tatăl, mamei, prieten*, frate*, sora*, soacr*, socru*,
        vecin*, șef*, client*, coleg*, bunic*, iubit*, fostul*, fosta*, curier*, zugrav*,
        instalator*, copiii, domnul, doamna de
        """,
    human="""
        om, omul, oameni, persoan*, operator*, angajat*, consultant*, agent*, cineva real, cineva
        uman, uman*, serviciul clienți, relații clienți, relatii cu clienti, reprezentant*, coleg
        de, responsabil*, vânzător*, ființă umană
        """,
    somebody="cineva, cuiva",
    bot="robot*, bot, bots, botul*, mașin* automată, automat*, chatbot*, calculator*, ai",
    # -- how ---------------------------------------------------------------------------------
    no="nu, n, niciun, nicio, nici, fără, fara, niciodat*, deloc, nicidecum, nu mai",
    nay="nu, nu mulțumesc, nu multumesc, nu mersi, nope, nici vorbă, nu nu, ba nu",
    nothing="nimic, nimica",
    not_past="""
        nu am primit, n am primit, nu a venit, nu a ajuns, încă nu, inca nu, nu era, nu au, nu am, n
        am, nu a fost, nu aveam, nu a mai, nu mi a, nu a sosit
        """,
    not_able="""
        nu pot, nu merge, nu funcționează, nu functioneaza, nu se poate, nu putem, nu reușesc, nu
        reusesc, imposibil
        """,
    not_want="""
        nu vreau, nu mai vreau, nu doresc, nu mai doresc, nu vrem, nu mai vrem, nu am nevoie, nu mai
        am nevoie, n am nevoie, nu mi trebuie, nu îmi trebuie, nu am cerut, n am cerut, nu am
        solicitat, niciodată nu am cerut, nu am chef, n am chef, nu mai e nevoie, nu e nevoie, nu
        este nevoie, nu aș vrea, nu m am abonat, nu m am înscris, nu îmi place să prim*, nu trebuie
        să
        """,
    more="""
        mai, niciodată, pe viitor, în viitor, de acum, de acum înainte, de azi, pentru totdeauna,
        definitiv, iar, din nou, odată pentru totdeauna, încă
        """,
    again="din nou, iar, iarăși, continu*, relua*, înapoi, încă o dată",
    still="încă, totuși, totusi, deși, tot, în continuare, cu toate că",
    all="tot, toate, toți, toti, orice, oricare, complet, total, absolut",
    this="""
        asta, acest*, aceast*, acel*, ăst*, astea, astfel, așa, aia, alea, ăștia, chestia, asemenea
        """,
    only="doar, numai, exclusiv, în afară de, cu excepția",
    yes="da, bine, desigur, sigur, de acord, ok puteți, normal",
    why="de ce, dc",
    how="cum, unde, ce trebuie să fac, ce fac",
    which="ce, care, ce fel",
    when="când, până când, cât timp, termen",
    condition="dacă, daca, în caz, înainte să, decât dacă, altfel",
    past="""
        era, erau, a fost, ieri, am șters, am sters, s a oprit, a zis, mi a zis, săptămâna trecută,
        luna trecută, acum câteva, data trecută, aveam, a oprit, am renunțat, s a stricat, am
        anulat, a spus
        """,
    is_="este, e, sunt, îi, fie, ar fi",
    exists="aveți, aveti, există, mai aveți, mai aveti, disponibil*, mai este, mai sunt, mai e",
    time="""
        ora, ore, dimineaț*, dimineat*, seara, sear*, noapte*, weekend*, luni, marți, miercuri, joi,
        vineri, sâmbăt*, duminic*, azi, astăzi, mâine, maine, după ora, înainte de ora, mai târziu,
        mai tarziu, ședință, serviciu, timpul, concediu, minute, prânz
        """,
    old="""
        vech*, număr nou, schimb*, greșit*, gresit*, corect*, modific*, actualiz*, anterior*,
        rectific*
        """,
    mistake="greșeală, greseala, din greșeală, accident*, fără să vreau, eroare",
    meta="""
        înseamnă, inseamna, buton*, cuvânt*, cuvinte*, funcți*, setăr*, link*, click*, întrebare
        despre, șablon*, în general, exemplu, design*, ce se întâmplă
        """,
    praise="""
        ador, super, excelent*, perfect*, minunat*, îmi plac*, imi plac*, grozav*, fain*, frumos*,
        tare, mișto, încântat*
        """,
    help="""
        ajutor, ajut*, cine ești, cine sunteți, cine sunteti, cine e, info, cine scrie, cu cine
        vorbesc, cine esti, de ce îmi scrieți
        """,
    that="că, ca, să, sa, de, la, pentru",
    and_="și, si, sau, dar, ori, însă, iar",
    polite="""
        vă rog, va rog, te rog, rog frumos, vă rog frumos, mulțumesc, multumesc, mersi, merci,
        mulțumim, bună ziua, buna ziua, bună, buna, salut, bună seara, neața, domnule, doamnă,
        stimat*, cu stimă, cu respect, acum, imediat, odată, odata, dracului, dracu, naibii, pula
        mea, pizda, dumnezeule, doamne, frate, măi, mai oameni, oameni buni, serios, sincer, chiar,
        pe bune, scuze, scuzați, îmi cer scuze, pardon, prin prezenta, cât mai repede, cât mai
        curând, urgent, ok, oki, bine, păi, deci, hai, haideți, alo, aloo, ba, bă, gen, vai, nu zău,
        și atât, toate cele bune, o zi bună, o zi frumoasă, zi faină, numai bine, simplu, de
        asemenea, ms, pls, plz, plm, wtf, haha*
        """,
    harmless="""
        nu e problemă, nicio problemă, nici o problemă, nu i problemă, nu contează, nu conteaza, nu
        vă faceți griji, nu ți face griji, nu uitați, nu uita, nu uitati, nu doar, nu numai, nu
        știu, nu stiu, nu sunt sigur*, nu ezitați, nu mai mult de, mai târziu, mai tarziu, mai mult
        sau mai puțin, mai mare, mai mic, mai mult decât, mai multe informații, mai multe detalii,
        mai repede, mai ieftin*, mai bine, mai ales, mai este, mai sunt, mai e, mai aveți, mai
        aveti, mai am, cel mai, cea mai, cele mai, sfârșit de, sfârșitul săptămânii, la sfârșit,
        până la sfârșit, date mobile, trafic de date, în spam, in spam, de ce nu, fără gluten, fără
        zahăr, fără ceapă, fără gheață, fără lactoză, fără probleme, fără sare, fara ceapa, fara
        zahar, fara gluten, agent imobiliar, stație de, în stație, se oprește, se opreste, oprește
        la, opreste la, ajunge la, ajunge azi, ajunge mâine, ajunge coletul, ajunge comanda, când
        ajunge, cand ajunge, nu ajunge, destul loc, destul de, anula programarea, anulez
        programarea, anula comanda, anulez comanda, anulez rezervarea, anula rezervarea, gata
        comanda, e gata, este gata, gata mașina, când e gata, când este gata, nu mai e pe stoc, nu
        mai merge, nu mai funcționează, nu mai pornește, nu mai aveți, nu mai vin la, nu mai vine,
        nu mai ajung
        """,
    common="""
        un, o, unui, unei, al, a, ai, ale, cel, cea, cei, cele, în, in, din, de, la, cu, pe, pentru,
        până, prin, sub, peste, între, după, se, este, sunt, fi, avea, are, am, au, aveți, avem,
        fac, face, facem, făcut, merg, vin, vine, foarte, mult, multă, mulți, când, unde, cine,
        aici, acolo, zi, zile, lună, luni, an, ani, dată, ori, doi, două, trei, primul, bun, bună,
        mare, mic, spus, zis, zic, pun, iau, dau, găsit, trec, rămâne, ar, aș, puțin, ceva, alt,
        altă, alții, casă, preț, pret, cât, costă, cumpărat, telefon, azi, iar, doar, încă, mâine,
        noi
        """,
)
