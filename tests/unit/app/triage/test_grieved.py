"""Pain, danger and what broke: a grievance where the shop's own goods are named beside it, and talk elsewhere."""

import pytest

from app.triage.cleaning import clean
from app.triage.comment import ProductRef, Reference
from app.triage.grieved import is_grieved
from app.triage.products.shop_words import shop_words
from knowledge.workbook import Product, Workbook
from tests.unit.app.triage.conftest import Desk

NAMED = Reference(ProductRef("X-1", "alias"))
ON_AIR = Reference(ProductRef("X-1", "on_air"))
SHOP = shop_words(
    Workbook(
        products=(
            Product(row=2, sku="X-1", name={"en": "Moon soy candle"}),
            Product(row=3, sku="X-2", name={"en": "Sea salt soap"}),
        ),
        faq=(),
    )
)

FELT = [
    "my eye is red from the lenses", "used the lenses and my eyes burn", "the lenses hurt my eyes", "got pink eye from the contacts", "can't see after wearing the lenses",
    "drank the tea and have stomach cramps", "the tea gave me heart palpitations", "the tea made me sick", "the shoes cut my feet",
    "戴了美瞳眼睛发炎了", "我戴了美瞳眼睛红了", "喝了茶肚子疼", "美瞳磨眼睛", "me puse los lentes y tengo el ojo rojo", "los lentes me dieron conjuntivitis", "tomé el té y me duele el estómago",
    "ใส่แล้วตาแดง", "ใส่คอนแทคแล้วเจ็บตามาก", "กินชาแล้วปวดท้องมาก", "mata iritasi gara2 softlens ini", "minum teh ini perut sakit banget", "softlens ni buat mata saya merah",
    "đeo xong đau mắt quá", "uống trà xong đau bụng", "sumakit mata ko sa contact lens", "العدسات حرقت عيني", "عيني احمرت من العدسات", "aankhein laal ho gayi lens se", "चाय पीने के बाद पेट में दर्द हो गया",
    "meus olhos ficaram vermelhos com a lente", "o chá me deu dor de barriga", "j'ai les yeux rouges depuis les lentilles", "le thé m'a donné mal au ventre",
    "meine Augen sind rot von den Linsen", "vom Tee hab ich Bauchschmerzen, nach einer Tasse", "コンタクトつけたら目が充血した", "お茶を飲んだらお腹が痛くなった", "렌즈 끼고 눈이 충혈됐어요", "차 마시고 배가 아파요",
]  # fmt: skip
HAZARDS = [
    "candle exploded on my table", "the candle caught fire", "the candle burned my table", "there was glass in the honey", "found an ant in the honey", "the honey is mouldy",
    "蜡烛烧起来差点着火", "蜂蜜里有玻璃渣", "蜂蜜发霉了", "la vela explotó", "encontré un pelo en la miel", "lilinnya meledak", "madunya ada semut di dalam", "เทียนระเบิด", "น้ำผึ้งมีมดอยู่ข้างใน",
    "nến phát nổ", "mật ong có kiến bên trong", "sumabog yung kandila", "may buhok sa honey", "الشمعة انفجرت", "لقيت شعر في العسل", "a vela explodiu", "tinha um inseto no mel", "la bougie a explosé", "il y avait un cheveu dans le miel",
    "die Kerze ist explodiert", "Glassplitter im Honig", "ろうそくが爆発した", "はちみつに虫が入ってた", "양초가 폭발했어요", "꿀에서 머리카락이 나왔어요", "मोमबत्ती में आग लग गई", "शहद में बाल निकला", "honey me keeda nikla",
]  # fmt: skip
BROKE = [
    "my pen leaks", "my ink bottle leaked in the parcel", "the pen stopped writing after a week", "mein Füller ist kaputt", "der Füller schreibt nicht mehr", "mon stylo ne marche plus", "mon stylo fuit",
    "minha caneta quebrou", "minha caneta parou de funcionar", "mi pluma ya no escribe", "se me rompió la pluma", "我的钢笔漏墨", "買的筆壞了", "ペン先が曲がってた", "잉크가 샜어요", "펜이 고장났어요",
    "ปากกาพังแล้ว", "bút bị hỏng rồi", "pena saya patah", "penanya bocor", "sira na agad yung pen ko", "القلم خربان", "pen kharab ho gaya", "पेन टूट गया",
]  # fmt: skip


@pytest.mark.parametrize("text", [*FELT, *HAZARDS, *BROKE])
def test_what_befell_somebody_with_the_shops_goods_is_a_grievance(text: str):
    assert is_grieved(clean(text), NAMED, SHOP)


@pytest.mark.parametrize(
    "text",
    ["my eyes hurt after wearing your lenses", "用了你家美瞳角膜炎", "me arden los ojos con tus lentes", "sumakit mata ko sa contact lens nyo", "my candle exploded",
     "mata iritasi gara2 softlens ini", "my eyes burn from these", "this made me sick, look", "สุดท้ายตาแดงเพราะใส่ตัวนี้", "これを飲んでお腹が痛くなった", "이거 먹고 배가 아파요"],
)  # fmt: skip
def test_goods_are_named_by_whose_they_are_or_by_their_kind(text: str):
    assert is_grieved(clean(text), ON_AIR, SHOP)


@pytest.mark.parametrize(
    "text",
    [
        "my eyes are red", "my head hurts", "my heart broke", "my phone died", "exploded on my table", "my kettle broke last week", "my stomach hurts", "肚子疼", "我手机坏了", "hatiku patah", "mi celular no funciona", "mein Auto ist kaputt",
        "หัวพัง", "머리가 아파요", "お腹が痛い", "पेट में दर्द हो रहा है", "mon téléphone ne marche plus", "ulo ko sumakit", "my feet hurt after the gym", "habis makan seblak perut mules", "昨晚喝了酒头疼", "술 먹고 머리 아파", "Kopfschmerzen nach der Arbeit", "my head hurts after this week", "my back hurts from this chair",
        "hatiku nyetrum liat ini", "wore heels all day my feet hurt",
    ],
)  # fmt: skip
def test_without_them_it_may_be_anything(text: str):
    assert not is_grieved(clean(text), ON_AIR, SHOP)


@pytest.mark.parametrize(
    "text",
    [
        # questions and what may come
        "will the lenses make my eyes red?", "do the lenses hurt", "does the tea give you stomach cramps", "can it catch fire", "is there glass in the honey?", "does the pen leak", "if my pen leaks can i return it",
        "戴了会眼睛红吗", "蜂蜜会发霉吗", "钢笔漏墨吗", "le té cae pesado?", "si la vela explota?", "softlens ini bikin mata perih ga", "penanya bocor ga kak", "ใส่แล้วตาแดงไหม", "ปากกาพังง่ายไหม", "đeo có đau mắt không", "bút có bị hỏng không",
        "sumasakit ba mata dito", "العدسات تحرق العين؟", "lens se aankh laal hoti hai kya", "a lente deixa o olho vermelho?", "les lentilles piquent ?", "brennen die Linsen?", "목이 아플까요", "ペンは壊れやすいですか", "pen kharab ho jayega kya",
        # songs and jokes
        "this song is fire", "this candle is fire", "i'm dying these candles are so cute", "the chat exploded when the candle came up", "my stomach hurts from laughing at the candle lol", "my heart burns for this candle", "my head hurts from these prices", "the candle melted my heart",
        "蜡烛好看到爆炸", "看蜡烛看得眼睛疼", "笑得肚子疼 买蜡烛", "sakit perut ketawa liat lilinnya", "sumakit ulo ko sa dami ng kandila", "me muero por la vela", "prices caught fire lol",
        # by nature
        "the candle burns 45 hours", "burns clean", "red eye relief drops", "the glass jar of the honey is pretty", "love the glass", "candle smells so good", "hot honey burns so good",
        # sought against it
        "my back hurts, need this chair", "my eyes are red, need the drops", "胃疼需要这个茶", "my stomach hurts does the tea help", "busco algo para el dolor de estómago",
        # one that broke before
        "my kettle broke so i need this one", "my old pen leaked", "mi licuadora ya no funciona, necesito otra", "我的钢笔坏了想买新的", "penaku rusak mau beli baru", "mein Füller ist kaputt, brauche einen neuen", "ペンが壊れたので新しいのが欲しい",
        # nothing came of it
        "wore the lenses all day and my eyes never hurt", "my pen never leaks", "戴了美瞳眼睛不疼", "my pen is not broken lol",
        # elsewhere
        "lenses from another shop hurt my eyes", "隔壁买的美瞳戴了眼睛红",
    ],
)  # fmt: skip
def test_what_is_asked_sung_or_was_so_by_nature_is_none(text: str):
    assert not is_grieved(clean(text), NAMED, SHOP)


@pytest.mark.parametrize("text", ["the straw bag cut my hands", "my canvas sneaker fell apart", "used the linen dress and my skin burns"])  # fmt: skip
def test_harm_from_the_shops_goods_is_followed_up_though_it_reads_as_chat(desk: Desk, text: str):
    decision = desk(text, "chat", needs=0.001)

    assert (decision.action, decision.intents[0].name) == ("follow_up", "complaint")


def test_the_same_of_other_goods_stays_talk(desk: Desk):
    assert desk("my toaster fell apart", "chat", needs=0.001).action == "ignore"
