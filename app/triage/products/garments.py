"""What kinds of things to wear a text names: trousers are asked for beside a shirt, boots beside a raincoat."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.talk.sought import sought

_KINDS: Mapping[str, str] = {
    "trousers": r"\b(?:pants|trousers|shorts|jeans|leggings?|joggers|celana|seluar|pantalon(?:es)?|bermudas?|calcas|hosen?|salawal)\b"
    r"|[裤褲]|กางเกง|بنطلون|شورت|ズボン|ジーンズ|바지|레깅스|पैंट|जींस",
    "dress": r"\b(?:dress(?:es)?|skirts?|gowns?|gaun|rok|faldas?|vestidos?|saias?|robes?|jupes?|kleid(?:er)?|palda)\b"
    r"|裙|กระโปรง|เดรส|فستان|فساتين|تنوره|スカート|ワンピース|ドレス|치마|원피스|스커트|드레스|ड्रेस|स्कर्ट",
    "shoes": r"\b(?:shoes|boots|sneakers|sandals?|slippers|loafers|sepatu|kasut|selipar|sapatos?|tsinelas|zapat(?:os|illas)|botas|sandalias"
    r"|tenis|chinelos?|chaussures|bottes|schuhe|stiefel|sandalen|joote|chappal)\b"
    r"|[鞋靴](?!下)|รองเท้า|حذاء|احذيه|جزمه|شوز|صندل|ブーツ|スニーカー|サンダル|신발|운동화|구두|부츠|जूते|चप्पल",
    "socks": r"\b(?:socks|kaos kaki|stokin|medyas|calcetines|meias|chaussettes|socken)\b|[袜襪]|ถุงเท้า|جوارب|شرابات|靴下|ソックス|양말|मोजे",
    "gloves": r"\b(?:gloves|sarung tangan|guwantes|guantes|luvas|gants|handschuhe)\b|手套|ถุงมือ|قفازات|手袋|장갑|दस्ताने",
    "hat": r"\b(?:(?:the|this|a|your) hat|hats|beanies?|berets?|topi|sumbrero|gorr[ao]s?|sombreros?|chapeus?|chapeaux?|bonnets?|mutzen?)\b"
    r"|帽子|หมวก|قبعه|طاقيه|모자(?!라)|टोपी",
    "jacket": r"\b(?:jackets?|coats?|raincoats?|jaket|chaquetas?|abrigos?|impermeables?|chamarras?"
    r"|jaquetas?|casacos?|manteaux?|jacken?)\b"
    r"|外套|夹克|夾克|大衣|雨衣|羽绒服|羽絨服|เสื้อกันหนาว|แจ็คเก็ต|เสื้อกันฝน|جاكيت|معطف|ジャケット|コート"
    r"|자켓|재킷|코트|जैकेट",
    "sweater": r"\b(?:hoodies?|sweaters?|sweatshirts?|cardigans?|sudaderas?|moletom|pullover)\b|毛衣|卫衣|衛衣|هودي|セーター|후드티|스웨터",
    "shirt": r"\b(?:t-?shirts?|tees?|shirts?|blouses?|kemeja|kaos(?! kaki)|camis(?:as?|etas?)|blusas?|chemises?|hemd(?:en)?|blusen?)\b"
    r"|衬衫|襯衫|t恤|เสื้อเชิ้ต|เสื้อยืด|قميص|تيشيرت|(?<!スウェット)シャツ|ブラウス|셔츠|블라우스|शर्ट",
    "underwear": r"\b(?:bras?|panties|underwear|boxers|celana dalam|sujetador(?:es)?|bragas|calcinhas?|soutien|unterwasche)\b"
    r"|内衣|內衣|内裤|內褲|文胸|胸罩|ชุดชั้นใน|ยกทรง|ブラジャー|下着|브래지어|속옷|팬티",
    "swimwear": r"\b(?:swim ?(?:suit|wear|trunks)s?|bikinis?|baju renang|baju mandi|traje de bano|banador|maiot?|maillot|badeanzug)\b"
    r"|泳衣|泳裤|泳褲|比基尼|ชุดว่ายน้ำ|مايوه|水着|수영복|비키니",
}  # fmt: skip
_VIETNAMESE: Mapping[str, str] = {
    "trousers": r"\bquần(?! áo)", "dress": r"\b(?:váy|đầm)\b", "shoes": r"\b(?:giày|giầy|dép)\b", "socks": r"\bvớ\b",
    "gloves": r"\b(?:găng|bao) tay\b", "hat": r"\b(?:mũ|nón)\b", "jacket": r"\báo (?:khoác|len)\b", "shirt": r"\báo (?:thun|sơ mi)\b",
    "underwear": r"\báo (?:ngực|lót)\b", "swimwear": r"\b(?:đồ|áo) (?:bơi|tắm)\b",
}  # fmt: skip
"""With their accents: without them `váy` is `vậy`, `dép` is `đẹp`."""
_WORDS = {name: sought(pattern) for name, pattern in _KINDS.items()}
_WORDS_WITH_ACCENTS = {name: re.compile(pattern) for name, pattern in _VIETNAMESE.items()}
_ANY_TOP = re.compile(r"\báo\b(?! gối\b)")
"""Whatever is worn above; not the case of a pillow."""
_LABEL = re.compile(
    r"\bshoe sizes?\b|\b(?:size|ukuran|saiz) (?:sepatu|kasut)\b|鞋[码碼]"
    r"|(?:\b(?:shoes|jeans|pants|sepatu|kasut|celana|sapatos?|zapatos|giày|giay|dép|quần|schuhe|chaussures)|[鞋裤褲]子?|รองเท้า) ?(?:size )?(?=\d\d)"
)
"""What a size is of, not what is asked for: "I wear shoes 38"."""


@lru_cache(maxsize=8192)
def garments(text: str) -> frozenset[str]:
    """The kinds of things to wear that a text names."""
    accented = _LABEL.sub(" ", text.lower())
    plain = fold_in_place(accented)
    found = {name for name, words in _WORDS.items() if words.search(plain)}
    if not plain.isascii() or plain != accented:
        found |= {name for name, words in _WORDS_WITH_ACCENTS.items() if words.search(accented)}
    return frozenset(found)


def names_clothes(text: str) -> bool:
    """Whether a text names anything to wear, the Vietnamese word for all that is worn above among it."""
    return bool(garments(text)) or _ANY_TOP.search(_LABEL.sub(" ", text.lower())) is not None


def garments_of(texts: Iterable[str]) -> frozenset[str]:
    """The same of several texts."""
    return frozenset[str]().union(*map(garments, texts))
