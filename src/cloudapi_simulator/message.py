"""One message between a business number and a person, as the platform remembers it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any


@dataclass(slots=True)
class Message:
    """A message either way. `status` climbs: accepted, sent, delivered, read, played; or failed."""

    id: str
    line_id: str
    person_id: str
    kind: str  # text, template, image …
    content: Any  # the object under the type's name; for contacts a list
    at: datetime
    inbound: bool = False
    by_user_id: bool = False  # addressed by business-scoped user id
    opaque: str | None = None  # biz_opaque_callback_data, echoed in every status
    category: str = "service"
    template_id: str | None = None
    buttons: tuple[dict[str, Any], ...] = ()  # of a template, as approved
    context_id: str | None = None
    time_to_live: timedelta = timedelta(days=30)
    status: str = "accepted"
    in_window: bool = True
    in_free_entry: bool = False
    skips_delivered: bool = False  # read at once in an open chat
    pricing: dict[str, Any] | None = None  # settled when it is sent, repeated when it arrives
    hindrance: tuple[int, str] | None = None  # why it will fail, when that is known already
    edited: bool = False  # by the person who wrote it
    deleted: bool = False  # by the person who wrote it, for everyone

    def shown(self) -> dict[str, Any]:
        """The message as a phone or a test sees it."""
        return {
            "id": self.id,
            "phone_number_id": self.line_id,
            "from_business": not self.inbound,
            "type": self.kind,
            self.kind: self.content,
            "at": self.at.isoformat(),
            "status": self.status,
            "context": self.context_id,
        }
