"""Whether a comment speaks of the viewer's own order, of undoing it, or of something that went wrong, told by its words."""

import re
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.talk.telltales import telltales

_OWN = telltales(
    # my order, my parcel, an order's number
    latin=r"\b(?:(?:my|our) (?:\w+ )?(?:order|parcel|package|payment|refund|item|purchase|money|delivery)\b"
    r"|order (?:no|number|id|ends)\b|order #|order \d{3,}"
    r"|(?:pes[ae]nan|paket|orderan|barang|order|parcel|resi)(?: ?ku| (?:saya|aku|gue|gw|sy))\b|(?:order|parcel|pedido|bayad) ko\b"
    r"|(?:mi|mis|meu|minha|nosso) (?:pedido|paquete|compra|pacote|dinero|dinheiro|encomenda|reembolso)"
    r"|don (?:hang )?(?:cua )?(?:minh|em|mk|toi)\b"
    # ordered, received, came
    r"|(?:i|we|ive|i've|i have) (?:already )?(?:ordered|bought|paid|received|got|recieved|returned|purchased)\b"
    r"|(?:charged|billed|debited) (?:me|us|my card)\b|(?:un)?boxed (?:mine|it|ours|them)\b|mine (?:broke|snapped|tore|cracked|leaks?|stopped|arrived|came)\b"
    r"|(?:yang|yg) (?:saya|sy|aku|gue|gw|kita) (?:terima|order|beli|pesan|dapat|dpt)\b|(?:in ?order|binili|na ?order|umorder|bumili) (?:ko|kong|namin|naming)\b"
    r"|(?:dat|mua|order) (?:\w+ )?(?:thang|tuan|dot) truoc\b|(?:thang|tuan|hom) truoc (?:\w+ ){0,2}(?:gui|giao|mua|dat)\b"
    r"|(?:me|nos) llegaron\b|pedi (?:l[aoe]s?|un[ao]?s?|el|o|a|um|uma|dois|dos)\b|cobraron (?:dos|doble)\b"
    r"|(?:arrived|came|came off|received|delivered) (?:\w+ ){0,3}(?:broken|damaged|torn|wrong|late|empty|leaking|without)"
    r"|(?:already|sudah|udah|udh|dah|telah) (?:order|paid|bayar|pesan|beli|terima|sampai|seminggu|\d+ (?:hari|minggu|days|weeks))\b"
    r"|(?:yang|yg) (?:sampai|datang|dateng)\b|natanggap|umorder|dumating|dumarating"
    r"|(?:me llego|ya pague|recibi|chegou|ja paguei|recebi|veio|comprei|compre)\b|da (?:dat|nhan|mua|thanh toan)\b"
    r"|(?:dat|mua) hom\b"
    # nothing, still, no answer
    r"|(?:still|yet) (?:not|no|nothing|waiting|havent|haven't|hasn't|hasnt)\b"
    r"|not (?:yet )?(?:arrived|received|delivered|here|refunded)\b"
    r"|(?:belum|blm|tak|ga|gak|nggak) (?:sampai|nyampe|datang|terima|sampe|dikirim)\b|chua (?:thay|nhan|toi|den)\b"
    r"|hindi pa\b|todavia no\b|aun no\b|ainda nao\b|no (?:me )?(?:ha )?lleg(?:o|ado)\b"
    r"|(?:no|never|nobody) ?(?:one )?(?:replied|replies|answered|answers|responds?|responded)\b"
    r"|(?:belum|blm|ga|gak|nggak|tak) di ?(?:balas|bales|respon|jawab)\b"
    # what was sent is another thing, or broke at once; the checkout fails
    r"|you (?:guys |all )?(?:sent|shipped|delivered|gave) (?:me|us|the wrong)\b|^ordered (?:\w+ ){1,8}(?:still|yet)\b|still (?:says|shows) \w+"
    r"|(?:bought|ordered|got) (?:\w+ ){1,5}(?:last (?:week|month)|yesterday|in \w+)\b.{0,12}\b(?:came|arrived|was|were|is|are|already)\b"
    r"|(?:snapped|broke|ripped|tore|cracked|died|leaked|came off|fell off) (?:on |in |after |at )?(?:the |its |my )?(?:very )?(?:first|1st)\b"
    r"|found (?:an? )?(?:\w+ ){1,4}in (?:my|mine)\b|checkout (?:\w+ ){1,3}(?:error|fail\w*|crash\w*|out)\b"
    r"|(?:barang|paket|pesanan|pesenan|order|parcel) (?:dah |sudah |udah )?(?:sampai|sampe|nyampe|datang|dateng) (?:tapi|tp)\b"
    r"|(?:yang|yg) ku(?:beli|order|pesan|terima|dapat)\b"
    # it came, and something is amiss
    r"|my (?:\w+ ){1,2}(?:came|arrived|leaks?|leaked|stopped) (?:with|without|off|working|broken)\b|(?:parcel|package|order|box) (?:came|arrived) (?:\w+ ){0,2}(?:with|without|missing|open|instead)\b"
    r"|(?:i|we) (?:got|bought) last (?:week|month|time)\b|(?:the|that) (?:\w+ ){1,2}from (?:last (?:week|month|time)|\w+ber)\b.{0,20}\b(?:split|broke|tore|ripped|died|leaks?|stopped)\b"
    r"|salah (?:kirim|hantar|barang|warna)\b|(?:isi|barang)nya (?:kurang|beda|lain|pecah|rusak|basah)\b|(?:ga|gak|nggak|tak|belum|blm) (?:nyampe|sampai|sampe)2"
    r"|(?:yung|ung|ang) \w+ ko (?:hindi na|nasira|sira|di na)\b|(?:mali|kulang|basag|sira) (?:ang|yung|po yung|na) (?:\w+ )?(?:dumating|natanggap|pinadala)\b"
    r"|(?:llego|llegaron|vino|vinieron) (?:\w+ )?(?:rot[oa]s?|mal|sin|equivocad\w+|abiert\w+|incomplet\w+|manchad\w+)\b|(?:veio|vieram|chegou|chegaram) (?:\w+ )?(?:quebrad|errad|rasgad|abert|faltando|manchad)\w*"
    r"|(?:giao|gui) (?:thieu|nham|sai)\b|hang (?:nhan )?(?:bi )?(?:loi|hong|be|vo|rach|thieu)\b"
    r"|ma commande\b|toujours pas (?:recu|arrive|livre|rembourse)|(?:recu|arrivee?|livree?) (?:casse|abime|dechire|ouvert)\w*|meine bestellung\b|(?:kaputt|beschadigt|falsch\w*) (?:angekommen|geliefert|bekommen|erhalten)\b|mera (?:order|parcel|paisa)\b"
    r"|(?:rude|terrible|worst|awful|scam(?:med)?|fraud|disappointed|complain|complaint|kecewa|penipu|menipu|teruk|rosak|koyak|luka)\b"
    r"|that vong|rach\b|lua dao|estafa|golpe\b|roto\b|quebrad|sira\b|basag\b)"
    r"|#\d{4,}|giao toi|nhan duoc",
    others=r"我(?:的)?(?:订单|訂單|快递|快遞|包裹|货|貨|退款)|ออเดอร์(?:ของ)?(?:เรา|ฉัน|หนู|ผม)"
    r"|طلبي|طلبيتي|注文した|주문(?:했|한)"
    r"|上次的.{1,8}(?:用|穿|戴|开|打开|收)|(?:上次|之前|昨天|前天|上周|上个月|已经|已經)(?:在.{0,4})?(?:买|買|拍|下单|下單|付|收)|收到(?:的|了)"
    r"|(?:付|拍|下|买|買)(?:完|了|好)?(?:款|单|單)?(?:才|后|後){0,2}(?:发现|發現)"
    r"|(?<![能久天])收到|买的.{0,8}(?:坏|错|烂|破)|发错|發錯|寄错|寄錯|漏发|สั่งไป"
    r"|ได้ของ(?:มา|แล้ว)|ได้รับ|โอน(?:ไป)?(?:แล้ว|เมื่อ|ตั้งแต่)|وصلني|وصلتني|استلمت|دفعت|届いた"
    r"|届きました|받았|还没(?:到|收|发|有)|還沒(?:到|收|發|有)|一直(?:没|不)|没收到|沒收到"
    r"|ยังไม่(?:ได้|ถึง|ส่ง)|لم (?:يصل|استلم)|متاخر|まだ届|아직 안|投诉|投訴|差评|差評|骗|騙"
    r"|态度|態度|坏了|壞了|破了|烂了|เสียหาย|พัง|แตก|โกง|ขาด|สั่ง\S{1,15}ไป.{0,12}ได้มา|سيء|سيئ|مكسور|نصب|احتيال|壊れ"
    r"|詐欺|고장|사기"
    r"|(?:买|買|收|拿|到手|拆开|打开)(?:到|的|来)?.{0,8}(?:漏了|漏水|漏气|裂了|开胶|發霉|发霉|少了|缺了|碎了)|少(?:发|發|寄)|ส่ง(?:มา|ของ)?ผิด|(?:ส่ง|ได้)(?:ของ|มา)?ไม่ครบ|ชำรุด"
    r"|(?:وصل|جاني|جاتني).{0,15}(?:غلط|ناقص|خربان|مكسور)|(?:届い|来)た.{0,10}(?:壊|割れ|違|足り)|(?:왔는데|받았는데|왔어요).{0,15}(?:깨|파손|다르|없)|오배송|파손",
)

_MISTAKEN = telltales(
    latin=r"\b(?:put|gave|entered|typed|wrote|chose|picked|selected|ordered|filled) (?:in )?(?:the |a |my )?wrong (?:\w+ ){1,4}(?:on|in|for|at) (?:my|the|this) (?:last )?(?:order|checkout|parcel)\b"
    r"|wrong (?:address|unit|number|phone|name|colou?r|size) (?:on|in|for) my order\b"
    r"|(?:alamat|nomor|nombor|no hp|warna|size|ukuran|saiz) (?:\w+ )?(?:pesanan|order|orderan|paket)(?:ku| (?:saya|aku|sy|gue|gw)) (?:\w+ )?salah\b"
    r"|(?:maling|mali ang|mali yung) (?:\w+ ){1,2}(?:na ?order|in ?order|nailagay|nalagay) ko\b"
    r"|puse mal (?:la|mi) direccion\b|(?:coloquei|errei) o endereco\b|dat nham (?:dia chi|mau|size)\b",
    others=r"(?:付|拍|下)完?(?:款|单|單)?.{0,3}(?:发现|發現)?.{0,6}(?:写错|寫錯|填错|填錯|拍错|拍錯|选错|選錯)"
    r"|(?:ใส่|กรอก)(?:ที่อยู่|เบอร์|ชื่อ)ผิด|(?:กด|สั่ง)(?:สี|ไซส์|ไซซ์)?ผิด",
)
"""An order that exists holds a mistake of the viewer's own."""
_NUMBER = telltales(
    latin=r"\b(?:order (?:no|num|number|id|nr)\b\W{0,3}(?:is )?#?\w*\d{4,}|pedido (?:no?|numero|#)?\W{0,3}\d{4,})"
    r"|#\d{5,}|(?:no|nomor|nombor|so|ma) (?:pesanan|resi|order|don)\W{0,3}\w*\d{4,}|\b(?:pesanan|commande|bestellung) #?\d{4,}",
    others=r"(?:订单|訂單|单号|單號|快递).{0,4}\d{5,}|(?:ออเดอร์|เลขพัสดุ).{0,4}\d{4,}"
    r"|طلب(?:ي)? رقم.{0,3}\d{4,}|注文番号.{0,3}\d{4,}|주문번호.{0,3}\d{4,}",
)

_GIVEN_BACK = telltales(
    latin=r"\b(?:return(?:ing)?|refund(?:ing|s)?|(?:not|be|been|get) refunded|cancel(?:ing|ling|lation)?|exchang(?:e|ing)|money back|send (?:it|this|them) back"
    r"|retur(?:nya|in)?|batal(?:kan|in|ke)?|membatalkan|kembalikan|balikin|pulangkan|tukar(?:kan|in)?(?! (?:alamat|address|no|nombor))"
    r"|(?:duit|uang|wang|dana) (?:saya |aku )?(?:balik|kembali)|pengembalian|pembatalan"
    r"|(?:pa|i|ma|mag)-?(?:cancel|refund|return)|kanselahin|ibalik|isauli|ipapalit"
    r"|devolver(?:lo|la)?|devolucion|reembols\w+|cancelar(?:lo|la)?|cancelacion|devolucao|estorn\w+|cancelamento|trocar"
    r"|huy (?:\w+ )?(?:don|hang|mua)|hoan (?:tien|hang|don)|doi tra|tra (?:hang|lai)"
    r"|annul(?:er|ation)|rembours\w+|retourner|echanger|stornier\w+|zuruckgeben|umtausch\w*|geld zuruck)\b",
    others=r"退[货貨款换換单單订訂掉]|取消|[换換][货貨]|ยกเลิก|คืน(?:เงิน|สินค้า|ของ)|ขอคืน|เปลี่ยน(?:สินค้า|ของ|ไซส์)"
    r"|الغاء|الغي|ارجاع|ارجع|استرجاع|استرداد|استبدال|キャンセル|返品|返金|交換|취소|환불|반품|교환|वापस|रद्द",
)
_UNDONE = telltales(
    latin=r"\b(?:cancel|return|refund|exchange|send back) (?:\w+ ){0,2}(?:my|our) (?:\w+ ){0,2}(?:orders?|parcel|package|purchase|item|items)\b"
    r"|\b(?:cancel|batal(?:kan|in)?|retur(?:n)?|refund|kembalikan|pulangkan) (?:\w+ )?(?:pesanan|order|orderan|paket|barang)(?:ku\b| (?:saya|aku|gue|gw|sy)\b)"
    r"|\bcancel (?:\w+ ){0,2}order ko\b|\b(?:cancelar|devolver) (?:mi|meu|minha|nuestro|nosso) (?:pedido|compra)\b"
    r"|\bhuy (?:don|don hang) (?:cua )?(?:minh|em|mk|toi)\b",
    others=r"(?:取消|退掉|退)我的(?:订单|訂單|货|貨)|我.{0,4}(?:取消|退掉).{0,4}(?:订单|訂單)"
    r"|ยกเลิกออเดอร์(?:ของ)?(?:เรา|ฉัน|หนู|ผม)|(?:الغي|الغاء|ارجع|ارجاع) (?:ال)?طلب(?:ي|يتي)",
)
_ASKED_BEFORE = re.compile(
    r"\?|\b(?:can|could|may|how|what|when|why|boleh|bole|bisa|bs|cara|macam mana|mcm mana|gimana|bagaimana|apakah|puedo|puede|como|posso|pode|paano|pwede|duoc khong|lam sao"
    r"|if|unless|in case|kalau|kalo|jika|si|se|neu|kung|wenn|before|after|until)\b|可以|能|怎|吗|嗎|如果|要是|ได้|ไหม|ยังไง|ถ้า|(?<!\w)(?:ممكن|كيف|هل|لو|اذا)(?!\w)"
)


@lru_cache(maxsize=20_000)
def is_own_matter(text: str) -> bool:
    """Whether the words tell of an order that exists, something received, or a grievance."""
    return _OWN.are_in(fold_in_place(text))


@lru_cache(maxsize=20_000)
def speaks_of_giving_back(text: str) -> bool:
    """Whether the words speak of returning, exchanging, refunding or cancelling."""
    return _GIVEN_BACK.are_in(fold_in_place(text))


@lru_cache(maxsize=20_000)
def wants_undone(text: str) -> bool:
    """Whether the viewer wants an order that exists cancelled or taken back, rather than asks how that would be."""
    plain = fold_in_place(text)
    return _UNDONE.are_in(plain) and _ASKED_BEFORE.search(plain) is None


@lru_cache(maxsize=20_000)
def tells_of_a_mistake(text: str) -> bool:
    """Whether an order that exists was placed with something wrong in it."""
    return _MISTAKEN.are_in(fold_in_place(text))


@lru_cache(maxsize=20_000)
def names_an_order(text: str) -> bool:
    """Whether an order is named by its number."""
    return _NUMBER.are_in(fold_in_place(text))
