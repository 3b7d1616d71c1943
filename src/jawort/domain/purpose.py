"""Why a message is sent: the closed list of purposes, and what follows from each.

A purpose that is not in this list cannot be sent (law.md S0.29).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

import msgspec

Purpose = Literal[
    "REPLY",
    "N01",
    "N02",
    "N03",
    "N04",
    "N05",
    "N06",
    "N07",
    "N08",
    "N09",
    "N10",
    "ADS",
    "AUTH",
    "L_STOP",
    "L_DOI",
    "L_INFO",
    "L_DSAR",
    "L_ERASE",
    "L_BREACH",
]
TemplateCategory = Literal["none", "marketing", "utility", "authentication"]

PURPOSES: Final[tuple[Purpose, ...]] = get_args(Purpose)

NOTIFICATION_NAME: Final[Mapping[str, str]] = MappingProxyType(
    {
        "N01": "account_update",
        "N02": "payment_request",
        "N03": "shipping_update",
        "N04": "billing_update",
        "N05": "reservation_update",
        "N06": "travel_update",
        "N07": "appointment_reminder",
        "N08": "ticket_update",
        "N09": "alert",
        "N10": "service_reengagement",
    }
)
"""What each notification type is called towards programs. Source: law.md S0.31 to S0.40."""


class Kind(msgspec.Struct, frozen=True):
    """What sort of message this is in the eyes of the law.

    At most one of `ads`, `legal` and `notif` is true; a reply and a code are none of them.
    `expected` is the category Meta should have approved a template of this kind in.
    """

    ads: bool
    legal: bool
    notif: bool
    expected: TemplateCategory


def _kind(purpose: Purpose, *, requested: bool) -> Kind:
    ads = purpose == "ADS" or (purpose == "N10" and not requested)
    expected: TemplateCategory = "utility"
    if ads:
        expected = "marketing"
    elif purpose == "AUTH":
        expected = "authentication"
    return Kind(
        ads=ads,
        legal=purpose.startswith("L_"),
        notif=purpose in NOTIFICATION_NAME and not ads,
        expected=expected,
    )


KIND: Final[Mapping[tuple[Purpose, bool], Kind]] = MappingProxyType(
    {
        (purpose, requested): _kind(purpose, requested=requested)
        for purpose in PURPOSES
        for requested in (False, True)
    }
)
"""The kind of every purpose, asked for or not: "we are back" unasked for is advertising.

Source: law.md §8.1, derived inputs; § 7(2) Nr. 2 UWG; BGH VI ZR 225/17.
"""


DEFINABLE: Final[tuple[Purpose, ...]] = ("ADS", *(one for one in PURPOSES if one[0] == "N"))
"""What a company can put on record: advertising by topic, and notifications by type. A reply, a
code and what the law asks for need no purpose of the company's own.
"""


@dataclass(frozen=True, slots=True)
class NewPurpose:
    """A purpose to be put on record: what messages are sent for, on one channel.

    topic: of advertising, the word people write after STOP; a survey is advertising too. At most
    `cap_count` messages in `cap_days` are announced. subject_de, subject_en: what it is about, as
    texts say it; empty: the topic.
    """

    code: str
    topic: str = ""
    channel: str = "wa"
    basis: str = "consent"
    cap_count: int | None = None
    cap_days: int | None = None
    subject_de: str = ""
    subject_en: str = ""
