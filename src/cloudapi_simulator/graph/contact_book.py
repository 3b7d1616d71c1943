"""The contact book Meta keeps for a portfolio: one person's entry can be deleted."""

from datetime import datetime

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.world import World


def contact_book(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """DELETE one person's entry, by user id only. Source: platform.md §3.3."""
    if call.parameter("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    user_id = call.parameter("bsuid")
    if not user_id or not isinstance(user_id, str):
        raise missing("bsuid")
    if ".ENT." in user_id:
        raise GraphError(131009, "a parent user id cannot be used here")
    person = world.person_by_user_id(user_id)
    own = person is not None and world.user_id(person, line) == user_id
    book = world.contact_book.get(world.portfolio_of(line), set())
    deleted = person is not None and own and person.id in book
    if person is not None and deleted:
        book.discard(person.id)
    return Answer({"messaging_product": "whatsapp", "success": True, "deleted": deleted})
