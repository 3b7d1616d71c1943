"""May this person do this? Asked at the door of every act that people do in pages."""

from typing import Final

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission, Role

ROLES: Final = {
    Role.AGENT: Sentence("Kundendienst", "Agent"),
    Role.LEAD: Sentence("Teamleitung", "Team lead"),
    Role.MARKETING: Sentence("Marketing", "Marketing"),
    Role.PRIVACY: Sentence("Datenschutz", "Privacy"),
    Role.ADMIN: Sentence("Verwaltung", "Admin"),
    Role.AUDITOR: Sentence("Prüfung (nur lesen)", "Auditor (read only)"),
}


def require(actor: Actor, permission: Permission) -> None:
    """Let the act go on, or raise Refusal FORBIDDEN with what to do instead."""
    if actor.may(permission):
        return
    role = ROLES[actor.role]
    raise Refusal(
        "FORBIDDEN",
        Sentence(
            f"Das darf die Rolle „{role.de}“ nicht.", f"The role “{role.en}” may not do this."
        ),
        Sentence(
            "Bitten Sie jemanden mit passender Rolle oder Ihre Verwaltung.",
            "Ask somebody with a fitting role, or your admin.",
        ),
    )
