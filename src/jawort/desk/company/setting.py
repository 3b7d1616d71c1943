"""Settings of legal weight: put into force by a named person, and what is still missing."""

from datetime import datetime

from jawort.domain.fact import FactKind, NewFact
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.domain.setting import DEFAULTS, Setting, SettingKey, complaint, missing
from jawort.ledger import controller, fact
from jawort.ledger.work import Work

_NOBODY = (
    Sentence("Niemand steht für diese Angabe ein.", "Nobody answers for this setting."),
    Sentence("Geben Sie mit --by an, wer sie bestätigt.", "Say with --by who confirms it."),
)


async def confirm(
    work: Work, key: SettingKey, value: str, *, by: str, evidence: str = "", now: datetime
) -> Setting:
    """Put a value into force now, answered for by `by`. Raises Refusal for a value that the
    setting cannot have; the earlier value then stays in force.
    """
    if wrong := complaint(key, value):
        problem = Sentence(f"{key.value} {wrong.de}.", f"{key.value} {wrong.en}.")
        raise Refusal("BAD_SETTING", problem, _UNCHANGED)
    if not by.strip():
        raise Refusal("NOBODY_ANSWERS", *_NOBODY)
    setting = Setting(key, value, now, by, evidence)
    await controller.set_setting(work, setting)
    new = NewFact(
        FactKind.SETTING_CHANGED,
        RetentionClass.LOG_PERSONAL,
        public={"key": key.value, "value": value},
        personal={"by": by, "evidence": evidence},
    )
    await fact.append(work, [new], now=now)
    return setting


async def readiness(work: Work, *, now: datetime) -> list[SettingKey]:
    """What still keeps this controller from sending anything (law.md R02); empty when ready."""
    return missing(await controller.settings(work, now=now))


async def in_force(work: Work, *, now: datetime) -> dict[SettingKey, str]:
    """Every setting's value in force; where nobody has answered, its protective default."""
    confirmed = await controller.settings(work, now=now)
    return DEFAULTS | {key: setting.value for key, setting in confirmed.items()}


_UNCHANGED = Sentence(
    "Der bisherige Wert bleibt in Kraft.", "The value in force until now stays in force."
)
