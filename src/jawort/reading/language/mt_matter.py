"""Maltese: what messages are about, and what only looks like a wish. The rest: `mt.py`."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="mt",
    ads="""
        riklam*, reklam*, irriklam*, newsletter*, advert*, adverts, promozzjon*, promo*, ispam,
        spam, spams, marketing, kummerċ dirett, reklamar, riklamar, pubbliċità, fuljett*, katalg*,
        katalgu, bullettin*, buletin*, pubblicita, propoganda, propaganda, kampanj*, ads, ir-riklami
        """,
    offer="""
        offert*, skont*, sale, sales, irħis, irħas, prezz speċjali, bejgħ, voucher*, vawċer*, deals,
        dil, kupuni, ribass*, opportunitajiet, aħbarijiet, speċjali, promos, tal-bejgħ,
        kompetizzjoni*, rigali, lotterij*
        """,
    message="""
        messaġġ*, messaġġi, messagg*, message*, notifik*, email*, mejl*, imejl*, sms*, whatsapp*,
        watsapp*, remind*, reminder*, tfakkir*, komunikazzjoni*, ċuċat*, ċuċati, ħmerij*, ħmieġ,
        żibel, ittra, ittri, texts, text*, avviż*, stejjer, ħmerijiet, affarijiet bħal dawn,
        kuntatt*, mailing, twissij*
        """,
    list="""
        lista, listi, mailing list, il-lista, listà, database, grupp, il-grupp, reġistr*, sistema,
        kanal, sottoskrizzjon*
        """,
    number="""
        numru*, numri, mobile tiegħi, il-mowbajl, mowbajl, telefon tiegħi, indirizz*, in-numru,
        mobile, dettalji tal-kuntatt, kuntatt tiegħi
        """,
    account="kont, kont tiegħi, il-kont, profil*, account, il-profil, akkawnt",
    data="data, dejta, informazzjon*, dettalji, personali, id-data, tagħrif, informazzjoni",
    store="""
        iżżommu, żżommu, iżomm*, żommejtu, żammejtu, maħżun*, taħżnu, tipproċessa*, ipproċessar,
        pproċessar, proċessar, tipproċessaw, għandkom, ħażna, taħżn*, tuża*, tużaw, tajtu, tajtuha,
        tajtuh, ġbartu, tiġbru, ikollkom, jinżamm*, tagħtuha, tgħadduha, qsamtu, qsamtuha, tinżamm,
        iżżommux
        """,
    know="tafu, taf, jafu, nafu",
    about="""
        fuqi, fuqna, dwari, dwarna, rigward tiegħi, dwar il-persuna tiegħi, li jikkonċerna*,
        rigwardi
        """,
    gdpr="""
        gdpr, artikolu 15, artikolu 17, artikolu 21, l-artikolu 21, art 15, art 17, art 21,
        protezzjoni tad-data, regolament ġenerali, dritt ta' aċċess, dritt li nintesa, dritt li
        tintesa, dritt għat-tħassir, dritt tal-aċċess, dritt li ninsta, drittijiet tiegħi taħt, d
        dritt li nintesa
        """,
    consent="kunsens, il-kunsens, permess, il-permess, awtorizzazzjoni, approvazzjoni",
    contract="""
        kuntratt*, abbonament*, sħubija, membership*, assigurazzjon*, internet, pakkett
        tal-internet, ġimm, il-gym, gym, kiri, il-kera, polza
        """,
    service="""
        appuntament*, ordni*, ordnij*, fattur*, kunsinn*, delivery, kurrier*, pakkett*, rċevut*,
        riċevut*, prenotazzjon*, booking*, riċett*, ħlas*, tiswij*, servis, test drive, mejda,
        il-mejda, eżami, analiżi, riżultat*, garanzij*, kaxxa, kwotazzjoni, viżta, konferma*,
        kodiċi, reġa'
        """,
    thing="""
        linja, tal-linja, karozza*, karozza, karozzi, vettur*, magna, magni, brejk*, tajers,
        żarbun*, libsa, daqs, qies, kulur*, ritratt*, dokument*, vidjo*, video, app, sit, paġna,
        televixin, tv, buttuna, bieb, tieqa, ċavett*, muftieħ, kamra, kmamar, bojler, ac, lift,
        ilma, vit, doċċa, xita, pixxina, kors, korsijiet, skola, kelb, qattus, zokkor, basal, ġewż,
        ħalib, laħam, glutina, ġobon, alkoħol, printer, batterij*, allarm*, ħanut, triq, stage,
        parking, garaxx, siġġu, sufan, ħoss, mużika, borra, demm, uġigħ, pirmli, pilloli, mediċina,
        melħ, zalza, ħobż, menu, basket, titjira, vjaġġ, sodda, friġġ, għamara, kċina, washing,
        tadam, silġ, kejbil, żebgħa, taxi, ħut, purtiera, bozza, tapit, kafè, kafe, borża, dawl,
        flus, depożitu, karta, xogħol, ħjata, burger, pizza, insalata, kejk, ħelu, aħmar, blu,
        iswed, abjad, sigar*, pastizzi, pastizz, ikel, fjuri, rota, dar, xagħar, snien, nuċċali,
        tarbija, kolazzjon, weekend, persuni, stazzjon
        """,
    harmless="""
        mhux problema, m'hemmx problema, mhux xorta, ma jimpurtax, ma jimpurta xejn, tinsiex,
        tinsewx, tinkwetax, tinkwetawx, mhux biss, ma nafx, minix ċert, m'iniex ċert*, mhux żgur*,
        fi tmiem il-ġimgħa, tmiem il-ġimgħa, tmiem ix-xahar, fl-aħħar, tal-aħħar, l-aħħar wieħed,
        jieqaf ħdejn, bus stop, bla basal, mingħajr basal, bla zokkor, mingħajr zokkor, data mobbli,
        data tal-, mobile data, id-data tal-, data tat-twelid, spam folder, fl-ispam, fil-junk,
        aġenzija tar-riklam*, riklam fuq it-televixin, riklam fuq, ir-riklam ta', rajt ir-riklam,
        ir-riklam tagħkom, biżżejjed għal, biżżejjed biex, ikun biżżejjed, hu biżżejjed, għaliex le,
        x'kont ridt, ma naqbilx, bla problema, mingħajr problema, nikkanċella l-appuntament,
        ikkanċella l-appuntament, nikkanċella l-ordni, nikkanċella l-booking, nikkanċella
        l-prenotazzjoni, ikkanċellaw l-ordni, ikkanċellaw il-booking, nikkanċella l-mejda, ma
        ninsiex, ma ninsewx, skużi li qed indejqek, skużi li ddejqek, sorry li qed indejqek, ma
        rridx ndejqek, ma rridx indejjaqkom, sorry li ddejjaqtek, xejn serju
        """,
)
