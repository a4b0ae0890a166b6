"""Documents that can't be read are told of, in both languages."""

import pytest

from knowledge.documents import UnknownFileType, UnreadableFile, read
from knowledge.messages import catalogue
from tests.unit.knowledge.documents.bad import BAD, Bad, nested_forms


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.what)
def test_every_bad_document_is_told_of(bad: Bad) -> None:
    with pytest.raises((UnknownFileType, UnreadableFile)) as refused:
        read(bad.file, bad.make())
    assert refused.value.said.code == bad.code
    assert refused.value.said.told("zh") != refused.value.said.told()


def test_every_sentence_about_documents_is_said_of_some() -> None:
    about = {code for code in catalogue("en") if code.startswith("document.")}
    assert about == {bad.code for bad in BAD if bad.code.startswith("document.")}


def test_drawings_in_drawings_are_read_so_far_and_no_farther() -> None:
    """Ten times ten times ten of them, ten deep."""
    blocks = read("a.pdf", nested_forms())
    assert sum(len(block.text) for block in blocks) < 1_000
