"""A file as the workbook names it: by the mapping that somebody gave, else by the presets and what is proposed."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.importers.raw import RawWorkbook
from knowledge.mapping.mapping import SheetMapping, mapped
from knowledge.mapping.presets import from_platforms
from knowledge.mapping.propose import Proposal, propose


@dataclass(frozen=True, slots=True)
class Arranged:
    """A file under the workbook's names, and how it came there."""

    raw: RawWorkbook
    presets: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    """Of what no preset told; none where a mapping was given."""


def arrange(raw: RawWorkbook, mapping: Mapping[str, SheetMapping] | None = None) -> Arranged:
    """The file arranged; a given mapping is followed to the letter."""
    if mapping is not None:
        return Arranged(mapped(raw, mapping), (), ())
    known, presets = from_platforms(raw)
    proposals = propose(known)
    told = {proposal.name: proposal.mapping for proposal in proposals if proposal.sheet is not None}
    return Arranged(mapped(known, told), presets, proposals)
