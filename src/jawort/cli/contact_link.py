"""`jawort contact link`: an address under which a person leaves or chooses, without logging in."""

from typing import Final, Literal

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.desk.company import setting
from jawort.desk.opt_out import page_link
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey

_RECORD: Final = Sentence("Kennung eines Kontakts", "id of a contact")
_NO_PAGES: Final = (
    Sentence(
        "Noch steht niemand für eine Adresse der Seiten ein.",
        "Nobody has answered for an address of the pages yet.",
    ),
    Sentence(
        "Bestätigen Sie sie: jawort controller confirm pages_url https://…",
        "Confirm it: jawort controller confirm pages_url https://…",
    ),
)
_SECRET: Final = Sentence(
    "Wer diese Adresse hat, kann für die Person beenden. Geben Sie sie nur ihr.",
    "Whoever has this address can end messages for the person. Give it to them only.",
)


async def link(
    contact_id: str,
    *,
    use: Literal["choices", "leave"] = "choices",
    scope: str = "ads",
    controller: str = "",
    json: bool = False,
) -> None:
    """Make an address for one person. It can only switch off, and works as long as the record.

    Parameters
    ----------
    contact_id
        Id of one of the person's records.
    use
        choices: a page with everything that is sent. leave: a page with one button.
    scope
        What the one button ends: all, ads, topic:… or type:N01 to type:N10.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        base = (await setting.in_force(work, now=now())).get(SettingKey.PAGES_URL, "")
        if not base:
            raise Refusal("NO_PAGES", *_NO_PAGES)
        kind: Literal["preferences", "withdraw"] = "preferences" if use == "choices" else "withdraw"
        token = await page_link.make(work, wanted, kind, scope=scope, now=now())
    address = f"{base.rstrip('/')}/{use}/{token}"
    show({"url": address}, as_json=json, text=address)
    say(_SECRET)
