"""Who is who while a batch is read: identifiers in people's hands, over time.

Numbers are recycled, people change numbers and devices, and what is told late belongs to whoever
held the identifier then (house.md §4, identity; platform.md §3.5). Nothing here is stored: the
book is opened from rows and says at the end what has changed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger.contact import NewIdentifier
from jawort.ledger.identity import Held

_ORDER: Final = (
    IdentifierKind.BSUID,
    IdentifierKind.PARENT_BSUID,
    IdentifierKind.WA_ID,
    IdentifierKind.PHONE,
    IdentifierKind.EMAIL,
    IdentifierKind.CRM,
)
"""In which order a person is looked for. Source: platform.md §3.5; Meta, "Business-scoped user
IDs", May 2026."""

_ONE_AT_A_TIME: Final = frozenset(
    {IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID, IdentifierKind.WA_ID}
)
_NUMBERS: Final = frozenset({IdentifierKind.WA_ID, IdentifierKind.PHONE})


def twin(identifier: Identifier) -> Identifier | None:
    """The same line as the other kind of number: a phone as `wa_id`, or the other way round."""
    if identifier.kind is IdentifierKind.WA_ID:
        return Identifier(IdentifierKind.PHONE, f"+{identifier.value}")
    if identifier.kind is IdentifierKind.PHONE:
        return Identifier(IdentifierKind.WA_ID, identifier.value.removeprefix("+"))
    return None


def with_twins(identifiers: Iterable[Identifier]) -> list[Identifier]:
    """Each identifier and its twin, in the order in which a person is looked for, each once."""
    found: dict[Identifier, None] = {}
    for one in identifiers:
        found[one] = None
        if other := twin(one):
            found[other] = None
    return sorted(found, key=lambda one: _ORDER.index(one.kind))


@dataclass(slots=True)
class Book:
    """Everybody a batch may be about, and what it makes of them.

    marks: the look-up hashes of an identifier. members: all records of the same person.
    made: records that did not exist before. doubted: since when it is uncertain who is meant.
    joined: records that turned out to be the same person. met: records that may be, because their
    names came together.
    """

    marks: Callable[[Identifier], tuple[bytes, ...]]
    new_id: Callable[[], UUID]
    members: dict[UUID, frozenset[UUID]]
    held: list[Held]
    made: dict[UUID, datetime] = field(default_factory=dict)
    doubted: dict[UUID, datetime] = field(default_factory=dict)
    joined: list[tuple[UUID, UUID]] = field(default_factory=list)
    met: list[tuple[UUID, UUID]] = field(default_factory=list)
    _by_mark: dict[bytes, list[Held]] = field(default_factory=dict)
    _of: dict[UUID, list[Held]] = field(default_factory=dict)
    _new: dict[int, Identifier] = field(default_factory=dict)
    _changed: dict[int, Held] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.held:
            self._file(one)

    # -- what happens -------------------------------------------------------------------------

    def speaker(self, names: Sequence[Identifier], at: datetime) -> UUID:
        """Whose message this is; a record is begun when nobody has these names.

        Names of several persons who are not linked leave both apart and in doubt.
        """
        holders = {one: self.holder(one, at) for one in with_twins(names)}
        owners = list(dict.fromkeys(held.contact_id for held in holders.values() if held))
        whose = owners[0] if owners else self._begin(at)
        if owners and self._is_somebody_else(whose, names, at):
            whose = self._take_over(names, holders, at)
            owners = [whose]
        strangers = [one for one in owners[1:] if one not in self.members[whose]]
        strangers = [one for one in strangers if not self._had_it_sooner(whose, one, names, at)]
        self.met += [(whose, one) for one in strangers]
        for one in [whose, *strangers] if strangers else []:
            self.doubt(one, at)
        for name in names:
            held, other = self.holder(name, at), twin(name)
            same_line = self.holder(other, at) if other else None
            if held is not None:
                self._extend(held, at)
            elif same_line is not None and same_line.contact_id != whose:
                continue  # the number is in other hands under its other kind
            elif self._attach(whose, name, at):
                self.doubt(whose, at)
        return whose

    def change(
        self, previous: Sequence[Identifier], current: Sequence[Identifier], at: datetime
    ) -> UUID:
        """A person goes over from some names to others: the old ones end, the new ones begin, and
        it stays in doubt who is there until that is settled.
        """
        before = [self._former(one, at) for one in with_twins(previous)]
        after = {one: self.holder(one, at) for one in with_twins(current)}
        owners = [held.contact_id for held in [*before, *after.values()] if held]
        if owners and self._is_somebody_else(owners[0], previous, at):
            owners = []  # whoever has the number now came to it after this change
        whose = owners[0] if owners else self._begin(at)
        self.doubt(whose, at)
        for name in previous:
            self._end(whose, name, at)
        self._end_siblings(whose, previous, current, at)
        for name in current:
            other = twin(name)
            self._hand_over(whose, name, after[name] or (after[other] if other else None), at)
        return whose

    def doubt(self, contact_id: UUID, at: datetime) -> None:
        """It is uncertain since then who uses this record's identifiers."""
        self.doubted[contact_id] = max(at, self.doubted.get(contact_id, at))

    def holder(self, name: Identifier, at: datetime) -> Held | None:
        """In whose hands an identifier was at a moment."""
        holding = [one for one in self._all(name) if self._covers(one, at)]
        return min(holding, key=_end_key) if holding else None

    # -- what it comes to -----------------------------------------------------------------------

    def new_identifiers(self) -> list[NewIdentifier]:
        """What people are known by from now on, or were."""
        return [
            NewIdentifier(one.contact_id, self._new[id(one)], one.valid_from, one.valid_to)
            for one in self.held
            if id(one) in self._new
        ]

    def changed(self) -> list[Held]:
        """Identifiers whose times have changed."""
        return [one for one in self._changed.values() if one.identifier_id is not None]

    # -- how --------------------------------------------------------------------------------------

    def _begin(self, at: datetime) -> UUID:
        contact_id = self.new_id()
        self.made[contact_id] = at
        self.members[contact_id] = frozenset({contact_id})
        return contact_id

    def _is_somebody_else(
        self, contact_id: UUID, names: Sequence[Identifier], at: datetime
    ) -> bool:
        """A known number with a user id nobody had, while its owner has another one: the number
        has a new owner. A user id stays with its person until the number is changed (Meta,
        "Business-scoped user IDs", May 2026).
        """
        unheard = [
            name
            for name in names
            if name.kind is IdentifierKind.BSUID and self.holder(name, at) is None
        ]
        mine = [
            one
            for name in unheard
            for one in self._siblings(contact_id, name.kind, name.portfolio_id)
        ]
        return any(one.valid_to is None or one.valid_to > at for one in mine)

    def _take_over(
        self, names: Sequence[Identifier], holders: dict[Identifier, Held | None], at: datetime
    ) -> UUID:
        """A number goes over to a new person. Whoever loses it is in doubt."""
        whose = self._begin(at)
        for held in holders.values():
            if held is None:
                continue
            if held.valid_from <= at:
                self._close(held, at)
                self.doubt(held.contact_id, at)
            else:  # told late: the other one has it only since then
                self.doubt(whose, at)
        for name in names:
            self._attach(whose, name, at)
        return whose

    def _had_it_sooner(
        self, whose: UUID, other: UUID, names: Sequence[Identifier], at: datetime
    ) -> bool:
        """A number that went over to this person did so earlier than we had heard."""
        sooner = False
        for name in with_twins(names):
            held = self.holder(name, at)
            mine = [
                one
                for one in self._all(name)
                if one.contact_id == whose and held and one.valid_from == held.valid_to
            ]
            if held is not None and held.contact_id == other and mine:
                self._close(held, at)
                self._begin_at(mine[0], at)
                self.doubt(other, at)
                sooner = True
        return sooner

    def _file(self, one: Held) -> None:
        self._by_mark.setdefault(one.lookup, []).append(one)
        self._of.setdefault(one.contact_id, []).append(one)

    def _all(self, name: Identifier) -> list[Held]:
        return [one for mark in self.marks(name) for one in self._by_mark.get(mark, [])]

    def _covers(self, one: Held, at: datetime) -> bool:
        """A name that was first heard later was theirs before too, unless they came to it by a
        change: then it had been somebody else's.
        """
        if one.valid_to is not None and at >= one.valid_to:
            return False
        return at >= one.valid_from or not self._came_by_change(one)

    def _came_by_change(self, one: Held) -> bool:
        return any(
            other is not one and other.valid_to == one.valid_from
            for contact_id in self.members.get(one.contact_id, (one.contact_id,))
            for other in self._siblings(contact_id, one.kind, one.portfolio_id)
        )

    def _siblings(self, contact_id: UUID, kind: IdentifierKind, portfolio_id: UUID) -> list[Held]:
        return [
            one
            for one in self._of.get(contact_id, [])
            if one.kind is kind and one.portfolio_id == portfolio_id
        ]

    def _former(self, name: Identifier, at: datetime) -> Held | None:
        """Who had a name until a moment: also when its end is known already."""
        ended = [one for one in self._all(name) if one.valid_to == at]
        return self.holder(name, at) or (ended[0] if ended else None)

    def _extend(self, one: Held, at: datetime) -> None:
        if at < one.valid_from:
            one.valid_from = at
            self._note(one)

    def _note(self, one: Held) -> None:
        self._changed[id(one)] = one

    def _close(self, one: Held, at: datetime) -> None:
        if one.valid_to is None or one.valid_to > at:
            one.valid_to = at
            one.valid_from = min(one.valid_from, at)
            self._note(one)

    def _add(
        self, contact_id: UUID, name: Identifier, start: datetime, end: datetime | None
    ) -> None:
        mark = self.marks(name)[0]
        one = Held(None, contact_id, name.kind, name.portfolio_id, mark, start, end)
        self._new[id(one)] = name
        self.held.append(one)
        self._file(one)

    def _attach(self, contact_id: UUID, name: Identifier, at: datetime) -> bool:
        """Note a name nobody had; True when it takes the place of another one of its kind."""
        later = [one.valid_from for one in self._all(name) if one.valid_from > at]
        replaces = False
        if name.kind in _ONE_AT_A_TIME:
            for one in self._siblings(contact_id, name.kind, name.portfolio_id):
                if one.valid_from > at:
                    later.append(one.valid_from)
                    replaces = True
                elif one.valid_to is None or one.valid_to > at:
                    self._close(one, at)
                    replaces = True
        self._add(contact_id, name, at, min(later, default=None))
        return replaces

    def _end(self, contact_id: UUID, name: Identifier, at: datetime) -> None:
        mine = [
            one
            for known in with_twins([name])
            for one in self._all(known)
            if one.contact_id == contact_id
        ]
        for one in mine:
            self._close(one, at)
        if not mine:
            self._add(contact_id, name, at, at)

    def _end_siblings(
        self,
        contact_id: UUID,
        previous: Sequence[Identifier],
        current: Sequence[Identifier],
        at: datetime,
    ) -> None:
        """What the new names take the place of, also where the old ones were not told."""
        kept = {mark for name in with_twins(current) for mark in self.marks(name)}
        told = {name.kind for name in previous}
        for name in current:
            kinds = {name.kind} if name.kind in _ONE_AT_A_TIME else set()
            if name.kind in _NUMBERS and not told & _NUMBERS:
                kinds = set(_NUMBERS)
            for one in list(self._of.get(contact_id, [])):
                fits = one.kind in kinds and one.portfolio_id == name.portfolio_id
                if fits and one.lookup not in kept and one.valid_from <= at:
                    self._close(one, at)

    def _hand_over(
        self, contact_id: UUID, name: Identifier, held: Held | None, at: datetime
    ) -> None:
        stranger = held is not None and held.contact_id not in self.members[contact_id]
        if held is None or (stranger and held.valid_from < at):
            if held is not None:  # somebody else had it until now
                self.doubt(held.contact_id, at)
                self._close(held, at)
            later = [
                one.valid_from
                for one in [
                    *self._all(name),
                    *self._siblings(contact_id, name.kind, name.portfolio_id),
                ]
                if one.valid_from > at
            ]
            self._add(contact_id, name, at, min(later, default=None))
        elif held.contact_id in self.members[contact_id]:
            if held.valid_from > at or self._siblings_end_at(held, at):
                self._begin_at(held, at)
        else:
            # They wrote from the new name before we heard of the change: it is the same person.
            self._begin_at(held, at)
            self.joined.append((held.contact_id, contact_id))
            whole = self.members[contact_id] | self.members[held.contact_id]
            for one in whole:
                self.members[one] = whole

    def _siblings_end_at(self, held: Held, at: datetime) -> bool:
        siblings = self._siblings(held.contact_id, held.kind, held.portfolio_id)
        return any(one is not held and one.valid_to == at for one in siblings)

    def _begin_at(self, one: Held, at: datetime) -> None:
        if one.valid_from != at:
            one.valid_from = at
            self._note(one)


def _end_key(one: Held) -> tuple[bool, float]:
    return one.valid_to is None, one.valid_to.timestamp() if one.valid_to else 0.0
