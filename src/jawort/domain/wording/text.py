"""Wordings: the text a person says yes to, as parts that each say what must be said.

The shown text is the parts one after the other, and nothing else; its digest is what a proof of
consent names. Source of the parts: Art. 4(11), 7, 13 GDPR; EDPB 05/2020 no. 64; law.md §6.1, §6.2.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256
from typing import Final, Literal
from uuid import UUID

import msgspec

from jawort.domain.purpose import Purpose
from jawort.domain.sentence import Language
from jawort.domain.situation import Channel


class Block(StrEnum):
    """What a text that asks for consent has to say."""

    WHO = "who"  # the company by its legal name
    AGREES = "agrees"  # that this is an agreement to be written to, or called
    SUBJECT = "subject"  # what the messages are about
    CHANNEL = "channel"  # on which channel they come
    FREQUENCY = "frequency"  # how often at most
    DATA = "data"  # what is processed for it
    PLATFORM = "platform"  # whose platform it is
    THIRD_COUNTRY = "third_country"  # where data may go
    VOLUNTARY = "voluntary"  # that nobody has to
    WITHDRAWAL = "withdrawal"  # that it ends at any time, and how
    AGE = "age"  # from which age on
    AUTOMATED = "automated"  # whether a machine decides alone
    NOTICE = "notice"  # where the privacy notice is


Surface = Literal["thread", "form", "paper"]
"""Where it is shown: in the chat with two buttons, on a screen beside a box, or printed."""

SPOKEN: Final[tuple[Language, ...]] = ("de", "en")
"""Languages whose words are checked; of others the author attests what the machine cannot read."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One or more sentences of the text, with what they are meant to say."""

    blocks: tuple[Block, ...]
    text: str


class Wording(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text that asks for one yes, before or after it is published.

    purposes: what a yes means; exactly one can be published. language: BCP 47. yes, no: the labels
    of the two buttons in a chat. is_ticked, is_required, stands_in: how the box is shown on a
    screen or on paper. attested_by: who answers for the parts of a language we cannot read.
    """

    name: str
    language: str
    surface: Surface
    purposes: tuple[UUID, ...]
    parts: tuple[Part, ...]
    yes: str = ""
    no: str = ""
    is_ticked: bool = False
    is_required: bool = False
    stands_in: Literal["own", "terms", "order"] = "own"
    attested_by: str = ""

    @property
    def body(self) -> str:
        """The text exactly as it is shown, without the labels of the buttons."""
        return " ".join(part.text.strip() for part in self.parts)

    @property
    def sha256(self) -> str:
        """The digest of the shown text, in hexadecimal: what the evidence of a yes names."""
        return digest(self.body).hex()

    @property
    def spoken(self) -> Language | None:
        """The language as one whose words are checked, or None."""
        first = self.language.split("-")[0].lower()
        return next((one for one in SPOKEN if one == first), None)

    def said_of(self, block: Block) -> str:
        """The sentences that are meant to say this."""
        return " ".join(part.text.strip() for part in self.parts if block in part.blocks)


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What a yes would be for, in the language of the text: one purpose on one channel."""

    purpose_id: UUID
    code: Purpose
    channel: Channel
    words: str
    cap_count: int | None = None
    cap_days: int | None = None

    @property
    def advertises(self) -> bool:
        """Whether the law calls it advertising; "we are back" unasked for is advertising too."""
        return self.code in ("ADS", "N10")

    @property
    def calls(self) -> bool:
        """Whether the person is called, not written to."""
        return self.channel.endswith("_call")


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """What a text has to agree with: the company as its settings stand, and what it sends for.

    age: from which years on a child's own consent counts where the company is; None where the
    service is not meant for children, as somebody has answered for. others: what else the company
    sends for, in the language of the text. has_chat_text: whether a text for chats is in force for
    this purpose, so that START leads to a question whatever is agreed to elsewhere.
    """

    company: str
    notice_url: str
    subject: Subject | None
    age: int | None
    others: tuple[str, ...] = ()
    has_chat_text: bool


_ALIKE: Final = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
"""Scripts with letters that look like Latin ones, as Unicode names them."""


def digest(body: str) -> bytes:
    """The SHA-256 of a text as shown, over its UTF-8 bytes."""
    return sha256(body.encode()).digest()


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: "1.200" ends none, and an address ends the one it is in."""
    ended = re.sub(r"(https?://\S+)\s", r"\1\n", text.strip())
    return [one for one in re.split(r"(?<=[.!?;])\s+|\n+", ended) if one]


def words(text: str) -> list[str]:
    """The words of a text without their punctuation, in small letters."""
    return re.findall(r"[^\W\d_]+", text.casefold())


def hidden(text: str, *, is_latin: bool) -> Iterator[str]:
    """Characters nobody sees, and words that look like others: they mix scripts, or stand in
    another script than a text in Latin letters.
    """
    for sign in text:
        if unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cs", "Cn") and sign != "\n":
            yield sign
    for word in re.findall(r"[^\W\d_]+", text):
        scripts = {unicodedata.name(letter, "?").split(" ")[0] for letter in word}
        alike = scripts & _ALIKE
        if alike and (is_latin or "LATIN" in scripts or len(alike) > 1):
            yield word
