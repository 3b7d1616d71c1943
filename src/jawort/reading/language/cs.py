"""Czech: polite, legal and angry; with and without its own letters."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="cs",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        odhlás*, odhlas*, odhlášen*, odregistr*, zrušit odběr, zrušte odběr, zrušte mi odběr, zruš
        odběr, zrušení odběru, vypn*, vypnout, odpis mě, odpište mě, deaktiv*, zrušit zasílání,
        zrušte zasílání, odebrat ze seznamu, zrušte mi posílání, chci pryč ze seznamu, chci ven ze
        seznamu, odběr zrušte, zrušit odebírání, odhlašuj*, rušim odběr, ruším odběr, zruším odběr,
        zrušte mi newsl*, zrušte newsl*, chci zrušit newsl*, vystoup* z
        """,
    cease="""
        stop*, přesta*, prestan*, přestaň*, skonč*, skonci*, konec s, nechte toho, nechte to, nech
        toho, ukonč*, zastav*, pozastav*, přerušit, přerušte, dost s, zanech*, vynech*, ustaňte,
        přestat, skončit, zdržte se, upust*, přestali, skončili, dost už s, dost už, dost těch, už
        dost, ať to skončí, nechte už, nechte si to, nechte těch, zarazte, utněte, utni, dejte s tím
        pokoj, dejte si pohov, ukončili, končíme s, brzděte, brzdi, zvolněte, dejte si pokoj s,
        dejte si odpočinek, mírněte se, ubeřte
        """,
    remove="""
        odstra*, vyřaď*, vyrad*, vyřad*, vyškrtn*, škrtn*, smažte, vyhoď*, vyhod*, sundej*, odeber*,
        vymaž*, vyndej*, vyjm*
        """,
    delete="""
        smaž*, smaz*, vymaž*, vymaz*, odstra*, právo na výmaz, výmaz*, zapomeň*, zapomen*, znič*,
        zlikviduj*, likvid*, skartuj*, zrušte můj účet, zrušit můj účet, vymazání, smazali,
        vymazali, odstranili, zlikvidovali, právo být zapomenut*, právo být zapomenuta, nic nezbyde,
        nic nezbylo, nic nezůstalo, nic nezůstane, být zapomenut*
        """,
    leave_alone="""
        nechte mě být, nech mě být, nechte mě na pokoji, nech mě na pokoji, nechte nás být, dejte mi
        pokoj, dej mi pokoj, dejte mi svátek, dejte pokoj, jděte do háje, jdi do háje, jděte do
        prdele, jdi do prdele, běžte do prdele, běžte do háje, táhněte, vypadněte, vypadni,
        odprejskněte, odprejskni, naser si, naserte si, trhněte si, zmizte, polibte mi, polibte si,
        jděte se vycpat, zapomeňte na mě, ztraťte mé číslo, držte hubu, sklapněte, jděte někam,
        běžte někam, na pokoji, vodpal, odpal, dejte mi ... pokoj, dej mi ... pokoj, dejte mi ...
        svátek, vykašlete se na mě, vyserte se na mě, pokoj mi dejte, chci mít klid, chci klid,
        dejte mi klid, dejte mi prosím klid, odpalte, jděte už, jděte k šípku, jděte k čertu,
        nelezte mi, zapomeňte že existuju, neotravujte, vlezte mi na záda, dej pokoj, dej už pokoj,
        dejte už pokoj
        """,
    object="námitk*, namitk*, vznáším námitku, namítám, nesouhlas*, zakazuj*, protest*, odmítám",
    withdraw="odvol*, odvolávám, odvolání, beru zpět, vzít zpět, stah*, beru svůj",
    terminate="""
        vypovíd*, výpověď, výpověd*, vypověd*, vypovědět, ukončit smlouvu, ukončení smlouvy,
        ukončuji smlouvu, zrušit smlouvu, zrušte smlouvu, odstoup*, odstupuj*, zrušit permanentku,
        zrušit členství, zrušení smlouvy, ukončit členství, zrušit tarif, ukončit předplatné, dávám
        výpověď, podávám výpověď, výpověď ze smlouvy, vypovídám smlouvu
        """,
    no_interest="""
        nemám zájem, nemam zajem, nezajímá mě, nezajíma*, nezajimaj*, nezajímají, žádný zájem, bez
        zájmu, nemáme zájem, je mi to fuk, je mi to jedno, mám to v paži, na háku, seru na, kašlu
        na, nestojím o, nestojim o, nezájem, už mě nezajím*, už mě ne, nic mi neř*, nejsem zvědav*
        """,
    enough="""
        dost, mám dost, mam dost, mám toho dost, stačí, staci, stačilo, unaven*, plné zuby, plný
        kecky, po krk, otráven*, už toho mám, sytý
        """,
    annoyed="""
        otrav*, obtěž*, obtez*, štve*, stve, štvou, serou, sere, nasran*, spam*, prudí*, prud*,
        vadí*, zahlc*, bombard*, dotěrn*, neodbytn*, nevyžádan*, nechtěn*, otravn*, lezete, leze na
        nervy, vytáč*, rozčil*, stalk*, pruda, vopruz*, opruz*, votrav*, třetí zpráva, už třetí, už
        pátá, už desátá, kolikátá, jak dlouho ještě, do kdy budete, lezou mi, leze mi, pípá, pípají,
        hnusí, obtěžován*, štvete, lezou krkem, leze krkem, už krkem, pobuř*, iritu*, irituj*,
        přehán*
        """,
    block="""
        zablok*, blok*, nahlás*, nahlas*, úoou, právník*, advokát*, stížnost*, stěžov*, žalob*,
        polici*, čoi, oznám*, soud
        """,
    less="""
        méně, míň, mín, moc, příliš, prilis, příliš často, tak často, každý den, kazdy den, denně,
        každý týden, pořád, porad, neustále, furt, omez*, tolik, každou chvíli
        """,
    reject="""
        ušetřete mě, ušetři mě, nechte si, nech si, si nechte, si nech, si můžete nechat, nechte pro
        sebe, strčte si, strč si, si strčte, do koše, do smetí, hází* do koše, zbytečn*, zbytecn*,
        netřeba, není třeba, nejsou potřeba, není potřeba, není nutn*, odmítám, obejdu se, nevítan*,
        nežádouc*, nevyžádan*, pryč s, vykašlete se na, vyserte se na, zakažte, ztlumte, postrádám
        smysl, nemusí být, nemám zapotřebí, zarazte, vypn*
        """,
    pointless="""
        nemá smysl, nemají smysl, nemá to smysl, k ničemu, stejně to nečtu, stejně nečtu, ani to
        nečtu, nečtu, nikdy nečtu, stejně mažu, rovnou mažu, hned mažu, ztráta času, netýká se mě,
        netýkají se mě, nač mi, na co mi
        """,
    unasked="""
        kdo vám dovolil, kdo vám povolil, kdo vám dal právo, kdo se vás prosil, kdo se vás ptal,
        nikdo se vás neprosil, nikdo vás nežádal, nikdy jsem nesouhlas*, nikdy jsem se nepřihl*,
        jsem se nepřihl*, jsem se k odběru nepřihl*, nepřihlásil* jsem se, nikdy jsem si, nikdy jsem
        nežádal*, nežádal* jsem, neprosil* jsem, nedal* jsem souhlas, nikdy jsem nedal*, bez mého
        souhlasu, bez souhlasu, o nic jsem nežádal*, o nic jsem si neř*, neodebíral*
        """,
    gone="""
        zemřel*, umřel*, zesnul*, nebožtí*, nežije, odstěhov*, už nejsem zákazn*, nejsem váš
        zákazník, nejsem zákazník, nejsem vaše zákaznice, zdědil*, nejsme zákazní*
        """,
    unclear="zrušit, zruš, zrušte, konec, ne děkuji, nechci, dost, storno, ukončit, stačí",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        reklam*, newsletter*, spam*, promo, propagac*, letá*, marketing*, obchodní sdělení,
        obchodních sdělení, obchodnich, inzer*, katalog*, akční nabíd*, zpravodaj*, reklamn*,
        promoakc*, obchodními, sleviček, newsleter*, newslettr*, promoakcí, reklamk*
        """,
    offer="""
        nabíd*, nabid*, slev*, akce, akcí, akci, výprodej*, vyprodej*, novink*, kupón*, kupon*,
        poukaz*, soutěž*, black friday, sleviček, akcema, akcemi, akcím, slevama, slevami,
        výprodeje, promo akce
        """,
    message="""
        zpráv*, zprav*, sms*, esemesk*, mail*, maily, email*, e mail*, whatsapp*, upozorně*,
        upozorne*, oznámení, oznamen*, připomín*, pripomin*, připomenut*, hlášk*, kraviny, blbost*,
        sračk*, notifikac*, info, sdělen*, hovadin*, nesmysl*, pitomost*, zprávama, zprávami,
        esemeskama, mailama, smskama, esemesek
        """,
    list="""
        seznam*, databáz*, databaz*, rozesílk*, rozesíl*, odběratel*, evidenc*, skupin*, adresář*,
        mailing*
        """,
    number="čísl*, cisl*, telefon*, kontakt*, adres*, mobil, můj mobil",
    account="účet*, účt*, ucet, profil*, kart* zákazníka",
    data="údaj*, udaj*, data, osobní údaje, informac*, dat, histori*, mé fotky",
    store="""
        uchováv*, ukládá*, uložen*, zpracov*, evidu*, držíte, drzite, databáz*, schovává*,
        shromažď*, vedete, máte o, mate o, sbír*, využív*, máte o mně, vedete o mně, máte o mě, o mě
        máte, o mně máte, uchováváte, zpracováváte, máte moje, ste dali, předali, poskytli
        """,
    know="víte, vite, znáte, vědět, ví",
    about="""
        o mně, o mne, o mé osobě, týkající se mě, týkajících se mě, na mě vedete, mé osoby, o nás,
        mojí osobě, moji osobu, máte o mně, vedete o mně, o mě, o mně máte, o mě máte, máte o mě, po
        mně
        """,
    gdpr="""
        gdpr, úoou, čl 15, čl 17, čl 21, článek 15, článek 17, článek 21, článku 15, článku 17,
        článku 21, ochran* osobních údajů, právo na přístup, práva na přístup, právo na výmaz, právo
        na zapomnění, být zapomenut*, právo být zapomenut*
        """,
    consent="souhlas*, povolen*, svolen*",
    contract="""
        smlouv*, členstv*, permanentk*, předplatn*, pojist*, fitk*, fitness, tarif*, nájem*,
        posilovn*, pronáj*, pronájm* garáž*, nájm* garáž*
        """,
    service="""
        termín*, termin*, objednávk*, objednavk*, faktur*, doručen*, dorucen*, balík*, balik*,
        zásilk*, rezervac*, nabídk* cen*, potvrzen*, platb*, vrácen*, oprav*, recept*, reklamac*,
        prohlídk*, stůl, stolek, stk, záruk*, servis*, zkušební jízd*, účtenk*, návštěv*,
        vyzvednut*, dodávk*, odběr krve, nákup*, objednal*, objednali
        """,
    thing="""
        autobus*, bus, vlak*, tramvaj*, metro, aut*, motor*, brzd*, pneu*, gum*, bot, boty, bota,
        šat*, velikost*, barv*, fotk*, foto*, obráz*, soubor*, dokument*, video*, aplikac*, stránk*,
        web*, televiz*, tlačít*, dveř*, okn*, klíč*, pokoj*, kotel*, výtah*, vod*, sprch*, topen*,
        bazén*, kurz*, lekc*, škol*, dět*, pes, psa, kočk*, cukr*, cibul*, ořech*, mlék*, mlek*,
        mas*, lep*, lepek, sýr*, alkohol*, tiskárn*, bateri*, alarm*, obchod*, ulic*, silnic*,
        zastávk*, parkov*, garáž*, gauč*, hluk*, hudb*, déšť, krev, bolest*, bolí, prášk*, lék*,
        sůl, omáčk*, chléb, chleb*, menu, košík*, dárkov*, hodin*, kolo, kola, let, cest*, patr*,
        postel*, matrac*, lednic*, nábytk*, kuchyn*, teras*, klimatizac*, pikant*, rajč*, led,
        kabel*, taxi*, židl*, ryb*, záclon*, lamp*, kohout*, koberec*, pračk*, myčk*, káv*, plot,
        schod*, střech*, deštník*, modr*, červen*, hesl*, wifi, pizz*, radiátor*, kolaudac*,
        zájezd*, kurzu, úřad*, benzín*, přistýlk*, dopravné, jistič*, příloh*, prilož*, tašk*,
        proud, elektřin*, srand*, vtip*, link*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        psát, psat, piš*, pis*, píš*, napiš*, kontakt*, vol*, zavol*, obtěž*, otravov*, zprávy
        posíl*, esemeskov*, spamov*, bombard*, oslov*, prud*, ozýv*, otravovat, otravuj*, smskov*,
        mailov*, psali, psal, psala, psaly
        """,
    call="""
        vol*, zavol*, telefonov*, telefonuj*, prozván*, prozvoň*
        """,
    send="""
        posíl*, posil*, pošl*, posl*, zasíl*, zasil*, zašl*, přepoš*, rozesíl*, doruč*, poskyt*,
        sděl*, předej*, dejte mi, pošlete, posílejte, nabízej*, nabizej*, nabízet
        """,
    receive="""
        dostáv*, dostav*, dostat, obdrž*, přijím*, chodí, slyšet, vidět, příchoz*, přijde, přijdou,
        doruč*, chodily, chodilo, chodila, mi chodit, chodit mi, mi chodilo
        """,
    want="""
        chci, chc*, chtěl*, chtel*, přej*, prej*, přál*, prosím o, žád*, zad*, požad*, potřebuj*,
        potrebuj*, přál bych, rád bych, ráda bych, raději, radši, můžete, muzete, mohli byste, mohl
        byste, mohla byste, mohl bys, vyžaduj*, dovolte, stojím o, mám zájem, ať, ať mi, ať už,
        abyste mi, kéž
        """,
    able="můž*, muz*, mohu, moh*, lze, jde, jdou, funguj*, dá se, umím, možn*",
    see="""
        kopi*, přehled*, vidět, nahlédn*, přístup*, výpis*, export*, poskytn*, stáhn*, přenosit*,
        získat, zjistit
        """,
    speak="""
        mluv*, promluv*, pobav*, spoj*, přepoj*, hovoř*, zavol* mi, odpově*, pokec*, domluvit se s
        """,
    subscribe="""
        přihlás*, prihlas*, přihlaš*, zapiš*, zapis*, zaregistr*, přidej*, pridej*, odebírat,
        odebirat, znovu přihl*, obnov*, aktivuj*, zpátky k, zpátky na seznam, přihlaste mě zpátky,
        znovu přihlásit, chci odebírat, chci zase dostávat
        """,
    miss="zmešk*, přijít o, propás*, přijdu o, minout",
    whence="""
        odkud máte, odkud mate, kde jste vzali, kde jste přišli, kde jste sehnali, kde jste získali,
        od koho máte, kdo vám dal, kdo vam dal, jak jste přišli, jak jste se dostali, jak jste
        získali, kde máte, odkud znáte, kde jste k, kdo vám na mě
        """,
    # -- who ---------------------------------------------------------------------------------
    i="já, jsem, jsme, bych",
    me="mě, me, mi, mně, mne, mnou, nám, nás",
    my="můj, muj, moje, moji, mé, mého, mojí, mých, moje, náš, naše, svůj, svoje, své, svých",
    you="""
        vy, vám, vam, vás, vas, váš, vaš*, vase*, ty, tě, tvoje, tvůj, firma, firm*, společnost*,
        uchováváte, zpracováváte, máte moje, máte o mně, jste předali, jste poskytli, jste dali
        """,
    other="""
        on, ona, oni, jeho, její, jejich, jemu, jí, ji, ho, manžel*, manžél*, žena, ženy, muž, syn*,
        dcer*, mám*, mámu, tát*, matk*, otec, otce, bratr*, sestr*, tchýn*, tchán*, soused*, koleg*,
        kamarád*, šéf*, zákazník*, babičk*, děd*, bývalý, bývalá, přítel*, kurýr*, malíř*,
        instalatér*, kluk, holka, paní z
        """,
    human="""
        člověk*, clovek*, lidsk*, živ* člověk, živ* bytost, živ* osob*, operátor*, pracovník*,
        zaměstnan*, skutečn* osob*, někým živým, někoho živého, konzultant*, poradc*, prodavač*,
        zákaznick* linka, podpor*, recepc*, vedoucí*, asistent* živ*, je tam někdo, je tam člověk,
        někdo živý
        """,
    somebody="někdo, někým, nekym, někoho, nekoho, někomu",
    bot="""
        robot*, bot, botem, boti, automat*, stroj*, chatbot*, počítač*, ai, automatem
        """,
    # -- how ---------------------------------------------------------------------------------
    no="ne, bez, ani, žádn*, zadn*, nikdy, nijak, nechtějte",
    without="""
        bez
        """,
    nay="ne, ne děkuji, ne díky, ne dekuji, nope, ne ne, vůbec ne, ani náhodou",
    nothing="nic, ničeho, nicka",
    not_past="""
        nedostal*, nepřiš*, ještě ne, jeste ne, nebyl*, nemám ještě, nedoraz*, nestihl*, neměl*,
        neobdržel*, nevěděl*
        """,
    not_able="nemůž*, nemuz*, nejde, nejdou, nefung*, nedá se, nelze, neumím, nemohu, nejde mi",
    not_want="""
        nechc*, nechtěl*, nepřej*, neprej*, nepotřeb*, nepotreb*, nežád*, neprosil*, nestoj*,
        nemusíte, není třeba, není potřeba, neobjednáv*, neobjednal*, nesouhlas* se zasíl*, nemusí*,
        nepřihlás*, nepřál*, nevyžád*, aby mi ne, nestojíme o, netoužím, nechceme, nechci, nemám
        potřebu, necítím potřebu, nemáme potřebu, nemám chuť, nemám zapotřebí, nestál*, nestojíme, o
        nic nestojím, nemusí mi
        """,
    not_send="""
        neposíl*, neposil*, nezasíl*, nezasil*, nepošl*, neposl*, nenabíz*, nenabiz*
        """,
    not_write="""
        nepiš*, nepis*, nepište, nevol*, nekontakt*, neobtěž*, neobtez*, neotrav*, nespamuj*,
        nevotrav*, neozýv*, neprud*
        """,
    not_receive="""
        nedostáv*, nechodil*, nechod*, nepřichá*
        """,
    not_cease="nepřest*, neprest*, nekonč*, nezastav*",
    not_delete="nesmaž*, nemaž*, nesmaz*",
    not_unsubscribe="neodhl*, nerušte, nevyřazuj*",
    more="""
        už, uz, víc, vic, více, vice, již, nikdy víc, nadále, nadale, do budoucna, příště, od teď,
        navždy, jednou provždy, dál, dal, znovu, znova, dalš*, nikdy
        """,
    again="znovu, znova, zase, opět, pokrač*, zpět, zpátky",
    still="stále, pořád, přesto, i když, ačkoli, přestože, jenže",
    all="""
        vše*, všechn*, vsechn*, úplně, kompletně, veškerý, veškeré, veškerou, jakékoli*, jakýkoli*,
        jakoukoli*, cokoli*
        """,
    this="""
        to, toto, ten, ta, tyto, tyhle, tohle, tento, tahle, tenhle, takov*, těch, těmi, tím, tomu,
        toho
        """,
    only="jen, jenom, pouze, výhradně, kromě, mimo",
    yes="ano, jo, jasně, souhlasím, dobře, klidně, určitě",
    why="proč, proc",
    how="jak, kde, co mám udělat, jakým způsobem, kam",
    which="jaké, jaká, jaký, jak*, které, co, jakých",
    when="kdy, do kdy, jak dlouho, lhůt*",
    condition="jestli, pokud, kdyby, kdybych, když, v případě, než, jinak, ledaže",
    past="""
        byl, byla, bylo, byly, včera, vcera, omylem smaz*, minulý, minulého, řekl*, říkal*, měl
        jsem, měla jsem, loni, před týdnem, před měsícem, zastavil*, nikdo, nikdo mi, smazali,
        vymazali, smazal, smazala, přestal, přestala, přestalo, přestěhov*, zrušil, zrušila,
        vznesl*, vyhodilo, vyhodila, objednal, objednala, objednali, vypnul, vypnula, vypnuli,
        vypadl, vypadla, vypadlo, nemusíte chodit, odhlásil jsem
        """,
    is_="je, jsou",
    exists="""
        máte ještě, mate jeste, je ještě, jsou ještě, k dispozici, máte nějak*, máte volno, máte
        tam, mají ještě
        """,
    time="""
        hodin*, ráno, rano, večer*, vecer*, noc*, víkend*, vikend*, ponděl*, úter*, střed*, čtvrt*,
        pátek, sobot*, neděl*, dnes, dneska, zítra, zitra, po osmé, před devátou, později, pozdeji,
        práci, schůz*, během, dovolen*, minut*, odpoledne, dopoledne, poledne, půlnoc*
        """,
    old="""
        star*, nov* číslo, nové číslo, změn*, zmen*, špatn* číslo, oprav*, aktualiz*, předchoz*,
        jin* číslo, nov* adres*
        """,
    mistake="omylem, omyl*, náhodou, nechtíc, nechtěně, nedopatřen*",
    meta="""
        znamen*, tlačít*, slov*, funkc*, nastaven*, odkaz*, klikn*, dotaz k, šablon*, obecně,
        příklad*, návrh*, co se stane
        """,
    praise="""
        miluj*, skvěl*, super, výborn*, perfekt*, nádher*, líb*, lib*, úžasn*, báječn*, parád*,
        hezk*
        """,
    help="pomoc*, kdo jste, kdo to je, kdo píše, kdo si, info, s kým, pomozte",
    that="že, ze, aby, abyste, do, z, o, na, ať",
    and_="a, i, nebo, ale, avšak",
    polite="""
        prosím, prosim, prosim vas, prosím vás, děkuji, dekuji, díky, diky, dík, dobrý den, dobry
        den, ahoj, čau, zdravím, nazdar, dobrý večer, s pozdravem, hezký den, pane, paní, vážen*,
        teď, ted, hned, okamžitě, ihned, kurva, sakra, do prdele už, do háje už, krucinál, doprdele,
        konečně, fakt, opravdu, vážně, no, lidi, moc děkuji, omlouvám se, pardon, sorry, tímto,
        timto, co nejdříve, urgentní, ok, okej, taky, také, též, prostě, laskavě, no tak, jo, hele,
        tak, tedy, bože, ježiš, ježíš, předem, mějte se, haha*, pls, plz, dobrej, dobrá, budte tak
        hodní, buďte tak laskav*, neprodleně, bezodkladně, vole, pls už, upřímně, mockrát
        """,
    harmless="""
        není problém, nic se neděje, to nevadí, nevadí, nevadi, nebojte, nezapomeňte, nezapomen*,
        nejen, nevím, nevim, nejsem si jist*, ne víc než, není zač, více informací, víc informací,
        více info, víc než, více než, víc místa, víceméně, konec týdne, konec měsíce, na konec, na
        konci, koncem, do konce, ke konci, zastávka, zastavuje, staví, zastaví, mobilní data,
        datový, ve spamu, do spamu, složka spam, bez lepku, bez cukru, bez cibule, bez ledu, bez
        laktózy, bez problému, bez mléka, bez soli, realitní, dost místa, dost velk*, dost času,
        dost dobr*, nic moc, nespěchá, reklamní agentur*, zrušit objednávku, zrušit termín, zrušit
        rezervaci, zrušte objednávku, zrušte termín, zrušte rezervaci, proč ne, už jedu, už jsem, uz
        jsem, už máte, už je, nemusíte spěchat, nemůžu se dočkat, o víkendu, zlatá stop, nepřestává
        pršet, nepřestalo, nestačí, není třeba volat, netřeba volat, nemusíte volat, není potřeba
        volat, nechci vás otrav*, nechci vás obtěž*, nechci vás rušit, nechci vás zdrž*, nechci
        otravovat, nerad otravuju, nerad ruším, nerada ruším, nemám čas, nemáme čas
        """,
    common="""
        v, ve, na, z, ze, s, se, do, od, po, při, přes, pro, o, u, za, pod, nad, si, je, jsou, být,
        mám, má, máme, máte, mít, co, kdo, který, která, tak, tady, tam, protože, den, dny, dní,
        měsíc, rok, let, jednou, krát, dva, dvě, tři, první, dobrý, dobrá, velký, malý, říká, říct,
        dělat, dělá, udělat, dát, vzít, najít, přijít, jít, jet, bylo, bude, budu, možná, něco,
        jiný, jiné, dům, cena, cenu, koupil, koupila, kolik, stojí, ještě, právě, velmi, moc, málo,
        vždy, už, ale, jako, bych, byste, podle, kvůli, jsem, jste, internet, internetu, internetem,
        no, jak, této, tohoto, agentur*, asistent*, dobr*, hází*, jízd*, kart*, laskav*, nedal*,
        nutn*, nájm*, nějak*, ochran*, osob*, skutečn*, velk*, vystoup*, zdrž*, zvědav*, zákaznick*,
        špatn*
        """,
)
