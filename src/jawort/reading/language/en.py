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
        disable, unfollow, count me out, count us out, leave me out, out of the mailing, be out, im
        out, i am out, want off, i want out, let me out, get me out, want to leave, would like to
        leave, exit, get off this, get off your, get off the, come off, off the list, off your list,
        off this list, be taken off, opt us out, be unsubscribed, resign, stop my subscription to,
        out of this, exclude me, excluded from, be excluded, exclude us, be dropped, be left off, be
        left out, be struck, want no part, no part of, stop the ... ones, off the ... updates, off
        the ... texts, off the ... messages
        """,
    cease="""
        stop, stops, stopping, cease, cease and desist, desist, quit, end, discontinue, halt, cut it
        out, knock it off, give it a rest, pack it in, give over, put an end, refrain, suspend,
        stap, leave off, cut out, enough of, no more of, drop it, lay off, can you not, quit it, put
        a stop, gonnae no, gonna stop, quit with, be done with, leave it out, make it stop, make
        them stop, make this stop, call it a day, desist from, stop it, time to stop, enough
        already, call off, stop with the, put a sock, put paid, let up, leave it, leave it there,
        leave it at that, end to, bring to an end, pack in, pack it up, chill with, cool it, stp,
        stpo, sotp, stip, stoop, stahp, stob, give up on, wind up, no more of this, no more of
        these, no more of those, end the, end these, end this, end those, end all, end your, quit
        with the, cease all, finish with, stopp, can we not, dial it back, dial back, knock this
        off, action this, stop altogether, knock it on the head, sling your hook, call a halt, call
        time, put the brakes, be over, pull the plug, wind it up, leave off with, end it, come to an
        end, have to stop, has to stop, must stop, needs to stop, need to stop, ought to stop,
        should stop, time to end, curtail, abstain, hold fire
        """,
    remove="""
        remove*, removing, take me off, take ... off, taken off, drop me from, scrub me, strike, get
        me off, get ... off, exclude, knock me off, pull me off, cross me off, cross ... off, leave
        me off, take me out, drop me, strike me, delist, off this list, off your list, scratch me,
        cross out my, remove me, exclude me, drop us, take us off, get us off, taking us off, taking
        me off
        """,
    delete="""
        erasure request, deletion request, request for erasure, request for deletion,
        right to be forgotten, right to erasure, delete*, deleting, deletion, erase*, erasing,
        erasure, wipe, wiped, wiping, forget me, forget my, forget about me, be forgotten, purge,
        destroy*, get rid of, scrub, shred, expunge, forget everything, forget all, forget i, gone
        from, every trace, no trace of, trace of me, eras, delet, dispose of, cleared from, clear
        my, rid of my, remove all trace, vanish
        """,
    leave_alone="""
        leave me alone, leave us alone, leave me be, leave me the ... alone, leave me ... alone,
        piss off, fuck off, bugger off, sod off, get lost, go away, jog on, eff off, f off, fuck
        you, shut up, buzz off, get stuffed, do one, get tae fuck, away and, feck off, naff off,
        lose my number, lose this number, leave me in peace, get out of my phone, get out of my
        inbox, stay away, go to hell, beat it, away ye go, on yer bike, scram, haud yer wheesht,
        back off, take a hike, leave ... in peace
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
        bothered, isnt for me, no interested, never interested, no ... interest, zero ... interest,
        lost interest, no further interest, not my thing, not my cup of tea, not my scene, not for
        us, not our thing, no appetite, not what i signed up for, wont be interested, dont fancy, do
        not fancy, not remotely, couldnt give
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
        blowing up my phone, blowing up, hounding, hound, stalk*, creepy, a pain, wrecking my head,
        melting my head, melting me head, driving me mad, driving me nuts, driving me crazy, driving
        me insane, blowin up, doing my nut, on my nerves, on my wick, buzzing, wont stop buzzing,
        keeps buzzing, nonstop, non stop texts, obnoxious, ridiculous, insane, unbearable, invasive,
        invasion of, shameless, cheeky, rude, disturbing, aggressive, ruining, over the top, up the
        wall, round the bend, cluttering, filling up my phone, filling my phone, clogging, drowning
        in, swamped, mercy, sick to death, back teeth, up to here, bored of, tired of, done my head
        in, at my wits end, wits end, intolerable, unacceptable, overwhelming, overwhelmed, deluge,
        barrage, avalanche, every five minutes, round the clock, cant stand, hate, hating, despise,
        invading, too pushy, pushy, cba, cant be arsed, cant be bothered, cannae be bothered, cant
        be doing
        """,
    block="""
        block*, blocking, report you, report this, reporting you, reported, lawyer, solicitor,
        attorney, legal action, sue, ico, ftc, ofcom, file a complaint, trading standards, data
        protection authority, report, authorities, data protection commission, get you reported, dpc
        """,
    less="""
        fewer, less, too many, too much, too often, so often, so many, not so often, less often,
        every day, every single day, reduce, way too many, cut down, less frequent*, tone it down,
        slow down, too many of, far too many, too many of these, dial it down, ease off, less of
        """,
    reject="""
        bin, binned, ditch*, scrap, spare me, spare us, shove, stick your, stick it, can keep, keep
        your, keep them to yourself, keep it to yourself, keep those to yourself, save it, save your
        breath, save yourself, save yourselves, save the, save your, skip the, skip these, skip
        those, leave out, leave them out, leave those out, leave out the, drop the, drop those, drop
        these, drop all, drop your, lose the, lose these, lose those, axe, kill the, kill these,
        mute, turn off, turn ... off, switch off, switch ... off, shut off, shut ... off, do
        without, live without, can live without, do away with, away with, down with, pause the,
        pause all, pause your, ease up, hold the, hold off on, dispense with, no room for, no place
        for, no use for, have no use for, have no need for, no need for, not needed, not required,
        not necessary, unnecessary, not wanted, unwanted, not welcome, unwelcome, no longer
        required, no longer necessary, no longer welcome, decline, declined, refuse, reject, pass on
        the, off the, gone off, went off, over your, through with, done with, finished with, nix,
        chuck the, trash, can the, forget the, forgo, foregoing, steer clear, give ... a miss, hard
        no to, no to, say no to, nah to, get rid of, opt away, cut the, cut these, cut your, quit
        with, call off, prefer none, rid of, take ... elsewhere, send ... someone else, send ...
        somebody else, text ... someone else, bother someone else, bother somebody else, pick on
        someone else, elsewhere, spare me your, spare me the, wont be needing, wont need, have no
        need, dont require, do not require, could do without, do not need any, no longer needed, put
        me down as a no, a no from me, its a no, hard no, not having it, shut it down, shut down,
        shut up with, turn them off, put away, take back your, stuff your, jog on with, ram your,
        naff off with, return to sender, dont want no more, dont want no more of, do not want no
        more, dont need no more, dont need no more of, aint wanting no more, got no use, thumbs
        down, zero tolerance for, keep away, dont bother, do not bother, dont bother with, not
        bother
        """,
    pointless="""
        no point, pointless, waste of, wasting your, waste your, wasted on, useless, no good to me,
        no use to me, of no use, no value, not relevant to me, irrelevant, doesnt apply, dont apply,
        does not apply, do not apply, nobody reads, no one reads, never read, dont read, dont even
        read, never open, never look at, straight in the bin, straight to the bin, straight in the
        trash, delete them all, delete them without, delete them anyway, nobody wants, no one wants,
        nobody needs, who wants, who reads, save your
        """,
    unasked="""
        never asked, didnt ask, did not ask, who asked, nobody asked, no one asked, never signed up,
        didnt sign up, did not sign up, never agreed, didnt agree, never consented, didnt consent,
        did not consent, never opted in, didnt opt in, never gave you, never gave permission, never
        gave my, never subscribed, didnt subscribe, did not subscribe, never requested, didnt
        request, did not request, without my consent, without my permission, without consent,
        without permission, without asking, uninvited, unsolicited, unrequested, who said you could,
        who told you, what gives you the right, no right to, no permission, not given permission,
        dont remember signing up, do not recall signing up, dont recall signing up, dont remember
        subscribing, was never asked, have not agreed, have not consented, havent agreed, give you
        permission, gave you permission, given you permission, gave consent, give consent, given
        consent
        """,
    call="call, calling, called, ring, ringing, rang, phone me, phoning, call me, ring me",
    gone="""
        passed away, passed on, passed last, passed in, died, deceased, dead, no longer with us,
        moved away, emigrated, sold the, no longer live, no longer own, dont live, moved house, not
        your customer, not a customer, no longer a customer, no longer your customer, i wont be
        buying, wont be buying, wont be back, never coming back, wont be coming back, shop elsewhere
        """,
    unclear="cancel, end, quit, remove, finish, leave, exit",
    # -- doing -------------------------------------------------------------------------------
    write="""
        text, texting, texted, write, writing, written, message me, message us, messaging, messaged,
        contact, contacting, contacted, call, calling, called, ring, ringing, email me, emailing,
        bother, bothering, spam, spamming, spammed, pester*, harass*, disturb*, ping, pinging, reach
        out, reaching out, get in touch, getting in touch, annoy, annoying, bug, bugging, bombard*,
        hassle, hassling, badger*, msg me, txt, txting, whatsapp me, hound, hounding, target me,
        targeting, talk to me, market to, marketing to, dm, dming, contactin, textin, phoning, phone
        me, messagin, use this number, use my number, use the number, use it again, use that number,
        use my phone, target, approach, targeted, blowin up my phone, blow up my phone, blowing up
        my phone, blowin up, blowing up, marketed to, txtin, textn, messging, contactng, msging,
        bothr, be contacted, be messaged, be texted, be emailed, be bothered, be disturbed, being
        contacted, being texted, being messaged, be called, approach me, approach us, chase,
        chasing, hit me up, harangue, market, promote to, inform me, notify me, notify us, update
        me, alert me, informing me, notifying me
        """,
    send="""
        send*, sending, sent, sendin, forward, forwarding, deliver me, mail me, push, pushing, post
        me, give me, shoot me, sen, chuck
        """,
    receive="""
        receive*, receiving, recieve*, recieving, get, gets, getting, got, gettin, hear from,
        hearing from, hear, see, seeing, be sent, come, coming, hear off, hear anything, be on, be
        part of, be subscribed, land in, turn up, arriving, appear, pop up, popping up, bombarded
        with, be added, be included, be kept, use this service, use the service, using this service,
        use your service
        """,
    want="""
        want*, wanna, wish, need*, would like, like to, id like, require, prefer, rather, care for,
        please provide, demand, interested in, subscribe for, appreciate it if, ask for, asked for,
        ask you, ask that, desire, wud like, wld like, looking to, keen, requesting, i request, we
        request, would be ... if, would be ... to, appreciate ... if, appreciate being, grateful ...
        if, grateful to be, asking you to, ask you to, i ask, we ask, im asking, insist, hoping to,
        hope to, hoping you, would love it if, be glad if, be glad to, happy if, happier if, been
        asking, make sure, ensure, see to it, arrange for, kindly arrange, keep asking, asked you
        to, asked to be, kept asking, i asked you, would it be possible, is it possible, please have
        all, please have my, kindly have, have my data deleted, get my data deleted
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
        answer me, get hold of, put me on to, speak with, write with, chatting with, chat to, chat
        wi, blether
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
        shared, who do you share, who has my, howd you get, what source, source of my, where ... did
        you get, where ... did you find, how ... did you get, how come you got
        """,
    # -- who ---------------------------------------------------------------------------------
    i="i, im, ive, ill, id, we, weve, were",
    me="""
        me, us, myself, meself, take me off, get me off, knock me off, pull me off, cross me off,
        leave me off, take me out, drop me, strike me, get me out, scrub me, drop me from, take us
        off, exclude me, scratch me, remove me
        """,
    my="my, our, mine, ma, meh",
    you="""
        you, your, yours, u, ur, yous, youse, ye, yer, yall, ya, youre, company, business, your
        side, guys, folks, you lot
        """,
    other="""
        my wife, my husband, my son, my daughter, my partner, my mum, my mom, my dad, my friend, my
        brother, my sister, my boss, my colleague, my neighbour, my neighbor, my kid, my kids, my
        ex, he, she, him, her, his, someone elses, customer, clients, neighbours, their, dog, cat,
        child, baby, kid, wife, husband, son, daughter, my mam, mam, mum, mom, dad, my mother, my
        father, my late, my late husband, my late wife, my late husbands, my nan, my gran, my
        granny, my grandad, my landlord, my tenant, my flatmate, my housemate, my roommate, my
        assistant, my client, my clients, a friend, a mate, my mate, friend, mate of mine, people
        """,
    human="""
        anyone real, someone real, somebody real, anybody real, human, humans, human being, agent,
        agents, representative, rep, real person, actual person, live person, operator, advisor,
        adviser, staff, member of staff, staff member, employee, human agent, customer service,
        customer support, manager, live agent, a person, real people, actual human, real human,
        salesperson, team member, support team, supervisor, real man, support agent, salesman,
        person, sales rep
        """,
    somebody="someone, somebody, anyone, anybody, some one",
    bot="bot, bots, robot*, machine, automated, computer, chatbot*, ai, auto reply, automatic*",
    # -- how ---------------------------------------------------------------------------------
    no="""
        not, never, no, dont, do not, dinnae, dinna, without, nae, none, neither, nor, dnt, dont
        you, zero, nomore, doesnt, aint, shouldnt, must not, mustnt, cease from, not any, wont,
        refrain from, nobody, no one, noone
        """,
    nay="""
        no, nope, nah, no thanks, no thank you, nay, no thx, no ta, naw, no cheers, hard pass, pass,
        im good, im grand, im alright, no im good
        """,
    nothing="nothing, nowt, nada, hee haw",
    not_past="""
        havent, hasnt, hadnt, didnt, wasnt, werent, did not, have not, has not, not yet, was not,
        never got, never received, never came, never arrived, haven t, didn t, yet to, still not,
        havnt, still no, still havent, you never, u never, ye never, yous never, never texted, never
        called, never rang, never wrote, never sent, never messaged, never emailed, never replied,
        never answered, never heard back, never contacted, nobody called, no one called, nobody
        texted, nobody rang, there was nothing, theres nothing, there is nothing, was nothing
        """,
    not_able="""
        cant, cannot, couldnt, can not, unable, wont let, wont work, doesnt work, isnt working, not
        working, does not work
        """,
    not_want="""
        dont want, no longer want, no longer wish, do not want, do not wish, dont wish, dont need,
        do not need, dont wanna, would rather not, rather not, would prefer not, prefer not, dinnae
        want, never wanted, dont like, would like not, no wish, no desire, no longer need, dont care
        for, no need to, no need of, not need, have no need, no use, would prefer you didnt, rather
        you didnt, rather you did not, prefer you not, rather you not, would prefer it if you didnt,
        id prefer not, dont care about, couldnt care less about, not want, prefer if you didnt, not
        wish, wouldnt want, no intention, dont wish to, not wish to, wish not to
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
        kind, at all, fully, whole, each and every, all of it, the lot, whole lot, it all
        """,
    this="""
        this, that, these, those, such, it, em, any of this, them, them messages, here, thing,
        things, it all, this kind, that sort, make it stop, make them stop, make this stop
        """,
    only="only, just, solely, strictly, nothing but, instead, rather",
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
        has, hes, accidentally, wrote, asked, happened, arrived, came, ago, been, texted back, text
        back, called back, wrote back, write back, messaged back, replied, message back, forgot,
        said, told me, told us, he said, she said, was told, were told, deleted
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
        minutes, while im, tmrw, next week, until, before nine, before ten, before eight, before
        seven, before eleven, after six, after five, after seven, after eight, after nine, after
        ten, before noon, before work, after work, at night, at weekends, in the evening, in the
        morning, until then, while i, when its ready, when ready, when its done, once its
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
        like getting, like your, like reading, keep them coming, keep em coming, helpful,
        love, loved, loving, great, awesome, brilliant, fantastic, amazing, excellent, enjoy*, like
        the, wonderful, lovely, super, best, gorgeous, fab, mate love, nice, cute
        """,
    help="who is this, who are you, whos this, who dis, help, info, halp, assist, assistance",
    that="that, to, from, so that",
    and_="""
        and, or, but, plus, nor, then, so, because, cos, coz, cause, since, as i, though, as im, as
        we
        """,
    polite="""
        please, pls, plz, plse, pleease, thanks, thank you, thx, ty, cheers, ta, kindly, hi, hello,
        dear, sir, madam, regards, best, kind regards, many thanks, just, now, immediately, asap,
        right now, at once, finally, really, fucking, fuckin, bloody, damn, goddamn, freaking,
        feckin, effing, ffs, ok, okay, man, lads, pal, bro, seriously, for gods sake, for fucks
        sake, for the love of god, jesus, christ, omg, wtf, lol, sorry, excuse me, hereby,
        forthwith, instantly, straight away, right away, simply, also, too, already please,
        actually, well, good morning, good evening, good day, good afternoon, hiya, howdy, the fuck,
        the hell, the heck, hell, ya wee, hen, yo, dude, oi, thank u, tia, sincerely, team,
        honestly, frankly, politely, respectfully, as soon as possible, urgently, with immediate
        effect, guys please, ahem, stupid, god, would you mind, if you would, if you could, be so
        kind, if possible, if thats ok, if you dont mind, once again please, again please,
        basically, totally, literally, absolutely, bye, bye bye, byebye, ta ra, see ya, yeah, um,
        em, uh, erm, love bye, xx, xxx, x, hun, pet, if you could just, thanks a million, thanks a
        mil, slan, hey, like
        """,
)
