"""Irish: what one wishes stands as nouns and verbal nouns; lenition and eclipsis are listed."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="ga",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        díliostáil*, dhíliostáil*, ndíliostáil*, díliosta*, díliostú, díshuibscríobh*, díchláraigh,
        díchlárú, díchláraígí, dhíchlárú, díchlár*, scoir den liosta, éirí as an liosta, bain
        m'ainm, bainigí m'ainm, scor den liosta, imeacht den liosta, fágáil an ghrúpa, mo shíntiús
        leis an nuachtlitir, cealaigh mo shíntiús, cuir mo shíntiús ar ceal, cealú mo shíntiúis, dul
        as an liosta
        """,
    cease="""
        stop, stopaigí, stopaigi, stopadh, stopfadh, stopfaidh, stopann sibh, stadaigí, stadaigi,
        stadadh, stadfadh sibh, scoir, scoirigí, scoirigi, scor, scoirigí de, scoir de, éirigh as,
        éirígí as, eirigh as, eirigi as, éirí as, éireoidh, éirigí as, éireodh sibh as, cuir
        deireadh, cuirigí deireadh, cuirigi deireadh, chuir deireadh, deireadh a chur, cuirtear
        deireadh, cuir stop, cuirigí stop, stop a chur, stad a chur, bíodh deireadh, deireadh leis
        na teach*, deireadh leis na fóg*, caith uait, caithigí uaibh, staonaigí, staonadh, staon,
        múch, múchaigí, múchadh, cuir as, cas as, casaigí as, stad de, stad den, stad leis, stad ag
        cur, stad ag seoladh, stad ag scríobh, stad anois, stad na, stad sin
        """,
    remove="""
        bain, bainigí, bainigi, baintear, baint de, bhaint de, a bhaint den, bhaint den, a bhaint,
        bain amach, bain anuas, bainfeá, bainfeadh sibh, tóg de, tógaigí, tógtar, tóg mé, tóg
        m'ainm, tóg m'uimhir, tóg amach, glan, glanaigí, cuir amach mé, scriosaigí ... liosta,
        scrios ... liosta, baintear den, scaoil mé, fág mé amach, fágaigí mé amach, fág ar lár mé
        """,
    delete="""
        scrios, scriosaigí, scriosaigi, scriosadh, scriostar, scriosann, scriosfadh sibh, a
        scriosadh, léirscrios, déan dearmad, déanaigí dearmad, deanaigi dearmad, dearmad a dhéanamh,
        dean dearmad, ndéanfaí dearmad, dearmad orm, dearmadaigí, cealú mo chuntais, dún mo chuntas,
        dúnaigí mo chuntas, caith amach mo, caithigí amach mo, ligean i ndearmad, ligigí i ndearmad,
        díothaigh, díothú, díothaigí, léirscriosadh, cuir amú, glanaigí mo, ceart chun dearmad,
        ceart go ndéanfaí dearmad, ceart chun scriosta, ceart léirscriosta, ceart chun dearmadta,
        scriosfaí, scriosfadh, go scriosfaí
        """,
    leave_alone="""
        fág i m'aonar, fágaigí i m'aonar, fagaigi i m'aonar, fág mé, fágaigí mé, fág sinn, fágaigí
        sinn, fág liom féin, fág i mo aonar, lig dom, ligigí dom, lig dúinn, ligigí dúinn, tabhair
        suaimhneas, tugaigí suaimhneas, tugaigi suaimhneas, gread leat, greadaigí libh, imigh leat,
        imígí libh, bailigh leat, bailígí libh, póg mo thóin, pog mo thoin, póigí mo thóin, pógaigí
        mo thóin, dún do chlab, dúnaigí bhur, téigh i dtigh diabhail, go hifreann libh, go hifreann
        leat, focáil leat, focáil leo, focálaigí libh, in ainm dé fágaigí, ná bígí liom, ná bí liom,
        tabhair síocháin, tugaigí síocháin, suaimhneas a thabhairt, ná cuir isteach orm, ná cuirigí
        isteach orm, ná cuirigí isteach orainn, cuirigí chun siúil, fág i m aonar, fágaigí i m
        aonar, fagaigi i m aonar, i m aonar, i m'aonar
        """,
    object="""
        cuirim i gcoinne, cuir i gcoinne, cur i gcoinne, cuirimid i gcoinne, i gcoinne phróiseáil*,
        agóid, agóid a dhéanamh, agóidim, diúltaím, diúltaíonn, diúltú, ní cheadaím, ní thoilím,
        toirmisc*, toirmiscim, ag cur i gcoinne, cur in éadan, cuirim in aghaidh, cuirim in éadan
        """,
    withdraw="""
        tarraingím siar, tarraing siar, tarraingt siar, aistarraing*, tharraingt siar, tarraingim
        siar, tarraingimid siar, cúlghair*, cúlghairim, a tharraingt siar, aisghair*, tarraingím mo
        thoiliú siar, glacaim ar ais, aistharraing*
        """,
    terminate="""
        mo bhallraíocht ... ar ceal, bhallraíocht ... chur ar ceal, chonradh ... chur ar ceal, mo
        chonradh ... ar ceal, conradh ... chur ar ceal, chonradh a fhoirceannadh, foirceannadh,
        foirceann*, deireadh ... chonradh, deireadh ... gconradh, deireadh ... mballraíocht, chealú
        ... chonradh, ballraíocht a chealú, bhallraíocht a chealú, chonradh a chealú, árachas a chur
        ar ceal, fógra foirceanta
        """,
    no_interest="""
        níl suim agam, níl aon suim agam, níl suim againn, níl aon suim, nil suim, nil aon suim, níl
        spéis agam, níl aon spéis, nil spéis, níl mé ag iarraidh faic, is cuma liom, is cuma linn,
        ní spéis liom, ní suim liom, gan suim, gan spéis, níl gnó agam, níl aon ghnó, níl aon ghá
        agam, ní hé mo rogha, is cuma sa sioc, is cuma sa diabhal, níl fonn orm, níl aon fhonn, ní
        cheannóidh mé
        """,
    enough="""
        bréan de, bréan díobh, bréan dibh, tuirseach de, tuirseach díobh, tuirseach dibh, dóthain,
        leor, go leor anois, is leor sin, is leor, sáith, mo sháith, braon, mo dhóthain, tá mo
        cheann briste, cráite, cráite agaibh, cráite leo, ceann scoilte, dubh dóite, dóite, breoite
        de, breoite díobh, bailithe de, ceann tinn, tinn tuirseach, bodhraithe, bréan d, seasamh
        níos mó
        """,
    annoyed="""
        crá, crá croí, cur isteach, ag cur isteach, cur as dom, turscar*, spam*, bodhr*, bhodhr*,
        cráite, ag cur as dom, ciap*, chiapadh, gciapadh, do mo chiapadh, náire, náireach, olc orm,
        ag cur oilc, cuireann, síoraí, de shíor, gach lá, chuile lá, gach aon lá, an t-am ar fad, i
        gcónaí, gach uair, gan stad, gan staonadh, ró-mhinic, gan iarraidh, leadránach, tuirsiúil,
        frustrach, ag déanamh tinnis, ag cur soir, céasadh, gcéasadh, ag céasadh, bodhraíonn, crann
        i mo, cur ar buile, ar buile, mire, ag líonadh, pleota, dó mo
        """,
    block="""
        blocáil*, bhlocáil*, blacáil*, bac a chur, cuirfidh mé bac, cosc a chur, gearán, gearáin,
        ghearán, tuairiscigh*, tuairisceoidh*, thuairisciú, dlíodóir, aturnae, cúirt, gardaí,
        comhairle dlí, coimisiún, coimisiún um chosaint sonraí
        """,
    less="""
        níos lú, rómhinic, ró-mhinic, an iomarca, barraíocht, chomh minic, níos annaimhe,
        laghdaigh*, laghdú, rud beag níos lú, iomarca teachtaireachtaí, lán le, tuilte
        """,
    reject="""
        ná bac le, ná bacaigí le, ná bac leo, ná bacaigí leo, na bac le, ná bac leis na, coinnigh
        agat féin, coinnígí agaibh féin, coinnigi agaibh fein, coimeád agat féin, coimeádaigí agaibh
        féin, níl gá, ní gá, ní gá daoibh, níl aon ghá, nil aon gha, ní theastaíonn, gan gá, sa
        bhruscar, sa bhosca bruscair, bruscar amach is amach, diúltaigh, múch na, cas as na, spáráil
        mé, spáráilaigí mé, gan ghá, ná bígí ag bacadh, gan bacadh, níl gnó, d'éagmais, déanfaidh mé
        gan, seol chuig duine eile, cuir chuig duine eile
        """,
    pointless="""
        níl aon mhaith, níl maith, níl ciall, níl aon chiall, cur amú ama, am amú, ní léim iad, ní
        léim riamh, ní osclaím, gan mhaith, gan chiall, níl aon phointe, níl pointe, ní fiú, ní fiú
        daoibh, fánach agaibh, in aisce, ní fhéachaim orthu
        """,
    unasked="""
        níor iarr mé, nior iarr me, níor iarras, níor chláraigh, níor thug mé cead, níor thug mé mo
        chead, níor thug mé toiliú, níor thoiligh, gan chead, gan mo chead, gan mo thoiliú, gan
        cead, gan toiliú, cé a thug cead, cé thug cead, cé a d'iarr, cé a dúirt libh, cé dúirt libh,
        níor liostáil mé, níor aontaigh, níor iarramar, níor ordaigh mé a leithéid
        """,
    without="gan",
    call="""
        ag glaoch, glaoch, glaoigh*, glaonna, scairt*, ag scairteadh, cur glaoch, ring, gcuirigí
        glaoch, ag cur glaoch
        """,
    gone="""
        fuair bás, fuair sé bás, fuair sí bás, cailleadh, básaithe, ar shlí na fírinne, d'éag,
        marbh, d'aistrigh, bhog mé, bhogamar, ar imirce, imithe ar imirce, imithe go, imithe as,
        imithe thar lear, dhíol mé, dhíolamar, ní custaiméir mé, i mo chustaiméir níos mó, nach
        maireann, chuaigh ar imirce
        """,
    unclear="""
        stad, cealaigh, deireadh, críoch, cuir ar ceal, imigh, scrios, críochnaigh, fág é, níl go
        raibh maith agat, cealú
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        scríobh*, scriobh*, scríobhaigí, ag scríobh, teagmháil, teagmhail, dteagmháil, i dteagmháil,
        teagmháil a dhéanamh, téacsáil*, ag téacsáil, ag glaoch, glaoch, glaoigh*, scairt*, chur
        isteach, cuir isteach orm, cur isteach, cuirigí isteach, cuirigi isteach, cur as dom,
        bodhrú, bhodhrú, mbodhrú, do mo bhodhrú, crá, chrá, do mo chrá, ciapadh, chiapadh, gciapadh,
        tarraingt orm, labhairt liom arís, ag déanamh teagmhála, teagmhála, ag caint liom,
        scríobhann, ag bodhrú, spamáil*, céasadh, chéasadh, cur tuairisc
        """,
    send="""
        seol, seolaigí, seolaigi, seoladh chugam, sheoladh, á sheoladh, ag seoladh, sheolann,
        seolann, seolfadh, seoltar, cuir chugam, cuirigí chugam, cuirigi chugam, cuir chuig, chur
        chugam, cur chugam, a chur chugam, chur chugainn, cur chugainn, ag cur, cuirtear chugam,
        cuirtear chugainn, cuir ... chugam, cuirigí ... chugam, cuir ... chugainn, cuirigí ...
        chugainn, tabhair dom, tugaigí dom, brú chugam, sheolfaí, seoladh chugainn, sheoladh
        chugainn, sheoladh chugam, gcuirfeadh, cuireann sibh, seolta, fadáil, chur chuig m'uimhir,
        scaoil chugam, caith chugam, cuiri chugam, postáil, á gcur chugam, á seoladh
        """,
    receive="""
        fháil, faighim, fháil uaibh, cloisteáil, chloisteáil, gcloisteáil, cloisint, chloisint,
        éisteacht, ag teacht, theacht, teacht chugam, tagann, dtagann, fheiceáil, feiceáil, feicim,
        léamh, ag fáil, á fháil, á bhfáil, glacadh, ghlacadh, bheith ar, ag éisteacht, faighimid,
        fáil
        """,
    want="""
        ba mhaith, ba mhaith liom, is mian, mian liom, ag iarraidh, teastaíonn, theastaíonn,
        theastódh, teastóidh, iarr, iarraim, iarraimid, uaim, uainn, de dhíth, ag teastáil,
        teastáil, b'fhearr liom, b'fhearr linn, bfhearr, fearr liom, éilím, éilímid, ag súil, súil
        agam, impím, d'iarrfainn, iarraidh ort, iarraidh oraibh, bheinn buíoch, bheadh áthas, i gcás
        go, tá uaim, tá uainn, mhaith liom, ag lorg, lorg, ar mhiste, an bhféadfá, an bhféadfadh
        sibh, bheinn sásta
        """,
    able="""
        féidir, an féidir, is féidir, an bhféadfainn, féadfaidh, féadfá, bhféadfá, oibríonn, ag
        obair, in ann, ábalta, d'fhéadfá, cad é mar, an bhfuil cead
        """,
    see="""
        cóip, chóip, gcóip, cóipeanna, rochtain, feiceáil, easpórtáil, féachaint ar, a fheiceáil,
        áireamh, liosta iomlán, nochtadh, íoslódáil, scrúdú a dhéanamh, eolas a fháil
        """,
    speak="""
        labhairt, caint, chaint, ag caint, nascadh, labhair, comhrá, freagra ó, freagair,
        labharfaidh, plé, labhróidh, labhairt le, cur in aithne, aistrigh mé, cuir mé ar aghaidh,
        tabhair dom duine, faigh dom
        """,
    subscribe="""
        liostáil, liostaigh, clárú, chlárú, cláraigh, chlárú arís, chur leis an liosta, cuir ar ais,
        cuir mé ar, cuir ar an liosta, cuirigí ar ais, cuirigí ar an liosta, cuirigí mé, liostáil
        mé, síntiús a ghlacadh, páirt a ghlacadh, bheith páirteach, isteach arís, cuir m'ainm leis,
        cuir m'ainm ar, suibscríobh*
        """,
    miss="""
        cailleadh amach, chailliúint, cailliúint, chailleadh, a chailleadh, chaillfinn, airím uaim,
        airigh, cailleann
        """,
    whence="""
        cá bhfuair sibh, ca bhfuair sibh, cá bhfuair, ca bhfuair, cé thug, cé a thug, ce thug, conas
        a fuair, conas a fuaireabhair, cén chaoi a bhfuair, cén dóigh a bhfuair, cad as a bhfuair,
        cá háit a bhfuair, cé uaidh, cén áit a bhfuair, conas atá, cad é an foinse, foinse
        m'uimhreach, conas a tháinig, cén chaoi ar tháinig, cé leis ar roinn, cé dó ar thug, cé leis
        a roinneann, cé dár thug, cad as, cé uaidh a bhfuair, cé acu ar roinn
        """,
    # -- who ---------------------------------------------------------------------------------
    i="mé féin, sinn féin",
    me="""
        chugam, chugainn, dom, dúinn, orm, orainn, liom, linn, uaim, uainn, mé, muid, sinn, agam,
        mise, chugamsa, domsa, ormsa, do mo, díom, asam, me, liomsa, chugam's
        """,
    my="mo, m, m'ainm, ár, m'eolas, mo chuid, mochuid",
    you="""
        sibh, agaibh, uaibh, bhur, libh, daoibh, oraibh, sibhse, tú, agat, uait, leat, do chuid,
        comhlacht, chomhlacht, gcomhlacht, siopa seo, díbh, chugaibh, duit, ort, sibh féin, thú,
        tusa
        """,
    other="""
        mo bhean, bhean chéile, m'fhear, mo fhear, fhear céile, m'athair, mo mháthair, mháthair,
        mháthar, athair, mo mhac, m'iníon, iníon, mo dheartháir, deartháir, mo dheirfiúr, deirfiúr,
        mo chara, chara, cara, comharsa*, gcomharsa*, chomharsa*, siad, é féin, í féin, páiste,
        páistí, bpáiste, leanbh, bábóg, mamó, daideo, mo shean*, bhas, múinteoir, dochtúir,
        custaiméir*, cliant*, uncail, aintín, mo pháirtí, mamaí, daidí, leaid, fear an tí, bean an
        tí, úinéir, tiarna talún, madra
        """,
    human="""
        duine, duine beo, duine éigin beo, duine daonna, daonna, fíordhuine, fíor dhuine, ionadaí,
        foireann, bhfoireann, ball foirne, oibrí, gníomhaire, bainisteoir, mbainisteoir, seirbhís do
        chustaiméirí, seirbhís custaiméirí, duine ceart, duine fíor, duine ón bhfoireann
        """,
    somebody="""
        duine éigin, duine ar bith, aon duine, éinne, duine eicint, duine inteacht, nduine éigin
        """,
    bot="""
        róbat*, robat, bot, bota, meaisín, inneall, ríomhaire, uathoibríoch*, chatbot*, ríomhchlár,
        hintleacht shaorga
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ní, níl, nil, gan, nach, aon, ar bith, riamh, choíche, níor, cha, ní hea, go deo, ní hé,
        nílim, nílimid, ní bheidh, náá, seachnaigí, nár, nil aon, ná déan, ná déanaigí, ná bí, ná
        bígí, ná tar, ná tabhair, ná tugaigí, ná glac, ná lig, ná coinnigh, ná húsáid*
        """,
    nay="""
        níl, ní hea, ní thógfaidh, ní bhacfaidh, níl go raibh maith agat, níl grma, no, ní
        theastaíonn, níl uaim, ná bac, ní maith, ná bac leo, ná bacaigí, ní hea go raibh, nil go
        raibh, níl a bhuíochas
        """,
    nothing="""
        rud ar bith, aon rud, faic, dada, tada, a dhath, faice, tada eile, teachtaireacht ar bith,
        fógra ar bith, faic eile, dada eile, pioc
        """,
    not_past="""
        níor tháinig, níor stad, níor stop, níor fuair, ní bhfuair mé, ní bhfuaireamar, ní bhfuair,
        níor chonaic, ní fhaca, fós níl, fós nár, níor bhain, níor shroich, níor sheol sibh, níor
        chuala, níor ghlaoigh, níor scríobh, níor scriosadh, níor fhéad, ní raibh, níor éirigh, go
        fóill, níor oscail, níor thuig, ní thuigim, ní oibríonn, ní osclaíonn, níor chuir, níor
        fhreagair, níor aimsigh, ní fheicim
        """,
    not_able="""
        ní féidir, nach féidir, ní oibríonn, níl ag obair, níl sé ag obair, níl mé in ann, níl a
        fhios agam conas, ní éiríonn liom, níl ar mo chumas, ní thig liom, theip orm
        """,
    not_want="""
        níl mé ag iarraidh, níl muid ag iarraidh, nílim ag iarraidh, nil me ag iarraidh, níl uaim,
        níl uainn, ní theastaíonn uaim, ní theastaíonn uainn, ní theastaíonn, ní mian liom, ní mian
        linn, níor mhaith liom, níor mhaith linn, nior mhaith liom, ní maith liom, níl ag teastáil,
        níl de dhíth orm, ní bheinn ag iarraidh, b'fhearr liom gan, bfhearr liom gan, ba mhaith liom
        gan, ní iarraim, níl a dhíth, níl gá agam, ní gá dom, nach mian liom, nach bhfuil uaim, níl
        aon fhonn orm, níl ... de dhíth, nach bhfuil mé ag iarraidh, nílimid ag iarraidh, nílim ar
        lorg, níl aon ... uaim, níl ... uaim
        """,
    more="""
        níos mó, nios mo, a thuilleadh, thuilleadh, feasta, arís, arís eile, go deo, go deo arís,
        riamh arís, as seo amach, as seo suas, ón lá seo amach, amach anseo, choíche, sa todhchaí,
        tuilleadh, go brách, go buan, anois ná riamh, nios mó, ó inniu amach, go deo deo, riamh,
        ariamh, as an nua, a thuille, an athuair, breis
        """,
    again="""
        arís, aris, ar ais, lean, lean ort, lean oraibh, leanaigí, coinnigh ort, atosú, an athuair,
        as an nua
        """,
    still="""
        fós, go fóill, fós ag fáil, ainneoin, in ainneoin, cé gur, cé nach, mar sin féin, i gcónaí
        ag
        """,
    all="""
        gach, uile, go léir, ar fad, iomlán, iomlán, go hiomlán, chuile, uilig, gach aon, gach rud,
        chuile shórt, ar bith, de chineál ar bith, as éadan
        """,
    this="""
        seo, sin, siúd, iad, é seo, iad seo, é, ea, a leithéid, leo, dó sin, a leithéidí, iad sin,
        leis seo, iadsan
        """,
    only="amháin, ach amháin, ach, díreach, seachas, in áit",
    yes="""
        tá, sea, is ea, ceart go leor, cinnte, maith go leor, is maith, aontaím, gan amhras, fáilte,
        fáilte rompu, go breá
        """,
    why="cén fáth, cad chuige, tuige, cad ina thaobh, cén fath",
    how="conas, cén chaoi, cén dóigh, cad é mar, cá, cé mar, cén áit",
    which="cén, cad, céard, cad iad, cad é, cé na, cén t, goidé, cén sórt, cé hiad na",
    when="cathain, cá huair, cén uair, go dtí cathain, cén t-am, cé chomh fada",
    condition="""
        má, dá, mura, murach, an mbeadh, i gcás, sula, ar eagla, muna, ar choinníoll, mar sin mura,
        nó
        """,
    past="""
        bhí, bhíodh, raibh, chonaic, fuair, fuaireamar, fuaireas, tháinig, chuir mé, chuir, sheol
        mé, scrios mé, scriosadh, stad an, stop an, inné, aréir, anuraidh, seo caite, dúirt, d'iarr,
        d'fhág, chuaigh, rinne, tharla, chaill, scríobh sí, scríobh sé, bhain mé, chuala, arú inné,
        cheannaigh, thug, d'inis, léigh, ghlaoigh mé, d'oscail, éirithe as
        """,
    is_="is, tá, atá, bhfuil, ba, táim, táimid, tá sé, tá sí, is é",
    exists="an bhfuil, an bhfuil aon, ar fáil, ann fós, fágtha, a bhfuil, ar díol",
    time="""
        maidin, ar maidin, tráthnóna, oíche, istoíche, san oíche, meán lae, dé luain, luain, dé
        máirt, dé céadaoin, déardaoin, dé haoine, aoine, dé sathairn, sathairn, dé domhnaigh,
        domhnaigh, inniu, amárach, anocht, roimh a, i ndiaidh a, tar éis a, a chlog, níos déanaí,
        deireadh seachtaine, deireadh na seachtaine, saoire, nóiméad, nóiméid, uair an chloig,
        nuair, roimh, ag am lóin, i rith, le linn
        """,
    old="""
        sean*, sheanuimhir, nua, athrú, athraigh*, d'athraigh, mícheart, ceartaigh*, ceartú,
        nuashonraigh*, nuashonrú, roimhe seo, i gceart anois, contráilte
        """,
    mistake="de bhotún, trí thimpiste, botún, de thaisme, trí dhearmad, earráid, dearmad mór",
    meta="""
        ciallaíonn, chiallaíonn, cnaipe, focal, focail, feidhm, socruithe, nasc, cliceáil*,
        teimpléad, sampla, dearadh, suirbhé, difríocht, brí, gníomhaireacht
        """,
    praise="""
        is breá liom, breá liom, is aoibhinn, thar barr, thar cionn, iontach, ar fheabhas, go
        hálainn, álainn, taitníonn, thaitin, is maith liom, an-mhaith, togha, mhaith sibh,
        fíormhaith, sármhaith, an-deas, galánta, ardmholadh, an-ghlan, sult
        """,
    help="""
        cabhair, chabhair, gcabhair, cuidiú, cuidigh, cabhraigh, cabhraígí, cé hé seo, cé hí seo, cé
        thú, cé hé sin, cé tusa, cé atá ag scríobh, cé atá ann, cén comhlacht, cé leis a bhfuil mé
        ag caint, cé sibh féin, help, eolas fúibh, tarrtháil, cé atá agam, cén comhlacht é seo, cé
        sibh, cé atá
        """,
    that="go, gur, chun, le, a, nach, ionas go",
    and_="""
        agus, nó, ach, mar, óir, mar sin, toisc, ós rud, de bharr, mar gheall ar
        """,
    polite="""
        le do thoil, le bhur dtoil, le do thoill, más é do thoil é, más é bhur dtoil é, mas e do
        thoil e, led thoil, ldt, go raibh maith agat, go raibh maith agaibh, go raibh míle maith
        agat, go raibh míle maith agaibh, go raibh mile maith agat, grma, grmma, míle buíochas,
        buíochas, dia dhuit, dia duit, dia dhaoibh, dia is muire, haigh, heileo, slán, slán go
        fóill, slan, a chara, a chairde, a dhaoine uaisle, a dhuine uasail, anois, láithreach,
        láithreach bonn, gan mhoill, faoi dheireadh, dáiríre, i ndáiríre, in ainm dé, ar son dé, as
        ucht dé, a thiarna, a dhiabhail, diabhal, damnaithe, damnú, focáil, foc, focan, mallaithe, a
        leaids, a bhuachaillí, maith sibh, maith an fear, gabh mo leithscéal, gabhaigí mo
        leithscéal, brón orm, tá brón orm, tá aiféala orm, ok, please, pls, sorry, thanks, leis seo,
        le meas, is mise, beannachtaí, oíche mhaith, maidin mhaith, tráthnóna maith, go tapa, chomh
        luath agus is féidir, go simplí, amháin más féidir, más féidir, is féidir más, freisin,
        leis, muise, bhuel, ó, arú, a stór, a ghrá, lads, ochón, dar fia, dar dia, leabhar, le bhur
        gcead, le do chead, a mhac, ceart, mar a dúirt, go beo, go pras
        """,
    common="""
        an, na, ag, ar, as, de, do, den, don, faoi, fé, go, i, in, sa, san, sna, le, leis, ó, ón,
        roimh, thar, trí, um, idir, agus, ach, nó, mar, nuair, bhí, bhfuil, beidh, mbeidh, bheidh,
        bheadh, raibh, tá, níl, is, ba, seo, sin, anseo, ansin, ann, atá, aige, aici, acu, againn,
        lá, bliain, mí, seachtain, uair, dhá, dó, trí, ceithre, cúig, aon, céad, mór, beag, maith,
        deas, dul, teacht, déanamh, dhéanamh, tabhairt, chur, cur, bheith, fáil, an-, ró, chomh,
        níos, fós, anois, inniu, amárach, ó shin, abhaile, baile, bhaile, obair, duine, daoine, rud,
        rudaí, praghas, cé mhéad, oscailte, dúnta, freisin, leis, éigin, eile, féin, thart, síos,
        suas, amach, isteach, mhaith, go dtí, go háirithe, dócha, b'fhéidir, cheana, mar sin,
        samhradh, caithfidh, thiocfaidh, tar, téigh, éis, chun, gaire, nach
        """,
    not_send="""
        ná seol*, ná cuir chugam, ná cuirigí chugam, ná cuir ... chugam, ná cuirigí ... chugam, ná
        cuir ... chugainn, ná cuirigí ... chugainn, ná cuir ... chuig, ná bígí ... chugam
        """,
    not_write="""
        ná scríobh*, ná glaoigh*, ná scairt*, ná téacs*, ná labhair*, ná cuir isteach, ná cuirigí
        isteach, ná bodhraigh*, ná bígí do mo bhodhrú, ná bígí do mo chrá
        """,
    not_delete="""
        ná scrios*
        """,
)
