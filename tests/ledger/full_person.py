"""An invented person of whom every table of the declaration holds something."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from uuid import UUID

import msgspec

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.ledger import contact, controller, fact, message
from jawort.ledger.controller import NewSender
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyed_hash import person_hashes, wamid_lookups
from jawort.ledger.keys.vault import day_key, keys_to_seal
from jawort.ledger.work import HouseWork, Work
from tests.ledger.full_composer import add_writing
from tests.shop import NOON

_numbers = count(1)


def new_id() -> UUID:
    """Another id."""
    return UUID(int=0xFACADE << 100 | next(_numbers))


@dataclass(frozen=True)
class Telling:
    """What the invented person can be recognised by, wherever it lies."""

    name: str = "Örtrud Kästner-Übelhör"
    second_name: str = "Oertrud privat"
    username: str = "kaestner.uebelhoer"
    digits: str = "491713920011"
    second_digits: str = "493023125077"
    bsuid: str = "DE.ZxQv7kB2Lm9Tr4Wp"
    text_in: str = "Mein Bremslicht flackert seit dem Regenguss"
    text_out: str = "Die Werkstatt hat Donnerstag einen Platz für Ihren Kombi"
    note: str = "Kundin kommt ungern vor zehn Uhr"
    file: str = "schaden-kotfluegel-links.jpg"
    letter: str = "Hiermit bestelle ich vier Winterräder"
    wish: str = "Ja, ich möchte Angebote per WhatsApp"

    @property
    def wamid(self) -> str:
        """A message id as the platform makes them: it holds the number."""
        return f"wamid.{self.digits}XYZ"

    @property
    def erasable(self) -> tuple[str, ...]:
        """What must be gone at once."""
        return (
            self.name,
            self.second_name,
            self.username,
            self.digits,
            self.second_digits,
            self.bsuid,
            self.text_in,
            self.text_out,
            self.note,
            self.file,
        )


@dataclass(frozen=True)
class FullPerson:
    """The records of the invented person: two linked ones and one known by a BSUID only."""

    controller_id: UUID
    contact_id: UUID
    second_id: UUID
    bsuid_id: UUID
    sender_id: UUID
    conversation_id: UUID

    @property
    def people(self) -> list[UUID]:
        """All records."""
        return sorted([self.contact_id, self.second_id, self.bsuid_id])


async def add_full_person(
    work: Work, told: Telling | None = None, *, now: datetime = NOON
) -> FullPerson:
    """Write the invented person into every table that belongs to a contact."""
    told = told or Telling()
    portfolio = await controller.add_portfolio(work, meta_id="", now=now)
    sender = await controller.add_sender(
        work, NewSender(portfolio, "wa", "Autohaus Sonnenschein", "DE"), now=now
    )
    first = await _records(work, told, portfolio, now=now)
    contact_id, second_id, bsuid_id = first
    await contact.link(work, second_id, contact_id, reason="same person", now=now)
    await contact.link(work, bsuid_id, contact_id, reason="same person", now=now)
    conversation = await message.open_conversation(
        work, contact_id, sender, initiated_by="user", now=now
    )
    full = FullPerson(work.controller_id, contact_id, second_id, bsuid_id, sender, conversation)
    await _messages(work, full, told, now=now)
    await _facts(work, full, told, now=now)
    await _rows(work, full, told, now=now)
    await add_writing(work, conversation, told.text_out, now=now)
    return full


async def _records(
    work: Work, told: Telling, portfolio: UUID, *, now: datetime
) -> tuple[UUID, UUID, UUID]:
    phone = Identifier(IdentifierKind.PHONE, f"+{told.digits}")
    wa_id = Identifier(IdentifierKind.WA_ID, told.digits)
    other = Identifier(IdentifierKind.PHONE, f"+{told.second_digits}")
    bsuid = Identifier(IdentifierKind.BSUID, told.bsuid, portfolio)
    first = contact.NewContact("inbound", (phone, wa_id), told.name, told.username, "de")
    second = contact.NewContact("import", (other,), told.second_name)
    third = contact.NewContact("inbound", (bsuid,))
    return (
        await contact.add(work, first, now=now),
        await contact.add(work, second, now=now),
        await contact.add(work, third, now=now),
    )


async def _messages(work: Work, full: FullPerson, told: Telling, *, now: datetime) -> None:
    def new(direction: str, text: str, **more: object) -> message.NewMessage:
        return message.NewMessage(
            full.conversation_id,
            full.contact_id,
            direction,
            "text",
            now,
            {"text": text, "from": told.digits},
            **more,  # type: ignore[arg-type]
        )

    await message.add(work, new("in", told.text_in, wamid=told.wamid), now=now)
    await message.add(work, new("out", told.text_out, origin="human"), now=now)
    letter = new(
        "in",
        told.letter,
        wamid=told.wamid + "letter",
        retention_class=RetentionClass.BUSINESS_LETTER,
    )
    await message.add(work, letter, now=now)
    note = await message.add_note(
        work, full.conversation_id, full.contact_id, by=UUID(int=77), body=told.note, now=now
    )
    await work.connection.execute(
        "INSERT INTO mention VALUES ($1, $2, $3, $4, $5)",
        work.controller_id,
        note,
        UUID(int=78),
        full.conversation_id,
        full.contact_id,
    )


async def _facts(work: Work, full: FullPerson, told: Telling, *, now: datetime) -> None:
    await fact.append(
        work,
        [
            NewFact(
                FactKind.CONSENT_GIVEN,
                RetentionClass.CONSENT_PROOF,
                full.contact_id,
                public={"purpose": "ADS"},
                personal={"text": told.wish, "wamid": told.wamid},
            ),
            NewFact(
                FactKind.MESSAGE_DECIDED,
                RetentionClass.CHAT,
                full.second_id,
                public={"code": "A_REPLY"},
                personal={"to": told.second_digits},
            ),
        ],
        now=now,
    )


async def _rows(work: Work, full: FullPerson, told: Telling, *, now: datetime) -> None:
    """What has no writer of its own yet, by plain statements."""
    mine, me = work.controller_id, full.contact_id
    key = (await keys_to_seal(work, [me]))[me]

    def sealed(table: str, column: str, row_id: UUID | str, text: str) -> bytes:
        return seal.seal(key, text.encode(), place=f"{table}.{column}:{row_id}")

    run = work.connection.execute
    decision, ready, media, request, case = (new_id() for _ in range(5))
    label, purpose, wording = (new_id() for _ in range(3))
    message_id = await work.connection.fetchval(
        "SELECT message_id FROM message WHERE controller_id = $1 AND contact_id = $2"
        " AND retention_class = 'RC07' LIMIT 1",
        mine,
        me,
    )
    await run("INSERT INTO label VALUES ($1, $2, 'Stammkundin')", mine, label)
    await run(
        "INSERT INTO purpose VALUES ($1, $2, 'ADS', 'reifen', 'wa', 'consent', 1, 7, $3)",
        mine,
        purpose,
        now,
    )
    await run(
        "INSERT INTO wording VALUES ($1, $2, 'opt_in', 'ads', 1, 'de', 'Ja', 'x', $3, 'Chefin')",
        mine,
        wording,
        now,
    )
    await run(
        "INSERT INTO conversation_label VALUES ($1, $2, $3, $4)",
        mine,
        full.conversation_id,
        label,
        me,
    )
    await run("INSERT INTO status VALUES ($1, $2, $3, 'read', $4)", mine, message_id, me, now)
    lookup = wamid_lookups(work.keyring, mine, told.wamid + "b")[1]
    await run("INSERT INTO message_key VALUES ($1, $2, $3, $4)", mine, lookup, message_id, me)
    await run(
        "INSERT INTO decision VALUES"
        " ($1, $2, $3, 'human', 'REPLY', 'allow', 'R27', 'A_REPLY', '{}', '1', $4, $5)",
        mine,
        decision,
        me,
        sealed("decision", "situation_sealed", decision, msgspec.json.encode({"x": 1}).decode()),
        now,
    )
    content = msgspec.json.encode({"text": told.text_out}).decode()
    await run(
        "INSERT INTO ready (controller_id, ready_id, sender_id, contact_id, decision_id, origin,"
        " idempotency_key, purpose, priority, content_sealed, state, not_before, queued_at)"
        " VALUES ($1, $2, $3, $4, $5, 'human', $6, 'REPLY', 1, $7, 'waiting', $8, $8)",
        mine,
        ready,
        full.sender_id,
        me,
        decision,
        str(ready),
        sealed("ready", "content_sealed", ready, content),
        now,
    )
    await run(
        "INSERT INTO attempt VALUES ($1, $2, $3, $4, $5, $6, false, $7, $7)",
        mine,
        new_id(),
        ready,
        me,
        decision,
        full.sender_id,
        now,
    )
    errand = new_id()
    await run(
        "INSERT INTO errand VALUES ($1, $2, 'read_receipt', $3, $4, $5, 'waiting', $6)",
        mine,
        errand,
        full.sender_id,
        me,
        sealed("errand", "content_sealed", errand, told.wamid),
        now,
    )
    await run(
        "INSERT INTO media VALUES ($1, $2, $3, $4, 'image/jpeg', 5, $5, $6, 'RC12', $7)",
        mine,
        media,
        me,
        message_id,
        sealed("media", "sha256_sealed", media, "0" * 64),
        sealed("media", "filename_sealed", media, told.file),
        now,
    )
    chunk = sealed("media_chunk", "chunk_sealed", media, told.text_in)
    await run("INSERT INTO media_chunk VALUES ($1, $2, 0, $3, $4)", mine, media, me, chunk)
    await run(
        "INSERT INTO media_upload VALUES ($1, $2, $3, $4, 'done', $5, 1, NULL, $6)",
        mine,
        media,
        full.sender_id,
        me,
        sealed(
            "media_upload", "carrier_id_sealed", f"{media}:{full.sender_id}", "1037543291543636"
        ),
        now,
    )
    await run(
        "INSERT INTO search_token VALUES ($1, $2, $3, $4)", mine, message_id, me, [b"12345678"]
    )
    await run(
        "INSERT INTO opt_in_request (controller_id, request_id, contact_id, purpose_id, wording_id,"
        " road, code_hash, evidence_sealed, asked_at, expires_at)"
        " VALUES ($1, $2, $3, $4, $5, 'qr', 'x', $6, $7, $7)",
        mine,
        request,
        me,
        purpose,
        wording,
        sealed("opt_in_request", "evidence_sealed", request, '{"page":"/reifen"}'),
        now,
    )
    await run(
        "INSERT INTO standing_consent VALUES ($1, $2, $3, $4, 'granted', true, true, $5, $6)",
        mine,
        me,
        purpose,
        full.sender_id,
        now,
        new_id(),
    )
    await run(
        "INSERT INTO page_link VALUES ($1, $2, $3, 'withdraw', 'ads', $4, $5)",
        mine,
        new_id(),
        me,
        request.bytes * 2,
        now,
    )
    await run(
        "INSERT INTO merge_proposal VALUES ($1, $2, $3, $4, 'names_met', $5)",
        mine,
        new_id(),
        *sorted([me, full.bsuid_id]),
        now,
    )
    await run("INSERT INTO notice_served VALUES ($1, $2, $3, $4)", mine, me, wording, now)
    await run(
        "INSERT INTO right_request VALUES ($1, $2, $3, 'access', 'open', $4, $5, NULL, 'chat', $6)",
        mine,
        case,
        me,
        now,
        date(2026, 12, 17),
        sealed("right_request", "content_sealed", case, "Was haben Sie über mich?"),
    )
    await run(
        "INSERT INTO security_event VALUES ($1, $2, $3, 'read', $4, $5, 'x', '192.0.2.0', 'seen')",
        new_id(),
        mine,
        now,
        UUID(int=77),
        me,
    )
    await _delivery(work, told, now=now)


async def _delivery(work: Work, told: Telling, *, now: datetime) -> None:
    """The raw delivery with which the person's message came, already read."""
    delivery = new_id()
    key = await day_key(HouseWork(work.connection, work.keyring), now.date())
    raw = msgspec.json.encode({"from": told.digits, "body": told.text_in})
    body = seal.seal(key, raw, place=f"delivery.body_sealed:{delivery}")
    marks = person_hashes(work.keyring, work.controller_id, IdentifierKind.WA_ID, told.digits)
    await work.connection.execute(
        "INSERT INTO delivery (controller_id, day, delivery_id, endpoint_id, received_at, lane,"
        " body_sealed, body_size, persons, persons_known, state)"
        " VALUES ($1, $2, $3, $3, $4, 'speaks', $5, $6, $7, true, 'read')",
        work.controller_id,
        now.date(),
        delivery,
        now - timedelta(seconds=1),
        body,
        len(raw),
        marks,
    )
