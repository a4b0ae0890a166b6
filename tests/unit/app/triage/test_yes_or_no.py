"""A yes or no of the workbook goes out unseen to its own question only."""

from decimal import Decimal

import pytest

from app.triage.drafts.yes_or_no import Asked, misses
from knowledge.entry import entries
from knowledge.ranking import Hit
from knowledge.workbook import Faq, Product


def _shop(desk, question, answer, language="en"):
    row = Faq(
        row=2, id="known", intent="product_info", question={language: question}, answer={language: answer}
    )
    return desk.shop.model_copy(update={"faq": (row,), "policies": ()})


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("Is it original?", "Yes, 100% original with card.", "is it not original?"),
        ("Is a converter included?", "Yes, one converter.", "is the converter not included?"),
        ("Is a converter included?", "Yes, one converter.", "is a pouch included?"),
        ("Can you engrave a name?", "Yes, up to 12 letters.", "can you engrave a logo?"),
        ("Can you engrave letters?", "Yes, up to 12 letters.", "can you engrave 20 letters?"),
        ("Is a cartridge included?", "Yes, a blue cartridge.", "is a red cartridge included?"),
        ("Does it contain nuts?", "No.", "does it contain pork?"),
        ("Does it need batteries?", "No.", "does it need how many batteries?"),
        ("Is it gluten free?", "Yes.", "is it gluten free and nut free?"),
    ],
)
def test_a_yes_or_no_to_another_question_is_seen_by_a_person_first(desk, question, answer, text):
    decision = desk(text, "product_info", shop=_shop(desk, question, answer))

    assert (decision.action, decision.draft.text) == ("suggest", answer)
    assert "facts_differ" in decision.reasons


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("Is it original?", "Yes, 100% original with card.", "isn't it original?"),
        ("Is a converter included?", "Yes, one converter.", "is the converter included?"),
        ("Can you engrave letters?", "Yes, up to 12 letters.", "can you engrave 12 letters?"),
        ("Does it contain nuts?", "No.", "does it contain nuts or not?"),
        ("Is it washable?", "Wash it cold.", "is it not washable?"),
        ("Can I machine wash it?", "Yes, cold.", "can I machine wash it, my sister asks"),
    ],
)
def test_a_yes_or_no_to_the_same_question_is_sent(desk, question, answer, text):
    draft = desk(text, "product_info", shop=_shop(desk, question, answer)).draft

    assert draft.text == answer
    assert "facts_differ" not in draft.reasons


@pytest.mark.parametrize(
    ("question", "answer", "text", "held"),
    [
        ("含坚果吗？", "不含。", "含坚果粉吗？", True),
        ("含坚果吗？", "不含。", "含不含坚果", False),
        ("可以自取吗？", "可以的亲", "可以取消吗？", True),
        ("可以自取吗？", "可以的亲", "可以自取吗", False),
    ],
)
def test_a_word_or_two_of_chinese_answer_what_the_question_names(desk, question, answer, text, held):
    draft = desk(text, "product_info", shop=_shop(desk, question, answer, "zh")).draft

    assert ("facts_differ" in draft.reasons) is held


@pytest.mark.parametrize(
    ("language", "question", "answer", "text", "held"),
    [
        ("zh", "是正品吗？", "是的，全部正品带卡。", "是不是正品", False),
        ("zh", "是正品吗？", "是的，全部正品带卡。", "是正品不", False),
        ("zh", "是正品吗？", "是的，全部正品带卡。", "是不是真的", False),
        ("zh", "是正品吗？", "是的，全部正品带卡。", "不是正品吧", True),
        ("zh", "可以自提吗？", "可以的亲", "能不能自提", False),
        ("zh", "可以自提吗？", "可以的亲", "可以自取吗", False),
        ("zh", "可以自提吗？", "可以的亲", "可以自提不", False),
        ("zh", "可以自提吗？", "可以的亲", "能不能退货", True),
        ("zh", "有保修吗？", "有，一年。", "保不保修", False),
        ("zh", "有保修吗？", "有，一年。", "有质保吗", False),
        ("zh", "有保修吗？", "有，一年。", "有无保修", False),
        ("en", "Is it original or fake?", "Yes, 100% original with card.", "is this original or replica?", False),
        ("en", "Is it original or fake?", "Yes, 100% original with card.", "is this a replica?", True),
        ("zh", "有保修吗？", "有，一年。", "没有保修吗", True),
        ("zh", "付款后可以改地址吗？", "可以", "付了款还能改地址吗", False),
        ("zh", "可以付款吗？", "可以", "可以到付吗", True),
        ("en", "Is it leather?", "Yes, cow leather.", "it's leather, right?", False),
        ("en", "Is it leather?", "Yes, cow leather.", "it's linen, right?", True),
        ("en", "Is it for the left hand?", "Yes.", "is it for the right?", True),
        ("en", "Is the strap adjustable?", "Yes, to 120 cm.", "isn't the strap adjustable?", False),
        ("en", "Is the strap adjustable?", "Yes, to 120 cm.", "the strap isn't adjustable?", True),
        ("en", "Do I need pins?", "No pins needed, the jersey grips.", "no pins needed right?", False),
        ("id", "Busanya bisa dilepas?", "Bisa, dua-duanya.", "bisa dilepas gak busanya", False),
        ("id", "Busanya bisa dilepas?", "Bisa, dua-duanya.", "busanya tidak bisa dilepas?", True),
        ("ms", "Boleh ambil sendiri?", "Boleh, di kedai.", "boleh ambil sendiri tak kat kedai", False),
        ("de", "Ist ein Konverter dabei?", "Ja, einer.", "ist ein Konverter enthalten?", False),
        ("ja", "本物ですか？", "はい、正規品でカード付きです。", "正規品ですよね?", False),
    ],
)  # fmt: skip
def test_the_same_question_in_another_wording_is_no_other_one(desk, language, question, answer, text, held):
    (entry,) = (one for one in entries(_shop(desk, question, answer, language)) if one.id == "faq:known")
    hit = Hit(entry, 0.95, 0.95, 0.9, entry.questions[0], 0.9, 0.5)

    assert misses(Asked(text, language), hit, answer, language) is held


TARTS = Product(row=9, sku="PT-1", name={"en": "Pineapple tarts", "zh": "凤梨酥"}, aliases=("tarts",), price=Decimal(12), currency="USD", stock=5)  # fmt: skip
LAMP = Product(row=9, sku="LP-1", name={"en": "Desk lamp", "zh": "台灯"}, price=Decimal(12), currency="USD", stock=5)  # fmt: skip


@pytest.mark.parametrize(
    ("product", "language", "question", "answer", "text", "held"),
    [
        (TARTS, "en", "Does it contain nuts?", "No.", "do the pineapple tarts contain nuts?", False),
        (TARTS, "en", "Does it contain nuts?", "No.", "are there nuts in the pineapple tarts?", False),
        (TARTS, "en", "Does it contain nuts?", "No.", "does this have nuts inside?", False),
        (TARTS, "en", "Does it contain nuts?", "No.", "do the pineapple tarts contain eggs?", True),
        (TARTS, "en", "Does it contain nuts?", "No.", "are there nuts in the cookies?", True),
        (TARTS, "zh", "含坚果吗？", "不含。", "凤梨酥含坚果吗", False),
        (TARTS, "zh", "含坚果吗？", "不含。", "里面有坚果吗", False),
        (TARTS, "zh", "含坚果吗？", "不含。", "有没有坚果", False),
        (TARTS, "zh", "含坚果吗？", "不含。", "有没有鸡蛋", True),
        (LAMP, "zh", "可以调光吗？", "可以，三档。", "台灯可以调光吗", False),
        (LAMP, "zh", "可以调光吗？", "可以，三档。", "可以调光的对吗", False),
        (LAMP, "zh", "可以调光吗？", "可以，三档。", "台灯能调光吗", False),
        (LAMP, "zh", "可以调光吗？", "可以，三档。", "不能调光吗", True),
    ],
)
def test_the_product_s_name_and_words_that_only_ask_name_no_other_thing(
    desk, monkeypatch, product, language, question, answer, text, held
):
    monkeypatch.setattr("app.triage.drafts.quoted.entry_confidence", lambda *_: 0.95)
    shop = _shop(desk, question, answer, language).model_copy(update={"products": (product,)})
    draft = desk(text, "product_info", shop=shop, on_air=product.sku).draft

    assert draft.text == answer
    assert ("facts_differ" in draft.reasons) is held


@pytest.mark.parametrize(
    ("language", "question", "answer", "name", "text", "held"),
    [
        ("id", "Busanya bisa dilepas?", "Bisa, dua-duanya.", "Bra seamless tanpa kawat", "bra tanpa kawat busanya bisa dilepas?", False),
        ("id", "Busanya bisa dilepas?", "Bisa, dua-duanya.", "Bra seamless tanpa kawat", "busanya tidak bisa dilepas?", True),
        ("id", "Busanya bisa dilepas?", "Bisa, dua-duanya.", "Bra seamless tanpa kawat", "bra tanpa busa?", True),
        ("es", "¿Las copas son removibles?", "Sí, las dos.", "Sujetador sin aros", "sujetador sin aros, copas removibles?", False),
        ("es", "¿Las copas son removibles?", "Sí, las dos.", "Sujetador sin aros", "sujetador sin copas?", True),
    ],
)  # fmt: skip
def test_what_a_product_lacks_by_its_name_turns_nothing(desk, language, question, answer, name, text, held):
    (entry,) = (one for one in entries(_shop(desk, question, answer, language)) if one.id == "faq:known")
    hit = Hit(entry, 0.95, 0.95, 0.9, entry.questions[0], 0.9, 0.5)

    assert misses(Asked(text, language, (name,)), hit, answer, language) is held


@pytest.mark.parametrize(
    ("language", "question", "answer", "text", "held"),
    [
        ("en", "Is a converter included?", "Yes, one converter.", "are two converters included?", True),
        ("en", "Is a converter included?", "Yes, one converter.", "is one converter included?", False),
        ("en", "Are converters included?", "Yes, two converters.", "are two converters included?", False),
        ("en", "Are converters included?", "Yes, 2 converters.", "are two converters included?", False),
        ("en", "Is it waterproof?", "Yes, to 50 m.", "are these two waterproof?", False),
        ("en", "Is it leather?", "Yes, cow leather.", "my two kids love it, is it leather?", False),
        ("de", "Ist ein Konverter dabei?", "Ja, ein Konverter.", "sind zwei Konverter dabei?", True),
        ("zh", "送收纳袋吗？", "有，一个收纳袋。", "送两个收纳袋吗", True),
        ("zh", "送收纳袋吗？", "有，一个收纳袋。", "送一个收纳袋吗", False),
        ("zh", "送收纳袋吗？", "有，一个收纳袋。", "这两个送收纳袋吗", False),
    ],
)
def test_a_number_in_a_word_is_a_number(desk, language, question, answer, text, held):
    (entry,) = (one for one in entries(_shop(desk, question, answer, language)) if one.id == "faq:known")
    hit = Hit(entry, 0.95, 0.95, 0.9, entry.questions[0], 0.9, 0.5)

    assert misses(Asked(text, language), hit, answer, language) is held


@pytest.mark.parametrize(
    ("language", "answer", "text", "held"),
    [
        ("es", "Sí.", "¿aceptan paypal?", True),
        ("es", "Sí.", "¿aceptan bizum con tarjeta?", True),
        ("es", "Sí.", "¿aceptan bizum?", False),
        ("pt", "Não.", "vocês aceitam cartão?", True),
        ("pt", "Não.", "vocês aceitam pix?", False),
        ("en", "No.", "do you take paypal?", False),
        ("en", "No.", "do you take bizum?", True),
    ],
)
def test_a_bare_answer_is_for_the_question_of_its_own_language(
    desk, monkeypatch, language, answer, text, held
):
    monkeypatch.setattr("app.triage.drafts.quoted.entry_confidence", lambda *_: 0.95)
    question = {"es": "¿Aceptan Bizum?", "pt": "Vocês aceitam Pix?", "en": "Do you take PayPal?"}
    row = Faq(row=2, id="known", intent="payment", question=question, answer={language: answer})
    shop = desk.shop.model_copy(update={"faq": (row,), "policies": ()})
    draft = desk(text, "payment", shop=shop).draft

    assert draft.text == answer
    assert ("facts_differ" in draft.reasons) is held
