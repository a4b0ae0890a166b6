"""Whether a comment speaks of the viewer's own order or of something that went wrong, told by its words."""

import re
from functools import lru_cache

from app.triage.cleaning import fold_in_place

_OWN = re.compile(
    # my order, my parcel, an order's number
    r"\b(?:my|our) (?:\w+ )?(?:order|parcel|package|payment|refund|item|purchase|money|delivery)\b|\border (?:no|number|id|ends)\b|\border #|#\d{4,}|\border \d{3,}"
    r"|\b(?:pesanan|paket|orderan|barang|order|parcel|resi)(?:ku| (?:saya|aku|gue|gw|sy))\b|\b(?:order|parcel|pedido|bayad) ko\b"
    r"|\b(?:mi|mis|meu|minha|nosso) (?:pedido|paquete|compra|pacote|dinero|dinheiro|encomenda|reembolso)|\bdon (?:hang )?(?:cua )?(?:minh|em|mk|toi)\b"
    r"|我(?:的)?(?:订单|訂單|快递|快遞|包裹|货|貨|退款)|ออเดอร์(?:ของ)?(?:เรา|ฉัน|หนู|ผม)|طلبي|طلبيتي|注文した|주문(?:했|한)"
    # ordered, received, came
    r"|\b(?:i|we|ive|i've|i have) (?:already )?(?:ordered|bought|paid|received|got|recieved|returned|purchased)\b|\b(?:arrived|came|came off|received|delivered) (?:\w+ ){0,3}(?:broken|damaged|torn|wrong|late|empty|leaking|without)"
    r"|\b(?:already|sudah|udah|udh|dah|telah) (?:order|paid|bayar|pesan|beli|terima|sampai|seminggu|\d+ (?:hari|minggu|days|weeks))\b|\b(?:yang|yg) (?:sampai|datang|dateng)\b|\bnatanggap|\bumorder|\bdumating|\bdumarating"
    r"|\b(?:me llego|ya pague|recibi|chegou|ja paguei|recebi|veio|comprei|compre)\b|\bda (?:dat|nhan|mua|thanh toan)\b|\b(?:dat|mua) hom\b|giao toi|nhan duoc"
    r"|(?:上次|之前|昨天|前天|上周|上个月|已经|已經)(?:在.{0,4})?(?:买|買|拍|下单|下單|付|收)|收到(?:的|了)|(?<![能久天])收到|买的.{0,8}(?:坏|错|烂|破)|发错|發錯|寄错|寄錯|漏发|สั่งไป|ได้ของ(?:มา|แล้ว)|ได้รับ|โอน(?:ไป)?แล้ว|وصلني|وصلتني|استلمت|دفعت|届いた|届きました|받았"
    # nothing, still, no answer
    r"|\b(?:still|yet) (?:not|no|nothing|waiting|havent|haven't|hasn't|hasnt)\b|\bnot (?:yet )?(?:arrived|received|delivered|here|refunded)\b|\b(?:belum|blm|tak|ga|gak|nggak) (?:sampai|nyampe|datang|terima|sampe|dikirim)\b|\bchua (?:thay|nhan|toi|den)\b|\bhindi pa\b|\btodavia no\b|\baun no\b|\bainda nao\b|\bno (?:me )?(?:ha )?lleg(?:o|ado)\b"
    r"|还没(?:到|收|发|有)|還沒(?:到|收|發|有)|一直(?:没|不)|没收到|沒收到|ยังไม่(?:ได้|ถึง|ส่ง)|لم (?:يصل|استلم)|متاخر|まだ届|아직 안"
    r"|\b(?:no|never|nobody) ?(?:one )?(?:replied|replies|answered|answers|responds?|responded)\b|\b(?:rude|terrible|worst|awful|scam(?:med)?|fraud|disappointed|complain|complaint|kecewa|penipu|menipu|teruk|rosak|koyak|luka)\b|\bthat vong|\brach\b|\blua dao|\bestafa|\bgolpe\b|\broto\b|\bquebrad|\bsira\b|\bbasag\b"
    r"|投诉|投訴|差评|差評|骗|騙|态度|態度|坏了|壞了|破了|烂了|เสียหาย|พัง|แตก|โกง|ขาด|سيء|سيئ|مكسور|نصب|احتيال|壊れ|詐欺|고장|사기"
)

_NUMBER = re.compile(
    r"\border (?:no|num|number|id|nr)\b\W{0,3}(?:is )?#?\w*\d{4,}|#\d{5,}|(?:no|nomor|nombor|so|ma) (?:pesanan|resi|order|don)\W{0,3}\w*\d{4,}|\bpedido (?:no?|numero|#)?\W{0,3}\d{4,}"
    r"|(?:订单|訂單|单号|單號|快递).{0,4}\d{5,}|(?:ออเดอร์|เลขพัสดุ).{0,4}\d{4,}|طلب(?:ي)? رقم.{0,3}\d{4,}|注文番号.{0,3}\d{4,}|주문번호.{0,3}\d{4,}"
)


@lru_cache(maxsize=20_000)
def is_own_matter(text: str) -> bool:
    """Whether the words tell of an order that exists, something received, or a grievance."""
    return _OWN.search(fold_in_place(text)) is not None


@lru_cache(maxsize=20_000)
def names_an_order(text: str) -> bool:
    """Whether an order is named by its number."""
    return _NUMBER.search(fold_in_place(text)) is not None
