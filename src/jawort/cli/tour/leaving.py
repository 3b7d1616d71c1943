"""Last part: a person asks for their data, is erased and stays forgotten; the log still holds."""

import json
from typing import Final

from jawort.cli.tour.agreeing import is_genuine
from jawort.cli.tour.answering import advertise
from jawort.cli.tour.campaigning import BY_TEMPLATE
from jawort.cli.tour.scene import Scene, decided
from jawort.cli.tour.stage import ERIKA, JONAS, LENA, STAFF, Stage
from jawort.desk.contact import record as records
from jawort.desk.proof import log
from jawort.desk.right import erasure, export
from jawort.domain.fact import FactKind
from jawort.domain.right.erasure import Ground
from jawort.domain.sentence import Sentence
from jawort.ledger import fact
from jawort.ledger.contact import NewContact
from jawort.ledger.keys.vault import open_keys

_QUESTION: Final = "Ist mein Auto fertig?"


async def customer_asks_for_data(stage: Stage) -> Scene:
    """AUSKUNFT opens a case with its date; the package holds what she wrote."""
    before = len(await stage.sees(ERIKA))
    await stage.says(ERIKA, "Auskunft")
    await stage.work()
    seen = (await stage.sees(ERIKA))[before:]
    stage.hold(
        len(seen) == 1,
        "Die Anfrage wird mit Nummer und Frist bestätigt, auch nach dem Stopp.",
        "The request is confirmed with a number and a date, also after the stop.",
    )
    contact_id = await stage.record_of(ERIKA)
    async with stage.ledger.work(stage.controller.controller_id) as work:
        package = export.to_json(await export.export_person(work, contact_id, now=stage.clock()))
    told = json.dumps(json.loads(package), ensure_ascii=False)
    stage.hold(
        all(word in told for word in (_QUESTION, ERIKA.phone.removeprefix("+")))
        and LENA.phone.removeprefix("+") not in told,
        "In der Auskunft steht alles von ihr und nichts von anderen.",
        "The package holds everything of hers and nothing of others.",
    )
    return Scene(
        Sentence("Erika: „Auskunft“", "Erika: “Auskunft” (access to her data)"),
        Sentence(
            "Frist ein Monat ab Eingang (Art. 12, 15 DSGVO); das Paket liegt bereit.",
            "Due one month from receipt (Art. 12, 15 GDPR); the package is ready.",
        ),
    )


async def customer_is_erased(stage: Stage) -> Scene:
    """LÖSCHEN is asked back once, confirmed, and done; nobody can open anything any more."""
    await stage.says(ERIKA, "Löschen")
    await stage.work()
    await stage.says(ERIKA, "Ja")
    await stage.work()
    contact_id = await stage.record_of(ERIKA)
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        before = await records.record(work, contact_id)
    stage.hold(
        bool(before.identifiers),
        "Vor der Löschung ist sie bekannt.",
        "Before the erasure she is known.",
    )
    certificate = await erasure.erase(
        stage.ledger,
        stage.controller.controller_id,
        contact_id,
        ground=Ground.REQUEST,
        by=STAFF,
        now=stage.clock(),
    )
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        found = await records.find(work, ERIKA.identifiers)
        keys = await open_keys(work, [contact_id])
        open_facts = [one for one in await fact.facts_of(work, [contact_id], keys) if one.personal]
    kept = {one.retention_class.value for one in certificate.kept}
    stage.hold(
        not found and all(one.kind is not FactKind.MESSAGE_DECIDED for one in open_facts),
        "Nach der Löschung findet und öffnet sie niemand.",
        "After the erasure nobody finds or opens her.",
    )
    stage.kept["certificate"] = certificate.erasure_id
    return Scene(
        Sentence("Erika: „Löschen“, „Ja“", "Erika: “Löschen” (erase), “Yes”"),
        Sentence(
            f"Gelöscht, mit Urkunde; gesperrt bleibt, was das Gesetz verlangt "
            f"({', '.join(sorted(kept)) or 'nichts'}). Sicherungen sauber bis "
            f"{certificate.backups_clean_on:%d.%m.%Y}.",
            f"Erased, with a certificate; what the law requires stays locked "
            f"({', '.join(sorted(kept)) or 'nothing'}). Backups clean by "
            f"{certificate.backups_clean_on.isoformat()}.",
        ),
    )


async def old_list_comes_back(stage: Stage) -> Scene:
    """Somebody imports an old list with her number. The no is remembered without her data."""
    async with stage.ledger.work(stage.controller.controller_id) as work:
        new = NewContact("import", tuple(ERIKA.identifiers), name="E. Beispiel", language="de")
        await records.add(work, new, now=stage.clock())
    outcome = await advertise(stage, ERIKA, BY_TEMPLATE, "liste")
    stage.hold(
        outcome.what == "refused",
        "Das Nein überdauert die Löschung.",
        "The no outlives the erasure.",
    )
    return decided(
        stage,
        "R29",
        Sentence(
            "Eine alte Liste mit ihrer Nummer wird eingelesen",
            "An old list with her number is imported",
        ),
        outcome,
    )


async def everything_is_accounted_for(stage: Stage) -> Scene:
    """The log is whole, the old proof still genuine, and no message left without a decision."""
    await stage.turns.number()
    checked = await log.check(stage.ledger, stage.controller, now=stage.clock())
    stage.hold(checked.whole, "Das Protokoll ist unversehrt.", "The log is whole.")
    stage.hold(
        await is_genuine(stage.kept["proof"], stage.kept["key"]),
        "Der Beleg von früher bleibt echt.",
        "The earlier proof stays genuine.",
    )
    phones = [len(await stage.sees(person)) for person in (ERIKA, JONAS, LENA)]
    sent = await stage.meta.sent_count()
    stage.hold(
        sent == sum(phones),
        "Nichts wurde zweimal gesendet, nichts ging verloren.",
        "Nothing was sent twice, nothing was lost.",
    )
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        keys = await open_keys(work, [])
        decisions = await fact.facts_of_kinds(work, [FactKind.MESSAGE_DECIDED], keys)
    allowed = sum(json.loads(one.leaf)["about"]["outcome"] == "allow" for one in decisions)
    stage.hold(
        allowed >= sent,
        "Zu jeder gesendeten Nachricht steht eine Erlaubnis im Protokoll.",
        "For every message that was sent the log holds a permission.",
    )
    size = checked.verdict.leaf_count
    return Scene(
        Sentence("Am Ende wird nachgezählt", "In the end everything is counted"),
        Sentence(
            f"{size} Tatsachen im Protokoll, unversehrt; {sent} Nachrichten "
            f"gesendet, keine ohne Erlaubnis, keine zweimal.",
            f"{size} facts in the log, whole; {sent} messages sent, none without a permission, "
            f"none twice.",
        ),
    )
