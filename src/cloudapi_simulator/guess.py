"""What nobody outside Meta can know: every guess by name, with its choices, the first is ours.

A guess is switched by `Settings.guesses`, e.g. {"unknown_flow": "refused"}; some older ones have
a setting of their own. Search the code for `guessed(` to see where each one decides something.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guess:
    """One open question about the platform, and the answers that can be chosen."""

    name: str
    choices: tuple[str, ...]  # the first is the default
    switches: str
    source: str  # where Meta's public text leaves it open
    setting: str = ""  # the field of Settings that switches it, if not `guesses`


_ALL = (
    Guess(
        "unknown_user_id",
        ("131026", "100"),
        "the code for a business-scoped user id this portfolio does not know",
        "platform.md §3.1, §5",
    ),
    Guess(
        "parameter_with_newline",
        ("132012", "100"),
        "the code for a template parameter with a new line, a tab or five spaces in a row",
        "platform.md §1.3",
    ),
    Guess(
        "unknown_flow",
        ("accepted", "refused"),
        "a message or template button with a flow nobody created here (131009 when refused)",
        "platform.md §7.3",
    ),
    Guess(
        "unknown_reaction_target",
        ("refused", "accepted"),
        "a reaction to a message id the platform has never seen (131009 when refused)",
        "platform.md §1.3",
    ),
    Guess(
        "unknown_context",
        ("accepted", "refused"),
        "a quote of a message id the platform has never seen (131009 when refused)",
        "platform.md §1.1",
    ),
    Guess(
        "foreign_media",
        ("accepted", "refused"),
        "sending a media id another number of the same business uploaded (131009 when refused)",
        "platform.md §7.2, §11.11",
    ),
    Guess(
        "nameless_download",
        ("allowed", "refused"),
        "fetching media without a User-Agent header (403 when refused)",
        "platform.md §7.2",
    ),
    Guess(
        "old_version",
        ("accepted", "2635", "100"),
        "a Graph version Meta has removed, below v21.0",
        "platform.md §0",
    ),
    Guess(
        "opaque_length",
        ("512", "unlimited"),
        "the longest biz_opaque_callback_data",
        "platform.md §1.1, §13.10",
    ),
    Guess(
        "templates_per_hour",
        ("80007", "80008", "unlimited"),
        "the code for the 101st template created within an hour",
        "platform.md §4.4",
    ),
    Guess(
        "advertising_utility",
        ("as_submitted", "marketing"),
        "a UTILITY template with words of advertisement: approved as submitted or as MARKETING",
        "platform.md §4.4",
    ),
    Guess(
        "variable_ratio",
        ("one_word_each", "two_words_each_and_one", "off"),
        "how many words a template's body needs beside its variables (2388293 with fewer)",
        "platform.md §7.1",
    ),
    Guess(
        "named_without_format",
        ("inferred", "positional"),
        "a new template whose examples name its variables, but which says no parameter_format",
        "platform.md §7.1; pywa leaves it out",
    ),
    Guess(
        "template_under_account",
        ("shown", "refused"),
        "GET /{account}/message_templates/{id}: Meta's pages show a template under its own id only",
        "platform.md §7.1; kapso's client asks like this",
    ),
    Guess(
        "username_sign",
        ("with", "without"),
        "the `@` before `profile.username` in webhooks",
        "platform.md §2.2, §13.10",
    ),
    Guess(
        "blocked_by_business",
        ("131026", "silence"),
        "a message to somebody on the business's own block list: a failed status, or nothing",
        "platform.md §7.3",
    ),
    Guess(
        "one_code",
        ("list", "object"),
        "GET of one QR code: a list with one entry (Meta's reference page, pywa) or the entry "
        "itself (Meta's OpenAPI file)",
        "platform.md §7.3",
    ),
    Guess(
        "verification_code",
        ("always_right", "000000_is_wrong"),
        "which code verify_code takes: any six digits, or any but 000000",
        "platform.md §7.3",
    ),
    Guess(
        "call_request_limit",
        ("138009", "accepted"),
        "a second call permission request within 24 hours, a third within seven days",
        "platform.md §7.3",
    ),
    Guess(
        "free_service_label",
        ("free_customer_service", "regular"),
        "`pricing.type` of the thousand free service messages since 2026-10-01",
        "platform.md §2.4, §13.1",
    ),
    Guess(
        "dialog360_templates",
        ("both", "graph", "waba_templates"),
        "the list of templates in the 360dialog dialect: under `data` as Graph says it, under "
        "`waba_templates` with small-letter statuses as integrators read it, or both",
        "platform.md §8; public integrations",
    ),
    Guess(
        "dialog360_refusal",
        ("graph", "own"),
        "a wrong key in the 360dialog dialect: Meta's envelope, or `meta.developer_message`",
        "platform.md §8",
    ),
    Guess(
        "unpause_event",
        ("REINSTATED", "APPROVED"),
        "the event that tells of a pause that ended by itself",
        "platform.md §2.5, §4.4",
    ),
    Guess(
        "messaging_limit",
        ("131048", "131064", "131048_later", "131064_later"),
        "the code for one new person too many in 24 hours: at once, or later in a failed status",
        "platform.md §4.5, §13.6",
    ),
    Guess(
        "deletion",
        ("silent", "told"),
        "a message a person deletes for everyone: the business hears nothing, or `unsupported` "
        "of the type `revoke`",
        "platform.md §2.3, §13.9",
    ),
    Guess(
        "window_error",
        ("async", "sync"),
        "131047 outside the window: in a failed status, or at once",
        "platform.md §4.1",
        setting="window_error",
    ),
    Guess(
        "contacts_on_failed",
        ("true", "false"),
        "`contacts` beside a failed status (pywa needs them; Meta's page leaves them out)",
        "platform.md §2.4",
        setting="contacts_on_failed",
    ),
    Guess(
        "contact_request",
        ("false", "true"),
        "also take the interactive type `contact_request` beside `request_contact_info`",
        "platform.md §1.3, §13.3",
        setting="contact_request",
    ),
)
GUESSES: dict[str, Guess] = {guess.name: guess for guess in _ALL}


def guessed(choices: Mapping[str, str], name: str) -> str:
    """What was chosen for a guess, or its default. Raises KeyError for a name nobody guessed."""
    return choices.get(name) or GUESSES[name].choices[0]


def check(choices: Mapping[str, str]) -> None:
    """Refuse choices that do not exist. Raises ValueError with a sentence."""
    for name, choice in choices.items():
        guess = GUESSES.get(name)
        if guess is None or guess.setting:
            known = ", ".join(sorted(g.name for g in _ALL if not g.setting))
            raise ValueError(f"guesses: there is no {name}; there are {known}")
        if choice not in guess.choices:
            raise ValueError(f"guesses: {name} can be {', '.join(guess.choices)}")
