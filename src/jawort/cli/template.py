"""`jawort template list|show|pull|bind`: texts approved by the platform, and their purpose."""

import json as json_format
from typing import Annotated, Any, Final, Literal

from cyclopts import Parameter

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.desk.sending import template as acts
from jawort.domain.decision import Obligation
from jawort.domain.purpose import Purpose
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.sentence import Sentence

Fulfillable = Literal["O_NOTICE", "O_AI", "O_STOP_HINT", "O_SENDER"]
"""What words can fulfil. Keeping silent about the past, or recording nothing, is no text."""

_WHAT: Final = Sentence("Kennung einer Vorlage", "id of a template")
_PULLED: Final = Sentence(
    "{count} Listen werden gelesen, sobald `jawort work` läuft.",
    "{count} lists are read as soon as `jawort work` runs.",
)
_BOUND: Final = Sentence("Die Vorlage ist gebunden.", "The template is bound.")


async def list_all(*, controller: str = "", json: bool = False) -> None:
    """List the templates with their state and what they are bound to.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await acts.listed(work)
    for one in found:
        plain = _plain(one)
        brief = ("template", "name", "language", "category", "state", "purpose")
        show(plain, as_json=json, text="  ".join(str(plain[name]) for name in brief).rstrip())


async def show_one(template_id: str, *, controller: str = "", json: bool = False) -> None:
    """Show one template with its words.

    Parameters
    ----------
    template_id
        Id of the template.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(template_id, what=_WHAT)
    async with at_work(controller) as (_, work):
        one = await acts.shown(work, wanted)
    plain = _plain(one) | {"components": list(one.components)}
    text = "\n".join(f"{name} = {_as_text(value)}" for name, value in plain.items())
    show(plain, as_json=json, text=text)


async def pull(*, controller: str = "", json: bool = False) -> None:
    """Have the list of templates read from the platform now; otherwise it is read once a day.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with at_work(controller) as (_, work):
        count = await acts.pull(work, now=now())
    say(_PULLED.about(count=count))
    show({"count": count}, as_json=json, text=str(count))


async def bind(
    template_id: str,
    *,
    purpose: Purpose,
    by: str,
    fulfils: Annotated[list[Fulfillable] | None, Parameter(negative="")] = None,
    controller: str = "",
) -> None:
    """Say what a template is for and which obligations its words fulfil, after reading it.

    Parameters
    ----------
    template_id
        Id of the template.
    purpose
        What its messages are for.
    by
        Who has read it.
    fulfils
        An obligation its words fulfil, such as O_STOP_HINT; may be given several times.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(template_id, what=_WHAT)
    async with at_work(controller) as (_, work):
        claimed = [Obligation(one) for one in fulfils or []]
        await acts.bind(work, wanted, purpose, claimed, by=by, now=now())
    say(_BOUND)


def _plain(one: KnownTemplate) -> dict[str, Any]:
    return {
        "template": one.template_id,
        "name": one.name,
        "language": one.language,
        "category": one.category,
        "state": one.state,
        "purpose": one.purpose,
        "fulfils": [obligation.value for obligation in one.obligations],
        "bound_by": one.bound_by,
        "bound_at": one.bound_at.isoformat() if one.bound_at else None,
    }


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return json_format.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)
