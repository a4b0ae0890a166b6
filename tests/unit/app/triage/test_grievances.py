"""Harm, fakes, threats, money wanted back, what has not come, came broken or too few: an agent's, also where the classifier hears only talk."""

from dataclasses import replace

import pytest

from app.triage.calibration import PLAIN
from app.triage.cleaning import clean
from app.triage.grievances.told import is_plain_grievance
from app.triage.quadratic import linear
from tests.unit.app.triage.conftest import Desk

HARM = [
    "used it and my face is swollen", "my skin burned after using this", "my baby got sick from this",
    "this gave me a rash", "your cream broke me out",
    "i got hives from your mist", "my dog threw up after eating this",
    "since i used your serum my cheeks are burning", "ate it and now my son is vomiting",
    "i broke out in hives after wearing this top", "had a bad allergic reaction to your serum",
    "full of rashes since ur capsules", "用了脸上起疹子", "涂完脸上火辣辣的疼", "popoknya bikin anakku ruam",
    "le sacó ronchas a mi bebé", "子供がこれを食べて吐いた", "使った後かぶれた", "ใช้แล้วแพ้", "宝宝吃了拉肚子",
    "吃了你家的虾 全家食物中毒", "kulit saya gatal lepas guna ni", "mukaku bengkak abis pake ini",
    "muka saya naik ruam lepas guna krim", "ใส่แล้วผื่นขึ้น", "กินแล้วท้องเสียทั้งบ้าน", "xài xong da nổi mẩn đỏ",
    "mặt em bị sưng sau khi dùng kem", "nangati mukha ko pagkatapos gamitin to",
    "nag rashes anak ko sa lotion nyo", "me salió alergia al usar su crema",
    "se me hinchó la cara después de usarlo", "me deu alergia depois que usei",
    "minha pele queimou depois de usar esse creme",
    "بشرتي احترقت من الكريم", "جاني حساسية بعد ما استخدمته", "この化粧水を使って肌が荒れた",
    "食べて蕁麻疹が出た", "이거 쓰고 얼굴 뒤집어졌어요", "먹고 배탈났어요",
    "j'ai eu des plaques après avoir utilisé votre crème",
    "ma peau est toute rouge depuis que j'ai mis votre sérum", "meine haut brennt seit der anwendung",
    "nach der creme hab ich ausschlag bekommen", "isko lagane ke baad chehra jal gaya",
    "lagaya aur daane nikal aaye",
    "क्रीम लगाने के बाद चेहरा सूज गया",
    # beside words that in another sense or another language would take it back
    "meu filho passou mal depois de comer esse produto", "mặt em bị sưng nặng sau khi dùng kem",
    "namaga nang sobra mukha ko pagkatapos gamitin to", "쓰고 얼굴 뒤집어졌어요 어이없네요",
    "muka saya bengkak abis pakai krim ini, masih merah sampai sekarang",
    "muka saya bengkak abis pakai krim ini, tak hilang sampai sekarang", "用了你家面膜脸红肿了还是没人管",
    "用了你家面膜脸红肿了没有任何回复", "my skin is burning after using your cream, i can't even sleep",
    "my skin burned after using this, i will never buy again", "my skin burned after using this and nobody helped",
    "my skin is red after wearing this suit", "my face is swollen after using this, i would like my money back", "ใช้แล้วผื่นขึ้นยังไม่หาย", "これを使って肌が荒れました、治りません",
    "これを使って肌が荒れました、すみません対応お願いします", "mon visage a des boutons depuis que j'ai mis votre crème",
]  # fmt: skip
FAKES = [
    "you sent me a fake", "you sold me a fake bag", "卖假货的", "i got a fake one", "mine is fake i checked",
    "you guys are selling fakes", "假货退钱", "收到的是假货", "你们卖假货", "barang palsu yang dikirim",
    "dapat barang tiruan", "ได้ของปลอมมา",
    "shop giao hàng nhái", "peke yung dumating", "me llegó un perfume falso", "recebi um tênis falsificado",
    "وصلني عطر تقليد", "偽物が届いた", "가짜가 왔어요", "j'ai reçu une contrefaçon",
    "habe eine fälschung bekommen",
    "nakli maal bheja", "नकली सामान भेजा",
]  # fmt: skip
THREATS = [
    "I will report you to the consumer court", "I will sue you", "i'm going to the police about this",
    "i'm gonna report this shop", "see you in court", "i am filing a police complaint", "我要举报你们假货",
    "起诉你们", "我已经打12315了", "saya lapor polisi", "aku laporin kalian",
    "nak report kedai ni", "saya nak lapor kpdnhep", "จะแจ้งความแล้วนะ", "เดี๋ยวไปฟ้อง สคบ", "tôi sẽ báo công an",
    "tố cáo shop này", "irereport ko kayo sa dti", "los voy a denunciar", "voy a ir a profeco",
    "vou no procon",
    "vou processar vocês", "بشتكي عليكم لحماية المستهلك", "消費者センターに相談します", "訴えますよ",
    "소비자원에 신고합니다", "고소할 거예요", "je vais porter plainte", "ich zeige euch an",
    "ich gehe zum anwalt, mein anwalt meldet sich", "consumer court jaunga", "police complaint karungi",
    "पुलिस में शिकायत करूंगा", "my husband and i will sue you",
    "chargeback filed", "I'll dispute this with my bank", "this is illegal, reporting to FDA", "报警了等着", "消协见", "vou te processar",
]  # fmt: skip
MONEY_BACK = [
    "refund me now this is broken", "please refund", "I want a refund", "give me a refund",
    "money back please", "我要退货退款", "pls refund my order", "give me my money back", "paisa wapas karo",
    "refund chahiye mujhe", "पैसे वापस करो", "quiero mi dinero", "devuélvanme mi dinero",
    "tôi muốn hoàn tiền", "hoàn tiền cho tôi",
    "退钱", "我要退款", "赶紧退款", "还我钱", "kembalikan uang saya", "balikin duit gue", "nak refund",
    "mau refund dong", "ขอเงินคืน", "คืนเงินมาเดี๋ยวนี้", "ibalik nyo pera ko", "gusto ko ng refund",
    "quero meu dinheiro de volta", "exijo reembolso", "ابي فلوسي", "رجعوا فلوسي",
    "返金してください", "お金返して", "환불해주세요", "돈 돌려줘", "remboursez-moi",
    "je veux être remboursée", "ich will mein geld zurück", "gebt mir mein geld",
    "ich will mein geld zurück, das war nicht neu", "ibalik nyo pera ko may sira", "the sole falls off, i want a refund",
]  # fmt: skip
NOT_COME = [
    "je n'ai toujours rien reçu depuis 3 semaines", "paketku belum datang juga", "mi paquete no llega",
    "meu pedido não chegou", "mein paket ist nicht angekommen", "ของยังไม่มาเลย", "我买的东西呢",
    "order abhi tak nahi aaya", "mera saman nahi aaya", "mera parcel kahan hai", "我的单子呢",
    "我的快递去哪了", "where is my stuff", "paid three weeks ago and nothing came", "mana barang saya",
    "paket saya kemana ya", "đơn của em đâu",
    "nasaan na order ko", "dónde está mi pedido", "cadê meu pedido", "وين طلبي", "لسه ما وصل", "まだ届かない",
    "아직도 안 왔어요", "immer noch nichts bekommen", "no he recibido mi vestido", "immer noch kein paket", "barang saya belum sampai lagi", "ของหนูอยู่ไหน", "मेरा ऑर्डर नहीं आया",
    "ma commande n'est toujours pas là",
]  # fmt: skip
CAME_BROKEN = [
    "my pen arrived leaking", "nib was bent when I got it", "mine came broken", "got a mouldy jar", "llegó rota", "me llegó abierto", "la plume est arrivée tordue", "kaputt angekommen", "das Paket kam offen an", "chegou quebrado",
    "收到的蜂蜜瓶子碎了", "收到发霉了", "ได้ของแตก", "ส่งมาพัง", "barangnya sampai pecah", "pecah pas nyampe", "nhận hàng bị vỡ", "basag dumating", "sira yung dumating", "وصل مكسور", "وصلني القلم مكسور", "割れて届いた", "깨져서 왔어요", "받았는데 파손이에요",
    "toota hua aaya", "टूटा हुआ आया",
]  # fmt: skip
SHORT = [
    "only 1 of 2 arrived", "one jar missing from my box", "两瓶只收到一瓶", "少发一瓶", "ได้ของไม่ครบ", "barang kurang satu", "cuma dapat 1 dari 2", "giao thiếu 1 chai", "kulang po ng isa yung dumating", "llegó solo uno de dos", "falta un frasco en mi pedido",
    "veio só um", "faltou um pote no pedido", "il manque un pot dans ma commande", "es fehlt ein Glas im Paket", "1個足りない", "하나 덜 왔어요", "ek kam aaya", "सिर्फ एक आया", "الطلب ناقص",
    "paid twice", "you charged me twice", "I never got the refund", "still waiting for my refund", "扣了两次钱", "退款一直没到账", "ตัดเงินซ้ำ", "kedebet dua kali", "bị trừ tiền 2 lần", "na-double charge ako", "me cobraron dos veces", "fui cobrada duas vezes",
    "débité deux fois", "doppelt abgebucht", "二重請求された", "이중 결제됐어요", "खाते से दो बार पैसे कटे", "do baar paise kat gaye", "خصم مني مرتين",
]  # fmt: skip
BESIDE_A_QUESTION = [
    "my jar arrived broken, can I return it?", "mine came broken can i get a refund?", "it arrived leaking, can I exchange it?", "the lid is cracked, can i return it", "got a mouldy jar can i return", "can I return it, it smells rotten",
    "can i return it? it made me sick", "can i return the lenses? they hurt my eyes", "收到是碎的可以退吗", "收到发霉了能退吗", "llegó rota, la puedo devolver?", "me llegó abierto, puedo devolverlo?", "chegou quebrado, posso devolver?", "ได้ของแตก คืนได้ไหม",
    "pecah sampai, boleh return?", "pecah pas nyampe, bisa retur?", "nhận hàng bị vỡ, đổi trả được không?", "basag dumating, pwede ibalik?", "وصل مكسور، اقدر ارجعه؟", "arrivé cassé, je peux le renvoyer ?", "kaputt angekommen, kann ich es zurückgeben?",
    "割れて届いた、返品できますか", "깨져서 왔어요 반품 돼요?", "toota hua aaya, return ho sakta hai?", "टूटा हुआ आया, वापस हो सकता है?", "my pen leaks, can I return it?",
]  # fmt: skip


@pytest.mark.parametrize(
    "text", [*HARM, *FAKES, *THREATS, *MONEY_BACK, *NOT_COME, *CAME_BROKEN, *SHORT, *BESIDE_A_QUESTION]
)
def test_a_grievance_is_told_from_its_words(text: str) -> None:
    assert is_plain_grievance(clean(text))


@pytest.mark.parametrize(
    "text",
    [
        # talk
        "my wallet is crying", "i'm dying", "this is killing me", "so sick", "burned my dinner",
        "this beat is sick", "my eyes are burning from this light", "you are killing my wallet",
        "sick of this weather", "my ears are burning",
        "my heart got burned by my ex", "this price gives me hives haha", "i'll report you to my mom",
        "i will sue you for being so cute lol", "call the police this price is a steal", "take my money",
        "shut up and take my money",
        "钱包在哭", "笑死我了", "这价格要报警了哈哈", "dompet nangis", "mataku perih nonton sampai malam",
        "gatal tangan nak checkout", "บิลจะฆ่ากันแล้ว 555", "แพ้ทางคนสวย", "mi cartera llora",
        "minha carteira chora", "محفظتي تبكي", "財布が泣いてる", "지갑이 울어요", "mera wallet ro raha hai",
        "i want my money to grow", "mau duit", "i want a refund on my life", "refund my twenties pls haha",
        "可爱到犯规 告诉你们", "通報レベルの可愛さ", "新しい靴を履いて出かけた", "신고 나가면 예뻐요",
        "kena saman polis", "shop bán hàng giá rẻ quá", "hàng gia dụng",
        # questions
        "will it burn my skin?", "does it cause a rash?", "if my face swells can i return it",
        "has anyone's skin burned after using this", "refund policy?", "how do i get a refund",
        "can i get a refund", "is it fake?", "do you sell fakes",
        "what if mine is fake do i get my money back",
        "用了会过敏吗", "会不会起疹子", "是假货吗", "怎么退款", "可以退款吗", "bikin gatal ga",
        "kalau ruam boleh refund tak", "asli atau palsu kak", "boleh refund tak", "bisa refund ga",
        "ใช้แล้วแพ้ไหม", "ขอคืนเงินได้ไหม", "ของปลอมหรือเปล่า", "dùng có bị nổi mẩn không", "hoàn tiền được không",
        "nakakarashes ba to", "pwede ba refund", "me va a salir alergia si lo uso?",
        "puedo pedir un reembolso?", "posso pedir reembolso?", "يسبب حساسية؟", "كيف استرجع فلوسي",
        "かぶれますか", "返金できますか", "트러블 나나요", "환불 되나요", "comment être remboursé",
        "bekomme ich mein geld zurück?",
        "refund milega kya", "paisa wapas milega kya", "kya isse daane nikal aate hain",
        "क्या पैसे वापस मिलेंगे", "pasand nahi aaya to?", "how long does refund take",
        # advice for those whom much has harmed
        "用什么都过敏 用了好多产品", "jerawatan mulu udah pake serum macem2",
        "abis pake retinol mukaku iritasi, cocok yang mana", "dùng gì cũng nổi mụn",
        "ใช้มาหลายตัวสิวขึ้น แนะนำหน่อย",
        # what reddens as it should
        "bibir merah abis pake lipstik ini", "me quemó la piel el sol", "my skin burned from the sun",
        "唇が赤くなってかわいい", "입술이 빨개졌어요 이 틴트 예쁘다", "吃辣吃到嘴巴肿了 爽",
        # jokes
        "see you in court says my wallet", "i will report you as most beautiful", "please refund my sleep",
        "i want a refund for monday", "律师函警告", "แม่ค้าสวยจนต้องแจ้งความ", "lapor polisi ada yang cantik",
        "te voy a denunciar por hermosa",
        "고소할 정도로 맛있다", "신고합니다 너무 예뻐서", "ich zeige euch meine sammlung",
        "will mein geld ausgeben", "mein anwalt sagt nein zum kauf", "还我钱包",
        "gonna sue you if this sells out", "my order never came late",
        # other food, and what was so before
        "my skin was irritated until i used this", "吃完火锅拉肚子 躺着看直播", "me ardía la cara antes de usar esto",
        # what is spoken of in general
        "barang palsu banyak beredar hati2 guys", "need money back in my account before payday",
        "order saya mana ya yg tadi di keranjang", "my friend got a fake one from the market",
        # another shop's, or long settled
        "bought from another shop and my face swelled after using it", "got a fake one from another seller",
        "隔壁买的用了烂脸", "toko sebelah kirim barang palsu", "they refunded me, thanks",
        "got refund today thanks", "my order was late but they refunded me", "退款收到了 谢谢",
        "used it and my rash is gone", "用了不过敏", "ใช้แล้วไม่แพ้", "dùng xong hết ngứa", "pake ini ga gatal",
        "使ってもかぶれなかった", "쓰고 트러블 안 났어요",
        # waited for, but no order
        "Ist das Kleid immer noch nicht verfügbar?", "ich verstehe immer noch nicht was kostet das",
        "immer noch nicht ausverkauft wow", "shirt passt immer noch nicht", "no me ha llegado el link",
        "no he recibido mi cupon", "encore pas reçu le code promo", "where is my order link",
        "stok barang belum datang lagi kak",
        # harm in name only
        "用完吐了口红", "用了一次就中毒了太喜欢", "我喝了中毒了哈哈", "My skin was itchy, used this and now great",
        "la chemise a des boutons avec votre logo", "se le pelo la piel al zapato al usarlo",
        "mặt em bị rát quá vì đi nắng", "mukha ko namula sa araw nung suot ko to",
        # what would be, if it came broken
        "if it arrives broken can I return it?", "can i return it if the lid is cracked", "what happens when it arrives broken", "does it ever arrive broken?", "can I return it when it leaks?", "can i return opened items", "has anyone's arrived broken?",
        "如果收到是碎的可以退吗", "收到坏的怎么办", "到手就是坏的给换新吗", "坏了能退吗", "碎了包赔吗", "si llega rota la puedo devolver?", "se chegar quebrado posso devolver?", "s'il arrive cassé je peux le renvoyer ?", "wenn es kaputt ankommt, kann ich es zurückgeben?",
        "kalau sampai pecah boleh return?", "kalo rusak pas nyampe gimana", "ถ้าได้ของแตก คืนได้ไหม", "nếu nhận hàng bị vỡ có đổi trả không", "lỡ giao bị gãy thì sao", "kung basag dumating pwede ibalik?", "لو وصل مكسور اقدر ارجعه؟", "割れて届いたら返品できますか",
        "깨져서 오면 반품 돼요?", "agar toota hua aaya to return hoga?", "अगर टूटा हुआ आया तो वापस होगा?", "the bottle doesn't leak, can i return it", "what is the return policy for broken goods",
        # came well, or came in talk
        "nothing arrived broken, thanks", "it never arrived broken", "ninguna bola llegó rota", "arrived with a broken heart lol", "ネジが一本足りない人生です", "i paid twice as much elsewhere", "only one of the colours is left", "kurang 1 size", "falta un minuto", "falta un like",
        "faltou um beijo", "il manque un like", "es fehlt ein Herz", "还差两件包邮", "购物车少了一件", "bukti bayar dua kali lipat lebih mahal", "the refund came, thanks", "reporting live from my couch", "i will dispute with my wife lol",
        # the goods by nature
        "fake lashes?", "i got fake lashes", "you sell fake nails", "假睫毛好看", "jual bulu mata palsu",
        "ขายขนตาปลอม", "compre pestañas falsas",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_grievance_is_none(text: str) -> None:
    assert not is_plain_grievance(clean(text))


@pytest.mark.parametrize(
    "text",
    [
        "used it and my face is swollen",
        "你们卖假货",
        "I will sue you",
        "tôi muốn hoàn tiền",
        "mera saman nahi aaya",
    ],
)
def test_a_plain_grievance_is_followed_up_though_it_reads_as_chat(desk: Desk, text: str) -> None:
    decision = desk(text, "chat", needs=0.001)

    assert (decision.action, decision.intents[0].name) == ("follow_up", "complaint")


@pytest.mark.parametrize("text", ["please refund", "I want a refund", "退钱"])
def test_a_refund_that_is_demanded_is_no_question_about_returns(desk: Desk, text: str) -> None:
    decision = desk(text, {"returns": 0.99})

    assert decision.action == "follow_up"
    assert {intent.name for intent in decision.intents} == {"complaint", "returns"}


def test_a_tariff_is_not_all_that_who_misses_the_last_one_hears(desk: Desk) -> None:
    decision = desk("ship to mexico? last one never arrived", {"shipping": 0.99})

    assert decision.action == "follow_up"


def test_what_is_asked_about_returns_is_answered_still(desk: Desk) -> None:
    assert [intent.name for intent in desk("can i get a refund?", {"returns": 0.97}).intents] == ["returns"]


def test_an_order_that_is_asked_after_stays_one(desk: Desk) -> None:
    decision = desk("我的单子呢", {"order_status": 0.9}, needs=0.1)

    assert (decision.action, [intent.name for intent in decision.intents]) == ("follow_up", ["order_status"])


def test_no_fit_silences_a_plain_grievance(desk: Desk) -> None:
    silent = replace(PLAIN, asked=linear({"words": -9.0}, base=-1.0))
    decision = desk("my skin burned after using this", "chat", needs=0.02, calibration=silent)

    assert decision.action == "follow_up"
