"""One portion of an old list at once: whose the rows are, what stands against each, what is kept.

In sets and in a number of queries that does not grow with the portion; one row that cannot be kept
fails them all, and `desk.old_list.consent_import` then takes fewer at a time until it stands alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from jawort.desk.old_list.proof import ProofFile, Proofs, as_evidence
from jawort.desk.old_list.row import LegacyYes
from jawort.desk.opt_out import opposed
from jawort.desk.opt_out.noted import NotedYes, evidence_of, given
from jawort.desk.opt_out.opposed import Opposed
from jawort.domain.consent.state import covers
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger import consent, contact, fact, identity, media_whole, register, stop
from jawort.ledger.contact import NewContact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.media_whole import Whole
from jawort.ledger.purpose import Purpose
from jawort.ledger.work import Work

_YESES: Final = ("granted", "pending", "invalid")


@dataclass(frozen=True, slots=True)
class Noting:
    """What holds for every row of a list: where it comes from, for which number of ours, on whose
    word, and where its proofs are found.
    """

    source: str
    sender_id: UUID
    by: str
    proofs: Proofs


class Kept(NamedTuple):
    """What became of a row, and the record it concerns."""

    outcome: str
    contact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """What stands about the people of a portion before any of its rows is kept."""

    owners: Mapping[Identifier, UUID]
    members: Mapping[UUID, frozenset[UUID]]
    against: Opposed
    barred: Mapping[Identifier, Sequence[str]]  # scopes of noes of nobody's record; erased: all


async def keep(
    work: Work,
    rows: Sequence[LegacyYes],
    purposes: Mapping[UUID, Purpose],
    noting: Noting,
    *,
    now: datetime,
) -> list[Kept]:
    """Keep these rows, each about another person or purpose; gives what became of each. Raises
    ContactGone, and what the database says where others stood in the way.
    """
    known = await _know(work, rows)
    found: list[Kept | None] = []
    taken: set[tuple[UUID | Identifier, UUID]] = set()
    for one in rows:
        owner = _owner(one, known)
        whole = known.members[owner] if owner else {one.identifier}
        places = {(who, one.purpose_id) for who in whole}
        outcome = _against(one, owner, purposes[one.purpose_id], known, noting.sender_id)
        if not outcome and not places.isdisjoint(taken):
            outcome = "already"  # the same person under another number, further up
        if not outcome:
            taken |= places
        found.append(Kept(outcome) if outcome else None)
    fresh = [one for one, told in zip(rows, found, strict=True) if told is None]
    kept = iter(await _keep(work, fresh, purposes, noting, known, now=now) if fresh else [])
    return [told or next(kept) for told in found]


async def _know(work: Work, rows: Sequence[LegacyYes]) -> _Known:
    names = [name for one in rows for name in (one.identifier, _twin(one.identifier))]
    owners = await identity.holders(work, names)
    members = await stop.members(work, sorted(set(owners.values())))
    nobodys = [name for name in names if name not in owners]
    barred: dict[Identifier, list[str]] = {
        name: [scope for scope, _ in told]
        for name, told in (await identity.noes(work, nobodys)).items()
    }
    for name in await identity.erasures(work, nobodys):
        barred.setdefault(name, []).append("all")
    return _Known(owners, members, await opposed.stands(work, members), barred)


def _owner(one: LegacyYes, known: _Known) -> UUID | None:
    """Whose number it is. Who has written is known by the carrier's spelling of it."""
    names = (one.identifier, _twin(one.identifier))
    return min((known.owners[name] for name in names if name in known.owners), default=None)


def _against(
    one: LegacyYes, owner: UUID | None, purpose: Purpose, known: _Known, sender_id: UUID
) -> str:
    """Why a row is not kept; empty: nothing stands against it. Nobody is brought back only to be
    told no, and no row lifts a no however new it claims to be.
    """
    if owner is None:
        scopes = [
            scope
            for name in (one.identifier, _twin(one.identifier))
            for scope in known.barred.get(name, ())
        ]
        barred = any(covers(scope, code=purpose.code, topic=purpose.topic) for scope in scopes)
        return "no_is_newer" if barred else ""
    for row in known.against.standing[owner]:
        if (row["purpose_id"], row["sender_id"]) == (one.purpose_id, sender_id):
            return "already" if row["state"] in _YESES else "no_is_newer"
    return "no_is_newer" if known.against.noes(owner, purpose) else ""


async def _keep(
    work: Work,
    rows: Sequence[LegacyYes],
    purposes: Mapping[UUID, Purpose],
    noting: Noting,
    known: _Known,
    *,
    now: datetime,
) -> list[Kept]:
    owners = [_owner(one, known) for one in rows]
    strangers = [one for one, owner in zip(rows, owners, strict=True) if owner is None]
    made = await _begin(work, strangers, now=now) if strangers else {}
    people = [owner or made[one.identifier] for one, owner in zip(rows, owners, strict=True)]
    old = sorted({owner for owner in owners if owner})
    named = await _named(work, old) if old else {}
    heard = await register.heard_from_all(work, old, noting.sender_id) if old else {}
    proofs = await _proofs(work, rows, people, noting.proofs, now=now)
    facts = []
    for one, who, proof in zip(rows, people, proofs, strict=True):
        identifier = named.get(who) or _as_evidence(one.identifier)
        told = _told(one, proof, noting)
        evidence = evidence_of(told, identifier, heard.get(who))
        facts.append(given(who, told, purposes[one.purpose_id], evidence))
    await fact.append(work, facts, now=now)
    await consent.refold(work, people)
    granted = {
        (row["contact_id"], row["purpose_id"])
        for row in await consent.standing(work, sorted(set(people)))
        if row["sender_id"] == noting.sender_id and row["state"] == "granted"
    }
    return [
        Kept("granted" if (who, one.purpose_id) in granted else "invalid", who)
        for one, who in zip(rows, people, strict=True)
    ]


async def _begin(
    work: Work, strangers: Sequence[LegacyYes], *, now: datetime
) -> dict[Identifier, UUID]:
    """A record for each number that is nobody's."""
    news: dict[Identifier, NewContact] = {}
    for one in strangers:
        new = NewContact("import", (one.identifier,), name=one.name, language=one.language)
        news.setdefault(one.identifier, new)
    made = await contact.add_all(work, list(news.values()), now=now)
    return dict(zip(news, made, strict=True))


def _told(one: LegacyYes, proof: Mapping[str, str], noting: Noting) -> NotedYes:
    return NotedYes(
        capture="import",
        purpose_id=one.purpose_id,
        sender_id=noting.sender_id,
        said_at=one.said_at,
        by=noting.by,
        evidence={"source": noting.source, "shown_text": one.shown_text, **proof},
    )


async def _proofs(
    work: Work, rows: Sequence[LegacyYes], people: Sequence[UUID], proofs: Proofs, *, now: datetime
) -> list[Mapping[str, str]]:
    """The file of each row, kept with its yes; nothing where it was not found."""
    has_one: list[bool] = []

    def found() -> Iterator[Whole]:
        for one, who in zip(rows, people, strict=True):
            proof: ProofFile | None = proofs(one.proof_named) if one.proof_named else None
            has_one.append(proof is not None)
            if proof is not None:
                yield as_evidence(who, proof)

    kept = iter(await media_whole.keep(work, found(), now=now))
    told: list[Mapping[str, str]] = []
    for has in has_one:
        media_id, digest = next(kept) if has else (None, "")
        told.append({"proof_sha256": digest, "media_id": str(media_id)} if has else {})
    return told


async def _named(work: Work, people: Sequence[UUID]) -> dict[UUID, dict[str, str]]:
    """What each of these is known by now."""
    keys = await open_keys(work, people)
    named: dict[UUID, dict[str, str]] = {}
    for one in await contact.identifiers_of(work, people, keys):
        if one.valid_to is None:
            named.setdefault(one.contact_id, _as_evidence(one.identifier))
    return named


def _as_evidence(identifier: Identifier) -> dict[str, str]:
    return {"kind": identifier.kind.value, "value": identifier.value}


def _twin(phone: Identifier) -> Identifier:
    return Identifier(IdentifierKind.WA_ID, phone.value.removeprefix("+"))
