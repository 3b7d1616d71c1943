"""Worked examples 1 to 18: answers, stops and sign-ups."""

from datetime import timedelta
from uuid import uuid4

from jawort.domain.sending.draft import Outcome
from jawort.domain.sending.outgoing import Template
from jawort.domain.setting import SettingKey
from jawort.ledger import contact, suppression
from tests.desk.sending.example import (
    HOUR,
    LATE,
    YESTERDAY,
    agreed,
    ask,
    brochure,
    example,
    reminder,
    stopped,
)
from tests.people import PHONE
from tests.shop import NOON
from tests.stage import LONG_AGO, Stage


@example("01 staff answer after three hours", "R27")
async def _(stage: Stage) -> Outcome:
    somebody = await stage.person()
    _, inbound = await stage.says(somebody, at=NOON - 3 * HOUR)
    return await ask(stage, somebody, requested_by=inbound)


@example("02 staff answer after 25 hours in free text", "R12")
async def _(stage: Stage) -> Outcome:
    somebody = await stage.person()
    _, inbound = await stage.says(somebody, at=YESTERDAY)
    return await ask(stage, somebody, requested_by=inbound)


async def late(stage: Stage, *, at: object = YESTERDAY, **declared: object) -> Outcome:
    """A late answer by an approved utility template."""
    somebody = await stage.person()
    _, inbound = await stage.says(somebody, at=at)  # type: ignore[arg-type]
    template = await stage.template(
        "antwort", category="utility", purpose="REPLY", text="Ihre Frage ist da.", fulfils=()
    )
    said = {"template_id": template, "content": Template("antwort", "de"), "requested_by": inbound}
    return await ask(stage, somebody, **(said | declared))


@example("03 a person answers late by template", "R27")
async def _(stage: Stage) -> Outcome:
    return await late(stage)


@example("03 a bot answers late by template", "R13")
async def _(stage: Stage) -> Outcome:
    return await late(stage, origin="bot_rule", covered=True)


@example("03 an automation answers late by template", "R13")
async def _(stage: Stage) -> Outcome:
    return await late(stage, origin="automation")


@example("03 a late answer with advertising", "R13")
async def _(stage: Stage) -> Outcome:
    return await late(stage, ads_content=True)


@example("03 a late answer nobody asked for", "R13")
async def _(stage: Stage) -> Outcome:
    return await late(stage, requested_by=None)


@example("03 a late answer after more than a week", "R13")
async def _(stage: Stage) -> Outcome:
    return await late(stage, at=NOON - timedelta(days=7, seconds=1))


@example("03 the late answer a second time", "R15")
async def _(stage: Stage) -> Outcome:
    somebody = await stage.person()
    _, inbound = await stage.says(somebody, at=YESTERDAY)
    template = await stage.template(
        "antwort", category="utility", purpose="REPLY", text="Ihre Frage ist da.", fulfils=()
    )
    said = {"template_id": template, "content": Template("antwort", "de"), "requested_by": inbound}
    await ask(stage, somebody, **said)
    return await ask(stage, somebody, **said)


@example("04 a ticket update under a contract", "R40")
async def _(stage: Stage) -> Outcome:
    return await reminder(stage)


@example("05 the same in STRICT", "R47")
async def _(stage: Stage) -> Outcome:
    await stage.setting(SettingKey.PROFILE, "STRICT")
    return await reminder(stage)


@example("06 the same in REACTIVE", "R28")
async def _(stage: Stage) -> Outcome:
    await stage.setting(SettingKey.PROFILE, "REACTIVE")
    return await reminder(stage)


@example("07 a weekly brochure with consent", "R52")
async def _(stage: Stage) -> Outcome:
    return await brochure(stage, await agreed(stage))


@example("08 the brochure at half past ten", "R51")
async def _(stage: Stage) -> Outcome:
    return await brochure(stage, await agreed(stage), at=LATE)


@example("09 the brochure after Meta's stop", "R32")
async def _(stage: Stage) -> Outcome:
    somebody = await agreed(stage)
    await stage.run(
        "UPDATE contact SET platform_ads_stop = true WHERE controller_id = $1 AND contact_id = $2",
        somebody,
    )
    return await brochure(stage, somebody)


@example("10 a discount in a reminder", "R14")
async def _(stage: Stage) -> Outcome:
    return await reminder(stage, purpose="N07", ads_content=True)


@example("11 the price that was asked for", "R26")
async def _(stage: Stage) -> Outcome:
    somebody = await stage.person()
    _, inbound = await stage.says(somebody, "Was kostet der Wechsel?")
    return await ask(stage, somebody, requested_by=inbound, ads_content=True)


@example("12 the answer to a stop", "R19")
async def _(stage: Stage) -> Outcome:
    somebody = await stopped(stage)
    return await ask(stage, somebody, purpose="L_STOP", origin="automation", case_id=uuid4())


@example("12 the answer to a stop again", "R15")
async def _(stage: Stage) -> Outcome:
    somebody, case = await stopped(stage), uuid4()
    await ask(stage, somebody, purpose="L_STOP", origin="automation", case_id=case)
    return await ask(stage, somebody, purpose="L_STOP", origin="automation", case_id=case)


@example("13 staff are sorry about the stop", "R23")
async def _(stage: Stage) -> Outcome:
    return await ask(stage, await stopped(stage))


@example("14 a question after the stop", "R27")
async def _(stage: Stage) -> Outcome:
    somebody = await stopped(stage)
    _, inbound = await stage.says(somebody, "Habt ihr morgen offen?", at=NOON)
    return await ask(stage, somebody, requested_by=inbound)


@example("15 a campaign after the stop", "R23")
async def _(stage: Stage) -> Outcome:
    return await brochure(stage, await stopped(stage))


@example("15 a campaign after stop and question", "R31")
async def _(stage: Stage) -> Outcome:
    somebody = await stopped(stage)
    await stage.says(somebody, "Habt ihr morgen offen?", at=NOON)
    return await brochure(stage, somebody)


@example("15 a campaign after stop, erasure and a new record", "R29")
async def _(stage: Stage) -> Outcome:
    await suppression.add(stage.work, [PHONE], "all", since=LONG_AGO - HOUR, now=LONG_AGO)
    return await brochure(stage, await agreed(stage, at=LONG_AGO - 2 * HOUR))


@example("16 a form was filled in but nobody wrote", "R18")
async def _(stage: Stage) -> Outcome:
    somebody = await stage.person()
    template = await stage.template(
        "frage", category="utility", purpose="L_DOI", text="Ja?", fulfils=()
    )
    return await ask(
        stage,
        somebody,
        purpose="L_DOI",
        origin="automation",
        case_id=uuid4(),
        template_id=template,
        content=Template("frage", "de"),
    )


@example("17 START after a withdrawal", "R19")
async def _(stage: Stage) -> Outcome:
    somebody = await stopped(stage, scope="ads", at=NOON - timedelta(days=20))
    await stage.consent(somebody, "withdrawn", at=NOON - timedelta(days=20))
    _, inbound = await stage.says(somebody, "START")
    return await ask(
        stage,
        somebody,
        purpose="L_DOI",
        origin="bot_rule",
        case_id=uuid4(),
        requested_by=inbound,
    )


@example("17 advertising before it is confirmed", "R31")
async def _(stage: Stage) -> Outcome:
    somebody = await stopped(stage, scope="ads", at=NOON - timedelta(days=20))
    await stage.consent(somebody, "pending", at=NOON)
    return await brochure(stage, somebody)


@example("17 the same without an old opt-out", "R44")
async def _(stage: Stage) -> Outcome:
    return await brochure(stage, await agreed(stage, state="pending", at=NOON))


@example("17 the same once it was confirmed", "R52")
async def _(stage: Stage) -> Outcome:
    somebody = await stopped(stage, scope="ads", at=NOON - timedelta(days=20))
    await stage.consent(somebody, "granted", at=NOON - HOUR)
    return await brochure(stage, somebody)


@example("18 a reminder to a changed identity", "R06")
async def _(stage: Stage) -> Outcome:
    somebody = await stage.person()
    await contact.set_identity(stage.work, [somebody], False, at=NOON)
    return await reminder(stage, purpose="N07", to=somebody)
