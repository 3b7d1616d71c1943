"""Media over HTTP: upload, address, download, delete; resumable uploads of template samples."""

from datetime import datetime, timedelta
from hashlib import sha256

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing, unknown_object
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.media import UPLOADED_FOR, checked_upload, kind_of
from cloudapi_simulator.world import World

_PUBLIC = "public"  # the owner of samples and profile pictures
_SAMPLES = frozenset({"application/pdf", "image/jpeg", "image/jpg", "image/png", "video/mp4"})
_MOST_SAMPLE = 100 * 1024 * 1024
_MOST_SESSIONS = 1000


def upload(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """POST /{number}/media: a form with `file` and `messaging_product`."""
    if call.body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    file = call.files.get("file")
    if file is None:
        raise missing("file")
    declared = str(call.body.get("type") or "")
    mime_type = checked_upload(file.data, declared if "/" in declared else file.mime_type)
    media_id = world.ids.number("media", of=sha256(file.data).hexdigest())
    world.media.keep(media_id, file.data, mime_type, line.id, now + _lives_for(line, call))
    return Answer({"id": media_id})


def _lives_for(line: Line, call: Call) -> timedelta:
    """30 days; without storage an hour, or as many minutes as asked for (platform.md §7.2, §9)."""
    storage = line.settings.get("storage_configuration") or {}
    without = storage.get("status") == "NO_STORAGE_ENABLED"
    wanted = call.parameter("ttl_minutes")
    if wanted is None:
        return timedelta(hours=1) if without else UPLOADED_FOR
    said = str(wanted)
    if not (said.isascii() and said.isdigit()) or not 1 <= int(said[:9]) <= 60:
        raise GraphError(100, message="(#100) Param ttl_minutes must be 1 to 60.")
    return timedelta(minutes=int(said)) if without else UPLOADED_FOR


def address(world: World, media_id: str, call: Call, now: datetime) -> Answer:
    """GET /{media}: where it can be fetched for five minutes."""
    media = world.media.get(media_id, now)
    wanted = call.query.get("phone_number_id")
    foreign = media is not None and bool(wanted) and media.owner not in _may(world, str(wanted))
    if media is None or foreign:
        raise unknown_object("get", media_id)
    return Answer(media.shown(call.base, now))


def _may(world: World, line_id: str) -> set[str]:
    """Whose files a number may read: its own uploads and what people sent."""
    return {line_id, *world.people} if line_id in world.lines else set()


def delete(world: World, media_id: str, call: Call, now: datetime) -> Answer:
    """DELETE /{media}."""
    if world.media.get(media_id, now) is None:
        raise unknown_object("delete", media_id)
    world.media.drop(media_id)
    return SUCCESS


def download(world: World, call: Call, now: datetime) -> Answer:
    """The bytes behind an address; 404 once its five minutes are over (platform.md §7.2)."""
    refuses = guessed(world.settings.guesses, "nameless_download") == "refused"
    if refuses and not call.headers.get("user-agent"):
        return Answer(b"Forbidden", status=403, content_type="text/plain")
    media = world.media.get(call.query.get("mid", ""), now)
    until = call.query.get("ext", "0")
    is_time = until.isascii() and until.isdigit() and len(until) < 20
    if media is None or not is_time or now.timestamp() > int(until):
        return Answer(b"URL signature expired", status=404, content_type="text/plain")
    return Answer(media.data, content_type=media.mime_type)


def picture(world: World, call: Call, now: datetime) -> Answer:
    """The picture of a business's profile, which everybody may see."""
    kept = world.media.get(call.path[1], now)
    if kept is None or kept.owner != _PUBLIC:
        return Answer(b"Not found", status=404, content_type="text/plain")
    return Answer(kept.data, content_type=kept.mime_type)


def start_upload(world: World, app_id: str, call: Call, now: datetime) -> Answer:
    """POST /{app}/uploads: a session for a template's sample or a profile picture."""
    kind = call.parameter("file_type")
    if not isinstance(kind, str) or kind not in _SAMPLES:
        known = ", ".join(sorted(_SAMPLES))
        raise GraphError(100, message=f"(#100) Param file_type must be one of {{{known}}}.")
    length = str(call.parameter("file_length") or "")
    if not (length.isascii() and length.isdigit()) or not 1 <= int(length[:12]) <= _MOST_SAMPLE:
        raise missing("file_length")
    session = f"upload:{world.ids.word('upload', length=26, of=kind + length)}"
    world.uploads[session] = ""
    while len(world.uploads) > _MOST_SESSIONS:
        del world.uploads[next(iter(world.uploads))]
    return Answer({"id": session})


def upload_session(world: World, session: str, call: Call, now: datetime) -> Answer:
    """POST /upload:… takes the bytes and gives a handle; GET tells how far it came."""
    if session not in world.uploads:
        raise unknown_object(call.method, session)
    kept = world.media.get(world.uploads[session], now)
    if call.method == "GET":
        return Answer({"id": session, "file_offset": len(kept.data) if kept else 0})
    if not call.raw:
        raise GraphError(100, "the upload is empty")
    if len(call.raw) > _MOST_SAMPLE:
        raise GraphError(100, "the upload is too long", http=413)
    handle = f"4::{world.ids.word('handle', length=26, of=session)}"
    world.uploads[session] = handle
    world.media.keep(handle, call.raw, kind_of(call.raw), _PUBLIC, now + UPLOADED_FOR)
    return Answer({"h": handle})
