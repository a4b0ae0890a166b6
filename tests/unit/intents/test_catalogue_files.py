from pathlib import Path

import pytest

from intents.catalogue_files import Catalogue, CatalogueError, comparable, load_catalogue

CONTRACT = {
    "size", "shipping", "how_to_order", "complaint", "price",
    "availability", "product_info", "returns", "order_status", "chat",
}  # fmt: skip
LANGUAGES = ("en", "zh", "id", "ms", "th", "vi", "tl", "es", "pt", "ar")
CHAT = "meaning: talk\nroute: ignore\nexamples:\n  en: |\n    hi\n    1\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in {"chat": CHAT, **files}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_the_catalogue_holds_the_intents_of_the_contract(catalogue: Catalogue) -> None:
    assert set(catalogue.names) == CONTRACT


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_examples_in_the_ten_languages(catalogue: Catalogue, language: str) -> None:
    for intent in catalogue.intents:
        count = sum(example.language == language for example in intent.examples)
        assert count >= 20, f"{intent.name} has {count} in {language}"


def test_chat_has_at_least_twice_as_many_examples_as_any_other(catalogue: Catalogue) -> None:
    counts = {intent.name: len(intent.examples) for intent in catalogue.intents}
    assert counts.pop("chat") >= 2 * max(counts.values())


def test_complaints_and_orders_are_never_answered_unseen(catalogue: Catalogue) -> None:
    assert {i.name for i in catalogue.intents if not i.auto} == {"complaint", "order_status"}
    assert {i.name for i in catalogue.intents if i.route == "follow_up"} == {"complaint", "order_status"}
    assert catalogue["chat"].route == "ignore"


def test_route_and_auto_have_defaults(tmp_path: Path) -> None:
    text = "meaning: gift wrap\nexamples:\n  en: |\n    can you wrap it\n"
    intent = load_catalogue(write(tmp_path, gift_wrap=text))["gift_wrap"]
    assert (intent.route, intent.auto) == ("answer", True)


def test_a_mark_at_the_end_of_a_line_adds_intents(tmp_path: Path) -> None:
    wrap = "meaning: gift wrap\nexamples:\n  en: |\n    wrap it, how much  [+cost +chat_room]\n    [+cost]\n"
    other = "meaning: other\nexamples:\n  en: |\n    {}\n"
    folder = write(tmp_path, gift_wrap=wrap, cost=other.format("cost"), chat_room=other.format("room"))
    first, second = load_catalogue(folder)["gift_wrap"].examples
    assert first.text == "wrap it, how much"
    assert first.intents == {"gift_wrap", "cost", "chat_room"}
    assert second.text == "[+cost]"


def test_numbers_and_signs_need_no_quotes(tmp_path: Path) -> None:
    text = "meaning: talk\nexamples:\n  en: |\n    1\n    yes\n    '#3'\n    - a: b\n"
    examples = load_catalogue(write(tmp_path, chat=text))["chat"].examples
    assert [example.text for example in examples] == ["1", "yes", "'#3'", "- a: b"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("meaning: x\nexamples: [a]\n", r"odd.yaml: examples: .*dictionary"),
        ("examples:\n  en: a\n", r"odd.yaml: meaning: Field required"),
        ("meaning: x\nrute: answer\nexamples:\n  en: a\n", r"odd.yaml: rute: Extra inputs"),
        ("meaning: x\nroute: maybe\nexamples:\n  en: a\n", r"odd.yaml: route: .*'answer'"),
        ("meaning: x\nexamples:\n  English: a\n", r"'English' is not a language code"),
        ("meaning: x\nexamples:\n  en: ''\n", r"odd.yaml: examples: there is none"),
        ("meaning: 'x\n", r"odd.yaml: not readable as YAML"),
        ("meaning: x\nexamples:\n  en: |\n    where [+nowhere]\n", r"marked \+nowhere, and there is no such"),
        ("meaning: x\nexamples:\n  en: |\n    where [+chat]\n", r"can't be chat and something else"),
        ("meaning: x\nexamples:\n  en: |\n    Ｈi\n", r"odd.yaml: 'Ｈi' says the same as chat.yaml: 'hi'"),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(CatalogueError, match=message):
        load_catalogue(write(tmp_path, odd=text))


def test_a_name_with_capitals_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"Gift.yaml: an intent's name"):
        load_catalogue(write(tmp_path, Gift=CHAT))


def test_a_catalogue_without_chat_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "chat.yaml").rename(tmp_path / "talk.yaml")
    with pytest.raises(CatalogueError, match=r"there is no chat\.yaml"):
        load_catalogue(tmp_path)


def test_fingerprint_follows_the_examples_not_the_wording_around_them(tmp_path: Path) -> None:
    before = load_catalogue(write(tmp_path)).fingerprint
    assert load_catalogue(write(tmp_path, chat=CHAT.replace("talk", "small talk"))).fingerprint == before
    assert load_catalogue(write(tmp_path, chat=CHAT.replace("hi", "hey"))).fingerprint != before


def test_cleaning_changes_what_a_head_learns_from(tmp_path: Path) -> None:
    catalogue = load_catalogue(write(tmp_path))
    cleaned = catalogue.cleaned(str.upper)
    assert [example.text for example in cleaned["chat"].examples] == ["HI", "1"]
    assert cleaned.fingerprint != catalogue.fingerprint
    assert catalogue.cleaned(str).fingerprint == catalogue.fingerprint


def test_comparable_drops_case_width_and_spaces() -> None:
    assert comparable("  ＰRICE   ? ") == "price ?"
