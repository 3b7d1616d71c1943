"""The dialect of 360dialog: the same bodies under shorter paths and another key header."""

from cloudapi_simulator.settings import Settings

KEY_HEADER = "d360-api-key"
# Edges of the number that 360dialog serves at the root. Source: platform.md §8.
_OF_THE_NUMBER = frozenset(
    {
        "messages",
        "marketing_messages",
        "media",
        "whatsapp_business_profile",
        "settings",
        "block_users",
        "contact_book",
    }
)


def unfolded(path: list[str], settings: Settings) -> list[str]:
    """The Graph path a 360dialog path stands for: no version, no number, templates under v1."""
    if path[:3] == ["v1", "configs", "templates"]:
        return [settings.waba_id, "message_templates", *path[3:]]
    if path and path[0] in _OF_THE_NUMBER:
        return [settings.phone_number_id, *path]
    return path
