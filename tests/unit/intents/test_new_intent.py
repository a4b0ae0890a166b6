"""Follows docs/new-intent.md with a toy intent."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

from app.encoding.encoder import Encoder
from intents.catalogue_files import CATALOGUE, Catalogue, load_catalogue
from intents.train import fit

PAGE = Path(__file__).parents[3] / "docs" / "new-intent.md"


def test_the_file_that_the_page_shows_is_a_new_intent(tmp_path: Path, hashing_encoder: Encoder) -> None:
    folder = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, folder)
    shown = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert shown is not None
    (folder / "gift_wrap.yaml").write_text(shown[1], encoding="utf-8")

    head = fit(with_fewer_examples(load_catalogue(folder)), hashing_encoder.encode)

    texts = ["do you do gift wrap for a birthday", "how much is this"]
    wrap, price = head.read(texts, hashing_encoder.encode(texts))
    assert wrap.intents[0].name == "gift_wrap"
    assert wrap.scores["gift_wrap"] > 0.5 > price.scores["gift_wrap"]


def with_fewer_examples(catalogue: Catalogue) -> Catalogue:
    return Catalogue(tuple(replace(intent, examples=intent.examples[:60]) for intent in catalogue.intents))


def test_the_page_names_every_intent() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for intent in load_catalogue().intents:
        assert f"`{intent.name}`" in page
