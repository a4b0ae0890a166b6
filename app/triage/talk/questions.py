"""Words that make a clause a question, in a dozen languages; all lists are in folded spelling."""

import re

_STARTERS = """
how hows what whats when whens where wheres which who whos why do does did can could is are will would should may have has any
berapa apa apakah bisa boleh ada bila bagaimana gimana macam kapan mana kenapa
cuanto cuantos cuanta cuantas cual cuales que como cuando donde hay tiene tienen tienes puedo puede pueden envian hace hacen
trae traen viene vienen incluye lleva sirve soporta soportan aguanta aguantan resiste cabe caben funciona dura pesa mide llega llegan cuesta cuestan
quanto quantos quanta quantas qual quais quando onde tem voces posso pode podem fazem entrega enviam vem inclui serve suporta aguenta cabe funciona dura pesa mede chega chegam custa custam
magkano ilan ilang ano anong paano kailan saan meron mayroon pwede puwede nagshiship
bao gia co con may khi ship
combien quel quelle comment quand avez est-ce peut wie wann wo woraus woher welche welcher welches gibt kann haben hat ist passt
kam hal mata كم هل متي وين اين كيف شو ايش بكم
""".split()  # noqa: SIM905
_CUES = """
how what when where which why any much price cost cod size sizes stock available ship shipping deliver delivery
restock discount colour color colours colors
berapa brp brapa harga apa apakah bisa boleh bila bagaimana gimana gmn kapan mana ongkir ready saiz ukuran stok
cuanto cuantos cuanta cuantas cual cuales como cuando donde hay tienen tienes precio talla tallas envio envios envian
quanto quantos quanta qual quais quando onde tem preco tamanho frete posso pode
magkano mgkano hm ilan ano anong paano kailan saan meron mayroon pwede puwede ba
bao gia nhieu khong nao sao khi ko hong hok
combien quel quelle comment quand prix wie wieviel wann wo welche
كم بكم هل متي وين اين كيف شو ايش سعر السعر مقاس توصيل شحن
""".split()  # noqa: SIM905
_UNSPACED_CUES = """
吗|嗎|多少|怎么|怎麼|什么|什麼|甚么|几|幾|有没有|有沒有|能不能|可不可以|可以.{0,8}不|哪|多久|呢|是不是|会不会|多大|啥|价格|價格|包邮|包郵|运费|運費|邮费|郵費
|เท่าไหร่|เท่าไร|เท่าไ|ไหม|มั้ย|มั๊ย|ไม๊|กี่|ยังไง|อะไร|เมื่อไหร่|เมื่อไร|ที่ไหน|หรือเปล่า|รึเปล่า|รึป่าว|หรือยัง|ไหน|ราคา|ปะ(?=$|\\s|\\?)
|ですか|ますか|いくら|いつ|どこ|どれ|どの|何|ありますか|できますか|在庫|値段
|얼마|언제|어디|있나요|인가요|되나요|할까요|있어요|뭐|무슨|어떻게|가격|사이즈|나요|까요
|कितन|क्या|कब|कहाँ|कैसे|कौन
""".replace("\n", "")
_LIST = "|".join
_CUE_WORDS = frozenset(_CUES)
_START_WORDS = frozenset(_STARTERS)
_WORD = re.compile(r"\w+")
_FIRST_WORD = re.compile(r"\W*(est-ce\b|\w+)")
_UNSPACED_CUE = re.compile(rf"{_UNSPACED_CUES}|(?P<said>[\u4e00-\u9fff])[不没沒](?P=said)")
"""The last is the Chinese "leak not leak"."""
_SUBJECTS = """
price cost cod size sizes stock ship shipping postage delivery colors colours warranty
harga ongkir kirim pengiriman pos hantar postage ukuran saiz size stok warna garansi waranti
precio talla tallas envio envian aceptan acepta hacen garantia color colores
preco tamanho tamanhos frete aceita aceitam garantia
presyo sukat padala warranty
phi ship size mau bao
prix taille livraison preis grosse versand
""".split()  # noqa: SIM905
ASKING = frozenset({*_STARTERS, *_CUES, *_SUBJECTS})
"""The words that questions of shops are made of."""
_CONJUNCTION = r"and|also|plus|then|n|dan|sama|terus|trus|dengan|ngan|y|e|at|tsaka|saka|tapos|va|voi|et|und|و"
_ENDS_AS_QUESTION = re.compile(
    r"\b(?:tak|ke|kah|ga|gak|nggak|ngga|enggak|kagak|belum|blm|nhi|hong|hem)(?:\W*$| (?:kalau|kalo|klo|kl|jika|bila)\b)"
)
"""The particles that end a question in Malay, Indonesian and Vietnamese ("ada lagi tak")."""
_ASKED_IN_ARABIZI = re.compile(r"\b(?:bi?kam|be? kam|kam (?:yo+u?m|sa3a|el|al|se3r\w*))\b")
"""How much, for how much and how many days, in Arabic written with Latin letters."""
_IMPERSONAL = ("se puede", "se pueden", "se pode", "se podem", "di ba", "hindi ba")
_GERMAN = "was hat habt haben kann konnt konnen wird werden sind wo woraus woher wofur welche[nrs]? wie gibt geht liefert versendet passt ist".split()  # noqa: SIM905
_FRENCH = (
    "ils?", "elles?", "c'est", "vous", "on", "ca", "quel(?:le)?s?", "combien", "y a", "est", "peut", "livrez", "la livraison",
)  # fmt: skip
_ARABIZI = (
    "b?kam", "bikam", "[ei]?mta", "mata", "we[iy]?n", "fe[iy]?n", "hal", "fi", "feeh?", "3(?:[ae]?n)d[aeou]?k[oui]m", r"[bty](?:e|i)?[ty]?(?:e|i)?w(?:a|e)?s+[ae]?l\w*",
    "(?:el|al) ?(?:shipping|taws[ei]+l|delivery|se3r|ma2as|loon)",
)  # fmt: skip
"""What begins a question behind their "and", but is a small word of another language, or a statement, elsewhere."""
SPLIT_BEFORE = re.compile(
    rf"\s*(?:,\s*(?:(?:{_CONJUNCTION})\s+)?|(?<=\s)(?:{_CONJUNCTION}|&|\+)\s+)"
    rf"(?=(?:{_LIST(dict.fromkeys(_STARTERS + _SUBJECTS))}|{_LIST(_IMPERSONAL)})\b)"
    rf"|(?<=\s)und\s+(?=(?:{_LIST(_GERMAN)})\b)|(?<=\s)et\s+(?=(?:{_LIST(_FRENCH)})\b)|(?<=\s)w\s+(?=(?:{_LIST(_ARABIZI)})\b)"
)
"""A conjunction or comma (in folded text) right before a word that starts a question or names what shops are asked."""
ASKED_AS_SAID = re.compile(
    r"(?:les?|la|l'|une?|c'est|ils?|elles?|ca|vous|y a|el|los|las|una|est[oae]s?|es|os?|as|uma?|isso|ess[ea])\b(?!.*\b(?:quiero|quisiera|compro|llevo|prefiero"
    r"|amo|quero|levo|prefiro|adore|veux|prends|prefere)\b)"
)
"""How a French, Spanish or Portuguese question begins that has the words of a statement."""
JOINT_INSIDE = re.compile(
    "(?:还有|還有)(?=(?!现货|現貨|库存|庫存)[^吗嗎没沒货貨\\s]{2})|以及|(?<=[吗嗎])(?=[\u4e00-\u9fff]{2})|\\s+그리고\\s"
)
"""Where a Chinese or Korean question may end and another begin without a mark."""
_DONE_TO_GOODS = (
    "wash|iron|bleach|machine|tumble|dry clean|microwave|freeze|recharge|charge|wear|use|put|take|pay|return|exchange|cancel"
    "|refund|change|add|combine|pick|collect|open|bake|cook|fry|boil|reheat"
)
GOES_ON = re.compile(
    rf"^(?P<who>(?:.*\b)?(?:can|could|may|should|do|does|will|would) (?:i|you|u|we|it|they|this|that))\b.*?\S"
    rf"(?P<joint>\s+(?:and|n|&)\s+(?:also\s+)?)(?=(?:{_DONE_TO_GOODS})\b)"
)
"""A question that goes on with a second thing to do ("can i blend soup and wash it"), up to that."""


def has_cue(text: str) -> bool:
    """Whether a folded clause holds a word that questions are made of, or a question mark."""
    if "?" in text or not _CUE_WORDS.isdisjoint(_WORD.findall(text)):
        return True
    return not text.isascii() and _UNSPACED_CUE.search(text) is not None


def asks(text: str) -> bool:
    """Whether a folded text reads as a question: it holds a cue, begins or ends as questions do."""
    if has_cue(text) or text.startswith(_IMPERSONAL) or _ENDS_AS_QUESTION.search(text):
        return True
    if _ASKED_IN_ARABIZI.search(text):
        return True
    first = _FIRST_WORD.match(text)
    return first is not None and first[1] in _START_WORDS
