"""Second part: a yes, asked for, given, and proven to a stranger."""

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final
from uuid import UUID

import jawort
from jawort.cli.tour.scene import Scene
from jawort.cli.tour.stage import ERIKA, JONAS, LENA, STAFF, Person, Stage
from jawort.desk.company import purpose, wording
from jawort.desk.consent.receipt import receipt
from jawort.desk.proof.file import read_proof
from jawort.desk.proof.genuine import judge
from jawort.domain.purpose import NewPurpose
from jawort.domain.sentence import Sentence
from jawort.ledger import consent as rows

TOPIC: Final = "angebote"
_SUBJECT: Final = "Angebote rund ums Auto"
_VERIFIER: Final = Path(jawort.__path__[0]).parents[1] / "tools" / "verify_proof.py"


async def customer_asks_to_join(stage: Stage) -> Scene:
    """START alone gives nothing: the published text is shown."""
    now = stage.clock()
    async with stage.ledger.work(stage.controller.controller_id) as work:
        new = NewPurpose("ADS", TOPIC, cap_count=4, cap_days=30, subject_de=_SUBJECT)
        purpose_id = await purpose.add(work, new, by=STAFF, now=now)
        drafted = await wording.draft(
            work, purpose_id, surface="thread", language="de", name=TOPIC, now=now
        )
        await wording.publish(work, drafted.text, by=STAFF, now=now)
    before = len(await stage.sees(ERIKA))
    await stage.says(ERIKA, "START")
    await stage.work()
    seen = (await stage.sees(ERIKA))[before:]
    stage.hold(
        len(seen) == 1 and seen[0]["interactive"]["body"]["text"] == drafted.text.body,
        "START wird mit genau dem veröffentlichten Text beantwortet.",
        "START is answered with exactly the published text.",
    )
    stage.hold(
        await _state(stage, ERIKA) == "pending",
        "START allein ist noch keine Einwilligung.",
        "START alone is no consent yet.",
    )
    return Scene(
        Sentence("Erika: „START“", "Erika: “START”"),
        Sentence(
            "Noch kein Ja: Der veröffentlichte Text wird gezeigt, mit zwei Knöpfen.",
            "Not a yes yet: the published text is shown, with two buttons.",
        ),
    )


async def customer_says_yes(stage: Stage) -> Scene:
    """A plain JA to the text is the yes, and she is told that it is noted."""
    await stage.later(minutes=1)
    before = len(await stage.sees(ERIKA))
    await stage.says(ERIKA, "Ja")
    await stage.work()
    stage.hold(
        await _state(stage, ERIKA) == "granted",
        "Das Ja zum gezeigten Text ist die Einwilligung.",
        "The yes to the text that was shown is the consent.",
    )
    stage.hold(
        len(await stage.sees(ERIKA)) == before + 1,
        "Sie bekommt eine Bestätigung, und nur eine.",
        "She gets a confirmation, and only one.",
    )
    return Scene(
        Sentence("Erika: „Ja“", "Erika: “Yes”"),
        Sentence(
            "Einwilligung: Wortlaut, Handlung, Zeit, Kennung und Kanal stehen im Protokoll.",
            "Consent: the words as shown, the act, time, identifier and channel are in the log.",
        ),
    )


async def yes_is_proven(stage: Stage) -> Scene:
    """A stranger checks the proof with a script that knows nothing of us; a forged one fails."""
    contact_id = await stage.record_of(ERIKA)
    async with stage.ledger.work(stage.controller.controller_id) as work:
        proof = await receipt(work, contact_id)
        key = work.keyring.log_public_key().hex()
    stage.kept |= {"proof": proof, "key": key}
    stage.hold(
        await is_genuine(proof, key),
        "Ein Fremder prüft den Beleg ohne uns und ohne Netz: echt.",
        "A stranger checks the proof without us and without a network: genuine.",
    )
    forged = proof.replace(b"Ja", b"Na", 1)
    stage.hold(
        forged != proof and not await is_genuine(forged, key),
        "Ein einziger geänderter Buchstabe fällt auf.",
        "A single changed letter is noticed.",
    )
    return Scene(
        Sentence("Der Beleg geht an einen Fremden", "The proof goes to a stranger"),
        Sentence(
            "Sein eigenes Prüfprogramm sagt ECHT; mit einem geänderten Buchstaben NICHT ECHT.",
            "Their own verifier says GENUINE; with one letter changed NOT GENUINE.",
        ),
    )


async def others_come(stage: Stage) -> Scene:
    """Lena agrees too; Jonas only asks something."""
    for text in ("START", "Ja"):
        await stage.says(LENA, text)
        await stage.work()
    await stage.says(JONAS, "Haben Sie samstags offen?")
    await stage.work()
    stage.hold(
        await _state(stage, LENA) == "granted" and await _state(stage, JONAS) == "",
        "Lena hat eingewilligt, Jonas nicht.",
        "Lena has consented, Jonas has not.",
    )
    return Scene(
        Sentence("Lena sagt Ja, Jonas stellt nur eine Frage", "Lena says yes, Jonas only asks"),
        Sentence(
            "Eine Frage öffnet ein Fenster und sonst nichts.",
            "A question opens a window and nothing else.",
        ),
    )


async def is_genuine(proof: bytes, key: str) -> bool:
    """Whether a stranger would believe this proof: judged by the stand-alone script where it lies
    beside us, as in a checkout; else by the same judgement of our own.
    """
    if not _VERIFIER.is_file():
        return judge(read_proof(proof, "proof"), pin=key).genuine
    with tempfile.TemporaryDirectory(prefix="jawort-proof-") as folder:
        file = Path(folder) / "proof.json"
        file.write_bytes(proof)
        command = (sys.executable, "-I", str(_VERIFIER), str(file), "--key", key)
        run = await asyncio.to_thread(
            subprocess.run, command, capture_output=True, check=False, timeout=30
        )
    return run.returncode == 0


async def _state(stage: Stage, who: Person) -> str:
    """How somebody's consent stands; empty when they were never asked."""
    contact_id: UUID = await stage.record_of(who)
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        states = {str(row["state"]) for row in await rows.standing(work, [contact_id])}
    return states.pop() if states else ""
