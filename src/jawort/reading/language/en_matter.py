"""English: what messages are about, and what only looks like a wish. The rest: `en.py`."""

from typing import Final

from jawort.reading.lexicon import Lexicon

LEXICON: Final = Lexicon(
    code="en",
    ads="""
        ad, ads, advert*, advertis*, promo*, promotion*, marketing*, newsletter*, spam, campaign*,
        mailing*, mailers, junk, sales pitch*, solicitation*, bulletin*, broadcast*, mailshot*,
        circular*, commercials, marketting, flyers, mass messages, group messages, junk mail, direct
        marketing, salesy, advertisments, sales texts, sales messages, sales stuff, voucher codes,
        promo codes, promotional material, promotional texts, sales pitches, sales crap, blast,
        blasts, mass text*, spammy texts, adverts, pitch, pitches, spam texts, spam messages, sales
        calls, cold calls, cold call, marketing calls, sponsored
        """,
    offer="""
        offer, offers, deals, deal, discount*, voucher*, sale, sales, specials, coupons, coupon,
        catalogue*, catalog*, news, recommendations, tips, giveaways, competitions, bargains,
        updates, special offers, weekly specials, flash sale*, freebies, discounts, discount codes,
        clearance, weekly offers, price alerts, latest deals, promos, loyalty points, birthday
        greetings, birthday wishes, season's greetings, seasonal greetings, your products, your
        services
        """,
    message="""
        message*, messages, msg, msgs, text, texts, mail, mails, email*, sms, notification*,
        whatsapp*, communication*, correspondence, reminders, alerts, chats, pings, texting,
        messaging, crap, shit, shite, stuff, rubbish, nonsense, bullshit, garbage, calls, contact
        from you, contact, bollocks, tat, pish, texs, txts, txt, dms, shtuff, nudges, chatter,
        buzzing, ding, dings, whatsapping, contact from, broadcasts, noise, updates, daily texts,
        blurb, waffle, drivel, guff, gumpf, bumf, bumph, tripe, nagging
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
        erasure request, deletion request, request for erasure, request for deletion,
        data, personal data, personal information, personal info, information, info, records, file
        on me, personal details, personally identifiable, pii, chat history, record, details, my
        info, my information, a file, everything you have, everything you hold, what you have
        """,
    store="""
        store*, stored, storing, hold, holding, held, keep, keeping, kept, process*, processing,
        retain*, database*, system*, have on, got on, collected, collect*, use my, using my, use of,
        your records, on file, sharing, share my, share*, sell*, saved, hang on to, profiling, got
        about, have about, kept on, trace of, every trace, use my details, use my info
        """,
    know="know, known, knows",
    about="""
        about me, on me, of me, about us, concerning me, relating to me, regarding me, about myself,
        on us, that i gave you, related to me, pertaining to me, aboot me, hold on me, u have on me,
        you have on me, have on me, got on me
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
        traffic, clock, timer, subscription box, gift, basket, cart, lorry, truck, oven, tap,
        lights, boiler, radiator, pump, stain, carpet, zip, bag
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
        at the end, in the end, week end, the end, ad hoc, no matter, nothing wrong, nothing else,
        nothing serious, nothing special, unsubscribe button, real estate, sold out, text size, no
        longer available, not a problem, matter of fact, text book, no offence, in the meantime,
        marketing agency, marketing department, marketing job, marketing manager, marketing student,
        end up, ended up, front end, back end, high end, weekend deal, remove the stain*, block of,
        tower block, road block, blocked drain, no wonder, no doubt, never mind, nevermind, not to
        mention, cant stop, couldnt stop, enough for, enough space, enough room, enough time, big
        enough, good enough, large enough, long enough, warm enough, early enough, old enough,
        enough money, early bird, enough people, enough seats, strong enough, small enough, wide
        enough, sent from my, no more shoes, message in a bottle, keep up the, ring the bell, ring
        the doorbell, ring bell, the doorbell, wedding ring, engagement ring, where you stop,
        stopped by, hold off on the, hold the line, hold on, please hold, save the date, save the
        seat, save the table, save the receipt, save me a, save us a, bin day, the bin, bins, bin
        collection, bin lorry, dead battery, battery died, died on me, went dead, sold the tickets,
        refuse collection, no need to worry, no need to rush, no need to hurry, no need to reply,
        quit smoking, give up smoking, had enough of the, dont want to bother you, dont want to
        annoy you, dont mean to bother, dont want to pester, dont want to hassle, hate to bother,
        hate to ask, sorry to bother, not to bother, dont bother coming, dont bother sending the,
        turn off the heating, turn off the tap, turn off the oven, turn off the lights, turn off at,
        pass on dessert, forget what i said, be over by, over there, over here, not the ... i
        wanted, not the ... we wanted, not the news, sick of this weather
        """,
    common="""
        the, a, an, of, in, on, at, for, with, as, by, from, am, be, been, have, do, does, would,
        should, will, shall, might, must, there, here, who, whose, into, onto, over, under, out, up,
        off, about, after, before, than, then, because, since, until, very, much, many, some, other,
        another, one, two, three, first, good, day, time, make, made, let, go, going, put, take,
        took, way, thing, say, said, tell, told, ask, question, again, both, few, most, own, same,
        being, having, doing, through, during, phone, hiya, month, week, year, morning, name, even,
        ready, buy, bought, price, cost, each, done, back, right, think, use, whatever, anyway,
        anyways, bit, fine, fin, peru, alto
        """,
)
