"""Slovak: polite, legal and angry; with and without its own letters."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="sk",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        odhlás*, odhlas*, odhlási*, odhlásen*, odregistr*, zrušiť odber, zrušte odber, zrušte mi
        odber, zruš odber, zruším odber, ruším odber, zrušenie odberu, zrušiť zasielan*, zrušte
        zasielan*, zrušte mi zasielan*, deaktiv*, odoberte ma, odobrať zo zoznamu, odpíšte ma,
        odpísať sa, zrušte mi posielan*, vystúpi* z, opt out, chcem preč, chcem von, chcem ísť preč,
        odber zrušte, odber zrušiť, rušte odber, odhláste
        """,
    cease="""
        stop*, presta*, prestaň*, prestaňte, skonč*, skonci*, koniec s, nechajte toho, nechaj toho,
        nechajte to, ukonč*, ukonci*, zastav*, pozastav*, prerušiť, prerušte, dosť bolo, zanechajte,
        vynechajte, prestať, skončiť, zdržte sa, upusti*, upustite, vyprosujem si, vyprosím si,
        utnite, zarazte, prestali, skončili, nech to prestane, nechte to, nekonečný spam, dosť s,
        dosť už, dosť týchto, dosť tých, dajte si pohov, brzdite, spomaľte, dajte si pokoj s, dajte
        si oddych, krotte sa, uberte
        """,
    remove="""
        odstrá*, odstra*, vyraď*, vyrad*, vyraďte, vyškrtn*, škrtn*, vyhoď*, vyhod*, odober*,
        vymaž*, vyber* ma, vyčiarkn*, preč zo zoznamu, preč z, dajte ma preč, daj ma preč, dajte
        preč, von zo zoznamu, vyňať, vyjmi*
        """,
    delete="""
        zmaž*, zmaz*, vymaž*, vymaz*, odstrá*, odstra*, právo na zabudnutie, právo byť zabudnutý,
        právo na vymazanie, výmaz*, vymazani*, zabudni*, zabudnú*, zabudnut*, znič*, zlikvid*,
        likvid*, skartuj*, skartov*, zrušte môj účet, zrušiť môj účet, zrušte mi účet, zrušiť účet,
        premaz*, vymazali, zmazali, odstránili, skartovali, právo na výmaz, právo byť zabudnut*, nič
        nezostalo, nič neostalo, nič nezostane, nič neostane, byť zabudnut*
        """,
    leave_alone="""
        nechajte ma na pokoji, nechaj ma na pokoji, nechajte ma tak, nechaj ma tak, nechajte nás
        tak, nechajte ma byť, dajte mi pokoj, daj mi pokoj, dajte mi ... pokoj, daj mi ... pokoj,
        dajte nám pokoj, dajte pokoj, dajte mi svätý pokoj, svätý pokoj, na pokoji, choďte do riti,
        choď do riti, choďte do čerta, chod do riti, choďte do pekla, choďte niekam, choď niekam,
        choďte dočerta, odpáľte, odpál, zmiznite, zmizni, vypadnite, vypadni, odjebte, odjeb,
        odpíšte si ma, strčte si, strčte si to, trhnite si, zabudnite moje číslo, straťte moje
        číslo, držte hubu, sklapnite, odkráčajte, nelezte mi, vyserte sa na mňa, vykašlite sa na
        mňa, dajte sa vypchať, daj pokoj, dajte už pokoj, daj už pokoj, dajte mi už pokoj
        """,
    object="""
        námiet*, namiet*, namietam, vznášam námietku, nesúhlas*, zakazuj*, protest*, odmietam,
        nedovoľujem, neudeľujem
        """,
    withdraw="odvol*, odvolávam, odvolanie, beriem späť, vziať späť, sťahujem, stiahnuť, späťvzat*",
    terminate="""
        vypoved*, výpoveď, výpoved*, vypovedať, ukončiť zmluvu, ukončenie zmluvy, ukončujem zmluvu,
        zrušiť zmluvu, zrušte zmluvu, odstúp*, odstupuj*, zrušiť permanentku, zrušiť členstvo,
        zrušenie zmluvy, ukončiť členstvo, zrušiť paušál, ukončiť predplatné, rozviazať zmluvu,
        podávam výpoveď, dávam výpoveď, vypovedám, vypovedať zmluvu
        """,
    no_interest="""
        nemám záujem, nemam zaujem, nemáme záujem, nezaujíma*, nezaujimaj*, nezaujma*, žiadny
        záujem, bez záujmu, nezáujem, je mi to jedno, kašlem na, kaslem na, seriem na, mám to v
        paži, na háku, nestojím o, nestojim o, nestojíme o, o nič nestojím, nič pre mňa, ma už
        nezaujíma*, mi nič nehovor*, nie som zvedav*
        """,
    enough="""
        dosť, dost, mám dosť, mam dost, mám toho dosť, mám po krk, stačí, staci, stačilo, stacilo,
        plné zuby, po krk, unaven*, otráven*, už toho mám, mám toho, presýten*, dosť bolo
        """,
    annoyed="""
        otrav*, obťaž*, obtaz*, otravn*, štve, štvete, štvú, serie, seriete, nasran*, spam*,
        prekáža*, vadí, vadia, zahlc*, zaplav*, bombard*, dotieravý, dotierav*, nevyžiadan*,
        nevyziadan*, nechcen*, lezie na nervy, lezie mi na nervy, lezú mi na nervy, leziete mi na
        nervy, ide mi na nervy, idú mi na nervy, idete mi na nervy, liezť na nervy, vytáča*,
        rozčuľ*, opruz*, votrav*, stalk*, zasýpa*, zasypáva*, nervuj*, hnev*, terorizuj*, vyrušuj*,
        rušíte, drzosť, fakt už, už tretia, už druhá, už štvrtá, už piata, tretíkrát, stokrát,
        dokedy, lezú krkom, lezie krkom, už krkom, iritu*, preháňa*
        """,
    block="""
        zablok*, blok*, nahlás*, nahlas*, úoou, právnik*, advokát*, sťažnosť*, sťažov*, žalob*,
        žalov*, políci*, soi, oznám*, súd
        """,
    less="""
        menej, priveľa, priveľmi, príliš, prilis, príliš často, tak často, každý deň, kazdy den,
        denne, každý týždeň, stále, furt, neustále, obmedz*, toľko, každú chvíľu, trochu veľa, je
        toho veľa, veľa správ, zriedkavejšie
        """,
    reject="""
        ušetrite ma, ušetri ma, ušetrite nás, nechajte si, nechaj si, strčte si, strč si, vypn*,
        vypnúť, vypnite, do koša, do smetí, hádžem do, idú do koša, zbytočn*, zbytocn*, netreba, nie
        je potrebné, nie sú potrebné, odmietam, zaobídem sa, obídem sa, vynechajte, nevítan*,
        nepotrebné, preč s, prec s, vykašlite sa na, vyserte sa na, zrušte mi, zakážte, stlmte,
        nežiadúc*, nežiaduc*, kašlite na, si nechajte, si nechaj, si môžete nechať, si strčte, mi
        ukradnuté, mi je ukradnut*
        """,
    pointless="""
        nemá zmysel, nemajú zmysel, nemá to zmysel, zbytočné mi, márne, k ničomu, na nič mi, načo
        mi, nečítam, ani nečítam, nikdy nečítam, aj tak nečítam, aj tak mažem, rovno mažem, mažem
        rovno, strata času, netýka sa ma, netýkajú sa ma
        """,
    unasked="""
        nikdy som nesúhlasil*, nesúhlasil* som, nedal* som súhlas, nikdy som nedal*, nikdy som si
        neobjedn*, nikdy som sa neprihl*, neprihlásil* som sa, nežiadal* som, o nič som nežiadal*,
        nikdy som nežiadal*, bez môjho súhlasu, bez súhlasu, nikto vás nežiadal, nikto sa vás
        neprosil, neprosil* som, kto vám dovolil, kto vám povolil, kto sa vás prosil, neodoberal*
        som, nikdy som neodoberal*, som sa neprihl*, som si neobjedn*, som nežiadal*, som
        nesúhlasil*, som nedal*, sa na odber neprihl*, som o to nežiadal*, som o nič nežiadal*, som
        nič nepodpis*, kto vám dal právo, nikdy som o
        """,
    gone="""
        zomrel*, umrel*, zosnul*, nebohý, nebohá, nebohej, nebohého, odsťahov*, odišl* do, už nie
        som zákazní*, nie som váš zákazník, nie som zákazníčka
        """,
    without="bez",
    call="vol*, zavol*, telefonov*, telefonuj*, prezvoň*",
    unclear="""
        zrušiť, zruš, zrušte, koniec, nie ďakujem, nechcem, dosť, storno, stornovať, ukončiť, stačí,
        stačilo
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, newsletter*, spam*, promo, propagac*, propagač*, leták*, letak*, marketing*,
        obchodné ozn*, obchodných ozn*, obchodné oznámenia, inzer*, katalóg*, katalog*, akčné
        ponuky, akčných ponúk, spravodaj*, promoakci*, akčn* letá*, obežník*, newslettr*,
        newsleter*, odber noviniek
        """,
    offer="""
        ponuk*, ponúk*, zľav*, zlav*, akcie, akcií, akcii, akciám, akciami, výpredaj*, vypredaj*,
        novink*, noviniek, kupón*, kupon*, poukaz*, súťaž*, black friday, akciové
        """,
    message="""
        správ*, sprav*, sms*, esemesk*, esemesiek, mail*, maily, email*, e mail*, whatsapp*,
        upozorn*, oznámen*, oznamen*, pripomien*, pripomen*, pripomín*, hlášk*, kraviny, kravín,
        blbost*, hlúpost*, hlupost*, sračk*, notifikác*, notifikac*, info, hovadin*, hovadín,
        nezmysl*, volovin*, bludy, odkazy, textovky, pípan*
        """,
    list="""
        zoznam*, databáz*, databaz*, odberateľ*, odberatel*, evidenc*, skupin*, adresár*, mailing*,
        rozosiel*, rozosielk*
        """,
    number="čísl*, cisl*, telefón*, telefon*, kontakt*, adres*, mobil, môj mobil, čísel",
    account="účet, účt*, ucet, profil*, konto",
    data="údaj*, udaj*, dáta, osobné údaje, informác*, informac*, históri*, moje fotky",
    store="""
        uchováv*, ukladá*, uložen*, spracov*, spracúv*, evidu*, evidov*, držíte, drzite, databáz*,
        schováv*, zhromažď*, vediete, máte o, mate o, zbier*, využív*, poskytli, zdieľa*, máte
        všetko, máte o mne, vediete o mne, uchovávate, máte moje, máte všetko o mne, ste dali, ste
        ... dali, ste predali, predali
        """,
    know="""
        viete, poznáte, vedieť, vie, vediete o mne, máte o mne
        """,
    about="""
        o mne, o mojej osobe, týkajúce sa mňa, týkajúcich sa mňa, mojej osoby, o nás, ku mne, o moju
        osobu, po mne, máte o mne, vediete o mne
        """,
    gdpr="""
        gdpr, úoou, čl 15, čl 17, čl 21, článok 15, článok 17, článok 21, článku 15, článku 17,
        článku 21, ochran* osobných údajov, právo na prístup, práva na prístup, zmysle gdpr, právo
        na vymazanie, právo na zabudnutie, právo na výmaz, právo byť zabudnut*, byť zabudnut*
        """,
    consent="súhlas*, suhlas*, povoleni*, zvoleni*",
    contract="""
        zmluv*, členstv*, clenstv*, permanentk*, predplatn*, poist*, fitk*, fitness, paušál*,
        nájom*, posilňovn*, garáž* prenáj*, prenáj*
        """,
    service="""
        termín*, termin*, objednávk*, objednavk*, objednávok, faktúr*, faktur*, doručen*, dorucen*,
        balík*, balik*, zásielk*, rezervác*, rezervac*, cenov* ponuk*, potvrden*, platb*, vráten*,
        oprav*, recept*, reklamác*, prehliadk*, stôl, stolík, stk, záruk*, servis*, skúšobn* jazd*,
        účtenk*, návštev*, vyzdvihnut*, dodávk*, odber krvi, nákup*, kuriér*, kontrol*, vyšetren*,
        bloček, objednal*, objednali
        """,
    thing="""
        autobus*, bus, vlak*, električk*, trolejbus*, metro, aut*, motor*, brzd*, pneumat*, gum*,
        topánk*, šat*, veľkos*, velkos*, farb*, fotk*, foto*, obráz*, súbor*, dokument*, video*,
        aplikác*, aplikac*, stránk*, web*, televíz*, tlačidl*, dver*, okn*, kľúč*, izb*, kotol*,
        výťah*, vod*, sprch*, kúren*, bazén*, kurz*, lekc*, škol*, deti, detí, dieťa, pes, psa,
        mačk*, cukor, cukr*, cibuľ*, orech*, mliek*, mäs*, lepku, lepok, syr*, alkohol*, tlačiar*,
        batéri*, baterk*, alarm*, obchod, ulic*, cest*, zastávk*, parkov*, garáž*, gauč*, hluk*,
        hudb*, dážď, prší, krv*, bolesť*, bolí, tablet*, liek*, soľ, omáčk*, chlieb, chleb*, menu,
        košík*, darčekov*, hodiny, hodinky, bicykl*, bicykel, let, poschod*, posteľ*, matrac*,
        chladnič*, nábyt*, kuchyň*, teras*, klimatizác*, pikant*, rajč*, ľad*, kábel*, taxi*,
        stolič*, ryb*, záves*, lamp*, kohút*, koberec, koberc*, práčk*, umývačk*, káv*, plot,
        schod*, strech*, škvrn*, kabát*, pokut*, obed*, koncert*, pevn*, koláč*, kart*, lístk*,
        zájazd*, háčkovan*, prístelk*, svetl*, telefón mi, okuliar*, polievk*, kufor, dane, daň,
        dáždnik*, modr*, červen*, aplikáciu, sedačk*, heslo, wifi, chat*, kotl*, radiátor*, skriň*,
        skrin*, istič*, istíč*, príloh*, priloh*, vreck*, tašk*, prúd, elektrin*, bazár*, srand*,
        žart*, heslá, video, link*, kachl*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        písať, pisat, píš*, pis*, napíš*, napis*, kontakt*, kontaktov*, obťaž*, otravov*, otravuj*,
        spamov*, bombard*, oslov*, ozýv*, ozvať, mailov*, esemeskov*, vypisuj*, vyrušov*, vypisov*,
        otravovať, volať, písal*, pisal*
        """,
    send="""
        posiel*, pošl*, posl*, poslať, zasiel*, zašl*, zasla*, prepoš*, rozosiel*, doruč*, poskyt*,
        odovzd*, dajte mi, pošlite, posielajte, posielate, preposl*, ponúkaj*, ponukaj*, ponúkať,
        núkaj*
        """,
    receive="""
        dostáv*, dostav*, dostať, obdrž*, prijím*, chodí, chodia, počuť, vidieť, prichádz*, príde,
        prídu, odoberať, príchoz*, chodili, chodilo, chodila, chodiť mi, mi chodiť, ma chodiť
        """,
    want="""
        chcem, chce*, chcel*, prajem, praj*, žiad*, ziad*, žiada*, prosím o, požad*, potrebuj*, rád
        by som, rada by som, radšej, môžete, mozete, mohli by ste, mohol by, vyžaduj*, dovoľte,
        stojím o, mám záujem, nech, trvám na, nech už, nech mi
        """,
    able="môž*, moz*, mohol, mohla, mohli, dá sa, da sa, ide, funguj*, viem, možn*",
    see="""
        kópi*, kopi*, prehľad*, prehlad*, vidieť, nahliad*, prístup*, pristup*, výpis*, export*,
        poskytn*, stiahn*, prenosn*, získať, zistiť
        """,
    speak="""
        hovor*, rozpráv*, porozpráv*, pohovor*, spoj*, prepoj*, odpoved*, pokec*, dohodnúť sa s,
        porozpravat, bav*, zavolá mi, zavolajte mi
        """,
    subscribe="""
        prihlás*, prihlas*, zapíš*, zapis*, zaregistr*, pridaj*, odoberať newsl*, znovu prihl*,
        obnov*, aktivuj*, zaraďte ma, dajte ma späť, odoberať, späť do zoznamu, chcem dostávať
        """,
    miss="zmešk*, prísť o, premešk*, prídem o, ujsť",
    whence="""
        odkiaľ máte, odkial mate, odkiaľ ste, odkial ste, kde ste vzali, kde ste zobrali, kde ste
        prišli, kde ste zohnali, kde ste získali, od koho máte, kto vám dal, kto vam dal, kto vám
        poskytol, ako ste prišli, ako ste sa dostali, ako ste získali, kde máte, odkiaľ poznáte, kde
        ste k, kto vám na mňa
        """,
    # -- who ---------------------------------------------------------------------------------
    i="ja, som, sme",
    me="ma, mi, mne, mňa, mnou, nám, nás, nam, nas",
    my="""
        môj, moj, moja, moje, moji, moju, mojej, mojich, mojim, mojím, mojou, náš, naše, svoj,
        svoje, svoju, svojich, svojim, svojej
        """,
    you="""
        vy, vám, vam, vás, vas, váš, vas*, vaš*, ty, ťa, tvoj*, firma, firm*, spoločnos*, ste
        poskytli, ste dali, uchovávate, spracúvate, máte moje, máte o mne, poskytli, ste ... dali,
        ste predali
        """,
    other="""
        on, ona, oni, jeho, jej, ich, jemu, ju, ho, manžel*, manzel*, žena, ženy, muž, syn*, dcér*,
        mam*, mamu, oco, otec, otca, otc*, matk*, brat, brata, sestr*, svokr*, svokor, sused*,
        koleg*, kamarát*, šéf*, zákazní*, babk*, starká, starký, ded*, bývalý, bývalá, priateľ*,
        kuriér*, maliar*, inštalatér*, zať, vodič*, lekár*, doktor*
        """,
    human="""
        človek*, človeč*, clovek*, človeka, ľudsk*, živ* človek, živ* osob*, živ* bytos*, operátor*,
        pracovník*, zamestnanc*, zamestnanec, skutočn* osob*, niekým živým, niekoho živého,
        konzultant*, poradc*, poradca, predavač*, zákazníck* linka, podpor*, recepci*, vedúc*,
        obsluh*, je tam niekto, je tam človek, živého človeka, živým človekom
        """,
    somebody="niekto, niekým, niekym, niekoho, niekomu, dakto, dakým",
    bot="robot*, bot, botom, boti, automat*, stroj*, chatbot*, počítač*, ai",
    # -- how ---------------------------------------------------------------------------------
    no="nie, ne, bez, ani, žiadn*, ziadn*, nikdy, nijak*, nech mi nič, nijaké",
    nay="""
        nie, nie ďakujem, nie dakujem, nie díky, nie vďaka, nope, nie nie, vôbec nie, ani náhodou,
        nechcem
        """,
    nothing="nič, nic, ničoho, nijaké",
    not_past="""
        nedostal*, neprišl*, neprišiel, ešte nie, este nie, nebol*, nemám ešte, nedoraz*, nestihl*,
        nemal*, neobdržal*, nevedel*, ešte som ne*
        """,
    not_able="""
        nemôž*, nemoz*, nejde, nefunguj*, nedá sa, neda sa, neviem, nemožno, nevie*, nevládz*
        """,
    not_want="""
        nechc*, nechcel*, nepraj*, neželám, nezelam, nepotreb*, nežiad*, neziad*, neprosil*,
        nemusíte, nie je treba, nie je potrebné, neobjednáv*, neobjednal*, nemusí, nemusia,
        neprihlás*, netreba, netúžim, nechceme, nemám potrebu, necítim potrebu, nemáme potrebu,
        nemám chuť, nemám vôľu, nestál*, nestojím o to
        """,
    not_send="""
        neposiel*, neposiela*, nezasiel*, nepošl*, neposl*, neposielajte, neposielaj, nerozosiel*,
        neponúk*, neponuk*, nenúk*
        """,
    not_write="""
        nepíš*, nepis*, nepíšte, nevol*, nekontakt*, neobťaž*, neobtaz*, neotrav*, nespamuj*,
        nespamu*, neozýv*, neoslov*, nevypisuj*, nevyrušuj*, nezavadzaj*
        """,
    not_receive="""
        nedostáv*, nechodil*, nech mi nechod*, nech nechod*, nechod*, neprich*
        """,
    not_cease="neprestá*, neprestaň*, nepresta*, nekonč*, nezastav*",
    not_delete="nemaž*, nezmaž*, nevymaž*, nemazat",
    not_unsubscribe="neodhl*, nevyraďuj*, nerušte",
    more="""
        už, uz, viac, už nikdy, nikdy viac, naďalej, nadalej, do budúcna, nabudúce, odteraz, navždy,
        raz a navždy, raz navždy, ďalej, znovu, znova, ďalš*, dals*, nikdy, opakovane
        """,
    again="znovu, znova, zase, zas, opäť, opat, pokračuj*, späť, naspäť",
    still="stále, stale, furt, napriek, aj keď, hoci, akurát že, predsa, aj tak",
    all="""
        všetk*, vsetk*, úplne, uplne, kompletne, celé, celkom, akékoľvek, akýkoľvek, akúkoľvek,
        akejkoľvek, hocijak*, čokoľvek, vôbec
        """,
    this="""
        to, toto, ten, tá, ta, tie, tieto, túto, tento, táto, tejto, takéto, takéto, taký*, takých,
        týmto, tých, tými, tomu, toho, tieto veci, tú
        """,
    only="len, iba, výhradne, okrem, radšej",
    yes="áno, ano, jasné, súhlasím, dobre, kľudne, určite, hej, jo",
    why="prečo, preco, načo",
    how="ako, kde, čo mám urobiť, čo treba, akým spôsobom, kam",
    which="aké, ake, aká, aký, ktoré, čo, akých, komu",
    when="kedy, do kedy, ako dlho, lehot*",
    condition="ak, keby, ak by, v prípade, než, inak, ledaže, či, pokiaľ, keď, alebo",
    past="""
        bol, bola, bolo, boli, včera, vcera, omylom zmaz*, prestal*, prestalo, minulý, minulú,
        povedal*, hovoril*, mal som, mala som, pred týždňom, pred mesiacom, zastavil*, zrušil*,
        vraví, vravel*, vymazali, zmazali, odstránili, nikto, nikto mi, vymazal, vymazala, zmazal,
        zmazala, presťahov*, vyhodilo, vyhodila, objednal, objednala, objednali, vypol, vypla,
        vyplo, vypli, vypadol, vypadlo, nemusíte chodiť, odhlásil som
        """,
    is_="je, sú, su",
    exists="""
        máte ešte, mate este, je ešte, sú ešte, k dispozícii, máte nejak*, máte voľn*, máte tam,
        máte aj
        """,
    time="""
        hodin, hodín, hodine, ráno, rano, večer*, vecer*, noc, noci, v noci, víkend*, vikend*,
        pondel*, utor*, stred*, štvrtok, štvrtk*, piatok, piatk*, sobot*, nedeľ*, dnes, zajtra,
        zajtraj*, po ôsmej, pred deviatou, neskôr, neskor, práci, porad*, počas, dovolen*, minút*,
        poobede, doobeda, obed, polnoc*, desiatej, týždeň
        """,
    old="""
        star*, nov* číslo, zmen*, zl* číslo, nesprávn*, aktualiz*, predchádz*, in* číslo, nov*
        adres*, opravte
        """,
    mistake="omylom, omyl*, náhodou, nechtiac, nedopatren*",
    meta="""
        znamen*, tlačidl*, slov*, funkci*, nastaven*, link, klikn*, otázka k, šablón*, všeobecne,
        príklad*, návrh*, čo sa stane
        """,
    praise="""
        milujem, skvel*, super, výborn*, perfekt*, nádher*, páči, úžasn*, báječ*, parád*, pekn*,
        božsk*, rád mám, tešia
        """,
    help="pomoc, kto ste, kto to je, kto píše, kto si, info, s kým, pomôžte, pomozte, čo ste zač",
    that="že, ze, aby, aby ste, do, z, zo, o, na, nech",
    and_="a, aj, i, ale, avšak, takže, lebo, tak",
    polite="""
        prosím, prosim, prosím vás, prosim vas, ďakujem, dakujem, vďaka, vdaka, díky, dik, dobrý
        deň, dobry den, dobrý deň prajem, ahoj, čau, cau, zdravím, nazdar, dobrý večer, s pozdravom,
        pekný deň, pane, pani, pán, vážen*, teraz, hneď, hned, okamžite, ihneď, kurva, sakra, do
        riti už, dopekla, do pekla, došľaka, konečne, konecne, fakt, naozaj, vážne, no, ľudia,
        ospravedlňujem sa, pardon, sorry, prepáčte, týmto, tymto, čo najskôr, urýchlene,
        bezodkladne, ok, okej, tiež, tiez, proste, láskavo, no tak, hej, počujte, preto, teda, bože,
        ježiš, vopred, majte sa, haha*, pls, plz, haló, buďte tak láskav*, úprimne, srdečne, už
        konečne, pekne, do kelu, boha
        """,
    harmless="""
        nie je problém, žiadny problém, nič sa nedeje, nevadí, nevadi, nebojte, nezabudnite,
        nezabudn*, nielen, nie len, neviem či, nie som si ist*, nie viac ako, nie je začo, viac
        informácií, viac info, viac ako, viac miesta, viacmenej, koniec týždňa, koniec mesiaca, na
        konci, koncom, do konca, ku koncu, koniec koncov, zastávka, zastavuje, stojí vlak, zastaví,
        mobilné dáta, mobilných dát, v spame, do spamu, priečinok spam, bez lepku, bez cukru, bez
        cibule, bez ľadu, bez laktózy, bez problémov, bez mlieka, bez soli, realitn*, dosť miesta,
        dosť veľk*, dosť času, dosť dobr*, stačí miesta, nie je kam, neponáhľa, reklamná agentúr*,
        reklamnej agentúr*, reklamnom stánk*, reklamného stánk*, zrušiť objednávku, zrušiť termín,
        zrušiť rezerváciu, zrušte objednávku, zrušte termín, zrušte rezerváciu, prečo nie, už idem,
        už som, už máte, už je, nemusíte sa ponáhľať, neviem sa dočkať, neprestáva pršať,
        neprestalo, nestačí, to nič, človek by, odber krvi, neprestávajte, stopár*, stopnut*, správa
        bytov, autostop, netreba volať, nie je potrebné volať, nemusíte volať, netreba mi volať,
        nechcem vás otrav*, nechcem vás obťaž*, nechcem vás ruš*, nechcem vás zdrž*, nerád otrav*,
        nerada otrav*, nerád vyrušujem, nemám čas, nemáme čas
        """,
    common="""
        sa, si, som, ste, sme, je, sú, byť, bude, budem, budú, by, v, vo, na, z, zo, s, so, k, ku,
        do, od, po, pre, pri, za, pod, nad, cez, o, u, medzi, čo, kto, ktorý, ktorá, ktoré, ako,
        tak, kde, tu, tam, lebo, deň, dni, mesiac, rok, roky, rokov, raz, krát, dva, dve, tri, prvý,
        dobrý, dobrá, veľký, malý, mám, má, máme, máte, mať, robiť, robí, urobiť, dať, vziať, nájsť,
        prísť, ísť, idem, môj, ešte, práve, veľmi, veľa, málo, vždy, jeho, iný, iné, dom, doma,
        cena, cenu, kúpil, kúpila, kúpili, koľko, stojí, niečo, či, alebo, keď, tiež, aj, len, áno,
        nie, tej, tým, tom, internetu, týždne, roka, tento, internet, interneta, internetom,
        agentúr*, akčn*, bytos*, cenov*, dobr*, jazd*, láskav*, nedal*, nehovor*, nejak*,
        neodoberal*, nepodpis*, ochran*, odišl*, osob*, skutočn*, skúšobn*, stánk*, ukradnut*,
        vyber*, vystúpi*, zdrž*, zvedav*
        """,
)
