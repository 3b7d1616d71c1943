"""One question with everything known about it: what several resolvers need is found once."""

from collections.abc import Iterator
from functools import cached_property
from uuid import UUID

from jawort.domain.purpose import KIND, Kind
from jawort.domain.question import Question
from jawort.domain.quiet import Place
from jawort.domain.sending.template import KnownTemplate
from jawort.ledger.calendar import place_of
from jawort.ledger.situation import consent, conversation
from jawort.ledger.situation.known import Consent, Known, Person, Row, Sender


class Asked:
    """A question and what is known, from which every resolver takes its answer."""

    def __init__(self, question: Question, known: Known) -> None:
        self.question = question
        self.known = known
        self.person = known.people.get(question.contact_id) or Person()

    @cached_property
    def own(self) -> Row | None:
        """The record written to."""
        mine = self.question.contact_id
        return next((one for one in self.person.records if one["contact_id"] == mine), None)

    @cached_property
    def sender(self) -> Sender | None:
        """The sender, when it is ours and in use."""
        wanted = self.question.sender_id
        found = self.known.senders.get(wanted) if wanted else None
        return found if found and not found.is_retired else None

    @cached_property
    def template(self) -> KnownTemplate | None:
        """The template it is made from, when this sender has it."""
        wanted = self.question.template_id
        found = self.known.templates.get(wanted) if wanted else None
        return found if found and found.sender_id == self.question.sender_id else None

    @cached_property
    def inbound(self) -> Row | None:
        """The message in which the person asked, when it is theirs."""
        wanted = self.question.requested_by
        found = self.known.inbound.get(wanted) if wanted else None
        return found if found and found["contact_id"] in self.ids else None

    @cached_property
    def ids(self) -> frozenset[UUID]:
        """Every record of the person."""
        return frozenset(one["contact_id"] for one in self.person.records)

    @cached_property
    def requested(self) -> bool:
        """Whether the person asked for exactly this (`conversation.requested`)."""
        return conversation.was_requested(self)

    @cached_property
    def kind(self) -> Kind:
        """What sort of message it is in the eyes of the law."""
        return KIND[self.question.purpose, self.requested]

    @cached_property
    def code(self) -> str:
        """The purpose a consent would name: advertising is one, whatever it calls itself."""
        is_ads = self.kind.ads or self.question.purpose == "L_DOI"
        return "ADS" if is_ads else self.question.purpose

    @cached_property
    def consent(self) -> Consent:
        """What the person has said about this purpose (`consent.consent`)."""
        return consent.said_about(self)

    @cached_property
    def place(self) -> Place | None:
        """Where the clock of this record's person is; None when not even a country is known."""
        mine = [
            name.identifier
            for name in self.person.names
            if name.contact_id == self.question.contact_id and name.valid_to is None
        ]
        known = self.known
        country = self.sender.country if self.sender else known.country
        return place_of(mine, country, (known.country, known.land), known.now)

    def threads(self) -> Iterator[Row]:
        """The conversation this belongs to; where none is named, all with this sender."""
        named, sender = self.question.conversation_id, self.question.sender_id
        for one in self.person.conversations:
            if one["conversation_id"] == named or (named is None and one["sender_id"] == sender):
                yield one
