"""The receipt behind its link: what was agreed to, its proof, and one tap that ends it (K-02).

Opening it changes nothing, because programs open links too: only the button is an act of the
person (law.md G-11). It never says who the person is.
"""

import asyncio
from datetime import timedelta
from typing import Final

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.company.letterhead import Letterhead, letterhead
from jawort.desk.consent import receipt as acts
from jawort.desk.opt_out import page_link
from jawort.desk.proof.consent import Proven
from jawort.domain.consent.dpv import to_json_ld
from jawort.domain.consent.kantara import Party, to_json
from jawort.domain.consent.review import SILENT_MONTHS
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language
from jawort.ledger.public_try import Rate
from jawort.papers.consent_words import CHANNELS, ROADS, STATES
from jawort.web.customer import Asked, back, form_of, in_turn, leaf, lost, spoken
from jawort.web.house import House
from jawort.web.limit import Limit
from jawort.web.policy import Policy, headers

FILES: Final = {
    "pdf": "application/pdf",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "kantara.json": "application/json",
}
"""What of a proof can be taken along (law.md K-01)."""

SOON_S: Final = 5  # a new fact has its number in the log within seconds
TAKEN: Final = Rate(20, timedelta(seconds=6))
"""How often one link gives a proof, which is more work than a page. Taking back has no limit."""


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/receipt/TOKEN`, and `/receipt/TOKEN/proof.pdf` with the other files."""
    taken = Limit(house.ledger, "proof")

    @get("/receipt/{token:str}")
    async def shown(request: Asked, token: FromPath[str]) -> Response[bytes]:
        controller_id = await page_link.company_of(house.ledger, token, "receipt")
        if controller_id is None:
            return lost(request)
        async with house.ledger.reading(controller_id) as work:
            found = await acts.page(work, token)
            head = await letterhead(work, now=house.clock())
        if found is None:
            return lost(request)
        language = spoken(request, found.language)
        return leaf(
            "receipt.html",
            request,
            head,
            language,
            one=found,
            subject=found.subject_de if language == "de" else found.subject_en,
            channels=CHANNELS,
            roads=ROADS,
            states=STATES,
            silent_months=SILENT_MONTHS,
        )

    @post("/receipt/{token:str}", status_code=303)
    async def ended(request: Asked, token: FromPath[str]) -> Response[bytes] | Redirect:
        controller_id = await page_link.company_of(house.ledger, token, "receipt")
        if controller_id is None:
            return lost(request)
        everything = (await form_of(request) or {}).get("end") == ["all"]

        async def act() -> acts.Receipt | None:
            async with house.ledger.work(controller_id) as work:
                return await acts.withdraw(work, token, everything=everything, now=house.clock())

        done = await in_turn(act)
        if done is None:
            return lost(request)
        return back(request.url.path, spoken(request, done.language))

    @get("/receipt/{token:str}/{name:str}")
    async def proof(request: Asked, token: FromPath[str], name: FromPath[str]) -> Response[bytes]:
        stem, _, kind = name.partition(".")
        controller_id = await page_link.company_of(house.ledger, token, "receipt")
        if controller_id is None or stem != "proof" or kind not in FILES:
            return lost(request)
        if not await taken.allows([(token, TAKEN)], now=house.clock()):
            return _later(request, 429)
        try:
            async with house.ledger.work(controller_id) as work:
                found = await acts.proven(work, token, now=house.clock())
                head = await letterhead(work, now=house.clock())
        except Refusal:
            return _later(request, 503)
        if found is None:
            return lost(request)
        body = await asyncio.to_thread(_file, found, kind, spoken(request), head)
        if body is None:
            return lost(request)
        named = {"Content-Disposition": f'attachment; filename="jawort-{stem}.{kind}"'}
        return Response(body, media_type=FILES[kind], headers=headers(Policy.PUBLIC) | named)

    return [shown, ended, proof]


def _later(request: Asked, status: int) -> Response[bytes]:
    made = leaf("soon.html", request, None, spoken(request), status=status)
    made.headers["Retry-After"] = str(SOON_S)
    return made


def _file(found: Proven, kind: str, language: Language, head: Letterhead) -> bytes | None:
    match kind:
        case "pdf":
            from jawort.papers.consent_proof import consent_proof_pdf  # here: slow to import

            return consent_proof_pdf(found.proof, found.sealed, language)
        case "jsonld":
            return to_json_ld(found.proof, file_sha256=found.sealed.file_sha256)
        case "kantara.json":
            party = Party(head.address, head.contact, head.notice_url)
            return to_json(found.proof, found.sealed, party)
        case _:
            return found.sealed.file
