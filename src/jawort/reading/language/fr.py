"""French: France, Belgium, Switzerland, Québec; polite, legal and angry."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="fr",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        désabonn*, désabon*, désinscri*, désincri*, me retirer de, retirez moi de, retire moi de,
        sortez moi de, sors moi de, désactiv*, opt out, désenregistr*, résiliez mon inscription,
        annul* mon inscription, annul* l abonnement à ... newsletter, couper les notif*, couper ça,
        coupez ça, coupez ces, coupez les, coupe ces, quitter la liste, me désengager, très peu pour
        moi, sans moi
        """,
    cease="""
        arrêt, arrête, arrêtes, arrêter, arrêtez, arrêté de, cess*, stop*, stoppez, mettez fin,
        mettre fin, mets fin, interromp*, suspend*, finissez, terminé, laissez tomber, laisse
        tomber, lâchez l affaire, ça suffit les, fini les, fin de, faites cesser, basta, halte
        """,
    remove="""
        retir*, enlev*, ôte*, ôter, raye*, rayez, radi*, sors moi, sortez moi, exclu*, barrez,
        débarrass*, virez, vire moi, enlevez moi, tirez moi, dégagez moi, biffe*
        """,
    delete="""
        supprim*, suprim*, efface*, effacez, effacement, droit à l oubli, droit à l effacement,
        oubliez moi, oublie moi, oubliez mon, oubliez mes, oubliez ma, oublie mon, détrui*,
        disparaître, disparaisse*, purge*, jetez, bazard*, nettoy* mes, clôtur* mon compte, ferm*
        mon compte, faites disparaître, disparaître de vos, disparaitre de vos, disparaître de vos
        fichiers, disparaitre de vos fichiers
        """,
    leave_alone="""
        laiss* ... tranquille, foutez ... la paix, fichez ... la paix, fous ... la paix, fiche ...
        la paix, lâchez moi, lâche moi, lâchez nous, lâche nous, laissez moi en paix, laisse moi en
        paix, allez vous faire, va te faire, dégage*, cassez vous, casse toi, du balai, barrez vous,
        barre toi, perdez mon numéro, perds mon numéro, oubliez mon existence, câlissez moi, crissez
        moi, allez au diable, allez voir ailleurs, la ferme, ta gueule, vos gueules, ftg, foutez le
        camp, décrissez, sacrez moi patience
        """,
    object="m oppose, oppose, opposer, opposition, droit d opposition, objecte, interdis, refuse",
    withdraw="retir*, retrait, révoqu*, révocation, reviens sur, reprends, rétract*",
    terminate="""
        résili*, dénonc* mon contrat, mettre fin à mon contrat, annul* mon abonnement, annul* mon
        contrat, mettre un terme à mon contrat, arrêter mon abonnement, stopper mon abonnement
        """,
    no_interest="""
        pas intéress*, plus intéress*, aucun intérêt, pas d intérêt, m intéresse pas, intéresse pas,
        intéressent pas, intéresse plus, intéressent plus, m intéressent plus, m en fous, m en
        fiche, rien à faire de, rien à foutre, rien à cirer, pas concern*, vous pouvez vous les
        garder, gardez les, gardez vos, peux te les garder, désintéress*
        """,
    enough="""
        assez, marre, ras le bol, en ai plein, plein le dos, plein le cul, tanné*, ça suffit,
        suffit, saoul*, soûl*, gav*, en peux plus, j en peux plus, basta, trop c est trop, écoeur*,
        écœur*, lass*
        """,
    annoyed="""
        harcel*, harcèl*, dérang*, spam*, énerv*, emmerd*, gonfl*, casse couille*, casse pied*,
        cassez les, casser les, agaç*, pollu*, envahi*, inond*, bombard*, matraqu*, pénible*,
        insupportable*, intempestif*, intempestives, indésirable*, importun*, relou*, lourd*,
        fatigu*, rendez fou, achal*, gosse*, gossant*, tapent sur les nerfs, saturé*, non sollicité*
        """,
    block="""
        bloqu*, signal* à, signaler, je vous signale, avocat*, porte plainte, porter plainte,
        plainte, cnil, justice, bloctel, huissier*, tribunal, autorité de protection, apd
        """,
    less="""
        moins, trop, trop de, trop souvent, tous les jours, chaque jour, toutes les semaines, si
        souvent, aussi souvent, tout le temps, sans arrêt, sans cesse, non stop, à longueur de,
        réduire, réduisez, matin midi et soir
        """,
    unclear="annuler, annule, annulez, fin, terminé, non merci, ça suffit, assez, quitter",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        pub, pubs, publicit*, newsletter*, infolettre*, réclame*, promo, promos, promotion*,
        promotionnel*, spam, spams, prospectus, démarch*, prospection, commercial*, marketing,
        catalogue*, bon plan, bons plans, publipost*, lettre d information, circulaire*, sollicit*,
        télémarketing, plus de promos, plus de promo
        """,
    offer="""
        offre*, soldes, rabais, remise*, réduction*, vente privée, ventes privées, code promo*,
        bonnes affaires, spécial*, spéciaux, nouveauté*, coupon*, aubaine*, invitation*
        """,
    message="""
        message*, msg, msgs, sms, texto*, mail*, mel, courriel*, email*, e mail*, whatsapp*, notif*,
        alerte*, rappel*, annonce*, envois, pourriel*, actu, actus, actualité*, communication*,
        conneries, merde*, bêtises, truc*, machins, info commerciale, relance*, textos
        """,
    list="liste*, mailing*, fichier*, listing*, diffusion, base de contacts, groupe, répertoire*",
    number="""
        numéro*, mon 06, mon 07, mon tel, mon téléphone, mon portable, coordonnées, contact,
        adresse*, mon natel, mon cell*, mon gsm, num
        """,
    account="compte*, profil*, espace client, fiche client, dossier",
    data="""
        donnée*, infos personnelles, informations, information personnelle*, infos, renseignement*,
        data, historique, photo de moi
        """,
    store="""
        stock*, conserv*, détien*, enregistr*, gard*, trait*, possed*, posséd*, base de données,
        collect*, fich*, avez sur, utilis*
        """,
    know="sav*, connai*",
    about="""
        sur moi, à mon sujet, me concernant, sur ma personne, sur nous, nous concernant, à mon
        égard, disparaître de vos fichiers, disparaitre de vos fichiers, disparaître de vos,
        disparaitre de vos
        """,
    gdpr="""
        rgpd, cnil, article 15, article 17, article 21, art 15, art 17, art 21, loi informatique,
        protection des données, droit d accès, droit à l effacement, lpd, loi 25, droits rgpd
        """,
    consent="consentement, autorisation, accord, permission, opt in",
    contract="""
        contrat*, abonnement*, adhésion*, assurance*, bail, forfait*, mutuelle, cotisation, licence,
        carte de membre
        """,
    service="""
        rendez vous, rdv, commande*, facture*, livraison*, colis, réservation*, devis,
        confirmation*, paiement*, remboursement*, réparation*, ordonnance*, suivi, retour*, visite,
        table, billet*, garantie, sav, révision, contrôle technique, essai, acompte, dépannage
        """,
    thing="""
        bus, train*, tram*, métro, voiture*, auto, moteur, frein*, pneu*, chaussure*, robe*, taille,
        couleur, photo*, image*, document*, vidéo*, appli, application, site, télé, tv, bouton*,
        porte*, fenêtre*, clé*, chambre*, chaudière, ascenseur, lumière, eau, douche, chauffage,
        piscine, cours, école, enfants, chien, chat, sucre, oignon*, noix, lait, viande, gluten,
        fromage, alcool, machine, imprimante, batterie, alarme, magasin, rue, route, parking, gare,
        canapé, ligne, chantier, travaux, bruit, musique, pluie, sang, douleur*, médicament*,
        comprimé*, traitement, sel, sauce, baguette*, pain, menu, panier, carte cadeau, montre,
        vélo, scooter, vol, voyage, étage, poisson, lit, matelas, portail, peinture, fil,
        aspirateur, chaîne, meuble*, cuisine, table basse, article du, arrêt de bus, arrêt de tram,
        arrêt maladie, arrêt de travail, poterie, gym, club, terrasse, climatis*, clim
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        écri*, écrivez, écrire, contact*, appel*, téléphon*, sollicit*, embêt*, relanc*, textot*,
        joindre, harcel*, harcèl*, dérang*, spam*, démarch*, importun*, texter, textez, parler de,
        envoyez moi des messages, casser, soûler, saouler, gonfler, m spam, bombard*, mécrire,
        mappeler, mappelez, mécrivez, mécri*
        """,
    send="""
        envo*, env, expédi*, transmett*, transfér*, adress*, balanc*, faites parvenir, faire
        parvenir, fais parvenir, fournir, fournissez, donnez moi, communiqu*, envoyé, menvoyer,
        menvoyez, menvoie*, menvoy*
        """,
    receive="""
        reçoi*, recev*, reçu, reçus, recois, avoir, arriv*, tomber dessus, voir passer, entendre
        parler, recevoir, voir
        """,
    want="""
        veux, veut, voul*, voudr*, souhait*, désir*, aimerai*, besoin, demand*, exig*, prière de,
        merci de, préf*, envie, tiens à, serait gentil, pourriez vous, pouvez vous, sollicite
        """,
    able="peux, peut, pouv*, pourr*, possible, marche, fonctionn*, arrive à",
    see="""
        copie*, voir, consult*, accéd*, accès, droit d accès, extrait, export*, obtenir, connaître,
        télécharg*, portabilité, récupér*, communication de, recevoir une copie
        """,
    speak="""
        parl*, discut*, joindre, passez moi, transfér*, mettre en relation, être rappelé, rappelez
        moi, rappelle moi, répond*, causer, échanger avec, avoir au téléphone, avoir
        """,
    subscribe="""
        abonn*, inscri*, réabonn*, réinscri*, remettez moi, remets moi, ajoutez moi, ajoute moi,
        rajout*, mettez moi sur, remettez nous, m inscrire, m abonner, réactiv*
        """,
    miss="rat*, louper, manqu*, loup*",
    whence="""
        comment avez vous eu, comment vous avez eu, d où avez vous, d où vous avez, où avez vous eu,
        où avez vous trouvé, où vous avez eu, où vous avez trouvé, d où sort*, d où vien*, qui vous
        a donné, qui vous a filé, comment avez vous obtenu, comment vous avez trouvé, comment ça se
        fait que vous avez, d où tenez vous, par qui avez vous eu, vous avez eu mon, vous l avez eu
        """,
    # -- who ---------------------------------------------------------------------------------
    i="je, j, moi je, on",
    me="me, m, moi, nous",
    my="mon, ma, mes, nos, notre, miens",
    you="vous, vos, votre, tu, te, t, ton, ta, tes, v, chez vous, entreprise, société, boîte",
    other="""
        il, elle, ils, elles, lui, leur, leurs, son, sa, ses, ma femme, mon mari, mon fils, ma
        fille, mon ami*, ma mère, mon père, ma belle mère, mon beau père, mon chef, mon patron, mon
        voisin*, mes voisins, ma voisine, clients, client, maman, papa, mon frère, ma soeur, ma
        sœur, mon ex, collègue*, mes enfants, monsieur de, le peintre, le livreur, grand mère, ma
        copine, mon copain, mon épouse, mon conjoint, mes parents
        """,
    human="""
        humain*, conseill*, employ*, une vraie personne, vraie personne, quelqu un de vrai, une
        personne réelle, opérateur*, opératrice*, agent*, service client, responsable, vendeur*, un
        être humain, vrai conseiller, collaborat*, une personne, standard, standardiste, un vrai
        """,
    somebody="quelqu un, qqn, quelquun",
    bot="robot*, bot, bots, machine, automat*, chatbot*, répondeur, ia, intelligence artificielle",
    # -- how ---------------------------------------------------------------------------------
    no="""
        ne, n, pas, plus, jamais, aucun, aucune, sans, ni, point, nullement, inutile de, plus de
        promos, plus de promo
        """,
    nay="non, non merci, nan, nope, nenni, non non, niet, pas besoin",
    nothing="rien, que dalle, nada",
    not_past="""
        pas encore, n ai pas, n ai rien, n avez pas, n a pas, toujours pas, j ai pas, j ai rien, ai
        jamais, n ai jamais, n est pas, n était pas, n étais pas, pas reçu, pas eu
        """,
    not_able="""
        n arrive pas, arrive pas, ne peux pas, peux pas, ne peut pas, ne fonctionne pas, fonctionne
        pas, marche pas, ne marche pas, impossible, pouvez pas, peut plus
        """,
    not_want="""
        veux pas, veux plus, ne veux pas, ne veux plus, ne souhaite pas, ne souhaite plus, souhaite
        plus, souhaite pas, n ai pas besoin, n ai plus besoin, plus besoin, n ai pas demandé, n ai
        rien demandé, j ai rien demandé, j ai pas demandé, jamais demandé, ne désire plus, ne désire
        pas, plus envie, pas envie, n ai jamais demandé, n ai pas envie, veut plus, veut pas
        """,
    more="""
        désormais, à l avenir, dorénavant, davantage, encore, jamais plus, plus jamais, à partir de
        maintenant, définitivement, une bonne fois pour toutes, dans le futur, tout le temps
        """,
    again="à nouveau, de nouveau, encore, continue*, reprend*, recommenc*",
    still="toujours, malgré, alors que, pourtant, continuez à, encore et encore",
    all="""
        tout, tous, toute, toutes, totalement, entièrement, complètement, l ensemble, quoi que ce
        soit
        """,
    this="ça, cela, ce, cet, cette, ces, ceci, c, celui, celle, ce genre",
    only="seulement, uniquement, juste, que pour, rien que, exclusivement, sauf, ne ... que",
    yes="oui, ok pour, d accord, ouais, allez y, volontiers",
    why="pourquoi, pk, pourkoi",
    how="comment, où, faut faire",
    which="quel, quelle, quels, quelles, quoi, que, qu, qu est ce, lesquelles",
    when="quand, jusqu à quand, combien de temps, délai*, préavis",
    condition="si, au cas où, sinon, sauf si, avant que, avant de",
    past="""
        était, étaient, étais, avait, avais, avons, a été, hier, s est, s était, j ai supprimé, j ai
        effacé, ai supprimé, ai effacé, a arrêté, a dit, m a dit, avez arrêté, avez supprimé, effacé
        par, semaine dernière, la dernière fois, il y a, s arrêtait
        """,
    is_="est, sont, c est, s arrête, soit",
    exists="y a, il y a, avez vous, vous avez, existe*, disponible*, dispo",
    time="""
        heure*, matin, midi, soir, nuit, week end*, lundi, mardi, mercredi, jeudi, vendredi, samedi,
        dimanche, aujourd hui, demain, tard, tôt, après 20, avant 8, avant 9, plus tard, tout à l
        heure, fin de semaine, pendant, vacances, minuit, réunion, au travail, jusqu à demain
        """,
    old="""
        ancien*, nouveau numéro, nouvelle adresse, changé, changer, chang*, erroné*, corrig*,
        modifi*, mauvais numéro
        """,
    mistake="""
        erreur, sans faire exprès, par mégarde, accident*, malencontreu*, cliqué par erreur, clique
        par erreur
        """,
    meta="""
        signifie, veut dire, bouton, mot, mots, fonction, paramètre*, lien, cliqu*, question sur,
        modèle*, en général, exemple*, conception, maquette*
        """,
    praise="""
        adore*, super, génial*, top, excellent*, parfait*, bravo, formidable*, merveille*, aime
        bien, j aime, impeccable
        """,
    help="""
        aide, aidez moi, qui êtes vous, c est qui, qui c est, vous êtes qui, info, sos, vous êtes
        quelle, quelle boîte, vous êtes quelle boîte
        """,
    that="que, qu, de, d, à, pour",
    and_="et, ou, mais, donc",
    polite="""
        s il vous plaît, s il te plaît, svp, stp, merci, bonjour, bonsoir, salut, coucou, madame,
        monsieur, mme, mr, cordialement, bien à vous, bonne journée, maintenant, immédiatement, tout
        de suite, vraiment, enfin, putain, merde alors, bordel, sérieux, sérieusement, franchement,
        hein, quoi à la fin, bon, alors, ben, bah, voilà, svp merci, par avance, d avance, veuillez,
        merci de bien vouloir, bien vouloir, je vous prie, prière, urgent, asap, dès que possible,
        au plus vite, frère, wesh, tabarnak, câlisse, crisse, osti, salutations, bonne soirée, cdlt,
        désolé, désolée, excusez moi, pardon, par la présente, conformément, dès à présent,
        simplement, mes amis, chers, cher, chère, à la con, gentil, un peu, aussi, également, allo,
        pis, là, tsé, genre, sans délai, bref, eh
        """,
    harmless="""
        pantoute, m oppose à ce que, opposer à ce que, en plus, non plus, plus tard, pas de
        problème, pas de souci*, pas grave, au plus, de plus, plus que, plus de ... que, le plus, la
        plus, les plus, plus ou moins, pas mal, pas cher, pas du tout de problème, n hésitez pas, n
        oubliez pas, oubliez pas, ne t inquiète pas, ne vous inquiétez pas, vous inquiétez pas, pas
        sûr, pas loin, pas tard, stop pour, arrêt de bus, au pub, le pub, un pub, arrête pas de, n
        arrête pas de, s arrête, s arrêter, data center, fin du mois, fin de mois, fin de semaine, à
        la fin, en fin de, fin d après midi, jusqu à la fin, sans problème, sans souci, sans faute,
        assez grand*, assez de place, assez bien, plus grand*, plus petit*, plus cher*, plus vite,
        plus d info*, pourquoi pas, pas vrai, non non pas, ou pas, agent immobilier, en pub, à la
        télé, dans les spams, mes spams, les spams, données mobiles, forfait data, un instant, plus
        de place, plus de stock, en stock, plus dispo*, plus disponible*, sans gluten, sans sucre,
        sans oignon*, mal de, boîte de vitesse, agence de pub
        """,
    common="""
        le, la, les, l, un, une, des, du, au, aux, en, dans, par, avec, chez, vers, se, s, y, ai,
        as, avez, ont, suis, sommes, être, fait, faire, faites, fais, va, vais, aller, bien, très,
        trop, qui, dont, car, parce, comme, même, aussi, entre, sous, depuis, après, avant, puis,
        ici, jour, jours, mois, an, ans, temps, fois, chose, deux, trois, premier, bon, bonne,
        petit, grand, dit, dire, vu, mettre, mis, prendre, pris, donner, trouver, passer, venir,
        rester, sera, serait, serais, avoir, eu, tant, tel, telle, peu, beaucoup, quelques, autre,
        autres, contre, ainsi, afin, lors, selon, maison, prix, gens, an, téléphone, hui, aujourd,
        on
        """,
)
