"""Is it up, and how much is going on? For programs as JSON, for people as a page."""

import base64
import html
import resource
import time
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from cloudapi_simulator.engine import Engine

_STYLE = """
:root{color-scheme:light dark;--g:#f6f4ee;--s:#fff;--t:#1a1d2b;--q:#4a4d5d;--l:#e0dbcf;--k:#2b449f}
@media(prefers-color-scheme:dark){:root{--g:#11131b;--s:#1a1d29;--t:#eceae3;--q:#bcbfca;--l:#2c3142;
--k:#a9b9f7}}
body{margin:0;background:var(--g);color:var(--t);font:16px/1.5 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.4rem;margin:0 0 .25rem}
p{color:var(--q);margin:.25rem 0 1.25rem}a{color:var(--k)}
table{width:100%;border-collapse:collapse;background:var(--s);border:1px solid var(--l)}
th,td{text-align:left;padding:.45rem .8rem;border-bottom:1px solid var(--l);font-weight:400}
td{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
""".strip()
_HASH = base64.b64encode(sha256(_STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Der Simulator läuft", "The simulator is running"),
    "lead": (
        "Metas Cloud API, auf dieser Maschine nachgespielt. Nichts verlässt sie.",
        "Meta's Cloud API, pretended on this machine. Nothing leaves it.",
    ),
    "phones": ("Telefone", "Phones"),
    "again": ("Neu laden", "Reload"),
    "address": ("Cloud API", "Cloud API"),
    "phone_number_id": ("Id der Geschäftsnummer", "Id of the business number"),
    "waba_id": ("Id des Kontos", "Id of the account"),
    "webhook": ("Webhooks gehen an", "Webhooks go to"),
    "now": ("Uhrzeit hier", "Time here"),
    "rate": ("Sekunden je echter Sekunde (0: die Zeit steht)", "Seconds a real second (0: stands)"),
    "people": ("Menschen", "People"),
    "messages": ("Nachrichten im Gedächtnis", "Messages in memory"),
    "planned": ("Steht noch bevor", "Still to happen"),
    "on_the_way": ("Webhooks unterwegs", "Webhooks on the way"),
    "unanswered": ("Webhooks ohne 200", "Webhooks without 200"),
    "told": ("Meldungen angenommen", "Updates taken"),
    "lost": ("Meldungen verloren", "Updates lost"),
    "faults": ("Störungen bestellt", "Faults ordered"),
    "light": ("Leichtbetrieb", "Light mode"),
    "cpu_s": ("Rechenzeit in Sekunden", "Processor time in seconds"),
    "memory_mb_most": ("Höchster Speicher in MB", "Most memory in MB"),
}
_NOBODY = ("niemanden", "nobody")
_YES_NO = (("nein", "no"), ("ja", "yes"))


def state(engine: Engine) -> dict[str, Any]:
    """What there is to know, without any secret. `status` is always "ok": who answers is up."""
    world = engine.world
    bag, settings = world.postbag, world.settings
    heard = world.subscriptions.target_of(settings.waba_id, settings.phone_number_id, "messages")
    return {
        "status": "ok",
        "address": engine.base,
        "phone_number_id": settings.phone_number_id,
        "waba_id": settings.waba_id,
        "webhook": heard,
        "now": engine.clock.now().isoformat(),
        "rate": engine.clock.rate,
        "people": len(world.people),
        "messages": len(world.messages) + (engine.light.queued_count if engine.light else 0),
        "planned": len(world.agenda),
        "on_the_way": engine.on_the_way_count,
        "unanswered": bag.waiting_count,
        "told": bag.told_count,
        "lost": bag.lost_count,
        "faults": len(world.faults.shown()),
        "light": engine.light is not None,
        "cpu_s": round(time.process_time(), 3),
        "memory_mb_most": _memory_mb(),
    }


def _memory_mb() -> int:
    """The most memory this process ever took. Linux counts kilobytes here."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def wants_page(headers: Mapping[str, str], query: Mapping[str, str]) -> bool:
    """A browser asks for HTML by name; programs take what comes."""
    return query.get("format") != "json" and "text/html" in headers.get("accept", "")


def health_page(
    engine: Engine, headers: Mapping[str, str], query: Mapping[str, str]
) -> tuple[bytes, str]:
    """The page and its policy. German where the browser prefers it or ?lang=de asks for it."""
    wish = query.get("lang") or headers.get("accept-language", "")
    place = 0 if wish.strip().lower().startswith("de") else 1
    said = {name: words[place] for name, words in _WORDS.items()}
    rows = "".join(
        f"<tr><th scope=row>{html.escape(said[name])}</th>"
        f"<td>{html.escape(_shown(value, place))}</td></tr>"
        for name, value in {
            **state(engine),
            "now": f"{engine.clock.now():%Y-%m-%d %H:%M} UTC",
        }.items()
        if name in said
    )
    page = (
        f'<!DOCTYPE html><html lang="{("de", "en")[place]}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{html.escape(said['title'])}</title>"
        f"<style>{_STYLE}</style></head><body><main><h1>{html.escape(said['title'])}</h1>"
        f"<p>{html.escape(said['lead'])} "
        f'<a href="/_simulator/">{html.escape(said["phones"])}</a> · '
        f'<a href="?lang={("de", "en")[place]}">{html.escape(said["again"])}</a> · '
        '<a href="?format=json">JSON</a></p>'
        f"<table><tbody>{rows}</tbody></table></main></body></html>"
    )
    return page.encode(), POLICY


def _shown(value: object, place: int) -> str:
    if isinstance(value, bool):
        return _YES_NO[value][place]
    if isinstance(value, float):
        return f"{value:g}"
    return _NOBODY[place] if value is None else str(value)
