"""Maltese: ma … x round the verb, often without its letters (ghax, hassru), English in between."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="mt",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        neħħini, neħħuni, neħħina, neħħuna, neħħi isimni, tneħħini, tneħħuni, tneħħuna, oħroġni,
        oħorġuni, noħroġ mil-lista, noħroġ mill-lista, toħorġuni, toħroġni, nixtieq noħroġ, irrid
        noħroġ, ħarġuni, ħarrġuni, niġi mneħħi, niġi mneħħija, unsubscribe, nirtira mill-lista,
        nitneħħa, itfuni mil-lista, aqtgħuni mil-lista, nikkanċella s-sottoskrizzjoni, ikkanċellaw
        is-sottoskrizzjoni, ikkanċellaw l-abbonament tan-newsletter, ħassruni mil-lista
        """,
    cease="""
        waqqaf, waqqfu, waqqfuhom, waqqfuha, waqqafhom, ieqaf, ieqfu, tieqaf, tieqfu, nieqfu,
        twaqqfu, twaqqaf, twaqqfuhom, twaqqfuh, twaqqfuha, twaqqafhom, jieqfu, jieqaf dan, itemm,
        ittemmu, temmu, temmuha, biżżejjed bil, aqtgħu, aqtgħuha, aqtgħuhom, taqtgħu, taqtgħuhom,
        taqtgħuha, aqta', aqtagħha, iġbru, stop, stoppjaw, tistoppjaw, stoppja, għalqu, tagħlqu,
        ħallu dawn, itfu, titfuhom, nitfihom, titfihom, itfuhom, biex tieqfu
        """,
    remove="""
        neħħi, neħħu, neħħuh, neħħuha, tneħħu, tneħħi, tneħħuh, tneħħuha, tneħħilna, neħħili,
        neħħuli, oħroġ, oħorġu, toħorġu, ħarġu, itneħħa, titneħħa, jitneħħa, jitneħħew, tneħħija,
        it-tneħħija, aqtgħuni, aqilgħu, aqilgħuni, taqilgħuni, aqilgħuli, nitneħħa, inneħħi
        """,
    delete="""
        ħassar, ħassru, ħassruha, ħassruhom, ħassruh, ħassruli, tħassru, tħassar, tħassruha,
        tħassruhom, titħassar, jitħassar, jitħassru, ħassruni, tħassruni, insew, insewni, insieni,
        tinsewni, tinsew, tinsieni, nintesa, nintnesa, tintesa, armu, armuhom, armuha, tarmu,
        tarmuha, tarmuhom, eqirdu, teqirdu, iddeletja*, iddilitja*, tiddeletja*, teqred, itħassar,
        tħassir, it-tħassir, ħassir, jintesa, delete, neqred, erżqu, dritt li nintesa, dritt li
        tintesa, dritt għat-tħassir, dritt għal tħassir, d dritt li nintesa
        """,
    leave_alone="""
        ħalluni, ħallini, ħalluna, ħallina, ħallina bi kwietna, ħalluni bi kwieti, ħallini bi
        kwieti, bi kwieti, bi kwietna, fil-kwiet, fil-paċi ħalluni, itilqu, itilquni, itlaq, mur
        għand, mur ara, morru, morru 'l hemm, morru saħħa, ħudu f', ħaqq, aħjar titilqu, tfixkluni,
        iddejquni, tiddejquni, tkissruli, tgħaġġnuni, tagħtuni kwiet, agħtuni kwiet, agħtuna kwiet,
        agħtini kwiet, warrbu, iċċaqalqu, żommu 'l bogħod, taqbdux miegħi, isktu, għalqu ħalqkom,
        iskot
        """,
    object="""
        noġġezzjona*, nogġezzjona*, noġġezzjonaw, oġġezzjon*, nopponi, nopponu, oppożizzjoni,
        noggezzjona*, niprojbixxi, ma naċċettax, ma nawtorizzax, nirrifjuta, niċħad
        """,
    withdraw="""
        nirtira, nirtiraw, irtirajt, irtirar, nirrevoka, nirrevokaw, irrevoka*, nieħu lura
        l-kunsens, niġbed lura, inneħħi l-kunsens, inneħħi l-permess
        """,
    terminate="""
        nittermina*, nikkanċella l-kuntratt, nikkanċella l-abbonament, nikkanċella s-sħubija,
        nikkanċella l-membership, terminazzjoni, nitterminaw, itterminaw il-kuntratt, itterminaw,
        nikkanċella ... kuntratt, nikkanċella ... membership, nikkanċella ... sħubija, intemm
        il-kuntratt, intemm, kuntratt jintemm, nwaqqaf il-kuntratt, nħoll il-kuntratt
        """,
    no_interest="""
        m'iniex interessat*, mhux interessat*, m'għandix interess, ma jinteressanix, ma
        jinteressawnix, ma jinteressanieX, ma jinteressanix, ma jinteressawniex, mhux interessati,
        ma tinteressanix, m'għandniex interess, ma ninteressax, ma ninteressawx, m'għandix bżonn, ma
        nixtieq xejn, xejn ma jinteressani, ma nimpurtanix, ma jimpurtanix, mhux għalija, mhux
        tiegħi dan, m'hemmx interess, għandi bżonn xejn, iniex interessat*, m iniex interessat*,
        minix interessat*, mhux interessat fl, iniex interessata
        """,
    enough="""
        xbajt, xbajna, biżżejjed, bizzejjed, iddejjaqt, iddejjaqna, ddejjaqt, ddejjaqna, dejjaqtuni,
        għajjejt, għajjejtuni, għajjejtuna, qtajt qalbi, imxebba', imxebbgħin, mxebba', dejjaqtuna,
        qerqruni, sewwa sew iddejjaqt, daqshekk, nofsni, moqżież, ġejt sa hawn, sa hawn, ma niflaħx
        iktar, ma niflaħx aktar, xbajtuna, basta, qtajtuli nifsi
        """,
    annoyed="""
        iddejq*, jdejq*, idejq*, idejjaq, jdejjaqni, tdejquni, tdejqu*, iddejqu*, iddejjaqni, dejqa,
        fastidju, fastidjuż*, spam*, ispam*, ninkwetaw, tixbgħu, tixba', kontinwament, kontinwu,
        kuljum, kull siegħa, il-ħin kollu, il-jum kollu, molestja*, jimmolesta*, timmolesta*,
        tfixkil, ifixkl*, tifqgħu*, jifqgħu*, tifqa', mhux mitlub*, tikkissruli, tkissru, tħabbtu,
        tħabbat, isakkru, harassment, timbuttaw, bla waqfien, bla heda, il-kuljum, ibbumbardja*,
        tibbumbardja*, jibbumbardja*, jaqbadni n-nervi, nervi, in-nervi, jirritawni, jtellgħu, ħriġt
        minn sensija, disturb, mistħija, għarukaża, mitlufa
        """,
    block="""
        nibblokk*, imblukk*, ibblokk*, nirrapporta*, nirraporta*, avukat, l-avukat, nirrikorri,
        qorti, il-qorti, pulizija, ilment, nagħmel rapport, nirreport*, kummissarju, idpc, nkellem
        lill-avukat, niftaħ kawża, passi legali
        """,
    less="""
        inqas, anqas, ftit inqas, wisq, iżżejjed, iżjed milli suppost, spiss wisq, ta' spiss, darba
        fil-ġimgħa biżżejjed, ħafna messaġġi, daqshekk messaġġi, naqqsu, naqqsuhom, tnaqqsu,
        tnaqqsuhom
        """,
    reject="""
        żommuhom, żommuhom għalikom, żommu għalikom, mhux bżonn, m'hemmx bżonn, mhemmx bżonn,
        m'għandix x'naqsam, ma nħtieġx, m'għandix bżonnhom, m'għandniex bżonn, fiż-żibel, arumhom,
        armuhom, fil-landa taż-żibel, neħlisni, neħilsuni, eħilsuni, teħilsuni, irrifjuta*, itfuhom,
        titfihom, nitfihom, agħlquhom, bla bżonn, żejda, żejjed, żejjda, tiflħu tiftħuhom,
        ibagħtuhom lil ħaddieħor, lil ħaddieħor, ma jiswewlix, ma jgħoddux
        """,
    pointless="""
        m'hemmx sens, għalxejn, ta' xejn, bla skop, ħela ta' ħin, ħela, m'hemmx skop, qatt ma
        naqrahom, ma naqrahomx, ma naqrahx, lanqas naqrahom, lanqas niftaħhom, ma niftaħhomx
        """,
    unasked="""
        qatt ma tlabt, ma tlabtx, qatt ma rreġistrajt, ma rreġistrajtx, qatt ma tajt, ma tajtx
        kunsens, ma tajtx permess, ma tajtkomx, bla permess, mingħajr permess, mingħajr kunsens, bla
        kunsens, bla ma staqsejtu, min tak permess, min takom permess, min qalilkom, min takom
        id-dritt, min talabkom, ma abbonajtx, qatt ma abbonajt, ma tlabna*, qatt ma aċċettajt, ma
        aċċettajtx
        """,
    without="mingħajr, bla",
    call="""
        iċċempl*, tċempl*, iċċemplu*, ċċempl*, ċemplu*, telefonati, telefon*, tċempilli, tċemplulix,
        tċemplux, iċċemplulix
        """,
    gone="""
        miet, mietet, mejjet, mejta, ħalliena, ħallietna, m'għadux magħna, m'għadhiex magħna, tlaqna
        minn malta, siefer għal dejjem, biegħ, begħna, bigħt, bdilna d-dar, m'għadnix klijent,
        m'għadniex klijenti, m'għadux jgħix, emigra*, il-mejjet
        """,
    unclear="""
        tmiem, ikkanċella, ħassar, spiċċa, itlaq, daqshekk, le grazzi, biżżejjed, lest, nikkanċella
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        tiktbu, tikteb, tiktbuli, tiktbulna, tiktibli, iktbu, ikteb, iktbuli, tikkuntattja*,
        tikkuntatja*, ikkuntattja*, ikkuntatja*, iċċempl*, tċempl*, ċemplu, iddejq*, tdejq*,
        iddejquni, tfixklu, ifixklu, jikkuntattja*, tkellmuni, tkellimni, kkuntattja*, kuntattjat*,
        tinbxu*, timmessaġġ*, timmessag*, timmessaġġjaw*, tittext*, tixtext*, tittextja*, tħabbtuli,
        tispamja*, tispammja*, jiktbuli, jinfurmawni, tinfurmawni, tavviċinaw*, tibbumbardja*,
        timmolesta*, ttellfuni, tavżawni, kuntatt miegħi, tikkuntattjawni*, tikkuntattjawni
        """,
    send="""
        tibgħat, tibgħatu, tibgħatuli, tibgħatulna, tibgħatuhomli, tibgħatuhom, tibgħatli, ibgħat,
        ibgħatu, ibagħtu, ibagħtuli, ibgħatuli, tibgħathomli, jibgħatuli, jintbagħat*, tintbagħat*,
        tixħtu, tgħaddu, għaddu, għaddili, tgħaddili, agħtuni, agħtini, tagħtuni, bagħtu, bagħtuli,
        imbuttaw, twasslu, twassluli, tibagħtu, tibagħtuli, tibagħtuhomli, nibgħat, ibagħtulna,
        ibagħtli
        """,
    receive="""
        nirċievi, nirċievu, nirċevi, nircievi, niġi, jasluli, jaslu, jaslulna, jiġi, jiġini, jiġuni,
        jiġuna, jiġux, nisma', nisimgħu, nara, narahom, naqra, nibqa' nirċievi, jaslilna, jaslili,
        tasalli, naqla', deħlin, jidħlu, jidħluli, jidħol, ġejjin, nkun fuq, inkun fuq, inkun parti,
        nieħu messaġġi, nirċivi, tirċievi, nikseb, nisma
        """,
    want="""
        irrid, nixtieq, nixtiequ, irridu, rrid, rridu, nitlob, nitolbok, nitlobkom, nitolbkom,
        nitolbu, inħobb, nippreferi*, għandi bżonn, għandna bżonn, bżonn, nesiġi, nesiġu, inkun
        grat*, napprezza*, nkun nixtieq, nixtieq li, nistennew, qed nitlob, tagħmlu pjaċir,
        nispera*, nitolbok biex, neżerċita, nitlobkhom, ridt, kieku
        """,
    able="""
        nista', nistgħu, tista', tistgħu, jista', possibbli, jaħdem, jistgħu, nistax, nifilħu,
        nifta, jkun possibbli
        """,
    see="""
        kopja, kopji, nara, aċċess, aċċess għad-data, nikseb, esporta*, naċċessa*, nikkonsulta,
        tagħtuni lista, vista
        """,
    speak="""
        nkellem, inkellem, nitkellem, nitkellmu, tkellem, ikellimni, jkellimni, kellimni,
        ikkonnettja*, tgħaddini, għaddini, iwieġeb, iweġibni, jweġibni, inkellmu, għadduni,
        tgħadduni, jkellmuni, inkellmek, niċċettja
        """,
    subscribe="""
        abbona, nabbona*, abbonani, abbonawni, nissieħeb, niddaħħal, daħħalni, daħħluni, erġgħu
        daħħluni, erġa' daħħalni, żiduni, żidni, poġġuni, nerġa' nidħol, nidħol, nirreġistra*,
        irreġistrawni, ipprova daħħalni, nissottoskrivi, daħħlu n-numru, reġgħuni, ħuduni lura,
        sottoskrivi*
        """,
    miss="nitlef, nitilfu, nitlifhom, titlef, tilfuni",
    whence="""
        minn fejn ġibt*, minn fejn ħadt*, minn fejn sibt*, minn fejn, mnejn, minnejn, mnejn ġibtu,
        kif ġibtu, kif sibtu, kif ħadtu, kif kisbtu, kif għandkom, min takom, min tak, min
        tahielkom, min tahulkom, min għaddielkom, min għadda, għand min, minn għand min, sors, lil
        min tajtu*, lil min għaddejt*, ma' min qsamtu*, min bagħatilkom, min kixef, lil min, kif
        spiċċajtu bin-numru
        """,
    # -- who ---------------------------------------------------------------------------------
    i="jien, jiena, aħna, ahna",
    me="""
        lili, lilna, miegħi, magħna, għalija, jien, jiena, għandi, lejja, mieghi, fuqi, tibgħatuli,
        tiktbuli, tibgħatulix, tikkuntattjawni, tiddejquni, tdejqunix, tibgħatuhomli, ibagħtuli,
        tibgħatulna, jaslulix, jiġini, jiġuni
        """,
    my="tiegħi, tieghi, tagħna, taghna, tiegħek, isimni, personali, miegħi",
    you="""
        intom, tagħkom, taghkom, intkom, mingħandkom, minghandkom, kumpanija, kumpannija, lilkom,
        inti, int, tiegħek, miegħek, magħkom, għandkom, ħanut tagħkom, ħbieb, iżżommu, żżommu,
        taħżnu, tipproċessaw, tafu
        """,
    other="""
        ommi, missieri, ir-raġel, raġel, raġeli, mara, il-mara, marti, żewġi, ibni, binti, oħti,
        ħija, ħabib, ħabiba, ħabib*, ġar, ġara, il-ġirien, ġirien, it-tifel, it-tifla, tifel, tifla,
        tfal, tarbija, nanna, nannu, zija, ziju, iz-zija, sid, manager tiegħi, hu, hi, huma,
        klijent*, tabib, it-tabib, ħaddiem*, ħuh, kuġin*, kunjat*, kelb, ħadd ieħor, lilu, lilha,
        uliedi, kullegi, kollega, sieħeb*, haddiehor
        """,
    human="""
        bniedem, bnedmin, persuna, rappreżentant*, impjegat*, aġent*, customer care, customer
        service, ħaddiem tagħkom, operatur, bniedem veru, persuna vera, ħaj, xi ħadd veru, membru
        tal-istaff, staff, maniġer, responsabbli, bniedem ħaj, persuna reali, human, real person
        """,
    somebody="xi ħadd, xihadd, xi hadd, ħadd hemm, lil xi ħadd, ma' xi ħadd",
    bot="""
        bot, robot*, magna, makkina, awtomat*, chatbot*, kompjuter*, il-bot, intelliġenza
        artifiċjali, ai
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ma, m, mhux, m'hux, qatt, lanqas, la, l-ebda, ebda, ħadd, mingħajr, mhu, xejn, mhumiex,
        minix, le, mela le, qattx, imkien, bla
        """,
    nay="""
        le, le grazzi, le grazi, le thanks, le ħi, le ta, le ħeqq, le le, ma rridx, ma rridux, mhux
        għalija, mhux interessat, le m'għandix bżonn, le jew
        """,
    nothing="xejn, ħadd xejn, ebda ħaġa, xejn aktar, xejn iktar, lanqas wieħed, lanqas waħda",
    not_past="""
        ma wasalx, ma wasalnix, ma wasalnix*, ma rċevejtx, ma rċivejtx, ma ġiex, ma ġewx, ma waslux,
        ma waslitx, ma waslitlix, għadu ma, għadni ma, għadha ma, għadhom ma, għadna ma, ma sibtx,
        ma rajtx, ma fhimtx, ma bagħatx, ma bagħtux, ma ċempilx, ma ċemplux, ma kellimni ħadd, ma
        kienx, ma kinitx, ma waqafx, ma stajtx, ma riedx, ma wieġebx, ma weġibtux, ma bgħattx, ma
        bgħattlix, ma bagħtulix, ma ktibtux, ma ktibtilix, ma smajtx, ma jinfetaħx, ma niftaħx, ma
        tinfetaħx, ma nafx, ma nifhimx, ma kontx, ma kelliex, ma qrajtx
        """,
    not_able="""
        ma nistax, ma nistgħux, ma jaħdimx, ma taħdimx, ma jistax, ma nafx kif, mhux qed jaħdem,
        mhux possibbli, ma jirnexxilix, ma nasalx
        """,
    not_want="""
        ma rridx, ma rridux, ma nixtieqx, ma nixtiequx, m'għadnix irrid, m'għadniex irridu,
        m'għadnix nixtieq, m'għadniex nixtiequ, mhux irrid, m'għandix aptit, ma nridx, marridx, ma
        rridhomx, ma rridhiex, ma rridhilx, rridhomx, ma nippreferix, ma nħobbx, m'inix irrid, minix
        irrid, m'għandix bżonn, ma nitlobx, irrid xejn, ma nridux, ma rriedx, nixtieqx, rridx,
        rridux, m għadnix irrid, m għadnix nixtieq, m għadniex irridu, m għadniex nixtiequ, għadnix
        irrid, għadniex irridu, għadnix nixtieq, mghadnix irrid
        """,
    not_send="""
        tibgħatx, tibgħatux, tibgħatulix, tibgħatulniex, tibgħatulnix, tibgħathomlix,
        tibgħatuhomlix, tibgħatlix, tibgħatilix, tibagħtux, tibagħtulix, tibagħtulniex,
        tibagħtuhomlix, ma tibgħatulix, jibgħatulix, jintbagħtux, tibghatulniex, tixħtulix,
        ibgħatulix, tibatulix, tibghatux, tibagħtlix
        """,
    not_write="""
        tiktbulix, tiktbux, tiktbulniex, tiktiblix, tiktiblniex, tikkuntattjawnix,
        tikkuntattjawniex, tikkuntattjanix, tikkuntatjawnix, tikkuntattjawx, iċċemplulix, iċċemplux,
        iċċempillix, iċċemplulniex, tċemplulix, ċċemplulix, iddejqunix, tiddejqunix, iddejqunieX,
        tdejqunix, iddejqunix iktar, iddejqunniex, iddejjaqnix, tkellmunix, timmolestawnix,
        timmessaġġjawnix, timmessaġjawnix, tispamjawnix, tħabbtulix, tfixklunix, jikkuntattjawnix,
        tavviċinawnix, tinbxunix, tistorbjawnix
        """,
    not_receive="""
        jasluli xejn, jaslulix, jiġunix, niġix, nirċivix, nirċevix, nirċevux, nirċivux, jidħlulix,
        ma nirċievix, jaslulniex, nircevix
        """,
    not_cease="tieqfux, tieqafx, twaqqfux, twaqqfuhomx, taqtgħux, waqqfux, twaqqafx, taqtgħuhomx",
    not_delete="tħassrux, tħassarx, tħassruhomx, tħassruhx, tinsewx, tarmux",
    not_unsubscribe="tneħħunix, tneħħinix, toħorġunix",
    more="""
        aktar, iktar, iżjed, izjed, qatt iktar, qatt aktar, darb'oħra, darba oħra, mill-ġdid, minn
        issa 'l quddiem, 'il quddiem, fil-futur, futur, m'għadnix, m'għadniex, għal dejjem, qatt,
        minn issa, minn hawn 'il quddiem, minn hawn 'l quddiem, m'għadhomx, permanentement, aktar
        minn hekk, ieħor, oħra, oħrajn, mghadnix, ulterjuri
        """,
    again="mill-ġdid, erġa', erġgħu, terġgħu, nerġa', reġa', komplu, kompli, lura, darb'oħra",
    still="""
        għadni, għadkom, għadu, xorta, minkejja, xorta waħda, għadhom, baqgħu, bqajt, tkomplu,
        għadna, avolja
        """,
    all="""
        kollha, kollu, kull, kollox, kompletament, kwalunkwe, għalkollox, mill-ewwel sal-aħħar, kull
        ħaġa, kull tip, totalment, kollok
        """,
    this="""
        dan, din, dawn, dak, dik, dawk, hekk, bħal dawn, dal, dil, minn dawn, hom, dawna, dina, dana
        """,
    only="biss, esklussivament, minflok, ħlief",
    yes="iva, iwa, mela, sew, tajjeb, ok iva, ejja, naqbel, ija, le mela, mela iva",
    why="għaliex, ghaliex, għalfejn, ghalfejn, għax hekk, xi trid",
    how="kif, fejn, x'għandi nagħmel, b'liema mod, xi rrid nagħmel",
    which="x, xi, liema, x'inhu, x'inhi, xinhu, x'tip, x'informazzjoni, x'data, x'għandkom, min",
    when="meta, kemm iddum, sa meta, għal kemm żmien",
    condition="jekk, inkella, kieku, f'każ, jew inkella, qabel ma, sakemm",
    past="""
        kien, kienet, kienu, kont, konna, kellna, kelli, il-bieraħ, bieraħ, l-bieraħ, rajt, smajt,
        qalli, qaltli, qalulna, qalu, ħassart, tħassar, bagħtli, bgħatt, wasal, waslet, waslu,
        waqaf, waqfet, waqfu, waqqaft, ktibt, irċevejt, tlabt, ġie, ġew, iddum, li għadda, l-aħħar,
        l-oħra, twaqqfet, nbidlet, ikkanċellajt, insejt, għamilt, ċempilt, qrajt, staqsejt
        """,
    is_="hu, hi, huma, hija, huwa, hemm, qiegħed, qed ikun",
    exists="hemm, fadal, għandkom xi, jeżisti, disponibbli, għad hemm, għadkom",
    time="""
        fil-għodu, filgħodu, filgħaxija, bil-lejl, nofsinhar, it-tnejn, it-tlieta, l-erbgħa,
        il-ħamis, il-ġimgħa l-oħra, is-sibt, il-ħadd, illum, għada, pitgħada, wara l-, qabel il-,
        qabel it-, qabel id-, fis-siegħa, siegħa, sigħat, minuti, waqt, btala, vaganza, festa,
        llejla, il-lejla, xogħol, tal-ħamsa, dalgħodu, wara nofsinhar, fil-weekend
        """,
    old="""
        antik, antika, ġdid, ġdida, nbidel, inbidel, nbidlet, bdilt, ibdlu, tibdlu, aġġorna*,
        ikkoreġ*, żball fin-numru, numru ħażin, preċedenti, qadim, qadima
        """,
    mistake="bi żball, żball, bi zball, mhux apposta, aċċident",
    meta="""
        tfisser, ifisser, buttuna, kelma, kliem, funzjoni, settings, link, ikklikkja*, mudell,
        eżempju, disinn, stħarriġ, differenza, aġenzija
        """,
    praise="""
        sabiħ, sabiħa, tal-ġenn, prosit, nħobb, inħobbhom, nħobbhom, togħġobni, jogħġobni,
        jogħġbuni, għoġbitni, tajjeb ħafna, mill-aqwa, eċċellenti, brillanti, meraviljuż*,
        fantastik*, tad-deheb, inħobbkom, perfett*
        """,
    help="""
        għajnuna, ghajnuna, għinni, għinuni, help, min int, min intom, min inti, min qed jikteb, min
        hu, min hemm, x'kumpanija, ma' min qed nitkellem, min qed ikellimni, liema kumpanija, info,
        assistenza, min intkom, min hemmhekk
        """,
    that="li, biex, illi",
    and_="""
        u, jew, imma, iżda, mela, għax, ghax, minħabba, allura, għalhekk, però, ghalhekk, peress,
        pero, billi
        """,
    polite="""
        jekk jogħġbok, jekk joghgbok, jekk jogħġobkom, jekk joghgobkom, jekk jogħġobkhom, grazzi,
        grazzi ħafna, grazzi hafna, grazzi mill-qalb, skużi, skuzi, skużawni, bonġu, bongu, bonswa,
        bonġornu, hello, hi, ħello, insellmilkom, għażiż, għażiża, għeżież, sinjur, sinjura, issa,
        mill-ewwel, immedjatament, b'urġenza, please, pls, plis, pliz, thanks, sorry, jaqaw, uff,
        ufff, ħeqq, heqq, ħi, hi, ta, ta veru, xbin, ħabib tiegħi, ħbieb, jaħasra, madonna,
        il-madonna, ostja, l-ostja, ħaqq, għax tal, f'ġieħ alla, għal alla, għall-imħabba t'alla,
        ġesù, gesu, saħħa, saħħiet, tislijiet, dejjem tagħkom, naqra, ftit, mela, dan l-aħħar,
        sempliċement, verament, bis-serjetà, b'hekk, hawnhekk, hekk hu, kemm jista' jkun malajr,
        nirringrazzjakom, nirringrazzjak, bil-qalb, uwejja, ejja ħa, ara, isma', isimgħu, ismagħni,
        għażiżi, biċ-ċar, kemm-il darba, ukoll, anki, ħallik, ħa
        """,
    common="""
        il, l, it, is, ir, id, in, ix, iz, iċ, u, li, ta, tal, tas, tad, tat, tan, tar, ta', fi, f,
        fil, fis, fid, fuq, minn, mill, mil, mis, għal, għall, għas, ma', mal, bħal, bi, b, bil, bl,
        bis, sa, wara, qabel, taħt, ġo, bejn, quddiem, ħdejn, hemm, hawn, meta, kif, fejn, min, xi,
        x, imma, jew, għax, dan, din, dawn, dak, hu, hi, huma, jien, int, intom, aħna, qed, se, ħa,
        sejjer, kien, kienet, għandi, għandna, għandek, tkun, ikun, jkun, tkunu, nkun, tiegħi,
        tiegħek, tagħna, tagħkom, kollha, kull, ħafna, ftit, jum, ġimgħa, xahar, sena, snin, darba,
        wieħed, waħda, tnejn, tlieta, kbir, żgħir, ġdid, dar, post, prezz, kemm, miftuħ*, magħluq*,
        nista', tista', kollox, għada, ukoll, biss, tajjeb, sew, issa, dejjem, wara, lil, lill, lis,
        sibt, xtrajna, xtrajt, għamlu, naħseb, għandhom, jgħid, wasalt, nasal, tiġi, għali, skont,
        permezz, hekk, lejn
        """,
)
