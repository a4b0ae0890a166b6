"""A file as the workbook names it: by the mapping that somebody gave, else by presets, what is remembered, what is proposed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.importers.raw import RawWorkbook
from knowledge.mapping.mapping import SheetMapping, from_row, mapped
from knowledge.mapping.presets import from_platforms
from knowledge.mapping.propose import Proposal, propose
from knowledge.mapping.remembered import Remembered, signature_of


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was said of a sheet's headers before."""

    signature: str
    mapping: SheetMapping


@dataclass(frozen=True, slots=True)
class Arranged:
    """A file under the workbook's names, and how it came there."""

    raw: RawWorkbook
    presets: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    """Of what no preset told; none where a mapping was given."""
    recalled: Mapping[str, Recalled] = field(default_factory=dict[str, Recalled])
    """By the sheet's name in the file, where somebody said it of the same headers before."""


def arrange(
    raw: RawWorkbook,
    mapping: Mapping[str, SheetMapping] | None = None,
    remembered: Mapping[str, Remembered] | None = None,
) -> Arranged:
    """The file arranged; a given mapping is followed to the letter, what is remembered goes before what is proposed."""
    if mapping is not None:
        return Arranged(mapped(raw, mapping), (), ())
    known, presets = from_platforms(raw)
    proposals = propose(known)
    recalled = _recalled(known, proposals, remembered or {})
    told = {proposal.name: proposal.mapping for proposal in proposals if proposal.sheet is not None}
    told |= {name: found.mapping for name, found in recalled.items()}
    return Arranged(mapped(known, told), presets, proposals, recalled)


def _recalled(
    raw: RawWorkbook, proposals: tuple[Proposal, ...], remembered: Mapping[str, Remembered]
) -> dict[str, Recalled]:
    sheets = {sheet.name: sheet for sheet in raw.sheets}
    recalled: dict[str, Recalled] = {}
    for proposal in proposals:
        sheet = from_row(sheets[proposal.name], proposal.header_row)
        key = signature_of(sheet)
        if key in remembered:
            recalled[proposal.name] = Recalled(key, remembered[key].of(sheet))
    return recalled
