"""Rights of persons (Art. 15-22 GDPR): why a request about a record cannot be carried out."""

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence


def unknown_contact() -> Refusal:
    """There is no record of that id at this controller."""
    return Refusal(
        "CONTACT_UNKNOWN",
        Sentence("Diesen Kontakt gibt es nicht.", "There is no such contact."),
        Sentence("Prüfen Sie die Nummer des Kontakts.", "Check the id of the record."),
    )


def erased_contact() -> Refusal:
    """The record is erased: there is nothing left to hand out or to erase."""
    return Refusal(
        "CONTACT_ERASED",
        Sentence("Dieser Kontakt ist gelöscht.", "This contact is erased."),
        Sentence(
            "Was noch gesperrt ist und bis wann, steht in der Löschbescheinigung.",
            "What is still locked, and until when, stands in the certificate of erasure.",
        ),
    )
