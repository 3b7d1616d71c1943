"""Looking at one person: what they are known by, what may be sent to them and why, what happened.

Read by staff in pages. Numbers come masked; seeing one in full is an act that is logged.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.desk.consent import register
from jawort.desk.conversation.shown import line, shown
from jawort.desk.staff.permit import require
from jawort.domain.consent.state import covers
from jawort.domain.contact import ContactState
from jawort.domain.conversation.inbox import delivery_of
from jawort.domain.fact import FactKind
from jawort.domain.person import Event, Known, Person, Standing, Written, masked
from jawort.domain.refusal import Refusal
from jawort.domain.right.refused import erased_contact, unknown_contact
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.gate.sentence import SENTENCE
from jawort.ledger import contact, conversation, fact, message, security, thread
from jawort.ledger.contact import Contact, KnownIdentifier
from jawort.ledger.fact import Fact
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.work import Work

NEWEST: Final = 60
"""How many facts and how many messages a page shows; all of them are in the export."""

_NO_IDENTIFIER: Final = (
    Sentence(
        "Diese Kennung gehört nicht (mehr) zu dieser Person.",
        "This identifier does not belong to this person (any more).",
    ),
    Sentence("Laden Sie die Seite neu.", "Load the page again."),
)
_TOLD: Final = tuple(
    one
    for one in FactKind
    if one
    not in (FactKind.SETTING_CHANGED, FactKind.FROZEN, FactKind.THAWED, FactKind.WORDING_PUBLISHED)
)


async def page(work: Work, actor: Actor, contact_id: UUID, *, now: datetime) -> Person:
    """Everything staff see of a person. Raises Refusal for who may not read proofs, and when there
    is no such record or it is erased.
    """
    require(actor, Permission.READ_PROOF)
    members = await contact.person_of(work, contact_id)
    keys = await open_keys(work, members)
    records = {one.contact_id: one for one in await contact.contacts(work, members, keys)}
    if contact_id not in records:
        raise unknown_contact()
    if records[contact_id].state is ContactState.ERASED:
        raise erased_contact()
    living = [one for one in records.values() if one.state is not ContactState.ERASED]
    ids = sorted(one.contact_id for one in living)
    names = await contact.identifiers_of(work, ids, keys)
    told = await register.shown(work, contact_id, now=now)
    facts = await fact.newest_of(work, ids, keys, _TOLD, count=NEWEST)
    own = records[contact_id]
    return Person(
        contact_id=contact_id,
        people=tuple(ids),
        name=_first(own.name, living, "name"),
        username=_first(own.username, living, "username"),
        state=own.state.value,
        kind=own.kind,
        language=own.language,
        minor=own.minor,
        origin=own.origin,
        since=min(one.created_at for one in living),
        identity_ok=all(one.identity_ok for one in living),
        restricted=any(one.restricted for one in living),
        objection=_strictest([one.objection for one in living]),
        conversation_id=await conversation.newest_with(work, ids),
        known=_known(names),
        standings=_standings(told, await purposes(work)),
        remembered=told.remembered,
        events=_events(facts),
        written=await _written(work, actor, ids, keys),
    )


async def reveal(
    work: Work, actor: Actor, contact_id: UUID, identifier_id: UUID, *, address: str, now: datetime
) -> str:
    """One identifier in full. Who looked, at whom and when stands in the security log (RC16).

    Raises Refusal for who may not, and when it is not this person's.
    """
    require(actor, Permission.REVEAL)
    members = await contact.person_of(work, contact_id)
    for one in await contact.identifiers_of(work, members, await open_keys(work, members)):
        if one.identifier_id == identifier_id:
            await security.note_by(
                work,
                "number_revealed",
                actor.account_id,
                contact_id=one.contact_id,
                detail=one.identifier.kind.value,
                address=address,
                now=now,
            )
            return one.identifier.value
    raise Refusal("IDENTIFIER_UNKNOWN", *_NO_IDENTIFIER)


def _first(own: str, living: Sequence[Contact], what: str) -> str:
    return own or next((found for one in living if (found := getattr(one, what))), "")


def _strictest(objections: Sequence[str]) -> str:
    return next((one for one in ("general", "ads") if one in objections), "none")


def _known(names: Sequence[KnownIdentifier]) -> tuple[Known, ...]:
    """The current ones first, then the newest; what says the same twice stands once."""
    found: dict[str, Known] = {}
    order = sorted(names, key=lambda one: (one.valid_to is not None, -one.valid_from.timestamp()))
    for one in order:
        kind, value = one.identifier.kind.value, one.identifier.value
        line = Known(one.identifier_id, kind, masked(kind, value), one.valid_from, one.valid_to)
        found.setdefault(one.identifier.remembered_as, line)
    return tuple(found.values())


def _standings(told: register.Known, every: Sequence[Purpose]) -> tuple[Standing, ...]:
    """What holds, as the gate is told, and every purpose nobody was asked about."""
    holds = {(one.code, one.topic, one.channel, one.sender_id): one for one in told.holds}
    newest = {}
    for entry in sorted(told.entries, key=lambda one: one.act_at):
        newest[entry.purpose_id, entry.sender_id] = entry
    found: list[Standing] = []
    for purpose in every:
        lines = [entry for (whose, _), entry in newest.items() if whose == purpose.purpose_id]
        for entry in lines:
            key = (entry.code, entry.topic, entry.channel, entry.sender_id)
            held = holds.get(key)
            found.append(
                Standing(
                    purpose_id=purpose.purpose_id,
                    sender_id=entry.sender_id,
                    code=purpose.code,
                    topic=purpose.topic,
                    subject_de=purpose.subject_de,
                    subject_en=purpose.subject_en,
                    channel=purpose.channel,
                    brand=entry.brand,
                    state=held.state if held else entry.state,
                    road=entry.road,
                    act_at=entry.act_at,
                    is_held=held is not None and held.proof_ok and held.scope_ok,
                )
            )
        if not lines and not purpose.is_retired:
            on_contract = purpose.basis == "contract"
            refused_at = _refused(purpose, told.remembered) if on_contract else None
            found.append(
                Standing(
                    purpose_id=purpose.purpose_id,
                    sender_id=None,
                    code=purpose.code,
                    topic=purpose.topic,
                    subject_de=purpose.subject_de,
                    subject_en=purpose.subject_en,
                    channel=purpose.channel,
                    brand="",
                    state="withdrawn" if refused_at else "contract" if on_contract else "none",
                    road="",
                    act_at=refused_at,
                    is_held=on_contract and refused_at is None,
                )
            )
    return tuple(found)


def _refused(purpose: Purpose, noes: Sequence[tuple[str, datetime]]) -> datetime | None:
    """When somebody who was never asked last said no to this; None where they did not."""
    said = [at for scope, at in noes if covers(scope, code=purpose.code, topic=purpose.topic)]
    return max(said, default=None)


async def _written(
    work: Work, actor: Actor, people: Sequence[UUID], keys: OpenKeys
) -> tuple[Written, ...]:
    """The newest messages, in words only for who may read the inbox."""
    may_read = actor.may(Permission.READ_INBOX)
    found = []
    for row in await message.newest_of(work, people, count=NEWEST):
        is_ours = row["direction"] == "out"
        body = thread.opened(row, keys).body if may_read and not row["is_private"] else None
        found.append(
            Written(
                at=row["at"],
                message_id=row["message_id"],
                conversation_id=row["conversation_id"],
                is_ours=is_ours,
                kind=row["kind"],
                words=line(shown(body, row["kind"])) if body else "",
                delivery=delivery_of(row["status"]) if is_ours else None,
            )
        )
    return tuple(found)


def _events(facts: Sequence[Fact]) -> tuple[Event, ...]:
    told = [_event(one) for one in facts if one.personal is not None]
    return tuple(sorted(told, key=lambda one: one.at, reverse=True))


def _event(one: Fact) -> Event:
    personal: dict[str, Any] = dict(one.personal or {})
    public = one.public
    at = personal.get("act_at") or personal.get("changed_at") or personal["at"]
    return Event(
        at=datetime.fromisoformat(str(at)),
        kind=one.kind,
        about=str(public.get("purpose") or personal.get("scope") or public.get("scope") or ""),
        topic=str(personal.get("topic") or ""),
        road=str(personal.get("capture") or personal.get("cause") or ""),
        decided=str(public.get("outcome") or ""),
        code=str(public.get("code") or ""),
        rule=str(public.get("rule") or ""),
        said=SENTENCE.get(str(public.get("code") or "")),
        by=str(personal.get("by") or ""),
        decision_id=_id(personal.get("decision")),
        fact_id=one.fact_id,
        leaf=one.leaf_index,
    )


def _id(text: object) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None
