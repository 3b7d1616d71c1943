"""The file that shows an old yes, kept with it byte by byte as it came (law.md §4.2, import).

A picture is not drawn anew here, as an upload's is: then its SHA-256 would prove nothing. It is
given out as a download only, never shown in a page.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from jawort.desk.contact.record import living_person
from jawort.desk.opt_out.noted import NotedYes, record_yes
from jawort.domain.media import SNIFFED_BYTES, clean_name, sniff
from jawort.domain.retention import RetentionClass
from jawort.ledger import media_whole
from jawort.ledger.media_whole import Whole
from jawort.ledger.work import Work


@dataclass(frozen=True, slots=True)
class ProofFile:
    """A file that was read, whole. Personal data."""

    filename: str = field(repr=False)
    data: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """Of the very bytes that are kept, in hexadecimal."""
        return sha256(self.data).hexdigest()


Proofs = Callable[[str], ProofFile | None]
"""Finds what a list names, by SHA-256 or by file name; None: it is not there, or is no proof."""


def no_proofs(_named: str) -> ProofFile | None:
    """Where no files were given, nothing is proven."""
    return None


async def record_old_yes(
    work: Work, contact_id: UUID, told: NotedYes, proof: ProofFile, *, now: datetime
) -> str:
    """Note one old yes with the file that shows it; gives the state it has led to. Raises Refusal
    as `noted.record_yes`; then nothing is kept.
    """
    await living_person(work, contact_id)
    async with work.connection.transaction():
        kept = await keep_proof(work, contact_id, proof, now=now)
        shown = {"proof_sha256": proof.sha256, "media_id": str(kept)}
        evidence = {**told.evidence, **shown}
        return await record_yes(work, contact_id, replace(told, evidence=evidence), now=now)


async def keep_proof(work: Work, contact_id: UUID, proof: ProofFile, *, now: datetime) -> UUID:
    """Keep the file for as long as the consent it shows, sealed under the person's key; gives its
    id. Raises ContactGone.
    """
    ((media_id, _),) = await media_whole.keep(work, [as_evidence(contact_id, proof)], now=now)
    return media_id


def as_evidence(contact_id: UUID, proof: ProofFile) -> Whole:
    """The file as it is kept with the yes of this person."""
    name = clean_name(proof.filename)
    kind = sniff(proof.data[:SNIFFED_BYTES], name=name)
    return Whole(contact_id, RetentionClass.CONSENT_PROOF, name, kind, proof.data)
