from knowledge.checks.choices import TOPICS
from knowledge.entry import Entry, Question, entries
from knowledge.workbook import Workbook
from tests.unit.knowledge.shop_files import changed, checked, shop

LANGUAGES = {"en", "zh", "id", "ms", "th", "vi", "tl", "es", "pt", "ar", "ja", "ko"}


def workbook(sheets: dict[str, list[dict[str, object]]]) -> Workbook:
    found = checked(sheets).workbook
    assert found is not None
    return found


def made(sheets: dict[str, list[dict[str, object]]]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries(workbook(sheets)):
        found.setdefault(entry.id, []).append(entry)
    return found


def test_a_faq_entry_is_found_by_its_question_and_its_variants() -> None:
    entry = made(shop())["faq:F1"][0]
    assert entry.questions == (Question("Is it see-through?"), Question("transparent?"), Question("会透吗"))
    assert (entry.sku, entry.intents, entry.auto) == ("DR-102", {"product_info"}, False)
    assert entry.quote("zh") == "不透,有内衬。"
    assert entry.quote("th") == "No, it is lined."


def test_a_policy_of_a_known_topic_is_found_in_twelve_languages() -> None:
    answer = [{"topic": topic, "answer_en": "Yes.", "answer_zh": "是。"} for topic in TOPICS]
    found = made(shop(policies=answer))
    for topic in TOPICS:
        entry = found[f"policies:{topic}"][0]
        assert {question.language for question in entry.questions} == LANGUAGES
        assert len(entry.intents) == 1


def test_a_policy_of_a_region_carries_it_in_its_name() -> None:
    entry = made(changed("policies", region="Malaysia"))["policies:returns:MY"][0]
    assert entry.region == "MY"
    assert entry.intents == {"returns"}


def test_a_free_topic_is_its_own_question() -> None:
    entry = made(changed("policies", topic="gift wrapping", region=None))["policies:gift wrapping"][0]
    assert entry.questions == (Question("gift wrapping"),)
    assert entry.intents == frozenset()


def test_a_products_own_texts_are_entries_of_it() -> None:
    found = made(changed("products", material_en="Linen", material_zh="亚麻", note_en="Lined"))[
        "products:DR-102"
    ]
    assert [entry.quote("en") for entry in found] == ["Linen", "Lined"]
    assert all(entry.sku == "DR-102" and entry.intents == {"product_info"} and entry.auto for entry in found)
    assert {question.language for question in found[0].questions} == LANGUAGES


def test_the_order_of_entries_is_that_of_the_sheets_and_rows() -> None:
    sheets = changed("products", material_en="Linen")
    assert [entry.id for entry in entries(workbook(sheets))] == [
        "faq:F1", "faq:F2", "policies:returns:MY", "products:DR-102",
    ]  # fmt: skip
