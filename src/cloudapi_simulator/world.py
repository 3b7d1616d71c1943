"""The pretended world: businesses, people, messages and what is going to happen.

Pure: it opens no socket and reads no clock. Everything that happens is told the time.
"""

from collections import OrderedDict
from datetime import datetime

import msgspec

from cloudapi_simulator.agenda import Agenda
from cloudapi_simulator.business import Account, Line
from cloudapi_simulator.calling import Calls
from cloudapi_simulator.fault import Faults
from cloudapi_simulator.flow import Flow
from cloudapi_simulator.identifier import Identifiers
from cloudapi_simulator.limit import Limits
from cloudapi_simulator.link import Links
from cloudapi_simulator.media import MediaStore
from cloudapi_simulator.message import Message
from cloudapi_simulator.person import Person, parent_id_of, user_id_of
from cloudapi_simulator.postbag import Postbag
from cloudapi_simulator.settings import Settings
from cloudapi_simulator.subscription import Subscriptions, Target
from cloudapi_simulator.template import Template
from cloudapi_simulator.transcript import Transcript
from cloudapi_simulator.webhook import Update

_MOST_PEOPLE = 200_000


class World:
    """Everything the platform knows. Collections are bounded, the oldest strangers go first."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.ids = Identifiers(settings.seed)
        self.agenda = Agenda()
        self.faults = Faults(self.ids)
        self.limits = Limits()
        self.transcript = Transcript(settings.transcript_size)
        self.media = MediaStore(settings.media_memory_bytes)
        app = Target(settings.webhook_url, settings.verify_token) if settings.webhook_url else None
        self.subscriptions = Subscriptions(app)
        self.postbag = Postbag(self.agenda, self.faults, self.subscriptions, lambda: self.settings)
        self.accounts: dict[str, Account] = {}
        self.lines: dict[str, Line] = {}
        self.people: dict[str, Person] = {}
        self.templates: dict[str, Template] = {}
        self.messages: OrderedDict[str, Message] = OrderedDict()
        self.contact_book: dict[str, set[str]] = {}  # portfolio → person ids
        self.uploads: dict[str, str] = {}  # upload session → handle
        self.flows: dict[str, Flow] = {}
        self.calls = Calls()
        self.links = Links()
        self.pauses: dict[str, int] = {}  # template → how often it was paused for quality
        self._by_phone: dict[str, str] = {}
        self._by_user_id: dict[str, str] = {}
        self.add_account(settings.waba_id, settings.verified_name, settings.portfolio_id)
        self.add_line(
            settings.phone_number_id,
            settings.waba_id,
            settings.display_number,
            settings.verified_name,
        )

    # -- businesses

    def add_account(self, account_id: str, name: str, portfolio_id: str) -> Account:
        """Found an account; the app listens to it from the start."""
        account = self.accounts[account_id] = Account(account_id, name, portfolio_id)
        self.subscriptions.subscribed.add(account_id)
        return account

    def add_line(self, line_id: str, account_id: str, display: str, name: str) -> Line:
        """Give an account one more phone number."""
        line = self.lines[line_id] = Line(line_id, account_id, display, name)
        return line

    def portfolio_of(self, line: Line) -> str:
        """The portfolio a number belongs to; user ids are scoped to it."""
        return self.accounts[line.account_id].portfolio_id

    # -- people

    @property
    def phones(self) -> dict[str, str]:
        """Number → person id, for everybody there is."""
        return self._by_phone

    def add_person(self, person: Person) -> Person:
        """Let somebody exist. Their number leads to them from now on."""
        if len(self.people) >= _MOST_PEOPLE:
            self.forget_person(next(iter(self.people.values())))
        self.people[person.id] = person
        self._index(person)
        return person

    def _user_ids(self, person: Person) -> list[str]:
        portfolios = {account.portfolio_id for account in self.accounts.values()}
        parent = parent_id_of(person, self.ids)
        own = [user_id_of(person, portfolio_id, self.ids) for portfolio_id in sorted(portfolios)]
        return [*own, parent] if parent else own

    def _index(self, person: Person) -> None:
        self._by_phone[person.phone] = person.id
        for user_id in self._user_ids(person):
            self._by_user_id[user_id] = person.id

    def forget_person(self, person: Person) -> None:
        """Let somebody vanish, with every way that led to them."""
        self.people.pop(person.id, None)
        self._by_phone.pop(person.phone, None)
        for user_id in self._user_ids(person):
            self._by_user_id.pop(user_id, None)

    def move_person(self, person: Person, phone: str) -> None:
        """Give a person a new number, and with it a new user id; the old ones lead nowhere."""
        self.forget_person(person)
        person.phone = phone
        person.generation += 1
        self.add_person(person)

    def person_by_phone(self, digits: str) -> Person | None:
        """Whose number this is, if anybody's."""
        return self.people.get(self._by_phone.get(digits, ""))

    def person_by_user_id(self, user_id: str) -> Person | None:
        """Whose user id this is, if anybody's."""
        return self.people.get(self._by_user_id.get(user_id, ""))

    def user_id(self, person: Person, line: Line) -> str:
        """The person's user id as this business number sees it."""
        return user_id_of(person, self.portfolio_of(line), self.ids)

    def shows_phone(self, person: Person, line: Line, now: datetime) -> bool:
        """May this business number see the person's number in webhooks?"""
        book = self.contact_book.get(self.portfolio_of(line), ())
        in_book = self.settings.contact_book and person.id in book
        return person.shows_phone(line.id, now, in_book=in_book)

    def spoke_by_phone(self, person: Person, line: Line, now: datetime) -> None:
        """Note that the two spoke by number: look-back and contact book. Source: §3.2, §3.3."""
        person.last_by_phone[line.id] = now
        if self.settings.contact_book:
            self.contact_book.setdefault(self.portfolio_of(line), set()).add(person.id)

    # -- messages and news

    def remember(self, message: Message) -> None:
        """Keep a message for statuses, taps and reactions; the oldest go first."""
        self.messages[message.id] = message
        while len(self.messages) > self.settings.message_memory:
            self.messages.popitem(last=False)

    def tell(self, update: Update, now: datetime) -> None:
        """Let the business know."""
        self.postbag.put(update, now)

    def change(self, changes: dict[str, object]) -> None:
        """Change settings while running. Raises msgspec.ValidationError for what does not fit."""
        kept = msgspec.to_builtins(self.settings)
        for name, value in changes.items():
            if isinstance(value, dict) and isinstance(kept.get(name), dict):
                kept[name] = {**kept[name], **value}
            else:
                kept[name] = value
        self.settings = msgspec.convert(kept, Settings)
        self.transcript.resize(self.settings.transcript_size)
