"""Whose updates these are: records found or begun, doubts noted, what is to be forgotten forgotten.

Sources: house.md §4 identity; law.md §8.1 `identity_ok`, M-09; GDPR Art. 5(1)(d), 17.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.desk.contact.merge import linked_facts
from jawort.desk.contact.who import Book, with_twins
from jawort.domain.arrival.update import Arrived, IdentityChange, Mention, Message
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timed_id
from jawort.domain.retention import RetentionClass
from jawort.ledger import contact, fact, identity, stop
from jawort.ledger.contact import NewContact, NewIdentifier
from jawort.ledger.conversation import Route
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.merge import propose
from jawort.ledger.search import Indexed, index
from jawort.ledger.stop import Stood
from jawort.ledger.work import Work

_MOST_TRIES: Final = 5
_GERMAN: Final = ("49", "43", "41", "423")
_GERMAN_COUNTRIES: Final = frozenset({"DE", "AT", "CH", "LI"})


@dataclass(frozen=True, slots=True)
class Told:
    """An update about a person: to which sender of ours, under which names, and when."""

    arrived: Arrived = field(repr=False)
    route: Route
    names: tuple[Identifier, ...] = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True)
class People:
    """Whose updates they are, in their order; None: from before an erasure, and forgotten.

    records: what was known of the records that existed before. members: all records of the same
    person. begun: records that did not exist before. languages: by record. renamed: the usernames
    before and after of those who changed theirs.
    """

    whose: Sequence[UUID | None]
    records: Mapping[UUID, Any] = field(repr=False)
    members: Mapping[UUID, frozenset[UUID]]
    begun: frozenset[UUID]
    languages: Mapping[UUID, str]
    renamed: Mapping[UUID, tuple[str, str]] = field(default_factory=dict, repr=False)


def names_of(mentions: Iterable[Mention], portfolio_id: UUID) -> tuple[Identifier, ...]:
    """The names in an update that look like one, each once."""
    found = (one.identifier(portfolio_id) for one in mentions)
    return tuple(dict.fromkeys(one for one in found if one is not None))


async def settle(work: Work, told: Sequence[Told], *, now: datetime) -> People:
    """Find or begin the record of everybody who is told about, in a constant number of queries.

    Two readers of the same new person at once: one waits, and finds the record of the other.
    """
    for _ in range(_MOST_TRIES):
        try:
            async with identity.undivided(work):
                return await _settle(work, told, now=now)
        except identity.Moved:
            continue
    raise identity.Moved


async def _settle(work: Work, told: Sequence[Told], *, now: datetime) -> People:
    everyone = dict.fromkeys(name for one in told for name in with_twins(one.names))
    marks = {name: identity.marks(work, name) for name in everyone}
    erased = await identity.erasures(work, everyone)
    circle = await identity.circle(work, [mark for known in marks.values() for mark in known])
    book = Book(
        marks=marks.__getitem__,
        new_id=lambda: timed_id(now, secrets.token_bytes(10)),
        members=dict(circle.members),
        held=list(circle.held),
    )
    whose: list[UUID | None] = [None] * len(told)
    forgotten: dict[Identifier, None] = {}
    for place in sorted(range(len(told)), key=lambda place: told[place].at):
        one = told[place]
        ends = [erased[name] for name in one.names if name in erased]
        if ends and one.at <= max(ends):  # the very moment of erasure counts as before
            forgotten |= dict.fromkeys(one.names)
        else:
            whose[place] = _take(book, one)
    if forgotten:
        await identity.count_forgotten(work, forgotten)
    languages, renamed = await _keep(work, book, circle.records, (told, whose), now=now)
    made = frozenset(book.made)
    return People(whose, circle.records, book.members, made, languages, renamed)


def _take(book: Book, one: Told) -> UUID:
    update, portfolio = one.arrived.update, one.route.portfolio_id
    if not isinstance(update, IdentityChange):
        return book.speaker(one.names, one.at)
    current = names_of(update.current, portfolio)
    if update.change == "customer_identity_changed":
        whose = book.speaker(current or one.names, one.at)
        book.doubt(whose, one.at)
        return whose
    return book.change(names_of(update.previous, portfolio), current, one.at)


_Whose = tuple[Sequence[Told], Sequence[UUID | None]]


async def _keep(
    work: Work, book: Book, records: Mapping[UUID, Any], whose: _Whose, *, now: datetime
) -> tuple[dict[UUID, str], dict[UUID, tuple[str, str]]]:
    """Write what the book came to; gives the languages of all, and who goes by a new username."""
    shown = _shown(whose)
    fresh = book.new_identifiers()
    names: dict[UUID, list[Identifier]] = {}
    for one in fresh:
        names.setdefault(one.contact_id, []).append(one.identifier)
    noes = await _old_noes(work, fresh)
    if book.made:
        await _begin(work, book, names, shown, noes, now=now)
    if others := {one: stood for one, stood in noes.items() if one in records}:
        await stop.opt_out(work, others)
    if changed := book.changed():
        await identity.set_validity(work, changed)
    if fresh:
        await contact.add_identifiers(work, fresh, now=now)
    if doubted := {one: at for one, at in book.doubted.items() if one in records}:
        await identity.doubt(work, doubted)
    facts = _changes(whose, book, records)
    if book.met:
        await propose(work, book.met, "names_met", now=now)
    if book.joined:
        facts += await _links(work, book, now=now)
        await identity.link(work, book.joined, reason="number_changed", now=now)
        await _one_word(work, book)
    if facts:
        await fact.append(work, facts, now=now)
    renamed = await _show(work, records, shown)
    languages = {one: row["language"] for one, row in records.items()}
    return languages | {one: _language(names.get(one, [])) for one in book.made}, renamed


async def _one_word(work: Work, book: Book) -> None:
    """Records that turned out to be one person share the newest word said on the platform."""
    for person in {book.members[one] for one, _ in book.joined}:
        word = stop.newest_word(await stop.platform_words(work, sorted(person)))
        if word is not None:
            await stop.note_platform(work, dict.fromkeys(person, word))


async def _old_noes(work: Work, fresh: Sequence[NewIdentifier]) -> dict[UUID, Stood]:
    """The noes remembered for names people have come to: they hold for every record that has the
    identifier they came from (law.md §8.1 `optout`).
    """
    owners = {one.identifier: one.contact_id for one in fresh if one.valid_to is None}
    found: dict[UUID, Stood] = {}
    for name, told in (await identity.noes(work, owners)).items():
        for scope, since in told:
            if scope in ("all", "ads"):
                stop.widen(found, owners[name], scope, since)
    return found


async def _begin(
    work: Work,
    book: Book,
    names: Mapping[UUID, Sequence[Identifier]],
    shown: Mapping[UUID, tuple[str, str]],
    noes: Mapping[UUID, Stood],
    *,
    now: datetime,
) -> None:
    """New records, with the no that is remembered from before them (house.md §4)."""
    news = []
    for one in book.made:
        stood = noes.get(one, Stood("none", None))
        name, username = shown.get(one, ("", ""))
        news.append(
            NewContact(
                "inbound",
                (),
                name=name,
                username=username,
                language=_language(names.get(one, [])),
                contact_id=one,
                optout=stood.optout,
                optout_at=stood.since,
                identity_ok=one not in book.doubted,
            )
        )
    await contact.add_all(work, news, now=now)
    await index(
        work, [Indexed(one, one, " ".join(shown[one])) for one in book.made if one in shown]
    )


async def _show(
    work: Work, records: Mapping[UUID, Any], shown: Mapping[UUID, tuple[str, str]]
) -> dict[UUID, tuple[str, str]]:
    """Keep names that have changed; a name that is not told any more stays. Gives the usernames
    before and after of those who have changed theirs.
    """
    ours = {one: names for one, names in shown.items() if one in records}
    if not ours:
        return {}
    keys = await open_keys(work, list(ours))
    changed: dict[UUID, tuple[str, str]] = {}
    renamed: dict[UUID, tuple[str, str]] = {}
    for one, (name, username) in ours.items():
        known = contact.names_of(records[one], keys)
        told = (name or known[0], username or known[1])
        if told != known:
            changed[one] = told
        if known[1] and told[1] != known[1]:
            renamed[one] = (known[1], told[1])
    if changed:
        await contact.set_all_names(work, changed)
        await index(work, [Indexed(one, one, " ".join(told)) for one, told in changed.items()])
    return renamed


def _shown(whose: _Whose) -> dict[UUID, tuple[str, str]]:
    """The name and username each person showed last."""
    shown: dict[UUID, tuple[str, str]] = {}
    for one, contact_id in sorted(zip(*whose, strict=True), key=lambda pair: pair[0].at):
        update = one.arrived.update
        if contact_id is None or not isinstance(update, Message):
            continue
        name, username = shown.get(contact_id, ("", ""))
        shown[contact_id] = (update.profile_name or name, update.username or username)
    return {one: names for one, names in shown.items() if any(names)}


def _changes(whose: _Whose, book: Book, records: Mapping[UUID, Any]) -> list[NewFact]:
    """One fact for every change we were told of, and one for every doubt nobody told us of."""
    facts, told = [], set()
    for one, contact_id in zip(*whose, strict=True):
        update = one.arrived.update
        if contact_id is not None and isinstance(update, IdentityChange):
            told.add(contact_id)
            facts.append(_change(contact_id, update.change, one.at))
    for contact_id, at in book.doubted.items():
        was_certain = contact_id not in records or records[contact_id]["identity_ok"]
        if contact_id not in told and was_certain:
            facts.append(_change(contact_id, "names_of_several", at))
    return facts


def _change(contact_id: UUID, change: str, at: datetime) -> NewFact:
    return NewFact(
        FactKind.IDENTITY_CHANGED,
        RetentionClass.LOG_PERSONAL,
        contact_id,
        public={"change": change},
        personal={"changed_at": at.isoformat()},
    )


async def _links(work: Work, book: Book, *, now: datetime) -> list[NewFact]:
    """Each merge Meta has told us of, with what restrained the records before."""
    facts: list[NewFact] = []
    for one, other in book.joined:
        people = sorted(book.members[one])
        told = {"reason": "number_changed"}
        facts += await linked_facts(work, people, (one, other), told, now=now)
    return facts


def _language(names: Sequence[Identifier]) -> str:
    """German for a German-speaking country, else English: a guess until the person is asked."""
    for name in names:
        if name.kind in (IdentifierKind.WA_ID, IdentifierKind.PHONE):
            return "de" if name.value.lstrip("+").startswith(_GERMAN) else "en"
        if name.kind in (IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID):
            return "de" if name.value[:2] in _GERMAN_COUNTRIES else "en"
    return ""


async def verify(
    work: Work, contact_id: UUID, *, by: str, how: str, now: datetime
) -> Sequence[UUID]:
    """Staff have made sure who is there, and say how: the person is written to again.

    Gives the records that were in doubt. Source: law.md §8.1 `identity_ok`.
    """
    people = await contact.person_of(work, contact_id)
    found = await contact.contacts(work, people, await open_keys(work, people))
    ids = [one.contact_id for one in found if not one.identity_ok]
    if ids:
        await contact.set_identity(work, ids, True, at=now)
        told = {"by": by, "how": how}
        await fact.append(
            work,
            [
                NewFact(
                    FactKind.IDENTITY_CHANGED,
                    RetentionClass.LOG_PERSONAL,
                    one,
                    public={"change": "verified"},
                    personal=told,
                )
                for one in ids
            ],
            now=now,
        )
    return ids
