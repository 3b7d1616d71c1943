"""Which messages a rule is about, so that an explanation can say "does not concern this one".

Asked by `explain` only. No answer given here can change a decision.
"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def every_message(s: Situation, kind: Kind) -> bool:
    """All messages, whatever they are for."""
    return True


def no_message(s: Situation, kind: Kind) -> bool:
    """None; the rule is there for the case that must not happen."""
    return False


def calls(s: Situation, kind: Kind) -> bool:
    """Voice calls."""
    return s.channel == "wa_call"


def templates(s: Situation, kind: Kind) -> bool:
    """Messages made from a template that Meta approves."""
    return s.channel == "wa" and s.form == "template"


def free_texts(s: Situation, kind: Kind) -> bool:
    """Messages on WhatsApp that follow no template."""
    return s.channel == "wa" and s.form == "freeform"


def answers(s: Situation, kind: Kind) -> bool:
    """Messages that only make sense as the answer to another one."""
    return s.purpose in ("REPLY", "L_STOP", "L_INFO")


def all_but_advertising(s: Situation, kind: Kind) -> bool:
    """Everything that is not sent as advertising."""
    return not kind.ads


def opt_ins(s: Situation, kind: Kind) -> bool:
    """Requests to confirm an opt-in."""
    return s.purpose == "L_DOI"


def legal_messages(s: Situation, kind: Kind) -> bool:
    """Messages the law itself asks for."""
    return kind.legal


def login_codes(s: Situation, kind: Kind) -> bool:
    """Codes for logging in."""
    return s.purpose == "AUTH"


def everyday_messages(s: Situation, kind: Kind) -> bool:
    """Replies, notifications and advertising."""
    return not kind.legal and s.purpose != "AUTH"


def replies(s: Situation, kind: Kind) -> bool:
    """Answers to what a person wrote."""
    return s.purpose == "REPLY"


def automatic_notes(s: Situation, kind: Kind) -> bool:
    """Greeting, away and overload notes."""
    return s.purpose == "REPLY" and s.origin == "auto_ack"


def controller_writes_first(s: Situation, kind: Kind) -> bool:
    """Notifications and advertising."""
    return kind.notif or kind.ads


def advertising(s: Situation, kind: Kind) -> bool:
    """Advertising in the sense of the law, surveys included."""
    return kind.ads


def advertising_on_whatsapp(s: Situation, kind: Kind) -> bool:
    """Advertising that Meta delivers."""
    return kind.ads and s.channel == "wa"


def notifications(s: Situation, kind: Kind) -> bool:
    """Notifications of the types N01 to N10."""
    return kind.notif


def contract_notifications(s: Situation, kind: Kind) -> bool:
    """Notifications whose legal basis is a contract."""
    return kind.notif and s.basis == "contract"


def notifications_the_contract_carries(s: Situation, kind: Kind) -> bool:
    """Notifications that need no consent, because the contract and the profile carry them."""
    return kind.notif and s.basis == "contract" and s.profile == "CONTRACT"


def notifications_on_consent(s: Situation, kind: Kind) -> bool:
    """Notifications that need a consent."""
    return kind.notif and not (s.basis == "contract" and s.profile == "CONTRACT")


def messages_on_consent(s: Situation, kind: Kind) -> bool:
    """Advertising, and notifications that need a consent."""
    return kind.ads or notifications_on_consent(s, kind)
