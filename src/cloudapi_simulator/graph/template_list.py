"""The list of an account's templates: filters, pages, and the summary clients count on."""

from cloudapi_simulator.business import Account
from cloudapi_simulator.graph.call import Answer, Call, chosen, paged
from cloudapi_simulator.template import Template
from cloudapi_simulator.world import World

USUAL = ("name", "parameter_format", "components", "language", "status", "category", "id")


def living(world: World, account: Account) -> list[Template]:
    """The templates of an account that are not deleted, oldest first."""
    return [
        template
        for template in world.templates.values()
        if template.account_id == account.id and template.status != "DELETED"
    ]


def _words(call: Call, name: str) -> set[str]:
    return {word.strip(' "[]').upper() for word in call.query.get(name, "").split(",")} - {""}


def listed(world: World, account: Account, call: Call, *, most: int) -> Answer:
    """The list with filters and, when asked for, the summary (measured.md §2.3)."""
    found = living(world, account)
    total = len(found)
    name, anything = call.query.get("name"), call.query.get("name_or_content")
    if name:
        found = [template for template in found if name in template.name]
    if anything:
        found = [t for t in found if anything in t.name or anything in str(t.components)]
    for field in ("status", "language", "category", "quality_score"):
        wanted = _words(call, field)
        read = "quality" if field == "quality_score" else field
        if wanted:
            found = [t for t in found if str(getattr(t, read)).upper() in wanted]
    if "AUTO_GENERATED" in _words(call, "source"):
        found = []  # templates the Direct Send beta makes; it is not pretended here
    fields = call.query.get("fields")
    answer = paged([chosen(t.shown(), fields, USUAL) for t in found], call)
    if "summary" in call.query:
        answer["summary"] = {
            "total_count": len(found),
            "message_template_count": total,
            "message_template_limit": most,
            "are_translations_complete": True,
        }
    return Answer(answer)
