"""Controllers, their senders, their settings of legal weight and their emergency stops."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.domain.ids import ZERO, timed_id
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger.keys.vault import Fate, add_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("controller", "add")
_ALL = query("controller", "all")
_ONE = query("controller", "one")
_ADD_PORTFOLIO = query("controller", "add_portfolio")
_PORTFOLIO = query("controller", "portfolio_by_meta_id")
_ADD_SENDER = query("controller", "add_sender")
_SET_SETTING = query("controller", "set_setting")
_SETTINGS = query("controller", "settings_in_force")
_FREEZE = query("controller", "freeze")
_THAW = query("controller", "thaw")
_FREEZES = query("controller", "freezes_in_force")


@dataclass(frozen=True, slots=True)
class Controller:
    """Who answers for the processing (Art. 4(7) GDPR): one company, with its legal name."""

    controller_id: UUID
    name: str
    country: str
    land: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Freeze:
    """An emergency stop in force: for everything, or for campaigns and advertising only."""

    scope: str
    reason: str
    frozen_at: datetime
    frozen_by: str


async def add(
    work: HouseWork, name: str, *, country: str, land: str = "", now: datetime
) -> Controller:
    """Make a controller with its own data key."""
    made = Controller(timed_id(now, secrets.token_bytes(10)), name, country, land, now)
    await work.run(_ADD, made.controller_id, name, country, land, now)
    own = Work(work.connection, work.keyring, made.controller_id)
    await add_keys(own, [ZERO], Fate.ERASABLE)
    return made


async def controllers(work: HouseWork) -> list[Controller]:
    """All controllers of this installation, the oldest first."""
    return [Controller(**dict(row)) for row in await work.rows(_ALL)]


async def controller(work: Work) -> Controller | None:
    """The controller this work is for, or None when there is none of that id."""
    row = await work.row(_ONE)
    return Controller(**dict(row)) if row else None


async def add_portfolio(work: Work, *, meta_id: str, now: datetime) -> UUID:
    """Note a business portfolio of Meta's: a BSUID holds within it only."""
    portfolio_id = timed_id(now, secrets.token_bytes(10))
    await work.run(_ADD_PORTFOLIO, portfolio_id, meta_id)
    return portfolio_id


async def portfolio_of(work: Work, meta_id: str, *, now: datetime) -> UUID:
    """The portfolio of this id of Meta's, noted now if it was not yet."""
    found = await work.value(_PORTFOLIO, meta_id)
    return UUID(str(found)) if found else await add_portfolio(work, meta_id=meta_id, now=now)


@dataclass(frozen=True, slots=True)
class NewSender:
    """A business number or sender name to write from."""

    portfolio_id: UUID
    channel: str
    brand: str
    country: str
    phone_number_id: str = ""
    waba_id: str = ""
    display_number: str = ""


async def add_sender(work: Work, new: NewSender, *, now: datetime) -> UUID:
    """Note a sender."""
    sender_id = timed_id(now, secrets.token_bytes(10))
    await work.run(
        _ADD_SENDER,
        sender_id,
        new.portfolio_id,
        new.channel,
        new.brand,
        new.country,
        new.phone_number_id,
        new.waba_id,
        new.display_number,
        now,
    )
    return sender_id


async def set_setting(work: Work, setting: Setting) -> None:
    """Put a value into force from a moment on. Earlier values stay as history."""
    await work.run(
        _SET_SETTING,
        setting.key.value,
        setting.valid_from,
        setting.value,
        setting.confirmed_by,
        setting.evidence,
    )


async def settings(work: Work, *, now: datetime) -> dict[SettingKey, Setting]:
    """The values in force now, without defaults."""
    rows = await work.rows(_SETTINGS, now)
    return {
        SettingKey(row["key"]): Setting(
            SettingKey(row["key"]),
            row["value"],
            row["valid_from"],
            row["confirmed_by"],
            row["evidence"],
        )
        for row in rows
    }


async def freeze(work: Work, *, scope: str, reason: str, by: str, now: datetime) -> bool:
    """Stop sending. False when it was stopped already: the earlier reason stays."""
    freeze_id = timed_id(now, secrets.token_bytes(10))
    return await work.run(_FREEZE, freeze_id, scope, reason, now, by) == 1


async def thaw(work: Work, *, scope: str, by: str, now: datetime) -> bool:
    """Allow sending again. False when it was not stopped."""
    return await work.run(_THAW, scope, now, by) == 1


async def freezes(work: Work) -> list[Freeze]:
    """The emergency stops in force."""
    return [Freeze(**dict(row)) for row in await work.rows(_FREEZES)]
