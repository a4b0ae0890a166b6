"""What tells something asks nothing."""

import pytest

from app.triage.talk.statements import only_tells


@pytest.mark.parametrize(
    "text",
    [
        "converter is included, I checked",
        "shipping to Berlin was 4.90 last time",
        "last month I paid with PayPal and it worked",
        "lea how much did you pay for yours",
        "ongkir gratis, udah aku cek",
        "hay envío gratis, ya lo pregunté yo, yo ya pregunté",
        "tem estoque, já conferi",
        "c'est inclus, j'ai vérifié",
        "ist dabei, hab ich nachgesehen",
        "vải cotton, mình hỏi rồi",
        "包邮的，我问过了",
        "上次才20块",
        "มีของแถม ถามมาแล้วค่ะ",
        "付属してます、確認しました",
        "포함이에요 확인했어요",
    ],
)
def test_what_a_viewer_knows_is_no_question(text):
    assert only_tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "is the converter included, I checked?",
        "how long is it, i checked",
        "I checked the size, which one is for 170 cm",
        "shipping was late last time, how long now",
        "it was 20 last time, how much now",
        "how much did you pay for shipping",
        "how much is yours",
        "我问过了没人回，多少钱",
        "上次是20块，现在多少",
        "udah cek tapi berapa ongkirnya",
        "确认一下有货吗",
        "확인했어요? 얼마예요",
    ],
)
def test_what_asks_beside_is_one(text):
    assert not only_tells(text)


def test_what_only_tells_gets_no_reply(desk):
    decision = desk("cold wash only, I checked", "product_info")

    assert (decision.action, decision.reasons) == ("ignore", ("chat",))
