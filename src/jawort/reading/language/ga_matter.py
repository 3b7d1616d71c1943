"""Irish: what messages are about, and what only looks like a wish. The rest: `ga.py`."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="ga",
    ads="""
        fógra, fógraí, fograi, fógraíocht*, fhógraí, fhograi, bhfógraí, fhógraíocht, bhfógraíocht,
        nuachtlitir, nuachtlitreach*, nuachtlitreacha, nuachtlit*, margaíocht*, mhargaíocht,
        turscar, thurscar, dturscar, spam, promo*, bolscaireacht, bholscaireacht, bróisiúr*,
        catalóg*, gcatalóg, fógrán, marketing, poiblíocht, bhfograi, newsletter*, ads, fógraíochta,
        margaíochta, preabfhógraí
        """,
    offer="""
        tairiscint*, tairiscintí, tairiscinti, tairiscín, dtairiscint*, thairiscint*, sladmhargadh,
        sladmhargaí, sladmhargai, shladmhargaí, lascaine*, lascainí, díolachán*, díolacháin,
        dhíolachán, reic, reiceanna, éarlaisí, margadh maith, margaí, dealanna, cúpón*, gcúpón*,
        comórtas, comórtais, dearbháin, dearbhán, black friday, deals, nuacht faoi bhur, táirgí nua
        """,
    message="""
        teachtaireacht*, dteachtaireacht*, theachtaireacht*, tdteachtaireacht, téacs*, dtéacs*,
        théacs*, ríomhphost*, ríomhphoist, rphost, fógraí fóin, meabhrúchá*, meabhrúcháin,
        mheabhrúchá*, whatsapp*, sms, email*, litir, litreacha, litreach*, nóta, nótaí, ráiméis,
        raiméis, seafóid, cacamas, cac, dramhaíl, bruscar, truflais, brúscar, teagmháil, chumarsáid,
        cumarsáid, scéalta, post sóisialta, texts, messages, dramhphost, teachtaireachtai
        """,
    list="""
        liosta, liostaí, liosta seachadta, liosta ríomhphoist, bhunachar sonraí, bunachar,
        mbunachar, grúpa, ghrúpa, ngrúpa, clár, gclár, córas, gcóras, bhur liosta, bhur gcóras,
        mailing list, cainéal
        """,
    number="""
        uimhir, m'uimhir, n-uimhir, uimhreach, huimhir, guthán, fón, fóin, m'fhón, mo ghuthán,
        seoladh, mo sheoladh, uimhir fóin, sonraí teagmhála, uimhreacha
        """,
    account="cuntas, chuntas, gcuntas, próifíl, phróifíl, mo phróifíl, cuntais, chuntais",
    data="""
        sonraí, shonraí, sonrai, shonrai, eolas, t-eolas, t-eolais, faisnéis, fhaisnéis, eolais,
        sonraí pearsanta, comhad, m'eolas, taifead, taifid, mo thaifead, data, n-eolas
        """,
    store="""
        atá agaibh, ata agaibh, atá ag, coinníonn, gcoinníonn, choinneáil, coinneáil, coinníollach,
        stóráil*, stórál*, stórálann, próiseáil*, phróiseáil*, bpróiseáil*, próiseálann, bailiú,
        bhailigh, úsáid, úsáideann, úsáid a bhaint, roinn sibh, roinn, gcoimeádann, coimeádann,
        choimeád, choinníonn, coinníodh, roinneadh, á choinneáil, atá sibh ag coinneáil, choinnigh,
        atá stóráilte, bhur mbunachar, a choinníonn sibh, atá i seilbh
        """,
    know="a fhios, fhios, fios, eolach, aithne, a fhios agaibh",
    about="""
        fúm, fum, fúinn, i mo thaobh, mar gheall orm, maidir liom, fum féin, fúmsa, i mo leith,
        ormsa, a bhaineann liom
        """,
    gdpr="""
        gdpr, rgcs, airteagal 15, airteagal 17, airteagal 21, alt 15, alt 17, alt 21, airteagal,
        cosaint sonraí, chosaint sonraí, gcosaint sonraí, an rialachán ginearálta, ceart rochtana,
        ceart rochtain, ceart léirscriosta, ceart chun scriosta, iarratas rochtana, ceart chun
        dearmadta
        """,
    consent="toiliú, thoiliú, dtoiliú, cead, chead, gcead, ceadú, toil, mo thoiliú",
    contract="""
        conradh, chonradh, gconradh, conartha, ballraíocht*, bhallraíocht*, mballraíocht*, síntiús,
        shíntiús, árachas, t-árachas, giom, ghiom, ngiom, léas, léasa, polasaí, pacáiste teilifíse
        """,
    service="""
        coinne, choinne, gcoinne, coinní, choinní, ordú, t-ordú, n-ordú, orduithe, sonrasc, bille,
        mbille, beart, bheart, mbeart, bearta, seachadadh, sheachadadh, tiománaí, cúiréir,
        áirithint, áirithinte, chur in áirithe, in áirithe, íocaíocht, oideas, scrúdú, torthaí,
        deisiú, dheisiú, ráthaíocht, cuairt, tástáil, trial, bord, mbord, aisíoc, bailiúchán,
        luachan, turas tástála, admháil, tábla
        """,
    thing="""
        bus, mbus, traein, traenach, carr, gcarr, charr, gluaisteán, inneall, coscáin, boinn, bonn,
        bróg, bróga, bróige, gúna, méid, mhéid, dath, grianghraf*, pictiúr, físeán, cáipéis*, aip,
        suíomh, leathanach, teilifís*, cnaipe, doras, ndoras, fuinneog, eochair, n-eochair, seomra,
        tseomra, coire, ardaitheoir, uisce, t-uisce, sconna, cith, teas, linn snámha, cúrsa, chúrsa,
        ceacht*, scoil, madra, mhadra, cat, siúcra, oinniún, oinniúin, cnónna, bainne, feoil,
        fheoil, glútan, cáis, alcól, printéir, ceallra, aláram, siopa, tsiopa, sráid, bóthar,
        bóthair, stad traein, stad an bhus, páirceáil, garáiste, cathaoir, tolg, torann, ceol,
        ceoil, báisteach, bháisteach, sneachta, fuil, pian, piollaí, cógas, salann, anlann, arán,
        t-arán, biachlár, ciseán, eitilt, turas, leaba, cuisneoir, troscán, cistin, trátaí, oighear,
        cábla, péint, tacsaí, iasc, cuirtín, lampa, solas, cairpéad, caife, claí, mála, mhála,
        balla, bhalla, peil, bpeil, airgead, táille, éarlais, cárta, burgar, mburgar, píotsa,
        sailéad, cáca, císte, gruaig, fiacail, spéaclaí, bláthanna, rothar, bricfeasta, dinnéar,
        béile, teach, tí, post, poist, phost, iris, inniu tráthnóna, cód, lasair, leithreas, deoch,
        beoir, pionta, ticéad, tiocéid
        """,
    harmless="""
        níl aon fhadhb, níl fadhb, fadhb ar bith, ná bí buartha, ná bígí buartha, ná déan dearmad,
        ná déanaigí dearmad, na deanaigi dearmad, ná dearmad, níl a fhios agam, níl fhios agam, níl
        mé cinnte, nílim cinnte, ní hamháin, deireadh seachtaine, deireadh na seachtaine, an
        deireadh seachtaine, deireadh na míosa, faoi dheireadh, ar deireadh, sa deireadh, ag
        deireadh, go deireadh, stad bus, stad an bhus, stad traein, stad na mbus, tá deireadh leis,
        stad an bháisteach, stop ag an, stopann an bus, ná stopaigí den, ná stopaigí, ná stop, ná
        stadaigí, ná scoirigí, gan siúcra, gan oinniún, gan bhainne, gan ghlútan, gan im, gan fadhb,
        sonraí móibíleacha, fillteán turscair, fillteán spam, gníomhaireacht fógraíochta, fógra san,
        fógra sa, fógra ar an, fógra poist, bhur bhfógra, bhfógra san, an fógra trasna, fógra
        trasna, is leor dhá, is leor dó, is leor aon, is leor leathchileo, leor dúinn, go leor
        daoine, go leor spáis, go leor ama, cén fáth nach, ná bí déanach, ná bígí ag fanacht, ná
        fan, coinne a chur ar ceal, coinne ... ar ceal, ordú a chur ar ceal, t-ordú a chealú,
        áirithint a chur ar ceal, áirithint a chealú, coinne a chealú, brón orm cur isteach, brón
        orm as cur isteach, gabh mo leithscéal as cur isteach, níor mhaith liom cur isteach, ní
        chreidim, níl deifir, níl aon deifir, gan deifir, chur as an, sonraí teagmhála, post
        fógartha, mar a fógraíodh
        """,
)
