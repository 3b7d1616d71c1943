"""Hungarian: verbs whose direction stands apart (írjanak le), endings on everything."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="hu",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        leiratkoz*, leiratkoztat*, iratkoz* ... le, iratkoztas* ... le, kiiratkoz*, leíratkoz*,
        kijelentkez* ... hírlev*, lejelentkez*, kilépek, kilépnék, ki akarok lépni, ki szeretnék
        lépni, jelentkez* ... le, leirat*, ki szeretnék szállni, kiszállok, kiszállnék,
        feliratkozásom* ... töröl*, töröl* ... feliratkozás*, megszüntet* ... feliratkozás*,
        feliratkozás* ... megszüntet*, nem akarok feliratkozva, nem szeretnék feliratkozva, kapcsol*
        ... ki, kikapcsol*, leiratkozott, kikapcsoltam, le ... iratkoz*, le szeretnék iratkozni, ki
        ... iratkoz*
        """,
    cease="""
        állj, álljatok le, álljanak le, álljon le, állj le, leállít*, leállni, leállnátok,
        leállnának, leállhatná*, állíts* ... le, állít* ... le, hagy* ... abba, abbahagy*, abba ...
        hagy*, hagyják már, hagyjátok már, szüntes* ... meg, szüntess* ... be, beszüntet*,
        megszüntet*, szüntet* ... meg, fejez* ... be, befejez*, hanyagol*, mellőz*, stop, stoppolj*,
        elég legyen, legyen vége, vessenek véget, vess* ... véget, legyen már vége, tartózkod*,
        hagyjuk már, hagyjuk abba, hagyjuk ezt, hagyd ezt, hagyják ezt, ne tovább, le tudnák állít*,
        tudnák állítani, állítsák le, állítsátok le, állítani, abbahagyta*, tegyenek le arról,
        tegyetek le arról, hagyjanak fel, hagyjatok fel, hagyj fel, hagyjon fel
        """,
    remove="""
        vegy* ... le, levesz*, levenni, levennék, levenné*, levétel*, vegy* ... ki, kivenni,
        kivesz*, kivennék, kivenné*, húzz* ... ki, kihúz*, húzz* ... le, kikerül*, lekerül*,
        távolíts*, távolít*, eltávolít*, szedj* ... le, leszed*, kiszed*, szedj* ... ki, töröl* ...
        listá*, töröl* ... címlist*, levettetni, vegyél ki, ne szerepelj* ... list*, kihagy*, hagy*
        ... ki, vedd le, vedd ki
        """,
    delete="""
        töröl*, törl*, törles*, kitöröl*, törölj*, felejts* ... el, elfelejt*, felejtő*, felejtés*,
        elfeledtetés*, feledés*, megsemmisít*, semmisíts* ... meg, dobj* ... ki, kidob*, radíroz*
        ... ki, tüntes* ... el, eltüntet*, tűnjön ... el, tűnjenek ... el, felejtsetek, felejtsék,
        felejts el, elfelejtettem, elfelejtettük, törléshez való jog*, törléshez való jogommal,
        elfeledtetéshez való jog*
        """,
    leave_alone="""
        hagy* ... békén, békén hagy*, hagy* ... békében, kopj* ... le, kopjatok, kopjanak, lekopn*,
        hagy* ... nyugton, nyugton hagy*, hagy* ... nyugodtan, szálljatok le, szálljanak le, szállj
        le, húzzatok el, húzzatok a, húzz el, menjetek a, menjetek a francba, menjenek a, menj a
        francba, dögölj*, tűnjetek el, tűnj el, takarodj*, anyátok*, anyád*, bazdmeg hagy*,
        baszódj*, kapjátok be, kapd be, fogjátok be, fogd be, hagyjál, hagyjatok, hagyjanak,
        nyughass*, ne zaklass*, ne zaklat*, békén lenni, felejts* el engem, felejtsetek el az,
        felejtsenek el az
        """,
    object="""
        tiltakoz*, ellenz*, kifogás*, ellenvetés*, megtilt*, tiltom, nem járulok hozzá, nem járulunk
        hozzá, tiltakozás*
        """,
    withdraw="""
        visszavon*, vonom vissza, vonnám vissza, vissza ... von*, visszavonás*, vonja vissza,
        megvon*
        """,
    terminate="""
        felmond*, mond* ... fel, fel ... mondani, felbont*, szerződés* ... megszüntet*, megszüntet*
        ... szerződés*, megszüntet* ... tagság*, tagság* ... megszüntet*, szerződés* ... felbont*,
        elállok ... szerződés*, elállás*
        """,
    no_interest="""
        nem érdekel*, nem érdekl*, nem vagyok érdekelt, nem vagyok kíváncsi, nem vagyunk kíváncsi*,
        nem kíváncsi, kit érdekel, hidegen hagy*, nincs rá szükségem, nincs szükségem, nincs
        szükségünk, nem tartok ... igényt, nem tart* igényt, nincs igényem, nincs kedvem, nem
        érdekel
        """,
    enough="""
        elég, elég volt, elegem van, elegem, elegünk, torkig, torkig vagyok, unom, unjuk, meguntam,
        tele van a, tele a hócip*, tele a tököm, betelt a pohár, elég ebből, elegem lett, basta,
        eleget, kiakadok, agyamra men*
        """,
    annoyed="""
        idegesít*, zavar*, zaklat*, spam*, bosszant*, irritál*, kéretlen*, nyaggat*, molesztál*,
        bombáz*, eláraszt*, tolakod*, felháborít*, fárasztó*, szemét, szemetel*, pofátlan*, terror*,
        állandóan, folyton, folyamatosan, minden áldott, naponta ötször, ezerrel, agyatlan*, tele a
        postalád*, zargat*, háborgat*, pofátlanság, az agyamra, kiborít*, az idegeimre, csesztet*,
        cseszeget*, abajgat*, minden nap, mindennap, percenként, túlzás
        """,
    block="""
        letilt*, tiltalak*, blokkol*, feljelent*, jelentem, jelentelek, ügyvéd*, panaszt, naih*,
        hatóság*, fogyasztóvédelem*, bejelent*, perel*, beperel*, tiltó*, jogi útra, jogi lépés*,
        spamnek jelöl*
        """,
    less="""
        kevesebb*, ritkább*, ritkáb*, túl sok, túl gyakran, túl gyakori, ennyi, ennyire sok, ilyen
        gyakran, ilyen sok, rengeteg, sokallom, naponta, hetente háromszor
        """,
    reject="""
        kímélj*, tartsák meg, tartsátok meg, spórolj*, dugjátok, dughatjátok, feldughatjátok, nem
        kér*, nem kell*, fölösleges*, felesleges*, nem szükséges*, kukába, a kukába, kukába velük,
        köszönöm nem kérek, nem igényl*, nem tartok igényt, elutasít*, visszautasít*, némíts*,
        hagyjuk, lehet mellőzni, eltekint*, tekints* ... el, mellőzn*, mellőzzé*, kikapcsoln*,
        kapcsoljá* ... ki, kikérem magamnak, nem hiányoz*, nem hiányzik, másnak küld*, elhagyhat*,
        hagy* ... el, elhagy*, hagyják el, hagyjátok el, mellőzz*, nem kérek, nem kell
        """,
    pointless="""
        semmi értelme, nincs értelme, értelmetlen*, hiába küld*, hiába ír*, úgysem olvas*, úgyse
        olvas*, sose olvas*, sosem olvas*, el sem olvas*, el se olvas*, haszontalan*, időpocsékol*,
        kár küld*, kár a, tök fölösleges
        """,
    unasked="""
        nem kértem, sosem kértem, sose kértem, soha nem kért*, nem iratkoztam, sosem iratkoztam,
        soha nem iratkoztam, nem adtam engedély*, nem adtam hozzájárul*, nem járultam hozzá, ki
        engedte, ki kérte, ki mondta hogy, hozzájárulásom nélkül, engedélyem nélkül, beleegyezésem
        nélkül, nem rendeltem ilyet, senki nem kért*, senki se kért*, megkérdezésem nélkül
        """,
    without="nélkül",
    call="hívj*, hívogat*, hívás*, telefonál*, felhív*, hívni, hívják, csörög*, csörgess*",
    gone="""
        meghalt, elhunyt, elköltöz*, elköltöztem, elköltöztünk, már nem lakom, már nem lakik,
        kiköltöz*, nem vagyok már ügyfel*, már nem vagyok ügyfel*, nem vagyok ügyfel*, eladtam,
        eladtuk, külföldön él*
        """,
    unclear="""
        vége, törlés, lemondás, lemondom, lemondanám, elég, mégse, mégsem, hagyjuk, köszönöm nem,
        befejezés
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        ír, írj*, írn*, írogat*, írogass*, írni, írsz, írtok, írnak, írás*, keress*, keres, keresn*,
        keresget*, keresget*, keressen*, kapcsolatba lép*, lépj* ... kapcsolatba,
        kapcsolatfelvétel*, kapcsolattartás*, zaklass*, zaklat*, zavarj*, zavarjanak, zavarn*,
        üzenj*, üzenn*, üzenget*, hívj*, hívogat*, telefonál*, felhív*, hívni, molesztál*,
        nyaggass*, nyaggat*, bombáz*, bombázz*, spammel*, spameljetek, háborgass*, háborgat*,
        zargass*, zargat*, megkeres*, felkeres*, kontaktál*, írogassatok, csesztess*, idegesíts*,
        értesíts*, tájékoztas*, írkál*
        """,
    send="""
        küld*, küldj*, küldözget*, küldözgess*, küldeni, megküld*, továbbít*, elküld*, adj* ... ide,
        juttas* ... el, postáz*, küldés*, küldöz*, küldtem, küldtük, küldte, elküldtem
        """,
    receive="""
        kap, kapj*, kapn*, kapok, kapunk, kapom, kapni, kapjak, jön, jönn*, jöhet*, jöjj*, érkez*,
        hallani, olvasni, látni, halljak, lássak, kapnék, megkapni, bejön*, kapjam, viszontlát*,
        érkezzen, benne lenni, érkezett
        """,
    want="""
        szeretn*, akar*, kér*, kíván*, óhajt*, igényl*, kell, kellen*, szükség*, lenne jó, jó lenne,
        örülnék, örülnénk, megköszön*, legyenek szívesek, legyen szíves, legyél szíves, megkér*,
        kérvényez*, követel*, felszólít*, hálás lennék, lennének szívesek, lenne szíves, igénybe
        venni, légyszi szeretn*, kérek, kérem szépen, megtenné*, élni kívánok, élnék, élek a, kérte,
        kérdezte
        """,
    able="lehet*, lehetne, tudn*, tudná*, tudok, képes*, működ*, megy, lehetséges, sikerül*, bír*",
    see="""
        másolat*, megtekint*, betekint*, hozzáférés*, megnéz*, láthat*, export*, kikér*, megkap*,
        tájékoztatást kér*, letölt*, kiad*, megismer*
        """,
    speak="""
        beszél*, beszélj*, kapcsolj*, kapcsoljanak, kapcsolná*, válaszol*, egyeztet*, chatel*,
        csevegn*, adjanak egy, adjon egy, adj egy
        """,
    subscribe="""
        feliratkoz*, feliratkoztat*, iratkoz* ... fel, iratkoztas* ... fel, vegy* ... fel, felven*,
        felvesz*, előfizetnék, regisztrálj*, csatlakoz*, írj* ... fel, tegy* ... vissza, vegy* ...
        vissza, újra fel
        """,
    miss="lemarad*, kihagyn*, elmulaszt*, hiányol*, hiányozn*, hiányzott, lemaradn*",
    whence="""
        honnan van meg, honnan tud*, honnan szerezt*, honnan veszik, honnan vettétek, honnan vették,
        honnan kaptá*, honnan származ*, honnan jutott*, honnan ismer*, honnan a, kitől kapt*, kitől
        szerez*, kitől van, ki adta meg, ki adta ki, ki adta oda, ki adta nektek, ki adta önök*,
        hogyan jutott*, hogy jutott*, hogyan szerez*, hogy szerezt*, hogyan kerül*, hogy került*,
        miből van meg, honnan tudjátok, honnan van, honnét, honnan, kinek adt*, kinek adj*, kinek
        ad*, kivel osz*, kiknek ad*
        """,
    # -- who ---------------------------------------------------------------------------------
    i="én, mi is, én nem, magam",
    me="""
        engem, nekem, nekünk, minket, bennünket, rám, ránk, hozzám, hozzánk, velem, velünk, tőlem,
        nékem, rajtam
        """,
    my="""
        adataim*, adatom*, számom*, számunk*, telefonszámom*, mobilszámom*, nevem*, telefonom*,
        címem*, fiókom*, profilom*, saját, enyém, az én, hozzájárulásom*, szerződésem*,
        elérhetőségem*, adataink*, engedélyem*, tagságom*, előfizetésem*, személyes adat*,
        szerződésünk*, személyem*
        """,
    you="""
        ti, nektek, titeket, benneteket, tőletek, önök*, önt, ön, önnek, önöktől, önöknek, maguk*,
        magá*, cég*, cégtől, ti is, veletek, hozzátok, tőled, neked, te, tied, önökkel, a bolt,
        cégetek*, ajánlataitok*, akcióitok*, reklámjaitok*, üzeneteitek*, tárolnak, tároltok,
        kezelnek, kezeltek, tartanak nyilván, őriznek, őriztek, tudnak, tudtok, gyűjtenek, gyűjtötök
        """,
    other="""
        férjem*, feleségem*, fiam*, lányom*, anyám*, anyukám*, anyu*, apám*, apukám*, apu*, bátyám*,
        nővérem*, húgom*, öcsém*, barátom*, barátnőm*, szomszéd*, szomszédasszony*, főnök*,
        kolléga*, kollégá*, ügyfél*, ügyfel*, ő, neki, őt, ők, nekik, őket, gyerek*, gyermek*,
        baba*, babá*, nagymam*, nagyi*, nagyapám*, nagypap*, unokám*, férj, feleség, srácok,
        vendég*, vendég*, anyós*, após*, párom*, mamám*, papám*, orvos*, doktor*, dokinál
        """,
    human="""
        ember*, élő ember*, igazi ember*, munkatárs*, ügyintéző*, ügyfélszolgálat*, kezelő*,
        alkalmazott*, hús-vér*, hús vér ember*, élő személ*, eladó*, operátor*, ügyvezető*,
        főnökkel, vezető*
        """,
    somebody="valaki*, valakivel, bárki*",
    bot="""
        robot*, bot, botok, botot, géppel, gép válaszol, csak gép, automata válasz*, automatá*,
        chatbot*, gépi, mesterséges intelligenci*, mi-vel, ai
        """,
    # -- how ---------------------------------------------------------------------------------
    no="""
        ne, nem, se, sem, soha, sose, sosem, semmilyen, semmiféle, nincs, nincsen, senki, egyetlen,
        semennyi, nehogy, dehogy, egy se, ne is, egyik sem
        """,
    nay="""
        nem, nem köszönöm, nem kösz*, kösz nem, köszönöm nem, ne, nem kérek, nem kell, nem érdekel,
        inkább nem, nem nem
        """,
    nothing="semmi, semmit, semmiről, semmik, semmire, semmiféle",
    not_past="""
        még nem, nem jött, nem érkezett, nem kaptam, nem kaptuk, nem kaptunk, nem írtak, nem írt,
        nem küldtek, nem küldte*, nem küldött*, nem értem, nem hívt*, nem volt, nem láttam, nem
        láttuk, nem találom, nem találtam, nem sikerült, nem töltött*, nem ment, nem tudtam, nem
        töröltem, nem kaptá*, nem jelent, nem nyílik, nem válaszolt*, nem adtátok, nem adták, nem
        olvastam, nem iratkozott, sem jött, se jött, sem kaptam, se kaptam, még mindig nem, nem
        vettem észre
        """,
    not_able="nem tud*, nem lehet, nem működik, nem megy, nem bír*, képtelen*, nem sikerül*",
    not_want="""
        nem szeretn*, nem akar*, nem kér*, nem kíván*, nem óhajt*, nem igényl*, nem kell, nem
        kellen*, nincs szükség*, nem vagyok hajlandó, nem kívánok, nem kívánjuk, nem vágyom, nem
        szükséges, nem muszáj, eszem ágában sincs, nem kívánom, ne jöjj*, ne érkez*, ne is jöj*, nem
        kérek
        """,
    more="""
        többet, több, többé, többször, tovább, továbbiakban, a továbbiakban, jövőben, a jövőben,
        mostantól, ezentúl, soha többé, soha többet, már, ezután, ezek után, végleg, örökre,
        további, máskor, innentől, ismét, még egyszer, ezt követően, mindörökre, egyszer sem
        """,
    again="újra, megint, ismét, folytassátok, folytassák, vissza, még, tovább is",
    still="mégis, még mindig, ennek ellenére, mindig, annak ellenére, hiába, pedig, állandóan",
    all="""
        minden*, összes*, mind, egész, teljes*, bármi*, bármilyen*, semmilyen, mindegyik*,
        maradéktalanul
        """,
    this="""
        ez, ezt, ezek*, az, azt, azok*, ilyen*, olyan*, ebből, ezzel, ezekből, ezektől, erről,
        ilyesmi*, emiatt, ehhez
        """,
    only="csak, csupán, kizárólag, kivéve, helyette, inkább",
    yes="""
        igen, persze, rendben van, mehet, jöhet, oké persze, naná, hogyne, jó, jól van, igenis,
        szívesen
        """,
    why="miért, mért, minek, mi okból, miér",
    how="""
        hogyan, hogy tud*, hogy lehet, hol, hogyan lehet, hogy kell, mit kell tennem, miként, hogy
        tehet*
        """,
    which="milyen*, melyik*, mi, mit, mik, miket, miféle",
    when="mikor*, meddig, mióta, mennyi ideig, felmondási idő",
    condition="ha, hacsak, amennyiben, különben, vajon, esetén, esetleg, mi van ha, mielőtt",
    past="""
        volt, voltak, voltam, voltunk, tegnap, múlt, múltkor, tavaly, kaptam, kaptuk, kaptunk, jött,
        jöttek, megjött, érkezett, írtam, írtak, írtátok, írt, küldtem, küldtük, küldte, töröltem,
        töröltük, mondta, mondták, kérte, mesélte, hívtam, hívott, leállt, elállt, megállt,
        elromlott, lemondta*, láttam, olvastam, hallottam, véletlenül töröltem, abbahagyta*,
        iratkozott, leiratkozott, felmondta, korábban, nemrég, félbehagyt*, elfelejtettem,
        elfelejtettük, elküldtem, kikapcsoltam, kérdezte, ajánlotta
        """,
    is_="van, vannak, lesz, lesznek, volna, lenne",
    exists="van-e, van még, van nálatok, elérhető*, kapható*, létezik, raktáron, akad, vane",
    time="""
        órakor, reggel*, este, esti, délelőtt*, délután*, éjjel*, éjszaka*, hétvég*, hétfő*, kedd*,
        szerd*, csütörtök*, péntek*, szombat*, vasárnap*, holnap*, ma, mai, tegnapi, délben, előtt,
        után, később*, most nem, szabadság*, munkaidő*, munka közben, közben, perc*, amíg, addig,
        óráig, jövő héten, nyolc előtt, kilenc előtt, hatig, ötig, négyig, tíz előtt, hét vég*,
        hónap vég*, nap vég*, év vég*
        """,
    old="""
        régi*, új*, megváltoz*, változ*, módosít*, javíts*, téves*, rossz szám, rossz cím*,
        frissíts*, előző*, korábbi*, cserél*
        """,
    mistake="véletlen*, tévedés*, félreütés*, hiba, hibás*, hibából",
    meta="""
        jelent*, jelentése, gomb*, szó, szót, szavak, funkció*, beállítás*, link*, kattint*,
        sablon*, általában, példa*, példá*, dizájn*, felmérés*, tanulmány*, különbség*, ügynökség*,
        hang, tábla, táblá*
        """,
    praise="""
        imád*, szuper*, nagyszerű*, remek*, csodás*, tetszik, tetszett, tetszenek, szeretem,
        szeretjük, kedvenc*, fantasztikus*, örülök*, örültem, jó volt, klassz*, vicces*, király
        """,
    help="""
        segítség, segítsen*, segíts*, help, kivel beszélek, ki ez, ki vagy, ki az, kik vagytok, ki
        ír, kik írnak, milyen cég*, melyik cég*, honnan írnak, honnan írtok, info, ki maga, kik
        önök, kicsoda
        """,
    that="hogy, arra",
    and_="""
        és, s, vagy, de, hanem, ezért, mert, mivel, viszont, azért, így, valamint, meg, ugyanis,
        tehát, szóval, azonban, ha már
        """,
    polite="""
        kérem, kérlek, kérjük, légyszi, légy szíves, legyen szíves, legyenek szívesek, legyetek
        szívesek, lécci, léci, szíves*, köszönöm, köszi, köszike, köszönjük, kösz, kösz szépen,
        köszönettel, előre is, szépen, üdv, üdvözlettel, tisztelettel, jó napot, jó napot kívánok,
        jó estét, jó reggelt, szia, sziasztok, helló, hello, heló, tisztelt, kedves, hölgyem, uram,
        most, azonnal, haladéktalanul, sürgősen, végre, tényleg, komolyan, bocs, bocsi, bocsánat,
        elnézést, sajnálom, sajnos, naa, na, hát, basszus, bassza meg, bazdmeg, baszd meg, baszki,
        kurva, kurvára, francba, a francba, a fenébe, fenébe, az isten szerelmére, istenem, jézusom,
        az ég szerelmére, rohadt, nyomorult, rohadék, egyszerűen, ezúton, ezennel, mielőbb, minél
        előbb, nyomatékosan, ok, oké, oksi, rendben, ugye, emberek, srácok kérlek, gyerekek, haver,
        tesó, öreg, pls, plíz, szép napot, viszlát, viszont látásra, minden jót, szerintem,
        egyáltalán, inkább kérem, is, épp, éppen, akkor, de komolyan, ezer köszönet, hálás köszönet,
        hahó, hé, ó, jaj, már kérem, te jó ég, puszi, tisztelt cím, légy szi, kérhetném, szeretettel
        """,
    common="""
        a, az, egy, és, is, van, volt, lesz, hogy, de, csak, már, még, meg, ha, vagy, mint, ez, azt,
        ezt, itt, ott, most, majd, akkor, nagyon, jó, kell, lehet, minden, ami, aki, amely, amit,
        akkor, után, előtt, között, alatt, felett, mellett, miatt, szerint, által, ahol, ahogy,
        hogyan, amikor, mert, így, úgy, ide, oda, innen, onnan, tud, tudja, tudom, vagyok, vagyunk,
        vagytok, vannak, volna, lenne, nap, napot, hét, hónap, év, ember, dolog, új, nagy, kis,
        kicsi, sok, kevés, két, kettő, három, négy, öt, első, másik, egyik, ilyen, olyan, nekem,
        neki, vele, azóta, mindig, néha, ugye, talán, persze, sőt, ár, ára, mennyi, mennyibe, kerül,
        forint, haza, otthon, bolt, vissza, ki, be, fel, le, el, össze, meg, hozzá, tőle, róla,
        neked, pont, azért, ugyanis, valami, valahol, kicsit, elég, kb, szintén, holnapi, tegnap,
        jövő, pedig, ezután, oké, szeretném, szeretnénk, kérném, tudnak, tudtok, tudnátok
        """,
    not_receive="""
        ne jöjj*, ne érkez*, ne is jöj*
        """,
)
