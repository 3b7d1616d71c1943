"""Rights of persons (Art. 15-22 GDPR): why a request about a record cannot be carried out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RightRefused:
    """An answer, not an error: nothing was changed and nothing handed out."""

    code: str
    de: str
    en: str


UNKNOWN = RightRefused(
    "E_CONTACT_UNKNOWN",
    "Diesen Kontakt gibt es nicht. Prüfen Sie die Nummer des Kontakts.",
    "There is no such contact. Check the id of the record.",
)
ERASED = RightRefused(
    "E_CONTACT_ERASED",
    "Dieser Kontakt ist gelöscht. Was noch gesperrt ist, steht in der Löschbescheinigung.",
    "This contact is erased. What is still locked stands in the certificate of erasure.",
)
