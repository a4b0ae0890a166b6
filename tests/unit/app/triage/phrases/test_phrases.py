import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

import app.triage
from app.triage.phrases import FOLDER, PhraseError, Phrases, phrase_packs, phrases_for, read_phrases

LANGUAGES = (
    "ar", "de", "en", "es", "fr", "hi", "id", "ja", "ko", "ms", "pt", "th", "tl", "vi", "zh-Hant", "zh",
)  # fmt: skip
TRIAGE = Path(app.triage.__file__).parent


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def _messages(source: str) -> Iterator[tuple[str, frozenset[str]]]:
    for entry in FluentResource(source).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            found = _Variables()
            found.visit(entry)
            yield entry.id.name, frozenset(found.names)


def _file(language: str) -> dict[str, frozenset[str]]:
    return dict(_messages((FOLDER / f"{language}.ftl").read_text("utf-8")))


def test_the_reply_languages_have_a_file_each():
    assert tuple(phrase_packs()) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_message_with_its_variables(language):
    # A plural's number may only choose the wording, so a file without plurals need not use it.
    choosing = {"max", "count"}
    english = {name: variables - choosing for name, variables in _file("en").items()}

    assert {name: variables - choosing for name, variables in _file(language).items()} == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_for_any_number(language):
    for message, variables in _file(language).items():
        for number in (0, 1, 2, 3, 5, 11, 100):
            values = {name: number if name in {"max", "count"} else f"<{name}>" for name in variables}
            said = phrase_packs()[language].say(message, **values)
            assert said.strip()
            assert all(f"<{name}>" in said for name in variables - {"max", "count"})
            assert "\u2068" not in said


def test_every_message_is_used():
    code = " ".join(path.read_text("utf-8") for path in TRIAGE.rglob("*.py"))
    built = {"dim", "ship-days", "unit"}  # f"dim-{name}", f"ship-days-{kind}", f"unit-{unit}"

    unused = [
        name
        for name in _file("en")
        if f'"{name}"' not in code and not any(name.startswith(f"{start}-") for start in built)
    ]
    assert unused == []


def test_plurals_follow_the_number():
    english, arabic = phrase_packs()["en"], phrase_packs()["ar"]

    assert english.say("ship-days-working", days="1", max=1) == "Delivery in 1 working day."
    assert english.say("ship-days-working", days="1-2", max=2) == "Delivery in 1-2 working days."
    assert "أيام" in arabic.say("ship-days-working", days="3-5", max=5)
    assert "أيام" not in arabic.say("ship-days-working", days="11-12", max=12)
    assert "يومي عمل" in arabic.say("ship-days-working", days="2", max=2)
    assert arabic.say("unit-hour", count="2", max=2) == "ساعتين (2)"
    assert arabic.say("unit-hour", count="11", max=11) == "11 ساعة"
    hindi = phrase_packs()["hi"]
    assert [hindi.say("unit-week", count=str(count), max=count) for count in (1, 2)] == ["1 हफ़्ता", "2 हफ़्ते"]


@pytest.mark.parametrize(
    "message",
    ["size-border", "price-range", "price-with-range", "coupon-over", "promo-until", "promo-until-day"],
)
def test_an_arabic_sentence_begins_with_an_arabic_word(message):
    """Else a Latin name at its beginning makes the whole line run from left to right."""
    values = dict.fromkeys(_file("ar")[message], "Latin")
    assert "\u0620" <= phrase_packs()["ar"].say(message, **values)[0] <= "\u064a"


def test_a_sentence_that_ends_in_an_abbreviation_has_one_full_stop():
    assert phrase_packs()["fr"].say("ship-arrives-on", first="25 nov.").endswith("25 nov.")
    assert phrase_packs()["pt"].say("ship-arrives-on", first="25 de nov.").endswith("25 de nov.")
    assert phrase_packs()["en"].say("coupon-over", code="…").endswith("now.")


def test_what_is_sold_out_is_told_without_its_gender_and_number():
    said = {language: phrase_packs()[language].say("sold-out", item="X") for language in ("es", "fr", "pt")}
    assert said == {
        "es": "Lo sentimos, se agotó: X.",
        "fr": "Désolé, rupture de stock : X.",
        "pt": "Desculpe, esgotou: X.",
    }


def test_a_promise_of_soon_is_made_to_nobody():
    assert "segera" not in phrase_packs()["id"].say("acknowledge-complaint")


FREE_FROM = {
    "ar": "الشحن إلى X: 8، ومجاني عند الشراء بقيمة 100 أو أكثر.",
    "de": "Versand X: 8, kostenlos ab 100.",
    "en": "Shipping to X: 8, free from 100.",
    "es": "Envío a X: 8, gratis desde 100.",
    "fr": "Livraison X : 8, gratuite dès 100.",
    "hi": "X डिलीवरी: 8, 100 या उससे ज़्यादा पर मुफ़्त।",
    "id": "Ongkir ke X: 8, gratis mulai 100.",
    "ja": "Xへの送料は 8、100 以上で無料です。",
    "ko": "X 배송비: 8, 100 이상 무료예요.",
    "ms": "Kos penghantaran ke X: 8, percuma untuk 100 ke atas.",
    "pt": "Frete (X): 8, grátis a partir de 100.",
    "th": "ค่าส่งไปX 8 ส่งฟรีเมื่อซื้อครบ 100 ค่ะ",
    "tl": "Shipping sa X: 8 po, libre mula 100.",
    "vi": "Phí giao đến X: 8, miễn phí cho đơn từ 100.",
    "zh": "发X运费 8，满 100 包邮。",
    "zh-Hant": "寄到X運費 8，滿 100 免運費。",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sending_is_free_from_the_amount_itself_and_not_only_above_it(language):
    said = phrase_packs()[language].say("ship-cost-free-over", region="X", fee="8", amount="100")
    assert said == FREE_FROM[language]


def test_an_offer_in_arabic_holds_from_the_amount_itself():
    arabic = phrase_packs()["ar"]

    assert arabic.say("price-near-spend", amount="100", promo="X") == "عند الشراء بقيمة 100 أو أكثر: X."


def test_a_regional_tag_uses_its_language():
    assert phrases_for("pt-BR") is phrase_packs()["pt"]
    assert phrases_for("xx") is None


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh-Hant", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh", "zh"),
        ("zh-Hans", "zh"),
        ("zh-SG", "zh"),
    ],
)
def test_a_tag_of_chinese_uses_the_letters_of_its_script(tag, language):
    assert phrases_for(tag) is phrase_packs()[language]


@pytest.mark.parametrize(("language", "letters"), [("zh", "gb2312"), ("zh-Hant", "big5")])
def test_the_phrases_of_chinese_are_in_letters_of_one_script(language, letters):
    (FOLDER / f"{language}.ftl").read_text("utf-8").replace("×", "").encode(letters)


def test_a_missing_message_or_variable_is_said():
    phrases = Phrases("en", "hello = Hello { $name }")

    with pytest.raises(PhraseError, match="no message bye"):
        phrases.say("bye")
    with pytest.raises(PhraseError, match="hello"):
        phrases.say("hello")


def test_a_toy_language_is_picked_up_by_following_the_page(tmp_path):
    page = (TRIAGE.parents[1] / "docs" / "new-language.md").read_text("utf-8")
    assert "app/triage/phrases/" in page
    [toy] = re.findall(r"```fluent\n(.*?)```", page, re.DOTALL)
    source = (FOLDER / "en.ftl").read_text("utf-8")
    changed = toy.split(" = ")[0]
    (tmp_path / "eo.ftl").write_text(
        re.sub(rf"^{changed} = .*$", toy.strip(), source, flags=re.MULTILINE), "utf-8"
    )

    packs = read_phrases(tmp_path)

    assert list(packs) == ["eo"]
    assert packs["eo"].say(changed) == toy.strip().split(" = ")[1]
