"""The near questions are what they say: of their shop, each about what is shown, answered by what there is."""

from pathlib import Path

import pytest

from eval.near import NONE, near_file, near_room, read_near
from eval.shops import Shop
from intents.catalogue_files import comparable, load_catalogue
from intents.corpus_files import load_corpus
from knowledge.entry import entries
from tests.unit.eval.labelled import SHOPS

ASKED = [shop for shop in SHOPS if near_file(shop).exists()]


@pytest.fixture(params=ASKED, ids=[shop.name for shop in ASKED])
def shop(request: pytest.FixtureRequest) -> Shop:
    return request.param


def test_every_entry_and_product_is_the_shops(shop: Shop) -> None:
    known = {entry.id.casefold() for entry in entries(shop.workbook)}
    skus = {product.sku for product in shop.workbook.products}
    for sku, _, entry, text in read_near(near_file(shop)):
        assert sku == "-" or sku in skus, text
        assert entry == NONE or {one.casefold() for one in entry.split("|")} <= known, (text, entry)


@pytest.fixture(scope="module")
def learnt() -> set[str]:
    corpus = load_corpus(load_catalogue().names)
    return {comparable(comment.example.text) for comment in corpus.comments}


def test_none_is_said_twice_or_learnt_from(shop: Shop, learnt: set[str]) -> None:
    texts = [comparable(text) for *_, text in read_near(near_file(shop))]
    assert len(set(texts)) == len(texts)
    assert learnt.isdisjoint(texts)


def test_most_of_them_are_answered_by_nothing_and_many_by_something(shop: Shop) -> None:
    asked = read_near(near_file(shop))
    none = sum(entry == NONE for _, _, entry, _ in asked)
    assert 0.5 < none / len(asked) < 0.85


def test_a_room_of_them_shows_what_each_is_about(shop: Shop) -> None:
    room, labels = near_room(shop) or pytest.fail("no near questions")
    assert len(room.comments) == len(room.on_air) == len(labels)
    assert all(shown.sku == label.product for shown, label in zip(room.on_air, labels, strict=True))
    assert all(("reply" in label.actions) != label.never_auto for label in labels)


def test_a_file_of_other_columns_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.tsv"
    file.write_text("text\nhow long\n", "utf-8")
    with pytest.raises(ValueError, match="columns"):
        read_near(file)
