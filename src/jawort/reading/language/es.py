"""Spanish: Spain, México, Argentina and the rest; polite, legal and angry."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="es",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        baja, vaja, darme de baja, darse de baja, dadme de baja, deme de baja, denme de baja, dame
        de baja, dar de baja, me doy de baja, me quiero dar de baja, desuscri*, desapunt*,
        desactiv*, desinscri*, cancelar suscripci*, cancelar la suscripci*, cancelen la suscripci*,
        salir de la lista, salirme, desvincul*, desafili*, sacadme, sácame, sáquenme, sáqueme
        """,
    cease="""
        parar, para ya, paren, pare, parad, paren de, para de, parad de, para con, stop*, basta,
        cese, cesen, cesar, cesad, dejad, deja de, deje de, dejen de, dejar de, dejen, dejes de,
        interrump*, suspend*, detén*, detengan, corten, corta ya, cortad, cortala, córtala,
        córtenla, córtenle, ya estuvo, terminen con, poner fin, fin a, finalic*, acabad con,
        párenle, párale, alto a
        """,
    remove="""
        quit*, saqu*, saca*, sacad*, elimin*, remuev*, exclu*, tach*, borradme, bórrame, bórrenme,
        retír*, retir*, quítenme, quitadme, quítame, quíteme, quitad, sacadme, sáquenme
        """,
    delete="""
        borr*, elimin*, suprim*, supresión, derecho al olvido, derecho de supresión, olvíd*, olvid*,
        destru*, cancelación de mis datos, desaparec*, limpien, cerrar mi cuenta, cierren mi cuenta
        """,
    leave_alone="""
        déjame en paz, déjenme en paz, dejadme en paz, dejadnos en paz, déjennos en paz, dejame ...
        paz, dejenme ... paz, dejadme ... paz, dejen ... tranquil*, deja ... tranquil*, dejadme
        tranquil*, vete a la mierda, váyanse a la mierda, idos a la mierda, iros a la mierda, a la
        mierda, vayanse al, vete al, que os den, que te den, que les den, que os jodan, que te
        jodan, vete a paseo, largo de aquí, piérdete, piérdanse, olvídense de mí, olvidaos de mí, no
        molestar, no molest*, cállense, a tomar por culo, chinguen, a la verga, no me jod*, no jod*,
        no me rompan, no rompan
        """,
    object="me opongo, oponerme, oposición, derecho de oposición, prohíb*, no autoriz*, rechazo",
    withdraw="retir*, revoc*, revoco, retracto, retractarme, retiro el, anulo el, anular el",
    terminate="""
        rescind*, rescisión, cancelar mi contrato, cancelar el contrato, dar de baja el contrato,
        dar de baja el servicio, baja del contrato, baja del servicio, baja de la cuota, cancelar mi
        membres*, cancelar mi abono, cancelar el abono, dar de baja mi, baja en el gimnasio, baja
        del gimnasio, cancelar mi póliza, cancelar la póliza, finalizar el contrato, terminar mi
        contrato, dar de baja la línea, dar de baja el
        """,
    no_interest="""
        no me interesa*, no interesa*, no estoy interesad*, ya no me interesa*, sin interés, no
        tengo interés, ningún interés, me da igual, me la suda, me importa un, me importan un, me
        vale, paso de, no quiero saber, paso, no gracias paso
        """,
    enough="""
        harto, harta, hartos, hartas, hasta los, hasta el, hasta la coronilla, suficiente, ya basta,
        basta ya, ya vale, ya está bien, me tienen podrid*, podrido, podrida, cansad*, me cansé,
        cansa, hartó
        """,
    annoyed="""
        molest*, pesad*, pesao*, acos*, spam*, cansin*, agob*, abus*, bombarde*, invad*, hinch*,
        fastidi*, insoportabl*, rayan*, jod*, coñazo, brasa, la lata, lata, cargante, hostig*,
        cabre*, satur*, no solicitad*, indesead*, plast*, rompe*, ladilla*, hartáis, inund*, jart*,
        tocar las, tocan las, tocando las, tocáis las, acribill*
        """,
    block="""
        bloque*, denunci*, report*, abogad*, aepd, agencia de protección, consumidor, reclamación,
        ocu, facua, demanda*, lista robinson, profeco, robinson, queja
        """,
    less="""
        menos, demasiad*, tantos, tantas, tanto, a cada rato, cada día, todos los días, todas las
        semanas, cada dos por tres, a diario, muy seguido, sin parar, reducir, reduzcan
        """,
    unclear="cancelar, cancela, cancelen, fin, basta, no gracias, terminar, salir, quitar, anular",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        publicidad, publicitari*, propagand*, promo, promos, promoci*, promocional*, newsletter*,
        boletín, boletines, spam, anuncio*, marketing, mercadotecnia, comercial*, comunicaciones
        comerciales, prospección, folleto*, catálogo*, telemarketing, mailing*, reclamos
        """,
    offer="""
        oferta*, descuento*, rebaja*, chollo*, ganga*, novedad*, cupón, cupones, sorteo*, ventas
        privadas, black friday, liquidación, ofertón, ofertones
        """,
    message="""
        mensaj*, msj*, msg*, sms, correo*, mail*, email*, e mail*, whatsapp*, wasap*, guasap*,
        wasa*, whats, notificaci*, aviso*, alerta*, recordatorio*, comunicaci*, tonterías, mierda*,
        chorradas, cosas, pendejadas, huevadas, boludeces, porquer*, basura, avisos, recordator*,
        mensajit*, aviso
        """,
    list="lista*, difusión, listado*, base de datos, agenda, grupo, envíos",
    number="""
        número*, numero*, mi móvil, mi teléfono, mi celular, mi cel, mi contacto, contacto, mi tel,
        dirección, nº
        """,
    account="cuenta*, perfil*, ficha, expediente, usuario, registro",
    data="""
        datos, dato, información personal, información, info mía, historial, data, mis fotos,
        datitos
        """,
    store="""
        guard*, almacen*, conserv*, trat*, proces*, tenéis, tienen, tienes, registr*, base de datos,
        recopil*, manej*, disponéis, disponen, guardáis, guardan, almacenan, almacenáis
        """,
    know="""
        sab*, conoc*, sabéis
        """,
    about="""
        sobre mí, sobre mi persona, de mí, acerca de mí, mío, mía, míos, mías, de mi persona, sobre
        nosotros, respecto a mí, a mi nombre
        """,
    gdpr="""
        rgpd, lopd*, lssi, aepd, artículo 15, artículo 17, artículo 21, art 15, art 17, art 21,
        protección de datos, habeas data, derecho de acceso, derechos arco, derecho de supresión
        """,
    consent="consentimiento, autorización, permiso, acuerdo",
    contract="""
        contrato*, suscripción a la, abono, membresía, póliza, seguro, cuota, tarifa, plan,
        alquiler, gimnasio, gym, luz, línea
        """,
    service="""
        cita*, pedido*, factura*, envío, entrega*, paquete*, reserva*, presupuesto*, confirmaci*,
        pago*, reembolso*, reparaci*, receta*, seguimiento, devoluci*, visita*, mesa, turno*,
        recogida, garantía*, revisión, itv, prueba, albarán, compra*, orden, itinerario, tratamiento
        """,
    thing="""
        autobús*, bus, tren*, tranvía, metro, coche*, carro*, auto, motor, freno*, rueda*, zapato*,
        vestido*, talla*, color*, foto*, imagen*, archivo*, documento*, vídeo*, app, aplicación,
        web, página, tele, televisión, botón, puerta*, ventana*, llave*, habitación*, caldera,
        ascensor, agua, ducha, calefacción, piscina, curso*, clase*, colegio, niño*, perro, gato,
        azúcar, cebolla*, nuez, leche, carne, gluten, queso, alcohol, máquina, impresora, batería,
        alarma, tienda, calle, carretera, parada, aparcamiento, parking, garaje, sofá, línea, obra*,
        ruido, música, lluvia, sangre, dolor, pastilla*, medicamento*, sal, salsa, pan, menú,
        carrito, tarjeta regalo, reloj, bici*, moto, vuelo, viaje, piso, planta, cama, colchón,
        nevera, mueble*, cocina, terraza, aire acondicionado, picante, tomate, hielo, cable, obras,
        pintura, grúa, taxi, sillas, silla, moho, pescado, marisco
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        escrib*, contact*, llam*, molest*, textear, mensajear, mensajeen, comuniqu*, busqu*, dar la
        lata, dar la brasa, hostig*, acos*, wasape*, spamear, bombardear, bombarde*, fastidi*,
        hincharme, joder, jodan, marear, hablar*, hablen, háblenme, me hablen, escribáis, molestando
        """,
    send="""
        envi*, mand*, manda, remit*, pas* ofertas, pasar, reenvi*, hacer llegar, hagan llegar,
        faciliten, facilit*, entregu*, proporcion*, dame, denme, deme, dadme, aviséis, avis*,
        mandáis, recordéis, record*
        """,
    receive="""
        recib*, lleg*, tener, tengo que ver, ver, saber, me lleguen, me llegan, caer, entren, entran
        """,
    want="""
        quier*, quer*, deseo, desea*, necesit*, solicit*, pid*, ped*, exij*, exig*, ruego, rogar, me
        gustaría, prefer*, prefier*, me interesa*, interesad*, hac* falta, hagan el favor, hagan
        favor, quisiera, podrían, podríais, puede*, pueden, podéis, favor de, apetec*, ocup*
        """,
    able="""
        puedo, puede, pueden, podéis, poder, podría*, se puede, posible, funcion*, logr*, consig*,
        va bien
        """,
    see="""
        copia*, ver, consult*, acced*, acceso, derecho de acceso, obtener, conocer, descarg*,
        export*, portabilidad, detalle, informe, informar*, informen
        """,
    speak="""
        habl*, pon* con, ponedme, ponme, pásame, pásenme, pasarme, comuníqu*, atiend*, aten*,
        contest*, respond*, conversar, me atienda, charlar, transfier*
        """,
    subscribe="""
        suscrib*, suscríb*, apunt*, inscrib*, inscríb*, dar* de alta, dadme de alta, alta,
        resuscrib*, reactiv*, volved a, vuélvanme a, agréguen*, agregar*, añád*, méteme, metedme,
        unirme
        """,
    miss="perder, perderme, pierd*, perd*",
    whence="""
        de dónde habéis, de dónde han, de dónde has, de dónde saca*, de donde saca*, de dónde
        tienen, de dónde tenéis, de donde tienen, de donde teneis, cómo tienen, cómo tenéis, como
        tienen, cómo consigu*, como consigu*, cómo habéis conseg*, cómo han conseg*, quién les dio,
        quién os dio, quien les dio, quien os dio, quién les ha dado, quién os ha dado, quién te
        dio, dónde consigu*, dónde han, cómo obtuv*, de dónde sacaste, de dónde sacaron, quién les
        pasó, quién os pasó, por qué tenéis mi, por qué tienen mi
        """,
    # -- who ---------------------------------------------------------------------------------
    i="yo, estoy, soy, quiero, he",
    me="me, mí, nos, nosotros, conmigo, mi",
    my="mi, mis, nuestro*, nuestra*",
    you="""
        os, ustedes, vosotros, vuestr*, tú, usted, su, sus, te, ti, uds, ud, vos, empresa, tienda
        vuestra, compañía, tenéis, guardáis, guardan, sabéis, almacenan, almacenáis
        """,
    other="""
        él, ella, ellos, ellas, le, mi mujer, mi marido, mi esposa, mi esposo, mi hijo, mi hija, mi
        madre, mi padre, mi amig*, mi jefe, mi vecin*, vecin*, mi suegra, mi hermano, mi hermana, mi
        novi*, cliente*, mi abuela, mi abuelo, mi ex, mi cuñad*, compañer*, el fontanero, el pintor,
        el repartidor, mi mamá, mi papá, niños, señora de, mis padres, suegr*
        """,
    human="""
        persona*, human*, agente*, asesor*, operador*, emplead*, alguien de verdad, una persona
        real, persona real, encargad*, responsable, atención al cliente, comercial de verdad,
        representante, dependient*, compañero vuestro, recepcionista, ejecutiv*
        """,
    somebody="alguien, alguno, alguna, algún",
    bot="robot*, bot, bots, máquina, automátic*, contestador*, chatbot*, ia, maquinita",
    # -- how ---------------------------------------------------------------------------------
    no="no, nunca, jamás, ningún, ninguna, ni, sin, tampoco, nada de, ni un*, cero, dejar sin",
    nay="no, no gracias, nop, nel, nones, qué va, ni hablar, para nada, nanai, nah",
    nothing="nada, na, nothing",
    not_past="""
        no he, no hemos, no me ha, no me han, aún no, todavía no, no recib*, no lleg*, no ha
        llegado, nunca recib*, no era, no fue, no estab*, no vino, no pude, no me llegó, no me ha
        llegado, no había
        """,
    not_able="""
        no puedo, no puede, no pueden, no funciona, no me deja, no me funciona, no logro, no
        consigo, no podré, no podemos, no va, imposible
        """,
    not_want="""
        no quiero, no queremos, ya no quiero, no deseo, no necesito, no quisiera, no pedí, no he
        pedido, no hace falta, no hac* falta, no solicit*, nunca pedí, no me interesa recib*, no me
        gustaría, ya no deseo, no me apetece, no me suscribí, no he solicitado, no ocupo, no es
        necesario, no me gusta recib*, sin haberl*, no hace falta que
        """,
    more="""
        más, mas, nunca más, nunca mas, en adelante, a partir de ahora, en el futuro, de ahora en
        adelante, para siempre, definitivamente, de una vez, ya, todo el tiempo, de nuevo, jamás,
        vuelvan a, volváis a, vuelvas a, vuelva a, volver a
        """,
    again="otra vez, de nuevo, nuevamente, sig*, continú*, continu*, retom*",
    still="todavía, aún, sigo, siguen, seguís, a pesar, aunque, pese a",
    all="""
        todo, todos, toda, todas, cualquier, cualquiera, por completo, totalmente, completamente,
        entero
        """,
    this="esto, este, esta, estos, estas, eso, ese, esa, esos, esas, así, tal, tales, ello",
    only="solo, sólo, solamente, únicamente, nada más que, excepto, salvo, menos los, menos las",
    yes="sí, si claro, claro, vale, adelante, dale, por supuesto, simón",
    why="por qué, porqué, xq, a qué viene",
    how="cómo, como se, dónde, qué tengo que hacer, qué hago",
    which="qué, cuál, cuáles, que datos, que información",
    when="cuándo, cuánto tiempo, hasta cuándo, plazo",
    condition="si, en caso, a menos que, antes de, siempre que",
    past="""
        era, eran, estaba, estaban, fue, fueron, ayer, hubo, había, borré, eliminé, he borrado, he
        eliminado, paró, dejó, se borró, cancelé, anoche, semana pasada, hace, la última vez, dijo,
        me dijo, se paró, he quitado, quitaron, se ha
        """,
    is_="es, son, está, están, sea, sería",
    exists="hay, tenéis algun*, tienen algun*, queda*, disponible*, existe*, os queda*",
    time="""
        hora*, mañana, tarde, noche, fin de semana, finde, lunes, martes, miércoles, jueves,
        viernes, sábado, domingo, hoy, luego, después de las, antes de las, mediodía, medianoche,
        reunión, trabajo, durante, vacaciones, minutos, rato, más tarde
        """,
    old="""
        viej*, antigu*, nuevo número, cambi*, cambio, erróne*, equivocad*, correg*, corrij*,
        actualiz*, rectific*, anterior
        """,
    mistake="error, sin querer, equivocación, por accidente, equivocado",
    meta="""
        signific*, quiere decir, botón, palabra*, función, ajuste*, enlace, link, click*, pregunta
        sobre, plantilla*, en general, ejemplo, diseño, qué pasa si
        """,
    praise="""
        encant*, genial, estupend*, excelent*, perfect*, maravill*, me gusta*, buenísim*, super,
        súper, chul*, divin*
        """,
    help="""
        ayuda, ayúd*, quién eres, quién es, quiénes son, quiénes sois, quién sois, info, quien
        habla, con quién hablo, de parte de quién, quien eres
        """,
    that="que, de, a, para",
    and_="y, e, o, pero, sino",
    polite="""
        por favor, porfa, porfavor, porfis, x favor, xfa, pf, plis, pls, gracias, muchas gracias,
        mil gracias, grax, hola, buenas, buenos días, buenas tardes, buenas noches, buen día,
        saludos, un saludo, atentamente, cordialmente, señor, señora, señores, estimad*, ya, ahora,
        ahora mismo, inmediatamente, de inmediato, por dios, carajo, coño, joder ya, hostia,
        cojones, puta, puto, putos, putas, malditos, malditas, che, tío, tio, tía, tron, güey, wey,
        weón, boludo, pana, mano, hermano ya, venga, anda, vale gracias, bueno, pues, oye, oigan,
        mire, miren, mira, perdón, perdona, disculpe*, disculpa*, lo siento, mediante la presente,
        por la presente, sinceramente, la verdad, en serio, enserio, de verdad, amable, amablemente,
        ruego por favor, cuanto antes, lo antes posible, también, simplemente, urgente, ok, okey,
        este mensaje, jaja*, uf, ay, dios, q, eh, de una puta vez, de una vez por todas, pfv, ea,
        ándale, neta, quieto
        """,
    harmless="""
        no hay problema, no pasa nada, no te preocupes, no se preocupe*, no os preocupéis, sin
        problema*, no importa, no olvid*, no dudéis, no dude*, no tan, no solo, no sólo, no sé, no
        se si, no más de, no tardo, más tarde, más o menos, más grande*, más pequeñ*, más bien, más
        barat*, más info*, más de, nada más que, para el, para la, para los, para las, para mi, para
        un, para una, para que, para comer, para llevar, sin gluten, sin azúcar, sin cebolla, sin
        hielo, sin sal, sin lactosa, fin de mes, fin de semana, al fin, por fin, en fin, fin de
        curso, a fin de, datos móviles, tarifa de datos, cómo no, por qué no, parada de, la parada,
        carpeta de spam, en spam, a spam, plan de, agente inmobiliari*, baja médica, de baja, está
        de baja, estoy de baja, planta baja, baja por, parte de baja, temporada baja, la voz baja,
        baja presión, precio más bajo, baja el volumen, se para, se paró, paro un, no puedo parar,
        en paro, alta médica, dejad* en recepción, deja* en la puerta, deja* el paquete, dejar el
        paquete, dejé, dejo mi, me dejé, dejarlo en, dejar las llaves, deje el, dejen el paquete,
        dejar una
        """,
    common="""
        el, la, los, las, un, una, unos, unas, del, al, en, con, por, desde, hasta, entre, se, lo,
        ha, han, has, haber, ser, estar, estamos, son, fui, fue, ir, voy, va, vamos, muy, mucho,
        mucha, muchos, porque, cuando, donde, quien, qué, también, entonces, aquí, ahí, allí, día,
        días, mes, año, años, vez, veces, cosa, dos, tres, primero, buen, bueno, buena, pequeño,
        gran, dicho, decir, digo, puse, poner, tomar, dar, encontrar, pasar, venir, quedar, sería,
        estaría, tan, poco, algo, otro, otra, otros, contra, según, casa, precio, gente, teléfono,
        hemos, tengo, tenemos, tenía, hace, hacer, hecho, compré, compramos, cuesta, cuánto
        """,
)
