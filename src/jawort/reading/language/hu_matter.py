"""Hungarian: what messages are about, and what only looks like a wish. The rest: `hu.py`."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="hu",
    ads="""
        reklám*, hirdetés*, hírlev*, hírlevel*, hirlev*, newsletter*, promóci*, promó*, spam*,
        szóróanyag*, szórólap*, marketing*, üzletszerzés*, direkt marketing, dm levele*,
        reklámüzenet*, reklámszöveg*, kampány*, katalógus*, körlevel*, körlevél*, eldm, kéretlen
        level*, propagand*, tukmál*, dömping*, reklámjaitok*
        """,
    offer="""
        ajánlat*, akció*, kedvezmény*, kupon*, leárazás*, nyereményjáték*, árleszállítás*,
        újdonság*, ajánlgat*, hírek*, híreitek*, híreik*, leértékelés*, vásárok*, black friday,
        promo*, tipp*, ajánlások*, sale*, ajánlataitok*, akcióitok*
        """,
    message="""
        üzenet*, értesítés*, értesítő*, e-mail*, email*, emlékeztető*, levele*, levél*, sms*,
        whatsapp*, üzengetés*, üzenget*, tájékoztatás*, tájékoztató*, szarság*, baromság*,
        hülyeség*, szemét*, marhaság*, szöveg*, megkeresés*, szpem*, push*, cucc*, izé*, vackok*,
        vacak*, csomagkövet*, üzeneteitek*
        """,
    list="""
        list*, listá*, levelezőlist*, címlist*, adatbázis*, nyilvántartás*, csoport*, címjegyzék*,
        névjegyz*, névsor*
        """,
    number="""
        szám*, telefonszám*, mobilszám*, elérhetőség*, telóm*, telefonom*, címem*, emailcím*, erre a
        szám*, névjegy*, telószám*, kontaktom*, telefonszámom*, mobilszámom*, számunk*, számom*,
        elérhetőségem*
        """,
    account="""
        fiók*, profil*, felhasználói*, regisztráci*, törzsvásárl*, fiókom*, profilom*
        """,
    data="""
        adat*, személyes adat*, információ*, infók*, infó, chatelőzmény*, adatlapom*, adataim*,
        adatom*, adataink*
        """,
    store="""
        tárol*, kezel*, nyilvántart*, tart* ... nyilván, őriz*, megőriz*, feldolgoz*, rögzít*,
        felhasznál*, gyűjt*, továbbad*, adtok ki, adtak ki, tart* ... magatoknál, van meg rólam, van
        rólam, ment* el, elment*, birtokol*, tárolnak, tároltok, kezelnek, kezeltek, tartanak
        nyilván, őriznek, őriztek, gyűjtenek, gyűjtötök, van meg
        """,
    know="tud*, ismer*, tudtok, tudnak",
    about="rólam, rólunk, rám vonatkozó*, velem kapcsolat*, személyem*, rám nézve, énrólam",
    gdpr="""
        gdpr, általános adatvédelmi, adatvédelmi rendelet*, 15. cikk*, 17. cikk*, 21. cikk*, 15
        cikk*, 17 cikk*, 21 cikk*, 21 cikke*, infotv*, adatvédelm*, hozzáférési jog*, törléshez való
        jog*, adatvédelmi tisztvisel*, hozzáféréshez való jog*, jogommal, elfeledtetéshez való jog*,
        törléshez való jogommal, jogomat, jogommal élve
        """,
    consent="""
        hozzájárulás*, beleegyezés*, engedélyem*, jóváhagyás*, engedélyt, engedély, hozzájárulok,
        hozzájárulásom*
        """,
    contract="""
        szerződés*, tagság*, előfizetés*, bérlet*, biztosítás*, csomagom*, bérleti*, kötvény*,
        havidíj*, bérletem*, szerződésem*, szerződésünk*, tagságom*, előfizetésem*
        """,
    service="""
        időpont*, foglalás*, rendelés*, számla, számlá*, csomag*, futár*, recept*, vizsgálat*,
        kezelés*, szerelő*, szállítás*, kiszállítás*, javítás*, megrendelés*, termék*, árajánlat*,
        kölcsönz*, fizetés*, lelet*, konzultáció*, vizit*, asztalfoglalás*, szervi*, ültetés*,
        próbaút*, beutaló*, garanci*, átvétel*, visszaküld*, blokkot, nyugta*, nyugtá*
        """,
    thing="""
        busz*, villamos*, vonat*, metró*, autó*, kocsi*, motor*, fék*, gumi*, cipő*, ruh*, mérete*,
        méret*, szín*, kép*, fotó*, dokumentum*, videó*, alkalmazás*, app, weboldal*, honlap*,
        tévé*, tv, gomb*, ajtó*, ablak*, kulcs*, szob*, kazán*, klím*, lift*, víz*, csap*, zuhany*,
        fűtés*, medenc*, tanfolyam*, órá*, óra, iskol*, kutya*, kutyá*, macsk*, cukor*, cukr*,
        hagym*, dió*, tej*, hús*, glutén*, sajt*, alkohol*, gép*, nyomtató*, akkumulátor*, akksi*,
        elem*, riasztó*, bolt*, utc*, út, úton, megáll*, parkol*, garázs*, szék*, kanapé*, zaj*,
        zen*, eső*, hó, havaz*, vér*, fájdal*, fáj*, gyógyszer*, tabletta*, tablettá*, só, sót,
        szósz*, kenyer*, kenyér*, menü*, kosar*, kosár*, ajándékkártya*, repülő*, járat*, utaz*,
        emelet*, ágy*, hűtő*, bútor*, konyh*, mosógép*, paradicsom*, jég, kábel*, festék*, taxi*,
        hal, halat, függöny*, lámp*, szőnyeg*, kávé*, kerítés*, zacskó*, szatyor*, fal, falat,
        tető*, terasz*, nyaral*, edzés*, torn*, fog, fogam*, fogat, haj, hajam*, köröm*, szemüveg*,
        ebéd*, reggeli*, vacsor*, helyett, pizza*, pizzá*, saláta*, sütemény*, torta*, tortá*,
        nyelv*, szag*, lámpá*, cigi*, cigarett*, jelszó*, bluetooth, wifi*, bankkárty*, kártya*,
        kártyá*, pénz*, kaució*, virág*, bicikli*, bicigli*
        """,
    harmless="""
        megáll*, nem baj, nem gond, semmi gond, semmi baj, ne felejts*, el ne felejts*, nem felejt*,
        ne aggódj*, nem csak, nemcsak, nem biztos, nem probléma, ne haragudj*, nem tudom, hét vége,
        hétvége, nap végén, hónap végén, év végén, végén, végig, végül, végre, nem sürgős, elég
        lesz, elég volt ennyi, elég lenne, elég ha, elég egy, elég kettő, ennyi elég, elégedett*,
        spam mapp*, a spambe, spambe, reklámügynökség*, reklámtábla*, reklámtáblá*, hirdetőtábla*,
        álláshirdetés*, lakáshirdetés*, autóhirdetés*, hirdetésükre, hirdetésre, hirdetésben,
        hirdetésetek*, törölköző*, törülköző*, törlőkendő*, ablaktörlő*, törlőlapát*, törölt*,
        számít*, számol*, számomra, mobil adat*, mobiladat*, adatlap*, adat lap*, adatkábel*, ne
        már, ne hagyjátok abba, ne hagyják abba, ne álljatok le, ne álljanak le, nem akarok
        lemarad*, nem bánom, nem értem, nem vagyok biztos, se hall se, nem szeretnék zavarni, nem
        akarok zavarni, bocsánat a zavar*, elnézést a zavar*, zavarok, zavarhatok, nem zavar*,
        többek között, többet nem kér*, több nem kell, küldj* futár*, miért ne, nem fontos, nem kell
        zacsk*, nem kell szatyor, hagyma nélkül, cukor nélkül, hagy* üzenetet, kell írni, hívjanak
        vissza, hívj vissza, kutyával, nélkül jelent, felmondólevél minta, vége van a, mikor van
        vége, meddig tart
        """,
)
