"""Portuguese: Portugal and Brazil; polite, legal and angry."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="pt",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        descadastr*, desinscr*, desinscrev*, cancelar subscri*, cancelar a subscri*, cancelem a
        subscri*, cancelar a minha subscri*, cancelar inscri*, cancelar a inscri*, cancela a
        inscri*, dessubscr*, desativ*, desactiv*, sair da lista, sair desta lista, dar baixa,
        desvincul*, descadastre, desassin*, anular subscri*, anular a subscri*, sair fora disto,
        desliguem, sair do grupo, quero sair, desligar isto, tirar-me da lista, quero ser retirad*,
        quero ser removid*, deixar de receber, deixar de seguir, saio da lista, sair disto, sair
        disso, me descadastr*, cancelar o envio, cancelar envio*, cancelem o envio, desligar,
        desliga isto, saio desta, saio dessa, saio da, saio deste, saio desse, saio disto, sair
        desta, sair dessa, sair deste, sair desse, como saio, como sair, quero sair da
        """,
    cease="""
        par*, parem, pare, parem de, pára, parar, stop*, chega*, basta, cess*, deixem de, deixa de,
        deixe de, deixar de, interromp*, suspend*, acabem com, acaba com, acabar com, terminem,
        terminar com, termin*, corta essa, cortem, larguem, ponham fim, pôr fim, suspenda, parou,
        encerr*
        """,
    remove="""
        retir*, remov*, remoção, tir*, tirem, tira me, tirem me, exclu*, apag*, elimin*, risqu*,
        tirar meu número, tirar o meu, tirar da lista, dá pra tirar, dá para tirar, risquem me, fora
        da lista, risc*, riscar
        """,
    delete="""
        apag*, elimin*, exclu*, delet*, apagamento, direito ao esquecimento, direito ao apagamento,
        esqueç*, esquec*, destru*, desaparec*, limpem, remov*, fechar a minha conta, encerrar a
        minha conta, encerrar minha conta, suma com, sumam com
        """,
    leave_alone="""
        deixem me em paz, deixa me em paz, me deixem em paz, me deixa em paz, deixem nos em paz,
        larguem me, larga me, larga do meu pé, larguem do meu pé, me larga, me larguem, me erra,
        desaparece, desapareçam, some daqui, sumam, vão à merda, vai à merda, vão se foder, vai se
        foder, vai tomar no cu, vão tomar no cu, vão para o, vai te foder, vão dar uma volta, vai
        chatear outro, vão chatear outro, percam o meu número, esqueçam que existo, não me chateiem,
        não me chateies, não encham, não enche, desgrud*, sai fora, me poupem, poupem me, cala a
        boca, calem se, deixa eu em paz, baza, bazem
        """,
    object="""
        oponho me, me oponho, opor me, oposição, direito de oposição, oponho, proíb*, não autorizo,
        recuso
        """,
    withdraw="retir*, revog*, revogação, retirada, anulo o",
    terminate="""
        rescind*, rescisão, rescisao, cancelar o contrato, cancelar o meu contrato, cancelar meu
        contrato, cancelar meu plano, cancelar o plano, cancelar a assinatura, cancelar minha
        assinatura, denunciar o contrato, denúncia do contrato, terminar o contrato, pôr fim ao
        contrato, cancelar o ginásio, cancelar a mensalidade, cancelar o seguro, encerrar o
        contrato, cancelamento do contrato, anular o contrato
        """,
    no_interest="""
        não me interessa*, não interessa*, não estou interessad*, não tenho interesse, sem
        interesse, nenhum interesse, tô nem aí, to nem ai, não quero saber, quero lá saber, não
        estamos interessad*, desinteress*, não tenho qualquer interesse, já não me interessa*,
        dispenso, dispensa se, tô fora, to fora
        """,
    enough="""
        fart*, cheg*, cansad*, cansei, saturad*, estou cheio, tô cheio, de saco cheio, saco cheio,
        pelos cabelos, até à ponta, já chega, basta, suficiente, já deu, deu já, enjo*, não aguento,
        não posso mais, não suporto
        """,
    annoyed="""
        chat*, incomod*, irrit*, spam*, assédi*, persegu*, mass*, melga*, enche*, enchendo, encher,
        bombarde*, invad*, invasiv*, insuportáv*, importun*, abus*, saco, insistent*, indesejad*,
        não solicitad*, inund*, entup*, enfad*, aborrec*, perturb*, infern*, cansativ*, amola*,
        torrar, melgar
        """,
    block="""
        bloque*, denunci*, reclamação, livro de reclamações, procon, anpd, cnpd, advogad*, processo,
        processar, queixa, deco, reclame aqui, tribunal
        """,
    less="""
        menos, demais, demasiad*, tantas, tantos, tanta, tanto, todos os dias, todo dia, todo o dia,
        todas as semanas, toda hora, a toda a hora, sempre, constante*, o tempo todo, reduz*, cada
        dia
        """,
    unclear="""
        cancelar, cancela, cancelem, fim, chega, não obrigad*, sair, terminar, anular, dispenso
        """,
    without="""
        sem
        """,
    call="""
        lig*, ligar, liguem, ligam, telefon*, ligue, liga me
        """,
    reject="""
        fiquem com, fica com as, guardem para vocês, guardem as, guardem os, poupem me, poupa me,
        poupem nos, me poupem, para o lixo, pro lixo, vai pro lixo, no lixo, dispenso, dispensamos,
        dispensável, desnecessári*, não é necessário, não são necessári*, não são bem vind*,
        indesejad*, recuso, recusamos, rejeit*, passo bem sem, passo sem, vivo sem, desligu*,
        desliguem, silenci*, enfiem, enfia, metam, mandem a outro, mandem para outro, incomodem
        outro, vão incomodar, abdico, prescindo, evitem, nada de, chega de, fora com, abaixo
        """,
    pointless="""
        não adianta, inútil, inúteis, perda de tempo, perdem tempo, perder tempo, não leio, nunca
        leio, nem leio, nem abro, nunca abro, não abro, ninguém lê, ninguém quer, apago tudo, apago
        sempre, não serve de nada, não me serve, não servem, sem utilidade, sem sentido, não faz
        sentido, desperdício, não me diz nada, não se aplica, deixou de ser relevante, vai direto
        pro lixo
        """,
    unasked="""
        nunca pedi, não pedi, nunca autorizei, não autorizei, nunca dei autorização, não dei
        autorização, nunca dei permissão, não dei permissão, nunca dei consentimento, não dei
        consentimento, nunca me inscrevi, não me inscrevi, nunca subscrevi, não subscrevi, nunca
        assinei, nunca aceitei, não aceitei, nunca consenti, não consenti, nunca me cadastrei, não
        me cadastrei, sem autorização, sem a minha autorização, sem minha autorização, sem
        permissão, sem minha permissão, sem consentimento, sem o meu consentimento, sem meu
        consentimento, sem pedir, não solicitei, nunca solicitei, quem vos autorizou, quem
        autorizou, quem deu autorização, quem vos pediu, quem pediu, quem lhes deu permissão, quem
        vos deu autoriz*, ninguém pediu, ninguém vos pediu, não vos dei, nunca vos dei
        """,
    gone="""
        faleceu, falecid*, morreu, morta, já não está entre nós, mudei me, mudámos, nos mudamos, me
        mudei, emigr*, já não sou client*, não sou mais client*, não sou client*, deixei de ser
        client*, vendi, vendemos, lar de idosos, já não moro, não moro mais
        """,
    # -- what it is about --------------------------------------------------------------------
    ads="""
        publicidad*, publicitári*, propagand*, promo, promos, promoç*, promocion*, newsletter*,
        boletim, boletins, spam, anúncio*, marketing, comercia*, telemarketing, folheto*, catálogo*,
        panfleto*, reclames, divulgaç*, mailing*
        """,
    offer="""
        oferta*, desconto*, saldos, liquidaç*, campanha*, novidade*, cupom, cupons, cupão, cupões,
        black friday, sorteio*, pechincha*, ofertas
        """,
    message="""
        mensag*, msg*, sms, email*, e mail*, mail*, whatsapp*, zap, whats, wpp, notificaç*, aviso*,
        alerta*, lembrete*, comunicaç*, cois*, porcaria*, merda*, tretas, bobagem, bobagens, lixo,
        correspondência, comunicado*, recado*, cenas, mensagenzinha*
        """,
    list="""
        lista*, base de dados, grupo, ficheiro de, cadastro, mailing*, contactos, transmissão,
        listagem
        """,
    number="""
        número*, numero, telemóvel, meu telefone, meu celular, meu contacto, meu contato, contacto,
        contato, minha morada, meu tlm, meu número, meu numero, o meu número
        """,
    account="conta, perfil, ficha, registo, cadastro",
    data="""
        dados, dado, informações pessoais, informaç*, histórico, fotos minhas, info, dados meus,
        meus dados
        """,
    store="""
        guard*, armazen*, conserv*, trat*, têm sobre, tem sobre, possu*, registad*, registrad*, base
        de dados, recolh*, colet*, process*, mantêm, mantenham, dispõem, utiliz*, têm sobre mim, tem
        sobre mim, têm de mim, tem de mim, vocês têm, têm meus
        """,
    know="sab*, conhec*",
    about="""
        sobre mim, a meu respeito, de mim, sobre a minha pessoa, que me diz respeito, relativos a
        mim, relativ* à minha, do meu nome, sobre nós, têm sobre mim, tem sobre mim, têm de mim, tem
        de mim
        """,
    gdpr="""
        rgpd, lgpd, cnpd, anpd, artigo 15, artigo 17, artigo 21, art 15, art 17, art 21, proteção de
        dados, protecção de dados, direito de acesso
        """,
    consent="consentimento, autorização, autorizaç*, permissão, acordo",
    contract="""
        contrat*, assinatura, subscrição do, mensalidade, seguro, apólice, ginásio, academia, plano,
        quota, tarifário, fidelização
        """,
    service="""
        consulta*, marcaç*, encomenda*, fatura*, factura*, entrega*, reserva*, orçamento*,
        confirmaç*, pagament*, reembols*, reparaç*, receita*, rastre*, devoluç*, visita*, mesa,
        pedido, pedidos, agendament*, revisão, garantia, inspeção, compra*, boleto, nota fiscal,
        levantamento, horário*, oficina
        """,
    thing="""
        autocarro*, ônibus, bus, comboio*, trem, metro, metrô, elétrico, carro*, viatura*, motor,
        travõ*, freio*, pneu*, sapato*, vestido*, tamanho*, cor, cores, foto*, imagem, imagens,
        ficheiro*, arquivo, documento*, vídeo*, app, aplicação, aplicativo, site, página, tv,
        televisão, botão, porta*, janela*, chave*, quarto*, caldeira, elevador, água, chuveiro,
        aquecimento, piscina, curso*, aula*, escola, criança*, filh*, cão, cachorro, gato, açúcar,
        cebola*, noz*, leite, carne, glúten, queijo*, álcool, máquina, impressora, bateria, alarme,
        loja, rua, estrada, paragem, parada, estacionamento, garagem, sofá, linha, obra*, ruído,
        barulho, música, chuva, sangue, dor*, comprimido*, medicament*, remédi*, sal, molho, pão,
        menu, carrinho, cartão presente, relógio, bicicleta, mota, moto, voo, viagem, piso, cama,
        colchão, frigorífico, geladeira, móve*, cozinha, ar condicionado, picante, tomate, gelo,
        cabo, tinta, táxi, cadeira*, peixe, cortina*, lâmpada*, torneira, mesa de, tapete, fuga,
        fugas, chão, cano*, torneira*, parede*, teto, infiltraç*, vazament*
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        escrev*, contact*, contat*, lig*, telefon*, incomod*, chate*, enviar mensagens, mandar
        mensagens, importun*, perturb*, mass*, enche*, encher, assedi*, persegu*, spam*, bombarde*,
        fal*, me chamem, torrar, procur*, me perturb*, melga*
        """,
    send="""
        envi*, mand*, remet*, reencaminh*, encaminh*, fornec*, fornec*, forneç*, transmit*,
        comuniqu*, façam chegar, dê me, deem me, me dê, passem, passa, disponibiliz*, envio, envios
        """,
    receive="receb*, cheg*, ter, ver, recebid*, aparec*, ouvir, cair, caem",
    want="""
        quer*, desej*, gostaria, gostava, precis*, pretend*, solicit*, peç*, ped*, exij*, exig*,
        prefir*, prefer*, agradec*, agradeç*, queria, favor, podem, podiam, poderiam, pode, apetec*,
        faç* o favor, necessit*, interessad*
        """,
    able="posso, pode, podem, poder, podia, dá para, possível, consig*, conseg*, funcion*",
    see="""
        cópia*, ver, consult*, aced*, acess*, acesso, direito de acesso, obter, conhecer, export*,
        portabilidade, extrato, baixar, descarregar
        """,
    speak="""
        fal*, conversar, ponham me, me passa, me passem, passar para, atend*, respond*, ser
        contactad*, transfer*, ligar me
        """,
    subscribe="""
        subscrev*, inscrev*, assin*, reinscrev*, cadastr*, adicion*, ponham me, me coloq*, me
        coloquem, reativ*, voltar a receber, inscrição, me põe, me ponham, aderir
        """,
    miss="perder, perd*, perco, falhar",
    whence="""
        como conseguiram, como arranjaram, como obtiveram, onde conseguiram, onde arranjaram, onde
        foram buscar, de onde tiraram, de onde têm, de onde tem, como têm o meu, como tem o meu,
        como vocês têm, como vcs tem, como vocês conseguiram, quem vos deu, quem deu, quem lhes deu,
        quem te deu, onde pegaram, onde acharam, de onde vocês, como é que têm, quem passou,
        arranjaram o meu, como é que arranj*, onde arranj*, como conseguiram, onde conseguiram, como
        é que têm o meu, como têm o meu, de onde tiraram, quem vos deu, quem lhes deu, quem passou,
        com quem partilh*, com quem compartilh*, a quem deram, a quem venderam, onde foram buscar,
        como obtiveram, onde acharam, onde pegaram, de onde saiu, pegaram meu, acharam meu, como que
        vocês têm, a quem passaram
        """,
    # -- who ---------------------------------------------------------------------------------
    i="eu, estou, sou, quero, tô, to",
    me="me, mim, nos, comigo, a gente",
    my="""
        meu, minha, meus, minhas, nosso, nossa, nossos, tirar meu número, tirar o meu, dados meus,
        meus dados
        """,
    you="""
        vocês, vcs, você, vc, vos, vosso, vossa, vossos, vossas, tu, te, teu, tua, seu, sua, seus,
        suas, empresa, lhes, loja vossa, vocês têm
        """,
    other="""
        ele, ela, eles, elas, lhe, a minha mulher, minha mulher, meu marido, minha esposa, meu
        filho, minha filha, minha mãe, meu pai, meu amigo, minha amiga, meu irmão, minha irmã, minha
        sogra, meu sogro, vizinh*, cliente*, chefe, patrão, colega*, minha avó, meu avô, meu ex,
        minha ex, namorad*, o pintor, o canalizador, o estafeta, dele, dela, minha prima, meu primo,
        prima, primo, minha cunhada, meu cunhado, arrepende
        """,
    human="""
        pessoa*, human*, atendente*, operador*, funcionári*, colaborador*, alguém de verdade, uma
        pessoa real, pessoa de verdade, responsável, gerente, assistente humano, apoio ao cliente,
        consultor*, comercial, vendedor*, alguém real
        """,
    somebody="alguém, alguem, algum",
    bot="robô*, robot*, bot, máquina, automátic*, chatbot*, ia, atendedor, gravação",
    # -- how ---------------------------------------------------------------------------------
    no="""
        não, nao, ñ, nunca, jamais, nenhum, nenhuma, nem, tampouco, zero, n, num
        """,
    nay="não, nao, não obrigad*, nop, nem pensar, de jeito nenhum, nada disso, nã",
    nothing="nada, coisa nenhuma, patavina",
    not_past="""
        não recebi, não chegou, ainda não, não tinha, não era, não foi, não tive, nunca recebi, não
        veio, não consegui, não houve, não estava, não temos recebid*, ainda nao
        """,
    not_able="""
        não consigo, não posso, não pode, não funciona, não dá, não conseg*, não podemos,
        impossível, não me deixa
        """,
    not_want="""
        não quero, não queremos, já não quero, não desejo, não preciso, não pedi, nunca pedi, não
        solicitei, não gostaria, não pretendo, não autorizei, não me inscrevi, nunca me inscrevi,
        não é preciso, não precisa*, não vale a pena, não necessito, não tenho vontade, deixei de
        querer, não me apetece, dispenso
        """,
    more="""
        mais, de agora em diante, a partir de agora, no futuro, daqui para a frente, para sempre,
        definitivamente, de vez, de uma vez, já, de novo, voltem a, voltes a, outra vez, doravante
        """,
    again="de novo, outra vez, novamente, continu*, retom*, volt*",
    still="ainda, continuo, continuam, apesar, mesmo assim, embora, mesmo depois",
    all="""
        tudo, todos, todas, toda, qualquer, quaisquer, completamente, totalmente, por completo,
        inteiro
        """,
    this="""
        isto, isso, este, esta, estes, estas, esse, essa, esses, essas, disto, disso, destas,
        destes, dessas, desses, aquilo, tal, tais
        """,
    only="só, somente, apenas, unicamente, exceto, excepto, menos as, menos os",
    yes="sim, claro, pode ser, está bem, podem avançar, avancem, beleza, pode",
    why="porquê, porque é que, por que, por quê, pq",
    how="como faço, como é que, como posso, onde, que tenho de fazer, o que faço, como se",
    which="""
        quais, qual, que, o que
        """,
    when="quando, até quando, quanto tempo, prazo",
    condition="se, caso, a não ser, antes de, senão",
    past="""
        era, eram, estava, foi, foram, ontem, tinha, apaguei, eliminei, parou, deixou, semana
        passada, mês passado, disse, me disse, há dias, da última vez, cancelei, tirei, tiraram,
        parámos, mandou, mandou vos, pediu, pediram, mandaram
        """,
    is_="é, são, está, estão, seja, seria, tá, tão",
    exists="há, têm algum*, tem algum*, ainda têm, ainda tem, disponív*, existe*",
    time="""
        hora*, manhã, tarde, noite, fim de semana, segunda, terça, quarta, quinta, sexta, sábado,
        domingo, hoje, amanhã, depois das, antes das, meio dia, meia noite, reunião, trabalho,
        durante, férias, minutos, mais tarde, logo
        """,
    old="""
        antig*, velh*, novo número, mud*, errad*, corrig*, corrij*, atualiz*, actualiz*, retific*,
        anterior, troqu*
        """,
    mistake="engano, sem querer, erro, por acidente, acidente",
    meta="""
        signific*, quer dizer, botão, palavra*, função, definiç*, configuraç*, link, clic*, pergunta
        sobre, modelo*, em geral, exemplo, design, o que acontece se
        """,
    praise="""
        ador*, ótim*, óptim*, excelent*, perfeit*, maravilh*, gost*, super, espetacular,
        espectacular, fixe, incrív*, amei, amo
        """,
    help="""
        ajuda, ajudem, quem é, quem são, quem fala, info, socorro, com quem falo, quem és, de que
        empresa, que empresa, quem está, quem me escreve, qual empresa, quem me está, de onde falam,
        quem tá falando, quem ta falando
        """,
    that="que, de, a, para",
    and_="e, ou, mas, porém",
    polite="""
        por favor, pf, pff, pfv, pfvr, se faz favor, sff, obrigad*, obg, muito obrigad*, olá, ola,
        oi, bom dia, boa tarde, boa noite, viva, cumprimentos, atenciosamente, com os melhores
        cumprimentos, cordialmente, senhor*, sr, sra, exmos, caros, já, agora, imediatamente, de
        imediato, porra, caralho, foda se, merda já, fogo, caramba, droga, gente, pessoal, cara,
        mano, galera, moço, moça, amig*, a sério, sério, sinceramente, honestamente, francamente,
        vá, ok, okay, ah, eh, pá, pois, então, bem, desculpe*, desculpa, peço desculpa, venho por
        este meio, por este meio, assim que possível, o mais rápido possível, quanto antes,
        simplesmente, também, urgente, gentileza, por gentileza, kkk*, haha*, rs, aff, meu deus,
        pelo amor de deus, grato, grata, só isso, está bem, tá bom, enfim, puta, puto
        """,
    harmless="""
        não há problema, sem problema*, não faz mal, não se preocup*, não te preocup*, não importa,
        não esquec*, não hesit*, não só, não sei, não tenho certeza, não mais de, mais tarde, mais
        ou menos, mais grande, mais pequen*, mais info*, mais barat*, mais rápid*, mais uma vez
        obrigad*, mais de, mais um*, o mais, fim de semana, fim do mês, fim do dia, no fim, ao fim,
        por fim, até ao fim, dados móveis, pacote de dados, na pasta de spam, no spam, pasta spam,
        para o, para a, para os, para as, para mim, para um, para uma, para que, para comer, para
        levar, para entrega, para já, por que não, sem glúten, sem açúcar, sem cebola, sem gelo, sem
        sal, sem lactose, agente imobiliári*, não paro de, não para de, chega às, chega a, chega
        amanhã, chegou, chega hoje, chega bem, parou de funcionar, deixou de funcionar, deix* na
        portaria, deix* na receção, deix* à porta, não deixem de, parar o carro, pare na, a par, par
        de, parabéns, parec*, parede*, particip*, parte, parque, cancelar a consulta, cancelar a
        reserva, cancelar a encomenda, cancelar o pedido, cancelar a marcação, cancelar minha
        consulta, não quero incomodar, não queria incomodar, desculpe incomodar, desculpem
        incomodar, desculpe o incómodo, desculpe o incômodo, desculpem o incómodo, chega para, chega
        pra, basta uma, basta um, basta ligar, basta que, suficiente para, é suficiente, ligar o,
        ligar a luz, ligar a água, liga na tomada, desligar o motor, desligar a água, desligar o
        gás, mais nada, nada mais, não hoje, hoje não, nada de mal, nada de grave, nada disso
        """,
    common="""
        o, a, os, as, um, uma, uns, umas, do, da, dos, das, no, na, nos, nas, ao, aos, à, às, em,
        com, por, pelo, pela, desde, até, entre, se, lo, ser, estar, ter, tem, têm, tenho, temos,
        haver, ir, vou, vai, vamos, muito, muita, muitos, porque, quando, onde, quem, também, aqui,
        ali, lá, dia, dias, mês, ano, anos, vez, vezes, dois, duas, três, primeiro, bom, boa,
        grande, pequeno, dito, dizer, digo, pôr, pus, tomar, dar, encontrar, passar, vir, ficar,
        seria, tão, pouco, algo, outro, outra, outros, contra, segundo, casa, preço, fazer, faço,
        feito, fiz, comprei, quanto, custa, num, numa, me, esse, era, são, mas, foi, isto, empresa,
        olha, tudo, sou, dá, pra, vocês, vcs, vc, você, fica, ficam, isso, delas, deles, ela, ele,
        eles, elas, nós, eu, será, pode, posso, podem, conseguem, telefone, celular, chegar, chegam,
        chegou, chegada, chegaram, chegamos, chego, chegarem, chegue, chegarmos, chegando, parte,
        partes, parecer, pares, motorista*, motoriz*
        """,
)
