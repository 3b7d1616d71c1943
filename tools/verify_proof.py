#!/usr/bin/env python3
"""Is this exported proof genuine? One file, Python 3.9 or newer, nothing else needed, no network.

    python3 verify_proof.py proof.json --key FINGERPRINT

Ends with 0: genuine. 1: not genuine, with the entry and the reason. 2: wrong use or unreadable.
The formats are described in docs/log.md and docs/proof.md. Sources: RFC 8032 (Ed25519), RFC 9162
section 2.1 (Merkle tree), RFC 8785 (canonical JSON), FIPS 180-4 and RFC 2104 (SHA-256, HMAC);
read 2026-11.
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
import json
import re
import sys
from datetime import datetime
from typing import Any, NamedTuple

FILE_MAX, WHOLE_MAX, DEPTH_MAX, TOLD_MAX = 64 * 2**20, 2**53, 40, 20

# {n} is the number of an entry, {where} a place in the file. This script makes both itself, so
# nothing a hostile file says reaches the terminal through these sentences.
DE = {
    "genuine": "ECHT",
    "not_genuine": "NICHT ECHT",
    "unreadable": "NICHT PRÜFBAR",
    "file": "{where}: Die Datei kann nicht gelesen werden oder ist größer als 64 MiB.",
    "json": "{where}: kein gültiges JSON in UTF-8.",
    "twice": "{where}: Ein Feld steht doppelt; welches gilt, wäre geraten.",
    "number": "{where}: Eine Zahl ist nicht ganz oder zu groß.",
    "deep": "{where}: zu tief verschachtelt.",
    "text": "{where}: Text ist kein gültiges Unicode, oder ein Feldname ist nicht ASCII.",
    "shape": "{where}: fehlt, ist zu viel oder hat nicht die Form eines Nachweises.",
    "option": "--key braucht 16 bis 64 hexadezimale Ziffern.",
    "fault": "Das Prüfprogramm konnte die Datei nicht zu Ende prüfen.",
    "nothing": "Weder ein Eintrag noch ein früherer Baumkopf liegt bei; das beweist nichts.",
    "controller": "{where}: gehört zu einem anderen Verantwortlichen.",
    "key": "{where}: Der genannte Schlüssel ist nicht der beiliegende.",
    "signature": "{where}: Die Unterschrift ist falsch.",
    "pinned": "{where}: mit einem anderen Schlüssel unterschrieben als dem erwarteten.",
    "history": "{where}: Das Protokoll ist nicht nur gewachsen, es wurde verändert.",
    "time": "{where}: Das längere Protokoll trägt eine frühere Zeit als das kürzere.",
    "gap": "{where}: Der Nachweis zu diesem Baumkopf fehlt; verlangen Sie einen Export mit ihm.",
    "outside": "Eintrag {n}: So viele Einträge hat das Protokoll nicht.",
    "repeated": "Eintrag {n}: steht mehrfach in der Datei.",
    "inclusion": "Eintrag {n}: steht so nicht im Protokoll (Inhalt, Platz oder Nachweis falsch).",
    "leaf": "Eintrag {n}: ist kein Objekt in kanonischem JSON.",
    "opening": "Eintrag {n}: Der gezeigte Personenteil ist nicht der festgehaltene.",
    "seal": "{where}: Die Datei ist nicht mehr die ausgestellte; ihr Siegel passt nicht.",
    "order": "Eintrag {n}: steht nicht in der Reihenfolge des Protokolls.",
    "wording": "{where}: Der Wortlaut passt nicht zu seiner Prüfsumme.",
    "text_missing": "{where}: Der Wortlaut, den ein Eintrag nennt, liegt nicht bei.",
    "stray": "{where}: Diesen Wortlaut nennt kein Eintrag.",
    "head": "Protokoll von {controller}: {size} Einträge, Baumkopf vom {at} laut Betreiber.",
    "opened": "Eintrag {n}: steht im Protokoll; der gezeigte Personenteil stimmt.",
    "told": "Eintrag {n}: steht im Protokoll; gekürzter Inhalt, für den der Betreiber zeichnet.",
    "shown": "Der beiliegende Wortlaut {name} ist der, den die Einträge nennen.",
    "sealed": "Das Siegel des Betreibers gilt: Seit der Ausstellung wurde nichts verändert.",
    "closed": "Eintrag {n}: steht im Protokoll; Personenteil nicht gezeigt oder gelöscht.",
    "kept": "Seit dem aufbewahrten Baumkopf ist das Protokoll nur gewachsen.",
    "known": "Unterschrieben mit dem erwarteten Schlüssel {key}.",
    "unknown": "Schlüssel: {key}. Wem er gehört, zeigt erst der Vergleich mit --key.",
    "more": "… und {n} weitere.",
}
EN = {
    "genuine": "GENUINE",
    "not_genuine": "NOT GENUINE",
    "unreadable": "CANNOT BE CHECKED",
    "file": "{where}: the file cannot be read or is larger than 64 MiB.",
    "json": "{where}: not valid JSON in UTF-8.",
    "twice": "{where}: a field stands twice; which one counts would be a guess.",
    "number": "{where}: a number is not whole or is too large.",
    "deep": "{where}: nested too deeply.",
    "text": "{where}: text is not valid Unicode, or a field name is not ASCII.",
    "shape": "{where}: missing, too much, or not of the form of a proof.",
    "option": "--key needs 16 to 64 hexadecimal digits.",
    "fault": "This script could not finish checking the file.",
    "nothing": "Neither an entry nor an earlier head is enclosed; that proves nothing.",
    "controller": "{where}: belongs to another controller.",
    "key": "{where}: the key that is named is not the key that is enclosed.",
    "signature": "{where}: the signature is wrong.",
    "pinned": "{where}: signed with a key other than the expected one.",
    "history": "{where}: the log did not only grow, it was changed.",
    "time": "{where}: the longer log carries an earlier time than the shorter one.",
    "gap": "{where}: the proof for this head is missing; ask for an export that includes it.",
    "outside": "Entry {n}: the log does not have that many entries.",
    "repeated": "Entry {n}: stands in the file more than once.",
    "inclusion": "Entry {n}: is not in the log like this (content, place or proof is wrong).",
    "leaf": "Entry {n}: is not an object in canonical JSON.",
    "opening": "Entry {n}: the personal part shown is not the one that was recorded.",
    "seal": "{where}: the file is no longer the one handed out; its seal does not fit.",
    "order": "Entry {n}: does not stand in the order of the log.",
    "wording": "{where}: the wording does not match its digest.",
    "text_missing": "{where}: a wording that an entry names is not enclosed.",
    "stray": "{where}: no entry names this wording.",
    "head": "Log of {controller}: {size} entries, head of {at} as the operator says.",
    "opened": "Entry {n}: is in the log; the personal part shown matches.",
    "told": "Entry {n}: is in the log; shortened contents, for which the operator signs.",
    "shown": "The enclosed wording {name} is the one that the entries name.",
    "sealed": "The seal of the operator holds: nothing was changed since it was handed out.",
    "closed": "Entry {n}: is in the log; personal part not shown or erased.",
    "kept": "Since the head you kept, the log has only grown.",
    "known": "Signed with the expected key {key}.",
    "unknown": "Key: {key}. Whose it is, only a comparison by --key can show.",
    "more": "… and {n} more.",
}


class Line(NamedTuple):
    """A sentence to tell, by its code, and what to fill in."""

    code: str
    fill: dict[str, Any]


class UnreadableError(Exception):
    """The file, or the way this script was called, cannot be worked with."""

    def __init__(self, code: str, where: str = "") -> None:
        super().__init__(code)
        self.line = Line(code, {"where": where})


# Reading: the form of everything is checked before anything is believed. A form is a pattern for
# a text, an object of forms, a list of one form with its longest length, or a kind.
HEX8, HEX32, HEX64 = "[0-9a-f]{16}", "[0-9a-f]{64}", "[0-9a-f]{128}"
UUID, ANY_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(?s:.*)"
HEAD = {
    "at": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "controller": UUID,
    "key": HEX8,
    "root": HEX32,
    "size": int,
    "v": int,
}
SIGNED = {**HEAD, "signature": HEX64, "public_key": HEX32}
PATH = [HEX32, 64]
OPENING = {"r": HEX32, "personal": dict}
CLOSED = {"index": int, "leaf": ANY_TEXT, "inclusion": PATH, "opening": type(None)}
OPENED = {**CLOSED, "opening": OPENING}
BUNDLE = {
    "format": "jawort-proof-v1",
    "controller": UUID,
    "head": SIGNED,
    "entries": [lambda entry: CLOSED if entry.get("opening") is None else OPENED, 100_000],
    "consistency": [{"from": SIGNED, "proof": PATH}, 100],
}
WORDING = {
    "wording_id": UUID,
    "name": ANY_TEXT,
    "version": int,
    "language": ANY_TEXT,
    "surface": ANY_TEXT,
    "body": ANY_TEXT,
    "buttons": [ANY_TEXT, 2],
    "sha256": HEX32,
    "published_at": ANY_TEXT,
    "approved_by": ANY_TEXT,
    "withdrawn_at": type(None),
    "withdrawn_why": ANY_TEXT,
}


def told_form(entry: dict[str, Any]) -> Any:
    """An entry of a consent proof is opened, or told in short, or neither."""
    form = CLOSED if entry.get("opening") is None else OPENED
    is_told = entry.get("opening") is None and entry.get("told") is not None
    return {**form, "told": dict if is_told else type(None)}


def wording_form(one: dict[str, Any]) -> Any:
    """A wording that has been withdrawn says when."""
    return WORDING if one.get("withdrawn_at") is None else {**WORDING, "withdrawn_at": ANY_TEXT}


CONSENT = {
    **BUNDLE,
    "format": "jawort-consent-proof-v1",
    "entries": [told_form, 100_000],
    "wordings": [wording_form, 1_000],
    "about": dict,
    "verify": dict,
    "seal": {"public_key": HEX32, "signature": HEX64},
}


def read_file(path: str, where: str) -> Any:
    """The JSON value in a file."""
    try:
        with open(path, "rb") as file:
            raw = file.read(FILE_MAX + 1)
    except (OSError, ValueError):
        raise UnreadableError("file", where) from None
    if len(raw) > FILE_MAX:
        raise UnreadableError("file", where)
    try:
        return read_json(raw.decode("utf-8"), where)
    except UnicodeDecodeError:
        raise UnreadableError("json", where) from None


def read_json(text: str, where: str) -> Any:
    """A JSON value without doubled fields, fractions, huge numbers or broken text."""

    def fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise UnreadableError("twice", where)
        return found

    def whole(digits: str) -> int:
        if len(digits) > 17 or abs(int(digits)) > WHOLE_MAX:
            raise UnreadableError("number", where)
        return int(digits)

    def refuse(_: str) -> Any:
        raise UnreadableError("number", where)

    kinds: dict[str, Any] = {"parse_int": whole, "parse_float": refuse, "parse_constant": refuse}
    try:
        value = json.loads(text, object_pairs_hook=fields, **kinds)
    except RecursionError:
        raise UnreadableError("deep", where) from None
    except ValueError:
        raise UnreadableError("json", where) from None
    check_text(value, where, DEPTH_MAX)
    return value


def check_text(value: Any, where: str, levels: int) -> None:
    """Refuse what has no canonical form."""
    if levels < 0:
        raise UnreadableError("deep", where)
    if isinstance(value, dict):
        if not all(key.isascii() for key in value):
            raise UnreadableError("text", where)
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            check_text(item, where, levels - 1)
    elif isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise UnreadableError("text", where)


def check_form(value: Any, form: Any, where: str) -> None:
    """Refuse whatever is not exactly of this form."""
    fits = True
    if isinstance(form, str):
        fits = isinstance(value, str) and bool(re.fullmatch(form, value, re.ASCII))
    elif isinstance(form, dict):
        fits = isinstance(value, dict) and not value.keys() - form.keys()
        for name in form if fits else ():
            if name not in value:
                raise UnreadableError("shape", f"{where}.{name}")
            check_form(value[name], form[name], f"{where}.{name}")
    elif isinstance(form, list):
        fits = isinstance(value, list) and len(value) <= form[1]
        for number, item in enumerate(value if fits else ()):
            check_form(item, form[0], f"{where}[{number}]")
    elif isinstance(form, type):
        fits = type(value) is form and not (isinstance(value, int) and value < 0)
    else:
        fits = isinstance(value, dict)
        if fits:
            check_form(value, form(value), where)
    if not fits:
        raise UnreadableError("shape", where)


def read_bundle(path: str, where: str) -> dict[str, Any]:
    """A proof file, or a single head that somebody kept, as a proof of nothing but itself."""
    value = read_file(path, where)
    if isinstance(value, dict) and "head" not in value and where == "kept":
        value = {"head": value, "entries": [], "format": BUNDLE["format"]}
        value["controller"] = value["head"].get("controller")
    form: Any = BUNDLE
    bundle: Any = value
    if isinstance(value, dict) and value.get("format") == CONSENT["format"]:
        form = CONSENT
    elif isinstance(value, dict):
        bundle = {"consistency": [], **value}
    check_form(bundle, form, where)
    for head in (bundle["head"], *(item["from"] for item in bundle["consistency"])):
        try:
            datetime.strptime(head["at"], "%Y-%m-%dT%H:%M:%S%z")
        except ValueError:
            raise UnreadableError("shape", f"{where}.head.at") from None
        if head["v"] != 1:
            raise UnreadableError("shape", f"{where}.head.v")
    found: dict[str, Any] = bundle
    return found


def canonical(value: Any) -> bytes:
    """The one way to write a value that `read_json` let pass."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


# The tree: RFC 9162, 2.1.3.2 and 2.1.4.2.


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def sides(place: int, last: int, path: list[bytes]) -> list[tuple[bool, bytes]] | None:
    """Each neighbour on the way up, and whether it stands on the left; None if the way is wrong."""
    steps = []
    for other in path:
        if last == 0:
            return None
        is_left = bool(place & 1) or place == last
        while is_left and place and not place & 1:
            place, last = place >> 1, last >> 1
        steps.append((is_left, other))
        place, last = place >> 1, last >> 1
    return steps if last == 0 else None


def is_included(leaf: bytes, index: int, size: int, path: list[bytes], root: bytes) -> bool:
    """Climb from the leaf and arrive at the root."""
    steps, reached = sides(index, size - 1, path), hashlib.sha256(b"\x00" + leaf).digest()
    for is_left, other in steps or ():
        reached = node(other, reached) if is_left else node(reached, other)
    return steps is not None and reached == root


def has_grown(old: int, new: int, roots: tuple[bytes, bytes], path: list[bytes]) -> bool:
    """Climb one way and arrive at the old root and at the new one."""
    if old == 0 or old == new:
        return not path and roots[0] == (roots[1] if old else hashlib.sha256().digest())
    way = [roots[0], *path] if old & (old - 1) == 0 else path
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    steps = sides(place, last, way[1:])
    if old > new or not way or steps is None:
        return False
    older = newer = way[0]
    for is_left, other in steps:
        older = node(other, older) if is_left else older
        newer = node(other, newer) if is_left else node(newer, other)
    return (older, newer) == roots


# Ed25519. Points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z.
Point = tuple[int, int, int, int]
FIELD = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, FIELD - 2, FIELD) % FIELD


def point_of(raw: bytes) -> Point | None:
    """The point that these 32 bytes stand for, if they are its one proper spelling."""
    spelled = int.from_bytes(raw, "little")
    is_odd, y = spelled >> 255, spelled % 2**255
    square = (y * y - 1) * pow(CURVE * y * y + 1, FIELD - 2, FIELD) % FIELD
    x = pow(square, (FIELD + 3) // 8, FIELD)
    if x * x % FIELD != square:
        x = x * pow(2, (FIELD - 1) // 4, FIELD) % FIELD
    if y >= FIELD or x * x % FIELD != square or (x == 0 and is_odd):
        return None
    if x & 1 != is_odd:
        x = FIELD - x
    return (x, y, 1, x * y % FIELD)


def plus(p: Point, q: Point) -> Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % FIELD, (p[1] + p[0]) * (q[1] + q[0]) % FIELD
    c, d = 2 * p[3] * q[3] * CURVE % FIELD, 2 * p[2] * q[2] % FIELD
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % FIELD, g * h % FIELD, f * g % FIELD, e * h % FIELD)


def times(count: int, p: Point) -> Point:
    total = (0, 1, 1, 0)
    while count:
        if count & 1:
            total = plus(total, p)
        p, count = plus(p, p), count >> 1
    return total


def same(p: Point, q: Point) -> bool:
    return (p[0] * q[2] - q[0] * p[2]) % FIELD == 0 == (p[1] * q[2] - q[1] * p[2]) % FIELD


def is_signed(message: bytes, signature: bytes, public_key: bytes) -> bool:
    """RFC 8032, 5.1.7, without the cofactor, and no points of small order."""
    base = point_of((4 * pow(5, FIELD - 2, FIELD) % FIELD).to_bytes(32, "little"))
    key, start = point_of(public_key), point_of(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if base is None or key is None or start is None or scalar >= ORDER:
        return False
    if any(same(times(8, point), (0, 1, 1, 0)) for point in (key, start)):
        return False
    digest = hashlib.sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    return same(times(scalar, base), plus(start, times(challenge, key)))


# Judging.


def judge_head(head: dict[str, Any], controller: str, where: str) -> list[Line]:
    """Whether a head is what its own key signed for this controller."""
    public_key, faults = bytes.fromhex(head["public_key"]), []
    message = b"jawort tree head v1\n" + canonical({name: head[name] for name in HEAD})
    if head["controller"] != controller:
        faults.append("controller")
    if head["key"] != hashlib.sha256(public_key).hexdigest()[:16]:
        faults.append("key")
    if not is_signed(message, bytes.fromhex(head["signature"]), public_key):
        faults.append("signature")
    return [Line(code, {"where": where}) for code in faults]


def judge_growth(
    older: dict[str, Any], newer: dict[str, Any], paths: list[list[str]], where: str
) -> list[Line]:
    """Whether one of these ways shows that the older log is the beginning of the newer one."""
    roots, faults = (bytes.fromhex(older["root"]), bytes.fromhex(newer["root"])), []
    sizes = (older["size"], newer["size"])
    ways = [[bytes.fromhex(step) for step in path] for path in paths]
    if not any(has_grown(*sizes, roots, way) for way in ways):
        faults.append("history" if ways else "gap")
    if sizes[0] < sizes[1] and older["at"] > newer["at"]:
        faults.append("time")
    return [Line(code, {"where": where}) for code in faults]


def judge_kept(bundle: dict[str, Any], kept: dict[str, Any]) -> list[Line]:
    """Whether this log and the one whose head was kept are the same log."""
    old, head = kept["head"], bundle["head"]
    older, newer, source = (old, head, bundle)
    if old["size"] > head["size"]:
        older, newer, source = (head, old, kept)
    paths = [
        item["proof"] for item in source["consistency"] if item["from"]["size"] == older["size"]
    ]
    if older["size"] in (0, newer["size"]):
        paths.append([])
    faults = judge_head(old, bundle["controller"], "kept.head")
    return faults + judge_growth(older, newer, paths, "kept.head")


def judge_entry(entry: dict[str, Any], head: dict[str, Any]) -> str | None:
    """Why an entry is not genuine, or None."""
    raw, path = entry["leaf"].encode("utf-8"), [bytes.fromhex(step) for step in entry["inclusion"]]
    if entry["index"] >= head["size"]:
        return "outside"
    if not is_included(raw, entry["index"], head["size"], path, bytes.fromhex(head["root"])):
        return "inclusion"
    try:
        leaf = read_json(entry["leaf"], "leaf")
    except UnreadableError:
        return "leaf"
    if not isinstance(leaf, dict) or canonical(leaf) != raw:
        return "leaf"
    if entry["opening"] is None:
        return None
    secret, personal = bytes.fromhex(entry["opening"]["r"]), entry["opening"]["personal"]
    recorded = hmac.new(secret, canonical(personal), "sha256").hexdigest()
    return None if leaf.get("commitment") == recorded else "opening"


def judge_consent(proof: dict[str, Any]) -> list[Line]:
    """What a consent proof must hold beyond its entries: its seal, their order, the wordings."""
    faults, seal, head = [], proof["seal"], proof["head"]
    rest = canonical({name: proof[name] for name in proof if name != "seal"})
    raw = bytes.fromhex(seal["signature"]), bytes.fromhex(seal["public_key"])
    is_of_log = seal["public_key"] == head["public_key"]
    if not is_of_log or not is_signed(b"jawort consent proof v1\n" + rest, *raw):
        faults.append(Line("seal", {"where": "seal"}))
    places = [entry["index"] for entry in proof["entries"]]
    for number, place in enumerate(places[1:]):
        if place < places[number]:
            faults.append(Line("order", {"n": place}))
    named = set[str]().union(*map(named_wordings, proof["entries"]))
    enclosed = {one["sha256"] for one in proof["wordings"]}
    for number, one in enumerate(proof["wordings"]):
        where = {"where": f"wordings[{number}]"}
        if hashlib.sha256(one["body"].encode("utf-8")).hexdigest() != one["sha256"]:
            faults.append(Line("wording", where))
        if one["sha256"] not in named:
            faults.append(Line("stray", where))
    if named - enclosed:
        faults.append(Line("text_missing", {"where": "wordings"}))
    return faults


def named_wordings(entry: dict[str, Any]) -> set[str]:
    """The digests of wordings that an entry names, in its leaf or in what it tells."""
    try:
        leaf = read_json(entry["leaf"], "leaf")
    except UnreadableError:
        leaf = None
    is_leaf = isinstance(leaf, dict) and canonical(leaf) == entry["leaf"].encode("utf-8")
    told = (entry["opening"] or {}).get("personal") or entry["told"] or {}
    places = (leaf.get("about") if is_leaf else None, told, told.get("evidence"))
    found = [one.get("wording_sha256") for one in places if isinstance(one, dict)]
    return {digest for digest in found if isinstance(digest, str) and digest}


def judge(bundle: dict[str, Any], pin: str, kept: dict[str, Any] | None) -> list[Line]:
    """Every reason why this proof is not genuine; none if it is."""
    head, seen = bundle["head"], set[int]()
    faults = judge_head(head, bundle["controller"], "head")
    if not is_expected(head, pin, kept):
        faults.append(Line("pinned", {"where": "head"}))
    for number, item in enumerate(bundle["consistency"]):
        where = f"consistency[{number}].from"
        faults += judge_head(item["from"], bundle["controller"], where)
        faults += judge_growth(item["from"], head, [item["proof"]], where)
    for entry in bundle["entries"]:
        code = "repeated" if entry["index"] in seen else judge_entry(entry, head)
        seen.add(entry["index"])
        if code:
            faults.append(Line(code, {"n": entry["index"]}))
    if "seal" in bundle:
        faults += judge_consent(bundle)
    if kept:
        faults += judge_kept(bundle, kept)
    elif not seen and not bundle["consistency"]:
        faults.append(Line("nothing", {}))
    return faults


def is_expected(head: dict[str, Any], pin: str, kept: dict[str, Any] | None) -> bool:
    """Whether the head is signed with the named key or, if none is named, with the kept head's."""
    public_key = head["public_key"]
    if pin:
        return pin == public_key or fingerprint(head).startswith(pin)
    return kept is None or kept["head"]["public_key"] == public_key


def fingerprint(head: dict[str, Any]) -> str:
    return hashlib.sha256(bytes.fromhex(head["public_key"])).hexdigest()


# Telling.


def tell(verdict: str, lines: list[Line], languages: list[dict[str, str]]) -> None:
    """Print the verdict and its reasons in each language."""
    for words in languages:
        say(words[verdict])
        for line in lines:
            say("  " + words[line.code].format(**line.fill))


def say(text: str) -> None:
    """Print text so that it cannot steer the terminal and cannot fail on an old one."""
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    encoding = sys.stdout.encoding or "utf-8"
    print(safe.encode(encoding, "backslashreplace").decode(encoding))


def findings(bundle: dict[str, Any], pin: str, kept: dict[str, Any] | None) -> list[Line]:
    """What a genuine proof shows."""
    head = bundle["head"]
    lines = [Line("head", head)]
    for entry in bundle["entries"]:
        told = "told" if entry.get("told") is not None else "closed"
        lines.append(Line("opened" if entry["opening"] else told, {"n": entry["index"]}))
    if "seal" in bundle:
        lines += [Line("shown", {"name": one["sha256"][:16]}) for one in bundle["wordings"]]
        lines.append(Line("sealed", {}))
    if kept:
        lines.append(Line("kept", {}))
    return [*lines, Line("known" if pin or kept else "unknown", {"key": fingerprint(head)})]


def check(options: argparse.Namespace, languages: list[dict[str, str]]) -> int:
    """Read, judge and tell; the exit code."""
    pin = re.sub("[: ]", "", options.key or "").lower()
    if options.key is not None and not re.fullmatch("[0-9a-f]{16,64}", pin):
        raise UnreadableError("option")
    bundle = read_bundle(options.file, "proof")
    kept = read_bundle(options.trusted_head, "kept") if options.trusted_head else None
    faults = judge(bundle, pin, kept)
    if faults:
        more = [Line("more", {"n": len(faults) - TOLD_MAX})] if len(faults) > TOLD_MAX else []
        tell("not_genuine", faults[:TOLD_MAX] + more, languages)
        return 1
    tell("genuine", findings(bundle, pin, kept), languages)
    for entry in bundle["entries"] if options.show else ():
        say(f"{entry['index']}: {entry['leaf']}")
        if entry["opening"]:
            say(f"{entry['index']}: {canonical(entry['opening']['personal']).decode('utf-8')}")
        elif entry.get("told"):
            say(f"{entry['index']}: {canonical(entry['told']).decode('utf-8')}")
    for one in bundle.get("wordings", ()) if options.show else ():
        say(f"{one['sha256'][:16]}: {one['body']}")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Answer on the command line."""
    parser = argparse.ArgumentParser(
        allow_abbrev=False,
        description="Prüft einen Nachweis aus Jawort. / Checks a proof exported by Jawort.",
        epilog="0: echt / genuine. 1: nicht echt / not genuine. 2: nicht prüfbar / unreadable.",
    )
    parser.add_argument("file", help="proof.json")
    parser.add_argument("--key", help="erwarteter Schlüssel / expected key, SHA-256")
    parser.add_argument("--trusted-head", help="aufbewahrter Baumkopf / head or proof you kept")
    parser.add_argument("--show", action="store_true", help="Inhalte zeigen / show contents")
    parser.add_argument("--lang", choices=("de", "en"), help="nur eine Sprache / one language")
    options = parser.parse_args(arguments)
    languages = [DE] * (options.lang != "en") + [EN] * (options.lang != "de")
    try:
        return check(options, languages)
    except UnreadableError as unreadable:
        tell("unreadable", [unreadable.line], languages)
    except Exception:
        # An error of this script would end with 1, which here means "not genuine".
        tell("unreadable", [Line("fault", {})], languages)
    return 2


if __name__ == "__main__":
    sys.exit(main())
