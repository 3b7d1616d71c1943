"""`jawort send freeze|thaw`: the emergency stop."""

from jawort.cli.frame import at_work, now, say
from jawort.desk.sending import freeze as acts
from jawort.desk.sending.freeze import Scope
from jawort.domain.sentence import Sentence


async def freeze(*, reason: str, by: str, scope: Scope = "all", controller: str = "") -> None:
    """Stop sending at once.

    From the moment this command returns no message leaves: with scope `all` breach notices only,
    with scope `campaigns` everything but campaigns and advertising goes on.

    Parameters
    ----------
    reason
        Why, in a few words without a customer's data; it is kept.
    by
        Who answers for it.
    scope
        What is stopped.
    controller
        Id of the company, where there are several.
    """
    async with at_work(controller) as (chosen, work):
        await acts.freeze(work, scope, reason=reason, by=by, now=now())
    say(
        Sentence(
            f"Der Versand von {chosen.name} steht still. Aufheben: jawort send thaw",
            f"Sending by {chosen.name} is stopped. To undo: jawort send thaw",
        )
    )


async def thaw(*, by: str, scope: Scope = "all", controller: str = "") -> None:
    """Allow sending again. What waited is judged anew before it leaves.

    Parameters
    ----------
    by
        Who answers for it.
    scope
        What may go on.
    controller
        Id of the company, where there are several.
    """
    async with at_work(controller) as (chosen, work):
        await acts.thaw(work, scope, by=by, now=now())
    say(Sentence(f"{chosen.name} darf wieder senden.", f"{chosen.name} may send again."))
