"""Fake goods that were received, or that the shop is charged with selling."""

from app.triage.grievances.matter import matter
from app.triage.grievances.unmeant import ASKED, ELSEWHERE, LAUGHED, SETTLED

_FAKE = r"(?:fakes?|counterfeits?|replicas?|knock ?offs?)"
_NOT_BY_NATURE = (
    r"(?=$|[^\w\s]| (?:and|but|i|you|u|so|not|from|one|ones|goods|products?|items?|stuff|brand|thing|bags?"
    r"|shoes|perfumes?|watch|phone|shit|refund|want|give|pls|please|now|my)\b)"
)
"""Lashes, nails and flowers are fake and as they should be."""

_RECEIVED = {
    "en": rf"(?:you|u|they) (?:guys |all )?(?:just |even |only )?(?:sent|sold|gave|shipped|send|sell"
    rf"|are selling|r selling) (?:me |us |people )?(?:an? |only )?{_FAKE}{_NOT_BY_NATURE}|(?:i|we"
    rf"|have) (?:got|received|bought|ordered) (?:\w+ ){{0,5}}?(?:an? )?{_FAKE}{_NOT_BY_NATURE}|(?:mine"
    rf"|what i (?:got|received)|the (?:one|\w+) (?:i|you|u) (?:got|received|bought|sent|sold)(?: me)?) (?:is"
    rf"|was|are|were|turned out|came)(?: to be)? (?:an? |all |totally |clearly "
    rf"|definitely )?{_FAKE}{_NOT_BY_NATURE}"
    r"|(?:sent|sold|^received|^got) (?:me |us )?(?:an? )?fake (?:goods|products?|items?|stuff|brand|one)\b",
    "id": r"(?:dapat|dapet|dpt|terima|dikirim|dikasih|kirim|hantar|sampai|datang|jual(?:an)?"
    r"|beli)(?:nya)? (?:(?!bulu|kuku|rambut|gigi|bunga|tanaman)\w+ ){0,2}?(?:palsu|tiruan|kw|fake|(?:ga|gak"
    r"|tak|bukan|x) ori(?:ginal)?)\b|barang(?:nya)? (?:palsu|kw|tiruan|fake)"
    r"(?=$|[^\w\s]| (?:yang|yg|nih|ni|semua|ternyata|balik\w*|kembali\w*|refund|pulang\w*)\b)",
    "vi": r"(?:nhan|giao|gui|ban|mua)(?: \w+){0,3} hang (?:nhai|fake|gia mao|dom)\b|(?:nhan|nhan duoc|giao"
    r"|gui)(?: \w+)? hang gia(?=$|[^\w\s]| (?:roi|tra|hoan|a|ha)\b)",
    "tl": r"(?:peke|fake) (?:\w+ ){0,2}?(?:binigay|pinadala|dumating|natanggap|binenta|benta nyo"
    r"|benta niyo)\b|(?:binigay|pinadala|dumating|natanggap|binenta|binebenta)(?: \w+){0,4}? (?:peke|fake)\b",
    "es": r"(?:me (?:llego|llegaron|mandaron|enviaron|vendieron|vino)|recibi|venden"
    r"|estan vendiendo)(?: (?!pestanas|unas)\w+){0,3}? (?:fals[oa]s?|piratas?|truch[oa]s?|imitacion"
    r"|replicas?)\b",
    "pt": r"(?:me (?:mandaram|enviaram|venderam)|recebi|chegou|veio|vendem|vcs vendem)(?: (?!cilios"
    r"|unhas)\w+){0,3}? (?:fals[oa]s?|falsificad[oa]s?|piratas?|replicas?|fake)\b",
    "fr": r"(?:recu|vendu|envoye|vendez)(?: \w+){0,3}? (?:contrefacons?|(?:faux|fausse)(?! (?:cils|ongles"
    r"|cheveux|bijoux|cuir|fourrure)))\b",
    "de": r"(?:falschung\w*|fakes?|gefalscht\w*|plagiat\w*)\b.{0,20}\b(?:bekommen|geschickt|verkauft"
    r"|geliefert|erhalten)\b|(?:bekommen|geschickt|verkauft|geliefert"
    r"|verkauft ihr)\b.{0,20}\b(?:falschung\w*|fakes?|gefalscht\w*|plagiat\w*)\b",
    "hi-Latn": r"(?:nakli|naqli|duplicate|fake|first copy) (?:\w+ ){0,2}?(?:bheja|bhej di\w+|diya|mila|mili"
    r"|nikla|nikli|aaya|aya|bechte|bech rahe|becha|de diya)\b",
    "zh": "(?:收到|买到|買到|买的|買的|发的|發的|寄的|发来|给我发).{0,5}(?:假货|假貨|假的|高仿|山寨)|假(?:货"
    "|貨).{0,2}(?:退|赔|骗)|(?:^|你们|你們|你家|这家|這家|店家|主播).{0,3}(?:卖|賣).{0,3}假(?:货|貨|的)"
    "|(?:举报|投诉).{0,4}假(?:货|貨)",
    "th": "(?:ได้(?:รับ)?|ส่ง(?:มา)?|ขาย)(?:มา)?(?:เป็น|แต่)?(?:ของ|สินค้า)(?:ปลอม|เก๊|ก๊อป)",
    "ar": "(?:وصلني|وصلتني|جاني|جاتني|بعتولي|ارسلتوا|ارسلتولي|تبيعون|بتبيعوا|عطيتوني).{0,15}(?:تقليد|مقلد"
    "|مزور|مغشوش|مزيف|مضروب)",
    "ja": "(?:偽物|偽ブランド|コピー品|にせもの|ニセモノ)(?:が(?:届|来|き|送)|を(?:送|売)|だった|でした)",
    "ko": "(?:가짜|짝퉁|가품)(?:가|이|를|을)? ?(?:왔|받았|보냈|보내|팔|배송|였|이었|이네)",
    "hi": "(?:नकली|डुप्लीकेट).{0,10}(?:भेज|दिया|मिला|निकला|आया|बेच)",
}

FAKES = matter(told=(_RECEIVED,), unmeant=(ASKED, LAUGHED, ELSEWHERE, SETTLED))
