"""First part: a company gets ready, a customer writes, and is answered."""

import asyncio
import http.client
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

from jawort.cli.tour.scene import Scene, decided
from jawort.cli.tour.stage import ERIKA, JONAS, LENA, STAFF, Person, Stage
from jawort.desk.answer.reply import Answer, reply
from jawort.desk.company import setting
from jawort.desk.sending.message import send
from jawort.domain.question import Question
from jawort.domain.sending.draft import Draft, Outcome
from jawort.domain.sending.outgoing import Content, Outgoing, Template, Text
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.ledger import conversation, delivery
from jawort.ledger.work import Work

NOTICE: Final = "https://autohaus-lindental.example/datenschutz"

_SETTLED: Final = {
    SettingKey.PROCESSOR_CONTRACTS: ("Vertrag vom 03.08.2026", "Ordner AVV/1"),
    SettingKey.TRANSFER_BASIS: ("Standardvertragsklauseln vom 03.08.2026", "Ordner AVV/2"),
    SettingKey.NOTICE_URL: (NOTICE, ""),
    SettingKey.IMPRINT_URL: ("https://autohaus-lindental.example/impressum", ""),
    SettingKey.PROCESSING_RECORD: ("Eintrag 14", "Ordner VVT"),
    SettingKey.DPO_CONTACT: ("datenschutz@autohaus-lindental.example", ""),
    SettingKey.DPIA: ("not needed", "Vermerk vom 10.08.2026"),
    SettingKey.PROFILE: ("CONTRACT", ""),
    SettingKey.CHILD_DIRECTED: ("no", ""),
}


async def company_settles(stage: Stage) -> Scene:
    """Nothing may be sent before the company has settled what the law asks for."""
    now = stage.clock()
    async with stage.ledger.work(stage.controller.controller_id) as work:
        before = await setting.readiness(work, now=now)
        for key, (value, evidence) in _SETTLED.items():
            await setting.confirm(work, key, value, by=STAFF, evidence=evidence, now=now)
        after = await setting.readiness(work, now=now)
    stage.hold(
        len(before) == 7 and not after,
        "Sieben Angaben fehlten vor der Bestätigung, keine danach.",
        "Seven items were missing before they were confirmed, none after.",
    )
    return Scene(
        Sentence("Die Firma klärt, was das Gesetz verlangt", "The company settles what is due"),
        Sentence(
            "Bis dahin hätte die Schranke jede Nachricht abgelehnt (R02).",
            "Until then the gate would have refused every message (R02).",
        ),
    )


async def number_is_connected(stage: Stage) -> Scene:
    """The carrier asks whether the address is ours, and gets the right answer over HTTP."""
    async with stage.ledger.work(stage.controller.controller_id) as work:
        opened = await stage.meta.connect(work, now=stage.clock())
    stage.kept["path"] = opened.path
    stage.hold(
        await stage.meta.listen_at(opened, stage.address),
        "Die Tür beantwortet die Rückfrage der Plattform.",
        "The door answers the platform's question.",
    )
    for person in (ERIKA, JONAS, LENA):
        await stage.meta.introduce(person.phone, person.name)
    return Scene(
        Sentence("Die Nummer wird angeschlossen", "The number is connected"),
        Sentence(
            "Die Plattform hat nachgefragt, und die Tür hat sich ausgewiesen.",
            "The platform asked, and the door proved to be ours.",
        ),
    )


async def customer_writes(stage: Stage) -> Scene:
    """A customer writes. It opens a window and nothing else."""
    await stage.says(ERIKA, "Ist mein Auto fertig?")
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        waiting = (await delivery.standing(work, now=stage.clock())).speaks
    stage.hold(
        waiting == 1,
        "Mit der Antwort 200 ist die Zustellung dauerhaft gespeichert, noch ungelesen.",
        "With the answer 200 the delivery is durable, and not read yet.",
    )
    await stage.work()
    await stage.record_of(ERIKA)
    return Scene(
        Sentence("Erika: „Ist mein Auto fertig?“", "Erika: “Is my car ready?”"),
        Sentence(
            "Erst gespeichert, dann mit 200 beantwortet, dann gelesen. 24 Stunden darf geantwortet "
            "werden, mehr nicht.",
            "Stored first, answered 200 then, read after that. For 24 hours she may be answered, "
            "nothing more.",
        ),
    )


async def forged_delivery(stage: Stage) -> Scene:
    """Somebody else delivers in the platform's name and gets nowhere."""
    forged = b'{"object":"whatsapp_business_account","entry":[]}'
    status = await asyncio.to_thread(_post, stage.address, stage.kept["path"], forged)
    stage.hold(
        status == 401,
        "Eine falsch unterschriebene Zustellung wird mit 401 abgewiesen.",
        "A delivery with a wrong signature is turned away with 401.",
    )
    return Scene(
        Sentence("Ein Fremder gibt sich als Plattform aus", "A stranger poses as the platform"),
        Sentence(
            "Die Unterschrift stimmt nicht: abgewiesen, nichts behalten.",
            "The signature is wrong: turned away, nothing kept.",
        ),
    )


async def staff_answers(stage: Stage) -> Scene:
    """A human answers within the window."""
    await stage.later(minutes=5)
    outcome = await answer(stage, ERIKA, "Guten Tag! Ihr Auto ist ab 16 Uhr fertig.", "fertig")
    await stage.work()
    seen = await stage.sees(ERIKA)
    stage.hold(
        outcome.what == "queued" and len(seen) == 1,
        "Die Antwort ist erlaubt und kommt genau einmal an.",
        "The answer is allowed and arrives exactly once.",
    )
    body = seen[0]["text"]["body"]
    stage.hold(
        "ab 16 Uhr fertig" in body and NOTICE in body,
        "Beim ersten Mal steht der Datenschutzhinweis dabei.",
        "The first time, the privacy notice comes with it.",
    )
    return decided(
        stage,
        "R27",
        Sentence("Sabine antwortet nach fünf Minuten", "Sabine answers after five minutes"),
        outcome,
        more=Sentence(
            "Der Hinweis nach Art. 13 DSGVO wurde angefügt.",
            "The notice of Art. 13 GDPR was added.",
        ),
    )


async def question_is_no_yes(stage: Stage) -> Scene:
    """Who asks a question has not agreed to advertising."""
    words = Text("Diese Woche: Winterreifen zum halben Preis!")
    outcome = await advertise(stage, ERIKA, words, "reifen")
    stage.hold(
        outcome.what == "refused",
        "Eine Frage ist keine Einwilligung in Werbung.",
        "A question is no consent to advertising.",
    )
    return decided(
        stage,
        "R47",
        Sentence(
            "Sabine will Winterreifen anbieten, frei getippt",
            "Sabine wants to offer winter tyres, typed freely",
        ),
        outcome,
    )


async def answer_comes_too_late(stage: Stage) -> Scene:
    """After 24 hours the window is closed for free text."""
    await stage.later(hours=25)
    outcome = await answer(stage, ERIKA, "War alles in Ordnung mit dem Auto?", "nachfrage")
    stage.hold(
        outcome.what == "refused" and len(await stage.sees(ERIKA)) == 1,
        "Freier Text geht 25 Stunden später nicht mehr hinaus.",
        "Free text does not go out 25 hours later.",
    )
    return decided(
        stage,
        "R12",
        Sentence("25 Stunden später, frei getippt", "25 hours later, typed freely"),
        outcome,
    )


async def answer(stage: Stage, who: Person, text: str, key: str) -> Outcome:
    """An answer by a human in the thread with somebody; it promotes nothing."""
    contact_id = await stage.record_of(who)
    async with stage.ledger.work(stage.controller.controller_id) as work:
        thread = await _thread(work, contact_id, stage)
        words = Answer(Outgoing(Text(text)), key, advertises=False)
        return await reply(work, thread, words, now=stage.clock())


async def advertise(stage: Stage, who: Person, content: Content, key: str) -> Outcome:
    """Advertising by a human, in free words or by the approved template."""
    contact_id = await stage.record_of(who)
    by_template = isinstance(content, Template)
    question = Question(
        contact_id=contact_id,
        sender_id=stage.sender_id,
        channel="wa",
        origin="human",
        form="template" if by_template else "freeform",
        purpose="ADS",
        topic="angebote",
        template_id=stage.kept["template"] if by_template else None,
        ads_content=True,
    )
    draft = Draft(question=question, content=Outgoing(content), idempotency_key=key)
    async with stage.ledger.work(stage.controller.controller_id) as work:
        (outcome,) = await send(work, [draft], now=stage.clock())
    return outcome


async def _thread(work: Work, contact_id: UUID, stage: Stage) -> UUID:
    pair = (contact_id, stage.sender_id)
    found = await conversation.running(work, [pair], initiated_by="user", now=stage.clock())
    return found[pair]


def _post(address: str, path: str, body: bytes) -> int:
    parts = urlsplit(address)
    assert parts.hostname is not None
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
    try:
        headers = {"X-Hub-Signature-256": "sha256=" + "0" * 64, "Content-Type": "application/json"}
        connection.request("POST", path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()
