"""Media over HTTP: upload, address, download, delete; resumable uploads of template samples."""

from datetime import datetime

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing, unknown_object
from cloudapi_simulator.media import UPLOADED_FOR, checked_upload
from cloudapi_simulator.world import World


def upload(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """POST /{number}/media: a form with `file` and `messaging_product`."""
    if call.body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    file = call.files.get("file")
    if file is None:
        raise missing("file")
    declared = str(call.body.get("type") or "")
    mime_type = checked_upload(file.data, declared if "/" in declared else file.mime_type)
    media_id = world.ids.number("media")
    world.media.keep(media_id, file.data, mime_type, line.id, now + UPLOADED_FOR)
    return Answer({"id": media_id})


def address(world: World, media_id: str, call: Call, now: datetime) -> Answer:
    """GET /{media}: where it can be fetched for five minutes."""
    media = world.media.get(media_id, now)
    wanted = call.query.get("phone_number_id")
    if media is None or (
        wanted and wanted in world.lines and media.owner not in _may(world, wanted)
    ):
        raise unknown_object("get", media_id)
    return Answer(media.shown(call.base, now))


def _may(world: World, line_id: str) -> set[str]:
    """Whose files a number may read: its own uploads and what people sent."""
    return {line_id, *world.people}


def delete(world: World, media_id: str, call: Call, now: datetime) -> Answer:
    """DELETE /{media}."""
    if world.media.get(media_id, now) is None:
        raise unknown_object("delete", media_id)
    world.media.drop(media_id)
    return SUCCESS


def download(world: World, call: Call, now: datetime) -> Answer:
    """The bytes behind an address; 404 once its five minutes are over (platform.md §7.2)."""
    media = world.media.get(call.query.get("mid", ""), now)
    until = call.query.get("ext", "0")
    if media is None or not until.isdigit() or now.timestamp() > int(until):
        return Answer(b"URL signature expired", status=404, content_type="text/plain")
    return Answer(media.data, content_type=media.mime_type)


def start_upload(world: World, app_id: str, call: Call, now: datetime) -> Answer:
    """POST /{app}/uploads: a session for a template's sample."""
    session = f"upload:{world.ids.word('upload', length=26)}"
    world.uploads[session] = ""
    while len(world.uploads) > 1000:
        del world.uploads[next(iter(world.uploads))]
    return Answer({"id": session})


def upload_session(world: World, session: str, call: Call, now: datetime) -> Answer:
    """POST /upload:… takes the bytes and gives a handle; GET tells how far it came."""
    if session not in world.uploads:
        raise unknown_object(call.method, session)
    if call.method == "GET":
        return Answer({"id": session, "file_offset": 0})
    if not call.raw:
        raise GraphError(100, "the upload is empty")
    handle = f"4::{world.ids.word('handle', length=26)}"
    world.uploads[session] = handle
    return Answer({"h": handle})
