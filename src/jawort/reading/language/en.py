"""English: British, Irish, Scots, American; polite, legal and angry."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="en",
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe="""
        unsubscrib*, want out, unsub, unsubs, opt out, opting out, opted out, optout, opt me out,
        opt ... out, sign me off, deregister, unregister, unenrol*, stopall, desubscrib*, cancel my
        subscription to ... messages, sign me out, turn off, turn ... off, switch off, deactivate,
        disable, unfollow
        """,
    cease="""
        stop, stops, stopping, cease, cease and desist, desist, quit, end, discontinue, halt, cut it
        out, knock it off, give it a rest, pack it in, give over, put an end, refrain, suspend,
        stap, leave off, cut out, enough of, no more of, drop it, lay off, can you not, quit it, put
        a stop, gonnae no, gonna stop, wrap it up, quit with, be done with, no need to
        """,
    remove="""
        remove*, removing, take me off, take ... off, taken off, drop me from, scrub me, strike, get
        me off, get ... off, exclude, knock me off, pull me off, cross me off, cross ... off, leave
        me off, take me out, drop me, strike me, delist, off this list, off your list
        """,
    delete="""
        right to be forgotten, right to erasure, delete*, deleting, deletion, erase*, erasing,
        erasure, wipe, wiped, wiping, forget me, forget my, forget about me, be forgotten, purge,
        destroy*, get rid of, scrub, shred, expunge, forget everything, forget all, forget i
        """,
    leave_alone="""
        leave me alone, leave us alone, leave me be, leave me the ... alone, leave me ... alone,
        piss off, fuck off, bugger off, sod off, get lost, go away, jog on, eff off, f off, fuck
        you, shut up, buzz off, get stuffed, do one, get tae fuck, away and, feck off, naff off,
        lose my number, lose this number, leave me in peace, get out of my phone, get out of my
        inbox, stay away, go to hell, beat it, away ye go, on yer bike, scram, haud yer wheesht,
        back off, take a hike
        """,
    object="""
        object, objecting, objection*, i object, protest, do not authorise, do not authorize, do not
        permit, forbid
        """,
    withdraw="""
        withdraw*, withdrawing, revoke*, revoking, rescind, retract, take back, cancel my consent,
        pull my consent
        """,
    terminate="""
        terminate*, terminating, cancel my contract, cancel my membership, cancel my subscription,
        cancel ... subscription, cancel ... contract, cancel ... membership, cancel ... policy, give
        notice, hereby cancel, cancel my plan, end my contract, end my membership, cancellation of
        my contract, giving notice, notice of cancellation, cancel my account, want to cancel, wish
        to cancel
        """,
    no_interest="""
        not interested, no interest, uninterested, no longer interested, dont care, not for me, no
        use, zero interest, not keen, no thank you very much, couldnt care less, not relevant, not
        bothered, isnt for me, no interested, never interested
        """,
    enough="""
        enough, fed up, sick of, sick and tired, tired of, had it with, over it, done with, had
        enough, had my fill, no more please, thats it, im done, i am done
        """,
    annoyed="""
        annoying, annoy*, irritat*, harass*, pester*, bother*, hassl*, spam, spammy, spamming,
        spammers, spamm*, bombard*, nuisance, unsolicited, unwanted, bugging, badger*, flood*,
        clutter*, doing my head in, driving me, getting on my nerves, intrusive, pain in the,
        disgrace, junk, relentless, nonstop messages, constant, constantly, inundat*, plague*,
        blowing up my phone, blowing up, hounding, hound, stalk*, creepy
        """,
    block="""
        block*, blocking, report you, report this, reporting you, reported, lawyer, solicitor,
        attorney, legal action, sue, ico, ftc, ofcom, file a complaint, trading standards, data
        protection authority, report, authorities, data protection commission, get you reported, dpc
        """,
    less="""
        fewer, less, too many, too much, too often, so often, so many, not so often, less often,
        every day, every single day, reduce, way too many, cut down, less frequent*, tone it down,
        slow down
        """,
    unclear="cancel, end, quit, remove, finish, leave, exit",
    # -- what it is about --------------------------------------------------------------------
    ads="""
        ad, ads, advert*, advertis*, promo*, promotion*, marketing*, newsletter*, spam, campaign*,
        mailing*, mailers, junk, sales pitch*, solicitation*, bulletin*, broadcast*, mailshot*,
        circular*, commercials, marketting, flyers, mass messages, group messages, junk mail, direct
        marketing, salesy, advertisments, sales texts, sales messages, sales stuff
        """,
    offer="""
        offer, offers, deals, deal, discount*, voucher*, sale, sales, specials, coupons, coupon,
        catalogue*, catalog*, news, recommendations, tips, giveaways, competitions, bargains,
        updates, special offers
        """,
    message="""
        message*, messages, msg, msgs, text, texts, mail, mails, email*, sms, notification*,
        whatsapp*, communication*, correspondence, reminders, alerts, chats, pings, texting,
        messaging, crap, shit, shite, stuff, rubbish, nonsense, bullshit, garbage, calls, contact
        from you, contact, bollocks, tat, pish, texs, txts, txt, dms, shtuff
        """,
    list="""
        list*, mailing list, distribution list, lists, distribution, contact list, database list,
        call list, marketing list, group chat, group, channel, broadcast list, mailing lists
        """,
    number="""
        number*, phone number, mobile, cell number, no, phone no, contact details, details, contact
        info, address, contact information, digits
        """,
    account="account*, profile*, customer account, user account, customer record, customer profile",
    data="""
        data, personal data, personal information, personal info, information, info, records, file
        on me, personal details, personally identifiable, pii, chat history, record, details, my
        info, my information, a file, everything you have, everything you hold, what you have
        """,
    store="""
        store*, stored, storing, hold, holding, held, keep, keeping, kept, process*, processing,
        retain*, database*, system*, have on, got on, collected, collect*, use my, using my, use of,
        your records, on file, sharing, share my, share*, sell*, saved, hang on to, profiling, got
        about, have about, kept on
        """,
    know="know, known, knows",
    about="""
        about me, on me, of me, about us, concerning me, relating to me, regarding me, about myself,
        on us, that i gave you, related to me, pertaining to me, aboot me, hold on me
        """,
    gdpr="""
        gdpr, right to be forgotten, right to erasure, subject access request, data protection,
        dsar, subject access, article, art, 15, 17, 21, sar, uk gdpr, ccpa, dpa, privacy law, under
        the law, data subject, right of access, right to access
        """,
    consent="""
        consent*, permission*, agreement to receive, authorisation, authorization, opt in, approval
        """,
    contract="""
        purchase, contract*, membership*, subscription*, policy, plan, lease*, insurance, agreement,
        tariff, subscribtion
        """,
    service="""
        appointment*, order, orders, ordered, invoice*, bill, bills, receipt*, delivery*,
        deliveries, parcel*, package*, booking*, reservation*, table, confirmation*, shipment*, test
        drive, service, repair*, prescription*, payment*, refund*, return, returns, tracking,
        quote*, viewing, inspection, check in, checkout, reschedule, booked, mot
        """,
    thing="""
        bus, buses, train*, tram, car, cars, van, vehicle, engine, tyre*, tire*, shoe*, boots,
        dress*, jacket*, size, colour, color, photo*, picture*, image*, file, files, document*,
        video*, app, website, tv, phone screen, button, design, sign, watch, parking, hotel, flight,
        trip, volume, package deal, plan b, door, window, key, keys, password, card, item*,
        product*, rain, music, noise, bleeding, pain, pill*, meds, medication, leak, water, gas,
        electricity, heating, school, class, course, lesson, lessons, kids, job, interview, sugar,
        onion*, nuts, milk, meat, dairy, garlic, cheese, alcohol, machine, printer, laptop, brakes,
        brake, wheel*, battery, charger, alarm, light, shop, store location, station, street, road,
        corner, garage, sofa, gluten, lactose, parcel locker, fridge, washing, dishwasher, smoking,
        room, rooms, guests, seat, seats, entry, draft, comment, post, screenshot, roadworks,
        traffic, clock, timer, subscription box, gift, basket, cart, lorry, truck
        """,
    # -- doing -------------------------------------------------------------------------------
    write="""
        text, texting, texted, write, writing, written, message me, message us, messaging, messaged,
        contact, contacting, contacted, call, calling, called, ring, ringing, email me, emailing,
        bother, bothering, bothered, spam, spamming, spammed, pester*, harass*, disturb*, ping,
        pinging, reach out, reaching out, get in touch, getting in touch, annoy, annoying, bug,
        bugging, bombard*, hassle, hassling, badger*, msg me, txt, txting, whatsapp me, hound,
        hounding, target me, targeting, talk to me, market to, marketing to, dm, dming, contactin,
        textin, phoning, phone me, messagin
        """,
    send="""
        send*, sending, sent, sendin, forward, forwarding, deliver me, mail me, push, pushing, post
        me, give me, shoot me, sen, chuck
        """,
    receive="""
        receive*, receiving, recieve*, recieving, get, gets, getting, got, gettin, hear from,
        hearing from, hear, see, seeing, be sent, come, coming, hear off
        """,
    want="""
        want*, wanna, wish, need*, would like, like to, id like, require, prefer, rather, care for,
        please provide, request*, demand, interested in, subscribe for, appreciate it if, ask for,
        asked for, ask you, ask that, desire, wud like, wld like, looking to, keen
        """,
    able="can, could, cant, cannot, able, possible, works, work, working, may, cud, allowed",
    see="""
        subject access, subject access request, sar, dsar, right of access, right to access, copy,
        copies, see, view, export, access, disclose, provide, download, inspect, obtain, overview,
        printout, access request, hand over, portability
        """,
    speak="""
        speak*, talk*, speaking, chat with, connect*, put me through, transfer me, transfer,
        escalate, get me, call me, pass me, gimme, deal with, chat, reach, hand me over, take over,
        answer me, get hold of
        """,
    subscribe="""
        subscribe*, resubscribe*, sign me up, sign up, signing up, sign me back, join, enroll,
        enrol, add me, opt in, put me on, opt me in, count me in, put me back, add me back, sign us
        up, subscribing, opt back in, resubscrib*, register me
        """,
    miss="miss, missing, missed, miss out, missing out",
    whence="""
        where did you get, where did u get, how did you get, how did u get, where have you got, who
        gave you, how come you have, how do you have, how have you got, where do you have, where you
        got, where ya get, how did you come by, how did you obtain, where did my, where did you
        find, where did yous get, how did ye get, where'd you get, whered you get, who have you
        shared, who do you share, who has my, howd you get, what source, source of my
        """,
    # -- who ---------------------------------------------------------------------------------
    i="i, im, ive, ill, id, we, weve, were",
    me="me, us, myself, meself",
    my="my, our, mine, ma, meh",
    you="""
        you, your, yours, u, ur, yous, youse, ye, yer, yall, ya, youre, company, business, your
        side, guys, folks, you lot
        """,
    other="""
        my wife, my husband, my son, my daughter, my partner, my mum, my mom, my dad, my friend, my
        brother, my sister, my boss, my colleague, my neighbour, my neighbor, my kid, my kids, my
        ex, he, she, him, her, his, they, them, someone elses, customers, customer, clients,
        neighbours, people, their, dog, cat, child, baby, kid, wife, husband, son, daughter
        """,
    human="""
        anyone real, someone real, somebody real, anybody real, human, humans, human being, agent,
        agents, representative, rep, real person, actual person, live person, operator, advisor,
        adviser, staff, member of staff, staff member, employee, human agent, customer service,
        customer support, manager, live agent, a person, real people, actual human, real human,
        salesperson, team member, support team, supervisor, real man, support agent
        """,
    somebody="someone, somebody, anyone, anybody, some one",
    bot="bot, bots, robot*, machine, automated, computer, chatbot*, ai, auto reply, automatic*",
    # -- how ---------------------------------------------------------------------------------
    no="""
        not, never, no, dont, do not, dinnae, dinna, without, nae, none, neither, nor, dnt, dont
        you, zero, nomore, doesnt, aint, shouldnt, must not, mustnt, cease from, not any, wont
        """,
    nay="""
        no, nope, nah, no thanks, no thank you, nay, no thx, no ta, naw, no cheers, hard pass, pass
        """,
    nothing="nothing, nowt, nada, hee haw",
    not_past="""
        havent, hasnt, hadnt, didnt, wasnt, werent, did not, have not, has not, not yet, was not,
        never got, never received, never came, never arrived, haven t, didn t, yet to, still not,
        havnt, still no, still havent
        """,
    not_able="""
        cant, cannot, couldnt, can not, unable, wont let, wont work, doesnt work, isnt working, not
        working, does not work
        """,
    not_want="""
        dont want, no longer want, no longer wish, do not want, do not wish, dont wish, dont need,
        do not need, dont wanna, would rather not, rather not, would prefer not, prefer not, dinnae
        want, never wanted, never asked, didnt ask, didnt sign up, never signed up, did not ask,
        dont like, would like not, no wish, no desire, no longer need, dont care for
        """,
    more="""
        more, anymore, any more, longer, any longer, again, ever, ever again, further, from now on,
        in future, in the future, going forward, future, forever, permanently, for good, nomore, any
        further, all the time, henceforth, hereafter, effective immediately, constantly, keep, every
        day, every other, once and for all
        """,
    again="""
        again, back, continue, resume, restart, keep it up, carry on, back on, keep them coming,
        once more
        """,
    still="""
        still, despite, even though, even after, keep sending, keep getting, keep receiving, keep
        texting, keep messaging, keeps, yet again, keep on, although
        """,
    all="""
        all, everything, every, any, anything, entire, entirely, completely, whatsoever, of any
        kind, at all, fully, whole, each and every, all of it, whole lot
        """,
    this="""
        this, that, these, those, such, it, em, any of this, them, them messages, here, thing,
        things, it all, this kind, that sort
        """,
    only="only, just, solely, strictly, nothing but",
    yes="go ahead, yes, yeah, yep, sure, aye, yup",
    why="why, how come, what for",
    how="how, where, what do i do, way to, what must i",
    which="what, which, wot, what kind",
    when="when, how long, until when, by when, notice period",
    condition="""
        if, unless, whether, in case, suppose, supposing, what if, before i, would i, will i,
        otherwise, or else
        """,
    past="""
        was, were, had, did, got, yesterday, last week, last month, earlier, i deleted, stopped,
        has, hes, accidentally, wrote, asked, happened, arrived, came, ago, been
        """,
    is_="is, are, was, were, its, isnt, theres, looks like",
    exists="""
        there are, there is, do you have, have you got, are there, is there, any left, available, do
        ye have, theres
        """,
    time="""
        am, pm, oclock, morning, evening, night, nights, weekend*, monday*, tuesday*, wednesday*,
        thursday*, friday*, saturday*, sunday*, today, tomorrow, tonight, before 9, before 8, after
        6, after 8, midnight, noon, later, anytime, any time, holiday*, at work, during, hours,
        minutes, while im, tmrw, next week, until
        """,
    old="""
        old, new, wrong address, changed, change, update, correct, amend, duplicate, outdated,
        previous, former
        """,
    mistake="accident, accidentally, by mistake, mistakenly, in error, by accident",
    meta="""
        mean, means, button, word, words, design, question about, link, click*, template*, survey,
        function, feature, setting, settings, page, website, wording, agency, example, landing, what
        happens, difference, meaning, page design, policy on, how does
        """,
    praise="""
        love, loved, loving, great, awesome, brilliant, fantastic, amazing, excellent, enjoy*, like
        the, wonderful, lovely, super, best, gorgeous, fab
        """,
    help="who is this, who are you, whos this, who dis, help, info, halp, assist, assistance",
    that="that, to, from, so that",
    and_="and, or, but, plus, nor, then",
    polite="""
        please, pls, plz, plse, pleease, thanks, thank you, thx, ty, cheers, ta, kindly, hi, hello,
        hey, dear, sir, madam, regards, best, kind regards, many thanks, just, now, immediately,
        asap, right now, at once, finally, really, fucking, fuckin, bloody, damn, goddamn, freaking,
        feckin, effing, ffs, ok, okay, man, mate, lads, pal, bro, seriously, for gods sake, for
        fucks sake, for the love of god, jesus, christ, omg, wtf, lol, sorry, excuse me, hereby,
        forthwith, instantly, straight away, right away, simply, also, too, already please,
        actually, well, good morning, good evening, good day, good afternoon, hiya, howdy, so, the
        fuck, the hell, the heck, hell, ya wee, hen, yo, dude, oi, thank u, tia, sincerely, team,
        honestly, frankly, politely, respectfully, as soon as possible, urgently, with immediate
        effect, guys please, ahem, stupid, god, would you mind, if you would, if you could, be so
        kind, if possible, if thats ok, if you dont mind, once again please, again please,
        basically, totally, literally, absolutely
        """,
    harmless="""
        for not, stop by, stops by, stopping by, stop over, stopover*, stop in, stop off, bus stop*,
        nonstop, non stop, pit stop, full stop, one stop shop, stop sign*, doorstop*, stop at, stops
        at, stop here, stop there, stop light, stopwatch, stopping at, stop working, stopped
        working, stops working, no more than, no problem, no worries, no rush, no idea, no need to
        apologise, no need to apologize, no hurry, not only, not sure, why not, if not, or not, dont
        worry, do not worry, dont forget, do not forget, forget my keys, dont hesitate, do not
        hesitate, data volume, mobile data, data sheet*, datasheet*, data cable, data plan, data
        roaming, dont know, do not know, spam folder, in spam, to spam, in my spam, to my spam, in
        the spam, travel agent, estate agent, letting agent, insurance agent, cleaning agent, human
        resources, human error, cancel my order, cancel my appointment, cancel my booking, end of,
        at the end, in the end, week end, the end, ad hoc, no matter, no one, nothing wrong, nothing
        else, nothing serious, nothing special, unsubscribe button, real estate, sold out, text
        size, no longer available, not a problem, matter of fact, text book, no offence, in the
        meantime, marketing agency, marketing department, marketing job, marketing manager,
        marketing student, end up, ended up, front end, back end, high end, weekend deal, remove the
        stain*, block of, tower block, road block, blocked drain, no wonder, no doubt, never mind,
        nevermind, not to mention, cant stop, couldnt stop, enough for, enough space, enough room,
        enough time, big enough, good enough, large enough, long enough, warm enough, early enough,
        old enough, enough money, early bird, enough people, enough seats, strong enough, small
        enough, wide enough, sent from my, no more shoes, message in a bottle, keep up the
        """,
    common="""
        the, a, an, of, in, on, at, for, with, as, by, from, am, be, been, have, do, does, would,
        should, will, shall, might, must, there, here, who, whose, into, onto, over, under, out, up,
        off, about, after, before, than, then, because, since, until, very, much, many, some, other,
        another, one, two, three, first, good, day, time, make, made, let, go, going, put, take,
        took, way, thing, say, said, tell, told, ask, question, again, both, few, most, own, same,
        being, having, doing, through, during, phone, hiya, month, week, year, morning, name, even,
        ready, buy, bought, price, cost, each, done, back, right, think, use
        """,
)
