"""`jawort contact why`: could this message go out now, and why or why not?"""

from typing import Annotated

from cyclopts import Parameter

from jawort.cli.frame import at_work, now, parse_id, show
from jawort.cli.telling import as_plain, as_text
from jawort.desk.contact import record as acts
from jawort.desk.decision.explain import explain_message
from jawort.desk.decision.judge import told
from jawort.domain.purpose import Purpose
from jawort.domain.question import Question
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Channel, Form, Origin

_RECORD = Sentence("Kennung eines Kontakts", "id of a contact")


async def why(
    contact_id: str,
    *,
    purpose: Purpose,
    origin: Origin = "human",
    form: Form = "freeform",
    channel: Channel = "wa",
    every: Annotated[bool, Parameter(name="--all")] = False,
    controller: str = "",
    json: bool = False,
) -> None:
    """Say whether a message could go to this person now, and why or why not. Sends nothing.

    Supposes a text that advertises only where the purpose says so.

    Parameters
    ----------
    contact_id
        Id of the record.
    purpose
        Why the message would be sent.
    origin
        Who would send it.
    form
        Free text or a template.
    channel
        The way it would take.
    every
        Name the rules that have nothing to say as well.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    question = Question(
        contact_id=wanted,
        channel=channel,
        origin=origin,
        form=form,
        purpose=purpose,
        ads_content=purpose == "ADS",
    )
    async with at_work(controller) as (_, work):
        await acts.record(work, wanted)  # a wrong id is a mistake here, not a decision
        _, explanation = await explain_message(work, question, now=now())
    answer = told(explanation)
    show(as_plain(answer), as_json=json, text=as_text(answer, every=every))
