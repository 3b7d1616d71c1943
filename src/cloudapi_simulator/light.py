"""The light lane: sends taken by the thousand, for load tests of the other side.

What it checks: token, number, form of the address, and that a template exists and is approved.
What it leaves out: windows, limits, parameters, phones; nobody is remembered. Everything unusual –
a person somebody introduced, a fault that waits, a malformed request – takes the ordinary way.
Statuses look exactly as they always do and come in batches.
"""

import json
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import msgspec

from cloudapi_simulator.business import Line
from cloudapi_simulator.country import country_of, resolve
from cloudapi_simulator.message import Message
from cloudapi_simulator.person import Person, user_id_of
from cloudapi_simulator.pricing import price
from cloudapi_simulator.webhook import MOST_BYTES, MOST_UPDATES
from cloudapi_simulator.world import World

_MOST_QUEUED = 200_000  # accepted messages whose statuses are still to come
_MOST_KNOWN = 50_000  # user ids kept at hand
_ODD_COUNTRIES = ("52", "54", "55")  # where the id of a person may differ from the number
_MARK_BITS = (1 << 72) - 1
_STRIDE = 0x9E3779B97F4A7C15F3  # odd, so that marks come again only after 2**72 of them
_STAGES = ("sent", "delivered", "read")


class _Language(msgspec.Struct):
    code: str


class _Template(msgspec.Struct):
    name: str
    language: _Language


class _Said(msgspec.Struct):
    """The part of a send that decides whether the light lane may take it."""

    messaging_product: str
    to: str
    type: str = "text"
    recipient_type: str = "individual"
    biz_opaque_callback_data: str | None = None
    template: _Template | None = None
    text: dict[str, Any] | None = None
    status: str | None = None
    category: str | None = None
    recipient_identity_key_hash: str | None = None


@dataclass(slots=True)
class _Accepted:
    """What the statuses of one message need, and nothing more."""

    at: datetime
    speaker: "_Speaker"
    target: str
    wamid: str
    phone: str
    user_id: str
    opaque: str | None
    category: str
    pricing: str = ""  # settled when it is sent, repeated when it arrives


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A business number with what is asked of it all the time."""

    line: Line
    digits: str
    home: str


class LightLane:
    """One per world. Bounded: what cannot be queued has no statuses and counts as lost."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._decode = msgspec.json.Decoder(_Said).decode
        self._queues: tuple[deque[_Accepted], ...] = tuple(deque() for _ in _STAGES)
        self._is_planned = False
        self._count = 0
        self._start = int.from_bytes(world.ids.lasting_word("light", "mark").encode()[:9], "big")
        self._user_ids: dict[str, str] = {}
        self._categories: dict[tuple[str, str], str] = {}
        self._speakers: dict[str, _Speaker] = {}

    @property
    def queued_count(self) -> int:
        """Messages whose next status is still to come."""
        return sum(len(queue) for queue in self._queues)

    def take(self, line_id: str, raw: bytes, now: datetime) -> tuple[bytes, bool] | None:
        """The answer to a send, and whether something new was planned; None: not for this lane."""
        world = self._world
        line = world.lines.get(line_id)
        if line is None or not line.is_registered or line.refusals or not world.faults.is_empty():
            return None
        if world.accounts[line.account_id].refusals:
            return None
        try:
            said = self._decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        speaker = self._speakers.get(line_id)
        if speaker is None:
            speaker = self._speakers[line_id] = _Speaker(line, line.digits, line.home)
        category = self._category_of(said)
        phone = _phone_of(said.to, speaker.home)
        if category is None or phone is None or phone in world.phones or phone == speaker.digits:
            return None
        self._count += 1
        mark = f"{(self._start + self._count * _STRIDE) & _MARK_BITS:018X}"
        wamid = world.ids.wamid_of(phone, mark, inbound=False)
        planned = self._queue(speaker, said, (wamid, phone, category), now)
        status = ',"message_status":"accepted"' if said.template else ""
        answer = (
            '{"messaging_product":"whatsapp","contacts":[{"input":'
            f'{_quoted(said.to)},"wa_id":"{phone}"}}],"messages":[{{"id":"{wamid}"{status}}}]}}'
        )
        return answer.encode(), planned

    def _category_of(self, said: _Said) -> str | None:
        """The price category; None when the send is none for this lane."""
        if said.messaging_product != "whatsapp" or said.recipient_type != "individual":
            return None
        if said.status or said.category or said.recipient_identity_key_hash:
            return None
        if said.biz_opaque_callback_data and len(said.biz_opaque_callback_data) > 512:
            return None
        if said.type == "text":
            body = said.text.get("body") if said.text else None
            return "service" if isinstance(body, str) and 0 < len(body) <= 4096 else None
        if said.type != "template" or said.template is None:
            return None
        return self._categories.get((said.template.name, said.template.language.code)) or (
            self._look_up(said.template.name, said.template.language.code)
        )

    def _look_up(self, name: str, language: str) -> str | None:
        for template in self._world.templates.values():
            if (template.name, template.language, template.status) == (name, language, "APPROVED"):
                category = template.category.lower()
                self._categories[name, language] = category  # until the next tick
                return category
        return None

    def _queue(
        self, speaker: _Speaker, said: _Said, what: tuple[str, str, str], now: datetime
    ) -> bool:
        world, line = self._world, speaker.line
        wamid, phone, category = what
        target = world.subscriptions.target_of(line.account_id, line.id, "messages")
        if target is None:
            return False
        if self.queued_count >= _MOST_QUEUED:
            world.postbag.lost_count += 1
            return False
        user_id = self._user_ids.get(phone) or self._user_id(line, phone)
        opaque = said.biz_opaque_callback_data
        accepted = _Accepted(now, speaker, target, wamid, phone, user_id, opaque, category)
        self._queues[0].append(accepted)
        return self._plan(now)

    def _user_id(self, line: Line, phone: str) -> str:
        ids = self._world.ids
        somebody = "per_" + ids.lasting_word("stranger", phone, length=12)
        person = Person(id=somebody, name="", phone=phone)
        user_id = user_id_of(person, self._world.portfolio_of(line), ids)
        if len(self._user_ids) >= _MOST_KNOWN:
            self._user_ids.clear()
        self._user_ids[phone] = user_id
        return user_id

    def _plan(self, now: datetime) -> bool:
        if self._is_planned:
            return False
        self._is_planned = True
        wait_s = max(self._world.settings.batch_wait_s, 0.01)
        self._world.agenda.plan(now + timedelta(seconds=wait_s), self._tick)
        return True

    def _tick(self, now: datetime) -> None:
        """Post every status that is due, up to a thousand in one delivery."""
        self._is_planned = False
        self._categories.clear()
        pace = self._world.settings.pace
        waits = (pace.sent_after_s, pace.delivered_after_s, pace.read_after_s)
        due: dict[str, list[tuple[str, str]]] = {}
        for stage, (queue, wait_s) in enumerate(zip(self._queues, waits, strict=True)):
            until = now - timedelta(seconds=wait_s)
            told = _STAGES[stage] in self._world.settings.reported
            onwards = self._queues[stage + 1] if stage + 1 < len(_STAGES) else None
            while queue and queue[0].at <= until:
                accepted = queue.popleft()
                if stage == 0:
                    accepted.pricing = self._price(accepted, now)
                if told:
                    update = self._told(accepted, _STAGES[stage], now)
                    account_id = accepted.speaker.line.account_id
                    due.setdefault(accepted.target, []).append((account_id, update))
                if onwards is not None:
                    onwards.append(accepted)
        for target, updates in due.items():
            self._post(target, updates, now)
        if any(self._queues):
            self._plan(now)

    def _told(self, accepted: _Accepted, status: str, now: datetime) -> str:
        """One change with one status, shaped as `news.tell_status` shapes it."""
        speaker, phone = accepted.speaker, accepted.phone
        more = ""
        if accepted.opaque is not None:
            more = f',"biz_opaque_callback_data":{_quoted(accepted.opaque)}'
        if status != "read":
            more += accepted.pricing
        return (
            '{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":'
            f'"{speaker.digits}","phone_number_id":"{speaker.line.id}"}},"contacts":[{{"profile":'
            f'{{"name":"Person {phone[-4:]}"}},"wa_id":"{phone}","user_id":"{accepted.user_id}"}}],'
            f'"statuses":[{{"id":"{accepted.wamid.replace("/", _SLASH)}","status":"{status}",'
            f'"timestamp":"{int(now.timestamp())}","recipient_id":"{phone}","recipient_user_id":'
            f'"{accepted.user_id}"{more}}}]}},'
            '"field":"messages"}'
        )

    def _price(self, accepted: _Accepted, now: datetime) -> str:
        free = self._world.settings.limit.service_messages_free
        message = Message("", "", "", "", None, now, category=accepted.category)
        told = price(message, accepted.speaker.line, free_count=free, now=now)
        return ',"pricing":' + json.dumps(told, separators=(",", ":"))

    def _post(self, target: str, updates: list[tuple[str, str]], now: datetime) -> None:
        while updates:
            part: list[tuple[str, str]] = []
            length = 0
            for one in updates[:MOST_UPDATES]:
                length += len(one[1]) + 80
                if part and length > MOST_BYTES:
                    break
                part.append(one)
            del updates[: len(part)]
            self._world.postbag.post(target, _packed(part), len(part), now)


_SLASH = "\\/"


def _packed(updates: list[tuple[str, str]]) -> bytes:
    """The body, as `webhook.packed` makes it: one entry for each account."""
    entries: dict[str, list[str]] = {}
    for account_id, change in updates:
        entries.setdefault(account_id, []).append(change)
    told = ",".join(
        f'{{"id":"{account_id}","changes":[{",".join(changes)}]}}'
        for account_id, changes in entries.items()
    )
    return f'{{"object":"whatsapp_business_account","entry":[{told}]}}'.encode("ascii")


def _quoted(text: str) -> str:
    """A string in JSON with the platform's escapes: ASCII only, slashes too."""
    return json.dumps(text).replace("/", _SLASH)


def _phone_of(to: str, home: str) -> str | None:
    """International digits of an ordinary address; None for one to look at more closely."""
    digits = to[1:] if to.startswith("+") else to
    if not (digits.isdigit() and digits.isascii() and 7 <= len(digits) <= 15):
        return None
    if digits.startswith(_ODD_COUNTRIES) or not (to[0] == "+" or digits.startswith(home)):
        digits = resolve(to, home=home, known=())
    if country_of(digits) == "ZZ" or digits[2:3] == "0":
        return None  # nobody's number: the ordinary way lets it fail
    return digits
