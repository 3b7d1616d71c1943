"""Setting a house up: the code from its console, the first account, and the steps after it."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from jawort.desk.company import endpoint, notice, sender, setting
from jawort.desk.company.endpoint import Opened
from jawort.desk.house.setup_step import BY_NAME, CHOICES, STEPS, Step
from jawort.desk.staff import account as accounts
from jawort.desk.staff import session
from jawort.desk.staff.permit import require
from jawort.desk.staff.session import BY_NAME_AND_NETWORK, Caller, SignedIn
from jawort.domain.endpoint import DialectName
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.setting import NOT_NEEDED, SettingKey
from jawort.domain.staff.account import Actor, Permission, Role
from jawort.ledger import account, controller, login
from jawort.ledger import notice as notices
from jawort.ledger import setup as memory
from jawort.ledger.work import HouseWork, Ledger, Work

_SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_LENGTH: Final = 12
_DIALECTS: Final[Mapping[str, DialectName]] = {
    "simulator": "simulator",
    "eu": "360dialog",
    "meta": "meta",
}
_WRONG_CODE = (
    Sentence("Dieser Code stimmt nicht.", "This code is not right."),
    Sentence(
        "Er steht dort, wo `jawort run` gestartet wurde, und gilt bis zum ersten Konto.",
        "It stands where `jawort run` was started, and lasts until the first account.",
    ),
)
_TOO_OFTEN = (
    Sentence("Zu viele Versuche.", "Too many tries."),
    Sentence("In 15 Minuten geht es weiter.", "Go on in 15 minutes."),
)
_BEGUN = (
    Sentence("Hier gibt es schon Konten.", "There are accounts here already."),
    Sentence("Melden Sie sich an.", "Sign in."),
)
_NO_COMPANY = (
    Sentence("Der Name der Firma fehlt.", "The name of the company is missing."),
    Sentence(
        "Mit Rechtsform und Ort, wie er gedruckt wird.",
        "With legal form and town, as it will be printed.",
    ),
)
_NO_CHOICE = (
    Sentence("Diese Wahl gibt es nicht.", "There is no such choice."),
    Sentence("Laden Sie die Seite neu.", "Load the page again."),
)


class Standing(NamedTuple):
    """One step and whether it is done. values: what is in force of what it asks for."""

    step: Step
    is_done: bool
    values: Mapping[SettingKey, str]
    choice: str


async def new_code(ledger: Ledger, *, now: datetime) -> str:
    """A code for the console when the house has no account yet; empty when it has."""
    async with ledger.house_work() as house:
        if await account.is_there_any(house):
            return ""
        code = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
        await memory.add_code(house, code, now=now)
    return "-".join(code[i : i + 4] for i in range(0, _LENGTH, 4))


async def is_new(ledger: Ledger) -> bool:
    """Has this house no account yet?"""
    async with ledger.house_work() as house:
        return not await account.is_there_any(house)


class First(NamedTuple):
    """What makes the first account. company: legal name, where there is none yet."""

    code: str
    name: str
    login: str
    password: str
    company: str
    country: str = "DE"
    land: str = ""

    def __repr__(self) -> str:
        return "First(…)"


async def begin(ledger: Ledger, first: First, caller: Caller, *, now: datetime) -> SignedIn:
    """Make the first account, which administers, and the company if there is none; sign in.

    Raises Refusal SETUP_DONE, SETUP_CODE, SETUP_TOO_OFTEN, COMPANY or as `accounts.add` does;
    then the code still works.
    """
    async with ledger.house_work() as house:
        tried = await login.count(house, f"setup:{caller.network or 'none'}", now=now)
    if tried.count > BY_NAME_AND_NETWORK:
        raise Refusal("SETUP_TOO_OFTEN", *_TOO_OFTEN)
    async with ledger.house_work() as house:
        code = "".join(first.code.lower().replace("-", "").split())
        if not await memory.use_code(house, code, now=now):
            raise Refusal("SETUP_CODE", *_WRONG_CODE)
        if await account.is_there_any(house):
            raise Refusal("SETUP_DONE", *_BEGUN)
        company = await _company(house, first, now=now)
        made = await accounts.add(
            house,
            company,
            login=first.login,
            name=first.name,
            role=Role.ADMIN,
            password=first.password,
            now=now,
        )
    async with ledger.work(made.controller_id) as work:
        return await session.begin(work, made, caller, now=now)


async def standing(work: Work, actor: Actor, *, now: datetime) -> list[Standing]:
    """All steps with what is in force, for whoever may settle them."""
    require(actor, Permission.SETTING)
    confirmed = await controller.settings(work, now=now)
    values = {key: one.value for key, one in confirmed.items()}
    decided = await memory.choices(work)
    done = {
        "way": any(one.has_key for one in await sender.listed(work)),
        "papers": bool(await notices.newest(work, now=now)),
        "team": len(await accounts.colleagues(work)) > 1 or "team" in decided,
    }
    return [
        Standing(
            step,
            all(one.key in values for one in step.asks)
            and done.get(step.name, bool(step.asks) or step.name in decided),
            values,
            decided.get(step.name, ""),
        )
        for step in STEPS
    ]


async def connected(work: Work, actor: Actor) -> list[sender.Standing]:
    """Our numbers that a way to WhatsApp is open for, for whoever may change it."""
    require(actor, Permission.SETTING)
    return [one for one in await sender.listed(work) if one.has_key]


async def settle(
    work: Work, actor: Actor, name: str, typed: Mapping[str, str], *, now: datetime
) -> None:
    """Put into force what was typed into a step; what is empty or unchanged stays as it is.

    Raises Refusal BAD_SETTING; then nothing of the step is changed.
    """
    require(actor, Permission.SETTING)
    step = BY_NAME.get(name)
    if step is None:
        raise Refusal("SETUP_CHOICE", *_NO_CHOICE)
    before = await controller.settings(work, now=now)
    for one in step.asks:
        value = typed.get(one.key.value, "").strip()
        if one.may_lack and value.casefold() in ("nicht nötig", NOT_NEEDED):
            value = NOT_NEEDED
        if value and (one.key not in before or before[one.key].value != value):
            await setting.confirm(work, one.key, value, by=actor.name, now=now)


async def choose(work: Work, actor: Actor, name: str, choice: str, *, now: datetime) -> None:
    """Remember a decision. Raises Refusal SETUP_CHOICE."""
    require(actor, Permission.SETTING)
    if choice not in CHOICES.get(name, ()):
        raise Refusal("SETUP_CHOICE", *_NO_CHOICE)
    await memory.choose(work, name, choice, by=actor.name, now=now)


async def connect(
    work: Work, actor: Actor, way: str, typed: Mapping[str, str], *, now: datetime
) -> Opened:
    """Open a door for the chosen way and note the number that speaks through it.

    Gives the door with what has to be told to the carrier, shown once. Raises Refusal of
    `endpoint.open_` and `sender.add`; then nothing is kept.
    """
    await choose(work, actor, "way", way, now=now)
    secrets_given = {
        word: typed.get(word, "").strip()
        for word in ("app_secret", "access_token")
        if typed.get(word, "").strip()
    }
    base_url = typed.get("base_url", "").strip()
    opened = await endpoint.open_(work, _DIALECTS[way], secrets_given, base_url=base_url, now=now)
    whose = await controller.controller(work)
    await sender.add(
        work,
        typed.get("phone_number_id", "").strip(),
        typed.get("waba_id", "").strip(),
        brand=typed.get("brand", "").strip() or (whose.name if whose else ""),
        country=whose.country if whose else "DE",
        endpoint_id=opened.endpoint_id,
        now=now,
    )
    return opened


async def publish_notice(work: Work, actor: Actor, *, now: datetime) -> int:
    """Publish the privacy notice from what is in force. Raises Refusal as `notice.publish`."""
    require(actor, Permission.SETTING)
    return await notice.publish(work, by=actor.name, now=now)


async def _company(house: HouseWork, first: First, *, now: datetime) -> UUID:
    known = await controller.controllers(house)
    if known:
        return known[0].controller_id
    name = " ".join(first.company.split())
    if not 3 <= len(name) <= 200 or not name.isprintable():
        raise Refusal("COMPANY", *_NO_COMPANY)
    made = await controller.add(
        house, name, country=first.country.upper()[:2], land=first.land.upper()[:2], now=now
    )
    return made.controller_id
