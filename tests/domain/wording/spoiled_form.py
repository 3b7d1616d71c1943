"""Faults in how a text is shown and written, each beside its nearest neighbour that is none."""

from uuid import UUID

from jawort.domain.wording.text import Part
from tests.domain.wording.texts import Spoiled, also, says, shows, swaps

IN_FORM: list[Spoiled] = [
    ("NOT_ONE_PURPOSE", "de", "form", shows(purposes=(UUID(int=7), UUID(int=8))), shows()),
    ("NOT_ONE_PURPOSE", "en", "form", shows(purposes=()), shows(purposes=(UUID(int=7),) * 2)),
    ("PRETICKED", "de", "form", shows(is_ticked=True), shows(is_ticked=False)),
    ("PRETICKED", "en", "form", swaps("Yes,", "☑ Yes,"), swaps("Yes,", "☐ Yes,")),
    ("PROMOTES", "de", "thread", says("Es gibt 10 % darauf."), says("Es gibt nichts dazu.")),
    ("PROMOTES", "en", "thread", says("You can win a gift."), says("You get nothing for it.")),
    ("PROMOTES", "de", "thread", says("Toll!"), says("Danke.")),
    ("HIDDEN", "de", "thread", swaps("STOP", "ST\u200bOP"), shows()),
    ("HIDDEN", "en", "thread", swaps("STOP", "S\u0422OP"), shows()),
    ("HIDDEN", "de", "form", swaps("STOP", "STOP\u202e"), shows()),
    ("PLACEHOLDER", "de", "form", says("Fragen: {Telefon}"), says("Fragen: 0221 0000")),
    ("PLACEHOLDER", "en", "form", says("Questions: [phone]"), says("Questions: ask us.")),
    (
        "MIXED_LANGUAGE",
        "de",
        "form",
        says("You can end it at any time by STOP."),
        says("STOP genügt."),
    ),
    (
        "MIXED_LANGUAGE",
        "en",
        "form",
        says("Sie können es mir auch sagen, und das ist gut."),
        says("STOP is enough."),
    ),
    ("MIXED_LANGUAGE", "de", "thread", shows(yes="Yes, sign up"), shows(yes="Ja, gern")),
    ("BAD_LANGUAGE", "de", "form", shows(language="Deutsch!"), shows(language="de-AT")),
    (
        "UNCLAIMED",
        "en",
        "form",
        lambda text: also(text, parts=(*text.parts, Part((), "More."))),
        says("More."),
    ),
    ("BUTTON_MISSING", "de", "thread", shows(no=""), shows(no="Nein")),
    ("BUTTON_MISSING", "en", "thread", shows(no="yes, sign up"), shows(no="No")),
    (
        "BUTTON_LONG",
        "de",
        "thread",
        shows(yes="Ja, gern anmelden bis"),
        shows(yes="Ja, gern anmelden bi"),
    ),
    ("BUTTON_UNCLEAR", "de", "thread", shows(yes="Weiter"), shows(yes="Einverstanden")),
    ("BUTTON_UNCLEAR", "en", "thread", shows(no="Later"), shows(no="Not now")),
    ("BUTTON_UNCLEAR", "de", "thread", shows(yes="Nein danke", no="Nein"), shows(yes="Ja, danke")),
    ("BUTTON_UNCLEAR", "de", "thread", shows(yes="Ja, nicht jetzt"), shows(yes="Ja, jetzt")),
    (
        "HARD_TO_READ",
        "de",
        "form",
        says(" ".join(["Wort"] * 26) + "."),
        says(" ".join(["Wort"] * 25) + "."),
    ),
]
