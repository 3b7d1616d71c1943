"""`jawort account invite|list|end|role`: who may sign in, from the console."""

from jawort.cli.frame import at_work, frame, now, parse_id, say, show
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Role

_WHAT = Sentence("Kennung eines Kontos", "id of an account")
_LINK = Sentence(
    "Dieser Link gilt 72 Stunden und einmal. Er wird nur jetzt gezeigt:",
    "This link lasts 72 hours and works once. It is shown only now:",
)


async def invite(
    *, role: Role, controller: str = "", address: str = "", json: bool = False
) -> None:
    """Make a link with which somebody makes an account of their own.

    Parameters
    ----------
    role
        What the person may do.
    controller
        Id of the company, where there are several.
    address
        Where people reach the pages, such as https://jawort.firma.example; empty: this machine.
    json
        One JSON line for machines.
    """
    from jawort.desk.staff import account_invitation

    async with at_work(controller) as (_, work):
        token = await account_invitation.invite_from_console(work, role, now=now())
    _tell(token, address, json=json)


async def password(
    account: str, *, controller: str = "", address: str = "", json: bool = False
) -> None:
    """Make a link with which somebody sets their password anew.

    Parameters
    ----------
    account
        Id of the account; `jawort account list` tells it.
    controller
        Id of the company, where there are several.
    address
        Where people reach the pages; empty: this machine.
    json
        One JSON line for machines.
    """
    from jawort.desk.staff import account_invitation

    whose = parse_id(account, what=_WHAT)
    async with at_work(controller) as (_, work):
        token = await account_invitation.renew_password_from_console(work, whose, now=now())
    _tell(token, address, json=json)


async def list_all(*, controller: str = "", json: bool = False) -> None:
    """List the accounts with role and second factor; names stay in the pages.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    from jawort.ledger import account as memory

    async with at_work(controller) as (_, work):
        found = await memory.accounts(work)
    for one in found:
        factor = "second factor" if one.has_second_factor else "password only"
        state = f"ended {one.ended_at:%Y-%m-%d}" if one.ended_at else factor
        show(
            {"account": one.account_id, "role": one.role, "state": state},
            as_json=json,
            text=f"{one.account_id}  {one.role.value:<9}  {state}",
        )


async def end(account: str, *, controller: str = "") -> None:
    """End an account and all its sessions, at once and for good.

    Parameters
    ----------
    account
        Id of the account.
    controller
        Id of the company, where there are several.
    """
    from jawort.desk.staff import account as acts

    whose = parse_id(account, what=_WHAT)
    async with at_work(controller) as (_, work):
        await acts.end_from_console(work, whose, now=now())
    say(Sentence("Das Konto ist beendet.", "The account has ended."))


async def role(account: str, new: Role, *, controller: str = "") -> None:
    """Give an account another role; open sessions have it at once.

    Parameters
    ----------
    account
        Id of the account.
    new
        What the person may do from now on.
    controller
        Id of the company, where there are several.
    """
    from jawort.desk.staff import account as acts

    whose = parse_id(account, what=_WHAT)
    async with at_work(controller) as (_, work):
        await acts.change_role_from_console(work, whose, new, now=now())
    say(Sentence(f"Die Rolle ist jetzt {new.value}.", f"The role is {new.value} now."))


def _tell(token: str, address: str, *, json: bool) -> None:
    """Say the link on stdout, where it can be copied; it is written nowhere else."""
    place = frame().installation()
    host = f"[{place.host}]" if ":" in place.host else place.host
    start = address.rstrip("/") or f"http://{host}:{place.port}"
    link = f"{start}/login/invitation/{token}"
    if not json:
        say(_LINK)
    show({"link": link, "hours": 72}, as_json=json, text=link)
