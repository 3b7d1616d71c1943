"""A no that is not certain: advertising pauses at once, the person is asked, and answers by a tap.

Source: law.md W-03 to W-05.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.desk.arrival.heard import Heard, House, records_of
from jawort.desk.opt_out.stop import Members, No
from jawort.desk.sending import legal
from jawort.domain.consent.state import covers
from jawort.domain.sending.draft import Draft
from jawort.ledger import consent, stop, wish
from jawort.ledger.stop import Stood
from jawort.ledger.wish import KeptWish, Understood
from jawort.ledger.work import Work

_ASKED_AGAIN_AFTER: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Unclear:
    """What a batch leaves open: the pauses it begins, and the questions about them."""

    pauses: tuple[No, ...]
    drafts: tuple[Draft, ...]


async def paused(work: Work, heard: Sequence[Heard], members: Members, house: House) -> Unclear:
    """Find what is unclear: advertising pauses, and the person is asked, not twice in a day while
    the question is open. Who has nothing left to refuse of what seems to be meant is not asked.

    Before the noes are obeyed, because it looks at what stood until now.
    """
    answers = [one for one in heard if legal.asked_about(one.tapped)]
    answers.sort(key=lambda one: one.yes_at)
    answered = {members[one.contact_id]: one.yes_at for one in answers}
    return await _pause(work, [one for one in heard if one.is_unclear], members, house, answered)


async def doubted(work: Work, heard: Sequence[Heard], members: Members, house: House) -> Unclear:
    """The same for what turned out to be unclear only after it was kept: that is noted with it, so
    that the answer to our question ends the pause.
    """
    told = {
        one.message_id: Understood(
            intents=("opt_out",), scope="ads", tier="B", saw="button", paused_since=one.no_at
        )
        for one in heard
    }
    await wish.note(work, told)
    return await _pause(work, heard, members, house, {})


async def _pause(
    work: Work,
    heard: Sequence[Heard],
    members: Members,
    house: House,
    answered: Mapping[frozenset[UUID], datetime],
) -> Unclear:
    """answered: who answers the open question in this very batch, and when."""
    vague = sorted(heard, key=lambda one: one.no_at)
    if not vague:
        return Unclear((), ())
    people = records_of(vague, members)
    before = await _before(work, people, at=min(one.at for one in vague))
    pauses, drafts = [], []
    asked: dict[frozenset[UUID], UUID] = {}
    for one in vague:
        person = members[one.contact_id]
        is_asked = before.is_asked(person)
        if is_asked and person in answered and one.at <= answered[person]:
            continue
        pauses.append(No(one.contact_id, "ads", one.no_at, one.at, "unclear", one))
        scope = one.wish.scope or "ads"
        if person in asked or is_asked or not before.is_left(scope, person):
            continue
        asked[person] = one.message_id
        text = legal.really(house.company, one.message_id, scope, one.language)
        drafts.append(one.draft("REPLY", text, word=wish.QUESTION))
    noes = {about: before.noes(person) for person, about in asked.items()}
    await wish.note_stood(work, {about: stood for about, stood in noes.items() if stood})
    return Unclear(tuple(pauses), tuple(drafts))


@dataclass(frozen=True, slots=True)
class _Before:
    """What stood before these pauses. asked: who was asked in the last day."""

    stood: Mapping[UUID, Stood]
    consents: Sequence[Mapping[str, Any]]
    asked: frozenset[UUID]

    def noes(self, person: frozenset[UUID]) -> dict[UUID, Stood]:
        """The noes that stand in the records of a person."""
        return {who: self.stood[who] for who in person if self.stood[who].optout != "none"}

    def is_asked(self, person: frozenset[UUID]) -> bool:
        """Whether our question waits for an answer: a pause stands, and it was asked lately."""
        return bool(self.noes(person)) and not person.isdisjoint(self.asked)

    def is_left(self, scope: str, person: frozenset[UUID]) -> bool:
        """Whether a no of this scope would change anything: no wider one stands, or the person has
        said yes to something within it since.
        """
        held = [no.since for no in self.noes(person).values() if _holds(no.optout, scope)]
        return not held or any(
            row["contact_id"] in person
            and row["state"] == "granted"
            and covers(scope, code=row["code"], topic=row["topic"])
            and all(since is None or row["act_at"] > since for since in held)
            for row in self.consents
        )


async def _before(work: Work, people: Sequence[UUID], *, at: datetime) -> _Before:
    stood = await stop.stood(work, people)
    if all(no.optout == "none" for no in stood.values()):
        return _Before(stood, (), frozenset())  # no question is open, and everything is left
    asked = await wish.asked_lately(work, people, since=at - _ASKED_AGAIN_AFTER)
    return _Before(stood, await consent.standing(work, people), frozenset(asked))


def _holds(optout: str, scope: str) -> bool:
    """Whether the opt-out of a record goes at least as far."""
    return optout == "all" or scope.partition(":")[0] in ("ads", "topic")


async def answer(
    work: Work, heard: Sequence[Heard], members: Members, house: House
) -> tuple[list[No], list[Draft]]:
    """Take answers to our question by its buttons; gives the noes in them, and what to reply.

    A no is obeyed whatever became of the question, as far as the question went. "Stay" ends the
    pauses of what was said unclearly until then, and nothing else: what stood before stands again.
    """
    tapped = {one.message_id: found for one in heard if (found := legal.asked_about(one.tapped))}
    if not tapped:
        return [], []
    about = [message_id for _, message_id in tapped.values()]
    known, asked = await wish.of(work, about), await wish.asked(work, about)
    noes: list[No] = []
    drafts: list[Draft] = []
    for one in sorted(heard, key=lambda one: one.yes_at):
        if one.message_id not in tapped:
            continue
        leaves, message_id = tapped[one.message_id]
        kept = known.get(message_id)
        scope = "ads"
        if kept and message_id in asked and kept.contact_id in members[one.contact_id]:
            scope = kept.understood.scope or scope
            await _end(work, kept, members[one.contact_id], until=one.yes_at)
            if not leaves:
                text = legal.advertising_stays(house.company, one.language)
                drafts.append(one.draft("REPLY", text, word="stays"))
        if leaves:
            noes.append(No(one.contact_id, scope, one.no_at, one.at, "button", one))
    return noes, drafts


async def _end(work: Work, asked: KeptWish, person: frozenset[UUID], *, until: datetime) -> None:
    """End the pauses of what a person has said unclearly from what was asked about until then."""
    began = await wish.pauses(work, sorted(person), since=asked.at, until=until)
    before = dict.fromkeys(person, Stood("none", None)) | asked.understood.stood
    await stop.end_pauses(work, before, since=began)
