"""A live room's talk beside reports of harm in nearly the same words."""

import pytest

from app.triage.grievances.told import is_grievance_of_goods, is_plain_grievance

PAIRS = [
    # goods that came well, and that did not
    ("my dress arrived opened it and wow", "my dress arrived opened and half empty"),
    ("my sneakers arrived and opened them right away, love", "my parcel arrived open and torn"),
    ("parcel arrived opened it live with my sister", "parcel arrived open it was leaking"),
    ("my shoes broke in perfectly", "my pen broke in two days"),
    ("my pen broke hearts", "my pen broke in half"),
    ("my honey broke up with me", "my bag broke even though I was careful"),
    ("my pen never broke in 3 years", "my pen broke, not even a week old"),
    ("mon stylo ne fuit pas, super", "mon stylo fuit partout"),
    # what "explodes" with buyers, and in earnest
    ("this lipstick blew up on tiktok", "the candle I bought on tiktok exploded"),
    ("the bag caught fire on instagram", "bought this lamp from your instagram and it caught fire"),
    ("tas ini meledak di tiktok", "lilin ini meledak di kamar"),
    ("a bolsa explodiu no tiktok", "a vela explodiu na mesa"),
    ("口红着火了大家都在买", "充电宝着火了"),
    ("蜡烛烧起来好香", "蜡烛好香但是着火了把桌子烧了"),
    ("鞋子炸开了锅", "充电宝炸开了"),
    ("the candle started burning so pretty", "the candle started burning the table"),
    ("mi lilin habis terbakar mau beli lagi", "kamarku habis terbakar gara2 lilin"),
    # too few, and a haul
    ("only got 2 of the dresses in the end, good haul", "only got 2 of the dresses I ordered"),
    ("两个只收到一个赞", "两个只收到一个"),
    ("llegaron solo dos minutos tarde", "llegaron solo dos"),
    ("never got a refund from any shop, this is the best", "never got a refund"),
    ("pagué doble por otro igual en la tienda", "me cobraron doble por error"),
    # a tint that reddens as it should, and one that burns
    ("my cheeks are pink after your tint", "my cheeks are pink and itchy after your tint"),
    ("minha boca ficou vermelha com o tint, amei", "minha boca ficou vermelha e ardendo com o tint"),
    ("涂了口红嘴唇红了好看", "涂了口红嘴唇红肿"),
    ("ทาลิปแล้วปากแดงชอบมาก", "ทาลิปแล้วปากแดงแสบมาก"),
    ("شفايفي حمرا من الروج حبيت", "شفايفي حمرا وتحرقني من الروج"),
    ("meine Lippen sind rot mit dem Tint, liebe es", "meine Lippen brennen und sind rot vom Tint"),
    # it passed, or it came
    ("ya no me duelen los pies con las zapatillas", "me duelen los pies con las zapatillas"),
    ("hindi masakit sa paa ang sneakers", "masakit ang paa ko sa sneakers"),
    ("my stomach hurts less since I drink the tea", "my stomach hurts since I drink the tea"),
    ("my throat was sore, with your honey it got better", "my throat was sore with your honey, it never got better"),
    ("đau họng uống mật ong khỏi luôn", "uống mật ong bị đau họng luôn"),
    ("sakit tekak minum madu terus baik", "minum madu ni terus sakit tekak"),
    # other shoes, and these
    ("my feet hurt after wearing heels all day, these sneakers look comfy", "my feet hurt after wearing your heels all day"),
    ("me duelen los pies con tacones, quiero las zapatillas", "me duelen los pies con estos tacones"),
    ("구두 신고 발이 아파서 스니커즈 살래요", "스니커즈 신고 발이 아파요"),
    ("my eyes hurt from my old lenses, switching to yours", "my eyes hurt from your lenses, my other eye is red too"),
    # praise, and the same words of harm
    ("I feel dizzy with all these dresses", "I feel dizzy after drinking this tea"),
    ("my eyes are watering because of this beautiful dress", "beautiful lenses but my eyes are watering since I wore them"),
    ("passei mal de tão lindo esse vestido", "passei mal com esse chá"),
    ("恶心的前任看到我穿这裙子", "喝了你家的茶很恶心"),
    ("看你家直播看到头晕", "戴了美瞳眼睛发炎了,看到评论才知道"),
]  # fmt: skip


@pytest.mark.parametrize(("talk", "harm"), PAIRS)
def test_talk_is_no_grievance_and_its_like_is_one(talk: str, harm: str):
    assert not _is_told(talk)
    assert _is_told(harm)


@pytest.mark.parametrize(
    "text",
    [
        "my eyes were red from your lenses, got better when I stopped wearing them", "my eyes hurt after wearing your lenses, it got better at the hospital", "my stomach hurts less now but is still upset after your tea",
        "tomé el té y me dio dolor, ya no me duele desde que dejé de tomarlo", "戴了你家美瞳眼睛疼，停用才好",
    ],
)  # fmt: skip
def test_harm_that_passed_since_one_stopped_is_harm(text: str):
    assert _is_told(text)


@pytest.mark.parametrize(
    ("missing", "other"),
    [
        ("last one never arrived, how long to Mexico?", "last one, how long to Mexico?"), ("ship to mexico? mine never came", "mine never came with a strap"),
        ("grey in stock? I never received mine", "if I never received mine, what then?"), ("the last one still hasn't come", "the last one never came back in stock"),
        ("el último nunca llegó, ¿envían a México?", "el último nunca me quedó"), ("o meu nunca chegou", "o meu nunca quebrou"), ("la dernière n'est jamais arrivée", "la dernière est arrivée"),
        ("die letzte ist nie angekommen", "die letzte ist angekommen"), ("yang terakhir tak sampai", "yang terakhir sampai cepat"), ("đơn trước chưa nhận được hàng", "đơn trước nhận được rồi"),
        ("上次买的没收到,寄墨西哥多久", "上次的没收到优惠券"),
    ],
)  # fmt: skip
def test_the_last_one_that_never_came_is_told_beside_a_question(missing: str, other: str):
    assert is_plain_grievance(missing)
    assert not is_plain_grievance(other)


@pytest.mark.parametrize(
    ("harm", "asked"),
    [
        ("lenses gave me an infection, do you have brown?", "would lenses that gave me an infection come in brown?"), ("the lenses infected my eye", "could the lenses infect my eye?"),
        ("los lentes me dieron conjuntivitis, puede enviar otros?", "los lentes me dieron risa, puede enviar otros?"), ("the tea made me sick. can I get honey?", "can the tea make me sick? I get honey"),
        ("your lenses hurt my eyes, do you have softer?", "other lenses from another shop hurt my eyes, do you have softer?"),
    ],
)  # fmt: skip
def test_harm_that_was_done_is_told_beside_a_question(harm: str, asked: str):
    assert is_grievance_of_goods(harm)
    assert not is_grievance_of_goods(asked)


def _is_told(text: str) -> bool:
    return is_plain_grievance(text) or is_grievance_of_goods(text)
