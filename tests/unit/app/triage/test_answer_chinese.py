"""Replies to Chinese in the letters that the viewer writes: traditional or simplified ones."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.triage.comment import Earlier
from app.triage.languages.chinese import is_traditional
from knowledge.workbook import Faq, Term

TRADITIONAL = ("en", "zh-Hant")


@pytest.fixture
def shop(desk):
    """The small shop with a name of one product in both scripts."""
    dress, *others = desk.shop.products
    name = {"en": "Linen dress", "zh": "亚麻裙", "zh-Hant": "亞麻裙"}
    dress = dress.model_copy(update={"name": name})
    return desk.shop.model_copy(update={"products": (dress, *others)})


@pytest.mark.parametrize(
    ("intent", "kind", "text", "said"),
    [
        ("shipping", "computed", "運費到馬來西亞多少？", "寄到馬來西亞運費 RM 8.00"),
        ("shipping", "computed", "运费到马来西亚多少？", "发马来西亚运费 RM 8.00"),
        ("shipping", "computed", "現在下單新加坡什麼時候到", "寄到新加坡免運費。現在下單，預計 11月24日 至 11月26日 送達。"),
        ("shipping", "computed", "寄新加坡要運費嗎", "寄到新加坡免運費。4-6 個工作天送達。"),
        ("shipping", "ask", "運費多少？", "您好，請問要寄到哪個國家或地區？"),
        ("shipping", "ask", "运费多少？", "亲，请问要发到哪个国家或地区？"),
        ("price", "computed", "這件多少錢", "亞麻裙 價格：RM 39.00。"),
        ("price", "computed", "这件多少钱", "亚麻裙 价格：RM 39.00。"),
        ("size", "computed", "160公分 55公斤穿什麼尺寸", "您好，160 cm / 55 kg 建議穿 M（155-165 cm, 50-58 kg）。"),
        ("size", "computed", "160厘米 55公斤穿什么尺码", "亲，160 cm / 55 kg 建议穿 M（155-165 cm, 50-58 kg）。"),
        ("size", "ask", "這件我穿什麼尺寸", "您好，請告訴我們您的身高和體重，幫您選尺寸。"),
        ("availability", "computed", "黑色M碼還有現貨嗎", "有現貨：亞麻裙 (黑色, M)。"),
        ("availability", "computed", "黑色M码还有现货吗", "有货：亚麻裙 (黑色, M)。"),
        ("availability", "computed", "黑色L碼還有嗎", "抱歉，亞麻裙 (黑色, L) 已售完，還有 M。"),
        ("availability", "computed", "有紅色的嗎", "抱歉，沒有紅色，有黑色和白色。"),
        ("availability", "computed", "有红色的吗", "抱歉，没有红色，有黑色和白色。"),
        ("availability", "computed", "有什麼顏色", "顏色：黑色和白色。"),
    ],
)  # fmt: skip
def test_a_computed_reply_is_in_the_letters_of_the_comment(desk, shop, intent, kind, text, said):
    decision = desk(text, intent, shop=shop)

    assert decision.draft.text.startswith(said)
    assert is_traditional(decision.draft.text) is is_traditional(said)
    assert decision.draft.kind == kind
    assert "ungrounded" not in decision.reasons
    assert (decision.language, decision.draft.language) == ("zh", "zh")


@pytest.mark.parametrize(
    ("intent", "text", "traditional"),
    [
        ("complaint", "收到的裙子破了，氣死我了", True),
        ("complaint", "收到的裙子破了，气死我了", False),
        ("order_status", "我的訂單到哪了", True),
        ("order_status", "我的订单到哪了", False),
    ],
)
@pytest.mark.parametrize("knowledge", [True, False])
def test_an_acknowledgement_is_in_the_letters_of_the_comment(desk, intent, text, traditional, knowledge):
    decision = desk(text, intent, knowledge=knowledge)

    assert decision.action == "follow_up"
    assert is_traditional(decision.draft.text) is traditional
    assert (decision.language, decision.draft.language) == ("zh", "zh")


def test_a_shipping_reply_in_traditional_letters_goes_out_by_itself(desk):
    assert desk("運費到馬來西亞多少？", "shipping").action == "reply"


def test_letters_of_both_scripts_follow_the_viewer_then_the_stream(desk):
    before = Earlier("這件還有嗎", desk.noon - timedelta(minutes=1), "zh")
    traditional = replace(desk.rules, languages=TRADITIONAL)

    assert desk("多少", "price").draft.text == "亚麻裙 价格：RM 39.00。"
    assert desk("多少", "price", earlier=[before]).draft.text == "亚麻裙 價格：RM 39.00。"
    assert desk("多少", "price", rules=traditional).draft.text == "亚麻裙 價格：RM 39.00。"


def test_the_shops_own_words_stay_letter_for_letter(desk):
    assert desk("這件多少錢", "price").draft.text == "亚麻裙 價格：RM 39.00。"


def test_of_the_shops_two_names_for_a_colour_the_one_in_the_viewers_letters_is_told(desk):
    dress, *others = desk.shop.products
    colours = (Term(names=("black", "黑色")), Term(names=("dusty blue", "雾蓝", "霧藍")))
    shop = desk.shop.model_copy(
        update={"products": (dress.model_copy(update={"colours": colours}), *others), "variants": ()}
    )

    assert "霧藍" in desk("有什麼顏色", "availability", shop=shop).draft.text
    assert "雾蓝" in desk("有什么颜色", "availability", shop=shop).draft.text


def _washing(desk, **answers):
    row = Faq(
        row=9,
        id="wash",
        intent="product_info",
        question={"zh": "可以机洗吗", "zh-Hant": "可以機洗嗎"},
        answer=answers,
    )
    return desk.shop.model_copy(update={"faq": (row,)})


SIMPLIFIED_SAYS, TRADITIONAL_SAYS = "可以，冷水装袋洗。", "可以，冷水裝袋洗。"


@pytest.mark.parametrize(
    ("text", "answers", "said", "held"),
    [
        ("可以機洗嗎", {"zh": SIMPLIFIED_SAYS, "zh-Hant": TRADITIONAL_SAYS}, TRADITIONAL_SAYS, False),
        ("可以机洗吗", {"zh": SIMPLIFIED_SAYS, "zh-Hant": TRADITIONAL_SAYS}, SIMPLIFIED_SAYS, False),
        ("可以機洗嗎", {"zh-Hant": TRADITIONAL_SAYS}, TRADITIONAL_SAYS, False),
        ("可以机洗吗", {"zh-Hant": TRADITIONAL_SAYS}, TRADITIONAL_SAYS, True),
        ("可以機洗嗎", {"zh": SIMPLIFIED_SAYS}, SIMPLIFIED_SAYS, True),
        # A shop that writes traditional letters need not say so in its headers.
        ("可以機洗嗎", {"zh": TRADITIONAL_SAYS}, TRADITIONAL_SAYS, False),
        ("可以機洗嗎", {"zh": "可以。"}, "可以。", False),
        ("可以机洗吗", {"zh-Hant": "可以。"}, "可以。", False),
    ],
)
def test_an_answer_in_the_other_letters_only_is_seen_by_a_person(desk, text, answers, said, held):
    decision = desk(text, "product_info", shop=_washing(desk, **answers))

    assert (decision.draft.text, decision.draft.kind) == (said, "quoted")
    assert ("other_script" in decision.reasons) is held
    assert (decision.action == "reply") is not held


def test_the_language_of_a_reply_is_told_as_the_comments_is_without_its_script(desk):
    decision = desk("可以機洗嗎", "product_info", shop=_washing(desk, **{"zh-Hant": TRADITIONAL_SAYS}))

    assert (decision.language, decision.draft.language) == ("zh", "zh")


def test_only_languages_without_a_script_are_named_where_few_may_be_answered_unseen(desk):
    assert (
        desk(
            "運費到馬來西亞多少？", "shipping", rules=replace(desk.rules, auto_languages=frozenset({"zh"}))
        ).action
        == "reply"
    )
