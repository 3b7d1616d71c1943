"""Taking in what has arrived: whole batches become people, messages, noes, answers and requests.

Reading again changes nothing, and the order of arrival does not matter (house.md §4): a message is
kept once by Meta's id, a report once by message and step, everything else once by its own key.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from jawort.desk.answer import kept_answer
from jawort.desk.arrival import doubt, news
from jawort.desk.arrival.heard import Heard, House, house
from jawort.desk.arrival.keep import Batch, keep_messages, note_calls
from jawort.desk.arrival.taken import Count, Taken
from jawort.desk.arrival.tongue import in_their_tongue
from jawort.desk.consent import in_thread, opt_in
from jawort.desk.contact.identity import People, Told, names_of, settle
from jawort.desk.conversation import assign
from jawort.desk.opt_out import stop, unclear
from jawort.desk.opt_out.noes import noes_of, of_preferences, of_reports
from jawort.desk.right import right_request
from jawort.desk.road import code
from jawort.desk.sending import legal
from jawort.desk.sending.message import send
from jawort.domain.arrival.content import Welcome
from jawort.domain.arrival.moment import dated
from jawort.domain.arrival.update import (
    Arrived,
    Call,
    IdentityChange,
    Message,
    Preference,
    Status,
    Unknown,
)
from jawort.domain.sending.draft import Draft
from jawort.ledger import conversation, form_tally
from jawort.ledger.conversation import Route
from jawort.ledger.delivery import first_sight
from jawort.ledger.form_tally import Brought
from jawort.ledger.journal import note
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.purpose import purposes, topics_of, types_of
from jawort.ledger.work import CONFLICTS, Work, is_database_away

_SPEAKERS = (Message, IdentityChange, Preference, Call)


async def take_in(work: Work, arrived: Sequence[Arrived], *, now: datetime) -> Taken:
    """Take in a batch within the caller's transaction, in a constant number of queries.

    A no is obeyed first, before anything is answered, and in this very transaction. Statuses never
    make a person. Raises ContactGone or Moved when somebody is erased or begun by another in the
    same moment: read the batch again.
    """
    count = Count()
    routes = await conversation.routes(work)
    told = _routed(arrived, routes, count)
    of_business = [one for one in arrived if isinstance(one.update, news.OF_BUSINESS)]
    if of_business:
        await news.take(work, _of_our_doors(of_business, routes), routes, now=now)
    told = await _unseen(work, told, count, now=now)
    people = await settle(work, told, now=now) if told else People([], {}, {}, frozenset(), {})
    count("forgotten", sum(whose is None for whose in people.whose))
    company = await house(work, now=now)
    known = await purposes(work) if told else []
    batch = Batch(told, people, company, topics_of(known), types_of(known))
    heard = await keep_messages(work, batch, count, now=now)
    heard = await in_their_tongue(work, heard)
    called = await note_calls(work, told, people, count, now=now)
    # Once, with all that began them: a call beside a message says nothing of its own.
    first = [assign.First(one.conversation_id, one.words) for one in heard]
    first += [assign.First(thread, "") for thread in called]
    await assign.apply_rules(work, first, now=now)
    members = dict(people.members)
    vague = await unclear.paused(work, heard, members, company)
    answered, drafts = await unclear.answer(work, heard, members, company)
    noes = [*noes_of(heard), *answered, *vague.pauses]
    noes += await of_preferences(work, told, people, count)
    noes += await of_reports(work, arrived, members, count, now=now)
    drafts += await stop.obey(work, noes, members, company, now=now)
    drafts += vague.drafts
    count("noes", len(noes))
    count("changes", _taken(told, people, IdentityChange))
    more, brought = await _act(work, heard, members, company, now=now)
    drafts += more
    if drafts:
        await send(work, drafts, now=now)
    if heard:  # last, so that every no in this batch is obeyed before a waiting answer is judged
        await _release(work, heard, now=now)
    await form_tally.count(work, brought, now=now)
    return count.taken()


# -- whose, and whether for the first time -----------------------------------------------------


def _routed(arrived: Sequence[Arrived], routes: Sequence[Route], count: Count) -> list[Told]:
    """What persons did, each with the sender of ours it was meant for."""
    by_number = {one.phone_number_id: one for one in reversed(routes) if one.phone_number_id}
    by_account = {one.waba_id: one for one in reversed(routes) if one.waba_id}
    named = {one.endpoint_id for one in routes if one.endpoint_id}
    told = []
    for place, one in enumerate(arrived):
        update = one.update
        if isinstance(update, Unknown):
            count("unknown")
        elif not isinstance(update, (*_SPEAKERS, Status)) or _is_aside(update):
            count("aside")
        elif not isinstance(update, Status):
            route = by_number.get(update.phone_number_id or "")
            if route is None and not update.phone_number_id:
                route = by_account.get(update.account_id or "")
            names = names_of(update.persons, route.portfolio_id) if route else ()
            if route is None or not names or not _is_its_door(one, route, named):
                count("unrouted")
                count.not_ours.append(place)
            else:
                told.append(Told(one, route, names, dated(update.at, one.received_at)))
    return told


def _is_its_door(one: Arrived, route: Route, named: Collection[UUID]) -> bool:
    """A door that is named for some of our numbers speaks for these only: its secret is that of
    their account. One that is named for none, such as one that was replaced, speaks for all.
    """
    free = one.endpoint_id is None or route.endpoint_id is None or one.endpoint_id not in named
    return free or one.endpoint_id == route.endpoint_id


def _of_our_doors(arrived: Sequence[Arrived], routes: Sequence[Route]) -> list[Arrived]:
    """Without news about an account that came through the door of another one."""
    named = {one.endpoint_id for one in routes if one.endpoint_id}
    of_account: dict[str, list[Route]] = {}
    for route in routes:
        of_account.setdefault(route.waba_id, []).append(route)
    return [
        one
        for one in arrived
        if any(
            _is_its_door(one, route, named)
            for route in of_account.get(one.update.account_id or "", ())
        )
    ]


def _is_aside(update: object) -> bool:
    """Groups are nobody's thread; a greeting of WhatsApp says nothing; our own calls neither."""
    if isinstance(update, Message):
        return update.group_id is not None or isinstance(update.content, Welcome)
    return isinstance(update, Call) and update.direction == "BUSINESS_INITIATED"


async def _unseen(work: Work, told: Sequence[Told], count: Count, *, now: datetime) -> list[Told]:
    """Without what was taken in before. Messages are recognised by their own id, where they are
    kept.
    """
    keys = [one.arrived.update.id for one in told if not isinstance(one.arrived.update, Message)]
    fresh = await first_sight(work, keys, now=now) if keys else set()
    left = []
    for one in told:
        update = one.arrived.update
        if isinstance(update, Message):
            left.append(one)
        elif update.id in fresh:
            fresh.discard(update.id)
            left.append(one)
        else:
            count("repeated")
    return left


# -- answers -------------------------------------------------------------------------------------


async def _act(
    work: Work,
    heard: Sequence[Heard],
    members: stop.Members,
    company: House,
    *,
    now: datetime,
) -> tuple[list[Draft], Brought]:
    """What people want besides: answers to our questions first, then new wishes. Gives what to
    reply, and what is to be counted.
    """
    answering = [one for one in heard if one.answer or one.tapped.startswith("jawort:")]
    drafts, of_consent, brought = await in_thread.answer(work, answering, members, company, now=now)
    rest = [one for one in answering if one.message_id not in of_consent]
    more, _ = await right_request.answer(work, rest, now=now)
    drafts += more
    narrowing = [one for one in answering if one.tapped == legal.ONLY_ADS]
    drafts += await stop.narrow(work, narrowing, members, company, now=now)
    by_code, coded, by_form = await code.take(work, heard, members, company, now=now)
    drafts += by_code
    brought.update(by_form)
    uncoded = [one for one in heard if one.message_id not in coded]
    starts = [one for one in uncoded if _begins(one)]
    drafts += await opt_in.begin(work, starts, company, now=now)
    rights = [one for one in heard if {"access", "erasure"} & set(one.intents)]
    drafts += await right_request.take(work, rights, members, company, now=now)
    drafts += await doubt.settle(work, heard, members, company, now=now)
    if humans := [one.conversation_id for one in heard if _wants_human(one)]:
        await conversation.want_human(work, humans)
    drafts += [
        one.draft(
            "L_INFO", legal.help_(company.company, company.notice_url, one.language), word="help"
        )
        for one in heard
        if "help" in one.intents
    ]
    return drafts, brought


async def _release(work: Work, heard: Sequence[Heard], *, now: datetime) -> None:
    """Let go what waits for these persons. An answer that cannot be judged goes on waiting, and
    takes no no down with it: what was obeyed before stays obeyed. The batch begins anew only where
    others stood in its way, or the database is away.
    """
    try:
        async with work.connection.transaction():
            await kept_answer.release(work, {one.conversation_id for one in heard}, now=now)
    except (ContactGone, *CONFLICTS):
        raise
    except Exception as fault:
        if is_database_away(fault):
            raise
        kind = type(fault).__name__.lower()
        note("kept_answer_failed", level="error", controller=work.controller_id, fault=kind)


def _begins(one: Heard) -> bool:
    """START, or a choice of what to be asked for."""
    return legal.chosen(one.tapped) is not None or (
        "opt_in" in one.intents and "opt_out" not in one.intents
    )


def _wants_human(one: Heard) -> bool:
    """Somebody is asked for; or an unclear word answers a message about an appointment."""
    return "human" in one.intents or (one.wish.intent == "none" and one.wish.tier == "B")


def _taken(told: Sequence[Told], people: People, kind: type) -> int:
    return sum(
        whose is not None and isinstance(one.arrived.update, kind)
        for one, whose in zip(told, people.whose, strict=True)
    )
