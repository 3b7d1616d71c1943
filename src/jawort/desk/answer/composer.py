"""Writing an answer: what it would become, sending it once, taking it back, keeping what waits.

Every act asks for the permission to answer; the gate decides, here as everywhere.
"""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.desk.answer import kept_answer, quick_reply
from jawort.desk.answer.caution import cautions
from jawort.desk.answer.enclosure import with_file
from jawort.desk.answer.weighed import GONE, PRIVATE, Weighed, choices, hold, thread
from jawort.desk.answer.weighed import weigh as weigh_in
from jawort.desk.decision.composer_verdict import faulty
from jawort.desk.decision.why import DecisionView, supposed
from jawort.desk.sending import message
from jawort.desk.staff.permit import require
from jawort.domain.conversation.composer import (
    UNDO_S_MAX,
    Composer,
    Notice,
    Press,
    Sent,
    TemplateChoice,
    Verdict,
    Window,
    Writing,
)
from jawort.domain.conversation.composer_words import window_of
from jawort.domain.refusal import Refusal
from jawort.domain.sending.draft import Outcome
from jawort.domain.sending.outgoing import Content, Text
from jawort.domain.sending.price import FREE_A_MONTH, month_began_at, price_of_service
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import composer
from jawort.ledger.composer import Thread
from jawort.ledger.kept_answer import under
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.sending import ready
from jawort.ledger.work import Work

_OTHER_WORDS: Final = Sentence(
    "Eine frühere Fassung ist schon unterwegs. Senden Sie den Rest als neue Nachricht.",
    "An earlier version is on its way already. Send the rest as a new message.",
)
_TOO_LATE: Final = Notice(
    Sentence(
        "Zu spät: Die Nachricht ist schon unterwegs.",
        "Too late: the message is on its way already.",
    ),
    achieved=False,
)
_STAYED: Final = Sentence(
    "Diese Antwort wurde zurückgeholt oder angehalten. Soll sie hinaus, senden Sie noch einmal.",
    "This answer was taken back or stopped. If it is to leave, send once more.",
)
TAKEN_BACK: Final = Notice(
    Sentence("Zurückgeholt. Nichts ist hinausgegangen.", "Taken back. Nothing has left."),
    achieved=True,
)


def new_key() -> str:
    """Names one answer, so that asking twice sends it once. Made when the page is made."""
    return f"composer:{secrets.token_hex(16)}"


async def compose(work: Work, actor: Actor, conversation_id: UUID, *, now: datetime) -> Composer:
    """The composer of a conversation, with the draft of this account. Who may read but not answer
    sees it without its button. Raises Refusal when there is no such conversation, or it is private.
    """
    require(actor, Permission.READ_INBOX)
    where = await thread(work, conversation_id)
    if where.is_private:
        raise Refusal("CONVERSATION_PRIVATE", *PRIVATE)
    saved = await composer.draft(work, where, actor.account_id)
    writing = saved.writing if saved and saved.sent_as is None else Writing()
    return await _shown(work, actor, where, writing, now=now)


async def recompose(
    work: Work,
    actor: Actor,
    conversation_id: UUID,
    writing: Writing,
    *,
    now: datetime,
    sent: Sent | None = None,
    notice: Notice | None = None,
) -> Composer:
    """The composer with these words in it, after something was tried with them."""
    where = await thread(work, conversation_id)
    made = await _shown(work, actor, where, writing, now=now)
    verdict = sent.verdict if sent and sent.what == "held" else made.verdict
    return replace(made, sent=sent, notice=notice, verdict=verdict)


async def weigh(
    work: Work, actor: Actor, conversation_id: UUID, writing: Writing, *, now: datetime
) -> tuple[Verdict, Window]:
    """What would become of an answer as it stands, and how long the window is open. Remembers
    nothing. Raises Refusal when there is no such conversation.
    """
    require(actor, Permission.ANSWER)
    where = await thread(work, conversation_id)
    writing = await with_file(work, actor, where, writing)
    weighed = await weigh_in(work, where, writing, "-", now=now)
    return weighed.verdict, window_of(where.last_inbound_at, where.channel, now=now)


async def explain(
    work: Work, actor: Actor, conversation_id: UUID, writing: Writing, *, now: datetime
) -> DecisionView:
    """What every rule says to an answer as it stands, before anybody presses the button. Remembers
    nothing. Raises Refusal when there is no such conversation, or it is private.
    """
    require(actor, Permission.ANSWER)
    if writing.enclosure is not None:
        writing = await with_file(work, actor, await thread(work, conversation_id), writing)
    return await _explained(work, actor, conversation_id, writing, now=now)


async def explain_any(
    work: Work, actor: Actor, conversation_id: UUID, *, now: datetime
) -> DecisionView:
    """Whether anything could be written here now, and what every rule says to it: also for those
    who read no conversation. Raises Refusal as `explain` does.
    """
    return await _explained(work, actor, conversation_id, Writing(), now=now)


async def _explained(
    work: Work, actor: Actor, conversation_id: UUID, writing: Writing, *, now: datetime
) -> DecisionView:
    require(actor, Permission.READ_PROOF)
    where = await thread(work, conversation_id)
    weighed = await weigh_in(work, where, writing, "-", now=now)
    if weighed.judged is None:
        raise Refusal("CONVERSATION_PRIVATE", *PRIVATE)
    return replace(supposed(weighed.judged, now=now), fault=weighed.fault)


async def send(
    work: Work, actor: Actor, conversation_id: UUID, press: Press, *, now: datetime
) -> Sent:
    """Send an answer, once for each key; or say why not, with the words kept as a draft.

    It waits for as many seconds as its writer likes, and can be taken back meanwhile. Raises
    Refusal when there is no such conversation or the person is being erased.
    """
    require(actor, Permission.ANSWER)
    await hold(work, conversation_id)
    where = await thread(work, conversation_id)
    press = replace(press, writing=await with_file(work, actor, where, press.writing))
    weighed = await weigh_in(work, where, press.writing, press.key, now=now)
    if (before := await _before(work, where, weighed, press)) is not None:
        return before
    if weighed.draft is None:
        await _save(work, where, actor, press.writing, now=now)
        return Sent("held", weighed.verdict)
    try:
        (outcome,) = await message.send(work, [weighed.draft], now=now)
    except ContactGone:
        raise Refusal("CONTACT_GONE", *GONE) from None
    if outcome.what == "refused":
        await _save(work, where, actor, press.writing, now=now)
        return Sent("held", replace(weighed.verdict, decision_id=outcome.decision_id))
    if outcome.what == "repeated":
        assert outcome.ready_id is not None
        return await _repeated(work, where, weighed, outcome.ready_id)
    assert outcome.ready_id is not None
    return await _queued(work, where, actor, press, weighed, outcome, now=now)


async def keep(
    work: Work, actor: Actor, conversation_id: UUID, press: Press, *, now: datetime
) -> Sent:
    """Keep an answer until the person writes or taps; it is judged again then.

    If it may leave now, it does. If something else than the window holds it back, waiting would
    not help: then it stays here, and the verdict says why. Person and conversation are held first:
    who writes in this very moment has either opened the window already, or finds what is kept.
    """
    require(actor, Permission.ANSWER)
    await hold(work, conversation_id)
    where = await thread(work, conversation_id)
    press = replace(press, writing=await with_file(work, actor, where, press.writing))
    weighed = await weigh_in(work, where, press.writing, press.key, now=now)
    if weighed.verdict.may_go:
        return await send(work, actor, conversation_id, press, now=now)
    if (before := await _before(work, where, weighed, press)) is not None:
        return before
    if "keep" not in weighed.verdict.ways:
        await _save(work, where, actor, press.writing, now=now)
        return Sent("held", weighed.verdict)
    try:
        await kept_answer.keep(work, actor, where, press.writing, press.key, now=now)
    except ContactGone:
        raise Refusal("CONTACT_GONE", *GONE) from None
    await composer.drop_draft(work, where, actor.account_id)
    return Sent("kept", weighed.verdict)


async def take_back(
    work: Work, actor: Actor, conversation_id: UUID, ready_id: UUID, *, now: datetime
) -> tuple[Writing, Notice]:
    """Take back an answer of one's own that waits and has not begun to leave; who gives work to
    others takes back theirs, too. Gives the words and what to say; empty words when it was too
    late. What nobody wrote, such as the confirmation of a STOP, is never taken back.
    """
    require(actor, Permission.ANSWER)
    where = await thread(work, conversation_id)
    writer = None if actor.may(Permission.ASSIGN) else actor.account_id
    if not await composer.take_back(work, where, ready_id, writer, now=now):
        return Writing(), _TOO_LATE
    saved = await composer.draft(work, where, actor.account_id)
    if saved is not None and saved.sent_as == ready_id:
        await composer.draft_sent(work, where, actor.account_id, None)
        return saved.writing, TAKEN_BACK
    entry = await composer.entry(work, where, ready_id)
    content = entry.content.content if entry else None
    return Writing(text=content.body if isinstance(content, Text) else ""), TAKEN_BACK


async def save(
    work: Work, actor: Actor, conversation_id: UUID, press: Press, *, now: datetime
) -> bool:
    """Keep what is written so far; nothing written is no draft. False when this very answer has
    been sent or kept meanwhile, so that a late save does not bring it back.
    """
    require(actor, Permission.ANSWER)
    where = await thread(work, conversation_id)
    if await ready.earlier(work, [_asked(press)]) or await under(work, press.key):
        return False
    await _save(work, where, actor, press.writing, now=now)
    return True


async def templates(
    work: Work, actor: Actor, conversation_id: UUID, *, now: datetime
) -> tuple[TemplateChoice, ...]:
    """The templates of this number, each with what the gate says to it; those that may leave
    first. A constant number of queries.
    """
    require(actor, Permission.READ_INBOX)
    return await choices(work, await thread(work, conversation_id), now=now)


# -- what becomes of it --------------------------------------------------------------------------


async def _queued(
    work: Work,
    where: Thread,
    actor: Actor,
    press: Press,
    weighed: Weighed,
    outcome: Outcome,
    *,
    now: datetime,
) -> Sent:
    assert outcome.ready_id is not None
    undo_s = min(max(press.undo_s, 0), UNDO_S_MAX)
    until = now + timedelta(seconds=undo_s)
    await composer.sign(work, {outcome.ready_id: actor.account_id}, not_before=until)
    await composer.save_draft(work, where, actor.account_id, press.writing, now=now)
    await composer.draft_sent(work, where, actor.account_id, outcome.ready_id)
    what = "deferred" if outcome.what == "deferred" else "queued"
    return Sent(what, weighed.verdict, outcome.ready_id, undo_s)  # type: ignore[arg-type]


async def _before(work: Work, where: Thread, weighed: Weighed, press: Press) -> Sent | None:
    """What this very press has become already, sent or kept; None for the first one."""
    sent = await ready.earlier(work, [_asked(press)])
    if sent:
        return await _repeated(work, where, weighed, sent[_asked(press)].ready_id)
    kept = await under(work, press.key)
    if kept is None:
        return None
    if kept.state != "waiting":
        return Sent("held", faulty(_STAYED))
    if kept.writing.text != press.writing.text:
        return Sent("held", faulty(_OTHER_WORDS))
    return Sent("kept", weighed.verdict)


async def _repeated(work: Work, where: Thread, weighed: Weighed, ready_id: UUID) -> Sent:
    """A second press of the button: the first stands. Other words under its key are not sent."""
    if await composer.entry_state(work, ready_id) == "cancelled":
        return Sent("held", faulty(_STAYED))
    first = await composer.entry(work, where, ready_id)
    said = weighed.draft.content.content if weighed.draft else None
    if first is None or said is None or _is_same(said, first.content.content):
        return Sent("queued", weighed.verdict, ready_id)
    return Sent("held", faulty(_OTHER_WORDS))


def _asked(press: Press) -> tuple[str, str]:
    """What names a press on the ready list."""
    return "human", press.key


def _is_same(said: Content, first: Content) -> bool:
    """Whether these are the words that were sent first; what is owed may stand around them."""
    if isinstance(said, Text) and isinstance(first, Text):
        return said.body in first.body
    return type(said) is type(first)


async def _save(
    work: Work, where: Thread, actor: Actor, writing: Writing, *, now: datetime
) -> None:
    if where.is_private:
        return  # nothing new is kept of it (S4.11)
    try:
        if writing == Writing():
            await composer.drop_draft(work, where, actor.account_id)
        else:
            await composer.save_draft(work, where, actor.account_id, writing, now=now)
    except ContactGone:
        raise Refusal("CONTACT_GONE", *GONE) from None


async def _shown(
    work: Work, actor: Actor, where: Thread, writing: Writing, *, now: datetime
) -> Composer:
    may_write = actor.may(Permission.ANSWER)
    weighed = await weigh_in(work, where, writing, "-", now=now)
    window = window_of(where.last_inbound_at, where.channel, now=now)
    wanted = (writing.quotes, writing.asked, where.inbound_id)
    named = [one for one in wanted if one is not None]
    quoted = await composer.messages(work, where, named)
    sent_count = await composer.service_messages(
        work, where.sender_id, since=month_began_at(now), most=FREE_A_MONTH
    )
    country = await composer.country(work, where)
    newest = quoted.get(where.inbound_id) if where.inbound_id else None
    by_template = window.tone == "closed" or writing.template_id is not None
    return Composer(
        conversation_id=where.conversation_id,
        contact_id=where.contact_id,
        newest=newest.quote if newest else None,
        received=cautions(newest.words) if newest else (),
        key=new_key(),
        person=where.name,
        writing=writing,
        verdict=weighed.verdict,
        window=window,
        price=price_of_service(sent_count, country, now=now) if where.channel == "wa" else None,
        quote=quoted[writing.quotes].quote if writing.quotes in quoted else None,
        asked=quoted[writing.asked].quote if writing.asked in quoted else None,
        kept=await kept_answer.of(work, where.conversation_id),
        templates=await choices(work, where, now=now) if by_template and may_write else (),
        quick_replies=await quick_reply.ready_for(work, actor, where.name) if may_write else (),
        may_write=may_write,
    )
