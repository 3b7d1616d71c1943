"""QR codes and short links of a number, each with a prefilled text and a real picture."""

import base64
import io
from datetime import datetime
from typing import Any

import segno

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call, chosen, paged
from cloudapi_simulator.graph_error import GraphError, missing, unknown_object
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.world import World

_MOST_CODES = 2000  # platform.md §7.3
_MOST_TEXT = 140
_USUAL = ("code", "prefilled_message", "deep_link_url")
_FORMS = ("PNG", "SVG")
Json = dict[str, Any]


def _shown(entry: Json, fields: object, base: str) -> Json:
    """One code. Its picture is shown only when asked for: `qr_image_url.format(SVG)`."""
    asked = str(fields or "")
    form = "svg" if "format(SVG)" in asked else "png"
    whole = {**entry, "qr_image_url": _picture(base, entry["code"], form)}
    return chosen(whole, fields, _USUAL)


def _picture(base: str, code: str, form: str) -> str:
    return f"{base}/qr/{code}.{form}"


def codes(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """GET lists, POST makes one or, with `code`, gives one another text."""
    if call.method == "GET":
        fields = call.query.get("fields")
        return Answer(paged([_shown(e, fields, call.base) for e in line.codes.values()], call))
    text, code = call.parameter("prefilled_message"), call.parameter("code")
    if text is None:
        raise missing("prefilled_message")
    if not isinstance(text, str) or not 1 <= len(text) <= _MOST_TEXT:
        raise GraphError(100, message="(#100) prefilled_message must have 1 to 140 characters.")
    form = str(call.parameter("generate_qr_image") or "").upper()
    if form and form not in _FORMS:
        raise GraphError(100, message="(#100) Param generate_qr_image must be one of {PNG, SVG}.")
    entry = _changed(line, code, text) if code else _made(world, line, text, now)
    shown = {name: entry[name] for name in _USUAL}
    if form:
        shown["qr_image_url"] = _picture(call.base, entry["code"], form.lower())
    return Answer(shown)


def _made(world: World, line: Line, text: str, now: datetime) -> Json:
    if len(line.codes) >= _MOST_CODES:
        raise GraphError(100, "at most 2000 codes a number")
    # 14 letters and digits of base 32, as Meta's OpenAPI file describes them
    code = base64.b32encode(world.ids.word("code", of=text).encode()).decode()[-14:]
    code = code.replace("=", "A")
    line.codes[code] = {
        "code": code,
        "prefilled_message": text,
        "deep_link_url": f"https://wa.me/message/{code}",
        "creation_time": int(now.timestamp()),
    }
    return line.codes[code]


def _changed(line: Line, code: object, text: str) -> Json:
    entry = line.codes.get(str(code))
    if entry is None:
        raise unknown_object("post", str(code))
    entry["prefilled_message"] = text
    return entry


def one_code(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """GET or DELETE one code."""
    entry = line.codes.get(call.path[2])
    if entry is None:
        raise unknown_object(call.method, call.path[2])
    if call.method == "DELETE":
        del line.codes[entry["code"]]
        return SUCCESS
    shown = _shown(entry, call.query.get("fields"), call.base)
    if guessed(world.settings.guesses, "one_code") == "object":
        return Answer(shown)
    return Answer({"data": [shown]})


def picture(world: World, call: Call) -> Answer:
    """The QR code itself: whoever scans it comes to the short link. Nobody has to log in."""
    code, _, form = call.path[1].partition(".")
    known = any(code in line.codes for line in world.lines.values())
    if not known or form not in ("png", "svg"):
        return Answer(b"Not found", status=404, content_type="text/plain")
    drawn = io.BytesIO()
    segno.make(f"https://wa.me/message/{code}").save(drawn, kind=form, scale=8)
    kind = "image/svg+xml" if form == "svg" else "image/png"
    return Answer(drawn.getvalue(), content_type=kind)
