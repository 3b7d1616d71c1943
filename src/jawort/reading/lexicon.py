"""What a language file says: for each idea the words that carry it. Nothing here is a sentence.

The files: `jawort.reading.language`. The ideas are the same for every language; the patterns
over them (`jawort.reading.pattern`) know no language at all.
"""

from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of one language, each field one idea: entries with commas between.

    `word` stands for itself, `stem*` for all that begins so, `*tail` for all that ends so, several
    words for a phrase, `...` in a phrase for up to five words between. Small letters; accents as
    they are written properly (bare and typed-out forms are made, and Latin ones of other
    alphabets). A phrase replaces what its words mean alone; an exact word replaces a stem.
    """

    code: str
    # -- ending it ---------------------------------------------------------------------------
    unsubscribe: str = ""  # to sign off from messages
    cease: str = ""  # to stop doing something
    remove: str = ""  # to take off, to strike from
    delete: str = ""  # to delete, to forget a person
    leave_alone: str = ""  # go away, leave me in peace
    object: str = ""  # to object, an objection
    withdraw: str = ""  # to revoke, to withdraw
    terminate: str = ""  # to give notice, to end a contract
    no_interest: str = ""  # not interested
    enough: str = ""  # enough, fed up
    annoyed: str = ""  # annoying, harassment, spam as a reproach
    block: str = ""  # to block, to report, lawyer: threats
    less: str = ""  # fewer, too often
    reject: str = (
        ""  # throw away, keep for yourself, spare me, turn off: a no to what it is said of
    )
    pointless: str = ""  # no point in it, a waste
    unasked: str = ""  # I never asked for it, who told you to
    gone: str = ""  # died, moved away, no customer any more
    unclear: str = ""  # law.md §5.3 column B
    # -- what it is about --------------------------------------------------------------------
    ads: str = ""  # advertising, newsletter: what nobody orders singly
    offer: str = ""  # offers, discounts: advertising or what was asked for
    message: str = ""  # messages, mails, notifications
    list: str = ""  # mailing list, distribution list
    number: str = ""  # (my) number, contact, address
    account: str = ""  # account, profile
    data: str = ""  # data, information on a person
    store: str = ""  # to store, to hold, to process; database
    know: str = ""  # to know
    about: str = ""  # about me, on me, of my person
    gdpr: str = ""  # data protection law, articles
    consent: str = ""  # consent, permission
    contract: str = ""  # contract, membership, paid subscription
    service: str = ""  # appointments, orders, invoices: messages people want
    thing: str = ""  # what else may stop, be deleted or cancelled
    # -- doing -------------------------------------------------------------------------------
    write: str = ""  # to write to, text, contact somebody
    call: str = ""  # to ring somebody up: not to be written to, too, unless another way is named
    send: str = ""  # to send
    receive: str = ""  # to get, to receive, to hear from
    want: str = ""  # to want, wish, need
    able: str = ""  # can, works
    see: str = ""  # to see, copy, export
    speak: str = ""  # to speak, be put through
    subscribe: str = ""  # to sign up
    miss: str = ""  # to miss out on
    whence: str = ""  # where from (did you get my number)
    # -- who ---------------------------------------------------------------------------------
    i: str = ""  # I as the one who acts
    me: str = ""  # me, us
    my: str = ""  # my, our
    you: str = ""  # you: the company
    other: str = ""  # somebody else: my wife, he
    human: str = ""  # a human, an employee
    somebody: str = ""  # somebody
    bot: str = ""  # bot, machine
    # -- how ---------------------------------------------------------------------------------
    no: str = ""  # not, never, no (before a noun), without
    without: str = ""  # without: denies only the next word, not the sentence
    nay: str = ""  # no, as an answer
    nothing: str = ""  # nothing
    not_want: str = ""  # one word for: not + want; so the next seven
    not_send: str = ""
    not_write: str = ""
    not_receive: str = ""
    not_cease: str = ""
    not_delete: str = ""
    not_unsubscribe: str = ""
    not_able: str = ""
    not_past: str = ""  # not yet, did not, have not
    more: str = ""  # any more, any longer, in future
    again: str = ""  # again, continue
    still: str = ""  # still, despite
    all: str = ""  # everything, all kinds
    this: str = ""  # this, that, such: what stands before the eyes
    only: str = ""
    yes: str = ""
    why: str = ""
    how: str = ""
    which: str = ""  # which, what
    when: str = ""  # when, until when
    condition: str = ""  # if, in case
    past: str = ""  # has, did, was: it happened
    is_: str = ""  # is, are: what something is
    exists: str = ""  # there is
    time: str = ""  # limits: before nine, at night
    old: str = ""  # old, wrong, new: a correction is wanted
    mistake: str = ""  # by accident
    meta: str = ""  # means, button, in general: talk about the words
    praise: str = ""  # great, love
    help: str = ""
    that: str = ""  # that, to: no new thought begins behind the comma
    and_: str = ""  # and, or, but
    polite: str = ""  # please, hello, simply: as if not there
    harmless: str = ""  # phrases and words that look like a wish and are none
    common: str = ""  # other frequent words: they only tell the language


_DOUBLE: Final = {
    "call": ("call", "write"),
    "not_want": ("no", "want"),
    "not_send": ("no", "send"),
    "not_write": ("no", "write"),
    "not_receive": ("no", "receive"),
    "not_cease": ("no", "cease"),
    "not_delete": ("no", "delete"),
    "not_unsubscribe": ("no", "unsubscribe"),
    "not_able": ("no", "able"),
    "not_past": ("no", "past"),
}
IDEAS: Final = (
    *(one.name for one in fields(Lexicon) if one.name != "code" and one.name not in _DOUBLE),
    "call",
    "topic",
)
"""All ideas, in the order of their bits; `topic` is a name of the controller's own topics."""

BIT: Final = {name: 1 << place for place, name in enumerate(IDEAS)}


def bits(*names: str) -> int:
    """The ideas of these names as one number."""
    together = 0
    for name in names:
        together |= BIT[name]
    return together


TRIGGERS: Final = bits(
    "unsubscribe", "cease", "remove", "delete", "leave_alone", "object", "withdraw", "terminate",
    "no_interest", "enough", "annoyed", "block", "less", "unclear", "ads", "offer", "message",
    "list", "data", "store", "know", "gdpr", "write", "send", "receive", "subscribe", "whence",
    "human", "somebody", "bot", "help", "reject", "pointless", "unasked",
)  # fmt: skip
"""A text without any of these wishes nothing."""


def entries(lexicon: Lexicon) -> list[tuple[str, int]]:
    """Each entry of a language with its ideas."""
    found = []
    for one in fields(Lexicon):
        if one.name != "code":
            together = bits(*_DOUBLE.get(one.name, (one.name,)))
            text: str = getattr(lexicon, one.name)
            found += [(entry.strip(), together) for entry in text.split(",") if entry.strip()]
    return found


def names(mask: int) -> tuple[str, ...]:
    """The ideas in a number."""
    return tuple(name for name in IDEAS if mask & BIT[name])
