"""`jawort controller add|list|confirm|show`: companies and what they must have settled."""

from jawort.cli.frame import REFUSED, at_work, house, now, say, show
from jawort.desk.company import setting as acts
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.ledger import controller as memory


async def add(*, name: str, country: str = "DE", land: str = "", json: bool = False) -> None:
    """Add a company. Nothing can be sent until its settings are confirmed.

    Parameters
    ----------
    name
        Legal name with legal form and town, as it will be printed in notices.
    country
        ISO 3166-1 alpha-2.
    land
        The German Land, such as NW, for its holidays.
    json
        One JSON line for machines.
    """
    async with house() as opened, opened.ledger.house_work() as work:
        made = await memory.add(work, name, country=country.upper(), land=land.upper(), now=now())
    show(
        {"controller": made.controller_id, "name": name},
        as_json=json,
        text=f"{made.controller_id}  {name}",
    )


async def list_all(*, json: bool = False) -> None:
    """List the companies.

    Parameters
    ----------
    json
        One JSON line each, for machines.
    """
    async with house() as opened, opened.ledger.house_work() as work:
        for one in await memory.controllers(work):
            show(
                {"controller": one.controller_id, "name": one.name},
                as_json=json,
                text=f"{one.controller_id}  {one.name}",
            )


async def confirm(
    key: SettingKey, value: str, *, by: str, evidence: str = "", controller: str = ""
) -> None:
    """Put a setting of legal weight into force, dated and with who answers for it.

    Parameters
    ----------
    key
        Which setting.
    value
        Its value; "not needed" where the law makes an item conditional.
    by
        Who confirms it.
    evidence
        Where the paper lies, such as a contract number.
    controller
        Id of the company, where there are several.
    """
    async with at_work(controller) as (_, work):
        await acts.confirm(work, key, value, by=by, evidence=evidence, now=now())
    say(Sentence(f"{key.value} gilt ab jetzt.", f"{key.value} is in force from now on."))


async def show_settings(*, controller: str = "", json: bool = False) -> int:
    """Show the settings in force and what still keeps the company from sending.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with at_work(controller) as (_, work):
        values = await acts.in_force(work, now=now())
        missing = await acts.readiness(work, now=now())
    lines = [f"{key.value} = {value}" for key, value in sorted(values.items())]
    lines += [f"{key.value}: fehlt / missing" for key in missing]
    show({"settings": values, "missing": missing}, as_json=json, text="\n".join(lines))
    return REFUSED if missing else 0
