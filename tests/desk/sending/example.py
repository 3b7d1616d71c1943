"""What the worked examples of law.md §8.5 are made of: people, threads, consents, one `send`."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

from jawort.desk.sending.message import send
from jawort.domain.decision import Obligation
from jawort.domain.sending.draft import Outcome
from jawort.domain.sending.outgoing import Template
from jawort.ledger import contact, suppression
from tests.people import PHONE
from tests.shop import NOON
from tests.stage import Stage

HOUR = timedelta(hours=1)
YESTERDAY = NOON - 25 * HOUR
LATE = NOON + timedelta(hours=11, minutes=30)  # 22:30 in Berlin
SUNDAY_NOON = NOON + timedelta(days=5, hours=1)

Example = Callable[[Stage], Awaitable[Outcome]]
EXAMPLES: dict[str, tuple[Example, str]] = {}


def example(name: str, rule: str) -> Callable[[Example], Example]:
    """Note one worked example with the rule that must decide it."""

    def note(act: Example) -> Example:
        EXAMPLES[name] = (act, rule)
        return act

    return note


async def ask(stage: Stage, contact_id: UUID, *, at: object = NOON, **declared: object) -> Outcome:
    """One draft, judged and recorded."""
    draft = stage.draft(contact_id, **declared)  # type: ignore[arg-type]
    (outcome,) = await send(stage.work, [draft], now=at)  # type: ignore[arg-type]
    return outcome


async def reminder(
    stage: Stage, *, at: object = NOON, basis: str = "contract", **declared: object
) -> Outcome:
    """A notification by itself, under a contract, to somebody who wrote here about it."""
    purpose = str(declared.setdefault("purpose", "N08"))
    somebody = declared.pop("to", None) or await stage.person()
    assert isinstance(somebody, UUID)
    conversation, _ = await stage.says(somebody, at=NOON - timedelta(days=3))
    await stage.purpose(purpose, basis=basis)
    template = await stage.template(
        "hinweis", category="utility", purpose=purpose, fulfils=(Obligation.STOP_HINT,)
    )
    said = {
        "origin": "automation",
        "template_id": template,
        "content": Template("hinweis", "de"),
        "conversation_id": conversation,
        "reference": "K-4711",
    }
    return await ask(stage, somebody, at=at, **(said | declared))


async def brochure(
    stage: Stage, somebody: UUID | None = None, *, at: object = NOON, **declared: object
) -> Outcome:
    """A campaign's message to somebody; the yes is the caller's to arrange."""
    somebody = somebody or await stage.person()
    template = await stage.template(category=str(declared.pop("category", "marketing")))
    said = {"origin": "campaign", "purpose": "ADS", "template_id": template, "ads_content": True}
    await stage.purpose("ADS")
    return await ask(stage, somebody, at=at, **(said | declared))


async def agreed(stage: Stage, **said: object) -> UUID:
    """Somebody with a yes to advertising."""
    somebody = await stage.person()
    await stage.consent(somebody, **said)  # type: ignore[arg-type]
    return somebody


async def stopped(stage: Stage, *, at: object = NOON - HOUR, scope: str = "all") -> UUID:
    """Somebody who had agreed and then wrote STOP."""
    somebody = await agreed(stage)
    await stage.says(somebody, "STOP", at=at)  # type: ignore[arg-type]
    await contact.set_optout(stage.work, [somebody], scope, at=at)  # type: ignore[arg-type]
    await suppression.add(stage.work, [PHONE], scope, since=at, now=NOON)  # type: ignore[arg-type]
    return somebody
